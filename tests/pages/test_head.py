"""A link that is pasted somewhere looks right, and the lines for programs do what they say."""

import json
import re
import shlex
import shutil
import subprocess
import threading

import pandas as pd
import pytest

from dashboard.components.snippets import LANGUAGES, code
from dashboard.pages import PAGES
from dashboard.pages.frame import read_by
from dashboard.server import listen


def metas(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', page))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.NAME)
def test_a_page_says_what_it_is_in_its_language(client, page, lang):
    told = client.get(f"{page.PATH}?lang={lang}&home=luoyang").text
    title = re.search(r"<title>(.*?)</title>", told)[1]
    product = "Sci-tech finance pilot zones" if lang == "en" else "科创金融试验区对标"
    assert title.endswith(f" · {product}")
    assert metas(told)["description"]
    assert lang == "zh" or not re.search(r"[一-鿿]", title)


def test_a_pasted_link_shows_the_sentence_and_the_picture_of_its_view(client):
    told = metas(client.get("/benchmark?indicator=gdp&home=luoyang", base_url="http://zones.example").text)
    assert "洛阳" in told["og:title"]
    assert told["og:url"] == "http://zones.example/benchmark?indicator=gdp&amp;home=luoyang"
    picture = told["og:image"].replace("&amp;", "&").removeprefix("http://zones.example")
    assert client.get(picture).mimetype == "image/png"


def test_the_data_page_is_a_dataset_for_search_engines(client):
    told = client.get("/data?zones=hefei&words=%3C/script%3E").text
    (linked,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', told)
    stated = json.loads(linked)
    assert stated["@type"] == "Dataset" and "zones=hefei" in stated["url"]
    files = {one["contentUrl"].removeprefix("http://localhost") for one in stated["distribution"]}
    assert {client.get(one).status_code for one in files} == {200} and len(files) > 4
    assert "ld+json" not in client.get("/benchmark").text


def test_hostile_words_stay_words(client):
    told = client.get('/data?words="><script>alert(1)</script>').text
    assert "<script>alert" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_snippet_names_the_address(language):
    assert "http://a.example/data.csv?zones=hefei" in code(language, "http://a.example/data.csv?zones=hefei")


@pytest.fixture
def host(client):
    """The address of the site, served on a port of its own."""
    waiting = listen(client.application, "127.0.0.1", 0)
    threading.Thread(target=waiting.run, daemon=True).start()
    yield f"http://127.0.0.1:{waiting.effective_port}"
    waiting.close()


def test_the_lines_for_python_read_what_is_shown(host):
    found = {}
    for name, parquet in (("csv", ""), ("parquet", f"{host}/data.parquet?zones=hefei&from=2024")):
        space = {"print": lambda *_: None}
        exec(code("python", f"{host}/data.csv?zones=hefei&from=2024", parquet), space)
        found[name] = space["figures"]
    assert len(found["csv"]) == len(found["parquet"]) > 20
    assert pd.api.types.is_string_dtype(found["parquet"]["published_value"])
    assert found["csv"]["value"].tolist() == found["parquet"]["value"].tolist()


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_the_line_for_curl_brings_the_file(host, client, tmp_path):
    where = "/benchmark.csv?indicator=gdp&zones=hefei,suzhou"
    line = shlex.split(code("curl", host + where))
    subprocess.run(line, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    got = (tmp_path / "figures.csv").read_text(encoding="utf-8-sig").splitlines()
    assert got[0] == client.get(where).get_data().decode("utf-8-sig").splitlines()[0] and len(got) > 2


STRING = re.compile(r'"[^"]*"')
PAIRS = {")": "(", "]": "[", "}": "{"}


@pytest.mark.parametrize("language", ["r", "excel"])
def test_the_lines_for_r_and_excel_ask_for_a_file_in_the_encoding_they_name(client, language):
    where = "/benchmark.csv?indicator=gdp&zones=hefei,suzhou"
    text = code(language, f"http://localhost{where}")
    (asked,) = [one[1:-1] for one in STRING.findall(text) if one.startswith('"http')]
    answer = client.get(asked.removeprefix("http://localhost"))
    assert answer.status_code == 200 and answer.get_data().startswith(b"\xef\xbb\xbf")
    assert text.count('"') % 2 == 0
    opened = []
    for letter in STRING.sub("", text):
        if letter in PAIRS.values():
            opened.append(letter)
        elif letter in PAIRS:
            assert opened.pop() == PAIRS[letter]
    assert not opened
    assert language == "r" or re.fullmatch(r"let\s+(\w+ = .*?,?\s+)+in\s+Data", text, re.DOTALL)


def test_the_lines_hold_the_host_that_was_asked(client):
    files = {"csv": "/benchmark.csv?to=2020", "parquet": "/benchmark.parquet?to=2020"}
    with client.application.test_request_context("/", base_url="http://zones.example"):
        assert read_by(files) == tuple(f"http://zones.example{one}" for one in files.values())
        assert read_by(files, "/api/v1/zones.csv") == ("http://zones.example/api/v1/zones.csv", "")
