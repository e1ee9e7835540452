"""The card of one target: what was promised, how it stands, the formula, and both sources."""

from dataclasses import dataclass

from dash import html

from dashboard.components.document import citation, document_facts, document_ways, no_link
from dashboard.components.entries import Entry, entries, words
from dashboard.components.slip import slip
from dashboard.components.slip import told as told_in_pairs
from dashboard.wording import name_of, say


@dataclass(frozen=True)
class Standing:
    """How a target stands, in words; figures and the policy are entries that open their own cards."""

    zone: str
    goal: str
    printed: str
    state: str
    tone: str
    why: str
    required: str = ""
    latest: Entry | None = None
    earlier: Entry | None = None
    policy: Entry | None = None
    indicator: str = ""
    trend: str = ""


def target_card(row: dict, standing: Standing, source: dict, lang: str):
    """The panel of a target."""
    told = lambda key: say(lang, f"targets.{key}")  # noqa: E731
    facts = (
        (told("slip_state"), html.Span(standing.state, className=f"tag {standing.tone}")),
        (told("slip_why"), standing.why),
        (told("slip_goal"), standing.goal),
        (told("slip_printed"), standing.printed),
        (told("slip_deadline"), row["deadline"] or told("no_deadline")),
        (told("slip_required"), standing.required),
        (told("slip_latest"), standing.latest and [words(standing.latest), _note(standing.latest)]),
        (told("slip_earlier"), standing.earlier and [words(standing.earlier), _note(standing.earlier)]),
        (told("slip_indicator"), standing.indicator),
        (told("slip_policy"), words(standing.policy) if standing.policy else told("no_policy")),
    )
    ways = (
        *document_ways(source, citation(source, row["target_id"]), lang),
        *([html.A(told("slip_trend"), href=standing.trend)] if standing.trend else []),
        html.Span(row["target_id"], className="note"),
        *no_link(source, lang),
    )
    return slip(
        lang,
        f"{told('slip_kind')} · {standing.zone}",
        name_of(row, lang, "statement"),
        facts,
        more=(html.H3(told("slip_source")), told_in_pairs(document_facts(source, lang))),
        ways=ways,
    )


def _note(entry: Entry):
    return html.Span(entry.note, className="note")


def targets_card(title: str, items: tuple[Entry, ...], lang: str):
    """A list of several targets."""
    return slip(lang, say(lang, "targets.title"), title, (), more=entries("", items))
