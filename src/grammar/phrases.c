/* phrases.c: the longest entry of the tables that begins at each word. */
#include "grammar.h"

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

static const image_phrase *next_phrase(const image *im, const image_phrase *f, uint64_t word_hash)
{
    return f->next & phrase_next_bit(word_hash) ? phrase_find(im, phrase_step(f->hash, word_hash)) : NULL;
}

bool joins_names(const parse *p, uint32_t i)
{
    return is_kind(p, i, TOKEN_DASH) && i > 0 && i + 1 < p->t->ntokens && !((p->k[i].flags | p->k[i + 1].flags) & TF_SPACE) && p->k[i - 1].kind == TOKEN_WORD && p->k[i + 1].kind == TOKEN_WORD;
}

/* The longest entry of the words from token i: `first` is that of the first word alone, `cut` letters of it are
 * clitics. Quotation marks around a part of the name, and a hyphen in it, are passed over. */
static phrase longest(const parse *p, uint32_t i, uint32_t limit, const image_phrase *first, uint32_t cut)
{
    phrase best = {.actor = -1};
    uint32_t words = 0, most = p->k[i].word->phrases;
    const image_phrase *so_far = NULL;
    for (uint32_t j = i; j < limit && words < most; j++) {
        const token *k = &p->k[j];
        if (words && k->kind == TOKEN_QUOTE && k->quote > 0 && k->mate > j && k->mate <= j + 5)
            continue;
        if (words && joins_names(p, j))
            continue;
        if (k->kind != TOKEN_WORD)
            break;
        const image_phrase *f = words ? next_phrase(p->im, so_far, k->word->match) : first;
        if (!f) { /* an entry that ends in the preposition l, written with the word behind it */
            const uint16_t lam = LAM;
            if (words && k->len > 1 && k->letters[0] == LAM && (f = next_phrase(p->im, so_far, image_hash(&lam, 1))) && f->lemma >= 0)
                best = (phrase){.end = j, .actor = -1, .cut = (uint8_t)cut, .li = true, .lemma = &p->im->lemmas[f->lemma]};
            break;
        }
        so_far = f;
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
            phrase f = {0};
            if (w->begins)
                f = longest(p, i, t->blocks[b].last, w->begins, 0);
            if (!f.end && w->begins_cut && w->readings[0].lemma->role != ROLE_AS) { /* "as he made clear", not "like what is between" */
                f = longest(p, i, t->blocks[b].last, w->begins_cut, w->begins_lil ? 0 : w->phrase_cut);
                if (w->begins_lil && f.actor < 0)
                    f = (phrase){.actor = -1};
            }
            if (!f.end)
                continue;
            p->phrases[i] = f;
            for (uint32_t j = i; j < f.end; j++)
                p->inside[j] = i + 1;
        }
    p->phrases[t->ntokens].actor = p->phrases[t->ntokens + 1].actor = -1;
}
