/* verb_events.c: deeds named by a finite verb.
 *
 *   only_describes   the verb tells of no deed here
 *   find_subject     who stands as its subject, or is left out (verb_clause.c)
 *   find_object      what stands behind that (verb_clause.c)
 *   then the first that fits: both did it to each other, the subject suffered it,
 *   the phrase behind is whom and not who, a noun of the clause tells of it, or
 *   who did what to whom. */
#include "verb_clause.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

static bool names_attack(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && r->lemma->event == EVENT_ASSAULT && !IN(r->lemma->event_frames, EFRAME_VERB_ONLY) &&
           !p->phrases[i].lemma;
}

/* "Target", "hit": a verb of aiming, not one of killing. */
bool aims_at(const reading *r)
{
    uint32_t frames = r->lemma->event_frames;
    return r->lemma->event == EVENT_ASSAULT && IN(frames, EFRAME_GEN_R) && IN(frames, EFRAME_R_OBJ) && !IN(frames, EFRAME_SUBJ_R);
}

/* "Sanctions [that] target X", "which target X": they strike nobody. */
static bool of_sanctions(const deed *e)
{
    const parse *p = e->p;
    uint32_t k = e->i;
    if (!aims_at(e->r))
        return false;
    while (k > e->d->first && e->i - k < 4 && (tag_at(p, k - 1) == TAG_ADJ || is_kind(p, k - 1, TOKEN_COMMA) || role_at(p, k - 1) == ROLE_REL))
        k--;
    const reading *n = k > e->d->first ? p->k[k - 1].chosen : NULL;
    return n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && n->lemma->event == EVENT_SANCTION;
}

/* The attack in which, or from which, somebody was killed: behind the verb. */
uint32_t attack_behind(const deed *e, uint32_t from)
{
    const parse *p = e->p;
    for (uint32_t j = from > e->i ? from : e->i + 1; j < e->limit && j < e->i + 20; j++) {
        const reading *charge = p->k[j].chosen && !finite_tag(tag_at(p, j)) ? p->k[j].chosen : NULL;
        if (charge && (charge->lemma->event == EVENT_ACCUSE || charge->lemma->event == EVENT_SANCTION) && charge->en)
            return UINT32_MAX; /* "was hanged after his conviction of an attack": his own */
        role_id before = role_at(p, j - 1);
        bool led = before == ROLE_FI || before == ROLE_CAUSE || before == ROLE_TIMEPREP || pro_at(p, j) & PRO_BI || is_kind(p, j - 1, TOKEN_OPEN);
        if (led && names_attack(p, j))
            return j;
    }
    return UINT32_MAX;
}

/* "an Israeli raid on the town of X killed": what it struck stands between. */
static uint32_t attack_on(const deed *e)
{
    const parse *p = e->p;
    bool on = false;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 14 && p->k[j].kind == TOKEN_WORD && !is_finite(p, j) && !(pro_at(p, j) & PRO_AND);) {
        on |= role_at(p, j) == ROLE_ALA;
        if (names_attack(p, j))
            return on ? j : UINT32_MAX;
    }
    return UINT32_MAX;
}

/* One noun phrase stands behind the verb, and no second one: "..., that hit the forces of X in Y". */
static bool alone_behind(const deed *e)
{
    const parse *p = e->p;
    uint32_t from = e->i + 1;
    np n = np_may_begin(p, from) && !(pro_at(p, from) & ~PRO_DET) ? np_parse(p, from, e->limit, NP_APPOSITION | NP_COORD) : (np){0};
    return n.end > from && (n.end >= e->limit || !np_may_begin(p, n.end) || pro_at(p, n.end) & ~PRO_DET || p->time_at[n.end]);
}

/* The attack that this verb or participle says more of: "a rocket attack [that] hit ..." */
uint32_t attack_before(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 8;) {
        if (names_attack(p, j))
            return is_fronted(e->d, j, e->i) ? UINT32_MAX : j;
        if (is_kind(p, j, TOKEN_COMMA) && role_at(p, j + 1) == ROLE_REL && j > e->d->first && (names_attack(p, j - 1) || tag_at(p, j - 1) == TAG_ADJ))
            continue; /* "the terrorist attack, which hit" */
        bool owner = pro_at(p, j) & PRO_LI || (tag_at(p, j) == TAG_NOUN && has_article(p, j) && j > e->d->first && pro_at(p, j - 1) & PRO_LI); /* a raid of the coalition's */
        if (is_kind(p, j, TOKEN_COMMA) && j + 1 == e->i && !pro_at(p, e->i) && e->r->features & F_FEM && e->i + 1 < e->d->end && !has(p, e->i + 1, CLASS_PLANE) && (!has(p, e->i + 1, CLASS_ARMED) || (ends_in_nun(p, e->i + 1) && !ends_in_un(p, e->i + 1)) || alone_behind(e)) &&
            p->phrases[e->i + 1].actor < 0)
            continue; /* "heavy raids, that hit ..." */
        bool aside = p->time_at[j] || role_at(p, j) == ROLE_TIMEPREP || role_at(p, j) == ROLE_GHAYR || (may_have(p, j, CLASS_APPROX) && role_at(p, j - (j > 0)) == ROLE_TIMEPREP) || (has(p, j, CLASS_DAYPART) && role_at(p, j - (j > 0)) == ROLE_TIMEPREP); /* "an unprecedented attack during the night" */
        if (aside && tag_at(p, j) != TAG_PUNCT)
            continue;
        owner |= !pro_at(p, e->i) && tag_at(p, j) == TAG_NOUN && has(p, j, CLASS_PLANE) && !has_article(p, j) && !pro_at(p, j) && j > e->d->first && names_attack(p, j - 1); /* the blowing up of a car */
        bool place = has(p, j, CLASS_PLACE) || (role_at(p, j) == ROLE_FI && !en_at(p, j) && has(p, j + 1, CLASS_PLACE)); /* "raids in Syria [that] hit" */
        bool weapon = tag_at(p, j) == TAG_NOUN && ((pro_at(p, j) & ~PRO_DET) == PRO_BI || (pro_at(p, j) & ~PRO_DET) == PRO_AND) && (has(p, j, CLASS_VIOLENT) || has(p, j, CLASS_PLANE) || has(p, j, CLASS_FIRE)); /* "attacks with rockets and planes hit" */
        bool attribute = tag_at(p, j) == TAG_ADJ || tag_at(p, j) == TAG_PPTC || tag_at(p, j) == TAG_APTC; /* "an alleged chemical attack" */
        if (!attribute && !owner && !place && !weapon && !is_kind(p, j, TOKEN_CLOSE) && !is_kind(p, j, TOKEN_QUOTE) && role_at(p, j) != ROLE_REL)
            break;
    }
    return harms(e->r) ? attack_on(e) : UINT32_MAX;
}

