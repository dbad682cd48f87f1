/* names.c: words that are names by where they stand: behind a verb of saying, a given name or "according to". The rules are like
 * those of homographs.c. */
#include "homographs.h"

/* "Wallace said", written like "and the ...": right behind a verb of saying stands who says it, and an unknown word with its first
 * letter is his name; so is one with that of "like" behind a given name. */
static void names_like_joined(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *v = i ? p->k[i - 1].chosen : NULL;
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool led = (r->pro == PRO_BI || r->pro == PRO_KA) && next && !next->pro && !next->en && (next->guessed || next->tag == TAG_PROPN) && v && (v->lemma->cue == CUE_SAY || v->lemma->cue == CUE_ADD) && !IN(v->lemma->cue_frames, FRAME_CARRY); /* "Baptiste NAME", read as "with NAME" */
    bool family = r->guessed && r->pro & PRO_KA && !(r->pro & PRO_AND) && i && v && v->tag == TAG_PROPN && IN(v->lemma->classes, CLASS_GIVEN) && !v->en && !p->phrases[i].end && !p->inside[i] && !r->en; /* "David Caldicott", read as "like the ..." */
    if (family) {
        p->k[i].chosen = unknown_name(p);
        return;
    }
    if (!(((r->guessed || r->tag == TAG_PROPN) && r->pro & PRO_AND) || led) || r->en || !v || !finite_tag(v->tag) || v->tag == TAG_AUX || !v->lemma->cue || v->en || p->phrases[i].end || p->inside[i])
        return;
    p->k[i].chosen = unknown_name(p);
}

/* "Said Kees van NAME that", "said John Cologne, the lawyer of": behind a verb of saying and a name, "so that" before a name and "like a
 * colour" before a comma are more of that name. */
static void said_by_name(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *name = i > 1 ? p->k[i - 1].chosen : NULL, *verb = i > 1 ? p->k[i - 2].chosen : NULL;
    const reading *after_it = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (name && finite_tag(name->tag) && (name->lemma->cue == CUE_SAY || name->lemma->cue == CUE_ADD) && !name->en && r->tag == TAG_COMP && r->pro == PRO_SO && !r->en && p->k[i].len == 3 && after_it && (after_it->guessed || after_it->tag == TAG_PROPN) && !after_it->pro && !p->inside[i]) {
        p->k[i].chosen = unknown_name(p); /* "said van NAME" */
        return;
    }
    bool said = name && verb && name->tag == TAG_PROPN && !name->pro && !name->en && finite_tag(verb->tag) && verb->lemma->cue && !verb->en && p->phrases[i - 1].actor < 0;
    if (!said || p->inside[i] || i + 1 >= p->t->ntokens)
        return;
    const reading *next = p->k[i + 1].chosen;
    bool van = r->tag == TAG_COMP && r->pro == PRO_SO && !r->en && next && (next->tag == TAG_PROPN || next->guessed) && !next->pro && i + 2 < p->t->ntokens && (is_comp(p, i + 2) || is_kind(p, i + 2, TOKEN_COMMA) || is_kind(p, i + 2, TOKEN_COLON));
    bool family = IN(name->lemma->classes, CLASS_GIVEN) && r->tag == TAG_NOUN && r->pro == PRO_KA && !r->en && (is_kind(p, i + 1, TOKEN_COMMA) || is_comp(p, i + 1));
    if (van || family)
        p->k[i].chosen = unknown_name(p);
}

/* "Al-Qudra (f.) noted (m.) that", "Mahrez explained that": right behind a verb of saying, before what is said, a word that can be no
 * speaker is somebody's name: one that does not agree, or, of verbs that only people are the subject of, one without the article. */
