"""Texts as they are compared: half width, small letters, no spaces, brackets, quotes or hyphens."""

import re
import unicodedata

CHINESE = re.compile(r"[㐀-鿿]")
SEPARATORS = re.compile(r"[\s,;:?!|/\\，；：。、？！]+")
# A Chinese character, a number, a word, the end of a line. A plus sign counts: it tells “1+6” from “16”.
RUNS = re.compile(r"[㐀-鿿]|\d+|(?:[^\W\d_㐀-鿿]|\+)+|\n")


def plain(text: str) -> str:
    """Half width and small letters."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold()


def runs_of(text: str) -> list[str]:
    """The runs in which a word may begin: single Chinese characters, numbers, words, ends of lines."""
    return RUNS.findall(plain(text))


def compact(text: str) -> str:
    """Letters, digits and plus signs alone: brackets of any style, quotes and hyphens do not count."""
    return "".join(runs_of(text)).replace("\n", "")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a query, each compact and once; "R&D" and "high-tech" are one word each."""
    return tuple(dict.fromkeys(word for word in map(compact, SEPARATORS.split(plain(text))) if word))


def is_chinese(text: str) -> bool:
    """Whether a text has a Chinese character in it."""
    return bool(CHINESE.search(text))
