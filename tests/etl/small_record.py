"""A record of a few rows, sound until a test spoils it."""

from datetime import UTC, datetime
from pathlib import Path

from etl.build import Result, build

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FILES = {
    "sources.csv": """\
source_id,title,publisher,published_date,url,kind,language,read_as
s1,济南市统计公报,济南市统计局,2026-03-01,https://example.org/s1,statistical_bulletin,zh,original
s2,总体方案,人民银行,2021-11,,policy_document,zh,repost
""",
    "policies.csv": """\
policy_id,date,date_precision,title_zh,title_en,issuers,doc_number,level,zones,kind,horizon_start,horizon_end,summary_zh,summary_en,source_id,replaces
p1,2021-11,month,总体方案,General plan,人民银行,,national,jinan,pilot_approval,2021,2026,建设试验区。,Approves the zone.,s2,
p2,2023-10-24,day,实施方案,Implementation,济南市,,zone,jinan,plan,2023,2030,落实。,Carries it out.,s2,p1
""",
    "zones.csv": """\
zone_id,name_zh,name_en,kind,province_zh,province_en,role,approval_policy_id,latitude,longitude,note_zh,note_en
jinan,济南,Jinan,sub_provincial,山东省,Shandong,pilot_zone,p1,36.65,117.12,,
cn,全国,China,nation,,,nation,,,,,
""",
    "indicators.csv": """\
indicator_id,name_zh,name_en,period_type,canonical_unit,domain,direction,bound_low,bound_high,publisher_zh,publisher_en,release_month,headline
gdp,地区生产总值,GDP,flow,亿元,base,higher,0,,统计局,Statistics bureau,1,1
npl_ratio,不良贷款率,NPL ratio,ratio,%,risk,lower,0,100,金融监管局,Regulator,,
local_index,地方指数,Local index,stock,,,,0,,,,,
""",
    "definitions.csv": """\
definition_id,indicator_id,family,name_zh,name_en,counts_zh,counts_en,used_by,source_id
gdp.main,gdp,gdp,地区生产总值,GDP,全市。,The city.,,
npl_ratio.main,npl_ratio,npl_ratio,不良贷款率,NPL ratio,全部贷款。,All loans.,,s1
local_index.main,local_index,local_index,地方指数,Local index,指数。,An index.,,
""",
    "breaks.csv": """\
indicator_id,zone_id,date,kind,note_zh,note_en,source_id
gdp,all,2020-11-01,census,普查。,Census.,
""",
    "units.csv": """\
published_unit,canonical_unit,factor
亿元,亿元,1
万亿元,亿元,10000
%,%,1
点,,1
万元,,1
""",
    "observations/jinan.csv": """\
zone_id,level,indicator_id,definition_id,published_value,published_unit,qualifier,derived,period_start,as_of,as_of_basis,status,source_id,locator,note
jinan,city,gdp,gdp.main,1.42,万亿元,over,,2025-01-01,2025-12-31,stated,final,s1,第一节,
jinan,city,npl_ratio,npl_ratio.main,0.97,%,exact,,,2025-12-31,stated,preliminary,s1,,
jinan,city,local_index,local_index.main,250,点,nearly,,,2025-12-31,inferred,estimate,s1,,undated
""",
    "targets.csv": """\
target_id,zone_id,policy_id,indicator_id,statement_zh,statement_en,comparator,published_value,published_unit,deadline,source_id
t1,jinan,p2,gdp,到2030年两万亿元,Two trillion by 2030,>=,2,万亿元,2030,s2
""",
    "instruments.csv": """\
instrument_id,zone_id,level,instrument_type,life_cycle_stage,name_zh,name_en,parameter,published_value,published_unit,qualifier,start_date,summary_zh,summary_en,source_id
i1,jinan,city,loan_interest_subsidy,all,贴息,Subsidy,cap,50,万元,at_most,2024,上限。,A cap.,s2
i2,jinan,city,fault_tolerance,all,容错,Tolerance,rule,,,,,规则。,A rule.,s2
""",
    "systems.csv": """\
system_id,name_zh,name_en,city_or_owner,what_it_does_zh,what_it_does_en,published_figures,source_id
y1,平台,Platform,济南,撮合。,Matches.,,s2
""",
    "challenges.csv": """\
challenge_id,theme,title_zh,title_en,summary_zh,summary_en,suggested_response_zh,suggested_response_en,source_id
c1,data,数据,Data,分散。,Scattered.,打通。,Join it.,s2
""",
    "corrections.csv": """\
observation_id,expected_value,expected_unit,action,corrected_value,reason_zh,reason_en,since
""",
}


def write(folder: Path) -> Path:
    """Writes the sound record."""
    (folder / "observations").mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replaces the only occurrence of a text in one file."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="")


def check(folder: Path) -> Result:
    """Checks the record on a fixed day."""
    return build(folder, folder / "build", now=NOW, only_check=True)


def told(folder: Path) -> list[str]:
    """Every mistake of the record, in English."""
    return [mistake.told("en") for mistake in check(folder).mistakes]
