#!/usr/bin/env python3
"""isnad serve over HTTP: what it answers, whom it lets in, and that nobody can stop it.

Each test is a function; what it says in its first line is what it holds."""
import csv
import gzip
import http.client
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from urllib.parse import quote, urlencode

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..")
ISNAD = os.path.abspath(os.environ.get("ISNAD", os.path.join(ROOT, "build", "isnad")))
FOLDER = tempfile.mkdtemp(prefix="isnad-serve-")
LEDGER = os.path.join(FOLDER, "news.ledger")
EVIL = {"id": "evil#<script>\"'&", "date": "2024-05-21", "publisher": "<img src=x onerror=alert(1)>", "title": "</title><script>pwned=1</script>",
        "url": "javascript:alert(1)", "text": "قال <script>pwned=1</script> الوزير \u202eكمال حداد\u202c إن \"الطريق </script><svg onload=pwned=1> مفتوح\".\nوأضاف أن <b>الجسر</b> مغلق.\x00"}


class Server:
    def __init__(self, *args, env=None):
        self.p = subprocess.Popen([ISNAD, "serve", LEDGER, "--port", "0", *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **(env or {})})
        self.url = self.p.stdout.readline().decode().strip()
        m = re.fullmatch(r"http://(.*):(\d+)/(\?token=(\S+))?", self.url)
        assert m, (self.url, self.p.stderr.read() if self.p.poll() is not None else "")
        self.host, self.port, self.token = "127.0.0.1", int(m.group(2)), m.group(4)

    def ask(self, path, method="GET", body=None, headers=None):
        c = http.client.HTTPConnection(self.host, self.port, timeout=60)
        c.request(method, path, body=body, headers=headers or {})
        r = c.getresponse()
        data = r.read()
        c.close()
        return r.status, dict((k.lower(), v) for k, v in r.getheaders()), data

    def get(self, path, code=200, **params):
        status, _, data = self.ask("/api/" + path + ("?" + urlencode(params) if params else ""))
        assert status == code, (path, params, status, data[:300])
        return json.loads(data)

    def end(self, how=signal.SIGINT):
        self.p.send_signal(how)
        out, err = self.p.communicate(timeout=30)
        assert self.p.returncode == 0, (self.p.returncode, err.decode())
        return err.decode()


def rows(*args):
    return [json.loads(x) for x in subprocess.run([ISNAD, "ask", LEDGER, *args, "-f", "json", "--limit", "0"], capture_output=True, check=True).stdout.splitlines()]


def answers_as_ask_does():
    """/api/ask gives what isnad ask gives, by every filter; totals, pages and counts agree."""
    for what in ("statements", "events", "documents", "actors", "stories", "reprints", "contradictions"):
        mine, theirs = rows(what), S.get(f"ask/{what}", limit=1000)["rows"]
        assert len(mine) == len(theirs) == S.get(f"ask/{what}", total=1)["total"], what
        assert all(m.items() <= t.items() for m, t in zip(mine, theirs)), what
    for args in (dict(stance="denied"), dict(words="قرية"), {"from": "2024-05-16", "to": "2024-05-17"}, dict(publisher="الأفق"), dict(speaker="ليلى سالم"), dict(about="حركة الفجر"), dict(doc="raid-3"), dict(story="1")):
        mine = rows("statements", *[x for k, v in args.items() for x in ("--" + k, v)])
        assert mine and [r["id"] for r in mine] == [r["id"] for r in S.get("ask/statements", limit=1000, **args)["rows"]], args
    everything = S.get("ask/statements", limit=1000)["rows"]
    assert S.get("ask/statements", limit=3, offset=5)["rows"] == everything[5:8]
    assert sum(r["count"] for r in S.get("ask/events", count="type")["rows"]) == S.get("ask/events", total=1)["total"]
    actor = next(r["actor"] for r in everything if r["actor"] is not None)
    assert {r["actor"] for r in S.get("ask/statements", speaker=f"@{actor}")["rows"]} == {actor}


