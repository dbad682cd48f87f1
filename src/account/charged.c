/* charged.c: whose deed it is that somebody has a part in, answers for, owns up to, is charged with or accused of. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "The allegations of (bi-) the involvement of", "on suspicion of its involvement": the masdar at token k is only alleged. */
static bool only_alleged(const parse *p, uint32_t first, uint32_t k)
{
    if (k <= first || pro_at(p, k) & PRO_AND)
        return false;
    const reading *of = !pro_at(p, k) ? p->k[k - 1].chosen : NULL; /* "the possibility of" */
    if (of && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && !of->en && !(of->pro & PRO_DET) && IN(of->lemma->classes, CLASS_MAYBE))
        return true;
    bool by = pro_at(p, k) == PRO_BI, in = role_at(p, k - 1) == ROLE_FI && !en_at(p, k - 1) && k > first + 1;
    const reading *claim = by ? p->k[k - 1].chosen : in ? p->k[k - 2].chosen : NULL;
    if (by && is_finite(p, k - 1))
        return IN(claim->lemma->classes, CLASS_BELIEF); /* "is suspected of (bi-) the involvement in" */
    for (uint32_t j = k - 1; by && claim && claim->tag == TAG_ADJ && j > first && k - j < 4; j--) /* "the Western accusations of" */
        claim = p->k[j - 1].chosen;
    return claim && (claim->tag == TAG_NOUN || claim->tag == TAG_MASDAR) && (claim->lemma->event == EVENT_ACCUSE || claim->lemma->cue == CUE_CLAIM || claim->lemma->cue == CUE_ACCUSE || IN(claim->lemma->classes, CLASS_BELIEF) || IN(claim->lemma->classes, CLASS_MAYBE) || (IN(claim->lemma->classes, CLASS_REPORTED) && !IN(claim->lemma->classes, CLASS_DOC)));
}

/* "The involvement of X in": X does it. */
void involved(deed *e)
{
    const parse *p = e->p;
    const reading *holding = light_masdar(e);
    uint32_t at = deals(holding) && e->with == UINT32_MAX && !en_at(p, e->i - 1) && !(pro_at(p, e->i) & PRO_PREP) ? e->i - 1 : e->i; /* "the ability of the police to lay hands on" */
    at -= at > e->d->first && tag_at(p, at - 1) == TAG_DET && !pro_at(p, at - 1) && !en_at(p, at - 1); /* "its part in any talks" */
    role_id led = at > e->d->first && !en_at(p, at - 1) ? role_at(p, at - 1) : ROLE_NONE;
    bool in = led == ROLE_FI || led == ROLE_MIN || (led == ROLE_ALA && at > e->d->first + 1); /* also "the ability of the police to arrest" */
    if (e->actor.there || !(in || pro_at(p, at) & PRO_BI) || pro_at(p, at) & PRO_AND)
        return;
    uint32_t doing = in ? at - 1 : at; /* "after its carrying out the expulsion of" */
    if (doing > e->d->first && own_doing(p, doing - 1) && !(led == ROLE_ALA && p->k[doing - 1].chosen->lemma->cue)) { /* but "his comment on the attack" */
        party blamed = blamed_for(e, doing - 1); /* "punished Moscow because of its involvement in" */
        party it = blamed.there ? blamed : possessor(e, en_at(p, doing - 1));
        e->actor = overt(&it) || it.person || blamed.there ? it : nobody;
        e->part = in && e->actor.there;
        e->alleged |= only_alleged(p, e->d->first, doing - 1);
        return;
    }
    np n = genitive_of(e, doing, led == ROLE_ALA ? 6 : 12, light);
    if (n.end && (n.political || n.actor >= 0 || n.person)) {
        e->actor = party_of(e->d, &n);
        e->part = in;
        e->alleged |= n.first > e->d->first && only_alleged(p, e->d->first, n.first - 1);
    }
}

enum { LONGEST = 8 }; /* tokens from what leads to a deed to the deed */

/* What leads on from the accusation to the deed: "of using planes in shelling", "of standing behind the attack", "of going
 * on to shell". */
