"""What the reader has chosen: the state of a view, read from its address and written back to it."""

import re
from calendar import monthrange
from dataclasses import dataclass, field, fields, replace
from datetime import date
from urllib.parse import quote, urlencode

MANY, ONE, NUMBER, DAY, TEXT = "many", "one", "number", "day", "text"


@dataclass(frozen=True)
class Selection:
    """One choice per parameter, empty by default. `ignored` holds what the address said in vain."""

    lang: str = "zh"
    home: str = ""
    zones: tuple[str, ...] = ()
    indicator: tuple[str, ...] = ()
    from_: int | None = None
    to: int | None = None
    tolerance: int = 12
    policies: tuple[str, ...] = ("national", "zone")
    amounts: str = "yi"
    compare: str = "near"
    reading: str = "customary"
    known: date | None = None
    since: date | None = None
    publisher: str = ""
    open: str = ""
    zone: str = ""
    domain: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    definition: tuple[str, ...] = ()
    source: str = ""
    words: str = ""
    event: str = ""
    stage: str = ""
    need: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    tab: str = ""
    sort: str = ""
    page: int = 1
    places: int = 1
    title: str = ""
    items: str = ""
    chart: str = field(default="", compare=False)
    shape: str = field(default="", compare=False)
    ignored: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def own_city(self) -> str:
        """The reader's own city, or "" when neutral."""
        return "" if self.home == "none" else self.home

    @property
    def all_told(self) -> tuple[str, ...]:
        """The chosen zones, the reader's own before them; none chosen is all."""
        own = (self.own_city,) if self.zones and self.own_city else ()
        return tuple(dict.fromkeys((*own, *self.zones)))

    def carried(self) -> "Selection":
        """The same reader on the way to another page: only the choices that mean the same there."""
        kept = (*EVERYWHERE, *EVERY_PAGE)
        return Selection(**{name: getattr(self, name) for name in kept if name != "open"})

    def but(self, **changes) -> "Selection":
        """The same choice with some parameters changed."""
        return replace(self, **changes)


EVERYWHERE = ("lang", "home", "amounts", "known", "open")
# Of which chart and in which shape a picture is: said in the address of a file, never in that of a page.
FOR_FILES = ("chart", "shape")
KINDS = {
    **dict.fromkeys(
        ("zones", "indicator", "policies", "domain", "level", "kind", "instrument", "status", "definition"),
        MANY,
    ),
    **dict.fromkeys(("from", "to", "tolerance", "page", "places"), NUMBER),
    **dict.fromkeys(("open", "words", "event", "source", "publisher", "title", "items"), TEXT),
    **dict.fromkeys(("lang", "home", "amounts", "compare", "reading", "zone", "tab", "sort"), ONE),
    **dict.fromkeys(("known", "since"), DAY),
    "chart": TEXT,
    "shape": ONE,
    "stage": ONE,
    "need": MANY,
    "certificates": MANY,
}
# Choices that mean the same on every page; the others are left behind on the way to another one.
EVERY_PAGE = ("zones", "indicator", "from_", "to", "tolerance", "policies", "compare", "reading", "zone")
ALLOWED = {
    "lang": ("zh", "en"),
    "amounts": ("yi", "wanyi"),
    "compare": ("near", "same"),
    "reading": ("customary", "strict"),
    "policies": ("national", "provincial", "zone", "none"),
    "shape": ("wide",),
}
BOUNDS = {
    "from": (1900, 2100),
    "to": (1900, 2100),
    "tolerance": (0, 600),
    "page": (1, 1_000_000),
    "places": (1, 10_000),
}
LONGEST = 200
# A number in a circle opens the list of its policies by their ids, which in a dense lane are many; a briefing
# lists its charts.
LONGEST_OF = {"open": 4000, "items": 30_000}
DEFAULTS = {f.name.rstrip("_"): f.default for f in fields(Selection) if f.name != "ignored"}


def parse(query: dict[str, str], names: tuple[str, ...], vocabulary: dict[str, tuple[str, ...]]) -> Selection:
    """The selection that an address states.

    `query` maps parameter to text, `names` are the parameters of the page beside those that every page knows,
    `vocabulary` the ids that exist (`zones`, `indicator`, `home` …). What is unknown is left out and noted.
    """
    chosen, ignored = {}, []
    for key, text in query.items():
        if key not in (*EVERYWHERE, *FOR_FILES, *names):
            ignored.append((key, text))
            continue
        value, refused = _read(key, text, vocabulary)
        ignored += [(key, one) for one in refused if one]
        if value is not None:
            chosen[_attribute(key)] = value
    if chosen.get("from_") and chosen.get("to") and chosen["from_"] > chosen["to"]:
        ignored.append(("to", str(chosen.pop("to"))))
    return Selection(**chosen, ignored=tuple((key[:LONGEST], text[:LONGEST]) for key, text in ignored))


def _attribute(key: str) -> str:
    return "from_" if key == "from" else key


def _read(key: str, text: str, vocabulary) -> tuple[object, list[str]]:
    """The value that a text stands for (None if none), and the parts that mean nothing."""
    kind = KINDS[key]
    if kind == NUMBER:
        low, high = BOUNDS[key]
        good = re.fullmatch(r"[0-9]{1,7}", text) and low <= int(text) <= high
        return (int(text), []) if good else (None, [text])
    if kind == DAY:
        return _day(text)
    if kind == TEXT:
        return (text.strip()[: LONGEST_OF.get(key, LONGEST)], []) if text.strip() else (None, [])
    allowed = vocabulary.get(key, ALLOWED.get(key, ()))
    parts = list(dict.fromkeys(part for part in text.split(",") if part)) if kind == MANY else [text]
    good = tuple(part for part in parts if part in allowed)
    refused = [part for part in parts if part and part not in allowed]
    if kind == MANY:
        return (_without_none(good) if good else None), refused
    return (good[0] if good else None), refused


def _without_none(parts: tuple[str, ...]) -> tuple[str, ...]:
    return () if parts == ("none",) else tuple(part for part in parts if part != "none")


def _day(text: str) -> tuple[date | None, list[str]]:
    """A day; of a month or a year the last one, as a document dated so is known from then."""
    try:
        if re.fullmatch(r"[0-9]{4}(-[0-9]{2})?", text):
            year, month = int(text[:4]), int(text[5:] or 12)
            return date(year, month, monthrange(year, month)[1]), []
        return date.fromisoformat(text), []
    except ValueError:
        return None, [text]


def query_of(selection: Selection, names: tuple[str, ...]) -> str:
    """The query that states a selection, in a fixed order, without defaults; "" when all are defaults."""
    pairs = []
    for key in (*names, *EVERYWHERE):
        value = getattr(selection, _attribute(key))
        if value != DEFAULTS[key] and (value not in ((), "", None) or key == "policies"):
            pairs.append((key, _written(value)))
    return urlencode(pairs, quote_via=quote, safe=",:;/")


def _written(value) -> str:
    if isinstance(value, tuple):
        return ",".join(value) or "none"
    return str(value)


def address(path: str, selection: Selection, names: tuple[str, ...], suffix: str = "") -> str:
    """The address of a view: its path, with a suffix for a file ("/benchmark.csv"), and its query."""
    told = selection.but(open="", page=1) if suffix else selection
    query = query_of(told, (*names, *FOR_FILES) if suffix else names)
    where = f"/overview{suffix}" if suffix and path == "/" else path + suffix
    return f"{where}?{query}" if query else where
