/* events.c: deeds of PLOVER's sixteen types, from verbs and participles.
 *
 * events.tsv says which word names what type and where its recipient stands; here is
 * how a clause is searched for them. Nouns: noun_events.c; who and whom: participants.c;
 * negation, time, place, toll: circumstances.c; what is kept: deed.c. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* The clause goes no farther than the next finite verb, clause opener or sign. */
uint32_t clause_limit(const draft *d, uint32_t i)
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

/* Behind the word, in its clause, an agreement or the relations between states. */
bool pact_behind(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j < limit && j < i + 14; j++) {
        const reading *r = p->k[j].chosen;
        if (has(p, j, CLASS_PACT) || (r && r->tag == TAG_MASDAR && r->lemma->event == EVENT_AGREE))
            return true;
        const reading *v = p->k[i].chosen; /* a meeting too can be cancelled */
        if (v && v->lemma->event == EVENT_REJECT && j <= i + 5 && r && !finite_tag(r->tag) && r->lemma->event == EVENT_CONSULT)
            return true;
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

/* the prison, the execution, the jailing of */
static bool punishment(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return (r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_PLACE)) || (r->tag == TAG_MASDAR && (r->lemma->event == EVENT_COERCE || r->lemma->event == EVENT_ASSAULT || r->lemma->event == EVENT_SANCTION));
}

/* "sentenced with the prison of X": X; UINT32_MAX: nobody. */
static uint32_t jailed_behind(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j + 1 < limit && j < i + 12; j++)
        if (pro_at(p, j) == PRO_BI && punishment(p, j) && !en_at(p, j) && np_may_begin(p, j + 1) && !pro_at(p, j + 1) == !has_article(p, j + 1)) {
            np n = np_parse(p, j + 1, limit, NP_APPOSITION);
            return n.end > n.first && (n.person || tag_at(p, n.first) == TAG_NUM) ? j + 1 : UINT32_MAX;
        }
    return UINT32_MAX;
}

/* "recognised the state of X, the sovereignty of X"; not "admitted the death of X". */
static bool recognises(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j < limit && j < i + 12; j++) {
        if (!(pro_at(p, j) & PRO_BI) || p->time_at[j] || has(p, j - 1, CLASS_TITLE))
            continue;
        if (tag_at(p, j) == TAG_MASDAR || has(p, j, CLASS_DEAD) || has(p, j, CLASS_HUMAN))
            return false;
        return p->phrases[j].actor >= 0 || has(p, j, CLASS_COUNTRY) || has(p, j, CLASS_ORG) || (j + 1 < limit && p->phrases[j + 1].actor >= 0);
    }
    return false;
}

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

