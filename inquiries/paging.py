from functools import cached_property
from typing import Any

from django.core.paginator import Paginator


class CappedPaginator(Paginator):
    """Counts no further than a person pages, so that a list of a million opens as fast as one of ten."""

    most = 5_000

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return rows.order_by()[: self.most].count()

    @property
    def is_capped(self) -> bool:
        return self.count >= self.most
