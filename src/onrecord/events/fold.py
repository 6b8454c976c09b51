"""PLOVER's own reading of an event, for exports and for comparison with data coded by its manual.

The record keeps the act and its status apart. The manual folds them: cooperation in the future is an intention (AGREE), conflict
announced for the future a threat (THREATEN), and what is not happening is not coded (docs/decisions/0010).
"""

from __future__ import annotations

from onrecord.record import Event

COOPERATION = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REJECT"})


def plover_type(event: Event) -> str | None:
    """The PLOVER type by the manual's reading of tense; None where the event has no near type or did not happen."""
    if event.plover is None or event.status == "negated":
        return None
    if event.status == "planned" and event.plover in COOPERATION:
        return "AGREE"
    if event.status == "planned" and event.plover in CONFLICT:
        return "THREATEN"
    return event.plover
