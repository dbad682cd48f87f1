/* isnad.h: the one public header of libisnad.
 *
 *   isnad_engine   the language image, read-only, shared by any number of threads
 *   isnad_session  one thread's working memory; reads one document at a time
 *   isnad_account  what was read: plain structs, owned by the session, valid until
 *                  its next isnad_read() or isnad_session_free()
 *
 * All offsets are Unicode code points of the document's text as given, start
 * inclusive, end exclusive. A byte that is not UTF-8 counts as one code point
 * (U+FFFD). A U+FEFF in the text counts too; the byte order mark that begins a
 * file is dropped by the program, not by the library.
 *
 * docs/example.c is the shortest complete use.
 */
#ifndef ISNAD_H
#define ISNAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ISNAD_VERSION "0.1.0"

/* ---- Errors ---------------------------------------------------------- */

typedef enum {
    ISNAD_OK = 0,
    ISNAD_ENOMEM,    /* memory ran out; the session can be used again */
    ISNAD_EIO,       /* a file could not be opened or read; errno says why */
    ISNAD_EIMAGE,    /* not a language image, damaged, or of another version */
    ISNAD_ETABLE,    /* a language table has mistakes; each was reported */
    ISNAD_EJSON,     /* a line of JSON Lines could not be understood */
    ISNAD_EDATE,     /* a date that is not YYYY-MM-DD of a real day */
    ISNAD_ETOOBIG,   /* more than ISNAD_MAX_BYTES in one document */
    ISNAD_EUSAGE     /* a null or contradictory argument */
} isnad_status;

/* One document may hold this many bytes (its offsets stay within 32 bits). */
#define ISNAD_MAX_BYTES ((size_t)1 << 30)

/* A sentence for people, never NULL, never freed. */
const char *isnad_strerror(isnad_status status);

/* ---- Engine and session ---------------------------------------------- */

typedef struct isnad_engine isnad_engine;
typedef struct isnad_session isnad_session;

/* Maps a language image. `path` NULL looks in $ISNAD_IMAGE, beside the running
 * program, in ../share/isnad from it, and in the directory of installation. */
isnad_status isnad_engine_open(const char *path, isnad_engine **engine);
void isnad_engine_close(isnad_engine *engine);

isnad_status isnad_session_new(const isnad_engine *engine, isnad_session **session);
void isnad_session_free(isnad_session *session);

/* ---- The account ------------------------------------------------------ */

/* A stretch of the text. start == ISNAD_NOWHERE: no words stand for it. */
#define ISNAD_NOWHERE UINT32_MAX
typedef struct {
    uint32_t start, end;
} isnad_span;

typedef enum { ISNAD_NEUTRAL, ISNAD_AFFIRMED, ISNAD_DOUBTED, ISNAD_DENIED } isnad_stance;
typedef enum { ISNAD_INDIRECT, ISNAD_PARTIAL, ISNAD_DIRECT } isnad_quote;
typedef enum { ISNAD_HAPPENED, ISNAD_ONGOING, ISNAD_PLANNED, ISNAD_HYPOTHETICAL } isnad_deed;
typedef enum { ISNAD_DATE, ISNAD_TIME, ISNAD_DURATION, ISNAD_SET } isnad_timex;
typedef enum { ISNAD_PARAGRAPH, ISNAD_HEADING, ISNAD_RELATED, ISNAD_ADVERT } isnad_block_kind;

typedef struct {
    isnad_span span;
    isnad_block_kind kind;
    int32_t repeats; /* index of the earlier block it says again, or -1 */
} isnad_block;

/* A participant: its words (or nowhere), its fullest name, its actor. */
typedef struct {
    isnad_span span;
    const char *name; /* UTF-8; NULL: there is no such participant */
    int32_t actor;    /* index into actors, or -1 */
} isnad_mention;

typedef struct {
    isnad_span span;   /* nowhere: no time given */
    isnad_timex type;
    char value[24];    /* ISO 8601 date, year-month, year, or duration; "" unknown */
} isnad_time;

