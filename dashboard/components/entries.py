"""A short list in a panel: each entry opens another panel or leads to a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from dash import html


@dataclass(frozen=True)
class Entry:
    """One entry: its words, what it opens or where it leads, a note behind it, a state as a tag."""

    text: str
    open: str = ""
    link: str = ""
    note: str = ""
    tag: str = ""
    tone: str = ""
    more: tuple[tuple[str, str], ...] = ()


def entries(heading: str, items: Iterable[Entry]):
    """A heading and its entries; nothing when there are none."""
    found = [html.Li(_entry(item)) for item in items]
    if not found:
        return ()
    return (*([html.H3(heading)] if heading else []), html.Ul(found, className="entries"))


def _entry(item: Entry):
    parts = [html.Span(item.tag, className=f"tag {item.tone}".strip())] if item.tag else []
    parts.append(words(item))
    if item.note:
        parts.append(html.Span(item.note, className="note"))
    return [*parts, *(html.A(text, href=link, className="note") for text, link in item.more)]


def words(item: Entry):
    """The words of an entry as a button, a link or plain text."""
    if item.open:
        return html.Button(item.text, className="figure", **{"data-open": item.open})
    return html.A(item.text, href=item.link) if item.link else html.Span(item.text)
