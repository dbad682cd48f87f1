/* prepositions.c: who stands behind a preposition of the deed's frames, and what there only says where, when or of whom. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

bool preposition_of(uint32_t frames, role_id r, uint8_t pro)
{
    if (pro & PRO_BI && IN(frames, EFRAME_R_BI))
        return true;
    if (pro & PRO_LI && IN(frames, EFRAME_R_LI))
        return true;
    switch (r) {
    case ROLE_MIN: return IN(frames, EFRAME_R_MIN);
    case ROLE_ALA: case ROLE_TUJAH: return IN(frames, EFRAME_R_ALA); /* "on", "in the direction of" */
    case ROLE_DIDD: return IN(frames, EFRAME_R_DIDD);
    case ROLE_BI: return IN(frames, EFRAME_R_BI);
    case ROLE_LI: return IN(frames, EFRAME_R_LI);
    case ROLE_ILA: return IN(frames, EFRAME_R_ILA);
    case ROLE_MAA: return IN(frames, EFRAME_R_MAA);
    case ROLE_AN: return IN(frames, EFRAME_R_AN);
    case ROLE_FI: case ROLE_LADA: return IN(frames, EFRAME_R_FI); /* "its ambassador in", "at" */
    case ROLE_BAYNA: return IN(frames, EFRAME_R_BAYNA);
    case ROLE_BIHAQQ: return true; /* "against": whatever the deed */
    default: return false;
    }
}

/* Words, whose object may stand for him whose it is. */
bool words_only(const deed *e)
{
    return e->type == EVENT_SUPPORT || e->type == EVENT_ACCUSE || e->type == EVENT_REJECT || e->type == EVENT_THREATEN;
}

/* "The use of (gen.) the regime of (li-) chemical weapons", "the disregard of the government for": behind the masdar and its genitive
 * stands the object, so that the genitive is who does it. */
static bool object_by_li(const parse *p, const party *q)
{
    enum { FAR = 6 };
    for (uint32_t k = q->head + 2; k < p->t->ntokens && k < q->head + FAR; k++) {
        const reading *r = p->k[k].chosen;
        bool stops = r && (is_finite(p, k) || r->tag == TAG_ADP || r->pro & (PRO_AND | PRO_BI) || r->features & F_ACC || p->time_at[k]); /* also "naming X minister of" */
        if (!r || p->k[k].kind != TOKEN_WORD || stops)
            return false;
        if (r->pro & PRO_LI)
            return r->tag == TAG_NOUN && !r->en && r->lemma->event == EVENT_NONE && !IN(r->lemma->classes, CLASS_PLACE) && !(IN(r->lemma->classes, CLASS_ORG) && has(p, q->head + 1, CLASS_HUMAN)) && p->phrases[k].actor < 0; /* but "handing over X to the authorities" */
    }
    return false;
}

static bool names_thing(const deed *e, const party *q)
{
    const draft *d = e->d;
    static const class_id somebody[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_TITLE, CLASS_COUNTRY, CLASS_CAPITAL, CLASS_PLACE, CLASS_PLANE, CLASS_VICTIM, CLASS_MEDIA, CLASS_ARMED, CLASS_NISBA};
    for (size_t c = 0; c < sizeof somebody / sizeof *somebody; c++)
        if (has(d->p, q->head, somebody[c]))
            return false;
    const reading *h = d->p->k[q->head].chosen;
    bool of_doer = words_only(e) && h && h->tag == TAG_MASDAR && !IN(h->lemma->event_frames, EFRAME_GEN_R) && object_by_li(d->p, q);
    bool doing = h && h->tag == TAG_MASDAR && !IN(h->lemma->classes, CLASS_FACT) && (of_doer || h->lemma->cue || IN(h->lemma->classes, CLASS_ROLE) || (IN(h->lemma->event_frames, EFRAME_GEN_A) && !IN(h->lemma->event_frames, EFRAME_GEN_R))); /* "the accusations of X", "the resignation of X" */
    return (tag_at(d->p, q->head) == TAG_NOUN || doing) && d->p->phrases[q->head].actor < 0 && !h->guessed;
}

