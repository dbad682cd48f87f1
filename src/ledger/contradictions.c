/* contradictions.c: what cannot both be true.
 *
 *   denied report   a speaker denies what the text itself says was reported or alleged:
 *                   "denied the accusations of ...", "denied what the channel reported"
 *   denied          one speaker denies what another says, in the same document or within
 *                   NEAR_DAYS: the words of what is denied come again in what is said
 *   deed            a deed that one says was done and another says was not: same type and
 *                   word, same actor and recipient, within NEAR_DAYS
 *   retracted       the same of one speaker, within LATER_DAYS
 *   toll            two speakers give numbers of dead or injured for one deed on one day
 *                   that cannot both hold
 *   within          what the account of one document says (store.c puts these)
 *
 * Precision comes before recall: a pair counts only where the words say so. What a new
 * document denies is looked up in the full-text index; what a new document claims is held
 * against the denials of the days around it. So the work grows with what is new.
 */
#include <stdio.h>
#include <stdlib.h>

#include "grammar/grammar.h"
#include "inside.h"

enum { NEAR_DAYS = 3, LATER_DAYS = 60, MOST_TERMS = 64, FEWEST_SHARED = 2, CANDIDATE_DOCS = 40, BEGINNING = 3, LONGER = 4 /* what is said may have so many times the words of what is denied */ };
static const double COVERED = 0.7;

/* The telling words of a content: lemmas, masdars as their verbs. */
typedef struct {
    uint32_t term[MOST_TERMS]; /* index of the lemma, or a hash with the top bit set */
    const char *stem[MOST_TERMS];
    uint32_t n;
    int32_t deed;              /* index of its first verb, masdar or participle; -1: none */
    bool negated, denies;      /* has a negation or a condition; a verb of denying */
    uint64_t countries;        /* a bit a country named, by hash */
} gist;

typedef struct {
    ledger *l;
    arena memory;
    jmp_buf door;
    const uint32_t *frequency; /* [nfrequency] of the story terms, for what is rare */
    uint32_t nfrequency;
    sqlite3_stmt *search, *claims, *put, *known, *names;
} finder;

/* ---- words ---------------------------------------------------------------------- */

static uint64_t country_bit(const char *code)
{
    uint32_t h = 0;
    for (; code && *code; code++)
        h = h * 31 + (unsigned char)*code;
    return code && h ? (uint64_t)1 << (h * 2654435761u >> 26) : 0;
}

static void add_term(gist *g, uint32_t term, const char *stem)
{
    for (uint32_t i = 0; i < g->n; i++)
        if (g->term[i] == term)
            return;
    if (g->n < MOST_TERMS) {
        g->term[g->n] = term;
        g->stem[g->n++] = stem;
    }
}

static const word *word_of(finder *f, token *k)
{
    return k->kind == TOKEN_WORD ? lexicon_word(&f->l->words.words, k) : NULL;
}

static void take_word(finder *f, gist *g, const word *w)
{
    const image *im = &f->l->engine->im;
    const reading *r = w->nreadings ? &w->readings[0] : NULL;
    if (!r)
        return;
    g->negated |= r->tag == TAG_NEG || is_class(r, CLASS_NOTBE) || r->lemma->role == ROLE_IF;
    g->denies |= r->lemma->cue == CUE_DENY;
    if (r->lemma->actor >= 0 && im->actors[r->lemma->actor].country)
        g->countries |= country_bit(im->strings + im->actors[r->lemma->actor].country);
    if (r->lemma->role || is_class(r, CLASS_FACT) || is_class(r, CLASS_REPORTED) || is_class(r, CLASS_TIMEUNIT) || is_class(r, CLASS_MONTH) || is_class(r, CLASS_WEEKDAY))
        return;
    switch (r->tag) {
    case TAG_NOUN: case TAG_PROPN: case TAG_MASDAR: case TAG_APTC: case TAG_PPTC: case TAG_ADJ: case TAG_PERF: case TAG_IMPF: break;
    default: return;
    }
    uint32_t lemma = (uint32_t)(r->lemma - im->lemmas);
    uint32_t term = r->guessed || !lemma ? (uint32_t)w->match | 0x80000000u : r->lemma->root ? r->lemma->root : lemma;
    if (g->deed < 0 && (r->tag == TAG_PERF || r->tag == TAG_IMPF || r->tag == TAG_MASDAR || r->tag == TAG_APTC || r->tag == TAG_PPTC))
        g->deed = (int32_t)g->n;
    add_term(g, term, w->stem);
}

