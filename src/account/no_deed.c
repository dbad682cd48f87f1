/* no_deed.c: nouns that could name a deed and do not: parts of names, what a verb already tells, figures of speech, occasions. */
#include "deed.h"

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
    bool genitive = !has_article(p, e->i - 1) && !ends_in_nun(p, e->i - 1) && !pro_at(p, e->i) && !(e->r->features & F_ACC), noun = tag_at(p, e->i - 1) == TAG_NOUN && !en_at(p, e->i - 1);
    if (genitive && tag_at(p, e->i - 1) != TAG_PROPN && !p->inside[e->i - 1] && (has(p, e->i - 1, CLASS_TITLE) || has(p, e->i - 1, CLASS_ORG)))
        return true; /* the editor-in-chief edits nothing here, the company of communications talks to nobody */
    if (noun && has(p, e->i - 1, CLASS_PLACE) && !has_article(p, e->i - 1) && !pro_at(p, e->i) && e->r->tag == TAG_MASDAR && e->type == EVENT_COERCE)
        return true; /* a checkpoint, a detention centre */
    if (noun && genitive && e->type == EVENT_SUPPORT && (has(p, e->i - 1, CLASS_HUMAN) || has(p, e->i - 1, CLASS_ARMED)))
        return true; /* members of support: who they are */
    uint32_t back = e->i;
    while (back > d->first && e->i - back < 5 && has_article(p, e->i) && p->k[back - 1].chosen && !finite_tag(tag_at(p, back - 1)) && tag_at(p, back - 1) != TAG_ADP && tag_at(p, back - 1) != TAG_PUNCT)
        if ((has(p, --back, CLASS_TITLE) || has(p, back, CLASS_ORG)) && !inside_name(p, back) && np_parse(p, back, d->end, NP_COORD).end > e->i)
            return true; /* the head of the agency for pilgrimage and visit */
    if (e->type == EVENT_CONSULT && noun && !has_article(p, e->i - 1) && !pro_at(p, e->i) && of && of->lemma->event == EVENT_CONSULT)
        return true; /* a meeting of summit */
    if (e->type == EVENT_CONSULT && of && of->tag == TAG_MASDAR && !(of->pro & PRO_DET) && !of->en && (of->lemma->mode == MODE_DISCONTINUE || of->lemma->event == EVENT_REJECT))
        return true; /* the suspension of the talks */
    if (e->type == EVENT_CONSULT && (pro_at(p, e->i) & ~PRO_DET) == PRO_BI && of && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && of->features & F_ACC && !of->lemma->event && !(of->pro & PRO_DET) && !en_at(p, e->i) && !IN(of->lemma->classes, CLASS_TIMEUNIT))
        return true; /* shows interest in the talks */
    return (e->type == EVENT_SUPPORT || e->type == EVENT_AID || IN(e->frames, EFRAME_NEEDS_ARMS)) && has(p, e->i - 1, CLASS_FACT) && !has_article(p, e->i - 1); /* the need to support, the ceasing of fire */
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
    uint32_t verdict = e->i; /* "a final verdict of death", "the verdict of death" */
    while (verdict > d->first + 1 && e->i - verdict < 3 && tag_at(p, verdict - 1) == TAG_ADJ)
        verdict--;
    ruled |= verdict > d->first && p->k[verdict - 1].chosen && !finite_tag(tag_at(p, verdict - 1)) && p->k[verdict - 1].chosen->lemma->mode == MODE_CONVICT;
    if (ruled && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT) && (pro_at(p, e->i) & (PRO_BI | PRO_AND) || verdict == e->i))
        return true; /* sentenced to death, to detention: the verdict is the deed */
    if ((e->type == EVENT_CONSULT && ended == EVENT_REJECT) || (e->type == EVENT_AID && ended == EVENT_SANCTION))
        return true; /* the meeting that is cancelled, the aid that is stopped */
    const draft_event *last = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool cancelled = last && last->sentence == d->s && last->type == EVENT_REJECT && last->reading->tag == TAG_MASDAR && overt(&last->actor) && last->actor.first == last->trigger + 1 && last->actor.end == e->i;
    if (e->type == EVENT_CONSULT && cancelled)
        return true; /* "Washington's cancelling the talks" */
    if (e->type == EVENT_ASSAULT && ended == EVENT_ASSAULT && e->told_at != e->i && (pro_at(p, e->i) & (PRO_BI | PRO_AND)) == PRO_BI && !(p->k[verb].chosen->features & F_PASSIVE) && last && last->trigger == verb)
        return true; /* assassinated him with a raid: by what means */
    bool deed = verb != UINT32_MAX && pro_at(p, e->i) & PRO_PREP && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && (e->mode == MODE_VISIT || (e->type == EVENT_ASSAULT && pro_at(p, e->i) & PRO_LI)); /* "who is on a visit to", "which is exposed to shelling" */
    return verb != UINT32_MAX && verb + 1 == e->i && tag_at(p, verb) == TAG_IMPF && verb > d->first && role_at(p, verb - 1) == ROLE_REL && !pro_at(p, verb) && !deed; /* "the newspaper that criticises the president" */
}

