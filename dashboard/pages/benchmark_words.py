"""What the benchmark says around its chart: dates, who has no place, who is missing, definitions."""

from dashboard import format
from dashboard.charts import ranking
from dashboard.charts.model import Cell, Column, Grid, Notice, Reader, Row
from dashboard.charts.reasons import reason_text
from dashboard.pages.reader import compared
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say

PATH = "/benchmark"
PARAMETERS = (
    "indicator",
    "zones",
    "from",
    "to",
    "tolerance",
    "compare",
    "reading",
    "publisher",
    "places",
    "page",
)
TOLERANCES = (0, 6, 12, 24, 36, 48, 60)
SUPERSEDED = ("zone", "computed", "published", "difference")


def subtitle(rows: list[dict], indicator: dict, selection: Selection) -> str:
    """Indicator, unit, definition, dates, tolerance and how the words of doubt are read."""
    lang, placed = selection.lang, ranking.placed(rows) or rows
    if not rows:
        return say(lang, "benchmark.subtitle_nothing")
    unit = format.unit_name(rows[0]["unit"], lang, selection.amounts)
    first, last = (format.month(end(row["as_of"] for row in placed)) for end in (min, max))
    said = say(
        lang,
        "benchmark.subtitle",
        indicator=name_of(indicator, lang),
        unit=say(lang, "benchmark.unit", unit=unit) if unit else "",
        definition=name_of(_leading(placed), lang, "definition"),
        dates=say(
            lang, "benchmark.dates_one" if first == last else "benchmark.dates", first=first, last=last
        ),
        tolerance=selection.tolerance,
        reading=say(lang, f"benchmark.reading_said_{selection.reading}"),
    )
    if indicator["direction"] == "lower":
        said += say(lang, "benchmark.lower_first")
    return said + preferred(rows, selection)


def preferred(rows: list[dict], selection: Selection) -> str:
    """Whose figures go first by the reader's choice, or that there are none of that publisher."""
    chosen, lang = selection.publisher, selection.lang
    if not chosen:
        return ""
    found = any(row["publisher"] == chosen for row in rows)
    return say(lang, "benchmark.preferred" if found else "benchmark.preferred_none", publisher=chosen)


def _leading(rows: list[dict]) -> dict:
    """The row whose definition the ranked figures share: the first that is not marked as near."""
    return next((row for row in rows if not row["near"]), rows[0])


def unranked(rows: list[dict], selection: Selection) -> tuple[Notice, ...]:
    """Who has no place and why, one notice; with a way on where wider tolerance would help."""
    left = [row for row in rows if row["rank_low"] is None]
    if not left or len(left) == len(rows):
        return ()
    lang, by_reason = selection.lang, {}
    for row in left:
        by_reason.setdefault(reason_text(row, lang), []).append(name_of(row, lang, "zone"))
    said = ("" if lang == "zh" else " ").join(
        say(lang, "benchmark.unranked", zones=listing(lang, zones), reason=reason)
        for reason, zones in by_reason.items()
    )
    wider = _wider(left, selection.tolerance)
    return (
        Notice(
            said,
            tone="caution",
            title=say(lang, f"benchmark.unranked_title{'_one' if len(left) == 1 else ''}", count=len(left)),
            link=address(PATH, selection.but(tolerance=wider), PARAMETERS) if wider else "",
            link_text=say(lang, "benchmark.widen", months=wider) if wider else "",
        ),
    )


def _wider(left: list[dict], tolerance: int) -> int | None:
    """The smallest tolerance on offer that would give one more city a place; None when none would."""
    late = [row["reason_details"]["months"] for row in left if row["reason"] == "dates_too_far"]
    return next((m for m in TOLERANCES if late and m > tolerance and m >= min(late)), None)


def missing(
    rows: list[dict], indicator: dict, catalog: Catalog, selection: Selection, refused: list[dict]
) -> tuple[Notice, ...]:
    """Which of the compared cities the record has nothing of; `refused` are ratios that are not given."""
    lang, have = selection.lang, {row["zone_id"] for row in rows}
    gone = [name_of(catalog.zones[z], lang) for z in compared(selection, catalog) if z not in have]
    if not gone:
        return ()
    if indicator["domain"] == "derived":
        shown = [zone for zone in compared(selection, catalog) if zone not in have]
        return (_not_computed(shown, indicator, catalog, selection, refused),)
    where = address("/coverage", selection.but(indicator=(indicator["indicator_id"],)), ("indicator",))
    text = say(lang, "benchmark.missing", zones=listing(lang, gone))
    return (Notice(text, link=where, link_text=say(lang, "benchmark.missing_link")),)


