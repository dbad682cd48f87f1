/* sentences.c: blocks in, sentences out.
 *
 * A full stop, question or exclamation mark ends a sentence unless it stands inside
 * a closed quotation or brackets, after an initial (Dr. X), or inside an
 * abbreviation (A.F.P). A stop just before a closing quotation mark ends the
 * sentence behind that mark. */
#include "text.h"

static bool inside_abbreviation(const token *k, uint32_t i, uint32_t first, uint32_t last)
{
    bool glued = i + 1 < last && !(k[i + 1].flags & TF_SPACE);
    if (i == first || k[i - 1].kind != TOKEN_WORD)
        return glued && i + 1 < last && k[i + 1].kind == TOKEN_NUMBER;
    if (k[i - 1].len == 1 && i + 1 < last && k[i + 1].kind == TOKEN_WORD)
        return true;
    return glued && k[i - 1].len <= 3 && k[i + 1].kind == TOKEN_WORD && k[i + 1].len <= 4;
}

static void add(arena *a, text *t, uint32_t *cap, uint32_t first, uint32_t end, uint32_t b)
{
    if (first >= end)
        return;
    if (t->nsentences == *cap)
        vec_more(a, (void **)&t->sentences, cap, sizeof *t->sentences);
    t->sentences[t->nsentences++] = (sentence){first, end, b};
}

void text_sentences(arena *a, text *t)
{
    uint32_t cap = 0;
    const token *k = t->tokens;
    for (uint32_t b = 0; b < t->nblocks; b++) {
        uint32_t first = t->blocks[b].first, last = t->blocks[b].last, from = first;
        for (uint32_t i = first; i < last; i++) {
            bool pair = (k[i].kind == TOKEN_QUOTE && k[i].quote > 0) || k[i].kind == TOKEN_OPEN;
            if (pair && k[i].mate > i) {
                i = k[i].mate; /* no sentence ends inside a pair ... */
                bool stopped = k[i].kind == TOKEN_QUOTE && i > first && k[i - 1].kind == TOKEN_STOP;
                if (stopped && (i + 1 >= last || k[i + 1].kind == TOKEN_WORD)) {
                    add(a, t, &cap, from, i + 1, b); /* ... but one may end with it */
                    from = i + 1;
                }
                continue;
            }
            if (k[i].kind == TOKEN_STOP && !inside_abbreviation(k, i, from, last)) {
                while (i + 1 < last && k[i + 1].kind == TOKEN_STOP)
                    i++;
                if (i + 1 < last && k[i + 1].kind == TOKEN_QUOTE && k[i + 1].quote < 0)
                    i++;
                add(a, t, &cap, from, i + 1, b);
                from = i + 1;
            }
        }
        add(a, t, &cap, from, last, b);
    }
}
