"""Linear chains over labels, with a score for every pair of neighbours, that can only take allowed ways."""

from typing import Any

import torch
from torch import Tensor, nn

from reportedly.encoder.machines import Machine

NEVER = -1e4


class Chain(nn.Module):
    """The loss of a chain: how unlikely the marked labels are among all allowed ones."""

    allowed: Tensor
    final: Tensor
    label: Tensor
    pair: Tensor
    spread: Tensor

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        labels = torch.tensor(machine.labels)
        pair = labels[:, None] * machine.width + labels[None, :]
        allowed = torch.tensor(machine.allowed)
        self.start = machine.start
        self.width = machine.width
        self.register_buffer("label", labels)
        self.register_buffer("pair", pair)
        self.register_buffer("allowed", torch.where(allowed, 0.0, NEVER))
        self.register_buffer("final", torch.where(torch.tensor(machine.final), 0.0, NEVER))
        self.register_buffer("spread", nn.functional.one_hot(pair.flatten(), machine.width**2).float())

    def forward(self, edges: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
        """The negative log likelihood of each row: edges N,T,width², gold labels N,T, mask N,T."""
        before = torch.cat([torch.zeros_like(gold[:, :1]), gold[:, :-1]], 1)
        marked = edges.gather(2, (before * self.width + gold)[:, :, None])[:, :, 0]
        total: Tensor = _Total.apply(edges, mask, self)
        return total - (marked * mask).sum(1)


class _Total(torch.autograd.Function):
    """The log of the summed weights of all allowed ways; its gradient is how likely each pair is."""

    @staticmethod
    def forward(ctx: Any, edges: Tensor, mask: Tensor, chain: Chain) -> Tensor:  # noqa: ANN401
        """Runs the chain both ways, on weights that are scaled at each step."""
        rows, length, _ = edges.shape
        states = chain.label.shape[0]
        steps = edges.double()[:, :, chain.pair.flatten()].view(rows, length, states, states) + chain.allowed
        there = mask.bool()[:, :, None, None]
        top = steps.amax((2, 3), keepdim=True)
        stay = torch.eye(states, dtype=torch.double)
        moves = torch.where(there, (steps - top).exp(), stay).transpose(0, 1).contiguous()
        scale = torch.where(there, top, torch.zeros_like(top))[:, :, 0, 0].sum(1)
        final = chain.final.double().exp()
        ahead = torch.zeros(length + 1, rows, 1, states, dtype=torch.double)
        behind = torch.zeros(length + 1, rows, states, 1, dtype=torch.double)
        ahead[0, :, 0, chain.start] = 1.0
        behind[length] = final[:, None]
        for t in range(length):
            new = torch.bmm(ahead[t], moves[t])
            size = new.sum(2, keepdim=True)
            torch.div(new, size, out=ahead[t + 1])
            scale += size[:, 0, 0].log()
        for t in range(length - 1, -1, -1):
            new = torch.bmm(moves[t], behind[t + 1])
            torch.div(new, new.sum(1, keepdim=True), out=behind[t])
        total = scale + (ahead[length, :, 0] * final).sum(1).log()
        share = ahead[:length].transpose(2, 3) * moves * behind[1:].transpose(2, 3)
        share = share / share.sum((2, 3), keepdim=True) * mask.t()[:, :, None, None]
        grads = share.transpose(0, 1).reshape(rows, length, -1).float() @ chain.spread
        ctx.save_for_backward(grads)
        return total.float()

    @staticmethod
    def backward(ctx: Any, *outer: Tensor) -> tuple[Tensor, None, None]:  # noqa: ANN401
        """The likelihood of each pair."""
        (grads,) = ctx.saved_tensors
        return grads * outer[0][:, None, None], None, None
