#!/usr/bin/env python3
"""The ledger: on articles of our own, what the commands promise.

Each test is a function; what it says in its first line is what it holds."""
import csv
import io
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.path.abspath(os.environ.get("ISNAD", os.path.join(HERE, "..", "build", "isnad")))
sys.path.insert(0, HERE)
import cases  # noqa: E402

FOLDER = tempfile.mkdtemp(prefix="isnad-ledger-")


def path(name):
    return os.path.join(FOLDER, name)


def run(*args, code=0, stdin=None, **more):
    r = subprocess.run([ISNAD, *args], input=stdin, capture_output=True, **more)
    assert r.returncode == code, f"isnad {' '.join(args)}: exit {r.returncode}, not {code}\n{r.stderr.decode()}"
    return r.stdout.decode(), r.stderr.decode()


def write(name, docs):
    with open(path(name), "w", encoding="utf-8") as f:
        for d in docs:
            f.write(json.dumps(d, ensure_ascii=False) + "\n")
    return path(name)


def ask(ledger, *args):
    return [json.loads(x) for x in run("ask", path(ledger), *args, "-f", "json", "--limit", "0")[0].splitlines()]


def rows(ledger, sql):
    with sqlite3.connect(path(ledger)) as db:
        return db.execute(sql).fetchall()


def tables(ledger):
    """Every row of every table, but the full-text index's own (they need its tokenizer)."""
    db = sqlite3.connect(path(ledger))
    names = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")]
    return {n: db.execute(f'SELECT * FROM "{n}"').fetchall() for n in names}


LONG = ("قال وزير النقل كمال حداد يوم الثلاثاء إن ميناء الواحة سيفتح أبوابه أمام السفن التجارية بعد أسبوعين من إغلاقه بسبب العاصفة، "
        "وأضاف أن فرق الصيانة أصلحت الأرصفة الثلاثة وأعادت تشغيل الرافعات الكبيرة في الجانب الشرقي من المرفأ، "
        "مشيرا إلى أن شركة المرافئ الوطنية ستعوض التجار عن خسائرهم. وأكد الوزير أن الحكومة لن ترفع رسوم العبور هذا العام.")
DOCS = [
    {"id": "a1", "date": "2024-05-14", "publisher": "الأفق", "title": "ميناء الواحة", "text": LONG},
    {"id": "b1", "date": "2024-05-15", "publisher": "المرفأ", "text": LONG.replace("الثلاثاء", "أمس")},
    {"id": "c1", "date": "2024-05-14", "publisher": "الأفق", "text": "اتهمت وزيرة الخارجية ليلى سالم حركة الفجر بقصف قرية النخيل يوم الاثنين. وأعلنت الشرطة مقتل ثلاثة مدنيين في القصف."},
    {"id": "c2", "date": "2024-05-15", "publisher": "المرفأ", "text": "نفت حركة الفجر اتهامات وزيرة الخارجية ليلى سالم، وقال المتحدث باسم الحركة إن قواتها لم تقصف قرية النخيل."},
    {"id": "d1", "date": "2024-05-16", "publisher": "الأفق", "text": "أكد فلاديمير بوتين أن بلاده مستعدة للحوار. وقال الرئيس الروسي إن المحادثات ستبدأ قريبا."},
    {"id": "d2", "date": "2024-05-17", "publisher": "المرفأ", "text": "قال بوتن إن المحادثات تأجلت إلى الشهر المقبل بطلب من الوسطاء."},
    {"id": "e1", "date": "2024-05-14", "publisher": "المرفأ", "text": "قال حارس ميناء الواحة إن العاصفة أغلقت أبوابه أمام السفن التجارية، وإن شركة المرافئ الوطنية ترسل فرق الصيانة لإصلاح الأرصفة والرافعات."},
]


