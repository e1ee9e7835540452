"""Citations are read back by independent parsers, and hold what the record says."""

import json
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

import bibtexparser
import pytest
import rispy
from dash import html

from dashboard.citing import DATASET, STYLES, WEBPAGE, Cited, apa, bibtex, csl, gb2015, gb2025, ris
from dashboard.exports import EXPORTS
from dashboard.exports.citations import cited_charts
from dashboard.pages import PAGES
from dashboard.pages.card import card
from dashboard.pages.frame import drawn
from dashboard.pages.site import Site, selected, whole
from dashboard.selection import Selection
from tests.exports import made

DAY = date(2026, 11, 25)
SET = Cited(
    "a-b", DATASET, "科创指标", "某单位", "某平台", "2026-08-14", "http://x/y?a=1&b=2", "abc", "", DAY
)
PAGE = Cited("s1", WEBPAGE, "公报", "统计局", "", "2025-10", "http://x/z", "", "第一节. [id-1]", DAY)


def test_the_form_of_2025_names_the_version_and_dates_a_data_set_behind_its_publisher():
    assert gb2025(SET) == (
        "某单位. 科创指标[DS/OL]. Vabc. 某平台，2026-08-14[2026-11-25]. http://x/y?a=1&b=2."
    )
    assert gb2025(PAGE) == "统计局. 公报[EB/OL]. （2025-10）[2026-11-25]. http://x/z. 第一节. [id-1]."


def test_the_form_of_2015_sets_dates_in_half_width_brackets():
    assert gb2015(PAGE) == "统计局. 公报[EB/OL]. (2025-10)[2026-11-25]. http://x/z. 第一节. [id-1]."


def test_apa_puts_the_year_behind_the_author_or_behind_the_title():
    assert apa(SET) == (
        "某单位. (2026, August 14). 科创指标 (Version abc) [Data set]. 某平台. "
        "Retrieved November 25, 2026, from http://x/y?a=1&b=2"
    )
    assert apa(Cited("k", WEBPAGE, "公报")) == "公报. (n.d.)."


def view(**changes):
    return made.view(len(made.HOSTILE), accessed=DAY, **changes)


def test_bibtex_is_read_back_with_one_entry_for_the_view_and_one_for_each_document():
    shown = view()
    found = bibtexparser.loads(EXPORTS["bib"].write(shown).decode()).entries
    assert [entry["ID"] for entry in found[1:]] == shown.sources["source_id"].tolist()
    assert (found[0]["urldate"], found[0]["url"]) == ("2026-11-25", shown.address)
    assert found[0]["version"] == shown.build.content_hash[:12]


def test_ris_is_read_back():
    shown = view()
    found = rispy.loads(EXPORTS["ris"].write(shown).decode())
    assert len(found) == 1 + len(shown.sources)
    assert (found[0]["title"], found[0]["year"]) == (shown.title, "2026")
    assert found[0]["edition"] == shown.build.content_hash[:12]


def test_csl_json_states_parts_of_dates():
    found = json.loads(EXPORTS["csl.json"].write(view()))
    assert found[0]["type"] == "dataset"
    assert found[0]["issued"] == {"date-parts": [[2026, 11, 24]]}
    assert found[0]["accessed"] == {"date-parts": [[2026, 11, 25]]}


@pytest.mark.parametrize("text", [*made.HOSTILE, "长" * 200, "} @misc{x, title={y}}", "ER  - \r\nTY  - BOOK"])
def test_hostile_text_stays_within_its_field(text):
    one = Cited("k", WEBPAGE, text, text, text, text, "http://x/", text, text, DAY)
    entries = bibtexparser.loads(bibtex(one)).entries
    assert len(entries) == 1 and entries[0]["urldate"] == "2026-11-25"
    assert len(rispy.loads(ris(one))) == 1
    assert json.loads(json.dumps(csl(one)))["URL"] == "http://x/"
    shown = "".join(STYLES[name](one) for name in ("gb2025", "gb2015", "apa"))
    assert not set(shown) & set("\r\n\0\u202e")


