"""The factories make what the site itself would make."""

import pytest

from articles.models import ConditionPage
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    make_condition_page,
    make_evidence_row,
    make_indication,
    make_location_page,
    make_reference,
    make_site,
    make_standard_page,
    make_treatment_page,
    paragraph,
)

pytestmark = pytest.mark.django_db


def test_the_tree_is_made_once():
    assert make_site() == make_site()
    assert make_site().home.url == "/"
    assert make_site().conditions.url == "/conditions/"


def test_pages_are_published_with_the_hash_of_what_they_say():
    page = make_condition_page()
    assert page.live
    assert page.content_hash == page.clinical_hash()
    assert page.url == "/conditions/complex-regional-pain-syndrome/"


def test_a_draft_is_not_published():
    page = make_condition_page(publish=False)
    assert not page.live
    assert page.latest_revision is not None
    assert page.content_hash == ""


def test_indications_are_saved_with_their_page():
    reference = make_reference()
    condition = make_condition_page(what_it_is=[paragraph(f"<p>Rare.{cite(reference)}</p>")])
    row = make_evidence_row()
    row.references = [reference]
    treatment = make_treatment_page(indications=[make_indication(condition, evidence=[row])])
    assert [i.use for i in treatment.indications.all()] == ["complex regional pain syndrome"]
    assert treatment.indications.get().evidence.get().references.get() == reference
    condition = ConditionPage.objects.get()
    assert [i.treatment for i in condition.printed_indications] == [treatment]


class TreeTests(ClinicTestCase):
    def test_the_cast_is_there_and_nobody_is_signed_in(self):
        assert self.cast.editor.groups.get().name == "Editors"
        assert not self.cast.stranger.groups.exists()
        assert self.client.get("/admin/").status_code == 302

    def test_every_kind_of_page_has_its_place(self):
        assert make_location_page().url == "/locations/riverside/"
        assert make_standard_page().url == "/about/"
        self.sign_in(self.cast.editor)
        assert self.client.get("/admin/").status_code == 200
