/* genitive.c: who or what stands behind the noun that names a deed, with nothing between: its genitive or its possessive
 * pronoun, and what follows those. Which of the two does the deed, events.tsv says; some clauses turn it round. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* An indefinite feminine that no table holds, or a participle that agrees, behind a noun: more likely its attribute ("scathing
 * criticism", "deepened talks") than somebody; "the arrest of a demonstrator" does not agree. */
bool attribute_of(const parse *p, uint32_t noun, uint32_t i)
{
    const reading *n = p->k[noun].chosen, *r = p->k[i].chosen;
    if (!r || has_article(p, i) || p->inside[i])
        return false;
    bool she = n->features & F_FEM || (n->features & F_PLUR && !IN(n->lemma->classes, CLASS_HUMAN));
    bool participle = (r->tag == TAG_APTC || r->tag == TAG_PPTC) && !r->pro && !r->en && r->features & F_SING && !IN(r->lemma->classes, CLASS_LIGHT); /* but "accusations made against X" */
    return r->features & F_TA ? r->guessed || (participle && she) : participle && !she && n->lemma->event == EVENT_CONSULT;
}

/* "The shelling by the rebels with mortars of the quarter": they shell, and what they shell stands behind that. */
static party over_the_weapon(deed *e, const party *q)
{
    const parse *p = e->p;
    uint32_t j = q->end, end;
    if (e->r->tag != TAG_MASDAR || e->type != EVENT_ASSAULT || j >= e->limit || !(pro_at(p, j) & PRO_BI || role_at(p, j) == ROLE_BI) || !(political(e->d, q) || has(p, q->head, CLASS_ARMED)) || q->person || !time_or_adjunct(e->d, j, e->limit, &end))
        return nobody;
    if (end < e->limit && opens_quote(p, end) && p->k[end].mate > end && p->k[end].mate < e->limit)
        end = p->k[end].mate + 1; /* with "mortars" */
    if (end >= e->limit || !np_may_begin(p, end) || pro_at(p, end) & ~PRO_DET || bare_place(p, end) || !(has(p, end, CLASS_PLACE) || p->phrases[end].actor >= 0 || has(p, end, CLASS_ORG)))
        return nobody;
    return np_party(e, end, NP_APPOSITION | NP_COORD);
}

/* Behind "the shelling of the army": a definite noun phrase with nothing before it is what was shelled. */
static bool object_of_masdar(const deed *e, const party *q)
{
    const parse *p = e->p;
    uint32_t j = q->end;
    if (e->r->tag != TAG_MASDAR || j >= e->limit || p->k[j].kind != TOKEN_WORD || pro_at(p, j) & ~PRO_DET || p->time_at[j] || !np_may_begin(p, j) || bare_place(p, j))
        return false;
    bool rules = q->known >= 0 ? !q->place || state(p, q->known) : political(e->d, q) || has(p, q->head, CLASS_ARMED);
    bool whole = q->known >= 0 || (has_article(p, q->head) && (has_article(p, j - 1) || tag_at(p, j - 1) == TAG_PROPN || is_kind(p, j - 1, TOKEN_CLOSE)));
    bool people = has_article(p, j) && (p->k[j].chosen->features & F_PLUR || (has(p, j, CLASS_TITLE) && q->known >= 0)) && !has(p, j, CLASS_NISBA) &&
                  (has(p, j, CLASS_HUMAN) || has(p, j, CLASS_ORG) || has(p, j, CLASS_GROUP)); /* no adjective of the shelling army's */
    bool some = !pro_at(p, j) && !en_at(p, j) && tag_at(p, j) == TAG_NOUN && !p->k[j].chosen->guessed && has(p, j, CLASS_HUMAN) && p->k[j].chosen->features & F_PLUR && !(p->k[j].chosen->features & F_SING) && has(p, q->head, CLASS_ARMED) && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE) && has_article(p, j - 1); /* "the forces' arresting protesters" */
    people |= some;
    whole |= some;
    people |= q->known >= 0 && state(p, q->known) && has_article(p, j) && has(p, j, CLASS_HUMAN) && p->k[j].chosen->features & F_SING; /* "Ankara's holding the priest" */
    return rules && whole && !q->person && (people || p->phrases[j].actor >= 0 || has(p, j, CLASS_PLACE)) && tag_at(p, j) != TAG_ADJ;
}

/* "the Americans"; "Americans" behind a singular, which they do not describe */
bool people_named(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool some = r && n && !r->pro && !r->en && r->features & F_MASC && n->tag == TAG_MASDAR && n->features & F_SING;
    return (has_article(p, i) || some) && has(p, i, CLASS_NISBA) && r->features & F_PLUR && !(r->features & F_SING);
}

