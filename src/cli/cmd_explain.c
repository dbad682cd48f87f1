/* cmd_explain.c: isnad explain [FILE...] */
#include <errno.h>
#include <getopt.h>
#include <string.h>

#include "cli.h"
#include "input/input.h"

static const char usage[] =
    "usage: isnad explain [--date YYYY-MM-DD] [-i text|jsonl] [FILE...]\n\n"
    "Shows why isnad reads an article as it does, sentence by sentence: the tokens with\n"
    "the reading chosen and those rejected, phrases, times, the rule behind each statement\n"
    "and event, and the words that no table knows.\n\n"
    "      --date DAY     the document's date\n"
    "  -i, --input KIND   text or jsonl\n"
    "      --image FILE   another language image\n"
    "  -h, --help\n";

static int explain_file(isnad_session *s, const char *path, input_kind kind, const char *date)
{
    const char *reason, *out;
    size_t bytes;
    uint32_t line;
    int failures = 0;
    input *in = input_open(path, kind, &reason);
    if (!in) {
        fprintf(stderr, "%s: %s\n", path, reason);
        return 1;
    }
    for (;;) {
        input_document doc;
        input_result r = input_next(in, &doc, &reason, &line);
        if (r == INPUT_END)
            break;
        const isnad_account *a;
        isnad_status st = ISNAD_OK;
        if (r == INPUT_GOOD) {
            if (!doc.doc.date)
                doc.doc.date = date;
            st = isnad_read(s, &doc.doc, &a);
            if (!st && !(st = isnad_report_explain(s, cli_colour(stdout), &out, &bytes)))
                fwrite(out, 1, bytes, stdout);
            input_release(&doc);
        }
        if (r == INPUT_BAD || st) {
            fprintf(stderr, "%s:%u: %s\n", path, line, r == INPUT_BAD ? reason : isnad_strerror(st));
            failures++;
            if (!line)
                break;
        }
    }
    input_close(in);
    return failures;
}

int cmd_explain(int argc, char **argv)
{
    static const struct option longs[] = {{"date", 1, 0, 'd'}, {"input", 1, 0, 'i'}, {"image", 1, 0, 'I'}, {"help", 0, 0, 'h'}, {0}};
    const char *date = NULL, *image = NULL;
    input_kind kind = INPUT_GUESS;
    int c;
    while ((c = getopt_long(argc, argv, "i:h", longs, NULL)) != -1) {
        switch (c) {
        case 'd': date = optarg; break;
        case 'I': image = optarg; break;
        case 'i':
            if (strcmp(optarg, "text") && strcmp(optarg, "jsonl"))
                return cli_usage("explain", "--input is text or jsonl, not", optarg);
            kind = optarg[0] == 't' ? INPUT_TEXT : INPUT_JSONL;
            break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("explain", "cannot go on", NULL);
        }
    }
    isnad_engine *engine = cli_engine(image);
    isnad_session *s = NULL;
    if (!engine || isnad_session_new(engine, &s)) {
        if (engine)
            fprintf(stderr, "isnad explain: %s\n", isnad_strerror(ISNAD_ENOMEM));
        isnad_engine_close(engine);
        return EXIT_SOME_FAILED;
    }
    int failures = 0;
    for (int i = optind; i < argc || i == optind; i++)
        failures += explain_file(s, i < argc ? argv[i] : "-", kind, date);
    isnad_session_free(s);
    isnad_engine_close(engine);
    if (fflush(stdout) || ferror(stdout)) {
        if (errno != EPIPE)
            fprintf(stderr, "isnad explain: %s\n", strerror(errno));
        failures++;
    }
    return failures ? EXIT_SOME_FAILED : EXIT_DONE;
}
