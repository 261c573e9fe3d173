"""What is handed over: a wheel that works by itself, tested versions, and a README that tells the truth."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from packaging.requirements import Requirement

import facilitator
from facilitator import paths
from tests.source import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"([A-Za-z0-9._-]+)==([A-Za-z0-9.!+]+)")


def _pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [PIN.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(pairs), "each line is name==version and nothing else"
    return {_normal(pair[1]): pair[2] for pair in pairs if pair}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _wanted() -> tuple[Requirement, ...]:
    project = PROJECT["project"]
    return tuple(map(Requirement, [*project["dependencies"], *project["optional-dependencies"]["dev"]]))


def test_every_dependency_has_a_tested_version() -> None:
    assert {_normal(each.name) for each in _wanted()} <= set(_pins())


def test_the_tested_versions_are_allowed_ones() -> None:
    """Installing with the constraints never contradicts what the project asks for."""
    pins = _pins()
    assert not [str(each) for each in _wanted() if pins[_normal(each.name)] not in each.specifier]


def test_assets_are_found_in_a_checkout() -> None:
    assert paths.assets() == ROOT / "assets"
    assert any(paths.assets().iterdir())


def test_the_wheel_carries_the_assets() -> None:
    """They are outside the package, so that a non-programmer finds them, and inside the wheel."""
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"assets": "facilitator/assets"}


def test_the_french_catalogue_is_beside_the_code() -> None:
    assert (paths.locale() / "fr" / "LC_MESSAGES" / "facilitator.mo").is_file()


def test_the_changelog_knows_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{facilitator.__version__}]" in changes


def test_the_readme_opens_the_app_and_runs_the_tests_in_one_line_each() -> None:
    """Nothing but Python and pip is needed: each line makes its own environment with the tested versions."""
    demo, tests = re.findall(r"^python3 -m venv .+$", README, re.M)
    assert demo.endswith(".venv/bin/facilitator demo")
    assert ".venv/bin/python -m pytest" in tests
    assert all("-c constraints.txt" in line for line in (demo, tests))


def test_every_file_the_readme_shows_exists() -> None:
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)\)", README)
    assert linked
    assert not [path for path in linked if not (ROOT / path).exists()]
