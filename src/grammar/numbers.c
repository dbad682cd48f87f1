/* numbers.c: digits and words in, a quantity with its bounds out.
 *
 *   ma la yaqill an 20 -> low 20      nahw ishrin -> 20, 20     asharat -> 10, 99
 *   khamsa wa ishrun alf -> 25000     qatilan -> 2 (the dual is in the noun)      */
#include "grammar.h"

static const image_lemma *class_lemma(const parse *p, uint32_t i, class_id c)
{
    if (p->phrases[i].lemma && IN(p->phrases[i].lemma->classes, c))
        return p->phrases[i].lemma;
    const word *w = p->k[i].word;
    for (uint32_t r = 0; may_have(p, i, c) && r < w->nreadings; r++)
        if (IN(w->readings[r].lemma->classes, c))
            return w->readings[r].lemma;
    return NULL;
}

/* One numeral; *plural is set for tens, hundreds, thousands without a number. */
static bool numeral(const parse *p, uint32_t i, double *value)
{
    if (p->k[i].kind == TOKEN_NUMBER) {
        *value = p->k[i].number;
        return true;
    }
    const image_lemma *l = class_lemma(p, i, CLASS_CARDINAL);
    if (!l || p->k[i].kind != TOKEN_WORD)
        return false;
    *value = l->value;
    return true;
}

static bool in_digits(const parse *p, uint32_t i) { return p->k[i].kind == TOKEN_NUMBER; }

static int64_t clip(double v) { return v < 0 ? 0 : v > 9e15 ? (int64_t)9e15 : (int64_t)v; }

/* What stands behind a number may be what it counts: no verb, no preposition, nothing that a clitic joins on. */
static bool counted(const parse *p, uint32_t i, uint32_t limit)
{
    tag_id t = i < limit ? tag_at(p, i) : TAG_PUNCT;
    return (t == TAG_NOUN || t == TAG_ADJ || t == TAG_APTC || t == TAG_PPTC || t == TAG_PROPN || t == TAG_MASDAR || t == TAG_NUM) && p->k[i].kind == TOKEN_WORD && !(pro_at(p, i) & ~PRO_DET);
}

bool quantity_parse(const parse *p, uint32_t i, uint32_t limit, quantity *q)
{
    uint32_t j = i;
    bool at_least = false, at_most = false;
    for (int steps = 0; j < limit && steps < 3; steps++) {
        if (class_lemma(p, j, CLASS_ATLEAST))
            at_least = true;
        else if (class_lemma(p, j, CLASS_ATMOST))
            at_most = true;
        else if (!class_lemma(p, j, CLASS_APPROX))
            break;
        j = after(p, j);
    }
    double v, total = 0, group = 0;
    uint32_t numbers = 0;
    bool tens_of = false;
    for (; j < limit && numeral(p, j, &v) && numbers < 12; j++, numbers++) {
        bool joined = pro_at(p, j) & PRO_AND || (j > i && p->k[j - 1].kind == TOKEN_WORD && p->k[j - 1].len == 1);
        if (numbers && !joined && v < 1000)
            if (!(v == 100 && group < 10) && !(v == 10 && group < 10 && !in_digits(p, j)))
                break;
        if (numbers == 0 && !in_digits(p, j) && (v == 10 || v == 100 || v == 1000) && p->k[j].chosen &&
            (p->k[j].chosen->features & F_PLUR || IN(p->k[j].chosen->lemma->classes, CLASS_MASS)))
            tens_of = true;
        if (!in_digits(p, j) && v >= 1000)
            total += (group ? group : 1) * v, group = 0;
        else if (!in_digits(p, j) && v == 100 && group > 0 && group < 10)
            group *= 100;
        else
            group += v;
        if (j + 2 < limit && p->k[j + 1].kind == TOKEN_WORD && p->k[j + 1].len == 1 && p->k[j + 2].kind == TOKEN_NUMBER)
            j++; /* the conjunction written before digits */
    }
    if (numbers == 0)
        return false;
    total += group;
    *q = (quantity){.first = i, .end = j, .noun = counted(p, j, limit) ? j : UINT32_MAX, .low = clip(total), .high = clip(total)};
    if (tens_of && numbers == 1)
        q->high = clip(total * 10 - 1);
    if (at_least)
        q->high = -1;
    if (at_most)
        q->low = -1;
    if (j + 2 < limit && class_lemma(p, j + 1, CLASS_ATLEAST) && after(p, j + 1) > j + 2) { /* 40 persons at least */
        q->high = -1;
    }
    return true;
}
