/* store.c: one document's rows in and out. */
#include <stdio.h>
#include <stdlib.h>

#include "inside.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

static const char *const sql[Q_COUNT] = {
    [Q_FIND_DOC] = "SELECT doc, hash, url FROM doc WHERE id = ?1",
    [Q_PUT_DOC] = "INSERT INTO doc(doc, id, publisher, date, title, url, lang, chars, hash, first_who) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
    [Q_PUT_BODY] = "INSERT INTO body VALUES(?1,?2,?3,?4)",
    [Q_PUT_WORDS] = "INSERT INTO words(rowid, text) VALUES(?1, ?2)",
    [Q_CUT_WORDS] = "INSERT INTO words(words, rowid, text) VALUES('delete', ?1, ?2)",
    [Q_PUT_WHO] = "INSERT INTO who VALUES(?1,?2,?3,?4,?5,?6)",
    [Q_PUT_STATEMENT] = "INSERT INTO statement VALUES(?1,?2,?3,?4,?5,?1,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19)",
    [Q_PUT_LINK] = "INSERT INTO link VALUES(?1,?2,?3,?4,?5)",
    [Q_PUT_EVENT] = "INSERT INTO event VALUES(?1,?2,?3,?4,?1,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33,?34)",
    [Q_PUT_CONTRADICTION] = "INSERT INTO contradiction(kind, why, a, b, doc) VALUES('within', ?1, ?2, ?3, ?4)",
    [Q_FIND_ACTOR] = "SELECT actor, country FROM actor WHERE key = ?1 ORDER BY actor",
    [Q_PUT_ACTOR] = "INSERT INTO actor(key, name, name_en, kind, code, country, lat, lon, named) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)",
    [Q_PUT_ALIAS] = "INSERT OR IGNORE INTO alias VALUES(?1,?2,?3)",
    [Q_FIND_BAND] = "SELECT key FROM band WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT 256",
    [Q_PUT_BAND] = "INSERT OR IGNORE INTO band VALUES(?1)",
    [Q_DOC_TEXT] = "SELECT text, date FROM body JOIN doc USING(doc) WHERE doc = ?1",
    [Q_DOC_MINHASH] = "SELECT minhash FROM body WHERE doc = ?1",
    [Q_PUT_TERM] = "INSERT OR IGNORE INTO term VALUES(?1, ?2)",
    [Q_PUT_REPRINT] = "INSERT OR REPLACE INTO reprint VALUES(?1,?2,?3,?4)"};

sqlite3_stmt *query_of(ledger *l, query q)
{
    if (!l->stmt[q] && sqlite3_prepare_v3(l->db, sql[q], -1, SQLITE_PREPARE_PERSISTENT, &l->stmt[q], NULL) != SQLITE_OK)
        fail_db(l);
    else
        sqlite3_reset(l->stmt[q]);
    return l->stmt[q];
}

static void bind_text(sqlite3_stmt *s, int i, const char *t)
{
    if (t)
        sqlite3_bind_text(s, i, t, -1, SQLITE_STATIC);
    else
        sqlite3_bind_null(s, i);
}

static void bind_span(sqlite3_stmt *s, int i, isnad_span span)
{
    if (span.start == ISNAD_NOWHERE) {
        sqlite3_bind_null(s, i);
        sqlite3_bind_null(s, i + 1);
    } else {
        sqlite3_bind_int64(s, i, span.start);
        sqlite3_bind_int64(s, i + 1, span.end);
    }
}

static void bind_id(sqlite3_stmt *s, int i, int64_t id) /* 0: none */
{
    if (id)
        sqlite3_bind_int64(s, i, id);
    else
        sqlite3_bind_null(s, i);
}

static void bind_bound(sqlite3_stmt *s, int i, int64_t v)
{
    if (v >= 0)
        sqlite3_bind_int64(s, i, v);
    else
        sqlite3_bind_null(s, i);
}

/* ---- actors over documents ---------------------------------------------- */

static cached_actor *slot_of(ledger *l, uint64_t key)
{
    uint32_t at = (uint32_t)key & l->actor_mask;
    while (l->actors[at].key && l->actors[at].key != key)
        at = (at + 1) & l->actor_mask;
    return &l->actors[at];
}

static void remember_actor(ledger *l, uint64_t key, int64_t actor)
{
    if (l->nactors * 2 > l->actor_mask) {
        uint32_t mask = l->actor_mask * 2 + 1;
        cached_actor *old = l->actors, *more = calloc(mask + (size_t)1, sizeof *more);
        if (!more)
            return; /* asked again next time */
        uint32_t was = l->actor_mask;
        l->actors = more;
        l->actor_mask = mask;
        for (uint32_t i = 0; i <= was; i++)
            if (old[i].key)
                *slot_of(l, old[i].key) = old[i];
        free(old);
    }
    *slot_of(l, key) = (cached_actor){key, actor};
    l->nactors++;
}

