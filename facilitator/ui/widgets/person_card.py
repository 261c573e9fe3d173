"""What is known of a person: what she is, what she answers for, the sessions she was in the room of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from facilitator import engagement_words
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import KIND_FACTS, Item, ItemKind
from facilitator.domain.people import Person, Seat, namesakes
from facilitator.domain.register import days_late, is_open
from facilitator.domain.session import Session
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, spread
from facilitator.values import dataclass

_ASKING = (ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK)
"""Kinds that wait for the person who owns them."""

_GAP = "   "


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Says all of a person in `width` cells; `most` limits the lines of each part, 0 for none."""

    dossier: Dossier
    person: Person
    attended: tuple[Session, ...]
    today: date
    ink: Ink
    width: int
    most: int = 0

    def rows(self) -> list[Text]:
        """Who it is, then what there is."""
        return [*self._head(), *self._doubts(), *self._open(), *self._decisions(), *self._sessions()]

    def _head(self) -> Iterator[Text]:
        palette, person = self.ink.palette, self.person
        unit = self.dossier.unit(person.unit_id)
        known = ", ".join(filter(None, (person.function, unit.name if unit else "")))
        yield line(
            (f"{person.civility} {person.full_name}".strip(), f"bold {palette.text}"),
            (_GAP + known if known else "", palette.text),
            (_GAP + person.email if person.email else "", palette.muted),
        )
        roles = ", ".join(engagement_words.role_label(role, self.ink.words) for role in person.roles)
        seats = [said for body in self.dossier.bodies if (said := self._seat(body.id))]
        leads = [each.title for each in self.dossier.projects if each.pilot_id == person.id]
        parts: list[tuple[str, str] | str] = []
        for label, said in (
            ("", roles),
            (self.ink.words("sits in"), ", ".join(seats)),
            (self.ink.words("leads"), ", ".join(leads)),
        ):
            if said:
                parts += [
                    _GAP if parts else "",
                    (f"{label} " if label else "", palette.muted),
                    (said, palette.text),
                ]
        if parts:
            yield line(*parts)

    def _seat(self, body_id: str) -> str:
        body = next(each for each in self.dossier.bodies if each.id == body_id)
        seat = next((each.seat for each in body.members if each.person_id == self.person.id), None)
        if seat is None:
            return ""
        if seat is Seat.MEMBER:
            return body.name
        return f"{body.name} ({engagement_words.seat_label(seat, self.ink.words)})"

    def _doubts(self) -> Iterator[Text]:
        words = self.ink.words
        if self.person.provisional:
            yield self.ink.flag(words("to confirm: C confirms, F merges with somebody known"))
        for other in namesakes(self.dossier.people).get(self.person.id, ()):
            unit = self.dossier.unit(other.unit_id)
            known = ", ".join(filter(None, (other.function, unit.name if unit else "")))
            yield self.ink.flag(
                words("same name: {name}", name=_GAP.join(filter(None, (other.full_name, known))))
            )

    def _open(self) -> Iterator[Text]:
        found = [item for item in self._named(*_ASKING) if is_open(item)]
        found.sort(key=lambda item: (-days_late(item, self.today), item.due or date.max))
        yield from self._items(found, self.ink.words("Nothing open."))

    def _decisions(self) -> Iterator[Text]:
        yield from self._items(self._named(ItemKind.DECISION)[::-1], "")

    def _named(self, *kinds: ItemKind) -> list[Item]:
        me = self.person.id
        return [
            item for item in self.dossier.of_kind(*kinds) if me == item.owner_id or me in item.contributor_ids
        ]

    def _items(self, items: list[Item], nothing: str) -> Iterator[Text]:
        if not items and nothing:
            yield self.ink.faint(nothing)
        shown = items[: self.most] if self.most else items
        for item in shown:
            yield self._item(item)
        if len(items) > len(shown):
            yield self.ink.faint(
                self.ink.words.plural("… {count} more", "… {count} more", len(items) - len(shown))
            )

    def _item(self, item: Item) -> Text:
        palette, words = self.ink.palette, self.ink.words
        colour = palette.kind(item.kind)
        late = days_late(item, self.today)
        text = line(
            (f"{KIND_FACTS[item.kind].glyph} ", colour),
            (f"{item.ref:<5}", palette.muted),
            (item.text.split("\n")[0], palette.text),
        )
        facts = line(
            (f"{words('helps')}   " if item.owner_id != self.person.id else "", palette.muted),
            (f"! {words('{count} d', count=late)}   " if late else "", f"bold {palette.warning}"),
            (words.day(item.due) if item.due else "", palette.muted),
        )
        return spread(text, facts, self.width) if facts.plain else text

    def _sessions(self) -> Iterator[Text]:
        words, palette = self.ink.words, self.ink.palette
        if not self.attended:
            return
        shown = self.attended[: 2 * self.most] if self.most else self.attended
        said = ", ".join(f"{each.title} ({each.on:%d/%m})" for each in shown)
        count = words.plural("{count} session", "{count} sessions", len(self.attended))
        yield line((f"{count}  ", palette.text), (said, palette.muted))


def open_actions(dossier: Dossier, person: Person, today: date) -> tuple[int, int]:
    """How many actions a person has open, and how many of them are late."""
    mine = [item for item in dossier.of_kind(ItemKind.ACTION) if item.owner_id == person.id and is_open(item)]
    return len(mine), sum(1 for item in mine if days_late(item, today))


def late_said(count: int, late: int, ink: Ink) -> tuple[str, str]:
    """Open actions as a cell: how many, the late ones in plain sight."""
    if not count:
        return "", ink.palette.muted
    if late:
        return f"! {late}/{count}", f"bold {ink.palette.warning}"
    return str(count), ink.palette.text
