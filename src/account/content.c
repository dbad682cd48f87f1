/* content.c: where a source's words end.
 *
 * A clause runs to the end of its sentence unless the article takes the word back:
 * at another cue of the same or another speaker, at an according-to phrase, at a
 * contrast that brings a new speaker. A quotation ends with its closing mark when
 * nothing of the clause follows. */
#include "saying.h"

enum { LONGEST = 600 }; /* tokens that are looked at for an end; what is longer runs to its sentence's */

bool verb_between(const parse *p, uint32_t from, uint32_t to)
{
    for (uint32_t k = from; k < to; k++)
        if (is_finite(p, k))
            return true;
    return false;
}

static bool new_report(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    const reading *v = cue_verb(p, i);
    if (v && IN(v->lemma->cue_frames, FRAME_RELAY)) /* "and quoted X as saying that" */
        for (uint32_t j = i + 1; j < i + 24 && j + 1 < limit; j++) {
            const reading *by = cue_by_saying(p, j);
            if (by && by->en && (is_comp(p, j + 1) || is_kind(p, j + 1, TOKEN_COLON) || opens_quote(p, j + 1)))
                return true;
        }
    if (!v || !IN(v->lemma->cue_frames, FRAME_CLAUSE) || v->features & (F_1ST | F_2ND))
        return false;
    uint32_t to = limit < i + 26 ? limit : i + 26;
    anchor a = find_anchor(d, i + 1, to, v, true);
    return a.kind == ANCHOR_CLAUSE || a.kind == ANCHOR_QUOTE || a.kind == ANCHOR_COLON;
}

static bool contrast(role_id r) { return r == ROLE_WHILE || r == ROLE_BUT; }

static bool deed_participle(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; may_be(p, i, TAG_APTC) && r < w->nreadings; r++) {
        const reading *x = &w->readings[r];
        if (x->tag == TAG_APTC && x->lemma->event && !(x->pro & (PRO_DET | PRO_PREP)) && !x->en && !(x->features & F_CONSTRUCT) && (x->features & F_ACC || x->features & F_TA))
            return true;
    }
    return false;
}

static bool blames(const parse *p, uint32_t i)
{
    event_id t = p->k[i].chosen ? (event_id)p->k[i].chosen->lemma->event : EVENT_NONE;
    return t == EVENT_ACCUSE || t == EVENT_REJECT || t == EVENT_SUPPORT || t == EVENT_THREATEN || t == EVENT_REQUEST;
}

/* "Although", "in spite of that", "because": a word of several, or a preposition and the complementiser, that a sentence which
 * goes on behind its comma begins with. */
static bool opens_with_that(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i);
    if (r == ROLE_ACCORDING_CLAUSE || r == ROLE_ACCORDING || r == ROLE_AS || role_at(p, after(p, i)) == ROLE_DEM)
        return false; /* also "in spite of this he said" */
    if (r == ROLE_BECAUSE || r == ROLE_CAUSE || (p->phrases[i].lemma && p->phrases[i].end > i + 1 && p->phrases[i].lemma->tag == TAG_SCONJ && r != ROLE_BUT))
        return true;
    uint32_t that = after(p, i);
    return (r == ROLE_MAA || r == ROLE_WITHOUT || (p->phrases[i].lemma && tag_at(p, i) == TAG_ADP)) && that < p->t->ntokens && role_at(p, that) == ROLE_ANNA;
}

/* Between the head of a fronted clause and token `from` the clause behind it has begun already: ", he said", "fa-inna", "but". */
static bool main_clause_begun(const parse *p, uint32_t head, uint32_t from)
{
    for (uint32_t k = head + 1; k < from; k++)
        if (is_kind(p, k - 1, TOKEN_COMMA) && ((is_finite(p, k) && !pro_at(p, k)) || pro_at(p, k) & PRO_SO || role_at(p, k) == ROLE_BUT))
            return true;
    return false;
}

