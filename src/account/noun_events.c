/* noun_events.c: deeds named by a noun: masdars with their genitives, light verbs, relative clauses. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "the attack that Iran carried out", "a raid [that] planes flew": who did it. True: somebody received it. */
static bool done_by(deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    bool of = false;
    while (k < e->d->end && k < e->i + 6 && !is_finite(p, k) && role_at(p, k) != ROLE_REL && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_PPTC))
        of |= tag_at(p, k++) == TAG_NOUN;
    if (k < e->d->end && role_at(p, k) == ROLE_REL)
        k++;
    if (k + 1 >= e->d->end || !is_finite(p, k) || tag_at(p, k) == TAG_AUX)
        return false;
    const reading *v = p->k[k].chosen;
    bool with_it = !v->en && IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BI && en_at(p, k + 1); /* "a visit [that] the king made" */
    if ((!v->en && !with_it) || v->lemma->cue || v->lemma->event == EVENT_REJECT || v->features & F_PASSIVE)
        return false; /* also "accusations [that] the army rejected" */
    if (IN(v->lemma->classes, CLASS_RECEIVE)) { /* "threats that his wife received" */
        np whom = np_parse(p, k + 1, e->d->end, NP_APPOSITION | NP_COORD);
        if (whom.end > whom.first && !(pro_at(p, whom.first) & PRO_PREP))
            e->recipient = party_of(e->d, &whom);
        if (e->recipient.there && whom.end + 1 < e->d->end && role_at(p, whom.end) == ROLE_MIN && !en_at(p, whom.end)) {
            np by = np_parse(p, whom.end + 1, e->d->end, NP_APPOSITION | NP_COORD);
            e->actor = by.end > by.first ? party_of(e->d, &by) : nobody;
        }
        e->done = e->recipient.there;
        e->limit = clause_limit(e->d, k);
        return e->recipient.there;
    }
    k += with_it;
    if (e->type == EVENT_ACCUSE && !of && k + 2 < e->d->end && en_at(p, k + 1) && (role_at(p, k + 1) == ROLE_LI || role_at(p, k + 1) == ROLE_ILA)) { /* "accusations that X addressed to him" */
        np by = np_parse(p, k + 2, e->d->end, NP_APPOSITION | NP_COORD);
        e->actor = by.end > by.first && !(pro_at(p, by.first) & PRO_PREP) ? party_of(e->d, &by) : nobody;
        if (!e->actor.there || !actorly(e->d, &e->actor)) {
            e->actor = nobody;
            return false;
        }
        e->recipient = pronoun(e, en_at(p, k + 1), &e->actor);
        e->done = true;
        e->limit = clause_limit(e->d, k);
        return false;
    }
    np n = np_parse(p, k + 1, e->d->end, NP_APPOSITION | NP_COORD);
    if (n.end == n.first || pro_at(p, n.first) & PRO_PREP) {
        e->actor = left_out_doer(e->d, v, k); /* "during a visit that he made to" */
        e->limit = clause_limit(e->d, k);
        return false;
    }
    e->actor = party_of(e->d, &n);
    e->limit = clause_limit(e->d, k);
    return false;
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
    uint32_t object, verb = en_at(p, e->i) == EN_3D && e->type == EVENT_CONSULT ? governing_verb(e->d, e->i) : UINT32_MAX;
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
    if (e->type != EVENT_CONSULT || e->mode != MODE_NONE || !(pro_at(p, e->i) & PRO_LI) || has_article(p, e->i) || en_at(p, e->i) || e->i + 1 >= e->limit)
        return false;
    uint32_t verb = governing_verb(e->d, e->i), object;
    if (verb == UINT32_MAX || !np_may_begin(p, e->i + 1) || pro_at(p, e->i + 1) & (PRO_PREP | PRO_AND))
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

/* Something hangs on the noun that makes it no deed: what it is called by, or what already tells of it. */
static bool part_of_a_name(const deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    if (e->i == d->first)
        return false;
    const reading *of = p->k[e->i - 1].chosen;
    bool genitive = !has_article(p, e->i - 1) && !pro_at(p, e->i) && !(e->r->features & F_ACC), noun = tag_at(p, e->i - 1) == TAG_NOUN && !en_at(p, e->i - 1);
    if (genitive && tag_at(p, e->i - 1) != TAG_PROPN && !p->inside[e->i - 1] && (has(p, e->i - 1, CLASS_TITLE) || has(p, e->i - 1, CLASS_ORG)))
        return true; /* the editor-in-chief edits nothing here, the company of communications talks to nobody */
    if (noun && has(p, e->i - 1, CLASS_PLACE) && !has_article(p, e->i - 1) && !pro_at(p, e->i) && e->r->tag == TAG_MASDAR && e->type == EVENT_COERCE)
        return true; /* a checkpoint, a detention centre */
    if (noun && genitive && e->type == EVENT_SUPPORT && (has(p, e->i - 1, CLASS_HUMAN) || has(p, e->i - 1, CLASS_ARMED)))
        return true; /* members of support: who they are */
    uint32_t back = e->i;
    while (back > d->first && e->i - back < 5 && has_article(p, e->i) && p->k[back - 1].chosen && !finite_tag(tag_at(p, back - 1)) && tag_at(p, back - 1) != TAG_ADP && tag_at(p, back - 1) != TAG_PUNCT)
        if ((has(p, --back, CLASS_TITLE) || has(p, back, CLASS_ORG)) && np_parse(p, back, d->end, NP_COORD).end > e->i)
            return true; /* the head of the agency for pilgrimage and visit */
    if (e->type == EVENT_CONSULT && of && of->tag == TAG_MASDAR && !(of->pro & PRO_DET) && !of->en && (of->lemma->mode == MODE_DISCONTINUE || of->lemma->event == EVENT_REJECT))
        return true; /* the suspension of the talks */
    return (e->type == EVENT_SUPPORT || IN(e->frames, EFRAME_NEEDS_ARMS)) && has(p, e->i - 1, CLASS_FACT) && !has_article(p, e->i - 1); /* the need to support, the ceasing of fire */
}

