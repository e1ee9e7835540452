"""One zone over all domains: its headline figures, its figures by domain, and what is its alone."""

from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import comparability, figure_text, placed
from dashboard.charts.reasons import reason_text
from dashboard.wording import name_of, say

NUMERIC = ("figure", "place")
FIGURES = ("indicator", "figure", "date", "trend", "place", "why")
# Reasons that name the definition, which stands at the head of the row.
NAMED_ALREADY = ("different_definition", "near_definition")
ALONE = ("indicator", "figure", "date", "trend", "publisher")


def headlines(
    indicators: Sequence[dict], rows: Mapping[str, dict], compared: Mapping, reader: Reader, beside: str
) -> Grid:
    """The headline indicators with place, leader and trend; missing ones say so.

    `rows` maps indicator id to the zone's chosen row, `compared` to the rows of all cities; `beside` is the
    home city when another zone is shown, else "".
    """
    names = ("indicator", "newest", "date", "trend", "place", "leader")
    return Grid(
        key="headlines",
        title=say(reader.lang, "zone.headlines"),
        subtitle=say(
            reader.lang,
            "zone.headlines_subtitle",
            reading=say(reader.lang, f"benchmark.reading_said_{reader.reading}"),
        ),
        columns=_columns(names, reader, beside),
        rows=tuple(_headline(i, rows.get(i["indicator_id"]), compared, reader, beside) for i in indicators),
    )


def _columns(names: Sequence[str], reader: Reader, beside: str) -> tuple[Column, ...]:
    shown = [Column(say(reader.lang, f"zone.column_{name}"), numeric=name in NUMERIC) for name in names]
    return (*shown, Column(reader.own_city_name, numeric=True)) if beside else tuple(shown)


def _headline(indicator: dict, row: dict | None, compared: Mapping, reader: Reader, beside: str) -> Row:
    key = indicator["indicator_id"]
    link = reader.indicator_links.get(key, "")
    others = compared.get(key, [])
    named = Cell(name_of(indicator, reader.lang), link=link)
    if row is None:
        gone = Cell(say(reader.lang, "shell.missing"), tone="faint")
        cells = (named, gone, Cell(), Cell(), Cell("—"), _leader(others, reader, row))
    else:
        cells = (
            named,
            _figure(row, reader, _share(row)),
            _date(row, reader, alone=True),
            Cell(spark=row["spark"]),
        )
        cells = (*cells, _place(row, reader), _leader(others, reader, row))
    zone = row["zone_id"] if row else ""
    return Row((*cells, *_beside(others, beside, reader)), zone, bool(zone) and zone == reader.own_city)


def _share(row: dict) -> float | None:
    """The figure over the leader's, where the leader has the larger one."""
    ratio = row.get("ratio_low")
    return ratio if row["rank_low"] is not None and ratio is not None and 0 <= ratio <= 1 else None


def _figure(row: dict, reader: Reader, bar: float | None = None) -> Cell:
    mark = say(reader.lang, f"data.{row['derived']}") if row["derived"] else ""
    return Cell(
        figure_text(row, reader),
        open=f"figure:{row['observation_id']}",
        note=mark,
        tone="mine" if row["zone_id"] == reader.own_city else "",
        bar=bar,
        soft=row["qualifier"],
        value=row["value"],
    )


def _date(row: dict, reader: Reader, alone: bool = False) -> Cell:
    """The period of a figure; if it is inferred and, for one that stands `alone`, if a newer one exists."""
    lang = reader.lang
    marks = [say(lang, "data.inferred")] if row["as_of_basis"] == "inferred" else []
    marks += [say(lang, "zone.newer")] if alone and "newer_exists" in (row["marks"] or ()) else []
    return Cell(format.period(row["period_start"], row["as_of"], lang), note=" · ".join(marks))


def _place(row: dict, reader: Reader) -> Cell:
    if row["rank_low"] is None:
        return Cell("—", tone="faint")
    places = format.places(row["rank_low"], row["rank_high"])
    return Cell(say(reader.lang, "zone.rank", places=places, count=row["of"]))


