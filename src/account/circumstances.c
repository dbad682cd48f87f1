/* circumstances.c: whether a deed happened, when and where it did. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

int32_t statement_around(const draft *d, uint32_t token)
{
    int32_t best = -1;
    uint32_t width = UINT32_MAX;
    for (uint32_t n = d->statements.n; n-- > 0;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s || d->statements.n - n > 200)
            break;
        if (s->first <= token && token < s->end && s->end - s->first < width) {
            best = (int32_t)n;
            width = s->end - s->first;
        }
    }
    return best;
}

/* The light verb whose object, or what it is exposed to, the deed's noun is: "did not launch a raid". */
static uint32_t leading_verb(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t verb = governing_verb(d, i), k = i;
    if (verb == UINT32_MAX || en_at(p, i) || pro_at(p, i) & (PRO_AND | PRO_SO))
        return UINT32_MAX;
    for (uint32_t j = verb + 1; j < i; j++)
        if (cue_participle(p, j) && j > verb + 1 && is_kind(p, j - 1, TOKEN_COMMA))
            return UINT32_MAX; /* "did not offer, pointing to the talks" */
    uint64_t c = p->k[verb].chosen->lemma->classes;
    if (!IN(c, CLASS_LIGHT) && !IN(c, CLASS_BEGIN) && !IN(c, CLASS_RECEIVE) && !IN(c, CLASS_HAPPEN))
        return UINT32_MAX;
    while (k > verb + 1 && (tag_at(p, k - 1) == TAG_DET || tag_at(p, k - 1) == TAG_NUM || is_kind(p, k - 1, TOKEN_QUOTE) || inside_adverb(p, k - 1)))
        k--;
    return k == verb + 1 || (tag_at(p, k - 1) != TAG_ADP && !p->time_at[k]) ? verb : UINT32_MAX;
}

/* A verb before this one in the sentence is a perfect, but for one that is denied. */
static bool past_before(const draft *d, uint32_t i)
{
    for (uint32_t j = i; j-- > d->first && i - j < 30;)
        if (is_finite(d->p, j) && tag_at(d->p, j) == TAG_PERF)
            return !(j > d->first && tag_at(d->p, j - 1) == TAG_NEG);
    return false;
}

/* "The forces prepare, with the support of X, for (li-) an attack": what they plan stands behind an aside, with its preposition. */
static bool prepared_for(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t led = pro_at(p, i) & PRO_LI ? i : i > d->first && pro_at(p, i - 1) & PRO_LI ? i - 1 : d->first, commas = 0;
    if (led == d->first || !is_kind(p, led - 1, TOKEN_COMMA))
        return false;
    uint32_t verb = governing_verb(d, i);
    for (uint32_t k = verb; verb != UINT32_MAX && k < led; k++)
        commas += is_kind(p, k, TOKEN_COMMA);
    return commas == 2 && has(p, verb, CLASS_PLAN);
}

/* "It is expected that": by nobody who is named. */
static bool expected(const parse *p, uint32_t j, uint32_t that)
{
    const reading *r = p->k[j].chosen;
    return j + 1 == that && r && r->tag == TAG_IMPF && r->lemma->cue == CUE_PREDICT && r->features & F_MASC && r->features & F_SING && !r->en;
}

/* "It is due that", "is expected that": what leads the clause of the complementiser. */
static bool due_that(const draft *d, uint32_t comp)
{
    const parse *p = d->p;
    for (uint32_t j = comp + 1; j-- > d->first && comp - j < 4;)
        if (phrase_has(p, j, CLASS_PLAN) || has(p, j, CLASS_PLAN) || expected(p, j, comp))
            return true;
    return false;
}

enum { UNDER_WAY = 3 }; /* value of an adjective in adjectives.tsv: current, going on */

