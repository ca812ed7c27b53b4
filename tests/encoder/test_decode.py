"""The chains only give readings that are possible, and the likeliest of them."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.encoder.decode import best, likelihoods, totals
from reportedly.encoder.found import Cue, Cut, cues_in, roles_of
from reportedly.encoder.machines import CONTENT, NONE, SOURCE, Machine, cue_machine, role_machine

MACHINES = (cue_machine(), role_machine())


def ways(machine: Machine, edges: np.ndarray) -> dict[tuple[int, ...], float]:
    found = {}
    for states in itertools.product(range(len(machine.labels)), repeat=len(edges)):
        path = (machine.start, *states)
        if machine.final[states[-1]] and all(machine.allowed[a][b] for a, b in itertools.pairwise(path)):
            labels = [machine.labels[s] for s in path]
            pairs = [3 * a + b for a, b in itertools.pairwise(labels)]
            found[tuple(labels[1:])] = float(sum(edges[t, p] for t, p in enumerate(pairs)))
    return found


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("seed", range(5))
def test_best_and_total_are_those_of_all_ways(machine: Machine, seed: int) -> None:
    edges = np.random.default_rng(seed).normal(size=(2, 4, 9)).astype(np.float32)
    lengths = np.array([4, 2])
    labels, score = best(machine, edges, lengths)
    _, total = totals(machine, edges, lengths)
    chances = likelihoods(machine, edges, lengths)
    for row, length in enumerate(lengths):
        every = ways(machine, edges[row, :length])
        top = max(every, key=lambda way: every[way])
        assert tuple(labels[row, :length]) == top
        assert score[row] == pytest.approx(every[top], abs=1e-4)
        assert chances[row, :length].sum((1, 2)) == pytest.approx(np.ones(length))
        assert total[row] == pytest.approx(np.logaddexp.reduce(list(every.values())), abs=1e-4)


@given(st.integers(0, 2**32 - 1))
def test_one_source_in_one_piece_and_never_without_content(seed: int) -> None:
    edges = np.random.default_rng(seed).normal(scale=3, size=(1, 9, 9)).astype(np.float32)
    labels, _ = best(role_machine(), edges, np.array([9]))
    pieces = [label for label, _ in itertools.groupby(labels[0])]
    assert pieces.count(SOURCE) <= 1
    assert CONTENT in pieces or set(pieces) == {NONE}


def test_a_cue_is_read_and_what_it_holds() -> None:
    edges = np.zeros((1, 5, 9), np.float32)
    edges[0, :, 0] = 5
    edges[0, 2, 1] = 20
    cues = cues_in(edges, np.array([5]), Cut())
    assert [(cue.start, cue.end) for cue in cues] == [(2, 3)]
    roles = np.zeros((1, 5, 9), np.float32)
    for t, pair in enumerate((1, 0, 0, 2, 8)):
        roles[0, t, pair] = 20
    roles[0, 1, 3] = 20
    (found,) = roles_of(roles, np.array([5]), [Cue(0, 2, 3, 1.0)], [10], Cut())
    assert (found.cue, found.source, found.content) == ((12, 13), (10,), (13, 14))
    assert found.holds > 0.99
