"""The site's search: what it finds, in which order, what it says, and what it never does.

The same tests run on SQLite and PostgreSQL; each asserts exact pages in exact order, so that both give the same.
"""

import re

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from articles.models import ConditionPage, MissedSearch, TreatmentPage
from clinic.models import LegalNoticePage
from config.models import PageText, PageWord
from config.search.excerpts import excerpt
from config.search.names import Names
from config.search.reading import LONGEST_QUERY
from config.search.words import clean, split, stems
from tests.factories import (
    add_page,
    cite,
    make_article_page,
    make_clinician_page,
    make_condition_page,
    make_glossary_term,
    make_location_page,
    make_reference,
    make_site,
    make_standard_page,
    make_treatment_page,
    paragraph,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def crps():
    return make_condition_page(also_known_as="CRPS\nReflex sympathetic dystrophy\nRSD")


@pytest.fixture
def ketamine():
    return make_treatment_page()


class Found:
    """What a visitor sees of an answer."""

    def __init__(self, response):
        self.response = response
        self.soup = BeautifulSoup(response.content, "lxml")
        assert response.status_code == 200
        self.titles = [tag.get_text() for tag in self.soup.select(".search__title")]
        self.notes = [" ".join(tag.get_text().split()) for tag in self.soup.select(".search-page__notes p")]
        self.kinds = [" ".join(tag.get_text().split()) for tag in self.soup.select(".filter__choice")]
        self.headings = [tag.get_text() for tag in self.soup.select(".search-page__heading")]

    def text_of(self, title):
        for result in self.soup.select(".search__result"):
            if result.select_one(".search__title").get_text() == title:
                return result.select_one(".search__text").decode_contents().strip()
        raise AssertionError(f"{title} was not found")


@pytest.fixture
def look(client):
    def look(q, **query):
        return Found(client.get("/search/", {"q": q, **query}))

    return look


# It works


def test_it_finds_every_kind_of_page(look):
    make_condition_page(title="Willow syndrome", slug="a")
    make_treatment_page(title="Willow bark", slug="b")
    make_article_page(title="All about willow", slug="c")
    make_clinician_page(title="Dr. Willow", slug="d")
    make_location_page(title="Willow Street", slug="e")
    make_standard_page(title="Our willow tree", slug="f")
    add_page(make_site().home, LegalNoticePage(title="Willow notice", slug="g"))
    found = look("willow")
    assert sorted(found.titles) == sorted(
        [
            "Willow syndrome",
            "Willow bark",
            "All about willow",
            "Dr. Willow",
            "Willow Street",
            "Our willow tree",
        ]
        + ["Willow notice"]
    )
    assert found.kinds == [
        *("All 7", "Conditions 1", "Treatments 1", "Articles 1", "Clinicians 1", "Locations 1"),
        "About the clinic 2",
    ]


def test_without_a_question_it_shows_the_form_alone(look):
    found = look("")
    assert found.soup.select_one("form[role=search] input[name=q]")
    assert found.titles == [] and found.kinds == [] and not found.soup.select(".empty")


def test_a_page_whose_name_it_is_comes_before_pages_that_mention_it(look, ketamine):
    make_article_page(body=[paragraph("<p>" + "Ketamine, ketamine and ketamine again. " * 20 + "</p>")])
    found = look("ketamine")
    assert found.titles == ["Ketamine infusion", "How to read a study about pain"]


def test_another_name_counts_like_the_title(look, crps):
    make_article_page(title="Notes", body=[paragraph("<p>RSD RSD RSD RSD</p>")])
    found = look("RSD")
    assert found.titles[0] == crps.title
    assert found.soup.select_one(".search__also").decode_contents().strip().endswith("<mark>RSD</mark>")


def test_among_mentions_the_page_that_says_more_about_it_comes_first(look):
    make_article_page(
        title="Little", slug="a", body=[paragraph("<p>Sleep. " + "Other words. " * 60 + "</p>")]
    )
    make_article_page(title="Much", slug="b", body=[paragraph("<p>" + "Sleep well. " * 12 + "</p>")])
    assert look("sleep").titles == ["Much", "Little"]


def test_words_side_by_side_count_more_than_words_apart(look):
    make_article_page(title="Apart", slug="a", body=[paragraph("<p>On the side, with effects.</p>")])
    make_article_page(title="Together", slug="b", body=[paragraph("<p>It has side effects.</p>")])
    assert look("side effects").titles == ["Together", "Apart"]


@pytest.mark.parametrize(
    "typed", ["injection", "injections", "Injected", "INJECTING", "injection's", "ínjection"]
)
def test_it_finds_other_forms_of_a_word(look, typed):
    make_treatment_page(title="Nerve block", what_it_is=[paragraph("<p>Two injections a year.</p>")])
    assert look(typed).titles == ["Nerve block"]


def test_words_of_grammar_ask_for_nothing(look, ketamine):
    assert look("what is the ketamine").titles == ["Ketamine infusion"]
    found = look("what is the")
    assert found.titles == []
    assert "Say a little more" in found.soup.get_text()


def test_quotation_marks_keep_words_together(look):
    make_article_page(title="One", slug="a", body=[paragraph("<p>The spinal cord runs in the back.</p>")])
    make_article_page(title="Two", slug="b", body=[paragraph("<p>A cord, and the spinal fluid.</p>")])
    assert look("spinal cord").titles == ["One", "Two"]
    assert look('"spinal cord"').titles == ["One"]
    assert look("“spinal cord” back").titles == ["One"]


def test_a_phrase_does_not_run_from_one_paragraph_into_the_next(look):
    make_article_page(body=[paragraph("<p>The end of the spinal</p>"), paragraph("<p>cord is here.</p>")])
    assert look('"spinal cord"').titles == []


def test_it_finds_words_by_their_beginning(look):
    make_article_page(body=[paragraph("<p>Bupivacaine is a numbing medicine.</p>")])
    found = look("bupiv")
    assert found.titles == ["How to read a study about pain"]
    assert found.notes == ["Showing pages with words that begin with “bupiv”."]
    assert "<mark>Bupivacaine</mark>" in found.text_of("How to read a study about pain")


def test_a_word_that_pages_have_is_not_taken_for_a_beginning(look):
    make_article_page(title="Art", slug="a")
    make_article_page(title="Arthritis", slug="b")
    assert look("art").titles == ["Art"]


# Synonyms


def test_other_names_work_both_ways(look, crps):
    make_article_page(
        title="Old notes", body=[paragraph("<p>This was once called reflex sympathetic dystrophy.</p>")]
    )
    for typed in ("RSD", "crps", "complex regional pain syndrome", "reflex sympathetic dystrophy"):
        found = look(typed)
        assert found.titles == [crps.title, "Old notes"], typed
        assert found.notes[0].startswith("Also searched for:")


def test_the_glossary_knows_other_names_too(look):
    make_glossary_term(
        term="neuropathic pain", definition="Pain from harmed nerves.", also_known_as="nerve pain\nneuralgia"
    )
    make_article_page(body=[paragraph("<p>Neuropathic pain can burn.</p>")])
    found = look("nerve pain")
    assert found.titles == ["How to read a study about pain"]
    assert "<mark>Neuropathic pain</mark> can burn." in found.text_of("How to read a study about pain")
    assert found.soup.select_one(".search-page__definition").get_text(" ", strip=True) == (
        "Neuropathic pain Pain from harmed nerves."
    )
    assert look("neuralgia").titles == ["How to read a study about pain"]


def test_a_name_among_other_words_has_its_synonyms(look, ketamine, crps):
    make_article_page(body=[paragraph("<p>Ketamine for complex regional pain syndrome.</p>")])
    assert look("ketamine for RSD").titles == ["How to read a study about pain"]


def test_only_a_synonym_in_full_is_marked(look, crps):
    make_article_page(
        body=[paragraph("<p>Pain comes and goes. In complex regional pain syndrome it stays.</p>")]
    )
    text = look("RSD").text_of("How to read a study about pain")
    assert "<mark>complex regional pain syndrome</mark>" in text
    assert "<mark>Pain</mark>" not in text


# Slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ketamin", "ketamine"),
        ("ketmaine", "ketamine"),
        ("kedamine", "ketamine"),
        ("ketamine infuson", "ketamine infusion"),
        ("Ketamin Infusion", "ketamine Infusion"),
    ],
)
def test_a_misspelled_word_finds_what_was_meant_and_says_so(look, ketamine, typed, meant):
    found = look(typed)
    assert found.titles == ["Ketamine infusion"]
    assert found.notes[0] == f"Showing results for {meant}. You typed “{typed}”."


