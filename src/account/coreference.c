/* coreference.c: whom a subject that is left out means.
 *
 * The verb shows gender and number; the candidates are those who spoke or acted
 * before. The choice is one sum: nearness, having spoken, agreement. */
#include "account.h"

enum { LOOK_BACK = 24, W_SPOKE = 6, W_NEAR = 6, W_PERSON = 3, W_GENDER = 8, W_PLURAL = 30, W_TELLER = 60, W_INNER = 8 };

static bool feminine_verb(const reading *v) { return v && v->features & F_FEM; }
static bool plural_verb(const reading *v) { return v && v->features & F_PLUR; }

/* One unknown word by its form no name: "her strategy", "the lessening". */
static bool no_name(const parse *p, const party *q)
{
    enum { SHORT = 5 };
    const token *k = &p->k[q->head];
    if (q->end != q->first + 1 || q->known >= 0 || !k->chosen || !k->chosen->guessed || k->len < SHORT)
        return false;
    bool hers = k->letters[k->len - 2] == HA && k->letters[k->len - 1] == ALEF;
    bool deed = has_article(p, q->head) && (k->letters[2] == TA || k->letters[2] == ALEF) && k->letters[k->len - 1] != YA;
    return hers || deed;
}

/* Who only acted may be meant, too, if he is one who speaks: no picture, no silence, no town. */
static bool may_speak(const parse *p, const party *q)
{
    if (has(p, q->head, CLASS_DOC) || no_name(p, q))
        return false;
    if (q->known >= 0 && IN(p->im->actors[q->known].classes, CLASS_PLACE))
        return state(p, q->known);
    if (q->plural && has(p, q->head, CLASS_NISBA))
        return true; /* "the Palestinians" */
    return q->person || q->political || q->known >= 0 || has(p, q->head, CLASS_HUMAN) || has(p, q->head, CLASS_ORG) || has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_COUNTRY) || has(p, q->head, CLASS_MEDIA);
}

/* "The statement said that ...; it accused X of": what is done in words a document does as well, in the sentence behind its own. */
static bool paper_does(const draft *d, const focus *f, const party *named, const reading *verb, uint32_t at)
{
    if (!verb || verb->tag != TAG_PERF || verb->features & F_PASSIVE || at > d->first + 1)
        return false;
    event_id e = (event_id)verb->lemma->event;
    bool words = e == EVENT_ACCUSE || e == EVENT_REQUEST || e == EVENT_SUPPORT || e == EVENT_REJECT || e == EVENT_THREATEN;
    return words && f->spoke && d->s - f->sentence <= 1 && is_paper(d, named) && !(f->who.plural);
}

/* "Threatened Hezbollah with strikes if it goes on with its attacks": whom the last deed threatens, if the condition stands before
 * token `at`: it is his; NULL: none does. */
const party *warned_if(const draft *d, uint32_t at)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (!x || x->sentence != d->s || x->type != EVENT_THREATEN || !finite_tag(x->reading->tag) || x->recipient.first >= x->recipient.end || x->recipient.end > at)
        return NULL;
    for (uint32_t k = at; k-- > x->recipient.end && at - k < FAR && !is_comp(p, k);)
        if (role_at(p, k) == ROLE_IF)
            return &x->recipient;
    return NULL;
}

/* "One of the neighbours": in passing. */
static bool one_of_many(const parse *p, const party *q)
{
    return tag_at(p, q->first) == TAG_DET && p->k[q->first].chosen->lemma->value == ONE_OF;
}

/* "The Houthis": a name of the tables that is a people's plural, too. */
static bool people_by_name(const parse *p, const party *q)
{
    const word *w = q->first < q->end && tag_at(p, q->head) == TAG_PROPN ? p->k[q->head].word : NULL;
    for (uint32_t k = 0; w && k < w->nreadings; k++)
        if (w->readings[k].tag == TAG_ADJ && w->readings[k].pro & PRO_DET && w->readings[k].features & F_PLUR && w->readings[k].features & F_MASC && !(w->readings[k].features & F_SING))
            return true;
    return false;
}

