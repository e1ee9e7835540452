"""What reports say of what was done: policies, targets and the terms of instruments."""

from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.instrument_words import basis_text
from dashboard.charts.instrument_words import figure_text as parameter_text
from dashboard.charts.model import Reader, Stretch
from dashboard.charts.report_compared import Blocks
from dashboard.charts.sentences import heading, joined, passage, sentence
from dashboard.charts.target_words import state_text
from dashboard.wording import name_of, say

POLICIES, TARGETS, PARAMETERS = 3, 3, 3
ROOMIER = 1.7  # the room for the policies of one of several cities
ROOM, LATIN = (40, 110), 0x2E80  # Chinese letters in three lines behind their head, English ones
Words = tuple[Stretch, ...]


def done(
    policies: Sequence[dict],
    targets: Sequence[dict],
    instruments: Sequence[dict],
    judged: Mapping,
    reader: Reader,
) -> Blocks:
    """The newest policies, the targets by deadline, and the terms of the instruments."""
    lang = reader.lang
    parts = [
        ("policies", policies, [_policy(row, reader) for row in policies[:POLICIES]]),
        ("targets", targets, [_target(row, judged, reader) for row in targets[:TARGETS]]),
        ("terms", instruments, [_parameter(row, reader) for row in instruments[:PARAMETERS]]),
    ]
    made: Blocks = [heading(lang, "report.done")]
    for name, rows, said in parts:
        made.append(heading(lang, f"report.{name}", 2))
        each = joined(lang, _fitting(said, lang), "report.next_item")
        told = sentence(lang, f"report.{name}_said", count=len(rows), each=each) if said else ()
        made.append(passage(lang, told or sentence(lang, f"report.no_{name}")))
    return made


def issued(policies: Mapping[str, Sequence[dict]], reader: Reader, own: int, others: int) -> Blocks:
    """The newest policies of some cities by their names: `own` of the first, `others` of each after it."""
    lang = reader.lang
    if not policies:
        return []
    made: Blocks = [heading(lang, "report.issued")]
    for n, (zone, rows) in enumerate(policies.items()):
        newest = _fitting([_policy(row, reader) for row in rows[: others if n else own]], lang, ROOMIER)
        key = "issued_said" if newest else "issued_count" if rows else "issued_nothing"
        values = {"each": joined(lang, newest, "report.next_item")} if newest else {}
        counted = {"count": len(rows)} if rows else {}
        made.append(passage(lang, sentence(lang, f"report.{key}", zone=zone, **counted, **values)))
    return made


def _fitting(said: Sequence[Words], lang: str, roomier: float = 1.0) -> list[Words]:
    """The first of some items that find room on three lines, or more, and one at least."""
    kept, room = [], ROOM[lang == "en"] * roomier
    for one in said:
        room -= sum(1.0 if ord(letter) > LATIN else 0.5 for stretch in one for letter in stretch.text)
        if kept and room < 0:
            break
        kept.append(one)
    return kept


def _policy(row: dict, reader: Reader) -> Words:
    title = name_of(row, reader.lang, "title")
    quoted = title if "《" in title else say(reader.lang, "report.quoted", title=title)
    named = Stretch(quoted, f"policy:{row['policy_id']}")
    day = format.letter_day(row["date"], reader.lang) if row["date"] else say(reader.lang, "policies.undated")
    return sentence(reader.lang, "report.policy", title=named, date=day)


def _target(row: dict, judged: Mapping, reader: Reader) -> Words:
    lang = reader.lang
    named = Stretch(name_of(row, lang, "statement"), f"target:{row['target_id']}")
    if not row["deadline"]:
        return sentence(lang, "report.target_open", target=named)
    state = state_text(judged[row["target_id"]], lang)
    return sentence(
        lang, "report.target", target=named, deadline=format.letter_day(row["deadline"], lang), state=state
    )


def _parameter(row: dict, reader: Reader) -> Words:
    lang = reader.lang
    figure = Stretch(parameter_text(row, reader), f"instrument:{row['instrument_id']}")
    return sentence(
        lang, "report.term", name=name_of(row, lang), parameter=basis_text(row, lang), figure=figure
    )
