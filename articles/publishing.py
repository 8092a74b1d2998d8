"""What a clinical page must have before readers see it.

One list for the editor's form, which says it at the field, and for every other door to
publication: `ClinicalContentMixin.save()` asks `what_hinders()` whenever saving makes
something public, and raises `PublishingRefused`. A draft needs none of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks import StreamBlockValidationError

from .citations import CITATION, KEY

MISSING_REFERENCE = gettext_lazy(
    "The citation “%(label)s” leads to a reference that was deleted. Choose another one, or remove it."
)
SAME_CONDITION = gettext_lazy("There is another indication for this condition on this page. Keep one.")

INDICATION: dict[str, Any] = {
    "use": gettext_lazy("Write the use as patients will read it, for example “for lasting nerve pain”."),
    "status": gettext_lazy("Choose whether this use is approved."),
    "authority": gettext_lazy("Name the authority whose approval this is, for example FDA."),
    "source": gettext_lazy(
        "Choose the label or notice that says so. Without a source the status can't be published."
    ),
    "checked_on": gettext_lazy("Write the day on which somebody last looked this up."),
    "check_again_by": gettext_lazy("Write the day by which somebody looks it up again."),
}
REGULATED = {"authority", "source", "checked_on", "check_again_by"}
"""What an indication needs only where a status is given by an authority."""
UNPROVEN = {"off_label", "investigational"}
STUDY: dict[str, Any] = {
    "studied": gettext_lazy("Say what was compared with what, and in whom."),
    "result": gettext_lazy("Say what came out, in plain words and with numbers."),
    "direction": gettext_lazy("Choose whether this speaks for the treatment, against it, or neither."),
    "references": gettext_lazy("Choose the study or review that this comes from."),
}


class PublishingRefused(ValidationError):
    """The page can't be made public as it stands. Nothing was saved; its drafts are as they were."""

    def __init__(self, page: Any, hindrances: Mapping[str, list[str]]) -> None:
        super().__init__(dict(hindrances))
        self.page = page

    @property
    def sentences(self) -> list[str]:
        return self.messages


# Rows

Row = Mapping[str, Any]
"""A row's fields by name: what a form cleaned, or what a saved row holds."""


def indication_lacks(row: Row) -> dict[str, Any]:
    """Field -> what to do about it."""
    unregulated = row.get("status") == "not_regulated"
    lacks = {
        name: sentence
        for name, sentence in INDICATION.items()
        if not row.get(name) and not (unregulated and name in REGULATED)
    }
    checked_on, check_again_by = row.get("checked_on"), row.get("check_again_by")
    if checked_on and check_again_by and check_again_by <= checked_on:
        lacks["check_again_by"] = _("The next check must come after the last one.")
    if row.get("summary") and row.get("status") in UNPROVEN and not row.get("certainty"):
        lacks["certainty"] = _("Say how certain this evidence is.")
    return lacks


def study_lacks(row: Row) -> dict[str, Any]:
    return {name: sentence for name, sentence in STUDY.items() if not row.get(name)}


def fields_of(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in row._meta.concrete_fields}


def hindrances_of_row(
    row: Any, values: Row, lacks: Callable[[Row], dict[str, Any]], parent: str
) -> Iterator[str]:
    """What a saved row lacks, and what no form would have let in, such as a status that is none."""
    found = lacks(values)
    yield from map(str, found.values())
    try:
        row.clean_fields(exclude={parent, *found})
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield f"{capfirst(str(row._meta.get_field(name).verbose_name))}: {' '.join(messages)}"


def hindrances_of_indications(indications: Iterable[Any]) -> Iterator[str]:
    """One sentence for each thing that is wrong, led by the use that it is about."""
    conditions: set[int] = set()
    for number, indication in enumerate(indications, start=1):
        name = indication.use or _("Indication %(number)d") % {"number": number}
        found = list(hindrances_of_row(indication, fields_of(indication), indication_lacks, "treatment"))
        if indication.condition_id in conditions:
            found.append(str(SAME_CONDITION))
        elif indication.condition_id:
            conditions.add(indication.condition_id)
        yield from (f"{name}: {sentence}" for sentence in found)
        for position, study in enumerate(indication.evidence.all(), start=1):
            values = fields_of(study) | {"references": list(study.references.all())}
            study_name = study.studied or _("Study %(number)d") % {"number": position}
            for sentence in hindrances_of_row(study, values, study_lacks, "indication"):
                yield f"{name}, {study_name}: {sentence}"


