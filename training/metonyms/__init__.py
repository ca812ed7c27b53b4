"""Fits what tells a name that acts from one that is a place."""
