from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from articles.models import EvidenceRow, Indication, TreatmentPage
from tests.articles.editing import edit_url, evidence_row, indication_row, stream, treatment_form
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    make_condition_page,
    make_evidence_row,
    make_indication,
    make_reference,
    make_treatment_page,
)


class IndicationEditorTests(ClinicTestCase):
    """Indications and their studies are edited on the treatment's page, two rows deep."""

    def setUp(self) -> None:
        self.label = make_reference(title="Ketalar: prescribing information", kind="label")
        self.review = make_reference(title="Ketamine for chronic pain", doi="10.1002/14651858.cd015373")
        self.condition = make_condition_page()
        self.page = make_treatment_page(slug="ketamine-infusion")
        self.sign_in(self.cast.editor)

    def post(self, *indications, page=None, initial=0, **changes):
        page = page or self.page
        return self.client.post(edit_url(page), treatment_form(indications, initial=initial, **changes))

    def published(self) -> TreatmentPage:
        return TreatmentPage.objects.get(pk=self.page.pk)

    def full_row(self, **changes):
        return indication_row(
            [evidence_row(references=[str(self.review.pk), str(self.label.pk)])],
            **{
                "condition": str(self.condition.pk),
                "use": "for CRPS",
                "status": "off_label",
                "source": str(self.label.pk),
                "summary": "Less pain for some weeks.",
                "certainty": "low",
            }
            | changes,
        )

    def test_it_publishes_rows_two_deep_with_their_references(self) -> None:
        response = self.post(self.full_row(), publish=True)
        self.assertRedirects(response, f"/admin/pages/{self.tree.treatments.pk}/")
        [indication] = self.published().indications.all()
        assert indication.source == self.label
        [row] = indication.evidence.all()
        assert set(row.references.all()) == {self.review, self.label}

    def test_both_pages_print_what_was_published(self) -> None:
        self.post(self.full_row(), publish=True)
        for page in (self.page, self.condition):
            response = self.client.get(page.get_url())
            self.assertContains(response, "Less pain for some weeks.")
            self.assertContains(response, "Ketamine for chronic pain")

    def test_a_draft_keeps_them_and_the_published_page_stays(self) -> None:
        response = self.post(self.full_row())
        self.assertRedirects(response, edit_url(self.page))
        assert not self.published().indications.exists()
        draft = self.published().get_latest_revision_as_object()
        [indication] = draft.indications.all()
        [row] = indication.evidence.all()
        assert {reference.pk for reference in row.references.all()} == {self.review.pk, self.label.pk}
        response = self.client.get(edit_url(self.page))
        self.assertContains(response, 'name="indications-0-evidence-0-references"', count=2)

    def test_the_preview_prints_rows_that_were_never_saved(self) -> None:
        url = f"/admin/pages/{self.page.pk}/edit/preview/"
        assert self.client.post(url, treatment_form([self.full_row()])).json()["is_valid"]
        response = self.client.get(url + "?mode=")
        self.assertContains(response, "Less pain for some weeks.")
        assert not Indication.objects.exists()

    def test_a_draft_with_hardly_anything_saves(self) -> None:
        response = self.post(
            indication_row(
                [evidence_row(studied="", result="", direction="", people="", certainty="")],
                use="",
                status="",
                authority="",
                checked_on="",
                check_again_by="",
            )
        )
        self.assertRedirects(response, edit_url(self.page))

    def test_a_new_page_with_such_a_draft_saves_too(self) -> None:
        url = f"/admin/pages/add/articles/treatmentpage/{self.tree.treatments.pk}/"
        row = indication_row([evidence_row(studied="", result="", direction="")], use="", status="")
        response = self.client.post(url, treatment_form([row, row], title="New", slug="new"))
        page = Page.objects.get(slug="new").specific
        self.assertRedirects(response, edit_url(page))
        assert not page.live

    def test_publishing_says_at_the_field_what_is_missing(self) -> None:
        row = indication_row(
            [evidence_row(studied="", result="", direction="")],
            use="",
            status="",
            authority="",
            checked_on="",
            check_again_by="",
            summary="Less pain.",
        )
        response = self.post(row, publish=True)
        assert response.status_code == 200
        indications = response.context["form"].formsets["indications"]
        [errors] = indications.errors
        assert set(errors) == {
            "use",
            "status",
            "authority",
            "source",
            "checked_on",
            "check_again_by",
        }
        assert "Without a source the status can't be published" in errors["source"][0]
        assert errors["use"] == [
            "Write the use as patients will read it, for example “for lasting nerve pain”."
        ]
        [row_errors] = indications.forms[0].formsets["evidence"].errors
        assert set(row_errors) == {"studied", "result", "direction", "references"}
        self.assertContains(response, "Choose the label or notice that says so.")
        assert not Indication.objects.exists()

    def test_what_needs_no_approval_needs_no_source(self) -> None:
        row = indication_row(
            status="not_regulated", authority="", checked_on="", check_again_by="", use="exercise"
        )
        self.post(row, publish=True)
        assert self.published().indications.count() == 1

    def test_a_check_before_the_last_one_is_refused(self) -> None:
        response = self.post(self.full_row(check_again_by="2026-10-01"), publish=True)
        [errors] = response.context["form"].formsets["indications"].errors
        assert errors["check_again_by"] == ["The next check must come after the last one."]

    def test_evidence_for_an_unapproved_use_says_how_certain_it_is(self) -> None:
        response = self.post(self.full_row(certainty=""), publish=True)
        [errors] = response.context["form"].formsets["indications"].errors
        assert errors["certainty"] == ["Say how certain this evidence is."]

    def test_two_indications_for_one_condition_are_refused(self) -> None:
        response = self.post(self.full_row(), self.full_row(use="for CRPS, again"), publish=True)
        first, second = response.context["form"].formsets["indications"].errors
        assert first == {}
        assert second["condition"] == [
            "There is another indication for this condition on this page. Keep one."
        ]

    def test_two_rows_may_swap_their_conditions(self) -> None:
        other = make_condition_page(title="Other", slug="other")
        self.post(self.full_row(), self.full_row(condition=str(other.pk), use="other"), publish=True)
        first, second = self.published().indications.all()
        response = self.post(
            self.full_row(id=str(first.pk), condition=str(other.pk)),
            self.full_row(id=str(second.pk), condition=str(self.condition.pk), use="other"),
            initial=2,
            publish=True,
        )
        assert response.status_code == 302
        assert [row.condition_id for row in self.published().indications.all()] == [
            other.pk,
            self.condition.pk,
        ]

    def test_the_differences_between_two_versions_can_be_shown(self) -> None:
        self.post(self.full_row(), publish=True)
        [indication] = self.published().indications.all()
        self.post(self.full_row(id=str(indication.pk), summary="No difference."), initial=1, publish=True)
        first, last = self.page.revisions.order_by("-created_at")[:2]
        response = self.client.get(f"/admin/pages/{self.page.pk}/revisions/compare/{last.pk}...{first.pk}/")
        self.assertContains(response, "No difference.")

    def test_a_draft_whose_source_was_deleted_still_opens(self) -> None:
        self.post(self.full_row(), publish=False)
        self.label.delete()
        response = self.client.get(edit_url(self.page))
        assert response.status_code == 200
        [indication] = self.published().get_latest_revision_as_object().indications.all()
        assert indication.source is None


