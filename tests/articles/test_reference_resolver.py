"""Completing a DOI or PMID, against a real server on this machine that behaves badly in every way."""

import json
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from django.urls import reverse

from articles.references import resolve
from articles.references.data import ReferenceData
from articles.references.fetch import MOST_BYTES, NoAnswer, NotKnown, fetch_json

CSL = {
    "type": "article-journal",
    "title": "Ketamine for <i>chronic</i> pain &amp; more.",
    "author": [{"family": "Ferraro", "given": "Michael C."}, {"literal": "The Pain Group"}],
    "container-title": ["Cochrane Database of Systematic Reviews"],
    "issued": {"date-parts": [[2025, 8, 18]]},
    "volume": "8",
    "page": "1-90",
    "DOI": "10.1002/14651858.CD015373.pub2",
}
DOI = "10.1002/14651858.CD015373.pub2"


class Resolver(BaseHTTPRequestHandler):
    """Answers by the first part of the path; remembers what it was asked."""

    protocol_version = "HTTP/1.1"
    server: "ResolverServer"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        behavior = self.path.split("/")[1].split("?")[0].replace("-", "_")
        getattr(self, behavior)()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def good(self) -> None:
        assert self.headers["Accept"] == "application/vnd.citationstyles.csl+json"
        self.answer(json.dumps(CSL).encode())

    def unknown(self) -> None:
        self.answer(b"DOI not found", 404)

    def broken(self) -> None:
        self.answer(b"{}", 500)

    def page(self) -> None:
        self.answer(b"<html>Please sign in to the guest network</html>")

    def list(self) -> None:
        self.answer(b"[1, 2]")

    def odd(self) -> None:
        odd = {"title": [["x"]], "author": {"a": 1}, "issued": {"date-parts": [["now"]]}, "DOI": 7}
        self.answer(json.dumps(odd).encode())

    def bytes(self) -> None:
        self.answer(bytes(range(256)))

    def deep(self) -> None:
        self.answer(b"[" * 100_000)

    def huge(self) -> None:
        self.answer(b'"' + b"x" * (MOST_BYTES + 10) + b'"')

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.closing.is_set():
            self.wfile.write(b" " * 65_536)

    def silent(self) -> None:
        self.server.closing.wait(20)

    def dripping(self) -> None:
        """A byte now and then, each within any time-out between bytes."""
        self.send_response(200)
        self.end_headers()
        while not self.server.closing.wait(0.1):
            self.wfile.write(b" ")
            self.wfile.flush()

    def dripping_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not self.server.closing.wait(0.1):
            self.wfile.write(b"x")
            self.wfile.flush()

    def babble(self) -> None:
        self.wfile.write(b"what?\r\n\r\n")

    def moved(self) -> None:
        self.answer(b"", 302, Location="/good/again")

    def round(self) -> None:
        self.answer(b"", 302, Location="/round/again")

    def to_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def to_private(self) -> None:
        self.answer(b"", 302, Location=f"http://localhost:{self.server.server_port}/good/secret")

    def to_nowhere(self) -> None:
        self.answer(b"", 302)

    def log_message(self, *args: object) -> None:
        pass


class ResolverServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Resolver)
        self.asked: list[str] = []
        self.closing = Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """The client hung up on a slow answer, as it should."""

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{path}"


@pytest.fixture
def server() -> Iterator[ResolverServer]:
    server = ResolverServer()
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield server
    server.closing.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def resolver(server: ResolverServer, settings: object) -> Callable[[str], ResolverServer]:
    def behave(behavior: str) -> ResolverServer:
        settings.REFERENCE_DOI_RESOLVER = server.address(behavior + "/{doi}")
        settings.REFERENCE_PMID_RESOLVER = server.address(behavior + "/pmid?id={pmid}")
        return server

    return behave


