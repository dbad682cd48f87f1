#!/usr/bin/env python3
"""isnad unknown counts what no table knows, and what stands like a cue or a trigger and is none; isnad explain
tells the readings, the rules and what it could not know."""
import json
import os
import subprocess
import sys

ISNAD = os.environ.get("ISNAD", "build/isnad")
failures = []


def run(*args, text=""):
    return subprocess.run([ISNAD, *args], input=text, capture_output=True, text=True, check=False, timeout=60)


def expect(name, condition, r):
    if not condition:
        failures.append(name)
        print(f"{name}: exit {r.returncode}, stderr {r.stderr[-400:]!r}, stdout {r.stdout[:400]!r}")


def counts(r):
    return {word: int(n) for n, word in (line.split("\t") for line in r.stdout.splitlines())}


TEXT = "قال زرطبان، وفقا لوكالة الأنباء، إن فلكنوش وصل في تشرين الأول.\nوجب أن يعود فلكنوش، بحسب فلكنوش.\nقام الجيش بالأمر.\n"
r = run("unknown", text=TEXT)
expect("unknown words, the commonest first", r.returncode == 0 and counts(r) == {"فلكنوش": 3, "زرطبان": 1} and r.stdout.startswith("3\t"), r)
expect("words that only a phrase of the tables holds are known", "وفقا" not in r.stdout and "تشرين" not in r.stdout, r)
expect("how many of how many", "4 of 20 words unknown" in r.stderr, r)
r = run("unknown", "-n", "1", text=TEXT)
expect("-n", counts(r) == {"فلكنوش": 3}, r)
r = run("unknown", "--in", "cue", text=TEXT)
expect("a verb before 'that' which is no cue", counts(r) == {"وجب": 1}, r)
r = run("unknown", "--in", "trigger", text=TEXT)
expect("a verb beside an actor which is no trigger", counts(r) == {"قام": 1}, r)
r = run("unknown", "-i", "jsonl", text="".join(json.dumps({"id": str(i), "text": "وصل فلكنوش."}, ensure_ascii=False) + "\n" for i in range(5)))
expect("over all documents", counts(r) == {"فلكنوش": 5}, r)
r = run("unknown", "--in", "nowhere", text=TEXT)
expect("--in takes cue or trigger", r.returncode == 2 and "nowhere" in r.stderr and not r.stdout, r)

r = run("explain", text="قال الوزير إن الجيش قصف المدينة.\n")
expect("explain: readings with lemma and features", r.returncode == 0 and "perfect" in r.stdout and "cue=say" in r.stdout, r)
expect("explain: which rule made each record", "cue-clause" in r.stdout and "ASSAULT" in r.stdout, r)
r = run("explain", text="وصل فلكنوش.\n")
expect("explain: words that no table knows", "words that no table knows: ⁨فلكنوش⁩" in r.stdout, r)

if failures:
    print(f"{len(failures)} failed")
    sys.exit(1)
