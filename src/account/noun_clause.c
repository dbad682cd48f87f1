/* noun_clause.c: deeds named by a noun, read from the clause around it: the verb that governs it, and who its subject is. */
#include "deed.h"
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "held a meeting to discuss the strikes": the verb has its object, and the noun belongs to that. */
static bool accusative_between(const parse *p, uint32_t verb, uint32_t noun)
{
    for (uint32_t k = verb + 1; k < noun; k++)
        if ((tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_MASDAR) && p->k[k].chosen->features & F_ACC && p->k[k - 1].kind != TOKEN_NUMBER && tag_at(p, k - 1) != TAG_NUM && !p->time_at[k])
            return true;
    return false;
}

/* "met their death in the raid": they did not fly it. */
static bool death_between(const parse *p, uint32_t verb, uint32_t noun)
{
    for (uint32_t k = verb + 1; k < noun; k++)
        if (has(p, k, CLASS_DEAD))
            return true;
    return false;
}

/* "voiced his sorrow at the attack", "signed an agreement in support of": the verb has its object before the noun. */
static bool object_between(const parse *p, uint32_t verb, uint32_t noun)
{
    for (uint32_t k = verb + 1; k < noun; k++)
        if (role_at(p, k) == ROLE_AN || tag_at(p, k) == TAG_MASDAR || (tag_at(p, k) == TAG_NOUN && p->k[k].chosen->features & F_ACC && p->k[k - 1].kind != TOKEN_NUMBER && tag_at(p, k - 1) != TAG_NUM))
            return true;
    return false;
}

/* "Was exposed to criticism": the subject suffers it. */
void exposed_to(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    bool led = pro_at(p, e->i) & PRO_LI || (v->verb != UINT32_MAX && e->i > e->d->first && role_at(p, e->i - 1) == ROLE_ILA && !en_at(p, e->i - 1) && IN(p->k[v->verb].chosen->lemma->classes, CLASS_RECEIVE));
    if (v->verb == UINT32_MAX || v->verb >= e->i || !led || !IN(p->k[v->verb].chosen->lemma->classes, CLASS_LIGHT) || p->k[v->verb].chosen->features & F_PASSIVE || object_between(p, v->verb, e->i))
        return;
    if (e->recipient.there || e->type == EVENT_CONSULT)
        return;
    uint32_t object;
    party q = subject_of(e->d, v->verb, e->i, &object);
    if (!q.there || q.head == e->i || (overt(&q) && !actorly(e->d, &q)))
        return;
    uint32_t held = overt(&q) && q.first > v->verb && q.end < e->i ? q.end : e->i; /* "held a vigil for the condemnation of": for what they held it */
    if (held < e->i && !IN(p->k[v->verb].chosen->lemma->classes, CLASS_RECEIVE) && np_may_begin(p, held) && tag_at(p, held) != TAG_ADJ && !(pro_at(p, held) & (PRO_PREP | PRO_AND))) {
        e->no_purpose |= en_at(p, e->i) && e->actor.there; /* "imposed sanctions on X for its rejection of": why */
        return;
    }
    e->recipient = q;
    e->no_purpose = true;
    e->done |= finite_tag(tag_at(p, v->verb)) && !pro_at(p, v->verb) && v->verb > e->d->first && is_comp(p, v->verb - 1) && en_at(p, v->verb - 1); /* "he says that he was exposed to torture" */
}