static void said_by_word(parse *p, uint32_t i)
{
    enum { ADJUNCT = 10 };
    static const class_id other[] = {CLASS_HUMAN, CLASS_TITLE, CLASS_ORG, CLASS_GROUP, CLASS_DOC, CLASS_MEDIA, CLASS_SOURCE, CLASS_SPEECH, CLASS_COUNTRY, CLASS_CAPITAL, CLASS_POLITICAL, CLASS_QUANT, CLASS_MASS, CLASS_CARDINAL, CLASS_NISBA, CLASS_REPORTED, CLASS_TIMEUNIT, CLASS_WEEKDAY, CLASS_MONTH, CLASS_DAYPART, CLASS_RELDAY, CLASS_PASTNESS, CLASS_ORDINAL, CLASS_HONORIFIC};
    const token *k = &p->k[i];
    const reading *r = k->chosen, *verb = i ? p->k[i - 1].chosen : NULL;
    if (!verb || !finite_tag(verb->tag) || verb->tag == TAG_AUX || !verb->lemma->cue || verb->en || !(verb->features & F_3RD) || !(verb->features & F_SING) || verb->features & F_PASSIVE)
        return;
    bool word = r->tag == TAG_NOUN || r->tag == TAG_ADJ || r->tag == TAG_APTC || r->tag == TAG_PPTC;
    bool told = (verb->lemma->cue == CUE_SAY || verb->lemma->cue == CUE_ADD) && i + 2 < p->t->ntokens && !r->en && !p->inside[i] && !p->phrases[i].end && (is_comp(p, i + 1) || is_kind(p, i + 1, TOKEN_COLON));
    bool led = (word || r->tag == TAG_PROPN) && r->pro & (PRO_SO | PRO_KA) && !(r->pro & PRO_AND);
    if (told && ((finite_tag(r->tag) && !r->pro && !r->lemma->cue && r->features & F_3RD) || led)) {
        p->k[i].chosen = unknown_name(p); /* "said Khan that", written like "betrayed"; "said Cross", like "like Russians" */
        return;
    }
    if (!word || r->en || r->pro & ~PRO_DET || p->inside[i] || k->flags & TF_TANWIN || !k->len || k->letters[k->len - 1] == ALEF || i + 2 >= p->t->ntokens)
        return;
    for (size_t c = 0; c < sizeof other / sizeof *other; c++)
        if (IN(r->lemma->classes, other[c]))
            return;
    bool person = verb->lemma->cue == CUE_SAY || verb->lemma->cue == CUE_ADD || verb->lemma->cue == CUE_EXPLAIN;
    uint32_t said = i + 1 + (tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1) && !p->phrases[i + 1].lemma);
    bool to = person && !is_comp(p, said) && p->k[i + 1].chosen && ((tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1)) || (pro_at(p, i + 1) & ~PRO_DET) == PRO_LI); /* "told the network: " */
    for (said = to ? i + 2 : said; to && said + 1 < p->t->ntokens && said < i + ADJUNCT && p->k[said].kind == TOKEN_WORD && !is_comp(p, said) && !is_finite(p, said);)
        said++;
    bool quoted = (person || r->pro & PRO_DET) && p->k[said].kind == TOKEN_QUOTE && p->k[said].quote > 0 && p->k[said].mate > said + 3;
    if (!is_comp(p, said) && !((said == i + 1 || to) && is_kind(p, said, TOKEN_COLON)) && !quoted)
        return;
    bool she = verb->features & F_FEM, f = r->features & F_FEM || (r->features & F_PLUR && !(r->features & F_SING));
    if (r->pro & PRO_DET ? she != f && !(r->features & F_PLUR) : person && !(r->features & F_TA))
        p->k[i].chosen = unknown_name(p);
}

/* "From me" (minni), written like the name Muna: behind a verb. */
static void from_me_like_muna(parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    const reading *v = i ? p->k[i - 1].chosen : NULL;
    if (!v || !finite_tag(v->tag) || v->en || p->inside[i] || !k->len || k->letters[k->len - 1] != YA)
        return;
    for (uint32_t n = 0; n < k->word->nreadings; n++)
        if (k->word->readings[n].tag == TAG_ADP && k->word->readings[n].en == EN_1S && k->word->readings[n].lemma->role == ROLE_MIN) {
            p->k[i].chosen = &k->word->readings[n];
            return;
        }
}

/* "According to Peterson": the l of that phrase is no letter of the unknown name behind it. */
static void names_behind_li(parse *p, uint32_t i)
{
    token *k = &p->k[i];
    if (!k->chosen || !k->chosen->guessed || k->chosen->pro & PRO_LI)
        return;
    for (uint32_t n = 0; n < k->word->nreadings; n++)
        if (k->word->readings[n].pro == PRO_LI && !k->word->readings[n].en) {
            k->chosen = &k->word->readings[n];
            return;
        }
}