/* The content that begins at `from` belongs to a clause of time or contrast which the sentence begins with. */
static bool in_fronted_clause(const draft *d, uint32_t from)
{
    enum { FRONTED = 12 };
    const parse *p = d->p;
    if (role_at(p, d->first) == ROLE_WHILE || role_at(p, d->first) == ROLE_WHEN)
        return true;
    for (uint32_t j = from; j-- > d->first + 1 && from - j < FRONTED && !is_kind(p, j, TOKEN_COMMA);) /* "..., and while X said that A, Y affirmed" */
        if (role_at(p, j) == ROLE_WHILE && pro_at(p, j) & PRO_AND && is_kind(p, j - 1, TOKEN_COMMA))
            return true;
    for (uint32_t j = d->first; j + 1 < from && j < d->first + 16 && !is_finite(p, j); j++) { /* behind a dateline, too */
        bool head = j == d->first || tag_at(p, j - 1) == TAG_PUNCT;
        if (head && role_at(p, j) == ROLE_TIMEPREP && role_at(p, j + 1) == ROLE_ANNA)
            return from < j + 16;
        if (head && opens_with_that(p, j))
            return !main_clause_begun(p, j, from);
        bool with_regard = p->phrases[j].lemma && role_at(p, j) == ROLE_HAWLA;
        if (head && (tag_at(p, j) == TAG_ADP || with_regard) && !en_at(p, j) && !according_at(p, j)) { /* "in spite of the minister's affirming that", "asked about X's statement that" */
            uint32_t k = with_regard ? p->phrases[j].end : j + 1;
            while (k < from && !(is_finite(p, k) && role_at(p, k - 1) != ROLE_REL) && !opens_quote(p, k)) /* also "about the film which shows X, he said" */
                k++;
            return k == from;
        }
    }
    return false;
}

/* "Broke out, according to witnesses, in the east": behind the source of its own, which begins at token i, the clause goes on
 * with what its verb leads. */
static bool goes_on_behind(const parse *p, uint32_t i, uint32_t limit)
{
    enum { SOURCE = 8 };
    for (uint32_t k = after(p, i); k + 1 < limit && k < i + SOURCE && !is_finite(p, k) && !is_comp(p, k); k++)
        if (is_kind(p, k, TOKEN_COMMA))
            return tag_at(p, k + 1) == TAG_ADP && !pro_at(p, k + 1) && !en_at(p, k + 1) && !p->phrases[k + 1].lemma && role_at(p, k + 1) != ROLE_TIMEPREP;
    return false;
}

/* "..., without giving details", "without mentioning": what the speaker left unsaid. */
static bool without_saying(const parse *p, uint32_t i, uint32_t limit)
{
    uint32_t j = role_at(p, i) == ROLE_WITHOUT ? after(p, i) : limit;
    const reading *r = j < limit ? p->k[j].chosen : NULL;
    if (!r || r->en || r->pro & ~PRO_DET)
        return false;
    if (is_finite(p, j) || r->tag == TAG_MASDAR) {
        for (uint32_t k = j + 1; k < limit && k < j + 5; k++)
            if (tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_DOC) && p->k[k].chosen->features & F_PLUR)
                return true; /* details */
        return r->lemma->cue != CUE_NONE;
    }
    return false;
}

/* A content that is a noun with what hangs on it: no clause, and no verb but in a relative. */
static bool nominal_content(const draft *d, uint32_t from, uint32_t i)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    if (from <= d->first || is_comp(p, from - 1) || i - from > FAR || (tag_at(p, from) != TAG_MASDAR && tag_at(p, from) != TAG_NOUN))
        return false;
    for (uint32_t k = from; k < i; k++)
        if (is_comp(p, k) || p->k[k].kind == TOKEN_QUOTE || (is_finite(p, k) && role_at(p, k - 1) != ROLE_REL))
            return false;
    return true;
}

/* "Hit what it said is a base of X, while", "..., as soon as he appeared": what somebody is said to be ends with the comma before token i. */
static bool what_it_is(const draft *d, uint32_t from, uint32_t i)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    bool is = is_comp(p, from) && en_at(p, from) && from > d->first + 1 && role_at(p, from - 2) == ROLE_WHAT && p->k[from - 1].chosen && p->k[from - 1].chosen->lemma->cue;
    return is && i > from + 2 && i - from <= FAR && is_kind(p, i - 1, TOKEN_COMMA) && !(pro_at(p, i) & PRO_AND) && !verb_between(p, from, i);
}

