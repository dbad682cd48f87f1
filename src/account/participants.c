/* participants.c: who can do a deed and whom it struck: bodies and their peoples, owners, subjects shared by joined verbs. Who stands
 * behind a preposition: prepositions.c. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "The occupation": those who occupy; "the prosecution [said]", in Arabic "the claiming". */
static bool who_occupies(const parse *p, const party *q)
{
    const reading *h = q->first < q->end ? p->k[q->head].chosen : NULL;
    if (!h || h->tag != TAG_MASDAR || q->head != q->first || p->phrases[q->first].actor >= 0 || !has_article(p, q->head))
        return false;
    bool prosecutes = h->lemma->cue == CUE_CLAIM && q->first > 0 && is_finite(p, q->first - 1) && p->k[q->first - 1].chosen->lemma->cue != CUE_DENY && p->k[q->first - 1].chosen->lemma->event != EVENT_REJECT;
    return prosecutes || (h->lemma->mode == MODE_SEIZE && IN(h->lemma->event_frames, EFRAME_R_OBJ));
}

bool actorly(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->first == q->end)
        return true;
    tag_id t = tag_at(p, q->head);
    uint8_t of = has(p, q->head, CLASS_QUANT) ? en_at(p, q->head) : EN_NONE;
    if (of == EN_3MP || of == EN_3FP || (of == EN_3D && p->k[q->head].chosen->lemma->value == ONE_OF))
        return true; /* some of them, one of the two; but "each other" */
    if (has(p, q->head, CLASS_CARDINAL) && (has(p, q->head, CLASS_MASS) || p->k[q->head].chosen->lemma->value < 20) && has_article(p, q->head) && q->end == q->head + 1)
        return true; /* the thousands demonstrated, the three; but "per hundred", "the seventieth session" */
    if (who_occupies(p, q))
        return true;
    if (t == TAG_MASDAR && q->head == q->first && p->phrases[q->first].actor < 0 && !phrase_has(p, q->first, CLASS_ARMED))
        return false; /* "under the patronage of the president": the patronage is nobody */
    if (q->known >= 0 || q->person || q->political || (q->name < q->name_end && q->name == q->first))
        return true;
    if (t == TAG_PROPN)
        return true;
    if (t == TAG_ADJ && has(p, q->head, CLASS_ORDINAL) && q->head + 1 < q->end && (has(p, q->head + 1, CLASS_HUMAN) || has(p, q->head + 1, CLASS_GROUP) || has(p, q->head + 1, CLASS_ARMED) || has(p, q->head + 1, CLASS_ORG)))
        return true; /* the first group */
    const reading *h = p->k[q->head].chosen;
    if (h && IN(h->lemma->classes, CLASS_NISBA) && h->features & (F_PLUR | F_DUAL) && has_article(p, q->head))
        return true; /* the Egyptians */
    if (h && IN(h->lemma->classes, CLASS_NISBA) && h->tag != TAG_PROPN && h->features & F_BARE && h->features & (F_PLUR | F_DUAL) && q->head == q->first && ends_in_nun(p, q->head))
        return true; /* two Palestinians */
    if (h && IN(h->lemma->classes, CLASS_NISBA) && h->tag == TAG_ADJ && h->lemma->actor >= 0 && q->head == q->first && q->head > d->first && !has_article(p, q->head) && tag_at(p, q->head - 1) == TAG_ADP)
        return true; /* at a Palestinian */
    if (h && IN(h->lemma->classes, CLASS_NISBA) && h->tag == TAG_ADJ && h->features & F_PLUR && !(h->features & (F_SING | F_BARE)) && q->head == q->first && !has_article(p, q->head) && q->end > q->head + 1 && (has_article(p, q->head + 1) || p->phrases[q->head + 1].actor >= 0))
        return true; /* the Kurds of Syria */
    if (h && (h->tag == TAG_APTC || h->tag == TAG_PPTC || h->tag == TAG_ADJ) && h->features & F_PLUR && h->features & F_BARE && has_article(p, q->head))
        return true; /* the producers, the afflicted: a sound plural is people */
    bool attribute = q->head > d->first && (tag_at(p, q->head - 1) == TAG_NOUN || tag_at(p, q->head - 1) == TAG_MASDAR) && !has_article(p, q->head - 1);
    if (h && (h->tag == TAG_ADJ || h->tag == TAG_APTC) && h->features & F_PLUR && q->head == q->first && !attribute && ends_in_nun(p, q->head) && (h->tag == TAG_APTC || ends_in_un(p, q->head) || may_have(p, q->head, CLASS_HUMAN)))
        return true; /* new Nazis, some calling for */
    if (p->k[q->first].kind == TOKEN_NUMBER || tag_at(p, q->first) == TAG_NUM) { /* "15 Palestinians", "three suspects" */
        uint32_t k = q->first;
        while (k + 1 < q->end && (p->k[k].kind == TOKEN_NUMBER || tag_at(p, k) == TAG_NUM))
            k++;
        const reading *n = p->k[k].chosen;
        if (n && (IN(n->lemma->classes, CLASS_NISBA) || ((n->tag == TAG_PPTC || n->tag == TAG_APTC || n->tag == TAG_ADJ) && n->features & (F_PLUR | F_ACC))))
            return true;
    }
    if ((t == TAG_NUM || p->k[q->first].kind == TOKEN_NUMBER) && q->end < d->end && role_at(p, q->end) == ROLE_MIN && en_at(p, q->end))
        return true; /* four of them */
    if ((t == TAG_NUM || is_kind(p, q->head, TOKEN_NUMBER)) && q->head == q->first && q->end == q->head + 1 && q->end < d->end && phrase_has(p, q->end, CLASS_ATLEAST))
        return true; /* three at least */
    if (t == TAG_NUM && !has_article(p, q->head) && has(p, q->head, CLASS_MASS) && has(p, q->head, CLASS_CARDINAL) && (q->end == q->head + 1 || (q->end == q->head + 2 && has(p, q->head + 1, CLASS_CARDINAL))))
        return true; /* tens of thousands, thousands */
    if ((t == TAG_NUM || has(p, q->head, CLASS_CARDINAL) || has(p, q->head, CLASS_QUANT)) && q->end + 1 < d->end && role_at(p, q->end) == ROLE_MIN &&
        (has(p, q->end + 1, CLASS_HUMAN) || has(p, q->end + 1, CLASS_VICTIM)))
        return true; /* hundreds of students */
    if (q->head + 1 < q->end && t == TAG_NOUN && has(p, q->head, CLASS_MASS) && (p->phrases[q->head + 1].actor >= 0 || has(p, q->head + 1, CLASS_NISBA)))
        return true; /* dozens of the Houthis */
    if (q->head + 1 < q->end && t == TAG_NOUN && tag_at(p, q->head + 1) == TAG_ADJ && has(p, q->head + 1, CLASS_ARMED))
        return true; /* an armed set, an armed wing */
    static const class_id able[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_TITLE, CLASS_COUNTRY, CLASS_CAPITAL, CLASS_PLACE, CLASS_PLANE, CLASS_VICTIM, CLASS_MEDIA};
    for (size_t c = 0; c < sizeof able / sizeof *able; c++)
        if (has(p, q->head, able[c]))
            return true;
    bool joined = q->head + 1 < d->end && pro_at(p, q->head + 1) == (PRO_AND | PRO_DET), land = q->head + 1 == q->end || (has(p, q->head + 1, CLASS_NISBA) && nisba_of(p, q->head + 1));
    bool men = t == TAG_NOUN && has(p, q->head, CLASS_ARMED) && has_article(p, q->head) && q->head == q->first && land && !joined; /* "the security [arrested]", "the Bahraini security": but "security and stability" */
    return phrase_has(p, q->head, CLASS_PLANE) || men;
}

