"""Instruments by city and kind, one kind in detail, and what a city lacks."""

from collections.abc import Mapping, Sequence

from dashboard.charts.instrument_words import basis_text, figure_text, short_text
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import name_of, say

LACK = ("type", "own", "zone", "parameter", "since", "document")
RESULTS = ("zone", "name", "result", "since", "document")


def matrix(
    kinds: Sequence[str], zones: Sequence[dict], cells: Mapping, told: Mapping, reader: Reader
) -> Grid:
    """Kinds of instrument down, cities across: in each cell the most comparable rule, the strongest in bold.

    `cells` maps (kind, zone id) to rows; `told` holds "heads" (the row to show by the same keys), "strongest"
    (ids) and "links" (address of a kind's own table by kind).
    """
    return Grid(
        key="instruments",
        title=say(reader.lang, "instruments.matrix"),
        columns=(
            Column(say(reader.lang, "instruments.column_type")),
            *(
                Column(name_of(zone, reader.lang), link=reader.zone_links.get(zone["zone_id"], ""))
                for zone in zones
            ),
        ),
        rows=tuple(
            Row(
                (
                    Cell(say(reader.lang, f"instrument_type.{kind}"), link=told["links"][kind]),
                    *(_cell(kind, zone["zone_id"], cells, told, reader) for zone in zones),
                )
            )
            for kind in kinds
        ),
    )


def _cell(kind: str, zone: str, cells: Mapping, told: Mapping, reader: Reader) -> Cell:
    rows, own = cells.get((kind, zone), ()), "own " if zone == reader.own_city else ""
    if not rows:
        return Cell(say(reader.lang, "shell.missing") if own else "–", tone=f"{own}faint gap".strip())
    opens, head = f"instruments:{zone}:{kind}", told["heads"].get((kind, zone))
    if head is None:
        return Cell(_lesser(rows, reader.lang), opens, tone=f"{own}faint".strip())
    best = "best" if head["instrument_id"] in told["strongest"] else ""
    more = say(reader.lang, "instruments.more", count=len(rows) - 1) if len(rows) > 1 else ""
    note = "\N{NO-BREAK SPACE}".join(part for part in (basis_text(head, reader.lang), more) if part)
    return Cell(short_text(head, reader), opens, note, tone=f"{own}{best}".strip())


def _lesser(rows: Sequence[dict], lang: str) -> str:
    """What a city has where it has no rule of its own: those of others, or results."""
    levels = dict.fromkeys(row["level"] for row in rows if row["level"] != "city")
    if not levels:
        return say(lang, "instruments.only_results")
    return say(lang, "instruments.only_level", level=say(lang, f"instruments.level_{next(iter(levels))}"))


def detail(kind: str, aspects: Sequence[str], rows: Sequence[dict], told: Mapping, reader: Reader) -> Grid:
    """One kind of instrument: a row per parameter, comparable ones in one column, each with its document.

    `told` holds "zones" and "sources" (rows by id), "aspect" (by instrument id) and "strongest" (ids).
    """
    lang = reader.lang
    shown = [aspect for aspect in aspects if aspect != "rule"]
    columns = (
        Column(say(lang, "instruments.column_zone")),
        Column(say(lang, "instruments.column_name")),
        *(Column(say(lang, f"aspect.{aspect}")) for aspect in shown),
        Column(say(lang, "instruments.column_since")),
        Column(say(lang, "instruments.column_document")),
    )
    return Grid(
        key="instruments",
        title=say(lang, f"instrument_type.{kind}"),
        columns=columns,
        rows=tuple(_detail_row(row, shown, told, reader) for row in rows),
    )


