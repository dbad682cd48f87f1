/* extension.c: isnad.so, a loadable extension of SQLite.
 *
 *   SELECT * FROM isnad_accounts(text [, date])   statements and events of a text, one a row
 *   CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'isnad')   search by stems
 *
 * The language image is looked for in $ISNAD_IMAGE, beside this file, in ../share/isnad
 * from it, and where isnad is installed. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "ledger/ledger.h"

SQLITE_EXTENSION_INIT1

enum { COL_RECORD, COL_ID, COL_BLOCK, COL_START, COL_END, COL_WORD, COL_CLASS, COL_MODE, COL_CAMEO, COL_CHAIN, COL_RECIPIENT, COL_STANCE, COL_QUOTE, COL_NEGATED,
       COL_WHEN, COL_PLACE, COL_KILLED_LOW, COL_KILLED_HIGH, COL_INJURED_LOW, COL_INJURED_HIGH, COL_IN, COL_CONTENT, COL_RULE, COL_TEXT, COL_DATE };

static const char declaration[] =
    "CREATE TABLE x(record, id, block, start, \"end\", word, class_or_type, mode, cameo, chain_or_actor, recipient, stance_or_status, quote, negated, \"when\", place, "
    "killed_low, killed_high, injured_low, injured_high, in_statement, content, rule, text HIDDEN, date HIDDEN)";

typedef struct {
    isnad_engine *engine;
    words_context words;
} loaded;

typedef struct {
    sqlite3_vtab base;
    const isnad_engine *engine;
} table;

typedef struct {
    sqlite3_vtab_cursor base;
    isnad_session *session;
    const isnad_account *account; /* NULL: no rows */
    uint32_t row;
} cursor;

/* ---- the virtual table ---------------------------------------------------- */

static int connect_(sqlite3 *db, void *context, int argc, const char *const *argv, sqlite3_vtab **out, char **error)
{
    (void)argc, (void)argv, (void)error;
    int rc = sqlite3_declare_vtab(db, declaration);
    table *t = rc == SQLITE_OK ? sqlite3_malloc(sizeof *t) : NULL;
    if (!t)
        return rc == SQLITE_OK ? SQLITE_NOMEM : rc;
    memset(t, 0, sizeof *t);
    t->engine = ((const loaded *)context)->engine;
    *out = &t->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *t)
{
    sqlite3_free(t);
    return SQLITE_OK;
}

/* text = ? is needed, date = ? may be given. idxNum: 1 with a date. */
static int best_index(sqlite3_vtab *t, sqlite3_index_info *info)
{
    int text = -1, date = -1;
    (void)t;
    for (int i = 0; i < info->nConstraint; i++) {
        const struct sqlite3_index_constraint *c = &info->aConstraint[i];
        if (!c->usable || c->op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (c->iColumn == COL_TEXT)
            text = i;
        if (c->iColumn == COL_DATE)
            date = i;
    }
    if (text < 0)
        return SQLITE_CONSTRAINT;
    info->aConstraintUsage[text].argvIndex = 1;
    info->aConstraintUsage[text].omit = 1;
    if (date >= 0) {
        info->aConstraintUsage[date].argvIndex = 2;
        info->aConstraintUsage[date].omit = 1;
    }
    info->idxNum = date >= 0;
    info->estimatedCost = 1000;
    return SQLITE_OK;
}

static int open_(sqlite3_vtab *t, sqlite3_vtab_cursor **out)
{
    cursor *c = sqlite3_malloc(sizeof *c);
    if (!c)
        return SQLITE_NOMEM;
    memset(c, 0, sizeof *c);
    if (isnad_session_new(((table *)t)->engine, &c->session)) {
        sqlite3_free(c);
        return SQLITE_NOMEM;
    }
    *out = &c->base;
    return SQLITE_OK;
}

static int close_(sqlite3_vtab_cursor *x)
{
    isnad_session_free(((cursor *)x)->session);
    sqlite3_free(x);
    return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *x, int with_date, const char *s, int argc, sqlite3_value **argv)
{
    cursor *c = (cursor *)x;
    (void)s, (void)argc;
    c->row = 0;
    c->account = NULL;
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL)
        return SQLITE_OK;
    isnad_document d = {.text = (const char *)sqlite3_value_text(argv[0]), .bytes = (size_t)sqlite3_value_bytes(argv[0]),
                        .date = with_date ? (const char *)sqlite3_value_text(argv[1]) : NULL};
    isnad_status st = isnad_read(c->session, &d, &c->account);
    if (st == ISNAD_ENOMEM)
        return SQLITE_NOMEM;
    if (st) {
        sqlite3_free(x->pVtab->zErrMsg);
        x->pVtab->zErrMsg = sqlite3_mprintf("isnad_accounts: %s", isnad_strerror(st));
        return SQLITE_ERROR;
    }
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *x)
{
    ((cursor *)x)->row++;
    return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *x)
{
    const cursor *c = (const cursor *)x;
    return !c->account || c->row >= c->account->nstatements + c->account->nevents;
}

