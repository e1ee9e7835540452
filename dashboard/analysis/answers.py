"""Which kinds of instrument answer a problem, and which indicators measure it: our own reading, by theme."""

# Theme of challenges.csv → (kinds of instrument, indicators).
ANSWERS = {
    "patient_capital": (
        ("fund_of_funds", "angel_seed_fund", "fund_leverage_rule", "fault_tolerance"),
        ("government_fund_scale", "fund_aum", "vc_investment"),
    ),
    "pilot_zones": (
        ("regulation_standard", "specialised_branch"),
        ("scitech_loan_balance", "specialised_institutions"),
    ),
    "data": (("matching_platform", "credit_scoring_index"), ("loan_access_rate", "enterprises_with_loans")),
    "ip": (
        ("ip_securitisation", "loan_product"),
        ("ip_pledge_financing", "ip_pledge_loan_balance", "ip_securitisation"),
    ),
    "risk_pricing": (
        ("credit_scoring_index", "risk_compensation_pool", "loan_product"),
        ("scitech_loan_rate", "scitech_sme_loan_access_rate"),
    ),
    "risk_sharing": (
        ("risk_compensation_pool", "guarantee", "insurance_product"),
        ("risk_compensation_rate_max", "risk_compensation_pool", "risk_pool_loans"),
    ),
    "capital_market": (("listing_support", "scitech_bond"), ("star_market_companies", "listed_companies")),
    "capital_structure": (
        ("loan_product", "loan_equity_linkage"),
        ("scitech_sme_loan_balance", "finance_products"),
    ),
    "collateral": (
        ("guarantee", "risk_compensation_pool"),
        ("scitech_sme_loan_access_rate", "risk_compensation_pool"),
    ),
    "last_mile": (
        ("angel_seed_fund", "competition_selection"),
        ("angel_fund_projects", "technology_contract_value"),
    ),
    "risk_balance": (("fault_tolerance", "credit_scoring_index"), ("scitech_npl_ratio", "npl_ratio")),
    "sme": (
        ("loan_interest_subsidy", "guarantee", "loan_product"),
        ("scitech_sme_loan_access_rate", "scitech_loan_rate", "scitech_smes_with_loans"),
    ),
    "vc": (
        ("equity_investment_reward", "angel_seed_fund", "fund_of_funds"),
        ("vc_investment", "vc_deals", "fund_managers"),
    ),
    "services": (("loan_product", "insurance_product"), ("finance_products",)),
    "policy": (
        ("fund_leverage_rule", "equity_investment_reward"),
        ("government_fund_scale", "vc_investment"),
    ),
    "organisation": (
        ("specialised_branch", "fault_tolerance"),
        ("specialised_institutions", "scitech_branches"),
    ),
    "products": (("loan_equity_linkage", "ip_securitisation"), ("ip_pledge_financing", "finance_products")),
    "regulation": (("loan_equity_linkage", "regulation_standard"), ("vc_investment",)),
    "definition": (("regulation_standard", "credit_scoring_index"), ("scitech_smes", "hightech_enterprises")),
    "culture": (("specialised_branch", "fault_tolerance"), ("scitech_branches", "scitech_loan_balance")),
    "midsize": (
        ("loan_product", "guarantee"),
        ("hightech_loan_access_rate", "hightech_enterprise_loan_balance"),
    ),
    "labels": (("credit_scoring_index", "loan_product"), ("loan_access_rate", "little_giants")),
    "rnd": (("loan_product", "relending"), ("rd_expenditure", "scitech_loan_balance")),
    "policy_bank": (("relending", "fund_of_funds"), ("scitech_loan_balance",)),
    "ecosystem": (
        ("matching_platform", "loan_equity_linkage"),
        ("enterprises_with_loans", "finance_products"),
    ),
    "government": (
        ("angel_seed_fund", "loan_interest_subsidy"),
        ("fiscal_scitech_share", "fiscal_scitech_expenditure", "government_fund_scale"),
    ),
    "investors": (
        ("fund_of_funds", "specialised_branch"),
        ("fund_managers", "fund_aum", "specialised_institutions"),
    ),
    "lifecycle": (
        ("loan_equity_linkage", "loan_product", "insurance_product", "scitech_bond"),
        ("finance_products", "scitech_bonds_issued"),
    ),
    "mechanism": (
        ("fault_tolerance", "risk_compensation_pool"),
        ("risk_compensation_rate_max", "government_fund_scale"),
    ),
    "four_keys": (
        ("risk_compensation_pool", "angel_seed_fund", "fault_tolerance"),
        ("scitech_enterprise_loan_balance", "government_fund_scale", "risk_compensation_pool"),
    ),
}
NOTHING: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


def answers(theme: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The kinds of instrument that answer problems of a theme and the indicators that measure them."""
    return ANSWERS.get(theme, NOTHING)
