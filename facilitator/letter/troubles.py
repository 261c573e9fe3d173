"""Why a letter cannot be read, each in one sentence with the way out."""

from __future__ import annotations

from facilitator.i18n import N_, Trouble


class UnreadableLetter(Trouble):
    """A file no letter can be read from; field `file`."""


class LetterMissing(UnreadableLetter):
    """There is no such file."""

    message = N_("{file} is not there; check its name.")


class LetterRefused(UnreadableLetter):
    """The system hands no such file over, or it is a folder; field `reason` too."""

    message = N_("{file} cannot be read ({reason}).")


class LetterEmpty(UnreadableLetter):
    """A file without a word in it."""

    message = N_("{file} is empty; choose the file that holds the letter.")


class LetterTooLarge(UnreadableLetter):
    """A file no letter is as large as; field `limit`, in megabytes."""

    message = N_("{file} is larger than {limit} MB; save the letter alone, without its annexes and pictures.")


class LetterTooLong(UnreadableLetter):
    """A text no letter is as long as."""

    message = N_("{file} is longer than any letter; keep the pages of the letter alone.")


class LetterLocked(UnreadableLetter):
    """A file behind a password."""

    message = N_("{file} is protected by a password; save it again without one.")


class LetterBinary(UnreadableLetter):
    """A file that holds no text."""

    message = N_("{file} holds no text; choose the letter as TXT, Markdown, DOCX, ODT or PDF.")


class LetterUnknown(UnreadableLetter):
    """A format that is not read; field `kind`, its extension."""

    message = N_("{file} is of a kind that is not read ({kind}); save it as TXT, Markdown, DOCX, ODT or PDF.")


class LetterDamaged(UnreadableLetter):
    """A document that breaks off or contradicts itself."""

    message = N_("{file} is damaged and cannot be read; save it again, or copy its text into a TXT file.")


class LetterInflated(UnreadableLetter):
    """A small file that unpacks to a huge one; field `limit`, in megabytes."""

    message = N_("{file} unpacks to more than {limit} MB and was refused; save the letter again, alone.")


class LetterScanned(UnreadableLetter):
    """A PDF made of pictures."""

    message = N_(
        "{file} holds pictures of pages and no text; have its text recognised, or type it into a TXT file."
    )
