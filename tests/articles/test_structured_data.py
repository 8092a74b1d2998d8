"""Structured data of every page of the demo: valid, and equal to what readers see."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from articles.models import Indication, Reference, TreatmentPage
from clinic.phones import to_display
from tests import factories
from tests.demo import RenderedPage, one_line, render_site, squeezed
from tests.factories import Cast, Tree
from tests.schemaorg import google_problems, problems

Demo = dict[str, RenderedPage]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def read(client: Client, url: str) -> RenderedPage:
    response = client.get(url)
    assert response.status_code == 200
    return RenderedPage(url, "", 200, response.content.decode(), {}, False, 0)


def of_kind(demo: Demo, *kinds: str) -> list[RenderedPage]:
    found = [page for page in demo.values() if page.kind in kinds]
    assert found
    return found


def printed_day(day: str) -> str:
    """A date as templates print it: Nov. 2, 2026."""
    from django.utils.formats import date_format

    return date_format(date.fromisoformat(day), "DATE_FORMAT")


# Valid


def test_every_page_of_the_demo_has_valid_data(demo: Demo) -> None:
    assert len(demo) > 35
    faults = {
        path: found
        for path, page in demo.items()
        if (found := problems(page.data) + google_problems(page.data))
    }
    assert not faults


def test_every_imported_page_has_valid_data(tree: Tree, tmp_path: Any) -> None:
    from articles.importers.wordpress.actions import all_or_nothing, import_export
    from tests.articles.wordpress_files import item, write

    body = "<p>One</p><h2>Two</h2><ul><li>a</li></ul><pre>code</pre></script><script>alert(1)</script>"
    path = write(
        tmp_path, item(title="A & B </script>", content=body), item(type="page", title="A page", content="")
    )
    with all_or_nothing(dry_run=False) as written:
        import_export(path, written, None)
    pages = render_site()
    assert len(pages) > 7
    assert not {path: found for path, page in pages.items() if (found := problems(page.data))}


def test_addresses_are_those_of_pages(demo: Demo) -> None:
    """Every address that the data names on this site is a page of the demo, or the file of a picture."""
    own = re.compile(r'"http://testserver(/[^"#]*)(?:#[^"]*)?"')
    for page in demo.values():
        for path in own.findall(json.dumps(page.data)):
            if path.startswith(("/social/", "/icons/", "/static/", "/search/")):
                continue
            assert path in demo, (page.path, path)


# Equal to what is shown


def test_names_and_leads_are_what_the_page_shows(demo: Demo) -> None:
    for page in demo.values():
        node = page.data["@graph"][0]
        heading = page.soup.find("h1")
        assert heading is not None
        assert one_line(heading.get_text()).startswith(node["name"]), page.path
        if "description" in node:
            assert squeezed(node["description"]) in squeezed(page.text), page.path


def test_breadcrumbs_are_the_ones_on_the_page(demo: Demo) -> None:
    for page in demo.values():
        shown = [one_line(item.get_text()) for item in page.soup.select(".breadcrumbs li")]
        node = page.node("BreadcrumbList")
        assert [item["name"] for item in node["itemListElement"]] if node else shown == [], page.path
        if node:
            assert [item["name"] for item in node["itemListElement"]] == shown


def test_dates_and_reviewer_are_the_ones_on_the_page(demo: Demo) -> None:
    for page in of_kind(demo, "conditionpage", "treatmentpage", "articlepage"):
        node = page.data["@graph"][0]
        trust = page.soup.select_one(".trust")
        assert trust is not None
        shown = one_line(trust.get_text(" "))
        days = {time["datetime"] for time in trust.find_all("time")}
        for name in ("datePublished", "dateModified"):
            assert node[name] in days, (page.path, name)
            assert printed_day(node[name]) in shown
        assert node["author"]["name"] in shown
        assert f"{node['timeRequired'][2:-1]} minute" in shown
        if "lastReviewed" in node:
            reviewer = node["reviewedBy"]
            assert node["lastReviewed"] in days
            assert f"{reviewer['name']}, {reviewer['honorificSuffix']}" in shown
            assert reviewer["@type"] == "Person"
        else:
            assert "Last reviewed" not in shown


def test_demo_pages_are_signed_and_say_so(demo: Demo) -> None:
    signed = [page for page in of_kind(demo, "treatmentpage") if "lastReviewed" in page.data["@graph"][0]]
    assert signed
    for page in signed:
        assert page.soup.find("meta", {"name": "robots"}) is None


def test_citations_are_the_list_of_references(demo: Demo) -> None:
    for page in of_kind(demo, "conditionpage", "treatmentpage", "articlepage"):
        cited = page.data["@graph"][0].get("citation", [])
        listed = page.soup.select(".references__item")
        assert len(cited) == len(listed), page.path
        for work in cited:
            (entry,) = [item for item in listed if one_line(work["name"]) in one_line(item.get_text())]
            text = one_line(entry.get_text())
            assert one_line(work["creditText"]) in text
            assert work["datePublished"] in text
            if "url" in work:
                assert entry.select_one(f'a[href="{work["url"]}"]')


def test_the_status_is_the_one_in_the_status_box(demo: Demo) -> None:
    for page in of_kind(demo, "treatmentpage"):
        (node,) = [node for node in page.data["@graph"] if node["@id"].endswith("#treatment")]
        box = page.soup.select_one(".status-box")
        statuses = [status["name"] for drug in node.get("drug", []) for status in drug.get("legalStatus", [])]
        statuses += node.get("legalStatus", [])
        assert bool(statuses) == (box is not None), page.path
        for status in statuses:
            label, _colon, use = status.partition(": ")
            assert label in box.get_text() and use in box.get_text(), (page.path, status)  # type: ignore[union-attr]


def test_ketamine_is_told_as_it_is(demo: Demo) -> None:
    page = demo["/treatments/ketamine-infusion/"]
    (node,) = [node for node in page.data["@graph"] if node["@id"].endswith("#treatment")]
    assert node["@type"] == ["MedicalTherapy"]
    (drug,) = node["drug"]
    assert (drug["name"], drug["proprietaryName"]) == ("ketamine", ["Ketalar"])
    statuses = [status["name"] for status in drug["legalStatus"]]
    assert "Approved: as an anesthetic, for surgery and procedures" in statuses
    assert "Off label: complex regional pain syndrome" in statuses
    assert "Schedule III" in statuses
    assert node["contraindication"] and node["seriousAdverseOutcome"] and node["adverseOutcome"]


def test_risks_are_the_ones_on_the_page(demo: Demo) -> None:
    for page in of_kind(demo, "treatmentpage"):
        (node,) = [node for node in page.data["@graph"] if node["@id"].endswith("#treatment")]
        risks = node.get("contraindication", [])
        risks += [risk for drug in node.get("drug", []) for risk in drug.get("warning", [])]
        risks += [
            risk["name"]
            for name in ("seriousAdverseOutcome", "adverseOutcome")
            for risk in node.get(name, [])
        ]
        for risk in risks:
            assert squeezed(risk) in squeezed(page.text), (page.path, risk)


def test_treatments_of_a_condition_are_the_ones_in_its_table(demo: Demo) -> None:
    for page in of_kind(demo, "conditionpage"):
        node = page.node("MedicalCondition")
        assert node is not None
        for treatment in node.get("possibleTreatment", []):
            path = treatment["url"].removeprefix("http://testserver")
            assert page.soup.select(f'main a[href="{path}"]'), (page.path, path)


def test_other_names_are_shown(demo: Demo) -> None:
    for page in of_kind(demo, "conditionpage", "treatmentpage"):
        drugs = page.data["@graph"][1].get("drug", [])
        names = [name for drug in drugs for name in (drug["name"], *drug.get("proprietaryName", []))]
        for name in page.data["@graph"][1].get("alternateName", []) + names:
            assert name in page.text, (page.path, name)


def test_questions_and_answers_are_the_ones_on_the_page(demo: Demo) -> None:
    asked = 0
    for page in demo.values():
        shown = [one_line(item.get_text()) for item in page.soup.select(".faq summary")]
        node = page.node("FAQPage")
        questions = node["mainEntity"] if node else []
        assert [question["name"] for question in questions] == shown, page.path
        for question in questions:
            asked += 1
            assert squeezed(question["acceptedAnswer"]["text"]) in squeezed(page.text), page.path
    assert asked


def test_hours_are_the_ones_in_the_table(demo: Demo) -> None:
    for page in of_kind(demo, "locationpage"):
        node = page.node("MedicalClinic")
        assert node is not None
        hours: dict[str, list[str]] = {day: [] for day in DAYS}
        for interval in node["openingHoursSpecification"]:
            hours[interval["dayOfWeek"].rsplit("/", 1)[1]].append(f"{interval['opens']}–{interval['closes']}")
        for row in page.soup.select("table.hours tr"):
            day, shown = row.select_one("th"), row.select_one("td")
            assert day and shown
            expected = "".join(hours[one_line(day.get_text())]) or "Closed"
            assert squeezed(in_24_hours(shown.get_text(" "))) == expected, page.path
        notes = page.soup.select(".hours__note li")
        special = node.get("specialOpeningHoursSpecification", [])
        assert len(notes) == len(special)
        for note, other in zip(notes, special, strict=True):
            assert note.select_one(f'time[datetime="{other["validFrom"]}"]')
            assert other["name"] in note.get_text()
            is_closed = other["opens"] == other["closes"]
            assert is_closed == ("closed" in note.get_text())
            if not is_closed:
                assert f"{other['opens']}–{other['closes']}" in squeezed(in_24_hours(note.get_text(" ")))


def in_24_hours(text: str) -> str:
    """8:30 a.m. -> 08:30, noon -> 12:00."""

    def convert(match: re.Match[str]) -> str:
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        return f"{hour:02}:{match[2] or '00'}"

    text = text.replace("noon", "12:00").replace("midnight", "00:00")
    return re.sub(r"(\d{1,2})(?::(\d\d))?\s*([ap])\.m\.", convert, text)


def test_a_location_has_the_address_and_number_that_it_shows(demo: Demo) -> None:
    for page in of_kind(demo, "locationpage"):
        node = page.node("MedicalClinic")
        assert node is not None
        for name in ("streetAddress", "addressLocality", "addressRegion", "postalCode"):
            assert node["address"][name] in page.text
        assert to_display(node["telephone"]) in page.text
        for line in node["amenityFeature"]:
            assert line["name"] in page.text
        for person in node["employee"]:
            assert person["name"] in page.text


def test_clinicians_are_persons_and_samples_say_so(demo: Demo) -> None:
    for page in of_kind(demo, "clinicianpage"):
        node = page.node("Person")
        assert node is not None
        said = [node["jobTitle"], node["hasCredential"]["name"], node["disambiguatingDescription"]]
        for text in (
            *said,
            *node["knowsAbout"],
            *node["knowsLanguage"],
            *(at["name"] for at in node["workLocation"]),
        ):
            assert text in page.text, (page.path, text)
        assert f"{node['name']}, {node['honorificSuffix']}" in page.text


def test_the_clinic_is_the_one_in_the_footer(demo: Demo) -> None:
    for page in demo.values():
        node = page.node("MedicalOrganization")
        assert node is not None
        footer = one_line(page.soup.select_one("footer").get_text(" "))  # type: ignore[union-attr]
        for text in (node["name"], node["slogan"], node["email"], to_display(node["telephone"])):
            assert text in footer
        for line in node["address"].split(", "):
            assert line in footer


def test_only_home_offers_the_search(demo: Demo) -> None:
    for page in demo.values():
        node = page.node("WebSite")
        assert node is not None
        assert ("potentialAction" in node) == (page.path == "/")
    assert demo["/"].soup.select_one('form[action="/search/"] input[name=q]')


def test_lists_name_the_pages_that_they_show(demo: Demo) -> None:
    for page in of_kind(
        demo, "conditionindexpage", "treatmentindexpage", "articleindexpage", "locationindexpage"
    ):
        node = page.node("ItemList")
        assert node is not None and node["itemListElement"]
        for item in node["itemListElement"]:
            path = item["url"].removeprefix("http://testserver")
            assert page.soup.select(f'main a[href="{path}"]'), (page.path, path)


# What is not said


def test_without_a_standing_signature_nothing_says_reviewed(client: Client, cast: Cast, tree: Tree) -> None:
    factories.make_clinician_page(user=cast.clinician)
    page = factories.make_treatment_page(indications=[factories.make_indication()])
    assert "lastReviewed" not in json.dumps(read(client, page.url).data)

    factories.sign(page, cast.clinician)
    assert read(client, page.url).data["@graph"][0]["reviewedBy"]["name"] == "Dr. Mara Ellison"

    Indication.objects.filter(treatment=page).update(use="another use")
    said = json.dumps(read(client, page.url).data)
    assert "lastReviewed" not in said and "reviewedBy" not in said


def test_a_reviewer_who_left_is_named_and_not_linked(client: Client, cast: Cast, tree: Tree) -> None:
    clinician = factories.make_clinician_page(user=cast.clinician)
    page = factories.make_condition_page()
    factories.sign(page, cast.clinician)
    clinician.unpublish()
    reviewer = read(client, page.url).data["@graph"][0]["reviewedBy"]
    assert reviewer == {"@type": "Person", "name": "Dr. Mara Ellison", "honorificSuffix": "MD"}


def test_a_team_is_no_person(client: Client, tree: Tree) -> None:
    page = factories.make_article_page(author=factories.make_author(name="Writing team", is_team=True))
    assert read(client, page.url).data["@graph"][0]["author"]["@type"] == "Organization"


def test_unpublished_pages_are_not_named(client: Client, tree: Tree) -> None:
    condition = factories.make_condition_page(publish=False)
    factories.make_treatment_page(indications=[factories.make_indication(condition)])
    treatment = TreatmentPage.objects.get()
    assert condition.title not in json.dumps(read(client, treatment.url).data)

    treatment.unpublish()
    condition.save_revision().publish()
    assert treatment.title not in json.dumps(read(client, condition.url).data)


def test_a_retracted_reference_is_marked(client: Client, tree: Tree) -> None:
    reference = factories.make_reference(retracted_on=date(2026, 1, 1))
    body = [factories.paragraph(f"<p>It helps.{factories.cite(reference)}</p>")]
    page = factories.make_article_page(body=body)
    (work,) = read(client, page.url).data["@graph"][0]["citation"]
    assert work["creativeWorkStatus"] == "Retracted"


# Safe


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "a & b <!-- c", "\u2028 ünï 💉 \\ \" '"]
)
def test_no_text_can_leave_the_data_block(client: Client, tree: Tree, title: str) -> None:
    body = [("faq", {"items": [{"question": title, "answer": f"<p>{escape(title)}</p>"}]})]
    page = factories.make_article_page(title=title, body=body)
    html = client.get(page.url).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)

    assert block and "<" not in block[1]
    assert json.loads(block[1])["@graph"][0]["headline"] == title
    assert "<script>alert" not in html


def test_the_policy_needs_no_exception_for_it(client: Client, tree: Tree) -> None:
    response = client.get(factories.make_article_page().url)
    policy = response["Content-Security-Policy"]
    assert "unsafe-inline" not in policy and "sha256" not in policy


# What it costs


def test_it_asks_no_question_more_for_more_references(client: Client, tree: Tree, monkeypatch: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    references = [factories.make_reference(title=f"Study {number}", doi="") for number in range(30)]
    cited = "".join(factories.cite(reference) for reference in references)
    page = factories.make_treatment_page(
        what_it_is=[factories.paragraph(f"<p>Text{cited}</p>")],
        indications=[
            factories.make_indication(
                use=f"use {number}",
                source=references[0],
                evidence=[factories.make_evidence_row(references=[references[0]])],
            )
            for number in range(5)
        ],
    )
    assert Reference.objects.count() == 30

    def count() -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page.url).status_code == 200
        return len(queries)

    with_data = count()
    monkeypatch.setattr("articles.templatetags.metadata.describe", lambda *args: {})
    assert with_data - count() <= 1
