/* stories.c: documents about the same happening.
 *
 *   document --terms, weighed by how rare they are--> vector --cosine--> the story of the
 *   last days that is most like it, or a story of its own
 *
 * Single-pass clustering as in topic detection and tracking (Allan et al. 1998, "Topic
 * detection and tracking pilot study"): documents in the order of their dates; a story is
 * the sum of its first documents' vectors, so that it does not drift; it takes no document
 * QUIET days after its last or LONGEST days after its first. Terms are weighed by the
 * logarithm of their inverse document frequency, counted over the whole ledger in a table
 * of hashes. A reprint belongs where what it reprints belongs, and adds nothing.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "grammar/grammar.h"
#include "inside.h"

enum { QUIET = 2, LONGEST = 7, KEPT_TERMS = 32, FOUNDERS = 6, FREQUENCIES = 1 << 16, SHARED = 4, REASONS = 6 };
static const float LIKE = 0.30f, TOO_COMMON = 0.10f; /* of all documents */

typedef struct {
    uint32_t term;
    float weight;
} weighed;

typedef struct {
    int64_t doc, kept, story; /* story 0: none yet */
    int64_t day;
    uint32_t cluster;         /* 1 + index, 0: none yet */
    bool pending;
} item;

typedef struct {
    int64_t first, last, story, founder; /* founder: its first document */
    uint32_t founders;
    float norm; /* squared length of the sum */
} cluster;

typedef struct {
    uint32_t cluster;
    float weight; /* of the term in the cluster's sum */
} posting;

typedef struct {
    uint32_t term, n, cap; /* cap 0: empty slot */
    posting *at;
} posting_list;

typedef struct {
    ledger *l;
    arena memory;
    jmp_buf door;
    uint32_t *frequency; /* [FREQUENCIES] documents with a term of this hash */
    int64_t documents;
    posting_list *lists; /* [list_mask + 1] */
    uint32_t list_mask, nlists;
    VEC(cluster) clusters;
    float *score;        /* [clusters.cap] */
    uint16_t *shared;    /* [clusters.cap] terms in common */
    uint32_t scored;     /* how many the two hold */
    int64_t next_story;
    uint32_t *cluster_of; /* [next_story] clusters of the stories there were: 1 + index, 0 none */
    item **by_doc;        /* [n] all items, sorted by document */
    uint32_t n;
    sqlite3_stmt *terms, *set, *put, *extend, *found, *word;
} telling;

/* ---- how rare a term is ----------------------------------------------------- */

static bool save_frequencies(ledger *l, const uint32_t *frequency, int64_t documents)
{
    sqlite3_stmt *s = prepare(l, "INSERT OR REPLACE INTO meta VALUES('frequencies', ?1), ('counted', ?2)");
    if (s) {
        sqlite3_bind_blob(s, 1, frequency, FREQUENCIES * (int)sizeof *frequency, SQLITE_STATIC);
        sqlite3_bind_int64(s, 2, documents);
    }
    bool good = done(l, s);
    sqlite3_finalize(s);
    return good;
}

static bool load_frequencies(telling *t)
{
    t->frequency = NEW(&t->memory, uint32_t, FREQUENCIES);
    sqlite3_stmt *s = prepare(t->l, "SELECT (SELECT value FROM meta WHERE key = 'frequencies'), (SELECT value FROM meta WHERE key = 'counted')");
    if (!s)
        return false;
    int bytes = 0;
    const void *kept = next_row(t->l, s) ? blob_in(t->l, s, 0, &bytes) : NULL;
    if (bytes == FREQUENCIES * (int)sizeof *t->frequency) {
        memcpy(t->frequency, kept, (size_t)bytes);
        t->documents = sqlite3_column_int64(s, 1);
    }
    sqlite3_finalize(s);
    s = prepare(t->l, "SELECT terms FROM doc JOIN body USING(doc) WHERE pending = 1");
    while (s && next_row(t->l, s)) {
        const uint32_t *terms = blob_in(t->l, s, 0, &bytes);
        int n = bytes / (int)sizeof *terms;
        for (int i = 0; i < n; i++)
            t->frequency[terms[i] % FREQUENCIES]++;
        t->documents++;
    }
    bool good = s != NULL;
    sqlite3_finalize(s);
    return good && save_frequencies(t->l, t->frequency, t->documents);
}

