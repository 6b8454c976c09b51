"""E-mail: a message (.eml, RFC 5322), or a mailbox of them (mbox, RFC 4155)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.read.decode import MOST_BYTES
from onrecord.read.format import Format, Input, Match
from onrecord.read.story import Story, file_story
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

if TYPE_CHECKING:
    from email.message import EmailMessage
    from typing import BinaryIO

FIELD = (
    rb"(?:from|to|cc|subject|date|sender|reply-to|return-path|received|message-id|mime-version|content-type|delivered-to"
    rb"|x-[\w-]+|list-[\w-]+)"
)
FIRST = re.compile(rb"(?:\xef\xbb\xbf)?" + FIELD + rb":[ \t]", re.I)
FIELDS = re.compile(rb"^" + FIELD + rb":[ \t]", re.I | re.M)
ENVELOPE = re.compile(rb"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d", re.A)
ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|отв)\s*:\s*)+", re.I)
LINE = 1 << 20


def read_mail(given: Input) -> Iterator[Dispatch | Issue]:
    """The one message of a file."""
    yield from read_message(given.read_all(), given.known)


def read_mailbox(given: Input) -> Iterator[Dispatch | Issue]:
    """Every message of a mailbox, one held at a time; one that cannot be read is an issue at its number."""
    for number, data in enumerate(_cut(given.stream), 1):
        source = f"{given.source}#{number}"
        try:
            yield from read_message(data, replace(given.known, source=source))
        except InputError as err:
            yield Issue(source, str(err))


def _cut(stream: BinaryIO) -> Iterator[bytes]:
    """The messages, at the lines that begin `From ` after a blank line; `>From ` is unquoted. Raises `InputError` for one too long."""
    lines: list[bytes] = []
    size, blank = 0, True
    while line := stream.readline(LINE):
        if blank and line.startswith(b"From "):
            if lines:
                yield b"".join(lines)
            lines, size, blank = [], 0, False
            continue
        blank = not line.strip()
        size += len(line)
        if size > MOST_BYTES:
            raise InputError(f"a message of more than {MOST_BYTES:,} bytes, expected at most that; nothing after it is read")
        lines.append(line.removeprefix(b">") if line.startswith(b">From ") else line)
    if b"".join(lines).strip():
        yield b"".join(lines)


def read_message(data: bytes, known: Outside) -> Iterator[Dispatch | Issue]:
    """The message's dispatch. Raises `InputError` where it holds no text that can be read."""
    from email import message_from_bytes, policy  # here and below: slow to load, and only mail needs it
    from email.message import EmailMessage

    try:
        message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
        body = _body(message)
        head = {name: str(message.get(name) or "") for name in ("subject", "from", "date", "message-id", "content-language", "archived-at")}
        keywords = tuple(word.strip() for word in str(message.get("keywords") or "").split(","))
    except InputError:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, AssertionError, OverflowError) as err:
        raise InputError(f"a message that cannot be taken apart ({type(err).__name__}: {err}), expected RFC 5322 and MIME") from err
    head = {name: value.encode("utf-8", "replace").decode("utf-8") for name, value in head.items()}
    yield from file_story(
        Story(
            format="mail",
            body=body,
            headline=ANSWER.sub("", head["subject"]),
            byline=head["from"],
            published=head["date"],
            language=head["content-language"],
            id=head["message-id"].strip("<> "),
            subjects=keywords,
            url=head["archived-at"].strip("<> "),
        ),
        known,
    )


def _body(message: EmailMessage) -> str:
    """The text that a reader of the message sees first: the plain one, else the HTML one."""
    part = message.get_body(("plain", "html"))
    if part is None:
        raise InputError("no text in it, expected a text/plain or text/html part; attachments are not read: save and read them")
    text = part.get_content()
    if not isinstance(text, str):
        raise InputError(f"got {part.get_content_type()} that is no text, expected text/plain or text/html")
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    if part.get_content_subtype() == "html":
        from onrecord.read.markup import show_markup

        return show_markup(text)
    return text.strip("\r\n")


def match_mail(head: bytes) -> Match:
    """Three header fields at once, the first of them on the first line."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return Match.LIKELY if FIRST.match(head) and len(FIELDS.findall(top)) > 2 else Match.NO


MAIL = Format(
    name="mail",
    about="e-mail, one message a file",
    suffixes=(".eml",),
    matches=match_mail,
    read=read_mail,
    kept=("published", "language", "headline", "byline", "id", "url", "subjects"),
    notes="from Date, Content-Language, Subject, From, Message-ID, Archived-At, Keywords",
    limits="64 MiB; the text part, else the HTML part; no attachments",
    standard="https://www.rfc-editor.org/rfc/rfc5322",
    library="lxml, for HTML mail",
    extra="web",
)
MBOX = Format(
    name="mbox",
    about="a mailbox, several messages a file",
    suffixes=(".mbox",),
    matches=lambda head: Match.CERTAIN if ENVELOPE.match(head) else Match.NO,
    read=read_mailbox,
    kept=("published", "language", "headline", "byline", "id", "url", "subjects"),
    notes="as mail",
    limits="64 MiB a message, any number of them",
    standard="https://www.rfc-editor.org/rfc/rfc4155",
    library="lxml, for HTML mail",
    extra="web",
)
