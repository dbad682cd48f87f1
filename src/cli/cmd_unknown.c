/* cmd_unknown.c: isnad unknown: which words of a corpus do the tables not know? */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "engine/engine.h"
#include "input/input.h"

static const char usage[] =
    "usage: isnad unknown [-n N] [--in cue|trigger] [-i text|jsonl] [FILE...]\n\n"
    "The commonest words of the input that no table knows, with their counts: what to add\n"
    "to lang/ar next.\n\n"
    "      --in POSITION  instead, words that stand where a cue or the trigger of an event\n"
    "                     would, and are none in cues.tsv or events.tsv:\n"
    "                     cue: a verb before \"that\" or before a colon and a quotation\n"
    "                     trigger: a verb with a country, body or person of rank beside it\n"
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
        if (!k->chosen || !k->chosen->guessed || s->p.inside[i]) /* a phrase of the tables makes its words known */
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

/* What the tables write for the word, else the word in match form. */
static void count_as_lemma(tally *t, buffer *b, const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    const char *lemma = k->chosen->guessed ? "" : p->im->strings + k->chosen->lemma->text;
    b->n = 0;
    if (*lemma)
        buffer_str(b, lemma);
    else
        for (uint32_t j = 0; j < k->len; j++)
            buffer_cp(b, k->letters[j]);
    buffer_char(b, 0);
    uint64_t hash = 1469598103934665603u;
    for (const char *c = b->at; !b->failed && *c; c++)
        hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    if (!b->failed)
        count(t, b->at, hash ^ hash >> 32);
    t->unknown++;
}

static bool before_content(const parse *p, uint32_t i)
{
    enum { FAR = 7 };
    for (uint32_t j = i + 1; j + 1 < p->t->ntokens && j < i + FAR; j++) {
        if (is_comp(p, j))
            return true;
        if (is_kind(p, j, TOKEN_COLON))
            return opens_quote(p, j + 1);
        if (is_finite(p, j) || tag_at(p, j) == TAG_PUNCT || tag_at(p, j) == TAG_REL)
            return false;
    }
    return false;
}

static bool beside_actor(const parse *p, uint32_t i)
{
    for (uint32_t j = i + 1; j < p->t->ntokens && j < i + 3; j++)
        if (p->phrases[j].actor >= 0 || has(p, j, CLASS_COUNTRY) || ((has(p, j, CLASS_ORG) || has(p, j, CLASS_GROUP)) && has(p, j, CLASS_POLITICAL)) || (has(p, j, CLASS_TITLE) && has_article(p, j)))
            return true;
    return false;
}

static void count_position(tally *t, const isnad_session *s, bool cues)
{
    const parse *p = &s->p;
    buffer b = {0};
    for (uint32_t i = 0; i < p->t->ntokens; i++) {
        t->words += p->k[i].kind == TOKEN_WORD;
        if (p->k[i].kind != TOKEN_WORD || !p->k[i].chosen || !is_finite(p, i) || tag_at(p, i) == TAG_AUX || p->phrases[i].lemma)
            continue;
        const image_lemma *l = p->k[i].chosen->lemma;
        if (cues ? !l->cue && before_content(p, i) : !l->event && !l->cue && beside_actor(p, i))
            count_as_lemma(t, &b, p, i);
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
    static const struct option longs[] = {{"most", 1, 0, 'n'}, {"in", 1, 0, 'p'}, {"input", 1, 0, 'i'}, {"help", 0, 0, 'h'}, {0}};
    input_kind kind = INPUT_GUESS;
    long most = 100;
    const char *position = NULL;
    int c, failures = 0;
    while ((c = getopt_long(argc, argv, "n:i:h", longs, NULL)) != -1) {
        switch (c) {
        case 'n':
            if (!cli_number(optarg, 0, 1L << 30, &most))
                return cli_usage("unknown", "--most is a number, not", optarg);
            break;
        case 'p':
            if (strcmp(optarg, "cue") != 0 && strcmp(optarg, "trigger") != 0)
                return cli_usage("unknown", "--in is cue or trigger, not", optarg);
            position = optarg;
            break;
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
                if (position)
                    count_position(&t, s, *position == 'c');
                else
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
    fprintf(stderr, position ? "%llu of %llu words stand in that position\n" : "%llu of %llu words unknown\n", (unsigned long long)t.unknown, (unsigned long long)t.words);
    for (uint32_t i = 0; i <= t.mask; i++)
        free(t.slot[i].word);
    free(t.slot);
    isnad_session_free(s);
    isnad_engine_close(engine);
    return failures ? EXIT_SOME_FAILED : EXIT_DONE;
}
