"""The worker processes, and who reads what: bounded in memory, and no report is lost with a process."""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, TypeVar, cast

from reportedly.case.interruption import Interruption
from reportedly.case.workers import messages
from reportedly.case.workers.order import Keyed, in_order
from reportedly.case.workers.outcome import Failed, Outcome, Task, reason_of
from reportedly.case.workers.process import IN_HAND, Worker
from reportedly.case.workers.spec import ReaderSpec
from reportedly.errors import WorkerError

STILLBORN = 3  # workers in a row that die before they can read: then none ever will
AHEAD = 16  # tasks for each worker by which an ordered stream may run ahead of a report that takes long
# Characters that a worker reads before a fresh one takes its place. The model keeps every new word that it has seen (5
# MB for a million characters of short reports), and loading it takes a hundredth of the time of reading so much.
STINT = 3_000_000

Other = TypeVar("Other", bound=Keyed)


class Pool:
    """Worker processes, each with a reader, for as long as the `with` block lasts.

    A worker that dies is replaced, and each report that it held is tried again alone, in a fresh worker of its own:
    one that kills that too has failed, and whatever else the worker held is read after all.

    Args:
        count: How many processes.
        spec: How each gets its reader.
        interruption: Once it is asked for, no further report is read.
        stint: How many characters a worker reads before a fresh one takes its place, for memory to stay what it was.
    """

    def __init__(
        self,
        count: int,
        spec: ReaderSpec | None = None,
        interruption: Interruption | None = None,
        *,
        stint: int = STINT,
    ) -> None:
        self._spec = spec or ReaderSpec()
        self._interruption = interruption
        self._stint = stint
        self._workers: list[Worker] = []
        self._suspects: deque[Task] = deque()
        self._stillborn = 0
        try:
            for _ in range(count):
                self._workers.append(Worker(self._spec))
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers at once; whatever they are reading is lost."""
        while self._workers:
            self._workers.pop().end()

    def read(self, tasks: Iterable[Task | Other]) -> Iterator[Outcome | Other]:
        """The outcome of each task, streamed, in the order in which they are done.

        Tasks are taken only as workers have room; what is no task is passed on as it is.

        Raises:
            ModelError: A model or table is missing.
            WorkerError: No worker can read at all.
        """
        return self._read(tasks, None)

    def read_in_order(self, tasks: Iterable[Task | Other]) -> Iterator[Outcome | Other]:
        """The same in the order of the tasks, whose keys must count from 0."""
        return in_order(self._read(tasks, AHEAD * len(self._workers)))

    def _read(self, tasks: Iterable[Task | Other], ahead: int | None) -> Iterator[Outcome | Other]:
        todo = iter(tasks)
        exhausted, taken = False, 0
        while not self._stopped and not (exhausted and not self._under_way()):
            while not exhausted and not self._stopped and (worker := self._free(taken, ahead)):
                task = next(todo, None)
                taken += 1
                if task is None:
                    exhausted = True
                elif not isinstance(task, Task):
                    yield task
                elif failed := _given(worker, task):
                    yield failed
            if self._under_way() or not exhausted:
                yield from self._answers()
        yield from self._last_answers()

    @property
    def _stopped(self) -> bool:
        return self._interruption is not None and self._interruption.asked

    def _under_way(self) -> list[Task]:
        """The tasks that were taken and have no outcome yet."""
        return [*self._suspects, *(task for worker in self._workers for task in worker.held)]

    def _free(self, taken: int, ahead: int | None) -> Worker | None:
        """The worker to give the next task to: the one that holds least; none waits at one while another has none."""
        if ahead is not None and taken - min((task.key for task in self._under_way()), default=taken) >= ahead:
            return None
        room = IN_HAND if all(worker.held for worker in self._workers) else 1
        with_room = [w for w in self._workers if w.ready and not self._is_done(w) and len(w.held) < room]
        return min(with_room, key=lambda worker: len(worker.held), default=None)

    def _answers(self) -> Iterator[Outcome]:
        """Waits for answers, and gives them."""
        workers = {worker.connection: worker for worker in self._workers}
        waited: list[Any] = [*workers, *([self._interruption] if self._interruption else [])]
        for ready in wait(waited):
            worker = workers.get(cast(Any, ready))
            if worker is None:
                continue
            try:
                answer = worker.answer()
            except EOFError:
                answer = self._buried(worker)
            if answer is not None:
                yield answer
            self._stillborn = 0 if worker.ready else self._stillborn
        self._renew()
        self._try_suspects()

    def _is_done(self, worker: Worker) -> bool:
        """Whether it gets nothing more beside what it holds."""
        return worker.is_trial or worker.characters >= self._stint

    def _renew(self) -> None:
        """Puts fresh workers in the place of those that have read their stint."""
        for place, worker in enumerate(self._workers):
            if worker.characters >= self._stint and not worker.held:
                worker.end()
                self._workers[place] = Worker(self._spec)

    def _last_answers(self) -> Iterator[Outcome]:
        """The answers that have come already."""
        for worker in self._workers:
            try:
                while worker.connection.poll():
                    if (answer := worker.answer()) is not None:
                        yield answer
            except (EOFError, OSError):
                continue

    def _buried(self, worker: Worker) -> Failed | None:
        """Puts a new worker in the place of a dead one; what that held is tried again, or has now failed."""
        cause = worker.end()
        self._stillborn += not worker.ready
        if self._stillborn >= STILLBORN:
            raise WorkerError(f"the processes that are to read end before they can ({cause})")
        self._workers[self._workers.index(worker)] = Worker(self._spec)
        if worker.is_trial and worker.held:
            return Failed(worker.held[0], f"reading it killed its process twice ({cause})", killed=True)
        self._suspects.extend(worker.held)
        return None

    def _try_suspects(self) -> None:
        """Gives each suspect to a fresh worker of its own; idle ones make room for as many as are wanting."""
        for worker in self._workers:
            if self._suspects and worker.is_fresh:
                worker.is_trial = True
                _given(worker, self._suspects.popleft())
        wanting = len(self._suspects) - sum(not worker.given for worker in self._workers)
        for place, worker in enumerate(self._workers):
            if wanting > 0 and worker.given and not worker.held:
                worker.end()
                self._workers[place] = Worker(self._spec)
                wanting -= 1


def _given(worker: Worker, task: Task) -> Failed | None:
    """Gives the worker the task; a report that cannot even be passed on has failed."""
    try:
        data = messages.encode_report(task.report)
    except Exception as error:
        return Failed(task, reason_of(error))
    worker.give(task, data)
    return None
