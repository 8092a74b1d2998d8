"""What an editor's browser posts: the whole form of a page."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from clinic.blocks import INLINE_FEATURES, TEXT_FEATURES


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def text(html: str) -> str:
    return rich_text(html, features=TEXT_FEATURES)


def stream(*blocks: tuple[str, Any]) -> dict[str, Any]:
    """Paragraphs may be given as HTML."""
    return streamfield([(kind, text(value) if kind == "paragraph" else value) for kind, value in blocks])


def points(*sentences: str) -> dict[str, Any]:
    return streamfield([("point", rich_text(sentence, features=INLINE_FEATURES)) for sentence in sentences])


def rows(items: Iterable[dict[str, Any]], initial: int = 0) -> dict[str, Any]:
    return inline_formset(list(items), initial=initial)


def indication_row(evidence: Iterable[dict[str, Any]] = (), **changes: Any) -> dict[str, Any]:
    return (
        {
            "id": "",
            "condition": "",
            "use": "as an anesthetic, for surgery",
            "status": "approved",
            "authority": "FDA",
            "source": "",
            "checked_on": "2026-11-01",
            "check_again_by": "2099-05-01",
            "summary": "",
            "certainty": "",
        }
        | changes
        | {"evidence": rows(evidence, initial=changes.pop("initial_evidence", 0))}
    )


def evidence_row(**changes: Any) -> dict[str, Any]:
    return {
        "id": "",
        "studied": "Ketamine by drip against placebo",
        "result": "Less pain for four weeks",
        "people": "60",
        "direction": "favourable",
        "certainty": "low",
        "references": [],
    } | changes


def treatment_form(
    indications: Iterable[dict[str, Any]] = (), initial: int = 0, **changes: Any
) -> dict[str, Any]:
    """A complete treatment page; `changes` replace fields, `publish=True` presses “Publish”."""
    publish = changes.pop("publish", False)
    sections = ("what_it_is", "evidence", "risks", "alternatives", "the_day", "cost", "seek_help")
    data = {
        "title": "Ketamine infusion",
        "slug": "ketamine-infusion",
        "lead": "A medicine by drip.",
        "kind": "medicine",
        "eyebrow": "",
        "controlled_schedule": "",
        "also_known_as": "",
        "active_ingredients": "",
        "picture": "",
        "drawing": "",
        "picture_alt": "",
        "author": "",
        "seo_title": "",
        "search_description": "",
        "key_points": points(),
        "change_notes": rows([]),
        "comments": rows([]),
        **{name: stream() for name in sections},
        "indications": rows(indications, initial=initial),
    } | changes
    references = data.pop("references", None)
    assert references is None
    form = with_lists(nested_form_data(without_lists(data)), data)
    return form | ({"action-publish": "action-publish"} if publish else {})


def without_lists(data: Any) -> Any:
    """The same without plain lists of keys, which a form posts under one name each."""
    if isinstance(data, dict):
        return {key: without_lists(value) for key, value in data.items() if not isinstance(value, list)}
    return data


def with_lists(form: dict[str, Any], data: Any, prefix: str = "") -> dict[str, Any]:
    for key, value in data.items():
        name = f"{prefix}{key}"
        if isinstance(value, list):
            form[name] = value
        elif isinstance(value, dict):
            with_lists(form, value, f"{name}-")
    return form
