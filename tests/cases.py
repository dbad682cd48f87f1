#!/usr/bin/env python3
"""Sentences in, accounts expected: runs tests/cases/*.txt against isnad.

A case is
    == title                         [date: 2024-05-16]
    the article
    --
    S cue | link > link | content [| denied direct when=2024-05-15 ...]
    E trigger | TYPE | actor | recipient [| negated planned where=.. killed=2..2, killed=- (none) ...]
    R later-earlier                  a block that repeats another
    T words | TYPE | value           a time
    C a-b why                        two statements that cannot both be true
    K block kind                     heading, related, advert
    A name | code                    an actor of that name, and its code; - none

Statements must be these and no others; with an E line the same holds for events
("E none": there are none). A link is compared with the words or the name; "-" is
somebody unnamed or nobody. Content "a .. b" gives its first and last words.
"""
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.environ.get("ISNAD", os.path.join(HERE, "..", "build", "isnad"))


def read_cases(path):
    case, part = None, None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("== "):
            title = line[3:]
            date = re.search(r"\[date: ([\d-]+)\]", title)
            case = {"title": title.split(" [")[0], "date": date.group(1) if date else "2024-05-16", "text": [], "expect": [],
                    "where": f"{os.path.relpath(path, HERE)}:{number}"}
            part = "text"
            yield case
        elif line == "--":
            part = "expect"
        elif case is not None and part == "text":
            case["text"].append(line)
        elif case is not None and line.strip() and not line.startswith("#"):
            case["expect"].append(line)


def link_is(want, link):
    if want in ("-", ""):
        return link is None or (link["text"] is None and not link["name"])
    if link is None:
        return False
    return want in (link["text"], link["name"], f"({link['name']})" if link["text"] is None else None)


def content_is(want, text):
    if " .. " in want:
        first, last = want.split(" .. ")
        return text.startswith(first) and text.endswith(last)
    return want == text


def value_of(record, key):
    if key == "when":
        return (record["when"] or {}).get("value")
    if key == "where":
        return (record["where"] or {}).get("name")
    toll = record.get(key)
    show = lambda v: "" if v is None else str(v)
    return f"{show(toll['low'])}..{show(toll['high'])}" if toll else None


def check_extras(words, record, problems, what):
    for w in words.split():
        if "=" in w:
            key, want = w.split("=", 1)
            if value_of(record, key) != (None if want == "-" else want):
                problems.append(f"{what}: {key} is {value_of(record, key)!r}, not {want!r}")
        elif w in ("neutral", "affirmed", "doubted", "denied"):
            if record["stance"] != w:
                problems.append(f"{what}: stance {record['stance']}, not {w}")
        elif w in ("direct", "partial", "indirect"):
            if record["quote"] != w:
                problems.append(f"{what}: quote {record['quote']}, not {w}")
        elif w == "negated":
            if not record["negated"]:
                problems.append(f"{what}: not negated")
        elif w in ("happened", "ongoing", "planned", "hypothetical"):
            if record["status"] != w:
                problems.append(f"{what}: status {record['status']}, not {w}")
        elif w.startswith("/"):
            if record["mode"] != w[1:]:
                problems.append(f"{what}: mode {record['mode']}, not {w[1:]}")
        else:
            problems.append(f"{what}: unknown expectation {w!r}")


