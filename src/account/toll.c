/* toll.c: how many a deed killed and hurt. */
#include "deed.h"

enum { DEAD = 1, HURT = 2 };

/* What a word says of those behind it: "were killed", "the death of" they are dead, "were wounded" hurt. */
static int strikes(const reading *r)
{
    if (!r || IN(r->lemma->classes, CLASS_HUMAN))
        return 0;
    bool lethal = r->lemma->event == EVENT_ASSAULT && r->lemma->mode != MODE_PRIMITIVE && r->lemma->mode != MODE_ABDUCT; /* who was stabbed, run over or captured may live */
    if (finite_tag((tag_id)r->tag))
        return IN(r->lemma->classes, CLASS_HURT) ? HURT : IN(r->lemma->classes, CLASS_DEAD) || (lethal && IN(r->lemma->event_frames, EFRAME_SUBJ_R)) ? DEAD : 0;
    if (IN(r->lemma->classes, CLASS_HURT))
        return HURT;
    if (IN(r->lemma->classes, CLASS_DEAD) || (IN(r->lemma->classes, CLASS_FACT) && IN(r->lemma->classes, CLASS_VIOLENT)))
        return DEAD;
    return r->tag == TAG_MASDAR && lethal && IN(r->lemma->event_frames, EFRAME_SUBJ_R) ? DEAD : 0;
}

bool harms(const reading *r) { return r && finite_tag((tag_id)r->tag) && strikes(r); }

/* A person or two without a number: 1 of "a soldier", 2 of "two soldiers", 0. */
static int32_t a_person_or_two(const parse *p, uint32_t i, uint8_t pro)
{
    const reading *r = p->k[i].chosen;
    bool people = r && r->features & F_DUAL && (r->tag == TAG_ADJ || IN(r->lemma->classes, CLASS_NISBA)); /* "two Palestinians", "two civilians" */
    if (!r || (r->tag != TAG_NOUN && !people) || r->pro != pro || (r->en && !pro) || (!IN(r->lemma->classes, CLASS_HUMAN) && !people) || IN(r->lemma->classes, CLASS_GROUP) ||
        IN(r->lemma->classes, CLASS_MASS) || IN(r->lemma->classes, CLASS_ORG) || r->features & F_PLUR)
        return 0;
    return r->features & F_DUAL ? 2 : 1;
}

/* "A soldier", "two soldiers", "an officer and two soldiers", "a child and his mother". */
static bool one_or_two(const parse *p, uint32_t i, quantity *q)
{
    int32_t n = a_person_or_two(p, i, 0), more;
    if (!n)
        return false;
    *q = (quantity){.first = i, .end = i + 1, .noun = i};
    while (q->end < p->t->ntokens && (more = a_person_or_two(p, q->end, PRO_AND))) {
        n += more;
        q->end++;
    }
    q->low = q->high = n;
    return true;
}

/* "to 120": behind a verb of rising and a word for the dead or the hurt. */
static int raised_to(const parse *p, uint32_t rose, uint32_t first)
{
    if (first == rose + 1 || (role_at(p, first - 1) != ROLE_ILA && !(pro_at(p, first) & PRO_LI)))
        return 0;
    int what = 0;
    for (uint32_t k = rose + 1; k < first; k++)
        what = has(p, k, CLASS_DEAD) ? DEAD : has(p, k, CLASS_HURT) ? HURT : what;
    return what;
}

/* "3 soldiers met their death" */
static bool met_death(const parse *p, const quantity *q, uint32_t to)
{
    for (uint32_t k = q->end; k < to && k < q->end + 5 && p->k[k].kind == TOKEN_WORD; k++)
        if (has(p, k, CLASS_DEAD) && has(p, k, CLASS_FACT) && en_at(p, k))
            return true;
    return false;
}

static uint32_t behind_counted(const quantity *q) { return q->noun == q->end ? q->end + 1 : q->end; }

