"""Templates and old decks sent to a briefing: taken in memory, or refused by a calm page."""

import io

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from dashboard import create_app
from dashboard.exports import uploads
from dashboard.settings import Settings
from tests.exports.read_deck import charts, words

ITEMS = "benchmark/ranking/indicator:gdp;trends/trend-gdp/indicator:gdp/zones:suzhou,hefei"


def office(wide: float = 10, high: float = 7.5) -> bytes:
    """A template with a slide of its own and a face of its own."""
    deck, sink = Presentation(), io.BytesIO()
    deck.slide_width, deck.slide_height = Inches(wide), Inches(high)
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "old"
    deck.save(sink)
    return sink.getvalue()


def sent(client, field: str, content: bytes, name: str = "a.pptx", lang: str = "zh", **more):
    where = "/briefing.pptx" if field == "template" else "/refresh.pptx"
    query = {"lang": lang, "home": "luoyang", "items": ITEMS}
    return client.post(where, query_string=query, data={field: (io.BytesIO(content), name)}, **more)


def test_a_deck_takes_the_masters_size_faces_and_colours_of_a_template(client):
    answer = sent(client, "template", office())
    deck = Presentation(io.BytesIO(answer.data))
    assert (answer.status_code, deck.slide_width) == (200, Inches(10))
    assert "old" not in " ".join(map(words, deck.slides))
    xml = charts(deck)[0]._chartSpace
    assert {face.get("typeface") for face in xml.iter(qn("a:latin"))} == {"+mn-lt"}
    assert "accent1" in {colour.get("val") for colour in xml.iter(qn("a:schemeClr"))}
    for slide in deck.slides:
        assert all(shape.left >= 0 and shape.left + shape.width <= Inches(10.01) for shape in slide.shapes)


def test_the_deck_in_a_template_follows_the_schema(client, tmp_path):
    audit = pytest.importorskip("openxml_audit")
    path = tmp_path / "made.pptx"
    path.write_bytes(sent(client, "template", office()).data)
    assert audit.OpenXmlValidator().validate(str(path)).errors == []


def test_an_old_deck_comes_back_refreshed(client):
    old = client.get("/briefing.pptx", query_string={"items": ITEMS, "home": "luoyang"}).data
    deck = Presentation(io.BytesIO(sent(client, "refresh", old).data))
    assert "没有一个数字需要改" in words(list(deck.slides)[-1])
    in_template = sent(client, "refresh", sent(client, "template", office()).data, lang="en")
    assert "no number had to be changed" in words(list(Presentation(io.BytesIO(in_template.data)).slides)[-1])


@pytest.mark.parametrize("page", ["benchmark", "trends", "policies", "zone", "targets"])
def test_the_deck_of_any_page_can_be_refreshed(client, page):
    old = client.get(f"/{page}.pptx?home=luoyang").data
    answer = sent(client, "refresh", old)
    assert "没有一个数字需要改" in words(list(Presentation(io.BytesIO(answer.data)).slides)[-1])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("field", ["template", "refresh"])
@pytest.mark.parametrize(
    ("content", "name", "status"),
    [
        (b"", "a.pptx", 400),
        (b"hello", "a.pptx", 422),
        (b"hello", "a.exe", 415),
        (b"hello", "a.pptm", 415),
        (uploads.OLE + "EncryptedPackage".encode("utf-16-le"), "a.pptx", 422),
    ],
)
def test_a_bad_file_gets_a_calm_page_in_the_readers_language(client, field, content, name, status, lang):
    answer = sent(client, field, content, name, lang)
    assert answer.status_code == status
    assert f'lang="{"zh-CN" if lang == "zh" else "en"}"' in answer.text and "/briefing?" in answer.text


def test_a_deck_that_is_not_ours_and_a_template_without_room_are_refused(client):
    assert "没有从这里下载的图" in sent(client, "refresh", office()).text
    assert sent(client, "template", office(4, 3)).status_code == 422


def test_far_too_much_is_refused_by_its_length(client):
    length = {"CONTENT_LENGTH": str(200_000_000)}
    answer = client.post(
        "/refresh.pptx", environ_overrides=length, content_type="multipart/form-data; boundary=x"
    )
    assert answer.status_code == 413 and "32 MB" in answer.text


def test_a_form_of_another_site_is_refused(client):
    assert sent(client, "refresh", office(), headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_a_form_without_a_file_is_refused(client):
    assert client.post("/briefing.pptx", data={"x": "y"}).status_code == 400
    assert client.post("/refresh.pptx").status_code == 400


def test_a_template_given_at_the_start_dresses_every_deck(database_folder, tmp_path):
    path = tmp_path / "office.pptx"
    path.write_bytes(office())
    client = create_app(Settings(build=database_folder, template=path)).server.test_client()
    assert Presentation(io.BytesIO(client.get("/benchmark.pptx").data)).slide_width == Inches(10)


@pytest.mark.parametrize("content", [None, b"hello"])
def test_a_bad_template_at_the_start_is_told_in_a_sentence(database_folder, tmp_path, content):
    path = tmp_path / "office.pptx"
    if content:
        path.write_bytes(content)
    with pytest.raises(SystemExit, match="PILOTZONES_TEMPLATE"):
        create_app(Settings(build=database_folder, template=path))
