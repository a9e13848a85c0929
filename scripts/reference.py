"""Executes the Python twins of one chapter, in order and in one namespace, as a notebook would.

Reads `{"file", "cells": [{"id", "source", "line", "expectError"}]}` as JSON on stdin and writes
`{"python", "torch", "timm", "cells": {id: {"text", "values"}}}` on stdout. `text` is what Python would show: what the
cell printed, then the repr of its last expression unless that is None. `values` are the numbers of what was shown, flat
and in order, as float64; JSON has no NaN, infinities or negative zero in common use, so these are "nan", "inf", "-inf"
and "-0". Leaves with code 1 and one message on stderr when a cell fails.
"""

import ast
import builtins
import contextlib
import io
import json
import math
import platform
import sys
import traceback
from importlib.metadata import version
from importlib.util import find_spec

PACKAGES = ("torch", "timm")
MOST_VALUES = 10_000


class CellFailure(Exception):
    """What an author has to mend, with its place in the MDX file."""


def numbers(value):
    """The numbers in a displayed value, flat and in order; text and other objects have none."""
    torch = sys.modules.get("torch")
    if torch and isinstance(value, torch.Tensor):
        return value.detach().to(torch.float64).flatten().tolist()
    if isinstance(value, (bool, int, float)):
        return [float(value)]
    if isinstance(value, dict):
        return [n for item in value.values() for n in numbers(item)]
    if isinstance(value, (list, tuple)):
        return [n for item in value for n in numbers(item)]
    return []


def plain(number):
    """A number as JSON can hold it."""
    if math.isnan(number):
        return "nan"
    if math.isinf(number):
        return "inf" if number > 0 else "-inf"
    if number == 0 and math.copysign(1, number) < 0:
        return "-0"
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def failed_line(error, name):
    """The line of the cell `name` where `error` came from, 1-based."""
    if isinstance(error, SyntaxError) and error.filename == name:
        return error.lineno or 1
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
    return lines[-1] if lines else 1


def run(cell, namespace):
    """Executes one cell; returns what it shows."""
    name = f'cell "{cell["id"]}"'
    text, values = io.StringIO(), []

    def show(*items, **options):
        builtins.print(*items, **options)
        if options.get("file") is None:
            values.extend(n for item in items for n in numbers(item))

    namespace["print"] = show
    try:
        body = ast.parse(cell["source"], name).body
        last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
        with contextlib.redirect_stdout(text):
            exec(compile(ast.Module(body, []), name, "exec"), namespace)
            if last is not None:
                value = eval(compile(ast.Expression(last.value), name, "eval"), namespace)
                if value is not None:
                    builtins.print(repr(value))
                    values.extend(numbers(value))
    except Exception as error:
        message = "".join(traceback.format_exception_only(error)).strip()
        if not cell["expectError"]:
            line = cell["line"] + failed_line(error, name) - 1
            raise CellFailure(f'{line} {name}: {message}') from error
        builtins.print(message, file=text)
    if len(values) > MOST_VALUES:
        raise CellFailure(f'{cell["line"]} {name}: shows {len(values)} numbers, at most {MOST_VALUES} are recorded')
    return {"text": text.getvalue().rstrip("\n"), "values": [plain(value) for value in values]}


def main():
    # Looked for, not imported: that takes seconds, and a twin imports what it needs.
    for package in PACKAGES:
        if find_spec(package) is None:
            sys.exit(
                f"reference: {sys.executable} has no {package}; "
                "pip install torch timm, or set PYTHON to one that has them"
            )
    chapter = json.load(sys.stdin)
    namespace = {"__name__": "__main__"}
    try:
        cells = {cell["id"]: run(cell, namespace) for cell in chapter["cells"]}
    except CellFailure as failure:
        sys.exit(f'{chapter["file"]}:{failure}')
    torch, timm = (version(package).split("+")[0] for package in PACKAGES)
    json.dump({"python": platform.python_version(), "torch": torch, "timm": timm, "cells": cells}, sys.stdout)


if __name__ == "__main__":
    main()
