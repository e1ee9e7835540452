"""The line under a chart that says whose figures it shows."""

from collections import Counter
from dataclasses import replace
from typing import TypeVar

from dashboard.charts.model import Chart
from dashboard.store import Catalog
from dashboard.wording import listing, say

NAMED = 3
Shown = TypeVar("Shown", bound=Chart)


def sources_line(chart: Shown, rows: list[dict], lang: str) -> Shown:
    """The chart with its documents, the publishers most often quoted and the number of documents."""
    documents = tuple(dict.fromkeys(row["source_id"] for row in rows))
    return replace(chart, sources=sources_text(rows, lang), documents=documents)


def quoted(rows: list[dict], catalog: Catalog) -> list[dict]:
    """The documents of some rows of the record, one for each row."""
    return [catalog.sources[row["source_id"]] for row in rows]


def sources_text(rows: list[dict], lang: str) -> str:
    """Who published the figures of some rows, in one line."""
    documents = {row["source_id"]: row["publisher"] for row in rows}
    if not documents:
        return say(lang, "shell.sources_none")
    often = Counter(documents.values())
    named = [publisher for publisher, _ in often.most_common(NAMED)]
    key = "shell.sources_few" if len(often) <= NAMED and len(documents) <= NAMED else "shell.sources_line"
    return say(lang, key, publishers=listing(lang, named), count=len(documents))
