"""What every file says of itself: title, address, build, number of rows, and how to read it."""

from urllib.parse import quote, urlsplit

from dashboard.charts.model import Chart, Grid, Notice, View
from dashboard.wording import say

GUARDED = "leading apostrophe"


def headers(view: View) -> dict[str, str]:
    """The headers of the answer, so that a cut or a misplaced file is noticed; ASCII only."""
    return {
        "X-Row-Count": str(count(view)),
        "X-Address": _ascii(view.address),
        "X-Build": _ascii(view.build.content_hash),
        "X-Data-Date": _ascii(data_date(view)),
        "X-Formula-Guard": GUARDED,
    }


def documents(view: View, chart: Chart) -> list[str]:
    """The ids of the documents behind a chart or table of a view; all of the view's where it names none."""
    whole = next((one for one in view.charts if getattr(one, "table", None) is chart), chart)
    listed = view.sources["source_id"].tolist() if "source_id" in view.sources else []
    own = set(chart.documents or whole.documents)
    return [one for one in listed if one in own] if own else listed


def count(view: View) -> int:
    """The number of rows of the file."""
    return view.streamed.count if view.streamed else len(view.rows)


def _ascii(text: str) -> str:
    return quote(text.encode("utf-8", "replace"), safe="/?&=,:;%~-._+!*()@ ")[:2000]


def file_address(view: View, kind: str) -> str:
    """The address of the view as another kind of file."""
    path, mark, query = view.address.partition("?")
    return f"{path}.{kind}{mark}{query}"


def origin(view: View) -> str:
    """The host of the view's address, as it was asked for: "http://127.0.0.1:8050"."""
    parts = urlsplit(view.address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def data_date(view: View) -> str:
    """The newest day of the data as text; "" when unknown."""
    return f"{view.build.data_date:%Y-%m-%d}" if view.build.data_date else ""


def dated(view: View) -> str:
    """How new the view's data are and, as known on a day, that day: what stands at the foot of every page."""
    known, date = view.build.known, data_date(view)
    return say(view.lang, "files.dated_known" if known else "files.dated", data_date=date, known=known)


def notices(view: View) -> list[str]:
    """The sentences that the reader should see first; why there is nothing, when there is nothing."""
    return said(view) if count(view) else [say(view.lang, "files.empty"), *_empty(view), *said(view)]


def said(view: View) -> list[str]:
    """The notices of the view as plain sentences."""
    return [_said(notice, view.lang) for notice in view.notices]


def _empty(view: View) -> list[str]:
    tables = [chart for chart in view.charts if isinstance(chart, Grid)]
    return [table.empty for table in tables if table.empty and not table.rows]


def _said(notice: Notice, lang: str) -> str:
    """A notice as one text: its title before it, and the way on where the sentence leads up to it."""
    text = notice.text + (notice.link_text if notice.text.rstrip().endswith(("：", ":")) else "")
    return ("：" if lang == "zh" else ": ").join(filter(None, (notice.title, text)))


def notes(view: View) -> list[str]:
    """The notes of the view and of its charts, each once."""
    return list(dict.fromkeys([*view.notes, *(note for chart in view.charts for note in chart.notes)]))


def reading(view: View) -> list[str]:
    """How to read the columns that this file has."""
    told = {"lower": "read_bounds", "value": "read_value", "rank_low": "read_rank"}
    columns = next(view.streamed.tables()).column_names if view.streamed else view.rows
    keys = [key for column, key in told.items() if column in columns] + ["read_missing"]
    return [say(view.lang, f"files.{key}") for key in keys]


def build(view: View) -> dict[str, str]:
    """The build that the file shows: content hash, when it was made, newest day, the known day."""
    shown = view.build
    found = {"content_hash": shown.content_hash, "built_at": shown.built_at, "data_date": data_date(view)}
    return found | ({"known": f"{shown.known}"} if shown.known else {})
