"""How much of an article the HTML door finds, and how fast, beside trafilatura by itself (balanced, and set for precision).

    python benchmarks/webpages/measure.py [--sites known|further] [--count 400] [--seed 5]

The pages are of our own making: invented sites dress generated articles (`articles.py`): eight that the door's rules were written with
(`sites.py`), or fifteen that were written afterwards, without looking at the rules (`further.py`). Precision, recall and F1 are of
four-word shingles of the body, as the article-extraction-benchmark counts, averaged over pages; the headline is left out on all sides.
Facts are right or wrong by page, of those that tell them. Speed is pages a second of processor time, on one core.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import mean

import trafilatura
from articles import News, write_news
from further import SITES as FURTHER
from further import UNSIGNED as FURTHER_UNSIGNED
from sites import SITES as KNOWN
from sites import UNSIGNED as KNOWN_UNSIGNED

from onrecord.errors import InputError
from onrecord.read.page import read_page

Extract = Callable[[bytes], str]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words with their counts; a shorter text is one run."""
    words = re.findall(r"\w+", text.casefold())
    return Counter(tuple(words[i : i + 4]) for i in range(max(len(words) - 3, 1))) if words else Counter()


def score(found: str, gold: str) -> tuple[float, float]:
    """Precision and recall."""
    a, b = shingles(found), shingles(gold)
    same = sum((a & b).values())
    return (same / sum(a.values()) if a else 0.0), (same / sum(b.values()) if b else 1.0)


def without_headline(text: str, title: str) -> str:
    """The text without the lines that are its headline."""
    return "\n".join(line for line in text.splitlines() if line.strip().casefold() != title.casefold())


def by_door(data: bytes) -> str:
    try:
        return read_page(data).text
    except InputError:
        return ""


EXTRACTORS: dict[str, Extract] = {
    "the HTML door": by_door,
    "trafilatura, balanced": lambda data: trafilatura.extract(data, include_comments=False, with_metadata=True) or "",
    "trafilatura, precision": lambda data: (
        trafilatura.extract(data, include_comments=False, favor_precision=True, with_metadata=True) or ""
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(description="How much of an article the HTML door finds.")
    parser.add_argument("--sites", choices=("known", "further"), default="known")
    parser.add_argument("--count", type=int, default=400, help="pages")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--worst", type=int, default=0, help="show so many of the door's worst pages")
    told = parser.parse_args()
    logging.disable(logging.ERROR)
    rng = Random(told.seed)
    sites, unsigned = (KNOWN, KNOWN_UNSIGNED) if told.sites == "known" else (FURTHER, FURTHER_UNSIGNED)
    pages = [
        (site.__name__, news, site(news, rng).encode())
        for n in range(told.count)
        if (news := write_news(rng)) and (site := sites[n % len(sites)])
    ]
    print(f"{'':26}{'precision':>10}{'recall':>8}{'F1':>7}{'pages/s':>9}   F1 by site")
    for name, extract in EXTRACTORS.items():
        extract(pages[0][2])
        began = time.process_time()
        found = [extract(data) for _, _, data in pages]
        speed = len(pages) / (time.process_time() - began)
        report(name, pages, found, speed, worst=told.worst if name == "the HTML door" else 0)
    report_facts(pages, unsigned)


def report(name: str, pages: list[tuple[str, News, bytes]], found: list[str], speed: float, *, worst: int) -> None:
    scored = []
    for (site, news, _), text in zip(pages, found, strict=True):
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
        gold = "\n".join(piece.text for piece in news.pieces)
        p, r = score(without_headline(text, news.title), gold)
        scored.append((site, p, r, 2 * p * r / (p + r) if p + r else 0.0, text, gold))
    names = dict.fromkeys(row[0] for row in scored)
    sites = ", ".join(f"{name} {mean(row[3] for row in scored if row[0] == name):.3f}" for name in names)
    p, r, f = (mean(row[n] for row in scored) for n in (1, 2, 3))
    print(f"{name:26}{p:10.3f}{r:8.3f}{f:7.3f}{speed:9.0f}   {sites}", flush=True)
    for row in sorted(scored, key=lambda row: row[3])[:worst]:
        print(f"--- {row[0]} {row[3]:.3f}\nFOUND\n{row[4]}\nGOLD\n{row[5]}", file=sys.stderr)


def report_facts(pages: list[tuple[str, News, bytes]], unsigned: tuple[str, ...]) -> None:
    """How often the door names the headline, the time and the byline that the page holds."""
    right: Counter[str] = Counter()
    signed = sum(site not in unsigned for site, *_ in pages)
    for site, news, data in pages:
        try:
            page = read_page(data)
        except InputError:
            continue
        right["headline"] += page.headline == news.title
        right["day"] += (page.published or "")[:10] == news.published[:10]
        right["byline"] += site not in unsigned and page.byline == news.byline
    of = {"byline": signed}
    print("facts right: " + ", ".join(f"{name} {count / of.get(name, len(pages)):.1%}" for name, count in right.items()))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
