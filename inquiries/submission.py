"""What came in through the form, as one value: the only thing `Inquiry.receive` takes."""

import json
import uuid
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from lib.crypto import blind_indexes

ANSWERS = [
    "best_times",
    "may_leave_voicemail",
    "may_text",
    "may_name_clinic",
    "wants_interpreter",
    "page_language",
]
"""Answers that only a person reads; sealed together."""


@dataclass(frozen=True)
class Submission:
    name: str
    message: str
    email: str = ""
    phone: str = ""
    preferred_channel: str = "email"
    best_times: str = ""
    may_leave_voicemail: bool = False
    may_text: bool = False
    may_name_clinic: bool = True
    wants_interpreter: bool = False
    language: str = "en"
    page_language: str = ""
    """What the form was in: in it they get mail, unless they asked for another of the site's languages."""
    patient: str = "self"
    location_id: int | None = None
    topic_id: int | None = None
    source_page_id: int | None = None
    consent_version: int = 0
    idempotency_key: uuid.UUID = field(default_factory=uuid.uuid4)
    arrived_by: str = "web"
    may_belong_to_id: uuid.UUID | None = None
    is_spam: bool = False
    is_synthetic: bool = False

    def words_hashes(self) -> list[str]:
        """Keyed hashes of all that was typed and chosen, one for each key, today's first.

        Equal for a double click, not for other words; also if the key was changed in between.
        """
        told = {name: value for name, value in asdict(self).items() if name not in NOT_WORDS}
        return blind_indexes(json.dumps(told, sort_keys=True, ensure_ascii=False), "inquiries.words")

    def answers_json(self) -> str:
        return json.dumps({name: getattr(self, name) for name in ANSWERS}, ensure_ascii=False)


NOT_WORDS = {
    "idempotency_key",
    "arrived_by",
    "may_belong_to_id",
    "consent_version",
    "is_spam",
    "is_synthetic",
    "source_page_id",
    "page_language",
}
FIELD_NAMES = {item.name for item in fields(Submission)}


def read_answers(text: str) -> dict[str, Any]:
    return json.loads(text) if text else {}
