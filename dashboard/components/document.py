"""The document that says so: the last lines of every card, and its citation."""

from dash import html

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


def document_ways(source: dict, cited: str, lang: str):
    """Open the document (only where its address is safe), and copy the citation."""
    if source["url"]:
        yield html.A(
            say(lang, "receipt.open"), href=source["url"], target="_blank", rel="noopener noreferrer"
        )
    yield html.Button(
        say(lang, "receipt.cite"), **{"data-copy": cited, "data-copied": say(lang, "shell.copied")}
    )


def no_link(source: dict, lang: str):
    """That a document cannot be opened from here, where that is so."""
    return [] if source["url"] else [html.P(say(lang, "receipt.no_link"), className="note")]


def citation(source: dict, identity: str, lang: str) -> str:
    """A document in the manner of GB/T 7714, with the id of what it is quoted for."""
    day = source["published_date"] or say(lang, "receipt.undated")
    parts = [f"{source['publisher'] or ''}. {source['title']}[EB/OL]. ({day})", source["url"] or ""]
    return ". ".join(part for part in parts if part) + f". [{identity}]"


def source_card(source: dict, lang: str, more=()):
    """The panel of one document."""
    facts = (
        *document_facts(source, lang),
        (say(lang, "source.type"), say(lang, f"source_kind.{source['kind']}")),
        (say(lang, "source.language"), say(lang, f"source_language.{source['language']}")),
        (say(lang, "receipt.identity"), source["source_id"]),
    )
    ways = (*document_ways(source, citation(source, source["source_id"], lang), lang), *no_link(source, lang))
    return slip(lang, say(lang, "source.kind"), source["title"], facts, more=more, ways=ways)
