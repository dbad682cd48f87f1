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

enum { EDGE = 4, ENOUGH = 8, TRIES = 8 };

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

/* The words of a block, sorted once they are asked for. */
typedef struct {
    uint64_t *word; /* [n] */
    uint32_t n;
    bool sorted;
} bag;

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

void text_find_repeats(arena *a, text *t)
{
    table tb = {0};
    uint32_t size = 16;
    while (size < t->nblocks * 4)
        size *= 2;
    tb.mask = size - 1;
    tb.slot = NEW(a, uint32_t, size);
    bag *bags = NEW(a, bag, t->nblocks + 1);
    for (uint32_t b = 0; b < t->nblocks; b++) {
        block *bl = &t->blocks[b];
        uint64_t *w = arena_raw(a, (bl->last - bl->first + 1) * sizeof *w);
        uint32_t n = 0;
        for (uint32_t i = bl->first; i < bl->last; i++)
            if (counts(&t->tokens[i]))
                w[n++] = token_hash(t, &t->tokens[i]);
        uint64_t key[3] = {1, 2, 3}; /* whole, head, tail */
        if (n == 0)
            key[0] = mix(7, XXH3_64bits(t->cp + bl->start, (bl->end - bl->start) * sizeof *t->cp));
        for (uint32_t i = 0; i < n; i++)
            key[0] = mix(key[0], w[i]);
        for (uint32_t i = 0; i < n && i < EDGE; i++) {
            key[1] = mix(key[1], w[i]);
            key[2] = mix(key[2], w[n - 1 - i]);
        }
        bags[b] = (bag){.word = w, .n = n};
        for (int q = 0; q < 3 && bl->repeats < 0 && (q == 0 || n >= ENOUGH); q++) {
            int tries = TRIES;
            for (uint32_t e = tb.slot[(uint32_t)(key[q] >> 32) & tb.mask]; e && tries; e = tb.entries.at[e - 1].next) {
                const entry *x = &tb.entries.at[e - 1];
                if (x->hash != key[q])
                    continue;
                tries--;
                uint32_t m = bags[x->block].n, longer = n > m ? n : m;
                if (q == 0 ? m == n : common(&bags[b], &bags[x->block]) * 10 >= longer * 9)
                    bl->repeats = (int32_t)x->block;
            }
        }
        if (bl->repeats >= 0) /* always the first telling */
            while (t->blocks[bl->repeats].repeats >= 0)
                bl->repeats = t->blocks[bl->repeats].repeats;
        else
            for (int q = 0; q < (n >= ENOUGH ? 3 : 1); q++)
                put(a, &tb, key[q], b);
    }
}
