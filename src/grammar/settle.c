/* settle.c: what no sum of weights can see: names that the document teaches, the one verb of a clause or
 * headline; homographs.c has the rules of single words. Each rule looks at the chosen readings and may take
 * another reading of the same word. */
#include "homographs.h"

/* ---- names that the document teaches ---------------------------------- */

/* A family name that is a word elsewhere: right behind a given name, closed by a sign,
 * where such a word could not end a clause ("Bahram Qasimi," - a bare construct state). */
static bool must_be_name(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i == 0 || !r || r->pro || r->en || r->guessed || p->phrases[i].end || p->inside[i] || !p->k[i - 1].chosen || p->k[i].word->len < 4)
        return false;
    const reading *given = p->k[i - 1].chosen;
    if (given->pro || given->en || !(given->tag == TAG_PROPN || given->guessed))
        return false;
    bool closed = i + 1 < p->t->ntokens && (is_kind(p, i + 1, TOKEN_COMMA) || is_kind(p, i + 1, TOKEN_CLOSE));
    bool construct = r->tag == TAG_APTC && r->features & (F_PLUR | F_DUAL) && r->features & F_CONSTRUCT;
    return closed && (construct || (has(p, i - 1, CLASS_GIVEN) && r->tag == TAG_PERF && !(r->features & F_PLUR)));
}

/* A family name that is an adjective or noun elsewhere, between a given name and the title
 * that explains it: "Salih Muslim the former head". Nothing indefinite goes with a name. */
static bool before_title(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *given = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!r || !given || !next || r->pro || r->en || r->features & F_ACC || p->phrases[i].end || p->inside[i] || p->k[i].word->len < 3)
        return false;
    bool nominal = r->tag == TAG_ADJ || r->tag == TAG_APTC || (r->tag == TAG_NOUN && !IN(r->lemma->classes, CLASS_TITLE) && !IN(r->lemma->classes, CLASS_HONORIFIC) && !kin(r));
    bool first_name = given->tag == TAG_PROPN && IN(given->lemma->classes, CLASS_GIVEN) && !given->en && r->features & F_SING && r->features & F_MASC;
    return nominal && first_name && next->pro & PRO_DET && !(next->pro & ~PRO_DET) && IN(next->lemma->classes, CLASS_TITLE) && IN(next->lemma->classes, CLASS_HUMAN);
}

/* A family name that is a noun elsewhere, between a given name and what begins the words said:
 * "the spokesman Nasir Id [said] that". Nothing bare and indefinite goes with a name. */
static bool before_saying(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *given = i ? p->k[i - 1].chosen : NULL;
    if (!r || !given || i + 1 >= p->t->ntokens || r->pro || r->en || r->features & (F_ACC | F_PLUR | F_DUAL) || p->phrases[i].end || p->inside[i] || p->k[i].word->len < 2 || r->lemma->cue)
        return false;
    bool nominal = r->tag == TAG_ADJ || r->tag == TAG_NOUN || (r->tag == TAG_MASDAR && !r->lemma->event);
    bool first_name = given->tag == TAG_PROPN && IN(given->lemma->classes, CLASS_GIVEN) && !given->en && !(given->pro & ~(PRO_LI | PRO_AND));
    bool says = i > 1 && is_finite(p, i - 2) && p->k[i - 2].chosen->lemma->cue; /* "said Muhammad Thabit, the director" */
    bool sure = says && !IN(r->lemma->classes, CLASS_DOC) && (r->tag == TAG_ADJ || p->k[i - 2].chosen->lemma->cue == CUE_SAY || p->k[i - 2].chosen->lemma->cue == CUE_ADD); /* but "Salah published a tweet on" */
    bool told = sure && ((tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1)) || (pro_at(p, i + 1) & ~PRO_DET) == PRO_LI || is_kind(p, i + 1, TOKEN_QUOTE)); /* "said Muhammad Thabit in an interview", "to the agency" */
    says |= i + 2 < p->t->ntokens && tag_at(p, i + 2) == TAG_NOUN && has(p, i + 2, CLASS_TITLE) && has(p, i + 2, CLASS_HUMAN);
    bool said = tag_at(p, i + 1) == TAG_COMP || is_kind(p, i + 1, TOKEN_COLON) || (is_kind(p, i + 1, TOKEN_COMMA) && (says || (i > 1 && has(p, i - 2, CLASS_TITLE)))) || told;
    return nominal && first_name && said && !(r->tag == TAG_NOUN && (IN(r->lemma->classes, CLASS_TITLE) || IN(r->lemma->classes, CLASS_HONORIFIC) || IN(r->lemma->classes, CLASS_TIMEUNIT)));
}

/* A name that is a word elsewhere, before "bin": "the sheikh Jaw'an bin NAME"; or between a given name and one that only is a
 * name: "Sa'id Muntazir al-Mahdi". */
