"""Mirrors training/."""
