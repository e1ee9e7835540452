"""Every page, in both languages, leaves as every kind of file, and the file says what it is."""

import io
import json

import openpyxl
import pandas as pd
import pyarrow.parquet
import pytest

from dashboard.pages import PAGES
from dashboard.pages.site import formats

NEEDED = [
    "zone_id",
    "zone",
    "indicator_id",
    "indicator",
    "definition_id",
    "value",
    "lower",
    "upper",
    "unit",
    "qualifier",
    "published_value",
    "published_unit",
    "period_type",
    "period_start",
    "as_of",
    "status",
    "source_id",
    "source_title",
    "publisher",
    "published_date",
    "locator",
    "note",
]


# A PNG takes as long as all other kinds together and is the page's SVG, drawn: two pages stand for all.
STANDING = {"png": ("benchmark", "overview")}
EVERY = [
    pytest.param(page, kind, id=f"{page.NAME}.{kind}")
    for page in PAGES
    for kind in formats(page)
    if page.NAME in STANDING.get(kind, (page.NAME,))
]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("page", "kind"), EVERY)
def test_a_page_leaves_as_a_file(client, page, lang, kind):
    asked = "&words=GDP" if page.NAME == "find" else ""  # nothing typed is nothing found
    answer = client.get(f"/{page.NAME}.{kind}?lang={lang}&home=luoyang{asked}")
    assert answer.status_code == 200
    assert len(answer.data) > 100
    assert "filename*=UTF-8''" in answer.headers["Content-Disposition"]
    again = client.get(
        f"/{page.NAME}.{kind}?lang={lang}&home=luoyang{asked}",
        headers={"If-None-Match": answer.headers["ETag"]},
    )
    assert again.status_code == 304


def test_a_benchmark_file_has_the_columns_that_others_rely_on_and_one_row_per_zone(client):
    frame = pd.read_csv(
        io.BytesIO(client.get("/benchmark.csv?indicator=hightech_enterprises").data), dtype=str
    )
    assert list(frame.columns[: len(NEEDED)]) == NEEDED
    assert {"rank_low", "rank_high", "comparable", "reason"} <= set(frame.columns)
    assert frame["zone_id"].is_unique
    unranked = frame[frame["rank_low"].isna()]
    assert len(unranked) and unranked["reason"].notna().all()
    assert frame[frame["rank_low"].notna()]["rank_high"].notna().all()


def test_the_four_formats_hold_the_same_rows_and_count_them(client):
    query = "indicator=rd_intensity,gdp&home=luoyang"
    csv = client.get(f"/benchmark.csv?{query}")
    rows = pd.read_csv(io.BytesIO(csv.data), dtype=str)
    table = pyarrow.parquet.read_table(io.BytesIO(client.get(f"/benchmark.parquet?{query}").data))
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/benchmark.xlsx?{query}").data))
    text = json.loads(client.get(f"/benchmark.json?{query}").data)
    assert len(rows) == table.num_rows == book.worksheets[0].max_row - 1 == len(text["records"]) > 15
    assert csv.data.startswith(b"\xef\xbb\xbf")
    assert pyarrow.types.is_floating(table.schema.field("value").type)
    assert pyarrow.types.is_string(table.schema.field("published_value").type)
    assert rows["value"].astype(float).tolist() == table.column("value").to_pylist()


def test_an_unknown_page_or_kind_is_a_404_and_a_hostile_query_is_no_error(client):
    assert client.get("/nowhere.csv").status_code == 404
    assert client.get("/benchmark.exe").status_code == 404
    hostile = client.get("/benchmark.csv?indicator=' or 1=1--&zones=<script>&known=9999-99-99&tolerance=1e9")
    assert hostile.status_code == 200


def test_a_file_has_columns_even_where_there_is_nothing_to_say(client):
    header = client.get("/peers.csv?home=none").get_data(as_text=True).lstrip("\ufeff").replace('"', "")
    assert header.startswith("zone_id,zone,distance")


def test_a_file_leads_back_to_where_it_came_from(client):
    stated = client.get("/trends.json?zones=hefei", base_url="http://zones.example:8050").json
    assert stated["address"] == "http://zones.example:8050/trends?zones=hefei"
    assert {row["source_id"] for row in stated["policies"]} and len(stated["policies"][0]) > 10


def test_a_tolerance_of_nothing_stays_in_the_addresses_of_files(client):
    assert client.get("/benchmark.json?tolerance=0").json["address"].endswith("/benchmark?tolerance=0")
