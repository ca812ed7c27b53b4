"""Drawings: where everything stands is reckoned here, templates only write it down as SVG."""
