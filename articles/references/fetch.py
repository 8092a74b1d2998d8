"""Fetches one small JSON answer from the resolver that the settings name.

Editors wait for it, and somebody else's server writes it. So it has an end in time whatever
the server does, an end in size, and redirects lead neither to files nor into our own network.
"""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

CONNECT_SECONDS = 3
MOST_BYTES = 500_000
MOST_REDIRECTS = 4
REDIRECTS = {301, 302, 303, 307, 308}
HEADERS = {"Accept": "application/vnd.citationstyles.csl+json", "User-Agent": "reference-resolver"}


class NoAnswer(Exception):
    """The resolver did not answer, or not with what was asked for."""


class NotKnown(NoAnswer):
    """It answered that it doesn't know this source; it may know the next one."""


def fetch_json(address: str, seconds: float = CONNECT_SECONDS) -> Any:
    """Return the decoded answer, or raise NoAnswer after at most `seconds`.

    Where the settings point is trusted, a machine in the clinic's own network included;
    where an answer points is not.
    """
    deadline = time.monotonic() + seconds
    trusted = None
    for _redirect in range(MOST_REDIRECTS + 1):
        try:
            parts = urlsplit(address)
            trusted = trusted or parts.netloc
            with answer_of(parts, deadline, must_be_public=parts.netloc != trusted) as response:
                if response.status in REDIRECTS:
                    address = urljoin(address, response.headers.get("Location", ""))
                    continue
                return decode(response)
        except (OSError, HTTPException, ValueError, RecursionError) as error:
            raise NoAnswer(type(error).__name__) from error
    raise NoAnswer("too many redirects")


@contextmanager
def answer_of(parts: SplitResult, deadline: float, *, must_be_public: bool) -> Iterator[HTTPResponse]:
    kinds = {"http": HTTPConnection, "https": HTTPSConnection}
    if parts.scheme not in kinds or not parts.hostname:
        raise NoAnswer("neither https:// nor http://")
    left = deadline - time.monotonic()
    if left <= 0:
        raise NoAnswer("too slow")
    connection = kinds[parts.scheme](parts.hostname, parts.port, timeout=left)
    with closing(connection):
        connection.connect()
        if must_be_public and not ip_address(connection.sock.getpeername()[0]).is_global:
            raise NoAnswer("a redirect into a private network")
        with cut_off_at(deadline, connection.sock):
            target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
            connection.request("GET", target, headers=HEADERS)
            yield connection.getresponse()


@contextmanager
def cut_off_at(deadline: float, connected: socket.socket) -> Iterator[None]:
    """End the connection at the deadline. A time-out alone starts anew with each byte of a slow answer."""

    def cut() -> None:
        with suppress(OSError):
            connected.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def decode(response: HTTPResponse) -> Any:
    if response.status == 404:
        raise NotKnown("404")
    if response.status != 200:
        raise NoAnswer(str(response.status))
    body = response.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise NoAnswer("too long")
    return json.loads(body)