/* Whether the genitive does the deed or suffers it: events.tsv says so, some clauses turn it round. */
void genitive_means(deed *e, noun_view *v)
{
    const parse *p = e->p;
    v->gen_a = IN(e->frames, EFRAME_GEN_A);
    v->gen_r = IN(e->frames, EFRAME_GEN_R);
    uint32_t blames = e->type == EVENT_REQUEST ? governing_verb(e->d, e->i) : UINT32_MAX;
    if (blames != UINT32_MAX && e->r->tag == TAG_MASDAR && !en_at(p, e->i) && (p->k[blames].chosen->lemma->event == EVENT_ACCUSE || p->k[blames].chosen->lemma->event == EVENT_REJECT))
        v->gen_r = false, v->gen_a = true; /* "denounced the demand of so-and-so": they demand */
    if (v->gen_r && v->gen_a) { /* criticism of the group, but the group's criticisms, its criticism */
        v->gen_r = !en_at(p, e->i) && !(e->r->features & F_PLUR);
        v->gen_a = !v->gen_r;
    }
    if (en_at(p, e->i) && e->r->tag == TAG_MASDAR && words_only(e) && !v->gen_r)
        e->frames |= 1u << EFRAME_R_LI; /* his rejection of the plan */
    enum { SHELLS = 8 }; /* value of a body in nouns.tsv */
    if (v->gen_r && e->mode == MODE_HEAVY && v->at < e->limit && (has(p, v->at, CLASS_ARMED) || has(p, v->at, CLASS_PLANE) || (has(p, v->at, CLASS_GROUP) && has_article(p, v->at) && p->k[v->at].chosen->lemma->value == SHELLS)))
        v->gen_r = false, v->gen_a = true; /* the shelling of the forces: they shell */
    uint32_t part = v->gen_a && !en_at(p, e->i) && e->type == EVENT_ASSAULT && e->r->tag == TAG_MASDAR && e->i > e->d->first + 2 && role_at(p, e->i - 1) == ROLE_FI ? governing_verb(e->d, e->i) : UINT32_MAX;
    if (part != UINT32_MAX && IN(p->k[part].chosen->lemma->classes, CLASS_LIGHT) && part + 1 < e->i - 1 && np_may_begin(p, part + 1) && np_parse(p, part + 1, e->i - 1, NP_APPOSITION).end == e->i - 1)
        v->gen_a = false, v->gen_r = true; /* "planes took part in the shelling of the fighters": them */
    uint32_t doing = e->i > e->d->first && pro_at(p, e->i) & PRO_BI ? governing_verb(e->d, e->i) : UINT32_MAX;
    bool transitive = v->gen_a && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && e->type != EVENT_CONSULT && !(en_at(p, e->i) && IN(e->frames, EFRAME_R_LI));
    if (transitive && doing != UINT32_MAX && IN(p->k[doing].chosen->lemma->classes, CLASS_LIGHT) && (doing + 1 == e->i || np_parse(p, doing + 1, e->i, NP_APPOSITION | NP_PP).end == e->i))
        v->gen_a = false, v->gen_r = true; /* carried out the attacking of: whom */
    if (v->gen_a && e->type == EVENT_SUPPORT && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_OBJ) && e->r->pro == PRO_LI && !en_at(p, e->i))
        v->gen_a = false, v->gen_r = true; /* "in order to congratulate the president" */
    bool verdict = e->r->pro == PRO_BI && e->i > e->d->first && !finite_tag(tag_at(p, e->i - 1)) && p->k[e->i - 1].chosen && p->k[e->i - 1].chosen->lemma->mode == MODE_CONVICT; /* "a verdict of conviction of X" */
    bool some = v->at < e->limit && (tag_at(p, v->at) == TAG_NUM || is_kind(p, v->at, TOKEN_NUMBER)); /* the conviction of 205 people */
    if (v->gen_a && !v->gen_r && e->type == EVENT_ACCUSE && e->r->tag == TAG_MASDAR && (verdict || some))
        v->gen_a = false, v->gen_r = true;
    if (e->type == EVENT_THREATEN && e->r->tag == TAG_MASDAR && !v->gen_a && v->at < e->limit && np_may_begin(p, v->at) && !(pro_at(p, v->at) & ~PRO_DET)) {
        np n = np_parse(p, v->at, e->limit, NP_APPOSITION | NP_COORD);
        bool somebody = (n.definite && !(p->k[n.head].chosen && p->k[n.head].chosen->guessed)) || n.end > n.first + 1;
        bool by_him = somebody && (n.person || n.political || n.actor >= 0), on = n.end < e->limit;
        bool to_do = on && n.definite && (pro_at(p, n.end) & ~PRO_DET) == PRO_BI && tag_at(p, n.end) == TAG_MASDAR; /* "the president's threats to intervene" */
        bool whom = on && pro_at(p, n.end) & PRO_LI && !(pro_at(p, n.end) & PRO_AND) && (p->phrases[n.end].actor >= 0 || has(p, n.end, CLASS_HUMAN) || has(p, n.end, CLASS_ORG) || has(p, n.end, CLASS_GROUP) || has(p, n.end, CLASS_COUNTRY) || has(p, n.end, CLASS_PLACE)); /* "Israel's threat to Lebanon" */
        v->gen_a = by_him && (to_do || whom || (e->r->features & F_PLUR && n.definite)); /* "the threats of X" */
    }
    if (e->type == EVENT_MOBILIZE && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_NEEDS_ARMS) && v->at < e->limit) { /* "Russia's deploying missiles", "its deploying its forces" */
        np n = {.end = v->at};
        if (!en_at(p, e->i))
            n = np_parse(p, v->at, e->limit, NP_APPOSITION);
        uint32_t k = n.end;
        v->gen_a = k < e->limit && tag_at(p, k) == TAG_NOUN && !pro_at(p, k) && (has(p, k, CLASS_ARMED) || has(p, k, CLASS_VIOLENT) || has(p, k, CLASS_PLANE)) && (en_at(p, e->i) || (n.end > n.first && (n.political || n.actor >= 0)));
    }
    v->accused = alleged(e);
    if (v->accused)
        v->gen_a = false, v->gen_r = true;
}

