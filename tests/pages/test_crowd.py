"""With more cities than a page can draw few are drawn, all are told in a few numbers, lists are searched."""

from urllib.parse import unquote

import pytest

from bench.large_record import write
from dashboard import create_app
from dashboard.charts import ranking
from dashboard.charts.model import Cell, Row
from dashboard.components import controls
from dashboard.engines import copies
from dashboard.pages import PAGES
from dashboard.pages import paged as pages
from dashboard.pages.frame import files_of
from dashboard.pages.ids import Ids
from dashboard.pages.menu import menu
from dashboard.pages.site import Site, selected, shown
from dashboard.selection import Selection
from dashboard.settings import Settings
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
    options = [{"value": str(n), "label": f"name {n}"} for n in range(controls.SEARCHED + 1)]
    for make, value in ((controls.one_of, "1"), (controls.some_of, ["1"]), (controls.either, "1")):
        many = repr(make("page-zones", "Legend", options, value))
        assert "data-pick='zones'" in many and "name 1" in many and "name 2" not in many
        assert "data-pick" not in repr(make("page-zones", "Legend", options[:-1], value))


def test_what_may_be_left_open_in_a_long_list_can_be_taken_back():
    options = [{"value": value, "label": value} for value in ("any", *map(str, range(controls.SEARCHED + 1)))]
    some, none = (controls.one_of("page-indicator", "Legend", options, value) for value in ("1", "any"))
    assert some.children[1].value == ["1"]
    assert none.children[1].value == []


@pytest.mark.parametrize("page", PAGES, ids=[page.NAME for page in PAGES])
def test_lists_of_the_real_record_are_native_but_that_of_all_policies(page, store):
    ids, catalog = Ids(page.NAME), store.catalog()
    searched = "data-pick" in repr(page.controls(Selection(), catalog, ids))
    assert searched == (page.NAME == "events")


def test_a_home_city_among_many_is_found_by_its_name(crowd, store):
    page = next(page for page in PAGES if page.NAME == "benchmark")
    many, few = (repr(menu(Site(one, PAGES), page, Selection())) for one in (crowd, store))
    assert "data-pick='home'" in many
    assert "data-pick" not in few


@pytest.fixture(scope="module")
def client(crowd):
    """A client of the dashboard over the crowded record."""
    return create_app(Settings(build=crowd.engine.builds.folder)).server.test_client()


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/benchmark?indicator=gdp&pick=zones:合肥", "/benchmark?indicator=gdp&zones=hefei"),
        ("/benchmark?zones=hefei&pick=zones:luoyang", "/benchmark?zones=hefei,luoyang"),
        ("/benchmark?lang=en&pick=home:Luoyang", "/benchmark?lang=en&home=luoyang"),
        ("/trends?zones=hefei&places=2&pick=home:ly", "/trends?zones=hefei&home=luoyang"),
        ("/benchmark?indicator=gdp,rd_intensity&pick=indicator:GDP增速", "indicator=gdp_growth,rd_intensity"),
        (
            "/benchmark?indicator=gdp&pick=indicator_more:rd_intensity",
            "/benchmark?indicator=gdp,rd_intensity",
        ),
        ("/zone?zone=hefei&pick=zone:苏州", "/zone?zone=suzhou"),
        ("/benchmark?zones=hefei&pick=zones:qqqq", "/benchmark?zones=hefei,qqqq"),
        ("/?pick=zones:合肥", "/"),
        ("/benchmark?pick=zones:", "/benchmark"),
        ("/benchmark?pick=%0d%0aX-Evil:1", "/benchmark"),
    ],
)
def test_a_name_that_is_picked_becomes_part_of_the_address(client, asked, led):
    answer = client.get(asked)
    assert answer.status_code == 302
    assert unquote(answer.headers["Location"]).endswith(led)


