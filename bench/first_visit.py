"""A reader who was never here, then one who comes back, page by page."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import bare
from bench.browser import FIRST_CHART, Wire, counted, profile, settled
from bench.process import serving
from bench.report import Figure
from dashboard.pages import PAGES


def figures() -> Iterator[Figure]:
    """Bytes and times of first and second visits; the middle of three for the time to the first chart."""
    least = _bare()
    yield Figure("bare page first chart", least, "s")
    with serving() as served:
        for path in (page.PATH for page in PAGES):
            first, second, chart = _visits(served.address, path)
            yield Figure(f"{path} first visit, {len(first.requests)} requests", first.bytes / 1e6, "MB", 1)
            yield Figure(f"{path} second visit", second.bytes / 1e3, "KB", 20)
            yield Figure(f"{path} foreign requests", _foreign(served.address, first, second), "", 0)
            yield Figure(f"{path} pieces of a heavy grid", _grid(first), "", 0)
            if chart:
                again = [_visits(served.address, path)[2] for _ in range(2)]
                seconds = median([chart, *again]) / 1e3
                yield Figure(f"{path} first chart", seconds, "s", 1.5)
                yield Figure(
                    f"{path} first chart to bare page's", seconds / least, "", 1.5 / bare.FIRST_CHART
                )
    with serving(("-m", "bench.plain")) as plain:
        visits = [_visits(plain.address, "/") for _ in range(3)]
        yield Figure("plain page first visit", visits[0][0].bytes / 1e6, "MB")
        yield Figure("plain page second visit", visits[0][1].bytes / 1e3, "KB")
        yield Figure("plain page first chart", median(chart for *_, chart in visits) / 1e3, "s")


def _bare() -> float:
    """Seconds to the first chart of a page that has nothing else: what this machine can do."""
    with serving(("-m", "bench.bare")) as served:
        return median(_visits(served.address, "/")[2] for _ in range(3)) / 1e3


def _visits(address: str, path: str) -> tuple[Wire, Wire, float]:
    """Two visits with one profile, the browser closed in between; milliseconds to the first chart, if any."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        first, chart = _visit(Path(folder), address, path)
        return first, _visit(Path(folder), address, path)[0], chart


def _visit(folder: Path, address: str, path: str) -> tuple[Wire, float]:
    with profile(folder) as context:
        page, wire = counted(context)
        page.add_init_script(FIRST_CHART)
        page.goto(address + path)
        settled(page)
        if page.locator(".js-plotly-plot").count():
            page.wait_for_function("() => window.firstChart")
        return wire, page.evaluate("() => window.firstChart || 0")


def _foreign(address: str, *wires: Wire) -> int:
    return sum(not url.startswith(address) for wire in wires for url in wire.requests)


def _grid(wire: Wire) -> int:
    return sum("ag_grid" in url or "ag-grid" in url for url in wire.requests)
