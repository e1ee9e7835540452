"""A view as citations: itself as a data set, then the documents that its figures stand in."""

from dataclasses import replace
from datetime import date

from dashboard.charts.model import Grid, View
from dashboard.citing import DATASET, WEBPAGE, Cited, bibtex, csl_json, ris
from dashboard.exports import facts
from dashboard.wording import say


def cited(view: View) -> list[Cited]:
    """What a view is cited by: first itself, with its build, then its documents."""
    return [_itself(view), *(_document(row, view) for row in view.sources.to_dict("records"))]


def cited_charts(view: View, host: str = "") -> dict[str, Cited]:
    """For the key of each chart on screen, or of the first table where there is none, how to cite it."""
    drawn = [one for one in view.charts if not isinstance(one, Grid)] or list(view.charts[:1])
    itself = replace(_itself(view), url=host + view.address, accessed=date.today())
    told = lambda one: f"{itself.url}#{one.key}" if len(view.charts) > 1 else itself.url  # noqa: E731
    return {
        one.key: replace(itself, key=f"{itself.key}-{one.key}", title=one.title or view.title, url=told(one))
        for one in drawn
    }


def _itself(view: View) -> Cited:
    product = say(view.lang, "shell.product")
    return Cited(
        key=f"pilot-zones-{view.page}-{view.build.content_hash[:8]}",
        kind=DATASET,
        title=view.title,
        author=product,
        publisher=product,
        issued=facts.data_date(view),
        url=view.address,
        version=view.build.content_hash[:12],
        accessed=view.accessed,
        lang=view.lang,
    )


def _document(row: dict, view: View) -> Cited:
    text = {name: value if isinstance(value, str) else "" for name, value in row.items()}
    return Cited(
        key=text["source_id"],
        kind=WEBPAGE,
        title=text["title"],
        author=text["publisher"],
        issued=text["published_date"],
        url=text["url"],
        accessed=view.accessed if text["url"] else None,
        lang="en" if text["language"] == "en" else "zh",
    )


def bib(view: View) -> bytes:
    """The citations for BibTeX."""
    return "\n".join(map(bibtex, cited(view))).encode("utf-8", "replace")


def ris_file(view: View) -> bytes:
    """The citations in RIS."""
    return "\r\n".join(map(ris, cited(view))).encode("utf-8", "replace")


def csl(view: View) -> bytes:
    """The citations as CSL-JSON."""
    return csl_json(cited(view)).encode("utf-8", "replace")