/* "The anger of X", "the hands of X", "the case of X": a word for what is X's, which does nothing itself. */
bool of_somebody(const parse *p, uint32_t i)
{
    static const class_id able[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_TITLE, CLASS_COUNTRY, CLASS_PLACE, CLASS_PLANE, CLASS_VICTIM, CLASS_MEDIA, CLASS_DOC, CLASS_SOURCE, CLASS_ARMED, CLASS_POLITICAL, CLASS_QUANT, CLASS_MASS, CLASS_CARDINAL, CLASS_FIGURE, CLASS_NAMEWORD, CLASS_NISBA};
    const reading *h = p->k[i].chosen;
    if (!h || (h->tag != TAG_NOUN && h->tag != TAG_MASDAR) || h->guessed || h->en || h->pro & PRO_DET || p->phrases[i].actor >= 0)
        return false;
    for (size_t c = 0; c < sizeof able / sizeof *able; c++)
        if (IN(h->lemma->classes, able[c]))
            return false;
    return true;
}

bool political(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->political || q->known >= 0 || (q->first < q->end && (opens_quote(p, q->first) || p->phrases[q->first].actor >= 0)))
        return true;
    if (q->first < q->end && (has(p, q->head, CLASS_ORG) || has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_COUNTRY)))
        return true;
    if (q->first < q->end && q->head == q->first && has(p, q->head, CLASS_HOMELAND) && en_at(p, q->head))
        return true; /* his country */
    if (who_occupies(p, q))
        return true;
    const reading *two = q->first < q->end && has_article(p, q->head) ? p->k[q->head].chosen : NULL;
    if (two && two->features & F_DUAL && ((two->tag == TAG_NOUN && IN(two->lemma->classes, CLASS_PLACE)) || (two->tag == TAG_ADJ && two->features & F_FEM && IN(two->lemma->classes, CLASS_NISBA))))
        return true; /* the two countries, the two Koreas */
    bool of = q->head + 1 < q->end && tag_at(p, q->head + 1) != TAG_ADJ; /* policemen, but not men; the writer NAME, but not a writer */
    return q->first < q->end && has(p, q->head, CLASS_TITLE) && (of || has(p, q->head, CLASS_POLITICAL));
}

