/* undertaken.c: whose deed it is that somebody decided, pledged, announced or was asked to do, that is his duty, or that he was
 * on his way to: told by another noun or verb than the one of the deed. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* Who does what this light masdar carries is its genitive: "the launching of", but not "the repelling of an attack". */
bool deals(const reading *holding) { return holding && !IN(holding->lemma->classes, CLASS_RECEIVE) && !IN(holding->lemma->classes, CLASS_HAPPEN); }

/* "its launching", "his carrying out": a light masdar with a pronoun, of one who does something. */
bool own_doing(const parse *p, uint32_t k)
{
    return light(p, k) && en_at(p, k) && deals(p->k[k].chosen);
}

/* What is decided, tried, begun or declared: its genitive does it. */
static bool decides(const parse *p, uint32_t k)
{
    const reading *r = p->k[k].chosen;
    if (!r || r->en || (r->tag != TAG_MASDAR && r->tag != TAG_NOUN))
        return false;
    bool decision = r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_DOC) && !IN(r->lemma->classes, CLASS_REPORTED);
    return decision || IN(r->lemma->classes, CLASS_PLAN) || IN(r->lemma->classes, CLASS_BEGIN) || r->lemma->cue == CUE_ANNOUNCE;
}

/* From token i to `end` stands nothing but when, where or who for them: "at dawn", "in the capital,", "represented by X". */
static bool over_aside(const deed *e, uint32_t i, uint32_t end, bool decision)
{
    const parse *p = e->p;
    if (i + 2 < end && tag_at(p, i) == TAG_PPTC && !pro_at(p, i) && !en_at(p, i) && pro_at(p, i + 1) & PRO_BI)
        i = np_parse(p, i + 1, end, NP_APPOSITION).end;
    while (i < end) {
        bool in = role_at(p, i) == ROLE_FI && !en_at(p, i) && i + 1 < end;
        uint32_t place = in ? i + 1 : i, next = i;
        if (p->time_at[i])
            next = p->times.at[p->time_at[i] - 1].end;
        else if (is_kind(p, i, TOKEN_COMMA) || has(p, i, CLASS_TIMEUNIT) || has(p, i, CLASS_DAYPART) || (tag_at(p, i) == TAG_ADV && !(decision && has_article(p, end))))
            next = i + 1;
        else if (!decision && (in || pro_at(p, i) & PRO_BI) && has(p, place, CLASS_PLACE))
            next = np_parse(p, place, end, 0).end;
        if (next <= i)
            return false;
        i = next;
    }
    return i == end;
}

/* The noun phrase that ends before token `end` and is the genitive of the nearest word before it that leads; end 0: none. */
np genitive_of(const deed *e, uint32_t end, uint32_t far, bool (*leads)(const parse *, uint32_t))
{
    const parse *p = e->p;
    for (uint32_t k = end; k-- > e->d->first && end - k < far && (p->k[k].kind == TOKEN_WORD || (k + 1 == end && is_kind(p, k, TOKEN_COMMA))) && !is_finite(p, k);) {
        if (has_article(p, k) || !leads(p, k))
            continue;
        np n = {0};
        if (!en_at(p, k))
            n = np_parse(p, k + 1, end, NP_APPOSITION | NP_COORD);
        if (p->inside[k] || (n.end > n.first && n.end < end && tag_at(p, n.head) == TAG_ADJ && n.actor < 0))
            return (np){0};
        bool of_it = n.end + 1 == end && role_at(p, n.end) == ROLE_AN && p->k[k].chosen->lemma->cue == CUE_ANNOUNCE; /* "the announcement of X of imposing" */
        if (n.end > n.first && n.end < end && (of_it || over_aside(e, n.end, end, has(p, k, CLASS_DOC))))
            return n;
        if (n.end > n.first && n.end + 1 < end && n.person && is_kind(p, n.end, TOKEN_COMMA) && personal_name(p, n.end + 1) && np_parse(p, n.end + 1, end, 0).end == end)
            n.end = end; /* "the president, NAME" */
        return n.end == end ? n : (np){0};
    }
    return (np){0};
}

/* "His wish": his whose announcement tells of it, else whom the pronoun means. */
static party whose_wish(deed *e, uint32_t its)
{
    np n = genitive_of(e, its, 7, decides);
    if (n.end && (n.political || n.actor >= 0 || n.person))
        return party_of(e->d, &n);
    return possessor(e, en_at(e->p, its));
}