bool uncount_terms(ledger *l, int64_t doc)
{
    sqlite3_stmt *s = prepare(l, "SELECT b.terms, (SELECT value FROM meta WHERE key = 'frequencies'), (SELECT value FROM meta WHERE key = 'counted') "
                                 "FROM doc d JOIN body b ON b.doc = d.doc WHERE d.doc = ?1 AND d.pending <> 1");
    bool good = s != NULL;
    if (s)
        sqlite3_bind_int64(s, 1, doc);
    int bytes = 0, term_bytes = 0;
    const void *kept = s && next_row(l, s) ? blob_in(l, s, 1, &bytes) : NULL;
    if (bytes == FREQUENCIES * (int)sizeof(uint32_t)) {
        const uint32_t *terms = blob_in(l, s, 0, &term_bytes);
        int n = term_bytes / (int)sizeof *terms;
        uint32_t *left = malloc(FREQUENCIES * sizeof *left);
        if (left) {
            memcpy(left, kept, FREQUENCIES * sizeof *left);
            for (int i = 0; i < n; i++)
                left[terms[i] % FREQUENCIES] -= left[terms[i] % FREQUENCIES] > 0;
            good = save_frequencies(l, left, sqlite3_column_int64(s, 2) - 1);
        } else {
            good = fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
        }
        free(left);
    }
    sqlite3_finalize(s);
    return good;
}

static int by_weight(const void *x, const void *y)
{
    const weighed *a = x, *b = y;
    return a->weight != b->weight ? (a->weight < b->weight ? 1 : -1) : (a->term > b->term) - (a->term < b->term);
}

/* The rarest terms of a document, as a vector of length 1. */
static uint32_t vector_of(const telling *t, int64_t doc, weighed *v)
{
    weighed all[TERMS];
    uint32_t n = 0;
    sqlite3_bind_int64(t->terms, 1, doc);
    if (next_row(t->l, t->terms)) {
        int bytes;
        const uint32_t *terms = blob_in(t->l, t->terms, 0, &bytes);
        int m = bytes / (int)sizeof *terms;
        for (int i = 0; i < m && i < TERMS; i++) {
            float f = (float)t->frequency[terms[i] % FREQUENCIES], all_docs = (float)t->documents;
            if (f <= 20 || f < TOO_COMMON * all_docs)
                all[n++] = (weighed){terms[i], logf((all_docs + 2) / (f + 1))};
        }
    }
    sqlite3_reset(t->terms);
    qsort(all, n, sizeof *all, by_weight);
    n = n < KEPT_TERMS ? n : KEPT_TERMS;
    float length = 0;
    for (uint32_t i = 0; i < n; i++)
        length += all[i].weight * all[i].weight;
    for (uint32_t i = 0; i < n; i++)
        v[i] = (weighed){all[i].term, all[i].weight / sqrtf(length)};
    return n;
}

/* ---- which clusters have a term ---------------------------------------------- */

static posting_list *list_of(telling *t, uint32_t term)
{
    uint32_t at = (term * 2654435761u) & t->list_mask;
    while (t->lists[at].cap && t->lists[at].term != term)
        at = (at + 1) & t->list_mask;
    return &t->lists[at];
}

static void more_lists(telling *t)
{
    posting_list *old = t->lists;
    uint32_t was = t->list_mask;
    t->list_mask = was * 2 + 1;
    t->lists = NEW(&t->memory, posting_list, t->list_mask + 1);
    for (uint32_t i = 0; i <= was; i++)
        if (old[i].cap)
            *list_of(t, old[i].term) = old[i];
}

