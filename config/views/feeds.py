"""News of the site for feed readers, as RSS and as Atom.

A feed is the same bytes for everyone, says when it last changed, and names each page by an id that survives a new
address or a new host. Clinical pages that no clinician has signed are not in it: their warning would not travel along.
"""

from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import format_html, format_html_join
from django.utils.http import http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page, Site

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    ConditionIndexPage,
    ConditionPage,
    TreatmentIndexPage,
    TreatmentPage,
    signed,
)
from articles.text import description_of
from clinic.languages import home_of
from clinic.models import ClinicSettings
from clinic.plain_text import plain

ENTRIES = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Dated:
    """Say when the news changed, not when they were asked for: an empty feed too stays the same bytes."""

    feed: dict[str, Any]

    def latest_post_date(self) -> datetime:
        changed: datetime = self.feed["changed_at"]
        return changed


class Rss(Dated, Rss201rev2Feed):
    pass


class Atom(Dated, Atom1Feed):
    pass


WRITERS: dict[str, type[Rss] | type[Atom]] = {"rss": Rss, "atom": Atom}

# What each list announces: articles when they come out, conditions and treatments when they change.
LISTED: dict[type[Page], tuple[type[Any], str]] = {
    ArticleIndexPage: (ArticlePage, "-first_published_at"),
    ConditionIndexPage: (ConditionPage, "-content_changed_at"),
    TreatmentIndexPage: (TreatmentPage, "-content_changed_at"),
}


@require_safe
@cache_control(public=True, max_age=300)
@conditional_page
def feed(request: HttpRequest, section: str = "", form: str = "rss") -> HttpResponse:
    """Answer with the news of the site, or of the list whose slug is `section`."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    home = home_of(site)
    if home is None:
        raise Http404
    clinic = ClinicSettings.for_site(site).in_language()
    if section:
        root = index = find_index(home, section)
        title = _("%(list)s: %(clinic)s") % {"list": index.title, "clinic": clinic.clinic_name}
        about, address, pages = index.lead, index.full_url, newest(type(index), index)
    else:
        root = home
        title, about, address, pages = clinic.clinic_name, "", home.full_url, newest_of_all(home)
    changed = max(map(changed_at, pages), default=root.last_published_at or EPOCH)
    written = WRITERS[form](
        title=title,
        link=address,
        description=about or clinic.tagline or clinic.clinic_name,
        subtitle=about or clinic.tagline,
        language=get_language(),
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=f"{address}feed/",
        changed_at=changed,
    )
    for page in pages:
        written.add_item(
            title=page.title,
            link=page.full_url,
            description=summary_of(page),
            unique_id=page.translation_key.urn,
            unique_id_is_permalink=False,
            author_name=page.author.name if page.author else clinic.clinic_name,
            pubdate=published_at(page),
            updateddate=changed_at(page),
        )
    response = HttpResponse(content_type=written.content_type)
    response["Last-Modified"] = http_date(changed.timestamp())
    written.write(response, "utf-8")
    return response


def find_index(home: Page, slug: str) -> Any:
    index = home.get_children().live().public().filter(slug=slug).first()
    if index is None or index.specific_class not in LISTED:
        raise Http404
    return index.specific


def newest(kind: type[Page], root: Page) -> list[Any]:
    model, order = LISTED[kind]
    pages: QuerySet[Any] = model.objects.live().public().descendant_of(root)
    if model.must_be_signed:
        pages = signed(pages)
    return list(pages.select_related("author").order_by(order)[:ENTRIES])


def newest_of_all(root: Page) -> list[Any]:
    found = [page for kind in LISTED for page in newest(kind, root)]
    return sorted(found, key=changed_at, reverse=True)[:ENTRIES]


def published_at(page: Any) -> datetime:
    return page.first_published_at or page.last_published_at or EPOCH


def changed_at(page: Any) -> datetime:
    return page.changed_at or published_at(page)


def summary_of(page: Any) -> str:
    """The lead and the key points as HTML, which both forms of feed expect."""
    points = [plain(block.value) for block in page.key_points]
    lead = page.lead or description_of(page)
    return format_html("<p>{}</p>", lead) + (
        format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((point,) for point in points)))
        if points
        else ""
    )
