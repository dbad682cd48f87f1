/* cues.c: is this word a cue? Where what it introduces begins: anchor.c. */
#include "account.h"


static bool usable(const reading *r, tag_id a, tag_id b)
{
    return (r->tag == a || r->tag == b) && r->lemma->cue && !r->guessed;
}

/* "highlighted the director that", not "the most prominent of the directors": the
 * elative that also is a verb, at the head of a sentence, before one who can speak. */
static bool highlights(const parse *p, uint32_t i)
{
    bool begins = i == 0 || p->k[i - 1].kind == TOKEN_STOP || begins_block(p, i);
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool speaks = next && next->pro == PRO_DET && next->features & F_SING &&
                  (IN(next->lemma->classes, CLASS_HUMAN) || IN(next->lemma->classes, CLASS_ORG) || IN(next->lemma->classes, CLASS_DOC) || IN(next->lemma->classes, CLASS_MEDIA));
    if (begins && !(pro_at(p, i) & ~PRO_AND) && !en_at(p, i) && speaks)
        return true;
    if (speaks && is_kind(p, i - 1, TOKEN_COMMA) && !pro_at(p, i) && !en_at(p, i)) { /* "in this regard, highlighted the same official that" */
        np n = np_parse(p, i + 1, i + 9 < p->t->ntokens ? i + 9 : p->t->ntokens, 0);
        if (n.end > i + 1 && is_comp(p, n.end) && role_at(p, n.end) == ROLE_ANNA)
            return true;
    }
    /* "during a meeting, highlighted [somebody] that": a name and the complementiser */
    bool named = next && (next->tag == TAG_PROPN || next->guessed) && !(next->pro & ~PRO_DET);
    bool known = next && p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end > i + 1;
    named |= known;
    uint32_t j = known ? p->phrases[i + 1].end : i + 1;
    while (named && j < i + 5 && j + 1 < p->t->ntokens && p->k[j].chosen && (tag_at(p, j) == TAG_PROPN || p->k[j].chosen->guessed))
        j++;
    uint32_t that = j; /* also "highlighted NAME, in a speech, that" */
    while (begins && named && is_kind(p, j, TOKEN_COMMA) && that + 1 < p->t->ntokens && that < j + 16 && !is_comp(p, that) && p->k[that].kind != TOKEN_STOP)
        that++;
    return named && (begins || is_kind(p, i - 1, TOKEN_COMMA)) && !(pro_at(p, i) & ~PRO_AND) && !en_at(p, i) && is_comp(p, that) && (that == j || is_kind(p, that - 1, TOKEN_COMMA));
}

/* "is called X", which is written like "claims". */
bool names_somebody(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->word || !k->chosen || k->chosen->tag != TAG_IMPF || k->len < 4 || k->letters[k->len - 1] != ALEF_MAQSURA || k->chosen->en)
        return false;
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool name = next && (next->tag == TAG_PROPN || next->tag == TAG_LATIN || next->guessed || (next->tag == TAG_NOUN && !next->pro && !next->en && i > 0 && !has_article(p, i - 1) && p->k[i - 1].kind == TOKEN_WORD)); /* also "called Kawkab", a star */
    bool marked = i + 2 < p->t->ntokens && opens_quote(p, i + 1) && i > 0 && !has_article(p, i - 1) && p->k[i + 1].mate > i + 1 && p->k[i + 1].mate < i + 8;
    return (name || marked || tag_at(p, i + 1) == TAG_LATIN) && (k->chosen->lemma->cue == CUE_CLAIM || k->chosen->features & F_PASSIVE);
}

