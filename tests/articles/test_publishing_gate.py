"""What would mislead readers is not published, whichever door it takes, and whoever tries is told why."""

from datetime import timedelta
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowPage, WorkflowTask

from articles.models import ConditionPage, TreatmentPage
from articles.publishing import PublishingRefused
from tests.articles.editing import edit_url, indication_row, treatment_form
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    make_article_page,
    make_condition_page,
    make_evidence_row,
    make_indication,
    make_label,
    make_reference,
    make_treatment_page,
    paragraph,
)

NO_SOURCE = "Choose the label or notice that says so. Without a source the status can't be published."
LOST = "The citation “Ferraro 2025” leads to a reference that was deleted. Choose another one, or remove it."


class GateTestCase(ClinicTestCase):
    def draft(self, slug: str = "unsourced", **fields) -> TreatmentPage:
        """A page that was never public, whose one indication names no source."""
        return make_treatment_page(
            publish=False,
            title="Unsourced treatment",
            slug=slug,
            indications=[make_indication(use="for back pain", source=None)],
            **fields,
        )

    def is_public(self, page) -> bool:
        return type(page).objects.get(pk=page.pk).live

    def messages(self, response) -> str:
        return " ".join(str(message) for message in response.context["messages"])


class DemandTests(GateTestCase):
    """One demand after another, through the shortest door: the shell."""

    def refused(self, page) -> dict[str, list[str]]:
        with pytest.raises(PublishingRefused) as refusal:
            page.save_revision().publish()
        assert not self.is_public(page)
        return refusal.value.message_dict

    def test_an_indication_needs_its_source(self) -> None:
        assert self.refused(self.draft()) == {"indications": [f"for back pain: {NO_SOURCE}"]}

    def test_each_field_of_an_indication_has_its_sentence(self) -> None:
        indication = make_indication(
            use="", status="", authority="", source=None, checked_on=None, check_again_by=None
        )
        page = make_treatment_page(publish=False, indications=[indication])
        [*sentences] = self.refused(page)["indications"]
        assert len(sentences) == 6
        assert all(sentence.startswith("Indication 1: ") for sentence in sentences)
        assert "Indication 1: Choose whether this use is approved." in sentences

    def test_a_study_needs_its_reference(self) -> None:
        row = make_evidence_row(studied="Drip against placebo", references=[])
        page = make_treatment_page(
            publish=False, indications=[make_indication(use="for pain", evidence=[row])]
        )
        assert self.refused(page)["indications"] == [
            "for pain, Drip against placebo: Choose the study or review that this comes from."
        ]

    def test_a_status_that_is_none_is_refused(self) -> None:
        page = make_treatment_page(
            publish=False, indications=[make_indication(use="for pain", status="blessed")]
        )
        [sentence] = self.refused(page)["indications"]
        assert sentence.startswith("for pain: Regulatory status: ")

    def test_two_indications_for_one_condition_are_refused(self) -> None:
        condition = make_condition_page()
        rows = [make_indication(condition, use=use) for use in ("for CRPS", "for CRPS again")]
        page = make_treatment_page(publish=False, indications=rows)
        assert self.refused(page)["indications"] == [
            "for CRPS again: There is another indication for this condition on this page. Keep one."
        ]

    def test_a_citation_of_a_deleted_reference_is_refused(self) -> None:
        reference = make_reference()
        page = make_condition_page(
            publish=False, causes=[paragraph(f"<p>Nobody knows.{cite(reference)}</p>")]
        )
        reference.delete()
        assert self.refused(page) == {"causes": [LOST]}

    def test_a_block_that_lacks_something_is_refused_with_the_way_to_it(self) -> None:
        page = make_article_page(
            publish=False,
            body=[
                paragraph("<p>Fine.</p>"),
                ("faq", {"items": [{"question": "", "answer": "<p>No.</p>"}]}),
            ],
        )
        [sentence] = self.refused(page)["body"]
        assert sentence.startswith("Questions and answers 2, Questions, 1, Question: ")

    def test_nothing_of_it_hinders_a_draft(self) -> None:
        page = self.draft()
        page.title = "Still unsourced"
        page.save_revision()
        assert page.get_latest_revision_as_object().title == "Still unsourced"

    def test_what_is_public_already_can_be_moved_and_renamed(self) -> None:
        page = make_treatment_page()
        TreatmentPage.objects.get(pk=page.pk).indications.create(use="x", status="off_label", source=None)
        page = TreatmentPage.objects.get(pk=page.pk)
        page.slug = "another-address"
        page.save()


