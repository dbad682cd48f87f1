/* adjectives.c: words read as adjectives that are nouns: somebody, a body or a thing of their own behind what they do not
 * agree with. */
#include "homographs.h"

/* "[accused] the minister the opposition": behind a verb and its subject what does not agree with it in
 * gender is a noun, if it may be one. */
static void objects_like_adjectives(parse *p, uint32_t i)
{
    if (i < 2)
        return;
    uint32_t k = i - 1; /* over the subject's own adjectives */
    while (k > 1 && i - k < 4 && tag_at(p, k) == TAG_ADJ && has_article(p, k))
        k--;
    const reading *r = p->k[i].chosen, *n = p->k[k].chosen;
    if (!r || !n || r->tag != TAG_ADJ || r->pro != PRO_DET || n->tag != TAG_NOUN || n->pro != PRO_DET || !is_finite(p, k - 1) || p->phrases[i].end || p->inside[i])
        return;
    uint16_t a = r->features & (F_MASC | F_FEM), b = n->features & (F_MASC | F_FEM);
    if ((r->features & n->features & F_SING) == 0 || a & b || !a || !b)
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_NOUN && x->pro == r->pro) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Gunmen [carried out] operations", written like "practical (f. pl.)": what agrees with no noun before it is one. */
static void objects_in_at(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool women = n && n->features & F_PLUR && (n->features & F_FEM || !IN(n->lemma->classes, CLASS_HUMAN));
    if (!n || n->tag != TAG_NOUN || women || n->guessed || r->tag != TAG_ADJ || r->pro || r->en || !(r->features & F_FEM) || !(r->features & F_PLUR || ends_in_un(p, i - 1)) || p->phrases[i].end || p->inside[i])
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_NOUN && !x->pro && !x->en && !x->guessed && !((x->features ^ r->features) & F_PLUR)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The arrest of a journalist", written like "a journalistic arrest": behind what is done to people stands one of them. "With the
 * execution, with the prison of an accused (of)": neither is accused. */
static void arrested_like_attributes(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *deed = i ? p->k[i - 1].chosen : NULL;
    if (!deed || (deed->tag != TAG_NOUN && deed->tag != TAG_MASDAR) || deed->pro & PRO_DET || deed->en || r->pro || r->en || IN(r->lemma->classes, CLASS_NISBA) || p->phrases[i].end || p->inside[i])
        return;
    bool arrest = (deed->lemma->event == EVENT_COERCE || deed->lemma->event == EVENT_RETREAT) && IN(deed->lemma->event_frames, EFRAME_GEN_R);
    READINGS(x, p, i, !arrest && deed->features & F_MASC && !IN(deed->lemma->classes, CLASS_HUMAN))
        if ((x->tag == TAG_APTC || x->tag == TAG_PPTC) && x->lemma->event == EVENT_ACCUSE)
            arrest = true;
    READINGS(x, p, i, arrest)
        if (x->tag == TAG_NOUN && !x->pro && !x->en && !x->guessed && x->features & F_SING && IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The minister (f.) of the foreign office of Sweden", written like "a foreign minister", "the government of the republic of Mali", like
 * "a republican government": before a land it is the body. */
static void bodies_like_adjectives(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    if (!n || r->pro || r->en || !(r->features & F_FEM) || n->tag != TAG_NOUN || n->pro & PRO_DET || n->en || !(n->features & F_FEM) || !(IN(n->lemma->classes, CLASS_TITLE) || IN(n->lemma->classes, CLASS_ORG)) || i + 1 >= p->t->ntokens)
        return;
    int32_t land = p->phrases[i + 1].actor;
    READINGS(x, p, i, land >= 0 && IN(p->im->actors[land].classes, CLASS_COUNTRY))
        if (x->tag == TAG_NOUN && IN(x->lemma->classes, CLASS_ORG) && !x->pro && !x->en) {
            p->k[i].chosen = x;
            break;
        }
}

/* "[from] the European Union in the year 2016", written like "the general", "between the two sides last year": before a year, before
 * "past", "next" and "this" it is the noun. */
static void years_like_adjectives(parse *p, uint32_t i)
{
    enum { FIRST = 1000, LAST = 2200 };
    if (!may_have(p, i, CLASS_TIMEUNIT) || i + 1 >= p->t->ntokens)
        return;
    bool year = is_kind(p, i + 1, TOKEN_NUMBER) && p->k[i + 1].number >= FIRST && p->k[i + 1].number <= LAST;
    bool office = i > 0 && has_article(p, i - 1) && (has(p, i - 1, CLASS_TITLE) || has(p, i - 1, CLASS_HUMAN)); /* "the former secretary general" */
    bool which = !office && has_article(p, i) && pro_at(p, i + 1) == PRO_DET && (has(p, i + 1, CLASS_PASTNESS) || has(p, i + 1, CLASS_FUTURENESS) || has(p, i + 1, CLASS_THIS));
    READINGS(x, p, i, year || which)
        if (x->tag == TAG_NOUN && IN(x->lemma->classes, CLASS_TIMEUNIT) && x->pro == p->k[i].chosen->pro) {
            p->k[i].chosen = x;
            break;
        }
}

/* What happens to people, or brings them into custody: its genitive is whom. */
static bool befalls(const reading *n)
{
    bool noun = n && (n->tag == TAG_MASDAR || n->tag == TAG_NOUN) && !(n->pro & PRO_DET) && !n->en && !IN(n->lemma->classes, CLASS_HUMAN);
    return noun && (IN(n->lemma->classes, CLASS_DEAD) || IN(n->lemma->classes, CLASS_HURT) || n->lemma->mode == MODE_ARREST || n->lemma->mode == MODE_ABDUCT ||
                    (n->lemma->event == EVENT_ASSAULT && IN(n->lemma->event_frames, EFRAME_SUBJ_R) && IN(n->lemma->event_frames, EFRAME_GEN_R)));
}

/* Behind a definite word or a name, what stands in the accusative is the object of the verb before. */
static bool struck_object(const parse *p, uint32_t i)
{
    enum { FAR = 10 };
    const reading *r = p->k[i].chosen, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!(r->features & F_ACC) || !(r->features & F_SING) || !(has_article(p, i - 1) || tag_at(p, i - 1) == TAG_PROPN || (tag_at(p, i - 1) == TAG_ADP && en_at(p, i - 1))) || (next && next->tag == TAG_ADJ && next->pro & PRO_AND))
        return false; /* "arabically and internationally" */
    for (uint32_t k = i; k-- > 0 && i - k < FAR && p->k[k].kind != TOKEN_STOP && !is_comp(p, k);)
        if (is_finite(p, k))
            return p->k[k].chosen->lemma->event && IN(p->k[k].chosen->lemma->event_frames, EFRAME_R_OBJ) && !p->k[k].chosen->en;
    return false;
}

/* "Killed a Palestinian", "the arrest of a Syrian", "with an Iranian", "the police arrested a Tunisian (acc.)": where the
 * adjective of a country can be nobody's attribute, it is somebody of it. What looks like "the killing of a Palestinian" at the
 * head of a sentence is the verb. */
static void countrymen(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    if (!before || !IN(r->lemma->classes, CLASS_NISBA) || r->lemma->actor < 0 || r->pro || r->en || r->features & F_PLUR || p->phrases[i].end || p->inside[i] || (p->inside[i - 1] && p->phrases[p->inside[i - 1] - 1].actor < 0))
        return;
    bool behind = finite_tag(before->tag) || (before->tag == TAG_ADP && !before->en && !p->phrases[i - 1].lemma);
    bool any = before->tag == TAG_DET && IN(before->lemma->classes, CLASS_QUANT) && !before->en; /* "not any Palestinian", "every Syrian" */
    bool warrant = i > 1 && r->features & F_FEM && tag_at(p, i - 2) == TAG_NOUN && !has_article(p, i - 2) && p->k[i - 2].chosen->features & F_FEM; /* "a Turkish warrant of arrest" */
    bool whom = befalls(before) && !(r->features & F_ACC) && !warrant;
    if (!behind && !whom && !any && !struck_object(p, i))
        return;
    reading *somebody = arena_raw(p->a, sizeof *somebody);
    *somebody = *r;
    somebody->tag = TAG_NOUN;
    p->k[i].chosen = somebody;
    bool head = i == 1 || tag_at(p, i - 2) == TAG_PUNCT || (before->pro & PRO_AND && (i == 2 || tag_at(p, i - 2) == TAG_DET));
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool goes_on = next && (next->tag == TAG_ADP || next->pro & PRO_BI || finite_tag(next->tag));
    READINGS(x, p, i - 1, before->tag == TAG_MASDAR && head && goes_on)
        if (x->tag == TAG_PERF && x->pro == before->pro && !x->en && x->features & F_3RD && x->features & F_SING && ((x->features ^ r->features) & F_FEM) == 0) {
            p->k[i - 1].chosen = x;
            break;
        }
}

/* "The leader of the mission of", written like "an important leader": a feminine is no attribute of a masculine. */
static void genitives_like_attributes(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool he = n && n->tag == TAG_NOUN && !n->guessed && n->features & F_MASC && n->features & F_SING && !(n->features & (F_FEM | F_PLUR)) && !(n->pro & PRO_DET) && !n->en;
    READINGS(x, p, i, he && !r->pro && !r->en && r->features & F_FEM && r->features & F_SING && !(r->features & F_MASC) && !p->phrases[i].end && !p->inside[i])
        if (x->tag == TAG_NOUN && !x->pro && !x->en && !x->guessed && x->features & F_FEM && x->features & F_SING && !IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The forces (f.) shelled the armed men", written like "the armed forces": behind what is feminine and nobody a plural of men is no
 * attribute. */
static void men_like_attributes(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool of_men = i > 1 && p->k[i - 2].chosen && has(p, i - 2, CLASS_HUMAN) && p->k[i - 2].chosen->features & F_PLUR; /* "the experts in explosives, the military ones" */
    bool she = n && !of_men && n->tag == TAG_NOUN && !n->guessed && n->features & F_FEM && !(n->features & F_MASC) && n->pro & PRO_DET && !n->en && !IN(n->lemma->classes, CLASS_HUMAN);
    READINGS(x, p, i, she && r->pro == PRO_DET && !r->en && r->features & F_PLUR && r->features & F_MASC && !(r->features & (F_SING | F_FEM)) && !p->phrases[i].end && !p->inside[i])
        if (x->tag == TAG_NOUN && x->pro == PRO_DET && x->features & F_PLUR && IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The court of (bi-) the capital (f.) convicted the accused (m.)": behind what is feminine, with nobody before it whose attribute he
 * might be, stands one of his own. */
static void he_behind_her(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i < 2 || r->pro != PRO_DET || r->en || !(r->features & F_SING) || !(r->features & F_MASC) || r->features & F_FEM || IN(r->lemma->classes, CLASS_NISBA) || p->phrases[i].end || p->inside[i])
        return;
    if (i + 1 < p->t->ntokens && en_at(p, i + 1) && (tag_at(p, i + 1) == TAG_MASDAR || tag_at(p, i + 1) == TAG_NOUN))
        return; /* "of the room the mending of which is wanted" */
    uint32_t k = i - 1;
    while (k > 0 && i - k < 4 && tag_at(p, k) == TAG_ADJ && has_article(p, k))
        k--;
    const reading *n = p->k[k].chosen;
    bool she = n && n->tag == TAG_NOUN && !n->guessed && n->features & F_FEM && n->features & F_SING && !(n->features & F_MASC) && n->pro & PRO_DET && !n->en && !IN(n->lemma->classes, CLASS_HUMAN);
    bool alone = she && (n->pro & PRO_PREP || (k > 0 && tag_at(p, k - 1) == TAG_ADP && !en_at(p, k - 1)));
    READINGS(x, p, i, alone)
        if (x->tag == TAG_NOUN && x->pro == PRO_DET && x->features & F_SING && x->features & F_MASC && IN(x->lemma->classes, CLASS_HUMAN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The son of the brother of the president", written like "sisterly" (of lands): what governs a definite noun is a noun. */
static void kin_like_friendly(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *of = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool governs = of && !r->pro && !r->en && i && kin(p->k[i - 1].chosen) && !(of->pro & ~PRO_DET) && (of->tag == TAG_PROPN || (of->tag == TAG_NOUN && (of->pro & PRO_DET || of->en || IN(of->lemma->classes, CLASS_HUMAN))));
    READINGS(x, p, i, governs)
        if (kin(x) && !x->pro && !x->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* In their order, each while the word is still read as an adjective. */
static void (*const rules[])(parse *, uint32_t) = {
    men_like_attributes,
    he_behind_her,
    countrymen,
    genitives_like_attributes,
    objects_like_adjectives,
    objects_in_at,
    arrested_like_attributes,
    bodies_like_adjectives,
    years_like_adjectives,
    kin_like_friendly,
};

void settle_adjective(parse *p, uint32_t i) { while_read_as(p, i, TAG_ADJ, rules, sizeof rules / sizeof *rules); }
