/* meetings.c: nouns of two sides: who meets, visits or receives whom, and what is "between X and Y". */
#include "verb_clause.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "made a call to X to congratulate him": the caller congratulates whom he called. */
bool purpose_of_meeting(deed *e)
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

/* "said to X at the meeting of the two": he who said and X. */
bool of_the_two(deed *e)
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
    party two = subject_of(e->d, verb, e->i, &object);
    const reading *h = overt(&two) ? p->k[two.head].chosen : NULL;
    if (!h || !(h->features & F_DUAL || two.plural) || !actorly(e->d, &two) || two.end > e->i || has(p, e->i + 1, CLASS_HUMAN) || has(p, e->i + 1, CLASS_TITLE))
        return false;
    for (uint32_t k = two.head + 1; k < two.end; k++)
        if (pro_at(p, k) & PRO_AND)
            e->actor = two; /* "Washington and Beijing hid their talks"; "the two leaders discuss at their summit": who they are is not told */
    e->limit = e->i + 1;
    return true;
}

/* "arrived in Beirut for a meeting of the president", "begins his tour with meeting the president": whoever came meets him. */
bool on_the_way(deed *e)
{
    const parse *p = e->p;
    role_id led = e->i > e->d->first && !en_at(p, e->i - 1) ? role_at(p, e->i - 1) : ROLE_NONE;
    uint32_t seeks = (led == ROLE_ILA || led == ROLE_ALA) && !has_article(p, e->i) ? governing_verb(e->d, e->i) : UINT32_MAX; /* "seeks a meeting of his counterpart" */
    for (uint32_t k = seeks; seeks != UINT32_MAX && k < e->i; k++)
        seeks = tag_at(p, k) == TAG_MASDAR ? UINT32_MAX : seeks;
    bool agrees = seeks != UINT32_MAX && led == ROLE_ALA && p->k[seeks].chosen->lemma->event == EVENT_AGREE && p->k[seeks].chosen->features & F_SING; /* "agreed to meet him" */
    bool sought = seeks != UINT32_MAX && (agrees || (led == ROLE_ILA && IN(p->k[seeks].chosen->lemma->classes, CLASS_PLAN))) && p->k[e->i].chosen->features & F_SING;
    if (e->type != EVENT_CONSULT || e->mode != MODE_NONE || !(sought || pro_at(p, e->i) & (PRO_LI | PRO_BI)) || en_at(p, e->i) || e->i + 1 >= e->limit)
        return false;
    if (has_article(p, e->i) && !(has_article(p, e->i + 1) && tag_at(p, e->i + 1) == TAG_NOUN)) /* li-liqa' is written like li-l-... */
        return false;
    uint32_t verb = governing_verb(e->d, e->i), object;
    if (verb == UINT32_MAX || !np_may_begin(p, e->i + 1) || pro_at(p, e->i + 1) & (PRO_PREP | PRO_AND))
        return false;
    if (pro_at(p, e->i) & PRO_BI && (p->k[verb].chosen->lemma->event || p->k[verb].chosen->lemma->cue))
        return false; /* "welcomed the meeting of X" */
    party whom = np_party(e, e->i + 1, NP_APPOSITION | NP_COORD), who = subject_of(e->d, verb, e->i, &object);
    if (!whom.there || !actorly(e->d, &whom) || !who.there || (overt(&who) && (who.first >= e->i || !actorly(e->d, &who))))
        return false;
    if ((pro_at(p, e->i) & PRO_BI && !(whom.person && (overt(&who) || who.person))) || (agrees && !whom.person && whom.known < 0))
        return false;
    e->actor = who;
    e->recipient = whom;
    return true;
}

/* "A visit of state": the state visits nobody. */
bool rank_of_visit(const deed *e, uint32_t j)
{
    const parse *p = e->p;
    return e->mode == MODE_VISIT && j < e->limit && tag_at(p, j) == TAG_NOUN && has(p, j, CLASS_ORG) && has(p, j, CLASS_GROUP) && p->phrases[j].actor < 0 && !pro_at(p, j) && !en_at(p, j) &&
           !(p->k[j].chosen->features & F_PLUR) && !(j + 1 < e->limit && (tag_at(p, j + 1) == TAG_ADJ || role_at(p, j + 1) == ROLE_MIN)) && np_parse(p, j, e->limit, 0).end == j + 1;
}