static void gist_of(finder *f, const char *s, int bytes, gist *g)
{
    text t = {0};
    memset(g, 0, sizeof *g);
    g->deed = -1;
    text_decode(&f->memory, &t, s ? s : "", (size_t)bytes);
    text_split(&f->memory, &t);
    for (uint32_t i = 0; i < t.ntokens; i++) {
        const word *w = word_of(f, &t.tokens[i]);
        if (w)
            take_word(f, g, w);
    }
}

static uint32_t shared_terms(const gist *x, const gist *y)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < x->n; i++)
        for (uint32_t j = 0; j < y->n; j++)
            if (x->term[i] == y->term[j]) {
                n++;
                break;
            }
    return n;
}

/* ---- rows ------------------------------------------------------------------------ */

static bool put(finder *f, const char *kind, const char *why, int64_t a, int64_t b, int64_t doc, int64_t b_start, int64_t b_end, const char *b_source)
{
    sqlite3_bind_int64(f->known, 1, a);
    b ? sqlite3_bind_int64(f->known, 2, b) : sqlite3_bind_null(f->known, 2);
    bool there = next_row(f->l, f->known);
    sqlite3_reset(f->known);
    if (there)
        return true;
    sqlite3_clear_bindings(f->put);
    sqlite3_bind_text(f->put, 1, kind, -1, SQLITE_STATIC);
    sqlite3_bind_text(f->put, 2, why, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->put, 3, a);
    if (b)
        sqlite3_bind_int64(f->put, 4, b);
    sqlite3_bind_int64(f->put, 5, doc);
    if (!b) {
        sqlite3_bind_int64(f->put, 6, b_start);
        sqlite3_bind_int64(f->put, 7, b_end);
        sqlite3_bind_text(f->put, 8, b_source, -1, SQLITE_STATIC);
    }
    return done(f->l, f->put);
}

/* ---- what is denied -------------------------------------------------------------- */

typedef struct {
    int64_t statement, doc, speaker, start, end, first_who, day;
    const char *date, *text, *country;
    int bytes;
    gist denied, denier; /* of the text, of the speaker's name */
} denial;

#define DENIALS \
    "SELECT s.statement, s.doc, coalesce(s.speaker, 0), s.start, s.\"end\", coalesce(d.date, ''), substr(x.text, s.start + 1, s.\"end\" - s.start), a.country, d.first_who, a.name " \
    "FROM doc d CROSS JOIN statement s ON s.doc = d.doc JOIN body x ON x.doc = s.doc LEFT JOIN actor a ON a.actor = s.speaker WHERE s.stance = 'denied' AND s.claim = s.statement AND "

/* Columns as in DENIALS. */
static denial denial_in(sqlite3_stmt *s)
{
    denial x = {.statement = sqlite3_column_int64(s, 0), .doc = sqlite3_column_int64(s, 1), .speaker = sqlite3_column_int64(s, 2),
                .start = sqlite3_column_int64(s, 3), .end = sqlite3_column_int64(s, 4), .date = (const char *)sqlite3_column_text(s, 5)};
    x.text = (const char *)sqlite3_column_text(s, 6);
    x.bytes = sqlite3_column_bytes(s, 6);
    x.country = (const char *)sqlite3_column_text(s, 7);
    x.first_who = sqlite3_column_int64(s, 8);
    return x;
}

/* The content begins with a word for what is told (the news, the accusations, all the
 * reports), or with "what" and a verb of telling, or with the truth of such a thing. */
