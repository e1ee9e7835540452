"""The occasions of a view as a calendar (RFC 5545): whole days, one event each."""

from datetime import date, timedelta

from dashboard.charts.model import Occasion, View
from dashboard.wording import say

LONGEST = 75  # bytes in a line, its continuation beginning with a space
NEVER = date(1970, 1, 1)


def write(view: View) -> bytes:
    """The calendar as bytes; the same view gives the same bytes, since its stamp is the data date."""
    stamp = f"{view.build.data_date or NEVER:%Y%m%d}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//pilot-zones//targets//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(say(view.lang, 'targets.ics_name'))}",
        *(line for occasion in view.occasions for line in _event(occasion, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8", "replace")


def _event(occasion: Occasion, stamp: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{occasion.identity}@pilot-zones",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{occasion.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{_next(occasion.day):%Y%m%d}",
        f"SUMMARY:{_text(occasion.text)}",
        *([f"DESCRIPTION:{_text(occasion.note)}"] if occasion.note else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _text(text: str) -> str:
    """Text as a calendar writes it: what separates is escaped, what cannot be seen is left out."""
    kept = "".join(character for character in text if character == "\n" or character.isprintable())
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        kept = kept.replace(plain, escaped)
    return kept


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, never within a character."""
    pieces, used = [""], 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if used + size > LONGEST:
            pieces.append(" ")
            used = 1
        pieces[-1] += character
        used += size
    return "\r\n".join(pieces)
