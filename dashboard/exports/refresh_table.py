"""A native table brought up to date: today's words in the cells, the author's look around them."""

from copy import deepcopy
from typing import Any

from pptx.oxml.ns import qn

from dashboard import theme
from dashboard.exports.openxml import Element
from dashboard.exports.slide_colours import share

# Row and column in words, what stood there, what stands there now.
Changed = tuple[str, str, str, str]


def renew(old: Any, new: Any) -> list[Changed]:
    """Gives a table the rows of another; tells the cells that changed."""
    table, fresh = (one._element.graphic.graphicData.tbl for one in (old, new))
    before, after = _texts(table), _texts(fresh)
    if before == after:
        return []
    if not before or len(before[0]) != len(after[0]):
        table.getparent().replace(table, deepcopy(fresh))
    else:
        _rows(table, fresh)
    return _told(before, after)


def _texts(table: Element) -> list[list[str]]:
    return [[text(cell) for cell in row.findall(qn("a:tc"))] for row in table.findall(qn("a:tr"))]


def text(element: Element) -> str:
    """All text in an element, its paragraphs on one line."""
    paragraphs = list(element.iter(qn("a:p"))) or [element]
    return " ".join("".join(run.text or "" for run in one.iter(qn("a:t"))) for one in paragraphs).strip()


def head(words: str) -> str:
    """The words of a cell without its small note."""
    return words.split("  ")[0]


def keys(rows: list[list[str]]) -> list[str]:
    """What names each row: its first cell, with a count where several begin alike."""
    seen: dict[str, int] = {}
    named = []
    for row in rows:
        first = row[0] if row else ""
        seen[first] = seen.get(first, 0) + 1
        named.append(first if seen[first] == 1 else f"{first} ({seen[first]})")
    return named


def _rows(table: Element, fresh: Element) -> None:
    """Rows in today's order: those of old with today's words, new ones as they are made."""
    old, new = table.findall(qn("a:tr")), fresh.findall(qn("a:tr"))
    known = dict(zip(keys(_texts(table)), old, strict=True))
    for row in old:
        table.remove(row)
    for key, row in zip(keys(_texts(fresh)), new, strict=True):
        kept = known.get(key)
        if kept is None:
            table.append(deepcopy(row))
            continue
        for cell, source in zip(kept.findall(qn("a:tc")), row.findall(qn("a:tc")), strict=True):
            _cell(cell, source)
        table.append(kept)


def _cell(cell: Element, source: Element) -> None:
    if text(cell) != text(source):
        put_text(cell.find(qn("a:txBody")), source.find(qn("a:txBody")))
    _ground(cell.find(qn("a:tcPr")), source.find(qn("a:tcPr")))


def put_text(body: Element, source: Element) -> None:
    """Today's words in the runs that are there, else in those of the source."""
    runs, fresh = (list(one.iter(qn("a:t"))) for one in (body, source))
    same_lines = len(body.findall(qn("a:p"))) == len(source.findall(qn("a:p")))
    if len(runs) == len(fresh) and same_lines:
        for run, other in zip(runs, fresh, strict=True):
            run.text = other.text
        return
    look = next(body.iter(qn("a:rPr")), None)
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    for paragraph in source.findall(qn("a:p")):
        copied = deepcopy(paragraph)
        for link in list(copied.iter(qn("a:hlinkClick"))):
            link.getparent().remove(link)  # its address belongs to the other file
        if look is not None and look.get("sz"):
            for properties in copied.iter(qn("a:rPr")):
                properties.set("sz", look.get("sz"))
        body.append(copied)


def _ground(old: Element, new: Element) -> None:
    """The shade of a cell, which is its size, unless its author chose another colour."""
    if old is None or new is None:
        return
    was, now = (
        next((one for one in e if one.tag in (qn("a:solidFill"), qn("a:noFill"))), None) for e in (old, new)
    )
    if was is not None and now is not None and (was.tag == qn("a:noFill") or _shade(was)):
        old.replace(was, deepcopy(now))


def _shade(fill: Element) -> bool:
    """Whether a fill is one of our shades."""
    colour = fill.find(qn("a:srgbClr"))
    if colour is None:
        return True
    told = colour.get("val").upper()
    return f"#{told}" == theme.HOME_GROUND or any(share(told, one) for one in (theme.SLATE, theme.HOME))


def _told(before: list[list[str]], after: list[list[str]]) -> list[Changed]:
    """The cells that changed, and the rows that came and went."""
    old = dict(zip(keys(before), before, strict=True))
    new = dict(zip(keys(after), after, strict=True))
    heads = after[0] if after else []
    told: list[Changed] = []
    for key, row in new.items():
        if key not in old:
            told.append((key, "", "", " · ".join(filter(None, row[1:4]))))
        else:
            cells = zip(heads, old[key], row, strict=False)
            told += [(key, head, was, now) for head, was, now in cells if was != now and key != heads[0]]
    return told + [
        (key, "", " · ".join(filter(None, row[1:4])), "") for key, row in old.items() if key not in new
    ]