static bool denies_a_report(finder *f, const denial *x)
{
    text t = {0};
    text_decode(&f->memory, &t, x->text, (size_t)x->bytes);
    text_split(&f->memory, &t);
    uint32_t seen = 0;
    bool what = false, truth = false;
    for (uint32_t i = 0; i < t.ntokens && seen < 4; i++) {
        const word *w = word_of(f, &t.tokens[i]);
        if (!w || !w->nreadings)
            continue;
        seen++;
        for (uint32_t r = 0; r < w->nreadings; r++) {
            const reading *rd = &w->readings[r];
            bool telling = is_class(rd, CLASS_REPORTED) || (rd->tag == TAG_MASDAR && (rd->lemma->cue == CUE_ACCUSE || rd->lemma->cue == CUE_CLAIM));
            if (telling)
                return true;
            if (what && (rd->tag == TAG_PERF || rd->tag == TAG_IMPF) && (rd->lemma->cue == CUE_REPORT || rd->lemma->cue == CUE_SAY || rd->lemma->cue == CUE_ANNOUNCE || rd->lemma->cue == CUE_CLAIM || rd->lemma->cue == CUE_ADD || rd->lemma->cue == CUE_INFORM))
                return true;
        }
        const reading *first = &w->readings[0];
        what = first->tag == TAG_REL || first->lemma->role == ROLE_REL || (seen <= 2 && w->len == 2 && first->tag != TAG_NOUN);
        truth |= is_class(first, CLASS_FACT);
        bool passes = first->tag == TAG_DET || first->lemma->role == ROLE_DEM || is_class(first, CLASS_QUANT) || what || (truth && seen == 1) || first->tag == TAG_ADP;
        if (!passes)
            return false;
    }
    return false;
}

/* Whose words they are that are denied: the first actor named in the content who is not
 * the denier. */
static bool source_in(finder *f, const denial *x, char *out, size_t cap)
{
    out[0] = 0;
    int64_t first = x->end;
    sqlite3_bind_int64(f->names, 1, x->first_who);
    while (next_row(f->l, f->names) && sqlite3_column_int64(f->names, 1) == x->doc) {
        int64_t at = sqlite3_column_int64(f->names, 3);
        if (sqlite3_column_int64(f->names, 2) == x->speaker || at < x->start || at >= first)
            continue;
        first = at;
        snprintf(out, cap, "%s", (const char *)sqlite3_column_text(f->names, 0));
    }
    sqlite3_reset(f->names);
    return true;
}

static int by_rarity(const finder *f, const char *stem)
{
    return f->nfrequency ? (int)f->frequency[terms_hash(stem) % f->nfrequency] : 0;
}

/* A question for the full-text index: the two rarest words of the denied content, near
 * each other. */
static bool query_for(const finder *f, const gist *g, char *out, size_t cap)
{
    int best[2] = {-1, -1};
    for (uint32_t i = 0; i < g->n; i++) {
        if (strchr(g->stem[i], '"'))
            continue;
        if (best[0] < 0 || by_rarity(f, g->stem[i]) < by_rarity(f, g->stem[best[0]])) {
            best[1] = best[0];
            best[0] = (int)i;
        } else if (best[1] < 0 || by_rarity(f, g->stem[i]) < by_rarity(f, g->stem[best[1]])) {
            best[1] = (int)i;
        }
    }
    if (best[1] < 0)
        return false;
    int n = snprintf(out, cap, "NEAR(\"%s\" \"%s\", 24)", g->stem[best[0]], g->stem[best[1]]);
    return n > 0 && (size_t)n < cap;
}

typedef struct {
    int64_t statement, doc, speaker, within;
    const char *text, *name, *country;
    int bytes;
} claim;

/* Columns as in CLAIM. */
#define CLAIM "s.statement, coalesce(s.speaker, 0), substr(x.text, s.start + 1, s.\"end\" - s.start), coalesce(s.within, 0), a.name, a.country, s.doc "
#define IS_CLAIM "s.stance <> 'denied' AND s.claim = s.statement AND s.class NOT IN ('ask', 'demand', 'promise', 'warn', 'predict') "

static claim claim_in(sqlite3_stmt *s)
{
    return (claim){.statement = sqlite3_column_int64(s, 0), .speaker = sqlite3_column_int64(s, 1), .text = (const char *)sqlite3_column_text(s, 2), .bytes = sqlite3_column_bytes(s, 2),
                   .within = sqlite3_column_int64(s, 3), .name = (const char *)sqlite3_column_text(s, 4), .country = (const char *)sqlite3_column_text(s, 5), .doc = sqlite3_column_int64(s, 6)};
}

