/* chain.c: a statement is opened, and the links of its chain are read: sources between
 * cue and content, authors of documents, whose word an according-to phrase gives. */
#include "saying.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

bool sourceful(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->first == q->end || q->known >= 0 || q->person || q->political || q->name < q->name_end)
        return true;
    if (en_at(p, q->head) == EN_2S || en_at(p, q->head) == EN_2P)
        return false; /* "according to your place": the reader's settings */
    tag_id t = tag_at(p, q->head);
    if (t == TAG_PROPN || t == TAG_LATIN || is_kind(p, q->head, TOKEN_QUOTE))
        return true;
    static const class_id able[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_DOC, CLASS_MEDIA, CLASS_SOURCE, CLASS_TITLE, CLASS_SPEECH, CLASS_COUNTRY, CLASS_CAPITAL};
    for (size_t c = 0; c < sizeof able / sizeof *able; c++)
        if (has(p, q->head, able[c]))
            return !has(p, q->head, CLASS_LAW);
    const reading *h = p->k[q->head].chosen;
    return h && ((h->guessed && !h->en) || (h->tag == TAG_APTC && h->features & F_PLUR && h->features & F_BARE && has_article(p, q->head))); /* those who met */
}

/* ---- making a statement ----------------------------------------------- */

int32_t innermost(const draft *d, uint32_t token)
{
    for (uint32_t i = d->statements.n; i-- > 0;) {
        const draft_statement *s = &d->statements.at[i];
        if (s->first <= token && token < s->end)
            return (int32_t)i;
        if (d->statements.n - i > 40)
            break;
    }
    return -1;
}

void add_link(draft_statement *s, party q, bool outermost)
{
    if (!q.there || s->nchain == CHAIN)
        return;
    const party *next = s->nchain ? &s->chain[outermost ? 0 : s->nchain - 1] : NULL;
    if (next && next->first < next->end && next->first == q.first && next->end == q.end)
        return; /* "quoting a source [who] said": the same words once */
    if (outermost) {
        memmove(s->chain + 1, s->chain, s->nchain * sizeof *s->chain);
        s->chain[0] = q;
    } else {
        s->chain[s->nchain] = q;
    }
    s->nchain++;
}

/* One content is handed over once. */
bool taken(const draft *d, uint32_t content)
{
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < 8;)
        if (d->statements.at[n].first == content || d->statements.at[n].first == content + 1)
            return true;
    return false;
}

draft_statement *open_statement(draft *d, uint32_t cue, const reading *r, const char *rule)
{
    int32_t within = innermost(d, cue);
    draft_statement *s = vec_push(d->a, &d->statements);
    *s = (draft_statement){.cue = cue, .cue_end = cue + 1, .region = cue, .reading = r, .sentence = d->s, .when = -1, .within = within, .rule = rule};
    if (r) {
        s->cue_class = r->lemma->cue;
        s->stance = r->lemma->stance;
    }
    if (within >= 0) {
        const draft_statement *o = &d->statements.at[within];
        for (uint32_t i = 0; i < o->nchain; i++)
            add_link(s, o->chain[i], false);
    }
    return s;
}

/* The end up to which this token's statement may reach: its own sentence, or the
 * content it stands in. */
uint32_t limit_for(const draft *d, uint32_t token)
{
    int32_t in = innermost(d, token);
    if (in >= 0 && d->statements.at[in].end < d->end)
        return d->statements.at[in].end;
    return d->end;
}

static int32_t time_between(const draft *d, uint32_t from, uint32_t to)
{
    const parse *p = d->p;
    for (uint32_t i = from; i < to; i++)
        if (p->time_at[i] && p->times.at[p->time_at[i] - 1].type == ISNAD_DATE)
            return (int32_t)p->time_at[i] - 1;
    return -1;
}

/* The time of saying: between cue and content, or just before the cue. */
int32_t time_of_saying(const draft *d, uint32_t cue, uint32_t to)
{
    int32_t t = time_between(d, cue, to);
    uint32_t from = clause_start(d, cue);
    if (cue - from > 14)
        from = cue - 14;
    return t >= 0 ? t : time_between(d, from, cue);
}

