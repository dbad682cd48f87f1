#!/usr/bin/env python3
"""Texts made to hurt: each is read within bounded time, and every offset written points at its words."""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.path.abspath(os.environ.get("ISNAD", os.path.join(HERE, "..", "build", "isnad")))
SECONDS = 60  # for a text of N signs or words under AddressSanitizer; alone they take less than one
N = 100_000
SAID = "قال الوزير إن الطريق مفتوح "
TEXTS = {
    "a hundred thousand open quotation marks": '"' * N, "directed ones": "«" * N, "nested pairs": "«" * (N // 2) + "قال" + "»" * (N // 2), "brackets": "(" * N,
    "conjunctions": "و " * N, "conjunctions glued": "و" * N, "cues": "قال " * N, "cues and complementisers": "قال إن " * (N // 2), "relays": "نقلا عن " * (N // 2),
    "one sentence of a hundred thousand words": SAID * (N // 5), "colons": "قال الوزير: " * (N // 3), "names": "محمد " * N, "relative pronouns": "الرئيس الذي " * (N // 2),
    "deeds": "غارات " * N, "deeds of verbs": "قتل " * N, "numerals": "خمسة وعشرون " * (N // 2), "digits": "1" * N, "commas": "،" * N, "combining marks": "قا" + "\u064b" * N + "ل",
    "zero-width joiners": "قا\u200d" * N, "turns of direction": "\u202e\u2066" * (N // 2), "presentation forms": "\ufdfa\ufefb" * (N // 20), "lines": "قال\n" * (N // 2), "the same line": (SAID + "\n") * (N // 6),
    "mixed scripts": "aق1中" * (N // 4), "according to": "بحسب " * N, "participles": "مشيرا إلى أن " * (N // 3), "days": "الثلاثاء " * N, "between": "بين الجيش والشرطة " * (N // 3), "quotations first": '"نعم نعم نعم" قال الوزير، ' * (N // 8),
    "his country": "قال الوزير إن بلاده " * (N // 4), "pronouns": "اتهم إيران وهددها " * (N // 3), "says in it, and said": "وقال يقول فيه " * (N // 3), "said in it, and says": "يقول فيه وقال " * (N // 3), "a map of which it said": "نشر خارطة قالت إنها " * (N // 4),
    "had visited, had said": "وكان الوزير الذي زار قال " * (N // 5), "where he met": "زار الوزير بيروت حيث التقى الرئيس " * (N // 6), "a report of experts says": "تقرير من خبراء يقول إن " * (N // 5),
    "was freed": "واعتقل الرجل وأطلق سراحه " * (N // 4), "raids, accusing it": "غارات إيران متهما إياها " * (N // 4), "killed and wounded in": "قتل 5 جنود وأصيب 3 في هجوم " * (N // 7), "beyond the plane": "\U0001f309قال " * N,
}
failed = 0


def spans(x):
    """Every {start, end, text} inside."""
    if isinstance(x, dict):
        if isinstance(x.get("start"), int) and isinstance(x.get("text"), str):
            yield x
        for v in x.values():
            yield from spans(v)
    elif isinstance(x, list):
        for v in x:
            yield from spans(v)


for name, text in TEXTS.items():
    try:
        r = subprocess.run([ISNAD, "read", "-i", "text", "-f", "json", "--date", "2024-05-16"], input=text.encode(), capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        failed += 1
        print(f"FAILED  {name}: not within {SECONDS} s")
        continue
    account = json.loads(r.stdout) if r.returncode == 0 else None
    wrong = [s for s in spans(account) if text[s["start"]:s["end"]] != s["text"]] if account else ["no account"]
    if r.returncode or wrong or account["doc"]["chars"] != len(text):
        failed += 1
        print(f"FAILED  {name}: exit {r.returncode}, {len(wrong)} wrong offsets {wrong[:1]} {r.stderr[-200:].decode()}")
print(f"{len(TEXTS)} texts, {failed} failed")
sys.exit(failed > 0)
