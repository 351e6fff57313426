"""``python -m mvoi_checklist`` is the same as ``mvoi``."""

from mvoi_checklist.cli import main

main()
