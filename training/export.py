#!/usr/bin/env python3
"""Write a trained tagger as two int8 ONNX graphs with its tokenizer and card.

The graphs are built node by node from the weights with ONNX Runtime's fused BERT operators (Attention, SkipLayerNormalization,
BiasGelu), then quantised: word vectors by row, matrices by channel with 7-bit weights (`reduce_range`), so that AVX2 machines do not
saturate and compute what machines with VNNI compute.

    model.onnx   ids, shape, quote [1, P], domain [1], start [W]  ->  what is read off every word, and its states in two layers
    links.onnx   words [W, D], cue [C, D], relations [3, C, W], dep, head [W, L]  ->  roles [C, W, 9], labels [W, R]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from model import Layer, Sizes, Tagger
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.tag.windows import LIMIT

LONGEST = 2 * LIMIT + 2  # pieces: every word its own paragraph, each with its [SEP]; words are LIMIT at most
OPSET = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]


class Graph:
    """An ONNX graph being written: nodes in order, constants by name."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, np.ndarray] = {}

    def constant(self, value: object) -> str:
        """A constant's name; tensors become float32 arrays."""
        array = value.detach().numpy() if isinstance(value, torch.Tensor) else np.asarray(value)
        name = f"c{len(self.constants)}"
        self.constants[name] = np.ascontiguousarray(array) if array.ndim else array
        return name

    def node(self, op: str, *inputs: str, outputs: int | str = 1, **attributes: object) -> str:
        """Add a node; its (first) output's name."""
        names = [outputs] if isinstance(outputs, str) else [f"t{len(self.nodes)}_{i}" for i in range(outputs)]
        ms = op in ("Attention", "SkipLayerNormalization", "BiasGelu")
        self.nodes.append(helper.make_node(op, list(inputs), names, domain="com.microsoft" if ms else "", **attributes))
        return names[0]

    def matmul(self, x: str, weight: torch.Tensor) -> str:
        """x @ weight.T, as PyTorch keeps its linear weights."""
        return self.node("MatMul", x, self.constant(weight.T))

    def linear(self, x: str, layer: torch.nn.Linear, outputs: int | str = 1) -> str:
        return self.node("Add", self.matmul(x, layer.weight), self.constant(layer.bias), outputs=outputs)

    def norm(self, x: str, layer: torch.nn.LayerNorm) -> str:
        return self.node("LayerNormalization", x, self.constant(layer.weight), self.constant(layer.bias), axis=-1, epsilon=layer.eps)

    def model(self, inputs: dict[str, tuple[int, list]], outputs: dict[str, list]) -> onnx.ModelProto:
        graph = helper.make_graph(
            self.nodes,
            "onrecord",
            [helper.make_tensor_value_info(k, kind, shape) for k, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(k, TensorProto.FLOAT, shape) for k, shape in outputs.items()],
            [numpy_helper.from_array(v, k) for k, v in self.constants.items()],
        )
        return helper.make_model(graph, opset_imports=OPSET, ir_version=8, producer_name="onrecord")


def word_vectors(g: Graph, table: torch.Tensor) -> str:
    """Word vectors kept as 8-bit rows with one scale a row: [1, P, H]."""
    rows = table.detach().numpy()
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True) / 127, 1e-9).astype(np.float32)
    held = g.constant(np.round(rows / scale).astype(np.int8))
    return g.node("Mul", g.node("Cast", g.node("Gather", held, "ids"), to=TensorProto.FLOAT), g.node("Gather", g.constant(scale), "ids"))


