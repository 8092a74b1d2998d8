"""`docs/mails.md` shows every mail of this app as it is sent."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.mail import EmailMessage

from comments import emails
from comments.models import Subscription
from outbox import kinds
from tests.factories import make_article_page

from .cast import make_approved, make_comment

pytestmark = pytest.mark.django_db
SECRET = r"(?<=/)[0-9a-f]{8}-[0-9a-f-]{27}(/[\w-]{32})?(?=/)"


@pytest.fixture
def shown() -> str:
    return (Path(django_settings.BASE_DIR) / "docs" / "mails.md").read_text()


def as_shown(mail: EmailMessage | None, page_id: int) -> str:
    assert mail is not None
    assert mail.alternatives[0][1] == "text/html"
    text = f"Subject: {mail.subject}\n\n{mail.body}".replace(
        django_settings.BASE_URL, "https://clinic.example"
    )
    text = text.replace(f"/comments/{page_id}/", "/comments/7/").replace("\xa0", " ")
    return f"```text\n{re.sub(SECRET, '…', text)}```\n"


def test_every_kind_has_its_place(shown):
    ours = sorted(name for name in kinds._kinds if name.startswith("comments."))
    assert re.findall(r"^### `(comments\.\w+)`$", shown, re.MULTILINE) == ours


def test_each_mail_is_shown_as_it_is_sent(shown, tree, cast):
    page = make_article_page()
    comment = make_approved(
        page, cast.moderator, name="Pete", body="I slept most of the day after.", wants_answers=True
    )
    subscription = Subscription.objects.get()
    about = {"comment": str(comment.pk), "subscription": str(subscription.pk)}
    expected = {"published": as_shown(emails.published(about), page.pk)}
    subscription.confirm()
    expected["answered"] = as_shown(emails.answered(about), page.pk)
    expected["access"] = as_shown(emails.access({"commenter": str(comment.commenter_id)}), page.pk)
    comment.report("crisis")
    expected["urgent, reported"] = as_shown(emails.urgent(about), page.pk)
    comment.dismiss_reports(cast.administrator)
    crisis = make_comment(page, body="I want to die", email="crisis@example.org")
    expected["urgent"] = as_shown(emails.urgent({"comment": str(crisis.pk)}), page.pk)
    make_comment(page, body="Just waiting", email="w@example.org")
    digest = as_shown(emails.digest({}), page.pk)
    expected["digest"] = re.sub(r"the oldest since [\w ]+\.", "the oldest since 5 hours.", digest)
    missing = [text for text in expected.values() if text not in shown]
    assert missing == []
