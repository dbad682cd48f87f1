/* pronouns.c: whom a pronoun at a deed means: "arrested him", "his visit", "their release". What was said or done before
 * decides, by number, gender and nearness. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* Inside what somebody said, a pronoun means the subject of a verb before it there rather than him who said it. */
static party subject_in_content(deed *e, bool fem, bool plural, const party *other)
{
    draft *d = e->d;
    const parse *p = e->p;
    int32_t in = statement_around(d, e->i);
    uint32_t object, first = in >= 0 ? d->statements.at[in].first : e->i;
    int verbs = 0;
    for (uint32_t j = e->i; j-- > first && e->i - j < 40 && verbs < 3;) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX || p->k[j].chosen->lemma->cue)
            continue;
        verbs++;
        party q = subject_of(d, j, e->i, &object);
        const reading *v = p->k[j].chosen;
        bool same = other->first < other->end && q.first == other->first;
        if (!overt(&q) || (!plural && has(p, q.head, CLASS_QUANT) && q.end == q.head + 1) || q.first < first || q.end > e->i || same || !actorly(d, &q) || q.plural != plural || (v->features & F_3RD && !plural && fem != ((v->features & F_FEM) != 0)))
            continue;
        remember(d, q, v, false);
        q.same_as = (int32_t)d->focuses.n - 1;
        q.first = q.end = q.name = q.name_end = 0;
        return q;
    }
    return nobody;
}

static bool many_people(const parse *p, const party *q);

/* "Four people [who] were let go (of them)", "that the programme was struck (at it)": the pronoun of the masdar behind "was done" is theirs who
 * stand right before the verb, if they agree; *q: they, nobody where that is a thing. */
static bool done_to(deed *e, uint8_t en, party *q)
{
    const parse *p = e->p;
    draft *d = e->d;
    uint32_t v = e->i > d->first ? e->i - 1 : e->i;
    *q = nobody;
    if (finite_tag(e->r->tag) || v <= d->first || !is_finite(p, v) || !IN(p->k[v].chosen->lemma->classes, CLASS_HAPPEN) || pro_at(p, v))
        return false;
    v -= v > d->first + 1 && role_at(p, v - 1) == ROLE_QAD && !pro_at(p, v - 1);
    if (role_at(p, v - 1) == ROLE_WHAT && !pro_at(p, v - 1))
        return true; /* "what was struck" */
    const reading *n = p->k[v - 1].chosen;
    if (!n || (n->tag != TAG_NOUN && n->tag != TAG_ADJ && n->tag != TAG_PROPN))
        return false;
    party who = ending_at(d, v, UINT32_MAX, false);
    const reading *h = overt(&who) ? p->k[who.head].chosen : NULL;
    bool topic = h && (who.first == d->first || (is_comp(p, who.first - 1) && !en_at(p, who.first - 1)));
    if (!h || who.first >= v || !(topic || (!(n->pro & PRO_DET) && !n->en && n->tag != TAG_PROPN)))
        return false;
    bool many = who.plural || (h->features & F_PLUR && !(h->features & F_SING)), people = has(p, who.head, CLASS_HUMAN) || who.person || many_people(p, &who);
    bool her = h->features & F_FEM && !many, things = many && !people;
    bool agree = en == EN_3MP || en == EN_3FP ? many && people : en == EN_3FS ? her || things || (h->tag == TAG_PROPN && who.known >= 0) : en == EN_3MS && !many && !(h->features & F_FEM);
    if (!agree)
        return false;
    *q = actorly(d, &who) ? who : nobody;
    return topic || q->there;
}

/* In "those whom they arrested", "the friends who were let go, they": the relative pronoun of the deed's
 * clause that the attached one takes up; UINT32_MAX: none. */
static uint32_t relative_of(const deed *e, bool fem, bool plural)
{
    const parse *p = e->p;
    uint32_t verbs = 0;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 7;) {
        if (role_at(p, j) == ROLE_REL && p->k[j].chosen) {
            int gender = p->k[j].chosen->lemma->value;
            bool many = gender >= 3, her = gender == 2 || gender == 4; /* particles.tsv */
            return !(pro_at(p, j) & ~PRO_AND) && gender && fem == her && (!many || plural) ? j : UINT32_MAX;
        }
        verbs += is_finite(p, j) && tag_at(p, j) != TAG_AUX;
        if (verbs > 1 || is_comp(p, j) || p->k[j].kind != TOKEN_WORD)
            return UINT32_MAX;
    }
    return UINT32_MAX;
}

/* Whom "they", "them" may mean: people, or those who bear arms; a body or a thing is "it". */
static bool many_people(const parse *p, const party *q)
{
    const reading *h = p->k[q->head].chosen;
    if (q->person || has(p, q->head, CLASS_HUMAN) || has(p, q->head, CLASS_ARMED) || has(p, q->head, CLASS_GROUP))
        return true;
    return !h || h->tag == TAG_PROPN || h->guessed || IN(h->lemma->classes, CLASS_NISBA) || IN(h->lemma->classes, CLASS_COUNTRY);
}

