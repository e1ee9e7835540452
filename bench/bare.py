"""What this machine can do: a list and a chart of ten lines with sixty points, served as the dashboard is.

The limits for a first chart and for the slowest switches were set where such a page took 1.2 s and 58 ms.
"""

import os
from datetime import date, timedelta
from pathlib import Path

import dash_bootstrap_components as dbc
from dash import Dash, Input, Output, dcc, html
from waitress import serve

from dashboard.server import new_server

LINES, POINTS = 10, 60
FIRST_CHART, P95 = 1.2, 58  # seconds and milliseconds of such a page where the limits were set
ASSETS = Path(__file__).parent.parent / "dashboard" / "assets"


def create_app() -> Dash:
    """The page; every choice draws other numbers."""
    app = Dash("bare", server=new_server(), assets_folder=str(ASSETS), assets_ignore="^(?!00-plotly)")
    options = [{"value": str(n), "label": f"choice {n}"} for n in range(40)]
    app.layout = html.Main(
        [
            dbc.Select(id="trends-indicator", options=options, value="0"),
            dcc.Graph(id="chart", responsive=True),
        ]
    )

    @app.callback(Output("chart", "figure"), Input("trends-indicator", "value"))
    def draw(choice):
        return figure(int(choice))

    return app


def figure(choice: int) -> dict:
    """Ten lines that differ from choice to choice."""
    days = [(date(2021, 1, 31) + timedelta(days=30 * n)).isoformat() for n in range(POINTS)]
    values = lambda line: [(n * (line + 3) + choice * 7) % (40 + choice + line) for n in range(POINTS)]  # noqa: E731
    lines = [
        {"type": "scatter", "mode": "lines", "name": f"line {line}", "x": days, "y": values(line)}
        for line in range(LINES)
    ]
    return {"data": lines, "layout": {"height": 450}}


if __name__ == "__main__":
    serve(create_app().server, host="127.0.0.1", port=int(os.environ["PORT"]), threads=8, _quiet=True)
