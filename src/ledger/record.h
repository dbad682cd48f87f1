/* record.h: one document as it goes into the ledger.
 *
 *   session (worker) --record_make--> record --(main thread)--> ledger_put
 *
 * In:  a session that has just read the document.
 * Out: a record that owns copies of all it needs, so that the session can read on. Its
 *      account's strings are the record's or the language image's.
 */
#ifndef LEDGER_RECORD_H
#define LEDGER_RECORD_H

#include "engine/engine.h"

enum { MINHASHES = 24, BANDS = 8, BAND_ROWS = MINHASHES / BANDS, SHINGLE = 5, TERMS = 96 };

/* A word for full-text search: bytes [start, end) of the text, and its stem. */
typedef struct {
    uint32_t start, end;
    const char *stem;
    uint32_t length;
} record_word;

typedef struct {
    arena memory;
    jmp_buf door;
    isnad_document doc;      /* text as stored: valid UTF-8 without NUL */
    isnad_account account;   /* a copy */
    const char **actor_key;  /* [account.nactors] what two actors share who are one, over documents */
    uint64_t *claim_key;     /* [account.nstatements] who says what, in match form; 0: too short to tell */
    uint64_t hash;           /* of text, title, date, publisher and url */
    record_word *words;      /* [nwords] */
    uint32_t nwords;
    uint64_t *shingles;      /* [nshingles] hashes of SHINGLE words each, in order, not distinct */
    uint32_t nshingles;
    uint32_t minhash[MINHASHES];
    uint32_t terms[TERMS];   /* [nterms] hashes of the distinct content words of the beginning, sorted */
    const char *term_word[TERMS];
    uint32_t nterms;
} record;

/* NULL: out of memory. `doc` may go away afterwards. */
record *record_make(isnad_session *s, const isnad_document *doc, const isnad_account *account);
void record_free(record *r);

/* shingles.c. The hashes of all shingles of a text that has been split into tokens;
 * a text of fewer than SHINGLE words is one shingle, one without words none. */
uint64_t *shingles_of(arena *a, const text *t, uint32_t *n);
void shingles_minhash(const uint64_t *shingles, uint32_t n, uint32_t *minhash);
/* Sorts both and drops doubles; the exact Jaccard similarity of the two sets. */
double shingles_jaccard(uint64_t *x, uint32_t nx, uint64_t *y, uint32_t ny);
uint64_t band_hash(const uint32_t *minhash, uint32_t band);
uint64_t word_match_hash(const token *k); /* of an Arabic word, in match form */

/* terms.c */
/* The terms [TERMS] of a text that was read, and the word behind each; returns how many. */
uint32_t terms_hash(const char *stem);
uint32_t terms_of(arena *a, const text *t, uint32_t *terms, const char **words);

/* identity.c */
const char *actor_key(arena *a, const image *im, const isnad_actor *x);

#endif