/* Two of one name are kept apart when the text gives them different countries. */
static int64_t find_actor(ledger *l, const isnad_actor *x, const char *key)
{
    sqlite3_stmt *s = query_of(l, Q_FIND_ACTOR);
    if (!s)
        return -1;
    bind_text(s, 1, key);
    int64_t found = 0;
    int rc;
    while ((rc = sqlite3_step(s)) == SQLITE_ROW && !found) {
        const char *country = (const char *)sqlite3_column_text(s, 1);
        if (x->entity || !country || !x->country || strcmp(country, x->country) == 0)
            found = sqlite3_column_int64(s, 0);
    }
    sqlite3_reset(s);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        return fail_db(l) - 1;
    return found;
}

static int64_t new_actor(ledger *l, const isnad_actor *x, const char *key)
{
    sqlite3_stmt *s = query_of(l, Q_PUT_ACTOR);
    if (!s)
        return -1;
    bind_text(s, 1, key);
    bind_text(s, 2, x->entity ? x->entity : x->name);
    bind_text(s, 3, x->name_en);
    bind_text(s, 4, x->kind);
    bind_text(s, 5, x->code);
    bind_text(s, 6, x->country);
    if (x->lat != 0 || x->lon != 0) {
        sqlite3_bind_double(s, 7, (double)x->lat);
        sqlite3_bind_double(s, 8, (double)x->lon);
    } else {
        sqlite3_bind_null(s, 7);
        sqlite3_bind_null(s, 8);
    }
    sqlite3_bind_int(s, 9, x->named);
    return done(l, s) ? sqlite3_last_insert_rowid(l->db) : -1;
}

static bool put_alias(ledger *l, int64_t actor, const char *name)
{
    char form[1024];
    sqlite3_stmt *s = query_of(l, Q_PUT_ALIAS);
    if (!s || !match_form(name, form, sizeof form)) /* a name without letters finds nobody */
        return s != NULL;
    bind_text(s, 1, form);
    sqlite3_bind_int64(s, 2, actor);
    bind_text(s, 3, name);
    return done(l, s);
}

/* The ledger's actor, and that it goes by this name. -1: failed. */
static int64_t actor_of(ledger *l, const isnad_actor *x, const char *key)
{
    uint64_t h = XXH3_64bits(key, strlen(key)) ^ (x->country ? XXH3_64bits(x->country, strlen(x->country)) * 3 : 0);
    h ^= XXH3_64bits(x->name, strlen(x->name)) * 5 + x->named * 0x9E3779B97F4A7C15u;
    h |= 1;
    cached_actor *c = slot_of(l, h);
    if (c->key)
        return c->actor;
    int64_t actor = find_actor(l, x, key);
    if (actor == 0) {
        actor = new_actor(l, x, key);
        if (actor > 0 && x->entity && !put_alias(l, actor, x->entity))
            return -1;
    }
    if (actor < 0 || (x->named && !put_alias(l, actor, x->name)))
        return -1;
    remember_actor(l, h, actor);
    return actor;
}

/* ---- rows ---------------------------------------------------------------- */

static bool put_doc(ledger *l, const record *r, const char *id, int64_t doc)
{
    sqlite3_stmt *s = query_of(l, Q_PUT_DOC);
    if (!s)
        return false;
    sqlite3_bind_int64(s, 1, doc);
    bind_text(s, 2, id);
    bind_text(s, 3, r->doc.publisher);
    bind_text(s, 4, r->doc.date);
    bind_text(s, 5, r->doc.title);
    bind_text(s, 6, r->doc.url);
    bind_text(s, 7, r->account.lang);
    sqlite3_bind_int64(s, 8, r->account.chars);
    sqlite3_bind_int64(s, 9, (int64_t)r->hash);
    sqlite3_bind_int64(s, 10, l->next_who);
    if (!done(l, s) || !(s = query_of(l, Q_PUT_BODY)))
        return false;
    sqlite3_bind_int64(s, 1, doc);
    sqlite3_bind_blob(s, 2, r->minhash, r->nshingles ? (int)sizeof r->minhash : 0, SQLITE_STATIC);
    sqlite3_bind_blob(s, 3, r->terms, (int)(r->nterms * sizeof *r->terms), SQLITE_STATIC);
    bind_text(s, 4, r->doc.text);
    if (!done(l, s))
        return false;
    s = query_of(l, Q_PUT_WORDS);
    if (!s)
        return false;
    sqlite3_bind_int64(s, 1, doc);
    bind_text(s, 2, r->doc.text); /* unlike a text of given length, handed on without a copy */
    l->words.ready = r;
    bool good = done(l, s);
    l->words.ready = NULL;
    sqlite3_bind_null(s, 2);
    return good;
}

