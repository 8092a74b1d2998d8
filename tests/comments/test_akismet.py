"""Akismet: off by default, asked after the commit, and never able to do more than hold."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from django.core.management import call_command
from django.utils import timezone

from comments import akismet
from comments.checks import check_akismet, check_notice_names_akismet
from comments.models import AkismetCheck, Comment, CommentSettings, State
from tests.factories import make_article_page

from .cast import make_approved, make_comment, rules

pytestmark = pytest.mark.django_db


class Elsewhere(BaseHTTPRequestHandler):
    """Answers like Akismet, or as badly as the test wants."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append({name: values[0] for name, values in parse_qs(body).items()})
        match self.server.answer:
            case "hang":
                self.server.stop.wait(30)
            case "drip":
                while not self.server.stop.wait(0.05):
                    self.wfile.write(b"H")
            case "drop":
                self.connection.close()
            case (status, words):
                self.send_response(status)
                self.end_headers()
                self.wfile.write(words)

    def log_message(self, *args):
        pass


@pytest.fixture
def elsewhere(settings, monkeypatch) -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    server.daemon_threads = True
    server.asked, server.answer, server.stop = [], (200, b"false"), threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.AKISMET, settings.AKISMET_KEY = True, "key-of-the-test"
    settings.AKISMET_URL = f"http://127.0.0.1:{server.server_port}/1.1/comment-check"
    monkeypatch.setattr(akismet, "SECONDS_FOR_ONE", 0.5)
    yield server
    server.stop.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(tree):
    return make_article_page()


def tend():
    call_command("tend_comments")


def known(page, moderator):
    """A person whom the site publishes at once."""
    settings = rules()
    settings.mode, settings.approved_threshold = CommentSettings.Mode.NEW, 1
    settings.save()
    comment = make_approved(page, moderator, body="My first")
    comment.commenter.verify()
    Comment.objects.filter(pk=comment.pk).update(by_verified=True)
    AkismetCheck.objects.all().delete()
    return comment.commenter


def test_it_is_off_and_asks_nobody(page, elsewhere, settings):
    settings.AKISMET = False
    make_comment(page)
    assert not AkismetCheck.objects.exists()
    tend()
    assert elsewhere.asked == []


def test_the_visitor_does_not_wait_and_no_address_leaves(page, elsewhere, settings):
    elsewhere.answer = "hang"
    started = time.monotonic()
    comment = make_comment(page, network="203.0.113.9/32")
    assert elsewhere.asked == []
    assert time.monotonic() - started < 5
    elsewhere.answer = (200, b"true")
    tend()
    [sent] = elsewhere.asked
    assert sent == {
        "api_key": "key-of-the-test",
        "blog": settings.BASE_URL,
        "user_ip": akismet.NO_ADDRESS,
        "comment_type": "comment",
        "comment_author": "Marta",
        "comment_content": comment.body,
        "permalink": page.full_url,
        "blog_charset": "UTF-8",
    }


def test_spam_is_marked_and_waits_for_a_person(page, elsewhere):
    elsewhere.answer = (200, b"true")
    comment = make_comment(page)
    tend()
    comment.refresh_from_db()
    assert (comment.state, comment.needs_decision) == (State.PENDING, True)
    assert "akismet" in comment.held_reasons
    assert comment.actions.last().verb == "check"
    tend()
    assert len(elsewhere.asked) == 1


@pytest.mark.parametrize("answer", [(200, b"true"), (200, b"false")])
def test_a_known_person_is_published_when_it_is_clear_and_only_then(page, cast, elsewhere, answer):
    commenter = known(page, cast.moderator)
    elsewhere.answer = answer
    comment = make_comment(page, body="From my own page", verified=commenter)
    assert comment.state == State.PENDING
    tend()
    comment.refresh_from_db()
    assert comment.is_approved is (answer == (200, b"false"))


@pytest.mark.parametrize(
    "answer",
    [
        "hang",
        "drip",
        "drop",
        (500, b"true"),
        (200, b""),
        (200, b"invalid"),
        (200, b"\xff" * 9000),
        (302, b"true"),
    ],
)
def test_no_answer_and_nonsense_hold(page, cast, elsewhere, answer, caplog):
    commenter = known(page, cast.moderator)
    elsewhere.answer = answer
    comment = make_comment(page, body="Words that stay out of the log", verified=commenter)
    for n in range(3):
        started = time.monotonic()
        tend()
        assert time.monotonic() - started < 5
        comment.refresh_from_db()
        assert ("detector_failed" in comment.held_reasons) is (n == 2)
        AkismetCheck.objects.update(not_before=timezone.now() - timedelta(seconds=1))
    assert comment.state == State.PENDING
    assert not AkismetCheck.objects.exists()
    assert "Words that stay" not in caplog.text


def test_after_one_failure_the_others_wait_their_turn(page, elsewhere):
    elsewhere.answer = "hang"
    for n in range(5):
        make_comment(page, body=f"Reply {n}", email=f"r{n}@example.org")
    tend()
    assert len(elsewhere.asked) == 1
    assert AkismetCheck.objects.count() == 5


@pytest.mark.parametrize(
    "body", ["I want to die", "Call me on (202) 555-0118 please", "My neighbor Karen Whitlock has this"]
)
def test_some_words_never_leave(page, elsewhere, body):
    make_comment(page, body=body)
    tend()
    assert elsewhere.asked == []


def test_what_was_decided_meanwhile_is_left_alone(page, cast, elsewhere):
    elsewhere.answer = (200, b"true")
    comment = make_comment(page)
    comment.approve(cast.moderator)
    tend()
    comment.refresh_from_db()
    assert (comment.is_approved, "akismet" in comment.held_reasons) == (True, False)


def test_a_check_says_when_it_is_on_without_a_key(settings):
    settings.AKISMET, settings.AKISMET_KEY = False, ""
    assert check_akismet() == check_notice_names_akismet() == []
    settings.AKISMET = True
    assert [problem.id for problem in check_akismet()] == ["comments.E001"]
    settings.AKISMET_KEY, settings.AKISMET_URL = "x", "http://akismet.example.org/"
    assert [problem.id for problem in check_akismet()] == ["comments.E002"]
    assert [problem.id for problem in check_notice_names_akismet()] == ["comments.W001"]
