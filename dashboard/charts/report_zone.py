"""What a city's page says in sentences: where it stands, what moved, what it promised and did."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite

from dashboard import format, theme
from dashboard.charts.instrument_words import basis_text
from dashboard.charts.instrument_words import figure_text as parameter_text
from dashboard.charts.model import Bar, Bars, Grid, Reader, Stretch
from dashboard.charts.reasons import reason_text
from dashboard.charts.report_compared import Blocks, between, dated
from dashboard.charts.sentences import Part, heading, joined, passage, sentence
from dashboard.charts.target_words import state_text
from dashboard.charts.zone_measures import without_columns
from dashboard.wording import listing, name_of, say

SAID, MOVED, POLICIES, TARGETS, PARAMETERS, REASONS = 3, 3, 3, 2, 2, 3
FEWEST_BARS = 2
FLAT = 1e-9
NARROW = 1.0  # in points of per cent: less is not seen in a bar
Words = tuple[Stretch, ...]


def title(zone: dict, reader: Reader) -> str:
    """The title of a report on one zone; with another home city, beside it."""
    name = name_of(zone, reader.lang)
    if reader.own_city and reader.own_city != zone["zone_id"]:
        return say(reader.lang, "report.zone_title_home", zone=name, home=reader.own_city_name)
    return say(reader.lang, "report.zone_title", zone=name)


def standing(
    zone: dict, indicators: Sequence[dict], own: Mapping[str, dict], grid: Grid, reader: Reader
) -> Blocks:
    """Where the zone stands on the headline indicators: in sentences, as bars and as a table."""
    lang = reader.lang
    ranked = [row for i in indicators if (row := own.get(i["indicator_id"])) and row["rank_low"] is not None]
    told = {"zone": name_of(zone, lang), "count": len(indicators), "ranked": len(ranked)}
    shown: Blocks = [heading(lang, "report.zone_standing")]
    if ranked:
        best = sorted(
            ranked, key=lambda row: (row["rank_high"] / row["of"], row["rank_low"], row["indicator_id"])
        )
        each = joined(lang, [_place(row, reader) for row in best[:SAID]], "report.next_item")
        key = "report.zone_ranked" if len(best) <= SAID else "report.zone_best"
        shown.append(passage(lang, sentence(lang, key, **told, places=each)))
    else:
        shown.append(passage(lang, sentence(lang, "report.zone_unranked", **told)))
    bars = shares(zone, ranked, reader)
    known = replace(grid, rows=tuple(row for row in grid.rows if row.cells[1].open))
    table = without_columns(known, say(lang, "zone.column_trend"))
    return [*shown, *([bars] if len(bars.bars) >= FEWEST_BARS else []), table]


def _place(row: dict, reader: Reader) -> Words:
    lang = reader.lang
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    named = name_of(row, lang, "indicator")
    return sentence(
        lang, "report.zone_place", indicator=named, figure=dated(row, reader), place=place, count=row["of"]
    )


def shares(zone: dict, ranked: Sequence[dict], reader: Reader) -> Bars:
    """The zone's figures as shares of the leader's, where the leader has the larger ones."""
    fit = [
        row
        for row in ranked
        if row["ratio_low"] is not None and row["ratio_low"] >= 0 and row["ratio_high"] <= 1
    ]
    return Bars(
        key="shares",
        title=say(reader.lang, "report.shares", zone=name_of(zone, reader.lang)),
        unit="%",
        bars=tuple(_share(row, reader) for row in fit),
    )


def _share(row: dict, reader: Reader) -> Bar:
    low, high = row["ratio_low"] * 100, row["ratio_high"] * 100
    ends = [format.number(end, 1) for end in (low, high)]
    return Bar(
        zone_id=row["zone_id"],
        name=name_of(row, reader.lang, "indicator"),
        value=(low + high) / 2,
        low=low,
        high=high,
        label=f"{'–'.join(dict.fromkeys(ends))}%",
        when=format.month(row["as_of"]),
        place=format.places(row["rank_low"], row["rank_high"]),
        qualifier="exact" if high - low < NARROW else "about",
        colour=theme.zone_colour(row["zone_id"], reader.own_city, reader.zones),
        home=row["zone_id"] == reader.own_city,
        open=f"figure:{row['observation_id']}",
    )


def moved(indicators: Sequence[dict], changes: Mapping[str, tuple[dict, dict]], reader: Reader) -> Blocks:
    """How the headline figures moved within a year, where both figures may be compared.

    `changes` maps indicator id to the figure a year earlier and the newest one, which carries its growth.
    """
    lang = reader.lang
    found = [changes[i["indicator_id"]] for i in indicators if i["indicator_id"] in changes]
    said = [made for base, row in found if (made := _change(base, row, reader))]
    each = (
        sentence(lang, "report.moved", changes=joined(lang, said[:MOVED], "report.next_item")) if said else ()
    )
    return [heading(lang, "report.moving"), passage(lang, each or sentence(lang, "report.not_moved"))]


def _change(base: dict, row: dict, reader: Reader) -> Words:
    low, high, lang = row["growth_low"], row["growth_high"], reader.lang
    if not (isfinite(low) and isfinite(high)):
        return ()
    told = {
        "indicator": name_of(row, lang, "indicator"),
        "base": dated(base, reader),
        "figure": dated(row, reader),
    }
    if -FLAT <= low <= high <= FLAT:
        return sentence(lang, "report.change_none", **told)
    if low < 0 < high:
        return sentence(lang, "report.change_unclear", **told, low=_rate(-low), high=_rate(high))
    key = "report.change_up" if high > 0 else "report.change_down"
    return sentence(lang, key, **told, rate=_rates(low, high, row, reader))


def _rates(low: float, high: float, row: dict, reader: Reader) -> Part:
    """How much it moved: in per cent, or as a difference where per cent would mislead."""
    if row["growth_kind"] != "percent":
        return between(low, high, row, reader)
    first, last = (_rate(end) for end in sorted((abs(low), abs(high))))
    return last if first == last else sentence(reader.lang, "report.range", low=first, high=last)


def _rate(value: float) -> Stretch:
    return Stretch(f"{format.number(value, 1)}%")


def done(
    policies: Sequence[dict],
    targets: Sequence[dict],
    instruments: Sequence[dict],
    judged: Mapping,
    reader: Reader,
) -> Blocks:
    """The newest policies, the targets by deadline, and the terms of the instruments."""
    lang = reader.lang
    parts = [
        ("policies", policies, [_policy(row, reader) for row in policies[:POLICIES]]),
        ("targets", targets, [_target(row, judged, reader) for row in targets[:TARGETS]]),
        ("terms", instruments, [_parameter(row, reader) for row in instruments[:PARAMETERS]]),
    ]
    made: Blocks = [heading(lang, "report.done")]
    for name, rows, said in parts:
        made.append(heading(lang, f"report.{name}", 2))
        each = joined(lang, said, "report.next_item")
        told = sentence(lang, f"report.{name}_said", count=len(rows), each=each) if said else ()
        made.append(passage(lang, told or sentence(lang, f"report.no_{name}")))
    return made


def _policy(row: dict, reader: Reader) -> Words:
    named = Stretch(name_of(row, reader.lang, "title"), f"policy:{row['policy_id']}")
    day = row["date"] or say(reader.lang, "policies.undated")
    key = "report.policy_quoted" if "《" in named.text else "report.policy"
    return sentence(reader.lang, key, title=named, date=day)


def _target(row: dict, judged: Mapping, reader: Reader) -> Words:
    lang = reader.lang
    named = Stretch(name_of(row, lang, "statement"), f"target:{row['target_id']}")
    if not row["deadline"]:
        return sentence(lang, "report.target_open", target=named)
    state = state_text(judged[row["target_id"]], lang)
    return sentence(lang, "report.target", target=named, deadline=row["deadline"], state=state)


def _parameter(row: dict, reader: Reader) -> Words:
    lang = reader.lang
    figure = Stretch(parameter_text(row, reader), f"instrument:{row['instrument_id']}")
    return sentence(
        lang, "report.term", name=name_of(row, lang), parameter=basis_text(row, lang), figure=figure
    )


def apart(rows: Sequence[dict], missing: Sequence[str], reader: Reader) -> Blocks:
    """Which figures have no place and why, and which headline indicators the record has nothing of."""
    lang, by_reason = reader.lang, {}
    for row in rows:
        by_reason.setdefault(reason_text(row, lang), []).append(name_of(row, lang, "indicator"))
    most = sorted(by_reason.items(), key=lambda pair: -len(pair[1]))[:REASONS]
    said = [_reason(reason, list(dict.fromkeys(names)), lang) for reason, names in most]
    if missing:
        said.append(sentence(lang, "report.zone_gone", indicators=listing(lang, missing)))
    return [heading(lang, "report.not_compared"), passage(lang, *said)] if said else []


def _reason(reason: str, names: list[str], lang: str) -> Words:
    named = listing(lang, names[:SAID])
    if len(names) > SAID:
        named = say(lang, "report.several_indicators", indicators=named, count=len(names))
    return sentence(lang, "report.zone_apart", indicators=named, reason=reason)