def _leader(rows: Sequence[dict], reader: Reader, own: dict | None) -> Cell:
    """Who is first for certain, with the figure, and its date where that is not the date of `own`."""
    first = [row for row in placed(rows) if row["rank_low"] == 1]
    if not first:
        return Cell()
    if len(first) > 1:
        return Cell(say(reader.lang, "zone.unclear"), tone="faint")
    zone, figure = name_of(first[0], reader.lang, "zone"), figure_text(first[0], reader)
    return Cell(
        say(reader.lang, "zone.leader", zone=zone, figure=figure),
        open=f"figure:{first[0]['observation_id']}",
        note=_held(first[0], reader) if own is None or _held(own, reader) != _held(first[0], reader) else "",
    )


def _held(row: dict, reader: Reader) -> str:
    """The period of a figure, or the month of its day."""
    if row["period_start"] is None:
        return format.month(row["as_of"])
    return format.period(row["period_start"], row["as_of"], reader.lang)


def _beside(rows: Sequence[dict], home: str, reader: Reader) -> tuple[Cell, ...]:
    """The home city's figure with its place, for a page about another zone."""
    if not home:
        return ()
    row = next((row for row in rows if row["zone_id"] == home), None)
    if row is None:
        return (Cell(say(reader.lang, "shell.missing"), tone="faint"),)
    place = format.places(row["rank_low"], row["rank_high"]) if row["rank_low"] is not None else ""
    told = " · ".join(filter(None, (place, format.month(row["as_of"]))))
    return (Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", note=told, tone="own"),)


def domain(key: str, rows: Sequence[dict], compared: Mapping, reader: Reader, beside: str) -> Grid:
    """The newest figures of one domain; below the compared one of an indicator, its other definitions."""
    made = [_row(row, rows[n - 1] if n else None, compared, reader, beside) for n, row in enumerate(rows)]
    return Grid(
        key=key,
        title=say(reader.lang, f"domain.{key}"),
        columns=_columns(FIGURES, reader, beside),
        rows=tuple(made),
    )


def _row(row: dict, before: dict | None, compared: Mapping, reader: Reader, beside: str) -> Row:
    again = before is not None and before["indicator_id"] == row["indicator_id"]
    cells = (
        _again(row, reader) if again else _indicator(row, reader),
        _figure(row, reader),
        _date(row, reader),
        Cell(spark=row["spark"]),
        _place(row, reader),
        Cell(_why(row, reader.lang), tone="why"),
    )
    others = compared.get(row["indicator_id"], [])
    own = _beside(others, beside, reader) if row["chosen"] else (Cell(),) * bool(beside)
    return Row((*cells, *own), row["zone_id"])


def _indicator(row: dict, reader: Reader) -> Cell:
    link = reader.indicator_links.get(row["indicator_id"], "")
    opens = "" if link else f"definition:{row['definition_id']}"
    return Cell(
        name_of(row, reader.lang, "indicator"), link=link, open=opens, note=_definition(row, reader.lang)
    )


def _again(row: dict, reader: Reader) -> Cell:
    """Another figure of the indicator above: the one compared with other cities, or another definition's."""
    name = name_of(row, reader.lang, "definition")
    text = say(reader.lang, "zone.compared") if row["chosen"] else name
    return Cell(text, open=f"definition:{row['definition_id']}", tone="again")


def _definition(row: dict, lang: str) -> str:
    """The definition's name where it is not the main one."""
    name = name_of(row, lang, "definition")
    plain = row["definition_id"] == f"{row['indicator_id']}.main" or name == name_of(row, lang, "indicator")
    return "" if plain else name


def _why(row: dict, lang: str) -> str:
    if row["reason"] in NAMED_ALREADY and row["rank_low"] is None:
        return say(lang, f"zone.{row['reason']}")
    if row["rank_low"] is None:
        return reason_text(row, lang)
    told = comparability(row, lang)
    return "" if told == say(lang, "benchmark.comparable") else told


def alone(key: str, title: str, rows: Sequence[dict], reader: Reader, subtitle: str = "") -> Grid:
    """Figures that no other zone has, or that do not stand for the zone: with who published them."""
    return Grid(
        key=key,
        title=title,
        subtitle=subtitle,
        columns=_columns(ALONE, reader, ""),
        rows=tuple(_alone(row, reader) for row in rows),
    )


def _alone(row: dict, reader: Reader) -> Row:
    name = Cell(
        name_of(row, reader.lang, "indicator"),
        open=f"definition:{row['definition_id']}",
        note=_definition(row, reader.lang),
    )
    cells = (
        name,
        _figure(row, reader),
        _date(row, reader),
        Cell(spark=row["spark"]),
        Cell(row["publisher"] or ""),
    )
    return Row(cells, row["zone_id"])
