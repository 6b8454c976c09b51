"""The command line: one file a command. A command is thin: it opens its input, calls the path (`pipeline.py`), shows what came out.

Nothing but click is imported before a command runs: help must come at once.
"""

import click

from onrecord.cli.add import add
from onrecord.cli.cite import cite
from onrecord.cli.code import code
from onrecord.cli.codebook import codebook
from onrecord.cli.export import export
from onrecord.cli.find import find
from onrecord.cli.issues import issues
from onrecord.cli.judge import judge
from onrecord.cli.mcp import mcp
from onrecord.cli.read import read
from onrecord.cli.recode import recode
from onrecord.cli.register import register
from onrecord.cli.saved import saved
from onrecord.cli.search import search
from onrecord.cli.serve import serve
from onrecord.cli.speaker import speaker
from onrecord.cli.timeline import timeline
from onrecord.cli.users import users
from onrecord.cli.verify import verify
from onrecord.cli.versions import versions
from onrecord.cli.watch import watch
from onrecord.cli.who import who


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="onrecord", prog_name="onrecord")
def main() -> None:
    """News copy in, a record you can query and cite out: who said what, anchored to the exact characters."""


COMMANDS: tuple[click.Command, ...] = (
    read, add, code, watch, search, find, speaker, timeline, versions, judge, recode, verify, issues, export, cite, who, register,
    codebook, serve, users, mcp, saved,
)  # fmt: skip
for command in COMMANDS:
    main.add_command(command)
