"""Every choice of the training in one table."""

from dataclasses import dataclass

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536


@dataclass(frozen=True, slots=True)
class Settings:
    """How the encoder is trained.

    Attributes:
        seed: For every choice by chance.
        batch: Windows in a step.
        limits: Least and most pieces of a window; each pass over the data draws its own, so neighbours change.
        body_rate: Highest learning rate of the top layer.
        layer_decay: By what the rate shrinks from layer to layer downwards.
        head_rate: Highest learning rate of the heads.
        warmup: Share of the steps in which the rate rises.
        weight_decay: Of matrices.
        dropout: In the layers and heads.
        hidden_pieces: Share of pieces replaced by the mask.
        average: Decay of the running mean of the weights, which is what is kept.
        clip: Longest gradient.
        negatives: Likely words that are no cue, as a share of the cues, shown as cues that hold nothing.
        jitter: Share of cues whose edge is moved by a word, as a reader may find them.
        vector_share: One report in so many has teacher vectors.
        held_out: Training reports kept for cut-offs.
        without: What is left out, to see what it is worth: a head's name, "shapes" (capitals and marks), or "context"
            (a window holds one paragraph, not several).
    """

    seed: int = 20
    batch: int = 8
    limits: tuple[int, int] = (160, 208)
    body_rate: float = 3e-4
    layer_decay: float = 0.9
    head_rate: float = 1e-3
    warmup: float = 0.06
    weight_decay: float = 0.01
    dropout: float = 0.1
    hidden_pieces: float = 0.06
    average: float = 0.998
    clip: float = 1.0
    negatives: float = 0.3
    jitter: float = 0.1
    vector_share: int = 3
    held_out: int = 32
    without: tuple[str, ...] = ()


# What each head's loss counts for in the sum.
WEIGHTS = {"cues": 1.0, "roles": 1.0, "anywhere": 0.05, "vectors": 3.0}
PARTS = ("anywhere", "vectors", "shapes", "context")


def settings(without: tuple[str, ...]) -> Settings:
    """The settings with some parts left out; without its neighbours a paragraph is read in a window of its own."""
    alone = {"limits": (48, 64), "batch": 24} if "context" in without else {}
    return Settings(without=without, **alone)  # type: ignore[arg-type]
