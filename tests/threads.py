#!/usr/bin/env python3
"""The same input gives the same bytes for any number of threads, in the order given."""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import cases  # noqa: E402

texts = ["\n".join(c["text"]) for p in sorted(os.listdir(os.path.join(HERE, "cases"))) for c in cases.read_cases(os.path.join(HERE, "cases", p))]
lines = "".join(json.dumps({"id": str(i), "date": "2024-05-16", "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts * 8)).encode()
out = {}
for fmt in ("json", "tsv", "text"):
    for j in ("1", "2", "7"):
        r = subprocess.run([os.environ.get("ISNAD", "build/isnad"), "read", "-i", "jsonl", "-f", fmt, "-j", j], input=lines, capture_output=True, check=True)
        out[j] = r.stdout
    if not out["1"] == out["2"] == out["7"] or not out["1"]:
        sys.exit(f"{fmt}: output differs by number of threads")
    if fmt == "tsv":
        rows = out["1"].decode().splitlines()
        if len({row.count("\t") for row in rows}) != 1:
            sys.exit("tsv: rows of different lengths")
ids = [json.loads(x)["doc"]["id"] for x in subprocess.run([os.environ.get("ISNAD", "build/isnad"), "read", "-i", "jsonl", "-f", "json", "-j", "4"], input=lines, capture_output=True, check=True).stdout.decode().splitlines()]
sys.exit(ids != [str(i) for i in range(len(texts) * 8)])