def test_a_plural_is_no_slip(look, ketamine):
    found = look("ketamine infusions")
    assert found.titles == ["Ketamine infusion"]
    assert found.notes == []


def test_a_word_that_a_page_has_is_never_corrected(look, ketamine):
    make_article_page(body=[paragraph("<p>Ketamide is something else.</p>")])
    found = look("ketamide")
    assert found.titles == ["How to read a study about pain"]
    assert found.notes == []


def test_short_words_and_far_words_are_left_alone():
    names = Names()
    names.add(["Ketamine drip", "Shingles", "CRPS"])
    assert names.nearest("crp") is None
    assert names.nearest("drup") == "drip"
    assert names.nearest("shingels") == "shingles"
    assert names.nearest("kitchen") is None


def test_where_no_page_has_all_words_it_shows_those_that_have_some_and_says_so(look, ketamine):
    found = look("ketamine elephants")
    assert found.titles == ["Ketamine infusion"]
    assert found.notes == ["No page has all of these words. These pages have some of them."]


def test_nothing_at_all_leads_to_a_person(look, ketamine):
    found = look("elephants")
    assert found.titles == []
    assert "We found nothing" in found.soup.get_text()


# Excerpts


def test_the_excerpt_comes_from_where_the_words_stand(look):
    make_treatment_page(
        what_it_is=[paragraph("<p>An old anesthetic.</p>")],
        risks=[
            paragraph(
                "<p>Some people feel sick. " + "More words. " * 40 + "The liver can be harmed. End.</p>"
            )
        ],
    )
    text = look("liver").text_of("Ketamine infusion")
    assert "The <mark>liver</mark> can be harmed." in text
    assert text.startswith("… ")
    assert len(re.sub("<[^>]+>", "", text)) < 260


