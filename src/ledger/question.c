/* question.c: a question from words: "statements", then pairs of name and value, as the
 * command line and the page's addresses give them. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "grammar/grammar.h"
#include "ledger.h"

static const char *const whats[] = {"statements", "events", "documents", "actors", "stories", "reprints", "contradictions", NULL};
static const char *const stances[] = {"neutral", "affirmed", "doubted", "denied", NULL};
static const char *const statuses[] = {"happened", "ongoing", "planned", "hypothetical", NULL};

static int index_of(const char *word, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(word, words[i]) == 0)
            return i;
    return -1;
}

bool question_what(question *q, const char *word)
{
    int i = index_of(word, whats);
    if (i >= 0)
        q->what = (ask_what)i;
    return i >= 0;
}

/* YYYY, YYYY-MM or YYYY-MM-DD; the last day of a month or year for an end. */
static bool day_of(const char *s, bool end, char *out, size_t cap)
{
    size_t n = strlen(s);
    date d;
    if (n != 4 && n != 7 && n != 10)
        return false;
    char probe[16];
    snprintf(probe, sizeof probe, "%s%s", s, n == 4 ? "-01-01" : n == 7 ? "-01" : "");
    if (!date_parse(probe, &d))
        return false;
    snprintf(out, cap, "%s%s", s, n == 10 ? "" : end ? (n == 4 ? "-12-31" : "-31") : n == 4 ? "-01-01" : "-01");
    return true;
}

static bool number(const char *s, long *value)
{
    char *end;
    errno = 0;
    *value = strtol(s, &end, 10);
    return *s && !*end && !errno && *value >= 0 && *value <= 1L << 40;
}

/* The filters that are a text of the question, and the words that some are limited to. */
static const struct {
    const char *name;
    size_t at;
    const char *const *words;
    const char *wants;
} texts[] = {
    {"speaker", offsetof(question, speaker), NULL, NULL},
    {"actor", offsetof(question, actor), NULL, NULL},
    {"recipient", offsetof(question, recipient), NULL, NULL},
    {"about", offsetof(question, about), NULL, NULL},
    {"place", offsetof(question, place), NULL, NULL},
    {"type", offsetof(question, type), NULL, NULL},
    {"mode", offsetof(question, mode), NULL, NULL},
    {"status", offsetof(question, status), statuses, "happened, ongoing, planned or hypothetical"},
    {"stance", offsetof(question, stance), stances, "neutral, affirmed, doubted or denied"},
    {"words", offsetof(question, words), NULL, NULL},
    {"publisher", offsetof(question, publisher), NULL, NULL},
    {"doc", offsetof(question, doc), NULL, NULL},
    {"story", offsetof(question, story), NULL, NULL},
    {"count", offsetof(question, count), NULL, NULL},
};

question_result question_set(question *q, const char *name, const char *value, const char **wants)
{
    *wants = NULL;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(name, texts[i].name) == 0) {
            if (texts[i].words && index_of(value, texts[i].words) < 0) {
                *wants = texts[i].wants;
                return QUESTION_WRONG;
            }
            *(const char **)((char *)q + texts[i].at) = value;
            return QUESTION_SET;
        }
    bool from = strcmp(name, "from") == 0;
    if (from || strcmp(name, "to") == 0) {
        char *day = from ? q->first_day : q->last_day;
        *wants = "a day YYYY-MM-DD, YYYY-MM or YYYY";
        if (!day_of(value, !from, day, sizeof q->first_day))
            return QUESTION_WRONG;
        *(from ? &q->from : &q->to) = day;
        return QUESTION_SET;
    }
    bool limit = strcmp(name, "limit") == 0;
    if (limit || strcmp(name, "offset") == 0) {
        *wants = "a number";
        if (!number(value, limit ? &q->limit : &q->offset))
            return QUESTION_WRONG;
        if (limit && q->limit == 0)
            q->limit = -1;
        return QUESTION_SET;
    }
    return QUESTION_UNKNOWN;
}
