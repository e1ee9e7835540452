"""The cards of the policy tools: one parameter, a list of them, a platform, a problem."""

from dataclasses import dataclass

from dashboard.components.document import citation, document_facts, document_ways, no_link
from dashboard.components.entries import Entry, entries
from dashboard.components.slip import slip, told
from dashboard.wording import name_of, say


@dataclass(frozen=True)
class Parameter:
    """One parameter in words, and what stands around it."""

    figure: str
    printed: str
    zone: str
    since: str
    nature: str = ""
    policies: tuple[Entry, ...] = ()
    compare: tuple[Entry, ...] = ()


def instrument_card(row: dict, parameter: Parameter, source: dict, lang: str):
    """The panel of one parameter of an instrument."""
    named = lambda area, code: say(lang, f"{area}.{code}")  # noqa: E731
    facts = (
        (
            say(lang, "instruments.slip_parameter"),
            f"{named('parameter', row['parameter'])} {parameter.figure}".strip(),
        ),
        (say(lang, "instruments.slip_printed"), parameter.printed),
        (say(lang, "instruments.slip_result"), parameter.nature),
        (say(lang, "instruments.slip_type"), named("instrument_type", row["instrument_type"])),
        (say(lang, "instruments.slip_level"), named("level", row["level"])),
        (say(lang, "instruments.slip_stage"), named("stage", row["life_cycle_stage"])),
        (say(lang, "instruments.slip_since"), parameter.since),
        (say(lang, "instruments.slip_summary"), name_of(row, lang, "summary")),
        *document_facts(source, lang),
        (say(lang, "receipt.identity"), row["instrument_id"]),
    )
    more = (
        *entries(say(lang, "instruments.slip_policies"), parameter.policies),
        *entries("", parameter.compare),
    )
    ways = (
        *document_ways(source, citation(source, row["instrument_id"]), lang),
        *no_link(source, lang),
    )
    kind = f"{say(lang, 'instruments.slip_kind')} · {parameter.zone}"
    return slip(lang, kind, name_of(row, lang), facts, more=more, ways=ways)


def instruments_card(title: str, kind: str, groups: tuple[tuple[str, tuple[Entry, ...]], ...], lang: str):
    """Several parameters, grouped under headings."""
    more = [part for heading, items in groups for part in entries(heading, items)]
    return slip(lang, kind or say(lang, "instruments.title"), title, (), more=tuple(more))


def system_card(row: dict, source: dict, lang: str):
    """The panel of one platform, system or index."""
    facts = (
        (say(lang, "systems.column_owner"), row["city_or_owner"]),
        (say(lang, "systems.column_what"), name_of(row, lang, "what_it_does")),
        (say(lang, "systems.column_figures"), row["published_figures"] or say(lang, "shell.missing")),
        *document_facts(source, lang),
        (say(lang, "receipt.identity"), row["system_id"]),
    )
    ways = (*document_ways(source, citation(source, row["system_id"]), lang), *no_link(source, lang))
    return slip(lang, say(lang, "systems.slip_kind"), name_of(row, lang), facts, ways=ways)


def challenge_card(
    row: dict, instruments: tuple[Entry, ...], indicators: tuple[Entry, ...], source: dict, lang: str
):
    """The panel of one problem, with what answers it and what measures it."""
    facts = (
        (say(lang, "challenge.summary"), name_of(row, lang, "summary")),
        (
            say(lang, "challenge.response"),
            name_of(row, lang, "suggested_response") or say(lang, "challenge.no_response"),
        ),
    )
    more = (
        *entries(say(lang, "challenge.instruments"), instruments),
        *entries(say(lang, "challenge.indicators"), indicators),
        told((*document_facts(source, lang), (say(lang, "receipt.identity"), row["challenge_id"]))),
    )
    ways = (*document_ways(source, citation(source, row["challenge_id"]), lang), *no_link(source, lang))
    kind = f"{say(lang, 'challenge.slip_kind')} · {say(lang, 'theme.' + row['theme'])}"
    return slip(lang, kind, name_of(row, lang, "title"), facts, more=more, ways=ways)