static bool between_names(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!r || !before || !next || r->pro || r->en || r->guessed || r->features & F_ACC || p->phrases[i].end || p->inside[i] || p->k[i].word->len < 3 || !p->k[i + 1].word)
        return false;
    bool word = r->tag == TAG_ADJ || r->tag == TAG_APTC || (r->tag == TAG_NOUN && !IN(r->lemma->classes, CLASS_HUMAN));
    bool titled = before->tag == TAG_NOUN && before->pro & PRO_DET && (IN(before->lemma->classes, CLASS_HONORIFIC) || (IN(before->lemma->classes, CLASS_TITLE) && IN(before->lemma->classes, CLASS_HUMAN)));
    if (word && titled && next->tag == TAG_PROPN && next->pro == 0 && is_binder(p->k[i + 1].word) && p->k[i + 1].len == 2)
        return true;
    const reading *office = i > 1 && before->tag == TAG_ADJ && before->pro & PRO_DET ? p->k[i - 2].chosen : before; /* "the minister", "the official spokesman" */
    bool agrees = office && office->tag == TAG_NOUN && office->pro & PRO_DET && office->features & F_SING && r->features & F_SING && !((office->features ^ r->features) & F_FEM) && IN(office->lemma->classes, CLASS_TITLE) && IN(office->lemma->classes, CLASS_HUMAN);
    bool nisba = p->k[i + 1].len > 3 && p->k[i + 1].letters[p->k[i + 1].len - 1] == YA; /* "the colonel Jamil al-Shammari", but "strange of ways" */
    if (agrees && r->tag == TAG_ADJ && !IN(r->lemma->classes, CLASS_ORDINAL) && (next->tag == TAG_PROPN || next->guessed) && !next->en && (!next->pro || (next->pro == PRO_DET && nisba)))
        return true; /* "the spokeswoman Sa'ida NAME", written like "happy" */
    const reading *rank = i > 1 ? p->k[i - 2].chosen : NULL; /* "the spokesman Sa'id", written like "happy" */
    bool ranked = rank && rank->tag == TAG_NOUN && rank->pro & PRO_DET && IN(rank->lemma->classes, CLASS_TITLE) && IN(rank->lemma->classes, CLASS_HUMAN);
    bool given = !before->en && !before->pro && (before->tag == TAG_PROPN ? IN(before->lemma->classes, CLASS_GIVEN) : ranked && may_have(p, i - 1, CLASS_GIVEN));
    return given && word && r->tag != TAG_NOUN && r->features & F_SING && next->tag == TAG_PROPN && next->pro == PRO_DET && !IN(next->lemma->classes, CLASS_PLACE);
}

/* "The lawyer and political activist Ahmad Sawab (written like 'right') to five years": behind the given name of somebody who is told by
 * what he is, a bare indefinite noun before a preposition or a sign is his family's name. */
static bool told_by_office(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *given = i > 1 ? p->k[i - 1].chosen : NULL, *office = i > 1 ? p->k[i - 2].chosen : NULL;
    if (!r || !given || !office || r->tag != TAG_NOUN || r->pro || r->en || r->features & (F_ACC | F_PLUR | F_DUAL) || r->lemma->event || r->lemma->cue || p->phrases[i].end || p->inside[i] || p->inside[i - 1] || p->phrases[i - 1].end || p->k[i].word->len < 3)
        return false;
    if (given->tag != TAG_PROPN || !IN(given->lemma->classes, CLASS_GIVEN) || given->pro || given->en || IN(given->lemma->classes, CLASS_PLACE))
        return false;
    uint32_t k = i - 2;
    while (k > 0 && i - k < 5 && tag_at(p, k) == TAG_ADJ && has_article(p, k))
        k--;
    bool human = has_article(p, k) && tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_HUMAN) && p->k[k].chosen->features & F_SING;
    static const class_id others[] = {CLASS_HUMAN, CLASS_TITLE, CLASS_HONORIFIC, CLASS_TIMEUNIT, CLASS_WEEKDAY, CLASS_DAYPART, CLASS_RELDAY, CLASS_ORG, CLASS_PLACE, CLASS_DOC};
    for (size_t c = 0; human && c < sizeof others / sizeof *others; c++)
        human = !has(p, i, others[c]);
    const reading *next = human && i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool led = next && !next->en && !next->pro && next->tag == TAG_ADP && p->k[i + 1].kind == TOKEN_WORD && next->lemma->role != ROLE_MIN && !p->phrases[i + 1].end;
    return human && (led || (i + 1 < p->t->ntokens && (is_kind(p, i + 1, TOKEN_COMMA) || is_kind(p, i + 1, TOKEN_STOP))));
}

/* The last word of a person's name that the tables know, where it is another word elsewhere:
 * alone, later in the document, it means that person. The token, or 0. */
