/* events.c: deeds of PLOVER's sixteen types, from verbs, participles and nouns.
 *
 * events.tsv says which word names what type and where its recipient stands; here is
 * how a clause is searched for them, and what makes a deed denied, planned or only
 * possible. */
#include "account.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

typedef struct {
    draft *d;
    const parse *p;
    uint32_t i, limit; /* trigger; end of its clause */
    const reading *r;
    uint32_t frames;
    party actor, recipient;
    bool place_only; /* what suffered is a place without people in the text */
    bool done; /* a light verb, or what came of it, says that somebody did it */
    uint32_t told_at; /* the noun that names this deed once more: it is kept there ... */
    uint32_t told_by; /* the verb */
    party told;       /* ... with this recipient, unless it has its own */
} deed;

/* The clause goes no farther than the next finite verb, clause opener or sign. */
static uint32_t clause_limit(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t n = 0;
    for (uint32_t j = i + 1; j < d->end && n < 40; j++, n++) {
        role_id r = role_at(p, j);
        if (is_comp(p, j) || r == ROLE_WHILE || r == ROLE_BUT || r == ROLE_WHEN || r == ROLE_BECAUSE || r == ROLE_HAYTHU || r == ROLE_IF)
            return j;
        if (r == ROLE_REL || r == ROLE_WHAT)
            return j;
        bool described = j == i + 1 && tag_at(p, i) != TAG_PERF && tag_at(p, i) != TAG_IMPF && !has_article(p, i); /* "a meeting [that] took place" */
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX && !described)
            return j;
        if (is_kind(p, j, TOKEN_COLON) || is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_DOTS))
            return j;
    }
    return i + 1 + n < d->end ? i + 1 + n : d->end;
}

bool actorly(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->first == q->end)
        return true;
    tag_id t = tag_at(p, q->head);
    if (t == TAG_MASDAR && q->head == q->first && p->phrases[q->first].actor < 0)
        return false; /* "under the patronage of the president": the patronage is nobody */
    if (q->known >= 0 || q->person || q->political || (q->name < q->name_end && q->name == q->first))
        return true;
    if (t == TAG_PROPN)
        return true;
    const reading *h = p->k[q->head].chosen;
    if (h && IN(h->lemma->classes, CLASS_NISBA) && h->features & F_PLUR && has_article(p, q->head))
        return true; /* the Egyptians */
    if (h && h->tag == TAG_APTC && h->features & F_PLUR && h->features & F_BARE && has_article(p, q->head))
        return true; /* the producers */
    if ((t == TAG_NUM || has(p, q->head, CLASS_CARDINAL) || has(p, q->head, CLASS_QUANT)) && q->end + 1 < d->end && role_at(p, q->end) == ROLE_MIN &&
        (has(p, q->end + 1, CLASS_HUMAN) || has(p, q->end + 1, CLASS_VICTIM)))
        return true; /* hundreds of students */
    static const class_id able[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_TITLE, CLASS_COUNTRY, CLASS_CAPITAL, CLASS_PLACE, CLASS_PLANE, CLASS_VICTIM, CLASS_MEDIA};
    for (size_t c = 0; c < sizeof able / sizeof *able; c++)
        if (has(p, q->head, able[c]))
            return true;
    return false;
}

static party np_party(deed *e, uint32_t j, unsigned flags)
{
    np n = np_parse(e->p, j, e->limit, flags);
    return n.end > n.first ? party_of(e->d, &n) : nobody;
}

/* Whom an attached pronoun means: not who is already in the clause. */
static party pronoun(deed *e, uint8_t en, const party *not)
{
    draft *d = e->d;
    bool fem = en == EN_3FS || en == EN_3FP, plural = en == EN_3MP || en == EN_3D || en == EN_3FP;
    for (uint32_t n = d->focuses.n; n-- > 0 && d->focuses.n - n < 16;) {
        const focus *f = &d->focuses.at[n];
        if (f->who.first < f->who.end && f->who.first > e->i)
            continue;
        if (not->there && ((not->same_as >= 0 && (f->who.same_as == not->same_as || not->same_as == (int32_t)n)) ||
                           (not->first < not->end && f->who.first == not->first)))
            continue;
        if (plural != (f->plural || f->who.plural) && !(fem && !f->plural))
            continue;
        if (f->gender_known && f->feminine != fem && !plural)
            continue;
        party q = f->who;
        q.same_as = q.same_as >= 0 ? q.same_as : (int32_t)n;
        q.first = q.end = 0;
        q.name = q.name_end = 0;
        return q;
    }
    party q = nobody;
    return q;
}

static bool preposition_of(uint32_t frames, role_id r, uint8_t pro)
{
    if (pro & PRO_BI && IN(frames, EFRAME_R_BI))
        return true;
    if (pro & PRO_LI && IN(frames, EFRAME_R_LI))
        return true;
    switch (r) {
    case ROLE_MIN: return IN(frames, EFRAME_R_MIN);
    case ROLE_ALA: return IN(frames, EFRAME_R_ALA);
    case ROLE_DIDD: return IN(frames, EFRAME_R_DIDD);
    case ROLE_BI: return IN(frames, EFRAME_R_BI);
    case ROLE_LI: return IN(frames, EFRAME_R_LI);
    case ROLE_ILA: return IN(frames, EFRAME_R_ILA);
    case ROLE_MAA: return IN(frames, EFRAME_R_MAA);
    case ROLE_AN: return IN(frames, EFRAME_R_AN);
    case ROLE_FI: return IN(frames, EFRAME_R_FI);
    case ROLE_BAYNA: return IN(frames, EFRAME_R_BAYNA);
    case ROLE_BIHAQQ: return true; /* "against": whatever the deed */
    default: return false;
    }
}

/* The participant behind one of the event's prepositions. */
static party behind_preposition(deed *e, uint32_t from, role_id *which)
{
    const parse *p = e->p;
    for (uint32_t j = from; j < e->limit && j < from + 22; j++) {
        role_id r = role_at(p, j);
        uint8_t pro = pro_at(p, j);
        bool by_clitic = pro & (PRO_BI | PRO_LI) && !(tag_at(p, j) == TAG_ADP && !en_at(p, j));
        if (!preposition_of(e->frames, r, pro))
            continue;
        if (p->time_at[j] || (j + 1 < e->limit && p->time_at[j + 1] && !by_clitic))
            continue;
        *which = r;
        if (tag_at(p, j) == TAG_ADP && en_at(p, j)) {
            party q = pronoun(e, en_at(p, j), &e->actor);
            if (q.there)
                return q;
            continue;
        }
        uint32_t at = tag_at(p, j) == TAG_ADP ? after(p, j) : j;
        if (at >= e->limit)
            break;
        party q = np_party(e, at, NP_APPOSITION | NP_COORD);
        if (e->r->lemma->mode == MODE_VISIT && by_clitic && q.person)
            continue; /* a visit of the minister's: he is the visitor */
        if (q.there && actorly(e->d, &q))
            return q;
        /* "attack on the headquarters of X": X */
        if (q.there && q.first + 1 < q.end) {
            np behind = np_parse(p, q.first + 1, e->limit, NP_APPOSITION);
            party inner = behind.end > behind.first ? party_of(e->d, &behind) : nobody;
            if (inner.there && behind.definite && !(p->k[behind.head].chosen && p->k[behind.head].chosen->guessed) && actorly(e->d, &inner) && r != ROLE_MIN)
                return inner;
        }
        if (IN(e->frames, EFRAME_R_ALA) && r == ROLE_ALA)
            return nobody;
    }
    return nobody;
}

