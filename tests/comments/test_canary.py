"""Promises C8 and C13: an address, a network or a hash of either is shown nowhere, and what is erased is gone everywhere."""

import hashlib
import logging
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from comments.models import Comment, Commenter, Report, index_email
from comments.models.authorship import hash_network
from lib.crypto import EncryptedTextField
from outbox.models import Message
from outbox.worker import send_due
from tests.factories import make_article_page

from .cast import SAME_ORIGIN

pytestmark = pytest.mark.django_db

EMAIL = "xylocanary@example.org"
ADDRESS = "198.51.100.77"
NAME = "Nameocanary"
BODY = "My wordocanary knee hurts less since May."


@pytest.fixture
def page(tree):
    return make_article_page()


@pytest.fixture
def log_file(tmp_path: Path, settings: Any, caplog: Any) -> Path:
    """Everything that any logger says at the level it has in production, as a file."""
    for name, logger in settings.LOGGING["loggers"].items():
        caplog.set_level(logger["level"], logger=name)
    path = tmp_path / "site.log"
    handler = logging.FileHandler(path)
    logging.getLogger().addHandler(handler)
    with caplog.at_level(logging.DEBUG):
        yield path
    logging.getLogger().removeHandler(handler)


def sent_by(client: Client, url: str, **data: str) -> Any:
    return client.post(url, data, headers=SAME_ORIGIN, REMOTE_ADDR=ADDRESS)


def live_a_life(client: Client, moderator: Client, page: Any) -> Comment:
    """A reply through everything that may happen to one."""
    reply_url = f"/comments/reply/{page.pk}/"
    typed = {"name": NAME, "email": EMAIL, "body": BODY, "wants_answers": "on"}
    sent_by(client, reply_url, **typed | {"body": ""})
    sent_by(client, reply_url, **typed | {"body": f"Write to {EMAIL}, please."})
    receipt = sent_by(client, reply_url, **typed)["Location"]
    comment = Comment.objects.get()
    decide(moderator, "approve", comment)
    sent_by(client, f"{receipt}edit/", body=f"{BODY} And more.")
    comment.refresh_from_db()
    decide(moderator, "approve", comment)
    moderator.post(f"/admin/replies/{comment.pk}/note/", {"note": f"{NAME} again: wordocanary"})
    moderator.post(f"/admin/replies/{comment.pk}/reply/", {"body": "Thank you for telling."})
    sent_by(
        client, f"/comments/{page.pk}/1/report/", reason="identifies_a_person", detail="It is wordocanary"
    )
    sent_by(client, "/comments/yours/", email=EMAIL)
    Message.objects.update(not_before=timezone.now())
    send_due("worker")
    comment.refresh_from_db()
    return comment


def decide(moderator: Client, verb: str, comment: Comment) -> None:
    response = moderator.post(
        "/admin/replies/decide/", {"verb": verb, "chosen": [f"{comment.pk}:{comment.version}"]}
    )
    assert response.status_code == 302


def hashes_of(text: str) -> list[str]:
    """What a careless site prints in place of an address: Gravatar's and its kin."""
    return [hashlib.new(name, text.encode()).hexdigest() for name in ("md5", "sha1", "sha256")]


def secrets_of_the_writer() -> dict[str, str]:
    comment = Comment.objects.get(number=1)
    report = Report.objects.get()
    hashes = [digest for text in (EMAIL, ADDRESS) for digest in hashes_of(text)]
    assert comment.network_hash and report.reporter
    return {
        "e-mail": EMAIL,
        "local part": EMAIL.partition("@")[0],
        "address": ADDRESS,
        "index": index_email(EMAIL),
        "network": comment.network_hash,
        "network today": hash_network(ADDRESS),
        "reporter": report.reporter,
        "fingerprint": comment.fingerprint,
        **{f"hash {n}": digest for n, digest in enumerate(hashes)},
    }


