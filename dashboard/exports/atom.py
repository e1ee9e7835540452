"""The rows of a view as an Atom feed (RFC 4287), newest first, for an ordinary reader of feeds."""

from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as tree

from dashboard.charts.model import View
from dashboard.format import figure
from dashboard.wording import say

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 100


def write(view: View) -> bytes:
    """The newest rows that say when they became known, one entry each."""
    rows = [row for row in view.rows.to_dict("records") if isinstance(row.get("known_on"), date)]
    rows.sort(key=lambda row: (row["known_on"], row["observation_id"]), reverse=True)
    address = urlsplit(view.address)
    site = address._replace(path="", query="").geturl()
    feed = tree.Element("feed", {"xmlns": ATOM, "xml:lang": "en" if view.lang == "en" else "zh-CN"})
    _add(feed, "id", f"urn:pilot-zones:{address._replace(scheme='', netloc='').geturl()}")
    _add(feed, "title", view.title)
    _add(feed, "updated", _moment(rows[0]["known_on"] if rows else view.build.data_date))
    tree.SubElement(feed, "link", {"rel": "alternate", "href": view.address})
    _add(tree.SubElement(feed, "author"), "name", "pilot-zones")
    for row in rows[:NEWEST]:
        _entry(feed, row, site, view.lang)
    return tree.tostring(feed, encoding="utf-8", xml_declaration=True)


def _entry(feed, row: dict, site: str, lang: str) -> None:
    entry = tree.SubElement(feed, "entry")
    _add(entry, "id", f"urn:pilot-zones:{row['observation_id']}")
    shown = figure(row["value"], row["unit"], row["qualifier"], lang)
    change = [say(lang, f"revisions.change_{row['change']}")] if row.get("change") else []
    told = f"{row['indicator']}: {shown} ({row['as_of']})"
    _add(entry, "title", " · ".join((*change, row["zone"], told)))
    _add(entry, "updated", _moment(row["known_on"]))
    tree.SubElement(
        entry, "link", {"rel": "alternate", "href": f"{site}/data?open=figure:{row['observation_id']}"}
    )
    _add(entry, "summary", f"{row['source_title']} — {row['publisher'] or ''}")


def _add(parent, name: str, text: str) -> None:
    tree.SubElement(parent, name).text = "".join(c for c in str(text) if c.isprintable())


def _moment(day: date | None) -> str:
    return f"{day or date(1970, 1, 1)}T00:00:00Z"
