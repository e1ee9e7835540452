"""Who may import whom: the table of the architecture."""

import ast
import sys

import pytest

from tests.tooling.project import CODE, files, named, tree

# The first row that fits a module counts. Left: a module or package. Right: what of ours it may import.
OURS = {
    "app": ("dashboard", "etl"),
    "etl": ("etl",),
    "dashboard.settings": (),
    "dashboard.naming": (),
    "dashboard.framed": ("dashboard.naming",),
    "dashboard.builds": (),
    "dashboard.engines": ("dashboard.engines", "dashboard.builds"),
    "dashboard.store": ("dashboard.engines", "dashboard.framed", "dashboard.naming"),
    "dashboard.filtered": ("dashboard.naming", "dashboard.store"),
    "dashboard.sliced": ("dashboard.filtered", "dashboard.naming", "dashboard.store"),
    "dashboard.described": (),
    "dashboard.theme": (),
    "dashboard.citing": (),
    "dashboard.format": (),
    "dashboard.selection": (),
    "dashboard.kept": (),
    "dashboard.server": ("dashboard.kept",),
    "dashboard.tags": (),
    "dashboard.metrics": (),
    "dashboard.serving": (),
    "dashboard.observed": ("dashboard.metrics",),
    "dashboard.wording": ("dashboard.wording",),
    "dashboard.index": ("dashboard.tags", "dashboard.wording"),
    "dashboard.analysis": ("dashboard.analysis",),
    "dashboard.finding": ("dashboard.finding",),
    "dashboard.api.resources": (),
    "dashboard.api": (
        "dashboard.api",
        "dashboard.pages",
        "dashboard.charts.fields",
        "dashboard.exports",
        "dashboard.analysis",
        "dashboard.described",
        "dashboard.selection",
        "dashboard.server",
        "dashboard.store",
        "dashboard.tags",
        "dashboard.wording",
    ),
    "dashboard.charts.cells": (),
    "dashboard.charts.marks": (),
    "dashboard.charts.fields": (),
    "dashboard.charts.prose": (),
    "dashboard.charts.model": (
        "dashboard.charts.fields",
        "dashboard.charts.cells",
        "dashboard.charts.marks",
        "dashboard.charts.prose",
    ),
    "dashboard.charts.figure": ("dashboard.charts", "dashboard.theme", "dashboard.format"),
    "dashboard.charts": ("dashboard.charts", "dashboard.theme", "dashboard.format", "dashboard.wording"),
    "dashboard.components": (
        "dashboard.components",
        "dashboard.charts.figure",
        "dashboard.charts.model",
        "dashboard.theme",
        "dashboard.format",
        "dashboard.wording",
        "dashboard.citing",
    ),
    "dashboard.exports": (
        "dashboard.exports",
        "dashboard.charts.model",
        "dashboard.charts.figure",
        "dashboard.charts.room",
        "dashboard.theme",
        "dashboard.format",
        "dashboard.wording",
        "dashboard.citing",
    ),
    "dashboard.pages.head": (
        "dashboard.index",
        "dashboard.pages",
        "dashboard.exports",
        "dashboard.charts",
        "dashboard.selection",
        "dashboard.wording",
    ),
    "dashboard.pages": (
        "dashboard.api.resources",
        "dashboard.pages",
        "dashboard.components",
        "dashboard.exports",
        "dashboard.charts",
        "dashboard.analysis",
        "dashboard.finding",
        "dashboard.naming",
        "dashboard.store",
        "dashboard.filtered",
        "dashboard.sliced",
        "dashboard.described",
        "dashboard.selection",
        "dashboard.format",
        "dashboard.tags",
        "dashboard.theme",
        "dashboard.wording",
    ),
    "dashboard": ("dashboard",),
}
# Left: a library. Right: the only modules that may know it.
LIBRARIES = {
    "duckdb": ("dashboard.engines.files", "etl"),
    "sqlglot": ("dashboard.engines.translated", "etl.server"),
    "adbc_driver_manager": ("dashboard.engines.server", "etl.server"),
    "adbc_driver_postgresql": ("dashboard.engines.server", "etl.server"),
    "plotly": (),
    "xlsxwriter": ("dashboard.exports",),
    "pptx": ("dashboard.exports",),
    "pypinyin": ("etl",),
    "resvg_py": ("dashboard.exports",),
    "rapidfuzz": ("dashboard.finding",),
    "waitress": ("dashboard.server", "dashboard.serving"),
    "flask_compress": ("dashboard.server",),
    "dash_bootstrap_components": ("dashboard.components", "dashboard.pages"),
    "dash": (
        "dashboard.__init__",
        "dashboard.server",
        "dashboard.index",
        "dashboard.components",
        "dashboard.pages",
    ),
}
WORLD = {"os", "sys", "io", "pathlib", "socket", "subprocess", "time", "random", "threading", "urllib", "csv"}
ARITHMETIC = {"pandas", "numpy", "dashboard"} | (sys.stdlib_module_names - WORLD)


def module_of(path) -> str:
    return named(path).removesuffix(".py").replace("/", ".")


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def imported(path) -> set[str]:
    """The modules a file imports; `from a import b` counts as `a.b`."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{named(path)} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", files(CODE, ".py"), ids=named)
def test_a_module_imports_only_what_the_architecture_allows(path):
    module = module_of(path)
    allowed = next(right for left, right in OURS.items() if within(module, left))
    ours = {
        name for name in imported(path) if name.split(".")[0] in ("app", "dashboard", "etl", "tests", "bench")
    }
    wrong = {name for name in ours if not any(within(name, one) for one in allowed)}
    assert not wrong, f"{module} may import {allowed or 'nothing of ours'}, but imports {sorted(wrong)}"


@pytest.mark.parametrize("path", files(CODE, ".py"), ids=named)
def test_a_library_is_known_in_one_place(path):
    module = module_of(path)
    libraries = {name.split(".")[0] for name in imported(path)} & set(LIBRARIES)
    wrong = {name for name in libraries if not any(within(module, one) for one in LIBRARIES[name])}
    assert not wrong, f"{module} imports {sorted(wrong)}"


@pytest.mark.parametrize("path", files(("dashboard/analysis",), ".py"), ids=named)
def test_analysis_is_pure_arithmetic(path):
    wrong = {name for name in imported(path) if name.split(".")[0] not in ARITHMETIC}
    assert not wrong, f"{named(path)} imports {sorted(wrong)}"
