/* views.c: what a view of the page shows, as one object of JSON.
 *
 * Most of a view is parts: a name, whether it is one row or a list, and the SQL that gives
 * it; ?1 is what the view is of. To show more: a line in its table. */
#include "serve.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "engine/engine.h"
#include "input/json.h"
#include "ledger/rows.h"

typedef struct {
    const char *name;
    bool list;
    const char *sql;
} part;

/* `"name":value` for each part, with commas between; nothing more is written after a failure. */
static bool parts(request *r, const part *p, sqlite3_int64 of)
{
    for (bool first = true; p->name; p++, first = false) {
        sqlite3_stmt *s = NULL;
        if (sqlite3_prepare_v2(ledger_db(r->h->l), p->sql, -1, &s, NULL) != SQLITE_OK)
            return api_failed(r);
        if (sqlite3_bind_parameter_count(s))
            sqlite3_bind_int64(s, 1, of);
        fprintf(r->out, "%s\"%s\":%s", first ? "" : ",", p->name, p->list ? "[" : "");
        long n = rows_write(s, ROWS_JSON_LIST, r->out);
        sqlite3_finalize(s);
        if (n < 0)
            return api_failed(r);
        fputs(p->list ? "]" : n == 0 ? "null" : "", r->out);
    }
    return true;
}

static bool object(request *r, const part *p, sqlite3_int64 of)
{
    fputc('{', r->out);
    if (!parts(r, p, of))
        return false;
    fputs("}\n", r->out);
    return true;
}

/* A row's number by a question with one text; -1: none. */
static sqlite3_int64 number_of(request *r, const char *sql, const char *text)
{
    sqlite3_stmt *s = NULL;
    sqlite3_int64 n = -1;
    if (sqlite3_prepare_v2(ledger_db(r->h->l), sql, -1, &s, NULL) == SQLITE_OK) {
        sqlite3_bind_text(s, 1, text, -1, SQLITE_STATIC);
        if (sqlite3_step(s) == SQLITE_ROW)
            n = sqlite3_column_int64(s, 0);
    }
    sqlite3_finalize(s);
    return n;
}

/* The parameter `name` as a number that `sql` finds; -1 after an error. */
static sqlite3_int64 wanted(request *r, const char *name, const char *sql, const char *kind)
{
    const char *value = api_param(r, name);
    if (!value) {
        api_error(r, 400, "%s is wanted", name);
        return -1;
    }
    sqlite3_int64 n = number_of(r, sql, value);
    if (n < 0)
        api_error(r, 404, "there is no %s '%s'", kind, value);
    return n;
}

/* Columns that several parts have. s: a statement. */
#define CHAIN(statement)                                                                                                                  \
    "(SELECT json_group_array(json_object('name', name, 'actor', actor, 'start', start, 'end', \"end\")) FROM (SELECT w.name, w.actor, l.start, l.\"end\" " \
    "FROM link l LEFT JOIN who w ON w.who = l.who WHERE l.statement = " statement " ORDER BY l.n)) AS \"*chain\""
#define DAY "CASE WHEN length(e.when_value) = 10 THEN e.when_value ELSE d.date END"

/* ---- overview ------------------------------------------------------------------------ */

