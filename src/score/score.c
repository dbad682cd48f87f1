/* score.c: an account beside the gold of the same article. */
#include "score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/arena.h"

const char *const score_names[SCORE_COUNT] = {
#define X(id, name) [SCORE_##id] = name,
    SCORE_ROWS(X)
#undef X
};

double score_precision(const score_counts *c) { return c->predicted ? (double)c->right / (double)c->predicted : 0; }
double score_recall(const score_counts *c) { return c->gold ? (double)c->right / (double)c->gold : 0; }

double score_f1(const score_counts *c)
{
    double p = score_precision(c), r = score_recall(c);
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

/* ---- words ------------------------------------------------------------- */

/* Code points [start, end) of the article; there: false for null. */
typedef struct {
    int64_t start, end;
    bool there;
} range;

typedef struct {
    uint64_t *hash; /* [n] sorted */
    uint32_t n;
} bag;

typedef struct {
    bag text, name;         /* of its words, and as a name */
    bag said;               /* the `name` of the JSON, as a name */
    range at;
    bool there;
} mention;

typedef struct {
    arena *a;
    const int32_t *cp; /* [n] code points of the text */
    int64_t n;
} article;

static int by_hash(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

/* Alef with hamza, madda or wasla; alef maqsura; ta marbuta; hamza on waw or ya; tatweel. */
static int32_t folded(int32_t c)
{
    switch (c) {
    case 0x0622: case 0x0623: case 0x0625: case 0x0671: return 0x0627;
    case 0x0649: case 0x0626: return 0x064a;
    case 0x0629: return 0x0647;
    case 0x0624: return 0x0648;
    case 0x0640: return 0;
    default: return c;
    }
}

static bool of_a_word(int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return c == '_';
    }
}

static uint64_t hash_word(const int32_t *c, size_t n)
{
    uint64_t h = 1469598103934665603u; /* FNV-1a, 64 bits */
    for (size_t i = 0; i < n; i++)
        h = (h ^ (uint32_t)c[i]) * 1099511628211u;
    return h;
}

/* The article of a name says nothing of who it is. */
static size_t without_article(const int32_t *c, size_t n) { return n > 4 && c[0] == 0x0627 && c[1] == 0x0644 ? 2 : 0; }

static void add_word(bag *words, bag *names, const int32_t *c, size_t n)
{
    if (!n)
        return;
    words->hash[words->n++] = hash_word(c, n);
    size_t skip = without_article(c, n);
    names->hash[names->n++] = hash_word(c + skip, n - skip);
}

static void bags_of(arena *a, const int32_t *cp, int64_t n, bag *words, bag *names)
{
    *words = *names = (bag){0};
    size_t bytes = 0;
    char *utf8 = arena_alloc(a, (size_t)n * 4 + 1);
    for (int64_t i = 0; i < n; i++)
        bytes += (size_t)utf8proc_encode_char(cp[i], (utf8proc_uint8_t *)utf8 + bytes);
    utf8proc_option_t nfkc = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    utf8proc_ssize_t need = utf8proc_decompose((utf8proc_uint8_t *)utf8, (utf8proc_ssize_t)bytes, NULL, 0, nfkc);
    if (need <= 0)
        return;
    int32_t *c = arena_alloc(a, ((size_t)need + 1) * sizeof *c);
    need = utf8proc_decompose((utf8proc_uint8_t *)utf8, (utf8proc_ssize_t)bytes, c, need, nfkc);
    need = need > 0 ? utf8proc_normalize_utf32(c, need, nfkc) : 0;
    words->hash = arena_alloc(a, ((size_t)need + 1) * sizeof *words->hash);
    names->hash = arena_alloc(a, ((size_t)need + 1) * sizeof *names->hash);
    utf8proc_ssize_t word = 0, out = 0; /* the word at hand is c[word .. out) */
    for (utf8proc_ssize_t i = 0; i < need; i++) {
        if (utf8proc_category(c[i]) == UTF8PROC_CATEGORY_MN)
            continue;
        int32_t f = folded(c[i]);
        if (!f)
            continue;
        if (of_a_word(f)) {
            c[out++] = f;
            continue;
        }
        add_word(words, names, c + word, (size_t)(out - word));
        word = out;
    }
    add_word(words, names, c + word, (size_t)(out - word));
    qsort(words->hash, words->n, sizeof *words->hash, by_hash);
    qsort(names->hash, names->n, sizeof *names->hash, by_hash);
}

static double f1_of(const bag *x, const bag *y)
{
    if (!x->n || !y->n)
        return 0;
    uint32_t both = 0;
    for (uint32_t i = 0, j = 0; i < x->n && j < y->n;) {
        if (x->hash[i] == y->hash[j]) {
            both++;
            i++;
            j++;
        } else if (x->hash[i] < y->hash[j]) {
            i++;
        } else {
            j++;
        }
    }
    return 2.0 * both / (x->n + y->n);
}

/* ---- from JSON ---------------------------------------------------------- */

static const int32_t *code_points(arena *a, const json *string, int64_t *n)
{
    const utf8proc_uint8_t *s = (const utf8proc_uint8_t *)json_string(string);
    utf8proc_ssize_t bytes = (utf8proc_ssize_t)strlen((const char *)s), step;
    int32_t *cp = NEW(a, int32_t, bytes + 1);
    *n = 0;
    for (utf8proc_ssize_t i = 0; i < bytes && (step = utf8proc_iterate(s + i, bytes - i, &cp[*n])) > 0; i += step)
        ++*n;
    return cp;
}

static range range_of(const json *m)
{
    range r = {0};
    const json *pair = json_is_array(m) ? m : json_field(m, "span");
    const json *start = pair ? json_first(pair) : json_field(m, "start");
    const json *end = pair ? json_next(start) : json_field(m, "end");
    r.there = json_integer(start, &r.start) && json_integer(end, &r.end);
    return r.there ? r : (range){0};
}

static bool overlap(range x, range y) { return x.there && y.there && x.start < y.end && y.start < x.end; }

static range within(const article *t, range r)
{
    r.start = r.start < 0 ? 0 : r.start > t->n ? t->n : r.start;
    r.end = r.end < r.start ? r.start : r.end > t->n ? t->n : r.end;
    return r;
}

static mention mention_of(const article *t, const json *m)
{
    mention x = {.there = m != NULL};
    if (!x.there)
        return x;
    x.at = range_of(m);
    if (x.at.there) {
        range r = within(t, x.at);
        bags_of(t->a, t->cp + r.start, r.end - r.start, &x.text, &x.name);
    }
    const json *name = json_field(m, "name");
    if (json_string(name)) {
        int64_t n;
        const int32_t *c = code_points(t->a, name, &n);
        bag words;
        bags_of(t->a, c, n, &words, &x.said);
    }
    return x;
}

/* The same participant: by its words where it stands, or by its name. */
static bool same_mention(const mention *g, const mention *p)
{
    if (!g->there || !p->there)
        return g->there == p->there;
    if (overlap(g->at, p->at) && f1_of(&g->text, &p->text) >= 0.5)
        return true;
    return f1_of(&g->said, &p->said) >= 0.5 || f1_of(&g->said, &p->name) >= 0.5 || f1_of(&g->name, &p->said) >= 0.5 || f1_of(&g->name, &p->name) >= 0.5;
}

typedef struct {
    range cue, content;
    bag words;
    mention *chain; /* [n] */
    uint32_t n;
    const char *when; /* NULL: no date */
} said;

typedef struct {
    range trigger;
    const char *type, *status, *when;
    mention actor, recipient;
    bool negated;
} deed;

static const char *string_in(const json *o, const char *key)
{
    const char *s = json_string(json_field(o, key));
    return s && *s ? s : NULL;
}

static said *statements_of(const article *t, const json *list, uint32_t *n)
{
    *n = (uint32_t)json_count(list);
    said *all = arena_alloc(t->a, (*n + 1u) * sizeof *all);
    said *s = all;
    for (const json *o = json_first(list); o; o = json_next(o), s++) {
        const json *chain = json_field(o, "chain");
        *s = (said){.cue = range_of(json_field(o, "cue")), .content = range_of(json_field(o, "content"))};
        if (s->content.there) {
            range r = within(t, s->content);
            bag names;
            bags_of(t->a, t->cp + r.start, r.end - r.start, &s->words, &names);
        }
        s->n = (uint32_t)json_count(chain);
        s->chain = arena_alloc(t->a, (s->n + 1u) * sizeof *s->chain);
        mention *link = s->chain;
        for (const json *x = json_first(chain); x; x = json_next(x))
            *link++ = mention_of(t, x);
        s->when = string_in(json_field(o, "when"), "value");
    }
    return all;
}

static deed *events_of(const article *t, const json *list, uint32_t *n)
{
    *n = (uint32_t)json_count(list);
    deed *all = arena_alloc(t->a, (*n + 1u) * sizeof *all);
    deed *e = all;
    for (const json *o = json_first(list); o; o = json_next(o))
        *e++ = (deed){.trigger = range_of(json_field(o, "trigger")), .type = string_in(o, "type"), .status = string_in(o, "status"),
                      .actor = mention_of(t, json_field(o, "actor")), .recipient = mention_of(t, json_field(o, "recipient")),
                      .negated = json_is_true(json_field(o, "negated")), .when = string_in(json_field(o, "when"), "value")};
    return all;
}

/* ---- pairs -------------------------------------------------------------- */

typedef struct {
    double weight, near; /* the greater first; near: word F1 of the contents */
    uint32_t g, p;
} pair;

typedef VEC(pair) pairs;

static int compare(double x, double y) { return (x < y) - (x > y); }

/* Equal statements: the later pair first; equal events: the earlier. */
static int later_first(const void *x, const void *y)
{
    const pair *a = x, *b = y;
    int c = compare(a->weight, b->weight);
    c = c ? c : compare(a->near, b->near);
    c = c ? c : (a->g < b->g) - (a->g > b->g);
    return c ? c : (a->p < b->p) - (a->p > b->p);
}

static int earlier_first(const void *x, const void *y)
{
    const pair *a = x, *b = y;
    int c = compare(a->weight, b->weight);
    c = c ? c : (a->g > b->g) - (a->g < b->g);
    return c ? c : (a->p > b->p) - (a->p < b->p);
}

/* Keeps of each side one pair, the best. */
static void use_once(pairs *l, uint32_t ngold, uint32_t npredicted, int (*order)(const void *, const void *), bool *gold, bool *predicted)
{
    memset(gold, 0, ngold);
    memset(predicted, 0, npredicted);
    if (l->n)
        qsort(l->at, l->n, sizeof *l->at, order);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        pair x = l->at[i];
        if (gold[x.g] || predicted[x.p])
            continue;
        gold[x.g] = predicted[x.p] = true;
        l->at[kept++] = x;
    }
    l->n = kept;
}

