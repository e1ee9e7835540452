"""The data page finds what is asked for, shows it page by page, and gives all of it as a file."""

import io
import re
from datetime import date

import pandas as pd
import pytest

from dashboard import filtered
from dashboard.pages import data
from dashboard.pages.callbacks import changed
from dashboard.pages.card import card
from dashboard.pages.data_choices import filters_of
from dashboard.selection import Selection
from tests.pages.words import texts

CHINESE = re.compile(r"[\u4e00-\u9fff]")
CHOICES = {
    "zones": ({"zones": ("hefei", "suzhou")}, "zone_id in ('hefei', 'suzhou')"),
    "indicator": ({"indicator": ("gdp", "rd_intensity")}, "indicator_id in ('gdp', 'rd_intensity')"),
    "domain": ({"domain": ("credit", "risk")}, "domain in ('credit', 'risk')"),
    "local": ({"domain": ("local",)}, "domain is null"),
    "level": ({"level": ("district", "institution")}, "level in ('district', 'institution')"),
    "status": ({"status": ("estimate",)}, "status = 'estimate'"),
    "definition": ({"definition": ("rd_intensity.main",)}, "definition_id = 'rd_intensity.main'"),
    "source": ({"source": "doc-004"}, "source_id = 'doc-004'"),
    "years": ({"from_": 2020, "to": 2021}, "as_of between '2020-01-01' and '2021-12-31'"),
    "known": ({"known": date(2022, 6, 30)}, "known_on <= '2022-06-30'"),
    "several": (
        {"zones": ("hefei",), "domain": ("base",), "from_": 2023, "status": ("final",)},
        "zone_id = 'hefei' and domain = 'base' and as_of >= '2023-01-01' and status = 'final'",
    ),
}
WORDS = {
    "an indicator in Chinese": ("研发投入强度", "indicator_zh like '%研发投入强度%'"),
    "an indicator in English": ("unicorns", "lower(indicator_en) like '%unicorns%'"),
    "a zone in English": ("Luoyang", "zone_id = 'luoyang'"),
    "a publisher": ("中央广播电视总台", "publisher like '%中央广播电视总台%'"),
    "a document's title": ("政府工作报告", "source_title like '%政府工作报告%'"),
    "a printed number": ("5872.92", "published_value = '5872.92'"),
    "a note": ("caliber", "lower(note) like '%caliber%'"),
}


def page(store, **chosen):
    return data.view(Selection(**chosen), store)


def rows(store, **chosen) -> pd.DataFrame:
    selection = Selection(**chosen)
    return data.whole(data.view(selection, store), selection, store).rows


def truth(store, where: str) -> set[str]:
    return {row["observation_id"] for row in store.rows(f"select observation_id from figures where {where}")}


@pytest.mark.parametrize(("chosen", "where"), CHOICES.values(), ids=CHOICES)
def test_a_choice_finds_exactly_what_it_says(store, chosen, where):
    found = rows(store, **chosen)
    assert set(found["observation_id"]) == truth(store, where) != set()
    assert page(store, **chosen).charts[0].total == len(found)


@pytest.mark.parametrize(("word", "where"), WORDS.values(), ids=WORDS)
def test_a_word_finds(store, word, where):
    assert truth(store, where) <= set(rows(store, words=word)["observation_id"])


def test_every_word_must_be_found_and_full_width_letters_are_read(store):
    both = set(rows(store, words="贷款 合肥")["observation_id"])
    assert both == set(rows(store, words="贷款")["observation_id"]) & set(
        rows(store, words="合肥")["observation_id"]
    )
    assert set(rows(store, words="ＧＤＰ")["observation_id"]) == set(
        rows(store, words="gdp")["observation_id"]
    )


@pytest.mark.parametrize("words", ["h%i", "h_fei", "' or 1=1 --", "\\", "{n}", "$zones"])
def test_signs_are_only_signs(store, words):
    assert len(rows(store, words=words)) == 0