static bool begins_with(const gist *g, uint32_t term)
{
    for (uint32_t i = 0; i < g->n && i < BEGINNING; i++)
        if (g->term[i] == term)
            return true;
    return false;
}

/* What is said there covers what is denied here: the deed itself at its beginning, most
 * other words, and, in another document, the denier. Nobody contradicts his own side. */
static bool answers(finder *f, const denial *x, const claim *c, const gist *said)
{
    const gist *denied = &x->denied;
    gist who;
    if (c->speaker == x->speaker || denied->negated || (c->country && x->country && strcmp(c->country, x->country) == 0))
        return false;
    uint32_t both = shared_terms(denied, said);
    if (said->negated || said->denies || both < FEWEST_SHARED || both < COVERED * denied->n || said->n > LONGER * denied->n)
        return false;
    if (denied->deed >= 0 && !begins_with(said, denied->term[denied->deed]))
        return false;
    gist_of(f, c->name, c->name ? (int)strlen(c->name) : 0, &who);
    if (shared_terms(&who, &x->denier))
        return false;
    bool denier_named = said->countries & country_bit(x->country) || shared_terms(&x->denier, said);
    return c->doc == x->doc ? denier_named || both >= 3 : denier_named && both >= (denied->n > 2 ? 3u : 2u);
}

static bool search_claims(finder *f, const denial *x)
{
    const gist *denied = &x->denied;
    char question[256];
    if (denied->n < FEWEST_SHARED || !query_for(f, denied, question, sizeof question))
        return true;
    sqlite3_bind_text(f->search, 1, question, -1, SQLITE_STATIC);
    sqlite3_bind_text(f->search, 2, x->date, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->search, 3, x->doc);
    int docs = 0;
    bool good = true;
    while (good && next_row(f->l, f->search) && docs++ < CANDIDATE_DOCS) {
        sqlite3_bind_int64(f->claims, 1, sqlite3_column_int64(f->search, 0));
        while (good && next_row(f->l, f->claims)) {
            claim c = claim_in(f->claims);
            gist said;
            if (c.statement == x->statement || c.within == x->statement)
                continue;
            gist_of(f, c.text, c.bytes, &said);
            if (answers(f, x, &c, &said))
                good = put(f, "denied", "one denies what the other says", x->statement, c.statement, x->doc, 0, 0, NULL);
        }
        sqlite3_reset(f->claims);
    }
    sqlite3_reset(f->search);
    return good;
}

static bool deny(finder *f, denial *x)
{
    char source[512];
    if (denies_a_report(f, x) && source_in(f, x, source, sizeof source) &&
        !put(f, "denied report", source[0] ? "denies what is told of or by the source" : "denies what is told", x->statement, 0, x->doc, x->start, x->end, source))
        return false;
    gist_of(f, x->text, x->bytes, &x->denied);
    return search_claims(f, x);
}

/* ---- claims of new documents against denials that were there -------------------------- */

typedef VEC(denial) denials;

static bool load_old(finder *f, arena *a, denials *old)
{
    sqlite3_stmt *s = prepare(f->l, DENIALS "NOT d.pending AND d.date BETWEEN date((SELECT min(date) FROM doc WHERE pending), '-3 days') AND date((SELECT max(date) FROM doc WHERE pending), '+3 days') ORDER BY s.statement");
    while (s && next_row(f->l, s)) {
        denial *x = vec_push(a, old);
        arena_reset(&f->memory, 4 << 20);
        *x = denial_in(s);
        gist_of(f, (const char *)sqlite3_column_text(s, 9), sqlite3_column_bytes(s, 9), &x->denier);
        gist_of(f, x->text, x->bytes, &x->denied);
        x->country = x->country ? arena_strdup(a, x->country, strlen(x->country)) : NULL;
        x->text = NULL;
        date d;
        x->day = date_parse(x->date, &d) ? date_days(d) : 0;
        x->date = NULL;
        if (x->denied.n < FEWEST_SHARED)
            old->n--;
    }
    bool good = s != NULL;
    sqlite3_finalize(s);
    return good;
}