/* The verb that governs the noun tells of the deed, or of what somebody is like. */
static bool part_of_its_verb(const deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    uint32_t verb = governing_verb(d, e->i);
    event_id ended = verb == UINT32_MAX ? EVENT_NONE : (event_id)p->k[verb].chosen->lemma->event;
    bool ruled = verb != UINT32_MAX && p->k[verb].chosen->lemma->mode == MODE_CONVICT;
    ruled |= e->i > d->first && pro_at(p, e->i) & PRO_BI && p->k[e->i - 1].chosen && p->k[e->i - 1].chosen->lemma->mode == MODE_CONVICT;
    if (ruled && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT) && pro_at(p, e->i) & (PRO_BI | PRO_AND))
        return true; /* sentenced to death, to detention: the verdict is the deed */
    if ((e->type == EVENT_CONSULT && ended == EVENT_REJECT) || (e->type == EVENT_AID && ended == EVENT_SANCTION))
        return true; /* the meeting that is cancelled, the aid that is stopped */
    if (e->type == EVENT_ASSAULT && ended == EVENT_ASSAULT && e->told_at != e->i && (pro_at(p, e->i) & (PRO_BI | PRO_AND)) == PRO_BI && !(p->k[verb].chosen->features & F_PASSIVE) && d->events.n && d->events.at[d->events.n - 1].trigger == verb)
        return true; /* assassinated him with a raid: by what means */
    bool deed = verb != UINT32_MAX && pro_at(p, e->i) & PRO_PREP && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && (e->mode == MODE_VISIT || (e->type == EVENT_ASSAULT && pro_at(p, e->i) & PRO_LI)); /* "who is on a visit to", "which is exposed to shelling" */
    return verb != UINT32_MAX && verb + 1 == e->i && tag_at(p, verb) == TAG_IMPF && verb > d->first && role_at(p, verb - 1) == ROLE_REL && !pro_at(p, verb) && !deed; /* "the newspaper that criticises the president" */
}

static bool names_no_deed(const deed *e)
{
    const parse *p = e->p;
    if ((e->type == EVENT_PROTEST && of_its_doers(e)) || part_of_a_name(e) || part_of_its_verb(e))
        return true;
    if (e->mode == MODE_PHONE && e->r->features & F_PLUR && has_article(p, e->i))
        return true; /* communications: a trade */
    for (uint32_t k = e->i + 1; e->type == EVENT_ASSAULT && k < e->limit && k < e->i + 3 && tag_at(p, k) == TAG_ADJ; k++)
        if (has(p, k, CLASS_FIGURE))
            return true; /* a battle in court, a war of trade */
    return false;
}

/* What the noun's phrase shows. */
typedef struct {
    uint32_t at;       /* token behind what was read of it */
    uint32_t verb;     /* that governs it, or UINT32_MAX */
    bool gen_a, gen_r; /* its genitive does the deed; suffers it */
    bool accused;      /* the deed is alleged, and its genitive what it struck */
    role_id which;     /* of the preposition that brought the recipient */
} noun_view;

/* "A visit of state": the state visits nobody. */
static bool rank_of_visit(const deed *e, uint32_t j)
{
    const parse *p = e->p;
    return e->mode == MODE_VISIT && j < e->limit && tag_at(p, j) == TAG_NOUN && has(p, j, CLASS_ORG) && has(p, j, CLASS_GROUP) && p->phrases[j].actor < 0 && !pro_at(p, j) && !en_at(p, j) &&
           !(p->k[j].chosen->features & F_PLUR) && !(j + 1 < e->limit && (tag_at(p, j + 1) == TAG_ADJ || role_at(p, j + 1) == ROLE_MIN)) && np_parse(p, j, e->limit, 0).end == j + 1;
}

