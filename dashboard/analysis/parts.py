"""The judge's second question: may one figure be set over another of a different indicator."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.dates import MONTH, day_of, months_between
from dashboard.analysis.facts import Facts

YEAR = 12
TOUCHES_ZERO, NO_DENOMINATOR = "denominator_touches_zero", "no_denominator"


@dataclass(frozen=True, slots=True)
class Parts:
    """A numerator and a denominator, with the months that may lie between their dates."""

    numerator: Facts
    denominator: Facts
    breaks: Breaks
    months: int

    @property
    def both(self) -> tuple[Facts, Facts]:
        """The numerator and the denominator."""
        return self.numerator, self.denominator


def obstacle(parts: Parts) -> tuple[str, dict] | None:
    """Why a ratio is not given: a reason code and its values; None when it may be computed.

    Both must stand for one zone; flows must have a stated start, cover the same period or, over a stock, a
    whole year; totals since some day have no rate; the dates may be as far apart as declared; no break of
    either series may lie between them.
    """
    for code, found in RULES.items():
        told = found(parts)
        if told is not None:
            return code, told
    return None


def _zone(parts: Parts) -> dict | None:
    one, other = parts.both
    return {"zone_id": one.zone, "other_zone_id": other.zone} if one.zone != other.zone else None


def _level(name: str) -> Callable[[Parts], dict | None]:
    def found(parts: Parts) -> dict | None:
        stray = [one for one in parts.both if one.level == name and not one.stands]
        return {"level": name, "indicator_id": stray[0].indicator} if stray else None

    return found


def _start_unstated(parts: Parts) -> dict | None:
    bare = [one for one in parts.both if one.period_type == "flow" and not one.start]
    return {"indicator_id": bare[0].indicator, "as_of": day_of(bare[0].as_of)} if bare else None


def _cumulative(parts: Parts) -> dict | None:
    totals = [one for one in parts.both if one.period_type == "cumulative"]
    return {"indicator_id": totals[0].indicator} if totals else None


def _length(parts: Parts) -> dict | None:
    """Two flows must be of one length; a flow beside a stock must be of whole years."""
    flows = [one for one in parts.both if one.period_type == "flow"]
    lengths = {one.length for one in flows}
    fits = len(lengths) < 2 if len(flows) == 2 else all(length == YEAR for length in lengths)
    return None if fits else {"length": flows[0].length, "other_length": flows[-1].length}


def _too_far(parts: Parts) -> dict | None:
    one, other = parts.both
    if abs(one.as_of - other.as_of) <= parts.months * MONTH:
        return None
    return {
        "as_of": day_of(one.as_of),
        "other_as_of": day_of(other.as_of),
        "months": months_between(one.as_of, other.as_of),
        "tolerance": parts.months,
    }


def _break(parts: Parts) -> dict | None:
    one, other = parts.both
    for side in parts.both:
        found = parts.breaks.between(side.indicator, side.zone, one.as_of, other.as_of)
        if found:
            return found.details() | {"indicator_id": side.indicator}
    return None


RULES: dict[str, Callable[[Parts], dict | None]] = {
    "different_zone": _zone,
    "level_provincial": _level("provincial"),
    "level_institution": _level("institution"),
    "level_district": _level("district"),
    "cumulative": _cumulative,
    "start_unstated": _start_unstated,
    "period_length": _length,
    "dates_too_far": _too_far,
    "break_between": _break,
}
