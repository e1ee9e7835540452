"""Every mistake of the data is refused with file, line, column, rule and remedy."""

import csv
from pathlib import Path

import pytest

from etl.build import build
from etl.errors import LANGUAGES
from tests.etl.record import NOW, change, check, told

with Path(__file__).with_name("mistakes.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


@pytest.mark.parametrize("case", CASES, ids=[case["mistake"] for case in CASES])
def test_a_mistake_is_told_with_its_place_rule_and_remedy(data, case):
    change(data, case["file"], case["stands"], case["stands_instead"])
    found = told(data)
    assert any(one.startswith(case["message"]) for one in found), found
    assert all(". To mend: " in one for one in found)


def test_the_small_record_is_sound(data):
    assert told(data) == []


def test_all_mistakes_are_told_at_once(data):
    change(data, "observations/jinan.csv", "0.97,%", "x,%")
    change(data, "observations/jinan.csv", "nearly", "almost")
    change(data, "zones.csv", "sub_provincial", "village")
    change(data, "targets.csv", "t1,jinan", "t1,nowhere")
    assert [mistake.column for mistake in check(data).mistakes] == [
        "kind",
        "qualifier",
        "zone_id",
        "published_value",
    ]


def test_every_message_is_in_both_languages(data):
    change(data, "observations/jinan.csv", "0.97,%", "x,%")
    (mistake,) = check(data).mistakes
    assert mistake.told("zh") == (
        "observations/jinan.csv 第 3 行 · published_value：“x” 不是数。"
        "改法：只写数字，如 1234.5；单位和“约、超”写在各自的列"
    )
    assert len({mistake.told(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_deadlines_and_horizons_may_lie_ahead(data):
    change(data, "policies.csv", ",2023,2030,", ",2027,2050,")
    change(data, "targets.csv", "2030,s2", "2060-12-31,s2")
    assert told(data) == []


def test_a_duplicate_figure_is_refused(data):
    rows = (data / "observations/jinan.csv").read_text(encoding="utf-8")
    (data / "observations/jinan.csv").write_text(rows + rows.splitlines()[2] + "\n", encoding="utf-8")
    (found,) = told(data)
    assert found.startswith(
        "observations/jinan.csv, line 5 · source_id: “s1” the same figure from the same source"
        " already stands in observations/jinan.csv, line 3"
    )


def test_a_lost_document_does_not_blame_the_figures(data):
    (data / "sources.csv").unlink()
    (found,) = told(data)
    assert found.startswith("sources.csv: the file is missing")


def test_a_file_that_belongs_to_nothing_is_told(data):
    (data / "observation.csv").write_text("a\n", encoding="utf-8")
    assert told(data)[0].startswith("observation.csv: a file of this name is not part of the record")


def test_with_a_mistake_nothing_is_published_and_the_last_database_stays(data):
    good = build(data, data / "build", now=NOW)
    content, there = good.path.read_bytes(), sorted((data / "build").iterdir())
    change(data, "observations/jinan.csv", "0.97,%", "197,%")
    refused = build(data, data / "build")
    assert refused.path is None
    assert len(refused.mistakes) == 1
    assert sorted((data / "build").iterdir()) == there
    assert good.path.read_bytes() == content
