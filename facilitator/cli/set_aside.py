"""Results of the analyses that do not count: set aside with a reason, and listed with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from facilitator.analysis.findings import Finding, kept, key
from facilitator.analysis.overlaps import Overlap
from facilitator.cli.caller import Caller
from facilitator.cli.mistyped import Misuse
from facilitator.cli.output import Shape, show
from facilitator.cli.speaking import Option
from facilitator.domain.people import folded
from facilitator.i18n import N_, Trouble, Words
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.domain.dismissal import Dismissal

R = TypeVar("R", Finding, Overlap)


class NoReason(Misuse):
    """A result set aside without saying why."""

    message = N_("--set-aside asks for --reason: in one sentence, why it does not count.")


class NoSuchResult(Trouble):
    """Words no result has; field `text`."""

    message = N_("No result says “{text}”. Without --set-aside they are listed.")


class SeveralResults(Trouble):
    """Words several results have; fields `text`, `count`."""

    message = N_("“{text}” is in {count} results; say --set-aside once more with another word of it.")


@dataclass(frozen=True, slots=True)
class Aside:
    """What was asked: the words of the one result to set aside and why, or to list those that are."""

    texts: tuple[str, ...] = ()
    reason: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Telling(Generic[R]):
    """How a result is told: as cells of a row, and as JSON."""

    row: Callable[[R], tuple[str, ...]]
    shape: Callable[[R], Shape]


def aside_options(words: Words) -> tuple[Option, ...]:
    """Setting one result aside, or listing those that are."""
    return (
        Option(
            ["--set-aside", "set_aside"],
            metavar=words("TEXT"),
            multiple=True,
            help=words(
                "Sets aside the result that says this; given twice, both. An id or a code will do as well."
            ),
        ),
        Option(["--reason"], metavar=words("TEXT"), default="", help=words("Why it does not count.")),
        Option(["--aside", "listed"], is_flag=True, help=words("Lists what was set aside, and why.")),
    )


def read_aside(set_aside: Sequence[str], reason: str, listed: bool) -> Aside:
    """What the options ask; refuses to set aside without a reason."""
    if set_aside and not reason.strip():
        raise NoReason
    return Aside(tuple(set_aside), reason.strip(), listed)


def tell(caller: Caller, of: str, found: Sequence[R], telling: Telling[R], aside: Aside, form: str) -> None:
    """Prints the results that count, or those set aside; or sets one aside and prints it."""
    if aside.texts:
        with caller.store() as store:
            code, lines = key(_meant(kept(found, store.dismissals(of)), telling, aside.texts))
            made = store.dismiss_finding(of, code, lines, aside.reason)
        _show_aside(found, telling, (made,), caller.words, form)
        return
    with caller.reading() as reader:
        dismissals = reader.dismissals(of)
    if aside.listed:
        _show_aside(found, telling, dismissals, caller.words, form)
        return
    shown = kept(found, dismissals)
    show(form, lambda: [telling.shape(each) for each in shown], lambda: [telling.row(each) for each in shown])


def _show_aside(
    found: Sequence[R], telling: Telling[R], dismissals: Sequence[Dismissal], words: Words, form: str
) -> None:
    """The results that were set aside, each with why and since when."""
    known = {(dismissal.code, dismissal.about): dismissal for dismissal in dismissals}
    shapes: list[Shape] = []
    rows: list[tuple[str, ...]] = []
    for result in found:
        if why := known.get(key(result)):
            shapes.append({**telling.shape(result), "reason": why.reason, "on": why.on.isoformat()})
            told: tuple[str, ...] = telling.row(result)
            rows.append((*told, words.day_year(why.on), why.reason))
    show(form, lambda: shapes, lambda: rows)


def _meant(found: Sequence[R], telling: Telling[R], texts: Sequence[str]) -> R:
    """The one result that has all the words."""
    meant = [each for each in found if all(_says(each, telling, text) for text in texts)]
    text = ", ".join(texts)
    if not meant:
        raise NoSuchResult(text=text)
    if len(meant) > 1:
        raise SeveralResults(text=text, count=len(meant))
    return meant[0]


def _says(result: R, telling: Telling[R], text: str) -> bool:
    wanted = folded(text.strip())
    code, lines = key(result)
    named = any(each.startswith(text.strip().lower()) for each in lines)
    said = folded(" ".join(telling.row(result)))
    return bool(wanted) and (named or wanted == code or wanted in said)
