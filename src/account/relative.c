/* relative.c: the subject of a verb in a relative clause, and of one behind such a clause: the noun phrase that the clause is
 * about. */
#include "deed.h"
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "attacked the army the rebels, who": two parties behind a verb, not one phrase that its parse could not join. */
static bool subject_and_object(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    if (has_article(p, i - 1) && !has_article(p, i) && (has(p, i, CLASS_QUANT) || has(p, i, CLASS_CARDINAL) || has(p, i, CLASS_MASS)))
        return true; /* "killed the forces dozens of protesters who" */
    if (i > d->first + 1 && is_finite(p, i - 2) && tag_at(p, i - 1) == TAG_PROPN && p->phrases[i - 1].actor >= 0 && has_article(p, i) && has(p, i, CLASS_TITLE))
        return true; /* "NAME criticised the chancellor who" */
    if (i < d->first + 2 || !is_finite(p, i - 2) || !has_article(p, i - 1))
        return false;
    int32_t known = p->phrases[i].actor;
    if (has_article(p, i) && tag_at(p, i) == TAG_NOUN && tag_at(p, i - 1) == TAG_NOUN && !has(p, i, CLASS_HUMAN) && (p->k[i].chosen->features ^ p->k[i - 1].chosen->features) & F_FEM)
        return true; /* "the expert (m.) criticised the administration (f.) which" */
    return (known >= 0 && !IN(p->im->actors[known].classes, CLASS_HUMAN)) || (tag_at(p, i) == TAG_NOUN && (p->k[i].chosen->features ^ p->k[i - 1].chosen->features) & F_PLUR);
}

/* "The provoking of the Palestinians who protested", "the number of the Palestinians who": several protested, no provoking did. */
static bool provoking(const draft *d, uint32_t i, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = verb != UINT32_MAX ? p->k[verb].chosen : NULL, *r = p->k[i].chosen;
    return v && v->features & (F_PLUR | F_DUAL) && !(v->features & F_SING) && (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && !r->pro && !r->en && r->features & F_SING && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_ORG) &&
           !has(p, i, CLASS_GROUP) && !(has(p, i, CLASS_MASS) && pro_at(p, i + 1) != PRO_DET) && !has(p, i, CLASS_QUANT) && !has(p, i, CLASS_ARMED);
}

/* The phrase that ends just before token `at`, if the verb agrees with it (UINT32_MAX: no verb has to). */
party ending_at(draft *d, uint32_t at, uint32_t verb, bool definite)
{
    const parse *p = d->p;
    for (uint32_t i = at > d->first + 12 ? at - 12 : d->first; i < at; i++) {
        if (!np_may_begin(p, i) || (p->inside[i] && p->inside[i] - 1 != i))
            continue;
        np n = np_parse(p, i, at, NP_APPOSITION | NP_COORD);
        bool name = tag_at(p, n.head) == TAG_PROPN || (p->k[n.head].chosen && p->k[n.head].chosen->guessed && !has_article(p, n.head) && at > n.head + 1 && personal_name(p, n.head));
        if (n.end != at || (definite && !n.definite && !name) || (verb != UINT32_MAX && !agrees(p->k[verb].chosen, &n, p, true)))
            continue;
        bool whole = n.first > d->first + 1 && tag_at(p, n.first - 1) == TAG_ADJ && tag_at(p, n.first) == TAG_NOUN && !p->k[n.first].chosen->guessed && p->phrases[n.first].actor < 0 && !has_article(p, n.first) && (tag_at(p, n.first - 2) == TAG_NOUN || tag_at(p, n.first - 2) == TAG_ADJ); /* "[expelled] Shiite factions fighters of X who" */
        whole |= verb != UINT32_MAX && n.person && n.first > d->first && tag_at(p, n.first - 1) == TAG_NOUN && has(p, n.first - 1, CLASS_ORG) && !en_at(p, n.first - 1) && np_parse(p, n.first - 1, at, 0).end == at; /* "the administration of the president, who": he, or it would agree */
        while (!whole && n.first > d->first && at - n.first < 10 && !(pro_at(p, n.first) & ~PRO_DET) && p->k[n.first - 1].chosen && !p->time_at[n.first - 1] &&
               (tag_at(p, n.first - 1) == TAG_NOUN || tag_at(p, n.first - 1) == TAG_ADJ || tag_at(p, n.first - 1) == TAG_PROPN) &&
               !(has_article(p, n.first - 1) && tag_at(p, n.first) == TAG_NOUN && !has_article(p, n.first) && !en_at(p, n.first) && !p->k[n.first].chosen->guessed && (tag_at(p, n.first - 1) == TAG_ADJ || tag_at(p, n.first - 1) == TAG_NOUN)) && /* nor "[formed] the government a committee" */
               !(p->k[n.first].chosen && p->k[n.first].chosen->features & F_ACC && tag_at(p, n.first) == TAG_NOUN && (tag_at(p, n.first - 1) == TAG_PROPN || (has_article(p, n.first - 1) && p->k[n.first].chosen->features & F_SING))) && /* "[leads] Saudi Arabia a coalition", "[criticised] the minister a deputy" */
               !(has(p, n.first, CLASS_QUANT) && p->k[n.first].chosen->lemma->value != ONE_OF && !pro_at(p, n.first) && (tag_at(p, n.first - 1) == TAG_PROPN || has_article(p, n.first - 1))) && /* "[lost] Daesh most of the towns" */
               !subject_and_object(d, n.first) && !provoking(d, n.first - 1, verb) && !of_somebody(p, n.first - 1) &&
               !(p->inside[n.first - 1] && tag_at(p, p->inside[n.first - 1] - 1) == TAG_ADP)) /* "on the part of X, who" */
            n.first--; /* what its parse could not join */
        return party_of(d, &n);
    }
    return nobody;
}