/* A finite cue verb: the chosen reading, or another one when the chosen is no verb. */
const reading *cue_verb(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->chosen || !k->word->cue || p->phrases[i].lemma)
        return NULL;
    if (names_somebody(p, i))
        return NULL;
    if (k->chosen->lemma->cue == CUE_INFORM && i + 1 < p->t->ntokens && is_kind(p, i + 1, TOKEN_NUMBER))
        return NULL; /* "is (yablugh) 21 years old", written like "informs" */
    if (finite_tag(k->chosen->tag))
        return usable(k->chosen, TAG_PERF, TAG_IMPF) && !(pro_at(p, i) & PRO_LI && k->chosen->tag == TAG_PERF) ? k->chosen : NULL;
    if (k->chosen < k->word->readings || k->chosen >= k->word->readings + k->word->nreadings)
        return NULL; /* a name that the document taught */
    tag_id t = k->chosen->tag;
    if (has_article(p, i) || pro_at(p, i) & (PRO_BI | PRO_KA) || !(t == TAG_NOUN || t == TAG_PROPN || t == TAG_MASDAR || t == TAG_ADJ || t == TAG_DET))
        return NULL;
    if (t == TAG_DET && !highlights(p, i))
        return NULL;
    if (i > 0 && (has(p, i - 1, CLASS_FACT) || has(p, i - 1, CLASS_NOTBE)) && !has_article(p, i - 1) && !en_at(p, i - 1))
        return NULL; /* "the not mentioning of his name" */
    if (t == TAG_ADJ && has(p, i, CLASS_BELONG) && i + 1 < p->t->ntokens && pro_at(p, i + 1) & PRO_LI && i > 0 && p->k[i - 1].kind == TOKEN_WORD)
        return NULL; /* "on a site that belongs to", written like "went on" */
    if (t == TAG_MASDAR && i > 0 && is_finite(p, i - 1) && tag_at(p, i - 1) != TAG_AUX)
        return NULL; /* "[one] can call it": the masdar depends on the verb */
    /* "in spite of the claim of X that", written like "claimed"; but "after the describing of X by NAME as" */
    bool led = t == TAG_MASDAR && i > 0 && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1) && (role_at(p, i - 1) != ROLE_MIN || p->inside[i - 1]);
    for (uint32_t r = 0; r < k->word->nreadings; r++)
        if (!(led && (!IN(k->word->readings[r].lemma->cue_frames, FRAME_LABEL) || k->word->readings[r].en)) && usable(&k->word->readings[r], TAG_PERF, TAG_IMPF) && k->word->readings[r].weight > 0 && !(k->word->readings[r].en == EN_1S && k->letters[k->len - 1] == ALEF_MAQSURA))
            return &k->word->readings[r];
    return NULL;
}

/* A participle that carries on: indefinite accusative, agreeing with its subject. */
const reading *cue_participle(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->word || !k->word->cue || !may_be(p, i, TAG_APTC) || p->phrases[i].lemma || (i > 0 && role_at(p, i - 1) == ROLE_GHAYR) || (k->chosen && k->chosen->tag == TAG_NOUN && (k->chosen->en || IN(k->chosen->lemma->classes, CLASS_PLACE) || IN(k->chosen->lemma->classes, CLASS_ORG))))
        return NULL;
    if (i + 1 < p->t->ntokens && has(p, i, CLASS_HUMAN) && tag_at(p, i) == TAG_NOUN && has(p, i + 1, CLASS_NAMEWORD) && pro_at(p, i + 1) & PRO_BI)
        return NULL; /* "a spokeswoman in the name of" */
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag != TAG_APTC || !x->lemma->cue || x->pro & (PRO_DET | PRO_PREP) || (IN(x->lemma->cue_frames, FRAME_CARRY) && !IN(x->lemma->cue_frames, FRAME_AN_NOUN)))
            continue;
        bool masculine = x->features & F_ACC, feminine = (x->features & F_TA) && x->features & F_SING;
        bool plural = x->features & (F_PLUR | F_DUAL) && x->features & F_BARE && k->len > 5 && k->letters[k->len - 2] != WAW && !(x->features & F_DUAL && k->letters[k->len - 2] == ALEF); /* accusative: not "two witnesses" */
        if ((masculine || feminine || plural) && !x->en)
            return x;
    }
    return NULL;
}

/* "The spokesman renewed the affirmation that", "of (ala) the need of": a masdar that is the object of a light verb, before what is said. */
bool said_anew(const parse *p, uint32_t i)
{
    enum { FAR = 26 }; /* "the minister NAME, ..., on Monday, renewed" */
    bool of = i + 2 < p->t->ntokens && role_at(p, i + 1) == ROLE_ALA && !en_at(p, i + 1) && (propositional(p, i + 2) || opens_quote(p, i + 2));
    if (!(is_comp(p, i + 1) || of) || i == 0 || tag_at(p, i - 1) == TAG_ADP)
        return false;
    for (uint32_t j = i; j-- > 0 && i - j < FAR && (p->k[j].kind == TOKEN_WORD || p->k[j].kind == TOKEN_NUMBER || p->k[j].kind == TOKEN_COMMA) && !is_comp(p, j);)
        if (is_finite(p, j))
            return IN(p->k[j].chosen->lemma->classes, CLASS_LIGHT) && !(p->k[j].chosen->features & F_PASSIVE) && !IN(p->k[j].chosen->lemma->classes, CLASS_HAPPEN);
    return false;
}