/* "The decision of the authorities to release", "the attempt of the rebels to kill", "the declaring by X of imposing
 * sanctions": the genitive of the decision does what is decided. */
void decided(deed *e)
{
    const parse *p = e->p;
    const reading *holding = light_masdar(e);
    uint32_t deed_at = deals(holding) ? e->i - 1 : e->i;
    if (e->actor.there || tag_at(p, deed_at) != TAG_MASDAR || pro_at(p, deed_at) & ~(PRO_DET | PRO_BI) || en_at(p, deed_at) || en_at(p, e->i))
        return;
    uint32_t its = deed_at > e->d->first ? deed_at - 1 : deed_at; /* "informed the ambassador of its decision to expel" */
    const reading *decision = its < deed_at && en_at(p, its) && !(pro_at(p, its) & PRO_AND) ? p->k[its].chosen : NULL;
    if (decision && !decision->lemma->cue && !has(p, its, CLASS_REPORTED) && (decision->tag == TAG_NOUN || decision->tag == TAG_MASDAR) && (IN(decision->lemma->classes, CLASS_PLAN) || (decision->tag == TAG_NOUN && IN(decision->lemma->classes, CLASS_DOC)))) {
        party it = whose_wish(e, its);
        e->actor = overt(&it) || it.person ? it : nobody;
        return;
    }
    np n = genitive_of(e, deed_at, 7, decides);
    if (n.end && (n.political || n.actor >= 0 || (n.person && tag_at(p, n.first) != TAG_PROPN)))
        e->actor = party_of(e->d, &n);
}

/* "Voiced his wish of a meeting with (liqa', genitive) the president": he meets the president. */
void wishes_to_meet(deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first, its = e->i > first ? e->i - 1 : first;
    its -= its > first && role_at(p, its) == ROLE_FI && !en_at(p, its);
    bool wish = its < e->i && en_at(p, its) && has(p, its, CLASS_PLAN) && (tag_at(p, its) == TAG_NOUN || tag_at(p, its) == TAG_MASDAR) && !(pro_at(p, its) & PRO_AND);
    if (!wish || e->type != EVENT_CONSULT || pro_at(p, e->i) || en_at(p, e->i) || e->recipient.there || !overt(&e->actor) || e->actor.first != e->i + 1)
        return;
    party it = whose_wish(e, its);
    if (!it.there || (overt(&it) && it.first == e->actor.first))
        return;
    e->recipient = e->actor;
    e->actor = it;
}

/* "X's launching raids", "the dealing by X of blows": the genitive of the light masdar that the noun is the object of. */
void of_light_masdar(deed *e)
{
    const parse *p = e->p;
    bool imposed = e->type == EVENT_SANCTION || (e->type == EVENT_COERCE && e->mode == MODE_ARREST) || (e->type == EVENT_RETREAT && e->mode == MODE_RELEASE); /* "after Washington's imposing sanctions", "the police's laying hands on" */
    bool given = e->type == EVENT_AID || e->type == EVENT_PROTEST || e->type == EVENT_CONSULT; /* "his country's granting aid", "the opposition's holding demonstrations" */
    bool theirs = false; /* "the economic American sanctions" */
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 4 && tag_at(p, k) == TAG_ADJ; k++)
        theirs |= nisba_of(p, k) != NULL;
    bool the = has_article(p, e->i) && e->type != EVENT_COERCE && (e->type != EVENT_SANCTION || theirs);
    if ((e->type != EVENT_ASSAULT && !imposed && !given) || e->actor.there || pro_at(p, e->i) & ~PRO_DET || the)
        return;
    bool own = e->i > e->d->first && own_doing(p, e->i - 1); /* "by its launching an attack" */
    party it = own ? possessor(e, en_at(p, e->i - 1)) : nobody;
    if (overt(&it) && !medium(e->d, &it) && (political(e->d, &it) || has(p, it.head, CLASS_ARMED))) {
        e->actor = it;
        e->done = true;
        return;
    }
    np n = genitive_of(e, e->i, 12, light);
    if (n.end && (n.political || n.actor >= 0 || has(p, n.head, CLASS_ARMED) || (given && has(p, n.head, CLASS_HOMELAND)) || (has(p, n.head, CLASS_PLANE) && e->type == EVENT_ASSAULT))) {
        e->actor = party_of(e->d, &n);
        e->done = true;
    }
}

