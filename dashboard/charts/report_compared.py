"""What a comparison says in sentences: who stands where, how far off, what has no place, by what rule."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite

from dashboard import format
from dashboard.charts.model import Bars, Cell, Grid, Passage, Reader, Stretch
from dashboard.charts.ranking import figure_text, opens, placed
from dashboard.charts.reasons import reason_text
from dashboard.charts.sentences import Part, heading, joined, passage, sentence
from dashboard.wording import listing, name_of, say

Blocks = list[Passage | Bars | Grid]
SHOWN = ("zone", "place", "figure", "date", "gap", "comparable")
NAMED = 3
FULL = 4  # more indicators than these are told in fewer words


def title(indicators: Sequence[dict], zones: Sequence[str], reader: Reader) -> str:
    """The title of a report on some indicators over some zones, the home city first."""
    told = indicators if len(indicators) < NAMED else indicators[:1]
    lang, named = reader.lang, listing(reader.lang, [name_of(one, reader.lang) for one in told])
    if len(indicators) > len(told):
        named = say(lang, "report.several_indicators", indicators=named, count=len(indicators))
    others = [name for name in zones if name != reader.own_city_name]
    if not reader.own_city_name or not others:
        return say(lang, "report.title", indicator=named)
    beside = listing(lang, others[:NAMED])
    if len(others) > NAMED:
        beside = say(lang, "report.several_zones", zones=listing(lang, others[:2]), count=len(others))
    return say(lang, "report.title_home", indicator=named, home=reader.own_city_name, others=beside)


def ranked(
    bars: Bars | None,
    rows: list[dict],
    indicator: dict,
    gone: Sequence[str],
    more: Sequence[Passage | Bars | Grid],
    reader: Reader,
) -> Blocks:
    """The passages on one indicator, with its chart and its table; `gone` names zones without a figure.

    `more` is what moved, told before the chart, and what follows it.
    """
    lang = reader.lang
    shown: Blocks = [heading(lang, "report.standing"), *standing(rows, indicator, reader)]
    if rows:
        shown += [heading(lang, "report.moving"), more[0]]
    if bars:
        shown += [heading(lang, "report.compared"), replace(bars, table=None), _table(bars, rows, lang)]
    return [
        *shown,
        *more[1:],
        heading(lang, "report.limits"),
        *apart(rows, gone, reader, computed=indicator["domain"] == "derived"),
    ]


def _table(bars: Bars, rows: list[dict], lang: str) -> Grid:
    """The columns of a ranking's table that find room on a page; reasons are told below it."""
    grid = bars.table or Grid("", "")
    heads = {say(lang, f"benchmark.column_{name}"): name for name in SHOWN}
    kept = [n for n, column in enumerate(grid.columns) if column.title in heads]
    apart = {row["zone_id"] for row in rows if row["rank_low"] is None and row["reason"] != "no_direction"}
    said = Cell(say(lang, "report.not_comparable"))
    made = []
    for row in grid.rows:
        cells = {heads[grid.columns[n].title]: row.cells[n] for n in kept}
        made.append(
            replace(row, cells=(*(cells | {"comparable": said} if row.zone_id in apart else cells).values(),))
        )
    return replace(grid, columns=tuple(grid.columns[n] for n in kept), rows=tuple(made), sources=bars.sources)


def standing(rows: list[dict], indicator: dict, reader: Reader, count: int = 1) -> list[Passage]:
    """Where the home city stands, who leads, and how far apart they are, for one of `count` indicators."""
    lang, first = reader.lang, placed(rows)
    home = next((row for row in rows if row["zone_id"] == reader.own_city), None)
    # Of several, a heading before it has just named the indicator.
    named = name_of(indicator, lang) if count == 1 or lang == "en" else ""
    if not rows:
        key = "report.nothing_computed" if indicator["domain"] == "derived" else "report.nothing"
        return [passage(lang, sentence(lang, key, indicator=named))]
    said = [_home(home, named, len(first), reader)] if reader.own_city else []
    if indicator["direction"] == "none":
        return [passage(lang, *said, sentence(lang, "report.no_direction", indicator=named))]
    if len(first) < 2 and reader.own_city and home is None:
        told = {"indicator": named, "home": reader.own_city_name}
        return [passage(lang, sentence(lang, "report.home_missing_few", **told))]
    if len(first) < 2:
        return [passage(lang, *said, sentence(lang, "report.too_few", indicator=named, count=len(first)))]
    said += [sentence(lang, "report.lower_first")] if indicator["direction"] == "lower" else []
    return [
        passage(
            lang,
            *said,
            leaders(first, named, reader),
            *_gaps(home, first, reader)[: 2 if count <= FULL else 1],
        )
    ]


def figure(row: dict, reader: Reader) -> Stretch:
    """The figure of a row, with the way to its receipt."""
    return Stretch(figure_text(row, reader), opens(row))


def dated(row: dict, reader: Reader) -> tuple[Stretch, ...]:
    """The figure of a row and when it held."""
    when = held(row, reader.lang)
    return sentence(reader.lang, "report.dated", figure=figure(row, reader), when=when)


def held(row: dict, lang: str) -> str:
    """When a figure held, in the words of a letter."""
    start, end = row["period_start"], row["as_of"]
    return (
        format.letter_day(f"{end}", lang) if start is None or start > end else format.period(start, end, lang)
    )