/* "At the meeting the historical relations between the two countries": what stands right before "between" at token k has the
 * two sides. */
bool ties_between(const parse *p, uint32_t i, uint32_t k)
{
    while (k > i + 1 && tag_at(p, k - 1) == TAG_ADJ)
        k--;
    const reading *ties = k > i + 1 ? p->k[k - 1].chosen : NULL;
    bool plan = false; /* "about a plan for the peace between" */
    for (uint32_t j = i + 1; j < k && pro_at(p, k - 1) & PRO_LI; j++)
        plan |= role_at(p, j) == ROLE_HAWLA;
    return ties && (ties->tag == TAG_NOUN || ties->tag == TAG_MASDAR) && (ties->lemma->event == EVENT_COOPERATE || (IN(ties->lemma->classes, CLASS_PACT) && !ties->lemma->event) || (plan && IN(ties->lemma->classes, CLASS_THING) && !ties->lemma->event)) && p->k[i].chosen->lemma->event == EVENT_CONSULT;
}

/* "Between him and (between) Y" at token k: both are told; false: it is not so. */
static bool between_him_and(deed *e, uint32_t k)
{
    const parse *p = e->p;
    if (k + 2 >= e->limit || role_at(p, k) != ROLE_BAYNA || !en_at(p, k) || pro_at(p, k) || role_at(p, k + 1) != ROLE_BAYNA || en_at(p, k + 1) || !(pro_at(p, k + 1) & PRO_AND))
        return false;
    party whom = np_party(e, k + 2, NP_APPOSITION);
    if (!whom.there)
        return false;
    e->actor = pronoun(e, en_at(p, k), &whom);
    e->recipient = whom;
    return true;
}

/* What stands behind the comma at token i - 1 tells of the party before it: "the army, backed by planes", "the forces, with Russian
 * support". */
static bool only_backed(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r)
        return false;
    bool attribute = r->tag == TAG_ADJ || r->tag == TAG_PPTC || r->tag == TAG_APTC;
    if (has_article(p, i))
        return attribute || (r->guessed && r->features & F_TA);
    return (attribute && r->features & F_ACC && !r->pro) || ((r->pro & ~PRO_DET) == PRO_BI && r->lemma->event == EVENT_SUPPORT);
}

/* "Between X and Y on one side, and Z on the other", "between" at token k: the two sides are told; false: it is not so. */
static bool on_one_side(deed *e, uint32_t k)
{
    enum { FAR = 24, SIDE = 5 }; /* value of a place in nouns.tsv */
    const parse *p = e->p;
    const draft *d = e->d;
    uint32_t at = after(p, k), m = at + 1;
    for (; m + 3 < d->end && m < at + FAR; m++) {
        const reading *side = role_at(p, m) == ROLE_MIN && !en_at(p, m) && !pro_at(p, m) ? p->k[m + 1].chosen : NULL;
        if (side && side->tag == TAG_NOUN && IN(side->lemma->classes, CLASS_PLACE) && side->lemma->value == SIDE && !side->pro && !side->en)
            break;
        if (p->k[m].kind != TOKEN_WORD || is_finite(p, m) || is_comp(p, m))
            return false;
    }
    if (m + 3 >= d->end || m >= at + FAR)
        return false;
    uint32_t then = m + 2 + is_kind(p, m + 2, TOKEN_COMMA);
    if (then + 1 >= d->end || !(pro_at(p, then) & PRO_AND) || tag_at(p, then) == TAG_ADJ)
        return false;
    then += role_at(p, then) == ROLE_BAYNA && !en_at(p, then); /* "and between Z" */
    np one = np_parse(p, at, m, NP_APPOSITION | NP_COORD), other = np_may_begin(p, then) ? np_parse(p, then, d->end, NP_APPOSITION | NP_COORD) : (np){0};
    party a = one.end == m ? party_of(d, &one) : nobody, b = other.end > then ? party_of(d, &other) : nobody;
    if (!a.there || !b.there || !actorly(d, &a) || !actorly(d, &b))
        return false;
    e->actor = a;
    e->recipient = b;
    return true;
}