static uint32_t family_of_known(const parse *p, uint32_t i)
{
    const phrase *f = &p->phrases[i];
    if (f->actor < 0 || f->end < i + 2 || f->end > p->t->ntokens)
        return 0;
    const image_actor *x = &p->im->actors[f->actor];
    const reading *r = p->k[f->end - 1].chosen;
    bool other = r && !r->pro && !r->en && !r->guessed && p->k[f->end - 1].word && (p->k[f->end - 1].word->len >= 4 || (r->tag == TAG_ADJ && p->k[f->end - 1].word->len >= 3)) &&
                 (r->tag == TAG_ADJ || r->tag == TAG_NOUN || r->tag == TAG_APTC || r->tag == TAG_PERF);
    return other && IN(x->classes, CLASS_HUMAN) && !IN(x->classes, CLASS_ROLE) ? f->end - 1 : 0;
}

const reading *unknown_name(const parse *p)
{
    reading *name = arena_raw(p->a, sizeof *name);
    *name = (reading){.lemma = &p->im->lemmas[0], .tag = TAG_PROPN, .features = F_SING | F_MASC, .guessed = true};
    return name;
}

static void learn_names(parse *p)
{
    enum { NAMES = 16 };
    const word *known[NAMES];
    uint32_t n = 0;
    const reading *name = unknown_name(p);
    for (uint32_t i = 1; i < p->t->ntokens && n < NAMES; i++) {
        const reading *given = p->k[i - 1].chosen;
        if (!given || !(given->tag == TAG_PROPN || given->guessed || given->tag == TAG_NOUN || given->tag == TAG_ADJ))
            continue;
        if (given->tag != TAG_PROPN && !given->guessed) { /* a title, or a name written like an adjective */
            if (p->k[i].word && between_names(p, i))
                known[n++] = p->k[i].word;
            continue;
        }
        if (p->k[i].word && (must_be_name(p, i) || before_title(p, i) || before_saying(p, i) || between_names(p, i) || told_by_office(p, i))) {
            if (p->k[i - 1].chosen->guessed)
                p->k[i - 1].chosen = name;
            known[n++] = p->k[i].word;
        }
    }
    for (uint32_t i = 0; i < p->t->ntokens && n < NAMES; i++) {
        uint32_t last = family_of_known(p, i);
        if (last)
            known[n++] = p->k[last].word;
    }
    for (uint32_t i = 0; n && i < p->t->ntokens; i++)
        for (uint32_t j = 0; j < n; j++)
            if (p->k[i].word == known[j] && !p->k[i].chosen->pro && (i == 0 || p->k[i - 1].kind != TOKEN_WORD || !p->k[i - 1].chosen || tag_at(p, i - 1) != TAG_NOUN || has_article(p, i - 1)))
                p->k[i].chosen = name;
}

static void forget_phrase(parse *p, uint32_t i)
{
    for (uint32_t k = i; k < p->phrases[i].end; k++)
        p->inside[k] = 0;
    p->phrases[i] = (phrase){.actor = -1};
}

/* "Muhammad Ali [said] that", written like "upon that". */
static void names_before_that(parse *p)
{
    for (uint32_t i = 1; i < p->t->ntokens; i++) {
        const phrase *f = &p->phrases[i];
        if (f->end && f->lemma && (f->lemma->role == ROLE_ANNA || f->lemma->role == ROLE_INNA) && tag_at(p, i) == TAG_PROPN && tag_at(p, i - 1) == TAG_PROPN)
            forget_phrase(p, i);
    }
}

/* "..., ala ma X said" is according to X, but "he objected ala ma X said", "ala ma it seems" are not: what the tables mark so is a
 * phrase only before a verb of saying with its subject, behind a comma or where the sentence ends with it. */
static void phrases_before_saying(parse *p)
{
    enum { ONLY_BEFORE_SAYING = 7, FAR = 12 };
    for (uint32_t i = 0; i < p->t->ntokens; i++) {
        phrase *f = &p->phrases[i];
        if (!f->end || !f->lemma || f->lemma->role != ROLE_ACCORDING_CLAUSE || f->lemma->value != ONLY_BEFORE_SAYING)
            continue;
        uint32_t verb = f->end, j = verb + 1;
        const reading *v = verb < p->t->ntokens ? p->k[verb].chosen : NULL;
        bool says = i && v && finite_tag(v->tag) && !v->pro && !v->en && (v->lemma->cue == CUE_SAY || v->lemma->cue == CUE_ANNOUNCE || v->lemma->cue == CUE_REPORT || v->lemma->cue == CUE_CONFIRM || v->lemma->cue == CUE_EXPLAIN || v->lemma->cue == CUE_INFORM);
        says &= j < p->t->ntokens && p->k[j].kind == TOKEN_WORD && tag_at(p, j) != TAG_ADP && !(pro_at(p, j) & (PRO_PREP | PRO_AND));
        uint32_t last = j;
        while (says && last < p->t->ntokens && last < j + FAR && !is_kind(p, last, TOKEN_STOP) && !is_kind(p, last, TOKEN_COMMA)) {
            says = !is_comp(p, last) && role_at(p, last) != ROLE_REL;
            last++;
        }
        bool aside = i && (is_kind(p, i - 1, TOKEN_COMMA) || p->k[i - 1].kind == TOKEN_QUOTE || p->k[i - 1].kind == TOKEN_CLOSE);
        bool ends = last >= p->t->ntokens || is_kind(p, last, TOKEN_STOP);
        if (says && (aside || (ends && !finite_tag(tag_at(p, i - 1)) && tag_at(p, i - 1) != TAG_MASDAR)))
            continue;
        forget_phrase(p, i);
    }
}

