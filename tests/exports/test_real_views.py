"""Every page of the real record, in both languages, in every format."""

import io
import json

import pyarrow.parquet as pq
import pytest

from dashboard import format
from dashboard.exports import EXPORTS
from dashboard.pages import PAGES, benchmark
from dashboard.pages.site import Site, formats, selected, whole
from dashboard.selection import Selection
from dashboard.wording.columns import column_meaning
from tests.exports.opened import plain, read_csv, read_workbook, sheet_rows, write
from tests.exports.read_deck import opened, words

ASKED = {
    "benchmark": {"indicator": "hightech_enterprises", "home": "luoyang", "tolerance": "24"},
    "trends": {"indicator": "hightech_enterprises", "zones": "suzhou,hefei,guangzhou", "home": "luoyang"},
    "zone": {"zone": "luoyang"},
}


@pytest.fixture(scope="session")
def view_of(store):
    """The view of a page in a language, with the rows of its files."""
    site, made = Site(store, PAGES), {}

    def view(name: str, lang: str):
        if (name, lang) not in made:
            page = next(page for page in PAGES if name == page.NAME)
            made[name, lang] = whole(site, page, selected(site, page, {**ASKED.get(name, {}), "lang": lang}))
        return made[name, lang]

    return view


def offered(kind: str) -> list[str]:
    """The pages that are offered in a format."""
    return [page.NAME for page in PAGES if kind in formats(page)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", offered("csv"))
def test_every_page_leaves_with_all_its_rows(view_of, name, lang):
    view = view_of(name, lang)
    assert len(read_csv(write("csv", view))) == len(view.rows)
    assert json.loads(write("json", view))["rows"] == len(view.rows)
    assert pq.read_table(io.BytesIO(write("parquet", view))).to_pylist() == plain(view.rows)
    sheet = read_workbook(write("xlsx", view)).worksheets[0]
    assert len(sheet_rows(sheet)) == len(view.rows)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", offered("pptx"))
def test_every_page_leaves_as_slides(view_of, name, lang):
    view = view_of(name, lang)
    deck = opened(view)
    assert view.title[:12] in deck.slides[0].shapes.title.text_frame.text
    assert all(view.build.content_hash[:8] in words(slide) for slide in deck.slides)


# A PNG is its SVG, drawn; the others need the data set of the data page: test_dataset.
ELSEWHERE = {"png", "zip", "sdmx.csv", "sdmx.xml", "croissant.json"}


@pytest.mark.parametrize("kind", sorted(set(EXPORTS) - ELSEWHERE))
def test_no_page_offers_an_empty_file(view_of, kind):
    assert all(write(kind, view_of(name, "zh")) for name in offered(kind))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", offered("xlsx"))
def test_every_column_of_every_file_is_explained(view_of, name, lang):
    view = view_of(name, lang)
    assert [column for column in view.rows.columns if not column_meaning(column, lang)] == []


@pytest.mark.parametrize(("lang", "amounts"), [("zh", "yi"), ("zh", "wanyi"), ("en", "yi")])
def test_bars_are_drawn_in_the_unit_that_is_said(store, lang, amounts):
    view = benchmark.view(Selection(lang=lang, amounts=amounts, indicator=("gdp",)), store)
    for bar in view.charts[0].bars:
        assert format.number(bar.value) in bar.label