static bool hold_against(finder *f, const denials *old)
{
    sqlite3_stmt *s = prepare(f->l, "SELECT " CLAIM ", julianday(d.date) - 2440587.5 FROM doc d JOIN statement s ON s.doc = d.doc JOIN body x ON x.doc = d.doc LEFT JOIN actor a ON a.actor = s.speaker WHERE d.pending AND d.kept IS NULL AND " IS_CLAIM " ORDER BY s.statement");
    bool good = s != NULL;
    while (good && next_row(f->l, s)) {
        claim c = claim_in(s);
        int64_t day = sqlite3_column_int64(s, 7);
        gist said;
        arena_reset(&f->memory, 4 << 20);
        gist_of(f, c.text, c.bytes, &said);
        for (uint32_t i = 0; i < old->n && good; i++) {
            const denial *x = &old->at[i];
            if (x->day - day <= NEAR_DAYS && day - x->day <= NEAR_DAYS && answers(f, x, &c, &said))
                good = put(f, "denied", "one denies what the other says", x->statement, c.statement, x->doc, 0, 0, NULL);
        }
    }
    sqlite3_finalize(s);
    return good;
}

static bool old_denials(finder *f)
{
    denials old = {0};
    arena a;
    arena_init(&a);
    a.door = &f->door;
    bool good = load_old(f, &a, &old) && (old.n == 0 || hold_against(f, &old));
    arena_free(&a);
    return good;
}

static bool find_denials(finder *f)
{
    sqlite3_stmt *s = prepare(f->l, DENIALS "d.pending ORDER BY s.statement");
    bool good = s != NULL;
    while (good && next_row(f->l, s)) {
        arena_reset(&f->memory, 4 << 20);
        denial x = denial_in(s);
        gist_of(f, (const char *)sqlite3_column_text(s, 9), sqlite3_column_bytes(s, 9), &x.denier);
        good = x.text == NULL || deny(f, &x);
    }
    sqlite3_finalize(s);
    return good;
}

/* ---- deeds and tolls --------------------------------------------------------------- */

/* Both deeds stand in statements. Few deeds are negated, and few have a toll: the search
 * begins with those, by their own indexes (CROSS JOIN keeps the order, + the others out). */
#define BOTH_SAID \
    "FROM event e INDEXED BY event_negated CROSS JOIN doc de ON de.doc = e.doc CROSS JOIN who ea ON ea.who = e.actor CROSS JOIN who er ON er.who = e.recipient " \
    "CROSS JOIN who oa ON oa.actor = ea.actor CROSS JOIN event o ON o.actor = oa.who AND +o.type = e.type AND o.lemma = e.lemma " \
    "CROSS JOIN who orr ON orr.who = o.recipient AND orr.actor = er.actor JOIN doc od ON od.doc = o.doc " \
    "JOIN statement se ON se.statement = e.said_in JOIN statement so ON so.statement = o.said_in " \
    "JOIN actor na ON na.actor = ea.actor JOIN actor nr ON nr.actor = er.actor " \
    "WHERE (de.pending OR od.pending) AND e.deed = e.event AND o.deed = o.event AND se.claim = se.statement AND so.claim = so.statement " \
    "AND e.negated AND NOT o.negated AND so.stance <> 'denied' AND se.stance <> 'denied' AND na.named AND nr.named " \
    "AND o.status IN ('happened', 'ongoing', 'planned') AND e.status = o.status AND se.statement <> so.statement "

static const char deeds[] =
    "INSERT INTO contradiction(kind, why, a, b, a_event, b_event, doc) SELECT 'deed', 'says that it was not done, or will not be', se.statement, so.statement, e.event, o.event, e.doc " BOTH_SAID
    "AND se.speaker <> so.speaker AND abs(julianday(de.date) - julianday(od.date)) <= 3 "
    "AND NOT EXISTS (SELECT 1 FROM contradiction c WHERE c.a IN (se.statement, so.statement) AND c.b IN (se.statement, so.statement)) GROUP BY se.statement, so.statement ORDER BY e.event, o.event";
static const char retracted[] =
    "INSERT INTO contradiction(kind, why, a, b, a_event, b_event, doc) SELECT 'retracted', 'the same speaker said otherwise', se.statement, so.statement, e.event, o.event, e.doc " BOTH_SAID
    "AND se.speaker = so.speaker AND abs(julianday(de.date) - julianday(od.date)) <= 60 "
    "AND NOT EXISTS (SELECT 1 FROM contradiction c WHERE c.a IN (se.statement, so.statement) AND c.b IN (se.statement, so.statement)) GROUP BY se.statement, so.statement ORDER BY e.event, o.event";
