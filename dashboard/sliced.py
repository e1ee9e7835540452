"""All figures that pass a reader's filters, however many, in slices that a small memory holds.

Sorting ten million wide rows at once takes gigabytes. The order of a file is by columns of the figure, so the
groups of its first columns are counted, and then asked for one slice of neighbouring groups after the other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import pyarrow as pa

from dashboard import filtered
from dashboard.filtered import BY_ZONE, ORDERS, PER_PAGE, Filters, condition, texts_of
from dashboard.naming import named_row
from dashboard.store import question

AT_ONCE = 50_000  # figures of a slice, unless one group of all its columns has more
Condition = tuple[str, dict]  # in SQL, and the values that it binds
# The columns by which an order of ORDERS begins, each with how it is sorted.
FIRST = {
    "date": ("as_of desc", "indicator_id"),
    "published": ("known_on desc nulls last", "as_of desc", "indicator_id"),
    "indicator": ("indicator_id", "zone_id"),
    "zone": ("zone_id", "indicator_id"),
}
# The counts of the build in which an order finds its groups, and the filters that they know.
COUNTS = {
    **dict.fromkeys(
        ("date", "published"),
        ("dated", frozenset(("known", "levels", "statuses", "indicators", "domains", "first", "last"))),
    ),
    **dict.fromkeys(
        ("indicator", "zone"),
        ("coverage", BY_ZONE),
    ),
}
NONE = question("filtered/slice").format(conditions="true", slice="false", order="observation_id")


class Changed(Exception):
    """Another build was published while a file was being sent: its parts would not belong together."""


@dataclass(frozen=True)
class Sliced:
    """How many figures pass, and the slices in which `tables` asks for them, rows of `observations`.

    The first slice has none: the columns alone.
    """

    count: int
    tables: Callable[[], Iterator[pa.Table]]


def sliced(store, filters: Filters, order: str) -> Sliced:
    """The figures that pass, in an order of ORDERS. Its tables raise Changed after a new publication."""
    where, values = condition(filters, texts_of(store))
    stamp, groups = store.stamp, _groups(store, filters, order).to_pylist()

    def tables() -> Iterator[pa.Table]:
        yield store.remembered("columns of figures", lambda: store.table(NONE))
        for passing, bound in _slices(groups, _columns(order)):
            if store.stamp != stamp:
                raise Changed(stamp)
            asked = question("filtered/slice").format(conditions=where, slice=passing, order=ORDERS[order])
            yield store.table(asked, **values, **bound)

    return Sliced(_held(groups), tables)


def page_of_figures(store, filters: Filters, order: str, page: int, total: int) -> list[dict]:
    """As filtered.page_of_figures; of a great total only the groups that hold the page are sorted."""
    if total <= AT_ONCE:
        return filtered.page_of_figures(store, filters, order, page)
    start = (page - 1) * PER_PAGE
    groups, (where, values) = _groups(store, filters, order), condition(filters, texts_of(store))
    near, before = _around(groups, start)
    whole = _together(groups, near, _columns(order)[0])
    if whole:
        passing, bound, before = whole
        asked = question("filtered/page").format(conditions=f"{where} and {passing}", order=ORDERS[order])
        rows = store.rows(asked, **values, **bound, count=PER_PAGE, start=start - before)
        return [named_row(row, store.catalog()) for row in rows]
    found: list[dict] = []
    for passing, bound in _exactly(near, _columns(order)):
        left = start - before + PER_PAGE - len(found)
        if left > 0:
            asked = question("filtered/page").format(conditions=f"{where} and {passing}", order=ORDERS[order])
            found += store.rows(asked, **values, **bound, count=left, start=0)
    return [named_row(row, store.catalog()) for row in found[start - before :]]


def _columns(order: str) -> list[str]:
    return [one.partition(" ")[0] for one in FIRST[order]]


def _groups(store, filters: Filters, order: str) -> pa.Table:
    """The groups of the first columns of an order, each with its number of figures; asked once."""

    def ask() -> pa.Table:
        where, values = condition(filters, texts_of(store))
        keys, first = ", ".join(_columns(order)), ", ".join(FIRST[order])
        table, knows = COUNTS[order]
        name = "slices_counted" if knows.issuperset(filters.asked) else "slices"
        text = question(f"filtered/{name}").format(conditions=where, keys=keys, order=first, table=table)
        return store.table(text, **values)

    return store.remembered(("groups", filters, order), ask)


def _around(groups: pa.Table, start: int) -> tuple[list[dict], int]:
    """The neighbouring groups that hold the figures of a page, and how many figures stand before them."""
    ends = np.cumsum(groups["figures"].to_numpy())
    first = int(np.searchsorted(ends, start, side="right"))
    last = int(np.searchsorted(ends, start + PER_PAGE, side="left"))
    before = int(ends[first - 1]) if first else 0
    return groups.slice(first, last - first + 1).to_pylist(), before


def _together(groups: pa.Table, near: list[dict], head: str) -> tuple[str, dict, int] | None:
    """The condition of all that shares a first column with some groups, and how many figures stand before it.

    None where that is one value, or too many figures to sort at once.
    """
    values = list(dict.fromkeys(row[head] for row in near))
    if len(values) < 2 or None in values:
        return None
    there = groups[head].to_pandas(date_as_object=True).isin(values).to_numpy()
    figures = groups["figures"].to_numpy()
    if figures[there].sum() > AT_ONCE:
        return None
    before = int(figures[: there.argmax()].sum())
    return *_any(("true", {}), head, values), before


def _exactly(rows: list[dict], columns: list[str]) -> Iterator[Condition]:
    """The condition of neighbouring groups, one for each value of all columns but the last."""
    *heads, last = columns
    for _, same in groupby(rows, key=lambda row: [row[name] for name in heads]):
        group = list(same)
        within: Condition = ("true", {})
        for name in heads:
            within = _only(within, name, group[0][name])
        yield _any(within, last, [row[last] for row in group])


def _slices(rows: list[dict], columns: list[str], within: Condition = ("true", {})) -> Iterator[Condition]:
    """The condition of each slice and the values that it binds.

    Neighbouring groups of the first column stand together as long as they hold no more than AT_ONCE
    figures; one that holds more is sliced by the next column.
    """
    if _held(rows) <= AT_ONCE or not columns:
        yield within
        return
    name, *rest = columns
    near: list[list[dict]] = []
    for value, same in groupby(rows, key=lambda row: row[name]):
        group = list(same)
        alone = value is None or _held(group) > AT_ONCE
        if near and (alone or sum(map(_held, near)) + _held(group) > AT_ONCE):
            yield _any(within, name, [one[0][name] for one in near])
            near = []
        if alone:
            yield from _slices(group, rest, _only(within, name, value))
        else:
            near.append(group)
    if near:
        yield _any(within, name, [one[0][name] for one in near])


def _held(rows: list[dict]) -> int:
    return sum(row["figures"] for row in rows)


def _any(within: Condition, name: str, several: list) -> Condition:
    return f"{within[0]} and {name} = any($slice_{name})", within[1] | {f"slice_{name}": several}


def _only(within: Condition, name: str, value) -> Condition:
    if value is None:
        return f"{within[0]} and {name} is null", within[1]
    return f"{within[0]} and {name} = $slice_{name}", within[1] | {f"slice_{name}": value}
