"""Proof of work: a sum that costs a browser a second and a robot a second for each of its thousands of replies.

ALTCHA's protocol (version 2) by its own library; the browser's half is `static/js/proof.js`. A challenge is signed
for one reply, so a solution is of no use for another and nothing has to be remembered.
"""

import json
import secrets
from datetime import timedelta
from uuid import UUID

import altcha
from django.conf import settings
from django.utils import timezone

from lib.crypto import blind_index

from .models.states import Held

COST = 4000
"""Rounds of PBKDF2 for each try."""
TRIES = range(50, 250)
VALID_FOR = timedelta(minutes=30)

SUSPICIOUS = frozenset(
    [
        Held.TOO_FAST, Held.FLOOD, Held.LINKS, Held.SPAM_SCORE, Held.DUPLICATE, Held.BLOCKED_WORD,
        Held.UNUSUAL_TEXT, Held.TRAP,
    ]
)  # fmt: skip
"""Marks after which a browser is asked for a proof. What may be a crisis is never kept waiting for one."""


def challenge_for(comment_id: UUID) -> str:
    """Return a fresh challenge for one reply, as JSON; takes about the time of one try."""
    challenge = altcha.create_challenge(
        "PBKDF2/SHA-256",
        COST,
        counter=secrets.choice(TRIES),
        expires_at=timezone.now() + VALID_FOR,
        data={"reply": str(comment_id)},
        hmac_secret=secret(),
    )
    return json.dumps(challenge.to_dict())


def is_solved(payload: str, comment_id: UUID) -> bool:
    """Tell whether `payload` solves a challenge that we made for this reply, in time."""
    try:
        read = altcha.Payload.from_base64(payload)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    if not isinstance(read.challenge.parameters.data, dict):
        return False
    is_ours = read.challenge.parameters.data.get("reply") == str(comment_id)
    return is_ours and altcha.verify_solution(read, secret()).verified


def secret() -> str:
    return blind_index(settings.SECRET_KEY, "comments.proof")
