"""The one way data files of the package are read: YAML beside the code that uses it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

from onrecord.errors import DataError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's loader, ten times as fast as the pure one, where PyYAML was built with it (its wheels are)."""


def read_yaml(package: str, path: str) -> Any:
    """What a YAML file of the package holds. Raises `DataError` where it is not YAML."""
    return parse_yaml(files(package).joinpath(path).read_bytes(), path)


def parse_yaml(text: str | bytes, name: str) -> Any:
    """What a YAML text holds; `name` stands in the error. Raises `DataError` where it is not YAML."""
    try:
        return yaml.load(text, Loader=LOADER)
    except yaml.YAMLError as err:
        raise DataError(f"{name}: not YAML: {err}") from err