/* Whether the genitive does the deed or suffers it: events.tsv says so, some clauses turn it round. */
static void genitive_means(deed *e, noun_view *v)
{
    const parse *p = e->p;
    v->gen_a = IN(e->frames, EFRAME_GEN_A);
    v->gen_r = IN(e->frames, EFRAME_GEN_R);
    uint32_t blames = e->type == EVENT_REQUEST ? governing_verb(e->d, e->i) : UINT32_MAX;
    if (blames != UINT32_MAX && e->r->tag == TAG_MASDAR && !en_at(p, e->i) && (p->k[blames].chosen->lemma->event == EVENT_ACCUSE || p->k[blames].chosen->lemma->event == EVENT_REJECT))
        v->gen_r = false, v->gen_a = true; /* "denounced the demand of so-and-so": they demand */
    if (v->gen_r && v->gen_a) { /* criticism of the group, but the group's criticisms, its criticism */
        v->gen_r = !en_at(p, e->i) && !(e->r->features & F_PLUR);
        v->gen_a = !v->gen_r;
    }
    if (en_at(p, e->i) && e->r->tag == TAG_MASDAR && words_only(e) && !v->gen_r)
        e->frames |= 1u << EFRAME_R_LI; /* his rejection of the plan */
    if (v->gen_r && e->mode == MODE_HEAVY && v->at < e->limit && (has(p, v->at, CLASS_ARMED) || has(p, v->at, CLASS_PLANE)))
        v->gen_r = false, v->gen_a = true; /* the shelling of the forces: they shell */
    uint32_t doing = e->i > e->d->first && pro_at(p, e->i) & PRO_BI ? governing_verb(e->d, e->i) : UINT32_MAX;
    bool transitive = v->gen_a && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && e->type != EVENT_CONSULT && !(en_at(p, e->i) && IN(e->frames, EFRAME_R_LI));
    if (transitive && doing != UINT32_MAX && IN(p->k[doing].chosen->lemma->classes, CLASS_LIGHT) && (doing + 1 == e->i || np_parse(p, doing + 1, e->i, NP_APPOSITION | NP_PP).end == e->i))
        v->gen_a = false, v->gen_r = true; /* carried out the attacking of: whom */
    v->accused = alleged(e);
    if (v->accused)
        v->gen_a = false, v->gen_r = true;
}

/* "His attack", "his arrest". */
static void possessed(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    party q = possessor(e, en_at(p, e->i));
    role_id ignore;
    bool other = IN(e->frames, EFRAME_R_LI) || IN(e->frames, EFRAME_R_BI) || IN(e->frames, EFRAME_R_ALA) ? behind_preposition(e, e->i + 1, &ignore).there : false;
    bool bears_arms = overt(&q) && !q.person && (has(p, q.head, CLASS_ARMED) || (q.known >= 0 && state(p, q.known))) && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT) && e->mode != MODE_HEAVY; /* "withdrew hours after its storming" */
    if ((v->gen_r && !bears_arms) || (IN(e->frames, EFRAME_R_OBJ) && v->gen_a && !other && pro_at(p, e->i) & PRO_LI))
        e->recipient = q;
    else
        e->actor = q;
}

static bool led_by_li(const parse *p, uint32_t k) { return pro_at(p, k) & PRO_LI && !(pro_at(p, k) & PRO_AND) && !p->time_at[k]; }

/* What stands behind the genitive q of a masdar, when q does the deed: "the arming of X of Y", "the army's shelling the camp". */
static party behind_doer(deed *e, const party *q)
{
    const parse *p = e->p;
    if (e->r->tag != TAG_MASDAR)
        return nobody;
    uint32_t k = q->end;
    bool named = q->known >= 0 || has_article(p, q->head), arms = political(e->d, q) || has(p, q->head, CLASS_ARMED);
    bool seven = k < e->limit && named && arms && (tag_at(p, k) == TAG_NUM || (tag_at(p, k) == TAG_NOUN && p->k[k].chosen->features & F_ACC && has(p, k, CLASS_HUMAN))); /* the army's arresting seven people */
    if (e->mode == MODE_SEIZE && (q->place || !arms))
        return nobody; /* "to free the last pockets of X's": nobody frees there */
    bool of_y = k < e->limit && led_by_li(p, k) && tag_at(p, k) != TAG_MASDAR && (named || q->name == q->first);
    party o = seven || of_y ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
    return !o.there && object_of_masdar(e, q) ? np_party(e, k, NP_APPOSITION | NP_COORD) : o;
}

/* A city or province, which neither fights nor is a government here. */
static bool is_town(const deed *e, const party *q)
{
    const parse *p = e->p;
    if (q->known >= 0)
        return q->place && IN(p->im->actors[q->known].classes, CLASS_PLACE) && !state(p, q->known);
    return q->place && q->head == q->first && tag_at(p, q->head) == TAG_NOUN && has(p, q->head, CLASS_PLACE) && !has(p, q->head, CLASS_HOMELAND) && !has(p, q->head, CLASS_ORG) && !has(p, q->head, CLASS_GROUP);
}