/* "The current talks", "is waging since January a wide campaign", "goes on with its raids": a noun's deed that has not ended. */
static bool goes_on(const deed *e)
{
    const parse *p = e->p;
    uint32_t i = e->i;
    for (uint32_t k = i + 1; k < e->d->end && k < i + 4 && tag_at(p, k) == TAG_ADJ; k++)
        if (p->k[k].chosen->lemma->value == UNDER_WAY && !has(p, k, CLASS_ORDINAL))
            return true;
    uint32_t verb = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE ? governing_verb(e->d, i) : UINT32_MAX;
    const reading *v = verb == UINT32_MAX ? NULL : p->k[verb].chosen;
    if (!v || v->tag != TAG_IMPF || v->pro & PRO_WILL || IN(v->lemma->classes, CLASS_HAPPEN) || !(IN(v->lemma->classes, CLASS_LIGHT) || IN(v->lemma->classes, CLASS_BEGIN)) || (verb > e->d->first && (tag_at(p, verb - 1) == TAG_NEG || role_at(p, verb - 1) == ROLE_QAD || role_at(p, verb - 1) == ROLE_ANNA || role_at(p, verb - 1) == ROLE_SAWFA)))
        return false;
    for (uint32_t k = verb + 1; k < i; k++) {
        bool time = p->time_at[k] || (k + 1 < i && p->time_at[k + 1]) || role_at(p, k) == ROLE_TIMEPREP;
        if (!time && (tag_at(p, k) == TAG_ADP || tag_at(p, k) == TAG_MASDAR || pro_at(p, k) & PRO_PREP))
            return false;
    }
    return pro_at(p, i) == 0 && tag_at(p, i - 1) != TAG_ADP;
}

/* Token j stands where an attribute of the noun does. */
static bool near_attribute(const deed *e, uint32_t j)
{
    return j < e->limit && (j < e->i + 3 || (j < e->i + 5 && tag_at(e->p, j - 1) == TAG_ADJ && tag_at(e->p, j) != TAG_APTC));
}

bool is_possible(const deed *e)
{
    bool any = e->i > e->d->first && role_at(e->p, e->i - 1) == ROLE_ANY;
    for (uint32_t j = e->i + 1; !any && is_noun_deed(e) && near_attribute(e, j); j++)
        if (tag_at(e->p, j) == TAG_ADJ && has(e->p, j, CLASS_MAYBE))
            return true;
    return false;
}

/* "After", "because of" at token j: what it leads was done before. */
static bool comes_of(const parse *p, uint32_t j)
{
    const image_lemma *l = whole_at(p, j);
    return l && ((l->role == ROLE_CAUSE && l->value != AIM) || (l->role == ROLE_TIMEPREP && l->value >= AFTER));
}

bool hinders_nothing(const parse *p, uint32_t i)
{
    const image_lemma *l = whole_at(p, i);
    return l && l->role == ROLE_CAUSE && l->value == DESPITE && !en_at(p, i);
}

uint32_t considers(const deed *e)
{
    const parse *p = e->p;
    uint32_t v = e->r->tag == TAG_MASDAR && !pro_at(p, e->i) ? governing_verb(e->d, e->i) : UINT32_MAX;
    const reading *r = v != UINT32_MAX ? p->k[v].chosen : NULL;
    if (!r || v + 1 >= e->i || r->en || r->features & F_PASSIVE || !(IN(r->lemma->classes, CLASS_MAYBE) || IN(r->lemma->classes, CLASS_PLAN)))
        return UINT32_MAX;
    uint32_t commas = 0;
    for (uint32_t k = v + 1; k < e->i; k++) {
        tag_id t = tag_at(p, k);
        bool comma = is_kind(p, k, TOKEN_COMMA), his = t == TAG_NOUN || t == TAG_PROPN || t == TAG_ADJ || t == TAG_ADV || p->time_at[k];
        commas += comma;
        if (!(comma || his) || pro_at(p, k) & (PRO_BI | PRO_LI) || en_at(p, k))
            return UINT32_MAX;
    }
    return commas == 0 || commas == 2 ? v : UINT32_MAX;
}

enum { PLAN = 9 }; /* value of a document in nouns.tsv: whose deed is still to be done */

/* What the noun at token k is about may come, or is kept from coming: a possibility, a fear, the prevention of; a plan is still to be done. */
static isnad_deed only_may_come(const deed *e, uint32_t k)
{
    const parse *p = e->p;
    const reading *r = p->k[k].chosen;
    if (!r || (r->tag != TAG_NOUN && r->tag != TAG_MASDAR))
        return ISNAD_HAPPENED;
    if (r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_DOC) && r->lemma->value == PLAN)
        return ISNAD_PLANNED;
    bool told = e->i + 1 < e->d->end && is_finite(p, e->i + 1); /* "a massacre [that] X carried out" */
    bool failed = k > e->d->first && role_at(p, k - 1) == ROLE_FI; /* "failed in preventing" */
    bool prevention = r->tag == TAG_MASDAR && r->lemma->event == EVENT_COERCE && r->lemma->mode == MODE_RESTRICT && !(r->pro & PRO_DET) && !told && !failed && !r->en && IN(r->lemma->event_frames, EFRAME_R_MIN);
    return prevention || IN(r->lemma->classes, CLASS_MAYBE) ? ISNAD_HYPOTHETICAL : ISNAD_HAPPENED;
}

