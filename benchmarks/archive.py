"""The archive at size: adding, searching, killing, near copies. Synthetic dispatches of our own words with ready-made records.

python benchmarks/archive.py [--count 100000] [--kills 200] [--copies 400] [--archive FILE]      prints a Markdown table of the figures
(with --count 0, what an archive made before answers)
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import random
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from templates import FRAMES, make_series

from onrecord.record import Anchor, Dispatch, Entity, Event, Office, PlaceName, Record, Span, Statement, Theme, text_id
from onrecord.store import Filters, open_archive, search
from onrecord.store import add as adding
from onrecord.store.find import find_like
from onrecord.store.pack import pack
from onrecord.store.schema import dispatch as dispatches
from onrecord.store.schema import link
from onrecord.store.speaker import speaker_page
from onrecord.store.verify import Fault, verify
from onrecord.store.write import write_batch

GIVEN = (
    "Aidar", "Mara", "Jonas", "Vera", "Tomas", "Ilse", "Benoit", "Rana", "Oskar", "Lidia", "Pavel", "Noor", "Edda", "Karim",
    "Sunniva", "Milo",
)  # fmt: skip
FAMILY = (
    "Temirov", "Lindqvist", "Okello", "Stanova", "Brandt", "Carvalho", "Haddad", "Novik", "Orsini", "Petrak", "Quiroga", "Rasmus",
    "Salimov", "Tanaka", "Ulvik",
)  # fmt: skip
TOPICS = (
    "defence capacity", "grain exports", "river transport", "school reform", "border security", "hydrogen pipelines", "rural clinics",
    "harbour dues", "pension age", "flood barriers", "rail freight", "wage floors", "air quality", "fishing quotas",
    "court fees", "power tariffs",
)  # fmt: skip
AGENCIES = ("Northwire", "Lakeside Press", "Meridian News", "Coastal Agency")
COUNTRIES = ("KZ", "SE", "KE", "PT", "NO", "EE")
STEMS = (
    "bal", "cor", "den", "fir", "gal", "hem", "jor", "kel", "lam", "mir", "nor", "pel", "ras", "sol", "tem", "ur", "val", "wen",
    "yor", "zel",
)  # fmt: skip
ENDS = ["a", "ed", "ing", "ion", "er", "al", "ic", "ous", "ment", "ity"]
WORDS = [a + b + c for a in STEMS for b in STEMS[:12] for c in ENDS]
BACKGROUND = (
    "The country of nine provinces has lived under a caretaker cabinet since the winter, and its parliament of two chambers must agree on "
    "every law before the head of state signs it into force within thirty days."
)


def sentence(rng: random.Random, words: int) -> str:
    """Words of no language with common ones between them, so that the index sees rare and frequent words."""
    common = ("the", "of", "and", "in", "for", "government", "plan", "region", "people", "year")
    drawn = [rng.choice(common) if rng.random() < 0.45 else WORDS[min(int(rng.paretovariate(0.6)), len(WORDS)) - 1] for _ in range(words)]
    return " ".join(drawn).capitalize()


def make(n: int, seed: int = 5) -> Record:
    """The n-th dispatch with its record: five statements, two events, of about 250 words."""
    rng = random.Random(seed * 1_000_003 + n)
    person = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
    topic, agency, country = rng.choice(TOPICS), rng.choice(AGENCIES), rng.choice(COUNTRIES)
    day = f"20{rng.randint(10, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    headline = f"{person.split()[1]} speaks of {topic}: {sentence(rng, 4)}"
    parts, spans = [f"{headline}\n\n"], []
    start = size = len(parts[0])

    def put(words: str) -> Span:
        nonlocal size
        parts.append(words)
        size += len(words)
        return Span(size - len(words), size)

    for i in range(5):
        said = f"{sentence(rng, rng.randint(14, 30))} {topic if i < 2 else rng.choice(TOPICS)} {sentence(rng, 6).lower()}"
        content = put(f'"{said},"' if i % 2 else said)
        put(", " if i % 2 == 0 else " ")
        source = put(f"President {person}")
        put(" ")
        cue = put("said")
        put(".\n\n")
        spans.append((content, source, cue))
    if rng.random() < 0.3:
        put(BACKGROUND + "\n\n")
    done = [(put(f"{person} "), put(verb), put(f" the {sentence(rng, 8).lower()}.\n\n"))[1] for verb in ("thanked", "awarded")]
    text = "".join(parts)
    held = spans[0][1]
    return Record(
        id=text_id(text), source=f"made/{n}", text=text, language="en", agency=agency, published=f"{day}T10:00",
        headline=Anchor(0, len(headline), headline), body=Span(start, len(text.rstrip())),
        entities=(
            Entity("e1", "person", person, (person.split()[1],), None, (Office("President", country, held.start, held.start + 9),),
                   tuple(s for _, s, _ in spans), country=country),
        ),
        statements=tuple(
            Statement(f"s{i}", "e1", "direct" if i % 2 else "indirect", "asserted" if i < 4 else "denied", (s,), (c,), (t,), date=day,
                      place=PlaceName("Port", country), themes=(Theme("marpor", str(101 + i), 0.8),), confidence=0.9, by="made@1")
            for i, (t, s, c) in enumerate(spans)
        ),
        events=tuple(
            Event(f"v{i}", code, "SUPPORT", None, "actual", (span,), actor="e1", date=day, country=country, why="made", by="made@1")
            for i, (code, span) in enumerate(zip(("THANK", "HONOR"), done, strict=True))
        ),
    )  # fmt: skip


def measure_adding(where: Path, count: int, batch: int = adding.COMMIT) -> Iterator[tuple[str, str, str]]:
    """Dispatches a second: writing alone (packed before), and with packing, which `add` leaves to the processes that read."""
    writing = packing = worked = 0.0
    common: set[int] = set()
    with open_archive(where, create=True) as archive:
        for first in range(0, count, batch):
            records = [make(n) for n in range(first, min(first + batch, count))]
            began = time.perf_counter()
            packed = [pack(r) for r in records]
            between = time.perf_counter()
            before = time.process_time()
            with archive.write() as conn:
                write_batch(conn, packed, coder_name="made@1", common=common)
            worked += time.process_time() - before
            packing, writing = packing + between - began, writing + time.perf_counter() - between
            if first % (20 * batch) == 0:
                print(f"{first} added, {(first + batch) / writing:.0f}/s", file=sys.stderr)
        began, before = time.perf_counter(), time.process_time()
        adding.merge_if_many(archive, count)
        writing, worked = writing + time.perf_counter() - began, worked + time.process_time() - before
    size = where.stat().st_size
    yield "adding, one writer, reading and packing in other processes", "≥ 1,000 dispatches/s", f"{count / writing:,.0f} dispatches/s"
    yield "the same by CPU time of the writer", "-", f"{count / worked:,.0f} dispatches/s"
    yield (
        "adding with packing (rows, hash, compression, shingles) in the same process",
        "-",
        f"{count / (writing + packing):,.0f} dispatches/s",
    )
    yield "archive size", "reported", f"{size / count / 1000:.1f} kB a dispatch ({size / 1e6:,.0f} MB)"


def measure_search(where: Path, rounds: int = 60) -> Iterator[tuple[str, str, str]]:
    """Milliseconds to the first page of filtered full-text searches, all different."""
    rng = random.Random(7)
    taken, worked = [], []
    with open_archive(where) as archive:
        for n in range(rounds):
            fields = (
                {"kind": "direct", "country": rng.choice(COUNTRIES)},
                {"speaker": rng.choice(FAMILY), "since": f"20{rng.randint(10, 20)}-03"},
                {"theme": "marpor:102", "agency": rng.choice(AGENCIES)},
                {"office": "president", "event": "HONOR", "polarity": "denied"},
            )[n % 4]
            began, before = time.perf_counter(), time.process_time()
            search(archive, Filters(words=rng.choice(TOPICS), **fields))
            worked.append((time.process_time() - before) * 1000)
            taken.append((time.perf_counter() - began) * 1000)
    yield "first page, filtered full-text search, median", "≤ 50 ms", f"{statistics.median(taken):.0f} ms"
    yield "the same by CPU time", "-", f"{statistics.median(worked):.0f} ms"
    yield "the same, 95th percentile", "-", f"{sorted(taken)[int(len(taken) * 0.95)]:.0f} ms"


def measure_pages(where: Path) -> Iterator[tuple[str, str, str]]:
    """Processor milliseconds of what else is asked for, the median of five: lists, a pasted sentence, people."""
    with open_archive(where) as archive:
        content = archive.record(1).statements[0].content
        said = " ".join(archive.record(1).text[start:end] for start, end in content)
        changed = " ".join(word if n % 7 else "elsewhere" for n, word in enumerate(said.split(), 1))
        asked: tuple[tuple[str, Callable[[], object]], ...] = (
            ("newest statements of a kind and country", lambda: search(archive, Filters(kind="direct", country="KZ"))),
            ("newest statements of an agency", lambda: search(archive, Filters(agency=AGENCIES[0]))),
            ("events by a word in most of them", lambda: search(archive, Filters(words="government"), layer="event")),
            ("a sentence said, find --like", lambda: find_like(archive, said)),
            ("a sentence nearly said, find --like", lambda: find_like(archive, changed)),
            ("a speaker's page", lambda: speaker_page(archive, f"{GIVEN[0]} {FAMILY[0]}")),
            (f"the page of a family name ({len(GIVEN)} people)", lambda: speaker_page(archive, FAMILY[0])),
        )
        for name, ask in asked:
            taken = []
            for _ in range(6):
                before = time.process_time()
                ask()
                taken.append((time.process_time() - before) * 1000)
            yield f"{name}, CPU time", "-", f"{statistics.median(taken[1:]):.0f} ms"


def as_record(text: str, headline: str, source: Record, name: str) -> Record:
    """A dispatch without facts: near copies are told from the text alone."""
    head = f"{headline}\n\n"
    whole = head + text
    return Record.of(
        Dispatch(id=text_id(whole), source=name, text=whole, language="en", agency=f"{name} Daily", published=source.published,
                 headline=Anchor(0, len(headline), headline), body=Span(len(head), len(whole)))
    )  # fmt: skip


def copy_of(record: Record, rng: random.Random, how: str) -> Record:
    """A republished copy: trimmed from the end, retitled, its paragraphs in another order, or lightly edited."""
    paragraphs = record.text[record.body.start : record.body.end].split("\n\n")
    if how == "trimmed":
        paragraphs = paragraphs[: max(2, round(len(paragraphs) * rng.uniform(0.35, 0.7)))]
    elif how == "reordered":
        rng.shuffle(paragraphs)
    elif how == "edited":
        words = [p.split(" ") for p in paragraphs]
        for w in words:
            for i in rng.sample(range(len(w)), max(1, len(w) // 20)):
                w[i] = rng.choice(WORDS)
        paragraphs = [" ".join(w) for w in words]
    return as_record("\n\n".join(paragraphs), sentence(rng, 7), record, how)


def measure_copies(where: Path, count: int) -> Iterator[tuple[str, str, str]]:
    """Precision and recall of the links, among originals that share topics, speakers and a paragraph of background, and their copies."""
    rng = random.Random(11)
    originals = [make(n, seed=9) for n in range(count)]
    ways = ("trimmed", "retitled", "reordered", "edited")
    expected: dict[str, str] = {}
    items = list(originals)
    for n, original in enumerate(originals):
        if n % 2 == 0:
            copied = copy_of(original, rng, ways[n // 2 % 4])
            expected[copied.id] = original.id
            items.append(copied)
    rng.shuffle(items)
    with open_archive(where, create=True) as archive:
        with archive.write() as conn:
            write_batch(conn, [pack(r) for r in items], coder_name="made@1")
        with archive.read() as conn:
            a, b = dispatches.alias("a"), dispatches.alias("b")
            pairs = conn.execute(
                select(a.c.hash, b.c.hash).join_from(link, a, a.c.id == link.c.earlier_id).join(b, b.c.id == link.c.later_id)
            )
            found = {frozenset(p) for p in pairs}
    true = {frozenset(p) for p in expected.items()}
    precision, recall = len(found & true) / max(1, len(found)), len(found & true) / len(true)
    yield f"near copies ({len(true)} copies: {', '.join(ways)}), precision", "≥ .95", f"{precision:.3f}"
    yield "near copies, recall", "≥ .95", f"{recall:.3f}"
    for way in ways:
        names = {r.id for r in items if r.source == way}
        mine = {p for p in true if p & names}
        yield f"recall, {way}", "-", f"{len(found & mine) / max(1, len(mine)):.3f}"


def measure_templates(where: Path, count: int) -> Iterator[tuple[str, str, str]]:
    """Precision and recall of the links among dispatches made from templates: only revisions and reprints of one piece belong together."""
    pieces = {piece.record.id: piece for piece in make_series(count)}
    with open_archive(where, create=True) as archive:
        with archive.write() as conn:
            write_batch(conn, [pack(p.record) for p in pieces.values()], coder_name="made@1")
        with archive.read() as conn:
            a, b = dispatches.alias("a"), dispatches.alias("b")
            pairs = select(a.c.hash, b.c.hash).join_from(link, a, a.c.id == link.c.earlier_id).join(b, b.c.id == link.c.later_id)
            found = {frozenset(p) for p in conn.execute(pairs)}
    told: dict[int, list[str]] = {}
    for id_, piece in pieces.items():
        told.setdefault(piece.news, []).append(id_)
    true = {frozenset(ids) for ids in told.values() if len(ids) == 2}
    name = f"{len(pieces):,} dispatches from {len(FRAMES)} templates, {len(true)} of them revised or reprinted"
    yield f"{name}: precision of links", "≥ .95", f"{len(found & true) / max(1, len(found)):.3f}"
    yield "the same: recall", "≥ .95", f"{len(found & true) / len(true):.3f}"


class Made:
    """A reading whose records are `make`'s."""

    def load(self) -> tuple[str, adding.Read]:
        return "made@1", lambda d: make(int((d.source or "").split("/")[1]))


