/* events.c: deeds of PLOVER's sixteen types: which words of a sentence are asked, and the participles.
 *
 * events.tsv says which word names what type and where its recipient stands. What a clause shows of them:
 * verb_events.c, noun_events.c, noun_clause.c; who and whom: participants.c; negation, time, place, toll: circumstances.c;
 * what is kept: deed.c. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* ", in an interview [that] a channel had with him,": the second comma behind the verb at token j of an aside's document or occasion;
 * 0: no such verb. */
static uint32_t over_aside_verb(const draft *d, uint32_t i, uint32_t j)
{
    enum { FAR = 10 };
    const parse *p = d->p;
    uint32_t in = j - 2;
    if (j < i + 4 || !en_at(p, j) || !(has(p, j - 1, CLASS_DOC) || has(p, j - 1, CLASS_OCCASION)) || has_article(p, j - 1) || role_at(p, in) != ROLE_FI || !is_kind(p, in - 1, TOKEN_COMMA))
        return 0;
    for (uint32_t k = j + 1; k + 1 < d->end && k < j + FAR && !is_finite(p, k) && !is_comp(p, k) && role_at(p, k) != ROLE_REL; k++)
        if (is_kind(p, k, TOKEN_COMMA))
            return k;
    return 0;
}

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
        uint32_t over = is_finite(p, j) ? over_aside_verb(d, i, j) : 0;
        if (over) {
            n += over - j;
            j = over;
            continue;
        }
        bool described = j == i + 1 && tag_at(p, i) != TAG_PERF && tag_at(p, i) != TAG_IMPF && !has_article(p, i); /* "a meeting [that] took place" */
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX && !described)
            return joined_subject(d, i + 1, j);
        if (is_kind(p, j, TOKEN_COLON) || is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_DOTS))
            return j;
    }
    return i + 1 + n < d->end ? i + 1 + n : d->end;
}

/* Behind the word, in its clause, an agreement or the relations between states. */
static bool pact_behind(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t rel = en_at(p, i) && finite_tag(tag_at(p, i)) ? relative_of_verb(d, i) : UINT32_MAX;
    for (uint32_t j = rel; rel != UINT32_MAX && j-- > d->first && rel - j < 6 && p->k[j].chosen && !finite_tag(tag_at(p, j)) && tag_at(p, j) != TAG_ADP;)
        if (has(p, j, CLASS_PACT) && tag_at(p, j) == TAG_NOUN)
            return true; /* "the agreement that the government signed with X" */
    bool to_it = i + 1 < limit && i > d->first && finite_tag(tag_at(p, i)) && (role_at(p, i + 1) == ROLE_ILA || role_at(p, i + 1) == ROLE_ALA) && (en_at(p, i + 1) == EN_3MS || en_at(p, i + 1) == EN_3FS);
    for (uint32_t j = i; to_it && j-- > d->first && i - j < 6 && p->k[j].chosen && !finite_tag(tag_at(p, j)) && tag_at(p, j) != TAG_ADP;)
        if (has(p, j, CLASS_PACT) && tag_at(p, j) == TAG_NOUN)
            return true; /* "the agreement to which the government came with X", "on which it signed" */
    for (uint32_t j = i + 1; j < limit && j < i + 20; j++) {
        const reading *r = p->k[j].chosen;
        if (has(p, j, CLASS_PACT) || (r && r->tag == TAG_MASDAR && r->lemma->event == EVENT_AGREE) || (r && !finite_tag(r->tag) && p->k[i].chosen->lemma->event == EVENT_REJECT && r->lemma->mode == MODE_CEASEFIRE))
            return true;
        const reading *v = p->k[i].chosen; /* a meeting too can be cancelled */
        if (v && v->lemma->event == EVENT_REJECT && j <= i + 5 && r && !finite_tag(r->tag) && r->lemma->event == EVENT_CONSULT)
            return true;
    }
    return false;
}

