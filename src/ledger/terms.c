/* terms.c: what a document is about, for stories: the distinct nouns, names, adjectives
 * and verbs of its first words. News tells the happening first. */
#include <stdlib.h>

#include "record.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

enum { BEGINNING = 120 }; /* words */

static bool telling(const token *k)
{
    const reading *r = k->chosen;
    if (k->kind == TOKEN_LATIN)
        return k->end - k->start > 2;
    if (!r || k->len < 3)
        return false;
    if (r->lemma->cue && r->tag != TAG_PROPN)
        return false;
    if (is_class(r, CLASS_TIMEUNIT) || is_class(r, CLASS_DAYPART) || is_class(r, CLASS_MONTH) || is_class(r, CLASS_WEEKDAY))
        return false;
    switch (r->tag) {
    case TAG_NOUN: case TAG_PROPN: case TAG_MASDAR: case TAG_APTC: case TAG_PPTC: case TAG_ADJ: case TAG_PERF: case TAG_IMPF: return true;
    default: return false;
    }
}

uint32_t terms_hash(const char *stem) { return (uint32_t)XXH3_64bits(stem, strlen(stem)); }

/* A word of another script: its ASCII letters, small. */
static const char *latin_word(arena *a, const text *t, const token *k)
{
    char out[64];
    size_t n = 0;
    for (uint32_t i = k->start; i < k->end && n < sizeof out - 1; i++)
        out[n++] = t->cp[i] < 0x80 ? (char)(t->cp[i] | 32) : '?';
    return arena_strdup(a, out, n);
}

typedef struct {
    uint32_t hash;
    const char *word;
} term;

static int by_hash(const void *x, const void *y)
{
    uint32_t a = ((const term *)x)->hash, b = ((const term *)y)->hash;
    return a < b ? -1 : a > b;
}

uint32_t terms_of(arena *a, const text *t, uint32_t *terms, const char **words)
{
    term all[TERMS];
    uint32_t n = 0, seen = 0, m = 0;
    for (uint32_t i = 0; i < t->ntokens && seen < BEGINNING && n < TERMS; i++) {
        const token *k = &t->tokens[i];
        seen += k->kind == TOKEN_WORD;
        if (!telling(k))
            continue;
        const char *w = k->word ? k->word->stem : latin_word(a, t, k);
        all[n++] = (term){terms_hash(w), w};
    }
    qsort(all, n, sizeof *all, by_hash);
    for (uint32_t i = 0; i < n; i++)
        if (m == 0 || terms[m - 1] != all[i].hash) {
            terms[m] = all[i].hash;
            words[m++] = arena_strdup(a, all[i].word, strlen(all[i].word));
        }
    return m;
}
