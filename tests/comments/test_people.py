"""Blocking and holding people: by address, name and network, with an end and a reason."""

from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone
from wagtail.models import ModelLogEntry

from comments.models import BlockRule, Comment, State
from comments.models import rules as rules_module
from comments.people import Standing, people_behind
from tests.factories import make_article_page

from .cast import make_approved, make_comment, rules

pytestmark = pytest.mark.django_db
QUEUE = "/admin/replies/"
HOME = "203.0.113.9/32"


@pytest.fixture
def page(tree):
    return make_article_page()


def block(browser, comment, **data):
    defaults = {"kinds": ["email"], "action": "spam", "days": "30", "reason": "abuse"}
    with TestCase.captureOnCommitCallbacks(execute=True):
        return browser.post(f"{QUEUE}{comment.pk}/person/", defaults | data, follow=True)


def test_two_clicks_from_the_queue_block_an_address(page, cast, client_of):
    comment = make_comment(page)
    browser = client_of(cast.moderator)
    assert f"{QUEUE}{comment.pk}/person/" in browser.get(QUEUE).content.decode()
    html = browser.get(f"{QUEUE}{comment.pk}/person/").content.decode()
    assert html.count("checked") == 2, "the address and the action are chosen already"
    html = block(browser, comment).content.decode()
    assert "In force now" in html
    rule = BlockRule.objects.get()
    assert (rule.kind, rule.action, rule.made_by, rule.comment) == ("email", "spam", cast.moderator, comment)
    assert timedelta(days=29) < rule.expires_at - timezone.now() < timedelta(days=31)
    assert "canary" not in rule.pattern
    again = make_comment(page, body="Me again", name="Somebody else")
    assert (again.state, "blocked_person" in again.held_reasons) == (State.SPAM, True)
    rule.refresh_from_db()
    assert rule.hits == 1
    entry = ModelLogEntry.objects.get(action="comments.block")
    assert (entry.user, "canary" in entry.label, "Marta" in entry.label) == (cast.moderator, False, False)


def test_held_people_wait_marked_and_known_people_lose_their_ease(page, cast, client_of):
    comment = make_comment(page)
    block(client_of(cast.moderator), comment, action="hold", days="")
    again = make_comment(page, body="Me again")
    assert (again.state, "blocked_person" in again.held_reasons) == (State.PENDING, True)
    assert BlockRule.objects.get().expires_at is None


def test_a_name_is_blocked_with_letters_that_look_alike(page, cast, client_of):
    comment = make_comment(page, name="Pain Guru")
    block(client_of(cast.moderator), comment, kinds=["name"])
    assert make_comment(page, name="Раin  Guru", email="new@example.org").state == State.SPAM
    assert make_comment(page, name="Ann", email="ann@example.org").state == State.PENDING


def test_a_network_is_blocked_across_days_and_for_thirty_at_most(page, cast, client_of, monkeypatch):
    comment = make_comment(page, network=HOME)
    block(client_of(cast.moderator), comment, kinds=["network"], days="")
    rule = BlockRule.objects.get()
    assert HOME not in rule.pattern
    assert rule.expires_at == comment.submitted_at + timedelta(days=30)
    other = make_comment(page, body="From home", email="other@example.org", network=HOME)
    assert other.state == State.SPAM
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(rules_module.timezone, "now", lambda: tomorrow)
    other = make_comment(page, body="A day later", email="third@example.org", network=HOME)
    assert other.network_hash != comment.network_hash
    assert other.state == State.SPAM
    assert (
        make_comment(page, body="Elsewhere", email="d@example.org", network="198.51.100.1/32").state
        == "pending"
    )


def test_nobody_in_danger_is_put_away(page, cast, client_of):
    block(client_of(cast.moderator), make_comment(page))
    assert make_comment(page, body="I want to die").state == State.ESCALATED


