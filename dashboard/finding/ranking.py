"""The answers to a question, the likeliest first."""

from dataclasses import dataclass

from dashboard.finding.forms import Hits, hits_of, together
from dashboard.finding.index import KINDS, Entry, Index
from dashboard.finding.question import Question

# In points: quality counts up to 100, likelihood up to 10.
HERE, SOMEWHERE, IN_YEAR, OF_KIND = 10.0, 3.0, 3.0, 15.0
ELSEWHERE = 0.6  # what a match is worth that does not belong to the zone asked for
MERE = 0.7  # what belonging to the zone and kind is worth when no word is left
LATER = 1e-4  # per year: of things alike, the later
SEVERAL = 6  # zones from which on a policy is for everyone


@dataclass(frozen=True)
class Found:
    """One answer: the entry, its points, and how well the words fit it, from 0 to 1.

    `whole` says that its name holds every word, places too: "Beijing Stock Exchange" is not about Beijing.
    """

    entry: Entry
    points: float
    quality: float
    whole: bool


def find(index: Index, question: Question) -> list[Found]:
    """All entries that answer a question, best first."""
    meant = {word: hits_of(word, index) for word in {*question.words, *question.rest}}
    typed = _together(index, question.words, meant)
    sought = _sought(index, question, meant)
    found = [_found(n, index.entries[n], typed, sought, question) for n in typed.keys() | sought.keys()]
    order = {kind: n for n, kind in enumerate(KINDS)}
    return sorted(found, key=lambda one: (-one.points, order[one.entry.kind], one.entry.id))


def _together(index: Index, words: tuple[str, ...], meant: dict[str, Hits]) -> Hits:
    """What some words find together, or written as one."""
    found = together([meant[word] for word in words]) if words else {}
    if len(words) > 1:
        for entry, quality in index.names.hits("".join(words)).items():
            found[entry] = max(quality, found.get(entry, 0))
    return found


def _sought(index: Index, question: Question, meant: dict[str, Hits]) -> Hits:
    """What is found by the words that are left when places, times and kinds are taken out."""
    if question.rest:
        found = _together(index, question.rest, meant) if question.rest != question.words else {}
    else:
        found = {n: MERE for n, entry in enumerate(index.entries) if _belongs(entry, question)}
    return {n: quality for n, quality in found.items() if _of_kind(index.entries[n], question)}


def _belongs(entry: Entry, question: Question) -> bool:
    """Whether an entry is of a kind asked for, and of a zone asked for if any; the zone itself is."""
    here = entry.zones.intersection(question.zones)
    if question.zones and not here:
        return False
    return entry.kind in question.kinds or (entry.kind == "zone" and bool(here))


def _of_kind(entry: Entry, question: Question) -> bool:
    return not question.kinds or entry.kind in question.kinds


def _found(n: int, entry: Entry, typed: Hits, sought: Hits, question: Question) -> Found:
    here = bool(entry.zones.intersection(question.zones))
    kept = 1.0 if here or not question.zones else ELSEWHERE
    quality = max(typed.get(n, 0.0), sought.get(n, 0.0) * kept)
    points = 100 * quality + entry.likely + LATER * max(entry.years, default=0)
    points += (HERE if len(entry.zones) < SEVERAL or entry.kind == "indicator" else SOMEWHERE) if here else 0
    points += IN_YEAR if any(period.year in entry.years for period in question.periods) else 0
    points += OF_KIND if entry.kind in question.kinds else 0
    return Found(entry, points, quality, typed.get(n, 0.0) >= quality)
