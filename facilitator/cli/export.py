"""Documents as files, of a session or of a whole engagement: `export`, in French `compte-rendu`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.caller import Caller
from facilitator.cli.exported import Exported, found, reminded
from facilitator.cli.options import engagement_option, one_code, reading, several_codes
from facilitator.cli.speaking import Argument, Command, Option
from facilitator.documents.blocks import Document
from facilitator.documents.catalogue import DocumentKind, build
from facilitator.domain.record import Audience, SessionRecord
from facilitator.export.files import safe_name, write_atomically
from facilitator.export.formats import Format, render
from facilitator.i18n import N_, Trouble, Words

if TYPE_CHECKING:
    from facilitator.store.reading import Reader


class Exists(Trouble):
    """A document that would be replaced unasked; fields `name`, `folder`."""

    message = N_("{name} exists already in {folder}; --force replaces it. Nothing was written.")


class NoSuchFormat(Trouble):
    """A format that a document cannot have; fields `document`, `form`, `forms`."""

    message = N_("The document “{document}” is not written as {form}; it can be: {forms}.")


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    kinds, forms, audiences = (_values(codes) for codes in (DocumentKind, Format, Audience))
    params = (
        Argument(
            "which",
            "S",
            words(
                "What the document is about: a session by its id or a part of its title, an advice by its"
                " number or a part of its title, a progress note by its number or its day. Without it, the"
                " session that is live or the only one, all advice, the latest note."
            ),
            required=False,
        ),
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
    said = words("Writes documents of a session or of an engagement and prints their paths.")
    return (Command("export", words, export, params, said),)


def _values(codes: type[DocumentKind] | type[Format] | type[Audience]) -> dict[str, object]:
    return {code.value: code for code in codes}


@click.pass_obj
def export(
    caller: Caller,
    which: str | None,
    kinds: Sequence[DocumentKind],
    forms: Sequence[Format],
    out: str | None,
    audience: Audience,
    force: bool,
    engagement: str | None,
) -> None:
    """Writes every document in every format; none is written when one would be replaced unasked."""
    _refuse_formats(kinds, forms)
    with caller.reading() as reader:
        wanted = {
            _path(each, form, out, caller): (as_kind, each, form)
            for as_kind, as_forms in _as_written(kinds, forms)
            for each in _subjects(as_kind, reader, which, engagement, caller)
            for form in as_forms
        }
    if not force:
        _refuse_existing(wanted)
    _write(wanted, audience, caller, force=force)
    _remember(wanted, caller)


def _remember(wanted: Mapping[Path, tuple[DocumentKind, Exported, Format]], caller: Caller) -> None:
    """Keeps what was handed out where the data can be written; elsewhere the files are there all the same."""
    from facilitator.store.errors import CannotOpen, Locked

    try:
        with caller.store() as store:
            for path, (kind, each, _) in wanted.items():
                about = each.subject
                session_id = about.session.id if isinstance(about, SessionRecord) else None
                store.note_handed_out(about.engagement.id, kind, [str(path)], session_id)
    except (CannotOpen, Locked):
        return


def _as_written(
    kinds: Sequence[DocumentKind], forms: Sequence[Format]
) -> Iterator[tuple[DocumentKind, list[Format]]]:
    """Each document with its formats; actions as mails are a reminder to each of their owners."""
    for kind in kinds:
        mailed = kind is DocumentKind.ACTIONS and Format.EML in forms
        if others := [form for form in forms if not (mailed and form is Format.EML)]:
            yield kind, others
        if mailed:
            yield DocumentKind.REMINDER, [Format.EML]


def _subjects(
    kind: DocumentKind, reader: Reader, which: str | None, engagement: str | None, caller: Caller
) -> tuple[Exported, ...]:
    if kind is DocumentKind.REMINDER:
        return tuple(reminded(reader, which, engagement, caller))
    return (found(kind, reader, which, engagement, caller),)


def _write(
    wanted: Mapping[Path, tuple[DocumentKind, Exported, Format]],
    audience: Audience,
    caller: Caller,
    *,
    force: bool,
) -> None:
    """Each document is built once, whatever the number of its formats."""
    now, author = caller.clock.now(), caller.settings.consultant
    built: dict[tuple[DocumentKind, str], Document] = {}
    for path, (kind, each, form) in wanted.items():
        if (kind, each.name) not in built:
            document = build(kind, each.subject, caller.words, audience, now, author=author)
            built[kind, each.name] = document
        print(write_atomically(path, render(built[kind, each.name], form), force=force))


def _refuse_formats(kinds: Sequence[DocumentKind], forms: Sequence[Format]) -> None:
    for kind, form in product(kinds, forms):
        possible = formats_of(kind)
        if form not in possible:
            raise NoSuchFormat(document=kind.value, form=form.value, forms=", ".join(possible))


def formats_of(kind: DocumentKind) -> tuple[Format, ...]:
    """The formats a document can have: a workbook is for those made of tables, SVG and PNG for pictures,
    a mail for what is written to one person.
    """
    return tuple(
        form
        for form in Format
        if (form is not Format.XLSX or kind.is_tabular)
        and (form not in (Format.SVG, Format.PNG) or kind.is_pictorial)
        and (form is not Format.EML or kind.is_mail or kind is DocumentKind.ACTIONS)
    )


def _path(exported: Exported, form: Format, out: str | None, caller: Caller) -> Path:
    """The file of a document, in the folder named or the usual one of its subject."""
    name = safe_name(exported.name, f".{form.suffix}")
    if out:
        return Path(out).expanduser().absolute() / name
    chosen = caller.settings.export_folder
    root = Path(chosen).expanduser() if chosen else caller.home.exports
    return root.joinpath(*map(safe_name, exported.folders), name)


def _refuse_existing(paths: Iterable[Path]) -> None:
    for path in paths:
        if os.path.lexists(path):
            raise Exists(name=path.name, folder=path.parent)
