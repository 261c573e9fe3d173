"""The registers of an engagement (S8): decisions, actions, questions, risks, parked, across its sessions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text
from textual.app import ComposeResult

from facilitator import wording
from facilitator.capture.filters import STATE_WORDS, Filter, read_line
from facilitator.capture.messages import Refusal
from facilitator.domain.dossier import Dossier
from facilitator.domain.item_history import source_of
from facilitator.domain.items import KIND_FACTS, Item, ItemKind
from facilitator.domain.register import days_late
from facilitator.domain.register_view import REGISTERS, counted, in_order
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.register_deeds import RegisterDeeds
from facilitator.ui.widgets.line_box import LineBox
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.register_card import RegisterCard
from facilitator.ui.widgets.register_rows import RegisterRows
from facilitator.ui.widgets.row_list import LateRow, Row


class RegisterScreen(RegisterDeeds):
    """One register at a time, filtered as one types; what was changed stays in sight until one leaves."""

    SCOPES = (Scope.REGISTER,)
    DEFAULT_CSS = """
    RegisterScreen #tabs { height: auto; padding: 1 1 0 1; }
    RegisterScreen.-short #tabs { padding: 0 1; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, kind: ItemKind = ItemKind.ACTION) -> None:
        super().__init__(desk, dossier, kind)
        self.tabs = PaintedText(self.words, id="tabs")
        self.shown: tuple[Item, ...] = ()
        self._typed = ""
        self._filter = Filter()

    def compose_body(self) -> ComposeResult:
        """The registers and the filter above the list."""
        yield self.tabs
        yield from super().compose_body()

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("Register"),)

    def counted(self) -> str:
        """How many are shown, how many of them late."""
        shown = self.shown
        late = sum(1 for each in shown if days_late(each, self.today))
        said = f"{wording.kind_plural(self.kind, self.words)} {len(shown)}"
        return said + (f"   ! {self.words.plural('{count} late', '{count} late', late)}" if late else "")

    # what is shown

    def _passing(self) -> tuple[Item, ...]:
        """The items of the register that pass the filter, and those just changed."""
        wanted, today, touched = self._in_force, self.today, self.touched
        return tuple(
            item
            for item in in_order(self.dossier.items, self.kind)
            if item.id in touched or wanted.keeps(item, today)
        )

    @property
    def _in_force(self) -> Filter:
        """The filter as typed; without a state asked for, all decisions, and of the rest what is open."""
        if self._filter.states or self.kind is ItemKind.DECISION:
            return self._filter
        return self._filter.with_state("open")

    @property
    def refs(self) -> Mapping[str, str]:
        """The references of the decisions, by id: what took the place of another is one of them."""
        return {item.id: item.ref for item in self.dossier.of_kind(ItemKind.DECISION)}

    # painting

    def painted_rows(self) -> tuple[Text, list[Row | LateRow]]:
        """One row an item."""
        self.tabs.text = Text("\n").join([self._tabs(), self._filter_line()])
        self.shown = shown = self._passing()
        if not shown:
            return Text(""), [*self.nothing(self._nothing())]
        rows = RegisterRows(
            self.kind,
            self.dossier,
            self.refs,
            self.today,
            self.ink,
            self.room - 2,
            self.narrow,
            self.desk.settings.screen_shared,
        )
        return rows.titles(), [rows.row(item) for item in shown]

    def _tabs(self) -> Text:
        palette, row = self.palette, line()
        for kind, count in counted(self.dossier.items).items():
            name = wording.kind_plural(kind, self.words)
            here = kind is self.kind
            style = f"bold {palette.text} on {palette.selected}" if here else palette.muted
            glyph = f"bold {palette.kind(kind)}" + (f" on {palette.selected}" if here else "")
            row.append_text(line((f" {KIND_FACTS[kind].glyph} ", glyph), (f"{name} {count} ", style)))
            row.append("  " if not self.narrow else "")
        return row

    def _filter_line(self) -> Text:
        palette, words = self.palette, self.words
        said = self._typed
        if not self._filter.states and self.kind is not ItemKind.DECISION:
            opened = STATE_WORDS["open"][0 if words.language == "fr" else -1]
            said = f"!{opened} {said}".strip()
        return line(
            (f" {words('filter: {text}', text=said or words('all'))}   ", f"bold {palette.text}"),
            (words("/ filters: >roche <friday +hr !late !all"), palette.muted),
        )

    def _nothing(self) -> str:
        """What an empty register says: that nothing passes the filter, or how one comes about."""
        words = self.words
        if self._typed:
            return words("Nothing passes this filter. Esc takes it off.")
        if any(item.kind is self.kind for item in self.dossier.items):
            return words("Nothing is open here. / then !all shows the rest.")
        return {
            ItemKind.DECISION: words("No decision yet. In a session: `d:`"),
            ItemKind.ACTION: words("No action yet. In a session: `a:`"),
            ItemKind.QUESTION: words("No question yet. In a session: `q:`"),
            ItemKind.RISK: words("No risk yet. In a session: `r:`"),
        }.get(self.kind, words("Nothing parked yet. In a session: `p:`"))

    def card(self) -> Iterable[Text]:
        """The whole item: where it was said, by whom it was decided, what became of it."""
        item, store = self.chosen, self.desk.opened
        if item is None or store is None:
            return
        if item.is_private and self.desk.settings.screen_shared:
            yield self.ink.faint(self.words("Private: hidden while the screen is shared."))
            return
        yield from self.labelled(item.ref, item.text, 4)
        points = [point.id for point in store.agenda(item.session_id)]
        card = RegisterCard(
            item,
            self.dossier,
            store.item_history(item.id),
            self.refs,
            points.index(item.agenda_item_id) + 1 if item.agenda_item_id in points else 0,
            source_of(item, self.dossier.items),
            self.words,
        )
        for label, said in card.lines():
            if said:
                yield from self.labelled(label, said, 4)

    # going from one register to another, filtering

    def action_next_register(self) -> None:
        """The register after."""
        self._turn(1)

    def action_previous_register(self) -> None:
        """The register before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self.touched.clear()
        self.kind = REGISTERS[(REGISTERS.index(self.kind) + step) % len(REGISTERS)]
        self.show(self.dossier)

    def action_filter(self) -> None:
        """Asks what to look for; the list follows as one types."""

        def take(said: str) -> Refusal | None:
            return self._wish(said)

        hint = self.words(">whom <day +tag !late !done !all, or words of the text")
        self.ask_line(self.words("Filter"), hint, take, self._typed)

    def on_line_box_typed(self, event: LineBox.Typed) -> None:
        """A filter that means something so far is shown at once."""
        event.stop()
        if self.is_filtering:
            self._wish(event.line)

    @property
    def is_filtering(self) -> bool:
        """Whether the line that is open is the filter."""
        return self._asked is not None and self._asked.title == self.words("Filter")

    def _wish(self, said: str) -> Refusal | None:
        read = read_line(said, self.context)
        if isinstance(read, Refusal):
            return read
        self.touched.clear()
        self._typed, self._filter = said, read
        self.show(self.dossier)
        return None

    def action_back(self) -> None:
        """Everything again, then back."""
        if self._typed:
            self._wish("")
        else:
            super().action_back()
