/* claims.c: what is said again is one claim with one more place where it stands.
 *
 *   kept      the earliest document that a reprint says again
 *   claim     the first telling of a statement: the same words of the same speaker within
 *             a week, or the statement of the kept document that a reprint repeats
 *   deed      the same for events, between a reprint and what it reprints
 */
#include <math.h>
#include <stdlib.h>

#include "inside.h"

enum { SAME_WEEK = 7, NEAR = 64 /* statements that a reprint may have moved something by */ };
static const double SAME_WORDS = 0.8;

/* ---- the same words of the same speaker ----------------------------------- */

typedef struct {
    int64_t statement, claim;
} change;

typedef struct {
    change *at; /* [n] */
    size_t n, cap;
} changes_;

static bool note_change(ledger *l, changes_ *c, int64_t statement, int64_t claim)
{
    if (c->n == c->cap) {
        size_t cap = c->cap ? c->cap * 2 : 1024;
        change *more = realloc(c->at, cap * sizeof *more);
        if (!more)
            return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
        c->at = more;
        c->cap = cap;
    }
    c->at[c->n++] = (change){statement, claim};
    return true;
}

static bool apply(ledger *l, const changes_ *c, const char *sql)
{
    sqlite3_stmt *s = prepare(l, sql);
    bool good = s != NULL;
    for (size_t i = 0; i < c->n && good; i++) {
        sqlite3_bind_int64(s, 1, c->at[i].claim);
        sqlite3_bind_int64(s, 2, c->at[i].statement);
        good = done(l, s);
    }
    sqlite3_finalize(s);
    return good;
}

static bool by_key(ledger *l)
{
    sqlite3_stmt *s = prepare(l, "SELECT s.claim_key, s.statement, julianday(d.date), s.claim FROM statement s JOIN doc d ON d.doc = s.doc "
                                 "WHERE s.claim_key IN (SELECT p.claim_key FROM doc q CROSS JOIN statement p ON p.doc = q.doc WHERE q.pending AND p.claim_key IS NOT NULL "
                                 "AND EXISTS (SELECT 1 FROM statement o WHERE o.claim_key = p.claim_key AND o.statement <> p.statement)) "
                                 "ORDER BY s.claim_key, d.date IS NULL, d.date, s.statement");
    changes_ c = {0};
    int64_t key = 0, first = 0;
    double since = 0;
    bool good = s != NULL;
    int rc = SQLITE_DONE;
    while (good && (rc = sqlite3_step(s)) == SQLITE_ROW) {
        int64_t k = sqlite3_column_int64(s, 0), id = sqlite3_column_int64(s, 1);
        double day = sqlite3_column_double(s, 2);
        if (k != key || day - since > SAME_WEEK) {
            key = k;
            first = id;
            since = day;
        }
        if (sqlite3_column_int64(s, 3) != first)
            good = note_change(l, &c, id, first);
    }
    if (good && rc != SQLITE_DONE)
        good = fail_db(l);
    sqlite3_finalize(s);
    good = good && apply(l, &c, "UPDATE statement SET claim = ?1 WHERE statement = ?2");
    free(c.at);
    return good;
}

/* ---- a reprint and what it reprints ----------------------------------------- */

typedef struct {
    int64_t id, claim, speaker;
    uint64_t *words; /* [n] sorted */
    uint32_t n;
    bool taken;
} told;

static int by_value(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

static void bag(arena *a, const char *s, int bytes, told *out)
{
    text t = {0};
    text_decode(a, &t, s ? s : "", (size_t)bytes);
    text_split(a, &t);
    out->words = NEW(a, uint64_t, t.ntokens + 1);
    for (uint32_t i = 0; i < t.ntokens; i++)
        if (t.tokens[i].kind == TOKEN_WORD)
            out->words[out->n++] = word_match_hash(&t.tokens[i]);
    qsort(out->words, out->n, sizeof *out->words, by_value);
}

static double likeness(const told *x, const told *y)
{
    uint32_t i = 0, j = 0, both = 0;
    while (i < x->n && j < y->n) {
        if (x->words[i] == y->words[j])
            both++, i++, j++;
        else if (x->words[i] < y->words[j])
            i++;
        else
            j++;
    }
    return x->n + y->n ? 2.0 * both / (x->n + y->n) : 1;
}

typedef VEC(told) told_list;

static bool load_told(ledger *l, arena *a, sqlite3_stmt *s, int64_t doc, told_list *out)
{
    int rc;
    sqlite3_bind_int64(s, 1, doc);
    while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
        told *x = vec_push(a, out);
        *x = (told){.id = sqlite3_column_int64(s, 0), .claim = sqlite3_column_int64(s, 1), .speaker = sqlite3_column_int64(s, 2)};
        const char *words = (const char *)sqlite3_column_text(s, 3);
        bag(a, words, sqlite3_column_bytes(s, 3), x);
    }
    sqlite3_reset(s);
    return rc == SQLITE_DONE || fail_db(l);
}