static const part overview_parts[] = {
    {"numbers", false, "SELECT (SELECT count(*) FROM doc) AS documents, (SELECT count(*) FROM doc WHERE kept IS NOT NULL) AS reprints, (SELECT count(*) FROM statement WHERE claim = statement) AS statements, "
                       "(SELECT count(*) FROM event WHERE deed = event) AS events, (SELECT count(*) FROM actor) AS actors, (SELECT count(*) FROM story) AS stories, "
                       "(SELECT count(*) FROM contradiction) AS contradictions, (SELECT min(date) FROM doc) AS first, (SELECT max(date) FROM doc) AS last"},
    {"publishers", true, "SELECT publisher, count(*) AS documents FROM doc GROUP BY 1 ORDER BY 2 DESC LIMIT 50"},
    {"types", true, "SELECT type, count(*) AS events FROM event WHERE deed = event GROUP BY 1 ORDER BY 2 DESC"},
    {"days", true, "SELECT d.date AS day, e.type, count(*) AS events FROM event e JOIN doc d ON d.doc = e.doc WHERE e.deed = e.event AND d.date IS NOT NULL GROUP BY 1, 2 ORDER BY 1"},
    {"sources", true, "SELECT s.speaker AS actor, a.name, a.name_en, s.statements, s.affirmed, s.doubted, s.denied FROM (SELECT speaker, count(*) AS statements, sum(stance = 'affirmed') AS affirmed, sum(stance = 'doubted') AS doubted, "
                      "sum(stance = 'denied') AS denied FROM statement WHERE claim = statement AND speaker IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 200) s JOIN actor a ON a.actor = s.speaker WHERE a.named ORDER BY 4 DESC LIMIT 25"},
    {"contradictions", true, "SELECT id, kind, a, b, a_date, a_chain, b_chain, a_text, b_text FROM contradictions ORDER BY a_date DESC, id DESC LIMIT 8"},
    {"stories", true, "SELECT d.story, count(*) AS documents, count(DISTINCT d.publisher) AS publishers, min(d.date) AS first, max(d.date) AS last, (SELECT coalesce(f.title, substr(x.text, 1, 120)) FROM doc f JOIN body x ON x.doc = f.doc "
                      "WHERE f.story = d.story ORDER BY f.date, f.doc LIMIT 1) AS title FROM doc d WHERE d.story IN (SELECT story FROM doc WHERE story IS NOT NULL GROUP BY 1 ORDER BY max(date) DESC, count(*) DESC LIMIT 12) GROUP BY 1 ORDER BY 5 DESC, 2 DESC"},
    {NULL, false, NULL}};

bool view_overview(request *r) { return object(r, overview_parts, 0); }

/* ---- article --------------------------------------------------------------------------- */

static const part article_parts[] = {
    {"doc", false, "SELECT d.id, d.publisher, d.date, d.title, d.url, d.lang, d.chars, d.story, k.id AS reprint_of FROM doc d LEFT JOIN doc k ON k.doc = d.kept WHERE d.doc = ?1"},
    {"reprints", true, "SELECT o.id, o.publisher, o.date, o.title, r.similarity, r.changed, 0 AS later FROM reprint r JOIN doc o ON o.doc = r.of WHERE r.doc = ?1 UNION ALL "
                       "SELECT o.id, o.publisher, o.date, o.title, r.similarity, r.changed, 1 FROM reprint r JOIN doc o ON o.doc = r.doc WHERE r.of = ?1 ORDER BY 3, 1"},
    {"claims", true, "SELECT 's' || s.n AS id, 1 + (SELECT count(*) FROM statement t WHERE t.claim = s.claim AND t.claim <> t.statement) AS tellings, cd.id || '#s' || f.n AS first FROM statement s JOIN statement f ON f.statement = s.claim JOIN doc cd ON cd.doc = f.doc "
                     "WHERE s.doc = ?1 AND tellings > 1"},
    {"contradictions", true, "SELECT x.id, x.kind, x.a, x.b, x.a_chain, x.b_chain, x.a_text, x.b_text, x.a_date, x.b_date FROM contradictions x WHERE x.id IN "
                             "(SELECT c.contradiction FROM statement s CROSS JOIN contradiction c ON c.a = s.statement WHERE s.doc = ?1 UNION SELECT c.contradiction FROM statement s CROSS JOIN contradiction c ON c.b = s.statement WHERE s.doc = ?1)"},
    {"actors", true, "SELECT w.actor, a.name, a.name_en FROM who w JOIN actor a ON a.actor = w.actor WHERE w.doc = ?1 ORDER BY w.n"},
    {NULL, false, NULL}};

/* The account of a document, read again from its text: the same tables give the same account.
 * "same_tables" false: they have changed since, and the ids of the ledger may be others. */
static bool account(request *r, const isnad_document *d)
{
    isnad_session *s = NULL;
    const isnad_account *a;
    const char *json;
    size_t bytes;
    isnad_status st = isnad_session_new(r->ledgers->engine, &s);
    if (!st)
        st = isnad_read(s, d, &a);
    if (!st)
        st = isnad_report_json(s, &json, &bytes);
    if (!st) {
        fputs("\"account\":", r->out);
        fwrite(json, 1, bytes, r->out);
    }
    isnad_session_free(s);
    return !st || api_error(r, st == ISNAD_ENOMEM ? 503 : 400, "%s", isnad_strerror(st));
}

