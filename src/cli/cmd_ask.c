/* cmd_ask.c: isnad ask LEDGER: a question to the ledger, its answer as text, JSON, CSV or TSV. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "ledger/ledger.h"
#include "ledger/rows.h"

static const char usage[] =
    "usage: isnad ask LEDGER [WHAT] [FILTERS] [-f text|json|csv|tsv]\n\n"
    "Asks the ledger. Every row names its document, block and offsets.\n\n"
    "WHAT (default statements):\n"
    "  statements     who said what, on whose word; each once, with how often it is told\n"
    "  events         who did what to whom, when, where\n"
    "  documents, actors, stories, reprints, contradictions\n\n"
    "FILTERS (all must hold; names in any form or spelling, in Arabic or English, or @ID of an actor):\n"
    "      --speaker NAME     whose words they are\n"
    "      --actor NAME       who does it          --recipient NAME  to whom\n"
    "      --about NAME       who is mentioned or takes part\n"
    "      --place NAME       where\n"
    "      --type TYPE        PLOVER type: ASSAULT, CONSULT, ...\n"
    "      --mode MODE        PLOVER mode: aerial, visit, ...\n"
    "      --status STATUS    happened, ongoing, planned, hypothetical\n"
    "      --stance STANCE    neutral, affirmed, doubted, denied\n"
    "      --words WORDS      these words in any form; \"a phrase\" between double quotes\n"
    "      --from DAY --to DAY    YYYY-MM-DD, YYYY-MM or YYYY\n"
    "      --publisher NAME   --doc ID   --story NUMBER\n\n"
    "  -c, --count BY         counts by day, month, year, publisher, speaker, stance, class,\n"
    "                         type, mode, actor, recipient, place, status or story\n"
    "  -n, --limit N          at most N rows (default 20; 0: all)    --offset N\n"
    "  -f, --format FORMAT    text (default), json (one object a line), csv, tsv\n"
    "      --image FILE       another language image\n"
    "  -h, --help\n\n"
    "examples:\n"
    "  isnad ask news.ledger --stance denied --words 'chemical weapons'\n"
    "  isnad ask news.ledger events --type ASSAULT --mode aerial --count month\n"
    "  isnad ask news.ledger contradictions --from 2018-04-01 --to 2018-04-30 -f csv\n\n"
    "exit: 0 answered (also with no row), 1 the ledger cannot be read, 2 wrong usage\n";

/* Options that are filters have the value FILTER: question.c knows them by name. */
enum { FILTER = 256, IMAGE };

static const struct option longs[] = {
    {"speaker", 1, 0, FILTER}, {"actor", 1, 0, FILTER}, {"recipient", 1, 0, FILTER}, {"about", 1, 0, FILTER}, {"place", 1, 0, FILTER},
    {"type", 1, 0, FILTER}, {"mode", 1, 0, FILTER}, {"status", 1, 0, FILTER}, {"stance", 1, 0, FILTER}, {"words", 1, 0, FILTER}, {"from", 1, 0, FILTER},
    {"to", 1, 0, FILTER}, {"publisher", 1, 0, FILTER}, {"doc", 1, 0, FILTER}, {"story", 1, 0, FILTER}, {"offset", 1, 0, FILTER}, {"image", 1, 0, IMAGE},
    {"count", 1, 0, FILTER}, {"limit", 1, 0, FILTER}, {"format", 1, 0, 'f'}, {"help", 0, 0, 'h'}, {0}};

static int wrong(const char *option, const char *what, const char *value)
{
    char problem[160];
    snprintf(problem, sizeof problem, "--%s is %s, not", option, what);
    return cli_usage("ask", problem, value);
}

static int answer(const question *q, const char *path, const char *image, rows_format format)
{
    char why[512];
    isnad_engine *engine = cli_engine(image);
    if (!engine)
        return EXIT_SOME_FAILED;
    ledger *l = access(path, F_OK) ? NULL : ledger_open(path, LEDGER_READ, engine, why, sizeof why);
    int code = EXIT_DONE;
    if (!l) {
        fprintf(stderr, "isnad ask: %s: %s\n", path, access(path, F_OK) ? strerror(errno) : why);
        isnad_engine_close(engine);
        return EXIT_SOME_FAILED;
    }
    sqlite3_stmt *s = ledger_ask(l, q);
    if (!s) {
        fprintf(stderr, "isnad ask: %s\n", ledger_error(l));
        code = EXIT_WRONG_USAGE;
    } else {
        long rows = rows_write(s, format, stdout);
        if (rows < 0) {
            if (errno != EPIPE)
                fprintf(stderr, "isnad ask: %s\n", errno ? strerror(errno) : sqlite3_errmsg(ledger_db(l)));
            code = EXIT_SOME_FAILED;
        } else if (format == ROWS_TEXT && rows == q->limit && !q->count) {
            fprintf(stderr, "(%ld rows shown; --limit 0 shows all)\n", rows);
        } else if (format == ROWS_TEXT && rows == 0) {
            fprintf(stderr, "(nothing)\n");
        }
    }
    sqlite3_finalize(s);
    ledger_close(l);
    isnad_engine_close(engine);
    return code;
}

int cmd_ask(int argc, char **argv)
{
    question q = {.what = ASK_STATEMENTS, .limit = 20};
    const char *image = NULL, *name, *wants;
    rows_format format = ROWS_TEXT;
    int c, at = 0;
    while ((c = getopt_long(argc, argv, "c:n:f:h", longs, &at)) != -1) {
        switch (c) {
        case FILTER:
        case 'c':
        case 'n':
            name = c == 'c' ? "count" : c == 'n' ? "limit" : longs[at].name;
            if (question_set(&q, name, optarg, &wants) == QUESTION_WRONG)
                return wrong(name, wants, optarg);
            break;
        case IMAGE: image = optarg; break;
        case 'f':
            if (!rows_format_named(optarg, &format))
                return wrong("format", "text, json, csv or tsv", optarg);
            break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("ask", "cannot go on", NULL);
        }
    }
    if (optind == argc)
        return cli_usage("ask", "name a ledger", NULL);
    const char *path = argv[optind++];
    if (optind < argc && !question_what(&q, argv[optind++]))
        return cli_usage("ask", "what is asked for is statements, events, documents, actors, stories, reprints or contradictions, not", argv[optind - 1]);
    if (optind < argc)
        return cli_usage("ask", "one question at a time; not understood:", argv[optind]);
    if (q.count)
        q.limit = -1;
    return answer(&q, path, image, format);
}
