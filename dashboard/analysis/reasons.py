"""The values behind a reason: what a sentence about it can name. The wording itself is elsewhere."""

from collections.abc import Callable

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.dates import day_of, months_between
from dashboard.analysis.facts import Facts

NO_DIRECTION, ALONE = "no_direction", "alone"


def details(code: str, one: Facts, other: Facts, breaks: Breaks, tolerance: int | None = None) -> dict:
    """What there is to say about a reason between a figure and the one it was compared with.

    Keys by code: `…` and `other_…` values of both sides; a break's date, kind, notes and source; for dates
    too far apart the tolerance that would be needed. Dates are dates, all else text and whole numbers.
    """
    maker = DETAILS.get(code) or (_level if code.startswith("level_") else None)
    found = maker(one, other) if maker else {}
    if code in ("break_between", "list_revised"):
        found = _break(one, other, breaks)
    if code == "dates_too_far":
        found |= {"months": months_between(one.as_of, other.as_of), "tolerance": tolerance}
    return found


def _pair(**fields: str) -> Callable[[Facts, Facts], dict]:
    """The same fields of both sides, under the names that the record uses."""

    def made(one: Facts, other: Facts) -> dict:
        mine = {name: getattr(one, field) for name, field in fields.items()}
        return mine | {f"other_{name}": getattr(other, field) for name, field in fields.items()}

    return made


def _period(one: Facts, other: Facts) -> dict:
    """Both periods; a length is whole months, or days as a negative number."""
    return {
        "period_start": day_of(one.start),
        "as_of": day_of(one.as_of),
        "length": one.length,
        "other_period_start": day_of(other.start),
        "other_as_of": day_of(other.as_of),
        "other_length": other.length,
    }


def _dates(one: Facts, other: Facts) -> dict:
    return {"as_of": day_of(one.as_of), "other_as_of": day_of(other.as_of)}


def _level(one: Facts, other: Facts) -> dict:
    return {"level": one.level, "other_level": other.level, "zone_id": one.zone}


def _break(one: Facts, other: Facts, breaks: Breaks) -> dict:
    """The first break that separates the two, in the series of the one or else of the other."""
    found = breaks.between(one.indicator, one.zone, one.base, other.base)
    found = found or breaks.between(other.indicator, other.zone, one.base, other.base)
    return found.details() if found else {}


DETAILS: dict[str, Callable[[Facts, Facts], dict]] = {
    "different_indicator": _pair(indicator_id="indicator"),
    "different_level": _level,
    "different_unit": _pair(unit="unit"),
    "period_type": _pair(period_type="period_type"),
    "different_definition": _pair(definition_id="definition"),
    "near_definition": _pair(definition_id="definition"),
    "start_unstated": _period,
    "cumulative_start": _period,
    "period_length": _period,
    "part_of_year": _period,
    "dates_too_far": _dates,
    "estimate_mark": _pair(status="status"),
    "preliminary_mark": _pair(status="status"),
    "date_inferred": _dates,
}
