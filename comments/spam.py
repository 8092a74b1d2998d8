"""A score for spam that learns from the moderators' decisions. Local: no text leaves the site.

Words are kept as keyed hashes with two counts, so the table tells nothing about what anybody wrote.
"""

import math
from collections.abc import Iterable

from django.db import connection

from lib.crypto import blind_index

from .models.rules import SpamWord
from .text import find_links, words_of

MOST_TELLING = 15
ENOUGH_DECISIONS = 20
"""Below this many examples of both kinds the score says nothing."""
TOTAL = "*"
"""The row that counts the texts themselves."""


def tokens_of(body: str, name: str) -> list[str]:
    """Return the hashed words of a reply, each once and in order; a link counts by its being one."""
    words = {f"w:{word}" for word in words_of(body)[:400]} | {f"n:{word}" for word in words_of(name)}
    words |= {f"links:{min(len(find_links(body)), 3)}"}
    return sorted({blind_index(word, "comments.spam")[:16] for word in words})


def score(body: str, name: str) -> float | None:
    """Return how likely this is spam, 0 to 1, or None while too little is known. One query."""
    tokens = tokens_of(body, name)
    rows = {row.word: row for row in SpamWord.objects.filter(word__in=[TOTAL, *tokens])}
    total = rows.pop(TOTAL, None)
    if total is None or min(total.spam, total.ham) < ENOUGH_DECISIONS:
        return None
    chances = []
    for row in rows.values():
        if row.spam + row.ham < 3:
            continue
        in_spam, in_ham = row.spam / total.spam, row.ham / total.ham
        chances.append(min(0.99, max(0.01, in_spam / (in_spam + in_ham))))
    chances.sort(key=lambda chance: -abs(chance - 0.5))
    evidence = sum(math.log(chance / (1 - chance)) for chance in chances[:MOST_TELLING])
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, evidence))))


def learn(texts: Iterable[tuple[str, str, bool]]) -> None:
    """Count the words of decided replies: (body, name, was it spam)."""
    counts: dict[str, list[int]] = {}
    for body, name, is_spam in texts:
        for token in [TOTAL, *tokens_of(body, name)]:
            counts.setdefault(token, [0, 0])[0 if is_spam else 1] += 1
    if not counts:
        return
    table = connection.ops.quote_name(SpamWord._meta.db_table)
    rows = [(token, spam, ham) for token, (spam, ham) in sorted(counts.items())]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} (word, spam, ham) VALUES (%s, %s, %s)"  # noqa: S608 - our own table's name
            f" ON CONFLICT (word) DO UPDATE SET spam = {table}.spam + excluded.spam, ham = {table}.ham + excluded.ham",
            rows,
        )
