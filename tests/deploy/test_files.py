"""The files in deploy/ are accepted by the programs that read them, and name only what exists."""

import os
import re
import shutil
import subprocess
import sys
from urllib.request import urlopen

import pytest

from bench.process import _free_port
from bench.proxy import NGINX, SHIPPED, accepted, configured, running
from etl.__main__ import COMMANDS
from tests.tooling.project import ROOT
from tests.tooling.test_documents import settings

DEPLOY = ROOT / "deploy"
UNITS = sorted(path for path in DEPLOY.iterdir() if path.suffix in (".service", ".timer"))
ALL = sorted(path for path in DEPLOY.iterdir() if path.is_file())
GUIDES = [ROOT / "docs" / "deploy.md", ROOT / "docs" / "deploy.en.md"]
OWN = {"PILOTZONES_FROM"}  # read by the unit, not by the program


def words(name: str) -> dict[str, list[str]]:
    """The instructions of the Containerfile, in order, by their first word."""
    text = (DEPLOY / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.partition(" ")
            found.setdefault(word, []).append(rest.strip())
    return found


@pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
@pytest.mark.parametrize("opened", [False, True], ids=["as shipped", "with databases for other hosts"])
def test_nginx_accepts_its_configuration(tmp_path, opened):
    main = configured(tmp_path, 8050, (8051, 8052))
    if opened:
        site = tmp_path / "pilotzones.conf"
        text = site.read_text(encoding="utf-8")
        assert "    # location /builds/" in text
        site.write_text(text.replace("    # location /builds/", "    location /builds/"), encoding="utf-8")
    assert accepted(main) == ""


def test_nginx_lets_through_what_the_program_takes():
    from dashboard.server import LONGEST_LIST, LONGEST_UPLOAD

    text = SHIPPED.read_text(encoding="utf-8")
    assert int(re.search(r"client_max_body_size (\d+)m", text)[1]) * 1_000_000 >= LONGEST_UPLOAD
    assert int(re.search(r"large_client_header_buffers 4 (\d+)k", text)[1]) * 1024 > LONGEST_LIST


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_accepts_the_units(unit, tmp_path):
    for one in UNITS:  # the places are those of a machine where it is installed
        text = one.read_text(encoding="utf-8").replace("/srv/pilotzones/.venv/bin/python", sys.executable)
        text = text.replace("WorkingDirectory=/srv/pilotzones", "WorkingDirectory=/")
        (tmp_path / one.name.replace("@", "@8051")).write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name.replace("@", "@8051"))]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    if "Failed to initialize manager" in told.stderr:
        pytest.skip("systemd-analyze does not work here")
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("file", [*ALL, *GUIDES], ids=lambda file: file.name)
def test_only_settings_and_commands_that_exist_are_named(file):
    text = file.read_text(encoding="utf-8")
    assert set(re.findall(r"\bPILOTZONES_[A-Z_]+", text)) <= settings() | OWN
    assert set(re.findall(r"-m etl ([a-z]+)", text)) <= set(COMMANDS)
    assert [name for name in re.findall(r"deploy/([\w@.-]+\w)", text) if not (DEPLOY / name).exists()] == []


def test_both_guides_give_the_same_commands_in_the_same_order():
    chinese, english = (re.findall(r"```\n.*?```", path.read_text("utf-8"), re.DOTALL) for path in GUIDES)
    assert chinese == english and len(chinese) > 8


def test_a_worker_of_each_kind_only_serves_and_has_limits():
    unit = (DEPLOY / "pilotzones@.service").read_text(encoding="utf-8")
    for name in ("MemoryMax", "TasksMax", "LimitNOFILE", "Restart", "ProtectSystem", "NoNewPrivileges"):
        assert re.search(rf"^{name}=", unit, re.MULTILINE), name
    for name in ("pilotzones@.service", "worker.cmd", "Containerfile"):
        assert "PILOTZONES_SERVE_ONLY=1" in (DEPLOY / name).read_text(encoding="utf-8")


def test_the_container_runs_as_nobody_special_on_pinned_packages():
    told = words("Containerfile")
    assert told["USER"] == ["10001"]
    assert "--require-hashes" in told["RUN"][0]
    assert next(iter(told)) == "FROM" and ":" in told["FROM"][0]
    assert "/readyz" in told["HEALTHCHECK"][0]


@pytest.mark.skipif(shutil.which("hadolint") is None, reason="hadolint is not installed")
def test_hadolint_finds_nothing_in_the_containerfile():
    command = ["hadolint", str(DEPLOY / "Containerfile")]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == ""


def test_what_the_container_holds_is_enough_to_serve(tmp_path, database_folder):
    for copied in words("Containerfile")["COPY"]:
        *sources, target = copied.split()
        for source in sources:
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, tmp_path / target)
            else:
                shutil.copy(ROOT / source, tmp_path / target)
    port = _free_port()
    stated = re.findall(r"(\w+)=(\S+)", words("Containerfile")["ENV"][0])
    told = {**dict(stated), "HOST": "127.0.0.1", "PORT": str(port), "PILOTZONES_BUILD": str(database_folder)}
    address = f"http://127.0.0.1:{port}"
    with running([sys.executable, "app.py"], told, f"{address}/readyz", place=tmp_path):
        for path in ("/benchmark.csv", "/metrics", "/assets/style.css"):
            with urlopen(address + path, timeout=20) as answer:
                assert answer.status == 200


def test_a_worker_without_a_database_says_so_and_ends(tmp_path):
    told = {**os.environ, "PILOTZONES_SERVE_ONLY": "1", "PILOTZONES_BUILD": str(tmp_path), "PORT": "0"}
    told |= {"PYTHONUTF8": "1"}
    ended = subprocess.run(
        [sys.executable, "app.py"], cwd=ROOT, env=told, capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 1
    assert "没有可用的数据库" in ended.stderr and "Traceback" not in ended.stderr
    assert list(tmp_path.iterdir()) == []