def test_names_are_offered_in_both_languages_and_no_two_are_alike(client, crowd):
    for lang in ("zh", "en"):
        names = client.get(f"/names/benchmark/zones?lang={lang}").get_json()
        assert len(names) == len({*names}) == len(crowd.catalog().zones)
    assert client.get("/names/benchmark/open").status_code == 404
    assert client.get("/names/nothing/zones").status_code == 404


def test_groups_of_cities_follow_each_other_and_files_hold_the_group_that_is_shown(crowd):
    first, second = (view(crowd, "overview", places=n, home=COUNTY) for n in (1, 2))
    zones = [[row.zone_id for row in one.chart("matrix").rows] for one in (first, second)]
    assert {*zones[0]} & {*zones[1]} == {COUNTY}
    assert zones[1][0] == COUNTY
    line = next(line for line in first.ways if line.key == "places")
    assert "places=2" in line.ways[2].link
    page = next(page for page in PAGES if page.NAME == "benchmark")
    assert "places=2" in files_of(page, Selection(places=2))["csv"]
    last = view(crowd, "coverage", places=10_000)
    assert last.chart("coverage").columns[-1].title
    chosen = selected(Site(crowd, PAGES), page, {"places": "2", "zones": "hefei"})
    assert chosen.places == 1


def test_a_long_table_comes_a_page_at_a_time_with_the_home_city_on_each(crowd, monkeypatch):
    monkeypatch.setattr(pages, "LONGEST", 20)
    monkeypatch.setattr(pages, "PAGE", 8)
    page = next(page for page in PAGES if page.NAME == "benchmark")
    zones = crowd.catalog().cities[:40]
    choice = {"indicator": ("gdp", "rd_intensity"), "zones": zones, "home": zones[30]}
    whole, seen = view(crowd, "benchmark", **choice), []
    for number in range(1, 6):
        grid = pages.paged(whole, page, Selection(**choice, page=number)).charts[0]
        assert grid.rows[0].home and grid.total == len(whole.charts[0].rows)
        seen += [row.zone_id for row in grid.rows[1:]]
    assert sorted({*seen}) == sorted({*zones} - {zones[30]}) and len(seen) == len({*seen})
    assert grid.pages.ways[3].link == ""


def test_rows_that_belong_together_are_not_parted():
    rows = tuple(Row((Cell("a" if n % 3 == 0 else ""),)) for n in range(1_000))
    assert {start % 3 for start in pages._starts(rows)} == {0}


def test_of_many_chosen_cities_few_are_drawn_and_the_table_has_all(crowd):
    zones = crowd.catalog().cities[:45]
    for name in ("benchmark", "trends"):
        shown = view(crowd, name, indicator=("gdp",), zones=zones, home=zones[40])
        chart = shown.charts[0]
        drawn = {one.zone_id for one in (chart.bars if name == "benchmark" else chart.series)}
        assert len(drawn) <= (CROWD if name == "benchmark" else USUAL + 1)
        assert zones[40] in drawn or zones[40] not in {row.zone_id for row in chart.table.rows}
        assert {row.zone_id for row in chart.table.rows} >= drawn
        assert any("45" in notice.text for notice in shown.notices) or name == "benchmark"


def test_a_question_of_few_zones_has_the_same_answer_from_the_copy(crowd, monkeypatch):
    asked = [crowd.catalog().core, ("hefei", COUNTY, "c100020")]
    near = crowd.figures(*asked)
    assert crowd.engine._twice
    assert copies.near("select * from observations", {"zones": [COUNTY]}).endswith("by_zone")
    monkeypatch.setattr(copies, "FEW", 0)
    assert len(near) > 100
    assert near.equals(crowd.figures(*asked))


def test_of_too_many_bars_the_first_and_the_home_citys_are_drawn():
    rows = [{"zone_id": f"c{n}"} for n in range(ranking.MANY + 1)]
    assert ranking.drawn(rows[:-1], "") == rows[:-1]
    assert ranking.drawn(rows, "c30") == [*rows[: ranking.FEW], rows[30]]