/* "by X", "at the hand of X", "from the part of X" */
static party by_whom(deed *e, uint32_t from)
{
    const parse *p = e->p;
    for (uint32_t j = from; j < e->limit && j < from + 24; j++)
        if (role_at(p, j) == ROLE_BY && after(p, j) < e->limit)
            return np_party(e, after(p, j), NP_APPOSITION | NP_COORD);
    return nobody;
}

static const image_actor *nisba_of(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && IN(r->lemma->classes, CLASS_NISBA) && r->lemma->actor >= 0 ? &p->im->actors[r->lemma->actor] : NULL;
}

static party nisba_party(const parse *p, uint32_t i)
{
    party q = nobody;
    q.first = i;
    q.end = i + 1;
    q.head = i;
    q.known = p->k[i].chosen->lemma->actor;
    q.there = q.political = q.place = true;
    return q;
}

/* ---- negation, status, time, place ------------------------------------ */

static void read_status(deed *e, draft_event *v)
{
    const parse *p = e->p;
    draft *d = e->d;
    uint32_t i = e->i;
    bool verb = finite_tag(e->r->tag);
    v->status = ISNAD_HAPPENED;
    uint32_t from = clause_start(d, i);
    if (verb && i > d->first) {
        role_id r = role_at(p, i - 1);
        if (r == ROLE_LAM || r == ROLE_LA || (r == ROLE_WHAT && e->r->tag == TAG_PERF && !(pro_at(p, i - 1))))
            v->negated = r != ROLE_WHAT;
        if (r == ROLE_LAN) {
            v->negated = true;
            v->status = ISNAD_PLANNED;
        }
        if (r == ROLE_SAWFA)
            v->status = ISNAD_PLANNED;
        if (r == ROLE_QAD && e->r->tag == TAG_IMPF)
            v->status = ISNAD_HYPOTHETICAL;
    }
    if (e->r->pro & PRO_WILL)
        v->status = ISNAD_PLANNED;
    if (!verb && i > d->first && (phrase_has(p, i - 1, CLASS_MAYBE) || role_at(p, i - 1) == ROLE_WITHOUT || role_at(p, i - 1) == ROLE_GHAYR))
        v->negated = true;
    if (v->status == ISNAD_HAPPENED && e->r->tag == TAG_IMPF && (IN(e->frames, EFRAME_STATIVE) || e->r->lemma->event == EVENT_COERCE || e->r->lemma->event == EVENT_REJECT || e->r->lemma->event == EVENT_COOPERATE || e->r->lemma->event == EVENT_ASSAULT))
        v->status = ISNAD_ONGOING;
    /* what governs: intends to, is due to, may, if, calls for */
    uint32_t back = i > from + 10 ? i - 10 : from;
    for (uint32_t j = i; j-- > (back > d->first ? back - (back > d->first ? 1 : 0) : d->first);) {
        if (j < d->first)
            break;
        if (is_kind(p, j, TOKEN_COMMA) && i - j > 1 && !is_comp(p, j + 1))
            break;
        if (phrase_has(p, j, CLASS_PLAN) || has(p, j, CLASS_PLAN))
            if (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING)
                v->status = ISNAD_PLANNED;
        if (phrase_has(p, j, CLASS_MAYBE) || has(p, j, CLASS_MAYBE) || role_at(p, j) == ROLE_IF)
            v->status = ISNAD_HYPOTHETICAL;
        if (p->k[j].chosen && (p->k[j].chosen->lemma->event == EVENT_REQUEST || p->k[j].chosen->lemma->event == EVENT_THREATEN) && j + 1 <= i && (!verb || (j + 1 < i && is_comp(p, j + 1))))
            v->status = ISNAD_HYPOTHETICAL;
        if (!verb && p->k[j].chosen && finite_tag(p->k[j].chosen->tag) && p->k[j].chosen->pro & PRO_WILL && v->status == ISNAD_HAPPENED)
            v->status = ISNAD_PLANNED;
        if (has(p, j, CLASS_REFUSE) && j + 2 >= i)
            v->status = ISNAD_HYPOTHETICAL;
    }
    /* "the expected visit", "a visit next week" */
    for (uint32_t j = i + 1; !verb && j < e->limit && j < i + 3; j++)
        if (has(p, j, CLASS_PLAN) || (has(p, j, CLASS_FUTURENESS) && !p->time_at[j]))
            v->status = ISNAD_PLANNED;
    if (v->status == ISNAD_HAPPENED || v->status == ISNAD_ONGOING) {
        if (e->r->tag == TAG_IMPF && i > d->first && is_comp(p, i - 1) && role_at(p, i - 1) == ROLE_ANNA && !en_at(p, i - 1))
            v->status = ISNAD_HYPOTHETICAL;
    }
}

static void read_time(deed *e, draft_event *v)
{
    const parse *p = e->p;
    v->when = -1;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 40; j++)
        if (p->time_at[j] && p->times.at[p->time_at[j] - 1].type == ISNAD_DATE) {
            v->when = (int32_t)p->time_at[j] - 1;
            return;
        }
    uint32_t from = clause_start(e->d, e->i);
    for (uint32_t j = e->i; j-- > from && e->i - j < 16;)
        if (p->time_at[j] && p->times.at[p->time_at[j] - 1].type == ISNAD_DATE) {
            v->when = (int32_t)p->time_at[j] - 1;
            return;
        }
    /* "the talks had gone on on Friday": the day stands behind the verb of the deed */
    if (!finite_tag(e->r->tag)) {
        np deed_np = np_parse(p, e->i, e->d->end, 0);
        uint32_t j = deed_np.end;
        if (j > e->i && j < e->d->end && is_finite(p, j))
            for (uint32_t k = j; k < e->d->end && k < j + 8 && !is_kind(p, k, TOKEN_COMMA) && !is_comp(p, k); k++)
                if (p->time_at[k] && p->times.at[p->time_at[k] - 1].type == ISNAD_DATE) {
                    v->when = (int32_t)p->time_at[k] - 1;
                    return;
                }
    }
    /* "announced on Wednesday the loss of ...": the day stands with the announcement */
    if (v->said_in >= 0 && strcmp(e->d->statements.at[v->said_in].rule, "cue-noun") == 0)
        v->when = e->d->statements.at[v->said_in].when;
}

static void read_place(deed *e, draft_event *v)
{
    const parse *p = e->p;
    v->where = nobody;
    for (uint32_t j = e->i + 1; j + 1 < e->limit && j < e->i + 26; j++) {
        bool in = role_at(p, j) == ROLE_FI && !en_at(p, j) && !p->phrases[j].lemma;
        bool bi = pro_at(p, j) & PRO_BI && has(p, j, CLASS_PLACE);
        uint32_t at = in ? j + 1 : j;
        if ((!in && !bi) || p->time_at[at])
            continue;
        bool place = has(p, at, CLASS_PLACE) || (p->phrases[at].actor >= 0 && IN(p->im->actors[p->phrases[at].actor].classes, CLASS_PLACE));
        if (!place)
            continue;
        v->where = np_party(e, at, 0);
        return;
    }
}

/* killed and injured: a quantity before or at a noun of the dead or the hurt, or
 * behind the masdar (maqtal 40 shakhsan). */