/* "The possibility of an attack's happening", "of Britain's expelling (bi-)", "for fear that it launch raids", "the need of a withdrawal", "a plan to invade": what may come, told by a noun. */
static isnad_deed only_told_of(const deed *e, uint32_t k)
{
    enum { FAR = 7 };
    const parse *p = e->p;
    bool verb = is_finite(p, k);
    if (verb && !(k > e->d->first && role_at(p, k - 1) == ROLE_ANNA && !en_at(p, k - 1)))
        return ISNAD_HAPPENED;
    if (pro_at(p, e->i) & PRO_AND)
        return ISNAD_HAPPENED;
    if (!verb && has_article(p, e->i)) { /* "for fear of the shelling": which there is */
        uint32_t of = light_masdar(e) ? e->i - 1 : e->i; /* "to guarantee the arrival of the aid" */
        bool still = of < e->i || (e->r->tag == TAG_MASDAR && e->type == EVENT_AGREE);
        return still && of > e->d->first ? only_may_come(e, of - 1) : ISNAD_HAPPENED;
    }
    bool led = verb || pro_at(p, k) & PRO_PREP;
    for (uint32_t from = k -= verb; k-- > e->d->first && from - k < FAR;) {
        isnad_deed come = only_may_come(e, k);
        if (come != ISNAD_HAPPENED && (led || !has_article(p, k))) /* but not "this idea roused the blame of" */
            return come;
        led |= role_at(p, k) == ROLE_MIN || role_at(p, k) == ROLE_ILA;
        bool noun = tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_MASDAR;
        bool doer = !verb && (tag_at(p, k) == TAG_PROPN || has_article(p, k)) && (noun || tag_at(p, k) == TAG_PROPN || tag_at(p, k) == TAG_ADJ) && pro_at(p, e->i) & PRO_BI;
        if (!(noun && !has_article(p, k)) && !doer && role_at(p, k) != ROLE_MIN && role_at(p, k) != ROLE_ILA)
            return ISNAD_HAPPENED;
    }
    return ISNAD_HAPPENED;
}

/* "Did not manage (min) the arrest of", "did not succeed in it": the token of the light verb that is negated, or UINT32_MAX. */
static uint32_t unmanaged(const deed *e)
{
    enum { FAR = 10 };
    const parse *p = e->p;
    uint32_t i = e->i;
    role_id by = i > e->d->first && !en_at(p, i - 1) && !(pro_at(p, i) & ~PRO_DET) ? role_at(p, i - 1) : ROLE_NONE;
    if ((by != ROLE_MIN && by != ROLE_FI) || e->type == EVENT_CONSULT) /* "took no part in the talks": others did */
        return UINT32_MAX;
    uint32_t verb = governing_verb(e->d, i);
    const reading *v = verb < i && i - verb < FAR ? p->k[verb].chosen : NULL;
    if (!v || v->features & F_PASSIVE || !IN(v->lemma->classes, CLASS_LIGHT) || v->lemma->event || v->lemma->cue)
        return UINT32_MAX;
    for (uint32_t k = verb + 1; k + 1 < i; k++) /* nothing but who does it, and when */
        if (p->k[k].kind != TOKEN_WORD || (!p->time_at[k] && (tag_at(p, k) == TAG_ADP || tag_at(p, k) == TAG_MASDAR || pro_at(p, k) & PRO_PREP)))
            return UINT32_MAX;
    bool denied = verb > e->d->first && tag_at(p, verb - 1) == TAG_NEG && !pro_at(p, verb) && !(i + 1 < e->limit && role_at(p, i + 1) == ROLE_EXCEPT); /* but "managed to hold none but" */
    return denied ? verb : UINT32_MAX;
}

/* "Hastened to the denial of its involvement in the attack", "of the shelling": a masdar denies it. */
static bool denied_by_masdar(const deed *e)
{
    enum { FAR = 6 };
    const parse *p = e->p;
    for (uint32_t k = e->i; k-- > e->d->first && e->i - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        if (tag_at(p, k) == TAG_MASDAR && p->k[k].chosen->lemma->cue == CUE_DENY)
            return !has_article(p, k) && !en_at(p, k) && (k + 1 == e->i || (light(p, k + 1) && role_at(p, e->i - 1) == ROLE_FI));
    }
    return false;
}

