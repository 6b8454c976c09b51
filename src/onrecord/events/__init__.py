"""Events: who did what to whom, by the codebooks' patterns over syntax."""

from onrecord.events.actors import actor_code
from onrecord.events.code import code_events
from onrecord.events.participants import add_participants
from onrecord.events.sentences import find_event_sentences

__all__ = ["actor_code", "add_participants", "code_events", "find_event_sentences"]
