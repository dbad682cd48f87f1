#!/usr/bin/env python3
"""usage: reprints.py ISNAD CORPUS.jsonl [LEDGER]

How many of the true reprints a ledger finds, and whether what it finds is true. The truth
is worked out here, apart from isnad: every pair of documents whose sets of word 5-shingles
have a Jaccard similarity of 0.8 or more, found exactly over an inverted index of all
shingles. Words are folded as in docs/ledger.md: no marks, one alef, ya, ha; digits 0-9."""
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": None})
WORD = re.compile(r"[^\W_]+")


def shingles(text):
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Mn", "Cf")).translate(FOLD).lower()
    w = WORD.findall(text)
    return {hash(tuple(w[i:i + 5])) for i in range(max(len(w) - 4, 1))} if w else set()


def truth(docs, limit=0.8):
    sets = {d["id"]: shingles(d["text"]) for d in docs}
    where = defaultdict(list)
    pairs = {}
    for x, s in sets.items():
        both = Counter()
        for g in s:
            for y in where[g]:
                both[y] += 1
            where[g].append(x)
        for y, n in both.items():
            j = n / (len(s) + len(sets[y]) - n)
            if j >= limit:
                pairs[frozenset((x, y))] = j
    return pairs, sets


def main():
    isnad, corpus = sys.argv[1:3]
    docs = [json.loads(x) for x in open(corpus, encoding="utf-8")]
    ledger = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp() + "/reprints.ledger"
    if len(sys.argv) <= 3:
        subprocess.run([isnad, "ingest", "-q", ledger, corpus], check=True)
    found = {frozenset((a, b)): s for a, b, s in sqlite3.connect(ledger).execute("SELECT id, of, similarity FROM reprints")}
    true, sets = truth(docs)
    right = [p for p in found if p in true]
    print(f"true pairs {len(true)}, found {len(found)}, of them true {len(right)}")
    print(f"recall {len(right) / len(true):.4f}  precision {len(right) / len(found) if found else 1:.4f}")
    for p in list(set(found) - set(true))[:5]:
        x, y = sorted(p)
        print("not true:", x, y, f"{found[p]:.3f}, here {len(sets[x] & sets[y]) / len(sets[x] | sets[y]):.3f}")
    for p in list(set(true) - set(found))[:5]:
        print("missed:", *sorted(p), f"{true[p]:.3f}")


main()
