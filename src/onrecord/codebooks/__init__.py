"""Codebooks: what counts as which event or theme, as YAML that a researcher can read, write and test (`docs/codebooks.md`)."""

from onrecord.codebooks.book import (
    BUILT_IN,
    Codebook,
    EventEntry,
    Example,
    Pattern,
    ThemeEntry,
)
from onrecord.codebooks.load import load_built_in, load_codebook, load_codebooks

__all__ = ["BUILT_IN", "Codebook", "EventEntry", "Example", "Pattern", "ThemeEntry", "load_built_in", "load_codebook", "load_codebooks"]
