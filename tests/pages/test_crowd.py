"""With more cities than a page can draw few are drawn, all are told in a few numbers, lists are searched."""

import pytest

from bench.large_record import write
from dashboard.components import controls
from dashboard.engines import files
from dashboard.pages import PAGES
from dashboard.pages.ids import Ids
from dashboard.pages.menu import menu
from dashboard.pages.site import Site, shown
from dashboard.selection import Selection
from dashboard.store import CROWD, USUAL, Store
from etl import fill
from etl.build import build

COUNTY = "c100009"
SEEN = (
    "overview",
    "benchmark",
    "trends",
    "coverage",
    "zone",
    "peers",
    "events",
    "revisions",
    "disagreements",
    "data",
)


@pytest.fixture(scope="module")
def crowd(tmp_path_factory) -> Store:
    """A record with forty counties beside the cities, written in the order of zones, too."""
    folder, large = tmp_path_factory.mktemp("crowd"), fill.LARGE
    write(folder / "data", 14_000)
    fill.LARGE = 0
    try:
        result = build(folder / "data", folder / "build")
    finally:
        fill.LARGE = large
    assert result.mistakes == ()
    return Store(folder / "build")


def view(store: Store, name: str, **choices):
    page = next(page for page in PAGES if name == page.NAME)
    return shown(Site(store, PAGES), page, Selection(**choices))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", SEEN)
def test_every_page_opens_for_a_county(crowd, name, lang):
    assert view(crowd, name, lang=lang, home=COUNTY).title


def test_few_cities_are_compared_and_the_page_says_so_until_some_are_chosen(crowd):
    assert len(crowd.catalog().cities) > CROWD
    found = view(crowd, "benchmark", indicator=("gdp",), home=COUNTY)
    assert len(found.charts[0].bars) <= USUAL + 1
    assert "51" in found.notices[0].text
    chosen = view(crowd, "benchmark", indicator=("gdp",), zones=("hefei", COUNTY))
    assert len(chosen.charts[0].bars) == 2
    assert not any("51" in notice.text for notice in chosen.notices)


def test_all_cities_are_told_in_quartiles_with_the_own_place(crowd):
    grid = view(crowd, "benchmark", indicator=("gdp",), home=COUNTY).chart("spread")
    values = [cell.value for cell in grid.rows[0].cells[1:6]]
    assert values == sorted(values)
    found = crowd.spread("gdp", COUNTY, None)
    assert found["above"] + found["below"] < found["zones"] > 20
    assert f"/ {found['zones']}" in grid.rows[0].cells[-1].text


def test_a_record_that_a_page_can_draw_shows_no_spread_and_lists_its_cities(store):
    found = view(store, "benchmark", indicator=("gdp",))
    assert found.chart("spread") is None
    assert store.catalog().usual == store.catalog().cities == store.catalog().drawn("hefei")


def test_a_long_list_is_searched_and_a_short_one_stays_as_it_was():
    options = [{"value": str(n), "label": str(n)} for n in range(controls.SEARCHED + 1)]
    for make, value in ((controls.one_of, "1"), (controls.some_of, ["1"])):
        assert "Dropdown" in repr(make("id", "Legend", options, value))
        assert "Dropdown" not in repr(make("id", "Legend", options[:-1], value))


@pytest.mark.parametrize("page", PAGES, ids=[page.NAME for page in PAGES])
def test_every_list_of_the_real_record_is_native(page, store):
    ids, catalog = Ids(page.NAME), store.catalog()
    assert "Dropdown" not in repr(page.controls(Selection(), catalog, ids))


def test_a_home_city_among_many_is_found_by_its_name(crowd, store):
    page = next(page for page in PAGES if page.NAME == "benchmark")
    many, few = (repr(menu(Site(one, PAGES), page, Selection())) for one in (crowd, store))
    assert "Datalist" in many and COUNTY in many
    assert "Datalist" not in few
    assert Ids("benchmark").menu


def test_a_question_of_few_zones_has_the_same_answer_from_the_copy(crowd, monkeypatch):
    asked = [crowd.catalog().core, ("hefei", COUNTY, "c100020")]
    near = crowd.figures(*asked)
    assert crowd.engine._nearest("select * from observations", {"zones": [COUNTY]}).endswith("by_zone")
    monkeypatch.setattr(files, "FEW", 0)
    assert len(near) > 100
    assert near.equals(crowd.figures(*asked))
