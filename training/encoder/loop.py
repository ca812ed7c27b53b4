"""The training itself: steps, rates, the running mean of the weights, and checkpoints that can be taken up again."""

import json
import random
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from reportedly.encoder.machines import NONE
from training.encoder.data import Article, Batch, Example, batch_of, batches
from training.encoder.heads import HEADS, Read, unit_vectors
from training.encoder.model import Body, original
from training.encoder.settings import LAYERS, WEIGHTS, Settings

MASK = 103
RECENT = 200  # steps whose speed tells how many are left
TOLD = 20  # steps between lines of the log


class Encoder(nn.Module):
    """The body with all its heads."""

    def __init__(self, settings: Settings, body: Body | None = None) -> None:
        super().__init__()
        self.body = Body(settings.dropout) if body is None else body
        self.heads = nn.ModuleDict({name: head(settings) for name, head in HEADS.items()})
        self.without = frozenset(settings.without)

    def read(self, batch: Batch, *, fast: bool) -> Read:
        """The vectors of a batch."""
        shapes = torch.zeros_like(batch.shapes) if "shapes" in self.without else batch.shapes
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=fast):
            pieces = self.body(batch.pieces, shapes, batch.mask)
        return Read(batch, pieces, unit_vectors(pieces, batch.first, batch.last), fast)


def groups(model: Encoder, settings: Settings) -> list[dict[str, object]]:
    """The weights by learning rate, with the word vectors left as they are."""
    for table in (model.body.words, model.body.places, model.body.kinds):
        table.weight.requires_grad_(False)
    found: list[dict[str, object]] = []

    def add(part: nn.Module, rate: float) -> None:
        for matrix in (True, False):
            kept = [p for p in part.parameters() if p.requires_grad and (p.dim() > 1) == matrix]
            decay = settings.weight_decay if matrix else 0.0
            if kept:
                found.append({"params": kept, "lr": rate, "peak": rate, "weight_decay": decay})

    for number, layer in enumerate(model.body.layers):
        add(layer, settings.body_rate * settings.layer_decay ** (LAYERS - 1 - number))
    add(model.body.norm, settings.body_rate * settings.layer_decay**LAYERS)
    add(model.body.shapes, settings.head_rate)
    add(model.heads, settings.head_rate)
    return found


def blurred(batch: Batch, settings: Settings, dice: torch.Generator) -> None:
    """Hides some pieces from the model, in place."""
    hidden = (torch.rand(batch.pieces.shape, generator=dice) < settings.hidden_pieces) & (batch.shapes > 0)
    batch.pieces = batch.pieces.masked_fill(hidden, MASK)


def moved(batch: Batch, settings: Settings, dice: torch.Generator) -> None:
    """Moves an edge of some cues by a unit, and adds likely units that are no cue as cues that hold nothing."""
    cues = batch.cues.clone()
    chosen = torch.rand(len(cues), generator=dice) < settings.jitter
    left = torch.rand(len(cues), generator=dice) < 0.5
    long = cues[:, 2] - cues[:, 1] > 1
    cues[:, 1] += (chosen & left & long).long()
    cues[:, 2] -= (chosen & ~left & long).long()
    assert batch.found is not None
    likely = (batch.found[:, :, 1] - batch.found[:, :, 0]).masked_fill((batch.begins > 0) | ~batch.units, -1e9)
    wanted = min(round(settings.negatives * len(cues)) + 1, likely.numel())
    flat = likely.flatten().topk(wanted).indices
    rows, units = flat // likely.shape[1], flat % likely.shape[1]
    batch.cues = torch.cat([cues, torch.stack([rows, units, units + 1], 1)])
    batch.roles = torch.cat([batch.roles, torch.full((wanted, batch.roles.shape[1]), NONE)])


def losses(model: Encoder, batch: Batch, settings: Settings, dice: torch.Generator, *, fast: bool) -> dict[str, Tensor]:
    """The loss of each head on one batch."""
    blurred(batch, settings, dice)
    read = model.read(batch, fast=fast)
    names = [name for name in ("cues", "anywhere", "vectors") if name not in model.without]
    found = {name: model.heads[name].loss(read) for name in names}  # type: ignore[operator]
    moved(batch, settings, dice)
    return found | {"roles": model.heads["roles"].loss(read)}  # type: ignore[operator]


@dataclass(slots=True)
class Plan:
    """How many steps there are: as many as are given, or as many as fit before a deadline at the speed of the last.

    Attributes:
        steps: How many steps the whole run has; with a deadline only the first guess.
        deadline: Time of the clock at which the rate is to be zero.
        mean: Seconds of a step.
        last: When the last step began.
        seen: Steps that were timed.
    """

    steps: int
    deadline: float | None = None
    mean: float = 0.0
    last: float = 0.0
    seen: int = 0

    def left(self, step: int) -> int:
        """How many steps are left; to be asked once before each step."""
        if self.deadline is None:
            return self.steps - step
        now = time.time()
        if self.last:
            self.seen += 1
            self.mean += (now - self.last - self.mean) / min(self.seen, RECENT)
        self.last = now
        return int((self.deadline - now) / self.mean) if self.seen >= TOLD else self.steps - step