/* What agreement says of a candidate: below zero, it cannot be. */
static int agreement(const draft *d, const focus *f, const reading *verb)
{
    if (!verb)
        return 0;
    bool vf = feminine_verb(verb), vp = plural_verb(verb);
    const party *named = f->who.same_as >= 0 ? &d->focuses.at[f->who.same_as].who : &f->who;
    const reading *h = named->there && named->end > named->first ? d->p->k[named->head].chosen : NULL;
    if (verb->features & F_DUAL && !vp && !(verb->features & F_SING)) {
        bool two = h && h->features & F_DUAL;
        const word *w = h && named->head < d->p->t->ntokens ? d->p->k[named->head].word : NULL; /* "officials" are not two, unless it is written like the dual */
        bool many = w && h->features & F_PLUR && h->tag != TAG_PROPN && !h->guessed;
        for (uint32_t k = 0; many && k < w->nreadings; k++)
            many = !(w->readings[k].features & F_DUAL);
        return two || ((f->plural || f->who.plural) && f->who.person && !many) ? W_PLURAL + two : -1;
    }
    bool matter = vp && h && h->tag == TAG_NOUN && !h->guessed && !f->who.person && !may_speak(d->p, named); /* "they expected": no gleam and shine */
    bool she = vp && verb->features & F_MASC && !(verb->features & F_FEM) && h && h->tag == TAG_NOUN && !h->guessed && h->features & F_FEM && h->features & F_PLUR && !f->who.person && !has(d->p, named->head, CLASS_HUMAN); /* "the agencies", "the forces" are "it" */
    if (she)
        return -1;
    if (vp)
        return (f->plural || f->who.plural || people_by_name(d->p, named)) && !matter ? W_PLURAL : -1;
    if (verb->features & F_SING && !vf && (f->plural || f->who.plural) && f->who.person)
        return -1; /* of several people the verb that follows is a plural */
    bool several = h && f->who.person && h->tag == TAG_NOUN && !h->guessed && IN(h->lemma->classes, CLASS_HUMAN) && h->features & F_PLUR && (ends_in_un(d->p, named->head) || ends_in_in(d->p, named->head)); /* a sound masculine plural: "sources" may be "she" */
    if (vf && verb->features & F_SING && several)
        return -1; /* "1,700 others": no woman, and no body */
    if (verb->features & F_SING && !vf && h && (tag_at(d->p, named->first) == TAG_NUM || has(d->p, named->first, CLASS_CARDINAL)))
        return -1; /* "thousands of X buried NAME": he who was hit is none of them */
    if (f->gender_known)
        return f->feminine == vf ? W_GENDER : -1;
    if (h && h->tag != TAG_PROPN && !h->guessed) {
        bool hf = h->features & F_FEM || (h->features & F_PLUR && !f->who.person);
        return hf == vf ? W_GENDER : -1;
    }
    return 0;
}

/* "it was not possible for the spokeswoman NAME to confirm it, and she said": a woman of
 * rank who stands in the sentence, though nothing was said by or of her yet. */
bool woman_in_sentence(draft *d, const reading *verb, uint32_t at)
{
    const parse *p = d->p;
    if (!verb || !(verb->features & F_FEM) || verb->features & (F_PLUR | F_DUAL) || !(verb->pro & PRO_AND))
        return false;
    for (uint32_t n = d->focuses.n; n-- > 0 && d->focuses.at[n].sentence == d->s;)
        if (d->focuses.at[n].spoke)
            return false;
    for (uint32_t j = at; j-- > d->first && at - j < 60;) {
        const reading *r = p->k[j].chosen;
        if (!r || r->tag == TAG_PROPN || !(r->features & F_FEM) || !(r->features & F_SING) || !IN(r->lemma->classes, CLASS_TITLE) || !IN(r->lemma->classes, CLASS_HUMAN))
            continue;
        np n = np_parse(p, j, at, NP_APPOSITION);
        if (n.name >= n.name_end)
            continue;
        party q = party_of(d, &n);
        remember(d, q, NULL, false);
        d->focuses.at[d->focuses.n - 1].feminine = d->focuses.at[d->focuses.n - 1].gender_known = true;
        return true;
    }
    return false;
}

party left_out_as(const draft *d, uint32_t focus)
{
    party q = d->focuses.at[focus].who;
    q.same_as = q.same_as >= 0 ? q.same_as : (int32_t)focus;
    q.first = q.end = q.name = q.name_end = 0;
    q.there = true;
    return q;
}

enum { ONLY_TELLS = 2 }; /* value of a person in nouns.tsv, phrases.tsv */

/* "Military sources", "witnesses": they tell of deeds, and do none. */
bool only_tells(const draft *d, const party *q)
{
    const parse *p = d->p;
    const party *who = q->same_as >= 0 ? &d->focuses.at[q->same_as].who : q;
    if (who->there && who->known >= 0) { /* observers of human rights; but IRNGOV is a government */
        const char *code = p->im->strings + p->im->actors[who->known].code;
        return strncmp(code, "NGO", 3) == 0 || (strlen(code) >= 6 && strncmp(code + 3, "NGO", 3) == 0);
    }
    if (!who->there || who->first >= who->end)
        return false;
    const image_lemma *l = p->phrases[who->head].lemma ? p->phrases[who->head].lemma : p->k[who->head].chosen ? p->k[who->head].chosen->lemma : NULL;
    return l && IN(l->classes, CLASS_HUMAN) && l->value == ONLY_TELLS;
}

static bool bodily(const reading *v)
{
    return v && (v->lemma->event == EVENT_ASSAULT || v->lemma->event == EVENT_COERCE || v->lemma->event == EVENT_MOBILIZE || v->lemma->event == EVENT_RETREAT);
}

