#!/usr/bin/env python3
"""Every sentence of the cases is ours: no line of them shares a run of eight Arabic words with an article of
../shared. Names and offices are short enough to pass."""
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "shared")
RUN = 8


def runs(text):
    words = re.findall("[\u0621-\u064a]+", text)
    return (tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1))


ours = {}
for path in sorted(glob.glob(os.path.join(HERE, "cases", "*.txt"))):
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        for run in runs(line):
            ours.setdefault(run, f"{os.path.relpath(path, os.path.join(HERE, '..'))}:{n}")
if not ours:
    sys.exit("no run of words in the cases")
found = {}
corpus = subprocess.run(["zstd", "-dcq", os.path.join(SHARED, "corpus", "ant2018.jsonl.zst")], capture_output=True, check=True).stdout.decode().rstrip("\n").split("\n")
gold = [line for name in ("gold/dev.jsonl", "seed/gold.jsonl") for line in open(os.path.join(SHARED, name), encoding="utf-8")]
for line in corpus + gold:
    for run in runs(json.loads(line).get("text", "")):
        if run in ours:
            found.setdefault(ours[run], " ".join(run))
for where, words in found.items():
    print(f"{where}: as in an article: {words}")
print(f"{len(ours)} runs of {RUN} words, {len(found)} lines as in an article")
sys.exit(bool(found))
