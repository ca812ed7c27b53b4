"""How each model and counted table was made."""