static bool put_who(ledger *l, const record *r, int64_t doc, int64_t *actors)
{
    buffer b = {0};
    bool good = true;
    for (uint32_t i = 0; i < r->account.nactors && good; i++) {
        const isnad_actor *x = &r->account.actors[i];
        sqlite3_stmt *s = query_of(l, Q_PUT_WHO);
        actors[i] = s ? actor_of(l, x, r->actor_key[i]) : -1;
        if (actors[i] < 0)
            good = false;
        b.n = 0;
        buffer_char(&b, '[');
        for (uint32_t m = 0; m < x->nmentions; m++)
            buffer_printf(&b, "%s[%u,%u]", m ? "," : "", x->mentions[m].start, x->mentions[m].end);
        buffer_char(&b, ']');
        if (!good || b.failed)
            break;
        sqlite3_bind_int64(s, 1, l->next_who + i);
        sqlite3_bind_int64(s, 2, doc);
        sqlite3_bind_int(s, 3, (int)i);
        sqlite3_bind_int64(s, 4, actors[i]);
        bind_text(s, 5, x->name);
        sqlite3_bind_text(s, 6, b.at, (int)b.n, SQLITE_STATIC);
        good = done(l, s);
    }
    if (b.failed)
        good = fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    buffer_free(&b);
    return good;
}

static int64_t who_of(const ledger *l, const isnad_mention *m) { return m->name && m->actor >= 0 ? l->next_who + m->actor : 0; }

static bool put_statement(ledger *l, const record *r, int64_t doc, uint32_t i, const int64_t *actors)
{
    const isnad_statement *x = &r->account.statements[i];
    const isnad_mention *speaker = &x->chain[x->nchain - 1];
    static const char *const quotes[] = {"indirect", "partial", "direct"}, *const stances[] = {"neutral", "affirmed", "doubted", "denied"};
    sqlite3_stmt *s = query_of(l, Q_PUT_STATEMENT);
    if (!s)
        return false;
    int64_t id = l->next_statement + i;
    sqlite3_bind_int64(s, 1, id);
    sqlite3_bind_int64(s, 2, doc);
    sqlite3_bind_int(s, 3, (int)i);
    sqlite3_bind_int64(s, 4, x->block);
    bind_id(s, 5, speaker->actor >= 0 ? actors[speaker->actor] : 0);
    bind_id(s, 6, (int64_t)r->claim_key[i]);
    bind_span(s, 7, x->cue);
    bind_span(s, 9, x->content);
    bind_text(s, 11, x->lemma[0] ? x->lemma : NULL);
    bind_text(s, 12, x->class_);
    bind_text(s, 13, stances[x->stance]);
    bind_text(s, 14, quotes[x->quote]);
    bind_span(s, 15, x->when.span);
    bind_text(s, 17, x->when.value[0] ? x->when.value : NULL);
    bind_id(s, 18, x->within >= 0 ? l->next_statement + x->within : 0);
    bind_text(s, 19, x->rule);
    if (!done(l, s))
        return false;
    for (uint32_t c = 0; c < x->nchain; c++) {
        if (!(s = query_of(l, Q_PUT_LINK)))
            return false;
        sqlite3_bind_int64(s, 1, id);
        sqlite3_bind_int(s, 2, (int)c);
        bind_id(s, 3, who_of(l, &x->chain[c]));
        bind_span(s, 4, x->chain[c].span);
        if (!done(l, s))
            return false;
    }
    return true;
}

