"""Phrases and pronouns that refer back: 'the junta', 'the West African country', 'its spokesperson', 'he'."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from reportedly.knowledge.agents import empty_verbs, genders, lands, pronouns
from reportedly.knowledge.countries import countries, country_place, lies_in
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.reading.entities.discourse import SUBJECTS, Discourse, Said
from reportedly.reading.entities.nominals import Phrase

REACH = 40  # namings looked back over: some three paragraphs
CLIMB = 12  # verbs between a word and the main verb; a deeper parse is a broken one
THINGS = frozenset({"organization", "government", "armed_group", "military", "agency", "outlet", "operation", "place"})
LOCAL = frozenset({"authority", "administration"})  # a town has them too
GROUPS = frozenset({"organization", "government", "armed_group", "military", "people", "person"})


def fits(kind: str, item: Said) -> bool:
    """Whether a pronoun of that kind can stand for it."""
    if kind == "person":
        return item.who.kind == "person" and not item.many
    if kind == "thing":
        return item.who.kind in THINGS and not item.many
    return item.who.kind in GROUPS and (item.many or item.who.kind in ("military", "armed_group"))


def antecedent(token: Token, discourse: Discourse, words_sentences: list[int]) -> Said | None:
    """Whom a pronoun stands for, where the grammar leaves no real choice."""
    kind = pronouns().get(token.lower_)
    if kind is None or is_empty(token):
        return None
    if token.lower_ == "who":
        return _head_of_clause(token, discourse)
    if token.lower_.endswith(("self", "selves")):
        return _own_subject(token, kind, discourse)
    if token.dep_ not in SUBJECTS and token.dep_ != "poss":
        return _only_other(token, discourse, words_sentences) if kind == "person" else None
    for subject in _subjects_above(token):
        found = [item for item in discourse.at(subject.i) if fits(kind, item) and agrees(token, item)]
        if found:
            return _actor(found)
    return _in_sentence(token, kind, discourse) or _in_sentence_before(token, kind, discourse, words_sentences)


def agrees(token: Token, item: Said) -> bool:
    """Whether 'he' or 'she' can be said of somebody with that first name."""
    wanted = genders().get(token.lower_)
    if wanted is None or item.who.kind != "person":
        return True
    first = folded_key(item.who.name).split(" ")[0]
    return genders().get(first, wanted) == wanted


def _can_be(token: Token, kind: str, item: Said) -> bool:
    return fits(kind, item) and agrees(token, item)


def _head_of_clause(token: Token, discourse: Discourse) -> Said | None:
    """Whom 'who' takes up: the words that its clause hangs on."""
    verb = token.head
    found = discourse.at(verb.head.i) if verb.dep_ == "relcl" and token.dep_ in SUBJECTS else []
    people = [item for item in found if item.who.kind not in ("place", "operation")]
    return _actor(people) if people else None


def _own_subject(token: Token, kind: str, discourse: Discourse) -> Said | None:
    """Whom 'herself' means: the subject of the nearest verb that has one."""
    for subject in _subjects_above(token):
        found = [item for item in discourse.at(subject.i) if _can_be(token, kind, item)]
        return _actor(found) if found else None
    return None


def _only_other(token: Token, discourse: Discourse, sentences: list[int]) -> Said | None:
    """Whom 'him' means: the only person of this sentence and the one before who is not the subject of its verb."""
    near = (discourse.sentence(token), sentences[-1] if sentences else -1)
    subjects = {child.i for child in token.head.lefts if child.dep_ in SUBJECTS}
    people = [i for i in discourse.before(token.i, REACH) if i.sentence in near and _can_be(token, "person", i)]
    others = [item for item in people if item.head not in subjects]
    acting = {item.who.key for item in people if item.head in subjects}
    return (
        others[0] if len({item.who.key for item in others} - acting) == 1 and others[0].who.key not in acting else None
    )


def is_empty(token: Token) -> bool:
    """Whether 'it' may stand for nothing."""
    verb = token.head
    return token.lower_ == "it" and token.dep_ in SUBJECTS and verb.lemma_.lower() in empty_verbs()


def _subjects_above(token: Token) -> Iterator[Token]:
    """The subjects and owners above the token, from the nearest up; none that holds the token itself."""
    node = token
    for _ in range(CLIMB):
        if node.head.i == node.i:
            return
        inner, node = node, node.head
        for child in node.lefts:
            owner = child.dep_ == "poss" and node.pos_ == "NOUN"  # "the firm's plan to sell its ships"
            if (child.dep_ in SUBJECTS or owner) and child.i < token.i and child.i not in (inner.i, token.i):
                yield child


def _in_sentence(token: Token, kind: str, discourse: Discourse) -> Said | None:
    """The only subject before the pronoun in its sentence that fits."""
    start = discourse.sentence(token)
    found = [
        i for i in discourse.before(token.i, REACH) if i.sentence == start and i.subject and _can_be(token, kind, i)
    ]
    heads = {item.head for item in found}
    return _actor(found) if len(heads) == 1 else None


def _in_sentence_before(token: Token, kind: str, discourse: Discourse, sentences: list[int]) -> Said | None:
    """The subject of the sentence before, where it alone fits; for a person also the only one who is named there."""
    before = sentences[-1] if sentences else -1
    near = [item for item in discourse.before(token.i, REACH) if item.sentence == before and _can_be(token, kind, item)]
    subjects = [item for item in near if item.subject]
    pool = subjects or (near if kind == "person" else [])
    main = [item for item in pool if _is_main(item, token)] or pool
    owners = {_same(item) for item in main}
    return _actor(main) if len(owners) == 1 else None


def _is_main(item: Said, token: Token) -> bool:
    """Whether the words are the subject of their sentence's main verb."""
    head = token.doc[item.head]
    return head.head.dep_ == "ROOT"


