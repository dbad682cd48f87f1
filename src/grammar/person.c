/* person.c: which words name a person, and which of a phrase's words are the name of whom it means. */
#include "grammar.h"

#include <string.h>

bool is_binder(const word *w)
{
    for (uint32_t x = 0; IN(w->classes, CLASS_FAMILY) && x < w->nreadings; x++)
        if (IN(w->readings[x].lemma->classes, CLASS_FAMILY) && w->readings[x].en == EN_NONE)
            return true;
    return false;
}

static bool nisba_of_place(const parse *p, const reading *r)
{
    return IN(r->lemma->classes, CLASS_NISBA) && (r->lemma->actor < 0 || IN(p->im->actors[r->lemma->actor].classes, CLASS_PLACE));
}

/* "The constituent assembly", "the consultative council", in a word that no table holds: an adjective in -i or -iyya that agrees with the
 * thing or body before it, both definite. */
static bool nisba_of_body(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    const reading *n = i > 0 ? p->k[i - 1].chosen : NULL;
    if (!n || n->tag != TAG_NOUN || n->guessed || !(n->pro & PRO_DET) || !(n->features & F_SING) || IN(n->lemma->classes, CLASS_HUMAN) || !has_article(p, i) || p->inside[i - 1] || (i > 1 && may_have(p, i - 2, CLASS_GIVEN)))
        return false; /* "Salah al-Din al-Ayyubi" */
    bool iyya = k->len > 6 && k->letters[k->len - 1] == TA_MARBUTA && k->letters[k->len - 2] == YA;
    return n->features & F_FEM ? iyya : k->len > 5 && k->letters[k->len - 1] == YA;
}

bool personal_name(const parse *p, uint32_t i)
{
    if (p->inside[i] && p->inside[i] - 1 != i && p->phrases[p->inside[i] - 1].lemma && p->phrases[p->inside[i] - 1].actor < 0 && p->phrases[p->inside[i] - 1].lemma->tag == TAG_NOUN)
        return false; /* the second word of "eye witnesses" */
    const reading *r = p->k[i].chosen;
    if (!r)
        return p->k[i].kind == TOKEN_LATIN;
    if (p->phrases[i].end > i + 1 && p->phrases[i].lemma && p->phrases[i].lemma->tag == TAG_NOUN)
        return false; /* good will, written like Hasan */
    uint32_t known = p->inside[i] ? p->inside[i] - 1 : i;
    if (p->phrases[known].lemma && p->phrases[known].lemma->tag == TAG_PROPN && IN(p->phrases[known].lemma->classes, CLASS_GIVEN))
        return true; /* a given name of two words */
    if (p->phrases[known].actor >= 0 && p->phrases[known].end > known + 1 && !IN(p->im->actors[p->phrases[known].actor].classes, CLASS_HUMAN))
        return false; /* in the name of a body */
    if (r->tag == TAG_PROPN)
        return !IN(r->lemma->classes, CLASS_PLACE) && !IN(r->lemma->classes, CLASS_ORG) && !IN(r->lemma->classes, CLASS_MONTH);
    if (r->guessed && nisba_of_body(p, i))
        return false;
    if (r->guessed && (r->tag == TAG_NOUN || r->tag == TAG_ADJ) && (has_article(p, i) || (i > 0 && p->k[i - 1].chosen && finite_tag(p->k[i - 1].chosen->tag))))
        return true; /* unknown words with the article, and right behind a verb, are names */
    const reading *before = i > 1 ? p->k[i - 1].chosen : NULL;
    if (r->guessed && (r->tag == TAG_NOUN || r->tag == TAG_ADJ) && !r->pro && before && before->guessed && !before->pro && p->k[i - 2].chosen && finite_tag(p->k[i - 2].chosen->tag))
        return true; /* and the second one there */
    if (r->guessed && r->tag == TAG_NOUN && !r->pro && i > 0 && has(p, i - 1, CLASS_TITLE) && has(p, i - 1, CLASS_HUMAN) && has_article(p, i - 1))
        return true; /* and behind "the president" */
    if (has_article(p, i) && i > 0 && p->k[i - 1].word && is_binder(p->k[i - 1].word))
        return true; /* Abd al-Hakim: the second half of a name */
    /* a family name made like an adjective: Muhammad al-Huthi */
    if (r->tag == TAG_ADJ && has_article(p, i) && i > 0 && has(p, i - 1, CLASS_GIVEN) && !nisba_of_place(p, r) && r->features & F_MASC)
        return true;
    if (r->tag == TAG_DET && i + 1 < p->t->ntokens && is_kind(p, i + 1, TOKEN_NUMBER))
        return false; /* "the 28", whose article is written like the house of somebody */
    if (r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_HONORIFIC) && !IN(r->lemma->classes, CLASS_TITLE) && IN(r->lemma->classes, CLASS_HUMAN) && r->features & F_SING && !r->pro && !r->en && i + 1 < p->t->ntokens) {
        const reading *next = p->k[i + 1].chosen; /* "Sayyid NAME", written like "sir" */
        return next && !next->pro && !next->en && (next->tag == TAG_PROPN || next->guessed) && !IN(next->lemma->classes, CLASS_PLACE);
    }
    if (r->tag == TAG_ADJ && nisba_of_place(p, r) && !r->pro && !r->en && before && (before->tag == TAG_NOUN || before->tag == TAG_ADJ) && !before->guessed && !(before->pro & PRO_DET) && !before->en && !((before->features ^ r->features) & F_FEM))
        return false; /* "a Turkish diplomat", written like Turki */
    const reading *of = kin(r) && i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (of && of->tag == TAG_NOUN && !of->guessed && !(of->pro & ~PRO_DET))
        return false; /* "the son of the minister", whose first word begins names, too */
    /* a word that also is a name: any reading */
    const word *w = p->k[i].word;
    for (uint32_t x = 0; may_have(p, i, CLASS_GIVEN) && x < w->nreadings; x++)
        if (IN(w->readings[x].lemma->classes, CLASS_GIVEN) && !w->readings[x].pro)
            return true;
    return false;
}

