"""The Word brief: its form is that of Chinese offices, and every number in it is one of the view's."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from dashboard.charts.model import Build, Passage, Receipt, Report, Stretch, View
from dashboard.exports import docx as word
from dashboard.exports.words import plain
from dashboard.format import letter_day
from dashboard.pages import benchmark, zone
from dashboard.pages.site import Site, selected, whole
from dashboard.wording import name_of

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
CHOICES = [
    pytest.param(
        benchmark, {"indicator": "hightech_enterprises", "zones": "suzhou,hefei,guangzhou"}, id="four"
    ),
    pytest.param(benchmark, {"indicator": "scitech_loan_balance"}, id="not-comparable"),
    pytest.param(benchmark, {"indicator": "gdp,rd_intensity", "zones": "suzhou,hefei"}, id="several"),
    pytest.param(zone, {"zone": "luoyang"}, id="own-city"),
    pytest.param(zone, {"zone": "hefei"}, id="another-city"),
]


@pytest.fixture
def view(store):
    site = Site(store, (benchmark, zone))

    def made(page, asked, lang="zh"):
        return whole(site, page, selected(site, page, {"home": "luoyang", "lang": lang, **asked}))

    return made


def opened(view) -> tuple[Document, str]:
    """The document, and the text of its footnotes."""
    data = word.write(view)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        notes = parts.read("word/footnotes.xml").decode() if "word/footnotes.xml" in parts.namelist() else ""
    return Document(io.BytesIO(data)), re.sub(r"<[^>]+>", " ", notes)


def words(document) -> list[str]:
    """The paragraphs, those of tables too, without the numbers of footnotes."""
    return [
        "".join(
            t.text or ""
            for run in paragraph.iter(qn("w:r"))
            if not reference(run)
            for t in run.iter(qn("w:t"))
        )
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def reference(run) -> bool:
    style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return style is not None and style.get(qn("w:val")) == "FootnoteReference"


def numbers(*texts: str) -> set[str]:
    return {found.rstrip(",").replace(",", "") for text in texts for found in NUMBER.findall(text)}


def shown(view) -> list[str]:
    """Everything that the view shows in words and cells."""
    texts = [view.title, view.subtitle, *view.notes, *(notice.text for notice in view.notices)]
    for chart in view.charts:
        texts += [chart.title, *(f"{bar.label} {bar.when} {bar.place}" for bar in getattr(chart, "bars", ()))]
        for row in getattr(getattr(chart, "table", None) or chart, "rows", ()):
            texts += [repr(cell) for cell in row.cells]
    return texts


def cited(view) -> list[str]:
    """The stretches of the report that lead to a receipt, and what the sentences compute from two of them."""
    blocks = [block for block in view.report.blocks if isinstance(block, Passage)]
    return [stretch.text for block in blocks for stretch in block.words if stretch.open]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("page", "asked"), CHOICES)
def test_every_number_of_the_brief_is_one_of_the_view_or_has_a_receipt(view, store, page, asked, lang):
    made = view(page, asked, lang)
    document, _ = opened(made)
    opened_ids = [one.removeprefix("figure:") for one in made.report.receipts if one.startswith("figure:")]
    dates = [str(store.figure(one)["as_of"]) for one in opened_ids]
    policies = store.catalog().policies
    issued = [one.removeprefix("policy:") for one in made.report.receipts if one.startswith("policy:")]
    build = [
        *dates,
        *(letter_day(policies[one]["date"], lang) for one in issued if policies[one]["date"]),
        str(made.build.data_date),
        made.build.content_hash[:8],
        made.address,
        str(len(made.sources)),
    ]
    own = numbers(*shown(made), *cited(made), *build)
    told = [text for text in words(document) if made.build.content_hash[:8] not in text]
    left = numbers(*told) - own - {str(n) for n in range(1, 30)}
    figures, apart = ends(numbers(*cited(made))), distances(made)
    for stated in map(float, left):
        changed = any(is_change(stated, one, other) for one in figures for other in figures)
        assert changed or any(near(stated, one) for one in apart), stated


def ends(stated: set[str]) -> list[float]:
    """Numbers as they are, and one step of their last significant digit more, which "over" may mean."""
    return [end for one in stated for end in (float(one), float(one) + step(one))]


def step(stated: str) -> float:
    whole_part, _, decimals = stated.partition(".")
    return 10.0 ** (-len(decimals) if decimals else len(whole_part) - len(whole_part.rstrip("0")))


def near(stated: float, exact: float) -> bool:
    """Whether a number is another one rounded, in 亿元 or in billions."""
    return abs(stated - exact) <= 0.5 or abs(stated - exact / 10) <= 0.06


def distances(view) -> list[float]:
    """How far the figures are from the leader's and from the median, in the unit of the record."""
    names = [name for name in ("gap_low", "gap_high", "median_low", "median_high") if name in view.rows]
    return [abs(one) for name in names for one in view.rows[name].dropna().tolist()]


def is_change(stated: float, one: float, other: float) -> bool:
    """Whether a number is what two figures differ by, in per cent or as they are, to a digit."""
    differ = [abs(other - one), *([abs(other / one - 1) * 100] if one else [])]
    return any(abs(stated - found) <= 0.45 for found in differ)