/* The imperfect of stems II, III and IV has its damma in the active, too: a lemma of four letters with a shadda
 * on the second, an alef behind the first, or a hamza before all. */
static bool active_damma(const char *lemma)
{
    size_t n = strlen(lemma);
    return n == 8 && (memcmp(lemma + 4, "\xD9\x91", 2) == 0 || memcmp(lemma + 2, "\xD8\xA7", 2) == 0 || memcmp(lemma, "\xD8\xA3", 2) == 0);
}

/* "The army holds the town": nothing but the subject before the verb. */
static bool is_headline(const deed *e)
{
    return e->i > e->d->first && np_parse(e->p, e->d->first, e->i, NP_APPOSITION).end == e->i;
}

/* "That three parties demand": the phrase before the verb begins right behind the complementiser, and no other verb has it for its
 * subject. */
static bool topic_of_that(const deed *e)
{
    enum { NEAR = 6, FAR = 48 };
    const parse *p = e->p;
    uint32_t first = e->i;
    if (e->r->en)
        return false; /* "that forces [that] X supports" */
    while (first > e->d->first && e->i - first < NEAR && p->k[first - 1].kind == TOKEN_WORD && !is_comp(p, first - 1) && !is_finite(p, first - 1))
        first--;
    if (first == e->i || first == e->d->first || !is_comp(p, first - 1) || en_at(p, first - 1) || np_parse(p, first, e->i, NP_APPOSITION).end != e->i || tag_at(p, first) == TAG_DET)
        return false; /* also "that any Palestinian who protests" */
    for (uint32_t k = e->i + 1; k < e->limit && k < e->i + FAR; k++)
        if (is_finite(p, k) && !(pro_at(p, k) & (PRO_AND | PRO_LI)) && !is_comp(p, k - 1) && role_at(p, k - 1) != ROLE_REL && role_at(p, k - 1) != ROLE_WHAT)
            return false; /* "that three parties [that] support the government threatened" */
    return true;
}

/* Behind a verb that takes no object of its own stands one, as its alef shows, before the preposition. */
static bool achieves(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t k = e->i + 1; k < e->limit && p->k[k].kind == TOKEN_WORD && tag_at(p, k) != TAG_ADP && !is_finite(p, k); k++) {
        const reading *r = p->k[k].chosen;
        if (r && (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && r->features & F_ACC && r->features & F_SING && !r->pro && !r->en && !p->time_at[k] && !may_be(p, k, TAG_ADV))
            return true;
    }
    return false;
}

