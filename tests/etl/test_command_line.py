"""`python -m etl build | check | describe` speaks the reader's language, without tracebacks."""

import subprocess
import sys
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.build import STAGES
from etl.schema import SCHEMA
from tests.etl.record import change

ROOT = Path(__file__).parents[2]


def test_a_build_says_its_stages_and_the_file(data, capsys):
    assert main(["build", "--data", str(data), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines[:-1]] == [
        *(english for _, english, _ in STAGES),
        "publish",
    ]
    assert lines[-1].startswith(f"Published {data / 'build' / 'pilotzones-'}")


def test_a_check_publishes_nothing(data, capsys):
    assert main(["check", "--data", str(data)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "没有错误。"
    assert not (data / "build").exists()


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("zh", "共 1 处错误，没有发布；上一个数据库不变。"),
        ("en", "1 mistakes, nothing was published; the last database stays."),
    ],
)
def test_mistakes_go_to_standard_error_and_the_exit_code_is_one(data, capsys, language, last):
    change(data, "zones.csv", "sub_provincial", "village")
    assert main(["build", "--data", str(data), "--lang", language]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("zones.csv")
    assert told[-1] == last


def test_the_language_comes_from_the_environment_unless_it_is_given(data, capsys, monkeypatch):
    monkeypatch.setenv("PILOTZONES_LANG", "en")
    main(["check", "--data", str(data)])
    assert capsys.readouterr().out.splitlines()[-1] == "No mistakes."
    main(["check", "--data", str(data), "--lang", "zh"])
    assert capsys.readouterr().out.splitlines()[-1] == "没有错误。"


def test_a_folder_that_can_not_be_written_is_told(data, capsys):
    (data / "build").write_text("in the way", encoding="utf-8")
    assert main(["build", "--data", str(data), "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("Not finished: FileExistsError")


def test_a_missing_record_is_told_file_by_file(tmp_path, capsys):
    assert main(["check", "--data", str(tmp_path / "nowhere"), "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert "sources.csv: the file is missing" in told
    assert "Traceback" not in told


def test_many_mistakes_are_counted_to_the_end(data, capsys):
    row = "jinan,city,gdp,gdp.main,x,亿元,exact,,,2025-12-31,stated,final,s1,,\n"
    with (data / "observations/jinan.csv").open("a", encoding="utf-8") as file:
        file.writelines(row.replace("2025", str(year)) for year in range(1000, 2100))
    assert main(["check", "--data", str(data), "--lang", "en"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[-2].startswith("... and ")
    assert told[-1].endswith("mistakes, nothing was published; the last database stays.")


@pytest.mark.parametrize(
    ("language", "heading"), [("zh", "| 列 | 类型 | 含义 |"), ("en", "| column | type | meaning |")]
)
def test_the_dictionary_describes_every_table(language, heading, capsys):
    assert main(["describe", "--lang", language]) == 0
    said = capsys.readouterr().out
    assert said.count(heading) == SCHEMA.read_text(encoding="utf-8").count("create table ")
    assert "| as_of | date |" in said


def test_a_console_that_knows_no_chinese_breaks_nothing(data):
    command = [sys.executable, "-m", "etl", "check", "--data", str(data), "--lang", "zh"]
    change(data, "zones.csv", "济南,Jinan", ",Jinan")
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, env={"PYTHONIOENCODING": "ascii", "PATH": ""}, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"zones.csv" in done.stderr
