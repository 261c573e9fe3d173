"""The activities of a mission as one decides upon them: their measures and what becomes of them."""

from __future__ import annotations

from rich.text import Text

from facilitator import wording
from facilitator.domain.organisation import Activity
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.verdict_ink import verdict_chip
from facilitator.values import dataclass

_MARK = 4
_FTE = 7
_VOLUME = 12
_OFTEN = 10
_WHO = 9
_CHIP = 4
_OUTCOME = 19
_OUTCOME_NARROW = 15


@dataclass(frozen=True, slots=True)
class VerdictRows:
    """Lays activities out in `width` cells; a narrow list leaves volume, frequency and owner to the card."""

    ink: Ink
    width: int
    narrow: bool

    def titles(self) -> Text:
        """The names of the columns."""
        words = self.ink.words
        more = ("", "", "") if self.narrow else (words("volume"), words("freq."), words("who"))
        cells = self._cells(words("Activity"), words("FTE"), *more)
        said = " " * _MARK + "".join(cells) + " "
        return line((said + words("what becomes of it"), self.ink.palette.muted))

    def row(self, activity: Activity, owner: str, *, selected: bool) -> Text:
        """One activity; `owner` is the name of who answers for it."""
        words, palette = self.ink.words, self.ink.palette
        fte = wording.fte_number(activity.fte, words) if activity.fte is not None else "–"
        often = wording.short_frequency(activity.frequency, words) if activity.frequency else ""
        title, staff, volume, frequency, name = self._cells(
            activity.title, fte, wording.volume_text(activity, words), often, owner
        )
        style = f"bold {palette.text}" if selected else palette.text
        return line(
            (" ►  " if selected else "    ", palette.accent),
            (title, style),
            (staff, f"bold {palette.text}"),
            (volume, palette.text),
            (frequency, palette.muted),
            (name, palette.muted),
            " ",
            *self._outcome(activity),
        )

    def _outcome(self, activity: Activity) -> tuple[tuple[str, str] | str, ...]:
        words, palette = self.ink.words, self.ink.palette
        if activity.verdict is None:
            return ((" · ", palette.muted), " ", (words("to be decided"), palette.muted))
        said = wording.verdict_label(activity.verdict, words)
        if activity.target:
            said += f" → {activity.target}"
        room = (_OUTCOME_NARROW if self.narrow else _OUTCOME) + 1
        return (verdict_chip(activity.verdict, self.ink), " ", (fitted(said, room), palette.text))

    def _cells(self, title: str, fte: str, volume: str, often: str, who: str) -> tuple[str, ...]:
        aside = 0 if self.narrow else _VOLUME + _OFTEN + _WHO
        outcome = _OUTCOME_NARROW if self.narrow else _OUTCOME
        room = max(10, self.width - _MARK - _FTE - aside - 1 - _CHIP - outcome - 1)
        staff = f"{fte:>{_FTE}}"
        if self.narrow:
            return fitted(title, room), staff, "", "", ""
        return (
            fitted(title, room),
            staff,
            f"{fitted(volume, _VOLUME - 2).rstrip():>{_VOLUME}}",
            " " + fitted(often, _OFTEN - 1),
            " " + fitted(who, _WHO - 1),
        )