/* "launched a campaign in protest at": the verb has its object. */
static bool object_before(const parse *p, uint32_t verb, uint32_t noun)
{
    for (uint32_t k = verb + 1; k < noun; k++)
        if (tag_at(p, k) == TAG_NOUN && !p->time_at[k] && (p->k[k].chosen->features & F_ACC || !has_article(p, k)) && !has(p, k, CLASS_HUMAN))
            return true;
    return false;
}

/* The passive participle of a light verb. */
static bool imposed(const word *w)
{
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_PPTC && IN(w->readings[r].lemma->classes, CLASS_LIGHT))
            return true;
    return false;
}

/* "The threats that X addressed to", not "that X faces", "that X poses". */
static bool made_by_somebody(const deed *e)
{
    const parse *p = e->p;
    uint32_t verb = e->i + 2;
    if (verb >= e->d->end || role_at(p, e->i + 1) != ROLE_REL || !is_finite(p, verb))
        return false;
    uint64_t c = p->k[verb].chosen->lemma->classes;
    return IN(c, CLASS_LIGHT) && !IN(c, CLASS_RECEIVE) && !IN(c, CLASS_FIGURE) && !IN(c, CLASS_HAPPEN) && !(p->k[verb].chosen->features & F_PASSIVE);
}

bool names_no_deed(const deed *e)
{
    const parse *p = e->p;
    if ((e->type == EVENT_PROTEST && of_its_doers(e)) || part_of_a_name(e) || part_of_its_verb(e))
        return true;
    if (e->mode == MODE_PHONE && e->r->features & F_PLUR && has_article(p, e->i))
        return true; /* communications: a trade */
    if (e->mode == MODE_RESTRICT && e->r->tag == TAG_NOUN && has_article(p, e->i))
        return true; /* "the siege that X lays to": it stands */
    for (uint32_t k = e->i + 1; e->type == EVENT_ASSAULT && k < e->limit && k < e->i + 3 && tag_at(p, k) == TAG_ADJ; k++)
        if (has(p, k, CLASS_FIGURE))
            return true; /* a battle in court, a war of trade */
    if (e->type == EVENT_SANCTION && has_article(p, e->i) && e->i + 1 < e->limit && has_article(p, e->i + 1) && imposed(p->k[e->i + 1].word))
        return true; /* "the sanctions imposed on": they stand */
    if (e->type == EVENT_THREATEN && has_article(p, e->i) && e->r->features & F_PLUR && !pro_at(p, e->i + 1) && !made_by_somebody(e))
        return true; /* "to counter the threats" */
    if (e->type == EVENT_AID && e->r->features & F_TA && !has_article(p, e->i) && e->i + 1 < e->limit && tag_at(p, e->i + 1) == TAG_NOUN && has(p, e->i + 1, CLASS_TITLE) && has(p, e->i + 1, CLASS_HUMAN) && p->k[e->i + 1].chosen->features & F_SING && !p->k[e->i + 1].chosen->pro)
        return true; /* "the assistant of the minister", written like "the helping of" */
    const reading *faced = e->type == EVENT_ASSAULT && IN(e->frames, EFRAME_NOUN_ONLY) && e->r->tag == TAG_MASDAR && e->i + 1 < e->limit ? p->k[e->i + 1].chosen : NULL;
    if (faced && !has_article(p, e->i) && (faced->tag == TAG_NOUN || faced->tag == TAG_MASDAR || faced->tag == TAG_PROPN) && !faced->pro)
        return true; /* "the facing of measures against", "the two matches of Italy" */
    uint32_t equal = e->type == EVENT_ASSAULT ? governing_verb(e->d, e->i) : UINT32_MAX;
    bool deemed = equal != UINT32_MAX && IN(p->k[equal].chosen->lemma->cue_frames, FRAME_JUDGE) && tag_at(p, equal) == TAG_IMPF && e->r->features & F_SING && !p->k[equal].chosen->en && e->i > equal + 1;
    bool of_masdar = equal != UINT32_MAX && tag_at(p, e->i - 1) == TAG_MASDAR && !en_at(p, e->i - 1) && !has_article(p, e->i - 1);
    if (equal != UINT32_MAX && (deemed || may_have(p, equal, CLASS_FIGURE)) && !pro_at(p, e->i) && !has_article(p, e->i) && !of_masdar)
        return true; /* "forms a blow to", "is deemed an attack on" */
    if (e->type == EVENT_CONSULT && e->mode == MODE_NONE && e->i + 1 < e->limit && tag_at(p, e->i + 1) == TAG_ADJ && has(p, e->i + 1, CLASS_SPEECH))
        return true; /* an interview on television */
    if (e->type == EVENT_PROTEST && e->r->features & F_ACC && !has_article(p, e->i) && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_ALA && e->i > e->d->first) { /* "in protest at": why, unless it is what they held */
        uint32_t verb = governing_verb(e->d, e->i);
        if (verb == UINT32_MAX || !IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) || object_before(p, verb, e->i))
            return true;
    }
    if (e->mode == MODE_PHONE && e->i > e->d->first && role_at(p, e->i - 1) == ROLE_ALA && !pro_at(p, e->i))
        return true; /* in touch with */
    const draft_event *last = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    if (last && last->type == EVENT_SANCTION && last->sentence == e->d->s && e->i - last->trigger < 10 && (pro_at(p, e->i) & ~PRO_AND) == (PRO_BI | PRO_DET) && e->r->tag == TAG_MASDAR && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE))
        return true; /* "punished X with the execution" */
    return false;
}

