/* inside.h: what the files of this folder share. */
#ifndef LEDGER_INSIDE_H
#define LEDGER_INSIDE_H

#include "ledger.h"

enum { LEDGER_VERSION = 1, LEDGER_APPLICATION = 0x69736E64 /* "isnd" */ };

/* Statements that are prepared once; their SQL stands in store.c. */
typedef enum {
    Q_FIND_DOC, Q_PUT_DOC, Q_PUT_BODY, Q_PUT_WORDS, Q_CUT_WORDS, Q_PUT_WHO, Q_PUT_STATEMENT, Q_PUT_LINK, Q_PUT_EVENT, Q_PUT_CONTRADICTION,
    Q_FIND_ACTOR, Q_PUT_ACTOR, Q_PUT_ALIAS, Q_FIND_BAND, Q_PUT_BAND, Q_DOC_TEXT, Q_DOC_MINHASH, Q_PUT_REPRINT, Q_PUT_TERM, Q_COUNT
} query;

typedef struct {
    uint64_t key; /* hash of key and country; 0: empty */
    int64_t actor;
} cached_actor;

struct ledger {
    sqlite3 *db;
    sqlite3_stmt *stmt[Q_COUNT];
    const isnad_engine *engine;
    isnad_session *session; /* to split texts again; made when first needed */
    words_context words;
    bool has_words, writing, in_batch;
    bool broken;            /* SQLite has failed: what was worked out since is not whole, and nothing more is written */
    cached_actor *actors;   /* [actor_mask + 1] */
    uint32_t actor_mask, nactors;
    int64_t batch; /* documents a transaction: one ends with each document whose number it divides */
    int64_t next_doc, next_who, next_statement, next_event;
    uint8_t told[1 << 18];  /* a bit a term: its word stands in the ledger (or one that shares the bit) */
    int lock;               /* file descriptor of the lock of writers, or -1 */
    char *lock_path;
    char error[512];
};

/* False after a word in l->error. */
bool fail(ledger *l, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool fail_db(ledger *l);
bool run_sql(ledger *l, const char *sql);
sqlite3_stmt *prepare(ledger *l, const char *sql); /* NULL after fail_db() */
sqlite3_stmt *query_of(ledger *l, query q);        /* prepared once, reset, its bindings as they were */
/* Steps a statement to its next row. False at the end, and where it cannot be read (l->broken, l->error). */
bool next_row(ledger *l, sqlite3_stmt *s);
/* The blob in a column of the row at hand, and its size; NULL and 0: none, or it could not be read (l->broken). */
const void *blob_in(ledger *l, sqlite3_stmt *s, int column, int *bytes);
bool unbroken(ledger *l); /* false once after SQLite has failed */
/* Steps a statement that gives no rows, and resets it. */
bool done(ledger *l, sqlite3_stmt *s);
isnad_session *ledger_session(ledger *l); /* NULL after fail() */
int64_t ask_number(ledger *l, const char *sql, int64_t none);

/* reprints.c */
/* A band of a document is one number: 36 bits of the band's hash, 27 bits of the document. */
enum { BAND_DOC_BITS = 27 };
int64_t band_key(uint64_t hash, int64_t doc);
bool minhash_of(ledger *l, int64_t doc, uint32_t *minhash); /* false: it has none */
bool find_reprints(ledger *l, record *r, int64_t doc, bool *is_one);
/* claims.c, stories.c, contradictions.c: parts of ledger_finish() */
bool finish_claims(ledger *l);
bool finish_stories(ledger *l);
bool uncount_terms(ledger *l, int64_t doc); /* stories.c: of a document that is taken out */
bool finish_contradictions(ledger *l);

#endif