static bool ala_behind(const draft *d, uint32_t i, uint32_t limit)
{
    uint32_t far = d->p->k[i].chosen && d->p->k[i].chosen->lemma->mode == MODE_CONVICT ? 22 : 12; /* "a sentence of ten years and a fine of ... upon" */
    for (uint32_t j = i + 1; j < limit && j < i + far; j++)
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
uint32_t jailed_behind(const draft *d, uint32_t i, uint32_t limit)
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

/* The feminine singular of a participle is not that of men, nor its masculine that of a woman or a body. */
static bool of_another_gender(const draft *d, const reading *x, const party *q)
{
    const reading *h = overt(q) ? d->p->k[q->head].chosen : NULL;
    if (!h || h->tag != TAG_NOUN || h->guessed || q->known >= 0 || !(x->features & F_SING))
        return false;
    bool men = IN(h->lemma->classes, CLASS_HUMAN) && h->features & F_PLUR && !(h->features & F_FEM);
    return x->features & F_FEM ? men : h->features & F_FEM && h->features & F_SING && !(h->features & F_MASC);
}

/* accusing, calling on: the participle's actor is the subject of its clause */
static void participle_event(deed *e)
{
    if (IN(e->frames, EFRAME_SUBJ_R) && !IN(e->frames, EFRAME_R_OBJ))
        return;
    draft *d = e->d;
    if (e->i > d->first && is_comp(e->p, e->i - 1))
        return; /* "that a bomber (acc.) hit": the subject of the clause */
    const reading *man = e->i > d->first ? e->p->k[e->i - 1].chosen : NULL;
    bool his = man && man->tag == TAG_NOUN && man->features & F_ACC && man->features & F_SING && !man->en && !(man->pro & PRO_DET) && IN(man->lemma->classes, CLASS_HUMAN) && !(e->r->pro & PRO_AND) && ((man->features ^ e->r->features) & F_FEM) == 0;
    if (his && e->type == EVENT_ACCUSE && e->i + 1 < e->limit && pro_at(e->p, e->i + 1) & PRO_BI)
        return; /* "arrested a man accused (acc.) of": written like "accusing" */
    uint32_t whom = e->i;
    while (whom > d->first + 1 && e->i - whom < 3 && tag_at(e->p, whom - 1) == TAG_ADJ && !has_article(e->p, whom - 1))
        whom--;
    const reading *officer = whom > d->first ? e->p->k[whom - 1].chosen : NULL;
    bool accused = officer && e->type == EVENT_ACCUSE && !(e->r->features & F_ACC) && !e->r->pro && !e->r->en && officer->tag == TAG_NOUN && !officer->guessed && !(officer->pro & PRO_DET) && !officer->en && IN(officer->lemma->classes, CLASS_HUMAN) && !((officer->features ^ e->r->features) & (F_FEM | F_SING));
    if (accused && e->i + 1 < e->limit && pro_at(e->p, e->i + 1) & PRO_BI)
        return; /* "a high officer accused of" */
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < 200;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s)
            break;
        if (s->cue < e->i && s->nchain && s->end <= e->i && !s->according) {
            e->actor = s->chain[s->nchain - 1];
            break;
        }
    }
    bool aside = e->i > d->first && is_kind(e->p, e->i - 1, TOKEN_COMMA) && (words_only(e) || e->type == EVENT_REQUEST);
    party of_relative = nobody;
    for (uint32_t j = e->i; !e->actor.there && j-- > d->first && e->i - j < 120;)
        if (is_finite(e->p, j) && tag_at(e->p, j) != TAG_AUX && (pro_at(e->p, j) || !describes(d, j))) { /* not "sanctions [that] hit X, accusing him" */
            uint32_t object;
            party q = subject_of(d, j, e->i, &object);
            bool his = q.there && relative_of_verb(d, j) != UINT32_MAX && (of_another_gender(d, e->r, &q) || (overt(&q) && !actorly(d, &q) && !(e->r->pro & PRO_AND))); /* "denounced what the teachers had met, blaming": who denounced */
            bool within = aside && relative_of_verb(d, j) != UINT32_MAX; /* "condemned the attack that X made, calling on": who condemned */
            of_relative = within && !of_relative.there && !his ? q : of_relative;
            e->actor = his || within || (of_relative.there && !(overt(&q) && actorly(d, &q) && !of_another_gender(d, e->r, &q))) ? nobody : q;
        }
    e->actor = e->actor.there ? e->actor : of_relative;
    party several = several_before(e);
    e->actor = several.there ? several : e->actor;
    role_id which;
    uint32_t j = skip_adjuncts(d, e->i + 1, e->limit);
    uint32_t next = e->i + 1;
    if (e->type == EVENT_ACCUSE && next < d->end && (is_kind(e->p, next, TOKEN_COLON) || (opens_quote(e->p, next) && next + 1 < d->end && !(pro_at(e->p, next + 1) & PRO_BI) && !has_article(e->p, next + 1) && tag_at(e->p, next + 1) != TAG_MASDAR)))
        return; /* "added, denouncing: '...'": nobody is denounced by name */
    if (IN(e->frames, EFRAME_R_OBJ) && e->i + 1 < e->limit && role_at(e->p, e->i + 1) == ROLE_PRONOUN && en_at(e->p, e->i + 1))
        e->recipient = pronoun(e, en_at(e->p, e->i + 1), &e->actor); /* accusing him */
    else if (IN(e->frames, EFRAME_R_OBJ) && np_may_begin(e->p, j) && !(pro_at(e->p, j) & PRO_PREP))
        e->recipient = np_party(e, j, NP_APPOSITION | NP_COORD);
    party whose = words_only(e) ? whose_thing(e, &e->recipient) : nobody;
    if (whose.there)
        e->recipient = whose; /* "refusing the accusations of X" */
    if (!e->recipient.there || !actorly(d, &e->recipient))
        e->recipient = behind_preposition(e, e->i + 1, &which);
    if (e->type == EVENT_THREATEN && !e->recipient.there)
        e->recipient = threatened(e, e->i + 1);
    if (e->type == EVENT_SUPPORT && !actorly(d, &e->recipient))
        return;
    if (e->type == EVENT_ASSAULT && e->recipient.there && (e->told_at = attack_before(e)) != UINT32_MAX) {
        e->told = e->recipient; /* "renewed its raids, targeting ..." */
        return;
    }
    keep_event(e, "participle");
}

