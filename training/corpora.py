"""Readers of the corpora: one `Doc` a document, with offsets into its text.

PolNeAR and our dispatches carry attributions; UD English EWT and GUM carry syntax, GUM entity mentions too.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from onrecord.read import Outside, read_wire
from onrecord.record import Span
from onrecord.segment import find_paragraphs, find_sentences, segment
from onrecord.tag.windows import cut_words

DEFAULT_CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
PARTS = ("source", "cue", "content")


@dataclass
class Doc:
    """A document: its words (spans), each word's paragraph and sentence by number, and what its corpus says of it.

    `attributions` hold character spans by part. `heads` are word indices, a root its own. `mentions` are (first, last, head, type), word
    indices, last inclusive. A layer the corpus does not have is `None`.
    """

    id: str
    text: str
    spans: list[Span]
    paragraph: list[int]
    sentence: list[int]
    domain: int = 0
    attributions: list[dict[str, list[list[int]]]] | None = None
    upos: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    mentions: list[tuple[int, int, int, str]] | None = None


def find_corpora(folder: Path) -> Path:
    """The corpora's folder, or an exit that says what to do."""
    if not (folder / "polnear" / "train.jsonl").is_file():
        raise SystemExit(f"{folder}: no corpora here (expected polnear/train.jsonl and ud/*.conllu); give their folder with --corpora")
    return folder


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def folder_digest(folder: Path) -> str:
    """SHA-256 over the names and digests of a folder's text files, in order of name."""
    lines = [f"{p.name} {digest(p)}\n" for p in sorted(folder.glob("*.txt"))]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def cut(text: str, paragraphs: tuple[Span, ...]) -> tuple[list[Span], list[int], list[int]]:
    """Words of the paragraphs, with the number of each word's paragraph and sentence."""
    return cut_words(text, paragraphs, find_sentences(text, paragraphs))


def read_polnear(path: Path) -> Iterator[Doc]:
    """PolNeAR: news articles with attributions."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        paragraphs = find_paragraphs(row["text"], Span(0, len(row["text"])))
        yield Doc(row["id"], row["text"], *cut(row["text"], paragraphs), attributions=row["attributions"])


@dataclass
class _Building:
    """A CoNLL-U document while it is being read."""

    id: str
    text: str = ""
    spans: list[Span] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)

    def done(self, with_mentions: bool) -> Doc:
        mentions = _read_mentions(self.entities, self.heads) if with_mentions else None
        return Doc(self.id, self.text, self.spans, self.paragraph, self.sentence, 0, None, self.upos, self.heads, self.deprels, mentions)


def read_ud(path: Path) -> Iterator[Doc]:
    """A CoNLL-U file, document by document; words get their places in the text that the file's SpaceAfter describes."""
    has_entities = "gum" in path.name
    doc = _Building(path.stem)
    paragraph, number, new_par = 0, 0, False
    rows: list[list[str]] = []
    for line in [*path.open(encoding="utf-8"), "\n"]:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if doc.spans:
                yield doc.done(has_entities)
            doc = _Building(line.split("=")[-1].strip())
            new_par = True
        elif line.startswith("# newpar"):
            new_par = True
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            if new_par and doc.spans:
                doc.text += "\n\n"
            paragraph += new_par
            number += 1
            new_par = False
            _add_sentence(doc, rows, paragraph, number)
            rows = []
    if doc.spans:
        yield doc.done(has_entities)


