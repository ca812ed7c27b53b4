"""Reads a report with the trained encoder: windows of words in, attributions and sentence vectors out."""