/* "Went to Ankara to hold talks with", "came to congratulate X", "used motorcycles to carry out an attack": whoever went. */
void came_to_hold(deed *e, const noun_view *v)
{
    const draft *d = e->d;
    const reading *holding = light_masdar(e);
    if (v->verb == UINT32_MAX || e->actor.there)
        return;
    const reading *verb = e->p->k[v->verb].chosen;
    bool to_hold = holding && holding->pro & PRO_LI, attacks = e->type == EVENT_ASSAULT && to_hold && !has_article(e->p, e->i) && !(e->i > d->first + 1 && has_article(e->p, e->i - 2) && may_be(e->p, e->i - 2, TAG_APTC)) && !IN(verb->lemma->classes, CLASS_LIGHT) && !(verb->features & F_PASSIVE) && !IN(verb->lemma->classes, CLASS_RECEIVE) && !verb->lemma->event && !verb->lemma->cue;
    bool greets = e->type == EVENT_SUPPORT && e->r->tag == TAG_MASDAR && e->r->pro == PRO_LI && IN(verb->lemma->event_frames, EFRAME_TRAVELS) && e->recipient.there;
    if (!((e->type == EVENT_CONSULT && to_hold) || attacks || greets))
        return;
    uint32_t object;
    party q = subject_of(e->d, v->verb, e->i, &object);
    if (overt(&q) && q.first < e->i && actorly(d, &q) && !(attacks && !(political(d, &q) || q.person || has(e->p, q.head, CLASS_ARMED))) && !(overt(&e->recipient) && e->recipient.first == q.first))
        e->actor = q;
}

/* "American preparations for", "an Israeli plan to": the adjective at token i says whose. */
static bool prepares(const parse *p, uint32_t i)
{
    const reading *what = i ? p->k[i - 1].chosen : NULL;
    return what && (what->tag == TAG_NOUN || what->tag == TAG_MASDAR) && IN(what->lemma->classes, CLASS_PLAN) && !what->en && tag_at(p, i) == TAG_ADJ && !pro_at(p, i) == !has_article(p, i - 1) && nisba_of(p, i);
}

/* "The readiness of Baghdad for mediation", "the plan of the army for": whose it is, right before token `to`. */
static party planner_before(const deed *e, uint32_t to)
{
    enum { LONGEST = 6 };
    const parse *p = e->p;
    for (uint32_t k = to; k-- > e->d->first && to - k <= LONGEST && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);) {
        if ((tag_at(p, k) != TAG_NOUN && tag_at(p, k) != TAG_MASDAR) || !has(p, k, CLASS_PLAN))
            continue;
        if (has_article(p, k) || en_at(p, k) || k + 1 >= to || pro_at(p, k + 1) & ~PRO_DET || !np_may_begin(p, k + 1))
            return nobody;
        np n = np_parse(p, k + 1, to, NP_APPOSITION);
        party q = n.end == to && (n.definite || n.actor >= 0 || n.name < n.name_end) ? party_of(e->d, &n) : nobody;
        return q.there && actorly(e->d, &q) ? q : nobody;
    }
    return nobody;
}

/* "His land is ready for the release of X": whoever is ready. */
void ready_to(deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first, to = e->i > first && tag_at(p, e->i - 1) == TAG_MASDAR && e->p->k[e->i - 1].chosen->pro == PRO_LI && !en_at(p, e->i - 1) ? e->i - 1 : e->i;
    bool deed_of = tag_at(p, to) == TAG_MASDAR || (to == e->i && tag_at(p, to) == TAG_NOUN && e->type == EVENT_CONSULT); /* also "ready for talks" */
    if (to > first + 2 && p->k[to].chosen->pro == PRO_LI && deed_of && prepares(p, to - 1)) {
        e->actor = nisba_party(p, to - 1);
        return;
    }
    bool apart = has_article(p, to) && (has(p, to, CLASS_OCCASION) || p->k[to].chosen->features & F_PLUR || e->type == EVENT_THREATEN); /* "preparing for the summit", "ready for the threats" */
    if (e->actor.there || to < first + 2 || (pro_at(p, to) & ~PRO_DET) != PRO_LI || apart || en_at(p, to) || !deed_of)
        return;
    if (to == e->i || !p->k[to].chosen->lemma->event || p->k[to].chosen->lemma->deeds)
        e->actor = planner_before(e, to);
    if (e->actor.there || !has(p, to - 1, CLASS_PLAN) || is_finite(p, to - 1))
        return;
    uint32_t at = to - 1;
    if ((tag_at(p, at) == TAG_MASDAR || tag_at(p, at) == TAG_NOUN) && !en_at(p, at)) {
        if (at < first + 2 || role_at(p, at - 1) != ROLE_ALA || en_at(p, at - 1))
            return;
        at--;
    }
    uint32_t verb = at == to - 1 && (en_at(p, at) == EN_3MS || en_at(p, at) == EN_3FS) ? governing_verb(e->d, at) : UINT32_MAX, object;
    const reading *shows = verb < at ? p->k[verb].chosen : NULL;
    verb = shows && (shows->lemma->cue || IN(shows->lemma->classes, CLASS_LIGHT)) && ((shows->features & F_FEM) != 0) == (en_at(p, at) == EN_3FS) ? verb : UINT32_MAX;
    if (at == to - 1 && en_at(p, at) && verb == UINT32_MAX)
        return; /* "X, on Friday, showed his readiness for" */
    party q = verb < at ? subject_of(e->d, verb, at, &object) : ending_at(e->d, at, UINT32_MAX, true);
    if (q.there && actorly(e->d, &q) && (q.person || political(e->d, &q) || has(p, q.head, CLASS_HOMELAND)))
        e->actor = q;
}

