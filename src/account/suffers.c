/* suffers.c: verbs whose subject is struck by the deed: passives, "was killed", "faced criticism", and verbs that lost the object
 * they need. Who did it, where the clause says so. */
#include "verb_clause.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* An earthquake, the crash of a plane, a road accident: nobody struck those who die in it. */
bool names_disaster(const parse *p, uint32_t i)
{
    enum { DISASTER = 6 }; /* value of a thing in nouns.tsv, phrases.tsv */
    const image_lemma *l = p->phrases[i].lemma ? p->phrases[i].lemma : p->k[i].chosen ? p->k[i].chosen->lemma : NULL;
    return l && p->phrases[i].actor < 0 && IN(l->classes, CLASS_THING) && (p->phrases[i].lemma || tag_at(p, i) == TAG_NOUN ? l->value == DISASTER : tag_at(p, i) == TAG_MASDAR);
}

/* "The legitimacy of the vote": the word at token k is no place, person or time, and has a genitive. */
static bool a_quality(const deed *e, uint32_t k)
{
    static const class_id others[] = {CLASS_PLACE, CLASS_HUMAN, CLASS_TIMEUNIT, CLASS_DAYPART, CLASS_VIOLENT, CLASS_OCCASION};
    const parse *p = e->p;
    const reading *r = p->k[k].chosen;
    bool quality = r && (r->tag == TAG_NOUN || (r->tag == TAG_ADJ && r->features & F_TA)) && !r->pro && !r->en && !r->lemma->event && k + 1 < e->d->end && has_article(p, k + 1) && !p->time_at[k];
    for (size_t c = 0; quality && c < sizeof others / sizeof *others; c++)
        quality = !IN(r->lemma->classes, others[c]);
    return quality;
}

/* "The defence challenged (ta'ana, also: stabbed) the verdict": behind the subject a ruling, led by "in" or "with", or what
 * the vote is worth. */
static bool challenges(const deed *e, const clause *c)
{
    const parse *p = e->p;
    uint32_t k = overt(&c->who) && c->who.first > e->i ? c->who.end : e->i + 1;
    bool in = k + 1 < e->d->end && role_at(p, k) == ROLE_FI && !en_at(p, k);
    const reading *r = in ? p->k[k + 1].chosen : k < e->d->end && (pro_at(p, k) & ~PRO_DET) == PRO_BI ? p->k[k].chosen : NULL;
    bool quality = in && e->mode == MODE_PRIMITIVE && a_quality(e, k + 1);
    return e->type == EVENT_ASSAULT && !c->object_behind && r && (quality || (r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_DOC) && IN(r->lemma->classes, CLASS_SOURCE)));
}

/* "Two soldiers were killed in the crash of a helicopter" */
static bool died_in_disaster(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 20; j++) {
        role_id before = role_at(p, j - 1);
        if (names_disaster(p, j) && (before == ROLE_FI || before == ROLE_CAUSE || before == ROLE_TIMEPREP || pro_at(p, j) & PRO_BI) && !en_at(p, j - 1))
            return true;
    }
    return false;
}

/* "Was received today in Tunis by X", written like "received": behind the subject stands nothing but time and place. */
static bool by_others(const deed *e, const clause *c)
{
    const parse *p = e->p;
    if (!IN(e->frames, EFRAME_R_OBJ) || en_at(p, e->i))
        return false;
    bool before = c->who.first <= e->i; /* "X was stopped by" */
    uint32_t from = before ? e->i + 1 : c->who.end;
    if (!before && from < e->limit && c->who.name < c->who.name_end && has(p, from, CLASS_TITLE) && has(p, from, CLASS_HUMAN) && !pro_at(p, from))
        from = np_parse(p, from, e->limit, 0).end; /* "the Sir NAME minister of" */
    for (uint32_t k = from; k < e->limit && k < from + 8; k++) {
        if (role_at(p, k) == ROLE_BY && after(p, k) < e->limit)
            return !(before && pro_at(p, k) & PRO_BI) && p->phrases[k].lemma && !(pro_at(p, after(p, k)) & PRO_PREP);
        bool where = role_at(p, k) == ROLE_FI || has(p, k, CLASS_PLACE);
        if (!p->time_at[k] && !where && tag_at(p, k) != TAG_ADV && !is_kind(p, k, TOKEN_COMMA))
            return false;
    }
    return false;
}