def files_can_be_kept():
    """CSV and JSON of all rows, as files, read back by other parsers; no row is left out."""
    n = S.get("ask/statements", total=1)["total"]
    status, headers, data = S.ask("/api/ask/statements.csv?limit=2")
    assert status == 200 and headers["content-disposition"] == 'attachment; filename="isnad-statements.csv"' and headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(table) == n and {"id", "content", "chain", "stance"} <= set(table[0])
    status, headers, data = S.ask("/api/ask/statements.json?stance=denied")
    assert {r["id"] for r in json.loads(data)} == {r["id"] for r in rows("--stance", "denied")}


def views_hold_together():
    """Overview, article, actor, story, evidence and names: numbers that agree, offsets that point at their words."""
    o = S.get("overview")
    assert o["numbers"]["documents"] == len(rows("documents")) and o["numbers"]["statements"] == len(rows("statements")) and o["numbers"]["events"] == sum(t["events"] for t in o["types"])
    for d in rows("documents"):
        a = S.get("article", id=d["id"])
        assert a["same_tables"] and a["doc"]["id"] == d["id"] and len(a["text"]) == d["chars"] and len(a["actors"]) == len(a["account"]["actors"])
        for x in a["account"]["statements"]:
            for span in (x["cue"], x["content"]):
                assert a["text"][span["start"]:span["end"]] == span["text"]
    raid = S.get("article", id="raid-1")
    assert [r["id"] for r in raid["reprints"]] == ["raid-2"] and raid["reprints"][0]["later"] == 1 and {c["tellings"] for c in raid["claims"]} == {2}
    who = S.get("names", q="ليل")["names"][0]
    assert who["name"] == "ليلى سالم"
    a = S.get("actor", id=who["actor"])
    assert a["numbers"]["said"] == len(rows("--speaker", f"@{who['actor']}")) == sum(s["statements"] for s in a["stances"]) == sum(x["statements"] for x in a["said_days"])
    assert a["numbers"]["did"] == len(rows("events", "--actor", f"@{who['actor']}")) and any("ليلى سالم" in n["name"] for n in a["names"])
    everyone = S.get("story")["stories"]
    for x in everyone:
        story = S.get("story", id=x["story"])
        assert len(story["docs"]) == x["documents"] and len(story["tellings"]) >= len(story["claims"])
    for r in rows("statements") + rows("events"):
        p = S.get("evidence", id=r["id"])["places"][0]
        assert p["id"] == r["id"] and p["text"][r["start"] - p["from"]:r["end"] - p["from"]] == r.get("content", r.get("trigger"))
    for c in rows("contradictions"):
        e = S.get("evidence", contradiction=c["id"])
        assert e["places"][0]["id"] == c["a"] and (e["others"] or e["denied"])


def reads_what_is_pasted():
    """A pasted text is read as isnad read reads it; nothing of it is stored; too long is said, and so is nonsense."""
    before = os.stat(LEDGER).st_mtime_ns
    text = "قال وزير النقل كمال حداد أمس إن الطريق مفتوح.\r\nوأضاف أن الجسر مغلق."
    status, _, data = S.ask("/api/read", "POST", json.dumps({"text": text, "date": "2024-05-16"}), {"Content-Type": "application/json"})
    mine = json.loads(subprocess.run([ISNAD, "read", "-i", "jsonl", "-f", "json"], input=json.dumps({"id": "paste", "text": text, "date": "2024-05-16"}).encode(), capture_output=True, check=True).stdout)
    assert status == 200 and json.loads(data)["account"] == mine
    for body, code in ((b"{", 400), (b"[]", 400), (b'{"text":3}', 400), (b'{"text":"x","date":"2024-02-31"}', 400), (b'{"text":"\xff"}', 400), (b"", 400), (b'{"text":"' + b"x" * (3 << 20) + b'"}', 413), (b'{"text":"\\u0000"}', 200), (b'{"text":""}', 200)):
        status, _, data = S.ask("/api/read", "POST", body)
        assert status == code, (body[:40], status, data[:200])
    assert os.stat(LEDGER).st_mtime_ns == before