@pytest.mark.parametrize("order", filtered.ORDERS)
def test_the_pages_together_show_every_figure_once(store, order):
    asked = filters_of(Selection(level=("district", "institution"), zones=("suzhou", "guangzhou", "beijing")))
    total, shown = filtered.counted(store, asked)["figures"], []
    for number in range(1, 2 + total // filtered.PER_PAGE):
        shown += [row["observation_id"] for row in filtered.page_of_figures(store, asked, order, number)]
    assert len(shown) == len(set(shown)) == total > filtered.PER_PAGE


def test_the_newest_stands_first_and_a_head_sorts_otherwise(store):
    days = [row["as_of"] for row in filtered.page_of_figures(store, filters_of(Selection()), "date", 1)]
    assert days == sorted(days, reverse=True)
    heads = {column.title: column for column in page(store, sort="zone").charts[0].columns}
    assert heads["地区"].sorted == "ascending" and "sort=published" in heads["公布"].link
    assert "sort=" not in heads["时间"].link


def test_a_page_has_fifty_rows_and_leads_to_its_neighbours(store):
    first, last = page(store), page(store, page=999)
    assert len(first.charts[0].rows) == 50
    assert "2,743" in first.charts[0].pages.label
    links = [way.link for way in first.charts[0].pages.ways]
    assert links[:2] == ["", ""] and links[2].endswith("page=2") and links[3].endswith("page=55")
    assert len(last.charts[0].rows) == 2743 - 54 * 50
    assert [way.link for way in last.charts[0].pages.ways][2:] == ["", ""]


def test_a_file_has_all_rows_and_not_only_those_on_the_page(client):
    answer = client.get("/data.csv?page=7&sort=published")
    assert answer.headers["X-Row-Count"] == "2743"
    frame = pd.read_csv(io.BytesIO(answer.data), dtype=str)
    assert frame["observation_id"].is_unique and len(frame) == 2743


def test_files_keep_what_was_printed_as_text(store):
    found = rows(store, definition=("scitech_loan_balance.suzhou_local_2024",))
    assert found[["published_value", "published_unit"]].to_numpy().tolist() == [["5872.92", "亿元"]]


def test_the_title_says_what_was_chosen_and_how_much_there_is(store):
    title = page(store, zones=("luoyang",), domain=("base",), from_=2020).title
    assert title.startswith("洛阳 · 经济与财政 · 2020 年以来：") and "份文件" in title
    assert page(store).title.startswith("记录中的 2,743 个数字")


def test_an_empty_result_says_which_choice_to_take_back_and_what_that_gives(store):
    view = page(store, zones=("luoyang",), indicator=("unicorns",))
    assert view.charts == () and "记录中没有" in view.title
    notice = view.notices[0]
    assert "独角兽" in notice.link_text and "99" in notice.link_text
    assert notice.link == "/data?zones=luoyang"
    assert len(rows(store, zones=("luoyang",))) == 99


def test_each_choice_can_be_taken_back_by_a_link(store):
    view = page(store, zones=("luoyang",), words="贷款", page=3)
    line = next(line for line in view.ways if line.key == "chosen")
    assert [way.link for way in line.ways] == [
        "/data?zones=luoyang",
        "/data?words=%E8%B4%B7%E6%AC%BE",
        "/data",
    ]


def test_the_definitions_of_one_indicator_are_links_that_add_up(store):
    view = page(store, indicator=("unicorns",))
    line = next(line for line in view.ways if line.key == "definitions")
    counts = [int(re.search(r"（(\d+)）$", way.text)[1]) for way in line.ways[1:]]
    assert sum(counts) == view.charts[0].total and len(counts) > 5


def test_the_dictionary_holds_every_definition_and_says_how_many_figures_follow_it(store):
    found = rows(store, tab="indicators")
    assert (len(found), found["indicator_id"].nunique()) == (772, 694)
    assert found["figures"].sum() == 2743
    assert page(store, tab="indicators").title == "694 个指标、772 种口径"


def test_the_dictionary_is_searched_by_what_is_counted_and_narrowed_by_zones(store):
    assert "gdp_per_capita" in set(rows(store, tab="indicators", words="gdp per")["indicator_id"])
    found = rows(store, tab="indicators", zones=("luoyang",))
    assert found["figures"].sum() == 99 and set(found["zones"]) == {"luoyang"}


def test_documents_have_a_link_only_where_it_is_safe(store):
    found = rows(store, tab="sources")
    assert len(found) == 940 and found["figures"].sum() == 2743
    for row in page(store, tab="sources").charts[0].rows:
        source = store.catalog().sources[row.cells[0].open.removeprefix("source:")]
        assert row.cells[-1].link == (source["url"] or "")


def test_a_definition_opens_with_its_fellows_near_or_different(store):
    chosen = Selection(open="definition:scitech_loan_balance.suzhou_local_2024")
    said = texts(card(chosen, store))
    assert "不同" in said and "definition:scitech_loan_balance.main" in said
    assert "找不到" in texts(card(Selection(open="definition:none"), store))


@pytest.mark.parametrize("tab", data.TABS)
def test_english_is_complete(store, tab):
    chosen = {"lang": "en", "tab": tab, "zones": ("hefei",), "from_": 2020, "to": 2023, "status": ("final",)}
    view = page(store, **chosen)
    said = [view.title, view.subtitle, *view.notes, view.charts[0].empty]
    said += [way.text for line in view.ways for way in line.ways]
    said += [column.title for column in view.charts[0].columns]
    if tab != "sources":
        said += [row.cells[0].text for row in view.charts[0].rows]
    assert [text for text in said if CHINESE.search(text)] == []


def test_what_a_reader_types_is_bound_and_never_written_into_the_question(store):
    asked = filters_of(Selection(words="贷款", zones=("hefei", "suzhou"), source="doc-004"))
    where, values = filtered.condition(asked, filtered.texts_of(store))
    assert not any(word in where for word in ("贷款", "hefei", "doc-004"))
    assert (values["like0"], values["zones"], values["source"]) == ("%贷款%", ["hefei", "suzhou"], "doc-004")


def test_moving_a_control_goes_back_to_the_first_page():
    assert changed("?page=7&zones=hefei", {"zones": ["suzhou"]}) == {"zones": "suzhou"}
