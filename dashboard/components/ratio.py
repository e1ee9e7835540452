"""The two receipts of a computed ratio."""

from collections.abc import Sequence

from dash import html

from dashboard import format
from dashboard.citing import Cited
from dashboard.components.cite import cite
from dashboard.components.slip import slip
from dashboard.wording import name_of, say


def ratio(over: dict, under: dict, lang: str, amounts: str = "yi", cited: Sequence[Cited] = ()):
    """Both figures of a ratio, each a button to its own receipt. They are rows of the view `figures`.

    `cited` are the documents of the two.
    """
    told = lambda key: say(lang, f"receipt.{key}")  # noqa: E731
    facts = [
        pair
        for name, row in ((told("numerator"), over), (told("denominator"), under))
        for pair in _side(name, row, lang, amounts)
    ]
    return slip(
        lang,
        name_of(over, lang, "zone"),
        told("ratio"),
        facts,
        more=(html.P(told("ratio_note"), className="note"),),
        ways=[
            cite(one, lang, name_of(row, lang, "indicator"))
            for one, row in zip(cited, (over, under), strict=False)
        ],
    )


def _side(name: str, row: dict, lang: str, amounts: str):
    shown = format.figure(row["value"], row["unit"], row["qualifier"], lang, amounts)
    button = html.Button(shown, className="figure", **{"data-open": f"figure:{row['observation_id']}"})
    yield name, [f"{name_of(row, lang, 'indicator')} ", button]
    yield say(lang, "receipt.period"), format.period(row["period_start"], row["as_of"], lang)
    yield say(lang, "receipt.document"), row["source_title"]
    yield say(lang, "receipt.publisher"), row["publisher"]
