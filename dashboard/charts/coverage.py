"""Coverage as a matrix: the figure where there is one, the reason where there is none."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import name_of, say

TONES = {"in_record": "", "overdue": "caution", "part_of_year": "faint"}
HELD, OVERDUE = "in_record", "overdue"


def by_year(cells: list[dict], figures: dict[str, dict], zones: dict, years, reader: Reader) -> Grid:
    """One indicator: zones as rows, years as columns.

    `cells` are rows of analysis.coverage.coverage, `figures` the rows of the view `figures` by id.
    """
    by_zone: dict[str, list[dict]] = {}
    for cell in cells:
        by_zone.setdefault(cell["zone_id"], []).append(cell)
    order = sorted(by_zone, key=lambda zone: zone != reader.own_city)
    return Grid(
        key="coverage",
        title="",
        columns=(Column(say(reader.lang, "coverage.zone")), *(Column(str(y)) for y in years)),
        rows=tuple(
            Row(
                (_zone(zones[z], reader), *(_cell(c, figures, reader, value=True) for c in by_zone[z])),
                z,
                z == reader.own_city,
            )
            for z in order
        ),
    )


def by_indicator(
    cells: list[dict], figures: dict, zones: dict, indicators: dict, links: dict, reader: Reader
) -> Grid:
    """One year: indicators as rows, zones as columns, the home city first. `links` lead to its years."""
    found = {(cell["indicator_id"], cell["zone_id"]): cell for cell in cells}
    order = sorted(dict.fromkeys(c["zone_id"] for c in cells), key=lambda zone: zone != reader.own_city)
    return Grid(
        key="coverage",
        title="",
        columns=(
            Column(say(reader.lang, "coverage.indicator")),
            *(Column(name_of(zones[z], reader.lang), link=reader.zone_links.get(z, "")) for z in order),
        ),
        rows=tuple(
            Row(
                (
                    _indicator(indicators[i], links[i], reader),
                    *(_cell(found[i, z], figures, reader, value=False) for z in order),
                )
            )
            for i in dict.fromkeys(cell["indicator_id"] for cell in cells)
        ),
    )


def _zone(zone: dict, reader: Reader) -> Cell:
    return Cell(name_of(zone, reader.lang), link=reader.zone_links.get(zone["zone_id"], ""))


def _indicator(row: dict, link: str, reader: Reader) -> Cell:
    return Cell(name_of(row, reader.lang), link=link, note=say(reader.lang, f"domain.{row['domain']}"))


def _cell(cell: dict, figures: dict[str, dict], reader: Reader, value: bool) -> Cell:
    state, row = cell["state"], figures.get(cell["observation_id"])
    text = say(reader.lang, f"coverage.state_{state}")
    if row and value and state in (HELD, "part_of_year", "other_definition", "replaced"):
        shown = format.bare(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts)
        return _told(cell, shown, "" if state == HELD else text, reader)
    return _told(cell, "●" if state == HELD else text, "", reader)


def _told(cell: dict, text: str, note: str, reader: Reader) -> Cell:
    opened = f"figure:{cell['observation_id']}" if cell["observation_id"] else ""
    return Cell(
        text, open=opened, note=note, tone=TONES.get(cell["state"], "faint"), reason=why(cell, reader.lang)
    )


def why(cell: dict, lang: str) -> str:
    """The state of a cell in words, with the day by which it is due and the nearest year that there is."""
    parts = [say(lang, f"coverage.state_{cell['state']}")]
    if cell["due"] and cell["state"] != HELD:
        parts.append(say(lang, "coverage.due", date=cell["due"]))
    if cell["nearest_year"] not in (None, cell["year"]):
        parts.append(say(lang, "coverage.nearest", year=cell["nearest_year"]))
    return " · ".join(parts)


def headline(cells: list[dict], reader: Reader, **about) -> str:
    """How many cells are filled, and how the home city stands. `about` holds indicator or year."""
    lang = reader.lang
    home = [cell for cell in cells if cell["zone_id"] == reader.own_city]
    counts = {"held": _count(home, HELD), "overdue": _count(home, OVERDUE)}
    told = say(lang, "coverage.headline_home", home=reader.own_city_name, **counts) if home else ""
    key = "coverage.headline_one" if "indicator" in about else "coverage.headline_all"
    return say(lang, key, cells=len(cells), held=_count(cells, HELD), home=told, **about)


def _count(cells: list[dict], state: str) -> int:
    return sum(cell["state"] == state for cell in cells)
