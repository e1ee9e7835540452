"""The targets page: states, formulas, both receipts, and what falls due next."""

import pytest

from dashboard.pages import card, targets
from dashboard.pages.judged import judgements
from dashboard.selection import Selection
from tests.pages.words import texts


def grids(view) -> dict:
    return {grid.key: grid for grid in view.charts}


def opened(what: str, store, **choices) -> str:
    return texts(card.card(Selection(open=what, **choices), store))


def test_every_target_stands_in_one_table_and_in_the_file(store):
    view = targets.view(Selection(), store)
    tables = [grid for key, grid in grids(view).items() if key != "horizons"]
    assert sum(len(grid.rows) for grid in tables) == len(view.rows) == 119
    assert view.rows["target_id"].is_unique and list(view.rows.columns) == list(targets.COLUMNS)


def test_what_falls_due_next_is_in_the_order_of_the_deadlines(store):
    view = targets.view(Selection(zones=("jinan", "hangzhou")), store)
    deadlines = [row.cells[0].text for row in grids(view)["due"].rows]
    assert deadlines[0] == "2026-11" and deadlines[:3] == ["2026-11", "2026-12-31", "2026-12-31"]
    assert deadlines[-1] == "2030"
    assert {row.zone_id for row in grids(view)["due"].rows} == {"jinan", "hangzhou"}
    assert "2026年11月" in view.title


def test_the_home_city_is_always_among_the_chosen(store):
    view = targets.view(Selection(zones=("jinan",), home="hefei"), store)
    assert {"jinan", "hefei"} == set(view.rows["zone_id"])


def test_a_provinces_goal_never_stands_among_those_of_cities(store):
    view = targets.view(Selection(), store)
    provinces = {row.zone_id for row in grids(view)["provinces"].rows}
    assert all(zone.startswith("prov-") for zone in provinces) and len(grids(view)["provinces"].rows) == 18
    for key in ("due", "passed", "words"):
        assert not any(row.zone_id.startswith("prov-") for row in grids(view)[key].rows)


def test_a_state_can_be_chosen(store):
    view = targets.view(Selection(status=("off_track",)), store)
    assert list(view.rows["target_id"]) == ["t109-suzhou"] and list(view.rows["state"]) == ["off_track"]


def test_the_title_counts_the_states_of_the_view(store):
    states = [found.state for found in judgements(store).values()]
    title = targets.view(Selection(), store).title
    assert f"已达到 {states.count('reached')} 个" in title and "119 个目标" in title


def test_the_card_of_a_target_has_the_formula_and_both_receipts(store):
    said = opened("target:t302-hangzhou", store)
    assert "从约3.4%（2019-12）到3.86%（2023-12）" in said and "从数据日期 2026-08-14" in said
    assert said.count("figure:hangzhou-") == 2 and "目标的出处" in said
    assert "policy:hz-2025-innov" in said and "/trends?indicator=rd_intensity" in said


def test_reached_after_the_deadline_is_not_called_in_time(store):
    said = opened("target:t071-jinan", store)
    assert "是否按期达到，记录不能断定" in said
    row = targets.view(Selection(), store).rows.set_index("target_id").loc["t071-jinan"]
    assert row["state"] == "reached" and row["in_time"] is None


def test_with_a_home_city_the_title_is_about_it(store):
    view = targets.view(Selection(home="jinan"), store)
    assert view.title.startswith("济南：") and "2026年11月" in view.title and len(view.rows) == 119


def test_a_draft_with_a_later_text_is_marked(store):
    rows = [row for grid in targets.view(Selection(), store).charts for row in grid.rows]
    notes = {row.cells[2].open: row.cells[2].note for row in rows}
    assert notes["target:t048-hangzhou"] == "已有后续文件" and notes["target:t303-hangzhou"] == ""


def test_as_known_earlier_judges_on_that_day(store):
    from datetime import date

    view = targets.view(Selection(known=date(2024, 1, 1)), store)
    assert "2024-01-01" in view.subtitle
    states = view.rows.set_index("target_id")["state"]
    assert (states["t009-shanghai"], states["t062-jiaxing"]) == ("cannot_be_judged", "reached")
    assert "t041-shanghai" not in states, "its document has no date"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_words_find_targets_by_goal_indicator_place_and_policy(lang, store):
    for words in ("研发投入强度", "R&D intensity", "杭州 创新活力"):
        found = targets.view(Selection(lang=lang, words=words), store).rows
        assert "t302-hangzhou" in set(found["target_id"])
