"""A narrow screen asks for its own drawing of a chart."""

import plotly.graph_objects as go
import pytest


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