def encoder_graph(model: Tagger) -> onnx.ModelProto:
    g, e, h = Graph(), model.encoder, model.heads
    z = model.sizes
    x = word_vectors(g, e.words.weight)
    features = {"shape": "shape", "quote": "quote"}
    if e.pooled:
        x = pool(g, x)
        features = {k: g.node("Gather", k, "start", axis=1) for k in features}
    if e.widen is not None:
        x = g.matmul(x, e.widen.weight)
    length = g.node("Slice", g.node("Shape", x), g.constant([1]), g.constant([2]))
    x = g.node(
        "Add",
        x,
        g.node("Slice", g.constant(e.positions.weight[: LIMIT if e.pooled else LONGEST]), g.constant([0]), length, g.constant([0])),
    )
    for table, name in ((e.shape, features["shape"]), (e.quote, features["quote"]), (e.domain, "domain")):
        x = g.node("Add", x, g.node("Gather", g.constant(table.weight), name))
    x = g.norm(x, e.norm)
    seen = []
    for layer in e.layers:
        y = g.node("Attention", x, g.constant(layer.qkv.weight.T), g.constant(layer.qkv.bias), num_heads=z.attention_heads)
        y = g.matmul(y, layer.out.weight)
        x = skip_norm(g, x, y, layer.norm1, layer.out.bias)
        x = skip_norm(g, x, feed_forward(g, x, layer, cls=not e.pooled), layer.norm2, layer.down.bias)
        seen.append(x)
    words = of_words(g, x, pooled=e.pooled)
    g.node("Concat", *(of_words(g, seen[n - 1], pooled=e.pooled) for n in state_layers(len(seen))), axis=-1, outputs="states")
    parts = {
        "cue_hidden": h.cue[0], "role_words": h.role_words, "role_first": h.role_first, "role_last": h.role_last, "upos": h.upos,
        "dep": h.arc_dep, "head": h.arc_head, "label_dep": h.label_dep, "label_head": h.label_head, "mention": h.mention,
        "mention_head": h.mention_head, "mention_first": h.mention_first, "mention_last": h.mention_last,
    }  # fmt: skip
    weight = torch.cat([p.weight for p in parts.values()])
    bias = torch.cat([p.bias for p in parts.values()])
    joint = g.node("Add", g.matmul(words, weight), g.constant(bias))
    shown = ("role_words", "role_first", "role_last", "upos", "label_dep", "label_head", "mention")
    names = [k if k in shown else f"{k}_" for k in parts]
    g.nodes.append(helper.make_node("Split", [joint, g.constant([p.out_features for p in parts.values()])], names, axis=-1))
    g.linear(g.node("Relu", "cue_hidden_"), h.cue[2], outputs="cue")
    dep, head = g.node("Relu", "dep_"), g.node("Relu", "head_")
    scale = g.constant(np.float32(z.arcs**-0.5))
    arcs = g.node("MatMul", g.node("Mul", dep, scale), g.node("Transpose", head, perm=[1, 0]))
    g.node("Add", arcs, g.node("Transpose", g.linear(head, h.arc_bias), perm=[1, 0]), outputs="arcs")
    both = g.node("Mul", g.node("Relu", "mention_head_"), g.constant(np.float32(z.pointers**-0.5)))
    for i, name in enumerate(("first", "last")):
        half = g.node("Slice", both, g.constant([i * z.pointers]), g.constant([(i + 1) * z.pointers]), g.constant([1]))
        g.node("MatMul", half, g.node("Transpose", f"mention_{name}_", perm=[1, 0]), outputs=f"mention_{name}")
    ints = TensorProto.INT64
    inputs = {"ids": (ints, [1, "P"]), "shape": (ints, [1, "P"]), "quote": (ints, [1, "P"]), "domain": (ints, [1]), "start": (ints, ["W"])}
    sizes = {k: ["W", parts[k].out_features] for k in shown} | {"cue": ["W", h.cue[2].out_features]}
    sizes |= {"states": ["W", e.norm.normalized_shape[0] * len(state_layers(len(seen)))]}
    return g.model(inputs, sizes | {k: ["W", "W"] for k in ("arcs", "mention_first", "mention_last")})