class DoorTests(GateTestCase):
    def setUp(self) -> None:
        self.sign_in(self.cast.editor)

    def test_the_editors_form_says_it_at_the_field(self) -> None:
        form = treatment_form([indication_row(use="for back pain", source="")], publish=True)
        page = make_treatment_page(publish=False)
        response = self.client.post(edit_url(page), form)
        [errors] = response.context["form"].formsets["indications"].errors
        assert errors == {"source": [NO_SOURCE]}
        self.assertContains(response, "Without a source the status can&#x27;t be published.")
        assert not self.is_public(page)

    def test_the_form_of_a_new_page_too(self) -> None:
        url = reverse("wagtailadmin_pages:add", args=["articles", "treatmentpage", self.tree.treatments.pk])
        form = treatment_form([indication_row(use="for back pain", source="")], publish=True, slug="new")
        response = self.client.post(url, form)
        [errors] = response.context["form"].formsets["indications"].errors
        assert errors == {"source": [NO_SOURCE]}
        assert not TreatmentPage.objects.filter(slug="new").exists()

    def test_wagtails_action_without_the_page(self) -> None:
        """As Wagtail's editor and its admin API run it."""
        page = self.draft()
        with pytest.raises(ValidationError):
            PublishPageRevisionAction(page.latest_revision, user=self.cast.editor).execute()
        assert not self.is_public(page)

    def test_the_admin_api(self) -> None:
        page = self.draft()
        url = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
        response = self.client.post(url)
        assert response.status_code == 400
        assert response.json() == {"indications": [f"for back pain: {NO_SOURCE}"]}
        assert not self.is_public(page)

    def test_a_form_that_knows_nothing_of_a_row_that_a_colleague_added_meanwhile(self) -> None:
        condition = make_condition_page()
        page = make_treatment_page(publish=False, indications=[make_indication(condition, use="for CRPS")])
        row = indication_row(use="for CRPS too", condition=str(condition.pk), source=str(make_label().pk))
        response = self.client.post(edit_url(page), treatment_form([row], publish=True), follow=True)
        self.assertRedirects(response, edit_url(page))
        assert "There is another indication for this condition on this page." in self.messages(response)
        assert not self.is_public(page)

    def test_publishing_several_publishes_the_others_and_says_why(self) -> None:
        good = make_treatment_page(publish=False)
        bad = self.draft()
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        keys = urlencode({"id": [bad.pk, good.pk]}, doseq=True)
        response = self.client.post(f"{url}?{keys}", follow=True)
        assert self.is_public(good)
        assert not self.is_public(bad)
        said = self.messages(response)
        assert "1 page has been published" in said
        assert (
            f"<strong>Unsourced treatment</strong>: for back pain: {NO_SOURCE}".replace("'", "&#x27;") in said
        )

    def test_publishing_drafts_below_a_page(self) -> None:
        good = make_treatment_page(publish=False)
        bad = self.draft()
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        response = self.client.post(
            f"{url}?id={self.tree.treatments.pk}", {"include_descendants": "on"}, follow=True
        )
        assert self.is_public(good)
        assert not self.is_public(bad)
        assert "1 page was not published" in self.messages(response)

    def test_a_copy_that_was_to_be_public_at_once(self) -> None:
        page = make_treatment_page()
        self.let_in_unchecked(page)
        data = {
            "new_title": "Copy",
            "new_slug": "copy",
            "new_parent_page": self.tree.treatments.pk,
            "publish_copies": "on",
        }
        response = self.client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)
        assert "was not published" in self.messages(response)
        assert not TreatmentPage.objects.filter(slug="copy", live=True).exists()
        self.tree.treatments.refresh_from_db()
        assert self.tree.treatments.numchild == self.tree.treatments.get_children().count()

    def test_a_copy_that_stays_a_draft(self) -> None:
        page = make_treatment_page()
        self.let_in_unchecked(page)
        copy = page.copy(update_attrs={"slug": "copy"}, keep_live=False)
        assert not copy.live

    def test_an_alias_shows_what_is_public_elsewhere(self) -> None:
        page = make_treatment_page()
        self.let_in_unchecked(page)
        alias = page.create_alias(update_slug="alias")
        assert alias.live

    def let_in_unchecked(self, page) -> None:
        """As it was published before there was a gate."""
        page = TreatmentPage.objects.get(pk=page.pk)
        page.indications.add(make_indication(use="for back pain", source=None))
        page.save()
        page.save_revision()


class WorkflowTests(GateTestCase):
    def setUp(self) -> None:
        task = GroupApprovalTask.objects.create(name="Second pair of eyes")
        task.groups.set(self.cast.editor.groups.all())
        workflow = Workflow.objects.create(name="Clinic")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.create(workflow=workflow, page=self.tree.home)
        self.page = self.draft()
        workflow.start(self.page, self.cast.clinician)
        self.sign_in(self.cast.editor)
        state = self.page.current_workflow_task_state
        self.url = reverse("wagtailadmin_pages:workflow_action", args=[self.page.pk, "approve", state.pk])

    def test_an_approval_is_refused_with_the_reason_and_the_step_stays_open(self) -> None:
        response = self.client.post(self.url, {"comment": ""}, follow=True)
        self.assertRedirects(response, edit_url(self.page))
        assert NO_SOURCE.replace("'", "&#x27;") in self.messages(response)
        assert not self.is_public(self.page)
        assert TreatmentPage.objects.get(pk=self.page.pk).workflow_in_progress

    def test_the_dialog_leads_to_the_editor(self) -> None:
        response = self.client.post(self.url, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})
        assert response.json() == {"step": "success", "redirect": edit_url(self.page)}


