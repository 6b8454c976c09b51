"""YAML that remembers its lines: reading it field by field, with an error that names file, line, entry and fix."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NoReturn, TypeVar

import msgspec
import yaml

from onrecord.errors import DataError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_T = TypeVar("_T")

NULL = "tag:yaml.org,2002:null"


class At(msgspec.Struct, frozen=True):
    """A node and where it stands. `entry` is the code it belongs to, for the message."""

    node: yaml.Node
    file: str
    entry: str | None = None

    @property
    def line(self) -> int:
        """The node's first line, counted from 1."""
        return int(self.node.start_mark.line) + 1

    def fail(self, what: str, fix: str) -> NoReturn:
        """Raise `DataError` naming this place."""
        entry = f"entry {self.entry}: " if self.entry else ""
        raise DataError(f"{self.file}:{self.line}: {entry}{what}; {fix}")

    def fields(self, allowed: Iterable[str], required: Iterable[str] = ()) -> dict[str, At]:
        """The fields of a mapping. Fails on a field that is unknown, given twice or missing."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail(f"expected fields (name: value), got {_kind(self.node)}", f"write {', '.join(required) or 'name: value'} here")
        known, out = {*allowed, *required}, dict[str, At]()
        for key, value in self.node.value:
            name = str(key.value)
            if name not in known or name in out:
                here = At(key, self.file, self.entry)
                if name not in known:
                    here.fail(f"no field {name!r}", f"it is one of {', '.join(sorted(known))}")
                here.fail(f"field {name!r} is given twice", "keep one")
            out[name] = At(value, self.file, self.entry)
        for name in required:
            if name not in out:
                self.fail(f"field {name!r} is missing", f"add {name}: …")
        return out

    def pairs(self) -> list[tuple[At, At]]:
        """A mapping's keys and values."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail(f"expected name: value, got {_kind(self.node)}", "write name: value, one a line")
        return [(At(k, self.file, self.entry), At(v, self.file, self.entry)) for k, v in self.node.value]

    def items(self) -> list[At]:
        """A list's items."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail(f"expected a list, got {_kind(self.node)}", "write [a, b] or one - item a line")
        return [At(n, self.file, self.entry) for n in self.node.value]

    def text(self) -> str:
        """A scalar as its text; None (`null`, `~` or nothing) fails."""
        if not isinstance(self.node, yaml.ScalarNode) or self.node.tag == NULL:
            self.fail(
                f"expected text, got {'nothing' if self.is_null() else _kind(self.node)}",
                "write the words, in quotation marks if they hold : or #",
            )
        return str(self.node.value).strip()

    def words(self) -> tuple[str, ...]:
        """A list of words, or one word alone."""
        if isinstance(self.node, yaml.ScalarNode):
            return (self.text(),)
        return tuple(item.text() for item in self.items())

    def one_of(self, allowed: Iterable[str]) -> str:
        """A word out of a fixed set."""
        value, allowed = self.text(), tuple(allowed)
        if value not in allowed:
            self.fail(f"got {value!r}", f"it is one of {', '.join(allowed)}")
        return value

    def number(self) -> float:
        """A number."""
        return self._as(float, "a number")

    def yes(self) -> bool:
        """`true` or `false`."""
        return self.one_of(("true", "false")) == "true"

    def is_null(self) -> bool:
        """Whether nothing is written here."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.tag == NULL

    def of(self, entry: str) -> At:
        """The same place, known to belong to an entry."""
        return At(self.node, self.file, entry)

    def _as(self, kind: Callable[[str], _T], name: str) -> _T:
        try:
            return kind(self.text())
        except ValueError:
            self.fail(f"expected {name}, got {self.text()!r}", f"write {name}")


def read_yaml(text: str, file: str) -> At:
    """The root of a YAML text. Raises `DataError` where it is not YAML or holds nothing."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as err:
        mark = getattr(err, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise DataError(
            f"{file}{line}: not YAML: {getattr(err, 'problem', None) or err}; check indentation, colons and quotation marks"
        ) from err
    if node is None:
        raise DataError(f"{file}:1: empty; a codebook starts with name: and kind:, see `onrecord codebook new`")
    return At(node, file)


def _kind(node: yaml.Node) -> str:
    return {"MappingNode": "fields", "SequenceNode": "a list"}.get(type(node).__name__, "one word")
