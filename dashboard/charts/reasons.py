"""Why a figure has no place, in one short phrase."""

from dashboard.wording import say


def reason_text(row: dict, lang: str) -> str:
    """The reason of a row of a comparison in words; "" when it has none."""
    if not row.get("reason"):
        return ""
    return say(lang, f"comparison.{row['reason']}", **(row.get("reason_details") or {}))
