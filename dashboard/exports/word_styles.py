"""The form of a document: measures, styles, settings; for Chinese offices that of GB/T 9704—2012."""

from dataclasses import dataclass
from math import floor

from dashboard.exports import word_faces as faces
from dashboard.exports.openxml import LANGUAGES

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A4 = (210.0, 297.0)


def twips(millimetres: float) -> int:
    """A length in the unit of documents, a twentieth of a point."""
    return round(millimetres / 25.4 * 1440)


@dataclass(frozen=True)
class Form:
    """Margins and type area in millimetres, sizes in points; `grid` is lines and characters of a page.

    Headings of the level `run_in` stand at the head of their paragraph, as in letters of Chinese offices.
    """

    top: float
    left: float
    width: float
    height: float
    footer: float
    size: float
    line: float
    small: float
    note: float
    table: float
    grid: tuple[int, int] | None = None
    indent: int = 0
    run_in: int = 0

    @property
    def right(self) -> float:
        """The margin at the right."""
        return A4[0] - self.left - self.width

    @property
    def bottom(self) -> float:
        """The margin at the bottom."""
        return A4[1] - self.top - self.height

    @property
    def pitch(self) -> int:
        """The distance of lines in twips, the largest at which all lines of the grid find room."""
        return twips(self.height) // self.grid[0] if self.grid else round(self.line * 20)

    @property
    def tracking(self) -> int:
        """How much closer than their size characters stand so that a line holds its number, in twips."""
        return floor(twips(self.width) / self.grid[1] - self.size * 20) if self.grid else 0


# The page number stands 7 mm below the type area; its own line is 5 mm high.
FORMS = {
    "zh": Form(37, 28, 156, 225, 35 - 7 - 5, 16, 28.95, 10.5, 9, 9, grid=(22, 28), indent=2, run_in=2),
    "en": Form(25, 25, 160, 245, 13, 11, 14.5, 9.5, 8.5, 9),
}


@dataclass(frozen=True)
class Look:
    """One style: identifier, name, East-Asian and Latin face, size and line in points, and more as XML."""

    key: str
    name: str
    east: str
    latin: str
    size: float
    line: float
    more: str = ""
    bold: bool = False
    level: int = 0
    close: int = 0


def looks(lang: str) -> tuple[Look, ...]:
    """The styles of a language, the body first."""
    form, chinese = FORMS[lang], lang == "zh"
    latin, head = (faces.TIMES, faces.TIMES) if chinese else (faces.TIMES, faces.ARIAL)
    title, first, second = (22.0, 16.0, 16.0) if chinese else (18.0, 13.0, 11.0)
    start, small, left = _indent(form, form.size), _indent(form, form.small), '<w:jc w:val="left"/>'
    none = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    body, song, line = faces.BODY.name, faces.SONG.name, form.line
    titled = f'{none}<w:jc w:val="{"center" if chinese else "left"}"/>'
    return (
        Look(
            "Normal",
            "Normal",
            body,
            latin,
            form.size,
            line,
            start + '<w:jc w:val="both"/>',
            close=form.tracking,
        ),
        Look("Title", "Title", faces.TITLE.name, head, title, title * 1.5, titled, not chinese),
        Look("Subtitle", "Subtitle", faces.SECOND.name, latin, form.size, line, titled),
        Look("Heading1", "heading 1", faces.FIRST.name, head, first, line, start + left, not chinese, 1),
        Look("Heading2", "heading 2", faces.SECOND.name, head, second, line, start + left, not chinese, 2),
        Look("TableText", "Table Text", body, latin, form.table, form.table * 1.3, none + left),
        Look("Explained", "Explained", body, latin, form.small, form.small * 1.3, small + left),
        Look("Caption", "caption", faces.FIRST.name, head, form.small, form.small * 1.7, titled, not chinese),
        Look("Drawing", "Drawing", body, latin, form.size, 0, none + '<w:jc w:val="center"/>'),
        Look("FootnoteText", "footnote text", song, latin, form.note, form.note * 1.15, none + left),
        Look("Footer", "footer", song, song if chinese else latin, 14 if chinese else 9, 0, none),
    )


