"""Beside an agenda: who is invited, and what is to do before the session."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from rich.text import Text

from facilitator.domain.record import SessionRecord
from facilitator.domain.session import ToDo
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.people import known_for, name_width
from facilitator.ui.widgets.row_list import Row


def guest_rows(record: SessionRecord, ink: Ink, shown: int) -> list[Text]:
    """The guests in the order of the list; the rest is counted."""
    palette, words = ink.palette, ink.words
    rows = [line((f"{words('Guests')} {len(record.attendance)}", f"bold {palette.text}")), Text("")]
    listed = [(each, p) for each in record.attendance[:shown] if (p := record.person(each.person_id))]
    width = name_width(tuple(person for _, person in listed))
    for each, person in listed:
        chairs = words("chairs") if each.chairs else ""
        detail = ", ".join(filter(None, (known_for(person, record), chairs)))
        rows.append(line((f"{person.short_name:<{width}}  ", palette.text), (detail, palette.muted)))
    if (more := len(record.attendance) - shown) > 0:
        rows.append(line((words.plural("… {count} more", "… {count} more", more), palette.muted)))
    return rows


def invite_rows(invite: tuple[str, ...], ink: Ink, width: int) -> Iterator[Text]:
    """Who should come, while nobody is invited: F6 takes the names."""
    if invite:
        yield line((ink.words("F6 invites. Who should come:"), ink.palette.muted))
    for each in invite:
        first, *rest = textwrap.wrap(each, max(12, width - 2), break_on_hyphens=False)
        yield line(("· ", ink.palette.accent), (first, ink.palette.text))
        yield from (line(("  ", ""), (more, ink.palette.text)) for more in rest)


def to_do_title(to_do: tuple[ToDo, ...], ink: Ink) -> Text:
    """The title of the list, with how much of it is done."""
    done = sum(each.done for each in to_do)
    title = line((ink.words("To do before"), f"bold {ink.palette.text}"))
    if to_do:
        title.append_text(line((f"  {done}/{len(to_do)}", ink.palette.muted)))
    return title


def to_do_rows(to_do: tuple[ToDo, ...], ink: Ink, width: int) -> Iterator[Row]:
    """One row for each thing; its key is its place."""
    palette = ink.palette
    for place, each in enumerate(to_do):
        mark = ("✓ ", palette.good) if each.done else ("· ", palette.accent)
        style = palette.muted if each.done else palette.text
        first, *rest = textwrap.wrap(each.text, max(12, width - 2), break_on_hyphens=False) or [""]
        yield Row(line(mark, (first, style)), str(place))
        yield from (Row(line(("  ", ""), (more, style))) for more in rest)
    if not to_do:
        yield Row(line((ink.words("D adds what is to do"), palette.muted)))