/* "Dealt blows against Damascus after (ithra) its accusation of": whom the deed before struck. */
static party struck_before(const deed *e, uint8_t en)
{
    const draft *d = e->d;
    const parse *p = e->p;
    const draft_event *x = d->events.n ? &d->events.at[d->events.n - 1] : NULL;
    role_id led = e->i > d->first && !en_at(p, e->i - 1) ? role_at(p, e->i - 1) : ROLE_NONE;
    if (!x || x->sentence != d->s || x->trigger > e->i || (led != ROLE_CAUSE && led != ROLE_TIMEPREP) || (x->type != EVENT_ASSAULT && x->type != EVENT_COERCE && x->type != EVENT_SANCTION))
        return nobody;
    const reading *h = overt(&x->recipient) && x->recipient.end <= e->i ? p->k[x->recipient.head].chosen : NULL;
    bool many = h && (x->recipient.plural || h->features & F_PLUR), she = h && h->features & F_FEM && !(h->features & F_MASC);
    return h && (en == EN_3MP ? many : !many && (en == EN_3FS ? she : en == EN_3MS && !she)) ? x->recipient : nobody;
}

/* "His attack", "his arrest". */
void possessed(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    party blamed = blamed_for(e, e->i);
    party whom = blamed.there && e->i + 1 < e->limit && np_may_begin(p, e->i + 1) && !(pro_at(p, e->i + 1) & (PRO_AND | PRO_BI)) ? np_party(e, e->i + 1, NP_APPOSITION | NP_COORD) : nobody;
    if (blamed.there && (whom.there || !v->gen_r)) { /* but "sentenced him for his conviction" */
        e->actor = blamed;
        e->recipient = whom.there && actorly(e->d, &whom) ? whom : nobody;
        return;
    }
    if (v->accused) { /* "accuses Iran of targeting it", "of poisoning him" */
        const party *accuser = &e->d->events.at[e->d->events.n - 1].actor;
        const reading *a = overt(accuser) ? p->k[accuser->head].chosen : NULL;
        bool her = en_at(p, e->i) == EN_3FS, hers = a && (a->features & F_FEM || (a->features & F_PLUR && !accuser->person)), sure = a && a->features & (F_FEM | F_MASC) && !accuser->plural && (her || en_at(p, e->i) == EN_3MS) && her == hers;
        e->recipient = sure ? *accuser : pronoun(e, en_at(p, e->i), &e->actor);
        return;
    }
    party q = possessor(e, en_at(p, e->i));
    uint32_t n = e->i + 1;
    bool blames = e->type == EVENT_ACCUSE && e->mode != MODE_CONVICT && e->mode != MODE_INVESTIGATE && pro_at(p, e->i) & PRO_LI, stricken = n < e->limit && tag_at(p, n) == TAG_NOUN && p->k[n].chosen->features & F_ACC && has(p, n, CLASS_HUMAN) && !has(p, n, CLASS_NISBA) && !may_be(p, n, TAG_ADJ); /* not "politically" */
    stricken |= n + 1 < e->limit && e->type == EVENT_ASSAULT && tag_at(p, n) == TAG_NOUN && has(p, n, CLASS_PLACE) && p->k[n].chosen->features & F_PLUR && !may_be(p, n, TAG_ADJ); /* "its shelling towns" */
    stricken |= n + 1 < e->limit && (is_kind(p, n, TOKEN_NUMBER) || tag_at(p, n) == TAG_NUM) && !p->time_at[n] && has(p, n + 1, CLASS_HUMAN); /* "its arresting 20 activists" */
    bool gives = e->type == EVENT_AID && IN(e->frames, EFRAME_R_OBJ);
    if ((v->gen_r || blames) && e->r->tag == TAG_MASDAR && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE || blames || gives) && n < e->limit && np_may_begin(p, n) && !(pro_at(p, n) & ~PRO_DET) && !p->time_at[n] && tag_at(p, n) != TAG_ADJ && (has_article(p, n) || p->phrases[n].actor >= 0 || stricken)) {
        party o = np_party(e, n, NP_APPOSITION | NP_COORD);
        if (o.there && (!(blames || gives) || actorly(e->d, &o))) { /* "their targeting the ship", "for his criticising the president", "its supplying the rebels" */
            e->actor = q;
            e->recipient = o;
            return;
        }
    }
    if (e->type == EVENT_REQUEST && !v->gen_r && n < e->limit && np_may_begin(p, n) && !(pro_at(p, n) & ~PRO_DET & ~PRO_LI) && !p->time_at[n] && tag_at(p, n) != TAG_ADJ && (has_article(p, n) || p->phrases[n].actor >= 0)) {
        party o = np_party(e, n, NP_APPOSITION | NP_COORD);
        if (o.there && !o.place && actorly(e->d, &o)) { /* "its call on the government", "its demand to the authorities" */
            e->actor = q;
            e->recipient = o;
            return;
        }
    }
    uint32_t charge = e->i + 1; /* "his accusation repeatedly of" */
    while (charge < e->limit && charge < e->i + 3 && (tag_at(p, charge) == TAG_ADV || p->time_at[charge]))
        charge++;
    if (e->type == EVENT_ACCUSE && e->mode == MODE_ALLEGE && e->r->tag == TAG_MASDAR && charge < e->limit && pro_at(p, charge) & PRO_BI && !(pro_at(p, charge) & PRO_AND)) { /* "their accusation of having joined" */
        party struck = struck_before(e, en_at(p, e->i));
        e->recipient = struck.there ? struck : q;
        e->limit = e->i + 1; /* what is behind it is the charge */
        return;
    }
    party doer = e->r->tag == TAG_MASDAR && !v->gen_r && IN(e->frames, EFRAME_R_OBJ) && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_BY ? by_whom(e, e->i + 1) : nobody;
    if (doer.there) { /* "its accusation by Doha" */
        e->recipient = q;
        e->actor = doer;
        return;
    }
    role_id ignore;
    bool other = IN(e->frames, EFRAME_R_LI) || IN(e->frames, EFRAME_R_BI) || IN(e->frames, EFRAME_R_ALA) ? behind_preposition(e, e->i + 1, &ignore).there : false;
    bool bears_arms = overt(&q) && !q.person && (has(p, q.head, CLASS_ARMED) || (q.known >= 0 && state(p, q.known))) && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT) && e->mode != MODE_HEAVY && !(e->mode == MODE_SEIZE && e->i + 1 < e->limit && role_at(p, e->i + 1) == ROLE_MIN); /* "withdrew hours after its storming", but "its liberation from" */
    bool of_theirs = v->gen_r && e->r->tag == TAG_MASDAR && e->i + 1 < e->limit && led_by_li(p, e->i + 1) && tag_at(p, e->i + 1) == TAG_NOUN && !has(p, e->i + 1, CLASS_TIMEUNIT) && (e->type == EVENT_ASSAULT || e->type == EVENT_COERCE); /* "their raiding (li-) the offices of": they raid */
    if (of_theirs) {
        party o = np_party(e, e->i + 1, NP_APPOSITION | NP_COORD);
        e->actor = q;
        e->recipient = o;
        return;
    }
    uint32_t ala = e->i + 1; /* "renewed its shelling by rockets (adj.) on (ala) X": it shelled X */
    while (ala + 1 < e->limit && tag_at(p, ala) == TAG_ADJ && has_article(p, ala))
        ala++;
    bool on_x = v->gen_r && e->r->tag == TAG_MASDAR && IN(e->frames, EFRAME_R_ALA) && ala + 1 < e->limit && role_at(p, ala) == ROLE_ALA && !en_at(p, ala);
    if ((v->gen_r && !bears_arms && !on_x) || (IN(e->frames, EFRAME_R_OBJ) && v->gen_a && !other && pro_at(p, e->i) & PRO_LI))
        e->recipient = q;
    else
        e->actor = q;
    uint32_t on = e->i + 1; /* "intensified its blows to (li-) the militias" */
    if (e->type == EVENT_ASSAULT && e->r->tag == TAG_NOUN && v->gen_a && e->actor.there && !e->recipient.there && on < e->limit && led_by_li(p, on) && tag_at(p, on) != TAG_MASDAR && !(on + 1 < e->limit && role_at(p, on + 1) == ROLE_ALA)) {
        party o = np_party(e, on, NP_APPOSITION | NP_COORD);
        e->recipient = o.there && political(e->d, &o) ? o : nobody;
    }
}