static bool shares_words(const party *x, const party *y) { return overt(x) && overt(y) && x->first < y->end && y->first < x->end; }

/* The nearest people of the sentence before the deed, where nothing was remembered of them: "to thirty bishops, he held
 * meetings with them". */
static party people_before(deed *e, const party *other)
{
    const parse *p = e->p;
    draft *d = e->d;
    if (en_at(p, e->i) == EN_3MP && e->type == EVENT_CONSULT)
        return nobody; /* "to inform the ministers of their talks": rather of those who inform */
    int32_t in = statement_around(d, e->i);
    const draft_statement *told = in >= 0 ? &d->statements.at[in] : NULL;
    party teller = told && told->nchain ? told->chain[told->nchain - 1] : nobody;
    for (uint32_t j = e->i; j-- > d->first && e->i - j < 30;) {
        const reading *r = p->k[j].chosen;
        if (!r || r->tag != TAG_NOUN || !IN(r->lemma->classes, CLASS_HUMAN) || r->en || p->phrases[j].end || p->inside[j])
            continue;
        bool counted = j > d->first && (tag_at(p, j - 1) == TAG_NUM || is_kind(p, j - 1, TOKEN_NUMBER));
        bool inner = j > d->first && !counted && tag_at(p, j - 1) == TAG_NOUN && !has_article(p, j - 1) && (has(p, j - 1, CLASS_ORG) || (has(p, j - 1, CLASS_HUMAN) && (!has_article(p, j) || !(p->k[j - 1].chosen->features & F_PLUR))));
        if (inner || (!counted && !(r->features & F_PLUR))) /* "the council of elders", "the head of the ministers", "people others" */
            continue;
        np n = np_parse(p, counted ? j - 1 : j, e->i, 0);
        party q = n.end > n.first ? party_of(d, &n) : nobody;
        if (!q.there || shares_words(&q, other) || shares_words(&q, &teller))
            continue;
        remember(d, q, NULL, false);
        d->focuses.at[d->focuses.n - 1].struck = !(en_at(p, e->i) && words_only(e)); /* who is only told of does nothing next */
        return left_out_as(d, d->focuses.n - 1);
    }
    return nobody;
}

/* "The police advised ... thousands demonstrated, calling (pl.) for": a participle of several people is none of a body's or a source's. */
party several_before(deed *e)
{
    const parse *p = e->p;
    const party *q = &e->actor;
    const reading *h = overt(q) ? p->k[q->head].chosen : NULL;
    bool it = h && h->tag == TAG_NOUN && !h->guessed && !q->plural && (!IN(h->lemma->classes, CLASS_HUMAN) || IN(h->lemma->classes, CLASS_SOURCE)) && !IN(h->lemma->classes, CLASS_ARMED) && (h->features & F_FEM || (h->features & F_PLUR && !IN(h->lemma->classes, CLASS_GROUP))) && q->known < 0;
    bool several = e->r->features & F_PLUR && e->r->features & F_MASC && !(e->r->features & (F_SING | F_FEM));
    return it && several ? people_before(e, q) : nobody;
}

/* "Broke with Qatar after it had accused it (f.)", "called the agent and asked of him": the nearest of the sentence before the deed
 * whom the pronoun fits: somebody or a country. */
static party one_before(deed *e, uint8_t en, const party *other)
{
    enum { FAR = 30 };
    const parse *p = e->p;
    draft *d = e->d;
    bool she = en == EN_3FS;
    if (en != EN_3FS && en != EN_3MS)
        return nobody;
    if (e->mode == MODE_ARREST || e->mode == MODE_RELEASE || e->mode == MODE_CONVICT || e->mode == MODE_DEPORT)
        return nobody; /* rather whom a deed has struck already */
    bool his = !finite_tag(e->r->tag) && e->r->en; /* "its support of": rather the subject's; "after his visit": somebody's by name */
    for (uint32_t j = e->i; j-- > d->first && e->i - j < FAR && !is_kind(p, j, TOKEN_SEMICOLON);) {
        const reading *r = p->k[j].chosen;
        if (!r || p->time_at[j] || (p->inside[j] && p->inside[j] - 1 != j))
            continue;
        int32_t known = p->phrases[j].actor;
        bool land = known >= 0 && r->tag == TAG_PROPN && IN(p->im->actors[known].classes, CLASS_COUNTRY);
        bool noun = r->tag == TAG_NOUN && !r->guessed && r->features & F_SING && !(r->features & (F_PLUR | F_DUAL));
        bool human = noun && IN(r->lemma->classes, CLASS_HUMAN) && !IN(r->lemma->classes, CLASS_SOURCE);
        if (!(land ? she : human && she == ((r->features & F_FEM) != 0)) || (human && is_kind(p, j - (j > d->first), TOKEN_COMMA)))
            continue;
        const reading *led = j > d->first && !(r->pro & PRO_PREP) ? p->k[j - 1].chosen : NULL;
        role_id by = led && led->tag == TAG_ADP ? led->lemma->role : ROLE_NONE;
        bool where = by == ROLE_FI || by == ROLE_ILA || by == ROLE_PLACEPREP || by == ROLE_TIMEPREP;
        bool genitive = led && (led->tag == TAG_NOUN || led->tag == TAG_ADJ) && !(led->pro & PRO_DET) && !led->en && !(r->features & F_ACC); /* "the head of the government", "the hall of the court" */
        np n = {0};
        if (!where && !genitive)
            n = np_parse(p, j, e->i, NP_APPOSITION);
        bool sure = n.end > n.first && !n.plural && (n.definite || land || n.name < n.name_end || (she && human)) && (!r->en || n.name < n.name_end);
        sure &= !his || (human && n.name < n.name_end);
        party q = sure ? party_of(d, &n) : nobody;
        if (!q.there || !actorly(d, &q) || shares_words(&q, other))
            continue;
        remember(d, q, NULL, false);
        d->focuses.at[d->focuses.n - 1].struck = true;
        return left_out_as(d, d->focuses.n - 1);
    }
    return nobody;
}