/* "Rockets that the group fired", "the rockets were ... and the group fired them": what the pronoun of the verb means. */
static bool thrown_before(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t first = i > 12 && i - 12 > d->first ? i - 12 : d->first;
    bool joined = pro_at(p, i) == PRO_AND;
    for (uint32_t j = i; j-- > first && !(is_finite(p, j) && tag_at(p, j) != TAG_AUX);) {
        const reading *n = p->k[j].chosen;
        bool drone = has(p, j, CLASS_PLANE) && may_have(p, j, CLASS_THING);
        if ((has(p, j, CLASS_VIOLENT) || drone) && n->tag == TAG_NOUN)
            return true;
        bool drones = n && n->tag == TAG_NOUN && has(p, j, CLASS_PLANE) && n->features & F_PLUR && !n->en; /* "rockets and drones that the army fired" */
        if (!joined && tag_at(p, j) != TAG_ADJ && tag_at(p, j) != TAG_PPTC && tag_at(p, j) != TAG_APTC && role_at(p, j) != ROLE_REL && !drones)
            return false;
    }
    return false;
}

/* A word of whoever fires, or how many shots. */
static bool who_fires(const parse *p, uint32_t i)
{
    tag_id t = tag_at(p, i);
    return t == TAG_PROPN || t == TAG_ADJ || t == TAG_NUM || is_kind(p, i, TOKEN_NUMBER) || p->phrases[i].actor >= 0 || has(p, i, CLASS_HUMAN) || has(p, i, CLASS_ARMED) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_MASS) || has(p, i, CLASS_CARDINAL);
}

/* Fires a rocket, opens fire, deploys troops: the object says what kind of deed. */
static bool armed_object(draft *d, uint32_t i)
{
    const parse *p = d->p;
    const reading *r = p->k[i].chosen;
    bool troops = r->lemma->event == EVENT_MOBILIZE || r->lemma->event == EVENT_RETREAT, transitive = finite_tag(r->tag) && !IN(r->lemma->event_frames, EFRAME_NEEDS_A);
    uint32_t from = i + 1;
    if (troops && transitive) { /* "the army published [it]": an army that is the subject is not what is deployed */
        party who = subject_of(d, i, clause_limit(d, i), &from);
        if (r->en)
            return false;
        from = who.there && who.first > i && who.first < who.end && !sent_out(p, &who) ? who.end : i + 1;
    }
    bool fired = r->en || (r->tag == TAG_PERF && i + 1 < d->end && tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1) && !pro_at(p, i)); /* "a rocket [that was] fired from" */
    if (fired && IN(r->lemma->event_frames, EFRAME_NEEDS_ARMS) && thrown_before(d, i))
        return true;
    bool past_him = false;
    for (uint32_t j = from; j < d->end && j < from + (troops ? 7 : 10); j++) {
        bool about = (tag_at(p, j) == TAG_ADV || (tag_at(p, j) == TAG_ADP && !en_at(p, j) && j == i + 1)) && j + 1 < d->end && (tag_at(p, j + 1) == TAG_NUM || is_kind(p, j + 1, TOKEN_NUMBER)); /* "about 50 soldiers" */
        bool behind = troops && j > from && !about && (tag_at(p, j) == TAG_ADV || (tag_at(p, j) == TAG_ADP && role_at(p, j) != ROLE_MIN) || pro_at(p, j) & PRO_PREP);
        if (behind)
            return false;
        bool drones = has(p, j, CLASS_PLANE) && tag_at(p, j) == TAG_NOUN && (may_have(p, j, CLASS_THING) || (j + 1 < d->end && may_have(p, j + 1, CLASS_THING) && may_have(p, j + 1, CLASS_PLANE) && !(pro_at(p, j + 1) & ~PRO_DET))); /* "fired 100 drones at" */
        if (has(p, j, CLASS_VIOLENT) || drones || (has(p, j, CLASS_PLANE) && !IN(r->lemma->event_frames, EFRAME_R_ALA)) || (troops && has(p, j, CLASS_ARMED)))
            return true;
        bool at_him = tag_at(p, j) == TAG_ADP && en_at(p, j) && role_at(p, j) == ROLE_ALA && !troops; /* "fired at him the police the shots" */
        past_him |= at_him;
        if (past_him && !at_him && !who_fires(p, j))
            return false; /* "gave it the name of the shield" */
        if (is_finite(p, j) || is_comp(p, j) || (tag_at(p, j) == TAG_ADP && j == i + 1 && !about && !at_him))
            return false;
    }
    return false;
}

static bool in_words(event_id t) { return t == EVENT_ACCUSE || t == EVENT_REQUEST || t == EVENT_REJECT || t == EVENT_SUPPORT || t == EVENT_THREATEN; }

/* "accusing (pl.) the army of", "demanding (pl.) that": a sound plural in -in without its article, behind a clause and
 * before whom or what it concerns. */