/* "Denounced the statement issued, on Monday, by the commission": it is who is blamed. */
static party author_of(const deed *e, const party *q)
{
    enum { FAR = 8 };
    const parse *p = e->p;
    for (uint32_t k = q->head + 1; overt(q) && has(p, q->head, CLASS_DOC) && k + 1 < e->limit && k < q->head + FAR; k++) {
        if (role_at(p, k) == ROLE_AN && !en_at(p, k)) {
            np by = np_parse(p, k + 1, e->limit, NP_APPOSITION);
            return by.end > by.first && (by.political || by.actor >= 0 || by.person) ? party_of(e->d, &by) : nobody;
        }
        if (is_finite(p, k) || is_comp(p, k) || (tag_at(p, k) == TAG_ADP && !p->time_at[k + 1]) || (tag_at(p, k) == TAG_NOUN && !p->time_at[k]))
            break;
    }
    return nobody;
}

/* Of "the American plan", "the plan of the Union": whose it is. */
party whose_thing(const deed *e, const party *q)
{
    const parse *p = e->p;
    party author = author_of(e, q);
    if (author.there)
        return author;
    if (overt(q) && names_thing(e, q) && q->head == q->first && q->head + 1 < q->end && !has_article(p, q->head) && !en_at(p, q->head)) {
        np of = np_parse(p, q->head + 1, q->end, NP_APPOSITION);
        if (of.end > of.first && of.definite && (of.person || of.political || of.actor >= 0) && !pro_at(p, of.first) == !has_article(p, of.first))
            return party_of(e->d, &of);
    }
    if (!overt(q) || q->place || actorly(e->d, q) || has(p, q->head, CLASS_VIOLENT) || q->name < q->name_end || en_at(p, q->head))
        return nobody;
    for (uint32_t k = q->head + 1; k < q->end && tag_at(p, k) == TAG_ADJ && has_article(p, k) == has_article(p, q->head); k++)
        if (nisba_of(p, k))
            return nisba_party(p, k);
    return nobody;
}

/* "Before the visit", "after the American invasion": a deed that tells when. */
bool led_in_time(const parse *p, uint32_t j, uint32_t limit)
{
    uint32_t of = j + 1;
    if (of + 2 < limit && (has(p, of, CLASS_TIMEUNIT) || has(p, of + 1, CLASS_TIMEUNIT))) { /* "weeks before a meeting", "two days after the talks" */
        uint32_t min = of;
        while (min < limit && min < of + 4 && role_at(p, min) != ROLE_MIN)
            min++;
        of = min + 1 < limit && role_at(p, min) == ROLE_MIN && !en_at(p, min) ? min + 1 : of;
    }
    const reading *r = of < limit && role_at(p, j) == ROLE_TIMEPREP && !en_at(p, j) ? p->k[of].chosen : NULL;
    return r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->lemma->event && !r->en;
}

/* A statement of this sentence is introduced by token i. */
static bool is_cue(const draft *d, uint32_t i)
{
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.at[n].sentence == d->s;)
        if (d->statements.at[n].cue == i)
            return true;
    return false;
}

/* "On the border between X and Y": of places, at token `between`. */
bool on_border(const parse *p, uint32_t between)
{
    if (between < 2 || between + 1 >= p->t->ntokens || tag_at(p, between - 2) != TAG_ADP || role_at(p, between - 2) != ROLE_ALA || en_at(p, between - 2))
        return false;
    bool places = has(p, between + 1, CLASS_COUNTRY) || has(p, between + 1, CLASS_PLACE);
    return places && pro_at(p, between - 1) == PRO_DET && tag_at(p, between - 1) == TAG_NOUN && has(p, between - 1, CLASS_THING);
}