class ReferenceWidgetTests(ClinicTestCase):
    def test_the_editor_never_prints_the_library(self) -> None:
        for number in range(60):
            make_reference(title=f"Study number {number}")
        row = make_evidence_row()
        row.references = [make_reference(title="The one that is cited")]
        page = make_treatment_page(indications=[make_indication(evidence=[row])])
        self.sign_in(self.cast.editor)
        response = self.client.get(edit_url(page))
        self.assertContains(response, "The one that is cited")
        self.assertNotContains(response, "Study number")

    def test_each_row_costs_the_editor_few_queries(self) -> None:
        def queries(count: int) -> int:
            rows = []
            for number in range(count):
                row = make_evidence_row()
                row.references = [make_reference(title=f"{count} {number}")]
                rows.append(row)
            page = make_treatment_page(slug=f"with-{count}", indications=[make_indication(evidence=rows)])
            self.client.get(edit_url(page))
            with CaptureQueriesContext(connection) as captured:
                self.client.get(edit_url(page))
            return len(captured)

        self.sign_in(self.cast.editor)
        assert queries(4) - queries(2) <= 8


class DeletedReferenceTests(ClinicTestCase):
    def setUp(self) -> None:
        self.reference = make_reference()
        self.citation = cite(self.reference)
        self.page = make_treatment_page()
        self.reference.delete()
        self.sign_in(self.cast.editor)
        self.form = {
            "what_it_is": stream(
                ("paragraph", "<p>Fine.</p>"), ("paragraph", f"<p>It helps.{self.citation}</p>")
            )
        }

    def test_the_draft_saves(self) -> None:
        response = self.client.post(edit_url(self.page), treatment_form(**self.form))
        self.assertRedirects(response, edit_url(self.page))
        response = self.client.get(edit_url(self.page))
        self.assertContains(response, "leads to a reference that was deleted")

    def test_publishing_says_so_at_its_block(self) -> None:
        response = self.client.post(edit_url(self.page), treatment_form(**self.form, publish=True))
        error = response.context["form"].errors["what_it_is"].as_data()[0]
        assert list(error.block_errors) == [1]
        assert error.block_errors[1].messages == [
            "The citation “Ferraro 2025” leads to a reference that was deleted. "
            "Choose another one, or remove it."
        ]

    def test_the_public_page_prints_the_text_without_it(self) -> None:
        reference = make_reference()
        page = TreatmentPage.objects.get(pk=self.page.pk)
        page.what_it_is = [("paragraph", f"<p>It helps.{cite(reference)}</p>")]
        page.save_revision().publish()
        reference.delete()
        response = self.client.get(page.get_url())
        self.assertContains(response, "It helps.")
        self.assertNotContains(response, "Ferraro")


class EvidenceRowTests(ClinicTestCase):
    def test_it_keeps_its_references_when_copied_with_its_page(self) -> None:
        row = make_evidence_row()
        row.references = [make_reference()]
        page = make_treatment_page(indications=[make_indication(evidence=[row])])
        copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"})
        assert EvidenceRow.objects.filter(indication__treatment=copy, references__isnull=False).count() == 1
