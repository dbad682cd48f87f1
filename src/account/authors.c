/* authors.c: whose word a document is: "a statement of (li-) the ministry", "the report issued by the league", "the letter of the
 * president". Where a chain has the document as a link, its actor and its name are those of its author. */
#include "saying.h"

/* What the author may be: somebody who writes, not what is written about. */
static bool writes(const parse *p, const np *n)
{
    if (n->end <= n->first || has(p, n->head, CLASS_DOC) || has(p, n->head, CLASS_OCCASION) || en_at(p, n->head))
        return false;
    return n->person || n->political || n->actor >= 0 || n->name < n->name_end || has(p, n->head, CLASS_ORG) || has(p, n->head, CLASS_GROUP);
}

/* The token at which the author begins within the words of the document at `q`; 0: none is named. */
static uint32_t author_at(const parse *p, const party *q)
{
    uint32_t k = q->head + 1;
    while (k < q->end && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_PPTC || tag_at(p, k) == TAG_APTC || p->time_at[k]))
        k++; /* "a joint statement", "the statement issued on Sunday by" */
    if (k >= q->end)
        return 0;
    const reading *r = p->k[k].chosen;
    if (!r)
        return 0;
    if (r->pro & PRO_LI)
        return k;
    if (role_at(p, k) == ROLE_AN && k > q->head + 1 && k + 1 < q->end)
        return k + 1;
    if (is_finite(p, k) && en_at(p, k) && k + 1 < q->end)
        return k + 1; /* "a statement [that] the league spread" */
    bool genitive = k == q->head + 1 && !(pro_at(p, q->head) & PRO_DET) && !en_at(p, q->head) && !(r->pro & ~PRO_DET);
    return genitive && !has(p, k, CLASS_PLACE) && !has(p, k, CLASS_CAPITAL) ? k : 0;
}

bool is_paper(const draft *d, const party *q)
{
    const reading *h = q->there && q->first < q->end ? d->p->k[q->head].chosen : NULL;
    if (!h || h->tag != TAG_NOUN || !IN(h->lemma->classes, CLASS_DOC) || !IN(h->lemma->classes, CLASS_SOURCE))
        return false;
    return !IN(h->lemma->classes, CLASS_MEDIA) && !IN(h->lemma->classes, CLASS_LAW) && !IN(h->lemma->classes, CLASS_HUMAN) && !IN(h->lemma->classes, CLASS_THING);
}

bool written_by(const draft *d, const party *q, party *author)
{
    const parse *p = d->p;
    uint32_t at = author_at(p, q);
    np n = at ? np_parse(p, at, q->end, NP_APPOSITION | NP_PP | NP_COORD) : (np){0};
    if (!at || !writes(p, &n))
        return false;
    *author = party_of(d, &n);
    return true;
}
