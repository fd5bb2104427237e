"""A report as text: one module a format, listed in `formats`. Nothing is decided here."""
