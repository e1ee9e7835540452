"""How a program reads what is shown: lines for Python, R, Excel and curl with the selection filled in."""

from dash import html

from dashboard.components.markup import plain, tag
from dashboard.wording import say

LANGUAGES = ("python", "r", "excel", "curl")
EXCEL = """let
    Source = Csv.Document(
        Web.Contents("{csv}"),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
    ),
    Data = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
    Data"""


def code(language: str, csv: str, parquet: str = "") -> str:
    """The lines that read the CSV at an address, or in Python the typed Parquet where there is one."""
    python = f'figures = pd.read_parquet("{parquet}")' if parquet else f'figures = pd.read_csv("{csv}")'
    return {
        "python": f"import pandas as pd\n\n{python}\nprint(figures)",
        "r": f'figures <- read.csv("{csv}", fileEncoding = "UTF-8-BOM")\nstr(figures)',
        "excel": EXCEL.format(csv=csv),
        "curl": f'curl --fail --output figures.csv "{csv}"',
    }[language]


def snippets(lang: str, csv: str, parquet: str = ""):
    """The snippets folded under one line; they come to the browser as one text."""
    blocks = "".join(_block(lang, one, code(one, csv, parquet)) for one in LANGUAGES)
    more = tag(
        "a", plain(say(lang, "dataset.snippets_api")), href="/api" + ("?lang=en" if lang == "en" else "")
    )
    note = tag("p", plain(say(lang, "dataset.snippets_note")) + " " + more, class_="note")
    return html.Details(
        [html.Summary(say(lang, "dataset.snippets")), html.Div(**{"data-html": note + blocks})],
        className="snippets",
    )


def _block(lang: str, language: str, text: str) -> str:
    copy = tag(
        "button",
        plain(say(lang, "dataset.copy")),
        type="button",
        data_copy=text,
        data_copied=say(lang, "shell.copied"),
    )
    head = tag("p", plain(say(lang, f"dataset.snippet_{language}")) + copy, class_="snippet-head")
    return head + tag("pre", tag("code", plain(text)), tabindex="0")
