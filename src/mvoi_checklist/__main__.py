"""``python -m mvoi_checklist`` is the same as ``mvoi``."""

import gc
import io
import os
import signal
import sys

_FROM_OUTSIDE = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""How who types, a system, or the end of a terminal, ends a program."""
_BETWEEN = 20_000
"""New objects before Python looks for garbage: nearly all of a command's live to its end, and looking after each 700 took a seventh of the time."""
_ended: list[int] = []
"""How it was ended, for pydantic makes an error of its own of an exit that comes while it builds a model."""


def run() -> None:
    """Start the command; a Ctrl-C while it still loads is no traceback either, and who ends it from outside finds no half a file and no worker left."""
    gc.set_threshold(_BETWEEN)
    for number in _FROM_OUTSIDE:
        if signal.getsignal(number) in {signal.SIG_DFL, signal.default_int_handler}:  # nohup asks to go on
            signal.signal(number, _end)
    try:
        from mvoi_checklist.cli import main  # noqa: PLC0415 - loading is part of what may be stopped

        main()
    except SystemExit:
        if _ended:
            sys.exit(128 + _ended[0])
        raise


def _end(number: int, _: object) -> None:
    """End as by an error: everything is put away; a second one, as of a terminal that closes, does not come between; a second Ctrl-C ends it at once."""
    for each in _FROM_OUTSIDE:
        signal.signal(each, signal.SIG_IGN)
    if number == signal.SIGINT:
        signal.signal(number, signal.SIG_DFL)
        os.write(2, b"\nAfgebroken.\n")  # not by sys.stderr, amid whose writing this may come
    _ended.append(number)
    sys.stderr = io.StringIO()  # what goes wrong from here on is no mistake of ours
    sys.exit(128 + number)


if __name__ == "__main__":
    run()
