"""One indicator across zones, ranked as far as it is comparable; several as a matrix."""

import pandas as pd

from dashboard import format
from dashboard.analysis import ranking as analysis
from dashboard.analysis.frames import records
from dashboard.charts import matrix, ranking
from dashboard.charts.model import Build, Notice, View
from dashboard.charts.reasons import reason_text
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, compared, indicator_options, reader_of, year_options, zone_options
from dashboard.pages.sources import sources_line
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say

NAME, PATH, TITLE, IN_MENU = "benchmark", "/benchmark", "benchmark.title", True
PARAMETERS = ("indicator", "zones", "from", "to", "tolerance", "compare", "reading")
CONTROLS = ("indicator", "indicator_more", "zones", "to", "tolerance", "compare", "reading")
FIRST_YEAR = 2015
DEFAULT = "hightech_enterprises"
TOLERANCES = (0, 6, 12, 24, 36, 48, 60)
EXTRA = (
    "rank_low",
    "rank_high",
    "comparable",
    "near",
    "reason",
    "gap_low",
    "gap_high",
    "median_low",
    "median_high",
    "customary_only",
)


def chosen(selection: Selection) -> tuple[str, ...]:
    """The indicators of the page: the chosen ones, or the one it opens with."""
    return selection.indicator or (DEFAULT,)


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang, first = selection.lang, chosen(selection)[0]
    told = lambda key, **values: say(lang, f"benchmark.{key}", **values)  # noqa: E731
    indicators = indicator_options(catalog, lang)
    core = [option for option in indicators if not option.get("disabled")]
    if first not in catalog.core:
        indicators.append({"value": first, "label": name_of(catalog.indicators[first], lang)})
    months = sorted({*TOLERANCES, selection.tolerance})
    tolerances = [{"value": str(m), "label": told("months", count=m)} for m in months]
    either = lambda key, values: [{"value": v, "label": told(f"{key}_{v}")} for v in values]  # noqa: E731
    return [
        choose.one_of(ids.control("indicator"), told("indicator"), indicators, first),
        choose.some_of(
            ids.control("zones"), told("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
        choose.one_of(ids.control("to"), told("to"), _years(catalog, selection), str(selection.to or ANY)),
        choose.one_of(ids.control("tolerance"), told("tolerance"), tolerances, str(selection.tolerance)),
        choose.either(
            ids.control("compare"), told("compare"), either("compare", ("near", "same")), selection.compare
        ),
        choose.either(
            ids.control("reading"),
            told("reading"),
            either("reading", ("customary", "strict")),
            selection.reading,
        ),
        choose.some_of(
            ids.control("indicator_more"),
            told("more_legend"),
            core,
            list(chosen(selection)[1:]),
            told("more"),
        ),
    ]


def _years(catalog: Catalog, selection: Selection) -> list[dict]:
    last = catalog.build["data_date"].year
    first = min(FIRST_YEAR, selection.to or last)
    return year_options(first, last, say(selection.lang, "benchmark.to_newest"))


def compare(selection: Selection, store: Store, indicators: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    """The comparison of each indicator over the compared zones, by the judge."""
    catalog = store.catalog()
    years = (selection.from_, selection.to)
    found = store.figures(indicators, compared(selection, catalog), known=selection.known, years=years)
    return {
        indicator: analysis.compare(
            found[found["indicator_id"] == indicator],
            catalog.breaks,
            tolerance=selection.tolerance,
            near=selection.compare == "near",
            reading=selection.reading,
            direction=catalog.indicators[indicator]["direction"],
        )
        for indicator in indicators
    }


def view(selection: Selection, store: Store) -> View:
    """The page for a selection: a ranking for one indicator, a matrix for several."""
    indicators = chosen(selection)
    frames = compare(selection, store, indicators)
    make = _ranking if len(indicators) == 1 else _matrix
    return make(selection, store.catalog(), frames)


def _ranking(selection: Selection, catalog: Catalog, frames: dict[str, pd.DataFrame]) -> View:
    ((indicator, frame),) = frames.items()
    rows, reader = records(frame), reader_of(selection, catalog)
    row = catalog.indicators[indicator]
    charts = (ranking.ranking(rows, row, reader),) if rows else ()
    return _view(
        selection,
        catalog,
        frames,
        title=ranking.headline(rows, row, reader),
        subtitle=_subtitle(rows, row, catalog, selection),
        charts=tuple(sources_line(chart, rows, selection.lang) for chart in charts),
        notices=(*_unranked(rows, selection), *_missing(rows, indicator, catalog, selection)),
        notes=_notes(rows, row, catalog, selection.lang),
    )


def _matrix(selection: Selection, catalog: Catalog, frames: dict[str, pd.DataFrame]) -> View:
    reader = reader_of(selection, catalog)
    rows = {indicator: records(frame) for indicator, frame in frames.items()}
    zones = [catalog.zones[z] for z in compared(selection, catalog)]
    grid = matrix.matrix(rows, zones, catalog.indicators, reader)
    everything = [row for some in rows.values() for row in some]
    return _view(
        selection,
        catalog,
        frames,
        title=matrix.headline(rows, zones, catalog.indicators, reader),
        subtitle=say(selection.lang, "benchmark.matrix_subtitle"),
        charts=(sources_line(grid, everything, selection.lang),),
        notices=(),
        notes=tuple(
            n
            for i, some in rows.items()
            for n in _notes(some, catalog.indicators[i], catalog, selection.lang)
        ),
    )


def _view(selection: Selection, catalog: Catalog, frames, **parts) -> View:
    frame = pd.concat(frames.values(), ignore_index=True) if len(frames) > 1 else next(iter(frames.values()))
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        build=Build("", "", "", None),
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
        **parts,
    )


def _subtitle(rows: list[dict], indicator: dict, catalog: Catalog, selection: Selection) -> str:
    lang, placed = selection.lang, ranking.placed(rows) or rows
    if not rows:
        return say(lang, "benchmark.subtitle_nothing")
    unit = format.unit_name(rows[0]["unit"], lang, selection.amounts)
    first, last = (format.month(end(row["as_of"] for row in placed)) for end in (min, max))
    return say(
        lang,
        "benchmark.subtitle",
        indicator=name_of(indicator, lang),
        unit=say(lang, "benchmark.unit", unit=unit) if unit else "",
        definition=name_of(_leading(placed, catalog), lang),
        dates=say(
            lang, "benchmark.dates_one" if first == last else "benchmark.dates", first=first, last=last
        ),
        tolerance=selection.tolerance,
        reading=say(lang, f"benchmark.reading_said_{selection.reading}"),
    )


def _leading(rows: list[dict], catalog: Catalog) -> dict:
    """The definition that the ranked figures share: that of the first row not marked as near."""
    row = next((row for row in rows if not row["near"]), rows[0])
    return catalog.definitions[row["definition_id"]]


def _unranked(rows: list[dict], selection: Selection) -> tuple[Notice, ...]:
    """Who has no place and why, one notice; with a way on where wider tolerance would help."""
    left = [row for row in rows if row["rank_low"] is None]
    if not left or len(left) == len(rows):
        return ()
    lang, by_reason = selection.lang, {}
    for row in left:
        by_reason.setdefault(reason_text(row, lang), []).append(name_of(row, lang, "zone"))
    said = "".join(
        say(lang, "benchmark.unranked", zones=listing(lang, zones), reason=reason)
        for reason, zones in by_reason.items()
    )
    wider = next((m for m in TOLERANCES if m > selection.tolerance), None)
    late = any(row["reason"] == "dates_too_far" for row in left)
    return (
        Notice(
            said,
            tone="caution",
            title=say(lang, "benchmark.unranked_title", count=len(left)),
            link=address(PATH, selection.but(tolerance=wider), PARAMETERS) if late and wider else "",
            link_text=say(lang, "benchmark.widen", months=wider),
        ),
    )


def _missing(rows: list[dict], indicator: str, catalog: Catalog, selection: Selection) -> tuple[Notice, ...]:
    have = {row["zone_id"] for row in rows}
    gone = [name_of(catalog.zones[z], selection.lang) for z in compared(selection, catalog) if z not in have]
    if not gone:
        return ()
    where = address("/data", selection.but(indicator=(indicator,), zones=()), ("indicator", "zones"))
    text = say(selection.lang, "benchmark.missing", zones=listing(selection.lang, gone))
    return (Notice(text, link=where, link_text=say(selection.lang, "benchmark.missing_link")),)


def _notes(rows: list[dict], indicator: dict, catalog: Catalog, lang: str) -> tuple[str, ...]:
    if not rows:
        return ()
    leading = _leading(ranking.placed(rows) or rows, catalog)
    notes = [_definition_note("note_definition", leading, lang)]
    near = {}
    for row in rows:
        if row["near"]:
            near.setdefault(row["definition_id"], []).append(name_of(row, lang, "zone"))
    notes += [
        _definition_note("note_near", catalog.definitions[d], lang, listing(lang, z)) for d, z in near.items()
    ]
    if name_of(indicator, lang, "publisher"):
        notes.append(say(lang, "benchmark.note_publisher", publisher=name_of(indicator, lang, "publisher")))
    if indicator["release_month"]:
        notes.append(say(lang, "benchmark.note_month", month=indicator["release_month"]))
    return tuple(notes)


def _definition_note(key: str, definition: dict, lang: str, zones: str = "") -> str:
    told = {"name": name_of(definition, lang), "counts": name_of(definition, lang, "counts")}
    return say(lang, f"benchmark.{key}", **told, **({"zones": zones} if zones else {}))
