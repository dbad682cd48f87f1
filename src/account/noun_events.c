/* noun_events.c: deeds named by a noun, read from its own phrase: nisba, relative clause, prepositions; its genitive: genitive.c.
 * What the clause around it adds: noun_clause.c. Of meetings and what is between two: meetings.c. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "An attack [that] the movement announced its responsibility for": the verb at token k and its subject; nobody: it is not so. */
static party claimed_by(const deed *e, uint32_t k)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || k + 2 >= e->d->end || p->k[k].chosen->lemma->cue != CUE_ANNOUNCE || p->k[k].chosen->en || !np_may_begin(p, k + 1) || pro_at(p, k + 1) & ~PRO_DET)
        return nobody;
    np n = np_parse(p, k + 1, e->d->end, NP_APPOSITION | NP_COORD);
    uint32_t r = n.end;
    if (r + 1 >= e->d->end || !en_at(p, r) || role_at(p, r + 1) != ROLE_AN || !en_at(p, r + 1) || !p->k[r].chosen->lemma->deeds)
        return nobody;
    const image *im = p->im;
    uint32_t of = p->k[r].chosen->lemma->deeds - 1;
    return im->lemmas[im->deeds[of].as].event == EVENT_ASSAULT ? party_of(e->d, &n) : nobody;
}

/* "Iran gave no warning of a strike that it carried out": the subject of the clause around the deed, if verb v agrees with it. */
static party clause_subject(const deed *e, const reading *v)
{
    const parse *p = e->p;
    uint32_t verb = governing_verb(e->d, e->i), object;
    party q = verb < e->i && !(p->k[verb].chosen->features & F_PASSIVE) ? subject_of(e->d, verb, e->i, &object) : nobody;
    const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
    bool fights = h && q.end <= e->i && (has(p, q.head, CLASS_ARMED) || (q.known >= 0 && state(p, q.known)) || (!q.person && political(e->d, &q)));
    bool she = h && (h->features & F_FEM || (h->features & F_PLUR && !(h->features & F_SING) && !q.person));
    return fights && !medium(e->d, &q) && she == ((v->features & F_FEM) != 0) ? q : nobody;
}

/* ", which X launched,": behind the comma at token k a relative clause whose light verb has the deed's noun for its object. */
static bool launched_behind(const deed *e, uint32_t k)
{
    const parse *p = e->p;
    if (k + 4 >= e->d->end || !is_kind(p, k, TOKEN_COMMA) || role_at(p, k + 1) != ROLE_REL || pro_at(p, k + 1) || !is_finite(p, k + 2) || !(e->type == EVENT_ASSAULT || e->type == EVENT_PROTEST) || !has_article(p, e->i))
        return false;
    const reading *v = p->k[k + 2].chosen;
    bool fem = e->r->features & F_FEM || (e->r->features & F_PLUR && !(e->r->features & F_SING));
    return v->en == (fem ? EN_3FS : EN_3MS) && fem == (p->k[k + 1].chosen->lemma->value == SHE) && IN(v->lemma->classes, CLASS_LIGHT);
}

/* "The attack that X carried out", "attacks with rockets over the border [that] X carried out": the verb of the relative clause
 * behind the noun, or UINT32_MAX. *of: another noun stands between. */
static uint32_t relative_verb(const deed *e, bool *of)
{
    const parse *p = e->p;
    *of = false;
    uint32_t k = e->i + 1;
    while (k < e->d->end && k < e->i + 6 && !is_finite(p, k) && role_at(p, k) != ROLE_REL && !(e->type == EVENT_ASSAULT && led_by_li(p, k)) && !(pro_at(p, k) & PRO_AND && tag_at(p, k) == TAG_NOUN) && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_PPTC))
        *of |= tag_at(p, k++) == TAG_NOUN;
    uint32_t over = k; /* "attacks with rockets over the border [that] X carried out" */
    for (int hops = 0; hops < 3 && e->type == EVENT_ASSAULT && over + 1 < e->d->end && !is_finite(p, over); hops++) {
        bool led = tag_at(p, over) == TAG_ADP && !en_at(p, over) && (role_at(p, over) == ROLE_FI || role_at(p, over) == ROLE_PLACEPREP || role_at(p, over) == ROLE_ALA);
        if ((!led && (pro_at(p, over) & ~PRO_DET) != PRO_BI) || (led && p->k[over + 1].chosen && p->k[over + 1].chosen->lemma->event))
            break; /* "an attack on a march that X held" */
        over = np_parse(p, over + led, e->d->end, 0).end;
    }
    if (over > k && over < e->d->end && is_finite(p, over) && !pro_at(p, over) && ((p->k[over].chosen->en == EN_3FS && IN(p->k[over].chosen->lemma->classes, CLASS_LIGHT)) || claimed_by(e, over).there))
        k = over;
    bool behind_comma = e->type == EVENT_CONSULT && k + 3 < e->d->end && is_kind(p, k, TOKEN_COMMA) && role_at(p, k + 1) == ROLE_REL && !pro_at(p, k + 1) && is_finite(p, k + 2) && IN(p->k[k + 2].chosen->lemma->classes, CLASS_HAPPEN); /* "the meeting, which took place between" */
    k += behind_comma || launched_behind(e, k);
    if (k < e->d->end && role_at(p, k) == ROLE_REL)
        k++;
    bool next = k < e->d->end && role_at(p, k - 1) != ROLE_REL && is_finite(p, k) && !has(p, k, CLASS_LIGHT) && pro_at(p, k) & (PRO_AND | PRO_SO); /* "[exposed to] raids and the defences downed them" */
    if (k + 1 >= e->d->end || !is_finite(p, k) || next || tag_at(p, k) == TAG_AUX || is_fronted(e->d, e->i, k))
        return UINT32_MAX;
    return k;
}

/* "The meeting that will be held between", "that direct talks took place between": the verb at token k takes its sides with it. */
static void held_between(deed *e, uint32_t k)
{
    const parse *p = e->p;
    const reading *v = p->k[k].chosen;
    bool asyndetic = !en_at(p, e->i) && role_at(p, k - 1) != ROLE_REL && (IN(v->lemma->classes, CLASS_HAPPEN) ? !has_article(p, e->i) : IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BAYNA) && !(pro_at(p, k) & ~PRO_WILL);
    bool held = !v->en && (e->type == EVENT_CONSULT || (e->type == EVENT_ASSAULT && IN(e->frames, EFRAME_R_BAYNA) && IN(v->lemma->classes, CLASS_HAPPEN))) && (role_at(p, k - 1) == ROLE_REL || asyndetic) && !v->lemma->cue && (IN(v->lemma->classes, CLASS_LIGHT) || IN(v->lemma->classes, CLASS_HAPPEN));
    if (!held)
        return;
    e->limit = clause_limit(e->d, k);
    for (uint32_t j = k + 1; asyndetic && j < e->limit; j++) {
        uint32_t behind = is_kind(p, j, TOKEN_COMMA) ? j + 1 : j;
        while (behind > j && behind < e->limit && (p->time_at[behind] || is_kind(p, behind, TOKEN_COMMA)))
            behind++; /* "broke out, on Wednesday, between" */
        e->limit = behind > j && !(behind < e->limit && role_at(p, behind) == ROLE_BAYNA) ? j : e->limit;
    }
}

