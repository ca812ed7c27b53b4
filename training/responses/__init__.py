"""Learns how much each sign of an answer weighs."""