static void read_toll(deed *e, draft_event *v)
{
    const parse *p = e->p;
    uint32_t from = clause_start(e->d, e->i), to = e->d->end < e->i + 40 ? e->d->end : e->i + 40;
    if (e->told_at == e->i && e->told_by < from)
        from = e->told_by;
    for (uint32_t j = from; j < to; j++) {
        quantity q;
        bool dead_word = has(p, j, CLASS_DEAD), hurt_word = has(p, j, CLASS_HURT);
        if (dead_word || hurt_word) {
            const reading *r = p->k[j].chosen;
            quantity *slot = dead_word ? &v->killed : &v->injured;
            if (slot->first == slot->end && r->features & F_DUAL)
                *slot = (quantity){.first = j, .end = j + 1, .noun = j, .low = 2, .high = 2};
            continue;
        }
        if (!quantity_parse(p, j, to, &q))
            continue;
        bool dead = q.noun < to && q.noun == q.end && has(p, q.noun, CLASS_DEAD);
        bool hurt = q.noun < to && q.noun == q.end && has(p, q.noun, CLASS_HURT);
        if (!dead && !hurt && j > from) {
            const reading *b = p->k[j - 1].chosen;
            if (b && !b->pro && IN(b->lemma->classes, CLASS_FACT)) {
                dead = IN(b->lemma->classes, CLASS_VIOLENT);
                hurt = IN(b->lemma->classes, CLASS_HURT);
            }
            if (b && b->lemma->event_frames >> EFRAME_SUBJ_R & 1 && b->lemma->event == EVENT_ASSAULT)
                dead = true;
            if (b && IN(b->lemma->classes, CLASS_DEAD))
                dead = true;
            if (b && IN(b->lemma->classes, CLASS_HURT))
                hurt = true;
        }
        if (dead && v->killed.first == v->killed.end)
            v->killed = q;
        if (hurt && v->injured.first == v->injured.end)
            v->injured = q;
        j = q.end - 1;
    }
}

static int32_t statement_around(const draft *d, uint32_t token)
{
    int32_t best = -1;
    uint32_t width = UINT32_MAX;
    for (uint32_t n = d->statements.n; n-- > 0;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s || d->statements.n - n > 200)
            break;
        if (s->first <= token && token < s->end && s->end - s->first < width) {
            best = (int32_t)n;
            width = s->end - s->first;
        }
    }
    return best;
}

static bool political(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->political || q->known >= 0)
        return true;
    return q->first < q->end && (has(p, q->head, CLASS_ORG) || has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_COUNTRY) || has(p, q->head, CLASS_TITLE));
}

static bool overt(const party *q) { return q->there && q->first < q->end; }

/* The deed that somebody is asked for: "called for the release of ..." */
static bool governed_by_demand(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 30;) {
        if (is_kind(p, j, TOKEN_COMMA) || is_comp(p, j))
            return false;
        const reading *r = p->k[j].chosen;
        if (r && (r->lemma->event == EVENT_REQUEST || IN(r->lemma->classes, CLASS_REFUSE)))
            return true;
        if (r && finite_tag(r->tag))
            return false;
    }
    return false;
}

/* Of "the positions of the militia" the militia is who suffers; a bare place or thing is
 * nobody, and territory that is taken stands in `where`, not here. */
static party sufferer(deed *e, party q)
{
    const parse *p = e->p;
    if (!overt(&q) || q.person || (q.known >= 0 && e->r->lemma->mode != MODE_SEIZE))
        return q;
    bool named_place = false;
    for (uint32_t i = q.first; i < q.end; i++)
        if (has(p, i, CLASS_VIOLENT) && tag_at(p, i) != TAG_PROPN && p->phrases[i].actor < 0 && !has(p, q.head, CLASS_HUMAN) && !has(p, q.head, CLASS_GROUP))
            return nobody; /* the blast of a car bomb: not the car suffered */
    if (tag_at(p, q.head) == TAG_MASDAR)
        return nobody; /* barred the entry of ships: the entry is no party */
    for (uint32_t i = q.first; i < q.end; i++) {
        if (has(p, i, CLASS_TITLE) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_HUMAN) || has(p, i, CLASS_PLANE) ||
            (p->phrases[i].actor >= 0 && !IN(p->im->actors[p->phrases[i].actor].classes, CLASS_PLACE))) {
            if (i == q.head || i == q.first)
                return q;
            np n = np_parse(p, i, q.end, NP_COORD);
            return n.end > i ? party_of(e->d, &n) : q;
        }
        named_place |= tag_at(p, i) == TAG_PROPN;
    }
    bool common_place = has(p, q.head, CLASS_PLACE) && tag_at(p, q.head) != TAG_PROPN;
    if (e->r->lemma->mode == MODE_SEIZE || (common_place && !named_place))
        return nobody;
    return q;
}

/* A person of rank on the way to a country or city: a visit, and its host who is to be met there, where one is named. */
static bool is_visit(deed *e)
{
    const parse *p = e->p;
    if (!overt(&e->recipient) || !(tag_at(p, e->recipient.head) == TAG_PROPN && (has(p, e->recipient.head, CLASS_PLACE) || has(p, e->recipient.head, CLASS_COUNTRY))))
        return false;
    if (!e->actor.person || !political(e->d, &e->actor))
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

/* Behind the word, in its clause, an agreement or the relations between states. */
static bool pact_behind(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j < limit && j < i + 14; j++) {
        const reading *r = p->k[j].chosen;
        if (has(p, j, CLASS_PACT) || (r && r->tag == TAG_MASDAR && r->lemma->event == EVENT_AGREE))
            return true;
    }
    return false;
}

/* "refused to comment, to reveal, to answer" */
static bool refuses_to_say(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i + 1; j < e->limit && j < e->i + 10; j++) {
        const reading *r = p->k[j].chosen;
        if (r && r->tag == TAG_MASDAR)
            return r->lemma->cue && r->lemma->cue != CUE_ACCUSE && r->lemma->cue != CUE_DEMAND && r->lemma->cue != CUE_PROMISE;
        if (tag_at(p, j) == TAG_ADP)
            return false;
    }
    return false;
}

static bool ala_behind(const draft *d, uint32_t i, uint32_t limit)
{
    for (uint32_t j = i + 1; j < limit && j < i + 12; j++)
        if (role_at(d->p, j) == ROLE_ALA || role_at(d->p, j) == ROLE_DIDD)
            return true;
    return false;
}