/* "The raids that X condemned", "protests [that] the police put down": X did not do it. */
static bool done_upon_it(const deed *e, const reading *v)
{
    event_id upon = (event_id)v->lemma->event;
    return (upon == EVENT_ACCUSE || upon == EVENT_SANCTION || upon == EVENT_SUPPORT || upon == EVENT_REJECT || upon == EVENT_COERCE || upon == EVENT_ASSAULT) && (words_only(e) || e->type == EVENT_PROTEST || (upon != EVENT_COERCE && upon != EVENT_ASSAULT)) && upon != e->type && e->type != EVENT_AGREE && !IN(v->lemma->classes, CLASS_LIGHT);
}

/* "Threats that his wife received from X", where the one who received it stands from token `from` on. True: somebody did. */
static bool received_it(deed *e, uint32_t k, uint32_t from)
{
    const parse *p = e->p;
    np whom = np_parse(p, from, e->d->end, NP_APPOSITION | NP_COORD);
    if (whom.end > whom.first && !(pro_at(p, whom.first) & (PRO_PREP | PRO_AND)))
        e->recipient = party_of(e->d, &whom);
    if (e->recipient.there && tag_at(p, whom.head) != TAG_NUM && !(has(p, whom.head, CLASS_GROUP) && !whom.definite) && whom.end + 1 < e->d->end && role_at(p, whom.end) == ROLE_MIN && !en_at(p, whom.end)) {
        np by = np_parse(p, whom.end + 1, e->d->end, NP_APPOSITION | NP_COORD);
        e->actor = by.end > by.first ? party_of(e->d, &by) : nobody;
    }
    e->done = e->recipient.there;
    e->limit = clause_limit(e->d, k);
    return e->recipient.there;
}

/* "Accusations that X addressed to him" */
static void made_to_him(deed *e, uint32_t k)
{
    const parse *p = e->p;
    np by = np_parse(p, k + 2, e->d->end, NP_APPOSITION | NP_COORD);
    e->actor = by.end > by.first && !(pro_at(p, by.first) & PRO_PREP) ? party_of(e->d, &by) : nobody;
    if (!e->actor.there || !actorly(e->d, &e->actor)) {
        e->actor = nobody;
        return;
    }
    e->recipient = pronoun(e, en_at(p, k + 1), &e->actor);
    e->done = true;
    e->limit = clause_limit(e->d, k);
}

/* Who stands behind the verb v of the relative clause, at token k. */
static void doer_behind(deed *e, const reading *v, uint32_t k)
{
    const parse *p = e->p;
    uint32_t whose = k + 1;
    while (whose + 1 < e->d->end && (p->time_at[whose] || tag_at(p, whose) == TAG_ADV || inside_adverb(p, whose)) && p->k[whose].kind == TOKEN_WORD)
        whose++;
    /* "the ambush that the wife set for her", "the blows that the force lately dealt" */
    whose += whose + 1 < e->d->end && tag_at(p, whose) == TAG_ADP && en_at(p, whose) && np_may_begin(p, whose + 1) && !(pro_at(p, whose + 1) & ~PRO_DET);
    np n = np_parse(p, whose, e->d->end, NP_APPOSITION | NP_COORD);
    if (n.end == n.first && whose + 1 < e->d->end && opens_quote(p, whose) && p->k[whose].mate < e->d->end)
        n = np_parse(p, whose + 1, p->k[whose].mate, NP_APPOSITION | NP_COORD); /* "an ambush that 'a terrorist group' set" */
    if (n.end == n.first || pro_at(p, n.first) & PRO_PREP) {
        party same = v->lemma->event ? nobody : who_did_before(e->d, v, k); /* "killed ten in a raid that it flew" */
        bool ours = e->type == EVENT_ASSAULT && !pro_at(p, k) && !opens_quote(p, whose) && !(tag_at(p, whose) == TAG_ADP && en_at(p, whose));
        same = same.there || !ours ? same : clause_subject(e, v);
        e->actor = same.there ? same : left_out_doer(e->d, v, k); /* "during a visit that he made to" */
        e->limit = clause_limit(e->d, k);
        return;
    }
    if (role_at(p, n.end) == ROLE_MIN || (n.end + 1 < e->d->end && p->phrases[n.end + 1].actor < 0 && tag_at(p, n.end + 1) == TAG_NOUN))
        n.end = behind_whose_men(p, &n, e->d->end); /* but "gunmen in Britain" */
    e->actor = party_of(e->d, &n);
    e->limit = clause_limit(e->d, k);
    if (e->type == EVENT_THREATEN)
        e->frames |= 1u << EFRAME_R_LI | 1u << EFRAME_R_ILA | 1u << EFRAME_R_DIDD; /* "the threats that X made to Y" */
}

/* "the attack that Iran carried out", "a raid [that] planes flew": who did it. True: somebody received it. */
static bool told_in_relative(deed *e)
{
    const parse *p = e->p;
    bool of;
    uint32_t k = relative_verb(e, &of);
    if (k == UINT32_MAX)
        return false;
    const reading *v = p->k[k].chosen;
    party claims = claimed_by(e, k);
    if (claims.there) {
        e->actor = claims;
        return false;
    }
    bool with_it = !v->en && IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BI && en_at(p, k + 1); /* "a visit [that] the king made" */
    if (!with_it)
        held_between(e, k);
    bool to_it = !v->en && IN(v->lemma->classes, CLASS_RECEIVE) && role_at(p, k + 1) == ROLE_LI && en_at(p, k + 1) && k + 2 < e->d->end; /* "the attack that the force was exposed to" */
    if ((!v->en && !with_it && !to_it) || v->lemma->cue || v->features & F_PASSIVE)
        return false;
    if (done_upon_it(e, v))
        return false;
    bool she = e->r->features & F_FEM || (e->r->features & F_PLUR && !(e->r->features & F_SING));
    if (of && v->en && !(v->en == EN_3FS && she) && !(v->en == EN_3MS && !she) && !blew_up(e) && e->mode != MODE_EXPLOSIVES && !(e->type == EVENT_ASSAULT && IN(v->lemma->classes, CLASS_LIGHT)))
        return false; /* "the expelling (m.) of forces that X backs (f.)" */
    if (IN(v->lemma->classes, CLASS_RECEIVE))
        return received_it(e, k, k + 1 + to_it);
    k += with_it;
    if (e->type == EVENT_ACCUSE && !of && k + 2 < e->d->end && en_at(p, k + 1) && (role_at(p, k + 1) == ROLE_LI || role_at(p, k + 1) == ROLE_ILA))
        made_to_him(e, k);
    else
        doer_behind(e, v, k);
    return false;
}

/* "Attacks and crimes of X": the genitive is of both. */
static bool joined_head(const deed *e, uint32_t j)
{
    const parse *p = e->p;
    bool head = e->type == EVENT_ASSAULT && j + 1 < e->limit && pro_at(p, j) == PRO_AND && !en_at(p, j) && !en_at(p, e->i) && !has_article(p, e->i) && (tag_at(p, j) == TAG_NOUN || tag_at(p, j) == TAG_MASDAR) && !has(p, j, CLASS_HUMAN) && p->phrases[j].actor < 0;
    return head && !(p->k[j].chosen->features & F_ACC) && !has(p, j, CLASS_ORG) && !has(p, j, CLASS_GROUP) && (p->phrases[j + 1].actor >= 0 || (has_article(p, j + 1) && (has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP) || has(p, j + 1, CLASS_ARMED)))) && !(pro_at(p, j + 1) & ~PRO_DET);
}

