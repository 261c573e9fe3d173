"""The activity one decides upon: what it costs, what was said of it, and the keys that decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import Item
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.people import Person
from facilitator.i18n import N_
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.verdict_ink import verdict_chip
from facilitator.values import dataclass

KEYED: Final = (
    VerdictCode.KEEP,
    VerdictCode.TRANSFER,
    VerdictCode.POOL,
    VerdictCode.SIMPLIFY,
    VerdictCode.STOP,
)
"""Verdicts proposed on the card, in the order of the keys."""

OTHERS: Final = (
    VerdictCode.STRENGTHEN,
    VerdictCode.OUTSOURCE,
    VerdictCode.INSOURCE,
    VerdictCode.REDUCE,
)
"""Verdicts that are typed after a colon or chosen in the palette."""

QUESTIONS: Final = {
    VerdictCode.TRANSFER: N_("to:"),
    VerdictCode.POOL: N_("with:"),
    VerdictCode.OUTSOURCE: N_("to whom:"),
    VerdictCode.INSOURCE: N_("from whom:"),
}
"""What a verdict with a target asks."""


@dataclass(frozen=True, slots=True)
class VerdictCard:
    """Paints the rows of the card; `remarks` are what was said of the activity."""

    activity: Activity
    owner: Person | None
    remarks: Sequence[Item]
    ink: Ink
    width: int

    def facts(self) -> list[Text]:
        """Its title with its measures, then what was said of it, the last of it in sight."""
        shown, more = self.remarks[-2:], len(self.remarks) - 2
        rows = [self._remark(each) for each in shown]
        if more > 0:
            said = self.ink.words.plural("… {count} more", "… {count} more", more)
            room = self.width - len(said) - 2
            rows[0].truncate(room, overflow="ellipsis")
            rows[0].append_text(line("  ", (said, self.ink.palette.muted)))
        return [self._head(), *rows, *([Text("")] * (2 - len(rows)))]

    def choices(self) -> list[Text]:
        """The keys that decide, and what is typed instead."""
        words, palette = self.ink.words, self.ink.palette
        keys = line()
        for code in KEYED:
            said = wording.verdict_label(code, words).capitalize()
            keys.append_text(line(verdict_chip(code, self.ink), f" {said} "))
        first = line((f"{words('what next?')} ", f"bold {palette.accent}"))
        first = first.append_text(keys) if first.cell_len + keys.cell_len <= self.width else keys
        others = "  ".join(f":{wording.verdict_label(code, words).split()[0]}" for code in OTHERS)
        second = line(
            verdict_chip(VerdictCode.EXAMINE, self.ink),
            f" {wording.verdict_label(VerdictCode.EXAMINE, words).capitalize()}   ",
            (others, palette.muted),
        )
        return [first, second]

    def question(self, code: VerdictCode) -> Text:
        """What a verdict asks: `T transférer vers :`."""
        said = wording.verdict_label(code, self.ink.words)
        asked = self.ink.words(QUESTIONS[code])
        return line(verdict_chip(code, self.ink), f" {said} ", (asked, f"bold {self.ink.palette.accent}"))

    def _head(self) -> Text:
        words, palette, activity = self.ink.words, self.ink.palette, self.activity
        measures = wording.measures_text(activity, words).replace("   ", ", ")
        owner = f"   → {self.owner.short_name}" if self.owner else ""
        head = line((activity.title, f"bold {palette.text}"), "   ", (measures + owner, palette.muted))
        if activity.verdict is not None:
            target = f" → {activity.target}" if activity.target else ""
            said = f"{wording.verdict_label(activity.verdict, words)}{target}"
            head.append_text(line("   ", verdict_chip(activity.verdict, self.ink), f" {said}"))
        return head

    def _remark(self, item: Item) -> Text:
        words, palette = self.ink.words, self.ink.palette
        text = item.text.partition("\n")[0]
        start = f"{self.activity.title}"
        if text[: len(start)].casefold() == start.casefold() and ":" in text[len(start) :]:
            text = text[len(start) :].partition(":")[2].strip()
        kind = wording.kind_label(item.kind, words).lower()
        return line((f"{kind} ", palette.muted), (words("“{quote}”", quote=text), f"italic {palette.text}"))
