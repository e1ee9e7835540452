"""Settings come from the environment and are refused with a sentence when they make no sense."""

from pathlib import Path

import pytest

from dashboard.settings import Settings, settings_from

SERVER = "postgresql://reader:secret@db/zones"


def test_nothing_need_be_set():
    settings = settings_from({})
    assert settings == Settings()
    assert settings.address == "http://127.0.0.1:8050"
    assert settings.build == settings.data / "build"


def test_everything_can_be_set():
    told = {"HOST": "::1", "PORT": "80", "PILOTZONES_DATA": "a", "PILOTZONES_BUILD": "b"}
    settings = settings_from({**told, "PILOTZONES_TEMPLATE": "c.potx", "PILOTZONES_SERVER": SERVER})
    assert settings == Settings("::1", 80, Path("a"), Path("b"), Path("c.potx"), server=SERVER)
    assert "secret" not in repr(settings)
    assert settings.address == "http://[::1]:80"


def test_databases_lie_beside_the_record_unless_told_otherwise():
    assert settings_from({"PILOTZONES_DATA": "record"}).build == Path("record/build")


def test_an_address_for_everybody_is_opened_here():
    assert settings_from({"HOST": "0.0.0.0"}).address == "http://127.0.0.1:8050"


def test_what_a_worker_behind_a_proxy_is_told():
    told = {"PILOTZONES_SERVE_ONLY": "1", "PILOTZONES_PROXY": "127.0.0.1", "PILOTZONES_LOG": "json"}
    settings = settings_from({**told, "PILOTZONES_METRICS": "1"})
    assert settings == Settings(serve_only=True, proxy="127.0.0.1", log="json", metrics=True)


@pytest.mark.parametrize("name", ["PILOTZONES_SERVE_ONLY", "PILOTZONES_LOG", "PILOTZONES_METRICS"])
def test_a_word_that_a_setting_does_not_know_is_refused(name):
    with pytest.raises(SystemExit, match=rf"{name}=yes.*应是.*is one of"):
        settings_from({name: "yes"})


@pytest.mark.parametrize("port", ["", "http", "-1", "70000", "8o50", "８０５０"])
def test_a_port_that_is_none_is_refused_in_both_languages(port):
    if not port:
        assert settings_from({"PORT": port}).port == 8050
        return
    with pytest.raises(SystemExit, match=r"端口.*whole number"):
        settings_from({"PORT": port})


def test_an_address_that_is_no_servers_is_refused_without_repeating_it():
    with pytest.raises(SystemExit, match="postgresql://") as refused:
        settings_from({"PILOTZONES_SERVER": "mysql://reader:secret@db/zones"})
    assert "secret" not in str(refused.value)