static bool put_event(ledger *l, const record *r, int64_t doc, uint32_t i)
{
    const isnad_event *x = &r->account.events[i];
    static const char *const deeds[] = {"happened", "ongoing", "planned", "hypothetical"};
    const isnad_mention *who[] = {&x->actor, &x->recipient, &x->where};
    sqlite3_stmt *s = query_of(l, Q_PUT_EVENT);
    if (!s)
        return false;
    sqlite3_bind_int64(s, 1, l->next_event + i);
    sqlite3_bind_int64(s, 2, doc);
    sqlite3_bind_int(s, 3, (int)i);
    sqlite3_bind_int64(s, 4, x->block);
    bind_span(s, 5, x->trigger);
    bind_text(s, 7, x->lemma);
    bind_text(s, 8, x->type);
    bind_text(s, 9, x->mode);
    bind_text(s, 10, x->cameo);
    for (int w = 0; w < 3; w++) {
        bind_id(s, 11 + w * 3, who_of(l, who[w]));
        bind_span(s, 12 + w * 3, who[w]->name ? who[w]->span : (isnad_span){ISNAD_NOWHERE, ISNAD_NOWHERE});
    }
    sqlite3_bind_int(s, 20, x->negated);
    bind_text(s, 21, deeds[x->status]);
    bind_span(s, 22, x->when.span);
    bind_text(s, 24, x->when.value[0] ? x->when.value : NULL);
    const isnad_toll *tolls[] = {&x->killed, &x->injured};
    for (int t = 0; t < 2; t++) {
        bool there = tolls[t]->span.start != ISNAD_NOWHERE;
        bind_bound(s, 25 + t * 4, there ? tolls[t]->low : -1);
        bind_bound(s, 26 + t * 4, there ? tolls[t]->high : -1);
        bind_span(s, 27 + t * 4, tolls[t]->span);
    }
    bind_id(s, 33, x->said_in >= 0 ? l->next_statement + x->said_in : 0);
    bind_text(s, 34, x->rule);
    return done(l, s);
}

static bool put_contradictions(ledger *l, const record *r, int64_t doc)
{
    for (uint32_t i = 0; i < r->account.ncontradictions; i++) {
        const isnad_contradiction *x = &r->account.contradictions[i];
        sqlite3_stmt *s = query_of(l, Q_PUT_CONTRADICTION);
        if (!s)
            return false;
        bind_text(s, 1, x->why);
        sqlite3_bind_int64(s, 2, l->next_statement + x->a);
        sqlite3_bind_int64(s, 3, l->next_statement + x->b);
        sqlite3_bind_int64(s, 4, doc);
        if (!done(l, s))
            return false;
    }
    return true;
}

/* The words behind the terms, each told once; a bit set of those told stands in front. */
static bool put_terms(ledger *l, const record *r)
{
    for (uint32_t i = 0; i < r->nterms; i++) {
        uint32_t bit = r->terms[i] % (sizeof l->told * 8);
        if (l->told[bit / 8] >> bit % 8 & 1)
            continue; /* or another of the same bit: then this one has no word, and explains nothing */
        sqlite3_stmt *s = query_of(l, Q_PUT_TERM);
        if (!s)
            return false;
        sqlite3_bind_int64(s, 1, r->terms[i]);
        bind_text(s, 2, r->term_word[i]);
        if (!done(l, s))
            return false;
        l->told[bit / 8] |= (uint8_t)(1 << bit % 8);
    }
    return true;
}

static bool put_rows(ledger *l, record *r, const char *id, int64_t doc)
{
    int64_t *actors = NEW(&r->memory, int64_t, r->account.nactors + 1);
    if (!put_doc(l, r, id, doc) || !put_who(l, r, doc, actors))
        return false;
    for (uint32_t i = 0; i < r->account.nstatements; i++)
        if (!put_statement(l, r, doc, i, actors))
            return false;
    for (uint32_t i = 0; i < r->account.nevents; i++)
        if (!put_event(l, r, doc, i))
            return false;
    if (!put_contradictions(l, r, doc) || !put_terms(l, r))
        return false;
    l->next_who += r->account.nactors;
    l->next_statement += r->account.nstatements;
    l->next_event += r->account.nevents;
    return true;
}

/* ---- a document that changed --------------------------------------------- */

/* Takes out all that rests on a document, before its new account comes in. What leaned on
 * it (reprints, claims, contradictions, its story) is worked out again. */