def test_excerpts_are_escaped():
    text = excerpt(["An <script>alert(1)</script> & a nerve"], {"nerv"}, [])
    assert text == "An &lt;script&gt;alert(1)&lt;/script&gt; &amp; a <mark>nerve</mark>"


def test_what_was_typed_is_escaped(look):
    found = look("<script>alert(1)</script>\"'>")
    assert not found.soup.select("main script")
    assert b"<script>alert(1)" not in found.response.content


def test_citations_are_no_words_of_the_text(look):
    reference = make_reference()
    make_article_page(body=[paragraph(f"<p>It may not work.{cite(reference)} Ask us.</p>")])
    assert look("Ferraro").titles == []
    assert look("work").text_of("How to read a study about pain") == "It may not <mark>work</mark>. Ask us."


def test_a_page_found_by_its_name_alone_shows_its_lead(look, ketamine):
    assert look("infusion").text_of("Ketamine infusion") == "A medicine by drip. It is not approved for pain."


# Kinds and pages


@pytest.fixture
def many_articles():
    for number in range(23):
        make_article_page(title=f"Sleep {number}", slug=f"sleep-{number}")
    make_treatment_page(title="Better sleep", slug="better-sleep")


def test_it_shows_the_best_of_each_kind(look, many_articles):
    found = look("sleep")
    assert found.headings == ["Treatments", "Articles"] or found.headings == ["Articles", "Treatments"]
    assert len(found.titles) == 5
    assert found.kinds == ["All 24", "Treatments 1", "Articles 23"]
    assert found.soup.select_one(".search-page__more a")["href"] == "/search/?q=sleep&kind=articles"


def test_one_kind_is_shown_page_by_page(look, many_articles):
    first, last = look("sleep", kind="articles"), look("sleep", kind="articles", page=3)
    assert (len(first.titles), len(last.titles)) == (10, 3)
    assert first.headings == ["Articles"]
    assert not set(first.titles) & set(last.titles)
    assert first.soup.select_one("a[rel=next]")["href"] == "?q=sleep&kind=articles&page=2"
    assert first.soup.select_one(".filter__choice[aria-current]").get_text(" ", strip=True) == "Articles 23"


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "9" * 400, "", "\u202e"])
def test_a_bad_page_number_shows_the_nearest(look, many_articles, page):
    assert look("sleep", kind="articles", page=page).titles


@pytest.mark.parametrize("kind", ["nonsense", "locations", "", "articles'--"])
def test_a_kind_that_is_none_or_empty_shows_all(look, many_articles, kind):
    assert len(look("sleep", kind=kind).titles) == 5


