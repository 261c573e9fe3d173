"""What can go wrong with the data: each names the thing and the way out, and changes nothing."""

from __future__ import annotations

from facilitator.i18n import N_, Trouble


class NotFound(Trouble):
    """Something asked for by its id that is not (or no longer) there; fields `kind` (a code) and `name`."""

    message = N_("“{name}” is no longer there; choose again from the list.")


class StillNeeded(Trouble):
    """The removal of a person who answers for something; field `name`."""

    message = N_("{name} is named in the record; merge this person with another one instead.")


class SessionClosed(Trouble):
    """A change asked of a closed session; field `title`."""

    message = N_("“{title}” is closed; reopen it to change it.")


class NotLive(Trouble):
    """Conducting asked of a session that has not started; field `title`."""

    message = N_("“{title}” is not live; start it first.")


class NoPoint(Trouble):
    """An agenda item asked of a session without any; field `title`."""

    message = N_("“{title}” has no agenda item; add one first.")


class Locked(Trouble):
    """Another process writes to the same data; fields `pid` and `since` (HH:MM), `purpose` (a code)."""

    message = N_("Already open in process {pid} since {since}; close it there, or only read here.")


class NewerDatabase(Trouble):
    """A file written by a later version; fields `found`, `known`, `path`."""

    message = N_(
        "{path} was made by a newer version (format {found}, this program knows {known});"
        " update the program. Nothing was changed."
    )


class EmptyFile(Trouble):
    """A file of 0 bytes where the data should be, as a failed copy leaves it; field `path`."""

    message = N_("{path} is empty; put a copy from the backups folder in its place. Nothing was changed.")


class NotADatabase(Trouble):
    """A file that is no SQLite database; field `path`."""

    message = N_(
        "{path} is not a database; move it elsewhere, or put a backup in its place. Nothing was changed."
    )


class ForeignDatabase(Trouble):
    """A SQLite database of another program; field `path`."""

    message = N_("{path} belongs to another program; move it elsewhere. Nothing was changed.")


class Damaged(Trouble):
    """A database whose check fails; field `path`."""

    message = N_("{path} is damaged; it was left as it is. Put a copy from the backups folder in its place.")


class NotSaved(Trouble):
    """Nothing of the intention is stored. `reason`: `disk full`, `read-only`, `busy` or `io`."""

    message = N_("NOT SAVED: the disk did not answer. Check it, then try again.")
    reason = "io"


class NotSavedDiskFull(NotSaved):
    """The disk, or the quota, is full."""

    message = N_("NOT SAVED: the disk is full. Free some space, then try again.")
    reason = "disk full"


class NotSavedReadOnly(NotSaved):
    """The file or its folder cannot be written."""

    message = N_("NOT SAVED: the file is read-only. Give back the right to write, then try again.")
    reason = "read-only"


class NotSavedBusy(NotSaved):
    """Another program (an antivirus, a synchronisation) holds the file."""

    message = N_("NOT SAVED: another program holds the file. Wait a moment, then try again.")
    reason = "busy"


class NotRead(Trouble):
    """The file does not answer for now; `code` is SQLite's own."""

    message = N_("The data do not answer; wait a moment, then try again. Nothing was changed.")

    def __init__(self, code: int = 0) -> None:
        super().__init__()
        self.code = code


class DamagedInside(NotRead):
    """A page that cannot be read while the data are open."""

    message = N_(
        "The data are damaged in one place. Quit, then put a copy from the backups folder in their place."
    )


class CannotOpen(Trouble):
    """The folder or the file cannot be used; fields `path` and `reason`."""

    message = N_("{path} cannot be opened ({reason}); check its rights, or choose another home.")


class NoRoom(Trouble):
    """Too little space to convert the data safely; fields `path`, `needed` (megabytes)."""

    message = N_(
        "{path} must be converted, which needs {needed} MB free; free some space. Nothing was changed."
    )


class CannotConvert(Trouble):
    """A migration failed and was rolled back; fields `path`, `backup`."""

    message = N_("{path} could not be converted and was left as it was; a copy is in {backup}.")


class CannotBackUp(Trouble):
    """No verified copy could be made; field `reason`. The data themselves are well."""

    message = N_("No backup could be made ({reason}); free some space or check the backups folder.")


class Diverged(Trouble):
    """Rows are no longer as the step to undo or redo left them; fields `label`, `refs`."""

    message = N_("{refs} changed since by another way; this step cannot be taken back. Nothing was changed.")


class OwnParent(Trouble):
    """A unit put under itself; field `unit`."""

    message = N_("“{unit}” cannot be attached to itself; choose another unit.")


class Circle(Trouble):
    """A unit put under one that is below it; fields `unit`, `parent`."""

    message = N_("“{unit}” cannot be attached to “{parent}”, which is below it; choose another unit.")


class UnitInUse(Trouble):
    """The removal of a unit something belongs to; field `unit`."""

    message = N_(
        "“{unit}” still has units, people, functions or activities; give them to another unit first."
    )


class MissionInUse(Trouble):
    """The removal of a service mission that has activities; field `mission`."""

    message = N_("“{mission}” still has activities; remove or move them first.")


class FteOverAgents(Trouble):
    """More FTE than the agents who do it; fields `fte`, `agents`, `activity`."""

    message = N_("“{activity}”: {fte} FTE for {agents} agent(s) is too much; correct one or the other.")


class NegativeFte(Trouble):
    """Less than nobody; field `fte`."""

    message = N_("{fte} FTE is less than nothing; type a number from 0.")


class SupersedesItself(Trouble):
    """An item put in the place of one that stands in its own place; fields `ref`, `by`."""

    message = N_("{by} cannot take the place of {ref}: choose a decision that {ref} does not replace.")


class TransferToItself(Trouble):
    """A transfer to the unit that does it already; fields `activity`, `unit`."""

    message = N_("“{activity}” is done by “{unit}” already; name the unit it goes to.")


class TargetWithoutMeaning(Trouble):
    """A target for a verdict that has none; field `activity`."""

    message = N_("“{activity}”: only a transfer, a pooling or an outsourcing has a target; leave it out.")


class NoDecision(Trouble):
    """A scenario retained by something that is no decision; field `ref`."""

    message = N_("{ref} is no decision; a scenario is retained by a decision of the record.")


class NotAgreed(Trouble):
    """A scenario retained by a decision that is not taken; field `ref`."""

    message = N_("{ref} is not agreed; only an agreed decision retains a scenario.")


class ScenarioSettled(Trouble):
    """A change asked of a scenario that was retained or is in force; field `name`."""

    message = N_("“{name}” was retained and stays as it is; make a copy of it to change it.")


class NotRetained(Trouble):
    """A scenario to put into force that no decision retained; field `name`."""

    message = N_("“{name}” was not retained yet; name the decision that retains it first.")


class TooEarly(Trouble):
    """A scenario to put into force before its day; fields `name`, `on`."""

    message = N_("“{name}” comes into force on {on}; change that date, or wait for it.")


class TooFewUnits(Trouble):
    """A merging of one unit, or a splitting into one; field `unit`."""

    message = N_("Several units are needed to merge or to split; “{unit}” is alone.")
