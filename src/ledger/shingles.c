/* shingles.c: how alike two texts are.
 *
 * A text is the set of its word 5-shingles in match form; two texts are as alike as the
 * Jaccard similarity of their sets (Broder 1997, "On the resemblance and containment of
 * documents"). MinHash estimates it; LSH with 8 bands of 3 rows proposes pairs: one of
 * similarity s is proposed with probability 1 - (1 - s^3)^8, at 0.8 that is 0.997
 * (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4). Whatever is proposed
 * is verified by the exact similarity. */
#include <stdlib.h>

#include "record.h"

static bool counts(const token *k) { return k->kind == TOKEN_WORD || k->kind == TOKEN_LATIN || k->kind == TOKEN_NUMBER; }

static uint64_t mix(uint64_t h) /* the finaliser of MurmurHash3 */
{
    h = (h ^ h >> 33) * 0xFF51AFD7ED558CCDu;
    h = (h ^ h >> 33) * 0xC4CEB9FE1A85EC53u;
    return h ^ h >> 33;
}

uint64_t word_match_hash(const token *k)
{
    uint16_t w[TOKEN_LETTERS];
    if (k->word)
        return k->word->match;
    for (uint32_t i = 0; i < k->len; i++)
        w[i] = letter_fold(k->letters[i]);
    return image_hash(w, k->len);
}

static uint64_t plain_hash(const text *t, const token *k)
{
    uint64_t h = 0x9E3779B97F4A7C15u;
    for (uint32_t i = k->start; i < k->end; i++) {
        uint32_t c = t->cp[i];
        int digit = letter_digit(c);
        h = mix(h ^ (digit >= 0 ? (uint32_t)('0' + digit) : c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    return h;
}

uint64_t *shingles_of(arena *a, const text *t, uint32_t *n)
{
    uint64_t *w = NEW(a, uint64_t, t->ntokens + 1);
    uint32_t words = 0;
    for (uint32_t i = 0; i < t->ntokens; i++)
        if (counts(&t->tokens[i]))
            w[words++] = t->tokens[i].kind == TOKEN_WORD ? word_match_hash(&t->tokens[i]) : plain_hash(t, &t->tokens[i]);
    *n = words < SHINGLE ? words > 0 : words - SHINGLE + 1;
    uint32_t length = words < SHINGLE ? words : SHINGLE;
    for (uint32_t i = 0; i < *n; i++) {
        uint64_t h = 0;
        for (uint32_t j = 0; j < length; j++)
            h = mix(h * 31 + w[i + j]);
        w[i] = h;
    }
    return w;
}

void shingles_minhash(const uint64_t *shingles, uint32_t n, uint32_t *minhash)
{
    for (uint32_t m = 0; m < MINHASHES; m++)
        minhash[m] = UINT32_MAX;
    for (uint32_t i = 0; i < n; i++) {
        uint64_t h = shingles[i], step = (h >> 32) | 1; /* double hashing in place of 24 hash functions */
        uint32_t low = (uint32_t)h;
        for (uint32_t m = 0; m < MINHASHES; m++) {
            uint32_t v = low + m * (uint32_t)step;
            v = (v ^ v >> 16) * 0x85EBCA6Bu;
            v = (v ^ v >> 13) * 0xC2B2AE35u;
            v ^= v >> 16;
            if (v < minhash[m])
                minhash[m] = v;
        }
    }
}

uint64_t band_hash(const uint32_t *minhash, uint32_t band)
{
    uint64_t h = band + 1;
    for (uint32_t r = 0; r < BAND_ROWS; r++)
        h = mix(h * 0x9E3779B97F4A7C15u + minhash[band * BAND_ROWS + r]);
    return h;
}

static int by_value(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

static uint32_t distinct(uint64_t *x, uint32_t n)
{
    qsort(x, n, sizeof *x, by_value);
    uint32_t m = 0;
    for (uint32_t i = 0; i < n; i++)
        if (m == 0 || x[m - 1] != x[i])
            x[m++] = x[i];
    return m;
}

double shingles_jaccard(uint64_t *x, uint32_t nx, uint64_t *y, uint32_t ny)
{
    nx = distinct(x, nx);
    ny = distinct(y, ny);
    uint32_t i = 0, j = 0, both = 0;
    while (i < nx && j < ny) {
        if (x[i] == y[j])
            both++, i++, j++;
        else if (x[i] < y[j])
            i++;
        else
            j++;
    }
    return nx + ny ? (double)both / (double)(nx + ny - both) : 0;
}
