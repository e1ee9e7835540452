"""The calendar is read by an existing parser as what it says."""

from dataclasses import replace
from datetime import date
from urllib.parse import quote

import icalendar
import pytest

from dashboard.charts.model import Occasion
from dashboard.exports import EXPORTS
from tests.exports import made

HOSTILE = "逗号, 分号; 反斜杠\\ 换行\n很长的一段" + "话" * 60


def events(content: bytes) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_every_deadline_and_horizon_of_the_record_is_an_event_on_its_day(client, store):
    answer = client.get("/targets.ics")
    assert answer.mimetype == "text/calendar"
    found = events(answer.data)
    catalog = store.catalog()
    days = {
        f"target-{key}@pilot-zones": row["deadline_day"]
        for key, row in catalog.targets.items()
        if row["deadline_day"]
    }
    days |= {
        f"horizon-{key}@pilot-zones": row["horizon_to"]
        for key, row in catalog.policies.items()
        if row["horizon_to"]
    }
    assert {key: event["DTSTART"].dt for key, event in found.items()} == days
    assert str(found["target-t107-hefei@pilot-zones"]["SUMMARY"]) == "合肥：到2026年末境内上市企业140家"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_selection_gives_its_own_calendar(lang, client):
    found = events(client.get(f"/targets.ics?zones=jinan&lang={lang}").data)
    assert "target-t202-jinan@pilot-zones" in found and "target-t107-hefei@pilot-zones" not in found
    assert "horizon-jn-2021-general@pilot-zones" in found


def test_only_the_targets_have_a_calendar(client):
    assert client.get("/policies.ics").status_code == 404
    assert client.get("/targets.ics?" + quote("zones=luoyang", safe="=")).status_code == 200


def test_text_survives_separators_line_breaks_and_length():
    view = replace(made.view(1), occasions=(Occasion("one", date(2027, 12, 31), HOSTILE, HOSTILE),))
    content = EXPORTS["ics"].write(view)
    (event,) = events(content).values()
    assert str(event["SUMMARY"]) == str(event["DESCRIPTION"]) == HOSTILE
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_calendar_without_occasions_is_still_a_calendar():
    assert events(EXPORTS["ics"].write(made.view(3))) == {}
