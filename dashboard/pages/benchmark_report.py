"""The report of the benchmark page: one indicator with its chart, or several one after another."""

from collections.abc import Mapping

import pandas as pd

from dashboard import format
from dashboard.charts import report_compared as charts
from dashboard.charts.model import Bars, Passage, Report, Stretch, View
from dashboard.charts.ranking import placed
from dashboard.charts.sentences import heading, passage, sentence
from dashboard.pages.benchmark_words import definitions
from dashboard.pages.compared import measure, rows_of
from dashboard.pages.reader import compared, reader_of
from dashboard.pages.receipts import report as with_receipts
from dashboard.selection import Selection
from dashboard.store import Store
from dashboard.wording import name_of, say


def report(shown: View, frames: Mapping[str, pd.DataFrame], selection: Selection, store: Store) -> Report:
    """The report on a comparison; `frames` holds the rows of each indicator, `shown` is its page."""
    catalog, lang, reader = store.catalog(), selection.lang, reader_of(selection, store.catalog())
    measures = [measure(catalog, indicator) for indicator in frames]
    several = [rows_of(frame) for frame in frames.values()]
    zones = {zone: name_of(catalog.zones[zone], lang) for zone in compared(selection, catalog)}
    blocks: charts.Blocks = []
    for indicator, rows in zip(measures, several, strict=True):
        have = {row["zone_id"] for row in rows}
        gone = [name for zone, name in zones.items() if zone not in {*have, selection.own_city}]
        if len(measures) > 1:
            told = (*charts.standing(rows, indicator, reader), *charts.apart(rows, gone, reader))
            blocks += [heading(lang, "report.of", 2, name=name_of(indicator, lang)), *told]
        else:
            bars = next((chart for chart in shown.charts if isinstance(chart, Bars)), None)
            blocks += charts.ranked(bars, rows, indicator, gone, reader)
    if len(measures) > 1:
        told = heading(lang, "report.standing")
        blocks = [told, *blocks, heading(lang, "report.compared"), *charts.grids(shown.charts)]
    method = [
        Passage((Stretch(note),))
        for indicator, rows in zip(measures, several, strict=True)
        for note in definitions(rows, indicator, catalog, lang)
    ]
    blocks += [heading(lang, "report.method"), *method, *_rule(several, selection)]
    found = {row["zone_id"] for rows in several for row in rows}
    named = [name for zone, name in zones.items() if zone in found or not found]
    return with_receipts(charts.title(measures, named, reader), blocks, store, lang)


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
    return [passage(lang, rule)]
