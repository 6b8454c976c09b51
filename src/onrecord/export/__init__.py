"""Export: records out in the forms that other tools read. One file a format; what each keeps is in `docs/exports.md`.

`import_brat` and `read_brat` read back what a person corrected, `read_csv` and `read_parquet` what was exported, `cite` gives a ready
citation of any statement.
"""

from __future__ import annotations

from onrecord.export.cite import Citation, cite
from onrecord.export.csv import read_csv
from onrecord.export.format import Format
from onrecord.export.parquet import read_parquet
from onrecord.export.records import read_archive, read_records
from onrecord.export.run import FORMATS, export_records, find_format
from onrecord.export.unbrat import Corrected, import_brat, read_brat

__all__ = [
    "FORMATS",
    "Citation",
    "Corrected",
    "Format",
    "cite",
    "export_records",
    "find_format",
    "import_brat",
    "read_archive",
    "read_brat",
    "read_csv",
    "read_parquet",
    "read_records",
]
