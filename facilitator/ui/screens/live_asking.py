"""The line while it answers something: a question, or the correction of an item."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content

from facilitator import wording
from facilitator.domain.items import Item
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.ui.screens.live import LiveScreen


@dataclass(frozen=True)
class Question:
    """Something the line is asked to answer, and what to do with the answer."""

    label: str
    answer: Callable[[str], Awaitable[None]]


class Asking:
    """What the line is asked; the half-typed one is laid aside until it is done with."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self.correcting: Item | None = None
        self.question: Question | None = None
        self.aside = ""

    @property
    def is_on(self) -> bool:
        """Whether Enter answers or corrects, instead of capturing."""
        return self.question is not None or self.correcting is not None

    @property
    def context(self) -> Context:
        """What the parser needs to know of the line: one that is corrected keeps its kind."""
        context = self._screen.context
        return replace(context, default_kind=self.correcting.kind) if self.correcting else context

    def ask(self, label: str, answer: Callable[[str], Awaitable[None]]) -> None:
        """Turns the line into a question; Enter answers it, Escape leaves it."""
        screen = self._screen
        self._begin()
        self.question = Question(label, answer)
        screen.box.ask(label)
        screen.box.put("")
        screen.box.editor.focus()
        screen.box.tell(screen.ink.faint(screen.words("Enter accepts, Esc leaves it")))

    def correct(self, item: Item) -> None:
        """Takes an item up for correction, in the words it was typed in."""
        screen = self._screen
        self._begin()
        self.correcting = item
        screen.box.border_title = Content(
            screen.words("Edit {item}   Enter replaces, Esc leaves it", item=named(item, screen))
        )
        screen.box.set_default(item.kind)
        screen.box.recall(item.raw)
        screen.box.editor.focus()

    def recall(self, step: int) -> None:
        """The last item back in the line; further steps go to older or newer ones."""
        items = self._screen.recallable
        here = items.index(self.correcting) if self.correcting in items else len(items)
        wanted = here + step
        if 0 <= wanted < len(items):
            self.correct(items[wanted])
        elif wanted >= len(items):
            self.stop()

    def _begin(self) -> None:
        aside = self._screen.unsaved
        self.stop()
        self.aside = aside

    def stop(self) -> None:
        """An ordinary line again, with what was laid aside for the correction or the question."""
        screen = self._screen
        self.correcting = None
        self.question = None
        screen.box.border_title = ""
        screen.box.ask("")
        screen.box.set_default(screen.default_kind)
        screen.box.put(self.aside)
        self.aside = ""
        screen.typing.close_list()
        screen.hint()


def named(item: Item, screen: LiveScreen) -> str:
    """An item as one speaks of it: by its reference, else by its kind."""
    return item.ref or wording.kind_label(item.kind, screen.words)