/* "NAME, the one living in the United States, and whom": what only describes him between commas is passed over. `at`: the comma before the
 * relative, or the relative; the comma behind his name, or `at`. */
static uint32_t before_description(const draft *d, uint32_t at)
{
    enum { LONG = 12 };
    const parse *p = d->p;
    if (!is_kind(p, at, TOKEN_COMMA))
        return at;
    uint32_t k = at;
    while (k > d->first && at - k < LONG && !is_kind(p, k - 1, TOKEN_COMMA) && !is_finite(p, k - 1) && !is_comp(p, k - 1))
        k--;
    bool describes = k > d->first + 1 && is_kind(p, k - 1, TOKEN_COMMA) && pro_at(p, k) == PRO_DET && (tag_at(p, k) == TAG_APTC || tag_at(p, k) == TAG_PPTC || tag_at(p, k) == TAG_ADJ || (tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_HUMAN) && may_be(p, k, TAG_APTC))) && p->k[k].chosen->features & F_SING && !p->inside[k];
    return describes ? k - 1 : at;
}

party whom_of_relative(draft *d, uint32_t rel)
{
    const parse *p = d->p;
    uint32_t at = rel > d->first && is_kind(p, rel - 1, TOKEN_COMMA) ? rel - 1 : rel;
    int which = p->k[rel].chosen->lemma->value;
    at = before_description(d, at);
    party widest = nobody;
    for (uint32_t i = at > d->first + 12 ? at - 12 : d->first; i < at; i++) {
        if (!np_may_begin(p, i) || (p->inside[i] && p->inside[i] - 1 != i))
            continue;
        np n = np_parse(p, i, at, NP_APPOSITION);
        const reading *h = n.end == at ? p->k[n.head].chosen : NULL;
        if (!h || (!n.definite && h->tag != TAG_PROPN) || h->features & F_ACC)
            continue;
        bool many = n.plural || h->features & F_PLUR || (has(p, n.head, CLASS_MASS) && has(p, n.head, CLASS_HUMAN) && !has_article(p, n.head)), she = h->features & F_FEM, things = many && !has(p, n.head, CLASS_HUMAN);
        if (which == HE ? !many && !she : which == SHE ? she || things : many) {
            party q = party_of(d, &n);
            bool whose = q.head == q.first && (of_somebody(p, q.head) || (q.person && tag_at(p, q.head) == TAG_NOUN && has(p, q.head, CLASS_PLACE) && !has(p, q.head, CLASS_HUMAN) && !has_article(p, q.head)));
            bool attribute = tag_at(p, i) == TAG_ADJ || (i > d->first && has_article(p, i) && has_article(p, i - 1));
            if (widest.there && !q.person && (attribute || whose || !of_somebody(p, widest.head) || !actorly(d, &q)))
                continue;
            if ((q.person || actorly(d, &q)) && !whose)
                return q;
            widest = q; /* "the decision to free X, who": not the decision, if X is a person */
        }
    }
    return widest;
}

uint32_t relative_of_verb(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t k = verb; k-- > d->first && verb - k < 4;) {
        role_id r = role_at(p, k);
        if (r == ROLE_REL)
            return k;
        bool always = tag_at(p, k) == TAG_ADV || (r == ROLE_WHEN && k > d->first && role_at(p, k - 1) == ROLE_REL);
        if ((always && !pro_at(p, k) && !en_at(p, k)) || (k + 1 == verb && opens_quote(p, k)))
            continue; /* "who always said", "who 'threatened her'" */
        if (is_finite(p, k) && has(p, k, CLASS_BEGIN) && !pro_at(p, k) && !en_at(p, k) && tag_at(p, verb) == TAG_IMPF)
            continue; /* "which has begun to send" */
        if (pro_at(p, k) || (r != ROLE_LAM && r != ROLE_LAN && r != ROLE_LA && r != ROLE_QAD && r != ROLE_SAWFA && tag_at(p, k) != TAG_AUX))
            break;
    }
    return UINT32_MAX;
}

/* Of a relative clause whose pronoun is led by a preposition: does who did it stand behind the verb? "The quarter which Daesh took (hold
 * of it)", "the quarters the hold over which the army won back". */