bool parts_places(const parse *p, uint32_t from, uint32_t between)
{
    if (between < from + 2 || !has_article(p, between - 1))
        return false;
    if (on_border(p, between))
        return true;
    uint32_t what = between - 2;
    bool told = tag_at(p, between - 1) == TAG_APTC || tag_at(p, between - 1) == TAG_ADJ;
    return told && pro_at(p, what) == PRO_DET && tag_at(p, what) == TAG_NOUN && (has(p, what, CLASS_PLACE) || has(p, what, CLASS_THING));
}

enum { BETWEEN_TWO = 7 }; /* value of a thing in nouns.tsv */

/* "Amid the tension with", "to tell them of his talks with": the "with" at token j is that of the noun right before it. */
static bool with_of_another(const deed *e, uint32_t from, uint32_t j)
{
    const parse *p = e->p;
    const reading *n = j > from && role_at(p, j) == ROLE_MAA && !pro_at(p, j) ? p->k[j - 1].chosen : NULL;
    if (!n || e->type != EVENT_CONSULT || (finite_tag(e->r->tag) && e->mode != MODE_VISIT) || j - 1 == e->with || n->pro & PRO_AND || !(n->tag == TAG_NOUN || n->tag == TAG_MASDAR) || !(n->pro & PRO_DET || n->en))
        return false;
    return (IN(n->lemma->classes, CLASS_THING) && n->lemma->value == BETWEEN_TWO) || IN(n->lemma->classes, CLASS_PACT) || (n->en && n->lemma->event == EVENT_CONSULT) || n->lemma->event == EVENT_COOPERATE;
}

/* "By imposing sanctions", at token i. */
static bool light_before_deed(const parse *p, uint32_t i)
{
    const reading *deed = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    return tag_at(p, i) == TAG_MASDAR && has(p, i, CLASS_LIGHT) && !en_at(p, i) && deed && deed->lemma->event && !deed->pro && (deed->tag == TAG_NOUN || deed->tag == TAG_MASDAR);
}

party of_relative(const deed *e, const party *who, uint8_t en)
{
    const parse *p = e->p;
    uint32_t rel = finite_tag(e->r->tag) ? relative_of_verb(e->d, e->i) : UINT32_MAX;
    if (rel == UINT32_MAX || pro_at(p, rel) || !overt(who) || who->first < e->i)
        return nobody;
    int which = p->k[rel].chosen->lemma->value;
    party q = (which == HE && en == EN_3MS) || (which == SHE && en == EN_3FS) ? whom_of_relative(e->d, rel) : nobody;
    return q.there && actorly(e->d, &q) ? q : nobody;
}

/* "A hundred days after", where the "after" (ala) is token j: "after" and a span of time stand right before it. */
static bool after_days(const parse *p, uint32_t from, uint32_t j)
{
    enum { SPAN = 5 };
    if (j <= from || !has(p, j - 1, CLASS_TIMEUNIT))
        return false;
    for (uint32_t k = j - 1; k-- > from && j - k <= SPAN;)
        if (role_at(p, k) == ROLE_TIMEPREP && !en_at(p, k) && p->k[k].chosen->lemma->value == AFTER)
            return true;
    return false;
}

/* "Demonstrated against the war on X", "in rejection of the aggression against X": the preposition at token j is that deed's. */
static bool of_what_is_protested(const deed *e, uint32_t from, uint32_t j, role_id r)
{
    const parse *p = e->p;
    if (e->type != EVENT_PROTEST || (r != ROLE_ALA && r != ROLE_DIDD) || en_at(p, j))
        return false;
    uint32_t k = j;
    while (k > from && tag_at(p, k - 1) == TAG_ADJ && has_article(p, k - 1))
        k--;
    const reading *deed = k > from ? p->k[k - 1].chosen : NULL;
    if (!deed || (deed->tag != TAG_NOUN && deed->tag != TAG_MASDAR) || !(deed->pro & PRO_DET))
        return false;
    bool fought = IN(deed->lemma->classes, CLASS_THING) && deed->lemma->value == BETWEEN_TWO;
    return fought || (deed->lemma->event && deed->lemma->event != EVENT_PROTEST && preposition_of(deed->lemma->event_frames, r, 0));
}

