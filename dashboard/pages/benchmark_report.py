"""The report of the benchmark page: one indicator with its chart, or several one after another."""

from collections.abc import Mapping

import pandas as pd

from dashboard import format
from dashboard.analysis.frames import records
from dashboard.charts import report_compared as charts
from dashboard.charts.model import Bars, Passage, Reader, Report, Stretch, View
from dashboard.charts.ranking import placed
from dashboard.charts.report_done import issued
from dashboard.charts.report_moved import moved
from dashboard.charts.report_room import fits
from dashboard.charts.report_table import table as table_of
from dashboard.charts.report_table import unknown
from dashboard.charts.report_zone import FEWEST_BARS, shares
from dashboard.charts.sentences import heading, passage, sentence
from dashboard.pages.a_year import a_year_apart
from dashboard.pages.benchmark_words import definitions
from dashboard.pages.compared import SCREEN, measure
from dashboard.pages.reader import compared, reader_of
from dashboard.pages.receipts import report as with_receipts
from dashboard.pages.zone_measures import policy_rows
from dashboard.selection import Selection
from dashboard.store import Store
from dashboard.wording import name_of, say

CHANGES = 3
FEW = 4  # more cities than these are compared without their policies
TOLD = ((2, 1), (1, 1), (1, 0))  # policies of the reader's city and of each other, the most that find room
SHARE = ("ratio_low", "ratio_high")


def report(shown: View, frames: Mapping[str, pd.DataFrame], selection: Selection, store: Store) -> Report:
    """The report on a comparison; `frames` holds the rows of each indicator, `shown` is its page.

    Of few cities it tells as many policies as keep it to two pages.
    """
    several = {indicator: records(frame[[*SCREEN, *SHARE]]) for indicator, frame in frames.items()}
    few = len(several) == 1 and all(len(rows) <= FEW for rows in several.values())
    *more, least = TOLD if few else TOLD[:1]
    for told in more:
        made = _made(shown, several, told, selection, store)
        if fits(made, selection.lang):
            return made
    return _made(shown, several, least, selection, store)


def _made(
    shown: View, rows: dict[str, list[dict]], told: tuple[int, int], selection: Selection, store: Store
) -> Report:
    """The report that tells so many policies of the reader's city and of each other."""
    catalog, lang, reader = store.catalog(), selection.lang, reader_of(selection, store.catalog())
    measures, several = [measure(catalog, indicator) for indicator in rows], list(rows.values())
    zones = {zone: name_of(catalog.zones[zone], lang) for zone in compared(selection, catalog)}
    if len(measures) == 1:
        blocks = _one(shown, several[0], measures[0], zones, told, selection, store)
    else:
        blocks = _several(rows, measures, zones, selection, store)
    if len(measures) <= charts.FULL:
        blocks.append(_definitions(measures, several, selection, store))
    blocks += _rule(several, selection)
    found = {row["zone_id"] for each in several for row in each}
    named = [name for zone, name in zones.items() if zone in found or not found]
    return with_receipts(charts.title(measures, named, reader), blocks, store, lang)


def _gone(rows: list[dict], zones: Mapping[str, str], selection: Selection) -> list[str]:
    """The names of zones beside the home city of which the record has no figure."""
    have = {row["zone_id"] for row in rows}
    return [name for zone, name in zones.items() if zone not in {*have, selection.own_city}]


def _one(
    shown: View,
    rows: list[dict],
    indicator: dict,
    zones: Mapping[str, str],
    policies: tuple[int, int],
    selection: Selection,
    store: Store,
) -> charts.Blocks:
    """One indicator: where the cities stand, what moved, chart and table, what the cities issued."""
    reader = reader_of(selection, store.catalog())
    bars = next((chart for chart in shown.charts if isinstance(chart, Bars)), None)
    order = sorted(
        rows, key=lambda row: (row["zone_id"] != reader.own_city, row["rank_low"] or len(rows) + 1)
    )
    changes = a_year_apart(order, [indicator["indicator_id"]], selection, store) if rows else []
    told = moved(changes, reader, "zone", CHANGES)
    few = [row["zone_id"] for row in order] if len(order) <= FEW else []
    done = issued(_policies(few, selection, store), reader, *policies)
    return charts.ranked(bars, rows, indicator, _gone(rows, zones, selection), (told, *done), reader)


