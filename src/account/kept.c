/* kept.c: which of the deeds found are told, and which are another thing that is told with the same words: an interview, tourists,
 * a market that closed, talk of such deeds. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* ---- what the text around it says -------------------------------------- */

/* The deed that somebody is asked for: "called for the release of ..." */
bool governed_by_demand(const deed *e)
{
    const parse *p = e->p;
    bool led = e->i > e->d->first && role_at(p, e->i - 1) == ROLE_ILA && !en_at(p, e->i - 1); /* "called, on Monday, on X to withdraw" */
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 30;) {
        if ((is_kind(p, j, TOKEN_COMMA) && !led) || is_comp(p, j))
            return false;
        const reading *r = p->k[j].chosen;
        if (r && (r->lemma->event == EVENT_REQUEST || IN(r->lemma->classes, CLASS_REFUSE)))
            return true;
        if (r && finite_tag(r->tag))
            return false;
    }
    return false;
}

static bool names_the_dead(const parse *p, uint32_t i) { return has(p, i, CLASS_DEAD) && has(p, i, CLASS_HUMAN); }

bool names_death(const parse *p, uint32_t k)
{
    const reading *r = p->k[k].chosen;
    bool killing = r && r->tag == TAG_MASDAR && r->lemma->event == EVENT_ASSAULT && IN(r->lemma->event_frames, EFRAME_SUBJ_R) && !(r->pro & PRO_AND && IN(r->lemma->classes, CLASS_HURT));
    return ((has(p, k, CLASS_DEAD) && tag_at(p, k) == TAG_NOUN) || killing) && !has_article(p, k);
}

bool costs_lives(const deed *e)
{
    if (e->i > e->d->first && is_finite(e->p, e->i - 1) && has(e->p, e->i - 1, CLASS_DEAD))
        return true; /* "took away the attack the lives of" */
    bool of_dead = e->i > e->d->first && names_the_dead(e->p, e->i - 1) && !has_article(e->p, e->i - 1) && !en_at(e->p, e->i - 1);
    for (uint32_t j = e->i - of_dead; of_dead && j-- > e->d->first && e->i - j < 6;)
        if (is_finite(e->p, j) && has(e->p, j, CLASS_RISE))
            return true; /* "the number of the victims of the attack rose to" */
    for (uint32_t j = e->i + 2; j < e->d->end && j < e->i + 12; j++)
        if (has(e->p, j, CLASS_DEAD) || has(e->p, j, CLASS_HURT) || (names_death(e->p, j) && (role_at(e->p, j - 1) == ROLE_ILA || role_at(e->p, j - 1) == ROLE_AN)))
            return true;
    return false;
}

/* "remarked that": the verb introduces a statement here. */
static bool remarked(const deed *e)
{
    const draft *d = e->d;
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.at[n].sentence == d->s;)
        if (d->statements.at[n].cue == e->i)
            return d->statements.at[n].cue_class == CUE_NOTE;
    return false;
}

