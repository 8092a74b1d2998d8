"""A stamp cannot lie: who may sign, what is signed, and what takes the signature away."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import PageLogEntry

from articles.models import (
    ClinicalReview,
    ConditionPage,
    Indication,
    Standing,
    TreatmentPage,
    with_standing,
)
from clinic.blocks import TEXT_FEATURES
from tests.base import ClinicTestCase
from tests.factories import (
    cite,
    make_article_page,
    make_clinician_page,
    make_condition_page,
    make_evidence_row,
    make_indication,
    make_reference,
    make_standard_page,
    make_treatment_page,
    paragraph,
    sign,
)

REVIEWED = "Dr. Mara Ellison"


class ReviewTestCase(ClinicTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        make_clinician_page(user=cls.cast.clinician)
        cls.cited = make_reference(title="A study in the text")
        cls.in_evidence = make_reference(title="A study in the table")
        cls.condition = make_condition_page()
        row = make_evidence_row()
        row.references = [cls.in_evidence]
        cls.page = make_treatment_page(
            what_it_is=[paragraph(f"<p>It may help some people.{cite(cls.cited)}</p>")],
            indications=[
                make_indication(cls.condition, source=make_reference(title="The label"), evidence=[row])
            ],
        )

    def standing_of(self, page) -> Standing:
        return type(page).objects.get(pk=page.pk).standing

    def is_stamped(self, page) -> bool:
        """What the next reader sees."""
        return "Reviewed by" in self.client.get(page.get_url()).content.decode()


class StampTests(ReviewTestCase):
    """Invariant 6, through the public page."""

    def setUp(self) -> None:
        self.review = sign(self.page, self.cast.clinician)
        assert self.is_stamped(self.page)

    def republish(self, **changes) -> None:
        page = TreatmentPage.objects.get(pk=self.page.pk)
        for name, value in changes.items():
            setattr(page, name, value)
        page.save_revision().publish()

    def test_a_changed_word_takes_it_away_and_the_old_word_brings_it_back(self) -> None:
        before = self.page.what_it_is
        self.republish(what_it_is=[paragraph("<p>It helps everyone.</p>")])
        assert not self.is_stamped(self.page)
        assert self.standing_of(self.page) == Standing.CHANGED
        self.republish(what_it_is=before)
        assert self.is_stamped(self.page)

    def test_the_editor_storing_the_same_words_in_its_own_way_keeps_it(self) -> None:
        words = f'<p>It\'s "off label" &amp; <b>old</b>.{cite(self.cited)}</p><ul><li>One</li></ul>'
        self.republish(what_it_is=[paragraph(words)])
        sign(TreatmentPage.objects.get(pk=self.page.pk), self.cast.clinician)
        converter = ContentstateConverter(TEXT_FEATURES)
        stored = converter.to_database_format(converter.from_database_format(words))
        assert "data-block-key" in stored
        self.republish(what_it_is=[paragraph(stored)])
        assert self.is_stamped(self.page)
        self.republish(what_it_is=[paragraph(stored.replace("off label", "approved"))])
        assert not self.is_stamped(self.page)

    def test_each_part_counts(self) -> None:
        for changes in (
            {"title": "Ketamine drip"},
            {"lead": "It is safe."},
            {"risks": [paragraph("<p>None.</p>")]},
            {"key_points": [("point", "<p>It works.</p>")]},
        ):
            with self.subTest(list(changes)):
                old = {name: getattr(self.page, name) for name in changes}
                self.republish(**changes)
                assert not self.is_stamped(self.page)
                self.republish(**old)
                assert self.is_stamped(self.page)

    def test_a_draft_changes_nothing(self) -> None:
        page = TreatmentPage.objects.get(pk=self.page.pk)
        page.lead = "Another lead."
        page.save_revision()
        assert self.is_stamped(self.page)

    def test_a_changed_indication_takes_it_away_from_both_pages(self) -> None:
        sign(self.condition, self.cast.clinician)
        assert self.is_stamped(self.condition)
        page = TreatmentPage.objects.get(pk=self.page.pk)
        [indication] = page.indications.all()
        indication.status = Indication.Status.APPROVED
        page.indications = [indication]
        page.save_revision().publish()
        assert not self.is_stamped(self.page)
        assert not self.is_stamped(self.condition)

    def test_a_retracted_reference_in_the_text_takes_it_away(self) -> None:
        self.cited.retracted_on = timezone.localdate()
        self.cited.save()
        assert not self.is_stamped(self.page)

    def test_a_retracted_reference_of_a_study_takes_it_away_from_both_pages(self) -> None:
        sign(self.condition, self.cast.clinician)
        self.in_evidence.retracted_on = timezone.localdate()
        self.in_evidence.save()
        assert not self.is_stamped(self.page)
        assert not self.is_stamped(self.condition)

    def test_an_edited_reference_takes_it_away_and_the_old_words_bring_it_back(self) -> None:
        self.cited.title = "Another study"
        self.cited.save()
        assert not self.is_stamped(self.page)
        self.cited.title = "A study in the text"
        self.cited.save()
        assert self.is_stamped(self.page)

    def test_forced_into_the_database_it_does_not_show(self) -> None:
        """No route past an editor leaves a false stamp: rendering compares, whatever was noted before."""
        TreatmentPage.objects.filter(pk=self.page.pk).update(lead="It cures.")
        response = TreatmentPage.objects.get(pk=self.page.pk)
        assert response.standing_review is None

    def test_a_copy_is_not_signed(self) -> None:
        copy = self.page.copy(update_attrs={"slug": "copy"}, keep_live=True)
        assert not self.is_stamped(copy)

    def test_the_list_of_pages_agrees_with_what_readers_see(self) -> None:
        sign(self.condition, self.cast.clinician)
        for change in (self.cited, self.in_evidence):
            change.year = 1999
            change.save()
            noted = dict(with_standing().values_list("pk", "standing"))
            for page in (self.page, self.condition):
                assert noted[page.pk] == self.standing_of(page), change


class SignTests(ReviewTestCase):
    """The admin's page for signing."""

    def setUp(self) -> None:
        self.url = reverse("clinical_review", args=[self.page.pk])

    def form(self, **changes):
        return {
            "content_hash": TreatmentPage.objects.get(pk=self.page.pk).clinical_hash(),
            "next_due_on": (timezone.localdate() + timedelta(days=90)).isoformat(),
            "confirm": "on",
        } | changes

    def test_a_clinician_signs_what_is_published(self) -> None:
        self.sign_in(self.cast.clinician)
        response = self.client.get(self.url)
        self.assertContains(response, "as <strong>Dr. Mara Ellison, MD</strong>")
        response = self.client.post(self.url, self.form(), follow=True)
        self.assert_message(response, "Signed.")
        review = ClinicalReview.objects.get()
        assert (review.reviewer, review.name) == (self.cast.clinician, REVIEWED)
        assert review.next_due_on == timezone.localdate() + timedelta(days=90)
        assert self.is_stamped(self.page)

    def test_it_is_in_the_history_of_the_page(self) -> None:
        self.sign_in(self.cast.clinician)
        self.client.post(self.url, self.form())
        entry = PageLogEntry.objects.get(action="articles.sign")
        assert (entry.page_id, entry.user) == (self.page.pk, self.cast.clinician)
        self.sign_in(self.cast.editor)
        self.assertContains(
            self.client.get(f"/admin/pages/{self.page.pk}/history/"), "Clinical review signed"
        )

    def test_nobody_else_signs(self) -> None:
        for user in (self.cast.editor, self.cast.administrator, self.cast.moderator, self.cast.stranger):
            with self.subTest(user.email):
                self.sign_in(user)
                assert self.client.post(self.url, self.form()).status_code in (302, 403)
                assert not ClinicalReview.objects.exists()
                with pytest.raises(PermissionError):
                    ClinicalReview.sign(self.page, user)

    def test_an_administrator_does_not_sign_even_with_a_clinician_page(self) -> None:
        make_clinician_page(title="Robin", slug="robin", user=self.cast.administrator)
        with pytest.raises(PermissionError):
            ClinicalReview.sign(self.page, self.cast.administrator)

    def test_a_reviewer_without_a_clinician_page_does_not_sign(self) -> None:
        self.cast.clinician.clinician_page.delete()
        self.sign_in(self.cast.clinician)
        self.client.post(self.url, self.form())
        assert not ClinicalReview.objects.exists()

    def test_an_editor_sees_how_it_stands_and_no_form(self) -> None:
        self.sign_in(self.cast.editor)
        response = self.client.get(self.url)
        self.assertContains(response, "Never signed.")
        self.assertContains(response, "Only a clinician signs")
        self.assertNotContains(response, 'name="confirm"')

    def test_a_stranger_sees_nothing(self) -> None:
        self.sign_in(self.cast.stranger)
        assert self.client.get(self.url).status_code in (302, 403)

    def test_what_changed_while_it_was_read_is_not_signed(self) -> None:
        form = self.form()
        page = TreatmentPage.objects.get(pk=self.page.pk)
        page.lead = "It cures."
        page.save_revision().publish()
        self.sign_in(self.cast.clinician)
        response = self.client.post(self.url, form)
        self.assertContains(response, "The page changed after you opened it.")
        assert not ClinicalReview.objects.exists()
        new_hash = TreatmentPage.objects.get(pk=self.page.pk).clinical_hash()
        self.assertContains(response, f'value="{new_hash}"')

    def test_it_must_be_confirmed_and_have_a_sensible_date(self) -> None:
        self.sign_in(self.cast.clinician)
        today = timezone.localdate()
        for changes, message in (
            ({"confirm": ""}, "Confirm that you have read what is published."),
            ({"next_due_on": today.isoformat()}, "Choose a day after today"),
            ({"next_due_on": (today + timedelta(days=4000)).isoformat()}, "not later than"),
            ({"next_due_on": "someday"}, "Enter a valid date."),
            ({"content_hash": ""}, "This field is required."),
            ({"content_hash": "x" * 200}, "at most 64 characters"),
        ):
            with self.subTest(changes):
                self.assertContains(self.client.post(self.url, self.form(**changes)), message)
        assert not ClinicalReview.objects.exists()

    def test_a_draft_is_not_signed(self) -> None:
        draft = make_treatment_page(slug="draft", publish=False)
        self.sign_in(self.cast.clinician)
        response = self.client.get(reverse("clinical_review", args=[draft.pk]))
        self.assertContains(response, "This page is not published.")
        with pytest.raises(ValueError, match="Only a published page"):
            ClinicalReview.sign(draft, self.cast.clinician)

    def test_other_pages_have_no_review(self) -> None:
        self.sign_in(self.cast.clinician)
        for key in (make_standard_page().pk, 0, 999999):
            assert self.client.get(reverse("clinical_review", args=[key])).status_code == 404

    def test_the_editor_says_how_the_published_page_stands(self) -> None:
        self.sign_in(self.cast.editor)
        url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        self.assertContains(self.client.get(url), "No clinician has signed what is published")
        sign(self.page, self.cast.clinician)
        response = self.client.get(url)
        self.assertContains(response, "Dr. Mara Ellison, MD signed what is published on March 2, 2026.")
        self.assertContains(response, self.url)


