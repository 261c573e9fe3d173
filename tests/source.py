"""The project's own source as the tests about its architecture read it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "facilitator"

Function = ast.FunctionDef | ast.AsyncFunctionDef

_NOT_OURS = frozenset({"build", "dist", "node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: path from the root, lines, those that are not blank, syntax tree."""

    path: str
    lines: int
    written: int
    tree: ast.Module

    @property
    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def imports(self, *, top_level: bool = False) -> Iterator[str]:
        """The dotted names it imports; `top_level` leaves out what functions and TYPE_CHECKING import."""
        nodes = self.tree.body if top_level else ast.walk(self.tree)
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules(folder: str) -> tuple[Module, ...]:
    """The Python files under a folder of the project, in order."""
    return tuple(_read(path) for path in sorted((ROOT / folder).rglob("*.py")))


def project_files() -> Iterator[Path]:
    """Every file of the project itself: neither hidden folders, but `.ci`, nor what tools leave behind."""
    pending = [ROOT]
    while pending:
        for path in pending.pop().iterdir():
            hidden = path.name.startswith(".") and path.name not in {".ci", ".gitignore"}
            if hidden or path.name in _NOT_OURS or path.name.endswith(".egg-info"):
                continue
            if path.is_dir():
                pending.append(path)
            else:
                yield path


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    written = sum(bool(line.strip()) for line in lines)
    return Module(path.relative_to(ROOT).as_posix(), len(lines), written, ast.parse(text, str(path)))
