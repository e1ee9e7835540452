"""Before and after: the arithmetic against regressions written independently, placebos, refusals."""

from datetime import date
from math import exp, inf, log

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.effect import FIGURES_AT_LEAST, NO_EVENT, NO_OTHERS, TOO_FEW, answer, moved
from dashboard.analysis.events import Zero, approvals

ZERO = date(2020, 6, 1)
OTHERS = ("a", "b", "c", "d")


def row(zone: str, year: int, value: float, **changes) -> dict:
    made = {
        "observation_id": f"{zone}-{year}",
        "zone_id": zone,
        "level": "city",
        "indicator_id": "gdp",
        "definition_id": "gdp.main",
        "family": "gdp",
        "unit": "亿元",
        "period_type": "flow",
        "status": "final",
        "as_of_basis": "stated",
        "period_start": date(year, 1, 1),
        "as_of": date(year, 12, 31),
        "value": value,
        "lower": value,
        "upper": value,
    }
    return made | changes


def frame(table: dict[str, dict[int, float]], **changes) -> pd.DataFrame:
    rows = [row(zone, year, value, **changes) for zone, own in table.items() for year, value in own.items()]
    return pd.DataFrame(rows)


def zeros(**days: date) -> dict[str, Zero]:
    return {zone: Zero(zone, day, day, "day") for zone, day in days.items()}


def random_table(zones, years, seed: int = 7) -> dict[str, dict[int, float]]:
    random = np.random.default_rng(seed)
    return {zone: {year: float(random.uniform(50, 900)) for year in years} for zone in zones}


def by_dummies(table: dict, treated: set[str], after: set[int], log_it: bool = True) -> float:
    """The coefficient of a regression with a dummy for every zone and every period, by least squares."""
    cells = [(zone, year, value) for zone, own in table.items() for year, value in own.items()]
    zones, years = sorted(table), sorted({year for _, year, _ in cells})
    design = [
        [float(zone == z) for z in zones]
        + [float(year == y) for y in years[1:]]
        + [float(zone in treated and year in after)]
        for zone, year, _ in cells
    ]
    outcome = [log(value) if log_it else value for *_, value in cells]
    return float(np.linalg.lstsq(np.array(design), np.array(outcome), rcond=None)[0][-1])


def test_one_zero_for_all_is_the_coefficient_of_zone_and_period_dummies():
    table = random_table(("x", "y", *OTHERS), (2019, 2021))
    found = answer(frame(table), zeros(x=ZERO, y=ZERO), table)
    assert found.main.value == pytest.approx(by_dummies(table, {"x", "y"}, {2021}))
    assert len(found.main.rows) == 12 and found.main.others == OTHERS
    assert found.told(found.main.value) == pytest.approx((exp(found.main.value) - 1) * 100)


def test_rates_are_taken_in_their_own_unit():
    table = random_table(("x", *OTHERS), (2019, 2021))
    found = answer(frame(table, unit="%", period_type="ratio"), zeros(x=ZERO), table)
    assert found.kind == "difference"
    assert found.main.value == pytest.approx(by_dummies(table, {"x"}, {2021}, log_it=False))
    assert found.told(found.main.value) == found.main.value


def test_several_zeros_are_the_mean_of_regressions_with_zones_that_had_not_met_the_event():
    table = random_table(("x", "y", *OTHERS), (2016, 2018, 2019, 2021))
    found = answer(frame(table), zeros(x=date(2017, 6, 1), y=ZERO), table).main
    early = {zone: {2016: own[2016], 2018: own[2018]} for zone, own in table.items()}
    late = {zone: {2019: own[2019], 2021: own[2021]} for zone, own in table.items() if zone != "x"}
    wanted = [by_dummies(early, {"x"}, {2018}), by_dummies(late, {"y"}, {2021})]
    assert found.value == pytest.approx(sum(wanted) / 2)


def test_an_unbalanced_panel_uses_the_zones_that_have_both_figures_and_fills_nothing_in():
    table = random_table(("x", *OTHERS, "e"), (2019, 2021))
    del table["d"][2019], table["e"][2021]
    found = answer(frame(table), zeros(x=ZERO), table).main
    assert found.others == ("a", "b", "c") and len(found.rows) == 8
    whole = {zone: table[zone] for zone in ("x", "a", "b", "c")}
    assert found.value == pytest.approx(by_dummies(whole, {"x"}, {2021}))


def test_a_placebo_zone_is_the_same_regression_among_the_others():
    table = random_table(("x", *OTHERS), (2019, 2021))
    found = answer(frame(table), zeros(x=ZERO), table).main
    others = {zone: table[zone] for zone in OTHERS}
    assert {one.name: one.value for one in found.zones} == pytest.approx(
        {zone: by_dummies(others, {zone}, {2021}) for zone in OTHERS}
    )
    assert found.beyond == sum(abs(one.value) >= abs(found.value) for one in found.zones)


