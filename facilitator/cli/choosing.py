"""Which engagement or session a command is about: by its id, the beginning of it, or a part of the title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from facilitator.domain.engagement import Engagement
from facilitator.domain.people import folded
from facilitator.domain.session import Session, SessionStatus
from facilitator.i18n import N_, Trouble

if TYPE_CHECKING:
    from facilitator.store.reading import Reader

_MOST: Final = 6
"""Names a sentence lists at most."""


class NoEngagement(Trouble):
    """Nothing to choose from."""

    message = N_("There is no engagement yet; `facilitator new --title TITLE` creates one.")


class UnknownEngagement(Trouble):
    """A name no engagement has; fields `name`, `names`."""

    message = N_("No engagement is called “{name}”. There are: {names}.")


class UnclearEngagement(Trouble):
    """A name several engagements have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the title, or the id.")


class WhichEngagement(Trouble):
    """None was named and there are several; field `names`."""

    message = N_("There are several engagements: {names}. Name one with -e.")


class NoSession(Trouble):
    """Nothing to choose from."""

    message = N_("There is no session yet; `facilitator session new --title TITLE --on DATE` prepares one.")


class UnknownSession(Trouble):
    """A name no session has; fields `name`, `names`."""

    message = N_("No session is called “{name}”. There are: {names}.")


class UnclearSession(Trouble):
    """A name several sessions have; fields `name`, `names`."""

    message = N_("“{name}” may be {names}. Type more of the title, or the id.")


class WhichSession(Trouble):
    """None was named, none is live and there are several; field `names`."""

    message = N_("No session is live, and there are several: {names}. Name one.")


class _Titled(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


T = TypeVar("T", bound=_Titled)


def choose_engagement(reader: Reader, name: str | None) -> Engagement:
    """The engagement of a name; without one, that of the live session, or the only one."""
    found = reader.engagements()
    if not found:
        raise NoEngagement
    if name:
        return named(name, found, lambda each: each.title, UnknownEngagement, UnclearEngagement)
    if live := reader.live_session():
        return next(each for each in found if each.id == live.engagement_id)
    if len(found) > 1:
        raise WhichEngagement(names=_listed([each.title for each in found]))
    return found[0]


def choose_session(
    reader: Reader,
    name: str | None,
    engagement: str | None = None,
    *,
    fits: Callable[[Session], bool] = lambda session: session.status is not SessionStatus.CLOSED,
    none: type[Trouble] | None = None,
) -> Session:
    """The session of a name; without one, the live one, the only one that `fits`, or the only one there is.

    Of several live ones, that started last. Without the name of an `engagement`, those of all engagements
    are looked through. `none` is what to say when there are several and not one fits; without it they are
    listed.
    """
    among = [choose_engagement(reader, engagement)] if engagement else list(reader.engagements())
    found = [line.session for each in among for line in reader.sessions(each.id)]
    if not found:
        raise NoSession if among else NoEngagement
    if name:
        return named(name, found, _dated, UnknownSession, UnclearSession)
    fitting = [each for each in found if fits(each)]
    if live := [each for each in fitting if each.is_live]:
        return max(live, key=_started)
    for choice in (fitting, found):
        if len(choice) == 1:
            return choice[0]
    if none is not None and not fitting:
        raise none
    raise WhichSession(names=labels(fitting or found, _dated))


def named(
    name: str,
    among: Sequence[T],
    label: Callable[[T], str],
    unknown: type[Trouble],
    unclear: type[Trouble],
) -> T:
    """What a name means: an id, a whole title, the beginning of an id, a part of a title, in this order."""
    typed, lowered = folded(name), name.strip().lower()
    matches: tuple[Callable[[T], bool], ...] = (
        lambda each: each.id == lowered,
        lambda each: folded(each.title) == typed,
        lambda each: each.id.startswith(lowered),
        lambda each: typed in folded(each.title),
    )
    meant: dict[str, T] = {}
    for match in matches:
        found = [each for each in among if match(each)] if typed else []
        if len(found) == 1:
            return found[0]
        meant |= {each.id: each for each in found}
    if meant:
        raise unclear(name=name, names=labels(list(meant.values()), label))
    raise unknown(name=name, names=labels(among, label))


def labels(found: Sequence[T], label: Callable[[T], str]) -> str:
    """What things are called; those called the same are told apart by their id."""
    same = Counter(label(each) for each in found)
    return _listed([f"{label(each)} [{each.id}]" if same[label(each)] > 1 else label(each) for each in found])


def _started(session: Session) -> tuple[float, str]:
    return session.started.timestamp() if session.started else 0.0, session.id


def _dated(session: Session) -> str:
    return f"{session.title} ({session.on.isoformat()})"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")
