"""Trains the encoder: one small transformer over paragraphs, with a head for each thing that is read with it."""