/* Behind them who were killed stands what with, and no object: "with the live bullets", "with a mortar shell", "by shooting with the bullets". */
static bool shot_behind(const parse *p, const clause *c, uint32_t limit)
{
    uint32_t i = c->who.end;
    i += i + 1 < limit && tag_at(p, i) == TAG_MASDAR && !pro_at(p, i) && p->k[i].chosen->features & F_ACC;
    if (!(i < limit && pro_at(p, i) & PRO_BI && !en_at(p, i) && tag_at(p, i) == TAG_NOUN && has(p, i, CLASS_VIOLENT) && p->phrases[i].actor < 0))
        return false;
    return !c->object_behind || c->at <= i || (c->at == i + 1 && has_article(p, i) && has_article(p, c->at));
}

/* "The protesters", "the demonstrators": a participle by another reading. */
static bool protests(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (w->readings[r].lemma->event == EVENT_PROTEST && w->readings[r].tag == TAG_APTC && has(p, i, CLASS_HUMAN))
            return true;
    return false;
}

/* "In which were killed 60 by the bullets of", "whose (REL) daughter was killed by": they stand behind the verb. */
static void behind_pronoun(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    bool there = k + 1 < e->limit && in_it(p, k);
    bool whose = c->before == ROLE_REL && k < e->limit && en_at(p, k) && tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_HUMAN) && !pro_at(p, k);
    k += there;
    k += there && k + 1 < e->limit && has(p, k, CLASS_APPROX); /* "some 60" */
    if (!(whose || (there && !c->said)) || !np_may_begin(p, k) || pro_at(p, k) & PRO_PREP)
        return;
    party whom = np_party(e, k, NP_APPOSITION | NP_COORD);
    if (whom.there && whom.first != c->by.first && actorly(e->d, &whom)) {
        c->who = whom;
        c->said = true;
    }
}

/* "Faced the criticism of X", "faced sharp criticism from X": X. */
static party whose_charge(deed *e)
{
    const parse *p = e->p;
    if (!e->with_names || e->with <= e->i || e->with + 1 >= e->limit || has_article(p, e->with))
        return nobody;
    uint32_t k = e->with + 1;
    while (k < e->limit && tag_at(p, k) == TAG_ADJ)
        k++;
    if (k + 1 < e->limit && role_at(p, k) == ROLE_MIN && !en_at(p, k)) {
        party from = np_party(e, k + 1, NP_APPOSITION | NP_COORD);
        return from.there && actorly(e->d, &from) ? from : nobody;
    }
    party whose = k == e->with + 1 ? whose_word(e, e->with) : nobody;
    return overt(&whose) && whose.first == k && actorly(e->d, &whose) && (has_article(p, k) || en_at(p, k) || tag_at(p, k) == TAG_PROPN || whose.known >= 0) ? whose : nobody;
}

/* "But it was kept from entering", written like "kept": no subject, and "from" doing something right behind it. */
static bool kept_from(const deed *e, const clause *c)
{
    const parse *p = e->p;
    bool alone = !c->said && !c->passive && !c->by.there && e->r->tag == TAG_PERF && e->r->features & F_3RD && !en_at(p, e->i);
    bool keeps = alone && e->mode == MODE_RESTRICT && IN(e->frames, EFRAME_R_OBJ);
    return keeps && e->i + 2 < e->limit && role_at(p, e->i + 1) == ROLE_MIN && !en_at(p, e->i + 1) && may_be(p, e->i + 2, TAG_MASDAR);
}