def _indent(form: Form, size: float) -> str:
    """How far the first line of a paragraph in some size stands in."""
    width = round(form.indent * size * 20)
    return f'<w:ind w:firstLineChars="{form.indent * 100}" w:firstLine="{width}"/>' if form.indent else ""


def styles(lang: str) -> str:
    """The part that holds the styles."""
    language = LANGUAGES["en"]  # of Latin letters and digits alone: no number is broken at the end of a line
    half = round(FORMS[lang].size * 2)
    default = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:lang w:val="{language}" w:eastAsia="zh-CN"/>'
    return (
        f"{HEAD}<w:styles {SPACE}><w:docDefaults><w:rPrDefault><w:rPr>{default}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault/></w:docDefaults>{''.join(_style(look) for look in looks(lang))}{OTHER}</w:styles>"
    )


OTHER = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Lead"><w:name w:val="Lead"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
    f'<w:rPr><w:rFonts w:eastAsia="{faces.SECOND.name}"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def _style(look: Look) -> str:
    default = ' w:default="1"' if look.key == "Normal" else ""
    based = "" if look.key == "Normal" else '<w:basedOn w:val="Normal"/>'
    follow = '<w:next w:val="Normal"/>' if look.level else ""
    half = round(look.size * 2)
    latin = f'w:ascii="{look.latin}" w:hAnsi="{look.latin}" w:cs="{look.latin}"'
    fonts = f'<w:rFonts {latin} w:eastAsia="{look.east}"/>'
    weight = f'<w:b w:val="{int(look.bold)}"/><w:bCs w:val="{int(look.bold)}"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{look.key}"><w:name w:val="{look.name}"/>'
        f"{based}{follow}<w:qFormat/>{_paragraph(look)}"
        f'<w:rPr>{fonts}{weight}<w:color w:val="000000"/><w:spacing w:val="{look.close}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
        "</w:style>"
    )


def _paragraph(look: Look) -> str:
    """The layout of a style's paragraphs, in the order the schema wants."""
    keep = "<w:keepNext/><w:keepLines/>" if look.level or look.key in ("Caption", "Title") else ""
    free = "" if look.key in ("Normal", "Heading1", "Heading2", "Subtitle") else '<w:snapToGrid w:val="0"/>'
    rule = (
        f'w:line="{round(look.line * 20)}" w:lineRule="exact"'
        if look.line
        else 'w:line="240" w:lineRule="auto"'
    )
    before = 'w:before="100" ' if look.level and look.bold else ""
    outline = f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else ""
    spacing = f"<w:spacing {before}{rule}/>"
    return f'<w:pPr>{keep}<w:widowControl w:val="0"/>{free}{spacing}{look.more}{outline}</w:pPr>'


def section(lang: str, odd: str, even: str) -> str:
    """Page size, margins and grid of the one section; `odd` and `even` are the ids of its footers."""
    form = FORMS[lang]
    width, height = map(twips, A4)
    # Lines only: LibreOffice gives a character wider than its cell two cells, so the style spaces characters.
    grid = f'<w:docGrid w:type="lines" w:linePitch="{form.pitch}"/>' if form.grid else ""
    return (
        f'<w:footerReference w:type="default" r:id="{odd}"/><w:footerReference w:type="even" r:id="{even}"/>'
        '<w:footnotePr><w:numRestart w:val="continuous"/></w:footnotePr>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{twips(form.top)}" w:right="{twips(form.right)}" w:bottom="{twips(form.bottom)}" '
        f'w:left="{twips(form.left)}" w:header="{twips(15)}" w:footer="{twips(form.footer)}" w:gutter="0"/>'
        f"{grid}"
    )


def settings(lang: str) -> str:
    """The settings: footers of two kinds, the separators of foot-notes, today's layout."""
    word = "http://schemas.microsoft.com/office/word"
    return (
        f'{HEAD}<w:settings {SPACE}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{word}" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGES[lang]}" w:eastAsia="zh-CN"/></w:settings>'
    )