/* "About the sanctions", "the results of the summit", "the talks with X": by nobody who is told, or a topic, and no news. */
static bool is_topic(const deed *e)
{
    const parse *p = e->p;
    uint32_t i = e->i;
    if (!has_article(p, i) || i == e->d->first || e->done || e->mutual || e->mode == MODE_THIRD_PARTY || e->with != UINT32_MAX)
        return false;
    const reading *of = p->k[i - 1].chosen;
    bool genitive = of && !of->guessed && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && !(of->pro & PRO_DET) && !of->en && !(pro_at(p, i) & ~PRO_DET);
    bool begun = genitive && (IN(of->lemma->classes, CLASS_BEGIN) || IN(of->lemma->classes, CLASS_LIGHT) || IN(of->lemma->classes, CLASS_OCCASION) || IN(of->lemma->classes, CLASS_ORDINAL));
    uint32_t verb = i > e->d->first + 1 && is_finite(p, i - 2) ? i - 2 : UINT32_MAX; /* "began the works of the summit between" */
    begun |= genitive && verb != UINT32_MAX && overt(&e->actor) && overt(&e->recipient) && e->r->tag == TAG_NOUN && has(p, i - 1, CLASS_THING) && !of->lemma->event && !of->lemma->cue && of->features & F_PLUR && !(p->k[verb].chosen->lemma->cue);
    bool about = role_at(p, i - 1) == ROLE_HAWLA && !en_at(p, i - 1);
    bool in_view = pro_at(p, i) & PRO_LI && of && of->tag == TAG_MASDAR && of->features & F_ACC; /* "in preparation of" */
    if (e->type == EVENT_CONSULT && genitive && i + 1 < e->limit && role_at(p, i + 1) == ROLE_REL && overt(&e->actor) && overt(&e->recipient))
        return false; /* "the results of the meeting that will be held between X and Y" */
    if (e->type == EVENT_CONSULT && e->r->tag == TAG_NOUN)
        return (genitive && !begun) || about || in_view;
    if (e->type == EVENT_AID)
        return genitive && !begun && of->tag == TAG_NOUN; /* the trucks of the aid */
    if (e->type == EVENT_PROTEST && ((genitive && !begun) || (overt(&e->actor) && e->actor.first < i && !pro_at(p, i) && is_finite(p, i - 1))))
        return true; /* the icon of the protests; "the protests did not subside" */
    return (about || (genitive && !begun && of->tag == TAG_NOUN)) && !e->actor.there && (e->type == EVENT_SANCTION || e->type == EVENT_ACCUSE || e->type == EVENT_PROTEST);
}

/* "The Israeli attacks" and no more: those that the text speaks of, or such attacks in general. */
static bool refers_back(const deed *e)
{
    const party *q = &e->actor;
    uint32_t k = q->end;
    if (k < e->d->end && (is_finite(e->p, k) || role_at(e->p, k) == ROLE_REL))
        return false; /* "the Israeli attack, which", "the Israeli attack killed": more is told of it */
    return e->type == EVENT_ASSAULT && !e->done && has_article(e->p, e->i) && overt(q) && q->head > e->i && tag_at(e->p, q->head) == TAG_ADJ && !e->recipient.there && !e->place_only;
}

/* Of a year long before the article's, which stands near it. */
static bool is_history(const parse *p, const draft_event *v)
{
    enum { LONG_AGO = 20, NEAR = 10 };
    if (v->when < 0 || !p->today.year)
        return false;
    const time_expr *t = &p->times.at[v->when];
    if (role_at(p, t->first) == ROLE_TIMEPREP)
        return false; /* "decades ago": told for what it means today, unlike a bare year */
    uint32_t from = t->first > v->trigger ? v->trigger + 1 : t->end, to = t->first > v->trigger ? t->first : v->trigger;
    for (uint32_t k = from; k < to; k++)
        if (p->k[k].chosen && (p->k[k].chosen->lemma->event || has(p, k, CLASS_PACT)))
            return false; /* of another deed, of an agreement */
    const char *value = t->value;
    int year = 0;
    for (int k = 0; k < 4; k++) {
        if (value[k] < '0' || value[k] > '9')
            return false;
        year = year * 10 + value[k] - '0';
    }
    return to <= from + NEAR && year + LONG_AGO <= (int)p->today.year;
}

/* A deed in a sentence about sport, where nobody of political rank has a part. */
static bool only_sport(const deed *e)
{
    static const bool serious[EVENT_COUNT] = {[EVENT_COERCE] = true, [EVENT_PROTEST] = true, [EVENT_SANCTION] = true, [EVENT_THREATEN] = true, [EVENT_ACCUSE] = true, [EVENT_REQUEST] = true};
    const draft *d = e->d;
    bool rank = true;
    for (int w = 0; w < 2; w++) {
        const party *q = w ? &e->recipient : &e->actor;
        rank &= (w && !q->there) || (q->person && political(d, q) && !(overt(q) && has(d->p, q->head, CLASS_SPORT)));
    }
    bool suspended = e->type == EVENT_COERCE && !finite_tag(e->r->tag); /* a ban on a player */
    return (!serious[e->type] || e->mode == MODE_SEIZE || suspended) && !rank;
}

