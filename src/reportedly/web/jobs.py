"""What runs longer than a request: reports that are added, one lot at a time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Job:
    """A lot of reports on its way into the case.

    Attributes:
        counts: How many steps of each kind were done ("added", "read", "settled").
        errors: The inputs that could not be read, one line each.
        failed: Why the whole ended, if it did not end well.
    """

    id: int
    counts: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    failed: str | None = None
    done: bool = False

    def count(self, what: str) -> None:
        """One more step of that kind was done."""
        self.counts[what] = self.counts.get(what, 0) + 1


class Jobs:
    """The lots of this process, the last few of them."""

    KEPT = 20

    def __init__(self) -> None:
        self._jobs: dict[int, Job] = {}
        self._lock = threading.Lock()
        self._next = 1

    def start(self, work: Callable[[Job], None]) -> Job:
        """Begins a job in a thread of its own."""
        with self._lock:
            job = Job(self._next)
            self._next += 1
            self._jobs[job.id] = job
            for old in sorted(self._jobs)[: -self.KEPT]:
                del self._jobs[old]

        def run() -> None:
            try:
                work(job)
            except Exception as error:  # whatever it is, the page has to say so
                job.failed = str(error) or type(error).__name__
            finally:
                job.done = True

        threading.Thread(target=run, name=f"job {job.id}", daemon=True).start()
        return job

    def get(self, id: int) -> Job:
        """The job of that number; KeyError where there is none."""
        return self._jobs[id]
