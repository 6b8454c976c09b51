"""`/api/facets`, `/api/find`: how what answers divides, and who said a sentence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.serve.api.asked import Asked, Text
from onrecord.serve.api.models import FacetBody, LikeBody
from onrecord.serve.api.send import send_json
from onrecord.serve.auth import Reader
from onrecord.serve.workspace import Desk
from onrecord.store import Layer
from onrecord.store.facets import count_facets
from onrecord.store.find import find_like
from onrecord.store.rows import as_row

router = APIRouter()


@router.get("/facets", response_model=FacetBody)
def show_facets(
    request: Request,
    desk: Desk,
    reader: Reader,
    asked: Asked,
    layer: Annotated[Layer, Query(description="Of what.")] = "statement",
    most: Annotated[int, Query(ge=1, le=100, description="Values of each facet; months are all told.")] = 12,
) -> Response:
    """How the facts that answer divide: by speaker, office, country, kind, polarity, theme, event, agency, month."""
    return send_json(request, desk.remembered.ask(count_facets, asked, layer=layer, most=most))


@router.get("/find", response_model=list[LikeBody])
def find_sentence(
    request: Request,
    desk: Desk,
    reader: Reader,
    like: Annotated[Text, Query(min_length=1, max_length=2000, description="A sentence, or a part of one.")],
    limit: Annotated[int, Query(ge=1, le=100)] = 5,
    everything: Annotated[bool, Query(description="Also copies, superseded versions and what a person rejected.")] = False,
) -> Response:
    """Who in the archive said a sentence, exactly or nearly."""
    found = find_like(desk.archive, like, limit=limit, everything=everything)
    return send_json(request, [{"share": round(x.share, 4), "exact": x.exact, "statement": as_row(x.hit)} for x in found])
