"""The replies under the demo's pages, in every state."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from wagtail.models import Page, Site

from clinic.models import ClinicianPage
from comments.importers import ImportedComment, import_comments
from comments.models import CommentSettings
from config.demo.comments import COMMENTS
from config.demo.pages import SITE

NURSING_TEAM = "nursing team"


def load_comments() -> None:
    site = Site.objects.get(is_default_site=True)
    set_up(site)
    zone = ZoneInfo(settings.TIME_ZONE)
    clinicians = {page.slug: page for page in ClinicianPage.objects.all()}
    by_page: dict[str, list[ImportedComment]] = {}
    for row in COMMENTS:
        clinician = clinicians.get(row["staff"])
        title = (
            ", ".join(part for part in [clinician.role, clinician.credentials] if part) if clinician else ""
        )
        by_page.setdefault(row["page"], []).append(
            ImportedComment(
                source="demo",
                import_key=row["key"],
                parent_key=row["parent"] or "",
                author_name=row["name"],
                author_email=row["email"],
                body=row["text"],
                submitted_at=datetime.fromisoformat(row["submitted"]).replace(tzinfo=zone),
                state=row["state"],
                reason=row["reason_code"],
                held_reasons=row["held_reasons"],
                staff=clinician.user if clinician else None,
                staff_name=row["name"] if row["staff"] else "",
                staff_title=title or ("Staff" if row["staff"] == NURSING_TEAM else ""),
            )
        )
    for path, items in by_page.items():
        page = Page.objects.get(url_path=f"{site.root_page.url_path}{path}/")
        import_comments(page.specific, items)


def set_up(site: Site) -> None:
    rules = CommentSettings.for_site(site)
    rules.house_rules_page = Page.objects.filter(slug="house-rules").first()
    rules.staff_team_name = "Larkspur nursing team"
    rules.staff_note = SITE["staff_reply_note"]
    rules.save()
