"""What `open=` in the address shows at the right: the receipt of a figure or the card of a policy."""

from datetime import date

from dashboard.components.ratio import ratio
from dashboard.components.receipt import citation, receipt
from dashboard.components.slip import slip
from dashboard.pages import instrument_cards, policy_cards
from dashboard.pages.definition_card import definition
from dashboard.pages.quoted import SHORT
from dashboard.selection import Selection, address
from dashboard.store import Store
from dashboard.wording import say


def card(selection: Selection, store: Store):
    """The panel for `selection.open`; nothing when it is empty."""
    kind, _, identity = selection.open.partition(":")
    if not kind:
        return []
    found = OPENS[kind](identity, selection, store) if kind in OPENS else None
    return found or _gone(selection.lang)


def _gone(lang: str):
    return slip(lang, "", say(lang, "receipt.gone_title"), ((" ", say(lang, "receipt.gone")),))


def _figure(identity: str, selection: Selection, store: Store):
    row = store.figure(identity)
    if row is None:
        return None
    others = store.alike(row)
    trend, prefer = "", {}
    if store.catalog().indicators[row["indicator_id"]]["domain"]:
        chosen = selection.but(open="", indicator=(row["indicator_id"],), zones=(row["zone_id"],))
        trend = address("/trends", chosen, ("indicator", "zones"))
        prefer = _prefer(others, selection.but(open="", indicator=(row["indicator_id"],)))
    cited = citation(row, store.catalog().build["content_hash"][:SHORT], date.today())
    return receipt(row, others, selection.lang, selection.amounts, trend, prefer, cited)


def _prefer(others: list[dict], selection: Selection) -> dict[str, str]:
    """For each other publisher, the comparison that puts its figures first."""
    names = ("indicator", "publisher")
    return {
        row["publisher"]: address("/benchmark", selection.but(publisher=row["publisher"]), names)
        for row in others
        if row["publisher"]
    }


def _ratio(identity: str, selection: Selection, store: Store):
    sides = [store.figure(one) for one in identity.split("/", 1)]
    if len(sides) < 2 or None in sides:
        return None
    build = store.catalog().build["content_hash"][:SHORT]
    cited = [citation(side, build, date.today()) for side in sides]
    return ratio(*sides, selection.lang, selection.amounts, cited)


OPENS = {
    "figure": _figure,
    "ratio": _ratio,
    "definition": definition,
    **policy_cards.OPENS,
    **instrument_cards.OPENS,
}