/* "If it breaks the accord, it would be naive to talk with", "broke the law by talking with": the "with" at token j is that of the talks. */
static bool with_in_talks(const deed *e, uint32_t from, uint32_t j)
{
    const parse *p = e->p;
    const reading *n = j > from ? p->k[j - 1].chosen : NULL;
    bool talks = n && n->tag == TAG_MASDAR && n->lemma->event == EVENT_CONSULT;
    for (uint32_t k = from; talks && k < j; k++)
        if (tag_at(p, k) == TAG_AUX || (k + 1 == j && pro_at(p, k) & PRO_BI))
            return true;
    return false;
}

/* The participant behind one of the event's prepositions. */
party behind_preposition(deed *e, uint32_t from, role_id *which)
{
    const parse *p = e->p;
    bool whole = !finite_tag(e->r->tag) && has_article(p, e->i) && from == e->i + 1 && from < e->limit;
    if (whole && has_article(p, from) && tag_at(p, from) == TAG_NOUN && (has(p, from, CLASS_ORG) || has(p, from, CLASS_GROUP)) && !may_be(p, from, TAG_ADJ) && !(pro_at(p, from) & ~PRO_DET))
        return nobody; /* "[accused] those in the protests the government of": another's */
    if (whole && e->type == EVENT_CONSULT && (tag_at(p, from) == TAG_MASDAR || tag_at(p, from) == TAG_NOUN) && !pro_at(p, from) && !p->time_at[from] && !inside_adverb(p, from))
        return nobody; /* "during the meeting the care of the government for" */
    bool far = false, late = false, aside = false, demand = false, purpose = false;
    bool bodily_deed = !finite_tag(e->r->tag) && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || e->type == EVENT_SANCTION);
    uint32_t other = UINT32_MAX; /* another deed, in nobody's genitive */
    for (uint32_t j = from; j < e->limit && j < from + 22; j++) {
        role_id r = role_at(p, j);
        aside ^= is_kind(p, j, TOKEN_COMMA);
        if (r == ROLE_DIDD && aside && !finite_tag(e->r->tag))
            return nobody; /* "after clashes in X, to rally support against": behind one comma it is another's */
        uint8_t pro = pro_at(p, j);
        bool by_clitic = pro & (PRO_BI | PRO_LI) && !(tag_at(p, j) == TAG_ADP && !en_at(p, j));
        late |= e->mode == MODE_VISIT && r == ROLE_TIMEPREP && !en_at(p, j) && j + 1 < e->limit && tag_at(p, j + 1) == TAG_MASDAR; /* "a visit after his election as president of his land" */
        if (is_kind(p, j, TOKEN_COMMA) && pro_at(p, e->i) & PRO_BI && overt(&e->actor) && e->actor.end == j && e->actor.first > e->i)
            return nobody; /* "gathered, with the support of X, on the coast of": not what X supports */
        if (j > from && according_at(p, j))
            return nobody; /* "demonstrated, according to reports on the sites" */
        if (!finite_tag(e->r->tag) && j > from && cue_participle(p, j) && is_cue(e->d, j))
            return nobody; /* "denied the accusations, pointing to a deadline set by" */
        demand |= e->type == EVENT_PROTEST && j > from && pro & PRO_LI && tag_at(p, j) == TAG_MASDAR && !p->time_at[j];
        if (demand && r == ROLE_ALA)
            return nobody; /* "demonstrated to demand harder sentences on": what they demand */
        if (e->mode == MODE_CONVICT && !finite_tag(e->r->tag) && j > from && r == ROLE_CAUSE && !en_at(p, j))
            return nobody; /* "a sentence because of his lying to" */
        if (!finite_tag(e->r->tag) && j > from && led_in_time(p, j, e->limit))
            return nobody; /* "his surrender after the invasion of": that is another deed's */
        if (!finite_tag(e->r->tag) && j > from && p->k[j].chosen && (tag_at(p, j) == TAG_MASDAR || p->k[j].chosen->lemma->event) && ((e->type == EVENT_ASSAULT && pro == (PRO_LI | PRO_DET)) || (e->type == EVENT_CONSULT && pro == PRO_BI)))
            return nobody; /* "about the attack, in order to help in the election of", "the summit, after orders of sending troops to" */
        bool own = j > from && j != e->with && j + 1 != e->with && e->type != EVENT_REJECT && !finite_tag(e->r->tag) && role_at(p, j - 1) != ROLE_BAYNA && (tag_at(p, j) == TAG_NOUN || tag_at(p, j) == TAG_MASDAR) && !pro && !en_at(p, j) && p->k[j].chosen->lemma->event && (has_article(p, j - 1) || tag_at(p, j - 1) == TAG_PROPN || en_at(p, j - 1));
        other = own ? j : other;
        event_id own_type = j > from && pro == PRO_BI && tag_at(p, j) == TAG_MASDAR && !en_at(p, j) ? (event_id)p->k[j].chosen->lemma->event : EVENT_NONE;
        bool by_another = bodily_deed && (own_type == EVENT_ASSAULT || own_type == EVENT_COERCE || own_type == EVENT_SANCTION || (pro == PRO_BI && j > from && light_before_deed(p, j)));
        if (by_another)
            return nobody; /* "[answered] the sanctions by imposing sanctions on" */
        if (other != UINT32_MAX && preposition_of(e->frames, r, pro) && preposition_of(p->k[other].chosen->lemma->event_frames, r, pro))
            return nobody; /* "victims of the attacks in X [brought] a suit against": the suit's */
        purpose |= e->type == EVENT_CONSULT && e->mode != MODE_VISIT && finite_tag(e->r->tag) && pro == PRO_LI && may_be(p, j, TAG_MASDAR) && !finite_tag(tag_at(p, j)) && !en_at(p, j);
        if (!preposition_of(e->frames, r, pro)) {
            far |= e->mode == MODE_RESIGN && !p->time_at[j] && tag_at(p, j) == TAG_NOUN && !has(p, j, CLASS_DAYPART);
            continue;
        }
        if (!finite_tag(e->r->tag) && e->type == EVENT_CONSULT && has_article(p, e->i) && is_finite(p, j) && tag_at(p, j) != TAG_AUX && role_at(p, j - 1) != ROLE_REL)
            return nobody; /* "the meeting will be attended by" */
        if ((r == ROLE_BAYNA && parts_places(p, from, j)) || with_of_another(e, from, j))
            return nobody;
        if (p->inside[j] && p->inside[j] - 1 != j && p->phrases[p->inside[j] - 1].lemma)
            return nobody; /* the "on" of "building on a proposal of", "replying to" */
        if (r == ROLE_MIN && j > from && (has(p, j - 1, CLASS_MASS) || has(p, j - 1, CLASS_QUANT)))
            continue; /* "a number of" */
        if (of_what_is_protested(e, from, j, r))
            return nobody;
        if (r == ROLE_MAA && e->type == EVENT_REJECT && IN(e->frames, EFRAME_NEEDS_PACT) && with_in_talks(e, from, j))
            continue;
        if (r == ROLE_BIHAQQ && (finite_tag(e->r->tag) ? IN(e->frames, EFRAME_STATIVE) : j == e->i + 1 && IN(e->frames, EFRAME_R_BAYNA)))
            continue; /* "fought in the ranks of", "the fighting in the ranks of" */
        if (r == ROLE_ALA && !by_clitic && !en_at(p, j) && after_days(p, from, j))
            return nobody; /* "praised the attack, a hundred days after (ala) the recognition by": when */
        if (far || (late && by_clitic) || (r == ROLE_BIHAQQ && (e->type == EVENT_CONSULT || e->type == EVENT_AGREE || e->type == EVENT_COOPERATE)))
            continue; /* "resigned from his office as adviser to": not to whom */
        if (p->time_at[j] || (j + 1 < e->limit && p->time_at[j + 1] && !by_clitic) || (by_clitic && j > from && has(p, j - 1, CLASS_BELONG)))
            continue; /* "that belongs to": whose it is, not who gets it */
        *which = r;
        if (tag_at(p, j) == TAG_ADP && en_at(p, j)) {
            if (j > from && tag_at(p, j - 1) == TAG_AUX && !finite_tag(e->r->tag))
                return nobody; /* "the support of X had (kana lahu) a part in" */
            if (r == ROLE_MIN && e->type == EVENT_RETREAT)
                continue; /* withdraws from it: an agreement, a place */
            party q = of_relative(e, &e->actor, en_at(p, j));
            if (!q.there)
                q = pronoun(e, en_at(p, j), &e->actor);
            if (q.there)
                return q;
            continue;
        }
        uint32_t at = tag_at(p, j) == TAG_ADP ? after(p, j) : j;
        if (at >= e->limit)
            break;
        bool marked = words_only(e) && r != ROLE_MAA && e->mode != MODE_INVESTIGATE && e->type != EVENT_REJECT && opens_quote(p, at) && at + 2 < e->limit && p->k[at].mate > at + 2; /* "condemned (bi-) 'the crimes of X'" */
        at += marked;
        at = behind_about(p, at, e->limit);
        if (r == ROLE_TUJAH && may_have(p, j, CLASS_APPROX) && (is_kind(p, at, TOKEN_NUMBER) || tag_at(p, at) == TAG_NUM))
            continue; /* "about 190 were hurt" */
        party q = np_party(e, at, NP_APPOSITION | NP_COORD);
        if (e->mode == MODE_RESIGN && r == ROLE_MIN && q.there && q.place && !q.person)
            continue; /* "announced his resignation from Riyadh": where he did */
        if (purpose && r == ROLE_MAA && !q.person)
            continue; /* "met to discuss the relations with Turkey": it was not there; but "with his counterpart" */
        bool of_somebody = false; /* "in the direction of positions of the militia" */
        for (uint32_t k = q.first + 1; r == ROLE_TUJAH && overt(&q) && k < q.end; k++)
            of_somebody |= has(p, k, CLASS_ARMED) || has(p, k, CLASS_GROUP) || (p->phrases[k].actor >= 0 && !IN(p->im->actors[p->phrases[k].actor].classes, CLASS_PLACE));
        bool thrown = e->type == EVENT_ASSAULT && IN(e->frames, EFRAME_NEEDS_ARMS); /* "fired a rocket in the direction of the town" */
        if (r == ROLE_TUJAH && q.place && !q.person && !of_somebody && !thrown && !(q.known >= 0 && state(p, q.known)))
            continue; /* "advanced in the direction of the town" */
        if (e->mode == MODE_VISIT && by_clitic && (q.person || (overt(&q) && tag_at(p, q.head) == TAG_MASDAR)))
            continue; /* a visit of the minister's: he is the visitor; to gather support */
        if (e->type == EVENT_CONSULT && e->mode == MODE_NONE && pro & PRO_BI && ((q.place && !q.person) || (!finite_tag(e->r->tag) && !(en_at(p, e->i) && j == e->i + 1 && has_article(p, q.head)) && has(p, q.head, CLASS_ORG) && tag_at(p, q.head) == TAG_NOUN)))
            continue; /* met in Cairo, under the presidency of */
        if (q.there && !q.person && !q.political && q.known < 0 && q.end < e->limit && pro_at(p, q.end) & PRO_LI && !(pro_at(p, q.end) & PRO_AND) && !p->time_at[q.end] && tag_at(p, q.end) != TAG_MASDAR && (r == ROLE_ALA || (r == ROLE_DIDD && (tag_at(p, q.head) == TAG_NOUN || q.end == q.first + 1)))) {
            party owner = np_party(e, q.end, NP_APPOSITION | NP_COORD); /* on positions of X's */
            if (owner.there && actorly(e->d, &owner) && !owner.place)
                return owner;
        }
        bool wish = overt(&q) && e->type == EVENT_AGREE && r == ROLE_ALA && !has(p, q.head, CLASS_PACT) && !has(p, q.head, CLASS_LAW) && (tag_at(p, q.head) == TAG_NOUN || !p->k[q.head].chosen->lemma->event); /* "agreed to the plan of X" */
        party whose = words_only(e) || wish || e->type == EVENT_SANCTION || (e->type == EVENT_CONCEDE && by_clitic && pro & PRO_LI && finite_tag(e->r->tag)) ? whose_thing(e, &q) : nobody;
        bool stated = !marked || whose.there || q.political || q.known >= 0 || (overt(&q) && has(p, q.head, CLASS_HUMAN));
        if (stated && (whose.there || (q.there && actorly(e->d, &q))))
            return whose.there ? whose : q;
        /* "attack on the headquarters of X": X */
        bool asked = overt(&q) && p->k[q.head].chosen && p->k[q.head].chosen->lemma->event == EVENT_REQUEST; /* "to the request of X" */
        bool presence = e->type == EVENT_CONSULT && by_clitic && overt(&q) && (tag_at(p, q.head) == TAG_MASDAR || tag_at(p, q.head) == TAG_NOUN) && !has(p, q.head, CLASS_HUMAN) && !has(p, q.head, CLASS_GROUP); /* "a meeting in the presence of" */
        if (q.there && q.first + 1 < q.end && !presence && (e->type != EVENT_AGREE || asked)) {
            uint32_t of = q.first + 1; /* "on gatherings and reinforcements of X" */
            while (of + 1 < q.end && pro_at(p, of) == PRO_AND && tag_at(p, of) == TAG_NOUN && !en_at(p, of))
                of++;
            np behind = np_parse(p, of, e->limit, NP_APPOSITION);
            party inner = behind.end > behind.first ? party_of(e->d, &behind) : nobody;
            bool attribute = has_article(p, q.head) && has_article(p, of) && tag_at(p, of) == TAG_ADJ && !behind.person && !(nisba_of(p, of) && p->k[of].chosen->features & F_PLUR); /* "the political trials" */
            attribute |= en_at(p, q.head) && has_article(p, of) && may_be(p, of, TAG_ADJ) && p->k[of].chosen->features & F_SING; /* "its military presence" */
            if (inner.there && !attribute && behind.definite && !(p->k[behind.head].chosen && p->k[behind.head].chosen->guessed) && actorly(e->d, &inner) && r != ROLE_MIN)
                return inner;
        }
        party owners = e->type == EVENT_ASSAULT && overt(&q) ? nisba_among(p, &q) : nobody;
        if (owners.there)
            return owners;
        if (words_only(e) && finite_tag(e->r->tag) && pro & PRO_BI && overt(&q) && p->k[q.head].chosen && p->k[q.head].chosen->lemma->event && (tag_at(p, q.head) == TAG_MASDAR || tag_at(p, q.head) == TAG_NOUN))
            return nobody; /* "praised the blast ... the recognition of (bi-) X": the deed is praised, and X is another's */
        if ((IN(e->frames, EFRAME_R_ALA) && r == ROLE_ALA) || (by_clitic && e->type == EVENT_REJECT && !finite_tag(e->r->tag)))
            return nobody; /* "its rejection of the law of": what is rejected is nobody's */
    }
    return nobody;
}