static const reading *several_carry(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    const token *k = &p->k[i];
    if (!may_be(p, i, TAG_APTC) || !k->chosen || has_article(p, i) || pro_at(p, i) & ~PRO_AND || en_at(p, i) || i == d->first || i + 1 >= d->end || k->len < 5 || k->letters[k->len - 2] != YA)
        return NULL;
    if (tag_at(p, i - 1) == TAG_ADP || tag_at(p, i - 1) == TAG_AUX || tag_at(p, i - 1) == TAG_NUM || is_kind(p, i - 1, TOKEN_NUMBER) || (tag_at(p, i - 1) == TAG_NOUN && !has_article(p, i - 1) && !pro_at(p, i) && !en_at(p, i - 1)))
        return NULL;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag != TAG_APTC || !(x->features & F_PLUR) || !(x->features & F_BARE) || !in_words((event_id)x->lemma->event) || x->pro != k->chosen->pro)
            continue;
        bool whom = IN(x->lemma->event_frames, EFRAME_R_OBJ) && np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET) && (has_article(p, i + 1) || p->phrases[i + 1].actor >= 0 || has(p, i + 1, CLASS_ORG));
        bool what = (x->lemma->event != EVENT_ACCUSE || IN(x->lemma->event_frames, EFRAME_R_BI)) && (pro_at(p, i + 1) & PRO_BI || role_at(p, i + 1) == ROLE_ILA || role_at(p, i + 1) == ROLE_BI);
        return whom || what ? x : NULL;
    }
    return NULL;
}

/* "Washington replied accusing (f.) Moscow": behind a definite noun or a name a participle without its article tells what
 * that one does; "Washington is accused (f.) of" is written like it, and has no object. */
static bool behind_its_carrier(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    const reading *before = i > d->first ? p->k[i - 1].chosen : NULL, *r = p->k[i].chosen;
    if (!before || r->pro || r->en || i + 1 >= d->end || r->tag == TAG_MASDAR || !(before->tag == TAG_PROPN || ((before->tag == TAG_ADJ || before->tag == TAG_NOUN) && has_article(p, i - 1))))
        return false;
    uint32_t verb = governing_verb(d, i);
    if (verb == UINT32_MAX || tag_at(p, verb) == TAG_AUX || (verb > d->first && tag_at(p, verb - 1) == TAG_AUX))
        return false;
    if (r->tag == TAG_APTC && !IN(r->lemma->event_frames, EFRAME_TRANSITIVE))
        return in_words((event_id)r->lemma->event);
    return np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & PRO_PREP) && (has_article(p, i + 1) || p->phrases[i + 1].actor >= 0);
}

/* The reading that names a deed: the chosen one, or the participle that an
 * accusative noun behind a clause also is ("left, accusing ..."). */
static const reading *carried_deed(const draft *d, uint32_t i)
{
    const token *k = &d->p->k[i];
    /* "the member of parliament criticised ..., calling on the government to" */
    bool calling = k->chosen && !has(d->p, i, CLASS_PLACE) && i > d->first && (is_kind(d->p, i - 1, TOKEN_COMMA) || behind_its_carrier(d, i)) && k->chosen->features & F_TA && k->chosen->features & F_SING && !k->chosen->pro && !k->chosen->en &&
                   (k->chosen->tag == TAG_MASDAR || k->chosen->tag == TAG_NOUN) && i + 1 < d->end && !has(d->p, i + 1, CLASS_NISBA);
    uint32_t verbs = 0, verb = i;
    for (uint32_t j = i; calling && verbs < 2 && j-- > d->first && i - j < 80;)
        if (is_finite(d->p, j) && tag_at(d->p, j) != TAG_AUX)
            verbs++, verb = j;
    calling &= verbs != 1 || d->p->k[verb].chosen->features & F_FEM; /* she who calls agrees with the one verb before */
    for (uint32_t r = 0; calling && r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag == TAG_APTC && !x->pro && x->features & F_TA && in_words((event_id)x->lemma->event))
            return x;
    }
    const reading *many = several_carry(d, i); /* "went out, calling (pl.) on the government to" */
    if (many)
        return many;
    if (!k->chosen || k->chosen->lemma->event || !(k->chosen->features & F_ACC) || has_article(d->p, i) || i == d->first)
        return k->chosen;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        bool accused = x->lemma->event == EVENT_ACCUSE && IN(k->chosen->lemma->classes, CLASS_HUMAN) && i + 1 < d->end && pro_at(d->p, i + 1) & PRO_BI; /* "arrested one accused of" */
        if (x->tag == TAG_APTC && !accused && in_words((event_id)x->lemma->event) && x->features & F_ACC && x->pro == k->chosen->pro && tag_at(d->p, i - 1) != TAG_ADP && tag_at(d->p, i - 1) != TAG_NUM)
            return x;
    }
    return k->chosen;
}

/* "Refused to resign in spite of protests that X led", "after a statement that X made": the noun at token n, led by such a preposition,
 * is not what is refused. */
static bool beside_the_point(const parse *p, uint32_t n, uint32_t from)
{
    return n > from && !en_at(p, n - 1) && (role_at(p, n - 1) == ROLE_TIMEPREP || hinders_nothing(p, n - 1));
}

