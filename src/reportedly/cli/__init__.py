"""The command: each part of it is a thin call of one function of the library."""