static bool same_tables(request *r)
{
    char now[32];
    snprintf(now, sizeof now, "%016llx", (unsigned long long)r->ledgers->engine->im.header->checksum);
    return number_of(r, "SELECT value = ?1 FROM meta WHERE key = 'image'", now) == 1;
}

bool view_article(request *r)
{
    sqlite3_int64 doc = wanted(r, "id", "SELECT doc FROM doc WHERE id = ?1", "document");
    if (doc < 0)
        return false;
    sqlite3_stmt *s = NULL;
    bool good = sqlite3_prepare_v2(ledger_db(r->h->l), "SELECT d.id, d.publisher, d.date, d.title, d.url, b.text FROM doc d JOIN body b ON b.doc = d.doc WHERE d.doc = ?1", -1, &s, NULL) == SQLITE_OK;
    if (good)
        sqlite3_bind_int64(s, 1, doc);
    good = good && sqlite3_step(s) == SQLITE_ROW;
    if (!good) {
        sqlite3_finalize(s);
        return api_failed(r);
    }
    const char *v[6];
    for (int i = 0; i < 6; i++)
        v[i] = (const char *)sqlite3_column_text(s, i);
    isnad_document d = {.id = v[0], .publisher = v[1], .date = v[2], .title = v[3], .url = v[4], .text = v[5], .bytes = (size_t)sqlite3_column_bytes(s, 5)};
    fprintf(r->out, "{\"same_tables\":%s,\"text\":", same_tables(r) ? "true" : "false");
    rows_json_text(r->out, v[5]);
    fputc(',', r->out);
    good = account(r, &d);
    sqlite3_finalize(s);
    if (!good)
        return false;
    fputc(',', r->out);
    if (!parts(r, article_parts, doc))
        return false;
    fputs("}\n", r->out);
    return true;
}

/* ---- a pasted article: {"text": ..., "date": ...} ------------------------------------------ */

bool view_read(request *r)
{
    char why[160];
    json *body = json_read(r->body, r->nbody, why, sizeof why);
    const json *text = json_field(body, "text"), *date = json_field(body, "date");
    bool good = false;
    if (!body)
        api_error(r, 400, "not JSON: %s", why);
    else if (!json_string(text))
        api_error(r, 400, "\"text\" is wanted, a string");
    else if (date && !json_string(date))
        api_error(r, 400, "\"date\" is a string, YYYY-MM-DD");
    else {
        const char *day = json_string(date);
        isnad_document d = {.id = "paste", .date = day && *day ? day : NULL, .text = json_string(text), .bytes = strlen(json_string(text))};
        fputc('{', r->out);
        good = account(r, &d);
        if (good)
            fputs("}\n", r->out);
    }
    json_free(body);
    return good;
}

/* ---- actor ------------------------------------------------------------------------------ */

#define DEEDS(side, other)                                                                                                                       \
    "SELECT o.actor, a.name, a.name_en, count(*) AS events FROM who w JOIN event e ON e." side " = w.who JOIN who o ON o.who = e." other " JOIN actor a ON a.actor = o.actor " \
    "WHERE w.actor = ?1 AND e.deed = e.event AND o.actor <> w.actor GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT 20"
#define DEED_DAYS(side)                                                                                                                            \
    "SELECT " DAY " AS day, count(*) AS events FROM who w JOIN event e ON e." side " = w.who JOIN doc d ON d.doc = e.doc WHERE w.actor = ?1 AND e.deed = e.event GROUP BY 1 ORDER BY 1"