/* The genitive is where the deed went to, though its doer might stand there. */
static bool is_goal(const deed *e, const noun_view *v, const party *q)
{
    const parse *p = e->p;
    if (e->mode == MODE_VISIT && q->place && !political(e->d, q))
        return true; /* the visit of a mosque */
    if (e->mode == MODE_VISIT && q->known >= 0 && IN(p->im->actors[q->known].classes, CLASS_PLACE) && (q->end >= e->limit || (role_at(p, q->end) != ROLE_ILA && !(pro_at(p, q->end) & PRO_LI))))
        return true; /* the visit of Baghdad, unless "to" says what is visited */
    if (e->mode == MODE_VISIT && !q->person && q->known < 0 && has(p, q->head, CLASS_ORG) && (!has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_PLACE)) && (q->end >= e->limit || (role_at(p, q->end) != ROLE_ILA && !(pro_at(p, q->end) & PRO_LI))))
        return true; /* the visit of the church */
    if (e->type != EVENT_ASSAULT)
        return false;
    if (is_town(e, q))
        return true; /* the battle of a town */
    if (!v->gen_a || e->r->tag != TAG_MASDAR || !IN(e->frames, EFRAME_R_OBJ))
        return false;
    if (!q->person && !political(e->d, q) && !has(p, q->head, CLASS_PLANE) && !has(p, q->head, CLASS_ARMED))
        return true; /* attacking a post */
    bool title = q->person && q->end + 1 < e->limit && is_kind(p, q->end, TOKEN_COMMA) && has(p, q->end + 1, CLASS_TITLE) && has(p, q->end + 1, CLASS_HUMAN); /* "his attacking, the minister" */
    return IN(e->frames, EFRAME_GEN_A) && (q->end >= e->limit || !(pro_at(p, q->end) & PRO_LI)) && !object_of_masdar(e, q) && !title; /* attacking somebody */
}

/* The genitive, and what stands behind it. */
static void read_genitive(deed *e, noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t j = v->at;
    if (has_article(p, e->i) || e->r->features & F_ACC || j >= e->limit)
        return;
    if (IN(e->frames, EFRAME_NEEDS_ARMS) && (has(p, j, CLASS_FIRE) || has(p, j, CLASS_VIOLENT)))
        return; /* the opening of fire: not by whom */
    if ((v->gen_a || v->gen_r) && quoted_name(p, j, e->limit) && (p->phrases[j + 1].actor >= 0 || (p->k[j].mate > j + 2 && (has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP))))) {
        party q = {.first = j, .end = p->k[j].mate + 1, .head = j + 1, .known = p->phrases[j + 1].actor, .same_as = NOBODY, .there = true, .political = true};
        *(v->gen_r ? &e->recipient : &e->actor) = q; /* the attack of "NAME" */
        v->at = q.end;
        return;
    }
    if (!np_may_begin(p, j) || (tag_at(p, j) == TAG_ADJ && !people_named(p, j)) || bare_place(p, j) || pro_at(p, j) & (PRO_PREP | PRO_AND) || unknown_attribute(p, j))
        return;
    party q = np_party(e, j, NP_APPOSITION | NP_COORD);
    bool idle = e->mode == MODE_VISIT && q.there && !actorly(d, &q); /* a visit of work */
    if (!q.there || !(v->gen_a || v->gen_r) || idle)
        return;
    uint32_t of = q.end; /* "the criticism of the embassy in X to the conditions": the embassy's */
    if (of + 1 < e->limit && role_at(p, of) == ROLE_FI && !en_at(p, of))
        of = np_parse(p, of + 1, e->limit, 0).end;
    bool criticises = v->gen_r && IN(e->frames, EFRAME_GEN_A) && of < e->limit && ((led_by_li(p, of) && tag_at(p, of) == TAG_NOUN && !has(p, of, CLASS_FACT)) || (role_at(p, of) == ROLE_LI && en_at(p, of)));
    if (criticises)
        v->gen_r = false, v->gen_a = true;
    party o = v->gen_r ? behind_doer(e, &q) : nobody;
    bool both = !v->accused && o.there && actorly(d, &o) && actorly(d, &q);
    if ((v->gen_r && !both) || is_goal(e, v, &q))
        e->recipient = q;
    else if (e->type == EVENT_PROTEST && is_town(e, &q) && !en_at(p, q.head))
        e->where = q; /* the demonstration of Marseille */
    else if (e->type == EVENT_ASSAULT && q.known >= 0 && q.place && !q.plural && IN(p->im->actors[q.known].classes, CLASS_CAPITAL) && !(q.end < e->limit && role_at(p, q.end) == ROLE_ALA))
        e->where = q; /* the attack of Paris, but of Moscow on Kyiv */
    else
        e->actor = q;
    if (both)
        e->recipient = o;
    j = v->at = both ? o.end : q.end;
    if (!v->gen_a || !IN(e->frames, EFRAME_R_OBJ))
        return;
    if (e->r->tag == TAG_MASDAR && j < e->limit && led_by_li(p, j)) { /* the accusing of Moscow to Tel Aviv */
        o = np_party(e, j, NP_APPOSITION | NP_COORD);
        party whose = words_only(e) ? whose_thing(e, &o) : nobody;
        if (whose.there || (o.there && actorly(d, &o)))
            e->recipient = whose.there ? whose : o;
    }
    uint32_t k = j < e->limit && is_kind(p, j, TOKEN_COMMA) ? j + 1 : j; /* "the attack of X, Y": over a comma the object of the masdar */
    if (k < e->limit && np_may_begin(p, k) && !(pro_at(p, k) & (PRO_PREP | PRO_AND))) {
        o = np_party(e, k, NP_APPOSITION);
        if (o.there && actorly(d, &o))
            e->recipient = o;
    }
}

