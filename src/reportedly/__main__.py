"""`python -m reportedly`."""

from reportedly.cli.main import main

if __name__ == "__main__":
    main()
