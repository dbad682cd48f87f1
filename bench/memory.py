#!/usr/bin/env python3
"""memory.py ISNAD FILE.jsonl [TIMES]: the most memory that `isnad read` ever holds, for the first thousand
documents, for the file, and for the file so many times over (3): it must not grow with their number."""
import itertools
import os
import subprocess
import sys

isnad, path, times = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3
for name, lines, over in (("the first 1,000 documents", 1000, 1), ("the file", None, 1), (f"the file {times} times", None, times)):
    for threads in (1, 2):
        p = subprocess.Popen([isnad, "read", "-i", "jsonl", "-f", "json", f"-j{threads}"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        for _ in range(over):
            with open(path, "rb") as f:
                for line in itertools.islice(f, lines):
                    p.stdin.write(line)
        p.stdin.close()
        _, status, usage = os.wait4(p.pid, 0)
        p.returncode = status
        print(f"{name:26} -j{threads}  {usage.ru_maxrss / 1024:6.1f} MiB")
        if status:
            sys.exit(f"isnad read failed: {status}")
