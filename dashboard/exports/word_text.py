"""Words in a document as XML: runs, paragraphs, foot-notes and the ways back to them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from dashboard.charts.model import Receipt, Stretch
from dashboard.exports.word_styles import FORMS, HEAD, SPACE
from dashboard.exports.words import lines, plain
from dashboard.wording import listing, say

NAME, OWN, NOT_NAMED = 36, 10_000, re.compile(r"[^A-Za-z0-9]")  # a bookmark's name has forty letters at most
EDGE = "0000"  # the room of a note's own number
HELD = "\u200d"  # no line ends before a reference that is a field
MAY_BREAK = "\u200b"  # a line may end behind a reference: digits would hold fast to a bracket
REFERENCE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


def run(text: str, look: str = "") -> str:
    """A run of text; `look` is the XML of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(plain(text))}</w:t></w:r>'


def paragraph(runs: str, style: str = "", layout: str = "") -> str:
    """A paragraph of some runs in a style; `layout` is the XML of further properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{layout}</w:pPr>" if named or layout else ""
    return f"<w:p>{properties}{runs}</w:p>"


def field_of(code: str, shown: str, look: str = "") -> str:
    """A field that Word works out, with what it shows until then."""
    piece = lambda inner: f"<w:r>{look}{inner}</w:r>"  # noqa: E731
    mark = lambda kind: piece(f'<w:fldChar w:fldCharType="{kind}"/>')  # noqa: E731
    coded = piece(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return f"{mark('begin')}{coded}{mark('separate')}{piece(f'<w:t>{escape(shown)}</w:t>')}{mark('end')}"


@dataclass
class Notes:
    """The foot-notes of a document in the making: one for each document cited, with all the places in it."""

    receipts: dict[str, tuple[Receipt, ...]]
    lang: str = "zh"
    places: dict[str, list[str]] = field(default_factory=dict)
    bound: dict[str, int] = field(default_factory=dict)

    def mark(self, opened: str) -> str:
        """The references to the documents of what is opened; "" where there are none."""
        found = list(dict.fromkeys(map(self._reference, self.receipts.get(opened, ()))))
        return f"<w:r>{REFERENCE}<w:t>,</w:t></w:r>".join(found)

    def _reference(self, receipt: Receipt) -> str:
        document, place = plain(receipt.document), plain(receipt.place)
        first, places = document not in self.places, self.places.setdefault(document, [])
        if place and place not in places:
            places.append(place)
        number = list(self.places).index(document) + 1
        name = f"_Receipt{number}"
        if not first:
            return (run(HELD) if self.lang == "zh" else "") + field_of(
                f"NOTEREF {name} \\f \\h", str(number), REFERENCE
            )
        return _between(number, name, f'<w:r>{REFERENCE}<w:footnoteReference w:id="{number}"/></w:r>')

    def words(self, stretches: Iterable[Stretch], look: str = "") -> str:
        """The runs of a passage, every stretch that has a receipt with its reference behind it."""
        return "".join(self.bind(run(one.text, look), one.open) for one in stretches if one.text)

    def bind(self, runs: str, opened: str) -> str:
        """Runs in a bookmark that names what they are taken from, and the reference behind them."""
        if opened not in self.receipts:
            return runs
        count = self.bound[opened] = self.bound.get(opened, 0) + 1
        name = f"{NOT_NAMED.sub('_', opened)[:NAME]}_{count}"
        end = run(MAY_BREAK) if self.lang == "zh" else ""
        return _between(OWN + sum(self.bound.values()), name, runs) + self.mark(opened) + end

    def part(self) -> str:
        """The part of the file that holds the foot-notes."""
        line = lambda kind: paragraph(f"<w:r><w:{kind}/></w:r>", "FootnoteText")  # noqa: E731
        ends = (("-1", "separator"), ("0", "continuationSeparator"))
        made = [f'<w:footnote w:type="{kind}" w:id="{n}">{line(kind)}</w:footnote>' for n, kind in ends]
        for n, (document, places) in enumerate(self.places.items(), 1):
            number = f"<w:r>{REFERENCE}<w:footnoteRef/></w:r>"
            said = paragraph(f"{number}{run(f' {self._note(document, places)}')}", "FootnoteText")
            made.append(f'<w:footnote w:id="{n}">{said}</w:footnote>')
        return f"{HEAD}<w:footnotes {SPACE}>{''.join(made)}</w:footnotes>"

    def _note(self, document: str, places: list[str]) -> str:
        """A document with as many of the places in it as find room on the lines that it needs anyway."""
        form, made = FORMS[self.lang], document
        rows = lambda text: lines(f"{EDGE}{text}", form.note, form.width / 25.4)  # noqa: E731
        for count in range(1, len(places) + 1):
            held = listing(self.lang, places[:count])
            told = document + say(self.lang, "report.receipt_places", places=held)
            if rows(told) > rows(document):
                break
            made = told
        return made


def _between(number: int, name: str, runs: str) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{runs}<w:bookmarkEnd w:id="{number}"/>'
