"""Keys for rows that many hands create."""

import secrets
import time
import uuid


def uuid7() -> uuid.UUID:
    """Return a random id that sorts by the time it was made (RFC 9562), so that an index stays compact."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)