/* The attack that this verb or participle says more of: "a rocket attack [that] hit ..." */
static uint32_t attack_before(const deed *e)
{
    const parse *p = e->p;
    for (uint32_t j = e->i; j-- > e->d->first && e->i - j < 8;) {
        if (names_attack(p, j))
            return j;
        bool owner = pro_at(p, j) & PRO_LI || (tag_at(p, j) == TAG_NOUN && has_article(p, j) && j > e->d->first && pro_at(p, j - 1) & PRO_LI); /* a raid of the coalition's */
        if (is_kind(p, j, TOKEN_COMMA) && j + 1 == e->i && !pro_at(p, e->i) && e->r->features & F_FEM && e->i + 1 < e->d->end && !has(p, e->i + 1, CLASS_PLANE) && !has(p, e->i + 1, CLASS_ARMED) &&
            p->phrases[e->i + 1].actor < 0)
            continue; /* "heavy raids, that hit ..." */
        if (tag_at(p, j) != TAG_ADJ && !owner && !is_kind(p, j, TOKEN_CLOSE) && !is_kind(p, j, TOKEN_QUOTE) && role_at(p, j) != ROLE_REL)
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

static void verb_event(deed *e)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t object = e->i + 1;
    bool passive = e->r->features & F_PASSIVE || (p->k[e->i].flags & TF_DAMMA && !(e->r->tag == TAG_IMPF && active_damma(p->im->strings + e->r->lemma->text)));
    if (e->r->features & (F_1ST | F_2ND) && !(e->r->features & F_3RD))
        return;
    /* "which the coalition supports": a description */
    role_id before = e->i > d->first ? role_at(p, e->i - 1) : ROLE_NONE;
    bool headline = e->i > d->first && np_parse(p, d->first, e->i, NP_APPOSITION).end == e->i; /* "The army holds the town" */
    if (e->r->tag == TAG_IMPF && (before == ROLE_REL || before == ROLE_WHO || (e->r->lemma->mode == MODE_SEIZE && !headline)))
        return;
    /* "an ongoing campaign [that] targets defenders" */
    const reading *prev = e->i > d->first ? p->k[e->i - 1].chosen : NULL;
    if (e->r->tag == TAG_IMPF && prev && !headline && !e->r->pro && (prev->tag == TAG_ADJ || prev->tag == TAG_NOUN) && !(prev->pro & PRO_DET) && !prev->en && !(prev->features & F_ACC) &&
        !is_class(prev, CLASS_PLACE) && !prev->guessed && !(prev->features & (F_DUAL | F_PLUR) && e->r->features & (F_DUAL | F_PLUR)))
        return;
    if (e->r->en == EN_1P || e->r->en == EN_1S || e->r->en == EN_2S || e->r->en == EN_2P)
        return;
    if (e->r->lemma->event == EVENT_COOPERATE && IN(e->frames, EFRAME_STATIVE) && e->i + 1 < e->limit && role_at(p, e->i + 1) != ROLE_MAA)
        return;
    for (uint32_t k = e->i + 1; e->r->lemma->mode == MODE_DISCONTINUE && k < e->limit && k < e->i + 10 && !has(p, k, CLASS_PACT); k++)
        if (role_at(p, k) == ROLE_ALA)
            return; /* commented on the agreement */
    party who = subject_of(d, e->i, e->limit, &object);
    party began = e->r->tag == TAG_IMPF && !e->r->pro ? who_began(e) : nobody;
    if (began.there) {
        who = began;
        object = e->i + 1;
    }
    if (overt(&who) && e->with > who.first && e->with < who.end)
        who.end = object = e->with; /* "three soldiers [met] their death" */
    if (!overt(&who) && before == ROLE_WHAT)
        return; /* "which threatens to": what was said before does it */
    if (!overt(&who) && e->r->lemma->event == EVENT_ASSAULT && !pro_at(p, e->i) && describes(d, e->i))
        who = nobody; /* "deeds of violence [that] targeted": by nobody who is named */
    if (e->r->lemma->event == EVENT_ASSAULT && IN(e->frames, EFRAME_GEN_R) && IN(e->frames, EFRAME_R_OBJ) && !IN(e->frames, EFRAME_SUBJ_R) && object < e->limit && tag_at(p, object) == TAG_MASDAR && !has_article(p, object) &&
        !pro_at(p, object) && !p->k[object].chosen->lemma->event && e->r->tag == TAG_IMPF)
        return; /* "aims at turning the city into": no target */
    if (!overt(&who) && e->r->lemma->mode == MODE_RESTRICT && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_ALA && !en_at(p, e->i + 1))
        return; /* "it is forbidden to": a rule */
    party shared = pro_at(p, e->i) == PRO_AND ? shared_subject(d, e->i) : nobody;
    if (!overt(&who) && shared.there)
        who = shared;
    else if (!overt(&who) && who.same_as >= 0)
        who = left_out_doer(d, e->r, e->i);
    if (!overt(&who) && e->r->lemma->mode == MODE_CONVICT)
        who = nobody; /* "was sentenced": without its vowels like "he sentenced" */
    if (e->r->tag == TAG_IMPF && e->r->lemma->event == EVENT_ASSAULT && !overt(&who) && !(e->r->pro & PRO_WILL) && !passive && attack_before(e) == UINT32_MAX)
        return; /* "a training that targets teachers": what is aimed at, by nobody */
    role_id which = ROLE_NONE;
    bool suffers = IN(e->frames, EFRAME_SUBJ_R);
    bool said = overt(&who);
    bool victim = said && (has(p, who.head, CLASS_VICTIM) || tag_at(p, who.first) == TAG_NUM);
    uint32_t j = skip_adjuncts(d, object, e->limit);
    if (j < e->limit && role_at(p, j) == ROLE_EXCEPT)
        object = ++j; /* "arrested none but the demonstrators" */
    if (j < e->limit && behind_about(p, j, e->limit) != j)
        object = j = behind_about(p, j, e->limit);
    if (j + 1 < e->limit && opens_quote(p, j) && !is_kind(p, j - 1, TOKEN_COLON) && !quoted_name(p, j, e->limit) && np_may_begin(p, j + 1))
        j++; /* met "the leader of the North and his team" */
    const reading *next = j < e->limit ? p->k[j].chosen : NULL;
    bool carried = next && cue_participle(p, j) && !(next->tag == TAG_NOUN && !next->lemma->cue && !(next->features & F_ACC)); /* but "a tanker" */
    bool manner = next && (carried || (next->tag == TAG_ADJ && next->features & F_ACC)); /* "called for it, pointing to", "urged politically" */
    if (e->r->lemma->event == EVENT_AID && said && next && !finite_tag(next->tag) && next->lemma->event && j == object && (next->features & F_ACC || next->tag == TAG_MASDAR))
        return; /* granted a pardon: the noun tells of it */
    bool object_behind = said && who.first != j && !manner && j < e->limit && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_AND | PRO_SO | PRO_BI | PRO_LI | PRO_KA)) && !bare_place(p, j);
    if (object_behind && j > object && is_kind(p, j - 1, TOKEN_COMMA) && who.person && who.name >= who.name_end && tag_at(p, j) == TAG_PROPN && !bare_place(p, j) && !has(p, j, CLASS_PLACE)) { /* "the ambassador to the UN, NAME,": her name, and the object behind it */
        uint32_t name_end = np_parse(p, j, e->limit, 0).end, behind_name = name_end > j && name_end < e->limit && is_kind(p, name_end, TOKEN_COMMA) ? skip_adjuncts(d, name_end, e->limit) : e->limit;
        object_behind = behind_name < e->limit && np_may_begin(p, behind_name) && !(pro_at(p, behind_name) & ~PRO_DET);
        if (object_behind)
            j = behind_name;
        if (object_behind && IN(e->frames, EFRAME_R_OBJ))
            object = j;
    }
    if (object_behind && suffers && !(shared.there && shared.first == who.first) && attack_behind(e, who.end) < j)
        object_behind = false; /* "a family was killed after the army had shelled the camp" */
    if (object_behind && e->r->lemma->event == EVENT_REQUEST && j == who.end && who.end > who.first + 1 && who.known < 0 && tag_at(p, who.head) == TAG_PROPN && p->k[who.head].chosen->guessed && has(p, j, CLASS_TITLE) &&
        has(p, j, CLASS_HUMAN) && !has_article(p, j) && !en_at(p, j) && !(next->features & F_PLUR))
        object_behind = false; /* "NAME, ambassador of China" */
    if (e->r->lemma->event == EVENT_REQUEST && object < e->limit && (pro_at(p, object) & PRO_BI || role_at(p, object) == ROLE_ILA))
        object_behind = false; /* behind what is called for stands nobody who is called on */
    if (!object_behind && said && who.first > e->i && who.end == object && e->r->lemma->event == EVENT_CONSULT && IN(e->frames, EFRAME_R_OBJ) && object + 1 < e->limit && is_kind(p, object, TOKEN_COMMA) &&
        pro_at(p, object + 1) == PRO_AND && tag_at(p, object + 1) == TAG_NOUN) { /* "the president, NAME, and the president, NAME, met" */
        party other = np_party(e, object + 1, NP_APPOSITION);
        if (other.there && other.person && has(p, other.head, CLASS_TITLE)) {
            e->actor = who;
            e->recipient = other;
            keep_event(e, "verb-object");
            return;
        }
    }
    bool is_struck = e->r->lemma->event == EVENT_COERCE && (has(p, j, CLASS_HUMAN) || has(p, j, CLASS_GROUP) || has(p, j, CLASS_PLANE)); /* the cell that is broken up */
    if (j == e->with && !is_struck)
        object_behind = false; /* it names the deed, and suffers nothing */
    deed both = *e; /* "two were killed and a hundred wounded by the bullets of": of both */
    while (suffers && both.limit < d->end && is_finite(p, both.limit) && pro_at(p, both.limit) == PRO_AND && harms(p->k[both.limit].chosen))
        both.limit = clause_limit(d, both.limit);
    party by = passive || suffers ? by_whom(&both, e->i + 1) : nobody;
    if (object_behind && next && e->r->lemma->event == EVENT_CONSULT && next->lemma->mode == MODE_PHONE && !finite_tag(next->tag))
        return; /* received a call: the noun tells of it */
    bool bare = said && !object_behind && !en_at(p, e->i); /* no object: what is called subject suffers it */
    bool arrested = bare && e->r->lemma->event == EVENT_COERCE && IN(e->frames, EFRAME_R_OBJ) && who.person && (!political(d, &who) || (IN(e->frames, EFRAME_NEEDS_PERSON) && !has(p, who.head, CLASS_ARMED)));
    /* "the army said that it had killed": it did, where they who speak bear arms or rule */
    party itself = bare && suffers && !passive && !by.there && who.first > e->i && e->i > d->first && is_comp(p, e->i - 1) && en_at(p, e->i - 1) ? left_out_doer(d, e->r, e->i) : nobody;
    if (itself.there && itself.political && !itself.person) {
        e->actor = itself;
        e->recipient = who;
        keep_event(e, "verb-object");
        return;
    }
    if (e->r->lemma->mode == MODE_DEPORT && said && who.first < e->i && !passive && !by.there && !object_behind && !en_at(p, e->i))
        return; /* they leave */
    if (passive || by.there || arrested || (suffers && (victim || bare))) {
        if (e->r->lemma->event == EVENT_AID)
            return;
        e->recipient = e->told = who;
        bool killed = (e->r->lemma->event == EVENT_ASSAULT || e->r->lemma->event == EVENT_COERCE) && suffers && shared.there && (shared.political || has(p, shared.head, CLASS_ARMED) || has(p, shared.head, CLASS_PLANE)); /* "the army shelled the town and killed ten" */
        e->actor = (arrested || killed) && !passive && !by.there ? shared : by;
        if (e->r->lemma->event == EVENT_ASSAULT && suffers && (e->told_at = attack_behind(&both, who.first > e->i ? who.end : e->i + 1)) != UINT32_MAX)
            return; /* "were killed in raids": one deed */
        if (e->r->lemma->event == EVENT_ASSAULT && !e->actor.there && !political(d, &who) && !(who.there && has(p, who.head, CLASS_ARMED)))
            return; /* people die in accidents too */
        keep_event(e, "verb-passive");
        return;
    }
    if (suffers && !IN(e->frames, EFRAME_R_OBJ))
        return; /* "was martyred": nobody does it without a "by" */
    if (suffers && !said && !en_at(p, e->i) && e->r->lemma->event == EVENT_ASSAULT && !(j < e->limit && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA))))
        return; /* somebody was killed, or killed somebody: neither stands here */
    /* a thing as subject does no deed, unless it is a deed itself: "a raid targeted" */
    bool of_deeds = false; /* "a series of raids targeted" */
    for (uint32_t k = who.first; said && k < who.end; k++)
        of_deeds |= p->k[k].chosen && p->k[k].chosen->lemma->event == EVENT_ASSAULT;
    for (uint32_t k = who.first + 1; of_deeds && e->r->lemma->event == EVENT_ASSAULT && k < d->end && k <= who.end; k++) { /* "a series of raids of the coalition's targeted" */
        party q = pro_at(p, k) & PRO_LI && !(pro_at(p, k) & PRO_AND) && !p->time_at[k] ? np_party(e, k, NP_APPOSITION) : nobody;
        if (q.there && (political(d, &q) || has(p, q.head, CLASS_PLANE))) {
            who = q;
            break;
        }
    }
    if (said && !actorly(d, &who) && !of_deeds && !(has(p, who.head, CLASS_DOC) && e->r->lemma->event != EVENT_ASSAULT && e->r->lemma->event != EVENT_COERCE))
        return;
    /* "accused the ministry of": the one noun phrase is whom; who is left out. The same for
     * "and called on all sides" behind a verb that has its subject. */
    bool behind = said && who.first > e->i && !object_behind && !en_at(p, e->i);
    bool joined = (e->r->lemma->event == EVENT_REQUEST || (e->r->lemma->event == EVENT_ASSAULT && who.known < 0 && !who.person && !who.political && !who.plural)) && IN(e->frames, EFRAME_R_OBJ) && shared.there;
    /* "that he will visit Paris" */
    uint32_t back = e->i;
    while (back > d->first && (tag_at(p, back - 1) == TAG_PART || tag_at(p, back - 1) == TAG_AUX))
        back--;
    bool he = back > d->first && is_comp(p, back - 1) && en_at(p, back - 1) && IN(e->frames, EFRAME_R_OBJ);
    /* "as he called on all sides to": also behind a comma or at the head of the sentence */
    /* "came in order to threaten the people": whoever came */
    party mover = e->r->tag == TAG_IMPF && pro_at(p, e->i) & PRO_LI && IN(e->frames, EFRAME_R_OBJ) && behind ? shared_subject(d, e->i) : nobody;
    bool each = said && role_at(p, who.first + 1) == ROLE_MIN; /* "each of X and Y" call, they are not called on */
    bool also = e->r->lemma->event == EVENT_REQUEST && IN(e->frames, EFRAME_R_OBJ) && !each && who.known < 0 && !who.person && !who.place &&
                (before == ROLE_AS || (said && has(p, who.first, CLASS_QUANT) && !IN(p->k[who.first].chosen->lemma->classes, CLASS_APPROX)));
    if (behind && (IN(e->frames, EFRAME_TRANSITIVE) || joined || he || also || mover.there)) {
        e->recipient = who;
        e->actor = mover.there ? mover : shared.there && shared.first != who.first ? shared : left_out_doer(d, e->r, e->i);
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
    bool town = said && who.first > e->i && !object_behind && (e->r->lemma->event == EVENT_ASSAULT || e->r->lemma->event == EVENT_COERCE) && IN(e->frames, EFRAME_R_OBJ) && who.place && !who.person &&
                (who.known >= 0 ? !state(p, who.known) : has(p, who.head, CLASS_PLACE) && !political(d, &who));
    if (town && !suffers) { /* "hit the town of X": it is hit */
        e->recipient = who;
        keep_event(e, "verb-object");
        return;
    }
    if (behind && IN(e->frames, EFRAME_R_OBJ) && describes(d, e->i)) { /* "a broad campaign [that] hit institutions" */
        e->recipient = who;
        keep_event(e, "verb-object");
        return;
    }
    e->actor = who;
    if (en_at(p, e->i) && IN(e->frames, EFRAME_R_OBJ) && e->r->lemma->event != EVENT_REJECT) /* what is refused is mostly a thing */
        e->recipient = pronoun(e, en_at(p, e->i), &who);
    else if (IN(e->frames, EFRAME_R_OBJ) && object_behind)
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    else if (IN(e->frames, EFRAME_R_OBJ) && !said && !manner && j < e->limit && (j == object || p->time_at[j - 1] || (j == object + 1 && tag_at(p, object) == TAG_ADP && en_at(p, object))) && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_BI | PRO_LI | PRO_KA)))
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    bool bodily = e->r->lemma->event == EVENT_COERCE || e->r->lemma->event == EVENT_ASSAULT;
    bool house = overt(&e->recipient) && tag_at(p, e->recipient.head) == TAG_NOUN && has(p, e->recipient.head, CLASS_PLACE);
    if (bodily && overt(&e->recipient) && (house || !actorly(d, &e->recipient)) && en_at(p, e->recipient.head) && e->recipient.head + 1 >= e->recipient.end) {
        party q = pronoun(e, en_at(p, e->recipient.head), &who); /* searched his house */
        if (q.there)
            e->recipient = q;
    }
    party owner = e->r->lemma->event == EVENT_ASSAULT ? owned_by(e) : nobody;
    if (owner.there)
        e->recipient = owner;
    party whose = words_only(e) ? whose_thing(e, &e->recipient) : nobody;
    if (whose.there)
        e->recipient = whose;
    if (e->with != UINT32_MAX && IN(e->frames, EFRAME_R_OF) && !e->recipient.there)
        e->recipient = whose_word(e, e->with);
    if (!e->recipient.there || !actorly(d, &e->recipient)) {
        party q = behind_preposition(e, object, &which);
        if (!q.there && e->r->lemma->event == EVENT_THREATEN)
            q = threatened(e, object);
        uint32_t jailed = !q.there && e->r->lemma->mode == MODE_CONVICT ? jailed_behind(d, e->i, e->limit) : UINT32_MAX;
        if (jailed != UINT32_MAX)
            q = np_party(e, jailed, NP_APPOSITION | NP_COORD);
        if (q.there)
            e->recipient = q;
    }
    /* before the verb: "X and Y ... agreed" has no other side */
    keep_event(e, "verb");
}

