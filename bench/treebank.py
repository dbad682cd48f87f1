"""treebank.py ISNAD FILE.conllu: segmentation and parts of speech against a UD treebank.

Reads the treebank's sentences with `isnad explain` and compares, a character offset each:
  words F1        syntactic words (clitics cut off) with the same beginning and end
  UPOS accuracy   of the words that both have, after the mapping below

A preposition, relative or complementiser that our tables hold together with its bi- or li-
(because of, concerning, so that) is cut where the treebank cuts it: behind that letter.

A tag of isnad's is the UPOS that stands beside it in src/lexicon/names.h. Clitics: and, so
CCONJ; will PART; li, bi, ka ADP; pronouns PRON; the article is no word. Masdars and nouns are
NOUN; participles are ADJ or NOUN in UD as they are used, so either is taken as right for them.
Also taken as one: PART, ADV, SCONJ, CCONJ and ADP of particles (treebanks differ, and so do
annotators of one), DET and PRON of demonstratives and relatives, SYM and PUNCT, AUX and VERB.
The treebank calls all words of a name PROPN ("the United Nations"); so do we where the tables
hold the name, whatever word it is by itself. A noun of time that says when is its ADV.
--strict takes nothing as one.
"""
import collections
import re
import subprocess
import sys

PRO = {"and+": (1, "CCONJ"), "so+": (1, "CCONJ"), "question+": (1, "PART"), "will+": (1, "PART"), "li+": (1, "ADP"),
       "bi+": (1, "ADP"), "ka+": (1, "ADP")}
EN = {"+3ms": 1, "+3fs": 2, "+3d": 3, "+3mp": 2, "+3fp": 2, "+2s": 1, "+2p": 2, "+1s": 1, "+1p": 2}
SAME = [{"PART", "ADV", "SCONJ", "CCONJ", "ADP"}, {"DET", "PRON"}, {"SYM", "PUNCT"}, {"AUX", "VERB"}]
LED = ("preposition", "complementiser", "subordinator", "relative", "conjunction")
WHOLE = {"بين", "بعد", "بل", "لكن", "لدى", "لما", "لو", "بينما", "بعدما", "لن", "لم", "لولا", "بدون", "بيد"}
TIMES = {"يوم", "عام", "سنة", "شهر", "أسبوع", "مرة", "مرات", "صباح", "مساء", "ليلة", "وقت", "صيف", "شتاء"}
MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


def treebank(path):
    """Sentences as (text, [(start, end, upos)])."""
    text, words, space = "", [], False
    for line in open(path, encoding="utf-8"):
        cols = line.rstrip("\n").split("\t")
        if line == "\n":
            if words:
                yield text, words
            text, words, space = "", [], False
        elif cols[0].isdigit():
            if space:
                text += " "
            form = MARKS.sub("", cols[1])
            words.append((len(text), len(text) + len(form), cols[3]))
            text += form
            space = "SpaceAfter=No" not in cols[9]


def analysed(isnad, sentences):
    """isnad's words of each sentence, one block a sentence."""
    tags = dict(re.findall(r'X\(\w+, "([a-z-]+)", "([A-Z]+)"\)', open("src/lexicon/names.h", encoding="utf-8").read()))
    out = subprocess.run([isnad, "explain", "-"], input="\n".join(t for t, _ in sentences), capture_output=True, text=True,
                         check=True).stdout
    found, named = [[] for _ in sentences], [[] for _ in sentences]
    at, block = 0, -1
    for line in out.splitlines():
        m = re.match(r"block (\d+), sentence", line)
        if m:
            if int(m[1]) != block:
                block, at = int(m[1]), 0
            continue
        name = re.match("        phrase \u2068([^\u2069]*)\u2069 actor", line)
        if name and block >= 0:
            begin = sentences[block][0].find(name[1], start)
            named[block].extend(range(begin, begin + len(name[1])) if begin >= 0 else [])
        m = re.match("    \u2068([^\u2069]*)\u2069\t([a-z-]+)(.*)", line)
        if not m or block < 0:
            continue
        word, tag, rest = m.groups()
        start = sentences[block][0].find(word, at)
        if start < 0:
            continue
        at = end = start + len(word)
        rest = re.sub("\u2068[^\u2069]*\u2069", "", rest)
        for sign in rest.split():
            if sign in PRO:
                n, upos = PRO[sign]
                found[block].append((start, start + n, upos, tag))
                start += n
        if tag in LED and end - start > 2 and sentences[block][0][start] in "بل" and sentences[block][0][start:end] not in WHOLE:
            if not ("bi+" in rest or "li+" in rest or "+3" in rest and end - start < 5):
                found[block].append((start, start + 1, "ADP", tag))
                start += 1
        tail = next((EN[s] for s in rest.split() if s in EN), 0)
        if tail:
            found[block].append((end - tail, end, "PRON", tag))
        found[block].append((start, end - tail, tags[tag], tag))
    return found, [set(x) for x in named]


def right(gold, upos, tag, named, time, strict):
    if gold == upos:
        return True
    if strict:
        return False
    if (gold == "PROPN" and named and tag in ("noun", "adjective", "masdar")) or (gold == "ADV" and time and tag == "noun"):
        return True
    if tag.endswith("participle") or tag == "adjective":
        return gold in ("NOUN", "ADJ")
    return any(gold in s and upos in s for s in SAME)


def main():
    strict = "--strict" in sys.argv
    isnad, path = [a for a in sys.argv[1:] if a != "--strict"]
    sentences = list(treebank(path))
    words = both = ours = good = 0
    wrong = collections.Counter()
    for (text, gold), mine, named in zip(sentences, *analysed(isnad, sentences)):
        want = {(s, e): u for s, e, u in gold}
        words += len(gold)
        ours += len(mine)
        for s, e, upos, tag in mine:
            if (s, e) not in want:
                continue
            both += 1
            if right(want[s, e], upos, tag, s in named, text[s:e].removeprefix("ال") in TIMES, strict):
                good += 1
            else:
                wrong[want[s, e], tag] += 1
    p, r = both / ours, both / words
    print(f"words          P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r):.3f}   ({words} of the treebank)")
    print(f"UPOS accuracy  {good / both:.3f} of the {both} words that both have")
    print("commonest differences (treebank, isnad):")
    for (u, t), n in wrong.most_common(10):
        print(f"  {n:5}  {u:6} {t}")


main()