/* "Dozens were wounded", "15 people, 4 of them children, were killed and": the verb stands behind them, and no object behind it. */
static int struck_behind(const parse *p, const quantity *q, uint32_t to)
{
    uint32_t v = behind_counted(q);
    quantity among;
    if (v < to && phrase_has(p, v, CLASS_ATLEAST)) /* "19 people at least were killed" */
        v = p->phrases[v].end;
    if (v + 1 < to && role_at(p, v) == ROLE_BAYNA && en_at(p, v) && quantity_parse(p, v + 1, to, &among))
        v = behind_counted(&among);
    if (v + 1 >= to || !is_finite(p, v) || pro_at(p, v) || en_at(p, v) || tag_at(p, v) != TAG_PERF || !(p->k[v].chosen->features & (F_PLUR | F_DUAL)) || p->time_at[q->first])
        return 0;
    if (q->first && role_at(p, q->first - 1) == ROLE_BAYNA && en_at(p, q->first - 1))
        return 0; /* "among them 4": the others, too */
    bool object = np_may_begin(p, v + 1) && !(pro_at(p, v + 1) & ~PRO_DET) && tag_at(p, v + 1) != TAG_ADV && !p->time_at[v + 1] && p->k[v + 1].kind == TOKEN_WORD;
    return object ? 0 : strikes(p->k[v].chosen);
}

/* "The attack took (away with) the lives of twenty": the lives, led by bi-, stand at token i; "[to which] fell its victims
 * twenty": the victims, with the pronoun of the attack. */
bool took_lives(const parse *p, uint32_t first, uint32_t i)
{
    enum { NEAR = 5 };
    if (has(p, i, CLASS_VICTIM) && has(p, i, CLASS_DEAD) && i > first && is_finite(p, i - 1) && !p->k[i - 1].chosen->lemma->event)
        return en_at(p, i) == EN_3MS || en_at(p, i) == EN_3FS;
    if (pro_at(p, i) != PRO_BI || tag_at(p, i) != TAG_NOUN || en_at(p, i))
        return false;
    for (uint32_t k = i; k-- > first && i - k < NEAR;)
        if (is_finite(p, k))
            return has(p, k, CLASS_DEAD) && !p->k[k].chosen->lemma->event; /* but "was martyred by the bullets of twenty soldiers" */
    return false;
}

