"""Words that refer back to somebody."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from reportedly.knowledge.agents import genders
from reportedly.reading.entities.discourse import Said


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun, or the noun of a definite phrase, that refers back.

    Attributes:
        kind: Whom it can stand for: "person", "thing", "many".
        first: Number of the first token of the words.
        sector: PLOVER sector of a noun, None of a pronoun.
        rule: Key of whom the rules of grammar alone would choose.
    """

    token: Token
    kind: str
    first: int
    sort: Literal["pronoun", "nominal"]
    sector: str | None
    rule: Said | None

    @property
    def gender(self) -> str | None:
        """Which of "he" and "she" it goes with."""
        return genders().get(self.token.lower_) or GENDERED.get(self.token.lemma_.lower())


# Nouns that tell the gender of whom they name.
GENDERED = {
    "actress": "she", "woman": "she", "girl": "she", "mother": "she", "wife": "she", "sister": "she",
    "daughter": "she", "queen": "she", "princess": "she", "spokeswoman": "she", "businesswoman": "she",
    "congresswoman": "she", "chairwoman": "she", "policewoman": "she", "widow": "she", "aunt": "she",
    "grandmother": "she", "starlet": "she", "nun": "she", "girlfriend": "she", "councilwoman": "she",
    "man": "he", "boy": "he", "father": "he", "husband": "he", "brother": "he", "son": "he", "king": "he",
    "prince": "he", "spokesman": "he", "businessman": "he", "congressman": "he", "chairman": "he",
    "policeman": "he", "uncle": "he", "grandfather": "he", "pope": "he", "gunman": "he", "monk": "he",
    "boyfriend": "he", "councilman": "he", "emir": "he", "sultan": "he", "actor": "he",
}  # fmt: skip
