-- schema.sql: the tables and views of a ledger. docs/ledger.md describes them.
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- pending: 1 new, 2 to be worked out again (its terms are counted already), 0 done.
CREATE TABLE doc(
  doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, publisher TEXT, date TEXT, title TEXT, url TEXT, lang TEXT,
  chars INTEGER NOT NULL, hash INTEGER NOT NULL, kept INTEGER, story INTEGER, why TEXT, pending INTEGER NOT NULL DEFAULT 1,
  first_who INTEGER NOT NULL);
CREATE TABLE body(doc INTEGER PRIMARY KEY, minhash BLOB, terms BLOB, text TEXT NOT NULL);

CREATE TABLE actor(
  actor INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, kind TEXT NOT NULL, code TEXT, country TEXT,
  lat REAL, lon REAL, named INTEGER NOT NULL);
CREATE INDEX actor_key ON actor(key);
-- The names that named actors go by; whoever is only described is found by its key.
CREATE TABLE alias(form TEXT NOT NULL, actor INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(form, actor)) WITHOUT ROWID;

CREATE TABLE who(who INTEGER PRIMARY KEY, doc INTEGER NOT NULL, n INTEGER NOT NULL, actor INTEGER NOT NULL, name TEXT NOT NULL, mentions TEXT NOT NULL);

CREATE TABLE statement(
  statement INTEGER PRIMARY KEY, doc INTEGER NOT NULL, n INTEGER NOT NULL, block INTEGER NOT NULL, speaker INTEGER, claim INTEGER NOT NULL,
  claim_key INTEGER, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  lemma TEXT, class TEXT NOT NULL, stance TEXT NOT NULL, quote TEXT NOT NULL, when_start INTEGER, when_end INTEGER, when_value TEXT,
  within INTEGER, rule TEXT NOT NULL);
CREATE TABLE link(
  statement INTEGER NOT NULL, n INTEGER NOT NULL, who INTEGER, start INTEGER, "end" INTEGER, PRIMARY KEY(statement, n)) WITHOUT ROWID;

CREATE TABLE event(
  event INTEGER PRIMARY KEY, doc INTEGER NOT NULL, n INTEGER NOT NULL, block INTEGER NOT NULL, deed INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, lemma TEXT, type TEXT NOT NULL, mode TEXT, cameo TEXT,
  actor INTEGER, actor_start INTEGER, actor_end INTEGER, recipient INTEGER, recipient_start INTEGER, recipient_end INTEGER,
  place INTEGER, place_start INTEGER, place_end INTEGER, negated INTEGER NOT NULL, status TEXT NOT NULL,
  when_start INTEGER, when_end INTEGER, when_value TEXT,
  killed_low INTEGER, killed_high INTEGER, killed_start INTEGER, killed_end INTEGER,
  injured_low INTEGER, injured_high INTEGER, injured_start INTEGER, injured_end INTEGER,
  said_in INTEGER, rule TEXT NOT NULL);

CREATE TABLE band(key INTEGER PRIMARY KEY);
CREATE TABLE reprint(doc INTEGER NOT NULL, of INTEGER NOT NULL, similarity REAL NOT NULL, changed TEXT, PRIMARY KEY(doc, of)) WITHOUT ROWID;
CREATE INDEX reprint_of ON reprint(of);

