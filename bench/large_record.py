"""Believable large records: the published record beside counties of the whole country, as text or as tables.

A county prints an indicator for twenty years, each year in three documents of its province: a bulletin, the
yearbook and a revision. Common indicators are printed everywhere, rare ones by few. Everything follows from
the number of figures alone, so that two runs measure the same record.
"""

import csv
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from bench.process import ROOT

DATA = ROOT / "data"
COUNTIES, YEARS, VINTAGES = 2_883, 20, 3  # with the 17 places of the record 2,900
PER_PAIR = YEARS * VINTAGES
INDICATORS = 600
FIRST_YEAR = 2004
BATCH = 1_000  # counties planned at once
SQL = Path(__file__).with_name("large_record.sql")
SPOKEN, PAIRED = re.compile(r"(\S)([a-z]+)"), re.compile(r"([^|,]+)\|([^,]+)")
FORMER = SPOKEN.findall(
    "东dong 西xi 南nan 北bei 长chang 永yong 安an 平ping 清qing 龙long 青qing 新xin 临lin 武wu 嘉jia 广guang"
    " 宁ning 金jin 玉yu 石shi 大da 高gao 沙sha 海hai 古gu 宜yi 江jiang 丰feng 顺shun 文wen 柳liu 云yun"
)
LATTER = SPOKEN.findall(
    "阳yang 城cheng 山shan 川chuan 水shui 宁ning 安an 江jiang 州zhou 原yuan 河he 泉quan 陵ling 丘qiu 源yuan"
    " 化hua 兴xing 昌chang 和he 德de 湖hu 口kou 门men 林lin 谷gu 岭ling 浦pu 台tai 乡xiang 康kang 定ding 溪xi"
)
KINDS = ("县", "County"), ("区", "District"), ("市", "City")
PROVINCES = PAIRED.findall(
    "北京市|Beijing,天津市|Tianjin,河北省|Hebei,山西省|Shanxi,内蒙古自治区|Inner Mongolia,辽宁省|Liaoning,"
    "吉林省|Jilin,黑龙江省|Heilongjiang,上海市|Shanghai,江苏省|Jiangsu,浙江省|Zhejiang,安徽省|Anhui,"
    "福建省|Fujian,江西省|Jiangxi,山东省|Shandong,河南省|Henan,湖北省|Hubei,湖南省|Hunan,广东省|Guangdong,"
    "广西壮族自治区|Guangxi,海南省|Hainan,重庆市|Chongqing,四川省|Sichuan,贵州省|Guizhou,云南省|Yunnan,"
    "西藏自治区|Tibet,陕西省|Shaanxi,甘肃省|Gansu,青海省|Qinghai,宁夏回族自治区|Ningxia,"
    "新疆维吾尔自治区|Xinjiang"
)
DOMAINS = (
    "base",
    "input",
    "actors",
    "output",
    "credit",
    "institutions",
    "products",
    "risk",
    "funds",
    "markets",
)
Table = list[dict[str, str]]


def counties_for(figures: int) -> int:
    """How many counties print so many figures: all of them from a million on."""
    return max(12, min(COUNTIES, figures // 350))


def write(folder: Path, figures: int) -> int:
    """Writes the text of a record of about so many figures and returns their number."""
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("build", "*.md"), dirs_exist_ok=True)
    counties = counties_for(figures)
    added = [row for row in compared() if row["indicator_id"].startswith("county_")]
    _write(folder / "indicators.csv", _read("indicators") + added)
    _write(folder / "definitions.csv", _read("definitions") + _main_definitions(added))
    _write(folder / "zones.csv", _read("zones") + _counties(counties))
    _write(folder / "sources.csv", _read("sources") + _documents())
    with planned(figures) as connection:
        return sum(_zone(folder, zone, rows) for zone, rows in _by_zone(connection))


def compared() -> Table:
    """Six hundred indicators to compare: those of the record, and its local facts as counties print them."""
    core = [row for row in _read("indicators") if row["domain"]]
    local = [row for row in _read("indicators") if not row["domain"]]
    return [*core, *(_of_counties(row, n) for n, row in enumerate(local))][:INDICATORS]


def _of_counties(row: dict[str, str], n: int) -> dict[str, str]:
    """A local fact as an indicator of counties."""
    return row | {
        "indicator_id": f"county_{row['indicator_id']}",
        "name_zh": f"{row['name_zh']}（县级）",
        "name_en": f"{row['name_en']} (counties)",
        "canonical_unit": row["canonical_unit"] or "亿元",
        "domain": DOMAINS[n % 10],
        "direction": "higher",
        "publisher_zh": "统计局",
        "publisher_en": "Statistics bureau",
    }


def _main_definitions(indicators: Table) -> Table:
    blank = dict.fromkeys(_read("definitions")[0], "")
    return [
        blank
        | {
            "definition_id": f"{row['indicator_id']}.main",
            "indicator_id": row["indicator_id"],
            "family": row["indicator_id"],
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "counts_zh": f"各县公布的{row['name_zh']}。",
            "counts_en": f"{row['name_en']} as counties print it.",
        }
        for row in indicators
    ]


def planned(figures: int) -> duckdb.DuckDBPyConnection:
    """A connection with the macro `planned_figures()`: the figures of the counties in the order of zones."""
    connection = duckdb.connect()
    rows = compared()
    shares = _shares(figures / PER_PAIR / counties_for(figures))
    put = {
        "position": pa.array(range(len(rows)), pa.int64()),
        "indicator_id": [row["indicator_id"] for row in rows],
        "unit": [row["canonical_unit"] for row in rows],
        "flows": [row["period_type"] != "stock" for row in rows],
        "high": [float(row["bound_high"] or "nan") for row in rows],
        "share": shares,
    }
    connection.register("arrow_indicators", pa.table(put))
    connection.execute("create table indicator_plans as from arrow_indicators")
    values = {"counties": counties_for(figures), "first_year": FIRST_YEAR, "years": YEARS}
    text = SQL.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"${name}", str(value))
    connection.execute(text)
    return connection


