"""How long a page of a list is."""

PAGE = 25  # rows of a page
