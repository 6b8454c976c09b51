"""Attributions → statements: kind, polarity, nesting; and the rule stage for languages without a model."""

from onrecord.attribute.align import align_quotations
from onrecord.attribute.cues import load_lexicon
from onrecord.attribute.labels import find_labels
from onrecord.attribute.rules import find_attributions
from onrecord.attribute.statements import make_statements

__all__ = ["align_quotations", "find_attributions", "find_labels", "load_lexicon", "make_statements"]