/* ---- who has a part in it ------------------------------------------------ */

/* Troops, fighters, an armed group that is known. */
bool bears_arms(const parse *p, const party *q)
{
    for (uint32_t k = q->first; overt(q) && k < q->end; k++)
        if (has(p, k, CLASS_ARMED))
            return true;
    static const char *const roles[] = {"MIL", "REB", "UAF", "IMG"}; /* of a CAMEO code: military, rebels, unaligned and international armed groups */
    const char *code = overt(q) && q->known >= 0 ? p->im->strings + p->im->actors[q->known].code : "";
    for (size_t k = 0; k < sizeof roles / sizeof *roles; k++)
        if (strstr(code, roles[k]))
            return true;
    return false;
}

/* Refugees, tourists, patients: many, and of no rank. */
static bool common_people(const parse *p, const party *q)
{
    return overt(q) && q->plural && !q->political && q->known < 0 && q->name >= q->name_end && has(p, q->head, CLASS_HUMAN) && !has(p, q->head, CLASS_TITLE);
}

/* "X and Y", "the two presidents": one does it with the other. */
bool are_two(const parse *p, const party *q)
{
    for (uint32_t k = q->first + 1; k < q->end; k++)
        if (pro_at(p, k) == PRO_AND && (p->phrases[k].actor >= 0 || tag_at(p, k) == TAG_PROPN))
            return true;
    bool both = has(p, q->head, CLASS_HUMAN) || (has_article(p, q->head) && (has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_COUNTRY))); /* "the two sides" */
    return p->k[q->head].chosen && p->k[q->head].chosen->features & F_DUAL && both;
}

/* Also one, or some, in a number, and whoever a participle or its like tells of: "the accused", "the organiser of". */
static bool is_person(const parse *p, const party *q)
{
    if (q->person || !overt(q))
        return q->person;
    const reading *h = p->k[q->head].chosen;
    bool told = h && q->head == q->first && (h->tag == TAG_APTC || ((h->tag == TAG_ADJ || h->tag == TAG_PPTC) && may_have(p, q->head, CLASS_HUMAN))) && h->features & (F_MASC | F_PLUR);
    return told || tag_at(p, q->first) == TAG_NUM;
}

/* "The Palestinians", who reject a plan. */
static bool of_a_land(const parse *p, const party *q)
{
    const reading *h = overt(q) && q->head == q->first && has_article(p, q->head) ? p->k[q->head].chosen : NULL;
    return h && IN(h->lemma->classes, CLASS_NISBA) && h->lemma->actor >= 0 && state(p, h->lemma->actor) && h->features & F_PLUR && !(h->features & F_SING);
}

/* ---- verbs that tell another thing ---------------------------------------- */

/* A person of rank on the way to a country or city: a visit, and its host who is to be met there, where one is named. */
static bool is_visit(deed *e)
{
    const parse *p = e->p;
    bool city = overt(&e->recipient) && e->recipient.known >= 0 && (IN(p->im->actors[e->recipient.known].classes, CLASS_PLACE) || IN(p->im->actors[e->recipient.known].classes, CLASS_CAPITAL)); /* "Tel Aviv" */
    if (!overt(&e->recipient) || !(tag_at(p, e->recipient.head) == TAG_PROPN && (city || has(p, e->recipient.head, CLASS_PLACE) || has(p, e->recipient.head, CLASS_COUNTRY))))
        return false;
    bool delegation = overt(&e->actor) && has(p, e->actor.head, CLASS_GROUP) && !has(p, e->actor.head, CLASS_ARMED) && tag_at(p, e->actor.head) == TAG_NOUN && !e->actor.plural;
    if (!(e->actor.person || delegation) || !political(e->d, &e->actor))
        return false;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 30; j++)
        if (p->k[j].chosen && !finite_tag(tag_at(p, j)) && p->k[j].chosen->lemma->event == EVENT_CONSULT && p->k[j].chosen->lemma->mode == MODE_VISIT && !has(p, j, CLASS_GROUP))
            return false; /* "arrived in X on a visit": one deed, told by the noun */
    role_id with;
    deed rest = *e;
    rest.frames = 1u << EFRAME_R_MAA;
    for (uint32_t j = e->recipient.end; j < rest.limit; j++)
        if (is_finite(p, j) || is_kind(p, j, TOKEN_COMMA))
            rest.limit = j;
    party host = behind_preposition(&rest, e->recipient.end, &with);
    if (host.there && political(e->d, &host))
        e->recipient = host;
    return true;
}

