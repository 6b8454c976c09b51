"""Options of the commands that read in bulk: how many processes, and what one dispatch may take."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def limit_options(command: F) -> F:
    """`--time-limit` and `--memory-limit`."""
    seconds = click.option(
        "--time-limit",
        type=click.FloatRange(min=0, min_open=True),
        default=60.0,
        show_default=True,
        metavar="SECONDS",
        help="Processor time that a dispatch may take, for each 100,000 characters of it; one that takes longer is left out and named.",
    )
    megabytes = click.option(
        "--memory-limit",
        type=click.IntRange(min=64),
        default=4096,
        show_default=True,
        metavar="MB",
        help="Memory that a reading process may use beyond the model's (Linux); a dispatch that takes more is left out and named.",
    )
    return seconds(megabytes(command))


def count_cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
