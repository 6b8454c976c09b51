"""The built scripts and styles are those that their sources make."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "src/onrecord/serve/static"


def test_what_is_built_is_what_the_sources_make(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "frontend/node_modules/esbuild").is_dir():
        pytest.skip("Node or frontend/node_modules is missing: run `make frontend`")
    subprocess.run([node, "build.mjs", str(tmp_path)], cwd=ROOT / "frontend", check=True, capture_output=True, timeout=120)
    built = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    kept = {p.name: p.read_bytes() for p in STATIC.iterdir() if p.name != "robots.txt"}
    assert built.keys() == kept.keys()
    assert [name for name in built if built[name] != kept[name]] == [], "run: make frontend"


def test_nothing_shipped_loads_from_elsewhere() -> None:
    css = (STATIC / "workspace.css").read_text("utf-8")
    assert "http" not in css and "@import" not in css
