"""Strategies for reports: sentences, quotations, numbers, dates and furniture, put together and spoilt."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from reportedly import case
from reportedly.errors import ReportedlyError
from reportedly.model import Report
from tests.strategies import material as m


@dataclass(frozen=True)
class Made:
    """A report to be: its text, and the fields that come with it."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)

    def report(self) -> Report | None:
        """The report, None where it is refused."""
        known: dict[str, str | None] = {**self.fields}
        try:
            return case.report(self.text, limits=case.Limits(), **known)
        except ReportedlyError:
            return None


def filled(draw: st.DrawFn, template: str) -> str:
    """The template with a drawn word in each of its places."""
    while "{" in template:
        at = template.index("{")
        name = template[at + 1 : template.index("}")]
        if name == "n":
            words = f"{draw(st.sampled_from(m.NUMBERS))} {draw(st.sampled_from(m.COUNTED))}".strip()
        else:
            words = draw(st.sampled_from({"who": m.WHO, "where": m.WHERE, "when": m.TIMES}[name]))
        template = template[:at] + words + template[at + len(name) + 2 :]
    return template


@st.composite
def clauses(draw: st.DrawFn) -> str:
    """Somebody does something, some time."""
    told = filled(draw, f"{draw(st.sampled_from(m.WHO))} {draw(st.sampled_from(m.DEEDS))}")
    return f"{told} {draw(st.sampled_from(('', '', *m.TIMES)))}".strip()


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A clause as a plain sentence, an indirect or direct quotation, or something said by somebody about somebody."""
    clause, who = draw(clauses()), draw(st.sampled_from(m.WHO))
    cue = filled(draw, draw(st.sampled_from(m.CUES)))
    opening, closing = draw(quote_marks)
    shape = draw(
        st.sampled_from(
            (
                "{clause}.",
                "{who} {cue} that {clause}.",
                "{clause}, {who} {cue}.",
                "{o}{clause},{c} {cue} {who}.",
                "{o}{clause}.{c}",
                "According to {who}, {clause}.",
                "{who} {cue}: {o}{clause}.{c} {o}{again}{c}",
                "{clause}, {o}{again}{c}, {who} {cue}",
                "{clause}; {again}, as quoted by {who}.",
                "{who} ({o}{clause}{c}) {cue} {o}that {again}",
                "If {clause}, {again}",
                "{again}, which {cue} {o}{clause}{c}!",
            )
        )
    )
    again = draw(clauses()) if "{again}" in shape else ""
    told = shape.format(clause=clause, who=who, cue=cue, o=opening, c=closing, again=again)
    return told[:1].upper() + told[1:] if draw(st.sampled_from("yyyn")) == "y" else told


quote_marks: st.SearchStrategy[tuple[str, str]] = st.sampled_from(m.QUOTES)
paragraphs = st.lists(sentences(), min_size=1, max_size=3).map(" ".join)
blocks = st.one_of(*[paragraphs] * 8, *[st.sampled_from(m.LINES)] * 3, st.text(max_size=20))


def join(parts: list[str], breaks: list[str]) -> str:
    """The parts with the line breaks between them, taken in turn."""
    return "".join(part + breaks[i % len(breaks)] for i, part in enumerate(parts))


def spoil(text: str, harm: tuple[str, int, int, str]) -> str:
    """The text with one thing done to it at a place: a piece put in, taken out, or said again."""
    what, start, size, odd = harm
    at = start % (len(text) + 1)
    if what == "put":
        return text[:at] + odd + text[at:]
    if what == "cut":
        return text[:at] + text[at + size :]
    if what == "again":
        return text + "\n\n" + text[at : at + 9 * size]
    return {"upper": text.upper(), "lower": text.lower(), "half": text[:at]}[what]


places = st.integers(0, 3_000)
harms = st.tuples(
    st.sampled_from(("put",) * 40 + ("cut", "again") * 9 + ("upper", "lower", "half")),
    places,
    st.integers(1, 40),
    st.sampled_from(m.ODD),
)


@st.composite
def texts(draw: st.DrawFn, known: tuple[str, ...] = ()) -> str:
    """A text of some paragraphs and lines, maybe with some of a text before it; mostly a little spoilt."""
    old = st.sampled_from(known) if known else blocks
    count = draw(st.sampled_from((1, 2, 2, 3, 3, 4)))
    parts = [draw(st.one_of(blocks, blocks, old)) for _ in range(count)]
    usual = st.just(["\n\n"])
    breaks = draw(st.one_of(usual, usual, st.lists(st.sampled_from(m.BREAKS), min_size=1, max_size=3)))
    text = join(parts, breaks)
    for harm in draw(st.lists(harms, max_size=6)):
        text = spoil(text, harm)
    return text


@st.composite
def reports(draw: st.DrawFn, known: tuple[str, ...] = ()) -> Made:
    """A report with some of its fields."""
    text = draw(texts(known))
    fields = {}
    for name, values in m.FIELDS.items():
        value = draw(st.sampled_from(("",) * 12 + values))
        if value:
            fields[name] = value
    return Made(text, fields)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Made, ...]:
    """Mostly one report, sometimes two to four that share some of their words."""
    count = draw(st.sampled_from((1, 1, 1, 1, 1, 1, 2, 2, 3, 4)))
    made: list[Made] = []
    for _ in range(count):
        known = tuple(part for one in made for part in one.text.split("\n\n") if part.strip())
        made.append(draw(reports(known)))
    return tuple(made)
