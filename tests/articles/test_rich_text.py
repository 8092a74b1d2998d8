import json

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from clinic.blocks import TEXT_FEATURES
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    explain,
    make_evidence_row,
    make_glossary_term,
    make_indication,
    make_reference,
    make_treatment_page,
    paragraph,
)


class EntityTests(ClinicTestCase):
    """Citations and glossary terms on their way between the editor, the database and a reader."""

    def setUp(self) -> None:
        self.reference = make_reference(doi="10.1002/14651858.CD015373")
        self.term = make_glossary_term()
        self.converter = ContentstateConverter(TEXT_FEATURES)

    def test_they_survive_the_editor_unchanged(self) -> None:
        stored = f"<p>It may help.{cite(self.reference)} A {explain(self.term)} has no effect.</p>"
        state = self.converter.from_database_format(stored)
        back = self.converter.to_database_format(state)
        for entity in (cite(self.reference), explain(self.term)):
            key = 'linktype="citation"' if "citation" in entity else 'linktype="glossary"'
            assert key in back
        assert self.converter.from_database_format(back).count("CITATION") == 1
        entities = json.loads(state)["entityMap"]
        assert {entity["type"] for entity in entities.values()} == {"CITATION", "GLOSSARY"}
        assert entities["0"]["mutability"] == "IMMUTABLE"
        assert entities["0"]["data"]["id"] == self.reference.pk

    def test_many_citations_open_without_a_query(self) -> None:
        stored = "<p>" + cite(self.reference) * 500 + "</p>"
        with self.assertNumQueries(0):
            self.converter.from_database_format(stored)

    def test_a_citation_without_a_number_or_with_a_strange_one_opens(self) -> None:
        for tag in (
            '<a linktype="citation">x</a>',
            '<a linktype="citation" id="x">x</a>',
            '<a linktype="citation" id="99999999999999999999999">x</a>',
        ):
            with self.subTest(tag):
                state = json.loads(self.converter.from_database_format(f"<p>{tag}</p>"))
                assert state["entityMap"]["0"]["data"]["id"] is None
                assert expand_db_html(tag) == "<a>x</a>"

    def test_where_no_page_gives_numbers_a_citation_links_to_its_source(self) -> None:
        with self.assertNumQueries(1):
            html = expand_db_html(cite(self.reference) * 3)
        assert html.count('href="https://doi.org/10.1002/14651858.cd015373"') == 3

    def test_a_deleted_reference_leaves_the_words(self) -> None:
        stored = cite(self.reference)
        self.reference.delete()
        assert expand_db_html(stored) == "<a>Ferraro 2025</a>"


class UsedOnTests(ClinicTestCase):
    """Wagtail's reference index knows every page that uses a reference, wherever it stands."""

    def users_of(self, reference) -> set[str]:
        return {str(user) for user, _uses in ReferenceIndex.get_grouped_references_to(reference)}

    def test_in_text(self) -> None:
        reference = make_reference()
        make_treatment_page(title="Ketamine", what_it_is=[paragraph(f"<p>It may help.{cite(reference)}</p>")])
        assert self.users_of(reference) == {"Ketamine"}

    def test_as_the_source_of_a_status(self) -> None:
        reference = make_reference()
        make_treatment_page(title="Ketamine", indications=[make_indication(source=reference)])
        assert self.users_of(reference) == {"Ketamine"}

    def test_in_an_evidence_row(self) -> None:
        reference = make_reference()
        row = make_evidence_row()
        row.references = [reference]
        make_treatment_page(title="Ketamine", indications=[make_indication(evidence=[row])])
        assert self.users_of(reference) == {"Ketamine"}
