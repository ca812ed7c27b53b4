"""Many readings → stories, in fixed passes."""

from reportedly.reconciling.reconcile import reconcile

__all__ = ["reconcile"]
