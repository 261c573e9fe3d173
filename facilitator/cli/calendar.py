"""The calendar of an engagement and its dated revisions: `calendar`, `calendar revise`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.engagements import one_line
from facilitator.cli.listing import Listing, engagement_said
from facilitator.cli.mistyped import Misuse
from facilitator.cli.options import engagement_option
from facilitator.cli.output import Shape, aligned, forms, show
from facilitator.cli.speaking import Command, Option
from facilitator.domain.calendar import CalendarEntry, EntryKind, Move, Revision, Shift, moves
from facilitator.i18n import N_, Trouble, Words

NOW: Final = ("now", "maintenant")
"""What the calendar as it stands is called beside the numbers of its revisions."""


class NoRevision(Trouble):
    """Comparing a calendar that was never revised."""

    message = N_("No revision was kept yet; `facilitator calendar revise --reason WHY` keeps one.")


class UnknownRevision(Trouble):
    """A number no revision has; fields `name`, `numbers`."""

    message = N_("There is no revision “{name}”. There are: {numbers}, and `now`.")


class NoReason(Misuse):
    """A reason of nothing but spaces."""

    message = N_("The reason is empty. Write it after --reason, between quotation marks.")


class NothingMoved(Trouble):
    """Revising a calendar that stands as it was last kept; field `number`."""

    message = N_("Nothing has moved since revision {number}; no other was kept.")


def commands(words: Words) -> tuple[Listing, ...]:
    """The commands of this module."""
    options = (
        Option(["--revisions"], is_flag=True, help=words("Lists the revisions that were kept.")),
        Option(
            ["--compare"],
            nargs=2,
            metavar="N M",
            help=words("What moved between two revisions; `now` is the calendar as it stands."),
        ),
        engagement_option(words),
        *forms(words),
    )
    reason = Option(
        ["--reason"], metavar=words("WHY"), required=True, help=words("Why it was revised (required).")
    )
    revised = Command(
        "revise",
        words,
        revise,
        (reason, engagement_option(words)),
        words("Keeps the calendar as it stands as its next revision, and says what moved."),
    )
    said = words("Lists the dates: sessions, milestones, deliverables.")
    return (Listing("calendar", words, calendar, options, said, {"revise": revised}),)


@click.pass_obj
def calendar(
    caller: Caller, revisions: bool, compare: tuple[str, str] | None, engagement: str | None, form: str
) -> None:
    """The calendar as it stands, its revisions, or what moved between two of them."""
    words = caller.words
    with caller.reading() as reader:
        dossier = reader.dossier(choose_engagement(reader, engagement).id)
    if compare:
        before, after = (_entries(name, dossier.revisions, dossier.calendar) for name in compare)
        found = moves(before, after)
        show(form, lambda: [_move_shape(each) for each in found], lambda: _move_rows(found, words))
    elif revisions:
        kept = dossier.revisions
        show(form, lambda: [_revision_shape(each) for each in kept], lambda: _revision_rows(kept, words))
    else:
        entries = dossier.calendar
        show(
            form,
            lambda: [_entry_shape(each) for each in entries],
            lambda: [(words.day_year(each.on), words(_KINDS[each.kind]), each.title) for each in entries],
        )


@click.pass_context
def revise(ctx: click.Context, reason: str, engagement: str | None) -> None:
    """Keeps the next revision; prints its number, then what moved since the one before."""
    caller = ctx.ensure_object(Caller)
    why = one_line(reason)
    if not why:
        raise NoReason
    with caller.store() as store:
        chosen = choose_engagement(store, engagement_said(ctx, engagement))
        known = store.revisions(chosen.id)
        dossier = store.dossier(chosen.id)
        found = moves(known[-1].entries, dossier.calendar) if known else ()
        if known and not found:
            raise NothingMoved(number=known[-1].number)
        made = store.revise_calendar(chosen.id, why)
    print(made.number)
    for line in aligned(_move_rows(found, caller.words)):
        print(line)


def _entries(
    name: str, revisions: Sequence[Revision], current: tuple[CalendarEntry, ...]
) -> tuple[CalendarEntry, ...]:
    """The calendar of a revision, by its number, or as it stands."""
    if name.strip().lower() in NOW:
        return current
    if not revisions:
        raise NoRevision
    for each in revisions:
        if name.strip().lower().removeprefix("v") == str(each.number):
            return each.entries
    raise UnknownRevision(name=name, numbers=", ".join(str(each.number) for each in revisions))


_KINDS: Final = {
    EntryKind.SESSION: N_("session"),
    EntryKind.MILESTONE: N_("milestone"),
    EntryKind.DELIVERABLE: N_("deliverable"),
}
_SHIFTS: Final = {Shift.ADDED: N_("added"), Shift.REMOVED: N_("removed"), Shift.MOVED: N_("moved")}


def _entry_shape(entry: CalendarEntry) -> Shape:
    return {"of": entry.of, "kind": entry.kind.value, "title": entry.title, "on": entry.on.isoformat()}


def _revision_shape(revision: Revision) -> Shape:
    return {
        "id": revision.id,
        "number": revision.number,
        "on": revision.on.isoformat(),
        "reason": revision.reason,
        "entries": [_entry_shape(each) for each in revision.entries],
    }


def _revision_rows(revisions: Sequence[Revision], words: Words) -> list[tuple[str, ...]]:
    """Each with how many dates changed since the one before."""
    before: list[tuple[CalendarEntry, ...]] = [(), *(each.entries for each in revisions)]
    return [
        (
            f"v{each.number}",
            words.day_year(each.on),
            words.plural("{count} change", "{count} changes", len(moves(earlier, each.entries))),
            each.reason,
        )
        for earlier, each in zip(before, revisions, strict=False)
    ]


def _move_shape(move: Move) -> Shape:
    return {
        "of": move.entry.of,
        "kind": move.entry.kind.value,
        "title": move.entry.title,
        "shift": move.shift.value,
        "before": _iso(move.before),
        "after": _iso(move.after),
        "days": move.days,
    }


def _move_rows(found: Sequence[Move], words: Words) -> list[tuple[str, ...]]:
    return [
        (
            words(_SHIFTS[move.shift]),
            words.day_year(move.before) if move.before else "",
            words.day_year(move.after) if move.after else "",
            _days(move.days, words),
            move.entry.title,
        )
        for move in found
    ]


def _days(days: int, words: Words) -> str:
    """By how much a date moved: `+7 days`, `-2 days`."""
    if not days:
        return ""
    sign = "+" if days > 0 else "-"
    return sign + words.plural("{count} day", "{count} days", abs(days))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
