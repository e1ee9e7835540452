"""The figures, definitions and documents that pass a reader's filters: SQL with bound values."""

from dataclasses import dataclass, fields
from datetime import date

import pandas as pd

from dashboard.naming import named, named_row

PER_PAGE = 50
Texts = dict[str, dict[str, str]]
# Left: a field of Filters. Right: its condition, in which the field's name is the parameter.
CONDITIONS = {
    "zones": "zone_id = any($zones)",
    "indicators": "indicator_id = any($indicators)",
    "domains": "indicator_id in"
    " (select indicator_id from indicators where coalesce(domain, 'local') = any($domains))",
    "levels": "level = any($levels)",
    "statuses": "status = any($statuses)",
    "definitions": "definition_id = any($definitions)",
    "source": "source_id = $source",
    "first": "as_of >= $first",
    "last": "as_of <= $last",
    "known": "known_on <= $known",
}
# What a word may stand in: names by the ids that have it, and the texts of the figure itself.
WORD = (
    "(zone_id = any($zones{n}) or definition_id = any($definitions{n}) or source_id = any($sources{n})"
    " or strpos(lower(locator), $word{n}) > 0 or strpos(lower(note), $word{n}) > 0"
    " or strpos(published_value, $word{n}) > 0 or strpos(published_unit, $word{n}) > 0)"
)
# By the record's own ids, as the table is written: joining the order of menus costs more than all the rest.
ORDERS = {
    "date": "as_of desc, indicator_id, zone_id, observation_id",
    "published": "known_on desc nulls last, as_of desc, indicator_id, zone_id, observation_id",
    "indicator": "indicator_id, zone_id, as_of desc, observation_id",
    "zone": "zone_id, indicator_id, as_of desc, observation_id",
}
NAMED = ("name_zh", "name_en")
SHOWN = (
    "observation_id, zone_id, level, indicator_id, definition_id, value, unit, qualifier, derived,"
    " period_start, as_of, as_of_basis, status, source_id"
)


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
    parts = [CONDITIONS[name] for name in asked]
    for n, word in enumerate(filters.words):
        named = {
            f"{table}{n}": [key for key, text in texts[table].items() if word in text] for table in texts
        }
        parts.append(WORD.format(n=n))
        values |= {f"word{n}": word, **named}
    return " and ".join(parts) or "true", values


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


def counted(store, filters: Filters) -> dict:
    """How many figures and documents pass, and the first and last date of the figures."""
    where, values = condition(filters, texts_of(store))
    counts = (
        "count(*) as figures, count(distinct source_id) as documents, min(as_of) as first, max(as_of) as last"
    )
    return store.rows(f"select {counts} from observations where {where}", **values)[0]


def page_of_figures(store, filters: Filters, order: str, page: int) -> list[dict]:
    """The PER_PAGE figures of a page, counted from 1, in an order of ORDERS, as they are shown."""
    where, values = condition(filters, texts_of(store))
    found = store.rows(
        f"select {SHOWN} from observations where {where} order by {ORDERS[order]} limit $count offset $start",
        **values,
        count=PER_PAGE,
        start=(page - 1) * PER_PAGE,
    )
    return [named_row(row, store.catalog()) for row in found]


def listed_figures(store, filters: Filters, order: str) -> list[dict]:
    """All figures that pass, in an order of ORDERS, as dicts with the columns of the view `figures`."""
    catalog = store.catalog()
    where, values = condition(filters, texts_of(store))
    found = store.rows(f"select * from observations where {where} order by {ORDERS[order]}", **values)
    return [named_row(row, catalog) for row in found]


def all_figures(store, filters: Filters, order: str) -> pd.DataFrame:
    """All figures that pass, in an order of ORDERS, with the columns of the view `figures` for files."""
    catalog = store.catalog()
    where, values = condition(filters, texts_of(store))
    found = store.frame(f"select * from observations where {where} order by {ORDERS[order]}", **values)
    return named(found, catalog)


def by_definition(store, filters: Filters) -> dict[str, dict[str, int]]:
    """Definition id to the number of figures that pass in each zone."""
    found: dict[str, dict[str, int]] = {}
    for row in _grouped(store, filters, "definition_id, zone_id"):
        found.setdefault(row["definition_id"], {})[row["zone_id"]] = row["figures"]
    return found


def by_source(store, filters: Filters) -> dict[str, int]:
    """Source id to the number of figures that pass."""
    return {row["source_id"]: row["figures"] for row in _grouped(store, filters, "source_id")}


def _grouped(store, filters: Filters, keys: str) -> list[dict]:
    where, values = condition(filters, texts_of(store))
    return store.rows(
        f"select {keys}, count(*) as figures from observations where {where} group by {keys} order by {keys}",
        **values,
    )