/* "She explained", written like "so Sirte": a verb that keeps the letter is no place behind it. */
static void verbs_like_places(parse *p)
{
    for (uint32_t i = 0; i < p->t->ntokens; i++)
        if (p->phrases[i].end == i + 1 && p->phrases[i].cut && p->phrases[i].actor >= 0 && finite_tag(tag_at(p, i)) && !(pro_at(p, i) & (PRO_AND | PRO_SO)))
            forget_phrase(p, i);
}

/* "Le Drian", written like "if", "Ali Khamenei", like "on": what the tables know as one person's name holds no words of grammar. */
static void names_of_tables(parse *p)
{
    for (uint32_t i = 1; i < p->t->ntokens; i++) {
        READINGS(x, p, i, p->phrases[i].end > i + 1 && tag_at(p, i) == TAG_ADP && person_of_tables(p, i) >= 0)
            if (x->tag == TAG_PROPN && !x->pro && !x->en) {
                p->k[i].chosen = x;
                break;
            }
        READINGS(x, p, i, p->phrases[i].end == i + 1 && p->phrases[i].actor >= 0 && tag_at(p, i) == TAG_MASDAR && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1)) /* "on Aleppo", written like "milking" */
            if (x->tag == TAG_PROPN && x->pro == pro_at(p, i) && !x->en) {
                p->k[i].chosen = x;
                break;
            }
        uint32_t begin = p->inside[i] ? p->inside[i] - 1 : i;
        tag_id t = tag_at(p, i);
        if (begin == i || (t != TAG_SCONJ && t != TAG_COMP && t != TAG_PART && t != TAG_NEG) || p->phrases[begin].end <= i || person_of_tables(p, begin) < 0)
            continue;
        p->k[i].chosen = unknown_name(p);
    }
}

/* "Says the minister of defence, Mateus Moravi, that": words that no table holds, behind a definite noun and a comma and before "that" or
 * a quotation, are a name. */
static void names_between_commas(parse *p)
{
    enum { LONGEST_NAME = 4 };
    const reading *name = NULL;
    for (uint32_t i = 1; i + 3 < p->t->ntokens; i++) {
        if (!is_kind(p, i, TOKEN_COMMA) || !p->k[i - 1].chosen || !has_article(p, i - 1))
            continue;
        uint32_t j = i + 1;
        while (j < p->t->ntokens && j <= i + LONGEST_NAME && p->k[j].kind == TOKEN_WORD && p->k[j].chosen && p->k[j].chosen->guessed && !p->k[j].chosen->pro && !p->k[j].chosen->en && !p->inside[j] && !p->phrases[j].end)
            j++;
        uint32_t next = j < p->t->ntokens && is_kind(p, j, TOKEN_COMMA) ? j + 1 : j;
        if (j < i + (next == j ? 3 : 2) || next >= p->t->ntokens || !(is_comp(p, next) || is_kind(p, next, TOKEN_COLON) || opens_quote(p, next)))
            continue;
        name = name ? name : unknown_name(p);
        for (uint32_t k = i + 1; k < j; k++)
            p->k[k].chosen = name;
    }
}

/* "Said Muhsini that", written like "the improvers of": a construct plural needs a genitive. "Said Laurent Brun that", written
 * like "with Run": behind who speaks nothing stands with a preposition before "that". */
static void names_of_speakers(parse *p)
{
    const reading *name = NULL;
    for (uint32_t i = 0; i + 2 < p->t->ntokens; i++) {
        const reading *v = p->k[i].chosen, *r = p->k[i + 1].chosen;
        if (!v || !finite_tag(v->tag) || v->guessed || v->en || !v->lemma->cue || !(v->features & F_SING) || !r || p->inside[i + 1] || p->phrases[i + 1].end)
            continue;
        uint32_t j = i + 1;
        bool called = r->tag == TAG_PROPN && !r->pro && !r->en && IN(r->lemma->classes, CLASS_GIVEN) && p->k[j + 1].kind == TOKEN_WORD && !p->inside[j + 1] && !p->phrases[j + 1].end; /* "said Ahmad Maarafi that" */
        j += called && p->k[j + 1].chosen && p->k[j + 1].chosen->tag != TAG_PROPN;
        r = p->k[j].chosen;
        uint32_t letters = p->k[j].len;
        bool construct = (r->tag == TAG_APTC || r->tag == TAG_PPTC || r->tag == TAG_ADJ) && r->features & F_CONSTRUCT && !(r->features & F_SING) && !r->pro && !r->en && letters > 3 && p->k[j].letters[letters - 1] == YA;
        bool given = r->tag == TAG_PROPN && !r->pro && IN(r->lemma->classes, CLASS_GIVEN) && p->k[j + 1].chosen && p->k[j + 1].chosen->pro == PRO_BI && p->k[j + 1].chosen->tag == TAG_PROPN && !IN(p->k[j + 1].chosen->lemma->classes, CLASS_PLACE) && !p->phrases[j + 1].end;
        uint32_t next = given ? j + 2 : j + 1;
        bool ends = next < p->t->ntokens && (is_comp(p, next) || opens_quote(p, next) || is_kind(p, next, TOKEN_COLON) || is_kind(p, next, TOKEN_COMMA) || tag_at(p, next) == TAG_ADP || (called && has_article(p, next) && has(p, next, CLASS_HUMAN)));
        if (!(construct || given) || !ends)
            continue;
        name = name ? name : unknown_name(p);
        p->k[given ? j + 1 : j].chosen = name;
    }
}