/* "The exposure of X to shelling": X suffers it. */
void exposure_to(deed *e)
{
    enum { FAR = 14 };
    const parse *p = e->p;
    uint32_t lead = e->i; /* also "to one of the fiercest attacks" */
    while (lead > e->d->first && e->i - lead < 4 && !(pro_at(p, lead) & PRO_LI) && p->k[lead - 1].kind == TOKEN_WORD && (role_at(p, lead - 1) == ROLE_MIN || tag_at(p, lead - 1) == TAG_ADJ || tag_at(p, lead - 1) == TAG_NUM || tag_at(p, lead - 1) == TAG_NOUN))
        lead--;
    if (e->recipient.there || !(pro_at(p, lead) & PRO_LI) || (lead < e->i && role_at(p, lead + 1) != ROLE_MIN))
        return;
    for (uint32_t k = lead; k-- > e->d->first && lead - k < FAR && !is_finite(p, k) && (p->k[k].kind == TOKEN_WORD || is_kind(p, k, TOKEN_QUOTE));) {
        const reading *r = p->k[k].chosen;
        if (!r || r->tag != TAG_MASDAR || !IN(r->lemma->classes, CLASS_RECEIVE) || r->lemma->event)
            continue;
        np n = {0};
        uint32_t from = k + 1 + opens_quote(p, k + 1), to = from > k + 1 && p->k[k + 1].mate > from && p->k[k + 1].mate < lead ? p->k[k + 1].mate : lead;
        if (!r->en && !has_article(p, k))
            n = np_parse(p, from, to, NP_APPOSITION | NP_COORD);
        deed exposure = *e;
        exposure.i = k;
        party q = n.end > n.first ? party_of(e->d, &n) : r->en ? possessor(&exposure, r->en) : nobody;
        if (q.there && (!overt(&q) || actorly(e->d, &q)) && (r->en ? k + 1 == lead : to < lead || n.end + 4 > lead || skip_adjuncts(e->d, n.end, lead) == lead)) {
            e->recipient = q;
            e->done = e->no_purpose = true;
        }
        return;
    }
}

/* "After a meeting with X in Paris, the minister said", "during a visit to Paris the minister said": who stands as the subject behind
 * the comma, or right behind the place, met him or was there. */
static party met_before(deed *e)
{
    enum { FAR = 10 };
    const parse *p = e->p;
    bool visit = e->mode == MODE_VISIT;
    for (uint32_t from = e->recipient.end, k = from; k + 1 < e->d->end && k < from + FAR && !is_comp(p, k) && !(is_finite(p, k) && !(visit && k == from)); k++) {
        uint32_t verb = is_kind(p, k, TOKEN_COMMA) ? k + 1 : k;
        if ((verb > k || (visit && k == from)) && is_finite(p, verb) && tag_at(p, verb) != TAG_AUX && !pro_at(p, verb)) {
            uint32_t object;
            party q = p->k[verb].chosen->features & F_PASSIVE ? nobody : subject_of(e->d, verb, e->d->end, &object);
            return overt(&q) && q.first >= verb && (q.person || (!visit && political(e->d, &q))) ? q : nobody;
        }
    }
    return nobody;
}

/* A meeting with X that the clause only mentions: its subject meets him. */
static bool talks_with(const deed *e, const noun_view *v, uint32_t before)
{
    const draft *d = e->d;
    const parse *p = e->p;
    if (e->type != EVENT_CONSULT || v->which != ROLE_MAA || !overt(&e->recipient))
        return false;
    if (role_at(p, before) == ROLE_TIMEPREP)
        return true; /* "said after a meeting with X", "after holding a meeting with X" */
    bool holding = e->i > d->first + 1 && light_masdar(e);
    if (before + 1 == e->i && before > d->first && role_at(p, before) == ROLE_FI && !en_at(p, before) && !has_article(p, e->i) && tag_at(p, before - 1) != TAG_MASDAR)
        return true; /* "said in a call with X" */
    if (holding && pro_at(p, e->i - 1) == PRO_LI)
        return tag_at(p, e->i - 2) != TAG_ADJ; /* "arrived in Paris to hold talks with X" */
    uint32_t led = holding ? e->i - 1 : e->i;
    if (led <= d->first + 1 || pro_at(p, led) & ~PRO_DET || en_at(p, led - 1) || tag_at(p, led) != TAG_MASDAR || v->verb == UINT32_MAX)
        return false;
    if (role_at(p, led - 1) == ROLE_FI)
        return holding && tag_at(p, led - 2) != TAG_MASDAR; /* "hopes to (fi) hold talks with X" */
    return role_at(p, led - 1) == ROLE_ALA && p->k[v->verb].chosen->lemma->event == EVENT_AGREE; /* "agreed on talks with X" */
}