/* "..., but it did not specify", "gave no details", "refused to reveal": what the speaker left unsaid. */
static bool left_unsaid(const parse *p, uint32_t i, uint32_t limit)
{
    enum { NEAR = 4, DETAILS = 3 /* value of a noun in nouns.tsv */ };
    if (role_at(p, i) != ROLE_BUT || !en_at(p, i) || after(p, i) + 1 >= limit)
        return false;
    uint32_t v = after(p, i);
    bool lam = role_at(p, v) == ROLE_LAM; /* "did not" */
    v += lam;
    if (v >= limit || !is_finite(p, v) || en_at(p, v))
        return false;
    const image_lemma *verb = p->k[v].chosen->lemma;
    if (lam && verb->cue)
        return true;
    if (!lam && verb->event != EVENT_REJECT)
        return false;
    for (uint32_t j = v + 1; j < limit && j <= v + NEAR && p->k[j].kind == TOKEN_WORD && !is_finite(p, j) && !is_comp(p, j); j++)
        if (p->k[j].chosen && (lam ? tag_at(p, j) == TAG_NOUN && p->k[j].chosen->lemma->value == DETAILS : tag_at(p, j) == TAG_MASDAR && p->k[j].chosen->lemma->cue))
            return true;
    return false;
}

/* What stands behind "according to": a source, and no law, agreement or wish, nor what something depends on. */
static bool may_be_word_of(const draft *d, uint32_t j, uint32_t limit)
{
    const parse *p = d->p;
    if (j >= limit || rules(p, j))
        return false;
    const reading *r = p->k[j].chosen;
    if (!r || p->k[j].kind != TOKEN_WORD || (r->tag == TAG_MASDAR && r->lemma->cue) || has(p, j, CLASS_SPEECH) || has(p, j, CLASS_BELIEF))
        return true;
    np n = np_parse(p, j, limit, NP_APPOSITION | NP_PP);
    party q = n.end > j ? party_of(d, &n) : (party){0};
    return n.end == j || sourceful(d, &q);
}

/* "While an official denied that", "while Moscow welcomed it": the verb of words at token i, in the past, is another's, behind it. */
static bool answers(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    const reading *v = i + 1 < limit ? p->k[i].chosen : NULL;
    if (!v || v->tag != TAG_PERF || v->pro || v->en || v->features & F_PASSIVE)
        return false;
    event_id e = (event_id)v->lemma->event;
    bool words = v->lemma->cue == CUE_DENY || v->lemma->cue == CUE_REPLY || v->lemma->cue == CUE_CONFIRM || v->lemma->cue == CUE_ANNOUNCE || e == EVENT_ACCUSE || e == EVENT_REJECT || e == EVENT_SUPPORT || e == EVENT_THREATEN;
    if (!words || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & PRO_PREP)
        return false;
    np n = np_parse(p, i + 1, limit, NP_APPOSITION);
    return n.end > n.first && (n.person || n.political || n.actor >= 0);
}

/* "As for X, (fa-) he said", "as for X, so has (fa-qad) he announced": token i is "as for", and the clause reports. */
static bool topic_says(const parse *p, uint32_t i, uint32_t limit)
{
    enum { TOPIC = 16 };
    for (uint32_t k = i + 1; k + 1 < limit && k < i + TOPIC; k++)
        if (pro_at(p, k) & PRO_SO)
            return cue_verb(p, k) || (role_at(p, k) == ROLE_QAD && cue_verb(p, k + 1));
    return false;
}


/* "That the United States, holding on to": before the comma at token `to` stands a subject and nothing that is said of it, and the
 * participle behind the comma shows no accusative. */
static bool subject_alone(const parse *p, uint32_t from, uint32_t to)
{
    enum { LONG = 12 };
    const token *k = &p->k[to + 1];
    if (to - from > LONG || k->kind != TOKEN_WORD || (k->len && k->letters[k->len - 1] == ALEF) || p->k[to - 1].kind != TOKEN_WORD)
        return false;
    bool that = is_comp(p, from) ? !en_at(p, from) : from > 0 && is_comp(p, from - 1) && !en_at(p, from - 1);
    uint32_t first = is_comp(p, from) ? from + 1 : from;
    np n = that && is_kind(p, to, TOKEN_COMMA) && first < to && np_may_begin(p, first) ? np_parse(p, first, to, 0) : (np){0};
    return n.end == to && n.end > n.first && (n.actor >= 0 || n.person || n.political);
}

/* "..., but he (ghayra annahu, illa annahu, bayda annahu) stressed that": what he says next. */
static bool but_he_says(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    if (i + 2 >= limit || !is_comp(p, i + 1) || !en_at(p, i + 1) || !cue_verb(p, i + 2))
        return false;
    role_id r = role_at(p, i);
    return (r == ROLE_GHAYR || r == ROLE_EXCEPT || r == ROLE_BY) && new_report(d, i + 2, limit);
}