/* "Lam Fol Gabriel, deputy spokesman of": behind a verb of saying or doing, before a title, words that no table
 * holds, and one before them that looks like another word, are a name. */
static void names_before_titles(parse *p)
{
    enum { LONGEST_NAME = 4 };
    const reading *name = NULL;
    for (uint32_t i = 0; i + 3 < p->t->ntokens; i++) {
        const reading *v = p->k[i].chosen;
        if (!v || (v->tag != TAG_PERF && v->tag != TAG_IMPF) || v->guessed || v->en || (!v->lemma->cue && !v->lemma->event) || !(v->features & F_SING))
            continue;
        uint32_t j = i + 1, unknown = 0;
        bool plain = true;
        while (plain && j + 1 < p->t->ntokens && j < i + 2 + LONGEST_NAME && p->k[j].kind == TOKEN_WORD && p->k[j].chosen && (!has(p, j, CLASS_HUMAN) || (j == i + 1 && pro_at(p, j)))) {
            const reading *r = p->k[j].chosen;
            bool free = r->guessed || r->tag == TAG_PROPN;
            unknown += r->guessed;
            plain = !p->phrases[j].end && !p->inside[j] && !has_article(p, j) && !r->en && (free || (j == i + 1 && r->tag != TAG_COMP && r->tag != TAG_ADP && r->tag != TAG_ADV && r->tag != TAG_DET && r->tag != TAG_PRON && !r->lemma->event && p->k[j].len <= 4));
            j += plain;
        }
        bool known_first = j > i + 1 && !(p->k[i + 1].chosen->guessed || p->k[i + 1].chosen->tag == TAG_PROPN);
        uint32_t title = j < p->t->ntokens && p->k[j].kind == TOKEN_COMMA ? j + 1 : j;
        if (!known_first || j < i + 3 || unknown + 1 < j - i - 1 || title + 1 >= p->t->ntokens || !has(p, title, CLASS_TITLE) || !has(p, title, CLASS_HUMAN) || pro_at(p, title) || p->k[title + 1].kind != TOKEN_WORD)
            continue;
        name = name ? name : unknown_name(p);
        for (uint32_t k = i + 1; k < j; k++)
            p->k[k].chosen = name;
    }
}

/* "Said Chen Jing, the spokesman of", "said Joanna Hendon, who": no verb, no "so" and no "our two" stands right behind a verb of saying;
 * before words that no table holds, and a comma and a person or "who", it begins a name. */
static void names_like_anything(parse *p)
{
    enum { LONGEST_NAME = 4 };
    for (uint32_t i = 0; i + 4 < p->t->ntokens; i++) {
        const reading *v = p->k[i].chosen, *r = p->k[i + 1].chosen;
        if (!v || !r || !finite_tag(v->tag) || v->guessed || v->en || !v->lemma->cue || !(v->features & F_SING) || !(v->features & F_3RD) || p->inside[i + 1] || p->phrases[i + 1].end)
            continue;
        bool odd = (finite_tag(r->tag) && !r->pro && !r->en) || r->pro & PRO_SO || (r->tag == TAG_NOUN && r->features & F_DUAL && r->en == EN_1P);
        uint32_t j = i + 2;
        while (odd && j < p->t->ntokens && j < i + 1 + LONGEST_NAME && p->k[j].kind == TOKEN_WORD && p->k[j].chosen && (p->k[j].chosen->guessed || p->k[j].chosen->tag == TAG_PROPN) && !pro_at(p, j) && !en_at(p, j) && !p->phrases[j].end)
            j++;
        const reading *next = j > i + 2 && j + 1 < p->t->ntokens && is_kind(p, j, TOKEN_COMMA) ? p->k[j + 1].chosen : NULL;
        bool person = next && ((next->tag == TAG_NOUN && IN(next->lemma->classes, CLASS_HUMAN) && !(next->pro & ~PRO_DET)) || next->lemma->role == ROLE_REL || (next->tag == TAG_PRON && next->pro == PRO_AND));
        for (uint32_t k = i + 1; person && k < j; k++)
            p->k[k].chosen = unknown_name(p);
    }
}

static bool day_or_document(const reading *r)
{
    return r && (IN(r->lemma->classes, CLASS_WEEKDAY) || IN(r->lemma->classes, CLASS_DOC) || IN(r->lemma->classes, CLASS_OCCASION));
}