/* "The police shot a man after he had stabbed a guard": whom they laid hands on had done that before. */
static party struck_for_it(draft *d, const reading *verb, uint32_t at)
{
    enum { NEAR = 4 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t after = at > d->first + 1 && is_comp(p, at - 1) && !en_at(p, at - 1) ? at - 2 : at > d->first ? at - 1 : at;
    bool then = after < at && after > d->first && (role_at(p, after) == ROLE_TIMEPREP || role_at(p, after) == ROLE_WHEN || role_at(p, after) == ROLE_BECAUSE) && !en_at(p, after) && verb && verb->tag == TAG_PERF && !verb->pro && verb->features & F_SING && verb->features & F_MASC && !(verb->features & F_PASSIVE);
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (!then || !x || x->sentence != d->s || (x->type != EVENT_ASSAULT && x->type != EVENT_COERCE) || !finite_tag(x->reading->tag) || x->recipient.first >= x->recipient.end || x->recipient.plural || !x->recipient.person || x->recipient.end > after || after - x->recipient.end > NEAR)
        return none;
    const reading *him = p->k[x->recipient.head].chosen, *doer = x->actor.there && x->actor.first < x->actor.end ? p->k[x->actor.head].chosen : NULL;
    bool one = him && him->features & F_SING && !(him->features & F_FEM), others = !doer || doer->features & (F_FEM | F_PLUR) || verb->lemma->event == EVENT_ASSAULT || verb->lemma->event == EVENT_THREATEN;
    if (!one || !others)
        return none;
    remember(d, x->recipient, verb, false);
    return left_out_as(d, d->focuses.n - 1);
}

/* "No comment came from China, but it (lakinnaha) says": the one country named in the sentence before token `but`, whatever it does there. */
static party the_land_named(draft *d, const reading *verb, uint32_t but)
{
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t at = but;
    for (uint32_t k = d->first; k < but; k++) {
        int32_t known = p->phrases[k].actor;
        bool she = p->k[k].chosen && p->k[k].chosen->features & F_FEM && (has(p, k, CLASS_ORG) || has(p, k, CLASS_GROUP) || has(p, k, CLASS_MEDIA));
        if (!she && (known < 0 || !state(p, known) || tag_at(p, k) != TAG_PROPN))
            continue;
        if (at < but)
            return none;
        at = k;
    }
    if (at >= but || p->phrases[at].actor < 0 || tag_at(p, at) != TAG_PROPN)
        return none;
    np n = np_parse(p, at, but, 0);
    remember(d, party_of(d, &n), verb, false);
    return left_out_as(d, d->focuses.n - 1);
}

/* "X refused the permit in a step that Y condemned, but it (lakinnaha) withdrew": the subject of the sentence's own verb, if both agree. */
static party but_it(draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 60 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t but = at > d->first + 3 ? at - 1 : d->first;
    while (but > d->first && at - but < 3 && role_at(p, but) != ROLE_BUT && !(is_comp(p, but) && role_at(p, but - 1) == ROLE_EXCEPT))
        but--;
    bool except = but > d->first + 1 && is_comp(p, but) && role_at(p, but - 1) == ROLE_EXCEPT; /* "except that it": but it */
    if (but <= d->first + 1 || !(except || role_at(p, but) == ROLE_BUT) || !en_at(p, but) || !is_kind(p, but - 1 - except, TOKEN_COMMA) || but - d->first > FAR || d->hops)
        return none;
    for (uint32_t k = d->first; k + 1 < but && !is_comp(p, k) && role_at(p, k) != ROLE_REL; k++) {
        const reading *v = p->k[k].chosen;
        if (!is_finite(p, k) || tag_at(p, k) == TAG_AUX)
            continue;
        if (!((v->features ^ verb->features) & (F_PLUR | F_DUAL)) && verb->features & F_FEM && !(v->features & F_FEM))
            return the_land_named(d, verb, but);
        if (v->lemma->cue || (v->features ^ verb->features) & (F_FEM | F_PLUR | F_DUAL))
            return none;
        uint32_t object;
        d->hops++;
        party q = overt_subject_of(d, k, but, &object);
        d->hops--;
        bool several = q.plural || tag_at(p, q.first) == TAG_NUM || has(p, q.first, CLASS_CARDINAL); /* "thousands called for his going, but he" */
        if (!overt(&q) || q.first >= but || !actorly(d, &q) || (several && verb->features & F_SING) || verb->features & F_PASSIVE)
            return none;
        remember(d, q, v, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    uint32_t topic = d->first + (role_at(p, d->first) == ROLE_BUT || is_comp(p, d->first)); /* "the neighbour X has (ladayha) sway over them, but it" */
    np n = topic + 1 < but && !en_at(p, d->first) && np_may_begin(p, topic) && !(pro_at(p, topic) & PRO_PREP) ? np_parse(p, topic, but, NP_APPOSITION) : (np){0};
    bool has_it = n.end > n.first && n.end < but && tag_at(p, n.end) == TAG_ADP && en_at(p, n.end) == (verb->features & F_FEM ? EN_3FS : EN_3MS) && verb->features & F_SING;
    if (!has_it || !(n.person || n.political || n.actor >= 0) || !agrees(verb, &n, p, true))
        return none;
    remember(d, party_of(d, &n), verb, false);
    return left_out_as(d, d->focuses.n - 1);
}

/* "Said that the planes did not bomb the town but (lakinnaha) bombed a depot": the topic of the clause that somebody's word holds. */
static party but_the_topic(draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t but = at;
    while (but > d->first && at - but < 3 && !(en_at(p, but) && (role_at(p, but) == ROLE_BUT || is_comp(p, but))))
        but--;
    bool joined = but > d->first + 2 && en_at(p, but) && (role_at(p, but) == ROLE_BUT || (is_comp(p, but) && (role_at(p, but - 1) == ROLE_EXCEPT || role_at(p, but - 1) == ROLE_AS)));
    bool of_him = at + 1 < d->end && tag_at(p, at + 1) == TAG_ADP && en_at(p, at + 1); /* "but he, they let go of him" */
    if (!joined || at == but || of_him || verb->features & F_PASSIVE || (en_at(p, but) != EN_3FS && en_at(p, but) != EN_3MS && en_at(p, but) != EN_3MP))
        return none;
    for (uint32_t k = but; k-- > d->first && but - k < FAR && !is_kind(p, k, TOKEN_SEMICOLON) && !is_kind(p, k, TOKEN_COLON);) {
        if (!is_comp(p, k))
            continue;
        np n = !en_at(p, k) && np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & PRO_PREP) ? np_parse(p, k + 1, but, NP_APPOSITION | NP_COORD) : (np){0};
        uint32_t then = n.end;
        while (then > k && then + 1 < but && (tag_at(p, then) == TAG_NEG || tag_at(p, then) == TAG_AUX || role_at(p, then) == ROLE_QAD || role_at(p, then) == ROLE_SAWFA))
            then++;
        party q = then > k && is_finite(p, then) && agrees(p->k[then].chosen, &n, p, true) && agrees(verb, &n, p, true) ? party_of(d, &n) : none;
        if (!overt(&q) || !actorly(d, &q))
            return none;
        remember(d, q, verb, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    return none;
}

/* Token `k` leads a clause that begins with its topic: "that X", ": X", "'X". */
static bool leads_topic(const draft *d, uint32_t k)
{
    const parse *p = d->p;
    return (is_comp(p, k) && !en_at(p, k)) || is_kind(p, k, TOKEN_COLON) || opens_quote(p, k);
}

/* "That the movement is still active in the town, and it threatens": the topic of the clause, if what stands between brings in nobody
 * else. */
static party topic_goes_on(draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    bool then = at > d->first && (role_at(p, at - 1) == ROLE_THEN || role_at(p, at - 1) == ROLE_BUT) && !en_at(p, at - 1);
    if (!(pro_at(p, at) & (PRO_AND | PRO_SO)) == !then || !(verb->features & F_3RD) || verb->features & F_PASSIVE || d->hops || at < d->first + 4)
        return none;
    for (uint32_t k = at; k-- > d->first && at - k < FAR && !is_kind(p, k, TOKEN_SEMICOLON) && role_at(p, k) != ROLE_REL && role_at(p, k) != ROLE_WHO && role_at(p, k) != ROLE_WHAT && role_at(p, k) != ROLE_HAYTHU;) {
        bool close = p->k[k].kind == TOKEN_QUOTE && p->k[k].mate < k && p->k[k].mate >= d->first;
        if (close)
            k = p->k[k].mate;
        if (close || !(leads_topic(d, k) || is_comp(p, k)))
            continue;
        np n = leads_topic(d, k) && np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & ~PRO_DET) ? np_parse(p, k + 1, at, NP_APPOSITION | NP_COORD) : (np){0};
        uint32_t does = n.end;
        while (does > k && does + 1 < at && (tag_at(p, does) == TAG_NEG || tag_at(p, does) == TAG_AUX || role_at(p, does) == ROLE_QAD || role_at(p, does) == ROLE_SAWFA))
            does++;
        const reading *v = does > k && is_finite(p, does) && agrees(p->k[does].chosen, &n, p, true) ? p->k[does].chosen : NULL; /* behind its subject a verb agrees in number, too */
        bool same = v && !((v->features ^ verb->features) & (F_FEM | F_PLUR | F_DUAL)) && (n.actor >= 0 || ((n.definite || n.name < n.name_end) && !p->k[n.head].chosen->guessed));
        party q = same ? party_of(d, &n) : none;
        if (!overt(&q) || !actorly(d, &q))
            return none;
        for (uint32_t j = does + 1; j < at; j++) {
            if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX)
                continue;
            uint32_t object;
            d->hops++;
            party other = overt_subject_of(d, j, at, &object);
            d->hops--;
            if (overt(&other) && other.first != q.first && actorly(d, &other))
                return none;
        }
        remember(d, q, verb, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    return none;
}

/* "After the announcing by the coalition, which X leads, that it had killed": who stands behind the masdar of saying. */
static party whose_saying(draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 14 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t that = at;
    while (that > d->first && !is_comp(p, that))
        that--;
    for (uint32_t k = that; k-- > d->first && that - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k);) {
        const reading *r = p->k[k].chosen;
        if (!r || r->tag != TAG_MASDAR || !r->lemma->cue || r->en || r->pro & PRO_DET || !np_may_begin(p, k + 1))
            continue;
        np n = np_parse(p, k + 1, that, NP_APPOSITION | NP_COORD);
        bool says = n.end > n.first && (n.end == that || role_at(p, n.end) == ROLE_REL) && (n.person || n.political || n.actor >= 0) && agrees(verb, &n, p, true);
        if (!says)
            return none;
        remember(d, party_of(d, &n), verb, true);
        return left_out_as(d, d->focuses.n - 1);
    }
    return none;
}

/* "The forces used gas to disperse hundreds of protesters after they had thrown stones, and smashed": whom they struck had done
 * that before, where they are several and the others no men. */
static party crowd_struck_for_it(draft *d, const reading *verb, uint32_t at)
{
    enum { NEAR = 10 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    if (!verb || verb->tag != TAG_PERF || !(verb->features & F_PLUR) || !(verb->features & F_MASC) || verb->features & F_SING || !d->events.n)
        return none;
    uint32_t v = at;
    for (uint32_t k = at; v == at && pro_at(p, at) == PRO_AND && k-- > d->first && at - k < NEAR;)
        v = is_finite(p, k) ? k : v;
    uint32_t after = v > d->first + 1 && is_comp(p, v - 1) && !en_at(p, v - 1) ? v - 2 : v > d->first ? v - 1 : v;
    bool then = after < v && after > d->first && (role_at(p, after) == ROLE_TIMEPREP || role_at(p, after) == ROLE_WHEN || role_at(p, after) == ROLE_BECAUSE) && !en_at(p, after);
    const draft_event *x = &d->events.at[d->events.n - 1];
    for (uint32_t n = d->events.n; n-- > 0 && d->events.at[n].sentence == d->s && x->trigger >= after;)
        x = &d->events.at[n]; /* not what they did themselves */
    if (!then || x->sentence != d->s || x->trigger >= after || (x->type != EVENT_ASSAULT && x->type != EVENT_COERCE) || x->recipient.first >= x->recipient.end || x->recipient.end > after || !x->recipient.plural)
        return none;
    const reading *they = p->k[x->recipient.head].chosen, *doer = x->actor.there && x->actor.first < x->actor.end ? p->k[x->actor.head].chosen : NULL;
    bool men = they && IN(they->lemma->classes, CLASS_HUMAN), others = doer && !x->actor.person && (doer->features & F_FEM || doer->features & F_SING || !IN(doer->lemma->classes, CLASS_HUMAN));
    if (!men || !others || is_finite(p, v) != (v == at || plural_verb(p->k[v].chosen)))
        return none;
    remember(d, x->recipient, verb, false);
    return left_out_as(d, d->focuses.n - 1);
}

/* "The group which he said carried out the attack", "he of whom it is believed that he killed": whom the relative pronoun before the
 * saying of another takes up. */
static party of_whom_it_is_said(draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 7 };
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    uint32_t that = at;
    while (that > d->first && at - that < 3 && !is_comp(p, that))
        that--;
    uint8_t en = is_comp(p, that) ? en_at(p, that) : EN_NONE;
    int which = en == EN_3MS ? HE : en == EN_3FS ? SHE : en == EN_3MP ? THEY : 0;
    if (!which || verb->features & (F_1ST | F_2ND) || (which == SHE) != ((verb->features & F_FEM) != 0))
        return none;
    for (uint32_t k = that; k-- > d->first + 1 && that - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k);) {
        const reading *v = p->k[k].chosen;
        if (!is_finite(p, k))
            continue;
        uint32_t rel = k - 1;
        if (role_at(p, rel) != ROLE_REL || pro_at(p, rel) || p->k[rel].chosen->lemma->value != which || v->en)
            return none;
        np n = k + 1 < that && np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & ~PRO_DET) ? np_parse(p, k + 1, that, 0) : (np){0};
        bool another = n.end > n.first && (n.person || n.political || n.actor >= 0), nobodys = IN(v->lemma->classes, CLASS_BELIEF) && v->tag == TAG_IMPF && v->features & F_MASC && v->features & F_SING, he = which == SHE && !(v->features & F_FEM) && v->features & F_SING;
        party q = another || nobodys || he ? whom_of_relative(d, rel) : none;
        if (!overt(&q) || !actorly(d, &q))
            return none;
        remember(d, q, verb, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    return none;
}

/* "'It is so', he said, according to the agency. She added that": the sentence before ended with whose word it is, and who speaks on is
 * of that gender and not of his whom it tells of. */
static party who_handed_on(draft *d, const reading *verb, uint32_t at)
{
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    const draft_statement *s = d->statements.n ? &d->statements.at[d->statements.n - 1] : NULL;
    if (at != d->first || !verb || !verb->lemma->cue || !finite_tag(verb->tag) || verb->pro != PRO_AND || !(verb->features & F_FEM) || !(verb->features & F_SING) || !s || s->nchain < 2 || s->sentence + 1 != d->s)
        return none;
    const party *outer = &s->chain[0], *teller = &s->chain[s->nchain - 1];
    const reading *h = outer->first < outer->end && outer->first >= s->end ? p->k[outer->head].chosen : NULL, *said = p->k[s->cue].chosen, *t = teller->first < teller->end ? p->k[teller->head].chosen : NULL;
    bool he = said && finite_tag(said->tag) && said->features & F_MASC && !(said->features & F_FEM) && !(t && t->features & F_FEM && t->tag != TAG_PROPN);
    if (!he || !h || h->tag != TAG_NOUN || !(h->features & F_FEM) || !(h->features & F_SING) || !may_speak(p, outer))
        return none;
    remember(d, *outer, verb, true);
    return left_out_as(d, d->focuses.n - 1);
}

bool a_thing_does(const draft *d, const reading *verb, uint32_t at)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    if (!verb || !(verb->pro & PRO_AND) || !(verb->features & F_MASC) || verb->features & (F_FEM | F_PLUR | F_DUAL))
        return false;
    for (uint32_t k = at; k-- > d->first && at - k < FAR && p->k[k].kind != TOKEN_SEMICOLON && !is_comp(p, k);)
        if (is_finite(p, k) && tag_at(p, k) != TAG_AUX)
            return k > d->first + 1 && role_at(p, k - 1) == ROLE_WHAT && (is_kind(p, k - 2, TOKEN_COMMA) || tag_at(p, k - 2) == TAG_PRON) && p->k[k].chosen->tag == verb->tag && !p->k[k].chosen->en && !((p->k[k].chosen->features ^ verb->features) & (F_FEM | F_PLUR));
    return false;
}

static party nearest(draft *d, const reading *verb, uint32_t at, bool doer)
{
    party none = {.same_as = NOBODY, .known = -1};
    party struck = struck_for_it(d, verb, at);
    if (struck.there)
        return struck;
    struck = crowd_struck_for_it(d, verb, at);
    if (struck.there)
        return struck;
    party same = who_will_if(d, at);
    if (same.there)
        return same;
    if (doer && a_thing_does(d, verb, at))
        return none;
    party again = doer ? none : who_handed_on(d, verb, at);
    if (again.there)
        return again;
    party topic = bodily(verb) && !verb->lemma->cue ? but_the_topic(d, verb, at) : none;
    if (!topic.there && doer && verb && !verb->lemma->cue)
        topic = topic_goes_on(d, verb, at);
    party main = topic.there || !verb ? topic : but_it(d, verb, at);
    if (main.there)
        return main;
    role_id led = at > d->first ? role_at(d->p, at - 1) : ROLE_NONE;
    if (led == ROLE_MIN && en_at(d->p, at - 1) && at > d->first + 1 && (tag_at(d->p, at - 2) == TAG_NUM || is_kind(d->p, at - 2, TOKEN_NUMBER)))
        return none; /* "76 of them hit" */
    if ((led == ROLE_WHO || led == ROLE_MIN) && !en_at(d->p, at - 1))
        return none; /* "those who carried out the massacre" */
    if (woman_in_sentence(d, verb, at)) {
        party q = d->focuses.at[d->focuses.n - 1].who;
        q.same_as = (int32_t)d->focuses.n - 1;
        q.first = q.end = q.name = q.name_end = 0;
        return q;
    }
    const party *whose = verb ? warned_if(d, at) : NULL;
    const reading *he = whose ? d->p->k[whose->head].chosen : NULL;
    if (he && verb->features & F_3RD && (he->tag == TAG_PROPN || he->guessed || !((he->features ^ verb->features) & F_FEM)) && whose->plural == !(verb->features & F_SING)) {
        remember(d, *whose, NULL, false);
        d->focuses.at[d->focuses.n - 1].inner = true;
        return left_out_as(d, d->focuses.n - 1);
    }
    int best = -1000, told = -1000, found = NOBODY;
    bool dies = verb && verb->lemma->event == EVENT_ASSAULT && IN(verb->lemma->event_frames, EFRAME_SUBJ_R); /* somebody does, no ministry */
    int32_t paper = NOBODY; /* "reports say that she admitted": she is not the reports */
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < 8;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->first <= at && at < s->end && s->nchain && s->chain[s->nchain - 1].first < s->chain[s->nchain - 1].end && has(d->p, s->chain[s->nchain - 1].head, CLASS_DOC))
            paper = (int32_t)s->chain[s->nchain - 1].first;
    }
    int32_t in = doer && bodily(verb) ? statement_around(d, at) : -1;
    const party *speaker = in >= 0 && d->statements.at[in].nchain ? &d->statements.at[in].chain[d->statements.at[in].nchain - 1] : NULL;
    const party *teller = speaker && speaker->same_as >= 0 ? &d->focuses.at[speaker->same_as].who : speaker; /* "said that the group had killed a man in an attack that it made": not he */
    bool himself = false; /* "said that he had killed" */
    for (uint32_t k = at; k-- > d->first && at - k < 4 && !himself;)
        himself = is_comp(d->p, k) && en_at(d->p, k);
    party own_words = himself ? whose_saying(d, verb, at) : none;
    if (own_words.there)
        return own_words;
    own_words = himself && doer ? of_whom_it_is_said(d, verb, at) : none;
    if (own_words.there)
        return own_words;
    uint32_t object = at + 1, that = at; /* "the police said that it had killed a man": here it does the deed */
    while (himself && !is_comp(d->p, that))
        that--;
    const reading *holds = himself && that > d->first && is_finite(d->p, that - 1) ? d->p->k[that - 1].chosen : NULL; /* "a woman is thought to have killed a man" */
    bool own = himself && !(holds && verb && (holds->features ^ verb->features) & F_FEM);
    const draft_statement *inner = himself && statement_around(d, at) >= 0 ? &d->statements.at[statement_around(d, at)] : NULL; /* "X said that Y proved that it had": Y */
    const party *says = inner && inner->nchain > 1 && that < inner->first + 2 && that + 2 > inner->first ? &inner->chain[inner->nchain - 1] : NULL;
    for (uint32_t n = 0; says && says->first < says->end && n < LOOK_BACK && n < d->focuses.n; n++) {
        uint32_t i = d->focuses.n - 1 - n;
        const focus *f = &d->focuses.at[i];
        if (f->who.first == says->first && f->who.end == says->end && agreement(d, f, verb) >= 0 && (!doer || actorly(d, &f->who)) && !has(d->p, f->who.head, CLASS_DOC))
            return left_out_as(d, i);
    }
    dies &= !(own && object < d->end && (is_kind(d->p, object, TOKEN_NUMBER) || (np_may_begin(d->p, object) && !(pro_at(d->p, object) & PRO_PREP) && !d->p->time_at[object])));
    for (uint32_t n = 0; n < LOOK_BACK && n < d->focuses.n; n++) {
        uint32_t i = d->focuses.n - 1 - n;
        const focus *f = &d->focuses.at[i];
        int a = agreement(d, f, verb);
        const party *named = f->who.same_as >= 0 ? &d->focuses.at[f->who.same_as].who : &f->who;
        if (named->first < named->end && named->first > at)
            continue; /* named only later */
        if (f->struck)
            continue;
        if (doer && (!actorly(d, named) || has(d->p, named->head, CLASS_DOC)) && !paper_does(d, f, named, verb, at))
            continue;
        if (!f->spoke && named->first < named->end && (!may_speak(d->p, named) || one_of_many(d->p, named)))
            continue;
        if (dies && !f->who.person && named->first < named->end && (has(d->p, named->head, CLASS_ORG) || has(d->p, named->head, CLASS_MEDIA)) && !has(d->p, named->head, CLASS_ARMED) && !has(d->p, named->head, CLASS_HUMAN))
            continue;
        if (a < 0 || (paper != NOBODY && f->who.first == (uint32_t)paper))
            continue;
        uint32_t distance = d->s - f->sentence;
        int score = a - (int)distance * W_NEAR - (int)n + (f->spoke ? W_SPOKE : 0) + (f->who.person ? W_PERSON : 0);
        if (f->inner && f->sentence != d->s)
            score -= W_INNER;
        bool tells = teller && !himself && (verb->lemma->event == EVENT_ASSAULT || verb->lemma->event == EVENT_COERCE) && teller->person && !teller->political && named->first < named->end && named->first == teller->first;
        bool relays = verb && medium(d, named) && !himself && verb->lemma->event && f->sentence != d->s; /* an agency reports deeds, and does few */
        if (doer && f->spoke && (bodily(verb) ? tells || only_tells(d, named) || medium(d, named) : relays)) {
            told = score > told ? score : told;
            score -= W_TELLER;
        }
        if (score > best) {
            best = score;
            found = (int)i;
        }
    }
    if (found == NOBODY || (told > best && !himself && d->focuses.at[found].sentence != d->s)) /* nearer stands one who only told of it: nobody far away is meant */
        return none;
    return left_out_as(d, (uint32_t)found);
}

