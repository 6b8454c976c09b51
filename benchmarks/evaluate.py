"""The scoreboard: the shipped files on every development set, with the project's scorer, held against floors.

    python benchmarks/evaluate.py --shared DIR [--onrecord CLI] [--model NAME] [--only SET]… [--update [--allow-lower]]

DIR holds `score/score.py`, `gold/`, `seed/` and `corpora/`. Prints one table a set (figure, floor, reached) and exits 1 where a figure
sank below its floor (`benchmarks/floors.json`). `--update` raises floors to what was reached; it lowers one only with `--allow-lower`.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SETS = {  # name: (what score.py scores, gold file below DIR, the figures that have floors)
    "polnear-dev": ("attribution", "corpora/polnear/dev.jsonl", ("source exact", "cue exact", "content exact", "content partial (Pareti)",
        "attribution exact", "detected (cues overlap)")),
    "gold-en": ("dispatch", "gold/en.jsonl", ("detected (cues overlap)", "attribution exact, edge punctuation ignored", "statement kind",
        "statement polarity", "speaker", "speaker behind a pronoun", "addressee", "office title", "office country", "agency", "published",
        "headline", "dateline place", "dateline date", "time strict", "time relaxed", "time value", "toponym (overlap)",
        "country, of those found", "event trigger", "event trigger and code", "event actor", "event recipient", "event status",
        "theme (any MARPOR code shared)")),
    "reference": ("dispatch", "seed/interfax-2023-05-05.gold.jsonl", ("detected (cues overlap)", "statement kind", "speaker",
        "office title", "office country", "published", "headline", "agency", "dateline place", "dateline date", "time value",
        "event trigger and code")),
    "gold-ru": ("dispatch", "gold/ru.jsonl", ("detected (cues overlap)", "headline", "published", "agency")),
    "gold-kk": ("dispatch", "gold/kk.jsonl", ("headline", "published", "agency")),
    "wikiwars": ("times", "corpora/other/wikiwars.jsonl", ("time relaxed", "time value")),
    "geovirus": ("places", "corpora/other/geovirus.jsonl", ("toponym (overlap)", "within 161 km, of all gold")),
}  # fmt: skip


def write_inputs(what: str, gold: list[dict], folder: Path) -> None:
    """The texts as `onrecord read` takes them: whole dispatches as files, bare bodies as JSON lines with their date."""
    if what == "dispatch":
        for i, row in enumerate(gold):
            (folder / f"{i:05}.txt").write_bytes(row["text"].encode())
        return
    bodies = (json.dumps({"text": row["text"], "published": row.get("published"), "headline": None}) for row in gold)
    (folder / "bodies.jsonl").write_text("\n".join(bodies) + "\n", encoding="utf-8")


def score(shared: Path, cli: str, model: str, name: str) -> dict[str, float | None]:
    """Every figure of one set: F1 or accuracy, in per cent."""
    what, file, _ = SETS[name]
    gold = [json.loads(line) for line in (shared / file).read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as tmp:
        texts, predicted = Path(tmp, "texts"), Path(tmp, "predicted.jsonl")
        texts.mkdir()
        write_inputs(what, gold, texts)
        with predicted.open("wb") as out:
            subprocess.run([cli, "read", "--jsonl", "--model", model, texts], stdout=out, check=True)
        done = subprocess.run(
            [sys.executable, shared / "score/score.py", what, shared / file, predicted, "--json"], capture_output=True, check=True
        )
    return {k: v.get("f1", v.get("acc")) for k, v in json.loads(done.stdout).items() if k != "texts"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, metavar="DIR")
    parser.add_argument("--onrecord", default=str(Path(sys.executable).with_name("onrecord")))
    parser.add_argument("--model", default="default")
    parser.add_argument("--only", action="append", choices=tuple(SETS))
    parser.add_argument("--update", action="store_true", help="raise the floors to what was reached")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: lower them too")
    args = parser.parse_args()
    if not (args.shared / "score/score.py").is_file():
        parser.error(f"{args.shared}: no score/score.py there; name the folder that holds score/, gold/, seed/ and corpora/ with --shared")
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    mine = floors.setdefault(args.model, {})
    sunk = []
    for name in args.only or SETS:
        figures = score(args.shared, args.onrecord, args.model, name)
        held = mine.setdefault(name, {})
        print(f"\n{name} ({SETS[name][1]}), model {args.model}")
        for figure, reached in figures.items():
            floor = held.get(figure)
            print(f"  {figure:50} {'' if reached is None else f'{reached:5.1f}':>6} {'' if floor is None else f'floor {floor:5.1f}'}")
            if reached is not None and floor is not None and reached < floor:
                sunk.append(f"{name}: {figure} {reached} < {floor}")
            if args.update and figure in SETS[name][2] and reached is not None:
                new = math.floor(reached * 2) / 2  # half a point down: int8 kernels differ a little between processors
                held[figure] = new if floor is None or new > floor or args.allow_lower else floor
    if args.update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    elif sunk:
        sys.exit("below the floor:\n  " + "\n  ".join(sunk))


if __name__ == "__main__":
    main()