bool of_its_victims(const deed *e, uint32_t k)
{
    const parse *p = e->p;
    uint8_t en = en_at(p, k);
    uint32_t own = e->with != UINT32_MAX && e->with > e->i && e->with < k ? e->with : e->i; /* "the responsibility for the attack" */
    if (finite_tag(e->r->tag) || k <= e->i || !has(p, k, CLASS_VICTIM))
        return true;
    for (uint32_t j = k; j-- > own;) {
        const reading *r = p->k[j].chosen;
        bool attack = r && (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && !r->en && !IN(r->lemma->classes, CLASS_HUMAN) && (r->lemma->event == EVENT_ASSAULT || IN(r->lemma->classes, CLASS_VIOLENT));
        if ((attack || j == own) && r && (r->features & (F_FEM | F_PLUR) ? EN_3FS : EN_3MS) == en)
            return j == own;
    }
    const reading *of = own > e->d->first ? p->k[own - 1].chosen : NULL; /* "operations of execution" */
    return of && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && !(of->pro & PRO_DET) && !of->en && (of->features & (F_FEM | F_PLUR) ? EN_3FS : EN_3MS) == en;
}

static void take(quantity *slot, const quantity *q, bool yes)
{
    if (yes && slot->first == slot->end)
        *slot = *q;
}

/* One toll is not told twice in a sentence: it stays with the deed whose own object it is, else with the first. */
static void settle_toll(const deed *e, draft_event *v, bool own)
{
    for (uint32_t n = e->d->events.n; n-- > 0 && e->d->events.n - n < 12;) {
        draft_event *x = &e->d->events.at[n];
        if (x == v || x->sentence != v->sentence)
            continue;
        quantity *a[] = {&x->killed, &x->injured}, *b[] = {&v->killed, &v->injured};
        for (int k = 0; k < 2; k++)
            if (b[k]->first < b[k]->end && a[k]->first == b[k]->first && a[k]->end == b[k]->end)
                *(own && k == 0 ? a[k] : b[k]) = (quantity){0};
    }
}

/* killed and injured: a quantity before or at a noun of the dead or the hurt, behind a masdar
 * (maqtal 40 shakhsan) or a verb, in the clause of the deed and the clauses of dying before it. */
void read_toll(deed *e, draft_event *v)
{
    const parse *p = e->p;
    uint32_t first = e->d->first, from = clause_start(e->d, e->i), to = e->d->end < e->i + 40 ? e->d->end : e->i + 40;
    if (e->told_at == e->i && e->told_by < from)
        from = clause_start(e->d, e->told_by);
    if (e->type == EVENT_ASSAULT && from > first + 1 && role_at(p, from - 1) == ROLE_WHEN)
        from = clause_start(e->d, from - 1); /* "six were killed when a bomb went off" */
    for (int clauses = 0; clauses < 3 && from > first && is_finite(p, from - 1) && strikes(p->k[from - 1].chosen); clauses++)
        from = clause_start(e->d, from - 1);
    uint32_t rose = from > first && has(p, from - 1, CLASS_RISE) && is_finite(p, from - 1) ? from - 1 : UINT32_MAX;
    quantity q;
    bool own = false;
    bool by_verb = e->told_at == e->i && is_finite(p, e->told_by) && strikes(p->k[e->told_by].chosen) == DEAD;
    bool ends = e->type == EVENT_ASSAULT && e->with != UINT32_MAX && e->with >= e->recipient.first && e->with < e->recipient.end && has(p, e->with, CLASS_HUMAN); /* "put an end to six gunmen": the two words name whom it killed */
    const party *dead_ones = by_verb ? &e->told : ends || ((is_finite(p, e->i) || has(p, e->i, CLASS_DEAD) || (e->r->tag == TAG_MASDAR && IN(e->r->lemma->event_frames, EFRAME_VERB_ONLY))) && strikes(e->r) == DEAD) ? &e->recipient : NULL;
    if (dead_ones && overt(dead_ones)) { /* killed five; a raid killed five */
        uint32_t at = dead_ones->first;
        uint32_t about = at > first && p->inside[at - 1] && inside_adverb(p, at - 1) ? p->inside[at - 1] - 1 : at; /* "at least five" */
        at = about < at && (phrase_has(p, about, CLASS_ATLEAST) || phrase_has(p, about, CLASS_ATMOST) || phrase_has(p, about, CLASS_APPROX)) ? about : at;
        if ((own = quantity_parse(p, at, to, &q) || one_or_two(p, at, &q)))
            v->killed = q;
    }
    for (uint32_t j = from; j < to; j++) {
        if (j > e->i && has(p, j, CLASS_PASTNESS) && is_finite(p, j))
            break; /* "raids that followed the killing of two": those are not its dead */
        if (has(p, j, CLASS_RISE) && is_finite(p, j))
            rose = j;
        const reading *r = p->k[j].chosen;
        if (r && IN(r->lemma->classes, CLASS_HUMAN) && (IN(r->lemma->classes, CLASS_DEAD) || IN(r->lemma->classes, CLASS_HURT))) {
            q = (quantity){.first = j, .end = j + 1, .noun = j, .low = 2, .high = 2};
            take(has(p, j, CLASS_DEAD) ? &v->killed : &v->injured, &q, r->features & F_DUAL);
            continue;
        }
        int what = j > from ? strikes(p->k[j - 1].chosen) : 0;
        what = !what && j > from && took_lives(p, first, j - 1) && of_its_victims(e, j - 1) ? DEAD : what;
        what = !what && j > from + 1 && in_it(p, j - 1) && is_finite(p, j - 2) ? strikes(p->k[j - 2].chosen) : what; /* "in which were killed ten" */
        if (!quantity_parse(p, j, to, &q)) {
            if (what && j - 1 != e->i && one_or_two(p, j, &q)) {
                take(&v->killed, &q, what == DEAD);
                take(&v->injured, &q, what == HURT);
            }
            continue;
        }
        bool noun = q.noun < to && q.noun == q.end;
        int behind = struck_behind(p, &q, to);
        bool dead = (noun && has(p, q.noun, CLASS_DEAD)) || (j - 1 != e->i && what == DEAD) || behind == DEAD || met_death(p, &q, to);
        bool hurt = (noun && has(p, q.noun, CLASS_HURT)) || what == HURT || behind == HURT;
        if (rose != UINT32_MAX && q.first - rose < 14) {
            q.high = -1; /* the last number so far, not the last word */
            int to_what = dead || hurt ? 0 : raised_to(p, rose, j);
            dead |= to_what == DEAD;
            hurt |= to_what == HURT;
        }
        take(&v->killed, &q, dead);
        take(&v->injured, &q, hurt);
        j = q.end - 1;
    }
    settle_toll(e, v, own);
}

party counted_among(draft *d, uint32_t from)
{
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    if (from + 1 >= d->end || en_at(p, from))
        return none;
    bool ranks = role_at(p, from) == ROLE_FI && has(p, from + 1, CLASS_GROUP) && p->k[from + 1].chosen->features & F_PLUR && !has_article(p, from + 1) && tag_at(p, from + 1) == TAG_NOUN;
    if (!ranks && role_at(p, from) != ROLE_MIN)
        return none;
    uint32_t at = ranks ? from + 2 : from + 1;
    np n = at < d->end && np_may_begin(p, at) && !(pro_at(p, at) & ~PRO_DET) ? np_parse(p, at, d->end, 0) : (np){0};
    return n.end > n.first && !n.place ? party_of(d, &n) : none;
}

/* "The raid left ten civilians dead", "led to the death of twenty members of the militias": an attack struck those whom it killed, else those
 * whom it wounded, where nobody else stands as whom it struck. Of a clash both sides have their dead. */
void toll_as_recipient(draft *d, draft_event *x)
{
    const parse *p = d->p;
    const quantity *q = x->killed.first < x->killed.end ? &x->killed : &x->injured;
    if (x->type != EVENT_ASSAULT || x->recipient.there || x->negated || x->status != ISNAD_HAPPENED || IN(x->reading->lemma->event_frames, EFRAME_R_BAYNA) || q->first >= q->end)
        return;
    bool noun = q->noun < d->end && (q->noun == q->end || q->noun == q->first), dead = noun && (has(p, q->noun, CLASS_DEAD) || has(p, q->noun, CLASS_HURT));
    uint32_t behind = noun ? (q->noun == q->end ? q->end + 1 : q->end) : q->end;
    np n = np_parse(p, q->first, d->end, 0);
    for (uint32_t k = q->first + 1; noun && n.end <= q->noun && k < q->noun; k++) /* "more than 250 dead" */
        n = np_parse(p, k, d->end, 0);
    if (dead && n.end <= behind)
        while (behind < d->end && tag_at(p, behind) == TAG_ADJ)
            behind++;
    party whose = counted_among(d, n.end > behind ? n.end : behind), few = n.end > n.first ? party_of(d, &n) : whose;
    bool people = noun && (has(p, q->noun, CLASS_HUMAN) || has(p, q->noun, CLASS_VICTIM) || has(p, q->noun, CLASS_NISBA) || dead);
    if (whose.there && actorly(d, &whose) && (whose.political || whose.person || whose.known >= 0))
        x->recipient = whose;
    else if (people && few.there && !(x->actor.first < few.end && few.first < x->actor.end))
        x->recipient = few;
}
