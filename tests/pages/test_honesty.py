"""What a reader in a hurry would believe of a screen, a file or a slide: each case once misled somebody."""

import io
import zipfile
from datetime import date

import pytest
from pptx import Presentation

from dashboard.pages import (
    benchmark,
    coverage,
    finder,
    instruments,
    overview,
    peers,
    systems,
    targets,
    trends,
    zone,
)  # fmt: skip
from dashboard.pages.peers import whole as peers_file
from dashboard.selection import Selection

KNOWN = "2024-10-12"


def words_of(deck: bytes) -> list[str]:
    """The words of each slide."""
    slides = Presentation(io.BytesIO(deck)).slides
    return [" ".join(s.text_frame.text for s in one.shapes if s.has_text_frame) for one in slides]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_slide_of_a_past_day_carries_that_day(client, lang):
    deck = client.get(f"/zone.pptx?zone=hangzhou&known={KNOWN}&lang={lang}").data
    slides = words_of(deck)
    assert len(slides) > 3
    assert all(KNOWN in words for words in slides)


def test_a_brief_a_picture_and_a_workbook_of_a_past_day_say_so(client):
    brief = client.get(f"/zone.docx?zone=hangzhou&known={KNOWN}").data
    assert (
        "按2024年10月12日已公布的文件"
        in zipfile.ZipFile(io.BytesIO(brief)).read("word/document.xml").decode()
    )
    assert f"已知截至 {KNOWN}" in client.get(f"/benchmark.svg?indicator=gdp&known={KNOWN}").text
    assert client.get(f"/benchmark.json?indicator=gdp&known={KNOWN}").json["build"]["known"] == KNOWN
    assert "known" not in client.get("/benchmark.json?indicator=gdp").json["build"]


def test_a_leader_is_told_with_the_number_of_cities_that_it_leads(store):
    chosen = Selection(
        home="luoyang",
        zones=("nanjing", "hangzhou", "guangzhou", "shenzhen", "suzhou"),
        indicator=("listed_companies_all_new",),
        known=date(2025, 9, 25),
        tolerance=0,
    )
    shown = benchmark.view(chosen, store)
    assert "可比的 2 个城市中，深圳22家居首" in shown.title
    told = benchmark.whole(shown, chosen, store).report
    said = ["".join(s.text for s in block.words) for block in told.blocks if hasattr(block, "words")]
    assert any("可比的2个城市中" in one for one in said)


def test_the_way_to_a_wider_tolerance_leads_to_a_wider_comparison(store):
    chosen = Selection(
        indicator=("listed_companies_all_new",),
        zones=("shenzhen", "hangzhou", "suzhou"),
        known=date(2025, 9, 25),
    )
    shown = benchmark.view(chosen.but(tolerance=0), store)
    link = next(notice.link for notice in shown.notices if "tolerance=" in notice.link)
    wider = int(link.partition("tolerance=")[2].partition("&")[0])
    ranked = lambda months: sum(  # noqa: E731
        bar.ranked for bar in benchmark.view(chosen.but(tolerance=months), store).charts[0].bars
    )
    assert ranked(wider) > ranked(0)


def test_a_matrix_marks_near_definitions_and_places_that_hold_by_the_customary_reading(store):
    shown = overview.view(Selection(), store)
    notes = [cell.note for row in shown.charts[0].rows for cell in row.cells[1:]]
    assert any(note.startswith("≈") for note in notes) and "≈ 口径相近" in shown.subtitle
    assert any("* ·" in note for note in notes) and "* 名次按惯例读法才成立" in shown.subtitle
    strict = overview.view(Selection(reading="strict"), store)
    assert "*" not in "".join(cell.note for row in strict.charts[0].rows for cell in row.cells)
    assert "“超”只知下限" in strict.subtitle


def test_the_counts_of_the_overview_are_those_of_the_day(store):
    held = lambda known: overview.view(Selection(known=known), store).chart("held")  # noqa: E731
    then, now = held(date(2024, 6, 21)), held(None)
    of = lambda grid: {row.zone_id: row.cells[1].value for row in grid.rows}  # noqa: E731
    assert all(of(then)[place] < of(now)[place] for place in of(then))
    assert max(row.cells[-1].text for row in then.rows) <= "2024-06-21"
    assert max(row.cells[-1].text for row in now.rows) <= f"{store.catalog().build['data_date']}"


def test_coverage_of_a_past_day_opens_with_the_last_year_that_was_over_then(store):
    shown = coverage.view(Selection(known=date(2024, 10, 2)), store)
    assert shown.title.startswith("2023 年") and "中记录有 0 格" not in shown.title


