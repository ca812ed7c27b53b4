"""Fits which words inside what others say are cues there."""
