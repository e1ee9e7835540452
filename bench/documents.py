"""Word briefs, beside what plain python-docx needs for the same paragraphs and tables without any dress."""

import io
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

from bench.report import Figure

ROUNDS = 7
HOME = {"home": "luoyang"}
FOUR = {**HOME, "zones": "suzhou,hefei,guangzhou"}
ASKED = {
    "a city": ("zone", {**HOME, "zone": "suzhou"}),
    "four cities on one indicator": ("benchmark", FOUR),
    "four cities on four": (
        "benchmark",
        {**FOUR, "indicator": "gdp,rd_intensity,hightech_enterprises,little_giants"},
    ),
}


def figures() -> Iterator[Figure]:
    """Milliseconds for each brief: from the address to its bytes, writing alone, and the plain peer."""
    from dashboard.exports import docx
    from dashboard.pages import PAGES
    from dashboard.pages.site import Site, selected, whole
    from dashboard.settings import settings_from
    from dashboard.store import Store

    site = Site(Store(settings_from().build), PAGES)
    for what, (name, query) in ASKED.items():
        page = next(one for one in PAGES if name == one.NAME)
        view = whole(site, page, selected(site, page, query))
        asked = lambda page=page, query=query: docx.write(whole(site, page, selected(site, page, query)))  # noqa: E731
        yield Figure(f"{what}, question included", _taken(asked), "ms", 1000)
        writing, peer = _taken(lambda view=view: docx.write(view)), _taken(lambda view=view: _plain(view))
        yield Figure(f"{what}, writing alone", writing, "ms")
        yield Figure(f"{what}, beside plain python-docx ({peer:.0f} ms)", writing / peer, "times")


def _taken(act: Callable[[], object]) -> float:
    act()
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        act()
        times.append(1000 * (perf_counter() - start))
    return median(times)


def _plain(view) -> bytes:
    """The same words and cells as the library's own guide writes them, without chart and foot-notes."""
    from docx import Document

    document, sink = Document(), io.BytesIO()
    for block in view.report.blocks:
        if hasattr(block, "words"):
            document.add_paragraph(block.text)
        elif hasattr(block, "columns"):
            table = document.add_table(rows=0, cols=len(block.columns))
            for row in block.rows:
                for cell, shown in zip(table.add_row().cells, row.cells, strict=False):
                    cell.text = shown.text
    document.save(sink)
    return sink.getvalue()
