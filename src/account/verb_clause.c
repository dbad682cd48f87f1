/* verb_clause.c: whose a finite verb that names a deed is: its subject, or that of a verb joined to it. Where its object begins:
 * verb_object.c. */
#include "verb_clause.h"
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

bool first_person_only(const reading *r) { return r->features & (F_1ST | F_2ND) && !(r->features & F_3RD); }

/* "We shelled", "we imposed sanctions on" in the words of an office, a body or its spokesman: whoever says so. Him, or nobody. */
static party we_did(const deed *e, const draft_statement *s)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (s->quote == ISNAD_INDIRECT || !s->nchain || e->r->features & F_PASSIVE || tag_at(p, e->i + 1) == TAG_NEG)
        return nobody; /* also "let us not" */
    for (uint32_t k = s->first; k < e->i; k++)
        if (is_comp(p, k) && !en_at(p, k) && k > s->first && is_finite(p, k - 1))
            return nobody; /* whom the speaker lets speak */
    const party q = s->chain[s->nchain - 1], *named = q.same_as >= 0 ? &d->focuses.at[q.same_as].who : &q;
    bool body = overt(named) && !named->person && (has(p, named->head, CLASS_ORG) || has(p, named->head, CLASS_GROUP) || has(p, named->head, CLASS_ARMED)) && !has(p, named->head, CLASS_MEDIA);
    bool office = overt(named) && named->person && !named->plural && (has(p, named->head, CLASS_TITLE) || has(p, named->head, CLASS_SOURCE)); /* a spokesman, a minister */
    if (!(body || office || named->political || (named->known >= 0 && !IN(p->im->actors[named->known].classes, CLASS_MEDIA))))
        return nobody;
    if (q.same_as < 0)
        remember(d, q, NULL, true);
    return left_out_as(d, q.same_as >= 0 ? (uint32_t)q.same_as : d->focuses.n - 1);
}

/* "We condemn", "I call on" in the words of one of rank, or of a body: who says so does it by saying it. Him, or nobody. */
party does_by_saying(const deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    int32_t in = statement_around(d, e->i);
    const draft_statement *s = in >= 0 ? &d->statements.at[in] : NULL;
    if (s && e->r->tag == TAG_PERF && e->r->features & F_PLUR && e->r->features & F_1ST)
        return we_did(e, s);
    if (!s || e->r->tag != TAG_IMPF || e->r->pro & PRO_WILL || s->quote == ISNAD_INDIRECT || !s->nchain || e->i - s->first > 30 || !(words_only(e) || e->type == EVENT_REQUEST) || e->type == EVENT_THREATEN || (e->with != UINT32_MAX && e->type != EVENT_REQUEST))
        return nobody;
    bool that_we = e->i > d->first && role_at(p, e->i - 1) == ROLE_INNA && (en_at(p, e->i - 1) == EN_1P || en_at(p, e->i - 1) == EN_1S);
    if (e->i > d->first && (tag_at(p, e->i - 1) == TAG_NEG || (is_comp(p, e->i - 1) && !that_we) || role_at(p, e->i - 1) == ROLE_REL || role_at(p, e->i - 1) == ROLE_WHAT || role_at(p, e->i - 1) == ROLE_IF))
        return nobody;
    party q = s->chain[s->nchain - 1];
    const party *named = q.same_as >= 0 ? &d->focuses.at[q.same_as].who : &q;
    bool rank = named->political || named->known >= 0 || (overt(named) && (has(p, named->head, CLASS_ORG) || has(p, named->head, CLASS_GROUP)));
    bool we = e->r->features & F_PLUR && named->person && named->name < named->name_end && (e->type == EVENT_ACCUSE || e->type == EVENT_REQUEST); /* "we condemn": no private opinion */
    if (!rank && !we)
        return nobody;
    if (q.same_as >= 0)
        return left_out_as(d, (uint32_t)q.same_as);
    remember(d, q, NULL, true);
    return left_out_as(d, d->focuses.n - 1);
}

