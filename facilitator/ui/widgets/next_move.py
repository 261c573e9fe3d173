"""What an engagement needs next, in one line: what G does, and why."""

from __future__ import annotations

from datetime import date

from rich.text import Text

from facilitator import wording
from facilitator.domain.next_step import Move, NextStep
from facilitator.domain.session import Session
from facilitator.i18n import N_
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

_DOES = {
    Move.CONTINUE: N_("Go on with “{title}”"),
    Move.CLOSE: N_("Close “{title}”"),
    Move.START: N_("Open “{title}”"),
    Move.PREPARE: N_("Prepare “{title}”"),
    Move.LETTER: N_("Read the mission letter"),
    Move.PEOPLE: N_("Add the people"),
    Move.PLAN: N_("Plan a session"),
    Move.HOURS: N_("Note the hours of “{title}”"),
    Move.MINUTES: N_("Write out the minutes of “{title}”"),
    Move.POSTPONE: N_("Give “{title}” another day"),
    Move.NOTE: N_("Write the progress note"),
    Move.DELIVER: N_("Look at the plan"),
    Move.CHASE: N_("Follow up the late actions"),
}
"""What is to be done, by move."""

_WHY = {
    Move.CLOSE: N_("left open on {day}"),
    Move.START: N_("{when}, F8 starts it"),
    Move.PREPARE: N_("{when}, no agenda"),
    Move.LETTER: N_("it founds the plan and names the people"),
    Move.PEOPLE: N_("one by one, or a pasted list"),
    Move.HOURS: N_("held on {day}"),
    Move.MINUTES: N_("held on {day}"),
    Move.POSTPONE: N_("planned on {day}, not held"),
}
"""Why it is, where the move does not say so itself."""


@dataclass(frozen=True, slots=True)
class NextMove:
    """The next step as it reads on a day."""

    step: NextStep
    today: date
    ink: Ink

    def text(self) -> Text:
        """The key, what it does, why."""
        palette = self.ink.palette
        title = self.step.session.title if self.step.session else ""
        does = self.ink.words(_DOES[self.step.move], title=title)
        return line(
            ("G", f"bold {palette.accent}"),
            "  ",
            (does, f"bold {palette.text}"),
            (f"   {self._why()}", palette.muted),
        )

    def _why(self) -> str:
        words, step = self.ink.words, self.step
        if step.move is Move.NOTE:
            return (
                words("the last one is of {day}", day=words.day(step.since))
                if step.since
                else words("the first one")
            )
        if step.move is Move.DELIVER:
            return words.plural("{count} deliverable is late", "{count} deliverables are late", step.count)
        if step.move is Move.CHASE:
            return words.plural("{count} late action", "{count} late actions", step.count)
        return words(_WHY.get(step.move, ""), **self._when(step.session)) if step.move in _WHY else ""

    def _when(self, session: Session | None) -> dict[str, object]:
        if session is None:
            return {}
        words = self.ink.words
        return {
            "day": words.day(session.on),
            "when": wording.near_day(session.on, session.at, self.today, words),
        }