/* Of a cue: by it somebody blames, asks, promises, threatens or recognises, and does not merely tell. */
static bool asks_or_owns(cue_id c) { return c == CUE_ADD || c == CUE_ACCUSE || c == CUE_DEMAND || c == CUE_PROMISE || c == CUE_WARN || c == CUE_ADMIT; }

/* "refused to comment, to reveal, to answer", "asked not to be named": what the deed's masdar is about would be said. */
static bool keeps_silent(const deed *e)
{
    enum { FAR = 10 };
    const parse *p = e->p;
    bool not_to = e->type == EVENT_REJECT;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + FAR; j++) {
        const reading *r = p->k[j].chosen;
        if (not_to && r && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_REPORTED) && !IN(r->lemma->classes, CLASS_DOC) && !IN(r->lemma->classes, CLASS_SPEECH) && !r->lemma->event)
            return true; /* "rejected the claims": said that they are wrong */
        if (e->type == EVENT_REQUEST && has(p, j, CLASS_NOTBE))
            not_to = true;
        else if (r && r->tag == TAG_MASDAR)
            return not_to && r->lemma->cue && !asks_or_owns(r->lemma->cue);
        if (not_to && r && r->tag == TAG_NOUN && r->pro == PRO_DET && j + 1 < e->limit && role_at(p, j + 1) == ROLE_ALA)
            for (uint32_t k = 0; k < p->k[j].word->nreadings; k++)
                if (p->k[j].word->readings[k].tag == TAG_MASDAR && p->k[j].word->readings[k].lemma->cue == CUE_REPLY)
                    return true; /* "to answer", written like "the answer" */
        if (tag_at(p, j) == TAG_ADP)
            return false;
    }
    return false;
}

/* "She rejected the accusations": anybody may. */
static bool rejects_charges(const deed *e)
{
    const parse *p = e->p;
    if (e->type != EVENT_REJECT || !finite_tag(e->r->tag) || !overt(&e->actor) || !e->actor.person || e->actor.plural)
        return false;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->actor.end + 3; j++)
        if (j >= e->actor.end || j < e->actor.first) {
            const reading *r = p->k[j].chosen;
            if (r && r->tag != TAG_DET && role_at(p, j) != ROLE_DEM)
                return (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->lemma->event == EVENT_ACCUSE && r->features & F_PLUR && has_article(p, j);
        }
    return false;
}

/* "They wave flags", written like "they hint at". */
static bool waves_thing(const deed *e)
{
    const parse *p = e->p;
    if (!finite_tag(e->r->tag) || IN(e->frames, EFRAME_R_OBJ))
        return false;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 8; j++)
        if (pro_at(p, j) & PRO_BI && tag_at(p, j) == TAG_NOUN)
            return has(p, j, CLASS_THING) && !p->k[j].chosen->lemma->event;
    return false;
}

/* "Warned its citizens", "the inhabitants of the danger of": somebody is told what others may do, or the weather. */
static bool warns_of_danger(const deed *e)
{
    enum { FAR = 8 };
    const parse *p = e->p;
    const party *q = &e->recipient;
    if (e->type != EVENT_THREATEN || e->r->lemma->cue != CUE_WARN || !IN(e->frames, EFRAME_NEEDS_R) || !overt(q))
        return false;
    if (common_people(p, q) && q->end == q->head + 1 && (has_article(p, q->head) || en_at(p, q->head)))
        return true;
    for (uint32_t k = q->end; k + 1 < e->d->end && k < q->end + FAR && !is_kind(p, k, TOKEN_COMMA); k++)
        if (role_at(p, k) == ROLE_MIN && !en_at(p, k))
            return tag_at(p, k + 1) == TAG_NOUN && has(p, k + 1, CLASS_FACT);
    return false;
}

