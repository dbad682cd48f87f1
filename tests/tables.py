#!/usr/bin/env python3
"""isnad compile reports every mistake of every table in one run and writes no image."""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.environ.get("ISNAD", "build/isnad")
MISTAKES = [  # table, line added, what must be said, column
    ("verbs.tsv", "ضرب1\tيضرب\tضرب", "is not an Arabic verb", 1),
    ("verbs.tsv", "قفز\tتقفز\tقفز", "is not an imperfect", 5),
    ("verbs.tsv", "قفز\tيقفز\t-", "needs its masdar", 10),
    ("verbs.tsv", "قال\tيقول\tقول", "stands in the tables twice", 1),
    ("nouns.tsv", "قفاز\tx\t-\t-", "gender is m, f or mf", 6),
    ("nouns.tsv", "قفازة\tm\t-\t-", "a thing in ta marbuta is feminine", 7),
    ("nouns.tsv", "قفاز\tm\tة\t-", "is no plural", 8),
    ("nouns.tsv", "قفاز\tm\t-\tglove", "'glove' is no class", 10),
    ("places.tsv", "القفر\tdesert\tSAU\tThe Waste\t95\t45\t-", "is no kind of place", 7),
    ("places.tsv", "القفر\tcity\tSAU\tThe Waste\t95\t45\t-", "is no latitude", 26),
    ("actors.tsv", "فلان الفلاني\t-\tSomebody\tperson\tUSA\t20201341\t-", "is not a day", 36),
    ("cues.tsv", "v\tقفقف\tsay\tneutral\tclause", "no verb", 3),
    ("cues.tsv", "v\tقال\tshout\tneutral\tclause", "'shout' is no class of cues", 7),
    ("events.tsv", "v\tقتل\tMURDER\t-\t190\tobj", "is no PLOVER type", 7),
    ("events.tsv", "v\tفتح + قفقف\tASSAULT\t-\t190\tala", "no 'قفقف' in the tables", 3),
    ("events.tsv", "v\tفتح + beside نار\tASSAULT\t-\t190\tala", "is no frame of a preposition", 3),
    ("events.tsv", "v\tفتح +\tASSAULT\t-\t190\tala", "FIRST + WORD", 3),
    ("weights.tsv", "prior\tperfect\tmuch", "is not a whole number", 15),
    ("particles.tsv", "قط", "1 fields, not 3", 1),
    ("clitics.tsv", "pro\tوو\tand,then", "is no proclitic", 8),
]
with tempfile.TemporaryDirectory() as tmp:
    lang = os.path.join(tmp, "ar")
    shutil.copytree(os.path.join(HERE, "..", "lang", "ar"), lang)
    where = []
    for table, line, word, column in MISTAKES:
        path = os.path.join(lang, table)
        with open(path, "a", encoding="utf-8") as f:
            f.write(line + "\n")
        where.append(f"{path}:{sum(1 for _ in open(path, encoding='utf-8'))}:{column}: ")
    image = os.path.join(tmp, "image")
    r = subprocess.run([ISNAD, "compile", lang, "-o", image], capture_output=True, check=False)
    err = r.stderr.decode().splitlines()
    bad = r.returncode != 1 or os.path.exists(image)
    for (table, line, word, column), at in zip(MISTAKES, where):
        if not any(x.startswith(at) and word in x for x in err):
            print(f"not told: {at}... {word}\n   told: {[x for x in err if x.startswith(at.rsplit(':', 2)[0])]}")
            bad = True
    r = subprocess.run([ISNAD, "compile", os.path.join(tmp, "nothing"), "-o", image], capture_output=True, check=False)
    bad |= r.returncode != 1 or b"No such file" not in r.stderr
    # the same tables give the same image, byte for byte
    good = [os.path.join(tmp, x) for x in ("one", "two")]
    for out in good:
        subprocess.run([ISNAD, "compile", os.path.join(HERE, "..", "lang", "ar"), "-o", out], capture_output=True, check=True)
    bad |= open(good[0], "rb").read() != open(good[1], "rb").read()
print("\n".join(err[-3:]))
sys.exit(bool(bad))