bool does_it_behind(const draft *d, uint32_t verb)
{
    enum { PART = 10 };
    const parse *p = d->p;
    uint32_t at = verb + 1;
    bool before = at < d->end && tag_at(p, at) == TAG_ADP && (en_at(p, at) == EN_3MS || en_at(p, at) == EN_3FS);
    at += before;
    if (at >= d->end || !np_may_begin(p, at) || pro_at(p, at) & ~PRO_DET || tag_at(p, at) == TAG_MASDAR || p->time_at[at])
        return false;
    np n = np_parse(p, at, d->end, 0);
    uint32_t hold = n.end;
    bool over = hold + 1 < d->end && p->k[verb].chosen->lemma->event == EVENT_COERCE && tag_at(p, hold) == TAG_MASDAR && has_article(p, hold) && tag_at(p, hold + 1) == TAG_ADP && (en_at(p, hold + 1) == EN_3MS || en_at(p, hold + 1) == EN_3FS);
    for (uint32_t k = hold + 2; !over && k < d->end && k < hold + PART && p->k[hold].chosen && p->k[hold].chosen->tag == TAG_MASDAR && has_article(p, hold) && p->k[verb].chosen->lemma->event == EVENT_COERCE && p->k[k].kind != TOKEN_COMMA && !is_finite(p, k); k++)
        over = role_at(p, hold + 1) == ROLE_ALA && !en_at(p, hold + 1) && tag_at(p, k) == TAG_NOUN && (en_at(p, k) == EN_3MS || en_at(p, k) == EN_3FS); /* "the hold over more than half of its area" */
    const reading *h = n.end > n.first ? p->k[n.head].chosen : NULL;
    bool some = before && h && h->features & F_PLUR && has(p, n.head, CLASS_HUMAN) && ends_in_un(p, n.head); /* "whom strangers attacked" */
    bool him = hold < d->end && tag_at(p, hold) == TAG_ADP && (en_at(p, hold) == EN_3MS || en_at(p, hold) == EN_3FS) && p->k[verb].chosen->lemma->event && preposition_of(p->k[verb].chosen->lemma->event_frames, role_at(p, hold), 0); /* "whom the police released (of him)" */
    return (before || over || him) && (n.political || n.actor >= 0 || some || (before && n.person && n.definite)) && agrees(p->k[verb].chosen, &n, p, false);
}

