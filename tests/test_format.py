"""Numbers, units and dates read as people write them, in both languages."""

from datetime import date

import pytest

from dashboard import format


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (format.figure(17400, "家", "over"), "超1.74万家"),
        (format.figure(17400, "家", "over", "en"), "over 17,400"),
        (format.figure(1610, "家"), "1,610家"),
        (format.figure(29701, "家"), "29,701家"),
        (format.figure(6165, "亿元"), "6,165亿元"),
        (format.figure(6165, "亿元", lang="en"), "CNY 616.5 bn"),
        (format.figure(12700, "亿元", amounts="wanyi"), "1.27万亿元"),
        (format.figure(12700, "亿元", lang="en", amounts="wanyi"), "CNY 1.27 tn"),
        (format.figure(4.5, "%", "about"), "约4.5%"),
        (format.figure(4.5, "%", "about", "en"), "about 4.5%"),
        (format.figure(-2.4, "%"), "−2.4%"),
        (format.figure(705.7, "万人", lang="en"), "7.06 million"),
    ],
)
def test_a_figure_is_written_with_its_word_of_doubt_and_its_unit(said, expected):
    assert said == expected


@pytest.mark.parametrize(
    ("start", "end", "zh", "en"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024年", "2024"),
        (date(2025, 1, 1), date(2025, 9, 30), "2025年1–9月", "Jan–Sep 2025"),
        (date(2025, 6, 1), date(2025, 6, 30), "2025年6月", "Jun 2025"),
        (None, date(2025, 3, 31), "2025-03-31", "2025-03-31"),
        (date(2022, 11, 1), date(2024, 9, 30), "2022-11-01 至 2024-09-30", "2022-11-01 — 2024-09-30"),
    ],
)
def test_a_period_is_named_by_its_year_or_months_where_it_has_them(start, end, zh, en):
    assert (format.period(start, end, "zh"), format.period(start, end, "en")) == (zh, en)


def test_places_are_ranges_where_the_order_is_not_known():
    assert [format.places(4, 5), format.places(2, 2), format.places(None, None)] == ["4–5", "2", "—"]
    assert (format.ordinal(2, 3), format.ordinal(2, 3, "en"), format.ordinal(11, 11, "en")) == (
        "第2–3名",
        "2nd–3rd",
        "11th",
    )
