"""The HTML around the app: language, description, and calm words for browsers that cannot show it."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from dash import Dash, html
from flask import request

from dashboard import tags
from dashboard.wording import say

HERE = Path(__file__).parent
TEMPLATE = (HERE / "index.html").read_text(encoding="utf-8")
# Inline and in the oldest JavaScript, so that it runs where nothing else does.
PROBE = (HERE / "index.js").read_text(encoding="utf-8").strip()
LANGUAGES = {"zh": "zh-CN", "en": "en"}
ENTRY = '<div id="react-entry-point"><div class="_dash-loading" role="status">{}</div></div>'


@dataclass(frozen=True)
class Head:
    """What a page says before it is drawn; `stated` is meta by property, `linked` its data set as JSON-LD."""

    title: str
    description: str
    stated: dict[str, str] = field(default_factory=dict)
    linked: str = ""

    def tags(self) -> str:
        """The description, the properties and the data set as HTML."""
        lines = [f'<meta name="description" content="{escape(self.description)}">']
        lines += [
            f'<meta {"name" if key.startswith("twitter:") else "property"}="{key}" content="{escape(value)}">'
            for key, value in self.stated.items()
        ]
        if self.linked:
            safe = self.linked.replace("<", "\\u003c")
            lines.append(f'<script type="application/ld+json">{safe}</script>')
        return "\n".join(lines)


class Dashboard(Dash):
    """Dash with an index that follows `?lang=` and speaks to old browsers."""

    prepared = False
    head: Callable[[], "Head | None"] = staticmethod(lambda: None)
    inline_hashes = (f"'sha256-{base64.b64encode(hashlib.sha256(PROBE.encode()).digest()).decode()}'",)

    def __init__(self, *args, **options):
        super().__init__(*args, index_string=TEMPLATE, include_pages_meta=False, **options)

    @property
    def validation_layout(self):
        """What the browser checks callbacks against: every id with its kind, without the pages' content."""
        return self._skeleton

    @validation_layout.setter
    def validation_layout(self, layout):
        self._skeleton = layout and html.Div([type(part)(id=part.id) for part in _with_ids(layout)])

    def _config(self) -> dict:
        """What the renderer must know; the server has checked all ids before it started."""
        config = super()._config()
        config.pop("validation_layout", None)
        holding = {
            space: {kind: props for kind, props in kinds.items() if props}
            for space, kinds in config["children_props"].items()
        }
        return config | {"suppress_callback_exceptions": True, "children_props": holding}

    def prepare(self) -> None:
        """Sets the pages up before the first readers come: two at once would find them half made."""
        with self.server.test_request_context("/"):
            self.server.preprocess_request()
        self.prepared = True

    def interpolate_index(self, *args, **parts) -> str:
        """The page's HTML in the language that its address asks for."""
        lang = "en" if request.args.get("lang") == "en" else "zh"
        found = self.head() or Head(say(lang, "shell.product"), say(lang, "index.description"))
        parts |= {
            "title": escape(found.title),
            "metas": found.tags(),
            "favicon": self._icon(),
            "app_entry": ENTRY.format(escape(say(lang, "shell.loading"))),
        }
        page = super().interpolate_index(*args, **parts)
        for name, text in _words(lang).items():
            page = page.replace(f"{{{{{name}}}}}", text)
        return page

    def _icon(self) -> str:
        address = f"{self.get_asset_url('favicon.svg')}?m={self.fingerprint('favicon.svg')}"
        return f'<link rel="icon" type="image/svg+xml" href="{address}">'

    def fingerprint(self, asset: str) -> str:
        """What an asset's address carries: of its content, so that all hosts with the same file agree."""
        path = Path(self.config.assets_folder) / asset
        return tags.of_file(path, path.stat().st_mtime)

    def _collect_and_register_resources(self, resources, *args, **options):
        marked = [
            {**one, "ts": self.fingerprint(one["asset_path"])} if "asset_path" in one else one
            for one in resources
        ]
        return super()._collect_and_register_resources(marked, *args, **options)


def _with_ids(layout) -> list:
    return [part for part in layout._traverse() if getattr(part, "id", None)]


def _words(lang: str) -> dict[str, str]:
    """What fills the template's double braces."""
    return {
        "language": LANGUAGES[lang],
        "noscript": _in_both("index.noscript"),
        "old": _in_both("index.old"),
        "probe": PROBE,
    }


def _in_both(key: str) -> str:
    return "".join(f'<p lang="{code}">{escape(say(lang, key))}</p>' for lang, code in LANGUAGES.items())
