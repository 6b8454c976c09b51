import json
from dataclasses import fields, replace

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from make import dispatch
from onrecord.errors import RecordError
from onrecord.record import (
    Anchor,
    Dateline,
    Dispatch,
    Entity,
    Event,
    Finding,
    Office,
    Place,
    PlaceName,
    Record,
    Span,
    Statement,
    Theme,
    Time,
    from_json,
    json_schema,
    text_id,
    to_json,
)

TEXT = "Zorvia notes calm\n\nZORVIA, May 5 (Wire) - All is calm, President Ada Vint said on Friday in Zorvia 🕊."


def full_record() -> Record:
    """A record in which no field of the contract is left out."""
    at = TEXT.index
    here = PlaceName("Zorvia", "KZ")
    return Record(
        id=text_id(TEXT),
        source="wire.txt",
        text=TEXT,
        language="en",
        agency="Wire",
        published="2023-05-05T13:17",
        headline=Anchor(0, 17, "Zorvia notes calm"),
        dateline=Dateline(here, "2023-05-05", 19, 42),
        body=Span(19, len(TEXT)),
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Ada Vint",
                also=("Vint",),
                offices=(Office("President", "KZ", at("President"), at("President") + 9, "head of state", "held on 2023-05-05"),),
                mentions=(Span(at("President"), at(" said")),),
            ),
        ),
        statements=(
            Statement(
                id="s1",
                speaker="e1",
                kind="indirect",
                polarity="asserted",
                source=(Span(at("President"), at(" said")),),
                cue=(Span(at("said"), at("said") + 4),),
                content=(Span(at("All"), at(", President")),),
                date="2023-05-05",
                place=here,
                themes=(Theme("marpor", "106", 0.9),),
                confidence=0.97,
                by="attribution@1.2",
            ),
        ),
        events=(
            Event(
                id="v1", code="HONOR", plover="SUPPORT", mode=None, status="actual", trigger=(Span(at("calm,"), at(", P")),), actor="e1",
                within="s1", country="KZ", confidence=0.9, why="statecraft.yaml#HONOR", by="events@1.0",
            ),
        ),
        times=(Time(at("May"), at("May") + 5, "DATE", "2023-05-05"),),
        places=(Place(at("in Zorvia") + 3, at("in Zorvia") + 9, "Zorvia", "KZ", 51.18, 71.45, 1526273),),
        findings=(Finding("weekday", True, "Friday is 2023-05-05, as the dateline says", at("Friday"), at("Friday") + 6),),
    )  # fmt: skip


CONTRACT = {  # DESIGN §1: the keys that a scorer elsewhere reads
    "": "id source text language agency published headline dateline entities statements events times places findings",
    "headline": "start end text",
    "dateline": "place date start end",
    "dateline.place": "name country",
    "entities.0": "id kind name also register_id offices mentions",
    "entities.0.offices.0": "title of start end checked",
    "statements.0": "id speaker kind polarity source cue content addressee within date place themes confidence by",
    "statements.0.themes.0": "scheme code confidence",
    "events.0": "id code plover mode status trigger actor recipient date place country within confidence why",
    "times.0": "start end type value",
    "places.0": "start end name country lat lon geonames",
    "findings.0": "check ok message start end",
}


def test_json_has_the_contract_s_keys() -> None:
    data = json.loads(to_json(full_record()))
    for path, keys in CONTRACT.items():
        node = data
        for step in filter(None, path.split(".")):
            node = node[int(step)] if step.isdigit() else node[step]
        assert set(keys.split()) <= set(node), path
    assert data["statements"][0]["cue"] == [[TEXT.index("said"), TEXT.index("said") + 4]]
    assert data["entities"][0]["mentions"][0][0] == TEXT.index("President")


def test_json_round_trip_and_schema_agree() -> None:
    record = full_record()
    assert from_json(to_json(record)) == record
    jsonschema.validate(json.loads(to_json(record)), json_schema())
    assert set(json_schema()["$defs"]["Record"]["properties"]) == {f.name for f in fields(Record)}


def test_schema_refuses_what_the_types_refuse() -> None:
    data = json.loads(to_json(full_record()))
    data["statements"][0]["polarity"] = "shouted"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json_schema())
    with pytest.raises(RecordError, match="not a record"):
        from_json(json.dumps(data))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"times": (Time(5, 999, "DATE", None),)}, "cannot be sliced"),
        ({"times": (Time(5, 5, "DATE", None),)}, "cannot be sliced"),
        ({"times": (Time(-3, 2, "DATE", None),)}, "cannot be sliced"),
        ({"headline": Anchor(0, 6, "Nowhere")}, "not what its span holds"),
        ({"entities": ()}, "names entity 'e1'"),
        ({"statements": ()}, "lies within statement 's1'"),
    ],
)
def test_a_record_that_its_text_contradicts_cannot_be_built(change: dict[str, object], says: str) -> None:
    with pytest.raises(RecordError, match=says):
        replace(full_record(), **change)


def test_ids_are_used_once() -> None:
    record = full_record()
    with pytest.raises(RecordError, match="used twice"):
        replace(record, entities=record.entities * 2)


@given(st.text(max_size=60), st.integers(-5, 70), st.integers(-5, 70))
def test_a_span_is_kept_exactly_when_it_slices(text: str, start: int, end: int) -> None:
    whole = dispatch(text)
    entity = Entity(id="e1", kind="person", name=None, mentions=(Span(start, end),))
    if 0 <= start < end <= len(text):
        record = Record.of(whole, entities=(entity,))
        again = msgspec.json.decode(to_json(record), type=Record)
        (s, e) = again.entities[0].mentions[0]
        assert again.text[s:e] == text[start:end]
    else:
        with pytest.raises(RecordError):
            Record.of(whole, entities=(entity,))


def test_an_id_is_the_text_s_hash() -> None:
    assert text_id("a") == "sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    assert Dispatch(id=text_id("\ud800"), source=None, text="x").id.startswith("sha256:")
