"""What a reader sees while a database server does not answer: a calm sentence, and the page comes back."""

from html import escape

import dash
from dash import html
from flask import Flask, Response, after_this_request

from dashboard.store import Away
from dashboard.wording import say

AGAIN = 10  # seconds
PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="{again}"><title>{title}</title></head>
<body style="font: 1rem/1.6 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
{words}</body></html>"""
WORDS = '<section lang="{code}"><h1 style="font-size: 1.25rem">{title}</h1><p>{text}</p></section>\n'
LANGUAGES = {"zh": "zh-CN", "en": "en"}


def register(server: Flask) -> None:
    """Answers with a page of its own what cannot be answered while the server is away."""
    server.register_error_handler(Away, _page)


def _page(_: Away) -> Response:
    words = "".join(
        WORDS.format(code=code, title=escape(say(lang, "away.title")), text=escape(say(lang, "away.text")))
        for lang, code in LANGUAGES.items()
    )
    text = PAGE.format(again=AGAIN, title=escape(say("zh", "away.title")), words=words)
    headers = {"Retry-After": str(AGAIN), "Cache-Control": "no-store"}
    return Response(text, 503, content_type="text/html; charset=utf-8", headers=headers)


def told(reason: Exception):
    """What a callback shows in place of what it could not make: the sentence, where its first part goes."""
    if not isinstance(reason, Away):
        raise reason
    after_this_request(_kept_by_nobody)
    outputs = dash.ctx.outputs_list
    if isinstance(outputs, dict):
        return _words() if outputs["property"] == "children" else dash.no_update
    place = [one["property"] for one in outputs].index("children")
    return [_words() if number == place else dash.no_update for number in range(len(outputs))]


def _words():
    return html.Div(
        [
            html.Meta(httpEquiv="refresh", content=str(AGAIN)),
            *(
                html.Section(
                    [
                        html.H2(say(lang, "away.title")),
                        html.P(say(lang, "away.text")),
                        html.P(html.A(say(lang, "away.again"), href="")),
                    ],
                    lang=code,
                )
                for lang, code in LANGUAGES.items()
            ),
        ],
        className="missing",
        role="status",
    )


def _kept_by_nobody(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
