"""The choice of a home city among too many to list."""

import dash_bootstrap_components as dbc
from dash import html

from dashboard.wording import say

CITIES = "cities-to-choose"


def find_home(lang: str, path: str, carried: dict[str, str], names: dict[str, str]):
    """A small form that works without any callback: the browser finds a city by a part of its name.

    `carried` are the other parameters of the address, `names` those of the cities by their ids.
    """
    fields = [dbc.Input(type="hidden", name=name, value=value) for name, value in carried.items()]
    field = dbc.Input(type="search", name="home", list=CITIES, autocomplete="off")
    options = [html.Option(value=zone, label=name) for zone, name in names.items()]
    return html.Form(
        [
            *fields,
            html.Label([html.Span(say(lang, "crowd.home")), field]),
            html.Datalist(options, id=CITIES),
            html.Button(say(lang, "crowd.home_show"), type="submit"),
        ],
        action=path,
        method="get",
        className="find-home",
    )