bool quoted_name(const parse *p, uint32_t i, uint32_t limit)
{
    if (!opens_quote(p, i) || p->k[i].mate <= i || p->k[i].mate >= limit || p->k[i].mate - i > (is_kind(p, i + 2, TOKEN_STOP) ? 10u : 6u))
        return false;
    if (p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end == p->k[i].mate)
        return true;
    if (pro_at(p, i + 1) & PRO_PREP || tag_at(p, i + 1) == TAG_ADP)
        return false;
    if (p->k[i].mate == i + 2 && i && tag_at(p, i - 1) == TAG_NOUN && has(p, i - 1, CLASS_MEDIA) && !has_article(p, i - 1) && !en_at(p, i - 1))
        return true; /* the site "Kan", written like "was" */
    for (uint32_t j = i + 1; j < p->k[i].mate; j++)
        if ((is_finite(p, j) && p->k[j].len > 2) || (is_comp(p, j) && !is_kind(p, j + 1, TOKEN_STOP) && !is_kind(p, j - 1, TOKEN_STOP)) || (is_kind(p, j, TOKEN_STOP) && (p->k[j + 1].flags & TF_SPACE || j + 1 == p->k[i].mate)) || is_kind(p, j, TOKEN_COMMA))
            return false; /* but "C.N.N." */
    return true;
}

/* "Trump's wife", "the spokesman for Trump", "the wife of president Trump": the name behind
 * the bare noun, or behind "in the name of", is not that of the person spoken of. */
