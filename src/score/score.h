/* score.h: how near are accounts to what people annotated?
 *
 *   gold article (JSON) + account (JSON) --score_document--> scores, in counts
 *
 * What counts as right:
 *   detection    a predicted and a gold statement whose cues overlap, or whose contents share at
 *                least half of their words; each is used once, the best content first
 *   speaker      the last link: half of the words the same (word F1 of text or of name >= 0.5)
 *   content      word F1 >= 0.75
 *   statement    detection, speaker and content
 *   chain        a right statement whose chain has the same length, every link right
 *   chain of 2+  the same of the long chains, whatever the content
 *   event typed  triggers overlap, same type; who: actor and recipient too; full: negation
 *                and status too
 *   repeat       pairs of a block and the earlier one that it repeats
 *   when         of what was detected and has a date in the gold: the same date
 * Words are those of NFKC without nonspacing marks, in match form, so that spelling does not count.
 */
#ifndef SCORE_SCORE_H
#define SCORE_SCORE_H

#include <stdbool.h>
#include <stdint.h>

#include "input/json.h"

/* The rows of the table, in its order: name in the table. */
#define SCORE_ROWS(X) \
    X(DETECTION, "detection") \
    X(SPEAKER, "speaker") \
    X(CONTENT, "content") \
    X(STATEMENT, "statement") \
    X(CHAIN, "chain") \
    X(LONG_CHAIN, "chain of 2+") \
    X(EVENT_TYPED, "event typed") \
    X(EVENT_WHO, "event who") \
    X(EVENT_FULL, "event full") \
    X(REPEAT, "repeat") \
    X(WHEN, "when")

typedef enum {
#define X(id, name) SCORE_##id,
    SCORE_ROWS(X)
#undef X
        SCORE_COUNT
} score_row;

typedef struct {
    uint64_t right, gold, predicted;
} score_counts;

typedef struct {
    score_counts row[SCORE_COUNT];
} scores;

extern const char *const score_names[SCORE_COUNT];

double score_precision(const score_counts *c); /* 0 to 1; 0 when there is nothing */
double score_recall(const score_counts *c);
double score_f1(const score_counts *c);

/* One error, told as it is found. `kind`: statement or event; `what`: missed, invented,
 * speaker, content, who, a type; the strings live until the call returns. */
typedef void score_error(void *context, const char *kind, const char *what, const char *cue, const char *text);

/* Adds the counts of one article. `gold` needs text, statements and events; `account` may be
 * NULL: all missed. False: `why` [SCORE_WHY] says what is wrong with the gold article, and
 * nothing is added. */
enum { SCORE_WHY = 128 };
bool score_document(const json *gold, const json *account, scores *s, score_error *tell, void *context, char *why);

#endif
