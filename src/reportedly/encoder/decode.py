"""The likeliest allowed labels of a chain, and how likely its labels are."""

from typing import Any

from reportedly.encoder.machines import Machine

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
NEVER = -1e4
TINY = 1e-300


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

    rows, most, _ = edges.shape
    final = np.where(np.array(machine.final if ends is None else ends), 0.0, NEVER).astype(np.float32)
    score = np.full((rows, len(machine.labels)), NEVER, np.float32)
    score[:, machine.start] = 0.0
    steps = steps_of(machine, edges)
    came = np.zeros((most, rows, len(machine.labels)), np.int8)
    for t in range(most):
        ways = score[:, :, None] + steps[:, t]
        came[t] = ways.argmax(1)
        score = np.where((t < lengths)[:, None], ways.max(1), score)
    state = (score + final).argmax(1)
    labels = np.zeros((rows, most), np.int8)
    names = np.array(machine.labels, np.int8)
    every = np.arange(rows)
    value = (score + final).max(1)
    for t in range(most - 1, -1, -1):
        there = t < lengths
        labels[:, t] = np.where(there, names[state], 0)
        state = np.where(there, came[t, every, state], state)
    return labels, value


def totals(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """For each row and state the log of the summed weights of all ways that end there, and that of all allowed ones."""
    import numpy as np

    ahead, scale = _ahead(machine, edges, lengths)
    with np.errstate(divide="ignore"):
        each = np.log(ahead[-1][:, 0]) + scale[-1][:, None]
        whole = np.log(ahead[-1][:, 0] @ np.array(machine.final, float)) + scale[-1]
    return each, whole


def likelihoods(machine: Machine, edges: Array, lengths: Array) -> Array:
    """The chance of each pair of neighbouring states: rows by units by states by states."""
    import numpy as np

    moves, _ = _moves(machine, edges, lengths)
    ahead, _ = _ahead(machine, edges, lengths)
    back = np.broadcast_to(np.array(machine.final, float)[None, :, None], (len(edges), len(machine.labels), 1))
    chance = np.zeros(moves.shape)
    for t in range(len(moves) - 1, -1, -1):
        both = ahead[t].transpose(0, 2, 1) * moves[t] * back.transpose(0, 2, 1)
        chance[t] = both / np.maximum(both.sum((1, 2), keepdims=True), TINY) * (t < lengths)[:, None, None]
        back = moves[t] @ back
        back = back / np.maximum(back.sum(1, keepdims=True), TINY)
    return chance.transpose(1, 0, 2, 3)


def _moves(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """The weights of all moves, scaled by the largest of each unit, and the logs of what they were scaled by."""
    import numpy as np

    steps = steps_of(machine, edges).astype(np.float64).transpose(1, 0, 2, 3)
    there = (np.arange(len(steps))[:, None] < lengths)[:, :, None, None]
    top = np.where(there, steps.max((2, 3), keepdims=True), 0.0)
    moves = np.where(there, np.exp(np.where(there, steps - top, 0.0)), np.eye(len(machine.labels)))
    return moves, top[:, :, 0, 0]


def _ahead(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """For each unit the share of each state among the ways up to it, and the log of their sum."""
    import numpy as np

    moves, top = _moves(machine, edges, lengths)
    ahead = np.zeros((len(moves) + 1, len(edges), 1, len(machine.labels)))
    scale = np.zeros((len(moves) + 1, len(edges)))
    ahead[0, :, 0, machine.start] = 1.0
    for t, move in enumerate(moves):
        new = ahead[t] @ move
        size = np.maximum(new.sum(2, keepdims=True), TINY)
        ahead[t + 1] = new / size
        scale[t + 1] = scale[t] + top[t] + np.log(size[:, 0, 0])
    return ahead, scale