/* "A ship", "a joint patrol", "a plane of Egypt's": one thing that does nothing by itself. */
static bool some_thing(const parse *p, const party *q)
{
    uint32_t n = q->head + 1;
    if (tag_at(p, q->head) != TAG_NOUN || has_article(p, q->head) || has(p, q->head, CLASS_HUMAN) || p->k[q->head].chosen->features & F_PLUR || q->known >= 0)
        return false;
    return has(p, q->head, CLASS_PLANE) || n >= q->end || tag_at(p, n) == TAG_ADJ || tag_at(p, n) == TAG_APTC || tag_at(p, n) == TAG_PPTC;
}

/* Behind the doer of a masdar and an adjective that is the masdar's: "Egypt's utter (behind it in Arabic) rejection of". */
static uint32_t behind_own_adjective(const deed *e, const party *q)
{
    const parse *p = e->p;
    uint32_t k = q->end;
    const reading *r = k < e->limit ? p->k[k].chosen : NULL, *doer = p->k[q->head].chosen;
    bool own = r && e->r->tag == TAG_MASDAR && e->r->features & F_MASC && !en_at(p, e->i) && (r->tag == TAG_ADJ || r->tag == TAG_APTC) && r->pro == PRO_DET && !r->en && r->features & F_SING && r->features & F_MASC && !(r->features & F_FEM) && doer && doer->features & F_FEM;
    return own && k + 1 < e->limit && led_by_li(p, k + 1) ? k + 1 : k;
}