/* "Between X and Y". */
void between_two(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    while (k + 1 < e->limit && k < e->i + 8 && role_at(p, k) != ROLE_BAYNA && !led_in_time(p, k, e->limit))
        k++;
    if (led_in_time(p, k, e->limit))
        return; /* "the summit comes weeks before a meeting between X and Y" */
    if (IN(e->frames, EFRAME_R_BAYNA) && k < e->i + 8 && between_him_and(e, k))
        return;
    while (k + 1 < e->limit && k < e->i + 8 && (role_at(p, k) != ROLE_BAYNA || en_at(p, k)))
        k++;
    if (!IN(e->frames, EFRAME_R_BAYNA) || k + 1 >= e->limit || k >= e->i + 8 || ties_between(p, e->i, k))
        return;
    if (parts_places(p, e->i + 1, k)) {
        if (on_border(p, k))
            e->frames &= ~(1u << EFRAME_R_BAYNA);
        return;
    }
    if (e->mode == MODE_THIRD_PARTY && e->r->tag == TAG_NOUN) { /* "the mediation between X and Y": they are whom it serves */
        e->frames &= ~(1u << EFRAME_R_BAYNA);
        e->recipient = np_party(e, after(p, k), NP_APPOSITION | NP_COORD);
        return;
    }
    if (on_one_side(e, k))
        return;
    np first = np_parse(p, after(p, k), e->limit, NP_APPOSITION);
    if (first.end == first.first + 1 && !has_article(p, first.head) && (has(p, first.head, CLASS_DEAD) || has(p, first.head, CLASS_HURT))) {
        e->frames &= ~(1u << EFRAME_R_BAYNA); /* "lost dozens, between dead and wounded" */
        return;
    }
    uint32_t at = first.end; /* "between a president in office and a leader" */
    while (at > first.first && at < e->limit && at < first.end + 6 && !(pro_at(p, at) & PRO_AND) && p->k[at].kind == TOKEN_WORD)
        at++;
    if (first.end > first.first && at + 1 < e->limit && at == first.end && is_kind(p, at, TOKEN_COMMA) && tag_at(p, at + 1) != TAG_MASDAR &&
        (pro_at(p, at + 1) == PRO_AND || (pro_at(p, at + 1) == (PRO_AND | PRO_DET) && first.name < first.name_end && has(p, at + 1, CLASS_HUMAN))))
        at++; /* "between the minister, NAME, and" */
    bool two = first.end > first.first && at + 2 < e->limit && at == first.end && is_kind(p, at, TOKEN_COMMA) && pro_at(p, at + 1) == (PRO_AND | PRO_DET) && nisba_of(p, at + 1) && p->k[first.head].chosen && p->k[first.head].chosen->features & F_DUAL;
    at += two; /* "between the two leaders, the American X, and the Korean Y" */
    bool backed = two;
    if (first.end > first.first && at == first.end && at + 3 < e->limit && is_kind(p, at, TOKEN_COMMA) && only_backed(p, at + 1))
        for (uint32_t comma = at + 2; comma + 1 < e->limit && comma < at + 10; comma++)
            if (is_kind(p, comma, TOKEN_COMMA)) { /* "between the army, backed by planes, and" */
                at = pro_at(p, comma + 1) & PRO_AND ? comma + 1 : at;
                backed = at == comma + 1;
                break;
            }
    uint32_t whom = at; /* "between an alliance [that] X backs and Y" */
    if (first.end > first.first && at == first.end && at + 2 < d->end && !first.definite && is_finite(p, at) && en_at(p, at) && !pro_at(p, at) && np_may_begin(p, at + 1) && !(pro_at(p, at + 1) & ~PRO_DET)) {
        np backer = np_parse(p, at + 1, d->end, 0);
        whom = backer.end > at + 1 && backer.end + 1 < d->end && pro_at(p, backer.end) & PRO_AND && np_may_begin(p, backer.end) && tag_at(p, backer.end) != TAG_ADJ && !is_finite(p, backer.end) ? backer.end : at;
    }
    bool described = whom > at;
    uint32_t limit = described ? d->end : e->limit;
    at = whom;
    at += at == first.end && at + 1 < e->limit && role_at(p, at) == ROLE_BAYNA && pro_at(p, at) == PRO_AND && !en_at(p, at) && np_may_begin(p, at + 1); /* "between X and between Y" */
    bool again = at > first.first && role_at(p, at - 1) == ROLE_BAYNA && at - 1 == first.end;
    if (first.end > first.first && at < limit && (again || pro_at(p, at) & PRO_AND) && (again || described || at == first.end || backed || (np_may_begin(p, at) && tag_at(p, at) != TAG_ADJ))) {
        np second = np_parse(p, at, limit, NP_APPOSITION);
        if (two && second.end <= at + 1 && at + 2 < e->limit && is_kind(p, at + 1, TOKEN_COMMA) && personal_name(p, at + 2))
            second = np_parse(p, at + 2, e->limit, 0); /* "and the Turkish, NAME" */
        bool towns = e->type == EVENT_ASSAULT && second.end > second.first && tag_at(p, first.head) == TAG_NOUN && has(p, first.head, CLASS_PLACE) && tag_at(p, second.head) == TAG_NOUN && has(p, second.head, CLASS_PLACE) && !first.political && !second.political;
        bool lands = e->type == EVENT_ASSAULT && first.place && !has(p, first.head, CLASS_CAPITAL) && k > e->i + 1 && tag_at(p, k - 1) == TAG_NOUN && pro_at(p, k - 1) == PRO_DET && has(p, k - 1, CLASS_THING) && tag_at(p, k - 2) == TAG_ADP;
        const reading *h = p->k[first.head].chosen;
        bool seat = h && IN(h->lemma->classes, CLASS_ORG) && h->lemma->value == 4;
        towns |= e->type == EVENT_ASSAULT && h && h->tag == TAG_NOUN && at == first.end && (first.place || seat) && h->features & F_DUAL && !(h->pro & PRO_DET) && !has(p, first.head, CLASS_HUMAN) && !has(p, first.head, CLASS_COUNTRY) && !has(p, first.head, CLASS_CAPITAL); /* "between the two provinces of X and Y" */
        if (towns || lands) { /* "clashes between the town of X and the city of Y", "on the border between X and Y": where */
            e->frames &= ~(1u << EFRAME_R_BAYNA);
            return;
        }
        e->actor = party_of(d, &first);
        if (second.end > second.first)
            e->recipient = party_of(d, &second);
    } else if (first.end >= first.first + 3 && nisba_of(p, first.end - 1) && pro_at(p, first.end - 1) & PRO_AND && nisba_of(p, first.end - 2)) { /* the American and Russian presidents */
        e->actor = nisba_party(p, first.end - 2);
        e->recipient = nisba_party(p, first.end - 1);
    } else if (first.end > first.first && p->k[first.head].chosen && (p->k[first.head].chosen->features & (F_DUAL | F_PLUR) || ends_in_at(p, first.head)) && !e->actor.there) {
        e->actor = party_of(d, &first); /* "between the two sides" */
        e->mutual = true;
    }
}

