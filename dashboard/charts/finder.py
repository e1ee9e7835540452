"""What fits a firm, in a table."""

from collections.abc import Mapping, Sequence

from dashboard.charts.instrument_words import basis_text, short_text
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import listing, name_of, say

COLUMNS = ("name", "parameter", "what", "level", "asks", "since", "document")


def table(key: str, rows: Sequence[dict], told: Mapping, reader: Reader) -> Grid:
    """The instruments that fit: parameter, whose rule, certificates it names, since when, document.

    `told` holds "zones" and "sources" (rows by id), "asks" (certificates that a row names) and "certificates"
    (those that the firm has).
    """
    lang = reader.lang
    return Grid(
        key=key,
        title=say(lang, f"finder.{key}"),
        columns=tuple(
            Column(say(lang, "finder.column_asks" if name == "asks" else f"instruments.column_{name}"))
            for name in COLUMNS
        ),
        rows=tuple(_row(row, told, reader) for row in rows),
    )


def _row(row: dict, told: Mapping, reader: Reader) -> Row:
    lang, opens = reader.lang, f"instrument:{row['instrument_id']}"
    cells = (
        Cell(name_of(row, lang), open=opens, note=say(lang, f"instrument_type.{row['instrument_type']}")),
        Cell(short_text(row, reader), open=opens, note=basis_text(row, lang)),
        Cell(name_of(row, lang, "summary")),
        Cell(_whose(row, told, lang), tone="caution" if row["level"] in ("district", "institution") else ""),
        _asks(told["asks"](row), told["certificates"], lang),
        Cell(
            row["start_date"] or say(lang, "instruments.no_date"),
            tone="when" if row["start_date"] else "faint",
        ),
        Cell(told["sources"][row["source_id"]]["title"], open=f"source:{row['source_id']}"),
    )
    return Row(cells)


def _whose(row: dict, told: Mapping, lang: str) -> str:
    """Whose rule it is."""
    if row["level"] == "national":
        return say(lang, "level.national")
    zone = name_of(told["zones"][row["zone_id"]], lang)
    return f"{zone} · {say(lang, 'instruments.level_' + row['level'])}"


def _asks(names: Sequence[str], owned: Sequence[str], lang: str) -> Cell:
    """The certificates that a rule names, and whether the firm has one of them."""
    if not names:
        return Cell()
    said = listing(lang, [say(lang, f"finder.certificate_{name}") for name in names])
    if not owned:
        return Cell(said)
    has = bool(set(names) & set(owned))
    return Cell(
        say(lang, "finder.asks_has" if has else "finder.asks_lacks", names=said),
        tone="" if has else "caution",
    )