def test_a_file_of_citations_knows_the_day_on_which_it_was_asked_for(client):
    answer = client.get("/benchmark.ris?indicator=gdp&home=luoyang")
    assert answer.status_code == 200
    assert rispy.loads(answer.text)[0]["access_date"].startswith("20")


CARDS = ("figure:luoyang-37f7d5a847", "policy", "target", "instrument", "source", "system", "challenge")


def copied(component) -> list[str]:
    """What the buttons of a card copy."""
    found = [part for part in component._traverse() if hasattr(part, "data-copy")]
    return [getattr(part, "data-copy") for part in found]


def read_back(texts: list[str]) -> tuple[dict, dict, dict]:
    """The entries that independent parsers find in what is copied: BibTeX, RIS, CSL-JSON."""
    tex = next(text for text in texts if text.startswith("@"))
    research = next(text for text in texts if text.startswith("TY  - "))
    items = next(text for text in texts if text.startswith("["))
    return bibtexparser.loads(tex).entries[0], rispy.loads(research)[0], json.loads(items)[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", CARDS)
def test_every_card_is_cited_in_every_style_with_its_build_and_the_day(store, kind, lang):
    catalog = store.catalog()
    table = "policies" if kind == "policy" else f"{kind}s"
    opened = kind if ":" in kind else f"{kind}:{next(iter(getattr(catalog, table)))}"
    shown = card(Selection(open=opened, lang=lang), store)
    build, day, identity = catalog.build["content_hash"][:12], str(date.today()), opened.partition(":")[2]
    texts = copied(shown)
    assert sum(build in text for text in texts) >= len(STYLES)
    entry, record, item = read_back(texts)
    assert entry["urldate"] == day and entry["ID"] == identity
    assert identity in entry["note"].replace("\\", "") and build in entry["note"]
    assert record["id"] == identity and record["access_date"] == day.replace("-", "/")
    assert (
        item["accessed"]["date-parts"] == [[int(part) for part in day.split("-")]] and build in item["note"]
    )
    assert sum(day in text for text in texts if text.startswith("@") or "[EB" in text or "[Z" in text) >= 3


def test_a_computed_ratio_is_cited_by_the_documents_of_both_its_figures(store):
    page = next(one for one in PAGES if one.NAME == "benchmark")
    site = Site(store, PAGES)
    ratio = next(iter(store.catalog().derived))
    shown = whole(site, page, selected(site, page, {"indicator": ratio}))
    opened = next(
        cell.open for row in shown.charts[0].table.rows for cell in row.cells if "ratio:" in cell.open
    )
    texts = copied(card(Selection(open=opened), store))
    keys = {bibtexparser.loads(text).entries[0]["ID"] for text in texts if text.startswith("@")}
    assert keys == set(opened.removeprefix("ratio:").split("/"))


@pytest.mark.parametrize("where", ["/benchmark?indicator=gdp", "/trends?indicator=gdp", "/policies", "/data"])
def test_every_page_says_how_to_cite_its_charts(store, where):
    page = next(one for one in PAGES if where.partition("?")[0] == one.PATH)
    site = Site(store, PAGES)
    selection = selected(site, page, dict(parse_qsl(where.partition("?")[2])))
    shown = whole(site, page, selection)
    cited = cited_charts(shown, "http://here")
    assert set(cited) <= {one.key for one in shown.charts} and cited
    for one in cited.values():
        assert one.version == store.catalog().build["content_hash"][:12] and one.accessed == date.today()
        assert one.url.startswith(f"http://here{page.PATH}")
        entry = bibtexparser.loads(bibtex(one)).entries[0]
        assert entry["url"] == one.url and entry["version"] == one.version
    texts = copied(html.Div(drawn(page, selection, shown)))
    assert all(
        gb2025(replace(one, url=one.url.removeprefix("http://here"))) in texts for one in cited.values()
    )
