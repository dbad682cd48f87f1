/* cmd_ingest.c: isnad ingest LEDGER FILE...: many readers, one writer. */
#include <errno.h>
#include <getopt.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "ledger/ledger.h"
#include "pool.h"

static const char usage[] =
    "usage: isnad ingest [OPTIONS] LEDGER [FILE...]\n\n"
    "Reads documents and writes their accounts into LEDGER, one SQLite file, made where\n"
    "there is none. Says what is new, changed, a reprint, or there already. FILE is a plain\n"
    "text file (one document), a .jsonl file (one a line), or a folder of them; none, or -,\n"
    "is standard input. The same documents again change nothing; after an interruption the\n"
    "same command goes on where it stopped.\n\n"
    "  -i, --input KIND       text or jsonl; otherwise told by the file's name\n"
    "      --date YYYY-MM-DD  the date of documents that bring none\n"
    "      --publisher NAME   the publisher of documents that name none\n"
    "  -j, --threads N        readers at a time (default: one a processor)\n"
    "      --batch N          documents a transaction (default 4096): what a crash can lose,\n"
    "                         to be read again by the next run\n"
    "  -q, --quiet            no progress, no summary\n"
    "      --image FILE       another language image\n"
    "  -h, --help\n\n"
    "exit: 0 all done, 1 some documents or the ledger failed (told on standard error),\n"
    "2 wrong usage, 130 interrupted\n\n"
    "examples:\n"
    "  isnad ingest news.ledger year.jsonl articles/\n"
    "  zstdcat year.jsonl.zst | isnad ingest -i jsonl news.ledger\n";

static volatile sig_atomic_t interrupted;

static void interrupt(int signal)
{
    (void)signal;
    interrupted = 1;
}

typedef struct {
    ledger *l;
    long batch;
    bool quiet, terminal, failed;
    uint64_t count[PUT_REPRINT + 1], documents, total_bytes, told_at;
    struct timespec start;
    double told; /* seconds after start when progress was last told */
} ingestion;

static isnad_status make_record(void *context, isnad_session *s, job *j)
{
    (void)context;
    isnad_document *d = &j->doc.doc;
    if (!j->doc.line && !d->url && strcmp(j->file, "-"))
        d->url = j->file;
    const isnad_account *account;
    isnad_status st = isnad_read(s, d, &account);
    if (st)
        return st;
    j->result = record_make(s, d, account);
    return j->result ? ISNAD_OK : ISNAD_ENOMEM;
}

static bool put(void *context, job *j)
{
    ingestion *in = context;
    if (!in->failed) {
        put_result r = ledger_put(in->l, j->result, j->doc.line == 0);
        if (r == PUT_FAILED) {
            in->failed = true;
            fprintf(stderr, "isnad ingest: %s\n", ledger_error(in->l));
        } else {
            in->count[r]++;
        }
    }
    record_free(j->result);
    return !in->failed;
}

static double seconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static void show(ingestion *in, uint64_t bytes, double now)
{
    double rate = now > 0 ? (double)in->documents / now : 0;
    double part = in->total_bytes && bytes ? (double)bytes / (double)in->total_bytes : 0;
    char bar[21] = "                    ", left[32] = "";
    for (int i = 0; i < 20 && i < (int)(part * 20); i++)
        bar[i] = '=';
    if (part > 0.01 && part <= 1)
        snprintf(left, sizeof left, ", %.0f s left", now / part - now);
    if (in->terminal && in->total_bytes)
        fprintf(stderr, "\r[%s] %3.0f %%  %llu documents, %.0f a second%s   ", bar, part * 100, (unsigned long long)in->documents, rate, left);
    else
        fprintf(stderr, "%s%llu documents, %.0f a second%s%s", in->terminal ? "\r" : "", (unsigned long long)in->documents, rate, left, in->terminal ? "   " : "\n");
}

static bool tick(void *context, uint64_t documents, uint64_t bytes)
{
    ingestion *in = context;
    in->documents = documents;
    if (!in->quiet && documents - in->told_at >= 64) {
        double now = seconds_since(&in->start);
        in->told_at = documents;
        if (now - in->told >= (in->terminal ? 0.2 : 60)) {
            in->told = now;
            show(in, bytes, now);
        }
    }
    return !interrupted;
}

static void finishing(void *context, const char *what)
{
    ingestion *in = context;
    if (in->terminal && !in->quiet)
        fprintf(stderr, "\rworking out %-60s", what);
}

/* Bytes of the files named, as far as they are plain files: for the time left. */
static uint64_t bytes_of(char **files, int n)
{
    uint64_t sum = 0;
    for (int i = 0; i < n; i++) {
        struct stat st;
        if (stat(files[i], &st) || !S_ISREG(st.st_mode))
            return 0;
        sum += (uint64_t)st.st_size;
    }
    return sum;
}