static void add_posting(telling *t, uint32_t term, uint32_t c, float weight)
{
    posting_list *p = list_of(t, term);
    for (uint32_t i = 0; i < p->n; i++)
        if (p->at[i].cluster == c) {
            cluster *k = &t->clusters.at[c];
            k->norm += weight * (2 * p->at[i].weight + weight);
            p->at[i].weight += weight;
            return;
        }
    if (!p->cap) {
        if (++t->nlists * 2 > t->list_mask) {
            more_lists(t);
            p = list_of(t, term);
        }
        p->term = term;
    }
    if (p->n == p->cap) {
        uint32_t cap = p->cap ? p->cap * 2 : 4;
        p->at = arena_grow(&t->memory, p->at, p->n * sizeof *p->at, cap * sizeof *p->at);
        p->cap = cap;
    }
    p->at[p->n++] = (posting){c, weight};
    t->clusters.at[c].norm += weight * weight;
}

static void room_for_scores(telling *t)
{
    if (t->scored >= t->clusters.cap)
        return;
    t->score = NEW(&t->memory, float, t->clusters.cap);
    t->shared = NEW(&t->memory, uint16_t, t->clusters.cap);
    t->scored = t->clusters.cap;
}

static bool awake(const cluster *c, int64_t day) { return day - c->last <= QUIET && day - c->first <= LONGEST && c->first - day <= LONGEST; }

/* The cluster most like the document: 1 + index, or 0. Entries of clusters that have
 * fallen asleep are dropped on the way. */
static uint32_t most_like(telling *t, const weighed *v, uint32_t n, int64_t day)
{
    uint32_t best = 0;
    float most = LIKE;
    room_for_scores(t);
    for (int pass = 0; pass < 3; pass++) /* add up, choose, wipe out */
        for (uint32_t i = 0; i < n; i++) {
            posting_list *p = list_of(t, v[i].term);
            for (uint32_t j = 0; j < p->n; j++) {
                uint32_t c = p->at[j].cluster;
                const cluster *k = &t->clusters.at[c];
                if (pass == 0 && !awake(k, day)) {
                    if (day - k->last > QUIET || day - k->first > LONGEST)
                        p->at[j--] = p->at[--p->n];
                    continue;
                }
                if (pass == 0) {
                    t->score[c] += v[i].weight * p->at[j].weight;
                    t->shared[c]++;
                } else if (pass == 1) {
                    float like = t->shared[c] >= SHARED && k->norm > 0 ? t->score[c] / sqrtf(k->norm) : 0;
                    if (like > most || (like == most && best && c + 1 < best)) {
                        most = like;
                        best = c + 1;
                    }
                } else {
                    t->score[c] = 0;
                    t->shared[c] = 0;
                }
            }
        }
    return best;
}

/* ---- documents into clusters --------------------------------------------------- */

static uint32_t new_cluster(telling *t, int64_t day, int64_t story, int64_t doc)
{
    *vec_push(&t->memory, &t->clusters) = (cluster){.first = day, .last = day, .story = story, .founder = doc};
    return t->clusters.n;
}

static void join(telling *t, uint32_t c, const weighed *v, uint32_t n, int64_t day)
{
    cluster *k = &t->clusters.at[c - 1];
    if (day > k->last)
        k->last = day;
    if (day < k->first)
        k->first = day;
    if (k->founders >= FOUNDERS)
        return;
    k->founders++;
    for (uint32_t i = 0; i < n; i++)
        add_posting(t, v[i].term, c - 1, v[i].weight);
}

/* The rarest words that a document shares with its story. */
static void reasons(telling *t, const weighed *v, uint32_t n, uint32_t c, char *out, size_t cap)
{
    size_t used = (size_t)snprintf(out, cap, "shares ");
    uint32_t said = 0;
    for (uint32_t i = 0; i < n && said < REASONS; i++) {
        posting_list *p = list_of(t, v[i].term);
        bool there = false;
        for (uint32_t j = 0; j < p->n && !there; j++)
            there = p->at[j].cluster == c - 1;
        sqlite3_bind_int64(t->word, 1, v[i].term);
        if (there && next_row(t->l, t->word)) {
            int m = snprintf(out + used, cap - used, "%s%s", said ? ", " : "", (const char *)sqlite3_column_text(t->word, 0));
            if (m > 0 && (size_t)m < cap - used) {
                used += (size_t)m;
                said++;
            } else {
                out[used] = 0;
            }
        }
        sqlite3_reset(t->word);
    }
}

