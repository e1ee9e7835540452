"""No other host is ever asked, and no browser feature is used that the oldest supported browser lacks."""

import re

import plotly.offline
import pytest

from tests.tooling.project import CODE, ROOT, files, named

ASSETS = ROOT / "dashboard" / "assets"
# Names of standards, which nobody fetches, and this machine.
NAMES = re.compile(
    r"https?://(www\.w3\.org/|www\.sdmx\.org/|datapackage\.org/|mlcommons\.org/|schema\.org/|schemas\.|purl\.org/|127\.0\.0\.1|localhost|\{|\[)"
)
ADDRESS = re.compile(r"(?:https?:)//[\w{[][^\s\"'`)<>]*|url\(\s*[\"']?//[^)]*")
# Newer than Chrome and Edge 88, Firefox 89, Safari 15, and not harmless when missing.
TOO_NEW = {
    ".css": r":has\(|@container|@layer|@scope|@property|color-mix\(|oklch\(|subgrid|[0-9][dsl]v[hw]\b",
    ".js": r"structuredClone|\.hasOwn\(|\.at\(|\.findLast|\.toSorted|\.toReversed|\.with\(|\.groupBy\("
    r"|static \{|\(\?<[=!]|AbortSignal\.timeout|showModal|navigation\.|scheduler\.",
}


def ours(*suffixes):
    """Our own sources with these suffixes, without vendored bundles."""
    return [path for path in files(CODE, *suffixes) if not path.name.startswith(("00-", "01-"))]


SUPPORTED = re.compile(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def test_the_bundled_plotly_is_the_one_that_plotly_for_python_writes_for():
    version = plotly.offline.get_plotlyjs_version()
    bundle = ASSETS / f"00-plotly-basic-{version}.min.js"
    assert f"plotly.js (basic - minified) v{version}\n" in bundle.read_text(encoding="utf-8")[:200]
    assert (ASSETS / f"01-plotly-locale-zh-cn-{version}.js").exists()


def test_vendored_files_carry_their_licence():
    assert "MIT License" in (ASSETS / "LICENSE-plotly.txt").read_text(encoding="utf-8")
    assert "Mozilla Public License" in (ROOT / "tests/browser/LICENSE-axe.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ours(".py", ".js", ".css", ".html", ".svg"), ids=named)
def test_no_foreign_host_is_named(path):
    found = ADDRESS.findall(path.read_text(encoding="utf-8"))
    assert [address for address in found if not NAMES.match(address)] == []


@pytest.mark.parametrize("path", ours(".css", ".js"), ids=named)
def test_nothing_is_newer_than_the_oldest_supported_browser(path):
    """What is asked for by @supports may be newer: an older browser passes over it."""
    text = SUPPORTED.sub("", path.read_text(encoding="utf-8"))
    assert re.findall(TOO_NEW[path.suffix], text) == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-server.lock", "requirements-test.lock"])
def test_locks_name_no_registry(name):
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")
