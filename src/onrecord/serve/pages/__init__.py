"""The pages for people: one file a page, each also answering as JSON (`answer`). A page's route stands in no OpenAPI document."""

from fastapi import APIRouter

from onrecord.serve.pages import correct, dispatch, home, judgements, login, paste, people, saved, search, status, timeline

router = APIRouter(include_in_schema=False)
for page in (home, login, search, dispatch, people, timeline, paste, judgements, correct, saved, status):
    router.include_router(page.router)
