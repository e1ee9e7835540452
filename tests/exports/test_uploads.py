"""What readers send is looked at before anything opens it: harmful, broken and foreign files are refused."""

import io
import zipfile

import pytest
from pptx import Presentation

from dashboard.exports import uploads
from dashboard.exports.slide_office import opened, template
from tests.exports import made
from tests.exports.made_charts import deck
from tests.exports.opened import write

BOTH = (".pptx", ".potx")


@pytest.fixture(scope="module")
def ours() -> bytes:
    return write("pptx", deck(made.bars(3)))


def changed(content: bytes, change=None, **more: bytes) -> bytes:
    """A file with parts changed by a function and others added."""
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            told = old.read(part)
            new.writestr(part.filename, change(part.filename, told) if change else told)
        for name, told in more.items():
            new.writestr(name, told)
    return sink.getvalue()


def reason(content: bytes, name: str = "a.pptx", look=template) -> str:
    with pytest.raises(uploads.Refused) as refused:
        look(content, name)
    return refused.value.reason


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a.pptm", "macros"),
        ("a.ppt", "old"),
        ("a.docx", "suffix"),
        ("a", "suffix"),
        ("../../a.exe", "suffix"),
    ],
)
def test_the_name_alone_refuses(ours, name, why):
    assert reason(ours, name) == why


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 no more", "broken"),
        (b"hello", "broken"),
        (uploads.OLE + b"\0" * 600, "old"),
        (uploads.OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\0" * (uploads.MOST + 1), "too_big"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("look", [template, opened])
def test_what_is_no_deck_is_refused(content, why, look):
    assert reason(content, look=look) == why


def test_a_cut_file_is_broken(ours):
    assert reason(ours[: len(ours) // 2]) == "broken"


def test_wrong_sums_are_broken(ours):
    middle = len(ours) // 2
    assert reason(ours[:middle] + bytes(64) + ours[middle + 64 :]) == "broken"


@pytest.mark.parametrize("size", [20_000_001, 120_000_000])
def test_a_bomb_is_refused_by_its_table_of_contents(ours, size):
    assert reason(changed(ours, **{"ppt/slides/slide99.xml": b" " * size})) == "bomb"


def test_very_many_parts_are_a_bomb(ours):
    assert reason(changed(ours, **{f"ppt/media/{n}": b"" for n in range(5001)})) == "bomb"


@pytest.mark.parametrize("name", ["../../etc/x", "/etc/x", "ppt/../../x", "c:/x", "ppt\\..\\x"])
def test_a_path_that_leads_outside_is_harmful(ours, name):
    content = changed(ours, **{name.replace("\\", "/"): b"x"})
    if "\\" in name:
        content = content.replace(name.replace("\\", "/").encode(), name.encode())
    assert reason(content) == "harmful"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_harmful_in_any_encoding(ours, encoding):
    told = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    assert reason(changed(ours, **{"ppt/slides/slide9.xml": told.encode(encoding)})) == "harmful"


def test_macros_are_refused_whatever_the_name_says(ours):
    def macros(name, told):
        kind = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
        return told.replace(uploads.SLIDES.encode(), kind) if name == uploads.TYPES else told

    assert reason(changed(ours, macros)) == "macros"


def test_another_kind_of_office_file_has_no_slides():
    assert reason(write("xlsx", made.view(3))) == "kind"


def test_a_part_that_is_missing_is_broken(ours):
    assert (
        reason(changed(ours, lambda name, told: b"<x/>" if name.endswith("presentation.xml") else told))
        == "broken"
    )


def test_a_template_is_taken_as_a_deck_without_slides(ours):
    def as_template(name, told):
        return (
            told.replace(uploads.SLIDES.encode(), uploads.TEMPLATE.encode())
            if name == uploads.TYPES
            else told
        )

    ready = Presentation(io.BytesIO(template(changed(ours, as_template), "a.POTX")))
    assert len(ready.slides) == 0 and len(ready.slide_layouts) == 2


def test_nothing_is_written_anywhere(ours, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    template(ours, "a.pptx")
    opened(ours, "a.pptx")
    assert list(tmp_path.iterdir()) == []


def test_any_bytes_are_refused_or_taken_never_an_error(ours):
    for at in range(0, len(ours), max(1, len(ours) // 60)):
        try:
            opened(ours[:at] + bytes([ours[at] ^ 255]) + ours[at + 1 :], "a.pptx")
        except uploads.Refused as refused:
            assert refused.reason in ("broken", "harmful", "kind", "bomb", "encrypted")
