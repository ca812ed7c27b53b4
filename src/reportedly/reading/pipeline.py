"""The reader: a language pipeline and the stages, from a report to its reading."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.tokens import Span as Sent

from reportedly.knowledge.own import OwnTable, stamp
from reportedly.model import READ_LANGUAGES, MadeBy, Reading, Report, Sentence
from reportedly.reading.language import DEFAULT_MODEL, load_language, made_by
from reportedly.reading.page import Page, span_of
from reportedly.reading.parse import parse
from reportedly.reading.stage import Layers, Stage, check_order
from reportedly.reading.stages import STAGES

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads reports, one alone at a time: the same report always gives the same reading."""

    nlp: "Language"
    stages: tuple[Stage, ...]
    made_by: MadeBy
    own: tuple[OwnTable, ...] = ()

    def read(self, report: Report) -> Reading:
        """The reading of one report; one in a language that we do not read keeps its text and has no layers."""
        if report.language not in READ_LANGUAGES:
            return _reading(self.made_by, Page(report, self.nlp.make_doc(""), (), ()), Layers())
        page = replace(parse(report, self.nlp), own=self.own)
        layers = Layers()
        for stage in self.stages:
            layers = stage.run(page, layers)
        return _reading(self.made_by, page, layers)


def load_reader(model: str = DEFAULT_MODEL, *texts: str) -> Reader:
    """A reader on that spaCy model, with the texts of a user's own tables; raises ModelError where it is missing."""
    check_order(STAGES)
    nlp = load_language(model)
    own = tuple(OwnTable("own", (), text) for text in texts)
    made = made_by(nlp, model)
    return Reader(nlp, STAGES, replace(made, tables=stamp(made.tables, own)), own)


def _reading(made: MadeBy, page: Page, layers: Layers) -> Reading:
    sentences = tuple(Sentence(span_of(sentence), _terms(sentence)) for sentence in page.sentences)
    return Reading(
        made,
        page.report,
        sentences,
        layers.entities,
        layers.timexes,
        layers.figures,
        layers.attributions,
        layers.events,
        page.notices,
    )


def _terms(sentence: Sent) -> tuple[str, ...]:
    """Lower-cased lemmas of the content words."""
    kept = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
    return tuple(t.lemma_.lower() for t in sentence if t.pos_ in kept and not t.is_stop)
