"""Where the project keeps what tests read."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
RULES = ROOT / "rules"