static bool names_another(const np *o, const parse *p, uint32_t i)
{
    if (i == o->first || i <= o->head || pro_at(p, i))
        return false;
    if (has(p, i - 1, CLASS_NAMEWORD) && pro_at(p, i - 1) & PRO_BI)
        return true;
    bool body = tag_at(p, i - 1) == TAG_NOUN && !has_article(p, i - 1) && !en_at(p, i - 1) && (has(p, i - 1, CLASS_ARMED) || has(p, i - 1, CLASS_GROUP));
    if (body && i - 1 > o->head && p->phrases[i].actor >= 0 && IN(p->im->actors[p->phrases[i].actor].classes, CLASS_HUMAN))
        return true; /* "the spokesman of the forces of Haftar" */
    const reading *r = p->k[o->head].chosen;
    if (!r || (r->tag != TAG_NOUN && r->tag != TAG_APTC) || r->guessed || has_article(p, o->head) || r->en || !IN(r->lemma->classes, CLASS_HUMAN) || IN(r->lemma->classes, CLASS_HONORIFIC))
        return false;
    uint32_t of = o->head + 2; /* "a spokesman in the name of the cleric NAME" */
    if (i > of && has(p, of - 1, CLASS_NAMEWORD) && pro_at(p, of - 1) & PRO_BI && has(p, of, CLASS_TITLE) && has(p, of, CLASS_HUMAN) && p->k[of].chosen && p->k[of].chosen->features & F_SING)
        return true;
    return i == o->head + 1 || (!IN(r->lemma->classes, CLASS_TITLE) && i <= o->head + 3 && has(p, o->head + 1, CLASS_TITLE) && has_article(p, o->head + 1));
}

uint32_t behind_known_name(const parse *p, uint32_t i, uint32_t limit)
{
    uint32_t end = p->phrases[i].end, mark = i;
    while (++mark < end && !(p->k[mark].kind == TOKEN_QUOTE && p->k[mark].mate >= end)) {}
    return mark < end && p->k[mark].mate < limit && p->k[mark].mate < end + 3 ? p->k[mark].mate + 1 : end;
}

bool person_entry(const parse *p, int32_t actor)
{
    return actor >= 0 && IN(p->im->actors[actor].classes, CLASS_HUMAN) && !IN(p->im->actors[actor].classes, CLASS_ROLE);
}

int32_t person_of_tables(const parse *p, uint32_t i)
{
    return person_entry(p, p->phrases[i].actor) ? p->phrases[i].actor : -1;
}

bool same_entry(const parse *p, int32_t x, int32_t y)
{
    return x >= 0 && y >= 0 && (x == y || strcmp(p->im->strings + p->im->actors[x].name, p->im->strings + p->im->actors[y].name) == 0);
}

/* A person of several words whom the tables know begins at token i: "the Turkish NAME", though "the Turkish" is a name, too. */
static bool known_whole(const parse *p, uint32_t i, uint32_t end)
{
    return person_of_tables(p, i) >= 0 && p->phrases[i].end > i + 1 && p->phrases[i].end <= end;
}

/* Behind a name that ends before token i it is told who bears it. */
static bool told_behind_name(const parse *p, uint32_t i, uint32_t end)
{
    uint32_t title = i < end && is_kind(p, i, TOKEN_COMMA) ? i + 1 : i;
    return title < end && tag_at(p, title) == TAG_NOUN && (has(p, title, CLASS_TITLE) || has(p, title, CLASS_HUMAN)) && !en_at(p, title) && !(pro_at(p, title) & ~PRO_DET);
}

/* "The head of the party NAME", "the director of the company 'NAME' NAME": the token behind the name of the body, where a given name or
 * nothing more follows; i: what stands at token i is no body's. */
static uint32_t behind_name_of_body(const np *o, const parse *p, uint32_t i)
{
    uint32_t body = i > o->first && p->k[i - 1].kind == TOKEN_QUOTE ? i - 2 : i - 1, end = i;
    if (!o->person || body <= o->head || body >= i || !personal_name(p, i) || tag_at(p, body) != TAG_NOUN || has_article(p, body) || en_at(p, body) || has(p, body, CLASS_HUMAN) || has(p, body, CLASS_ARMED))
        return i;
    if (!(has(p, body, CLASS_ORG) || has(p, body, CLASS_GROUP)) || (i == body + 1 && has(p, i, CLASS_GIVEN) && !has_article(p, i)))
        return i;
    if (i > body + 1)
        return opens_quote(p, i - 1) && p->k[i - 1].mate > i && p->k[i - 1].mate < o->end ? p->k[i - 1].mate + 1 : i;
    for (end = i + 1; end < o->end && personal_name(p, end) && !has(p, end, CLASS_GIVEN);)
        end++;
    return end < o->end && personal_name(p, end) ? end : end - i < 3 ? end : i;
}

