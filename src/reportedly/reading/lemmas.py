"""Mends the lemmas of verbs that the language pipeline takes for other words."""

from functools import cache

from spacy.tokens import Doc

from reportedly.knowledge import read_table


def mend_lemmas(doc: Doc) -> Doc:
    """The document with the lemmas of the table: "staged" is of "stage", though a rule of the pipeline says "stag"."""
    forms = _forms()
    for token in doc:
        if token.lower_ in forms and token.pos_ == "VERB":
            token.lemma_ = forms[token.lower_]
    return doc


@cache
def _forms() -> dict[str, str]:
    """The verb of each form."""
    return {form: verb for verb, forms in read_table("lemmas")["verbs"].items() for form in forms}
