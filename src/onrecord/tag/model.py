"""A tagger's files, loaded: two ONNX graphs, the word-piece tokenizer, and the card that says what they are.

A model is a folder `models/<name>/` with `model.onnx`, `links.onnx`, `tokenizer.json`, `card.json` (written by `training/export.py`).
What was fitted after the network, `events.npz`
and `themes.npz`, stands besides. The card holds every file's SHA-256, so that files of different exports are refused rather than run.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.errors import ModelError
from onrecord.tag.decode import Chain, Floats
from onrecord.tag.word_head import EVENTS, THEMES, WordHead, load_word_head

FORMAT = 2
MODELS = Path(__file__).parent / "models"
FILES = ("model.onnx", "links.onnx", "tokenizer.json")
ENCODER_OUTPUTS = (
    "cue", "role_words", "role_first", "role_last", "upos", "arcs", "label_dep", "label_head", "mention", "mention_first", "mention_last",
    "states",
)  # fmt: skip


NOT_FUSED = ("SkipLayerNormFusion",)
"""Graph rewritings left out: with onnxruntime 1.32 and the fused normalisation `fast` reads 13 % fewer words a second, `default` 3 %
(`benchmarks/models.py`, with this emptied)."""


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded tagger. `confidence` is the calibration's table: raw log-probabilities and what share of attributions at them is right.

    `event_head` and `theme_head` are None where none was fitted.
    """

    name: str
    version: str
    card: dict[str, Any]
    tokenizer: Tokenizer
    encoder: onnxruntime.InferenceSession
    links: onnxruntime.InferenceSession
    cue_chain: Chain
    role_chain: Chain
    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    mentions: tuple[str, ...]
    languages: tuple[str, ...]
    confidence: tuple[Floats, Floats]
    cue_bias: float
    event_head: WordHead | None
    theme_head: WordHead | None

    @property
    def by(self) -> str:
        """How facts name this model."""
        return f"tag-{self.name}@{self.version}"

    def read_words(self, feed: dict[str, NDArray[np.int64]]) -> dict[str, Floats]:
        """Run the encoder over one window."""
        return dict(zip(ENCODER_OUTPUTS, self.encoder.run(ENCODER_OUTPUTS, feed), strict=True))

    def read_links(self, feed: dict[str, NDArray[Any]]) -> tuple[Floats, Floats]:
        """Roles [C, W, K] of a window's words for each cue, labels [W, R] for the heads given."""
        roles, labels = self.links.run(("roles", "labels"), feed)
        return cast(Floats, roles), cast(Floats, labels)


def load_model(name: str = "default", *, threads: int = 1) -> Model:
    """The model of that name (or in that folder), loaded once. Raises `ModelError` with the fix where its files do not belong together.

    `threads` are those of one forward pass. One is the default: many dispatches at once are better served by many processes.
    """
    folder = Path(name) if "/" in name else MODELS / name
    return _load(folder.resolve(), threads)


def list_models() -> list[str]:
    """Names of the models that came with this installation."""
    return sorted(p.parent.name for p in MODELS.glob("*/card.json"))


@lru_cache(maxsize=4)
def _load(folder: Path, threads: int) -> Model:
    card = _read_card(folder)
    for file, expected in card["files"].items():
        path = folder / file
        if not path.is_file():
            raise ModelError(f"{path}: missing, though card.json lists it; reinstall onrecord or export the model again")
        got = hashlib.sha256(path.read_bytes()).hexdigest()
        if got != expected:
            raise ModelError(
                f"{path}: SHA-256 is {got[:12]}…, card.json says {expected[:12]}…: files of two exports; reinstall or export again"
            )
    labels = card["labels"]
    table = card.get("confidence") or {"raw": [-20.0, 0.0], "right": [0.0, 1.0]}
    return Model(
        name=card["name"],
        version=card["version"],
        card=card,
        tokenizer=Tokenizer.from_file(str(folder / "tokenizer.json")),
        encoder=_session(folder / "model.onnx", threads),
        links=_session(folder / "links.onnx", threads),
        cue_chain=_chain(card["cue_chain"]),
        role_chain=_chain(card["role_chain"]),
        upos=tuple(labels["upos"]),
        deprels=tuple(labels["deprel"]),
        mentions=tuple(labels["mention"]),
        languages=tuple(card["languages"]),
        confidence=(np.asarray(table["raw"], dtype=np.float32), np.asarray(table["right"], dtype=np.float32)),
        cue_bias=float(card.get("cue_bias", 0.0)),
        event_head=load_word_head(folder / EVENTS) if EVENTS in card["files"] else None,
        theme_head=load_word_head(folder / THEMES) if THEMES in card["files"] else None,
    )


def _read_card(folder: Path) -> dict[str, Any]:
    path = folder / "card.json"
    if not path.is_file():
        raise ModelError(f"{path}: no such model; there are {', '.join(list_models()) or 'none'}; export one with training/export.py")
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as err:
        raise ModelError(f"{path}: not JSON ({err}); reinstall onrecord or export the model again") from err
    if not isinstance(card, dict) or card.get("format") != FORMAT:
        got = card.get("format") if isinstance(card, dict) else type(card).__name__
        raise ModelError(f"{path}: format is {got!r}, this version of onrecord reads {FORMAT}; export the model again")
    missing = {"name", "version", "languages", "labels", "cue_chain", "role_chain", "files"} - card.keys()
    if missing or not set(FILES) <= set(card["files"]):
        raise ModelError(f"{path}: lacks {', '.join(sorted(missing)) or 'the digests of ' + ', '.join(FILES)}; export the model again")
    return card


def _chain(scores: dict[str, Any]) -> Chain:
    return Chain(*(np.asarray(scores[k], dtype=np.float32) for k in ("transitions", "begin", "end")))


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """A session whose results do not depend on what else runs: threads fixed, sequential execution."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(NOT_FUSED))
    except Exception as err:
        raise ModelError(
            f"{path}: onnxruntime {onnxruntime.__version__} cannot load it ({err}); upgrade onnxruntime or export again"
        ) from err
