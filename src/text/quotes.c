/* quotes.c: which quotation mark opens and which closes, and its partner.
 *
 * The straight mark has no direction (98 in 100 of the marks in Arabic news), so
 * marks are paired by where they stand: one after white space or an opening sign
 * and before a letter opens, one after a letter or a full stop closes; when both
 * or neither fit, the mark closes what is open. Brackets are matched too. A pair
 * never leaves its block. One pass with a bounded stack. */
#include "text.h"

enum { DEPTH = 16 };

typedef struct {
    token *k;
    const uint32_t *cp;
    uint32_t open[DEPTH]; /* indices of open quotation marks */
    uint32_t depth;
    uint32_t bracket[DEPTH];
    uint32_t nbracket;
} pairing;

static bool word_like(const token *k)
{
    return k->kind == TOKEN_WORD || k->kind == TOKEN_LATIN || k->kind == TOKEN_NUMBER;
}

/* +1 looks like opening, -1 like closing, 0 cannot be told */
static int direction(const token *k, uint32_t i, uint32_t first, uint32_t last)
{
    bool space_before = (k[i].flags & TF_SPACE) || i == first;
    bool space_after = i + 1 >= last || (k[i + 1].flags & TF_SPACE);
    bool ends = i + 1 < last && i > first && (k[i + 1].kind == TOKEN_COMMA || k[i + 1].kind == TOKEN_STOP || k[i + 1].kind == TOKEN_SEMICOLON); /* nothing that opens stands before a comma */
    if (space_before && !space_after)
        return ends ? -1 : 1;
    if (!space_before && space_after) {
        /* glued to a colon, an opening bracket or a clitic */
        const token *p = &k[i - 1];
        if (p->kind == TOKEN_COLON || p->kind == TOKEN_OPEN || (p->flags & TF_TATWEEL) || (p->kind == TOKEN_WORD && p->len == 1))
            return 1;
        return -1;
    }
    if (!space_before) {
        const token *p = &k[i - 1];
        if (p->kind == TOKEN_COLON || p->kind == TOKEN_OPEN || p->kind == TOKEN_COMMA || (p->flags & TF_TATWEEL) ||
            (p->kind == TOKEN_WORD && p->len == 1))
            return 1;
        if (!word_like(&k[i + 1]))
            return -1;
    }
    return 0;
}

/* "Closing" marks before a text and "opening" ones behind it: many keyboards and typists turn the curly marks round. */
static void turn_round(pairing *p, uint32_t i, uint32_t first, uint32_t last)
{
    enum { CURLY_OPEN = 0x201C, CURLY_CLOSE = 0x201D };
    token *k = &p->k[i];
    uint32_t c = p->cp[k->start];
    bool space_before = i == first || k->flags & TF_SPACE;
    if (c == CURLY_CLOSE && !p->depth && space_before && i + 1 < last && word_like(k + 1))
        k->quote = 1;
    else if (c == CURLY_OPEN && p->depth && p->cp[p->k[p->open[p->depth - 1]].start] == CURLY_CLOSE && direction(p->k, i, first, last) < 0)
        k->quote = -1;
}

static void marry(pairing *p, uint32_t opens, uint32_t closes)
{
    p->k[opens].quote = 1;
    p->k[closes].quote = -1;
    p->k[opens].mate = closes;
    p->k[closes].mate = opens;
    p->k[opens].flags &= (uint8_t)~TF_HALF;
    p->k[closes].flags &= (uint8_t)~TF_HALF;
}

static void mark(pairing *p, uint32_t i, uint32_t first, uint32_t last)
{
    turn_round(p, i, first, last);
    int look = p->k[i].quote ? p->k[i].quote : direction(p->k, i, first, last);
    p->k[i].flags |= TF_HALF;
    /* an apostrophe inside a word is no quotation mark */
    if (look == 0 && p->depth == 0 && i > first && p->cp[p->k[i].start] != '"' && word_like(&p->k[i - 1]) && word_like(&p->k[i + 1]) && p->k[i].end - p->k[i].start == 1) {
        p->k[i].quote = -1;
        return;
    }
    if (p->depth && look <= 0) {
        marry(p, p->open[--p->depth], i);
        return;
    }
    if (p->depth && look > 0) {
        /* it looks as if it opened: believe it only where what is open can still close */
        uint32_t o = p->open[p->depth - 1];
        bool another = false, both = false; /* what closes this one; and then the one around it */
        for (uint32_t j = i + 1; j < last && j < i + 400; j++)
            if (p->k[j].kind == TOKEN_QUOTE) {
                int way = direction(p->k, j, first, last);
                if (another) {
                    both = way < 0;
                    break;
                }
                if (way > 0)
                    break;
                another = true;
            }
        if (!another && p->k[i].quote == 0 && i - o > 1) {
            marry(p, p->open[--p->depth], i);
            return;
        }
        if (p->k[i].quote == 0 && p->k[o].quote == 1 && another && !both) {
            /* straight inside straight: two runs that both want to open: the first never closed */
            p->depth--;
        }
    }
    if (look < 0 && !p->depth && p->k[i].quote == 0 && p->cp[p->k[i].start] == '"')
        for (uint32_t j = i + 1; j < last && j < i + 400; j++)
            if (p->k[j].kind == TOKEN_QUOTE) { /* it cannot close; glued to the wrong word, it opens what the next one closes */
                look = p->k[j].quote == 0 && direction(p->k, j, first, last) < 0 ? 1 : look;
                break;
            }
    p->k[i].quote = look < 0 ? -1 : 1;
    if (look >= 0 && p->depth < DEPTH)
        p->open[p->depth++] = i;
}

void text_pair_quotes(text *t)
{
    for (uint32_t b = 0; b < t->nblocks; b++) {
        pairing p = {.k = t->tokens, .cp = t->cp};
        uint32_t first = t->blocks[b].first, last = t->blocks[b].last;
        for (uint32_t i = first; i < last; i++) {
            if (t->tokens[i].kind == TOKEN_QUOTE) {
                mark(&p, i, first, last);
            } else if (t->tokens[i].kind == TOKEN_OPEN && p.nbracket < DEPTH) {
                p.bracket[p.nbracket++] = i;
            } else if (t->tokens[i].kind == TOKEN_CLOSE && p.nbracket) {
                uint32_t o = p.bracket[--p.nbracket];
                t->tokens[o].mate = i;
                t->tokens[i].mate = o;
            }
        }
    }
}