/* ---- one article --------------------------------------------------------- */

typedef struct {
    article t;
    score_error *tell;
    void *context;
    scores *s;
} work;

static const char *words_at(const article *t, range r)
{
    r = within(t, r);
    if (!r.there)
        return "";
    char *utf8 = arena_alloc(t->a, (size_t)(r.end - r.start) * 4 + 1);
    size_t n = 0;
    for (int64_t i = r.start; i < r.end; i++)
        n += (size_t)utf8proc_encode_char(t->cp[i] == '\n' ? ' ' : t->cp[i], (utf8proc_uint8_t *)utf8 + n);
    utf8[n] = 0;
    return utf8;
}

static void tell(work *w, const char *kind, const char *what, range cue, range text)
{
    if (w->tell)
        w->tell(w->context, kind, what, words_at(&w->t, cue), words_at(&w->t, text));
}

static void add(work *w, score_row row, uint64_t right, uint64_t gold, uint64_t predicted)
{
    score_counts *c = &w->s->row[row];
    c->right += right;
    c->gold += gold;
    c->predicted += predicted;
}

static void add_when(work *w, const char *gold, const char *predicted)
{
    if (gold)
        add(w, SCORE_WHEN, predicted && !strcmp(gold, predicted), 1, 1);
}

static bool same_chain(const said *g, const said *p)
{
    if (g->n != p->n)
        return false;
    for (uint32_t i = 0; i < g->n; i++)
        if (!same_mention(&g->chain[i], &p->chain[i]))
            return false;
    return true;
}