static bool namelike(const parse *p, uint32_t i) { return tag_at(p, i) == TAG_PROPN || p->phrases[i].actor >= 0 || (p->k[i].chosen && p->k[i].chosen->guessed); }

/* "the sheikh NAME" */
static bool ranked_name(const parse *p, uint32_t i, uint32_t end)
{
    return i + 1 < end && has_article(p, i) && (has(p, i, CLASS_HONORIFIC) || (has(p, i, CLASS_TITLE) && has(p, i, CLASS_HUMAN))) && namelike(p, i + 1);
}

/* The tokens from `first` to `end` are one definite noun or name with its genitive, adjectives and name. */
static bool somebody_alone(const parse *p, uint32_t first, uint32_t end)
{
    bool definite = false;
    for (uint32_t i = first; i < end; i++) {
        tag_id t = tag_at(p, i);
        if (!(t == TAG_PROPN || t == TAG_NOUN || t == TAG_ADJ || (t == TAG_MASDAR && i == first)) || pro_at(p, i) & PRO_PREP || en_at(p, i))
            return false;
        definite |= t == TAG_PROPN || has_article(p, i);
    }
    return definite;
}

/* Announces, affirms, considers or plans a deed: its object is a masdar. */
static bool takes_masdar(const reading *v) { return IN(v->lemma->cue_frames, FRAME_NOUN) || IN(v->lemma->classes, CLASS_MAYBE) || IN(v->lemma->classes, CLASS_PLAN); }

/* "The spokesman of the coalition affirmed [the] support ...": a clause that begins with its verb has no
 * second bare one behind a definite noun; what is written like it is the masdar. */
static void second_verbs(parse *p)
{
    enum { MOST_ASIDES = 4 }; /* commas */
    for (uint32_t s = 0; s < p->t->nsentences; s++) {
        const sentence *x = &p->t->sentences[s];
        uint32_t verb = UINT32_MAX, commas = 0; /* behind the verb */
        bool aside = false; /* the first of them stands right behind the subject */
        for (uint32_t i = x->first; i < x->end; i++) {
            const token *k = &p->k[i];
            const reading *r = k->chosen;
            bool joined = r && finite_tag(r->tag) && r->pro & (PRO_AND | PRO_SO);
            if (k->kind == TOKEN_COMMA && verb != UINT32_MAX && ++commas == 1)
                aside = takes_masdar(p->k[verb].chosen) && somebody_alone(p, verb + 1, i);
            bool day = k->kind == TOKEN_COMMA && verb != UINT32_MAX && i > x->first + 1 && i + 1 < x->end && IN(p->k[verb].chosen->lemma->cue_frames, FRAME_NOUN) &&
                       (has(p, i + 1, CLASS_WEEKDAY) || (has(p, i - 2, CLASS_WEEKDAY) && tag_at(p, i - 1) == TAG_ADJ)); /* ", last Tuesday," */
            bool pause = day || (k->kind == TOKEN_COMMA && verb != UINT32_MAX && i > x->first && i + 1 < x->end && IN(p->k[verb].chosen->lemma->cue_frames, FRAME_NOUN) &&
                         (day_or_document(p->k[i - 1].chosen) || ((p->k[verb].chosen->lemma->cue == CUE_DENY || commas == 2) && namelike(p, i - 1)) || (commas == 1 && (namelike(p, i + 1) || ranked_name(p, i + 1, x->end))))); /* "announced on Thursday, the expulsion of", "the president, NAME, announced his support" */
            if (pause || (k->kind == TOKEN_COMMA && verb != UINT32_MAX && aside && commas < MOST_ASIDES)) /* "announced X, a member of Y, on Thursday, the withdrawal of" */
                continue;
            if (!r || joined || r->tag == TAG_COMP || r->tag == TAG_REL || r->tag == TAG_SCONJ || r->tag == TAG_CCONJ || k->kind != TOKEN_WORD) {
                verb = UINT32_MAX;
                if (!r || !joined)
                    continue;
            }
            if (!finite_tag(r->tag) || r->guessed)
                continue;
            const reading *before = i > x->first ? p->k[i - 1].chosen : NULL;
            if (i > x->first && p->k[i - 1].kind == TOKEN_COMMA && verb != UINT32_MAX)
                before = p->k[i - 2].chosen;
            else if (before && before->tag == TAG_ADV && i > x->first + 1 && verb != UINT32_MAX && takes_masdar(p->k[verb].chosen)) /* "considers, too, the expulsion of" */
                before = p->k[i - 2].kind == TOKEN_COMMA && i > x->first + 2 ? p->k[i - 3].chosen : p->k[i - 2].chosen;
            bool closed = aside && commas > 1 && p->k[i - 1].kind == TOKEN_COMMA;
            bool definite = closed || (before && (before->tag == TAG_PROPN || before->pro & PRO_DET || (commas == 2 && before->guessed)) && i - 1 > verb);
            bool bare = r->tag == TAG_PERF || (r->features & F_FEM && commas == 2); /* "denied, the minister, NAME, receiving": like "she receives" */
            if (verb != UINT32_MAX && i - verb < 20 && definite && bare && !r->pro && p->k[verb].chosen->tag != TAG_AUX)
                for (uint32_t y = 0; y < k->word->nreadings; y++)
                    if (k->word->readings[y].tag == TAG_MASDAR && !k->word->readings[y].pro && k->word->readings[y].en == r->en) {
                        p->k[i].chosen = &k->word->readings[y];
                        break;
                    }
            commas = 0;
            aside = false;
            if (finite_tag(p->k[i].chosen->tag))
                verb = r->tag == TAG_AUX || (i > x->first && p->k[i - 1].chosen && p->k[i - 1].chosen->tag == TAG_AUX) ? UINT32_MAX : i;
        }
    }
}

