"""One forward pass of one small encoder with several heads: attributions, syntax, mentions.

>>> tagged = tag(dispatch, segment(dispatch), model=load_model())  # doctest: +SKIP
"""

from __future__ import annotations

from onrecord.tag.model import Model, list_models, load_model
from onrecord.tag.tagged import Attribution, Mention, Tagged, Token
from onrecord.tag.tagger import tag

__all__ = ["Attribution", "Mention", "Model", "Tagged", "Token", "list_models", "load_model", "tag"]