/* The verb describes, or speaks of us and you: no deed. */
static bool only_describes(const deed *e, role_id before)
{
    const parse *p = e->p;
    const reading *banned = e->mode == MODE_RESTRICT && e->r->tag == TAG_IMPF && e->i + 1 < e->limit && !e->r->en ? p->k[e->i + 1].chosen : NULL;
    if (of_sanctions(e) || (banned && banned->tag == TAG_MASDAR && banned->en && !banned->pro && !banned->lemma->event))
        return true; /* "sanctions that target X"; "its use is forbidden": a rule */
    if ((first_person_only(e->r) && !does_by_saying(e).there) || e->r->en == EN_1P || e->r->en == EN_1S || e->r->en == EN_2S || e->r->en == EN_2P)
        return true;
    if (e->type == EVENT_CONSULT && e->r->features & F_PASSIVE && e->mode == MODE_NONE && IN(e->frames, EFRAME_NEEDS_PERSON))
        return true; /* "was met with criticism" */
    if (e->r->tag == TAG_IMPF && before == ROLE_ANNA && e->i > e->d->first + 2 && role_at(p, e->i - 3) == ROLE_GHAYR && has_article(p, e->i - 2))
        return true; /* "it is unthinkable that" */
    bool headline = is_headline(e);
    if (e->r->tag == TAG_IMPF && before == ROLE_WHAT && e->i > e->d->first + 1 && tag_at(p, e->i - 2) == TAG_ADV)
        return true; /* "seldom visits" */
    bool accused = e->type == EVENT_ACCUSE && e->r->en && before == ROLE_REL && e->i + 1 < e->limit && (p->phrases[e->i + 1].actor >= 0 || has(p, e->i + 1, CLASS_POLITICAL)); /* "whom Britain accuses of": that is told here */
    if (e->r->tag == TAG_IMPF && !accused && (before == ROLE_REL || before == ROLE_WHO || (e->mode == MODE_SEIZE && !headline)))
        return true; /* "which the coalition supports" */
    if (e->r->tag == TAG_IMPF && IN(e->frames, EFRAME_STATIVE) && e->i > e->d->first + 1 && tag_at(p, e->i - 1) == TAG_AUX && role_at(p, e->i - 2) == ROLE_REL)
        return true; /* "who was backing the plan" */
    if (e->r->tag == TAG_PERF && e->type == EVENT_ASSAULT && IN(e->frames, EFRAME_STATIVE) && before == ROLE_REL)
        return true; /* "who fought against X" */
    const reading *prev = e->i > e->d->first ? p->k[e->i - 1].chosen : NULL;
    uint32_t topic = e->i;
    while (topic > e->d->first && e->i - topic < 4 && p->k[topic - 1].chosen && !pro_at(p, topic - 1) && (tag_at(p, topic - 1) == TAG_ADJ || tag_at(p, topic - 1) == TAG_NOUN))
        topic--;
    headline |= topic < e->i && topic > e->d->first && role_at(p, topic - 1) == ROLE_BUT && (has(p, topic, CLASS_HUMAN) || has(p, topic, CLASS_ORG) || has(p, topic, CLASS_GROUP)); /* "but groups accuse him of": no clause that tells of them */
    headline |= topic_of_that(e);
    if (e->r->tag == TAG_IMPF && prev && !headline && !e->r->pro && !within_meeting(e) && (prev->tag == TAG_ADJ || prev->tag == TAG_NOUN) && !(prev->pro & PRO_DET) && !prev->en && !(prev->features & F_ACC) &&
        !is_class(prev, CLASS_PLACE) && !(prev->guessed && prev->tag != TAG_ADJ) && !(prev->features & (F_DUAL | F_PLUR) && e->r->features & (F_DUAL | F_PLUR)))
        return true; /* "an ongoing campaign [that] targets defenders" */
    if (e->r->tag == TAG_IMPF && prev && !e->r->pro && prev->tag == TAG_NOUN && prev->features & F_ACC && prev->features & F_SING && !(prev->pro & PRO_DET) && !prev->en && ((prev->features ^ e->r->features) & F_FEM) == 0 &&
        (is_class(prev, CLASS_ORG) || is_class(prev, CLASS_GROUP) || is_class(prev, CLASS_HUMAN)))
        return true; /* "leads a party [that] supports X" */
    if (e->type == EVENT_PROTEST && e->i + 1 < e->limit && (is_comp(p, e->i + 1) || (e->mode == MODE_STRIKE && tag_at(p, e->i + 1) == TAG_ADV)))
        return true; /* "pretends that he", "gives for example" */
    if (e->mode == MODE_STRIKE && e->i + 1 < e->limit && np_may_begin(p, e->i + 1) && ((p->k[e->i + 1].chosen && p->k[e->i + 1].chosen->features & F_ACC) || (e->i > e->d->first && tag_at(p, e->i - 1) == TAG_PRON)) && !pro_at(p, e->i + 1) && !p->time_at[e->i + 1])
        return true; /* "he beats a demonstrator", written like "he strikes" */
    if (e->type == EVENT_COOPERATE && IN(e->frames, EFRAME_STATIVE) && e->i + 1 < e->limit && role_at(p, e->i + 1) != ROLE_MAA)
        return true;
    for (uint32_t k = e->i + 1; e->mode == MODE_DISCONTINUE && k < e->limit && k < e->i + 10 && !has(p, k, CLASS_PACT); k++)
        if (role_at(p, k) == ROLE_ALA)
            return true; /* commented on the agreement */
    return false;
}

/* "The president, NAME, and the president, NAME, met". */
static bool both_did(deed *e, const clause *c)
{
    const parse *p = e->p;
    uint32_t k = c->object;
    if (c->object_behind || !c->said || c->who.first <= e->i || c->who.end != k || e->type != EVENT_CONSULT || !IN(e->frames, EFRAME_R_OBJ) || k + 1 >= e->limit || !is_kind(p, k, TOKEN_COMMA) ||
        pro_at(p, k + 1) != PRO_AND || tag_at(p, k + 1) != TAG_NOUN)
        return false;
    party other = np_party(e, k + 1, NP_APPOSITION);
    if (!other.there || !other.person || !has(p, other.head, CLASS_TITLE))
        return false;
    e->actor = c->who;
    e->recipient = other;
    keep_event(e, "verb-object");
    return true;
}

/* "Met the president, and the two agreed on": a dual without a subject means both who met. */
static bool the_two_did(deed *e, const clause *c)
{
    const draft *d = e->d;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool dual = e->r->features & F_DUAL && !(e->r->features & (F_SING | F_PLUR)) && pro_at(e->p, e->i) == PRO_AND && !en_at(e->p, e->i);
    if (!dual || (overt(&c->who) && c->who.first > e->i) || c->object_behind || !x || x->sentence != d->s || x->type != EVENT_CONSULT || !x->actor.there || !x->recipient.there || x->recipient.plural)
        return false;
    if (e->type != EVENT_AGREE && e->type != EVENT_CONSULT && e->type != EVENT_COOPERATE)
        return false;
    e->actor = x->actor;
    e->recipient = x->recipient;
    keep_event(e, "verb");
    return true;
}

/* A thing does no deed, unless it is a deed itself: "a raid targeted", "a series of raids of the coalition's targeted". */
static bool able_subject(deed *e, clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    if (overt(&c->who) && names_disaster(p, c->who.head))
        return false;
    bool weapon = overt(&c->who) && (has(p, c->who.head, CLASS_VIOLENT) || has(p, c->who.head, CLASS_PLANE)); /* "a car bomb exploded" */
    if (overt(&c->who) && c->who.head == e->with && (e->with_names || weapon))
        c->who = c->shared.there && c->shared.first != c->who.first && !c->passive ? c->shared : nobody; /* "marches went out": they are the deed; "leans to the left and voices criticism": he */
    bool of_deeds = false;
    for (uint32_t k = c->who.first; c->said && k < c->who.end; k++)
        of_deeds |= p->k[k].chosen && p->k[k].chosen->lemma->event == EVENT_ASSAULT;
    for (uint32_t k = c->who.first + 1; of_deeds && e->type == EVENT_ASSAULT && k < d->end && k <= c->who.end; k++) {
        party q = pro_at(p, k) & PRO_LI && !(pro_at(p, k) & PRO_AND) && !p->time_at[k] && !has(p, k - 1, CLASS_BELONG) /* "hit a bus that belongs to X" */ ? np_party(e, k, NP_APPOSITION) : nobody;
        if (q.there && (political(d, &q) || has(p, q.head, CLASS_PLANE))) {
            c->who = q;
            break;
        }
    }
    if (c->said && c->object_behind && e->type == EVENT_ASSAULT && has(p, c->who.head, CLASS_VIOLENT) && tag_at(p, c->who.head) != TAG_PROPN && !actorly(d, &c->who))
        c->who = nisba_among(p, &c->who); /* "an explosion hit the convoy" */
    return !c->said || actorly(d, &c->who) || of_deeds || !c->who.there || (has(p, c->who.head, CLASS_DOC) && e->type != EVENT_ASSAULT && e->type != EVENT_COERCE);
}

