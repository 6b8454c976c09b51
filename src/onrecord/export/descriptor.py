"""The descriptor beside tables: a Frictionless Tabular Data Package (Data Package v1, https://specs.frictionlessdata.io/data-package/).

Every column is described, keys are stated, and a reader of the package needs nothing else to load the tables.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from onrecord.export.tables import DISPATCHES, TABLES, Column, ColumnType, Table

NAME = "datapackage.json"
TYPES: dict[ColumnType, str] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "spans": "array",
    "strings": "array",
    "objects": "array",
}
"""Table Schema v1 types; an array in a CSV cell is JSON."""


def describe(suffix: str) -> dict[str, Any]:
    """The package's descriptor for tables in files of that suffix (`csv`, `parquet`)."""
    return {
        "profile": "tabular-data-package" if suffix == "csv" else "data-package",
        "name": "onrecord",
        "title": "Who said what, who did what to whom",
        "description": "Written by onrecord. Offsets are half-open Unicode code points into dispatches.text.",
        "resources": [_resource(table, suffix) for table in TABLES],
    }


def write_descriptor(folder: Path, suffix: str) -> None:
    """Write `datapackage.json` into the folder."""
    (folder / NAME).write_bytes(msgspec.json.format(msgspec.json.encode(describe(suffix)), indent=2) + b"\n")


def _resource(table: Table, suffix: str) -> dict[str, Any]:
    resource: dict[str, Any] = {"name": table.name, "path": f"{table.name}.{suffix}", "format": suffix}
    if suffix == "csv":
        resource |= {
            "profile": "tabular-data-resource",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        }
    else:
        resource |= {"profile": "data-resource", "mediatype": "application/vnd.apache.parquet"}
    return resource | {"schema": _schema(table)}


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.id:
        schema["primaryKey"] = [table.id] if table is DISPATCHES else ["dispatch", table.id]
    if table is not DISPATCHES:
        keys = [("dispatch", DISPATCHES.name, "id")]
        schema["foreignKeys"] = [{"fields": field, "reference": {"resource": to, "fields": at}} for field, to, at in keys]
        schema["foreignKeys"] += [
            {"fields": ["dispatch", c.path], "reference": {"resource": "entities", "fields": ["dispatch", "id"]}}
            for c in table.columns
            if c.show == "name"
        ]
        if any(c.name == "within" for c in table.columns):
            reference = {"resource": "" if table.name == "statements" else "statements", "fields": ["dispatch", "id"]}
            schema["foreignKeys"].append({"fields": ["dispatch", "within"], "reference": reference})
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TYPES[column.type], "description": column.about}
    if column.required:
        field["constraints"] = {"required": True}
    return field