def test_a_block_ends_by_itself_or_is_lifted_and_counts_again(page, cast, client_of):
    comment = make_comment(page)
    browser = client_of(cast.moderator)
    block(browser, comment, days="1")
    rule = BlockRule.objects.get()
    assert "Lift" in browser.get(f"{QUEUE}people/").content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        browser.post(f"{QUEUE}people/{rule.pk}/lift/")
    rule.refresh_from_db()
    assert rule.lifted_by == cast.moderator
    assert make_comment(page, body="Free again").state == State.PENDING
    assert "Nobody is blocked." in browser.get(f"{QUEUE}people/").content.decode()
    assert "lifted on" in browser.get(f"{QUEUE}people/?past=1").content.decode()
    block(browser, comment, days="1")
    rule.refresh_from_db()
    assert rule.is_in_force
    BlockRule.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    rules_module.forget_rules()
    assert make_comment(page, body="Free at last").state == State.PENDING


def test_who_is_erased_leaves_a_code_and_no_name(page, cast, client_of):
    comment = make_comment(page, name="Canary Name")
    block(client_of(cast.moderator), comment, kinds=["email", "name"], note="Canary was rude")
    comment.erase(None)
    [rule] = BlockRule.objects.all()
    assert (rule.kind, rule.note) == ("email", "")
    assert make_comment(page, body="Me again").state == State.SPAM


def test_only_those_who_manage_rules_block_and_lift(page, cast, client_of):
    comment = make_comment(page)
    reviewer, editor = client_of(cast.clinician), client_of(cast.editor)
    html = reviewer.get(f"{QUEUE}{comment.pk}/person/").content.decode()
    assert "Block this person" not in html
    assert block(reviewer, comment).status_code == 403
    assert editor.get(f"{QUEUE}{comment.pk}/person/").status_code == 403
    assert editor.get(f"{QUEUE}people/").status_code == 403
    block(client_of(cast.moderator), comment)
    assert reviewer.post(f"{QUEUE}people/{BlockRule.objects.get().pk}/lift/").status_code == 403
    assert BlockRule.objects.get().lifted_at is None


@pytest.mark.parametrize(
    "data",
    [
        {"kinds": ["all"]},
        {"kinds": []},
        {"action": "escalate"},
        {"days": "x"},
        {"reason": ""},
        {"reason": "other", "note": " "},
        {"kinds": ["network"]},
    ],
)
def test_nonsense_blocks_nobody(page, cast, client_of, data):
    comment = make_comment(page)  # its network is not known
    assert block(client_of(cast.moderator), comment, **data).status_code == 422
    assert not BlockRule.objects.exists()


def test_the_page_of_a_person_shows_what_was_decided_before_and_no_address(page, cast, client_of):
    make_approved(page, cast.moderator, body="The first was fine", network=HOME)
    make_comment(page, body="The second was not").reject(cast.moderator, reason="abuse")
    make_comment(page, body="A neighbour", email="n@example.org", name="Neighbour", network=HOME)
    comment = make_comment(page, body="The third waits", network=HOME)
    html = client_of(cast.moderator).get(f"{QUEUE}{comment.pk}/person/").content.decode()
    assert "1 published, 1 refused, 1 waiting." in html
    assert "It attacks or insults somebody." in html
    assert "The first was fine" in html
    assert "Others from the same network" in html
    assert "Neighbour" in html
    assert "canary" not in html
    assert "not confirmed" in html


def test_standings(page, cast):
    settings = rules()

    def standing(comment):
        comment.refresh_from_db()
        return people_behind([comment], settings)[0].standing

    comment = make_approved(page, cast.moderator)
    assert standing(comment) == Standing.NEW
    comment.commenter.verify()
    for n in range(3):
        make_approved(page, cast.moderator, body=f"Fine {n}", verified=comment.commenter)
    comment = Comment.objects.get(pk=comment.pk)
    assert standing(comment) == Standing.KNOWN
    BlockRule.block(cast.moderator, comment, ["email"], action="hold", why="")
    assert standing(comment) == Standing.HELD
    BlockRule.block(cast.moderator, comment, ["name"], action="spam", why="")
    assert standing(comment) == Standing.BLOCKED


def test_a_network_can_not_be_typed_by_hand(db):
    with pytest.raises(Exception, match="blocked from a reply"):
        BlockRule(kind="network", pattern="203.0.113.9").clean()
