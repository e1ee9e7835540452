"""Sentences made of parts: a template of the wording with figures that keep their receipts."""

from collections.abc import Iterable
from string import Formatter

from dashboard.charts.model import Passage, Stretch
from dashboard.wording import WORDS, listing

Part = str | int | Stretch | tuple[Stretch, ...]


def sentence(lang: str, key: str, **values: Part) -> tuple[Stretch, ...]:
    """The sentence named `key` with its placeholders filled in; stretches keep what they open.

    Raises KeyError for a key or a placeholder that does not exist.
    """
    made: list[Stretch] = []
    for literal, name, _, _ in Formatter().parse(WORDS[key][lang == "en"]):
        made += [Stretch(literal)] if literal else []
        made += stretches(values[name]) if name else []
    return tuple(made)


def stretches(part: Part) -> tuple[Stretch, ...]:
    """A part of a sentence as stretches."""
    if isinstance(part, tuple):
        return part
    return (part,) if isinstance(part, Stretch) else (Stretch(str(part)),)


def joined(lang: str, parts: Iterable[Part], key: str = "") -> tuple[Stretch, ...]:
    """Parts as a list in the reader's language, or with the words `key` between them."""
    between = WORDS[key][lang == "en"] if key else listing(lang, ("", ""))
    made: list[Stretch] = []
    for n, part in enumerate(parts):
        made += [Stretch(between)] if n else []
        made += stretches(part)
    return tuple(made)


def passage(lang: str, *sentences: tuple[Stretch, ...], small: bool = False) -> Passage:
    """One paragraph of some sentences; a small one explains."""
    return Passage(_after_one_another(lang, [one for one in sentences if one]), small=small)


def heading(lang: str, key: str, level: int = 1, **values: Part) -> Passage:
    """A heading."""
    return Passage(sentence(lang, key, **values), level)


def _after_one_another(lang: str, sentences: list[tuple[Stretch, ...]]) -> tuple[Stretch, ...]:
    """Sentences of a paragraph: a space between those of a language that has spaces."""
    space = () if lang == "zh" else (Stretch(" "),)
    return tuple(part for n, one in enumerate(sentences) for part in ((*space, *one) if n else one))
