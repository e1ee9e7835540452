"""Read-only questions to the published build, wherever it is: in a file, or on a server."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pyarrow as pa

from dashboard.engines import Away, NoDatabase, engine
from dashboard.framed import frame_of
from dashboard.naming import named, named_row

QUESTIONS = Path(__file__).parent / "questions"
ZONE_LEVELS = ("city", "national")
CROWD, USUAL = 30, 12  # cities that a page can draw; of more it draws so many
REMEMBERED = 128
__all__ = ["Away", "Catalog", "NoDatabase", "Store"]


@cache
def question(name: str) -> str:
    """The text of a question, from its file."""
    return (QUESTIONS / f"{name}.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Catalog:
    """The small tables of one build, each row a dict, keyed by id in the record's order."""

    stamp: str
    build: dict
    zones: dict[str, dict]
    indicators: dict[str, dict]
    definitions: dict[str, dict]
    sources: dict[str, dict]
    policies: dict[str, dict]
    targets: dict[str, dict]
    instruments: dict[str, dict]
    systems: dict[str, dict]
    challenges: dict[str, dict]
    derived: dict[str, dict]
    breaks: pd.DataFrame

    @property
    def cities(self) -> tuple[str, ...]:
        """The ids of the places that can be compared: all but the nation and the provinces."""
        return tuple(z for z, row in self.zones.items() if row["kind"] not in ("nation", "province"))

    @property
    def crowded(self) -> bool:
        """Whether there are more cities than a page can draw."""
        return len(self.cities) > CROWD

    @property
    def usual(self) -> tuple[str, ...]:
        """The cities that are compared where none is chosen: all, or the first of too many."""
        return self.group(1)

    def group(self, number: int) -> tuple[str, ...]:
        """The cities that are compared at once: all, or the n-th group of too many, or the last one."""
        if not self.crowded:
            return self.cities
        start = min(number - 1, (len(self.cities) - 1) // USUAL) * USUAL
        return self.cities[start : start + USUAL]

    def drawn(self, *others: str) -> tuple[str, ...]:
        """The cities among which a place is seen: the usual ones and some others, "" being none."""
        also = {one for one in others if one} - {*self.usual}
        return (*self.usual, *(city for city in self.cities if city in also))

    @property
    def places(self) -> tuple[str, ...]:
        """The cities and the nation."""
        return tuple(z for z, row in self.zones.items() if row["kind"] != "province")

    @property
    def core(self) -> tuple[str, ...]:
        """The indicators meant for comparison across zones."""
        return tuple(i for i, row in self.indicators.items() if row["domain"])

    @property
    def headline(self) -> tuple[str, ...]:
        """The indicators of the overview, in its order."""
        chosen = [row for row in self.indicators.values() if row["headline"]]
        return tuple(row["indicator_id"] for row in sorted(chosen, key=lambda row: row["headline"]))


class Store:
    """The database that a folder shows; a newly published one is noticed within a second."""

    def __init__(self, place: Path | str):
        self.engine, self._lock = engine(place), threading.Lock()
        self._memory: OrderedDict = OrderedDict()

    @property
    def stamp(self) -> str:
        """The name of the build that is shown; of the last one while a server is away."""
        return self.engine.look()

    @property
    def standing(self) -> str:
        """The name of the build that is shown and, while a server is away, since when: what answers say."""
        return f"{self.stamp} {self.engine.away_since}".rstrip()

    @property
    def shown(self) -> str:
        """The name of the build that was shown last; nothing is asked or opened for it."""
        return self.engine.shown

    def ready(self) -> dict:
        """The row of the build that is shown. Raises NoDatabase, or Away while a server does not answer."""
        stamp, since = self.stamp, self.engine.away_since
        if since:
            raise Away(f"the database server has not answered since {since}; shown is {stamp}")
        return self.catalog().build

    def remembered(self, key, make: Callable[[], object]):
        """What `make` gives for this build; made once per key while among the last few hundred asked for."""
        key = (self.stamp, key)
        with self._lock:
            if key in self._memory:
                self._memory.move_to_end(key)
                return self._memory[key]
        value = make()
        with self._lock:
            if self.shown == key[0]:  # else part of it may be of the next build
                self._memory[key] = value
            while len(self._memory) > REMEMBERED or next(iter(self._memory), key)[0] != key[0]:
                self._memory.popitem(last=False)
        return value

    def frame(self, sql: str, **values) -> pd.DataFrame:
        """The rows that answer a question, as a frame with Python dates and floats."""
        return frame_of(self.table(sql, **values))

    def rows(self, sql: str, **values) -> list[dict]:
        """The rows that answer a question, as dicts with None for what is missing."""
        return self.table(sql, **values).to_pylist()

    def table(self, sql: str, **values) -> pa.Table:
        """The rows that answer a question; the one place where a question meets its engine."""
        return self.engine.table(sql, values)

    def asked(self, name: str, **values) -> list[dict]:
        """The rows that answer the question in a file of `questions/`."""
        return self.rows(question(name), **values)

    def catalog(self) -> Catalog:
        """The small tables of the build, read once per build."""
        return self.remembered("catalog", self._catalog)

    def _catalog(self) -> Catalog:
        def keyed(table, key):
            return {row[key]: row for row in self.asked(table)}

        return Catalog(
            stamp=self.stamp,
            build=self.asked("build")[0],
            zones=keyed("zones", "zone_id"),
            indicators=keyed("indicators", "indicator_id"),
            definitions=keyed("definitions", "definition_id"),
            sources=keyed("sources", "source_id"),
            policies=keyed("policies", "policy_id"),
            targets=keyed("targets", "target_id"),
            instruments=keyed("instruments", "instrument_id"),
            systems=keyed("systems", "system_id"),
            challenges=keyed("challenges", "challenge_id"),
            derived=keyed("derived", "derived_id"),
            breaks=self.frame(question("breaks")),
        )

    def figures(
        self, indicators, zones=None, levels=ZONE_LEVELS, known=None, years=(None, None)
    ) -> pd.DataFrame:
        """The published figures of some indicators: columns of the view `figures`, oldest first.

        `zones` None means all; `known` (a day) keeps what was published by then, `years` (first and last,
        None where open) what held in them.
        """
        found = self.frame(
            question("figures"),
            indicators=list(indicators),
            levels=list(levels),
            all=zones is None,
            zones=list(zones or [""]),
            known=known,
            **_days(years),
        )
        return named(found, self.catalog())

    def figure(self, observation_id: str) -> dict | None:
        """One published figure with all that its receipt says, or None; its id begins with its zone."""
        zone = observation_id.rpartition("-")[0]
        return next(iter(self._named("figure", id=observation_id, zone=zone)), None)

    def alike(self, row: dict) -> list[dict]:
        """The other figures for the same zone, indicator, definition and period."""
        return self._named(
            "alike",
            **{key: row[key] for key in ("indicator_id", "level", "definition_id", "as_of")},
            zone=row["zone_id"],
            observation_id=row["observation_id"],
            period_start=row["period_start"],
        )

    def newest(self, count: int, known: date | None = None) -> list[dict]:
        """The figures of core indicators known last, fifty at most (rows of the view `figures`)."""
        found = self.asked("newest_ids", count=count, known=known)
        ids = {"indicators": "indicator_id", "zones": "zone_id", "ids": "observation_id"}
        return self._named("newest", **{name: [row[key] for row in found] for name, key in ids.items()})

    def _named(self, name: str, **values) -> list[dict]:
        catalog = self.catalog()
        return [named_row(row, catalog) for row in self.asked(name, **values)]

    def spread(self, indicator: str, home: str, known: date | None, years=(None, None)) -> dict | None:
        """How the figures of an indicator's main definition are spread over all cities: row of `spread`."""
        asked = {"indicator": indicator, "definition": f"{indicator}.main", "home": home, "known": known}
        found = self.asked("spread", **asked, **_days(years))[0]
        return found if found["zones"] else None

    def undated(self) -> int:
        """How many figures stand in documents without a date."""
        return self.remembered("undated", lambda: self.asked("undated")[0]["n"])

    def holdings(self, known: date | None = None) -> dict[str, dict]:
        """Per zone, how many figures, core indicators, policies, instruments, targets were known by a day."""
        name, asked = ("holdings_known", {"known": known}) if known else ("holdings", {})
        make = lambda: {row["zone_id"]: row for row in self.asked(name, **asked)}  # noqa: E731
        return self.remembered((name, known), make)

    def searched(self) -> tuple[list[dict], dict[str, str], list[dict]]:
        """What finding needs: rows of `search`, characters with their readings, where there are figures."""
        readings = self.asked("readings")
        return (
            self.asked("search"),
            {row["character"]: row["pinyin"] for row in readings},
            self.asked("held"),
        )


def _days(years) -> dict[str, date]:
    return {"first": date(years[0] or 1, 1, 1), "last": date(years[1] or 9999, 12, 31)}
