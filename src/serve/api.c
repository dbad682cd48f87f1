/* api.c: a request below /api/ to its answer. docs/api.md describes each; to add one: a
 * function, and a line in the table. */
#include "serve.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "ledger/rows.h"

enum { ROWS = 100, MOST_ROWS = 1000 /* in one answer that is shown */ };

const char *api_param(const request *r, const char *name)
{
    for (uint32_t i = 0; i < r->nparams; i++)
        if (strcmp(r->params[i].name, name) == 0 && r->params[i].value && *r->params[i].value)
            return r->params[i].value;
    return NULL;
}

bool api_error(request *r, unsigned status, const char *format, ...)
{
    char what[640];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    rewind(r->out); /* what was begun is cut off there by the server */
    fputs("{\"error\":", r->out);
    rows_json_text(r->out, what);
    fputs("}\n", r->out);
    r->status = status;
    r->type = "application/json";
    r->file[0] = 0;
    return false;
}

bool api_failed(request *r)
{
    int code = sqlite3_errcode(ledger_db(r->h->l)) & 0xFF;
    if (code == SQLITE_INTERRUPT)
        return api_error(r, 503, "the question takes too long: narrow it by date, actor or publisher");
    if (code == SQLITE_NOMEM)
        return api_error(r, 503, "%s", isnad_strerror(ISNAD_ENOMEM));
    return api_error(r, 500, "%s", code ? sqlite3_errmsg(ledger_db(r->h->l)) : ledger_error(r->h->l));
}

/* ---- /api/ask/WHAT, and as a file /api/ask/WHAT.csv, .json ------------------------- */

static bool question_of(request *r, const char *what, question *q)
{
    if (!question_what(q, what))
        return api_error(r, 404, "there is nothing called '%s' to ask for", what);
    for (uint32_t i = 0; i < r->nparams; i++) {
        const char *name = r->params[i].name, *value = r->params[i].value, *wants;
        if (!value || !*value || strcmp(name, "total") == 0)
            continue;
        switch (question_set(q, name, value, &wants)) {
        case QUESTION_WRONG: return api_error(r, 400, "%s is %s, not '%s'", name, wants, value);
        case QUESTION_UNKNOWN: return api_error(r, 400, "no filter is called '%s'", name);
        case QUESTION_SET: break;
        }
    }
    return true;
}

static sqlite3_stmt *asked(request *r, const question *q)
{
    sqlite3_stmt *s = ledger_ask(r->h->l, q);
    if (!s)
        api_error(r, 400, "%s", ledger_error(r->h->l));
    return s;
}

/* {"offset": O, "rows": [...]}, or {"total": N}: to count may take longer than to show. */
static bool shown(request *r, question *q)
{
    if (q->limit > MOST_ROWS)
        return api_error(r, 400, "limit is at most %d, not %ld; offset goes on from there, and a file (.csv, .json) holds all", MOST_ROWS, q->limit);
    if (q->limit < 0)
        q->limit = q->count ? -1 : MOST_ROWS;
    q->total = api_param(r, "total") != NULL;
    sqlite3_stmt *s = asked(r, q);
    if (!s)
        return false;
    if (!q->total)
        fprintf(r->out, "{\"offset\":%ld,\"rows\":[", q->offset);
    long n = rows_write(s, ROWS_JSON_LIST, r->out);
    sqlite3_finalize(s);
    if (n < 0)
        return api_failed(r);
    fputs(q->total ? "\n" : "]}\n", r->out);
    return true;
}

static bool kept(request *r, question *q, bool csv)
{
    q->limit = -1;
    q->offset = 0;
    sqlite3_stmt *s = asked(r, q);
    if (!s)
        return false;
    if (csv)
        fputs("\xEF\xBB\xBF", r->out); /* spreadsheets take UTF-8 by this mark */
    else
        fputc('[', r->out);
    long n = rows_write(s, csv ? ROWS_CSV : ROWS_JSON_LIST, r->out);
    sqlite3_finalize(s);
    if (n < 0)
        return api_failed(r);
    if (!csv)
        fputs("]\n", r->out);
    r->type = csv ? "text/csv; charset=utf-8" : "application/json";
    return true;
}

static bool ask(request *r)
{
    char what[32];
    const char *path = r->path + strlen("ask/");
    snprintf(what, sizeof what, "%s", path);
    char *dot = strrchr(what, '.');
    bool csv = dot && strcmp(dot, ".csv") == 0, json = dot && strcmp(dot, ".json") == 0;
    question q = {.limit = ROWS, .wide = true};
    if (csv || json)
        *dot = 0;
    if (!question_of(r, what, &q))
        return false;
    if (!csv && !json)
        return shown(r, &q);
    snprintf(r->file, sizeof r->file, "isnad-%s.%s", what, csv ? "csv" : "json");
    return kept(r, &q, csv);
}

/* ---- the table ------------------------------------------------------------------- */

static const struct {
    const char *path; /* one that ends in / stands for all below it */
    bool posted;
    bool (*run)(request *);
} endpoints[] = {
    {"overview", false, view_overview}, {"ask/", false, ask},         {"article", false, view_article}, {"actor", false, view_actor},
    {"story", false, view_story},       {"evidence", false, view_evidence}, {"names", false, view_names},     {"read", true, view_read},
};

bool api_wants_file(const char *path) { return strncmp(path, "ask/", 4) == 0 && strchr(path, '.'); }

void api_answer(request *r)
{
    r->status = 200;
    r->type = "application/json";
    r->file[0] = 0;
    if (r->too_many) {
        api_error(r, 400, "too many filters: at most %d in one question", MAX_PARAMS);
        return;
    }
    for (size_t i = 0; i < sizeof endpoints / sizeof *endpoints; i++) {
        size_t n = strlen(endpoints[i].path);
        if (endpoints[i].path[n - 1] == '/' ? strncmp(r->path, endpoints[i].path, n) : strcmp(r->path, endpoints[i].path))
            continue;
        if (endpoints[i].posted != (r->body != NULL)) {
            api_error(r, 405, "/api/%s wants %s", endpoints[i].path, endpoints[i].posted ? "POST" : "GET");
            return;
        }
        char why[512] = "";
        r->h = handles_take(r->ledgers, api_wants_file(r->path) ? DOWNLOAD_SECONDS : QUESTION_SECONDS, why, sizeof why);
        if (!r->h) {
            api_error(r, 503, "%s", why);
            return;
        }
        endpoints[i].run(r);
        handles_give(r->ledgers, r->h);
        r->h = NULL;
        return;
    }
    api_error(r, 404, "there is no /api/%s", r->path);
}