/* "A visit of the minister's", "that the minister NAME has a visit": li- names the visitor. */
void visitor(deed *e)
{
    const parse *p = e->p;
    if (e->mode == MODE_RESIGN && !e->actor.there && e->r->tag == TAG_MASDAR && !en_at(p, e->i)) /* "an unexpected resignation of the minister's" */
        for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 5; k++)
            if (led_by_li(p, k)) {
                party q = np_party(e, k, NP_APPOSITION);
                if (q.there && q.person && overt(&e->recipient) && e->recipient.first == q.first) {
                    e->actor = q;
                    e->recipient = nobody;
                }
                break;
            }
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

/* "The receiving by the president NAME, rude as it was, of the leader of X": over commas li- brings who was received. */
void guest(deed *e)
{
    const parse *p = e->p;
    bool elsewhere = e->actor.there && (!overt(&e->actor) || e->actor.first < e->i); /* whoever the sentence tells of */
    if (!IN(e->frames, EFRAME_HOSTS) || (e->actor.there && !elsewhere) || finite_tag(e->r->tag) || !overt(&e->recipient) || !e->recipient.person || e->recipient.first < e->i)
        return;
    for (uint32_t k = e->recipient.end; k < e->limit && k < e->recipient.end + 9; k++)
        if (k > 0 && is_kind(p, k - 1, TOKEN_COMMA) && led_by_li(p, k) && tag_at(p, k) != TAG_MASDAR) {
            party q = np_party(e, k, NP_APPOSITION);
            if (q.there && (q.person || q.political))
                e->actor = q;
            return;
        }
}

