"""Dataclasses that cost little until they are used.

The standard library writes and compiles up to ten methods of a dataclass while its module is imported. For
all the values a screen may show, that is a third of what a start costs beyond its framework, though the first
screen makes few of them. Here only `__init__` is compiled, at the first value of a class.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter, eq, ge, gt, le, lt
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False
    ) -> type | Callable[[type], type]:
        """`dataclasses.dataclass` with the options in use here; `fields` and `replace` take its classes."""

        def made(decorated: type) -> type:
            return _made(decorated, frozen=frozen, slots=slots, order=order)

        return made if cls is None else made(cls)


_Method = Callable[..., Any]
_Fields = tuple[dataclasses.Field[Any], ...]
_AFTER: Final = "__post_init__"


def _made(decorated: type, *, frozen: bool, slots: bool, order: bool) -> type:
    own = {name for name, found in vars(decorated).items() if found is not None}
    cls: type[Any] = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(decorated)
    fields = dataclasses.fields(cls)
    methods = _comparing(fields, order=order) | {
        "__init__": _Unwritten(cls, fields),
        "__repr__": _shown(fields),
    }
    methods |= _FROZEN if frozen else {"__hash__": None}
    for name in methods.keys() - own:
        setattr(cls, name, methods[name])
    return cls


class _Unwritten:
    """Stands for the `__init__` of a class until one looks it up to make the first value."""

    def __init__(self, cls: type, fields: _Fields) -> None:
        self._cls = cls
        self._fields = fields

    def __get__(self, value: object, owner: type) -> Any:
        written: Any = _init(self._fields, then=hasattr(owner, _AFTER))
        type.__setattr__(self._cls, "__init__", written)
        return written if value is None else written.__get__(value, owner)


def _init(fields: _Fields, *, then: bool) -> _Method:
    """Sets each field, frozen or not; `then` goes on as the class has it, as messages do."""
    scope: dict[str, Any] = {"_set": object.__setattr__, "_absent": dataclasses.MISSING}
    taken, lines = [], []
    for each in fields:
        name, value = each.name, each.name
        if each.default is not dataclasses.MISSING:
            scope[f"_{name}"] = each.default
            taken.append(f"{name}=_{name}")
        elif each.default_factory is not dataclasses.MISSING:
            scope[f"_{name}"] = each.default_factory
            taken.append(f"{name}=_absent")
            value = f"_{name}() if {name} is _absent else {name}"
        else:
            taken.append(name)
        lines.append(f" _set(self, {name!r}, {value})\n")
    if then:
        lines.append(f" self.{_AFTER}()\n")
    # Nothing but the names of fields goes in, as in the standard library.
    exec(f"def __init__(self, {', '.join(taken)}):\n{''.join(lines) or ' pass'}", scope)  # noqa: S102
    written: _Method = scope["__init__"]
    written.__annotations__ = {each.name: each.type for each in fields} | {"return": None}
    return written


def _comparing(fields: _Fields, *, order: bool) -> dict[str, Any]:
    names = [each.name for each in fields if each.compare]
    parts: Callable[[Any], Any] = attrgetter(*names) if names else lambda value: ()

    def compared(by: Callable[[Any, Any], Any]) -> _Method:
        def compare(self: Any, other: Any) -> Any:
            return by(parts(self), parts(other)) if other.__class__ is self.__class__ else NotImplemented

        return compare

    wanted = (eq, lt, le, gt, ge) if order else (eq,)
    return {
        "__hash__": lambda self: hash(parts(self)),
        **{f"__{by.__name__}__": compared(by) for by in wanted},
    }


def _shown(fields: _Fields) -> _Method:
    names = [each.name for each in fields if each.repr]

    @recursive_repr()
    def shown(self: Any) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({said})"

    return shown


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


_FROZEN: Final[dict[str, Any]] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _restore,
}
