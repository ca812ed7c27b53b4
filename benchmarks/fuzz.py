"""Takes thousands of made-up reports the whole way, and says where something does not hold.

    python -m benchmarks.fuzz --cases 20000 --seed 1 --log fuzz.jsonl

Run again with the same log it goes on where it was interrupted. Each line of the log is a batch: its seed, how many
cases it had, and the smallest case that failed, if one did. One case in twenty goes through a case file too.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from reportedly.reading import load_reader
from tests.strategies import Always, Made, cases
from tests.strategies.kept import check_kept

BATCH = 200  # cases: about half a minute, so that little is lost when a run is interrupted
KEPT = 20  # one case in so many is added to a case file, too


def run(number: int, count: int, always: Always) -> dict[str, Any]:
    """The line of one batch."""
    done = {"cases": 0}
    last: list[tuple[Made, ...]] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def hold(made: tuple[Made, ...]) -> None:
        done["cases"] += 1
        last[:] = [made]
        stories = always.check(made)
        if sum(len(one.text) for one in made) % KEPT == 0:
            with tempfile.TemporaryDirectory() as folder:
                check_kept(made, stories, Path(folder))

    line: dict[str, Any] = {"seed": number}
    try:
        hold()
    except Exception as error:
        line["failed"] = f"{type(error).__name__}: {error}"[:400]
        line["case"] = [{"text": one.text, **one.fields} for one in last[0]]
    return {**line, "cases": done["cases"]}


def main() -> int:
    """Runs the batches that the log does not have yet; the exit status says whether all held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=Path, default=Path("fuzz.jsonl"))
    asked = parser.parse_args()
    lines = [json.loads(line) for line in asked.log.read_text("utf-8").splitlines()] if asked.log.exists() else []
    have = {line["seed"] for line in lines}
    always = Always(load_reader())
    for batch in range(-(-asked.cases // BATCH)):
        number = asked.seed * 1_000_000 + batch
        if number in have:
            continue
        start = time.process_time()
        line = run(number, min(BATCH, asked.cases - batch * BATCH), always)
        lines.append(line)
        with asked.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(
            f"batch {batch}: {line['cases']} cases, {time.process_time() - start:.0f} s",
            line.get("failed", ""),
            flush=True,
        )
    failed = [line for line in lines if "failed" in line]
    print(f"seed {asked.seed}: {sum(line['cases'] for line in lines)} cases, {len(failed)} batches failed")
    print(", ".join(f"{count} {name}" for name, count in always.counts.items()))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
