"""The document that says so: the last lines of every card, and its citation."""

from dash import html

from dashboard.citing import WEBPAGE, Cited
from dashboard.components.cite import cite
from dashboard.components.slip import slip
from dashboard.wording import say


def document_facts(source: dict, lang: str):
    """Title, publisher, date and way of reading of a row of `sources`, as pairs for a slip."""
    told = lambda key: say(lang, f"receipt.{key}")  # noqa: E731
    return (
        (told("document"), source["title"]),
        (told("publisher"), source["publisher"]),
        (told("published"), source["published_date"] or told("undated")),
        (told("read_as"), say(lang, f"read_as.{source['read_as']}")),
    )


def document_ways(source: dict, cited: Cited, lang: str):
    """Open the document (only where its address is safe), and copy a citation."""
    if source["url"]:
        yield html.A(
            say(lang, "receipt.open"), href=source["url"], target="_blank", rel="noopener noreferrer"
        )
    yield cite(cited, lang)


def no_link(source: dict, lang: str):
    """That a document cannot be opened from here, where that is so."""
    return [] if source["url"] else [html.P(say(lang, "receipt.no_link"), className="note")]


def citation(source: dict, identity: str) -> Cited:
    """A document, with the id of what it is quoted for."""
    return Cited(
        key=identity,
        kind=WEBPAGE,
        title=source["title"],
        author=source["publisher"] or "",
        issued=source["published_date"] or "",
        url=source["url"] or "",
        note=noted(source, identity),
        accessed=source.get("accessed"),
        lang="en" if source["language"] == "en" else "zh",
    )


def noted(source: dict, identity: str) -> str:
    """The id of what is quoted, with the build of the record that has it where the card knows it."""
    return f"[{' · '.join(filter(None, (identity, source.get('build'))))}]"


def source_card(source: dict, lang: str, more=()):
    """The panel of one document."""
    facts = (
        *document_facts(source, lang),
        (say(lang, "source.type"), say(lang, f"source_kind.{source['kind']}")),
        (say(lang, "source.language"), say(lang, f"source_language.{source['language']}")),
        (say(lang, "receipt.identity"), source["source_id"]),
    )
    ways = (*document_ways(source, citation(source, source["source_id"]), lang), *no_link(source, lang))
    return slip(lang, say(lang, "source.kind"), source["title"], facts, more=more, ways=ways)