/* "Brought the fire under control": no town. */
static bool masters_thing(const deed *e)
{
    enum { FAR = 8 };
    const parse *p = e->p;
    for (uint32_t k = e->i + 1; e->mode == MODE_SEIZE && !IN(e->frames, EFRAME_R_OBJ) && k + 1 < e->d->end && k < e->i + FAR; k++)
        if (role_at(p, k) == ROLE_ALA)
            return !en_at(p, k) && has_article(p, k + 1) && has(p, k + 1, CLASS_THING) && p->k[k + 1].chosen->features & F_SING && !has(p, k + 1, CLASS_PLACE); /* but "parts of the town" */
    return false;
}

/* "Managed to retake quantities of arms", "a watch": no town. */
static bool retakes_things(const deed *e)
{
    enum { FAR = 8 };
    const parse *p = e->p;
    uint32_t at = e->with_names ? e->with : e->i;
    bool thing = false, takes = e->mode == MODE_SEIZE && e->type == EVENT_COERCE && IN(e->frames, EFRAME_R_OBJ) && e->with_names && IN(e->frames, EFRAME_NEEDS_POL);
    for (uint32_t k = at + 1; takes && k < e->d->end && k < at + FAR && !is_kind(p, k, TOKEN_COMMA); k++) {
        const image_actor *x = p->phrases[k].actor >= 0 ? &p->im->actors[p->phrases[k].actor] : NULL;
        if (has(p, k, CLASS_PLACE) || has(p, k, CLASS_CAPITAL) || (x && (IN(x->classes, CLASS_PLACE) || IN(x->classes, CLASS_COUNTRY))))
            return false;
        thing |= tag_at(p, k) == TAG_NOUN && (has(p, k, CLASS_THING) || has(p, k, CLASS_TIMEUNIT)) && !pro_at(p, k);
    }
    return takes && thing;
}

/* With whom, before what about: not "spoke of his talks with". */
static bool spoke_with(const deed *e)
{
    const parse *p = e->p;
    int32_t in = overt(&e->actor) ? -1 : statement_around(e->d, e->i);
    if (in >= 0 && e->d->statements.at[in].quote == ISNAD_DIRECT)
        return false; /* "I spoke", written like "she spoke" */
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 16; k++) {
        role_id r = role_at(p, k);
        if (r == ROLE_MAA)
            return true;
        if (r == ROLE_AN || r == ROLE_HAWLA || r == ROLE_ILA || r == ROLE_TIMEPREP || is_comp(p, k) || is_kind(p, k, TOKEN_QUOTE) || has(p, k, CLASS_OCCASION))
            return false;
    }
    return false;
}

/* "No group claimed the attack": the two words name no deed of theirs. */
static bool unclaimed(const deed *e)
{
    uint32_t verb = is_noun_deed(e) && e->with_names ? governing_verb(e->d, e->i) : UINT32_MAX;
    return verb != UINT32_MAX && verb > e->d->first && tag_at(e->p, verb - 1) == TAG_NEG;
}

/* A talk with the press. Of "his meeting with her", where she is the paper that told of it, nothing is known of her. */
static bool is_interview(deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool noun = is_noun_deed(e);
    if (e->type != EVENT_CONSULT)
        return false;
    const party *heard = e->recipient.there && !overt(&e->recipient) && e->recipient.same_as >= 0 ? &d->focuses.at[e->recipient.same_as].who : &e->recipient;
    if (noun && heard->known >= 0 && !heard->person && IN(p->im->actors[heard->known].classes, CLASS_MEDIA)) {
        if (overt(&e->recipient))
            return true;
        e->recipient = nobody;
    }
    if (noun && e->mode == MODE_NONE && overt(&e->actor) && !e->actor.person && medium(d, &e->actor))
        return true; /* the magazine had a talk with him */
    if (overt(&e->recipient) && has(p, e->recipient.head, CLASS_MEDIA) && !e->recipient.person && (e->recipient.known < 0 || IN(p->im->actors[e->recipient.known].classes, CLASS_MEDIA)))
        return true; /* on the phone with reporters */
    for (uint32_t k = e->i + 1; noun && k + 1 < e->limit && k < e->i + 4; k++)
        if (role_at(p, k) == ROLE_MAA && !en_at(p, k) && (has(p, k + 1, CLASS_MEDIA) || has(p, k + 1, CLASS_SPEECH)) && has_article(p, k + 1))
            return true; /* his regular meeting with the press */
    return false;
}

