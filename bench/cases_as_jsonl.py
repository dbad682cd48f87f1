"""cases_as_jsonl.py N: the texts of tests/cases, N times over, as JSON Lines."""
import glob
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "tests"))
import cases  # noqa: E402

texts = ["\n".join(c["text"]) for p in sorted(glob.glob(os.path.join(here, "..", "tests", "cases", "*.txt"))) for c in cases.read_cases(p)]
for n in range(int(sys.argv[1])):
    print(json.dumps({"id": str(n), "date": "2024-05-16", "text": "\n".join(texts)}, ensure_ascii=False))