static const part actor_parts[] = {
    {"actor", false, "SELECT a.actor AS id, a.name, a.name_en, a.kind, a.code, a.country, a.named FROM actor a WHERE a.actor = ?1"},
    {"numbers", false, "SELECT (SELECT count(*) FROM statement s WHERE s.speaker = ?1 AND s.claim = s.statement) AS said, (SELECT count(DISTINCT doc) FROM who WHERE actor = ?1) AS documents, "
                       "(SELECT count(*) FROM who w JOIN event e ON e.actor = w.who WHERE w.actor = ?1 AND e.deed = e.event) AS did, "
                       "(SELECT count(*) FROM who w JOIN event e ON e.recipient = w.who WHERE w.actor = ?1 AND e.deed = e.event) AS suffered"},
    {"stances", true, "SELECT stance, count(*) AS statements FROM statement WHERE speaker = ?1 AND claim = statement GROUP BY 1"},
    {"names", true, "SELECT name, count(*) AS times FROM (SELECT substr(x.text, json_extract(m.value, '$[0]') + 1, json_extract(m.value, '$[1]') - json_extract(m.value, '$[0]')) AS name FROM "
                    "(SELECT doc, mentions FROM who WHERE actor = ?1 ORDER BY who DESC LIMIT 400) w JOIN body x ON x.doc = w.doc, json_each(w.mentions) m) GROUP BY 1 ORDER BY 2 DESC, length(name) LIMIT 40"},
    {"said_days", true, "SELECT d.date AS day, count(*) AS statements FROM statement s JOIN doc d ON d.doc = s.doc WHERE s.speaker = ?1 AND s.claim = s.statement GROUP BY 1 ORDER BY 1"},
    {"did_days", true, DEED_DAYS("actor")},
    {"suffered_days", true, DEED_DAYS("recipient")},
    {"did_to", true, DEEDS("actor", "recipient")},
    {"done_by", true, DEEDS("recipient", "actor")},
    {"types", true, "SELECT e.type, count(*) AS events FROM who w JOIN event e ON e.actor = w.who WHERE w.actor = ?1 AND e.deed = e.event GROUP BY 1 ORDER BY 2 DESC"},
    {"carried_by", true, "SELECT w.actor, a.name, a.name_en, count(*) AS statements FROM statement s JOIN link l ON l.statement = s.statement JOIN who w ON w.who = l.who JOIN actor a ON a.actor = w.actor "
                         "WHERE s.speaker = ?1 AND s.claim = s.statement AND w.actor <> ?1 GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT 12"},
    {"publishers", true, "SELECT d.publisher, count(*) AS statements FROM statement s JOIN doc d ON d.doc = s.doc WHERE s.speaker = ?1 AND s.claim = s.statement GROUP BY 1 ORDER BY 2 DESC LIMIT 20"},
    {"contradictions", false, "SELECT count(DISTINCT x.contradiction) AS found FROM statement s JOIN contradiction x ON s.statement IN (x.a, x.b) WHERE s.speaker = ?1"},
    {NULL, false, NULL}};

bool view_actor(request *r)
{
    sqlite3_int64 actor = wanted(r, "id", "SELECT actor FROM actor WHERE actor = CAST(?1 AS INTEGER)", "actor");
    return actor >= 0 && object(r, actor_parts, actor);
}

/* Names that begin so, for a field that completes them. */
bool view_names(request *r)
{
    const char *q = api_param(r, "q");
    char form[512], english[512];
    sqlite3_stmt *s = NULL;
    snprintf(english, sizeof english, "%s", q ? q : "");
    match_form(english, form, sizeof form);
    fputs("{\"names\":[", r->out);
    if (*form) {
        bool latin = (*english | 32) >= 'a' && (*english | 32) <= 'z';
        const char *sql = latin ? "SELECT a.actor, a.name, a.name_en, a.kind, (SELECT count(*) FROM who WHERE who.actor = a.actor) AS documents FROM actor a WHERE a.name_en LIKE '%' || ?1 || '%' ORDER BY 5 DESC LIMIT 12"
                                : "SELECT a.actor, a.name, a.name_en, a.kind, (SELECT count(*) FROM who WHERE who.actor = a.actor) AS documents FROM actor a WHERE a.actor IN "
                                  "(SELECT actor FROM alias WHERE form >= ?1 AND form < ?1 || char(1114111) LIMIT 400) ORDER BY 5 DESC LIMIT 12";
        if (sqlite3_prepare_v2(ledger_db(r->h->l), sql, -1, &s, NULL) != SQLITE_OK)
            return api_failed(r);
        sqlite3_bind_text(s, 1, latin ? english : form, -1, SQLITE_STATIC);
        long n = rows_write(s, ROWS_JSON_LIST, r->out);
        sqlite3_finalize(s);
        if (n < 0)
            return api_failed(r);
    }
    fputs("]}\n", r->out);
    return true;
}

