"""Which policy tools fit a firm, with their parameters and documents, and what this page does not know."""

from dashboard.analysis.instruments import CERTIFICATES, DIRECT, NEEDS, STAGES, asks_for, fitting
from dashboard.analysis.parameters import is_result
from dashboard.charts import finder
from dashboard.charts.instrument_rows import file_rows
from dashboard.charts.model import Build, Grid, Notice, View
from dashboard.charts.rows import source_rows
from dashboard.components import controls as choose
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, as_known, reader_of
from dashboard.pages.sources import quoted, sources_line
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say

NAME, PATH, TITLE, IN_MENU = "finder", "/finder", "finder.title", False
PARAMETERS = ("zone", "stage", "need", "certificates")
CONTROLS = ("zone", "stage", "need", "certificates")
VOCABULARY = {"stage": STAGES, "need": tuple(NEEDS), "certificates": tuple(CERTIFICATES)}


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The firm's profile."""
    lang = selection.lang
    told = lambda key: say(lang, f"finder.{key}")  # noqa: E731
    option = lambda value, label: {"value": value, "label": label}  # noqa: E731
    zones = [option(zone, name_of(catalog.zones[zone], lang)) for zone in catalog.cities]
    stages = [
        option(ANY, say(lang, "instruments.stage_any")),
        *(option(s, say(lang, f"stage.{s}")) for s in STAGES),
    ]
    needs = [option(need, told(f"need_{need}")) for need in NEEDS]
    owned = [option(name, told(f"certificate_{name}")) for name in CERTIFICATES]
    return [
        choose.one_of(ids.control("zone"), told("zone"), zones, place(selection, catalog)),
        choose.either(ids.control("stage"), told("stage"), stages, selection.stage or ANY),
        choose.some_of(ids.control("need"), told("need"), needs, list(selection.need)),
        choose.some_of(
            ids.control("certificates"), told("certificates"), owned, list(selection.certificates)
        ),
    ]


def place(selection: Selection, catalog: Catalog) -> str:
    """The city of the firm: the chosen one, the reader's own, or the first of the record."""
    chosen = selection.zone if selection.zone in catalog.cities else ""
    return chosen or selection.own_city or catalog.cities[0]


def view(selection: Selection, store: Store) -> View:
    """What the firm can ask for itself, what reaches it through others, and what is not known."""
    catalog, lang = as_known(store.catalog(), selection.known), selection.lang
    rows = fitting(catalog.instruments.values(), place(selection, catalog), selection.stage, selection.need)
    direct = [row for row in rows if row["instrument_type"] in DIRECT]
    through = [row for row in rows if row["instrument_type"] not in DIRECT]
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=_headline(direct, through, selection, catalog),
        subtitle=say(lang, "finder.subtitle"),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=_charts({"direct": direct, "through": through}, selection, catalog),
        notices=(_unknown(rows, lang),) if rows else (_nothing(selection),),
        notes=(say(lang, "instruments.note_missing"),),
        rows=file_rows(rows, {"zones": catalog.zones, "sources": catalog.sources, "result": is_result}, lang),
        sources=source_rows(catalog.sources, [row["source_id"] for row in rows]),
    )


def _headline(direct: list[dict], through: list[dict], selection: Selection, catalog: Catalog) -> str:
    lang, zone = selection.lang, name_of(catalog.zones[place(selection, catalog)], selection.lang)
    if not direct and not through:
        return say(lang, "finder.headline_none", zone=zone)
    needs = listing(lang, [say(lang, f"finder.need_{need}") for need in selection.need])
    return say(
        lang,
        "finder.headline",
        zone=zone,
        stage=say(lang, f"stage.{selection.stage or 'all'}"),
        needs=say(lang, "finder.needs", needs=needs) if needs else "",
        direct=len(direct),
        through=len(through),
    )


def _charts(parts: dict[str, list[dict]], selection: Selection, catalog: Catalog) -> tuple[Grid, ...]:
    reader = reader_of(selection, catalog)
    told = {
        "zones": catalog.zones,
        "sources": catalog.sources,
        "asks": asks_for,
        "certificates": selection.certificates,
    }
    grids = []
    for key, rows in parts.items():
        if rows:
            grid = finder.table(key, rows, told, reader)
            grids.append(sources_line(grid, quoted(rows, catalog), selection.lang))
    return tuple(grids)


def _unknown(rows: list[dict], lang: str) -> Notice:
    """What the page does not know about what it found."""
    counts = {
        "undated": sum(not row["start_date"] for row in rows),
        "narrow": sum(row["level"] in ("district", "institution") for row in rows),
    }
    more = "".join(say(lang, f"finder.unknown_{key}", count=n) for key, n in counts.items() if n)
    return Notice(
        say(lang, "finder.unknown", more=more), tone="caution", title=say(lang, "finder.unknown_title")
    )


def _nothing(selection: Selection) -> Notice:
    link = address("/instruments", selection.carried().but(zones=()), ())
    return Notice(
        say(selection.lang, "finder.empty"), link=link, link_text=say(selection.lang, "instruments.title")
    )
