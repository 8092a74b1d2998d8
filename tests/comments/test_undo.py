"""What staff did can be taken back for 30 seconds: every verb, with its mail, its words and its place in the thread."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from comments.models import Before, Comment, ModerationAction, NotPossible, State
from outbox.models import Message
from tests.factories import make_article_page

from .cast import make_approved, make_comment

pytestmark = pytest.mark.django_db
QUEUE = "/admin/replies/"
FIELDS = [*Before.FIELDS, "number"]


@pytest.fixture
def page(tree):
    return make_article_page()


def edited(page, moderator):
    comment = make_approved(page, moderator)
    comment.edit(None, "The author's second words", comment.site_settings())
    return comment


# What stands before, and what is done to it
VERBS = {
    "approve": (lambda page, by: make_comment(page), lambda c, by: c.approve(by)),
    "reject": (lambda page, by: make_comment(page), lambda c, by: c.reject(by, reason="abuse")),
    "spam": (lambda page, by: make_comment(page), lambda c, by: c.mark_spam(by)),
    "escalate": (lambda page, by: make_comment(page), lambda c, by: c.escalate(by)),
    "calm": (lambda page, by: make_comment(page, body="I want to die"), lambda c, by: c.calm(by)),
    "remove": (make_approved, lambda c, by: c.remove(by, reason="abuse")),
    "pin": (make_approved, lambda c, by: c.pin(by)),
    "redact": (make_approved, lambda c, by: c.redact(by, "All gone")),
    "redact an edit": (edited, lambda c, by: c.redact(by, "All gone")),
    "remove an edited": (edited, lambda c, by: c.remove(by, reason="abuse")),
    "publish an edit": (edited, lambda c, by: c.approve(by)),
    "refuse an edit": (edited, lambda c, by: c.reject(by, reason="abuse")),
}


@pytest.mark.parametrize("verb", VERBS)
def test_it_is_as_if_nothing_had_happened(page, cast, verb):
    make, act = VERBS[verb]
    comment = make(page, cast.administrator)
    comment.refresh_from_db()
    was = {name: getattr(comment, name) for name in FIELDS if name != "number"}
    texts = list(comment.revisions.values("kind", "body", "by", "at"))
    count = comment.thread.approved_count
    action = act(comment, cast.administrator)
    assert Comment.undo(cast.administrator, action.batch) == 1
    comment.refresh_from_db()
    assert {name: getattr(comment, name) for name in was} == was
    assert list(comment.revisions.values("kind", "body", "by", "at")) == texts
    comment.thread.refresh_from_db()
    assert comment.thread.approved_count == count
    assert comment.actions.last().undoes == action
    assert not Before.objects.filter(action=action).exists()


def test_unpinning_and_restoring_come_back_too(page, cast):
    pinned = make_approved(page, cast.moderator)
    pinned.pin(cast.moderator)
    pinned_at = pinned.pinned_at
    assert Comment.undo(cast.moderator, pinned.unpin(cast.moderator).batch) == 1
    pinned.refresh_from_db()
    assert pinned.pinned_at == pinned_at
    pinned.remove(cast.moderator, reason="abuse")
    decided_at = pinned.decided_at
    assert Comment.undo(cast.moderator, pinned.restore(cast.moderator).batch) == 1
    pinned.refresh_from_db()
    assert (pinned.state, pinned.decided_at) == (State.REMOVED, decided_at)


def test_nobody_sees_redacted_words_while_they_can_come_back(client, page, cast, client_of):
    comment = make_approved(page, cast.moderator, body="Karen from accounting has it too")
    comment.redact(cast.moderator, "[removed] has it too")
    assert "Karen" not in client.get(page.url).content.decode()
    assert "Karen" not in client_of(cast.moderator).get(f"{QUEUE}{comment.pk}/").content.decode()


@pytest.mark.parametrize("end", ["time", "another redaction", "withdrawn", "erased"])
def test_redacted_words_are_destroyed_when_they_can_not_come_back(page, cast, end):
    comment = make_approved(page, cast.moderator, body="Karen from accounting has it too")
    action = comment.redact(cast.moderator, "[removed] has it too")
    assert "Karen" in str(Before.objects.get(action=action).values)
    match end:
        case "time":
            call_command("tend_comments")
            assert Before.objects.filter(action=action).exists()
            ModerationAction.objects.filter(pk=action.pk).update(at=timezone.now() - timedelta(seconds=36))
            call_command("tend_comments")
        case "another redaction":
            comment.redact(cast.moderator, "[removed]")
        case "withdrawn":
            comment.withdraw(None)
        case "erased":
            comment.erase(None)
    assert "Karen" not in str(list(Before.objects.values()))
    assert Comment.undo(cast.moderator, action.batch) == 0


def test_an_answer_taken_back_waits_and_can_be_reworded(client, page, cast, client_of):
    question = make_approved(page, cast.moderator, wants_answers=True)
    question.commenter.subscriptions.get().confirm()
    browser = client_of(cast.moderator)
    url = f"{QUEUE}{question.pk}/reply/"
    response = browser.post(url, {"body": "Plan not to drvie."}, follow=True)
    assert "1 answer published." in response.content.decode()
    assert "drvie" in client.get(page.url).content.decode()
    answer = Comment.objects.get(source="staff")
    [mail] = Message.objects.filter(kind="comments.answered")
    browser.post(f"{QUEUE}undo/{answer.actions.last().batch}/", {"detail": answer.pk})
    answer.refresh_from_db()
    mail.refresh_from_db()
    assert (answer.state, answer.needs_decision, mail.state) == (State.PENDING, True, "cancelled")
    assert "drvie" not in client.get(page.url).content.decode()
    html = browser.get(f"{QUEUE}{answer.pk}/").content.decode()
    assert "Reword and publish" in html
    html = browser.post(f"{QUEUE}{answer.pk}/reword/", {"body": "As we discussed, do not drive."}).content
    assert b"may tell readers" in html
    browser.post(f"{QUEUE}{answer.pk}/reword/", {"body": "Plan not to drive."})
    answer.refresh_from_db()
    assert (answer.state, answer.number, answer.body) == (State.APPROVED, 2, "Plan not to drive.")
    assert Message.objects.filter(kind="comments.answered", state="queued").count() == 1
    answer.reword(cast.moderator, "Plan not to drive that day.")
    assert [text.kind for text in answer.revisions.all()] == ["submitted", "reworded", "reworded"]
    with pytest.raises(NotPossible):
        question.reword(cast.moderator, "Words into a reader's mouth")


def test_those_on_call_are_not_told_of_what_was_taken_back(page, cast):
    comment = make_comment(page)
    action = comment.escalate(cast.moderator)
    mails = Message.objects.filter(kind="comments.urgent")
    assert mails.count() == 2
    assert all(mail.not_before >= action.at + timedelta(seconds=29) for mail in mails)
    Comment.undo(cast.moderator, action.batch)
    assert {mail.state for mail in mails.all()} == {"cancelled"}


def test_a_note_taken_back_leaves_no_words(page, cast, client_of):
    comment = make_comment(page)
    browser = client_of(cast.moderator)
    html = browser.post(f"{QUEUE}{comment.pk}/note/", {"note": "Meant for another"}, follow=True).content
    assert b"1 note added." in html
    action = comment.actions.last()
    html = browser.post(f"{QUEUE}undo/{action.batch}/", {"detail": comment.pk}, follow=True).content.decode()
    assert "Meant for another" not in html
    assert "taken back" in html


def test_a_note_does_not_end_the_undo_of_what_was_done_before(page, cast):
    comment = make_comment(page)
    action = comment.approve(cast.moderator)
    comment.add_note(cast.clinician, "Good one")
    assert Comment.undo(cast.moderator, action.batch) == 1


def test_what_somebody_did_since_is_not_undone(page, cast):
    comment = make_comment(page)
    action = comment.approve(cast.moderator)
    comment.remove(cast.clinician, reason="abuse")
    assert Comment.undo(cast.moderator, action.batch) == 0
    comment.refresh_from_db()
    assert comment.state == State.REMOVED


@pytest.mark.parametrize("verb", ["pin", "escalate", "spam"])
def test_each_door_offers_the_undo(page, cast, client_of, verb):
    comment = make_approved(page, cast.moderator) if verb == "pin" else make_comment(page)
    browser = client_of(cast.moderator)
    chosen = {"verb": verb, "chosen": f"{comment.pk}:{comment.version}", "detail": comment.pk}
    response = browser.post(f"{QUEUE}decide/", chosen, follow=True)
    html = response.content.decode()
    assert "Undo (" in html
    batch = comment.actions.last().batch
    html = browser.post(f"{QUEUE}undo/{batch}/", {"detail": comment.pk}, follow=True).content.decode()
    assert "1 decision undone." in html
