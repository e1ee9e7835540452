"""Which event a selection asks about, and when it met each city."""

from dataclasses import dataclass

from dashboard.analysis.events import Zero, approvals, of_policy, programmes
from dashboard.selection import Selection
from dashboard.store import Catalog
from dashboard.wording import name_of, say

APPROVAL, PROGRAMME, POLICY = "approval", "programme", "policy:"
LONGEST = {"zh": 34, "en": 60}


@dataclass(frozen=True)
class Choice:
    """The event in words, the zero of each city that had it, and what the address said in vain."""

    key: str
    name: str
    zeros: dict[str, Zero]
    policy: dict | None = None
    unknown: str = ""


def choice(selection: Selection, catalog: Catalog) -> Choice:
    """The event of a selection as known on its day; approval when it names none or none that exists."""
    lang, key = selection.lang, selection.event
    policy = catalog.policies.get(key.removeprefix(POLICY)) if key.startswith(POLICY) else None
    if policy:
        name = say(lang, "events.named_policy", title=name_of(policy, lang, "title"))
        return Choice(key, name, _known(of_policy(policy, catalog.cities), selection), policy)
    if key == PROGRAMME:
        zeros = programmes(catalog.cities, catalog.policies)
        return Choice(key, say(lang, "events.event_programme"), _known(zeros, selection))
    zones = [catalog.zones[zone] for zone in catalog.cities]
    zeros = approvals(zones, catalog.policies)
    unknown = "" if key in ("", APPROVAL) else key
    return Choice(APPROVAL, say(lang, "events.event_approval"), _known(zeros, selection), None, unknown)


def _known(zeros: dict[str, Zero], selection: Selection) -> dict[str, Zero]:
    """The zeros that had come by the day on which the reader stands."""
    return {z: zero for z, zero in zeros.items() if not selection.known or zero.first <= selection.known}


def event_options(catalog: Catalog, lang: str) -> list[dict]:
    """Approval, the first programme, and every dated policy, the newest first."""
    policies = [row for row in catalog.policies.values() if row["start_day"] and row["zones"]]
    policies.sort(key=lambda row: (row["start_day"], row["policy_id"]), reverse=True)
    return [
        *({"value": key, "label": say(lang, f"events.event_{key}")} for key in (APPROVAL, PROGRAMME)),
        {"value": "-policies", "label": say(lang, "events.event_policies"), "disabled": True},
        *({"value": f"{POLICY}{row['policy_id']}", "label": _label(row, lang)} for row in policies),
    ]


def _label(policy: dict, lang: str) -> str:
    title, longest = name_of(policy, lang, "title"), LONGEST[lang]
    return f"{policy['date']} {title if len(title) <= longest else title[: longest - 1] + '…'}"