/* "Pledged to impose sanctions on X": whoever pledged it, of what X has coming. */
void pledged(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    if (v->verb == UINT32_MAX || e->actor.there || !e->recipient.there || p->k[v->verb].chosen->lemma->cue != CUE_PROMISE)
        return;
    uint32_t object, to = light_masdar(e) ? e->i - 1 : e->i;
    party q = pro_at(p, to) & PRO_BI ? subject_of(e->d, v->verb, e->i, &object) : nobody;
    if (q.there && actorly(e->d, &q) && !(overt(&q) && q.first == e->recipient.first))
        e->actor = q;
}

/* "Announced its withdrawal", "announced the imposing of sanctions": the deed of him who announces. */
void announced(deed *e)
{
    if (blew_up(e))
        return; /* "announced the explosion of a bomb": not theirs */
    draft *d = e->d;
    int32_t in = statement_around(d, e->i);
    uint32_t verb = !e->actor.there && in < 0 && e->r->features & F_ACC && !has_article(e->p, e->i) && !en_at(e->p, e->i) ? governing_verb(e->d, e->i) : UINT32_MAX;
    if (verb < e->i && e->p->k[verb].chosen->lemma->cue == CUE_ANNOUNCE && !(e->p->k[verb].chosen->features & F_PASSIVE)) { /* "announced a pardon" */
        uint32_t object;
        party who = subject_of(e->d, verb, e->i, &object);
        if (overt(&who) && who.first > verb && object == e->i && actorly(d, &who))
            e->actor = who;
        return;
    }
    if (e->actor.there || in < 0)
        return;
    const draft_statement *s = &d->statements.at[in];
    if (strcmp(s->rule, "cue-clause") == 0)
        return; /* "announced that a meeting will be held" */
    const reading *holding = light_masdar(e);
    bool all_of_it = s->first == e->i || (s->first + 1 == e->i && holding && holding->lemma->event != EVENT_SANCTION && holding->lemma->event != EVENT_REJECT);
    const reading *begun = s->first + 1 == e->i ? e->p->k[s->first].chosen : NULL; /* "announced the beginning of the withdrawal of" */
    all_of_it |= begun && (begun->tag == TAG_MASDAR || begun->tag == TAG_NOUN) && !begun->en && IN(begun->lemma->classes, CLASS_BEGIN);
    const party *who = s->nchain ? &s->chain[s->nchain - 1] : &nobody;
    bool told = overt(who) && (has(e->p, who->head, CLASS_SOURCE) || has(e->p, who->head, CLASS_MEDIA)) && !has_article(e->p, who->head) && !who->political && who->known < 0; /* sources only tell of it */
    bool confirms = s->cue_class == CUE_CONFIRM && e->i > d->first && !is_comp(e->p, e->i - 1) && e->type == EVENT_COERCE && overt(who) && who->political && !who->person && has(e->p, who->head, CLASS_ORG); /* "the police confirmed the arrest of" */
    bool own = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_AID || e->type == EVENT_SUPPORT;
    bool denies = s->cue_class == CUE_DENY && own && e->r->tag == TAG_MASDAR && overt(who) && !who->person && (who->political || who->known >= 0 || has(e->p, who->head, CLASS_ARMED)); /* "the army denied the shelling of": that it did */
    for (uint32_t k = e->i + 1; denies && k < e->i + 3 && k < d->end && e->p->k[k].kind == TOKEN_WORD; k++)
        denies = !en_at(e->p, k) || tag_at(e->p, k) != TAG_NOUN || e->p->k[k].chosen->lemma->event; /* "denied the hitting of its posts": it was not hit */
    if (all_of_it && (s->cue_class == CUE_ANNOUNCE || confirms || denies) && s->nchain && !told)
        e->actor = s->chain[s->nchain - 1];
}