/* The pronoun of a noun cannot mean who did the deed before it in the sentence: it is no woman, or no man. */
static bool its_own(const deed *e, bool fem)
{
    const draft_event *x = &e->d->events.at[e->d->events.n - 1];
    const reading *h = overt(&x->actor) && x->sentence == e->d->s ? e->p->k[x->actor.head].chosen : NULL;
    return h && !finite_tag(e->r->tag) && (h->tag == TAG_NOUN || h->tag == TAG_ADJ) && !h->guessed && h->features & F_SING && ((h->features & F_FEM) != 0) != fem;
}

/* A name that may be a woman's: its first word ends in an alef, an alef maqsura or a ta marbuta, with a hamza behind it or not.
 * Whom the tables know is asked by the whole name: "May" is Theresa. */
static bool womans_name(const parse *p, const party *q)
{
    if (q->name >= q->name_end || (q->known < 0 && p->k[q->name].kind != TOKEN_WORD))
        return true;
    uint32_t last = 0;
    if (q->known >= 0) { /* strings are UTF-8: two bytes a letter */
        const unsigned char *s = (const unsigned char *)p->im->strings + p->im->actors[q->known].name;
        size_t n = strcspn((const char *)s, " ");
        for (last = HAMZA; n >= 2 && last == HAMZA; n -= 2)
            last = (uint32_t)(s[n - 2] & 0x1F) << 6 | (s[n - 1] & 0x3F);
    } else {
        const token *k = &p->k[q->name];
        uint32_t n = k->len;
        while (n > 1 && k->letters[n - 1] == HAMZA)
            n--;
        last = n ? k->letters[n - 1] : 0;
    }
    return last == ALEF || last == TA_MARBUTA || last == ALEF_MAQSURA;
}

/* "Wants to strangle Iran in the hope of barring it from": the nearest country named before, behind a masdar or a preposition. */
static party land_before(deed *e, const party *other)
{
    enum { FAR = 12 };
    const parse *p = e->p;
    draft *d = e->d;
    for (uint32_t j = e->i; j-- > d->first && e->i - j < FAR && !is_kind(p, j, TOKEN_COLON) && !is_kind(p, j, TOKEN_QUOTE) && !(is_comp(p, j) && pro_at(p, j));) {
        int32_t known = p->phrases[j].actor;
        if (known < 0 || tag_at(p, j) != TAG_PROPN || !IN(p->im->actors[known].classes, CLASS_COUNTRY) || pro_at(p, j) & PRO_AND)
            continue;
        bool led = (pro_at(p, j) & ~PRO_DET) == PRO_LI || (j > d->first && !(pro_at(p, j) & ~PRO_DET) && ((tag_at(p, j - 1) == TAG_ADP && role_at(p, j - 1) != ROLE_FI) || (tag_at(p, j - 1) == TAG_MASDAR && !has_article(p, j - 1))));
        np n = np_parse(p, j, e->i, 0);
        party q = n.end > n.first ? party_of(d, &n) : nobody;
        bool same = !q.there || (other->there && (other->known == known || (overt(other) && other->first == q.first)));
        if (!led || same)
            return nobody;
        remember(d, q, NULL, false);
        d->focuses.at[d->focuses.n - 1].struck = true; /* it does nothing next */
        return left_out_as(d, d->focuses.n - 1);
    }
    return nobody;
}

