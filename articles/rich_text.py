"""Citations and glossary terms in the rich text editor.

Stored as `<a linktype="citation" id="5">Ferraro 2025</a>` and `<a linktype="glossary" id="2">NMDA</a>`;
printed by `articles.citations`. Registered from wagtail_hooks.py.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

SCRIPTS = ["wagtailadmin/js/chooser-modal.js", "js/admin/rich_text_entities.js"]
STYLES = {"all": ["css/admin/rich_text_entities.css"]}


def read_key(attributes: dict[str, str]) -> int | None:
    """The primary key in a stored tag; None if it is missing or no number."""
    key = attributes.get("id", "")
    return int(key) if key.isascii() and key.isdigit() and len(key) <= 18 else None


class SnippetLinkHandler(LinkHandler):
    """Expands a stored tag where no page gives out numbers: in feeds, mail and search excerpts."""

    model: str

    @classmethod
    def get_model(cls) -> Any:
        return apps.get_model(cls.model)

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Any]:
        keys = [read_key(attrs) for attrs in attrs_list]
        found = cls.get_model()._default_manager.in_bulk([key for key in keys if key is not None])
        return [found.get(key) for key in keys]

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        return [cls.open_tag(found) if found else "<a>" for found in cls.get_many(attrs_list)]

    @classmethod
    def open_tag(cls, found: Any) -> str:
        raise NotImplementedError

    @classmethod
    def extract_references(cls, attrs: dict[str, str]) -> Iterator[tuple[Any, str, str, str]]:
        """Tell Wagtail's reference index, which keeps the “used on” lists."""
        key = read_key(attrs)
        if key is not None:
            yield cls.get_model(), str(key), "", ""


class CitationHandler(SnippetLinkHandler):
    identifier = "citation"
    model = "articles.Reference"

    @classmethod
    def open_tag(cls, found: Any) -> str:
        return format_html('<a href="{}">', found.link) if found.link else "<a>"


class GlossaryHandler(SnippetLinkHandler):
    identifier = "glossary"
    model = "articles.GlossaryTerm"

    @classmethod
    def open_tag(cls, found: Any) -> str:
        return format_html('<a title="{}">', found.definition)


class SnippetEntityElementHandler(InlineEntityElementHandler):
    """Stored tag -> editor entity, by its key alone: a text with 500 citations asks the database nothing."""

    def __init__(self, entity_type: str, mutability: str) -> None:
        super().__init__(entity_type)
        self.mutability = mutability

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        return {"id": read_key(attrs)}


def snippet_tag(linktype: str) -> Any:
    """Editor entity -> stored tag."""

    def decorate(props: dict[str, Any]) -> Any:
        return DOM.create_element("a", {"linktype": linktype, "id": props.get("id")}, props["children"])

    return decorate


def register_snippet_entity(
    features: FeatureRegistry,
    handler: type[SnippetLinkHandler],
    *,
    entity_type: str,
    mutability: str,
    icon: str,
    description: Any,
    chooser_url_name: str,
) -> None:
    name = handler.identifier
    features.register_link_type(handler)
    features.register_editor_plugin(
        "draftail",
        name,
        EntityFeature(
            {
                "type": entity_type,
                "icon": icon,
                "description": description,
                # What survives copying between two editors.
                "attributes": ["id", "title"],
                "allowlist": {"id": True},
                "chooserUrls": {"choose": reverse_lazy(chooser_url_name)},
            },
            js=SCRIPTS,
            css=STYLES,
        ),
    )
    features.register_converter_rule(
        "contentstate",
        name,
        {
            "from_database_format": {
                f'a[linktype="{name}"]': SnippetEntityElementHandler(entity_type, mutability)
            },
            "to_database_format": {"entity_decorators": {entity_type: snippet_tag(name)}},
        },
    )


def register_features(features: FeatureRegistry) -> None:
    register_snippet_entity(
        features,
        CitationHandler,
        entity_type="CITATION",
        mutability="IMMUTABLE",
        icon="citation",
        description=_("Citation"),
        chooser_url_name="wagtailsnippetchoosers_articles_reference:choose",
    )
    register_snippet_entity(
        features,
        GlossaryHandler,
        entity_type="GLOSSARY",
        mutability="MUTABLE",
        icon="glossary",
        description=_("Glossary term"),
        chooser_url_name="wagtailsnippetchoosers_articles_glossaryterm:choose",
    )
