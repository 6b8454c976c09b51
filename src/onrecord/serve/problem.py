"""The one shape of an error over HTTP: `application/problem+json` (RFC 9457), and for people a page with the same words."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from pydantic import BaseModel, Field


class FieldFault(BaseModel):
    """What is wrong with one field of a request."""

    field: Annotated[str, Field(description="Where it stands, as query.limit or body.text")]
    message: str


class ProblemBody(BaseModel):
    """An error (RFC 9457). `detail` says what, what was got, what was expected, and the fix."""

    type: Annotated[str, Field(description="about:blank: the status says it all")] = "about:blank"
    title: str
    status: int
    detail: str
    errors: Annotated[list[FieldFault], Field(description="One entry a field of the request that is wrong")] = []


class Problem(Exception):  # noqa: N818  the RFC's own word
    """An error that a request is answered with."""

    def __init__(self, status: int, detail: str, *, errors: tuple[FieldFault, ...] = (), headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, errors, headers or {}

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase

    def body(self) -> ProblemBody:
        """What is sent."""
        return ProblemBody(title=self.title, status=self.status, detail=self.detail, errors=list(self.errors))