/* "His receiving the minister", "his meeting the president": the object behind the pronoun. */
static void behind_possessor(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    uint32_t j = v->at;
    if (!en_at(p, e->i) || j >= e->limit || !np_may_begin(p, j) || pro_at(p, j) & (PRO_PREP | PRO_AND))
        return;
    if (IN(e->frames, EFRAME_HOSTS)) {
        e->actor = np_party(e, j, NP_APPOSITION | NP_COORD);
        return;
    }
    if (v->gen_r || !(IN(e->frames, EFRAME_R_OBJ) || IN(e->frames, EFRAME_R_MAA)) || e->recipient.there || tag_at(p, j) == TAG_ADJ)
        return;
    party o = np_party(e, j, NP_APPOSITION | NP_COORD);
    if (o.there && actorly(e->d, &o) && (o.person || o.political || o.known >= 0))
        e->recipient = o;
}

/* "A raid of the coalition's": li- behind an indefinite attack. */
static void attack_of(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || e->actor.there || !(v->gen_a || (e->mode == MODE_HEAVY && !e->recipient.there && !has_article(p, e->i))))
        return;
    uint32_t k = e->i + 1;
    while (k < e->limit && k < e->i + 4 && tag_at(p, k) == TAG_ADJ)
        k++;
    if (k >= e->limit || k >= e->i + 4)
        return;
    party q = led_by_li(p, k) && !(pro_at(p, k) & PRO_SO) && tag_at(p, k) != TAG_MASDAR ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
    if (q.there && (v->gen_a ? political(e->d, &q) || has(p, q.head, CLASS_PLANE) : has(p, q.head, CLASS_ARMED)))
        e->actor = q;
}

/* Behind token k, which names death: those who died; nobody if they do not reach to token `to` (0: anywhere). */
static party the_dead(const deed *e, uint32_t k, uint32_t to)
{
    np n = np_parse(e->p, k + 1, to ? to : e->d->end, NP_APPOSITION | NP_COORD);
    party dead = n.end > n.first && (!to || n.end == to) ? party_of(e->d, &n) : nobody;
    return dead.there && actorly(e->d, &dead) ? dead : nobody;
}

static bool names_death(const parse *p, uint32_t k) { return has(p, k, CLASS_DEAD) && tag_at(p, k) == TAG_NOUN && !has_article(p, k); }

/* "The death of three soldiers in an attack". */
static void died_in(deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first;
    if (e->type != EVENT_ASSAULT || e->recipient.there || e->i <= first || (role_at(p, e->i - 1) != ROLE_FI && role_at(p, e->i - 1) != ROLE_CAUSE))
        return;
    for (uint32_t k = e->i - 1; k-- > first && e->i - k < 14 && !is_comp(p, k) && !is_finite(p, k);)
        if (names_death(p, k) && !en_at(p, k) && k + 1 < e->i - 1) {
            e->recipient = the_dead(e, k, e->i - 1);
            return;
        }
}

/* "A suicide attack left twelve people dead": nobody but they is told. */
static void left_dead(deed *e)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || e->recipient.there || has_article(p, e->i))
        return;
    for (uint32_t k = e->i + 1; k + 1 < e->d->end && k < e->i + 12 && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA); k++)
        if (names_death(p, k) && !has(p, k, CLASS_HUMAN) && tag_at(p, k - 1) == TAG_ADP) {
            e->recipient = the_dead(e, k, 0);
            return;
        }
}

/* Adjectives of countries: "the American-Iraqi talks", "Israeli raids". */
static void nisba_parties(deed *e)
{
    const parse *p = e->p;
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 5 && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_PPTC || is_kind(p, k, TOKEN_DASH)); k++) {
        if (!nisba_of(p, k))
            continue;
        if (!e->actor.there)
            e->actor = nisba_party(p, k);
        else if (!IN(e->frames, EFRAME_R_BAYNA) && e->type != EVENT_COOPERATE && e->actor.end == k && !(pro_at(p, k) & ~(PRO_DET | PRO_AND)))
            e->actor.end = e->actor.name_end = k + 1, e->actor.name = e->actor.first, e->actor.known = -1, e->actor.plural = true; /* "Russian and Syrian raids", "an American-British attack" */
        else if (!e->recipient.there)
            e->recipient = nisba_party(p, k);
    }
}

/* "Was exposed to criticism": the subject suffers it. */
static void exposed_to(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    bool led = pro_at(p, e->i) & PRO_LI || (v->verb != UINT32_MAX && e->i > e->d->first && role_at(p, e->i - 1) == ROLE_ILA && !en_at(p, e->i - 1) && IN(p->k[v->verb].chosen->lemma->classes, CLASS_RECEIVE));
    if (v->verb == UINT32_MAX || v->verb >= e->i || !led || !IN(p->k[v->verb].chosen->lemma->classes, CLASS_LIGHT) || p->k[v->verb].chosen->features & F_PASSIVE || object_between(p, v->verb, e->i))
        return;
    uint32_t from = e->i + 1; /* "to shelling from the forces": theirs */
    while (from < e->limit && tag_at(p, from) == TAG_ADJ)
        from++;
    if (e->type == EVENT_ASSAULT && from + 1 < e->limit && role_at(p, from) == ROLE_MIN && !en_at(p, from) && !p->time_at[from + 1]) {
        party doer = np_party(e, from + 1, NP_APPOSITION | NP_COORD);
        if (doer.there && (political(e->d, &doer) || has(p, doer.head, CLASS_ARMED))) {
            e->recipient = overt(&e->recipient) && e->recipient.first == doer.first ? nobody : e->recipient;
            e->actor = e->actor.there ? e->actor : doer;
        }
    }
    if (e->recipient.there)
        return;
    uint32_t object;
    party q = subject_of(e->d, v->verb, e->i, &object);
    if (!q.there || q.head == e->i || (overt(&q) && !actorly(e->d, &q)))
        return;
    e->recipient = q;
    e->no_purpose = true;
    e->done |= finite_tag(tag_at(p, v->verb)) && !pro_at(p, v->verb) && v->verb > e->d->first && is_comp(p, v->verb - 1) && en_at(p, v->verb - 1); /* "he says that he was exposed to torture" */
}

