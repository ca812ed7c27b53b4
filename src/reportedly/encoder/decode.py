"""The likeliest allowed labels of a chain, and how likely its labels are."""

from functools import cache
from typing import Any

from reportedly.encoder.machines import Machine

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
NEVER = -1e4
TINY = 1e-300
STRIDE = 8  # units after which weights are scaled again: each is at least about e^-60


def steps_of(machine: Machine, edges: Array) -> Array:
    """Scores of neighbouring states from scores of neighbouring labels: (..., width²) to (..., states, states)."""
    import numpy as np

    labels = np.array(machine.labels)
    pair = labels[:, None] * machine.width + labels[None, :]
    barred = np.where(np.array(machine.allowed), 0.0, NEVER).astype(np.float32)
    return edges[..., pair] + barred


def best(machine: Machine, edges: Array, lengths: Array, ends: Array = None) -> tuple[Array, Array]:
    """The likeliest labels of each row and their score.

    Args:
        machine: The states.
        edges: Scores, rows by units by width².
        lengths: How many units each row has.
        ends: For each row which states may be the last, where that is not for the machine to say.
    """
    import numpy as np

    there, stay = _there(machine, edges, lengths)
    steps = np.where(there, steps_of(machine, edges).transpose(1, 0, 2, 3), np.where(stay, 0.0, NEVER))
    steps = steps.astype(np.float32)
    scores = np.full((len(steps) + 1, len(edges), len(machine.labels)), NEVER, np.float32)
    scores[0, :, machine.start] = 0.0
    sums = np.empty(steps.shape[1:], np.float32)
    for t, step in enumerate(steps):
        np.add(scores[t][:, :, None], step, out=sums)
        np.maximum.reduce(sums, axis=1, out=scores[t + 1])
    last = scores[-1] + np.where(np.array(machine.final if ends is None else ends), 0.0, NEVER).astype(np.float32)
    came = (scores[:-1, :, :, None] + steps).argmax(2)
    states = np.empty((len(steps) + 1, len(edges)), np.intp)
    states[-1] = last.argmax(1)
    every = np.arange(len(edges))
    for t in range(len(steps) - 1, -1, -1):
        states[t] = came[t, every, states[t + 1]]
    labels = np.array(machine.labels, np.int8)[states[1:].T]
    return np.where(there[:, :, 0, 0].T, labels, 0), last.max(1)


def totals(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """For each row and state the log of the summed weights of all ways that end there, and that of all allowed ones."""
    import numpy as np

    moves, scale = _moves(machine, edges, lengths)
    start = np.zeros((len(edges), 1, len(machine.labels)))
    start[:, 0, machine.start] = 1.0
    shares, sizes = _run(moves, start)
    scale = scale + sizes
    with np.errstate(divide="ignore"):
        each = np.log(shares[-1][:, 0]) + scale[:, None]
        whole = np.log(shares[-1][:, 0] @ np.array(machine.final, float)) + scale
    return each, whole


def likelihoods(machine: Machine, edges: Array, lengths: Array) -> Array:
    """The chance of each pair of neighbouring states: rows by units by states by states."""
    import numpy as np

    moves, _ = _moves(machine, edges, lengths)
    start = np.zeros((len(edges), 1, len(machine.labels)))
    start[:, 0, machine.start] = 1.0
    end = np.broadcast_to(np.array(machine.final, float), start.shape)
    ahead, _ = _run(moves, start)
    back, _ = _run(moves[::-1].transpose(0, 1, 3, 2), end)
    both = ahead[:-1].transpose(0, 1, 3, 2) * moves * back[-2::-1]
    chance = both / np.maximum(both.sum((2, 3), keepdims=True), TINY)
    return (chance * _there(machine, edges, lengths)[0]).transpose(1, 0, 2, 3)


def _there(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """Which units a row has, units by rows by 1 by 1; and the pairs of states in which nothing changes."""
    import numpy as np

    there = np.arange(edges.shape[1])[:, None] < np.asarray(lengths)
    return there[:, :, None, None], np.eye(len(machine.labels), dtype=bool)


def _moves(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """The weights of all moves, scaled by the largest of each unit, and for each row the log of all those scales."""
    import numpy as np

    there = np.arange(edges.shape[1])[:, None] < np.asarray(lengths)
    pair, never = _pairs(machine)
    rows = np.concatenate((edges, np.zeros_like(edges[..., :1])), 2).astype(np.float64).transpose(1, 0, 2) + never
    top = np.where(there, rows.max(2), 0.0)
    moves = np.exp(np.where(there[:, :, None], rows - top[:, :, None], 0.0)).take(pair, 2)
    moves[~there] = np.eye(len(machine.labels))
    return moves, top.sum(0)


@cache
def _pairs(machine: Machine) -> tuple[Array, Array]:
    """For each pair of states the column of their labels, and what bars those columns that no states may use.

    One column more than there are pairs of labels stands for the pairs of states that are barred.
    """
    import numpy as np

    labels, width = np.array(machine.labels), machine.width**2
    pair = np.where(np.array(machine.allowed), labels[:, None] * machine.width + labels[None, :], width)
    never = np.full(width + 1, -np.inf)
    never[np.setdiff1d(pair, width)] = 0.0
    return pair, never


def _run(moves: Array, start: Array) -> tuple[Array, Array]:
    """For each unit the weights of each state after it, and for each row the log of what they were divided by.

    They are divided by their sum now and then only, often enough that none gets too small for its number.
    """
    import numpy as np

    shares = np.empty((len(moves) + 1, *start.shape))
    shares[0] = start
    sizes = np.zeros(len(start))
    for t, move in enumerate(moves):
        np.matmul(shares[t], move, out=shares[t + 1])
        if t % STRIDE == STRIDE - 1:
            size = np.maximum(shares[t + 1].sum(2, keepdims=True), TINY)
            shares[t + 1] /= size
            sizes += np.log(size[:, 0, 0])
    return shares, sizes