bool overt(const party *q) { return q->there && q->first < q->end; }

uint32_t behind_whose_men(const parse *p, const np *n, uint32_t limit)
{
    enum { BY_PLACE = 4, HOUSE = 7 }; /* values in nouns.tsv */
    role_id r = n->end > n->first && n->end + 1 < limit && !n->definite && (n->person || has(p, n->head, CLASS_GROUP) || has(p, n->head, CLASS_COUNTRY)) ? role_at(p, n->end) : ROLE_NONE;
    bool people = r == ROLE_MIN && has(p, n->head, CLASS_GROUP) && n->end == n->head + 1 && has(p, n->end + 1, CLASS_HUMAN); /* a group of men */
    bool home = r == ROLE_FI && en_at(p, n->end + 1) && has(p, n->end + 1, CLASS_ORG) && p->k[n->end + 1].chosen->lemma->value == HOUSE; /* "[killed] a soldier in his house" */
    bool province = r == ROLE_FI && p->k[n->end + 1].chosen && p->k[n->end + 1].chosen->lemma->value == BY_PLACE && n->end + 2 < limit && !has_article(p, n->end + 1) && (p->phrases[n->end + 2].actor >= 0 ? !IN(p->im->actors[p->phrases[n->end + 2].actor].classes, CLASS_COUNTRY) : tag_at(p, n->end + 2) == TAG_PROPN); /* "in the province of NAME" */
    if ((r != ROLE_MIN && r != ROLE_FI) || home || province || en_at(p, n->end) || p->time_at[n->end + 1] || pro_at(p, n->end) || !(people || has(p, n->end + 1, CLASS_ORG) || has(p, n->end + 1, CLASS_GROUP)) || has(p, n->end + 1, CLASS_PLACE))
        return n->end;
    np of = np_parse(p, n->end + 1, limit, 0);
    return of.end > of.first ? of.end : n->end;
}

party np_party(deed *e, uint32_t j, unsigned flags)
{
    const parse *p = e->p;
    bool counted = li_apart(p, j) && is_kind(p, j + 1, TOKEN_NUMBER);
    if (li_apart(p, j) && !counted) {
        uint32_t first = j + 2;
        bool somebody = quoted_name(p, j + 1, e->limit) && (p->phrases[first].actor >= 0 || has_article(p, first) || has(p, first, CLASS_ORG) || has(p, first, CLASS_GROUP)) && !en_at(p, first);
        return somebody ? quoted_party(p, j + 1) : nobody;
    }
    np n = np_parse(p, j + counted, e->limit, flags);
    n.end = behind_whose_men(p, &n, e->limit);
    return n.end > n.first ? party_of(e->d, &n) : nobody;
}

