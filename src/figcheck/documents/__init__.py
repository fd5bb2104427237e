"""From bytes to text whose offsets are those of the source: what a reader does not see is blanked."""
