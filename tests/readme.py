#!/usr/bin/env python3
"""What the README shows of `make demo` is what the program prints (but for the marks that isolate Arabic from Latin)."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..")


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("ISNAD", "build/isnad"))
    command = [program, "read", "-f", "text", "--date", "2024-05-16", "examples/article.txt"]
    printed = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode()
    printed = [line.rstrip() for line in printed.translate({0x2068: None, 0x2069: None}).strip().splitlines()]
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as f:
        parts = f.read().split("```")
    shown = next(part for before, part in zip(parts, parts[1:]) if before.rstrip().endswith("`make demo` ends with:"))
    shown = [line.rstrip() for line in shown.strip().splitlines()]
    wrong = [(i, a, b) for i, (a, b) in enumerate(zip(shown, printed), 1) if a != b]
    for i, a, b in wrong:
        print(f"line {i} of the sample: README {a!r}, program {b!r}")
    if len(shown) != len(printed):
        print(f"README shows {len(shown)} lines, the program prints {len(printed)}")
    return bool(wrong) or len(shown) != len(printed)


if __name__ == "__main__":
    sys.exit(main())
