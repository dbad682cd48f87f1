/* homographs.c: words that are written alike, told apart by their neighbours, where no sum of weights can see it. Each
 * rule looks at one chosen reading of its own kind and may take another reading of the same word; settle_single_words()
 * says which rule looks at which kind. Here are nouns and masdars that are verbs, and their like; nouns that are the masdar,
 * participle or count are in nominal.c, verbs that are none in finite.c, attributes in attributes.c, names where somebody is said to
 * speak in names.c, verbs that their clause would else lack in clause_verbs.c. */
#include "homographs.h"

/* "The army raided the camp and killed ten civilians": behind a verb, joined to it, before people or a number, what
 * looks like "the killing of" is the verb; not behind another masdar. Before an accusative ("a passenger") it is none. */
static void joined_killings(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (i == 0 || !next || r->pro != PRO_AND || r->en || r->lemma->event != EVENT_ASSAULT || !IN(r->lemma->event_frames, EFRAME_SUBJ_R))
        return;
    bool people = next->tag == TAG_NUM || (next->tag == TAG_NOUN && !next->pro && IN(next->lemma->classes, CLASS_HUMAN) && next->features & F_PLUR);
    bool accusative = next->tag == TAG_NOUN && next->features & F_ACC && next->features & F_SING && !(next->features & F_TA) && !next->pro && !next->en;
    READINGS(x, p, i, accusative)
        if (x->tag == TAG_PERF && x->lemma == r->lemma && x->pro == PRO_AND && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
    for (uint32_t j = i; people && j-- > 0 && i - j < 10 && p->k[j].kind == TOKEN_WORD && tag_at(p, j) != TAG_MASDAR && !is_comp(p, j);)
        if (is_finite(p, j) && p->k[j].chosen->lemma->event) {
            READINGS(x, p, i, true)
                if (x->tag == TAG_PERF && x->lemma == r->lemma && x->pro == PRO_AND) {
                    p->k[i].chosen = x;
                    return;
                }
            return;
        }
}

/* "Were killed and wounded a number of", written like "and a wound": right behind a verb that kills. */
static void killed_and_wounded(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *v = i ? p->k[i - 1].chosen : NULL;
    bool kills = v && v->tag == TAG_PERF && !v->en && v->lemma->event == EVENT_ASSAULT && IN(v->lemma->event_frames, EFRAME_SUBJ_R);
    READINGS(x, p, i, kills && r->pro == PRO_AND && !r->en)
        if (x->tag == TAG_PERF && x->pro == PRO_AND && !x->en && x->lemma->event == EVENT_ASSAULT && !((x->features ^ v->features) & (F_FEM | F_PLUR))) {
            p->k[i].chosen = x;
            return;
        }
}

/* "A man stormed the café and opened fire", written like "and the opening of fire": joined to a perfect of his. */
static void joined_shots(parse *p, uint32_t i)
{
    enum { FAR = 20 };
    const reading *r = p->k[i].chosen;
    if (i == 0 || i + 1 >= p->t->ntokens || r->pro != PRO_AND || r->en || !r->lemma->deeds || !has(p, i + 1, CLASS_FIRE) || pro_at(p, i + 1) & ~PRO_DET)
        return;
    uint32_t k = i;
    while (k > 0 && i - k < FAR && !is_finite(p, k - 1) && p->k[k - 1].kind != TOKEN_STOP && !is_comp(p, k - 1))
        k--;
    const reading *v = k > 0 && is_finite(p, k - 1) ? p->k[k - 1].chosen : NULL;
    READINGS(x, p, i, v && v->tag == TAG_PERF && v->features & F_MASC && v->features & F_SING)
        if (x->tag == TAG_PERF && x->lemma == r->lemma && x->pro == PRO_AND && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "A raid in which nine people were killed", written like "a raid of killing": before "in it" or "during it" and those whom it
 * struck it is the verb. */
static void killed_like_killings(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i == 0 || i + 2 >= p->t->ntokens || r->pro || r->en || r->lemma->event != EVENT_ASSAULT || !IN(r->lemma->event_frames, EFRAME_SUBJ_R) || !in_it(p, i + 1))
        return;
    const reading *whom = p->k[i + 2].chosen;
    if (tag_at(p, i - 1) == TAG_ADP || !whom || whom->pro & (PRO_PREP | PRO_AND) || !(whom->tag == TAG_NUM || whom->tag == TAG_PROPN || IN(whom->lemma->classes, CLASS_HUMAN) || IN(whom->lemma->classes, CLASS_NISBA)))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_PERF && x->lemma == r->lemma && !x->pro && !x->en && x->features & F_3RD && x->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The south saw, on Monday, the opening of", written like "opened": over commas behind a verb that witnesses, with no object
 * yet, stands what it saw. */
static void seen_like_done(parse *p, uint32_t i)
{
    enum { FAR = 9 };
    const reading *r = p->k[i].chosen;
    if (i < 3 || r->pro || r->en || !is_kind(p, i - 1, TOKEN_COMMA) || !may_be(p, i, TAG_MASDAR))
        return;
    uint32_t k = i - 1;
    while (k > 0 && i - k < FAR && !is_finite(p, k) && !is_comp(p, k) && tag_at(p, k) != TAG_MASDAR && tag_at(p, k) != TAG_ADP && !(p->k[k].chosen && p->k[k].chosen->features & F_ACC && tag_at(p, k) != TAG_PROPN))
        k--;
    if (!is_finite(p, k) || !has(p, k, CLASS_HAPPEN) || !has(p, k, CLASS_RECEIVE) || p->k[k].chosen->en || !has(p, k + 1, CLASS_PLACE))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_MASDAR && !x->pro && !x->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* Token i begins its clause, or stands behind no more than "as", "on his side (min janibihi)", "in this context". */
static bool head_of_clause(const parse *p, uint32_t i)
{
    uint32_t k = i;
    if (i > 0 && role_at(p, i - 1) == ROLE_AS && !en_at(p, i - 1))
        k = i - 1;
    else if (i > 1 && p->phrases[i - 2].end == i && phrase_has(p, i - 2, CLASS_FORMULA))
        k = i - 2;
    else if (i > 2 && role_at(p, i - 3) == ROLE_FI && !en_at(p, i - 3) && role_at(p, i - 2) == ROLE_DEM && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NOUN)
        k = i - 3;
    return k == 0 || tag_at(p, k - 1) == TAG_PUNCT;
}

/* "The head of the government pointed out that", "made clear that": at the head of the clause what looks like "the most
 * prominent", or like "between", is the cue, if what follows is one person or body and then "that", with no verb between. */
static void cues_like_superlatives(parse *p, uint32_t i)
{
    if (i + 1 >= p->t->ntokens)
        return;
    const reading *r = p->k[i].chosen, *next = p->k[i + 1].chosen;
    bool between = r && r->tag == TAG_ADP && role_at(p, i) == ROLE_BAYNA && !r->en && !p->phrases[i].lemma && !p->inside[i] && head_of_clause(p, i) && next && !(next->features & F_DUAL);
    if (!r || !(between || (r->tag == TAG_DET && IN(r->lemma->classes, CLASS_QUANT))) || !p->k[i].word || (i > 0 && (tag_at(p, i - 1) == TAG_ADP || is_finite(p, i - 1))))
        return;
    bool someone = next && head_of_clause(p, i) && next->tag == TAG_NOUN && IN(next->lemma->classes, CLASS_HUMAN) && !next->pro && !next->en; /* "stressed witnesses that", "an official who declined to be named" */
    if (next && (role_at(p, i + 1) == ROLE_WHAT || role_at(p, i + 1) == ROLE_WHO || (next->features & F_PLUR && !someone)))
        return;
    bool said = is_comp(p, i + 1), alone = is_kind(p, i + 1, TOKEN_COMMA) && pro_at(p, i) == PRO_AND && (i == 0 || tag_at(p, i - 1) == TAG_PUNCT); /* "and stressed, in a speech, that" */
    if (!next && !alone)
        return;
    for (uint32_t j = i + 1; !said && j < p->t->ntokens && j < i + 24 && (!is_finite(p, j) || (someone && j == i + 2)) && p->k[j].kind != TOKEN_STOP; j++)
        said = is_comp(p, j) && !en_at(p, j - 1);
    for (uint32_t j = i + 1; said && between && j < i + 24 && !is_comp(p, j); j++)
        said = !(pro_at(p, j) & PRO_AND) && !is_kind(p, j, TOKEN_COMMA); /* "between X and Y" */
    READINGS(x, p, i, said) {
        if (x->tag == TAG_PERF && x->lemma->cue && x->pro == r->pro && IN(x->lemma->cue_frames, FRAME_CLAUSE)) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "Voiced", written with its shadda, is no "via": the reading whose lemma has one. */
static void verbs_with_shadda(parse *p, uint32_t i)
{
    static const char shadda[] = "\xD9\x91";
    const reading *r = p->k[i].chosen;
    if (!(p->k[i].flags & TF_SHADDA) || !p->k[i].word || r->en || strstr(p->im->strings + r->lemma->text, shadda))
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_PERF && x->pro == r->pro && !x->en && x->features & F_3RD && strstr(p->im->strings + x->lemma->text, shadda)) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "A North Korean official", written like "a Korean official to the north of": behind a nisba, with no place behind. */
static void northern(parse *p, uint32_t i)
{
    const reading *land = i ? p->k[i - 1].chosen : NULL;
    if (p->k[i].chosen->lemma->role != ROLE_PLACEPREP || p->k[i].chosen->pro || p->k[i].chosen->en || !land || land->tag != TAG_ADJ || land->pro || land->en || !IN(land->lemma->classes, CLASS_NISBA))
        return;
    bool place = i + 1 < p->t->ntokens && (tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_PROPN || tag_at(p, i + 1) == TAG_MASDAR) && !has(p, i + 1, CLASS_TIMEUNIT) && !has(p, i + 1, CLASS_WEEKDAY) && !has(p, i + 1, CLASS_HUMAN);
    READINGS(x, p, i, !place)
        if (x->tag == TAG_ADJ && !x->pro && !x->en && x->features & land->features & F_SING && !((x->features ^ land->features) & F_FEM)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "A meeting that brought him together with", written like "his gathering": behind an occasion it is a verb. */
static void gathered_like_gatherings(parse *p, uint32_t i)
{
    enum { ATTRIBUTES = 2 };
    const reading *r = p->k[i].chosen;
    if (i == 0 || r->pro || r->lemma->event)
        return;
    uint32_t k = i - (role_at(p, i - 1) == ROLE_REL), least = k > ATTRIBUTES ? k - ATTRIBUTES : 1;
    while (k > least && tag_at(p, k - 1) == TAG_ADJ)
        k--;
    const reading *of = k ? p->k[k - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!of || of->lemma->event != EVENT_CONSULT || of->en || (of->tag != TAG_NOUN && of->tag != TAG_MASDAR) || !next || (of->pro & PRO_DET) != (role_at(p, i - 1) == ROLE_REL ? PRO_DET : 0))
        return;
    bool with = r->en && (role_at(p, i + 1) == ROLE_MAA || pro_at(p, i + 1) & PRO_BI || role_at(p, i + 1) == ROLE_FI);
    bool whom = !r->en && (next->pro == PRO_DET || (!next->pro && (next->tag == TAG_PROPN || IN(next->lemma->classes, CLASS_HUMAN) || p->phrases[i + 1].actor >= 0)));
    READINGS(x, p, i, with || whom)
        if (x->tag == TAG_PERF && x->en == r->en && !x->pro && x->features & F_3RD && x->features & F_SING && x->features & F_MASC && (x->en || IN(x->lemma->classes, CLASS_FIELD))) {
            p->k[i].chosen = x;
            break;
        }
}

static bool attacks(const parse *p, uint32_t i) { return p->k[i].chosen && p->k[i].chosen->lemma->event == EVENT_ASSAULT; }

/* A drone does what is told around token i, a march does not: "a drone struck", "drones that", "a raid by drones", "shot down
 * nine drones". */
static bool flies(const parse *p, uint32_t i)
{
    enum { FAR = 4 };
    uint32_t n = p->t->ntokens, next = i + 1, before = i;
    while (next < n && next < i + FAR && tag_at(p, next) == TAG_ADJ)
        next++;
    bool suicide = i + 1 < n && tag_at(p, i + 1) == TAG_ADJ && (has(p, i + 1, CLASS_VIOLENT) || has(p, i + 1, CLASS_ARMED) || p->k[i + 1].chosen->lemma->value == 2);
    if (suicide || (next < n && is_finite(p, next) && attacks(p, next) && !en_at(p, next)))
        return true;
    bool by = (pro_at(p, i) & ~PRO_DET) == PRO_BI;
    for (uint32_t k = i; by && k-- > 0 && i - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);)
        if (attacks(p, k))
            return true;
    while (before > 0 && i - before < FAR && (tag_at(p, before - 1) == TAG_NUM || is_kind(p, before - 1, TOKEN_NUMBER) || has(p, before - 1, CLASS_MASS)))
        before--;
    for (uint32_t k = before; before < i && k-- > 0 && before - k < 2 * FAR && p->k[k].kind == TOKEN_WORD;)
        if (is_finite(p, k))
            return attacks(p, k) || has(p, k, CLASS_VICTIM);
    if (before < i || i == 0 || !is_finite(p, i - 1) || pro_at(p, i) & ~PRO_DET || !(p->k[i - 1].chosen->features & F_FEM))
        return false;
    bool alone = i < 2 || !(attacks(p, i - 2) || tag_at(p, i - 2) == TAG_ADJ || tag_at(p, i - 2) == TAG_NOUN || role_at(p, i - 2) == ROLE_REL); /* "an attack [that] hit a march" */
    bool flown = IN(p->k[i - 1].chosen->lemma->classes, CLASS_LIGHT) && ((en_at(p, i - 1) && i > 1 && attacks(p, i - 2)) || (next + 1 < n && attacks(p, next)));
    return flown || (alone && attacks(p, i - 1) && !en_at(p, i - 1));
}

/* "Drones", written like "marches". */
static void drones_like_marches(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!may_have(p, i, CLASS_PLANE) || !IN(r->lemma->classes, CLASS_THING) || p->phrases[i].lemma || !(p->k[i].flags & TF_SHADDA || flies(p, i)))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_NOUN && x->pro == r->pro && x->en == r->en && x->features == r->features && IN(x->lemma->classes, CLASS_PLANE)) {
            p->k[i].chosen = x;
            break;
        }
}

const reading *document_of(const parse *p, uint32_t i)
{
    enum { FAR = 6 };
    for (uint32_t k = i; k-- > 0 && i - k <= FAR && p->k[k].chosen && p->k[k].kind == TOKEN_WORD && !finite_tag(tag_at(p, k)) && tag_at(p, k) != TAG_ADP;)
        if (tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_DOC) && !has_article(p, k) && !en_at(p, k))
            return p->k[k].chosen;
    return NULL;
}

/* "a plan [that] the Union offered": behind an indefinite noun, with its pronoun, and before one who may have done it,
 * what is written like "its offer" is the verb of a relative clause. */
static void relatives_like_nouns(parse *p, uint32_t i)
{
    if (i < 1 || i + 1 >= p->t->ntokens)
        return;
    const reading *r = p->k[i].chosen, *n = p->k[i - 1].chosen;
    if (r->en && n && (n->pro & PRO_DET || n->tag == TAG_PROPN))
        n = document_of(p, i);
    if (!r->en || r->pro || (r->tag != TAG_NOUN && r->tag != TAG_MASDAR) || p->phrases[i].end || p->inside[i] || !n || (n->tag != TAG_NOUN && n->tag != TAG_MASDAR) || n->pro & PRO_DET || n->en || n->guessed)
        return;
    if ((r->en == EN_3FS) != ((n->features & F_FEM || (n->features & F_PLUR && !IN(n->lemma->classes, CLASS_HUMAN))) != 0) || (r->en != EN_3FS && r->en != EN_3MS) || IN(n->lemma->classes, CLASS_HUMAN))
        return;
    uint32_t at = tag_at(p, i + 1) == TAG_ADP && en_at(p, i + 1) ? i + 2 : i + 1; /* "accusations [that] the opposition addressed to him" */
    if (at >= p->t->ntokens)
        return;
    const reading *s = p->k[at].chosen;
    bool doer = p->phrases[at].actor >= 0 || (s && s->tag == TAG_NOUN && IN(s->lemma->classes, CLASS_MEDIA) && IN(n->lemma->classes, CLASS_DOC)) || (s && s->tag == TAG_NOUN && (IN(s->lemma->classes, CLASS_ORG) || IN(s->lemma->classes, CLASS_HUMAN)) && (s->pro == PRO_DET || (!s->pro && IN(s->lemma->classes, CLASS_ORG) && (has_article(p, at + 1) || tag_at(p, at + 1) == TAG_PROPN || is_kind(p, at + 1, TOKEN_QUOTE)))));
    bool then = n->lemma->event && at == i + 1 && (has(p, at, CLASS_WEEKDAY) || has(p, at, CLASS_TIMEUNIT) || role_at(p, at) == ROLE_MAA);
    READINGS(x, p, i, then) { /* "a meeting [that] he held on Friday with" */
        if (x->tag == TAG_PERF && x->en == r->en && !x->pro && x->features & F_3RD && IN(x->lemma->classes, CLASS_LIGHT)) {
            p->k[i].chosen = x;
            return;
        }
    }
    READINGS(x, p, i, doer && s && !(s->pro & ~PRO_DET) && s->tag != TAG_ADJ) {
        if (x->tag == TAG_PERF && x->en == r->en && !x->pro && x->features & F_3RD && x->features & F_SING && ((x->features & F_FEM) != 0) == ((s->features & F_FEM) != 0)) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "And opened an inquiry", written like "so under": prepositions seldom begin with "so". */
static void verbs_like_so_under(parse *p, uint32_t i)
{
    READINGS(x, p, i, p->k[i].chosen->pro & PRO_SO)
        if (bare_verb(x) && x->tag == TAG_PERF && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "And prevented that", written like "and a state without": before "without" it is the verb that stands in the way. */
static void prevented_like_states(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    READINGS(x, p, i, i + 1 < p->t->ntokens && role_at(p, i + 1) == ROLE_WITHOUT && !r->en)
        if (x->tag == TAG_PERF && x->pro == r->pro && !x->en && x->features & F_3RD && IN(x->lemma->classes, CLASS_REFUSE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Protests", written like the masdar of "protested", which names no deed by itself: the noun does. */
static void deeds_like_masdars(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    READINGS(x, p, i, r->lemma->event && IN(r->lemma->event_frames, EFRAME_VERB_ONLY))
        if (x->tag == TAG_NOUN && x->lemma->event == r->lemma->event && x->pro == r->pro && x->en == r->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* "the two ministers of X signed": behind the verb what is written like an accusative, with a
 * genitive of its own, is a dual in the construct state. */
static void two_of_rank(parse *p, uint32_t i)
{
    if (i < 1 || i + 1 >= p->t->ntokens)
        return;
    const reading *r = p->k[i].chosen, *next = p->k[i + 1].chosen;
    if (!r || !next || r->tag != TAG_NOUN || !(r->features & F_ACC) || r->en || r->pro || !(IN(r->lemma->classes, CLASS_HUMAN) || (IN(r->lemma->classes, CLASS_ORG) && IN(r->lemma->classes, CLASS_GROUP))) || !p->k[i - 1].chosen)
        return; /* also "the two sides of the conflict" */
    uint32_t verb = i > 1 && tag_at(p, i - 1) == TAG_ADP && en_at(p, i - 1) ? i - 2 : i - 1; /* "in which there signed" */
    if (!p->k[verb].chosen || !finite_tag(p->k[verb].chosen->tag))
        return;
    if ((next->tag != TAG_NOUN && next->tag != TAG_MASDAR && next->tag != TAG_PROPN) || next->pro & ~PRO_DET || next->features & F_ACC)
        return;
    READINGS(x, p, i, true) {
        if (x->lemma == r->lemma && x->features & F_DUAL && x->features & F_CONSTRUCT && !x->pro && !x->en) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "A suicide bomber blew himself up", written like "the same": behind the verb and a bare noun it is the object. */
static void himself_like_same(parse *p, uint32_t i)
{
    const reading *r = i > 1 ? p->k[i].chosen : NULL, *who = r ? p->k[i - 1].chosen : NULL;
    if (!who || r->tag != TAG_ADJ || r->pro || who->tag != TAG_NOUN || who->guessed || who->pro || who->en || p->phrases[i - 1].end || !is_finite(p, i - 2))
        return;
    READINGS(x, p, i, true)
        if (x->lemma->role == ROLE_SELF && x->en >= EN_3MS && x->en <= EN_3FP) {
            p->k[i].chosen = x;
            return;
        }
}

/* "And asked (min) the inhabitants", written like "and a request from": joined to a clause, before whom one asks. */
static void asked_like_requests(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    const reading *of_him = NULL; /* "they (two) asked of him that", like "a request (acc.) of his" */
    READINGS(m, p, i + 1, !r->pro && i + 2 < p->t->ntokens && p->k[i + 1].word && is_comp(p, i + 2))
        if (m->lemma->role == ROLE_MIN && m->en)
            of_him = m;
    bool two = of_him && r->features & F_ACC;
    if (two)
        p->k[i + 1].chosen = of_him;
    if ((r->pro != PRO_AND && !two) || r->en || !p->k[i].word->event || p->phrases[i].end || p->inside[i] || i + 2 >= p->t->ntokens || role_at(p, i + 1) != ROLE_MIN)
        return;
    if (!two && before && (before->tag == TAG_NOUN || before->tag == TAG_MASDAR) && !(before->pro & PRO_DET) && !before->en && p->k[i - 1].kind == TOKEN_WORD)
        return; /* "on a proposal and a request of" */
    bool somebody = en_at(p, i + 1) || p->phrases[i + 2].actor >= 0 || has(p, i + 2, CLASS_HUMAN) || has(p, i + 2, CLASS_ORG) || has(p, i + 2, CLASS_GROUP);
    READINGS(x, p, i, somebody)
        if (x->tag == TAG_PERF && x->lemma->event == EVENT_REQUEST && x->pro == r->pro && (!two || (x->features & F_DUAL && IN(x->lemma->event_frames, EFRAME_R_MIN))) && !x->en && x->features & F_3RD && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The boycott of the summit", written like "the province of": the province lies behind a number or "in", or before a name that is no
 * country's. */
static void boycotts_like_provinces(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!IN(r->lemma->classes, CLASS_PLACE) || !(r->features & F_FEM) || !p->k[i].word->event || p->phrases[i].end || p->inside[i])
        return;
    int32_t actor = next ? p->phrases[i + 1].actor : -1;
    bool country = actor >= 0 && IN(p->im->actors[actor].classes, CLASS_COUNTRY);
    bool place = next && !country && !next->pro && next->tag == TAG_PROPN;
    place |= i > 0 && (is_kind(p, i - 1, TOKEN_NUMBER) || (tag_at(p, i - 1) == TAG_NUM && !has_article(p, i - 1)) || (role_at(p, i - 1) == ROLE_FI && !en_at(p, i - 1)));
    READINGS(x, p, i, !place)
        if (x->tag == TAG_MASDAR && x->lemma->event && x->pro == r->pro && x->en == r->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* "At a meeting on Thursday the president urged the allies", written like "the urging of": behind a time or a comma, before
 * somebody, where no verb stands in the sentence before. */
static void urged_like_urging(parse *p, uint32_t i)
{
    enum { FAR = 24 };
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (r->pro || r->en || !next || !p->k[i].word->event || i == 0 || p->phrases[i].end || p->inside[i] || !(has(p, i - 1, CLASS_WEEKDAY) || has(p, i - 1, CLASS_TIMEUNIT) || is_kind(p, i - 1, TOKEN_COMMA)))
        return;
    bool somebody = p->phrases[i + 1].actor >= 0 || (next->tag == TAG_NOUN && next->pro == PRO_DET && IN(next->lemma->classes, CLASS_TITLE) && IN(next->lemma->classes, CLASS_HUMAN)) || next->tag == TAG_PROPN;
    for (uint32_t k = i; somebody && k-- > 0 && i - k < FAR && p->k[k].kind != TOKEN_STOP;)
        somebody = !is_finite(p, k) && !is_comp(p, k);
    READINGS(x, p, i, somebody)
        if (bare_verb(x) && x->tag == TAG_PERF && x->lemma->event == EVENT_REQUEST && x->features & F_MASC && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The town of X, the besieged one", written like "the siege": behind a feminine place it is her attribute. */
static void besieged_places(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    if (!n || r->pro != PRO_DET || r->en || !(r->features & F_TA) || !IN(n->lemma->classes, CLASS_PLACE) || n->en || (n->tag == TAG_NOUN && !(n->pro & PRO_DET)) || (n->tag != TAG_NOUN && n->tag != TAG_PROPN) || p->phrases[i].end || p->inside[i])
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_PPTC && x->pro == r->pro && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            break;
        }
}

/* "And she is a mother of (li-)", written like "or": behind a pronoun stands what she is. */
static void mother_like_or(parse *p, uint32_t i)
{
    bool she = i && role_at(p, i) == ROLE_OR && tag_at(p, i - 1) == TAG_PRON && !pro_at(p, i) && !p->phrases[i].end && !p->inside[i];
    READINGS(x, p, i, she)
        if (x->tag == TAG_NOUN && !x->pro && !x->en && IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "That the man demanded the release of", written like "a student": behind a definite noun or "that he", before a masdar
 * that bi- leads. */
static void demands_like_students(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool he = before && next && !r->en && IN(r->lemma->classes, CLASS_HUMAN) && !p->phrases[i].end && !p->inside[i];
    bool letter = he && !r->pro && next->tag == TAG_ADP && next->en && next->lemma->role == ROLE_FI && !(before->tag == TAG_NOUN && IN(before->lemma->classes, CLASS_HUMAN) && !(before->pro & PRO_DET)); /* "a letter in which he demanded of X (bi-)" */
    if (he && (r->pro == PRO_AND || letter) && r->features & F_SING && r->features & F_MASC) { /* "condemned it and demanded (bi-)", "and demanded of the government (bi-)", written like "and a student" */
        bool pupils = (before->tag == TAG_NOUN || before->tag == TAG_DET) && IN(before->lemma->classes, CLASS_HUMAN) && !before->en && !(before->pro & PRO_DET);
        uint32_t in_it = i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_ADP && en_at(p, i + 1) && role_at(p, i + 1) == ROLE_FI, from = i + 1 + in_it, whom = from; /* "in which he demanded" */
        while (whom + 1 < p->t->ntokens && whom < from + 5 && p->k[whom].kind == TOKEN_WORD && !(pro_at(p, whom) & ~PRO_DET) && (tag_at(p, whom) == TAG_NOUN || tag_at(p, whom) == TAG_PROPN || tag_at(p, whom) == TAG_ADJ || p->phrases[whom].actor >= 0 || has_article(p, whom)))
            whom = p->phrases[whom].actor >= 0 ? p->phrases[whom].end : whom + 1;
        if (whom > from && !has_article(p, whom - 1) && tag_at(p, whom - 1) != TAG_PROPN && !p->inside[whom - 1])
            return; /* "and a student of a university with wounds" */
        const reading *what = whom < p->t->ntokens ? p->k[whom].chosen : NULL;
        bool demanded = what && what->pro & PRO_BI && !what->en && (what->tag == TAG_MASDAR || what->tag == TAG_NOUN);
        READINGS(x, p, i, !pupils && demanded)
            if (x->tag == TAG_PERF && x->pro == r->pro && !x->en && x->lemma->event == EVENT_REQUEST && x->features & F_SING && x->features & F_MASC && !(x->features & F_PASSIVE)) {
                p->k[i].chosen = x;
                return;
            }
    }
    bool asks = he && next->tag == TAG_MASDAR && (next->pro & ~PRO_DET) == PRO_BI && !r->pro;
    bool behind = asks && ((before->tag == TAG_NOUN && before->pro & PRO_DET) || before->tag == TAG_PROPN || (is_comp(p, i - 1) && en_at(p, i - 1)));
    READINGS(x, p, i, behind)
        if (bare_verb(x) && x->tag == TAG_PERF && x->lemma->event == EVENT_REQUEST) {
            p->k[i].chosen = x;
            break;
        }
}

/* "That the president ordered (bi-) the arrest of", written like "an order"; "that X addressed a letter", written like "a face":
 * behind "that" and a definite subject stands its verb. */
static void ordered_like_orders(parse *p, uint32_t i)
{
    enum { FAR = 12 };
    uint32_t at = i + 1, day = at + is_kind(p, at, TOKEN_COMMA); /* "had launched, on Saturday, raids" */
    while (day < p->t->ntokens && day - i < FAR && (has(p, day, CLASS_WEEKDAY) || has(p, day, CLASS_RELDAY) || has(p, day, CLASS_DAYPART))) {
        day++;
        at = day + is_kind(p, day, TOKEN_COMMA);
    }
    const reading *r = p->k[i].chosen, *what = at < p->t->ntokens ? p->k[at].chosen : NULL;
    bool number = is_kind(p, at, TOKEN_NUMBER);
    if (r->pro || r->en || r->features & F_ACC || !(what || number) || i < 2 || !(has_article(p, i - 1) || tag_at(p, i - 1) == TAG_PROPN || (p->k[i - 1].chosen && p->k[i - 1].chosen->guessed)))
        return;
    bool orders = what && what->tag == TAG_MASDAR && (what->pro & ~PRO_DET) == PRO_BI, addresses = what && (what->tag == TAG_NOUN || what->tag == TAG_MASDAR) && !what->pro && (IN(what->lemma->classes, CLASS_DOC) || IN(what->lemma->classes, CLASS_SPEECH) || what->lemma->event);
    uint32_t that = i - 1;
    while (that > 0 && i - that < FAR && p->k[that].kind == TOKEN_WORD && !is_finite(p, that) && !is_comp(p, that))
        that--;
    const reading *who = that + 1 < i ? p->k[that + 1].chosen : NULL;
    bool able = who && (who->tag == TAG_PROPN || ((who->pro & PRO_DET || (that + 2 < i && who->tag == TAG_NOUN && !who->en && has_article(p, that + 2))) && (IN(who->lemma->classes, CLASS_HUMAN) || IN(who->lemma->classes, CLASS_ORG) || IN(who->lemma->classes, CLASS_GROUP) || IN(who->lemma->classes, CLASS_ARMED))));
    bool had = tag_at(p, that) == TAG_AUX && able, does = able && (number || (what->tag == TAG_NOUN && what->features & F_ACC) || what->tag == TAG_NUM || (r->lemma->event && may_be(p, at, TAG_NUM)) || (r->lemma->event && (what->tag == TAG_PROPN || what->tag == TAG_NOUN) && (what->tag == TAG_PROPN || what->pro == PRO_DET))); /* "the group had abducted ten people" */
    int wants = !able || !what || what->tag != TAG_ADP ? -1 : role_at(p, at) == ROLE_ALA ? EFRAME_R_ALA : role_at(p, at) == ROLE_MIN ? EFRAME_R_MIN : -1; /* "that the judge sentenced (ala) him" */
    if (!(orders || addresses || does || wants >= 0) || !(had || (is_comp(p, that) && !en_at(p, that))) || that + 1 >= i || tag_at(p, that + 1) == TAG_ADP)
        return; /* also "that it is possible (min al-) to hold" */
    bool she = who && (who->features & F_FEM || (who->features & F_PLUR && !IN(who->lemma->classes, CLASS_HUMAN))) && !(who->features & F_MASC && who->features & F_SING);
    READINGS(x, p, i, true) {
        bool deed = (orders && x->lemma->event == EVENT_REQUEST) || ((addresses || does) && IN(x->lemma->classes, CLASS_LIGHT)) || (does && x->lemma->event && x->lemma == r->lemma) ||
                    (wants >= 0 && x->lemma->event && IN(x->lemma->event_frames, wants) && finite_tag(x->tag));
        bool agrees = x->features & F_3RD && x->features & F_SING && she == ((x->features & F_FEM) != 0) && (x->tag == TAG_PERF || (she && x->tag == TAG_IMPF && !(x->features & F_JUSSIVE)));
        if (deed && agrees && !x->pro && !x->en && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "Before his arrival the minister wrote: '...'", written like "the books of the minister": behind an adjunct and before
 * somebody, with his words behind him. */
static void wrote_like_books(parse *p, uint32_t i)
{
    enum { FAR = 14 };
    const reading *r = p->k[i].chosen, *who = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL, *prev = i ? p->k[i - 1].chosen : NULL;
    if (!(r->features & F_PLUR) || r->pro || r->en || !who || who->pro & ~PRO_DET || i == 0 || (prev && prev->pro == 0 && !prev->en && (prev->tag == TAG_ADP || prev->tag == TAG_NOUN || prev->tag == TAG_MASDAR)) || is_finite(p, i - 1))
        return;
    bool somebody = who->tag == TAG_PROPN || (who->tag == TAG_NOUN && IN(who->lemma->classes, CLASS_HUMAN) && IN(who->lemma->classes, CLASS_TITLE) && who->features & F_SING);
    READINGS(x, p, i, somebody && !p->inside[i]) {
        if (x->tag != TAG_PERF || x->lemma->cue != CUE_SAY || x->pro || x->en || !(x->features & F_3RD) || x->features & F_FEM)
            continue;
        for (uint32_t k = i + 2; k < p->t->ntokens && k < i + FAR && !is_kind(p, k, TOKEN_STOP) && !is_finite(p, k); k++)
            if (is_kind(p, k, TOKEN_COLON) || opens_quote(p, k) || is_comp(p, k)) {
                p->k[i].chosen = x;
                return;
            }
        return;
    }
}

/* "Whom he described as", written like "from their description by": behind min a verb that gives a label. */
static void labelled_like_labels(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r->en || r->pro || i == 0 || i + 1 >= p->t->ntokens || role_at(p, i - 1) != ROLE_MIN || pro_at(p, i - 1) || en_at(p, i - 1) || !(pro_at(p, i + 1) & PRO_BI || role_at(p, i + 1) == ROLE_BI) || !IN(r->lemma->cue_frames, FRAME_LABEL))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_PERF && x->lemma == r->lemma && x->en == r->en && x->features & F_3RD && !x->pro) {
            p->k[i].chosen = x;
            break;
        }
    READINGS(x, p, i - 1, is_finite(p, i))
        if (x->lemma->role == ROLE_WHO && !x->pro) {
            p->k[i - 1].chosen = x;
            return;
        }
}

/* "As for" (amma), written like a mother in the accusative, which would show its tanwin. */
static void as_for_like_mother(parse *p, uint32_t i)
{
    READINGS(x, p, i, p->k[i].chosen->features & F_ACC && !p->k[i].chosen->pro && !(p->k[i].flags & TF_TANWIN))
        if (x->lemma->role == ROLE_AMMA && !x->pro) {
            p->k[i].chosen = x;
            return;
        }
}

/* In their order, each while the word is still read as a noun, or as a masdar. */
static void (*const of_nouns[])(parse *, uint32_t) = {
    as_for_like_mother,
    boycotts_like_provinces,
    verb_behind_accusative,
    killed_and_wounded,
    ordered_like_orders,
    wrote_like_books,
    settle_noun,
    settle_nominal,
    drones_like_marches,
    gathered_like_gatherings,
    asked_like_requests,
    demands_like_students,
    prevented_like_states,
    two_of_rank,
    relatives_like_nouns,
    verb_like_noun,
    verb_joined_to_clause,
    verb_before_accusative,
};
static void (*const of_masdars[])(parse *, uint32_t) = {
    labelled_like_labels,
    deeds_like_masdars,
    verb_behind_accusative,
    ordered_like_orders,
    joined_killings,
    killed_and_wounded,
    joined_shots,
    killed_like_killings,
    besieged_places,
    asked_like_requests,
    urged_like_urging,
    relatives_like_nouns,
    verb_before_adverb,
    verb_joined_to_clause,
    verb_behind_that,
    verb_before_accusative,
};

/* What no sum of weights can see, word by word: each rule looks at its own kind of word. */
void settle_single_words(parse *p)
{
    for (uint32_t n = 0; n < p->t->nsentences; n++)
        if (p->t->sentences[n].first < p->t->sentences[n].end)
            settle_main_verb(p, p->t->sentences[n].first);
    for (uint32_t i = 0; i < p->t->ntokens; i++) {
        if (!p->k[i].chosen)
            continue;
        settle_said_name(p, i);
        settle_construct(p, i);
        if (role_at(p, i) == ROLE_BUT || role_at(p, i) == ROLE_WHILE)
            settle_led_verb(p, i);
        switch ((tag_id)p->k[i].chosen->tag) {
        case TAG_COMP:
        case TAG_AUX:
            settle_led_verb(p, i);
            break;
        case TAG_ADP:
            verbs_like_so_under(p, i);
            if (p->k[i].chosen->tag != TAG_ADP)
                break;
            verbs_with_shadda(p, i);
            voiced_like_via(p, i);
            northern(p, i);
            cues_like_superlatives(p, i);
            break;
        case TAG_CCONJ:
            mother_like_or(p, i);
            break;
        case TAG_DET:
            settle_determiner(p, i);
            cues_like_superlatives(p, i);
            break;
        case TAG_ADJ:
            settle_adjective(p, i);
            himself_like_same(p, i);
            break;
        case TAG_NOUN:
            while_read_as(p, i, TAG_NOUN, of_nouns, sizeof of_nouns / sizeof *of_nouns);
            break;
        case TAG_PROPN:
            settle_name(p, i);
            break;
        case TAG_IMPF:
        case TAG_PERF:
            seen_like_done(p, i);
            if (finite_tag(p->k[i].chosen->tag))
                settle_finite(p, i);
            break;
        case TAG_MASDAR:
            while_read_as(p, i, TAG_MASDAR, of_masdars, sizeof of_masdars / sizeof *of_masdars);
            break;
        default:
            break;
        }
    }
}
