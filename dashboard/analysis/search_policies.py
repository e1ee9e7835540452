"""Finding policies by parts of words, in both languages, and by document numbers in any bracket style."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

SEARCHED = (
    "title_zh",
    "title_en",
    "issuers",
    "issuers_en",
    "doc_number",
    "summary_zh",
    "summary_en",
    "zone_names",
    "source_title",
)
# Quotation marks differ from page to page; nobody remembers which a title had.
LEFT_OUT = re.compile(r"[\s《》〈〉「」『』“”‘’\"'`·]+")
OPENING, CLOSING = re.compile(r"[\[{〔【⟨]"), re.compile(r"[\]}〕】⟩]")
BRACKETS = re.compile(r"[()]")
DASHES = re.compile(r"[‐‑‒–—―－~～]+")


def fold(text: str | None) -> str:
    """A text as it is compared: half width, lower case, one kind of bracket, no spaces and quotes."""
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    plain = CLOSING.sub(")", OPENING.sub("(", DASHES.sub("-", plain)))
    return LEFT_OUT.sub("", plain)


def words_of(query: str) -> list[str]:
    """The parts of a query, each of which must be found."""
    return [word for word in map(fold, unicodedata.normalize("NFKC", query).split()) if word]


def search(rows: Iterable[Mapping], query: str) -> list:
    """The rows in which every word of a query is found, in their order.

    Brackets of any style are alike; they count only if anything is found with them.
    """
    folded = [(row, _fields(row)) for row in rows]
    words = words_of(query)
    exact = [row for row, fields in folded if _all_in(words, fields)]
    if exact:
        return exact
    bare = [BRACKETS.sub("", word) for word in words]
    return [row for row, fields in folded if _all_in(bare, [BRACKETS.sub("", text) for text in fields])]


def _fields(row: Mapping) -> list[str]:
    return [fold(row.get(name)) for name in SEARCHED]


def _all_in(words: Iterable[str], fields: Iterable[str]) -> bool:
    return all(any(word in text for text in fields) for word in words)


def within(row: Mapping, first: int | None, last: int | None) -> bool:
    """Whether a policy's date may lie in, or its horizon reaches into, the years from `first` to `last`.

    What has neither date nor horizon is within when there are no bounds.
    """
    spans = [(row.get("start_day"), row.get("end_day")), (row.get("horizon_from"), row.get("horizon_to"))]
    known = [span for span in spans if span[0] or span[1]]
    if not known:
        return first is None and last is None
    return any(_overlaps(*span, first, last) for span in known)


def _overlaps(start: date | None, end: date | None, first: int | None, last: int | None) -> bool:
    begins = (start or end or date.max).year
    ends = (end or start or date.min).year
    return begins <= (last or 9999) and ends >= (first or 0)


def concerns(row: Mapping, zones: Iterable[str]) -> bool:
    """Whether a policy names one of the zones or holds for all; no zones means any policy."""
    wanted = set(zones)
    return not wanted or row.get("zones") == "all" or bool(wanted & set((row.get("zones") or "").split(";")))


def of_level(row: Mapping, levels: Iterable[str]) -> bool:
    """Whether a policy has one of the levels; a bank's own scheme goes with its zone."""
    wanted = set(levels)
    return not wanted or row["level"] in wanted or (row["level"] == "bank" and "zone" in wanted)


def successors(policies: Mapping[str, Mapping]) -> dict[str, tuple[str, ...]]:
    """For every policy that was revised, followed or finalised: the policies that did so."""
    found: dict[str, list[str]] = {}
    for key, row in policies.items():
        for earlier in predecessors(row):
            found.setdefault(earlier, []).append(key)
    return {key: tuple(later) for key, later in found.items()}


def predecessors(row: Mapping) -> tuple[str, ...]:
    """The policies that one revises, follows or finalises."""
    return tuple(part for part in (row.get("replaces") or "").split(";") if part)
