/* cmd_compile.c: isnad compile LANGDIR -o IMAGE */
#include <getopt.h>
#include <string.h>

#include "cli.h"
#include "lexicon/compile.h"

static const char usage[] =
    "usage: isnad compile LANGDIR -o IMAGE\n\n"
    "Compiles the tables of a language (lang/ar) into one image that isnad maps at start.\n"
    "Every mistake in a table is told as FILE:LINE:COLUMN, all of them in one run; with a\n"
    "mistake no image is written. Each table's first lines explain its columns.\n\n"
    "  -o, --output IMAGE\n"
    "  -h, --help\n\n"
    "example: isnad compile lang/ar -o build/ar.image\n";

int cmd_compile(int argc, char **argv)
{
    static const struct option longs[] = {{"output", 1, 0, 'o'}, {"help", 0, 0, 'h'}, {0}};
    const char *out = NULL;
    int c;
    while ((c = getopt_long(argc, argv, "o:h", longs, NULL)) != -1) {
        if (c == 'h') {
            fputs(usage, stdout);
            return EXIT_DONE;
        }
        if (c != 'o')
            return cli_usage("compile", "cannot go on", NULL);
        out = optarg;
    }
    if (optind + 1 != argc || !out)
        return cli_usage("compile", "needs one directory and -o IMAGE", NULL);
    char directory[4096];
    size_t n = strlen(argv[optind]);
    while (n > 1 && argv[optind][n - 1] == '/')
        n--;
    snprintf(directory, sizeof directory, "%.*s", (int)n, argv[optind]);
    compile_summary s;
    isnad_status st = lexicon_compile(directory, out, stderr, &s);
    if (st) {
        fprintf(stderr, "isnad compile: %s\n", isnad_strerror(st));
        return EXIT_SOME_FAILED;
    }
    fprintf(stderr, "%s: %u lemmas, %u forms of %u words, %u phrases, %u actors, %zu bytes\n", out, s.lemmas, s.forms, s.keys, s.phrases, s.actors, s.bytes);
    return EXIT_DONE;
}
