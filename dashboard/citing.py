"""Citations of a figure, a policy, a document and a data set: two national forms, APA, BibTeX, RIS, CSL-JSON.

GB/T 7714—2025 sets full-width punctuation, names the version of a data set and dates it behind its publisher;
the form of 2015 sets half-width punctuation and the date in brackets. Neither leaves out who is not known:
the title then stands first.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

DATASET, WEBPAGE, POLICY = "dataset", "webpage", "regulation"
MARKS = {DATASET: "DS", WEBPAGE: "EB", POLICY: "Z"}
RIS_TYPES = {DATASET: "DATA", WEBPAGE: "ELEC", POLICY: "GOVDOC"}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")
TEX = re.compile(r"[\\{}$&#_%~^]")
# BibTeX counts braces whatever stands before them.
TEX_WORDS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


@dataclass(frozen=True)
class Cited:
    """What is cited. `issued` is a date as precise as known ("2025-10"), `version` the build of the record,
    `note` the place in a document and the id in the record, `accessed` the day on which it was read."""

    key: str
    kind: str
    title: str
    author: str = ""
    publisher: str = ""
    issued: str = ""
    url: str = ""
    version: str = ""
    note: str = ""
    accessed: date | None = None
    lang: str = "zh"


def line(text: str) -> str:
    """Text on one line, without characters that turn or end it."""
    return " ".join(CONTROL.sub(" ", text).split())


def gb2025(one: Cited) -> str:
    """A citation by GB/T 7714—2025."""
    read = f"[{one.accessed}]" if one.accessed else ""
    if one.kind == DATASET:
        shown = "，".join(part for part in (one.publisher, one.issued) if part) + read
    else:
        shown = (f"（{one.issued}）" if one.issued else "") + read
    return _joined(_head(one), one.version and f"V{one.version}", shown, one.url, one.note)


def gb2015(one: Cited) -> str:
    """A citation by GB/T 7714—2015, which knows no version of a data set."""
    shown = (f"({one.issued})" if one.issued else "") + (f"[{one.accessed}]" if one.accessed else "")
    return _joined(_head(one), shown, one.url, one.version, one.note)


def _head(one: Cited) -> str:
    carrier = "/OL" if one.url else ""
    return ". ".join(part for part in (one.author, f"{one.title}[{MARKS[one.kind]}{carrier}]") if part)


def _joined(*parts: str) -> str:
    return line(". ".join(part for part in parts if part) + ".")


def apa(one: Cited) -> str:
    """A citation by APA's seventh edition."""
    version = f" (Version {one.version})" if one.version else ""
    kind = " [Data set]" if one.kind == DATASET else ""
    publisher = one.publisher if one.publisher != one.author else ""
    year = f"({_apa_date(one.issued)})"
    named = f"{one.title}{version}{kind}"
    first = (f"{one.author}. {year}", named) if one.author else (named, year)
    read = f"Retrieved {_spelled(one.accessed)}, from {one.url}" if one.accessed and one.url else one.url
    return line(" ".join([*(f"{part}." for part in (*first, publisher, one.note) if part), read]).strip())


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def _apa_date(issued: str) -> str:
    parts = _numbers(issued)
    if not parts:
        return "n.d."
    if len(parts) == 1 or not 1 <= parts[1] <= 12:
        return str(parts[0])
    return f"{parts[0]}, {MONTHS[parts[1] - 1]}" + (f" {parts[2]}" if len(parts) > 2 else "")


def _spelled(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _numbers(issued: str) -> list[int]:
    """Year, month and day of a date as far as they are known."""
    found = re.match(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", issued or "")
    return [int(part) for part in found.groups() if part] if found else []


def bibtex(one: Cited) -> str:
    """An entry for BibTeX: of the type misc, which every style knows."""
    day = _numbers(one.issued)
    fields = {
        "author": one.author and f"{{{_tex(one.author)}}}",
        "title": f"{{{_tex(one.title)}}}",
        "year": str(day[0]) if day else "",
        "date": "-".join(f"{part:02d}" for part in day),
        "publisher": _tex(one.publisher),
        "version": _tex(one.version),
        "url": one.url and re.sub(r"[{}\\\s]", "", one.url),
        "urldate": str(one.accessed or ""),
        "note": _tex(one.note),
        "langid": "chinese" if one.lang == "zh" else "english",
        "keywords": one.kind,
    }
    held = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{{_key(one.key)},\n{held}}}\n"


def _tex(text: str) -> str:
    return TEX.sub(lambda found: TEX_WORDS.get(found[0], f"\\{found[0]}"), line(text))


def _key(key: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.:-]+", "-", key).strip("-") or "record"


def ris(one: Cited) -> str:
    """A record in RIS."""
    day = _numbers(one.issued)
    fields = (
        ("TY", RIS_TYPES[one.kind]),
        ("ID", _key(one.key)),
        ("AU", one.author),
        ("TI", one.title),
        ("PY", str(day[0]) if day else ""),
        ("DA", "/".join(f"{part:02d}" for part in day)),
        ("PB", one.publisher),
        ("ET", one.version),
        ("UR", one.url),
        ("Y2", f"{one.accessed:%Y/%m/%d}" if one.accessed else ""),
        ("N1", one.note),
        ("LA", one.lang),
    )
    return "".join(f"{tag}  - {line(text)}\r\n" for tag, text in fields if line(text)) + "ER  - \r\n"


def csl(one: Cited) -> dict:
    """An item of CSL-JSON."""
    read = one.accessed and [one.accessed.year, one.accessed.month, one.accessed.day]
    item = {
        "id": _key(one.key),
        "type": one.kind,
        "title": line(one.title),
        "author": [{"literal": line(one.author)}] if one.author else None,
        "publisher": line(one.publisher),
        "issued": {"date-parts": [_numbers(one.issued)]} if _numbers(one.issued) else None,
        "URL": line(one.url),
        "version": line(one.version),
        "note": line(one.note),
        "accessed": {"date-parts": [read]} if read else None,
        "language": "zh-CN" if one.lang == "zh" else "en",
    }
    return {name: value for name, value in item.items() if value}


def csl_json(several: Sequence[Cited]) -> str:
    """Several items as one file of CSL-JSON."""
    return json.dumps([csl(one) for one in several], ensure_ascii=False, indent=1) + "\n"


STYLES: dict[str, Callable[[Cited], str]] = {
    "gb2025": gb2025,
    "gb2015": gb2015,
    "apa": apa,
    "bibtex": bibtex,
    "ris": ris,
    "csl": lambda one: csl_json([one]),
}
