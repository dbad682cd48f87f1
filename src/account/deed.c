/* deed.c: with whom a deed found is kept, and what is written of it; kept.c says which are. */
#include "deed.h"

#include <string.h>

static const party nobody = {.same_as = NOBODY, .known = -1};

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

/* "With the aim of", "in order to" right before token i. */
bool serves_to(const parse *p, uint32_t i)
{
    uint32_t k = i ? p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1 : i;
    const image_lemma *l = k < i ? p->phrases[k].lemma ? p->phrases[k].lemma : p->k[k].chosen ? p->k[k].chosen->lemma : NULL : NULL;
    return l && l->role == ROLE_CAUSE && l->value == AIM && !en_at(p, i - 1) && (p->phrases[k].end == i || k + 1 == i);
}

/* "Came to congratulate", "a law to punish", "to free the town": li- before the masdar tells what for. Behind another
 * masdar it brings what that is about: "the condemnation of the arrest of". */
static bool is_purpose(const deed *e)
{
    const parse *p = e->p;
    const reading *holding = pro_at(p, e->i) ? NULL : light_masdar(e);
    uint32_t plan = holding && e->i > e->d->first + 1 ? e->i - 2 : e->i;
    while (holding && plan > e->d->first && tag_at(p, plan) == TAG_ADJ && !has(p, plan, CLASS_PLAN))
        plan--;
    bool planned_so = plan < e->i && has(p, plan, CLASS_PLAN); /* "an Israeli plan to launch an attack", "ready to hold talks" */
    if (holding && holding->pro & PRO_LI && !(holding->pro & PRO_AND) && !holding->en && !e->no_purpose && !planned_so && (e->type == EVENT_CONSULT || !e->actor.there))
        return true; /* "arrived to hold talks with", "the countdown to launching an attack"; but "used motorcycles to launch an attack" */
    if (e->no_purpose || e->r->tag != TAG_MASDAR || e->i == e->d->first)
        return false;
    if (!pro_at(p, e->i) && serves_to(p, e->i) && !(overt(&e->actor) && e->actor.first > e->i))
        return true;
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

enum { OF_ARMS = 2, OF_WORDS = 6 }; /* values of adjectives in adjectives.tsv: military, chemical, of the air; sharp, verbal */

typedef enum { ATTACK_REAL, ATTACK_IN_WORDS, ATTACK_NOT_TOLD } attack;

/* A tourist, a man: one without name or rank, who strikes with his hands. */
static bool anybody(const draft *d, const party *q)
{
    const parse *p = d->p;
    bool many = overt(q) && p->k[q->head].chosen && p->k[q->head].chosen->features & F_PLUR;
    return overt(q) && q->person && !q->plural && !many && q->known < 0 && q->name >= q->name_end && has(p, q->head, CLASS_HUMAN) && !has(p, q->head, CLASS_TITLE) && !has_article(p, q->head) && !en_at(p, q->head) && tag_at(p, q->head) == TAG_NOUN && !political(d, q);
}

/* One of the tables whose code says that he is of an army or of rebels: LBYMIL, LBNREB. */
static bool leads_fighters(const parse *p, int32_t actor)
{
    enum { COUNTRY = 3 }; /* letters of a code before what he is there */
    const char *code = p->im->strings + p->im->actors[actor].code;
    return strlen(code) > COUNTRY && (strncmp(code + COUNTRY, "REB", 3) == 0 || strncmp(code + COUNTRY, "MIL", 3) == 0);
}

/* "The minister launched an attack on the party": without arms it is one in words. */
static attack attack_by_person(deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool press = e->type == EVENT_ASSAULT && overt(&e->actor) && has(p, e->actor.head, CLASS_MEDIA) && !has(p, e->actor.head, CLASS_PLACE) && !e->actor.person; /* but the sites hit */
    if (press)
        return overt(&e->recipient) && (political(d, &e->recipient) || e->recipient.person) ? ATTACK_IN_WORDS : ATTACK_NOT_TOLD;
    bool sharp = IN(e->frames, EFRAME_NO_PERSON) && e->i + 1 < d->end && tag_at(p, e->i + 1) == TAG_ADJ && p->k[e->i + 1].chosen->lemma->value == OF_WORDS;
    if (sharp && e->recipient.there)
        return ATTACK_IN_WORDS;
    if (!IN(e->frames, EFRAME_NO_PERSON) || e->part || !overt(&e->actor) || !e->actor.person || e->actor.plural || has(p, e->actor.head, CLASS_ARMED))
        return ATTACK_REAL;
    if (e->actor.known >= 0 && leads_fighters(p, e->actor.known))
        return ATTACK_REAL;
    uint32_t verb = e->actor.first < e->i ? governing_verb(d, e->i) : UINT32_MAX; /* he launched it: no one who condemned it */
    bool launched = e->alleged || (verb != UINT32_MAX && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && !p->k[verb].chosen->lemma->cue);
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

/* "Denied that it flew the raids, which came after an attack": that attack is not denied. */
static bool presupposed(const draft *d, const draft_statement *s, uint32_t i)
{
    for (uint32_t k = s->first + 1; k < i; k++)
        if (role_at(d->p, k) == ROLE_REL)
            return true;
    return false;
}

/* ---- with whom it is kept ---------------------------------------------------- */

/* What a verb of the clause told of whom the deed struck: in attacks on villages those who were killed. */
static void take_told(deed *e)
{
    const party *q = &e->recipient;
    bool vehicle = overt(q) && q->first > e->i && has(e->p, q->head, CLASS_PLANE) && !political(e->d, q) && e->told.person; /* "in a raid on a car" */
    if (!overt(q) || vehicle || hit_a_place(e) || !sufferer(e, *q).there) {
        e->recipient = e->told;
        e->only_dead = is_finite(e->p, e->told_by) && harms(e->p->k[e->told_by].chosen);
    }
}

/* Of a visit the visitor is the actor; who meets with nobody else meets the second of two; people stand for whose people they are. */
static void take_sides(deed *e)
{
    const parse *p = e->p;
    bool finite = finite_tag(e->r->tag);
    bool received = IN(e->frames, EFRAME_HOSTS) && !finite && overt(&e->actor) && e->actor.first == e->i + 1 && overt(&e->recipient) && e->recipient.first >= e->actor.end && pro_at(p, e->recipient.first) & PRO_LI; /* "the receiving by X of (li-) Y" */
    if (IN(e->frames, EFRAME_HOSTS) && (finite || received)) {
        party host = e->actor;
        e->actor = e->recipient;
        e->recipient = host;
    }
    bool with_another = e->type == EVENT_CONSULT || e->type == EVENT_AGREE || e->type == EVENT_COOPERATE;
    bool of_two = is_noun_deed(e) && e->type == EVENT_CONSULT && e->mode == MODE_NONE && overt(&e->actor) && e->actor.first == e->i + 1 && !(p->k[e->actor.head].chosen && p->k[e->actor.head].chosen->lemma->event); /* "the meeting of X and Y" */
    if (with_another && (finite || of_two) && !e->recipient.there && !(e->r->features & F_PASSIVE))
        split_pair(e);
    e->actor = whose_people(e, e->actor);
}

/* Whom force struck: the owner of what was shelled, the people of a place; a bare place is where it was done. */
static void take_sufferer(deed *e)
{
    const parse *p = e->p;
    bool named = e->recipient.known >= 0 || e->recipient.name < e->recipient.name_end;
    for (uint32_t k = e->recipient.first; k < e->recipient.end; k++)
        named |= tag_at(p, k) == TAG_PROPN || p->phrases[k].actor >= 0;
    party owner = e->type == EVENT_ASSAULT && is_noun_deed(e) && !named ? owned_by(e) : nobody; /* shelling the positions of the army's */
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

/* Who is meant by no words of his own did not do it: he only told of it, or is "I" in the words that tell it. */
static bool told_of_it(const deed *e)
{
    const draft *d = e->d;
    const party *q = &e->actor;
    if (!q->there || overt(q) || (e->r->tag == TAG_PERF && e->r->features & F_1ST && !(e->r->features & F_3RD))) /* "we shelled" */
        return false;
    bool finite = finite_tag(e->r->tag), force = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE;
    bool seizes = e->type == EVENT_COERCE && e->mode == MODE_SEIZE && IN(e->frames, EFRAME_R_ALA);
    bool by_word = words_only(e) || e->type == EVENT_REQUEST || e->type == EVENT_AGREE || e->type == EVENT_CONCEDE;
    bool speaks_on = by_word && finite && e->r->pro & PRO_AND && q->same_as >= 0 && d->focuses.at[q->same_as].sentence == d->s; /* "the paper reports ... and condemns" */
    bool itself = false; /* "the agency said that it had worked with" */
    for (uint32_t k = e->i; finite && k-- > d->first && e->i - k < 4 && !itself;)
        itself = is_comp(e->p, k) && en_at(e->p, k);
    if (q->same_as >= 0 && ((medium(d, q) && !speaks_on && (!itself || force)) || (!by_word && !itself && only_tells(d, q)) || (force && only_tells(d, q))))
        return true;
    if (seizes && finite && q->person && !q->plural)
        return true; /* the areas that it controlled: no speaker */
    bool they = false; /* "the rebels said that they had shelled" */
    for (uint32_t k = e->i; finite && e->r->features & F_PLUR && k-- > d->first && e->i - k < 4 && !they;)
        they = is_comp(e->p, k) && en_at(e->p, k) == EN_3MP;
    if (e->type == EVENT_ASSAULT && !is_noun_deed(e) && q->person && !they && is_speaker(d, e->i, q))
        return true; /* "pointed out that it struck": he who speaks bears no arms */
    int32_t in = finite && e->r->features & F_3RD ? statement_around(d, e->i) : -1;
    return in >= 0 && d->statements.at[in].quote == ISNAD_DIRECT && is_speaker(d, e->i, q);
}

/* "'I asked the army to'", written like "she asked": in somebody's own words, with nobody else who did it, he is who. */
static party in_own_words(const deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    const word *w = p->k[e->i].word;
    bool force = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_MOBILIZE || e->type == EVENT_PROTEST; /* of which people rather tell */
    int32_t in = e->r->tag == TAG_PERF && !force && !overt(&e->actor) && !(e->r->features & F_PASSIVE) ? statement_around(d, e->i) : -1;
    tag_id before = e->i > d->first && !p->time_at[e->i - 1] ? tag_at(p, e->i - 1) : TAG_PUNCT;
    bool she = before == TAG_NOUN || before == TAG_PROPN || before == TAG_ADJ || before == TAG_LATIN || (before != TAG_PUNCT && p->inside[e->i - 1]) || p->k[e->i].flags & TF_DAMMA; /* "the government agreed": its subject */
    if (in < 0 || she || d->statements.at[in].quote != ISNAD_DIRECT || !d->statements.at[in].nchain)
        return nobody;
    bool may_be_i = false;
    for (uint32_t k = 0; w && k < w->nreadings; k++)
        may_be_i |= w->readings[k].tag == TAG_PERF && w->readings[k].lemma == e->r->lemma && w->readings[k].features & F_1ST && w->readings[k].features & F_SING && w->readings[k].en == e->r->en;
    party q = d->statements.at[in].chain[d->statements.at[in].nchain - 1];
    const party *who = q.same_as >= 0 ? &d->focuses.at[q.same_as].who : &q;
    if (!may_be_i || !who->person || who->plural)
        return nobody;
    if (q.same_as >= 0)
        return left_out_as(d, (uint32_t)q.same_as);
    remember(d, q, NULL, true);
    return left_out_as(d, d->focuses.n - 1);
}

/* Nobody does it to himself. */
static void part_the_same(deed *e)
{
    bool noun = is_noun_deed(e);
    party *a = &e->actor, *r = &e->recipient;
    if (overt(a) && overt(r) && a->first == r->first)
        *(noun && en_at(e->p, e->i) && e->type != EVENT_RETREAT ? r : a) = nobody;
    bool himself = finite_tag(e->r->tag) && a->there && r->there && !overt(a) && !overt(r) && a->same_as >= 0 && a->same_as == r->same_as;
    if (himself || (r->there && !actorly(e->d, r)))
        *r = nobody;
    const party *doer = noun && a->there && !overt(a) && a->same_as >= 0 ? &e->d->focuses.at[a->same_as].who : NULL;
    if (doer && r->there && (overt(r) ? overt(doer) && doer->first == r->first : a->same_as == r->same_as))
        *a = nobody;
}

static void drop_who_did_not(deed *e)
{
    bool in_writing = words_only(e) || e->type == EVENT_REQUEST; /* "the statement called on the parties" */
    bool writes = in_writing && !is_noun_deed(e) && overt(&e->actor) && has(e->p, e->actor.head, CLASS_DOC);
    if (e->actor.there && !actorly(e->d, &e->actor) && !writes)
        e->actor = nobody;
    if (told_of_it(e))
        e->actor = nobody;
    party i = e->actor.there ? nobody : in_own_words(e);
    e->actor = i.there ? i : e->actor;
    part_the_same(e);
}

/* ---- what is written of it ------------------------------------------------------ */

/* The word that names it: of "opening fire" the fire. */
static uint32_t trigger_of(const deed *e)
{
    enum { FAR = 6 };
    uint32_t trigger = e->i;
    for (uint32_t k = e->i + 1; IN(e->frames, EFRAME_NEEDS_ARMS) && k < e->d->end && k < e->i + FAR; k++)
        if (has(e->p, k, CLASS_FIRE))
            trigger = k;
    return e->with_names ? e->with : trigger;
}

static draft_event *new_event(const deed *e, attack how, const char *rule)
{
    const parse *p = e->p;
    draft_event *v = vec_push(e->d->a, &e->d->events);
    *v = (draft_event){.trigger = trigger_of(e), .reading = e->r, .type = e->type, .mode = e->mode, .actor = e->actor,
                       .recipient = e->recipient, .where = nobody, .when = -1, .said_in = statement_around(e->d, e->i), .sentence = e->d->s, .rule = rule};
    v->cameo = e->r->lemma->cameo ? p->im->strings + e->r->lemma->cameo : NULL;
    if (v->type == EVENT_SANCTION && v->mode == MODE_EXPEL && (bears_arms(p, &e->actor) || bears_arms(p, &e->recipient))) { /* drove the rebels out of the town: no diplomats */
        v->type = EVENT_COERCE;
        v->mode = MODE_NONE;
        v->cameo = "170";
    }
    bool armed = (overt(&e->recipient) && has(p, e->recipient.head, CLASS_ARMED)) || (overt(&e->actor) && has(p, e->actor.head, CLASS_ARMED));
    bool in_words = IN(e->frames, EFRAME_PERSON_ACCUSE) && !e->part && e->recipient.person && e->actor.there && !armed && !anybody(e->d, &e->recipient) && !anybody(e->d, &e->actor); /* "the minister attacked the party" */
    bool rank = overt(&e->actor) && e->actor.person && !e->actor.plural && political(e->d, &e->actor);
    bool body = overt(&e->recipient) && !armed && !e->recipient.person && (e->recipient.known >= 0 ? !IN(p->im->actors[e->recipient.known].classes, CLASS_ARMED) && political(e->d, &e->recipient) : has(p, e->recipient.head, CLASS_ORG));
    in_words |= IN(e->frames, EFRAME_PERSON_ACCUSE) && finite_tag(e->r->tag) && rank && body; /* "the president attacked Moscow" */
    if (how == ATTACK_IN_WORDS || in_words) {
        v->type = EVENT_ACCUSE;
        v->mode = MODE_DISAPPROVE;
        v->cameo = "111";
    }
    return v;
}

/* "Will visit Moscow, and meets his counterpart": the verb right before is of what will be. */
static bool will_before(const deed *e)
{
    enum { FAR = 24 };
    const parse *p = e->p;
    for (uint32_t k = e->i; k-- > e->d->first && e->i - k < FAR && !is_kind(p, k, TOKEN_SEMICOLON) && !is_comp(p, k);)
        if (is_finite(p, k)) {
            const reading *v = p->k[k].chosen;
            bool will = v->pro & PRO_WILL || (k > e->d->first && role_at(p, k - 1) == ROLE_SAWFA);
            return will && v->tag == TAG_IMPF && !((v->features ^ e->r->features) & F_FEM);
        }
    return false;
}

/* What read_status() cannot see: who denies it, what it is done for, who demands it. */
static void settle_status(const deed *e, draft_event *v, bool purpose)
{
    const draft *d = e->d;
    const parse *p = e->p;
    if (e->alleged || e->duty)
        v->status = ISNAD_HYPOTHETICAL;
    if (v->said_in >= 0 && d->statements.at[v->said_in].stance == ISNAD_DENIED)
        v->negated = !v->negated && !presupposed(d, &d->statements.at[v->said_in], e->i); /* what is denied did not happen, says the speaker */
    if (is_noun_deed(e) && !v->negated && e->i > d->first && role_at(p, e->i - 1) == ROLE_ANY) {
        v->negated = negated_before(d, e->i);
        if (!v->negated)
            v->status = ISNAD_HYPOTHETICAL; /* "will answer any attack" */
    }
    if (v->status == ISNAD_HAPPENED && e->r->tag == TAG_IMPF && IN(e->frames, EFRAME_TRAVELS))
        v->status = ISNAD_PLANNED; /* is on the way */
    if (purpose && (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING))
        v->status = ISNAD_PLANNED;
    if ((v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING) && e->r->tag == TAG_IMPF && pro_at(p, e->i) == PRO_AND && !v->negated && will_before(e))
        v->status = ISNAD_PLANNED;
}

/* Sanctions that somebody calls for, or that must be: hypothetical, and told all the same. True: so it is. */
static bool wanted(const deed *e, draft_event *v)
{
    const draft *d = e->d;
    bool called_for = is_noun_deed(e) && v->type == EVENT_SANCTION && v->mode != MODE_CONVICT && overt(&e->recipient) && political(d, &e->recipient) && governed_by_demand(e); /* "called for sanctions against X" */
    if (called_for && v->status == ISNAD_HAPPENED)
        v->status = ISNAD_HYPOTHETICAL;
    uint32_t must = is_noun_deed(e) && overt(&e->recipient) ? governing_verb(d, e->i) : UINT32_MAX; /* "sanctions must be imposed on X" */
    return called_for || (must != UINT32_MAX && has(e->p, must, CLASS_MAYBE) && (political(d, &e->recipient) || e->recipient.person));
}

/* "Arrested him. He was": whom it struck may be meant next. */
static void remember_struck(const deed *e, const draft_event *v)
{
    const party *q = &e->recipient;
    bool left_out = q->same_as >= 0 && finite_tag(e->r->tag) && !e->r->en && !v->actor.there; /* "and was arrested" */
    bool held = e->mode == MODE_ARREST || e->mode == MODE_RELEASE || e->mode == MODE_CONVICT || e->mode == MODE_DEPORT;
    bool force = e->type == EVENT_COERCE || e->type == EVENT_ASSAULT || e->type == EVENT_RETREAT || e->type == EVENT_SANCTION;
    if (!(overt(q) || left_out) || !q->person || (q->political && !held) || !force)
        return;
    remember(e->d, *q, NULL, false);
    e->d->focuses.at[e->d->focuses.n - 1].struck = true;
}

static bool is_line(const reading *r)
{
    enum { LINE = 4 }; /* value in nouns.tsv */
    return r->tag == TAG_NOUN && r->lemma->value == LINE && IN(r->lemma->classes, CLASS_THING);
}

/* False: what was taken for the recipient is another's: "condemned the killing of X", "the occupation by X, an ally of Y". */
static bool of_recipient(const deed *e)
{
    const parse *p = e->p;
    const party *q = &e->recipient;
    const reading *before = overt(q) && q->first > e->d->first ? p->k[q->first - 1].chosen : NULL, *h = overt(q) ? p->k[q->head].chosen : NULL;
    if (!before || !h)
        return true;
    bool dead = (e->type == EVENT_ACCUSE || e->type == EVENT_SUPPORT) && q->first - 1 > e->i && !pro_at(p, q->first) == !has_article(p, q->first) && (before->tag == TAG_MASDAR || before->tag == TAG_NOUN) && IN(before->lemma->classes, CLASS_DEAD) && !IN(before->lemma->classes, CLASS_HUMAN) && !(before->pro & PRO_DET) && !before->en;
    bool ally = is_noun_deed(e) && overt(&e->actor) && e->actor.first > e->i && is_kind(p, e->actor.end, TOKEN_COMMA) && q->first == e->actor.end + 1 && h->tag == TAG_NOUN && IN(h->lemma->classes, CLASS_HUMAN) && h->features & F_SING && !(h->pro & PRO_DET);
    bool borders = (e->type == EVENT_PROTEST || e->type == EVENT_ASSAULT) && (is_line(h) || (is_line(before) && !(before->pro & PRO_DET))); /* "demonstrations on the borders of the Strip" */
    bool its = is_noun_deed(e) && e->r->tag == TAG_NOUN && e->type == EVENT_ASSAULT && overt(&e->actor) && e->actor.first > e->i && e->actor.end == q->first && h->pro & PRO_LI && has(p, e->actor.head, CLASS_ARMED) && has_article(p, e->actor.head); /* "the strikes that the planes (li-) of the coalition dealt" */
    return !dead && !ally && !borders && !its;
}

void keep_event(deed *e, const char *rule)
{
    draft *d = e->d;
    bool noun = is_noun_deed(e), told = noun && e->told_at == e->i; /* a verb of the clause has told of it */
    bool with_dead = noun && e->type == EVENT_ASSAULT && has_article(e->p, e->i) && costs_lives(e);
    if (noun && !told && same_again(e))
        return;
    if (told)
        take_told(e);
    if (told && !e->only_dead && IN(e->frames, EFRAME_R_BAYNA) && !e->actor.there && overt(&e->told) && overt(&e->recipient) && e->recipient.first > e->i && role_at(e->p, e->recipient.first - 1) == ROLE_MAA && e->told.first != e->recipient.first)
        e->actor = e->told; /* "eight gunmen were killed and others wounded in clashes with X": they clashed with him */
    if (with_dead && !e->actor.there && ((e->i + 1 < d->end && is_finite(e->p, e->i + 1)) || (e->only_dead && e->i > d->first && is_finite(e->p, e->i - 1))))
        told_before(e);
    if (another_thing(e))
        return;
    if (!of_recipient(e))
        e->recipient = nobody;
    take_sides(e);
    if (!e->actor.there)
        e->actor = in_own_words(e);
    whose_pact(e);
    bool first = with_dead && first_attack(d); /* "the attack left twenty dead": nobody has told of it before */
    e->done |= first;
    bool clash = e->only_dead && IN(e->frames, EFRAME_R_BAYNA); /* both sides have their dead */
    if (!clash && lacks_somebody(e, told || first))
        return;
    attack how = attack_by_person(e);
    if (how == ATTACK_NOT_TOLD)
        return;
    if (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE)
        take_sufferer(e);
    drop_who_did_not(e);
    if (only_talk(e, told || clash))
        return;
    draft_event *v = new_event(e, how, rule);
    if (clash)
        v->recipient = nobody;
    bool purpose = noun && !told && is_purpose(e);
    read_status(e, v);
    settle_status(e, v, purpose);
    bool unreal = !wanted(e, v) && noun && (v->status == ISNAD_HYPOTHETICAL || purpose);
    if (unreal && !(is_possible(e) && (overt(&e->actor) || overt(&e->recipient))) && !(e->alleged && e->part && e->actor.there) && !(overt(&e->actor) && (overt(&e->recipient) || e->type == EVENT_MOBILIZE || (e->alleged && e->place_only)))) {
        d->events.n--; /* "if they wanted an attack": talk of deeds */
        return;
    }
    remember_struck(e, v);
    read_time(e, v);
    read_future(e, v);
    read_place(e, v);
    if (v->type == EVENT_ASSAULT)
        read_toll(e, v);
    if (told_elsewhere(e, v))
        d->events.n--;
}