/* "Took the town after battles with X", "arrived in Paris on a visit": the subject of the verb. */
static void in_clause_of(deed *e, noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t before = e->i > d->first + 1 && light_masdar(e) && !pro_at(p, e->i - 1) ? e->i - 2 : e->i > d->first ? e->i - 1 : e->i;
    bool versus = (v->which == ROLE_DIDD || v->which == ROLE_MAA) && e->type == EVENT_ASSAULT;
    versus |= talks_with(e, v, before);
    bool visit = e->mode == MODE_VISIT && e->i > d->first && (role_at(p, e->i - 1) == ROLE_FI || (role_at(p, e->i - 1) == ROLE_TIMEPREP && !has_article(p, e->i) && !en_at(p, e->i)));
    bool and_that = versus && !e->actor.there && e->i > d->first + 2 && role_at(p, e->i - 1) == ROLE_TIMEPREP && role_at(p, e->i - 2) == ROLE_DEM && pro_at(p, e->i - 2) == PRO_AND;
    const draft_statement *told = and_that && d->statements.n ? &d->statements.at[d->statements.n - 1] : NULL;
    if (told && told->sentence == d->s && told->cue < e->i && told->end <= e->i && told->nchain) {
        e->actor = told->chain[told->nchain - 1]; /* "he said that ..., and that after talks with": he had them */
        return;
    }
    if ((versus || (visit && e->recipient.end > e->i)) && e->type == EVENT_CONSULT && v->verb == UINT32_MAX && !e->actor.there && !en_at(p, e->i)) {
        e->actor = met_before(e);
        return;
    }
    bool aside = v->verb != UINT32_MAX && relative_of_verb(d, v->verb) != UINT32_MAX; /* of a relative clause before */
    if (versus && (aside || v->verb == UINT32_MAX)) {
        v->verb = UINT32_MAX;
        for (uint32_t k = e->i; v->verb == UINT32_MAX && k-- > d->first && e->i - k < 40 && !is_comp(p, k) && !is_kind(p, k, TOKEN_SEMICOLON);)
            if (is_finite(p, k) && tag_at(p, k) != TAG_AUX && relative_of_verb(d, k) == UINT32_MAX && !(k > d->first && role_at(p, k - 1) == ROLE_WHAT))
                v->verb = k;
    }
    if (v->verb == UINT32_MAX || e->actor.there || !(versus || visit))
        return;
    uint32_t object;
    party q = subject_of(d, v->verb, e->i, &object);
    const party *left = q.there && !overt(&q) && q.same_as >= 0 ? &d->focuses.at[q.same_as].who : NULL;
    bool fights = left && ((overt(left) && has(p, left->head, CLASS_ARMED)) || (left->known >= 0 && !left->person && (state(p, left->known) || IN(p->im->actors[left->known].classes, CLASS_ARMED))));
    if (versus && e->type == EVENT_ASSAULT && !overt(&q) && !fights)
        return; /* "led to clashes with": whoever spoke last fights nobody */
    bool during = visit && role_at(p, e->i - 1) == ROLE_TIMEPREP && !q.person; /* "during a visit": persons go on one */
    if (versus && e->type == EVENT_ASSAULT && p->k[v->verb].chosen->lemma->cue)
        return; /* "told of clashes with": he who tells fights nobody */
    if (q.there && !during && q.head != e->i && (political(d, &q) || e->mode == MODE_VISIT || (e->type == EVENT_CONSULT && actorly(d, &q))) && (e->type != EVENT_CONSULT || visit || overt(&q) || (q.person && p->k[v->verb].chosen->lemma->cue && !(en_at(p, v->verb + 1) && p->k[v->verb].chosen->lemma->cue == CUE_REPORT && p->k[v->verb].chosen->features & F_FEM))))
        e->actor = q; /* he who speaks, but not "his words came after talks with" */
    if (visit && !e->recipient.there && IN(p->k[v->verb].chosen->lemma->event_frames, EFRAME_TRAVELS)) {
        deed way = *e;
        way.frames = p->k[v->verb].chosen->lemma->event_frames;
        e->recipient = behind_preposition(&way, v->verb + 1, &v->which);
    }
}

/* "Raised a suit against", "went out in a demonstration", "entered a strike": the subject of whatever verb. */
static void of_any_verb(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    if (v->verb == UINT32_MAX || e->actor.there)
        return;
    bool suit = e->r->tag == TAG_NOUN && e->type == EVENT_ACCUSE && !pro_at(p, e->i) && role_at(p, e->i - 1) != ROLE_FI && !accusative_between(p, v->verb, e->i);
    bool march = e->type == EVENT_PROTEST && role_at(p, e->i - 1) == ROLE_FI && !en_at(p, e->i - 1) && !p->k[v->verb].chosen->lemma->event;
    for (uint32_t k = v->verb + 1; march && k < e->i; k++)
        march = tag_at(p, k) != TAG_MASDAR && !(p->k[k].chosen && p->k[k].chosen->lemma->event);
    if (!(suit || march) || p->k[v->verb].chosen->features & F_PASSIVE || p->k[v->verb].chosen->lemma->cue)
        return;
    uint32_t object;
    party q = subject_of(e->d, v->verb, e->i, &object);
    bool he = suit && q.there && !overt(&q) && q.person && v->verb > e->d->first && is_comp(p, v->verb - 1) && en_at(p, v->verb - 1); /* "said that he raised a suit" */
    if (he || (overt(&q) && q.head != e->i && actorly(e->d, &q)))
        e->actor = q;
}