/* ---- story ------------------------------------------------------------------------------- */

static const part story_parts[] = {
    {"docs", true, "SELECT d.id, d.publisher, d.date, d.title, d.why, k.id AS reprint_of, (SELECT r.similarity FROM reprint r WHERE r.doc = d.doc AND r.of = d.kept) AS similarity, "
                   "substr(x.text, 1, 160) AS beginning FROM doc d JOIN body x ON x.doc = d.doc LEFT JOIN doc k ON k.doc = d.kept WHERE d.story = ?1 ORDER BY d.date, d.doc"},
    {"claims", true, "SELECT d.id || '#s' || s.n AS id, d.id AS doc, d.publisher, d.date, s.stance, s.class, s.speaker AS actor, substr(x.text, s.start + 1, s.\"end\" - s.start) AS content, " CHAIN("s.statement") ", "
                     "(SELECT json_group_array(publisher) FROM (SELECT d.publisher WHERE d.publisher IS NOT NULL UNION SELECT td.publisher FROM statement t JOIN doc td ON td.doc = t.doc WHERE t.claim = s.statement AND t.claim <> t.statement AND td.publisher IS NOT NULL)) AS \"*publishers\", "
                     "1 + (SELECT count(*) FROM statement t WHERE t.claim = s.statement AND t.claim <> t.statement) AS tellings FROM doc d CROSS JOIN statement s ON s.doc = d.doc JOIN body x ON x.doc = s.doc WHERE d.story = ?1 AND s.claim = s.statement ORDER BY d.date, s.statement"},
    {"events", true, "SELECT e.type, count(*) AS events FROM doc d CROSS JOIN event e ON e.doc = d.doc WHERE d.story = ?1 AND e.deed = e.event GROUP BY 1 ORDER BY 2 DESC"},
    {"tellings", true, "SELECT d.id AS doc, d.publisher, s.claim, " CHAIN("s.statement") " FROM doc d CROSS JOIN statement s ON s.doc = d.doc WHERE d.story = ?1 ORDER BY s.statement"},
    {"contradictions", true, "SELECT x.id, x.kind, x.a, x.b, x.a_chain, x.b_chain, x.a_text, x.b_text, x.a_date, x.b_date FROM contradictions x WHERE x.id IN "
                             "(SELECT c.contradiction FROM doc d CROSS JOIN contradiction c ON c.doc = d.doc WHERE d.story = ?1)"},
    {NULL, false, NULL}};
static const part stories_parts[] = {
    {"stories", true, "SELECT d.story, count(*) AS documents, count(DISTINCT d.publisher) AS publishers, min(d.date) AS first, max(d.date) AS last, "
                      "(SELECT coalesce(f.title, substr(x.text, 1, 120)) FROM doc f JOIN body x ON x.doc = f.doc WHERE f.story = d.story ORDER BY f.date, f.doc LIMIT 1) AS title "
                      "FROM doc d WHERE d.story IS NOT NULL GROUP BY 1 ORDER BY 5 DESC, 2 DESC"},
    {NULL, false, NULL}};

/* Without an id: all of them, in short. */
bool view_story(request *r)
{
    if (!api_param(r, "id"))
        return object(r, stories_parts, 0);
    sqlite3_int64 story = wanted(r, "id", "SELECT story FROM story WHERE story = CAST(?1 AS INTEGER)", "story");
    if (story < 0)
        return false;
    fprintf(r->out, "{\"story\":%lld,", (long long)story);
    if (!parts(r, story_parts, story))
        return false;
    fputs("}\n", r->out);
    return true;
}

/* ---- evidence: the words that something rests on, with what stands around them -------------- */