/* "A series of raids on X, and ten raids on Y": who flew the first flew the others. */
static void joined_deed(deed *e)
{
    enum { FAR = 24 };
    const parse *p = e->p;
    const draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    uint32_t lead = e->i;
    while (lead > e->d->first && (tag_at(p, lead - 1) == TAG_NUM || is_kind(p, lead - 1, TOKEN_NUMBER)))
        lead--;
    uint32_t opener = lead == e->i && lead > e->d->first + 1 ? p->inside[lead - 1] : 0; /* "arrested his father, in addition to the arrest of two" */
    bool beside = opener && p->phrases[opener - 1].end == e->i && p->phrases[opener - 1].lemma && (p->phrases[opener - 1].lemma->role == ROLE_PREP || p->phrases[opener - 1].lemma->role == ROLE_MAA);
    bool force = (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT) && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_GEN_R) && !e->r->pro && !has_article(p, e->i);
    if (beside && force && !e->actor.there && x && x->sentence == e->d->s && (x->type == EVENT_COERCE || x->type == EVENT_ASSAULT) && x->actor.there && x->trigger < e->i && e->i - x->trigger <= FAR) {
        bool clear = true;
        for (uint32_t k = x->trigger + 1; clear && k < e->i; k++)
            clear = !is_finite(p, k) && !is_comp(p, k);
        e->actor = clear ? x->actor : nobody;
        return;
    }
    bool joined = pro_at(p, lead) & PRO_AND || (lead > e->d->first && lead < e->i && tag_at(p, lead - 1) == TAG_CCONJ);
    if (e->actor.there || !joined || !x || x->sentence != e->d->s || x->type != e->type || x->reading->lemma != e->r->lemma || finite_tag(x->reading->tag) || !x->actor.there || x->trigger >= e->i || e->i - x->trigger > FAR)
        return;
    for (uint32_t k = x->trigger + 1; k < e->i; k++)
        if (is_finite(p, k) || is_comp(p, k) || is_kind(p, k, TOKEN_SEMICOLON))
            return;
    e->actor = x->actor;
    e->done = true;
}

/* "X dealt blows to (li-) Y": the noun is the object of a light verb with a subject of its own. */
static bool dealt(const deed *e)
{
    const parse *p = e->p;
    uint32_t object, verb = pro_at(p, e->i) || en_at(p, e->i) ? UINT32_MAX : governing_verb(e->d, e->i);
    if (verb == UINT32_MAX || !finite_tag(tag_at(p, verb)) || p->k[verb].chosen->features & F_PASSIVE)
        return false;
    uint64_t c = p->k[verb].chosen->lemma->classes;
    if (!IN(c, CLASS_LIGHT) || IN(c, CLASS_RECEIVE) || IN(c, CLASS_HAPPEN))
        return false;
    party q = subject_of(e->d, verb, e->i, &object);
    return overt(&q) && q.end <= e->i && (political(e->d, &q) || has(p, q.head, CLASS_ARMED));
}

/* "A raid of the coalition's": li- behind an indefinite attack. */
static void attack_of(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || e->actor.there)
        return;
    uint32_t k = e->i + 1;
    while (k < e->limit && k < e->i + 4 && tag_at(p, k) == TAG_ADJ)
        k++;
    while (k < e->limit && p->time_at[k]) /* "a raid last week of the coalition's" */
        k = p->times.at[p->time_at[k] - 1].end > k ? p->times.at[p->time_at[k] - 1].end : k + 1;
    bool dealt_it = IN(e->frames, EFRAME_R_LI); /* "a blow to X", and the blow of an army: of who stands right behind it */
    e->frames &= ~(1u << EFRAME_R_LI);
    if (k >= e->limit || (k >= e->i + 4 && !p->time_at[k - 1]))
        return;
    const reading *dealing = e->i > e->d->first && !has_article(p, e->i - 1) && !en_at(p, e->i - 1) ? p->k[e->i - 1].chosen : NULL;
    bool deals = dealing && dealing->tag == TAG_MASDAR && IN(dealing->lemma->classes, CLASS_LIGHT) && !IN(dealing->lemma->classes, CLASS_RECEIVE) && e->r->tag == TAG_NOUN; /* "the dealing of a blow to" */
    if (e->mode == MODE_NONE && led_by_li(p, k) && (deals || dealt(e))) {
        e->frames |= 1u << EFRAME_R_LI;
        return;
    }
    if (!v->gen_a && (e->mode != MODE_HEAVY || e->recipient.there || has_article(p, e->i) || en_at(p, e->i)))
        return;
    party q = led_by_li(p, k) && !(pro_at(p, k) & PRO_SO) && tag_at(p, k) != TAG_MASDAR ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
    if (k > e->i + 1 && q.there && q.place && nisba_of(p, k - 1))
        return; /* "the American invasion of Iraq" */
    bool on_it = q.there && q.end < e->limit && (role_at(p, q.end) == ROLE_ALA || role_at(p, q.end) == ROLE_DIDD), joint = k > e->i + 1 && may_be(p, k - 1, TAG_PPTC) && has_article(p, k - 1);
    bool army = q.there && (has(p, q.head, CLASS_PLANE) || may_have(p, q.head, CLASS_PLANE) || (!q.person && !q.place && (has(p, q.head, CLASS_ARMED) || has(p, q.head, CLASS_GROUP))));
    if (dealt_it && q.there && !army && !on_it && !joint) {
        e->frames |= 1u << EFRAME_R_LI;
        return;
    }
    if (q.there && (v->gen_a ? political(e->d, &q) || has(p, q.head, CLASS_PLANE) : has(p, q.head, CLASS_ARMED) || has(p, q.head, CLASS_PLANE) || (has(p, q.head, CLASS_GROUP) && has_article(p, q.head)) || ((has(p, q.head, CLASS_GROUP) || q.known >= 0) && q.end < e->limit && role_at(p, q.end) == ROLE_ALA)))
        e->actor = q;
}

/* Behind token k, which names death: those who died; nobody if they do not reach to token `to` (0: anywhere). */
static party the_dead(const deed *e, uint32_t k, uint32_t to)
{
    const reading *hurt = k + 2 < e->d->end ? e->p->k[k + 1].chosen : NULL; /* "the death and the wounding of" */
    if (hurt && hurt->pro == PRO_AND && IN(hurt->lemma->classes, CLASS_HURT) && !hurt->en && hurt->tag != TAG_ADJ)
        k++;
    np n = np_parse(e->p, behind_about(e->p, k + 1, e->d->end), to ? to : e->d->end, NP_APPOSITION | NP_COORD);
    uint32_t reach = n.end; /* "... and the wounding of others" */
    const reading *more = to && reach + 1 < to ? e->p->k[reach].chosen : NULL;
    if (more && more->pro == PRO_AND && (IN(more->lemma->classes, CLASS_HURT) || IN(more->lemma->classes, CLASS_DEAD)) && !more->en)
        reach = np_parse(e->p, reach + 1, to, NP_APPOSITION | NP_COORD).end;
    for (uint32_t j = n.first + 1; j < n.end; j++)
        if (pro_at(e->p, j) == PRO_AND && has(e->p, j, CLASS_HURT) && !has(e->p, j, CLASS_HUMAN)) { /* "the killing of 160 people and the wounding of more" */
            bool whole = reach == n.end;
            n = np_parse(e->p, n.first, j, NP_APPOSITION | NP_COORD);
            reach = whole ? reach : n.end;
        }
    for (uint32_t j = n.first + 1; tag_at(e->p, n.first) == TAG_NUM && (!to || reach == to) && j <= n.end && j < e->d->end; j++) {
        party whose = role_at(e->p, j) == ROLE_MIN && tag_at(e->p, j - 1) != TAG_NUM ? counted_among(e->d, j) : nobody;
        if (whose.there && actorly(e->d, &whose) && (whose.political || whose.known >= 0))
            return whose;
    }
    party dead = n.end > n.first && (!to || reach == to) ? party_of(e->d, &n) : nobody;
    return dead.there && actorly(e->d, &dead) ? dead : nobody;
}

