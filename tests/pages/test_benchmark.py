"""The benchmark page says of the real record what may be said, and no more."""

from datetime import date

import pytest

from dashboard.charts.model import Bars, Grid
from dashboard.pages import benchmark
from dashboard.selection import Selection


def bars(view) -> dict[str, object]:
    (chart,) = view.charts
    assert isinstance(chart, Bars)
    return {bar.zone_id: bar for bar in chart.bars}


def test_luoyang_stands_last_among_the_comparable_and_the_title_says_so(store):
    view = benchmark.view(Selection(home="luoyang"), store)
    luoyang = bars(view)["luoyang"]
    assert (luoyang.value, luoyang.home) == (1610, True)
    assert "洛阳1,610家" in view.title and f"列第{luoyang.place}名" in view.title


def test_a_figure_worded_with_over_makes_places_into_ranges(store):
    found = bars(benchmark.view(Selection(), store))
    assert found["hefei"].label == "超1万家"
    assert found["hefei"].high == 20_000
    assert "–" in found["hefei"].place


def test_by_the_strict_reading_over_has_no_upper_end(store):
    found = bars(benchmark.view(Selection(reading="strict"), store))
    assert found["hefei"].high == float("inf")


def test_what_is_older_than_the_tolerance_has_no_place_but_a_reason_and_a_way_on(store):
    view = benchmark.view(Selection(tolerance=12), store)
    assert bars(view)["jiaxing"].place == "—"
    notice = next(n for n in view.notices if n.tone == "caution")
    assert "嘉兴" in notice.text and "tolerance=24" in notice.link
    wide = benchmark.view(Selection(tolerance=60), store)
    assert bars(wide)["jiaxing"].place != "—"


def test_sci_tech_loans_of_different_definitions_never_share_a_rank(store):
    for indicator in ("scitech_loan_balance", "scitech_enterprise_loan_balance"):
        chosen = Selection(indicator=(indicator,), tolerance=60)
        whole = benchmark.whole(benchmark.view(chosen, store), chosen, store)
        ranked = [row for row in whole.rows.to_dict("records") if row["comparable"] is True]
        families = {store.catalog().definitions[row["definition_id"]]["family"] for row in ranked}
        assert len(families) <= 1


def test_the_home_city_is_in_the_comparison_although_not_chosen(store):
    view = benchmark.view(Selection(home="luoyang", zones=("suzhou", "hefei")), store)
    assert set(bars(view)) == {"luoyang", "suzhou", "hefei"}


def test_as_known_earlier_shows_only_what_was_published_by_then(store):
    chosen = Selection(known=date(2024, 6, 30))
    view = benchmark.whole(benchmark.view(chosen, store), chosen, store)
    assert (view.rows["known_on"] <= date(2024, 6, 30)).all()


def test_several_indicators_are_a_matrix_with_one_row_per_zone_and_indicator(store):
    chosen = Selection(indicator=("gdp", "rd_intensity", "unicorns"), home="hefei")
    view = benchmark.whole(benchmark.view(chosen, store), chosen, store)
    (grid,) = view.charts
    assert isinstance(grid, Grid)
    assert grid.rows[0].zone_id == "hefei" and grid.rows[0].home
    assert not view.rows.duplicated(["zone_id", "indicator_id"]).any()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_core_indicator_gives_a_sentence_and_never_an_error(store, lang):
    for indicator in store.catalog().core:
        view = benchmark.view(Selection(lang=lang, indicator=(indicator,), home="luoyang"), store)
        assert view.title and "{" not in view.title + view.subtitle
        for bar in bars(view).values() if view.charts else ():
            assert bar.open and bar.when and (bar.ranked or bar.place == "—")


def test_no_ranking_is_claimed_for_an_indicator_without_a_direction(store):
    view = benchmark.view(Selection(indicator=("population_resident",)), store)
    assert "不排名" in view.title
    assert {bar.place for bar in bars(view).values()} == {"—"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_declared_ratio_is_ranked_with_both_receipts_or_refused_with_a_sentence(store, lang):
    for identity in store.catalog().derived:
        chosen = Selection(lang=lang, indicator=(identity,), home="luoyang", tolerance=24)
        view = benchmark.view(chosen, store)
        assert view.title and "{" not in view.title
        for bar in view.charts[0].bars if view.charts and isinstance(view.charts[0], Bars) else ():
            assert bar.open.startswith("ratio:") and "/" in bar.open


def test_a_computed_intensity_never_stands_beside_a_published_one(store):
    chosen = Selection(indicator=("rd_to_gdp",), tolerance=60)
    view = benchmark.view(chosen, store)
    stood = next(chart for chart in view.charts if chart.key == "superseded")
    assert len(stood.rows) > 3
    for row in stood.rows:
        assert row.cells[1].open.startswith("ratio:") and row.cells[2].open.startswith("figure:")


def test_a_preferred_publisher_goes_first_and_stays_in_the_address(store):
    chosen = Selection(indicator=("rd_intensity",), publisher="某发布者")
    assert "某发布者" in benchmark.view(chosen, store).subtitle
    assert "publisher=" in benchmark.view(chosen, store).address