/* "Sent a letter to the president, asking him in it to resign": to whom the letter is that the verb's clause tells of. */
static party addressee(deed *e, bool fem)
{
    enum { FAR = 16 };
    const parse *p = e->p;
    uint32_t in = e->i + 1;
    if (!finite_tag(e->r->tag) || e->r->pro || in >= e->d->end || role_at(p, in) != ROLE_FI || !en_at(p, in))
        return nobody;
    for (uint32_t k = e->i; k-- > e->d->first && e->i - k < FAR && !is_finite(p, k) && !is_comp(p, k);) {
        bool to = role_at(p, k) == ROLE_ILA && !en_at(p, k);
        if (!to && (!(pro_at(p, k) & PRO_LI) || pro_at(p, k) & PRO_AND || tag_at(p, k) == TAG_MASDAR || p->time_at[k]))
            continue;
        party q = np_party(e, to ? k + 1 : k, NP_APPOSITION | NP_COORD);
        const reading *h = q.there ? p->k[q.head].chosen : NULL;
        bool agrees = h && (h->guessed || h->tag == TAG_PROPN || fem == ((h->features & F_FEM) != 0));
        return q.there && q.end <= e->i && agrees && actorly(e->d, &q) ? q : nobody;
    }
    return nobody;
}

/* "A demonstration [that] the police dispersed": the verb's pronoun is the deed before it, which is nobody. */
static bool tells_of_deed(const deed *e, bool fem, bool plural)
{
    const parse *p = e->p;
    uint32_t n = e->i;
    while (n > e->d->first + 1 && e->i - n < 3 && tag_at(p, n - 1) == TAG_ADJ && !pro_at(p, n - 1))
        n--;
    bool subject = e->i + 1 < e->limit && np_may_begin(p, e->i + 1) && !(pro_at(p, e->i + 1) & ~PRO_DET) && !p->time_at[e->i + 1];
    const reading *h = subject && n > e->d->first && finite_tag(e->r->tag) && e->r->en && !e->r->pro && !plural ? p->k[n - 1].chosen : NULL;
    bool told = h && (h->tag == TAG_NOUN || h->tag == TAG_MASDAR) && h->lemma->event && !(h->pro & PRO_DET) && !h->en && !IN(h->lemma->classes, CLASS_HUMAN) && !IN(h->lemma->classes, CLASS_ARMED);
    return told && fem == (h->features & F_FEM || (h->features & F_PLUR && !(h->features & F_SING)));
}

/* "A group [that] the authorities accused (it) of": the clause tells of the indefinite noun right before its verb, which the pronoun
 * at the verb, or at a preposition right behind it, takes up. True: nobody else is meant; *whose: that, where it is somebody. */
static bool takes_up_noun(deed *e, uint8_t en, const party *other, party *whose)
{
    const parse *p = e->p;
    draft *d = e->d;
    *whose = nobody;
    uint32_t at = e->i;
    while (at > d->first && e->i - at < 3 && !pro_at(p, at - 1) && !en_at(p, at - 1) && (tag_at(p, at - 1) == TAG_NEG || tag_at(p, at - 1) == TAG_AUX || role_at(p, at - 1) == ROLE_QAD))
        at--;
    bool here = e->r->en == en || (e->i + 1 < e->d->end && tag_at(p, e->i + 1) == TAG_ADP && en_at(p, e->i + 1) == en);
    const reading *last = at > d->first + 1 ? p->k[at - 1].chosen : NULL;
    if (!finite_tag(e->r->tag) || e->r->pro & ~PRO_WILL || !here || !last || !(last->tag == TAG_NOUN || last->tag == TAG_ADJ) || last->pro & PRO_DET || last->en || p->time_at[at - 1] || inside_name(p, at - 1))
        return false;
    party q = ending_at(d, at, UINT32_MAX, false);
    const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
    if (!h || h->tag != TAG_NOUN || h->guessed || has_article(p, q.head) || has_article(p, q.first) || h->en || q.known >= 0 || q.name < q.name_end || IN(h->lemma->classes, CLASS_DOC) || IN(h->lemma->classes, CLASS_OCCASION) || (overt(other) && other->first == q.first))
        return false;
    bool many = q.plural || (h->features & F_PLUR && !(h->features & F_SING)), people = q.person || IN(h->lemma->classes, CLASS_HUMAN), she = h->features & F_FEM && !(h->features & F_MASC);
    if (!(en == EN_3MP ? many && people : en == EN_3FS ? (many ? !people : she) : en == EN_3MS && !many && !she))
        return false;
    *whose = actorly(d, &q) ? q : nobody;
    return whose->there || !words_only(e); /* "a step [that] X condemned": often whose step it was */
}

/* "Demonstrations [that] the police suppressed (them)", "struck the base when gunmen shelled it", "offered a plan, and X backed it": the
 * pronoun of the verb is that of the town, the vehicle, the protest or the paper before it, which is no party, and no body or land stands
 * between. */