/* "Went (as far as) to say that", "hastened to affirm that": the masdar at token i, behind "to" and its verb. */
static bool goes_to_say(const parse *p, uint32_t i, const reading *x)
{
    enum { FAR = 12 };
    bool says = x->lemma->cue == CUE_SAY || x->lemma->cue == CUE_CONFIRM || x->lemma->cue == CUE_ANNOUNCE;
    if (!says || x->pro != PRO_DET || i < 2 || !(is_comp(p, i + 1) || (role_at(p, i + 1) == ROLE_ALA && is_comp(p, i + 2))))
        return false;
    uint32_t to = role_at(p, i - 1) == ROLE_ILA ? i - 1 : tag_at(p, i - 1) == TAG_NOUN && !pro_at(p, i - 1) ? i - 2 : i; /* "as far as saying" */
    if (to == i || role_at(p, to) != ROLE_ILA || en_at(p, to))
        return false;
    for (uint32_t j = to; j-- > 0 && to - j < FAR && p->k[j].kind == TOKEN_WORD && !is_comp(p, j);)
        if (is_finite(p, j)) {
            const image_lemma *v = p->k[j].chosen->lemma;
            return !p->k[j].chosen->en && !(p->k[j].chosen->features & F_PASSIVE) && !v->cue && !IN(v->event_frames, EFRAME_R_OBJ);
        }
    return false;
}

/* bi-l-qawl, bi-qawlihi, qawluha: the masdar of a cue that hands its content on. */
const reading *cue_by_saying(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->word || !k->word->cue || !may_be(p, i, TAG_MASDAR) || p->phrases[i].lemma || tag_at(p, i) == TAG_ADP) /* "after it", written like "by considering it" */
        return NULL;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->en == EN_1S && k->letters[k->len - 1] == ALEF_MAQSURA)
            continue; /* "the anniversary of", written like "my mention" */
        if (x->tag == TAG_MASDAR && x->lemma->cue && !(IN(x->lemma->cue_frames, FRAME_RELAY) && IN(x->lemma->cue_frames, FRAME_ILA_NOUN)) && ((x->pro & PRO_BI && ((x->pro & PRO_DET && x->lemma->cue != CUE_REPLY) || x->en || x->lemma->cue == CUE_SAY || x->lemma->cue == CUE_REPORT)) || x->en || (x->pro == PRO_DET && x->lemma->cue == CUE_CONFIRM && said_anew(p, i)) || goes_to_say(p, i, x)))
            return x;
    }
    return NULL;
}

/* A proposition as a noun: a masdar, or a noun of fact, without the article. */
bool propositional(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->chosen || has_article(p, i) || p->time_at[i] || (p->phrases[i].actor >= 0 && p->phrases[i].end > i + 1))
        return false; /* not "Nasr" in a name of the tables */
    tag_id t = tag_at(p, i);
    if (t == TAG_MASDAR && IN(k->chosen->lemma->classes, CLASS_MAYBE) && k->chosen->features & F_ACC && i + 1 < p->t->ntokens && pro_at(p, i + 1) & PRO_LI)
        return false; /* "announced an emergency, in expectation of (li-)" */
    if (t == TAG_MASDAR || (t == TAG_NOUN && (k->chosen->lemma->event == EVENT_COERCE || k->chosen->lemma->event == EVENT_RETREAT) && !IN(k->chosen->lemma->event_frames, EFRAME_VERB_ONLY)))
        return true;
    return has(p, i, CLASS_FACT) || (has(p, i, CLASS_DEAD) && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_VICTIM));
}

/* "..., then": behind a comma the clause answers what token i stands in. */
static bool answered(const parse *p, uint32_t i)
{
    enum { FAR = 14 };
    for (uint32_t j = i; j < p->t->ntokens && j < i + FAR && p->k[j].kind != TOKEN_STOP && !is_kind(p, j, TOKEN_COLON); j++)
        if (is_comp(p, j))
            return pro_at(p, j) & PRO_SO && role_at(p, j) == ROLE_INNA;
    return false;
}

