/* finite.c: words read as finite verbs that are something else written alike, or another verb. The rules are like those of
 * homographs.c; settle_finite() says which looks at which tense. */
#include "homographs.h"

/* "at dawn on Saturday", written like "blew up": before a day it is the time of day. */
static void dayparts_before_days(parse *p, uint32_t i)
{
    uint8_t pro = p->k[i].chosen->pro;
    bool day = i + 1 < p->t->ntokens && (has(p, i + 1, CLASS_WEEKDAY) || has(p, i + 1, CLASS_TIMEUNIT) || (pro && has(p, i + 1, CLASS_RELDAY)));
    bool joined = pro == PRO_AND && i && (has(p, i - 1, CLASS_PASTNESS) || has(p, i - 1, CLASS_RELDAY) || has(p, i - 1, CLASS_WEEKDAY)); /* "last night and at dawn on" */
    READINGS(x, p, i, day && (!pro || joined))
        if (x->pro == pro && IN(x->lemma->classes, CLASS_DAYPART)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "And the army replied", written like "was reported": people and bodies reply, they are not found in documents. */
static void replies_like_reports(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (r->pro || r->en || r->lemma->cue != CUE_REPORT || !IN(r->lemma->cue_frames, FRAME_IN_DOC) || i + 1 >= p->t->ntokens || pro_at(p, i + 1) & ~PRO_DET)
        return;
    bool able = p->phrases[i + 1].actor >= 0 || tag_at(p, i + 1) == TAG_PROPN || (tag_at(p, i + 1) == TAG_NOUN && (has(p, i + 1, CLASS_HUMAN) || has(p, i + 1, CLASS_TITLE) || has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP)));
    READINGS(x, p, i, able && p->k[i].word) {
        if (x->tag == TAG_PERF && x->pro == PRO_AND && !x->en && x->lemma->cue == CUE_REPLY && x->features & F_3RD && !((x->features ^ r->features) & (F_FEM | F_PLUR))) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "Will hit any targets", "beats him", written like "will go on strike": one strikes from (an) something, workers stand in the plural right
 * behind the verb, or nothing they could hit does; all else is hit, or hits. */
static void blows_like_strikes(parse *p, uint32_t i)
{
    enum { FAR = 10 };
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (r->lemma->event != EVENT_PROTEST || r->lemma->mode != MODE_STRIKE)
        return;
    bool strikes = next && IN(next->lemma->classes, CLASS_HUMAN) && next->features & F_PLUR && !(next->pro & PRO_DET) && !(next->features & F_ACC);
    strikes |= r->features & F_PLUR && (!next || p->k[i + 1].kind != TOKEN_WORD || next->pro & PRO_LI || has(p, i + 1, CLASS_WEEKDAY)); /* "the workers will strike" */
    for (uint32_t k = i + 1; k < p->t->ntokens && k < i + FAR && p->k[k].kind == TOKEN_WORD && !strikes; k++)
        strikes = role_at(p, k) == ROLE_AN && !en_at(p, k);
    READINGS(x, p, i, r->en || !strikes)
        if (x->tag == TAG_IMPF && x->pro == r->pro && x->en == r->en && !(x->features & F_PASSIVE) && x->lemma->event == EVENT_ASSAULT && !((x->features ^ r->features) & (F_3RD | F_FEM | F_PLUR))) {
            p->k[i].chosen = x;
            break;
        }
}

/* "And he wrote, saying", "and he went on saying": before the verb that goes with it stands a verb, not a noun. */
static void verbs_before_saying(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (r->lemma->cue != CUE_SAY || r->pro || r->en || !(r->features & F_SING) || !i)
        return;
    const reading *before = p->k[i - 1].chosen;
    if (!before || (before->tag != TAG_NOUN && before->tag != TAG_MASDAR) || before->pro != PRO_AND || before->en || p->phrases[i - 1].end)
        return;
    READINGS(x, p, i - 1, true)
        if (x->tag == TAG_PERF && x->pro == before->pro && !x->en && x->features & F_3RD && x->features & F_SING && !((x->features ^ r->features) & F_FEM)) {
            p->k[i - 1].chosen = x;
            break;
        }
}

/* "His family", written like "she captured him", "detainees and their families", like "he captured them": no doer stands behind it. */
static void families_like_captures(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i > 0 ? p->k[i - 1].chosen : NULL;
    bool them = r->en == EN_3MP && r->pro == PRO_AND && before && (before->tag == TAG_NOUN || before->tag == TAG_ADJ || before->tag == TAG_APTC || before->tag == TAG_PPTC) && before->features & F_PLUR && !(before->features & F_SING);
    if (r->lemma->mode != MODE_ABDUCT || !r->en || !(r->features & F_FEM || them))
        return;
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool doer = next && (next->tag == TAG_NOUN || next->tag == TAG_PROPN) && (them || next->pro == PRO_DET) && !(next->pro & ~PRO_DET) && next->features & (F_FEM | F_PLUR | (them ? F_MASC : 0));
    READINGS(x, p, i, !doer)
        if (x->tag == TAG_NOUN && x->en == r->en && x->pro == r->pro && (x->features & F_TA || (them && x->features & F_PLUR && IN(x->lemma->classes, CLASS_MASS)))) {
            p->k[i].chosen = x;
            break;
        }
}

/* "A statement issued on Monday by", written like "confiscated": behind a bare noun that owns nothing and before "from" the
 * participle that tells of the noun. */
static void participles_like_verbs(parse *p, uint32_t i)
{
    enum { FAR = 5 };
    const reading *r = p->k[i].chosen;
    if (i < 1 || r->pro || r->en || !(r->features & F_MASC) || !r->lemma->event)
        return;
    uint32_t n = i - 1, from = i + 1;
    while (n > 0 && i - n < 4 && tag_at(p, n) == TAG_ADJ && !has_article(p, n))
        n--;
    while (from < p->t->ntokens && from < i + FAR && (has(p, from, CLASS_WEEKDAY) || has(p, from, CLASS_TIMEUNIT) || has(p, from, CLASS_RELDAY) || has(p, from, CLASS_MONTH) || p->k[from].kind == TOKEN_NUMBER || tag_at(p, from) == TAG_ADV))
        from++;
    bool issued = from < p->t->ntokens && (role_at(p, from) == ROLE_AN || role_at(p, from) == ROLE_MIN || role_at(p, from) == ROLE_BIHA) && has(p, n, CLASS_DOC) && !has_article(p, n) && !en_at(p, n);
    issued |= is_kind(p, i - 1, TOKEN_COMMA) && i + 1 < p->t->ntokens && role_at(p, i + 1) == ROLE_AN && !en_at(p, i + 1) && IN(r->lemma->event_frames, EFRAME_R_OBJ) && !IN(r->lemma->event_frames, EFRAME_R_AN);
    bool seizes = r->lemma->mode == MODE_SEIZE && from < p->t->ntokens; /* "a verdict issued against him": nobody is seized "against" or "about" */
    issued |= seizes && (role_at(p, from) == ROLE_BIHAQQ || role_at(p, from) == ROLE_DIDD || (role_at(p, from) == ROLE_AN && !en_at(p, from)));
    READINGS(x, p, i, issued)
        if (x->tag == TAG_APTC && !x->pro && !x->en && x->lemma != r->lemma) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Tightened its control over", written like "she controlled it": a verb without objects has no pronoun behind it. */
static void masdars_of_intransitives(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r->en || !r->lemma->event || IN(r->lemma->event_frames, EFRAME_R_OBJ) || !IN(r->lemma->event_frames, EFRAME_R_ALA))
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_MASDAR && x->lemma == r->lemma && x->en == r->en && x->pro == r->pro) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "[Announced] the stopping of fire", written like "stood": a verb without objects has no deed right behind it. */
static void stopping_like_standing(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *deed = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (r->en || !r->lemma->event || IN(r->lemma->event_frames, EFRAME_R_OBJ) || !deed || (deed->tag != TAG_MASDAR && !(deed->tag == TAG_NOUN && deed->lemma->event)) || deed->pro & ~PRO_DET)
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_NOUN && x->pro == r->pro && !x->en && IN(x->lemma->classes, CLASS_FACT)) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "A local official confirmed the exposure of X to", written like "was exposed": right behind a verb of saying and its subject stands
 * no second verb without "that" or "and". */
static void exposure_like_exposed(parse *p, uint32_t i)
{
    enum { FAR = 4 };
    const reading *r = p->k[i].chosen;
    uint32_t k = i;
    if (r->pro || r->en || !may_be(p, i, TAG_MASDAR) || i < 2 || i + 1 >= p->t->ntokens)
        return;
    while (k > 1 && i - k < FAR && tag_at(p, k - 1) == TAG_ADJ && !(pro_at(p, k - 1) & ~PRO_DET))
        k--;
    const reading *who = p->k[k - 1].chosen, *says = k > 1 ? p->k[k - 2].chosen : NULL;
    bool source = who && who->tag == TAG_NOUN && !(who->pro & ~PRO_DET) && !who->en && (IN(who->lemma->classes, CLASS_SOURCE) || IN(who->lemma->classes, CLASS_TITLE) || IN(who->lemma->classes, CLASS_MEDIA) || IN(who->lemma->classes, CLASS_ORG));
    bool tells = says && is_finite(p, k - 2) && (says->lemma->cue == CUE_ANNOUNCE || says->lemma->cue == CUE_CONFIRM || says->lemma->cue == CUE_DENY) && says->features & F_3RD && !says->en;
    bool noun = tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_MASDAR || tag_at(p, i + 1) == TAG_DET || tag_at(p, i + 1) == TAG_PROPN;
    bool what = opens_quote(p, i + 1) || (noun && !en_at(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET) && !has(p, i + 1, CLASS_DAYPART) && !has(p, i + 1, CLASS_WEEKDAY) && !has(p, i + 1, CLASS_TIMEUNIT)); /* but "a statement [that] was published on" */
    READINGS(x, p, i, source && tells && what)
        if (x->tag == TAG_MASDAR && !x->pro && !x->en && !(x->features & F_ACC) && x->lemma == r->lemma) {
            p->k[i].chosen = x;
            return;
        }
}

/* "34 students of theology", written like "demanded": what is counted stands behind the number. */
static void counted_people(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i == 0 || r->pro || r->en || !is_kind(p, i - 1, TOKEN_NUMBER) || p->k[i - 1].number < 11 || p->phrases[i].end)
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_NOUN && !x->pro && !x->en && x->features & F_SING && IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "A matter not to be accepted", "a terrible matter", written like "ordered": before an attribute it is the noun. */
static void matters_like_orders(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (r->lemma->event != EVENT_REQUEST || r->en || !(r->features & F_MASC) || !next || p->phrases[i].end || (i && (tag_at(p, i - 1) == TAG_AUX || role_at(p, i - 1) == ROLE_QAD)))
        return;
    bool attribute = role_at(p, i + 1) == ROLE_GHAYR || (next->tag == TAG_ADJ && !next->pro && !next->en && next->features & F_SING && next->features & F_MASC && !(next->features & (F_ACC | F_FEM)) && !IN(next->lemma->classes, CLASS_NISBA));
    READINGS(y, p, i + 1, i + 2 < p->t->ntokens && is_finite(p, i + 2) && !pro_at(p, i + 2)) /* "another matter [that] unites them" */
        attribute |= y->tag == TAG_ADJ && !y->pro && !y->en && y->features & F_SING && y->features & F_MASC && !(y->features & (F_ACC | F_FEM));
    READINGS(x, p, i, attribute)
        if (x->tag == TAG_NOUN && x->pro == r->pro && !x->en && x->features & F_SING) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Michael Fallon", written like "and I colour", "Giovanni Tria", like "they both see": behind a given name stands no unlikely verb of
 * the first person, behind the name of one no verb of two. */
static void names_like_verbs(parse *p, uint32_t i)
{
    enum { UNLIKELY = 5 };
    const reading *r = p->k[i].chosen, *name = i ? p->k[i - 1].chosen : NULL;
    if (!name || name->tag != TAG_PROPN || name->en || r->en || p->phrases[i].end || p->inside[i])
        return;
    bool unlikely = IN(name->lemma->classes, CLASS_GIVEN) && r->weight <= UNLIKELY && (r->features & F_1ST || r->pro & PRO_SO);
    bool of_two = (name->guessed || IN(name->lemma->classes, CLASS_GIVEN)) && !name->pro && r->features & F_DUAL && !(r->features & (F_SING | F_PLUR)) && !r->pro && (r->tag == TAG_IMPF || !(r->lemma->cue || r->lemma->event)) && i + 1 < p->t->ntokens && (is_comp(p, i + 1) || is_kind(p, i + 1, TOKEN_COMMA) || has(p, i + 1, CLASS_TIMEUNIT) || has(p, i + 1, CLASS_WEEKDAY) || has(p, i + 1, CLASS_RELDAY));
    if (unlikely || of_two)
        p->k[i].chosen = unknown_name(p);
}

/* "A fine whose amount is a million", written like "estimated it at": a measure with its pronoun, right before a number. */
static void amounts_like_estimates(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r->en || r->pro || i == 0 || i + 1 >= p->t->ntokens || (!is_kind(p, i + 1, TOKEN_NUMBER) && tag_at(p, i + 1) != TAG_NUM) || (tag_at(p, i - 1) != TAG_NOUN && tag_at(p, i - 1) != TAG_ADJ && tag_at(p, i - 1) != TAG_MASDAR))
        return;
    READINGS(x, p, i, !has_article(p, i - 1))
        if (x->tag == TAG_NOUN && x->en == r->en && !x->pro) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Between X and the powers of the West", written like "and he strengthened": behind "between" and one party stands another. */
static void parties_like_verbs(parse *p, uint32_t i)
{
    enum { FAR = 8 };
    const reading *r = p->k[i].chosen;
    if (r->pro != PRO_AND || r->en || p->phrases[i].end || p->inside[i])
        return;
    for (uint32_t j = i; j-- > 0 && i - j < FAR && p->k[j].kind == TOKEN_WORD && !is_finite(p, j) && !(pro_at(p, j) & PRO_AND);)
        if (role_at(p, j) == ROLE_BAYNA && !en_at(p, j)) {
            READINGS(x, p, i, j + 1 < i)
                if ((x->tag == TAG_NOUN || x->tag == TAG_PROPN) && x->pro == r->pro && !x->en && x->weight >= r->weight) {
                    p->k[i].chosen = x;
                    return;
                }
            return;
        }
}

/* "Russia offers support", written like "advanced": a masculine verb stands right before no feminine land, or, at the head of a
 * clause, before no feminine body. */
static void offers_like_advances(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *land = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool state = land && land->tag == TAG_PROPN && !land->pro && land->features & F_FEM && !(land->features & F_MASC) && (IN(land->lemma->classes, CLASS_COUNTRY) || IN(land->lemma->classes, CLASS_CAPITAL));
    bool head = i == 0 || tag_at(p, i - 1) == TAG_PUNCT || p->k[i - 1].kind != TOKEN_WORD;
    bool body = land && head && land->tag == TAG_NOUN && land->pro == PRO_DET && (IN(land->lemma->classes, CLASS_ORG) || IN(land->lemma->classes, CLASS_GROUP)) && !IN(land->lemma->classes, CLASS_HUMAN) &&
                land->features & F_FEM && !(land->features & F_MASC); /* "the forces go on with" */
    uint32_t whose = i;
    while (whose > 1 && i - whose < 3 && tag_at(p, whose - 1) == TAG_ADJ && !pro_at(p, whose - 1))
        whose--;
    const reading *n = whose ? p->k[whose - 1].chosen : NULL;
    bool gives = land && (land->tag == TAG_NOUN || land->tag == TAG_MASDAR) && !(land->pro & ~PRO_DET) && (land->lemma->event == EVENT_AID || land->lemma->event == EVENT_SUPPORT) && n && n->tag == TAG_NOUN && !n->pro && !n->en && !n->guessed &&
                 (n->features & F_FEM || (n->features & F_PLUR && !IN(n->lemma->classes, CLASS_HUMAN))); /* "networks [that] offer support" */
    if (!(state || body || gives) || r->en || r->features & F_FEM || !(r->features & F_SING) || !(r->features & F_3RD))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_IMPF && x->features & F_FEM && x->features & F_3RD && x->features & F_SING && x->pro == r->pro && !x->en && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* Inside a pair of quotation marks that opened shortly before. */
static bool quoted(const parse *p, uint32_t i)
{
    enum { FAR = 60 };
    for (uint32_t k = i; k-- > 0 && i - k < FAR;)
        if (opens_quote(p, k) && p->k[k].mate > i)
            return true;
    return false;
}

/* "The leaders criticised", with a hamza that does not belong there, written like "I criticise": at the head of its clause and
 * before people or a body, where nobody is quoted. */
static void perfects_with_hamza(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool alone = r->features & F_1ST && r->features & F_SING && !r->en && !(r->pro & ~PRO_AND) && (r->lemma->cue || r->lemma->event);
    bool head = i == 0 || is_kind(p, i - 1, TOKEN_STOP) || is_kind(p, i - 1, TOKEN_COMMA) || is_kind(p, i - 1, TOKEN_DASH) || begins_block(p, i);
    if (!alone || !head || i + 2 >= p->t->ntokens || pro_at(p, i + 1) & ~PRO_DET || !(tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_PROPN || p->phrases[i + 1].actor >= 0))
        return;
    bool somebody = p->phrases[i + 1].actor >= 0 || has(p, i + 1, CLASS_HUMAN) || has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP) || has(p, i + 1, CLASS_ARMED);
    READINGS(x, p, i, somebody && !(p->k[i + 1].chosen && p->k[i + 1].chosen->features & F_ACC) && !quoted(p, i))
        if (x->tag == TAG_PERF && x->lemma == r->lemma && x->features & F_3RD && x->features & F_MASC && x->pro == r->pro && !x->en && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Talks took place between X and Y", "elections took place", written like "dragged": what it tells of is a deed or an occasion, or
 * "in", "between" stands right behind it. */
static void happened_like_dragged(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (r->en || r->lemma->cue || r->lemma->event || r->lemma->classes || !(r->features & F_3RD) || r->features & F_PASSIVE || i + 1 >= p->t->ntokens || !may_have(p, i, CLASS_HAPPEN))
        return;
    role_id next = role_at(p, i + 1);
    bool where = tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1) && (next == ROLE_FI || next == ROLE_BAYNA || next == ROLE_TIMEPREP || next == ROLE_PLACEPREP);
    bool what = (tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_MASDAR) && !(pro_at(p, i + 1) & ~PRO_DET) && (p->k[i + 1].chosen->lemma->event || has(p, i + 1, CLASS_OCCASION));
    READINGS(x, p, i, where || what)
        if (x->tag == r->tag && x->pro == r->pro && !x->en && (x->features & (F_3RD | F_MASC | F_FEM | F_SING | F_DUAL | F_PLUR | F_PASSIVE)) == (r->features & (F_3RD | F_MASC | F_FEM | F_SING | F_DUAL | F_PLUR | F_PASSIVE)) && IN(x->lemma->classes, CLASS_HAPPEN) && !x->lemma->event && !x->lemma->cue) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The summit that will bring him together with", written like "will agree on it" or "gathered": whom one brings together is its
 * object. */
static void gather_like_agree(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool other = r->tag == TAG_IMPF ? r->lemma->cue == CUE_OPINION && !IN(r->lemma->event_frames, EFRAME_R_OBJ) : i > 0 && role_at(p, i - 1) == ROLE_REL && !r->lemma->cue && !r->lemma->event;
    READINGS(x, p, i, r->en && other)
        if (x->tag == TAG_IMPF && x->pro == r->pro && x->en == r->en && (r->tag != TAG_IMPF || x->features == r->features) && IN(x->lemma->classes, CLASS_FIELD)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The forces (f.) go on with", written like "went on" (m.): before a plural that is feminine by its form. */
static void goes_like_went(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool forces = next && next->tag == TAG_NOUN && !(next->pro & ~PRO_DET) && next->features & F_FEM && next->features & F_PLUR && !(next->features & F_SING) && IN(next->lemma->classes, CLASS_GROUP);
    READINGS(x, p, i, forces && r->features & F_SING && !(r->features & F_FEM) && !r->en && !r->lemma->cue && !r->lemma->event)
        if (x->tag == TAG_IMPF && x->pro == r->pro && !x->en && x->features & F_FEM && x->features & F_SING && x->features & F_3RD && !(x->features & (F_PASSIVE | F_JUSSIVE))) {
            p->k[i].chosen = x;
            return;
        }
}

/* "That NAME stopped", written like "she stops": behind "that" and somebody of the tables, a man by his name's form. */
static void he_did_like_she_does(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i < 2 || r->pro || r->en || !(r->features & F_FEM) || !(r->features & F_3RD))
        return;
    uint32_t begin = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    bool man = begin && person_of_tables(p, begin) >= 0 && p->phrases[begin].end == i && is_comp(p, begin - 1) && !en_at(p, begin - 1) && p->k[begin].chosen && !(p->k[begin].chosen->features & F_FEM);
    READINGS(x, p, i, man)
        if (x->tag == TAG_PERF && !x->pro && !x->en && x->features & F_3RD && x->features & F_MASC && x->features & F_SING && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "We shelled positions of", written like "he shelled us": where nobody stands before the verb, and nobody behind it who could have. */
static void we_like_him_and_us(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (r->en != EN_1P || !(r->features & F_3RD) || r->features & F_FEM || !next || i == 0)
        return;
    tag_id before = tag_at(p, i - 1);
    bool first = before == TAG_PUNCT || before == TAG_NEG || before == TAG_CCONJ || role_at(p, i - 1) == ROLE_QAD || r->pro & (PRO_AND | PRO_SO);
    if (!first || role_at(p, i - 1) == ROLE_REL)
        return;
    bool object = (next->tag == TAG_NOUN || next->tag == TAG_MASDAR) && !(next->pro & ~PRO_DET) && !IN(next->lemma->classes, CLASS_TIMEUNIT) && !IN(next->lemma->classes, CLASS_DAYPART) && !IN(next->lemma->classes, CLASS_RELDAY) && p->phrases[i + 1].actor < 0;
    bool somebody = object && (IN(next->lemma->classes, CLASS_HUMAN) || IN(next->lemma->classes, CLASS_TITLE) || IN(next->lemma->classes, CLASS_GROUP) || IN(next->lemma->classes, CLASS_ORG) || IN(next->lemma->classes, CLASS_ARMED) || IN(next->lemma->classes, CLASS_MEDIA) || IN(next->lemma->classes, CLASS_DOC));
    bool many = next->features & (F_FEM | F_PLUR) && !(next->features & F_SING && next->features & F_MASC);
    READINGS(x, p, i, (object && (!somebody || many || next->features & F_ACC)) || (r->lemma->event && !IN(r->lemma->event_frames, EFRAME_R_OBJ)))
        if (x->tag == TAG_PERF && x->features & F_1ST && x->features & F_PLUR && !(x->features & F_PASSIVE) && !x->en && x->pro == r->pro) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The government decided yesterday the expulsion of the ambassador", written like "he expelled": behind a day a verb of saying
 * or deciding still wants its object, and no verb stands there unjoined. */
static void masdars_behind_days(parse *p, uint32_t i)
{
    enum { CLAUSE = 14 };
    const reading *r = p->k[i].chosen, *day = i > 2 ? p->k[i - 1].chosen : NULL;
    if (!day || r->pro || r->en || i + 1 >= p->t->ntokens || !(IN(day->lemma->classes, CLASS_WEEKDAY) || IN(day->lemma->classes, CLASS_RELDAY) || IN(day->lemma->classes, CLASS_DAYPART) || IN(day->lemma->classes, CLASS_PASTNESS)))
        return;
    if (!(has_article(p, i + 1) || p->phrases[i + 1].actor >= 0))
        return;
    bool wants = false;
    for (uint32_t j = i - 1; j-- > 0 && i - j < CLAUSE && p->k[j].kind == TOKEN_WORD && !is_comp(p, j) && role_at(p, j) != ROLE_REL;)
        if (is_finite(p, j)) {
            const reading *v = p->k[j].chosen;
            wants = v->lemma->cue && !v->en && !(v->features & F_PASSIVE);
            break;
        } else if (tag_at(p, j) == TAG_ADP && role_at(p, j) != ROLE_FI && role_at(p, j) != ROLE_TIMEPREP) {
            break;
        }
    READINGS(x, p, i, wants)
        if (x->tag == TAG_MASDAR && !x->pro && !x->en && x->lemma == r->lemma) {
            p->k[i].chosen = x;
            return;
        }
}

/* "'I condemn strongly the attack'", written like "was condemned": the quotation begins with the verb, and nobody stands behind it. */
static void i_like_passives(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!i || !next || !(r->features & F_PASSIVE) || r->pro || r->en || !(p->k[i - 1].kind == TOKEN_COLON || opens_quote(p, i - 1)))
        return;
    bool how = next->pro & (PRO_BI | PRO_AND) || (next->pro == PRO_DET && (next->tag == TAG_MASDAR || next->lemma->event));
    READINGS(x, p, i, how)
        if (x->tag == TAG_IMPF && !x->pro && !x->en && x->features & F_1ST && x->features & F_SING && x->lemma == r->lemma) {
            p->k[i].chosen = x;
            return;
        }
}

/* "There is an accord on", written like "agreed": behind "there", not "to there" or "from there", stands what there is. */
static void what_there_is(parse *p, uint32_t i)
{
    uint32_t there = i && opens_quote(p, i - 1) ? i - 1 : i;
    const reading *r = p->k[i].chosen;
    bool is = there && role_at(p, there - 1) == ROLE_THERE && !r->pro && !r->en && !(there > 1 && tag_at(p, there - 2) == TAG_ADP);
    READINGS(x, p, i, is)
        if ((x->tag == TAG_MASDAR || x->tag == TAG_NOUN) && !x->pro && !x->en && !(x->features & F_ACC)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Cleared the way of X", to release him, written like "impaired": of two verbs alike, the one that names a deed with a word behind it. */
static void deeds_like_no_deeds(parse *p, uint32_t i)
{
    enum { FAR = 8 };
    const image *im = p->im;
    const reading *r = p->k[i].chosen;
    if (r->lemma->deeds || r->lemma->event || r->lemma->cue || r->guessed)
        return;
    READINGS(x, p, i, true) {
        if (x->tag != r->tag || x->features != r->features || x->pro != r->pro || x->en != r->en || !x->lemma->deeds)
            continue;
        uint32_t first = (uint32_t)(x->lemma - im->lemmas);
        for (uint32_t n = x->lemma->deeds - 1; n < im->ndeeds && im->deeds[n].first == first; n++)
            for (uint32_t j = i + 1; j < p->t->ntokens && j < i + FAR && p->k[j].kind == TOKEN_WORD && !is_finite(p, j); j++)
                if (p->k[j].chosen && p->k[j].chosen->lemma == &im->lemmas[im->deeds[n].with] && !(pro_at(p, j) & PRO_PREP)) {
                    p->k[i].chosen = x;
                    return;
                }
    }
}

/* "An official, refusing the disclosure of his name", written like "disclosed": right behind an accusative participle, and over what is his,
 * stands its object. */
static void masdars_behind_participles(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *led = i ? p->k[i - 1].chosen : NULL;
    bool object = led && led->tag == TAG_APTC && led->features & F_ACC && !(led->pro & PRO_DET) && !led->en && !r->pro && !r->en && i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_NOUN && en_at(p, i + 1);
    READINGS(x, p, i, object)
        if (x->tag == TAG_MASDAR && !x->pro && !x->en) {
            p->k[i].chosen = x;
            break;
        }
}

/* The rules in their order, each while the word is still read as that tense. */
static void (*const of_imperfects[])(parse *, uint32_t) = {
    gather_like_agree,
    he_did_like_she_does,
    names_like_verbs,
    perfects_with_hamza,
    blows_like_strikes,
    verbs_before_saying,
};
static void (*const of_perfects[])(parse *, uint32_t) = {
    masdars_behind_participles,
    deeds_like_no_deeds,
    i_like_passives,
    masdars_behind_days,
    we_like_him_and_us,
    gather_like_agree,
    goes_like_went,
    happened_like_dragged,
    amounts_like_estimates,
    parties_like_verbs,
    masdars_of_intransitives,
    exposure_like_exposed,
    stopping_like_standing,
    names_like_verbs,
    offers_like_advances,
    counted_people,
    matters_like_orders,
    participles_like_verbs,
    dayparts_before_days,
    replies_like_reports,
    families_like_captures,
    what_there_is,
};

void settle_finite(parse *p, uint32_t i)
{
    tag_id tense = (tag_id)p->k[i].chosen->tag;
    if (tense == TAG_IMPF)
        while_read_as(p, i, tense, of_imperfects, sizeof of_imperfects / sizeof *of_imperfects);
    else
        while_read_as(p, i, tense, of_perfects, sizeof of_perfects / sizeof *of_perfects);
}
