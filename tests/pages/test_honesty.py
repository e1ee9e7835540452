"""What a reader in a hurry would believe of a screen, a file or a slide: each case once misled somebody."""

import io
import zipfile

import pytest
from pptx import Presentation

KNOWN = "2024-10-12"


def words_of(deck: bytes) -> list[str]:
    """The words of each slide."""
    slides = Presentation(io.BytesIO(deck)).slides
    return [" ".join(s.text_frame.text for s in one.shapes if s.has_text_frame) for one in slides]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_slide_of_a_past_day_carries_that_day(client, lang):
    deck = client.get(f"/zone.pptx?zone=hangzhou&known={KNOWN}&lang={lang}").data
    slides = words_of(deck)
    assert len(slides) > 3
    assert all(KNOWN in words for words in slides)


def test_a_brief_a_picture_and_a_workbook_of_a_past_day_say_so(client):
    brief = client.get(f"/zone.docx?zone=hangzhou&known={KNOWN}").data
    assert (
        "按2024年10月12日已公布的文件"
        in zipfile.ZipFile(io.BytesIO(brief)).read("word/document.xml").decode()
    )
    assert f"已知截至 {KNOWN}" in client.get(f"/benchmark.svg?indicator=gdp&known={KNOWN}").text
    assert client.get(f"/benchmark.json?indicator=gdp&known={KNOWN}").json["build"]["known"] == KNOWN
    assert "known" not in client.get("/benchmark.json?indicator=gdp").json["build"]