static bool struck_a_thing(const deed *e, uint8_t en, const party *other)
{
    enum { FAR = 12 };
    const parse *p = e->p;
    bool people = e->mode == MODE_ARREST || e->mode == MODE_DEPORT || IN(e->frames, EFRAME_SUBJ_R) || IN(e->frames, EFRAME_NEEDS_PERSON);
    bool words = e->type == EVENT_AGREE || e->type == EVENT_REJECT || e->type == EVENT_SUPPORT; /* "a plan, and Russia backed it" */
    if (en != EN_3FS || !finite_tag(e->r->tag) || !(e->r->en == en || words) || !(e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || words) || people)
        return false;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < FAR && !is_kind(p, j, TOKEN_SEMICOLON);) {
        const reading *r = p->k[j].chosen;
        if (!r || p->time_at[j] || finite_tag(r->tag) || (overt(other) && other->first <= j && j < other->end))
            continue;
        int32_t known = p->phrases[j].actor;
        bool land = known >= 0 && IN(p->im->actors[known].classes, CLASS_COUNTRY);
        bool noun = (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && !r->guessed, she = noun && (r->features & F_FEM || (r->features & F_PLUR && !IN(r->lemma->classes, CLASS_HUMAN)));
        if (land || (she && (IN(r->lemma->classes, CLASS_HUMAN) || IN(r->lemma->classes, CLASS_ORG) || IN(r->lemma->classes, CLASS_GROUP) || IN(r->lemma->classes, CLASS_ARMED))))
            return false;
        if (she)
            return words ? IN(r->lemma->classes, CLASS_DOC) || IN(r->lemma->classes, CLASS_THING) || IN(r->lemma->classes, CLASS_PACT) || r->lemma->event : IN(r->lemma->classes, CLASS_PLACE) || IN(r->lemma->classes, CLASS_PLANE) || r->lemma->event == EVENT_PROTEST;
    }
    return false;
}

/* "Both Italy and Malta kept it out": one of those who do it is not whom they do it to. */
static bool is_among(const parse *p, const party *several, const party *one)
{
    if (!overt(several) || !several->plural || one->known < 0)
        return false;
    for (uint32_t k = several->first; k < several->end; k++)
        if (p->phrases[k].actor >= 0 && same_entry(p, p->phrases[k].actor, one->known))
            return true;
    return false;
}

