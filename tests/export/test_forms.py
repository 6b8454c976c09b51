"""What each stream format promises, on the sample and on texts that break offsets."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from export.sample import TEXT, bare, sample
from export.texts import records
from onrecord.export import FORMATS, export_records, find_format
from onrecord.export.codes import actor_code_of, alpha3_of
from onrecord.export.conllu import cut, lines_of
from onrecord.export.ftm import nodes_of as ftm_nodes
from onrecord.export.polecat import COLUMNS, OFFSETS, rows_of
from onrecord.export.schemaorg import nodes_of
from onrecord.export.webannotation import annotations_of
from onrecord.record import Entity, Office, PlaceName, Record, Span
from onrecord.register.formats import load_file
from onrecord.segment import segment
from onrecord.tag import Tagged, Token


def written(name: str, *given: Record) -> bytes:
    out = io.BytesIO()
    export_records(given, to=find_format(name), out=out)
    return out.getvalue()


def targets(record: Record) -> Iterator[dict[str, Any]]:
    for annotation in annotations_of(record):
        found = annotation["target"]
        yield from found if isinstance(found, list) else [found]


@given(records())
def test_web_annotation_selectors_select_the_same_characters(record: Record) -> None:
    for target in targets(record):
        position, quote = target["selector"]
        start, end = position["start"], position["end"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert record.text[start:end] == quote["exact"]
        assert record.text[:start].endswith(quote.get("prefix", "")) and record.text[end:].startswith(quote.get("suffix", ""))


@given(records())
def test_every_span_of_a_statement_is_a_target(record: Record) -> None:
    found = sorted((t["selector"][0]["start"], t["selector"][0]["end"]) for t in targets(record))
    told = [span for s in record.statements for span in (*s.source, *s.cue, *s.content)]
    told += [span for e in record.entities for span in e.mentions] + [span for e in record.events for span in e.trigger]
    assert found == sorted(told)


def test_web_annotations_are_one_document() -> None:
    page = json.loads(written("webannotation", sample(), bare()))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["total"] == len(page["first"]["items"])
    ids = [item["id"] for item in page["first"]["items"]]
    assert len(ids) == len(set(ids))
    assert json.loads(written("webannotation"))["total"] == 0


def test_only_words_in_quotation_marks_are_quotations() -> None:
    record = sample()
    direct, told, nested = record.statements
    record = replace(
        record, statements=(replace(direct, kind="mixed", content=(Span(direct.content[0][0], direct.content[-1][1]),)), told, nested)
    )
    (quotation,) = (n for n in nodes_of(record) if n["@type"] == "Quotation")
    assert quotation["text"].startswith('"We kept our word') and "Olin told Tarn" not in quotation["text"]


def test_claims_are_what_someone_asserts_and_have_no_verdict() -> None:
    reviews = [n for n in nodes_of(sample()) if n["@type"] == "ClaimReview"]
    assert [r["@id"].split("#")[1] for r in reviews] == ["s1-review"], "s2 denies, s3 is told within it"
    assert not {"reviewRating", "author", "url", "datePublished"} & set(reviews[0])
    graph = json.loads(written("schemaorg", sample()))["@graph"]
    held = {node["@id"] for node in graph}
    assert all(node["creator"]["@id"] in held for node in graph if "creator" in node)


def test_polecat_rows_slice_their_text() -> None:
    (row,) = rows_of(sample())
    assert len(COLUMNS) == 40 and set(row) <= {*COLUMNS, *OFFSETS}
    for role in ("Trigger", "Actor", "Recipient"):
        words = TEXT[int(row[f"{role} Start"] or 0) : int(row[f"{role} End"] or 0)]
        assert words == row["Trigger Text" if role == "Trigger" else f"{role} Name Raw"]
    assert (row["Actor Code"], row["Actor Country"], row["Primary Actor Sector"], row["Country"]) == ("KAZGOV", "KAZ", "GOV", "KAZ")


@pytest.mark.parametrize(("status", "type", "quad"), [("planned", "AGREE", "VERBAL COOPERATION"), ("negated", None, None)])
def test_polecat_types_are_by_plovers_reading_of_tense(status: Any, type: str | None, quad: str | None) -> None:
    (row,) = rows_of(replace(sample(), events=tuple(replace(e, status=status) for e in sample().events)))
    assert (row["Event Type"], row["Quad Code"], row["Event Code"], row["Event Status"]) == (type, quad, "HONOR", status)


@given(records())
def test_polecat_lines_have_every_column(record: Record) -> None:
    lines = written("polecat", record).decode().split("\n")
    assert [len(line.splitlines()) for line in lines[:-1]] == [1] * (1 + len(record.events))
    assert {line.count("\t") for line in lines[:-1]} == {len(COLUMNS) + len(OFFSETS) - 1}


def test_codes_that_are_no_country_give_none() -> None:
    body = Entity("e1", "person", "Ada Olin", offices=(Office("President", "ZZ9", 0, 1),), country="ZZ9")
    assert alpha3_of("ZZ9") is None and alpha3_of(None) is None and alpha3_of("KZ") == "KAZ"
    assert actor_code_of(body) == "GOV"
    record = replace(sample(), events=tuple(replace(e, country="ZZ9", place=PlaceName("Nowhere", "ZZ9")) for e in sample().events))
    assert next(rows_of(record)).get("Country") is None


FTM_PROPERTIES = {
    "Article": {"title", "fileName", "sourceUrl", "publisher", "publishedAt", "language", "bodyText"},
    "Person": {"name", "alias", "country", "position"},
    "Organization": {"name", "alias", "country"},
    "PublicBody": {"name", "alias", "country"},
    "LegalEntity": {"name", "alias", "country"},
    "Mention": {"document", "resolved", "name", "detectedSchema"},
    "Position": {"name", "country"},
    "Occupancy": {"holder", "post", "date", "description", "proof"},
    "Note": {"name", "description", "entity", "notes", "proof"},
    "Event": {"name", "summary", "date", "location", "country", "involved", "keywords", "description", "proof"},
}
"""Properties of each schema that followthemoney 4.11 has and the export uses."""


def test_ftm_entities_fit_their_schemata_and_refer_to_one_another() -> None:
    seen: set[str] = set()
    for node in ftm_nodes(sample()):
        assert set(node["properties"]) <= FTM_PROPERTIES[node["schema"]], node
        assert all(values and all(isinstance(v, str) and v for v in values) for values in node["properties"].values())
        for name in ("document", "resolved", "holder", "post", "entity", "involved", "proof"):
            assert set(node["properties"].get(name, ())) <= seen, "stands before what it names"
        seen.add(node["id"])
    assert list(ftm_nodes(sample())) == list(ftm_nodes(sample()))


def test_ftm_people_of_the_register_are_the_same_everywhere() -> None:
    other = replace(sample(), id="sha256:0")
    people = [{n["properties"]["name"][0]: n["id"] for n in ftm_nodes(r) if n["schema"] == "Person"} for r in (sample(), other)]
    assert people[0]["Ada Olin"] == people[1]["Ada Olin"] and people[0]["Bertil Tarn"] != people[1]["Bertil Tarn"]


@pytest.mark.parametrize(
    ("date", "told"),
    [("2023-05-05T13:17", "2023-05-05"), ("2023-05", "2023-05"), ("2023-05-01/2023-05-03", "2023-05-01"), ("2025-W27", "2025"),
     ("1999-SP", "1999"), ("XXXX-05-01", None), ("PAST_REF", None), (None, None)],
)  # fmt: skip
def test_ftm_dates_are_year_month_day(date: str | None, told: str | None) -> None:
    record = replace(sample(), events=tuple(replace(v, date=date) for v in sample().events[:1]))
    (event,) = (node for node in ftm_nodes(record) if node["schema"] == "Event")
    assert event["properties"].get("date") == ([told] if told else None)


def test_ftm_writes_its_own_codes() -> None:
    nodes = list(ftm_nodes(replace(sample(), events=tuple(replace(e, country="SU") for e in sample().events))))
    assert nodes[0]["properties"]["language"] == ["eng"]
    assert nodes[-1]["properties"]["country"] == ["suhh"]


def test_the_register_reads_offices_back_from_ftm(tmp_path: Path) -> None:
    path = tmp_path / "people.ftm.json"
    path.write_bytes(written("ftm", sample()))
    (tenure,) = load_file(path)
    assert "Ada Olin" in str(tenure) and "Transport Minister" in str(tenure)


def test_conllu_prints_syntax() -> None:
    record = replace(bare(), language="en")
    tokens = (
        Token(0, 7, "PRON", 2, "nsubj:pass"),
        Token(8, 11, "AUX", 2, "aux:pass"),
        Token(12, 16, "VERB", -1, "root"),
        Token(16, 17, "PUNCT", 2, "punct"),
    )
    lines = list(lines_of(record, Tagged(tokens, ((0, 4),), (), (), "t")))
    assert lines[0].startswith("# newdoc id = sha256:") and lines[2] == "# text = Nothing was said."
    assert lines[3] == "1\tNothing\t_\tPRON\t_\t_\t3\tnsubj:pass\t_\tTokenRange=0:7"
    assert lines[5] == "3\tsaid\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=12:16"
    assert lines[-1] == ""


@given(records())
def test_conllu_words_slice_their_text(record: Record) -> None:
    for line in lines_of(record, cut(record, segment(record))):
        if line and line[0] != "#":
            cells = line.split("\t")
            start, end = map(int, cells[9].rpartition("TokenRange=")[2].split(":"))
            assert len(cells) == 10 and cells[1] == record.text[start:end]


def test_conllu_is_tagged_by_the_model() -> None:
    lines = [line.split("\t") for line in written("conllu", sample()).decode().split("\n") if line[:1].isdigit()]
    assert all(TEXT[slice(*map(int, cells[9].rpartition("=")[2].split(":")))] == cells[1] for cells in lines)
    assert {cells[3] for cells in lines} > {"VERB", "PROPN"} and "root" in {cells[7] for cells in lines}


STREAMED = [f for f in FORMATS if f.stream and f.name != "conllu"]


@pytest.mark.parametrize("form", STREAMED, ids=lambda form: form.name)
def test_records_go_through_one_at_a_time(form: Any) -> None:
    """When a record is asked for, those before it have been written."""
    out, sizes = io.BytesIO(), []

    def given() -> Iterator[Record]:
        for n in range(5):
            sizes.append(out.tell())
            yield replace(sample(), id=f"sha256:{n:064}")

    export_records(given(), to=form, out=out)
    assert sizes == sorted(set(sizes)), sizes
