"""The tagger in PyTorch: a BERT encoder (MiniLM-L6, 22 M parameters) with heads for cues, roles, syntax and mentions.

Shapes: B windows, P pieces, W words, N cues. Only training needs this; what runs is the ONNX export of the same arithmetic (`export.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from examples import CUE_TAGS, MENTIONS, ROLE_TAGS, UPOS
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tag.features import QUOTES, SHAPES
from onrecord.tag.relations import DISTANCES, QUOTATIONS, SENTENCES

NEVER = -1e4


@dataclass
class Sizes:
    """Widths of the network. `layers` counts the encoder's; word vectors narrower than the rest are brought to its width by a matrix.

    `pooled`: a word's pieces are averaged before the encoder, which then sees a quarter fewer positions.
    """

    hidden: int = 384
    vectors: int = 384
    layers: int = 6
    attention_heads: int = 12
    feed_forward: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    roles: int = 192
    arcs: int = 192
    labels: int = 192
    pointers: int = 96
    deprels: int = 50
    pooled: bool = False


class Layer(nn.Module):
    """One transformer layer, post-norm, as BERT has it."""

    def __init__(self, z: Sizes) -> None:
        super().__init__()
        self.heads = z.attention_heads
        self.qkv = nn.Linear(z.hidden, 3 * z.hidden)
        self.out = nn.Linear(z.hidden, z.hidden)
        self.norm1 = nn.LayerNorm(z.hidden, eps=1e-12)
        self.up = nn.Linear(z.hidden, z.feed_forward)
        self.down = nn.Linear(z.feed_forward, z.hidden)
        self.norm2 = nn.LayerNorm(z.hidden, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, p, h = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        scores = (
            q @ k.transpose(-1, -2) * (h // self.heads) ** -0.5
        )  # spelt out: a third of a step's time went into the fused one's backward
        y = (scores + mask).softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.out(y.transpose(1, 2).reshape(b, p, h)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces with case, quotation state and domain to states [B, P, H]."""

    def __init__(self, z: Sizes, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(z.vocabulary, z.vectors)
        self.widen = nn.Linear(z.vectors, z.hidden, bias=False) if z.vectors < z.hidden else None
        self.positions = nn.Embedding(z.positions, z.hidden)
        self.shape = nn.Embedding(len(SHAPES) + 1, z.hidden)
        self.quote = nn.Embedding(len(QUOTES) + 1, z.hidden)
        self.domain = nn.Embedding(2, z.hidden)
        for table in (self.shape, self.quote, self.domain):
            nn.init.normal_(table.weight, std=0.02)
        nn.init.zeros_(self.domain.weight)
        self.pooled = z.pooled
        self.norm = nn.LayerNorm(z.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(z) for _ in range(z.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """Word states [B, W, H]: each word's first piece, or where pieces are pooled, the word itself."""
        x, shape, quote, mask = self.words(batch["ids"]), batch["shape"], batch["quote"], batch["piece_mask"]
        start = batch["start"]
        if self.pooled:
            upto = functional.pad(x.cumsum(1), (0, 0, 1, 0))
            x = pick(upto, batch["end"]) - pick(upto, start)
            x = x / (batch["end"] - start).clamp(min=1)[..., None]
            shape, quote, mask = shape.gather(1, start), quote.gather(1, start), batch["word_mask"]
        x = x if self.widen is None else self.widen(x)
        x = x + self.positions.weight[: x.shape[1]] + self.shape(shape) + self.quote(quote) + self.domain(batch["domain"])[:, None]
        x = self.dropout(self.norm(x))
        bias = torch.where(mask, 0.0, NEVER)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x if self.pooled else pick(x, start)


def pick(x: Tensor, at: Tensor) -> Tensor:
    """Rows `at` [B, W] of x [B, P, H]: [B, W, H]."""
    return x.gather(1, at[..., None].expand(-1, -1, x.shape[-1]))


class Crf(nn.Module):
    """Linear-chain CRF over BIEU tags; transitions that no tagging allows are fixed at `NEVER`."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.begin = nn.Parameter(torch.zeros(len(tags)))
        self.end = nn.Parameter(torch.zeros(len(tags)))
        allowed, first, last = allowed_transitions(tags)
        self.register_buffer("allowed", allowed)
        self.register_buffer("first", first)
        self.register_buffer("last", last)

    def scores(self) -> tuple[Tensor, Tensor, Tensor]:
        return self.transitions + self.allowed, self.begin + self.first, self.end + self.last

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood, summed. emissions [N, W, K], tags [N, W], mask [N, W] (true words first)."""
        transitions, begin, end = self.scores()
        emissions = emissions.float()
        gold = begin[tags[:, 0]] + (emissions.gather(2, tags[..., None])[..., 0] * mask).sum(1)
        gold = gold + (transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]).sum(1)
        gold = gold + end[tags.gather(1, mask.sum(1, keepdim=True) - 1)[:, 0]]
        return (self._log_partition(emissions, mask, transitions) - gold).sum()

    def _log_partition(self, emissions: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
        """The forward algorithm: [N]. `transitions` [K, K], or [N, K, K] where each row's are to be told apart."""
        _, begin, end = self.scores()
        alpha = begin + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            new = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + emissions[:, t]
            alpha = torch.where(mask[:, t : t + 1], new, alpha)
        return torch.logsumexp(alpha + end, dim=1)

    def marginals(self, emissions: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Each tag's probability [N, W, K] and each transition's expected number [N, K, K]: the partition's gradient."""
        with torch.enable_grad():
            emissions = emissions.detach().float().requires_grad_()
            transitions = self.scores()[0].detach().expand(len(emissions), -1, -1).clone().requires_grad_()
            total = self._log_partition(emissions, mask, transitions).sum()
            chances, pairs = torch.autograd.grad(total, (emissions, transitions))
        return chances, pairs

    def soft_loss(self, emissions: Tensor, chances: Tensor, pairs: Tensor, mask: Tensor) -> Tensor:
        """Cross-entropy with a distribution over tag paths told by its marginals (as `marginals` gives them), summed."""
        transitions, begin, end = self.scores()
        emissions = emissions.float()
        last = chances.gather(1, (mask.sum(1) - 1)[:, None, None].expand(-1, 1, chances.shape[2]))[:, 0]
        expected = (emissions * chances * mask[..., None]).sum((1, 2)) + (transitions * pairs).sum((1, 2))
        expected = expected + (begin * chances[:, 0]).sum(1) + (end * last).sum(1)
        return (self._log_partition(emissions, mask, transitions) - expected).sum()


def allowed_transitions(tags: tuple[str, ...]) -> tuple[Tensor, Tensor, Tensor]:
    """Masks (0 or `NEVER`): transitions [K, K], first [K], last [K] of a tag set named `O`, `B…`, `I…`, `E…`, `U…`."""
    n = len(tags)
    ends = [t[0] in "OEU" for t in tags]
    starts = [t[0] in "OBU" for t in tags]
    table = torch.full((n, n), NEVER)
    for i, a in enumerate(tags):
        for j, b in enumerate(tags):
            inside = a[0] in "BI" and b[0] in "IE" and a[1:] == b[1:]
            if inside or (ends[i] and starts[j]):
                table[i, j] = 0.0
    return table, torch.tensor([0.0 if s else NEVER for s in starts]), torch.tensor([0.0 if e else NEVER for e in ends])


class RoleHead(nn.Module):
    """Which words are a cue's source and content: each word's state, the cue's and how they stand to each other; two small convolutions."""

    def __init__(self, z: Sizes) -> None:
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, z.roles)
        self.sentence = nn.Embedding(SENTENCES, z.roles)
        self.quotation = nn.Embedding(QUOTATIONS, z.roles)
        self.norm = nn.LayerNorm(z.roles)
        self.norm1 = nn.LayerNorm(z.roles)
        self.norm2 = nn.LayerNorm(z.roles)
        self.conv1 = nn.Linear(3 * z.roles, z.roles)
        self.conv2 = nn.Linear(3 * z.roles, z.roles)
        self.tags = nn.Linear(z.roles, len(ROLE_TAGS))

    @staticmethod
    def around(x: Tensor, step: int) -> Tensor:
        """Each word beside the ones `step` before and after it: [N, W, 3 D]."""
        w = x.shape[1]
        padded = functional.pad(x, (0, 0, step, step))
        return torch.cat([padded[:, :w], x, padded[:, 2 * step : 2 * step + w]], dim=-1)

    def forward(self, words: Tensor, cue: Tensor, relations: Tensor) -> Tensor:
        """Emissions [N, W, K] from words [N, W, D] (or [1, W, D]), cue [N, D] and relations [3, N, W]."""
        x = words + cue[:, None] + self.distance(relations[0]) + self.sentence(relations[1]) + self.quotation(relations[2])
        x = functional.relu(self.norm(x))
        x = x + functional.relu(self.conv1(self.around(self.norm1(x), 1)))
        x = x + functional.relu(self.conv2(self.around(self.norm2(x), 2)))
        return self.tags(x)


class Heads(nn.Module):
    """Everything read off the word states in the first graph."""

    def __init__(self, z: Sizes) -> None:
        super().__init__()
        h = z.hidden
        self.cue = nn.Sequential(nn.Linear(h, 128), nn.ReLU(), nn.Linear(128, len(CUE_TAGS)))
        self.role_words = nn.Linear(h, z.roles)
        self.role_first = nn.Linear(h, z.roles)
        self.role_last = nn.Linear(h, z.roles)
        self.upos = nn.Linear(h, len(UPOS))
        self.arc_dep = nn.Linear(h, z.arcs)
        self.arc_head = nn.Linear(h, z.arcs)
        self.arc_bias = nn.Linear(z.arcs, 1)
        self.label_dep = nn.Linear(h, z.labels)
        self.label_head = nn.Linear(h, z.labels)
        self.mention = nn.Linear(h, len(MENTIONS))
        self.mention_head = nn.Linear(h, 2 * z.pointers)
        self.mention_first = nn.Linear(h, z.pointers)
        self.mention_last = nn.Linear(h, z.pointers)

    def arcs(self, x: Tensor) -> Tensor:
        """[B, W, W]: how well word j heads word i; the diagonal is the root."""
        dep, head = functional.relu(self.arc_dep(x)), functional.relu(self.arc_head(x))
        return dep @ head.transpose(1, 2) / dep.shape[-1] ** 0.5 + self.arc_bias(head).transpose(1, 2)

    def pointers(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """[B, W, W] twice: how well word j begins, ends the mention headed by word i."""
        first, last = functional.relu(self.mention_head(x)).chunk(2, dim=-1)
        size = first.shape[-1] ** 0.5
        return first @ self.mention_first(x).transpose(1, 2) / size, last @ self.mention_last(x).transpose(1, 2) / size


class Tagger(nn.Module):
    """Encoder and heads."""

    def __init__(self, z: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = z
        self.encoder = Encoder(z, dropout)
        self.heads = Heads(z)
        self.roles = RoleHead(z)
        self.labels = nn.Linear(z.labels, z.deprels)
        self.cue_crf = Crf(CUE_TAGS)
        self.role_crf = Crf(ROLE_TAGS)
        self.dropout = nn.Dropout(2 * dropout)

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        """Word states [B, W, H]."""
        return self.dropout(self.encoder(batch))

    def losses(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Each layer's loss: cues and roles a cue, syntax and mentions a word."""
        x = self.words(batch)
        mask = batch["word_mask"]
        out: dict[str, Tensor] = {}
        if "cue_tags" in batch:
            count = max(1, len(batch.get("cue_first", ())))
            out["cue"] = self.cue_crf.loss(self.heads.cue(x), batch["cue_tags"], mask) / count
            if "roles" in batch:
                out["roles"] = self.role_crf.loss(self.role_emissions(x, batch), batch["roles"], mask[batch["cue_window"]]) / count
        if "upos" in batch:
            out |= self._syntax_losses(x, batch)
        return out

    def role_emissions(self, x: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """[N, W, K] of the batch's cues."""
        where = batch["cue_window"]
        cue = self.heads.role_first(x[where, batch["cue_first"]]) + self.heads.role_last(x[where, batch["cue_last"]])
        return self.roles(self.heads.role_words(x)[where], cue, batch["relations"])

    def label_scores(self, x: Tensor, head: Tensor) -> Tensor:
        """[B, W, R]: each relation of every word to its head [B, W]."""
        return self.labels(functional.relu(self.heads.label_dep(x) + pick(self.heads.label_head(x), head)))

    def _syntax_losses(self, x: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        elsewhere = other_sentences(batch)
        out = {"upos": functional.cross_entropy(self.heads.upos(x).flatten(0, 1), batch["upos"].flatten(), ignore_index=-100)}
        out["arc"] = functional.cross_entropy((self.heads.arcs(x) + elsewhere).flatten(0, 1), batch["head"].flatten(), ignore_index=-100)
        labels = self.label_scores(x, batch["head"].clamp(min=0))
        target = torch.where(batch["head"] >= 0, batch["deprel"], -100)
        out["label"] = functional.cross_entropy(labels.flatten(0, 1), target.flatten(), ignore_index=-100)
        if "mention" in batch:
            kind, first, last = batch["mention"]
            out["mention"] = functional.cross_entropy(self.heads.mention(x).flatten(0, 1), kind.flatten(), ignore_index=-100)
            if (first >= 0).any():
                for name, scores, gold in zip(("first", "last"), self.heads.pointers(x), (first, last), strict=True):
                    out[name] = 0.3 * functional.cross_entropy((scores + elsewhere).flatten(0, 1), gold.flatten(), ignore_index=-100)
        return out


def other_sentences(batch: dict[str, Tensor]) -> Tensor:
    """[B, W, W]: 0 where two words share a sentence, `NEVER` elsewhere."""
    together = (batch["sentence"][:, :, None] == batch["sentence"][:, None, :]) & batch["word_mask"][:, None, :]
    return torch.where(together, 0.0, NEVER)


def load_minilm(model: Tagger, file: Path) -> None:
    """Start the encoder from all-MiniLM-L6-v2 (`model.safetensors` in BERT's naming)."""
    from safetensors.torch import load_file

    raw = {k.removeprefix("bert."): v for k, v in load_file(file).items()}
    e = model.encoder
    with torch.no_grad():
        e.words.weight.copy_(raw["embeddings.word_embeddings.weight"])
        e.positions.weight.copy_(raw["embeddings.position_embeddings.weight"] + raw["embeddings.token_type_embeddings.weight"][0])
        e.norm.weight.copy_(raw["embeddings.LayerNorm.weight"])
        e.norm.bias.copy_(raw["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(e.layers):
            at = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [raw[f"{at}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
                for ours, theirs in (
                    (layer.out, "attention.output.dense"),
                    (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm2, "output.LayerNorm"),
                ):
                    getattr(ours, kind).copy_(raw[f"{at}{theirs}.{kind}"])
    e.words.weight.requires_grad_(False)
