"""A briefing on the real record: charts of several pages leave as one deck with numbered documents."""

import io
import json
import re
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from pptx import Presentation

from dashboard.charts.model import Bars, Lines
from dashboard.exports.facts import documents
from dashboard.exports.slide_file import base
from dashboard.exports.slides_bars import category
from dashboard.exports.threads import serial
from dashboard.pages import PAGES, briefing
from dashboard.pages.frame import briefing_of
from dashboard.pages.site import Site, selected, shown, whole
from tests.exports.read_deck import charts, series, words
from tests.pages.words import texts

ITEMS = ";".join(
    (
        "benchmark/matrix/indicator:gdp,rd_intensity/zones:suzhou,hefei,guangzhou",
        "benchmark/ranking/indicator:hightech_enterprises/zones:suzhou,hefei,guangzhou/title:R~26D~20第一",
        "trends/trend-gdp/indicator:gdp/zones:suzhou,hefei,guangzhou",
        "policies/timeline/zones:suzhou,hefei,guangzhou",
        "benchmark/ranking-table/indicator:gdp",
    )
)


@pytest.fixture(scope="module")
def site(store):
    return Site(store, PAGES)


def viewed(site, **query):
    return shown(site, briefing, selected(site, briefing, {"home": "luoyang", "items": ITEMS, **query}))


def deck(client, **query):
    answer = client.get("/briefing.pptx", query_string={"home": "luoyang", "items": ITEMS, **query})
    assert answer.status_code == 200
    return Presentation(io.BytesIO(answer.data))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_values_on_the_slides_are_those_of_the_views(client, site, lang):
    parts, drawn = viewed(site, lang=lang).parts, charts(deck(client, lang=lang))
    bars, lines = (next(p.chart for p in parts if isinstance(p.chart, kind)) for kind in (Bars, Lines))
    assert list(drawn[0].plots[0].categories) == [category(bar) for bar in bars.bars]
    points = {point for one in series(drawn[1]) for point in one.points}
    marks = [mark for one in lines.series for segment in one.segments for mark in segment]
    assert {(serial(mark.when), mark.value) for mark in marks} <= points


def test_slides_come_in_the_order_of_the_list_under_the_authors_titles(client):
    titles = [slide.shapes.title.text_frame.text for slide in deck(client, title="给市长").slides]
    assert titles[0] == "给市长"
    assert titles[2] == "R&D 第一"
    assert len(titles) >= 7


def test_the_first_slide_says_city_count_and_data_date(client, store):
    told = words(deck(client).slides[0])
    assert "5 张图" in told and "洛阳" in told and f"{store.catalog().build['data_date']:%Y-%m-%d}" in told


def test_every_number_cited_is_in_the_list_of_documents_and_every_document_is_cited(client):
    found = deck(client)
    boxes = [x for slide in found.slides for x in slide.shapes if x.name.startswith("sources:")]
    lines = [paragraph.text for box in boxes for paragraph in box.text_frame.paragraphs]
    numbers = {int(re.match(r"\[(\d+)\] \S", line)[1]) for line in lines}
    cited: set[int] = set()
    for slide in list(found.slides)[1:]:
        line = next((x.text_frame.text for x in slide.shapes if base(x.name) == "source"), "")
        for first, last in re.findall(r"\[(\d+)(?:–(\d+))?\]", line):
            cited |= set(range(int(first), int(last or first) + 1))
    assert cited == numbers == set(range(1, len(numbers) + 1)) and len(numbers) > 50


def test_charts_carry_the_choices_that_make_them(client):
    names = [base(x.name) for slide in deck(client).slides for x in slide.shapes if x.has_chart]
    assert names[1] == "chart:trends:trend-gdp?indicator=gdp&zones=suzhou,hefei,guangzhou&home=luoyang"


def test_a_briefing_leaves_as_rows_too(client):
    query = {"items": ITEMS + ";nowhere/x"}
    rows = pd.read_csv(io.BytesIO(client.get("/briefing.csv", query_string=query).data))
    told = json.loads(client.get("/briefing.json", query_string=query).data)
    assert list(rows["number"]) == [1, 2, 3, 4, 5, 6] and rows["chart"].isna().tolist() == [False] * 5 + [
        True
    ]
    assert rows["address"][2] == "/trends?indicator=gdp&zones=suzhou,hefei,guangzhou"
    assert told["sources"] and client.get("/briefing.xlsx", query_string=query).status_code == 200


