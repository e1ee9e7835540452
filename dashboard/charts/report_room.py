"""Whether a comparison's report keeps to its two pages: how many lines its words and notes take."""

from math import ceil

from dashboard.charts.model import Passage, Report

LETTERS, SMALL, NOTE = 28, 34, 44  # Chinese letters on a line of the body, of small type, of a note
LOWER, LOWEST = 0.75, 0.6  # how high their lines are beside one of the body
# What a chart and a table of four cities leave on two pages: of 247 briefs five ran on, all with over 32.5.
ROOM = {"zh": 31.0, "en": 39.0}
LATIN = 0x2E80


def fits(report: Report, lang: str) -> bool:
    """Whether the words of a report find room on two pages beside one chart and its table."""
    words = sum(_high(block) for block in report.blocks if isinstance(block, Passage))
    documents = {receipt.document for receipts in report.receipts.values() for receipt in receipts}
    return words + sum(ceil(_wide(one) / NOTE) for one in documents) * LOWEST <= ROOM[lang]


def _high(block: Passage) -> float:
    lines = max(1, ceil(_wide(block.text) / (SMALL if block.small else LETTERS)))
    return lines * (LOWER if block.small else 1.0)


def _wide(text: str) -> float:
    """The width of a text in Chinese letters; Latin ones are half as wide."""
    return sum(1.0 if ord(letter) > LATIN else 0.5 for letter in text)
