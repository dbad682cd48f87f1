/* cmd_read.c: isnad read. Documents in, their accounts to standard output, in order. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "pool.h"

typedef enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV } format;

typedef struct {
    input_kind kind;
    format format;
    const char *date, *publisher, *image;
    long threads;
    bool colour;
} options;

/* Where the accounts go. */
typedef struct {
    const options *o;
    bool broken, progress;
    uint64_t count;
    int failures;
} sink;

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

static isnad_status read_one(void *context, isnad_session *s, job *j)
{
    const sink *to = context;
    const isnad_account *account;
    const char *out;
    isnad_status st = isnad_read(s, &j->doc.doc, &account);
    if (!st)
        st = report(s, to->o, &out, &j->bytes);
    if (st)
        return st;
    j->result = malloc(j->bytes + 1);
    if (!j->result)
        return ISNAD_ENOMEM;
    memcpy(j->result, out, j->bytes);
    return ISNAD_OK;
}

static bool write_out(void *context, job *j)
{
    sink *to = context;
    if (!to->broken && fwrite(j->result, 1, j->bytes, stdout) != j->bytes) {
        to->broken = true;
        if (errno != EPIPE)
            fprintf(stderr, "isnad read: standard output: %s\n", strerror(errno));
        to->failures++;
    }
    free(j->result);
    if (to->progress && ++to->count % 500 == 0)
        fprintf(stderr, "\r%llu documents", (unsigned long long)to->count);
    return !to->broken;
}

static int run(const options *o, const isnad_engine *engine, char **files, int nfiles)
{
    sink to = {.o = o, .progress = isatty(2) && !isatty(1)};
    pool_plan plan = {.command = "read", .engine = engine, .threads = o->threads, .kind = o->kind, .date = o->date, .publisher = o->publisher,
                      .work = read_one, .take = write_out, .context = &to};
    if (o->format == FORMAT_TSV)
        fputs(isnad_tsv_header(), stdout);
    int failures = pool_run(&plan, files, nfiles);
    if (to.progress && to.count >= 500)
        fprintf(stderr, "\r%llu documents\n", (unsigned long long)to.count);
    if (!to.broken && fflush(stdout)) {
        if (errno != EPIPE)
            fprintf(stderr, "isnad read: standard output: %s\n", strerror(errno));
        to.failures++;
    }
    return failures || to.failures ? EXIT_SOME_FAILED : EXIT_DONE;
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
        case 'd':
            if (!cli_is_day(optarg))
                return cli_usage("read", "--date is a day YYYY-MM-DD, not", optarg);
            o.date = optarg;
            break;
        case 'p': o.publisher = optarg; break;
        case 'j':
            if (!cli_number(optarg, 1, 256, &o.threads))
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
    int code = run(&o, engine, argv + optind, argc - optind);
    isnad_engine_close(engine);
    return code;
}
