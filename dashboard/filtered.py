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


CONDITIONS, ORDERS, WORDS = parts("conditions"), parts("orders"), parts("words")
# Filters that the build's counts by document answer, and how they are said there.
PRINTED = CONDITIONS | parts("printed")
BY_DOCUMENT = frozenset(("source", "known", "levels", "statuses", "domains", "first", "last"))
# Filters that the build's coverage answers.
BY_ZONE = frozenset(("zones", "indicators", "domains", "levels", "definitions"))
NUMBER, PATTERN = re.compile(r"[-+,.0-9]+"), re.compile(r"[%_\\\0]")  # all that a printed number holds


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


def condition(filters: Filters, texts: Texts, said: dict[str, str] = CONDITIONS) -> tuple[str, dict]:
    """The condition on `observations` for some filters, "true" for none, and the values that it binds.

    `said` are the conditions of another table.
    """
    asked = [name for name in filters.asked if name in said]
    values = {name: _bound(getattr(filters, name)) for name in asked}
    passed = [said[name] for name in asked]
    for n, word in enumerate(filters.words):
        text, bound = _holds(n, word, texts)
        passed.append(f"({text})")
        values |= bound
    return " and ".join(passed) or "true", values


def _holds(n: int, word: str, texts: Texts) -> tuple[str, dict]:
    """Where a word may stand: names first, and only those columns that can hold it."""
    found = {table: [key for key, text in rows.items() if word in text] for table, rows in texts.items()}
    named = {table: keys for table, keys in found.items() if keys}
    odd = PATTERN.search(word) is not None
    kinds = ["odd" if odd else "plain" if word.lower() == word.upper() else "cased"]
    kinds += ["number"] if NUMBER.fullmatch(word) else []
    value = {f"word{n}": word} if odd else {f"like{n}": f"%{word}%"}
    text = " or ".join(WORDS[kind].format(n=n) for kind in (*named, *kinds))
    return text, value | {f"{table}{n}": keys for table, keys in named.items()}


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
    text, values = _of_documents(store, "counted", filters)
    return store.rows(text, **values)[0]


def _of_documents(store, name: str, filters: Filters) -> tuple[str, dict]:
    """As asked_of; from the build's counts by document where they can answer."""
    if not (BY_DOCUMENT.issuperset(filters.asked) and _whole_years(filters)):
        return asked_of(store, name, filters)
    where, values = condition(filters, {}, PRINTED)
    return question(f"filtered/{name}_counted").format(conditions=where), values


def _whole_years(filters: Filters) -> bool:
    """Whether the days asked for begin and end with years, as the counts of the build do."""
    first, last = filters.first, filters.last
    return (not first or (first.month, first.day) == (1, 1)) and (
        not last or (last.month, last.day) == (12, 31)
    )


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
    name = "by_definition_counted" if BY_ZONE.issuperset(filters.asked) else "by_definition"
    text, values = asked_of(store, name, filters)
    found: dict[str, dict[str, int]] = {}
    for row in store.rows(text, **values):
        found.setdefault(row["definition_id"], {})[row["zone_id"]] = row["figures"]
    return found


def by_source(store, filters: Filters) -> dict[str, int]:
    """Source id to the number of figures that pass."""
    text, values = _of_documents(store, "by_source", filters)
    return {row["source_id"]: row["figures"] for row in store.rows(text, **values)}