/* "the violence that the forces commit", "a plan the Union offered": whose doing it is that is blamed, praised, refused. */
static void whose_doing(draft *d, draft_event *x)
{
    const parse *p = d->p;
    if (overt(&x->recipient) || (finite_tag(x->reading->tag) && x->reading->en) || (x->type != EVENT_ACCUSE && x->type != EVENT_REJECT && x->type != EVENT_SUPPORT) || !x->actor.there)
        return;
    uint32_t from = x->trigger + 2; /* what the deed itself is like is not meant */
    while (!finite_tag(x->reading->tag) && from < d->end && (tag_at(p, from - 1) == TAG_ADJ || role_at(p, from - 1) == ROLE_REL))
        from++;
    for (uint32_t k = from; k + 2 < d->end && k < x->trigger + 16 && !is_comp(p, k) && !is_kind(p, k, TOKEN_COMMA); k++) {
        if (!is_finite(p, k) || tag_at(p, k) == TAG_AUX)
            continue;
        const reading *v = p->k[k].chosen, *before = p->k[k - 1].chosen;
        if (role_at(p, k - 1) == ROLE_WHAT && v->en)
            continue; /* "what it called ..., which X does" */
        bool with_it = !v->en && IN(v->lemma->classes, CLASS_LIGHT) && role_at(p, k + 1) == ROLE_BI && en_at(p, k + 1);
        bool relative = role_at(p, k - 1) == ROLE_REL || (v->en && before && (before->tag == TAG_NOUN || before->tag == TAG_ADJ || before->tag == TAG_MASDAR) && !(before->pro & PRO_DET) && !before->en);
        if (v->lemma->event == EVENT_ACCUSE || v->lemma->event == EVENT_REJECT || v->lemma->event == EVENT_SUPPORT)
            return; /* "refused the deal in a step that X condemned": not what X does */
        if (k == x->trigger + 1 || (!v->en && !with_it) || !relative || v->pro || (v->lemma->cue && !v->en) || v->features & F_PASSIVE || IN(v->lemma->classes, CLASS_RECEIVE))
            return; /* also "the repression that the teachers met with" */
        uint32_t described = k - 1;
        while (described > from && (role_at(p, described) == ROLE_REL || tag_at(p, described) == TAG_ADJ))
            described--;
        if (beside_the_point(p, described, from))
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
        if (x->type != EVENT_ACCUSE || (x->recipient.there && !overt(&x->recipient)))
            continue;
        for (uint32_t j = i + 1; j < d->events.n && j < i + 4; j++) {
            const draft_event *y = &d->events.at[j];
            bool same = x->recipient.there && overt(&y->recipient) && x->recipient.first == y->recipient.first && y->trigger < x->recipient.first; /* "criticised the arrest by X of Y": X, not Y */
            if (y->trigger > x->trigger && hinders_nothing(d->p, y->trigger - 1))
                continue; /* "condemned the law in spite of protests of X's" */
            if ((!x->recipient.there || same) && y->trigger > x->trigger && y->trigger < x->trigger + 14 && !finite_tag(y->reading->tag) && overt(&y->actor) && y->actor.first > x->trigger && y->actor.first != x->actor.first) {
                x->recipient = y->actor;
                break;
            }
        }
    }
}

/* "The army killed three in a raid on the camp": whoever killed them made the raid. */
static void raids_of_killers(draft *d, uint32_t from)
{
    const parse *p = d->p;
    for (uint32_t n = from + 1; n < d->events.n; n++) {
        draft_event *raid = &d->events.at[n];
        const draft_event *killing = &d->events.at[n - 1];
        uint32_t i = raid->trigger;
        if (raid->type != EVENT_ASSAULT || killing->type != EVENT_ASSAULT || raid->actor.there || !overt(&killing->actor) || !overt(&killing->recipient) || killing->negated || finite_tag(raid->reading->tag) || has_article(p, i) || en_at(p, i) || i == 0)
            continue;
        uint32_t led = tag_at(p, i - 1) == TAG_ADP ? i - 1 : i;
        if (led == i || en_at(p, led) || !(role_at(p, led) == ROLE_FI || (role_at(p, led) == ROLE_TIMEPREP && p->k[led].chosen->lemma->value == 0)) || killing->trigger >= led)
            continue;
        bool one = true;
        for (uint32_t k = killing->trigger + 1; one && k < led; k++)
            one = !is_finite(p, k) && !is_comp(p, k) && role_at(p, k) != ROLE_REL && !is_kind(p, k, TOKEN_COMMA) && !(pro_at(p, k) & PRO_AND && p->k[k].chosen->lemma->event);
        if (one)
            raid->actor = killing->actor;
    }
}

/* The first of the last deeds that are asked about: a sentence may be as long as a document. */
static uint32_t lately(const draft *d, uint32_t from)
{
    enum { LAST = 64 };
    return d->events.n > from + LAST ? d->events.n - LAST : from;
}

static deed deed_at(draft *d, uint32_t i, const reading *r)
{
    return (deed){.d = d, .p = d->p, .i = i, .limit = clause_limit(d, i), .r = r, .type = (event_id)r->lemma->event, .mode = (mode_id)r->lemma->mode, .frames = r->lemma->event_frames,
                  .with = UINT32_MAX, .actor = nobody, .recipient = nobody, .where = nobody, .told_at = UINT32_MAX, .told = nobody};
}

/* "Warned that it will shell the city": what X itself will do is a threat, whoever it strikes. */
static bool threatens_to(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t j = i + 1;
    while (j < d->end && j < i + 9 && j <= limit && !is_comp(p, j))
        j++;
    if (j + 2 >= d->end || j > limit || !is_comp(p, j) || role_at(p, j - 1) != ROLE_MIN)
        return false;
    const reading *v = p->k[j + 1].chosen;
    bool will = v && v->pro & PRO_WILL;
    if (v && v->lemma->role == ROLE_SAWFA) {
        v = p->k[j + 2].chosen;
        will = true;
    }
    bool fem = v && v->features & F_FEM;
    return will && v && v->tag == TAG_IMPF && en_at(p, j) == (fem ? EN_3FS : EN_3MS) && !((v->features ^ p->k[i].chosen->features) & F_FEM);
}

