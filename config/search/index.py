"""Keeps the words of published pages as rows.

It is a search backend of Wagtail (“site” in WAGTAILSEARCH_BACKENDS), so pages come here
whenever they are saved or deleted, and `manage.py update_index` makes all rows anew.
Finding goes its own way: see finding.py.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.utils.encoding import force_str
from wagtail.models import Page
from wagtail.search import index
from wagtail.search.backends.base import BaseIndex, BaseSearchBackend

from config.models import PageText, PageWord

from .kinds import SEARCHED_MODELS
from .words import Word, clean, split

NAME_FIELDS = {"title", "also_known_as", "active_ingredients"}
PASSAGE_GAP = 20
"""Places left free between passages, so that no phrase runs across."""
MOST_PLACES = 60
TYPICAL_LENGTH = 700
LEAD_WEIGHT = 30
ROWS_AT_ONCE = 1000


class SiteIndex(BaseIndex):
    def add_items(self, model: type[Any], items: Iterable[Any]) -> None:
        if not issubclass(model, SEARCHED_MODELS):
            return
        for page in items:
            with transaction.atomic():
                forget([page.pk])
                if page.live:
                    remember(page)

    def delete_item(self, item: Any) -> None:
        if isinstance(item, Page):
            forget([item.pk])

    def reset(self) -> None:
        PageWord.objects.all()._raw_delete(using=PageWord.objects.db)
        PageText.objects.all()._raw_delete(using=PageText.objects.db)


class SiteRebuilder:
    """`update_index` writes every page again; before that, what no longer belongs to a published page goes."""

    def __init__(self, site_index: SiteIndex) -> None:
        self.index = site_index

    def start(self) -> SiteIndex:
        forget(PageText.objects.filter(page__live=False).values_list("pk", flat=True))
        return self.index

    def finish(self) -> None:
        pass


class SearchBackend(BaseSearchBackend):
    index_class = SiteIndex
    rebuilder_class = SiteRebuilder


def forget(page_ids: Iterable[int]) -> None:
    found = list(page_ids)
    PageWord.objects.filter(page_id__in=found)._raw_delete(using=PageWord.objects.db)
    PageText.objects.filter(page_id__in=found)._raw_delete(using=PageText.objects.db)


def remember(page: Page) -> None:
    """Write the rows of a page that has none. Two saves at the same moment leave one set."""
    names, passages = names_of(page), list(passages_of(page))
    PageText.objects.bulk_create(
        [PageText(page_id=page.pk, names=names, passages=passages)], ignore_conflicts=True
    )
    PageWord.objects.bulk_create(
        words_of(page.pk, names, passages), batch_size=ROWS_AT_ONCE, ignore_conflicts=True
    )


def names_of(page: Any) -> list[str]:
    """The title, then other names."""
    names = [page.title, *getattr(page, "search_names", ())]
    return [name for name in map(tidy, names) if name]


def passages_of(page: Page) -> Iterator[str]:
    """Every text of the page but its names, in reading order: what its search fields give, block by block."""
    for field in page.get_search_fields():
        if isinstance(field, index.SearchField) and field.field_name not in NAME_FIELDS:
            value = field.get_value(page)
            for text in value if isinstance(value, list) else force_str(value or "").splitlines():
                if passage := tidy(force_str(text)):
                    yield passage


def tidy(text: str) -> str:
    return " ".join(clean(text).split())


def words_of(page_id: int, names: list[str], passages: list[str]) -> list[PageWord]:
    name_weights: dict[str, int] = {}
    places: defaultdict[str, list[int]] = defaultdict(list)
    counts: Counter[str] = Counter()
    start = length = 0
    for number, text in enumerate([*names, *passages]):
        words: list[Word] = list(split(text))
        for word in words:
            counts[word.stem] += 1
            if len(places[word.stem]) < MOST_PLACES:
                places[word.stem].append(start + word.place)
            if number < len(names):
                name_weights[word.stem] = max(name_weights.get(word.stem, 0), 100 // len(words))
        start += (words[-1].place if words else 0) + PASSAGE_GAP
        length += len(words)
    early = {word.stem for text in passages[:1] for word in split(text)}
    return [
        PageWord(
            page_id=page_id,
            word=word,
            weight=weigh(count, length) + (LEAD_WEIGHT if word in early else 0),
            name_weight=name_weights.get(word, 0),
            places=" ".join(map(str, places[word])),
        )
        for word, count in counts.items()
    ]


def weigh(count: int, length: int) -> int:
    """The page's part of BM25 (k1 1.2, b 0.75) up to 70: more is more, but ever less so, and long texts count less."""
    return round(70 * count / (count + 1.2 * (0.25 + 0.75 * length / TYPICAL_LENGTH)))
