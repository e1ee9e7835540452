"""From the choices of the data page to filters, to words, and to links that take one of them back."""

from dataclasses import dataclass
from datetime import date

from dashboard.charts.model import Way, Ways
from dashboard.filtered import Filters
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say

PATH = "/data"
PARAMETERS = (
    "tab", "words", "zones", "domain", "indicator", "definition", "level", "status", "source", "from", "to",
    "sort", "page",
)  # fmt: skip
WORDS_AT_MOST = 4
NAMED_AT_MOST = 4
LONGEST_TITLE = 24
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum()}


@dataclass(frozen=True)
class Choice:
    """One filter that is on: in words, and the fields of the selection that take it back."""

    text: str
    without: dict


def filters_of(selection: Selection) -> Filters:
    """What the selection asks of the record; years are whole years, words are in small letters."""
    return Filters(
        zones=selection.zones,
        indicators=selection.indicator,
        domains=selection.domain,
        levels=selection.level,
        statuses=selection.status,
        definitions=selection.definition,
        source=selection.source,
        first=date(selection.from_, 1, 1) if selection.from_ else None,
        last=date(selection.to, 12, 31) if selection.to else None,
        known=selection.known,
        words=tuple(selection.words.translate(FULL_WIDTH).lower().split()[:WORDS_AT_MOST]),
    )


def where(selection: Selection, **changes) -> str:
    """The address of the page after some changes, at its first page unless `page` is among them."""
    return address(PATH, selection.but(**{"open": "", "page": 1, **changes}), PARAMETERS)


def choices(selection: Selection, catalog: Catalog) -> list[Choice]:
    """The filters that are on, in the order of the controls."""
    lang = selection.lang
    told = (
        (_words(selection), {"words": ""}),
        (_names(selection.zones, catalog.zones, "zones", lang), {"zones": ()}),
        (_coded(selection.domain, "domain", lang), {"domain": ()}),
        (
            _names(selection.indicator, catalog.indicators, "indicators", lang),
            {"indicator": (), "definition": ()},
        ),
        (_names(selection.definition, catalog.definitions, "indicators", lang), {"definition": ()}),
        (_coded(selection.level, "level", lang), {"level": ()}),
        (_coded(selection.status, "status", lang), {"status": ()}),
        (_source(selection, catalog), {"source": ""}),
        (_years(selection), {"from_": None, "to": None}),
        (say(lang, "data.known", day=selection.known) if selection.known else "", {"known": None}),
    )
    return [Choice(text, without) for text, without in told if text]


def _words(selection: Selection) -> str:
    return say(selection.lang, "data.word", words=selection.words) if selection.words else ""


def _names(ids, rows, what: str, lang: str) -> str:
    if len(ids) > NAMED_AT_MOST:
        return say(lang, f"data.{what}_many", count=len(ids))
    return listing(lang, [name_of(rows[one], lang) for one in ids])


def _coded(codes, area: str, lang: str) -> str:
    return listing(lang, [say(lang, f"{area}.{code}") for code in codes])


def _source(selection: Selection, catalog: Catalog) -> str:
    if not selection.source:
        return ""
    row = catalog.sources.get(selection.source)
    title = row["title"] if row else selection.source
    short = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
    return say(selection.lang, "data.source_named", title=short)


def _years(selection: Selection) -> str:
    first, last = selection.from_, selection.to
    if not (first or last):
        return ""
    key = "year" if first == last else "years" if first and last else "since" if first else "until"
    return say(selection.lang, f"data.{key}", first=first, last=last)


def chosen_text(selection: Selection, catalog: Catalog) -> str:
    """All filters that are on, in words."""
    return " · ".join(choice.text for choice in choices(selection, catalog))


def without_each(selection: Selection, catalog: Catalog, counts: dict[str, int]) -> Ways | None:
    """Links that take back one choice each; `counts` tells by its words what there would be without it."""
    lang, on = selection.lang, choices(selection, catalog)
    if not on:
        return None
    ways = [Way(_removal(one, counts, lang), where(selection, **one.without)) for one in on]
    if len(on) > 1:
        ways.append(Way(say(lang, "data.clear"), cleared(selection)))
    return Ways("chosen", say(lang, "data.filters"), tuple(ways))


def _removal(choice: Choice, counts: dict[str, int], lang: str) -> str:
    if choice.text not in counts:
        return say(lang, "data.remove", what=choice.text)
    return say(lang, "data.remove_finds", what=choice.text, count=f"{counts[choice.text]:,}")


def cleared(selection: Selection) -> str:
    """The address of the same tab without any filter."""
    plain = Selection(lang=selection.lang, home=selection.home, amounts=selection.amounts)
    return address(PATH, plain.but(tab=selection.tab), PARAMETERS)


def tabs(selection: Selection, names: tuple[str, ...]) -> Ways:
    """The line of tabs; each keeps the filters, the first one is the default."""
    lang, here = selection.lang, selection.tab or names[0]
    ways = tuple(
        Way(
            say(lang, f"data.tab_{name}"),
            where(selection, tab="" if name == names[0] else name, sort=""),
            name == here,
        )
        for name in names
    )
    return Ways("tabs", say(lang, "data.tabs"), ways)