/* "In case of the army's launching an attack", "the base's not being exposed to an attack": the light masdar by which the noun at e->i
 * is done, over who does it, the first of several; e->i: there is none. */
static uint32_t light_before(const deed *e)
{
    enum { FAR = 9 };
    const parse *p = e->p;
    uint32_t by = e->i;
    for (uint32_t k = e->i; k-- > e->d->first && e->i - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        if (tag_at(p, k) == TAG_MASDAR && (has(p, k, CLASS_LIGHT) || has(p, k, CLASS_HAPPEN)) && !has_article(p, k))
            by = k;
        if (tag_at(p, k) == TAG_ADP && role_at(p, k) != ROLE_MIN && !(k + 1 == e->i && role_at(p, k) == ROLE_FI)) /* but "of those from the town" */
            break;
    }
    return by;
}

/* "In case" stands right before token k. */
static bool in_case(const draft *d, uint32_t k)
{
    const parse *p = d->p;
    uint32_t within = k > d->first ? p->inside[k - 1] : 0;
    return within && p->phrases[within - 1].end == k && role_at(p, within - 1) == ROLE_IF;
}

void read_status(deed *e, draft_event *v)
{
    const parse *p = e->p;
    draft *d = e->d;
    uint32_t i = e->i;
    bool verb = finite_tag(e->r->tag) || e->r->tag == TAG_APTC;
    v->status = ISNAD_HAPPENED;
    uint32_t led = verb ? UINT32_MAX : leading_verb(d, i);
    uint32_t from = clause_start(d, led == UINT32_MAX ? i : led);
    bool past = verb && i > d->first && role_at(p, i - 1) == ROLE_LAM; /* lam and the jussive: did not */
    if (verb && i > d->first) {
        role_id r = role_at(p, i - 1);
        if (r == ROLE_LAM || r == ROLE_LA || (r == ROLE_WHAT && e->r->tag == TAG_PERF && !(pro_at(p, i - 1))))
            v->negated = r != ROLE_WHAT;
        if (r == ROLE_LAN) {
            v->negated = true;
            v->status = ISNAD_PLANNED;
        }
        if (r == ROLE_ALLA) { /* "must not abduct" */
            v->negated = true;
            v->status = ISNAD_HYPOTHETICAL;
        }
        if (r == ROLE_SAWFA)
            v->status = ISNAD_PLANNED;
        if (r == ROLE_WHETHER)
            v->status = ISNAD_HYPOTHETICAL; /* "does he withdraw?" */
        if (r == ROLE_QAD && e->r->tag == TAG_IMPF)
            v->status = ISNAD_HYPOTHETICAL;
    }
    v->negated |= verb && auxiliary_negated(d, i);
    for (uint32_t j = i > from + 4 ? i - 4 : from; v->negated && j < e->limit && j < i + 6; j++) /* "strikes none but" */
        v->negated = role_at(p, j) != ROLE_EXCEPT;
    if (e->r->pro & PRO_WILL)
        v->status = ISNAD_PLANNED;
    if (led != UINT32_MAX && led > d->first && tag_at(p, led - 1) == TAG_NEG && role_at(p, led - 1) != ROLE_GHAYR) {
        v->negated = !(role_at(p, led - 1) == ROLE_WHAT && pro_at(p, led - 1));
        if (role_at(p, led - 1) == ROLE_LAN && v->negated)
            v->status = ISNAD_PLANNED;
    } else if (led != UINT32_MAX) {
        v->negated |= auxiliary_negated(d, led);
    }
    if (led != UINT32_MAX && led > d->first && role_at(p, led - 1) == ROLE_ALLA && has(p, led, CLASS_LIGHT)) { /* "must not launch an attack" */
        v->negated = true;
        v->status = ISNAD_HYPOTHETICAL;
    }
    bool may = led != UINT32_MAX && led > d->first && role_at(p, led - 1) == ROLE_QAD && !pro_at(p, led) && p->k[led].chosen->tag == TAG_IMPF;
    for (uint32_t k = led + 1; may && k < i; k++)
        may = tag_at(p, k) != TAG_ADP || en_at(p, k); /* not "may hold talks on the margin of the summit" */
    if (may)
        v->status = ISNAD_HYPOTHETICAL; /* "may (qad) launch an attack" */
    uint32_t denied = verb ? i : led; /* "unless (ma lam) it withdraws" */
    if (denied != UINT32_MAX && denied > d->first + 1 && role_at(p, denied - 1) == ROLE_LAM && role_at(p, denied - 2) == ROLE_WHAT && !pro_at(p, denied - 2))
        v->status = ISNAD_HYPOTHETICAL;
    if (!verb && i > d->first && (phrase_has(p, i - 1, CLASS_MAYBE) || role_at(p, i - 1) == ROLE_GHAYR || (role_at(p, i - 1) == ROLE_LA && !pro_at(p, i))))
        v->negated = true; /* also "no agreement between" */
    uint32_t head = verb ? i : light_masdar(e) ? i - 1 : i, before = head > d->first ? p->inside[head - 1] ? p->inside[head - 1] - 1 : head - 1 : head;
    v->negated |= !verb && before < head && role_at(p, before) == ROLE_WITHOUT; /* also "without bringing a charge" */
    v->negated |= !verb && before < head && tag_at(p, before) == TAG_NOUN && has(p, before, CLASS_NOTBE) && !has_article(p, head); /* "the not striking of" */
    v->negated |= !verb && denied_by_masdar(e);
    uint32_t by_light = verb ? i : light_before(e);
    bool not_by = by_light > d->first && tag_at(p, by_light - 1) == TAG_NOUN && has(p, by_light - 1, CLASS_NOTBE) && !pro_at(p, by_light);
    v->negated |= not_by && by_light < i;
    uint32_t light_verb = verb ? UINT32_MAX : unmanaged(e);
    if (light_verb != UINT32_MAX) {
        v->negated = true;
        if (role_at(p, light_verb - 1) == ROLE_LAN)
            v->status = ISNAD_PLANNED; /* "will not take part in" */
    }
    bool headline = p->t->blocks[p->t->sentences[d->s].block].kind == ISNAD_HEADING && !IN(e->frames, EFRAME_STATIVE); /* "Tunis arrests three" */
    if (v->status == ISNAD_HAPPENED && !past && !headline && e->r->tag == TAG_IMPF && (IN(e->frames, EFRAME_STATIVE) || e->type == EVENT_COERCE || e->type == EVENT_REJECT || e->type == EVENT_COOPERATE || e->type == EVENT_ASSAULT))
        v->status = ISNAD_ONGOING;
    uint32_t in = !verb && i > d->first && role_at(p, i - 1) == ROLE_FI ? governing_verb(d, i) : led; /* also "takes part in" */
    if (v->status == ISNAD_HAPPENED && in != UINT32_MAX && tag_at(p, in) == TAG_IMPF && !(pro_at(p, in) & PRO_WILL) && !(in > d->first && role_at(p, in - 1) == ROLE_LAM)) {
        bool light = IN(p->k[in].chosen->lemma->classes, CLASS_LIGHT), wish = light && in > d->first && role_at(p, in - 1) == ROLE_ANNA && !en_at(p, in - 1);
        bool direct = led != UINT32_MAX && (!pro_at(p, i) || pro_at(p, i) & PRO_BI);
        for (uint32_t k = in + 1; direct && k < i; k++)
            direct = tag_at(p, k) != TAG_ADP && tag_at(p, k) != TAG_MASDAR && !(pro_at(p, k) & PRO_PREP);
        if (wish && !(in > d->first + 1 && role_at(p, in - 2) == ROLE_TIMEPREP))
            v->status = due_that(d, in - 1) && !(pro_at(p, i) & PRO_PREP) ? ISNAD_PLANNED : ISNAD_HYPOTHETICAL; /* "is due to hold a meeting", "must take part in the meeting" */
        else if (!wish && direct && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE))
            v->status = ISNAD_ONGOING; /* "is launching raids" */
    }
    if (v->status == ISNAD_HAPPENED && !verb && !v->negated && goes_on(e))
        v->status = ISNAD_ONGOING;
    if (v->status == ISNAD_HAPPENED && !verb && e->mode == MODE_VISIT && in != UINT32_MAX && tag_at(p, in) == TAG_IMPF && IN(p->k[in].chosen->lemma->event_frames, EFRAME_TRAVELS) && tag_at(p, in - (in > d->first)) != TAG_NEG)
        v->status = ISNAD_PLANNED; /* "arrives on Sunday on a visit": is on the way */
    /* what governs: intends to, is due to, may, if, calls for */
    uint32_t back = i > from + 10 ? i - 10 : from;
    if (back == from && from > d->first && is_kind(p, from - 1, TOKEN_QUOTE) && !(from > d->first + 1 && (is_comp(p, from - 2) || is_kind(p, from - 2, TOKEN_COLON))))
        back = verb ? from - 1 : from > d->first + 4 ? from - 4 : d->first; /* "plans to fly 'raids'", "if 'they attack'" */
    bool before_it = false; /* "will decide after the attack", "wants to punish X because of the attack": that was done */
    bool during = false, done = false, led_by = verb || pro_at(p, i) & PRO_PREP, despite = false; /* "demanded during talks", "warned of it after X's withdrawal": they were held */
    for (uint32_t j = i; j-- > (back > d->first ? back - (back > d->first ? 1 : 0) : d->first);) {
        if (j < d->first)
            break;
        bool day = j > d->first && (p->time_at[j - 1] || p->time_at[j + 1]); /* "threatened, on Wednesday, to" */
        if (is_kind(p, j, TOKEN_COMMA) && (i - j > 1 || e->r->tag == TAG_APTC || e->r->tag == TAG_PERF) && !is_comp(p, j + 1) && !(day && !verb && pro_at(p, i) & (PRO_LI | PRO_BI)))
            break;
        bool leads = tag_at(p, j) == TAG_ADP && !en_at(p, j) && !p->time_at[j];
        during |= leads && !led_by && role_at(p, j) == ROLE_TIMEPREP;
        despite |= leads && !led_by && hinders_nothing(p, j);
        before_it |= leads && !verb && comes_of(p, j) && tag_at(p, j + 1) != TAG_ADJ; /* but "shortly after" */
        led_by |= leads || pro_at(p, j) & PRO_PREP;
        if (!verb && role_at(p, j) == ROLE_HAWLA && !en_at(p, j) && (has(p, after(p, j), CLASS_REPORTED) || has(p, after(p, j), CLASS_DOC)))
            break; /* "seeks to learn about news of the arrest": that is no plan */
        if (!verb && j < i && (tag_at(p, j) == TAG_MASDAR || tag_at(p, j) == TAG_NOUN) && p->k[j].chosen->lemma->mode == MODE_INVESTIGATE)
            break; /* "calls for an inquiry into the killing of": that was done */
        bool pledged = !verb && p->k[j].chosen && p->k[j].chosen->lemma->cue == CUE_PROMISE && (pro_at(p, i) & PRO_BI || (j + 1 < i && pro_at(p, i - 1) & PRO_BI));
        role_id lead = j > d->first ? role_at(p, j - 1) : ROLE_NONE;
        bool of_noun = j + 1 < i && has_article(p, j) && (tag_at(p, j) == TAG_ADJ || tag_at(p, j) == TAG_PPTC) && lead != ROLE_MIN && lead != ROLE_GHAYR; /* "the expected march comes after the attack" */
        bool wish = (during || done || before_it) && (tag_at(p, j) == TAG_NOUN || tag_at(p, j) == TAG_MASDAR); /* "his wish faded after the raid", "those who voiced a wish decided to withdraw" */
        done |= j < i && tag_at(p, j) == TAG_PERF;
        if (pledged || (!before_it && phrase_has(p, j, CLASS_PLAN)) || (has(p, j, CLASS_PLAN) && !of_noun && !wish && !(before_it && is_finite(p, j))))
            if (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING)
                v->status = ISNAD_PLANNED;
        if (phrase_has(p, j, CLASS_MAYBE) || (has(p, j, CLASS_MAYBE) && tag_at(p, j) != TAG_NOUN && tag_at(p, j) != TAG_MASDAR && (!is_finite(p, j) || (!verb && !during && governing_verb(d, i) == j))) || role_at(p, j) == ROLE_IF)
            v->status = ISNAD_HYPOTHETICAL;
        if (!during && p->k[j].chosen && !IN(p->k[j].chosen->lemma->classes, CLASS_LIGHT) && (p->k[j].chosen->lemma->event == EVENT_REQUEST || p->k[j].chosen->lemma->event == EVENT_THREATEN) && j + 1 <= i && (!verb || (j + 1 < i && is_comp(p, j + 1))))
            v->status = ISNAD_HYPOTHETICAL;
        if (!verb && p->k[j].chosen && finite_tag(p->k[j].chosen->tag) && p->k[j].chosen->pro & PRO_WILL && v->status == ISNAD_HAPPENED && !before_it)
            v->status = ISNAD_PLANNED;
        if (has(p, j, CLASS_REFUSE) && tag_at(p, i) != TAG_PERF && !despite && (j + 2 >= i || (!verb && tag_at(p, j) != TAG_MASDAR && governing_verb(d, i) == j)))
            v->status = ISNAD_HYPOTHETICAL;
    }
    uint32_t ponders = v->status == ISNAD_HAPPENED ? considers(e) : UINT32_MAX;
    if (ponders != UINT32_MAX)
        v->status = has(p, ponders, CLASS_MAYBE) ? ISNAD_HYPOTHETICAL : ISNAD_PLANNED;
    if (in_case(d, head) || in_case(d, by_light - not_by) || (led != UINT32_MAX && in_case(d, led)))
        v->status = ISNAD_HYPOTHETICAL; /* "in case X withdraws", "in case of X's withdrawal, launching of a raid" */
    /* "it is due that he meets": what leads the clause */
    if (verb && from > d->first && is_comp(p, from - 1) && v->status != ISNAD_HYPOTHETICAL && due_that(d, from - 1))
        v->status = ISNAD_PLANNED;
    uint32_t held = i + 2; /* "the (historic) meeting that will be held" */
    while (held < d->end && held < i + 4 && tag_at(p, held - 1) == TAG_ADJ)
        held++;
    if (!verb && v->status == ISNAD_HAPPENED && held < d->end && role_at(p, held - 1) == ROLE_REL && is_finite(p, held) && pro_at(p, held) & PRO_WILL && (!en_at(p, held) || has(p, held, CLASS_FIELD)))
        v->status = ISNAD_PLANNED;
    /* "the expected visit", "a visit next week", "a Western military strike at hand" */
    for (uint32_t j = i + 1; !verb && near_attribute(e, j); j++)
        if ((has(p, j, CLASS_PLAN) && role_at(p, j - 1) != ROLE_GHAYR) || (has(p, j, CLASS_FUTURENESS) && !p->time_at[j]))
            v->status = ISNAD_PLANNED;
    if (!verb && v->status == ISNAD_HAPPENED && prepared_for(d, i))
        v->status = ISNAD_PLANNED;
    if (v->status == ISNAD_HAPPENED && is_possible(e))
        v->status = ISNAD_HYPOTHETICAL;
    isnad_deed told_of = only_told_of(e, i);
    if (told_of == ISNAD_HAPPENED && !verb && in != UINT32_MAX)
        told_of = only_told_of(e, in);
    if (told_of != ISNAD_HAPPENED && v->status != ISNAD_HYPOTHETICAL)
        v->status = told_of;
    if (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING) {
        bool sooner = i > d->first + 1 && role_at(p, i - 2) == ROLE_TIMEPREP && past_before(d, i - 2); /* "cried before the police killed him" */
        if (e->r->tag == TAG_IMPF && i > d->first && is_comp(p, i - 1) && role_at(p, i - 1) == ROLE_ANNA && !en_at(p, i - 1))
            v->status = sooner ? ISNAD_HAPPENED : ISNAD_HYPOTHETICAL;
    }
}

