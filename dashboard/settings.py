"""What the environment decides; every setting is described in the READMEs."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SWITCH = ("0", "1")
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where to listen, whom to believe, what to serve, what to tell about it, who may read the API."""

    host: str = "127.0.0.1"
    port: int = 8050
    data: Path = ROOT / "data"
    build: Path = ROOT / "data" / "build"
    template: Path | None = None
    origins: tuple[str, ...] = ()
    serve_only: bool = False
    proxy: str = ""
    log: str = "off"
    metrics: bool = False
    server: str = field(default="", repr=False)  # may hold a password

    @property
    def address(self) -> str:
        """The address to open in a browser on this machine."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that an environment states. Raises SystemExit with a sentence for a port that is none."""
    data = Path(environment.get("PILOTZONES_DATA") or Settings.data)
    template = environment.get("PILOTZONES_TEMPLATE")
    return Settings(
        host=environment.get("HOST") or Settings.host,
        port=_port(environment.get("PORT") or str(Settings.port)),
        data=data,
        build=Path(environment.get("PILOTZONES_BUILD") or data / "build"),
        origins=tuple((environment.get("PILOTZONES_CORS") or "").replace(",", " ").split()),
        template=Path(template) if template else None,
        serve_only=_one_of("PILOTZONES_SERVE_ONLY", environment.get("PILOTZONES_SERVE_ONLY"), SWITCH) == "1",
        proxy=environment.get("PILOTZONES_PROXY") or "",
        log=_one_of("PILOTZONES_LOG", environment.get("PILOTZONES_LOG"), ("off", "json")),
        server=_server(environment.get("PILOTZONES_SERVER") or ""),
        metrics=_one_of("PILOTZONES_METRICS", environment.get("PILOTZONES_METRICS"), SWITCH) == "1",
    )


def _one_of(name: str, stated: str | None, known: tuple[str, ...]) -> str:
    """The word that a setting states; the first known one when it states none."""
    found = stated or known[0]
    if found in known:
        return found
    words = " / ".join(known)
    raise SystemExit(f"{name}={found}：应是 {words}。{name} is one of {words}.")


def _server(address: str) -> str:
    """The address of a database server; what is none is not repeated, it may hold a password."""
    if address.startswith(("postgresql://", "postgres://")) or not address:
        return address
    raise SystemExit(
        "PILOTZONES_SERVER：应以 postgresql:// 开头。PILOTZONES_SERVER begins with postgresql://"
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise SystemExit(f"PORT={text}：端口应是 0 到 65535 的整数。PORT is a whole number from 0 to 65535.")
