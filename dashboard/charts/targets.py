"""Targets in tables and in a sentence."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.target_words import (
    change_text,
    figure_text,
    goal_text,
    reason_text,
    state_code,
    state_text,
    tone,
)
from dashboard.wording import listing, name_of, say

COLUMNS = ("deadline", "zone", "target", "goal", "latest", "state", "required")
NUMERIC = ("goal", "latest", "required")
WORDS_ONLY = ("deadline", "zone", "target", "policy")
SHOWN = ("reached", "on_track", "off_track", "missed")


def table(
    key: str, title: str, rows: Sequence[dict], around: Mapping, reader: Reader, subtitle: str = ""
) -> Grid:
    """Targets with numbers: deadline, goal, newest figure, state and what is still needed.

    `rows` are rows of the catalog's targets; `around` holds "zones" and "policies" (rows by id), "judged"
    (judgements by target id), "shares" (how much is done, 0 to 1) and "later" (ids of targets with a later
    document).
    """
    return Grid(
        key=key,
        title=title,
        subtitle=subtitle,
        columns=tuple(Column(say(reader.lang, f"targets.column_{n}"), numeric=n in NUMERIC) for n in COLUMNS),
        rows=tuple(_row(row, around, reader) for row in rows),
        empty=say(reader.lang, "targets.empty"),
    )


def _row(row: dict, around: Mapping, reader: Reader) -> Row:
    found = around["judged"][row["target_id"]]
    code, home = state_code(found), row["zone_id"] == reader.own_city
    why = "" if code in (*SHOWN, "qualitative") else reason_text(found, reader.lang)
    cells = (
        Cell(row["deadline"] or say(reader.lang, "targets.no_deadline")),
        _zone(row, around, reader),
        _statement(row, around, reader),
        Cell(goal_text(row, reader)),
        _latest(found, around["shares"].get(row["target_id"]), reader),
        Cell(
            state_text(found, reader.lang),
            open=f"target:{row['target_id']}",
            note=why,
            tone=f"state {tone(found)}".strip(),
        ),
        Cell(required(found, reader)),
    )
    return Row(cells, row["zone_id"], home)


def _zone(row: dict, around: Mapping, reader: Reader) -> Cell:
    zone = around["zones"][row["zone_id"]]
    return Cell(name_of(zone, reader.lang), link=reader.zone_links.get(row["zone_id"], ""))


def _statement(row: dict, around: Mapping, reader: Reader) -> Cell:
    later = say(reader.lang, "targets.superseded") if row["target_id"] in around["later"] else ""
    return Cell(name_of(row, reader.lang, "statement"), open=f"target:{row['target_id']}", note=later)


def _latest(found, share: float | None, reader: Reader) -> Cell:
    if found.latest is None:
        said = "" if found.reason == "qualitative" else say(reader.lang, "shell.missing")
        return Cell(said, tone="faint")
    return Cell(
        figure_text(found.latest, reader),
        open=f"figure:{found.latest['observation_id']}",
        note=format.month(found.latest["as_of"]),
        bar=share,
        value=found.latest["value"],
    )


def required(found, reader: Reader) -> str:
    """The yearly change still needed from the data date; "" where none can be named."""
    if found.required is None or found.state == "reached" or found.reason == "too_old":
        return ""
    return change_text(found.required, found.latest["unit"], reader)


def in_words(
    key: str, title: str, rows: Sequence[dict], around: Mapping, reader: Reader, subtitle: str = ""
) -> Grid:
    """Targets without numbers, or that no city answers for: what they say and where."""
    return Grid(
        key=key,
        title=title,
        subtitle=subtitle,
        columns=tuple(Column(say(reader.lang, f"targets.column_{name}")) for name in WORDS_ONLY),
        rows=tuple(_words_row(row, around, reader) for row in rows),
    )


def _words_row(row: dict, around: Mapping, reader: Reader) -> Row:
    policy = around["policies"].get(row["policy_id"])
    named = Cell(name_of(policy, reader.lang, "title"), open=f"policy:{row['policy_id']}") if policy else None
    cells = (
        Cell(row["deadline"] or say(reader.lang, "targets.no_deadline")),
        _zone(row, around, reader),
        _statement(row, around, reader),
        named or Cell(say(reader.lang, "targets.no_policy"), tone="faint"),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def headline(rows: Sequence[dict], judged: Mapping, due: Sequence[dict], lang: str) -> str:
    """How many targets stand how, and what falls due next."""
    if not rows:
        return say(lang, "targets.headline_empty")
    states = Counter(state_code(judged[row["target_id"]]) for row in rows)
    shown = [
        say(lang, "targets.headline_state", state=say(lang, f"targets.state_{code}"), count=states[code])
        for code in SHOWN
        if states[code]
    ]
    told = {"count": len(rows), "next": _next(due, lang)}
    if not shown:
        return say(lang, "targets.headline_none_judged", **told)
    count = sum(states[code] for code in SHOWN)
    return say(lang, "targets.headline", **told, judged=count, states=listing(lang, shown))


def _next(due: Sequence[dict], lang: str) -> str:
    if not due:
        return say(lang, "targets.next_none")
    first = due[0]
    count = sum(row["deadline_day"] == first["deadline_day"] for row in due)
    return say(lang, "targets.next", count=count, date=format.letter_day(first["deadline"], lang))