/* Whom an attached pronoun means: not who is already in the clause. */
party pronoun(deed *e, uint8_t en, const party *other)
{
    draft *d = e->d;
    if (en == EN_1S || en == EN_1P) { /* "asked of me", "asked of us": whoever says so */
        int32_t in = statement_around(d, e->i);
        return in >= 0 && d->statements.at[in].nchain ? d->statements.at[in].chain[d->statements.at[in].nchain - 1] : nobody;
    }
    if (en == EN_2S || en == EN_2P)
        return nobody;
    bool fem = en == EN_3FS || en == EN_3FP, plural = en == EN_3MP || en == EN_3D || en == EN_3FP;
    if (tells_of_deed(e, fem, plural)) {
        if (e->mode == MODE_CROWD)
            e->frames &= ~(1u << EFRAME_NEEDS_R);
        return nobody;
    }
    party whose;
    if (takes_up_noun(e, en, other, &whose))
        return whose;
    uint32_t rel = relative_of(e, fem, plural);
    if (rel != UINT32_MAX && rel > d->first + 1) {
        uint32_t at = is_kind(e->p, rel - 1, TOKEN_COMMA) ? rel - 1 : rel;
        party q = whom_of_relative(d, rel); /* "under the leadership of NAME whom" */
        if (!(pro_at(e->p, rel) & PRO_AND) && (!q.person || !fem == ((e->p->k[q.head].chosen && e->p->k[q.head].chosen->features & F_FEM) != 0)))
            q = ending_at(d, at, UINT32_MAX, true);
        const reading *h = plural && overt(&q) ? e->p->k[q.head].chosen : NULL;
        if (h && q.head > q.first && h->tag == TAG_ADJ && has_article(e->p, q.head) && IN(h->lemma->classes, CLASS_NISBA) && h->features & F_PLUR && !(h->features & F_SING))
            q.first = q.head; /* "the matter of the Japanese whom": them */
        if (plural && overt(&q) && !actorly(d, &q)) { /* "the killing of the soldiers whom": them */
            np inner = np_parse(e->p, at - 1, at, 0);
            q = inner.end == at ? party_of(d, &inner) : q;
        }
        return q.there && actorly(d, &q) && !(other->there && other->first == q.first) ? q : nobody;
    }
    if (e->i > d->first + 1 && is_finite(e->p, e->i - 1) && role_at(e->p, e->i - 2) == ROLE_WHO && !finite_tag(e->r->tag))
        return nobody; /* "those who were arrested" */
    party done;
    if (done_to(e, en, &done))
        return done;
    party sent = plural ? nobody : addressee(e, fem);
    if (sent.there)
        return sent;
    bool joined = (e->r->tag == TAG_APTC && !plural) || (finite_tag(e->r->tag) && (e->r->pro & PRO_AND || (e->i > d->first && role_at(e->p, e->i - 1) == ROLE_AS))); /* also "as they also accused him", "blamed X, asking him" */
    if (d->events.n && (joined || its_own(e, fem) || (!finite_tag(e->r->tag) && warned_if(d, e->i)))) { /* "accused Iran and threatened it", "threatened Iran (f.) after its criticism" */
        const draft_event *x = &d->events.at[d->events.n - 1];
        const party *o = &x->recipient;
        const reading *h = overt(o) ? e->p->k[o->head].chosen : NULL;
        if (x->sentence == d->s && finite_tag(x->reading->tag) && e->i - x->trigger < 16 && h && (h->tag == TAG_PROPN || h->guessed || fem == ((h->features & F_FEM) != 0)) && plural == (o->plural || h->features & F_DUAL)) {
            remember(d, *o, NULL, false);
            party q = *o;
            q.same_as = (int32_t)d->focuses.n - 1;
            q.first = q.end = q.name = q.name_end = 0;
            return q;
        }
    }
    party inner = subject_in_content(e, fem, plural, other);
    if (inner.there)
        return inner;
    party land = en == EN_3FS && !finite_tag(e->r->tag) ? land_before(e, other) : nobody;
    if (land.there)
        return land;
    if (struck_a_thing(e, en, other)) {
        if (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || overt(other))
            e->frames &= ~(1u << EFRAME_NEEDS_R | 1u << EFRAME_NEEDS_POL);
        return nobody;
    }
    bool again = false, strikes = e->mode == MODE_ARREST || e->mode == MODE_RELEASE || e->mode == MODE_CONVICT || e->mode == MODE_DEPORT; /* "his arrest": rather of him whom a deed has struck already */
    for (uint32_t n = d->focuses.n; strikes && n-- > 0 && d->focuses.n - n < 16;)
        again |= d->focuses.at[n].struck && d->focuses.at[n].who.first < e->i && d->focuses.at[n].who.plural == plural;
    for (uint32_t n = d->focuses.n; n-- > 0 && d->focuses.n - n < 16;) {
        const focus *f = &d->focuses.at[n];
        if ((f->who.first < f->who.end && f->who.first > e->i) || (again && !f->struck))
            continue;
        if (other->there && ((other->same_as >= 0 && (f->who.same_as == other->same_as || other->same_as == (int32_t)n)) ||
                           (other->first < other->end && f->who.first == other->first)))
            continue;
        if (is_among(e->p, other, &f->who))
            return nobody;
        const party *named = other->same_as >= 0 ? &d->focuses.at[other->same_as].who : other;
        if (other->there && named->first < named->end && f->who.first == named->first)
            continue;
        if (other->there && named->name < named->name_end && f->who.name < f->who.name_end && e->p->k[named->name_end - 1].word == e->p->k[f->who.name_end - 1].word)
            continue; /* by his full name, elsewhere */
        if (plural != (f->plural || f->who.plural) && (en == EN_3FP || !(fem && !f->plural)))
            continue;
        if ((en == EN_3MP || en == EN_3FP) && f->who.first < f->who.end && !many_people(e->p, &f->who))
            continue; /* "the authorities", "the figures" are "it" */
        if (f->spoke && only_tells(d, &f->who) && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT || e->mode == MODE_INVESTIGATE))
            continue; /* "a source said that the police questioned him" */
        if (!plural && f->who.first < f->who.end && f->who.known < 0 && has(e->p, f->who.head, CLASS_QUANT) && f->who.end == f->who.head + 1)
            continue; /* "all" are not "him" */
        const reading *h = f->gender_known || plural || f->who.first >= f->who.end ? NULL : e->p->k[f->who.head].chosen;
        if (h && h->tag == TAG_NOUN && !h->guessed && (h->features & F_FEM || (h->features & F_PLUR && !f->who.person)) != fem)
            continue;
        if (f->gender_known && f->feminine != fem && !plural)
            continue;
        if (f->who.first < f->who.end && f->spoke && f->who.person && en_at(e->p, f->who.head) == en && !finite_tag(e->r->tag) && statement_around(d, e->i) >= 0)
            continue; /* "his lawyer said that his conviction": of whom he is the lawyer */
        if (!f->gender_known && fem && !plural && f->who.first < f->who.end && f->who.person && !f->who.plural && !womans_name(e->p, &f->who))
            continue;
        party here = f->sentence == d->s ? nobody : en == EN_3MP ? people_before(e, other) : one_before(e, en, other);
        if (here.there)
            return here;
        const reading *thing = f->who.first < f->who.end && !f->who.person && f->who.name >= f->who.name_end ? e->p->k[f->who.head].chosen : NULL;
        if (thing && !thing->guessed && (thing->tag == TAG_NOUN || thing->tag == TAG_MASDAR) && !actorly(d, &f->who) && !has(e->p, f->who.head, CLASS_HUMAN))
            return nobody; /* a letter, a law, a difficulty */
        return left_out_as(d, n);
    }
    return en == EN_3MP ? people_before(e, other) : nobody;
}