/* Whose death the sentence tells of: "the death of three soldiers in an attack". */
static party died_in(deed *e)
{
    const parse *p = e->p;
    uint32_t first = e->d->first;
    bool by = (pro_at(p, e->i) & ~PRO_DET) == PRO_BI;
    if (e->type != EVENT_ASSAULT || e->recipient.there || e->i <= first || (!by && role_at(p, e->i - 1) != ROLE_FI && role_at(p, e->i - 1) != ROLE_CAUSE))
        return nobody;
    uint32_t led = by ? e->i : e->i - 1;
    for (uint32_t k = led; k-- > first && led - k < 13 && !is_comp(p, k) && !is_finite(p, k);)
        if (names_death(p, k) && !en_at(p, k) && k + 1 < led)
            return the_dead(e, k, led);
    return nobody;
}

/* "The death of three of its men in clashes with X": it and X clashed. */
static void clashed_with(deed *e, const party *dead, role_id which)
{
    const parse *p = e->p;
    if (!overt(dead) || !IN(e->frames, EFRAME_R_BAYNA) || which != ROLE_MAA || !overt(&e->recipient) || e->actor.there)
        return;
    party whose = en_at(p, dead->end - 1) ? pronoun(e, en_at(p, dead->end - 1), &e->recipient) : nobody;
    e->actor = whose.there ? whose : *dead;
}

/* "Many fell in the ranks of the militias, on Sunday, in battles with the army", "dead of the militias fell in": the militias fought. */
static void fallen_of(deed *e)
{
    enum { FAR = 12 };
    const parse *p = e->p;
    uint32_t first = e->d->first, led = e->i > first ? e->i - 1 : first, stop = led;
    if (!IN(e->frames, EFRAME_R_BAYNA) || e->type != EVENT_ASSAULT || e->actor.there || !overt(&e->recipient) || e->recipient.first < e->i || led == first || tag_at(p, led) != TAG_ADP || en_at(p, led))
        return;
    while (stop > first && (is_kind(p, stop - 1, TOKEN_COMMA) || p->time_at[stop - 1]))
        stop--;
    for (uint32_t k = stop; k-- > first && stop - k < FAR && !is_finite(p, k) && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA);) {
        bool ranks = role_at(p, k) == ROLE_BIHAQQ, of = k > first && role_at(p, k) == ROLE_MIN && !en_at(p, k) && (has(p, k - 1, CLASS_DEAD) || has(p, k - 1, CLASS_HURT));
        uint32_t from = ranks && p->phrases[k].end ? p->phrases[k].end : k + 1;
        if (!ranks && !of)
            continue;
        np n = from < stop && np_may_begin(p, from) ? np_parse(p, from, stop, NP_APPOSITION) : (np){0};
        party whose = n.end == stop && n.end > n.first ? party_of(e->d, &n) : nobody;
        if (overt(&whose) && political(e->d, &whose))
            e->actor = whose;
        return;
    }
}

/* "A suicide attack left twelve people dead": nobody but they is told. */
static void left_dead(deed *e)
{
    const parse *p = e->p;
    bool that = e->i + 1 < e->d->end && role_at(p, e->i + 1) == ROLE_REL && !IN(e->frames, EFRAME_R_BAYNA);
    bool led_to = e->i > e->d->first && is_finite(p, e->i - 1) && !en_at(p, e->i - 1); /* "the raids led to the killing of" */
    if (e->type != EVENT_ASSAULT || e->recipient.there || (has_article(p, e->i) && !that && !led_to))
        return;
    bool result = false;
    for (uint32_t k = e->i + 1; k + 1 < e->d->end && k < e->i + 12 && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA); k++) {
        result = role_at(p, k - 1) == ROLE_AN || role_at(p, k - 1) == ROLE_ILA || (led_to && role_at(p, k - 1) == ROLE_FI);
        if (names_death(p, k) && !has(p, k, CLASS_HUMAN) && tag_at(p, k - 1) == TAG_ADP && (result || (tag_at(p, k) != TAG_MASDAR && !led_to))) {
            e->recipient = the_dead(e, k, 0);
            if (led_to && has_article(p, e->i) && !political(e->d, &e->recipient)) /* told before, most often */
                e->recipient = nobody;
            e->only_dead = e->recipient.there;
            return;
        } else if (took_lives(p, e->i, k) && of_its_victims(e, k)) { /* "an attack that took the lives of", "whose victims were" */
            e->recipient = the_dead(e, k, 0);
            e->only_dead = e->recipient.there;
            return;
        } else if (is_finite(p, k) && in_it(p, k + 1) && !pro_at(p, k) && !en_at(p, k) && p->k[k].chosen->lemma->event == EVENT_ASSAULT && IN(p->k[k].chosen->lemma->event_frames, EFRAME_SUBJ_R)) {
            uint32_t some = k + 2 < e->d->end ? behind_about(p, k + 2, e->d->end) : k + 2; /* "in which some 60 people were killed" */
            e->recipient = some > k + 2 ? the_dead(e, some - 1, 0) : the_dead(e, k + 1, 0);
            e->only_dead = e->recipient.there;
            return;
        }
    }
}

/* Adjectives of countries: "the American-Iraqi talks", "Israeli raids". */
static void nisba_parties(deed *e)
{
    const parse *p = e->p;
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 5 && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_PPTC || is_kind(p, k, TOKEN_DASH)); k++) {
        if (pro_at(p, k) == PRO_AND && !nisba_of(p, k) && k + 1 < e->limit && nisba_of(p, k + 1) && e->actor.there && e->actor.end == k)
            break; /* "Russian raids and others, Syrian": those are flown, too */
        bool told = people_named(p, k) && ((overt(&e->recipient) && e->recipient.first <= k && k < e->recipient.end) || (overt(&e->actor) && e->actor.first <= k && k < e->actor.end));
        if (!nisba_of(p, k) || told)
            continue; /* "the shelling of the Palestinians", "the refusal of the Palestinians" */
        if (!e->actor.there)
            e->actor = nisba_party(p, k);
        else if (!IN(e->frames, EFRAME_R_BAYNA) && e->type != EVENT_COOPERATE && e->actor.end == k && !(pro_at(p, k) & ~(PRO_DET | PRO_AND)))
            e->actor.end = e->actor.name_end = k + 1, e->actor.name = e->actor.first, e->actor.known = -1, e->actor.plural = true; /* "Russian and Syrian raids", "an American-British attack" */
        else if (!e->recipient.there)
            e->recipient = nisba_party(p, k);
    }
}

