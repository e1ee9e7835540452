"""The choices at the left of the trends: indicators, places, years, policies and how they are read."""

from collections.abc import Iterable

from dash import html

from dashboard.analysis.instruments import TYPES
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, indicator_options, year_options, zone_options
from dashboard.selection import Selection
from dashboard.store import Catalog
from dashboard.wording import name_of, say

DEFAULT = "scitech_enterprise_loan_balance"
LEVELS = ("national", "provincial", "zone")
FIRST_YEAR = 2008


def chosen(selection: Selection) -> tuple[str, ...]:
    """The indicators of the page: the chosen ones, or the one it opens with."""
    return selection.indicator or (DEFAULT,)


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang, first = selection.lang, chosen(selection)[0]
    told = lambda key: say(lang, f"trends.{key}")  # noqa: E731
    indicators = indicator_options(catalog, lang)
    core = [option for option in indicators if not option.get("disabled")]
    if first not in catalog.core:
        indicators.append({"value": first, "label": name_of(catalog.indicators[first], lang)})
    places = zone_options(catalog, lang, catalog.places)
    levels = [{"value": level, "label": told(f"policies_{level}")} for level in LEVELS]
    more = list(chosen(selection)[1:])
    readings = [{"value": v, "label": say(lang, f"benchmark.reading_{v}")} for v in ("customary", "strict")]
    return [
        choose.one_of(ids.control("indicator"), told("indicator"), indicators, first),
        choose.some_of(ids.control("zones"), told("zones"), places, list(selection.zones)),
        html.Div(_years(selection, catalog, ids), className="pair"),
        choose.some_of(ids.control("policies"), told("policies"), levels, list(selection.policies)),
        _filters(selection, catalog, ids),
        choose.either(ids.control("reading"), say(lang, "benchmark.reading"), readings, selection.reading),
        choose.some_of(ids.control("indicator_more"), told("more_legend"), core, more, told("more")),
    ]


def _filters(selection: Selection, catalog: Catalog, ids: Ids):
    """Which policies stand under the chart, besides their level: folded, because seldom needed."""
    lang = selection.lang
    told = lambda key: say(lang, f"trends.{key}")  # noqa: E731
    kinds = dict.fromkeys(row["kind"] for row in catalog.policies.values())
    return choose.folded(
        told("filter"),
        [
            choose.words(ids.control("words"), told("filter_words"), selection.words, told("filter_hint")),
            choose.some_of(
                ids.control("kind"), told("filter_kind"), _options("kind", kinds, lang), list(selection.kind)
            ),
            choose.some_of(
                ids.control("instrument"),
                told("filter_instrument"),
                _options("instrument_type", TYPES, lang),
                list(selection.instrument),
            ),
        ],
        bool(selection.words or selection.kind or selection.instrument),
    )


def _options(area: str, codes: Iterable[str], lang: str) -> list[dict]:
    return [{"value": code, "label": say(lang, f"{area}.{code}")} for code in codes]


def _years(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    lang, last = selection.lang, catalog.build["data_date"].year
    first = min(FIRST_YEAR, selection.from_ or FIRST_YEAR, selection.to or FIRST_YEAR)
    last = max(last, selection.to or last, selection.from_ or last)
    return [
        choose.one_of(
            ids.control(name),
            say(lang, f"trends.{name}"),
            year_options(first, last, say(lang, f"trends.{open_end}")),
            str(value or ANY),
        )
        for name, open_end, value in (("from", "first", selection.from_), ("to", "last", selection.to))
    ]