party whose_word(deed *e, uint32_t i)
{
    const parse *p = e->p;
    uint32_t k = i + 1;
    if (k >= e->limit)
        return nobody;
    if (!has_article(p, i) && !en_at(p, i) && !(p->k[i].chosen && p->k[i].chosen->features & F_ACC) && np_may_begin(p, k) && tag_at(p, k) != TAG_ADJ && !(pro_at(p, k) & ~PRO_DET))
        return np_party(e, k, NP_APPOSITION | NP_COORD);
    for (; k < e->limit && (tag_at(p, k) == TAG_ADJ || tag_at(p, k) == TAG_PPTC); k++)
        if (nisba_of(p, k))
            return nisba_party(p, k);
    if (k + 1 < e->limit && (role_at(p, k) == ROLE_FI || role_at(p, k) == ROLE_ILA || role_at(p, k) == ROLE_PLACEPREP) && !en_at(p, k) && !p->time_at[k + 1])
        return np_party(e, k + 1, NP_APPOSITION);
    return nobody;
}


const image_actor *nisba_of(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && IN(r->lemma->classes, CLASS_NISBA) && r->lemma->actor >= 0 ? &p->im->actors[r->lemma->actor] : NULL;
}

party nisba_party(const parse *p, uint32_t i)
{
    party q = nobody;
    q.first = i;
    q.end = i + 1;
    q.head = i;
    q.known = p->k[i].chosen->lemma->actor;
    q.there = q.political = q.place = true;
    return q;
}

/* Of "Israeli military bases", "the Iranian positions", "the Israeli rockets": whose they are. */
party nisba_among(const parse *p, const party *q)
{
    if (tag_at(p, q->head) != TAG_NOUN || has(p, q->head, CLASS_HUMAN) || has(p, q->head, CLASS_ORG) || has(p, q->head, CLASS_GROUP) || en_at(p, q->head))
        return nobody;
    for (uint32_t k = q->head + 1; k < q->end && tag_at(p, k) == TAG_ADJ; k++)
        if (nisba_of(p, k) && has_article(p, k) == has_article(p, q->head))
            return nisba_party(p, k);
    return nobody;
}

/* "The organising of the seminar", written like "the organisation of". */
static bool organising(const parse *p, const party *q)
{
    const word *w = p->k[q->head].word;
    const reading *of = q->head + 1 < q->end ? p->k[q->head + 1].chosen : NULL;
    if (!of || !w || has_article(p, q->head) || !(IN(of->lemma->classes, CLASS_OCCASION) || of->lemma->event == EVENT_PROTEST || of->lemma->event == EVENT_CONSULT))
        return false;
    for (uint32_t r = 0; r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_MASDAR && IN(w->readings[r].lemma->classes, CLASS_LIGHT))
            return true;
    return false;
}

/* Of "the positions of the militia" the militia is who suffers; a bare place or thing is
 * nobody, and territory that is taken stands in `where`, not here. */
party sufferer(deed *e, party q)
{
    const parse *p = e->p;
    if (!overt(&q) || q.person || (q.known >= 0 && e->mode != MODE_SEIZE))
        return q;
    bool named_place = false, known_place = false;
    for (uint32_t i = q.first; i < q.end; i++)
        if (has(p, i, CLASS_VIOLENT) && tag_at(p, i) != TAG_PROPN && p->phrases[i].actor < 0 && !has(p, q.head, CLASS_HUMAN) && !has(p, q.head, CLASS_GROUP))
            return nobody; /* the blast of a car bomb: not the car suffered */
    if (tag_at(p, q.head) == TAG_MASDAR || organising(p, &q))
        return nobody; /* barred the entry of ships: the entry is no party */
    for (uint32_t i = q.first; i < q.end; i++) {
        if (i > q.head && p->k[i].chosen && p->k[i].chosen->features & F_ACC && p->k[q.head].chosen && p->k[q.head].chosen->features & F_ACC)
            continue; /* "a military compound": its adjective */
        if (i > q.head + 1 && tag_at(p, i) == TAG_NOUN && has_article(p, i) && (tag_at(p, i - 1) == TAG_PROPN || (p->k[i - 1].chosen && p->k[i - 1].chosen->guessed && !has_article(p, i - 1))) && (may_be(p, i, TAG_ADJ) || may_be(p, i, TAG_PPTC)))
            continue; /* "the city of X, the freed", "the X military airport" */
        bool besides = i > q.head && pro_at(p, i) & PRO_AND; /* "houses and cars" */
        if (has(p, i, CLASS_TITLE) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_HUMAN) || (has(p, i, CLASS_PLANE) && !besides) ||
            (p->phrases[i].actor >= 0 && !IN(p->im->actors[p->phrases[i].actor].classes, CLASS_PLACE))) {
            bool protesting = has(p, q.head, CLASS_NISBA) && p->k[q.head].chosen->features & F_PLUR && i == q.head + 1; /* "the Iraqis protesting" */
            if (i == q.head || i == q.first || protesting)
                return q;
            np n = np_parse(p, i, q.end, NP_COORD);
            return n.end > i ? party_of(e->d, &n) : q;
        }
        named_place |= tag_at(p, i) == TAG_PROPN;
        known_place |= i > q.head && tag_at(p, i) == TAG_PROPN && has(p, i, CLASS_PLACE);
    }
    bool common_place = has(p, q.head, CLASS_PLACE) && tag_at(p, q.head) != TAG_PROPN;
    if (e->mode == MODE_SEIZE || (common_place && (!named_place || (known_place && e->type == EVENT_COERCE))))
        return nobody; /* "took the town", "stormed the city of Nablus": that is where */
    return q;
}

