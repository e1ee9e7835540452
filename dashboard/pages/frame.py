"""What stands around every page: menu, controls, view, card, footer."""

from types import ModuleType
from urllib.parse import parse_qsl

from dash import dcc, html
from flask import has_request_context, request

from dashboard import components
from dashboard.charts.model import Build, View
from dashboard.components.still import still
from dashboard.exports.citations import cited_charts
from dashboard.pages import basket, box
from dashboard.pages.card import card
from dashboard.pages.ids import Ids
from dashboard.pages.menu import menu
from dashboard.pages.paged import paged
from dashboard.pages.site import Site, address_of, build_of, formats, selected, shown
from dashboard.selection import EVERYWHERE, Selection, address, query_of
from dashboard.wording import say

SHAPES = {"png": ("", "wide")}


def layout(site: Site, page: ModuleType, query: dict[str, str]):
    """A page as its address asks for it."""
    selection = selected(site, page, query)
    view = shown(site, page, selection)
    parts = still(drawn(page, selection, view)), still(card(selection, site.store))
    return _framed(site, page, selection, parts, view.build)


def skeleton(site: Site, page: ModuleType, query: dict[str, str]):
    """The page without its content: what its callbacks can refer to."""
    return _framed(site, page, selected(site, page, query), ([], []), build_of(site.store.catalog()))


def _framed(site: Site, page: ModuleType, selection: Selection, parts: tuple, build: Build):
    catalog, ids = site.store.catalog(), Ids(page.NAME)
    choices = page.controls(selection, catalog, ids)
    content, opened = parts
    return html.Div(
        [
            dcc.Location(id=ids.url, refresh=False),
            dcc.Store(id=ids.open, data=selection.open),
            dcc.Store(id=ids.asked),
            html.Header(
                [
                    html.Div(still(menu(site, page, selection)), id=ids.menu, className="menu"),
                    components.search(selection.lang, ids.search, ids.answers, box.typed(page, selection)),
                ],
                className="top",
            ),
            html.Div(
                [
                    *([_controls(choices, selection.lang)] if choices else []),
                    html.Main(content, id=ids.view, tabIndex="-1"),
                    html.Aside(
                        opened,
                        id=ids.card,
                        className="receipt",
                        **{"aria-live": "polite"},
                    ),
                ],
                className="body" if choices else "body wide",
            ),
            still(components.footer(selection.lang, build)),
        ],
        className="page",
        lang="en" if selection.lang == "en" else "zh-CN",
        **{"data-page": page.NAME},
    )


def _controls(choices, lang: str):
    folded = html.Details(
        [html.Summary(say(lang, "shell.controls")), html.Div(choices)], className="folding", open=True
    )
    return html.Aside(folded, className="controls", **{"aria-label": say(lang, "shell.controls")})


def drawn(page: ModuleType, selection: Selection, view: View):
    """The view on screen, with the addresses of its files."""
    files = files_of(page, selection)
    read = read_by(files, getattr(page, "EXAMPLE", ""))
    return components.view(
        paged(view, page, selection),
        page.NAME,
        files,
        briefing_of(page, selection, view),
        read,
        cited_charts(view, host()),
    )


def read_by(files: dict[str, str], example: str = "") -> tuple[str, ...]:
    """The addresses of CSV and Parquet by which a program reads what is shown, or of an example's CSV."""
    kinds = (example, "") if example else (files["csv"], files["parquet"])
    return tuple(one and host() + one for one in kinds)


def host() -> str:
    """The address of this server as it was asked for; "" outside of a request."""
    return request.host_url.rstrip("/") if has_request_context() else ""


def files_of(page: ModuleType, selection: Selection) -> dict[str, str]:
    """The addresses of a view's files by their kind; a picture's also in the shape of a slide."""
    plain = selection.but(chart="", shape="")
    return {
        f"{kind}_{shape}".rstrip("_"): address_of(page, plain.but(shape=shape), f".{kind}")
        for kind in formats(page)
        for shape in SHAPES.get(kind, ("",))
    }


def briefing_of(page: ModuleType, selection: Selection, view: View) -> dict[str, tuple[str, str]]:
    """By the key of each chart and table: how a briefing names it, and the briefing with it alone."""
    if view.parts is not None:
        return {}
    keys = [chart.key for chart in view.charts]
    keys += [table.key for chart in view.charts if (table := getattr(chart, "table", None))]
    items = {
        key: basket.item_text(basket.Item(page.NAME, key, choices_of(page, _alone(selection, key))))
        for key in keys
    }
    return {
        key: (item, address("/briefing", Selection(items=item).but(**_shared(selection)), ("items",)))
        for key, item in items.items()
    }


def _alone(selection: Selection, key: str) -> Selection:
    """The choice for a chart named after one of several indicators: that one, with its own sentence."""
    own = tuple(one for one in selection.indicator if one in key.split("-"))
    return selection.but(indicator=own) if len(own) == 1 else selection


def choices_of(page: ModuleType, selection: Selection) -> tuple[tuple[str, str], ...]:
    """What makes a view of this page besides the choices that hold everywhere."""
    query = dict(parse_qsl(query_of(selection, page.PARAMETERS)))
    return tuple((key, value) for key, value in query.items() if key not in EVERYWHERE)


def _shared(selection: Selection) -> dict:
    return {name: getattr(selection, name) for name in EVERYWHERE if name != "open"}
