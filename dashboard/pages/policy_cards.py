"""What opens at the right on the policy side: the cards of policies, targets, documents."""

from dashboard import format
from dashboard.analysis.measures import instruments_of
from dashboard.analysis.search_policies import predecessors, successors
from dashboard.charts import policies, target_words
from dashboard.charts.model import Reader
from dashboard.components.document import source_card
from dashboard.components.entries import Entry
from dashboard.components.policy_card import Around, date_text, policies_card, policy_card
from dashboard.components.target_card import Standing, target_card
from dashboard.pages.instrument_cards import parameter_entry
from dashboard.pages.judged import data_date, judgements
from dashboard.pages.quoted import quoted
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

BEFORE = 2


def policy(identity: str, selection: Selection, store: Store):
    """The card of a policy; None for an id that the record does not have."""
    catalog = store.catalog()
    row = catalog.policies.get(identity)
    return policy_card(row, _around(row, selection, store), selection.lang) if row else None


def _around(row: dict, selection: Selection, store: Store) -> Around:
    catalog, lang = store.catalog(), selection.lang
    names = {zone: name_of(known, lang) for zone, known in catalog.zones.items()}
    later = successors(catalog.policies).get(row["policy_id"], ())
    targets = [one for one in catalog.targets.values() if one["policy_id"] == row["policy_id"]]
    return Around(
        source=quoted(row["source_id"], catalog),
        zones=policies.zones_text(row, names, lang),
        address=address("/policies", selection.carried().but(open=f"policy:{row['policy_id']}"), ()),
        replaces=_entries(predecessors(row), catalog, lang),
        replaced_by=_entries(later, catalog, lang),
        targets=tuple(target_entry(one, selection, store) for one in targets),
        instruments=_instruments(row, selection, catalog),
        indicators=_indicators(targets, selection, catalog),
        before=(*_before(row, selection, catalog), *_events(row, targets, selection, catalog)),
    )


def _entries(ids, catalog: Catalog, lang: str) -> tuple[Entry, ...]:
    return tuple(_entry(catalog.policies[one], lang) for one in ids if one in catalog.policies)


def _entry(row: dict, lang: str) -> Entry:
    return Entry(name_of(row, lang, "title"), f"policy:{row['policy_id']}", note=date_text(row, lang))


def target_entry(row: dict, selection: Selection, store: Store) -> Entry:
    """A target with its state, as an entry of a list."""
    found = judgements(store, selection.known)[row["target_id"]]
    return Entry(
        name_of(row, selection.lang, "statement"),
        f"target:{row['target_id']}",
        tag=target_words.state_text(found, selection.lang),
        tone=target_words.tone(found),
    )


def _instruments(row: dict, selection: Selection, catalog: Catalog) -> tuple[Entry, ...]:
    """The parameters that its document states, each with its way to the card."""
    reader = reader_of(selection, catalog)
    return tuple(parameter_entry(one, reader) for one in instruments_of(row, catalog.instruments.values()))


def _indicators(targets: list[dict], selection: Selection, catalog: Catalog) -> tuple[Entry, ...]:
    """The indicators of a policy's targets, each with its ways to compare."""
    aimed = dict.fromkeys(row["indicator_id"] for row in targets if row["indicator_id"])
    return tuple(indicator_entry(one, selection, catalog) for one in aimed)


def indicator_entry(indicator: str, selection: Selection, catalog: Catalog) -> Entry:
    """An indicator as an entry that leads to its comparison and its trend."""
    lang, row = selection.lang, catalog.indicators[indicator]
    here = selection.carried().but(indicator=(indicator,))
    if not row["domain"]:
        return Entry(name_of(row, lang))
    ways = tuple(
        (say(lang, f"policy.{name}"), address(f"/{page}", here, ("indicator",))) for name, page in WAYS
    )
    return Entry(name_of(row, lang), more=ways)


WAYS = (("benchmark", "benchmark"), ("trend", "trends"))