def counts_new_and_the_same():
    """Ingest says what is new; the same again changes nothing; a changed document replaces its account."""
    f = write("docs.jsonl", DOCS)
    _, said = run("ingest", path("a.ledger"), f)
    assert f"{len(DOCS)} new, 1 of them reprints" in said, said
    before = tables("a.ledger")
    _, said = run("ingest", path("a.ledger"), f)
    assert f"0 new" in said and f"{len(DOCS)} there already" in said, said
    assert tables("a.ledger") == before
    changed = [dict(DOCS[2], text="قال ليلى سالم إن القرية آمنة.")]
    shutil.copy(path("a.ledger"), path("changed.ledger"))
    _, said = run("ingest", path("changed.ledger"), write("changed.jsonl", changed))
    assert "1 changed" in said, said
    assert [r["content"] for r in ask("changed.ledger", "--doc", "c1")] == ["القرية آمنة"]
    run("ingest", path("changed.ledger"), write("back.jsonl", [DOCS[2]]))
    for view in ("documents", "reprints", "stories", "contradictions"):
        same = sorted(map(repr, rows("a.ledger", f"SELECT * FROM {view}"))), sorted(map(repr, rows("changed.ledger", f"SELECT * FROM {view}")))
        if view != "contradictions":  # they are numbered anew
            assert same[0] == same[1], (view, same)
        else:
            assert len(same[0]) == len(same[1]), (same[0], same[1])
    assert rows("changed.ledger", "PRAGMA integrity_check") == [("ok",)]


def reprints_and_claims():
    """A reprint points to the earliest, says what it changed, and doubles no count."""
    r = ask("a.ledger", "reprints")
    assert [(x["id"], x["of"]) for x in r] == [("b1", "a1")] and r[0]["similarity"] >= 0.8 and r[0]["kept"] == 1, r
    assert "+أمس" in r[0]["changed"] and "-الثلاثاء" in r[0]["changed"], r
    told = ask("a.ledger", "--speaker", "كمال حداد")
    assert told and all(x["id"].startswith("a1#") and x["tellings"] == 2 for x in told), told
    assert len(rows("a.ledger", "SELECT * FROM tellings WHERE statement = 'a1#s0'")) == 2


def earlier_one_comes_later():
    """When the earlier document comes in last, it is the one that is kept."""
    f = write("late.jsonl", [DOCS[1], DOCS[0]])
    run("ingest", path("late.ledger"), f)
    assert [(x["id"], x["of"]) for x in ask("late.ledger", "reprints")] == [("b1", "a1")]
    assert {x["id"].split("#")[0] for x in ask("late.ledger", "--speaker", "كمال حداد")} == {"a1"}


def stories():
    """Documents of one happening are one story, with the reason; reprints belong to it; others do not."""
    s = ask("a.ledger", "stories")
    by = {}
    for x in s:
        by.setdefault(x["story"], set()).add(x["id"])
    port = [v for v in by.values() if "a1" in v]
    assert port and {"a1", "b1"} <= port[0] and not port[0] & {"c1", "c2", "d1", "d2"}, by
    assert all(x["why"] for x in s)


def actors():
    """One actor under all spellings and as the holder of an office; two of one name are kept apart by country."""
    names = {x["id"]: x for x in ask("a.ledger", "actors", "--about", "فلاديمير بوتين")}
    assert len(names) == 1 and list(names.values())[0]["code"] == "RUSGOV", names
    assert {x["id"].split("#")[0] for x in ask("a.ledger", "--speaker", "بوتين")} == {"d1", "d2"}
    assert ask("a.ledger", "--speaker", "Putin") == ask("a.ledger", "--speaker", "بوتن") == ask("a.ledger", "--speaker", "#بوتين")
    f = write("two.jsonl", [{"id": "1", "date": "2024-01-01", "text": "قال وزير الداخلية المصري سالم الرفاعي إن الطريق مفتوح."},
                            {"id": "2", "date": "2024-01-02", "text": "قال وزير الداخلية التونسي سالم الرفاعي إن الطريق مغلق."},
                            {"id": "3", "date": "2024-01-02", "text": "قال سالم الرفاعي إن الجسر آمن."}])
    run("ingest", path("two.ledger"), f)
    assert len(rows("two.ledger", "SELECT id FROM actors WHERE name = 'سالم الرفاعي'")) == 2


