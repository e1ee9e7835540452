"""An address and a selection say the same thing, whatever the address holds."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import ALLOWED, KINDS, Selection, address, parse, query_of

NAMES = ("indicator", "zones", "from", "to", "tolerance", "policies", "words", "page")
KNOWN = {
    **ALLOWED,
    "zones": ("jinan", "hefei"),
    "indicator": ("gdp", "unicorns"),
    "home": ("luoyang", "none"),
}


def read(query: str) -> Selection:
    return parse(dict(parse_qsl(query)), NAMES, KNOWN)


def test_an_empty_address_is_the_default_selection_and_the_default_writes_an_empty_address():
    assert read("") == Selection()
    assert query_of(Selection(), NAMES) == ""


def test_an_address_is_read_into_choices():
    chosen = read(
        "indicator=gdp,unicorns&zones=hefei&from=2020&tolerance=0&known=2025-01-31&home=luoyang&lang=en"
    )
    assert chosen.indicator == ("gdp", "unicorns")
    assert (chosen.zones, chosen.from_, chosen.tolerance, chosen.home) == (("hefei",), 2020, 0, "luoyang")
    assert (chosen.known, chosen.lang) == (date(2025, 1, 31), "en")


@pytest.mark.parametrize(
    ("query", "left_out"),
    [
        ("junk=1", ("junk", "1")),
        ("zones=hefei,atlantis", ("zones", "atlantis")),
        ("from=20x0", ("from", "20x0")),
        ("from=2025&to=2020", ("to", "2020")),
        ("known=2025-02-30", ("known", "2025-02-30")),
        ("lang=fr", ("lang", "fr")),
        ("tolerance=-1", ("tolerance", "-1")),
        ("from=２０２０", ("from", "２０２０")),
    ],
)
def test_what_means_nothing_is_left_out_and_noted(query, left_out):
    assert left_out in read(query).ignored


def test_an_empty_choice_is_the_default_and_nothing_to_note():
    assert (
        parse({"from": "", "to": "", "known": "", "zones": "", "tolerance": ""}, NAMES, KNOWN).ignored == ()
    )


def test_a_home_once_chosen_is_always_written_even_when_neutral():
    assert query_of(read("home=none"), NAMES) == "home=none"
    assert read("home=none").own_city == ""


def test_no_policies_at_all_is_a_choice_of_its_own():
    assert read("policies=none").policies == ()
    assert "policies=none" in query_of(Selection(policies=()), NAMES)


def test_a_tolerance_of_no_month_at_all_is_a_choice_and_is_written():
    assert query_of(read("tolerance=0"), NAMES) == "tolerance=0"


def test_a_file_has_the_address_of_its_page_with_a_suffix_and_without_the_open_card():
    chosen = read("indicator=gdp&open=figure:x-1")
    assert address("/benchmark", chosen, NAMES, ".csv") == "/benchmark.csv?indicator=gdp"
    assert address("/", chosen, (), ".csv") == "/overview.csv"


@given(st.dictionaries(st.sampled_from([*KINDS, "junk"]), st.text(max_size=30)))
def test_any_address_at_all_gives_a_selection_whose_own_address_gives_it_again(query):
    chosen = parse(query, NAMES, KNOWN)
    again = parse(dict(parse_qsl(query_of(chosen, NAMES))), NAMES, KNOWN)
    assert again == chosen


def test_the_list_of_a_dense_lane_is_not_cut():
    ids = ",".join(f"a-policy-of-{n}" for n in range(50))
    assert parse({"open": f"policies:{ids}"}, (), {}).open == f"policies:{ids}"
