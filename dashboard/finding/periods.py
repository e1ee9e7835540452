"""The times that a query names: "2023", "2023年6月", "2023-06", "2023 Q2", "2023年上半年"."""

import re
from dataclasses import dataclass
from datetime import date

MOST = 4
QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}
# A year in brackets belongs to the number of a document, and one beside digits is none.
YEAR = r"(?<![\d〔\[(（【{.])(?P<year>(?:19|20)\d\d)(?!\d)"
PART = (
    r"(?:年?第?(?P<quarter>[一二三四])季度|年?\s?q(?P<q>[1-4])(?![a-z0-9])|年?(?P<half>上半年|下半年)|年?前(?P<first>[一二三])季度"
    r"|\s?h(?P<h>[12])(?![a-z0-9])|年(?P<month>1[0-2]|0?[1-9])月份?|[-./](?P<mm>1[0-2]|0[1-9])(?!\d))"
)
PERIOD = re.compile(rf"{YEAR}(?:{PART}|年(?:末|底|度|全年)?|末|底|年末)?")


@dataclass(frozen=True)
class Period:
    """A year, or the stretch of it that ends with a month."""

    year: int
    month: int | None = None

    @property
    def end(self) -> date:
        """The first day of the period's last month, by which nearness is measured."""
        return date(self.year, self.month or 12, 1)

    def holds(self, day: date) -> bool:
        """Whether a figure of this day is of this period."""
        return day.year == self.year and self.month in (None, day.month)


def taken(text: str) -> tuple[tuple[Period, ...], str]:
    """The periods that a plain text names, at most MOST, and the text without them."""
    found = [_period(match) for match in PERIOD.finditer(text)]
    return tuple(dict.fromkeys(found))[:MOST], PERIOD.sub(" ", text) if found else text


def _period(match: re.Match) -> Period:
    said = match.groupdict()
    quarter = said["quarter"] or said["q"] or said["first"]
    if quarter:
        return Period(int(said["year"]), QUARTERS[quarter])
    if said["half"] or said["h"]:
        return Period(int(said["year"]), 6 if (said["half"] == "上半年" or said["h"] == "1") else 12)
    month = said["month"] or said["mm"]
    return Period(int(said["year"]), int(month) if month else None)
