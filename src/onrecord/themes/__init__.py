"""Themes: what a statement is about, in the terms of the theme codebooks."""

from onrecord.themes.code import code_themes

__all__ = ["code_themes"]