def _home(row: dict | None, indicator: str, count: int, reader: Reader) -> tuple[Stretch, ...]:
    lang = reader.lang
    told: dict[str, Part] = {"indicator": indicator, "home": reader.own_city_name}
    if row is None:
        return sentence(lang, "report.home_missing", **told)
    told["figure"] = dated(row, reader)
    if row["rank_low"] is None:
        if row["reason"] == "no_direction":
            return sentence(lang, "report.home_alone", **told)
        return sentence(lang, "report.home_unranked", **told, reason=reason_text(row, lang))
    if count < 2:
        return sentence(lang, "report.home_alone", **told)
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    return sentence(lang, "report.home_ranked", **told, count=count, place=place)


def leaders(first: list[dict], indicator: str, reader: Reader) -> tuple[Stretch, ...]:
    """Who is first, or that the order of those in front cannot be told, with their figures."""
    lang, several = reader.lang, [row for row in first if row["rank_low"] == 1]
    if len(several) == 1 and several[0]["zone_id"] == reader.own_city:
        second = next((row for row in first if row is not several[0]), None)
        return _next(second, reader) if second else ()
    each = [
        sentence(lang, "report.zone_figure", zone=name_of(row, lang, "zone"), figure=dated(row, reader))
        for row in several
    ]
    if len(several) == 1:
        home = any(row["zone_id"] == reader.own_city for row in first)
        key = "report.leader" if home else "report.leader_neutral"
        return sentence(lang, key, leader=each[0], indicator=indicator, count=len(first))
    key = "report.leaders_tied" if all(row["rank_high"] == 1 for row in several) else "report.leaders_unclear"
    return sentence(lang, key, leaders=joined(lang, each), count=len(several))


def _next(row: dict, reader: Reader) -> tuple[Stretch, ...]:
    lang = reader.lang
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    zone = name_of(row, lang, "zone")
    return sentence(lang, "report.next", zone=zone, figure=dated(row, reader), place=place)


def _gaps(home: dict | None, first: list[dict], reader: Reader) -> list[tuple[Stretch, ...]]:
    """How far the home city is from the first and from the median, where that may be said."""
    if home is None or home["rank_low"] is None:
        return []
    leader = first[0]
    against = {"median": say(reader.lang, "report.the_median")}
    if leader["zone_id"] != home["zone_id"]:
        against = {"gap": name_of(leader, reader.lang, "zone"), **against}
    return [made for which, name in against.items() if (made := _gap(home, which, name, reader))]


def _gap(row: dict, which: str, name: str, reader: Reader) -> tuple[Stretch, ...]:
    low, high = row.get(f"{which}_low"), row.get(f"{which}_high")
    if low is None or high is None or not (isfinite(low) and isfinite(high)) or low == high == 0:
        return ()
    lang, told = reader.lang, {"home": reader.own_city_name, "other": name}
    if low < 0 < high:
        ends = (difference(abs(end), row, reader, (low, high)) for end in (low, high))
        return sentence(lang, "report.gap_unclear", **told, **dict(zip(("low", "high"), ends, strict=True)))
    key = "report.gap_less" if low < 0 else "report.gap_more"
    return sentence(lang, key, **told, amount=between(low, high, row, reader))


def between(low: float, high: float, row: dict, reader: Reader) -> Part:
    """The size of a difference that lies between two ends of one sign."""
    ends = sorted((low, high), key=abs)
    first, last = (difference(abs(end), row, reader, ends) for end in ends)
    if first == last:
        return last
    bare = difference(abs(ends[0]), row, reader, ends, unit=False)
    return sentence(reader.lang, "report.range", low=bare, high=last)


def difference(value: float, row: dict, reader: Reader, ends: Sequence[float], unit: bool = True) -> Stretch:
    """A difference with the unit of its figures, in points for shares and rates, as precise as its `ends`."""
    of, large = format.points(row["unit"]), 0.0
    for end in ends:
        large = max(large, abs(format.quantity(end, of, reader.lang, reader.amounts)[0]))
    digits = 0 if large >= 1000 else 2
    if reader.lang == "en":
        text = format.amount(value, of, reader.lang, reader.amounts, digits)
        return Stretch(text if unit else text.removesuffix(" pp"))
    shown, name = format.quantity(value, of, reader.lang, reader.amounts)
    return Stretch(format.number(shown, digits) + (name if unit else ""))


def apart(
    rows: list[dict], gone: Sequence[str], reader: Reader, name: str = "", computed: bool = False
) -> list[Passage]:
    """Who cannot be compared and why, who is compared by a near definition, and of whom nothing is known.

    `name` is the indicator's, where a report is on several; a ratio that is `computed` may lack either part.
    """
    lang = reader.lang
    unranked: dict[str, list[str]] = {}
    near: dict[str, list[str]] = {}
    for row in rows:
        zone = name_of(row, lang, "zone")
        if row["rank_low"] is None and row["reason"] != "no_direction":
            unranked.setdefault(reason_text(row, lang), []).append(zone)
        elif row["near"]:
            near.setdefault(name_of(row, lang, "definition"), []).append(zone)
    said = [*_each("unranked", "reason", unranked, lang), *_each("near", "definition", near, lang)]
    if gone:
        key = "gone_computed" if computed else "gone_here" if name else "gone"
        said.append(sentence(lang, f"report.{key}", zones=listing(lang, gone)))
    before = sentence(lang, "report.about_one", name=name) if name and said else ()
    return [passage(lang, before, *said, small=True)] if said else []


def _each(key: str, what: str, groups: Mapping[str, list[str]], lang: str) -> list[tuple[Stretch, ...]]:
    return [
        sentence(lang, f"report.{key}", zones=listing(lang, zones), **{what: told})
        for told, zones in groups.items()
    ]
