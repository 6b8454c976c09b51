"""The pages for people: one file a page, each also answering as JSON (`answer`). A page's route stands in no OpenAPI document."""

from fastapi import APIRouter

from onrecord.serve.pages import home, login

router = APIRouter(include_in_schema=False)
router.include_router(home.router)
router.include_router(login.router)
