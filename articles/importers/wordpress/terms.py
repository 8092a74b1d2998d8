"""Categories, tags and authors."""

from dataclasses import dataclass, field

from django.utils.text import slugify
from taggit.models import Tag

from articles.models import Author, Category

from . import dom
from .export import Contents, Term
from .report import Outcome, Report

MAX_NAME = 100


@dataclass(slots=True)
class Terms:
    """What the export's terms are here, by their slug there."""

    categories: dict[str, Category] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)
    authors: dict[str, Author] = field(default_factory=dict)

    def archive_query(self, taxonomy: str, slug: str) -> str:
        """The query string by which the list of articles shows only this term."""
        if taxonomy == "category" and slug in self.categories:
            return f"?category={self.categories[slug].slug}"
        if taxonomy == "post_tag" and slug in self.tags:
            return f"?tag={self.tags[slug].slug}"
        return ""


def import_terms(contents: Contents, report: Report) -> Terms:
    terms = Terms()
    for slug, term in contents.terms_of("category").items():
        terms.categories[slug] = _category(term, report)
    _set_parents(contents, terms)
    for slug, term in contents.terms_of("post_tag").items():
        terms.tags[slug] = _tag(term, report)
    for login in _logins(contents):
        terms.authors[login] = _author(login, contents, report)
    return terms


def address_of(term: Term) -> str:
    """A slug of ASCII letters, as filters in addresses need it."""
    slug = slugify(term.slug) or slugify(term.name)
    if slug and "%" not in term.slug:
        return slug[:MAX_NAME]
    number = sum(ord(character) * place for place, character in enumerate(term.slug, start=1))
    return f"{slugify(term.name) or 'term'}-{number}"[:MAX_NAME]


def _name(term: Term) -> str:
    return (dom.plain_words(term.name) or term.slug)[:MAX_NAME]


def _category(term: Term, report: Report) -> Category:
    category, is_new = Category.objects.get_or_create(slug=address_of(term), defaults={"name": _name(term)})
    report.count("Categories", Outcome.CREATED if is_new else Outcome.UNCHANGED)
    return category


def _set_parents(contents: Contents, terms: Terms) -> None:
    """Keep the tree of new categories; those that have a parent here keep it."""
    for (taxonomy, slug), term in contents.terms.items():
        parent = terms.categories.get(term.parent)
        category = terms.categories.get(slug) if taxonomy == "category" else None
        if category and parent and category.parent_id is None and not _is_below(parent, category):
            category.parent = parent
            category.save(update_fields=["parent"])


def _is_below(category: Category, ancestor: Category) -> bool:
    seen: set[int] = set()
    current: Category | None = category
    while current is not None and current.pk not in seen:
        if current.pk == ancestor.pk:
            return True
        seen.add(current.pk)
        current = current.parent
    return False


def _tag(term: Term, report: Report) -> Tag:
    slug, name = address_of(term), _name(term)
    tag = Tag.objects.filter(slug=slug).first() or Tag.objects.filter(name=name).first()
    report.count("Tags", Outcome.UNCHANGED if tag else Outcome.CREATED)
    return tag or Tag.objects.create(name=name, slug=slug)


def _logins(contents: Contents) -> list[str]:
    """The authors of what is imported; accounts that wrote nothing aren't brought along."""
    return list(
        dict.fromkeys(outline.author for outline in contents.of_type("post", "page") if outline.author)
    )


def _author(login: str, contents: Contents, report: Report) -> Author:
    known = contents.authors.get(login)
    name = (dom.plain_words(known.name) if known else "") or login
    author, is_new = Author.objects.get_or_create(name=name[:150])
    report.count("Authors", Outcome.CREATED if is_new else Outcome.UNCHANGED)
    return author