static bool take_out(ledger *l, int64_t doc)
{
    static const char *const steps[] = {
        "UPDATE doc SET pending = max(pending, 2), kept = NULL WHERE pending <> 1 AND doc IN (SELECT doc FROM reprint WHERE of = ?1 UNION SELECT of FROM reprint WHERE doc = ?1)",
        "UPDATE doc SET pending = 2 WHERE pending = 0 AND doc IN (SELECT doc FROM statement WHERE claim IN (SELECT statement FROM statement WHERE doc = ?1))",
        "UPDATE doc SET pending = 2 WHERE pending = 0 AND doc <> ?1 AND story = (SELECT story FROM doc WHERE doc = ?1)",
        "UPDATE statement SET claim = statement WHERE claim <> statement AND claim IN (SELECT statement FROM statement WHERE doc = ?1)",
        "UPDATE event SET deed = event WHERE deed <> event AND deed IN (SELECT event FROM event WHERE doc = ?1)",
        "DELETE FROM contradiction WHERE doc = ?1 OR a IN (SELECT statement FROM statement WHERE doc = ?1) OR b IN (SELECT statement FROM statement WHERE doc = ?1)",
        "DELETE FROM reprint WHERE doc = ?1 OR of = ?1",
        "DELETE FROM link WHERE statement IN (SELECT statement FROM statement WHERE doc = ?1)",
        "DELETE FROM statement WHERE doc = ?1",
        "DELETE FROM event WHERE doc = ?1",
        "DELETE FROM who WHERE who >= (SELECT first_who FROM doc WHERE doc = ?1) AND who < coalesce((SELECT min(who) FROM who WHERE who >= (SELECT first_who FROM doc WHERE doc = ?1) AND doc <> ?1), 1 << 62)",
        "INSERT INTO words(words, rowid, text) SELECT 'delete', doc, text FROM body WHERE doc = ?1",
        "DELETE FROM body WHERE doc = ?1",
        "DELETE FROM doc WHERE doc = ?1"};
    uint32_t minhash[MINHASHES];
    sqlite3_stmt *s;
    bool shingled = minhash_of(l, doc, minhash);
    for (uint32_t b = 0; shingled && b < BANDS; b++) {
        s = prepare(l, "DELETE FROM band WHERE key = ?1");
        if (s)
            sqlite3_bind_int64(s, 1, band_key(band_hash(minhash, b), doc));
        bool good = done(l, s);
        sqlite3_finalize(s);
        if (!good)
            return false;
    }
    if (!uncount_terms(l, doc))
        return false;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        s = prepare(l, steps[i]);
        if (s)
            sqlite3_bind_int64(s, 1, doc);
        bool good = done(l, s);
        sqlite3_finalize(s);
        if (!good)
            return false;
    }
    return true;
}

/* ---- a document ------------------------------------------------------------ */

/* An earlier document of this id: its row, or 0. *same: it is this very document. */
static int64_t earlier(ledger *l, const char *id, const record *r, bool *same, bool *other_file)
{
    sqlite3_stmt *s = query_of(l, Q_FIND_DOC);
    *same = *other_file = false;
    if (!s)
        return -1;
    bind_text(s, 1, id);
    int rc = sqlite3_step(s);
    int64_t doc = 0;
    if (rc == SQLITE_ROW) {
        const char *url = (const char *)sqlite3_column_text(s, 2);
        doc = sqlite3_column_int64(s, 0);
        *same = sqlite3_column_int64(s, 1) == (int64_t)r->hash;
        *other_file = r->doc.url && url && strcmp(url, r->doc.url) != 0;
    }
    sqlite3_reset(s);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? doc : fail_db(l) - 1;
}

/* What the transaction has written goes with it. */
static put_result give_up(ledger *l)
{
    if (l->in_batch)
        sqlite3_exec(l->db, "ROLLBACK", NULL, NULL, NULL);
    l->in_batch = false;
    return PUT_FAILED;
}

static bool replace(ledger *l, record *r, const char *id, int64_t doc, bool was, bool *is_reprint)
{
    if (setjmp(r->door))
        return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    return (!was || take_out(l, doc)) && put_rows(l, r, id, doc) && find_reprints(l, r, doc, is_reprint);
}

put_result ledger_put(ledger *l, record *r, bool plain)
{
    char made[32];
    const char *id = r->doc.id;
    if (!id || !*id) {
        snprintf(made, sizeof made, "x%016llx", (unsigned long long)r->hash);
        id = made;
    }
    bool same, other_file, is_reprint = false;
    int64_t was = earlier(l, id, r, &same, &other_file);
    if (was > 0 && plain && other_file) { /* another file of the same name: its whole path tells it apart */
        id = r->doc.url;
        was = earlier(l, id, r, &same, &other_file);
    }
    if (was < 0)
        return PUT_FAILED;
    if (same)
        return PUT_SAME;
    if (!l->in_batch) {
        if (!run_sql(l, "BEGIN IMMEDIATE"))
            return PUT_FAILED;
        l->in_batch = true;
    }
    int64_t doc = was ? was : l->next_doc;
    if (!replace(l, r, id, doc, was != 0, &is_reprint) || !unbroken(l))
        return give_up(l);
    l->next_doc += !was;
    if (doc % l->batch == 0 && !ledger_commit(l))
        return PUT_FAILED;
    return was ? PUT_CHANGED : is_reprint ? PUT_REPRINT : PUT_NEW;
}