def _add_sentence(doc: _Building, rows: list[list[str]], paragraph: int, number: int) -> None:
    base = len(doc.spans)
    until, surface, left = 0, "", 0
    for row in rows:
        no_space = "SpaceAfter=No" in row[9].split("|")
        if "." in row[0]:
            continue
        if "-" in row[0]:
            begin, until = map(int, row[0].split("-"))
            surface, left = row[1], until - begin + 1
            mwt_space = "" if no_space else " "
            continue
        word = row[1]
        if left:
            if left == 1:
                word = surface or word
            elif len(surface) > left:
                word = surface[: min(len(word), len(surface) - left + 1)]
            surface = surface[len(word) :]
            left -= 1
            space = mwt_space if left == 0 else ""
        else:
            space = "" if no_space else " "
        start = len(doc.text)
        doc.text += word + space
        doc.spans.append(Span(start, start + len(word)))
        doc.paragraph.append(paragraph)
        doc.sentence.append(number)
        doc.upos.append(row[3])
        head = int(row[6])
        doc.heads.append(base + head - 1 if head else len(doc.spans) - 1)
        doc.deprels.append(row[7])
        doc.entities.append(next((x[7:] for x in row[9].split("|") if x.startswith("Entity=")), ""))


def _read_mentions(entities: list[str], heads: list[int]) -> list[tuple[int, int, int, str]]:
    """GUM's bracketed entities as mentions; of two with one head word (a coordination and its first part) the shorter is kept."""
    opened: dict[str, list[tuple[int, str]]] = {}
    best: dict[int, tuple[int, int, int, str]] = {}
    for i, entity in enumerate(entities):
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            fields = piece.strip("()").split("-")
            if piece[0] == "(":
                opened.setdefault(fields[0], []).append((i, fields[1] if len(fields) > 1 else "abstract"))
            if piece[-1] == ")" and opened.get(fields[0]):
                first, kind = opened[fields[0]].pop()
                head = next((j for j in range(first, i + 1) if not first <= heads[j] <= i or heads[j] == j), first)
                old = best.get(head)
                if old is None or old[1] - old[0] > i - first:
                    best[head] = (first, i, head, kind)
    return sorted(best.values())


TAG = re.compile(r"<(/?)(src|cue|say|evt|t|loc|ref)((?:\s+\w+=\"[^\"]*\")*)\s*>")


def read_tagged(path: Path) -> tuple[dict, str, list[tuple[str, dict[str, str], int, int]]]:
    """One of our tagged dispatches: facts, text without tags, and the tags as (name, attributes, start, end). Raises `ValueError`."""
    facts, _, tagged = path.read_text(encoding="utf-8").partition("\n-----\n")
    tagged = tagged.strip("\n") + "\n"
    text, stack, found, last = "", [], [], 0
    for m in TAG.finditer(tagged):
        text += tagged[last : m.start()]
        last = m.end()
        if m[1]:
            if not stack or stack[-1][0] != m[2]:
                raise ValueError(f"{path}: </{m[2]}> closes nothing near {tagged[max(0, m.start() - 40) : m.end()]!r}")
            name, attributes, start = stack.pop()
            found.append((name, attributes, start, len(text)))
        else:
            stack.append((m[2], dict(re.findall(r'(\w+)="([^"]*)"', m[3])), len(text)))
    text += tagged[last:]
    if stack:
        raise ValueError(f"{path}: <{stack[-1][0]}> is never closed")
    return yaml.safe_load(facts), text, found


def read_dispatches(folder: Path) -> Iterator[Doc]:
    """Our own tagged dispatches (see `dispatches/`), cut as the reader cuts copy, so that only the body is trained on."""
    part_of = {"src": "source", "cue": "cue", "say": "content"}
    for path in sorted(folder.glob("*.txt")):
        try:
            _, text, found = read_tagged(path)
        except (ValueError, yaml.YAMLError) as fault:
            print(f"left out: {fault}")
            continue
        groups: dict[str, dict[str, list[list[int]]]] = {}
        for name, attributes, start, end in found:
            if name in part_of and "a" in attributes:
                groups.setdefault(attributes["a"], {p: [] for p in PARTS})[part_of[name]].append([start, end])
        segments = segment(read_wire(text, Outside()))
        words = cut_words(text, segments.paragraphs, segments.sentences)
        yield Doc(path.stem, text, *words, domain=1, attributions=list(groups.values()))
