"""The servers that are measured: the site as scripts/serve.sh serves it, and nginx with the configuration of deploy/.

What a request costs is read from the kernel's count of the server's processor time: the driver and whatever else runs
on the machine have no part in it.
"""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .driver import HOST, ask, load

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = Path("/proc")
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Server:
    pid: int
    port: int

    def family(self) -> list[int]:
        """The process and all that it started."""
        parents: dict[int, list[int]] = {}
        for status in PROCESSES.glob("[0-9]*/stat"):
            try:
                fields = status.read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            parents.setdefault(int(fields[1]), []).append(int(status.parent.name))
        found, waiting = [], [self.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            waiting += parents.get(pid, [])
        return found

    def processor_seconds(self) -> float:
        return sum(processor_seconds(pid) for pid in self.family())

    def megabytes(self) -> float:
        """Memory of the largest process: the worker that has answered."""
        sizes = [
            re.search(r"VmRSS:\s+(\d+)", (PROCESSES / str(pid) / "status").read_text())
            for pid in self.family()
        ]
        return max(int(size[1]) for size in sizes if size) / 1024

    def cost(self, path: str, count: int, rounds: int = 3) -> float:
        """Microseconds of processor time that one request for `path` costs: the least of some rounds."""
        load(self.port, path, max(200, count // 10))
        costs = []
        for _ in range(rounds):
            before = self.processor_seconds()
            load(self.port, path, count)
            costs.append((self.processor_seconds() - before) / count * 1e6)
        return min(costs)


def processor_seconds(pid: int) -> float:
    """What all threads of a process have spent, to the nanosecond."""
    threads = (PROCESSES / str(pid) / "task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, probe: str, environment: dict[str, str]) -> Iterator[Server]:
    """Start a server, wait until it answers, and end it with the block."""
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + SECONDS_TO_START
        while True:
            try:
                ask(port, probe, "identity")
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > until:
                    raise SystemExit(f"{command[0]} did not start.") from None
                time.sleep(0.1)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait(timeout=60)


@contextmanager
def site(workers: int = 1, threads: int = 4, **environment: str) -> Iterator[Server]:
    port = free_port()
    own = {
        "WEB_HOST": HOST,
        "WEB_PORT": str(port),
        "WEB_WORKERS": str(workers),
        "WEB_THREADS": str(threads),
    }
    with running(["scripts/serve.sh"], port, "/healthz", own | environment) as server:
        yield server


NGINX_LEFT_OUT = re.compile(
    r"^\s*(?:(?:ssl_\w+|http2|worker_processes|pid|access_log|error_log)\b|listen \[::\]).*$", re.M
)


def nginx_program() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


@contextmanager
def nginx(program: str, folder: Path, site_port: int, static: Path) -> Iterator[Server]:
    """nginx with the site's own configuration, but for TLS (which costs a page and a file the same) and places."""
    port, plain = free_port(), free_port()
    for source in (ROOT / "deploy" / "nginx").glob("*.conf"):
        text = NGINX_LEFT_OUT.sub("", source.read_text())
        for old, new in {
            "listen 8443 ssl": f"listen {HOST}:{port}",
            "listen 8080": f"listen {HOST}:{plain}",
            "server web:8000": f"server {HOST}:{site_port}",
            "include /etc/nginx/mime.types;": "types { text/html html; }",
            "/etc/nginx/": f"{folder}/",
            "root /srv": f"root {static.parent}",
            "/tmp/nginx": f"{folder}/run",
        }.items():
            text = text.replace(old, new)
        (folder / source.name).write_text(text)
    main = folder / "nginx.conf"
    main.write_text(
        f"worker_processes 1;\ndaemon off;\npid {folder}/nginx.pid;\nerror_log stderr error;\n"
        + main.read_text().replace(
            "http {", "http {\n    access_log off;\n    keepalive_requests 1000000;", 1
        )
    )
    with running(
        [program, "-c", str(main), "-p", str(folder)], port, "/static/maintenance.html", {}
    ) as server:
        yield server
