"""Akismet's opinion on new replies: off unless the owner of the site turns it on.

Asked by the worker after a reply is stored, so no visitor waits for it. It can hold a reply and nothing else; while it is
asked, when it answers nonsense and when it doesn't answer, the reply waits for a moderator as it would without it.
"""

import logging
import threading
import time
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from .models import AkismetCheck, Comment
from .models.outside import Answer

logger = logging.getLogger(__name__)

SECONDS_FOR_ONE = 5.0
SECONDS_FOR_A_RUN = 10.0
"""The worker sends mail too, and must get back to it."""
NO_ADDRESS = "0.0.0.0"  # noqa: S104 - nothing listens there; we keep no addresses, and the field may not be missing


class NoAnswer(Exception):
    """Akismet said neither yes nor no. Says nothing of the reply."""


def ask_due() -> int:
    """Ask about what waits for an answer; return how many got one. Stops when Akismet doesn't answer."""
    if not settings.AKISMET:
        AkismetCheck.objects.all().delete()
        return 0
    until = time.monotonic() + SECONDS_FOR_A_RUN
    answered = 0
    for check in AkismetCheck.objects.due().select_related("comment__thread__page"):
        if time.monotonic() > until or not check.claim():
            break
        try:
            answer = Answer.SPAM if ask(check.comment) else Answer.CLEAR
        except NoAnswer as failure:
            logger.warning("Akismet did not answer: %s", failure)
            check.give_up_in_time()
            break
        check.comment.heed_akismet(None, answer)
        answered += 1
    return answered


def ask(comment: Comment) -> bool:
    """Return whether Akismet takes `comment` for spam, or raise NoAnswer within five seconds.

    A thread of its own: the timeout of a connection starts anew with every byte.
    """
    found: list[bool | str] = []
    body = urlencode(what_leaves(comment))

    def run() -> None:
        try:
            found.append(post(body))
        except NoAnswer as failure:
            found.append(str(failure))
        except (OSError, HTTPException, ValueError) as error:
            found.append(type(error).__name__)

    thread = threading.Thread(target=run, daemon=True, name="akismet")
    thread.start()
    thread.join(SECONDS_FOR_ONE)
    answer = found[0] if found else "too late"
    if isinstance(answer, str):
        raise NoAnswer(answer)
    return answer


def what_leaves(comment: Comment) -> dict[str, str]:
    """Everything that is sent. No e-mail address, and no network: the site has none to send."""
    page = comment.thread.page
    return {
        "api_key": settings.AKISMET_KEY,
        "blog": settings.BASE_URL,
        "user_ip": NO_ADDRESS,
        "comment_type": "reply" if comment.parent_id else "comment",
        "comment_author": comment.author_name,
        "comment_content": comment.proposed_body or comment.body,
        "permalink": page.full_url or "" if page else "",
        "blog_charset": "UTF-8",
    }


def post(body: str) -> bool:
    address = urlsplit(settings.AKISMET_URL)
    connect = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = connect(address.hostname or "", address.port, timeout=SECONDS_FOR_ONE)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
        connection.request("POST", address.path or "/", body.encode(), headers)
        response = connection.getresponse()
        words = response.read(64).decode("utf-8", "replace").strip()
    finally:
        connection.close()
    if response.status != 200 or words not in {"true", "false"}:
        # Never what it said: it may quote what we sent.
        raise NoAnswer(f"status {response.status}, {len(words)} characters")
    return words == "true"
