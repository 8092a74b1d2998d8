from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.forms import Form
from django.http import HttpRequest

PER_PAGE = 12


class FilteredIndexMixin(models.Model):
    """An index page whose children can be filtered by query parameters and are shown page by page.

    Stands left of Page. Unknown filter values filter nothing; a bad page number shows the nearest.
    """

    filter_form_class: type[Form]

    class Meta:
        abstract = True

    def listed_pages(self) -> models.QuerySet:
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        form = self.filter_form_class(request.GET)
        pages = form.narrow(self.listed_pages())  # type: ignore[attr-defined]
        listing = Paginator(pages, PER_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {  # type: ignore[misc]
            "listing": listing,
            "filter_form": form,
            "filter_query": form.query(),  # type: ignore[attr-defined]
        }