#define AROUND "180"
#define PLACE(from, to)                                                                                                                   \
    "max(" from " - " AROUND ", 0) AS \"from\", substr(x.text, max(" from " - " AROUND ", 0) + 1, " to " + " AROUND " - max(" from " - " AROUND ", 0)) AS text"
#define STATEMENT_PLACE                                                                                                                   \
    "SELECT d.id || '#s' || s.n AS id, d.id AS doc, d.publisher, d.date, s.start, s.\"end\", s.cue_start, s.cue_end, s.stance, s.class, s.lemma, s.rule, " CHAIN("s.statement") ", " PLACE("min(s.cue_start, s.start)", "max(s.cue_end, s.\"end\")") \
    " FROM statement s JOIN doc d ON d.doc = s.doc JOIN body x ON x.doc = s.doc WHERE s.statement = "

static const part statement_place[] = {{"places", true, STATEMENT_PLACE "?1"}, {NULL, false, NULL}};
static const part event_place[] = {
    {"places", true, "SELECT d.id || '#e' || e.n AS id, d.id AS doc, d.publisher, d.date, e.start, e.\"end\", e.type, e.mode, e.lemma, e.rule, e.negated, e.status, e.actor_start, e.actor_end, e.recipient_start, e.recipient_end, " PLACE("e.start", "e.\"end\"") " FROM event e JOIN doc d ON d.doc = e.doc JOIN body x ON x.doc = e.doc WHERE e.event = ?1"},
    {NULL, false, NULL}};
static const part contradiction_places[] = {
    {"contradiction", false, "SELECT id, kind, why, a, b, a_text, b_text, a_chain, b_chain, a_date, b_date, a_doc, b_doc FROM contradictions WHERE id = ?1"},
    {"places", true, STATEMENT_PLACE "(SELECT a FROM contradiction WHERE contradiction = ?1)"},
    {"others", true, STATEMENT_PLACE "(SELECT b FROM contradiction WHERE contradiction = ?1)"},
    {"denied", true, "SELECT d.id AS doc, d.publisher, d.date, c.b_start AS start, c.b_end AS \"end\", " PLACE("c.b_start", "c.b_end") " FROM contradiction c JOIN statement s ON s.statement = c.a JOIN doc d ON d.doc = s.doc JOIN body x ON x.doc = s.doc WHERE c.contradiction = ?1 AND c.b IS NULL"},
    {NULL, false, NULL}};

/* ?id=DOCUMENT#s3, ?id=DOCUMENT#e1 or ?contradiction=7 */
bool view_evidence(request *r)
{
    if (api_param(r, "contradiction")) {
        sqlite3_int64 x = wanted(r, "contradiction", "SELECT contradiction FROM contradiction WHERE contradiction = CAST(?1 AS INTEGER)", "contradiction");
        return x >= 0 && object(r, contradiction_places, x);
    }
    const char *id = api_param(r, "id"), *hash = id ? strrchr(id, '#') : NULL;
    if (id && (!hash || (hash[1] != 's' && hash[1] != 'e')))
        return api_error(r, 400, "an id is DOCUMENT#s3 (a statement) or DOCUMENT#e1 (an event), not '%s'", id);
    if (!id)
        return api_error(r, 400, "id or contradiction is wanted");
    bool event = hash[1] == 'e';
    sqlite3_stmt *s = NULL;
    sqlite3_int64 n = -1;
    if (sqlite3_prepare_v2(ledger_db(r->h->l), event ? "SELECT e.event FROM doc d JOIN event e ON e.doc = d.doc AND e.n = ?2 WHERE d.id = ?1"
                                                     : "SELECT s.statement FROM doc d JOIN statement s ON s.doc = d.doc AND s.n = ?2 WHERE d.id = ?1", -1, &s, NULL) == SQLITE_OK) {
        sqlite3_bind_text(s, 1, id, (int)(hash - id), SQLITE_STATIC);
        sqlite3_bind_int64(s, 2, strtoll(hash + 2, NULL, 10));
        if (sqlite3_step(s) == SQLITE_ROW)
            n = sqlite3_column_int64(s, 0);
    }
    sqlite3_finalize(s);
    return n >= 0 ? object(r, event ? event_place : statement_place, n) : api_error(r, 404, "there is no '%s'", id);
}