/* Pairs what both documents tell, best likeness first found in the order of the text. */
static bool pair_up(ledger *l, arena *a, sqlite3_stmt *select, int64_t doc, int64_t kept, changes_ *c)
{
    told_list ours = {0}, others = {0};
    if (!load_told(l, a, select, doc, &ours) || !load_told(l, a, select, kept, &others))
        return false;
    told *mine = ours.at, *theirs = others.at;
    int n = (int)ours.n, m = (int)others.n;
    for (int i = 0; i < n; i++) {
        int best = -1;
        double most = SAME_WORDS;
        for (int j = i < NEAR ? 0 : i - NEAR; j < m && j < i + NEAR; j++) {
            if (theirs[j].taken || theirs[j].speaker != mine[i].speaker)
                continue;
            double alike = likeness(&mine[i], &theirs[j]);
            if (alike >= most && (best < 0 || alike > most)) {
                most = alike;
                best = j;
            }
        }
        if (best < 0)
            continue;
        theirs[best].taken = true;
        if (mine[i].claim == mine[i].id && theirs[best].claim != mine[i].id && !note_change(l, c, mine[i].id, theirs[best].claim))
            return false;
    }
    return true;
}

static bool by_reprint(ledger *l, const char *select_sql, const char *update_sql)
{
    isnad_session *session = ledger_session(l);
    sqlite3_stmt *pairs = prepare(l, "SELECT doc, kept FROM doc WHERE kept IS NOT NULL AND (pending OR kept IN (SELECT doc FROM doc WHERE pending)) ORDER BY date, doc");
    sqlite3_stmt *select = prepare(l, select_sql);
    changes_ c = {0};
    arena a;
    jmp_buf door;
    arena_init(&a);
    a.door = &door;
    bool good = session && pairs && select;
    if (setjmp(door))
        good = fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    while (good && next_row(l, pairs)) {
        arena_reset(&a, 4 << 20);
        c.n = 0;
        good = pair_up(l, &a, select, sqlite3_column_int64(pairs, 0), sqlite3_column_int64(pairs, 1), &c) && apply(l, &c, update_sql);
    }
    arena_free(&a);
    free(c.at);
    sqlite3_finalize(pairs);
    sqlite3_finalize(select);
    return good;
}

bool finish_claims(ledger *l)
{
    return run_sql(l, "UPDATE doc SET kept = (SELECT r.of FROM reprint r JOIN doc o ON o.doc = r.of WHERE r.doc = doc.doc "
                      "ORDER BY o.date IS NULL, o.date, o.doc LIMIT 1) "
                      "WHERE doc IN (SELECT r.doc FROM reprint r JOIN doc p ON p.doc IN (r.doc, r.of) WHERE p.pending)") &&
           by_key(l) &&
           by_reprint(l,
                      "SELECT s.statement, s.claim, coalesce(s.speaker, 0), substr(d.text, s.start + 1, s.\"end\" - s.start) "
                      "FROM statement s JOIN body d ON d.doc = s.doc WHERE s.doc = ?1 ORDER BY s.n",
                      "UPDATE statement SET claim = ?1 WHERE statement = ?2") &&
           by_reprint(l,
                      "SELECT e.event, e.deed, coalesce(wa.actor, 0) * 1000003 + coalesce(wr.actor, 0), e.type || ' ' || e.lemma || ' ' || e.negated "
                      "FROM event e LEFT JOIN who wa ON wa.who = e.actor LEFT JOIN who wr ON wr.who = e.recipient WHERE e.doc = ?1 ORDER BY e.n",
                      "UPDATE event SET deed = ?1 WHERE event = ?2");
}