def wrong_questions_are_told():
    """Unknown addresses, filters and values are errors that say what is wrong, as JSON."""
    for path, code, word in (("nothing", 404, "nothing"), ("ask/sheep", 404, "sheep"), ("ask/statements?colour=red", 400, "colour"), ("ask/statements?stance=maybe", 400, "maybe"), ("ask/statements?from=2024-13", 400, "YYYY"),
                             ("ask/actors?type=ASSAULT", 400, "type"), ("ask/statements?limit=-1", 400, "number"), ("ask/events?count=moon", 400, "moon"), ("article", 400, "id"), ("article?id=none", 404, "none"), ("actor?id=99999999", 404, "99999999"),
                             ("actor?id=x", 404, "x"), ("story?id=-3", 404, "-3"), ("evidence", 400, "id"), ("evidence?id=raid-1", 400, "DOCUMENT"), ("evidence?id=raid-1%23s99", 404, "s99"), ("evidence?contradiction=0", 404, "0"), ("read", 405, "POST"), ("ask/statements?words=%22", 400, "word"), ("ask/statements?limit=1001", 400, "1000"), ("ask/statements?" + "&".join(["type="] * 40), 400, "many")):
        status, headers, data = S.ask("/api/" + path)
        assert status == code and word in json.loads(data)["error"] and headers["content-type"] == "application/json", (path, status, data)
    assert S.ask("/api/overview", "POST", "{}")[0] == 405 and S.ask("/nowhere")[0] == 404 and S.ask("/", "DELETE")[0] == 405 and S.ask("/../../etc/passwd")[0] == 404


def strange_values_do_no_harm():
    """Quotes, SQL, NUL, broken UTF-8 and very long values are looked for, and nothing else."""
    for evil in ("'; DROP TABLE doc; --", '"', "%00", "%", "_", "\\", "x" * 20000, "@", "@1 OR 1", "@999999999999999999999", "NEAR(", "*", "^", "\u202e", "ء" * 5000):
        for path in ("ask/statements?speaker=", "ask/statements?words=", "ask/documents?publisher=", "article?id=", "names?q=", "evidence?id="):
            assert S.ask("/api/" + path + quote(evil))[0] in (200, 400, 404), (path, evil)
    for raw in ("%FF%FE", "%00", "%C3%28"):
        assert S.ask("/api/ask/statements?words=" + raw)[0] in (200, 400)
    assert S.ask("/api/ask/statements?" + "&".join(f"words=a{i}" for i in range(200)))[0] in (200, 400)
    assert S.ask("/api/ask/statements?words=" + "x" * 200000)[0] in (400, 413, 414, 431)
    assert S.get("ask/documents", total=1)["total"] == len(rows("documents"))


def headers_keep_it_in():
    """Every answer has the Content-Security-Policy and its companions; nothing names another host; scripts under 100 kB."""
    for path in ("/", "/page.js", "/page.css", "/icon.svg", "/naskh.woff2", "/notices.txt", "/article?id=x", "/api/overview", "/api/none", "/nowhere"):
        _, h, _ = S.ask(path)
        policy = h["content-security-policy"]
        assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy and "http" not in policy and "frame-ancestors 'none'" in policy
        assert h["x-content-type-options"] == "nosniff" and h["referrer-policy"] == "no-referrer" and "access-control-allow-origin" not in h
    script = S.ask("/page.js")[2]
    assert len(gzip.compress(script, 9)) < 100_000
    for path in ("/", "/page.js", "/page.css"):
        found = set(re.findall(rb"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", S.ask(path)[2])) - {b"http://www.w3.org"}
        assert not found, (path, found)
    _, h, _ = S.ask("/page.js")
    assert S.ask("/page.js", headers={"If-None-Match": h["etag"]})[0] == 304 and S.ask("/", "HEAD")[2] == b""