static bool set_story(telling *t, int64_t doc, int64_t story, const char *why)
{
    sqlite3_bind_int64(t->set, 1, story);
    sqlite3_bind_text(t->set, 2, why, -1, SQLITE_STATIC);
    sqlite3_bind_int64(t->set, 3, doc);
    return done(t->l, t->set);
}

static void iso(int64_t day, char *out, size_t cap)
{
    date d = date_from_days(day);
    if (day == 0)
        snprintf(out, cap, "%s", "");
    else
        snprintf(out, cap, "%04d-%02d-%02d", d.year, d.month, d.day);
}

/* A second document makes a cluster a story: the first one gets its reason too. */
static bool make_story(telling *t, cluster *k, const char *why)
{
    char first[32], last[32], why_first[600];
    iso(k->first, first, sizeof first);
    iso(k->last, last, sizeof last);
    if (k->story) {
        sqlite3_bind_text(t->extend, 1, first, -1, SQLITE_STATIC);
        sqlite3_bind_text(t->extend, 2, last, -1, SQLITE_STATIC);
        sqlite3_bind_int64(t->extend, 3, k->story);
        return done(t->l, t->extend);
    }
    k->story = t->next_story++;
    sqlite3_bind_int64(t->put, 1, k->story);
    sqlite3_bind_text(t->put, 2, first, -1, SQLITE_STATIC);
    sqlite3_bind_text(t->put, 3, last, -1, SQLITE_STATIC);
    snprintf(why_first, sizeof why_first, "the first; %s", why);
    return done(t->l, t->put) && set_story(t, k->founder, k->story, why_first);
}

static int by_doc(const void *x, const void *y)
{
    int64_t a = (*(item *const *)x)->doc, b = (*(item *const *)y)->doc;
    return (a > b) - (a < b);
}

static item *item_of(const telling *t, int64_t doc)
{
    item key = {.doc = doc}, *k = &key, **found = bsearch(&k, t->by_doc, t->n, sizeof *t->by_doc, by_doc);
    return found ? *found : NULL;
}

static bool tell(telling *t, item *x)
{
    weighed v[KEPT_TERMS];
    char why[512];
    if (x->kept) { /* where what it reprints belongs */
        item *of = item_of(t, x->kept);
        if (of && of->cluster) {
            x->cluster = of->cluster;
            cluster *k = &t->clusters.at[x->cluster - 1];
            snprintf(why, sizeof why, "a reprint of %lld", (long long)x->kept);
            sqlite3_bind_int64(t->found, 1, x->kept);
            if (next_row(t->l, t->found))
                snprintf(why, sizeof why, "a reprint of %s", (const char *)sqlite3_column_text(t->found, 0));
            sqlite3_reset(t->found);
            return make_story(t, k, "what its reprint says") && set_story(t, x->doc, k->story, why);
        }
    }
    uint32_t m = vector_of(t, x->doc, v);
    uint32_t c = m >= SHARED ? most_like(t, v, m, x->day) : 0;
    if (!c) {
        x->cluster = new_cluster(t, x->day, 0, x->doc);
        join(t, x->cluster, v, m, x->day);
        return true;
    }
    reasons(t, v, m, c, why, sizeof why);
    join(t, c, v, m, x->day);
    x->cluster = c;
    cluster *k = &t->clusters.at[c - 1];
    return make_story(t, k, why) && set_story(t, x->doc, k->story, why);
}

