"""The OpenAPI document, tested by schemathesis: whatever it allows is answered as it says, and nothing makes the server fail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.config import SchemathesisConfig
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.auth import Gate
from onrecord.serve.workspace import Settings, Workspace
from serve.conftest import make_archive

EXAMPLES = 15
HOST = {"host": "127.0.0.1"}
LISTED = (
    ("/api/statements", "GET"), ("/api/events", "GET"), ("/api/dispatches", "GET"), ("/api/timeline", "GET"), ("/api/facets", "GET"),
    ("/api/dispatches/{ref}", "GET"), ("/api/statements/{ref}", "GET"), ("/api/events/{ref}", "GET"), ("/api/entities", "GET"),
    ("/api/speaker", "GET"), ("/api/who", "GET"), ("/api/find", "GET"),
    ("/api/read", "POST"), ("/api/judgements", "GET"), ("/api/judgements", "POST"),
    ("/api/saved", "GET"), ("/api/saved", "POST"), ("/api/saved/{name}", "GET"), ("/api/saved/{name}", "DELETE"),
    ("/api/saved/{name}/seen", "POST"), ("/api/saved/{name}/feed", "GET"),
)  # fmt: skip
UNKNOWN_TO_THE_ARCHIVE = ["200", "201", "404", "422"]  # a well-formed value of which nothing is on record


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    where = make_archive(tmp_path_factory.mktemp("openapi") / "archive.db")
    workspace = Workspace(Settings(where, model="rules"), Gate(local="Ines Calder"))
    app = create_app(workspace)
    config = SchemathesisConfig.from_dict({"checks": {"positive_data_acceptance": {"expected-statuses": UNKNOWN_TO_THE_ARCHIVE}}})
    with TestClient(app):
        yield schemathesis.openapi.from_asgi("/api/openapi.json", app, config=config, headers=HOST)


OPERATIONS = sorted((method.lower(), path) for path, method in LISTED)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_document_is_kept(document: Any, method: str, path: str) -> None:
    @given(case=document[path][method].as_strategy())
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=HOST)

    ask()


def test_every_operation_is_asked(document: Any) -> None:
    told = {(method, path) for path, methods in document.raw_schema["paths"].items() for method in methods}
    assert told == set(OPERATIONS)