def only_this_machine():
    """Another name for this machine, and a page of another site, are refused (DNS rebinding, cross-site reading)."""
    for host, code in (("evil.example", 403), (f"evil.example:{S.port}", 403), ("127.0.0.1.evil.example", 403), ("localhost.evil.example", 403), (f"localhost:{S.port}", 200), (f"[::1]:{S.port}", 200), ("127.0.0.1", 200)):
        assert S.ask("/api/overview", headers={"Host": host})[0] == code, host
    assert S.ask("/api/overview", headers={"Sec-Fetch-Site": "cross-site"})[0] == 403
    assert S.ask("/api/read", "POST", '{"text":"x"}', {"Sec-Fetch-Site": "cross-site"})[0] == 403


def others_need_the_token():
    """Listening beyond 127.0.0.1 a token is asked for: in the address once, then a cookie, or as a bearer; a wrong one is refused."""
    t = Server("--listen", "0.0.0.0")
    try:
        assert t.token and len(t.token) >= 32
        assert t.ask("/")[0] == 401 and t.ask("/api/overview")[0] == 401 and t.ask("/api/overview?token=" + t.token)[0] == 401 and t.ask("/page.js")[0] == 401
        assert t.ask("/?token=" + t.token[:-1] + ("0" if t.token[-1] != "0" else "1"))[0] == 401
        status, h, _ = t.ask("/?token=" + t.token)
        assert status == 303 and h["location"] == "/" and "HttpOnly" in h["set-cookie"] and "SameSite=Strict" in h["set-cookie"]
        cookie = h["set-cookie"].split(";")[0]
        assert t.ask("/api/overview", headers={"Cookie": cookie})[0] == 200 and t.ask("/api/overview", headers={"Authorization": "Bearer " + t.token})[0] == 200
        assert t.ask("/api/overview", headers={"Cookie": "isnad=" + "0" * 32})[0] == 401 and t.ask("/api/overview", headers={"Cookie": "isnad="})[0] == 401
    finally:
        t.end()
    t = Server("--listen", "0.0.0.0", env={"ISNAD_TOKEN": "a-token-of-my-own-2024"})
    assert t.token == "a-token-of-my-own-2024"
    t.end(signal.SIGTERM)
    r = subprocess.run([ISNAD, "serve", LEDGER, "--listen", "0.0.0.0", "--port", "0"], env={**os.environ, "ISNAD_TOKEN": "short"}, capture_output=True)
    assert r.returncode == 1 and b"ISNAD_TOKEN" in r.stderr


