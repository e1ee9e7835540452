"""The index: everything that can be found, by every way its names are written or said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.finding.scan import Line, Scan
from dashboard.finding.text import compact, is_chinese

KINDS = ("zone", "indicator", "derived", "definition", "policy", "instrument", "system", "document")
WORTH = {"name": 1.0, "alias": 1.0, "number": 1.0, "words": 0.3}
PINYIN, INITIALS = 0.9, 0.75
SHORTEST_SPOKEN = 2  # letters of initials, below which they say nothing


@dataclass(frozen=True)
class Entry:
    """One thing of the record: where and when it belongs, and how likely it is meant, from 0 to 10."""

    kind: str
    id: str
    zones: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    likely: float = 0.0


@dataclass(frozen=True)
class Index:
    """The entries, the texts that name them and those that describe them, and what mends a query."""

    entries: tuple[Entry, ...]
    names: Scan
    words: Scan
    zones: Mapping[str, tuple[str, ...]]
    zone_names: re.Pattern
    readings: Mapping[str, str]
    latin: tuple[str, ...] = ()
    chinese: tuple[str, ...] = ()


def build(entries: Iterable[Entry], rows: Iterable[Mapping], readings: Mapping[str, str]) -> Index:
    """The index of some entries.

    `rows` are those of the table `search`: kind, id, role, language, text, pinyin, initials;
    `readings` maps a Chinese character to its syllable.
    """
    kept = tuple(entries)
    places = {(entry.kind, entry.id): n for n, entry in enumerate(kept)}
    mine = [row for row in rows if (row["kind"], row["id"]) in places]
    named = [row for row in mine if row["role"] != "words"]
    place = lambda row: places[row["kind"], row["id"]]  # noqa: E731
    latin, chinese = _vocabulary(named)
    zones = _zones(named)
    return Index(
        kept,
        Scan.of(line for row in named for line in _lines(place(row), row)),
        Scan.of(Line(place(row), row["text"], WORTH["words"]) for row in mine if row["role"] == "words"),
        zones,
        _pattern(zones),
        readings,
        latin,
        chinese,
    )


def _lines(place: int, row: Mapping) -> Iterator[Line]:
    """A name as it is written, as it sounds, and by its initials."""
    worth = WORTH[row["role"]]
    yield Line(place, row["text"], worth)
    if row["pinyin"]:
        yield Line(place, row["pinyin"], worth * PINYIN)
        if len(row["initials"]) >= SHORTEST_SPOKEN:
            yield Line(place, " ".join(row["initials"]), worth * INITIALS)


def _vocabulary(named: Iterable[Mapping]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a mistyped word may have been meant to be: Latin words and names as they sound; Chinese names."""
    latin, chinese = set(), set()
    for row in named:
        text = compact(row["text"])
        if is_chinese(text):
            chinese.add(text)
            latin.add(compact(row["pinyin"] or ""))
        else:
            latin |= {text, *map(compact, row["text"].split())}
    return tuple(sorted(latin - {""})), tuple(sorted(chinese))


def _zones(named: Iterable[Mapping]) -> dict[str, tuple[str, ...]]:
    """Every way to write a zone, with the zones that it may mean ("sz": Suzhou and Shenzhen)."""
    found: dict[str, dict[str, None]] = {}
    for row in named:
        if row["kind"] == "zone":
            for text in (row["text"], row["pinyin"], row["initials"]):
                if text and len(compact(text)) >= (1 if is_chinese(text) else SHORTEST_SPOKEN):
                    found.setdefault(compact(text), {})[row["id"]] = None
    return {text: tuple(zones) for text, zones in found.items()}


def _pattern(zones: Iterable[str]) -> re.Pattern:
    """What finds the Chinese names of zones inside a word, longest first; one character alone is no name."""
    names = sorted((name for name in zones if len(name) > 1 and is_chinese(name)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)) or r"(?!)")
