"""Typed settings, read from a TOML file; a wrong value falls back and is named."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import fields
from pathlib import Path

from facilitator.i18n import LANGUAGES, N_, Trouble
from facilitator.values import dataclass

THEMES = ("dark", "light")


class WrongSetting(Trouble):
    """A line of the settings file that cannot be used."""

    message = N_("{file}: “{key}” cannot be {value}; the default is used instead.")


class UnreadableSettings(Trouble):
    """A settings file that is not TOML."""

    message = N_("{file} cannot be read ({reason}); the defaults are used. Correct or delete it.")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the consultant has chosen."""

    consultant: str = ""
    """Her name, so that `>moi` means her."""

    language: str = ""
    """`fr` or `en`; empty follows the machine."""

    theme: str = "dark"
    """`dark` or `light`; light is easier to read on a projector."""

    export_folder: str = ""
    """Where documents go; empty is the `exports` folder of the home."""

    rounding_minutes: int = 15
    """Hours of a session are rounded to this many minutes at close."""

    day_minutes: int = 420
    """What `1 j` means in hours of intervention."""

    screen_shared: bool = False
    """Masks private items, and a private line as it is typed, while the screen is projected."""

    room_theme: str = "light"
    """`dark` or `light`, for the room view; daylight leaves a light one readable."""

    room_names: bool = False
    """Shows in the room view who said what is quoted; otherwise the unit alone."""

    room_seconds: bool = False
    """Counts the seconds of the last minute in the room view."""


def load(path: Path) -> tuple[Settings, tuple[Trouble, ...]]:
    """The settings of a file and what was wrong with it; defaults when there is none."""
    if not path.exists():
        return Settings(), ()
    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Settings(), (UnreadableSettings(file=path, reason=type(error).__name__),)
    defaults = Settings()
    good: dict[str, object] = {}
    wrong: list[Trouble] = []
    for each in fields(Settings):
        if each.name not in found:
            continue
        value = found[each.name]
        if type(value) is type(getattr(defaults, each.name)) and _allowed(each.name, value):
            good[each.name] = value
        else:
            wrong.append(WrongSetting(file=path, key=each.name, value=json.dumps(value, default=str)))
    return Settings(**good), tuple(wrong)  # type: ignore[arg-type]


def dump(settings: Settings) -> str:
    """The settings as the text of their file."""
    lines = (
        f"{each.name} = {json.dumps(getattr(settings, each.name), ensure_ascii=False)}"
        for each in fields(settings)
    )
    return "\n".join(lines) + "\n"


def save(path: Path, settings: Settings) -> None:
    """Writes the settings whole or not at all. Raises OSError when the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(dump(settings))
    Path(name).replace(path)


def _allowed(key: str, value: object) -> bool:
    choices: dict[str, tuple[str, ...]] = {
        "language": ("", *LANGUAGES),
        "theme": THEMES,
        "room_theme": THEMES,
    }
    if key in choices:
        return value in choices[key]
    return not isinstance(value, int) or isinstance(value, bool) or value > 0
