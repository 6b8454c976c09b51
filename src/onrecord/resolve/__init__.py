"""Who: every mention of someone or something in a dispatch, who they are, what office they hold, who speaks and who is addressed."""

from __future__ import annotations

from onrecord.resolve.entities import entity_at, resolve

__all__ = ["entity_at", "resolve"]