/* "In a meeting of the council", "on the fringe of the meeting of the ministers": where something else was done or said. */
bool is_occasion(const deed *e)
{
    const parse *p = e->p;
    const draft *d = e->d;
    if (e->type != EVENT_CONSULT || e->mode != MODE_NONE || !IN(e->r->lemma->classes, CLASS_OCCASION) || e->recipient.there || e->done || e->mutual || !overt(&e->actor) || e->actor.first < e->i || e->i == d->first || en_at(p, e->i))
        return false;
    const reading *of = p->k[e->i - 1].chosen;
    bool led = pro_at(p, e->i) & PRO_BI || tag_at(p, e->i - 1) == TAG_ADP;
    bool genitive = of && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && !(of->pro & PRO_DET) && !of->en && !of->lemma->event && !IN(of->lemma->classes, CLASS_LIGHT) && !(e->r->features & F_ACC) && !pro_at(p, e->i);
    uint32_t works = genitive && e->i > d->first + 1 && !p->inside[e->i - 1] ? e->i - 1 : e->i; /* "of the works of" */
    uint32_t opens = p->inside[works - 1] ? p->inside[works - 1] - 1 : works;
    bool fringe = opens + 1 < works && p->phrases[opens].end == works && role_at(p, opens) == ROLE_TIMEPREP;
    fringe |= works < e->i && role_at(p, works - 1) == ROLE_FI && !en_at(p, works - 1) && e->actor.plural;
    return (led && !e->actor.plural && !e->actor.person) || ((genitive || fringe) && !e->actor.person) || fringe;
}
