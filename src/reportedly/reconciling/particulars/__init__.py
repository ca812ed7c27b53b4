"""Days, places and actors that reports give one event, and where they exclude one another."""

from reportedly.reconciling.particulars.compare import odd_particulars

__all__ = ["odd_particulars"]
