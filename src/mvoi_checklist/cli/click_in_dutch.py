"""Click in Dutch: usage errors, headings, and every error as a plain sentence with an exit code."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, TextIO

import click
from click import core, decorators, exceptions, formatting, parser, types

WORDS = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Arguments": "Gegevens",
    "Positional arguments": "Gegevens",
    "Show this message and exit.": "Toon deze hulp.",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor hulp.",
    "No such option: {name}": "De optie {name} bestaat niet.",
    "No such option {name!r}.": "De optie {name} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde bij {param_hint}: {message}",
    "Missing argument": "Noem ook",
    "Missing option": "Er ontbreekt een optie",
    "Missing command.": "Noem een opdracht.",
    "Missing parameter": "Er ontbreekt een gegeven",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "{value!r} is not one of {choices}.": "{value!r} kan niet; kies uit {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen heel getal.",
    "{value} is not in the range {range}.": "{value} kan niet; kies een getal van {range}.",
    "{name} {filename!r} is not readable.": "{filename!r} is niet te lezen: u hebt er geen rechten op.",
    "{name} {filename!r} is a file.": "{filename!r} is een bestand en geen map.",
    "Option {name!r} requires an argument.": "Bij {name} hoort een waarde.",
    "Option {name!r} does not take a value.": "Bij {name} hoort geen waarde.",
    "Got unexpected extra argument ({args})": "Dit is te veel: {args}",
    "Got unexpected extra arguments ({args})": "Dit is te veel: {args}",
    "Aborted!": "Afgebroken.",
    "default: {default}": "standaard: {default}",
    "required": "verplicht",
}


def _dutch(text: str) -> str:
    return WORDS.get(text, text)


def _dutch_plural(one: str, many: str, count: int) -> str:
    return _dutch(one if count == 1 else many)


def speak_dutch() -> None:
    """Give Click its words in Dutch; it looks them up by ``_`` in each of its modules."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        names: dict[str, Callable[..., str]] = {"_": _dutch, "ngettext": _dutch_plural}
        for name, function in names.items():
            if hasattr(module, name):
                setattr(module, name, function)


def name_in_dutch(command: click.Command) -> None:
    """Show ``[OPTIES] OPDRACHT`` in the usage line of a command and of all commands in it."""
    command.options_metavar = "[OPTIES]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "OPDRACHT ..."
        for inner in command.commands.values():
            name_in_dutch(inner)


def echo_data(text: str, *, nl: bool = True) -> None:
    """Print what a program reads: to a file or pipe always as UTF-8, whatever the terminal uses."""
    click.echo(text if sys.stdout.isatty() else text.encode("utf-8", "replace"), nl=nl)


def _open_streams() -> None:
    """Give a program without stdout or stderr one, before a file takes its number. A closed stdout refuses as a full disk does, if there is anybody to tell."""
    anybody = sys.stderr is not None
    if sys.stdout is None:
        sys.stdout = _nowhere(os.O_RDONLY if anybody else os.O_WRONLY)
    if sys.stderr is None:
        sys.stderr = _nowhere(os.O_WRONLY)


def _nowhere(how: int) -> TextIO:
    return os.fdopen(os.open(os.devnull, how), "w", encoding="utf-8")


def _unwritten(error: OSError) -> None:
    """Say that a result or a message could not be written."""
    from mvoi_checklist.errors import reason, unforeseen

    if not any(frame.f_code is click.echo.__code__ for frame, _ in traceback.walk_tb(error.__traceback__)):
        _fail(unforeseen(error), 70)
    _silence(sys.stdout)
    hint = "Stuur haar ergens anders heen; een bestand dat met -o is gevraagd, kan er al wel zijn."
    _fail(f"De uitvoer kan niet worden geschreven ({reason(error)}). {hint}", 2)


def _silence(stream: TextIO) -> None:
    """What is left to write goes nowhere: Python would try once more at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fail(message: str, code: int) -> None:
    try:
        click.echo(message, err=True)
    except OSError:  # nobody can be told; the code still says it
        _silence(sys.stderr)
    sys.exit(code)


_ARGUMENTS = frozenset({"baseline", "calendar", "jobs", "protect", "template"})
"""Arguments of the library that are options here, by the same name."""

_OTHERS = {"earlier": "--previous", "files": "--previous", "before": "--from", "product_groups": "--product-group", "name": "", "department": ""}
"""Arguments, and fields of a start document, that are an option by another name, or no option: then the message itself tells what was typed."""


def _with_options(problem: Any) -> str:
    """A problem in the words of who types a command: the library names its arguments."""
    where = f"--{problem.where}" if problem.where in _ARGUMENTS else _OTHERS.get(problem.where, problem.where)
    return str(replace(problem, where=where, hint=problem.hint.replace("force=True", "--force")))


_TYPED = "mvoi.typed"
"""Where the words of the command line are kept: Click forgets those that it has read."""


def _all_wrong(first: click.BadParameter) -> click.UsageError:
    """Every option and argument of a command that is wrong or missing, where Click stops at the first."""
    ctx = first.ctx
    if ctx is None or isinstance(ctx.command, click.Group):
        return first
    names = len(ctx.command_path.split()) - len(ctx.find_root().command_path.split())
    given, _, _ = ctx.command.make_parser(ctx).parse_args(list(ctx.meta[_TYPED][names:]))
    wrong = []
    for parameter in ctx.command.get_params(ctx):
        try:
            parameter.handle_parse_result(ctx, given, [])
        except click.BadParameter as error:
            wrong.append(error.format_message())
    return click.UsageError("\n".join(wrong), ctx) if len(wrong) > 1 else first


def _meant(error: click.NoSuchOption | click.NoSuchCommand) -> click.UsageError:
    """The same error with what was probably meant, measured as for every other word: Click suggests ``--force`` for ``--reference``."""
    from mvoi_checklist.errors import suggestion

    if error.ctx is None:
        return error
    if isinstance(error, click.NoSuchOption):
        word, known = error.option_name, [name for parameter in error.ctx.command.get_params(error.ctx) for name in parameter.opts if name.startswith("-")]
    else:
        word, known = error.command_name, [*error.ctx.command.to_info_dict(error.ctx).get("commands", ())]
    return click.UsageError(f"{error.message} {suggestion(word, known, '')}".rstrip(), error.ctx)


class DutchGroup(click.Group):
    """Turns every error into sentences and an exit code; no traceback is ever shown."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep what was typed, for the error that names everything wrong in it."""
        ctx.meta[_TYPED] = tuple(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            raise _meant(error) from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        """In the order in which they were added: that of the work, from a first look to the rules."""
        return list(self.commands)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run; a sign that the terminal cannot show becomes a question mark instead of an error, and what cannot be written at all is told."""
        _open_streams()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
                stream.reconfigure(errors="replace")
        try:
            return super().main(*args, **extra)
        except OSError as error:
            return _unwritten(error)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; wrong use and unusable rules or targets give 2, unreadable files 3, our own mistakes 70."""
        from mvoi_checklist import MvoiError, UnreadableFileError

        try:
            return super().invoke(ctx)
        except UnreadableFileError as error:
            return _fail(str(error), 3)
        except MvoiError as error:
            return _fail("\n".join(map(_with_options, error.problems)), 2)
        except KeyboardInterrupt:
            return _fail("\nAfgebroken.", 130)
        except (click.NoSuchOption, click.NoSuchCommand) as error:
            raise _meant(error) from None
        except click.BadParameter as error:
            raise _all_wrong(error) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):  # the last is for main: it may be the output itself
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a sentence
            from mvoi_checklist.errors import unforeseen

            return _fail(unforeseen(error), 70)
