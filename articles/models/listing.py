import unicodedata
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Case, Exists, OuterRef, Value, When
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext

from clinic.models.mixins import SEARCH_PANELS

from .indications import Certainty, Indication

PER_PAGE = 12


def best_evidence() -> Case:
    """For an annotation of treatments: the highest certainty among their uses for conditions; "" where none has one."""
    rows = Indication.objects.filter(
        treatment__translation_key=OuterRef("translation_key"), condition__isnull=False
    )
    found = [
        When(Exists(rows.filter(certainty=level)), then=Value(level.value))
        for level in sorted(Certainty, key=lambda level: -level.dots)
    ]
    return Case(*found, default=Value(""), output_field=models.CharField())


def first_letter(name: str) -> str:
    """“Épicondylite” -> “E”."""
    return unicodedata.normalize("NFKD", name.strip()[:1]).upper()[:1]


def names_under(letter: str, names: list[str]) -> list[str]:
    return [name for name in names if first_letter(name) == letter]


class FilteredIndexMixin(models.Model):
    """An index page whose children can be filtered by query parameters and are shown page by page.

    Stands left of Page. Unknown filter values filter nothing; a bad page number shows the nearest.
    """

    filter_form_class: type[Form]
    promote_panels = SEARCH_PANELS

    class Meta:
        abstract = True

    def listed_pages(self) -> models.QuerySet:
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        form: Any = self.filter_form_class(request.GET)
        address = self.get_url(request) or ""  # type: ignore[attr-defined]
        listed = self.listed_pages()
        pages, filters = self.filtered(form, address, listed)
        listing = Paginator(pages, PER_PAGE).get_page(request.GET.get("page"))
        query = form.query()
        return context | {
            "listing": listing,
            "filter_form": form,
            "filters": filters,
            "more_chosen": any(group["is_chosen"] for group in filters[1:]),
            "filter_query": query,
            "result": self.result_words(listing.paginator.count, listed, is_filtered=bool(query)),
        }

    def filtered(
        self, form: Any, address: str, listed: models.QuerySet
    ) -> tuple[models.QuerySet, list[dict[str, Any]]]:
        """Those of the listed pages that were asked for, and the filters as links."""
        return form.narrow(listed), list(form.groups(address, listed))

    def result_words(self, count: int, listed: models.QuerySet, is_filtered: bool) -> str:
        """“8 conditions”, “1 condition”, “3 of 8 conditions”."""
        total = listed.count() if is_filtered else count
        options = listed.model._meta
        name = str(options.verbose_name if total == 1 else options.verbose_name_plural)
        if count == total:
            return gettext("%(count)d %(name)s") % {"count": count, "name": name}
        return gettext("%(count)d of %(total)d %(name)s") % {"count": count, "total": total, "name": name}


class LetteredIndexMixin(FilteredIndexMixin):
    """With an A to Z of titles and other names, so that who knows “RSD” finds it under R."""

    name_fields = ["also_known_as"]
    """The fields of the listed pages that hold other names, one per line."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        letter = context["filter_form"].chosen().get("letter", "")
        for page in context["listing"] if letter else ():
            is_under_title = first_letter(page.title) == letter
            page.listed_as = [] if is_under_title else names_under(letter, page.search_names)
        return context

    def filtered(
        self, form: Any, address: str, listed: models.QuerySet
    ) -> tuple[models.QuerySet, list[dict[str, Any]]]:
        letter = form.chosen().get("letter", "")
        letters: set[str] = set()
        under: list[int] = []
        for pk, title, *others in listed.values_list("pk", "title", *self.name_fields):
            names = [title, *(name for lines in others for name in lines.splitlines())]
            letters.update(map(first_letter, names))
            if letter and names_under(letter, names):
                under.append(pk)
        pages = form.narrow(listed)
        if letter:
            pages = pages.filter(pk__in=under)
        return pages, [*form.groups(address, listed), form.letters(address, letters)]
