/* phrases.c: the longest entry of the tables that begins at each word. */
#include "grammar.h"

enum { LAM = 0x644, LONGEST = 8 };

bool letters_of_name(const parse *p, uint32_t i)
{
    const phrase *f = p->inside[i] ? &p->phrases[p->inside[i] - 1] : NULL;
    return f && f->actor >= 0 && f->end > p->inside[i];
}

/* The code point behind the first n letters of a word. */
static uint32_t behind_letters(const parse *p, uint32_t i, uint32_t n)
{
    uint32_t at = p->k[i].start;
    for (uint32_t seen = 0; at < p->k[i].end; at++) {
        if (letter_class(p->t->cp[at]) != CC_ARABIC)
            continue;
        if (seen++ == n)
            break;
    }
    return at < p->k[i].end ? at : p->k[i].start;
}

uint32_t start_behind_conjunction(const parse *p, uint32_t i)
{
    if (p->phrases[i].end && p->phrases[i].cut)
        return behind_letters(p, i, p->phrases[i].cut);
    return pro_at(p, i) & (PRO_AND | PRO_SO) ? behind_letters(p, i, 1) : p->k[i].start;
}

uint32_t start_behind_clitics(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->cut && !(r->pro & PRO_DET) ? behind_letters(p, i, r->cut) : start_behind_conjunction(p, i);
}

static uint32_t folded(const token *k, uint16_t *out, uint32_t skip)
{
    uint32_t n = 0;
    for (uint32_t i = skip; i < k->len; i++)
        out[n++] = letter_fold(k->letters[i]);
    return n;
}

/* Walks the words from token i; `cut` letters of the first are clitics. Quotation
 * marks around a part of the name are passed over. */
static phrase longest(const parse *p, uint32_t i, uint32_t limit, uint32_t cut, uint32_t most)
{
    phrase best = {.actor = -1};
    uint64_t hash = 0;
    uint16_t w[TOKEN_LETTERS];
    uint32_t words = 0;
    for (uint32_t j = i; j < limit && words < most; j++) {
        const token *k = &p->k[j];
        if (words && k->kind == TOKEN_QUOTE && k->quote > 0 && k->mate > j && k->mate <= j + 5)
            continue;
        if (k->kind != TOKEN_WORD)
            break;
        uint32_t n = folded(k, w, words ? 0 : cut);
        uint64_t next = phrase_step(hash, w, n);
        const image_phrase *f = phrase_find(p->im, next);
        if (!f) { /* an entry that ends in the preposition l, written with the word behind it */
            uint16_t lam = LAM;
            if (words && n > 1 && w[0] == LAM && (f = phrase_find(p->im, phrase_step(hash, &lam, 1))) && f->lemma >= 0)
                best = (phrase){.end = j, .actor = -1, .cut = (uint8_t)cut, .lemma = &p->im->lemmas[f->lemma]};
            break;
        }
        hash = next;
        words++;
        if (f->actor >= 0 || f->lemma >= 0) {
            uint32_t end = j + 1;
            if (end < limit && p->k[end].kind == TOKEN_QUOTE && p->k[end].quote < 0 && p->k[end].mate > i)
                end++;
            best = (phrase){.end = end, .actor = f->actor, .cut = (uint8_t)cut, .lemma = f->lemma >= 0 ? &p->im->lemmas[f->lemma] : NULL};
        }
    }
    return best;
}

void grammar_phrases(parse *p)
{
    text *t = p->t;
    p->phrases = NEW(p->a, phrase, t->ntokens + 2);
    p->inside = NEW(p->a, uint32_t, t->ntokens + 2);
    for (uint32_t b = 0; b < t->nblocks; b++)
        for (uint32_t i = t->blocks[b].first; i < t->blocks[b].last; i++) {
            const word *w = t->tokens[i].word;
            p->phrases[i].actor = -1;
            if (!w || p->inside[i] || !w->phrases)
                continue;
            phrase f = longest(p, i, t->blocks[b].last, 0, w->phrases);
            if (!f.end && w->phrase_cut)
                f = longest(p, i, t->blocks[b].last, w->phrase_cut, w->phrases);
            if (!f.end)
                continue;
            p->phrases[i] = f;
            for (uint32_t j = i; j < f.end; j++)
                p->inside[j] = i + 1;
        }
    p->phrases[t->ntokens].actor = p->phrases[t->ntokens + 1].actor = -1;
}
