"""The pages for people: one file a page, each also answering as JSON (`answer`). A page's route stands in no OpenAPI document."""

from fastapi import APIRouter

from onrecord.serve.pages import dispatch, home, judgements, login, paste, people, saved, search, statement, status, timeline

router = APIRouter(include_in_schema=False)
for page in (home, login, search, dispatch, people, timeline, paste, judgements, statement, saved, status):
    router.include_router(page.router)