/* "The forces began to bring in reinforcements": the subject of the verb of beginning stands right before. */
static party who_began(deed *e)
{
    const parse *p = e->p;
    uint32_t object;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 8 && p->k[j].kind == TOKEN_WORD;)
        if (is_finite(p, j)) {
            party q = IN(p->k[j].chosen->lemma->classes, CLASS_BEGIN) ? subject_of(e->d, j, e->i, &object) : nobody;
            return overt(&q) && q.first > j && q.end == e->i ? q : nobody;
        }
    return nobody;
}

/* "X caused surprise when he called for": the subject of the verb before, if both agree. */
party when_he(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t when = verb > d->first + 1 && role_at(p, verb - 1) == ROLE_WHEN && !pro_at(p, verb) ? verb - 1 : d->first, object;
    for (uint32_t k = when; k-- > d->first && when - k < 20 && !is_kind(p, k, TOKEN_SEMICOLON) && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_QUOTE) && !is_comp(p, k);)
        if (is_finite(p, k) && tag_at(p, k) != TAG_AUX) {
            party q = ((p->k[k].chosen->features ^ p->k[verb].chosen->features) & (F_FEM | F_PLUR)) == 0 ? subject_of(d, k, when, &object) : nobody;
            np of = overt(&q) && q.head == q.first && !q.person && !q.political && tag_at(p, q.head) == TAG_NOUN && !has_article(p, q.head) && !en_at(p, q.head) && q.head + 1 < q.end ? np_parse(p, q.head + 1, q.end, NP_APPOSITION) : (np){0};
            if (of.end == q.end && of.end > of.first && of.person && !pro_at(p, of.first) == !has_article(p, of.first) && !of.plural)
                q = party_of(d, &of); /* "the fate of X is not known since Tuesday, when he visited" */
            return overt(&q) && (q.person || q.political) && tag_at(p, q.first) != TAG_NUM && !is_kind(p, q.first, TOKEN_NUMBER) ? q : nobody;
        }
    const draft_event *visit = when > d->first && d->events.n ? &d->events.at[d->events.n - 1] : NULL; /* "the last visit of X was in May, when he met" */
    bool his = visit && visit->sentence == d->s && visit->trigger < when && !finite_tag(visit->reading->tag) && overt(&visit->actor) && visit->actor.first > visit->trigger && visit->actor.end <= when && visit->actor.person && !visit->actor.plural;
    return his && p->k[verb].chosen->features & F_SING && visit->actor.feminine == ((p->k[verb].chosen->features & F_FEM) != 0) ? visit->actor : nobody;
}

/* "The ministry cannot [that it] agree to", "X decided [that it] withdraw": the subject of the verb before "that", if both
 * agree. */
static party wants_to(draft *d, uint32_t verb)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    uint32_t that = verb > d->first + 1 ? verb - 1 : verb, object;
    if (that == verb || !is_comp(p, that) || en_at(p, that) || pro_at(p, that) || pro_at(p, verb) || tag_at(p, verb) != TAG_IMPF)
        return nobody;
    uint32_t k = that;
    while (k-- > d->first && that - k < FAR && !is_finite(p, k))
        if (p->k[k].kind != TOKEN_WORD || is_comp(p, k) || tag_at(p, k) == TAG_ADP)
            return nobody;
    if (k + 1 == d->first || that - k >= FAR || tag_at(p, k) == TAG_AUX)
        return nobody;
    const reading *v = p->k[k].chosen;
    bool itself = IN(v->lemma->classes, CLASS_PLAN) || IN(v->lemma->classes, CLASS_BEGIN) || IN(v->lemma->classes, CLASS_REFUSE) || (IN(v->lemma->classes, CLASS_LIGHT) && !IN(v->lemma->classes, CLASS_RECEIVE) && !IN(v->lemma->classes, CLASS_HAPPEN));
    if (!itself || v->en || v->features & F_PASSIVE || ((v->features ^ p->k[verb].chosen->features) & F_FEM))
        return nobody;
    party q = subject_of(d, k, that, &object);
    return overt(&q) && actorly(d, &q) && (q.first < k || q.end == that) ? q : nobody;
}

