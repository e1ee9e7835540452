"""All figures that pass a reader's filters, however many, in slices that a small memory holds.

Sorting ten million wide rows at once takes gigabytes. The order of a file is by columns of the figure, so the
groups of its first columns are counted, and then asked for one slice of neighbouring groups after the other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import pyarrow as pa

from dashboard.filtered import ORDERS, Filters, condition, texts_of
from dashboard.store import question

AT_ONCE = 50_000  # figures of a slice, unless one group of all its columns has more
# The columns by which an order of ORDERS begins, each with how it is sorted.
FIRST = {
    "date": ("as_of desc", "indicator_id"),
    "published": ("known_on desc nulls last", "as_of desc", "indicator_id"),
    "indicator": ("indicator_id", "zone_id"),
    "zone": ("zone_id", "indicator_id"),
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
    columns = [one.partition(" ")[0] for one in FIRST[order]]
    text = question("filtered/slices").format(
        conditions=where, keys=", ".join(columns), order=", ".join(FIRST[order])
    )
    stamp = store.stamp
    groups = store.rows(text, **values)

    def tables() -> Iterator[pa.Table]:
        yield store.remembered("columns of figures", lambda: store.table(NONE))
        for passing, bound in _slices(groups, columns):
            if store.stamp != stamp:
                raise Changed(stamp)
            asked = question("filtered/slice").format(conditions=where, slice=passing, order=ORDERS[order])
            yield store.table(asked, **values, **bound)

    return Sliced(_held(groups), tables)


Condition = tuple[str, dict]


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