def test_a_placebo_date_uses_figures_from_before_the_true_event_only():
    table = random_table(("x", *OTHERS), range(2014, 2022))
    found = answer(frame(table), zeros(x=ZERO), table).main
    assert found.year == 1 and [one.name for one in found.dates] == ["2", "3", "4", "5"]
    for one in found.dates:
        shift = int(one.name)
        early = {zone: {y: own[y] for y in (2019 - shift, 2021 - shift)} for zone, own in table.items()}
        assert one.value == pytest.approx(by_dummies(early, {"x"}, {2021 - shift}))


@pytest.mark.parametrize(
    "change",
    [
        {"definition_id": "gdp.other"},
        {"unit": "户"},
        {"period_start": date(2021, 7, 1)},
        {"level": "district"},
        {"value": 0.0},
    ],
)
def test_a_figure_of_another_kind_is_not_compared(change):
    figures = frame(random_table(("x", *OTHERS), (2019, 2021)))
    rows = [one | (change if one["observation_id"] == "d-2021" else {}) for one in figures.to_dict("records")]
    found = answer(pd.DataFrame(rows), zeros(x=ZERO), ("x", *OTHERS)).main
    assert found.others == ("a", "b", "c")


def test_no_change_runs_over_a_break():
    table = random_table(("x", *OTHERS), (2019, 2021))
    gap = {"indicator_id": "gdp", "zone_id": "d", "date": date(2020, 1, 1), "kind": "definition"}
    words = {"note_zh": "", "note_en": "", "source_id": "s"}
    found = answer(frame(table), zeros(x=ZERO), table, pd.DataFrame([gap | words])).main
    assert found.others == ("a", "b", "c")


def test_the_bounds_of_the_figures_are_carried():
    table = {zone: {2019: 100.0, 2021: 110.0} for zone in ("x", "a", "b", "c")}
    figures = frame(table)
    figures.loc[figures["observation_id"] == "x-2021", "upper"] = 120.0
    found = answer(figures, zeros(x=ZERO), table).main
    assert found.value == pytest.approx(0) and found.bounds.low == pytest.approx(0)
    assert found.bounds.high == pytest.approx(log(1.2) - log(1.1)) and not found.sure
    figures.loc[figures["observation_id"] == "x-2021", "upper"] = inf
    assert answer(figures, zeros(x=ZERO), table).main.bounds.high == inf


def test_too_few_figures_are_refused_with_how_many_are_missing():
    table = random_table(("x", "a", "b", "c"), (2019, 2021))
    del table["c"][2021]
    found = answer(frame(table), zeros(x=ZERO), table)
    assert (found.main, found.reason, found.missing) == (None, TOO_FEW, 1)
    del table["b"], table["x"][2019]
    found = answer(frame(table), zeros(x=ZERO), ("x", "a", "b", "c"))
    assert (found.reason, found.missing) == (TOO_FEW, 4)
    assert answer(frame(table)[:0], zeros(x=ZERO), ("x", *OTHERS)).missing == FIGURES_AT_LEAST


def test_without_the_event_or_without_others_nothing_is_said():
    table = random_table(("x", *OTHERS), (2019, 2021))
    assert answer(frame(table), {}, table).reason == NO_EVENT
    everyone = zeros(**dict.fromkeys(table, ZERO))
    assert answer(frame(table), everyone, table).reason == NO_OTHERS


def test_a_zone_that_met_the_event_earlier_never_stands_for_the_others():
    table = random_table(("x", "y", *OTHERS), (2019, 2021))
    found = answer(frame(table), zeros(x=ZERO, y=date(2015, 1, 1)), table).main
    assert "y" not in found.others


def test_a_zero_on_the_29th_of_february_can_be_moved():
    zero = Zero("x", date(2024, 2, 29), date(2024, 2, 29), "day")
    assert moved(zero, 1).first == date(2023, 2, 28)


def test_the_effect_on_the_record_is_that_of_its_own_rows(store):
    catalog = store.catalog()
    known = approvals([catalog.zones[zone] for zone in catalog.cities], catalog.policies)
    figures = store.figures(("gdp",), catalog.cities)
    found = answer(figures, known, catalog.cities, catalog.breaks).main
    values = figures.set_index("observation_id")["value"]
    made = []
    for one in found.comparisons:
        cells = {}
        for change in (one.own, *one.others):
            ids = [row["observation_id"] for row in (change.before, change.after)]
            cells[change.zone] = {n: float(values[one_id]) for n, one_id in enumerate(ids)}
        made.append(by_dummies(cells, {one.own.zone}, {1}))
    assert found.value == pytest.approx(sum(made) / len(made))
