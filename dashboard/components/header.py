"""The bar at the top: product, pages, home city, language."""

from dataclasses import dataclass

from dash import html

from dashboard.wording import say

ASKS = {"data-asks": "view"}  # on links and forms that change only the view of the page where they stand


@dataclass(frozen=True)
class Link:
    """A place to go: its words, its address, and whether the reader is there."""

    text: str
    href: str
    here: bool = False


def header(
    lang: str, pages: tuple[Link, ...], homes: tuple[Link, ...], language: Link, amounts, known, find=None
):
    """The top bar: `amounts` are links too, `known` is the component that chooses a day.

    `find` is the form that finds a home city where there are too many to list.

    Every link carries the reader's choices along.
    """
    return [
        html.A(say(lang, "shell.skip"), href="#view", className="skip"),
        html.A(say(lang, "shell.product"), href=pages[0].href, className="product"),
        html.Nav([_page(link) for link in pages], **{"aria-label": say(lang, "shell.menu")}),
        html.Div(
            [_homes(lang, homes, find), known, _amounts(lang, amounts), _language(lang, language)],
            className="choices",
        ),
    ]


def _page(link: Link):
    here = {"aria-current": "page"} if link.here else {}
    return html.A(link.text, href=link.href, **here)


def _homes(lang: str, homes: tuple[Link, ...], find):
    chosen = next((link.text for link in homes if link.here), None)
    shown = f"{say(lang, 'shell.home')} {chosen}" if chosen else say(lang, "shell.home_choose")
    return html.Details(
        [
            html.Summary(shown, className="chosen" if chosen else ""),
            *([find] if find else []),
            html.Div(
                [html.A(h.text, href=h.href, **({"aria-current": "true"} if h.here else {})) for h in homes]
            ),
        ],
        className="folds homes",
    )


def _amounts(lang: str, amounts: tuple[Link, ...]):
    links = [
        html.A(a.text, href=a.href, **ASKS, **({"aria-current": "true"} if a.here else {})) for a in amounts
    ]
    return html.Span(links, className="amounts", role="group", **{"aria-label": say(lang, "shell.amounts")})


def _language(lang: str, language: Link):
    other = "en" if lang == "zh" else "zh-CN"
    return html.A(
        language.text,
        href=language.href,
        lang=other,
        title=say(lang, "shell.language_label"),
        className="language",
    )
