"""What a page says of itself before it is drawn: to search engines, and to a chat where its link stands."""

import json
from types import ModuleType

from flask import request

from dashboard.charts.model import View
from dashboard.exports import EXPORTS, dataset_tables, facts
from dashboard.index import Head
from dashboard.pages.files import addressed
from dashboard.pages.site import Site, address_of, formats, selected, shown
from dashboard.selection import Selection
from dashboard.wording import say

# What a data set is offered as; the others are pictures of it, or words about it.
OFFERED = ("csv", "xlsx", "parquet", "json", "zip", "sdmx.csv")
WIDE = "shape=wide"


def head_of(site: Site) -> Head | None:
    """Title, description, picture and data set of the page that is asked for; None for any other address."""
    page = next((one for one in site.pages if request.path == one.PATH), None)
    if page is None:
        return None
    selection = selected(site, page, request.args.to_dict()).but(open="")
    product = say(selection.lang, "shell.product")
    if hasattr(page, "gathered") or not getattr(page, "REMEMBERED", True):  # dear, or what somebody typed
        return Head(
            f"{say(selection.lang, page.TITLE)} · {product}", say(selection.lang, "index.description")
        )
    view = addressed(shown(site, page, selection))
    picture = _picture(page, selection, view)
    stated = {
        "og:type": "website",
        "og:site_name": product,
        "og:title": view.title,
        "og:description": view.subtitle or say(selection.lang, "index.description"),
        "og:url": view.address,
        "og:locale": "en_GB" if selection.lang == "en" else "zh_CN",
        "og:image": picture,
        "twitter:card": "summary_large_image" if picture else "summary",
    }
    description = stated["og:description"]
    linked = _dataset(page, view) if hasattr(page, "dataset") else ""
    return Head(f"{view.title} · {product}", description, {k: v for k, v in stated.items() if v}, linked)


def _picture(page: ModuleType, selection: Selection, view: View) -> str:
    """The address of the page's first chart as a wide picture; "" for a page without any."""
    if "png" not in formats(page) or not view.charts:
        return ""
    where = address_of(page, selection, ".png")
    return f"{facts.origin(view)}{where}{'&' if '?' in where else '?'}{WIDE}"


def _dataset(page: ModuleType, view: View) -> str:
    """The page's data set in the words of schema.org, as JSON-LD."""
    offered = [kind for kind in formats(page) if kind in OFFERED]
    stated = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": view.title,
        "description": say(view.lang, "dataset.description"),
        "url": view.address,
        "version": dataset_tables.version(view),
        "dateModified": facts.data_date(view),
        "inLanguage": "en" if view.lang == "en" else "zh-CN",
        "license": say(view.lang, "dataset.licence"),
        "isAccessibleForFree": True,
        "keywords": say(view.lang, "dataset.keywords").split("; "),
        "creator": {
            "@type": "Organization",
            "name": say(view.lang, "shell.product"),
            "url": facts.origin(view),
        },
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": EXPORTS[kind].content_type.partition(";")[0],
                "contentUrl": facts.file_address(view, kind),
            }
            for kind in offered
        ],
    }
    return json.dumps(stated, ensure_ascii=False)