class Threads:
    """Uses a second thread only while nothing else runs: waiting for one that must wait costs more than it gives."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.seen: deque[int] = deque(maxlen=3)

    def set(self) -> int:
        """Sets and returns the threads of this step."""
        self.seen.append(_running())
        number = self.most if max(self.seen) <= 1 else 1
        torch.set_num_threads(number)
        return number


def _running() -> int:
    """How many threads of the whole machine run just now, this one included; 1 where that cannot be known."""
    try:
        return int(Path("/proc/loadavg").read_text("ascii").split()[3].split("/")[0])
    except (OSError, ValueError, IndexError):
        return 1


class Run:
    """One training, from its start or from its last checkpoint."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        torch.manual_seed(settings.seed)
        torch.set_flush_denormal(True)
        self.folder, self.settings = folder, settings
        self.model = Encoder(settings, original(settings.dropout))
        self.optimiser = torch.optim.AdamW(groups(self.model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
        self.average = {k: v.detach().clone() for k, v in self.model.named_parameters() if v.requires_grad}
        self.step, self.share = 0, 1.0
        self.spent = 0.0

    def save(self) -> None:
        """Writes the checkpoint, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "average": self.average}
        state |= {"step": self.step, "share": self.share, "spent": self.spent, "settings": asdict(self.settings)}
        state["random"] = torch.get_rng_state()
        torch.save(state, self.folder / "next.pt")
        (self.folder / "next.pt").replace(self.folder / "last.pt")

    def resume(self) -> bool:
        """Takes up the last checkpoint if there is one."""
        path = self.folder / "last.pt"
        if not path.is_file():
            return False
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.step, self.share = state["average"], state["step"], state["share"]
        if state["settings"].get("without", self.settings.without) != self.settings.without:
            raise SystemExit(f"{path} was trained without {', '.join(state['settings']['without']) or 'nothing'}")
        self.spent = state["spent"]
        torch.set_rng_state(state["random"])
        return True

    def averaged(self) -> Encoder:
        """The model with the running mean of its weights."""
        model = Encoder(self.settings)
        model.load_state_dict(self.model.state_dict() | self.average)
        return model.eval()

    def rows(self, articles: Sequence[Article]) -> Iterator[list[Example]]:
        """The batches from this step on; each pass has its own chance, so a run that is taken up sees the same."""
        seen, turn = 0, 0
        while True:
            chance = random.Random(f"{self.settings.seed}-{turn}")  # noqa: S311 - nothing secret
            turn += 1
            for rows in batches(articles, self.settings.limits, self.settings.batch, chance):
                seen += 1
                if seen > self.step:
                    yield rows

    def train(self, articles: Sequence[Article], plan: Plan, threads: Threads, every: int = 200) -> None:
        """Trains until the rate has fallen to zero.

        Args:
            articles: What is learned from.
            plan: How many steps there are.
            threads: How many threads to use.
            every: Steps between checkpoints.
        """
        dice = torch.Generator()
        log: dict[str, float] = {}
        began, start = time.time(), self.step
        warm = self.settings.warmup * plan.steps
        for rows in self.rows(articles):
            left = plan.left(self.step)
            if self.step >= warm:
                self.share *= max(0.0, 1 - 1 / max(1, left))
            if left <= 0 or self.share <= 0:
                break
            self._rate(min(1.0, (self.step + 1) / warm) * self.share)
            dice.manual_seed(self.settings.seed * 1_000_003 + self.step)
            number = threads.set()
            self._step(batch_of(rows), dice, log)
            if self.step % TOLD == 0:
                seconds = (time.time() - began) / (self.step - start)
                self._tell(log, {"left": left, "threads": number, "seconds": seconds})
            if self.step % every == 0:
                self.save()
        self.spent += time.time() - began
        self.save()

    def _tell(self, log: dict[str, float], facts: dict[str, float]) -> None:
        """Adds a line to the log: the facts, and the mean loss of each head."""
        means = {name: value / TOLD for name, value in log.items()}
        line = {"step": self.step, "share": self.share} | facts | means
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as out:
            print(json.dumps({name: round(value, 3) for name, value in line.items()}), file=out)
        log.clear()

    def _rate(self, share: float) -> None:
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * share

    def _step(self, batch: Batch, dice: torch.Generator, log: dict[str, float]) -> None:
        self.model.train()
        each = losses(self.model, batch, self.settings, dice, fast=True)
        total = torch.stack([WEIGHTS[name] * loss for name, loss in sorted(each.items())]).sum()
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), self.settings.clip)
        self.optimiser.step()
        self.step += 1
        decay = min(self.settings.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            names = dict(self.model.named_parameters())
            mine = list(self.average)
            torch._foreach_lerp_([self.average[k] for k in mine], [names[k].detach() for k in mine], 1 - decay)
        for name, loss in each.items():
            log[name] = log.get(name, 0.0) + float(loss.detach())