/* "It is the right of X that he ask", "it is possible for X that he", "called on X that it withdraw": who stands right before "that" and
 * is the one to do it. */
static party who_is_to(draft *d, uint32_t verb)
{
    enum { FAR = 8, SHORT = 2 }; /* letters: "that" without "with" */
    const parse *p = d->p;
    uint32_t that = verb > d->first + 2 ? verb - 1 : verb;
    if (that == verb || !is_comp(p, that) || en_at(p, that) || pro_at(p, that) & PRO_AND || pro_at(p, verb) || tag_at(p, verb) != TAG_IMPF || !(p->k[verb].chosen->features & F_3RD))
        return nobody;
    uint32_t end = that - (tag_at(p, that - 1) == TAG_ADP && !en_at(p, that - 1)); /* "called on X to that" */
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    const reading *asked = x && x->sentence == d->s && x->type == EVENT_REQUEST && overt(&x->recipient) && x->recipient.end == end ? p->k[x->recipient.head].chosen : NULL;
    bool she = asked && asked->features & F_FEM, unsure = asked && (asked->tag == TAG_PROPN || asked->guessed || asked->features & F_PLUR);
    if (asked && !x->recipient.plural == !(p->k[verb].chosen->features & F_PLUR) && (unsure || she == ((p->k[verb].chosen->features & F_FEM) != 0)))
        return x->recipient;
    for (uint32_t k = end; k-- > d->first && end - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k) && end == that && p->k[that].len == SHORT;) {
        const reading *led = k > d->first ? p->k[k - 1].chosen : NULL, *r = p->k[k].chosen;
        bool for_him = r && r->pro & PRO_LI && led && is_finite(p, k - 1) && led->tag == TAG_IMPF && led->features & F_MASC && led->features & F_SING && !led->lemma->cue && !led->en;
        bool his = led && k > d->first + 1 && (led->tag == TAG_NOUN || led->tag == TAG_MASDAR) && !(led->pro & PRO_DET) && !led->en && !IN(led->lemma->classes, CLASS_HUMAN) && !(r && r->pro & ~PRO_DET) &&
                   (led->pro == PRO_BI || (tag_at(p, k - 2) == TAG_ADP && !en_at(p, k - 2) && !led->pro));
        np n = (for_him || his) && np_may_begin(p, k) ? np_parse(p, k, that, NP_APPOSITION | NP_COORD) : (np){0};
        if (n.end != that || n.end == n.first)
            continue;
        party q = agrees(p->k[verb].chosen, &n, p, true) ? party_of(d, &n) : nobody;
        return overt(&q) && actorly(d, &q) ? q : nobody;
    }
    return nobody;
}

/* "Accused X that he burned": X, the accused. */
static party accused_of(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t that = verb > d->first + 1 ? verb - 1 : verb;
    if (that == verb || !is_comp(p, that) || !en_at(p, that) || !d->events.n)
        return nobody;
    const draft_event *x = &d->events.at[d->events.n - 1];
    return x->type == EVENT_ACCUSE && x->sentence == d->s && x->trigger + 8 > that && x->trigger < that && overt(&x->recipient) && x->recipient.end == that ? x->recipient : nobody;
}

/* "A plane that belongs to the forces of X bombed": the object stands behind the owner. */
static uint32_t behind_owner(const parse *p, const party *q, uint32_t object, uint32_t limit)
{
    if (!overt(q) || object != q->end || object >= limit || !has(p, object - 1, CLASS_BELONG) || !(pro_at(p, object) & PRO_LI) || pro_at(p, object) & PRO_AND)
        return object;
    np owner = np_parse(p, object, limit, NP_APPOSITION);
    return owner.end > owner.first ? owner.end : object;
}

