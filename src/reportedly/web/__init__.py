"""The application: a case in a browser. It sits on `case` and `telling`, and is loaded by `reportedly serve` alone."""
