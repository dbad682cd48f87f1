/* noun_events.c: deeds named by a noun: masdars with their genitives, light verbs, relative clauses. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "the attack that Iran carried out", "a raid [that] planes flew": who did it. */
static void done_by(deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    while (k < e->d->end && k < e->i + 6 && !is_finite(p, k) && role_at(p, k) != ROLE_REL && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_PPTC))
        k++;
    if (k < e->d->end && role_at(p, k) == ROLE_REL)
        k++;
    if (k + 1 >= e->d->end || !is_finite(p, k) || tag_at(p, k) == TAG_AUX)
        return;
    const reading *v = p->k[k].chosen;
    bool with_it = !v->en && IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BI && en_at(p, k + 1); /* "a visit [that] the king made" */
    if ((!v->en && !with_it) || v->lemma->cue || v->features & F_PASSIVE)
        return;
    np n = np_parse(p, k + 1 + with_it, e->d->end, NP_APPOSITION | NP_COORD);
    if (n.end == n.first || pro_at(p, n.first) & (PRO_BI | PRO_LI | PRO_KA)) {
        e->actor = left_out_doer(e->d, v, k); /* "during a visit that he made to" */
        e->limit = clause_limit(e->d, k);
        return;
    }
    e->actor = party_of(e->d, &n);
    e->limit = clause_limit(e->d, k);
}

/* An indefinite feminine that no table holds, behind a noun: more likely its adjective
 * ("scathing criticism") than somebody. */
static bool unknown_attribute(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->guessed && r->features & F_TA && !has_article(p, i) && !p->inside[i];
}

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

/* "made a call to X to congratulate him": the caller congratulates whom he called. */
static bool purpose_of_meeting(deed *e)
{
    const draft *d = e->d;
    if (!en_at(e->p, e->i) || !(pro_at(e->p, e->i) & PRO_LI) || e->r->tag != TAG_MASDAR || !d->events.n)
        return false;
    const draft_event *x = &d->events.at[d->events.n - 1];
    if (x->sentence != d->s || x->type != EVENT_CONSULT || e->i - x->trigger > 20 || !x->actor.there || !x->recipient.there)
        return false;
    e->actor = x->actor;
    e->recipient = x->recipient;
    return true;
}

/* "accused X of shelling Y": X shells, as is alleged. */
static bool alleged(deed *e)
{
    const draft *d = e->d;
    if (e->r->tag != TAG_MASDAR || (e->r->pro & ~PRO_DET) != PRO_BI || en_at(e->p, e->i) || !d->events.n)
        return false;
    const draft_event *x = &d->events.at[d->events.n - 1];
    if (x->sentence != d->s || x->type != EVENT_ACCUSE || x->mode != MODE_ALLEGE || x->trigger >= e->i || !overt(&x->recipient) || x->recipient.end > e->i ||
        skip_adjuncts(d, x->recipient.end, e->i) != e->i)
        return false;
    e->actor = x->recipient;
    e->alleged = true;
    return true;
}

/* "said to X at the meeting of the two": he who said and X. */
static bool of_the_two(deed *e)
{
    const parse *p = e->p;
    uint32_t object, verb = en_at(p, e->i) == EN_3D && e->r->lemma->event == EVENT_CONSULT ? governing_verb(e->d, e->i) : UINT32_MAX;
    if (verb == UINT32_MAX)
        return false;
    for (uint32_t k = verb + 1; k < e->i; k++) {
        bool with = role_at(p, k) == ROLE_MAA && !en_at(p, k), to = pro_at(p, k) & PRO_LI && !p->time_at[k];
        if (!with && !to)
            continue;
        party who = subject_of(e->d, verb, e->i, &object), whom = np_party(e, with ? k + 1 : k, NP_APPOSITION);
        if (!whom.there || !whom.person || whom.end > e->i || !who.there || (overt(&who) && (!actorly(e->d, &who) || who.end > k)))
            continue;
        e->actor = who;
        e->recipient = whom;
        return true;
    }
    return false;
}

/* "arrived in Beirut for a meeting of the president": whoever came meets him. */
static bool on_the_way(deed *e)
{
    const parse *p = e->p;
    if (e->r->lemma->event != EVENT_CONSULT || e->r->lemma->mode != MODE_NONE || !(pro_at(p, e->i) & PRO_LI) || has_article(p, e->i) || en_at(p, e->i) || e->i + 1 >= e->limit)
        return false;
    uint32_t verb = governing_verb(e->d, e->i), object;
    if (verb == UINT32_MAX || !np_may_begin(p, e->i + 1) || pro_at(p, e->i + 1) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))
        return false;
    party whom = np_party(e, e->i + 1, NP_APPOSITION | NP_COORD), who = subject_of(e->d, verb, e->i, &object);
    if (!whom.there || !actorly(e->d, &whom) || !who.there || (overt(&who) && (who.first >= e->i || !actorly(e->d, &who))))
        return false;
    e->actor = who;
    e->recipient = whom;
    return true;
}

