"""The READMEs and docs tell the truth about settings, commands, files and addresses."""

import re

import pytest

from tests.tooling.project import ROOT, files, named

READMES = [ROOT / "README.md", ROOT / "README.en.md"]
DOCUMENTS = [*READMES, ROOT / "CHANGELOG.md", *files(("docs", "data", "tests", "bench"), ".md")]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
READERS = ("dashboard/settings.py", "etl/__main__.py")
READ = re.compile(r"environ(?:ment)?\.get\(\"([A-Z_]+)\"")
SETTING = re.compile(r"^\| `([A-Z][A-Z_]+)` \|", re.MULTILINE)
PAGE = re.compile(r"^\| `(/[a-z]*)`", re.MULTILINE)
PARAMETER = re.compile(r"^\| `([a-z]+)` \|", re.MULTILINE)


def settings() -> set[str]:
    """The names of the environment that the project reads."""
    return {name for reader in READERS for name in READ.findall((ROOT / reader).read_text(encoding="utf-8"))}


@pytest.mark.parametrize("readme", READMES, ids=named)
def test_every_setting_is_described_and_every_described_setting_exists(readme):
    assert set(SETTING.findall(readme.read_text(encoding="utf-8"))) == settings()


def test_the_environment_is_read_in_one_place():
    readers = {
        named(path)
        for path in files(("app.py", "dashboard", "etl"), ".py")
        if "environ" in path.read_text("utf-8")
    }
    assert readers <= set(READERS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_relative_link_leads_somewhere(document):
    links = LINK.findall(document.read_text(encoding="utf-8"))
    inside = [link.split("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]
    assert [link for link in inside if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("readme", READMES, ids=named)
def test_every_make_target_named_exists(readme):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert (
        set(re.findall(r"(?:^|`)make ([a-z-]+)", readme.read_text(encoding="utf-8"), re.MULTILINE)) <= targets
    )


@pytest.mark.parametrize("readme", READMES, ids=named)
def test_every_address_parameter_described_is_understood(readme):
    from dashboard.selection import KINDS

    described = set(PARAMETER.findall(readme.read_text(encoding="utf-8")))
    assert described <= set(KINDS)
    assert {"lang", "home", "zones", "indicator", "from", "to", "tolerance", "known", "open"} <= described


def test_every_page_and_every_kind_of_file_is_described_and_nothing_else():
    from dashboard.exports import EXPORTS
    from dashboard.pages import PAGES

    for readme in READMES:
        text = readme.read_text(encoding="utf-8")
        assert set(PAGE.findall(text)) == {page.PATH for page in PAGES}, readme.name
        assert [kind for kind in EXPORTS if f"`.{kind}`" not in text] == []


def test_the_two_readmes_have_the_same_sections():
    chinese, english = (
        re.findall(r"^(#+) ", path.read_text(encoding="utf-8"), re.MULTILINE) for path in READMES
    )
    assert chinese == english


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_no_document_names_a_path_of_somebodys_machine(document):
    assert re.findall(r"(?<![\w.])/(?:work|root|home/\w+|Users)/", document.read_text(encoding="utf-8")) == []
