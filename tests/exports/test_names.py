"""File names that survive browsers and file systems."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts.model import Chart
from dashboard.exports import disposition, file_name
from tests.exports import made


def test_a_file_is_named_after_product_page_chart_and_data_date():
    assert file_name(made.view(), "csv", "对标") == "科创金融试验区对标-对标-高新技术企业-20261124.csv"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_header_names_the_file_in_ascii_and_in_full(kind):
    header = disposition(f"试点比较-trends.{kind}")
    assert header.startswith(f'attachment; filename="trends.{kind}"; ')
    assert "filename*=UTF-8''%E8%AF%95%E7%82%B9" in header
    assert disposition(f"对标.{kind}").startswith(f'attachment; filename="pilot-zones.{kind}"; ')


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_title_gives_a_name_that_a_file_system_takes(page, chart):
    view = replace(made.view(1), charts=(Chart("k", chart),))
    name = file_name(view, "xlsx", page)
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f\u202a-\u202e\u2066-\u2069]', name)
    assert name.endswith(".xlsx")
    assert 0 < len(name.removesuffix(".xlsx")) <= 80
    assert not name.startswith((".", " "))


@settings(deadline=None)
@given(st.text(min_size=1))
def test_any_name_gives_one_header_line(name):
    header = disposition(f"{name.encode('utf-8', 'replace').decode()}.csv")
    assert header.isascii()
    assert header.isprintable()
    assert header.count('"') == 2
