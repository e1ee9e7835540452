"""A view as a document: its report in sentences, foot-noted, with native charts and tables among them."""

from datetime import datetime
from functools import cache
from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from dashboard.charts.model import Bars, Grid, Passage, Report, Stretch, View
from dashboard.exports import facts
from dashboard.exports.packed import packed
from dashboard.exports.slides_bars import marks_of
from dashboard.exports.word_chart import chart
from dashboard.exports.word_faces import font_table
from dashboard.exports.word_styles import FORMS, HEAD, SPACE, section, settings, styles, twips
from dashboard.exports.word_table import table
from dashboard.exports.word_text import Notes, field_of, paragraph, run
from dashboard.exports.words import cut, inches, plain
from dashboard.format import letter_day
from dashboard.wording import say

LONGEST_PROPERTY, LONGEST_TITLE, TITLE_SIZE = 250, 10.0, 22
RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
LEAD = '<w:rStyle w:val="Lead"/>'
LEFT_OUT = ("stylesWithEffects", "webSettings", "customXml", "numbering", "thumbnail")


def document_of(view: View) -> bytes:
    """The file of a view's report."""
    document = Document(BytesIO(_template(view.lang)))
    report = view.report or _plain(view)
    notes = Notes(report.receipts, view.lang)
    parts = [*_head(report, view), *_blocks(document, report, view, notes), _foot(view)]
    _fill(document, "".join(parts), view.lang)
    if notes.places:
        _attach(document, "footnotes", CONTENT_TYPE.WML_FOOTNOTES, notes.part())
    _describe(document, report, view)
    return packed(document)


def _plain(view: View) -> Report:
    """A report for a view that has none: its own words, charts and tables."""
    told = [view.subtitle, *(facts.said(view) if len(view.rows) else facts.notices(view))]
    passages = [Passage((Stretch(text),)) for text in told if text]
    return Report(view.title, (*passages, *(one for one in view.charts if isinstance(one, (Bars, Grid)))))


def _head(report: Report, view: View) -> list[str]:
    """The title, and how new the data are, or as known on which day."""
    days = {"date": facts.data_date(view), "known": f"{view.build.known or ''}"}
    told = {name: letter_day(day, view.lang) for name, day in days.items() if day}
    about = (
        say(view.lang, "report.about_known" if "known" in told else "report.about", **told) if told else ""
    )
    return [
        paragraph(_title(report.title, view.lang), "Title"),
        *([paragraph(run(about), "Subtitle")] if about else []),
    ]


def _title(title: str, lang: str) -> str:
    """The title on one line, or broken where its words say it may be."""
    parts, room = [cut(part, 10, LONGEST_TITLE) for part in title.split("\n")], FORMS[lang].width / 25.4
    if inches("".join(parts), TITLE_SIZE) <= room:
        return run("".join(parts))
    return "<w:r><w:br/></w:r>".join(run(part) for part in parts)


def _blocks(document: Any, report: Report, view: View, notes: Notes) -> list[str]:
    form, made, charts, counts, lead = FORMS[view.lang], [], 0, [0, 0, 0], ""
    for block, following in zip_longest(report.blocks, report.blocks[1:]):
        if isinstance(block, Passage) and block.level:
            before = form.run_in == block.level and isinstance(following, Passage) and not following.level
            heading = _numbered(block, counts, view.lang)
            lead = run(say(view.lang, "report.run_in", heading=heading), LEAD) if before else ""
            made += [] if before else [paragraph(run(heading), f"Heading{block.level}")]
        elif isinstance(block, Passage):
            made.append(paragraph(lead + notes.words(block.words), "Explained" if block.small else ""))
            lead = ""
        elif isinstance(block, Bars) and block.bars:
            charts += 1
            caption = _caption(block, view.lang, _reading(block, view.lang))
            made += [caption, chart(document, block, view, charts, form.width / 25.4)]
        elif isinstance(block, Grid) and block.rows:
            made += [
                _caption(block, view.lang) if block.title else "",
                table(block, notes, view.lang, twips(form.width), form.table),
            ]
    return made