static bool leads_on(const deed *e, uint32_t from)
{
    const parse *p = e->p;
    if (from + LONGEST < e->i || from >= e->i || (p->k[from].chosen->tag != TAG_MASDAR && p->k[from].chosen->tag != TAG_NOUN) || (pro_at(p, from) & ~PRO_DET) != PRO_BI)
        return false;
    for (uint32_t k = from + 1; k < e->i; k++)
        if (p->k[k].kind != TOKEN_WORD || is_finite(p, k) || is_comp(p, k) || pro_at(p, k) & PRO_AND || role_at(p, k) == ROLE_REL || role_at(p, k) == ROLE_AN || has(p, k, CLASS_REPORTED))
            return false; /* also "of neglecting the inquiry into the shelling", "of making up the charges in the shelling" */
    role_id led = role_at(p, e->i - 1);
    bool by = e->r->tag == TAG_MASDAR && pro_at(p, e->i) == 0 && from + 1 == e->i && !has_article(p, from) && p->k[from].chosen->tag == TAG_MASDAR;
    bool carried = IN(p->k[from].chosen->lemma->classes, CLASS_LIGHT) && !(e->r->pro & ~PRO_DET); /* "of launching a series of raids" */
    for (uint32_t k = from; carried && k < e->i; k++)
        carried = (tag_at(p, k) == TAG_MASDAR || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_NUM || tag_at(p, k) == TAG_DET) && !has_article(p, k) && !en_at(p, k);
    return by || carried || ((led == ROLE_FI || led == ROLE_PLACEPREP) && !en_at(p, e->i - 1) && !(pro_at(p, e->i) & ~PRO_DET));
}

/* The charge that leads to the deed: "on a charge of", "on a charge of taking part in", "on suspicion of"; its token, else the deed's. */
static uint32_t charge_before(const deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first, of = e->i > first ? e->i - 1 : e->i;
    if (of == e->i || of <= first + 1)
        return e->i;
    bool in = role_at(p, of) == ROLE_FI && !en_at(p, of) && !(pro_at(p, e->i) & ~PRO_DET);
    if (in && pro_at(p, of - 1) & PRO_LI && tag_at(p, of - 1) == TAG_MASDAR && has(p, of - 1, CLASS_BELIEF))
        return of - 1;
    bool carried = in && tag_at(p, of - 1) == TAG_MASDAR && light(p, of - 1) && !(pro_at(p, of - 1) & ~PRO_DET);
    of = carried ? of - 2 : !in && tag_at(p, of) == TAG_MASDAR && !pro_at(p, of) ? of - 1 : of;
    bool charge = (pro_at(p, of) & ~PRO_DET) == PRO_BI && tag_at(p, of) == TAG_NOUN && has(p, of, CLASS_REPORTED) && !en_at(p, of);
    return charge ? of : e->i;
}

/* "Arrested X on a charge of attacking Y", "of giving support to Y": the deed is that of X. */
static bool charged_with(deed *e, const draft_event *x)
{
    enum { FAR = 6 };
    const parse *p = e->p;
    uint32_t of = charge_before(e);
    bool held = x->type == EVENT_COERCE || x->type == EVENT_SANCTION || x->type == EVENT_ACCUSE, charge = of < e->i;
    if (!held || !charge || en_at(p, e->i) || x->recipient.end > of || of - x->recipient.end > FAR)
        return false;
    for (uint32_t k = x->recipient.end; k < of; k++)
        if (is_finite(p, k) || is_comp(p, k) || role_at(p, k) == ROLE_REL)
            return false;
    e->actor = x->recipient;
    e->alleged = true;
    e->part = role_at(p, e->i - 1) == ROLE_FI;
    return true;
}

