"""Every command of a screen by its name: Textual's palette, drawn like the rest of the program."""

from __future__ import annotations

from textual.command import CommandPalette


class CommandSearch(CommandPalette):
    """Its style sheet is read when it opens, so that the first screen does not wait for it."""

    CSS = """
    CommandSearch SearchIcon { display: none; }
    CommandSearch > Vertical { margin-top: 2; width: 84; max-width: 96%; background: $panel; }
    CommandSearch > Vertical:dark { background: $panel; }
    CommandSearch #--input { height: 3; border: round $accent; background: $panel; }
    CommandSearch #--input.--list-visible { border: round $accent; }
    CommandSearch CommandInput { background: $panel; border: none; padding: 0 1; }
    CommandSearch CommandList { background: $panel; border: none; padding: 0 1; }
    CommandSearch CommandInput:focus, CommandSearch CommandList:focus { background: $panel; border: none; }
    CommandSearch CommandList {
        & > .option-list--option-highlighted { background: $bar; color: $foreground; }
        &:focus > .option-list--option-highlighted { background: $bar; color: $foreground; }
    }
    """