/* "Its asking the authorities for", "its demand to (li-) the government": with whose it is and of whom, a masdar tells of it as a
 * verb would. */
static bool asks_somebody(const draft *d, uint32_t i, const reading *r)
{
    const parse *p = d->p;
    uint32_t whom = i + 1;
    bool his = r->lemma->event == EVENT_REQUEST && !IN(r->lemma->event_frames, EFRAME_GEN_R) && (r->en == EN_3MS || r->en == EN_3FS || r->en == EN_3MP);
    if (!his || whom + 1 >= d->end || !(has_article(p, whom) || p->phrases[whom].actor >= 0) || (pro_at(p, whom) & ~PRO_DET & ~PRO_LI) || en_at(p, whom))
        return false;
    return p->phrases[whom].actor >= 0 || has(p, whom, CLASS_ORG) || has(p, whom, CLASS_GROUP) || has(p, whom, CLASS_HUMAN);
}

/* A noun before the verb that tells whom its deed struck. */
static void tell_again(draft *d, uint32_t from, const deed *said)
{
    deed e = deed_at(d, said->told_at, d->p->k[said->told_at].chosen);
    for (uint32_t n = lately(d, from); n < d->events.n; n++)
        if (d->events.at[n].trigger == said->told_at) {
            party struck = overt(&said->told) ? sufferer(&e, said->told) : said->told;
            bool clash = IN(e.frames, EFRAME_R_BAYNA) && harms(said->r); /* both sides have their dead */
            bool vehicles = overt(&struck) && has(d->p, struck.head, CLASS_PLANE) && !political(d, &struck) && overt(&d->events.at[n].recipient);
            if (struck.there && !vehicles && !clash && (!overt(&d->events.at[n].recipient) || d->events.at[n].recipient.first < said->told_at)) /* what was struck, not who died */
                d->events.at[n].recipient = struck;
            return;
        }
    e.told_at = e.i;
    e.told_by = said->i;
    e.told = said->told;
    noun_event(&e);
}

/* "Signed with X an agreement", "broke the truce with X": the noun at token i is what the verb of x tells of, in one clause. */
static bool pact_of_verb(const parse *p, const draft_event *x, uint32_t i)
{
    enum { FAR_SIGNED = 20, FAR_BROKEN = 10 };
    bool broken = x->type == EVENT_REJECT;
    if ((!broken && x->type != EVENT_AGREE) || x->trigger >= i || i - x->trigger >= (broken ? FAR_BROKEN : FAR_SIGNED) || !finite_tag(x->reading->tag) || !IN(x->reading->lemma->event_frames, EFRAME_NEEDS_PACT))
        return false;
    const image_lemma *noun = p->k[i].chosen->lemma;
    bool agreed = noun->event == EVENT_AGREE && (broken || tag_at(p, i) == TAG_MASDAR);
    if (!has(p, i, CLASS_PACT) && !agreed && !(broken && noun->mode == MODE_CEASEFIRE))
        return false;
    for (uint32_t k = x->trigger + 1; k < i; k++)
        if (is_finite(p, k) || (broken && (is_kind(p, k, TOKEN_COMMA) || is_comp(p, k) || role_at(p, k) == ROLE_REL)))
            return false;
    return true;
}

/* Also "targeted raids of the coalition's the camp": the raids stand between the verb and who did it. */
static bool told_by_verb(const draft *d, uint32_t from, uint32_t i)
{
    for (uint32_t n = lately(d, from); n < d->events.n; n++) {
        const draft_event *x = &d->events.at[n];
        bool same = x->type == EVENT_ASSAULT && d->p->k[i].chosen->lemma->event == EVENT_ASSAULT && finite_tag(x->reading->tag) && !finite_tag(tag_at(d->p, i));
        if (x->trigger == i || pact_of_verb(d->p, x, i) || (same && x->trigger < i && overt(&x->actor) && i < x->actor.first))
            return true;
    }
    return false;
}

/* "Announced its control of the airport", "the closing of the crossing": what is announced is a deed of somebody's, though the
 * noun alone would be none. */
static bool is_announced(const draft *d, uint32_t i, const image_lemma *l)
{
    const parse *p = d->p;
    int32_t in = statement_around(d, i);
    const draft_statement *s = in >= 0 ? &d->statements.at[in] : NULL;
    if (!s || s->first != i || s->cue_class != CUE_ANNOUNCE || strcmp(s->rule, "cue-noun") != 0 || !s->nchain)
        return false;
    bool strikes = l->event == EVENT_ASSAULT && IN(l->event_frames, EFRAME_R_OBJ) && (l->mode == MODE_DESTROY || l->mode == MODE_HEAVY); /* "announced the destroying of" */
    bool cancels = l->event == EVENT_REJECT && IN(l->event_frames, EFRAME_NEEDS_PACT); /* "announced the cancelling of the summit" */
    if (!strikes && !cancels && (l->event != EVENT_COERCE || (l->mode != MODE_SEIZE && l->mode != MODE_RESTRICT)))
        return false;
    const party *who = &s->chain[s->nchain - 1];
    bool told = overt(who) && (medium(d, who) || has(p, who->head, CLASS_SOURCE));
    if (strikes)
        return !told && (political(d, who) || has(p, who->head, CLASS_ARMED));
    return !told && !(i + 1 < d->end && has(p, i + 1, CLASS_THING)); /* but "the recovery of a watch" */
}