def public_places(client: Client, page: Any, comment: Comment) -> dict[str, str]:
    urls = [
        page.url,
        f"{page.url}?order=newest",
        "/",
        "/articles/",
        "/feed/",
        "/sitemap.xml",
        "/robots.txt",
        "/comments/feed/",
        f"/comments/{page.pk}/feed/",
        f"/comments/{page.pk}/1/",
        f"/comments/{page.pk}/1/report/",
        f"/comments/{page.pk}/1/reported/",
        f"/comments/reply/{page.pk}/?to=1",
        "/comments/yours/",
        comment.receipt_url,
        "/search/?q=wordocanary",
        f"/search/?q={EMAIL}",
        "/search/?q=knee",
        "/api/",
        "/api/v2/pages/",
    ]
    responses = {url: client.get(url, follow=True) for url in urls}
    return {
        url: f"{response.content.decode()} {dict(response.items())}"
        for url, response in responses.items()
        if not url.startswith("/search/?q=xylo")
    }


def test_neither_address_nor_hash_is_shown_anywhere(client, client_of, cast, page, log_file):
    comment = live_a_life(client, client_of(cast.administrator), page)
    secrets = secrets_of_the_writer()
    places = public_places(client, page, comment)
    places["log"] = log_file.read_text()
    places["cookies"] = str(client.cookies)
    places["cache"] = str(getattr(cache, "_cache", ""))
    places["other people's mail"] = "".join(
        str(message.message()) for message in mail.outbox if EMAIL not in message.to
    )
    assert NAME in places[page.url]
    found = [
        f"{what} in {place}"
        for place, text in places.items()
        for what, secret in secrets.items()
        if secret in text
    ]
    assert found == []


def test_moderators_without_the_right_see_no_address(client, client_of, cast, page):
    comment = live_a_life(client, client_of(cast.administrator), page)
    moderator = client_of(cast.moderator)
    for url in ("/admin/replies/?state=all", f"/admin/replies/{comment.pk}/", "/admin/"):
        html = moderator.get(url).content.decode()
        for what, secret in secrets_of_the_writer().items():
            assert secret not in html, f"{what} at {url}"


def test_what_is_erased_is_gone_everywhere(client, client_of, cast, page, log_file):
    comment = live_a_life(client, client_of(cast.administrator), page)
    secrets = secrets_of_the_writer()
    commenter = Commenter.objects.get()
    for table in ("comments_comment", "comments_revision", "comments_moderationaction"):
        assert "ocanary" in rows_of(table), table
    assert EMAIL in opened()
    client.post(f"/comments/yours/{commenter.pk}/{commenter.key}/erase/", {"sure": "on"})
    # How many came from a network today stays for 30 days; nothing leads from there to a person or a reply.
    tables = set(connection.introspection.table_names()) - {"comments_networkcount"}
    everything = rows_of(*sorted(tables))
    places = public_places(client, page, comment) | {
        "database": everything,
        "sealed values": opened(),
        "log": log_file.read_text(),
        "cache": str(getattr(cache, "_cache", "")),
    }
    words = {"name": NAME, "text": "wordocanary"}
    places = {url: text for url, text in places.items() if not url.startswith("/search/")}
    found = [
        f"{what} in {place}"
        for place, text in places.items()
        for what, secret in (secrets | words).items()
        if secret in text and what != "network today"
    ]
    assert found == []
    assert "Thank you for telling." in places[page.url]
    assert "Reply #1 was erased." in places[page.url]
    assert not Message.objects.filter(kind__in=["comments.published", "comments.access"]).exists()


def rows_of(*tables: str) -> str:
    lines = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            lines += [str(row) for row in cursor.fetchall()]
    return "\n".join(lines)


def opened() -> str:
    """Every sealed value of every table, read with our keys."""
    values = []
    for model in apps.get_models():
        sealed = [field.attname for field in model._meta.fields if isinstance(field, EncryptedTextField)]
        if sealed:
            values += [str(getattr(row, name)) for row in model.objects.all() for name in sealed]
    return "\n".join(values)
