/* deed.c: which of the deeds found is kept, and with whom. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* The deed that somebody is asked for: "called for the release of ..." */
static bool governed_by_demand(const deed *e)
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
        if (p->k[j].chosen && !finite_tag(tag_at(p, j)) && p->k[j].chosen->lemma->event == EVENT_CONSULT && p->k[j].chosen->lemma->mode == MODE_VISIT)
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

/* "refused to comment, to reveal, to answer", "asked not to be named": what the deed's masdar is about would be said. */
static bool keeps_silent(const deed *e)
{
    enum { FAR = 10 };
    const parse *p = e->p;
    bool not_to = e->type == EVENT_REJECT;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + FAR; j++) {
        const reading *r = p->k[j].chosen;
        if (e->type == EVENT_REQUEST && has(p, j, CLASS_NOTBE))
            not_to = true;
        else if (r && r->tag == TAG_MASDAR)
            return not_to && r->lemma->cue && r->lemma->cue != CUE_ADD && r->lemma->cue != CUE_ACCUSE && r->lemma->cue != CUE_DEMAND && r->lemma->cue != CUE_PROMISE;
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

/* "The Palestinians", who reject a plan. */
static bool of_a_land(const parse *p, const party *q)
{
    const reading *h = overt(q) && q->head == q->first && has_article(p, q->head) ? p->k[q->head].chosen : NULL;
    return h && IN(h->lemma->classes, CLASS_NISBA) && h->lemma->actor >= 0 && state(p, h->lemma->actor) && h->features & F_PLUR && !(h->features & F_SING);
}

static bool costs_lives(const deed *e)
{
    for (uint32_t j = e->i + 2; j < e->d->end && j < e->i + 12; j++)
        if (has(e->p, j, CLASS_DEAD) || has(e->p, j, CLASS_HURT))
            return true;
    return false;
}

static bool first_attack(const draft *d)
{
    for (uint32_t n = d->events.n; n-- > 0 && d->events.n - n < 64;)
        if (d->events.at[n].type == EVENT_ASSAULT)
            return false;
    return d->events.n < 64;
}

/* "the raids killed ...": an attack that was told already with who did it; whoever is not told again is taken from there. */
static void told_before(deed *e)
{
    draft *d = e->d;
    for (uint32_t n = d->events.n; n-- > 0 && d->events.n - n < 10;) {
        const draft_event *x = &d->events.at[n];
        if (d->s - x->sentence > 4)
            return;
        if (x->type != EVENT_ASSAULT || x->trigger >= e->i || x->negated || !overt(&x->actor))
            continue;
        const party *of[] = {&x->actor, &x->recipient};
        party *to[] = {&e->actor, &e->recipient};
        for (int w = 0; w < 2; w++) {
            if (to[w]->there || !overt(of[w]))
                continue;
            remember(d, *of[w], NULL, false);
            *to[w] = *of[w];
            to[w]->same_as = (int32_t)d->focuses.n - 1;
            to[w]->first = to[w]->end = to[w]->name = to[w]->name_end = 0;
        }
        e->done = true;
        return;
    }
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

/* "the thanks and the appreciation": two nouns for one deed; what the second brings is the first's, too. */
static bool same_again(deed *e)
{
    draft *d = e->d;
    draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (!x || x->sentence != d->s || x->trigger + 1 != e->i || x->type != e->type || finite_tag(x->reading->tag) || !(pro_at(e->p, e->i) & PRO_AND))
        return false;
    if (!x->recipient.there && overt(&e->recipient) && actorly(d, &e->recipient))
        x->recipient = e->recipient;
    if (!x->actor.there && overt(&e->actor) && actorly(d, &e->actor))
        x->actor = e->actor;
    return true;
}

/* "did not launch any raids": the negation of the verb that leads the noun. */
static bool negated_before(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t from = clause_start(d, i);
    for (uint32_t j = i; j-- > from && i - j < 9;)
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX)
            return j > d->first && tag_at(p, j - 1) == TAG_NEG;
    return false;
}

/* "Came to congratulate", "a law to punish", "to free the town": li- before the masdar tells what for. Behind another
 * masdar it brings what that is about: "the condemnation of the arrest of". */
static bool is_purpose(const deed *e)
{
    const parse *p = e->p;
    if (e->no_purpose || e->r->tag != TAG_MASDAR || e->i == e->d->first)
        return false;
    if (pro_at(p, e->i) == PRO_AND) { /* "to bring order to the traffic and help the old": what goes before leads both */
        uint32_t k = e->i;
        while (k > e->d->first && e->i - k < 6 && !is_finite(p, k - 1) && p->k[k - 1].kind == TOKEN_WORD && tag_at(p, k - 1) != TAG_MASDAR)
            k--;
        return k > e->d->first && tag_at(p, k - 1) == TAG_MASDAR && pro_at(p, k - 1) & PRO_LI && !p->k[k - 1].chosen->lemma->event && !has_article(p, e->i);
    }
    if (!(pro_at(p, e->i) & PRO_LI))
        return false;
    const reading *before = p->k[e->i - 1].chosen;
    bool objective = before && before->tag == TAG_MASDAR && before->lemma->event != EVENT_REQUEST && e->r->pro & PRO_DET;
    if (overt(&e->actor) && e->actor.first > e->i)
        return false; /* "of great weight for the visit of the king": who does it would not be named */
    const draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    if (en_at(p, e->i) && x && x->sentence == e->d->s && (x->type == EVENT_ACCUSE || x->type == EVENT_SANCTION || x->type == EVENT_SUPPORT || x->type == EVENT_COERCE))
        return false; /* "condemned it for its shelling of": why */
    if (before && before->tag == TAG_MASDAR && IN(before->lemma->classes, CLASS_PLAN))
        return false; /* the planning of it */
    uint32_t verb = governing_verb(e->d, e->i);
    bool planned = verb != UINT32_MAX && IN(p->k[verb].chosen->lemma->classes, CLASS_PLAN);
    for (uint32_t k = verb; planned && ++k < e->i;)
        planned = tag_at(p, k) != TAG_MASDAR && !(pro_at(p, k) & PRO_PREP);
    if (planned)
        return false; /* prepares to withdraw */
    bool anniversary = before && (IN(before->lemma->classes, CLASS_TIMEUNIT) || IN(before->lemma->classes, CLASS_ORDINAL));
    return !objective && !anniversary;
}

/* Who says what token i is in. */
static bool is_speaker(const draft *d, uint32_t i, const party *q)
{
    int32_t in = statement_around(d, i);
    const draft_statement *s = in >= 0 ? &d->statements.at[in] : NULL;
    if (!s || !s->nchain || q->same_as < 0 || !d->focuses.at)
        return false;
    const party *speaker = &s->chain[s->nchain - 1], *named = &d->focuses.at[q->same_as].who;
    return speaker->same_as == q->same_as || (speaker->first == named->first && speaker->first < speaker->end);
}

/* "X and Y", "the two presidents": one does it with the other. */
static bool are_two(const parse *p, const party *q)
{
    for (uint32_t k = q->first + 1; k < q->end; k++)
        if (pro_at(p, k) == PRO_AND && (p->phrases[k].actor >= 0 || tag_at(p, k) == TAG_PROPN))
            return true;
    bool both = has(p, q->head, CLASS_HUMAN) || (has_article(p, q->head) && (has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_COUNTRY))); /* "the two sides" */
    return p->k[q->head].chosen && p->k[q->head].chosen->features & F_DUAL && both;
}

