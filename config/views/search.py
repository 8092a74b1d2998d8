import logging
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from articles.models import MissedSearch
from config.search.finding import Search
from config.search.finding import search as find
from config.search.kinds import KINDS

logger = logging.getLogger(__name__)

SYNONYMS_SHOWN = 4


class TypedField(forms.CharField):
    """Any text at all: it is cleaned where it is read."""

    default_validators = []

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators = []


class SearchForm(forms.Form):
    """What an address may ask for. Nonsense asks for nothing and is no error."""

    q = TypedField(required=False)
    kind = forms.ChoiceField(required=False, choices=[(kind.name, kind.label) for kind in KINDS])

    def asked(self, name: str) -> str:
        self.is_valid()
        return str(self.cleaned_data.get(name) or "")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what the site has about what was typed; without it, the form alone.

    The answer is the same for everyone, and no log of ours holds what was typed: a search
    that found nothing is counted by its words alone, and only where they aren't private.
    """
    form = SearchForm(request.GET)
    site = Site.find_for_request(request)
    found = find(form.asked("q"), site)
    if found.reading.terms and found.is_partial:
        count_missed(found.reading.typed)
    kind = form.asked("kind") if form.asked("kind") in found.by_kind else ""
    context: dict[str, Any] = {
        "search": found,
        "reading": found.reading,
        "synonyms": found.reading.synonyms[:SYNONYMS_SHOWN],
        "filters": [kind_filter(found, kind)],
    }
    if kind:
        context["listing"], context["results"] = found.page(kind, request.GET.get("page"))
        context["kind"] = next(one for one in KINDS if one.name == kind)
        context["query"] = urlencode({"q": found.reading.typed, "kind": kind}) + "&"
    else:
        context["groups"] = found.groups()
    response = render(request, "search/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "public, max-age=60"
    return response


def kind_filter(found: Search, chosen: str) -> dict[str, Any]:
    """The kinds that have results, with their counts, for components/filter.html."""
    everything = {
        "label": _("All"),
        "url": found.address(),
        "count": len(found.matches),
        "is_current": not chosen,
    }
    kinds = [
        {
            "label": kind.label,
            "url": found.address(kind),
            "count": len(found.by_kind[kind.name]),
            "is_current": kind.name == chosen,
        }
        for kind in KINDS
        if kind.name in found.by_kind
    ]
    return {"label": _("Kind of page"), "choices": [everything, *kinds]}


def count_missed(typed: str) -> None:
    """Count it if we can: a full disk or a busy database must not cost the visitor their answer."""
    try:
        MissedSearch.note(typed)
    except DatabaseError as error:
        logger.warning("A search without results could not be counted: %s", type(error).__name__)