def add_made(where: str, first: int, count: int) -> adding.Added:
    """What is killed: an ordinary add."""
    with open_archive(where, create=True) as archive:
        items = (replace(d) for d in (_dispatch(make(n)) for n in range(first, first + count)))
        return adding.add_dispatches(archive, items, reading=Made(), watch=lambda a: print(a.new, flush=True))


def _dispatch(record: Record) -> Dispatch:
    return Dispatch(**{name: getattr(record, name) for name in Dispatch.__dataclass_fields__})


def kill_once(where: Path, first: int, rng: random.Random) -> int:
    """Start an add in a process of its own and end it at a random moment; how many dispatches it had told to be committed."""
    pid_out, pid_in = os.pipe()
    pid = os.fork()
    if not pid:
        os.dup2(pid_in, 1)
        adding.COMMIT = 64  # many commits, so that kills fall between, before and into them
        add_made(str(where), first, 100_000)
        os._exit(0)
    os.close(pid_in)
    with os.fdopen(pid_out) as told:
        lines = [told.readline()] if rng.random() < 0.5 else []  # every other time something is committed before
        time.sleep(rng.uniform(0.02, 2.5))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        lines += [line for line in told if line.endswith("\n")]
    return int(lines[-1]) if lines else 0


def measure_kills(where: Path, kills: int) -> Iterator[tuple[str, str, str]]:
    """Kill an add at random moments, count after each what is there; at the end verify everything and add it all once more."""
    rng = random.Random(3)
    stored = lost = idle = 0
    for _ in range(kills):
        told = kill_once(where, stored, rng)
        if not where.exists():
            idle += 1
            continue
        with open_archive(where, create=True) as archive, archive.read() as conn:
            now = conn.execute(select(func.count()).select_from(dispatches)).scalar_one()
        lost += max(0, stored + told - now)
        idle += now == stored
        stored = now
    with open_archive(where, create=True) as archive:
        half = sum(isinstance(x, Fault) for x in verify(archive))
    with contextlib.redirect_stdout(sys.stderr):
        again = add_made(str(where), 0, stored + 500)
    name = f"{kills} random kills ({stored:,} dispatches stored between them, {idle} kills before a first commit)"
    yield f"{name}: dispatches lost", "0", str(lost)
    yield "the same: half dispatches (every stored one verified)", "0", str(half)
    yield "the same: a second add of all finds there, and completes", f"{stored:,}, 500", f"{again.known:,}, {again.new:,}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--copies", type=int, default=2000)
    parser.add_argument("--archive", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        where = asked.archive or home / "archive.db"
        print(
            f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}",
            file=sys.stderr,
        )
        print("| figure | floor | reached |\n|---|---|---|")
        parts = (
            measure_templates(home / "templates.db", asked.copies) if asked.copies else iter(()),
            measure_copies(home / "copies.db", asked.copies) if asked.copies else iter(()),
            measure_kills(home / "kills.db", asked.kills) if asked.kills else iter(()),
            measure_adding(where, asked.count) if asked.count else iter(()),
            measure_search(where) if where.exists() or asked.count else iter(()),
            measure_pages(where) if where.exists() or asked.count else iter(()),
        )
        for part in parts:
            for name, floor, reached in part:
                print(f"| {name} | {floor} | {reached} |", flush=True)


if __name__ == "__main__":
    main()