/* "Visited Cairo and met the president", "the visit to Cairo, where he met the president": behind "and" and "where" a verb of
 * meeting has whom it met behind it, if nobody stands behind "with" there. Who met him: who came, or nobody. */
static party met_also(deed *e, const clause *c)
{
    draft *d = e->d;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    bool during = x && x->sentence == d->s && x->mode == MODE_VISIT && e->i + 1 < e->limit && tag_at(e->p, e->i + 1) == TAG_ADP && en_at(e->p, e->i + 1); /* "a visit during which he met" */
    bool where = !pro_at(e->p, e->i) && (c->before == ROLE_HAYTHU || during) && !c->who.plural;
    if (e->type != EVENT_CONSULT || !IN(e->frames, EFRAME_R_OBJ) || !(pro_at(e->p, e->i) == PRO_AND || where) || !(c->who.person || c->who.political))
        return nobody;
    bool verb = x && finite_tag(x->reading->tag) && !((x->reading->features ^ e->r->features) & F_FEM);
    bool visit = x && x->sentence == d->s && x->mode == MODE_VISIT && (verb || (where && !finite_tag(x->reading->tag)));
    party shared = where && !visit ? shared_subject(d, e->i) : c->shared;
    party came = overt(&shared) ? shared : visit ? x->actor : nobody;
    bool able = came.person || (overt(&came) && has(e->p, came.head, CLASS_GROUP) && !came.plural);
    if (!came.there || !able || (overt(&came) && came.first == c->who.first) || (c->who.known >= 0 && c->who.known == came.known))
        return nobody;
    role_id with;
    deed other = *e;
    other.frames = 1u << EFRAME_R_MAA | 1u << EFRAME_R_BI;
    return behind_preposition(&other, c->who.end, &with).there ? nobody : came;
}

/* "It can [also] (an) bar Israel from": what stands behind the verb is whom; who can, does. */
static bool able_to(deed *e, const clause *c, party *who)
{
    enum { NEAR = 3 };
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t that = e->i > d->first ? e->i - 1 : e->i, k = that, object;
    if (!c->said || c->object_behind || c->who.first <= e->i || !IN(e->frames, EFRAME_R_OBJ) || pro_at(p, e->i) || e->r->en || that < d->first + 1 || role_at(p, that) != ROLE_ANNA || en_at(p, that) || pro_at(p, that))
        return false;
    while (k > d->first + 1 && that - k < NEAR && (tag_at(p, k - 1) == TAG_ADV || role_at(p, k - 1) == ROLE_ALSO) && !pro_at(p, k - 1))
        k--;
    const reading *can = k > d->first ? p->k[k - 1].chosen : NULL;
    bool same = can && finite_tag(can->tag) && !can->en && !((can->features ^ e->r->features) & (F_FEM | F_SING | F_PLUR | F_DUAL)) && (IN(can->lemma->classes, CLASS_LIGHT) || IN(can->lemma->classes, CLASS_BEGIN)) && !IN(can->lemma->classes, CLASS_HAPPEN);
    if (same)
        *who = subject_of(d, k - 1, that, &object);
    return same;
}

/* "The first who met the leader": behind "who" the noun phrase is whom, and nobody is named who did it. */
static bool whoever_did(deed *e, const clause *c)
{
    bool whoever = c->before == ROLE_WHO || (c->before == ROLE_MIN && !en_at(e->p, e->i - 1));
    if (!whoever || !c->said || c->who.first <= e->i || (c->object_behind && c->at == c->who.end) || en_at(e->p, e->i) || !IN(e->frames, EFRAME_R_OBJ) || e->r->tag != TAG_PERF)
        return false;
    e->recipient = c->who;
    keep_event(e, "verb-object");
    return true;
}

/* Two mentions with one family name, or one entry of the tables. */
static bool named_alike(const draft *d, const party *x, const party *y)
{
    const party *a = x->same_as >= 0 ? &d->focuses.at[x->same_as].who : x;
    if (!a->there || !y->there)
        return false;
    if (a->known >= 0 && a->known == y->known)
        return true;
    const word *last = a->name < a->name_end ? d->p->k[a->name_end - 1].word : NULL;
    return last && y->name < y->name_end && last == d->p->k[y->name_end - 1].word;
}

/* "An alleged attack [with] whose (bi-) making X was accused": behind an indefinite noun, and what X is accused of has a pronoun for it. */
static bool charged_with_it(const deed *e, uint32_t of)
{
    const parse *p = e->p;
    uint32_t k = e->i;
    while (k > e->d->first + 1 && e->i - k < 4 && (tag_at(p, k - 1) == TAG_ADJ || tag_at(p, k - 1) == TAG_PPTC || tag_at(p, k - 1) == TAG_APTC) && !has_article(p, k - 1))
        k--;
    const reading *n = k > e->d->first ? p->k[k - 1].chosen : NULL;
    bool noun = n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && !(n->pro & PRO_DET) && !n->en;
    return noun && !e->r->pro && !e->r->en && of < e->d->end && pro_at(p, of) & PRO_BI && tag_at(p, of) == TAG_MASDAR && (en_at(p, of) == EN_3MS || en_at(p, of) == EN_3FS);
}

