/* cmd_score.c: isnad score: how near are the accounts to an annotation? */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "score/score.h"

static const char usage[] =
    "usage: isnad score [-f text|json] [--per-doc] [--errors N] GOLD.jsonl ACCOUNTS.jsonl\n\n"
    "Precision, recall and F1 of accounts, as `isnad read -f json` prints them, against\n"
    "articles that you annotated. Both files hold one JSON object a line and are matched\n"
    "by id; an article without an account counts as all missed.\n\n"
    "A gold line: id, text, statements [{cue, content, chain [{span, name}], when}],\n"
    "events [{trigger, type, actor, recipient, negated, status, when}], repeats\n"
    "[[later block, earlier block]]; cue, content, trigger and span are [start, end) in\n"
    "code points of the text, when is {\"value\": \"2018-05-24\"}. Accounts do as gold, too.\n\n"
    "  -f, --format F   text (a table, the default) or json\n"
    "      --per-doc    the two main figures of every article, too\n"
    "      --errors N   the first N errors, each with its words\n"
    "  -h, --help\n\n"
    "example: isnad read -f json articles.jsonl | isnad score gold.jsonl -\n";

typedef struct {
    json *account;
    const char *id;
    size_t line; /* of two with the same id the later counts */
} identified;

typedef struct {
    identified *accounts; /* [n], sorted by id */
    size_t n, room;
    const char *id;
    FILE *out;
    long left; /* errors still to tell */
} told;

static void tell_error(void *context, const char *kind, const char *what, const char *cue, const char *text)
{
    told *t = context;
    if (t->left-- > 0)
        fprintf(t->out, "%s | %s | %s | %s | %s\n", t->id, kind, what, cue, text);
}

static const char *id_of(const json *o)
{
    const char *id = json_string(json_field(json_field(o, "doc"), "id"));
    return id ? id : json_string(json_field(o, "id"));
}

/* Calls `each`, which gives the object back, for every object of a file; returns the lines that were bad, or -1. */
static long each_line(const char *path, bool (*each)(void *context, json *line, char *why), void *context)
{
    FILE *f = strcmp(path, "-") ? fopen(path, "rb") : stdin;
    if (!f) {
        fprintf(stderr, "isnad score: %s: cannot be opened\n", path);
        return -1;
    }
    char *line = NULL, why[SCORE_WHY];
    size_t room = 0;
    ssize_t n;
    long number = 0, bad = 0;
    while ((n = getline(&line, &room, f)) >= 0) {
        number++;
        while (n > 0 && strchr(" \t\r\n", line[n - 1]))
            n--;
        if (!n)
            continue;
        char reason[SCORE_WHY - 16];
        json *o = json_read(line, (size_t)n, reason, sizeof reason);
        if (!o)
            snprintf(why, sizeof why, "not JSON: %s", reason);
        else if (!id_of(o))
            snprintf(why, sizeof why, "an object without an id");
        bool named = o && id_of(o);
        if (!named)
            json_free(o);
        if (!named || !each(context, o, why)) {
            fprintf(stderr, "%s:%ld: %s\n", path, number, why);
            bad++;
        }
    }
    free(line);
    if (f != stdin)
        fclose(f);
    return bad;
}

static int by_id(const void *x, const void *y)
{
    const identified *a = x, *b = y;
    int order = strcmp(a->id, b->id);
    return order ? order : (a->line > b->line) - (a->line < b->line);
}

/* The account of the id, or NULL. */
static const json *account_of(const told *t, const char *id)
{
    size_t low = 0, high = t->n; /* the first behind those with the id */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(t->accounts[middle].id, id) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low && strcmp(t->accounts[low - 1].id, id) == 0 ? t->accounts[low - 1].account : NULL;
}

static bool keep_account(void *context, json *line, char *why)
{
    told *t = context;
    if (t->n == t->room) {
        size_t room = t->room ? t->room * 2 : 256;
        identified *more = realloc(t->accounts, room * sizeof *more);
        if (!more) {
            snprintf(why, SCORE_WHY, "out of memory");
            json_free(line);
            return false;
        }
        t->accounts = more;
        t->room = room;
    }
    t->accounts[t->n] = (identified){line, id_of(line), t->n};
    t->n++;
    return true;
}

