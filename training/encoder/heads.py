"""What is read with the encoder, one head each: name, module and loss. A further head joins the same training here."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as f

from reportedly.encoder.machines import CONTENT, SOURCE, cue_machine, role_machine
from reportedly.encoder.places import DISTANCES, PARAGRAPHS, QUOTES, SENTENCES, bucket
from training.encoder.data import Batch
from training.encoder.machine import NEVER, Chain
from training.encoder.settings import WIDTH, Settings

EDGES = 9
CUE_WIDTH = 128
PAIR_WIDTH = 128
FORBIDDEN = 5000.0
REACH = 512  # distances are looked up in a table of this many units to either side


@dataclass(slots=True)
class Read:
    """What the heads look at: the batch, a vector for each piece and one for each unit."""

    batch: Batch
    pieces: Tensor
    units: Tensor
    fast: bool = False


def unit_vectors(pieces: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """A vector for each unit: the mean of its first and last piece."""
    wide = pieces.shape[2]
    ends = [pieces.gather(1, at[:, :, None].expand(-1, -1, wide)) for at in (first, last)]
    return (ends[0] + ends[1]) / 2


class Step(nn.Module):
    """A look at the neighbours, at some distance, with a residual."""

    def __init__(self, width: int, apart: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Conv1d(width, width, 3, padding=apart, dilation=apart)
        nn.init.zeros_(self.mix.weight)
        nn.init.zeros_(self.mix.bias)

    def forward(self, x: Tensor) -> Tensor:
        """The rows after one look."""
        return x + self.mix(f.relu(self.norm(x)).transpose(1, 2)).transpose(1, 2)


class Cues(nn.Module):
    """Finds the cues: a chain over out, begin, inside."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.into = nn.Linear(WIDTH, CUE_WIDTH)
        self.near = Step(CUE_WIDTH, 1)
        self.out = nn.Linear(CUE_WIDTH, EDGES)
        self.chain = Chain(cue_machine())
        self.dropout = nn.Dropout(settings.dropout)

    def forward(self, units: Tensor, there: Tensor) -> Tensor:
        """The scores of neighbouring labels."""
        x = self.into(self.dropout(units)) * there[:, :, None]
        edges: Tensor = self.out(f.relu(self.near(x)))
        return edges

    def loss(self, read: Read) -> Tensor:
        """How unlikely the marked cues are, for each window."""
        edges = self(read.units, read.batch.units)
        read.batch.found = edges.detach()
        total: Tensor = self.chain(edges, read.batch.begins, read.batch.units.float())
        return total.sum() / max(1, len(read.batch.cues))