/* "the agreement signed in 2015": when that was signed. */
static bool of_a_thing(const parse *p, uint32_t i, uint32_t j)
{
    uint32_t k = j;
    while (k > i + 1 && (tag_at(p, k - 1) == TAG_ADP || p->time_at[k - 1]))
        k--;
    if (k < i + 4)
        return false;
    tag_id t = tag_at(p, k - 1);
    return has_article(p, k - 1) && (t == TAG_PPTC || t == TAG_APTC || (t == TAG_ADJ && may_be(p, k - 1, TAG_PPTC))) && (has(p, k - 2, CLASS_PACT) || (tag_at(p, k - 2) == TAG_ADJ && has(p, k - 3, CLASS_PACT)) || has(p, k - 2, CLASS_LAW) || has(p, k - 2, CLASS_DOC));
}

void read_time(deed *e, draft_event *v)
{
    const parse *p = e->p;
    v->when = -1;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 40; j++)
        if (p->time_at[j] && !of_a_thing(p, e->i, j) && p->times.at[p->time_at[j] - 1].type == ISNAD_DATE) {
            v->when = (int32_t)p->time_at[j] - 1;
            return;
        }
    uint32_t from = clause_start(e->d, e->i);
    for (uint32_t j = e->i; j-- > from && e->i - j < 16;)
        if (p->time_at[j] && p->times.at[p->time_at[j] - 1].type == ISNAD_DATE) {
            v->when = (int32_t)p->time_at[j] - 1;
            return;
        }
    /* "heads on Thursday, NAME, a meeting": the day stands behind the light verb */
    uint32_t light = finite_tag(e->r->tag) ? UINT32_MAX : governing_verb(e->d, e->i);
    if (light != UINT32_MAX && IN(p->k[light].chosen->lemma->classes, CLASS_LIGHT) && light + 1 < e->i && p->time_at[light + 1] && p->times.at[p->time_at[light + 1] - 1].type == ISNAD_DATE) {
        v->when = (int32_t)p->time_at[light + 1] - 1;
        return;
    }
    /* "the talks had gone on on Friday": the day stands behind the verb of the deed */
    if (!finite_tag(e->r->tag)) {
        np deed_np = np_parse(p, e->i, e->d->end, 0);
        uint32_t j = deed_np.end;
        if (j > e->i && j < e->d->end && is_finite(p, j))
            for (uint32_t k = j; k < e->d->end && k < j + 8 && !is_kind(p, k, TOKEN_COMMA) && !is_comp(p, k); k++)
                if (p->time_at[k] && p->times.at[p->time_at[k] - 1].type == ISNAD_DATE) {
                    v->when = (int32_t)p->time_at[k] - 1;
                    return;
                }
    }
    /* "announced on Wednesday the loss of ...": the day stands with the announcement */
    if (v->said_in >= 0 && strcmp(e->d->statements.at[v->said_in].rule, "cue-noun") == 0)
        v->when = e->d->statements.at[v->said_in].when;
}

