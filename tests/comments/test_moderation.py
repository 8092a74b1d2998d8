"""What moderators decide, by the verbs and by the queue in the admin."""

import re
import threading
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from comments.models import Changed, Comment, ModerationAction, NotPossible, State, Thread
from outbox.models import Message
from tests.factories import make_article_page, make_cast, make_clinician_page

from .cast import make_approved, make_comment, make_many, send

pytestmark = pytest.mark.django_db
QUEUE = "/admin/replies/"


@pytest.fixture
def page(tree):
    return make_article_page()


@pytest.fixture
def browser(client_of, cast):
    return client_of(cast.moderator)


def decide(browser, verb, *comments, **more):
    chosen = [f"{comment.pk}:{comment.version}" for comment in comments]
    return browser.post(f"{QUEUE}decide/", {"verb": verb, "chosen": chosen} | more, follow=True)


# The verbs


def test_approval_publishes_and_numbers(client, page, cast):
    first, second = make_comment(page), make_comment(page, body="Another one")
    second.approve(cast.moderator)
    first.approve(cast.moderator)
    assert (second.number, first.number) == (1, 2)
    action = first.actions.last()
    assert (action.verb, action.actor, action.from_state, action.to_state) == (
        "approve", cast.moderator, "pending", "approved",
    )  # fmt: skip
    assert Thread.objects.get().approved_count == 2
    assert first.body in client.get(page.url).content.decode()


def test_a_number_is_never_given_again(client, page, cast):
    first = make_approved(page, cast.moderator)
    first.remove(cast.moderator, reason="abuse")
    second = make_approved(page, cast.moderator, body="Another one")
    assert second.number == 2
    html = client.get(page.url).content.decode()
    assert "Reply #1 was removed by a moderator." in html
    assert first.body not in html
    first.restore(cast.moderator)
    assert (first.number, first.state) == (1, State.APPROVED)


@pytest.mark.parametrize(
    ("state", "verb"),
    [
        (State.APPROVED, "approve"),
        (State.APPROVED, "mark_spam"),
        (State.REJECTED, "approve"),
        (State.SPAM, "approve"),
        (State.PENDING, "restore"),
        (State.WITHDRAWN, "restore"),
        (State.ERASED, "approve"),
        (State.PENDING, "pin"),
    ],
)
def test_moves_that_are_not_allowed_change_nothing(page, cast, state, verb):
    comment = make_comment(page)
    {
        State.APPROVED: lambda: comment.approve(cast.moderator),
        State.REJECTED: lambda: comment.reject(cast.moderator, reason="off_topic"),
        State.SPAM: lambda: comment.mark_spam(cast.moderator),
        State.WITHDRAWN: lambda: comment.withdraw(None),
        State.ERASED: lambda: comment.erase(None),
        State.PENDING: lambda: None,
    }[state]()
    before = ModerationAction.objects.count()
    with pytest.raises(NotPossible):
        getattr(comment, verb)(cast.moderator)
    comment.refresh_from_db()
    assert comment.state == state
    assert ModerationAction.objects.count() == before


