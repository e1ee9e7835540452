"""What people really type, in both languages, and what must come first."""

import pytest

from dashboard.pages.answers import answers
from dashboard.selection import Selection

HEFEI_2023 = "hefei hightech_enterprises 2023-12-31: 8406"
# Left: what is typed. Right: the figure (zone, indicator, date: value as printed) or thing that comes first.
QUERIES = (
    ("合肥 高企 2023", HEFEI_2023),
    ("合肥高企2023", HEFEI_2023),
    ("合肥2023年有多少家高新技术企业", HEFEI_2023),
    ("hefei high-tech 2023", HEFEI_2023),
    ("how many high-tech enterprises in Hefei in 2023?", HEFEI_2023),
    ("hefei gaoqi 2023", HEFEI_2023),
    ("ＨＥＦＥＩ　高企　２０２３", HEFEI_2023),
    ("合菲 高企 2023", HEFEI_2023),
    ("heifei gaoqi 2023", HEFEI_2023),
    ("济南 gdp 2025", "jinan gdp 2025-12-31: 14210"),
    ("GDP of Jinan in 2025", "jinan gdp 2025-12-31: 14210"),
    ("苏州 科贷 2025", "suzhou scitech_loan_balance 2025-11-30: 1.27"),
    ("suzhou sci-tech loans 2025-11", "suzhou scitech_loan_balance 2025-11-30: 1.27"),
    ("kejidaikaun suzhou", "suzhou scitech_loan_balance 2025-11-30: 1.27"),
    ("深圳小巨人2024", "shenzhen little_giants 2024-12-31: 1025"),
    ("R&D intensity shanghai 2022", "shanghai rd_intensity 2022-12-31: 4.44"),
    ("上海 研发强度 2022", "shanghai rd_intensity 2022-12-31: 4.44"),
    ("luoyang R&D 2024", "luoyang rd_expenditure 2024-12-31: 176.27"),
    ("杭州 独角兽 2025-04", "hangzhou unicorns 2025-04-30: 44"),
    ("suzhou kcb", "suzhou star_market_companies 2025-12-30: 58"),
    ("全国 研发投入强度 2024", "cn rd_intensity 2024-12-31: 2.69"),
    ("北京 人口 2020", "beijing population_resident 2020-11-01: 2189.3"),
    ("合肥 高企 2016", "hefei hightech_enterprises: not in the record"),
    ("Shanghai STAR Market 2022", "shanghai star_market_companies: not in the record"),
    ("高企", "indicator hightech_enterprises"),
    ("gq", "indicator hightech_enterprises"),
    ("gxjs", "indicator hightech_enterprises"),
    ("高新技木企业", "indicator hightech_enterprises"),
    ("小巨人", "indicator little_giants"),
    ("xiaojuren", "indicator little_giants"),
    ("小巨仁", "indicator little_giants"),
    ("专精特新", "indicator specialized_smes"),
    ("zjtx", "indicator specialized_smes"),
    ("独角兽", "indicator unicorns"),
    ("unicron", "indicator unicorns"),
    ("科贷", "indicator scitech_loan_balance"),
    ("R&D", "indicator rd_expenditure"),
    ("获贷率", "indicator loan_access_rate"),
    ("每万人高企", "derived hightech_enterprises_per_10k"),
    ("国办发〔2024〕31号", "policy cn-2024-vc17"),
    ("国办发[2024]31号", "policy cn-2024-vc17"),
    ("国办发(2024) 31", "policy cn-2024-vc17"),
    ("济南方案", "policy jn-2021-general"),
    ("Zhongguancun plan", "policy bj-2023-general"),
    ("科创板八条", "policy cn-2024-star8"),
    ("粤信融", "system s027"),
    ("yuexinrong", "system s027"),
    ("中国城市科创金融指数", "system s020"),
    ("宁科贷余额", "instrument i162-nanjing"),
    ("科技贷款 上海 监管", "definition scitech_loan_balance.regulator"),
    ("合肥 统计公报 2025", "document hf-bulletin-2025"),
    ("合肥", "zone hefei"),
    ("Canton", "zone guangzhou"),
)


def first(told) -> str:
    """The first answer, as the table writes it."""
    if not told.figures:
        return f"{told.found[0].entry.kind} {told.found[0].entry.id}"
    one = told.figures[0]
    if not one.figure:
        return f"{one.zone} {one.indicator}: not in the record"
    return f"{one.zone} {one.indicator} {one.figure['as_of']}: {one.figure['published_value']}"


@pytest.mark.parametrize(("typed", "expected"), QUERIES, ids=[typed for typed, _ in QUERIES])
def test_what_people_type_finds_what_they_mean(store, typed, expected):
    assert first(answers(typed, Selection(), store)) == expected


def test_two_cities_that_share_their_initials_both_answer(store):
    told = answers("sz gdp 2024", Selection(), store)
    assert {one.zone for one in told.figures} == {"shenzhen", "suzhou"}


def test_an_indicator_alone_answers_for_the_readers_own_city(store):
    told = answers("高企", Selection(home="luoyang"), store)
    assert [(one.zone, one.figure["published_value"]) for one in told.figures] == [("luoyang", "1610")]


def test_a_year_that_the_record_lacks_brings_the_nearest_figures_on_both_sides(store):
    told = answers("shanghai star market 2022", Selection(), store).figures[0]
    assert told.figure is None
    assert [str(row["as_of"]) for row in told.nearest] == ["2021-12-31", "2024-06-30"]


def test_what_was_not_known_on_a_day_is_not_found(store):
    from datetime import date

    early = Selection(known=date(2023, 6, 30))
    assert answers("合肥 高企 2023", early, store).figures[0].figure is None
    assert "cn-2024-vc17" not in {one.entry.id for one in answers("国办发〔2024〕31号", early, store).found}


def test_the_things_of_a_place_are_listed_by_kind(store):
    found = answers("济南 政策", Selection(), store).found
    policies = store.catalog().policies
    assert all("jinan" in policies[one.entry.id]["zones"] for one in found[:8])
