import json

from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from articles.models import Category, Reference
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    make_article_page,
    make_author,
    make_glossary_term,
    make_reference,
    make_treatment_page,
    paragraph,
)

LIST = "wagtailsnippets_articles_reference:list"
CHOOSE = "wagtailsnippetchoosers_articles_reference"


class ReferenceListTests(ClinicTestCase):
    def setUp(self) -> None:
        self.reference = make_reference(doi="10.1002/14651858.cd015373")
        self.unused = make_reference(
            title="A label", authors="US Food and Drug Administration.", kind="label"
        )
        make_treatment_page(title="Ketamine", what_it_is=[paragraph(f"<p>No.{cite(self.reference)}</p>")])
        self.sign_in(self.cast.editor)

    def titles(self, **query) -> list[str]:
        response = self.client.get(reverse(LIST), query)
        return [reference.title for reference in response.context["object_list"]]

    def test_it_says_how_each_is_cited_and_where_it_is_used(self) -> None:
        response = self.client.get(reverse(LIST))
        self.assertContains(response, "Ferraro 2025")
        self.assertContains(response, "US Food and Drug Administration 2025")
        self.assertContains(response, "1 page<")
        self.assertContains(response, "Nowhere")
        usage = reverse("wagtailsnippets_articles_reference:usage", args=[self.reference.pk])
        self.assertContains(response, usage)
        self.assertContains(self.client.get(usage), "Ketamine")

    def test_it_is_filtered_and_searched(self) -> None:
        assert self.titles(kind="label") == ["A label"]
        assert self.titles(use="used") == [self.reference.title]
        assert self.titles(use="unused") == ["A label"]
        assert self.titles(year_from=2026) == []
        assert self.titles(retracted="true") == []
        assert self.titles(q="NMDA") == [self.reference.title]
        assert len(self.titles(kind="nonsense")) == 2

    def test_it_is_exported(self) -> None:
        response = self.client.get(reverse(LIST), {"export": "csv"})
        text = b"".join(response.streaming_content).decode()
        assert "10.1002/14651858.cd015373" in text
        assert len(text.splitlines()) == 3

    @override_settings(VERSION_SECONDS=60)
    def test_its_cost_does_not_grow_with_its_rows(self) -> None:
        self.client.get(reverse(LIST))
        with CaptureQueriesContext(connection) as few:
            self.client.get(reverse(LIST))
        for number in range(20):
            make_reference(title=f"Study {number}")
        with CaptureQueriesContext(connection) as many:
            self.client.get(reverse(LIST))
        assert len(many) <= len(few)
        assert len(many) <= 20

    def test_one_that_is_cited_is_not_deleted(self) -> None:
        url = reverse("wagtailsnippets_articles_reference:delete", args=[self.reference.pk])
        self.assertContains(self.client.get(url), "Mark it as retracted instead.")
        self.client.post(url)
        assert Reference.objects.filter(pk=self.reference.pk).exists()
        self.client.post(reverse("wagtailsnippets_articles_reference:delete", args=[self.unused.pk]))
        assert not Reference.objects.filter(pk=self.unused.pk).exists()

    def test_nor_together_with_others(self) -> None:
        url = reverse("wagtail_bulk_action", args=["articles", "reference", "delete"])
        self.client.post(f"{url}?id={self.reference.pk}&id={self.unused.pk}&next=/admin/")
        assert Reference.objects.filter(pk=self.reference.pk).exists()

    def test_a_doi_that_is_none_is_refused_with_a_sentence(self) -> None:
        url = reverse("wagtailsnippets_articles_reference:add")
        data = {"title": "A", "authors": "B", "year": "2020", "kind": "other", "doi": "11.1/none"}
        response = self.client.post(url, data)
        self.assertContains(response, "A DOI looks like 10.1097/AAP.0000000000000808.")
        response = self.client.post(url, data | {"doi": "https://doi.org/10.1002/14651858.CD015373"})
        self.assertContains(response, "There is a reference with this DOI already.")

    def test_it_is_for_editors(self) -> None:
        self.sign_in(self.cast.receptionist)
        assert self.client.get(reverse(LIST)).status_code == 302
        assert self.client.get(reverse("paste_references")).status_code == 302

    def test_the_other_lists_of_the_library(self) -> None:
        make_author()
        make_glossary_term()
        Category.objects.create(name="News", slug="news")
        for model in ("author", "glossaryterm", "category"):
            with self.subTest(model):
                response = self.client.get(reverse(f"wagtailsnippets_articles_{model}:list"))
                assert len(response.context["object_list"]) == 1

    def test_a_category_knows_its_articles(self) -> None:
        category = Category.objects.create(name="News", slug="news")
        make_article_page(categories=[category])
        response = self.client.get(reverse("wagtailsnippets_articles_category:list"))
        self.assertContains(response, "1 page<")