void find_name(np *o, const parse *p)
{
    enum { BY_PLACE = 4 }; /* nouns.tsv */
    uint32_t best = 0;
    for (uint32_t i = o->first; i < o->end;) {
        if (i > o->first + 1 && opens_quote(p, i) && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1) && p->k[i].mate > i && p->k[i].mate < o->end) {
            i = p->k[i].mate + 1; /* "researchers in 'the university of NAME'" */
            continue;
        }
        if (i > o->first && best && is_kind(p, i, TOKEN_OPEN) && p->k[i].mate > i && p->k[i].mate < o->end) {
            i = p->k[i].mate + 1; /* what explains the name names another, or him again */
            continue;
        }
        bool of_place = i > o->first && personal_name(p, i) && tag_at(p, i) == TAG_PROPN && tag_at(p, i - 1) == TAG_NOUN && has(p, i - 1, CLASS_PLACE) && !has(p, i - 1, CLASS_MEDIA) && !has_article(p, i - 1) && !en_at(p, i - 1) && p->phrases[i].actor < 0;
        of_place |= o->person && i > o->head + 1 && personal_name(p, i) && tag_at(p, i - 1) == TAG_NOUN && has(p, i - 1, CLASS_ORG) && !has(p, i - 1, CLASS_HUMAN) && !has_article(p, i - 1) && !en_at(p, i - 1) && (role_at(p, i - 2) == ROLE_FI || pro_at(p, i - 1) & PRO_BI); /* "the former student at the university of NAME" */
        of_place |= i > o->first && personal_name(p, i) && tag_at(p, i - 1) == TAG_NOUN && has(p, i - 1, CLASS_ORG) && !has(p, i - 1, CLASS_HUMAN) && p->k[i - 1].chosen->lemma->value == BY_PLACE && !has_article(p, i - 1) && !en_at(p, i - 1) && p->phrases[i].actor < 0;
        if (of_place) { /* "the police of the city of NAME" */
            uint32_t end = i;
            while (end < o->end && (personal_name(p, end) || (end > i && end + 1 < o->end && joins_names(p, end))))
                end++;
            i = o->person && end > i + 2 ? i + 1 : end;
            continue;
        }
        if (i > o->first && i + 1 < o->end && tag_at(p, i) == TAG_ADP && role_at(p, i) == ROLE_ALA && has_article(p, i + 1) && tag_at(p, i + 1) == TAG_NOUN && p->phrases[i].actor < 0) {
            i++; /* "the supervisor of (ala) the study", written like Ali */
            continue;
        }
        uint32_t behind_body = i > o->first ? behind_name_of_body(o, p, i) : i;
        if (behind_body > i) {
            i = behind_body;
            continue;
        }
        if (personal_name(p, i) && names_another(o, p, i)) {
            int32_t his = p->phrases[i].actor; /* "the lawyer of Trump, NAME" */
            if (his >= 0 && IN(p->im->actors[his].classes, CLASS_HUMAN) && p->phrases[i].end < o->end && personal_name(p, p->phrases[i].end)) {
                i = p->phrases[i].end;
                continue;
            }
            while (i < o->end && personal_name(p, i))
                i++;
            continue;
        }
        int32_t known = p->phrases[i].actor;
        if (known >= 0 && p->phrases[i].end > i + 1 && p->phrases[i].end <= o->end && !IN(p->im->actors[known].classes, CLASS_HUMAN)) {
            i = behind_known_name(p, i, o->end); /* nobody's name is a part of a body's */
            continue;
        }
        if (known_whole(p, i, o->end) && p->phrases[i].end - i > best) { /* whatever its words mean elsewhere */
            best = p->phrases[i].end - i;
            o->name = i;
            o->name_end = p->phrases[i].end;
            if (i == o->first && told_behind_name(p, o->name_end, o->end))
                break;
            i = o->name_end;
            continue;
        }
        if (!personal_name(p, i) || (pro_at(p, i) & PRO_BI)) {
            i++;
            continue;
        }
        uint32_t j = i;
        while (j < o->end && !(j == i + 1 && has_article(p, i) && known_whole(p, j, o->end)) && (personal_name(p, j) || (j > i && j + 1 < o->end && joins_names(p, j)) || (j > i && j + 1 < o->end && has(p, j, CLASS_HONORIFIC) && has_article(p, j) && personal_name(p, j + 1)) || (j > i && j + 1 < o->end && tag_at(p, j) == TAG_NOUN && personal_name(p, j + 1) && p->inside[j] && p->inside[j] == p->inside[i])))
            j++;
        bool whole = i > o->first && opens_quote(p, i - 1) && p->k[i - 1].mate > j && p->k[i - 1].mate < o->end && has(p, i, CLASS_GIVEN);
        for (uint32_t k = j; whole && k < p->k[i - 1].mate; k++)
            whole = p->k[k].kind == TOKEN_WORD && tag_at(p, k) == TAG_PROPN;
        j = whole ? p->k[i - 1].mate : j; /* "the policeman 'NAME Aden'" */
        uint32_t n = j - i;
        bool glossed = p->phrases[i].actor >= 0 && !IN(p->im->actors[p->phrases[i].actor].classes, CLASS_HUMAN);
        bool body = has(p, o->head, CLASS_GROUP) || has(p, o->head, CLASS_ORG), attribute = n == 1 && p->k[i].chosen && p->k[i].chosen->guessed && has_article(p, i) && !o->person && (j < o->end || (body && tag_at(p, i) == TAG_ADJ && i > o->head + 1));
        if (n > best && !glossed && !attribute) {
            best = n;
            o->name = i;
            o->name_end = j;
            if (i == o->first && told_behind_name(p, j, o->end))
                break; /* "NAME, adviser of president NAME": who the phrase begins with */
        }
        i = j;
    }
    if (o->name < o->name_end && o->name > o->first && p->k[o->name].word && is_binder(p->k[o->name].word) && !has_article(p, o->name - 1) && tag_at(p, o->name - 1) == TAG_NOUN && has(p, o->name - 1, CLASS_TITLE) && !en_at(p, o->name - 1) && (o->name - 1 == o->first || is_kind(p, o->name - 2, TOKEN_COMMA)) && p->k[o->name - 1].chosen->features & F_SING && !pro_at(p, o->name - 1))
        o->name--; /* "Sultan bin NAME" */
    uint32_t letter = o->name;
    while (letter < o->name_end && p->k[letter].len <= 2 && p->k[letter].chosen && p->k[letter].chosen->guessed)
        letter++;
    if (letter == o->name_end && o->head != o->name && !o->person)
        o->name = o->name_end; /* "the channel TV" */
    if (o->name < o->name_end && !o->person && o->head == o->name)
        o->person = true;
    bool his = o->name < o->name_end && o->name > o->head && (p->phrases[o->name].actor >= 0 ? IN(p->im->actors[p->phrases[o->name].actor].classes, CLASS_HUMAN) : o->name_end == o->name + 1 && tag_at(p, o->name) == TAG_PROPN && has(p, o->name, CLASS_GIVEN) && !has(p, o->head, CLASS_MEDIA));
    if (his && !o->person && (has(p, o->head, CLASS_GROUP) || has(p, o->head, CLASS_ORG) || has(p, o->head, CLASS_ARMED)))
        o->name = o->name_end; /* the forces, the administration of somebody: not he */
}
