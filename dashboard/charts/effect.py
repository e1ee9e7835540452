"""What a comparison before and after tells, with its placebos beside it and every figure it rests on.

`found` is an answer of analysis.effect.
"""

from collections.abc import Mapping
from math import isfinite

from dashboard import format, theme
from dashboard.charts.model import Bar, Bars, Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import figure_text
from dashboard.wording import say

PERCENT = "percent"
YEAR_COLUMNS = ("year", "own", "others", "difference", "range", "rests", "placebo_dates", "placebo_zones")
CHANGES = ("own", "others", "difference", "change")
CHANGE_COLUMNS = ("city", "role", "figure_before", "figure_after", "change", "difference")


def headline(found, event: str, indicator: str, lang: str) -> str:
    """What can, or cannot, be said, in one sentence."""
    if found.main is None:
        told = {"missing": found.missing, "least": found.figures_at_least, "others": found.others_at_least}
        return say(lang, f"events.{found.reason}", indicator=indicator, event=event, **told)
    main = found.main
    return say(
        lang,
        "events.headline",
        event=event,
        year=main.year,
        indicator=indicator,
        more=_more(main, found, lang),
        own=_own(len(main.comparisons), lang),
        without=len(main.others),
        figures=len(main.rows),
        verdict=verdict(main, lang),
    )


def _own(count: int, lang: str) -> str:
    return say(lang, "events.own_one" if count == 1 else "events.own_several", count=count)


def _more(main, found, lang: str) -> str:
    if not main.sure:
        low, high = (amount(end, found, lang) for end in (main.bounds.low, main.bounds.high))
        return say(lang, "events.about_equal", low=low, high=high)
    key = "more" if main.value > 0 else "less"
    return say(lang, f"events.{key}", amount=amount(main.value, found, lang).lstrip("+−"))


def verdict(main, lang: str) -> str:
    """What the placebos leave of it."""
    count = len(main.placebos)
    if not count:
        return say(lang, "events.no_placebo")
    if not main.sure or main.beyond:
        return say(lang, "events.not_beyond", count=count, beyond=main.beyond)
    return say(lang, "events.beyond", count=count, chance=count + 1)


def amount(value: float, found, lang: str, bare: bool = False) -> str:
    """A change or a difference with its sign and unit; `bare` leaves out a unit that is more than a sign."""
    shown = found.told(value)
    if not isfinite(shown):
        return "∞" if shown > 0 else "−∞"
    text = format.number(shown, 2 if abs(shown) < 10 else 1) or "0"
    text = f"+{text}" if shown > 0 and text != "0" else text
    if found.kind == PERCENT:
        return f"{text}%"
    if bare:
        return text
    if found.unit == "%":
        return say(lang, "events.points", amount=text)
    return f"{text} {format.unit_name(found.unit, lang)}".strip()


def beside(found, names: Mapping[str, str], lang: str) -> Bars:
    """The difference and its placebos as bars from zero; the placebos are pale."""
    main = found.main
    assert main is not None
    real = _bar(say(lang, "events.bar_real"), main.value, len(main.rows), found, lang)
    fakes = [_fake(one, found, names, lang) for one in main.placebos]
    return Bars(
        key="effect",
        title=say(lang, "events.effect", year=main.year),
        subtitle=say(lang, "events.effect_subtitle", count=len(main.placebos)),
        unit=say(lang, "events.unit", unit=unit_name(found, lang)),
        bars=(real, *fakes),
        table=years(found, lang),
    )


def _fake(one, found, names: Mapping[str, str], lang: str) -> Bar:
    name = placebo_name(one, names, lang)
    return _bar(name, one.value, one.figures, found, lang, real=False)


def placebo_name(one, names: Mapping[str, str], lang: str) -> str:
    """A placebo in words: so many years earlier, or another city in their place."""
    if one.kind == "date":
        return say(lang, "events.bar_date", years=one.name)
    return say(lang, "events.bar_zone", zone=names[one.name])


def _bar(name: str, value: float, figures: int, found, lang: str, real: bool = True) -> Bar:
    shown = found.told(value)
    return Bar(
        zone_id="",
        name=name,
        value=shown,
        low=shown,
        high=shown,
        label=amount(value, found, lang),
        when=say(lang, "events.bar_rests", count=figures),
        place="" if real else "—",
        ranked=real,
        colour=theme.INK if real else theme.SLATE,
        hover=f"{name}: {amount(value, found, lang)}",
    )