/* "It is for (ala) X to stop the arrests and to release Y", where a clause begins: the duty of X. */
void must_do(deed *e)
{
    enum { FAR = 24 };
    const draft *d = e->d;
    const parse *p = e->p;
    uint32_t to = e->i > d->first && light(p, e->i - 1) ? e->i - 1 : e->i;
    uint32_t upon = to > d->first ? to - 1 : to; /* "and it is for them to release" */
    e->duty |= upon < to && role_at(p, upon) == ROLE_ALA && en_at(p, upon) && (upon == d->first || pro_at(p, upon) & PRO_AND || is_comp(p, upon - 1)) && tag_at(p, to) == TAG_MASDAR && !pro_at(p, to);
    if (e->actor.there || (tag_at(p, e->i) != TAG_MASDAR && to == e->i) || en_at(p, e->i) || pro_at(p, to) & ~(PRO_DET | PRO_AND))
        return;
    uint32_t on = UINT32_MAX;
    for (uint32_t k = e->i; k-- > d->first && e->i - k < FAR && !is_finite(p, k) && role_at(p, k) != ROLE_REL && !is_kind(p, k, TOKEN_COLON);) {
        bool begins = k == d->first || is_comp(p, k - 1) || is_kind(p, k - 1, TOKEN_COLON) || opens_quote(p, k - 1) || (is_finite(p, k - 1) && has(p, k - 1, CLASS_MAYBE)); /* also "X ought to" */
        if (begins && role_at(p, k) == ROLE_ALA && !en_at(p, k) && !p->phrases[k].end)
            on = k;
        if (begins)
            break;
    }
    np n = on != UINT32_MAX ? np_parse(p, on + 1, e->i, NP_APPOSITION | NP_COORD) : (np){0};
    uint32_t first = n.end; /* what is to be done first; the others are joined to it, or its genitives: "to stop the arresting of" */
    if (n.end <= n.first || !(n.political || n.person || n.actor >= 0) || n.end > to || !(tag_at(p, first) == TAG_MASDAR || has(p, first, CLASS_FACT)) || pro_at(p, first) & ~PRO_DET)
        return;
    if (first == to || first + 1 == e->i || pro_at(p, to) & PRO_AND) {
        e->actor = party_of(e->d, &n);
        e->duty = true;
    }
}

/* "Called on X to impose sanctions on Y": of what Y has coming, X is asked to do it. */
void asked_to(deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (e->type != EVENT_SANCTION || e->actor.there || !e->recipient.there || !x || x->sentence != d->s || x->type != EVENT_REQUEST || x->trigger >= e->i || !overt(&x->recipient) || x->recipient.end > e->i || x->negated)
        return;
    uint32_t to = light_masdar(e) ? e->i - 1 : e->i, from = x->recipient.end;
    if (has_article(p, to) || en_at(p, to) || (to == e->i && tag_at(p, to) != TAG_MASDAR))
        return;
    role_id led = to > from ? role_at(p, to - 1) : ROLE_NONE;
    if ((to == from && (pro_at(p, to) == PRO_BI || !pro_at(p, to))) || (to == from + 1 && (led == ROLE_ILA || led == ROLE_ALA) && !en_at(p, from)))
        e->actor = x->recipient;
}

/* "Thanked X for (ala) letting Y go": X let him go. */
void thanked_for(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    uint32_t to = light_masdar(e) || (e->with != UINT32_MAX && e->i > d->first && tag_at(p, e->i - 1) == TAG_MASDAR && !has_article(p, e->i - 1)) ? e->i - 1 : e->i, on = to > d->first ? to - 1 : to;
    bool thanked = x && x->sentence == d->s && (x->type == EVENT_SUPPORT || x->type == EVENT_ACCUSE) && overt(&x->recipient) && x->recipient.end == on && on < to;
    if (thanked && role_at(p, on) == ROLE_ALA && !en_at(p, on) && !pro_at(p, on) && !en_at(p, to) && !(pro_at(p, to) & PRO_PREP) && !(overt(&e->actor) && e->actor.first > e->i) && !(overt(&e->recipient) && e->recipient.first == x->recipient.first))
        e->actor = x->recipient;
}

