"""A briefing in an address: its charts, each as the page, the chart and the choices that make it.

    trends/trend-gdp/zones:suzhou,hefei/title:R~26D;policies/timeline

Items are parted by ";", their parts by "/". What an address, a chat or a text editor might change, spaces of
every kind among it, is written as its UTF-8 bytes, each as "~" and two hexadecimal digits, so that the text
means the same however often it is encoded, decoded or trimmed.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

AT_MOST = 60
LONGEST_TITLE = 200
TITLE = "title"
KEPT = re.compile(r"[A-Za-z0-9._,:\-]")
ESCAPED = re.compile(r"(?:~[0-9a-fA-F]{2})+")
NEVER = ("Cc", "Cs", "Zl", "Zp")


@dataclass(frozen=True)
class Item:
    """One chart of a briefing: its page, its key there, the page's own choices, and a title of its own."""

    page: str
    chart: str
    choices: tuple[tuple[str, str], ...] = ()
    title: str = ""


def written(items) -> str:
    """Items as the address holds them."""
    return ";".join(map(item_text, items))


def item_text(item: Item) -> str:
    """One item as the address holds it."""
    titled = ((TITLE, item.title),) if item.title else ()
    choices = (f"{escaped(key)}:{escaped(value)}" for key, value in (*item.choices, *titled))
    return "/".join((escaped(item.page), escaped(item.chart), *choices))


def read(text: str) -> tuple[Item, ...]:
    """The items of an address, at most AT_MOST; one that means nothing has no page or no chart."""
    pieces = (piece for piece in text.split(";") if piece.strip())
    return tuple(map(_item, islice(pieces, AT_MOST)))


def count(text: str) -> int:
    """How many items an address holds."""
    return sum(bool(piece.strip()) for piece in text.split(";"))


def _item(text: str) -> Item:
    page, chart, *rest = [*text.strip().split("/"), ""][: 2 + text.count("/")]
    pairs = [tuple(unescaped(side) for side in part.split(":", 1)) for part in rest if ":" in part]
    choices = tuple((key, value) for key, value in pairs if key != TITLE)
    title = next((value for key, value in pairs if key == TITLE), "")
    return Item(unescaped(page), unescaped(chart), choices, title.strip()[:LONGEST_TITLE])


def escaped(text: str) -> str:
    """Text that no address changes; letters of all scripts stay as they are, spaces do not."""
    return "".join(_escaped(letter) for letter in text if unicodedata.category(letter) not in NEVER)


def _escaped(letter: str) -> str:
    kept = KEPT.match(letter) or (letter > "\x7f" and not letter.isspace())
    return letter if kept else "".join(f"~{byte:02x}" for byte in letter.encode())


def unescaped(text: str) -> str:
    """The text that was escaped; what is no escape stays, and bytes that are no letter become "\ufffd"."""
    plain = ESCAPED.sub(lambda found: bytes.fromhex(found[0].replace("~", "")).decode(errors="replace"), text)
    return "".join(letter for letter in plain if unicodedata.category(letter) not in NEVER)