static int run(pool_plan *plan, ingestion *in, const char *path, char **files, int nfiles)
{
    char why[512];
    in->l = ledger_open(path, LEDGER_WRITE, plan->engine, why, sizeof why);
    if (!in->l) {
        fprintf(stderr, "isnad ingest: %s: %s\n", path, why);
        return EXIT_SOME_FAILED;
    }
    ledger_set_batch(in->l, in->batch);
    struct sigaction on = {.sa_handler = interrupt}, was_int, was_term;
    sigaction(SIGINT, &on, &was_int);
    sigaction(SIGTERM, &on, &was_term);
    clock_gettime(CLOCK_MONOTONIC, &in->start);
    in->total_bytes = bytes_of(files, nfiles);
    int failures = pool_run(plan, files, nfiles);
    if (!in->failed && !interrupted && !ledger_finish(in->l, finishing, in)) {
        in->failed = true;
        fprintf(stderr, "isnad ingest: %s\n", ledger_error(in->l));
    }
    if (!ledger_close(in->l) && !in->failed) {
        in->failed = true;
        fprintf(stderr, "isnad ingest: %s: could not be written to its end; run the same command again\n", path);
    }
    if (in->terminal && !in->quiet)
        fprintf(stderr, "\r%-78s\r", "");
    if (!in->quiet) {
        double took = seconds_since(&in->start);
        fprintf(stderr, "%s: %llu new, %llu of them reprints; %llu changed, %llu there already, %d failed (%.1f s)\n", path,
                (unsigned long long)in->count[PUT_NEW] + in->count[PUT_REPRINT], (unsigned long long)in->count[PUT_REPRINT],
                (unsigned long long)in->count[PUT_CHANGED], (unsigned long long)in->count[PUT_SAME], failures < 0 ? 0 : failures, took);
        if (interrupted)
            fprintf(stderr, "interrupted; what is told above is kept, the same command goes on from there\n");
    }
    sigaction(SIGINT, &was_int, NULL);
    sigaction(SIGTERM, &was_term, NULL);
    return interrupted ? EXIT_INTERRUPTED : failures || in->failed ? EXIT_SOME_FAILED : EXIT_DONE;
}

int cmd_ingest(int argc, char **argv)
{
    static const struct option longs[] = {{"input", 1, 0, 'i'}, {"date", 1, 0, 'd'}, {"publisher", 1, 0, 'p'}, {"threads", 1, 0, 'j'},
                                          {"batch", 1, 0, 'b'}, {"quiet", 0, 0, 'q'}, {"image", 1, 0, 'I'}, {"help", 0, 0, 'h'}, {0}};
    ingestion in = {.terminal = isatty(2), .batch = LEDGER_BATCH};
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    pool_plan plan = {.command = "ingest", .threads = processors < 1 ? 1 : processors > 64 ? 64 : processors, .kind = INPUT_GUESS, .folders = true,
                      .work = make_record, .take = put, .tick = tick, .context = &in};
    const char *image = NULL;
    int c;
    while ((c = getopt_long(argc, argv, "i:j:qh", longs, NULL)) != -1) {
        switch (c) {
        case 'i':
            if (strcmp(optarg, "text") && strcmp(optarg, "jsonl"))
                return cli_usage("ingest", "--input is text or jsonl, not", optarg);
            plan.kind = optarg[0] == 't' ? INPUT_TEXT : INPUT_JSONL;
            break;
        case 'd':
            if (!cli_is_day(optarg))
                return cli_usage("ingest", "--date is a day YYYY-MM-DD, not", optarg);
            plan.date = optarg;
            break;
        case 'p': plan.publisher = optarg; break;
        case 'j':
            if (!cli_number(optarg, 1, 256, &plan.threads))
                return cli_usage("ingest", "--threads is a number from 1 to 256, not", optarg);
            break;
        case 'b':
            if (!cli_number(optarg, 1, 1 << 20, &in.batch))
                return cli_usage("ingest", "--batch is a number from 1, not", optarg);
            break;
        case 'q': in.quiet = true; break;
        case 'I': image = optarg; break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("ingest", "cannot go on", NULL);
        }
    }
    if (optind == argc)
        return cli_usage("ingest", "name a ledger", NULL);
    isnad_engine *engine = cli_engine(image);
    if (!engine)
        return EXIT_SOME_FAILED;
    plan.engine = engine;
    mallopt(M_MMAP_THRESHOLD, 64 << 20); /* records come and go: keep their memory */
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    int code = run(&plan, &in, argv[optind], argv + optind + 1, argc - optind - 1);
    isnad_engine_close(engine);
    return code;
}
