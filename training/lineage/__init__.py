"""What shows that one report was made from another, fitted on labelled pairs."""