/* "NAME, the professor of psychology at (bi-) the university, who says": who holds the office there, not the university. */
static party holder_at(draft *d, const party *q, uint32_t verb)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (!q->there || q->first >= q->end || q->person || !(pro_at(p, q->first) & PRO_BI) || pro_at(p, q->first) & PRO_AND)
        return nobody;
    for (uint32_t k = q->first; k-- > d->first && q->first - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        if (tag_at(p, k) != TAG_NOUN || !has_article(p, k) || !has(p, k, CLASS_TITLE) || !has(p, k, CLASS_HUMAN) || !(p->k[k].chosen->features & v->features & F_SING) || (p->k[k].chosen->features ^ v->features) & F_FEM)
            continue;
        party named = k > d->first + 1 && is_kind(p, k - 1, TOKEN_COMMA) ? ending_at(d, k - 1, verb, true) : nobody;
        if (named.there && named.person)
            return named;
        np n = np_parse(p, k, q->first, 0);
        return n.end > k ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* Definite people at token k: "the Houthis", "the gunmen". */
static bool the_people(const parse *p, uint32_t k)
{
    const reading *r = p->k[k].chosen;
    bool named = p->phrases[k].actor >= 0 && r && r->tag == TAG_PROPN && may_be(p, k, TAG_ADJ);
    return named || (r && r->tag == TAG_NOUN && r->pro & PRO_DET && r->features & F_PLUR && !(r->features & F_SING) && IN(r->lemma->classes, CLASS_HUMAN));
}

/* The nearest of them before token `rel`, over their attributes and where they are. */
static party people_before(draft *d, uint32_t rel)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    for (uint32_t k = rel; k-- > d->first && rel - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k) && role_at(p, k) != ROLE_REL;) {
        bool attribute = k > d->first && the_people(p, k - 1); /* "the Houthis loyal to" */
        if (!the_people(p, k) || attribute || pro_at(p, k) & PRO_AND)
            continue;
        np n = np_parse(p, k, rel, 0);
        return n.end > k ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* The relative clause "X who said": X, when the verb agrees with it. */
party antecedent(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t rel = relative_of_verb(d, verb);
    if (rel == UINT32_MAX || rel < d->first + 1)
        return nobody;
    if (rel > d->first + 1 && !pro_at(p, rel) && tag_at(p, rel - 1) == TAG_PRON && !pro_at(p, rel - 1))
    { /* "X, it is who did it" */
        party it = ending_at(d, rel - 1, verb, true);
        return it.first < it.end && pro_at(p, it.first) & PRO_PREP ? nobody : it;
    }
    if (pro_at(p, rel)) { /* "the rebels, whom X supports and who took the town": the same */
        const image_lemma *which = p->k[rel].chosen->lemma;
        const reading *w = p->k[verb].chosen;
        party he = pro_at(p, rel) == PRO_AND && tag_at(p, rel - 1) == TAG_PROPN && tag_at(p, verb - 1) == TAG_AUX && !w->en ? ending_at(d, rel, verb, true) : nobody;
        if (he.person)
            return he; /* "NAME, and who had called for" */
        party they = pro_at(p, rel) == PRO_AND && w->features & F_PLUR && !(w->features & F_SING) && !w->en && is_kind(p, rel - 1, TOKEN_COMMA) ? whom_of_relative(d, rel) : nobody;
        if (they.there && (they.plural || p->k[they.head].chosen->features & F_PLUR) && has(p, they.head, CLASS_HUMAN))
            return they; /* "among the users of X, and who called for" */
        they = pro_at(p, rel) == PRO_AND && which->value >= 3 && w->features & F_PLUR && !(w->features & F_SING) && !w->en ? people_before(d, rel) : nobody;
        if (they.there)
            return they; /* "against the Houthis loyal to X in Y and who control" */
        if (w->lemma->cue || w->en || (which->value == 1 && w->features & F_FEM) || (which->value == 2 && !(w->features & F_FEM)))
            return nobody;
        for (uint32_t r = rel; pro_at(p, rel) == PRO_AND && r-- > d->first + 1 && verb - r < 30;)
            if (role_at(p, r) == ROLE_REL && !pro_at(p, r) && p->k[r].chosen->lemma->value == which->value)
                return ending_at(d, is_kind(p, r - 1, TOKEN_COMMA) ? r - 1 : r, verb, true);
        return nobody;
    }
    if (verb + 1 < d->end && role_at(p, verb + 1) == ROLE_FI && en_at(p, verb + 1))
        return nobody; /* "in which he said" */
    int which = p->k[rel].chosen->lemma->value; /* 1: he, 2: she */
    uint8_t again = verb + 1 < d->end && tag_at(p, verb + 1) == TAG_ADP ? en_at(p, verb + 1) : EN_NONE;
    const image_lemma *deed = p->k[verb].chosen->lemma;
    bool resumed = deed->event && !p->k[verb].chosen->en && ((which == 1 && again == EN_3MS) || (which == 2 && again == EN_3FS)) && preposition_of(deed->event_frames, role_at(p, verb + 1), 0);
    party of_it = resumed ? whom_of_relative(d, rel) : nobody;
    bool together = deed->event == EVENT_CONSULT || deed->event == EVENT_COOPERATE || deed->event == EVENT_AGREE;
    if (resumed && deed->mode != MODE_CONVICT && (together || (of_it.first < of_it.end && !of_it.person && ((has(p, of_it.head, CLASS_PLACE) && tag_at(p, of_it.head) == TAG_NOUN) || !actorly(d, &of_it)))))
        return nobody; /* "the plants, of which (alayha) it took hold", "the towns that it controls", "whom he met with" */
    if (does_it_behind(d, verb))
        return nobody;
    if (p->k[verb].chosen->lemma->cue && verb + 2 < d->end && has_article(p, verb + 1) && p->phrases[verb + 1].actor < 0 && np_may_begin(p, verb + 1)) { /* "whose removal the army announced" */
        np n = np_parse(p, verb + 1, d->end, 0);
        if (n.political && !n.person && n.end < d->end && tag_at(p, n.end) == TAG_MASDAR && en_at(p, n.end) && agrees(p->k[verb].chosen, &n, p, false))
            return nobody;
    }
    if (p->k[verb].chosen->lemma->event == EVENT_REQUEST && !p->k[verb].chosen->en && verb + 2 < d->end && np_may_begin(p, verb + 1) && !(pro_at(p, verb + 1) & ~PRO_DET)) { /* "whose going (bi-) the protesters demanded" */
        np n = np_parse(p, verb + 1, d->end, 0);
        bool his = n.end > n.first && n.end < d->end && pro_at(p, n.end) == PRO_BI && (tag_at(p, n.end) == TAG_MASDAR || tag_at(p, n.end) == TAG_NOUN) && (en_at(p, n.end) == EN_3MS || en_at(p, n.end) == EN_3FS);
        if (his && (n.person || n.political || n.actor >= 0) && agrees(p->k[verb].chosen, &n, p, false))
            return nobody;
    }
    const reading *says = p->k[verb].chosen;
    if (says->lemma->cue && !says->en && verb + 3 < d->end && np_may_begin(p, verb + 1) && !(pro_at(p, verb + 1) & ~PRO_DET)) { /* "for which the movement announced its responsibility" */
        np n = np_parse(p, verb + 1, d->end, 0);
        bool for_it = n.end > n.first && n.end + 1 < d->end && en_at(p, n.end) && !pro_at(p, n.end) && (tag_at(p, n.end) == TAG_NOUN || tag_at(p, n.end) == TAG_MASDAR) && tag_at(p, n.end + 1) == TAG_ADP && en_at(p, n.end + 1);
        if (for_it && (n.person || n.political || n.actor >= 0) && agrees(says, &n, p, false))
            return nobody;
    }
    if (says->lemma->cue && !says->en && verb + 2 < d->end && np_may_begin(p, verb + 1) && !(pro_at(p, verb + 1) & ~PRO_DET)) { /* "of whom Turkey says that he" */
        np n = np_parse(p, verb + 1, d->end, 0);
        uint32_t that = n.end > n.first ? skip_adjuncts(d, n.end, d->end) : d->end; /* also "of which the ministry said in a statement that it" */
        if ((n.person || n.political || n.actor >= 0) && that < d->end && is_comp(p, that) && en_at(p, that) && agrees(says, &n, p, false))
            return nobody;
    }
    if (says->lemma->event && IN(says->lemma->event_frames, EFRAME_R_OBJ) && !says->en && verb + 3 < d->end && np_may_begin(p, verb + 1) && !(pro_at(p, verb + 1) & ~PRO_DET)) { /* "of whom the authorities hold a million (of them)" */
        np n = np_parse(p, verb + 1, d->end, 0), whom = n.end > n.first && n.end < d->end && np_may_begin(p, n.end) && !(pro_at(p, n.end) & ~PRO_DET) ? np_parse(p, n.end, d->end, 0) : (np){0};
        bool of_them = whom.end > whom.first && whom.end < d->end && tag_at(p, whom.end) == TAG_ADP && (en_at(p, whom.end) == EN_3FS || en_at(p, whom.end) == EN_3MS || en_at(p, whom.end) == EN_3MP);
        if (of_them && (n.political || n.actor >= 0) && agrees(says, &n, p, false))
            return nobody;
    }
    /* the verb of "which he said" does not agree with "which"; an object pronoun means it too */
    const reading *v = p->k[verb].chosen;
    int gender = p->k[rel].chosen->lemma->value;
    bool told = v->en && v->lemma->cue == CUE_INFORM && verb + 1 < d->end && is_comp(p, verb + 1); /* "his brother, who told him that" */
    if ((v->en && !told) || (gender == 1 && v->features & F_FEM) || (gender == 2 && v->features & F_MASC && !(v->features & F_FEM)))
        return nobody;
    if (gender && gender < 3 && v->features & (F_PLUR | F_DUAL) && !(v->features & F_SING) && v->lemma->cue)
        return nobody; /* "the colonel, of whom (sg.) they said (pl.) that" */
    if (is_kind(p, rel - 1, TOKEN_COMMA) && rel > d->first + 1) {
        for (uint32_t r = rel - 1; r-- > d->first + 1 && rel - r < 16 && !is_kind(p, r, TOKEN_COMMA);) /* "X, who belongs to Y, who said": X */
            if (role_at(p, r) == ROLE_REL && !pro_at(p, r) && is_kind(p, r - 1, TOKEN_COMMA) && p->k[r].chosen->lemma == p->k[rel].chosen->lemma)
                return ending_at(d, r - 1, verb, true);
            else if (role_at(p, r) == ROLE_REL && !pro_at(p, r) && v->lemma->event == EVENT_ASSAULT && IN(v->lemma->event_frames, EFRAME_SUBJ_R) && p->k[r].chosen->lemma == p->k[rel].chosen->lemma)
                return ending_at(d, r, verb, true); /* "X who headed Y, who was killed": no body is killed */
        rel--;
    }
    party who = ending_at(d, rel, verb, true), holder = holder_at(d, &who, verb);
    if (holder.there)
        return holder;
    uint32_t mark = !who.there && p->k[rel - 1].kind == TOKEN_QUOTE && p->k[rel - 1].quote < 0 && p->k[rel - 1].mate > d->first && p->k[rel - 1].mate + 1 < rel - 1 ? p->k[rel - 1].mate + 1 : 0;
    np quoted = mark && np_may_begin(p, mark) ? np_parse(p, mark, rel - 1, NP_APPOSITION | NP_COORD) : (np){0};
    if (mark && quoted.end == rel - 1 && quoted.definite && quoted.person && agrees(v, &quoted, p, true))
        who = party_of(d, &quoted); /* "the 'soldiers of the occupation' who killed" */
    bool thing = who.there && who.first < who.end && tag_at(p, who.head) == TAG_NOUN && !actorly(d, &who) && !has(p, who.head, CLASS_DOC) && !has(p, who.head, CLASS_MEDIA) && !has(p, who.head, CLASS_SOURCE);
    const reading *whose = who.there && who.first < who.end ? p->k[who.head].chosen : NULL;
    bool not_it = whose && gender == 1 && whose->tag == TAG_NOUN && whose->features & F_FEM && whose->features & F_SING && !who.person && IN(whose->lemma->classes, CLASS_DOC); /* "the letter of the aide who (m.) admitted" */
    bool acts = whose && (thing || (whose->tag == TAG_MASDAR && !actorly(d, &who))) && !has_article(p, who.head) && !whose->en && !whose->lemma->event && whose->features & F_SING && (says->lemma->event == EVENT_COERCE || says->lemma->event == EVENT_ASSAULT) && IN(says->lemma->event_frames, EFRAME_NEEDS_WHO); /* "the response of the police, who subdued" */
    bool of_them = who.there && who.first < who.end && who.head == who.first && of_somebody(p, who.head);
    bool other = of_them && ((gender == 1 && whose->features & F_FEM) || (gender == 2 && !(whose->features & F_FEM)));
    if (((thing || not_it) && says->lemma->cue) || acts || of_them) { /* "the claims of the ministry, which announced": the ministry */
        party owner = whom_of_relative(d, relative_of_verb(d, verb));
        bool does = other || acts || says->lemma->cue || not_it || owner.person || owner.known >= 0; /* "the anger of NAME, who demanded" */
        does &= !(whose && whose->lemma->event && owner.place && !(owner.known >= 0 && IN(p->im->actors[owner.known].classes, CLASS_COUNTRY))); /* "the attacks of Paris, which" */
        if (owner.there && does && owner.first > who.first && (owner.person || actorly(d, &owner)))
            return owner;
    }
    bool they = thing && v->features & F_PLUR && v->features & F_MASC && !(v->features & (F_SING | F_FEM));
    for (uint32_t k = who.head + 1; they && k < who.end && k < who.head + 4; k++) { /* "the confessions of the prisoners, who (m. pl.) confirmed": they */
        np n = np_may_begin(p, k) && has(p, k, CLASS_HUMAN) && p->k[k].chosen->features & F_PLUR && (pro_at(p, k) & ~PRO_DET) == 0 ? np_parse(p, k, who.end, NP_COORD) : (np){0};
        if (n.end == who.end && n.end > n.first)
            return party_of(d, &n);
    }
    return thing && says->lemma->cue == CUE_SAY ? nobody : who; /* "its arsenal, of which it says that it": no arsenal speaks */
}

/* "That the prime minister will be in X to attend Y, and he will discuss": over a comma the pronoun means the subject of the verb before,
 * when both agree. */
static party and_he(draft *d, uint32_t verb)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t he = verb > d->first + 3 ? verb - 1 : d->first;
    if (he == d->first || (v->tag == TAG_IMPF && v->lemma->event == EVENT_ASSAULT && IN(v->lemma->event_frames, EFRAME_GEN_R)) || !(v->features & F_SING) || !(v->features & F_3RD) || tag_at(p, he) != TAG_PRON || pro_at(p, he) != PRO_AND || !is_kind(p, he - 1, TOKEN_COMMA) || d->hops)
        return nobody;
    for (uint32_t k = he - 1; k-- > d->first && he - k < FAR && !is_comp(p, k) && role_at(p, k) != ROLE_REL && !is_kind(p, k, TOKEN_QUOTE);) {
        if (!is_finite(p, k))
            continue;
        const reading *w = p->k[k].chosen;
        if ((w->features ^ v->features) & (F_FEM | F_SING) || relative_of_verb(d, k) != UINT32_MAX || w->lemma->cue)
            return nobody;
        uint32_t object;
        d->hops++;
        party q = overt_subject_of(d, k, he, &object);
        d->hops--;
        return overt(&q) && q.end < he && (q.person || q.political) && !q.plural ? q : nobody;
    }
    return nobody;
}