@pytest.mark.parametrize(
    "items",
    ["nowhere/x", "trends/nothing", "briefing/gathered", "", ";;/", "a/b/c:d", "trends/x/indicator:<b>"],
)
def test_what_cannot_be_found_is_told_and_never_an_error(client, site, items):
    view = viewed(site, items=items)
    gone = [part for part in view.parts if part.chart is None]
    assert bool(view.notices) == bool(gone)
    assert client.get("/briefing.pptx", query_string={"items": items}).status_code == 200


def test_more_than_sixty_are_said_and_not_shown(site):
    view = viewed(site, items=";".join(["policies/timeline"] * 4000))
    assert len(view.parts) == 60
    assert "60" in view.notices[0].text


def test_ten_thousand_entries_get_a_calm_page(client):
    answer = client.get("/briefing?lang=en&items=" + "trends/trend-gdp;" * 10_000)
    assert answer.status_code == 414
    assert "60 charts" in answer.text


def test_every_chart_and_table_of_every_page_can_be_gathered(site):
    for page in PAGES:
        if page is briefing:
            continue
        selection = selected(site, page, {"home": "luoyang"})
        view = shown(site, page, selection)
        items = ";".join(item for item, _ in briefing_of(page, selection, view).values())
        parts = viewed(site, items=items).parts
        assert len(parts) >= len(view.charts)
        assert [part.item for part in parts if part.chart is None] == []


def test_six_slides_to_begin_with_are_all_there(site):
    link = viewed(site, items="", zones="suzhou,hefei,guangzhou").ways[0].ways[0].link
    parts = viewed(site, **dict(parse_qsl(urlsplit(link).query))).parts
    assert len(parts) == 6 and all(part.chart for part in parts)
    assert all("suzhou" in part.item for part in parts)


def test_the_six_hold_the_home_city_and_the_menu_leads_on_to_the_same_cities(site):
    chosen = {"home": "luoyang", "zones": "suzhou,hefei,guangzhou", "indicator": "gdp"}
    link = viewed(site, items="", **chosen).ways[0].ways[0].link
    asked = dict(parse_qsl(urlsplit(link).query))
    assert asked["zones"] == "suzhou,hefei,guangzhou" and asked["indicator"] == "gdp"
    policies = next(part for part in viewed(site, **asked).parts if part.item.startswith("policies"))
    assert any("洛阳" in lane.name for lane in policies.chart.lanes)


def test_a_title_is_text_on_the_page(site):
    view = viewed(site, items="policies/timeline/title:~3Cb~3E~26")
    from dashboard.components.gathered import gathered

    drawn = gathered(view, {"pptx": "/briefing.pptx"})
    assert 'value="&lt;b&gt;&amp;"' in drawn.children[2].to_plotly_json()["props"]["data-html"]
    assert "/briefing.pptx" in texts(drawn)


def test_a_chart_of_one_of_several_indicators_comes_with_its_own_sentence(site):
    trends = next(page for page in site.pages if page.NAME == "trends")
    chosen = selected(site, trends, {"home": "luoyang", "indicator": "gdp,rd_intensity"})
    item, _ = briefing_of(trends, chosen, shown(site, trends, chosen))["trend-gdp"]
    [ours] = viewed(site, items=item).parts
    [alone] = viewed(site, items="trends/trend-gdp/indicator:gdp").parts
    assert ours.view.title == alone.view.title


def test_a_source_line_counts_the_documents_that_it_numbers(site):
    due, lines = (f"{one}/zones:suzhou,hefei,guangzhou" for one in ("targets/due", "trends/trend-gdp"))
    query = {"home": "luoyang", "items": f"{due};{lines}/indicator:gdp,rd_intensity"}
    view = whole(site, briefing, selected(site, briefing, query))
    for part in view.parts:
        own = documents(part.view, part.chart)
        assert str(len(own)) in part.chart.sources
        assert set(own) <= set(view.sources["source_id"])
    everything = {one for part in view.parts for one in part.view.sources["source_id"]}
    assert len(view.sources) < len(everything)