/* "Which drove the president to (ila) threatening X": he whom it drove, right before "to", does it. */
void driven_to(deed *e)
{
    enum { FAR = 8 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t to = light_masdar(e) ? e->i - 1 : e->i, ila = to > d->first ? to - 1 : to;
    if (e->actor.there || ila < d->first + 2 || tag_at(p, to) != TAG_MASDAR || pro_at(p, to) & ~PRO_DET || en_at(p, to) || (role_at(p, ila) != ROLE_ILA && role_at(p, ila) != ROLE_ALA) || en_at(p, ila) || pro_at(p, ila))
        return;
    bool forced = role_at(p, ila) == ROLE_ALA; /* "forced X to (ala)" */
    party q = ending_at(d, ila, UINT32_MAX, true);
    for (uint32_t k = ila - 1; overt(&q) && k > q.first; k--)
        if (pro_at(p, k) == PRO_DET && tag_at(p, k) == TAG_NOUN && !has(p, k - 1, CLASS_HUMAN) && !has(p, k - 1, CLASS_TITLE) && (pro_at(p, k - 1) == PRO_DET || tag_at(p, k - 1) == TAG_PROPN) && !has(p, k, CLASS_HONORIFIC)) { /* "drove the crisis the government to" */
            np n = np_parse(p, k, ila, NP_APPOSITION);
            q = n.end == ila ? party_of(d, &n) : q;
            break;
        }
    bool tried = e->type == EVENT_ACCUSE && has_article(p, to) && !e->recipient.there; /* "are led to the trial": theirs */
    if (!overt(&q) || tried || !(q.person || q.political || has(p, q.head, CLASS_CAPITAL)) || pro_at(p, q.first) & ~PRO_DET || !actorly(d, &q) || q.first <= d->first || (overt(&e->recipient) && e->recipient.first == q.first))
        return;
    for (uint32_t k = q.first; k-- > d->first && q.first - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k) && tag_at(p, k) != TAG_ADP;)
        if (is_finite(p, k)) {
            const image_lemma *v = p->k[k].chosen->lemma;
            bool pushed = v->event && k + 1 < q.first && p->k[k + 1].chosen && p->k[k + 1].chosen->lemma->event == EVENT_ASSAULT; /* "the attack drove X to" */
            if (!v->cue && (forced ? v->event == EVENT_COERCE : !v->event || pushed) && !IN(v->classes, CLASS_RECEIVE) && !p->k[k].chosen->en)
                e->actor = q;
            return;
        }
}

/* "Washington steps up its pressure on Ankara to release (li-) the priest": who is pressed does it. */
void pressed_to(deed *e)
{
    enum { FAR = 4 };
    const parse *p = e->p;
    uint32_t to = light_masdar(e) || (e->with != UINT32_MAX && e->i > e->d->first && tag_at(p, e->i - 1) == TAG_MASDAR && !has_article(p, e->i - 1)) ? e->i - 1 : e->i, end = to;
    if (to < e->d->first + 3 || tag_at(p, to) != TAG_MASDAR || en_at(p, to))
        return;
    if (!(pro_at(p, to) & PRO_LI)) {
        if (pro_at(p, to) || !serves_to(p, to))
            return;
        end = p->inside[to - 1] ? p->inside[to - 1] - 1 : to - 1; /* "for the sake of" */
    }
    for (uint32_t on = end - 1; on-- > e->d->first + 1 && end - on < 8;)
        if (role_at(p, on) == ROLE_ALA && !en_at(p, on)) {
            uint32_t k = on;
            while (k > e->d->first && on - k < FAR && (tag_at(p, k - 1) == TAG_ADJ || tag_at(p, k - 1) == TAG_ADV || p->k[k - 1].kind == TOKEN_QUOTE))
                k--;
            np n = k > e->d->first && presses(p, k - 1) && np_may_begin(p, on + 1) ? np_parse(p, on + 1, end, NP_APPOSITION) : (np){0};
            party q = n.end == end && n.end > n.first ? party_of(e->d, &n) : nobody;
            if (q.there && actorly(e->d, &q)) {
                e->actor = q;
                e->duty = true;
            }
            return;
        }
}

/* Before the masdar of a deed, with the light one that carries it, the preposition min: "from (min) storming", "of (min) making an attack";
 * UINT32_MAX: none. */
