"""Capturing from the shell or from a pipe: `capture`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from facilitator.capture.grammar import split_prefix
from facilitator.capture.messages import Refusal
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_session
from facilitator.cli.dictation import Answer, Carried, Dictation
from facilitator.cli.options import NotACode, engagement_option, reading, session_option
from facilitator.cli.output import Shape, compact
from facilitator.cli.speaking import Argument, Command, Option, Refused
from facilitator.documents.shapes import Names, item_shape
from facilitator.domain.items import Item, ItemKind
from facilitator.i18n import N_, Trouble, Words

if TYPE_CHECKING:
    from facilitator.store.store import Store


class LineNotSaved(Trouble):
    """A piped line that could not be stored; fields `number`, `line`, `reason` (a sentence)."""

    message = N_("Line {number} was not saved: “{line}”. {reason}")


class CaptureCommand(Command):
    """`capture`, whose line may begin with a dash as notes do."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A word that begins with a dash and a space is text, not an option."""
        texts = [arg for arg in args if arg.startswith("- ")]
        if texts and "--" not in args:
            args = [*(arg for arg in args if arg not in texts), "--", *texts]
        return super().parse_args(ctx, args)


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    params = (
        session_option(words),
        engagement_option(words),
        Option(
            ["-k", "--kind"],
            callback=reading(read_kind),
            metavar="K",
            help=words(
                "What a line without a prefix is: note, decision, action… Without it, what the point says."
            ),
        ),
        Option(["--json", "as_json"], is_flag=True, help=words("Answers each line with one JSON object.")),
        Argument(
            "line",
            words("LINE|-"),
            words("What was said; `-`, or nothing, reads a line an item from what is piped in."),
            required=False,
            nargs=-1,
        ),
    )
    said = words("Captures a line, or with `-` each line that is piped in, once it is safely stored.")
    return (CaptureCommand("capture", words, capture, params, said),)


def read_kind(typed: str, option: str) -> ItemKind:
    """A kind by its code, its word in either language or its letter."""
    kind = split_prefix(f"{typed.strip()}:")[0] if typed.strip().isalpha() else None
    if kind is None:
        raise NotACode(option=option, typed=typed, codes=", ".join(ItemKind))
    return kind


@click.pass_obj
def capture(
    caller: Caller,
    session: str | None,
    engagement: str | None,
    kind: ItemKind | None,
    as_json: bool,
    line: tuple[str, ...],
) -> None:
    """Stores lines in a session, each answered only once it is durable."""
    typed = " ".join(line)
    with caller.store() as store:
        chosen = choose_session(store, session, engagement)
        dictation = Dictation(store, chosen.id, caller.settings.consultant, kind)
        answers = Answers(store, dictation, caller.words, as_json)
        if typed in ("", "-"):
            hear_all(dictation, answers, caller.words)
        else:
            answers.alone(dictation.hear(typed))


def hear_all(dictation: Dictation, answers: Answers, words: Words) -> None:
    """Stores the piped lines in their order; says which one could not be."""
    for number, line in enumerate(piped_lines(), 1):
        try:
            answer = dictation.hear(line)
        except Trouble as trouble:
            raise LineNotSaved(number=number, line=line.strip(), reason=words.of(trouble)) from trouble
        answers.give(answer)


def piped_lines() -> Iterator[str]:
    """What is piped in, line by line; bytes that are no UTF-8 become U+FFFD."""
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors="replace").rstrip("\r\n")


class Answers:
    """Acknowledges lines, one line each."""

    def __init__(self, store: Store, dictation: Dictation, words: Words, as_json: bool) -> None:
        self._store = store
        self._dictation = dictation
        self._words = words
        self._as_json = as_json

    def give(self, answer: Answer) -> None:
        """Prints the acknowledgement of a line that is stored, at once; an empty line has none."""
        if answer is not None:
            print(self._said(answer), flush=True)

    def alone(self, answer: Answer) -> None:
        """The same for the only line; a command that is refused ends in a Trouble."""
        if isinstance(answer, Carried) and not answer.done and not self._as_json:
            raise Refused(reason=self._text(answer))
        self.give(answer)
        if isinstance(answer, Carried) and not answer.done:
            click.get_current_context().exit(1)

    def _said(self, answer: Item | Carried) -> str:
        if isinstance(answer, Carried):
            return self._carried(answer)
        return compact(self._shape(answer)) if self._as_json else self._plain(answer)

    def _carried(self, answer: Carried) -> str:
        text = self._text(answer)
        if self._as_json:
            return compact({"command": answer.command, "done": answer.done, "text": text})
        return text or self._words("Done: {refs}.", refs=answer.command)

    def _text(self, answer: Carried) -> str:
        said = self._words(answer.said.message, **answer.said.fields)
        if isinstance(answer.said, Refusal) and answer.said.words:
            near = self._words("Perhaps: {names}.", names=", ".join(answer.said.words))
            return f"{said} {near}"
        return said

    def _plain(self, item: Item) -> str:
        text = " ".join(item.text.split())
        return "\t".join((item.ref, item.kind, text, ",".join(flag.code for flag in item.flags)))

    def _shape(self, item: Item) -> Shape:
        record = self._dictation.record
        activities = self._store.activities(item.engagement_id) if item.activity_id else ()
        names = Names.of(record.people, record.units, record.missions, activities, record.agenda)
        return item_shape(item, names, self._words)