/* "Took place", written like "signed": attacks are not signed. */
static bool took_place(const parse *p, uint32_t verb)
{
    const word *w = p->k[verb].word;
    const reading *v = p->k[verb].chosen;
    if (v && IN(v->lemma->classes, CLASS_BEGIN) && !IN(v->lemma->classes, CLASS_HAPPEN) && v->tag == TAG_IMPF)
        return false; /* "the police continue (III) their", written like "it continued (VI)" */
    for (uint32_t r = 0; may_have(p, verb, CLASS_HAPPEN) && r < w->nreadings; r++)
        if (IN(w->readings[r].lemma->classes, CLASS_HAPPEN) && w->readings[r].features & F_3RD && !w->readings[r].en)
            return true;
    return false;
}

/* "Replied to the criticism", "commented on the attack", not "replied by shelling", "suspended the talks". */
static bool replied_to(const parse *p, uint32_t verb, uint32_t noun)
{
    for (uint32_t k = noun; k > verb && noun - k < 5; k--) {
        if (pro_at(p, k) & PRO_BI)
            return false;
        if (role_at(p, k) == ROLE_ALA)
            return true;
    }
    return false;
}

/* "Voiced its worry about the shelling": what is voiced is told before. */
static bool feeling_between(const parse *p, uint32_t from, uint32_t noun)
{
    for (uint32_t k = from; k < noun; k++)
        if ((tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_MASDAR) && !p->inside[k] && !p->time_at[k] && !IN(p->k[k].chosen->lemma->classes, CLASS_PLAN) && !IN(p->k[k].chosen->lemma->classes, CLASS_LIGHT))
            return true;
    return false;
}

