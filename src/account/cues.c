/* cues.c: is this word a cue, and where does what it introduces begin? */
#include "account.h"

enum { WAW = 0x648, ALEF_MAQSURA = 0x649, WINDOW = 60 };

static bool usable(const reading *r, tag_id a, tag_id b)
{
    return (r->tag == a || r->tag == b) && r->lemma->cue && !r->guessed;
}

static bool begins_block(const parse *p, uint32_t i)
{
    uint32_t low = 0, high = p->t->nblocks;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (p->t->blocks[middle].first < i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->t->nblocks && p->t->blocks[low].first == i;
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
static bool names_somebody(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->word || !k->chosen || k->chosen->tag != TAG_IMPF || k->len < 4 || k->letters[k->len - 1] != ALEF_MAQSURA || k->chosen->en)
        return false;
    return i + 1 < p->t->ntokens && (tag_at(p, i + 1) == TAG_PROPN || tag_at(p, i + 1) == TAG_LATIN || (p->k[i + 1].chosen && p->k[i + 1].chosen->guessed)) &&
           (k->chosen->lemma->cue == CUE_CLAIM || k->chosen->features & F_PASSIVE);
}

/* A finite cue verb: the chosen reading, or another one when the chosen is no verb. */
const reading *cue_verb(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->chosen || !k->word->cue || p->phrases[i].lemma)
        return NULL;
    if (names_somebody(p, i))
        return NULL;
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
    if (t == TAG_MASDAR && i > 0 && is_finite(p, i - 1) && tag_at(p, i - 1) != TAG_AUX)
        return NULL; /* "[one] can call it": the masdar depends on the verb */
    for (uint32_t r = 0; r < k->word->nreadings; r++)
        if (usable(&k->word->readings[r], TAG_PERF, TAG_IMPF) && k->word->readings[r].weight > 0 && !(k->word->readings[r].en == EN_1S && k->letters[k->len - 1] == ALEF_MAQSURA))
            return &k->word->readings[r];
    return NULL;
}

/* A participle that carries on: indefinite accusative, agreeing with its subject. */
const reading *cue_participle(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->word || !k->word->cue || !may_be(p, i, TAG_APTC) || p->phrases[i].lemma || (i > 0 && role_at(p, i - 1) == ROLE_GHAYR) || (k->chosen && k->chosen->tag == TAG_NOUN && (k->chosen->en || IN(k->chosen->lemma->classes, CLASS_PLACE) || IN(k->chosen->lemma->classes, CLASS_ORG))))
        return NULL;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag != TAG_APTC || !x->lemma->cue || x->pro & (PRO_DET | PRO_PREP) || (IN(x->lemma->cue_frames, FRAME_CARRY) && !IN(x->lemma->cue_frames, FRAME_AN_NOUN)))
            continue;
        bool masculine = x->features & F_ACC, feminine = (x->features & F_TA) && x->features & F_SING;
        bool plural = x->features & (F_PLUR | F_DUAL) && x->features & F_BARE && k->len > 5 && k->letters[k->len - 2] != WAW; /* accusative */
        if ((masculine || feminine || plural) && !x->en)
            return x;
    }
    return NULL;
}

/* "The spokesman renewed the affirmation that": a masdar that is the object of a light verb, before what is said. */
static bool said_anew(const parse *p, uint32_t i)
{
    enum { FAR = 26 }; /* "the minister NAME, ..., on Monday, renewed" */
    if (!is_comp(p, i + 1) || i == 0 || tag_at(p, i - 1) == TAG_ADP)
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
static bool propositional(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->chosen || has_article(p, i) || p->time_at[i])
        return false;
    tag_id t = tag_at(p, i);
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
        if (is_comp(p, j) && !(head && pro_at(p, j) & PRO_SO))
            return false; /* "as he also said that": a report of its own */
    return true;
}

static bool bare_noun(const parse *p, uint32_t i)
{
    return !(pro_at(p, i) & (PRO_PREP | PRO_AND | PRO_SO | PRO_DET));
}

static anchor at_token(uint32_t at, uint32_t content, int kind)
{
    anchor a = {.at = at, .content = content};
    a.kind = kind;
    return a;
}

static bool fused(const parse *p, uint32_t i) { return en_at(p, i) != EN_NONE; }

/* After the complementiser; one with a pronoun belongs to the content. */
static uint32_t behind_comp(const parse *p, uint32_t i) { return fused(p, i) ? i : after(p, i); }

static role_id frame_role(uint32_t frames, role_id r)
{
    if (r == ROLE_AN && IN(frames, FRAME_AN_NOUN))
        return r;
    if (r == ROLE_ILA && IN(frames, FRAME_ILA_NOUN))
        return r;
    if (r == ROLE_ALA && IN(frames, FRAME_ALA_NOUN))
        return r;
    return ROLE_NONE;
}

