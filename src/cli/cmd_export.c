/* cmd_export.c: isnad export LEDGER --as FORMAT. */
#include <errno.h>
#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "ledger/ledger.h"

static void help(FILE *out)
{
    fputs("usage: isnad export LEDGER --as FORMAT [--to PATH]\n\n"
          "Writes what a ledger holds in another format, each statement and event once.\n\n"
          "FORMAT:\n",
          out);
    for (const export_format *f = export_formats; f->name; f++)
        fprintf(out, "  %-11s %s\n", f->name, f->summary);
    fputs("\n      --to PATH      a file (default: standard output), or the folder for brat\n"
          "      --image FILE   another language image\n"
          "  -h, --help\n\n"
          "docs/exports.md tells what each column holds and where its definition comes from.\n"
          "exit: 0 written, 1 the ledger or the output failed, 2 wrong usage\n\n"
          "examples:\n"
          "  isnad export news.ledger --as plover > events.tsv\n"
          "  isnad export news.ledger --as brat --to brat/\n",
          out);
}

static int run(const char *path, const export_format *format, const char *to, const char *image)
{
    char why[512];
    int code = EXIT_SOME_FAILED;
    isnad_engine *engine = cli_engine(image);
    ledger *l = NULL;
    FILE *out = stdout;
    if (!engine)
        return code;
    if (access(path, F_OK))
        fprintf(stderr, "isnad export: %s: %s\n", path, strerror(errno));
    else if (!(l = ledger_open(path, LEDGER_READ, engine, why, sizeof why)))
        fprintf(stderr, "isnad export: %s: %s\n", path, why);
    else if (to && !format->needs_folder && !(out = fopen(to, "w")))
        fprintf(stderr, "isnad export: %s: %s\n", to, strerror(errno));
    else if (!format->run(l, out, to))
        errno == EPIPE ? (void)0 : (void)fprintf(stderr, "isnad export: %s\n", ledger_error(l));
    else
        code = EXIT_DONE;
    if (out && out != stdout && fclose(out))
        code = EXIT_SOME_FAILED;
    ledger_close(l);
    isnad_engine_close(engine);
    return code;
}

int cmd_export(int argc, char **argv)
{
    static const struct option longs[] = {{"as", 1, 0, 'a'}, {"to", 1, 0, 't'}, {"image", 1, 0, 'I'}, {"help", 0, 0, 'h'}, {0}};
    const char *as = NULL, *to = NULL, *image = NULL;
    int c;
    while ((c = getopt_long(argc, argv, "h", longs, NULL)) != -1) {
        switch (c) {
        case 'a': as = optarg; break;
        case 't': to = optarg; break;
        case 'I': image = optarg; break;
        case 'h': help(stdout); return EXIT_DONE;
        default: return cli_usage("export", "cannot go on", NULL);
        }
    }
    if (optind + 1 != argc)
        return cli_usage("export", optind == argc ? "name a ledger" : "one ledger at a time", NULL);
    if (!as)
        return cli_usage("export", "name a format with --as", NULL);
    for (const export_format *f = export_formats; f->name; f++)
        if (strcmp(f->name, as) == 0) {
            if (f->needs_folder && !to)
                return cli_usage("export", "name the folder with --to for", as);
            return run(argv[optind], f, to, image);
        }
    return cli_usage("export", "there is no format", as);
}
