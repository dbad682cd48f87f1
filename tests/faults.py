#!/usr/bin/env python3
"""Faults made to happen: allocations of read, explain, ingest, ask and export fail, one by one; the disk is full,
the pipe is closed. What comes is an answer or one clear error, never a crash, and a ledger stays whole.

Where a command allocates more than 250 times, evenly spread ones fail; `faults.py all`: every one (half an hour).

The program is the plain build (an allocator is preloaded, which AddressSanitizer has its own of)."""
import fcntl
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, ".."))
ISNAD = os.path.join(ROOT, "build", "isnad")
FOLDER = tempfile.mkdtemp(prefix="isnad-faults-")
LIB = os.path.join(FOLDER, "fail_alloc.so")
MOST = sys.maxsize if sys.argv[1:] == ["all"] else 250  # runs a command
failed = 0


def expect(what, good, r=None):
    global failed
    if not good:
        failed += 1
        print(f"FAILED  {what}: exit {r.returncode if r else '?'} {(r.stderr[-300:] if r else b'')!r}")


def run(args, at=None, on=False, **more):
    env = {**os.environ, "LD_PRELOAD": LIB, "FAIL_COUNT": os.path.join(FOLDER, "count")}
    if at:
        env["FAIL_AT"] = str(at)
    if on:
        env["FAIL_ON"] = "1"
    return subprocess.run([ISNAD, *args], capture_output=True, env=env, timeout=120, **more)


def every_allocation(name, args, fresh=None, after=None, codes=(0, 1)):
    """args is a list; fresh() is called before each run, after(result) behind it."""
    if fresh:
        fresh()
    r = run(args)
    expect(f"{name} without a fault", r.returncode == 0, r)
    total = int(open(os.path.join(FOLDER, "count")).read())
    step = max(1, total // MOST)
    for on in (False, True):
        for at in range(1, total + 1, step):
            if fresh:
                fresh()
            r = run(args, at, on)
            expect(f"{name}: allocation {at} of {total} fails{', and all behind it' if on else ''}", r.returncode in codes and b"AddressSanitizer" not in r.stderr, r)
            if r.returncode == 1:
                expect(f"{name}: allocation {at}: nothing is said", r.stderr.strip(), r)
            if after:
                after(r, f"{name}: allocation {at}")
    print(f"ok      {name}: {total} allocations, each {step}th failing")


subprocess.run(["gcc", "-shared", "-fPIC", "-O1", os.path.join(HERE, "fail_alloc.c"), "-o", LIB, "-ldl"], check=True)
article, news = os.path.join(ROOT, "examples", "article.txt"), os.path.join(ROOT, "examples", "news.jsonl")
ledger, whole = os.path.join(FOLDER, "a.ledger"), os.path.join(FOLDER, "whole.ledger")
subprocess.run([ISNAD, "ingest", whole, news], check=True, capture_output=True)


def remove():
    for end in ("", "-wal", "-shm", "-lock", "-journal"):
        if os.path.exists(ledger + end):
            os.unlink(ledger + end)


def rows(path):
    """What the ledger says, whatever order its documents came in (one that failed comes last)."""
    db = sqlite3.connect(path)
    out = [sorted(db.execute(sql).fetchall(), key=repr) for sql in (
        "SELECT d.id, b.text, d.pending FROM doc d JOIN body b USING(doc)", "SELECT d.id, s.n, s.start, s.\"end\", s.class, s.stance FROM statement s JOIN doc d USING(doc)",
        "SELECT d.id, e.n, e.start, e.\"end\", e.type, e.negated FROM event e JOIN doc d USING(doc)", "SELECT kind, why FROM contradiction", "SELECT count(*) FROM reprint")]
    db.close()
    return out


WHOLE = rows(whole)
turns = 0


def still_whole(r, what):
    """integrity_check, and now and then: going on gives the same ledger as one without a fault."""
    global turns
    turns += 1
    if not os.path.exists(ledger):
        return
    db = sqlite3.connect(ledger)
    if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        expect(what + ": integrity", db.execute("SELECT count(*) FROM pragma_integrity_check('doc') WHERE integrity_check <> 'ok'").fetchone()[0] == 0)
    db.close()
    if turns % 2 == 0:
        again = subprocess.run([ISNAD, "ingest", ledger, news], capture_output=True)
        expect(what + ": going on", again.returncode == 0 and rows(ledger) == WHOLE, again)


good = json.loads(subprocess.run([ISNAD, "read", "-f", "json", article], capture_output=True, check=True).stdout)


def right_or_nothing(r, what):
    if r.returncode == 0:
        expect(what + ": another account", json.loads(r.stdout) == good, r)


every_allocation("read", ["read", "-f", "json", "-j1", article], after=right_or_nothing)
every_allocation("read of JSON Lines, two threads", ["read", "-f", "json", "-j2", news])
every_allocation("explain", ["explain", article])
every_allocation("ingest", ["ingest", ledger, news], remove, still_whole)
every_allocation("ask", ["ask", whole, "--words", "قرية", "--speaker", "ليلى سالم", "-f", "json"], codes=(0, 1, 2))
every_allocation("export", ["export", whole, "--as", "plover"])

full = open("/dev/full", "wb")
for args in (["read", "-f", "json", article], ["read", "-f", "tsv", article], ["ask", whole], ["export", whole, "--as", "csv"], ["explain", article]):
    r = subprocess.run([ISNAD, *args], stdout=full, stderr=subprocess.PIPE)
    expect(f"{args[0]} to a full disk", r.returncode == 1 and r.stderr.strip(), r)
    p = subprocess.Popen([ISNAD, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    p.stdout.close()
    said = p.stderr.read()
    p.wait()
    expect(f"{args[0]} into a closed pipe", p.returncode in (0, 1) and said.count(b"\n") <= 1)
print("ok      a full disk, a closed pipe")

# a reader that takes a few bytes at a time from a pipe of one page, while the program is stopped and goes on
plain = subprocess.run([ISNAD, "read", "-f", "json", "-j2", news], capture_output=True, check=True).stdout
p = subprocess.Popen([ISNAD, "read", "-f", "json", "-j2", news], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
fcntl.fcntl(p.stdout, fcntl.F_SETPIPE_SZ, 4096)
got = b""
while part := os.read(p.stdout.fileno(), 777):
    got += part
    if len(got) % 5 == 0:
        p.send_signal(signal.SIGSTOP)
        p.send_signal(signal.SIGCONT)
p.wait()
expect("read into a slow pipe, stopped now and then", p.returncode == 0 and got == plain)

# the line at hand when ingest is interrupted is no bad line: nothing is told but what was kept
remove()
lines = open(news, "rb").read().splitlines(True)
p = subprocess.Popen([ISNAD, "ingest", "-i", "jsonl", ledger, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
p.stdin.write(b"".join(lines[:3]) + lines[3][:100])
p.stdin.flush()
for wait in range(100): # until the three are taken: it waits for more
    time.sleep(0.05)
    if os.path.exists(ledger) and b"S" in open(f"/proc/{p.pid}/stat", "rb").read().rsplit(b")", 1)[1][:3] and wait > 5:
        break
p.send_signal(signal.SIGINT)
said = p.stderr.read()
p.wait()
expect(f"ingest interrupted while it waits: {said!r}", p.returncode == 130 and b"3 new" in said and b"0 failed" in said and b"JSON" not in said)
print("ok      slow pipes and signals")
shutil.rmtree(FOLDER)
sys.exit(failed > 0)
