"""Who may import whom: a reader can trust the map in `facilitator/__init__.py`."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest
from importlinter.cli import lint_imports

import facilitator
from tests.source import ROOT, Module, modules

HEAVY = (
    "alembic",
    "babel",
    "click",
    "docx",
    "lxml",
    "odfdo",
    "pydantic",
    "pypdf",
    "resvg_py",
    "sqlalchemy",
    "sqlmodel",
    "typst",
    "xlsxwriter",
)


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """The table of who may import whom holds, as `lint-imports` checks it."""
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_the_map_names_every_package_and_every_module_beside_them() -> None:
    """The architecture, and the ten lines at the top of the package, leave nothing out."""
    beside = [each for each in sorted((ROOT / "facilitator").iterdir()) if each.name[0] not in "_."]
    packages = [each.name for each in beside if (each / "__init__.py").exists()]
    named = [f"`{name}/`" for name in packages] + [
        f"`{each.name}`" for each in beside if each.suffix == ".py"
    ]
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert not [name for name in named if name not in text]
    assert not [
        name for name in packages if f"\n    {name}" not in (facilitator.__doc__ or "").replace(",", "")
    ]


def test_every_package_has_a_contract() -> None:
    """What may import what is said of each, so that a new one cannot be forgotten."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = said["tool"]["importlinter"]["contracts"]
    held = {name for each in contracts for name in each["source_modules"]}
    ours = [each for each in (ROOT / "facilitator").iterdir() if each.name[0] not in "_."]
    modules = {each.stem for each in ours if each.suffix == ".py" or (each / "__init__.py").exists()}
    assert {f"facilitator.{name}" for name in modules} - held == {"facilitator.cli"}


@pytest.mark.parametrize("package", ["domain", "capture"])
def test_domain_and_capture_need_only_the_standard_library(package: str) -> None:
    """What an engagement is, and what a line means, can be read without knowing any framework."""
    domain = ("facilitator.domain", "facilitator.values")
    ours = {"domain": domain, "capture": (*domain, "facilitator.capture")}
    foreign = [
        f"{module.path}: {name}"
        for module in modules(f"facilitator/{package}")
        for name in module.imports()
        if not _is_standard(name) and not name.startswith(ours[package])
    ]
    assert not foreign


def test_values_are_made_in_one_way() -> None:
    """A dataclass of the standard library, where a start imports it, costs half a millisecond."""
    foreign = [
        module.path
        for module in modules("facilitator")
        if module.path != "facilitator/values.py" and "dataclasses.dataclass" in module.imports()
    ]
    assert not foreign


def test_the_command_line_opens_the_screens_only_when_asked() -> None:
    """A headless command never waits for the terminal interface: `ui` is imported inside a function."""
    eager = [
        f"{module.path}: {name}"
        for module in (*modules("facilitator/cli"), _module("facilitator/__main__.py"))
        for name in module.imports(top_level=True)
        if name.startswith(("facilitator.ui", "textual"))
    ]
    assert not eager


def test_screens_are_handed_the_store() -> None:
    """Loading the interface loads no store; only the glance, which is free of SQL libraries."""
    eager = [
        f"{module.path}: {name}"
        for module in modules("facilitator/ui")
        for name in module.imports(top_level=True)
        if name.startswith("facilitator.store") and not name.startswith("facilitator.store.glance")
    ]
    assert not eager


def test_the_first_paint_waits_for_no_heavy_library() -> None:
    """Importing the app loads neither SQL, nor document writers, nor the command-line library."""
    assert not _loaded("import facilitator.ui.app", HEAVY)


def test_the_first_paint_waits_for_nothing_that_is_only_typed_or_opened_later() -> None:
    """The grammar comes with the first key, overlays when they are opened, the rest of the data later."""
    later = ("parser", "dates", "complete", "orders", "answers", "cheat_sheet")
    code = "import facilitator.ui.screens.live, facilitator.ui.screens.home, facilitator.store.glance"
    names = (*(f"facilitator.capture.{name}" for name in later), "facilitator.ui.screens.clarify")
    room = ("facilitator.domain.room_picture", "facilitator.ui.widgets.room_board")
    rest = ("mission_letter", "dossier", "hours", "structure", "staffing", "techniques")
    assert not _loaded(code, (*names, *room, *(f"facilitator.domain.{name}" for name in rest)))


def test_the_first_sight_needs_the_standard_library_only() -> None:
    """What the first screen shows is read before SQLModel is there."""
    assert not _loaded("import facilitator.store.glance", (*HEAVY, "textual"))


@pytest.mark.parametrize("argument", ["--version", "--help", "where"])
def test_a_question_about_the_program_is_answered_at_once(argument: str) -> None:
    """`--version`, `--help` and `where` load neither the interface nor the database."""
    code = (
        f"import sys; sys.argv = ['facilitator', {argument!r}]\n"
        "from facilitator.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code"
    )
    assert not _loaded(code, ("sqlalchemy", "sqlmodel", "textual", "docx"))


def test_a_library_that_was_loaded_is_seen() -> None:
    """The check itself can fail."""
    assert _loaded("import decimal", ("decimal", "fractions")) == ["decimal"]


def _loaded(code: str, names: tuple[str, ...]) -> list[str]:
    """Which of `names` are in `sys.modules` once a fresh Python has run `code`."""
    asked = f"\nimport sys\nprint(*[n for n in {names!r} if n in sys.modules], file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code + asked], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.split()


def _module(path: str) -> Module:
    (found,) = (module for module in modules("facilitator") if module.path == path)
    return found


def _is_standard(name: str) -> bool:
    return name.split(".")[0] in sys.stdlib_module_names
