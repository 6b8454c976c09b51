"""A wheel built from the tree works outside it, data files included."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_wheel_reads_the_examples_outside_the_tree(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT], check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel], check=True, capture_output=True
    )
    code = f"import onrecord; assert onrecord.__file__.startswith({str(site)!r}), onrecord.__file__; from onrecord.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "read", "--examples", "--jsonl"],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(site)},
    )
    assert done.returncode == 0, done.stderr
    assert all(json.loads(line)["statements"] for line in done.stdout.splitlines())
    assert not list(site.glob("training*")) and not list(site.glob("tests*"))
