#!/usr/bin/env python3
"""Every kind of bad input ends in an account or in one clear line on standard error
naming file, line and reason, with the other documents done and the right exit code."""
import json
import os
import subprocess
import sys
import tempfile

ISNAD = os.environ.get("ISNAD", "build/isnad")
GOOD = "قال الوزير إن الطريق مفتوح."
failures = []


def run(args, data=b"", **kw):
    return subprocess.run([ISNAD, "read", "-f", "json", *args], input=data, capture_output=True, check=False, timeout=120, **kw)


def expect(name, condition, r):
    if not condition:
        failures.append(name)
        print(f"{name}: exit {r.returncode}, stderr {r.stderr[-400:]!r}, stdout {r.stdout[:200]!r}")


def accounts(r):
    return [json.loads(x) for x in r.stdout.decode().splitlines()]


def text_case(name, data, statements, note=None):
    r = run([], data)
    a = accounts(r) if r.returncode == 0 else []
    ok = r.returncode == 0 and len(a) == 1 and len(a[0]["statements"]) == statements and not r.stderr
    ok = ok and (note is None or any(note in n for n in a[0]["doc"]["notes"]))
    expect(name, ok, r)


text_case("empty file", b"", 0, "empty")
text_case("only spaces", b"  \n \t \n", 0, "empty")
text_case("byte order mark", b"\xef\xbb\xbf" + GOOD.encode(), 1)
text_case("CRLF", (GOOD + "\r\n" + "وأضاف أن الجسر مغلق." + "\r\n").encode(), 2)
text_case("invalid UTF-8 inside a word", GOOD.encode()[:-3] + b"\xff\xfe" + GOOD.encode()[-3:], 1, "not UTF-8")
text_case("NUL bytes", GOOD.encode() + b"\x00\x00\n" + GOOD.encode().replace("الوزير".encode(), "النائب".encode()), 2)
text_case("binary", bytes(range(256)) * 200, 0)
text_case("English", b"The minister said that the road is open.", 0, "not Arabic")
text_case("Persian", "وزیر گفت که این جاده باز است و پلیس چند نفر را گرفت.".encode(), 0, "not Arabic")
text_case("Urdu", "وزیر نے کہا ہے کہ سڑک کھلی ہے اور لوگ گھر جا رہے ہیں۔".encode(), 0, "not Arabic")
text_case("unbalanced quotation mark", 'قال الوزير: "الطريق مفتوح اليوم أمام الجميع'.encode(), 1, "without a partner")

plain = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build", "isnad")  # without the sanitisers: this one is about size
r = subprocess.run([plain, "read", "-f", "json"], input=("قال الوزير إن الطريق مفتوح. " * 1_100_000).encode()[:50_000_000], capture_output=True, check=False, timeout=300)
expect("a line of 50 MB", r.returncode == 0 and len(r.stdout.splitlines()) == 1, r)

r = run(["/no/such/file"])
expect("no such file", r.returncode == 1 and b"/no/such/file: No such file" in r.stderr, r)
r = run(["/tmp"])
expect("a directory", r.returncode == 1 and b"/tmp: is a directory" in r.stderr, r)

lines = [json.dumps({"id": "a", "text": GOOD}, ensure_ascii=False), "{not json", '{"id": "b"}', '{"text": 7}', "[1]", "",
         json.dumps({"id": "c", "text": GOOD, "date": "2024-02-30"}, ensure_ascii=False),
         json.dumps({"id": "d", "text": GOOD, "date": "2024-02-29", "unknown": {"x": [1]}}, ensure_ascii=False)]
with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as f:
    f.write("\n".join(lines))
for threads in ("1", "3"):
    r = run(["-j", threads, f.name])
    err = r.stderr.decode()
    expect(f"bad JSON lines, -j{threads}", r.returncode == 1 and [a["doc"]["id"] for a in accounts(r)] == ["a", "d"] and
           all(f"{f.name}:{n}: " in err for n in (2, 3, 4, 5, 7)) and len(err.splitlines()) == 5 and 'no "text"' in err and "2024-02-30" in err, r)