def contradictions():
    """A denied accusation is a contradiction, with both texts, both chains and the reason."""
    c = ask("a.ledger", "contradictions")
    assert any(x["a"].startswith("c2#") and x["kind"] == "denied report" for x in c), c
    assert all(x["a_text"] and x["b_text"] and x["why"] and x["a_chain"] for x in c), c


def contradictions_over_documents():
    """Each kind over documents; an update of a toll, bounds that overlap, and who says the same agree."""
    docs = [("n1", "2024-05-10", "قال وزير الدفاع سامي عمران إن إيران قصفت مستشفى الواحة بالصواريخ."),
            ("n2", "2024-05-11", "نفت إيران قصف مستشفى الواحة بالصواريخ."),
            ("n3", "2024-05-20", "نفت إيران قصف مستشفى الواحة بالصواريخ المجنحة."),  # too late
            ("e1", "2024-06-01", "قال المتحدث أحمد سالم إن إيران هاجمت حركة حماس."),
            ("e2", "2024-06-02", "قالت النائبة ليلى فهد إن إيران لم تهاجم حركة حماس."),
            ("r1", "2024-07-01", "قال المتحدث كمال حداد إن إسرائيل قصفت حركة حماس."),
            ("r2", "2024-07-20", "قال المتحدث كمال حداد إن إسرائيل لم تقصف حركة حماس."),
            ("t1", "2024-08-05", "قال مدير المستشفى هاني قاسم إن غارة إسرائيلية على مدينة الحديدة قتلت 12 شخصا من سكان الحي القديم الأحد."),
            ("t2", "2024-08-05", "قالت وزيرة الصحة منى سعيد إن غارة إسرائيلية على مدينة الحديدة قتلت 30 شخصا من سكان الحي القديم الأحد."),
            ("o1", "2024-09-05", "قال الطبيب هاني قاسم إن غارة إسرائيلية على مدينة صنعاء قتلت 12 شخصا من سكان السوق الكبير الأحد."),
            ("o2", "2024-09-05", "قالت الطبيبة منى سعيد إن غارة إسرائيلية على مدينة صنعاء قتلت ما لا يقل عن 10 أشخاص من سكان السوق الكبير الأحد."),
            ("u1", "2024-10-05", "قال الطبيب هاني قاسم إن غارة إسرائيلية على مدينة عدن قتلت 12 شخصا من سكان الميناء الأحد."),
            ("u2", "2024-10-05", "قالت الطبيبة منى سعيد إن حصيلة غارة إسرائيلية على مدينة عدن ارتفعت إلى 30 قتيلا من سكان الميناء الأحد."),
            ("w1", "2024-11-01", "قال الوزير سامي عمران إن المصنع سيغلق نهاية الشهر. لكن النقيب هاني قاسم أكد أن هذا لن يحدث.")]
    f = write("kinds.jsonl", [{"id": i, "date": d, "text": t} for i, d, t in docs])
    wanted = {("denied", "n2", "n1"), ("deed", "e2", "e1"), ("retracted", "r2", "r1"), ("toll", "t2", "t1"), ("within", "w1", "w1")}
    run("ingest", "-q", path("kinds.ledger"), f)
    found = lambda name: {(x["kind"], x["a"].split("#")[0], x["b"].split("#")[0]) for x in ask(name, "contradictions")}
    assert found("kinds.ledger") == wanted, found("kinds.ledger")
    lines = open(f, encoding="utf-8").read().splitlines(True)  # one by one, the last first
    for n, line in enumerate(reversed(lines)):
        run("ingest", "-q", path("kinds1.ledger"), write(f"kind{n}.jsonl", [json.loads(line)]))
    assert found("kinds1.ledger") == wanted, found("kinds1.ledger")