/* "The American invasion of Iraq": li- brings whom. */
static void of_whom(deed *e)
{
    uint32_t k = e->actor.end;
    if (e->type != EVENT_ASSAULT || e->r->tag != TAG_MASDAR || e->recipient.there || !overt(&e->actor) || e->actor.head <= e->i || tag_at(e->p, e->actor.head) != TAG_ADJ || k >= e->limit || !led_by_li(e->p, k))
        return;
    party q = np_party(e, k, NP_APPOSITION);
    if (q.there && actorly(e->d, &q))
        e->recipient = q;
}

/* "A meeting of (li-) the ministers", "a march of the president's followers": who held it. */
static void held_by(deed *e)
{
    const parse *p = e->p;
    bool meets = e->type == EVENT_CONSULT && e->mode != MODE_VISIT && e->mode != MODE_PHONE && e->mode != MODE_THIRD_PARTY;
    if (!(meets || e->type == EVENT_PROTEST) || e->actor.there || e->recipient.there || has_article(p, e->i) || en_at(p, e->i) || e->r->tag != TAG_NOUN)
        return;
    uint32_t k = e->i + 1;
    while (k < e->limit && k < e->i + 4 && tag_at(p, k) == TAG_ADJ && !has_article(p, k) && !pro_at(p, k))
        k++;
    if (k >= e->limit || !led_by_li(p, k) || tag_at(p, k) == TAG_MASDAR || (k > e->i + 1 && may_be(p, k - 1, TAG_APTC)))
        return; /* "hostile to the immigrants" */
    party q = np_party(e, k, NP_APPOSITION | NP_COORD);
    if (q.there && q.plural && actorly(e->d, &q) && (q.person || has(p, q.head, CLASS_HUMAN) || (meets && political(e->d, &q)) || (!meets && (q.political || has(p, q.head, CLASS_ORG)))))
        e->actor = q;
}

/* "Sanctions [that] target X", "raids that reached positions of X's": X is whom they struck. */
static void says_whom(deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i + 1, end = e->d->end;
    bool force = e->type == EVENT_ASSAULT || (e->type == EVENT_COERCE && e->mode == MODE_ARREST);
    if (!(e->type == EVENT_SANCTION || force) || e->recipient.there || (has_article(p, e->i) && !force))
        return; /* "the sanctions that target X": they stand */
    while (k < end && k < e->i + 5 && (tag_at(p, k) == TAG_ADJ || is_kind(p, k, TOKEN_COMMA) || role_at(p, k) == ROLE_REL || nisba_of(p, k)))
        k++;
    uint32_t verb = k, o = k + 1;
    if (force && e->i > e->d->first && is_finite(p, e->i - 1) && may_have(p, e->i - 1, CLASS_VICTIM) && !(pro_at(p, e->i) & ~PRO_DET) && !en_at(p, e->i)) { /* "the shelling reached (VSO) a camp of X's" */
        for (o = e->i + 1; o < end && tag_at(p, o) == TAG_ADJ && has_article(p, o) == has_article(p, e->i);)
            o++;
        verb = e->i - 1;
    }
    bool aims = o < end && is_finite(p, verb) && !en_at(p, verb) && np_may_begin(p, o) && !(pro_at(p, o) & ~PRO_DET);
    if (!aims || !(force ? may_have(p, verb, CLASS_VICTIM) : aims_at(p->k[verb].chosen) || may_have(p, verb, CLASS_VICTIM)))
        return;
    if (force) {
        deed at = *e;
        at.limit = clause_limit(e->d, verb);
        at.recipient = np_party(&at, o, NP_APPOSITION | NP_COORD);
        e->done |= verb < e->i;
        party owner = owned_by(&at), q = owner.there ? owner : at.recipient;
        if (q.there && actorly(e->d, &q)) {
            e->recipient = q;
            e->done = true;
        }
        return;
    }
    np n = np_parse(p, k + 1, end, NP_APPOSITION | NP_COORD);
    party q = n.end > n.first ? party_of(e->d, &n) : nobody;
    if (q.there && actorly(e->d, &q))
        e->recipient = q;
}

/* Several, told by what they are: supporters, strangers. */
static bool some_people(const deed *e, const party *q)
{
    const parse *p = e->p;
    bool many = overt(q) && p->k[q->head].chosen && (p->k[q->head].chosen->features & F_PLUR || has(p, q->head, CLASS_MASS)) && !p->k[q->head].chosen->guessed;
    return many && ((q->person && q->plural) || has(p, q->head, CLASS_HUMAN) || tag_at(p, q->head) == TAG_PPTC || tag_at(p, q->head) == TAG_APTC || (tag_at(p, q->head) == TAG_ADJ && ends_in_in(p, q->head))) && actorly(e->d, q);
}

/* "Threats from X", "fire from the army": X. */
static void comes_from(deed *e)
{
    const parse *p = e->p;
    if (e->actor.there || e->i + 2 >= e->limit || !(e->type == EVENT_THREATEN || e->type == EVENT_ACCUSE || e->type == EVENT_ASSAULT || e->type == EVENT_AID || e->type == EVENT_SUPPORT) || IN(e->frames, EFRAME_R_MIN))
        return;
    uint32_t after_it = e->with == e->i + 1 || has(p, e->i + 1, CLASS_FIRE) ? e->i + 2 : e->i + 1, from = after_it; /* "the opening of fire" */
    while (from + 1 < e->limit && from < after_it + 4 && tag_at(p, from) == TAG_ADJ && !(pro_at(p, from) & ~(PRO_DET | PRO_AND)) && !has(p, from, CLASS_QUANT) && !has(p, from, CLASS_MASS))
        from++;
    if (from > after_it && p->k[from - 1].chosen->lemma->value == OF_A_SIDE && !has(p, from - 1, CLASS_ORDINAL))
        return; /* "an operation backed by X": others' */
    from += e->type == EVENT_THREATEN && from + 2 < e->limit && (pro_at(p, from) & ~PRO_DET) == PRO_BI && tag_at(p, from) == TAG_MASDAR; /* "threats of death from" */
    if (from + 1 >= e->limit || role_at(p, from) != ROLE_MIN || en_at(p, from) || p->phrases[after_it].lemma || p->phrases[from].lemma || p->time_at[from + 1])
        return;
    party q = np_party(e, from + 1, NP_APPOSITION | NP_COORD);
    uint32_t to = from + 2; /* "from the union of (li-) the tariffs" */
    while (e->type != EVENT_ASSAULT && to < q.end && !((pro_at(p, to) & ~PRO_DET) == PRO_LI && p->phrases[to - 1].end <= to && !has(p, to, CLASS_PLACE)))
        to++;
    if (e->type != EVENT_ASSAULT && to < q.end) {
        np n = np_parse(p, from + 1, to, NP_APPOSITION | NP_COORD);
        party of = n.end == to ? party_of(e->d, &n) : nobody;
        bool matter = tag_at(p, to) == TAG_MASDAR || en_at(p, to) || has(p, to, CLASS_ORG) || has(p, to, CLASS_GROUP) || has(p, to, CLASS_HUMAN);
        q = of.there && (matter || (of.known >= 0 && q.known < 0)) ? of : q;
    }
    int32_t land = q.known >= 0 || !overt(&q) ? q.known : p->phrases[q.first].actor; /* also "from Libya and Algeria" */
    bool acts = land >= 0 && (state(p, land) ? e->type != EVENT_ASSAULT || e->no_purpose : e->type == EVENT_AID && political(e->d, &q)); /* "an attack from Lebanon" only starts there, but "was exposed to shelling from Turkey" */
    bool place = q.place && !acts, suffered = e->no_purpose && e->recipient.there; /* "was exposed to beating from strangers" */
    if (q.there && !place && !has(p, q.head, CLASS_THING) && (has(p, q.head, CLASS_ARMED) || has(p, q.head, CLASS_PLANE) || political(e->d, &q) || (q.person && e->type != EVENT_ASSAULT) || (suffered && some_people(e, &q))) && !(overt(&e->recipient) && e->recipient.first >= q.first && e->recipient.first < q.end))
        e->actor = q;
}

