"""The likeliest allowed labels of a chain, and how likely its labels are."""

from typing import Any

from reportedly.encoder.machines import Machine

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
NEVER = -1e4


def steps_of(machine: Machine, edges: Array) -> Array:
    """Scores of neighbouring states from scores of neighbouring labels: (..., width²) to (..., states, states)."""
    import numpy as np

    labels = np.array(machine.labels)
    pair = labels[:, None] * machine.width + labels[None, :]
    barred = np.where(np.array(machine.allowed), 0.0, NEVER).astype(np.float32)
    return edges[..., pair] + barred


def best(machine: Machine, edges: Array, lengths: Array) -> tuple[Array, Array]:
    """The likeliest labels of each row and their score.

    Args:
        machine: The states.
        edges: Scores, rows by units by width².
        lengths: How many units each row has.
    """
    import numpy as np

    rows, most, _ = edges.shape
    final = np.where(np.array(machine.final), 0.0, NEVER).astype(np.float32)
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


def totals(machine: Machine, edges: Array, lengths: Array) -> Array:
    """The log of the sum over all allowed labels of each row."""
    return _summed(_ahead(machine, steps_of(machine, edges), lengths)[-1] + _final(machine), 1)


def likelihoods(machine: Machine, edges: Array, lengths: Array) -> Array:
    """The chance of each pair of neighbouring states, rows by units by states by states."""
    import numpy as np

    rows, most, _ = edges.shape
    states = len(machine.labels)
    steps = steps_of(machine, edges)
    ahead = _ahead(machine, steps, lengths)
    total = _summed(ahead[most] + _final(machine), 1)
    back = np.broadcast_to(_final(machine), (rows, states)).copy()
    chance = np.zeros((rows, most, states, states))
    for t in range(most - 1, -1, -1):
        there = (t < lengths)[:, None]
        through = steps[:, t] + back[:, None, :]
        chance[:, t] = np.exp(ahead[t][:, :, None] + through - total[:, None, None]) * there[:, :, None]
        back = np.where(there, _summed(through, 2), back)
    return chance


def _ahead(machine: Machine, steps: Array, lengths: Array) -> Array:
    """The log of the sum over all ways to each state before each unit: units and one by rows by states."""
    import numpy as np

    rows, most, states, _ = steps.shape
    ahead = np.full((most + 1, rows, states), NEVER)
    ahead[0, :, machine.start] = 0.0
    for t in range(most):
        ahead[t + 1] = np.where((t < lengths)[:, None], _summed(ahead[t][:, :, None] + steps[:, t], 1), ahead[t])
    return ahead


def _final(machine: Machine) -> Array:
    import numpy as np

    return np.where(np.array(machine.final), 0.0, NEVER)


def _summed(scores: Array, axis: int) -> Array:
    import numpy as np

    top = scores.max(axis, keepdims=True)
    return np.log(np.exp(scores - top).sum(axis)) + np.squeeze(top, axis)