def slow_and_broken_clients_stop_nobody():
    """Sixty connections that say nothing, half a request, or never take their answer: the others are served at once."""
    held = []
    for i in range(60):
        c = socket.create_connection((S.host, S.port))
        if i % 3 == 1:
            c.sendall(b"GET /api/overview HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        if i % 3 == 2:
            c.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            c.sendall(b"GET /page.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        held.append(c)
    for junk in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"\x00" * 5000, b"POST /api/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999999999999\r\n\r\n", b"POST /api/read HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                 b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"A: b\r\n" * 20000 + b"\r\n", b"GET / HTTP/1.1\r\n" * 3, b"POST /api/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n{"):
        c = socket.create_connection((S.host, S.port))
        try:
            c.sendall(junk)
            c.shutdown(socket.SHUT_WR)
            c.settimeout(10)
            while c.recv(65536):
                pass
        except OSError:
            pass
        c.close()
    start = time.time()
    for _ in range(10):
        S.get("ask/statements", words="قرية")
    assert time.time() - start < 10, time.time() - start
    for c in held:
        c.close()


def dripping_clients_are_cut():
    """A client that sends a byte a second, and so is never idle, is cut when a request's time is over (30 s)."""
    start = time.time()
    with socket.create_connection((S.host, S.port)) as c:
        c.sendall(b"GET /api/overview HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        c.settimeout(1)
        while time.time() - start < 60:
            try:
                c.sendall(b"a")
                if not c.recv(4096):
                    break
            except TimeoutError:
                continue
            except OSError:
                break
    assert 20 < time.time() - start < 45, time.time() - start
    S.get("overview")


def many_at_once():
    """Thirty-two threads asking different things at once get what each would get alone."""
    paths = ["ask/statements?limit=50", "ask/events?limit=50", "overview", "story?id=1", "article?id=raid-1", "ask/documents?words=" + quote("قرية"), "names?q=" + quote("ح")]
    alone = {p: S.ask("/api/" + p)[2] for p in paths}
    wrong = []

    def worker(i):
        for k in range(8):
            p = paths[(i + k) % len(paths)]
            if S.ask("/api/" + p)[2] != alone[p]:
                wrong.append(p)
    all_ = [threading.Thread(target=worker, args=(i,)) for i in range(32)]
    [t.start() for t in all_]
    [t.join() for t in all_]
    assert not wrong, wrong


def sees_what_is_ingested():
    """A ledger that is written while it is served shows what is new, the overview too."""
    before = S.get("overview")["numbers"]["documents"]
    more = os.path.join(FOLDER, "more.jsonl")
    with open(more, "w", encoding="utf-8") as f:
        f.write(json.dumps({"id": "late-1", "date": "2024-05-22", "publisher": "الأفق", "text": "قالت رئيسة البلدية هدى عمران إن الحديقة ستفتح أبوابها يوم الجمعة."}, ensure_ascii=False) + "\n")
    subprocess.run([ISNAD, "ingest", LEDGER, more], check=True, capture_output=True)
    assert S.get("overview")["numbers"]["documents"] == before + 1 and S.get("ask/statements", words="حديقة")["rows"][0]["speaker"] == "هدى عمران"


def wrong_usage():
    """A missing ledger, a file that is none, a port that is taken, no such address: one clear line and the exit code."""
    for args, code, word in ((["serve"], 2, "name a ledger"), (["serve", os.path.join(FOLDER, "none")], 1, "No such file"), (["serve", __file__], 1, "not a ledger"), (["serve", LEDGER, "--port", "x"], 2, "--port"), (["serve", LEDGER, "--port", "70000"], 2, "--port"),
                             (["serve", LEDGER, "--port", str(S.port)], 1, "in use"), (["serve", LEDGER, "--listen", "not-an-address"], 1, "not an address"), (["serve", LEDGER, LEDGER], 2, "one ledger")):
        r = subprocess.run([ISNAD, *args], capture_output=True, timeout=60)
        assert r.returncode == code and word in r.stderr.decode() and not r.stdout, (args, r.returncode, r.stderr.decode())
    assert "--listen" in subprocess.run([ISNAD, "serve", "--help"], capture_output=True).stdout.decode()


TESTS = [answers_as_ask_does, files_can_be_kept, views_hold_together, reads_what_is_pasted, wrong_questions_are_told, strange_values_do_no_harm, headers_keep_it_in, only_this_machine, others_need_the_token,
         slow_and_broken_clients_stop_nobody, dripping_clients_are_cut, many_at_once, sees_what_is_ingested, wrong_usage]

with open(os.path.join(FOLDER, "evil.jsonl"), "w", encoding="utf-8") as f:
    f.write(json.dumps(EVIL, ensure_ascii=False) + "\n")
subprocess.run([ISNAD, "ingest", LEDGER, os.path.join(ROOT, "examples", "news.jsonl"), f.name], check=True, capture_output=True)
S = Server()
failed = 0
try:
    for test in TESTS:
        start = time.time()
        try:
            test()
            print(f"ok      {test.__doc__.splitlines()[0]} ({time.time() - start:.1f} s)")
        except Exception as e:  # noqa: BLE001
            failed += 1
            import traceback
            traceback.print_exc()
            print(f"FAILED  {test.__doc__.splitlines()[0]}: {type(e).__name__} {e}")
        if S.p.poll() is not None:
            print("the server died:", S.p.stderr.read().decode()[-3000:])
            sys.exit(1)
finally:
    if S.p.poll() is None:
        said = S.end()
        if said:
            print("the server said:", said[-2000:])
            failed += 1
sys.exit(failed > 0)
