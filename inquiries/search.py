"""What an inquiry can be found by, although its name, e-mail and phone lie encrypted.

Each inquiry has one keyed hash for its e-mail, its phone and each word of its name. A hash
can be compared, not read, and goes when the inquiry is erased.
"""

import re
import unicodedata

from clinic.phones import to_e164
from lib.crypto import blind_index, blind_indexes

NAME, EMAIL, PHONE = "name", "email", "phone"
KEPT_CHARACTERS = 32
"""128 bits of the hash: enough never to collide, half the size of the index."""


def name_words(name: str) -> list[str]:
    """Words of a name without accents and case: “Zoë O’Brien-Díaz” is found by zoe, brien or diaz."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(character)
    )
    return [word for word in dict.fromkeys(re.findall(r"\w+", plain)) if len(word) > 1][:12]


def normal_email(email: str) -> str:
    return email.strip().casefold()


def normal_phone(phone: str) -> str:
    """E.164 where it can be read as a number, otherwise its digits."""
    try:
        return to_e164(phone)
    except ValueError:
        return re.sub(r"\D", "", phone)


def purpose(kind: str) -> str:
    return f"inquiries.{kind}"


def tokens_of(name: str, email: str, phone: str) -> list[tuple[str, str]]:
    """The (kind, hash) pairs under which an inquiry is filed."""
    values = [(NAME, word) for word in name_words(name)]
    values += [(EMAIL, normal_email(email)), (PHONE, normal_phone(phone))]
    return [(kind, blind_index(value, purpose(kind))[:KEPT_CHARACTERS]) for kind, value in values if value]


def hashes(kind: str, value: str) -> list[str]:
    """Every hash that `value` may be filed under, one for each key."""
    return [found[:KEPT_CHARACTERS] for found in blind_indexes(value, purpose(kind))]


def read_query(text: str) -> list[tuple[str, list[str]]]:
    """Return what must all be present for an inquiry to fit what somebody typed into the search."""
    text = text.strip()
    if "@" in text:
        return [(EMAIL, hashes(EMAIL, normal_email(text)))]
    if len(re.sub(r"\D", "", text)) >= 7:
        return [(PHONE, hashes(PHONE, normal_phone(text)))]
    return [(NAME, hashes(NAME, word)) for word in name_words(text)]