static int rowid(sqlite3_vtab_cursor *x, sqlite3_int64 *id)
{
    *id = ((cursor *)x)->row;
    return SQLITE_OK;
}

/* ---- values ------------------------------------------------------------------ */

static void give_text(sqlite3_context *out, const char *s)
{
    if (s && *s)
        sqlite3_result_text(out, s, -1, SQLITE_TRANSIENT);
}

static void give_span(sqlite3_context *out, const cursor *c, isnad_span span)
{
    buffer b = {0};
    if (span.start == ISNAD_NOWHERE)
        return;
    for (uint32_t i = span.start; i < span.end; i++)
        buffer_cp(&b, c->session->t.cp[i]);
    if (b.failed)
        sqlite3_result_error_nomem(out);
    else
        sqlite3_result_text(out, b.at ? b.at : "", (int)b.n, SQLITE_TRANSIENT);
    buffer_free(&b);
}

static void give_id(sqlite3_context *out, char letter, int64_t n)
{
    char id[24];
    if (n < 0)
        return;
    snprintf(id, sizeof id, "%c%lld", letter, (long long)n);
    give_text(out, id);
}

static void give_bound(sqlite3_context *out, const isnad_toll *t, bool high)
{
    int64_t v = high ? t->high : t->low;
    if (t->span.start != ISNAD_NOWHERE && v >= 0)
        sqlite3_result_int64(out, v);
}

static void give_chain(sqlite3_context *out, const isnad_statement *s)
{
    buffer b = {0};
    for (uint32_t i = 0; i < s->nchain; i++) {
        buffer_str(&b, i ? " > " : "");
        buffer_str(&b, s->chain[i].name ? s->chain[i].name : "");
    }
    sqlite3_result_text(out, b.at ? b.at : "", (int)b.n, SQLITE_TRANSIENT);
    buffer_free(&b);
}

static void statement_column(sqlite3_context *out, const cursor *c, uint32_t i, int column)
{
    static const char *const stances[] = {"neutral", "affirmed", "doubted", "denied"}, *const quotes[] = {"indirect", "partial", "direct"};
    const isnad_statement *s = &c->account->statements[i];
    switch (column) {
    case COL_RECORD: give_text(out, "statement"); break;
    case COL_ID: give_id(out, 's', i); break;
    case COL_BLOCK: sqlite3_result_int64(out, s->block); break;
    case COL_START: sqlite3_result_int64(out, s->content.start); break;
    case COL_END: sqlite3_result_int64(out, s->content.end); break;
    case COL_WORD: give_span(out, c, s->cue); break;
    case COL_CLASS: give_text(out, s->class_); break;
    case COL_CHAIN: give_chain(out, s); break;
    case COL_STANCE: give_text(out, stances[s->stance]); break;
    case COL_QUOTE: give_text(out, quotes[s->quote]); break;
    case COL_WHEN: give_text(out, s->when.value); break;
    case COL_IN: give_id(out, 's', s->within); break;
    case COL_CONTENT: give_span(out, c, s->content); break;
    case COL_RULE: give_text(out, s->rule); break;
    default: break;
    }
}

