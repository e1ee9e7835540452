"""The OpenAPI 3.1 document of the interface, made from its table of resources and from the record itself."""

import pyarrow as pa

from dashboard import described
from dashboard.api import rows
from dashboard.api.problems import MEDIA
from dashboard.api.resources import FORMATS, LARGEST_LIMIT, LARGEST_OFFSET, RESOURCES, ROOT, Resource
from dashboard.pages.site import Site, shows_ratios, vocabulary
from dashboard.selection import BOUNDS, DAY, KINDS, LONGEST, MANY, NUMBER, ONE
from dashboard.server import LONGEST_QUERY
from dashboard.wording import say
from dashboard.wording.columns import column_meaning

REFUSALS = {"400": "refused", "404": "missing", "406": "not_acceptable", "414": "too_long"}
TOTALS = ("X-Total-Count", "X-Row-Count", "Link")
HEADERS = (*TOTALS, "ETag", "X-Build", "X-Data-Date", "X-Limit-Max", "X-Query-Max")
COUNTS = {"X-Total-Count", "X-Row-Count", "X-Limit-Max", "X-Query-Max"}


def document(site: Site, lang: str) -> dict:
    """The document in one language, for the newest build."""
    names = {name: one for one in RESOURCES for name in (one.name, f"{one.name}.csv", f"{one.name}.json")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": say(lang, "api.headline"),
            "version": "1.0.0",
            "description": say(lang, "api.limits", longest=LONGEST_QUERY, most=LARGEST_LIMIT),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": {f"{ROOT}/{name}": {"get": _operation(one, name, lang)} for name, one in names.items()},
        "components": {
            "schemas": {
                **{one.name: _record(site, one, lang) for one in RESOURCES},
                "problem": PROBLEM,
            },
            "parameters": {
                _key(one, name): _parameter(name, allowed, lang)
                for one in RESOURCES
                for name, allowed in _allowed(site, one).items()
            },
            "headers": {name: _header(name, lang) for name in HEADERS},
            "responses": {
                name: {
                    "description": say(lang, f"api.response_{name}"),
                    "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/problem"}}},
                }
                for name in REFUSALS.values()
            },
        },
    }


PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "title", "detail", "instance")},
        "status": {"type": "integer"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "value", "allowed"],
                "properties": {
                    "parameter": {"type": "string"},
                    "value": {"type": "string"},
                    "allowed": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def _operation(resource: Resource, name: str, lang: str) -> dict:
    suffix = name.partition(".")[2]
    shapes = {suffix: FORMATS[suffix]} if suffix else FORMATS
    contents = {"json": {"schema": _envelope(resource)}, "csv": {"schema": {"type": "string"}}}
    good = {
        "description": say(lang, f"api.{resource.name}"),
        "headers": {one: {"$ref": f"#/components/headers/{one}"} for one in HEADERS},
        "content": {media: contents[shape] for shape, media in shapes.items()},
    }
    refused = {status: {"$ref": f"#/components/responses/{one}"} for status, one in REFUSALS.items()}
    same = {"description": say(lang, "api.response_same")}
    named = [{"$ref": f"#/components/parameters/{_key(resource, one)}"} for one in resource.parameters]
    return {
        "operationId": name.replace(".", "_"),
        "summary": say(lang, f"api.{resource.name}"),
        "tags": [resource.name],
        "parameters": [*named, *_own(not suffix, lang)],
        "responses": {"200": good, "304": same, **refused},
    }


def _envelope(resource: Resource) -> dict:
    integer = {"type": "integer", "minimum": 0}
    return {
        "type": "object",
        "required": [
            "resource",
            "address",
            "build",
            "data_date",
            "total",
            "offset",
            "limit",
            "next",
            "records",
        ],
        "properties": {
            "resource": {"const": resource.name},
            "address": {"type": "string"},
            "build": {"type": "string"},
            "data_date": {"type": ["string", "null"], "format": "date"},
            "total": integer,
            "offset": integer,
            "limit": {"type": ["integer", "null"]},
            "next": {"type": ["string", "null"]},
            "records": {"type": "array", "items": {"$ref": f"#/components/schemas/{resource.name}"}},
        },
    }


def _record(site: Site, resource: Resource, lang: str) -> dict:
    """One record: every column is always there, null where the record has nothing."""
    schema = rows.schema(site, resource, lang)
    told = described.columns(site.store, resource.table) if resource.table else {}
    properties = {}
    for field in schema:
        column = told.get(field.name)
        words = (column.en if lang == "en" else column.zh) if column else column_meaning(field.name, lang)
        properties[field.name] = {**_type(field.type), **({"description": words} if words else {})}
    return {
        "type": "object",
        "required": schema.names,
        "properties": properties,
        "additionalProperties": False,
    }


def _type(kind: pa.DataType) -> dict:
    if pa.types.is_date(kind):
        return {"type": ["string", "null"], "format": "date"}
    tests = {"boolean": pa.types.is_boolean, "integer": pa.types.is_integer, "number": pa.types.is_floating}
    return {"type": [next((name for name, test in tests.items() if test(kind)), "string"), "null"]}


def _header(name: str, lang: str) -> dict:
    kind = {"type": "integer"} if name in COUNTS else {"type": "string"}
    return {"description": say(lang, f"api.header_{name.lower().replace('-', '_')}"), "schema": kind}


def _allowed(site: Site, resource: Resource) -> dict[str, tuple[str, ...]]:
    """The parameters of a resource with the values that they know in this build."""
    page = next(one for one in site.pages if resource.page == one.NAME)
    catalog = site.store.catalog()
    known = {**vocabulary(catalog), **getattr(page, "VOCABULARY", {})}
    if shows_ratios(page):
        known["indicator"] += tuple(catalog.derived)
    return {name: known.get(name, ()) for name in resource.parameters}


def _key(resource: Resource, name: str) -> str:
    return f"{resource.page}_{name}"


def _parameter(name: str, allowed: tuple[str, ...], lang: str) -> dict:
    kind, stated = KINDS[name], {"style": "form", "explode": False}
    if kind == MANY:
        schema = {
            "type": "array",
            "items": {"type": "string", "enum": list(allowed)},
            "minItems": 1,
            "maxItems": 50,
        }
    elif kind == ONE:
        schema, stated = {"type": "string", "enum": list(allowed)}, {}
    elif kind == NUMBER:
        low, high = BOUNDS[name]
        schema, stated = {"type": "integer", "minimum": low, "maximum": high}, {}
    elif kind == DAY:
        schema, stated = {"type": "string", "format": "date"}, {}
    else:
        schema, stated = {"type": "string", "minLength": 1, "maxLength": LONGEST}, {}
    told = {"description": say(lang, f"api.parameter_{name}")}
    return {"name": name, "in": "query", "schema": schema, **told, **stated}


def _own(choice: bool, lang: str) -> list[dict]:
    """The parameters of paging, and of the format where the address leaves it open."""
    numbers = {"limit": (1, LARGEST_LIMIT), "offset": (0, LARGEST_OFFSET)}
    found = [
        {
            "name": name,
            "in": "query",
            "description": say(lang, f"api.parameter_{name}"),
            "schema": {"type": "integer", "minimum": low, "maximum": high},
        }
        for name, (low, high) in numbers.items()
    ]
    shape = {
        "name": "format",
        "in": "query",
        "description": say(lang, "api.parameter_format"),
        "schema": {"type": "string", "enum": list(FORMATS)},
    }
    return [*found, shape] if choice else found
