"""From records to a response: JSON or CSV, paged only when asked, and nothing unchanged is sent twice."""

import json
from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

import pyarrow as pa
from flask import Response, request

from dashboard import tags
from dashboard.api import rows
from dashboard.api.questions import Question
from dashboard.api.resources import FORMATS, LARGEST_LIMIT
from dashboard.charts.fields import Streamed
from dashboard.exports import csv
from dashboard.exports.tables import as_text, clean
from dashboard.pages.files import IN_ONE_PIECE
from dashboard.pages.site import Site
from dashboard.server import LONGEST_QUERY
from dashboard.store import Catalog


def answer(site: Site, question: Question) -> Response:
    """The response to a question; 304 without any work where the asker has it already."""
    catalog = site.store.catalog()
    tag = etag(catalog, question.format)
    response = Response(headers=_standing(catalog))
    response.set_etag(tag, weak=True)
    if request.if_none_match.contains_weak(tag):
        response.status_code = 304
        return response
    found = rows.tables(site, question)
    count = max(0, min(found.count - question.offset, question.limit or found.count))
    links = _links(question, found.count)
    response.headers["X-Total-Count"], response.headers["X-Row-Count"] = str(found.count), str(count)
    if links:
        response.headers["Link"] = ", ".join(f'<{to}>; rel="{name}"' for name, to in links.items())
    page = _windows(found, question.offset, count)
    if question.format == "csv":
        pieces, kind = csv.pieces(page), f"{FORMATS['csv']}; charset=utf-8"
    else:
        pieces, kind = _json(question, catalog, page, found.count, links), FORMATS["json"]
    response.response = pieces if count > IN_ONE_PIECE else [b"".join(pieces)]
    response.content_type = kind
    return response


def _windows(found: Streamed, offset: int, count: int) -> Iterator[pa.Table]:
    """The records of a page among tables that follow each other; the first may have none, but the columns."""
    for table in found.tables():
        part = table.slice(offset, count)
        yield part
        offset, count = max(0, offset - len(table)), count - len(part)
        if not count:
            return


def etag(catalog: Catalog, shape: str) -> str:
    """What changes when the answer can: the build, the code, the address and the format."""
    return tags.tag(catalog.stamp, shape.encode())


def _standing(catalog: Catalog) -> dict[str, str]:
    """The headers of every answer: which build, and the limits."""
    return {
        "Cache-Control": "no-cache",
        "Vary": "Accept",
        "X-Build": catalog.build["content_hash"],
        "X-Data-Date": str(catalog.build["data_date"]),
        "X-Limit-Max": str(LARGEST_LIMIT),
        "X-Query-Max": str(LONGEST_QUERY),
    }


def _links(question: Question, total: int) -> dict[str, str]:
    """The pages around a page; none where everything was asked for."""
    if question.limit is None:
        return {}
    last = max(0, (total - 1) // question.limit * question.limit)
    to = {"first": 0, "last": last}
    if question.offset:
        to["prev"] = max(0, question.offset - question.limit)
    if question.offset + question.limit < total:
        to["next"] = question.offset + question.limit
    return {name: _at(question, offset) for name, offset in to.items()}


def _at(question: Question, offset: int) -> str:
    query = {**request.args.to_dict(), "limit": str(question.limit), "offset": str(offset)}
    return f"{request.base_url}?{urlencode(query, safe=',:')}"


def _json(
    question: Question, catalog: Catalog, page: Iterable[pa.Table], total: int, links: dict[str, str]
) -> Iterator[bytes]:
    """One object, its records last, a table of them at a time."""
    stated = {
        "resource": question.resource.name,
        "address": request.url,
        "build": catalog.build["content_hash"],
        "data_date": catalog.build["data_date"],
        "total": total,
        "offset": question.offset,
        "limit": question.limit,
        "next": links.get("next"),
        "records": [],
    }
    return _around(_text(stated).removesuffix("]}"), page)


def _around(head: str, page: Iterable[pa.Table]) -> Iterator[bytes]:
    yield head.encode()
    between = ""
    for table in page:
        if len(table):
            yield (between + _text(table.to_pylist())[1:-1]).encode()
            between = ","
    yield b"]}"


def _text(value) -> str:
    return clean(
        json.dumps(value, ensure_ascii=False, allow_nan=False, default=as_text, separators=(",", ":"))
    )
