/* ledger.c: opens and closes the file; errors; the lock that lets one writer in. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inside.h"

static const char schema[] =
#include "schema.sql.h"
    ;
static const char indexes[] =
#include "indexes.sql.h"
    ;

enum { CACHE_KIB = 65536, BUSY_MS = 60000 };

bool fail(ledger *l, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(l->error, sizeof l->error, format, args);
    va_end(args);
    return false;
}

bool fail_db(ledger *l)
{
    int code = sqlite3_extended_errcode(l->db);
    l->broken = true;
    switch (code & 0xFF) {
    case SQLITE_FULL: return fail(l, "the disk is full; all that was committed is kept, run the same command again to go on");
    case SQLITE_NOMEM: return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return fail(l, "damaged, or not a ledger (%s)", sqlite3_errmsg(l->db));
    case SQLITE_READONLY: return fail(l, "cannot be written (%s)", sqlite3_errmsg(l->db));
    default: return fail(l, "%s", sqlite3_errmsg(l->db));
    }
}

void ledger_set_batch(ledger *l, long documents) { l->batch = documents; }
const char *ledger_error(const ledger *l) { return l->error; }
sqlite3 *ledger_db(ledger *l) { return l->db; }

bool run_sql(ledger *l, const char *sql) { return !l->broken && (sqlite3_exec(l->db, sql, NULL, NULL, NULL) == SQLITE_OK || fail_db(l)); }

sqlite3_stmt *prepare(ledger *l, const char *sql)
{
    sqlite3_stmt *s = NULL;
    if (sqlite3_prepare_v2(l->db, sql, -1, &s, NULL) != SQLITE_OK) {
        fail_db(l);
        return NULL;
    }
    return s;
}

bool done(ledger *l, sqlite3_stmt *s)
{
    if (l->broken)
        return false; /* SQLite may have rolled back by itself: what is written now would stand alone */
    bool good = s && sqlite3_step(s) == SQLITE_DONE;
    if (s && !good)
        fail_db(l);
    if (s)
        sqlite3_reset(s);
    return good;
}

bool next_row(ledger *l, sqlite3_stmt *s)
{
    int rc = sqlite3_step(s);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        fail_db(l);
    return rc == SQLITE_ROW;
}

const void *blob_in(ledger *l, sqlite3_stmt *s, int column, int *bytes)
{
    const void *at = sqlite3_column_blob(s, column);
    if (!at && sqlite3_errcode(l->db) == SQLITE_NOMEM)
        fail_db(l);
    *bytes = at ? sqlite3_column_bytes(s, column) : 0;
    return at;
}

bool unbroken(ledger *l)
{
    bool whole = !l->broken;
    l->broken = false;
    return whole;
}

int64_t ask_number(ledger *l, const char *sql, int64_t none)
{
    sqlite3_stmt *s = prepare(l, sql);
    int64_t v = s && next_row(l, s) && sqlite3_column_type(s, 0) != SQLITE_NULL ? sqlite3_column_int64(s, 0) : none;
    sqlite3_finalize(s);
    return v;
}

isnad_session *ledger_session(ledger *l)
{
    if (!l->session && isnad_session_new(l->engine, &l->session))
        fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    return l->session;
}

/* ---- one writer at a time ---------------------------------------------- */

/* Whoever holds the lock on LEDGER-lock writes. The file goes when the writer ends; a
 * writer that was killed leaves it, without the lock. */
static bool lock(ledger *l, const char *path)
{
    size_t cap = strlen(path) + 6;
    if (!(l->lock_path = malloc(cap)))
        return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    snprintf(l->lock_path, cap, "%s-lock", path);
    bool told = false;
    for (;;) {
        l->lock = open(l->lock_path, O_CREAT | O_RDWR | O_CLOEXEC, 0666);
        if (l->lock < 0)
            return fail(l, "%s", strerror(errno));
        if (flock(l->lock, LOCK_EX | LOCK_NB)) {
            if (!told)
                fprintf(stderr, "isnad: another process writes to %s; waiting for it\n", path);
            told = true;
            while (flock(l->lock, LOCK_EX) && errno == EINTR)
                ;
        }
        struct stat mine, there;
        if (fstat(l->lock, &mine) == 0 && stat(l->lock_path, &there) == 0 && mine.st_ino == there.st_ino)
            return true;
        close(l->lock); /* the one before has removed it: another file is the lock now */
    }
}

