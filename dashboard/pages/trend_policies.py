"""What stands under the charts of a page: the time axis, the lanes, the pilot periods, the policies drawn."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.analysis.measures import instruments_of
from dashboard.analysis.search_policies import search
from dashboard.charts import overlay
from dashboard.charts.model import Band, Goal, Lane, Reader
from dashboard.pages.policies import searched
from dashboard.pages.trend_figures import Part
from dashboard.selection import Selection
from dashboard.store import Catalog
from dashboard.wording import listing, say

SHORTEST = 4
AFTERWARDS = timedelta(days=400)


@dataclass(frozen=True)
class Under:
    """The axis that all charts of the page share, and everything of the policies on it."""

    start: date
    end: date
    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    drawn: list[tuple[dict, list[Lane]]]
    undated: int


def under_charts(
    parts: tuple[Part, ...], zones: tuple[str, ...], selection: Selection, catalog: Catalog, reader: Reader
) -> Under:
    """The policies of the chosen levels and the shown zones on the axis of the page."""
    known = [p for p in catalog.policies.values() if _known(p, catalog, selection.known)]
    told = {policy["policy_id"]: policy for policy in known}
    known = asked_for(known, selection, catalog)
    shown = [catalog.zones[zone] for zone in zones]
    lanes = overlay.lanes(known, shown, selection.policies, reader)
    if filters_text(selection):
        unfit = say(selection.lang, "trends.lane_filtered")
        lanes = tuple(replace(lane, empty=unfit) for lane in lanes)
    start, end = axis(parts, lanes, catalog, selection)
    return Under(
        start,
        end,
        lanes,
        overlay.bands(told, shown, reader) if selection.policies else (),
        overlay.drawn(known, lanes, start, end),
        len(overlay.undated(known, shown, selection.policies)),
    )


def asked_for(policies: list[dict], selection: Selection, catalog: Catalog) -> list[dict]:
    """The policies of the chosen kinds that hold the chosen words and the chosen types of instrument."""
    fitting = [
        policy
        for policy in policies
        if (not selection.kind or policy["kind"] in selection.kind)
        and (not selection.instrument or _has_instrument(policy, selection.instrument, catalog))
    ]
    if not selection.words:
        return fitting
    found = search((searched(policy, catalog) for policy in fitting), selection.words)
    ids = {policy["policy_id"] for policy in found}
    return [policy for policy in fitting if policy["policy_id"] in ids]


def _has_instrument(policy: dict, types: tuple[str, ...], catalog: Catalog) -> bool:
    stated = instruments_of(policy, catalog.instruments.values())
    return any(one["instrument_type"] in types for one in stated)


def filters_text(selection: Selection) -> str:
    """By what the policies under the charts are chosen, besides their levels; "" when by nothing else."""
    lang = selection.lang
    parts = [
        *(say(lang, f"kind.{kind}") for kind in selection.kind),
        *(say(lang, f"instrument_type.{one}") for one in selection.instrument),
        *([say(lang, "policies.chosen_words", words=selection.words)] if selection.words else []),
    ]
    return listing(lang, parts) if parts else ""


def _known(policy: dict, catalog: Catalog, known: date | None) -> bool:
    """Whether a policy was there to be known on a day: dated by then, or in a source published by then."""
    if known is None:
        return True
    published = catalog.sources[policy["source_id"]]["known_on"]
    when = policy["end_day"] or published
    return when is not None and when <= known


def axis(
    parts: tuple[Part, ...], lanes: tuple[Lane, ...], catalog: Catalog, selection: Selection
) -> tuple[date, date]:
    """First and last day: the chosen years, or those of the figures and of the policies soon after."""
    days = [row["as_of"] for one in parts for row in one.rows] or [catalog.build["data_date"]]
    first, last = min(days), max(days)
    followed = [event.end for lane in lanes for event in lane.events if last < event.end <= last + AFTERWARDS]
    due = [goal.deadline for one in parts for goal in one.goals]
    end = date(selection.to, 12, 31) if selection.to else _month_end(max([last, *followed, *due]))
    start = date(selection.from_ or min(first.year, end.year - SHORTEST + 1), 1, 1)
    return start, max(end, date(start.year, 12, 31))


def goals_within(goals: tuple[Goal, ...], selection: Selection) -> tuple[Goal, ...]:
    """The targets that fall due in the chosen years."""
    first, last = selection.from_ or 1, selection.to or 9999
    return tuple(goal for goal in goals if first <= goal.deadline.year <= last)


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
