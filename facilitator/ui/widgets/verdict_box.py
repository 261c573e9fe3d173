"""The card of the activity one decides upon; what is asked about it is typed in the place of its keys."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import TextArea

from facilitator.domain.cleaning import clean
from facilitator.i18n import Words
from facilitator.ui.widgets.capture_line import CaptureLine
from facilitator.ui.widgets.deciding_line import DecidingLine
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.painted_rows import PaintedRows
from facilitator.values import dataclass


class VerdictBox(Vertical):
    """Three rows of facts, then the keys that decide, or a question with its answer and what it may be."""

    DEFAULT_CSS = """
    VerdictBox { height: 7; background: $panel; border: round $accent; padding: 0 1; }
    VerdictBox #facts { height: 3; }
    VerdictBox Horizontal { height: 1; }
    VerdictBox #asked { width: 1fr; height: 1; }
    VerdictBox DecidingLine { width: 0; }
    VerdictBox.-asking DecidingLine { width: 1fr; }
    VerdictBox.-asking #asked { width: auto; max-width: 60%; margin-right: 1; }
    VerdictBox #below { height: 1; }
    VerdictBox.-long #facts { height: 2; }
    VerdictBox.-long #below { height: 2; }
    """

    @dataclass
    class Typed(Message):
        """The answer reads differently."""

        line: str

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.facts = PaintedRows(words, id="facts")
        self.asked = PaintedRows(words, id="asked")
        self.line = DecidingLine()
        self.below = PaintedRows(words, id="below")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.facts
        with Horizontal():
            yield self.asked
            yield self.line
        yield self.below

    @property
    def asking(self) -> bool:
        """Whether something is being typed."""
        return self.line.asking

    @property
    def typed(self) -> str:
        """The answer as it stands, cleaned."""
        return clean(self.line.text).strip()

    def show(self, facts: Sequence[Text], choices: Sequence[Text]) -> None:
        """The activity, and the keys that decide unless something is asked."""
        self.facts.rows = tuple(facts)
        if not self.asking:
            self.asked.rows, self.below.rows = tuple(choices[:1]), tuple(choices[1:])

    def ask(self, question: Text, hint: str, typed: str = "") -> None:
        """Asks; the answer is typed beside the question."""
        self.asked.styles.width = question.cell_len
        self.add_class("-asking")
        self.asked.rows = (question,)
        self.tell(hint)
        self.line.begin(typed)

    def close(self) -> None:
        """Nothing is asked any more."""
        self.line.end()
        self.asked.styles.width = None
        self.remove_class("-asking")
        self.remove_class("-long")

    def tell(self, said: str) -> None:
        """What may be typed, or what is understood."""
        self._say(said, self.below.palette.muted)

    def refuse(self, said: str) -> None:
        """Why the answer was not taken; it stays. What needs a second row takes that of the last fact."""
        self._say(said, f"bold {self.below.palette.warning}", rows=2)

    def _say(self, said: str, style: str, rows: int = 1) -> None:
        width = max(1, self.below.size.width)
        told = (
            Text(painted(said), style).wrap(self.app.console, width)[:rows]
            if rows > 1
            else [line((said, style))]
        )
        for each in told:
            each.rstrip()
        self.set_class(len(told) > 1, "-long")
        self.below.rows = tuple(told)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tells what is typed."""
        event.stop()
        if self.asking:
            self.post_message(self.Typed(self.typed))

    def on_capture_line_asked(self, event: CaptureLine.Asked) -> None:
        """Arrows and Tab mean nothing while one types."""
        event.stop()
