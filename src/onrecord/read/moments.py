"""Moments as pages and feeds print them → ISO 8601, with the offset that was given and to the minute."""

from __future__ import annotations

from datetime import datetime

from onrecord.read.dates import is_iso


def read_moment(value: object) -> str | None:
    """`2023-05-05T13:17+06:00` for ISO 8601 and for RFC 2822 dates; a day or a partial date stays one. None where it is neither."""
    if not isinstance(value, str) or not value.strip():
        return None
    value = value.strip()
    if len(value) <= 10 and is_iso(value):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        from email.utils import parsedate_to_datetime  # slow to load, and feeds alone need it

        try:
            moment = parsedate_to_datetime(value)
        except (TypeError, ValueError, IndexError, OverflowError):
            return value[:10] if is_iso(value[:10]) and len(value) > 10 and value[10] in "T " else None
    return moment.isoformat(timespec="minutes") if moment.year > 1 else None
