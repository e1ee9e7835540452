"""Words in a document as XML: runs, paragraphs, foot-notes and the ways back to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from dashboard.charts.model import Stretch
from dashboard.exports.word_styles import HEAD, SPACE
from dashboard.exports.words import plain

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
    """The foot-notes of a document in the making: each receipt once, then only its number."""

    receipts: dict[str, str]
    numbers: dict[str, int] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def mark(self, opened: str) -> str:
        """The reference to the receipt of what is opened; "" where there is none."""
        text = self.receipts.get(opened)
        if not text:
            return ""
        if text in self.numbers:
            number = self.numbers[text]
            return field_of(f"NOTEREF _Receipt{number} \\f \\h", str(number), REFERENCE)
        self.texts.append(text)
        number = self.numbers[text] = len(self.texts)
        name = f'w:id="{number}" w:name="_Receipt{number}"'
        reference = f'<w:r>{REFERENCE}<w:footnoteReference w:id="{number}"/></w:r>'
        return f'<w:bookmarkStart {name}/>{reference}<w:bookmarkEnd w:id="{number}"/>'

    def words(self, stretches: Iterable[Stretch], look: str = "") -> str:
        """The runs of a passage, every stretch that has a receipt with its reference behind it."""
        return "".join(run(one.text, look) + self.mark(one.open) for one in stretches if one.text)

    def part(self) -> str:
        """The part of the file that holds the foot-notes."""
        line = lambda kind: paragraph(f"<w:r><w:{kind}/></w:r>", "FootnoteText")  # noqa: E731
        ends = (("-1", "separator"), ("0", "continuationSeparator"))
        made = [f'<w:footnote w:type="{kind}" w:id="{n}">{line(kind)}</w:footnote>' for n, kind in ends]
        for n, text in enumerate(self.texts, 1):
            number = f"<w:r>{REFERENCE}<w:footnoteRef/></w:r>"
            said = paragraph(f"{number}{run(f' {text}')}", "FootnoteText")
            made.append(f'<w:footnote w:id="{n}">{said}</w:footnote>')
        return f"{HEAD}<w:footnotes {SPACE}>{''.join(made)}</w:footnotes>"