/* "A resolution, on 24 February, [that] calls for": the indefinite document before the time that stands before the verb. */
static party document_before_time(const deed *e)
{
    enum { FAR = 12 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t k = e->i;
    while (k > d->first + 2 && e->i - k < FAR && p->time_at[k - 1])
        k--;
    if (k == e->i || e->r->pro || e->r->en || e->r->tag != TAG_IMPF)
        return nobody;
    k -= role_at(p, k - 1) == ROLE_FI && !en_at(p, k - 1);
    const reading *n = p->k[k - 1].chosen;
    if (!n || n->tag != TAG_NOUN || !(n->features & F_ACC) || n->pro || n->en || !IN(n->lemma->classes, CLASS_DOC) || ((n->features ^ e->r->features) & F_FEM))
        return nobody;
    party q = ending_at(d, k, e->i, false);
    q.end = overt(&q) && q.end == k ? e->i : q.end;
    return q;
}

/* "The council adopted a resolution [that] calls for", "X issued a report [that] condemns": whose document it is. */
static party whose_document(deed *e, const party *q)
{
    enum { FAR = 10 };
    draft *d = e->d;
    const parse *p = e->p;
    bool written = words_only(e) || e->type == EVENT_REQUEST;
    if (!written || !overt(q) || q->end != e->i || !has(p, q->head, CLASS_DOC) || tag_at(p, q->head) != TAG_NOUN || has_article(p, q->head) || en_at(p, q->head) || pro_at(p, q->first))
        return nobody;
    for (uint32_t k = q->first; k-- > d->first && q->first - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k);)
        if (is_finite(p, k)) {
            uint32_t object;
            party issuer = p->k[k].chosen->features & F_PASSIVE ? nobody : subject_of(d, k, q->first, &object);
            return overt(&issuer) && issuer.first < q->first && issuer.first > k && actorly(d, &issuer) ? issuer : nobody;
        }
    return nobody;
}

/* "Bombings that extremists carried out and [that] targeted churches": they, whose attack it is that targets. */
static party who_carried_out(const deed *e)
{
    enum { FAR = 10 };
    draft *d = e->d;
    const parse *p = e->p;
    if (!aims_at(e->r) || e->r->en)
        return nobody;
    for (uint32_t k = e->i; k-- > d->first + 1 && e->i - k < FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k);) {
        if (!is_finite(p, k))
            continue;
        bool of_it = en_at(p, k) == EN_3FS || en_at(p, k) == EN_3MS;
        uint32_t n = k - 1;
        while (n > d->first && k - n < 4 && (tag_at(p, n) == TAG_ADJ || role_at(p, n) == ROLE_REL))
            n--;
        const reading *r = p->k[n].chosen;
        bool attack = of_it && r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->lemma->event == EVENT_ASSAULT;
        uint32_t object;
        return attack && ((r->features & (F_FEM | F_PLUR)) != 0) == ((e->r->features & F_FEM) != 0) ? subject_of(d, k, e->i, &object) : nobody;
    }
    return nobody;
}

/* "Rockets were fired at", written like "fired": a weapon fires nothing. */
static bool is_fired(const deed *e, const clause *c)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || !IN(e->frames, EFRAME_R_ALA) || !(IN(e->frames, EFRAME_NEEDS_ARMS) || e->with == c->who.head) || e->r->en || !overt(&c->who) || c->who.known >= 0 || c->who.political)
        return false;
    uint32_t h = c->who.head;
    bool weapon = tag_at(p, h) == TAG_NOUN && has(p, h, CLASS_VIOLENT) && !has(p, h, CLASS_ARMED) && !has(p, h, CLASS_HUMAN) && !has(p, h, CLASS_GROUP);
    for (uint32_t k = h + 1; weapon && k < c->who.end; k++) /* but "Hamas's rockets" */
        weapon = p->phrases[k].actor < 0;
    return weapon;
}

/* "That NAME the police arrested (him)", "the hostages the gunmen released (of them)": who the clause is about stands before its
 * verb, and who did it right behind; it is then the subject of *c. Him, or nobody. */