class ScheduleTests(GateTestCase):
    def scheduled(self, page, **changes):
        """Approved for a moment that has passed since, as the gate let it."""
        page.go_live_at = timezone.now() + timedelta(hours=1)
        revision = page.save_revision()
        revision.publish()
        moment = timezone.now() - timedelta(minutes=1)
        revision.content |= {"go_live_at": moment.isoformat()} | changes
        revision.approved_go_live_at = moment
        revision.save()
        return revision

    def run_command(self) -> str:
        out = StringIO()
        call_command("publish_scheduled", stdout=out)
        return out.getvalue()

    def test_it_is_refused_when_it_is_scheduled(self) -> None:
        page = self.draft()
        page.go_live_at = timezone.now() + timedelta(hours=1)
        with pytest.raises(PublishingRefused):
            page.save_revision().publish()
        page.refresh_from_db()
        assert page.scheduled_revision is None

    def test_one_that_is_refused_on_its_day_does_not_hold_up_the_others(self) -> None:
        reference = make_reference()
        first = make_condition_page(
            publish=False,
            title="First",
            slug="first",
            causes=[paragraph(f"<p>Nobody knows.{cite(reference)}</p>")],
        )
        second = make_condition_page(publish=False, title="Second", slug="second")
        self.scheduled(first)
        self.scheduled(second)
        reference.delete()
        assert LOST in self.run_command()
        assert not self.is_public(first)
        assert self.is_public(second)
        assert ConditionPage.objects.get(pk=first.pk).scheduled_revision is None
        [entry] = PageLogEntry.objects.filter(page=first.pk, action="articles.put_off")
        assert entry.data == {"why": [LOST]}
        assert self.run_command() == ""

    def test_editors_see_it_until_somebody_sees_to_it(self) -> None:
        reference = make_reference()
        page = make_condition_page(
            publish=False, causes=[paragraph(f"<p>Nobody knows.{cite(reference)}</p>")]
        )
        self.scheduled(page)
        reference.delete()
        self.run_command()
        self.sign_in(self.cast.editor)
        response = self.client.get(reverse("wagtailadmin_home"))
        self.assertContains(response, "scheduled pages were not published")
        self.assertContains(response, LOST)
        history = self.client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
        self.assertContains(history, "Not published on its day")
        page = ConditionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        page.causes = [paragraph("<p>Nobody knows.</p>")]
        page.save_revision().publish()
        response = self.client.get(reverse("wagtailadmin_home"))
        self.assertNotContains(response, "scheduled pages were not published")

    def test_one_that_fails_for_another_reason_does_not_either(self) -> None:
        first = make_condition_page(publish=False, title="First", slug="first")
        second = make_condition_page(publish=False, title="Second", slug="second")
        self.scheduled(first, title="")
        self.scheduled(second)
        with pytest.raises(Exception, match="1 scheduled revisions"), self.assertLogs(level="ERROR"):
            self.run_command()
        assert self.is_public(second)

    def test_what_has_expired_is_taken_back(self) -> None:
        page = make_condition_page()
        ConditionPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
        self.run_command()
        page = ConditionPage.objects.get(pk=page.pk)
        assert not page.live
        assert page.expired

    def test_a_dry_run_publishes_nothing(self) -> None:
        page = make_condition_page(publish=False)
        self.scheduled(page)
        out = StringIO()
        call_command("publish_scheduled", "--dryrun", stdout=out)
        assert "Revisions to be published" in out.getvalue()
        assert not self.is_public(page)


class NotingTests(GateTestCase):
    """The editor runs Wagtail's action, not `Page.publish()`; what follows from publishing follows all the same."""

    def setUp(self) -> None:
        self.condition = make_condition_page()
        self.page = make_treatment_page(indications=[make_indication(self.condition, use="for CRPS")])
        self.sign_in(self.cast.editor)

    def stored(self, page):
        return type(page).objects.get(pk=page.pk)

    def test_publishing_in_the_editor_notes_that_the_content_changed(self) -> None:
        before, condition_before = self.stored(self.page), self.stored(self.condition)
        row = indication_row(
            id=str(before.indications.get().pk),
            condition=str(self.condition.pk),
            use="for CRPS",
            status="off_label",
            source=str(make_label().pk),
            certainty="moderate",
        )
        self.client.post(edit_url(self.page), treatment_form([row], initial=1, publish=True))
        assert self.stored(self.page).content_hash != before.content_hash
        assert self.stored(self.page).content_hash == self.stored(self.page).clinical_hash()
        assert self.stored(self.condition).content_hash != condition_before.content_hash
        assert self.stored(self.condition).content_hash == self.stored(self.condition).clinical_hash()

    def test_unpublishing_in_the_editor_notes_it_for_the_condition(self) -> None:
        before = self.stored(self.condition)
        self.client.post(reverse("wagtailadmin_pages:unpublish", args=[self.page.pk]))
        assert not self.is_public(self.page)
        assert self.stored(self.condition).content_hash != before.content_hash
