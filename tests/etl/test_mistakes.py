"""Every mistake of the data is refused with file, line, column, rule and remedy."""

import pytest

from etl.build import build
from etl.errors import LANGUAGES
from tests.etl.small_record import NOW, change, check, told

JINAN = "observations/jinan.csv"
CELLS = [
    # what is wrong, file, what stands there, what stands there instead, how the message begins
    ("unknown zone", JINAN, "jinan,city,gdp", "jinana,city,gdp", "line 2 · zone_id: “jinana” there is no such id in “zones”. To mend: mend the id, or first add a row to zones.csv; the closest is “jinan”"),
    ("unknown indicator", JINAN, "city,gdp,", "city,gpd,", "line 2 · indicator_id: “gpd” there is no such id in “indicators”"),
    ("unknown definition", JINAN, "gdp.main", "gdp.other", "line 2 · definition_id: “gdp.other” there is no such id in “definitions”"),
    ("unknown source", JINAN, "final,s1", "final,s9", "line 2 · source_id: “s9” there is no such id in “sources”"),
    ("unknown unit", JINAN, "250,点", "250,斗", "line 4 · published_unit: “斗” this unit is unknown"),
    ("unit that does not fit the indicator", JINAN, "1.42,万亿元", "1.42,万元", "line 2 · published_unit: “万元” “万元” can not be turned into “亿元”"),
    ("unknown status", JINAN, "preliminary", "provisional", "line 3 · status: “provisional” this value is not allowed. To mend: allowed: final, preliminary, estimate"),
    ("unknown qualifier", JINAN, "nearly", "almost", "line 4 · qualifier: “almost” this value is not allowed. To mend: allowed: exact, about, over, nearly, at_most"),
    ("impossible date", JINAN, "2025-01-01,2025-12-31,stated,final", "2025-01-01,2025-02-30,stated,final", "line 2 · as_of: “2025-02-30” this is not a real date"),
    ("date that is no date", JINAN, "2025-12-31,inferred", "2025年底,inferred", "line 4 · as_of: “2025年底” this is not a real date"),
    ("end before start", JINAN, "2025-01-01,2025-12-31", "2025-12-31,2025-01-01", "line 2 · as_of: “2025-01-01” the period ends before it begins"),
    ("observed in the future", JINAN, "2025-01-01,2025-12-31", "2026-01-01,2026-12-31", "line 2 · as_of: “2026-12-31” observed after today"),
    ("observed in another age", JINAN, "2025-12-31,inferred", "1025-12-31,inferred", "line 4 · as_of: “1025-12-31” observed before October 1949"),
    ("not a number", JINAN, "0.97,%", "O.97,%", "line 3 · published_value: “O.97” this is not a number"),
    ("qualifier written into the value", JINAN, ",250,", ",近250,", "line 4 · published_value: “近250” this is not a number"),
    ("share above 100%", JINAN, "0.97,%", "197,%", "line 3 · published_value: “197” outside the natural bounds"),
    ("negative quantity", JINAN, "1.42,万亿元", "-1.42,万亿元", "line 2 · published_value: “-1.42” outside the natural bounds"),
    ("empty cell", JINAN, "0.97,%", ",%", "line 3 · published_value: this cell must not be empty"),
    ("definition of another indicator", JINAN, "npl_ratio.main", "gdp.main", "line 3 · definition_id: “gdp.main” the definition belongs to another indicator"),
    ("inferred date called final", JINAN, "inferred,estimate", "inferred,final", "line 4 · status: “final” a figure with an inferred date can not be final"),
    ("stock with a start", JINAN, "nearly,,,2025", "nearly,,2025-01-01,2025", "line 4 · period_start: “2025-01-01” a stock has no start"),
    ("source older than its final figure", "sources.csv", "2026-03-01", "2025-03-01", "observations/jinan.csv, line 2 · source_id: “s1” the source of a final figure is older"),
    ("row in another zone's file", JINAN, "jinan,city,npl", "cn,institution,npl", "line 3 · zone_id: “cn” the row stands in another zone's file"),
    ("national row of a city", JINAN, "jinan,city,npl", "jinan,national,npl", "line 3 · level: “national” level and zone do not fit"),
    ("source published in the future", "sources.csv", "2026-03-01", "2027-03-01", "line 2 · published_date: “2027-03-01” published after today"),
    ("impossible partial date", "sources.csv", "2021-11,,", "2021-13,,", "line 3 · published_date: “2021-13” this is not a real date"),
    ("unsafe address", "sources.csv", "https://example.org/s1", "example.org/s1", "line 2 · url: “example.org/s1” this value is not allowed"),
    ("approved in the future", "policies.csv", "p1,2021-11,month", "p1,2026-12,month", "line 2 · date: “2026-12” issued or approved after today"),
    ("precision unlike the date", "policies.csv", "2023-10-24,day", "2023-10-24,month", "line 3 · date_precision: “month” the precision does not fit the date"),
    ("horizon that ends before it begins", "policies.csv", ",2023,2030,", ",2023,2022,", "line 3 · horizon_end: “2022” the horizon ends before it begins"),
    ("unknown place of a policy", "policies.csv", "zone,jinan", "zone,jinan;qingdao", "line 3 · zones: “qingdao” a policy names a place"),
    ("unknown replaced policy", "policies.csv", "s2,p1", "s2,p3", "line 3 · replaces: “p3” the policy that is replaced is not in policies.csv"),
    ("pilot zone without approval", "zones.csv", "pilot_zone,p1", "pilot_zone,", "line 2 · approval_policy_id: an approved pilot zone needs a dated approving policy"),
    ("latitude off the globe", "zones.csv", "36.65", "366.5", "line 2 · latitude: “366.5” this value is not allowed"),
    ("duplicate id", "zones.csv", "cn,全国", "jinan,全国", "line 3 · zone_id: “jinan” this repeats line 2"),
    ("bound that is no number", "indicators.csv", "0,100", "0,百", "line 3 · bound_high: “百” this is not a number"),
    ("compared indicator without publisher", "indicators.csv", "统计局,Statistics bureau", ",", "line 2 · domain: “base” an indicator with a domain needs a canonical unit"),
    ("indicator without its main definition", "definitions.csv", "local_index.main", "local_index.other", "indicators.csv, line 4 · indicator_id: “local_index” the indicator has no default definition"),
    ("note in one language", "zones.csv", "117.12,,", "117.12,说明,", "line 2 · note_en: “说明” a note needs both languages"),
    ("factor of nothing", "units.csv", "亿元,亿元,1\n", "亿元,亿元,0\n", "line 2 · factor: “0.000000000000” this value is not allowed"),
    ("unknown place of a break", "breaks.csv", "gdp,all", "gdp,everywhere", "line 2 · zone_id: “everywhere” there is no such place"),
    ("goal without its number", "targets.csv", ">=,2,万亿元", ">=,,", "line 2 · comparator: “>=” a goal with a comparator needs a number"),
    ("goal in a unit of something else", "targets.csv", "2,万亿元", "2,点", "line 2 · published_unit: “点” “点” can not be turned into “亿元”"),
    ("impossible deadline", "targets.csv", "2030,s2", "2030-31,s2", "line 2 · deadline: “2030-31” this is not a real date"),
    ("value without unit", "instruments.csv", "50,万元,at_most", "50,,at_most", "line 2 · published_value: “50” value, unit (and qualifier) stand together"),
    ("invisible character", JINAN, "undated", "un\u200bdated", "line 4 · note: a damaged or invisible character"),
    ("too many cells", JINAN, "第一节,", "第一节,有,", "line 2: 16 cells in a row under 15 columns"),
    ("too few cells", JINAN, "s1,,undated", "s1,undated", "line 4: 14 cells in a row under 15 columns"),
    ("misspelt column", JINAN, "zone_id,level", "zone,level", "line 1 · zone_id: the header lacks this column. To mend: add it; the closest name in the header is “zone”"),
    ("missing column", JINAN, ",locator,note", ",locator", "line 1 · note: the header lacks this column"),
    ("swapped columns", "policies.csv", "title_zh,title_en", "title_en,title_zh", "line 1: the columns are out of order: “title_en” stands where “title_zh” belongs"),
    ("semicolons", "units.csv", "published_unit,canonical_unit,factor", "published_unit;canonical_unit;factor", "line 1: “published_unit;canonical_unit;factor” the columns are not separated by commas"),
    ("quote that never closes", JINAN, "第一节", '"第一节', "line 2: this is not proper CSV"),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"), [case[1:] for case in CELLS], ids=[case[0] for case in CELLS]
)
def test_a_mistake_is_told_with_its_place_rule_and_remedy(data, name, old, new, message):
    change(data, name, old, new)
    expected = message if message.startswith(("observations/", "indicators.csv")) else f"{name}, {message}"
    found = told(data)
    assert any(one.startswith(expected) for one in found), found
    assert all(". To mend: " in one for one in found)


def test_the_small_record_is_sound(data):
    assert told(data) == []


def test_all_mistakes_are_told_at_once(data):
    change(data, "observations/jinan.csv", "0.97,%", "x,%")
    change(data, "observations/jinan.csv", "nearly", "almost")
    change(data, "zones.csv", "sub_provincial", "village")
    change(data, "targets.csv", "t1,jinan", "t1,nowhere")
    assert [mistake.column for mistake in check(data).mistakes] == ["kind", "qualifier", "zone_id", "published_value"]


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
        "observations/jinan.csv, line 5 · source_id: “s1” the same figure from the same source already stands in"
        " observations/jinan.csv, line 3"
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
    content = good.path.read_bytes()
    change(data, "observations/jinan.csv", "0.97,%", "197,%")
    refused = build(data, data / "build")
    assert refused.path is None
    assert len(refused.mistakes) == 1
    assert list((data / "build").iterdir()) == [good.path]
    assert good.path.read_bytes() == content
