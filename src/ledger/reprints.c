/* reprints.c: which documents say this document again.
 *
 *   minhash --bands--> candidates --exact Jaccard--> pairs (later, earlier) of 0.8 and more
 *
 * The earlier of a pair is the one of the earlier date, among equals the one that came
 * in first. What is kept of many is the earliest; the others point to it. */
#include <stdio.h>

#include "inside.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

static const double ALIKE = 0.8;
/* Of the 24 hashes of two texts of similarity 0.8, fewer than 12 agree once in 2,000. */
enum { CANDIDATES = 1024, CHANGES = 12, AGREE = MINHASHES / 2 };

static const int64_t DOC_MASK = ((int64_t)1 << BAND_DOC_BITS) - 1;

int64_t band_key(uint64_t hash, int64_t doc) { return (int64_t)(hash >> 28) << BAND_DOC_BITS | (doc & DOC_MASK); }

static bool add(int64_t *all, uint32_t *n, int64_t doc)
{
    for (uint32_t i = 0; i < *n; i++)
        if (all[i] == doc)
            return true;
    if (*n < CANDIDATES)
        all[(*n)++] = doc;
    return *n < CANDIDATES;
}

static bool candidates(ledger *l, const record *r, int64_t doc, int64_t *all, uint32_t *n)
{
    *n = 0;
    for (uint32_t b = 0; b < BANDS; b++) {
        sqlite3_stmt *s = query_of(l, Q_FIND_BAND);
        int64_t key = band_key(band_hash(r->minhash, b), doc);
        if (!s)
            return false;
        sqlite3_bind_int64(s, 1, key & ~DOC_MASK);
        sqlite3_bind_int64(s, 2, key | DOC_MASK);
        int rc;
        while ((rc = sqlite3_step(s)) == SQLITE_ROW)
            if (sqlite3_column_int64(s, 0) != key)
                add(all, n, sqlite3_column_int64(s, 0) & DOC_MASK);
        sqlite3_reset(s);
        if (rc != SQLITE_DONE)
            return fail_db(l);
        if (!(s = query_of(l, Q_PUT_BAND)))
            return false;
        sqlite3_bind_int64(s, 1, key);
        if (!done(l, s))
            return false;
    }
    return true;
}

bool minhash_of(ledger *l, int64_t doc, uint32_t *minhash)
{
    sqlite3_stmt *s = query_of(l, Q_DOC_MINHASH);
    if (!s)
        return false;
    sqlite3_bind_int64(s, 1, doc);
    int bytes = 0;
    const void *blob = next_row(l, s) ? blob_in(l, s, 0, &bytes) : NULL;
    bool there = bytes == MINHASHES * (int)sizeof *minhash;
    if (there)
        memcpy(minhash, blob, (size_t)bytes);
    sqlite3_reset(s);
    return there;
}

static bool promising(ledger *l, const record *r, int64_t other)
{
    uint32_t theirs[MINHASHES], agree = 0;
    if (!minhash_of(l, other, theirs))
        return false;
    for (int m = 0; m < MINHASHES; m++)
        agree += theirs[m] == r->minhash[m];
    return agree >= AGREE;
}

/* ---- what a reprint changed ---------------------------------------------- */

typedef struct {
    uint64_t hash;
    uint32_t token;
    bool other; /* stands in the other text too */
} bag_word;

static uint32_t bag_of(arena *a, const text *t, bag_word **out)
{
    bag_word *w = NEW(a, bag_word, t->ntokens + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->ntokens; i++)
        if (t->tokens[i].kind == TOKEN_WORD)
            w[n++] = (bag_word){word_match_hash(&t->tokens[i]), i, false};
    *out = w;
    return n;
}

