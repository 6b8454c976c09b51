"""The JSON API under `/api/`: one file a kind of thing."""

from fastapi import APIRouter

router = APIRouter(prefix="/api")
