"""figcheck reads the numbers in an article and says which of them cannot all be true."""

__version__ = "0.1.0"