/* "The American threats to deal a blow to X": X, if it is no strait and no battle. */
static void threat_to(deed *e)
{
    party q = threatened(e, e->i + 1);
    bool place = overt(&q) && q.place && !q.person && !(q.known >= 0 && state(e->p, q.known));
    if (q.there && !place && !(overt(&q) && (e->p->k[q.head].chosen->lemma->event || en_at(e->p, q.head))))
        e->recipient = q;
}

/* "The assassination of X in an Israeli raid": one deed, of whoever flew the raid. */
static bool killed_in_it(const deed *e)
{
    enum { FAR = 6 };
    const parse *p = e->p;
    draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    bool killing = x && x->sentence == e->d->s && x->type == EVENT_ASSAULT && x->reading->tag == TAG_MASDAR && IN(x->reading->lemma->event_frames, EFRAME_SUBJ_R) && overt(&x->recipient) && x->trigger < x->recipient.first;
    bool in_it = e->type == EVENT_ASSAULT && e->i > e->d->first && (role_at(p, e->i - 1) == ROLE_FI || role_at(p, e->i - 1) == ROLE_CAUSE || (pro_at(p, e->i) & ~PRO_DET) == PRO_BI) && !en_at(p, e->i) && !en_at(p, e->i - 1);
    if (!killing || !in_it || x->actor.there || x->recipient.end > e->i || e->i - x->recipient.end > FAR)
        return false;
    for (uint32_t k = x->recipient.end; k < e->i; k++)
        if (p->k[k].kind != TOKEN_WORD || is_finite(p, k) || tag_at(p, k) == TAG_MASDAR || p->time_at[k])
            return false;
    x->actor = e->actor;
    return true;
}

/* "And there was at the reception of X, on his arrival, the minister Y": X comes, Y is the host. */
static void received_by(deed *e, const noun_view *v)
{
    enum { NEAR = 3 };
    const parse *p = e->p;
    uint32_t in = e->i > e->d->first + 1 ? e->i - 1 : e->d->first, was = in;
    if (!IN(e->frames, EFRAME_HOSTS) || e->r->tag != TAG_MASDAR || in == e->d->first || role_at(p, in) != ROLE_FI || en_at(p, in))
        return;
    while (was > e->d->first && in - was < NEAR && tag_at(p, was) != TAG_AUX)
        was--;
    uint32_t at = en_at(p, e->i) ? e->i + 1 : v->at;
    at = tag_at(p, was) == TAG_AUX && at < e->limit ? skip_adjuncts(e->d, at, e->limit) : e->limit;
    at += at + 2 < e->limit && has(p, at, CLASS_QUANT) && role_at(p, at + 1) == ROLE_MIN && !en_at(p, at + 1) ? 2 : 0; /* "each of" */
    party host = at < e->limit && np_may_begin(p, at) && !(pro_at(p, at) & (PRO_PREP | PRO_AND)) ? np_party(e, at, NP_APPOSITION | NP_COORD) : nobody;
    party guest = en_at(p, e->i) ? possessor(e, en_at(p, e->i)) : e->recipient.there ? e->recipient : e->actor;
    if (!overt(&host) || !actorly(e->d, &host) || !(host.person || host.political) || !guest.there || (overt(&guest) && guest.first == host.first))
        return;
    e->actor = guest;
    e->recipient = host;
}

/* "The killing of X and the wounding of Y by Z's bullets": one deed of Z's, told by the killing. */
static bool wounded_besides(const deed *e)
{
    const draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    bool joined = x && x->sentence == e->d->s && e->with != UINT32_MAX && pro_at(e->p, e->i) & PRO_AND && is_class(x->reading, CLASS_DEAD);
    return joined && overt(&e->actor) && x->actor.first == e->actor.first && x->actor.end == e->actor.end;
}

/* "The accusations that Washington directed to X", "the threats that he addressed to X": X. */
static void addressed_to(deed *e)
{
    const parse *p = e->p;
    uint32_t that = e->i + 1, verb = that + 1;
    if (e->recipient.there || !(e->type == EVENT_ACCUSE || e->type == EVENT_THREATEN) || verb + 2 >= e->d->end || role_at(p, that) != ROLE_REL || !is_finite(p, verb) || !en_at(p, verb) || !has(p, verb, CLASS_LIGHT))
        return;
    uint32_t limit = clause_limit(e->d, verb);
    for (uint32_t k = verb + 1; k + 1 < limit && k < verb + 8; k++)
        if (role_at(p, k) == ROLE_ILA && !en_at(p, k) && !p->time_at[k + 1]) {
            np n = np_parse(p, k + 1, limit, NP_APPOSITION | NP_COORD);
            party q = n.end > n.first ? party_of(e->d, &n) : nobody;
            if (q.there && actorly(e->d, &q) && (q.person || political(e->d, &q)))
                e->recipient = q;
            return;
        }
}

/* "Rabat's cutting its ties with X", "his country's expelling the ambassador": the state before the object of its deed. */
static void state_does(deed *e, noun_view *v)
{
    const parse *p = e->p;
    uint32_t j = e->i + 1;
    if (e->r->tag != TAG_MASDAR || e->r->features & (F_ACC | F_PLUR) || e->type == EVENT_CONSULT || e->type == EVENT_AID)
        return;
    if (en_at(p, e->i) || has_article(p, e->i) || j + 1 >= e->limit || pro_at(p, j) & ~PRO_DET)
        return;
    bool his = has(p, j, CLASS_HOMELAND) && en_at(p, j), land = p->phrases[j].actor >= 0 && state(p, p->phrases[j].actor);
    uint32_t k = his ? j + 1 : land ? p->phrases[j].end : j;
    const reading *o = k > j && k < e->limit ? p->k[k].chosen : NULL;
    if (!o || (o->tag != TAG_NOUN && o->tag != TAG_MASDAR) || p->time_at[k] || may_be(p, k, TAG_ADJ))
        return;
    bool its = o->en && !o->pro, whom = IN(e->frames, EFRAME_R_OBJ) && !o->en && (o->pro == PRO_DET || (!o->pro && o->features & F_ACC)), what = !o->en && !o->pro && o->features & F_ACC && o->features & F_SING, to = his && led_by_li(p, k) && !has(p, k, CLASS_TIMEUNIT);
    if (!its && !whom && !what && !to)
        return;
    np n = np_parse(p, j, k, 0);
    e->actor = party_of(e->d, &n);
    if (overt(&e->recipient) && e->recipient.first == j)
        e->recipient = whom ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
    v->at = k;
}

