/* participle.c: statements whose cue is a participle or "in saying": "NAME, stressing that", "NAME on his page, saying". Who
 * carries it, and the statement it opens. */
#include "saying.h"
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "the paper (f.) reported that the minister (m.) had dealt with it, saying (m.)": the
 * participle does not agree with the paper but with whom its content is about. */
static party said_of(draft *d, const draft_statement *s, uint32_t at, const reading *x)
{
    const parse *p = d->p;
    const reading *v = s->reading;
    if (!v || !finite_tag(v->tag) || x->tag != TAG_APTC || x->features & (F_PLUR | F_DUAL) || !(v->features & F_FEM) || x->features & F_FEM)
        return nobody;
    for (uint32_t j = s->first; j < s->end && j < at; j++) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX || (j > s->first && role_at(p, j - 1) == ROLE_REL))
            continue;
        uint32_t object;
        party q = subject_of(d, j, s->end, &object);
        if (q.there && q.first < q.end && q.person && !(p->k[j].chosen->features & F_FEM))
            return q;
    }
    return nobody;
}

/* The person or body right here, if the verb agrees with it. */
static party overt_behind(const draft *d, uint32_t at, uint32_t limit, const reading *verb)
{
    const parse *p = d->p;
    if (at >= limit || !np_may_begin(p, at) || pro_at(p, at) & ~PRO_DET)
        return nobody;
    np n = np_parse(p, at, limit, NP_APPOSITION | NP_PP);
    return n.end > at && (n.person || n.political || n.actor >= 0) && (n.definite || n.actor >= 0) && agrees(verb, &n, p, false) ? party_of(d, &n) : nobody;
}

