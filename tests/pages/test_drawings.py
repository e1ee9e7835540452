"""A narrow screen asks for its own drawing of a chart."""

import plotly.graph_objects as go
import pytest

from dashboard.charts.figure import figure
from dashboard.charts.model import Grid
from dashboard.pages import PAGES
from dashboard.pages.site import Site, selected, shown


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", ["trends", "policies", "events"])
def test_a_chart_over_time_is_drawn_for_a_phone(client, page, lang):
    answer = client.get(f"/drawings/{page}/0?lang={lang}&home=luoyang")
    assert go.Figure(answer.json).layout.height == answer.json["layout"]["height"]
    again = client.get(answer.request.full_path, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("path", ["benchmark/0", "trends/99", "nowhere/0", "find/0"])
def test_what_has_no_drawing_of_its_own_is_not_there(client, path):
    assert client.get(f"/drawings/{path}").status_code == 404


@pytest.mark.parametrize("page", PAGES, ids=[page.NAME for page in PAGES])
def test_every_chart_is_made_of_traces_that_the_bundle_has(page, store):
    site = Site(store, PAGES)
    charts = [
        chart for chart in shown(site, page, selected(site, page, {})).charts if not isinstance(chart, Grid)
    ]
    assert {trace["type"] for chart in charts for trace in figure(chart, "zh")["data"]} <= {"bar", "scatter"}
