"""The peer: the same chart, lanes and table on a plain Dash page, as Plotly Express writes them."""

import os

import dash_bootstrap_components as dbc
import duckdb
import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, dcc, html
from waitress import serve

from bench.process import newest

COLUMNS = [
    "zone_zh",
    "as_of",
    "published_value",
    "published_unit",
    "qualifier",
    "definition_zh",
    "source_title",
]
LEVELS = ("national", "zone", "bank")


def tables() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures of the cities and the dated policies, in memory."""
    with duckdb.connect(str(newest()), read_only=True) as con:
        figures = con.sql(
            "select * from figures where domain is not null and level in ('city', 'national')"
        ).df()
        policies = con.sql("select * from policies where start_day is not null").df()
    return figures.sort_values(["indicator_id", "zone_id", "as_of"]), policies[policies["level"].isin(LEVELS)]


def create_app() -> Dash:
    """A page with one list, two graphs and a table."""
    figures, policies = tables()
    names = figures.drop_duplicates("indicator_id")[["indicator_id", "indicator_zh"]].to_dict("records")
    options = [{"value": row["indicator_id"], "label": row["indicator_zh"]} for row in names]
    app = Dash("plain")
    app.layout = html.Main(
        [
            dbc.Select(id="trends-indicator", options=options, value="hightech_enterprises"),
            html.H1(id="title"),
            dcc.Graph(id="chart"),
            dcc.Graph(id="lanes"),
            html.Table(id="table"),
        ]
    )

    @app.callback(
        Output("title", "children"),
        Output("chart", "figure"),
        Output("lanes", "figure"),
        Output("table", "children"),
        Input("trends-indicator", "value"),
    )
    def draw(indicator):
        chosen = figures[figures["indicator_id"] == indicator]
        return chosen["indicator_zh"].iloc[0], chart(chosen), lanes(policies), table(chosen)

    return app


def chart(chosen: pd.DataFrame):
    """A line per city."""
    return px.line(
        chosen, x="as_of", y="value", color="zone_zh", markers=True, hover_data=["qualifier", "source_title"]
    )


def lanes(policies: pd.DataFrame):
    """The policies by level."""
    return px.scatter(policies, x="start_day", y="level", color="level", hover_name="title_zh", height=220)


def table(chosen: pd.DataFrame) -> list:
    """The figures behind the chart."""
    head = html.Thead(html.Tr([html.Th(column) for column in COLUMNS]))
    rows = [html.Tr([html.Td(str(cell)) for cell in row]) for row in chosen[COLUMNS].values]
    return [head, html.Tbody(rows)]


if __name__ == "__main__":
    serve(create_app().server, host="127.0.0.1", port=int(os.environ["PORT"]), threads=8, _quiet=True)
