"""The path beyond one core: all cores of one machine (`pool`), and Arrow record batches (`batch`) on a cluster (`spark`).

Whatever runs it, a dispatch gives the same record: every engine calls `pipeline.read_record` on one dispatch at a time.
"""

from __future__ import annotations

from onrecord.scale.work import Limits, Work, try_one, work_all

__all__ = ["Limits", "Work", "try_one", "work_all"]
