"""A parameter of an instrument in words."""

from dashboard import format
from dashboard.charts.model import Reader
from dashboard.wording import say

A_MILLION = 100  # in 万元


def figure_text(row: dict, reader: Reader) -> str:
    """The number of a parameter with its qualifier and unit; "" for a rule without a number."""
    if row["value"] is None:
        return ""
    value, unit = _millions(row["value"], row["unit"] or "", reader.lang)
    return format.figure(value, unit, row["qualifier"], reader.lang, reader.amounts)


def _millions(value: float, unit: str, lang: str) -> tuple[float, str]:
    """In English, sums from a million on are told in millions and not in thousands."""
    if lang == "en" and unit.startswith("万元") and value >= A_MILLION:
        return value / A_MILLION, "CNY m" + unit.removeprefix("万元").replace("/年", " a year")
    return value, unit


def short_text(row: dict, reader: Reader) -> str:
    """The number of a parameter, or that there is a rule."""
    return figure_text(row, reader) or say(reader.lang, "instruments.rule")


def basis_text(row: dict, lang: str) -> str:
    """What a number is a number of; "" for a rule without one."""
    return "" if row["value"] is None else say(lang, f"parameter.{row['parameter']}")


def printed_text(row: dict, lang: str) -> str:
    """The number as its document prints it; "" for a rule without one."""
    if row["published_value"] is None:
        return ""
    qualified = row["qualifier"] if row["qualifier"] not in (None, "exact") else ""
    word = say(lang, f"qualifier.{qualified}") if qualified else ""
    return f"{word} {row['published_value']} {row['published_unit'] or ''}".strip()


def since_text(row: dict, lang: str) -> str:
    """Since when an instrument stands, or that the record has no date."""
    if not row["start_date"]:
        return say(lang, "instruments.no_date")
    return say(lang, "instruments.since", date=row["start_date"])
