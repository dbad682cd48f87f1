/* cmd_read.c: isnad read. Documents are read by N threads and written in order.
 *
 *   reader (main thread) --jobs ring--> workers --the same ring--> writer (main thread)
 *
 * A job's slot is free, filled, done; the main thread fills free slots and writes done
 * ones in the order of filling, so output is the same for any number of threads. */
#include <errno.h>
#include <getopt.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "input/input.h"

typedef enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV } format;

typedef struct {
    input_kind kind;
    format format;
    const char *date, *publisher, *image;
    long threads;
    bool colour;
} options;

typedef struct {
    enum { FREE, FILLED, TAKEN, DONE } state;
    input_document doc;
    const char *file;
    char *out;
    size_t bytes;
    isnad_status status;
} job;

enum { RING = 64 };

typedef struct {
    const options *o;
    const isnad_engine *engine;
    job ring[RING];
    uint64_t filled, taken, written;
    bool closed, broken; /* broken: output cannot be written */
    int failures;
    pthread_mutex_t lock;
    pthread_cond_t work, done;
} pool;

static const char usage[] =
    "usage: isnad read [OPTIONS] [FILE...]\n\n"
    "Reads Arabic news articles and writes their accounts to standard output: statements\n"
    "with their chains of sources, events, times and actors. No FILE, or -, is standard\n"
    "input. A plain text file is one document; .jsonl and .ndjson files hold one a line\n"
    "(keys text, id, title, date, publisher; only text is needed).\n\n"
    "  -i, --input KIND       text or jsonl; otherwise told by the file's name\n"
    "  -f, --format FORMAT    text (for people), json (one account a line), tsv (one\n"
    "                         record a line); text on a terminal, else json\n"
    "      --date YYYY-MM-DD  the document's date, where it brings none: weekdays and\n"
    "                         \"yesterday\" are worked out from it\n"
    "      --publisher NAME   the publisher, where the document names none\n"
    "  -j, --threads N        read N documents at a time (default 1)\n"
    "      --image FILE       another language image\n"
    "  -h, --help\n\n"
    "exit: 0 all done, 1 some documents failed (each told on standard error), 2 wrong usage\n\n"
    "examples:\n"
    "  isnad read article.txt --date 2021-07-24\n"
    "  isnad read -f tsv -j2 year.jsonl > records.tsv\n"
    "  zstdcat year.jsonl.zst | isnad read -i jsonl -f json > accounts.jsonl\n";

static isnad_status report(isnad_session *s, const options *o, const char **out, size_t *bytes)
{
    switch (o->format) {
    case FORMAT_JSON: return isnad_report_json(s, out, bytes);
    case FORMAT_TSV: return isnad_report_tsv(s, out, bytes);
    default: return isnad_report_text(s, o->colour, out, bytes);
    }
}

static isnad_status read_one(isnad_session *s, const options *o, job *j)
{
    isnad_document d = j->doc.doc;
    if (!d.date)
        d.date = o->date;
    if (!d.publisher)
        d.publisher = o->publisher;
    const isnad_account *account;
    const char *out;
    isnad_status st = isnad_read(s, &d, &account);
    if (!st)
        st = report(s, o, &out, &j->bytes);
    if (st)
        return st;
    j->out = malloc(j->bytes + 1);
    if (!j->out)
        return ISNAD_ENOMEM;
    memcpy(j->out, out, j->bytes);
    return ISNAD_OK;
}

