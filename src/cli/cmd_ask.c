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
    "FILTERS (all must hold; names in any form or spelling, in Arabic or English):\n"
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

enum { SPEAKER = 256, ACTOR, RECIPIENT, ABOUT, PLACE, TYPE, MODE, STATUS, STANCE, WORDS, FROM, TO, PUBLISHER, DOC, STORY, OFFSET, IMAGE };

static const struct option longs[] = {
    {"speaker", 1, 0, SPEAKER}, {"actor", 1, 0, ACTOR}, {"recipient", 1, 0, RECIPIENT}, {"about", 1, 0, ABOUT}, {"place", 1, 0, PLACE},
    {"type", 1, 0, TYPE}, {"mode", 1, 0, MODE}, {"status", 1, 0, STATUS}, {"stance", 1, 0, STANCE}, {"words", 1, 0, WORDS}, {"from", 1, 0, FROM},
    {"to", 1, 0, TO}, {"publisher", 1, 0, PUBLISHER}, {"doc", 1, 0, DOC}, {"story", 1, 0, STORY}, {"offset", 1, 0, OFFSET}, {"image", 1, 0, IMAGE},
    {"count", 1, 0, 'c'}, {"limit", 1, 0, 'n'}, {"format", 1, 0, 'f'}, {"help", 0, 0, 'h'}, {0}};

static bool one_of(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

/* YYYY, YYYY-MM or YYYY-MM-DD; the end of a month or year for --to. */
static bool day_of(const char *s, bool end, char *out, size_t cap)
{
    size_t n = strlen(s);
    if (n != 4 && n != 7 && n != 10)
        return false;
    char probe[16];
    snprintf(probe, sizeof probe, "%s%s", s, n == 4 ? "-01-01" : n == 7 ? "-01" : "");
    if (!cli_is_day(probe))
        return false;
    snprintf(out, cap, "%s%s", s, n == 10 ? "" : end ? (n == 4 ? "-12-31" : "-31") : n == 4 ? "-01-01" : "-01");
    return true;
}

static int wrong(const char *option, const char *what, const char *value)
{
    char problem[160];
    snprintf(problem, sizeof problem, "%s is %s, not", option, what);
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
    static const char *const whats[] = {"statements", "events", "documents", "actors", "stories", "reprints", "contradictions", NULL};
    static const char *const stances[] = {"neutral", "affirmed", "doubted", "denied", NULL}, *const statuses[] = {"happened", "ongoing", "planned", "hypothetical", NULL};
    question q = {.what = ASK_STATEMENTS, .limit = 20};
    const char *image = NULL;
    char from[16], to[16];
    rows_format format = ROWS_TEXT;
    int c;
    while ((c = getopt_long(argc, argv, "c:n:f:h", longs, NULL)) != -1) {
        switch (c) {
        case SPEAKER: q.speaker = optarg; break;
        case ACTOR: q.actor = optarg; break;
        case RECIPIENT: q.recipient = optarg; break;
        case ABOUT: q.about = optarg; break;
        case PLACE: q.place = optarg; break;
        case TYPE: q.type = optarg; break;
        case MODE: q.mode = optarg; break;
        case STATUS:
            if (!one_of(optarg, statuses))
                return wrong("--status", "happened, ongoing, planned or hypothetical", optarg);
            q.status = optarg;
            break;
        case STANCE:
            if (!one_of(optarg, stances))
                return wrong("--stance", "neutral, affirmed, doubted or denied", optarg);
            q.stance = optarg;
            break;
        case WORDS: q.words = optarg; break;
        case FROM:
            if (!day_of(optarg, false, from, sizeof from))
                return wrong("--from", "a day YYYY-MM-DD, YYYY-MM or YYYY", optarg);
            q.from = from;
            break;
        case TO:
            if (!day_of(optarg, true, to, sizeof to))
                return wrong("--to", "a day YYYY-MM-DD, YYYY-MM or YYYY", optarg);
            q.to = to;
            break;
        case PUBLISHER: q.publisher = optarg; break;
        case DOC: q.doc = optarg; break;
        case STORY: q.story = optarg; break;
        case OFFSET:
            if (!cli_number(optarg, 0, 1L << 40, &q.offset))
                return wrong("--offset", "a number", optarg);
            break;
        case IMAGE: image = optarg; break;
        case 'c': q.count = optarg; break;
        case 'n':
            if (!cli_number(optarg, 0, 1L << 40, &q.limit))
                return wrong("--limit", "a number", optarg);
            if (q.limit == 0)
                q.limit = -1;
            break;
        case 'f':
            if (!rows_format_named(optarg, &format))
                return wrong("--format", "text, json, csv or tsv", optarg);
            break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("ask", "cannot go on", NULL);
        }
    }
    if (optind == argc)
        return cli_usage("ask", "name a ledger", NULL);
    const char *path = argv[optind++];
    if (optind < argc) {
        if (!one_of(argv[optind], whats))
            return wrong("what is asked for", "statements, events, documents, actors, stories, reprints or contradictions", argv[optind]);
        for (int i = 0; whats[i]; i++)
            if (strcmp(whats[i], argv[optind]) == 0)
                q.what = (ask_what)i;
        optind++;
    }
    if (optind < argc)
        return cli_usage("ask", "one question at a time; not understood:", argv[optind]);
    if (q.count)
        q.limit = -1;
    return answer(&q, path, image, format);
}