/* "between" stands behind a comma, a time or a verb, and not behind a word of its own. */
bool parted(const parse *p, uint32_t first)
{
    uint32_t k = first > 1 ? first - 2 : 0;
    return first > 1 && role_at(p, first - 1) == ROLE_BAYNA && (is_kind(p, k, TOKEN_COMMA) || p->time_at[k] || is_finite(p, k));
}

/* "A battle that went on from Monday, between X and Y": one does it with the other. */
void of_both(deed *e, party q)
{
    const reading *h = overt(&q) ? e->p->k[q.head].chosen : NULL;
    e->actor = q;
    e->recipient = nobody;
    if (h && h->features & F_DUAL) {
        e->mutual = true; /* "a meeting held on Thursday, between the two sides" */
        return;
    }
    if (!split_pair(e) || !e->recipient.there)
        e->recipient = q, e->actor = nobody;
}

/* A pact or a meeting, which one may cancel. */
static bool cancelled(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return has(p, i, CLASS_PACT) || (r && !finite_tag(r->tag) && r->lemma->event == EVENT_CONSULT);
}

/* "Cancelled the summit that was due to be held with X", "the planned meeting between him and X", "the summit that would bring him
 * together with X": X is whom it was cancelled with. */
void whose_pact(deed *e)
{
    enum { NEAR = 10, FAR = 12 };
    const parse *p = e->p;
    const draft *d = e->d;
    if (e->type != EVENT_REJECT || e->recipient.there || !e->actor.there || !(IN(e->frames, EFRAME_NEEDS_PACT) || (e->with != UINT32_MAX && has(p, e->with, CLASS_PACT))))
        return;
    uint32_t pact = e->i + 1, limit = e->limit;
    while (pact < d->end && pact < e->i + NEAR && p->k[pact].kind == TOKEN_WORD && !is_finite(p, pact) && !cancelled(p, pact))
        pact++;
    if (pact >= d->end || !cancelled(p, pact))
        return;
    bool gathers = false;
    for (uint32_t k = pact + 1; k + 1 < d->end && k < pact + FAR; k++) {
        role_id r = role_at(p, k);
        bool between = r == ROLE_BAYNA && en_at(p, k) && role_at(p, k + 1) == ROLE_BAYNA && pro_at(p, k + 1) & PRO_AND && !en_at(p, k + 1) && k + 2 < d->end;
        bool with = (r == ROLE_MAA && !en_at(p, k)) || (gathers && (pro_at(p, k) & ~PRO_DET) == PRO_BI && !p->time_at[k]);
        if (between || with) {
            e->limit = clause_limit(e->d, k);
            party q = np_party(e, between ? k + 2 : r == ROLE_MAA ? k + 1 : k, NP_APPOSITION);
            e->limit = limit;
            if (q.there && actorly(d, &q) && !(overt(&e->actor) && e->actor.first == q.first))
                e->recipient = q;
            return;
        }
        gathers |= is_finite(p, k) && has(p, k, CLASS_FIELD) && en_at(p, k);
        tag_id t = tag_at(p, k);
        if (!(t == TAG_ADJ || t == TAG_PPTC || t == TAG_AUX || has(p, k, CLASS_PLAN) || r == ROLE_REL || p->time_at[k] || gathers || (is_finite(p, k) && pro_at(p, k) & PRO_WILL)))
            return;
    }
}

