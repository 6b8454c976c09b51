"""`onrecord code` on one machine: records as anywhere, each once, through poison, kill and rerun."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.errors import InputError, ScaleError
from onrecord.read import read_path
from onrecord.record import Dispatch
from onrecord.scale import Limits
from onrecord.scale.coders import WholePath
from onrecord.scale.folder import coders_of, opened
from onrecord.scale.inputs import list_inputs
from onrecord.scale.local import code_into
from onrecord.scale.part import Coded
from scale.tables import EVERY, expected, lines, rows, texts, write_lines
from scale.works import Harmful

RULES = WholePath("rules")
CASES = Path(__file__).parents[1] / "cases" / "read" / "formats"


def run(out: Path, *inputs: Path, path: Any = RULES, **options: Any) -> Coded:
    return code_into(list_inputs(map(str, inputs)), out, path=path, jobs=2, **options)


def test_the_tables_are_those_of_the_records_and_nothing_is_read_twice(tmp_path: Path) -> None:
    copy, out = texts(150), tmp_path / "out"
    given = [{"text": t, "source": f"wire/{n:03}"} for n, t in enumerate(copy)]
    extra = [{"text": copy[3], "source": "other"}, {"text": copy[8].upper(), "source": "wire/zz"}, {"nothing": 1}]
    file = write_lines(tmp_path / "in.jsonl", [*given, *given[:5], *extra])
    assert run(out, file, part_size=64) == Coded(150, 1, 2)
    assert len(list(out.glob("part-*-0*"))) == 3
    kept = {str(r["source"]) for r in rows(out, "dispatches")}
    wanted = expected(((str(g["source"]), str(g["text"])) for g in [*given, *extra[:2]] if g["source"] in kept), "rules")
    for table, ours in wanted.items():
        assert lines(rows(out, table)) == ours
    copies = {str(r["source"]): r["resemblance"] for r in rows(out, "copies")}
    assert copies["wire/003"] == 1.0 and len(copies) == 2
    assert [r["source"] for r in rows(out, "issues")] == [str(file)]

    before = sorted(out.iterdir())
    assert run(out, file) == Coded(0, 0, 0)
    assert sorted(out.iterdir()) == before
    more = write_lines(tmp_path / "more.jsonl", [{"text": copy[1].replace("nobody", "NOBODY") + "!"}, {"text": "New. " + texts(200)[198]}])
    assert run(out, file, more) == Coded(1, 0, 1)
    assert coders_of(out) == {RULES.load()[0]}


def test_poison_costs_itself_alone(tmp_path: Path) -> None:
    copy, out = texts(12), tmp_path / "out"
    poison = ["abort", "segfault", "loop", "memory", "fault"]
    file = write_lines(tmp_path / "in.jsonl", [{"text": t} for t in [*copy, *(f"{p} and some more words" for p in poison)]])
    done = run(out, file, path=Harmful(), limits=Limits(10, 256))
    reasons = " | ".join(str(r["reason"]) for r in rows(out, "issues"))
    assert done == Coded(12, 5), reasons
    for word in ("SIGABRT", "SIGSEGV", "processor time", "256 MB", "ZeroDivisionError"):
        assert word in reasons


def test_what_could_not_be_read_is_tried_again_only_when_asked(tmp_path: Path) -> None:
    out, file = tmp_path / "out", write_lines(tmp_path / "in.jsonl", [{"text": "fault"}, {"text": texts(1)[0]}, {}])
    assert run(out, file, path=Harmful()) == Coded(1, 2)
    assert run(out, file, path=Harmful()) == Coded(0, 0)
    assert run(out, file, path=Harmful(), retry=True) == Coded(0, 1)


def test_a_run_that_was_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    copy, out = texts(400), tmp_path / "out"
    write_lines(tmp_path / "in.jsonl", [{"text": t, "source": f"wire/{n}"} for n, t in enumerate(copy)])
    script = (
        "import sys; from pathlib import Path; from scale.works import Harmful; from scale.test_local import run\n"
        "if __name__ == '__main__': run(Path(sys.argv[1]), Path(sys.argv[2]), path=Harmful(slow=0.02), part_size=64)\n"
    )
    main = tmp_path / "main.py"
    main.write_text(script)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen([sys.executable, str(main), str(out), str(tmp_path / "in.jsonl")], env=environment)
    until = time.monotonic() + 120
    while len(list(out.glob("part-*"))) < 1 and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    there = len(rows(out, "dispatches"))
    assert 0 < there < 400
    assert run(out, tmp_path / "in.jsonl", path=Harmful()) == Coded(400 - there)
    ids = [r["id"] for r in rows(out, "dispatches")]
    assert len(ids) == len(set(ids)) == 400
    assert not (out / "_staged").exists()


def test_every_form_of_input_and_listings_of_them(tmp_path: Path) -> None:
    copy = texts(6)
    table = pa.table({"text": copy[:2], "published": ["2024-05-01", None], "other": [1, 2]})
    pq.write_table(table, tmp_path / "a.parquet")
    write_lines(tmp_path / "b.jsonl", [{"text": copy[2]}])
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "c.txt").write_text(copy[3])
    with gzip.open(tmp_path / "d.txt.gz", "wt") as file:
        file.write(copy[4])
    with gzip.open(tmp_path / "all.paths.gz", "wt") as file:
        file.write("a.parquet\n# a comment\n\nb.jsonl\nwire\nd.txt.gz\n")
    assert run(tmp_path / "out", tmp_path / "all.paths.gz") == Coded(5)
    found = {str(r["text"]): str(r["source"]) for r in rows(tmp_path / "out", "dispatches")}
    assert found.keys() == set(copy[:5])
    assert found[copy[0]] == str(tmp_path / "a.parquet") and found[copy[3]] == str(tmp_path / "wire" / "c.txt")
    assert {r["published"] for r in rows(tmp_path / "out", "dispatches")} == {"2024-05-01", None}
    assert all(list(part.glob(f"{t}.parquet")) for part in (tmp_path / "out").glob("part-*") for t in EVERY)


def test_listings_of_web_archives(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="pip install 'onrecord[warc]'")
    with gzip.open(tmp_path / "a.warc.gz", "wb") as packed:
        packed.write((CASES / "pages.warc").read_bytes())
    (tmp_path / "warc.paths").write_text(f"a.warc.gz\n{CASES / 'pier.wacz'}\n")
    pages = [x for name in ("pages.warc", "pier.wacz") for x in read_path(CASES / name) if isinstance(x, Dispatch)]
    run(tmp_path / "out", tmp_path / "warc.paths")
    found = {str(r["id"]): r["envelope_format"] for r in rows(tmp_path / "out", "dispatches")}
    assert len(found) > 2
    assert found == {page.id: "html" for page in pages}


def test_what_is_wrong_with_an_input_is_told_before_work_starts(tmp_path: Path) -> None:
    pq.write_table(pa.table({"words": ["x"]}), tmp_path / "a.parquet")
    (tmp_path / "broken.parquet").write_text("no")
    (tmp_path / "some.paths").write_text("gone.warc\n")
    for name, told in (("a", "has the columns words; expected one called text"), ("broken", "not Parquet"), ("gone", "no such file")):
        with pytest.raises(InputError, match=told):
            list_inputs([str(tmp_path / f"{name}.parquet")])
    with pytest.raises(InputError, match=r"gone\.warc: no such file"):
        list_inputs([str(tmp_path / "some.paths")])


def test_a_folder_is_of_one_coder_and_of_one_run_at_a_time(tmp_path: Path) -> None:
    file, out = write_lines(tmp_path / "in.jsonl", [{"text": texts(1)[0]}]), tmp_path / "out"
    run(out, file)
    with pytest.raises(ScaleError, match=r"holds records by onrecord@.*, this is .* harmful; name another folder"):
        run(out, file, path=Harmful())
    with opened(out, RULES.load()[0]), pytest.raises(ScaleError, match="another run is writing into it"):
        run(out, file)
    (tmp_path / "file").write_text("")
    with pytest.raises(ScaleError, match="cannot be written"):
        run(tmp_path / "file" / "out", file)