/* Does the article speak again at token i? */
static bool ends_at(const draft *d, uint32_t i, uint32_t from, uint32_t limit)
{
    const parse *p = d->p;
    bool comma = i > from && (is_kind(p, i - 1, TOKEN_COMMA) || (p->k[i - 1].kind == TOKEN_QUOTE && p->k[i - 1].quote < 0));
    if (comma && (without_saying(p, i, limit) || what_it_is(d, from, i)))
        return true;
    const reading *x = cue_participle(p, i);
    if (x && !(i > from && tag_at(p, i - 1) == TAG_AUX) && !(comma && subject_alone(p, from, i - 1))) {
        anchor a = find_anchor(d, i + 1, limit < i + 24 ? limit : i + 24, x, false);
        bool denies = comma && x->lemma->cue == CUE_DENY;
        if (a.kind || denies || (comma && x->tag == TAG_APTC && (x->lemma->cue == CUE_CONFIRM || x->lemma->cue == CUE_NOTE)) || IN(x->lemma->cue_frames, FRAME_JUDGE) || IN(x->lemma->cue_frames, FRAME_LABEL))
            return true;
    }
    bool inner = i == from + 1 && is_comp(p, from) && en_at(p, from); /* "that, according to the first inquiries, the suspect" */
    if (according_at(p, i) && !inner) {
        role_id r = role_at(p, i);
        if (r == ROLE_ACCORDING_CLAUSE || r == ROLE_RELAY || r == ROLE_AS)
            return true;
        const phrase *own = &p->phrases[i];
        if (own->lemma && own->lemma->value == IN_HIS_WORDS && own->end < limit && p->k[own->end].kind == TOKEN_WORD && tag_at(p, own->end) == TAG_ADP && !(pro_at(p, own->end) & PRO_AND))
            return false; /* "turned from a militia, in his words, into an army" */
        if (comma && goes_on_behind(p, i, limit))
            return false;
        return may_be_word_of(d, after(p, i), limit);
    }
    if (pro_at(p, i) & (PRO_AND | PRO_SO) && new_report(d, i, limit))
        return true;
    if (comma || pro_at(p, i) & PRO_AND) /* "..., and turned to them by saying: " */
        for (uint32_t j = i; j < i + 9 && j + 1 < limit; j++) {
            bool carried = cue_by_saying(p, j) && pro_at(p, j) & PRO_BI && (is_comp(p, j + 1) || is_kind(p, j + 1, TOKEN_COLON) || opens_quote(p, j + 1));
            if (carried && (comma || is_finite(p, i)))
                return true;
            if (j > i && (is_kind(p, j, TOKEN_COMMA) || is_comp(p, j)))
                break;
        }
    if (comma && pro_at(p, i) == PRO_AND && tag_at(p, i) == TAG_ADP && !en_at(p, i) && i + 3 < limit && (p->time_at[i + 1] || p->time_at[i + 2] || has(p, i + 1, CLASS_DAYPART) || has(p, i + 1, CLASS_TIMEUNIT))) { /* "..., and on Monday the minister said that" */
        uint32_t j = i + 1;
        while (j < limit && j < i + 8 && p->k[j].kind == TOKEN_WORD && !is_finite(p, j))
            j++;
        if (j < limit && is_finite(p, j) && !pro_at(p, j) && new_report(d, j, limit))
            return true;
    }
    /* "..., and that after/with ...": the article's own circumstance */
    if (comma && pro_at(p, i) == PRO_AND && role_at(p, i) == ROLE_DEM && i + 1 < limit &&
        (tag_at(p, i + 1) == TAG_ADP || pro_at(p, i + 1) & (PRO_BI | PRO_LI) || p->phrases[i + 1].lemma || (p->k[i + 1].chosen && p->k[i + 1].chosen->features & F_ACC && (tag_at(p, i + 1) == TAG_MASDAR || tag_at(p, i + 1) == TAG_NOUN))))
        return true; /* also "..., and that in reply to" */
    /* "..., which is what Moscow denies": the article's own word on it */
    if (comma && pro_at(p, i) & PRO_AND && tag_at(p, i) == TAG_PRON && i + 1 < limit && (role_at(p, i + 1) == ROLE_WHAT || role_at(p, i + 1) == ROLE_REL))
        return true;
    /* "..., which is a step that the union denied", "of which the ministry says that" */
    if (comma && pro_at(p, i) == PRO_AND && tag_at(p, i) == TAG_PRON && i + 3 < limit && (tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_MASDAR) && has_article(p, i + 1) && role_at(p, i + 2) == ROLE_REL && is_finite(p, i + 3) &&
        (p->k[i + 3].chosen->lemma->cue || p->k[i + 3].chosen->lemma->event == EVENT_REJECT))
        return true;
    /* "and that is a view which states back": the article's own word on what was said */
    if (pro_at(p, i) == PRO_AND && tag_at(p, i) == TAG_PRON && i + 1 < limit && tag_at(p, i + 1) == TAG_NOUN && !has_article(p, i + 1) && !en_at(p, i + 1) && (has(p, i + 1, CLASS_BELIEF) || has(p, i + 1, CLASS_REPORTED) || (has(p, i + 1, CLASS_SPEECH) && i + 2 < limit && is_finite(p, i + 2))))
        return true;
    if (left_unsaid(p, i, limit))
        return true;
    const reading *denies = i + 2 < limit && pro_at(p, i) & PRO_AND && tag_at(p, i) == TAG_PRON && role_at(p, i + 1) == ROLE_WHAT && is_finite(p, i + 2) ? p->k[i + 2].chosen : NULL;
    if (denies && (denies->lemma->cue == CUE_DENY || denies->lemma->event == EVENT_REJECT))
        return true; /* the same without a comma */
    if (comma && tag_at(p, i) == TAG_PERF && p->k[i].chosen->lemma->cue == CUE_REPORT && IN(p->k[i].chosen->lemma->cue_frames, FRAME_IN_DOC) && i + 1 < limit && role_at(p, i + 1) == ROLE_DEM)
        return true; /* "..., this came as he received": what the article tells of the saying */
    if (comma && role_at(p, i) == ROLE_ILA && i + 2 < limit && role_at(p, i + 1) == ROLE_DEM && (is_finite(p, i + 2) || is_kind(p, i + 2, TOKEN_COMMA)))
        return true; /* "..., to that, ...": besides */
    if (comma && pro_at(p, i) & PRO_LI && cue_verb(p, i))
        return true; /* "..., to go on: " */
    /* "while X reported that A, Y threatened": behind the comma the article's own clause */
    if (comma && tag_at(p, i) == TAG_PERF && !pro_at(p, i) && is_finite(p, i) && in_fronted_clause(d, from))
        return true;
    if (comma && tag_at(p, i) == TAG_IMPF && !pro_at(p, i) && cue_verb(p, i) && in_fronted_clause(d, from) && new_report(d, i, limit))
        return true; /* "while the police said that A, his family says that B" */
    if (comma && role_at(p, i) == ROLE_WHILE && after(p, i) < limit && is_finite(p, after(p, i)) && nominal_content(d, from, i))
        return true; /* "denied the existence of ..., while Damascus seeks": no part of a noun */
    if (contrast(role_at(p, i)) && (comma || role_at(p, i) == ROLE_BUT)) {
        uint32_t to = limit < i + 22 ? limit : i + 22;
        for (uint32_t j = i + 1; j < to; j++)
            if ((cue_verb(p, j) && (new_report(d, j, limit) || (j == i + 1 && comma && IN(cue_verb(p, j)->lemma->cue_frames, FRAME_LABEL)))) || (cue_by_saying(p, j) && j + 1 < to && is_comp(p, j + 1)))
                return true;
    }
    uint32_t then = role_at(p, i) == ROLE_WHILE && !comma && i > from + 1 ? after(p, i) : limit;
    if (then < limit && tag_at(p, then) == TAG_PERF && !pro_at(p, then) && cue_verb(p, then) && new_report(d, then, limit))
        return true; /* "that they were a thousand while the union confirmed that" */
    if (role_at(p, i) == ROLE_AMMA && topic_says(p, i, limit))
        return true;
    if (comma && role_at(p, i) == ROLE_WHILE && answers(d, after(p, i), limit))
        return true;
    if (comma && role_at(p, i) == ROLE_WHILE && i + 2 < limit && role_at(p, i + 1) == ROLE_LAM && is_finite(p, i + 2))
        return true; /* "..., while no comment was issued": the article's own */
    if (is_kind(p, i - 1, TOKEN_COMMA) && role_at(p, i) == ROLE_TIMEPREP && i + 3 < limit && is_comp(p, i + 1) && !en_at(p, i + 1) && cue_verb(p, i + 2) && (p->phrases[i + 3].actor >= 0 || (has_article(p, i + 3) && (has(p, i + 3, CLASS_ORG) || has(p, i + 3, CLASS_GROUP) || has(p, i + 3, CLASS_TITLE) || has(p, i + 3, CLASS_SOURCE)))))
        return true; /* "..., before the army denied" */
    if (is_kind(p, i - 1, TOKEN_COMMA) && role_at(p, i) == ROLE_TIMEPREP && !en_at(p, i) && p->k[i].chosen->lemma->value == BEFORE && i + 3 < limit && is_comp(p, i + 1) && !en_at(p, i + 1) && cue_verb(p, i + 2) && (is_comp(p, i + 3) || (tag_at(p, i + 3) == TAG_ADP && !en_at(p, i + 3))) && new_report(d, i + 2, limit))
        return true; /* "..., before affirming that": the speaker goes on */
    if (comma && deed_participle(p, i) && !subject_alone(p, from, i - 1) && (is_kind(p, i - 1, TOKEN_COMMA) || (tag_at(p, i) != TAG_NOUN && tag_at(p, i) != TAG_MASDAR)))
        return true; /* "..., accusing": the article's own deed follows */
    if (comma && but_he_says(d, i, limit))
        return true;
    if (comma && role_at(p, i) == ROLE_AS && i + 1 < limit && tag_at(p, i + 1) == TAG_PERF && (p->k[i + 1].chosen->lemma->cue || p->k[i + 1].chosen->lemma->event == EVENT_REQUEST || nominal_content(d, from, i)))
        return true; /* "..., as he also called for": what he did next */
    if (comma && role_at(p, i) == ROLE_AS && i + 2 < limit && is_comp(p, i + 1) && en_at(p, i + 1) && tag_at(p, i + 2) == TAG_PERF && blames(p, i + 2))
        return true; /* "..., as he has also condemned" */
    if (role_at(p, i) == ROLE_AS && i + 3 < limit && tag_at(p, i + 1) == TAG_NEG && is_finite(p, i + 2) && p->k[i + 2].chosen->lemma->cue && (has(p, i + 3, CLASS_HUMAN) || has(p, i + 3, CLASS_ORG) || p->phrases[i + 3].actor >= 0))
        return true; /* "as the minister did not rule out, either" */
    if (comma && role_at(p, i) == ROLE_WHILE && i + 1 < limit && is_finite(p, i + 1) && !cue_verb(p, i + 1))
        return false;
    return false;
}