/* "Criticised the authorities for their arrest of": whom the deed before it struck did this one, when they agree. */
party blamed_for(deed *e, uint32_t at)
{
    enum { FAR = 16 };
    draft *d = e->d;
    const parse *p = e->p;
    uint8_t en = en_at(p, at);
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool why = (pro_at(p, at) & ~PRO_DET) == PRO_LI || (at > d->first && role_at(p, at - 1) == ROLE_CAUSE && !en_at(p, at - 1));
    why |= x && x->type == EVENT_THREATEN && e->i > d->first && role_at(p, e->i - 1) == ROLE_MIN && !en_at(p, e->i - 1) && e->i + 1 < d->end && pro_at(p, e->i + 1) & PRO_LI; /* "warned X of its targeting of Y" */
    if (!x || !why || (at == e->i && e->r->tag != TAG_MASDAR) || x->sentence != d->s || x->trigger >= e->i || x->trigger + FAR < e->i)
        return nobody;
    bool of_fault = x->type == EVENT_ACCUSE || x->type == EVENT_SANCTION || x->type == EVENT_REJECT || x->type == EVENT_THREATEN || x->type == EVENT_SUPPORT;
    const party *q = &x->recipient;
    const reading *h = overt(q) && q->end <= at ? p->k[q->head].chosen : NULL;
    if (!of_fault || !h || !actorly(d, q))
        return nobody;
    bool many = q->plural || h->features & F_PLUR, things = many && !has(p, q->head, CLASS_HUMAN), she = h->features & F_FEM || things;
    bool agree = en == EN_3MP ? many && !things : en == EN_3FS ? (many ? things : she || h->tag == TAG_PROPN) : en == EN_3MS && !many && !she;
    if (!agree)
        return nobody;
    remember(d, *q, NULL, false);
    return left_out_as(d, d->focuses.n - 1);
}

/* "During his visit to Baghdad, the minister affirmed that": he does it; but "after his summons", "after his attack on the embassy,
 * the minister said that". */
static party comes_next(deed *e, uint8_t en)
{
    if (e->type == EVENT_REQUEST && is_kind(e->p, e->i + 1, TOKEN_COMMA))
        return nobody;
    uint32_t verb;
    party q = subject_to_come(e->d, e->i, en, &verb);
    bool says = q.there && e->p->k[verb].chosen->lemma->cue;
    return says && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) ? nobody : q;
}

/* "The leader voiced his hope that ..., and that (DEM) during his meeting with": the whole sentence is told of, and with it whose deed
 * its first verb tells. */
static party all_that(deed *e, uint8_t en)
{
    enum { FAR = 16 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t led = e->i > d->first + 2 ? e->i - 1 : d->first;
    if (led == d->first || tag_at(p, led) != TAG_ADP || en_at(p, led) || role_at(p, led - 1) != ROLE_DEM || pro_at(p, led - 1) != PRO_AND || (en != EN_3MS && en != EN_3FS))
        return nobody;
    for (uint32_t k = d->first; k < led - 1 && k < d->first + FAR && !is_comp(p, k) && role_at(p, k) != ROLE_REL; k++)
        if (is_finite(p, k) && tag_at(p, k) != TAG_AUX) {
            uint32_t object;
            bool relays = p->k[k].chosen->lemma->cue == CUE_REPORT; /* "the agency quoted X": rather X's */
            party q = relays ? nobody : subject_of(d, k, led - 1, &object);
            return q.there && !q.plural && !only_tells(d, &q) && actorly(d, &q) && ((p->k[k].chosen->features & F_FEM) != 0) == (en == EN_3FS) ? q : nobody;
        }
    return nobody;
}

/* "The positions of Qatar and its standing by": the country whose the noun before is. */
static party whose_too(deed *e, uint8_t en)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t land = e->i > d->first + 1 && pro_at(p, e->i) == PRO_AND && en == EN_3FS ? e->i - 1 : d->first;
    land = land > d->first && p->inside[land] ? p->inside[land] - 1 : land;
    bool whose = land > d->first && p->phrases[land].end == e->i && p->phrases[land].actor >= 0 && IN(p->im->actors[p->phrases[land].actor].classes, CLASS_COUNTRY) && !pro_at(p, land) && (tag_at(p, land - 1) == TAG_NOUN || tag_at(p, land - 1) == TAG_MASDAR) && !has_article(p, land - 1) && !en_at(p, land - 1);
    if (!whose)
        return nobody;
    np n = np_parse(p, land, e->i, 0);
    remember(d, party_of(d, &n), NULL, false);
    d->focuses.at[d->focuses.n - 1].struck = true; /* it does nothing next */
    return left_out_as(d, d->focuses.n - 1);
}