/* The verb is light and the noun its object: "launched raids", "received a call", "was exposed to 42 strikes". */
static bool object_of_light(deed *e, const reading *verb, uint32_t at, bool suffers)
{
    const parse *p = e->p;
    uint64_t c = verb->lemma->classes;
    bool its_object = e->mode == MODE_VISIT && !has_article(p, e->i) && verb->lemma->cue == CUE_ADD; /* "concluded a visit to" */
    its_object |= (e->type == EVENT_SANCTION || e->type == EVENT_AID) && verb->lemma->cue == CUE_ANNOUNCE && e->r->tag == TAG_NOUN && e->mode == MODE_NONE && e->r->features & F_PLUR; /* "announced sanctions", "a package of aid" */
    its_object |= IN(c, CLASS_MAYBE) && light_masdar(e) && (has_article(p, at + 1) || p->phrases[at + 1].actor >= 0 || (at > e->d->first && p->k[at - 1].chosen && !pro_at(p, at) && tag_at(p, at - 1) == TAG_PROPN)); /* "Washington considers imposing sanctions" */
    its_object |= IN(c, CLASS_MAYBE) && considers(e) == at; /* "the president considers, too, the expulsion of" */
    if (!IN(c, CLASS_RECEIVE) && !IN(c, CLASS_LIGHT) && !IN(c, CLASS_BEGIN) && !IN(c, CLASS_PLAN) && !its_object)
        return false;
    if ((e->type == EVENT_ASSAULT || e->type == EVENT_PROTEST || (e->type == EVENT_COERCE && at + 1 == e->i)) && !IN(c, CLASS_HAPPEN) && took_place(p, at))
        return false;
    if (verb->lemma->cue == CUE_REPLY && replied_to(p, at, e->i))
        return false;
    uint32_t k = e->i; /* "resigned in a report on a scandal of attacks", "a week after the shelling": no object of the verb */
    while (k > at + 1 && is_kind(p, k - 1, TOKEN_QUOTE))
        k--;
    while (k > at + 1 && tag_at(p, k - 1) == TAG_NOUN && !has_article(p, k - 1) && !en_at(p, k - 1) && !pro_at(p, k))
        k--;
    role_id led = role_at(p, k - 1);
    bool later = led == ROLE_MIN && k > at + 2 && has(p, k - 2, CLASS_TIMEUNIT) && !has_article(p, k - 2); /* two days after; but "managed yesterday to" */
    bool light = led != ROLE_HAWLA && led != ROLE_TIMEPREP && led != ROLE_CAUSE && !later;
    if (light && IN(c, CLASS_HAPPEN)) { /* "his release was completed": not by whom */
        e->done |= e->recipient.there || en_at(p, e->i);
        return false;
    }
    if (e->type == EVENT_ASSAULT && death_between(p, at, e->i))
        return false;
    if (pro_at(p, k) & PRO_BI && k > at + 1 && tag_at(p, k - 1) == TAG_MASDAR && p->k[k - 1].chosen->lemma->event == EVENT_REQUEST)
        return false; /* "marched to demand the release of": others would release them */
    if (led == ROLE_AN && k > at + 2 && has(p, k - 2, CLASS_REPORTED) && tag_at(p, k - 2) == TAG_NOUN)
        return false; /* "exchanged news of the arrest of" */
    const draft_event *told = led == ROLE_FI && e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    if (told && told->type == EVENT_ACCUSE && told->trigger > at && told->trigger < e->i)
        return false; /* "laid the blame on X in the attack": that is another's */
    if (verb->en && at > e->d->first && (role_at(p, at - 1) == ROLE_REL || (!verb->pro && tag_at(p, at - 1) == TAG_NOUN && !has_article(p, at - 1) && !en_at(p, at - 1) && at + 1 < e->i && !is_finite(p, at + 1) && p->k[at - 1].chosen->lemma->event)))
        return false; /* "the programmes which it offers", "an attack that they carried out on a meeting" */
    for (k = at + 1; led == ROLE_FI && k < e->i; k++)
        if (tag_at(p, k) == TAG_MASDAR && en_at(p, k) && !pro_at(p, k) && !p->inside[k])
            return false; /* "began their inquiries into the attack": those are its object */
    uint32_t object;
    subject_of(e->d, at, e->i, &object); /* a masdar in the name of the subject is not meant */
    bool reply = verb->lemma->cue == CUE_REPLY && e->r->pro == PRO_BI; /* "replied to the expulsion of its envoys by expelling" */
    for (k = object > at ? object : at + 1; k < e->i && !light_masdar(e) && !reply; k++) { /* "took part in speeding up the freeing of": that is another deed's object */
        const reading *r = p->k[k].chosen;
        if (role_at(p, k) == ROLE_BUT)
            return false; /* "took over the power, but the protests ..." */
        bool adjunct = r && r->pro & PRO_PREP && (k > object + 1 || is_kind(p, k - 1, TOKEN_COMMA)); /* "with the support of" */
        adjunct |= r && (r->pro & ~PRO_DET) == PRO_BI && r->tag == TAG_MASDAR && k + 2 < e->i && (role_at(p, k + 1) == ROLE_MIN || role_at(p, k + 1) == ROLE_MAA);
        if (r && r->tag == TAG_MASDAR && r->pro & PRO_LI && !(r->pro & (PRO_DET | PRO_AND)) && !r->en && !IN(r->lemma->classes, CLASS_LIGHT) && !IN(r->lemma->classes, CLASS_BEGIN) && np_parse(p, k, e->d->end, 0).end > e->i)
            return false; /* "holds a session to discuss the attacks" */
        if (r && r->lemma->event && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->pro & PRO_DET && !(r->pro & PRO_PREP) && !(pro_at(p, e->i) & (PRO_AND | PRO_LI)) && !p->inside[k] && tag_at(p, k - 1) != TAG_ADP && !(tag_at(p, k - 1) == TAG_MASDAR && !has_article(p, k - 1)))
            return false; /* "exchanged the accusations of standing behind": the accusations are its object */
        if (r && r->tag == TAG_MASDAR && !adjunct && !(r->pro & (PRO_DET | PRO_AND)) && !r->en && !p->inside[k] && !(r->lemma->event && (pro_at(p, e->i) & PRO_AND || k + 1 == e->i)) && !IN(r->lemma->classes, CLASS_LIGHT) && !IN(r->lemma->classes, CLASS_BEGIN))
            return false;
    }
    if (verb->lemma->cue == CUE_EXPRESS && !(pro_at(p, e->i) & PRO_AND) && feeling_between(p, object > at ? object : at + 1, k))
        return false;
    if (suffers && (led == ROLE_FI || (led == ROLE_MIN && !has(p, e->i - 2, CLASS_QUANT) && !has(p, e->i - 2, CLASS_MASS))))
        return false; /* "is under pressure from the inquiry" */
    if (suffers ? !IN(c, CLASS_RECEIVE) && object_between(p, at, e->i) : !(pro_at(p, e->i) & PRO_AND) && accusative_between(p, at, e->i))
        return false;
    return light;
}

