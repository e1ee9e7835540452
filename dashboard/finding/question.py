"""What a query asks for: places, times, kinds of things, and the words that remain."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from dashboard.finding.index import Index
from dashboard.finding.periods import Period, taken
from dashboard.finding.text import SEPARATORS, compact, is_chinese, plain, words_of

LONGEST, MOST_WORDS = 200, 8
# What people say around the thing they mean.
FILLERS = re.compile(
    r"是多少|有多少家|有多少个|有多少|多少家|多少|数量|总数|数目|是什么|什么是|怎么样|有哪些|哪些|请问|查询|最新|目前|现在|的"
)
STOPPED = frozenset(
    ("the", "of", "in", "for", "at", "by", "and", "to", "how", "many", "much", "number", "what", "is", "are")
) | {"was", "were", "s", "latest", "newest", "current"}
NAMED_KINDS = {
    **dict.fromkeys(("指标", "indicator", "indicators"), "indicator"),
    **dict.fromkeys(("口径", "定义", "definition", "definitions"), "definition"),
    **dict.fromkeys(("政策", "policy", "policies"), "policy"),
    **dict.fromkeys(("工具", "政策工具", "instrument", "instruments", "tools"), "instrument"),
    **dict.fromkeys(("系统", "平台", "system", "systems", "platform", "platforms"), "system"),
    **dict.fromkeys(("来源", "文件", "document", "documents", "source", "sources"), "document"),
}
GLUED = 5  # letters of a zone's name from which it may stand glued to the next word


@dataclass(frozen=True)
class Question:
    """A query understood: all its words as typed, and apart from them what the words stand for."""

    text: str
    words: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    kinds: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def understand(text: str, index: Index) -> Question:
    """The question that a text asks; no text is wrong, some merely ask for nothing."""
    typed = " ".join(text[:LONGEST].split())
    periods, remaining = taken(plain(typed))
    zones: list[str] = []
    rest: list[str] = []
    for token in SEPARATORS.split(remaining):
        for part in FILLERS.split(token):
            named, left = _zones(compact(part), index)
            zones += named
            rest += [word for word in left if word not in STOPPED]
    kinds = [NAMED_KINDS[word] for word in rest if word in NAMED_KINDS]
    words = tuple(dict.fromkeys(word for word in rest if word not in NAMED_KINDS))[:MOST_WORDS]
    every = words_of(typed)[:MOST_WORDS]
    return Question(typed, every, tuple(dict.fromkeys(zones)), periods, tuple(kinds), words)


def _zones(word: str, index: Index) -> tuple[list[str], list[str]]:
    """The zones that a compact word names and what is left of it."""
    if word in index.zones:
        return list(index.zones[word]), []
    named, left = (_inside if is_chinese(word) else _glued)(word, index)
    if not named and left and not index.names.has(word):
        meant = _meant(word, index)
        return (list(meant), []) if meant else ([], left)
    return named, left


def _inside(word: str, index: Index) -> tuple[list[str], list[str]]:
    """The zones named inside a Chinese word, longest names first; one character alone is no zone."""
    named = [zone for name in index.zone_names.findall(word) for zone in index.zones[name]]
    return named, [part for part in index.zone_names.split(word) if part]


def _glued(word: str, index: Index) -> tuple[list[str], list[str]]:
    """The zone whose name a Latin word begins with."""
    for name, zones in index.zones.items():
        if len(name) >= GLUED and name.isascii() and word.startswith(name):
            return list(zones), [word[len(name) :]]
    return [], [word] if word else []


def _meant(word: str, index: Index) -> tuple[str, ...]:
    """The zone that a misspelt or misheard word may mean."""
    if is_chinese(word):
        heard = "".join(index.readings.get(letter, " ") for letter in word)
        return index.zones.get(heard, ()) if len(word) > 1 else ()
    if len(word) < GLUED:
        return ()
    near = [(OSA.distance(word, name, score_cutoff=1), zones) for name, zones in index.zones.items()]
    best = min((distance for distance, _ in near), default=9)
    return next((zones for distance, zones in near if distance == best), ()) if best <= 1 else ()