/* A quotation that is said, not a name: behind a colon, or long, or with a verb. */
static bool speech_quote(const parse *p, uint32_t i, uint32_t from, bool strong)
{
    if (!opens_quote(p, i))
        return false;
    bool colon = i > from && is_kind(p, i - 1, TOKEN_COLON);
    if (colon)
        return true;
    uint32_t mate = p->k[i].mate;
    if (mate <= i)
        return strong && i + 3 < p->t->ntokens && p->k[i + 1].kind == TOKEN_WORD && p->k[i + 2].kind == TOKEN_WORD;
    if (strong && i == from && mate + 1 < p->t->ntokens && is_comp(p, mate + 1) && quoted_name(p, i, mate + 1))
        return false; /* "the 'Institute of Peace' said that" */
    if (strong && i == from && !(mate - i <= 4 && mate + 1 < p->t->ntokens && p->k[mate + 1].kind == TOKEN_WORD && quoted_name(p, i, mate + 1)))
        return true;
    if (is_comp(p, i + 1))
        return true;
    if (mate - i <= 5) {
        for (uint32_t j = i + 1; j < mate; j++)
            if (is_finite(p, j) || (en_at(p, j) == EN_1S && p->k[j].len > 2) || en_at(p, j) == EN_1P || (tag_at(p, j) == TAG_PRON && j == i + 1 && j + 1 < mate && p->k[j].len > 2))
                return true; /* also "we are ready", "ours is the right", but not "BBC" */
        return false;
    }
    return true;
}

/* "Stressed, while heading over a meeting, over that": the preposition comes again before a clause, behind a comma. */
static bool led_again(const parse *p, uint32_t i, uint32_t stop)
{
    uint32_t j = i + 2;
    while (j < stop && j < i + 16 && !is_finite(p, j) && !is_comp(p, j))
        j++;
    return j > i + 2 && j < stop && is_comp(p, j) && (is_kind(p, j - 1, TOKEN_COMMA) || (role_at(p, j - 1) == role_at(p, i) && is_kind(p, j - 2, TOKEN_COMMA)));
}

/* A bare "channel", "company": what follows is its name. */
static bool lacks_name(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->tag == TAG_NOUN && !has_article(p, i) && !r->en && r->features & F_SING && (IN(r->lemma->classes, CLASS_MEDIA) || IN(r->lemma->classes, CLASS_ORG)) &&
           !IN(r->lemma->classes, CLASS_HUMAN);
}

/* "to a correspondent of 'NAME'" */
static bool correspondent(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->tag == TAG_NOUN && r->pro & PRO_LI && !has_article(p, i) && !r->en && r->features & F_SING && IN(r->lemma->classes, CLASS_HUMAN);
}

static bool takes_quote(uint32_t frames) { return IN(frames, FRAME_QUOTE); }

static bool r_inna(const parse *p, uint32_t i) { return role_at(p, i) == ROLE_INNA && !(pro_at(p, i) & (PRO_AND | PRO_SO)); }

/* Behind a noun without its article it is a genitive: no content of its own. */
static bool in_construct(const parse *p, uint32_t i, uint32_t from)
{
    return tag_at(p, i - 1) == TAG_NOUN && !has_article(p, i - 1) && !ends_in_nun(p, i - 1) && !p->time_at[i - 1] && !has(p, i - 1, CLASS_TIMEUNIT) && !en_at(p, i - 1) && i != from;
}

/* Pictures and recordings, which show things. */
static bool pictures(const parse *p, uint32_t i)
{
    return tag_at(p, i) == TAG_NOUN && has(p, i, CLASS_DOC) && has(p, i, CLASS_SOURCE) && !has(p, i, CLASS_MEDIA) && !has(p, i, CLASS_LAW);
}

/* The object of what they show, right behind them: no preposition's, no verb's subject, no genitive of "the best". */
static bool shown(const parse *p, uint32_t i)
{
    const reading *x = p->k[i].chosen, *before = p->k[i - 1].chosen;
    if (!x || x->guessed || !bare_noun(p, i) || p->time_at[i] || is_kind(p, i - 1, TOKEN_NUMBER) || !(x->tag == TAG_NOUN || x->tag == TAG_MASDAR || x->tag == TAG_NUM || (x->tag == TAG_DET && has(p, i, CLASS_QUANT))))
        return false;
    return !before || !(before->tag == TAG_ADP || before->tag == TAG_NUM || before->tag == TAG_DET || is_finite(p, i - 1));
}

/* What is admitted without a preposition, and not approved of like a law: a killing, an arrest. */
static bool wrong(const reading *x) { return x && (x->lemma->event == EVENT_ASSAULT || x->lemma->event == EVENT_COERCE || IN(x->lemma->classes, CLASS_DEAD)); }

