"""What a reader of figures before and after an event must be told: the definition, who is missing, limits."""

from collections.abc import Mapping

from dashboard.analysis.effect import Answer
from dashboard.charts import effect
from dashboard.charts.model import Notice, Reader
from dashboard.pages.event_choice import PROGRAMME, Choice
from dashboard.selection import Selection
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say


def subtitle(found: Answer, rows: list[dict], catalog: Catalog, reader: Reader) -> str:
    """How to read the page, and which definition the comparison follows."""
    ids = [found.definition] if found.definition else [row["definition_id"] for row in rows]
    names = [name_of(catalog.definitions[one], reader.lang) for one in dict.fromkeys(ids)]
    definition = listing(reader.lang, names) or say(reader.lang, "shell.missing")
    return say(reader.lang, "events.subtitle", definition=definition)


def notices(event: Choice, reached: Mapping, selection: Selection, catalog: Catalog) -> tuple[Notice, ...]:
    """An event that does not exist, a document without a date, a home city without the event or figures."""
    lang, home, made = selection.lang, selection.own_city, []
    if event.unknown:
        made.append(Notice(say(lang, "events.unknown", event=event.unknown)))
    if event.policy and not event.policy["start_day"]:
        made.append(Notice(say(lang, "events.undated")))
    elif home and home not in event.zeros:
        made.append(Notice(say(lang, "events.home_without", home=name_of(catalog.zones[home], lang))))
    without = [name_of(catalog.zones[zone], lang) for zone in event.zeros if zone not in reached]
    if without:
        made.append(Notice(say(lang, "events.not_drawn", zones=listing(lang, without))))
    return tuple(made)


def notes(found: Answer, event: Choice, lang: str) -> tuple[str, ...]:
    """What this cannot show, in plain words, and how it is worked out."""
    first = [say(lang, "events.note_first")] if event.key == PROGRAMME else []
    return (*effect.limits(found, lang), say(lang, "events.note_month"), *first)
