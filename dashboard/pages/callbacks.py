"""The callbacks that every page has; no page has others."""

from functools import partial
from types import ModuleType
from urllib.parse import parse_qsl

from dash import ALL, Dash, Input, Output, State, ctx, no_update
from dash.dependencies import ClientsideFunction

from dashboard.components.still import still
from dashboard.pages import box
from dashboard.pages.card import card
from dashboard.pages.frame import drawn
from dashboard.pages.ids import Ids
from dashboard.pages.menu import menu
from dashboard.pages.reader import ANY
from dashboard.pages.site import Site, address_of, selected, shown
from dashboard.selection import Selection


def register(site: Site, page: ModuleType, app: Dash) -> None:
    """The page's callbacks: controls and what the top bar asks redraw the view and its address, a chosen
    figure opens its card."""
    ids = Ids(page.NAME)
    _register_controls(site, page, app, ids)
    _register_card(site, page, app, ids)
    box.register(site.store, ids, app, partial(selected, site, page))
    app.clientside_callback(
        ClientsideFunction("behaviour", "touched"),
        Output(ids.open, "data"),
        Input({"page": page.NAME, "chart": ALL}, "clickData"),
        prevent_initial_call=True,
    )


def _register_controls(site: Site, page: ModuleType, app: Dash, ids: Ids) -> None:
    controls = {parameter: Input(ids.control(parameter), "value") for parameter in page.CONTROLS}

    @app.callback(
        Output(ids.view, "children"),
        Output(ids.url, "search"),
        Output(ids.menu, "children"),
        Output(ids.card, "children", allow_duplicate=True),
        inputs={"choices": controls, "asked": Input(ids.asked, "data"), "search": State(ids.url, "search")},
        prevent_initial_call=True,
    )
    def redraw(choices, asked, search):
        query = queried(asked) if ctx.triggered_id == ids.asked else changed(search, choices)
        selection = selected(site, page, query)
        view = shown(site, page, selection)
        return (
            still(drawn(page, selection, view)),
            search_of(page, selection),
            still(menu(site, page, selection)),
            [] if "open=" in (search or "") else no_update,
        )


def _register_card(site: Site, page: ModuleType, app: Dash, ids: Ids) -> None:
    @app.callback(
        Output(ids.card, "children"),
        Output(ids.url, "search", allow_duplicate=True),
        Input(ids.open, "data"),
        State(ids.url, "search"),
        prevent_initial_call=True,
    )
    def open_card(opened, search):
        query = {**queried(search), "open": opened or ""}
        selection = selected(site, page, query)
        return still(card(selection, site.store)), search_of(page, selection)


def queried(search: str | None) -> dict[str, str]:
    """The parameters of a query as the browser holds it."""
    return dict(parse_qsl((search or "").lstrip("?")))


def changed(search: str | None, choices: dict) -> dict[str, str]:
    """The query after a control was moved; a control named "x_more" adds to the parameter x."""
    query = queried(search)
    for begun in ("open", "page"):
        query.pop(begun, None)
    for parameter, value in choices.items():
        text = ",".join(value) if isinstance(value, list) else str(value or "")
        text = "" if text == ANY else text
        name = parameter.removesuffix("_more")
        query[name] = ",".join(filter(None, (query[name], text))) if name != parameter else text
    return {key: text or ("none" if key == "policies" else "") for key, text in query.items()}


def search_of(page: ModuleType, selection: Selection) -> str:
    """The query of a selection with its question mark, as the browser holds it."""
    where = address_of(page, selection)
    return where[where.index("?") :] if "?" in where else ""
