"""One place over all domains, on the real record: places, levels apart, what is said of nothing."""

import re
from datetime import date

import pytest

from dashboard.pages import benchmark, zone
from dashboard.pages.zone_figures import newest
from dashboard.selection import Selection

CHINESE = re.compile(r"[\u4e00-\u9fff]")
APART = ("district", "institution", "provincial")


def page(store, **chosen):
    return zone.view(Selection(**chosen), store)


def grids(view) -> dict:
    return {grid.key: grid for grid in view.charts}


def opened(grid) -> set[str]:
    """The ids of the figures that the cells of a grid open."""
    cells = (cell for row in grid.rows for cell in row.cells)
    return {cell.open.removeprefix("figure:") for cell in cells if cell.open.startswith("figure:")}


def test_it_opens_with_the_home_city_or_with_the_first_of_the_record(store):
    assert page(store, home="luoyang").title.startswith("洛阳")
    assert page(store).title.startswith("北京")
    assert page(store, home="luoyang", zone="hefei").title.startswith("合肥")


@pytest.mark.parametrize("city", ["luoyang", "hefei", "shanghai"])
def test_the_places_are_those_of_the_benchmark(store, city):
    rows = {row["indicator_id"]: row for row in newest(store, city, None) if row["chosen"]}
    assert len(rows) > 10
    frames = benchmark.compare(Selection(), store, tuple(rows))
    for indicator, frame in frames.items():
        mine = frame[frame["zone_id"] == city].iloc[0]
        shown = rows[indicator]
        assert shown["observation_id"] == mine["observation_id"]
        places = (None, None) if mine.isna()["rank_low"] else (mine["rank_low"], mine["rank_high"])
        assert (shown["rank_low"], shown["rank_high"]) == places


def test_a_place_that_cannot_be_claimed_is_a_range_or_has_its_reason_beside_it(store):
    shown = grids(page(store, zone="hefei"))
    texts = [row.cells[4].text for row in shown["headlines"].rows]
    assert any("–" in text for text in texts)
    for row in shown["actors"].rows:
        assert row.cells[4].text != "—" or row.cells[5].text or row.cells[0].tone == "again"


def test_levels_are_kept_apart_and_never_stand_among_the_citys_figures(store):
    for city in ("beijing", "suzhou", "jiaxing"):
        for key, grid in grids(page(store, zone=city)).items():
            if key.startswith("zone-"):
                continue
            levels = {store.figure(one)["level"] for one in opened(grid)}
            assert levels <= ({key} if key in APART else {"city"}), key


def test_zhongguancun_is_said_to_be_an_area_inside_beijing(store):
    view = page(store, zone="beijing")
    assert "中关村" in view.subtitle and "不代表北京" in view.subtitle
    levels = {
        row["level"] for row in newest(store, "beijing", None) if row["indicator_id"].startswith("zgc_")
    }
    assert levels == {"district", "institution"}
    assert "不代表北京" in grids(view)["district"].title


def test_trends_never_join_what_may_not_be_joined(store):
    rows = {row["definition_id"]: row for row in newest(store, "suzhou", None)}
    both = ("scitech_loan_balance.main", "scitech_loan_balance.suzhou_local_2024")
    assert set(both) <= set(rows)
    for row in rows.values():
        run = store.frame(
            "select * from figures where zone_id = 'suzhou' and definition_id = $id and level = $level",
            id=row["definition_id"],
            level=row["level"],
        )
        assert set(row["spark"]) <= set(run["value"])
    assert [rows[one]["spark"] for one in both] == [(), ()]


def test_a_missing_headline_is_said_to_be_missing_and_is_never_zero(store):
    grid = grids(page(store, home="luoyang"))["headlines"]
    missing = [row for row in grid.rows if row.cells[1].text == "记录中无"]
    assert len(grid.rows) == 7 and missing
    assert all(row.cells[1].value is None and row.cells[4].text == "—" for row in missing)