/* Refugees, tourists, patients: many, and of no rank. */
static bool common_people(const parse *p, const party *q)
{
    return overt(q) && q->plural && !q->political && q->known < 0 && q->name >= q->name_end && has(p, q->head, CLASS_HUMAN) && !has(p, q->head, CLASS_TITLE);
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

/* What was hit is a place, nobody's own, and those whom the clause tells of are people: they suffered. */
static bool hit_a_place(deed *e)
{
    const parse *p = e->p;
    const party *q = &e->recipient, *told = &e->told;
    if (!overt(told) || has(p, told->head, CLASS_MASS) || !(told->person || has(p, told->head, CLASS_NISBA) || has(p, told->head, CLASS_ARMED)) || q->person)
        return false;
    bool region = tag_at(p, q->head) == TAG_NOUN && has(p, q->head, CLASS_PLACE) && !has(p, q->head, CLASS_HOMELAND) && !has(p, q->head, CLASS_ORG);
    return (region || (q->place && !political(e->d, q))) && !owned_by(e).there;
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

/* Also one, or some, in a number, and whoever a participle or its like tells of: "the accused", "the organiser of". */
static bool is_person(const parse *p, const party *q)
{
    if (q->person || !overt(q))
        return q->person;
    const reading *h = p->k[q->head].chosen;
    bool told = h && q->head == q->first && (h->tag == TAG_APTC || ((h->tag == TAG_ADJ || h->tag == TAG_PPTC) && may_have(p, q->head, CLASS_HUMAN))) && h->features & (F_MASC | F_PLUR);
    return told || tag_at(p, q->first) == TAG_NUM;
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

enum { OF_ARMS = 2 }; /* value of an adjective in adjectives.tsv: military, chemical, of the air */

typedef enum { ATTACK_REAL, ATTACK_IN_WORDS, ATTACK_NOT_TOLD } attack;

/* "The minister launched an attack on the party": without arms it is one in words. */
static attack attack_by_person(deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool press = e->type == EVENT_ASSAULT && overt(&e->actor) && has(p, e->actor.head, CLASS_MEDIA) && !has(p, e->actor.head, CLASS_PLACE) && !e->actor.person; /* but the sites hit */
    if (press)
        return overt(&e->recipient) && (political(d, &e->recipient) || e->recipient.person) ? ATTACK_IN_WORDS : ATTACK_NOT_TOLD;
    if (!IN(e->frames, EFRAME_NO_PERSON) || !overt(&e->actor) || !e->actor.person || e->actor.plural || has(p, e->actor.head, CLASS_ARMED))
        return ATTACK_REAL;
    uint32_t verb = e->actor.first < e->i ? governing_verb(d, e->i) : UINT32_MAX; /* he launched it: no one who condemned it */
    bool launched = verb != UINT32_MAX && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && !p->k[verb].chosen->lemma->cue;
    if (!launched && has_article(p, e->i) && e->actor.first < e->i && overt(&e->recipient)) {
        e->actor = nobody; /* "condemned the attack against": it is not his */
        return ATTACK_REAL;
    }
    if (launched && e->i + 1 < d->end && tag_at(p, e->i + 1) == TAG_ADJ && p->k[e->i + 1].chosen->lemma->value == OF_ARMS)
        return ATTACK_REAL; /* a military one, a chemical one */
    if (launched && overt(&e->recipient) && e->recipient.plural && e->recipient.name >= e->recipient.name_end && !political(d, &e->recipient))
        return ATTACK_REAL; /* on men, women and children */
    bool his = e->actor.first > e->i && (e->actor.first > e->i + 1 || has_article(p, e->i + 1) || e->actor.known >= 0); /* not "coordinated", written like "of a coordinator" */
    bool whom = overt(&e->recipient) && (political(d, &e->recipient) || e->recipient.person) && !has(p, e->recipient.head, CLASS_PLACE);
    return (launched || his) && !(e->r->features & F_PLUR) && political(d, &e->actor) && whom ? ATTACK_IN_WORDS : ATTACK_NOT_TOLD;
}

/* Troops, fighters, an armed group that is known. */
static bool bears_arms(const parse *p, const party *q)
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

/* "Denied that it flew the raids, which came after an attack": that attack is not denied. */
static bool presupposed(const draft *d, const draft_statement *s, uint32_t i)
{
    for (uint32_t k = s->first + 1; k < i; k++)
        if (role_at(d->p, k) == ROLE_REL)
            return true;
    return false;
}

void keep_event(deed *e, const char *rule)
{
    draft *d = e->d;
    const parse *p = e->p;
    bool noun = !finite_tag(e->r->tag) && e->r->tag != TAG_APTC;
    bool told = noun && e->told_at == e->i; /* a verb of the clause has told of it */
    if (noun && !told && same_again(e))
        return;
    if (told && (!overt(&e->recipient) || hit_a_place(e) || !sufferer(e, e->recipient).there))
        e->recipient = e->told; /* in attacks on villages: those who were killed */
    if (noun && e->type == EVENT_ASSAULT && has_article(p, e->i) && !e->actor.there && e->i + 1 < d->end && is_finite(p, e->i + 1) && costs_lives(e))
        told_before(e);
    uint32_t claimed = noun && e->with_names ? governing_verb(d, e->i) : UINT32_MAX;
    if (claimed != UINT32_MAX && claimed > d->first && tag_at(p, claimed - 1) == TAG_NEG)
        return; /* "no group claimed the attack": the two words name no deed of theirs */
    if (IN(e->frames, EFRAME_TRAVELS) && !is_visit(e))
        return;
    if ((e->type == EVENT_THREATEN && waves_thing(e)) || masters_thing(e))
        return;
    const party *heard = e->recipient.there && !overt(&e->recipient) && e->recipient.same_as >= 0 ? &d->focuses.at[e->recipient.same_as].who : &e->recipient;
    if (e->type == EVENT_CONSULT && noun && heard->known >= 0 && !heard->person && IN(p->im->actors[heard->known].classes, CLASS_MEDIA)) {
        if (overt(&e->recipient))
            return; /* an interview */
        e->recipient = nobody; /* "his meeting with her": the paper only told of it */
    }
    if (e->type == EVENT_CONSULT && noun && e->mode == MODE_NONE && overt(&e->actor) && !e->actor.person && medium(d, &e->actor))
        return; /* the magazine had a talk with him: an interview */
    if (e->type == EVENT_CONSULT && overt(&e->recipient) && has(p, e->recipient.head, CLASS_MEDIA) && !e->recipient.person && (e->recipient.known < 0 || IN(p->im->actors[e->recipient.known].classes, CLASS_MEDIA)))
        return; /* on the phone with reporters */
    for (uint32_t k = e->i + 1; noun && e->type == EVENT_CONSULT && k + 1 < e->limit && k < e->i + 4; k++)
        if (role_at(p, k) == ROLE_MAA && !en_at(p, k) && (has(p, k + 1, CLASS_MEDIA) || has(p, k + 1, CLASS_SPEECH)) && has_article(p, k + 1))
            return; /* his regular meeting with the press */
    bool shuts = finite_tag(e->r->tag) && e->mode == MODE_RESTRICT && !e->recipient.there && overt(&e->actor) && !e->actor.person && e->actor.known < 0 && tag_at(p, e->actor.head) == TAG_NOUN && !has(p, e->actor.head, CLASS_GROUP) && !has(p, e->actor.head, CLASS_ORG) && !has(p, e->actor.head, CLASS_ARMED) && !has(p, e->actor.head, CLASS_POLITICAL);
    if (shuts && (has(p, e->actor.head, CLASS_PLACE) || has(p, e->actor.head, CLASS_THING)))
        return; /* "the polls closed" */
    const reading *how_shut = e->mode == MODE_RESTRICT && finite_tag(e->r->tag) && !e->recipient.there && e->i + 1 < d->end ? p->k[e->i + 1].chosen : NULL;
    if (how_shut && how_shut->tag == TAG_ADJ && !how_shut->pro && !how_shut->en && how_shut->features & (F_ACC | F_TA))
        return; /* "the market closed lower" */
    if (noun && e->mode == MODE_PHONE && !e->actor.there && has_article(p, e->i) && e->recipient.known < 0)
        return; /* "it was not possible to reach the spokesman", "to call the police" */
    for (uint32_t k = e->recipient.first; finite_tag(e->r->tag) && e->mode == MODE_SEIZE && overt(&e->recipient) && k < e->recipient.end; k++)
        if (tag_at(p, k) == TAG_ADJ && has(p, k, CLASS_ORDINAL))
            return; /* took the third place */
    if (IN(e->frames, EFRAME_HOSTS) && overt(&e->recipient) && (has(p, e->recipient.first, CLASS_QUANT) || has(p, e->recipient.first, CLASS_CARDINAL)))
        return; /* taking in thousands of refugees */
    if (IN(e->frames, EFRAME_HOSTS) && overt(&e->recipient) && (has(p, e->recipient.head, CLASS_PLANE) || (tag_at(p, e->recipient.head) == TAG_NOUN && has(p, e->recipient.head, CLASS_PLACE) && e->recipient.known < 0) || common_people(p, &e->recipient)))
        return; /* ships, stations, refugees */
    if (IN(e->frames, EFRAME_HOSTS) && finite_tag(e->r->tag) && overt(&e->recipient) && !actorly(d, &e->recipient))
        return; /* taking in goods */
    if (IN(e->frames, EFRAME_HOSTS) && finite_tag(e->r->tag) && !e->recipient.there && !(overt(&e->actor) && e->actor.person && political(d, &e->actor)))
        return; /* received nobody who is named */
    if (e->mode == MODE_VISIT && !IN(e->frames, EFRAME_HOSTS) && common_people(p, &e->actor))
        return; /* tourists */
    bool sight = overt(&e->recipient) && !e->recipient.person && e->recipient.known < 0 && tag_at(p, e->recipient.head) == TAG_NOUN && !has_article(p, e->recipient.head) && !en_at(p, e->recipient.head) && e->recipient.head + 1 < e->limit &&
                 (!has(p, e->recipient.head, CLASS_GROUP) || has(p, e->recipient.head, CLASS_ORG)) && !has(p, e->recipient.head, CLASS_COUNTRY) && (e->recipient.end == e->recipient.head + 1 || (tag_at(p, e->recipient.head + 1) == TAG_ADJ && !has_article(p, e->recipient.head + 1)));
    if (e->mode == MODE_VISIT && !IN(e->frames, EFRAME_HOSTS) && finite_tag(e->r->tag) && sight)
        return; /* "visited a farm" */
    if (IN(e->frames, EFRAME_HOSTS) && finite_tag(e->r->tag)) { /* of a visit the visitor is the actor */
        party host = e->actor;
        e->actor = e->recipient;
        e->recipient = host;
    }
    bool with_another = e->type == EVENT_CONSULT || e->type == EVENT_AGREE || e->type == EVENT_COOPERATE;
    bool of_two = noun && e->type == EVENT_CONSULT && e->mode == MODE_NONE && overt(&e->actor) && e->actor.first == e->i + 1 && !(p->k[e->actor.head].chosen && p->k[e->actor.head].chosen->lemma->event); /* "the meeting of X and Y" */
    if (with_another && (finite_tag(e->r->tag) || of_two) && !e->recipient.there && !(e->r->features & F_PASSIVE))
        split_pair(e);
    e->actor = whose_people(e, e->actor);
    bool first = noun && e->type == EVENT_ASSAULT && has_article(p, e->i) && costs_lives(e) && first_attack(d);
    if (first)
        e->done = true; /* "the attack left twenty dead": nobody has told of it before */
    if (IN(e->frames, EFRAME_NEEDS_WHO) && !told && !first && !(actorly(d, &e->actor) || actorly(d, &e->recipient)))
        return;
    bool two = e->type == EVENT_CONSULT && overt(&e->actor) && actorly(d, &e->actor) && are_two(p, &e->actor);
    if (IN(e->frames, EFRAME_NEEDS_R) && !two && !(e->mutual && actorly(d, &e->actor)) && !actorly(d, &e->recipient))
        return;
    if (IN(e->frames, EFRAME_NEEDS_A) && !actorly(d, &e->actor))
        return;
    bool speaks = e->type == EVENT_CONSULT && e->r->lemma->cue != CUE_NONE; /* "spoke with": an interview, but between two of rank */
    if (speaks && (!political(d, &e->recipient) || !political(d, &e->actor) || (overt(&e->actor) && has(p, e->actor.head, CLASS_MEDIA)) || !spoke_with(e)))
        return;
    if (e->mode == MODE_PHONE && finite_tag(e->r->tag) && !(political(d, &e->actor) && overt(&e->recipient) && (political(d, &e->recipient) || (e->recipient.person && e->recipient.name < e->recipient.name_end))))
        return; /* anybody may ring up the police */
    bool defends = e->type == EVENT_SUPPORT && finite_tag(e->r->tag) && IN(e->frames, EFRAME_R_AN);
    if (defends && (bears_arms(p, &e->actor) || !(e->actor.person || actorly(d, &e->recipient))))
        return; /* troops defend the border, an idea */
    if (IN(e->frames, EFRAME_NEEDS_PERSON) && !(e->recipient.person = is_person(p, &e->recipient)))
        return;
    attack how = attack_by_person(e);
    if (how == ATTACK_NOT_TOLD)
        return;
    if (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) {
        bool named = e->recipient.known >= 0 || e->recipient.name < e->recipient.name_end;
        for (uint32_t k = e->recipient.first; k < e->recipient.end; k++)
            named |= tag_at(p, k) == TAG_PROPN || p->phrases[k].actor >= 0;
        party owner = e->type == EVENT_ASSAULT && noun && !named ? owned_by(e) : nobody; /* shelling the positions of the army's */
        e->recipient = owner.there ? owner : e->recipient;
        if (e->mode == MODE_SEIZE && IN(e->frames, EFRAME_R_ALA) && e->recipient.there && !overt(&e->recipient))
            e->recipient = nobody; /* "control over it": the place */
        party q = sufferer(e, e->recipient);
        if (!q.there && overt(&e->recipient) && e->mode != MODE_SEIZE && e->recipient.known < 0)
            q = nisba_among(p, &e->recipient); /* hit Iranian positions */
        e->place_only = e->recipient.there && !q.there;
        if (e->place_only && !e->where.there && overt(&e->recipient) && e->recipient.place && (e->recipient.known >= 0 || has(p, e->recipient.head, CLASS_PLACE)))
            e->where = e->recipient; /* took the town: it was there */
        e->recipient = q;
    }
    bool in_writing = words_only(e) || e->type == EVENT_REQUEST; /* "the statement called on the parties" */
    if (e->actor.there && !actorly(d, &e->actor) && !(in_writing && !noun && overt(&e->actor) && has(p, e->actor.head, CLASS_DOC)))
        e->actor = nobody;
    bool seizes = e->type == EVENT_COERCE && e->mode == MODE_SEIZE && IN(e->frames, EFRAME_R_ALA);
    bool left = e->actor.there && !overt(&e->actor) && e->actor.same_as >= 0;
    if ((left && (e->type == EVENT_ASSAULT || e->type == EVENT_PROTEST || seizes) && medium(d, &e->actor)) || (left && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && only_tells(d, &e->actor)))
        e->actor = nobody; /* who only told of it */
    if (seizes && finite_tag(e->r->tag) && e->actor.there && !overt(&e->actor) && e->actor.person && !e->actor.plural)
        e->actor = nobody; /* the areas that it controlled: no speaker */
    if (e->type == EVENT_ASSAULT && !noun && e->actor.there && !overt(&e->actor) && e->actor.person && is_speaker(d, e->i, &e->actor))
        e->actor = nobody; /* "pointed out that it struck": he who speaks bears no arms */
    int32_t told_in = finite_tag(e->r->tag) && e->r->features & F_3RD && e->actor.there && !overt(&e->actor) ? statement_around(d, e->i) : -1;
    if (told_in >= 0 && d->statements.at[told_in].quote == ISNAD_DIRECT && is_speaker(d, e->i, &e->actor))
        e->actor = nobody; /* in his own words he is "I" */
    if (overt(&e->actor) && overt(&e->recipient) && e->actor.first == e->recipient.first) /* nobody does it to himself */
        *(noun && en_at(p, e->i) && e->type != EVENT_RETREAT ? &e->recipient : &e->actor) = nobody;
    bool himself = finite_tag(e->r->tag) && e->actor.there && e->recipient.there && !overt(&e->actor) && !overt(&e->recipient) && e->actor.same_as >= 0 && e->actor.same_as == e->recipient.same_as;
    if (himself || (e->recipient.there && !actorly(d, &e->recipient)))
        e->recipient = nobody;
    const party *doer = noun && e->actor.there && !overt(&e->actor) && e->actor.same_as >= 0 ? &d->focuses.at[e->actor.same_as].who : NULL;
    if (doer && e->recipient.there && (overt(&e->recipient) ? overt(doer) && doer->first == e->recipient.first : e->actor.same_as == e->recipient.same_as))
        e->actor = nobody; /* nobody does it to himself */
    if (noun && en_at(p, e->i) && e->mode == MODE_EXPLOSIVES && !e->actor.there && !e->recipient.there && !told && e->i > d->first && is_finite(p, e->i - 1) && has(p, e->i - 1, CLASS_HAPPEN))
        return; /* "the bomb will be exploded": whom is struck is nobody */
    /* a noun without anybody in sight is talk of such deeds, not one of them */
    if (noun && e->mode == MODE_SEIZE && has_article(p, e->i) && e->i > d->first && tag_at(p, e->i - 1) == TAG_NOUN && !has_article(p, e->i - 1) && !en_at(p, e->i - 1))
        return; /* "the crimes of the occupation": who occupies, no deed */
    if (noun && e->mode == MODE_SEIZE && !e->actor.there)
        return;
    bool then = e->i > d->first && (role_at(p, e->i - 1) == ROLE_TIMEPREP || (tag_at(p, e->i - 1) == TAG_ADP && e->i > d->first + 1 && has(p, e->i - 2, CLASS_TIMEUNIT)));
    bool his = noun && then && en_at(p, e->i) && IN(e->frames, EFRAME_GEN_R) && e->recipient.person && e->mode == MODE_ARREST && !pro_at(p, e->i); /* "during his arrest" */
    if (noun && !told && !e->done && !e->place_only && !e->where.there && !his && !overt(&e->actor) && !overt(&e->recipient))
        return;
    bool received = noun && e->type == EVENT_ACCUSE && e->mode == MODE_DISAPPROVE && e->r->features & F_PLUR;
    if (noun && !e->actor.there && (e->type == EVENT_SUPPORT || received))
        return; /* "messages of condolence", "was exposed to criticisms": by nobody */
    if (noun && e->mode == MODE_VISIT && !e->recipient.there && !e->where.there && e->actor.first > e->i && e->i > d->first && is_finite(p, e->i - 1) && !IN(p->k[e->i - 1].chosen->lemma->classes, CLASS_LIGHT))
        return; /* "the visit of the minister comes at a time": that one was told */
    uint32_t told_of = e->i > d->first && is_finite(p, e->i - 1) && tag_at(p, e->i - 1) != TAG_AUX ? e->i - 1 : UINT32_MAX;
    uint64_t kind = told_of == UINT32_MAX ? 0 : p->k[told_of].chosen->lemma->classes;
    if (noun && !told && told_of != UINT32_MAX && e->type == EVENT_CONSULT && has_article(p, e->i) && !overt(&e->actor) && !overt(&e->recipient) && !IN(kind, CLASS_LIGHT) && !IN(kind, CLASS_BEGIN) && !IN(kind, CLASS_HAPPEN) && !IN(kind, CLASS_PLAN))
        return; /* "the meeting discussed": that one was told */
    if (noun && !told && (is_topic(e) || (!e->with_names && !(e->done && e->type != EVENT_CONSULT) && !costs_lives(e) && has_article(p, e->i) && e->i > d->first && role_at(p, e->i - 1) == ROLE_DEM)))
        return; /* also "this visit": that one was told */
    if (noun && !told && governed_by_demand(e) && !overt(&e->actor) && !(e->type == EVENT_SANCTION && overt(&e->recipient)))
        return;
    if (e->type == EVENT_SUPPORT && finite_tag(e->r->tag) && !overt(&e->recipient) && remarked(e))
        return;
    /* "with Russian support", "refused to comment": no deeds of their own */
    if (noun && e->type == EVENT_SUPPORT && (e->r->pro & ~PRO_AND) == PRO_BI && (!overt(&e->recipient) || (e->i + 1 < d->end && role_at(p, e->i + 1) == ROLE_MIN) || nisba_of(p, e->i + 1)))
        return;
    if ((e->type == EVENT_REJECT || e->type == EVENT_REQUEST) && keeps_silent(e))
        return;
    bool bombs = e->type == EVENT_ASSAULT && overt(&e->actor) && (has(p, e->actor.head, CLASS_PLANE) || has(p, e->actor.head, CLASS_ARMED));
    if (IN(e->frames, EFRAME_NEEDS_POL) && !told && !bombs && !rejects_charges(e) && !political(d, &e->actor) && !political(d, &e->recipient) && !(words_only(e) && of_a_land(p, &e->actor)))
        return;
    if (d->sport && only_sport(e))
        return;
    draft_event *v = vec_push(d->a, &d->events);
    uint32_t trigger = e->i;
    for (uint32_t k = e->i + 1; IN(e->frames, EFRAME_NEEDS_ARMS) && k < d->end && k < e->i + 6; k++)
        if (has(p, k, CLASS_FIRE))
            trigger = k; /* opening fire: the fire is the deed */
    if (e->with_names)
        trigger = e->with;
    *v = (draft_event){.trigger = trigger, .reading = e->r, .type = e->type, .mode = e->mode, .actor = e->actor,
                       .recipient = e->recipient, .where = nobody, .when = -1, .said_in = statement_around(d, e->i), .sentence = d->s, .rule = rule};
    v->cameo = e->r->lemma->cameo ? e->p->im->strings + e->r->lemma->cameo : NULL;
    if (v->type == EVENT_SANCTION && v->mode == MODE_EXPEL && (bears_arms(p, &e->actor) || bears_arms(p, &e->recipient))) { /* drove the rebels out of the town: no diplomats */
        v->type = EVENT_COERCE;
        v->mode = MODE_NONE;
        v->cameo = "170";
    }
    if (how == ATTACK_IN_WORDS || (IN(e->frames, EFRAME_PERSON_ACCUSE) && e->recipient.person && e->actor.there && !(overt(&e->recipient) && has(p, e->recipient.head, CLASS_ARMED)) && !(overt(&e->actor) && has(p, e->actor.head, CLASS_ARMED)))) { /* "the minister attacked the party" */
        v->type = EVENT_ACCUSE;
        v->mode = MODE_DISAPPROVE;
        v->cameo = "111";
    }
    read_status(e, v);
    if (e->alleged)
        v->status = ISNAD_HYPOTHETICAL;
    if (v->said_in >= 0 && d->statements.at[v->said_in].stance == ISNAD_DENIED)
        v->negated = !v->negated && !presupposed(d, &d->statements.at[v->said_in], e->i); /* what is denied did not happen, says the speaker */
    if (noun && !v->negated && e->i > d->first && role_at(p, e->i - 1) == ROLE_ANY) {
        if (!(v->negated = negated_before(d, e->i)))
            v->status = ISNAD_HYPOTHETICAL; /* "will answer any attack" */
    }
    if (v->status == ISNAD_HAPPENED && e->r->tag == TAG_IMPF && IN(e->frames, EFRAME_TRAVELS))
        v->status = ISNAD_PLANNED; /* is on the way */
    bool purpose = noun && !told && is_purpose(e);
    if (purpose && (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING))
        v->status = ISNAD_PLANNED;
    bool wanted = v->type == EVENT_SANCTION && v->mode != MODE_CONVICT && overt(&e->recipient) && political(d, &e->recipient) && governed_by_demand(e); /* "called for sanctions against X" */
    if (wanted && v->status == ISNAD_HAPPENED)
        v->status = ISNAD_HYPOTHETICAL;
    uint32_t must = noun && overt(&e->recipient) ? governing_verb(d, e->i) : UINT32_MAX; /* "sanctions must be imposed on X" */
    wanted |= must != UINT32_MAX && has(p, must, CLASS_MAYBE) && (political(d, &e->recipient) || e->recipient.person);
    if (noun && !wanted && (v->status == ISNAD_HYPOTHETICAL || purpose) && !(overt(&e->actor) && (overt(&e->recipient) || (e->alleged && e->place_only)))) {
        d->events.n--; /* "if they wanted an attack": talk of deeds */
        return;
    }
    bool left_out = e->recipient.same_as >= 0 && finite_tag(e->r->tag) && !e->r->en && !v->actor.there; /* "and was arrested" */
    if ((overt(&e->recipient) || left_out) && e->recipient.person && (!e->recipient.political || e->mode == MODE_ARREST || e->mode == MODE_RELEASE || e->mode == MODE_CONVICT || e->mode == MODE_DEPORT) && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT || e->type == EVENT_RETREAT || e->type == EVENT_SANCTION)) {
        remember(d, e->recipient, NULL, false); /* "arrested him. He was": whom it struck may be meant next */
        d->focuses.at[d->focuses.n - 1].struck = true;
    }
    read_time(e, v);
    read_future(e, v);
    read_place(e, v);
    if (v->type == EVENT_ASSAULT)
        read_toll(e, v);
    if ((noun && !told && refers_back(e) && v->when < 0 && !v->where.there) || is_history(p, v))
        d->events.n--;
}