/* Whom or what the masdar of a deed of force may strike, behind who does it: "ten protesters", "the marches", "a town". */
static bool struck_behind(const parse *p, uint32_t k)
{
    const reading *o = p->k[k].chosen;
    if (is_kind(p, k, TOKEN_NUMBER) || (o && o->tag == TAG_NUM))
        return true;
    if (!o || o->pro & ~PRO_DET || o->en || p->time_at[k] || (o->tag != TAG_NOUN && o->tag != TAG_PROPN))
        return false;
    bool whom = has(p, k, CLASS_HUMAN) && o->features & F_PLUR && !(o->features & F_SING), some = has(p, k, CLASS_CARDINAL) || has(p, k, CLASS_MASS), marches = (o->lemma->event == EVENT_PROTEST && !(o->features & F_ACC)) || (has(p, k, CLASS_POLITICAL) && has(p, k, CLASS_GROUP));
    bool where = has(p, k, CLASS_PLACE) && (has_article(p, k) || !has_article(p, k - 1) || p->phrases[k + 1].actor >= 0 || tag_at(p, k + 1) == TAG_PROPN);
    return whom || some || marches || where || p->phrases[k].actor >= 0;
}

/* "The police's quelling of the marches", "the army's recovery of the town", "Trump's cancelling (of) the summit": behind the masdar
 * who has the force or the right to it, and behind him whom or what it struck. */
static bool force_does(const draft *d, uint32_t i, const reading *r, uint32_t limit)
{
    const parse *p = d->p;
    const image_lemma *l = r->lemma;
    bool over = IN(l->event_frames, EFRAME_R_OBJ), cancels = l->event == EVENT_REJECT && IN(l->event_frames, EFRAME_NEEDS_PACT);
    bool strikes = (l->event == EVENT_COERCE && (over || l->mode == MODE_RESTRICT)) || (l->event == EVENT_ASSAULT && over);
    if (r->tag != TAG_MASDAR || !(strikes || cancels) || r->pro & ~(PRO_AND | PRO_BI) || r->en || i + 3 >= limit || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & ~PRO_DET)
        return false;
    np n = np_parse(p, i + 1, limit, NP_APPOSITION);
    if (n.end + 1 >= limit)
        return false;
    if (cancels)
        return (n.person || n.political || n.actor >= 0) && (has(p, n.end, CLASS_PACT) || (p->k[n.end].chosen && p->k[n.end].chosen->lemma->event == EVENT_CONSULT));
    bool firm = has(p, n.first, CLASS_ORG) && !has(p, n.first, CLASS_POLITICAL) && !has(p, n.first, CLASS_ARMED); /* "barred two companies": they are barred */
    bool body = n.political && n.definite && (has(p, n.head, CLASS_ARMED) || (has(p, n.head, CLASS_ORG) && has(p, n.head, CLASS_POLITICAL)));
    bool force = !n.person && !firm && (n.actor >= 0 ? state(p, n.actor) || n.political : body);
    return force && ((led_by_li(p, n.end) && tag_at(p, n.end) == TAG_NOUN) || struck_behind(p, n.end));
}

/* "Intends to call on the parties": the masdar of a demand that somebody plans, whose genitive is asked. */
static bool plans_to_ask(const draft *d, uint32_t i, const reading *r)
{
    const parse *p = d->p;
    if (r->lemma->event != EVENT_REQUEST || !IN(r->lemma->event_frames, EFRAME_R_OBJ) || r->pro || r->en || i + 1 >= d->end || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & PRO_PREP)
        return false;
    uint32_t verb = governing_verb(d, i);
    bool planned = verb != UINT32_MAX && IN(p->k[verb].chosen->lemma->classes, CLASS_PLAN);
    for (uint32_t k = verb; planned && ++k < i;)
        planned = tag_at(p, k) != TAG_MASDAR && tag_at(p, k) != TAG_ADP && !(pro_at(p, k) & PRO_PREP);
    return planned;
}