/* "The polls closed", "the market closed lower". */
static bool shuts_by_itself(const deed *e)
{
    const parse *p = e->p;
    if (e->mode != MODE_RESTRICT || !finite_tag(e->r->tag) || e->recipient.there)
        return false;
    uint32_t h = e->actor.head;
    bool thing = overt(&e->actor) && !e->actor.person && e->actor.known < 0 && tag_at(p, h) == TAG_NOUN && (has(p, h, CLASS_PLACE) || has(p, h, CLASS_THING));
    if (thing && !has(p, h, CLASS_GROUP) && !has(p, h, CLASS_ORG) && !has(p, h, CLASS_ARMED) && !has(p, h, CLASS_POLITICAL))
        return true;
    const reading *how = e->i + 1 < e->d->end ? p->k[e->i + 1].chosen : NULL;
    return how && how->tag == TAG_ADJ && !how->pro && !how->en && how->features & (F_ACC | F_TA);
}

/* "Took the third place". */
static bool takes_rank(const deed *e)
{
    for (uint32_t k = e->recipient.first; finite_tag(e->r->tag) && e->mode == MODE_SEIZE && overt(&e->recipient) && k < e->recipient.end; k++)
        if (tag_at(e->p, k) == TAG_ADJ && has(e->p, k, CLASS_ORDINAL))
            return true;
    return false;
}

/* Whom a host takes in is no guest: refugees by the thousand, ships, goods; or nobody is named, and he has no rank. */
static bool takes_in(const deed *e)
{
    const parse *p = e->p;
    const party *q = &e->recipient;
    bool finite = finite_tag(e->r->tag);
    if (!IN(e->frames, EFRAME_HOSTS))
        return false;
    if (finite && !q->there)
        return !(overt(&e->actor) && e->actor.person && political(e->d, &e->actor));
    if (!overt(q))
        return false;
    if (has(p, q->first, CLASS_QUANT) || has(p, q->first, CLASS_CARDINAL) || has(p, q->head, CLASS_PLANE) || common_people(p, q))
        return true;
    return (tag_at(p, q->head) == TAG_NOUN && has(p, q->head, CLASS_PLACE) && q->known < 0) || (finite && !actorly(e->d, q));
}

/* An indefinite place or thing, with an adjective at most: "visited a farm". */
static bool is_sight(const deed *e, const party *q)
{
    const parse *p = e->p;
    uint32_t h = q->head;
    if (!overt(q) || q->person || q->known >= 0 || tag_at(p, h) != TAG_NOUN || has_article(p, h) || en_at(p, h) || h + 1 >= e->limit || has(p, h, CLASS_COUNTRY))
        return false;
    bool described = tag_at(p, h + 1) == TAG_ADJ && !has_article(p, h + 1);
    return (!has(p, h, CLASS_GROUP) || has(p, h, CLASS_ORG)) && (q->end == h + 1 || described);
}

static bool is_tourism(const deed *e)
{
    return e->mode == MODE_VISIT && !IN(e->frames, EFRAME_HOSTS) && (common_people(e->p, &e->actor) || (finite_tag(e->r->tag) && is_sight(e, &e->recipient)));
}

