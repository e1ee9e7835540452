"""The figures, definitions and documents that pass a reader's filters: parts of SQL, and bound values."""

import re
from dataclasses import dataclass, fields
from datetime import date

import pandas as pd

from dashboard.naming import named, named_row
from dashboard.store import question

PER_PAGE = 50
Texts = dict[str, dict[str, str]]
NAMED = ("name_zh", "name_en")
PART = re.compile(r"^-- \[(\w+)\]\n(.*?)(?=\n*^-- \[|\Z)", re.DOTALL | re.MULTILINE)


def parts(name: str) -> dict[str, str]:
    """The parts of questions that a file of `questions/filtered/` holds, by the names above them."""
    return {part: text.strip() for part, text in PART.findall(question(f"filtered/{name}"))}


CONDITIONS, ORDERS = parts("conditions"), parts("orders")
ABOUT_DOCUMENTS = frozenset(("source", "known"))  # filters that the build's counts by document answer


@dataclass(frozen=True)
class Filters:
    """What a reader asks for: ids, days, words (all must be found); an empty field asks for nothing."""

    zones: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    source: str = ""
    first: date | None = None
    last: date | None = None
    known: date | None = None
    words: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """The names of the fields that ask for something."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name))


def condition(filters: Filters, texts: Texts) -> tuple[str, dict]:
    """The condition on `observations` for some filters, "true" for none, and the values that it binds."""
    asked = [name for name in filters.asked if name in CONDITIONS]
    values = {name: _bound(getattr(filters, name)) for name in asked}
    passed = [CONDITIONS[name] for name in asked]
    for n, word in enumerate(filters.words):
        named = {
            f"{table}{n}": [key for key, text in texts[table].items() if word in text] for table in texts
        }
        passed.append(CONDITIONS["word"].format(n=n))
        values |= {f"word{n}": word, **named}
    return " and ".join(passed) or "true", values


def _bound(value):
    return list(value) if isinstance(value, tuple) else value


def texts_of(store) -> Texts:
    """Where a word is looked for, in small letters: zones, definitions with their indicators, documents."""
    return store.remembered("searched texts", lambda: _texts(store.catalog()))


def _texts(catalog) -> Texts:
    indicators = {key: _text(row, "indicator_id", *NAMED) for key, row in catalog.indicators.items()}
    return {
        "zones": {key: _text(row, "zone_id", *NAMED) for key, row in catalog.zones.items()},
        "definitions": {
            key: f"{indicators[row['indicator_id']]} {_text(row, 'definition_id', *NAMED)}"
            for key, row in catalog.definitions.items()
        },
        "sources": {key: _text(row, "title", "publisher") for key, row in catalog.sources.items()},
    }


def _text(row: dict, *columns: str) -> str:
    return " ".join(row[name] or "" for name in columns).lower()


def asked_of(store, name: str, filters: Filters, order: str = "date") -> tuple[str, dict]:
    """The text of a question of `questions/filtered/` for some filters, and the values that it binds."""
    where, values = condition(filters, texts_of(store))
    return question(f"filtered/{name}").format(conditions=where, order=ORDERS[order]), values


def counted(store, filters: Filters) -> dict:
    """How many figures and documents pass, and the first and last date of the figures."""
    name = "counted_printed" if ABOUT_DOCUMENTS.issuperset(filters.asked) else "counted"
    text, values = asked_of(store, name, filters)
    return store.rows(text, **values)[0]


def page_of_figures(store, filters: Filters, order: str, page: int) -> list[dict]:
    """The PER_PAGE figures of a page, counted from 1, in an order of ORDERS, as they are shown."""
    text, values = asked_of(store, "page", filters, order)
    found = store.rows(text, **values, count=PER_PAGE, start=(page - 1) * PER_PAGE)
    return [named_row(row, store.catalog()) for row in found]


def listed_figures(store, filters: Filters, order: str) -> list[dict]:
    """All figures that pass, in an order of ORDERS, as dicts with the columns of the view `figures`."""
    text, values = asked_of(store, "listed", filters, order)
    catalog = store.catalog()
    return [named_row(row, catalog) for row in store.rows(text, **values)]


def all_figures(store, filters: Filters, order: str) -> pd.DataFrame:
    """All figures that pass, in an order of ORDERS, with the columns of the view `figures` for files."""
    text, values = asked_of(store, "listed", filters, order)
    return named(store.frame(text, **values), store.catalog())


def by_definition(store, filters: Filters) -> dict[str, dict[str, int]]:
    """Definition id to the number of figures that pass in each zone."""
    text, values = asked_of(store, "by_definition", filters)
    found: dict[str, dict[str, int]] = {}
    for row in store.rows(text, **values):
        found.setdefault(row["definition_id"], {})[row["zone_id"]] = row["figures"]
    return found


def by_source(store, filters: Filters) -> dict[str, int]:
    """Source id to the number of figures that pass."""
    text, values = asked_of(store, "by_source", filters)
    return {row["source_id"]: row["figures"] for row in store.rows(text, **values)}
