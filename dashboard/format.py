"""Numbers, units and dates as people read them, in both languages."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from math import isfinite


@dataclass(frozen=True)
class Unit:
    """How a unit is written: names in both languages and what one of it is worth in the English unit."""

    zh: str
    en: str
    english_factor: float = 1.0
    tight: bool = False


UNITS = {
    "亿元": Unit("亿元", "CNY bn", 0.1),
    "万亿元": Unit("万亿元", "CNY tn"),
    "万元": Unit("万元", "CNY thousand", 10),
    "亿美元": Unit("亿美元", "USD bn", 0.1),
    "%": Unit("%", "%", tight=True),
    "百分点": Unit("百分点", "pp"),
    "个百分点": Unit("个百分点", "pp"),
    "基点": Unit("基点", "bp"),
    "家": Unit("家", ""),
    "户": Unit("户", ""),
    "个": Unit("个", ""),
    "件": Unit("件", ""),
    "只": Unit("只", ""),
    "支": Unit("支", ""),
    "项": Unit("项", ""),
    "款": Unit("款", ""),
    "单": Unit("单", "deals"),
    "起": Unit("起", "deals"),
    "笔": Unit("笔", "loans"),
    "位": Unit("位", ""),
    "名": Unit("名", ""),
    "人": Unit("人", "people"),
    "点": Unit("点", "points"),
    "分": Unit("分", "points"),
    "天": Unit("天", "days"),
    "年": Unit("年", "years"),
    "期": Unit("期", "issues"),
    "倍": Unit("倍", "times"),
    "家次": Unit("家次", "visits"),
    "家/日": Unit("家/日", "a day"),
    "家/年": Unit("家/年", "a year"),
    "个/年": Unit("个/年", "a year"),
    "万名/年": Unit("万名/年", "people a year", 10000),
    "%/年": Unit("%/年", "% a year"),
    "万元/年": Unit("万元/年", "CNY thousand a year", 10),
    "亿元/年": Unit("亿元/年", "CNY bn a year", 0.1),
    "% of LPR": Unit("%（LPR的）", "% of LPR"),
    "件/万人": Unit("件/万人", "per 10,000 residents"),
    "家/万人": Unit("家/万人", "per 10,000 residents"),
    "万人": Unit("万人", "million", 0.01),
    "万件": Unit("万件", "thousand", 10),
    "万家": Unit("万家", "thousand", 10),
    "万户": Unit("万户", "thousand", 10),
    "万个": Unit("万个", "thousand", 10),
    "万项": Unit("万项", "thousand", 10),
    "万笔": Unit("万笔", "thousand loans", 10),
    "万家（次）": Unit("万家（次）", "thousand visits", 10),
    "万平方米": Unit("万平方米", "thousand square metres", 10),
    "番（以2021年为基数）": Unit("番（以2021年为基数）", "doublings on 2021"),
    "%（相对各项贷款平均增速，原文未写百分点）": Unit(
        "%（相对各项贷款平均增速，原文未写百分点）",
        "% above the average growth of loans (printed without points)",
    ),
}
QUALIFIERS = {
    "exact": ("", ""),
    "over": ("超", "over "),
    "about": ("约", "about "),
    "nearly": ("近", "nearly "),
    "at_most": ("最高", "up to "),
    "computed": ("", ""),
}
TEN_THOUSAND = 10_000


def quantity(value: float, unit: str, lang: str = "zh", amounts: str = "yi") -> tuple[float, str]:
    """The value and the name of its unit as shown: 亿元 or 万亿元 in Chinese, CNY bn or tn in English."""
    if unit == "亿元" and amounts == "wanyi":
        value, unit = value / TEN_THOUSAND, "万亿元"
    known = UNITS.get(unit, Unit(unit, unit))
    return (value * known.english_factor, known.en) if lang == "en" else (value, known.zh)


def unit_name(unit: str | None, lang: str = "zh", amounts: str = "yi") -> str:
    """The unit alone, as it stands at an axis or in a column head."""
    return quantity(0, unit or "", lang, amounts)[1]


def points(unit: str | None) -> str:
    """The unit in which two figures of a unit differ: points for shares and rates, else the same."""
    return "个百分点" if unit == "%" else unit or ""


def number(value: float | None, digits: int | None = None) -> str:
    """A number with thousands separators and no more digits than it carries; "" when there is none."""
    if value is None or not isfinite(value):
        return ""
    if digits is None:
        digits = 4 if abs(value) < 1 else 2 if abs(value) < TEN_THOUSAND else 1
    text = f"{round(value, digits) + 0.0:,.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def amount(value: float, unit: str, lang: str = "zh", amounts: str = "yi", digits: int | None = None) -> str:
    """A number with its unit: "1.74万家", "6,165亿元", "CNY 616.5 bn"."""
    shown, name = quantity(value, unit, lang, amounts)
    if lang == "zh" and name in ("家", "件", "户") and abs(shown) >= TEN_THOUSAND and not shown % 10:
        return f"{number(shown / TEN_THOUSAND, 4)}万{name}"
    text = number(shown, digits)
    if lang == "zh" or name.startswith("%"):
        return f"{text}{name}"
    if name.startswith(("CNY ", "USD ")):
        currency, scale = name.split(" ", 1)
        return f"{currency} {text} {scale}"
    return f"{text} {name}".rstrip()


def figure(value, unit, qualifier="exact", lang="zh", amounts="yi", digits=None) -> str:
    """A published figure with its word of doubt: "超1.74万家", "about 4.5%"."""
    return QUALIFIERS[qualifier or "exact"][lang == "en"] + amount(value, unit or "", lang, amounts, digits)


def bare(value, unit, qualifier="exact", lang="zh", amounts="yi", digits=None) -> str:
    """A figure whose unit stands elsewhere (in a column head): "超24,000"."""
    return QUALIFIERS[qualifier or "exact"][lang == "en"] + number(
        quantity(value, unit or "", lang, amounts)[0], digits
    )


def month(day: date | None) -> str:
    """A day shortened to its month: "2024-12"."""
    return f"{day:%Y-%m}" if day else ""


def letter_day(day: str, lang: str) -> str:
    """A day, month or year in the words of a letter: "2024-12-31" is "2024年末", "2025-06" "2025年6月"."""
    if lang == "en" or not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
        return day
    year, *rest = (int(part) for part in day.split("-"))
    if rest == [12, 31]:
        return f"{year}年末"
    if len(rest) == 2 and 1 <= rest[0] <= 12 and rest[1] == calendar.monthrange(year, rest[0])[1]:
        return f"{year}年{rest[0]}月末"
    return f"{year}年" + "".join(f"{part}{unit}" for part, unit in zip(rest, "月日", strict=False))


def period(start: date | None, end: date, lang: str = "zh") -> str:
    """The time at or over which a figure holds: "2024年", "2025年1–9月", "截至2025-03-31"."""
    if start is None or start > end:
        return f"{end:%Y-%m-%d}"
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if whole_months and (start.year, start.month, end.month) == (end.year, 1, 12):
        return f"{end.year}年" if lang == "zh" else f"{end.year}"
    if whole_months and start.year == end.year:
        return _months(start, end, lang)
    return f"{start:%Y-%m-%d} — {end:%Y-%m-%d}" if lang == "en" else f"{start:%Y-%m-%d} 至 {end:%Y-%m-%d}"


def _months(start: date, end: date, lang: str) -> str:
    if lang == "zh":
        return (
            f"{end.year}年{start.month}月"
            if start.month == end.month
            else f"{end.year}年{start.month}–{end.month}月"
        )
    first, last = calendar.month_abbr[start.month], calendar.month_abbr[end.month]
    return f"{first} {end.year}" if start.month == end.month else f"{first}–{last} {end.year}"


def places(low: int | None, high: int | None) -> str:
    """A place or a range of places: "4–5"; a dash for what is not ranked."""
    if low is None:
        return "—"
    return f"{low}" if low == high else f"{low}–{high}"


def ordinal(low: int, high: int, lang: str = "zh") -> str:
    """A place in words: "第2–3名", "2nd–3rd"."""
    if lang == "zh":
        return f"第{places(low, high)}名" if low != high else f"第{low}名"
    return _nth(low) if low == high else f"{_nth(low)}–{_nth(high)}"


def _nth(place: int) -> str:
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"