/* "Begin the manoeuvres": the noun right behind the verb agrees with it, and is its subject; but "continued (III) the attacks". */
static bool it_begins(const deed *e, uint32_t verb)
{
    const parse *p = e->p;
    const reading *v = p->k[verb].chosen;
    bool fem = e->r->features & F_FEM || (e->r->features & F_PLUR && !(e->r->features & F_SING));
    return v->lemma->value != STEM_III && e->i == verb + 1 && has_article(p, e->i) && !(pro_at(p, e->i) & ~PRO_DET) && !v->en && v->features & F_3RD && v->features & F_SING && fem == !!(v->features & F_FEM);
}

static void of_light_verb(deed *e, const noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (v->verb == UINT32_MAX || (e->actor.there && e->recipient.there) || is_class(e->r, CLASS_DEAD) || (e->with != UINT32_MAX && IN(e->frames, EFRAME_SUBJ_R) && !finite_tag(e->r->tag))) /* "announced the death of X by bullets": not who announced it */
        return;
    const reading *r = p->k[v->verb].chosen;
    uint32_t object = 0, lead = e->i; /* "was exposed to no fewer than 42 strikes" */
    while (lead > v->verb + 1 && (tag_at(p, lead - 1) == TAG_NUM || tag_at(p, lead - 1) == TAG_DET || inside_adverb(p, lead - 1)))
        lead--;
    const reading *holding = light_masdar(e); /* "managed to repel the attack" */
    if (holding && holding->pro & PRO_LI && e->i > d->first + 1 && has_article(p, e->i - 2) && may_be(p, e->i - 2, TAG_APTC))
        return; /* "arrested one of the planners to carry out an attack": they would have */
    bool suffers = IN(r->lemma->classes, CLASS_RECEIVE) || (holding && IN(holding->lemma->classes, CLASS_RECEIVE)) || (pro_at(p, lead) & PRO_LI && IN(r->lemma->classes, CLASS_LIGHT));
    bool news = IN(r->lemma->classes, CLASS_RECEIVE) && e->i > v->verb + 1 && tag_at(p, e->i - 1) == TAG_NOUN && has(p, e->i - 1, CLASS_REPORTED) && !has_article(p, e->i - 1); /* "received the news of the arrest" */
    if (news || !object_of_light(e, r, v->verb, suffers))
        return;
    if (r->features & F_PASSIVE) {
        if (overt(&e->recipient) || e->type != EVENT_COERCE)
            return;
        party q = subject_of(d, v->verb, e->i, &object); /* "they had been laid hands on" */
        if (overt(&q) && q.first < v->verb && actorly(d, &q))
            e->recipient = q;
        e->done |= e->recipient.there;
        return;
    }
    int32_t in = statement_around(d, e->i);
    bool in_it = role_at(p, e->i - 1) == ROLE_FI; /* "helped in shelling", "took part in the protest" */
    if (in_it && r->en)
        return;
    bool we = r->features & F_1ST && !(r->features & F_3RD), quoted = we && in >= 0 && d->statements.at[in].nchain;
    party q = quoted ? d->statements.at[in].chain[d->statements.at[in].nchain - 1] : we ? nobody : subject_of(d, v->verb, e->i, &object);
    if (q.there && !overt(&q) && (((e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && only_tells(d, &q)) || IN(r->lemma->classes, CLASS_HAPPEN)))
        q = nobody; /* "saw the opening of": where it happened, or nobody */
    bool that_he = v->verb > d->first && is_comp(p, v->verb - 1) && en_at(p, v->verb - 1);
    if (that_he && overt(&q) && q.first == v->verb + 1 && q.first == e->i - 1 && (holding || (tag_at(p, q.first) == TAG_MASDAR && has(p, q.first, CLASS_BEGIN))) && !IN(r->lemma->classes, CLASS_HAPPEN) && !IN(r->lemma->classes, CLASS_RECEIVE))
        q = left_out(d, r, v->verb); /* "that he decided the imposing of sanctions": it decides nothing */
    party whose = nobody;
    if (!overt(&q) && !we && !that_he && !IN(r->lemma->classes, CLASS_BEGIN) && bare_relative(d, v->verb, &whose))
        q = actorly(d, &whose) ? whose : nobody; /* "networks [that] give support to X" */
    party shared = !overt(&q) && !we && pro_at(p, v->verb) & PRO_AND ? shared_subject(d, v->verb) : nobody;
    q = shared.there ? shared : q;
    const draft_event *freed = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool again = overt(&q) && freed && freed->sentence == d->s && overt(&freed->recipient) && freed->recipient.first == q.first && !overt(&freed->actor);
    bool frees = e->mode == MODE_RELEASE && (en_at(p, e->i) || (!overt(&q) && !that_he)) && !we && r->features & F_MASC && r->features & F_SING;
    if (r->lemma->mode == MODE_CONVICT && !overt(&q))
        q = nobody; /* "was sentenced" looks like "he sentenced" */
    if (frees && (!overt(&q) || again)) {
        e->done = true; /* "was freed" like "he freed" */
        return;
    }
    if (e->mode == MODE_RELEASE && en_at(p, e->i) && overt(&q) && q.first < v->verb && !q.person && !has(p, q.head, CLASS_QUANT) && overt(&e->recipient) && e->recipient.first == q.first) {
        e->actor = q; /* "that the police freed her" */
        e->recipient = nobody;
        e->done = true;
        return;
    }
    if (!overt(&q) && in_it && v->verb + 2 == e->i) {
        party behind = subject_of(d, v->verb, clause_limit(d, v->verb), &object); /* "took part in the protest three hundred workers" */
        q = overt(&behind) && behind.first > e->i ? behind : q;
    }
    if (in_it && !overt(&q))
        return;
    if (overt(&q) && object > q.first && object + 1 < e->i && in_it && np_may_begin(p, object) && !(pro_at(p, object) & ~PRO_DET)) {
        np n = np_parse(p, object, e->i - 1, NP_APPOSITION | NP_COORD); /* "helped the army in shelling": the army shells */
        party helped = n.end + 1 == e->i ? party_of(d, &n) : nobody;
        q = helped.there && actorly(d, &helped) ? helped : q;
    }
    if (!overt(&q) && !that_he && IN(r->lemma->classes, CLASS_BEGIN) && it_begins(e, v->verb))
        return;
    bool victims = e->type == EVENT_ASSAULT && overt(&q) && (has(p, q.head, CLASS_VICTIM) || (tag_at(p, q.first) == TAG_NUM && !has(p, q.head, CLASS_ARMED)));
    bool defences = suffers && overt(&q) && tag_at(p, q.first) == TAG_MASDAR && phrase_has(p, q.first, CLASS_ARMED); /* "the air defences met the raid": the raid was on others */
    if (!q.there || q.head == e->i || (victims && !suffers) || defences)
        return;
    if (suffers && !e->recipient.there) {
        e->recipient = q;
    } else if (!suffers && e->actor.there && !overt(&e->actor) && en_at(p, e->i) && e->mode == MODE_RESIGN) {
        const draft_event *last = d->events.n ? &d->events.at[d->events.n - 1] : NULL; /* "and they handed in their resignations" */
        if (last && last->sentence == d->s && r->features & F_PLUR && overt(&last->actor) && last->actor.plural)
            e->actor = last->actor;
        e->done = true;
    } else if (!suffers && e->type == EVENT_CONSULT && overt(&e->actor) && e->actor.first == e->i + 1 && overt(&q) && q.end == e->i && e->actor.person && !e->actor.plural && !(r->lemma->cue)) {
        e->recipient = e->actor; /* "decided on a meeting with X", as a genitive */
        e->actor = q;
    } else if (!suffers && !e->actor.there) {
        e->actor = q;
        e->done = true;
        if (r->lemma->value == STEM_VI)
            each_other(e);
        else if (e->type == EVENT_CONSULT && !e->recipient.there)
            split_pair(e); /* "X and Y hold a summit" */
    }
}

/* Between token `from` and the deed's noun, or "several" before it, stand only adjuncts, the last of which is whole: it leads the noun
 * by nothing. */
static bool behind_adjuncts(const deed *e, uint32_t from)
{
    const parse *p = e->p;
    uint32_t to = e->i;
    to -= to > from && (has(p, to - 1, CLASS_MASS) || has(p, to - 1, CLASS_QUANT)) && !pro_at(p, to - 1) && !en_at(p, to - 1);
    if (to == from)
        return true;
    if (to < from || pro_at(p, e->i) & ~PRO_DET || !(e->r->tag == TAG_NOUN || e->r->features & F_PLUR))
        return false;
    uint32_t last = to - 1;
    bool since = !has_article(p, e->i) && has(p, last, CLASS_TIMEUNIT) && role_at(p, last - 1) == ROLE_TIMEPREP; /* "since months" */
    bool whole = since || is_kind(p, last, TOKEN_COMMA) || (p->time_at[last] && !has(p, last, CLASS_TIMEUNIT)) || tag_at(p, last) == TAG_ADV || (tag_at(p, last) == TAG_ADP && en_at(p, last)) || has_article(p, last) || tag_at(p, last) == TAG_PROPN;
    return whole && skip_adjuncts(e->d, from, to) == to;
}

/* "The town saw, on Saturday, several violent clashes", "the town had seen protests": between the verb and the noun at token i stand
 * only the place and when. */
static bool seen_in_place(const deed *e, uint32_t verb)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (pro_at(p, e->i) || en_at(p, e->i))
        return false;
    np where = {0};
    if (verb + 1 < e->i && np_may_begin(p, verb + 1) && !(pro_at(p, verb + 1) & ~PRO_DET))
        where = np_parse(p, verb + 1, e->i, NP_APPOSITION);
    if (where.place) {
        if (where.end < e->i && (pro_at(p, where.end) & ~PRO_DET) == PRO_LI && np_parse(p, where.end, e->i, NP_APPOSITION).end == e->i)
            return true; /* "the east of the airport of (li-) the town" */
        return behind_adjuncts(e, where.end);
    }
    if (e->type != EVENT_PROTEST || !behind_adjuncts(e, verb + 1) || has_article(p, e->i) || pro_at(p, verb))
        return false;
    uint32_t led = verb - (verb > d->first && role_at(p, verb - 1) == ROLE_QAD);
    party town = led > d->first ? ending_at(d, led, verb, false) : nobody;
    return town.there && town.place && !(pro_at(p, town.first) & PRO_PREP);
}

