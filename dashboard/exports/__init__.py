"""How a view leaves the dashboard: one entry per format, each writing the same View."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from dashboard.charts.model import View
from dashboard.exports import (
    atom,
    citations,
    croissant,
    csv,
    docx,
    ics,
    json,
    package,
    parquet,
    png,
    pptx,
    sdmx_data,
    sdmx_structure,
    svg,
    xlsx,
)
from dashboard.exports.facts import headers
from dashboard.wording import say

LONGEST_NAME = 80
FORBIDDEN = re.compile(r'[\\/:*?"<>|%]+')


@dataclass(frozen=True)
class Export:
    """A file format: `write` gives the bytes of a view, `headers` what the answer says beside them.

    One that is not `everywhere` is offered by the pages that name it in their FORMATS; a `dataset` is made
    from what such a page's own `dataset` gives; `stream`, where there is one, gives the same bytes in pieces.
    """

    write: Callable[[View], bytes]
    content_type: str
    headers: Callable[[View], dict[str, str]] = headers
    everywhere: bool = True
    dataset: bool = False
    stream: Callable[[View], Iterator[bytes]] | None = None


EXPORTS = {
    "csv": Export(csv.write, "text/csv; charset=utf-8", stream=csv.stream),
    "xlsx": Export(xlsx.write, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "parquet": Export(parquet.write, "application/vnd.apache.parquet", stream=parquet.stream),
    "json": Export(json.write, "application/json"),
    "pptx": Export(pptx.write, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    "docx": Export(
        docx.write,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        everywhere=False,
    ),
    "png": Export(png.write, "image/png"),
    "svg": Export(svg.write, "image/svg+xml"),
    "zip": Export(package.write, "application/zip", everywhere=False, dataset=True),
    "sdmx.csv": Export(sdmx_data.write, sdmx_data.MEDIA, everywhere=False, dataset=True),
    "sdmx.xml": Export(sdmx_structure.write, sdmx_structure.MEDIA, everywhere=False, dataset=True),
    "croissant.json": Export(croissant.write, "application/ld+json", everywhere=False, dataset=True),
    "bib": Export(citations.bib, "application/x-bibtex; charset=utf-8"),
    "ris": Export(citations.ris_file, "application/x-research-info-systems; charset=utf-8"),
    "csl.json": Export(citations.csl, "application/vnd.citationstyles.csl+json"),
    "atom": Export(atom.write, "application/atom+xml", everywhere=False),
    "ics": Export(ics.write, "text/calendar; charset=utf-8", everywhere=False),
}


def file_name(view: View, kind: str, page_title: str) -> str:
    """The name of a view's file: product, page, what the first chart shows, data date."""
    shows = view.charts[0].title if view.charts else ""
    date = f"{view.build.data_date:%Y%m%d}" if view.build.data_date else ""
    parts = (say(view.lang, "shell.product"), page_title, shows if len(shows) <= 30 else "", date)
    return f"{_safe('-'.join(filter(None, parts)))}.{kind}"


def _safe(name: str) -> str:
    """Without what a file system refuses and without characters that change the reading direction."""
    visible = "".join(
        " " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else c for c in name
    )
    return " ".join(FORBIDDEN.sub(" ", visible).split()).strip(" .-")[:LONGEST_NAME] or "pilot-zones"


def disposition(name: str) -> str:
    """The header that names a download, in ASCII for old browsers and in full for all others."""
    stem, _, kind = name.rpartition(".")
    plain = re.sub(r"[^A-Za-z0-9 _.-]+", "", stem).strip(" -_.") or "pilot-zones"
    return f"attachment; filename=\"{plain}.{kind}\"; filename*=UTF-8''{quote(name, safe='')}"