def _before(row: dict, selection: Selection, catalog: Catalog) -> tuple[Entry, ...]:
    """For an approval: what each of its zones did in the two years before."""
    if row["kind"] != "pilot_approval" or not row["start_day"]:
        return ()
    year, lang = row["start_day"].year, selection.lang
    zones = [
        zone
        for zone in policies.zones_of(row)
        if catalog.zones[zone]["approval_policy_id"] == row["policy_id"]
    ]
    return tuple(
        Entry(
            say(lang, "policy.before", zone=name_of(catalog.zones[zone], lang)),
            link=address(
                "/policies",
                selection.carried().but(
                    zones=(zone,), from_=year - BEFORE, to=year, level=("provincial", "zone")
                ),
                ("zones", "level", "from", "to"),
            ),
        )
        for zone in zones
    )


def _events(row: dict, targets: list[dict], selection: Selection, catalog: Catalog) -> tuple[Entry, ...]:
    """For a dated policy of some place: the figures before and after it, on an indicator that it aims at."""
    if not row["start_day"] or not row["zones"]:
        return ()
    aimed = (catalog.indicators.get(one["indicator_id"]) for one in targets)
    first = next((one["indicator_id"] for one in aimed if one and one["domain"]), "")
    chosen = {"event": f"policy:{row['policy_id']}", "zones": (), "indicator": (first,) if first else ()}
    where = address("/events", selection.carried().but(**chosen), ("indicator", "event"))
    return (Entry(say(selection.lang, "policy.events"), link=where),)


def several(identity: str, selection: Selection, store: Store):
    """The list of the policies with some ids; the card itself when there is one."""
    catalog = store.catalog()
    rows = [catalog.policies[one] for one in identity.split(",") if one in catalog.policies]
    if len(rows) == 1:
        return policy(rows[0]["policy_id"], selection, store)
    rows.sort(key=lambda row: (row["start_day"] is None, row["start_day"], row["policy_id"]))
    return policies_card(tuple(_entry(row, selection.lang) for row in rows), selection.lang) if rows else None


def target(identity: str, selection: Selection, store: Store):
    """The card of a target; None for an id that the record does not have."""
    catalog = store.catalog()
    row = catalog.targets.get(identity)
    if row is None:
        return None
    source = quoted(row["source_id"], catalog)
    return target_card(row, _standing(row, selection, store), source, selection.lang)


def _standing(row: dict, selection: Selection, store: Store) -> Standing:
    catalog, lang = store.catalog(), selection.lang
    reader, found = reader_of(selection, catalog), judgements(store, selection.known)[row["target_id"]]
    indicator, setting = catalog.indicators.get(row["indicator_id"]), catalog.policies.get(row["policy_id"])
    return Standing(
        zone=name_of(catalog.zones[row["zone_id"]], lang),
        goal=target_words.goal_text(row, reader),
        printed=target_words.printed_text(row),
        state=target_words.state_text(found, lang),
        tone=target_words.tone(found),
        why=target_words.why_text(row, found, reader),
        required=target_words.required_text(row, found, data_date(store, selection.known), reader),
        latest=_figure(found.latest, reader),
        earlier=_figure(found.earlier, reader),
        policy=_entry(setting, lang) if setting else None,
        indicator=name_of(indicator, lang) if indicator else "",
        trend=_trend(row, indicator, selection),
    )


def _figure(row, reader: Reader) -> Entry | None:
    if row is None:
        return None
    when = format.period(row["period_start"], row["as_of"], reader.lang)
    definition = name_of(row, reader.lang, "definition")
    opens = f"figure:{row['observation_id']}"
    return Entry(target_words.figure_text(row, reader), opens, note=f"{when} · {definition}")


def _trend(row: dict, indicator: dict | None, selection: Selection) -> str:
    if indicator is None or not indicator["domain"] or row["zone_id"].startswith("prov-"):
        return ""
    here = selection.carried().but(indicator=(row["indicator_id"],), zones=(row["zone_id"],))
    return address("/trends", here, ("indicator", "zones"))


def source(identity: str, selection: Selection, store: Store):
    """The panel of a document; None for an id that the record does not have."""
    catalog = store.catalog()
    known = identity in catalog.sources
    return source_card(quoted(identity, catalog), selection.lang) if known else None


OPENS = {"policy": policy, "policies": several, "target": target, "source": source}