party while_they(draft *d, uint32_t verb)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t at = verb > d->first + 2 ? verb - 1 : d->first;
    party he = and_he(d, verb);
    if (he.there)
        return he;
    if (at == d->first || v->tag != TAG_IMPF || v->pro || tag_at(p, at) != TAG_PRON || pro_at(p, at) != PRO_AND)
        return nobody;
    for (uint32_t i = at > d->first + FAR ? at - FAR : d->first; i < at; i++) {
        if (!np_may_begin(p, i) || (p->inside[i] && p->inside[i] - 1 != i))
            continue;
        np n = np_parse(p, i, at, NP_APPOSITION | NP_COORD);
        const reading *h = n.end == at ? p->k[n.head].chosen : NULL;
        bool somebody = h && (n.person || n.political || IN(h->lemma->classes, CLASS_HUMAN) || IN(h->lemma->classes, CLASS_ARMED) || IN(h->lemma->classes, CLASS_GROUP));
        bool many = v->features & (F_PLUR | F_DUAL) && !(v->features & F_SING);
        if (somebody && many == (n.plural || (h->features & (F_PLUR | F_DUAL) && IN(h->lemma->classes, CLASS_HUMAN))) && agrees(v, &n, p, true))
            return party_of(d, &n);
    }
    return nobody;
}