/* Marks the words of x that y has, as often as y has them: a hash table of counts. */
static void mark(arena *a, bag_word *x, uint32_t nx, const bag_word *y, uint32_t ny)
{
    uint32_t size = 16;
    while (size < ny * 2)
        size *= 2;
    struct { uint64_t hash; uint32_t count; } *table = arena_alloc(a, size * sizeof *table);
    for (uint32_t i = 0; i < ny; i++) {
        uint32_t at = (uint32_t)y[i].hash & (size - 1);
        while (table[at].count && table[at].hash != y[i].hash)
            at = (at + 1) & (size - 1);
        table[at].hash = y[i].hash;
        table[at].count++;
    }
    for (uint32_t i = 0; i < nx; i++) {
        uint32_t at = (uint32_t)x[i].hash & (size - 1), steps = 0;
        while (steps++ < size && table[at].hash && table[at].hash != x[i].hash)
            at = (at + 1) & (size - 1);
        if (table[at].hash == x[i].hash && table[at].count) {
            table[at].count--;
            x[i].other = true;
        }
    }
}

static void say(buffer *b, const text *t, const bag_word *w, uint32_t n, char sign)
{
    uint32_t said = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (w[i].other)
            continue;
        if (said++ == CHANGES) {
            buffer_str(b, " ...");
            return;
        }
        buffer_printf(b, b->n ? " %c" : "%c", sign);
        for (uint32_t c = t->tokens[w[i].token].start; c < t->tokens[w[i].token].end; c++)
            buffer_cp(b, t->cp[c]);
    }
}

/* "+word" stands only in the later text, "-word" only in the earlier one. */
static void changes(arena *a, const text *later, const text *former, buffer *b)
{
    bag_word *x, *y;
    uint32_t nx = bag_of(a, later, &x), ny = bag_of(a, former, &y);
    mark(a, x, nx, y, ny);
    mark(a, y, ny, x, nx);
    b->n = 0;
    say(b, later, x, nx, '+');
    say(b, former, y, ny, '-');
}

static void split(arena *a, text *t, const char *s, size_t n)
{
    *t = (text){0};
    text_decode(a, t, s, n);
    text_split(a, t);
}

/* ---- pairs --------------------------------------------------------------- */

/* NULL sorts behind every date. */
static int by_date(const char *a, const char *b) { return a && b ? strcmp(a, b) : (a == NULL) - (b == NULL); }

static bool verify(ledger *l, record *r, int64_t doc, int64_t other, bool *is_one)
{
    sqlite3_stmt *s = query_of(l, Q_DOC_TEXT);
    if (!s)
        return false;
    sqlite3_bind_int64(s, 1, other);
    if (sqlite3_step(s) != SQLITE_ROW) {
        sqlite3_reset(s);
        return fail(l, "a band points to a document that is not there");
    }
    text mine, theirs;
    uint32_t n;
    split(&r->memory, &theirs, (const char *)sqlite3_column_text(s, 0), (size_t)sqlite3_column_bytes(s, 0));
    const char *their_date = (const char *)sqlite3_column_text(s, 1);
    int order = by_date(r->doc.date, their_date);
    bool later = order > 0 || (order == 0 && doc > other);
    sqlite3_reset(s);
    uint64_t *shingles = shingles_of(&r->memory, &theirs, &n);
    double alike = shingles_jaccard(r->shingles, r->nshingles, shingles, n);
    if (alike < ALIKE)
        return true;
    buffer b = {0};
    split(&r->memory, &mine, r->doc.text, r->doc.bytes);
    changes(&r->memory, later ? &mine : &theirs, later ? &theirs : &mine, &b);
    bool good = (s = query_of(l, Q_PUT_REPRINT)) != NULL;
    if (good) {
        sqlite3_bind_int64(s, 1, later ? doc : other);
        sqlite3_bind_int64(s, 2, later ? other : doc);
        sqlite3_bind_double(s, 3, alike);
        sqlite3_bind_text(s, 4, b.at ? b.at : "", (int)b.n, SQLITE_STATIC);
        good = done(l, s);
        sqlite3_bind_null(s, 4);
    }
    buffer_free(&b);
    *is_one |= later;
    return good;
}

bool find_reprints(ledger *l, record *r, int64_t doc, bool *is_one)
{
    int64_t all[CANDIDATES];
    uint32_t n;
    if (r->nshingles == 0)
        return true;
    if (!candidates(l, r, doc, all, &n))
        return false;
    for (uint32_t i = 0; i < n; i++)
        if (promising(l, r, all[i]) && !verify(l, r, doc, all[i], is_one))
            return false;
    return true;
}
