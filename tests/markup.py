"""Finds where plain text would reach Textual as markup: `[urgent]` vanishes there, `[/b]` ends the app."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.source import Function, modules

# Everything of Textual that reads a plain `str` as markup, by the name it is called with.
SINKS = frozenset(
    {
        "Button", "Checkbox", "Collapsible", "Label", "Link", "Option", "RadioButton", "Selection", "Static",
        "Tab", "TabPane", "Toast", "Tooltip",
        "add_column", "add_columns", "add_leaf", "add_option", "add_options", "add_row", "add_rows",
        "notify", "set_label", "set_options", "update", "with_tooltip", "write",
    }
)  # fmt: skip
ATTRIBUTES = frozenset({"border_title", "border_subtitle", "label", "tooltip"})
HARMLESS_KEYWORDS = frozenset(
    {"action", "classes", "id", "key", "markup", "name", "severity", "title_id", "variant"}
)
TEXT_METHODS = frozenset(
    {
        "capitalize", "casefold", "day", "day_year", "decode", "format", "hour", "join", "long_day", "lower",
        "month", "number", "of", "plural", "replace", "say", "strip", "title", "upper", "words",
    }
)  # fmt: skip


def text_fields() -> frozenset[str]:
    """The names of the domain's fields that hold plain text, such as `text`, `raw`, `title`."""
    return frozenset(
        node.target.id
        for module in modules("facilitator/domain")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and _says_str(node.annotation)
    )


@dataclass(slots=True)
class MarkupSinks:
    """Walks one module and remembers the lines where a plain `str` goes into a markup sink."""

    fields: frozenset[str]
    lines: list[int] = field(default_factory=list)

    def check(self, tree: ast.AST, known: frozenset[str] = frozenset()) -> None:
        """Checks a tree; `known` are the names that hold plain text where it stands."""
        for node in ast.iter_child_nodes(tree):
            inside = known
            if isinstance(node, Function):
                inside = known | self._plain_names(node, known)
                self._check_render(node)
            if any(self._is_plain(value, inside) for value in _given(node)):
                self.lines.append(node.lineno)  # type: ignore[attr-defined]
            self.check(node, inside)

    def _check_render(self, function: Function) -> None:
        if function.name == "render" and function.returns is not None and _says_str(function.returns):
            self.lines.append(function.lineno)

    def _plain_names(self, function: Function, known: frozenset[str]) -> frozenset[str]:
        names = {
            argument.arg
            for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
            if argument.annotation is not None and _says_str(argument.annotation)
        }
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and self._is_plain(node.value, known | names):
                names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        return frozenset(names)

    def _is_plain(self, value: ast.expr, known: frozenset[str]) -> bool:
        match value:
            case ast.Constant(value=str(literal)):
                return "[" in literal
            case ast.JoinedStr():
                return True
            case ast.BinOp(left=left, right=right):
                return self._is_plain(left, known) or self._is_plain(right, known)
            case ast.IfExp(body=body, orelse=orelse):
                return self._is_plain(body, known) or self._is_plain(orelse, known)
            case ast.BoolOp(values=values):
                return any(self._is_plain(each, known) for each in values)
            case ast.Starred(value=inner):
                return self._is_plain(inner, known)
            case ast.Call(func=ast.Name(id=name)):
                return name in {"str", "repr", "words"}
            case ast.Call(func=ast.Attribute(attr=name)):
                return name in TEXT_METHODS
            case ast.Name(id=name):
                return name in known
            case ast.Attribute(attr=name):
                return name in self.fields
        return False


def _given(node: ast.AST) -> Iterator[ast.expr]:
    """The values a statement hands to a markup sink."""
    if isinstance(node, ast.Assign):
        if any(isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES for target in node.targets):
            yield node.value
    elif isinstance(node, ast.Call) and _called(node.func) in SINKS and not _markup_is_off(node):
        yield from node.args
        yield from (each.value for each in node.keywords if each.arg not in HARMLESS_KEYWORDS)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _markup_is_off(call: ast.Call) -> bool:
    return any(
        each.arg == "markup" and isinstance(each.value, ast.Constant) and each.value.value is False
        for each in call.keywords
    )


def _says_str(annotation: ast.expr) -> bool:
    return ast.unparse(annotation).replace(" ", "").strip("'\"") in {"str", "str|None", "None|str"}
