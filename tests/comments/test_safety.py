"""Crisis wording, detectors, spam and block rules: they can mark and hold, and nothing else."""

import time
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone

from comments import detectors, spam
from comments.detectors import Draft, examine, patient_confirmations
from comments.models import BlockRule, Comment, CommentSettings, State, authorship
from outbox.models import Message
from outbox.worker import send_due
from tests.factories import make_article_page, make_clinician_page

from .cast import make_approved, make_comment, rules, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


def held(body="An ordinary question about the page", name="Marta", **more):
    return examine(Draft(body=body, name=name, **more)).held


CRISIS = [
    "I want to die",
    "Third night with no sleep. I do not see how I can go on like this.",
    "I can’t go on anymore",
    "Sometimes I think my family would be better off without me",
    "I'm thinking about KILLING myself",
    "I took too many of my pills an hour ago",
    "My husband is not breathing after the pills",
    "He won't wake up",
    "There is no reason to live with this pain",
    "What happens if I overdose on gabapentin?",
    "Quiero morir, ya no aguanto más",
    "ya no puedo más con este dolor",
    "He pensado en quitarme la vida",
    "Pienso en el suicidio cada noche",
    "Mi madre tomó sus pastillas y no despierta",
    "creo que tuve una sobredosis",
    "Mejor muerta que así",
]
CALM = [
    "The pain is killing me in the evening, the page helped",
    "I am dying to know how long it takes",
    "How long does the infusion take?",
    "Me duele la espalda desde hace un año",
    "My sister drove me home and I slept",
]


@pytest.mark.parametrize("words", CRISIS)
def test_crisis_wording_is_seen(words):
    assert "crisis" in held(words)


@pytest.mark.parametrize("words", CALM)
def test_ordinary_words_are_not_a_crisis(words):
    assert "crisis" not in held(words)


@pytest.mark.parametrize(("words", "signpost"), [("I want to die", "988"), ("Quiero morir", "Llame")])
def test_somebody_in_danger_sees_help_at_once_and_those_on_call_hear_of_it(
    client, page, cast, mailoutbox, words, signpost
):
    response = send(page, client, body=f"{words}, nothing helps me")
    html = client.get(response["Location"]).content.decode()
    assert signpost in html
    assert "911" in html
    comment = Comment.objects.get()
    assert (comment.state, comment.is_urgent) == (State.ESCALATED, True)
    message = Message.objects.filter(kind="comments.urgent").first()
    assert message.not_before <= timezone.now()
    send_due("test")
    assert {mail.to[0] for mail in mailoutbox} == {cast.clinician.email, cast.administrator.email}
    for mail in mailoutbox:
        text = mail.subject + mail.body + str(mail.alternatives)
        assert words not in text
        assert "Marta" not in text
        assert page.title not in text
        assert str(comment.pk) in mail.body


def test_the_group_on_call_is_told_instead_when_there_is_one(page, cast):
    group = Group.objects.create(name="On call")
    cast.receptionist.groups.add(group)
    settings = rules()
    settings.on_call_group = group
    settings.save()
    make_comment(page, body="I want to die")
    assert [m.recipient for m in Message.objects.all()] == [cast.receptionist.email]


def test_a_group_on_call_without_anybody_swallows_nothing(page, cast):
    settings = rules()
    settings.on_call_group = Group.objects.create(name="On call")
    settings.save()
    make_comment(page, body="I want to die")
    assert cast.clinician.email in [m.recipient for m in Message.objects.all()]


def test_a_crisis_is_never_published_by_itself_nor_sent_to_spam(page, cast):
    BlockRule.objects.create(kind="word", pattern="bitcoin", action="spam")
    comment = make_comment(page, body="I want to die, I lost it all in bitcoin", is_trapped=True)
    assert comment.state == State.ESCALATED