# Whose eyes


def test_drafts_are_not_found(look):
    make_treatment_page(publish=False)
    assert look("ketamine").titles == []


def test_an_unpublished_page_is_gone_and_comes_back(look, ketamine):
    ketamine.unpublish()
    assert look("ketamine").titles == []
    ketamine.save_revision().publish()
    assert look("ketamine").titles == ["Ketamine infusion"]


def test_a_draft_of_a_published_page_shows_nothing_of_itself(look, ketamine):
    ketamine.lead = "A secret about unicorns."
    ketamine.save_revision()
    assert look("unicorns").titles == []


def test_pages_behind_a_password_are_not_found_and_lend_no_words(look, ketamine):
    PageViewRestriction.objects.create(page=ketamine, restriction_type="password", password="x")
    found = look("ketamine")
    assert found.titles == []
    assert look("ketamin").notes == []


def test_a_deleted_page_leaves_no_rows(ketamine):
    assert PageWord.objects.filter(page=ketamine).exists()
    pk = ketamine.pk
    ketamine.delete()
    assert not PageWord.objects.filter(page_id=pk).exists()
    assert not PageText.objects.filter(pk=pk).exists()


def test_pages_of_another_kind_are_not_searched(look):
    make_site()
    assert look("treatments").titles == []


# Keeping the index


def test_update_index_makes_all_rows_anew(ketamine):
    before = list(PageWord.objects.order_by("word").values("page", "word", "weight", "name_weight", "places"))
    PageWord.objects.all().delete()
    PageText.objects.all().delete()
    call_command("update_index", verbosity=0)
    after = list(PageWord.objects.order_by("word").values("page", "word", "weight", "name_weight", "places"))
    assert before and after == before
    assert PageText.objects.get().names == ["Ketamine infusion"]


def test_a_changed_word_replaces_the_old_one(look, ketamine):
    ketamine.title = "Esketamine spray"
    ketamine.save_revision().publish()
    assert look("esketamine").titles == ["Esketamine spray"]
    assert not PageWord.objects.filter(page=ketamine, word="infus").exists()


def test_a_new_name_is_known_at_once(look, ketamine, django_capture_on_commit_callbacks):
    assert look("special k").titles == []
    with django_capture_on_commit_callbacks(execute=True):
        ketamine.also_known_as = "Special K"
        ketamine.save_revision().publish()
    assert look("special k").titles == ["Ketamine infusion"]


def test_the_admins_own_search_works(ketamine):
    assert [page.title for page in TreatmentPage.objects.search("ketamine")] == ["Ketamine infusion"]
    assert [page.title for page in TreatmentPage.objects.autocomplete("ketam")] == ["Ketamine infusion"]


