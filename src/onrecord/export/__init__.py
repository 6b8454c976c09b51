"""Export: records out in the forms that other tools read. One file a format; what each keeps is in `docs/exports.md`."""

from __future__ import annotations

from onrecord.export.format import Format
from onrecord.export.records import read_archive, read_records
from onrecord.export.run import FORMATS, export_records, find_format

__all__ = ["FORMATS", "Format", "export_records", "find_format", "read_archive", "read_records"]