static bool costs_lives(const deed *e)
{
    for (uint32_t j = e->i + 2; j < e->d->end && j < e->i + 12; j++)
        if (has(e->p, j, CLASS_DEAD) || has(e->p, j, CLASS_HURT))
            return true;
    return false;
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

/* "gunmen who belong to X": X. */
static party whose_people(const deed *e, party q)
{
    const draft *d = e->d;
    const parse *p = e->p;
    if (!overt(&q) || q.known >= 0 || q.name < q.name_end || !(q.person || has(p, q.head, CLASS_ARMED)) || has_article(p, q.head))
        return q;
    for (uint32_t i = q.head + 1; i + 1 < d->end && i < q.head + 4 && i <= q.end + 1; i++) {
        if (!has(p, i, CLASS_BELONG))
            continue;
        uint32_t at = role_at(p, i + 1) == ROLE_ILA ? i + 2 : i + 1;
        if (at == i + 1 && !(pro_at(p, at) & PRO_LI))
            return q;
        np n = np_parse(p, at, d->end, 0);
        return n.end > n.first && (n.political || n.actor >= 0 || has(p, n.head, CLASS_ORG)) ? party_of(d, &n) : q;
    }
    return q;
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

static void keep_event(deed *e, const char *rule)
{
    draft *d = e->d;
    const parse *p = e->p;
    bool noun = !finite_tag(e->r->tag) && e->r->tag != TAG_APTC;
    bool told = noun && e->told_at == e->i; /* a verb of the clause has told of it */
    if (told && !overt(&e->recipient))
        e->recipient = e->told;
    if (noun && e->r->lemma->event == EVENT_ASSAULT && has_article(p, e->i) && !e->actor.there && e->i + 1 < d->end && is_finite(p, e->i + 1) && costs_lives(e))
        told_before(e);
    if (IN(e->frames, EFRAME_TRAVELS) && !is_visit(e))
        return;
    if (IN(e->frames, EFRAME_HOSTS) && finite_tag(e->r->tag)) { /* of a visit the visitor is the actor */
        party host = e->actor;
        e->actor = e->recipient;
        e->recipient = host;
    }
    e->actor = whose_people(e, e->actor);
    if (IN(e->frames, EFRAME_NEEDS_WHO) && !told && !(actorly(d, &e->actor) || actorly(d, &e->recipient)))
        return;
    if (IN(e->frames, EFRAME_NEEDS_R) && !actorly(d, &e->recipient))
        return;
    if (IN(e->frames, EFRAME_NEEDS_A) && !actorly(d, &e->actor))
        return;
    bool counted = overt(&e->recipient) && tag_at(p, e->recipient.first) == TAG_NUM;
    if (IN(e->frames, EFRAME_NEEDS_PERSON) && !e->recipient.person && !counted)
        return;
    if (IN(e->frames, EFRAME_NO_PERSON) && overt(&e->actor) && e->actor.person && !has(p, e->actor.head, CLASS_ARMED) && !e->actor.plural)
        return;
    if (e->r->lemma->event == EVENT_ASSAULT || e->r->lemma->event == EVENT_COERCE) {
        party q = sufferer(e, e->recipient);
        e->place_only = e->recipient.there && !q.there;
        e->recipient = q;
    }
    if (e->actor.there && !actorly(d, &e->actor))
        e->actor = nobody;
    if (e->recipient.there && !actorly(d, &e->recipient))
        e->recipient = nobody;
    /* a noun without anybody in sight is talk of such deeds, not one of them */
    if (noun && e->r->lemma->mode == MODE_SEIZE && !e->actor.there)
        return;
    if (noun && !told && !e->done && !e->place_only && !overt(&e->actor) && !overt(&e->recipient))
        return;
    if (noun && !told && governed_by_demand(e) && !overt(&e->actor))
        return;
    if (e->r->lemma->event == EVENT_SUPPORT && finite_tag(e->r->tag) && !e->recipient.there && remarked(e))
        return;
    /* "with Russian support", "refused to comment": no deeds of their own */
    if (noun && e->r->lemma->event == EVENT_SUPPORT && e->r->pro == PRO_BI && !overt(&e->recipient))
        return;
    if (e->r->lemma->event == EVENT_REJECT && refuses_to_say(e))
        return;
    if (IN(e->frames, EFRAME_NEEDS_POL) && !told && !political(d, &e->actor) && !political(d, &e->recipient))
        return;
    draft_event *v = vec_push(d->a, &d->events);
    uint32_t trigger = e->i;
    for (uint32_t k = e->i + 1; IN(e->frames, EFRAME_NEEDS_ARMS) && k < d->end && k < e->i + 6; k++)
        if (has(p, k, CLASS_FIRE))
            trigger = k; /* opening fire: the fire is the deed */
    *v = (draft_event){.trigger = trigger, .reading = e->r, .type = e->r->lemma->event, .mode = e->r->lemma->mode, .actor = e->actor,
                       .recipient = e->recipient, .where = nobody, .when = -1, .said_in = statement_around(d, e->i), .sentence = d->s, .rule = rule};
    v->cameo = e->r->lemma->cameo ? e->p->im->strings + e->r->lemma->cameo : NULL;
    if (IN(e->frames, EFRAME_PERSON_ACCUSE) && e->recipient.person && e->actor.there) {
        v->type = EVENT_ACCUSE;
        v->mode = MODE_DISAPPROVE;
        v->cameo = "111";
    }
    if (IN(e->frames, EFRAME_PACT_REJECT) && pact_behind(d, e->i, e->limit)) {
        v->type = EVENT_REJECT;
        v->mode = MODE_NONE;
        v->cameo = "120";
    }
    read_status(e, v);
    if (v->said_in >= 0 && d->statements.at[v->said_in].stance == ISNAD_DENIED)
        v->negated = !v->negated; /* what is denied did not happen, says the speaker */
    if (v->status == ISNAD_HAPPENED && e->r->tag == TAG_IMPF && IN(e->frames, EFRAME_TRAVELS))
        v->status = ISNAD_PLANNED; /* is on the way */
    if (noun && v->status == ISNAD_HYPOTHETICAL && !(overt(&e->actor) && overt(&e->recipient))) {
        d->events.n--; /* "if they wanted an attack": talk of deeds */
        return;
    }
    read_time(e, v);
    read_place(e, v);
    if (v->type == EVENT_ASSAULT)
        read_toll(e, v);
}

/* ---- constructions ---------------------------------------------------- */

static bool names_attack(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->lemma->event == EVENT_ASSAULT && !IN(r->lemma->event_frames, EFRAME_VERB_ONLY) &&
           !p->phrases[i].lemma;
}

/* The attack in which, or from which, somebody was killed: behind the verb. */
static uint32_t attack_behind(const deed *e, uint32_t from)
{
    const parse *p = e->p;
    for (uint32_t j = from > e->i ? from : e->i + 1; j < e->limit && j < e->i + 20; j++) {
        role_id before = role_at(p, j - 1);
        bool led = before == ROLE_FI || before == ROLE_CAUSE || before == ROLE_TIMEPREP || pro_at(p, j) & PRO_BI || is_kind(p, j - 1, TOKEN_OPEN);
        if (led && names_attack(p, j))
            return j;
    }
    return UINT32_MAX;
}

/* The attack that this verb or participle says more of: "a rocket attack [that] hit ..." */
static uint32_t attack_before(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 8;) {
        if (names_attack(p, j))
            return j;
        bool owner = pro_at(p, j) & PRO_LI || (tag_at(p, j) == TAG_NOUN && has_article(p, j) && j > e->d->first && pro_at(p, j - 1) & PRO_LI); /* a raid of the coalition's */
        if (tag_at(p, j) != TAG_ADJ && !owner && !is_kind(p, j, TOKEN_CLOSE) && role_at(p, j) != ROLE_REL)
            break;
    }
    return UINT32_MAX;
}

/* "X besieges the region and shells": the subject of the verb before, when both agree and
 * it is one who acts. */
static party shared_subject(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t j = verb; j-- > d->first && verb - j < 40;) {
        if (is_comp(p, j) || is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_COLON))
            break;
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX)
            continue;
        if (j > d->first && (role_at(p, j - 1) == ROLE_REL || role_at(p, j - 1) == ROLE_WHAT))
            continue;
        if ((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_FEM)
            break;
        uint32_t object;
        party q = subject_of(d, j, verb, &object);
        return overt(&q) && q.first < verb && actorly(d, &q) ? q : nobody;
    }
    return nobody;
}

/* "bombed military targets of the army's": the army. */
static party owned_by(deed *e)
{
    const parse *p = e->p;
    uint32_t j = e->recipient.end;
    bool camp = overt(&e->recipient) && has(p, e->recipient.head, CLASS_PLACE) && tag_at(p, e->recipient.head) == TAG_NOUN && !e->recipient.person && e->recipient.known < 0;
    if (!overt(&e->recipient) || (actorly(e->d, &e->recipient) && !camp) || j >= e->limit || !(pro_at(p, j) & PRO_LI) || pro_at(p, j) & PRO_AND || tag_at(p, j) == TAG_MASDAR)
        return nobody;
    party q = np_party(e, j, NP_APPOSITION | NP_COORD);
    return q.there && actorly(e->d, &q) && !q.place ? q : nobody;
}

/* "threatened to throw the officials out": those whom the deed would strike. */
static party threatened(deed *e, uint32_t from)
{
    const parse *p = e->p;
    uint32_t j = skip_adjuncts(e->d, from, from);
    if (j + 1 >= e->limit || !(pro_at(p, j) & PRO_BI) || tag_at(p, j) != TAG_MASDAR || en_at(p, j) || !np_may_begin(p, j + 1) || pro_at(p, j + 1) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))
        return nobody;
    party q = np_party(e, j + 1, NP_APPOSITION | NP_COORD);
    return q.there && actorly(e->d, &q) && (q.person || q.political) ? q : nobody;
}

