/* main.c: finds the subcommand and runs it. To add one: a file, and a line here. */
#include <errno.h>
#include <sqlite3.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "grammar/grammar.h"

const subcommand subcommands[] = {
    {"read", "who said or did what, on whose word: accounts of articles", cmd_read},
    {"ingest", "accounts of many articles into a ledger: each thing once", cmd_ingest},
    {"ask", "questions to a ledger: by speaker, actor, deed, place, date, words", cmd_ask},
    {"serve", "a ledger as a page for the browser, on this machine", cmd_serve},
    {"export", "a ledger in other formats: JSON, CSV, PLOVER, GDELT, annotations", cmd_export},
    {"explain", "why: tokens, readings, phrases and rules, sentence by sentence", cmd_explain},
    {"compile", "language tables into a language image", cmd_compile},
    {"unknown", "the commonest words of a text that the tables do not know", cmd_unknown},
    {"score", "accounts against articles that you annotated: precision, recall, F1", cmd_score},
    {NULL, NULL, NULL}};

static void help(FILE *f)
{
    fputs("isnad: who said or did what to whom, when, where, and on whose word,\n"
          "from Arabic news; each thing once.\n\n"
          "usage: isnad COMMAND [OPTIONS] [FILE...]\n\n",
          f);
    for (const subcommand *c = subcommands; c->name; c++)
        fprintf(f, "  %-9s %s\n", c->name, c->summary);
    fputs("\nisnad COMMAND --help tells more.  isnad --version\n"
          "Try:  isnad read article.txt --date 2021-07-24\n",
          f);
}

isnad_engine *cli_engine(const char *image)
{
    isnad_engine *e = NULL;
    isnad_status st = isnad_engine_open(image, &e);
    if (st)
        fprintf(stderr, "isnad: language image %s: %s%s%s\n", image ? image : "(default)", isnad_strerror(st),
                st == ISNAD_EIO ? ": " : "", st == ISNAD_EIO ? strerror(errno) : "");
    return e;
}

int cli_usage(const char *command, const char *problem, const char *what)
{
    fprintf(stderr, "isnad %s: %s%s%s\nTry: isnad %s --help\n", command, problem, what ? " " : "", what ? what : "", command);
    return EXIT_WRONG_USAGE;
}

bool cli_colour(FILE *f)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    return isatty(fileno(f)) && !(no && *no) && !(term && strcmp(term, "dumb") == 0);
}

bool cli_is_day(const char *s)
{
    date d;
    return date_parse(s, &d);
}

bool cli_number(const char *s, long least, long most, long *value)
{
    char *end;
    errno = 0;
    long v = strtol(s, &end, 10);
    if (!*s || *end || errno || v < least || v > most)
        return false;
    *value = v;
    return true;
}

int main(int argc, char **argv)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* nobody asks how much it holds, and counting takes a lock */
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write, told once */
    if (argc < 2) {
        help(stderr);
        return EXIT_WRONG_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        help(stdout);
        return EXIT_DONE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("isnad " ISNAD_VERSION);
        return EXIT_DONE;
    }
    for (const subcommand *c = subcommands; c->name; c++)
        if (strcmp(c->name, argv[1]) == 0)
            return c->run(argc - 1, argv + 1);
    fprintf(stderr, "isnad: no command '%s'\nTry: isnad --help\n", argv[1]);
    return EXIT_WRONG_USAGE;
}
