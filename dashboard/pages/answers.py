"""From what was typed to its answers: figures of the record first, then the things that are called so."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard import filtered
from dashboard.analysis.publishers import quality
from dashboard.charts import found as charts
from dashboard.charts.model import Cell, Reader, Row
from dashboard.finding.entries import entries
from dashboard.finding.figures import Answer, answer, asked_for
from dashboard.finding.index import Index, build
from dashboard.finding.periods import Period
from dashboard.finding.question import Question, understand
from dashboard.finding.ranking import Found, find
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

OF_A_PLACE = ("city", "national")
PLACES, FIGURES = 3, 12
# What decides which of several figures is better published.
JUDGED = (
    "observation_id", "zone_id", "level", "indicator_id", "definition_id", "period_start", "as_of", "status",
    "derived", "lower", "upper", "known_on", "publisher", "source_kind", "read_as",
)  # fmt: skip


@dataclass(frozen=True)
class Answers:
    """What a query finds. `figures` come with the record's rows that tell them, `found` best first."""

    question: Question
    figures: tuple[Answer, ...] = ()
    found: tuple[Found, ...] = ()


def index_of(store: Store) -> Index:
    """The index of the build, made once."""
    return store.remembered("index of names", lambda: _index(store))


def _index(store: Store) -> Index:
    names, readings, held = store.searched()
    return build(entries(store.catalog(), held), names, readings)


def reading(selection: Selection) -> Selection:
    """Who is reading: what a query is answered by, whatever the page it is typed on has chosen."""
    return Selection(
        lang=selection.lang, home=selection.home, amounts=selection.amounts, known=selection.known
    )


def answers(text: str, selection: Selection, store: Store) -> Answers:
    """The answers to a text as known on the day that the selection names."""
    names, catalog = index_of(store), store.catalog()
    asked = understand(text, names)
    found = tuple(one for one in find(names, asked) if _known(one, catalog, selection))
    return Answers(asked, tuple(_figures(found, asked, selection, store))[:FIGURES], found)


def _known(one: Found, catalog: Catalog, selection: Selection) -> bool:
    """Whether a thing had been published by the day that the reader asks about."""
    row = row_of(one, catalog)
    if selection.known is None or "source_id" not in row or one.entry.kind == "definition":
        return True
    known = catalog.sources[row["source_id"]]["known_on"]
    return known is not None and known <= selection.known


def row_of(one: Found, catalog: Catalog) -> dict:
    """The row of the record that an answer stands for."""
    return getattr(catalog, charts.TABLES[one.entry.kind])[one.entry.id]


def _figures(found, asked: Question, selection: Selection, store: Store) -> Iterator[Answer]:
    """The answers for each indicator, place and time asked for; a second guess that has none is silent."""
    indicators = asked_for(found, asked)
    held = {one.entry.id: one.entry.zones for one in found if one.entry.kind == "indicator"}
    wanted = [(i, zone) for i in indicators for zone in _places(held[i], asked, selection)]
    rows = _rows(wanted, selection, store) if wanted else {}
    for indicator, zone in wanted:
        for period in asked.periods or (None,):
            told = answer(rows.get((indicator, zone), ()), indicator, zone, period)
            if told.figure or (indicator == found[0].entry.id and asked.zones):
                yield told


def _places(held: frozenset[str], asked: Question, selection: Selection) -> tuple[str, ...]:
    """The places asked for; else the reader's own; else the only one that has such figures."""
    own = (selection.own_city,) if selection.own_city in held else ()
    return (asked.zones or own or (tuple(held) if len(held) == 1 else ()))[:PLACES]


def _rows(wanted: list[tuple[str, str]], selection: Selection, store: Store) -> dict[tuple, list[dict]]:
    """The figures by indicator and zone, best published first; where any stands for the place, only those."""
    asked = filtered.Filters(
        zones=tuple(dict.fromkeys(zone for _, zone in wanted)),
        indicators=tuple(dict.fromkeys(indicator for indicator, _ in wanted)),
        known=selection.known,
    )
    found = filtered.listed_figures(store, asked, "date")
    ranks = quality(pd.DataFrame(found, columns=list(JUDGED)))
    grouped: dict[tuple, list[dict]] = {}
    for _, row in sorted(zip(ranks, found, strict=True), key=lambda pair: pair[0]):
        grouped.setdefault((row["indicator_id"], row["zone_id"]), []).append(row)
    return {key: [row for row in rows if row["level"] in OF_A_PLACE] or rows for key, rows in grouped.items()}


