"""A target and how it stands, in words: goal, state, reason, formula.

`found` is always a judgement of analysis.targets, read only by its fields.
"""

from dashboard import format
from dashboard.charts.model import Reader
from dashboard.wording import name_of, say

TONES = {"reached": "good", "on_track": "good", "off_track": "bad", "missed": "bad"}


def goal_text(row: dict, reader: Reader) -> str:
    """The goal of a target in words: "≥ 5.5万亿元", "about 5%"; "" for one without a number."""
    if row["value"] is None or row["comparator"] == "qualitative":
        return ""
    figure = format.amount(row["value"], row["unit"] or "", reader.lang, reader.amounts)
    return say(reader.lang, f"targets.comparator_{row['comparator']}", figure=figure)


def printed_text(row: dict) -> str:
    """The goal as its document prints it."""
    return f"{row['published_value'] or ''} {row['published_unit'] or ''}".strip()


def state_code(found) -> str:
    """The state to say: of those off track, the ones whose deadline is over were missed."""
    if found.state == "off_track" and found.reason == "missed":
        return "missed"
    return "qualitative" if found.reason == "qualitative" else found.state


def state_text(found, lang: str) -> str:
    """The state in words."""
    return say(lang, f"targets.state_{state_code(found)}")


def tone(found) -> str:
    """How the state is coloured: "good", "bad" or ""."""
    return TONES.get(state_code(found), "")


def why_text(row: dict, found, reader: Reader) -> str:
    """What the state rests on: the formula with its figures, or the reason why it cannot be judged."""
    parts = [_formula(found, reader), reason_text(found, reader.lang), _least(row, found, reader)]
    return ("。" if reader.lang == "zh" else ". ").join(part for part in parts if part)


def reason_text(found, lang: str) -> str:
    """Why a target cannot be judged, or what to mind of its state; "" when there is nothing to say."""
    if not found.reason or found.reason in ("pace", "missed"):
        return ""
    latest = found.latest or {}
    told = {
        "definition": name_of(latest, lang, "definition") if latest else "",
        "date": format.month(latest.get("as_of")),
        **found.details,
    }
    return say(lang, f"targets.reason_{found.reason}", **told)


def _formula(found, reader: Reader) -> str:
    if found.latest is None or found.goal is None:
        return ""
    unit = found.latest["unit"]
    told = {
        "latest": figure_text(found.latest, reader),
        "date": format.month(found.latest["as_of"]),
        "goal": format.amount(found.goal, unit, reader.lang, reader.amounts),
    }
    if found.state == "reached":
        return say(reader.lang, "targets.formula_reached", **told)
    if found.reason == "missed":
        return say(reader.lang, "targets.formula_missed", **told)
    if found.pace is None:
        return ""
    return say(
        reader.lang,
        "targets.formula_pace",
        **told,
        earlier=figure_text(found.earlier, reader),
        since=format.month(found.earlier["as_of"]),
        pace=change_text(found.pace, unit, reader),
        needed=change_text(found.needed, unit, reader),
    )


def _least(row: dict, found, reader: Reader) -> str:
    """How 约 is read, where a state depends on it."""
    if row["comparator"] != "about" or found.state == "cannot_be_judged":
        return ""
    figure, goal = (
        format.amount(value, row["unit"], reader.lang, reader.amounts) for value in (row["value"], found.goal)
    )
    return say(reader.lang, "targets.formula_least", figure=figure, goal=goal)


def figure_text(row: dict, reader: Reader) -> str:
    """A published figure in words."""
    return format.figure(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts)


def change_text(change, unit: str, reader: Reader) -> str:
    """A yearly change in three significant digits; a range where its ends differ by more than a hundredth."""
    if abs(change.high - change.low) <= abs(change.high) / 100:
        return _three((change.low + change.high) / 2, unit, reader)
    low, high = (_three(end, unit, reader) for end in (change.low, change.high))
    return low if low == high else say(reader.lang, "targets.between", low=low, high=high)


def _three(value: float, unit: str, reader: Reader) -> str:
    digits = 3 - len(str(int(abs(value)))) if abs(value) >= 1 else 3
    return format.amount(round(value, digits), unit, reader.lang, reader.amounts)


def required_text(row: dict, found, today, reader: Reader) -> str:
    """What is still needed each year from the data date on; "" where nothing can be said."""
    if found.required is None or found.state == "reached" or found.reason == "too_old":
        return ""
    return say(
        reader.lang,
        "targets.formula_required",
        today=today,
        deadline=row["deadline_day"],
        required=change_text(found.required, found.latest["unit"], reader),
    )