/* "Accused the ministry of": the one noun phrase is whom; who is left out, or stands with a verb before. */
static bool whom_and_not_who(deed *e, const clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    const party *who = &c->who;
    bool behind = c->said && who->first > e->i && !c->object_behind && !en_at(p, e->i);
    if (!behind || (has(p, who->first, CLASS_QUANT) && en_at(p, who->first) && (words_only(e) || e->type == EVENT_REQUEST)))
        return false; /* "some of them called for" */
    np latter = {.first = who->first, .end = who->end};
    if (is_latter(p, &latter) && !c->passive)
        return false; /* "and the latter called for" */
    if ((ends_in_un(p, who->head) && !c->passive) || (c->at < e->limit && role_at(p, c->at) == ROLE_WHO))
        return false; /* "and opponents (-un) called for": a nominative; "accused whom he described as": that is whom */
    bool takes_object = IN(e->frames, EFRAME_R_OBJ);
    bool did_also = c->before == ROLE_AS && takes_object && c->shared.there && (who->person || tag_at(p, who->first) == TAG_NUM || (has(p, who->head, CLASS_PLANE) && !has_article(p, who->head) && !who->political)) && !has(p, who->head, CLASS_ARMED) && who->known < 0;
    bool seen = e->mode == MODE_VISIT && takes_object && who->place && !who->person && !IN(e->frames, EFRAME_HOSTS); /* "and visits the wall of", "and will visit Paris": what he sees */
    bool things = e->type == EVENT_COERCE && pro_at(p, e->i) & PRO_AND && !who->person && !who->political && who->known < 0 && (tag_at(p, who->first) == TAG_NUM || is_kind(p, who->first, TOKEN_NUMBER)); /* "and seized 19 weapons" */
    bool joined = did_also || ((seen || things) && takes_object) || ((e->type == EVENT_REQUEST || ((e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && who->known < 0 && !who->person && !who->political && !who->plural)) && takes_object && c->shared.there); /* "and called on all sides" */
    uint32_t back = e->i;
    while (back > d->first && (tag_at(p, back - 1) == TAG_PART || tag_at(p, back - 1) == TAG_AUX || tag_at(p, back - 1) == TAG_NEG))
        back--;
    back -= back > d->first + 1 && opens_quote(p, back - 1) && is_comp(p, back - 2);
    bool but = back > d->first && (role_at(p, back - 1) == ROLE_BUT || role_at(p, back - 1) == ROLE_BECAUSE) && en_at(p, back - 1) && takes_object && !e->r->pro; /* "but she refuses the government" */
    bool he = but || (back > d->first && is_comp(p, back - 1) && en_at(p, back - 1) && takes_object); /* "that he will visit Paris" */
    party same = but ? shared_subject(d, e->i) : nobody;
    const draft_event *why = but && role_at(p, back - 1) == ROLE_BECAUSE && d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    if (why && why->sentence == d->s && overt(&why->recipient) && (why->type == EVENT_SANCTION || why->type == EVENT_ACCUSE || why->type == EVENT_COERCE))
        same = why->recipient; /* "dismissed X because he supports Y" */
    party mover = e->r->tag == TAG_IMPF && pro_at(p, e->i) & PRO_LI && takes_object ? shared_subject(d, e->i) : nobody; /* "came in order to threaten the people": whoever came */
    bool each = role_at(p, who->first + 1) == ROLE_MIN; /* "each of X and Y" call, they are not called on */
    bool people = who->person && who->plural && !who->political && who->name >= who->name_end && has_article(p, who->head) && !has(p, who->head, CLASS_TITLE) && !has(p, who->head, CLASS_SOURCE); /* the inhabitants */
    bool also = e->type == EVENT_REQUEST && takes_object && !each && who->known < 0 && (!who->person || people) && !who->place &&
                (c->before == ROLE_AS || (has(p, who->first, CLASS_QUANT) && !IN(p->k[who->first].chosen->lemma->classes, CLASS_APPROX))); /* "as he called on all sides to" */
    bool his = e->type == EVENT_REQUEST && takes_object && who->person && en_at(p, who->head) && !has(p, who->head, CLASS_HONORIFIC); /* "in which he called on his supporters to" */
    mover = mover.there ? mover : met_also(e, c);
    bool able = !mover.there && able_to(e, c, &mover);
    mover = !mover.there && seen && c->before == ROLE_WHEN ? when_he(d, e->i) : mover; /* "the fate of X since Tuesday, when he visited the seat" */
    uint32_t reason = who->end; /* "as he also criticised the parliament for its holding talks": that is whom */
    bool for_his = takes_object && (e->type == EVENT_ACCUSE || e->type == EVENT_SUPPORT) && !c->object_behind && reason < e->d->end && pro_at(p, reason) & PRO_LI && !(pro_at(p, reason) & PRO_AND) && tag_at(p, reason) == TAG_MASDAR && (en_at(p, reason) == EN_3MS || en_at(p, reason) == EN_3FS) && (!p->k[who->head].chosen || p->k[who->head].chosen->tag == TAG_PROPN || (en_at(p, reason) == EN_3FS) == ((p->k[who->head].chosen->features & F_FEM) != 0));
    bool blamed = takes_object && e->type == EVENT_ACCUSE && joined_by_and(p, e->i) && overt(&c->shared) && c->shared.first != who->first && c->shared.end <= e->i && who->end < e->d->end &&
                  (tag_at(p, who->end) == TAG_PUNCT || tag_at(p, who->end) == TAG_ADP || pro_at(p, who->end) & PRO_LI); /* "leans to the left and criticises the president" */
    bool hidden = e->mode == MODE_DISAPPROVE && c->object < e->limit && (pro_at(p, c->object) & ~PRO_DET) == PRO_BI && tag_at(p, c->object) == TAG_NOUN && !has_article(p, c->object); /* "criticised with vehemence the situation": that is the object */
    if ((!IN(e->frames, EFRAME_TRANSITIVE) || hidden) && !joined && !he && !also && !his && !blamed && !for_his && !able && !mover.there)
        return false;
    bool fronted = !e->r->pro && !joined && !he && !also && !his && !blamed && !for_his && !able && !mover.there && !c->shared.there && e->r->tag == TAG_PERF && (e->i == d->first || is_kind(p, e->i - 1, TOKEN_COMMA)) && !(e->i > d->first && e->i + 1 < d->end && c->before == ROLE_AS);
    e->recipient = *who;
    if (fronted) { /* "since 2011, the forces were accused of", written like "accused" */
        keep_event(e, "verb-passive");
        return true;
    }
    e->actor = mover.there ? mover : same.there && same.first != who->first ? same : c->shared.there && c->shared.first != who->first ? c->shared : left_out_doer(d, e->r, e->i);
    if (e->type == EVENT_ACCUSE && !overt(&e->actor) && charged_with_it(e, who->end))
        e->actor = nobody; /* "an attack [of whose] making X was accused" */
    if (e->type == EVENT_ACCUSE && named_alike(d, &e->actor, &e->recipient))
        e->actor = nobody; /* "NAME was accused of", written like "accused" */
    keep_event(e, "verb-object");
    return true;
}

/* "An Israeli raid hit the hospital and killed nine": the attack that the verb before tells of. */
static uint32_t attack_joined(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i; pro_at(p, e->i) == PRO_AND && j-- > e->d->first && e->i - j < 30 && !is_comp(p, j);)
        if (is_finite(p, j)) {
            deed before = *e;
            before.i = j;
            before.r = p->k[j].chosen;
            return (before.r->features ^ e->r->features) & F_FEM ? UINT32_MAX : attack_before(&before);
        }
    return UINT32_MAX;
}