/* ---- sources in the region between cue and content -------------------- */

/* "a statement issued by X", "a statement that X published": the document with X. */
static party document_with_author(draft *d, const np *n, uint32_t limit)
{
    const parse *p = d->p;
    party q = party_of(d, n);
    if (!has(p, n->head, CLASS_DOC) || n->end >= limit)
        return q;
    uint32_t i = n->end;
    bool issued = (tag_at(p, i) == TAG_APTC || tag_at(p, i) == TAG_PPTC || tag_at(p, i) == TAG_ADJ) && i + 1 < limit && role_at(p, i + 1) == ROLE_AN;
    if (!issued && i > n->first && role_at(p, i) == ROLE_AN && (tag_at(p, i - 1) == TAG_APTC || tag_at(p, i - 1) == TAG_ADJ || tag_at(p, i - 1) == TAG_PPTC))
        issued = true, i--;
    if (issued || (role_at(p, i) == ROLE_MIN && i + 1 < limit)) {
        np author = np_parse(p, issued ? i + 2 : i + 1, limit, NP_PP);
        if (author.end > author.first) {
            q.end = author.end;
            q.name = author.name < author.name_end ? author.name : author.first;
            q.name_end = author.name < author.name_end ? author.name_end : author.end;
            q.known = author.actor;
        }
    } else if (is_finite(p, i) && en_at(p, i) && !has_article(p, n->head)) {
        np author = np_parse(p, i + 1, limit, NP_PP | NP_APPOSITION);
        if (author.end > author.first) {
            q.end = author.end;
            q.name = author.name < author.name_end ? author.name : author.first;
            q.name_end = author.name < author.name_end ? author.name_end : author.end;
            q.known = author.actor;
        }
    }
    return q;
}

party source_at(draft *d, uint32_t i, uint32_t limit)
{
    np n = np_parse(d->p, i, limit, NP_APPOSITION | NP_PP | NP_COORD);
    if (n.end == n.first) {
        return quoted_name(d->p, i, limit) ? quoted_party(d->p, i) : nobody;
    }
    return document_with_author(d, &n, limit);
}

/* An according-to phrase at i: whose word it is. *end behind it. `self`: the
 * pronoun of "in his words". */