def test_the_newest_figure_comes_first_and_the_compared_one_beneath_it(store):
    rows = [row for row in newest(store, "suzhou", None) if row["indicator_id"] == "star_market_companies"]
    assert [(row["value"], row["newer"], row["chosen"]) for row in rows] == [
        (58, True, False),
        (56, False, True),
    ]
    first, second = (
        row
        for row in grids(page(store, zone="suzhou"))["markets"].rows
        if row.cells[1].text in ("58家", "56家")
    )
    assert (first.cells[0].text, second.cells[0].text) == ("科创板上市公司", "与各市可比的数")
    assert first.cells[4].text == "—" and first.cells[5].text and "/" in second.cells[4].text


def test_the_home_city_stands_beside_another_city(store):
    grid = grids(page(store, zone="suzhou", home="luoyang"))["headlines"]
    assert grid.columns[-1].title == "洛阳"
    assert any(cell.open for cell in (row.cells[-1] for row in grid.rows))
    alone = grids(page(store, zone="suzhou"))["headlines"]
    assert len(alone.columns) == len(grid.columns) - 1


def test_the_nation_has_figures_but_no_place(store):
    view = page(store, zone="cn", home="luoyang")
    assert "不与城市排名" in view.title and "headlines" not in grids(view)
    assert {row["rank_low"] for row in newest(store, "cn", None)} == {None}


def test_a_province_shows_goals_and_rules_and_says_that_it_is_no_city(store):
    view = page(store, zone="prov-anhui")
    assert "不是任何城市的进展" in view.title
    assert set(grids(view)) <= {"zone-targets", "zone-words", "zone-policies", "zone-instruments"}
    assert not view.notices


def test_targets_carry_their_state_and_no_target_is_a_figure(store):
    shown = grids(page(store, zone="suzhou"))
    states = [row.cells[4] for row in shown["zone-targets"].rows]
    assert states and all(cell.open.startswith("target:") and cell.text for cell in states)


def test_policies_open_their_cards_and_instruments_theirs(store):
    shown = grids(page(store, zone="suzhou"))
    assert all(row.cells[1].open.startswith("policy:") for row in shown["zone-policies"].rows)
    assert all(row.cells[3].open.startswith("instrument:") for row in shown["zone-instruments"].rows)
    marked = [row for row in shown["zone-instruments"].rows if row.cells[4].tone == "caution"]
    assert marked and all(row.cells[4].text != "全市" for row in marked)


def test_the_approving_document_opens_and_every_table_can_be_reached(store):
    view = page(store, zone="jinan")
    facts, sections = view.ways
    assert facts.ways[0].open == "policy:jn-2021-general" and "2021-11 获批" in view.subtitle
    assert [way.link for way in sections.ways] == [f"#{grid.key}" for grid in view.charts]


def test_the_file_has_one_row_per_indicator_definition_and_level_with_ranks_or_reasons(store):
    chosen = Selection(zone="guangzhou")
    rows = zone.whole(zone.view(chosen, store), chosen, store).rows
    newest_of = rows.groupby(["indicator_id", "definition_id", "level"]).size()
    assert newest_of.max() <= 2  # a newer figure that is not the one compared stands beside it
    core = rows[rows["indicator_id"].isin(store.catalog().core)]
    unranked = core[core["rank_low"].isna()]
    assert len(unranked) and unranked["reason"].notna().all()
    assert set(rows["level"]) == {"city", "district", "institution"}


def test_as_known_earlier_it_shows_less_and_before_everything_it_says_so(store):
    early = newest(store, "luoyang", date(2020, 1, 1))
    assert early and all(row["known_on"] <= date(2020, 1, 1) for row in early)
    view = page(store, zone="luoyang", known=date(1990, 1, 1))
    assert "1990-01-01" in view.notices[0].text and view.notices[0].link


@pytest.mark.parametrize("place", ["beijing", "suzhou", "shenzhen", "luoyang", "cn", "prov-henan"])
def test_english_is_complete(store, place):
    view = page(store, zone=place, lang="en", home="luoyang")
    said = [view.title, view.subtitle, *view.notes]
    said += [way.text for line in view.ways for way in line.ways]
    for grid in view.charts:
        said += [grid.title, grid.subtitle, *(column.title for column in grid.columns)]
        said += [row.cells[0].text for row in grid.rows]
    assert [text for text in said if CHINESE.search(text)] == []