/* Whose participle is it: the speaker of this sentence, or the subject of its verb. */
static party carrier(draft *d, uint32_t i, const reading *x, uint32_t *from_statement)
{
    const parse *p = d->p;
    int32_t in = innermost(d, i);
    uint32_t spoke = UINT32_MAX; /* the statement before, where a verb of the article's own stands between */
    for (uint32_t n = d->statements.n; n-- > 0;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s)
            break;
        if (s->end <= i && s->within == in && s->nchain && !s->according) {
            party inner = said_of(d, s, i, x);
            if (inner.there) {
                *from_statement = n;
                return inner;
            }
            bool verb_between = false; /* a verb of the article's own since then */
            for (uint32_t j = s->end; j < i; j++)
                verb_between |= is_finite(p, j) && tag_at(p, j) != TAG_AUX && relative_of_verb(d, j) == UINT32_MAX;
            if (verb_between) {
                spoke = n;
                break;
            }
            *from_statement = n;
            return s->chain[s->nchain - 1];
        }
    }
    uint32_t from = in >= 0 ? d->statements.at[in].first : d->first;
    party mute = nobody, paper = nobody; /* what cannot speak, or not in that number */
    for (uint32_t j = i; j-- > from && i - j < FAR;) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX || p->phrases[j].actor >= 0 || (j > from && is_comp(p, j - 1)))
            continue;
        bool which = j > from + 2 && role_at(p, j - 1) == ROLE_WHAT && tag_at(p, j - 2) == TAG_PRON && pro_at(p, j - 2) & PRO_AND && is_kind(p, j - 3, TOKEN_COMMA); /* "..., which Moscow denies, describing" (wa-huwa ma) */
        if (which && ((p->k[j].chosen->features ^ x->features) & F_FEM) == 0) {
            party q = overt_behind(d, j + 1, i, p->k[j].chosen);
            if (q.there)
                return q;
        }
        if (j > from + 1 && role_at(p, j - 1) == ROLE_WHAT && x->tag == TAG_APTC && (tag_at(p, j - 2) != TAG_ADP || en_at(p, j)))
            continue; /* "denied what the media had reported, affirming" */
        if (j > from && (x->tag == TAG_APTC ? relative_of_verb(d, j) != UINT32_MAX : role_at(p, j - 1) == ROLE_REL)) { /* "to which the president answered, saying" */
            bool led = j + 1 < i && tag_at(p, j + 1) == TAG_ADP && en_at(p, j + 1), own = !led && en_at(p, j); /* also "which Israel used claiming" */
            party q = led || own ? overt_behind(d, j + 1 + led, i, p->k[j].chosen) : nobody;
            if (q.there && (led || q.end == i) && !((x->features ^ p->k[j].chosen->features) & F_FEM))
                return q;
            continue;
        }
        if (j > from && en_at(p, j) && !pro_at(p, j) && p->k[j - 1].chosen && !has_article(p, j - 1) && (tag_at(p, j - 1) == TAG_NOUN || tag_at(p, j - 1) == TAG_ADJ || tag_at(p, j - 1) == TAG_MASDAR))
            continue; /* "forces [which] Iran supports" */
        uint32_t lead = j > from + 1 && tag_at(p, j - 1) == TAG_NEG ? j - 2 : j > from ? j - 1 : j;
        if (x->tag == TAG_APTC && lead < j && role_at(p, lead) == ROLE_UNTIL && tag_at(p, j) == TAG_IMPF)
            continue; /* "so that the country may not bear, pointing out" */
        const reading *v = p->k[j].chosen;
        if ((v->features & F_FEM) != (x->features & F_FEM) && x->tag == TAG_APTC && !(x->features & F_PLUR))
            continue;
        party whose;
        if (j > from && !pro_at(p, j) && tag_at(p, j - 1) != TAG_PUNCT && bare_relative(d, j, &whose))
            continue; /* "soldiers [who] had been wounded, pointing out" */
        uint32_t object;
        party q = subject_of(d, j, i, &object);
        const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
        bool papers = h && x->tag == TAG_APTC && x->features & F_PLUR && !(x->features & F_FEM) && h->tag == TAG_NOUN && !q.person && IN(h->lemma->classes, CLASS_DOC) && !IN(h->lemma->classes, CLASS_HUMAN);
        if (papers) { /* "activists spread leaflets that call for it, affirming (m. pl.)": no leaflets do */
            paper = paper.there ? paper : q;
            continue;
        }
        bool this_says = q.there && q.end == q.first + 1 && bare_this(p, q.first) && x->lemma->cue == CUE_SAY; /* "this comes after the threat of X, saying": X */
        if (q.there && !this_says && (spoke == UINT32_MAX || sourceful(d, &q))) {
            if (sourceful(d, &q) || !overt(&q) || (tag_at(p, q.head) != TAG_NOUN && tag_at(p, q.head) != TAG_MASDAR))
                return mute.there && !overt(&q) ? mute : q;
            mute = mute.there ? mute : q; /* "published pictures that show bodies, affirming": no body does */
        }
    }
    if (mute.there)
        return mute;
    if (spoke != UINT32_MAX) { /* "said that the fighting goes on near the school, which led to fear, pointing out" */
        *from_statement = spoke;
        return d->statements.at[spoke].chain[d->statements.at[spoke].nchain - 1];
    }
    /* "hours after the attack of X on Y, describing": the masdar's own actor */
    for (uint32_t j = i - from > FAR ? i - FAR : from; j + 1 < i; j++)
        if (tag_at(p, j) == TAG_MASDAR && p->k[j].chosen->lemma->event && !en_at(p, j)) {
            np n = np_parse(p, j + 1, i, NP_APPOSITION);
            if (n.end > n.first && (n.person || n.political))
                return party_of(d, &n);
        }
    party out = left_out(d, x, i);
    return out.there ? out : paper;
}