def reader_for(selection: Selection) -> Reader:
    """The reader of the answers, who needs no links to every place and indicator."""
    return Reader(lang=selection.lang, amounts=selection.amounts, own_city=selection.own_city)


def figure_rows(told: Answers, reader: Reader) -> list[Row]:
    """The figures that were asked for, or the nearest to them."""
    exact = [charts.figure_row(one.figure, one.others, reader) for one in told.figures if one.figure]
    return exact + [charts.figure_row(row, 0, reader) for one in told.figures for row in one.nearest]


def headline(told: Answers, catalog: Catalog, reader: Reader) -> str:
    """The one figure that was asked for, or that it is not in the record and what is nearest; else ""."""
    exact = [one.figure for one in told.figures if one.figure]
    if len(exact) == 1:
        names = {"what": charts.figure_name(exact[0], reader.lang)}
        return say(reader.lang, "find.headline_figure", **names, **_told(exact[0], reader))
    if exact or not told.figures:
        return ""
    first = told.figures[0]
    if not first.nearest or first.period is None:
        return _missing(first, catalog, reader.lang)
    names = _names(first, catalog, reader.lang)
    nearest = first.nearest[0]
    under = _under(nearest, reader.lang)
    return say(reader.lang, "find.headline_nearest", **names, **_told(nearest, reader), under=under)


def _told(row: dict, reader: Reader) -> dict[str, str]:
    cells = charts.figure_row(row, 0, reader).cells
    return {"figure": cells[1].text, "when": cells[2].text}


def _under(row: dict, lang: str) -> str:
    """The definition of a figure where it is not the indicator's main one."""
    main = row["definition_id"] == f"{row['indicator_id']}.main"
    return "" if main else say(lang, "find.under", definition=name_of(row, lang, "definition"))


def missing(told: Answers, catalog: Catalog, lang: str) -> list[str]:
    """What was asked for and is not in the record, each in a sentence."""
    return [_missing(one, catalog, lang) for one in told.figures if not one.figure]


def _missing(one: Answer, catalog: Catalog, lang: str) -> str:
    key = "find.missing_period" if one.period and one.nearest else "find.missing"
    return say(lang, key, **_names(one, catalog, lang))


def _names(one: Answer, catalog: Catalog, lang: str) -> dict[str, str]:
    return {
        "zone": name_of(catalog.zones[one.zone], lang),
        "indicator": name_of(catalog.indicators[one.indicator], lang),
        "period": period_text(one.period, lang) if one.period else "",
    }


def period_text(period: Period, lang: str) -> str:
    """A time asked for, in words."""
    if lang == "en":
        return f"{period.year}-{period.month:02}" if period.month else f"{period.year}"
    return f"{period.year}年{period.month}月" if period.month else f"{period.year}年"


def thing_rows(found, asked: Question, selection: Selection, store: Store) -> list[Row]:
    """Things that were found, each with where it leads."""
    catalog, reader = store.catalog(), reader_for(selection)
    return [
        charts.thing_row(
            one.entry.kind,
            row_of(one, catalog),
            _lead(one, asked, selection, catalog),
            len(one.entry.zones),
            catalog,
            reader,
        )
        for one in found
    ]


def _lead(one: Found, asked: Question, selection: Selection, catalog: Catalog) -> Cell:
    """Where a thing leads: a page for places and indicators, a card at the right for all others."""
    kind, identity = one.entry.kind, one.entry.id
    if kind == "zone":
        return Cell(link=address("/zone", selection.but(zone=identity), ("zone",)))
    if kind not in ("indicator", "derived"):
        return Cell(open=f"{'source' if kind == 'document' else kind}:{identity}")
    if kind == "indicator" and not catalog.indicators[identity]["domain"]:
        return Cell(link=address("/data", selection.but(indicator=(identity,)), ("indicator",)))
    zones = tuple(zone for zone in asked.zones if zone in catalog.places)
    year = asked.periods[0].year if asked.periods else None
    chosen = selection.but(indicator=(identity,), zones=zones if len(zones) > 1 else (), to=year)
    return Cell(link=address("/benchmark", chosen, ("indicator", "zones", "to")))