/* "accused X of shelling Y": X shells, as is alleged. */
bool alleged(deed *e)
{
    const draft *d = e->d;
    if (!d->events.n)
        return false;
    const draft_event *x = &d->events.at[d->events.n - 1];
    if (x->sentence == d->s && x->trigger < e->i && overt(&x->recipient) && charged_with(e, x))
        return true;
    bool convicts = x->mode == MODE_CONVICT && x->type == EVENT_SANCTION && e->type != EVENT_ACCUSE;
    if (x->sentence != d->s || !(convicts || (x->type == EVENT_ACCUSE && x->mode == MODE_ALLEGE)) || x->trigger >= e->i || !overt(&x->recipient) || x->recipient.end > e->i)
        return false;
    bool in_quotes = e->i > d->first + 1 && opens_quote(e->p, e->i - 1) && role_at(e->p, e->i - 2) == ROLE_BI && !en_at(e->p, e->i - 2); /* of "shelling Y" */
    uint32_t of = in_quotes ? e->i - 2 : e->i;
    uint32_t from = x->recipient.end <= x->trigger ? x->trigger + 1 : x->recipient.end; /* also "X was accused of" */
    bool itself = e->r->tag == TAG_MASDAR && (e->r->pro & ~PRO_DET) == (in_quotes ? 0 : PRO_BI) && skip_adjuncts(d, from, of) == of;
    while (from < e->i && (e->p->time_at[from] || is_kind(e->p, from, TOKEN_COMMA)))
        from++;
    for (uint32_t led = e->i; led-- > from + 1 && led + LONGEST >= e->i;) /* "the alliance, led by X, of flying raids" */
        if (e->p->k[led].chosen && leads_on(e, led) && skip_adjuncts(d, from, led) == led)
            from = led;
    bool him = en_at(e->p, e->i) && !(itself && IN(e->frames, EFRAME_GEN_R)); /* "accuse X of poisoning him" */
    if (him || !(itself || (from < e->i && e->p->k[from].chosen && leads_on(e, from))))
        return false;
    e->part = !itself;
    e->actor = x->recipient;
    e->alleged = !convicts || (of > d->first && e->p->k[of - 1].chosen && e->p->k[of - 1].chosen->lemma->event == EVENT_ACCUSE); /* "the verdict on X, accused of" */
    return true;
}

/* Where what is said of somebody leads to the deed: "of (bi-) killing", "of carrying out the attack", "of taking part in the attack". */
static uint32_t led_by_bi(const deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first, at = e->i;
    if ((pro_at(p, at) & ~PRO_DET) == PRO_BI)
        return at;
    at -= at > first + 1 && role_at(p, at - 1) == ROLE_FI && !en_at(p, at - 1);
    return at > first && (pro_at(p, at - 1) & ~PRO_DET) == PRO_BI && tag_at(p, at - 1) == TAG_MASDAR && light(p, at - 1) && !en_at(p, at - 1) ? at - 1 : e->i;
}

/* "The defendant confessed to (bi-) killing his wife": he did it. */
bool admitted(deed *e)
{
    enum { FAR = 16 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t of = led_by_bi(e), object;
    if ((pro_at(p, of) & ~PRO_DET) != PRO_BI || en_at(p, e->i) || (of == e->i && ((e->r->tag != TAG_MASDAR && e->type != EVENT_AID && e->type != EVENT_SUPPORT) || has_article(p, of)))) /* but "to the attack": another's */
        return false;
    for (uint32_t k = of; k-- > d->first && of - k < FAR && !is_comp(p, k) && role_at(p, k) != ROLE_REL;) {
        if (!is_finite(p, k))
            continue;
        const reading *v = p->k[k].chosen;
        if (v->lemma->cue != CUE_ADMIT || v->features & F_PASSIVE || !(v->features & F_3RD))
            return false;
        party q = subject_of(d, k, of, &object);
        uint32_t from = overt(&q) && q.first > k ? q.end : k + 1;
        if (!q.there || !actorly(d, &q) || skip_adjuncts(d, from, of) != of)
            return false;
        e->actor = q;
        e->part = of != e->i;
        return true;
    }
    return false;
}

/* The noun that leads from an accusation to a deed: what the tables pair with deeds of violence, the responsibility for them, the
 * operation of. */
static bool names_blame(const parse *p, uint32_t k)
{
    const reading *r = p->k[k].chosen;
    return r && r->tag == TAG_NOUN && r->lemma->deeds && p->im->lemmas[p->im->deeds[r->lemma->deeds - 1].as].event == EVENT_ASSAULT;
}

/* The word at token k says of somebody that he answers for a deed or has a part in it: responsible, involved. */
static bool is_to_blame(const parse *p, uint32_t k)
{
    enum { FOR_A_DEED = 7 }; /* value in adjectives.tsv */
    const word *w = p->k[k].chosen && !p->k[k].chosen->pro && !p->k[k].chosen->en && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_PPTC || tag_at(p, k) == TAG_APTC) ? p->k[k].word : NULL;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_ADJ && w->readings[r].lemma->value == FOR_A_DEED && !w->readings[r].pro)
            return true;
    return false;
}