party according_source(draft *d, uint32_t i, uint32_t limit, uint32_t *end, bool *self, party *inner)
{
    const parse *p = d->p;
    role_id r = role_at(p, i);
    bool says = r == ROLE_NONE && is_finite(p, i); /* "..., says the paper" */
    uint32_t j = says ? i : r == ROLE_AS ? i + 1 : after(p, i);
    *self = false;
    *inner = nobody;
    *end = j;
    if (j >= limit)
        return nobody;
    if (says || r == ROLE_ACCORDING_CLAUSE || r == ROLE_AS) {
        const reading *v = cue_verb(p, j);
        if (!v && !is_finite(p, j))
            return nobody;
        if (v && IN(v->lemma->cue_frames, FRAME_IN_DOC)) {
            uint32_t k = j + 1;
            if (k < limit && (role_at(p, k) == ROLE_FI || role_at(p, k) == ROLE_RELAY))
                k = after(p, k);
            party q = source_at(d, k, limit);
            *end = q.there ? q.end : k;
            return q;
        }
        uint32_t object;
        if (v && j + 2 < limit && IN(v->lemma->cue_frames, FRAME_NEEDS_SPEAKER) && (role_at(p, j + 1) == ROLE_MIN || role_at(p, j + 1) == ROLE_LADA) && !en_at(p, j + 1)) { /* "as is known from sources" */
            party q = source_at(d, j + 2, limit);
            *end = q.there ? q.end : j + 1;
            return q;
        }
        uint32_t k = skip_adjuncts(d, j + 1, limit);
        if (k + 1 < limit && k == j + 1 && role_at(p, k) == ROLE_DEM && !pro_at(p, k) && np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & ~PRO_DET) && !has_article(p, k + 1))
            k++; /* "as reports confirmed that", the object first */
        if (k < limit && np_may_begin(p, k) && !(is_kind(p, k - 1, TOKEN_COMMA) && cue_participle(p, k))) {
            party q = source_at(d, k, limit);
            *end = q.end;
            if (v && IN(v->lemma->cue_frames, FRAME_RELAY) && q.end < limit && role_at(p, q.end) == ROLE_AN) {
                *inner = source_at(d, q.end + 1, limit);
                if (inner->there)
                    *end = inner->end;
            }
            return q;
        }
        if (k < limit && quoted_name(p, k, limit)) {
            party q = source_at(d, k, limit);
            *end = q.end;
            return q;
        }
        *self = true;
        *end = j + 1;
        return subject_of(d, j, j + 1, &object);
    }
    const reading *s = p->k[j].chosen;
    bool saying = s && s->en && (s->tag == TAG_MASDAR || has(p, j, CLASS_SPEECH));
    if (p->phrases[i].lemma && p->phrases[i].lemma->value == IN_HIS_WORDS) { /* "in his own words" */
        *self = true;
        return nobody;
    }
    if (en_at(p, i) || saying) {
        *self = true;
        *end = saying ? j + 1 : after(p, i);
        return nobody;
    }
    if (rules(p, j))
        return nobody;
    uint32_t from = j;
    if (s && (s->tag == TAG_MASDAR && s->lemma->cue) && j + 1 < limit && !has_article(p, j)) /* "in the words of X" */
        from = j + 1;
    party q = source_at(d, from, limit);
    if (q.there)
        *end = q.end;
    if (r == ROLE_ACCORDING && !sourceful(d, &q))
        return nobody;
    if (q.there && q.end < limit && role_at(p, q.end) == ROLE_RELAY) {
        *inner = source_at(d, after(p, q.end), limit);
        if (inner->there)
            *end = inner->end;
    }
    return q;
}

/* Links that stand between the cue and its content. */
void links_between(draft *d, draft_statement *s, uint32_t from, uint32_t to, uint32_t base)
{
    const parse *p = d->p;
    for (uint32_t i = from; i < to; i++) {
        uint32_t end;
        bool self;
        party inner;
        role_id r = role_at(p, i);
        if (r == ROLE_RELAY) {
            party q = source_at(d, after(p, i), to);
            add_link(s, q, false);
            if (q.there)
                i = q.end - 1;
        } else if (according_at(p, i)) {
            party q = according_source(d, i, to, &end, &self, &inner);
            if (q.there && !self && s->nchain < CHAIN) {
                memmove(s->chain + base + 1, s->chain + base, (s->nchain - base) * sizeof *s->chain);
                s->chain[base] = q;
                s->nchain++;
                i = end - 1;
            }
        } else if (is_finite(p, i) && en_at(p, i) && p->k[i].chosen->lemma->cue == CUE_REPORT && i > from &&
                   (has(p, i - 1, CLASS_OCCASION) || has(p, i - 1, CLASS_DOC))) {
            /* "in remarks that the agency carried" */
            np n = np_parse(p, i + 1, to, NP_PP | NP_APPOSITION);
            bool spread = IN(p->k[i].chosen->lemma->cue_frames, FRAME_WEAK), site = spread && !has(p, n.head, CLASS_ORG); /* "in a statement which the official site published": the occasion */
            party *paper = s->nchain > base ? &s->chain[s->nchain - 1] : NULL;
            bool its_own = spread && paper && paper->first < paper->end && paper->end == i && is_paper(d, paper) && (!has(p, n.head, CLASS_MEDIA) || has(p, paper->head, CLASS_REPORTED));
            if (n.end > n.first && its_own) {
                paper->end = n.end; /* "a report that the organisation published": its word */
            } else if (n.end > n.first && !site && s->nchain < CHAIN) {
                memmove(s->chain + base + 1, s->chain + base, (s->nchain - base) * sizeof *s->chain);
                s->chain[base] = party_of(d, &n);
                s->nchain++;
            }
        }
    }
}
