"""All formats there are: those of the program, and those of the settings folder, which take precedence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facilitator import paths
from facilitator.domain.format import SessionFormat
from facilitator.domain.people import folded
from facilitator.domain.session import SessionKind
from facilitator.formats import troubles
from facilitator.formats.reading import read_format
from facilitator.i18n import Trouble
from facilitator.values import dataclass


def shipped() -> Path:
    """Where the formats of the program are."""
    return paths.assets() / "formats"


@dataclass(frozen=True, slots=True)
class Library:
    """The formats that can be used, by title, and why others cannot. `own` are codes of the user's files."""

    formats: tuple[SessionFormat, ...]
    troubles: tuple[Trouble, ...] = ()
    own: frozenset[str] = frozenset()

    def named(self, name: str) -> SessionFormat:
        """The format of a code, or of a part of its code or title that no other has."""
        wanted = folded(name)
        same = [each for each in self.formats if wanted in (folded(each.code), folded(each.title))]
        found = same or [
            each for each in self.formats if wanted in folded(each.title) or wanted in folded(each.code)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise troubles.SeveralFormats(name=name, found=_codes(found))
        raise troubles.NoFormat(name=name, known=_codes(self.formats))

    def for_kind(self, kind: SessionKind) -> tuple[SessionFormat, ...]:
        """All formats, those of a kind of session first."""
        return tuple(sorted(self.formats, key=lambda each: each.kind is not kind))

    def of(self, code: str) -> SessionFormat | None:
        """The format of a code; None when it is gone."""
        return next((each for each in self.formats if each.code == code), None)


def library(own: Path, language: str, program: Path | None = None) -> Library:
    """Reads every format; a mistaken file is left out and named, the others work."""
    found: dict[str, SessionFormat] = {}
    wrong: list[Trouble] = []
    mine: set[str] = set()
    for folder in (program or shipped(), own):
        for path in _files(folder):
            try:
                text = path.read_text(encoding="utf-8-sig")
                found[path.stem] = read_format(text, path.stem, language, path)
            except (OSError, UnicodeDecodeError) as error:
                wrong.append(troubles.CannotReadFormat(file=path, line=0, reason=type(error).__name__))
            except troubles.MistakenFormat as trouble:
                wrong.append(trouble)
            else:
                if folder == own:
                    mine.add(path.stem)
    by_title = sorted(found.values(), key=lambda each: folded(each.title))
    return Library(tuple(by_title), tuple(wrong), frozenset(mine))


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(folder.glob("*.toml"))


def _codes(formats: list[SessionFormat] | tuple[SessionFormat, ...]) -> str:
    return ", ".join(sorted(each.code for each in formats))