def test_verbs_ask_for_the_right(page, cast):
    comment = make_comment(page)
    for act in (
        lambda: comment.approve(cast.editor),
        lambda: comment.reject(cast.receptionist, reason="abuse"),
        lambda: comment.redact(cast.clinician, "x"),
        lambda: comment.erase(cast.moderator),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert ModerationAction.objects.count() == 1


def test_what_changed_since_it_was_seen_is_not_decided(page, cast):
    comment = make_comment(page)
    seen = comment.version
    comment.edit(None, "Something quite different", comment.site_settings())
    with pytest.raises(Changed):
        comment.approve(cast.moderator, seen=seen)


def test_history_can_not_be_rewritten(page, cast):
    action = make_approved(page, cast.moderator).actions.last()
    action.note = "It never happened"
    with pytest.raises(TypeError):
        action.save()


def test_a_redaction_destroys_the_earlier_texts(client, page, cast):
    comment = make_approved(page, cast.moderator, body="My neighbor canary-name has it too")
    comment.redact(cast.moderator, "My neighbor [removed] has it too")
    assert "canary-name" not in client.get(page.url).content.decode()
    assert not comment.revisions.filter(body__contains="canary-name").exists()
    assert comment.actions.last().verb == "redact"


def test_staff_answer_with_their_role(client, page, cast):
    make_clinician_page(user=cast.clinician)
    comment = make_approved(page, cast.moderator)
    comment.reply_as_staff(cast.clinician, "Plan not to drive until the next day.")
    html = client.get(page.url).content.decode()
    assert "Pain medicine physician, MD" in html
    assert "General information, not advice to you" in html
    assert 'id="comment-2"' in html


# Undo and restore


def test_undo_takes_back_an_approval_and_its_mail(client, page, cast):
    comment = make_comment(page, wants_answers=True)
    action = comment.approve(cast.moderator)
    message = Message.objects.get(kind="comments.published")
    assert message.not_before >= action.at + timedelta(seconds=29)
    assert Comment.undo(cast.moderator, action.batch) == 1
    comment.refresh_from_db()
    message.refresh_from_db()
    assert (comment.state, message.state) == (State.PENDING, "cancelled")
    assert comment.body not in client.get(page.url).content.decode()
    comment.approve(cast.moderator)
    assert comment.number == 1
    assert Message.objects.filter(kind="comments.published", state="queued").count() == 1


def test_undo_ends_after_thirty_seconds_and_is_only_ones_own(page, cast):
    comment = make_comment(page)
    action = comment.approve(cast.moderator)
    assert Comment.undo(cast.clinician, action.batch) == 0
    ModerationAction.objects.filter(pk=action.pk).update(at=timezone.now() - timedelta(seconds=40))
    assert Comment.undo(cast.moderator, action.batch) == 0
    comment.refresh_from_db()
    assert comment.is_approved


def test_restore_ends_after_thirty_days(page, cast):
    comment = make_comment(page)
    comment.reject(cast.moderator, reason="off_topic")
    Comment.objects.update(decided_at=timezone.now() - timedelta(days=31))
    with pytest.raises(NotPossible):
        comment.restore(cast.moderator)
    Comment.objects.update(decided_at=timezone.now() - timedelta(days=29))
    comment.restore(cast.moderator)
    assert comment.state == State.PENDING


# The queue


def test_it_shows_what_waits_the_urgent_first(browser, page):
    make_comment(page, body="An older ordinary reply")
    make_comment(page, body="I do not see how I can go on like this")
    html = browser.get(QUEUE).content.decode()
    assert html.index("how I can go on") < html.index("older ordinary")
    assert "may be in danger" in html


def test_a_decision_is_one_click(browser, page):
    comment = make_comment(page)
    html = decide(browser, "approve", comment).content.decode()
    comment.refresh_from_db()
    assert comment.is_approved
    assert "1 reply published." in html
    assert "Undo" in html


def test_a_rejection_needs_a_reason(browser, page):
    comment = make_comment(page)
    assert "Choose a reason" in decide(browser, "reject", comment).content.decode()
    assert "Write the reason" in decide(browser, "reject", comment, reason="other").content.decode()
    decide(browser, "reject", comment, reason="off_topic")
    comment.refresh_from_db()
    assert comment.state == State.REJECTED


def test_bulk_asks_first_and_then_acts_on_exactly_those_rows(browser, page):
    comments = [make_comment(page, body=f"Reply {n} of several") for n in range(6)]
    chosen = comments[:3]
    html = decide(browser, "spam", *chosen).content.decode()
    assert "Change 3 replies" in html
    assert Comment.objects.filter(state=State.SPAM).count() == 0
    decide(browser, "spam", *chosen, confirmed="on", back="state=all", id="all")
    assert set(Comment.objects.filter(state=State.SPAM)) == set(chosen)


def test_bulk_leaves_out_what_changed_and_says_so(browser, page):
    comments = [make_comment(page, body=f"Reply {n} of several") for n in range(3)]
    stale = comments[1]
    Comment.objects.get(pk=stale.pk).edit(None, "Changed since", stale.site_settings())
    html = decide(browser, "approve", *comments, confirmed="on").content.decode()
    stale.refresh_from_db()
    assert stale.state == State.PENDING
    assert Comment.objects.approved().count() == 2
    assert "changed since you saw it" in html


@pytest.mark.parametrize("chosen", [[], ["all"], ["x:1"], ["00000000-0000-0000-0000-000000000000:1"], ["::"]])
def test_nonsense_choices_decide_nothing(browser, page, chosen):
    make_comment(page)
    response = browser.post(f"{QUEUE}decide/", {"verb": "approve", "chosen": chosen}, follow=True)
    assert response.status_code == 200
    assert Comment.objects.approved().count() == 0


def test_filters_narrow_and_nonsense_shows_nothing_more(browser, page, cast):
    make_comment(page, body="Should I take two of them?")
    make_comment(page, body="¿Puedo dejar de tomar la medicina que no me ayuda con el dolor?", name="Inés")
    make_approved(page, cast.moderator, body="A published reply")
    assert "two of them" in browser.get(f"{QUEUE}?held=personal_advice").content.decode()
    spanish = browser.get(f"{QUEUE}?language=es").content.decode()
    assert "Puedo dejar" in spanish
    assert "two of them" not in spanish
    assert "A published reply" in browser.get(f"{QUEUE}?state=approved").content.decode()
    assert "Nothing matches" in browser.get(f"{QUEUE}?state=approved&age=7").content.decode()
    for query in ("state=x", "p=-1", "p=99999999", "held='", "page=9999999999999", "q=%FF", "undo=x"):
        assert browser.get(f"{QUEUE}?{query}").status_code == 200


def test_colleagues_without_the_right_are_refused(client_of, client, page, cast):
    comment = make_comment(page)
    urls = [
        QUEUE,
        f"{QUEUE}{comment.pk}/",
        f"{QUEUE}export/",
        f"{QUEUE}pages/{page.pk}/",
        f"{QUEUE}{comment.pk}/erase/",
    ]
    for user in (cast.editor, cast.receptionist):
        browser = client_of(user)
        assert [browser.get(url).status_code for url in urls] == [403] * len(urls)
        assert (
            browser.post(f"{QUEUE}decide/", {"verb": "approve", "chosen": f"{comment.pk}:1"}).status_code
            == 403
        )
        assert "Replies" not in menu_of(browser)
    assert client.get(QUEUE).status_code == 302
    moderator = client_of(cast.moderator)
    assert moderator.get(f"{QUEUE}export/").status_code == 403
    assert moderator.post(f"{QUEUE}{comment.pk}/erase/").status_code == 403
    assert Comment.objects.get().state == State.PENDING


def test_an_unknown_reply_is_404(browser, page):
    assert browser.get(f"{QUEUE}00000000-0000-0000-0000-000000000000/").status_code == 404


def test_a_moderator_does_not_see_addresses(browser, page):
    comment = make_comment(page)
    assert "canary" not in browser.get(QUEUE).content.decode()
    assert "canary" not in browser.get(f"{QUEUE}{comment.pk}/").content.decode()


def menu_of(browser) -> str:
    return re.findall(
        r"wagtail-sidebar-props.*?</script>", browser.get("/admin/").content.decode(), re.DOTALL
    )[0]


def test_the_menu_and_the_home_say_how_much_waits(browser, page):
    make_comment(page)
    make_comment(page, body="Another one")
    assert "Replies (2)" in menu_of(browser)
    home = browser.get("/admin/").content.decode()
    assert "replies wait for a decision" in home
    assert "The oldest has waited" in home


def test_the_queue_costs_the_same_for_one_and_many(browser, page, settings, django_assert_max_num_queries):
    settings.VERSION_SECONDS = 60
    make_many(page, 30)
    for n in range(30):
        make_comment(page, body=f"Waiting {n} here", email=f"reader{n}@example.org")
    browser.get(QUEUE)
    with django_assert_max_num_queries(20):
        browser.get(QUEUE)


# Many at once


@pytest.mark.django_db(transaction=True)
def test_fifty_approvals_at_once_give_fifty_numbers():
    page = make_article_page()
    moderator = make_cast().moderator
    comments = [make_comment(page, body=f"Reply {n}", email=f"reader{n}@example.org") for n in range(50)]
    errors = in_parallel(lambda n: comments[n].approve(moderator), 50)
    assert errors == []
    assert sorted(Comment.objects.values_list("number", flat=True)) == list(range(1, 51))
    assert Thread.objects.get().approved_count == 50


@pytest.mark.django_db(transaction=True)
def test_fifty_replies_at_once_are_all_stored():
    page = make_article_page()
    answers = []
    errors = in_parallel(
        lambda n: answers.append(
            send(
                page, body=f"Reply {n} to you", email=f"reader{n}@example.org", headers={"x-n": str(n)}
            ).status_code
        ),
        20,
    )
    assert errors == []
    assert answers == [302] * 20
    assert Comment.objects.count() == 20


def in_parallel(act, count):
    errors = []
    start = threading.Barrier(count)

    def run(n):
        try:
            start.wait()
            act(n)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            errors.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[n]) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors
