"""The rows of the files of the page before and after an event."""

import pandas as pd

from dashboard.analysis.effect import Effect
from dashboard.analysis.events import Zero, side
from dashboard.analysis.frames import records

EXTRA = (
    *("zero_first", "zero_last", "zero_precision", "event_policy_id", "months_since", "event_side"),
    *("effect_year", "effect_role"),
)


def file_frame(figures: pd.DataFrame, zeros: dict[str, Zero], main: Effect | None) -> pd.DataFrame:
    """Every figure of the cities with where it stands and whether the comparison of the title rests on it."""
    roles = _roles(main)
    made = [_added(row, zeros.get(row["zone_id"]), roles, main) for row in records(figures)]
    added = {name: pd.Series([one[name] for one in made], dtype="object") for name in EXTRA}
    return figures.reset_index(drop=True).assign(**added)


def _roles(main: Effect | None) -> dict[str, str]:
    """The part of each figure: of a zone with the event, or only of one without it by then."""
    if main is None:
        return {}
    others = [(change, "without") for one in main.comparisons for change in one.others]
    own = [(one.own, "with") for one in main.comparisons]
    pairs = [(change.before, role) for change, role in others + own]
    pairs += [(change.after, role) for change, role in others + own]
    found = {row["observation_id"]: "without" for row, role in pairs if role == "without"}
    return found | {row["observation_id"]: "with" for row, role in pairs if role == "with"}


def _added(row: dict, zero: Zero | None, roles: dict[str, str], main: Effect | None) -> dict:
    role = roles.get(row["observation_id"])
    found = dict.fromkeys(EXTRA) | {"effect_role": role, "effect_year": main.year if main and role else None}
    if zero is None:
        return found
    return found | {
        "zero_first": zero.first,
        "zero_last": zero.last,
        "zero_precision": zero.precision,
        "event_policy_id": zero.policy or None,
        "months_since": zero.months(row["as_of"]),
        "event_side": side(zero, row),
    }