/* "Khartoum's directing an invitation to": the genitive between the two words that name the deed. */
static void directed_by(deed *e)
{
    const parse *p = e->p;
    uint32_t by = e->i + 1;
    if (e->actor.there || e->with == UINT32_MAX || e->with < by + 1 || en_at(p, e->i) || e->r->tag != TAG_MASDAR || IN(e->frames, EFRAME_GEN_R) || e->type == EVENT_AID || e->type == EVENT_THREATEN)
        return; /* "delivering to the army missiles": it is given them */
    if (tag_at(p, e->with) == TAG_ADJ || tag_at(p, e->with) == TAG_APTC || tag_at(p, e->with) == TAG_PPTC || pro_at(p, e->with) & PRO_AND)
        return;
    if (!np_may_begin(p, by) || pro_at(p, by) & ~PRO_DET || tag_at(p, by) == TAG_ADJ || has(p, by, CLASS_MASS) || has(p, by, CLASS_CARDINAL))
        return;
    np n = np_parse(p, by, e->with, NP_APPOSITION);
    party q = n.end == e->with ? party_of(e->d, &n) : nobody;
    if (q.there && actorly(e->d, &q))
        e->actor = q;
}

/* The genitive that would do it suffers it: "the supporting of X militarily", "the accusation of X of (bi-)", "the accusing of X was
 * done". */
static void genitive_suffers(deed *e, const noun_view *v)
{
    const draft *d = e->d;
    const parse *p = e->p;
    bool militarily = overt(&e->recipient) && e->recipient.head > e->i && may_be(p, e->recipient.head, TAG_ADJ) && e->recipient.head == e->recipient.first;
    bool saved = overt(&e->recipient) && has(p, e->recipient.head, CLASS_HUMAN) && !militarily; /* "the saving of 30 migrants" */
    if (e->type == EVENT_AID && e->with != UINT32_MAX && overt(&e->recipient) && e->recipient.head == e->with && !saved) { /* "the supporting of X militarily": X is supported */
        e->recipient = overt(&e->actor) && e->actor.first == e->i + 1 ? e->actor : nobody;
        e->actor = overt(&e->recipient) ? nobody : e->actor;
    }
    if (IN(e->frames, EFRAME_TRANSITIVE) && overt(&e->actor) && !e->recipient.there && v->at < e->limit && pro_at(p, v->at) & PRO_BI) { /* "the accusation of the system of X": it is accused */
        e->recipient = e->actor;
        e->actor = nobody;
    }
    uint32_t was = e->i > d->first ? e->i - 1 : e->i; /* "the accusing of the company was done", "his accusing": it is accused */
    bool whose = overt(&e->actor) ? e->actor.first == e->i + 1 : e->actor.there && en_at(p, e->i) && e->type != EVENT_CONSULT;
    if (IN(e->frames, EFRAME_R_OBJ) && whose && !e->recipient.there && e->r->tag == TAG_MASDAR && was < e->i && is_finite(p, was) && !en_at(p, was) && has(p, was, CLASS_HAPPEN) && has(p, was, CLASS_LIGHT)) {
        e->recipient = e->actor;
        e->actor = nobody;
    }
}

/* Whom it struck, where nothing nearer names him: "between X and Y", behind the preposition of the deed, or who fell. */
static void whom_behind(deed *e, noun_view *v, const party *dead)
{
    const parse *p = e->p;
    between_two(e);
    bool theirs = false; /* "during their summit they voiced their wish of an agreement with" */
    for (uint32_t k = e->i + 1; e->type == EVENT_CONSULT && e->mode != MODE_VISIT && en_at(p, e->i) == EN_3D && k < e->limit && role_at(p, k) != ROLE_MAA; k++)
        theirs |= tag_at(p, k) == TAG_MASDAR || is_finite(p, k);
    e->mutual |= theirs && e->actor.there && !e->recipient.there;
    party q = e->recipient.there || theirs ? nobody : behind_preposition(e, e->i + 1, &v->which);
    if (overt(&q) && v->which == ROLE_BAYNA && q.first > e->i + 1 && ties_between(p, e->i, q.first - 1))
        q = nobody;
    if (q.there && !(v->which == ROLE_BAYNA && overt(&q) && q.first == e->actor.first))
        e->recipient = q;
    clashed_with(e, dead, v->which);
    fallen_of(e);
    if (v->which == ROLE_BAYNA && overt(&q) && !e->actor.there && parted(p, q.first))
        of_both(e, q);
}

/* "Directed at him the prosecution accusations": he is accused. */
static void directed_at_him(deed *e, const noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t to = v->verb != UINT32_MAX ? v->verb + 1 : UINT32_MAX;
    bool at_him = to < e->i && tag_at(p, to) == TAG_ADP && role_at(p, to) == ROLE_LI && (en_at(p, to) == EN_3MS || en_at(p, to) == EN_3FS) && !(v->verb > d->first && role_at(p, v->verb - 1) == ROLE_REL);
    if (at_him && !e->recipient.there && e->type == EVENT_ACCUSE && IN(p->k[v->verb].chosen->lemma->classes, CLASS_LIGHT) && relative_of_verb(d, v->verb) == UINT32_MAX) {
        uint32_t object;
        party who = subject_of(d, v->verb, e->i, &object), him = overt(&who) ? pronoun(e, en_at(p, to), &who) : nobody;
        e->recipient = him.person ? him : nobody;
    }
}

/* "A shelling of (li-) sites of X", "arrests of (li-) activists": the object of a bare masdar, where a genitive would say the same. */
static void object_by_li(deed *e)
{
    enum { NEAR = 3 };
    const parse *p = e->p;
    if (e->recipient.there || !IN(e->frames, EFRAME_GEN_R) || has_article(p, e->i) || en_at(p, e->i) || !(e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_SANCTION))
        return;
    uint32_t k = e->i + 1;
    while (k < e->limit && k < e->i + NEAR && tag_at(p, k) == TAG_ADJ && !pro_at(p, k))
        k++;
    if (k >= e->limit || !led_by_li(p, k) || tag_at(p, k) == TAG_MASDAR || p->time_at[k])
        return;
    party q = np_party(e, k, NP_APPOSITION | NP_COORD);
    if (!overt(&q) || !(actorly(e->d, &q) || has(p, q.head, CLASS_PLACE)))
        return;
    bool force = has(p, q.head, CLASS_ARMED) || has(p, q.head, CLASS_PLANE) || has(p, q.head, CLASS_GROUP) || (q.known >= 0 && !q.place); /* "a shelling by (li-) the forces of" */
    if (!force || (overt(&e->actor) && e->actor.end <= e->i))
        e->recipient = sufferer(e, q);
}

/* "There was passed on X (bi-haqq, didd) a verdict of prison": right behind the verb stands on whom. */
static void judged(deed *e, const noun_view *v)
{
    enum { NEAR = 8 };
    const parse *p = e->p;
    uint32_t on = v->verb + 1;
    if (e->mode != MODE_CONVICT || e->recipient.there || v->verb == UINT32_MAX || on >= e->i || e->i - on > NEAR || finite_tag(e->r->tag) || has_article(p, e->i) || (role_at(p, on) != ROLE_BIHAQQ && role_at(p, on) != ROLE_DIDD))
        return;
    bool passed = !(e->r->features & F_ACC) || p->k[v->verb].chosen->features & F_PASSIVE; /* it is the verb's subject: nobody is said to have passed it */
    if (passed)
        e->actor = nobody;
    np n = !en_at(p, on) ? np_parse(p, after(p, on), e->i, NP_APPOSITION | NP_COORD) : (np){0};
    party q = en_at(p, on) ? pronoun(e, en_at(p, on), &e->actor) : n.end == e->i ? party_of(e->d, &n) : nobody;
    if (q.there && actorly(e->d, &q))
        e->recipient = q;
    e->done |= passed && e->recipient.there;
}

