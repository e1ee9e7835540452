"""Instruments and their parameters: what stands in a cell, is strongest, is lacking, or fits a firm."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dashboard.analysis.parameters import ASPECTS, NEITHER, RESULT, aspect, direction, is_result, measure

TYPES = (
    "risk_compensation_pool",
    "loan_interest_subsidy",
    "loan_product",
    "relending",
    "guarantee",
    "insurance_product",
    "insurance_premium_subsidy",
    "fund_of_funds",
    "angel_seed_fund",
    "fund_leverage_rule",
    "equity_investment_reward",
    "loan_equity_linkage",
    "scitech_bond",
    "ip_securitisation",
    "listing_support",
    "competition_selection",
    "fault_tolerance",
    "specialised_branch",
    "credit_scoring_index",
    "matching_platform",
    "regulation_standard",
    "expert_lab",
    "talent_training",
    "other",
)
STAGES = ("seed", "startup", "growth", "mature")
CITY = "city"
# What a firm can ask for itself; the rest reaches it through banks, funds and their conditions.
DIRECT = frozenset(
    {
        "loan_interest_subsidy", "loan_product", "guarantee", "insurance_product",
        "insurance_premium_subsidy",
        "ip_securitisation", "scitech_bond", "listing_support", "competition_selection", "angel_seed_fund",
        "loan_equity_linkage", "matching_platform", "talent_training", "other",
    }
)  # fmt: skip
LOAN = ("loan_product", "loan_interest_subsidy", "risk_compensation_pool", "relending", "loan_equity_linkage")
NEEDS = {
    "loan": (*LOAN, "specialised_branch", "credit_scoring_index", "matching_platform"),
    "equity": (
        "angel_seed_fund",
        "fund_of_funds",
        "fund_leverage_rule",
        "equity_investment_reward",
        "loan_equity_linkage",
    ),
    "insurance": ("insurance_product", "insurance_premium_subsidy"),
    "guarantee": ("guarantee", "risk_compensation_pool"),
    "listing": ("listing_support", "scitech_bond", "ip_securitisation"),
    "subsidy": ("loan_interest_subsidy", "insurance_premium_subsidy", "competition_selection", "other"),
}
CERTIFICATES = {
    "scitech_sme": ("科技型中小企业", "sci-tech sme"),
    "hightech": ("高企", "高新技术企业", "high-tech firm", "high-tech enterprise"),
    "specialised": ("专精特新", "specialised"),
    "little_giant": ("小巨人", "little giant"),
    "gazelle": ("瞪羚", "gazelle"),
    "unicorn": ("独角兽", "unicorn"),
}
LEVELS = ("city", "district", "provincial", "national", "institution")


def rules(rows: Iterable[Mapping]) -> list[Mapping]:
    """The rows that state rules, without outcomes."""
    return [row for row in rows if not is_result(row)]


def results(rows: Iterable[Mapping]) -> list[Mapping]:
    """The rows that state outcomes."""
    return [row for row in rows if is_result(row)]


def spread(rows: Iterable[Mapping]) -> Counter:
    """In how many zones each comparable measure stands as a rule of the city."""
    places = defaultdict(set)
    for row in rows:
        if row["level"] == CITY and not is_result(row):
            places[measure(row)].add(row["zone_id"])
    return Counter({key: len(zones) for key, zones in places.items()})


def strongest(rows: Iterable[Mapping]) -> set[str]:
    """The ids of the rules that are the strongest of their measure among at least two cities; ties share."""
    found = defaultdict(list)
    for row in rows:
        if row["level"] == CITY and direction(row) != NEITHER:
            found[measure(row)].append(row)
    return {
        row["instrument_id"]
        for several in found.values()
        if len({row["zone_id"] for row in several}) > 1
        for row in several
        if _force(row) == max(map(_force, several))
    }


def _force(row: Mapping) -> float:
    return direction(row) * row["value"]


def headline(rows: Sequence[Mapping], widely: Counter) -> Mapping | None:
    """The one rule to show: of the first aspect, of the measure that most zones share, the strongest."""
    found = rules(rows)
    return min(found, key=lambda row: _rank(row, widely), default=None)


def _rank(row: Mapping, widely: Counter):
    valued = row["value"] is None
    force = -_force(row) if not valued else 0
    return (ASPECTS.index(aspect(row)), valued, -widely[measure(row)], force, row["instrument_id"])


def cells(rows: Iterable[Mapping]) -> dict[tuple[str, str], list[Mapping]]:
    """The rows by kind of instrument and zone."""
    found = defaultdict(list)
    for row in rows:
        found[row["instrument_type"], row["zone_id"]].append(row)
    return dict(found)


def lacking(rows: Sequence[Mapping], home: str, places: Sequence[str]) -> dict[str, list[Mapping]]:
    """The kinds of rule that cities have and `home` has not, each with one rule per city, the stronger first.

    Only rules of the city itself count, on both sides; kinds in the order of how many cities have them.
    """
    own = {row["instrument_type"] for row in rules(rows) if row["zone_id"] == home and row["level"] == CITY}
    others = [
        row
        for row in rules(rows)
        if row["level"] == CITY and row["zone_id"] in places and row["zone_id"] != home
    ]
    widely, by_kind = spread(rows), defaultdict(dict)
    for row in others:
        if row["instrument_type"] not in own:
            by_kind[row["instrument_type"]].setdefault(row["zone_id"], []).append(row)
    found = {
        kind: sorted(
            (min(several, key=lambda row: _rank(row, widely)) for several in zones.values()),
            key=lambda row: _rank(row, widely),
        )
        for kind, zones in by_kind.items()
    }
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), TYPES.index(item[0]))))


def grouped(rows: Iterable[Mapping]) -> dict[str, dict[str, list[Mapping]]]:
    """The rows by zone and aspect (RESULT last), the strongest first."""
    found: dict[str, dict[str, list[Mapping]]] = {}
    for row in rows:
        found.setdefault(row["zone_id"], {}).setdefault(aspect(row), []).append(row)
    for aspects in found.values():
        for several in aspects.values():
            several.sort(key=lambda row: (LEVELS.index(row["level"]), measure(row), -_force_or_value(row)))
    return found


def _force_or_value(row: Mapping) -> float:
    if row["value"] is None:
        return 0
    return _force(row) if direction(row) != NEITHER else row["value"]


def aspects_of(rows: Iterable[Mapping]) -> list[str]:
    """The aspects that occur, in their order, results last."""
    there = {aspect(row) for row in rows}
    return [name for name in (*ASPECTS, RESULT) if name in there]


def fitting(rows: Iterable[Mapping], zone: str, stage: str = "", needs: Iterable[str] = ()) -> list[Mapping]:
    """The rules that may serve a firm in a zone: of the zone and its province, and national ones.

    `stage` "" is any, no needs means all. What a firm can ask for itself comes first, the city before others.
    """
    kinds = {kind for need in needs for kind in NEEDS[need]}
    found = [
        row
        for row in rules(rows)
        if (row["zone_id"] == zone or row["level"] == "national")
        and (not stage or row["life_cycle_stage"] in (stage, "all"))
        and (not kinds or row["instrument_type"] in kinds)
    ]
    return sorted(found, key=_closeness)


def _closeness(row: Mapping):
    return (
        row["instrument_type"] not in DIRECT,
        LEVELS.index(row["level"]),
        TYPES.index(row["instrument_type"]),
        row["instrument_id"],
    )


def asks_for(row: Mapping) -> tuple[str, ...]:
    """The certificates that a row's own words name."""
    text = " ".join(row[name] or "" for name in ("name_zh", "summary_zh", "name_en", "summary_en")).casefold()
    return tuple(name for name, words in CERTIFICATES.items() if any(word in text for word in words))
