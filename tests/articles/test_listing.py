"""The lists of conditions, treatments and articles: filters, A to Z, pages of the list, and what goes with what."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Category
from articles.models.listing import first_letter
from articles.templatetags.related import neighbours_of
from tests.factories import (
    make_article_page,
    make_condition_page,
    make_indication,
    make_site,
    make_treatment_page,
)

pytestmark = pytest.mark.django_db


class Listed:
    def __init__(self, response):
        assert response.status_code == 200
        self.soup = BeautifulSoup(response.content, "lxml")
        self.titles = [tag.get_text(strip=True) for tag in self.soup.select(".listing .card__title")]
        self.result = self.soup.select_one(".filter__result").get_text()
        self.choices = {
            group["aria-label"]: [tag.get_text(strip=True) for tag in group.select(".filter__choice")]
            for group in self.soup.select(".filter__group")
        }
        self.current = [tag.get_text(strip=True) for tag in self.soup.select(".filter__choice[aria-current]")]

    def link(self, words):
        return next(
            tag["href"] for tag in self.soup.select(".filter__choice") if tag.get_text(strip=True) == words
        )

    def note_of(self, title):
        for card in self.soup.select(".card"):
            if card.select_one(".card__title").get_text(strip=True) == title:
                note = card.select_one(".card__meta")
                return note.get_text() if note else ""
        raise AssertionError(f"{title} is not listed")


@pytest.fixture
def look(client):
    return lambda address: Listed(client.get(address))


@pytest.fixture
def conditions():
    return [
        make_condition_page(also_known_as="CRPS\nRSD"),
        make_condition_page(title="Back pain", slug="back", body_area="back", also_known_as="Lumbago"),
        make_condition_page(title="Sciatica", slug="sciatica", body_area="nerves", also_known_as=""),
    ]


@pytest.fixture
def treatments(conditions):
    crps, back, _sciatica = conditions
    return [
        make_treatment_page(
            indications=[
                make_indication(None, status="approved", certainty="high"),
                make_indication(crps, status="off_label", certainty="low"),
                make_indication(back, status="off_label", certainty="very_low"),
            ]
        ),
        make_treatment_page(
            title="Exercise",
            slug="exercise",
            kind="rehabilitation",
            indications=[make_indication(back, status="not_regulated", certainty="moderate")],
        ),
        make_treatment_page(
            title="Gabapentin",
            slug="gabapentin",
            indications=[make_indication(crps, status="approved", certainty="moderate")],
        ),
        make_treatment_page(title="Rest", slug="rest", kind="", indications=[]),
    ]


# Filters


def test_without_a_filter_all_are_listed_by_name(look, conditions):
    listed = look("/conditions/")
    assert listed.titles == ["Back pain", "Complex regional pain syndrome", "Sciatica"]
    assert listed.result == "3 conditions"
    assert listed.current == ["All areas", "All"]


def test_conditions_by_body_area(look, conditions):
    listed = look("/conditions/?area=back")
    assert listed.titles == ["Back pain"]
    assert listed.result == "1 of 3 conditions"
    assert listed.current == ["Back and neck", "All"]


def test_only_what_some_page_has_is_offered(look, conditions):
    assert look("/conditions/").choices["Body area"] == [
        "All areas",
        "Nerves",
        "Back and neck",
        "Arms and legs",
    ]


def test_a_filter_without_a_choice_is_left_out(look):
    make_condition_page()
    assert "Body area" not in look("/conditions/").choices


def test_treatments_by_kind(look, treatments):
    assert look("/treatments/?kind=rehabilitation").titles == ["Exercise"]


def test_treatments_by_their_best_evidence_for_a_condition(look, treatments):
    assert look("/treatments/?evidence=moderate").titles == ["Exercise", "Gabapentin"]
    assert look("/treatments/?evidence=low").titles == ["Ketamine infusion"]
    assert look("/treatments/?evidence=very_low").titles == []
    assert look("/treatments/?evidence=high").titles == []


def test_an_anesthetic_is_not_approved_for_pain(look, treatments):
    assert look("/treatments/?status=approved").titles == ["Gabapentin"]
    assert look("/treatments/?status=off_label").titles == ["Ketamine infusion"]


def test_filters_hold_together(look, treatments):
    listed = look("/treatments/?evidence=moderate&status=approved&kind=medicine")
    assert listed.titles == ["Gabapentin"]
    assert listed.link("Low") == "/treatments/?kind=medicine&evidence=low&status=approved"
    assert listed.link("All kinds") == "/treatments/?evidence=moderate&status=approved"
    assert listed.soup.select_one(".filter__more").has_attr("open")


def test_a_card_says_how_good_the_evidence_is(look, treatments):
    listed = look("/treatments/")
    assert listed.note_of("Ketamine infusion") == "Best evidence: low"
    assert listed.note_of("Rest") == ""


def test_articles_by_category_and_tag(look):
    category = Category.objects.create(name="Sleep", slug="sleep")
    Category.objects.create(name="Unused", slug="unused")
    other = Category.objects.create(name="Food", slug="food")
    one = make_article_page(title="One", slug="one")
    one.categories, _ = [category], one.tags.add("night")
    one.save()
    two = make_article_page(title="Two", slug="two")
    two.categories = [other]
    two.save()
    assert look("/articles/?category=sleep").titles == ["One"]
    assert look("/articles/").choices == {"Category": ["All categories", "Food", "Sleep"]}
    tagged = look("/articles/?tag=night")
    assert tagged.titles == ["One"]
    assert tagged.choices["Tag"] == ["All tags", "night"]


def test_a_choice_that_nothing_meets_says_so(look, treatments):
    listed = look("/treatments/?evidence=low&kind=rehabilitation")
    assert listed.titles == []
    assert listed.result == "0 of 4 treatments"
    assert "Nothing here with this choice" in listed.soup.get_text()


NONSENSE = [
    "x",
    "-1",
    "%F0%9F%92%A9",
    "a" * 500,
    "%27%20OR%201=1--",
    "%E2%80%AE",
    "%ff",
    "",
    "[]",
    "letter",
    "AB",
    "%5C",
]


@pytest.mark.parametrize("value", NONSENSE)
def test_nonsense_filters_nothing(look, treatments, value):
    names = ("area", "kind", "evidence", "status", "letter", "category", "tag", "page")
    query = "&".join(f"{name}={value}" for name in names)
    make_article_page()
    assert len(look(f"/treatments/?{query}").titles) == 4
    assert len(look(f"/conditions/?{query}").titles) == 3
    assert len(look(f"/articles/?{query}").titles) == 1


# A to Z


def test_letters_lead_to_titles_and_other_names(look, conditions):
    listed = look("/conditions/?letter=R")
    assert listed.titles == ["Complex regional pain syndrome"]
    assert listed.note_of("Complex regional pain syndrome") == "Also called: RSD"
    assert look("/conditions/").choices["First letter"] == ["All", "B", "C", "L", "R", "S"]


def test_under_its_own_letter_a_page_needs_no_other_name(look, conditions):
    assert look("/conditions/?letter=C").note_of("Complex regional pain syndrome") == ""


def test_a_letter_keeps_the_other_filters(look, conditions):
    listed = look("/conditions/?area=limbs&letter=R")
    assert listed.titles == ["Complex regional pain syndrome"]
    assert look("/conditions/?area=back&letter=R").titles == []
    assert listed.link("B") == "/conditions/?letter=B&area=limbs"


def test_accents_do_not_make_letters():
    assert [first_letter(name) for name in ("Épicondylite", " arthritis", "7 days", "", "é")] == [
        *("E", "A", "7", "", "E"),
    ]


# Pages of the list


def test_a_long_list_is_shown_page_by_page(look):
    for number in range(14):
        make_condition_page(
            title=f"Condition {number:02}", slug=f"c-{number}", also_known_as="", body_area="back"
        )
    make_condition_page(title="Headache", slug="headache", also_known_as="", body_area="head")
    first, last = look("/conditions/?area=back"), look("/conditions/?area=back&page=2")
    assert (len(first.titles), len(last.titles)) == (12, 2)
    assert first.result == "14 of 15 conditions"
    assert first.soup.select_one("a[rel=next]")["href"] == "?area=back&page=2"
    assert look("/conditions/?area=back&page=99").titles == last.titles


def test_drafts_are_not_listed_and_offer_no_filter(look, conditions):
    make_condition_page(publish=False, title="Zoster", slug="zoster", also_known_as="", body_area="head")
    listed = look("/conditions/")
    assert len(listed.titles) == 3
    assert "Z" not in listed.choices["First letter"]
    assert "Head" not in listed.choices["Body area"]


@pytest.mark.parametrize("address", ["/conditions/?x=1", "/treatments/?evidence=low&letter=K&x=1"])
def test_the_number_of_queries_does_not_grow(client, treatments, address):
    def count():
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    few = count()
    for number in range(8):
        page = make_condition_page(title=f"Kink {number}", slug=f"k-{number}")
        make_treatment_page(title=f"K {number}", slug=f"t-{number}", indications=[make_indication(page)])
    assert count() == few


# What goes with what


def test_treatments_for_the_same_conditions_the_most_alike_first(treatments):
    ketamine, exercise, gabapentin, rest = treatments
    more = make_treatment_page(
        title="Nerve block",
        slug="block",
        indications=[make_indication(row.condition) for row in ketamine.indications.all() if row.condition],
    )
    assert list(neighbours_of(ketamine)) == [more, exercise, gabapentin]
    assert list(neighbours_of(rest)) == []
    assert list(neighbours_of(ketamine, 1)) == [more]


def test_conditions_with_the_same_treatments(conditions, treatments):
    crps, back, sciatica = conditions
    assert list(neighbours_of(crps)) == [back]
    assert list(neighbours_of(sciatica)) == []


def test_unpublished_neighbours_are_left_out(conditions, treatments):
    ketamine, exercise, gabapentin, _rest = treatments
    exercise.unpublish()
    assert list(neighbours_of(ketamine)) == [gabapentin]
    gabapentin.unpublish()
    conditions[1].unpublish()
    crps = type(conditions[0]).objects.get(pk=conditions[0].pk)
    assert list(neighbours_of(crps)) == []


def test_a_page_that_was_never_saved_has_no_neighbours():
    make_site()
    assert list(neighbours_of(type(make_treatment_page())(title="New"))) == []


def test_the_page_shows_its_neighbours(client, treatments):
    soup = BeautifulSoup(client.get(treatments[0].url).content, "lxml")
    heading = soup.find("h2", string="Other treatments for the same conditions")
    titles = [tag.get_text(strip=True) for tag in heading.find_parent("section").select(".card__title")]
    assert titles == ["Exercise", "Gabapentin"]