r = run(["-i", "jsonl"], json.dumps({"text": "\ufeff" + GOOD}).encode() + b"\n")
cue = accounts(r)[0]["statements"][0]["cue"]
expect("a byte order mark inside a JSON text counts", ("\ufeff" + GOOD)[cue["start"]:cue["end"]] == cue["text"], r)
r = run([], b"\xef\xbb\xbf" + GOOD.encode())
cue = accounts(r)[0]["statements"][0]["cue"]
expect("a byte order mark that begins a file does not", GOOD[cue["start"]:cue["end"]] == cue["text"], r)
bad_utf8 = ('{"id": "e", "text": "' + GOOD).encode() + b"\xff" + b'"}\n'
r = run(["-i", "jsonl"], bad_utf8)
expect("invalid UTF-8 in a JSON line", r.returncode == 0 and len(accounts(r)) == 1, r)
whole = json.dumps({"id": "x", "text": GOOD + " a€"}, ensure_ascii=False)
r = run(["-i", "jsonl"], b"".join((whole[:k] + "\0" + whole[k:] + "\n").encode() for k in range(len(whole))))
told = r.stderr.decode().splitlines()
expect("a NUL at any place of a JSON line, told by its byte", r.returncode == 1 and not r.stdout and len(told) == len(whole) and
       all(f"{k + 1}: not JSON: byte {len(whole[:k].encode()) + 1} is a NUL" in x for k, x in enumerate(told)), r)
r = run(["-i", "jsonl"], b'{"text": ' + b"[" * 100000 + b"\n" + lines[0].encode() + b"\n")
expect("deeply nested JSON", r.returncode == 1 and len(accounts(r)) == 1, r)
os.unlink(f.name)

for args, word in ((["-f", "yaml"], b"yaml"), (["-j", "0"], b"--threads"), (["--date", "2024-13-01"], b"2024-13-01"), (["--nonsense"], b"nonsense"), (["-i", "pdf"], b"pdf")):
    r = run(args)
    expect(f"usage {args}", r.returncode == 2 and word in r.stderr and not r.stdout, r)
r = subprocess.run([ISNAD], capture_output=True, check=False)
expect("no command", r.returncode == 2 and b"usage" in r.stderr, r)
r = subprocess.run([ISNAD, "frobnicate"], capture_output=True, check=False)
expect("unknown command", r.returncode == 2 and b"frobnicate" in r.stderr, r)
for command in ("read", "explain", "compile", "unknown"):
    r = subprocess.run([ISNAD, command, "--help"], capture_output=True, check=False)
    expect(f"{command} --help", r.returncode == 0 and b"usage: isnad" in r.stdout, r)

# standard output closed early: one word at most, no crash
many = (lines[0] + "\n").encode() * 3000
p = subprocess.Popen(f"'{ISNAD}' read -i jsonl -f json | head -c 10 >/dev/null; exit ${{PIPESTATUS[0]}}", shell=True, executable="/bin/bash",
                     stdin=subprocess.PIPE, stderr=subprocess.PIPE)
_, err = p.communicate(many, timeout=120)
if p.returncode != 1 or b"Sanitizer" in err:
    failures.append("closed pipe")
    print("closed pipe:", p.returncode, err[-300:])
if os.path.exists("/dev/full"):
    r = subprocess.run(f"'{ISNAD}' read -i jsonl -f json > /dev/full", shell=True, input=many, capture_output=True, check=False)
    expect("full disk", r.returncode == 1 and b"No space left" in r.stderr, r)

# a damaged or foreign image is refused
with tempfile.NamedTemporaryFile("wb", delete=False) as f:
    image = bytearray(open(os.path.join(os.path.dirname(ISNAD), "ar.image"), "rb").read())
    image[len(image) // 2] ^= 1
    f.write(image)
r = run(["--image", f.name], GOOD.encode())
expect("damaged image", r.returncode == 1 and b"damaged" in r.stderr, r)
with open(f.name, "wb") as g:
    g.write(image[:1000])
r = run(["--image", f.name], GOOD.encode())
expect("truncated image", r.returncode == 1 and b"damaged" in r.stderr, r)
os.unlink(f.name)

# hostile text: bounded
for name, text in {"quotation marks": '"' * 200000, "brackets": "(" * 200000, "conjunctions": "و " * 200000, "cues": "قال إن " * 50000,
                   "marks": "ق" + "\u064b" * 200000, "one word": "ق" * 200000, "joiners": "قا\u200dل ال\u200cوزير إن الطريق مفتوح",
                   "bidi": "\u202e" + GOOD + "\u202c" * 1000, "presentation forms": "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﻄﺮﻳﻖ ﻣﻔﺘﻮﺡ.", "blocks": "قال\n" * 50000,
                   "according": "بحسب " * 40000, "numbers": "1 و " * 60000}.items():
    r = run([], text.encode())
    expect(f"hostile {name}", r.returncode == 0 and len(accounts(r)) == 1, r)

print(f"{len(failures)} failures")
sys.exit(bool(failures))
