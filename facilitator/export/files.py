"""From bytes to a file that is whole or not there: safe names, atomic writes, nothing overwritten unasked."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import Final

from facilitator.i18n import N_, Trouble

MOST_BYTES: Final = 120
"""A name stays below what file systems and synchronised folders accept, also once in a longer path."""

_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff" + r'<>:"/\\|?*]'
)
_SPACES = re.compile(r"\s+")
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.I)


class FileExists(Trouble):
    """A document of that name is already there."""

    message = N_("{name} exists already in {folder}; choose another folder, or ask to replace it.")


class FileInUse(Trouble):
    """Another program keeps the file open (Word does, on Windows)."""

    message = N_("{name} is open in another program; close it there, then try again.")


class FolderReadOnly(Trouble):
    """The folder does not accept new files."""

    message = N_("{folder} does not accept new files; choose another folder.")


class FolderUnusable(Trouble):
    """The folder is not there and cannot be made."""

    message = N_("{folder} cannot be created; choose another folder.")


class DiskFull(Trouble):
    """There is no room left."""

    message = N_("The disk of {folder} is full; free some space or choose another folder.")


class NotWritten(Trouble):
    """The system refused for another reason."""

    message = N_("{name} could not be written in {folder} ({reason}); choose another folder.")


def safe_name(name: str, suffix: str = "") -> str:
    """A file name every system accepts, made from a title; the `suffix` (with its dot) is kept whole.

    NFC; controls and the characters Windows refuses become `_`; no dot, space or hyphen at the start,
    no dot or space at the end, no reserved Windows name, 120 bytes of UTF-8 at most.
    """
    plain = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", _SPACES.sub(" ", name)))
    plain = _cut(plain.lstrip(" .-"), MOST_BYTES - len(suffix.encode()))
    plain = plain.rstrip(" .") or "_"
    return ("_" if _RESERVED.fullmatch(plain) else "") + plain + suffix


def write_atomically(path: Path, data: bytes, *, force: bool = False) -> Path:
    """Writes the file whole or not at all, durably; its folder is created. Replaces only with `force`.

    The bytes go to a temporary sibling that is flushed and renamed, then the folder is flushed: after a
    power cut the file is the old one or the new one.
    """
    folder = path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _trouble(error, path, FolderUnusable(folder=folder)) from error
    is_folder = path.is_dir() and not path.is_symlink()
    if is_folder or (not force and os.path.lexists(path)):
        raise FileExists(name=path.name, folder=folder)
    try:
        temporary = _written_beside(path, data)
        _put_in_place(temporary, path, force)
        _flush_folder(folder)
    except FileExistsError as error:
        raise FileExists(name=path.name, folder=folder) from error
    except OSError as error:
        fallback = NotWritten(name=path.name, folder=folder, reason=error.strerror or type(error).__name__)
        raise _trouble(error, path, fallback) from error
    return path


def _written_beside(path: Path, data: bytes) -> Path:
    """A flushed temporary file in the same folder, under a name nobody can foresee."""
    handle, name = tempfile.mkstemp(prefix=".facilitator-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    is_whole = False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        is_whole = True
    finally:
        if not is_whole:
            temporary.unlink(missing_ok=True)
    return temporary


def _put_in_place(temporary: Path, path: Path, force: bool) -> None:
    try:
        if force or not _linked(temporary, path):
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _linked(temporary: Path, path: Path) -> bool:
    """Gives the file its name unless it is taken meanwhile; False where the disk knows no links (FAT)."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _flush_folder(folder: Path) -> None:
    """Makes the rename durable; Windows cannot open a folder, some network folders know no such flush."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _trouble(error: OSError, path: Path, otherwise: Trouble) -> Trouble:
    folder = path.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(folder=folder)
    if isinstance(error, PermissionError) and path.exists() and os.access(folder, os.W_OK):
        return FileInUse(name=path.name)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FolderReadOnly(folder=folder)
    return otherwise


def _cut(text: str, most: int) -> str:
    """The beginning of a text that fits in `most` bytes, whole characters only."""
    return text.encode("utf-8")[:most].decode("utf-8", "ignore")