bool participle_cue(draft *d, uint32_t i, const reading *x)
{
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), stop = limit < i + 40 ? limit : i + 40;
    if (i > d->first && (tag_at(p, i - 1) == TAG_AUX || tag_at(p, i - 1) == TAG_ADP))
        return false;
    anchor a = find_anchor(d, i + 1, stop, x, false);
    bool judge = IN(x->lemma->cue_frames, FRAME_JUDGE) || IN(x->lemma->cue_frames, FRAME_LABEL);
    if (!a.kind && judge)
        return judged(d, i, x, limit, carrier(d, i, x, &(uint32_t){0}), i + 1);
    if (!a.kind || taken(d, a.content))
        return false;
    uint32_t from_statement = UINT32_MAX;
    party who = carrier(d, i, x, &from_statement);
    if (!who.there)
        return false;
    draft_statement *s = open_statement(d, i, x, "participle");
    if (from_statement != UINT32_MAX) { /* it carries on with the whole chain */
        const draft_statement *o = &d->statements.at[from_statement];
        s->nchain = 0;
        for (uint32_t c = 0; c < o->nchain; c++)
            add_link(s, o->chain[c], false);
        if (who.first < who.end && who.first != o->chain[o->nchain - 1].first)
            add_link(s, who, false);
    } else {
        add_link(s, who, false);
    }
    links_between(d, s, i + 1, a.at, s->nchain - 1);
    if (!finish_statement(d, s, &a, limit))
        return false;
    remember(d, who, NULL, true);
    return true;
}

/* "... by saying: ..." and "his saying that": the verb before it has the subject. */
bool saying_cue(draft *d, uint32_t i, const reading *x)
{
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), j = i + 1;
    if (j >= limit || en_at(p, i) == EN_2S || en_at(p, i) == EN_2P)
        return false; /* also "reminding you that" */
    anchor a = {0};
    if (is_comp(p, j) && !(pro_at(p, j) & PRO_SO)) /* but "certainly (bi-t-takid), (fa-inna) he" */
        a = (anchor){.at = j, .content = that_he(p, j) ? j : after(p, j), .kind = ANCHOR_CLAUSE};
    else if (x->pro == PRO_DET && role_at(p, j) == ROLE_ALA && j + 2 < limit && is_comp(p, j + 1))
        a = (anchor){.at = j + 1, .content = en_at(p, j + 1) ? j + 1 : after(p, j + 1), .kind = ANCHOR_CLAUSE};
    else if (x->lemma->cue == CUE_CONFIRM && role_at(p, j) == ROLE_ALA && j + 2 < limit && said_anew(p, i)) /* "renewed his affirmation of (ala) the need of" */
        a = (anchor){.at = j + 1, .content = j + 1, .kind = opens_quote(p, j + 1) ? ANCHOR_QUOTE : ANCHOR_NOUN};
    else if (is_kind(p, j, TOKEN_COLON) && j + 1 < limit)
        a = (anchor){.at = j, .content = j + 1, .kind = ANCHOR_COLON};
    else if (opens_quote(p, j) && !quoted_name(p, j, limit))
        a = (anchor){.at = j, .content = j, .kind = ANCHOR_QUOTE};
    if (!a.kind || taken(d, a.content))
        return false;
    uint32_t verb;
    party who = x->en ? subject_to_come(d, i, x->en, &verb) : nobody;
    who = who.there ? who : carrier(d, i, x, &(uint32_t){0});
    bool to_say = x->pro == PRO_DET && x->lemma->cue != CUE_CONFIRM; /* "there is no reason to say that": nobody says it */
    if (!who.there || (to_say && who.first == who.end))
        return false;
    uint32_t from = clause_start(d, i);
    while (from > d->first && i - from < 40 && !is_finite(p, from)) /* the construction begins at its verb */
        from--;
    draft_statement *s = open_statement(d, i, x, "by-saying");
    uint32_t base = s->nchain;
    add_link(s, who, false);
    s->region = is_finite(p, from) ? from : i;
    links_between(d, s, s->region, i, base);
    if (!finish_statement(d, s, &a, limit))
        return false;
    remember(d, who, NULL, true);
    return true;
}
