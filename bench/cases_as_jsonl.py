"""cases_as_jsonl.py N: the texts of tests/cases, N times over, as JSON Lines; ten cases an article."""
import glob
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "tests"))
import cases  # noqa: E402

read = [c for p in sorted(glob.glob(os.path.join(here, "..", "tests", "cases", "*.txt"))) for c in cases.read_cases(p)]
texts = ["\n".join(c["text"]) for c in read]
if not any(texts):
    sys.exit("no text in tests/cases")
for n in range(int(sys.argv[1])):
    for i in range(0, len(texts), 10):
        print(json.dumps({"id": f"{n}-{i}", "date": "2024-05-16", "text": "\n".join(texts[i:i + 10])}, ensure_ascii=False))
