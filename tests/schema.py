#!/usr/bin/env python3
"""Accounts of the sample, of every case and of odd texts, validated by jsonschema."""
import json
import os
import subprocess
import sys

import jsonschema

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import cases  # noqa: E402

schema = json.load(open(os.path.join(HERE, "..", "docs", "account.schema.json"), encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
texts = ["\n".join(c["text"]) for p in sorted(os.listdir(os.path.join(HERE, "cases"))) for c in cases.read_cases(os.path.join(HERE, "cases", p))]
texts += [open(os.path.join(HERE, "..", "examples", "article.txt"), encoding="utf-8").read(), "", " \n ", "English only.", "قال: \"", "\u0000\t\"\\", "(" * 500 + '"' * 501]
lines = "".join(json.dumps({"text": t, "id": None, "title": "عنوان \" \\", "date": "2024-05-16"}, ensure_ascii=False) + "\n" for t in texts)
run = subprocess.run([os.environ.get("ISNAD", "build/isnad"), "read", "-i", "jsonl", "-f", "json"], input=lines.encode(), capture_output=True, check=True)
accounts = [json.loads(x) for x in run.stdout.decode().splitlines()]
assert len(accounts) == len(texts), (len(accounts), len(texts))
bad = 0
for t, a in zip(texts, accounts):
    for e in validator.iter_errors(a):
        print(f"{list(e.absolute_path)}: {e.message}\n   in the account of {t[:80]!r}")
        bad += 1
    for m in [x for s in a["statements"] for x in s["chain"] + [s["cue"], s["content"]]] + a["times"]:
        if m["text"] is not None and t[m["start"]:m["end"]] != m["text"]:
            print(f"offsets {m['start']}..{m['end']} give {t[m['start']:m['end']]!r}, not {m['text']!r}")
            bad += 1
print(f"{len(accounts)} accounts, {bad} faults")
sys.exit(bad > 0)