/* Does the noun at i stand for what the cue says ("announced the departure")? `subject`: the
 * cue is a verb whose subject may come first, `past_subject`: something stood there. */
static bool noun_content(const parse *p, uint32_t i, uint32_t from, uint32_t stop, const reading *cue, bool subject, bool past_subject, bool past_preposition)
{
    uint32_t frames = cue->lemma->cue_frames;
    uint8_t class_ = cue->lemma->cue;
    const reading *x = p->k[i].chosen;
    if (IN(frames, FRAME_NOUN) && !(class_ == CUE_ADMIT && IN(frames, FRAME_BI_NOUN) && !wrong(x))) {
        /* announced in a statement the departure */
        bool adjunct = i > from + 1 && role_at(p, i - 2) == ROLE_FI && (has(p, i - 1, CLASS_DOC) || has(p, i - 1, CLASS_OCCASION));
        role_id led = role_at(p, from);
        bool behind_comma = !subject && (led == ROLE_ALA || led == ROLE_ILA || led == ROLE_AN) && i > from + 1 && is_kind(p, i - 1, TOKEN_COMMA); /* "affirming the strength of X, contributing to" */
        bool own = bare_noun(p, i) && !behind_comma && (!subject || past_subject || i == from);
        if ((own || (adjunct && bare_noun(p, i))) && propositional(p, i) && (adjunct || i == from || ((tag_at(p, i - 1) != TAG_ADP || en_at(p, i - 1)) && !in_construct(p, i, from))))
            return true;
        if ((i == from || past_subject) && tag_at(p, i) == TAG_ADP && may_have(p, i, CLASS_FACT) && !pro_at(p, i) && !en_at(p, i) && i + 1 < stop && tag_at(p, i + 1) == TAG_MASDAR)
            return true; /* "announced the nearness of an agreement", written like "near" */
        /* "the government denied the reaching of an agreement", "confirming the full control of the town" */
        bool behind_it = i == from && from > 1 && finite_tag(tag_at(p, from - 1)) && !pro_at(p, from - 1) && (has_article(p, from - 2) || tag_at(p, from - 2) == TAG_PROPN); /* "the ministry denies the reaching of" */
        behind_it |= i == from && from > 0 && tag_at(p, from - 1) == TAG_APTC && !has_article(p, from - 1);
        uint32_t tail = i + 1 < stop && tag_at(p, i + 1) == TAG_ADJ && has_article(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET) ? i + 2 : i + 1;
        if ((class_ == CUE_DENY || class_ == CUE_CONFIRM || class_ == CUE_ANNOUNCE) && (past_subject || behind_it) && tag_at(p, i) == TAG_MASDAR && pro_at(p, i) == PRO_DET && !p->phrases[i].lemma &&
            p->phrases[i].actor < 0 && !p->inside[i] && tail < stop && (tag_at(p, tail) == TAG_ADP || pro_at(p, tail) & (PRO_BI | PRO_LI)) &&
            (behind_it || tag_at(p, i - 1) == TAG_PROPN || has_article(p, i - 1) || is_kind(p, i - 1, TOKEN_COMMA) || is_kind(p, i - 1, TOKEN_CLOSE) || is_kind(p, i - 1, TOKEN_QUOTE) || p->time_at[i - 1]) && tag_at(p, i - 1) != TAG_MASDAR)
            return true;
        if (class_ == CUE_DENY && has(p, i, CLASS_QUANT) && tag_at(p, i) == TAG_DET && bare_noun(p, i))
            return true;
    }
    if (class_ == CUE_INFORM && has(p, i, CLASS_BELIEF) && en_at(p, i))
        return true;
    if (class_ == CUE_SHOW && i > from && pictures(p, from) && shown(p, i) && !in_construct(p, i, from) && !(cue->tag == TAG_IMPF && past_preposition))
        return true; /* "the footage showed pillars of smoke" */
    if (!IN(frames, FRAME_BI_NOUN) || !(pro_at(p, i) & PRO_BI))
        return false;
    bool told = tag_at(p, i) == TAG_NOUN && !has_article(p, i) && (x->lemma->event || has(p, i, CLASS_FACT) || has(p, i, CLASS_DEAD)); /* reported the death of */
    return tag_at(p, i) == TAG_MASDAR || told || (class_ == CUE_ADMIT && tag_at(p, i) == TAG_NOUN && i <= from + 1 && p->phrases[i].actor < 0 && !has(p, i, CLASS_COUNTRY) && !has(p, i, CLASS_ORG) && !has(p, i, CLASS_HUMAN));
}

