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
    schema: dict[str, Any] = {"fields": [_field(column, _refers(table, column)) for column in table.columns], "missingValues": [""]}
    if table.id:
        schema["primaryKey"] = [table.id] if table is DISPATCHES else ["dispatch", table.id]
    if table is not DISPATCHES:
        schema["foreignKeys"] = [{"fields": "dispatch", "reference": {"resource": DISPATCHES.name, "fields": "id"}}]
    return schema


def _refers(table: Table, column: Column) -> str:
    """Which row an id within the dispatch names: said in words, since a Frictionless foreign key of two fields may not be half empty."""
    if any(other.show == "name" and other.path == column.name for other in table.columns):
        return " (entities.id of the same dispatch)"
    return " (statements.id of the same dispatch)" if column.name == "within" else ""


def _field(column: Column, of: str = "") -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TYPES[column.type], "description": column.about + of}
    if column.required:
        field["constraints"] = {"required": True}
    return field
