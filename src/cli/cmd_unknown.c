/* cmd_unknown.c: isnad unknown: which words of a corpus do the tables not know? */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "engine/engine.h"
#include "input/input.h"

static const char usage[] =
    "usage: isnad unknown [-n N] [-i text|jsonl] [FILE...]\n\n"
    "The commonest words of the input that no table knows, with their counts: what to add\n"
    "to lang/ar next.\n\n"
    "  -n, --most N       how many (default 100)\n"
    "  -i, --input KIND   text or jsonl\n"
    "  -h, --help\n";

typedef struct {
    char *word;
    uint32_t count;
} counted;

typedef struct {
    counted *slot; /* [mask + 1] */
    uint32_t mask, n;
    uint64_t words, unknown;
} tally;

static void count(tally *t, const char *w, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & t->mask;
    while (t->slot[at].word && strcmp(t->slot[at].word, w))
        at = (at + 1) & t->mask;
    if (!t->slot[at].word) {
        if (t->n * 4 > t->mask * 3)
            return; /* full: rare words no longer matter */
        t->slot[at].word = strdup(w);
        t->n++;
    }
    t->slot[at].count++;
}

static void count_document(tally *t, const isnad_session *s)
{
    buffer b = {0};
    for (uint32_t i = 0; i < s->t.ntokens; i++) {
        const token *k = &s->t.tokens[i];
        t->words += k->kind == TOKEN_WORD;
        if (!k->chosen || !k->chosen->guessed)
            continue;
        t->unknown++;
        b.n = 0;
        for (uint32_t j = 0; j < k->len; j++)
            buffer_cp(&b, k->letters[j]);
        buffer_char(&b, 0);
        if (!b.failed)
            count(t, b.at, image_hash(k->letters, k->len));
    }
    buffer_free(&b);
}

static int by_count(const void *x, const void *y)
{
    const counted *a = x, *b = y;
    if (!a->word || !b->word)
        return (b->word != NULL) - (a->word != NULL);
    return a->count != b->count ? (a->count < b->count ? 1 : -1) : strcmp(a->word, b->word);
}

int cmd_unknown(int argc, char **argv)
{
    static const struct option longs[] = {{"most", 1, 0, 'n'}, {"input", 1, 0, 'i'}, {"help", 0, 0, 'h'}, {0}};
    input_kind kind = INPUT_GUESS;
    long most = 100;
    int c, failures = 0;
    while ((c = getopt_long(argc, argv, "n:i:h", longs, NULL)) != -1) {
        switch (c) {
        case 'n': most = strtol(optarg, NULL, 10); break;
        case 'i': kind = optarg[0] == 't' ? INPUT_TEXT : INPUT_JSONL; break;
        case 'h': fputs(usage, stdout); return EXIT_DONE;
        default: return cli_usage("unknown", "cannot go on", NULL);
        }
    }
    isnad_engine *engine = cli_engine(NULL);
    isnad_session *s = NULL;
    tally t = {.mask = (1 << 20) - 1};
    t.slot = calloc(t.mask + 1u, sizeof *t.slot);
    if (!engine || !t.slot || isnad_session_new(engine, &s)) {
        isnad_engine_close(engine);
        free(t.slot);
        return EXIT_SOME_FAILED;
    }
    for (int i = optind; i < argc || i == optind; i++) {
        const char *reason, *path = i < argc ? argv[i] : "-";
        input *in = input_open(path, kind, &reason);
        if (!in) {
            fprintf(stderr, "%s: %s\n", path, reason);
            failures++;
            continue;
        }
        input_document doc;
        uint32_t line;
        input_result r;
        const isnad_account *a;
        while ((r = input_next(in, &doc, &reason, &line)) != INPUT_END) {
            if (r == INPUT_GOOD && !isnad_read(s, &doc.doc, &a)) {
                count_document(&t, s);
                input_release(&doc);
            } else if (r == INPUT_BAD) {
                fprintf(stderr, "%s:%u: %s\n", path, line, reason);
                failures++;
                if (!line)
                    break;
            }
        }
        input_close(in);
    }
    qsort(t.slot, t.mask + 1u, sizeof *t.slot, by_count);
    for (long i = 0; i < most && i <= (long)t.mask && t.slot[i].word; i++)
        printf("%u\t%s\n", t.slot[i].count, t.slot[i].word);
    fprintf(stderr, "%llu of %llu words unknown\n", (unsigned long long)t.unknown, (unsigned long long)t.words);
    for (uint32_t i = 0; i <= t.mask; i++)
        free(t.slot[i].word);
    free(t.slot);
    isnad_session_free(s);
    isnad_engine_close(engine);
    return failures ? EXIT_SOME_FAILED : EXIT_DONE;
}
