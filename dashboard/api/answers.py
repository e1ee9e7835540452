"""From records to a response: JSON or CSV, paged only when asked, and nothing unchanged is sent twice."""

import json
from urllib.parse import urlencode

import pyarrow as pa
from flask import Response, request

from dashboard import tags
from dashboard.api import rows
from dashboard.api.questions import Question
from dashboard.api.resources import FORMATS, LARGEST_LIMIT
from dashboard.exports import csv
from dashboard.exports.tables import as_text, clean
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
    found = rows.table(site, question)
    page = found.slice(question.offset, question.limit)
    links = _links(question, len(found))
    response.headers["X-Total-Count"], response.headers["X-Row-Count"] = str(len(found)), str(len(page))
    if links:
        response.headers["Link"] = ", ".join(f'<{to}>; rel="{name}"' for name, to in links.items())
    written = (
        csv.written(page) if question.format == "csv" else _json(question, catalog, page, len(found), links)
    )
    response.set_data(written)
    response.content_type = (
        f"{FORMATS[question.format]}; charset=utf-8" if question.format == "csv" else FORMATS["json"]
    )
    return response


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


def _json(question: Question, catalog: Catalog, page: pa.Table, total: int, links: dict[str, str]) -> bytes:
    stated = {
        "resource": question.resource.name,
        "address": request.url,
        "build": catalog.build["content_hash"],
        "data_date": catalog.build["data_date"],
        "total": total,
        "offset": question.offset,
        "limit": question.limit,
        "next": links.get("next"),
        "records": page.to_pylist(),
    }
    text = json.dumps(stated, ensure_ascii=False, allow_nan=False, default=as_text, separators=(",", ":"))
    return clean(text).encode()