/* What stands behind the genitive q of a masdar, when q does the deed: "the arming of X of Y", "the army's shelling the camp". */
static party behind_doer(deed *e, const party *q)
{
    const parse *p = e->p;
    if (e->r->tag != TAG_MASDAR && e->type != EVENT_COERCE)
        return nobody;
    uint32_t k = behind_own_adjective(e, q);
    if (k < e->limit && p->time_at[k] && (e->type == EVENT_COERCE || e->type == EVENT_ASSAULT)) /* "the authorities' arresting yesterday three" */
        k = p->times.at[p->time_at[k] - 1].end;
    if (k + 1 < e->limit && e->mode == MODE_ARREST && opens_quote(p, k) && has(p, k + 1, CLASS_HUMAN) && political(e->d, q))
        return np_party(e, k + 1, 0); /* the authorities' arresting "activists" */
    bool instrument = k + 1 < e->limit && (pro_at(p, k) & ~PRO_DET) == PRO_BI && tag_at(p, k) == TAG_NOUN && np_may_begin(p, k + 1) && tag_at(p, k + 1) == TAG_NOUN && has(p, k + 1, CLASS_PLACE) && !pro_at(p, k + 1);
    if (instrument && (political(e->d, q) || has(p, q->head, CLASS_ARMED)) && e->type == EVENT_ASSAULT)
        return np_party(e, k + 1, NP_APPOSITION | NP_COORD); /* "the army's shelling with mortars a quarter" */
    bool named = q->known >= 0 || has_article(p, q->head), arms = political(e->d, q) || has(p, q->head, CLASS_ARMED);
    for (uint32_t j = q->head + 1; j < q->end; j++)
        named |= has_article(p, j) && has(p, q->head, CLASS_ARMED); /* "the forces (construct) of security" */
    bool several = k < e->limit && tag_at(p, k) == TAG_NOUN && !pro_at(p, k) && has(p, k, CLASS_HUMAN) && p->k[k].chosen->features & F_PLUR && oblique(p, k); /* the police's arresting activists */
    bool vessel = k < e->limit && tag_at(p, k) == TAG_NOUN && !pro_at(p, k) && e->type == EVENT_COERCE && has(p, k, CLASS_PLANE) && !has_article(p, k); /* Iran's holding a tanker */
    bool seven = k < e->limit && named && arms && (tag_at(p, k) == TAG_NUM || several || vessel || (tag_at(p, k) == TAG_NOUN && p->k[k].chosen->features & F_ACC && has(p, k, CLASS_HUMAN))); /* the army's arresting seven people */
    if (e->mode == MODE_SEIZE && (q->place || !arms))
        return nobody; /* "to free the last pockets of X's": nobody frees there */
    bool things = k < e->limit && named && (has(p, q->head, CLASS_PLANE) || has(p, q->head, CLASS_ARMED) || (has(p, q->head, CLASS_POLITICAL) && has(p, q->head, CLASS_GROUP))) && tag_at(p, k) == TAG_NOUN && p->k[k].chosen->features & F_ACC; /* the planes' striking a number of areas */
    seven |= things;
    seven |= k + 1 < e->limit && named && arms && e->type == EVENT_COERCE && tag_at(p, k) == TAG_NOUN && !pro_at(p, k) && !en_at(p, k) && has(p, k, CLASS_MASS) && (p->k[k].chosen->features & F_ACC || has_article(p, k + 1) || role_at(p, k + 1) == ROLE_MIN); /* the forces' arresting a number of, dozens of the gunmen */
    bool site = k < e->limit && e->type == EVENT_COERCE && e->r->tag == TAG_MASDAR && (q->person || arms) && !q->place && tag_at(p, k) == TAG_NOUN && !(pro_at(p, k) & ~PRO_DET) && has(p, k, CLASS_PLACE) && !has(p, k, CLASS_ORG) && (has_article(p, k) || (q->person && e->mode == MODE_NONE && p->k[k].chosen->lemma->value != 1 && np_parse(p, k, e->limit, 0).definite)); /* a minister's storming the mosque, the courtyards of the mosque */
    seven |= site;
    uint32_t number = k < e->limit && named && arms ? behind_about(p, k, e->limit) : k;
    if (number > k)
        return np_party(e, number, NP_APPOSITION | NP_COORD); /* the gunmen's abducting about, more than, 30 people */
    bool of_y = k < e->limit && led_by_li(p, k) && tag_at(p, k) != TAG_MASDAR && (e->r->tag == TAG_MASDAR ? named || (q->name == q->first && tag_at(p, q->first) != TAG_NUM && !is_kind(p, q->first, TOKEN_NUMBER)) : named && arms);
    bool about = of_y && tag_at(p, k) == TAG_ADV && k + 1 < e->limit && tag_at(p, k + 1) == TAG_NUM; /* "the arrest by the police of about (li-nahwi) a hundred" */
    party o = seven || of_y ? np_party(e, k + about, NP_APPOSITION | NP_COORD) : nobody;
    if (of_y && some_thing(p, q) && (!has(p, q->head, CLASS_ARMED) || political(e->d, &o)))
        return nobody; /* "the striking of a patrol of the army's", but "a force raiding (li-) a house" */
    return !o.there && object_of_masdar(e, q) ? np_party(e, k, NP_APPOSITION | NP_COORD) : o;
}

