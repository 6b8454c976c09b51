"""Events: who did what to whom, by the codebooks' patterns over syntax."""

from onrecord.events.actors import actor_code
from onrecord.events.code import code_events

__all__ = ["actor_code", "code_events"]
