/* ledger.h: accounts in, one SQLite file that knows what is said again, what belongs
 * together and what cannot both be true.
 *
 *   record --ledger_put--> rows of one document, its reprints          (store.c, reprints.c)
 *   all put --ledger_finish--> claims, stories, contradictions         (finish.c and theirs)
 *   ledger --ask--> rows          --export--> files of other formats   (ask.c, export*.c)
 *
 * docs/ledger.md describes the file. Functions that can fail return false (or a negative
 * number) and leave a sentence in ledger_error().
 */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#ifdef ISNAD_EXTENSION /* inside somebody else's SQLite: its functions come through a table */
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif

#include "base/buffer.h"
#include "record.h"

typedef struct ledger ledger;

typedef enum { LEDGER_READ, LEDGER_WRITE } ledger_mode;

/* Opens a ledger; LEDGER_WRITE makes it where there is none and waits for another writer,
 * saying so on stderr. NULL: `why` [cap] says why. */
ledger *ledger_open(const char *path, ledger_mode mode, const isnad_engine *engine, char *why, size_t cap);
/* Ends the open transaction: what is put is kept. */
bool ledger_close(ledger *l);
const char *ledger_error(const ledger *l);
sqlite3 *ledger_db(ledger *l);

typedef enum { PUT_FAILED = -1, PUT_SAME, PUT_NEW, PUT_CHANGED, PUT_REPRINT } put_result;
/* One document. `plain`: its id is only a file's name, its url the file. */
put_result ledger_put(ledger *l, record *r, bool plain);
bool ledger_commit(ledger *l);
/* Documents a transaction; LEDGER_BATCH unless told otherwise. */
enum { LEDGER_BATCH = 4096 };
void ledger_set_batch(ledger *l, long documents);
/* What needs the whole: claims, stories, contradictions, of the documents put since. */
bool ledger_finish(ledger *l, void (*progress)(void *, const char *what), void *context);

/* ---- words.c: full-text search, the FTS5 tokenizer "isnad" ------------- */

typedef struct {
    const isnad_engine *engine;
    lexicon words;
    arena memory;
    jmp_buf door;
    const record *ready; /* its text needs no splitting again */
} words_context;

bool words_init(words_context *w, const isnad_engine *engine);
void words_free(words_context *w);
typedef int (*words_emit)(void *, int flags, const char *stem, int bytes, int start, int end);
/* Calls `out` for each word of s [n]; an error code of SQLite, or what `out` returned. */
int words_split(words_context *w, const char *s, int n, void *to, words_emit out);
int words_register(sqlite3 *db, words_context *w);

/* ---- ask.c -------------------------------------------------------------- */

typedef enum { ASK_STATEMENTS, ASK_EVENTS, ASK_DOCUMENTS, ASK_ACTORS, ASK_STORIES, ASK_REPRINTS, ASK_CONTRADICTIONS } ask_what;

typedef struct {
    ask_what what;
    const char *speaker, *actor, *recipient, *about, *type, *mode, *place, *from, *to, *stance, *publisher, *words, *story, *doc, *status;
    const char *count; /* day, month, year, speaker, actor, type, ...: counts instead of rows */
    bool total;        /* one number instead of rows: how many there are */
    bool wide;         /* with the columns that only programs want */
    long limit, offset; /* limit -1: all */
    char first_day[16], last_day[16]; /* behind `from` and `to`: a question is not copied */
} question;

/* question.c. A question from words, which must live as long as it: what is asked for, then
 * its filters by name, as `isnad ask --help` lists them (without dashes). */
typedef enum { QUESTION_SET, QUESTION_WRONG, QUESTION_UNKNOWN } question_result;
bool question_what(question *q, const char *word);
/* QUESTION_WRONG: `*wants` says what the value must be. */
question_result question_set(question *q, const char *name, const char *value, const char **wants);

/* The statement whose rows answer the question; NULL: ledger_error(). */
sqlite3_stmt *ledger_ask(ledger *l, const question *q);

/* ---- export.c ----------------------------------------------------------- */

typedef struct {
    const char *name, *summary;
    /* Writes to `out`; a format of many files writes them into the folder `to`. */
    bool (*run)(ledger *l, FILE *out, const char *to);
    bool needs_folder;
} export_format;

extern const export_format export_formats[]; /* ends with name NULL */

#endif
