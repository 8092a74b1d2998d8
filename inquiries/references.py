"""The short number by which staff and visitors speak about an inquiry: K7Q-4M2-PX7.

Random, so that it tells nothing; Crockford's base 32, so that it can be read out on the
phone; with a check character (Luhn, modulo 32), so that a slip of the tongue is noticed.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_CHARACTERS = 8
ALIASES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


def check_character(body: str) -> str:
    total = 0
    for position, character in enumerate(reversed(body)):
        value = ALPHABET.index(character) * (2 if position % 2 == 0 else 1)
        total += value // 32 + value % 32
    return ALPHABET[-total % 32]


def make_reference() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    return format_reference(body + check_character(body))


def format_reference(characters: str) -> str:
    return f"{characters[:3]}-{characters[3:6]}-{characters[6:]}"


def read_reference(text: str) -> str | None:
    """Return the reference that somebody typed or heard, or None if it can't be one."""
    characters = text.strip().upper().translate(ALIASES)
    if len(characters) != RANDOM_CHARACTERS + 1 or any(c not in ALPHABET for c in characters):
        return None
    if check_character(characters[:-1]) != characters[-1]:
        return None
    return format_reference(characters)