def _detail_row(row: dict, aspects: Sequence[str], told: Mapping, reader: Reader) -> Row:
    own = told["aspect"][row["instrument_id"]]
    cells = (
        _zone(row, told, reader),
        Cell(
            name_of(row, reader.lang),
            open=f"instrument:{row['instrument_id']}",
            note=_level(row, reader.lang),
        ),
        *(_value(row, told, reader) if aspect == own else Cell() for aspect in aspects),
        _since(row, reader.lang),
        _document(row, told),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def _value(row: dict, told: Mapping, reader: Reader) -> Cell:
    best = row["instrument_id"] in told["strongest"]
    return Cell(
        figure_text(row, reader) or say(reader.lang, f"parameter.{row['parameter']}"),
        open=f"instrument:{row['instrument_id']}",
        note=basis_text(row, reader.lang),
        tone="value best" if best else "value",
        value=row["value"],
    )


def _zone(row: dict, told: Mapping, reader: Reader) -> Cell:
    return Cell(
        name_of(told["zones"][row["zone_id"]], reader.lang), link=reader.zone_links.get(row["zone_id"], "")
    )


def _level(row: dict, lang: str) -> str:
    """Whose rule it is, where it is not the city's own."""
    return "" if row["level"] == "city" else say(lang, f"instruments.level_{row['level']}")


def _since(row: dict, lang: str) -> Cell:
    return Cell(
        row["start_date"] or say(lang, "instruments.no_date"), tone="when" if row["start_date"] else "faint"
    )


def _document(row: dict, told: Mapping) -> Cell:
    return Cell(told["sources"][row["source_id"]]["title"], open=f"source:{row['source_id']}")


def stated(row: dict, zones: Mapping, reader: Reader) -> str:
    """What a city states, for a sentence: "Suzhou up to 80% (of loan principal)"."""
    key = "headline_part" if row["value"] is not None else "headline_part_rule"
    return say(
        reader.lang,
        f"instruments.{key}",
        zone=name_of(zones[row["zone_id"]], reader.lang),
        figure=short_text(row, reader),
        basis=basis_text(row, reader.lang),
    )


def lack(groups: Mapping[str, Sequence[dict]], told: Mapping, reader: Reader, subtitle: str) -> Grid:
    """The kinds that the home city lacks, each with one rule per city that has it; `told` has "own" too."""
    lang = reader.lang
    return Grid(
        key="lack",
        title="",
        subtitle=subtitle,
        columns=tuple(Column(say(lang, f"instruments.column_{name}")) for name in LACK),
        rows=tuple(
            _lack_row(kind, row, n == 0, len(rows), told, reader)
            for kind, rows in groups.items()
            for n, row in enumerate(rows)
        ),
    )


def _lack_row(kind: str, row: dict, first: bool, count: int, told: Mapping, reader: Reader) -> Row:
    lang = reader.lang
    named = say(lang, "instruments.lack_group", kind=say(lang, f"instrument_type.{kind}"), count=count)
    best = row["instrument_id"] in told["strongest"]
    parameter = Cell(
        short_text(row, reader) if row["value"] is not None else name_of(row, lang),
        open=f"instrument:{row['instrument_id']}",
        note=basis_text(row, lang),
        tone="best" if best else "",
    )
    cells = (
        Cell(named, open=f"instruments::{kind}", tone="" if first else "again"),
        _own(kind, told, reader) if first else Cell(),
        _zone(row, told, reader),
        parameter,
        _since(row, lang),
        _document(row, told),
    )
    return Row(cells, row["zone_id"])


def _own(kind: str, told: Mapping, reader: Reader) -> Cell:
    rows = told["own"].get(kind, ())
    if not rows:
        return Cell(say(reader.lang, "shell.missing"), tone="own faint")
    return Cell(_lesser(rows, reader.lang), open=f"instruments:{reader.own_city}:{kind}", tone="own")


def results(rows: Sequence[dict], told: Mapping, reader: Reader) -> Grid:
    """What was done with the instruments: each outcome with its date and document."""
    lang = reader.lang
    return Grid(
        key="results",
        title="",
        columns=tuple(
            Column(say(lang, f"instruments.column_{name}"), numeric=name == "result") for name in RESULTS
        ),
        rows=tuple(_result_row(row, told, reader) for row in rows),
    )


def _result_row(row: dict, told: Mapping, reader: Reader) -> Row:
    opens = f"instrument:{row['instrument_id']}"
    cells = (
        _zone(row, told, reader),
        Cell(name_of(row, reader.lang), open=opens, note=_level(row, reader.lang)),
        Cell(figure_text(row, reader), open=opens, note=basis_text(row, reader.lang)),
        _since(row, reader.lang),
        _document(row, told),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def since_note(rows: Sequence[dict], lang: str) -> str:
    """How many parameters have no date; "" when all have one."""
    undated = sum(not row["start_date"] for row in rows)
    return say(lang, "instruments.note_dates", count=undated) if undated else ""
