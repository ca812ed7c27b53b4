"""Counts in how many reports each stem stands, for the table that stories are grouped with.

    python -m training.idf REPORTS.jsonl [REPORTS.jsonl ...] > src/reportedly/knowledge/tables/idf.tsv

Reads JSON Lines with a `text`; the sets used for the shipped table stand in manifest.toml. Only counts are kept, of
stems in at least MIN_REPORTS reports; no text can be put together again from them.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.reconciling.words import stems

MIN_REPORTS = 3  # rarer words get the weight of an unseen one anyway


def texts(paths: list[str]) -> Iterator[str]:
    """The text of each record."""
    for path in paths:
        with Path(path).open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def main() -> None:
    """Prints the head, then stem and count, sorted by stem."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts(sys.argv[1:]):
        total += 1
        counts.update(set(stems(text)))
    print("# In how many reports each stem stands; made by training/idf.py from the sets in training/manifest.toml.")
    print("# licence\tcounts only, of texts whose terms the manifest names")
    print(f"# reports\t{total}")
    for word in sorted(word for word, n in counts.items() if n >= MIN_REPORTS):
        print(f"{word}\t{counts[word]}")


if __name__ == "__main__":
    main()
