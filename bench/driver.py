"""Asking a server on this machine, with as little work between two answers as can be.

One thread sends the same bytes over a few kept connections and reads the answers. It sends only to 127.0.0.1, so many
requests as it is told, and gives up after a minute.
"""

import re
import socket
import time
from dataclasses import dataclass

HOST = "127.0.0.1"
SECONDS = 60
CONNECTIONS = 8
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class UnexpectedAnswerError(Exception):
    """The server closed the connection, or answered something that is no 200."""


@dataclass(frozen=True)
class Answer:
    head: bytes
    body: bytes

    @property
    def status(self) -> int:
        return int(self.head[9:12])


def request_for(path: str, encoding: str = "gzip") -> bytes:
    return (f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nAccept-Encoding: {encoding}\r\n\r\n").encode()


class Connection:
    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((HOST, port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def send(self, request: bytes) -> None:
        self.socket.sendall(request)

    def receive(self) -> Answer:
        data = self.rest
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self.read()
        length = LENGTH.search(data, 0, end)
        if length is None:
            raise UnexpectedAnswerError(data[:200].decode("latin-1"))
        total = end + 4 + int(length[1])
        while len(data) < total:
            data += self.read()
        self.rest = data[total:]
        return Answer(data[:end], data[end + 4 : total])

    def read(self) -> bytes:
        data = self.socket.recv(1 << 18)
        if not data:
            raise UnexpectedAnswerError("The server closed the connection.")
        return data

    def ask(self, request: bytes) -> Answer:
        self.send(request)
        return self.receive()


def ask(port: int, path: str, encoding: str = "gzip") -> Answer:
    return Connection(port).ask(request_for(path, encoding))


def load(port: int, path: str, count: int) -> float:
    """Ask `count` times for one path, all connections at once. Return the seconds that it took."""
    request = request_for(path)
    connections = [Connection(port) for _ in range(CONNECTIONS)]
    started = time.perf_counter()
    for _ in range(count // CONNECTIONS):
        for connection in connections:
            connection.send(request)
        for connection in connections:
            answer = connection.receive()
            if answer.status != 200:
                raise UnexpectedAnswerError(answer.head.decode("latin-1"))
        if time.perf_counter() - started > SECONDS:
            raise TimeoutError(f"{path}: {count} requests take more than {SECONDS} s.")
    return time.perf_counter() - started