typedef struct {
    told t;
    scores sum;
    long documents, without;
    bool per_doc;
} scoring;

static bool score_line(void *context, json *gold, char *why)
{
    scoring *s = context;
    scores one = {0};
    s->t.id = id_of(gold);
    const json *account = account_of(&s->t, s->t.id);
    if (!score_document(gold, account, &one, tell_error, &s->t, why)) {
        json_free(gold);
        return false;
    }
    s->documents++;
    s->without += !account;
    for (int r = 0; r < SCORE_COUNT; r++) {
        s->sum.row[r].right += one.row[r].right;
        s->sum.row[r].gold += one.row[r].gold;
        s->sum.row[r].predicted += one.row[r].predicted;
    }
    if (s->per_doc)
        fprintf(s->t.out, "%-32s statement %.3f  event %.3f%s\n", s->t.id, score_f1(&one.row[SCORE_STATEMENT]), score_f1(&one.row[SCORE_EVENT_FULL]), account ? "" : "  no account");
    json_free(gold);
    return true;
}

static void print_table(const scoring *s)
{
    printf("%ld documents\n%-14s%7s%7s%7s%7s%7s%7s\n", s->documents, "", "P", "R", "F1", "right", "gold", "pred");
    for (int r = 0; r < SCORE_COUNT; r++) {
        const score_counts *c = &s->sum.row[r];
        printf("%-14s%7.3f%7.3f%7.3f%7llu%7llu%7llu\n", score_names[r], score_precision(c), score_recall(c), score_f1(c), (unsigned long long)c->right,
               (unsigned long long)c->gold, (unsigned long long)c->predicted);
    }
}

static void print_json(const scoring *s)
{
    printf("{\"documents\":%ld,\"scores\":{", s->documents);
    for (int r = 0; r < SCORE_COUNT; r++) {
        const score_counts *c = &s->sum.row[r];
        printf("%s\"%s\":{\"precision\":%.17g,\"recall\":%.17g,\"f1\":%.17g,\"right\":%llu,\"gold\":%llu,\"predicted\":%llu}", r ? "," : "", score_names[r],
               score_precision(c), score_recall(c), score_f1(c), (unsigned long long)c->right, (unsigned long long)c->gold, (unsigned long long)c->predicted);
    }
    puts("}}");
}

int cmd_score(int argc, char **argv)
{
    static const struct option longs[] = {{"format", 1, 0, 'f'}, {"per-doc", 0, 0, 'p'}, {"errors", 1, 0, 'e'}, {"help", 0, 0, 'h'}, {0}};
    scoring s = {.t.out = stdout};
    bool as_json = false;
    int c;
    while ((c = getopt_long(argc, argv, "f:h", longs, NULL)) != -1) {
        switch (c) {
        case 'f':
            if (strcmp(optarg, "text") && strcmp(optarg, "json"))
                return cli_usage("score", "no such format", optarg);
            as_json = *optarg == 'j';
            break;
        case 'p': s.per_doc = true; break;
        case 'e':
            if (!cli_number(optarg, 0, 1000000000, &s.t.left))
                return cli_usage("score", "not a number of errors", optarg);
            break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("score", "cannot go on", NULL);
        }
    }
    if (optind + 2 != argc)
        return cli_usage("score", "needs the gold file and the accounts", NULL);
    if (as_json)
        s.t.out = stderr; /* the JSON stays one object */
    long bad = each_line(argv[optind + 1], keep_account, &s.t);
    if (s.t.n)
        qsort(s.t.accounts, s.t.n, sizeof *s.t.accounts, by_id);
    long bad_gold = bad < 0 ? -1 : each_line(argv[optind], score_line, &s);
    for (size_t i = 0; i < s.t.n; i++)
        json_free(s.t.accounts[i].account);
    free(s.t.accounts);
    if (bad < 0 || bad_gold < 0)
        return EXIT_SOME_FAILED;
    as_json ? print_json(&s) : print_table(&s);
    if (s.without)
        fprintf(stderr, "isnad score: %ld of %ld articles have no account: all missed\n", s.without, s.documents);
    if (!s.documents)
        fprintf(stderr, "isnad score: %s holds no article that could be scored\n", argv[optind]);
    return bad || bad_gold || !s.documents ? EXIT_SOME_FAILED : EXIT_DONE;
}