/* What stands in a story already goes there, whatever it is like. */
static void tell_again(telling *t, item *x)
{
    weighed v[KEPT_TERMS];
    uint32_t *known = x->story > 0 && x->story < t->next_story ? &t->cluster_of[x->story] : NULL;
    uint32_t c = known && *known ? *known : new_cluster(t, x->day, x->story, x->doc);
    if (known)
        *known = c;
    x->cluster = c;
    uint32_t m = x->kept ? 0 : vector_of(t, x->doc, v);
    join(t, c, v, m, x->day);
}

static uint32_t load_items(telling *t, item **out)
{
    sqlite3_stmt *s = prepare(t->l, "SELECT doc, coalesce(kept, 0), CASE WHEN pending THEN 0 ELSE coalesce(story, 0) END, date, pending FROM doc "
                                    "WHERE pending OR date BETWEEN date((SELECT min(date) FROM doc WHERE pending), '-9 days') AND date((SELECT max(date) FROM doc WHERE pending), '+2 days') "
                                    "OR (date IS NULL AND EXISTS (SELECT 1 FROM doc WHERE pending AND date IS NULL)) "
                                    "ORDER BY date, kept IS NOT NULL, doc");
    VEC(item) all = {0};
    while (s && next_row(t->l, s)) {
        date d = {0};
        const char *day = (const char *)sqlite3_column_text(s, 3);
        bool dated = day && date_parse(day, &d);
        *vec_push(&t->memory, &all) = (item){.doc = sqlite3_column_int64(s, 0), .kept = sqlite3_column_int64(s, 1), .story = sqlite3_column_int64(s, 2),
                                             .day = dated ? date_days(d) : 0, .pending = sqlite3_column_int(s, 4)};
    }
    sqlite3_finalize(s);
    *out = all.at;
    return all.n;
}

bool finish_stories(ledger *l)
{
    telling t = {.l = l, .list_mask = (1 << 14) - 1};
    arena_init(&t.memory);
    t.memory.door = &t.door;
    bool good = true;
    if (setjmp(t.door)) {
        good = fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
        goto out;
    }
    t.lists = NEW(&t.memory, posting_list, t.list_mask + 1);
    t.next_story = ask_number(l, "SELECT max(story) FROM story", 0) + 1;
    t.terms = prepare(l, "SELECT terms FROM body WHERE doc = ?1");
    t.set = prepare(l, "UPDATE doc SET story = ?1, why = ?2 WHERE doc = ?3");
    t.put = prepare(l, "INSERT INTO story VALUES(?1, ?2, ?3)");
    t.extend = prepare(l, "UPDATE story SET first = ?1, last = ?2 WHERE story = ?3");
    t.found = prepare(l, "SELECT id FROM doc WHERE doc = ?1");
    t.word = prepare(l, "SELECT word FROM term WHERE term = ?1");
    good = t.terms && t.set && t.put && t.extend && t.found && t.word && load_frequencies(&t) && run_sql(l, "DELETE FROM story WHERE story IN (SELECT story FROM doc WHERE pending) AND NOT EXISTS (SELECT 1 FROM doc WHERE doc.story = story.story AND NOT pending); "
                        "UPDATE doc SET story = NULL, why = NULL WHERE pending AND story IS NOT NULL");
    item *all = NULL;
    t.n = good ? load_items(&t, &all) : 0;
    t.cluster_of = NEW(&t.memory, uint32_t, t.next_story);
    t.by_doc = NEW(&t.memory, item *, t.n + 1);
    for (uint32_t i = 0; i < t.n; i++)
        t.by_doc[i] = &all[i];
    qsort(t.by_doc, t.n, sizeof *t.by_doc, by_doc);
    for (uint32_t i = 0; all && i < t.n && good; i++) {
        if (all[i].pending || !all[i].story) /* one that stood alone may find company now */
            good = tell(&t, &all[i]);
        else
            tell_again(&t, &all[i]);
    }
out:
    sqlite3_finalize(t.terms);
    sqlite3_finalize(t.set);
    sqlite3_finalize(t.put);
    sqlite3_finalize(t.extend);
    sqlite3_finalize(t.found);
    sqlite3_finalize(t.word);
    arena_free(&t.memory);
    return good;
}
