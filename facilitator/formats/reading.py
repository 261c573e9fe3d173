"""One format from its file: every key checked, a mistake named with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, TypeVar

from facilitator.domain.cleaning import clean
from facilitator.domain.format import FormatStep, SessionFormat
from facilitator.domain.items import ItemKind
from facilitator.domain.session import Expected, SessionKind, Technique
from facilitator.formats import troubles
from facilitator.formats.places import Places, places_in
from facilitator.i18n import LANGUAGES
from facilitator.values import dataclass

E = TypeVar("E", bound=StrEnum)

FORMAT_KEYS: Final = ("kind", "minutes", "slack", "step", *LANGUAGES)
STEP_KEYS: Final = ("minutes", "expected", "default_kind", "technique", "takes_up", *LANGUAGES)
FORMAT_TEXTS: Final = ("title", "purpose", "invite", "prepare", "outcome")
STEP_TEXTS: Final = ("title", "question", "result", "instruction", "check")
MOST_MINUTES: Final = 24 * 60

_AT_LINE: Final = re.compile(r" \(at line (\d+), column \d+\)")


def read_format(text: str, code: str, language: str, file: object) -> SessionFormat:
    """The format a text describes, in a language, or in the other one where it has but one.

    Raises MistakenFormat, also for a mistake in the language that was not asked for.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(error, file, text) from error
    here = _Table(found, (), places_in(text), file)
    here.refuse_unknown(FORMAT_KEYS)
    languages = [each for each in LANGUAGES if each in found]
    if not languages:
        raise here.missing(" / ".join(LANGUAGES))
    kind = here.code("kind", SessionKind)
    minutes, slack = here.minutes("minutes"), here.minutes("slack", 0)
    parts = here.tables("step")
    total = sum(part.minutes("minutes") for part in parts)
    if total + slack != minutes:
        raise troubles.DoesNotAddUp(
            file=file, line=here.line("minutes"), steps=total, slack=slack, minutes=minutes
        )
    read: dict[str, SessionFormat] = {
        each: _format(here.table(each), code, kind, minutes, slack, [_step(part, each) for part in parts])
        for each in languages
    }
    return read.get(language) or read[languages[0]]


def _format(
    here: _Table, code: str, kind: SessionKind, minutes: int, slack: int, steps: list[FormatStep]
) -> SessionFormat:
    here.refuse_unknown(FORMAT_TEXTS)
    return SessionFormat(
        code=code,
        title=here.text("title"),
        purpose=here.text("purpose"),
        kind=kind,
        minutes=minutes,
        slack=slack,
        invite=here.texts("invite"),
        prepare=here.texts("prepare"),
        outcome=here.texts("outcome"),
        steps=tuple(steps),
    )


def _step(here: _Table, language: str) -> FormatStep:
    here.refuse_unknown(STEP_KEYS)
    said = here.table(language)
    said.refuse_unknown(STEP_TEXTS)
    return FormatStep(
        title=said.text("title"),
        minutes=here.minutes("minutes"),
        expected=here.code("expected", Expected) if here.has("expected") else None,
        default_kind=here.code("default_kind", ItemKind) if here.has("default_kind") else ItemKind.NOTE,
        technique=here.code("technique", Technique) if here.has("technique") else None,
        takes_up=here.codes("takes_up", ItemKind),
        question=said.text("question", optional=True),
        result=said.text("result", optional=True),
        instruction=said.text("instruction", optional=True),
        check=said.text("check", optional=True),
    )


def _no_toml(error: tomllib.TOMLDecodeError, file: object, text: str) -> troubles.NotToml:
    said = str(error)
    at = _AT_LINE.search(said)
    line = int(at[1]) if at else len(text.splitlines())
    return troubles.NotToml(file=file, line=line, reason=_AT_LINE.sub("", said))


@dataclass(frozen=True)
class _Table:
    """A table of the file: its values, where it is, and how to refuse one of them."""

    values: dict[str, Any]
    path: tuple[str | int, ...]
    places: Places
    file: object

    def line(self, key: str) -> int:
        return self.places.line(*self.path, key)

    def has(self, key: str) -> bool:
        return key in self.values

    def missing(self, key: str) -> troubles.MissingKey:
        return troubles.MissingKey(file=self.file, line=self.line(key), key=key)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        for key in self.values:
            if key not in known:
                raise troubles.UnknownKey(
                    file=self.file, line=self.line(key), key=key, known=", ".join(known)
                )

    def text(self, key: str, *, optional: bool = False) -> str:
        if optional and not self.has(key):
            return ""
        value = self._value(key)
        if not isinstance(value, str) or not (said := _one_line(value)):
            raise troubles.WrongText(file=self.file, line=self.line(key), key=key)
        return said

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise troubles.WrongList(file=self.file, line=self.line(key), key=key)
        return tuple(map(_one_line, value))

    def minutes(self, key: str, default: int | None = None) -> int:
        value = self.values.get(key, default) if default is not None else self._value(key)
        least = 1 if default is None else 0
        if type(value) is not int or not least <= value <= MOST_MINUTES:
            raise troubles.WrongMinutes(file=self.file, line=self.line(key), key=key, value=value)
        return value

    def code(self, key: str, codes: type[E]) -> E:
        return self._code(key, self._value(key), codes)

    def codes(self, key: str, codes: type[E]) -> tuple[E, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise troubles.WrongList(file=self.file, line=self.line(key), key=key)
        return tuple(self._code(key, each, codes) for each in value)

    def table(self, key: str) -> _Table:
        return self._table(self._value(key), key)

    def tables(self, key: str) -> list[_Table]:
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self.missing(key)
        return [self._table(each, key, index) for index, each in enumerate(value)]

    def _table(self, value: object, *path: str | int) -> _Table:
        if not isinstance(value, dict):
            raise self.missing(str(path[0]))
        return _Table(value, (*self.path, *path), self.places, self.file)

    def _code(self, key: str, value: Any, codes: type[E]) -> E:
        try:
            return codes(value)
        except ValueError as error:
            raise troubles.WrongValue(
                file=self.file, line=self.line(key), key=key, value=value, wanted=", ".join(codes)
            ) from error

    def _value(self, key: str) -> Any:
        if not self.has(key):
            raise self.missing(key)
        return self.values[key]


def _one_line(text: str) -> str:
    return " ".join(clean(text).split("\n")).strip()
