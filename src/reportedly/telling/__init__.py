"""A story → what a person or a program takes away."""