/* "By X" behind the noun: X does it, unless another deed between is his. */
static void done_by_others(deed *e)
{
    const draft *d = e->d;
    const parse *p = e->p;
    party by = by_whom(e, e->i + 1);
    if (!by.there)
        return;
    bool of_another = (e->type == EVENT_PROTEST || e->type == EVENT_CONSULT) && en_at(p, e->i); /* "the kingdom's condemnation of the attack by X", "[were killed] during their protest by X" */
    for (uint32_t k = !overt(&e->actor) ? UINT32_MAX : e->actor.end > e->i ? e->actor.end : e->i + 1; k < by.first; k++)
        of_another |= p->k[k].chosen && p->k[k].chosen->lemma->event && (tag_at(p, k) == TAG_MASDAR || tag_at(p, k) == TAG_NOUN);
    for (uint32_t k = e->i + 1; e->type == EVENT_PROTEST && k < by.first; k++)
        of_another |= has(p, k, CLASS_DEAD) || has(p, k, CLASS_HURT); /* "a strike over the death of X by the bullets of" */
    const reading *acting = e->i > d->first ? p->k[e->i - 1].chosen : NULL; /* "the playing of the battle by children" */
    of_another |= acting && acting->tag == TAG_MASDAR && !acting->lemma->event && !IN(acting->lemma->classes, CLASS_LIGHT) && !has_article(p, e->i - 1) && !acting->en;
    if (of_another)
        return;
    e->actor = by;
    for (uint32_t k = by.first + 1; e->type == EVENT_ACCUSE && !e->recipient.there && k < by.end; k++)
        if ((pro_at(p, k) & ~PRO_DET) == PRO_LI && (tag_at(p, k - 1) == TAG_ADJ || tag_at(p, k - 1) == TAG_PROPN)) { /* "accusations by Italian bodies of (li-) the police" */
            e->recipient = np_party(e, k, NP_APPOSITION | NP_COORD);
            e->actor.end = k;
            break;
        }
}

/* "Condemned the killing of (bi-, gen.) civilians": they who were killed are not whom it blames. */
static void blames_not_the_struck(const deed *e)
{
    draft_event *x = e->d->events.n ? &e->d->events.at[e->d->events.n - 1] : NULL;
    bool words = x && x->sentence == e->d->s && (x->type == EVENT_ACCUSE || x->type == EVENT_SUPPORT) && x->mode != MODE_ALLEGE && x->trigger < e->i;
    bool strikes = e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_SANCTION;
    if (words && strikes && IN(e->frames, EFRAME_GEN_R) && overt(&e->recipient) && overt(&x->recipient) && x->recipient.first > e->i && x->recipient.first == e->recipient.first)
        x->recipient = nobody;
}

/* "The battle of Algiers", "for the port": nobody; "of the army": who fights. "The battle of liberating X" is the liberation: false. */
static bool battle_of(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    const party *q = &e->actor;
    uint32_t of = e->i + 1;
    if (e->type != EVENT_ASSAULT || !v->gen_a || !IN(e->frames, EFRAME_R_MAA) || e->r->tag != TAG_NOUN || en_at(p, e->i) || of >= e->limit)
        return true;
    if (tag_at(p, of) == TAG_MASDAR && !pro_at(p, of) && !en_at(p, of) && p->k[of].chosen->lemma->event)
        return false;
    if (!overt(q) || q->first != of)
        return true;
    bool against = q->end < e->limit && (role_at(p, q->end) == ROLE_MAA || role_at(p, q->end) == ROLE_DIDD);
    bool fighter = q->person || q->political || q->known >= 0 || has(p, q->head, CLASS_HUMAN) || has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_ARMED) || has(p, q->head, CLASS_ORG);
    if (!fighter || (q->place && !against))
        e->actor = nobody;
    return true;
}

void noun_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (names_no_deed(e))
        return;
    if (e->type == EVENT_AGREE && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_BAYNA)
        e->frames |= 1u << EFRAME_R_BAYNA; /* "an agreement between X and Y": with the verb, what is agreed on is between others */
    noun_view v = {.at = e->i + 1, .which = ROLE_NONE};
    v.at += rank_of_visit(e, v.at);
    v.at += joined_head(e, v.at);
    v.at += v.at + 1 < e->limit && e->r->features & F_PLUR && tag_at(p, v.at) == TAG_DET && !pro_at(p, v.at) && !en_at(p, v.at) && attribute_of(p, e->i, v.at + 1); /* "raids several, targeting" */
    bool received = told_in_relative(e);
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
    received_by(e, &v);
    genitive_suffers(e, &v);
    directed_by(e);
    state_does(e, &v);
    of_light_masdar(e);
    attack_of(e, &v);
    if (!battle_of(e, &v))
        return;
    party dead = died_in(e);
    bool clash = IN(e->frames, EFRAME_R_BAYNA);
    e->only_dead = dead.there;
    e->done |= dead.there && clash;
    e->recipient = dead.there && !clash ? dead : e->recipient;
    nisba_parties(e);
    of_whom(e);
    object_by_li(e);
    if (e->with != UINT32_MAX && IN(e->frames, EFRAME_R_OF) && !e->recipient.there)
        e->recipient = whose_word(e, e->with); /* "the freeing of the way of X": X goes free */
    v.verb = governing_verb(d, e->i);
    exposed_to(e, &v);
    exposure_to(e);
    if (overt(&e->recipient) && e->recipient.first < e->i && tag_at(d->p, e->recipient.first) == TAG_MASDAR && phrase_has(d->p, e->recipient.first, CLASS_ARMED))
        e->recipient = nobody; /* "the air defences met the raid on X": on X */
    if (!e->recipient.there || !actorly(d, &e->recipient))
        whom_behind(e, &v, &dead);
    directed_at_him(e, &v);
    uint32_t jailed = e->mode == MODE_CONVICT && !e->recipient.there ? jailed_behind(d, e->i, e->limit) : UINT32_MAX; /* "a verdict of death of six" */
    if (jailed != UINT32_MAX)
        e->recipient = np_party(e, jailed, NP_APPOSITION | NP_COORD);
    judged(e, &v);
    done_by_others(e);
    comes_from(e);
    addressed_to(e);
    if (e->type == EVENT_THREATEN && !e->recipient.there)
        threat_to(e);
    says_whom(e);
    decided(e);
    wishes_to_meet(e);
    involved(e);
    held_by(e);
    visitor(e);
    guest(e);
    came_to_hold(e, &v);
    ready_to(e);
    if (e->recipient.there)
        e->only_dead &= !clash;
    left_dead(e);
    broke_out(e, &v);
    pledged(e, &v);
    announced(e);
    must_do(e);
    asked_to(e);
    driven_to(e);
    pressed_to(e);
    warned_of(e);
    prevented_from(e);
    thanked_for(e);
    joined_deed(e);
    owns_up(e);
    arrived_on(e);
    was_on(e);
    received_from(e, &v);
    if (!received)
        subject_does(e, &v);
    gathered(e);
    if (e->with_names && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_SUBJ_R) && e->actor.there && !(overt(&e->actor) && e->actor.first > e->i) && !e->recipient.there) { /* "after the facing by X of accusations": X is accused */
        e->recipient = e->actor;
        e->actor = nobody;
    }
    blames_not_the_struck(e);
    if (!is_occasion(e) && !wounded_besides(e) && !killed_in_it(e))
        keep_event(e, "noun");
}