/* Behind the verb stands a preposition with the pronoun of whom the clause tells: "in which", "to whom". */
static bool resumed_behind(const draft *d, uint32_t verb)
{
    uint32_t next = verb + 1;
    return next < d->end && tag_at(d->p, next) == TAG_ADP && en_at(d->p, next);
}

bool gap_of_relative(draft *d, uint32_t verb, party *whose)
{
    enum { MASC = 1, FEM = 2 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t may = verb > d->first + 3 && is_comp(p, verb - 1) && !en_at(p, verb - 1) && !pro_at(p, verb - 1) && is_finite(p, verb - 2) && !en_at(p, verb - 2) ? verb - 2 : verb; /* "which may [that it] threaten" */
    uint32_t rel = relative_of_verb(d, may);
    *whose = nobody;
    if (rel == UINT32_MAX || rel < d->first + 2 || pro_at(p, rel) || v->pro || v->en || !(v->features & F_3RD) || resumed_behind(d, verb))
        return false;
    int which = p->k[rel].chosen ? p->k[rel].chosen->lemma->value : 0;
    if ((which == MASC && v->features & F_FEM) || (which == FEM && !(v->features & F_FEM)) || ((which == MASC || which == FEM) && !(v->features & F_SING)))
        return false; /* "whom they" */
    uint32_t at = is_kind(p, rel - 1, TOKEN_COMMA) ? rel - 1 : rel, mark = at - 1;
    bool quote = p->k[mark].kind == TOKEN_QUOTE && p->k[mark].quote < 0, bracket = is_kind(p, mark, TOKEN_CLOSE);
    if ((quote || bracket) && p->k[mark].mate > d->first && p->k[mark].mate < mark) { /* "the company (X), which", "the 'Front of X', which" */
        uint32_t open = p->k[mark].mate;
        *whose = quote && quoted_name(p, open, mark + 1) && (p->phrases[open + 1].actor >= 0 || has(p, open + 1, CLASS_ORG) || has(p, open + 1, CLASS_GROUP)) ? quoted_party(p, open) : ending_at(d, open, verb, false);
    }
    return true;
}

/* Before the "in" that leads the definite phrase, or the place, just before token `at`: its token; else `at`. */
static uint32_t behind_where(const draft *d, uint32_t at)
{
    enum { LONG = 5 };
    const parse *p = d->p;
    for (uint32_t k = at; k-- > d->first + 1 && at - k < LONG && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);) {
        if (k + 1 == at && pro_at(p, k) == (PRO_BI | PRO_DET) && has(p, k, CLASS_PLACE) && !has_article(p, k - 1))
            return k; /* "conflicts in (bi-) the region [that] threaten" */
        if (role_at(p, k) != ROLE_FI || en_at(p, k) || pro_at(p, k) || k + 1 >= at)
            continue;
        np n = np_may_begin(p, k + 1) && !p->time_at[k + 1] ? np_parse(p, k + 1, at, 0) : (np){0};
        return n.end == at && (n.definite || n.place) && !has_article(p, k - 1) ? k : at;
    }
    return at;
}

