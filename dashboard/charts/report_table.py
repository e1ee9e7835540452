"""A comparison of several indicators: its table, and those of which nothing is known of the home city."""

from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Passage, Reader, Row, Stretch
from dashboard.charts.ranking import opens, placed
from dashboard.charts.report_compared import leaders
from dashboard.charts.sentences import heading, passage, sentence
from dashboard.wording import listing, name_of, say


def unknown(rows: Mapping[str, list[dict]], measures: Mapping[str, dict], reader: Reader) -> list[Passage]:
    """What the record has of the others on the indicators of which it has nothing of the home city."""
    lang = reader.lang
    said, told = [sentence(lang, "report.home_without", home=reader.own_city_name)], {}
    for key, some in rows.items():
        told.setdefault(_first(placed(some), measures[key], reader), []).append(name_of(measures[key], lang))
    for words, names in told.items():
        said.append((*sentence(lang, "report.about_one", name=listing(lang, names)), *words))
    return [heading(lang, "report.others", 2), passage(lang, *said)]


def _first(first: list[dict], indicator: dict, reader: Reader) -> tuple[Stretch, ...]:
    """Who is first, or why there is no ranking, of an indicator that has just been named."""
    if indicator["direction"] == "none":
        return sentence(reader.lang, "report.no_direction_here")
    if len(first) < 2:
        return sentence(reader.lang, "report.too_few_here")
    return leaders(first, name_of(indicator, reader.lang), reader)


def table(
    several: Mapping[str, list[dict]], zones: Sequence[str], measures: Mapping[str, dict], reader: Reader
) -> Grid:
    """Cities by indicators, each figure with its place and its month; `several` maps indicator id to rows."""
    lang = reader.lang
    by_zone = {key: {row["zone_id"]: row for row in rows} for key, rows in several.items()}
    names = {row["zone_id"]: name_of(row, lang, "zone") for rows in several.values() for row in rows}
    order = sorted((zone for zone in zones if zone in names), key=lambda zone: zone != reader.own_city)
    heads = {
        key: Column(name_of(measures[key], lang), _unit(measures[key], rows, reader), numeric=True)
        for key, rows in several.items()
    }
    cells = {key: {zone: _shown(found.get(zone), reader) for zone in order} for key, found in by_zone.items()}
    if len(order) < len(several):
        columns = (
            Column(say(lang, "report.indicator")),
            *(Column(names[zone], numeric=True) for zone in order),
        )
        rows = tuple(Row((Cell(headed(head)), *cells[key].values())) for key, head in heads.items())
        return Grid("compared", "", columns=columns, rows=rows)
    columns = (Column(say(lang, "overview.zone")), *heads.values())
    rows = tuple(
        Row((Cell(names[zone]), *(cells[key][zone] for key in several)), zone, zone == reader.own_city)
        for zone in order
    )
    return Grid("compared", "", columns=columns, rows=rows)


def headed(column: Column) -> str:
    """The head of a column with its unit."""
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _unit(indicator: dict, rows: Sequence[dict], reader: Reader) -> str:
    unit = indicator["canonical_unit"] or next((row["unit"] for row in rows), "")
    return format.unit_name(unit, reader.lang, reader.amounts)


def _shown(row: dict | None, reader: Reader) -> Cell:
    """A figure with its place, or that it has none, and its month."""
    if row is None:
        return Cell(say(reader.lang, "shell.missing"))
    told = {"date": format.month(row["as_of"])}
    if row["rank_low"] is None:
        note = say(reader.lang, "report.cell_unranked", **told)
    else:
        note = say(reader.lang, "report.cell", place=format.places(row["rank_low"], row["rank_high"]), **told)
    return Cell(
        format.bare(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts),
        opens(row),
        note,
    )
