"""How a query is read: places, times, kinds, words; and how texts are compared."""

import pytest

from dashboard.finding.periods import Period, taken
from dashboard.finding.question import understand
from dashboard.finding.scan import Line, Scan
from dashboard.finding.text import compact, words_of
from dashboard.pages.answers import index_of


@pytest.fixture(scope="module")
def index(store):
    return index_of(store)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("高企 2023", [Period(2023)]),
        ("2023年末", [Period(2023)]),
        ("2023年6月", [Period(2023, 6)]),
        ("2023-06", [Period(2023, 6)]),
        ("2023年上半年", [Period(2023, 6)]),
        ("2024年一季度", [Period(2024, 3)]),
        ("2024年前三季度", [Period(2024, 9)]),
        ("2024 q3", [Period(2024, 9)]),
        ("2024 h1", [Period(2024, 6)]),
        ("2021 2022", [Period(2021), Period(2022)]),
        ("国办发〔2024〕31号", []),
        ("20234", []),
        ("1.2万亿", []),
    ],
)
def test_times_are_read_as_people_write_them(text, periods):
    assert list(taken(text)[0]) == periods


@pytest.mark.parametrize(
    ("text", "zones", "rest"),
    [
        ("合肥高企", ("hefei",), ("高企",)),
        ("hefeigaoqi", ("hefei",), ("gaoqi",)),
        ("沪 gdp", ("shanghai",), ("gdp",)),
        ("宁科贷", (), ("宁科贷",)),
        ("how many unicorns are there in Suzhou", ("suzhou",), ("unicorns", "there")),
        ("中关村", (), ("中关村",)),
    ],
)
def test_places_are_told_from_words(index, text, zones, rest):
    question = understand(text, index)
    assert (question.zones, question.rest) == (zones, rest)


def test_brackets_quotes_hyphens_and_width_do_not_count():
    assert compact("银发〔2022〕２６０号") == compact("银发[2022]260号") == "银发2022260号"
    assert compact("High-Tech") == compact("high tech") == "hightech"
    assert compact("“1+6”") == "1+6"
    assert words_of("R&D，gdp R&D") == ("rd", "gdp")


def test_a_word_is_found_only_where_a_word_begins():
    scan = Scan.of([Line(0, "paid loans", 1.0), Line(1, "AI loans", 1.0), Line(2, "科技贷款", 1.0)])
    assert set(scan.hits("ai")) == {1}
    assert set(scan.hits("loans")) == {0, 1}
    assert set(scan.hits("贷款")) == {2}
    assert scan.hits("科技贷款") == {2: 1.0}
    assert not scan.has("oans")


def test_every_alias_of_the_record_finds_what_it_is_of(store, index):
    from dashboard.finding.forms import hits_of

    for row in store.rows("select kind, id, text from search where role = 'alias'"):
        found = {(index.entries[n].kind, index.entries[n].id) for n in hits_of(compact(row["text"]), index)}
        assert (row["kind"], row["id"]) in found, row["text"]