def years(found, lang: str) -> Grid:
    """A row for each year after the event of which enough was published."""
    return Grid(
        key="effect-years",
        title=say(lang, "events.years"),
        columns=tuple(_column(name, found, lang, numeric=True) for name in YEAR_COLUMNS),
        rows=tuple(Row(_year(one, found, lang)) for one in found.effects),
    )


def _column(name: str, found, lang: str, numeric: bool) -> Column:
    """A column, with the unit of its changes in the head where they are not in per cent."""
    unit = unit_name(found, lang) if name in CHANGES and found.kind != PERCENT else ""
    return Column(say(lang, f"events.column_{name}"), unit=unit, numeric=numeric)


def unit_name(found, lang: str) -> str:
    """In what changes are told: per cent, points, or the unit of the figures."""
    if found.kind == PERCENT:
        return "%"
    return say(lang, "events.points_unit") if found.unit == "%" else format.unit_name(found.unit, lang)


def _year(one, found, lang: str) -> tuple[Cell, ...]:
    shown = lambda value: amount(value, found, lang, bare=True)  # noqa: E731
    rests = say(lang, "events.rests", figures=len(one.rows), own=len(one.comparisons), others=len(one.others))
    return (
        Cell(say(lang, "events.year", year=one.year)),
        Cell(shown(one.own_mean)),
        Cell(shown(one.others_mean)),
        Cell(shown(one.value), tone="strong"),
        Cell(f"{shown(one.bounds.low)} … {shown(one.bounds.high)}"),
        Cell(rests),
        *(Cell(_range(some, found, lang)) for some in (one.dates, one.zones)),
    )


def _range(some: tuple, found, lang: str) -> str:
    if not some:
        return say(lang, "events.none")
    low, high = (amount(pick(p.value for p in some), found, lang, bare=True) for pick in (min, max))
    return low if len(some) == 1 else f"{low} … {high}"


def rests_on(found, names: Mapping[str, str], reader: Reader) -> Grid:
    """Each change of the main year with both its figures: of the zones, then of those set beside them."""
    main, lang = found.main, reader.lang
    assert main is not None
    rows = []
    for several in _alike(main.comparisons):
        for one in several:
            difference = amount(one.difference, found, lang, bare=True)
            rows.append(_change(one.own, "with", found, names, reader, difference))
        rows += [_change(change, "without", found, names, reader) for change in several[0].others]
    return Grid(
        key="effect-figures",
        title=say(lang, "events.figures", year=main.year, count=len(main.rows)),
        subtitle=say(lang, "events.figures_subtitle"),
        columns=tuple(
            _column(name, found, lang, numeric=name not in CHANGE_COLUMNS[:2]) for name in CHANGE_COLUMNS
        ),
        rows=tuple(rows),
    )


def _alike(comparisons) -> list[list]:
    """Comparisons that share their two dates and their others, together."""
    groups: dict[tuple, list] = {}
    for one in comparisons:
        others = tuple(change.before["observation_id"] for change in one.others)
        groups.setdefault((one.own.before["as_of"], one.own.after["as_of"], others), []).append(one)
    return list(groups.values())


def _change(change, role: str, found, names, reader: Reader, difference: str = "") -> Row:
    lang, own = reader.lang, role == "with"
    cells = (
        Cell(names[change.zone], tone="" if own else "faint"),
        Cell(say(lang, f"events.role_{role}"), tone="" if own else "faint"),
        *(_figure(row, reader) for row in (change.before, change.after)),
        Cell(amount(change.value, found, lang, bare=True)),
        Cell(difference, tone="strong"),
    )
    return Row(cells, change.zone, change.zone == reader.own_city)


def _figure(row: dict, reader: Reader) -> Cell:
    when = format.period(row["period_start"], row["as_of"], reader.lang)
    return Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", note=when)


def limits(found, lang: str) -> tuple[str, ...]:
    """Plain words on what it cannot show."""
    keys = ("few", "chosen", "others", "published", "between", "rule")
    said = [say(lang, f"events.limit_{key}", least=found.others_at_least) for key in keys]
    measure = "measure_percent" if found.kind == PERCENT else "measure_points"
    return (*said, say(lang, f"events.{measure}"), say(lang, "events.placebo_rule"))
