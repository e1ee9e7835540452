"""The days to keep in mind on the policy side: deadlines of targets, ends of the horizons of plans."""

from collections.abc import Sequence

from dashboard.analysis.search_policies import concerns
from dashboard.charts.model import Cell, Column, Grid, Occasion, Reader, Row
from dashboard.charts.policies import zones_of, zones_text
from dashboard.charts.target_words import goal_text
from dashboard.store import Catalog
from dashboard.wording import name_of, say

COLUMNS = ("until", "horizon_policy", "zone")


def planned(catalog: Catalog, zones: Sequence[str]) -> list[dict]:
    """The policies with an end of their horizon that concern some zones (none is all), the first first."""
    found = [row for row in catalog.policies.values() if row["horizon_to"] and concerns(row, zones)]
    return sorted(found, key=lambda row: (row["horizon_to"], row["policy_id"]))


def horizons(plans: Sequence[dict], catalog: Catalog, reader: Reader) -> Grid:
    """Plans with the end of their horizon."""
    lang = reader.lang
    names = {zone: name_of(row, lang) for zone, row in catalog.zones.items()}
    return Grid(
        key="horizons",
        title=say(lang, "targets.horizons", count=len(plans)),
        subtitle=say(lang, "targets.horizons_subtitle"),
        columns=tuple(Column(say(lang, f"targets.column_{name}")) for name in COLUMNS),
        rows=tuple(_row(row, names, reader) for row in plans),
    )


def _row(row: dict, names: dict[str, str], reader: Reader) -> Row:
    home = reader.own_city in zones_of(row)
    title = Cell(name_of(row, reader.lang, "title"), open=f"policy:{row['policy_id']}")
    return Row((Cell(row["horizon_end"]), title, Cell(zones_text(row, names, reader.lang))), home=home)


def occasions(
    targets: Sequence[dict], plans: Sequence[dict], catalog: Catalog, reader: Reader
) -> tuple[Occasion, ...]:
    """Every deadline and every end of a horizon, the earliest first."""
    found = [_deadline(row, catalog, reader) for row in targets if row["deadline_day"]]
    found += [_horizon(row, reader.lang) for row in plans]
    return tuple(sorted(found, key=lambda one: (one.day, one.identity)))


def _deadline(row: dict, catalog: Catalog, reader: Reader) -> Occasion:
    zone = name_of(catalog.zones[row["zone_id"]], reader.lang)
    text = say(
        reader.lang, "targets.ics_deadline", zone=zone, statement=name_of(row, reader.lang, "statement")
    )
    stated = _stated(row["deadline"], reader.lang)
    lines = (goal_text(row, reader), stated, f"/targets?open=target:{row['target_id']}")
    note = "\n".join(line for line in lines if line)
    return Occasion(f"target-{row['target_id']}", row["deadline_day"], text, note)


def _horizon(row: dict, lang: str) -> Occasion:
    text = say(lang, "targets.ics_horizon", title=name_of(row, lang, "title"))
    lines = (_stated(row["horizon_end"], lang), f"/policies?open=policy:{row['policy_id']}")
    return Occasion(f"horizon-{row['policy_id']}", row["horizon_to"], text, "\n".join(filter(None, lines)))


def _stated(stated: str, lang: str) -> str:
    """That a day is the last one a year or month can mean; "" where the document names the day."""
    return "" if len(stated) == len("2026-12-31") else say(lang, "targets.ics_stated", stated=stated)
