"""Dataclasses that cost little until they are used.

The standard library reads the fields of a dataclass, and writes and compiles up to ten methods for them,
while its module is imported. For all the values a screen may show, that is a third of what a start costs
beyond its framework, though the first screen makes few of them. Here the classes share their methods, the
standard library reads the fields when somebody asks, and `__init__` is compiled for a class that proves to
be made often.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from operator import attrgetter, eq, ge, gt, le, lt
from reprlib import recursive_repr
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, order: bool = False
    ) -> type | Callable[[type], type]:
        """`dataclasses.dataclass` with the options in use here; `fields` and `replace` take its classes."""

        def made(written: type) -> type:
            return _made(written, frozen=frozen, slots=slots, order=order)

        return made if cls is None else made(cls)


FEW: Final = 32
"""So many values of a class are made field by field, which costs less than to compile its `__init__`."""

_AFTER: Final = "__post_init__"
_SHAPE: Final = "__values__"
_Method = Callable[..., Any]

_one_thread = RLock()


def _made(written: type, *, frozen: bool, slots: bool, order: bool) -> type:
    shape = _Shape(written)
    added = {**_SHARED, **_FROZEN} if frozen else {**_SHARED, "__hash__": None}
    if order:
        added |= _ORDER
    added |= {"__init__": _Init(shape), "__match_args__": tuple(shape.kinds), _SHAPE: shape}
    own = {name: found for name, found in vars(written).items() if name != "__hash__" or found is not None}
    if slots:
        shape.cls = _with_slots(written, shape, {**added, **own})
    else:
        for name in added.keys() - own.keys():
            setattr(written, name, added[name])
    return shape.cls


def _with_slots(written: type, shape: _Shape, whole: Mapping[str, Any]) -> type:
    """The class once more, as a class cannot be given slots; the defaults stay with the one written."""
    left = {*shape.kinds, "__dict__", "__weakref__"}
    body = {name: found for name, found in whole.items() if name not in left}
    body["__slots__"] = tuple(name for name in shape.kinds if name not in shape.inherited)
    body["__qualname__"] = written.__qualname__
    cls: type = type(written)(written.__name__, written.__bases__, body)
    return cls


class _Shape:
    """The fields of a class: the annotation of each, and of some the default, which may be a `field(…)`."""

    def __init__(self, written: type) -> None:
        above: _Shape | None = getattr(written, _SHAPE, None)
        own = {name: kind for name, kind in written.__annotations__.items() if "ClassVar" not in kind}
        found = vars(written)
        defaults = {name: found[name] for name in own if name in found}
        self.cls = written
        self.inherited: dict[str, str] = above.kinds if above else {}
        self.kinds: dict[str, str] = self.inherited | own
        self.defaults: dict[str, Any] = above.defaults | defaults if above else defaults
        self._written = written
        self._is_read = False

    def fact(self, name: str) -> Any:
        """What the standard library says of the class. Reading it changes it, which one thread does alone."""
        with _one_thread:
            if not self._is_read:
                dataclasses.dataclass(init=False, repr=False, eq=False)(self._written)
                self._is_read = True
        return vars(self._written)[name]

    @cached_property
    def compared(self) -> Callable[[Any], Any]:
        """What values are compared by."""
        names = self._names_for("compare")
        return attrgetter(*names) if names else lambda value: ()

    @cached_property
    def shown(self) -> list[str]:
        """The fields that whoever looks for an error is shown."""
        return self._names_for("repr")

    def _names_for(self, purpose: str) -> list[str]:
        """The fields, without those kept out of a purpose, as by `field(compare=False)`."""
        said = {name: each for name, each in self.defaults.items() if isinstance(each, dataclasses.Field)}
        return [name for name in self.kinds if name not in said or getattr(said[name], purpose)]

    def completed(self, given: tuple[object, ...], named: dict[str, object]) -> dict[str, object] | None:
        """The fields as they are given or by default; None if that is not how they are to be given."""
        found = dict(zip(self.kinds, given, strict=False))
        found.update(named)
        if len(found) < len(given) + len(named) or not found.keys() <= self.kinds.keys():
            return None
        for name in self.kinds.keys() - found.keys():
            value, make = _default(self.defaults.get(name, dataclasses.MISSING))
            if value is make is dataclasses.MISSING:
                return None
            found[name] = value if make is dataclasses.MISSING else make()
        return found


def _default(written: Any) -> tuple[Any, Any]:
    """What a field is when it is not given, or what makes it; MISSING for what there is not."""
    if isinstance(written, dataclasses.Field):
        return written.default, written.default_factory
    return written, dataclasses.MISSING


class _Fact:
    """Stands for what the standard library says of a class until somebody asks."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, value: object, owner: type) -> Any:
        shape: _Shape = getattr(owner, _SHAPE)
        return shape.fact(self._name)


