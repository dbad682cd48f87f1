#include "pool.h"

#include <dirent.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { RING = 512, HELD = 8 << 20, DEEPEST = 32 }; /* HELD: bytes of documents in the ring, but for one */

typedef struct {
    const pool_plan *plan;
    job ring[RING];
    uint64_t filled, taken, written, bytes;
    uint64_t held; /* bytes of the documents in the ring */
    bool closed, stopped; /* stopped: take() or tick() wants no more */
    int failures;
    pthread_mutex_t lock;
    pthread_cond_t work, done;
    isnad_session *own; /* the main thread's: it reads, too, while it has nothing else to do */
    bool alone;         /* no other thread */
} pool;

static isnad_status work_on(const pool_plan *plan, isnad_session *s, job *j)
{
    isnad_document *d = &j->doc.doc;
    if (!input_parse(&j->doc, j->why))
        return ISNAD_EJSON;
    if (!d->date)
        d->date = plan->date;
    if (!d->publisher)
        d->publisher = plan->publisher;
    return plan->work(plan->context, s, j);
}

static void *worker(void *arg)
{
    pool *p = arg;
    isnad_session *s = NULL;
    isnad_status born = isnad_session_new(p->plan->engine, &s);
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (p->taken == p->filled && !p->closed)
            pthread_cond_wait(&p->work, &p->lock);
        if (p->taken == p->filled)
            break;
        job *j = &p->ring[p->taken++ % RING];
        j->state = JOB_TAKEN;
        pthread_mutex_unlock(&p->lock);
        j->status = born ? born : work_on(p->plan, s, j);
        pthread_mutex_lock(&p->lock);
        j->state = JOB_DONE;
        pthread_cond_signal(&p->done);
    }
    pthread_mutex_unlock(&p->lock);
    isnad_session_free(s);
    return NULL;
}

static void complain(pool *p, const char *file, uint32_t line, const char *reason)
{
    const char *name = strcmp(file, "-") == 0 ? "(standard input)" : file;
    if (line)
        fprintf(stderr, "%s:%u: %s\n", name, line, reason);
    else
        fprintf(stderr, "%s: %s\n", name, reason);
    p->failures++;
}

static void take(pool *p, job *j)
{
    if (j->status == ISNAD_EJSON) {
        complain(p, j->file, j->doc.line, j->why);
    } else if (j->status) {
        char reason[128];
        snprintf(reason, sizeof reason, j->status == ISNAD_EDATE ? "date '%.40s': %s" : "%.0s%s", j->doc.doc.date ? j->doc.doc.date : "", isnad_strerror(j->status));
        complain(p, j->file, j->doc.line, reason);
    } else if (!p->plan->take(p->plan->context, j)) {
        p->stopped = true;
    }
    input_release(&j->doc);
    j->state = JOB_FREE;
    if (p->plan->tick && !p->plan->tick(p->plan->context, p->written + 1, p->bytes))
        p->stopped = true;
}

static uint64_t size_of(const job *j) { return j->doc.raw_bytes + j->doc.doc.bytes; }

/* Takes what is done, in order. While the ring is full, or `all` is asked and something is
 * left, works on the next document, too, and waits only when there is none. */
static void drain(pool *p, bool all)
{
    pthread_mutex_lock(&p->lock);
    while (p->written < p->filled) {
        job *j = &p->ring[p->written % RING];
        if (j->state == JOB_DONE) {
            pthread_mutex_unlock(&p->lock);
            take(p, j);
            pthread_mutex_lock(&p->lock);
            p->held -= j->held;
            p->written++;
        } else if (!all && p->filled - p->written < RING && p->held < HELD) {
            break;
        } else if (p->taken < p->filled) {
            job *mine = &p->ring[p->taken++ % RING];
            mine->state = JOB_TAKEN;
            pthread_mutex_unlock(&p->lock);
            mine->status = work_on(p->plan, p->own, mine);
            pthread_mutex_lock(&p->lock);
            mine->state = JOB_DONE;
        } else {
            pthread_cond_wait(&p->done, &p->lock);
        }
    }
    pthread_mutex_unlock(&p->lock);
}

