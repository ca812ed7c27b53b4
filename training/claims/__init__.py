"""Fits the weights by which mentions of an event in several reports are joined."""