class _Init:
    """Stands for the `__init__` of a class until a few values are made, or somebody looks at it."""

    def __init__(self, shape: _Shape) -> None:
        self._shape = shape
        self._made = 0

    def __get__(self, value: object, owner: type) -> Any:
        self._made += 1
        if self._made <= FEW and isinstance(value, self._shape.cls):  # newer Pythons look by way of the class
            return partial(self._fill, value)
        compiled = self._compile()
        return compiled if value is None else compiled.__get__(value, owner)

    def _fill(self, value: Any, /, *given: object, **named: object) -> None:
        found = self._shape.completed(given, named)
        if found is None:
            self._compile()(value, *given, **named)  # it says what is wrong
            return
        for name, each in found.items():
            object.__setattr__(value, name, each)
        if hasattr(value, _AFTER):
            value.__post_init__()

    def _compile(self) -> _Method:
        compiled = _compiled(self._shape)
        type.__setattr__(self._shape.cls, "__init__", compiled)
        return compiled


def _compiled(shape: _Shape) -> _Method:
    """Sets each field, frozen or not, then goes on as the class has it, as messages do."""
    scope: dict[str, Any] = {"_set": object.__setattr__, "_absent": dataclasses.MISSING}
    taken, lines = [], []
    for name in shape.kinds:
        value, make = _default(shape.defaults.get(name, dataclasses.MISSING))
        scope[f"_{name}"] = value if make is dataclasses.MISSING else make
        if make is not dataclasses.MISSING:
            taken.append(f"{name}=_absent")
            lines.append(f" _set(self, {name!r}, _{name}() if {name} is _absent else {name})\n")
        else:
            taken.append(name if value is dataclasses.MISSING else f"{name}=_{name}")
            lines.append(f" _set(self, {name!r}, {name})\n")
    if hasattr(shape.cls, _AFTER):
        lines.append(f" self.{_AFTER}()\n")
    # Nothing but the names of fields goes in, as in the standard library.
    exec(f"def __init__(self, {', '.join(taken)}):\n{''.join(lines) or ' pass'}", scope)  # noqa: S102
    written: _Method = scope["__init__"]
    written.__annotations__ = {**shape.kinds, "return": None}
    return written


def _compare(by: Callable[[Any, Any], Any]) -> _Method:
    def compare(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        compared = self.__values__.compared
        return by(compared(self), compared(other))

    return compare


def _hash(self: Any) -> int:
    return hash(self.__values__.compared(self))


@recursive_repr()
def _show(self: Any) -> str:
    said = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__values__.shown)
    return f"{type(self).__qualname__}({said})"


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in self.__values__.kinds]


def _restore(self: Any, state: list[object]) -> None:
    for name, value in zip(self.__values__.kinds, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED: Final[dict[str, Any]] = {
    "__repr__": _show,
    "__eq__": _compare(eq),
    "__hash__": _hash,
    **{name: _Fact(name) for name in ("__dataclass_fields__", "__dataclass_params__")},
}
_ORDER: Final = {f"__{by.__name__}__": _compare(by) for by in (lt, le, gt, ge)}
_FROZEN: Final[dict[str, Any]] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _restore,
}