/* "The exposure of X to shelling": X suffers it. */
static void exposure_to(deed *e)
{
    const parse *p = e->p;
    if (e->recipient.there || !(pro_at(p, e->i) & PRO_LI))
        return;
    for (uint32_t k = e->i; k-- > e->d->first && e->i - k < 9 && !is_finite(p, k) && p->k[k].kind == TOKEN_WORD;) {
        const reading *r = p->k[k].chosen;
        if (!r || r->tag != TAG_MASDAR || !IN(r->lemma->classes, CLASS_RECEIVE) || r->lemma->event)
            continue;
        np n = {0};
        if (!r->en && !has_article(p, k))
            n = np_parse(p, k + 1, e->i, NP_APPOSITION | NP_COORD);
        deed exposure = *e;
        exposure.i = k;
        party q = n.end > n.first ? party_of(e->d, &n) : r->en ? possessor(&exposure, r->en) : nobody;
        if (q.there && (!overt(&q) || actorly(e->d, &q)) && (r->en ? k + 1 == e->i : n.end + 4 > e->i)) {
            e->recipient = q;
            e->done = e->no_purpose = true;
        }
        return;
    }
}

/* "Between X and Y". */
static void between_two(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    while (k + 1 < e->limit && k < e->i + 8 && (role_at(p, k) != ROLE_BAYNA || en_at(p, k)))
        k++;
    if (!IN(e->frames, EFRAME_R_BAYNA) || k + 1 >= e->limit || k >= e->i + 8)
        return;
    np first = np_parse(p, after(p, k), e->limit, NP_APPOSITION);
    uint32_t at = first.end; /* "between a president in office and a leader" */
    while (at > first.first && at < e->limit && at < first.end + 6 && !(pro_at(p, at) & PRO_AND) && p->k[at].kind == TOKEN_WORD)
        at++;
    if (first.end > first.first && at < e->limit && pro_at(p, at) & PRO_AND && (at == first.end || (np_may_begin(p, at) && tag_at(p, at) != TAG_ADJ))) {
        np second = np_parse(p, at, e->limit, NP_APPOSITION);
        e->actor = party_of(d, &first);
        if (second.end > second.first)
            e->recipient = party_of(d, &second);
    } else if (first.end >= first.first + 3 && nisba_of(p, first.end - 1) && pro_at(p, first.end - 1) & PRO_AND && nisba_of(p, first.end - 2)) { /* the American and Russian presidents */
        e->actor = nisba_party(p, first.end - 2);
        e->recipient = nisba_party(p, first.end - 1);
    }
}

/* "A visit of the minister's", "that the minister NAME has a visit": li- names the visitor. */
static void visitor(deed *e)
{
    const parse *p = e->p;
    if (e->mode != MODE_VISIT || e->actor.there)
        return;
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 6; k++)
        if (pro_at(p, k) & PRO_LI && !p->time_at[k]) {
            party q = np_party(e, k, NP_APPOSITION);
            if (q.there && q.person)
                e->actor = q;
            break;
        }
    for (uint32_t k = e->i; !e->actor.there && k-- > e->d->first && e->i - k < 8 && !is_kind(p, k, TOKEN_COMMA);)
        if (pro_at(p, k) & PRO_LI && !p->time_at[k] && !finite_tag(tag_at(p, k))) {
            np n = np_parse(p, k, e->i, NP_APPOSITION);
            if (n.end == e->i && n.person)
                e->actor = party_of(e->d, &n);
        }
}

/* The masdar of a light verb right before the noun: "the holding of talks". */
static const reading *light_masdar(const deed *e)
{
    const reading *r = e->i > e->d->first ? e->p->k[e->i - 1].chosen : NULL;
    return r && r->tag == TAG_MASDAR && IN(r->lemma->classes, CLASS_LIGHT) ? r : NULL;
}

/* "Went to Ankara to hold talks with": whoever went. */
static void came_to_hold(deed *e, const noun_view *v)
{
    const reading *holding = light_masdar(e);
    if (e->type != EVENT_CONSULT || v->verb == UINT32_MAX || e->actor.there || !holding || !(holding->pro & PRO_LI))
        return;
    uint32_t object;
    party q = subject_of(e->d, v->verb, e->i, &object);
    if (overt(&q) && q.first < e->i && actorly(e->d, &q))
        e->actor = q;
}

