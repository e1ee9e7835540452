"""The documents behind a report: what each figure, policy, target and instrument in it is taken from."""

from collections.abc import Iterable

from dashboard.charts.model import Bars, Grid, Passage, Report
from dashboard.store import Store
from dashboard.wording import say
from dashboard.wording.issuers import issuers_in

Blocks = Iterable[Passage | Bars | Grid]


def report(title: str, blocks: Blocks, store: Store, lang: str) -> Report:
    """The report with a receipt for all that its words and tables open."""
    blocks = tuple(blocks)
    found = {one: _receipt(one, store, lang) for one in dict.fromkeys(_opened(blocks))}
    return Report(title, blocks, {one: text for one, text in found.items() if text})


def _opened(blocks: Blocks) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Passage):
            yield from (stretch.open for stretch in block.words if stretch.open)
        elif isinstance(block, Grid):
            yield from (cell.open for row in block.rows for cell in row.cells if cell.open)


def _receipt(opened: str, store: Store, lang: str) -> str:
    kind, _, identity = opened.partition(":")
    if kind in ("figure", "ratio"):
        sides = (store.figure(one) for one in identity.split("/"))
        return "  ".join(_figure(row, lang) for row in sides if row)
    return _document(kind, identity, store, lang)


def _figure(row: dict, lang: str) -> str:
    """The document of a figure, its place in it, and the figure's id."""
    return _cited(row, row["source_title"], row["locator"], row["observation_id"], lang)


def _document(kind: str, identity: str, store: Store, lang: str) -> str:
    """The document of a policy, a target or a parameter, and its id; "" for other things."""
    catalog = store.catalog()
    table = {"policy": catalog.policies, "target": catalog.targets, "instrument": catalog.instruments}
    row = table.get(kind, {}).get(identity)
    if row is None:
        return ""
    source = catalog.sources[row["source_id"]]
    place = issuers_in(lang, row["issuers"]) if kind == "policy" else row.get("locator")
    return _cited(source, source["title"], place, identity, lang)


def _cited(row: dict, title: str, place: str | None, identity: str, lang: str) -> str:
    return say(
        lang,
        "report.receipt",
        publisher=row["publisher"] or "—",
        title=title,
        day=row["published_date"] or say(lang, "receipt.undated"),
        locator=say(lang, "report.receipt_place", locator=place) if place else "",
        id=identity,
    )
