"""One indicator over time: a series for each zone and definition, and why its lines are not joined."""

from collections import Counter
from collections.abc import Iterable

from dashboard import format, theme
from dashboard.charts.draw_series import tint
from dashboard.charts.model import Break, Goal, Mark, Reader, Series
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

ANOTHER = 0.6
SHORT = {"zh": 9, "en": 20}
SIGNS = {">=": "≥", "<=": "≤", "about": "≈"}


def series(rows: list[dict], gaps: list[dict], reader: Reader) -> tuple[Series, ...]:
    """The series of an indicator, the home city first, a zone's leading definition before its others.

    `rows` are those of analysis.series.segments with plain values, `gaps` those of analysis.series.gaps.
    """
    groups: dict[tuple[str, str], list[dict]] = {}
    for row in rows:
        groups.setdefault((row["zone_id"], row["definition_id"]), []).append(row)
    followed = {(gap["zone_id"], gap["before_definition_id"]) for gap in gaps if _changes(gap)}
    leads = leading(rows, gaps)
    order = sorted(groups, key=lambda key: (key[0] != reader.own_city, leads[key[0]] != key[1]))
    usual = Counter(leads.values()).most_common(1)[0][0] if leads else ""
    one = len(leads) == 1
    return tuple(
        _series(
            groups[key],
            gaps,
            leads[key[0]] == key[1] or key in followed,
            key in followed or (leads[key[0]] == key[1] and (one or key[1] == usual)),
            reader,
        )
        for key in order
    )


def _changes(gap: dict) -> bool:
    return gap["before_definition_id"] != gap["after_definition_id"]


def leading(rows: list[dict], gaps: list[dict]) -> dict[str, str]:
    """For each zone the definition that stands for it: one that none follows, with most figures, newest."""
    followed = {(gap["zone_id"], gap["before_definition_id"]) for gap in gaps if _changes(gap)}
    counts: dict[tuple[str, str], tuple] = {}
    for row in rows:
        key = (row["zone_id"], row["definition_id"])
        number = counts.get(key, (0, 0))[1] + 1
        counts[key] = (key not in followed, number, row["as_of"], row["definition_id"])
    best: dict[str, tuple] = {}
    for (zone, _), count in counts.items():
        best[zone] = max(best.get(zone, count), count)
    return {zone: count[-1] for zone, count in best.items()}


def _series(rows: list[dict], gaps: list[dict], full: bool, plain: bool, reader: Reader) -> Series:
    """A series in its zone's `full` colour or a paler one; its definition is named unless it is `plain`."""
    zone, definition = rows[0]["zone_id"], rows[0]["definition_id"]
    colour = theme.zone_colour(zone, reader.own_city, reader.zones)
    segments: dict[object, list[Mark]] = {}
    for row in rows:
        segments.setdefault(row["segment"], []).append(mark(row, reader))
    mine = [g for g in gaps if g["zone_id"] == zone and g["after_definition_id"] == definition]
    return Series(
        zone_id=zone,
        name=name_of(rows[0], reader.lang, "zone")
        + ("" if plain else f" · {short_definition(rows[0], reader.lang)}"),
        colour=colour if full else tint(colour, ANOTHER),
        segments=tuple(tuple(marks) for marks in segments.values()),
        breaks=tuple(_break(gap, reader) for gap in mine),
        home=zone == reader.own_city,
    )


def short_definition(row: dict, lang: str) -> str:
    """What sets a definition apart: what its name says in brackets or after a comma, cut short."""
    name = name_of(row, lang, "definition")
    if row["definition_id"].endswith(".main"):
        return say(lang, "trends.main_definition")
    inner = (
        name[name.rindex("（") + 1 : -1] if lang == "zh" and name.endswith("）") else name.split(", ", 1)[-1]
    )
    longest = SHORT[lang]
    return inner if len(inner) <= longest else inner[: longest - 1] + "…"


def mark(row: dict, reader: Reader) -> Mark:
    """One figure in the unit that the reader chose."""
    shown = lambda value: format.quantity(value, row["unit"], reader.lang, reader.amounts)[0]  # noqa: E731
    return Mark(
        when=row["as_of"],
        value=shown(row["value"]),
        low=shown(row["lower"]),
        high=shown(row["upper"]),
        label=format.bare(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts),
        qualifier=row["qualifier"],
        open=f"figure:{row['observation_id']}",
        status=row["status"],
        other=bool(row["other"]),
        hover=_hover(row, reader),
    )


def _hover(row: dict, reader: Reader) -> str:
    """What a touch tells: zone and figure, period, status and definition, publisher."""
    lang = reader.lang
    state = [say(lang, f"status.{row['status']}")] if row["status"] != "final" else []
    if row["other"]:
        state.append(say(lang, "trends.other_publisher"))
    lines = [
        f"<b>{name_of(row, lang, 'zone')} {figure_text(row, reader)}</b>",
        format.period(row["period_start"], row["as_of"], lang),
        name_of(row, lang, "definition"),
        " · ".join(state),
        row["publisher"],
    ]
    return "<br>".join(line for line in lines if line)


def goals(targets: Iterable[dict], indicator: dict, reader: Reader) -> tuple[Goal, ...]:
    """The targets of the shown zones for an indicator, as far as they name a value and a day.

    `targets` are rows of the catalog; one in another unit than the indicator's is left out.
    """
    shown = (*reader.zones, reader.own_city)
    return tuple(
        _goal(target, reader)
        for target in targets
        if target["indicator_id"] == indicator["indicator_id"]
        and target["zone_id"] in shown
        and target["value"] is not None
        and target["deadline_day"]
        and target["unit"] == indicator["canonical_unit"]
    )


def _goal(target: dict, reader: Reader) -> Goal:
    lang, sign = reader.lang, SIGNS.get(target["comparator"], "")
    shown = format.bare(target["value"], target["unit"], "exact", lang, reader.amounts)
    return Goal(
        zone_id=target["zone_id"],
        deadline=target["deadline_day"],
        value=format.quantity(target["value"], target["unit"], lang, reader.amounts)[0],
        label=say(lang, "trends.goal", year=target["deadline_day"].year, value=f"{sign}{shown}"),
        colour=theme.zone_colour(target["zone_id"], reader.own_city, reader.zones),
        open=f"target:{target['target_id']}",
    )


def _break(gap: dict, reader: Reader) -> Break:
    shown = lambda value: format.quantity(value, gap["unit"], reader.lang, reader.amounts)[0]  # noqa: E731
    return Break(
        before=gap["before"],
        after=gap["after"],
        low=shown(gap["before_value"]),
        high=shown(gap["after_value"]),
        text=gap_text(gap, reader.lang),
    )


def gap_text(gap: dict, lang: str) -> str:
    """Why two segments are not joined, in one sentence."""
    return (name_of(gap, lang, "note") or say(lang, f"break.{gap['kind']}")).rstrip("。.")