def questions():
    """Filters, counts, formats; words in any form; wrong questions are told."""
    assert [x["id"].split("#")[0] for x in ask("a.ledger", "events", "--type", "assault", "--words", "النخيل")]
    assert {x["doc"] for x in [dict(r, doc=r["id"].split("#")[0]) for r in ask("a.ledger", "--words", "محادثة")]} == {"d1", "d2"}
    assert {r["id"] for r in ask("a.ledger", "documents", "--words", '"ميناء الواحة"')} == {"a1", "b1", "e1"}
    assert {r["id"] for r in ask("a.ledger", "documents", "--from", "2024-05-16")} == {"d1", "d2"}
    assert {r["id"] for r in ask("a.ledger", "documents", "--to", "2024-05", "--publisher", "الأفق")} == {"a1", "c1", "d1"}
    assert sum(r["count"] for r in ask("a.ledger", "--count", "day")) == len(ask("a.ledger"))
    out = run("ask", path("a.ledger"), "events", "-f", "csv", "--limit", "0")[0]
    parsed = list(csv.reader(io.StringIO(out)))
    assert len({len(r) for r in parsed}) == 1 and len(parsed) == 1 + len(ask("a.ledger", "events"))
    assert len({x.count("\t") for x in run("ask", path("a.ledger"), "-f", "tsv")[0].splitlines()}) == 1
    text, _ = run("ask", path("a.ledger"), "--stance", "denied")
    assert "c2#s" in text
    for bad in (["--stance", "maybe"], ["--from", "yesterday"], ["planets"], ["--type", "ASSAULT"], ["--count", "planet"], ["--limit", "x"], ["events", "--stance", "denied"]):
        _, said = run("ask", path("a.ledger"), *bad, code=2)
        assert said.strip(), bad
    for x in ask("a.ledger"):  # the way back to the words
        d = next(d for d in DOCS if d["id"] == x["id"].split("#")[0])
        assert d["text"][x["start"]:x["end"]] == x["content"], x


def injection():
    """Names and words are values, whatever they hold."""
    for evil in ("' OR 1=1 --", '"; DROP TABLE doc', "%", "*", "a\" OR \"b", "NEAR(x)", "-"):
        for option in ("--speaker", "--words", "--publisher", "--doc"):
            run("ask", path("a.ledger"), option, evil, code=2 if option == "--words" and not evil.strip('"') else 0)
    assert rows("a.ledger", "SELECT count(*) FROM doc") == [(len(DOCS),)]


def exports():
    """Each format can be read by a parser that is not ours, and holds what the ledger holds."""
    statements, events = len(ask("a.ledger")), len(ask("a.ledger", "events"))
    out = run("export", path("a.ledger"), "--as", "jsonl")[0]
    accounts = [json.loads(x) for x in out.splitlines()]
    read = run("read", "-f", "json", path("docs.jsonl"))[0]
    assert out == read and len(accounts) == len(DOCS)
    table = list(csv.DictReader(io.StringIO(run("export", path("a.ledger"), "--as", "csv")[0])))
    assert len(table) == statements + events
    plover = run("export", path("a.ledger"), "--as", "plover")[0].splitlines()
    assert len(plover) == 1 + events and {x.count("\t") for x in plover} == {39}
    gdelt = run("export", path("a.ledger"), "--as", "gdelt")[0].splitlines()
    assert gdelt and {x.count("\t") for x in gdelt} == {60}
    page = json.loads(run("export", path("a.ledger"), "--as", "annotation")[0])
    assert page["type"] == "AnnotationPage" and len(page["items"]) == statements + events
    texts = {d["id"]: d["text"] for d in DOCS}
    for x in page["items"]:
        position, quote = x["target"]["selector"]
        text = texts[x["target"]["source"].split(":")[-1]]
        assert text[position["start"]:position["end"]] == quote["exact"]
        assert text[:position["start"]].endswith(quote["prefix"]) and text[position["end"]:].startswith(quote["suffix"])
    run("export", path("a.ledger"), "--as", "brat", "--to", path("brat"))
    for d in DOCS:
        text = open(path(f"brat/{d['id']}.txt"), encoding="utf-8").read()
        seen = set()
        for line in open(path(f"brat/{d['id']}.ann"), encoding="utf-8"):
            if line[0] == "T":
                name, middle, words = line.rstrip("\n").split("\t")
                start, end = map(int, middle.split()[1:])
                assert text[start:end] == words
                seen.add(name)
            else:
                assert all(t in seen for t in re.findall(r":(T\d+)", line)), line
    run("export", path("a.ledger"), "--as", "nothing", code=2)


