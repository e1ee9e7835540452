"""Several workers on one folder of databases, and nginx before them as it is shipped."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "deploy" / "nginx.conf"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin")
MAIN = """{user}
daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/pilotzones.conf;
}}
"""


def configured(folder: Path, port: int, workers: tuple[int, int]) -> Path:
    """Writes an nginx configuration around the shipped one, with other ports and folders only."""
    text = SHIPPED.read_text(encoding="utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "127.0.0.1:8051": f"127.0.0.1:{workers[0]}",
        "127.0.0.1:8052": f"127.0.0.1:{workers[1]}",
        "/var/cache/nginx/pilotzones": f"{folder}/cache",
    }
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    (folder / "pilotzones.conf").write_text(text, encoding="utf-8")
    main = folder / "nginx.conf"
    user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    main.write_text(MAIN.format(user=user, folder=folder), encoding="utf-8")
    return main


def accepted(main: Path) -> str:
    """What `nginx -t` says against a configuration; nothing when it is accepted."""
    command = [str(NGINX), "-t", "-q", "-e", str(main.parent / "error.log"), "-c", str(main)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


@contextmanager
def proxied(folder: Path, port: int, workers: tuple[int, int]) -> Iterator[str]:
    """The address of a running nginx before two workers, until the block ends."""
    command = [str(NGINX), "-e", str(folder / "error.log"), "-c", str(configured(folder, port, workers))]
    with running(command, {}, f"http://127.0.0.1:{port}/healthz"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def worker(port: int, build: Path, **settings: str) -> Iterator[subprocess.Popen]:
    """A worker as the units start it, on a port, over a folder of published databases."""
    told = {
        "PORT": str(port),
        "PILOTZONES_BUILD": str(build),
        "PILOTZONES_SERVE_ONLY": "1",
        "PILOTZONES_PROXY": "127.0.0.1",
    }
    with running([sys.executable, "app.py"], told | settings, f"http://127.0.0.1:{port}/readyz") as process:
        yield process


@contextmanager
def running(
    command: list[str], settings: dict[str, str], ready: str, place: Path = ROOT
) -> Iterator[subprocess.Popen]:
    """A process that has answered at an address, ended with the block; SystemExit when it never does."""
    process = subprocess.Popen(command, cwd=place, env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end:
            with suppress(URLError, ConnectionError, TimeoutError), urlopen(ready, timeout=5):
                break
            time.sleep(0.05)
        else:
            raise SystemExit(f"{command[0]} did not start.")
        yield process
    finally:
        process.terminate()
        process.wait(60)
