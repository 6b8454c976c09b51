"""The JSON API under `/api/`: one file a kind of thing. Every parameter and body is in `/api/openapi.json`."""

from fastapi import APIRouter, Depends

from onrecord.serve.api import counts, facts, judge, people, read, saved
from onrecord.serve.api.asked import PREFIX, refuse_unknown
from onrecord.serve.api.send import FAULTS

router = APIRouter(prefix=PREFIX, dependencies=[Depends(refuse_unknown)], responses=FAULTS)
for part in (facts, people, counts, judge, saved, read):
    router.include_router(part.router)