static uint32_t min_before(const deed *e)
{
    const parse *p = e->p;
    uint32_t to = light_masdar(e) ? e->i - 1 : e->i;
    if (to < e->d->first + 2 || tag_at(p, to) != TAG_MASDAR || pro_at(p, to) & ~PRO_DET || en_at(p, to))
        return UINT32_MAX;
    uint32_t min = to - 1;
    min -= tag_at(p, min) == TAG_NOUN && !pro_at(p, min) && !en_at(p, min); /* "of the outcome of attacking" */
    return min > e->d->first && role_at(p, min) == ROLE_MIN && !en_at(p, min) && !pro_at(p, min) ? min : UINT32_MAX;
}

/* "Warned X of attacking Y": X would. */
void warned_of(deed *e)
{
    const draft *d = e->d;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    uint32_t min = min_before(e);
    bool warned = x && min != UINT32_MAX && x->sentence == d->s && x->type == EVENT_THREATEN && finite_tag(x->reading->tag) && overt(&x->recipient) && x->recipient.end == min && x->trigger < min;
    if (!warned || e->mode == MODE_VISIT)
        return;
    e->alleged = true;
    e->actor = e->actor.there ? e->actor : x->recipient;
}

/* "Prevented the protesters from (min) storming the building": they would have. "That did not prevent X from criticising Y": X did. */
void prevented_from(deed *e)
{
    enum { FAR = 10 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t min = min_before(e);
    if (min == UINT32_MAX || e->mode == MODE_VISIT)
        return;
    for (uint32_t k = min; k-- > d->first && min - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k) && role_at(p, k) != ROLE_REL;) {
        const reading *v = p->k[k].chosen;
        if (v && v->lemma->event == EVENT_COERCE && v->lemma->mode == MODE_RESTRICT && IN(v->lemma->event_frames, EFRAME_R_OBJ)) {
            bool anyway = k > d->first && (role_at(p, k - 1) == ROLE_LAM || tag_at(p, k - 1) == TAG_NEG);
            e->alleged |= !anyway;
            const draft_event *x = finite_tag(v->tag) && d->events.n ? &d->events.at[d->events.n - 1] : NULL;
            np n = k + 1 < min && np_may_begin(p, k + 1) ? np_parse(p, k + 1, min, NP_APPOSITION | NP_COORD) : (np){0};
            if (!e->actor.there && x && x->trigger == k && overt(&x->recipient) && x->recipient.end == min)
                e->actor = x->recipient;
            else if (!e->actor.there && (anyway || !finite_tag(v->tag)) && n.end == min && (n.person || n.political || n.actor >= 0))
                e->actor = party_of(d, &n);
            return;
        }
        if (!v || is_finite(p, k))
            return;
    }
}

/* "The minister was on (fi) a visit to", "X, who is on a visit": who is there on it. */
void was_on(deed *e)
{
    enum { FAR = 10 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t in = e->i > d->first + 1 ? e->i - 1 : d->first;
    if (e->mode != MODE_VISIT || e->actor.there || in == d->first || role_at(p, in) != ROLE_FI || en_at(p, in) || pro_at(p, in) || en_at(p, e->i) || pro_at(p, e->i))
        return;
    for (uint32_t k = in; k-- > d->first && in - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k);) {
        if (tag_at(p, k) != TAG_AUX || has(p, k, CLASS_NOTBE))
            continue;
        const reading *was = p->k[k].chosen;
        party q = nobody;
        if (k + 1 < in && np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & PRO_PREP)) {
            np n = np_parse(p, k + 1, in, NP_APPOSITION);
            q = n.end == in && n.person && agrees(was, &n, p, false) ? party_of(d, &n) : nobody;
        } else if (k + 1 == in && k > d->first + 1 && role_at(p, k - 1) == ROLE_REL && !pro_at(p, k - 1))
            q = whom_of_relative(d, k - 1);
        if (overt(&q) && q.person)
            e->actor = q;
        return;
    }
}

