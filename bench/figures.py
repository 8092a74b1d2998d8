"""A figure, how it is printed, and how a part of the bench hands it to the whole."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection

WIDTH = 66


@dataclass(frozen=True)
class Figure:
    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None
    """The budget: at most or at least so much; none where a figure only explains another."""

    @property
    def is_met(self) -> bool:
        return (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )

    @property
    def budget(self) -> str:
        if self.most is not None:
            return f"<= {self.most:g} {self.unit}"
        return f">= {self.least:g} {self.unit}" if self.least is not None else ""

    @property
    def verdict(self) -> str:
        return "" if not self.budget else "met" if self.is_met else "NOT MET"

    def __str__(self) -> str:
        shown = f"{self.value:,.0f}" if abs(self.value) >= 100 else f"{self.value:.3g}"
        return f"{self.what:{WIDTH}} {shown:>9} {self.unit:8} {self.budget:16} {self.verdict}".rstrip()


def say(figure: Figure) -> None:
    """Hand a figure to whoever reads this part's output, a line of JSON each."""
    print(json.dumps(asdict(figure)), flush=True)


def note(text: str) -> None:
    """Tell how far the bench is, or why something is left out."""
    print(f"  {text}", file=sys.stderr, flush=True)


def read(line: str) -> Figure:
    return Figure(**json.loads(line))


def milliseconds(
    act: Callable[[], object], times: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """How long each of `times` calls took, the quickest first."""
    taken = []
    for _ in range(times):
        started = clock()
        act()
        taken.append((clock() - started) * 1000)
    return sorted(taken)


def count_queries(act: Callable[[], object]) -> int:
    """Queries of a call. Not by CaptureQueriesContext: a request of the test client empties its log."""
    statements: list[str] = []

    def count(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        act()
    return len([sql for sql in statements if "SAVEPOINT" not in sql and not sql.startswith("BEGIN")])


def percentile(taken: Iterable[float], percent: float) -> float:
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(taken: Iterable[float]) -> float:
    return statistics.median(taken)
