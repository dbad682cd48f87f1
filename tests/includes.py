#!/usr/bin/env python3
"""A folder of src/ includes only from itself and from the folders to its left."""
import glob
import os
import re
import sys

ORDER = ["base", "text", "input", "lexicon", "grammar", "account", "engine", "report", "score", "ledger", "serve", "extension", "cli"]
ALLOWED = {"input": {"base", "text"}}
SRC = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src")
bad = 0
for path in glob.glob(os.path.join(SRC, "*", "*.[ch]")):
    here = os.path.basename(os.path.dirname(path))
    left = ALLOWED.get(here, set(ORDER[:ORDER.index(here)])) | {here}
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        m = re.match(r'#include "([a-z]+)/', line)
        if m and m.group(1) not in left:
            print(f"{os.path.relpath(path, SRC)}:{number}: {here} includes from {m.group(1)}")
            bad += 1
    if re.search("[\u0620-\u064a]", open(path, encoding="utf-8").read()):
        print(f"{os.path.relpath(path, SRC)}: Arabic letters in C")
        bad += 1
sys.exit(bad > 0)