/* The noun that names the attack is its subject, or stands before: the deed is told there, with what stands behind. */
static bool told_by_noun(deed *e, const clause *c)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || !IN(e->frames, EFRAME_R_OBJ))
        return false;
    uint32_t attack = c->said && c->who.head < e->d->end && c->who.head > e->i && names_attack(p, c->who.head) ? c->who.head : attack_before(e);
    if (attack == UINT32_MAX && !overt(&c->who) && harms(e->r))
        attack = attack_joined(e);
    uint32_t at = attack != UINT32_MAX && attack > e->i ? c->at : skip_adjuncts(e->d, e->i + 1, e->limit);
    if (attack == UINT32_MAX || at >= e->limit || !np_may_begin(p, at) || pro_at(p, at) & PRO_PREP)
        return false;
    e->told = e->recipient = np_party(e, at, NP_APPOSITION | NP_COORD);
    party owner = owned_by(e); /* hit positions of the army's */
    e->told = owner.there ? owner : e->told;
    e->recipient = nobody;
    e->told_at = attack;
    return true;
}

/* "Condemned what the leader revealed": the leader. */
static party who_did_that(deed *e, uint32_t k)
{
    const parse *p = e->p;
    uint32_t ignore;
    if (!words_only(e) || e->mode == MODE_INVESTIGATE || k + 2 >= e->d->end || role_at(p, k) != ROLE_WHAT || p->inside[k] || according_at(p, k - 1) || !is_finite(p, k + 1) || tag_at(p, k + 1) == TAG_AUX || p->k[k + 1].chosen->features & F_PASSIVE || IN(p->k[k + 1].chosen->lemma->classes, CLASS_RECEIVE)) /* not "what the teachers met with" */
        return nobody;
    party q = subject_of(e->d, k + 1, clause_limit(e->d, k + 1), &ignore);
    return overt(&q) && q.first > k && (q.person || political(e->d, &q)) ? q : nobody;
}

/* "Whom he described as terrorists" at token k: where it says what, or 0. */
static uint32_t called_so(const deed *e, uint32_t k)
{
    const parse *p = e->p;
    uint32_t as = k + 2;
    if (as + 2 >= e->d->end || role_at(p, k) != ROLE_WHO || !is_finite(p, k + 1) || !en_at(p, k + 1) || !IN(p->k[k + 1].chosen->lemma->cue_frames, FRAME_LABEL))
        return 0;
    if (role_at(p, as) != ROLE_BI)
        return pro_at(p, as) & PRO_BI ? as : 0;
    return opens_quote(p, as + 1) ? as + 2 : as + 1;
}

/* "Called on 'the organisation of X' to", "shelled 'dens' of X": the object between quotation marks that open at token i. */
static party between_marks(deed *e, uint32_t i)
{
    const parse *p = e->p;
    if (i + 2 >= e->limit || !opens_quote(p, i) || p->k[i].mate <= i + 1 || p->k[i].mate >= e->limit || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & PRO_PREP)
        return nobody;
    uint32_t end = p->k[i].mate;
    party inside = np_party(e, i + 1, NP_APPOSITION | NP_COORD);
    if (inside.end < end && role_at(p, inside.end) == ROLE_FI)
        inside = np_party(e, i + 1, NP_APPOSITION | NP_COORD | NP_PP); /* "'those ruling in' the town" */
    bool sites = e->type == EVENT_ASSAULT && overt(&inside) && inside.end < end && has(p, inside.head, CLASS_PLACE) && !inside.person && led_by_li(p, inside.end);
    party owner = sites ? np_party(e, inside.end, NP_APPOSITION | NP_COORD) : nobody;
    if (overt(&owner) && owner.end <= end && actorly(e->d, &owner))
        return owner; /* "positions of X's" */
    if (inside.end != end)
        return nobody;
    bool whose = words_only(e) ? inside.first + 1 < end : end + 1 < e->limit && led_by_li(p, end + 1);
    if (!whose && (!actorly(e->d, &inside) || (end == i + 2 && !has_article(p, i + 1) && inside.known < 0 && (tag_at(p, i + 1) != TAG_PROPN || p->k[i + 1].chosen->guessed))))
        return nobody; /* "attacks 'those hating' the improvement of" */
    if (words_only(e) && !actorly(e->d, &inside))
        return inside; /* "criticises 'the messages of X'" */
    party q = quoted_party(p, i);
    q.head = inside.head;
    q.person = inside.person;
    q.plural = inside.plural;
    q.political = inside.political;
    q.place = inside.place;
    return q;
}

