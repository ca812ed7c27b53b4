"""What the steps of finding entities hand each other."""

from dataclasses import dataclass

from reportedly.knowledge.known import Known
from reportedly.model import Form, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name somebody or somewhere.

    Attributes:
        span: The mention.
        core: The name alone, without titles before it; equal to the span where there are none.
    """

    span: Span
    form: Form
    who: Known
    core: Span