def plover_rules():
    """What is only planned is AGREE or CONCEDE in PLOVER's columns, and says so in its mode."""
    f = write("plan.jsonl", [{"id": "p", "date": "2024-05-14", "text": "سيزور وزير الخارجية المصري العراق الأسبوع المقبل. والتقى الرئيس الفرنسي نظيره التركي في باريس."}])
    run("ingest", path("plan.ledger"), f)
    table = [x.split("\t") for x in run("export", path("plan.ledger"), "--as", "plover")[0].splitlines()[1:]]
    assert ["AGREE", "future"] in [r[2:4] for r in table] and "CONSULT" in [r[2] for r in table], table


def killed():
    """kill -9 at any instant: the ledger is whole, and the next run gives what one run would have given."""
    texts = ["\n".join(c["text"]) for p in sorted(os.listdir(os.path.join(HERE, "cases"))) for c in cases.read_cases(os.path.join(HERE, "cases", p))]
    docs = [{"id": f"{i}", "date": f"2024-05-{1 + i % 28:02}", "text": t + ("" if i < len(texts) else f"\nالعدد {i // 7}")} for i, t in enumerate(texts * 3)]
    f = write("many.jsonl", docs)
    started = time.time()
    run("ingest", "--batch", "32", "-q", path("whole.ledger"), f)
    took = time.time() - started
    chance = random.Random(7)
    for turn in range(5):
        name = f"killed{turn}.ledger"
        p = subprocess.Popen([ISNAD, "ingest", "--batch", "32", "-q", path(name), f], stderr=subprocess.DEVNULL)
        time.sleep(took * chance.random())
        p.send_signal(signal.SIGKILL)
        p.wait()
        if os.path.exists(path(name)) and os.path.getsize(path(name)):
            assert rows(name, "PRAGMA integrity_check") == [("ok",)]
        run("ingest", "--batch", "32", "-q", path(name), f)
        a, b = tables("whole.ledger"), tables(name)
        assert a.keys() == b.keys()
        for t in a:
            assert a[t] == b[t], f"turn {turn}: table {t} differs"


