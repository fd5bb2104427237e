"""From paths and settings to one report and its exit code: what the commands and Python's callers ask for."""