/* A city or province, which neither fights nor is a government here. */
static bool is_town(const deed *e, const party *q)
{
    const parse *p = e->p;
    if (q->known >= 0)
        return q->place && IN(p->im->actors[q->known].classes, CLASS_PLACE) && !state(p, q->known);
    return q->place && q->head == q->first && tag_at(p, q->head) == TAG_NOUN && has(p, q->head, CLASS_PLACE) && !has(p, q->head, CLASS_HOMELAND) && !has(p, q->head, CLASS_ORG) && !has(p, q->head, CLASS_GROUP);
}

/* The genitive is where the deed went to, though its doer might stand there. */
static bool is_goal(const deed *e, const noun_view *v, const party *q)
{
    const parse *p = e->p;
    if (e->genitive_does)
        return false;
    if (e->mode == MODE_VISIT && q->place && !political(e->d, q))
        return true; /* the visit of a mosque */
    if (e->mode == MODE_VISIT && q->known >= 0 && IN(p->im->actors[q->known].classes, CLASS_PLACE) && (q->end >= e->limit || (role_at(p, q->end) != ROLE_ILA && !(pro_at(p, q->end) & PRO_LI))))
        return true; /* the visit of Baghdad, unless "to" says what is visited */
    if (e->mode == MODE_VISIT && !q->person && q->known < 0 && has(p, q->head, CLASS_ORG) && (!has(p, q->head, CLASS_GROUP) || has(p, q->head, CLASS_PLACE) || (p->k[q->head].chosen->features & F_PLUR && !has(p, q->head, CLASS_HUMAN))) && (q->end >= e->limit || (role_at(p, q->end) != ROLE_ILA && !(pro_at(p, q->end) & PRO_LI))))
        return true; /* the visit of the church, of these states */
    if (e->type != EVENT_ASSAULT)
        return false;
    if (is_town(e, q))
        return true; /* the battle of a town */
    if (!v->gen_a || e->r->tag != TAG_MASDAR || !IN(e->frames, EFRAME_R_OBJ))
        return false;
    if (!q->person && !political(e->d, q) && !has(p, q->head, CLASS_PLANE) && !has(p, q->head, CLASS_ARMED))
        return true; /* attacking a post */
    bool title = q->person && q->end + 1 < e->limit && is_kind(p, q->end, TOKEN_COMMA) && has(p, q->end + 1, CLASS_TITLE) && has(p, q->end + 1, CLASS_HUMAN); /* "his attacking, the minister" */
    return IN(e->frames, EFRAME_GEN_A) && (q->end >= e->limit || !(pro_at(p, q->end) & PRO_LI)) && !object_of_masdar(e, q) && !title; /* attacking somebody */
}