def _policies(zones: list[str], selection: Selection, store: Store) -> dict[str, list[dict]]:
    """The own policies of some cities by their names, the newest first."""
    catalog, lang = store.catalog(), selection.lang
    found = {}
    for zone in zones:
        place = catalog.zones[zone]
        rows = policy_rows(place, selection, catalog)
        found[name_of(place, lang)] = [row for row in rows if row["level"] == "zone"]
    return found


def _several(
    rows: dict[str, list[dict]],
    measures: list[dict],
    zones: Mapping[str, str],
    selection: Selection,
    store: Store,
) -> charts.Blocks:
    """A paragraph on each indicator, one table, and what cannot be compared in one paragraph."""
    lang, named = selection.lang, dict(zip(rows, measures, strict=True))
    reader = reader_of(selection, store.catalog())
    blocks: charts.Blocks = [heading(lang, "report.standing")]
    limits: list[Passage] = []
    apart = _without_home(rows, reader)
    for key, some in rows.items():
        name = name_of(named[key], lang)
        if key not in apart:
            told = charts.standing(some, named[key], reader, len(rows))
            blocks += [heading(lang, "report.of", 2, name=name), *told]
        limits += charts.apart(
            some, _gone(some, zones, selection), reader, name, named[key]["domain"] == "derived"
        )
    if apart:
        blocks += unknown(apart, named, reader)
    table = table_of(rows, list(zones), named, reader)
    blocks += [heading(lang, "report.compared"), *_shares(rows, named, reader, store), table]
    blocks.append(heading(lang, "report.limits"))
    said = [one.words for one in limits]
    if len(rows) > charts.FULL:
        said.append(sentence(lang, "report.gone_means"))
    return [*blocks, *([passage(lang, *said, small=True)] if said else [])]


def _shares(
    rows: dict[str, list[dict]], measures: Mapping[str, dict], reader: Reader, store: Store
) -> list[Bars]:
    """The home city's figures as shares of the leaders', where they are few and two at least can be drawn."""
    own = {key: row for key, some in rows.items() for row in some if row["zone_id"] == reader.own_city}
    if len(rows) > charts.FULL or not own:
        return []
    named = [
        {**row, "indicator_zh": measures[key]["name_zh"], "indicator_en": measures[key]["name_en"]}
        for key, row in own.items()
        if row["rank_low"] is not None
    ]
    bars = shares(store.catalog().zones[reader.own_city], named, reader)
    return [bars] if len(bars.bars) >= FEWEST_BARS else []


def _without_home(rows: dict[str, list[dict]], reader: Reader) -> dict[str, list[dict]]:
    """Those of many indicators of which the record has nothing of the home city."""
    if len(rows) <= charts.FULL or not reader.own_city:
        return {}
    return {
        key: some for key, some in rows.items() if reader.own_city not in {row["zone_id"] for row in some}
    }


def _definitions(
    measures: list[dict], several: list[list[dict]], selection: Selection, store: Store
) -> Passage:
    """What the indicators count, in one paragraph."""
    lang, catalog = selection.lang, store.catalog()
    said = [
        (Stretch(note),)
        for indicator, rows in zip(measures, several, strict=True)
        for note in definitions(rows, indicator, catalog, lang)
    ]
    return passage(lang, *said, small=True)


def _rule(several: list[list[dict]], selection: Selection) -> list[Passage]:
    """Dates, tolerance and how the words of doubt are read."""
    lang = selection.lang
    days = [row["as_of"] for rows in several for row in (placed(rows) or rows)]
    if not days:
        return []
    rule = sentence(
        lang,
        "report.rule",
        first=format.month(min(days)),
        last=format.month(max(days)),
        tolerance=selection.tolerance,
        reading=say(lang, f"benchmark.reading_said_{selection.reading}"),
    )
    return [passage(lang, rule, small=True)]
