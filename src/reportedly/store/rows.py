"""Values of the model → rows of tables. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.model import Claim, Discrepancy, Reading, Span, Story, hull

Row = tuple[object, ...]


def attribution_rows(key: int, reading: Reading) -> Iterator[Row]:
    """A row for each attribution of a reading."""
    text = reading.report.text
    for said in reading.attributions:
        source, cue, content = (words(pieces, text) for pieces in (said.source, said.cue, said.content))
        chain = " > ".join(link.name for link in said.chain)
        place = hull(said.content) if said.content else Span(0, 0)
        yield key, said.id, source, cue, content, said.kind, said.stance, chain, *place


def notice_rows(key: int, reading: Reading) -> Iterator[Row]:
    """A row for each notice of a reading."""
    text = reading.report.text
    for notice in reading.notices:
        wrong, right = (side.words(text) if side else None for side in (notice.wrong, notice.right))
        yield key, notice.kind, *notice.span, notice.span.words(text), wrong, right


def words(pieces: Iterable[Span], text: str) -> str:
    """The words at the pieces, parted by an ellipsis."""
    return " … ".join(piece.words(text) for piece in pieces)


def story_row(story: Story, generation: int, document: bytes) -> Row:
    """The row of a story."""
    carriers = {carrier.name for claim in story.claims for carrier in claim.carriers}
    origins = {origin.entity or origin.name for claim in story.claims for origin in claim.origins}
    numbers = (len(story.reports), len(carriers), len(origins))
    return story.id, story.title, story.earliest, story.latest, *numbers, generation, document


def story_report_rows(story: Story, keys: Mapping[str, int], changed: Sequence[bytes | None]) -> Iterator[Row]:
    """A row for each report of a story, with its reading where that is not as it was read."""
    for position, (report, reading) in enumerate(zip(story.reports, changed, strict=True)):
        published = report.published
        dates = (published.earliest, published.latest, published.how)
        yield story.id, position, keys[report.id], *dates, reading


def name_rows(story: Story) -> Iterator[Row]:
    """A row for each name of each entity of a story, that by which the story knows it first."""
    for entity in story.entities:
        for name in dict.fromkeys((entity.name, *entity.names)):
            yield story.id, entity.id, name, entity.kind, int(name == entity.name), len(entity.mentions)


def claim_row(story: str, claim: Claim) -> Row:
    """The row of a claim, with no key yet."""
    event, numbers = claim.event, claim.numbers
    about = (event.vocabulary, event.type, event.earliest, event.latest) if event else (None,) * 4
    counts = (numbers.reports, numbers.carriers, numbers.origins)
    return None, story, claim.id, claim.text, claim.standing, *counts, *about


def member_rows(number: int, claim: Claim, keys: Mapping[str, int]) -> Iterator[Row]:
    """A row for each passage that carries the claim."""
    for position, member in enumerate(claim.members):
        what = (member.exact, member.value, member.attribution, member.event)
        yield number, position, keys[member.report], *member.span, *what


def source_rows(number: int, claim: Claim) -> Iterator[Row]:
    """A row for each origin and each carrier of a claim."""
    for position, origin in enumerate(claim.origins):
        yield number, "origin", position, origin.name
    for position, carrier in enumerate(claim.carriers):
        yield number, "carrier", position, carrier.name


def discrepancy_row(story: str, found: Discrepancy) -> Row:
    """The row of a discrepancy, with no key yet."""
    return None, story, found.id, found.kind, found.verdict, found.because


def evidence_rows(number: int, found: Discrepancy, keys: Mapping[str, int]) -> Iterator[Row]:
    """A row for each passage of a discrepancy."""
    for position, evidence in enumerate(found.members):
        yield number, position, keys[evidence.report], evidence.start, evidence.end, evidence.exact
