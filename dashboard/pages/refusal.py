"""A calm page that says why something sent here was not taken, and leads back."""

from flask import Response

from dashboard.components.markup import plain, tag
from dashboard.wording import say

LANGUAGES = {"zh": "zh-CN", "en": "en"}


def refusal(
    lang: str, status: int, reason: str, back: str, title: str = "title", way: str = "back"
) -> Response:
    """The page for a reason with its status; `reason`, `title` and `way` are wording keys under "refused.".

    `back` is the address that `way` leads to.
    """
    title = say(lang, f"refused.{title}")
    inside = tag("h1", plain(title)) + tag("p", plain(say(lang, f"refused.{reason}")))
    inside += tag("p", tag("a", plain(say(lang, f"refused.{way}")), href=back))
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    head += tag("title", plain(title)) + '<link rel="stylesheet" href="/assets/style.css">'
    head += '<link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">'
    body = tag("body", tag("main", inside, class_="missing"))
    page = f"<!doctype html>{tag('html', tag('head', head) + body, lang=LANGUAGES[lang])}"
    return Response(
        page, status, content_type="text/html; charset=utf-8", headers={"Cache-Control": "no-store"}
    )