static party topic_before(deed *e, clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t next = e->i + 1;
    bool led = !e->r->en && next < e->limit && tag_at(p, next) == TAG_ADP && !pro_at(p, next) && en_at(p, next) && role_at(p, next) != ROLE_MAA && preposition_of(e->frames, role_at(p, next), 0);
    uint8_t en = led ? en_at(p, next) : e->r->en;
    uint32_t from = next + led;
    if ((en != EN_3MS && en != EN_3FS && en != EN_3MP) || e->r->pro || e->r->features & F_PASSIVE || !(led || IN(e->frames, EFRAME_R_OBJ)) || e->i == d->first || from >= e->limit || !np_may_begin(p, from) || pro_at(p, from) & ~PRO_DET)
        return nobody;
    np behind = np_parse(p, from, e->limit, NP_APPOSITION | NP_PP | NP_COORD);
    party doer = behind.end > from ? party_of(d, &behind) : nobody, topic = overt(&doer) && actorly(d, &doer) && agrees(e->r, &behind, p, false) ? ending_at(d, e->i, UINT32_MAX, true) : nobody;
    if (!overt(&topic) || !actorly(d, &topic) || topic.end != e->i || topic.place || !p->k[topic.head].chosen)
        return nobody;
    bool opens = topic.first == d->first || is_comp(p, topic.first - 1) || role_at(p, topic.first - 1) == ROLE_BUT || role_at(p, topic.first - 1) == ROLE_WHILE;
    const reading *h = p->k[topic.head].chosen;
    bool many = topic.plural || (h->features & F_PLUR && !(h->features & F_SING)), she = h->features & F_FEM && !(h->features & F_MASC);
    bool agree = en == EN_3MP ? many : en == EN_3FS ? she || (many && !topic.person) : !many && (!she || h->tag == TAG_PROPN);
    if (!opens || !agree)
        return nobody;
    c->who = doer;
    c->object = behind.end;
    return topic;
}