class ReportTests(ReviewTestCase):
    def setUp(self) -> None:
        self.url = reverse("clinical_review_report")
        sign(self.page, self.cast.clinician)
        overdue = make_article_page(title="Old article")
        ClinicalReview.sign(
            overdue, self.cast.clinician, next_due_on=timezone.localdate() - timedelta(days=1)
        )

    def test_it_lists_every_published_clinical_page_the_most_urgent_first(self) -> None:
        make_treatment_page(slug="draft", title="A draft", publish=False)
        self.sign_in(self.cast.editor)
        response = self.client.get(self.url)
        titles = [page.title for page in response.context["object_list"]]
        assert titles == ["Complex regional pain syndrome", "Old article", "Ketamine infusion"]
        self.assertContains(response, "Review overdue")

    def test_it_filters_and_exports(self) -> None:
        self.sign_in(self.cast.clinician)
        response = self.client.get(self.url, {"standing": "overdue"})
        assert [page.title for page in response.context["object_list"]] == ["Old article"]
        response = self.client.get(self.url, {"export": "csv"})
        rows = b"".join(response.streaming_content).decode().splitlines()
        assert rows[0].startswith("Title,Standing,Signed by")
        assert len(rows) == 4

    def test_it_is_for_those_who_write_or_sign(self) -> None:
        self.sign_in(self.cast.receptionist)
        self.assertRedirects(self.client.get(self.url), reverse("wagtailadmin_home"))
        for user in (self.cast.editor, self.cast.clinician):
            self.sign_in(user)
            assert self.client.get(self.url).status_code == 200

    def test_its_cost_does_not_grow_with_the_pages(self) -> None:
        self.sign_in(self.cast.editor)
        self.client.get(self.url)
        with CaptureQueriesContext(connection) as few:
            self.client.get(self.url)
        for number in range(12):
            make_article_page(slug=f"article-{number}", title=f"Article {number}")
        with CaptureQueriesContext(connection) as many:
            self.client.get(self.url)
        assert len(many) <= len(few)

    def test_the_home_page_says_what_waits(self) -> None:
        self.cited.retracted_on = timezone.localdate()
        self.cited.save()
        Indication.objects.update(check_again_by=timezone.localdate())
        self.sign_in(self.cast.clinician)
        response = self.client.get(reverse("wagtailadmin_home"))
        self.assertContains(response, "pages wait for your signature")
        self.assertContains(response, "retracted references are still cited")
        self.assertContains(response, "approval statuses to look up again")
        self.sign_in(self.cast.receptionist)
        self.assertNotContains(self.client.get(reverse("wagtailadmin_home")), "wait for your signature")

    def test_the_other_reports_list_what_they_say(self) -> None:
        self.sign_in(self.cast.editor)
        for name in ("retracted_report", "status_check_report"):
            assert list(self.client.get(reverse(name)).context["object_list"]) == []
        self.cited.retracted_on = timezone.localdate()
        self.cited.save()
        Indication.objects.update(check_again_by=timezone.localdate() - timedelta(days=1))
        self.assertContains(self.client.get(reverse("retracted_report")), "A study in the text")
        self.assertContains(self.client.get(reverse("status_check_report")), "overdue")