def _shares(per_county: float) -> list[float]:
    """The share of counties that print each indicator: none above 1, together `per_county`."""
    low, high = 0.0, 1e6
    for _ in range(80):
        middle = (low + high) / 2
        shares = [min(1.0, middle / (n + 3)) for n in range(INDICATORS)]
        low, high = (middle, high) if sum(shares) < per_county else (low, middle)
    return [min(1.0, high / (n + 3)) for n in range(INDICATORS)]


def _read(name: str) -> Table:
    with (DATA / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Table) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _counties(count: int) -> Table:
    blank = dict.fromkeys(_read("zones")[0], "")
    return [blank | _county(n) for n in range(count)]


def _county(n: int) -> dict[str, str]:
    former, latter = FORMER[n % 32], LATTER[(n // 32 + n) % 32]
    suffix, suffix_en = KINDS[n // 1024 % 3]
    zh, en = PROVINCES[n % 31]
    return {
        "zone_id": f"c{100001 + n}",
        "name_zh": former[0] + latter[0] + suffix,
        "name_en": f"{(former[1] + latter[1]).capitalize()} {suffix_en}",
        "kind": "prefecture",
        "province_zh": zh,
        "province_en": en,
        "role": "comparator",
    }


def _documents() -> Table:
    blank = dict.fromkeys(_read("sources")[0], "")
    kinds = (
        ("统计公报", 1, "03-20", "statistical_bulletin"),
        ("统计年鉴", 1, "10-15", "research_report"),
        ("年鉴修订数", 2, "10-15", "research_report"),
    )
    return [
        blank
        | {
            "source_id": f"p{province:02}-{year}-{vintage}",
            "title": f"{name}{year}年{title}",
            "publisher": f"{name}统计局",
            "published_date": f"{year + after}-{day}",
            "kind": kind,
            "language": "zh",
            "read_as": "original",
        }
        for province, (name, _) in enumerate(PROVINCES)
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS)
        for vintage, (title, after, day, kind) in enumerate(kinds)
    ]


def _by_zone(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, pa.Table]]:
    """The figures of each county, one county after the other."""
    count = connection.sql("select count(*) from county_plans").fetchall()[0][0]
    for first in range(0, count, BATCH):
        table = connection.sql(f"from planned_figures({first}, {first + BATCH})").to_arrow_table()
        runs = pc.run_end_encode(table["zone_id"].combine_chunks())
        start = 0
        for zone, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            yield zone, table.slice(start, end - start)
            start = end


def _zone(folder: Path, zone: str, rows: pa.Table) -> int:
    """Writes the file of one county; only a note is quoted."""
    columns = {name: rows[name] for name in rows.column_names}
    columns["note"] = _quoted(rows["note"])
    lines = pc.binary_join_element_wise(*columns.values(), ",", null_handling="replace", null_replacement="")
    text = "\n".join([",".join(columns), *lines.to_pylist(), ""])
    (folder / "observations" / f"{zone}.csv").write_text(text, encoding="utf-8", newline="")
    return len(rows)


def _quoted(column: pa.ChunkedArray) -> pa.ChunkedArray:
    doubled = pc.replace_substring(column, '"', '""')
    return pc.binary_join_element_wise(pa.scalar('"'), doubled, pa.scalar('"'), pa.scalar(""))
