/* repeats.c: which blocks say an earlier block again.
 *
 * Word for word: the same match form of all words (or, in a block without words,
 * the same characters). All but so: at least nine words in ten the same, as bags,
 * in blocks of eight words or more; candidates share their first or last four
 * words, so the work stays linear in the number of blocks. */
#include "text.h"

#include <stdlib.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

enum { EDGE = 4, ENOUGH = 8, TRIES = 8, EXACT_TRIES = 64 };

typedef struct {
    uint64_t hash;
    uint32_t block, next; /* next: 1 + index of the entry before with this slot */
} entry;

typedef struct {
    uint32_t *slot; /* [mask + 1], 1 + index of the newest entry */
    uint32_t mask;
    VEC(entry) entries;
} table;

/* FNV-1a (Fowler, Noll and Vo), a letter a step, and a last mixing of its high bits. */
static uint64_t word_hash(const token *k)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (uint32_t i = 0; i < k->len; i++)
        h = (h ^ letter_fold(k->letters[i])) * 0x100000001B3u;
    return h ^ h >> 29;
}

static uint64_t token_hash(const text *t, const token *k)
{
    if (k->kind == TOKEN_WORD)
        return word_hash(k);
    return XXH3_64bits(t->cp + k->start, (k->end - k->start) * sizeof *t->cp);
}

static bool counts(const token *k) { return k->kind == TOKEN_WORD || k->kind == TOKEN_LATIN || k->kind == TOKEN_NUMBER; }

static uint64_t mix(uint64_t h, uint64_t w) { return (h ^ w) * 0x9E3779B97F4A7C15u + 0x632BE59BD9B4E019u; }

static void put(arena *a, table *tb, uint64_t hash, uint32_t b)
{
    uint32_t s = (uint32_t)(hash >> 32) & tb->mask;
    entry *e = vec_push(a, &tb->entries);
    *e = (entry){hash, b, tb->slot[s]};
    tb->slot[s] = tb->entries.n;
}

static int by_value(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

/* The words of a block: hashed, and sorted, once they are asked for. */
typedef struct {
    uint32_t first, last, n; /* tokens; those that count */
    uint64_t whole;          /* hash of all of them in their order */
    uint64_t *word;          /* [n], NULL: not asked for yet */
    bool sorted;
} bag;

static void hash_words(arena *a, const text *t, bag *b)
{
    if (b->word)
        return;
    b->word = arena_raw(a, (b->n + 1) * sizeof *b->word);
    b->whole = 1;
    for (uint32_t i = b->first, n = 0; i < b->last; i++)
        if (counts(&t->tokens[i])) {
            b->word[n] = token_hash(t, &t->tokens[i]);
            b->whole = mix(b->whole, b->word[n++]);
        }
}

static const uint64_t *sorted(bag *b)
{
    if (!b->sorted)
        qsort(b->word, b->n, sizeof *b->word, by_value);
    b->sorted = true;
    return b->word;
}

/* Words in common. */
static uint32_t common(bag *one, bag *other)
{
    const uint64_t *x = sorted(one), *y = sorted(other);
    uint32_t i = 0, j = 0, both = 0;
    while (i < one->n && j < other->n) {
        if (x[i] == y[j]) {
            both++, i++, j++;
        } else if (x[i] < y[j]) {
            i++;
        } else {
            j++;
        }
    }
    return both;
}

/* What finds candidates: of a long block its first and its last words, of a short one all, of one without words its characters. */
typedef struct {
    uint64_t at[2];
    uint32_t n;
} keys;

static keys keys_of(arena *a, const text *t, const block *bl, bag *b)
{
    if (b->n < ENOUGH) {
        hash_words(a, t, b);
        return (keys){{b->n ? b->whole : mix(7, XXH3_64bits(t->cp + bl->start, (bl->end - bl->start) * sizeof *t->cp))}, 1};
    }
    keys k = {{2, 3}, 2};
    uint32_t head = 0, tail = 0;
    for (uint32_t i = b->first; head < EDGE; i++)
        if (counts(&t->tokens[i]))
            k.at[0] = mix(k.at[0], token_hash(t, &t->tokens[i])), head++;
    for (uint32_t i = b->last; tail < EDGE;)
        if (counts(&t->tokens[--i]))
            k.at[1] = mix(k.at[1], token_hash(t, &t->tokens[i])), tail++;
    return k;
}

typedef struct {
    arena *a;
    const text *t;
    table tb;
    bag *bags; /* [nblocks] */
} finder;

/* The earlier block with that key that says what block b says, word for word or all but so; -1: none. */
static int32_t told_before(finder *f, uint32_t b, uint64_t key, bool all_but)
{
    bag *one = &f->bags[b];
    int tries = all_but ? TRIES : EXACT_TRIES;
    for (uint32_t e = f->tb.slot[(uint32_t)(key >> 32) & f->tb.mask]; e && tries; e = f->tb.entries.at[e - 1].next) {
        const entry *x = &f->tb.entries.at[e - 1];
        if (x->hash != key)
            continue;
        tries--;
        bag *other = &f->bags[x->block];
        hash_words(f->a, f->t, one);
        hash_words(f->a, f->t, other);
        uint32_t longer = one->n > other->n ? one->n : other->n;
        if (all_but ? common(one, other) * 10 >= longer * 9 : one->n == other->n && one->whole == other->whole)
            return (int32_t)x->block;
    }
    return -1;
}

void text_find_repeats(arena *a, text *t)
{
    finder f = {.a = a, .t = t};
    uint32_t size = 16;
    while (size < t->nblocks * 4)
        size *= 2;
    f.tb.mask = size - 1;
    f.tb.slot = NEW(a, uint32_t, size);
    f.bags = NEW(a, bag, t->nblocks + 1);
    for (uint32_t b = 0; b < t->nblocks; b++) {
        block *bl = &t->blocks[b];
        f.bags[b] = (bag){.first = bl->first, .last = bl->last};
        for (uint32_t i = bl->first; i < bl->last; i++)
            f.bags[b].n += counts(&t->tokens[i]);
        keys k = keys_of(a, t, bl, &f.bags[b]);
        bl->repeats = told_before(&f, b, k.at[0], false);
        for (uint32_t q = 0; k.n > 1 && q < k.n && bl->repeats < 0; q++)
            bl->repeats = told_before(&f, b, k.at[q], true);
        if (bl->repeats >= 0) /* always the first telling */
            while (t->blocks[bl->repeats].repeats >= 0)
                bl->repeats = t->blocks[bl->repeats].repeats;
        else
            for (uint32_t q = 0; q < k.n; q++)
                put(a, &f.tb, k.at[q], b);
    }
}