def _numbered(block: Passage, counts: list[int], lang: str) -> str:
    """A heading with its number."""
    counts[block.level] += 1
    counts[block.level + 1 :] = [0] * (len(counts) - block.level - 1)
    numerals = say(lang, "report.numerals")
    number = numerals[(counts[block.level] - 1) % len(numerals)]
    return say(lang, f"report.heading_{block.level}", number=number, text=block.text)


def _caption(block: Bars | Grid, lang: str, marks: str = "") -> str:
    """The title above a chart or a table, with its unit and with how to read its marks."""
    inside = say(lang, "report.and").join(part for part in (getattr(block, "unit", ""), marks) if part)
    text = say(lang, "slides.headed", title=block.title, unit=inside) if inside else block.title
    return paragraph(run(cut(text, FORMS[lang].small, FORMS[lang].width / 25.4, 2)), "Caption")


def _reading(block: Bars, lang: str) -> str:
    """How to read the marks of a chart, where it has any."""
    return say(lang, "report.and").join(
        say(lang, f"slides.{key}") for key in marks_of(block) if key != "mark_home"
    )


def _foot(view: View) -> str:
    """Where the figures come from and where the same view can be opened."""
    told = say(
        view.lang,
        "report.sources",
        address=view.address,
        build=view.build.content_hash[:8],
    )
    return paragraph(run(told), "TableText")


@cache
def _template(lang: str) -> bytes:
    """An empty document in the form of a language, made once from the library's own."""
    document: Any = Document()
    for holder in (document.part, document.part.package):
        for key, link in list(holder.rels.items()):
            if link.reltype.endswith(LEFT_OUT):
                holder.rels.pop(key)
            elif link.reltype.endswith("/fontTable"):
                link.target_part._blob = font_table().encode()
    document.part._styles_part._element = parse_xml(styles(lang).encode())
    document.part._settings_part._element = parse_xml(settings(lang).encode())
    sink = BytesIO()
    document.save(sink)
    return sink.getvalue()


def _fill(document: Any, parts: str, lang: str) -> None:
    """Puts the paragraphs and the section with its two footers into a document."""
    keys = [
        _attach(document, f"footer{n}", CONTENT_TYPE.WML_FOOTER, _footer(lang, odd=n == 1), "footer")
        for n in (1, 2)
    ]
    held = f"<w:sectPr>{section(lang, *keys)}</w:sectPr>"
    made = parse_xml(f"<w:document {SPACE} {RELATED}><w:body>{parts}{held}</w:body></w:document>")
    document.element.replace(document.element.body, made[0])


def _footer(lang: str, odd: bool) -> str:
    """The page number between dashes, at the right of odd pages and at the left of even ones."""
    before, after = say(lang, "report.page", number="\n").split("\n")
    side = "right" if odd else "left"
    layout = f'<w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/>'
    number = run(before) + field_of("PAGE", "1" if odd else "2") + run(after)
    return f"{HEAD}<w:ftr {SPACE}>{paragraph(number, 'Footer', layout)}</w:ftr>"


def _attach(document: Any, name: str, content_type: str, xml: str, kind: str = "") -> str:
    """Adds a part to a document; gives the id of its relationship."""
    part = Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode(), document.part.package)
    return document.part.relate_to(part, f"{RELATIONSHIP_TYPE.STYLES.rpartition('/')[0]}/{kind or name}")


def _describe(document: Any, report: Report, view: View) -> None:
    """Properties of the file; made of the build alone, so that the same view gives the same bytes."""
    stated, day = document.core_properties, view.build.data_date
    stated.title = plain(report.title)[:LONGEST_PROPERTY]
    stated.subject = plain(view.address)[:LONGEST_PROPERTY]
    stated.author = stated.last_modified_by = say(view.lang, "shell.product")
    stated.created = stated.modified = datetime(day.year, day.month, day.day) if day else datetime(2000, 1, 1)
    stated.comments = stated.keywords = ""
