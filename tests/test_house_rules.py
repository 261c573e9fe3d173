"""What keeps the project readable: small files, short functions, a sentence on everything public."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from statistics import median

import pytest

from tests.source import Function, Module, modules, project_files

MOST_LINES = 400
MEDIAN_LINES = 90
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 8

CODE = (*modules("facilitator"), *modules("tests"), *modules("benchmarks"))

# Written in pieces, so that this file does not accuse itself.
REGISTRIES = re.compile(r"py" r"pi\.org|python" r"hosted|npm" r"js\.|index" r"-url|find" r"-links", re.I)
MACHINES = re.compile(r"(?<![\w.~/])/(?:work|tmp|root|opt)" r"/\w|/ho" r"me/\w|/Us" r"ers/\w")


def test_no_file_is_too_long_to_fit_in_one_head() -> None:
    assert not [f"{module.path}: {module.lines} lines" for module in CODE if module.lines > MOST_LINES]


def test_files_are_small() -> None:
    """Half of the package's files are read in a few minutes."""
    assert median(module.written for module in modules("facilitator")) <= MEDIAN_LINES


def test_functions_are_short() -> None:
    """None is longer than a screen, and most are a few lines."""
    lengths = {
        f"{module.path}:{function.lineno} {function.name}": _length(function)
        for module in CODE
        for function in module.functions
    }
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}
    of_the_package = [length for name, length in lengths.items() if name.startswith("facilitator")]
    assert median(of_the_package) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("module", CODE, ids=lambda module: module.path)
def test_every_public_thing_says_what_it_is_for(module: Module) -> None:
    """Modules, classes and functions have a docstring; the name of a test is its own sentence."""
    assert ast.get_docstring(module.tree), "the module has no docstring"
    assert not list(_undocumented(module))


def test_a_handler_names_what_it_expects() -> None:
    """Nothing is swallowed: no bare `except`, no `except Exception`."""
    broad = [
        f"{module.path}:{node.lineno}"
        for module in CODE
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type)
    ]
    assert not broad


def test_a_handler_leaves_the_one_above_it_to_textual() -> None:
    """Textual calls the handler of every class of a widget: one that calls `super()` runs it twice."""
    twice = [
        f"{module.path}:{node.lineno}"
        for module in modules("facilitator/ui")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("on_")
        and node.attr != "on_event"
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "super"
    ]
    assert not twice


def test_the_project_names_no_machine_and_no_registry() -> None:
    """It builds anywhere: no path of somebody's disk, no package registry, no lock file of a tool."""
    found: list[str] = []
    for path in project_files():
        if path.name == "uv.lock":
            found.append(path.name)
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for pattern in (REGISTRIES, MACHINES):
            found += [f"{path.name}: {match[0]}" for match in pattern.finditer(text)]
    assert not found


def _length(function: Function) -> int:
    """Lines from `def` to the last one, the docstring left out."""
    first, last = function.lineno, function.end_lineno or function.lineno
    lines = last - first + 1
    opening = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (opening.end_lineno or opening.lineno) - opening.lineno + 1
    return lines


def _undocumented(module: Module) -> Iterator[str]:
    in_tests = module.path.startswith("tests/test_") or "/test_" in module.path
    pending: list[ast.Module | ast.ClassDef] = [module.tree]
    while pending:
        for node in pending.pop().body:
            if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
                continue
            if isinstance(node, ast.ClassDef):
                pending.append(node)
            elif in_tests or _is_overload(node):
                continue
            if ast.get_docstring(node) is None:
                yield f"{module.path}:{node.lineno} {node.name}"


def _is_overload(node: Function) -> bool:
    names = {ast.unparse(decorator).rsplit(".", 1)[-1] for decorator in node.decorator_list}
    return bool(names & {"overload", "override"})


def _is_broad(handled: ast.expr | None) -> bool:
    if isinstance(handled, ast.Tuple):
        return any(_is_broad(each) for each in handled.elts)
    return handled is None or (isinstance(handled, ast.Name) and handled.id in {"Exception", "BaseException"})
