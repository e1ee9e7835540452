"""Mistakes in the data, told so that whoever keeps the record can mend them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from etl.messages import MESSAGES

LANGUAGES = ("zh", "en")
TOLD = (
    "{file} 第 {line} 行{column}：{value}{rule}。改法：{remedy}",
    "{file}, line {line}{column}: {value}{rule}. To mend: {remedy}",
)
TOLD_OF_FILE = (
    "{file}{column}：{value}{rule}。改法：{remedy}",
    "{file}{column}: {value}{rule}. To mend: {remedy}",
)

Texts = tuple[str, str]


@dataclass(frozen=True)
class Mistake:
    """One mistake: where it stands, which rule it breaks and how to mend it, each in both languages."""

    file: str
    line: int
    column: str
    value: str | None
    rule: Texts
    remedy: Texts

    def told(self, language: str) -> str:
        """The mistake in one line of the language."""
        which = LANGUAGES.index(language)
        return (TOLD if self.line else TOLD_OF_FILE)[which].format(
            file=self.file,
            line=self.line,
            column=f" · {self.column}" if self.column else "",
            value=f"“{shortened(self.value)}” " if self.value else "",
            rule=self.rule[which],
            remedy=self.remedy[which],
        )


@dataclass
class Findings:
    """Everything that the stages of one build found wrong or worth saying."""

    mistakes: list[Mistake] = field(default_factory=list)
    remarks: list[Texts] = field(default_factory=list)

    def add(self, mistakes: Iterable[Mistake]) -> None:
        """Takes mistakes over."""
        self.mistakes.extend(mistakes)


def mistake(
    code: str, file: str, line: int = 0, column: str = "", value: str | None = None, **words: object
) -> Mistake:
    """The mistake of a code in messages.py, with its words; a pair differs by language."""
    rule, remedy = (_in_both(texts, words) for texts in MESSAGES[code])
    return Mistake(file, line, column, value, rule, remedy)


def shortened(value: str) -> str:
    """A value fit for one line of a message."""
    shown = " ".join(value.split())
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _in_both(texts: Texts, words: Mapping[str, object]) -> Texts:
    chinese, english = (
        {name: word[which] if isinstance(word, tuple) else word for name, word in words.items()}
        for which in (0, 1)
    )
    return texts[0].format(**chinese), texts[1].format(**english)
