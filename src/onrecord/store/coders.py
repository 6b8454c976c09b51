"""The coder whose name stands on every row of the archive, as `onrecord.scale` loads it."""

from onrecord.scale.coders import WholePath, name_coder

__all__ = ["WholePath", "name_coder"]