/* Before token i stands a title, "the colonel", and nothing but a name of his: the title's token; else i. */
static uint32_t title_before(const parse *p, uint32_t i)
{
    enum { NAMES = 3 };
    uint32_t t = i;
    for (int n = 0; t > 0 && n < NAMES && tag_at(p, t - 1) == TAG_PROPN && !pro_at(p, t - 1) && !p->inside[t - 1] && p->phrases[t - 1].actor < 0; n++)
        t--;
    t -= t > 1 && tag_at(p, t - 1) == TAG_NOUN && has(p, t - 1, CLASS_TITLE) && !pro_at(p, t - 1) && !en_at(p, t - 1) && has_article(p, t - 2); /* "the major general" */
    const reading *r = t ? p->k[t - 1].chosen : NULL;
    bool title = r && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_TITLE) && IN(r->lemma->classes, CLASS_HUMAN) && r->features & F_SING && !(r->features & F_PLUR) && !r->en && has_article(p, t - 1) && p->phrases[t - 1].actor < 0;
    return title ? t - 1 : i;
}

/* "The colonel Hilal NAME, head of": behind a title and before the comma of an office a word is his name, whatever else it is. */
static void named_before_office(parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    const reading *r = k->chosen;
    uint32_t comma = i + 1 + (i + 1 < p->t->ntokens && p->k[i + 1].kind == TOKEN_WORD), office = comma + 1;
    if (office + 1 >= p->t->ntokens || !is_kind(p, comma, TOKEN_COMMA) || !p->k[office].chosen || pro_at(p, office) || en_at(p, office))
        return;
    bool words = (r->tag == TAG_NOUN || r->tag == TAG_ADJ || r->tag == TAG_MASDAR || r->tag == TAG_APTC || r->tag == TAG_PPTC || (r->tag == TAG_PERF && !r->lemma->cue)) && !(r->pro & ~PRO_DET) && !r->en && !r->lemma->event && (!IN(r->lemma->classes, CLASS_HUMAN) || r->features & F_DUAL) && !IN(r->lemma->classes, CLASS_NISBA) &&
                 !IN(r->lemma->classes, CLASS_WEEKDAY) && !IN(r->lemma->classes, CLASS_RELDAY) && !IN(r->lemma->classes, CLASS_MONTH) && !p->phrases[i].end && !p->inside[i] && !(k->flags & TF_TANWIN) && k->len && k->letters[k->len - 1] != ALEF;
    bool holds = tag_at(p, office) == TAG_NOUN && has(p, office, CLASS_HUMAN) && p->k[office].chosen->features & F_SING && p->k[office + 1].kind == TOKEN_WORD && tag_at(p, office + 1) != TAG_ADP && !is_finite(p, office + 1);
    bool last = comma == i + 1 || (p->k[i + 1].chosen && !(pro_at(p, i + 1) & ~PRO_DET) && !en_at(p, i + 1) && tag_at(p, i + 1) != TAG_ADP && !is_finite(p, i + 1) && !is_comp(p, i + 1));
    uint32_t title = words && holds && last ? title_before(p, i) : i;
    bool first = title < i && tag_at(p, i - 1) != TAG_PROPN;
    if (title == i || (first && r->pro & PRO_DET) || (first && (r->tag == TAG_PERF || comma == i + 1)))
        return;
    p->k[i].chosen = unknown_name(p);
}

void settle_said_name(parse *p, uint32_t i)
{
    named_before_office(p, i);
    if (tag_at(p, i) == TAG_COMP || p->k[i].chosen->pro == PRO_KA)
        said_by_name(p, i);
    said_by_word(p, i);
    if (p->phrases[i].li)
        names_behind_li(p, p->phrases[i].end);
    if (p->k[i].chosen->tag == TAG_PROPN)
        from_me_like_muna(p, i);
    if (p->k[i].chosen->tag == TAG_PROPN || (p->k[i].chosen->tag == TAG_NOUN && p->k[i].chosen->guessed))
        names_like_joined(p, i);
}
