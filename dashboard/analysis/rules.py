"""The rules of comparability, in order of severity: the first that is found is the one to say.

Each rule says when it is found for two figures and what it forbids: `apart` between two zones, `along` the
series of one zone. A rule that forbids nothing is a mark: allowed, and said. The tests are written with
operators that work on single values and on arrays alike, so one table judges one pair or a million.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.analysis.dates import MONTH
from dashboard.analysis.facts import Facts

RANK, JOIN, SUBTRACT, DIVIDE = "rank", "join", "subtract", "divide"
OPERATIONS = (RANK, JOIN, SUBTRACT, DIVIDE)
EVERYTHING = frozenset(OPERATIONS)
NUMBERS = frozenset((RANK, SUBTRACT, DIVIDE))
SERIES = frozenset((JOIN, SUBTRACT, DIVIDE))
NOTHING: frozenset[str] = frozenset()
UNLIMITED = 100_000


@dataclass(frozen=True, slots=True)
class Rule:
    """When two figures do not go together, and for what; `timely` rules are about dates, others not."""

    code: str
    found: Callable[[Facts, Facts, int], Any]
    apart: frozenset[str] = EVERYTHING
    along: frozenset[str] = EVERYTHING
    timely: bool = False

    def forbids(self, same_zone: bool) -> frozenset[str]:
        """What it forbids, along one zone's series or between two zones."""
        return self.along if same_zone else self.apart


def _differ(field: str) -> Callable[[Facts, Facts, int], Any]:
    place = Facts._fields.index(field)
    return lambda one, other, _: one[place] != other[place]


def _level(name: str) -> Callable[[Facts, Facts, int], Any]:
    """One of the figures has this level, and they do not both stand for their zones at one level."""

    def found(one: Facts, other: Facts, _: int):
        both_stand = one.stands & other.stands & (one.level == other.level)
        return ((one.level == name) | (other.level == name)) & (both_stand ^ True)

    return found


def _has_status(name: str) -> Callable[[Facts, Facts, int], Any]:
    return lambda one, other, _: (one.status == name) | (other.status == name)


def _is(one: Facts, *period_types: str):
    found = one.period_type == period_types[0]
    for name in period_types[1:]:
        found = found | (one.period_type == name)
    return found


def _a_start_is_missing(one: Facts, other: Facts, _: int):
    """A flow without a stated start is a bare number; of two growth rates both or none have a period."""
    flow = _is(one, "flow") & ((one.start == 0) | (other.start == 0))
    return flow | (_is(one, "growth") & ((one.start == 0) ^ (other.start == 0)))


def _a_total_has_no_start(one: Facts, other: Facts, _: int):
    return _is(one, "cumulative") & ((one.start == 0) | (other.start == 0))


def _starts_differ(one: Facts, other: Facts, _: int):
    return _is(one, "cumulative") & (one.start != other.start)


def _lengths_differ(one: Facts, other: Facts, _: int):
    """For a ratio only within one definition: a near one may be an average over months by its nature."""
    stated = (one.length != 0) & (other.length != 0) & (one.length != other.length)
    return stated & (_is(one, "flow", "growth") | (_is(one, "ratio") & (one.definition == other.definition)))


def _parts_of_the_year_differ(one: Facts, other: Facts, _: int):
    return _is(one, "flow") & (one.length == other.length) & (one.phase != other.phase)


def _parted_for_all(one: Facts, other: Facts, _: int):
    """A break of every zone lies between the dates."""
    return (one.next_for_all <= other.base) | (other.next_for_all <= one.base)


def _break_between(one: Facts, other: Facts, revised_list: bool):
    """A break in the series of either lies between the dates, and it is one of a revised list or is not."""
    after_one = (one.next_break <= other.base) & (one.next_is_list == revised_list)
    return after_one | ((other.next_break <= one.base) & (other.next_is_list == revised_list))


def _a_list_was_revised(one: Facts, other: Facts, _: int):
    return _break_between(one, other, True)


def _a_break_lies_between(one: Facts, other: Facts, _: int):
    return _break_between(one, other, False)


def _vague(one: Facts, other: Facts):
    """Of two zones the sources do not say what they count: two unknown scopes are not one scope."""
    return one.vague & other.vague & (one.zone != other.zone)


def _other_family(one: Facts, other: Facts, _: int):
    """A family that is nothing but unstated makes two zones as different as two families do."""
    alone = _vague(one, other) & (one.family == one.definition)
    return (one.family != other.family) | alone


def _near(one: Facts, other: Facts, _: int):
    """Another definition of one family, or one that neither source states."""
    return (one.family == other.family) & ((one.definition != other.definition) | _vague(one, other))


def _dates_too_far(one: Facts, other: Facts, tolerance: int):
    """Older than the tolerance allows; equality counts."""
    reach = tolerance * MONTH
    far = (one.as_of + reach < other.as_of) | (other.as_of + reach < one.as_of)
    return far & (one.zone != other.zone)


def _dates_inferred(one: Facts, other: Facts, _: int):
    return (one.basis == "inferred") | (other.basis == "inferred")


NEAR_CODE = "near_definition"
RULES = (
    Rule("different_indicator", _differ("indicator")),
    Rule("level_provincial", _level("provincial"), along=frozenset((RANK,))),
    Rule("level_institution", _level("institution"), along=frozenset((RANK,))),
    Rule("level_district", _level("district"), along=frozenset((RANK,))),
    Rule("level_national", _level("national"), along=frozenset((RANK,))),
    Rule("different_level", _differ("level")),
    Rule("different_unit", _differ("unit")),
    Rule("period_type", _differ("period_type")),
    Rule("different_definition", _other_family),
    Rule("start_unstated", _a_start_is_missing),
    Rule("start_unstated", _a_total_has_no_start, along=NUMBERS),
    Rule("cumulative_start", _starts_differ),
    Rule("period_length", _lengths_differ),
    Rule("part_of_year", _parts_of_the_year_differ, apart=EVERYTHING, along=frozenset((SUBTRACT, DIVIDE))),
    Rule("break_between", _parted_for_all, apart=NUMBERS, along=SERIES, timely=True),
    Rule("list_revised", _a_list_was_revised, apart=NOTHING, along=SERIES, timely=True),
    Rule("break_between", _a_break_lies_between, apart=NOTHING, along=SERIES, timely=True),
    Rule("dates_too_far", _dates_too_far, apart=NUMBERS, along=NOTHING, timely=True),
    Rule(NEAR_CODE, _near, apart=NOTHING, along=SERIES),
    Rule("estimate_mark", _has_status("estimate"), apart=NOTHING, along=NOTHING),
    Rule("preliminary_mark", _has_status("preliminary"), apart=NOTHING, along=NOTHING),
    Rule("date_inferred", _dates_inferred, apart=NOTHING, along=NOTHING),
)
SAME = "same_definition"
CODES = tuple(dict.fromkeys(rule.code for rule in RULES))
