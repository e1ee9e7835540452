"""The interface for programs explained without any foreign script: what can be asked, what comes back."""

import pandas as pd

from dashboard.api.resources import FORMATS, LARGEST_LIMIT, LARGEST_OFFSET, PAGING, RESOURCES, ROOT
from dashboard.charts.model import Build, Cell, Column, Grid, Row, View, Way, Ways
from dashboard.pages import data, instruments, policies, targets
from dashboard.pages.ids import Ids
from dashboard.pages.site import vocabulary
from dashboard.selection import BOUNDS, KINDS, MANY, NUMBER, Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import say

NAME, PATH, TITLE, IN_MENU = "api", "/api", "api.title", False
PARAMETERS: tuple[str, ...] = ()
CONTROLS: tuple[str, ...] = ()
LONGEST_QUERY = 4000
EXAMPLE = f"{ROOT}/observations.csv?zones=hefei,suzhou&indicator=gdp"
WRITTEN_OUT = 12
# Status of an answer to the words that explain it.
STATUSES = {
    "200": "good",
    "304": "same",
    "400": "refused",
    "404": "missing",
    "405": "method",
    "406": "not_acceptable",
    "414": "too_long",
}


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The interface has nothing to choose."""
    return []


def view(selection: Selection, store: Store) -> View:
    """The resources with their addresses, the parameters with their values, the answers."""
    lang = selection.lang
    resources = [
        (f"{ROOT}/{one.name}", say(lang, f"api.{one.name}"), ", ".join(one.parameters) or "–")
        for one in RESOURCES
    ]
    parameters = _parameters(lang, store.catalog())
    statuses = [(status, say(lang, f"api.response_{name}")) for status, name in STATUSES.items()]
    more = f"{ROOT}/openapi.json" + ("?lang=en" if lang == "en" else "")
    columns = ("address", "record", "parameters")
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=say(lang, "api.headline"),
        subtitle=say(lang, "api.subtitle"),
        build=Build("", "", "", None),
        ways=(Ways("api", say(lang, "api.more"), (Way(say(lang, "api.document"), more),)),),
        charts=(
            _grid("resources", columns, resources, lang, linked=True),
            _grid("parameters", ("parameter", "meaning", "values"), parameters, lang),
            _grid("responses", ("status", "meaning"), statuses, lang),
        ),
        notes=(
            say(lang, "api.limits", longest=LONGEST_QUERY, most=LARGEST_LIMIT),
            *(say(lang, f"api.note_{name}") for name in ("format", "columns", "etag")),
        ),
        rows=pd.DataFrame(resources, columns=[f"api_{name}" for name in columns]),
    )


def _grid(key: str, columns: tuple[str, ...], rows: list[tuple], lang: str, linked: bool = False) -> Grid:
    return Grid(
        key=key,
        title=say(lang, f"api.{key}"),
        columns=tuple(Column(say(lang, f"api.column_{name}")) for name in columns),
        rows=tuple(
            Row((Cell(first, link=first if linked else ""), *(Cell(text) for text in others)))
            for first, *others in rows
        ),
    )


def _parameters(lang: str, catalog: Catalog) -> list[tuple[str, str, str]]:
    """Every parameter once, in the order of the table of resources."""
    names = dict.fromkeys(name for one in RESOURCES for name in (*one.parameters, *PAGING))
    known = {**vocabulary(catalog), **instruments.VOCABULARY, **data.VOCABULARY, "format": tuple(FORMATS)}
    for name, more in (("status", targets.VOCABULARY), ("level", policies.VOCABULARY)):
        known[name] = tuple(dict.fromkeys((*known[name], *more[name])))
    known["kind"] = tuple(dict.fromkeys((*vocabulary(catalog)["kind"], *known["kind"])))
    bounds = BOUNDS | {"limit": (1, LARGEST_LIMIT), "offset": (0, LARGEST_OFFSET)}
    return [
        (name, say(lang, f"api.parameter_{name}"), _values(name, known.get(name, ()), bounds, lang))
        for name in names
    ]


def _values(name: str, allowed: tuple[str, ...], bounds: dict, lang: str) -> str:
    if KINDS.get(name) == NUMBER or name in bounds:
        return "–".join(map(str, bounds[name]))
    if len(allowed) > WRITTEN_OUT and KINDS.get(name) == MANY:
        return say(lang, "api.ids", count=len(allowed))
    return ", ".join(allowed) or ("2024-12-31" if name == "known" else "")
