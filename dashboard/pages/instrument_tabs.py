"""What the tabs of the instruments share, and those that list: what a city lacks, and results."""

from dataclasses import dataclass

from dashboard.analysis.instruments import TYPES, cells, headline, lacking, results, spread, strongest
from dashboard.analysis.parameters import aspect
from dashboard.charts import instruments
from dashboard.charts.model import Grid, Notice
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import name_of, say

PATH = "/instruments"
PARAMETERS = ("tab", "kind", "zones", "stage", "words")


@dataclass(frozen=True)
class Shown:
    """What one tab shows: title, subtitle, tables, the rows of its files."""

    title: str
    subtitle: str
    charts: tuple[Grid, ...]
    rows: list[dict]
    notices: tuple[Notice, ...] = ()
    notes: tuple[str, ...] = ()


def told_of(rows: list[dict], selection: Selection, catalog: Catalog) -> dict:
    """What the tables need besides their rows."""
    everything, found = list(catalog.instruments.values()), cells(rows)
    widely = spread(everything)
    own = {key: [row for row in some if row["level"] in ("city", "national")] for key, some in found.items()}
    kinds = {kind: address(PATH, selection.but(kind=(kind,), tab="", open=""), PARAMETERS) for kind in TYPES}
    return {
        "heads": {key: headline(some, widely) for key, some in own.items() if some},
        "strongest": strongest(everything),
        "links": kinds,
        "zones": catalog.zones,
        "sources": catalog.sources,
        "aspect": {row["instrument_id"]: aspect(row) for row in rows},
    }


def lack(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    """The kinds that other cities have and the home city has not, with what it has instead."""
    lang, home = selection.lang, selection.own_city
    if not home:
        notice = Notice(say(lang, "instruments.lack_choose_text"))
        return Shown(say(lang, "instruments.lack_choose"), "", (), [], (notice,))
    groups = lacking(rows, home, catalog.cities)
    name = name_of(catalog.zones[home], lang)
    if not groups:
        return Shown(say(lang, "instruments.lack_none", home=name), "", (), [])
    own = cells(row for row in catalog.instruments.values() if row["zone_id"] == home)
    told = told_of(rows, selection, catalog) | {"own": {kind: some for (kind, _), some in own.items()}}
    first, several = next(iter(groups.items()))
    most = say(lang, "instruments.lack_first", kind=say(lang, f"instrument_type.{first}"), count=len(several))
    subtitle = say(lang, "instruments.lack_subtitle")
    return Shown(
        title=say(lang, "instruments.lack_title", home=name, count=len(groups), first=most),
        subtitle=subtitle,
        charts=(instruments.lack(groups, told, reader_of(selection, catalog), ""),),
        rows=[row for some in groups.values() for row in some],
    )


def outcomes(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    """What was done with the instruments, the home city first."""
    lang, found = selection.lang, results(rows)
    if not found:
        return empty(selection)
    order = lambda row: (row["zone_id"] != selection.own_city, catalog.zones[row["zone_id"]]["position"])  # noqa: E731
    found.sort(key=order)
    told = told_of(rows, selection, catalog)
    places = len({row["zone_id"] for row in found})
    return Shown(
        title=say(lang, "instruments.results_title", count=len(found), zones=places),
        subtitle=say(lang, "instruments.results_subtitle"),
        charts=(instruments.results(found, told, reader_of(selection, catalog)),),
        rows=found,
    )


def empty(selection: Selection) -> Shown:
    """That nothing fits, and the way to everything."""
    lang = selection.lang
    everything = address(PATH, selection.carried().but(zones=()), PARAMETERS)
    notice = Notice(say(lang, "policies.empty"), link=everything, link_text=say(lang, "instruments.kind_any"))
    return Shown(say(lang, "instruments.headline_none"), "", (), [], (notice,))