/* "Announced its withdrawal", "announced the imposing of sanctions": the deed of him who announces. */
static void announced(deed *e)
{
    const draft *d = e->d;
    int32_t in = statement_around(d, e->i);
    if (e->actor.there || in < 0)
        return;
    const draft_statement *s = &d->statements.at[in];
    const reading *holding = light_masdar(e);
    bool all_of_it = s->first == e->i || (s->first + 1 == e->i && holding && holding->lemma->event != EVENT_SANCTION && holding->lemma->event != EVENT_REJECT);
    if (all_of_it && s->cue_class == CUE_ANNOUNCE && s->nchain)
        e->actor = s->chain[s->nchain - 1];
}

/* "Took the town after battles with X", "arrived in Paris on a visit": the subject of the verb. */
static void in_clause_of(deed *e, noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    bool versus = (v->which == ROLE_DIDD || v->which == ROLE_MAA) && e->type == EVENT_ASSAULT;
    versus |= v->which == ROLE_MAA && e->type == EVENT_CONSULT && e->i > d->first && role_at(p, e->i - 1) == ROLE_TIMEPREP && overt(&e->recipient); /* "said after a meeting with X" */
    bool visit = e->mode == MODE_VISIT && e->i > d->first && (role_at(p, e->i - 1) == ROLE_FI || (role_at(p, e->i - 1) == ROLE_TIMEPREP && !has_article(p, e->i) && !en_at(p, e->i)));
    bool aside = v->verb != UINT32_MAX && relative_of_verb(d, v->verb) != UINT32_MAX; /* of a relative clause before */
    if (versus && (aside || v->verb == UINT32_MAX)) {
        v->verb = UINT32_MAX;
        for (uint32_t k = e->i; v->verb == UINT32_MAX && k-- > d->first && e->i - k < 40 && !is_comp(p, k) && !is_kind(p, k, TOKEN_SEMICOLON);)
            if (is_finite(p, k) && tag_at(p, k) != TAG_AUX && relative_of_verb(d, k) == UINT32_MAX)
                v->verb = k;
    }
    if (v->verb == UINT32_MAX || e->actor.there || !(versus || visit))
        return;
    uint32_t object;
    party q = subject_of(d, v->verb, e->i, &object);
    bool during = visit && role_at(p, e->i - 1) == ROLE_TIMEPREP && !q.person; /* "during a visit": persons go on one */
    if (q.there && !during && q.head != e->i && (political(d, &q) || e->mode == MODE_VISIT || (e->type == EVENT_CONSULT && actorly(d, &q))) && (e->type != EVENT_CONSULT || visit || overt(&q)))
        e->actor = q;
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
    if (overt(&q) && q.head != e->i && actorly(e->d, &q))
        e->actor = q;
}

