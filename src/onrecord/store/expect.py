"""What an archive's rows must be: those that the record makes, under the judgements that stand. `verify` compares them with those there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.store.judgements import Judgement
from onrecord.store.pack import Packed
from onrecord.store.recut import find_judged, recode_event, recut

FACTS = (("statement", "statements"), ("event", "events"))
ROLES = {"statements": {"speaker": "agent"}, "events": {"actor": "agent", "recipient": "recipient_agent"}}
"""Of each layer: the roles that are filed under somebody, with the name under which that agent's key is compared."""


def expect(packed: Packed, judgements: Iterable[Judgement]) -> None:
    """Bring the rows of a fresh `Packed` under the judgements. A role that a person named somebody for is left out of them."""
    keys = {e["local"]: e["agent"] for e in packed.entities}
    for _, layer in FACTS:
        for row in getattr(packed, layer):
            row |= {"rejected": False, "judged": False}
            row |= {filed: keys.get(row[role]) for role, filed in ROLES[layer].items()}
    for j in judgements:
        if j.kind == "split":
            _split(packed, j)
        else:
            _correct(packed, j)


def _correct(packed: Packed, j: Judgement) -> None:
    layer = dict(FACTS)[j.layer or "statement"]
    rows = getattr(packed, layer)
    if (found := find_judged(rows, j)) is None:
        return
    row = rows[found[0]]
    row["judged"] = True
    if j.kind == "reject":
        row["rejected"] = True
    elif j.kind == "span":
        row |= recut(packed.dispatch["text"], row, j.value)
    elif j.kind == "code":
        row |= recode_event(j.value["as"])
    else:
        row.pop(j.kind, None)
        row.pop(ROLES[layer][j.kind], None)


def _split(packed: Packed, j: Judgement) -> None:
    local = next((e["local"] for e in packed.entities if (e["name"] or e["described"]) == j.value["entity"]), None)
    for entity in packed.entities:
        if entity["local"] == local:
            entity.pop("agent", None)
    for layer, roles in ROLES.items():
        for row in getattr(packed, layer):
            for role, filed in roles.items():
                if local is not None and row.get(role) == local:
                    row["judged"] = True
                    row.pop(filed, None)


def name_keys(stored: Mapping[str, list[dict[str, Any]]], agents: Mapping[int, str]) -> None:
    """Put beside the numbers of stored rows what they stand for: the ids of entities and statements in the record, the keys of agents."""
    local = {e["id"]: e["local"] for e in stored["entities"]}
    said = {s["id"]: s["local"] for s in stored["statements"]}
    for row in stored["entities"]:
        row["agent"] = agents.get(row["agent_id"])
    for row in stored["offices"]:
        row["entity"] = local.get(row["entity_id"])
    for row in stored["themes"]:
        row["statement"] = said.get(row["statement_id"])
    for row in stored["statements"]:
        row |= {role: local.get(row[f"{role}_id"]) for role in ("speaker", "addressee")} | {"agent": agents.get(row["agent_id"])}
    for row in stored["events"]:
        row |= {role: local.get(row[f"{role}_id"]) for role in ("actor", "recipient")}
        row |= {"agent": agents.get(row["agent_id"]), "recipient_agent": agents.get(row["recipient_agent_id"])}
