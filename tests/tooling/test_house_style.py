"""Short functions, short files, one style, nothing left over."""

import ast
import re
from statistics import median, quantiles

import pytest

from tests.tooling.project import CODE, EVERYTHING, files, named, tree

LEFT_OVER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|NotImplemented" r"Error)\b")


def lengths(*names: str) -> dict[str, int]:
    """Lines of every function, by file and name."""
    return {
        f"{named(path)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in files(names, ".py")
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }


@pytest.mark.parametrize("part", ["dashboard", "etl"])
def test_functions_are_short(part):
    found = lengths(part)
    assert median(found.values()) <= 8
    assert quantiles(found.values(), n=10)[-1] <= 25


def test_no_function_is_above_fifty_lines():
    assert {name: lines for name, lines in lengths(*EVERYTHING).items() if lines > 50} == {}


@pytest.mark.parametrize("path", files((*CODE, "bench"), ".py"), ids=named)
def test_a_file_fits_in_the_head(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 250 or within_wording(path), f"{lines} lines: split it by question"


def within_wording(path) -> bool:
    """Lists of sentences are read by key, not from top to bottom."""
    return named(path).startswith("dashboard/wording/")


@pytest.mark.parametrize("path", files(CODE, ".py"), ids=named)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(tree(path)) or not path.read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("path", files(EVERYTHING, ".py", ".sql", ".css", ".js"), ids=named)
def test_nothing_is_left_for_later(path):
    if ".min." not in path.name:
        assert LEFT_OVER.findall(path.read_text(encoding="utf-8")) == []