static void score_statements(work *w, const json *gold, const json *account)
{
    uint32_t ng, np;
    const said *g = statements_of(&w->t, json_field(gold, "statements"), &ng), *p = statements_of(&w->t, json_field(account, "statements"), &np);
    bool *hit_g = arena_alloc(w->t.a, ng + 1u), *hit_p = arena_alloc(w->t.a, np + 1u);
    pairs l = {0};
    for (uint32_t i = 0; i < ng; i++)
        for (uint32_t j = 0; j < np; j++) {
            double near = overlap(p[j].content, g[i].content) ? f1_of(&g[i].words, &p[j].words) : 0;
            bool hit = overlap(g[i].cue, p[j].cue);
            if (hit || near >= 0.5)
                *vec_push(w->t.a, &l) = (pair){near + (hit ? 0.25 : 0), near, i, j};
        }
    use_once(&l, ng, np, later_first, hit_g, hit_p);
    static const mention nobody = {0};
    uint64_t speaker = 0, content = 0, statement = 0, chain = 0, long_right = 0, long_gold = 0, long_predicted = 0;
    for (uint32_t x = 0; x < l.n; x++) {
        const said *a = &g[l.at[x].g], *b = &p[l.at[x].p];
        bool s_ok = same_mention(a->n ? &a->chain[a->n - 1] : &nobody, b->n ? &b->chain[b->n - 1] : &nobody);
        bool c_ok = l.at[x].near >= 0.75, ch_ok = same_chain(a, b);
        speaker += s_ok;
        content += c_ok;
        statement += s_ok && c_ok;
        chain += s_ok && c_ok && ch_ok;
        long_right += a->n > 1 && ch_ok;
        if (!s_ok || !c_ok)
            tell(w, "statement", s_ok ? "content" : "speaker", a->cue, a->content);
        add_when(w, a->when, b->when);
    }
    for (uint32_t i = 0; i < ng; i++) {
        long_gold += g[i].n > 1;
        if (!hit_g[i])
            tell(w, "statement", "missed", g[i].cue, g[i].content);
    }
    for (uint32_t j = 0; j < np; j++) {
        long_predicted += p[j].n > 1;
        if (!hit_p[j])
            tell(w, "statement", "invented", p[j].cue, p[j].content);
    }
    add(w, SCORE_DETECTION, l.n, ng, np);
    add(w, SCORE_SPEAKER, speaker, ng, np);
    add(w, SCORE_CONTENT, content, ng, np);
    add(w, SCORE_STATEMENT, statement, ng, np);
    add(w, SCORE_CHAIN, chain, ng, np);
    add(w, SCORE_LONG_CHAIN, long_right, long_gold, long_predicted);
}

