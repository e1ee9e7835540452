"""What is said about a mistake: its rule and how to mend it, each in Chinese and in English."""

MESSAGES = {
    "missing_file": (
        ("文件不存在或读不了", "the file is missing or can not be read"),
        ("把文件放回 data/，并确认可读", "put the file back into data/ and make it readable"),
    ),
    "unknown_file": (
        ("不认识的文件名", "a file of this name is not part of the record"),
        ("改正文件名，或把文件移出 data/", "mend the name or move the file out of data/"),
    ),
    "empty_file": (
        ("文件是空的", "the file is empty"),
        ("从版本库恢复，或至少写上表头", "restore it, or write at least the header"),
    ),
    "no_rows": (
        ("只有表头，没有数据行", "there is a header but no row"),
        ("从版本库恢复数据行", "restore its rows"),
    ),
    "not_text": (
        ("不是文本文件（像是{kind}）", "this is not a text file (it looks like {kind})"),
        ("在表格软件里另存为“CSV UTF-8（逗号分隔）”", "save it from the spreadsheet as “CSV UTF-8”"),
    ),
    "encoding": (
        ("文字编码无法确定", "the encoding of the text can not be told for sure"),
        ("另存为 UTF-8 编码", "save it in UTF-8"),
    ),
    "damaged": (
        ("含有损坏或不可见的字符", "a damaged or invisible character"),
        ("对照来源重新输入这一格", "type the cell again from the source"),
    ),
    "not_csv": (
        ("不是合格的 CSV（{detail}）", "this is not proper CSV ({detail})"),
        (
            "检查引号是否成对：格内的引号要写两遍",
            "check that quotes come in pairs; a quote inside a cell is written twice",
        ),
    ),
    "delimiter": (
        ("列不是用英文逗号分隔", "the columns are not separated by commas"),
        ("另存为以英文逗号分隔的 CSV", "save it as CSV with commas"),
    ),
    "cells": (
        ("这一行有 {found} 格，表头有 {expected} 列", "{found} cells in a row under {expected} columns"),
        (
            "格内有逗号时用英文双引号括起；补齐或删去多余的格",
            "put double quotes around a cell that holds a comma; add or remove cells",
        ),
    ),
    "missing_column": (
        ("表头缺少这一列", "the header lacks this column"),
        ("补上这一列；表头里最接近的是“{close}”", "add it; the closest name in the header is “{close}”"),
    ),
    "unknown_column": (
        ("表头里有不认识的列“{name}”", "the header has an unknown column “{name}”"),
        ("改成“{close}”，或删去这一列", "write “{close}”, or remove the column"),
    ),
    "column_order": (
        (
            "列的次序不对：应为“{expected}”处是“{name}”",
            "the columns are out of order: “{name}” stands where “{expected}” belongs",
        ),
        ("恢复原来的列序：{order}", "restore the order: {order}"),
    ),
    "required": (
        ("这一格不能为空", "this cell must not be empty"),
        ("按 data/README.md 填写", "fill it in as data/README.md says"),
    ),
    "date": (
        ("不是真实存在的日期", "this is not a real date"),
        ("写成 2024-12-31 这样的日期", "write a date such as 2024-12-31"),
    ),
    "number": (
        ("不是数", "this is not a number"),
        (
            "只写数字，如 1234.5；单位和“约、超”写在各自的列",
            "write digits only, such as 1234.5; unit and qualifier have columns of their own",
        ),
    ),
    "allowed": (
        ("不在允许的取值之内", "this value is not allowed"),
        ("允许：{allowed}", "allowed: {allowed}"),
    ),
    "unknown": (
        ("“{table}”里没有这个编号", "there is no such id in “{table}”"),
        (
            "改正编号，或先在 {table}.csv 里加一行；最接近的是“{close}”",
            "mend the id, or first add a row to {table}.csv; the closest is “{close}”",
        ),
    ),
    "duplicate": (
        ("与第 {first} 行重复", "this repeats line {first}"),
        ("删去一行，或改正其中一行的编号", "remove one of the rows or mend its id"),
    ),
    "duplicate_figure": (
        (
            "同一来源的同一个数已在 {other} 第 {first} 行",
            "the same figure from the same source already stands in {other}, line {first}",
        ),
        (
            "删去其中一行；确是两个数的，改正口径、日期或来源",
            "remove one row; if they are two figures, mend definition, dates or source",
        ),
    ),
    "unit": (
        ("单位“{published}”不能换成“{canonical}”", "“{published}” can not be turned into “{canonical}”"),
        ("改正单位，或在 units.csv 里加上这一对单位", "mend the unit, or add the pair to units.csv"),
    ),
    "unknown_unit": (
        ("不认识的单位", "this unit is unknown"),
        ("改正单位，或在 units.csv 里加上它", "mend the unit, or add it to units.csv"),
    ),
    "correction_lost": (
        ("要更正的数已不在记录里", "the figure to be corrected is no longer in the record"),
        (
            "来源已改正的，删去这条更正；编号写错的，改正编号",
            "remove the correction when the source was mended, or mend the id",
        ),
    ),
    "correction_changed": (
        (
            "记录里现在是“{found}”，不是更正所预期的值",
            "the record now says “{found}”, not the value that the correction expects",
        ),
        (
            "来源已改正的，删去这条更正；否则改正 expected_value 与 expected_unit",
            "remove the correction when the source was mended, else mend expected_value and expected_unit",
        ),
    ),
}