# Words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sjögren’s syndrome", "sjogren syndrome"),
        ("off-label use", "Off Label USE"),
        ("nerves", "nerve"),
        ("anæsthetic", "Anæsthetics"),
        ("ﬁbromyalgia", "fibromyalgia"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_the_same_word_in_another_dress(one, other):
    assert stems(one) == stems(other)


def test_places_count_stop_words():
    assert [(word.surface, word.place) for word in split(clean("Pain in the back"))] == [
        ("pain", 0),
        ("back", 3),
    ]


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_becomes_words_that_can_be_stored(text):
    for word in split(clean(text)):
        assert 0 < len(word.stem) <= 40
        assert "\x00" not in word.stem
        word.stem.encode()


# Bad input


HOSTILE = [
    "",
    " ",
    "\t\n",
    "x" * 100_000,
    "ketamine " * 5_000,
    "AND",
    "OR",
    "NOT ketamine",
    "ketamine AND",
    "NEAR(ketamine, 2)",
    "* ^ : ( ) - + ~ ! & | < >",
    'title:"ketamine"',
    '"',
    '""',
    '"ketamine',
    "'; DROP TABLE wagtailcore_page; --",
    "%",
    "_%",
    "\\",
    "{{ 7*7 }}",
    "\u202eenimatek",
    "كيتامين",
    "克他命",
    "👨‍👩‍👧‍👦",
    "e\u0301" * 300,
    "\ufffe\uffff",
    "\x01\x02\x1f\x7f",
    "\U0010ffff",
    "ketamine\u200binfusion",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_it(look, ketamine, typed):
    look(typed)
    look(typed, kind=typed[:300], page=typed[:300])


@given(typed=st.text(max_size=80))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_random_text_breaks_it(client, typed):
    response = client.get("/search/", {"q": typed})
    assert response.status_code == (400 if "\x00" in typed else 200)


def test_undecodable_bytes_are_only_signs(client, ketamine):
    assert client.get("/search/?q=%ff%fe%c3ketamine").status_code == 200
    assert client.get("/search/?q=%ED%A0%80").status_code == 200


def test_a_nul_is_refused(client):
    assert client.get("/search/?q=keta%00mine").status_code == 400


def test_the_same_parameter_twice_is_no_error(client, ketamine):
    assert client.get("/search/?q=a&q=ketamine&kind=x&kind=articles").status_code == 200


def test_a_long_text_is_cut(look, ketamine):
    found = look("ketamine " + "x" * 400)
    assert len(found.soup.select_one("input[name=q]")["value"]) <= LONGEST_QUERY


def test_it_rejects_post(client):
    assert client.post("/search/", {"q": "ketamine"}).status_code == 405


def test_it_answers_head(client):
    assert client.head("/search/?q=ketamine").status_code == 200


# The same for everyone, and known to nobody


def test_it_sets_no_cookie_and_varies_by_nobody(client, cast, ketamine):
    stranger = client.get("/search/?q=ketamine")
    client.force_login(cast.administrator)
    staff = client.get("/search/?q=ketamine")
    assert stranger.content == staff.content
    assert not stranger.cookies
    assert "Cookie" not in stranger.headers.get("Vary", "")
    assert "Set-Cookie" not in stranger.headers


def test_search_engines_are_told_to_leave_it(client):
    response = client.get("/search/?q=ketamine")
    assert response["X-Robots-Tag"] == "noindex"


def test_nothing_that_was_typed_is_logged(client, caplog, ketamine):
    with caplog.at_level("DEBUG"):
        client.get("/search/?q=canarypain")
        client.get("/search/?q=ketamine+canarypain")
    assert "canarypain" not in "".join(
        record.getMessage() for record in caplog.records if record.name != "django.db.backends"
    )


def test_a_search_that_found_nothing_is_counted(client, ketamine):
    client.get("/search/?q=elephant")
    assert MissedSearch.objects.count() == 1


def test_a_search_that_found_something_is_not_counted(client, ketamine):
    client.get("/search/?q=ketamine")
    client.get("/search/?q=ketamin")
    client.get("/search/?q=the")
    client.get("/search/")
    assert not MissedSearch.objects.exists()


def test_it_answers_though_it_cannot_count(look, monkeypatch, caplog, ketamine):
    def fail(typed):
        raise DatabaseError(f"no room for {typed}")

    monkeypatch.setattr(MissedSearch, "note", fail)
    assert "We found nothing" in look("canarypain").soup.get_text()
    assert "canarypain" not in caplog.text


# Cost


def count_queries(client, address):
    client.get(address)  # names and the address of the site are kept from now on
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


ADDRESSES = ["/search/?q=sleep", "/search/?q=sleep&kind=articles&page=2", "/search/?q=slep+ketmine+insomn"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_number_of_queries_does_not_grow(client, address):
    make_article_page(title="Sleep", slug="sleep")
    make_condition_page(title="Poor sleep", slug="poor-sleep", also_known_as="Insomnia")
    few = count_queries(client, address)
    for number in range(15):
        make_article_page(title=f"Sleep {number}", slug=f"sleep-{number}")
        make_condition_page(title=f"Sleep {number}", slug=f"sleep-{number}", also_known_as="Sleeplessness")
        make_glossary_term(term=f"sleep {number}")
    assert count_queries(client, address) == few
    assert (
        few <= 21
    )  # of them the frame of every page has most: its homes by language, its links to other sites


def test_all_the_words_of_a_condition_are_findable():
    """No field that readers see is left out of the index by accident."""
    streams = {
        name: [paragraph(f"<p>Zebra{name.replace('_', '')}.</p>")]
        for name in [field.name for field in ConditionPage.section_fields]
    }
    make_condition_page(lead="Zebralead.", **streams)
    words = set(PageWord.objects.values_list("word", flat=True))
    for name in ["lead", *streams]:
        assert stems(f"zebra{name.replace('_', '')}")[0] in words