typedef struct {
    uint32_t block;
    isnad_span cue;
    const char *lemma;  /* of the cue, vocalised as in the tables */
    const char *class_; /* "say", "deny", ...: the classes of lang/ar/cues.tsv */
    const isnad_mention *chain; /* [nchain], nearest to the article first */
    uint32_t nchain;            /* >= 1 */
    isnad_span content;
    isnad_quote quote;
    isnad_stance stance;
    isnad_time when;
    int32_t within;   /* index of the statement it stands in, or -1 */
    const char *rule; /* the construction that found it */
} isnad_statement;

/* The toll a text gives for an event; low or high -1: not bounded. */
typedef struct {
    isnad_span span; /* nowhere: no toll given */
    int64_t low, high;
} isnad_toll;

typedef struct {
    uint32_t block;
    isnad_span trigger;
    const char *lemma;
    const char *type;  /* PLOVER type, "ASSAULT" */
    const char *mode;  /* PLOVER mode, or NULL */
    const char *cameo; /* CAMEO code, or NULL */
    isnad_mention actor, recipient, where;
    bool negated;
    isnad_deed status;
    isnad_time when;
    isnad_toll killed, injured;
    int32_t said_in; /* index of the innermost statement it stands in, or -1 */
    const char *rule;
} isnad_event;

typedef struct {
    const char *name;    /* the fullest the document or the tables give */
    const char *name_en; /* or NULL */
    const char *kind;    /* "person", "organisation", "place", "unknown" */
    const char *code;    /* country and role, "IRQGOV", or NULL */
    const isnad_span *mentions; /* [nmentions] */
    uint32_t nmentions;
    /* Who it is beyond this document; not part of the account as JSON. */
    const char *entity;  /* the tables' name for it, also of who held an office that day; or NULL */
    const char *country; /* ISO 3166-1 alpha-3, of a place or from the adjectives it is named with; or NULL */
    float lat, lon;      /* degrees, WGS 84, of a place of the tables; both 0: unknown */
    bool named;          /* called by a name of its own, not only described */
} isnad_actor;

typedef struct {
    uint32_t a, b;   /* indices of two statements */
    const char *why; /* "denied", "negated" */
} isnad_contradiction;

typedef struct {
    const char *id, *publisher, *date, *title; /* NULL where unknown */
    const char *lang;         /* "ar", "fa", "ur", "en", "und" */
    uint32_t chars;           /* code points of the text */
    uint32_t invalid_bytes;   /* bytes that were not UTF-8 */
    const char *const *notes; /* [nnotes] sentences for people */
    const isnad_block *blocks;
    const isnad_statement *statements;
    const isnad_event *events;
    const isnad_time *times;
    const isnad_actor *actors;
    const isnad_contradiction *contradictions;
    uint32_t nnotes, nblocks, nstatements, nevents, ntimes, nactors, ncontradictions;
} isnad_account;

/* What is known of a document before it is read. Strings may be NULL. */
typedef struct {
    const char *text; /* UTF-8, need not end in NUL */
    size_t bytes;
    const char *id, *publisher, *title;
    const char *date; /* YYYY-MM-DD */
    const char *url;
} isnad_document;

isnad_status isnad_read(isnad_session *session, const isnad_document *doc,
                        const isnad_account **account);

/* ---- Reports ---------------------------------------------------------- */

/* Each writes the account last read by `session`; the string is the session's,
 * `*bytes` long, and valid until its next call. */
isnad_status isnad_report_json(isnad_session *session, const char **out, size_t *bytes);
isnad_status isnad_report_tsv(isnad_session *session, const char **out, size_t *bytes);
isnad_status isnad_report_text(isnad_session *session, bool colour, const char **out, size_t *bytes);
isnad_status isnad_report_explain(isnad_session *session, bool colour, const char **out, size_t *bytes);

/* The header line that stands above the records of isnad_report_tsv(). */
const char *isnad_tsv_header(void);

#ifdef __cplusplus
}
#endif
#endif
