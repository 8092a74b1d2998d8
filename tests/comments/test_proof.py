"""Proof of work: asked of the suspicious alone, never needed, and good for one reply."""

import json
from datetime import timedelta

import altcha
import pytest
from django.conf import settings as django_settings

from comments import proof
from comments.models import Comment, State
from tests.factories import make_article_page

from .cast import make_comment, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


@pytest.fixture(autouse=True)
def light_sums(monkeypatch):
    monkeypatch.setattr(proof, "COST", 1)
    monkeypatch.setattr(proof, "TRIES", range(3))


def suspicious(page, **typed) -> Comment:
    return make_comment(page, **{"elapsed_ms": 500} | typed)


def solve(challenge: str) -> str:
    read = altcha.Challenge.from_dict(json.loads(challenge))
    solution = altcha.solve_challenge(read)
    assert solution is not None
    return altcha.Payload(read, solution).to_base64()


def test_most_replies_are_asked_for_nothing(client, page):
    comment = make_comment(page)
    assert "unproven" not in comment.held_reasons
    html = client.get(comment.receipt_url).content.decode()
    assert "data-proof" not in html
    assert "proof.js" not in html
    assert "proof.js" not in client.get(page.url).content.decode()


@pytest.mark.parametrize(
    "typed",
    [
        {"elapsed_ms": 500},
        {"elapsed_ms": 60_000, "body": "See https://pills.example.com now"},
        {"is_trapped": True},
    ],
)
def test_the_suspicious_are_stored_first_and_asked_then(client, page, typed):
    comment = suspicious(page, **typed)
    assert "unproven" in comment.held_reasons
    if comment.state == State.PENDING:
        html = client.get(comment.receipt_url).content.decode()
        assert "proof.js" in html
        assert "We have your reply" in html


def test_without_scripts_it_waits_like_any_other(client, page):
    response = send(page, client, elapsed="900")
    comment = Comment.objects.get()
    assert (comment.state, comment.needs_decision) == (State.PENDING, True)
    assert (
        "nobody can see it until a moderator has read it" in client.get(response["Location"]).content.decode()
    )


def test_somebody_in_danger_is_not_asked(client, page):
    comment = suspicious(page, body="I want to die")
    assert comment.state == State.ESCALATED
    assert "unproven" not in comment.held_reasons
    assert "proof.js" not in client.get(comment.receipt_url).content.decode()


def test_a_proof_takes_the_mark_off_and_decides_nothing(client, page):
    comment = suspicious(page)
    challenge = client.get(comment.receipt_url).context["challenge"]
    response = client.post(f"{comment.receipt_url}prove/", {"altcha": solve(challenge)})
    assert response.status_code == 204
    comment.refresh_from_db()
    assert "unproven" not in comment.held_reasons
    assert "too_fast" in comment.held_reasons
    assert (comment.state, comment.needs_decision) == (State.PENDING, True)
    assert comment.actions.last().verb == "prove"
    again = client.post(f"{comment.receipt_url}prove/", {"altcha": solve(challenge)})
    assert again.status_code == 422
    assert comment.actions.filter(verb="prove").count() == 1


def test_a_proof_is_good_for_its_own_reply_alone(client, page):
    first, second = suspicious(page), suspicious(page, body="Another", email="other@example.org")
    solved = solve(proof.challenge_for(first.pk))
    assert client.post(f"{second.receipt_url}prove/", {"altcha": solved}).status_code == 422
    second.refresh_from_db()
    assert "unproven" in second.held_reasons


def test_an_old_proof_is_none(client, page, monkeypatch):
    comment = suspicious(page)
    monkeypatch.setattr(proof, "VALID_FOR", timedelta(seconds=-1))
    assert not proof.is_solved(solve(proof.challenge_for(comment.pk)), comment.pk)


def test_a_challenge_of_ones_own_making_is_none(page):
    comment = suspicious(page)
    for key in ("guessed", django_settings.SECRET_KEY):
        own = altcha.create_challenge(
            "PBKDF2/SHA-256", 1, counter=1, hmac_secret=key, data={"reply": str(comment.pk)}
        )
        assert not proof.is_solved(solve(json.dumps(own.to_dict())), comment.pk)


def test_an_easier_challenge_is_none(page):
    comment = suspicious(page)
    challenge = json.loads(proof.challenge_for(comment.pk))
    challenge["parameters"]["keyPrefix"] = ""
    assert not proof.is_solved(solve(json.dumps(challenge)), comment.pk)


@pytest.mark.parametrize(
    "payload", ["", "x", "bnVsbA==", "W10=", "e30=", "A" * 9000, "ключ", "eyJjaGFsbGVuZ2UiOiB7fX0="]
)
def test_nonsense_is_no_error(client, page, payload):
    comment = suspicious(page)
    assert client.post(f"{comment.receipt_url}prove/", {"altcha": payload}).status_code == 422
    assert client.post(f"{comment.receipt_url}prove/").status_code == 422


def test_it_needs_the_receipts_address(client, page):
    comment = suspicious(page)
    solved = {"altcha": solve(proof.challenge_for(comment.pk))}
    assert client.post(f"/comments/receipt/{comment.pk}/wrong/prove/", solved).status_code == 404
    assert client.get(f"{comment.receipt_url}prove/").status_code == 405


def test_a_decided_reply_is_left_alone(client, page, cast):
    comment = suspicious(page)
    solved = {"altcha": solve(proof.challenge_for(comment.pk))}
    comment.approve(cast.moderator)
    assert client.post(f"{comment.receipt_url}prove/", solved).status_code == 422
    assert comment.actions.last().verb == "approve"
