"""The figures of the record as a table that is one page of many."""

from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row, Way, Ways
from dashboard.wording import name_of, say

COLUMNS = ("zone", "indicator", "figure", "date", "level", "status", "document", "published")
SORTED = {"zone": "ascending", "indicator": "ascending", "date": "descending", "published": "descending"}
OWN_LEVELS = ("city", "national")


def figures(rows: Sequence[dict], sort: str, heads: Mapping[str, str], reader: Reader, **parts) -> Grid:
    """A page of figures, rows of the view of that name.

    `heads` maps a sortable column to the address that sorts by it; `parts` go to the Grid.
    """
    return Grid(
        key="figures",
        title="",
        columns=tuple(_column(name, sort, heads, reader.lang) for name in COLUMNS),
        rows=tuple(_row(row, reader) for row in rows),
        empty=say(reader.lang, "data.empty"),
        **parts,
    )


def _column(name: str, sort: str, heads: Mapping[str, str], lang: str) -> Column:
    return Column(
        say(lang, f"data.column_{name}"),
        numeric=name == "figure",
        link=heads.get(name, ""),
        sorted=SORTED[name] if name == sort else "",
    )


def _row(row: dict, reader: Reader) -> Row:
    lang, apart = reader.lang, row["level"] not in OWN_LEVELS
    cells = (
        Cell(name_of(row, lang, "zone"), link=reader.zone_links.get(row["zone_id"], "")),
        _indicator(row, lang),
        _figure(row, reader),
        Cell(
            format.period(row["period_start"], row["as_of"], lang),
            note=say(lang, "data.inferred") if row["as_of_basis"] == "inferred" else "",
        ),
        Cell(say(lang, f"level.{row['level']}"), tone="caution" if apart else ""),
        Cell(say(lang, f"status.{row['status']}"), tone="caution" if row["status"] == "estimate" else ""),
        Cell(
            row["source_title"],
            open=f"source:{row['source_id']}",
            note=row["publisher"] or "",
            tone="document",
        ),
        Cell(
            row["published_date"] or say(lang, "receipt.undated"),
            tone="" if row["published_date"] else "faint",
        ),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def _indicator(row: dict, lang: str) -> Cell:
    name, definition = name_of(row, lang, "indicator"), name_of(row, lang, "definition")
    note = "" if row["definition_id"] == f"{row['indicator_id']}.main" or definition == name else definition
    return Cell(name, open=f"definition:{row['definition_id']}", note=note, tone="under")


def _figure(row: dict, reader: Reader) -> Cell:
    text = format.figure(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts)
    mark = say(reader.lang, f"data.{row['derived']}") if row["derived"] else ""
    return Cell(text, open=f"figure:{row['observation_id']}", note=mark, value=row["value"])


def headline(counted: dict, chosen: str, lang: str) -> str:
    """How many figures there are, from how many documents and of what time; `chosen` names the filters."""
    named = say(lang, "data.chosen", chosen=chosen) if chosen else ""
    if not counted["figures"]:
        return say(lang, "data.nothing_title", chosen=named)
    first, last = format.month(counted["first"]), format.month(counted["last"])
    span = say(lang, "data.span_one" if first == last else "data.span", first=first, last=last)
    return say(
        lang,
        "data.figures",
        chosen=named or say(lang, "data.figures_all"),
        count=f"{counted['figures']:,}",
        documents=f"{counted['documents']:,}",
        span=span,
    )


def pages(total: int, page: int, per_page: int, address, lang: str, told: str = "data.rows") -> Ways | None:
    """The links to the pages beside one, counted from 1; `address` gives each. None when there is but one."""
    last = max(1, -(-total // per_page))
    if last == 1:
        return None
    rows = (page - 1) * per_page + 1, min(page * per_page, total), total
    return steps(page, last, rows, address, lang, told)


def steps(
    page: int, last: int, rows: tuple[int, int, int], address, lang: str, told: str = "data.rows"
) -> Ways:
    """The links beside a page; `rows` are its first and last row and the number of all."""
    beside = (("first", 1), ("previous", page - 1), ("next", page + 1), ("last", last))
    ways = tuple(
        Way(say(lang, f"data.{name}"), address(to) if 1 <= to <= last and to != page else "")
        for name, to in beside
    )
    first_row, last_row, count = (f"{number:,}" for number in rows)
    return Ways("pages", say(lang, told, first=first_row, last=last_row, count=count), ways)
