"""What every command line may say: whose data, in which language. Read before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from facilitator.i18n import LANGUAGES
from facilitator.values import dataclass

_HOME: Final = "--home"
_LANGUAGE: Final = "--lang"
_DEBUG: Final = "--debug"


@dataclass(frozen=True, slots=True)
class Asked:
    """The options shared by all commands, and whether anything else was typed."""

    home: Path | None = None
    language: str | None = None
    debug: bool = False
    bare: bool = True
    """Whether nothing but these options was typed: then the app is opened."""


def asked(arguments: Sequence[str]) -> Asked:
    """The shared options among some arguments; the last one wins, and what follows `--` is text."""
    values: dict[str, str] = {}
    others = debug = False
    pending = list(arguments)
    while pending:
        name, equals, value = pending.pop(0).partition("=")
        if name == "--":
            others = True
            break
        if name == _DEBUG and not equals:
            debug = True
        elif name in (_HOME, _LANGUAGE) and (equals or pending):
            values[name] = value if equals else pending.pop(0)
        else:
            others = True
    language = values.get(_LANGUAGE)
    return Asked(
        home=Path(values[_HOME]) if values.get(_HOME) else None,
        language=language,
        debug=debug,
        bare=not others and language in (None, *LANGUAGES) and values.get(_HOME) != "",
    )