/* "gunmen who belong to X": X. */
party whose_people(const deed *e, party q)
{
    const draft *d = e->d;
    const parse *p = e->p;
    if (!overt(&q) || q.known >= 0 || q.name < q.name_end || !(q.person || has(p, q.head, CLASS_ARMED)) || has_article(p, q.head))
        return q;
    for (uint32_t i = q.head + 1; i + 1 < d->end && i < q.head + 4 && i <= q.end + 1; i++) {
        if (!has(p, i, CLASS_BELONG))
            continue;
        if (tag_at(p, i) == TAG_MASDAR && is_finite(p, i - 1))
            return q; /* "suspected of belonging to X" */
        uint32_t at = role_at(p, i + 1) == ROLE_ILA ? i + 2 : i + 1;
        if (at == i + 1 && !(pro_at(p, at) & PRO_LI))
            return q;
        np n = np_parse(p, at, d->end, 0);
        return n.end > n.first && (n.political || n.actor >= 0 || has(p, n.head, CLASS_ORG)) ? party_of(d, &n) : q;
    }
    return q;
}

/* "In another attack gunmen killed ...": the sentence begins with the noun and its adjectives behind "in", and has no other verb than
 * the one behind them, which is therefore no relative clause of theirs. */
bool is_fronted(const draft *d, uint32_t noun, uint32_t verb)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    if (noun != d->first + 1 || role_at(p, d->first) != ROLE_FI || en_at(p, d->first) || pro_at(p, verb) || en_at(p, verb))
        return false;
    for (uint32_t k = noun + 1; k < verb; k++)
        if (tag_at(p, k) != TAG_ADJ)
            return false;
    for (uint32_t k = verb + 1; k < d->end && k < verb + FAR; k++) {
        const reading *before = p->k[k - 1].chosen;
        bool of_noun = before && (before->tag == TAG_NOUN || before->tag == TAG_ADJ) && !(before->pro & PRO_DET) && !before->en;
        if (is_finite(p, k) && !(pro_at(p, k) & (PRO_AND | PRO_SO)) && role_at(p, k - 1) != ROLE_REL && role_at(p, k - 1) != ROLE_WHAT && !is_comp(p, k - 1) && !of_noun)
            return false;
    }
    return true;
}

bool describes(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t k = verb > d->first && role_at(p, verb - 1) == ROLE_QAD ? verb - 1 : verb; /* "dangers [that] may threaten" */
    while (k > d->first && verb - k < 4 && tag_at(p, k - 1) == TAG_ADJ && !has_article(p, k - 1) && !pro_at(p, k - 1))
        k--;
    for (int nouns = 0; nouns < 2 && k > d->first; nouns++, k--) {
        const reading *n = p->k[k - 1].chosen;
        if (!n || (n->tag != TAG_NOUN && n->tag != TAG_MASDAR) || has_article(p, k - 1) || n->en || n->guessed || IN(n->lemma->classes, CLASS_HUMAN) || IN(n->lemma->classes, CLASS_ORG) ||
            IN(n->lemma->classes, CLASS_GROUP) || IN(n->lemma->classes, CLASS_PLACE) || p->time_at[k - 1])
            return false;
        bool fem = n->features & (F_FEM | F_PLUR);
        if (fem == ((p->k[verb].chosen->features & F_FEM) != 0))
            return !is_fronted(d, k - 1, verb);
    }
    return false;
}