/* "Jae-in", "Jong-un": behind the hyphen of a name stands a name, whatever else it means ("that", "and as"). */
static void hyphenated_names(parse *p)
{
    const reading *name = NULL;
    for (uint32_t i = 1; i + 1 < p->t->ntokens; i++) {
        const reading *r = p->k[i].kind == TOKEN_DASH && joins_names(p, i) ? p->k[i - 1].chosen : NULL;
        if (!r || p->inside[i] || r->pro & PRO_DET || !(r->guessed || (r->tag == TAG_PROPN && !IN(r->lemma->classes, CLASS_PLACE))) || p->k[i + 1].word->len > 8 || has_article(p, i + 1))
            continue;
        name = name ? name : unknown_name(p);
        if (!p->k[i + 1].chosen || p->k[i + 1].chosen->tag != TAG_PROPN)
            p->k[i + 1].chosen = name;
    }
}

static bool letter_alone(const parse *p, uint32_t i) /* what else it may be is rarer */
{
    const reading *r = p->k[i].chosen;
    return !(r->tag == TAG_COMP || r->tag == TAG_SCONJ || r->tag == TAG_CCONJ || r->tag == TAG_DET || r->tag == TAG_PART || (r->tag == TAG_ADP && (!r->en || r->pro || r->lemma->role == ROLE_FI)));
}

/* "The I-N-C company": names of Latin letters in a row are one name, whatever else some of them mean ("that", "in", "or"). */
static void letters_in_a_row(parse *p)
{
    enum { LEAST = 3 };
    for (uint32_t i = 0; i < p->t->ntokens; i++) {
        if (!p->k[i].word || !p->k[i].word->letter || p->phrases[i].end || p->inside[i])
            continue;
        uint32_t end = i + 1, alone = letter_alone(p, i);
        while (end < p->t->ntokens && p->k[end].word && p->k[end].word->letter && !p->k[end].word->letter->pro && !p->phrases[end].end && !p->inside[end])
            alone += letter_alone(p, end++);
        uint32_t behind = end;
        bool closed = is_kind(p, end, TOKEN_QUOTE) && p->k[end].mate < end, opened = i && is_kind(p, i - 1, TOKEN_QUOTE) && p->k[i - 1].mate > i;
        while (!closed && end - i > LEAST && !letter_alone(p, end - 1)) /* "the I-N-C [said] that" */
            end--;
        bool body = opened || (i && (has(p, i - 1, CLASS_MEDIA) || has(p, i - 1, CLASS_ORG) || has(p, i - 1, CLASS_GROUP)));
        while (!opened && end - i >= LEAST && !letter_alone(p, i) && !(body && end - i == LEAST)) /* "that J-P NAME" */
            i++;
        for (uint32_t j = end - i >= LEAST && alone + body > 1 ? i : end; j < end; j++)
            p->k[j].chosen = p->k[j].word->letter;
        i = behind - 1;
    }
}

/* What is joined to a known name of several words whose first word is no word by itself:
 * "to B-B-C", written as one. */
static void free_names(parse *p)
{
    for (uint32_t i = 0; i < p->t->ntokens; i++) {
        token *k = &p->k[i];
        const phrase *f = &p->phrases[i];
        if (f->actor < 0 && f->lemma && f->lemma->tag == TAG_PROPN && f->end > i + 1 && !f->cut && k->chosen && finite_tag(k->chosen->tag))
            k->chosen = unknown_name(p); /* "Taqi al-Din", whose first word is written like "she protects" */
        if (f->actor < 0 || f->end < i + 2 || !k->chosen)
            continue;
        bool verb = finite_tag(k->chosen->tag) || (k->chosen->tag == TAG_ADP && k->chosen->en); /* Tel Aviv, whose first word is written like "she rules"; the B-B-C, whose is like "by me" */
        if (!verb && (!f->cut || k->chosen->pro))
            continue;
        reading *r = NEW(p->a, reading, 1);
        *r = *k->chosen;
        r->tag = TAG_PROPN;
        r->guessed = true;
        r->features = F_SING | F_MASC;
        r->lemma = &p->im->lemmas[0];
        r->cut = f->cut;
        r->pro = verb ? 0 : r->pro;
        r->en = verb ? EN_NONE : r->en;
        for (uint32_t j = 0; j < f->cut && j < k->len; j++) {
            uint16_t c = k->letters[j];
            r->pro |= c == WAW ? PRO_AND : c == FA ? PRO_SO : c == BA ? PRO_BI : c == KAF ? PRO_KA : c == LAM ? PRO_LI : 0;
        }
        k->chosen = r;
    }
}