/* The pronoun of the verb behind ma is that thing: "which is what X condemned (it)"; but not behind "soon", "often" (+ ma). */
static bool is_the_what(const deed *e)
{
    const parse *p = e->p;
    const reading *led = e->i > e->d->first + 1 ? p->k[e->i - 2].chosen : NULL;
    bool often = led && (led->tag == TAG_ADV || (led->features & F_ACC && !(led->pro & PRO_DET)));
    return en_at(p, e->i) == EN_3MS && e->mode != MODE_ALLEGE && e->i > e->d->first + 1 && !often;
}

/* "Released him ('anhu) the police", "whom it asked (of him)": the pronoun before the subject is of whom the deed struck, where that is no thing. */
static bool released_him(const deed *e, const party *who)
{
    const parse *p = e->p;
    uint32_t at = e->i + 1;
    if (!overt(who) || who->first <= at || tag_at(p, at) != TAG_ADP || !en_at(p, at) || role_at(p, at) == ROLE_FI || !(who->person || political(e->d, who) || actorly(e->d, who)))
        return false;
    switch (e->type) {
    case EVENT_REQUEST:
    case EVENT_ASSAULT:
    case EVENT_SANCTION:
    case EVENT_CONSULT:
    case EVENT_AID:
    case EVENT_COOPERATE:
    case EVENT_THREATEN: return true;
    case EVENT_RETREAT: return e->mode == MODE_RELEASE;
    case EVENT_COERCE: return e->mode != MODE_SEIZE;
    case EVENT_ACCUSE: return e->mode == MODE_INVESTIGATE;
    case EVENT_AGREE: return role_at(p, at) == ROLE_MAA;
    default: return of_relative(e, who, en_at(p, at)).person; /* "whom the president praised" */
    }
}

/* Whom the deed of a named or left-out actor struck. */
static party struck_by(deed *e, const clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t j = c->at;
    bool takes_object = IN(e->frames, EFRAME_R_OBJ);
    party q = nobody;
    if (c->topic.there)
        return c->topic;
    bool thing = c->before == ROLE_WHAT && is_the_what(e);
    if (takes_object && thing)
        q = nobody;
    else if (en_at(p, e->i) && takes_object && e->type != EVENT_REJECT) { /* what is refused is mostly a thing */
        uint32_t rel = c->before == ROLE_REL && e->type == EVENT_ACCUSE ? e->i - 1 : 0;
        q = rel > d->first + 1 ? whom_of_relative(d, rel) : nobody; /* "the man, whom X accused" */
        bool loot = !e->r->pro && e->type == EVENT_COERCE && e->i > d->first + 1 && tag_at(p, e->i - 1) == TAG_NOUN && !has_article(p, e->i - 1) && !en_at(p, e->i - 1) && !has(p, e->i - 1, CLASS_HUMAN) && !has(p, e->i - 1, CLASS_GROUP) && !has(p, e->i - 1, CLASS_ORG); /* "arms [that] they looted" */
        if (!loot && (!q.there || !actorly(d, &q) || q.first == c->who.first))
            q = pronoun(e, en_at(p, e->i), &c->who);
    }
    else if (takes_object && c->object_behind)
        q = np_party(e, j, NP_APPOSITION | NP_COORD);
    else if (takes_object && called_so(e, j)) {
        e->limit = clause_limit(d, called_so(e, j));
        q = np_party(e, called_so(e, j), NP_APPOSITION | NP_COORD);
    }
    else if (takes_object && !c->said && !c->manner && j < e->limit && (j == c->object || p->time_at[j - 1] || (j == c->object + 1 && tag_at(p, c->object) == TAG_ADP && en_at(p, c->object))) && np_may_begin(p, j) &&
             !(pro_at(p, j) & PRO_PREP))
        q = np_party(e, j, NP_APPOSITION | NP_COORD);
    if (takes_object && !q.there && !en_at(p, e->i))
        q = between_marks(e, c->object);
    const reading *way = overt(&q) && e->mode == MODE_RESTRICT ? p->k[q.head].chosen : NULL; /* "barred the entry of journalists": them */
    if (way && way->tag == TAG_MASDAR && q.head == q.first && !has_article(p, q.head) && !en_at(p, q.head) && q.head + 1 < q.end && !way->lemma->event) {
        party barred = np_party(e, q.head + 1, NP_APPOSITION | NP_COORD);
        if (barred.there && (barred.person || political(d, &barred)) && actorly(d, &barred) && has_article(p, barred.head))
            q = barred;
    }
    bool bodily = e->type == EVENT_COERCE || e->type == EVENT_ASSAULT;
    bool house = overt(&q) && tag_at(p, q.head) == TAG_NOUN && has(p, q.head, CLASS_PLACE);
    if (bodily && overt(&q) && (house || !actorly(d, &q)) && en_at(p, q.head) && q.head + 1 >= q.end) {
        party his = pronoun(e, en_at(p, q.head), &c->who); /* searched his house */
        q = his.there ? his : q;
    }
    e->recipient = q;
    party owner = bodily ? owned_by(e) : nobody;
    q = owner.there ? owner : q;
    party whose = words_only(e) ? whose_thing(e, &q) : nobody;
    q = whose.there ? whose : q;
    if (e->with != UINT32_MAX && IN(e->frames, EFRAME_R_OF) && !q.there)
        q = whose_word(e, e->with);
    uint32_t called = e->type == EVENT_REQUEST && e->with_names && !q.there && en_at(p, e->with) ? e->with + 1 : e->limit; /* "renewed its call on the government" */
    if (called < e->limit && np_may_begin(p, called) && !(pro_at(p, called) & ~PRO_DET & ~PRO_LI) && tag_at(p, called) != TAG_ADJ && (has_article(p, called) || p->phrases[called].actor >= 0 || has(p, called, CLASS_GROUP) || has(p, called, CLASS_ORG)))
        q = np_party(e, called, NP_APPOSITION | NP_COORD);
    party did = q.there ? nobody : who_did_that(e, j);
    if (did.there)
        return did;
    if (q.there && actorly(d, &q))
        return q;
    role_id which = ROLE_NONE;
    party led = behind_preposition(e, c->object, &which);
    bool him = released_him(e, &c->who);
    bool travels = IN(e->frames, EFRAME_TRAVELS) && overt(&c->who) && c->who.first > e->i + 2; /* "arrived in Sanaa on Monday the envoy": before the subject */
    if (!led.there && !q.there && (him || travels)) {
        deed before = *e;
        before.actor = c->who;
        before.limit = c->who.first;
        led = behind_preposition(&before, e->i + 1, &which);
    }
    if (!led.there && (e->type == EVENT_THREATEN || (e->type == EVENT_AGREE && e->r->lemma->cue == CUE_PROMISE)))
        led = threatened(e, c->object);
    if (!led.there && !q.there && e->type == EVENT_REQUEST)
        led = demanded_of(e, c->object);
    uint32_t jailed = !led.there && e->mode == MODE_CONVICT ? jailed_behind(d, e->i, e->limit) : UINT32_MAX;
    if (jailed != UINT32_MAX)
        led = np_party(e, jailed, NP_APPOSITION | NP_COORD);
    return led.there ? led : q;
}