/* Behind "the shelling of the army": a definite noun phrase with nothing before it is what was shelled. */
static bool object_of_masdar(const deed *e, const party *q)
{
    const parse *p = e->p;
    uint32_t j = q->end;
    if (e->r->tag != TAG_MASDAR || j >= e->limit || p->k[j].kind != TOKEN_WORD || pro_at(p, j) & ~PRO_DET || p->time_at[j] || !np_may_begin(p, j) || bare_place(p, j))
        return false;
    bool rules = q->known >= 0 ? !q->place || state(p, q->known) : political(e->d, q) || has(p, q->head, CLASS_ARMED);
    bool whole = q->known >= 0 || (has_article(p, q->head) && (has_article(p, j - 1) || tag_at(p, j - 1) == TAG_PROPN || is_kind(p, j - 1, TOKEN_CLOSE)));
    bool people = has_article(p, j) && (p->k[j].chosen->features & F_PLUR || (has(p, j, CLASS_TITLE) && q->known >= 0)) && !has(p, j, CLASS_NISBA) &&
                  (has(p, j, CLASS_HUMAN) || has(p, j, CLASS_ORG) || has(p, j, CLASS_GROUP)); /* no adjective of the shelling army's */
    return rules && whole && !q->person && (people || p->phrases[j].actor >= 0 || has(p, j, CLASS_PLACE)) && tag_at(p, j) != TAG_ADJ;
}

/* "the Americans" */
static bool people_named(const parse *p, uint32_t i)
{
    return has_article(p, i) && has(p, i, CLASS_NISBA) && p->k[i].chosen->features & F_PLUR && !(p->k[i].chosen->features & F_SING);
}

/* "those who stir up acts of riot": the noun tells who they are. */
static bool of_its_doers(const deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i;
    while (k > e->d->first && e->i - k < 3 && !pro_at(p, k) && p->k[k - 1].kind == TOKEN_WORD && tag_at(p, k - 1) == TAG_NOUN && !has(p, k - 1, CLASS_HUMAN) && !has_article(p, k - 1) && !en_at(p, k - 1))
        k--;
    const reading *doer = k > e->d->first && !(pro_at(p, k) & ~PRO_DET) ? p->k[k - 1].chosen : NULL;
    return doer && doer->tag == TAG_APTC && doer->features & (F_PLUR | F_DUAL) && doer->features & F_CONSTRUCT && !doer->en;
}