/* "..., says the paper.": behind a comma a verb of saying whose subject is all that follows: what stands before it is said. */
static bool says_at_end(const parse *p, uint32_t i)
{
    enum { FAR = 12 };
    const reading *v = i > 2 && is_kind(p, i - 1, TOKEN_COMMA) && p->k[i - 2].kind == TOKEN_WORD ? p->k[i].chosen : NULL;
    if (!v || v->tag != TAG_IMPF || v->pro || v->en || v->features & F_PASSIVE || !(v->features & F_3RD) || (v->lemma->cue != CUE_SAY && v->lemma->cue != CUE_ADD) || IN(v->lemma->cue_frames, FRAME_CARRY))
        return false;
    uint32_t end = i + 1;
    while (end < p->t->ntokens && end < i + FAR && p->k[end].kind == TOKEN_WORD && !is_comp(p, end) && !is_finite(p, end))
        end++;
    if (end == i + 1 || !(end == p->t->ntokens || is_kind(p, end, TOKEN_STOP) || begins_block(p, end)) || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & ~PRO_DET)
        return false;
    np n = np_parse(p, i + 1, end, NP_APPOSITION | NP_COORD | NP_PP);
    return n.end == end && (n.person || n.political || n.actor >= 0 || has(p, n.head, CLASS_MEDIA) || has(p, n.head, CLASS_SOURCE) || has(p, n.head, CLASS_ORG) || has(p, n.head, CLASS_DOC));
}

bool according_at(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i);
    if (r == ROLE_ACCORDING || r == ROLE_ACCORDING_CLAUSE)
        return true;
    if (r == ROLE_RELAY) /* but "denied what came on the tongue of" */
        return !(i > 1 && is_finite(p, i - 1) && role_at(p, i - 2) == ROLE_WHAT && !p->inside[i - 2] && !p->phrases[i - 2].lemma);
    if (r != ROLE_AS)
        return says_at_end(p, i);
    /* "..., as the agency said"; at the head of a sentence it is "also" */
    const reading *v = cue_verb(p, i + 1);
    bool head = i == 0 || is_kind(p, i - 1, TOKEN_STOP) || p->k[i].end == 0 || pro_at(p, i) & PRO_AND;
    head |= begins_block(p, i);
    if (!v || (head && !answered(p, i + 2)) || IN(v->lemma->cue_frames, FRAME_CARRY) || p->k[i + 1].flags & TF_DAMMA)
        return false; /* also "as thousands were also carried (nuqila) to" */
    switch (v->lemma->cue) {
    case CUE_REPORT: case CUE_SAY: case CUE_ANNOUNCE: case CUE_NOTE: case CUE_EXPLAIN: case CUE_SHOW: case CUE_REVEAL: case CUE_CONFIRM:
        break;
    default:
        return false;
    }
    if (tag_at(p, i + 2) == TAG_ADP || is_finite(p, i + 2) || is_comp(p, i + 2) || pro_at(p, i + 2) & (PRO_BI | PRO_LI))
        return false; /* "as it also provides for ..." */
    if (IN(v->lemma->cue_frames, FRAME_NOUN) && (tag_at(p, i + 2) == TAG_MASDAR || has(p, i + 2, CLASS_DEAD)) && propositional(p, i + 2) && !en_at(p, i + 1) && !has(p, i + 2, CLASS_ORG) && !has(p, i + 2, CLASS_GROUP) && !has(p, i + 2, CLASS_DOC) && !has(p, i + 2, CLASS_SPEECH) && !has(p, i + 2, CLASS_MEDIA) && !has(p, i + 2, CLASS_SOURCE))
        return false; /* "as it also confirmed the suicide of" */
    for (uint32_t j = i + 2; j < i + 14 && p->k[j].kind != TOKEN_STOP && p->k[j].kind != TOKEN_COMMA; j++)
        if ((is_comp(p, j) && !(head && pro_at(p, j) & PRO_SO)) || (role_at(p, j) == ROLE_AN && !en_at(p, j) && IN(v->lemma->cue_frames, FRAME_AN_NOUN) && tag_at(p, j + 1) == TAG_MASDAR && propositional(p, j + 1)))
            return false; /* "as he also said that", "announced the launch of": a report of its own */
    return true;
}
