"""The command line: one file a command. A command is thin: it opens its input, calls the path (`pipeline.py`), shows what came out.

Nothing but click is imported before a command runs: help must come at once.
"""

from importlib.metadata import version

import click

from onrecord.cli.read import read
from onrecord.cli.register import register
from onrecord.cli.who import who


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version("onrecord"), prog_name="onrecord")
def main() -> None:
    """News copy in, a record you can query and cite out: who said what, anchored to the exact characters."""


COMMANDS: tuple[click.Command, ...] = (read, who, register)
for command in COMMANDS:
    main.add_command(command)
