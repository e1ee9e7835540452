"""The page of all answers and the short list under the box."""

import csv
import io
import json
from datetime import date

import pytest

from dashboard.pages import find
from dashboard.pages.box import answered
from dashboard.selection import Selection


def shown(store, words: str, **choices):
    return find.view(Selection(words=words, **choices), store)


@pytest.mark.parametrize(
    ("lang", "words", "title"),
    [
        ("zh", "合肥 高企 2023", "合肥高新技术企业数：8,406家（2023-12-31）"),
        ("en", "hefei high-tech 2023", "Hefei, High-tech enterprises: 8,406 (2023-12-31)"),
        ("zh", "合肥 高企 2016", "记录中没有合肥2016年的高新技术企业数；最近的是超4,500家（2022-04-26）"),
        ("zh", "南京 知识产权质押 2023", None),
        ("zh", "", "想找什么？"),
        ("en", "zzzzqq", "Nothing in the record matches “zzzzqq”"),
    ],
)
def test_the_title_is_the_answer(store, lang, words, title):
    found = shown(store, words, lang=lang).title
    assert found == title if title else found.startswith("记录中没有南京2023年的知识产权质押融资额；最近的是")


def test_a_figure_opens_its_receipt_and_names_its_publisher(store):
    view = shown(store, "合肥 高企 2023")
    cells = view.charts[0].rows[0].cells
    assert cells[1].open.startswith("figure:hefei-")
    assert cells[3].text == "合肥日报（中国网转载）"
    assert len(view.sources) == 1


def test_things_are_grouped_by_kind_and_every_one_leads_somewhere(store):
    view = shown(store, "科贷")
    assert view.charts[0].key == "found-indicator"
    for chart in view.charts:
        assert all(row.cells[0].open or row.cells[0].link for row in chart.rows)


def test_every_thing_that_opens_has_a_card(store):
    from dashboard.pages.card import OPENS

    for words in ("科创板", "宁科贷", "粤信融", "统计公报", "独角兽 口径"):
        for chart in shown(store, words).charts:
            opened = {row.cells[0].open.split(":")[0] for row in chart.rows if row.cells[0].open}
            assert opened <= set(OPENS)


def test_files_hold_all_answers(client):
    answer = client.get("/find.csv", query_string={"words": "高企"})
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert len(rows) == int(answer.headers["X-Row-Count"]) > 10
    found = json.loads(client.get("/find.json", query_string={"words": "合肥 高企 2023"}).data)
    assert "8406" in json.dumps(found)


def test_the_short_list_says_what_is_missing_and_leads_to_all(store):
    listed = str(answered("合肥 高企 2016", Selection(known=date(2026, 1, 1)), store))
    assert "记录中没有合肥2016年的高新技术企业数" in listed
    assert "/find?words=" in listed
    assert "known=2026-01-01" in listed


def test_an_empty_box_has_no_list(store):
    assert answered("  ", Selection(), store) == []


def test_the_page_of_answers_is_not_remembered():
    assert find.REMEMBERED is False
