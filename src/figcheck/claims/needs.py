"""What is said where an optional library is missing."""

from __future__ import annotations

NO_STATS = 'p-values need scipy: pip install "figcheck[stats]"'
