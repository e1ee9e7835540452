"""What the figures of a trend allow to be said, in one sentence."""

import calendar
from datetime import date
from math import isfinite

from dashboard import format
from dashboard.charts.model import Reader
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

PERCENT = "percent"
FIRST_TEN = "零一两三四五六七八九十"


def headline(newest: dict[str, dict], changes: dict[str, dict], indicator: dict, reader: Reader) -> str:
    """Where the home city or else the largest stands and how it changed, and who else changed most.

    `newest` maps zone to the row of its newest figure; `changes` maps zone to what the judge allows: before
    and after (rows), low, high, kind.
    """
    name = name_of(indicator, reader.lang)
    told = {zone: text for zone, change in changes.items() if (text := change_text(change, reader.lang))}
    if not newest:
        return say(reader.lang, "trends.nothing", indicator=name)
    parts = list(_parts(newest, changes, told, reader))
    return say(
        reader.lang, "trends.sentence", indicator=name, parts=say(reader.lang, "trends.between").join(parts)
    )


def _parts(newest: dict[str, dict], changes: dict[str, dict], told: dict[str, str], reader: Reader):
    home, cities = reader.own_city, [zone for zone in newest if zone != "cn"] or list(newest)
    largest = max(cities, key=lambda zone: newest[zone]["value"])
    if home and home not in newest:
        yield say(reader.lang, "trends.home_nothing", home=reader.own_city_name)
    first = home if home in newest else largest
    yield _stands(newest[first], told.get(first, ""), reader)
    if first != largest:
        yield _stands(newest[largest], told.get(largest, ""), reader)
        return
    others = [zone for zone in told if zone not in (first, "cn")]
    if others:
        most = max(others, key=lambda zone: abs(changes[zone]["low"]))
        yield _stands(newest[most], told[most], reader)


def _stands(row: dict, change: str, reader: Reader) -> str:
    return say(
        reader.lang,
        "trends.stands_changed" if change else "trends.stands",
        zone=name_of(row, reader.lang, "zone"),
        when=moment(row, reader.lang),
        figure=figure_text(row, reader),
        **({"change": change} if change else {}),
    )


def moment(row: dict, lang: str) -> str:
    """When a figure holds, in words: "2024年3月末", "2024年"."""
    end = row["as_of"]
    if row["period_start"]:
        return format.period(row["period_start"], end, lang)
    last = end.day == calendar.monthrange(end.year, end.month)[1]
    key = "year_end" if last and end.month == 12 else "month_end" if last else "day"
    name = calendar.month_name[end.month]
    return say(lang, f"trends.{key}", year=end.year, month=end.month, day=end.day, name=name)


def change_text(change: dict, lang: str) -> str:
    """A change in words, "两年增加70%"; "" where not even its direction is sure."""
    low, high = change["low"], change["high"]
    if not (isfinite(low) and isfinite(high)) or low <= 0 <= high:
        return ""
    small, large = sorted((abs(low), abs(high)))
    amount = _amount(small, large, change["kind"], lang)
    key = "up" if low > 0 else "down"
    return say(lang, f"trends.{key}", span=_span(change, lang), amount=amount) if amount else ""


def _amount(small: float, large: float, kind: str, lang: str) -> str:
    """How much, with no more digits than are sure: one number, about a number, or a range."""
    digits = 0 if small >= 10 else 1 if small >= 1 else 2
    texts = [format.number(end, digits) for end in (small, large)]
    if texts[1] == "0":
        return ""
    number = texts[0]
    if texts[0] != texts[1]:
        close = large - small < 0.1 * large
        middle = format.number((small + large) / 2, digits)
        number = (
            say(lang, "trends.about", amount=middle)
            if close
            else say(lang, "trends.range", low=texts[0], high=texts[1])
        )
    return f"{number}%" if kind == PERCENT else say(lang, "trends.points", amount=number)


def _span(change: dict, lang: str) -> str:
    """From when to when: whole years as such, else since when."""
    before, after = change["before"], change["after"]
    months = _months(before["as_of"], after["as_of"])
    if months % 12 or not months:
        return say(lang, "trends.span_since", when=moment(before, lang))
    years = months // 12
    if years == 1:
        return say(lang, "trends.span_year")
    return say(lang, "trends.span_years", years=FIRST_TEN[years] if lang == "zh" and years <= 10 else years)


def _months(first: date, last: date) -> int:
    """Whole months between two days, month ends counting alike; 0 when the days of the month differ."""
    ends = [day.day == calendar.monthrange(day.year, day.month)[1] for day in (first, last)]
    alike = all(ends) or first.day == last.day
    return (last.year - first.year) * 12 + last.month - first.month if alike else 0