/* The genitive, and what stands behind it. */
void read_genitive(deed *e, noun_view *v)
{
    draft *d = e->d;
    const parse *p = e->p;
    uint32_t j = v->gen_r && v->at < e->limit ? behind_about(p, v->at, e->limit) : v->at; /* "the arrest of about, of more than, twenty" */
    if (has_article(p, e->i) || e->r->features & F_ACC || j >= e->limit)
        return;
    if (has(p, j, CLASS_MONTH)) {
        v->at++; /* "the attack of March on X" */
        return;
    }
    if (IN(e->frames, EFRAME_NEEDS_ARMS) && (has(p, j, CLASS_FIRE) || has(p, j, CLASS_VIOLENT) || has(p, j, CLASS_PLANE)))
        return; /* the opening of fire: not by whom */
    if ((v->gen_a || v->gen_r) && quoted_name(p, j, e->limit) && (p->phrases[j + 1].actor >= 0 || (p->k[j].mate > j + 2 && (has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP))))) {
        party q = {.first = j, .end = p->k[j].mate + 1, .head = j + 1, .known = p->phrases[j + 1].actor, .same_as = NOBODY, .there = true, .political = true};
        *(v->gen_r ? &e->recipient : &e->actor) = q; /* the attack of "NAME" */
        v->at = q.end;
        return;
    }
    if (e->type == EVENT_ASSAULT && p->k[j].chosen && p->k[j].chosen->lemma->value == 1 && has(p, j, CLASS_PLACE) && !pro_at(p, j) && !en_at(p, j) && tag_at(p, j) == TAG_NOUN) { /* "an ambush [in] the north of" */
        v->at = np_parse(p, j, e->limit, 0).end;
        return;
    }
    if (!np_may_begin(p, j) || (tag_at(p, j) == TAG_ADJ && !people_named(p, j)) || bare_place(p, j) || pro_at(p, j) & (PRO_PREP | PRO_AND) || attribute_of(p, e->i, j))
        return;
    party q = np_party(e, j, NP_APPOSITION | NP_COORD);
    if (q.there && !v->gen_r && !e->with_names && q.head == e->with) {
        v->at = q.end; /* "the opening of a crossing": it does nothing */
        return;
    }
    bool idle = e->mode == MODE_VISIT && q.there && !actorly(d, &q); /* a visit of work */
    if (!q.there || !(v->gen_a || v->gen_r) || idle)
        return;
    uint32_t of = behind_own_adjective(e, &q); /* "the criticism of the embassy in X to the conditions": the embassy's */
    if (of + 1 < e->limit && role_at(p, of) == ROLE_FI && !en_at(p, of))
        of = np_parse(p, of + 1, e->limit, 0).end;
    uint32_t him = q.end; /* "the army's shelling of it (lahu)" */
    if (v->gen_r && !v->accused && !has_article(p, e->i) && him < e->limit && role_at(p, him) == ROLE_LI && en_at(p, him) && !pro_at(p, him) && (political(d, &q) || has(p, q.head, CLASS_ARMED))) {
        e->actor = q;
        e->recipient = pronoun(e, en_at(p, him), &e->actor);
        v->at = him + 1;
        return;
    }
    bool criticises = v->gen_r && IN(e->frames, EFRAME_GEN_A) && of < e->limit && ((led_by_li(p, of) && (tag_at(p, of) == TAG_NOUN || tag_at(p, of) == TAG_DET) && !has(p, of, CLASS_FACT)) || (role_at(p, of) == ROLE_LI && en_at(p, of)));
    if (criticises)
        v->gen_r = false, v->gen_a = true;
    party o = v->gen_r ? behind_doer(e, &q) : nobody;
    o = o.there || !v->gen_r ? o : over_the_weapon(e, &q);
    bool both = !v->accused && o.there && actorly(d, &o) && actorly(d, &q);
    bool of_thing = v->gen_r && !both && !v->accused && e->r->tag == TAG_MASDAR && overt(&o) && o.first == q.end && led_by_li(p, q.end) && !actorly(d, &o) && !q.person && (political(d, &q) || has(p, q.head, CLASS_ARMED)) &&
                    (has(p, o.head, CLASS_PLACE) || has(p, o.head, CLASS_THING) || has(p, o.head, CLASS_PLANE));
    if (of_thing)
        e->actor = q; /* "the shelling by the opposition of (li-) quarters" */
    else if ((v->gen_r && !both) || is_goal(e, v, &q))
        e->recipient = q;
    else if (e->type == EVENT_PROTEST && is_town(e, &q) && !en_at(p, q.head))
        e->where = q; /* the demonstration of Marseille */
    else if (e->type == EVENT_CONSULT && e->mode == MODE_NONE && q.place && !en_at(p, q.head) && (is_town(e, &q) || (q.known >= 0 && IN(p->im->actors[q.known].classes, CLASS_CAPITAL))) && !(q.end < e->limit && role_at(p, q.end) == ROLE_MAA))
        e->where = q; /* the talks of Geneva, but those of Moscow with Kyiv */
    else if (e->type == EVENT_ASSAULT && q.known >= 0 && q.place && !q.plural && IN(p->im->actors[q.known].classes, CLASS_CAPITAL) && !(q.end < e->limit && role_at(p, q.end) == ROLE_ALA))
        e->where = q; /* the attack of Paris, but of Moscow on Kyiv */
    else
        e->actor = q;
    if (both)
        e->recipient = o;
    j = v->at = both ? o.end : behind_own_adjective(e, &q);
    if (!v->gen_a || !IN(e->frames, EFRAME_R_OBJ))
        return;
    if (e->r->tag == TAG_MASDAR && j < e->limit && led_by_li(p, j)) { /* the accusing of Moscow to Tel Aviv */
        o = np_party(e, j, NP_APPOSITION | NP_COORD);
        party whose = words_only(e) ? whose_thing(e, &o) : nobody;
        if (whose.there || (o.there && actorly(d, &o)))
            e->recipient = whose.there ? whose : o;
    }
    uint32_t k = j < e->limit && is_kind(p, j, TOKEN_COMMA) ? j + 1 : j; /* "the attack of X, Y": over a comma the object of the masdar */
    if (k < e->limit && np_may_begin(p, k) && !(pro_at(p, k) & (PRO_PREP | PRO_AND))) {
        o = np_party(e, k, NP_APPOSITION);
        if (o.there && actorly(d, &o))
            e->recipient = o;
    }
}