static void verb_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t object = e->i + 1;
    bool passive = e->r->features & F_PASSIVE || p->k[e->i].flags & TF_DAMMA;
    if (e->r->features & (F_1ST | F_2ND) && !(e->r->features & F_3RD))
        return;
    /* "which the coalition supports": a description */
    role_id before = e->i > d->first ? role_at(p, e->i - 1) : ROLE_NONE;
    if (e->r->tag == TAG_IMPF && (before == ROLE_REL || before == ROLE_WHO || e->r->lemma->mode == MODE_SEIZE))
        return;
    /* "an ongoing campaign [that] targets defenders" */
    const reading *prev = e->i > d->first ? p->k[e->i - 1].chosen : NULL;
    if (e->r->tag == TAG_IMPF && prev && !e->r->pro && (prev->tag == TAG_ADJ || prev->tag == TAG_NOUN) && !(prev->pro & PRO_DET) && !prev->en && !(prev->features & F_ACC) &&
        !is_class(prev, CLASS_PLACE) && !prev->guessed && !(prev->features & (F_DUAL | F_PLUR) && e->r->features & (F_DUAL | F_PLUR)))
        return;
    if (e->r->en == EN_1P || e->r->en == EN_1S || e->r->en == EN_2S || e->r->en == EN_2P)
        return;
    if (e->r->lemma->event == EVENT_COOPERATE && e->i + 1 < e->limit && role_at(p, e->i + 1) != ROLE_MAA)
        return;
    party who = subject_of(d, e->i, e->limit, &object);
    if (!overt(&who) && before == ROLE_WHAT)
        return; /* "which threatens to": what was said before does it */
    if (!overt(&who) && e->r->lemma->mode == MODE_RESTRICT && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_ALA && !en_at(p, e->i + 1))
        return; /* "it is forbidden to": a rule */
    party shared = pro_at(p, e->i) == PRO_AND ? shared_subject(d, e->i) : nobody;
    if (!overt(&who) && shared.there)
        who = shared;
    else if (!overt(&who) && who.same_as >= 0)
        who = left_out_doer(d, e->r, e->i);
    if (!overt(&who) && e->r->lemma->mode == MODE_CONVICT)
        who = nobody; /* "was sentenced": without its vowels like "he sentenced" */
    role_id which = ROLE_NONE;
    bool suffers = IN(e->frames, EFRAME_SUBJ_R);
    bool said = overt(&who);
    bool victim = said && (has(p, who.head, CLASS_VICTIM) || tag_at(p, who.first) == TAG_NUM);
    uint32_t j = skip_adjuncts(d, object, e->limit);
    const reading *next = j < e->limit ? p->k[j].chosen : NULL;
    bool manner = next && (cue_participle(p, j) || (next->tag == TAG_ADJ && next->features & F_ACC)); /* "called for it, pointing to", "urged politically" */
    bool object_behind = said && who.first != j && !manner && j < e->limit && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_AND | PRO_SO | PRO_BI | PRO_LI | PRO_KA));
    if (e->r->lemma->event == EVENT_REQUEST && object < e->limit && (pro_at(p, object) & PRO_BI || role_at(p, object) == ROLE_ILA))
        object_behind = false; /* behind what is called for stands nobody who is called on */
    party by = passive || suffers ? by_whom(e, e->i + 1) : nobody;
    bool bare = said && !object_behind && !en_at(p, e->i); /* no object: what is called subject suffers it */
    bool arrested = bare && e->r->lemma->event == EVENT_COERCE && IN(e->frames, EFRAME_R_OBJ) && who.person && !political(d, &who);
    if (passive || by.there || arrested || (suffers && (victim || bare))) {
        if (e->r->lemma->event == EVENT_AID)
            return;
        e->recipient = e->told = who;
        e->actor = by;
        if (e->r->lemma->event == EVENT_ASSAULT && suffers && (e->told_at = attack_behind(e, who.first > e->i ? who.end : e->i + 1)) != UINT32_MAX)
            return; /* "were killed in raids": one deed */
        if (e->r->lemma->event == EVENT_ASSAULT && !by.there && !political(d, &who) && !(who.there && has(p, who.head, CLASS_ARMED)))
            return; /* people die in accidents too */
        keep_event(e, "verb-passive");
        return;
    }
    /* a thing as subject does no deed, unless it is a deed itself: "a raid targeted" */
    bool of_deeds = false; /* "a series of raids targeted" */
    for (uint32_t k = who.first; said && k < who.end; k++)
        of_deeds |= p->k[k].chosen && p->k[k].chosen->lemma->event == EVENT_ASSAULT;
    if (said && !actorly(d, &who) && !of_deeds && !(has(p, who.head, CLASS_DOC) && e->r->lemma->event != EVENT_ASSAULT && e->r->lemma->event != EVENT_COERCE))
        return;
    /* "accused the ministry of": the one noun phrase is whom; who is left out. The same for
     * "and called on all sides" behind a verb that has its subject. */
    bool behind = said && who.first > e->i && !object_behind && !en_at(p, e->i);
    bool joined = e->r->lemma->event == EVENT_REQUEST && IN(e->frames, EFRAME_R_OBJ) && shared.there;
    /* "that he will visit Paris" */
    uint32_t back = e->i;
    while (back > d->first && (tag_at(p, back - 1) == TAG_PART || tag_at(p, back - 1) == TAG_AUX))
        back--;
    bool he = back > d->first && is_comp(p, back - 1) && en_at(p, back - 1) && IN(e->frames, EFRAME_R_OBJ);
    /* "as he called on all sides to": also behind a comma or at the head of the sentence */
    bool each = said && role_at(p, who.first + 1) == ROLE_MIN; /* "each of X and Y" call, they are not called on */
    bool also = e->r->lemma->event == EVENT_REQUEST && IN(e->frames, EFRAME_R_OBJ) && !each && who.known < 0 && !who.person && !who.place &&
                (before == ROLE_AS || (said && has(p, who.first, CLASS_QUANT) && !IN(p->k[who.first].chosen->lemma->classes, CLASS_APPROX)));
    if (behind && (IN(e->frames, EFRAME_TRANSITIVE) || joined || he || also)) {
        e->recipient = who;
        e->actor = shared.there && shared.first != who.first ? shared : left_out_doer(d, e->r, e->i);
        keep_event(e, "verb-object");
        return;
    }
    if (e->r->lemma->event == EVENT_ASSAULT && IN(e->frames, EFRAME_R_OBJ)) {
        uint32_t attack = said && who.head < d->end && who.head > e->i && names_attack(p, who.head) ? who.head : attack_before(e);
        uint32_t at = attack != UINT32_MAX && attack > e->i ? j : skip_adjuncts(d, e->i + 1, e->limit);
        if (attack != UINT32_MAX && at < e->limit && np_may_begin(p, at) && !(pro_at(p, at) & (PRO_BI | PRO_LI | PRO_KA))) {
            e->told = np_party(e, at, NP_APPOSITION | NP_COORD);
            e->told_at = attack;
            return;
        }
    }
    e->actor = who;
    if (en_at(p, e->i) && IN(e->frames, EFRAME_R_OBJ))
        e->recipient = pronoun(e, en_at(p, e->i), &who);
    else if (IN(e->frames, EFRAME_R_OBJ) && object_behind)
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    else if (IN(e->frames, EFRAME_R_OBJ) && !said && !manner && j < e->limit && (j == object || p->time_at[j - 1] || (j == object + 1 && tag_at(p, object) == TAG_ADP && en_at(p, object))) && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA)))
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    if (overt(&e->recipient) && !actorly(d, &e->recipient) && en_at(p, e->recipient.head) && e->recipient.head + 1 >= e->recipient.end) {
        party q = pronoun(e, en_at(p, e->recipient.head), &who); /* searched his house */
        if (q.there)
            e->recipient = q;
    }
    party owner = e->r->lemma->event == EVENT_ASSAULT ? owned_by(e) : nobody;
    if (owner.there)
        e->recipient = owner;
    if (!e->recipient.there || !actorly(d, &e->recipient)) {
        party q = behind_preposition(e, object, &which);
        if (!q.there && e->r->lemma->event == EVENT_THREATEN)
            q = threatened(e, object);
        if (q.there)
            e->recipient = q;
    }
    /* before the verb: "X and Y ... agreed" has no other side */
    keep_event(e, "verb");
}

