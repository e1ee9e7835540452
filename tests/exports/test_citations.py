"""Citations are read back by independent parsers, and hold what the record says."""

import json
from datetime import date

import bibtexparser
import pytest
import rispy

from dashboard.citing import DATASET, STYLES, WEBPAGE, Cited, apa, bibtex, csl, gb2015, gb2025, ris
from dashboard.exports import EXPORTS
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


def test_the_card_of_a_figure_offers_every_style(store):
    from dashboard.pages.card import card
    from dashboard.selection import Selection

    shown = str(card(Selection(open="figure:luoyang-37f7d5a847"), store))
    assert all(word in shown for word in ("GB/T 7714—2025", "@misc{", "TY  - ELEC", "[EB]"))
