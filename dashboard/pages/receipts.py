"""The documents behind a report: what each figure, policy, target and instrument in it is taken from."""

from collections.abc import Iterable

from dashboard.charts.model import Bars, Grid, Passage, Receipt, Report
from dashboard.store import Store
from dashboard.wording import say

Blocks = Iterable[Passage | Bars | Grid]


def report(title: str, blocks: Blocks, store: Store, lang: str) -> Report:
    """The report with a receipt for all that its words and tables open."""
    blocks = tuple(blocks)
    found = {one: tuple(_receipts(one, store, lang)) for one in dict.fromkeys(_opened(blocks))}
    return Report(title, blocks, {one: receipts for one, receipts in found.items() if receipts})


def _opened(blocks: Blocks) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Passage):
            yield from (stretch.open for stretch in block.words if stretch.open)
        elif isinstance(block, Grid):
            yield from (cell.open for row in block.rows for cell in row.cells if cell.open)


def _receipts(opened: str, store: Store, lang: str) -> Iterable[Receipt]:
    """The document of a figure, of both sides of a ratio, of a policy, a target or a parameter."""
    kind, _, identity = opened.partition(":")
    catalog = store.catalog()
    if kind in ("figure", "ratio"):
        found = [row for one in identity.split("/") if (row := store.figure(one))]
    else:
        table = {"policy": catalog.policies, "target": catalog.targets, "instrument": catalog.instruments}
        found = [row] if (row := table.get(kind, {}).get(identity)) else []
    for row in found:
        yield Receipt(_document(catalog.sources[row["source_id"]], lang), row.get("locator") or "")


def _document(source: dict, lang: str) -> str:
    return say(
        lang,
        "report.receipt",
        publisher=source["publisher"] or "—",
        title=source["title"],
        day=source["published_date"] or say(lang, "receipt.undated"),
    )