def interrupted():
    """Ctrl-C keeps what was told, says so, and exits with 130."""
    f = path("many.jsonl")
    p = subprocess.Popen([ISNAD, "ingest", path("int.ledger"), f], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(0.15)
    p.send_signal(signal.SIGINT)
    _, said = p.communicate()
    if p.returncode != 0:  # else it was done before
        assert p.returncode in (130, -signal.SIGINT), p.returncode
        assert p.returncode < 0 or "interrupted" in said.decode(), said
    run("ingest", path("int.ledger"), f)
    assert rows("int.ledger", "SELECT count(*) FROM doc") == rows("whole.ledger", "SELECT count(*) FROM doc")


def two_at_once():
    """Two ingests at once wait for each other."""
    ps = [subprocess.Popen([ISNAD, "ingest", "-q", path("both.ledger"), x], stderr=subprocess.PIPE) for x in (path("many.jsonl"), path("docs.jsonl"))]
    for p in ps:
        assert p.wait() == 0, p.stderr.read()
    assert rows("both.ledger", "SELECT count(*) FROM doc")[0][0] == rows("whole.ledger", "SELECT count(*) FROM doc")[0][0] + len(DOCS)
    assert not os.path.exists(path("both.ledger-lock"))


def disk_full():
    """No room on the disk is one clear error, and nothing committed is lost."""
    import resource

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    r = subprocess.run([ISNAD, "ingest", "--batch", "32", path("full.ledger"), path("many.jsonl")], capture_output=True, preexec_fn=small)
    said = [x for x in r.stderr.decode().splitlines() if x.startswith("isnad ingest:")]
    assert r.returncode == 1 and len(said) == 1, r.stderr
    assert rows("full.ledger", "PRAGMA integrity_check") == [("ok",)]
    run("ingest", "--batch", "32", "-q", path("full.ledger"), path("many.jsonl"))
    assert tables("full.ledger") == tables("whole.ledger")


def files_and_folders():
    """Text files, folders and standard input; two files of one name are two documents; bad lines are told, the rest is kept."""
    os.makedirs(path("tree/a"))
    os.makedirs(path("tree/b"))
    for d, text in (("a", "قال الوزير إن الطريق مفتوح."), ("b", "قال الوزير إن الطريق مغلق.")):
        open(path(f"tree/{d}/x.txt"), "w").write(text)
    run("ingest", path("tree.ledger"), path("tree"))
    assert rows("tree.ledger", "SELECT count(*) FROM doc") == [(2,)]
    _, said = run("ingest", path("tree.ledger"), path("tree"))
    assert "2 there already" in said, said
    lines = json.dumps(DOCS[4], ensure_ascii=False) + "\nnot json\n" + json.dumps({"text": "قال الوزير إن الجسر آمن."}, ensure_ascii=False) + "\n"
    _, said = run("ingest", "-i", "jsonl", path("tree.ledger"), "-", stdin=lines.encode(), code=1)
    assert "(standard input):2:" in said and "2 new" in said and "1 failed" in said, said
    bad = json.dumps({"id": "bad", "text": "قال الوزير إن الطريق\0 مفتوح."}).encode() + b"\n" + b'{"id": "bytes", "text": "\xff\xfe \xd9\x82\xd8\xa7\xd9\x84"}\n'
    run("ingest", "-i", "jsonl", path("tree.ledger"), "-", stdin=bad)
    assert rows("tree.ledger", "SELECT length(text) = chars FROM documents") == [(1,)] * rows("tree.ledger", "SELECT count(*) FROM doc")[0][0]


def not_a_ledger():
    """Other files, other databases and other versions are refused with a word, and left as they are."""
    open(path("text.ledger"), "w").write("this is no database, " * 100)
    for name in ("text.ledger",):
        _, said = run("ingest", path(name), path("docs.jsonl"), code=1)
        assert "not a ledger" in said, said
    with sqlite3.connect(path("other.ledger")) as db:
        db.execute("CREATE TABLE t(x)")
    _, said = run("ingest", path("other.ledger"), path("docs.jsonl"), code=1)
    assert "not a ledger" in said, said
    shutil.copy(path("a.ledger"), path("newer.ledger"))
    with sqlite3.connect(path("newer.ledger")) as db:
        db.execute("PRAGMA user_version = 99")
    for command in (["ingest", path("newer.ledger"), path("docs.jsonl")], ["ask", path("newer.ledger")], ["export", path("newer.ledger"), "--as", "csv"]):
        _, said = run(*command, code=1)
        assert "version 99" in said, said
    _, said = run("ask", path("nowhere.ledger"), code=1)
    assert "No such file" in said and not os.path.exists(path("nowhere.ledger")), said
    run("ingest", path("no/such/folder.ledger"), path("docs.jsonl"), code=1)
    run("ingest", code=2)


def damaged():
    """Bytes of a ledger changed at random: an answer or an error, never a crash."""
    data = open(path("a.ledger"), "rb").read()
    chance = random.Random(11)
    for turn in range(12):
        b = bytearray(data)
        for _ in range(40):
            b[chance.randrange(200, len(b))] = chance.randrange(256)
        open(path("damaged.ledger"), "wb").write(b)
        for command in (["ask", path("damaged.ledger")], ["ask", path("damaged.ledger"), "events", "--words", "الميناء"], ["export", path("damaged.ledger"), "--as", "plover"],
                        ["export", path("damaged.ledger"), "--as", "annotation"]):
            r = subprocess.run([ISNAD, *command], capture_output=True, timeout=60)
            assert r.returncode in (0, 1, 2), (command, r.returncode, r.stderr[-2000:])


def plain_views():
    """The views can be read by any SQLite, without isnad."""
    for view, columns in {"documents": "id", "statements": "id", "events": "id", "chains": "statement", "actors": "id", "contradictions": "id", "reprints": "id, of, similarity", "stories": "story, id, why"}.items():
        assert rows("a.ledger", f"SELECT {columns} FROM {view}"), view
    doc = {d["id"]: d["text"] for d in DOCS}
    for d, s, e, content in rows("a.ledger", 'SELECT doc, start, "end", content FROM statements'):
        assert doc[d][s:e] == content


def extension():
    """isnad.so gives accounts and the tokenizer to another program's SQLite (where this Python may load one)."""
    so = os.path.join(os.path.dirname(ISNAD), "isnad")
    code = ("import sqlite3, sys\n"
            "db = sqlite3.connect(sys.argv[2]); db.enable_load_extension(True); db.load_extension(sys.argv[1])\n"
            "assert db.execute('SELECT record, chain_or_actor, content FROM isnad_accounts(?)', ('قال الوزير إن الطريق مفتوح.',)).fetchall() == [('statement', 'الوزير', 'الطريق مفتوح')]\n"
            "assert db.execute('SELECT \"when\" FROM isnad_accounts(?, ?)', ('قال الوزير الثلاثاء إن الطريق مفتوح.', '2024-05-16')).fetchall() == [('2024-05-14',)]\n"
            "assert db.execute('SELECT count(*) FROM isnad_accounts(NULL)').fetchone() == (0,)\n"
            "assert db.execute('SELECT count(*) FROM words(?)', ('سفينة',)).fetchone()[0] == 3\n")
    if "asan" in so:
        code = "import ctypes\n" + code
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    can = subprocess.run([python, "-c", "import sqlite3; sqlite3.connect(':memory:').enable_load_extension(True)"], capture_output=True)
    if can.returncode:
        print("the extension is not tried: this Python cannot load one")
        return
    env = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")
    if "asan" in so:
        lib = subprocess.run(["gcc", "-print-file-name=libasan.so"], capture_output=True).stdout.decode().strip()
        env["LD_PRELOAD"] = lib
    r = subprocess.run([python, "-c", code, so, path("a.ledger")], capture_output=True, env=env)
    assert r.returncode == 0, r.stderr.decode()


TESTS = [counts_new_and_the_same, reprints_and_claims, earlier_one_comes_later, stories, actors, contradictions, contradictions_over_documents, questions, injection, exports, plover_rules,
         killed, interrupted, two_at_once, disk_full, files_and_folders, not_a_ledger, damaged, plain_views, extension]
bad = 0
for t in TESTS:
    began = time.time()
    try:
        t()
        print(f"ok      {t.__doc__.splitlines()[0]} ({time.time() - began:.1f} s)")
    except AssertionError as e:
        bad += 1
        print(f"FAILED  {t.__name__}: {t.__doc__.splitlines()[0]}\n        {e}")
shutil.rmtree(FOLDER)
sys.exit(bad > 0)
