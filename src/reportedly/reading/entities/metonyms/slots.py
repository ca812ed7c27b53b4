"""Where a word stands: the word it belongs to and the part it has beside it."""

from reportedly.reading.entities.metonyms.grammar import Role

PARTS = ("subject", "passive", "agent", "object", "prep", "poss", "compound")


def slot(role: Role) -> str | None:
    """The slot of a role, such as "sign subject" or "talk prep with"; None where it has none."""
    if role.part not in PARTS or not role.lemma.isalpha():
        return None
    return f"{role.lemma} {role.part} {role.preposition}" if role.part == "prep" else f"{role.lemma} {role.part}"