/* "Went on X 'Peace to all men'.": a sentence in a few words right behind him who says it. */
static bool brief_speech(const parse *p, uint32_t i, uint32_t from)
{
    enum { FEWEST = 4, NAME = 8 }; /* three words and their marks */
    uint32_t mate = p->k[i].mate;
    bool closes = mate > i && (mate + 1 >= p->t->ntokens || is_kind(p, mate + 1, TOKEN_STOP));
    bool named = i > from && i < from + NAME && (tag_at(p, i - 1) == TAG_PROPN || p->inside[i - 1]);
    for (uint32_t k = from; named && k < i; k++)
        named = p->k[k].kind == TOKEN_WORD && tag_at(p, k) != TAG_ADP && !(pro_at(p, k) & PRO_PREP);
    return closes && named && mate - i >= FEWEST && tag_at(p, i + 1) == TAG_NOUN && !pro_at(p, i + 1) == !has_article(p, i + 1);
}

/* Said "Wafa", that; added "NAME", in a statement: "..." : who stands in the marks at token i speaks. */
static bool names_speaker(const parse *p, uint32_t i, uint32_t stop)
{
    if (!quoted_name(p, i, stop) || p->k[i].mate + 2 >= stop || p->k[i].mate - i > 4 || !is_kind(p, p->k[i].mate + 1, TOKEN_COMMA))
        return false;
    uint32_t k = p->k[i].mate + 2;
    if (is_comp(p, k))
        return true;
    for (uint32_t aside = k; aside + 1 < stop && aside < k + 8 && !is_finite(p, aside) && !opens_quote(p, aside); aside++)
        if (is_kind(p, aside, TOKEN_COMMA) && is_comp(p, aside + 1))
            return true; /* said "NAME", in a statement, that */
    while (k + 1 < stop && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_STOP) && !opens_quote(p, k))
        k++;
    return k + 1 < stop && is_kind(p, k, TOKEN_COLON) && opens_quote(p, k + 1);
}

/* "In a statement of the ministry's", "in an interview with the paper": the document or occasion led at token `from`, with its
 * owner behind li- or those it was held with, ends before token i, whose verb agrees with it. */
static bool issued(const parse *p, uint32_t from, uint32_t i)
{
    enum { FAR = 8 };
    uint32_t in = i;
    while (in > from && i - in < FAR && role_at(p, in) != ROLE_FI && !is_kind(p, in, TOKEN_COMMA))
        in--;
    from = is_kind(p, in, TOKEN_COMMA) ? in + 1 : in;
    uint32_t doc = from + 1, of = doc + 1;
    if (of >= i || role_at(p, from) != ROLE_FI || en_at(p, from) || !(has(p, doc, CLASS_DOC) || has(p, doc, CLASS_OCCASION)) || has_article(p, doc) || en_at(p, doc) || tag_at(p, doc) != TAG_NOUN)
        return false;
    bool with = role_at(p, of) == ROLE_MAA && !en_at(p, of), she = p->k[doc].chosen->features & F_FEM, hers = p->k[i].chosen->features & F_FEM;
    if (she != hers || !(with || pro_at(p, of) & PRO_LI))
        return false;
    bool no_subject = i + 1 >= p->t->ntokens || p->k[i + 1].kind != TOKEN_WORD || tag_at(p, i + 1) == TAG_ADP || p->time_at[i + 1] || is_comp(p, i + 1);
    return (!with || no_subject) && np_parse(p, of + with, i, NP_APPOSITION).end == i;
}