/* "bombed military targets of the army's": the army. */
party owned_by(deed *e)
{
    const parse *p = e->p;
    uint32_t j = e->recipient.end;
    bool camp = overt(&e->recipient) && has(p, e->recipient.head, CLASS_PLACE) && tag_at(p, e->recipient.head) == TAG_NOUN && !e->recipient.person && e->recipient.known < 0;
    camp |= overt(&e->recipient) && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && has(p, e->recipient.head, CLASS_PLANE) && !has(p, e->recipient.head, CLASS_HUMAN) && tag_at(p, e->recipient.head) == TAG_NOUN && !e->recipient.person && e->recipient.known < 0; /* vehicles of X's */
    if (j + 1 < e->limit && overt(&e->recipient) && has(p, j, CLASS_BELONG) && pro_at(p, j + 1) & PRO_LI && !e->recipient.person)
        j++; /* "a store [that] belongs to X": X */
    else if (j > e->recipient.first + 1 && has(p, j - 1, CLASS_BELONG) && tag_at(p, j - 1) != TAG_NOUN)
        camp = true; /* the same within the phrase */
    bool body = overt(&e->recipient) && has(p, e->recipient.head, CLASS_POLITICAL); /* "a cell that belongs to X": the cell */
    for (uint32_t k = e->recipient.head + 1; overt(&e->recipient) && !body && !e->recipient.person && k + 1 < e->recipient.end; k++)
        if (has(p, k, CLASS_BELONG) && !has_article(p, k) && pro_at(p, k + 1) & PRO_LI) {
            j = k + 1;
            camp = true;
            break;
        }
    if (!overt(&e->recipient) || (actorly(e->d, &e->recipient) && !camp) || j >= e->limit || !(pro_at(p, j) & PRO_LI || li_apart(p, j)) || pro_at(p, j) & PRO_AND || tag_at(p, j) == TAG_MASDAR)
        return nobody;
    party q = np_party(e, j, NP_APPOSITION | NP_COORD);
    return q.there && actorly(e->d, &q) && !q.place ? q : nobody;
}

/* Behind ", on Wednesday,". */
static uint32_t over_day(const parse *p, uint32_t j, uint32_t limit)
{
    uint32_t k = j;
    while (k < limit && (is_kind(p, k, TOKEN_COMMA) || p->time_at[k]))
        k++;
    return k < limit ? k : j;
}

/* Behind "of (bi-) 25 per cent". */
static uint32_t over_rate(const parse *p, uint32_t j, uint32_t limit)
{
    if (j + 1 >= limit || !(pro_at(p, j) & PRO_BI) || tag_at(p, j) != TAG_NOUN || has_article(p, j) || !is_kind(p, j + 1, TOKEN_NUMBER))
        return j;
    uint32_t k = j + 2;
    k += k + 1 < limit && role_at(p, k) == ROLE_FI && !en_at(p, k);
    bool hundred = k < limit && tag_at(p, k) == TAG_NUM;
    return hundred || (k < limit && p->k[k].kind != TOKEN_WORD) ? k + 1 : j + 2;
}

/* "Threatened with new sanctions against X": whom they would strike. */
static party threatened_with(deed *e, uint32_t j)
{
    const parse *p = e->p;
    uint32_t k = j + 1;
    while (k < e->limit && tag_at(p, k) == TAG_ADJ)
        k++;
    if (k + 1 >= e->limit || (role_at(p, k) != ROLE_ALA && role_at(p, k) != ROLE_DIDD) || en_at(p, k) || p->time_at[k])
        return nobody;
    party q = np_party(e, k + 1, NP_APPOSITION | NP_COORD);
    return q.there && actorly(e->d, &q) && political(e->d, &q) ? q : nobody;
}