/* "A cell belonging to (li-) the organisation [that] killed": behind the attribute of an indefinite noun, over what a preposition ties to
 * it just before token `at`; else `at`. */
static uint32_t behind_attribute(const draft *d, uint32_t at)
{
    enum { LONG = 8 };
    const parse *p = d->p;
    for (uint32_t k = at; k-- > d->first + 1 && at - k < LONG && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *r = p->k[k].chosen, *n = p->k[k - 1].chosen;
        if (!r || !n || k + 1 >= at || !(r->tag == TAG_ADJ || r->tag == TAG_APTC || r->tag == TAG_PPTC) || r->pro || r->en || n->tag != TAG_NOUN || n->guessed || n->pro & (PRO_DET | PRO_BI) || n->en)
            continue;
        bool she = n->features & F_FEM || (n->features & F_PLUR && !IN(n->lemma->classes, CLASS_HUMAN));
        bool led = tag_at(p, k + 1) == TAG_ADP && !pro_at(p, k + 1), glued = pro_at(p, k + 1) & (PRO_LI | PRO_BI) && !(pro_at(p, k + 1) & PRO_AND);
        if (she != ((r->features & F_FEM) != 0) || !(led || glued))
            return at;
        uint32_t of = led ? k + 2 : k + 1;
        bool it = led && en_at(p, k + 1);
        return (it && of == at) || (!it && of < at && np_may_begin(p, of) && np_parse(p, of, at, NP_APPOSITION).end == at) ? k + 1 : at;
    }
    return at;
}