class Roles(nn.Module):
    """Of one cue, what is source and what is content: a chain over all units of the window, given the cue."""

    distance: Tensor

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.unit = nn.Linear(WIDTH, 2 * PAIR_WIDTH)
        self.cue = nn.Linear(WIDTH, 2 * PAIR_WIDTH)
        self.distances = nn.Embedding(DISTANCES, PAIR_WIDTH)
        self.counts = nn.ModuleList(nn.Embedding(n, PAIR_WIDTH) for n in (PARAGRAPHS, SENTENCES, QUOTES))
        self.near = Step(PAIR_WIDTH, 1)
        self.far = Step(PAIR_WIDTH, 3)
        self.out = nn.Linear(PAIR_WIDTH, EDGES)
        self.chain = Chain(role_machine())
        self.dropout = nn.Dropout(settings.dropout)
        for table in (self.distances, *self.counts):
            nn.init.normal_(table.weight, std=0.1)
        self.register_buffer("distance", torch.tensor([bucket(n) for n in range(-REACH, REACH + 1)]), persistent=False)

    def forward(self, units: Tensor, places: Tensor, cues: Tensor) -> Tensor:
        """The scores of neighbouring labels, for each cue."""
        row, start, end = cues.unbind(1)
        index = torch.arange(units.shape[1])
        in_cue = (index >= start[:, None]) & (index < end[:, None])
        weight = (in_cue / (end - start)[:, None]).to(units.dtype)
        cue = torch.einsum("nt,ntw->nw", weight, units[row])
        plain, crossed = self.unit(units).chunk(2, 2)
        add, times = self.cue(cue).chunk(2, 1)
        x = plain[row] + add[:, None] + crossed[row] * times[:, None]
        gap = (index - start[:, None]).clamp(max=0) + (index - end[:, None] + 1).clamp(min=0)
        apart = places[row] - places[row, start][:, None]
        x = x + self._place(gap, apart).to(x.dtype)
        edges = self.out(f.relu(self.far(self.near(x)))).float()
        barred = in_cue | (apart[:, :, 0].abs() > 1)
        never = torch.tensor([0.0, NEVER, NEVER] * 3)
        return torch.where(barred[:, :, None], edges + never, edges)

    def _place(self, gap: Tensor, apart: Tensor) -> Tensor:
        """What the place of each unit beside the cue adds; one look into a table of all places that occur."""
        near = self.distance[gap.clamp(-REACH, REACH) + REACH]
        kinds = (apart[:, :, 0].clamp(-2, 2) + 2, apart[:, :, 1].clamp(-4, 4) + 4, apart[:, :, 2].abs().clamp(max=4))
        key = ((near * PARAGRAPHS + kinds[0]) * SENTENCES + kinds[1]) * QUOTES + kinds[2]
        seen, at = key.unique(return_inverse=True)
        table = self.counts[2](seen % QUOTES) + self.counts[1](seen // QUOTES % SENTENCES)
        table = table + self.counts[0](seen // (QUOTES * SENTENCES) % PARAGRAPHS)
        table = table + self.distances(seen // (QUOTES * SENTENCES * PARAGRAPHS))
        return f.embedding(at, table)

    def loss(self, read: Read) -> Tensor:
        """How unlikely the marked roles are, for each cue."""
        batch = read.batch
        if not len(batch.cues):
            return read.units.sum() * 0
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=read.fast):
            edges = self(
                self.dropout(read.units).to(torch.bfloat16 if read.fast else torch.float32), batch.places, batch.cues
            )
        mask = batch.units[batch.cues[:, 0]].float()
        total: Tensor = self.chain(edges, batch.roles, mask)
        # What the bars forbid (a content two paragraphs on) teaches nothing.
        return total[total < FORBIDDEN].sum() / len(batch.cues)


class Anywhere(nn.Module):
    """Helps the others: whether a unit is source or content of any cue at all."""

    def __init__(self, settings: Settings) -> None:  # noqa: ARG002 - every head is made in the same way
        super().__init__()
        self.out = nn.Linear(WIDTH, 2)

    def loss(self, read: Read) -> Tensor:
        """Cross-entropy over the units."""
        batch = read.batch
        gold = torch.zeros(*batch.units.shape, 2)
        for (n, _, _), roles in zip(batch.cues.tolist(), batch.roles, strict=True):
            gold[n, :, 0] = torch.maximum(gold[n, :, 0], (roles == SOURCE).float())
            gold[n, :, 1] = torch.maximum(gold[n, :, 1], (roles == CONTENT).float())
        each = f.binary_cross_entropy_with_logits(self.out(read.units), gold, reduction="none")
        return (each * batch.units[:, :, None]).sum() / max(1, len(batch.cues))


class Vectors(nn.Module):
    """Keeps the original's sentence vectors alive: the mean over a run of units, turned by a matrix."""

    def __init__(self, settings: Settings) -> None:  # noqa: ARG002
        super().__init__()
        self.turn = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.turn.weight)
        nn.init.zeros_(self.turn.bias)

    def forward(self, means: Tensor) -> Tensor:
        """Vectors of length one."""
        return f.normalize(self.turn(means), dim=-1)

    def loss(self, read: Read) -> Tensor:
        """How far the vectors stand from the teacher's, as one less the cosine."""
        runs = [(n, *run) for n, row in enumerate(read.batch.examples) for run in row.taught]
        if not runs:
            return read.units.sum() * 0
        means = torch.stack([read.units[n, a:b].mean(0) for n, a, b, _ in runs])
        taught = torch.stack([vector for *_, vector in runs])
        return (1 - (self(means) * taught).sum(1)).mean()


HEADS = {"cues": Cues, "roles": Roles, "anywhere": Anywhere, "vectors": Vectors}