def test_a_doi_is_completed(resolver) -> None:
    server = resolver("good")
    [found] = resolve.complete([ReferenceData(doi=DOI)])
    assert found.authors == "Ferraro MC, The Pain Group"
    assert found.title == "Ketamine for chronic pain & more"
    assert (found.year, found.journal, found.details) == (
        2025,
        "Cochrane Database of Systematic Reviews",
        "2025;8:1-90",
    )
    assert server.asked == [f"/good/{DOI}"]


def test_a_pmid_is_completed_and_what_was_typed_wins(resolver) -> None:
    server = resolver("good")
    [found] = resolve.complete([ReferenceData(pmid="40819842", title="As I call it")])
    assert (found.title, found.year) == ("As I call it", 2025)
    assert server.asked == ["/good/pmid?id=40819842"]


def test_what_is_complete_is_not_asked_about(resolver) -> None:
    server = resolver("good")
    resolve.complete([ReferenceData(doi=DOI, authors="Ferraro MC", title="Ketamine", year=2025)])
    assert server.asked == []


def test_nobody_is_asked_when_none_is_configured(settings) -> None:
    settings.REFERENCE_DOI_RESOLVER = settings.REFERENCE_PMID_RESOLVER = ""
    assert resolve.complete([ReferenceData(doi=DOI)]) == [ReferenceData(doi=DOI)]


def test_a_redirect_within_the_resolver_is_followed(resolver) -> None:
    server = resolver("moved")
    [found] = resolve.complete([ReferenceData(doi=DOI)])
    assert found.year == 2025
    assert server.asked[1] == "/good/again"


BAD = ["broken", "page", "list", "bytes", "deep", "huge", "endless", "babble", "round", "to-file", "to-private",
       "to-nowhere"]  # fmt: skip


@pytest.mark.parametrize("behavior", BAD)
def test_a_bad_answer_leaves_what_was_pasted(resolver, behavior: str) -> None:
    """And ends the asking: whoever answers badly once is not asked for the next one."""
    server = resolver(behavior)
    pasted = [ReferenceData(doi=DOI), ReferenceData(doi="10.1097/AAP.0000000000000808")]
    assert resolve.complete(pasted) == pasted
    assert not any("0808" in path for path in server.asked)
    assert "/good/secret" not in server.asked


def test_an_odd_answer_fills_what_makes_sense_of_it(resolver) -> None:
    resolver("odd")
    assert resolve.complete([ReferenceData(doi=DOI)]) == [ReferenceData(doi=DOI)]


def test_a_source_that_it_does_not_know_says_nothing_about_the_next(resolver) -> None:
    server = resolver("unknown")
    pasted = [ReferenceData(doi=DOI), ReferenceData(doi="10.1097/AAP.0000000000000808")]
    assert resolve.complete(pasted) == pasted
    assert len(server.asked) == 2


@pytest.mark.parametrize("behavior", ["silent", "dripping", "dripping-headers"])
def test_a_slow_answer_is_cut_off(server: ResolverServer, behavior: str) -> None:
    started = time.monotonic()
    with pytest.raises(NoAnswer):
        fetch_json(server.address(behavior), seconds=0.5)
    assert time.monotonic() - started < 5


def test_a_server_that_is_not_there(server: ResolverServer) -> None:
    address = server.address("good")
    server.server_close()
    with pytest.raises(NoAnswer):
        fetch_json(address)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://example.org/", "http://", "good", "http://[1"]
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(NoAnswer):
        fetch_json(address)


def test_not_known_is_told_apart(server: ResolverServer) -> None:
    with pytest.raises(NotKnown):
        fetch_json(server.address("unknown"))


@pytest.mark.django_db
@pytest.mark.parametrize("behavior", ["good", "page", "to-file", "babble", "deep"])
def test_the_editor_goes_on_with_whatever_comes(resolver, client, cast, behavior: str) -> None:
    resolver(behavior)
    client.force_login(cast.editor)
    response = client.post(reverse("paste_references"), {"text": f"https://doi.org/{DOI}"})
    assert response.status_code == 200
    assert DOI.lower() in response.content.decode().lower()
    assert ("The Pain Group" in response.content.decode()) == (behavior == "good")
