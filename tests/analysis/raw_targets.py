"""How every target stands, worked out a second time from the text files, with nothing of the dashboard."""

import csv
from calendar import monthrange
from datetime import date
from decimal import Decimal
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"


def rows(name: str) -> list[dict]:
    """The rows of a file under data/."""
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


INDICATORS = {row["indicator_id"]: row for row in rows("indicators.csv")}
FAMILIES = {row["definition_id"]: row["family"] for row in rows("definitions.csv")}
FACTORS = {(row["published_unit"], row["canonical_unit"]): row["factor"] for row in rows("units.csv")}
SOURCES = {row["source_id"]: row["published_date"] for row in rows("sources.csv")}
BREAKS = [(row["indicator_id"], row["zone_id"], row["date"]) for row in rows("breaks.csv")]


def last_day(text: str) -> date | None:
    """The last day that a date written as year, year-month or day can mean."""
    parts = [int(part) for part in text.split("-")] if text else []
    if not parts:
        return None
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def factor(indicator: str, unit: str) -> Decimal | None:
    canonical = INDICATORS[indicator]["canonical_unit"]
    if unit == canonical or not canonical:
        return Decimal(1)
    known = FACTORS.get((unit, canonical))
    return Decimal(known) if known else None


def ends(row: dict, indicator: str) -> tuple[Decimal, Decimal]:
    """The customary reading of a printed number in the canonical unit."""
    value, scale = Decimal(row["published_value"]), factor(indicator, row["published_unit"])
    half = Decimal(5).scaleb(value.as_tuple().exponent - 1)
    digits = value.normalize()
    step = Decimal(1).scaleb(digits.as_tuple().exponent)
    low, high = {
        "exact": (value, value),
        "about": (value - step / 2, value + step / 2),
        "over": (value, value + step),
    }[row["qualifier"]]
    if row["qualifier"] == "exact" and "." in row["published_value"]:
        low, high = value - half, value + half
    return low * scale, high * scale


def counting(target: dict) -> tuple[list[dict], str]:
    """The figures that may speak for a target, oldest first, or why there are none."""
    indicator = target["indicator_id"]
    file = DATA / "observations" / f"{target['zone_id']}.csv"
    found = [
        row
        for row in (rows(f"observations/{target['zone_id']}.csv") if file.exists() else [])
        if row["indicator_id"] == indicator and row["level"] in ("city", "national")
    ]
    if not found:
        return [], "no_figure"
    left = [row for row in found if row["status"] != "estimate"]
    if not left:
        return [], "only_estimate"
    left = [row for row in left if FAMILIES[row["definition_id"]] == indicator]
    if not left:
        return [], "different_definition"
    if INDICATORS[indicator]["period_type"] in ("flow", "growth", "ratio"):
        left = [
            row
            for row in left
            if (not row["period_start"] and INDICATORS[indicator]["period_type"] == "ratio")
            or (row["period_start"][5:], row["as_of"][5:]) == ("01-01", "12-31")
        ]
    if not left:
        return [], "part_of_year"
    main = [row for row in left if row["definition_id"] == indicator + ".main"]
    known = lambda row: last_day(SOURCES[row["source_id"]]) or date.min  # noqa: E731
    order = lambda row: (row["as_of"], row["status"] == "final", known(row))  # noqa: E731
    return sorted(main or left, key=order), ""


def goal(target: dict) -> Decimal:
    value = Decimal(target["published_value"])
    if target["comparator"] == "about":
        value -= Decimal(5).scaleb(value.as_tuple().exponent - 1)
    return value * (factor(target["indicator_id"], target["published_unit"]) or 1)


def stands(target: dict, today: date) -> tuple[str, str]:
    """State and reason of a target on the data date."""
    unjudged = lambda reason: ("cannot_be_judged", reason)  # noqa: E731
    if target["comparator"] == "qualitative":
        return unjudged("qualitative")
    if target["zone_id"].startswith("prov-"):
        return unjudged("provincial")
    indicator = target["indicator_id"]
    if not indicator:
        return unjudged("no_indicator")
    if factor(indicator, target["published_unit"]) is None or "番" in target["published_unit"]:
        return unjudged("relative_unit")
    if target["published_unit"].startswith("%（"):
        return unjudged("relative_unit")
    found, reason = counting(target)
    if not found:
        return unjudged(reason)
    least, deadline = goal(target), last_day(target["deadline"])
    if INDICATORS[indicator]["period_type"] == "growth":
        found = [row for row in found if row["as_of"].startswith(str(deadline.year))]
        return by_ends(found[-1], indicator, least) if found else unjudged("year_not_published")
    return level(target, found, least, deadline, today)


def by_ends(row: dict, indicator: str, least: Decimal) -> tuple[str, str]:
    low, high = ends(row, indicator)
    if low >= least:
        return "reached", ""
    return ("off_track", "missed") if high < least else ("cannot_be_judged", "uncertain")


def level(target: dict, found: list[dict], least, deadline: date | None, today: date) -> tuple[str, str]:
    indicator = target["indicator_id"]
    day = lambda row: date.fromisoformat(row["as_of"])  # noqa: E731
    before = [row for row in found if deadline is None or day(row) <= deadline]
    after = found[len(before) :]
    until = min(deadline or today, today)
    months = (until.year - day(before[-1]).year) * 12 + until.month - day(before[-1]).month if before else 0
    stale = months > 36 or (months == 36 and day(before[-1]).day < until.day < 31) if before else False
    if before and not stale and ends(before[-1], indicator)[0] >= least:
        return "reached", ""
    if before and deadline and (deadline - day(before[-1])).days <= 31:
        return by_ends(before[-1], indicator, least)
    if any(ends(row, indicator)[0] >= least for row in after):
        return "reached", "after_deadline"
    if after and all(ends(row, indicator)[1] < least for row in after):
        return "off_track", "missed"
    if not before:
        return "cannot_be_judged", "no_figure_before"
    return pace(target, before, least, deadline, today, stale)


def pace(target: dict, before: list[dict], least, deadline, today: date, stale: bool) -> tuple[str, str]:
    indicator, latest = target["indicator_id"], before[-1]
    low, high = ends(latest, indicator)
    if stale or low < least <= high or deadline is None:
        return (
            "cannot_be_judged",
            "too_old" if stale else "uncertain" if low < least <= high else "no_deadline",
        )
    now = date.fromisoformat(latest["as_of"])
    for row in before[:-1]:
        days = (now - date.fromisoformat(row["as_of"])).days
        if 330 <= days <= 5 * 366 and joined(target, row, latest):
            first = ends(row, indicator)
            left = (deadline - now).days
            worst = (low - first[1]) / days - (least - low) / left
            best = (high - first[0]) / days - (least - high) / left
            if best < 0:
                return "off_track", "pace"
            if worst < 0:
                return "cannot_be_judged", "uncertain"
            return ("on_track", "pace") if deadline >= today else ("cannot_be_judged", "deadline_passed")
    return "cannot_be_judged", "one_figure"


def joined(target: dict, row: dict, latest: dict) -> bool:
    """Whether two figures of one zone follow one definition with no break between them."""
    broken = any(
        indicator == target["indicator_id"]
        and zone in (target["zone_id"], "all")
        and row["as_of"] < day <= latest["as_of"]
        for indicator, zone, day in BREAKS
    )
    return row["definition_id"] == latest["definition_id"] and not broken