def test_a_leader_of_another_date_says_so_and_places_are_out_of_a_number(store):
    shown = zone.view(Selection(zone="hangzhou", known=date(2024, 10, 12)), store)
    gdp = next(row for row in shown.chart("headlines").rows if row.cells[0].text == "地区生产总值")
    assert (gdp.cells[2].text, gdp.cells[5].text, gdp.cells[5].note) == (
        *("2023年", "上海 44,652.8亿元"),
        "2022年",
    )
    assert "地区生产总值11市中第6名" in shown.title


def test_likeness_by_few_indicators_is_said_in_the_title_and_the_file_has_its_sources(store):
    chosen = Selection(home="luoyang", known=date(2024, 10, 2))
    shown = peers.view(chosen, store)
    assert "合肥（8 项中的 2 项）" in shown.title
    file = peers_file(shown, chosen, store)
    assert len(file.sources) and len(file.definitions)


def test_a_trend_says_what_it_does_not_draw(store):
    several = Selection(indicator=("scitech_smes_registered", "invention_patents_granted"), to=2020)
    assert any("没有画" in notice.text for notice in trends.view(several, store).notices)
    alone = trends.view(Selection(indicator=("government_fund_scale",), home="jinan"), store)
    notice = next(notice for notice in alone.notices if "另有" in notice.text)
    assert "深圳" in notice.text and "shenzhen" in notice.link


def test_a_trend_speaks_of_the_reading_that_was_chosen(store):
    for reading, said, other in (("strict", "按字面", "按惯例"), ("customary", "按惯例", "按字面")):
        shown = trends.view(Selection(indicator=("government_fund_scale",), reading=reading), store)
        told = " ".join((shown.subtitle, *shown.notes))
        assert said in told and other not in told


def test_a_line_over_two_publishers_names_the_number_it_leaves_out(store):
    shown = trends.view(Selection(indicator=("budget_revenue",), zones=("guangzhou",)), store)
    assert any("2021-12另有 1,842亿元" in note for note in shown.notes)


def test_the_feed_keeps_the_word_that_qualifies_a_figure(client):
    feed = client.get("/revisions.atom?zones=luoyang&since=2025-09-01&known=2025-12-31").text
    assert "超6,000亿元" in feed and "新公布 · 洛阳" in feed


def test_a_ratio_that_is_not_computed_is_not_called_missing_from_the_record(store):
    chosen = Selection(indicator=("finance_value_added_to_gdp",), zones=("hangzhou", "hefei"))
    shown = benchmark.view(chosen, store)
    assert shown.title.endswith("所选城市没有可以推算的数")
    assert (
        "缺分子，不推算" in shown.notices[-1].text and "finance_value_added_share" in shown.notices[-1].link
    )
    report = benchmark.whole(shown, chosen, store).report
    assert "记录中没有" not in "".join(s.text for b in report.blocks if hasattr(b, "words") for s in b.words)
    several = benchmark.view(chosen.but(indicator=("gdp", "finance_value_added_to_gdp")), store)
    assert {row.cells[2].text for row in several.charts[0].rows} == {"不推算"}


def test_beijings_census_stands_between_2017_and_2018(store):
    shown = trends.view(Selection(indicator=("gdp",), zones=("beijing",)), store)
    assert any("2017-12 与 2018-12 不相连" in note for note in shown.notes)
    assert not any("2018-12 与 2019-12 不相连" in note for note in shown.notes)


@pytest.mark.parametrize("page", [instruments, systems, finder, targets])
def test_every_page_of_a_past_day_holds_only_what_was_out_by_then(store, page):
    then, now = (page.view(Selection(known=day), store).rows for day in (date(2023, 6, 30), None))
    assert 0 < len(then) < len(now)
    known = {key: row["known_on"] for key, row in store.catalog().sources.items()}
    assert all(known[source] <= date(2023, 6, 30) for source in then["source_id"])
    assert not len(page.view(Selection(known=date(1999, 1, 1)), store).rows)


def test_a_month_or_a_year_is_its_last_day_and_a_day_to_come_is_said_to_be_unknown(client):
    for text, day in (("2024", "2024-12-31"), ("2024-06", "2024-06-30"), ("2024-02", "2024-02-29")):
        assert client.get(f"/benchmark.json?indicator=gdp&known={text}").json["build"]["known"] == day
    assert "known" not in client.get("/benchmark.json?indicator=gdp&known=2024-13").json["build"]
    told = client.get("/benchmark.json?indicator=gdp&known=2031-01-01").json["notices"]
    assert any("这里不知道" in one for one in told)


def test_a_publisher_without_figures_is_said_to_have_none(store):
    for page in (benchmark, trends):
        shown = page.view(Selection(indicator=("gdp",), publisher="火星日报"), store)
        assert "没有火星日报的数" in shown.subtitle