# Streams


def cited_in(stream: Any) -> Iterator[tuple[int, int, str]]:
    """The citations of a stream: the index of the block, the reference's key, the words shown."""
    for index, child in enumerate(stream or ()):
        for match in CITATION.finditer(str(child.block.get_prep_value(child.value))):
            key = KEY.search(match[0])
            label = match[0].partition(">")[2].rpartition("<")[0]
            yield index, int(key[1]) if key else 0, label


def lost_citations(streams: Mapping[str, Any]) -> dict[str, dict[int, ValidationError]]:
    """Field -> index of a block -> the citation that leads nowhere; one query for the page."""
    cited = {name: list(cited_in(stream)) for name, stream in streams.items()}
    keys = {key for found in cited.values() for _index, key, _label in found}
    if not keys:
        return {}
    known = set(apps.get_model("articles.Reference").objects.filter(pk__in=keys).values_list("pk", flat=True))
    lost = {
        name: {
            index: ValidationError(MISSING_REFERENCE, params={"label": label})
            for index, key, label in found
            if key not in known
        }
        for name, found in cited.items()
    }
    return {name: errors for name, errors in lost.items() if errors}


def hindrances_of_stream(stream: Any) -> list[str]:
    """What its blocks lack, each with the way to it: “Price 2, From (US dollars): This field is required.”"""
    if not stream:
        return []
    try:
        stream.stream_block.clean(stream)
    except ValidationError as error:
        found = sentences_of(stream.stream_block, stream, error)
        return [f"{', '.join(way)}: {sentence}" if way else sentence for way, sentence in found]
    return []


def sentences_of(block: blocks.Block, value: Any, error: ValidationError) -> Iterator[tuple[list[str], str]]:
    """The sentences of a block's error, each with the labels that lead to it."""
    for row, cells in (getattr(error, "cell_errors", None) or {}).items():
        for column, inner in cells.items():
            place = _("row %(row)d, column %(column)d") % {"row": row + 1, "column": column + 1}
            yield from (([place], sentence) for sentence in inner.messages)
    inner_errors = getattr(error, "block_errors", None)
    if inner_errors is None and not hasattr(error, "cell_errors"):
        yield from (([], sentence) for sentence in error.messages)
        return
    for key, inner in (inner_errors or {}).items():
        label, child, part = child_at(block, value, key)
        yield from (([label, *way], sentence) for way, sentence in sentences_of(child, part, inner))
    yield from (([], sentence) for sentence in error.non_block_errors)  # type: ignore[attr-defined]


def child_at(block: blocks.Block, value: Any, key: Any) -> tuple[str, blocks.Block, Any]:
    """The words for a part of a block, its block, and its value."""
    if isinstance(block, blocks.StructBlock):
        child = block.child_blocks[key]
        return str(child.label), child, value.get(key) if isinstance(value, Mapping) else None
    if isinstance(block, blocks.ListBlock):
        return str(key + 1), block.child_block, value[key]
    return f"{value[key].block.label} {key + 1}", value[key].block, value[key].value


# The page


def what_hinders(streams: Mapping[str, Any]) -> dict[str, list[str]]:
    """Field -> sentences: what is wrong with the streams of a page."""
    found = {name: hindrances_of_stream(stream) for name, stream in streams.items()}
    for name, errors in lost_citations(streams).items():
        found[name] += [message for error in errors.values() for message in error.messages]
    return {name: sentences for name, sentences in found.items() if sentences}


def lost_citation_errors(streams: Mapping[str, Any]) -> Iterator[tuple[str, ValidationError]]:
    """The same for a form, which shows it at the block."""
    for name, errors in lost_citations(streams).items():
        yield name, StreamBlockValidationError(block_errors=errors)


_was_public: ContextVar[bool] = ContextVar("was_public", default=False)


@contextmanager
def as_it_was_public() -> Iterator[None]:
    """Publish what the clinic had published before, on its old site, as it is.

    For imports: a clinic that moves keeps its pages. Whoever edits such a page meets the gate.
    """
    token = _was_public.set(True)
    try:
        yield
    finally:
        _was_public.reset(token)


def is_gate_open() -> bool:
    return _was_public.get()
