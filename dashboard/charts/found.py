"""What a query finds: figures that answer it, and things of the record by kind."""

from collections.abc import Iterable

from dashboard import format
from dashboard.charts.instrument_words import figure_text as parameter_text
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

ASKED = ("what", "figure", "period", "publisher", "published")
THING = ("name", "details")
# Left: a kind of thing. Right: the table of the catalog that holds it.
TABLES = {
    "zone": "zones",
    "indicator": "indicators",
    "derived": "derived",
    "definition": "definitions",
    "policy": "policies",
    "instrument": "instruments",
    "system": "systems",
    "document": "sources",
}
MAIN = ".main"


def title_of(kind: str, row: dict, lang: str) -> str:
    """The name of a thing; documents keep the language in which they were written."""
    if kind == "document":
        return row["title"]
    return name_of(row, lang, "title" if kind == "policy" else "name")


def figure_row(row: dict, others: int, reader: Reader) -> Row:
    """A figure with what it is, when it held, who published it and when. `row` is of the view `figures`."""
    lang = reader.lang
    cells = (
        Cell(figure_name(row, lang)),
        Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", value=row["value"]),
        Cell(format.period(row["period_start"], row["as_of"], lang), note=_marks(row, others, lang)),
        Cell(row["publisher"] or ""),
        Cell(
            row["published_date"] or say(lang, "receipt.undated"),
            tone="" if row["published_date"] else "faint",
        ),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def figure_name(row: dict, lang: str) -> str:
    """What a figure is of: the place, and the indicator or its definition where that is not the main one."""
    field = "indicator" if row["definition_id"].endswith(MAIN) else "definition"
    return say(lang, "find.figure_of", zone=name_of(row, lang, "zone"), indicator=name_of(row, lang, field))


def _marks(row: dict, others: int, lang: str) -> str:
    """What must be said of the figure: its level and status, and that others stand beside it."""
    said = [say(lang, f"level.{row['level']}")] if row["level"] not in ("city", "national") else []
    said += [say(lang, f"status.{row['status']}")] if row["status"] != "final" else []
    said += [say(lang, "find.others", count=others)] if others else []
    return " · ".join(said)


def figures(rows: Iterable[Row], lang: str) -> Grid:
    """The figures that a direct question asks for."""
    columns = tuple(Column(say(lang, f"find.column_{name}"), numeric=name == "figure") for name in ASKED)
    return Grid(key="figures", title=say(lang, "find.kinds_figure"), columns=columns, rows=tuple(rows))


def thing_row(kind: str, row: dict, lead: Cell, places: int, tables, reader: Reader) -> Row:
    """A thing of the record: its name, which opens or leads as `lead` does, and what tells it from others."""
    said = DETAILS[kind](row, tables, reader, places)
    name = Cell(title_of(kind, row, reader.lang), open=lead.open, link=lead.link)
    details = Cell(" · ".join(part for part in said if part), note=say(reader.lang, f"find.kind_{kind}"))
    return Row((name, details), row["zone_id"] if kind == "zone" else "")


def things(kind: str, rows: tuple[Row, ...], total: int, lang: str) -> Grid:
    """The things of one kind, of which `total` were found."""
    told = [Row((row.cells[0], Cell(row.cells[1].text)), row.zone_id, row.home) for row in rows]
    more = (say(lang, "find.shown", shown=len(rows), total=total),) if total > len(rows) else ()
    return Grid(
        key=f"found-{kind}",
        title=say(lang, f"find.kinds_{kind}"),
        notes=more,
        columns=tuple(Column(say(lang, f"find.column_{name}")) for name in THING),
        rows=tuple(told),
        total=total,
    )


def _zone(row: dict, _tables, reader: Reader, _places: int):
    return (say(reader.lang, f"role.{row['role']}"), name_of(row, reader.lang, "province"))


def _indicator(row: dict, _tables, reader: Reader, places: int):
    lang, unit = reader.lang, row["canonical_unit"]
    return (
        say(lang, f"domain.{row['domain'] or 'local'}"),
        format.unit_name(unit, lang, reader.amounts) if unit else "",
        say(lang, "find.places", count=places) if places else "",
    )


def _derived(row: dict, _tables, reader: Reader, _places: int):
    return (say(reader.lang, "domain.derived"), name_of(row, reader.lang, "definition"))


def _definition_of(row: dict, tables, reader: Reader, _places: int):
    return (name_of(tables.indicators[row["indicator_id"]], reader.lang),)


def _policy(row: dict, _tables, _reader: Reader, _places: int):
    return (row["date"], row["doc_number"])


def _instrument(row: dict, tables, reader: Reader, _places: int):
    lang = reader.lang
    kind = say(lang, f"instrument_type.{row['instrument_type']}")
    return (name_of(tables.zones[row["zone_id"]], lang), kind, parameter_text(row, reader))


def _system(row: dict, _tables, _reader: Reader, _places: int):
    return (row["city_or_owner"],)


def _document(row: dict, _tables, _reader: Reader, _places: int):
    return (row["publisher"], row["published_date"])


DETAILS = {
    "zone": _zone,
    "indicator": _indicator,
    "derived": _derived,
    "definition": _definition_of,
    "policy": _policy,
    "instrument": _instrument,
    "system": _system,
    "document": _document,
}