def check(case, account):
    problems = []
    want_s = [x[2:].split(" | ") for x in case["expect"] if x.startswith("S ")]
    want_e = [x[2:].split(" | ") for x in case["expect"] if x.startswith("E ")]
    got_s, got_e = account["statements"], account["events"]
    if len(want_s) != len(got_s):
        problems.append(f"{len(got_s)} statements, not {len(want_s)}")
    for fields, s in zip(want_s, got_s):
        what = f"statement {s['id']}"
        if fields[0] != s["cue"]["text"]:
            problems.append(f"{what}: cue {s['cue']['text']!r}, not {fields[0]!r}")
        links = [x.strip() for x in fields[1].split(" > ")]
        if len(links) != len(s["chain"]) or not all(link_is(a, b) for a, b in zip(links, s["chain"])):
            shown = " > ".join(f"{c['text']}={c['name']}" for c in s["chain"])
            problems.append(f"{what}: chain {shown!r}, not {fields[1]!r}")
        if not content_is(fields[2].strip(), s["content"]["text"]):
            problems.append(f"{what}: content {s['content']['text']!r}, not {fields[2]!r}")
        check_extras(fields[3] if len(fields) > 3 else "", s, problems, what)
    if want_e:
        want_e = [] if want_e == [["none"]] else want_e
        if len(want_e) != len(got_e):
            problems.append(f"{len(got_e)} events ({', '.join(e['trigger']['text'] for e in got_e)}), not {len(want_e)}")
        for fields, e in zip(want_e, got_e):
            what = f"event {e['id']}"
            if (fields[0], fields[1].strip()) != (e["trigger"]["text"], e["type"]):
                problems.append(f"{what}: {e['trigger']['text']} {e['type']}, not {fields[0]} {fields[1]}")
            for i, role in ((2, "actor"), (3, "recipient")):
                if not link_is(fields[i].strip(), e[role]):
                    shown = f"{e[role]['text']}={e[role]['name']}" if e[role] else None
                    problems.append(f"{what}: {role} {shown}, not {fields[i]!r}")
            check_extras(fields[4] if len(fields) > 4 else "", e, problems, what)
    codes = {a["name"]: a["code"] for a in account["actors"]}
    for name, code in (x[2:].split(" | ") for x in case["expect"] if x.startswith("A ")):
        if name not in codes or (codes[name] or "-") != code:
            problems.append(f"actor {name}: code {codes.get(name)}, not {code} (of {', '.join(codes)})")
    whose = {}
    for a in account["actors"]:
        for m in map(tuple, a["mentions"]):
            if whose.setdefault(m, a["id"]) != a["id"]:
                problems.append(f"the words {m} are actor {whose[m]} and actor {a['id']}")
    repeats = [f"{b['i']}-{b['repeats']}" for b in account["blocks"] if b["repeats"] is not None]
    want_r = [x[2:].strip() for x in case["expect"] if x.startswith("R ")]
    if (want_r or repeats) and repeats != want_r:
        problems.append(f"repeats {repeats}, not {want_r}")
    want_c = [x[2:].strip() for x in case["expect"] if x.startswith("C ")]
    got_c = [f"{c['a'][1:]}-{c['b'][1:]} {c['why']}" for c in account["contradictions"]]
    if want_c != got_c:
        problems.append(f"contradictions {got_c}, not {want_c}")
    for x in case["expect"]:
        if x.startswith("T "):
            words, kind, value = [y.strip() for y in x[2:].split(" | ")]
            if not any(t["text"] == words and t["type"] == kind and (t["value"] or "-") == value for t in account["times"]):
                problems.append(f"time {x[2:]!r} not among {[(t['text'], t['type'], t['value']) for t in account['times']]}")
        if x.startswith("K "):
            b, kind = x[2:].split()
            if account["blocks"][int(b)]["kind"] != kind:
                problems.append(f"block {b} is {account['blocks'][int(b)]['kind']}, not {kind}")
    return problems


def main():
    cases = [c for path in sorted(glob.glob(os.path.join(HERE, "cases", "*.txt"))) for c in read_cases(path)]
    lines = "".join(json.dumps({"id": str(i), "date": c["date"], "text": "\n".join(c["text"]).strip("\n")}, ensure_ascii=False) + "\n"
                    for i, c in enumerate(cases))
    run = subprocess.run([ISNAD, "read", "-i", "jsonl", "-f", "json"], input=lines.encode(), capture_output=True, check=False)
    if run.returncode:
        sys.exit(f"isnad read failed: {run.stderr.decode()}")
    accounts = [json.loads(x) for x in run.stdout.decode().splitlines()]
    failed = 0
    for c, a in zip(cases, accounts):
        text = "\n".join(c["text"]).strip("\n")
        problems = check(c, a)
        for kind in ("statements", "events"):
            for r in a[kind]:
                for key in ("cue", "content", "trigger"):
                    m = r.get(key)
                    if m and text[m["start"]:m["end"]] != m["text"]:
                        problems.append(f"{r['id']} {key}: offsets do not give the text")
        if problems:
            failed += 1
            print(f"FAIL {c['where']}: {c['title']}")
            for p in problems:
                print(f"     {p}")
    print(f"cases: {len(cases) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main()
