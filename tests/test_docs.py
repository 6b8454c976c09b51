import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_generated_docs_are_what_the_code_says_now() -> None:
    done = subprocess.run([sys.executable, ROOT / "docs" / "generate.py", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_readme_is_short_and_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) <= 150
    assert "make run" in readme and "make test" in readme


def test_every_decision_is_numbered_once() -> None:
    numbers = [p.name[:4] for p in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == sorted(set(numbers)) and all(n.isdigit() for n in numbers)


def test_the_readme_shows_a_bundled_dispatch_and_its_real_card() -> None:
    blocks = [b.split("\n```")[0] for b in (ROOT / "README.md").read_text(encoding="utf-8").split("```text\n")[1:]]
    example = ROOT / "src" / "onrecord" / "examples" / "1-ceremony.txt"
    command = [sys.executable, "-m", "onrecord", "read", "--no-color", example]
    card = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "COLUMNS": "100"}, check=True).stdout
    assert blocks[0] == example.read_text(encoding="utf-8").rstrip()
    assert _without_figures(blocks[1]) == _without_figures(card.rstrip())


def _without_figures(card: str) -> str:
    """The card without confidences: their last digit differs between processors."""
    return re.sub(r"\d+%", "%", card)