static void give(pool *p, const char *file, input_document *doc)
{
    job *j = &p->ring[p->filled % RING];
    j->state = JOB_FILLED;
    j->doc = *doc;
    j->file = file;
    j->result = NULL;
    j->status = ISNAD_OK;
    if (p->alone) {
        j->status = work_on(p->plan, p->own, j);
        p->filled++;
        take(p, j);
        p->written++;
        return;
    }
    pthread_mutex_lock(&p->lock);
    p->held += j->held = size_of(j);
    p->filled++;
    pthread_cond_signal(&p->work);
    pthread_mutex_unlock(&p->lock);
    drain(p, false);
}

static void read_file(pool *p, const char *path)
{
    const char *reason;
    input *in = input_open(path, p->plan->kind, &reason);
    if (!in) {
        complain(p, path, 0, reason);
        return;
    }
    uint64_t before = p->bytes;
    while (!p->stopped) {
        input_document doc;
        uint32_t line;
        input_result r = input_take(in, &doc, &reason, &line);
        p->bytes = before + input_bytes(in);
        if (r == INPUT_END)
            break;
        if (r == INPUT_BAD) {
            drain(p, true); /* complaints stand in the order of the input */
            complain(p, path, line, reason);
            if (!line)
                break;
            continue;
        }
        give(p, path, &doc);
    }
    drain(p, true);
    input_close(in);
}

static int visible(const struct dirent *e) { return e->d_name[0] != '.'; }

static void read_path(pool *p, const char *path, int depth)
{
    struct stat st;
    if (!p->plan->folders || strcmp(path, "-") == 0 || stat(path, &st) || !S_ISDIR(st.st_mode)) {
        read_file(p, path);
        return;
    }
    struct dirent **names;
    int n = depth < DEEPEST ? scandir(path, &names, visible, alphasort) : -1;
    if (n < 0) {
        complain(p, path, 0, depth < DEEPEST ? "the folder cannot be read" : "folders stand too deep in each other");
        return;
    }
    for (int i = 0; i < n; i++) {
        size_t cap = strlen(path) + strlen(names[i]->d_name) + 2;
        char *inner = p->stopped ? NULL : malloc(cap);
        if (inner) {
            snprintf(inner, cap, "%s/%s", path, names[i]->d_name);
            read_path(p, inner, depth + 1);
        }
        free(inner);
        free(names[i]);
    }
    free(names);
}

int pool_run(const pool_plan *plan, char **files, int nfiles)
{
    pool *p = calloc(1, sizeof *p);
    pthread_t *thread = calloc((size_t)plan->threads, sizeof *thread);
    if (!p || !thread)
        goto no_memory;
    p->plan = plan;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->work, NULL);
    pthread_cond_init(&p->done, NULL);
    long started = 0;
    if (isnad_session_new(plan->engine, &p->own))
        goto no_memory;
    while (started < plan->threads - 1 && pthread_create(&thread[started], NULL, worker, p) == 0)
        started++;
    p->alone = started == 0;
    char *dash[] = {"-"};
    for (int i = 0; i < (nfiles ? nfiles : 1) && !p->stopped; i++)
        read_path(p, nfiles ? files[i] : dash[0], 0);
    pthread_mutex_lock(&p->lock);
    p->closed = true;
    pthread_cond_broadcast(&p->work);
    pthread_mutex_unlock(&p->lock);
    for (long i = 0; i < started; i++)
        pthread_join(thread[i], NULL);
    int failures = p->failures;
    isnad_session_free(p->own);
    free(thread);
    free(p);
    return failures;
no_memory:
    fprintf(stderr, "isnad %s: %s\n", plan->command, isnad_strerror(ISNAD_ENOMEM));
    free(p);
    free(thread);
    return -1;
}