bool another_thing(deed *e)
{
    if (unclaimed(e) || (IN(e->frames, EFRAME_TRAVELS) && !is_visit(e)) || (e->type == EVENT_THREATEN && (waves_thing(e) || warns_of_danger(e))) || masters_thing(e) || retakes_things(e))
        return true;
    if (is_interview(e) || shuts_by_itself(e))
        return true;
    bool anybody = is_noun_deed(e) && e->mode == MODE_PHONE && !e->actor.there && has_article(e->p, e->i) && e->recipient.known < 0;
    return anybody || takes_rank(e) || takes_in(e) || is_tourism(e); /* "it was not possible to reach the spokesman", "to call the police" */
}

/* ---- who must have a part -------------------------------------------------- */

bool lacks_somebody(deed *e, bool sure)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool finite = finite_tag(e->r->tag);
    bool attribute = e->r->features & F_DUAL && (p->k[e->i].flags & TF_TANWIN || (e->i > d->first && p->k[e->i - 1].chosen && p->k[e->i - 1].chosen->features & F_ACC)); /* "an imminent danger", written like a dual */
    bool they = !attribute && e->r->tag == TAG_PERF && e->r->features & (F_PLUR | F_DUAL) && e->r->features & F_MASC && e->r->features & F_3RD && !(e->r->features & (F_SING | F_FEM | F_PASSIVE)) && !e->actor.there && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_AGREE || e->type == EVENT_REJECT); /* "and they seized the aid": whoever they are */
    if (IN(e->frames, EFRAME_NEEDS_WHO) && !sure && !they && !(actorly(d, &e->actor) || actorly(d, &e->recipient)))
        return true;
    bool two = e->type == EVENT_CONSULT && overt(&e->actor) && actorly(d, &e->actor) && are_two(p, &e->actor);
    if (IN(e->frames, EFRAME_NEEDS_R) && !two && !(e->mutual && actorly(d, &e->actor)) && !actorly(d, &e->recipient))
        return true;
    if (IN(e->frames, EFRAME_NEEDS_A) && !they && !actorly(d, &e->actor))
        return true;
    bool speaks = e->type == EVENT_CONSULT && e->r->lemma->cue != CUE_NONE; /* "spoke with": an interview, but between two of rank */
    bool rings = finite && e->mode == MODE_PHONE, by_phone = rings && e->with != UINT32_MAX && p->k[e->with].chosen && p->k[e->with].chosen->features & F_ACC; /* "X and Y spoke by telephone" */
    if (by_phone && speaks && two && political(d, &e->actor))
        return false;
    if (speaks && (!political(d, &e->recipient) || !political(d, &e->actor) || (overt(&e->actor) && has(p, e->actor.head, CLASS_MEDIA)) || !(by_phone || spoke_with(e))))
        return true;
    bool somebody = overt(&e->recipient) && (political(d, &e->recipient) || (e->recipient.person && e->recipient.name < e->recipient.name_end));
    if (rings && !(political(d, &e->actor) && somebody))
        return true; /* anybody may ring up the police */
    bool defends = e->type == EVENT_SUPPORT && finite && IN(e->frames, EFRAME_R_AN);
    if (defends && (bears_arms(p, &e->actor) || !(e->actor.person || actorly(d, &e->recipient))))
        return true; /* troops defend the border, an idea */
    return IN(e->frames, EFRAME_NEEDS_PERSON) && !(e->recipient.person = is_person(p, &e->recipient));
}

static bool lacks_rank(const deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool bombs = e->type == EVENT_ASSAULT && overt(&e->actor) && (has(p, e->actor.head, CLASS_PLANE) || has(p, e->actor.head, CLASS_ARMED));
    if (!IN(e->frames, EFRAME_NEEDS_POL) || bombs || rejects_charges(e) || political(d, &e->actor) || political(d, &e->recipient))
        return false;
    return !(words_only(e) && of_a_land(p, &e->actor));
}

/* ---- talk of such deeds ------------------------------------------------------ */

/* "During his arrest": a deed that the noun alone tells, of a person. */
static bool during_his(const deed *e)
{
    const parse *p = e->p;
    uint32_t i = e->i;
    if (i == e->d->first || !en_at(p, i) || pro_at(p, i) || e->mode != MODE_ARREST || !IN(e->frames, EFRAME_GEN_R) || !e->recipient.person)
        return false;
    return role_at(p, i - 1) == ROLE_TIMEPREP || (tag_at(p, i - 1) == TAG_ADP && i > e->d->first + 1 && has(p, i - 2, CLASS_TIMEUNIT));
}

