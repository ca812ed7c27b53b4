"""Trains the ranking of whom pronouns and definite nouns mean."""