/* "Pretended that (bi-)", written like "demonstrated", "argued that (bi-)", like "protested"; perhaps who did stands between them. */
static bool pretends(const deed *e)
{
    const parse *p = e->p;
    uint32_t next = e->i + 1;
    if (e->type != EVENT_PROTEST || next >= e->d->end)
        return false;
    if (!by_that(p, next) && np_may_begin(p, next))
        next = np_parse(p, next, e->d->end, NP_COORD | NP_APPOSITION).end;
    return next < e->d->end && by_that(p, next);
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
        const reading *r = first_of_two(p, i);
        if (!r || !r->lemma->deeds)
            continue;
        deed_pair found = {.at = i, .with = UINT32_MAX};
        const reading *two = deed_of_two(d, i, r, &found);
        if (found.with == UINT32_MAX)
            continue;
        d->p->k[i].chosen = two;
        *vec_push(d->a, &pairs) = found;
    }
    uint32_t pair = 0, part = UINT32_MAX; /* part: the second word of a pair, "the stopping of fire" */
    for (uint32_t i = d->first; i < d->end; i++) {
        const token *k = &p->k[i];
        if (i == part || !k->chosen || !(k->chosen->lemma->event || k->word->event))
            continue;
        const reading *r = carried_deed(d, i);
        while (pair < pairs.n && pairs.at[pair].at < i)
            pair++;
        bool two = pair < pairs.n && pairs.at[pair].at == i;
        uint32_t with = two ? pairs.at[pair].with : UINT32_MAX;
        bool names_it = two && pairs.at[pair].names_it;
        if (two && r && !names_it && (r->tag == TAG_NOUN || r->lemma->event == EVENT_CONCEDE || r->lemma->mode == MODE_CEASEFIRE || (p->k[with].chosen && p->k[with].chosen->lemma->event == r->lemma->event))) /* also "eased the sanctions", "stopped the shelling", "tightened the sanctions": one deed */
            part = with;
        if (!r || !r->lemma->event || p->phrases[i].lemma || p->phrases[i].actor >= 0 || (p->inside[i] && p->inside[i] - 1 != i) || told_by_verb(d, from, i) || (names_it && told_by_verb(d, from, with)))
            continue;
        uint32_t frames = r->lemma->event_frames;
        if (i + 1 < d->end && p->time_at[i + 1] && p->times.at[p->time_at[i + 1] - 1].first == i + 1 && may_have(p, i, CLASS_DAYPART))
            continue; /* "at dawn on Sunday", written like a verb */
        if (IN(frames, EFRAME_NEEDS_ARMS) && !armed_object(d, i))
            continue;
        deed e = deed_at(d, i, r);
        e.with = with;
        e.with_names = names_it;
        if ((IN(frames, EFRAME_NEEDS_PACT) && !pact_behind(d, i, e.limit)) || (IN(frames, EFRAME_NEEDS_ALA) && !ala_behind(d, i, e.limit) && !(r->lemma->mode == MODE_CONVICT && jailed_behind(d, i, e.limit) != UINT32_MAX)))
            continue;
        if (r->lemma->cue == CUE_ADMIT && r->lemma->event == EVENT_SUPPORT && !recognises(d, i, e.limit))
            continue;
        if (pretends(&e))
            continue;
        if (e.type == EVENT_THREATEN && IN(frames, EFRAME_NEEDS_R) && threatens_to(d, i, e.limit))
            e.frames &= ~(1u << EFRAME_NEEDS_R);
        if (i == told_at) {
            e.told_at = i;
            e.told_by = told_by;
            e.told = told;
        }
        if (r->tag == TAG_PERF || r->tag == TAG_IMPF) {
            if (!IN(frames, EFRAME_NOUN_ONLY))
                verb_event(&e);
        } else if (r->tag == TAG_APTC && !(r->pro & PRO_DET) && (!(r->features & F_PLUR) || r != k->chosen || several_carry(d, i)) && tag_at(p, i ? i - 1 : 0) != TAG_AUX &&
                   (r->features & F_ACC || r->features & F_PLUR || (r->features & F_TA && i > d->first && (is_kind(p, i - 1, TOKEN_COMMA) || behind_its_carrier(d, i))))) {
            if (!IN(frames, EFRAME_NOUN_ONLY))
                participle_event(&e);
        } else if (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) {
            bool asks = r->tag == TAG_MASDAR && plans_to_ask(d, i, r);
            party doer = nobody;
            bool does = IN(frames, EFRAME_VERB_ONLY) && !asks && !two && managed(d, i, r, &doer);
            bool announced = r->tag == TAG_MASDAR && IN(frames, EFRAME_VERB_ONLY) && !two && is_announced(d, i, r->lemma);
            bool demands = r->tag == TAG_MASDAR && IN(frames, EFRAME_VERB_ONLY) && asks_somebody(d, i, r);
            e.genitive_does = IN(frames, EFRAME_VERB_ONLY) && !asks && !two && !does && force_does(d, i, r, e.limit);
            if (e.genitive_does)
                e.frames = (e.frames & ~(1u << EFRAME_GEN_R)) | 1u << EFRAME_GEN_A;
            e.frames |= asks || (does && IN(frames, EFRAME_R_OBJ)) || (announced && e.type == EVENT_ASSAULT) ? 1u << EFRAME_GEN_R : 0;
            if (!IN(frames, EFRAME_VERB_ONLY) || asks || demands || does || announced || e.genitive_does || (r->tag == TAG_MASDAR && IN(frames, EFRAME_GEN_R) && (alleged(&e) || admitted(&e))))
                noun_event(&e);
            if (does && overt(&doer) && d->events.n && d->events.at[d->events.n - 1].trigger == i)
                d->events.at[d->events.n - 1].actor = doer; /* and not what stands behind the masdar */
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
    for (uint32_t n = from; n < d->events.n; n++) {
        whose_doing(d, &d->events.at[n]);
        toll_as_recipient(d, &d->events.at[n]);
    }
    blame_the_doer(d, from);
    raids_of_killers(d, lately(d, from));
}
