"""Which published figures count for a target, and what they may be."""

from collections.abc import Mapping, Sequence
from datetime import date

from dashboard.analysis.dates import length
from dashboard.analysis.intervals import Interval, bounds

WHOLE_YEAR = 12


def least(target: Mapping) -> float:
    """The least value that counts as reaching a target; 约 is half a step of the printed value either way."""
    if target["comparator"] != "about":
        return target["value"]
    printed = target["published_value"]
    decimals = len(printed.partition(".")[2])
    factor = target["value"] / float(printed)
    return target["value"] - factor * 0.5 * 10**-decimals


def usable(target: Mapping, indicator: Mapping, figures: Sequence[Mapping]) -> tuple[list[Mapping], str]:
    """The figures that count for a target, oldest first, or why there are none."""
    steps = (
        ("no_figure", bool),
        ("relative_unit", lambda row: row["unit"] == target["unit"]),
        ("only_estimate", lambda row: row["status"] != "estimate"),
        ("different_definition", lambda row: row["family"] == indicator["indicator_id"]),
        ("part_of_year", lambda row: _whole(row, indicator["period_type"])),
    )
    left = list(figures)
    for reason, keeps in steps:
        left = [row for row in left if keeps(row)]
        if not left:
            return [], reason
    main = [row for row in left if row["definition_id"] == f"{indicator['indicator_id']}.main"]
    return sorted(main or left, key=_order), ""


def _whole(row: Mapping, period_type: str) -> bool:
    """Whether a figure covers a whole calendar year, where what it counts accrues over a period."""
    if period_type not in ("flow", "growth", "ratio") or (
        period_type == "ratio" and row["period_start"] is None
    ):
        return True
    return row["as_of"].month == WHOLE_YEAR and length(row["period_start"], row["as_of"]) == WHOLE_YEAR


def _order(row: Mapping):
    """Oldest first; of one day the better publication last: final before preliminary, then the later one."""
    return (row["as_of"], row["status"] == "final", row["known_on"] or date.min, row["observation_id"])


def newest(figures: Sequence[Mapping]) -> Mapping | None:
    return max(figures, key=_order, default=None)


def interval(row: Mapping) -> Interval:
    """What a published figure may be, in the customary reading."""
    return bounds(row["value"], row["lower"], row["upper"], row["qualifier"], row.get("bound_high"))
