"""The dispatch that every export format is shown on: invented people, and everything that breaks offsets."""

from __future__ import annotations

from onrecord.record import (
    Anchor,
    Dateline,
    Entity,
    Event,
    Finding,
    Furniture,
    Office,
    Place,
    PlaceName,
    Record,
    Series,
    Span,
    Statement,
    Theme,
    Time,
    text_id,
)

TEXT = (
    "UPDATE 2 14 June 2024 15:42\r\n"
    "\r\n"
    "Vessel 🚢 named after bridge builders\r\n"
    "\r\n"
    "ASTANA. June 14 (Steppe News) - Transport Minister Ada Olin awarded the Order of Merit to Bertil Tarn on Friday.\r\n"
    "\r\n"
    '"We kept our word 🎉🏗️," Olin told Tarn, "and the cafe\u0301 at the bridge is open.\r\n'
    "\r\n"
    '"It stays open," she said.\r\n'
    "\r\n"
    "Tarn denied that Olin had said the toll\u2028would rise."
)


def at(words: str, nth: int = 0) -> Span:
    """Where the words stand in the text (their nth place)."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


TOLD, TOLL = at("that Olin had said the toll\u2028would rise"), at("the toll\u2028would rise")


def sample() -> Record:
    """The whole record."""
    headline, dateline = at("Vessel 🚢 named after bridge builders"), at("ASTANA. June 14 (Steppe News)")
    office, order, astana = at("Transport Minister"), at("awarded the Order of Merit"), PlaceName("Astana", "KZ")
    filed = Dateline(astana, "2024-06-14", *dateline)
    direct = (at('"We kept our word 🎉🏗️,"'), Span(at('"and the cafe')[0], at('"It stays open,"')[1]))
    return Record(
        id=text_id(TEXT),
        source="https://steppe.example/2024/06/14/vessel.txt",
        text=TEXT,
        language="en",
        agency="Steppe News",
        published="2024-06-14T15:42",
        headline=Anchor(*headline, TEXT[slice(*headline)]),
        dateline=filed,
        datelines=(filed,),
        series=Series("update", 2, *at("UPDATE 2")),
        body=Span(at("Transport Minister")[0], len(TEXT)),
        furniture=(Furniture(*at("14 June 2024 15:42"), "time"),),
        entities=(
            Entity(
                "e1",
                "person",
                "Ada Olin",
                ("Olin",),
                "kz-ada-olin",
                (Office("Transport Minister", "KZ", *office, "minister", "held on 2024-06-14"),),
                (at("Transport Minister Ada Olin"), at("Olin", 1), at("she"), at("Olin", 2)),
                "KZ",
                None,
                ("name", "surname", "she", "surname"),
            ),
            Entity("e2", "person", "Bertil Tarn", ("Tarn",), None, (), (at("Bertil Tarn"), at("Tarn", 1), at("Tarn", 2))),
            Entity("e3", "unnamed", None, (), None, (), (at("bridge builders"),), None, "bridge builders", ("noun phrase",)),
        ),
        statements=(
            Statement(
                "s1",
                "e1",
                "direct",
                "asserted",
                (at("Olin", 1),),
                (at("told"),),
                direct,
                "e2",
                None,
                "2024-06-14",
                astana,
                (Theme("cap", "10", 0.84, (at("bridge", 1),)),),
                0.91,
                "tag-default@0.1.0",
            ),
            Statement(
                "s2",
                "e2",
                "indirect",
                "denied",
                (at("Tarn", 2),),
                (at("denied"),),
                (at("that Olin had said the toll\u2028would rise"),),
                by="t@1",
            ),
            Statement(
                "s3",
                "e1",
                "indirect",
                "asserted",
                (at("Olin", 2),),
                (at("had said"),),
                (at("the toll\u2028would rise"),),
                within="s2",
                by="t@1",
            ),
        ),
        events=(
            Event(
                "v1",
                "HONOR",
                "SUPPORT",
                None,
                "actual",
                (order,),
                "e1",
                "e2",
                "2024-06-14",
                astana,
                "KZ",
                None,
                0.9,
                "statecraft.yaml#HONOR:award+order",
                "events@1.0",
            ),
        ),
        times=(Time(*at("Friday"), "DATE", "2024-06-14", "weekday", "2024-06-14"),),
        places=(Place(*at("ASTANA"), "Astana", "KZ", 51.18, 71.45, 1526273, "capital"),),
        findings=(
            Finding("weekday", True, "Friday is 2024-06-14, as the dateline says", *at("Friday")),
            Finding("register", None, "Bertil Tarn is not in the register"),
        ),
    )


def bare() -> Record:
    """A record of which almost nothing is known."""
    text = "Nothing was said."
    return Record(id=text_id(text), source=None, text=text, body=Span(0, len(text)))