/* "Held Moscow responsible for the poisoning of", "that Moscow is responsible for": whoever answers for it. */
static bool answers_for(deed *e)
{
    enum { FAR = 6 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t of = e->i > d->first ? e->i - 1 : e->i;
    bool led = of < e->i && of > d->first && tag_at(p, of) == TAG_ADP && !en_at(p, of) && !p->phrases[of].end;
    bool pair = e->with != UINT32_MAX && e->with > e->i && names_blame(p, e->i); /* "the responsibility for the attack" */
    uint32_t word = pair ? e->i : led ? of - 1 : of;
    if (pair ? word == d->first : word == e->i || word <= d->first || pro_at(p, e->i) & ~PRO_DET || en_at(p, e->i))
        return false;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (x && x->sentence == d->s && x->type == EVENT_ACCUSE && overt(&x->recipient) && e->recipient.there && x->recipient.end <= word && word - x->recipient.end < FAR && names_blame(p, word) && !en_at(p, word) && (pair || has_article(p, word) == led)) {
        if (skip_adjuncts(d, x->recipient.end, word) != word)
            return false;
        e->actor = x->recipient;
        e->alleged = e->part = true;
        return true;
    }
    if (!led || pair || !is_to_blame(p, word))
        return false;
    party q = ending_at(d, word, UINT32_MAX, true);
    bool he = overt(&q) && actorly(d, &q) && q.end == word && !(pro_at(p, q.first) & PRO_PREP);
    if (!he || !(q.first == d->first || is_comp(p, q.first - 1) || tag_at(p, q.first - 1) == TAG_AUX || pro_at(p, q.first) & PRO_AND || is_kind(p, q.first - 1, TOKEN_COMMA) || opens_quote(p, q.first - 1)))
        return false;
    e->actor = q;
    e->part = true;
    return true;
}

/* "Slaughtered 18 people and abducted (by wa- and a masdar) ten": who did the one did the other. */
static bool joined_to_deed(deed *e)
{
    enum { FAR = 24 };
    const parse *p = e->p;
    const draft *d = e->d;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool violent = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE;
    if (!violent || e->r->tag != TAG_MASDAR || pro_at(p, e->i) != PRO_AND || en_at(p, e->i) || !x || x->sentence != d->s || x->trigger >= e->i || e->i - x->trigger > FAR)
        return false;
    bool led = (x->type == EVENT_ASSAULT || x->type == EVENT_COERCE) && x->reading->tag == TAG_MASDAR && pro_at(p, x->trigger) == PRO_BI && x->actor.there && !(overt(&x->actor) && x->actor.first > x->trigger);
    for (uint32_t k = x->trigger + 1; led && k < e->i; k++)
        led = !is_finite(p, k) && !is_comp(p, k) && !is_kind(p, k, TOKEN_SEMICOLON) && role_at(p, k) != ROLE_REL && role_at(p, k) != ROLE_CAUSE && role_at(p, k) != ROLE_TIMEPREP;
    if (!led)
        return false;
    e->actor = x->actor;
    e->alleged = x->status == ISNAD_HYPOTHETICAL;
    return true;
}

void owns_up(deed *e)
{
    if (!e->actor.there && !is_occasion(e))
        (void)(admitted(e) || answers_for(e) || joined_to_deed(e)); /* the first that says who */
}

