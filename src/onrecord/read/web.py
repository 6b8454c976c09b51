"""URLs as inputs: what is fetched is read like a file; the server's header helps where the content leaves the format open."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.errors import InputError
from onrecord.read.files import read_stream
from onrecord.read.format import DEFAULTS, Format, Options, Pointer
from onrecord.read.formats import detect, find_format
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

if TYPE_CHECKING:
    from onrecord.fetch import Answer, Fetcher, Manners

BY_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/rss+xml": "rss",
    "application/rdf+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "jsonfeed",
}


@cache
def find_fetcher(manners: Manners) -> Fetcher:
    """The one fetcher of a process for these manners: it knows whose turn it is and what robots.txt said."""
    from onrecord.fetch import Fetcher

    return Fetcher(manners)


def read_url(url: str, known: Outside, *, form: Format | None = None, options: Options = DEFAULTS) -> Iterator[Dispatch | Issue]:
    """The dispatches of what a URL holds; what cannot be had is an issue."""
    from onrecord.fetch import Manners

    try:
        answer = find_fetcher(options.manners or Manners()).fetch(url)
    except InputError as err:
        yield Issue(url, str(err))
        return
    yield from read_answer(answer, replace(known, source=url), form=form, options=options)


def follow_pointers(options: Options) -> Options:
    """The options with which pages that an input only points at are fetched and read; what those point at is left."""

    def follow(pointer: Pointer) -> Iterator[Dispatch | Issue]:
        yield from read_url(pointer.url, pointer.known, options=options)

    return replace(options, follow=follow)


def read_answer(answer: Answer, known: Outside, *, form: Format | None = None, options: Options = DEFAULTS) -> Iterator[Dispatch | Issue]:
    """The dispatches of what a server answered, under the source that is `known`, else under its address."""
    source = known.source or answer.url
    named = BY_TYPE.get(answer.content_type or "")
    if form is None and named and detect(answer.data[:4096], PurePosixPath(urlsplit(answer.url).path).name).name == "plain":
        form = find_format(named)
    yield from read_stream(io.BytesIO(answer.data), source, known, form=form, options=replace(options, charset=answer.charset))