/* "threatened to throw the officials out": those whom the deed would strike. */
party threatened(deed *e, uint32_t from)
{
    const parse *p = e->p;
    uint32_t j = from = over_day(p, from, e->limit);
    while (j < e->limit && j < from + 6 && !(pro_at(p, j) & PRO_BI && tag_at(p, j) == TAG_MASDAR) && !is_kind(p, j, TOKEN_COMMA) && (role_at(p, j) != ROLE_MIN || !finite_tag(e->r->tag)) /* "warned of threats to" */)
        j++;
    if (from + 1 < e->limit && e->type == EVENT_THREATEN && pro_at(p, from) == PRO_BI && tag_at(p, from) == TAG_NOUN && p->k[from].chosen->lemma->event && !en_at(p, from))
        return threatened_with(e, from);
    if (j + 1 >= e->limit || !(pro_at(p, j) & PRO_BI) || tag_at(p, j) != TAG_MASDAR || en_at(p, j))
        return nobody;
    uint32_t k = j + 1;
    while (k + 1 < e->limit && is_kind(p, k, TOKEN_QUOTE))
        k++;
    bool at = e->type == EVENT_THREATEN && (role_at(p, k) == ROLE_ALA || role_at(p, k) == ROLE_DIDD) && p->k[j].chosen->lemma->event != EVENT_ASSAULT; /* "to retaliate against X" */
    if (has_article(p, j) && (at || role_at(p, k) == ROLE_AN || (role_at(p, k) == ROLE_MIN && p->k[j].chosen->lemma->event != EVENT_ASSAULT)) && !en_at(p, k)) /* "to secede from the union", but "of death from X" */
        k++;
    else if (has_article(p, j) || pro_at(p, k) & (PRO_PREP | PRO_AND))
        return nobody;
    if (k >= e->limit || !np_may_begin(p, k))
        return nobody;
    party q = np_party(e, k, NP_APPOSITION | NP_COORD);
    if (e->type == EVENT_AGREE && actorly(e->d, &q))
        return nobody; /* "pledged to send delegations" */
    q.end = overt(&q) && !actorly(e->d, &q) ? over_rate(p, q.end, e->limit) : q.end;
    if (q.there && !actorly(e->d, &q) && q.end + 1 < e->limit && !en_at(p, q.end) && (role_at(p, q.end) == ROLE_ILA || (e->type == EVENT_THREATEN && (role_at(p, q.end) == ROLE_ALA || role_at(p, q.end) == ROLE_DIDD || role_at(p, q.end) == ROLE_MAA))))
        q = np_party(e, q.end + 1, NP_APPOSITION | NP_COORD); /* "to impose sanctions on X", "to cut the ties with X" */
    else if (q.there && !actorly(e->d, &q) && e->type == EVENT_THREATEN && q.end < e->limit && p->k[q.head].chosen && p->k[q.head].chosen->lemma->event == EVENT_ASSAULT && pro_at(p, q.end) & PRO_LI && !(pro_at(p, q.end) & PRO_AND) && !p->time_at[q.end])
        q = np_party(e, q.end, NP_APPOSITION | NP_COORD); /* "to deal a blow to X" */
    bool force = q.there && has(p, q.head, CLASS_ARMED) && q.end + 1 < e->limit && role_at(p, q.end) == ROLE_DIDD && !en_at(p, q.end);
    if (force)
        q = np_party(e, q.end + 1, NP_APPOSITION | NP_COORD); /* "to use military force against X" */
    if (q.there && ((has(p, q.head, CLASS_ARMED) && p->k[q.head].chosen->features & F_SING) || (has(p, q.head, CLASS_HOMELAND) && en_at(p, q.head))))
        return nobody; /* to use force; that his own country withdraws */
    bool lands = overt(&q) && p->phrases[q.first].actor >= 0 && state(p, p->phrases[q.first].actor); /* also "Canada and Mexico" */
    return q.there && actorly(e->d, &q) && (q.person || q.political || lands || (q.known >= 0 && state(p, q.known))) ? q : nobody;
}

/* "Demands the giving up by X of", "the resignation of the government": of whom what he alone can do is demanded. */
party demanded_of(deed *e, uint32_t from)
{
    const parse *p = e->p;
    uint32_t j = from = over_day(p, from, e->limit);
    while (j < e->limit && j < from + 5 && !(pro_at(p, j) & PRO_BI && tag_at(p, j) == TAG_MASDAR) && !is_kind(p, j, TOKEN_COMMA))
        j++;
    const reading *r = j < e->limit ? p->k[j].chosen : NULL;
    if (!r || r->tag != TAG_MASDAR || (r->pro & ~PRO_DET) != PRO_BI || r->pro & PRO_DET || r->en || j + 1 >= e->limit)
        return nobody;
    bool intransitive = r->lemma->value == STEM_V || r->lemma->value == STEM_VII || (r->lemma->event == EVENT_RETREAT && IN(r->lemma->event_frames, EFRAME_GEN_A));
    if (!intransitive || !np_may_begin(p, j + 1) || pro_at(p, j + 1) & ~PRO_DET)
        return nobody;
    party q = np_party(e, j + 1, NP_APPOSITION | NP_COORD);
    return q.there && actorly(e->d, &q) && (q.political || (q.known >= 0 && (!q.place || state(p, q.known)))) ? q : nobody;
}

