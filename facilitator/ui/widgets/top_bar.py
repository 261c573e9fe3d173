"""The first row of every screen: where one is on the left, the state and the clock on the right."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive

from facilitator.domain.items import ItemKind
from facilitator.i18n import Words
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.rows import TextRows
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """What the top bar says: the path, a chip with its colour role, and what stands to its right.

    `facts` and `short_facts` are (text, role) pairs for the usual and the narrow width; a role is one of
    `strong`, `muted`, `accent`, `warning`, `chosen` or empty.
    """

    path: tuple[str, ...] = ()
    chip: str = ""
    chip_role: str = "muted"
    facts: tuple[tuple[str, str], ...] = ()
    short_facts: tuple[tuple[str, str], ...] = ()


_NOTHING = Heading()


class TopBar(TextRows):
    """Draws a Heading on one row."""

    GROUND = "bar"

    heading: reactive[Heading] = reactive(_NOTHING)

    def __init__(self, words: Words, heading: Heading = _NOTHING) -> None:
        super().__init__(words)
        self.set_reactive(TopBar.heading, heading)

    def lines(self) -> list[Text]:
        """The one row; where there is no room the path begins later."""
        state, names = self._state(), list(self.heading.path or ("",))
        while len(names) > 1 and self._path(names).cell_len + state.cell_len >= self.size.width:
            del names[0]
        return [spread(self._path(names), state, self.size.width)]

    def _path(self, names: list[str]) -> Text:
        palette = self.palette
        text = line(" ")
        *before, last = names
        for name in before:
            text.append_text(line((name, palette.muted), (" › ", palette.muted)))
        return text.append_text(line((last, f"bold {palette.text}")))

    def _state(self) -> Text:
        palette = self.palette
        roles = {
            "strong": f"bold {palette.text}",
            "muted": palette.muted,
            "accent": f"bold {palette.accent}",
            "warning": f"bold {palette.warning}",
            "chosen": f"bold {palette.on_chip} on {palette.kind(ItemKind.DECISION)}",
            "good": f"bold {palette.on_chip} on {palette.good}",
            "closed": f"bold {palette.background} on {palette.muted}",
        }
        text = line()
        if self.heading.chip:
            text.append_text(line((f" {self.heading.chip} ", roles[self.heading.chip_role]), "  "))
        narrow = self.size.width < 90 and self.heading.short_facts
        for fact, role in self.heading.short_facts if narrow else self.heading.facts:
            text.append_text(line((fact, roles.get(role, palette.text))))
        return text
