"""What is too much, too old or broken: a draft saves, and a public page never breaks."""

import json

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from articles.models import ArticlePage, Reference, TreatmentPage
from tests.articles.editing import edit_url, stream, treatment_form
from tests.base import ClinicTestCase
from tests.factories import cite, make_article_page, make_reference, make_treatment_page, paragraph


class BrokenStreamTests(ClinicTestCase):
    """What another version, an import or a slip left in the database."""

    broken = [
        {"type": "no_such_block", "value": {"a": 1}, "id": "1"},
        {"type": "paragraph", "value": "<p>Still here.</p>", "id": "2"},
        {"type": "numbers", "value": {"figures": []}, "id": "3"},
        {"type": "callout", "value": {"unknown": "x"}, "id": "4"},
        {
            "type": "figure",
            "value": {"image": {"image": 999999, "alt_text": "x", "decorative": False}},
            "id": "5",
        },
        {"type": "document", "value": {"document": 999999, "title": ""}, "id": "6"},
        {"type": "price", "value": {"item": "x", "low": None}, "id": "7"},
        {
            "type": "video",
            "value": {"url": "https://example.org/", "title": "x", "transcript": ""},
            "id": "8",
        },
        {
            "type": "paragraph",
            "value": '<p><a linktype="citation" id="0">?</a><a linktype="x">y</a></p>',
            "id": "9",
        },
        {"type": "heading", "value": {"text": "", "depth": ""}, "id": "10"},
        {"type": "steps", "value": {}, "id": "11"},
        {"type": "table", "value": None, "id": "12"},
        {"type": "call_to_action", "value": {"heading": "x", "button": "y", "page": 999999}, "id": "13"},
    ]

    def store(self, page, stored: str) -> None:
        column = "what_it_is" if isinstance(page, TreatmentPage) else "body"
        table, key = page._meta.db_table, page._meta.pk.attname
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = %s WHERE {key} = %s", [stored, page.pk])  # noqa: S608

    def test_each_broken_block_by_itself(self) -> None:
        page = make_treatment_page()
        for block in self.broken:
            with self.subTest(block["type"]):
                self.store(page, json.dumps([block, self.broken[1]]))
                self.assertContains(self.client.get(page.get_url()), "Still here.")

    def test_the_editor_opens_all_of_them(self) -> None:
        page = make_treatment_page()
        self.store(page, json.dumps(self.broken))
        page = TreatmentPage.objects.get(pk=page.pk)
        page.save_revision(clean=False)
        self.sign_in(self.cast.editor)
        assert self.client.get(edit_url(page)).status_code == 200

    def test_what_is_no_list_of_blocks_shows_an_empty_page(self) -> None:
        page = make_treatment_page()
        for stored in ("", "[]", "null", '"text"', "{}", "[1]", '[{"a": 1}]', '[["a"]]'):
            with self.subTest(stored):
                self.store(page, json.dumps(stored) if stored == "" else stored)
                assert self.client.get(page.get_url()).status_code == 200


class TooMuchTests(ClinicTestCase):
    def test_fifty_thousand_words_save_publish_and_show(self) -> None:
        page = make_treatment_page()
        self.sign_in(self.cast.editor)
        words = "<p>" + "pain and its causes, " * 12_500 + "the end.</p>"
        form = treatment_form(what_it_is=stream(("paragraph", words)), publish=True)
        assert self.client.post(edit_url(page), form).status_code == 302
        self.assertContains(self.client.get(page.get_url()), "the end.")

    def test_five_hundred_references_cost_no_more_queries_than_one(self) -> None:
        references = Reference.objects.bulk_create(
            [Reference(authors=f"Author{n} A", title=f"Study {n}", year=2020) for n in range(500)]
        )
        one = make_article_page(slug="one", body=[paragraph(f"<p>x{cite(make_reference())}</p>")])
        many = make_article_page(
            slug="many", body=[paragraph("<p>x" + "".join(map(cite, references)) + "</p>")]
        )
        self.client.get(one.get_url())

        def queries(page) -> int:
            with CaptureQueriesContext(connection) as captured:
                response = self.client.get(page.get_url() + "?again=1")
            assert response.status_code == 200
            return len(captured)

        assert queries(many) <= queries(one)
        self.assertContains(self.client.get(many.get_url()), 'id="ref-500"')
        index = ReferenceIndex.get_references_for_object(ArticlePage.objects.get(pk=many.pk))
        assert index.filter(to_content_type__model="reference").count() == 500

    def test_the_editor_opens_them(self) -> None:
        references = Reference.objects.bulk_create(
            [Reference(authors=f"Author{n} A", title=f"Study {n}", year=2020) for n in range(500)]
        )
        page = make_article_page(body=[paragraph("<p>x" + "".join(map(cite, references)) + "</p>")])
        self.sign_in(self.cast.editor)
        self.client.get(edit_url(page))
        with CaptureQueriesContext(connection) as captured:
            assert self.client.get(edit_url(page)).status_code == 200
        assert len(captured) < 150
