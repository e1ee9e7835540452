"""The choices at the left of a page: native, keyboard-friendly inputs with a legend each."""

import dash_bootstrap_components as dbc
from dash import html


def one_of(control_id: str, legend: str, options: list[dict], value: str):
    """A drop-down list. `options` hold value and label; a disabled one heads a group."""
    return html.Div(
        [html.Label(legend, htmlFor=control_id), dbc.Select(id=control_id, options=options, value=value)],
        className="control",
    )


def some_of(control_id: str, legend: str, options: list[dict], value: list[str], folded: str = ""):
    """A set of chips, any number of which may be chosen; under a summary when `folded` names one."""
    chips = dbc.Checklist(id=control_id, options=options, value=value, inline=True, className="chips")
    inside = html.Details([html.Summary(folded), chips]) if folded else chips
    return html.Fieldset([html.Legend(legend), inside], className="control")


def folded(summary: str, choices: list, opened: bool):
    """Choices that are seldom needed, under a summary; `opened` when one of them is made."""
    return html.Details([html.Summary(summary), *choices], className="seldom", open=opened)


def either(control_id: str, legend: str, options: list[dict], value: str):
    """A choice between a few, as chips."""
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