/* accusing, calling on: the participle's actor is the subject of its clause */
static void participle_event(deed *e)
{
    draft *d = e->d;
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < 200;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s)
            break;
        if (s->cue < e->i && s->nchain && s->end <= e->i && !s->according) {
            e->actor = s->chain[s->nchain - 1];
            break;
        }
    }
    for (uint32_t j = e->i; !e->actor.there && j-- > d->first && e->i - j < 120;)
        if (is_finite(e->p, j) && tag_at(e->p, j) != TAG_AUX) {
            uint32_t object;
            e->actor = subject_of(d, j, e->i, &object);
        }
    role_id which;
    uint32_t j = skip_adjuncts(d, e->i + 1, e->limit);
    if (IN(e->frames, EFRAME_R_OBJ) && np_may_begin(e->p, j) && !(pro_at(e->p, j) & (PRO_BI | PRO_LI | PRO_KA)))
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    if (!e->recipient.there || !actorly(d, &e->recipient))
        e->recipient = behind_preposition(e, e->i + 1, &which);
    if (e->r->lemma->event == EVENT_SUPPORT && !actorly(d, &e->recipient))
        return;
    if (e->r->lemma->event == EVENT_ASSAULT && e->recipient.there && (e->told_at = attack_before(e)) != UINT32_MAX) {
        e->told = e->recipient; /* "renewed its raids, targeting ..." */
        return;
    }
    keep_event(e, "participle");
}

/* Whose deed "his visit" is: the subject of the verb before it when they agree. */
static party possessor(deed *e, uint8_t en)
{
    draft *d = e->d;
    const parse *p = e->p;
    for (uint32_t j = e->i; j-- > d->first && e->i - j < 20;) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX)
            continue;
        uint32_t object;
        party q = subject_of(d, j, e->i, &object);
        if (!q.there || !actorly(d, &q))
            break;
        bool fem = p->k[j].chosen->features & F_FEM, plural = q.plural;
        if ((en == EN_3FS && fem) || (en == EN_3MS && !fem && !plural) || (en == EN_3MP && plural))
            return q;
        break;
    }
    /* "the plans of the leader X before his summit": the nearest one of rank */
    for (uint32_t j = e->i; (en == EN_3MS || en == EN_3FS) && j-- > d->first && e->i - j < 14;) {
        bool known = p->phrases[j].actor >= 0 && IN(p->im->actors[p->phrases[j].actor].classes, CLASS_HUMAN);
        if (is_finite(p, j) || is_comp(p, j))
            break;
        if (!known && !(has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !(j > d->first && has(p, j - 1, CLASS_TITLE))))
            continue;
        np n = np_parse(p, j, e->i, NP_APPOSITION);
        bool fem = p->k[j].chosen && p->k[j].chosen->features & F_FEM;
        if (n.end > j && n.person && !n.plural && (known || fem == (en == EN_3FS)))
            return party_of(d, &n);
    }
    return pronoun(e, en, &nobody);
}

/* The verb that has this noun as its object or behind its preposition. */
static uint32_t governing_verb(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    for (uint32_t j = i; j-- > d->first && i - j < 18;) {
        if (is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_COLON) || is_comp(p, j))
            break;
        if (is_finite(p, j))
            return tag_at(p, j) == TAG_AUX ? UINT32_MAX : j;
    }
    return UINT32_MAX;
}

/* "the attack that Iran carried out", "a raid [that] planes flew": who did it. */
static void done_by(deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i + 1;
    while (k < e->d->end && k < e->i + 6 && !is_finite(p, k) && role_at(p, k) != ROLE_REL && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_NOUN || tag_at(p, k) == TAG_PPTC))
        k++;
    if (k < e->d->end && role_at(p, k) == ROLE_REL)
        k++;
    if (k + 1 >= e->d->end || !is_finite(p, k) || !en_at(p, k) || tag_at(p, k) == TAG_AUX)
        return;
    const reading *v = p->k[k].chosen;
    if (v->lemma->cue || v->features & F_PASSIVE)
        return;
    np n = np_parse(p, k + 1, e->d->end, NP_APPOSITION | NP_COORD);
    if (n.end == n.first)
        return;
    e->actor = party_of(e->d, &n);
    e->limit = clause_limit(e->d, k);
}

/* An indefinite feminine that no table holds, behind a noun: more likely its adjective
 * ("scathing criticism") than somebody. */
static bool unknown_attribute(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->guessed && r->features & F_TA && !has_article(p, i) && !p->inside[i];
}

