"""The panel of a definition: what is counted, by whom, and what it may be compared with."""

from dataclasses import dataclass

from dash import html

from dashboard.components.entries import Entry, entries
from dashboard.components.slip import slip
from dashboard.wording import name_of, say


@dataclass(frozen=True)
class Meaning:
    """What a definition means to a reader: ready texts, its fellow definitions, its breaks, and ways on."""

    unit: str
    month: str
    used_by: str
    others: tuple[Entry, ...] = ()
    breaks: tuple[Entry, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()


def definition_card(row: dict, indicator: dict, meaning: Meaning, lang: str):
    """The panel of a row of `definitions` with its row of `indicators`."""
    told = lambda key: say(lang, f"definition.{key}")  # noqa: E731
    name, own = name_of(indicator, lang), name_of(row, lang)
    facts = (
        (told("kind"), own if own != name else ""),
        (told("counts"), name_of(row, lang, "counts")),
        (told("unit"), meaning.unit),
        (told("period_type"), say(lang, f"period_type.{indicator['period_type']}")),
        (told("domain"), say(lang, f"domain.{indicator['domain'] or 'local'}")),
        (
            told("direction"),
            say(lang, f"direction.{indicator['direction']}") if indicator["direction"] else "",
        ),
        (told("publisher"), name_of(indicator, lang, "publisher")),
        (told("month"), meaning.month),
        (told("used"), meaning.used_by),
        (told("family"), row["family"]),
        (told("identity"), row["definition_id"]),
    )
    more = (*entries(told("others"), meaning.others), *entries(told("breaks"), meaning.breaks))
    ways = [html.A(text, href=link) for text, link in meaning.ways]
    return slip(lang, told("kind"), name, facts, more=more, ways=ways)