def test_only_a_clinical_reviewer_decides_on_an_urgent_reply(page, cast, client_of):
    comment = make_comment(page, body="I want to die")
    browser = client_of(cast.moderator)
    response = browser.post(
        "/admin/replies/decide/",
        {"verb": "approve", "chosen": f"{comment.pk}:{comment.version}"},
        follow=True,
    )
    assert "clinical reviewer" in response.content.decode()
    comment.refresh_from_db()
    assert comment.state == State.ESCALATED
    comment.reject(cast.clinician, reason="crisis")
    assert comment.state == State.REJECTED


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Should I skip my blood pressure pills before the drip?", "personal_advice"),
        ("¿Puedo tomar ibuprofeno con esto?", "personal_advice"),
        ("Call me on (202) 555-0118 please", "contact_details"),
        ("Write to marta@example.org", "contact_details"),
        ("My record number: 4471882", "contact_details"),
        ("My neighbor Karen Whitlock has this", "names_a_person"),
        ("No prescription needed, lozenges to your door", "medicine_sale"),
        ("See http://store.example.org/deal", "links"),
        ("Look at cheap-pills.shop today", "links"),
        ("THIS IS ALL IN CAPITALS AND GOES ON FOR A LONG WHILE AS SPAM DOES", "unusual_text"),
    ],
)
def test_what_a_moderator_should_look_at_is_marked(words, reason):
    assert reason in held(words)


@pytest.mark.parametrize(
    "name", ["Dr. Mara Ellison", "Mаra Elli5on", "MARA  ELLISON", "Moderator", "Nurse Joy", "Jane Doe, RN"]
)
def test_a_name_like_ours_is_marked(page, name):
    make_clinician_page()
    assert "staff_name" in make_comment(page, name=name).held_reasons


def broken(*args, **kwargs):
    raise RuntimeError("secret words of the visitor")


# What runs between the form and the row: where, and what takes its place
PHASES = {
    "each detector": [(detectors, "DETECTORS", [broken] * len(detectors.DETECTORS))],
    "the block rules": [(detectors, "matching_rules", broken)],
    "the language": [(detectors, "guess_language", broken)],
    "the spam score": [(spam, "score", broken)],
    "the cache": [(authorship.cache, "get_or_set", broken)],
}


@pytest.mark.parametrize("phase", PHASES)
def test_whichever_phase_fails_the_reply_is_stored_and_held(monkeypatch, page, cast, phase, caplog):
    commenter = trust(page, cast.moderator)
    for where, name, replacement in PHASES[phase]:
        monkeypatch.setattr(where, name, replacement)
    comment = make_comment(page, body="A reply that was fine, again", verified=commenter)
    assert comment.body == "A reply that was fine, again"
    # Without the cache nothing is known less: the rules are read from the database.
    assert comment.is_approved is (phase == "the cache")
    assert "secret words" not in caplog.text


@pytest.mark.parametrize("n", range(len(detectors.DETECTORS)), ids=lambda n: detectors.DETECTORS[n].__name__)
def test_each_detector_may_hang(monkeypatch, page, cast, n):
    commenter = trust(page, cast.moderator)
    hanging = [*detectors.DETECTORS]
    hanging[n] = lambda draft: time.sleep(60)
    monkeypatch.setattr(detectors, "DETECTORS", hanging)
    monkeypatch.setattr(detectors, "DEADLINE_SECONDS", 0.2)
    comment = make_comment(page, body="A reply that was fine, again", verified=commenter)
    assert (comment.state, "detector_failed" in comment.held_reasons) == (State.PENDING, True)


def test_a_detector_that_raises_holds(monkeypatch, page):
    def broken(draft):
        raise RuntimeError("secret words of the visitor")

    monkeypatch.setattr(detectors, "DETECTORS", [broken, *detectors.DETECTORS])
    comment = make_comment(page, body="Should I take it?")
    assert comment.state == State.PENDING
    assert {"detector_failed", "personal_advice"} <= set(comment.held_reasons)


def test_a_detector_that_hangs_holds_and_keeps_nobody_waiting(monkeypatch, page):
    monkeypatch.setattr(detectors, "DETECTORS", [detectors.crisis, lambda draft: time.sleep(60)])
    monkeypatch.setattr(detectors, "DEADLINE_SECONDS", 0.2)
    started = time.monotonic()
    comment = make_comment(page, body="I want to die")
    assert time.monotonic() - started < 5
    assert comment.state == State.ESCALATED
    assert "detector_failed" in comment.held_reasons


def trust(page, moderator, count=3):
    """A reader with a confirmed address and some published replies, on a site that publishes known people."""
    settings = rules()
    settings.mode = CommentSettings.Mode.NEW
    settings.save()
    commenter = None
    for n in range(count):
        comment = make_comment(page, body=f"A reply that was fine, {n}", verified=commenter)
        comment.approve(moderator)
        commenter = comment.commenter
        commenter.verify()
        Comment.objects.filter(pk=comment.pk).update(by_verified=True)
    return commenter


