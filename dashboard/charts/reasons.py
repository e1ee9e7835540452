"""Why a figure has no place, in one short phrase."""

from dashboard import format
from dashboard.wording import name_of, say


def reason_text(row: dict, lang: str) -> str:
    """The reason of a row of a comparison in words; "" when it has none."""
    if not row.get("reason"):
        return ""
    return say(lang, f"comparison.{row['reason']}", **_told(row, lang))


def _told(row: dict, lang: str) -> dict:
    """What the phrases can name: the figure's own definition, period and date, and the judge's details."""
    return {
        **(row.get("reason_details") or {}),
        "definition": name_of(row, lang, "definition"),
        "period": format.period(row["period_start"], row["as_of"], lang),
        "date": format.month(row["as_of"]),
    }
