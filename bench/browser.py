"""Chromium for measurements: a profile of its own, bytes over the wire, the moment of the first chart."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Notes when the first chart stands on the page, by the clock that began with the navigation.
FIRST_CHART = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".js-plotly-plot .main-svg .trace")) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.firstChart = performance.now(); }));
}).observe(document, {childList: true, subtree: true});
"""


@dataclass
class Wire:
    """What came over the wire for a page."""

    requests: list[str] = field(default_factory=list)
    bytes: float = 0


def chromium() -> str:
    """Where the system's Chromium is; ends the measurements when there is none."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("Chromium is missing: apt-get install chromium fonts-noto-cjk")
    return found


@contextmanager
def profile(folder: Path) -> Iterator[BrowserContext]:
    """A headless Chromium whose profile lives in a folder: an empty one is a first visit."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(folder), executable_path=chromium(), args=FLAGS, viewport={"width": 1366, "height": 768}
        )
        try:
            yield context
        finally:
            context.close()


def counted(context: BrowserContext) -> tuple[Page, Wire]:
    """A new page and the running count of what it fetches."""
    page, wire = context.new_page(), Wire()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.requestWillBeSent", lambda event: _asked(wire, event["request"]["url"]))
    client.on("Network.loadingFinished", lambda event: _add(wire, event["encodedDataLength"]))
    return page, wire


def _asked(wire: Wire, url: str) -> None:
    if not url.startswith(("data:", "blob:")):
        wire.requests.append(url)


def _add(wire: Wire, size: float) -> None:
    wire.bytes += size


def settled(page: Page) -> None:
    """Returns when the page asks for nothing more."""
    page.wait_for_selector("main")
    page.wait_for_load_state("networkidle")