def state_layers(count: int) -> tuple[int, ...]:
    """Whose states the event head reads, of so many layers: a low one, which still knows the word, and a high one, which knows its place.

    Of all layers and pairs these gave the best event triggers for both models (`training/README.md`).
    """
    return -(-count // 3), -(-5 * count // 6)


def of_words(g: Graph, x: str, *, pooled: bool) -> str:
    """States [W, H] of the words: a word's is its first piece's, where the encoder saw pieces."""
    rows = g.node("Squeeze", x, g.constant([0]))
    return rows if pooled else g.node("Gather", rows, "start", axis=0)


def feed_forward(g: Graph, x: str, layer: Layer, *, cls: bool) -> str:
    """Both matrices; where there is a [CLS], over it alone and over all the rest. It holds activations up to five times any other's
    (measured on dev), and one 8-bit scale for both would leave the rest with two bits less."""
    up, bias, down = g.constant(layer.up.weight.T), g.constant(layer.up.bias), g.constant(layer.down.weight.T)

    def over(part: str) -> str:
        return g.node("MatMul", g.node("BiasGelu", g.node("MatMul", part, up), bias), down)

    if not cls:
        return over(x)
    edges = [g.constant([i]) for i in (0, 1, 2**31 - 1)]
    parts = [g.node("Slice", x, begin, end, edges[1]) for begin, end in ((edges[0], edges[1]), (edges[1], edges[2]))]
    return g.node("Concat", *(over(p) for p in parts), axis=1)


def pool(g: Graph, x: str) -> str:
    """The mean of each word's pieces, from running sums: [1, P, E] to [1, W, E]."""
    upto = g.node("Pad", g.node("CumSum", x, g.constant(1)), g.constant([0, 1, 0, 0, 0, 0]))
    pieces = g.node("Slice", g.node("Shape", "ids"), g.constant([1]), g.constant([2]))
    end = g.node("Concat", g.node("Slice", "start", g.constant([1]), g.constant([2**31 - 1])), pieces, axis=0)
    total = g.node("Sub", g.node("Gather", upto, end, axis=1), g.node("Gather", upto, "start", axis=1))
    count = g.node("Cast", g.node("Sub", end, "start"), to=TensorProto.FLOAT)
    return g.node("Div", total, g.node("Unsqueeze", count, g.constant([0, 2])))


def skip_norm(g: Graph, x: str, y: str, norm: torch.nn.LayerNorm, bias: torch.Tensor) -> str:
    return g.norm(g.node("Add", g.node("Add", y, g.constant(bias)), x), norm)


def links_graph(model: Tagger) -> onnx.ModelProto:
    g, r, z = Graph(), model.roles, model.sizes
    x = g.node("Add", g.node("Unsqueeze", "words", g.constant([0])), g.node("Unsqueeze", "cue", g.constant([1])))
    for i, table in enumerate((r.distance, r.sentence, r.quotation)):
        which = g.node("Gather", "relations", g.constant(i), axis=0)
        x = g.node("Add", x, g.node("Gather", g.constant(table.weight), which))
    x = g.node("Relu", g.norm(x, r.norm))
    far = 2**31 - 1
    for norm, conv, step in ((r.norm1, r.conv1, 1), (r.norm2, r.conv2, 2)):
        y = g.norm(x, norm)
        padded = g.node("Pad", y, g.constant([0, step, 0, 0, step, 0]))
        before = g.node("Slice", padded, g.constant([0]), g.constant([-2 * step]), g.constant([1]))
        after = g.node("Slice", padded, g.constant([2 * step]), g.constant([far]), g.constant([1]))
        x = g.node("Add", x, g.node("Relu", g.linear(g.node("Concat", before, y, after, axis=-1), conv)))
    g.linear(x, r.tags, outputs="roles")
    g.linear(g.node("Relu", g.node("Add", "dep", "head")), model.labels, outputs="labels")
    real = TensorProto.FLOAT
    inputs = {
        "words": (real, ["W", z.roles]), "cue": (real, ["C", z.roles]), "relations": (TensorProto.INT64, [3, "C", "W"]),
        "dep": (real, ["W", z.labels]), "head": (real, ["W", z.labels]),
    }  # fmt: skip
    return g.model(inputs, {"roles": ["C", "W", r.tags.out_features], "labels": ["W", z.deprels]})


def save(graph: onnx.ModelProto, file: Path, quantise: bool) -> None:
    """Write a graph, quantised or as it is."""
    onnx.checker.check_model(graph)
    if not quantise:
        onnx.save(graph, file)
        return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        onnx.save(graph, plain)
        quantize_dynamic(
            plain,
            file,
            op_types_to_quantize=["MatMul", "Attention"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def load_checkpoint(file: Path, deprels: list[str]) -> Tagger:
    sizes = file.parent / "sizes.json"  # of a student of `distill.py`
    model = Tagger(Sizes(deprels=len(deprels), **(json.loads(sizes.read_text()) if sizes.exists() else {})))
    model.load_state_dict(torch.load(file, weights_only=True))
    return model.eval()


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("checkpoint", type=Path, help="model.pt of a training run")
    ap.add_argument("out", type=Path, help="folder to write, such as src/onrecord/tag/models/default")
    ap.add_argument("--float", action="store_true", help="leave the weights as 32-bit floats")
    ap.add_argument("--version", default="0.1")
    ap.add_argument("--corpora", type=Path, help="folder whose corpora the card lists with their digests")
    ap.add_argument("--dispatches", type=Path, help="our dispatches, where the run saw them")
    a = ap.parse_args()
    from card import write_card

    deprels = json.loads((a.checkpoint.parent / "deprels.json").read_text())
    model = load_checkpoint(a.checkpoint, deprels)
    a.out.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        save(encoder_graph(model), a.out / "model.onnx", not a.float)
        save(links_graph(model), a.out / "links.onnx", not a.float)
    write_card(model, deprels, a.out, version=a.version, corpora=a.corpora, dispatches=a.dispatches)
    for file in sorted(a.out.iterdir()):
        print(f"{file.stat().st_size / 1e6:8.3f} MB  {file.name}")


if __name__ == "__main__":
    main()
