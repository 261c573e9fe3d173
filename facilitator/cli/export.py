"""Documents of a session as files: `export`, in French `compte-rendu`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_session
from facilitator.cli.options import engagement_option, one_code, reading, session_argument, several_codes
from facilitator.cli.speaking import Command, Option
from facilitator.documents.catalogue import DocumentKind, build, file_stem
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.session import Session, SessionStatus
from facilitator.export.files import safe_name, write_atomically
from facilitator.export.formats import Format, render
from facilitator.i18n import N_, Trouble, Words


class Exists(Trouble):
    """A document that would be replaced unasked; fields `name`, `folder`."""

    message = N_("{name} exists already in {folder}; --force replaces it. Nothing was written.")


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    kinds, forms, audiences = (_values(codes) for codes in (DocumentKind, Format, Audience))
    params = (
        session_argument(words),
        Option(
            ["--document", "kinds"],
            callback=reading(several_codes(**kinds)),
            default=DocumentKind.MINUTES.value,
            metavar=",".join(kinds),
            help=words("Which documents; the minutes unless said."),
        ),
        Option(
            ["--format", "forms"],
            callback=reading(several_codes(**forms)),
            default=Format.DOCX.value,
            metavar=",".join(forms),
            help=words("In which formats; Word unless said."),
        ),
        Option(
            ["--out"], metavar=words("FOLDER"), help=words("Where to; the folder of documents unless said.")
        ),
        Option(
            ["--audience"],
            callback=reading(one_code(**audiences)),
            default=Audience.COMMITTEE.value,
            metavar="|".join(audiences),
            help=words("For whom; `committee` unless said. Private items leave for `private` alone."),
        ),
        Option(["--force"], is_flag=True, help=words("Replaces files that exist already.")),
        engagement_option(words),
    )
    said = words("Writes the documents of a session and prints their paths.")
    return (Command("export", words, export, params, said),)


def _values(codes: type[DocumentKind] | type[Format] | type[Audience]) -> dict[str, object]:
    return {code.value: code for code in codes}


@click.pass_obj
def export(
    caller: Caller,
    session: str | None,
    kinds: Sequence[DocumentKind],
    forms: Sequence[Format],
    out: str | None,
    audience: Audience,
    force: bool,
    engagement: str | None,
) -> None:
    """Writes every document in every format; none is written when one would be replaced unasked."""
    with caller.reading() as reader:
        record = reader.record(choose_session(reader, session, engagement, fits=_was_held).id)
    folder = Path(out).expanduser().absolute() if out else _usual_folder(caller, record)
    wanted = {
        folder / _name(kind, form, record, caller.words): (kind, form) for kind, form in product(kinds, forms)
    }
    if not force:
        _refuse_existing(wanted)
    documents = {
        kind: build(
            kind, record, caller.words, audience, caller.clock.now(), author=caller.settings.consultant
        )
        for kind in kinds
    }
    for path, (kind, form) in wanted.items():
        print(write_atomically(path, render(documents[kind], form), force=force))


def _was_held(session: Session) -> bool:
    return session.status is not SessionStatus.PLANNED


def _usual_folder(caller: Caller, record: SessionRecord) -> Path:
    """Where the documents of a session go unless another folder is named."""
    chosen = caller.settings.export_folder
    root = Path(chosen).expanduser() if chosen else caller.home.exports
    return root / safe_name(record.engagement.name) / safe_name(record.session.title)


def _name(kind: DocumentKind, form: Format, record: SessionRecord, words: Words) -> str:
    return safe_name(f"{file_stem(kind, words)} {record.session.title}", f".{form.suffix}")


def _refuse_existing(paths: Iterable[Path]) -> None:
    for path in paths:
        if os.path.lexists(path):
            raise Exists(name=path.name, folder=path.parent)
