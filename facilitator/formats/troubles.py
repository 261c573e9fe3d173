"""Why a file of a format cannot be used: each names the file, the line and the way out."""

from __future__ import annotations

from facilitator.i18n import N_, Trouble


class MistakenFormat(Trouble):
    """A format that cannot be used; the others can. Fields `file` and `line`, and what is wrong."""


class CannotReadFormat(MistakenFormat):
    """A file that does not open or is no UTF-8; field `reason`."""

    message = N_("{file} cannot be read ({reason}); the other formats work.")


class NotToml(MistakenFormat):
    """A file with a mistake in its TOML; field `reason`, in the words of the reader."""

    message = N_("{file}, line {line}: this is no TOML ({reason}); the other formats work.")


class MissingKey(MistakenFormat):
    """A key every format or step has; field `key`."""

    message = N_("{file}, line {line}: “{key}” is missing here; the other formats work.")


class UnknownKey(MistakenFormat):
    """A key nobody reads, most often mistyped; fields `key` and `known`."""

    message = N_("{file}, line {line}: “{key}” is not known here; it may be {known}.")


class WrongValue(MistakenFormat):
    """A value of the wrong sort; fields `key`, `value` and `wanted`."""

    message = N_("{file}, line {line}: “{key}” cannot be {value}; it may be {wanted}.")


class WrongText(MistakenFormat):
    """A text that is none, or is empty; field `key`."""

    message = N_("{file}, line {line}: “{key}” must be a text between quotes.")


class WrongList(MistakenFormat):
    """A list of texts that is none; field `key`."""

    message = N_("{file}, line {line}: “{key}” must be a list of texts, between brackets.")


class WrongMinutes(MistakenFormat):
    """A length that is no whole number of minutes; fields `key` and `value`."""

    message = N_("{file}, line {line}: “{key}” cannot be {value}; it must be a number of minutes.")


class DoesNotAddUp(MistakenFormat):
    """The steps do not make the length that is announced; fields `steps`, `slack` and `minutes`."""

    message = N_(
        "{file}, line {line}: the steps last {steps} min and {slack} min are kept free, but “minutes” says"
        " {minutes}."
    )


class NoFormat(Trouble):
    """No format has that name; fields `name` and `known`."""

    message = N_("No format is called {name}. There are: {known}.")


class SeveralFormats(Trouble):
    """A name that several formats have a part of; fields `name` and `found`."""

    message = N_("{name} may be several formats: {found}.")