bool bare_relative(draft *d, uint32_t verb, party *whose)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    *whose = nobody;
    if (v->pro || v->en || !(v->features & F_3RD) || resumed_behind(d, verb))
        return false;
    uint32_t at = verb;
    while (at > d->first && verb - at < 3 && !pro_at(p, at - 1) && (tag_at(p, at - 1) == TAG_NEG || tag_at(p, at - 1) == TAG_AUX || role_at(p, at - 1) == ROLE_QAD))
        at--;
    role_id lead_in = role_at(p, d->first); /* "after she had won a fourth term, [she] arrived" */
    bool comma = at == verb && at > d->first + 2 && is_kind(p, at - 1, TOKEN_COMMA) && v->tag == TAG_PERF && !(v->features & F_DUAL) && lead_in != ROLE_TIMEPREP && lead_in != ROLE_WHEN && lead_in != ROLE_IF && lead_in != ROLE_BECAUSE && lead_in != ROLE_FI;
    at -= comma; /* "by forces of rank, [who] asked" */
    uint32_t told = comma || at == verb ? behind_where(d, at) : at;
    at = comma || told < at ? told : behind_attribute(d, at); /* "a text in the treaty [that] bars" */
    const reading *last = at > d->first + 1 ? p->k[at - 1].chosen : NULL;
    uint32_t mark = at > d->first + 1 && p->k[at - 1].kind == TOKEN_QUOTE && p->k[at - 1].quote < 0 ? at - 1 : at; /* "'open fire' [that] hit" */
    last = mark < at ? p->k[mark - 1].chosen : last;
    bool several = last && last->tag == TAG_DET && has(p, at - 1, CLASS_QUANT) && at > d->first + 2 && tag_at(p, at - 2) == TAG_NOUN && !has_article(p, at - 2); /* "countries several" */
    if (!last || !(last->tag == TAG_NOUN || last->tag == TAG_ADJ || last->tag == TAG_MASDAR || several) || last->pro & PRO_DET || last->en || p->time_at[mark - 1] || inside_name(p, mark - 1))
        return false;
    party q = ending_at(d, mark - several, verb, false);
    const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
    if (!h || !(h->tag == TAG_NOUN || h->tag == TAG_MASDAR) || h->guessed || h->pro & PRO_DET || h->en || q.known >= 0 || q.name < q.name_end || at - q.first > FAR)
        return false;
    static const class_id no_head[] = {CLASS_DOC, CLASS_OCCASION, CLASS_SPEECH, CLASS_TIMEUNIT, CLASS_DAYPART, CLASS_WEEKDAY};
    for (size_t c = 0; c < sizeof no_head / sizeof *no_head; c++)
        if (IN(h->lemma->classes, no_head[c]))
            return false; /* "in a statement [he] condemned" */
    bool many = h->features & F_PLUR, she = h->features & F_FEM || (many && !IN(h->lemma->classes, CLASS_HUMAN) && v->features & F_SING);
    bool people = many && (q.person || q.political || IN(h->lemma->classes, CLASS_HUMAN) || IN(h->lemma->classes, CLASS_GROUP) || IN(h->lemma->classes, CLASS_ARMED));
    if (!(v->features & F_SING) && v->features & F_PLUR && !people && !q.plural)
        return false;
    if (v->features & F_SING && (she != ((v->features & F_FEM) != 0) || (many && IN(h->lemma->classes, CLASS_HUMAN))))
        return false;
    uint32_t lead = q.first;
    bool led = pro_at(p, lead) & PRO_PREP;
    uint32_t before = lead == d->first ? lead : p->inside[lead - 1] ? p->inside[lead - 1] - 1 : lead - 1;
    if (!led && before < lead && tag_at(p, before) == TAG_ADP) {
        led = true;
        lead = before;
    }
    bool opens = lead == d->first || p->k[lead - 1].kind != TOKEN_WORD || is_comp(p, lead - 1) || pro_at(p, lead) & PRO_AND;
    if ((led && opens) || (comma && (!led || !(q.political || IN(h->lemma->classes, CLASS_GROUP) || IN(h->lemma->classes, CLASS_ORG)))))
        return false; /* "in a surprising step [he] accused" */
    if (!IN(h->lemma->classes, CLASS_PLACE) || q.political)
        *whose = q; /* else "on the side of a road [it] went off" */
    return true;
}

/* "the information which it had reached, points to": over the relative clause. */
party before_relative(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t r = verb - 1; r-- > d->first + 1 && verb - r < 20;) {
        if (is_comp(p, r) || is_kind(p, r, TOKEN_COLON))
            break;
        bool attribute = is_kind(p, r, TOKEN_COMMA) && r + 2 < verb && pro_at(p, r + 1) == PRO_DET && (may_be(p, r + 1, TAG_APTC) || may_be(p, r + 1, TAG_PPTC) || has(p, r + 1, CLASS_BELONG));
        if (attribute) { /* "that the council, which belongs (participle) to X, will meet" */
            party q = ending_at(d, r, verb, true);
            if (q.first >= q.end)
                return nobody;
            np n = np_parse(p, q.first, r, NP_APPOSITION);
            bool whole = n.end == r && (q.person || q.political || q.known >= 0) && q.first > d->first && is_comp(p, q.first - 1) && !en_at(p, q.first - 1);
            bool same = !p->k[r + 1].chosen || ((p->k[r + 1].chosen->features ^ p->k[verb].chosen->features) & F_FEM) == 0;
            return whole && same && agrees(p->k[verb].chosen, &n, p, true) ? q : nobody;
        }
        if (role_at(p, r) == ROLE_REL && !pro_at(p, r)) {
            party q = ending_at(d, is_kind(p, r - 1, TOKEN_COMMA) ? r - 1 : r, verb, true);
            bool led = q.first < q.end && (pro_at(p, q.first) & PRO_PREP || (q.first > d->first && tag_at(p, q.first - 1) == TAG_ADP && !en_at(p, q.first - 1)));
            return led ? nobody : q; /* "in the zone that ..., X affirmed": where */
        }
    }
    return nobody;
}
