"""Zones × indicators: the newest comparable figure of each, with its date, its place and a bar."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import OLD, months_behind, opens, placed
from dashboard.charts.reasons import reason_text
from dashboard.wording import listing, name_of, say

BEST_SAID = 3
NEAR, LOOSE = "≈", "*"  # before a place by a near definition, after one that holds by the customary reading


def matrix(
    compared: dict[str, list[dict]], zones: list[dict], indicators: dict, reader: Reader, sparks=None
) -> Grid:
    """One row per zone, the home city first; one column per indicator.

    `compared` maps indicator id to rows of analysis.ranking.compare, `sparks` (zone, indicator) to values.
    """
    order = sorted(zones, key=lambda zone: zone["zone_id"] != reader.own_city)
    by_zone = {i: {row["zone_id"]: row for row in rows} for i, rows in compared.items()}
    tops = {i: _top(rows) for i, rows in compared.items()}

    def cells(zone: dict):
        for indicator, rows in by_zone.items():
            row = rows.get(zone["zone_id"])
            spark = (sparks or {}).get((zone["zone_id"], indicator), ())
            yield (
                _cell(row, compared[indicator], tops[indicator], spark, reader)
                if row
                else _nothing(indicators[indicator], reader)
            )

    return Grid(
        key="matrix",
        title="",
        columns=(
            Column(say(reader.lang, "overview.zone")),
            *(_column(i, indicators, by_zone, reader) for i in compared),
        ),
        rows=tuple(
            Row((_zone(z, reader), *cells(z)), z["zone_id"], z["zone_id"] == reader.own_city) for z in order
        ),
    )


def _column(indicator: str, indicators: dict, by_zone: dict, reader: Reader) -> Column:
    row = indicators[indicator]
    unit = row["canonical_unit"] or next((one["unit"] for one in by_zone[indicator].values()), "")
    link = reader.indicator_links.get(indicator, "")
    return Column(name_of(row, reader.lang), format.unit_name(unit, reader.lang, reader.amounts), link=link)


def _zone(zone: dict, reader: Reader) -> Cell:
    note = say(reader.lang, f"role.{zone['role']}")
    if zone["approved_on"]:
        note = say(reader.lang, "overview.approved", role=note, date=format.month(zone["approved_on"]))
    return Cell(name_of(zone, reader.lang), note=note, link=reader.zone_links.get(zone["zone_id"], ""))


def _nothing(indicator: dict, reader: Reader) -> Cell:
    key = "matrix.not_computed" if indicator["domain"] == "derived" else "shell.missing"
    return Cell(say(reader.lang, key), tone="faint")


def _top(rows: list[dict]) -> float:
    """The largest value among the ranked figures, for the length of bars."""
    return max((abs(row["value"]) for row in placed(rows)), default=0.0)


def _cell(row: dict, rows: list[dict], top: float, spark, reader: Reader) -> Cell:
    ranked = row["rank_low"] is not None
    note = format.month(row["as_of"])[2:]
    if ranked:
        places = format.places(row["rank_low"], row["rank_high"])
        note = f"{NEAR * row['near']}{places}{LOOSE * row['customary_only']} · {note}"
    return Cell(
        _rounded(row, reader),
        open=opens(row),
        note=note,
        tone="caution" if months_behind(row, rows) > OLD else "",
        bar=min(abs(row["value"]) / top, 1) if ranked and top else None,
        soft=row["qualifier"],
        value=row["value"],
        spark=spark,
        reason="" if ranked else reason_text(row, reader.lang),
    )


def _rounded(row: dict, reader: Reader) -> str:
    """The figure in few digits; its receipt has them all."""
    shown = format.quantity(row["value"], row["unit"], reader.lang, reader.amounts)[0]
    digits = 0 if abs(shown) >= 1000 else None
    return format.bare(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts, digits)


def legend(compared: dict[str, list[dict]], reading: str, lang: str) -> str:
    """How the words of doubt are read, and what the marks mean that the cells have."""
    everything = [row for rows in compared.values() for row in placed(rows)]
    marks = [("near", NEAR), ("customary_only", LOOSE)]
    said = [say(lang, f"benchmark.reading_said_{reading}")]
    said += [say(lang, f"matrix.{key}", mark=m) for key, m in marks if any(row[key] for row in everything)]
    return " · ".join(said)


def headline(compared: dict[str, list[dict]], zones: list[dict], indicators: dict, reader: Reader) -> str:
    """Where the home city stands, best places first; a neutral sentence when there is no home city."""
    lang = reader.lang
    if not reader.own_city:
        return say(lang, "overview.neutral", zones=len(zones), indicators=len(compared))
    home = {
        i: row for i, rows in compared.items() for row in placed(rows) if row["zone_id"] == reader.own_city
    }
    if not home:
        return say(lang, "overview.home_nothing", home=reader.own_city_name, indicators=len(compared))
    best = sorted(home.items(), key=lambda pair: (pair[1]["rank_high"], pair[1]["rank_low"]))[:BEST_SAID]
    alike = {(row["rank_low"], row["rank_high"], len(placed(compared[i]))) for i, row in best}
    if len(alike) == 1 < len(best):
        names = listing(lang, [name_of(indicators[i], lang) for i, _ in best])
        said = [_alike(names, *alike.pop(), lang)]
    else:
        said = [
            _place(i, row, len(placed(compared[i])), n, indicators, lang) for n, (i, row) in enumerate(best)
        ]
    return say(lang, "overview.home", home=reader.own_city_name, places=listing(lang, said))


def _alike(names: str, low: int, high: int, count: int, lang: str) -> str:
    """One place on several indicators."""
    place = format.ordinal(low, high, lang)
    return say(lang, "overview.alike", indicators=names, place=place, count=count)


def _place(indicator: str, row: dict, count: int, number: int, indicators: dict, lang: str) -> str:
    """A place with the number of cities that it is one of; the first says that these are the comparable."""
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    key = "overview.place_more" if number else "overview.place"
    return say(lang, key, indicator=name_of(indicators[indicator], lang), place=place, count=count)
