"""A new engagement: its title, or the path of its letter; Tab completes the path."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from facilitator.domain.cleaning import clean
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line

if TYPE_CHECKING:
    from facilitator.domain.foundation import Foundation

SUFFIXES: Final = (".txt", ".md", ".docx", ".odt", ".pdf", ".markdown", ".text", ".eml")
"""How the names of letters end."""

SHOWN: Final = 6
"""Names proposed at once."""


class NewAsked(Overlay["str | Foundation"]):
    """Gives what was typed as a title, or what the letter at a path was understood to say."""

    DEFAULT_CSS = """
    NewAsked > Vertical { width: 84; }
    NewAsked Input { background: $background; padding: 0 1; }
    NewAsked Sheet { margin-top: 1; }
    """
    BINDINGS = [Binding("tab", "complete", show=False, priority=True)]

    def __init__(self, desk: Desk, *, letter_only: bool = False) -> None:
        super().__init__(desk)
        self._letter_only = letter_only
        self.field = Input(select_on_focus=False, compact=True)
        self.hint = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The field, and what it is taken for."""
        yield self.field
        yield self.hint

    def on_mount(self) -> None:
        """Ready to type."""
        title = (
            self.words("The letter of the engagement") if self._letter_only else self.words("New engagement")
        )
        self.name_box(title, self.words("Enter accepts   Tab completes a path   Esc leaves it"))
        self._show()
        self.field.focus()

    # what is typed

    @property
    def typed(self) -> str:
        """The line."""
        return clean(self.field.value).strip()

    @property
    def path(self) -> Path | None:
        """The path typed, None when the line reads as a title."""
        typed = self.typed.strip("\"'").removeprefix("file://")
        if not typed:
            return None
        path = Path(typed).expanduser()
        begins = typed.startswith(("/", "~", "./", "../", ".\\")) or typed[1:3] == ":\\"
        inside = any(sign in typed for sign in ("/", os.sep)) and path.parent.is_dir()
        if begins or inside or self._letter_only or typed.lower().endswith(SUFFIXES):
            return path
        return None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Says what the line is taken for."""
        event.stop()
        self._show()

    def _show(self) -> None:
        if self.path is None:
            said = self.words(
                "Title ; client ; hours: Structuring the division ; Town of V. ; 40 h."
                " Or the path of the mission letter: ~/letter.docx"
            )
            if self._letter_only:
                said = self.words("The path of the letter: TXT, Markdown, DOCX, ODT or PDF.")
            self.hint.say(said, self.palette.muted)
            return
        self._propose(*_candidates(self.path, self.typed))

    def _propose(self, stem: str, names: list[str]) -> None:
        palette = self.palette
        if not names or names == [stem]:
            self.hint.say(self.words("The letter is read, nothing is created yet."), palette.muted)
            return
        rows = [line((name, palette.text)) for name in names[:SHOWN]]
        if (more := len(names) - SHOWN) > 0:
            rows.append(line((self.words.plural("… {count} more", "… {count} more", more), palette.muted)))
        self.hint.rows = tuple(rows)

    def action_complete(self) -> None:
        """Completes the path as far as only one name is possible."""
        path = self.path
        if path is None:
            return
        typed = self.typed
        stem, names = _candidates(path, typed)
        common = _shared(names)
        if len(common) > len(stem):
            self.field.value = typed[: len(typed) - len(stem)] + common
            self.field.cursor_position = len(self.field.value)

    # what is given

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """A title is given; a letter is read first, and one that cannot be says why."""
        event.stop()
        path = self.path
        if path is None:
            self.dismiss(self.typed or None)
            return
        self.hint.say(self.words("Reading {file}…", file=path.name), self.palette.muted)
        try:
            said = await asyncio.to_thread(_understood, path)
        except Trouble as trouble:
            self.hint.say(self.words.of(trouble), f"bold {self.palette.warning}")
            return
        if self.is_current:
            self.dismiss(said)


def _understood(path: Path) -> Foundation:
    from facilitator.letter.founding import foundation_of
    from facilitator.letter.reading import read_letter
    from facilitator.letter.understand import understand

    letter = read_letter(path)
    return foundation_of(understand(letter), letter, path.name)


def _shared(names: list[str]) -> str:
    """How all the names begin."""
    first, last = min(names, default=""), max(names, default="")
    same = (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(same, min(len(first), len(last)))]


def _candidates(path: Path, typed: str) -> tuple[str, list[str]]:
    """The beginning of the last name of a path, and the letters and folders beside it that begin so."""
    stem = "" if typed.endswith(("/", os.sep)) else path.name
    folder = path if not stem else path.parent
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name.casefold())
    except OSError:
        return stem, []
    names = [
        f"{entry.name}/" if entry.is_dir() else entry.name
        for entry in entries
        if entry.name.startswith(stem)
        and (stem.startswith(".") or not entry.name.startswith("."))
        and (entry.is_dir() or entry.name.lower().endswith(SUFFIXES))
    ]
    return stem, names