class PasteTests(ClinicTestCase):
    bibtex = "@article{x, author={Doe, Jane}, title={A randomized trial}, year={2021}, doi={10.1000/new}}"

    def setUp(self) -> None:
        self.known = make_reference(doi="10.1002/14651858.cd015373")
        self.sign_in(self.cast.editor)

    def read(self, text: str):
        return self.client.post(reverse("paste_references"), {"text": text})

    def test_it_shows_what_is_new_and_what_is_there_and_saves_nothing(self) -> None:
        response = self.read(f"{self.bibtex}\n10.1002/14651858.CD015373\nPMID: 123456")
        self.assertContains(response, "In the library already")
        first, second = response.context["formset"].forms
        assert first.initial["authors"] == "Doe J"
        assert first.initial["kind"] == "randomised_trial"
        assert second.initial["pmid"] == "123456"
        assert Reference.objects.count() == 1

    def save(self, *references: dict[str, str], **changes):
        data = {
            "references-TOTAL_FORMS": str(len(references)),
            "references-INITIAL_FORMS": "0",
            "references-MIN_NUM_FORMS": "0",
            "references-MAX_NUM_FORMS": "100",
        }
        for number, reference in enumerate(references):
            for name, value in reference.items():
                data[f"references-{number}-{name}"] = value
        return self.client.post(reverse("add_references"), data | changes)

    def test_it_saves_what_was_looked_over(self) -> None:
        new = {"title": "A", "authors": "Doe J", "year": "2021", "doi": "10.1000/NEW", "kind": "other"}
        left_out = {"title": "B", "DELETE": "on"}
        self.assertRedirects(self.save(new, left_out), reverse(LIST))
        added = Reference.objects.get(title="A")
        assert added.doi == "10.1000/new"
        assert ModelLogEntry.objects.filter(object_id=added.pk, user=self.cast.editor).exists()
        assert Reference.objects.count() == 2

    def test_nothing_is_saved_while_one_is_incomplete(self) -> None:
        new = {"title": "A", "authors": "Doe J", "year": "2021", "kind": "other"}
        response = self.save(new, {"doi": "10.1000/other", "kind": "other"})
        self.assertContains(response, "Some references are not complete yet.")
        self.assertContains(response, "10.1000/other")
        assert Reference.objects.count() == 1

    def test_the_same_source_is_not_added_twice(self) -> None:
        again = {"title": "A", "authors": "B", "year": "2021", "kind": "other", "doi": self.known.doi}
        self.assertContains(self.save(again), "There is a reference with this DOI already.")
        twice = again | {"doi": "10.1000/twice"}
        assert self.save(twice, twice).status_code == 200
        assert Reference.objects.count() == 1

    def test_the_browser_names_the_page(self) -> None:
        self.assertContains(self.client.get(reverse("paste_references")), "<title>Paste references - ")
        self.assertContains(self.read("10.1000/new"), "<title>Paste references - ")

    def test_bad_input_gets_a_sentence(self) -> None:
        for text, message in (
            ("", "This field is required."),
            ("nothing here", "No source was found in this."),
            ("\x00\x01", "Null characters are not allowed."),
            ("<script>alert(1)</script>", "No source was found"),
            ("\n".join(f"10.1000/{n}" for n in range(150)), "Paste at most 100 at once."),
        ):
            with self.subTest(text[:20]):
                self.assertContains(self.read(text), message)
        assert self.client.post(reverse("add_references"), {}).status_code == 200
        assert self.client.get(reverse("add_references")).status_code == 405

    @override_settings(REFERENCE_DOI_RESOLVER="http://127.0.0.1:9/{doi}")
    def test_a_resolver_that_is_away_is_no_error(self) -> None:
        response = self.read("10.1000/new\n10.1000/other")
        assert len(response.context["formset"].forms) == 2


class ChooserTests(ClinicTestCase):
    def setUp(self) -> None:
        self.known = make_reference(doi="10.1002/14651858.cd015373")
        self.sign_in(self.cast.editor)

    def create(self, **data):
        response = self.client.post(reverse(f"{CHOOSE}:create"), {"kind": "other"} | data)
        return json.loads(response.content)

    def test_the_editor_gets_the_words_to_cite_with(self) -> None:
        response = self.client.get(reverse(f"{CHOOSE}:chosen", args=[self.known.pk]))
        assert json.loads(response.content)["result"]["label"] == "Ferraro 2025"

    def test_it_says_what_was_retracted(self) -> None:
        Reference.objects.update(retracted_on=timezone.localdate())
        html = json.loads(self.client.get(reverse(f"{CHOOSE}:choose")).content)["html"]
        assert "Retracted" in html

    def test_a_new_one_is_pasted(self) -> None:
        answer = self.create(paste=PasteTests.bibtex)
        assert answer["step"] == "chosen"
        assert answer["result"]["label"] == "Doe 2021"
        assert Reference.objects.get(doi="10.1000/new").kind == "randomised_trial"

    def test_what_is_there_already_is_chosen(self) -> None:
        answer = self.create(paste="https://doi.org/10.1002/14651858.CD015373")
        assert answer["result"]["id"] == str(self.known.pk)
        assert Reference.objects.count() == 1

    def test_a_bare_doi_asks_for_the_rest_and_keeps_it(self) -> None:
        answer = self.create(paste="10.1000/unknown")
        assert answer["step"] == "reshow_creation_form"
        assert "10.1000/unknown" in answer["htmlFragment"]
        answer = self.create(paste="10.1000/unknown", title="T", authors="Doe J", year="2020")
        assert answer["result"]["label"] == "Doe 2020"

    def test_nonsense_and_several_at_once_get_a_sentence(self) -> None:
        assert "No source was found" in self.create(paste="nonsense")["htmlFragment"]
        assert "several references" in self.create(paste="10.1000/1\n10.1000/2")["htmlFragment"]
