"""Bodies and distribution lists as rows: each above its people, who chairs and who is invited beside them."""

from __future__ import annotations

from rich.text import Text

from facilitator import engagement_words
from facilitator.domain.dossier import Dossier
from facilitator.domain.people import Body, DistributionList, Membership, Person, Seat
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

OTHER = "other:"
"""What the key of a recipient begins with who is none of the people."""

_NAME = 26
"""Cells of a name below its body."""


@dataclass(frozen=True, slots=True)
class BodyRows:
    """Says the bodies and the lists; the key of a person is that of the body, a slash and its own."""

    dossier: Dossier
    ink: Ink

    def rows(self) -> list[Row]:
        """Bodies, then lists; nothing where there are none."""
        rows: list[Row] = []
        for body in self.dossier.bodies:
            rows += [*([Row(Text(""))] if rows else []), self._body(body)]
            rows += [self._member(body, each) for each in body.members]
        if self.dossier.lists:
            title = self.ink.words("Distribution lists")
            rows += [Row(Text("")), Row(line((title, f"bold {self.ink.palette.accent}")))]
        for listed in self.dossier.lists:
            rows.append(self._list(listed))
            people = filter(None, map(self.dossier.person, listed.person_ids))
            rows += [self._listed(f"{listed.id}/{person.id}", person.full_name, person) for person in people]
            rows += [self._listed(f"{listed.id}/{OTHER}{name}", name) for name in listed.others]
        return rows

    def _body(self, body: Body) -> Row:
        palette, words = self.ink.palette, self.ink.words
        facts = [words.plural("{count} member", "{count} members", len(body.members))]
        if needed := body.quorum_share or body.quorum:
            facts.append(words("quorum {count}", count=needed))
        return Row(
            line(
                (fitted(body.name, 10), f"bold {palette.accent}"),
                (f"{body.full_name}   ".lstrip(), f"bold {palette.text}"),
                (", ".join(facts), palette.muted),
            ),
            body.id,
        )

    def _member(self, body: Body, seat: Membership) -> Row:
        person = self.dossier.person(seat.person_id)
        name = person.full_name if person else ""
        label = "" if seat.seat is Seat.MEMBER else engagement_words.seat_label(seat.seat, self.ink.words)
        strong = seat.seat is Seat.CHAIR
        return self._listed(f"{body.id}/{seat.person_id}", name, person, label, strong=strong)

    def _list(self, listed: DistributionList) -> Row:
        palette, words = self.ink.palette, self.ink.words
        count = words.plural(
            "{count} recipient", "{count} recipients", len(listed.person_ids) + len(listed.others)
        )
        return Row(line((f"{listed.name}   ", f"bold {palette.text}"), (count, palette.muted)), listed.id)

    def _listed(
        self, key: str, name: str, person: Person | None = None, label: str = "", *, strong: bool = False
    ) -> Row:
        palette = self.ink.palette
        unit = self.dossier.unit(person.unit_id) if person else None
        known = ", ".join(filter(None, (person.function if person else "", unit.name if unit else "")))
        style = f"bold {palette.text}" if strong else palette.text
        mark = "◌ " if person and person.provisional else "  "
        return Row(
            line(
                "  ",
                mark,
                (fitted(name, _NAME), style),
                (fitted(label, 16), f"bold {palette.good}" if strong else palette.muted),
                (known, palette.muted),
            ),
            key,
        )