static bool may_be_noun(const parse *p, uint32_t i)
{
    return may_be(p, i, TAG_MASDAR) || may_be(p, i, TAG_NOUN);
}

/* A nominal content is not joined to a clause: "its resolve to X, and it was ...", "denies seeking X and accuses Y", but "denies
 * what they said and did". */
uint32_t noun_content_end(const draft *d, uint32_t from, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t end = content_end(d, from, limit);
    bool clause = is_comp(p, from) || role_at(p, from) == ROLE_WHAT;
    for (uint32_t i = from + 1; i < end; i++) {
        clause |= is_comp(p, i) || role_at(p, i) == ROLE_REL || role_at(p, i) == ROLE_WHAT || role_at(p, i) == ROLE_WHO || (is_finite(p, i) && !(pro_at(p, i) & PRO_AND));
        if ((opens_quote(p, i) || is_kind(p, i, TOKEN_OPEN)) && p->k[i].mate > i && p->k[i].mate < end)
            i = p->k[i].mate;
        else if (!clause && role_at(p, i) == ROLE_BUT && after(p, i) < end && is_finite(p, after(p, i)))
            return i; /* "admitted a mistake, but he denied" */
        else if ((is_kind(p, i - 1, TOKEN_COMMA) || !clause) && pro_at(p, i) & PRO_AND && is_finite(p, i) && !may_be_noun(p, i))
            return i;
        else if (is_kind(p, i - 1, TOKEN_COMMA) && pro_at(p, i) == PRO_AND && role_at(p, i) == ROLE_QAD && i + 1 < end && is_finite(p, i + 1))
            return i; /* "denies seeking X, and has agreed to" */
    }
    return end;
}

