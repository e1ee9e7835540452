"""A briefing's address means the same however often it is encoded, decoded, pasted or cut."""

from urllib.parse import parse_qsl, quote, unquote, unquote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.pages import basket
from dashboard.pages.basket import Item
from dashboard.selection import Selection, address
from tests.exports.made import HOSTILE

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)
ITEMS = st.lists(
    st.builds(
        Item,
        page=st.sampled_from(["trends", "benchmark"]),
        chart=st.sampled_from(["trend-gdp", "matrix"]),
        choices=st.lists(st.tuples(st.sampled_from(["zones", "words"]), TEXT), max_size=2).map(tuple),
        title=TEXT.map(str.strip),
    ),
    min_size=1,
    max_size=4,
)


@given(ITEMS)
def test_items_come_back_as_they_were(items):
    assert list(basket.read(basket.written(items))) == items


@given(ITEMS, st.integers(1, 3))
def test_an_address_may_be_encoded_and_decoded_any_number_of_times(items, times):
    text = basket.written(items)
    for _ in range(times):
        text = quote(text, safe="")
    for _ in range(times + 2):
        text = unquote_plus(unquote(text))
    assert list(basket.read(text)) == items


@given(ITEMS)
def test_an_item_holds_nothing_that_an_address_takes_for_its_own(items):
    assert not set("&=#%+?<>\"' ") & set(basket.written(items))


@pytest.mark.parametrize("title", [*HOSTILE, "长" * 200, "R&D <5% = 😀 مرحبا"])
def test_a_hostile_title_survives_a_real_address(title):
    items = basket.written([Item("trends", "trend-gdp", (("zones", "suzhou,hefei"),), title)])
    where = address("/briefing", Selection(items=items), ("items",))
    [read] = basket.read(dict(parse_qsl(where.partition("?")[2]))["items"])
    assert read.title == basket.unescaped(basket.escaped(title)).strip()[:200]


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text):
    assert len(basket.read(text)) <= basket.AT_MOST


def test_ten_thousand_items_are_counted_and_sixty_are_read():
    text = ";".join(["trends/trend-gdp"] * 10_000)
    assert (basket.count(text), len(basket.read(text))) == (10_000, 60)
