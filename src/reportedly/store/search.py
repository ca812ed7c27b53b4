"""Finds reports, quotations and claims by words."""

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.store.connection import Connection

HitKind = Literal["report", "quotation", "claim"]

LIMIT = 20  # hits of each kind
WORDS = 24  # of a snippet
# A phrase in quotation marks, or a word, that may end in a star for all words that begin so.
TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

REPORTS = f"""
SELECT 'report', r.id, s.story, NULL, coalesce(r.outlet, r.id), NULL,
       snippet(search_reports, -1, ?1, ?2, ' … ', {WORDS}), NULL, NULL
FROM search_reports JOIN reports r ON r.key = search_reports.rowid
LEFT JOIN story_reports s ON s.report = r.key
WHERE search_reports MATCH ?3 AND r.current ORDER BY rank, r.id LIMIT ?4 OFFSET ?5"""  # noqa: S608 - a number of ours
QUOTATIONS = f"""
SELECT 'quotation', r.id, s.story, NULL, a.source, a.stance,
       snippet(search_quotations, 1, ?1, ?2, ' … ', {WORDS}), a.start_offset, a.end_offset
FROM search_quotations JOIN attributions a ON a.key = search_quotations.rowid JOIN reports r ON r.key = a.report
LEFT JOIN story_reports s ON s.report = r.key
WHERE search_quotations MATCH ?3 AND r.current ORDER BY rank, r.id, a.start_offset, a.id LIMIT ?4 OFFSET ?5"""  # noqa: S608
CLAIMS = f"""
SELECT 'claim', NULL, c.story, c.id, c.reports || '/' || c.carriers || '/' || c.origins, c.standing,
       snippet(search_claims, 0, ?1, ?2, ' … ', {WORDS}), NULL, NULL
FROM search_claims JOIN claims c ON c.key = search_claims.rowid
WHERE search_claims MATCH ?3 ORDER BY rank, c.story, c.id LIMIT ?4 OFFSET ?5"""  # noqa: S608

FINDING: dict[HitKind, str] = {"report": REPORTS, "quotation": QUOTATIONS, "claim": CLAIMS}
KINDS: tuple[HitKind, ...] = tuple(FINDING)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that the words were found in.

    Attributes:
        report: Id of the report; None for a claim.
        story: Id of the story, if there is one.
        claim: Id of the claim; None for anything else.
        who: A report's outlet, a quotation's source, a claim's three numbers (reports/carriers/origins).
        how: A quotation's stance, a claim's standing.
        snippet: Some of its words, those found in brackets.
        start: Where a quotation stands in its report.
        end: Where it ends.
    """

    kind: HitKind
    report: str | None
    story: str | None
    claim: str | None
    who: str
    how: str | None
    snippet: str
    start: int | None
    end: int | None


class Search:
    """The words of a case."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(
        self,
        words: str,
        limit: int = LIMIT,
        *,
        kinds: tuple[HitKind, ...] = KINDS,
        skip: int = 0,
        marks: tuple[str, str] = ("[", "]"),
    ) -> list[Hit]:
        """Reports, then quotations, then claims that hold all the words, the best of each kind first.

        Args:
            words: What somebody typed.
            limit: How many of each kind.
            kinds: What is looked for.
            skip: How many of each kind to leave out, the best first.
            marks: What stands before and after found words.
        """
        query = match_query(words)
        if not query:
            return []
        asked = (*marks, query, limit, skip)
        rows = [row for kind in KINDS if kind in kinds for row in self._connection.execute(FINDING[kind], asked)]
        return [Hit(*row) for row in rows]


def match_query(words: str) -> str:
    """What somebody typed as a query of FTS5: every word and phrase quoted, so that nothing in it can be wrong."""
    terms = []
    for phrase, word in TERM.findall(CONTROL.sub(" ", words)):
        term = phrase or word
        if any(char.isalnum() for char in term):
            terms.append(f'"{term.rstrip("*")}"' + ("*" if word.endswith("*") else ""))
    return " ".join(terms)
