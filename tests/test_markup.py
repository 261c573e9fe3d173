"""User text is never markup: « [TODO] revoir » stays as the consultant typed it, on every screen."""

from __future__ import annotations

import ast

import pytest

from tests.markup import MarkupSinks, text_fields
from tests.source import Module, modules

FIELDS = text_fields()


@pytest.mark.parametrize("module", modules("facilitator/ui"), ids=lambda module: module.path)
def test_no_plain_text_reaches_a_widget_as_markup(module: Module) -> None:
    """Each text is wrapped in `Content` or `Text`, or handed over with `markup=False`."""
    sinks = MarkupSinks(FIELDS)
    sinks.check(module.tree)
    assert not [f"{module.path}:{line}" for line in sinks.lines]


def test_the_fields_that_hold_what_was_typed_are_known() -> None:
    assert {"text", "raw", "title", "last_name", "place"} <= FIELDS


@pytest.mark.parametrize(
    "code",
    [
        "Static(item.text)",
        "Label(f'{item.ref} {count}')",
        "self.notify(words('Undone: {ref}.', ref=ref))",
        "self.notify(self.words.of(trouble), severity='error')",
        "panel.border_title = session.title",
        "Label('[b]done[/b]')",
        "def show(self, text: str) -> None:\n    self.query_one(Static).update(text)",
        "def show(self) -> None:\n    said = self.words('Saved.')\n    Label(said)",
        "def render(self) -> str:\n    return ''",
    ],
)
def test_plain_text_in_a_sink_is_seen(code: str) -> None:
    """The check itself can fail."""
    sinks = MarkupSinks(FIELDS)
    sinks.check(ast.parse(code))
    assert sinks.lines


@pytest.mark.parametrize(
    "code",
    [
        "Static(Content(item.text))",
        "Label(item.text, markup=False)",
        "self.notify(words('Undone: {ref}.', ref=ref), markup=False)",
        "panel.border_title = Content(session.title)",
        "Static('', id='stream')",
        "seen.add(count)",
        "def show(self, text: Text) -> None:\n    self.query_one(Static).update(text)",
    ],
)
def test_wrapped_text_is_accepted(code: str) -> None:
    sinks = MarkupSinks(FIELDS)
    sinks.check(ast.parse(code))
    assert not sinks.lines