/* Numbers of one day, one place (or what was struck) and one deed, by two speakers; a toll that rose to
 * its number is open above, so an update is none. Only exact numbers count. */
static const char tolls[] =
    "INSERT INTO contradiction(kind, why, a, b, a_event, b_event, doc) SELECT 'toll', e.killed_low || ' dead, not ' || o.killed_low, se.statement, so.statement, e.event, o.event, e.doc "
    "FROM event e INDEXED BY event_killed CROSS JOIN doc de ON de.doc = e.doc CROSS JOIN who ep ON ep.who = coalesce(e.place, e.recipient) CROSS JOIN doc od ON od.story = de.story AND od.date = de.date "
    "CROSS JOIN event o ON o.doc = od.doc AND +o.type = e.type AND o.lemma = e.lemma "
    "JOIN who op ON op.who = coalesce(o.place, o.recipient) AND op.actor = ep.actor JOIN statement se ON se.statement = e.said_in JOIN statement so ON so.statement = o.said_in "
    "WHERE (de.pending OR od.pending) AND e.deed = e.event AND o.deed = o.event AND se.speaker <> so.speaker AND se.claim <> so.claim "
    "AND e.killed_low IS NOT NULL AND e.killed_low = e.killed_high AND o.killed_low = o.killed_high AND e.killed_low > o.killed_low AND e.killed_low < 3 * o.killed_low "
    "GROUP BY se.statement, so.statement ORDER BY e.event, o.event";

static bool load_frequency(finder *f, sqlite3_stmt *s)
{
    int bytes = 0;
    if (s && next_row(f->l, s))
        f->frequency = blob_in(f->l, s, 0, &bytes);
    f->nfrequency = (uint32_t)bytes / sizeof(uint32_t);
    return s != NULL;
}

static bool find_all(finder *f, sqlite3_stmt *frequencies)
{
    if (setjmp(f->door))
        return fail(f->l, "%s", isnad_strerror(ISNAD_ENOMEM));
    f->l->words.words.memory.door = &f->door;
    bool good = load_frequency(f, frequencies) && find_denials(f) && old_denials(f);
    f->l->words.words.memory.door = &f->l->words.door;
    return good && run_sql(f->l, deeds) && run_sql(f->l, retracted) && run_sql(f->l, tolls);
}

bool finish_contradictions(ledger *l)
{
    finder f = {.l = l};
    arena_init(&f.memory);
    f.memory.door = &f.door;
    lexicon_trim(&l->words.words);
    sqlite3_stmt *frequencies = prepare(l, "SELECT value FROM meta WHERE key = 'frequencies'");
    f.search = prepare(l, "SELECT w.rowid FROM words w CROSS JOIN doc d ON d.doc = w.rowid WHERE words MATCH ?1 "
                          "AND (d.doc = ?3 OR d.date BETWEEN date(?2, '-3 days') AND date(?2, '+3 days')) AND d.kept IS NULL ORDER BY w.rowid");
    f.claims = prepare(l, "SELECT " CLAIM "FROM statement s JOIN body x ON x.doc = s.doc LEFT JOIN actor a ON a.actor = s.speaker WHERE s.doc = ?1 AND " IS_CLAIM "ORDER BY s.n");
    f.put = prepare(l, "INSERT INTO contradiction(kind, why, a, b, doc, b_start, b_end, b_source) VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
    f.known = prepare(l, "SELECT 1 FROM contradiction WHERE a = ?1 AND b IS ?2");
    f.names = prepare(l, "SELECT w.name, w.doc, w.actor, json_extract(m.value, '$[0]') FROM who w CROSS JOIN json_each(w.mentions) m WHERE w.who >= ?1 ORDER BY w.who");
    bool good = frequencies && f.search && f.claims && f.put && f.known && f.names && find_all(&f, frequencies);
    sqlite3_finalize(frequencies);
    sqlite3_finalize(f.search);
    sqlite3_finalize(f.claims);
    sqlite3_finalize(f.put);
    sqlite3_finalize(f.known);
    sqlite3_finalize(f.names);
    arena_free(&f.memory);
    return good;
}
