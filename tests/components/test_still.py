"""What nothing calls back comes as text, and says and does the same as its components."""

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.components.still import html_of, still


def props(component) -> dict:
    return component.to_plotly_json()["props"]


def test_an_element_without_anything_alive_holds_its_inside_as_text():
    made = still(
        html.Div([html.A("甲", href="/a?b=1&c=2", className="way"), html.Br(), "<b>"], className="x")
    )
    assert made.children is None and made.className == "x"
    assert props(made)["data-html"] == '<a class="way" href="/a?b=1&amp;c=2">甲</a><br>&lt;b&gt;'


def test_what_holds_a_chart_stays_a_component_and_its_neighbours_become_text():
    chart = dcc.Graph(id={"page": "p", "chart": 0})
    made = still(html.Section([html.Div([html.Span("a")]), html.Div([chart, html.P(["b", html.I("c")])])]))
    beside, around = made.children
    assert props(beside)["data-html"] == "<span>a</span>"
    assert around.children[0] is chart
    assert props(around.children[1])["data-html"] == "b<i>c</i>"


def test_a_field_with_an_id_is_alive_and_one_without_is_not():
    assert html_of(html.Form(dbc.Input(id="words", type="search"))) is None
    text = html_of(html.Form([dbc.Input(type="hidden", name="home", value='"<')], action="/a", method="get"))
    assert text == (
        '<form action="/a" method="get">'
        '<input class="form-control" value="&quot;&lt;" type="hidden" name="home"></form>'
    )


def test_attributes_are_called_as_in_html_and_those_that_do_not_hold_are_left_out():
    text = html_of(html.Details([html.Summary("s", tabIndex="-1")], open=True, hidden=False, title=None))
    assert text == '<details open><summary tabindex="-1">s</summary></details>'
    assert html_of(html.A("x", href="/f.csv", download="")) == '<a download="" href="/f.csv">x</a>'
    assert html_of(html.Label("x", htmlFor="field")) == '<label for="field">x</label>'


def test_text_that_is_already_html_stays_as_it_is():
    inside = html.Div(**{"data-html": "<table></table>"})
    assert props(still(html.Section([inside])))["data-html"] == "<div><table></table></div>"


def test_nothing_becomes_nothing():
    assert html_of([None, "a", 1]) == "a1"
    assert still([]) == []
    assert still(html.P("a")).children == "a"
