"""Ratios of two published figures, as declared in data/derived.csv: computed, not mixed with published ones.

A derived figure looks like a row of the view `figures` (derived is "computed", qualifier too), so the same
comparison ranks it; it carries both receipts. Where the same thing is published for the same zone and period,
the published figure stands and the difference is shown.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import inf

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.dates import day_of
from dashboard.analysis.facts import Facts
from dashboard.analysis.frames import beside
from dashboard.analysis.heads import Figures
from dashboard.analysis.intervals import Interval, divide, scale
from dashboard.analysis.parts import NO_DENOMINATOR, TOUCHES_ZERO, YEAR, Parts, obstacle
from dashboard.analysis.published import beside_published
from dashboard.analysis.ranking import READINGS
from dashboard.analysis.shared import MAIN

COMPUTED = "computed"
STATUSES = ("final", "preliminary", "estimate")
COPIED = ("zone_id", "zone_zh", "zone_en", "level", "publisher", "source_id", "source_kind", "read_as")
COLUMNS = (
    *COPIED,
    "observation_id",
    "indicator_id",
    "indicator_zh",
    "indicator_en",
    "definition_id",
    "family",
    "definition_zh",
    "definition_en",
    "value",
    "lower",
    "upper",
    "strict_lower",
    "strict_upper",
    "unit",
    "qualifier",
    "derived",
    "direction",
    "bound_high",
    "period_type",
    "period_start",
    "as_of",
    "as_of_basis",
    "status",
    "known_on",
    "numerator_id",
    "denominator_id",
    "numerator_as_of",
    "denominator_as_of",
    "reason",
    "reason_details",
    "published_observation_id",
    "published_value",
    "published_low",
    "published_high",
    "difference_low",
    "difference_high",
    "superseded",
)


def derive(
    figures: pd.DataFrame, declaration: Mapping, breaks=None, reading: str = "customary"
) -> pd.DataFrame:
    """The derived figures of one declaration, a row per figure of its numerator that stands for its date.

    `figures` holds rows of the view `figures` for numerator, denominator and, where there is one, the
    published indicator; `declaration` is a row of data/derived.csv. Columns: COLUMNS. A row that the judge
    refuses has no value and a reason (code) with reason_details; `superseded` rows have a published figure
    that stands in their place, with the difference (computed minus published, in the unit) as an interval.
    """
    known = Breaks.of(breaks)
    part = lambda name: Figures.of(figures[figures["indicator_id"] == declaration[name]])  # noqa: E731
    over, under = part("numerator"), part("denominator")
    by_zone = defaultdict(list)
    for m in under.heads:
        by_zone[under.several[m].zone, under.several[m].level].append(m)
    rows = [_row(n, over, under, by_zone, declaration, known) for n in over.heads]
    published = part("published_as") if declaration.get("published_as") else None
    if published:
        rows = [beside_published(row, published, reading) for row in rows]
    return beside(
        pd.DataFrame(index=range(len(rows))), {name: [row[name] for row in rows] for name in COLUMNS}
    )


def _row(n: int, over: Figures, under: Figures, by_zone, declaration: Mapping, breaks: Breaks) -> dict:
    """One derived figure, or the reason why there is none."""
    one, base = over.several[n], _base(over.rows[n], over.several[n], declaration)
    candidates = by_zone.get((one.zone, one.level), [])
    if not candidates:
        return base | {"reason": NO_DENOMINATOR}
    nearest = sorted(candidates, key=lambda m: _distance(one, under, m))
    months, refused = int(declaration["allowed_months"]), []
    for m in nearest:
        why = obstacle(Parts(one, under.several[m], breaks, months))
        if why is None:
            return base | _sides(over, n, under, m) | _value(over.rows[n], under.rows[m], declaration)
        refused.append(why)
    code, told = refused[0]
    return base | _sides(over, n, under, nearest[0]) | {"reason": code, "reason_details": told}


def _distance(one: Facts, under: Figures, m: int) -> tuple:
    """The same length of period, whole years, the nearer, the earlier, the main definition, the better."""
    other = under.several[m]
    unlike = one.period_type == other.period_type and one.length != other.length
    main, apart = other.definition.endswith(MAIN), abs(one.as_of - other.as_of)
    return unlike, other.length not in (0, YEAR), apart, other.as_of, not main, under.quality[m]


def _base(row: Mapping, one: Facts, declaration: Mapping) -> dict:
    """What a derived row has whether or not it has a value."""
    name = declaration["derived_id"]
    return (
        dict.fromkeys(COLUMNS)
        | {column: row.get(column) for column in COPIED}
        | {
            "indicator_id": name,
            "indicator_zh": declaration["name_zh"],
            "indicator_en": declaration["name_en"],
            "definition_zh": declaration["definition_zh"],
            "definition_en": declaration["definition_en"],
            "definition_id": f"{name}{MAIN}",
            "family": name,
            "unit": declaration["unit"],
            "direction": declaration["direction"],
            "qualifier": COMPUTED,
            "derived": COMPUTED,
            "period_type": "ratio",
            "period_start": day_of(one.start),
            "as_of": day_of(one.as_of),
            "reason_details": {},
            "superseded": False,
            "numerator_id": row["observation_id"],
            "numerator_as_of": row["as_of"],
        }
    )


def _sides(over: Figures, n: int, under: Figures, m: int) -> dict:
    """Identity, date and certainty that follow from both parts: the weaker of the two decides."""
    sides = [over.rows[n], under.rows[m]]
    several = [over.several[n], under.several[m]]
    known = [row["known_on"] for row in sides if row.get("known_on")]
    suffix = "+".join(dict.fromkeys(one.definition.rpartition(".")[2] for one in several))
    name = over.rows[n]["indicator_id"], under.rows[m]["indicator_id"]
    return {
        "observation_id": f"{sides[0]['observation_id']}/{sides[1]['observation_id']}",
        "denominator_id": sides[1]["observation_id"],
        "denominator_as_of": sides[1]["as_of"],
        "definition_id": f"{'/'.join(name)}.{suffix}",
        "family": "/".join(one.family for one in several),
        "status": max((row["status"] for row in sides), key=STATUSES.index),
        "as_of_basis": "inferred" if "inferred" in [row["as_of_basis"] for row in sides] else "stated",
        "known_on": max(known) if len(known) == len(sides) else None,
    }


def _value(over: Mapping, under: Mapping, declaration: Mapping) -> dict:
    """Value and bounds in both readings; no value where the denominator may be zero."""
    factor = float(declaration["factor"])
    made = {name: _ratio(over, under, ends, factor) for name, ends in READINGS.items()}
    customary, strict = made["customary"], made["strict"] or Interval(-inf, inf)
    if customary is None:
        return {"reason": TOUCHES_ZERO}
    return {
        "value": over["value"] / under["value"] * factor,
        "lower": customary.low,
        "upper": customary.high,
        "strict_lower": strict.low,
        "strict_upper": strict.high,
    }


def _ratio(over: Mapping, under: Mapping, ends: Sequence[str], factor: float) -> Interval | None:
    made = divide(*(Interval(*(row[end] for end in ends)) for row in (over, under)))
    return scale(made, factor) if made else None