void noun_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t j = e->i + 1;
    if (e->r->lemma->event == EVENT_PROTEST && of_its_doers(e))
        return;
    if (e->i > d->first && tag_at(p, e->i - 1) != TAG_PROPN && !p->inside[e->i - 1] && (has(p, e->i - 1, CLASS_TITLE) || has(p, e->i - 1, CLASS_ORG)) && !has_article(p, e->i - 1) && !pro_at(p, e->i) && !(e->r->features & F_ACC))
        return; /* the editor-in-chief edits nothing here, the company of communications talks to nobody */
    if (e->i > d->first && tag_at(p, e->i - 1) == TAG_NOUN && has(p, e->i - 1, CLASS_PLACE) && !has_article(p, e->i - 1) && !en_at(p, e->i - 1) && !pro_at(p, e->i) && e->r->tag == TAG_MASDAR && e->r->lemma->event == EVENT_COERCE)
        return; /* a checkpoint, a detention centre */
    if (e->i > d->first && e->r->lemma->event == EVENT_SUPPORT && tag_at(p, e->i - 1) == TAG_NOUN && (has(p, e->i - 1, CLASS_HUMAN) || has(p, e->i - 1, CLASS_ARMED)) && !has_article(p, e->i - 1) && !en_at(p, e->i - 1) && !pro_at(p, e->i) && !(e->r->features & F_ACC))
        return; /* members of support: who they are */
    uint32_t back = e->i;
    while (back > d->first && e->i - back < 5 && has_article(p, e->i) && p->k[back - 1].chosen && !finite_tag(tag_at(p, back - 1)) && tag_at(p, back - 1) != TAG_ADP && tag_at(p, back - 1) != TAG_PUNCT)
        if ((has(p, --back, CLASS_TITLE) || has(p, back, CLASS_ORG)) && np_parse(p, back, d->end, NP_COORD).end > e->i)
            return; /* the head of the agency for pilgrimage and visit */
    uint32_t ender = governing_verb(d, e->i);
    event_id ended = ender == UINT32_MAX ? EVENT_NONE : (event_id)p->k[ender].chosen->lemma->event;
    bool ruled = ender != UINT32_MAX && p->k[ender].chosen->lemma->mode == MODE_CONVICT;
    ruled |= e->i > d->first && pro_at(p, e->i) & PRO_BI && p->k[e->i - 1].chosen && p->k[e->i - 1].chosen->lemma->mode == MODE_CONVICT;
    if (ruled && (e->r->lemma->event == EVENT_COERCE || e->r->lemma->event == EVENT_ASSAULT) && pro_at(p, e->i) & (PRO_BI | PRO_AND))
        return; /* sentenced to death, to detention: the verdict is the deed */
    if ((e->r->lemma->event == EVENT_CONSULT && ended == EVENT_REJECT) || (e->r->lemma->event == EVENT_AID && ended == EVENT_SANCTION))
        return; /* the meeting that is cancelled, the aid that is stopped: the verb tells of it */
    const reading *of = e->i > d->first ? p->k[e->i - 1].chosen : NULL; /* "the suspension of the talks" */
    if (e->r->lemma->event == EVENT_CONSULT && of && of->tag == TAG_MASDAR && !(of->pro & PRO_DET) && !of->en && (of->lemma->mode == MODE_DISCONTINUE || of->lemma->event == EVENT_REJECT))
        return;
    if (e->r->lemma->event == EVENT_ASSAULT && ended == EVENT_ASSAULT && e->told_at != e->i && (pro_at(p, e->i) & (PRO_BI | PRO_AND)) == PRO_BI && !(p->k[ender].chosen->features & F_PASSIVE) && d->events.n && d->events.at[d->events.n - 1].trigger == ender)
        return; /* assassinated him with a raid: by what means */
    if (e->r->lemma->mode == MODE_PHONE && e->r->features & F_PLUR && has_article(p, e->i))
        return; /* communications: a trade */
    if (e->r->lemma->event == EVENT_SUPPORT && e->i > d->first && has(p, e->i - 1, CLASS_FACT) && !has_article(p, e->i - 1))
        return; /* "the need to support" */
    if (ender != UINT32_MAX && ender + 1 == e->i && tag_at(p, ender) == TAG_IMPF && ender > d->first && role_at(p, ender - 1) == ROLE_REL && !pro_at(p, ender))
        return; /* "the newspaper that criticises the president": what it is like */
    for (uint32_t k = e->i + 1; e->r->lemma->event == EVENT_ASSAULT && k < e->limit && k < e->i + 3 && tag_at(p, k) == TAG_ADJ; k++)
        if (has(p, k, CLASS_FIGURE))
            return; /* a battle in court, a war of trade */
    if (e->r->lemma->mode == MODE_VISIT && j < e->limit && tag_at(p, j) == TAG_NOUN && has(p, j, CLASS_ORG) && has(p, j, CLASS_GROUP) && p->phrases[j].actor < 0 && !pro_at(p, j) && !en_at(p, j) &&
        !(p->k[j].chosen->features & F_PLUR) && !(j + 1 < e->limit && (tag_at(p, j + 1) == TAG_ADJ || role_at(p, j + 1) == ROLE_MIN)) && np_parse(p, j, e->limit, 0).end == j + 1)
        j++; /* a visit of state */
    done_by(e);
    bool gen_a = IN(e->frames, EFRAME_GEN_A), gen_r = IN(e->frames, EFRAME_GEN_R);
    if (en_at(p, e->i) && e->r->tag == TAG_MASDAR && words_only(e) && !gen_r)
        e->frames |= 1u << EFRAME_R_LI; /* his rejection of the plan */
    if (gen_r && e->r->lemma->mode == MODE_HEAVY && j < e->limit && (has(p, j, CLASS_ARMED) || has(p, j, CLASS_PLANE)))
        gen_r = false, gen_a = true; /* the shelling of the forces: they shell */
    uint32_t doing = e->i > d->first && pro_at(p, e->i) & PRO_BI ? governing_verb(d, e->i) : UINT32_MAX;
    if (gen_a && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && e->r->lemma->event != EVENT_CONSULT && !(en_at(p, e->i) && IN(e->frames, EFRAME_R_LI)) && doing != UINT32_MAX && IN(p->k[doing].chosen->lemma->classes, CLASS_LIGHT) && (doing + 1 == e->i || np_parse(p, doing + 1, e->i, NP_APPOSITION | NP_PP).end == e->i))
        gen_a = false, gen_r = true; /* carried out the attacking of: whom */
    bool genitive_closed = has_article(p, e->i) || e->r->features & F_ACC;
    bool accused = alleged(e);
    if (accused)
        gen_a = false, gen_r = true;
    if (purpose_of_meeting(e) || on_the_way(e) || of_the_two(e))
        ;
    else if (en_at(p, e->i)) {
        party q = possessor(e, en_at(p, e->i));
        role_id ignore;
        bool other = IN(e->frames, EFRAME_R_LI) || IN(e->frames, EFRAME_R_BI) || IN(e->frames, EFRAME_R_ALA) ? behind_preposition(e, e->i + 1, &ignore).there : false;
        bool bears_arms = overt(&q) && !q.person && (has(p, q.head, CLASS_ARMED) || (q.known >= 0 && state(p, q.known))) && (e->r->lemma->event == EVENT_COERCE || e->r->lemma->event == EVENT_ASSAULT) && e->r->lemma->mode != MODE_HEAVY; /* "withdrew hours after its storming" */
        if ((gen_r && !bears_arms) || (IN(e->frames, EFRAME_R_OBJ) && gen_a && !other && pro_at(p, e->i) & PRO_LI))
            e->recipient = q;
        else
            e->actor = q;
    } else if (!genitive_closed && j < e->limit && (gen_a || gen_r) && quoted_name(p, j, e->limit) &&
               (p->phrases[j + 1].actor >= 0 || (p->k[j].mate > j + 2 && (has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP))))) {
        party q = {.first = j, .end = p->k[j].mate + 1, .head = j + 1, .known = p->phrases[j + 1].actor, .same_as = NOBODY, .there = true, .political = true};
        *(gen_r ? &e->recipient : &e->actor) = q; /* the attack of "NAME" */
        j = q.end;
    } else if (!genitive_closed && j < e->limit && np_may_begin(p, j) && (tag_at(p, j) != TAG_ADJ || people_named(p, j)) && !bare_place(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND)) &&
               !unknown_attribute(p, j)) {
        party q = np_party(e, j, NP_APPOSITION | NP_COORD);
        bool idle = e->r->lemma->mode == MODE_VISIT && q.there && !actorly(d, &q); /* a visit of work */
        if (q.there && (gen_a || gen_r) && !idle) {
            party o = gen_r && e->r->tag == TAG_MASDAR && q.end < e->limit && pro_at(p, q.end) & PRO_LI && !(pro_at(p, q.end) & PRO_AND) && !p->time_at[q.end] &&
                              tag_at(p, q.end) != TAG_MASDAR && (q.known >= 0 || has_article(p, q.head) || q.name == q.first)
                          ? np_party(e, q.end, NP_APPOSITION | NP_COORD)
                          : nobody; /* the arming of X of Y: X arms Y */
            if (gen_r && e->r->tag == TAG_MASDAR && q.end < e->limit && (political(d, &q) || has(p, q.head, CLASS_ARMED)) && (q.known >= 0 || has_article(p, q.head)) &&
                (tag_at(p, q.end) == TAG_NUM || (tag_at(p, q.end) == TAG_NOUN && p->k[q.end].chosen->features & F_ACC && has(p, q.end, CLASS_HUMAN))))
                o = np_party(e, q.end, NP_APPOSITION | NP_COORD); /* the army's arresting seven people */
            if (!o.there && gen_r && object_of_masdar(e, &q))
                o = np_party(e, q.end, NP_APPOSITION | NP_COORD); /* the army's shelling the camp */
            bool both = !accused && o.there && actorly(d, &o) && actorly(d, &q);
            bool goal = e->r->lemma->mode == MODE_VISIT && q.place && !political(d, &q); /* the visit of a mosque: it is visited */
            bool town = q.known >= 0 && q.place && IN(p->im->actors[q.known].classes, CLASS_PLACE) && !state(p, q.known);
            town |= q.place && q.known < 0 && q.head == q.first && tag_at(p, q.head) == TAG_NOUN && has(p, q.head, CLASS_PLACE) && !has(p, q.head, CLASS_HOMELAND) && !has(p, q.head, CLASS_ORG) && !has(p, q.head, CLASS_GROUP); /* of the province of */
            goal |= e->r->lemma->event == EVENT_ASSAULT && town; /* the battle of a town: it does not fight */
            /* the visit of Baghdad: it is visited, unless "to" says what is */
            goal |= e->r->lemma->mode == MODE_VISIT && q.known >= 0 && IN(p->im->actors[q.known].classes, CLASS_PLACE) &&
                    (q.end >= e->limit || (role_at(p, q.end) != ROLE_ILA && !(pro_at(p, q.end) & PRO_LI)));
            goal |= gen_a && e->r->lemma->event == EVENT_ASSAULT && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && !q.person && !political(d, &q) && !has(p, q.head, CLASS_PLANE) && !has(p, q.head, CLASS_ARMED); /* attacking a post */
            goal |= gen_a && IN(e->frames, EFRAME_GEN_A) && e->r->lemma->event == EVENT_ASSAULT && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && (q.end >= e->limit || !(pro_at(p, q.end) & PRO_LI)) && !object_of_masdar(e, &q) &&
                    !(q.person && q.end + 1 < e->limit && is_kind(p, q.end, TOKEN_COMMA) && has(p, q.end + 1, CLASS_TITLE) && has(p, q.end + 1, CLASS_HUMAN)); /* attacking somebody; but "his attacking, the minister" */
            if ((gen_r && !both) || goal)
                e->recipient = q;
            else if (town && e->r->lemma->event == EVENT_PROTEST && !en_at(p, q.head))
                e->where = q; /* the demonstration of Marseille */
            else
                e->actor = q;
            if (both)
                e->recipient = o;
            j = both ? o.end : q.end;
            if (gen_a && IN(e->frames, EFRAME_R_OBJ) && e->r->tag == TAG_MASDAR && j < e->limit && pro_at(p, j) & PRO_LI && !(pro_at(p, j) & PRO_AND) && !p->time_at[j]) {
                party o = np_party(e, j, NP_APPOSITION | NP_COORD); /* the accusing of Moscow to Tel Aviv */
                party whose = words_only(e) ? whose_thing(e, &o) : nobody;
                if (whose.there || (o.there && actorly(d, &o)))
                    e->recipient = whose.there ? whose : o;
            }
            /* "the attack of X, Y": over a comma the object of the masdar */
            uint32_t k = j < e->limit && is_kind(p, j, TOKEN_COMMA) ? j + 1 : j;
            if (gen_a && IN(e->frames, EFRAME_R_OBJ) && k < e->limit && np_may_begin(p, k) && !(pro_at(p, k) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))) {
                party o = np_party(e, k, NP_APPOSITION);
                if (o.there && actorly(d, &o))
                    e->recipient = o;
            }
        }
    }
    if (en_at(p, e->i) && IN(e->frames, EFRAME_HOSTS) && j < e->limit && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND)))
        e->actor = np_party(e, j, NP_APPOSITION | NP_COORD); /* his receiving the minister */
    else if (en_at(p, e->i) && !gen_r && (IN(e->frames, EFRAME_R_OBJ) || IN(e->frames, EFRAME_R_MAA)) && !e->recipient.there && j < e->limit && np_may_begin(p, j) && tag_at(p, j) != TAG_ADJ &&
             !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))) { /* his meeting the president */
        party o = np_party(e, j, NP_APPOSITION | NP_COORD);
        if (o.there && actorly(d, &o) && (o.person || o.political || o.known >= 0))
            e->recipient = o;
    }
    /* "the accusation of the system of X": what stands in the genitive is accused */
    if (IN(e->frames, EFRAME_TRANSITIVE) && overt(&e->actor) && !e->recipient.there && j < e->limit && pro_at(p, j) & PRO_BI) {
        e->recipient = e->actor;
        e->actor = nobody;
    }
    if (e->r->lemma->event == EVENT_ASSAULT && (gen_a || (e->r->lemma->mode == MODE_HEAVY && !e->recipient.there && !has_article(p, e->i))) && !e->actor.there)
        for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 4; k++) { /* a raid of the coalition's */
            if (tag_at(p, k) == TAG_ADJ)
                continue;
            party q = pro_at(p, k) & PRO_LI && !(pro_at(p, k) & (PRO_AND | PRO_SO)) && !p->time_at[k] && tag_at(p, k) != TAG_MASDAR ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
            if (q.there && (gen_a ? political(d, &q) || has(p, q.head, CLASS_PLANE) : has(p, q.head, CLASS_ARMED)))
                e->actor = q;
            break;
        }
    if (e->r->lemma->event == EVENT_ASSAULT && !e->recipient.there && e->i > d->first && (role_at(p, e->i - 1) == ROLE_FI || role_at(p, e->i - 1) == ROLE_CAUSE))
        for (uint32_t k = e->i - 1; k-- > d->first && e->i - k < 14 && !is_comp(p, k) && !is_finite(p, k);)
            if (has(p, k, CLASS_DEAD) && tag_at(p, k) == TAG_NOUN && !has_article(p, k) && !en_at(p, k) && k + 1 < e->i - 1) { /* "the death of three soldiers in an attack" */
                np n = np_parse(p, k + 1, e->i - 1, NP_APPOSITION | NP_COORD);
                party dead = n.end == e->i - 1 && n.end > n.first ? party_of(d, &n) : nobody;
                if (dead.there && actorly(d, &dead))
                    e->recipient = dead;
                break;
            }
    /* adjectives of countries: "the American-Iraqi talks", "Israeli raids" */
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 5; k++) {
        if (tag_at(p, k) != TAG_ADJ && tag_at(p, k) != TAG_PPTC && !is_kind(p, k, TOKEN_DASH))
            break;
        if (!nisba_of(p, k))
            continue;
        if (!e->actor.there)
            e->actor = nisba_party(p, k);
        else if (!IN(e->frames, EFRAME_R_BAYNA) && e->actor.end == k && e->actor.end == e->actor.first + 1 && pro_at(p, k) == PRO_AND)
            e->actor.end = e->actor.name_end = k + 1, e->actor.plural = true; /* "Russian and Syrian raids" */
        else if (!e->recipient.there)
            e->recipient = nisba_party(p, k);
    }
    role_id which = ROLE_NONE;
    uint32_t verb = governing_verb(d, e->i);
    if (verb != UINT32_MAX && verb + 1 < e->i + 1 && pro_at(p, e->i) & PRO_LI && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && !(p->k[verb].chosen->features & F_PASSIVE) &&
        !e->recipient.there && !object_between(p, verb, e->i)) {
        uint32_t object; /* "was exposed to criticism": the subject suffers it */
        party q = subject_of(d, verb, e->i, &object);
        if (q.there && q.head != e->i && (!overt(&q) || actorly(d, &q))) {
            e->recipient = q;
            e->done |= finite_tag(tag_at(p, verb)) && !pro_at(p, verb) && verb > d->first && is_comp(p, verb - 1) && en_at(p, verb - 1); /* "he says that he was exposed to torture" */
        }
    }
    if (!e->recipient.there || !actorly(d, &e->recipient)) {
        if (IN(e->frames, EFRAME_R_BAYNA)) /* between X and Y */
            for (uint32_t k = e->i + 1; k + 1 < e->limit && k < e->i + 8; k++)
                if (role_at(p, k) == ROLE_BAYNA && !en_at(p, k)) {
                    np first = np_parse(p, after(p, k), e->limit, NP_APPOSITION);
                    uint32_t at = first.end; /* "between a president in office and a leader" */
                    while (at > first.first && at < e->limit && at < first.end + 6 && !(pro_at(p, at) & PRO_AND) && p->k[at].kind == TOKEN_WORD)
                        at++;
                    if (first.end > first.first && at < e->limit && pro_at(p, at) & PRO_AND && (at == first.end || (np_may_begin(p, at) && tag_at(p, at) != TAG_ADJ))) {
                        np second = np_parse(p, at, e->limit, NP_APPOSITION);
                        e->actor = party_of(d, &first);
                        if (second.end > second.first)
                            e->recipient = party_of(d, &second);
                    } else if (first.end >= first.first + 3 && nisba_of(p, first.end - 1) &&
                               pro_at(p, first.end - 1) & PRO_AND && nisba_of(p, first.end - 2)) { /* the American and Russian presidents */
                        e->actor = nisba_party(p, first.end - 2);
                        e->recipient = nisba_party(p, first.end - 1);
                    }
                    break;
                }
        if (!e->recipient.there) {
            party q = behind_preposition(e, e->i + 1, &which);
            if (q.there)
                e->recipient = q;
        }
    }
    party by = by_whom(e, e->i + 1);
    if (by.there)
        e->actor = by;
    bool visit = e->r->lemma->mode == MODE_VISIT;
    if (visit && !e->actor.there) /* a visit of the minister's: li- names the visitor */
        for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 6; k++)
            if (pro_at(p, k) & PRO_LI && !p->time_at[k]) {
                party q = np_party(e, k, NP_APPOSITION);
                if (q.there && q.person)
                    e->actor = q;
                break;
            }
    for (uint32_t k = e->i; visit && !e->actor.there && k-- > d->first && e->i - k < 8 && !is_kind(p, k, TOKEN_COMMA);)
        if (pro_at(p, k) & PRO_LI && !p->time_at[k] && !finite_tag(tag_at(p, k))) { /* "that the minister NAME has a visit" */
            np n = np_parse(p, k, e->i, NP_APPOSITION);
            if (n.end == e->i && n.person)
                e->actor = party_of(d, &n);
        }
    /* "went to Ankara to hold talks with": whoever went */
    const reading *holding = e->i > d->first ? p->k[e->i - 1].chosen : NULL;
    if (e->r->lemma->event == EVENT_CONSULT && verb != UINT32_MAX && !e->actor.there && holding && holding->tag == TAG_MASDAR && holding->pro & PRO_LI && IN(holding->lemma->classes, CLASS_LIGHT)) {
        uint32_t object;
        party q = subject_of(d, verb, e->i, &object);
        if (overt(&q) && q.first < e->i && actorly(d, &q))
            e->actor = q;
    }
    /* "a suicide attack left twelve people dead": nobody but they is told */
    for (uint32_t k = e->i + 1; e->r->lemma->event == EVENT_ASSAULT && !e->recipient.there && !has_article(p, e->i) && k + 1 < d->end && k < e->i + 12 && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA); k++)
        if (has(p, k, CLASS_DEAD) && tag_at(p, k) == TAG_NOUN && !has(p, k, CLASS_HUMAN) && !has_article(p, k) && tag_at(p, k - 1) == TAG_ADP) {
            np n = np_parse(p, k + 1, d->end, NP_APPOSITION | NP_COORD);
            party dead = n.end > n.first ? party_of(d, &n) : nobody;
            if (dead.there && actorly(d, &dead))
                e->recipient = dead;
            break;
        }
    bool happened = verb != UINT32_MAX && verb + 1 == e->i && IN(p->k[verb].chosen->lemma->classes, CLASS_HAPPEN);
    if (happened && (e->r->lemma->event == EVENT_PROTEST || e->r->lemma->event == EVENT_ASSAULT))
        e->done = true; /* "clashes broke out" */
    int32_t in = statement_around(d, e->i);
    bool own_content = in >= 0 && (d->statements.at[in].first == e->i || (d->statements.at[in].first + 1 == e->i && holding && holding->tag == TAG_MASDAR && holding->lemma->event != EVENT_SANCTION && holding->lemma->event != EVENT_REJECT && IN(holding->lemma->classes, CLASS_LIGHT))); /* also "announced the imposing of sanctions" */
    if (!e->actor.there && own_content && d->statements.at[in].cue_class == CUE_ANNOUNCE && d->statements.at[in].nchain)
        e->actor = d->statements.at[in].chain[d->statements.at[in].nchain - 1]; /* announced its own deed */
    if (verb != UINT32_MAX && which == ROLE_MIN && e->recipient.there && IN(e->frames, EFRAME_A_MIN)) {
        uint32_t object; /* "received a call from X" */
        e->actor = e->recipient;
        e->recipient = subject_of(d, verb, e->i, &object);
    }
    bool versus = which == ROLE_DIDD || which == ROLE_MAA;
    if (versus && verb == UINT32_MAX && e->r->lemma->event == EVENT_ASSAULT) /* "took the town ... after battles with" */
        for (uint32_t k = e->i; k-- > d->first && e->i - k < 40 && !is_comp(p, k) && !is_kind(p, k, TOKEN_SEMICOLON);)
            if (is_finite(p, k) && tag_at(p, k) != TAG_AUX) {
                verb = k;
                break;
            }
    if (verb != UINT32_MAX && !e->actor.there && ((versus && e->r->lemma->event == EVENT_ASSAULT) || (visit && e->i > d->first && role_at(p, e->i - 1) == ROLE_FI))) {
        uint32_t object;
        party q = subject_of(d, verb, e->i, &object);
        if (q.there && q.head != e->i && (political(d, &q) || visit))
            e->actor = q;
        if (visit && !e->recipient.there && IN(p->k[verb].chosen->lemma->event_frames, EFRAME_TRAVELS)) {
            deed way = *e;
            way.frames = p->k[verb].chosen->lemma->event_frames;
            e->recipient = behind_preposition(&way, verb + 1, &which);
        }
    }
    /* "raised a suit against", "went out in a demonstration", "entered a strike": the subject of whatever verb */
    bool own = (e->r->tag == TAG_NOUN && e->r->lemma->event == EVENT_ACCUSE && verb != UINT32_MAX && !pro_at(p, e->i) && role_at(p, e->i - 1) != ROLE_FI && !accusative_between(p, verb, e->i)) ||
               (e->r->lemma->event == EVENT_PROTEST && verb != UINT32_MAX && role_at(p, e->i - 1) == ROLE_FI && !en_at(p, e->i - 1) && !p->k[verb].chosen->lemma->event);
    for (uint32_t k = verb; own && e->r->lemma->event == EVENT_PROTEST && ++k < e->i;)
        own = tag_at(p, k) != TAG_MASDAR && !(p->k[k].chosen && p->k[k].chosen->lemma->event);
    if (own && !e->actor.there && !(p->k[verb].chosen->features & F_PASSIVE) && !p->k[verb].chosen->lemma->cue) {
        uint32_t object;
        party q = subject_of(d, verb, e->i, &object);
        if (overt(&q) && q.head != e->i && actorly(d, &q))
            e->actor = q;
    }
    if (verb != UINT32_MAX && !(e->actor.there && e->recipient.there)) {
        const reading *v = p->k[verb].chosen;
        uint32_t object;
        bool receives = IN(v->lemma->classes, CLASS_RECEIVE);
        bool light = receives || IN(v->lemma->classes, CLASS_LIGHT) || IN(v->lemma->classes, CLASS_BEGIN) || IN(v->lemma->classes, CLASS_PLAN);
        uint32_t k = e->i; /* "resigned in a report on a scandal of attacks", "a week after the shelling": no object of the verb */
        while (k > verb + 1 && is_kind(p, k - 1, TOKEN_QUOTE))
            k--;
        while (k > verb + 1 && tag_at(p, k - 1) == TAG_NOUN && !has_article(p, k - 1) && !en_at(p, k - 1) && !pro_at(p, k))
            k--;
        role_id led = role_at(p, k - 1);
        if (led == ROLE_HAWLA || led == ROLE_TIMEPREP || led == ROLE_CAUSE)
            light = false;
        if (light && IN(v->lemma->classes, CLASS_HAPPEN)) { /* "his release was completed": not by whom */
            light = false;
            e->done = e->recipient.there || en_at(p, e->i);
        }
        uint32_t lead = e->i; /* "was exposed to no fewer than 42 strikes" */
        while (lead > verb + 1 && (tag_at(p, lead - 1) == TAG_NUM || tag_at(p, lead - 1) == TAG_DET || inside_adverb(p, lead - 1)))
            lead--;
        bool suffers = receives || (pro_at(p, lead) & PRO_LI && IN(v->lemma->classes, CLASS_LIGHT));
        if (e->r->lemma->event == EVENT_ASSAULT && death_between(p, verb, e->i))
            light = false;
        if (v->en && verb > d->first && role_at(p, verb - 1) == ROLE_REL)
            light = false; /* "the programmes which it offers" */
        if (suffers ? !receives && object_between(p, verb, e->i) : !(pro_at(p, e->i) & PRO_AND) && accusative_between(p, verb, e->i))
            light = false;
        if (light && v->features & F_PASSIVE && !overt(&e->recipient) && e->r->lemma->event == EVENT_COERCE) { /* "they had been laid hands on" */
            party q = subject_of(d, verb, e->i, &object);
            if (overt(&q) && q.first < verb && actorly(d, &q))
                e->recipient = q;
            e->done |= e->recipient.there;
        }
        if (light && !(v->features & F_PASSIVE)) {
            bool we = v->features & F_1ST && !(v->features & F_3RD);
            party q = we && in >= 0 && d->statements.at[in].nchain ? d->statements.at[in].chain[d->statements.at[in].nchain - 1] : we ? nobody : subject_of(d, verb, e->i, &object);
            party shared = !overt(&q) && !we && pro_at(p, verb) & PRO_AND ? shared_subject(d, verb) : nobody;
            q = shared.there ? shared : q;
            if (v->lemma->mode == MODE_CONVICT && !overt(&q))
                q = nobody; /* "was sentenced" looks like "he sentenced" */
            bool victims = e->r->lemma->event == EVENT_ASSAULT && overt(&q) && (has(p, q.head, CLASS_VICTIM) || (tag_at(p, q.first) == TAG_NUM && !has(p, q.head, CLASS_ARMED)));
            if (q.there && q.head != e->i && !(victims && !suffers)) {
                if (suffers) {
                    if (!e->recipient.there)
                        e->recipient = q;
                } else if (!e->actor.there) {
                    e->actor = q;
                    e->done = true;
                }
            }
        }
    }
    keep_event(e, "noun");
}
