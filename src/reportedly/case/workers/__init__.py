"""Reads reports in processes: the results do not depend on how many, and a process that dies loses nothing."""

from reportedly.case.workers.count import PROCESSES, WORTH_A_WORKER, cores, workers_for, worthwhile
from reportedly.case.workers.order import in_order
from reportedly.case.workers.outcome import Failed, Outcome, Read, Task, reason_of
from reportedly.case.workers.pool import Pool
from reportedly.case.workers.spec import ReaderSpec, Reads

__all__ = [
    "PROCESSES",
    "WORTH_A_WORKER",
    "Failed",
    "Outcome",
    "Pool",
    "Read",
    "ReaderSpec",
    "Reads",
    "Task",
    "cores",
    "in_order",
    "reason_of",
    "workers_for",
    "worthwhile",
]