@pytest.mark.parametrize(("page", "asked"), CHOICES)
def test_every_figure_is_bound_to_its_observation_and_noted_with_its_document(view, page, asked):
    made = view(page, asked)
    document, _ = opened(made)
    notes = footnotes(word.write(made))
    bound = list(bookmarks(document))
    assert {name for name, _ in bound} == set(made.report.receipts)
    for name, numbers in bound:
        receipts = made.report.receipts[name]
        assert numbers == [number_of(receipt.document, notes) for receipt in receipts], name


def footnotes(data: bytes) -> dict[int, str]:
    """The foot-notes by their numbers."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        part = etree.fromstring(parts.read("word/footnotes.xml"))
    texts = {int(one.get(qn("w:id"))): "".join(one.itertext()).strip() for one in part}
    return {number: text for number, text in texts.items() if number > 0}


def number_of(document: str, notes: dict[int, str]) -> int:
    return next(number for number, text in notes.items() if text.startswith(plain(document)))


def bookmarks(document):
    """What each stretch of the text is taken from, and the numbers of the notes behind it."""
    names = {}
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"))
        if name.startswith("_Receipt"):
            continue
        kind, _, rest = name.rpartition("_")[0].partition("_")
        siblings = list(start.itersiblings())
        end = next(n for n, one in enumerate(siblings) if one.tag == qn("w:bookmarkEnd"))
        numbers = []
        for one in siblings[end + 1 :]:
            if one.tag == qn("w:bookmarkStart") and one.get(qn("w:name")).startswith("_Receipt"):
                numbers.append(int(one.get(qn("w:name"))[len("_Receipt") :]))
            elif one.tag == qn("w:bookmarkStart"):
                break
            elif one.tag == qn("w:r"):
                code = "".join(part.text or "" for part in one.iter(qn("w:instrText")))
                numbers += [int(found) for found in re.findall(r"_Receipt(\d+)", code)]
                if not reference(one) and one.find(qn("w:t")) is not None and not code:
                    text = one.find(qn("w:t")).text or ""
                    if text.strip("\u200b\u200d"):
                        break
        names[name] = (f"{kind}:{rest.replace('_', '-')}", numbers)
    return names.values()


def test_the_chinese_brief_has_the_form_of_the_standard(view):
    document, _ = opened(view(zone, {"zone": "luoyang"}))
    section = document.sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)
    assert (round(section.top_margin / Mm(1)), round(section.left_margin / Mm(1))) == (37, 28)
    body = section.page_width - section.left_margin - section.right_margin
    tall = section.page_height - section.top_margin - section.bottom_margin
    assert (round(body / Mm(1)), round(tall / Mm(1))) == (156, 225)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert int(grid.get(qn("w:linePitch"))) * 22 == pytest.approx(tall / 635, abs=22)
    faces = {name: face(document, name) for name in ("Title", "Normal", "Heading 1", "Heading 2")}
    assert faces == {
        "Title": ("方正小标宋简体", 22),
        "Normal": ("仿宋_GB2312", 16),
        "Heading 1": ("黑体", 16),
        "Heading 2": ("楷体_GB2312", 16),
    }


def face(document, style: str) -> tuple[str, float]:
    """East-Asian face and size in points of a style."""
    properties = document.styles[style].element.rPr
    size = properties.find(qn("w:sz"))
    return properties.find(qn("w:rFonts")).get(qn("w:eastAsia")), int(size.get(qn("w:val"))) / 2


def test_what_is_not_comparable_is_called_so(view):
    document, _ = opened(view(zone, {"zone": "luoyang"}))
    assert "不可比" in " ".join(words(document))


@pytest.mark.parametrize(
    "hostile", ["<b>&amp;</b>", "=1+1", "𠮷\U0001f600 \u202eabc", "a\x00b\x0bc", "长" * 200]
)
def test_a_hostile_title_gives_a_document_that_opens(hostile):
    report = Report(hostile, (Passage((Stretch(hostile, "figure:x"),)),), {"figure:x": (Receipt(hostile),)})
    made = View("zone", "zh", "/zone", hostile, "", Build("", "0123456789", "", None), report=report)
    document, notes = opened(made)
    assert document.paragraphs and notes


def test_a_view_without_a_report_is_a_plain_document(view):
    made = replace(view(benchmark, {"indicator": "gdp"}), report=None)
    document, _ = opened(made)
    assert any(made.title in paragraph.text for paragraph in document.paragraphs)


def test_one_view_gives_one_file(view):
    made = view(benchmark, {"indicator": "gdp"})
    assert word.write(made) == word.write(made)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_comparison_tells_what_each_city_issued_with_its_document(view, store, lang):
    made = view(benchmark, {"zones": "suzhou,hefei,guangzhou"}, lang)
    said = {"zh": "记录中市级政策", "en": "city policies in the record"}[lang]
    told = [text for text in words(opened(made)[0]) if said in text]
    assert len(told) == 4
    own = [row for row in store.catalog().policies.values() if row["zones"] == "suzhou"]
    newest = max(
        (row for row in own if row["level"] == "zone" and row["start_day"]), key=lambda row: row["start_day"]
    )
    assert any(name_of(newest, lang, "title") in text for text in told)
    assert f"policy:{newest['policy_id']}" in made.report.receipts
