"""Where questions are asked: a folder of database files, or a server when the address names one."""

from pathlib import Path
from typing import Protocol

import pyarrow as pa

SERVERS = ("postgresql://", "postgres://")


class NoDatabase(Exception):
    """Nothing was ever published there."""


class Away(Exception):
    """A server that does not answer at present; asked again a little later it may."""


class Engine(Protocol):
    """What a store needs of the place where its questions are asked."""

    @property
    def shown(self) -> str:
        """The name of the build that was shown last; nothing is asked or opened for it."""
        ...

    @property
    def away_since(self) -> str:
        """Since when it does not answer, as a time of day; "" while it does."""
        ...

    def look(self) -> str:
        """The name of the build that is shown; whether there is another is looked for once a second."""
        ...

    def table(self, question: str, values: dict) -> pa.Table:
        """The rows that answer a question. Raises NoDatabase, or Away."""
        ...

    def close(self) -> None:
        """Gives back what is open."""
        ...


def engine(place: Path | str) -> Engine:
    """The engine of a folder, or of a server's address; only the latter needs the extra `server`."""
    if not str(place).startswith(SERVERS):
        from dashboard.engines.files import Files

        return Files(Path(place))
    from dashboard.engines.server import Server

    return Server(str(place))