/* "The arrival of X in Beijing on a visit": X visits. */
void arrived_on(deed *e)
{
    enum { FAR = 14 };
    const parse *p = e->p;
    if (e->mode != MODE_VISIT || e->actor.there || e->i < e->d->first + 3 || role_at(p, e->i - 1) != ROLE_FI || en_at(p, e->i - 1) || en_at(p, e->i))
        return;
    for (uint32_t k = e->i - 1; k-- > e->d->first && e->i - k < FAR && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *way = p->k[k].chosen;
        if (!way || way->tag != TAG_MASDAR || !IN(way->lemma->event_frames, EFRAME_TRAVELS) || has_article(p, k) || way->en)
            continue;
        np n = np_parse(p, k + 1, e->i - 1, NP_APPOSITION);
        if (n.end == n.first || !(n.person || n.political) || pro_at(p, n.first) & ~PRO_DET)
            return;
        e->actor = party_of(e->d, &n);
        deed arrival = *e;
        arrival.frames = way->lemma->event_frames;
        arrival.limit = e->i;
        role_id which;
        if (!e->recipient.there)
            e->recipient = behind_preposition(&arrival, n.end, &which);
        return;
    }
}

/* "The president decided the cancelling of the summit": whoever decides it does it. */
static bool cancels(draft *d, uint32_t i, const reading *r, party *who)
{
    const parse *p = d->p;
    if (r->lemma->event != EVENT_REJECT || r->tag != TAG_MASDAR || r->pro || r->en || i < d->first + 2)
        return false;
    uint32_t verb = governing_verb(d, i), object;
    const reading *v = verb < i ? p->k[verb].chosen : NULL;
    if (!v || v->lemma->cue != CUE_RULE || v->en || v->features & F_PASSIVE)
        return false;
    *who = subject_of(d, verb, i, &object);
    return verb + 1 == i || (overt(who) && who->first == verb + 1 && who->end == i && actorly(d, who));
}

/* The token behind "with the support of the planes", "with cover from the air" at token i; i: nothing of the kind stands there. */
static uint32_t behind_helpers(const draft *d, uint32_t i, uint32_t end)
{
    const parse *p = d->p;
    const reading *r = i < end ? p->k[i].chosen : NULL;
    enum { OF_ARMS = 2 }; /* value in adjectives.tsv: of the air, military */
    bool of_arms = i + 1 < end && tag_at(p, i + 1) == TAG_ADJ && p->k[i + 1].chosen->lemma->value == OF_ARMS;
    if (!r || (r->pro & ~PRO_DET) != PRO_BI || r->en || (r->tag != TAG_MASDAR && r->tag != TAG_NOUN) || !(r->lemma->event == EVENT_SUPPORT || of_arms))
        return i;
    uint32_t k = np_parse(p, i, end, 0).end;
    if (k + 1 < end && role_at(p, k) == ROLE_MIN && !en_at(p, k))
        k = np_parse(p, k + 1, end, NP_COORD).end;
    return k;
}

/* "The army managed to (min) kill", "succeeded in controlling": nothing but its subject, a day and who helped parts the light verb
 * and the masdar, which tells of a deed as a verb would. */
bool managed(draft *d, uint32_t i, const reading *r, party *who)
{
    if (cancels(d, i, r, who))
        return true;
    const parse *p = d->p;
    bool by_clitic = r->pro == PRO_BI || r->pro == (PRO_BI | PRO_DET), force = r->lemma->event == EVENT_ASSAULT || (r->lemma->event == EVENT_COERCE && (r->lemma->mode == MODE_SEIZE || r->lemma->mode == MODE_ARREST || r->lemma->mode == MODE_DEPORT));
    if (r->tag != TAG_MASDAR || r->en || (r->pro & ~PRO_DET && !by_clitic) || !force || i < d->first + 2)
        return false;
    role_id led = role_at(p, i - 1);
    if (!by_clitic && ((led != ROLE_MIN && led != ROLE_FI) || en_at(p, i - 1)))
        return false;
    uint32_t end = by_clitic ? i : i - 1, verb = governing_verb(d, i), object;
    const reading *v = verb < end ? p->k[verb].chosen : NULL;
    if (!v || !IN(v->lemma->classes, CLASS_LIGHT) || IN(v->lemma->classes, CLASS_RECEIVE) || IN(v->lemma->classes, CLASS_HAPPEN) || v->en || v->features & F_PASSIVE || v->lemma->cue || v->lemma->event || (v->lemma->deeds && by_clitic))
        return false;
    *who = subject_of(d, verb, end, &object);
    bool behind = overt(who) && who->first == verb + 1;
    uint32_t from = behind ? who->end : verb + 1;
    if (from != end && r->lemma->event == EVENT_COERCE && i + 1 < d->end && has(p, i + 1, CLASS_THING))
        return false; /* "the partners on the ground see to the recovery of the services" */
    return from == end ? !behind || actorly(d, who) : overt(who) && actorly(d, who) && (skip_adjuncts(d, from, end) == end || behind_helpers(d, from, end) == end);
}
