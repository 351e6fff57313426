"""``python -m mvoi_checklist`` is the same as ``mvoi``."""

import sys


def run() -> None:
    """Start the command; a Ctrl-C while it still loads is no traceback either."""
    try:
        from mvoi_checklist.cli import main  # noqa: PLC0415 - loading is part of what may be stopped

        main()
    except KeyboardInterrupt:
        sys.stderr.write("\nAfgebroken.\n")
        sys.exit(130)


if __name__ == "__main__":
    run()