static bool same_string(const char *x, const char *y) { return x && y ? !strcmp(x, y) : x == y; }

static void score_events(work *w, const json *gold, const json *account)
{
    uint32_t ng, np;
    const deed *g = events_of(&w->t, json_field(gold, "events"), &ng), *p = events_of(&w->t, json_field(account, "events"), &np);
    bool *hit_g = arena_alloc(w->t.a, ng + 1u), *hit_p = arena_alloc(w->t.a, np + 1u);
    pairs l = {0};
    for (uint32_t i = 0; i < ng; i++)
        for (uint32_t j = 0; j < np; j++)
            if (overlap(g[i].trigger, p[j].trigger))
                *vec_push(w->t.a, &l) = (pair){same_string(g[i].type, p[j].type) + same_mention(&g[i].actor, &p[j].actor) + same_mention(&g[i].recipient, &p[j].recipient), 0, i, j};
    use_once(&l, ng, np, earlier_first, hit_g, hit_p);
    uint64_t typed = 0, who = 0, full = 0;
    for (uint32_t x = 0; x < l.n; x++) {
        const deed *a = &g[l.at[x].g], *b = &p[l.at[x].p];
        add_when(w, a->when, b->when);
        if (!same_string(a->type, b->type)) {
            tell(w, "event", b->type ? b->type : "no type", a->trigger, (range){0});
            continue;
        }
        bool same = same_mention(&a->actor, &b->actor) && same_mention(&a->recipient, &b->recipient);
        typed++;
        who += same;
        full += same && a->negated == b->negated && same_string(a->status, b->status);
        if (!same)
            tell(w, "event", "who", a->trigger, a->actor.at);
    }
    for (uint32_t i = 0; i < ng; i++)
        if (!hit_g[i])
            tell(w, "event", "missed", g[i].trigger, (range){0});
    for (uint32_t j = 0; j < np; j++)
        if (!hit_p[j])
            tell(w, "event", "invented", p[j].trigger, (range){0});
    add(w, SCORE_EVENT_TYPED, typed, ng, np);
    add(w, SCORE_EVENT_WHO, who, ng, np);
    add(w, SCORE_EVENT_FULL, full, ng, np);
}