static void unlock(ledger *l)
{
    if (l->lock < 0)
        return;
    unlink(l->lock_path);
    close(l->lock);
    l->lock = -1;
}

/* ---- opening ------------------------------------------------------------ */

static bool make(ledger *l)
{
    char pragmas[128];
    snprintf(pragmas, sizeof pragmas, "PRAGMA application_id = %d; PRAGMA user_version = %d", LEDGER_APPLICATION, LEDGER_VERSION);
    if (!run_sql(l, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE"))
        return false;
    if (run_sql(l, schema) && run_sql(l, "INSERT INTO words(words, rank) VALUES('hashsize', 16777216), ('automerge', 8)") && run_sql(l, pragmas) && run_sql(l, "COMMIT"))
        return true;
    sqlite3_exec(l->db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}

static bool is_ledger(ledger *l)
{
    int64_t application = ask_number(l, "PRAGMA application_id", -1), version = ask_number(l, "PRAGMA user_version", -1);
    if (application < 0 || version < 0)
        return false;
    if (application != LEDGER_APPLICATION)
        return fail(l, "a database, but not a ledger of isnad");
    if (version != LEDGER_VERSION)
        return fail(l, "a ledger of version %lld; this program writes and reads version %d%s", (long long)version, LEDGER_VERSION,
                    version > LEDGER_VERSION ? ": use a newer isnad" : ": ingest its texts again into a new ledger");
    return true;
}

/* The words of another language image were cut otherwise: index them anew. */
static bool fit_image(ledger *l)
{
    char now[32];
    snprintf(now, sizeof now, "%016llx", (unsigned long long)l->engine->im.header->checksum);
    sqlite3_stmt *s = prepare(l, "SELECT value FROM meta WHERE key = 'image'");
    const char *was = s && next_row(l, s) ? (const char *)sqlite3_column_text(s, 0) : NULL;
    bool same = was && strcmp(was, now) == 0;
    sqlite3_finalize(s);
    if (!s || same)
        return s != NULL;
    if (ask_number(l, "SELECT count(*) FROM (SELECT 1 FROM doc LIMIT 1)", 0) > 0) {
        fprintf(stderr, "isnad: the language tables have changed since this ledger was last written: its words are indexed anew\n");
        if (!run_sql(l, "INSERT INTO words(words) VALUES('rebuild')"))
            return false;
    }
    s = prepare(l, "INSERT OR REPLACE INTO meta VALUES('image', ?1)");
    if (s)
        sqlite3_bind_text(s, 1, now, -1, SQLITE_STATIC);
    bool good = done(l, s);
    sqlite3_finalize(s);
    return good;
}

/* Which terms have their words already: the same bits as if one run had written them all. */
static bool load_told(ledger *l)
{
    sqlite3_stmt *s = prepare(l, "SELECT term FROM term");
    while (s && next_row(l, s)) {
        uint32_t bit = (uint32_t)sqlite3_column_int64(s, 0) % (sizeof l->told * 8);
        l->told[bit / 8] |= (uint8_t)(1 << bit % 8);
    }
    bool good = s != NULL;
    sqlite3_finalize(s);
    return good;
}

static bool prepare_to_write(ledger *l)
{
    if (!run_sql(l, "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY") || !fit_image(l) || !load_told(l))
        return false;
    l->next_doc = ask_number(l, "SELECT max(doc) FROM doc", 0) + 1;
    l->next_who = ask_number(l, "SELECT max(who) FROM who", 0) + 1;
    l->next_statement = ask_number(l, "SELECT max(statement) FROM statement", 0) + 1;
    l->next_event = ask_number(l, "SELECT max(event) FROM event", 0) + 1;
    if (!unbroken(l))
        return false;
    l->actor_mask = (1 << 12) - 1;
    l->actors = calloc(l->actor_mask + 1u, sizeof *l->actors);
    return l->actors || fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
}

static bool open_file(ledger *l, const char *path, ledger_mode mode)
{
    l->writing = mode == LEDGER_WRITE;
    if (l->writing && !lock(l, path))
        return false;
    int flags = l->writing ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX : SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    int rc = sqlite3_open_v2(path, &l->db, flags, NULL);
    if (rc != SQLITE_OK && !l->writing) { /* no right to write: only to read */
        sqlite3_close(l->db);
        rc = sqlite3_open_v2(path, &l->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
    }
    if (rc != SQLITE_OK)
        return fail(l, "%s", l->db && sqlite3_system_errno(l->db) ? strerror(sqlite3_system_errno(l->db)) : sqlite3_errstr(rc));
    sqlite3_busy_timeout(l->db, BUSY_MS);
    char pragma[64];
    snprintf(pragma, sizeof pragma, "PRAGMA cache_size = -%d", CACHE_KIB);
    if (!run_sql(l, pragma))
        return false;
    if (!words_init(&l->words, l->engine))
        return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    l->has_words = true;
    if (words_register(l->db, &l->words) != SQLITE_OK)
        return fail(l, "this SQLite was built without FTS5");
    bool empty = ask_number(l, "SELECT count(*) FROM sqlite_master", -1) == 0;
    if (l->writing && empty && !make(l))
        return false;
    if (!l->writing && empty)
        return fail(l, "empty: not a ledger");
    if (!is_ledger(l))
        return false;
    return l->writing ? prepare_to_write(l) : run_sql(l, "PRAGMA query_only = 1");
}

ledger *ledger_open(const char *path, ledger_mode mode, const isnad_engine *engine, char *why, size_t cap)
{
    ledger *l = calloc(1, sizeof *l);
    if (!l) {
        snprintf(why, cap, "%s", isnad_strerror(ISNAD_ENOMEM));
        return NULL;
    }
    l->engine = engine;
    l->lock = -1;
    l->batch = LEDGER_BATCH;
    if (open_file(l, path, mode))
        return l;
    snprintf(why, cap, "%s", l->error);
    ledger_close(l);
    return NULL;
}

bool ledger_commit(ledger *l)
{
    if (!l->in_batch)
        return true;
    l->in_batch = false;
    if (unbroken(l) && run_sql(l, "COMMIT"))
        return true;
    sqlite3_exec(l->db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}

static bool finish_indexes(ledger *l) { return run_sql(l, indexes); }

bool ledger_finish(ledger *l, void (*progress)(void *, const char *what), void *context)
{
    static const struct {
        const char *what;
        bool (*run)(ledger *);
    } steps[] = {{"indexes", finish_indexes}, {"claims", finish_claims}, {"stories", finish_stories}, {"contradictions", finish_contradictions}};
    if (!ledger_commit(l))
        return false;
    if (ask_number(l, "SELECT count(*) FROM (SELECT 1 FROM doc WHERE pending LIMIT 1)", 0) == 0)
        return true;
    if (!run_sql(l, "BEGIN IMMEDIATE"))
        return false;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (progress)
            progress(context, steps[i].what);
        if (!steps[i].run(l) || !unbroken(l)) {
            sqlite3_exec(l->db, "ROLLBACK", NULL, NULL, NULL);
            return false;
        }
    }
    return (run_sql(l, "UPDATE doc SET pending = 0 WHERE pending") && run_sql(l, "COMMIT")) || (sqlite3_exec(l->db, "ROLLBACK", NULL, NULL, NULL), false);
}

bool ledger_close(ledger *l)
{
    if (!l)
        return true;
    bool good = !l->in_batch || ledger_commit(l);
    for (int i = 0; i < Q_COUNT; i++)
        sqlite3_finalize(l->stmt[i]);
    sqlite3_close(l->db);
    if (l->has_words)
        words_free(&l->words);
    isnad_session_free(l->session);
    unlock(l);
    free(l->lock_path);
    free(l->actors);
    free(l);
    return good;
}