/* "His receiving the minister", "his meeting the president": the object behind the pronoun. */
void behind_possessor(deed *e, const noun_view *v)
{
    const parse *p = e->p;
    uint32_t j = v->at;
    bool in = e->type == EVENT_CONSULT && e->mode == MODE_NONE && !e->recipient.there && j < e->limit && role_at(p, j) == ROLE_FI; /* "his meeting in New York the ambassadors" */
    if (j < e->limit && (IN(e->frames, EFRAME_HOSTS) || in)) /* "his receiving yesterday in Tunis the minister" */
        j = skip_adjuncts(e->d, j, e->limit);
    else if (j < e->limit && p->time_at[j])
        j = p->times.at[p->time_at[j] - 1].end;
    if (!en_at(p, e->i) || j >= e->limit || !np_may_begin(p, j) || pro_at(p, j) & (PRO_PREP | PRO_AND))
        return;
    if (IN(e->frames, EFRAME_HOSTS)) {
        e->actor = np_party(e, j, NP_APPOSITION | NP_COORD);
        return;
    }
    if (v->gen_r || !(IN(e->frames, EFRAME_R_OBJ) || IN(e->frames, EFRAME_R_MAA)) || e->recipient.there || tag_at(p, j) == TAG_ADJ)
        return;
    party o = np_party(e, j, NP_APPOSITION | NP_COORD);
    bool matter = e->type == EVENT_CONSULT && overt(&o) && o.head == o.first && has(p, o.head, CLASS_THING) && !has(p, o.head, CLASS_GROUP) && o.known < 0 && !o.person; /* "discussed at their meeting the file of X" */
    if (o.there && !matter && actorly(e->d, &o) && (o.person || o.political || o.known >= 0) && !(in && o.place))
        e->recipient = o;
}
