"""The card of an item in a register: where it was decided, by whom, what it comes from, what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.item_history import Happened, ItemChange, Source
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.i18n import Words
from facilitator.values import dataclass


@dataclass(frozen=True)
class RegisterCard:
    """What is known of one item; `point` is the number of its agenda item, 0 without one."""

    item: Item
    dossier: Dossier
    history: tuple[ItemChange, ...]
    refs: Mapping[str, str]
    point: int
    source: Source | None
    words: Words

    def lines(self) -> Iterator[tuple[str, str]]:
        """What each row is called, and what it says."""
        words = self.words
        label = words("decided") if self.item.kind is ItemKind.DECISION else words("said")
        yield label, self._where()
        if self.item.kind is ItemKind.DECISION:
            yield words("decided by"), ", ".join(filter(None, self._decision()))
        yield words("who"), self._who()
        if self.source:
            yield words("comes from"), self._source(self.source)
        yield words("history"), ", ".join(filter(None, map(self._change, self.history)))

    def _where(self) -> str:
        words, session = self.words, self.dossier.session(self.item.session_id)
        said = [f"{session.title}, {words.day(session.on)}"] if session else []
        if self.point:
            said.append(words("item {number}", number=self.point))
        return ", ".join([*said, words.hour(self.item.at)])

    def _decision(self) -> Iterable[str]:
        item, words = self.item, self.words
        yield item.decided_by
        if item.vote:
            yield wording.vote_text(item.vote, words)
        if item.status is not None:
            yield wording.status_label(item.kind, item.status, words)
        if by := self.refs.get(item.superseded_by_id or ""):
            yield words("superseded by {ref}", ref=by)
        for objection in item.objections:
            yield words("Objection: {text}", text=objection)

    def _who(self) -> str:
        dossier, item = self.dossier, self.item
        people = [dossier.person(each) for each in (item.owner_id, *item.contributor_ids)]
        said = [person.full_name for person in people if person]
        if item.due:
            said.append(self.words("due {day}", day=self.words.day(item.due)))
        said += [f"+{tag}" for tag in item.tags]
        said += [f"◌ {wording.flag_text(flag, self.words)}" for flag in item.flags]
        return ", ".join(said)

    def _source(self, source: Source) -> str:
        said = f"{source.item.ref} {source.item.text.split(chr(10))[0]}"
        return said if source.named else self.words("{item} (just before)", item=said)

    def _change(self, change: ItemChange) -> str:
        words = self.words
        at = self._moment(change)
        match change.what:
            case Happened.CREATED:
                return words("created {at}", at=at)
            case Happened.TEXT:
                return words("reworded {at}", at=at)
            case Happened.DUE:
                before, after = self._day(change.before), self._day(change.after)
                return words("date changed {at} ({before} → {after})", at=at, before=before, after=after)
            case Happened.OWNER:
                before, after = self._name(change.before), self._name(change.after)
                return words("given {at} ({before} → {after})", at=at, before=before, after=after)
            case Happened.STATUS:
                state = wording.status_label(self.item.kind, Status(change.after), words)
                return words("{state} {at}", state=state, at=at) if change.after else ""
            case Happened.SUPERSEDED:
                return words("superseded by {ref} {at}", ref=self.refs.get(change.after, "–"), at=at)

    def _moment(self, change: ItemChange) -> str:
        """The hour where it was in the session of the item, else the day as well."""
        words, session = self.words, self.dossier.session(self.item.session_id)
        if session and change.at.date() == session.on:
            return words.hour(change.at)
        return words.day(change.at)

    def _day(self, raw: str) -> str:
        return self.words.day(date.fromisoformat(raw)) if raw else "–"

    def _name(self, person_id: str) -> str:
        person = self.dossier.person(person_id)
        return person.short_name if person else "–"