/* Pairs of blocks, from `repeats` of the gold or from the blocks of an account. */
static int64_t (*repeats_of(arena *a, const json *doc, size_t *n))[2]
{
    const json *list = json_field(doc, "repeats"), *blocks = json_field(doc, "blocks");
    size_t room = json_is_array(list) ? json_count(list) : json_count(blocks);
    int64_t(*out)[2] = arena_alloc(a, (room + 1) * sizeof *out);
    *n = 0;
    int64_t i = 0;
    for (const json *x = json_first(json_is_array(list) ? list : blocks); x; x = json_next(x), i++) {
        const json *at = json_is_array(list) ? json_first(x) : json_field(x, "i");
        const json *of = json_is_array(list) ? json_next(at) : json_field(x, "repeats");
        out[*n][0] = i;
        json_integer(at, &out[*n][0]);
        *n += json_integer(of, &out[*n][1]);
    }
    return out;
}

static void score_repeats(work *w, const json *gold, const json *account)
{
    size_t ng, np, right = 0;
    int64_t(*g)[2] = repeats_of(w->t.a, gold, &ng), (*p)[2] = repeats_of(w->t.a, account, &np);
    for (size_t i = 0; i < ng; i++)
        for (size_t j = 0; j < np; j++)
            if (g[i][0] == p[j][0] && g[i][1] == p[j][1]) {
                right++;
                break;
            }
    add(w, SCORE_REPEAT, right, ng, np);
}

/* False: the memory ran out. */
static bool score_in(arena *a, const json *gold, const json *account, scores *s, score_error *tell_error, void *context)
{
    jmp_buf door;
    a->door = &door;
    if (setjmp(door)) {
        a->door = NULL;
        return false;
    }
    const json *text = json_field(gold, "text");
    work w = {.t.a = a, .tell = tell_error, .context = context, .s = s};
    w.t.cp = code_points(a, text, &w.t.n);
    score_statements(&w, gold, account);
    score_events(&w, gold, account);
    score_repeats(&w, gold, account);
    a->door = NULL;
    return true;
}

bool score_document(const json *gold, const json *account, scores *s, score_error *tell_error, void *context, char *why)
{
    static const char *const needed[] = {"statements", "events"};
    if (!json_string(json_field(gold, "text"))) {
        snprintf(why, SCORE_WHY, "a gold article without its text");
        return false;
    }
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!json_is_array(json_field(gold, needed[i]))) {
            snprintf(why, SCORE_WHY, "a gold article without its %s", needed[i]);
            return false;
        }
    arena a;
    arena_init(&a);
    scores sum = *s;
    bool good = score_in(&a, gold, account, &sum, tell_error, context);
    if (good)
        *s = sum;
    else
        snprintf(why, SCORE_WHY, "out of memory");
    arena_free(&a);
    return good;
}