/* "That it 'will stand by the agreement', but those assurances": what is said ends with the quotation, before a comma and no verb of its own. */
static bool that_quoted(const parse *p, uint32_t from, uint32_t limit)
{
    if (!is_comp(p, from) || !en_at(p, from) || from + 1 >= limit || !opens_quote(p, from + 1))
        return false;
    uint32_t m = p->k[from + 1].mate;
    return m > from + 1 && m + 2 < limit && is_kind(p, m + 1, TOKEN_COMMA) && !(is_finite(p, m + 2) && !(pro_at(p, m + 2) & PRO_AND));
}

/* "Kareem, which said that A, employed ten people", "bombed, X, which sees that A, dozens of sites": the relative clause that the
 * content at `from` stands in is an aside, which closes before token i, and what it stood in goes on. */
static bool aside_closes(const draft *d, uint32_t from, uint32_t i, uint32_t limit)
{
    enum { FAR = 14 };
    const parse *p = d->p;
    uint32_t which = from, said = 0;
    while (which > d->first && from - which < FAR && role_at(p, which) != ROLE_REL) {
        which--;
        said += is_finite(p, which) + 2 * is_kind(p, which, TOKEN_COMMA); /* the relative's own verb says it */
    }
    if (role_at(p, which) != ROLE_REL || said != 1 || which < d->first + 3 || !is_kind(p, which - 1, TOKEN_COMMA) || pro_at(p, which))
        return false;
    bool told = false; /* the content is whole */
    for (uint32_t k = from; k + 1 < i && !told; k++)
        told = is_finite(p, k) || (tag_at(p, k) == TAG_PRON && k > from);
    const reading *r = p->k[i].chosen;
    bool adverb = r && (p->time_at[i] || inside_adverb(p, i) || (r->tag == TAG_MASDAR && r->features & F_ACC && !(r->pro & PRO_DET) && !r->en && tag_at(p, i + 1) == TAG_ADP)); /* "..., in reply to" */
    if (!told || !r || r->pro & ~PRO_DET || i + 1 >= limit || adverb)
        return false;
    uint32_t first = which - 1; /* the clause around it, back to the sign before */
    bool verb = false;
    for (; first > d->first && which - first < 2 * FAR && !is_kind(p, first - 1, TOKEN_COMMA) && p->k[first - 1].kind != TOKEN_QUOTE; first--) {
        bool lead = is_finite(p, first - 1) && !(first > d->first + 1 && role_at(p, first - 2) == ROLE_REL);
        verb |= lead;
        if (is_comp(p, first - 1) && !verb)
            break; /* "that the mafia, which he said, may be behind it" */
    }
    bool goes_on = is_finite(p, i) || (r->tag == TAG_NEG && is_finite(p, i + 1)) || (role_at(p, i) == ROLE_QAD && is_finite(p, i + 1));
    if (!verb)
        return goes_on;
    if (r->tag == TAG_NUM || role_at(p, i) == ROLE_DEM)
        return true;
    return (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && !np_parse(p, i, limit, 0).person && !cue_participle(p, i);
}

uint32_t content_end(const draft *d, uint32_t from, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t i = from + that_quoted(p, from, limit);
    if (opens_quote(p, i)) {
        uint32_t m = p->k[i].mate;
        if (m <= i)
            return limit; /* never closed */
        uint32_t more = m + 1 < limit && is_kind(p, m + 1, TOKEN_COMMA) ? m + 2 : m + 1; /* "that 'A', and that 'B'" */
        bool and_that = (i > from || (from > d->first && is_comp(p, from - 1))) && more + 1 < limit && is_comp(p, more) && pro_at(p, more) == PRO_AND && tag_at(p, more + 1) != TAG_NEG; /* not "even if not" */
        if (m + 1 >= limit || (tag_at(p, m + 1) == TAG_PUNCT && !and_that) || m >= limit)
            return m + 1;
        const reading *hal = p->k[m + 1].chosen; /* "'...', contradicting by this" */
        bool another = pro_at(p, m + 1) == PRO_AND && i + 1 < m && (tag_at(p, i + 1) == TAG_MASDAR || has(p, i + 1, CLASS_FACT)) && (tag_at(p, m + 1) == TAG_MASDAR || has(p, m + 1, CLASS_FACT)); /* "'the speeding up of X' and the need to" */
        bool circumstance = hal && hal->tag == TAG_APTC && hal->features & F_ACC && !(hal->pro & PRO_DET);
        if (!and_that && (circumstance || ends_at(d, m + 1, from, limit) || (pro_at(p, m + 1) & PRO_AND && !another) || contrast(role_at(p, m + 1)) || role_at(p, m + 1) == ROLE_AS || role_at(p, m + 1) == ROLE_WITHOUT))
            return m + 1;
        i = and_that ? more + 1 : m + 1;
    }
    for (bool first = true; i < limit; i++) {
        if (i - from > LONGEST)
            return limit;
        if (first && i > from && is_kind(p, i - 1, TOKEN_COMMA)) {
            first = false;
            if (aside_closes(d, from, i, limit))
                return i;
        }
        if ((opens_quote(p, i) || is_kind(p, i, TOKEN_OPEN)) && p->k[i].mate > i && p->k[i].mate < limit) {
            i = p->k[i].mate;
            continue;
        }
        if (i > from && ends_at(d, i, from, limit))
            return i;
        if (is_kind(p, i, TOKEN_QUOTE) && p->k[i].quote < 0 && p->k[i].mate < from)
            return i; /* the quotation around us closes */
    }
    return limit;
}

/* "Said that the land is at peace, and called on Iran to": what the speaker did next. A verb of words in the perfect, joined by
 * "and", which agrees with the cue, while no verb in the perfect of the content does. */
uint32_t before_next_act(const draft *d, const reading *cue, uint32_t from, uint32_t end)
{
    const parse *p = d->p;
    if (!cue || (cue->tag != TAG_PERF && cue->tag != TAG_IMPF))
        return end;
    for (uint32_t i = from; i < end && i < from + LONGEST; i++) {
        if ((opens_quote(p, i) || is_kind(p, i, TOKEN_OPEN)) && p->k[i].mate > i && p->k[i].mate < end) {
            i = p->k[i].mate;
            continue;
        }
        const reading *v = p->k[i].chosen;
        if (!v || v->tag != TAG_PERF || (v->features ^ cue->features) & (F_FEM | F_PLUR))
            continue;
        if (i < from + 2 || v->pro != PRO_AND || !(blames(p, i) || v->lemma->cue) || may_be_noun(p, i))
            return end;
        return is_kind(p, i - 1, TOKEN_COMMA) ? i - 1 : cue->tag == TAG_PERF ? i : end;
    }
    return end;
}

/* Trims signs, decides direct, partial or indirect, fixes the code points. */
void set_content(draft *d, draft_statement *s, uint32_t first, uint32_t end)
{
    const parse *p = d->p;
    while (first < end && (is_kind(p, first, TOKEN_COMMA) || is_kind(p, first, TOKEN_COLON) || is_kind(p, first, TOKEN_DASH)))
        first++;
    while (end > first && (is_kind(p, end - 1, TOKEN_COMMA) || is_kind(p, end - 1, TOKEN_STOP) || is_kind(p, end - 1, TOKEN_DASH) ||
                           is_kind(p, end - 1, TOKEN_COLON) || is_kind(p, end - 1, TOKEN_SEMICOLON) || is_kind(p, end - 1, TOKEN_DOTS) ||
                           (p->k[end - 1].kind == TOKEN_WORD && p->k[end - 1].len == 1 && !(p->k[end - 1].flags & TF_TATWEEL))))
        end--;
    bool marks = false;
    for (uint32_t i = first; i < end; i++)
        marks |= p->k[i].kind == TOKEN_QUOTE;
    s->quote = marks ? ISNAD_PARTIAL : ISNAD_INDIRECT;
    if (end > first + 1 && opens_quote(p, first) && (p->k[first].mate == end - 1 || p->k[first].mate <= first)) {
        s->quote = ISNAD_DIRECT;
        if (p->k[first].mate == end - 1)
            end--;
        first++;
        if (first < end && is_comp(p, first) && !that_he(p, first) && !(pro_at(p, first) & (PRO_LI | PRO_KA)))
            first++;
    } else if (!marks && first > 0 && opens_quote(p, first - 1) && p->k[first - 1].mate == end) {
        s->quote = ISNAD_DIRECT;
    }
    s->first = first;
    s->end = end > first ? end : first;
    bool fused = first < end && pro_at(p, first) == (PRO_BI | PRO_DET);
    bool begun = first > 0 && is_comp(p, first - 1) && !en_at(p, first - 1); /* behind "that" no conjunction stands */
    s->start_cp = fused ? p->k[first].start + 1 : first < end ? (tag_at(p, first) == TAG_COMP || begun ? p->k[first].start : start_behind_conjunction(p, first)) : p->k[first].start;
    s->end_cp = end > first ? p->k[end - 1].end : s->start_cp;
    if (s->quote == ISNAD_DIRECT)
        s->start_cp = p->k[first].start;
}
