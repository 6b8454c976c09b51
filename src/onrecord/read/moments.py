"""Moments as pages and feeds print them → ISO 8601, with the offset that was given and to the minute."""

from __future__ import annotations

import re
from datetime import datetime

from onrecord.read.dates import find_clock, find_days, is_iso

HALF = re.compile(r"\d\s?[ap]\.?m\b", re.I)
LONGEST = 200  # characters: a date is no paragraph


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
        if HALF.search(value):  # which RFC 2822 does not know, and its reader would pass over
            return read_printed(value)
        from email.utils import parsedate_to_datetime  # slow to load, and feeds alone need it

        try:
            moment = parsedate_to_datetime(value)
        except (TypeError, ValueError, IndexError, OverflowError):
            return value[:10] if is_iso(value[:10]) and len(value) > 10 and value[10] in "T " else None
    return moment.isoformat(timespec="minutes") if moment.year > 1 else None


def read_printed(value: str) -> str | None:
    """The one day that `value` prints with its year, with a time of day if it prints one: `2024-06-14T15:15` for `June 14, 2024 3:15 PM`.

    None where there is no such day, more than one, or one that reads two ways (`03/10/2024`). The clock is the one of the place.
    """
    days = list(find_days(value, 0, len(value))) if len(value) < LONGEST else []
    if len(days) != 1 or days[0].year is None or days[0].either:
        return None
    clock = find_clock(value[: days[0].start] + " " + value[days[0].end :], 0, len(value) - days[0].end + days[0].start + 1)
    iso = days[0].iso()
    return f"{iso}T{clock[2]}" if iso and clock else iso