/* "Clashes broke out": they happened, whoever fought. */
void broke_out(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    if (v->verb == UINT32_MAX || (e->type != EVENT_PROTEST && e->type != EVENT_ASSAULT))
        return;
    uint64_t c = p->k[v->verb].chosen->lemma->classes;
    bool witness = IN(c, CLASS_HAPPEN) && IN(c, CLASS_RECEIVE), seen = witness && seen_in_place(e, v->verb); /* what happens is its object */
    bool caused = e->r->features & F_ACC && e->r->features & F_SING; /* "caused (IV) a protest", written like "it happened" */
    if (witness ? !seen : caused || !behind_adjuncts(e, v->verb + 1))
        return;
    if (!IN(c, CLASS_HAPPEN) && (has_article(p, e->i) || en_at(p, e->i) || !took_place(p, v->verb)))
        return;
    e->done = true;
    if (e->type == EVENT_PROTEST && e->r->tag == TAG_NOUN)
        e->frames &= ~(1u << EFRAME_NEEDS_A);
    if (e->type == EVENT_ASSAULT && e->r->tag == TAG_NOUN && !has_article(p, e->i) && !pro_at(p, e->i))
        e->frames &= ~(1u << EFRAME_NEEDS_WHO); /* "battles broke out" */
    if (!has_article(p, e->i) && e->r->features & F_PLUR)
        e->frames &= ~(1u << EFRAME_NEEDS_R | 1u << EFRAME_NEEDS_POL | (seen ? 1u << EFRAME_NEEDS_A : 0));
}

/* "Received a call from X": X called. */
void received_from(deed *e, const noun_view *v)
{
    if (v->verb == UINT32_MAX || v->which != ROLE_MIN || !e->recipient.there || !IN(e->frames, EFRAME_A_MIN))
        return;
    uint32_t object;
    e->actor = e->recipient;
    e->recipient = subject_of(e->d, v->verb, e->i, &object);
}

void subject_does(deed *e, noun_view *v)
{
    in_clause_of(e, v);
    of_any_verb(e, v);
    of_light_verb(e, v);
}