static void noun_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t j = e->i + 1;
    if (e->i > d->first && (has(p, e->i - 1, CLASS_TITLE) || has(p, e->i - 1, CLASS_ORG)) && !has_article(p, e->i - 1) && !pro_at(p, e->i))
        return; /* the editor-in-chief edits nothing here, the company of communications talks to nobody */
    uint32_t back = e->i;
    while (back > d->first && e->i - back < 5 && has_article(p, e->i) && p->k[back - 1].chosen && !finite_tag(tag_at(p, back - 1)) && tag_at(p, back - 1) != TAG_ADP && tag_at(p, back - 1) != TAG_PUNCT)
        if (has(p, --back, CLASS_TITLE) || has(p, back, CLASS_ORG))
            return; /* the head of the agency for pilgrimage and visit */
    if (e->r->lemma->event == EVENT_SUPPORT && e->i > d->first && has(p, e->i - 1, CLASS_FACT) && !has_article(p, e->i - 1))
        return; /* "the need to support" */
    done_by(e);
    bool gen_a = IN(e->frames, EFRAME_GEN_A), gen_r = IN(e->frames, EFRAME_GEN_R);
    if (gen_r && e->r->lemma->mode == MODE_HEAVY && j < e->limit && (has(p, j, CLASS_ARMED) || has(p, j, CLASS_PLANE)))
        gen_r = false, gen_a = true; /* the shelling of the forces: they shell */
    bool genitive_closed = has_article(p, e->i) || e->r->features & F_ACC;
    if (en_at(p, e->i)) {
        party q = possessor(e, en_at(p, e->i));
        role_id ignore;
        bool other = IN(e->frames, EFRAME_R_LI) || IN(e->frames, EFRAME_R_BI) || IN(e->frames, EFRAME_R_ALA) ? behind_preposition(e, e->i + 1, &ignore).there : false;
        if (gen_r || (IN(e->frames, EFRAME_R_OBJ) && gen_a && !other && pro_at(p, e->i) & PRO_LI))
            e->recipient = q;
        else
            e->actor = q;
    } else if (!genitive_closed && j < e->limit && (gen_a || gen_r) && quoted_name(p, j, e->limit) &&
               (p->phrases[j + 1].actor >= 0 || has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP))) {
        party q = {.first = j, .end = p->k[j].mate + 1, .head = j + 1, .known = p->phrases[j + 1].actor, .same_as = NOBODY, .there = true, .political = true};
        *(gen_r ? &e->recipient : &e->actor) = q; /* the attack of "NAME" */
        j = q.end;
    } else if (!genitive_closed && j < e->limit && np_may_begin(p, j) && tag_at(p, j) != TAG_ADJ && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND)) &&
               !unknown_attribute(p, j)) {
        party q = np_party(e, j, NP_APPOSITION | NP_COORD);
        if (q.there && (gen_a || gen_r)) {
            party o = gen_r && e->r->tag == TAG_MASDAR && q.end < e->limit && pro_at(p, q.end) & PRO_LI && !(pro_at(p, q.end) & PRO_AND) && !p->time_at[q.end] &&
                              tag_at(p, q.end) != TAG_MASDAR && (q.known >= 0 || has_article(p, q.head) || q.name == q.first)
                          ? np_party(e, q.end, NP_APPOSITION | NP_COORD)
                          : nobody; /* the arming of X of Y: X arms Y */
            if (gen_r && e->r->tag == TAG_MASDAR && q.end < e->limit && (political(d, &q) || has(p, q.head, CLASS_ARMED)) && (q.known >= 0 || has_article(p, q.head)) &&
                (tag_at(p, q.end) == TAG_NUM || (tag_at(p, q.end) == TAG_NOUN && p->k[q.end].chosen->features & F_ACC && has(p, q.end, CLASS_HUMAN))))
                o = np_party(e, q.end, NP_APPOSITION | NP_COORD); /* the army's arresting seven people */
            bool both = o.there && actorly(d, &o) && actorly(d, &q);
            bool goal = e->r->lemma->mode == MODE_VISIT && q.place && !political(d, &q); /* the visit of a mosque: it is visited */
            if ((gen_r && !both) || goal)
                e->recipient = q;
            else
                e->actor = q;
            if (both)
                e->recipient = o;
            j = both ? o.end : q.end;
            if (gen_a && IN(e->frames, EFRAME_R_OBJ) && e->r->tag == TAG_MASDAR && j < e->limit && pro_at(p, j) & PRO_LI && !(pro_at(p, j) & PRO_AND) && !p->time_at[j]) {
                party o = np_party(e, j, NP_APPOSITION | NP_COORD); /* the accusing of Moscow to Tel Aviv */
                if (o.there && actorly(d, &o))
                    e->recipient = o;
            }
            /* "the attack of X, Y": over a comma the object of the masdar */
            uint32_t k = j < e->limit && is_kind(p, j, TOKEN_COMMA) ? j + 1 : j;
            if (gen_a && IN(e->frames, EFRAME_R_OBJ) && k < e->limit && np_may_begin(p, k) && !(pro_at(p, k) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))) {
                party o = np_party(e, k, NP_APPOSITION);
                if (o.there && actorly(d, &o))
                    e->recipient = o;
            }
        }
    }
    if (en_at(p, e->i) && IN(e->frames, EFRAME_HOSTS) && j < e->limit && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND)))
        e->actor = np_party(e, j, NP_APPOSITION | NP_COORD); /* his receiving the minister */
    else if (en_at(p, e->i) && !gen_r && (IN(e->frames, EFRAME_R_OBJ) || IN(e->frames, EFRAME_R_MAA)) && !e->recipient.there && j < e->limit && np_may_begin(p, j) && tag_at(p, j) != TAG_ADJ &&
             !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA | PRO_AND))) { /* his meeting the president */
        party o = np_party(e, j, NP_APPOSITION | NP_COORD);
        if (o.there && actorly(d, &o) && (o.person || o.political || o.known >= 0))
            e->recipient = o;
    }
    /* "the accusation of the system of X": what stands in the genitive is accused */
    if (IN(e->frames, EFRAME_TRANSITIVE) && overt(&e->actor) && !e->recipient.there && j < e->limit && pro_at(p, j) & PRO_BI) {
        e->recipient = e->actor;
        e->actor = nobody;
    }
    if (e->r->lemma->event == EVENT_ASSAULT && gen_a && !e->actor.there)
        for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 4; k++) { /* a raid of the coalition's */
            if (tag_at(p, k) == TAG_ADJ)
                continue;
            party q = pro_at(p, k) & PRO_LI && !(pro_at(p, k) & (PRO_AND | PRO_SO)) && !p->time_at[k] ? np_party(e, k, NP_APPOSITION | NP_COORD) : nobody;
            if (q.there && (political(d, &q) || has(p, q.head, CLASS_PLANE)))
                e->actor = q;
            break;
        }
    /* adjectives of countries: "the American-Iraqi talks", "Israeli raids" */
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 5; k++) {
        if (tag_at(p, k) != TAG_ADJ && tag_at(p, k) != TAG_PPTC && !is_kind(p, k, TOKEN_DASH))
            break;
        if (!nisba_of(p, k))
            continue;
        if (!e->actor.there)
            e->actor = nisba_party(p, k);
        else if (!e->recipient.there)
            e->recipient = nisba_party(p, k);
    }
    role_id which = ROLE_NONE;
    uint32_t verb = governing_verb(d, e->i);
    if (verb != UINT32_MAX && verb + 1 < e->i + 1 && pro_at(p, e->i) & PRO_LI && IN(p->k[verb].chosen->lemma->classes, CLASS_LIGHT) && !(p->k[verb].chosen->features & F_PASSIVE) &&
        !e->recipient.there) {
        uint32_t object; /* "was exposed to criticism": the subject suffers it */
        party q = subject_of(d, verb, e->i, &object);
        if (q.there && q.head != e->i && (!overt(&q) || actorly(d, &q)))
            e->recipient = q;
    }
    if (!e->recipient.there || !actorly(d, &e->recipient)) {
        if (IN(e->frames, EFRAME_R_BAYNA)) /* between X and Y */
            for (uint32_t k = e->i + 1; k + 1 < e->limit && k < e->i + 8; k++)
                if (role_at(p, k) == ROLE_BAYNA && !en_at(p, k)) {
                    np first = np_parse(p, after(p, k), e->limit, NP_APPOSITION);
                    if (first.end > first.first && first.end < e->limit && pro_at(p, first.end) & PRO_AND) {
                        np second = np_parse(p, first.end, e->limit, NP_APPOSITION);
                        e->actor = party_of(d, &first);
                        if (second.end > second.first)
                            e->recipient = party_of(d, &second);
                    } else if (first.end >= first.first + 3 && p->k[first.head].chosen && p->k[first.head].chosen->features & F_DUAL && nisba_of(p, first.end - 1) &&
                               pro_at(p, first.end - 1) & PRO_AND && nisba_of(p, first.end - 2)) { /* the American and Russian presidents */
                        e->actor = nisba_party(p, first.end - 2);
                        e->recipient = nisba_party(p, first.end - 1);
                    }
                    break;
                }
        if (!e->recipient.there) {
            party q = behind_preposition(e, e->i + 1, &which);
            if (q.there)
                e->recipient = q;
        }
    }
    party by = by_whom(e, e->i + 1);
    if (by.there)
        e->actor = by;
    bool visit = e->r->lemma->mode == MODE_VISIT;
    if (visit && !e->actor.there) /* a visit of the minister's: li- names the visitor */
        for (uint32_t k = e->i + 1; k < e->limit && k < e->i + 6; k++)
            if (pro_at(p, k) & PRO_LI && !p->time_at[k]) {
                party q = np_party(e, k, NP_APPOSITION);
                if (q.there && q.person)
                    e->actor = q;
                break;
            }
    int32_t in = statement_around(d, e->i);
    if (!e->actor.there && in >= 0 && d->statements.at[in].first == e->i && d->statements.at[in].cue_class == CUE_ANNOUNCE && d->statements.at[in].nchain)
        e->actor = d->statements.at[in].chain[d->statements.at[in].nchain - 1]; /* announced its own deed */
    if (verb != UINT32_MAX && which == ROLE_MIN && e->recipient.there && IN(e->frames, EFRAME_A_MIN)) {
        uint32_t object; /* "received a call from X" */
        e->actor = e->recipient;
        e->recipient = subject_of(d, verb, e->i, &object);
    }
    bool versus = which == ROLE_DIDD || which == ROLE_MAA;
    if (verb != UINT32_MAX && !e->actor.there && ((versus && e->r->lemma->event == EVENT_ASSAULT) || (visit && e->i > d->first && role_at(p, e->i - 1) == ROLE_FI))) {
        uint32_t object;
        party q = subject_of(d, verb, e->i, &object);
        if (q.there && q.head != e->i && (political(d, &q) || visit))
            e->actor = q;
        if (visit && !e->recipient.there && IN(p->k[verb].chosen->lemma->event_frames, EFRAME_TRAVELS)) {
            deed way = *e;
            way.frames = p->k[verb].chosen->lemma->event_frames;
            e->recipient = behind_preposition(&way, verb + 1, &which);
        }
    }
    if (verb != UINT32_MAX && !(e->actor.there && e->recipient.there)) {
        const reading *v = p->k[verb].chosen;
        uint32_t object;
        bool receives = IN(v->lemma->classes, CLASS_RECEIVE);
        bool light = receives || IN(v->lemma->classes, CLASS_LIGHT) || IN(v->lemma->classes, CLASS_BEGIN) || IN(v->lemma->classes, CLASS_PLAN);
        bool suffers = receives || (pro_at(p, e->i) & PRO_LI && IN(v->lemma->classes, CLASS_LIGHT));
        if (light && !(v->features & F_PASSIVE)) {
            party q = subject_of(d, verb, e->i, &object), shared = !overt(&q) && pro_at(p, verb) & PRO_AND ? shared_subject(d, verb) : nobody;
            q = shared.there ? shared : q;
            if (q.there && q.head != e->i) {
                if (suffers) {
                    if (!e->recipient.there)
                        e->recipient = q;
                } else if (!e->actor.there) {
                    e->actor = q;
                    e->done = true;
                }
            }
        }
    }
    keep_event(e, "noun");
}