def test_a_known_person_is_published_at_once_only_from_their_own_page(page, cast):
    commenter = trust(page, cast.moderator)
    assert make_comment(page, body="From my own page", verified=commenter).is_approved
    assert make_comment(page, body="Typed by somebody").state == State.PENDING


@pytest.mark.parametrize("fault", ["raise", "hang", "held"])
def test_whatever_goes_wrong_a_known_person_waits(page, cast, monkeypatch, fault):
    commenter = trust(page, cast.moderator)
    if fault == "raise":
        monkeypatch.setattr(detectors, "DETECTORS", [lambda draft: 1 / 0])
    elif fault == "hang":
        monkeypatch.setattr(detectors, "DETECTORS", [lambda draft: time.sleep(60)])
        monkeypatch.setattr(detectors, "DEADLINE_SECONDS", 0.1)
    body = "Should I take two?" if fault == "held" else "All fine"
    assert make_comment(page, body=body, verified=commenter).state == State.PENDING


def test_a_filled_trap_and_haste_are_marked_not_dropped(page):
    trapped = make_comment(page, is_trapped=True)
    assert (trapped.state, "trap" in trapped.held_reasons) == (State.SPAM, True)
    assert "too_fast" in make_comment(page, body="Very quick", elapsed_ms=900).held_reasons
    assert "too_fast" not in make_comment(page, body="No script here", elapsed_ms=None).held_reasons


def test_block_rules_count_hits_and_end(page):
    word = BlockRule.objects.create(kind="word", pattern="Miracle cure", action="hold")
    BlockRule.objects.create(kind="link_domain", pattern="bad.example", action="spam")
    old = BlockRule.objects.create(kind="word", pattern="walk", expires_at=timezone.now() - timedelta(days=1))
    assert "blocked_word" in make_comment(page, body="It is a miracle CURE, I walk again").held_reasons
    assert make_comment(page, body="Look: https://shop.bad.example/x").state == State.SPAM
    word.refresh_from_db()
    old.refresh_from_db()
    assert (word.hits, old.hits) == (1, 0)
    assert "blocked_word" not in make_comment(page, body="Massage helps me").held_reasons


def test_a_blocked_address_is_kept_as_a_code(page):
    rule = BlockRule(kind="email", pattern="Canary.Marta@example.org", action="hold")
    rule.clean()
    rule.save()
    assert "canary" not in rule.pattern.lower()
    assert "blocked_person" in make_comment(page).held_reasons


def test_the_score_learns_from_decisions_and_keeps_no_words(page, cast):
    assert spam.score("win casino jackpot tonight", "Winner") is None
    spam.learn([("win casino jackpot tonight great bonus", "Winner", True)] * 25)
    spam.learn([("my back pain got better with walking every day", "Ruth", False)] * 25)
    assert spam.score("casino jackpot bonus win tonight", "Winner") > 0.97
    assert spam.score("walking every day helped my back pain", "Ann") < 0.2
    assert "casino" not in str(list(spam.SpamWord.objects.values_list("word", flat=True)))


def test_decisions_are_learned_once_and_only_after_an_hour(page, cast):
    make_approved(page, cast.moderator)
    call_command("learn_spam")
    assert not spam.SpamWord.objects.exists()
    Comment.objects.update(decided_at=timezone.now() - timedelta(hours=2))
    call_command("learn_spam")
    call_command("learn_spam")
    assert spam.SpamWord.objects.get(word=spam.TOTAL).ham == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "It was good to see you last week.",
        "As we discussed, your next infusion is on Monday.",
        "Your MRI looked fine.",
        "You are our patient, so call us.",
        "Thank you for choosing us.",
        "We reviewed your chart.",
        "Su próxima cita es el lunes.",
    ],
)
def test_staff_are_warned_before_they_confirm_a_patient(page, cast, client_of, sentence):
    assert patient_confirmations(sentence)
    comment = make_approved(page, cast.moderator)
    browser = client_of(cast.moderator)
    url = f"/admin/replies/{comment.pk}/reply/"
    html = browser.post(url, {"body": f"Hello. {sentence}"}).content.decode()
    assert "may tell readers" in html
    assert Comment.objects.count() == 1
    browser.post(url, {"body": f"Hello. {sentence}", "looked_again": "on"})
    assert Comment.objects.count() == 2


def test_a_general_answer_is_not_warned_about():
    assert not patient_confirmations("Plan not to drive until the next day. Ask whoever ordered a scan.")
