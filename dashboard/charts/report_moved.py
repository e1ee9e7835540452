"""What moved within a year, in sentences: of a city's indicators, or of an indicator's cities."""

from collections.abc import Sequence
from math import isfinite

from dashboard import format
from dashboard.charts.model import Passage, Reader, Stretch
from dashboard.charts.report_compared import between, dated
from dashboard.charts.sentences import Part, joined, passage, sentence
from dashboard.wording import name_of

MOST = 2
FLAT = 1e-9
Words = tuple[Stretch, ...]


def moved(
    pairs: Sequence[tuple[dict, dict]], reader: Reader, what: str = "indicator", most: int = MOST
) -> Passage:
    """How figures moved: of each pair the figure a year earlier and the newest, which carries its growth.

    Each is named by `what` it is of, "indicator" or "zone"; the first `most` are told.
    """
    lang = reader.lang
    said = [made for base, row in pairs if (made := _change(base, row, reader, what))]
    if not said:
        return passage(lang, sentence(lang, f"report.not_moved_{what}"))
    each = joined(lang, said[:most], "report.next_item")
    return passage(lang, sentence(lang, "report.moved", changes=each))


def _change(base: dict, row: dict, reader: Reader, what: str) -> Words:
    low, high, lang = row["growth_low"], row["growth_high"], reader.lang
    if not (isfinite(low) and isfinite(high)):
        return ()
    told = {
        "indicator": name_of(row, lang, what),
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