def _same(item: Said) -> str:
    """One key for a country and its government, which the same words may name."""
    return item.country or item.who.key if item.who.kind in ("place", "government") else item.who.key


def _actor(found: Iterable[Said]) -> Said:
    """Of several that the same words name, the one that can act."""
    return min(found, key=lambda item: (item.who.kind == "place", -item.head, item.who.key))


def land(token: Token, first: int, region: str | None, discourse: Discourse) -> Known | None:
    """The country that 'the country' or 'the West African country' means."""
    if token.lemma_.lower() not in lands() or token.tag_ not in ("NN", "NNP") or token.doc[first].lower_ != "the":
        return None
    allowed = lies_in(region) if region else frozenset(countries())
    near = [i for i in discourse.before(first, REACH) if i.country in allowed and i.who.kind in ("place", "government")]
    if not near:
        return None
    if region is None:
        near = _nearest(near, discourse.sentence(token))
    return country_place(near[0].country) if near and near[0].country else None


def _nearest(near: list[Said], sentence: int) -> list[Said]:
    """Where no region helps: the nearest of the sentence, else the subject of the one before."""
    own = [item for item in near if item.sentence == sentence]
    if own:
        return own
    subjects = [item for item in near if item.sentence == near[0].sentence and item.subject]
    return subjects if len({item.country for item in subjects}) == 1 else []


def governed(phrase: Phrase, discourse: Discourse) -> str | None:
    """The country whose government 'the junta' or 'the authorities' is."""
    definite = phrase.head.doc[phrase.first].lower_ == "the" or phrase.first == phrase.head.i
    if not definite and not _rules(phrase.head):
        return None
    near = [i for i in discourse.before(phrase.first, REACH) if i.country and i.who.kind in ("place", "government")]
    own = [item for item in near if item.sentence == discourse.sentence(phrase.head)]
    if own:
        return own[0].country
    if phrase.head.lemma_.lower() in LOCAL:  # in a report of a crime 'authorities' are seldom the state's government
        near = [item for item in near if item.who.kind == "government"]
    if not definite or not near:
        return None
    last = [item for item in near if item.sentence == near[0].sentence]
    subjects = [i for i in last if i.subject and i.who.kind == "government"] or [i for i in last if i.subject]
    pool = subjects or last
    return pool[0].country if len({item.country for item in pool}) == 1 else None


def _rules(head: Token) -> bool:
    """Whether the text says that this government runs a country ('has been run by a military government')."""
    verb = head.head.head
    return (
        head.dep_ == "pobj" and head.head.dep_ == "agent" and verb.lemma_.lower() in ("run", "rule", "govern", "lead")
    )