CREATE TABLE term(term INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE TABLE story(story INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL);
CREATE INDEX story_last ON story(last);

CREATE TABLE contradiction(
  contradiction INTEGER PRIMARY KEY, kind TEXT NOT NULL, why TEXT NOT NULL, a INTEGER NOT NULL, b INTEGER,
  a_event INTEGER, b_event INTEGER, doc INTEGER NOT NULL, b_start INTEGER, b_end INTEGER, b_source TEXT);
CREATE INDEX contradiction_a ON contradiction(a);
CREATE INDEX contradiction_b ON contradiction(b);
CREATE INDEX contradiction_doc ON contradiction(doc);

CREATE VIRTUAL TABLE words USING fts5(text, content = 'body', content_rowid = 'doc', tokenize = 'isnad');

CREATE VIEW documents AS
  SELECT d.id, d.publisher, d.date, d.title, d.url, d.lang, d.chars, k.id AS reprint_of, d.story, x.text, d.doc AS row
  FROM doc d LEFT JOIN body x ON x.doc = d.doc LEFT JOIN doc k ON k.doc = d.kept;

CREATE VIEW tellings AS
  SELECT d.id || '#s' || s.n AS id, cd.id || '#s' || c.n AS statement, d.id AS doc, d.publisher, d.date, s.block, s.start, s."end"
  FROM statement s JOIN doc d ON d.doc = s.doc JOIN statement c ON c.statement = s.claim JOIN doc cd ON cd.doc = c.doc;

CREATE VIEW statements AS
  SELECT d.id || '#s' || s.n AS id, d.id AS doc, d.publisher, d.date, s.block, a.name AS speaker, s.speaker AS actor,
    (SELECT group_concat(name, ' > ') FROM (SELECT coalesce(w.name, '') AS name FROM link l LEFT JOIN who w ON w.who = l.who
      WHERE l.statement = s.statement ORDER BY l.n)) AS chain,
    substr(x.text, s.cue_start + 1, s.cue_end - s.cue_start) AS cue, s.lemma, s.class, s.stance, s.quote,
    substr(x.text, s.start + 1, s."end" - s.start) AS content, s.start, s."end", s.when_value AS said_when,
    (SELECT d.id || '#s' || o.n FROM statement o WHERE o.statement = s.within) AS within,
    1 + (SELECT count(*) FROM statement t WHERE t.claim = s.statement AND t.claim <> t.statement) AS tellings, s.rule, s.statement AS row
  FROM statement s JOIN doc d ON d.doc = s.doc LEFT JOIN body x ON x.doc = s.doc LEFT JOIN actor a ON a.actor = s.speaker
  WHERE s.claim = s.statement;

CREATE VIEW chains AS
  SELECT d.id || '#s' || s.n AS statement, l.n AS link, w.name, w.actor,
    substr(x.text, l.start + 1, l."end" - l.start) AS text, l.start, l."end"
  FROM link l JOIN statement s ON s.statement = l.statement JOIN doc d ON d.doc = s.doc JOIN body x ON x.doc = s.doc LEFT JOIN who w ON w.who = l.who
  WHERE s.claim = s.statement;

CREATE VIEW events AS
  SELECT d.id || '#e' || e.n AS id, d.id AS doc, d.publisher, d.date, e.block, e.type, e.mode, e.cameo,
    substr(x.text, e.start + 1, e."end" - e.start) AS "trigger", e.lemma, e.start, e."end",
    wa.name AS actor_name, wa.actor, aa.code AS actor_code, wr.name AS recipient_name, wr.actor AS recipient, ar.code AS recipient_code,
    wp.name AS place, e.negated, e.status, e.when_value AS "when",
    CASE WHEN length(e.when_value) = 10 THEN e.when_value ELSE d.date END AS day,
    e.killed_low, e.killed_high, e.injured_low, e.injured_high,
    (SELECT d.id || '#s' || s.n FROM statement s WHERE s.statement = e.said_in) AS said_in,
    1 + (SELECT count(*) FROM event t WHERE t.deed = e.event AND t.deed <> t.event) AS tellings, e.rule, e.event AS row
  FROM event e JOIN doc d ON d.doc = e.doc LEFT JOIN body x ON x.doc = e.doc
    LEFT JOIN who wa ON wa.who = e.actor LEFT JOIN actor aa ON aa.actor = wa.actor
    LEFT JOIN who wr ON wr.who = e.recipient LEFT JOIN actor ar ON ar.actor = wr.actor
    LEFT JOIN who wp ON wp.who = e.place
  WHERE e.deed = e.event;

CREATE VIEW actors AS
  SELECT a.actor AS id, a.name, a.name_en, a.kind, a.code, a.country, a.named,
    (SELECT group_concat(name, '; ') FROM alias WHERE alias.actor = a.actor) AS aliases
  FROM actor a;

CREATE VIEW reprints AS
  SELECT d.id AS id, o.id AS of, r.similarity, r.changed, d.kept = r.of AS kept
  FROM reprint r JOIN doc d ON d.doc = r.doc JOIN doc o ON o.doc = r.of;

CREATE VIEW stories AS
  SELECT d.story, d.id, d.why, d.date, d.publisher, d.title FROM doc d WHERE d.story IS NOT NULL;

CREATE VIEW contradictions AS
  SELECT x.contradiction AS id, x.kind, x.why, da.id || '#s' || sa.n AS a, db.id || '#s' || sb.n AS b,
    substr(ta.text, sa.start + 1, sa."end" - sa.start) AS a_text,
    coalesce(substr(tb.text, sb.start + 1, sb."end" - sb.start), substr(ta.text, x.b_start + 1, x.b_end - x.b_start)) AS b_text,
    (SELECT group_concat(name, ' > ') FROM (SELECT coalesce(w.name, '') AS name FROM link l LEFT JOIN who w ON w.who = l.who
      WHERE l.statement = sa.statement ORDER BY l.n)) AS a_chain,
    coalesce((SELECT group_concat(name, ' > ') FROM (SELECT coalesce(w.name, '') AS name FROM link l LEFT JOIN who w ON w.who = l.who
      WHERE l.statement = sb.statement ORDER BY l.n)), x.b_source) AS b_chain,
    da.date AS a_date, coalesce(db.date, da.date) AS b_date, da.id AS a_doc, coalesce(db.id, da.id) AS b_doc
  FROM contradiction x JOIN statement sa ON sa.statement = x.a JOIN doc da ON da.doc = sa.doc JOIN body ta ON ta.doc = sa.doc
    LEFT JOIN statement sb ON sb.statement = x.b LEFT JOIN doc db ON db.doc = sb.doc LEFT JOIN body tb ON tb.doc = sb.doc;
