"""What opens at the right for policy tools: one parameter, several, a platform, a problem."""

from dashboard.analysis.answers import answers
from dashboard.analysis.instruments import LEVELS, TYPES, rules
from dashboard.analysis.parameters import aspect, is_result
from dashboard.charts.instrument_words import basis_text, figure_text, printed_text, short_text, since_text
from dashboard.charts.model import Reader
from dashboard.components.entries import Entry
from dashboard.components.instrument_card import (
    Parameter,
    challenge_card,
    instrument_card,
    instruments_card,
    system_card,
)
from dashboard.pages.quoted import quoted
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say


def parameter_entry(row: dict, reader: Reader) -> Entry:
    """A parameter as an entry of a list: its number and basis, then the instrument's name."""
    basis = basis_text(row, reader.lang)
    text = " ".join(part for part in (short_text(row, reader), basis) if part)
    return Entry(text, f"instrument:{row['instrument_id']}", note=name_of(row, reader.lang))


def instrument(identity: str, selection: Selection, store: Store):
    """The card of one parameter; None for an id that the record does not have."""
    catalog = store.catalog()
    row = catalog.instruments.get(identity)
    if row is None:
        return None
    parameter = _parameter(row, selection, catalog)
    return instrument_card(row, parameter, quoted(row["source_id"], catalog), selection.lang)


def _parameter(row: dict, selection: Selection, catalog: Catalog) -> Parameter:
    lang, reader = selection.lang, reader_of(selection, catalog)
    here = address(
        "/instruments", selection.carried().but(kind=(row["instrument_type"],), zones=()), ("kind",)
    )
    same = [one for one in catalog.policies.values() if _same_document(one, row)]
    return Parameter(
        figure=figure_text(row, reader),
        printed=printed_text(row, lang),
        zone=name_of(catalog.zones[row["zone_id"]], lang),
        since=since_text(row, lang),
        nature=say(lang, "aspect.result") if is_result(row) else "",
        policies=tuple(Entry(name_of(one, lang, "title"), f"policy:{one['policy_id']}") for one in same),
        compare=(Entry(say(lang, "instruments.slip_compare"), link=here),),
    )


def _same_document(policy: dict, row: dict) -> bool:
    """Whether a policy was read in the same document and is about the same place."""
    places = (policy["zones"] or "").split(";")
    here = row["zone_id"] in places or (row["zone_id"] == "cn" and policy["level"] == "national")
    return policy["source_id"] == row["source_id"] and here and not row["source_id"].startswith("doc-")


def several(identity: str, selection: Selection, store: Store):
    """The parameters of a place and kind ("zone:kind", either may be empty), by aspect or by place."""
    zone, _, kind = identity.partition(":")
    catalog, lang = store.catalog(), selection.lang
    rows = [
        row
        for row in catalog.instruments.values()
        if zone in ("", row["zone_id"]) and kind in ("", row["instrument_type"])
    ]
    if not rows or kind not in ("", *TYPES):
        return None
    place = name_of(catalog.zones[zone], lang) if zone else say(lang, "instruments.slip_everywhere")
    grouped = _by_aspect(rows, lang) if zone else _by_place(rows, catalog, lang)
    reader = reader_of(selection, catalog)
    groups = tuple(
        (heading, tuple(parameter_entry(row, reader) for row in some)) for heading, some in grouped.items()
    )
    title = say(lang, "instruments.slip_list", zone=place, count=len(rows))
    return instruments_card(title, say(lang, f"instrument_type.{kind}") if kind else "", groups, lang)


def _by_aspect(rows: list[dict], lang: str) -> dict[str, list[dict]]:
    """Rules of the city first, then those of others, results last."""
    found: dict[str, list[dict]] = {}
    for row in sorted(
        rows, key=lambda row: (is_result(row), LEVELS.index(row["level"]), row["instrument_id"])
    ):
        result = aspect(row) == "result"
        heading = say(lang, "aspect.result") if result else say(lang, f"level.{row['level']}")
        found.setdefault(heading, []).append(row)
    return found


def _by_place(rows: list[dict], catalog: Catalog, lang: str) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for row in sorted(
        rules(rows), key=lambda row: (catalog.zones[row["zone_id"]]["position"], row["instrument_id"])
    ):
        found.setdefault(name_of(catalog.zones[row["zone_id"]], lang), []).append(row)
    return found


def system(identity: str, selection: Selection, store: Store):
    """The card of a platform; None for an id that the record does not have."""
    catalog = store.catalog()
    row = catalog.systems.get(identity)
    return system_card(row, quoted(row["source_id"], catalog), selection.lang) if row else None


def challenge(identity: str, selection: Selection, store: Store):
    """The card of a problem, with the instruments and indicators that answer it."""
    catalog, lang = store.catalog(), selection.lang
    row = catalog.challenges.get(identity)
    if row is None:
        return None
    kinds, indicators = answers(row["theme"])
    return challenge_card(
        row,
        tuple(_kind_entry(kind, selection, catalog) for kind in kinds),
        tuple(_indicator_entry(one, selection, catalog) for one in indicators if one in catalog.indicators),
        quoted(row["source_id"], catalog),
        lang,
    )


def _kind_entry(kind: str, selection: Selection, catalog: Catalog) -> Entry:
    have = {
        row["zone_id"]
        for row in rules(catalog.instruments.values())
        if row["instrument_type"] == kind and row["level"] == "city"
    }
    text = say(
        selection.lang,
        "challenge.link_instruments",
        kind=say(selection.lang, f"instrument_type.{kind}"),
        count=len(have),
    )
    return Entry(
        text, link=address("/instruments", selection.carried().but(kind=(kind,), zones=()), ("kind",))
    )


def _indicator_entry(indicator: str, selection: Selection, catalog: Catalog) -> Entry:
    here = selection.carried().but(indicator=(indicator,))
    return Entry(
        name_of(catalog.indicators[indicator], selection.lang),
        link=address("/benchmark", here, ("indicator",)),
    )


OPENS = {"instrument": instrument, "instruments": several, "system": system, "challenge": challenge}
