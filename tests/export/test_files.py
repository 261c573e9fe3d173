"""A document is written whole or not at all, under a name every system accepts, over nothing unasked."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.export.files import (
    MOST_BYTES,
    DiskFull,
    FileExists,
    FileInUse,
    FolderReadOnly,
    FolderUnusable,
    NotWritten,
    safe_name,
    write_atomically,
)
from facilitator.i18n import Trouble, Words


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("COPIL n° 3", "COPIL n° 3"),
        ("Pôle Ressources / RH : suites ?", "Pôle Ressources _ RH _ suites _"),
        ("../../secret", "_.._secret"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("fin. ", "fin"),
        ("CON", "_CON"),
        ("lpt¹", "_lpt¹"),
        ("nul.txt", "_nul.txt"),
        ("", "_"),
        ("a\nb", "a b"),
        ("e\u0301te\u0301", "été"),
        ("facture\u202egpj.exe", "facture_gpj.exe"),
    ],
)
def test_a_title_becomes_a_name_every_system_accepts(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=200), st.sampled_from(["", ".docx", ".md"]))
def test_any_title_makes_a_usable_name(title: str, suffix: str) -> None:
    name = safe_name(title, suffix)
    assert name.endswith(suffix)
    assert len(name.encode()) <= MOST_BYTES + 1
    assert name not in (".", "..")
    assert name[0] not in " .-"
    assert not set(name) & set('<>:"/\\|?*\x00\n')
    assert name == name.rstrip(" .")


def test_a_long_title_is_cut_between_letters_and_keeps_its_suffix() -> None:
    name = safe_name("é" * 300, ".docx")
    assert name.endswith("é.docx")
    assert len(name.encode()) <= MOST_BYTES


def test_the_folder_is_made_and_the_bytes_are_there(tmp_path: Path) -> None:
    path = tmp_path / "Pôle" / "COPIL 3" / "compte-rendu.md"
    assert write_atomically(path, b"texte") == path
    assert path.read_bytes() == b"texte"
    assert _names(path.parent) == ["compte-rendu.md"]


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "compte-rendu.md"
    path.write_bytes(b"corrected by hand")
    with pytest.raises(FileExists):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"corrected by hand"
    write_atomically(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else writes the same name between the look and the rename."""
    path = tmp_path / "compte-rendu.md"
    path.write_bytes(b"somebody else's")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    with pytest.raises(FileExists):
        write_atomically(path, b"mine")
    assert path.read_bytes() == b"somebody else's"
    assert _names(tmp_path) == ["compte-rendu.md"]


def test_a_disk_without_links_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory stick in FAT knows no hard links."""
    monkeypatch.setattr(Path, "hardlink_to", _failing(errno.EPERM))
    path = write_atomically(tmp_path / "compte-rendu.md", b"texte")
    assert path.read_bytes() == b"texte"


def test_a_crash_at_the_last_moment_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "compte-rendu.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", _failing(errno.EIO))
    with pytest.raises(NotWritten):
        write_atomically(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["compte-rendu.md"]


@pytest.mark.parametrize(
    ("code", "trouble"),
    [(errno.ENOSPC, DiskFull), (errno.EROFS, FolderReadOnly), (errno.EIO, NotWritten)],
)
def test_what_the_disk_refuses_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, trouble: type[Trouble]
) -> None:
    """The old file stays, no half file is left, and the sentence says where and what to do."""
    monkeypatch.setattr(os, "fsync", _failing(code))
    with pytest.raises(trouble) as told:
        write_atomically(tmp_path / "compte-rendu.md", b"new")
    assert _names(tmp_path) == []
    assert str(tmp_path) in Words("fr").of(told.value)


def test_a_folder_of_that_name_stays(tmp_path: Path) -> None:
    (tmp_path / "compte-rendu.md").mkdir()
    with pytest.raises(FileExists):
        write_atomically(tmp_path / "compte-rendu.md", b"new", force=True)


def test_a_network_folder_that_cannot_be_flushed_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file servers refuse to flush a folder; the file is there all the same."""
    flush = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    path = write_atomically(tmp_path / "compte-rendu.md", b"texte")
    assert path.read_bytes() == b"texte"


def test_an_export_broken_off_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C while the bytes go to the disk."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "compte-rendu.md", b"texte")
    assert _names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_disk_that_takes_no_more_keeps_the_old_file(tmp_path: Path) -> None:
    """Not a pretended failure: the system itself refuses the bytes, in a process of its own."""
    path = tmp_path / "compte-rendu.docx"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path)], capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout == Words("fr").of(DiskFull(folder=tmp_path)), done.stderr
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["compte-rendu.docx"]


_LIMITED = """
import resource, sys
from pathlib import Path
from facilitator.export.files import write_atomically
from facilitator.i18n import Trouble, Words

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_atomically(Path(sys.argv[1]), bytes(100_000), force=True)
except Trouble as trouble:
    sys.stdout.buffer.write(Words("fr").of(trouble).encode())
"""


def test_a_file_open_in_word_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file another program keeps open."""
    path = tmp_path / "compte-rendu.docx"
    path.write_bytes(b"open")
    monkeypatch.setattr(Path, "replace", _failing(errno.EACCES))
    with pytest.raises(FileInUse):
        write_atomically(path, b"new", force=True)


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.mkstemp", _failing(errno.EACCES))
    with pytest.raises(FolderReadOnly):
        write_atomically(tmp_path / "compte-rendu.md", b"new")


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FolderUnusable):
        write_atomically(tmp_path / "file" / "compte-rendu.md", b"new")


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a privilege to make links")
def test_a_link_in_the_way_is_replaced_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"untouched")
    link = tmp_path / "compte-rendu.md"
    link.symlink_to(victim)
    with pytest.raises(FileExists):
        write_atomically(link, b"new")
    write_atomically(link, b"new", force=True)
    assert victim.read_bytes() == b"untouched"
    assert link.read_bytes() == b"new"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _failing(code: int) -> object:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail
