"""What all screens share: the top bar, the key bar, notices, and the commands that work everywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import ScreenResume
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from facilitator.i18n import Trouble, Words
from facilitator.ui.command import BESIDE, NARROW, TALL
from facilitator.ui.commands import Command, Scope, bindings, in_scope
from facilitator.ui.desk import Desk
from facilitator.ui.theme import Palette, is_of_room, own_theme, palette_of, room_theme, shade_of
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.key_bar import KeyBar, KeyHint, hint_of
from facilitator.ui.widgets.top_bar import Heading, TopBar

if TYPE_CHECKING:
    from facilitator.store.store import Store

SMALLEST = (80, 24)
"""Columns and rows below which a screen says that it is too small; capture goes on."""


HELP_OUTSIDE_TEXT = Binding("question_mark", "help", show=False)
"""The question mark asks for help wherever it is not typed into a text."""


class ThemeChanged(Message):
    """Another theme was chosen; the application remembers it."""


class SettingsChanged(Message):
    """The settings of the desk are others; the application writes them down."""


class LanguageAsked(Message):
    """The other language was asked for; the application draws its screens anew."""


class Page(Screen[None]):
    """A screen with a heading row, its body, and a row of keys."""

    DEFAULT_CSS = "Page { background: $background; color: $foreground; }"
    SCOPES: ClassVar[tuple[Scope, ...]] = ()
    OTHER_SCOPES: ClassVar[tuple[Scope, ...]] = ()
    """Scopes whose commands take the place of others while the screen shows something else."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-normal"), (BESIDE, "-wide"), (140, "-very-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]
    BINDINGS = [*bindings(Scope.EVERYWHERE), HELP_OUTSIDE_TEXT]

    def __init_subclass__(cls, **options: Any) -> None:
        """Binds the commands of the scopes a class adds; Textual merges those of all its bases at each."""
        if vars(cls).keys() & {"SCOPES", "OTHER_SCOPES"}:
            cls.BINDINGS = [*bindings(*cls.SCOPES, *cls.OTHER_SCOPES, Scope.EVERYWHERE), HELP_OUTSIDE_TEXT]
        super().__init_subclass__(**options)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._was_shown = False
        self.words: Words = desk.words
        self.top_bar = TopBar(self.words)
        self.key_bar = KeyBar(self.words, self.key_hints())

    def compose(self) -> ComposeResult:
        """Heading, body, keys, laid out for the size of the window from the beginning."""
        self._take_breakpoints()
        yield self.top_bar
        yield from self.compose_body()
        yield self.key_bar

    def compose_body(self) -> ComposeResult:
        """The screen's own widgets."""
        yield from ()

    def _take_breakpoints(self) -> None:
        """Textual learns the size only after it has laid the screen out, and would do it all again."""
        columns, rows = self.app.size
        breakpoints = ((columns, self.HORIZONTAL_BREAKPOINTS), (rows, self.VERTICAL_BREAKPOINTS))
        reached = ([name for least, name in steps or () if length >= least] for length, steps in breakpoints)
        self.add_class(*(names[-1] for names in reached if names))

    def render_lines(self, crop: Region) -> list[Strip]:
        """What no widget covers: one empty row stands for all, where Textual would style each anew."""
        row = Strip.blank(crop.width, self.visual_style.rich_style)
        for each in self.get_line_filters():
            row = row.apply_filter(each, self.background_colors[1])
        return [row] * crop.height

    def on_screen_resume(self, event: ScreenResume) -> None:
        """The styles of a screen that was just mounted are right: Textual would work them all out again."""
        event.refresh_styles = event.refresh_styles and self._was_shown
        self._was_shown = True
        self.come_back()

    def come_back(self) -> None:
        """The screen is in front, for the first time or again."""

    def on_mount(self) -> None:
        """Textual calls the handler of each class by itself, so what a screen adds stands in `begin`."""
        self.begin()

    def begin(self) -> None:
        """Shows the heading and keeps its clock; a screen shows what it has."""
        self.refresh_heading()
        self.set_interval(1.0, self.tick)

    def on_resize(self) -> None:
        """A window that became too small says so at once."""
        self.refresh_heading()

    def tick(self) -> None:
        """Once a second."""
        self.refresh_heading()

    def heading(self) -> Heading:
        """What the top bar says now."""
        return Heading()

    def refresh_heading(self) -> None:
        """Repaints the top bar if it says something else; a window too small says so there."""
        columns, rows = self.app.size
        if columns < SMALLEST[0] or rows < SMALLEST[1]:
            small = self.words(
                "Window too small ({columns} × {rows}). Zoom out: Ctrl and −.", columns=columns, rows=rows
            )
            self.top_bar.heading = Heading((small,))
        else:
            self.top_bar.heading = self.heading()

    # commands

    def commands(self) -> tuple[Command, ...]:
        """The commands that work on this screen, its own first."""
        return (*in_scope(*self.SCOPES), *in_scope(Scope.EVERYWHERE))

    def key_hints(self) -> tuple[KeyHint, ...]:
        """What the key bar shows: help first, then the commands of the screen."""
        shown = sorted((c for c in self.commands() if c.bar), key=lambda c: c.id != "help")
        return tuple(hint_of(command, self.words) for command in shown)

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """A click on the key bar runs its command."""
        event.stop()
        await self.run_action(event.action)

    def action_help(self) -> None:
        """Opens the help of this screen."""
        from facilitator.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.desk, self.commands(), Scope.LIVE in self.SCOPES))

    def action_palette(self) -> None:
        """Opens the command palette."""
        self.app.action_command_palette()

    def action_theme(self) -> None:
        """Light or dark."""
        other = "light" if shade_of(self.app.theme) == "dark" else "dark"
        self.app.theme = room_theme(other) if is_of_room(self.app.theme) else own_theme(other)
        self.app.post_message(ThemeChanged())

    def action_saved(self) -> None:
        """Answers the reflex of saving."""
        self.tell(self.words("Already saved at {time}.", time=f"{self.desk.clock.now():%H:%M:%S}"))

    async def action_leave(self) -> None:
        """Leaves the program."""
        self.app.exit()

    def action_language(self) -> None:
        """French or English."""
        self.app.post_message(LanguageAsked())

    def runner(self, command_id: str) -> Callable[[], Awaitable[None]]:
        """Runs a command from the palette."""
        return partial(self.run_action, command_id)

    # what the application tells a screen

    async def save_draft(self) -> bool:
        """The screen is about to go: a line being typed is written. False when it could not be."""
        return True

    # telling

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return palette_of(self.app.theme)

    @property
    def ink(self) -> Ink:
        """Words and colours for what the screen writes itself."""
        return Ink(self.words, self.palette)

    def tell(self, message: str) -> None:
        """A short notice that goes away by itself."""
        self.app.notify(message, markup=False, timeout=4)

    def tell_trouble(self, trouble: Trouble) -> None:
        """Something could not be done: the sentence stays longer and stands out."""
        self.app.notify(self.words.of(trouble), severity="error", markup=False, timeout=12)

    async def store(self) -> Store:
        """The store, once it is open."""
        return await self.desk.store()
