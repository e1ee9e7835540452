"""The dashboard of the pilot zones: shows the published database and never changes it."""

from functools import partial
from pathlib import Path

import dash
from dash import Dash

from dashboard import api
from dashboard.exports.uploads import Refused
from dashboard.index import Dashboard
from dashboard.observed import observe
from dashboard.pages import (
    PAGES,
    away,
    briefing_files,
    callbacks,
    drawings,
    files,
    frame,
    head,
    missing,
    picked,
)
from dashboard.pages.site import Site
from dashboard.server import new_server, protect
from dashboard.settings import Settings
from dashboard.store import Store
from dashboard.wording import say


def create_app(settings: Settings) -> Dash:
    """The app over the newest database in `settings.build`, or over what `settings.server` shows.

    Raises NoDatabase when there is none, Away when the server does not answer, and SystemExit with a
    sentence for a template that is none.
    """
    site = Site(Store(settings.server or settings.build), PAGES, _template(settings.template))
    server = new_server(lambda: site.store.standing)
    app = Dashboard(
        "dashboard",
        server=server,
        assets_folder=str(Path(__file__).parent / "assets"),
        use_pages=True,
        pages_folder="",
        update_title=None,
        health_endpoint="healthz",
        enable_mcp=False,
        on_error=away.told,
    )
    for page in PAGES:
        _add(app, site, page)
    dash.register_page("not_found_404", layout=partial(_missing, site))
    app.layout = dash.page_container
    away.register(server)
    files.register(site, server)
    api.register(site, server, settings.origins)
    briefing_files.register(site, server)
    drawings.register(site, server)
    picked.register(site, server)
    protect(server, app, site.store.ready, app.fingerprint)
    if settings.metrics or settings.log == "json":
        observe(
            server,
            site.store,
            lambda: getattr(site.store.engine, "refused", 0),
            settings.metrics,
        )
    app.prepare()
    app.head = partial(head.head_of, site)
    return app


def _template(path: Path | None) -> bytes | None:
    """The office's template, made ready once."""
    if path is None:
        return None
    from dashboard.exports.slide_office import template

    try:
        return template(path.read_bytes(), path.name)
    except OSError as reason:
        raise SystemExit(f"PILOTZONES_TEMPLATE={path}: {reason.strerror}") from None
    except Refused as reason:
        told = "".join(say(lang, f"refused.{reason.reason}") for lang in ("zh", "en"))
        raise SystemExit(f"PILOTZONES_TEMPLATE={path}: {told}") from None


def _add(app: Dashboard, site: Site, page) -> None:
    def layout(**query):
        made = frame.layout if app.prepared else frame.skeleton
        return made(site, page, query)

    dash.register_page(page.NAME, path=page.PATH, title=None, layout=layout)
    callbacks.register(site, page, app)


def _missing(site: Site, **query):
    return missing.layout(site, query)
