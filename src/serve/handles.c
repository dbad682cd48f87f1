/* handles.c: a few open ledgers, lent to one request at a time. A question that takes too
 * long is broken off, so that none holds its ledger for good. */
#include "serve.h"

#include <errno.h>
#include <stdio.h>

enum { STEPS = 20000 /* of SQLite's machine between two looks at the clock */ };

static int overdue(void *context)
{
    const handle *x = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > x->until.tv_sec || (now.tv_sec == x->until.tv_sec && now.tv_nsec >= x->until.tv_nsec);
}

static bool open_one(handles *h, handle *x, char *why, size_t cap)
{
    x->l = ledger_open(h->path, LEDGER_READ, h->engine, why, cap);
    if (!x->l)
        return false;
    sqlite3 *db = ledger_db(x->l);
    sqlite3_exec(db, "PRAGMA cache_size = -8192; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
    sqlite3_progress_handler(db, STEPS, overdue, x);
    return true;
}

bool handles_init(handles *h, const char *path, const isnad_engine *engine, char *why, size_t cap)
{
    memset(h, 0, sizeof *h);
    h->path = path;
    h->engine = engine;
    pthread_mutex_init(&h->mutex, NULL);
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&h->freed, &monotonic);
    pthread_condattr_destroy(&monotonic);
    handle *x = handles_take(h, QUESTION_SECONDS, why, cap);
    if (x)
        handles_give(h, x);
    else
        handles_free(h);
    return x != NULL;
}

void handles_free(handles *h)
{
    for (uint32_t i = 0; i < h->n; i++)
        ledger_close(h->all[i].l);
    pthread_mutex_destroy(&h->mutex);
    pthread_cond_destroy(&h->freed);
}

static handle *free_one(handles *h)
{
    for (uint32_t i = 0; i < h->n; i++)
        if (!h->all[i].busy)
            return &h->all[i];
    return NULL;
}

handle *handles_take(handles *h, long seconds, char *why, size_t cap)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += QUESTION_SECONDS;
    pthread_mutex_lock(&h->mutex);
    handle *x;
    int rc = 0;
    while (!(x = free_one(h)) && rc == 0) {
        if (h->n < MAX_HANDLES) {
            if (open_one(h, &h->all[h->n], why, cap))
                x = &h->all[h->n++];
            break;
        }
        rc = pthread_cond_timedwait(&h->freed, &h->mutex, &until);
        if (rc)
            snprintf(why, cap, "too many questions at once; ask again");
    }
    if (x) {
        x->busy = true;
        clock_gettime(CLOCK_MONOTONIC, &x->until);
        x->until.tv_sec += seconds;
    }
    pthread_mutex_unlock(&h->mutex);
    return x;
}

void handles_give(handles *h, handle *x)
{
    pthread_mutex_lock(&h->mutex);
    x->busy = false;
    pthread_cond_signal(&h->freed);
    pthread_mutex_unlock(&h->mutex);
}