def _not_computed(
    zones: list[str], indicator: dict, catalog: Catalog, selection: Selection, refused: list[dict]
) -> Notice:
    """Why no ratio is given for some zones, with the way to the published one or to what there is."""
    lang = selection.lang
    why = {row["zone_id"]: reason_text(row, lang) for row in refused}
    by_reason: dict[str, list[str]] = {}
    for zone in zones:
        reason = why.get(zone) or say(lang, "benchmark.no_numerator")
        by_reason.setdefault(reason, []).append(name_of(catalog.zones[zone], lang))
    said = ("" if lang == "zh" else " ").join(
        say(lang, "benchmark.not_computed", zones=listing(lang, some), reason=reason)
        for reason, some in by_reason.items()
    )
    published = indicator["published_as"]
    if not published:
        other = selection.but(indicator=(indicator["numerator"],))
        where, text = address("/coverage", other, ("indicator",)), say(lang, "benchmark.missing_link")
        return Notice(said, link=where, link_text=text)
    name = name_of(catalog.indicators[published], lang)
    where = address(PATH, selection.but(indicator=(published,)), PARAMETERS)
    return Notice(said, link=where, link_text=say(lang, "benchmark.see_published", name=name))


def notes(rows: list[dict], indicator: dict, catalog: Catalog, lang: str) -> tuple[str, ...]:
    """The definitions that are compared, the usual publisher and month."""
    if not rows:
        return ()
    said = list(definitions(rows, indicator, catalog, lang))
    if name_of(indicator, lang, "publisher"):
        said.append(say(lang, "benchmark.note_publisher", publisher=name_of(indicator, lang, "publisher")))
    if indicator["release_month"]:
        said.append(say(lang, "benchmark.note_month", month=indicator["release_month"]))
    return tuple(said)


def definitions(rows: list[dict], indicator: dict, catalog: Catalog, lang: str) -> tuple[str, ...]:
    """The definition that most figures follow, and those near to it."""
    if not rows:
        return ()
    said = [_counted("note_definition", _leading(ranking.placed(rows) or rows), indicator, catalog, lang)]
    near: dict[str, list[dict]] = {}
    for row in rows:
        if row["near"]:
            near.setdefault(row["definition_id"], []).append(row)
    for some in near.values():
        zones = listing(lang, [name_of(row, lang, "zone") for row in some])
        said.append(_counted("note_near", some[0], indicator, catalog, lang, zones=zones))
    return tuple(said)


def _counted(key: str, row: dict, indicator: dict, catalog: Catalog, lang: str, **zones: str) -> str:
    """A note on the definition of a row: its name and what it counts."""
    definition = catalog.definitions.get(row["definition_id"])
    counts = name_of(definition, lang, "counts") if definition else name_of(indicator, lang, "definition")
    name = name_of(row, lang, "definition") if definition else name_of(indicator, lang)
    return say(lang, f"benchmark.{key}", name=name, counts=counts, **zones)


def superseded_grid(rows: list[dict], reader: Reader) -> list[Grid]:
    """The zones for which a published ratio stands in place of the computed one, with the difference."""
    if not rows:
        return []
    told = lambda name: say(reader.lang, f"benchmark.superseded_{name}")  # noqa: E731
    columns = tuple(Column(told(name), numeric=name != "zone") for name in SUPERSEDED)
    made = tuple(_superseded(row, reader) for row in rows)
    return [
        Grid(key="superseded", title=told("title"), subtitle=told("subtitle"), columns=columns, rows=made)
    ]


def _superseded(row: dict, reader: Reader) -> Row:
    number = lambda value: format.number(value, 2)  # noqa: E731
    ends = [number(row[f"difference_{end}"]) for end in ("low", "high")]
    cells = (
        Cell(name_of(row, reader.lang, "zone"), link=reader.zone_links.get(row["zone_id"], "")),
        Cell(number(row["value"]), open=f"ratio:{row['observation_id']}", value=row["value"]),
        Cell(number(row["published_value"]), open=f"figure:{row['published_observation_id']}"),
        Cell(ends[0] if ends[0] == ends[1] else " ~ ".join(ends)),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)