/* The subject is struck: a passive, "were killed", or a verb without an object. True: no other reading is left. */
bool subject_suffers(deed *e, clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    deed both = *e; /* "two were killed and a hundred wounded by the bullets of": of both */
    while (c->suffers && both.limit < d->end && both.limit <= e->i + BY_FAR && is_finite(p, both.limit) && (pro_at(p, both.limit) == PRO_AND || role_at(p, both.limit - 1) == ROLE_AS) && harms(p->k[both.limit].chosen))
        both.limit = clause_limit(d, both.limit);
    bool others = c->said && !en_at(p, e->i) && by_others(e, c);
    bool bare = c->said && (!c->object_behind || others) && !en_at(p, e->i); /* no object: what is called subject suffers it */
    c->by = c->passive || c->suffers || others ? by_whom(&both, e->i + 1) : nobody;
    if (c->suffers && !c->by.there)
        c->by = whose_charge(e);
    if (!c->said && ((c->by.there && c->suffers) || (c->passive && e->mode == MODE_CONVICT)) && !pro_at(p, e->i) && !en_at(p, e->i) && e->i > d->first + 1 && p->k[e->i - 1].chosen && !has_article(p, e->i - 1)) {
        party whom = ending_at(d, e->i, e->i, false); /* "a nurse [who] was killed by the bullets of", "suspects [who] were convicted of" */
        if (whom.there && !has_article(p, whom.head) && actorly(d, &whom) && (whom.person || has(p, whom.head, CLASS_HUMAN))) {
            c->who = whom;
            c->said = true;
        }
    }
    c->victim |= c->suffers && c->said && !en_at(p, e->i) && c->who.first > e->i && (!c->who.political || c->who.person) && shot_behind(p, c, e->limit);
    if (c->suffers && c->by.there && !en_at(p, e->i))
        behind_pronoun(e, c);
    const reading *next = c->at < e->limit ? p->k[c->at].chosen : NULL;
    if (c->object_behind && next && e->type == EVENT_CONSULT && next->lemma->mode == MODE_PHONE && !finite_tag(next->tag))
        return true; /* received a call: the noun tells of it */
    bool and_did = c->said && c->who.first == e->i + 1 && c->who.end < d->end && is_finite(p, c->who.end) && pro_at(p, c->who.end) == PRO_AND && p->k[c->who.end].chosen->lemma->event == e->type && !((p->k[c->who.end].chosen->features ^ e->r->features) & F_FEM); /* "arrested the government and held hundreds of": of both */
    bool authority = c->said && (c->who.first < e->i || and_did) && has(p, c->who.head, CLASS_ORG) && has(p, c->who.head, CLASS_POLITICAL) && e->type == EVENT_COERCE && (e->r->tag == TAG_IMPF || e->mode == MODE_ARREST) && !c->passive && !c->by.there; /* "the authorities hold": others */
    bool downed = bare && !c->passive && c->who.first < e->i && e->type == EVENT_ASSAULT && e->r->tag == TAG_PERF && IN(e->frames, EFRAME_NEEDS_ARMS) && !pro_at(p, e->i) && has(p, c->who.head, CLASS_PLANE) && e->i + 1 < e->limit && pro_at(p, e->i + 1) == PRO_BI && has(p, e->i + 1, CLASS_VIOLENT); /* "the airliner that was shot down by (bi-) a rocket" */
    c->passive |= downed;
    bool held = c->said && tag_at(p, c->who.head) == TAG_PPTC && p->k[c->who.head].chosen->features & F_PLUR && p->k[c->who.head].chosen->lemma->event == EVENT_COERCE; /* "the detained (pl.)" */
    bool arrested = bare && !authority && e->type == EVENT_COERCE && IN(e->frames, EFRAME_R_OBJ) && (c->who.person || held) && (!political(d, &c->who) || (IN(e->frames, EFRAME_NEEDS_PERSON) && !has(p, c->who.head, CLASS_ARMED)));
    uint32_t from = c->who.first > e->i ? c->who.end : e->i + 1; /* "was barred from travelling" */
    arrested |= bare && e->mode == MODE_RESTRICT && IN(e->frames, EFRAME_R_OBJ) && c->who.person && from + 1 < e->limit && role_at(p, from) == ROLE_MIN && !en_at(p, from) && (tag_at(p, from + 1) == TAG_MASDAR || tag_at(p, from + 1) == TAG_NOUN) && !has(p, from + 1, CLASS_HUMAN) && !has(p, from + 1, CLASS_MASS);
    /* "the army said that it had killed": it did, where they who speak bear arms or rule */
    party itself = bare && (c->suffers || arrested) && !c->passive && !c->by.there && c->who.first > e->i && e->i > d->first && is_comp(p, e->i - 1) && en_at(p, e->i - 1) ? left_out_doer(d, e->r, e->i) : nobody;
    bool kills = bare && c->suffers && !c->passive && !c->by.there && e->type == EVENT_ASSAULT && e->r->tag == TAG_IMPF && !IN(e->frames, EFRAME_NEEDS_ARMS) && c->who.first < e->i && !c->who.person && has(p, c->who.head, CLASS_COUNTRY); /* "Israel kills and threatens": no state is killed */
    if (kills || (itself.there && itself.political && !itself.person)) {
        e->actor = kills ? c->who : itself;
        e->recipient = kills ? nobody : c->who;
        keep_event(e, kills ? "verb" : "verb-object");
        return true;
    }
    if (!c->said && !c->passive && !c->by.there && e->mode == MODE_ARREST && IN(e->frames, EFRAME_R_OBJ) && !en_at(p, e->i) && e->r->features & F_3RD &&
        !(c->at < e->limit && np_may_begin(p, c->at) && !(pro_at(p, c->at) & PRO_PREP))) { /* "and was arrested in": nobody is who is arrested */
        party q = left_out(d, e->r, e->i);
        bool whoever = e->i + 2 < e->d->end && (role_at(p, e->i + 1) == ROLE_WHO || role_at(p, e->i + 1) == ROLE_MIN) && !en_at(p, e->i + 1) && is_finite(p, e->i + 2); /* "arrested who is suspected of" */
        if (whoever && q.there && q.political && !q.person) {
            e->actor = q;
            keep_event(e, "verb");
            return true;
        }
        if (whoever || !q.there || !q.person)
            return true;
        e->recipient = q;
        keep_event(e, "verb-passive");
        return true;
    }
    party kept = kept_from(e, c) ? left_out(d, e->r, e->i) : nobody;
    if (kept.there && (kept.person || kept.political)) {
        e->actor = nobody;
        e->recipient = kept;
        keep_event(e, "verb-passive");
        return true;
    }
    uint32_t him = e->i + 1; /* "who was released", "on whom hands were laid": the pronoun behind the preposition is whom it struck */
    bool impersonal = c->before == ROLE_REL && (e->mode == MODE_ARREST || e->mode == MODE_RELEASE || e->mode == MODE_CONVICT) && !IN(e->frames, EFRAME_R_OBJ) && e->r->features & F_SING && e->r->features & F_MASC && e->with == UINT32_MAX && him < e->limit &&
                      (role_at(p, him) == ROLE_AN || role_at(p, him) == ROLE_ALA) && (en_at(p, him) == EN_3MS || en_at(p, him) == EN_3FS || en_at(p, him) == EN_3MP) && !(overt(&c->who) && c->who.first > e->i && !c->who.person);
    party struck = impersonal ? whom_of_relative(d, e->i - 1) : nobody;
    if (impersonal && !struck.there && overt(&c->who) && c->who.first > e->i)
        struck = c->who; /* "among those who were released is NAME" */
    if (struck.there) {
        e->actor = nobody;
        e->recipient = struck;
        keep_event(e, "verb-passive");
        return true;
    }
    bool he_too = e->mode == MODE_CONVICT && e->r->tag == TAG_PERF && e->r->pro & PRO_AND && e->r->features & F_MASC && e->r->features & F_SING && him < e->limit && role_at(p, him) == ROLE_ALA && en_at(p, him) && overt(&c->who) && c->who.first < e->i; /* "was detained, and was sentenced": not by himself */
    const draft_event *before = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool judges = before && before->sentence == d->s && overt(&before->actor) && before->actor.first == c->who.first;
    if (he_too && !judges && !(c->who.known < 0 && has(p, c->who.head, CLASS_ORG))) {
        e->actor = nobody;
        e->recipient = c->who.person && !(c->who.plural && en_at(p, him) == EN_3MS) ? c->who : nobody;
        if (e->recipient.there)
            keep_event(e, "verb-passive");
        return true;
    }
    bool hand_laid = e->mode == MODE_ARREST && IN(e->frames, EFRAME_R_ALA) && !IN(e->frames, EFRAME_R_OBJ) && e->r->tag == TAG_PERF && e->r->features & F_SING && e->r->features & F_MASC && e->with == UINT32_MAX;
    if (!c->said && hand_laid && !(c->who.there && !c->who.person) && !(e->i > d->first && is_comp(p, e->i - 1))) { /* "and hands were laid on": not by whom */
        role_id which;
        e->recipient = behind_preposition(e, c->object, &which);
        if (e->recipient.there)
            keep_event(e, "verb-passive");
        return true;
    }
    bool counted = c->said && (tag_at(p, c->who.first) == TAG_NUM || is_kind(p, c->who.first, TOKEN_NUMBER) || has(p, c->who.head, CLASS_MASS));
    if (e->mode == MODE_DEPORT && c->said && (!counted || c->who.first < e->i) && !c->passive && !c->by.there && !c->object_behind && !en_at(p, e->i))
        return true; /* they leave */
    const draft_event *last = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool he_again = last && last->sentence == d->s && c->shared.there && pro_at(p, e->i) == PRO_AND && c->who.first < e->i && !c->object_behind && !en_at(p, e->i) && IN(e->frames, EFRAME_R_OBJ) && e->type == EVENT_ACCUSE &&
                    finite_tag(last->reading->tag) && strcmp(last->rule, "verb-passive") == 0 && overt(&last->recipient) && last->recipient.first == c->shared.first; /* "was detained, and was accused of" */
    if (c->suffers && challenges(e, c))
        return true;
    if (c->passive || c->by.there || arrested || he_again || (c->suffers && (c->victim || (bare && !authority)))) {
        if (e->type == EVENT_AID)
            return true;
        e->recipient = e->told = c->who;
        bool killed = (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && c->suffers && c->shared.there &&
                      (c->shared.political || has(p, c->shared.head, CLASS_ARMED) || has(p, c->shared.head, CLASS_PLANE)); /* "the army shelled the town and killed ten" */
        e->actor = (arrested || killed) && !c->passive && !c->by.there ? c->shared : c->by;
        bool losses = e->with != UINT32_MAX && !e->with_names && !has(p, e->with, CLASS_DEAD) && !IN(e->frames, EFRAME_GEN_R); /* "bore losses in the battles" */
        uint32_t attack = e->type == EVENT_ASSAULT && c->suffers && !losses ? attack_behind(&both, c->who.first > e->i ? c->who.end : e->i + 1) : UINT32_MAX;
        bool in_clash = attack != UINT32_MAX && overt(&c->by) && c->by.end <= attack && IN(p->k[attack].chosen->lemma->event_frames, EFRAME_R_BAYNA); /* "were killed by the bullets of X during clashes": X's deed */
        e->told_at = in_clash ? UINT32_MAX : attack;
        if (e->told_at != UINT32_MAX)
            return true; /* "were killed in raids": one deed */
        if (e->type == EVENT_ASSAULT && !e->actor.there && !downed && !political(d, &c->who) && !(c->who.there && (has(p, c->who.head, CLASS_ARMED) || protests(p, c->who.head))))
            return true; /* people die in accidents too */
        if (e->type == EVENT_ASSAULT && !e->actor.there && c->suffers && died_in_disaster(&both))
            return true;
        bool aside = overt(&c->who) && c->who.first < e->i && !c->shared.there && (relative_of_verb(d, e->i) != UINT32_MAX || (c->who.end == e->i && !has_article(p, e->i - 1) && c->who.first > d->first && (tag_at(p, c->who.first - 1) == TAG_NOUN || tag_at(p, c->who.first - 1) == TAG_ADP)));
        if (e->type == EVENT_ASSAULT && !e->actor.there && aside && !downed)
            return true; /* "who was executed in", "soldiers [who] were killed in the war": who somebody is */
        keep_event(e, "verb-passive");
        return true;
    }
    if (c->suffers && !IN(e->frames, EFRAME_R_OBJ))
        return true; /* "was martyred": nobody does it without a "by" */
    /* somebody was killed, or killed somebody: neither stands here */
    return c->suffers && !c->said && !en_at(p, e->i) && e->type == EVENT_ASSAULT && !(c->at < e->limit && np_may_begin(p, c->at) && !(pro_at(p, c->at) & PRO_PREP));
}

/* "Hit the town of X", "a broad campaign [that] hit institutions": what stands behind is hit. */
bool subject_is_struck(deed *e, const clause *c)
{
    const parse *p = e->p;
    const party *who = &c->who;
    bool behind = c->said && who->first > e->i && !c->object_behind && IN(e->frames, EFRAME_R_OBJ);
    bool land = behind && e->type == EVENT_ASSAULT && e->r->tag == TAG_IMPF && who->known >= 0 && state(p, who->known); /* "whether it will hit Syria" */
    bool town = behind && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && who->place && !who->person &&
                (who->known >= 0 ? !state(p, who->known) : has(p, who->head, CLASS_PLACE) && !political(e->d, who));
    bool site = c->said && who->first > e->i && IN(e->frames, EFRAME_R_OBJ) && e->type == EVENT_ASSAULT && !who->person && who->known < 0 && tag_at(p, who->head) == TAG_NOUN && (has(p, who->head, CLASS_PLACE) || (has(p, who->head, CLASS_PLANE) && describes(e->d, e->i))) && !has(p, who->head, CLASS_ORG) && !has(p, who->head, CLASS_GROUP) && !has(p, who->head, CLASS_HOMELAND); /* "hit positions of the militia" */
    /* "that the embassy was targeted", written like "targeted": a place or vehicle before a verb without an object */
    bool bare = c->said && !c->object_behind && !en_at(p, e->i) && IN(e->frames, EFRAME_R_OBJ) && e->type == EVENT_ASSAULT && e->r->tag == TAG_PERF && who->end <= e->i && !who->person;
    bool hit = bare && (who->known >= 0 ? who->place && !state(p, who->known) : has(p, who->head, CLASS_PLACE) && !has(p, who->head, CLASS_ARMED) && !has(p, who->head, CLASS_GROUP));
    bool besieged = c->said && who->first > e->i && c->object_behind && c->at > who->end && e->type == EVENT_COERCE && is_kind(p, who->end, TOKEN_COMMA) && who->place && !who->person &&
                    (who->known >= 0 ? !state(p, who->known) : has(p, who->head, CLASS_PLACE) && !political(e->d, who));
    party besieger = besieged ? np_party(e, c->at, NP_APPOSITION | NP_COORD) : nobody; /* "besieges the area, since Friday, the army" */
    if (besieger.there && (has(p, besieger.head, CLASS_ARMED) || political(e->d, &besieger))) {
        e->actor = besieger;
        e->recipient = *who;
        keep_event(e, "verb-object");
        return true;
    }
    bool resumed = e->i + 1 < e->limit && tag_at(p, e->i + 1) == TAG_ADP && en_at(p, e->i + 1); /* "marches to which the unions called" */
    if (!((town || land || site) && !c->suffers) && !(hit && !c->suffers) && !(behind && !(e->type == EVENT_THREATEN && who->end < e->limit && pro_at(p, who->end) & PRO_BI) && !en_at(p, e->i) && !resumed && describes(e->d, e->i)))
        return false;
    e->recipient = *who;
    party owner = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE ? owned_by(e) : nobody; /* "hit towers of X's" */
    e->recipient = owner.there ? owner : e->recipient;
    e->actor = c->shared.there && c->shared.first != who->first ? c->shared : e->actor; /* "besieged the area and stormed the houses" */
    keep_event(e, "verb-object");
    return true;
}