/* ", in the light of what X provided it with,": the verb of a clause between commas that tells of an indefinite noun. */
static bool in_parenthesis(const draft *d, uint32_t verb, uint32_t i)
{
    const parse *p = d->p;
    const reading *n = verb > d->first ? p->k[verb - 1].chosen : NULL;
    bool tells = n && p->k[verb].chosen->en && !p->k[verb].chosen->pro && (n->tag == TAG_NOUN || n->tag == TAG_ADJ || n->tag == TAG_MASDAR) && !(n->pro & PRO_DET) && !n->en;
    uint32_t rel = relative_of_verb(d, verb);
    for (uint32_t k = verb + 1; rel != UINT32_MAX && rel > d->first && is_kind(p, rel - 1, TOKEN_COMMA) && k < i; k++)
        if (is_kind(p, k, TOKEN_COMMA))
            return true; /* "launched, X, which Y leads, a raid" */
    bool closed = false, opened = false;
    for (uint32_t k = verb + 1; tells && k < i; k++)
        closed |= is_kind(p, k, TOKEN_COMMA);
    for (uint32_t k = verb; closed && !opened && k-- > d->first && verb - k < 8 && !is_finite(p, k);)
        opened = is_kind(p, k, TOKEN_COMMA);
    return opened;
}

/* The verb that has this noun as its object or behind its preposition. */
uint32_t governing_verb(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    enum { NEAR = 18, FAR = 40 };
    bool resumed = i > d->first + 1 && role_at(p, i - 1) == ROLE_MIN && !en_at(p, i - 1) && is_kind(p, i - 2, TOKEN_COMMA); /* "X managed, ..., to" */
    bool on_visit = i > d->first && role_at(p, i - 1) == ROLE_FI && !en_at(p, i - 1) && p->k[i].chosen && p->k[i].chosen->lemma->mode == MODE_VISIT; /* "arrived, on Sunday, in X, on a visit" */
    for (uint32_t j = i; j-- > d->first && i - j < (resumed || on_visit ? FAR : NEAR);) {
        bool arrives = on_visit && p->k[j].chosen && IN(p->k[j].chosen->lemma->event_frames, EFRAME_TRAVELS);
        if (is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_COLON) || is_comp(p, j))
            break;
        if (is_finite(p, j) && !in_parenthesis(d, j, i))
            return tag_at(p, j) == TAG_AUX || (i - j >= NEAR && !IN(p->k[j].chosen->lemma->classes, CLASS_LIGHT) && !arrives) ? UINT32_MAX : j;
    }
    return UINT32_MAX;
}

/* "Sent its forces", "deployed soldiers": those are no subject, but what is sent. */
bool sent_out(const parse *p, const party *q)
{
    uint32_t next = q->head + 1;
    bool some = !has_article(p, q->head) && (next >= q->end || role_at(p, next) == ROLE_MIN || (tag_at(p, next) == TAG_ADJ && !has_article(p, next)));
    return has(p, q->head, CLASS_ARMED) && q->known < 0 && (en_at(p, q->head) || some);
}

/* "X and Y signed": one does it with the other. */
bool split_pair(deed *e)
{
    const parse *p = e->p;
    if ((e->recipient.there && actorly(e->d, &e->recipient)) || !overt(&e->actor))
        return true;
    np one = np_parse(p, e->actor.first, e->actor.end, NP_APPOSITION);
    if (one.end <= one.first || one.end >= e->actor.end || !(pro_at(p, one.end) & PRO_AND))
        return false;
    np other = np_parse(p, one.end, e->actor.end, NP_APPOSITION);
    party q = other.end == e->actor.end && !one.plural ? party_of(e->d, &other) : nobody; /* but "the presidents of X and Y" */
    if (q.there && actorly(e->d, &q)) {
        e->actor = party_of(e->d, &one);
        e->recipient = q;
    }
    return true;
}

/* "X and Y exchanged fire", "X exchanged fire with Y". */
void each_other(deed *e)
{
    role_id with;
    if (split_pair(e))
        return;
    deed rest = *e;
    rest.frames = 1u << EFRAME_R_MAA;
    e->recipient = behind_preposition(&rest, e->i + 1, &with);
}
