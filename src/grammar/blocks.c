/* blocks.c: what a block is (paragraph, heading, related line, advertisement), and
 * where its first sentence begins behind a dateline. */
#include "grammar.h"

enum { HEADING_WORDS = 14, DATELINE_TOKENS = 16, RELATED = 1, ADVERT = 2 };

static uint8_t kind_of(const parse *p, uint32_t b)
{
    const block *x = &p->t->blocks[b];
    for (uint32_t i = x->first; i < x->last && i < x->first + 4; i++)
        if (p->phrases[i].lemma && IN(p->phrases[i].lemma->classes, CLASS_COPY))
            return p->phrases[i].lemma->value == RELATED ? ISNAD_RELATED : ISNAD_ADVERT;
    if (x->words == 0)
        return ISNAD_ADVERT; /* a rule of dashes and the like */
    const token *last = &p->k[x->last - 1];
    bool closed = last->kind == TOKEN_STOP || last->kind == TOKEN_COLON || last->kind == TOKEN_COMMA ||
                  (last->kind == TOKEN_QUOTE && x->last - 2 >= x->first && last[-1].kind == TOKEN_STOP);
    return x->words <= HEADING_WORDS && !closed && p->t->nblocks > 1 ? ISNAD_HEADING : ISNAD_PARAGRAPH;
}

/* "Dubai, United Arab Emirates (CNN) --": the token behind it, or `first`. */
static uint32_t behind_dateline(const parse *p, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last && i < first + DATELINE_TOKENS; i++) {
        if (is_kind(p, i, TOKEN_STOP) || is_kind(p, i, TOKEN_QUOTE) || (i < first + 2 && is_finite(p, i) && p->k[i].chosen->lemma->cue))
            return first; /* also "said NAME (43):" */
        if (is_kind(p, i, TOKEN_CLOSE) && p->k[i].mate < i && p->k[i].mate >= first && i + 1 < last &&
            (is_kind(p, i + 1, TOKEN_DASH) || is_kind(p, i + 1, TOKEN_COLON)))
            return i + 2;
        if (is_kind(p, i, TOKEN_DASH) && i > first && i <= first + 3 && (p->k[i].flags & TF_SPACE) && has(p, first, CLASS_PLACE))
            return i + 1;
    }
    return first;
}

bool begins_block(const parse *p, uint32_t i)
{
    uint32_t low = 0, high = p->t->nblocks;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (p->t->blocks[middle].first < i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->t->nblocks && p->t->blocks[low].first == i;
}

void grammar_blocks(parse *p)
{
    for (uint32_t b = 0; b < p->t->nblocks; b++)
        p->t->blocks[b].kind = kind_of(p, b);
    for (uint32_t s = 0; s < p->t->nsentences; s++) {
        sentence *x = &p->t->sentences[s];
        if (x->first == p->t->blocks[x->block].first && p->t->blocks[x->block].kind == ISNAD_PARAGRAPH) {
            uint32_t behind = behind_dateline(p, x->first, x->end);
            x->first = behind < x->end ? behind : x->first;
        }
    }
}