party left_out(draft *d, const reading *verb, uint32_t at) { return nearest(d, verb, at, false); }
party left_out_doer(draft *d, const reading *verb, uint32_t at) { return nearest(d, verb, at, true); }

party who_did_before(const draft *d, const reading *verb, uint32_t at)
{
    party none = {.same_as = NOBODY, .known = -1};
    for (uint32_t n = d->events.n; n-- > 0 && d->events.n - n < 4 && d->events.at[n].sentence == d->s;) {
        const party *q = &d->events.at[n].actor;
        if (d->events.at[n].trigger >= at || q->first >= q->end || q->first >= at)
            continue;
        const reading *h = d->p->k[q->head].chosen;
        bool many = q->plural && q->person, she = q->person ? q->feminine : h && (h->features & F_FEM || h->features & F_PLUR);
        bool unsure = !q->person && (!h || h->guessed || (h->tag == TAG_PROPN && !(h->features & (F_FEM | F_MASC))));
        return (plural_verb(verb) ? many : !many && (unsure || she == feminine_verb(verb))) ? *q : none;
    }
    return none;
}

void remember(draft *d, party who, const reading *verb, bool spoke)
{
    if (!who.there)
        return;
    focus *f = vec_push(d->a, &d->focuses);
    *f = (focus){.who = who, .sentence = d->s, .spoke = spoke};
    if (who.same_as >= 0) {
        const focus *old = &d->focuses.at[who.same_as];
        f->feminine = old->feminine;
        f->plural = old->plural;
        f->gender_known = old->gender_known;
    }
    enum { BACK = 24 };
    for (size_t n = d->focuses.n - 1; who.same_as < 0 && who.first < who.end && !f->gender_known && n-- > 0 && d->focuses.n - n < BACK;) {
        const focus *old = &d->focuses.at[n];
        if (old->gender_known && old->who.first == who.first && old->who.end == who.end) { /* the same words: what agreed with them before */
            f->feminine = old->feminine;
            f->gender_known = true;
        }
    }
    if (verb && (verb->tag == TAG_PERF || verb->tag == TAG_IMPF || verb->tag == TAG_APTC)) {
        f->feminine = feminine_verb(verb);
        f->gender_known = verb->features & (F_FEM | F_MASC);
        f->plural = plural_verb(verb) || who.plural;
    }
}