/* `depth`: how far a participle in the way is itself looked into. */
static anchor anchor_from(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject, int depth)
{
    const parse *p = d->p;
    uint32_t frames = cue->lemma->cue_frames;
    bool say = cue->lemma->cue == CUE_SAY && takes_quote(frames);
    bool clause = IN(frames, FRAME_CLAUSE) && (cue->lemma->cue != CUE_REPLY || !IN(frames, FRAME_WEAK) || finite_tag(cue->tag)), weak = IN(frames, FRAME_WEAK); /* "in reply to the claims that" */
    uint32_t stop = limit < from + WINDOW ? limit : from + WINDOW;
    anchor late = {0}, noun = {0};
    bool in_relative = false, within_relative = false, past_subject = false, prepositional = false, passed_verb = false;
    for (uint32_t i = from; i < stop; i = i < stop ? i : stop) {
        if (is_kind(p, i, TOKEN_OPEN) && p->k[i].mate > i && p->k[i].mate < stop) {
            i = p->k[i].mate + 1;
            continue;
        }
        if (opens_quote(p, i) && i > from && has(p, i - 1, CLASS_NAMEWORD) && p->k[i].mate > i && p->k[i].mate < stop) {
            i = p->k[i].mate + 1; /* under the slogan "..." */
            continue;
        }
        if (opens_quote(p, i) && i > from && (lacks_name(p, i - 1) || correspondent(p, i - 1)) && p->k[i].mate > i && p->k[i].mate < stop && p->k[i].mate - i < 12) {
            i = p->k[i].mate + 1; /* the channel "B.F.M." */
            continue;
        }
        if (clause && i == from && subject && names_speaker(p, i, stop)) {
            past_subject = true;
            i = p->k[i].mate + 2;
            continue;
        }
        if (passed_verb && is_comp(p, i) && r_inna(p, i))
            return at_token(i, behind_comp(p, i), ANCHOR_CLAUSE);
        if (takes_quote(frames) && opens_quote(p, i) && (speech_quote(p, i, from, !weak) || (!weak && !IN(frames, FRAME_NOUN) && brief_speech(p, i, from))) && !(weak && !is_kind(p, i - 1, TOKEN_COLON)) &&
            !(quoted_name(p, i, stop) && p->phrases[i + 1].actor >= 0) && !(i > from && has(p, i - 1, CLASS_MEDIA) && p->k[i].mate - i <= 5 && p->k[i].mate > i))
        { /* announced the arrest of X, as well as "the foiling of"; the targeting of the ship "M.S. NAME" with rockets */
            uint32_t mate = p->k[i].mate;
            bool names = noun.kind && mate > i && mate - i <= 8 && mate + 1 < stop && p->k[mate + 1].kind == TOKEN_WORD && (tag_at(p, i - 1) == TAG_NOUN || tag_at(p, i - 1) == TAG_ADJ);
            bool governs = noun.kind && noun.at + 1 == i && tag_at(p, noun.at) == TAG_MASDAR && !has_article(p, noun.at) && !en_at(p, noun.at); /* confirmed the entry of "88 buses" */
            return noun.kind && (names || governs || (tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1))) ? noun : at_token(i, i, ANCHOR_QUOTE);
        }
        bool denied = opens_quote(p, i) && past_subject && !noun.kind && cue->lemma->cue == CUE_DENY && IN(frames, FRAME_NOUN) && i + 2 < stop && pro_at(p, i + 1) == PRO_DET &&
                      (has(p, i + 1, CLASS_REPORTED) || (tag_at(p, i + 1) == TAG_MASDAR && p->k[i + 1].chosen->lemma->cue)); /* denied "the allegations of" */
        if (denied)
            return at_token(i, i, ANCHOR_NOUN);
        uint32_t told = role_at(p, i) == ROLE_DEM && !pro_at(p, i) && i + 1 < stop ? i + 1 : i; /* denied the allegations, these charges */
        if (cue->lemma->cue == CUE_DENY && IN(frames, FRAME_NOUN) && !noun.kind && !in_relative && (past_subject || told > i) && pro_at(p, told) == PRO_DET && p->k[told].chosen->features & F_PLUR && tag_at(p, i - 1) != TAG_ADP && !in_construct(p, i, from) &&
            (has(p, told, CLASS_REPORTED) || (tag_at(p, told) == TAG_MASDAR && (p->k[told].chosen->lemma->cue || p->k[told].chosen->lemma->event == EVENT_ACCUSE))))
            return at_token(i, i, ANCHOR_NOUN);
        if (opens_quote(p, i) && past_subject && !noun.kind && !in_relative && IN(frames, FRAME_NOUN) && i + 2 < stop && propositional(p, i + 1) && p->k[i - 1].kind != TOKEN_CLOSE && tag_at(p, i - 1) != TAG_ADP && !in_construct(p, i, from))
            return at_token(i, i, ANCHOR_NOUN); /* expects "a great success" */
        if (clause && !noun.kind && !in_relative && opens_quote(p, i) && p->k[i].mate > i && i + 2 < stop && is_comp(p, i + 1) && !pro_at(p, i + 1) && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1))
            return at_token(i, i, ANCHOR_QUOTE); /* concluded "that ..." */
        if (opens_quote(p, i) && p->k[i].mate > i && p->k[i].mate < stop) {
            i = p->k[i].mate + 1;
            continue;
        }
        if (is_kind(p, i, TOKEN_COLON) && takes_quote(frames) && i + 1 < limit)
            return at_token(i, i + 1, opens_quote(p, i + 1) ? ANCHOR_QUOTE : ANCHOR_COLON);
        if (is_kind(p, i, TOKEN_SEMICOLON) && takes_quote(frames) && i + 1 < limit && opens_quote(p, i + 1))
            return at_token(i, i + 1, ANCHOR_QUOTE);
        if (is_kind(p, i, TOKEN_SEMICOLON))
            break;
        role_id r = role_at(p, i);
        if (is_comp(p, i) && i > from && (role_at(p, i - 1) == ROLE_EXCEPT || role_at(p, i - 1) == ROLE_WHILE || role_at(p, i - 1) == ROLE_AS || (p->inside[i - 1] && role_at(p, p->inside[i - 1] - 1) == ROLE_WHILE)))
            break; /* "however", "whereas" */
        bool in_spite = i > from + 2 && role_at(p, i - 1) == ROLE_MIN && p->inside[i - 2] && role_at(p, p->inside[i - 2] - 1) == ROLE_CAUSE;
        if (is_comp(p, i) && i > from && !en_at(p, i - 1) && (role_at(p, i - 1) == ROLE_TIMEPREP || role_at(p, i - 1) == ROLE_WITHOUT || role_at(p, i - 1) == ROLE_CAUSE || in_spite)) {
            in_relative = true;
            i++; /* "before it launched": when, not what */
            continue;
        }
        if (is_comp(p, i) && i > from + 1 && has_article(p, i - 1) && may_be(p, i - 1, TAG_PPTC) && is_kind(p, i - 2, TOKEN_COMMA)) {
            in_relative = within_relative = true; /* "the leader, known to be one of, considered that": his attribute's own */
            i++;
            continue;
        }
        if (passed_verb && is_comp(p, i))
            break;
        bool why = r == ROLE_INNA && i > from && role_at(p, i - 1) == ROLE_HAYTHU && !p->phrases[i - 1].lemma; /* "mentions a number, since (idh inna) the matter" */
        uint32_t more = i > from + 1 && role_at(p, i - 1) == ROLE_ESPECIALLY ? i - 1 : 0;                   /* "criticised the plan, especially since" */
        more -= more && tag_at(p, more - 1) == TAG_NEG;
        if (why || (is_comp(p, i) && more && (is_kind(p, more - 1, TOKEN_COMMA) || pro_at(p, more) & PRO_AND)))
            return noun.kind ? noun : late;
        bool threatens = cue->lemma->event == EVENT_THREATEN && finite_tag(cue->tag) && r == ROLE_ANNA && from > 1 && i > from && role_at(p, from - 2) == ROLE_REL;
        if (threatens && p->k[i].len && letter_fold(p->k[i].letters[0]) != 0x628 && role_at(p, i - 1) != ROLE_MIN)
            break; /* "it is clear from the support of those who threaten the land that": one threatens "with that" (bi-anna) */
        if ((clause || r == ROLE_INNA) && is_comp(p, i) && !(pro_at(p, i) & (PRO_AND | PRO_SO | PRO_LI))) {
            if (noun.kind && i - noun.at >= 5)
                return noun; /* the noun is the content; the clause hangs on something in it */
            if (!in_relative || r == ROLE_INNA) {
                bool wait = say && r == ROLE_ANNA && i > from + 1;
                if (!wait)
                    return at_token(i, behind_comp(p, i), ANCHOR_CLAUSE);
                if (!late.kind)
                    late = at_token(i, behind_comp(p, i), ANCHOR_CLAUSE);
            }
        }
        if (IN(frames, FRAME_WHETHER) && (r == ROLE_WHETHER || r == ROLE_QUESTION))
            return at_token(i, i, ANCHOR_WHETHER);
        if (r == ROLE_BUT && noun.kind && i > from && is_kind(p, i - 1, TOKEN_COMMA))
            return noun; /* "claimed the attack, but officials say that" */
        if (r == ROLE_WHAT && cue->lemma->cue == CUE_DENY && IN(frames, FRAME_NOUN) && !noun.kind && !in_relative && p->k[i].len == 2 /* ma, not mimma, bima */ && !(prepositional && i > from + 6) && i + 2 < stop && is_finite(p, i + 1) && tag_at(p, i + 1) == TAG_PERF)
            noun = at_token(i, i, ANCHOR_NOUN); /* "denied what the papers had written" */
        bool where = r == ROLE_HAYTHU && i > from && (has(p, i - 1, CLASS_PLACE) || has(p, i - 1, CLASS_COUNTRY) || has(p, i - 1, CLASS_ORG)) && i + 1 < stop && tag_at(p, i + 1) == TAG_IMPF && !p->k[i + 1].chosen->lemma->cue; /* "stressed from Brazil, where he is on a visit, that" */
        if (r == ROLE_REL || r == ROLE_WHAT || where) {
            in_relative = within_relative = true;
            i++;
            continue;
        }
        if (is_kind(p, i, TOKEN_COMMA))
            in_relative = within_relative = false;
        if (i > from && according_at(p, i) && r != ROLE_RELAY) { /* "explained, as the agency quotes him: ..." */
            in_relative = true;
            i = after(p, i) > i ? after(p, i) : i + 1;
            continue;
        }
        if (tag_at(p, i) == TAG_PRON && pro_at(p, i) & PRO_AND && i > from && is_kind(p, i - 1, TOKEN_COMMA) && i + 1 < stop && (say || takes_quote(frames)) && tag_at(p, i + 1) == TAG_NOUN && has(p, i + 1, CLASS_HUMAN)) {
            in_relative = within_relative = true; /* "said NAME, and he is a student who is ..." */
            i += 2;
            continue;
        }
        if (say && tag_at(p, i) == TAG_PRON && pro_at(p, i) & PRO_AND && i > from && i + 1 < stop && is_finite(p, i + 1)) { /* "said, while he spoke of" */
            in_relative = within_relative = true;
            i++;
            continue;
        }
        if (i == from && cue_by_saying(p, i) && pro_at(p, i) & PRO_BI) { /* "went on by saying that": one cue */
            uint32_t j = i + 1;
            if (j < stop && clause && is_comp(p, j))
                return at_token(j, behind_comp(p, j), ANCHOR_CLAUSE);
            break;
        }
        const reading *carrier = cue_participle(p, i);
        if (!carrier && pro_at(p, i) & PRO_BI)
            carrier = cue_by_saying(p, i);
        if (carrier && i == from && tag_at(p, i) == TAG_NOUN && has(p, i, CLASS_HUMAN) && !(p->k[i].chosen->features & F_ACC) && i + 1 < stop && !is_comp(p, i + 1) && p->k[i + 1].kind == TOKEN_WORD)
            carrier = NULL; /* "said a spokeswoman": the subject */
        if (carrier && depth > 0 && i > from && is_kind(p, i - 1, TOKEN_COMMA) && carrier->tag == TAG_APTC && IN(carrier->lemma->cue_frames, FRAME_LABEL))
            break; /* "voiced his thanks to X, describing him as" */
        if (carrier && depth > 0 && !within_relative && anchor_from(d, i + 1, limit < i + 14 ? limit : i + 14, carrier, false, depth - 1).kind)
            break; /* another cue carries the content */
        if (is_finite(p, i) && !p->phrases[i].lemma) {
            bool joined = pro_at(p, i) & (PRO_AND | PRO_SO);
            /* "on the margin of a symposium [that] was held": a relative clause without a pronoun */
            if ((say || (cue->lemma->cue == CUE_ADD && is_kind(p, i - 1, TOKEN_COMMA))) && !late.kind && !joined && !in_relative && (!IN(p->k[i].chosen->lemma->cue_frames, FRAME_CLAUSE) || (p->k[i].chosen->lemma->cue == CUE_DEMAND && is_kind(p, i - 1, TOKEN_COMMA)))) {
                passed_verb = true; /* inna belongs to qala alone: look on for it */
                i++;
                continue;
            }
            /* a definite subject has no verb behind it but in a name: "the president Ashraf ..." */
            const reading *prev = i > from ? p->k[i - 1].chosen : NULL;
            bool in_name = prev && !joined && !en_at(p, i) && tag_at(p, i) == TAG_PERF && !prepositional && i < from + 7 && !p->k[i].chosen->lemma->cue &&
                           (prev->tag == TAG_PROPN || (prev->pro & PRO_DET && (IN(prev->lemma->classes, CLASS_HUMAN) || prev->tag == TAG_ADJ)));
            if (in_name) {
                i++;
                continue;
            }
            bool asyndetic = i > from && (prepositional || en_at(p, i) || tag_at(p, i - 1) == TAG_NEG) && p->k[i - 1].chosen && !has_article(p, i - 1) && !en_at(p, i - 1) &&
                             (tag_at(p, i - 1) == TAG_NOUN || tag_at(p, i - 1) == TAG_ADJ || tag_at(p, i - 1) == TAG_MASDAR);
            if (tag_at(p, i - 1) == TAG_NEG && i > from + 1 && p->k[i - 2].chosen && !joined && prepositional)
                asyndetic = true; /* "a source in the ministry [who] did not reveal ..." */
            uint32_t whom = i > from + 1 && is_kind(p, i - 1, TOKEN_COMMA) && !joined ? i - 2 : i - 1; /* also "an official, [who] asked not to be named," */
            const reading *described = i > from ? p->k[whom].chosen : NULL; /* "a survivor [who] is called X" */
            if (described && !asyndetic && i <= from + 5 && (described->tag == TAG_ADJ || (described->tag == TAG_NOUN && IN(described->lemma->classes, CLASS_HUMAN))) &&
                !has_article(p, whom) && !described->en && !(described->features & F_ACC) && !p->k[i].chosen->lemma->cue)
                asyndetic = true;
            if (described && (whom == i - 1 || en_at(p, i)) && i <= from + 4 && described->tag == TAG_NOUN && IN(described->lemma->classes, CLASS_DOC) && !has_article(p, whom) && !described->en && !described->pro && !joined &&
                ((described->features & (F_FEM | F_PLUR)) != 0) == ((p->k[i].chosen->features & F_FEM) != 0 || en_at(p, i)) && i + 1 < stop && !is_comp(p, i + 1))
                asyndetic = true; /* "a study [that] was published on Monday" */
            if (en_at(p, i) && !joined && i > from + 1 && has_article(p, i - 1) && document_of(p, i))
                asyndetic = true; /* "a poll of opinion [that] the commission made" */
            if (!joined && !en_at(p, i) && i > from + 2 && issued(p, from, i))
                asyndetic = true; /* "in a statement of the ministry's [that] was issued on Sunday" */
            if (names_somebody(p, i) && i > from) { /* "another friend, called X, told the paper" */
                i++;
                continue;
            }
            if ((!in_relative && !asyndetic && !(within_relative && joined)) || (joined && !within_relative))
                break;
            if ((within_relative || (asyndetic && !has(p, i - 1, CLASS_HUMAN))) && !p->k[i].chosen->lemma->cue && !en_at(p, i) && i + 2 < stop && is_comp(p, i + 1) && !joined) { /* "which must be freed": its own */
                i += 2;
                continue;
            }
            in_relative = in_relative && tag_at(p, i) == TAG_AUX; /* "who was speaking" */
            /* in a relative clause the verb may have a clause of its own */
            if (p->k[i].chosen->lemma->cue) {
                uint32_t inner_frames = p->k[i].chosen->lemma->cue_frames;
                bool labels = en_at(p, i) && IN(inner_frames, FRAME_LABEL); /* "an agreement [that] X described as being" */
                bool takes = labels || (!en_at(p, i) && IN(inner_frames, FRAME_CLAUSE) && !IN(inner_frames, FRAME_WEAK) && !(tag_at(p, i + 1) == TAG_ADP && en_at(p, i + 1)));
                i++;
                bool inner_says = p->k[i - 1].chosen->lemma == cue->lemma; /* inna belongs to qala, whatever stands between */
                uint32_t inner = i - 1;
                bool quotes = en_at(p, inner) && takes_quote(frames) && !weak; /* "added the statement that X published: '...'" */
                while (i < stop && !is_kind(p, i, TOKEN_COMMA) && !is_kind(p, i, TOKEN_COLON) && !is_comp(p, i) && !(quotes && speech_quote(p, i, from, true)))
                    i++;
                for (uint32_t j = inner + 1; j + 2 < i && is_comp(p, i); j++)
                    takes |= cue_by_saying(p, j) && pro_at(p, j) & PRO_BI; /* "before X answers it by affirming that" */
                takes &= say || i - inner < (labels ? 14 : 5); /* "consider the protesters, who protest for his sake, that": the outer verb's */
                if (i < stop && is_comp(p, i) && takes && !(say && r_inna(p, i) && !inner_says))
                    i++;
                continue;
            }
        }
        if (!noun.kind && !in_relative) {
            role_id fr = frame_role(frames, r);
            bool papers = from > 1 && has(p, from - 2, CLASS_DOC) && tag_at(p, from - 2) == TAG_NOUN && !has_article(p, from - 2) && !en_at(p, from - 2); /* "reports [that] speak of" */
            bool able = !(weak && cue->lemma->cue == CUE_SAY) || papers || (has(p, from, CLASS_SOURCE) && tag_at(p, from) == TAG_NOUN && past_subject); /* "sources spoke of the arrival of", but who speaks of a thing states nothing */
            if (fr && able && !en_at(p, i) && i + 1 < stop && !led_again(p, i, stop) && (cue->lemma->cue == CUE_EXPRESS ? has(p, i + 1, CLASS_BELIEF) : propositional(p, i + 1) || (opens_quote(p, i + 1) && i + 2 < stop && propositional(p, i + 2)) || /* pointed to "the speeding up of" */ (cue->lemma->cue == CUE_ANNOUNCE && may_be(p, i + 1, TAG_MASDAR) && bare_noun(p, i + 1) && tag_at(p, i + 2) == TAG_NUM) || (fr == ROLE_AN && tag_at(p, i + 1) == TAG_NOUN && has(p, i + 1, CLASS_FACT)) || (fr == ROLE_AN && cue->lemma->cue == CUE_ANNOUNCE && tag_at(p, i + 1) == TAG_MASDAR && has_article(p, i + 1) && i + 2 < stop && (tag_at(p, i + 2) == TAG_ADP || pro_at(p, i + 2) & PRO_PREP)) || (fr == ROLE_ALA && cue->lemma->cue == CUE_REPORT && tag_at(p, i + 1) == TAG_MASDAR)))
                return at_token(i, i + 1, ANCHOR_NOUN);
            if (noun_content(p, i, from, stop, cue, subject, past_subject, prepositional))
                noun = at_token(i, i, ANCHOR_NOUN);
        }
        past_subject = true;
        prepositional |= tag_at(p, i) == TAG_ADP || r == ROLE_RELAY || pro_at(p, i) & (PRO_BI | PRO_LI) || (p->phrases[i].lemma && p->phrases[i].lemma->tag == TAG_ADP);
        i = p->phrases[i].end > i + 1 && !is_comp(p, i) ? p->phrases[i].end : i + 1;
    }
    return late.kind ? late : noun;
}

anchor find_anchor(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject)
{
    return anchor_from(d, from, limit, cue, subject, 1);
}
