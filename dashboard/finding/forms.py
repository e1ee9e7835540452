"""How a word may be meant when nothing is called so: as it sounds, as it was mistyped, or in parts."""

from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from dashboard.finding.index import Index
from dashboard.finding.scan import Scan
from dashboard.finding.text import is_chinese

Hits = dict[int, float]
HEARD, MENDED, APART, SOME = 0.85, 0.8, 0.8, 0.5
NEAREST = 3
LONGEST, LONGEST_PART = 24, 10  # letters of a word that is taken apart, and of its parts
SHORTEST_PART = {True: 2, False: 4}  # letters of a Chinese or a Latin part
KNOWN_AT_LEAST = {True: 0.5, False: 0.8}  # of the letters, below which the parts are found by chance


def hits_of(word: str, index: Index) -> Hits:
    """The entries that a compact word may mean, each with a quality from 0 to 1."""
    found = index.names.hits(word)
    if not found:
        ways: tuple[Callable[[str, Index], Hits], ...] = (heard, mended, apart)
        found = next((hits for way in ways if (hits := way(word, index))), {})
    if len(word) > 1:
        for entry, quality in index.words.hits(word).items():
            found.setdefault(entry, quality)
    return found


def heard(word: str, index: Index) -> Hits:
    """What sounds alike: a wrong character of the right sound, as keyboards offer it."""
    if not is_chinese(word) or any(letter not in index.readings for letter in word if not letter.isascii()):
        return {}
    sound = "".join(index.readings.get(letter, letter) for letter in word)
    return _worth(index.names.hits(sound), HEARD)


def mended(word: str, index: Index) -> Hits:
    """What is one slip of the fingers away, two in long words; also as the beginning of a longer one."""
    chinese = is_chinese(word)
    slips = _slips(len(word), chinese)
    if not slips:
        return {}
    known = index.chinese if chinese else _begun(index.latin, len(word))
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=NEAREST)
    found: Hits = {}
    for text, distance, _ in near:
        if distance == near[0][1]:
            _add(found, _worth(index.names.hits(text), MENDED))
    return found


@lru_cache(maxsize=8)
def _begun(names: tuple[str, ...], length: int) -> list[str]:
    """The beginnings of names that are about as long as a word."""
    return list(dict.fromkeys(name[:n] for name in names for n in (length, length + 1)))


def _slips(length: int, chinese: bool) -> int:
    """How many slips are forgiven in a word of some length."""
    first, second = (3, 7) if chinese else (4, 9)
    return 2 if length >= second else 1 if length >= first else 0


def apart(word: str, index: Index) -> Hits:
    """What is named by the parts of a word written without spaces: by all of them, or else by some."""
    word = word[:LONGEST]
    parts = _parts(word, index.names)
    known = sum(map(len, parts)) / len(word)
    if known < KNOWN_AT_LEAST[is_chinese(word)]:
        return {}
    return _worth(together([index.names.hits(part) for part in parts], APART), known)


def _parts(word: str, scan: Scan) -> list[str]:
    """The longest known pieces from left to right; what is known nowhere is passed over."""
    parts, at, shortest = [], 0, SHORTEST_PART[is_chinese(word)]
    while at <= len(word) - shortest:
        ends = range(min(len(word), at + LONGEST_PART), at + shortest - 1, -1)
        end = next((end for end in ends if scan.has(word[at:end])), None)
        if end:
            parts.append(word[at:end])
        at = end or at + 1
    return parts


def together(several: list[Hits], worth: float = 1.0) -> Hits:
    """The entries that every word finds, by their mean quality; if none, those that most words find."""
    every = [hits for hits in several if hits] or [{}]
    common = set.intersection(*map(set, every)) if len(every) == len(several) else set()
    if common:
        return {entry: worth * sum(hits[entry] for hits in several) / len(several) for entry in common}
    sums: Hits = {}
    counts: dict[int, int] = {}
    for hits in every:
        for entry, quality in hits.items():
            sums[entry], counts[entry] = sums.get(entry, 0) + quality, counts.get(entry, 0) + 1
    most = max(counts.values(), default=0)
    return {e: worth * SOME * sums[e] / len(several) for e, count in counts.items() if count == most}


def _worth(hits: Hits, worth: float) -> Hits:
    return {entry: quality * worth for entry, quality in hits.items()}


def _add(found: Hits, more: Hits) -> None:
    for entry, quality in more.items():
        found[entry] = max(quality, found.get(entry, 0))