/* "Meets his counterpart next Monday", "a visit to Moscow next week": the date of the deed is after the document's. */
void read_future(deed *e, draft_event *v)
{
    const parse *p = e->p;
    if (v->when < 0 || e->r->tag == TAG_PERF || (v->status != ISNAD_HAPPENED && v->status != ISNAD_ONGOING))
        return;
    const time_expr *t = &p->times.at[v->when];
    uint32_t verb = governing_verb(e->d, e->i), near = 12;
    uint64_t c = verb != UINT32_MAX && tag_at(p, verb) == TAG_PERF ? p->k[verb].chosen->lemma->classes : 0;
    if (!finite_tag(e->r->tag) && (IN(c, CLASS_LIGHT) || IN(c, CLASS_HAPPEN) || IN(c, CLASS_RECEIVE)))
        return; /* "held talks about next week's summit" */
    bool led = t->first < e->i && verb != UINT32_MAX && t->first == verb + 1 && tag_at(p, verb) == TAG_IMPF; /* "heads on Thursday a meeting" */
    if (!led && (t->first < e->i || t->first - e->i > near))
        return;
    for (uint32_t j = e->i + 1; j < t->first; j++)
        if (p->k[j].chosen && (is_finite(p, j) || (p->k[j].chosen->lemma->event && tag_at(p, j) != TAG_ADJ)))
            return; /* of another deed */
    bool next = false;
    for (uint32_t j = t->first; j < t->end; j++)
        next |= has(p, j, CLASS_FUTURENESS);
    char today[16];
    snprintf(today, sizeof today, "%04d-%02d-%02d", (int)p->today.year, (int)p->today.month, (int)p->today.day);
    bool meets = e->type == EVENT_CONSULT || e->type == EVENT_AGREE || e->type == EVENT_COOPERATE; /* but "the attacks of 11 September" */
    next |= meets && p->today.year && strlen(t->value) >= 10 && strncmp(t->value, today, 10) > 0;
    if (next)
        v->status = ISNAD_PLANNED;
}