/* "And was accused of corruption", written like "accused": nobody stands between the verb and what he is accused of. */
static bool is_accused(const deed *e)
{
    const parse *p = e->p;
    uint32_t next = e->i + 1;
    bool of = next < e->limit && pro_at(p, next) & PRO_BI && !(pro_at(p, next) & PRO_AND) && !en_at(p, next) && (tag_at(p, next) == TAG_NOUN || tag_at(p, next) == TAG_MASDAR);
    of |= next < e->d->end && by_that(p, next);
    if (e->type != EVENT_ACCUSE || !IN(e->frames, EFRAME_TRANSITIVE) || !IN(e->frames, EFRAME_R_OBJ) || e->r->en || !of || !(e->r->features & F_3RD))
        return false;
    uint32_t behind = next < e->limit && !is_comp(p, next) ? np_parse(p, next, e->limit, NP_COORD | NP_APPOSITION).end : e->limit;
    return !(behind < e->limit && np_may_begin(p, behind) && !(pro_at(p, behind) & ~PRO_DET) && !p->time_at[behind]); /* "accused of terror the units of" */
}

void verb_event(deed *e)
{
    const parse *p = e->p;
    clause c = {.topic = nobody, .object = e->i + 1, .before = e->i > e->d->first ? role_at(p, e->i - 1) : ROLE_NONE, .suffers = IN(e->frames, EFRAME_SUBJ_R)};
    c.passive = e->r->features & F_PASSIVE || (p->k[e->i].flags & TF_DAMMA && !(e->r->tag == TAG_IMPF && active_damma(p->im->strings + e->r->lemma->text)));
    c.passive |= is_accused(e);
    if (e->type == EVENT_PROTEST && e->with_names && en_at(p, e->with))
        return; /* "her career set out" */
    if (e->type == EVENT_AGREE && e->with_names && has(p, e->with, CLASS_PLAN) && e->with + 1 < e->limit && pro_at(p, e->with + 1) & PRO_LI && p->k[e->with + 1].chosen->lemma->event)
        return; /* "voiced its readiness for a visit to": that deed is told, as planned */
    if (e->type == EVENT_REQUEST && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_SELF && en_at(p, e->i + 1))
        return; /* "that calls itself" */
    if (e->mode == MODE_INVESTIGATE && e->r->en && !IN(e->frames, EFRAME_R_OBJ))
        return; /* "the successes that it achieved", written like "investigated" */
    if (only_describes(e, c.before) || !find_subject(e, &c) || !find_object(e, &c) || both_did(e, &c) || the_two_did(e, &c))
        return;
    if (e->mode == MODE_INVESTIGATE && !IN(e->frames, EFRAME_R_OBJ) && !e->with_names && achieves(e))
        return; /* "achieved a victory with", written alike */
    if (e->type == EVENT_SUPPORT && c.at < e->limit && p->k[c.at].chosen && !finite_tag(tag_at(p, c.at)) && p->k[c.at].chosen->lemma->mode == MODE_CONVICT)
        return; /* the court upholds the verdict */
    bool is_struck = e->type == EVENT_REQUEST || (e->type == EVENT_COERCE && (has(p, c.at, CLASS_HUMAN) || has(p, c.at, CLASS_GROUP) || has(p, c.at, CLASS_PLANE))); /* the cell that is broken up, the community that is called on */
    if (c.at == e->with && !is_struck)
        c.object_behind = false; /* it names the deed, and suffers nothing */
    if (met_within(e, &c) || subject_suffers(e, &c) || !able_subject(e, &c) || whoever_did(e, &c) || whom_and_not_who(e, &c) || told_by_noun(e, &c) || subject_is_struck(e, &c))
        return;
    e->actor = c.who;
    e->recipient = struck_by(e, &c);
    if (!e->actor.there && IN(e->frames, EFRAME_NEEDS_ARMS) && e->type == EVENT_ASSAULT && !e->r->en)
        e->actor = by_whom(e, e->i + 1); /* "a rocket fired by X" */
    if (e->type == EVENT_AGREE && IN(e->frames, EFRAME_R_MAA) && !e->recipient.there && c.object < e->limit && role_at(p, c.object) == ROLE_MAA && !en_at(p, c.object))
        return; /* agrees with an opinion */
    keep_event(e, "verb"); /* before the verb: "X and Y ... agreed" has no other side */
}
