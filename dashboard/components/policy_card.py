"""The card of one policy, and the short list of several that stand close together."""

from dataclasses import dataclass

from dash import html

from dashboard.citing import POLICY, Cited
from dashboard.components.document import document_facts, document_ways, no_link, noted
from dashboard.components.entries import Entry, entries
from dashboard.components.slip import slip
from dashboard.components.slip import told as told_in_pairs
from dashboard.wording import name_of, say
from dashboard.wording.issuers import issuers_in


@dataclass(frozen=True)
class Around:
    """What stands around a policy in the record, as entries, and its document."""

    source: dict
    zones: str
    address: str
    replaces: tuple[Entry, ...] = ()
    replaced_by: tuple[Entry, ...] = ()
    targets: tuple[Entry, ...] = ()
    instruments: tuple[Entry, ...] = ()
    indicators: tuple[Entry, ...] = ()
    before: tuple[Entry, ...] = ()


def policy_card(row: dict, around: Around, lang: str):
    """What a policy is, what it sets, what came before and after, and who published it."""
    told = lambda key, **values: say(lang, f"policy.{key}", **values)  # noqa: E731
    return slip(
        lang,
        " · ".join((told("kind"), say(lang, f"level.{row['level']}"), say(lang, f"kind.{row['kind']}"))),
        name_of(row, lang, "title"),
        _facts(row, around, lang, told),
        more=_more(around, lang, told),
        ways=_ways(row, around, lang, told),
    )


def _facts(row: dict, around: Around, lang: str, told):
    return (
        (told("original"), row["title_zh"] if lang == "en" else ""),
        (told("date"), date_text(row, lang)),
        (told("issuers"), issuers_in(lang, row["issuers"])),
        (told("number"), row["doc_number"]),
        (told("zones"), around.zones),
        (told("horizon"), horizon_text(row, lang)),
        (told("summary"), name_of(row, lang, "summary")),
    )


def date_text(row: dict, lang: str) -> str:
    """The date of a policy with its precision in words."""
    if not row["date"]:
        return say(lang, "policies.undated")
    if row["date_precision"] == "day":
        return row["date"]
    return say(lang, f"policy.date_{row['date_precision']}", date=row["date"])


def horizon_text(row: dict, lang: str) -> str:
    """The horizon of a policy as its document states it; "" when it has none."""
    first, last = row["horizon_start"], row["horizon_end"]
    key = "both" if first and last else "from" if first else "to"
    return say(lang, f"policy.horizon_{key}", first=first, last=last) if first or last else ""


def _more(around: Around, lang: str, told):
    source = [html.H3(told("source")), told_in_pairs(document_facts(around.source, lang))]
    return (
        *entries(told("replaces"), around.replaces),
        *entries(told("replaced_by"), around.replaced_by),
        *entries(told("targets", count=len(around.targets)), around.targets),
        *entries(told("instruments", count=len(around.instruments)), around.instruments),
        *entries(told("indicators"), around.indicators),
        *entries("", around.before),
        *source,
    )


def _ways(row: dict, around: Around, lang: str, told):
    return (
        *document_ways(around.source, citation(row, around.source, lang), lang),
        html.A(told("address"), href=around.address),
        html.Span(row["policy_id"], className="note"),
        *no_link(around.source, lang),
    )


def citation(row: dict, source: dict, lang: str) -> Cited:
    """A policy by its issuers, title and number, with the document in which it was read."""
    read_in = ". ".join(filter(None, (source["publisher"], source["title"], source["published_date"])))
    read = say(lang, "policy.read_in", document=read_in)
    return Cited(
        key=row["policy_id"],
        kind=POLICY,
        title=name_of(row, lang, "title"),
        author=issuers_in(lang, row["issuers"]),
        issued=row["date"] or "",
        url=source["url"] or "",
        note=". ".join(filter(None, (row["doc_number"], read, noted(source, row["policy_id"])))),
        accessed=source.get("accessed"),
        lang=lang,
    )


def policies_card(items: tuple[Entry, ...], lang: str):
    """The list of several policies, each of which opens its card."""
    title = say(lang, "policy.several", count=len(items))
    hint = html.P(say(lang, "policy.several_hint"), className="note")
    return slip(lang, say(lang, "policies.title"), title, (), more=(hint, *entries("", items)))