party subject_to_come(draft *d, uint32_t i, uint8_t en, uint32_t *verb)
{
    enum { FAR = 24 };
    const parse *p = d->p;
    const party nobody = {.same_as = NOBODY, .known = -1};
    uint32_t day = i > d->first && has(p, i - 1, CLASS_TIMEUNIT) && !en_at(p, i - 1) && !has_article(p, i - 1) ? i - 1 : i; /* "on the second day of his visit" */
    day -= day < i && day > d->first && (has(p, day - 1, CLASS_ORDINAL) || tag_at(p, day - 1) == TAG_NUM) && !pro_at(p, day - 1);
    bool led = day > d->first && tag_at(p, day - 1) == TAG_ADP && !en_at(p, day - 1);
    if (!led || (en != EN_3MS && en != EN_3FS))
        return nobody;
    for (uint32_t k = d->first; k < i; k++)
        if (is_finite(p, k) || is_comp(p, k) || is_kind(p, k, TOKEN_COLON) || p->k[k].kind == TOKEN_QUOTE || p->phrases[k].actor >= 0 || has(p, k, CLASS_TITLE))
            return nobody; /* also "about the threats of X after accusing him" */
    uint32_t v = i + 1;
    if (is_comp(p, v)) { /* "after his announcing that ...": over the clause to a perfect behind a comma */
        for (v++; v < d->end && v < i + FAR && !(tag_at(p, v) == TAG_PERF && is_kind(p, v - 1, TOKEN_COMMA)); v++)
            if (is_kind(p, v, TOKEN_COLON))
                return nobody;
    } else {
        while (v < d->end && v < i + FAR && !(is_finite(p, v) && is_kind(p, v - 1, TOKEN_COMMA)) && !is_comp(p, v) && role_at(p, v) != ROLE_REL)
            v++; /* also over ", in a step [that] angered its allies," */
    }
    const reading *r = v + 1 < d->end && is_finite(p, v) && is_kind(p, v - 1, TOKEN_COMMA) ? p->k[v].chosen : NULL;
    if (!r || r->tag == TAG_AUX || r->pro || r->features & F_PASSIVE || !(r->features & F_3RD) || !(r->features & F_SING) || (en == EN_3FS) != ((r->features & F_FEM) != 0))
        return nobody;
    uint32_t object;
    party q = overt_subject_of(d, v, d->end, &object);
    bool one = q.there && overt(&q) && q.first > v && !(q.plural && q.person) && actorly(d, &q) && (q.person || q.political || q.known >= 0) && !medium(d, &q) && en_at(p, q.head) != en; /* nor "his lawyer said" */
    *verb = v;
    return one && (has_article(p, q.head) || q.known >= 0 || q.name < q.name_end || !has(p, q.head, CLASS_SOURCE)) ? q : nobody;
}