/* "A summit that gathered X and Y, (m.) with Y, (f.) him with Y": they met. */
void gathered(deed *e)
{
    enum { FAR = 4 };
    const parse *p = e->p;
    if (e->type != EVENT_CONSULT || e->mode == MODE_VISIT || finite_tag(e->r->tag) || en_at(p, e->i))
        return;
    uint32_t v = e->i + 1;
    while (v + 1 < e->d->end && v < e->i + FAR && (tag_at(p, v) == TAG_ADJ || tag_at(p, v) == TAG_PPTC || role_at(p, v) == ROLE_REL || (tag_at(p, v) == TAG_AUX && role_at(p, v - 1) == ROLE_REL)))
        v++;
    if (v + 1 >= e->d->end || !is_finite(p, v) || !has(p, v, CLASS_FIELD) || pro_at(p, v) & ~PRO_WILL)
        return;
    uint32_t limit = e->limit;
    e->limit = e->limit > v + 1 ? e->limit : clause_limit(e->d, v);
    uint32_t k = v + 1;
    party one = nobody, other = nobody;
    while (k < e->limit && p->time_at[k]) /* "gathered on Sunday X with Y" */
        k++;
    if (!en_at(p, v) && k < e->limit && np_may_begin(p, k) && !(pro_at(p, k) & PRO_PREP)) {
        one = np_party(e, k, NP_APPOSITION);
        k = one.there ? one.end : k;
        k += one.there && k + 1 < e->d->end && is_kind(p, k, TOKEN_COMMA) && pro_at(p, k + 1) & PRO_AND; /* "X, and Y" */
        e->limit = e->limit > k ? e->limit : clause_limit(e->d, k);
    }
    bool more = one.there && k < e->limit && pro_at(p, k) & PRO_AND && np_may_begin(p, k);
    if (k + 1 < e->limit && role_at(p, k) == ROLE_MAA && !en_at(p, k))
        other = np_party(e, k + 1, NP_APPOSITION);
    else if (k < e->limit && (more || (pro_at(p, k) & ~PRO_DET) == PRO_BI) && !p->time_at[k])
        other = np_party(e, k, NP_APPOSITION | NP_COORD);
    bool both = one.there && actorly(e->d, &one), whom = other.there && actorly(e->d, &other) && (other.person || political(e->d, &other));
    if (both) {
        e->actor = one;
        e->recipient = whom ? other : nobody;
        e->mutual = !whom && one.plural;
    } else if (whom && en_at(p, v)) {
        e->recipient = other;
        e->actor = e->actor.there ? e->actor : pronoun(e, en_at(p, v), &other);
    }
    e->limit = limit;
}

/* The visit, call or meeting that the verb of the deed is said of: "on a visit during which (khilalaha) he meets", "a call from X in
 * which (fihi) he congratulated him"; NULL: none. */
const draft_event *within_meeting(const deed *e)
{
    enum { NEAR = 8 };
    const parse *p = e->p;
    const draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    uint32_t in = e->i + 1;
    bool near = x && x->sentence == e->d->s && x->type == EVENT_CONSULT && x->trigger < e->i && e->i - x->trigger <= NEAR && !finite_tag(x->reading->tag) && !has_article(p, x->trigger);
    if (!near || in >= e->d->end || !en_at(p, in) || (role_at(p, in) != ROLE_FI && role_at(p, in) != ROLE_TIMEPREP) || e->r->pro)
        return NULL;
    for (uint32_t k = x->trigger + 1; k < e->i; k++)
        if (is_finite(p, k) || is_comp(p, k) || is_kind(p, k, TOKEN_SEMICOLON))
            return NULL;
    bool she = p->k[x->trigger].chosen->features & F_FEM || (p->k[x->trigger].chosen->features & F_PLUR && !(p->k[x->trigger].chosen->features & F_SING));
    return (en_at(p, in) == EN_3FS) == she && (en_at(p, in) == EN_3FS || en_at(p, in) == EN_3MS) ? x : NULL;
}

bool met_within(deed *e, clause *c)
{
    const draft_event *x = within_meeting(e);
    if (!x || e->r->features & F_PASSIVE)
        return false;
    bool behind = c->said && overt(&c->who) && c->who.first > e->i;
    if (en_at(e->p, e->i) && !behind && x->actor.there) { /* "he congratulated him" */
        e->actor = x->actor;
        e->recipient = x->recipient;
        keep_event(e, "verb");
        return true;
    }
    if (behind && !c->object_behind && e->type == EVENT_CONSULT && IN(e->frames, EFRAME_R_OBJ) && actorly(e->d, &c->who)) { /* "on which he meets the president" */
        e->actor = x->actor;
        e->recipient = c->who;
        keep_event(e, "verb");
        return true;
    }
    if (!overt(&c->who) && x->actor.there)
        c->who = x->actor;
    return false;
}