class RetractedReferenceTests(ReviewTestCase):
    def test_editors_of_the_page_are_told_at_once(self) -> None:
        self.sign_in(self.cast.editor)
        url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        self.assertNotContains(self.client.get(url), "was retracted")
        self.cited.retracted_on = timezone.localdate()
        self.cited.save()
        response = self.client.get(url)
        self.assertContains(response, "A reference on this page was retracted.")
        self.assertContains(response, f'"{self.cited.pk}": {{"title": "{self.cited}", "retracted": true}}')

    def test_readers_see_the_word(self) -> None:
        self.cited.retracted_on = timezone.localdate()
        self.cited.save()
        self.assertContains(self.client.get(self.page.get_url()), "Retracted")


def test_conditions_note_what_a_treatment_takes_from_them(cast, tree):
    condition = make_condition_page()
    treatment = make_treatment_page(indications=[make_indication(condition)])
    before = ConditionPage.objects.get(pk=condition.pk).content_hash
    treatment.indications = []
    treatment.save_revision().publish()
    after = ConditionPage.objects.get(pk=condition.pk).content_hash
    assert before != after
    treatment.indications = [make_indication(condition)]
    treatment.save_revision().publish()
    assert ConditionPage.objects.get(pk=condition.pk).content_hash == before
    TreatmentPage.objects.get(pk=treatment.pk).unpublish()
    assert ConditionPage.objects.get(pk=condition.pk).content_hash == after