/* False: with such a subject, or none, it is no deed. */
bool find_subject(deed *e, clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (first_person_only(e->r)) {
        c->who = does_by_saying(e);
        return true;
    }
    uint32_t and = e->i + 1; /* "seized her and tortured her members of X": theirs are both */
    const reading *next = and + 1 < d->end && e->r->en && is_finite(p, and) ? p->k[and].chosen : NULL;
    bool joined = next && next->pro == PRO_AND && next->en == e->r->en && next->tag == e->r->tag && !((next->features ^ e->r->features) & (F_FEM | F_PLUR));
    c->who = joined ? subject_of(d, and, clause_limit(d, and), &c->object) : nobody;
    joined = joined && overt(&c->who) && c->who.first == and + 1;
    if (!joined)
        c->who = subject_of(d, e->i, e->limit, &c->object);
    c->topic = topic_before(e, c);
    c->object = behind_owner(p, &c->who, c->object, e->limit);
    uint32_t attack = overt(&c->who) && c->who.first == e->i + 1 && aims_at(e->r) && !e->r->pro && !e->r->en && !c->passive && has(p, c->who.head, CLASS_ARMED) && c->who.known < 0 && !c->who.person ? attack_before(e) : UINT32_MAX;
    bool of_attack = attack < e->i && p->k[attack].chosen && ((p->k[attack].chosen->features & (F_FEM | F_PLUR)) != 0) == ((e->r->features & F_FEM) != 0);
    if (of_attack && !(c->object < e->limit && np_may_begin(p, c->object) && !(pro_at(p, c->object) & ~PRO_DET))) { /* "raids [that] hit reinforcements of X": those it hit */
        c->object = c->who.first;
        c->who = nobody;
    }
    party planner = overt(&c->who) && c->who.first == e->i + 1 && pro_at(p, e->i) == PRO_AND && !c->passive ? who_carried_out(e) : nobody;
    if (planner.there && !(c->object < e->limit && np_may_begin(p, c->object) && !(pro_at(p, c->object) & ~PRO_DET))) {
        c->object = c->who.first;
        c->who = planner;
    }
    if (is_fired(e, c)) {
        bool carried_on = pro_at(p, e->i) == PRO_AND || c->before == ROLE_HAYTHU || (e->i > d->first && is_comp(p, e->i - 1) && en_at(p, e->i - 1)); /* "that it fired the rocket at", "and fired", "where it fired" */
        c->object = c->who.first > e->i ? c->who.end : e->i + 1;
        party same = carried_on && c->who.first > e->i ? shared_subject(d, e->i) : nobody;
        c->who = carried_on && c->who.first > e->i && !overt(&same) ? left_out_doer(d, e->r, e->i) : same;
        c->passive = false; /* whom it hit stands behind */
    }
    party paper = overt(&c->who) ? c->who : document_before_time(e), issuer = whose_document(e, &paper);
    c->who = issuer.there ? issuer : c->who;
    uint32_t twin = e->i + 1; /* "X arrested and held hundreds": the object of both */
    if (overt(&c->who) && c->who.end <= e->i && twin + 1 < d->end && is_finite(p, twin) && pro_at(p, twin) == PRO_AND && !en_at(p, twin) && !e->r->en && IN(e->frames, EFRAME_R_OBJ) && e->mode != MODE_DEPORT && ((p->k[twin].chosen->features ^ e->r->features) & (F_FEM | F_PLUR)) == 0) {
        c->object = twin + 1;
        e->limit = clause_limit(d, twin);
    }
    bool sends = IN(e->frames, EFRAME_NEEDS_ARMS) && !IN(e->frames, EFRAME_NEEDS_A) && (e->type == EVENT_MOBILIZE || e->type == EVENT_RETREAT) && !c->passive;
    if (sends && overt(&c->who) && c->who.first > e->i && sent_out(p, &c->who)) {
        c->object = c->who.first;
        c->who = left_out_doer(d, e->r, e->i);
    }
    if (e->r->en && IN(e->frames, EFRAME_NEEDS_ARMS) && overt(&c->who) && c->who.first < e->i) { /* "20 rockets [that] Iran fired" */
        party thrower = np_party(e, e->i + 1, NP_APPOSITION | NP_COORD);
        if (thrower.there && actorly(d, &thrower) && !(pro_at(p, e->i + 1) & PRO_PREP)) {
            c->object = thrower.end;
            c->who = thrower;
        }
    }
    bool vehicle = overt(&c->who) && c->who.first > e->i && pro_at(p, e->i) == PRO_AND && IN(e->frames, EFRAME_R_OBJ) && has(p, c->who.head, CLASS_PLANE) && !has_article(p, c->who.head) && !political(d, &c->who) && !c->passive;
    party driver = vehicle ? shared_subject(d, e->i) : nobody;
    if (overt(&driver) && driver.first != c->who.first) { /* "stormed the area and surrounded a vehicle" */
        c->object = c->who.first;
        c->who = driver;
    }
    if (overt(&c->who) && c->who.head == e->with && c->who.first > e->i && (en_at(p, e->with) || !actorly(d, &c->who))) { /* "closed its embassy", "and regained control" */
        c->object = c->who.first;
        c->who = shared_subject(d, e->i);
    }
    party began = e->r->tag == TAG_IMPF && !e->r->pro ? who_began(e) : nobody;
    if (began.there) {
        c->who = began;
        c->object = e->i + 1;
    }
    if (overt(&c->who) && e->with > c->who.first && e->with < c->who.end && !has(p, e->with, CLASS_HUMAN))
        c->who.end = c->object = e->with; /* "three soldiers [met] their death" */
    for (uint32_t k = c->who.first + 1; IN(e->frames, EFRAME_NEEDS_ARMS) && overt(&c->who) && c->who.first > e->i && k < c->who.end; k++)
        if (has(p, k, CLASS_FIRE) && k > c->who.head)
            c->who.end = c->object = k; /* "a man opened fire" */
    for (uint32_t k = c->who.head + 1; overt(&c->who) && c->who.first > e->i && k + 1 < c->who.end; k++) /* "thousands demonstrated in the square", "gunmen withdrew from the town" */
        if (!en_at(p, k) && has(p, k + 1, CLASS_PLACE) && ((e->type == EVENT_PROTEST && role_at(p, k) == ROLE_FI) || (role_at(p, k) == ROLE_MIN && IN(e->frames, EFRAME_R_MIN))))
            c->who.end = c->object = k;
    if (blew_up(e)) { /* "a mine exploded on him": whose it is nobody says */
        c->who = nobody;
        return true;
    }
    party when = overt(&c->who) ? nobody : when_he(d, e->i);
    when = overt(&c->who) || when.there ? when : accused_of(d, e->i);
    if (when.there)
        c->who = when;
    c->said = overt(&c->who);
    if (!c->said && c->before == ROLE_WHAT)
        return false; /* "which threatens to": what was said before does it */
    if (!c->said && e->type == EVENT_COERCE && !pro_at(p, e->i) && describes(d, e->i))
        c->who = nobody; /* "floods [that] beset": not whoever was spoken of before */
    if (!c->said && e->type == EVENT_THREATEN && e->r->tag == TAG_IMPF && e->r->features & F_SING && !pro_at(p, e->i) && describes(d, e->i) && !has(p, e->i - 1, CLASS_DOC))
        return false; /* "a flagrant breach [that] threatens the lives of": a thing does */
    if (!c->said && e->type == EVENT_ASSAULT && !pro_at(p, e->i) && describes(d, e->i)) {
        c->who = nobody; /* "deeds of violence [that] targeted": by nobody who is named */
        uint32_t k = e->i - 1;
        while (k > d->first && tag_at(p, k) == TAG_ADJ)
            k--;
        if (c->suffers && has(p, k, CLASS_THING) && !has(p, k, CLASS_NAMEWORD) && !p->k[k].chosen->lemma->event)
            return false; /* "a wave of heat [that] killed": nobody's deed */
    }
    uint32_t march = e->i;
    while (march > d->first && e->i - march < 3 && tag_at(p, march - 1) == TAG_ADJ && !has_article(p, march - 1))
        march--;
    const reading *crowd = march > d->first ? p->k[march - 1].chosen : NULL;
    if (!c->said && e->type == EVENT_REQUEST && !pro_at(p, e->i) && crowd && crowd->lemma->event == EVENT_PROTEST && !(crowd->pro & PRO_DET) && !crowd->en && !finite_tag(crowd->tag) &&
        !(e->r->features & F_PLUR) && ((crowd->features & (F_FEM | F_PLUR)) != 0) == ((e->r->features & F_FEM) != 0) && !(e->i + 1 < e->limit && tag_at(p, e->i + 1) == TAG_ADP && en_at(p, e->i + 1)))
        return false; /* "demonstrations [that] demanded his going": told by the demonstrations */
    if (!c->said && e->type == EVENT_REQUEST && e->r->tag == TAG_IMPF && !pro_at(p, e->i) && describes(d, e->i) && !has(p, e->i - 1, CLASS_DOC) && !(e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_FI && en_at(p, e->i + 1)))
        return false; /* "a law [that] orders": nobody asks; but "a statement [that] calls on", "an order in which he calls on" */
    bool aims = aims_at(e->r);
    if (aims && c->object < e->limit && tag_at(p, c->object) == TAG_MASDAR && !has_article(p, c->object) && !pro_at(p, c->object) && !p->k[c->object].chosen->lemma->event &&
        (e->r->tag == TAG_IMPF || (p->k[c->object].chosen->features & F_SING && !(p->k[c->object].chosen->features & F_ACC) && !p->k[c->object].chosen->lemma->value))) /* but "struck gatherings of" */
        return false; /* "aims at turning the city into": no target */
    if (!c->said && e->mode == MODE_RESTRICT && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_ALA && !en_at(p, e->i + 1))
        return false; /* "it is forbidden to": a rule */
    bool also = c->before == ROLE_AS && e->i > d->first + 1 && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && e->r->tag == TAG_PERF && !(c->suffers && e->type == EVENT_ASSAULT) && e->mode != MODE_DEPORT; /* "..., as it also arrested" */
    bool either = (c->before == ROLE_OR || c->before == ROLE_THEN) && !pro_at(p, e->i); /* "had been killed or arrested" */
    either |= e->i > d->first && tag_at(p, e->i - 1) == TAG_NEG && pro_at(p, e->i - 1) == PRO_AND && !pro_at(p, e->i); /* "did not ..., nor did it" */
    bool so = (pro_at(p, e->i) & ~PRO_WILL) == PRO_SO && (!c->said || tag_at(p, c->who.first) == TAG_NUM || is_kind(p, c->who.first, TOKEN_NUMBER) || tag_at(p, c->who.first) == TAG_DET); /* "were not content with that, so they threatened" */
    c->shared = joined_by_and(p, e->i) || also || either || so ? shared_subject(d, e->i) : nobody;
    if (also && c->shared.there && !(has(p, c->shared.head, CLASS_ORG) || has(p, c->shared.head, CLASS_ARMED) || c->shared.known >= 0))
        c->shared = nobody;
    party asked = !c->said ? subject_of_that_before(d, e->i) : nobody;
    if (!c->said && !asked.there)
        asked = wants_to(d, e->i);
    if (!c->said && !asked.there)
        asked = who_is_to(d, e->i);
    if (asked.there)
        c->shared = asked;
    party whose, around = !c->said && !asked.there && !c->shared.there && !((e->mode == MODE_ARREST || e->mode == MODE_RELEASE) && !e->r->en) ? doer_around(d, e->i) : nobody; /* "a hostage [who] was released (of her)": by nobody */
    if (around.there)
        c->who = around;
    else if (!c->said && !asked.there && (gap_of_relative(d, e->i, &whose) || bare_relative(d, e->i, &whose)))
        c->who = actorly(d, &whose) ? whose : nobody; /* nobody who was spoken of before */
    else if (!c->said && c->shared.there)
        c->who = c->shared;
    else if (!c->said && c->who.same_as >= 0) {
        party same = c->before == ROLE_REL && e->r->en ? who_did_before(d, e->r, e->i) : nobody; /* "killed one of the hostages whom it had abducted" */
        c->who = same.there ? same : left_out_doer(d, e->r, e->i);
    }
    const draft_event *last = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (!c->who.there && e->r->features & F_PLUR && e->r->features & F_3RD && !c->passive && last && last->sentence == d->s && last->actor.there && (last->actor.plural || (!last->actor.person && (has(p, last->actor.head, CLASS_ARMED) || has(p, last->actor.head, CLASS_GROUP) || last->actor.political)))) {
        if (overt(&last->actor))
            remember(d, last->actor, NULL, false); /* "the blowing up by the rebels of, and they shelled" */
        c->who = left_out_as(d, overt(&last->actor) || last->actor.same_as < 0 ? d->focuses.n - 1 : (uint32_t)last->actor.same_as);
    }
    c->said = overt(&c->who);
    if (!c->said && e->mode == MODE_CONVICT)
        c->who = nobody; /* "was sentenced": without its vowels like "he sentenced" */
    const reading *charges = !c->said && e->type == EVENT_ACCUSE && e->with != UINT32_MAX && e->with > e->i + 1 && e->i + 1 < d->end && (role_at(p, e->i + 1) == ROLE_ILA || pro_at(p, e->i + 1) & PRO_LI) ? p->k[e->with].chosen : NULL;
    if (charges && e->r->tag == TAG_PERF && e->r->features & F_FEM && e->r->features & F_SING && charges->features & (F_FEM | F_PLUR) && !charges->pro && !charges->en && finite_tag(e->r->tag) && !(e->i > d->first && is_comp(p, e->i - 1) && en_at(p, e->i - 1)))
        c->who = nobody; /* "charges were brought to X": without its vowels like "she brought" */
    if (e->r->tag == TAG_IMPF && e->type == EVENT_ASSAULT && !c->said && !(e->r->pro & PRO_WILL) && !c->passive && attack_before(e) == UINT32_MAX)
        return false; /* "a training that targets teachers": what is aimed at, by nobody */
    c->victim = c->said && (has(p, c->who.head, CLASS_VICTIM) || tag_at(p, c->who.first) == TAG_NUM);
    return true;
}
