"""Mistakes in the data, told so that whoever keeps the record can mend them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

LANGUAGES = ("zh", "en")

RULES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "missing_file": ("文件不存在或读不了", "the file is missing or can not be read"),
    "unknown_file": ("不认识的文件名", "a file of this name is not part of the record"),
    "empty_file": ("文件是空的", "the file is empty"),
    "no_rows": ("只有表头，没有数据行", "there is a header but no row"),
    "not_text": ("不是文本文件（像是{kind}）", "this is not a text file (it looks like {kind})"),
    "encoding": ("文字编码无法确定", "the encoding of the text can not be told for sure"),
    "damaged": ("含有损坏或不可见的字符", "a damaged or invisible character"),
    "not_csv": ("不是合格的 CSV：{detail}", "this is not proper CSV: {detail}"),
    "delimiter": ("列不是用英文逗号分隔", "the columns are not separated by commas"),
    "cells": ("这一行有 {found} 格，表头有 {expected} 列", "{found} cells in this row, {expected} columns in the header"),
    "missing_column": ("表头缺少这一列", "the header lacks this column"),
    "unknown_column": ("表头里有不认识的列“{name}”", "the header has an unknown column “{name}”"),
    "column_order": ("列的次序不对：此处应为“{expected}”，却是“{name}”",
                     "the columns are out of order: “{expected}” is expected here, not “{name}”"),
    "required": ("这一格不能为空", "this cell must not be empty"),
    "date": ("不是真实存在的日期", "this is not a real date"),
    "number": ("不是数", "this is not a number"),
    "allowed": ("不在允许的取值之内", "this value is not allowed"),
    "unknown": ("“{table}”里没有这个编号", "there is no such id in “{table}”"),
    "duplicate": ("与第 {line} 行重复", "this repeats line {line}"),
    "duplicate_figure": ("同一来源的同一个数已在 {file} 第 {line} 行",
                         "the same figure from the same source already stands in {file}, line {line}"),
    "unit": ("单位“{published}”不能换成“{canonical}”", "the unit “{published}” can not be turned into “{canonical}”"),
    "unknown_unit": ("不认识的单位", "this unit is unknown"),
    "correction_lost": ("要更正的数已不在记录里", "the figure to be corrected is no longer in the record"),
    "correction_changed": ("记录里现在是“{found}”，不是更正所预期的值",
                           "the record now says “{found}”, not the value that the correction expects"),
})

REMEDIES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "missing_file": ("把文件放回 data/，并确认可读", "put the file back into data/ and make it readable"),
    "unknown_file": ("改正文件名，或把文件移出 data/", "mend the name or move the file out of data/"),
    "empty_file": ("从版本库恢复，或至少写上表头", "restore it, or write at least the header"),
    "no_rows": ("从版本库恢复数据行", "restore its rows"),
    "not_text": ("在表格软件里另存为“CSV UTF-8（逗号分隔）”", "save it from the spreadsheet as “CSV UTF-8 (comma delimited)”"),
    "encoding": ("另存为 UTF-8 编码", "save it in UTF-8"),
    "damaged": ("对照来源重新输入这一格", "type the cell again from the source"),
    "not_csv": ("检查引号是否成对：格内的引号要写两遍", "check that quotes come in pairs; a quote inside a cell is written twice"),
    "delimiter": ("另存为以英文逗号分隔的 CSV", "save it as CSV with commas"),
    "cells": ("格内有逗号时用英文双引号括起；补齐或删去多余的格", "put double quotes around a cell with a comma; add or remove cells"),
    "missing_column": ("补上这一列；最接近的列名是“{close}”", "add the column; the closest name in the header is “{close}”"),
    "unknown_column": ("改成“{close}”，或删去这一列", "write “{close}”, or remove the column"),
    "column_order": ("恢复原来的列序：{expected_order}", "restore the order: {expected_order}"),
    "required": ("按 data/README.md 填写", "fill it in as data/README.md says"),
    "date": ("写成 2024-12-31 这样的日期", "write a date such as 2024-12-31"),
    "number": ("只写数字，如 1234.5；单位和“约、超”写在各自的列", "write digits only, such as 1234.5; unit and qualifier have columns of their own"),
    "allowed": ("允许：{allowed}", "allowed: {allowed}"),
    "unknown": ("改正编号，或先在 {table}.csv 里加一行；最接近的是“{close}”",
                "mend the id, or first add a row to {table}.csv; the closest is “{close}”"),
    "duplicate": ("删去一行，或改正其中一行的编号", "remove one of the rows or mend its id"),
    "duplicate_figure": ("删去其中一行；确是两个数的，改正口径、日期或来源",
                         "remove one row; if they are two figures, mend definition, dates or source"),
    "unit": ("改正单位，或在 units.csv 里加上这一对单位", "mend the unit, or add the pair to units.csv"),
    "unknown_unit": ("改正单位，或在 units.csv 里加上它", "mend the unit, or add it to units.csv"),
    "correction_lost": ("来源已改正的，删去这条更正；编号写错的，改正编号",
                        "remove the correction when the source was mended, or mend the id"),
    "correction_changed": ("来源已改正的，删去这条更正；否则改正 expected_value 与 expected_unit",
                           "remove the correction when the source was mended, or mend expected_value and expected_unit"),
})


@dataclass(frozen=True)
class Mistake:
    """One mistake: where it stands, which rule it breaks and how to mend it, each in both languages."""

    file: str
    line: int
    column: str
    value: str | None
    rule: tuple[str, str]
    remedy: tuple[str, str]

    def told(self, language: str) -> str:
        """The mistake in one line of the language."""
        which = LANGUAGES.index(language)
        column = f" · {self.column}" if self.column else ""
        shown = f"“{shortened(self.value)}” " if self.value else ""
        line = (f" 第 {self.line} 行", f", line {self.line}")[which] if self.line else ""
        remedy = ("改法：", "To mend: ")[which] + self.remedy[which]
        return f"{self.file}{line}{column}：{shown}{self.rule[which]}。{remedy}" if which == 0 else (
            f"{self.file}{line}{column}: {shown}{self.rule[which]}. {remedy}"
        )


@dataclass
class Findings:
    """Everything that the stages of one build found wrong or worth saying."""

    mistakes: list[Mistake] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)

    def add(self, mistakes: Iterable[Mistake]) -> None:
        """Takes mistakes over."""
        self.mistakes.extend(mistakes)


def mistake(code: str, file: str, line: int = 0, column: str = "", value: str | None = None, **words) -> Mistake:
    """The mistake that breaks the rule of the code, with the words that its texts name."""
    rule, remedy = (_in_both(texts[code], words) for texts in (RULES, REMEDIES))
    return Mistake(file, line, column, value, rule, remedy)


def _in_both(texts: tuple[str, str], words: Mapping[str, object]) -> tuple[str, str]:
    """The texts with their words; a word that differs by language is a pair."""
    chinese, english = (
        {name: word[which] if isinstance(word, tuple) else word for name, word in words.items()} for which in (0, 1)
    )
    return texts[0].format(**chinese), texts[1].format(**english)


def shortened(value: str) -> str:
    """A value fit for one line of a message."""
    shown = " ".join(value.split())
    return shown if len(shown) <= 60 else shown[:59] + "…"