/* accusing, calling on: the participle's actor is the subject of its clause */
static void participle_event(deed *e)
{
    if (IN(e->frames, EFRAME_SUBJ_R) && !IN(e->frames, EFRAME_R_OBJ))
        return;
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
    if (IN(e->frames, EFRAME_R_OBJ) && e->i + 1 < e->limit && role_at(e->p, e->i + 1) == ROLE_PRONOUN && en_at(e->p, e->i + 1))
        e->recipient = pronoun(e, en_at(e->p, e->i + 1), &e->actor); /* accusing him */
    else if (IN(e->frames, EFRAME_R_OBJ) && np_may_begin(e->p, j) && !(pro_at(e->p, j) & (PRO_BI | PRO_LI | PRO_KA)))
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

/* Fires a rocket, opens fire, deploys troops: the object says what kind of deed. */
static bool armed_object(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    for (uint32_t j = i + 1; j < d->end && j < i + 8; j++) {
        if (has(p, j, CLASS_VIOLENT) || has(p, j, CLASS_PLANE) || (has(p, j, CLASS_ARMED) && (p->k[i].chosen->lemma->event == EVENT_MOBILIZE || p->k[i].chosen->lemma->event == EVENT_RETREAT)))
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
    /* "the member of parliament criticised ..., calling on the government to" */
    bool calling = k->chosen && !has(d->p, i, CLASS_PLACE) && i > d->first && is_kind(d->p, i - 1, TOKEN_COMMA) && k->chosen->features & F_TA && k->chosen->features & F_SING && !k->chosen->pro && !k->chosen->en &&
                   (k->chosen->tag == TAG_MASDAR || k->chosen->tag == TAG_NOUN) && i + 1 < d->end && !has(d->p, i + 1, CLASS_NISBA);
    for (uint32_t r = 0; calling && r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag == TAG_APTC && !x->pro && x->features & F_TA && (x->lemma->event == EVENT_ACCUSE || x->lemma->event == EVENT_REQUEST || x->lemma->event == EVENT_REJECT || x->lemma->event == EVENT_SUPPORT || x->lemma->event == EVENT_THREATEN))
            return x;
    }
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

/* "the violence that the forces commit", "a plan the Union offered": whose doing it is that is blamed, praised, refused. */
static void whose_doing(draft *d, draft_event *x)
{
    const parse *p = d->p;
    if (overt(&x->recipient) || (x->type != EVENT_ACCUSE && x->type != EVENT_REJECT && x->type != EVENT_SUPPORT) || !x->actor.there)
        return;
    uint32_t from = x->trigger + 2; /* what the deed itself is like is not meant */
    while (!finite_tag(x->reading->tag) && from < d->end && (tag_at(p, from - 1) == TAG_ADJ || role_at(p, from - 1) == ROLE_REL))
        from++;
    for (uint32_t k = from; k + 2 < d->end && k < x->trigger + 16 && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA); k++) {
        if (!is_finite(p, k) || tag_at(p, k) == TAG_AUX)
            continue;
        const reading *v = p->k[k].chosen, *before = p->k[k - 1].chosen;
        bool with_it = !v->en && IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BI && en_at(p, k + 1);
        bool relative = role_at(p, k - 1) == ROLE_REL || (v->en && before && (before->tag == TAG_NOUN || before->tag == TAG_ADJ || before->tag == TAG_MASDAR) && !(before->pro & PRO_DET) && !before->en);
        if (k == x->trigger + 1 || (!v->en && !with_it) || !relative || v->pro || (v->lemma->cue && !v->en) || v->features & F_PASSIVE)
            return;
        np n = np_parse(p, k + 1 + with_it, d->end, NP_APPOSITION | NP_COORD);
        party q = n.end > n.first ? party_of(d, &n) : nobody;
        if (q.there && q.first != x->actor.first && (q.person || q.political || q.known >= 0) && actorly(d, &q) && !pro_at(p, n.first) == !has_article(p, n.first))
            x->recipient = q;
        return;
    }
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
    deed e = {.d = d, .p = d->p, .i = said->told_at, .r = r, .with = UINT32_MAX, .frames = r->lemma->event_frames, .actor = nobody, .recipient = nobody,
              .told_at = said->told_at, .told_by = said->i, .told = said->told, .where = nobody};
    e.limit = clause_limit(d, e.i);
    noun_event(&e);
}

/* Token j is the second word of the pair whose first is token i. */
static bool second_word(const parse *p, uint32_t i, uint32_t j, const image_deed *x)
{
    const word *w = p->k[j].word;
    const image_lemma *with = &p->im->lemmas[x->with];
    for (uint32_t r = 0; w && r < w->nreadings; r++) {
        const reading *y = &w->readings[r];
        if (y->lemma != with || finite_tag(y->tag))
            continue;
        uint8_t pro = y->pro & (PRO_BI | PRO_LI | PRO_KA);
        bool genitive = tag_at(p, j - 1) == TAG_MASDAR && j - 1 != i && !has_article(p, j - 1) && !en_at(p, j - 1) && y->pro & PRO_DET; /* the laying down of arms */
        bool bare = !pro && !genitive && (tag_at(p, j - 1) != TAG_ADP || en_at(p, j - 1)), own = x->led_by == DEED_OWN;
        if (x->led_by && !own ? (pro ? preposition_of(x->led_by, ROLE_NONE, pro) : preposition_of(x->led_by, role_at(p, j - 1), 0)) : bare && (!own || y->en))
            return true;
    }
    return false;
}

/* Two words that name a deed together. */
typedef struct {
    uint32_t at, with; /* tokens */
    bool names_it;     /* the second is the trigger */
} deed_pair;

/* "opened fire": the reading with the type that the table gives two words together, and what the second is. */
static const reading *deed_of_two(const draft *d, uint32_t i, const reading *r, deed_pair *found)
{
    enum { FAR = 12, MASDAR = 7, NEAR = 3 }; /* behind a verb comes its subject, behind a masdar its genitive, behind a noun its adjectives */
    const image *im = d->p->im;
    uint32_t limit = clause_limit(d, i), first = (uint32_t)(r->lemma - im->lemmas), far = finite_tag(r->tag) || r->tag == TAG_APTC ? FAR : r->tag == TAG_MASDAR ? MASDAR : NEAR;
    for (uint32_t n = r->lemma->deeds - 1; n < im->ndeeds && im->deeds[n].first == first; n++) {
        if (finite_tag(r->tag) && r->en && !im->deeds[n].led_by && !IN(im->lemmas[im->deeds[n].as].event_frames, EFRAME_R_OBJ))
            continue; /* its pronoun is the object */
        for (uint32_t j = i + 1; j < limit && j <= i + far; j++)
            if (second_word(d->p, i, j, &im->deeds[n])) {
                reading *two = NEW(d->a, reading, 1);
                *two = *r;
                two->lemma = &im->lemmas[im->deeds[n].as];
                found->with = j;
                found->names_it = im->deeds[n].trigger;
                return two;
            }
    }
    return r;
}

static bool told_by_verb(const draft *d, uint32_t from, uint32_t i)
{
    for (uint32_t n = from; n < d->events.n; n++)
        if (d->events.at[n].trigger == i)
            return true;
    return false;
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
    d->sport = false;
    for (uint32_t i = d->first; i < d->end && !d->sport; i++)
        d->sport = has(p, i, CLASS_SPORT) || phrase_has(p, i, CLASS_SPORT);
    VEC(deed_pair) pairs = {0};
    for (uint32_t i = d->first; i < d->end; i++) { /* first, so that a deed that two words name is known wherever it is looked for */
        const reading *r = p->k[i].chosen;
        if (!r || !r->lemma->deeds)
            continue;
        deed_pair found = {.at = i, .with = UINT32_MAX};
        const reading *two = deed_of_two(d, i, r, &found);
        if (found.with == UINT32_MAX)
            continue;
        d->p->k[i].chosen = two;
        *vec_push(d->a, &pairs) = found;
    }
    uint32_t pair = 0;
    for (uint32_t i = d->first; i < d->end; i++) {
        const reading *r = carried_deed(d, i);
        while (pair < pairs.n && pairs.at[pair].at < i)
            pair++;
        bool two = pair < pairs.n && pairs.at[pair].at == i;
        uint32_t with = two ? pairs.at[pair].with : UINT32_MAX;
        bool names_it = two && pairs.at[pair].names_it;
        if (!r || !r->lemma->event || p->phrases[i].lemma || p->phrases[i].actor >= 0 || (p->inside[i] && p->inside[i] - 1 != i) || told_by_verb(d, from, i))
            continue;
        uint32_t frames = r->lemma->event_frames;
        if (i + 1 < d->end && p->time_at[i + 1] && p->times.at[p->time_at[i + 1] - 1].first == i + 1 && names_daypart(p, i))
            continue; /* "at dawn on Sunday", written like a verb */
        if (IN(frames, EFRAME_NEEDS_ARMS) && !armed_object(d, i))
            continue;
        deed e = {.d = d, .p = p, .i = i, .r = r, .frames = frames, .with = with, .with_names = names_it, .actor = nobody, .recipient = nobody, .told_at = UINT32_MAX, .told = nobody, .where = nobody};
        e.limit = clause_limit(d, i);
        if ((IN(frames, EFRAME_NEEDS_PACT) && !pact_behind(d, i, e.limit)) || (IN(frames, EFRAME_NEEDS_ALA) && !ala_behind(d, i, e.limit) && !(r->lemma->mode == MODE_CONVICT && jailed_behind(d, i, e.limit) != UINT32_MAX)))
            continue;
        if (r->lemma->cue == CUE_ADMIT && r->lemma->event == EVENT_SUPPORT && !recognises(d, i, e.limit))
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
        if (e.told_at == told_at && e.told_at > i && overt(&told))
            continue; /* "were killed ... and were wounded ... in": those named first */
        told_at = e.told_at;
        told_by = i;
        told = e.told;
        if (told_at < i)
            tell_again(d, from, &e);
    }
    for (uint32_t n = from; n < d->events.n; n++)
        whose_doing(d, &d->events.at[n]);
    blame_the_doer(d, from);
}
