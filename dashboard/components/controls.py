"""The choices at the left of a page: native, keyboard-friendly inputs with a legend each."""

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components.picker import picker

ANY = "any"  # the option of a list that chooses nothing
SEARCHED = 150  # options from which on a list is searched instead of read


def one_of(control_id: str, legend: str, options: list[dict], value: str):
    """A drop-down list. `options` hold value and label; a disabled one heads a group."""
    if len(options) > SEARCHED:
        return _searched(control_id, legend, options, value, multi=False)
    return html.Div(
        [html.Label(legend, htmlFor=control_id), dbc.Select(id=control_id, options=options, value=value)],
        className="control",
    )


def some_of(control_id: str, legend: str, options: list[dict], value: list[str], folded: str = ""):
    """A set of chips, any number of which may be chosen; under a summary when `folded` names one."""
    if len(options) > SEARCHED:
        return _searched(control_id, legend, options, value, multi=True)
    chips = dbc.Checklist(id=control_id, options=options, value=value, inline=True, className="chips")
    inside = html.Details([html.Summary(folded), chips]) if folded else chips
    return html.Fieldset([html.Legend(legend), inside], className="control")


def _searched(control_id: str, legend: str, options: list[dict], value, multi: bool):
    """What is chosen of many options, and a field that finds another by a part of its name."""
    shown = [one for one in options if one["value"] in (value if multi else [value]) and one["value"] != ANY]
    kept = list({one["value"]: one for one in shown}.values())
    if multi or any(one["value"] == ANY for one in options):
        chosen = dbc.Checklist(
            id=control_id,
            options=kept,
            value=[one["value"] for one in kept],
            inline=True,
            className="chips",
        )
    else:
        names = [html.Strong(one["label"]) for one in kept]
        chosen = html.Div([dbc.Input(type="hidden", id=control_id, value=value), *names], className="one")
    return html.Fieldset(
        [html.Legend(legend), chosen, picker(control_id, control_id.partition("-")[2], legend)],
        className="control",
    )


def folded(summary: str, choices: list, opened: bool):
    """Choices that are seldom needed, under a summary; `opened` when one of them is made."""
    return html.Details([html.Summary(summary), *choices], className="seldom", open=opened)


def either(control_id: str, legend: str, options: list[dict], value: str):
    """A choice between a few, as chips; between many by search."""
    if len(options) > SEARCHED:
        return _searched(control_id, legend, options, value, multi=False)
    chips = dbc.RadioItems(id=control_id, options=options, value=value, inline=True, className="chips")
    return html.Fieldset([html.Legend(legend), chips], className="control")


def words(control_id: str, legend: str, value: str, placeholder: str = ""):
    """A search field that answers after a short pause."""
    field = dbc.Input(id=control_id, type="search", value=value, placeholder=placeholder, debounce=400)
    return html.Div([html.Label(legend, htmlFor=control_id), field], className="control")


def day(control_id: str, legend: str, value: str):
    """A date."""
    field = dbc.Input(id=control_id, type="date", value=value, debounce=400)
    return html.Div([html.Label(legend, htmlFor=control_id), field], className="control")