/* "The union's voicing of (an) its support of", "the party's announcement of its refusal": he who voices it. */
static party whose_voicing(deed *e, uint8_t en)
{
    enum { FAR = 10 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t an = e->i > d->first + 2 ? e->i - 1 : d->first;
    if (an == d->first || role_at(p, an) != ROLE_AN || en_at(p, an) || (en != EN_3MS && en != EN_3FS))
        return nobody;
    for (uint32_t k = an; k-- > d->first && an - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *r = p->k[k].chosen;
        if (!r || (r->tag != TAG_MASDAR && r->tag != TAG_NOUN) || r->pro & PRO_DET || r->en || !r->lemma->cue)
            continue;
        np n = np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & ~PRO_DET) ? np_parse(p, k + 1, an, NP_APPOSITION) : (np){0};
        const reading *h = n.end == an ? p->k[n.head].chosen : NULL;
        bool fem = h && (h->features & F_FEM || (h->features & F_PLUR && !n.person));
        party q = h && (h->tag == TAG_PROPN || fem == (en == EN_3FS)) ? party_of(d, &n) : nobody;
        return q.there && actorly(d, &q) ? q : nobody;
    }
    return nobody;
}

/* Whose deed "his visit" is: the subject of the verb before it when they agree. */
party possessor(deed *e, uint8_t en)
{
    draft *d = e->d;
    const parse *p = e->p;
    party next;
    if (done_to(e, en, &next))
        return next; /* "what was struck" */
    next = comes_next(e, en);
    next = next.there ? next : all_that(e, en);
    next = next.there ? next : whose_too(e, en);
    next = next.there ? next : whose_voicing(e, en);
    if (next.there)
        return next;
    /* "the visit of X to China and his meeting with" */
    const draft_event *last = d->events.n && pro_at(p, e->i) == PRO_AND ? &d->events.at[d->events.n - 1] : NULL;
    if (last && last->sentence == d->s && last->trigger < e->i && e->i - last->trigger < 16 && !finite_tag(last->reading->tag) && overt(&last->actor) && last->actor.first > last->trigger && last->actor.end <= e->i && last->actor.person) {
        bool verbs = false;
        for (uint32_t k = last->trigger; k < e->i; k++)
            verbs |= is_finite(p, k);
        const reading *h = p->k[last->actor.head].chosen;
        if (!verbs && (en == EN_3MS || en == EN_3FS) && (!h || (en == EN_3FS) == ((h->features & F_FEM) != 0)))
            return last->actor;
    }
    for (uint32_t j = e->i; j-- > d->first && e->i - j < 20;) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX)
            continue;
        uint32_t object;
        party q = subject_of(d, j, e->i, &object);
        bool paper = overt(&q) && (has(p, q.head, CLASS_SOURCE) || has(p, q.head, CLASS_DOC)) && !has(p, q.head, CLASS_HUMAN) && !has_article(p, q.head); /* "X's announcement comes after his meeting": X's */
        if (!q.there || paper || !actorly(d, &q) || (e->mode == MODE_RELEASE && !overt(&q)) || (e->mode == MODE_CONVICT && !q.person))
            break; /* "the court sentenced X after her conviction" */
        bool told = false;
        for (uint32_t k = j + 1; k < e->i; k++)
            told |= is_comp(p, k);
        if (told && overt(&q) && q.person && q.head < e->i && en_at(p, q.head) == en)
            break; /* "his lawyer said that his arrest": of whom he is the lawyer */
        bool fem = p->k[j].chosen->features & F_FEM, plural = q.plural;
        bool two = en == EN_3D && overt(&q) && (p->k[q.head].chosen->features & F_DUAL || are_two(p, &q)); /* "the two ministers handed in, on Monday, their (dual) resignation" */
        if ((en == EN_3FS && fem) || (en == EN_3MS && !fem && !plural) || (en == EN_3MP && plural) || two)
            return q;
        break;
    }
    /* "the plans of the leader X before his summit": the nearest one of rank */
    for (uint32_t j = e->i; (en == EN_3MS || en == EN_3FS) && j-- > d->first && e->i - j < 14;) {
        bool known = p->phrases[j].actor >= 0 && IN(p->im->actors[p->phrases[j].actor].classes, CLASS_HUMAN);
        if (is_finite(p, j) || is_comp(p, j))
            break;
        bool because = e->i > d->first && (role_at(p, e->i - 1) == ROLE_CAUSE || role_at(p, e->i - 1) == ROLE_TIMEPREP) && e->type != EVENT_CONSULT;
        if (en == EN_3FS && because && p->phrases[j].actor >= 0 && IN(p->im->actors[p->phrases[j].actor].classes, CLASS_COUNTRY) && tag_at(p, j) == TAG_PROPN && !(pro_at(p, j) & PRO_AND)) { /* "pressure on Turkey because of its refusal" */
            np land = np_parse(p, j, e->i, 0);
            return party_of(d, &land);
        }
        if (!known && !(has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !(j > d->first && has(p, j - 1, CLASS_TITLE))))
            continue;
        np n = np_parse(p, j, e->i, NP_APPOSITION);
        bool fem = p->k[j].chosen && p->k[j].chosen->features & F_FEM;
        bool named = known && tag_at(p, j) == TAG_PROPN; /* whose gender the verb does not show */
        party q = n.end > j ? party_of(d, &n) : nobody;
        if (q.there && n.person && !n.plural && (named ? en == EN_3MS || womans_name(p, &q) : fem == (en == EN_3FS)))
            return q;
    }
    return pronoun(e, en, &nobody);
}
