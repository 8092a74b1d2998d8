import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.references import NotUnderstood, read_references

BIBTEX = r"""
@string{cdsr = "Cochrane Database of Systematic Reviews"}
@comment{not this one}
@article{ferraro2025,
  author = {Ferraro, Michael C. and Cashin, Aidan G. and {van Hilten}, J. J. and Fr{\"o}hlich, Z. and O'Connell, Neil E. and Wand, B. and Moseley, G. L.},
  title = "{Ketamine} and other {NMDA} receptor antagonists for chronic pain: a {50\%} review",
  journal = cdsr # {, online},
  year = 2025, volume = {8}, number = {2}, pages = {521--546},
  doi = {https://doi.org/10.1002/14651858.CD015373.pub2}
}
@book(who2019, author = {{World Health Organization}}, title = {ICD-11}, publisher = {WHO}, year = {2019}, url = {https://icd.who.int/})
"""

RIS = """TY  - JOUR
AU  - Cohen, Steven P.
AU  - Bhatia, Anuj
TI  - Consensus guidelines on the use of intravenous ketamine
   infusions for chronic pain
JO  - Reg Anesth Pain Med
PY  - 2018/07/
VL  - 43
IS  - 5
SP  - 521
EP  - 546
DO  - 10.1097/AAP.0000000000000808
ER  -
TY  - JOUR
A1  - Zanos, P.
T1  - Ketamine and ketamine metabolite pharmacology
PY  - 2018
ER  -
"""

PUBMED = """PMID- 19604642
OWN - NLM
DP  - 2009 Oct
TI  - Ketamine produces effective and long-term pain relief in patients with Complex
      Regional Pain Syndrome Type 1.
PG  - 304-11
LID - 10.1016/j.pain.2009.06.023 [doi]
AU  - Sigtermans MJ
AU  - van Hilten JJ
TA  - Pain
VI  - 145
IP  - 3
"""

PRINTED = (
    "1. Cohen SP, Bhatia A, Buvanendran A, et al. Consensus guidelines on the use of intravenous ketamine "
    "infusions. Reg Anesth Pain Med. 2018;43(5):521-546. doi:10.1097/AAP.0000000000000808."
)


def test_bibtex():
    article, book = read_references(BIBTEX)
    assert article.authors == (
        "Ferraro MC, Cashin AG, van Hilten JJ, Fröhlich Z, O'Connell NE, Wand B, et al."
    )
    assert article.title == "Ketamine and other NMDA receptor antagonists for chronic pain: a 50% review"
    assert article.journal == "Cochrane Database of Systematic Reviews, online"
    assert article.details == "2025;8(2):521-546"
    assert article.doi == "10.1002/14651858.cd015373.pub2"
    assert article.initial()["kind"] == "systematic_review"
    assert (book.authors, book.journal, book.year) == ("World Health Organization", "WHO", 2019)
    assert book.url == "https://icd.who.int/"


def test_ris():
    first, second = read_references(RIS)
    assert first.authors == "Cohen SP, Bhatia A"
    assert first.title == (
        "Consensus guidelines on the use of intravenous ketamine infusions for chronic pain"
    )
    assert first.details == "2018;43(5):521-546"
    assert first.doi == "10.1097/aap.0000000000000808"
    assert first.initial()["kind"] == "guideline"
    assert (second.authors, second.year, second.details) == ("Zanos P", 2018, "")


def test_pubmed_records():
    [found] = read_references(PUBMED)
    assert found.authors == "Sigtermans MJ, van Hilten JJ"
    assert found.title.endswith("Complex Regional Pain Syndrome Type 1")
    assert (found.journal, found.details, found.pmid) == ("Pain", "2009;145(3):304-11", "19604642")
    assert found.doi == "10.1016/j.pain.2009.06.023"


def test_a_printed_citation():
    [found] = read_references(PRINTED)
    assert found.authors == "Cohen SP, Bhatia A, Buvanendran A, et al"
    assert found.title == "Consensus guidelines on the use of intravenous ketamine infusions"
    assert found.journal == "Reg Anesth Pain Med"
    assert found.details == "2018;43(5):521-546"
    assert found.doi == "10.1097/aap.0000000000000808"


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1097/AAP.0000000000000808", "10.1097/aap.0000000000000808"),
        ("doi:10.1097/AAP.0000000000000808.", "10.1097/aap.0000000000000808"),
        ("https://doi.org/10.1097/AAP.0000000000000808", "10.1097/aap.0000000000000808"),
        ("http://dx.doi.org/10.1016/S0140-6736(05)66912-7).", "10.1016/s0140-6736(05)66912-7"),
        ("see “10.1213/ANE.0000000000004185”, please", "10.1213/ane.0000000000004185"),
        (
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
            "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
        ),
    ],
)
def test_a_doi_however_it_was_copied(text, doi):
    assert [found.doi for found in read_references(text)] == [doi]


@pytest.mark.parametrize("text", ["PMID: 19604642", "19604642", "https://pubmed.ncbi.nlm.nih.gov/19604642/"])
def test_a_pmid_however_it_was_copied(text):
    assert [found.pmid for found in read_references(text)] == ["19604642"]


def test_several_kinds_at_once_each_source_once_and_in_order():
    found = read_references(f"{BIBTEX}\n10.1002/14651858.CD015373.PUB2\nPMID: 1234567\n{RIS}")
    assert [data.doi or data.pmid or data.title for data in found] == [
        "10.1002/14651858.cd015373.pub2",
        "ICD-11",
        "10.1097/aap.0000000000000808",
        "Ketamine and ketamine metabolite pharmacology",
        "1234567",
    ]


@pytest.mark.parametrize(
    "text", ["", "hello", "10.1/x", "10.1097/", "@article{broken, title = {never", "doi: none"]
)
def test_what_names_no_source_is_refused_with_a_sentence(text):
    with pytest.raises(NotUnderstood, match="No source was found"):
        read_references(text)


def test_too_many_or_too_long_is_refused_with_a_sentence():
    with pytest.raises(NotUnderstood, match="101 references"):
        read_references("\n".join(f"10.1000/{number}" for number in range(101)))
    with pytest.raises(NotUnderstood, match="too long"):
        read_references("x" * 300_001)


def test_control_characters_and_direction_marks_are_left_out():
    [found] = read_references("@misc{x, title={Pa\u202ein\x00 \U0001f4a9}, author={A\u0007, B}, year=2020}")
    assert found.title == "Pain 💩"
    assert found.authors == "A B"


def test_a_hostile_text_takes_no_time():
    """Openings that never close would cost a walk to the end each, without a limit."""
    for text in ("@a{" * 90_000, "A. " * 90_000, "TY  - JOUR\n" * 20_000, "\\'{" * 90_000):
        with contextlib.suppress(NotUnderstood):
            read_references(text)


@settings(max_examples=200, deadline=2000)
@given(st.text(max_size=400) | st.text("@{}=\",#\\'and TYAU-10./\n", max_size=400))
def test_no_text_breaks_it(text):
    try:
        found = read_references(text)
    except NotUnderstood:
        return
    assert all(data.title or data.doi or data.pmid for data in found)
