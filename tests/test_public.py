"""What the package shows to the outside."""

import subprocess
import sys

import pytest

import onrecord
from onrecord.errors import StoreError


def test_open_names_what_is_missing(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(StoreError, match=r"missing\.db"):
        onrecord.open(str(tmp_path / "missing.db"))


def test_importing_the_package_imports_nothing_heavy() -> None:
    heavy = "{'numpy', 'onnxruntime', 'sqlalchemy', 'yaml', 'click'}"
    code = f"import sys, onrecord; print(sorted({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"[]"