/* Fires a rocket, opens fire, deploys troops: the object says what kind of deed. */
static bool armed_object(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j < d->end && j < i + 8; j++) {
        if (has(p, j, CLASS_VIOLENT) || has(p, j, CLASS_PLANE) || (has(p, j, CLASS_ARMED) && p->k[i].chosen->lemma->event == EVENT_MOBILIZE))
            return true;
        if (is_finite(p, j) || is_comp(p, j) || (tag_at(p, j) == TAG_ADP && j == i + 1))
            return false;
    }
    return false;
}

/* The reading that names a deed: the chosen one, or the participle that an
 * accusative noun behind a clause also is ("left, accusing ..."). */
static const reading *carried_deed(const draft *d, uint32_t i)
{
    const token *k = &d->p->k[i];
    if (!k->chosen || k->chosen->lemma->event || !(k->chosen->features & F_ACC) || has_article(d->p, i) || i == d->first)
        return k->chosen;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        bool verbal = x->lemma->event == EVENT_ACCUSE || x->lemma->event == EVENT_REQUEST || x->lemma->event == EVENT_REJECT || x->lemma->event == EVENT_SUPPORT || x->lemma->event == EVENT_THREATEN;
        if (x->tag == TAG_APTC && verbal && x->features & F_ACC && x->pro == k->chosen->pro && tag_at(d->p, i - 1) != TAG_ADP && tag_at(d->p, i - 1) != TAG_NUM)
            return x;
    }
    return k->chosen;
}

/* Who condemns an attack accuses the attacker. */
static void blame_the_doer(draft *d, uint32_t from)
{
    for (uint32_t i = from; i < d->events.n; i++) {
        draft_event *x = &d->events.at[i];
        if (x->type != EVENT_ACCUSE || x->recipient.there)
            continue;
        for (uint32_t j = i + 1; j < d->events.n && j < i + 4; j++) {
            const draft_event *y = &d->events.at[j];
            if (y->trigger > x->trigger && y->trigger < x->trigger + 14 && !finite_tag(y->reading->tag) && overt(&y->actor) && y->actor.first > x->trigger) {
                x->recipient = y->actor;
                break;
            }
        }
    }
}

/* A noun before the verb that tells whom its deed struck. */
static void tell_again(draft *d, uint32_t from, const deed *said)
{
    for (uint32_t n = from; n < d->events.n; n++)
        if (d->events.at[n].trigger == said->told_at) {
            if (!overt(&d->events.at[n].recipient) || d->events.at[n].recipient.first < said->told_at) /* what was struck, not who died */
                d->events.at[n].recipient = said->told;
            return;
        }
    const reading *r = d->p->k[said->told_at].chosen;
    deed e = {.d = d, .p = d->p, .i = said->told_at, .r = r, .frames = r->lemma->event_frames, .actor = nobody, .recipient = nobody,
              .told_at = said->told_at, .told_by = said->i, .told = said->told};
    e.limit = clause_limit(d, e.i);
    noun_event(&e);
}

static bool names_daypart(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        if (IN(w->readings[r].lemma->classes, CLASS_DAYPART))
            return true;
    return false;
}

void find_events(draft *d)
{
    const parse *p = d->p;
    uint32_t from = d->events.n;
    uint32_t told_at = UINT32_MAX, told_by = 0;
    party told = nobody;
    for (uint32_t i = d->first; i < d->end; i++) {
        const reading *r = carried_deed(d, i);
        if (!r || !r->lemma->event || p->phrases[i].lemma || p->phrases[i].actor >= 0 || (p->inside[i] && p->inside[i] - 1 != i))
            continue;
        uint32_t frames = r->lemma->event_frames;
        if (i + 1 < d->end && p->time_at[i + 1] && p->times.at[p->time_at[i + 1] - 1].first == i + 1 && names_daypart(p, i))
            continue; /* "at dawn on Sunday", written like a verb */
        if (IN(frames, EFRAME_NEEDS_ARMS) && !armed_object(d, i))
            continue;
        deed e = {.d = d, .p = p, .i = i, .r = r, .frames = frames, .actor = nobody, .recipient = nobody, .told_at = UINT32_MAX, .told = nobody};
        e.limit = clause_limit(d, i);
        if ((IN(frames, EFRAME_NEEDS_PACT) && !pact_behind(d, i, e.limit)) || (IN(frames, EFRAME_NEEDS_ALA) && !ala_behind(d, i, e.limit)))
            continue;
        if (i == told_at) {
            e.told_at = i;
            e.told_by = told_by;
            e.told = told;
        }
        if (r->tag == TAG_PERF || r->tag == TAG_IMPF) {
            if (!IN(frames, EFRAME_NOUN_ONLY))
                verb_event(&e);
        } else if (r->tag == TAG_APTC && !(r->pro & PRO_DET) && !(r->features & F_PLUR) && tag_at(p, i ? i - 1 : 0) != TAG_AUX &&
                   (r->features & F_ACC || (r->features & F_TA && i > d->first && is_kind(p, i - 1, TOKEN_COMMA)))) {
            if (!IN(frames, EFRAME_NOUN_ONLY))
                participle_event(&e);
        } else if (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) {
            if (!IN(frames, EFRAME_VERB_ONLY))
                noun_event(&e);
        }
        if (e.told_at == UINT32_MAX || e.told_at == i)
            continue;
        told_at = e.told_at;
        told_by = i;
        told = e.told;
        if (told_at < i)
            tell_again(d, from, &e);
    }
    blame_the_doer(d, from);
}