void read_place(deed *e, draft_event *v)
{
    const parse *p = e->p;
    v->where = e->where.there ? e->where : nobody;
    for (uint32_t j = e->i + 1; j + 1 < e->limit && j < e->i + 26 && !v->where.there; j++) {
        bool in = role_at(p, j) == ROLE_FI && !en_at(p, j) && !p->phrases[j].lemma;
        bool bi = pro_at(p, j) & PRO_BI && has(p, j, CLASS_PLACE) && v->mode != MODE_CONVICT && !(j + 1 < e->limit && has(p, j + 1, CLASS_HUMAN)); /* "to prison": how, not where */
        uint32_t at = in ? j + 1 : j;
        if ((!in && !bi) || p->time_at[at])
            continue;
        bool place = has(p, at, CLASS_PLACE) || (p->phrases[at].actor >= 0 && IN(p->im->actors[p->phrases[at].actor].classes, CLASS_PLACE));
        if (!place)
            continue;
        uint32_t limit = e->limit, end = p->phrases[at].end;
        if (p->phrases[at].actor >= 0 && end < limit && tag_at(p, end) == TAG_PROPN && p->phrases[end].actor < 0)
            e->limit = end; /* "met the ambassador in Washington NAME" */
        v->where = np_party(e, at, 0);
        e->limit = limit;
        return;
    }
}