/* "Took place", written like "signed": attacks are not signed. */
static bool took_place(const parse *p, uint32_t verb)
{
    const word *w = p->k[verb].word;
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

/* The verb is light and the noun its object: "launched raids", "received a call", "was exposed to 42 strikes". */
static bool object_of_light(deed *e, const reading *verb, uint32_t at, bool suffers)
{
    const parse *p = e->p;
    uint64_t c = verb->lemma->classes;
    if (!IN(c, CLASS_RECEIVE) && !IN(c, CLASS_LIGHT) && !IN(c, CLASS_BEGIN) && !IN(c, CLASS_PLAN))
        return false;
    if ((e->type == EVENT_ASSAULT || e->type == EVENT_PROTEST) && !IN(c, CLASS_HAPPEN) && took_place(p, at))
        return false;
    if (verb->lemma->cue == CUE_REPLY && replied_to(p, at, e->i))
        return false;
    uint32_t k = e->i; /* "resigned in a report on a scandal of attacks", "a week after the shelling": no object of the verb */
    while (k > at + 1 && is_kind(p, k - 1, TOKEN_QUOTE))
        k--;
    while (k > at + 1 && tag_at(p, k - 1) == TAG_NOUN && !has_article(p, k - 1) && !en_at(p, k - 1) && !pro_at(p, k))
        k--;
    role_id led = role_at(p, k - 1);
    bool later = led == ROLE_MIN && k > at + 2 && (p->time_at[k - 2] || has(p, k - 2, CLASS_TIMEUNIT)); /* two days after */
    bool light = led != ROLE_HAWLA && led != ROLE_TIMEPREP && led != ROLE_CAUSE && !later;
    if (light && IN(c, CLASS_HAPPEN)) { /* "his release was completed": not by whom */
        e->done = e->recipient.there || en_at(p, e->i);
        return false;
    }
    if (e->type == EVENT_ASSAULT && death_between(p, at, e->i))
        return false;
    if (verb->en && at > e->d->first && role_at(p, at - 1) == ROLE_REL)
        return false; /* "the programmes which it offers" */
    uint32_t object;
    subject_of(e->d, at, e->i, &object); /* a masdar in the name of the subject is not meant */
    for (k = object > at ? object : at + 1; k < e->i && !light_masdar(e); k++) { /* "took part in speeding up the freeing of": that is another deed's object */
        const reading *r = p->k[k].chosen;
        bool adjunct = r && r->pro & PRO_PREP && k > object + 1; /* "with the support of" */
        if (r && r->tag == TAG_MASDAR && !adjunct && !(r->pro & (PRO_DET | PRO_AND)) && !r->en && !p->inside[k] && !(r->lemma->event && (pro_at(p, e->i) & PRO_AND || k + 1 == e->i)) && !IN(r->lemma->classes, CLASS_LIGHT) && !IN(r->lemma->classes, CLASS_BEGIN))
            return false;
    }
    if (suffers && (led == ROLE_FI || (led == ROLE_MIN && !has(p, e->i - 2, CLASS_QUANT) && !has(p, e->i - 2, CLASS_MASS))))
        return false; /* "is under pressure from the inquiry" */
    if (suffers ? !IN(c, CLASS_RECEIVE) && object_between(p, at, e->i) : !(pro_at(p, e->i) & PRO_AND) && accusative_between(p, at, e->i))
        return false;
    return light;
}

static void of_light_verb(deed *e, const noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (v->verb == UINT32_MAX || (e->actor.there && e->recipient.there))
        return;
    const reading *r = p->k[v->verb].chosen;
    uint32_t object, lead = e->i; /* "was exposed to no fewer than 42 strikes" */
    while (lead > v->verb + 1 && (tag_at(p, lead - 1) == TAG_NUM || tag_at(p, lead - 1) == TAG_DET || inside_adverb(p, lead - 1)))
        lead--;
    bool suffers = IN(r->lemma->classes, CLASS_RECEIVE) || (pro_at(p, lead) & PRO_LI && IN(r->lemma->classes, CLASS_LIGHT));
    if (!object_of_light(e, r, v->verb, suffers))
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
    party shared = !overt(&q) && !we && pro_at(p, v->verb) & PRO_AND ? shared_subject(d, v->verb) : nobody;
    q = shared.there ? shared : q;
    if (r->lemma->mode == MODE_CONVICT && !overt(&q))
        q = nobody; /* "was sentenced" looks like "he sentenced" */
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
    bool victims = e->type == EVENT_ASSAULT && overt(&q) && (has(p, q.head, CLASS_VICTIM) || (tag_at(p, q.first) == TAG_NUM && !has(p, q.head, CLASS_ARMED)));
    if (!q.there || q.head == e->i || (victims && !suffers))
        return;
    if (suffers && !e->recipient.there) {
        e->recipient = q;
    } else if (!suffers && !e->actor.there) {
        e->actor = q;
        e->done = true;
    }
}

void noun_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (names_no_deed(e))
        return;
    noun_view v = {.at = e->i + 1, .which = ROLE_NONE};
    v.at += rank_of_visit(e, v.at);
    bool received = done_by(e);
    genitive_means(e, &v);
    if (purpose_of_meeting(e))
        e->no_purpose = true;
    else if (on_the_way(e) || of_the_two(e))
        ;
    else if (en_at(p, e->i))
        possessed(e, &v);
    else
        read_genitive(e, &v);
    behind_possessor(e, &v);
    if (IN(e->frames, EFRAME_TRANSITIVE) && overt(&e->actor) && !e->recipient.there && v.at < e->limit && pro_at(p, v.at) & PRO_BI) { /* "the accusation of the system of X": it is accused */
        e->recipient = e->actor;
        e->actor = nobody;
    }
    attack_of(e, &v);
    died_in(e);
    nisba_parties(e);
    v.verb = governing_verb(d, e->i);
    exposed_to(e, &v);
    exposure_to(e);
    if (!e->recipient.there || !actorly(d, &e->recipient)) {
        between_two(e);
        party q = e->recipient.there ? nobody : behind_preposition(e, e->i + 1, &v.which);
        if (q.there)
            e->recipient = q;
    }
    party by = by_whom(e, e->i + 1);
    bool of_another = false; /* "the kingdom's condemnation of the attack by X" */
    for (uint32_t k = !overt(&e->actor) ? UINT32_MAX : e->actor.end > e->i ? e->actor.end : e->i + 1; by.there && k < by.first; k++)
        of_another |= p->k[k].chosen && p->k[k].chosen->lemma->event && (tag_at(p, k) == TAG_MASDAR || tag_at(p, k) == TAG_NOUN);
    if (by.there && !of_another)
        e->actor = by;
    visitor(e);
    came_to_hold(e, &v);
    left_dead(e);
    if (v.verb != UINT32_MAX && v.verb + 1 == e->i && (e->type == EVENT_PROTEST || e->type == EVENT_ASSAULT) && (IN(p->k[v.verb].chosen->lemma->classes, CLASS_HAPPEN) || (!has_article(p, e->i) && !en_at(p, e->i) && took_place(p, v.verb))))
        e->done = true; /* "clashes broke out" */
    announced(e);
    if (v.verb != UINT32_MAX && v.which == ROLE_MIN && e->recipient.there && IN(e->frames, EFRAME_A_MIN)) {
        uint32_t object; /* "received a call from X" */
        e->actor = e->recipient;
        e->recipient = subject_of(d, v.verb, e->i, &object);
    }
    if (!received) {
        in_clause_of(e, &v);
        of_any_verb(e, &v);
        of_light_verb(e, &v);
    }
    keep_event(e, "noun");
}
