"""Events: who did what to whom, by the codebooks' patterns over syntax."""

from onrecord.events.actors import actor_code
from onrecord.events.code import code_events
from onrecord.events.participants import add_participants

__all__ = ["actor_code", "add_participants", "code_events"]