/* The tokens behind the definite subject that a sentence begins with; its first token: none. */
static uint32_t behind_subject(const parse *p, const sentence *s)
{
    uint32_t i = s->first;
    if (p->phrases[i].actor >= 0 && p->phrases[i].end > i && p->phrases[i].end <= s->end && !pro_at(p, i))
        i = p->phrases[i].end;
    else if (has_article(p, i) && !(pro_at(p, i) & ~PRO_DET) && tag_at(p, i) == TAG_NOUN && (has(p, i, CLASS_HUMAN) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP)))
        i++;
    else
        return i;
    while (i < s->end && ((has_article(p, i) && tag_at(p, i) == TAG_ADJ && !(pro_at(p, i) & ~PRO_DET)) || (pro_at(p, i) == PRO_AND && p->phrases[i].actor >= 0)))
        i = p->phrases[i].actor >= 0 ? p->phrases[i].end : i + 1;
    return i;
}

/* "The Turkish authorities stop ...", written like "halt": a sentence without a verb that begins with somebody
 * has it right behind him, if what stands there may be one that agrees with him. */
static void headline_verbs(parse *p)
{
    for (uint32_t n = 0; n < p->t->nsentences; n++) {
        const sentence *s = &p->t->sentences[n];
        uint32_t v = s->first < s->end && p->k[s->first].chosen ? behind_subject(p, s) : s->first;
        if (v == s->first || v + 1 >= s->end || !p->k[v].word || p->phrases[v].end || p->inside[v] || !p->k[v].chosen || finite_tag(tag_at(p, v)) || has_article(p, v))
            continue;
        bool verbless = true;
        for (uint32_t j = v + 1; verbless && j < s->end; j++)
            verbless = !is_finite(p, j);
        const reading *who = p->k[s->first].chosen;
        bool two = v > s->first + 1 && pro_at(p, v - 1) == PRO_AND, fem = who->features & F_FEM || (who->features & F_PLUR && !IN(who->lemma->classes, CLASS_HUMAN));
        bool many = !two && who->features & F_PLUR && IN(who->lemma->classes, CLASS_HUMAN);
        for (uint32_t y = 0; verbless && y < p->k[v].word->nreadings; y++) {
            const reading *x = &p->k[v].word->readings[y];
            uint16_t number = two ? F_DUAL : many ? F_PLUR : F_SING;
            if (x->tag == TAG_IMPF && !x->pro && !x->en && x->features & F_3RD && x->features & number && !(x->features & F_JUSSIVE) && fem == ((x->features & F_FEM) != 0) && x->weight > 10) {
                p->k[v].chosen = x;
                break;
            }
        }
    }
}

/* "And he went on 'It is time'", written like "and a follower": what begins a sentence with "and" right before a quotation is said; "and
 * he warned that", written like "and a caution". */
static void sayings_before_quotes(parse *p)
{
    for (uint32_t n = 0, i = 0; i + 2 < p->t->ntokens; i++) {
        while (n < p->t->nsentences && p->t->sentences[n].first < i)
            n++;
        bool quoted = n < p->t->nsentences && p->t->sentences[n].first == i && (opens_quote(p, i + 1) || (is_kind(p, i + 1, TOKEN_COLON) && opens_quote(p, i + 2)));
        bool that = is_comp(p, i + 1) && !(pro_at(p, i + 1) & (PRO_AND | PRO_SO)) && (tag_at(p, i) == TAG_NOUN || tag_at(p, i) == TAG_ADJ);
        if (!(quoted || that) || !p->k[i].word || !p->k[i].word->cue || !p->k[i].chosen || finite_tag(tag_at(p, i)) || pro_at(p, i) != PRO_AND || p->phrases[i].end)
            continue;
        for (uint32_t y = 0; y < p->k[i].word->nreadings; y++) {
            const reading *x = &p->k[i].word->readings[y];
            if (x->tag == TAG_PERF && x->pro == PRO_AND && !x->en && x->features & F_3RD && !(x->features & F_PASSIVE) && x->lemma->cue && x->weight > 0) {
                p->k[i].chosen = x;
                break;
            }
        }
    }
}

void settle_readings(parse *p)
{
    sayings_before_quotes(p);
    second_verbs(p);
    headline_verbs(p);
    letters_in_a_row(p);
    verbs_like_places(p);
    names_of_tables(p);
    names_before_that(p);
    phrases_before_saying(p);
    settle_single_words(p);
    learn_names(p);
    names_before_titles(p);
    names_like_anything(p);
    names_of_speakers(p);
    names_between_commas(p);
    free_names(p);
    hyphenated_names(p);
}