/* "The bomb will be exploded", whom it strikes is nobody; "the crimes of the occupation", by nobody who is told. */
static bool by_and_to_nobody(const deed *e, bool told)
{
    const parse *p = e->p;
    uint32_t i = e->i;
    bool first = i == e->d->first;
    if (!told && !first && en_at(p, i) && e->mode == MODE_EXPLOSIVES && !e->actor.there && !e->recipient.there && is_finite(p, i - 1) && has(p, i - 1, CLASS_HAPPEN))
        return true;
    bool genitive = !first && has_article(p, i) && tag_at(p, i - 1) == TAG_NOUN && !has_article(p, i - 1) && !en_at(p, i - 1);
    if (e->mode == MODE_SEIZE && (genitive || !e->actor.there))
        return true;
    if (!told && !e->done && !e->place_only && !e->where.there && !during_his(e) && !overt(&e->actor) && !overt(&e->recipient))
        return true; /* a noun without anybody in sight */
    bool received = e->type == EVENT_ACCUSE && e->mode == MODE_DISAPPROVE && e->r->features & F_PLUR;
    return !e->actor.there && (e->type == EVENT_SUPPORT || received); /* "messages of condolence", "was exposed to criticisms" */
}

/* "The visit of the minister comes at a time", "the meeting discussed", "this visit": that one was told. */
static bool was_told(const deed *e)
{
    const parse *p = e->p;
    uint32_t i = e->i;
    if (i == e->d->first)
        return false;
    if (e->type == EVENT_CONSULT && is_finite(p, i - 1)) {
        const image_lemma *verb = p->k[i - 1].chosen->lemma;
        bool light = IN(verb->classes, CLASS_LIGHT), does = light || IN(verb->classes, CLASS_BEGIN) || IN(verb->classes, CLASS_HAPPEN) || IN(verb->classes, CLASS_PLAN);
        if (e->mode == MODE_VISIT && !e->recipient.there && !e->where.there && e->actor.first > i && !light)
            return true;
        if (e->told_at != i && tag_at(p, i - 1) != TAG_AUX && has_article(p, i) && !overt(&e->actor) && !overt(&e->recipient) && !does)
            return true;
    }
    return e->told_at != i && !e->with_names && !(e->done && e->type != EVENT_CONSULT) && !costs_lives(e) && has_article(p, i) && role_at(p, i - 1) == ROLE_DEM;
}

/* "With Russian support": no deed of its own. */
static bool with_support(const deed *e)
{
    const parse *p = e->p;
    if (e->type != EVENT_SUPPORT || (e->r->pro & ~PRO_AND) != PRO_BI)
        return false;
    return !overt(&e->recipient) || (e->i + 1 < e->d->end && role_at(p, e->i + 1) == ROLE_MIN) || nisba_of(p, e->i + 1);
}

bool only_talk(const deed *e, bool told)
{
    if (is_noun_deed(e)) {
        if (by_and_to_nobody(e, told) || was_told(e) || with_support(e))
            return true;
        if (!told && (is_topic(e) || (governed_by_demand(e) && !overt(&e->actor) && !(e->type == EVENT_SANCTION && overt(&e->recipient)))))
            return true;
    }
    bool notes = e->type == EVENT_SUPPORT && finite_tag(e->r->tag) && !overt(&e->recipient) && remarked(e);
    bool silent = (e->type == EVENT_REJECT || e->type == EVENT_REQUEST) && keeps_silent(e); /* "refused to comment" */
    return notes || silent || (!told && lacks_rank(e)) || (e->d->sport && only_sport(e));
}

bool told_elsewhere(const deed *e, const draft_event *v)
{
    bool again = is_noun_deed(e) && e->told_at != e->i && v->when < 0 && !v->where.there && refers_back(e);
    return again || is_history(e->p, v);
}