static void event_column(sqlite3_context *out, const cursor *c, uint32_t i, int column)
{
    static const char *const deeds[] = {"happened", "ongoing", "planned", "hypothetical"};
    const isnad_event *e = &c->account->events[i];
    switch (column) {
    case COL_RECORD: give_text(out, "event"); break;
    case COL_ID: give_id(out, 'e', i); break;
    case COL_BLOCK: sqlite3_result_int64(out, e->block); break;
    case COL_START: sqlite3_result_int64(out, e->trigger.start); break;
    case COL_END: sqlite3_result_int64(out, e->trigger.end); break;
    case COL_WORD:
    case COL_CONTENT: give_span(out, c, e->trigger); break;
    case COL_CLASS: give_text(out, e->type); break;
    case COL_MODE: give_text(out, e->mode); break;
    case COL_CAMEO: give_text(out, e->cameo); break;
    case COL_CHAIN: give_text(out, e->actor.name); break;
    case COL_RECIPIENT: give_text(out, e->recipient.name); break;
    case COL_STANCE: give_text(out, deeds[e->status]); break;
    case COL_NEGATED: sqlite3_result_int(out, e->negated); break;
    case COL_WHEN: give_text(out, e->when.value); break;
    case COL_PLACE: give_text(out, e->where.name); break;
    case COL_KILLED_LOW:
    case COL_KILLED_HIGH: give_bound(out, &e->killed, column == COL_KILLED_HIGH); break;
    case COL_INJURED_LOW:
    case COL_INJURED_HIGH: give_bound(out, &e->injured, column == COL_INJURED_HIGH); break;
    case COL_IN: give_id(out, 's', e->said_in); break;
    case COL_RULE: give_text(out, e->rule); break;
    default: break;
    }
}

static int column_(sqlite3_vtab_cursor *x, sqlite3_context *out, int column)
{
    const cursor *c = (const cursor *)x;
    if (c->row < c->account->nstatements)
        statement_column(out, c, c->row, column);
    else
        event_column(out, c, c->row - c->account->nstatements, column);
    return SQLITE_OK;
}

static const sqlite3_module module = {.xConnect = connect_, .xBestIndex = best_index, .xDisconnect = disconnect, .xDestroy = disconnect, .xOpen = open_, .xClose = close_,
                                      .xFilter = filter, .xNext = next, .xEof = eof, .xColumn = column_, .xRowid = rowid};

/* ---- loading -------------------------------------------------------------------- */

static void unload(void *p)
{
    loaded *x = p;
    words_free(&x->words);
    isnad_engine_close(x->engine);
    free(x);
}

static isnad_status open_engine(isnad_engine **engine)
{
    Dl_info here;
    char path[4096];
    if (!getenv("ISNAD_IMAGE") && dladdr((void *)declaration, &here) && here.dli_fname) {
        static const char *const places[] = {"ar.image", "../share/isnad/ar.image"};
        const char *slash = strrchr(here.dli_fname, '/');
        int n = slash ? (int)(slash - here.dli_fname) + 1 : 0;
        for (int i = 0; i < 2; i++) {
            snprintf(path, sizeof path, "%.*s%s", n, here.dli_fname, places[i]);
            if (isnad_engine_open(path, engine) == ISNAD_OK)
                return ISNAD_OK;
        }
    }
    return isnad_engine_open(NULL, engine);
}

/* The name that SQLite works out from the file's name isnad.so. */
int sqlite3_isnad_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);
__attribute__((visibility("default"))) int sqlite3_isnad_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
    SQLITE_EXTENSION_INIT2(api);
    loaded *x = calloc(1, sizeof *x);
    if (!x)
        return SQLITE_NOMEM;
    isnad_status st = open_engine(&x->engine);
    if (st || !words_init(&x->words, x->engine)) {
        *error = sqlite3_mprintf("isnad: language image: %s", isnad_strerror(st ? st : ISNAD_ENOMEM));
        isnad_engine_close(x->engine);
        free(x);
        return SQLITE_ERROR;
    }
    int rc = words_register(db, &x->words);
    if (rc == SQLITE_OK)
        return sqlite3_create_module_v2(db, "isnad_accounts", &module, x, unload);
    unload(x);
    *error = sqlite3_mprintf("isnad: this SQLite was built without FTS5");
    return rc;
}
