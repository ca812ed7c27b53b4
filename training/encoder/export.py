"""The trained model as the two files that ship: the body in eight bits, and the small head of the roles beside it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder.heads import Cues, Roles, Vectors, unit_vectors
from training.encoder.loop import Encoder

OPSET = 17


class Words(nn.Module):
    """The word vectors in eight bits, each with a scale of its own."""

    numbers: Tensor
    scales: Tensor

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scales = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("numbers", (table / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, pieces: Tensor) -> Tensor:
        """The vectors of these pieces."""
        return self.numbers[pieces].float() * self.scales[pieces]


class Reader(nn.Module):
    """One window: the scores of the cue chain, and for each unit what the roles and the sentence vectors need."""

    def __init__(self, model: Encoder, *, small: bool) -> None:
        super().__init__()
        self.body, self.heads = model.body, model.heads
        if small:
            self.body.words = Words(model.body.words.weight.detach())  # type: ignore[assignment]

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Rows of one window, without the dimension of a batch."""
        states = self.body(pieces[None], shapes[None], torch.ones_like(pieces[None], dtype=torch.bool))
        units = unit_vectors(states, first[None], last[None])
        cues, roles, vectors = self.heads["cues"], self.heads["roles"], self.heads["vectors"]
        assert isinstance(cues, Cues)
        assert isinstance(roles, Roles)
        assert isinstance(vectors, Vectors)
        there = torch.ones_like(first[None], dtype=torch.bool)
        found = (cues(units, there), roles.unit(units), roles.cue(units), vectors.turn(units))
        return tuple(part[0] for part in found)


class Pairs(nn.Module):
    """The scores of the role chain of some cues of one window."""

    def __init__(self, model: Encoder) -> None:
        super().__init__()
        roles = model.heads["roles"]
        assert isinstance(roles, Roles)
        self.roles = roles

    def forward(self, units: Tensor, cues: Tensor, near: Tensor, apart: Tensor) -> Tensor:
        """Scores, cues by units by pairs of labels.

        Args:
            units: What the roles need of each unit.
            cues: The same of each cue, as the mean over its units.
            near: Bucket of the distance of each unit from each cue.
            apart: Paragraphs, sentences and quotation marks between them, as rows of the tables.
        """
        roles = self.roles
        plain, crossed = units.chunk(2, 1)
        add, times = cues.chunk(2, 1)
        x = plain[None] + add[:, None] + crossed[None] * times[:, None] + roles.distances(near)
        for number, table in enumerate(roles.counts):
            x = x + table(apart[:, :, number])
        edges: Tensor = roles.out(torch.relu(roles.far(roles.near(x))))
        return edges


def export(model: Encoder, folder: Path, *, small: bool) -> None:
    """Writes model.onnx and pairs.onnx; in eight bits if they are to be small."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / ("whole.onnx" if small else "model.onnx")
    pieces = torch.randint(1000, 2000, (40,))
    row = torch.arange(1, 21)
    _write(
        Reader(model, small=small).eval(),
        (pieces, torch.ones_like(pieces), row, row + 1),
        whole,
        {"pieces": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "units"}, "last": {0: "units"}},
        ("edges", "units", "cues", "vectors"),
    )
    wide = model.heads["roles"].unit.out_features  # type: ignore[union-attr]
    near = torch.zeros(3, 20, dtype=torch.long)
    _write(
        Pairs(model).eval(),
        (torch.randn(20, wide), torch.randn(3, wide), near, near[:, :, None].expand(3, 20, 3).contiguous()),  # type: ignore[arg-type]
        folder / "pairs.onnx",
        {"units": {0: "units"}, "cues": {0: "cues"}, "near": {0: "cues", 1: "units"}, "apart": {0: "cues", 1: "units"}},
        ("edges",),
    )
    if small:
        names = _big(whole)
        kinds = {"weight_type": QuantType.QInt8, "per_channel": True, "reduce_range": False, "nodes_to_quantize": names}
        quantize_dynamic(whole, folder / "model.onnx", op_types_to_quantize=["MatMul"], **kinds)
        whole.unlink()


def _write(
    model: nn.Module, given: tuple[Tensor, ...], path: Path, axes: dict[str, Any], names: tuple[str, ...]
) -> None:
    torch.onnx.export(
        model,
        given,
        str(path),
        input_names=list(axes),
        output_names=list(names),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def _big(path: Path) -> list[str]:
    """The products with the body's matrices."""
    import onnx

    graph = onnx.load(str(path)).graph
    sizes = {one.name: list(one.dims) for one in graph.initializer}
    return [
        node.name
        for node in graph.node
        if node.op_type == "MatMul" and len(sizes.get(node.input[1], ())) == 2 and min(sizes[node.input[1]]) >= 384
        and "layers" in node.name
    ]  # fmt: skip


def manifest(folder: Path, facts: dict[str, Any]) -> None:
    """Writes manifest.json: the given facts and the sum of every file beside it."""
    files = sorted(
        path for path in folder.iterdir() if path.suffix in (".onnx", ".txt", ".json") and path.stem != "manifest"
    )
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (folder / "manifest.json").write_text(json.dumps(facts | {"files": sums}, indent=1, sort_keys=True) + "\n", "utf-8")