static void *worker(void *arg)
{
    pool *p = arg;
    isnad_session *s = NULL;
    isnad_status born = isnad_session_new(p->engine, &s);
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (p->taken == p->filled && !p->closed)
            pthread_cond_wait(&p->work, &p->lock);
        if (p->taken == p->filled)
            break;
        job *j = &p->ring[p->taken++ % RING];
        j->state = TAKEN;
        pthread_mutex_unlock(&p->lock);
        j->status = born ? born : read_one(s, p->o, j);
        pthread_mutex_lock(&p->lock);
        j->state = DONE;
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

static void write_out(pool *p, job *j)
{
    if (j->status) {
        char reason[128];
        snprintf(reason, sizeof reason, j->status == ISNAD_EDATE ? "date '%.40s': %s" : "%.0s%s", j->doc.doc.date ? j->doc.doc.date : "", isnad_strerror(j->status));
        complain(p, j->file, j->doc.line, reason);
    } else if (!p->broken && (fwrite(j->out, 1, j->bytes, stdout) != j->bytes)) {
        p->broken = true;
        if (errno != EPIPE)
            fprintf(stderr, "isnad read: standard output: %s\n", strerror(errno));
        p->failures++;
    }
    free(j->out);
    j->out = NULL;
    input_release(&j->doc);
    j->state = FREE;
}

/* Writes what is done, in order; waits while the ring is full or `all` is asked. */
static void drain(pool *p, bool all)
{
    pthread_mutex_lock(&p->lock);
    while (p->written < p->filled) {
        job *j = &p->ring[p->written % RING];
        if (j->state != DONE && !all && p->filled - p->written < RING)
            break;
        while (j->state != DONE)
            pthread_cond_wait(&p->done, &p->lock);
        pthread_mutex_unlock(&p->lock);
        write_out(p, j);
        pthread_mutex_lock(&p->lock);
        p->written++;
    }
    pthread_mutex_unlock(&p->lock);
}

static void give(pool *p, const char *file, input_document *doc, isnad_session *alone)
{
    job *j = &p->ring[p->filled % RING];
    *j = (job){.state = FILLED, .doc = *doc, .file = file};
    if (alone) {
        j->status = read_one(alone, p->o, j);
        p->filled++;
        p->written++;
        write_out(p, j);
        return;
    }
    pthread_mutex_lock(&p->lock);
    p->filled++;
    pthread_cond_signal(&p->work);
    pthread_mutex_unlock(&p->lock);
    drain(p, false);
}

static void read_file(pool *p, const char *path, isnad_session *alone, bool progress, uint64_t *count)
{
    const char *reason;
    input *in = input_open(path, p->o->kind, &reason);
    if (!in) {
        complain(p, path, 0, reason);
        return;
    }
    for (;;) {
        input_document doc;
        uint32_t line;
        input_result r = input_next(in, &doc, &reason, &line);
        if (r == INPUT_END)
            break;
        if (p->broken) {
            if (r == INPUT_GOOD)
                input_release(&doc);
            break;
        }
        if (r == INPUT_BAD) {
            drain(p, true); /* complaints stand in the order of the input */
            complain(p, path, line, reason);
            if (!line)
                break;
            continue;
        }
        give(p, path, &doc, alone);
        if (progress && ++*count % 500 == 0)
            fprintf(stderr, "\r%llu documents", (unsigned long long)*count);
    }
    input_close(in);
}

static int run(const options *o, const isnad_engine *engine, char **files, int nfiles)
{
    pool *p = calloc(1, sizeof *p);
    pthread_t *thread = calloc((size_t)o->threads, sizeof *thread);
    isnad_session *alone = NULL;
    if (!p || !thread || (o->threads == 1 && isnad_session_new(engine, &alone))) {
        fprintf(stderr, "isnad read: %s\n", isnad_strerror(ISNAD_ENOMEM));
        free(p);
        free(thread);
        return EXIT_SOME_FAILED;
    }
    p->o = o;
    p->engine = engine;
    pthread_mutex_init(&p->lock, NULL);
    pthread_cond_init(&p->work, NULL);
    pthread_cond_init(&p->done, NULL);
    long started = 0;
    while (!alone && started < o->threads && pthread_create(&thread[started], NULL, worker, p) == 0)
        started++;
    if (!alone && started == 0 && isnad_session_new(engine, &alone)) {
        fprintf(stderr, "isnad read: %s\n", isnad_strerror(ISNAD_ENOMEM));
        free(p);
        free(thread);
        return EXIT_SOME_FAILED;
    }
    if (o->format == FORMAT_TSV)
        fputs(isnad_tsv_header(), stdout);
    bool progress = isatty(2) && !isatty(1);
    uint64_t count = 0;
    char *dash[] = {"-"};
    for (int i = 0; i < (nfiles ? nfiles : 1); i++) {
        char *path = nfiles ? files[i] : dash[0];
        read_file(p, path, alone, progress, &count);
        drain(p, true);
    }
    pthread_mutex_lock(&p->lock);
    p->closed = true;
    pthread_cond_broadcast(&p->work);
    pthread_mutex_unlock(&p->lock);
    for (long i = 0; i < started; i++)
        pthread_join(thread[i], NULL);
    if (progress && count >= 500)
        fprintf(stderr, "\r%llu documents\n", (unsigned long long)count);
    if (!p->broken && fflush(stdout)) {
        if (errno != EPIPE)
            fprintf(stderr, "isnad read: standard output: %s\n", strerror(errno));
        p->failures++;
    }
    int failures = p->failures;
    isnad_session_free(alone);
    free(thread);
    free(p);
    return failures ? EXIT_SOME_FAILED : EXIT_DONE;
}

static bool one_of(const char *word, const char *const *names, int n, int *value)
{
    for (int i = 0; i < n; i++)
        if (strcmp(word, names[i]) == 0) {
            *value = i;
            return true;
        }
    return false;
}

int cmd_read(int argc, char **argv)
{
    static const char *const kinds[] = {"guess", "text", "jsonl"}, *const formats[] = {"text", "json", "tsv"};
    static const struct option longs[] = {{"input", 1, 0, 'i'}, {"format", 1, 0, 'f'}, {"date", 1, 0, 'd'}, {"publisher", 1, 0, 'p'},
                                          {"threads", 1, 0, 'j'}, {"image", 1, 0, 'I'}, {"help", 0, 0, 'h'}, {0}};
    options o = {.kind = INPUT_GUESS, .format = isatty(1) ? FORMAT_TEXT : FORMAT_JSON, .threads = 1, .colour = cli_colour(stdout)};
    int c, v;
    char *end;
    while ((c = getopt_long(argc, argv, "i:f:j:h", longs, NULL)) != -1) {
        switch (c) {
        case 'i':
            if (!one_of(optarg, kinds, 3, &v) || v == 0)
                return cli_usage("read", "--input is text or jsonl, not", optarg);
            o.kind = (input_kind)v;
            break;
        case 'f':
            if (!one_of(optarg, formats, 3, &v))
                return cli_usage("read", "--format is text, json or tsv, not", optarg);
            o.format = (format)v;
            break;
        case 'd': o.date = optarg; break;
        case 'p': o.publisher = optarg; break;
        case 'j':
            o.threads = strtol(optarg, &end, 10);
            if (*end || o.threads < 1 || o.threads > 256)
                return cli_usage("read", "--threads is a number from 1 to 256, not", optarg);
            break;
        case 'I': o.image = optarg; break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("read", "cannot go on", NULL);
        }
    }
    isnad_engine *engine = cli_engine(o.image);
    if (!engine)
        return EXIT_SOME_FAILED;
    int code;
    const isnad_account *probe;
    isnad_session *s = NULL;
    isnad_document empty = {.date = o.date};
    if (o.date && !isnad_session_new(engine, &s) && isnad_read(s, &empty, &probe) == ISNAD_EDATE)
        code = cli_usage("read", "--date is a day YYYY-MM-DD, not", o.date);
    else
        code = run(&o, engine, argv + optind, argc - optind);
    isnad_session_free(s);
    isnad_engine_close(engine);
    return code;
}
