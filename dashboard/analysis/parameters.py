"""What each parameter of an instrument is: a rule or a result, of which aspect, and which way is stronger."""

RESULT = "result"
ASPECTS = ("share", "rate", "cap", "amount", "award", "multiple", "term", "threshold", "design", "rule")
UP, DOWN, NEITHER = 1, -1, 0

# Outcomes: what was lent, helped, raised or set up. Kept and marked, never set beside rules.
RESULTS = frozenset(
    {
        "account_managers", "amount", "amount_cumulative", "approved", "avg_fee", "balance", "banks",
        "capital",
        "committed", "count", "credit", "credit_balance", "direct_investment", "financing", "firms",
        "firms_cumulative", "fiscal", "funding", "funds", "funds_provided", "institutions", "invested",
        "issue_size", "issued", "leverage", "loans", "managers", "mobilised", "paid_in", "plans", "projects",
        "share", "topics", "zones",
    }
)  # fmt: skip
# A number of things that a plan sets out to have is no result yet.
PLANNED = ("目标",)

_OF = {
    "share": "cap_share extra extra_points loss_share max_loss_rate max_share max_share_of_interest"
    " max_share_of_npl max_share_of_principal max_share_of_principal_loss max_uplift min_share risk_share"
    " risk_tolerance share_of_LPR share_of_capital share_of_drawn share_of_interest share_of_interest_max"
    " share_of_interest_min share_of_investment share_of_loans share_of_loss share_of_net_loss share_of_npl"
    " share_to_subfunds",
    "rate": "max_fee max_rate rate",
    "cap": "annual_cap cap cap_per_firm limit limit_max max_credit max_ticket min_limit online_limit",
    "amount": "annual_budget annual_fiscal_budget avg_size budget fund_scale prize_pool quota registered"
    " size",
    "award": "award award_extra award_max award_min award_per_5000 grant max_award reward_max reward_min",
    "multiple": "min_multiple multiple",
    "term": "max_years years",
    "threshold": "max_age max_reserve max_staff max_valuation min_investment min_paid_in"
    " min_registered_capital min_reserve",
    "design": "cities count dimensions effective indicators measures reserve_firms stage standard start",
    "rule": "rule",
}
ASPECT = {code: aspect for aspect, codes in _OF.items() for code in codes.split()}
# Two names for one thing, within one kind of instrument.
SAME = {
    ("loan_interest_subsidy", "cap"): "cap_per_firm",
    ("loan_interest_subsidy", "max_share_of_interest"): "share_of_interest",
}
STRONGER = {"share": UP, "cap": UP, "amount": UP, "award": UP, "term": UP, "rate": DOWN}
# What a subsidy pays, what a floor asks for and how parties divide a loss do not follow their aspect.
EXCEPT = {
    ("loan_interest_subsidy", "max_rate"): UP,
    ("guarantee", "min_share"): NEITHER,
    ("guarantee", "risk_share"): NEITHER,
    ("risk_compensation_pool", "loss_share"): NEITHER,
    ("fund_of_funds", "min_share"): NEITHER,
    ("loan_product", "min_share"): NEITHER,
    ("scitech_bond", "min_share"): NEITHER,
    ("fund_of_funds", "avg_size"): NEITHER,
}


def is_result(row) -> bool:
    """Whether a row of the instruments tells an outcome instead of a rule."""
    planned = row["parameter"] == "count" and any(word in row["name_zh"] for word in PLANNED)
    return row["parameter"] in RESULTS and not planned


def aspect(row) -> str:
    """The aspect of a row: one of ASPECTS, or RESULT."""
    return RESULT if is_result(row) else ASPECT[row["parameter"]]


def measure(row) -> tuple[str, str, str]:
    """What makes parameters comparable: kind of instrument, parameter (which names the basis) and unit."""
    kind, name = row["instrument_type"], row["parameter"]
    return kind, SAME.get((kind, name), name), row["unit"] or ""


def direction(row) -> int:
    """Which way a parameter is stronger for the firm or the bank that it helps: UP, DOWN or NEITHER."""
    key = (row["instrument_type"], row["parameter"])
    if is_result(row) or row["value"] is None or row["instrument_type"] == "other":
        return NEITHER
    return EXCEPT.get(key, STRONGER.get(aspect(row), NEITHER))
