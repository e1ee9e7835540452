"""Which of several figures for one thing is the better published: the rule behind every headline.

A published figure before an estimate; statistics office before other authority before press; final before
preliminary; the later publication before the earlier; original before repost; printed before converted. A
publisher that the reader prefers goes before all. Then, of figures for one zone, definition, period and
status, a rounded one gives way to the most exact of those that lie within its rounding: it says the same.
"""

import re
from collections import defaultdict
from functools import lru_cache

import pandas as pd

from dashboard.analysis.dates import days

STATISTICS, AUTHORITY, PRESS = range(3)
KINDS = {
    "statistical_bulletin": STATISTICS,
    "government_report": AUTHORITY,
    "regulator_release": AUTHORITY,
    "policy_document": AUTHORITY,
    "official_page": AUTHORITY,
    "exchange_statistics": AUTHORITY,
    "press_conference": AUTHORITY,
}
STATUSES = {"final": 0, "preliminary": 1, "estimate": 2}
READ_AS = {"original": 0, "document": 1, "transcription": 2, "portal": 3, "repost": 4, "digest": 5}
UNKNOWN = 9
# A page that quotes an office is not that office: what stands behind 引 (citing) is left out.
QUOTED = re.compile(r"[（(][^（()）]*引[^（()）]*[)）]|引自?.*$")
STATISTICS_NAME = re.compile(r"统计局|调查队|bureau of statistics", re.IGNORECASE)
AUTHORITY_NAME = re.compile(
    r"政府|[局委厅办院]$|[局委厅办]（|委员会|人民银行|监管|管理局|交易所|海关|国务院|发改|财政部|科技部|government",
    re.IGNORECASE,
)
PRESS_NAME = re.compile(r"[报网社台刊]$|新闻|日报|晚报|财经|daily|news|times|xinhua", re.IGNORECASE)


@lru_cache(maxsize=4096)
def office(publisher: str | None, kind: str | None) -> int:
    """Whose figure it is: 0 the statistics office's, 1 another authority's, 2 the press's.

    `publisher` and `kind` are those of the source; a bulletin is the statistics office's wherever it is read.
    """
    named = QUOTED.sub("", publisher or "")
    parts = [_named(part) for part in re.split(r"[/、，,]", named)]
    return min([*parts, KINDS.get(kind or "", PRESS)])


def _named(name: str) -> int:
    if STATISTICS_NAME.search(name):
        return STATISTICS
    plain = re.sub(r"[（(].*", "", name).strip()
    if AUTHORITY_NAME.search(plain) and not PRESS_NAME.search(plain):
        return AUTHORITY
    return PRESS


def quality(figures: pd.DataFrame, preferred: str = "") -> list[int]:
    """How well each row of `figures` is published: the smaller, the better; no two are equal."""
    keys = list(zip(*_parts(figures, preferred), strict=True))
    order = sorted(range(len(keys)), key=keys.__getitem__)
    found = [0] * len(keys)
    for place, row in enumerate(order):
        found[row] = place
    _give_way(figures, preferred, found)
    return found


def _parts(figures: pd.DataFrame, preferred: str):
    """The parts of the rule, the first being the strongest."""
    publishers, kinds, statuses = (_texts(figures, name) for name in ("publisher", "source_kind", "status"))
    known = days(figures["known_on"]) if "known_on" in figures else [None] * len(figures)
    yield [bool(preferred) and one != preferred for one in publishers]
    yield [one == "estimate" for one in statuses]
    yield [office(one, kind) for one, kind in zip(publishers, kinds, strict=True)]
    yield [STATUSES.get(one, UNKNOWN) for one in statuses]
    yield [-day.toordinal() if day else 0 for day in known]
    yield [READ_AS.get(one, UNKNOWN) for one in _texts(figures, "read_as")]
    yield [bool(one) for one in _texts(figures, "derived")]
    yield _texts(figures, "observation_id")


def _texts(figures: pd.DataFrame, name: str) -> list[str]:
    if name not in figures:
        return [""] * len(figures)
    return [one if isinstance(one, str) else "" for one in figures[name].tolist()]


def _give_way(figures: pd.DataFrame, preferred: str, found: list[int]) -> None:
    """In each group of alike figures the best one changes places with the most exact that it agrees with."""
    groups = _alike(figures)
    if not groups:
        return
    lows, highs = (figures[name].tolist() for name in ("lower", "upper"))
    publishers = _texts(figures, "publisher")
    for rows in groups:
        best = min(rows, key=found.__getitem__)
        low, high = lows[best], highs[best]
        within = [n for n in rows if low <= lows[n] and highs[n] <= high and highs[n] - lows[n] < high - low]
        if within and not (preferred and publishers[best] == preferred):
            exact = min(within, key=lambda n: (highs[n] - lows[n], found[n]))
            found[best], found[exact] = found[exact], found[best]


def _alike(figures: pd.DataFrame) -> list[list[int]]:
    """The rows that share zone, level, definition, period and status, where there are several."""
    texts = [_texts(figures, name) for name in ("zone_id", "level", "definition_id", "status")]
    dates = [days(figures[name]) for name in ("period_start", "as_of")]
    groups = defaultdict(list)
    for n, key in enumerate(zip(*texts, *dates, strict=True)):
        groups[key].append(n)
    return [rows for rows in groups.values() if len(rows) > 1]
