/* np.c: the noun phrase that begins at a token.
 *
 * A phrase grows word by word. In a construct chain nouns without an article follow
 * one another until one with an article, a name or a pronoun closes it; then only
 * adjectives that agree, names and titles may follow. That is how the object is told
 * from the subject where no comma stands between them: "accused the minister of X
 * states ...". */
#include "grammar.h"

#include <string.h>

enum { LONGEST = 60 };

typedef struct {
    const parse *p;
    uint32_t limit;
    unsigned flags;
    np out;
    bool closed;    /* the construct chain has ended */
    bool adjective; /* the last word was an adjective */
    bool indefinite_adjective;
    bool titled;    /* its head is a title or a person */
    bool body;      /* its head is an organisation, group or document */
    bool named;     /* a name has been seen */
    bool complete;  /* ... and is a whole one of the tables: no further name belongs to it */
    bool clitic_allowed;
} grower;

static bool nominal_tag(tag_id t)
{
    return t == TAG_NOUN || t == TAG_MASDAR || t == TAG_APTC || t == TAG_PPTC || t == TAG_ADJ || t == TAG_PROPN || t == TAG_LATIN;
}

bool joined_by_waw(const parse *p, uint32_t i)
{
    enum { WAW = 0x648 };
    return pro_at(p, i) & PRO_AND || (p->k[i].chosen && p->k[i].chosen->guessed && p->k[i].len > 3 && p->k[i].letters[0] == WAW);
}

bool ends_in_nun(const parse *p, uint32_t i)
{
    enum { NUN = 0x646 };
    const token *k = &p->k[i];
    return k->chosen && k->chosen->features & F_BARE && k->chosen->features & (F_PLUR | F_DUAL) && !(k->chosen->features & F_TA) && k->letters[k->len - 1] == NUN;
}

bool ends_in_un(const parse *p, uint32_t i)
{
    enum { WAW = 0x648 };
    return ends_in_nun(p, i) && p->k[i].len > 3 && p->k[i].letters[p->k[i].len - 2] == WAW;
}

enum { YEH = 0x64A };

bool ends_in_in(const parse *p, uint32_t i)
{
    return ends_in_nun(p, i) && p->k[i].len > 3 && p->k[i].letters[p->k[i].len - 2] == YEH;
}

enum { OF_OFFICE = 4 }; /* value of an adjective in adjectives.tsv: general */

bool ends_in_at(const parse *p, uint32_t i)
{
    enum { ALEF = 0x627, TA = 0x62a };
    const token *k = &p->k[i];
    return k->len > 3 && k->letters[k->len - 1] == TA && k->letters[k->len - 2] == ALEF;
}

bool np_may_begin(const parse *p, uint32_t i)
{
    tag_id t = tag_at(p, i);
    if (p->time_at[i])
        return false;
    if (t == TAG_DET)
        return role_at(p, i) != ROLE_SELF || (i + 1 < p->t->ntokens && !en_at(p, i) && has_article(p, i + 1)); /* "the same source" */
    if (t != TAG_NUM && !nominal_tag(t))
        return false;
    const image_lemma *fixed = p->phrases[i].lemma; /* "according to what" */
    return !(fixed && p->phrases[i].actor < 0 && (fixed->tag == TAG_ADP || fixed->tag == TAG_SCONJ || fixed->tag == TAG_COMP));
}

static bool stops(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (i >= g->limit || p->time_at[i])
        return true;
    role_id r = role_at(p, i);
    if (p->phrases[i].lemma && r != ROLE_NONE)
        return true;
    return r == ROLE_ANNA || r == ROLE_INNA || r == ROLE_REL;
}

static void see_head(grower *g, uint32_t i)
{
    const parse *p = g->p;
    np *o = &g->out;
    const reading *r = p->k[i].chosen;
    o->head = i;
    g->titled = has(p, i, CLASS_TITLE) || has(p, i, CLASS_HUMAN) || has(p, i, CLASS_HONORIFIC);
    g->body = has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_DOC) || has(p, i, CLASS_SPEECH);
    if (r && r->tag == TAG_ADJ && !r->pro && !r->en && i + 1 < g->limit && has_article(p, i + 1) && has(p, i + 1, CLASS_HUMAN) && p->k[i + 1].chosen->features & F_PLUR && (r->features & F_SING ? has(p, i + 1, CLASS_TITLE) : (r->features & F_PLUR) != 0))
        g->titled = true; /* "the chief of the advisers", "the senior officials" */
    o->person = g->titled || (r && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_NISBA)); /* a Palestinian */
    if (r) {
        bool people = (r->tag == TAG_APTC || r->tag == TAG_PPTC) && r->features & (F_PLUR | F_DUAL) && !(r->features & F_FEM) && ((r->features & F_CONSTRUCT && !(r->pro & PRO_DET)) || ends_in_un(p, i));
        o->person |= people; /* "stirrers up of", "critics": a sound masculine plural is people */
        o->plural = r->features & F_PLUR;
        o->feminine = r->features & F_FEM;
        bool lands = r->tag == TAG_ADJ && r->features & F_DUAL && !(r->features & F_SING) && r->pro & PRO_DET && IN(r->lemma->classes, CLASS_NISBA); /* "the two Koreas" */
        o->political = lands || IN(r->lemma->classes, CLASS_POLITICAL) || IN(r->lemma->classes, CLASS_ORG) || IN(r->lemma->classes, CLASS_GROUP);
    }
}

/* "the White House the Palestinians": a plural people behind what is singular is no
 * attribute of it. */
static bool another_people(const parse *p, const np *o, uint32_t i)
{
    const reading *r = p->k[i].chosen, *head = p->k[o->head].chosen, *prev = p->k[i - 1].chosen;
    return r && head && prev && has_article(p, i) && r->features & F_PLUR && !(r->features & F_SING) && IN(r->lemma->classes, CLASS_NISBA) && (!(head->features & (F_PLUR | F_DUAL)) || (head->features & F_FEM && !IN(head->lemma->classes, CLASS_HUMAN) && r->features & F_MASC && prev->features & F_FEM)) && /* also "the Israeli forces the Palestinians" */
           !(prev->features & (F_PLUR | F_DUAL)) && (head->tag == TAG_NOUN || (head->tag == TAG_PROPN && IN(head->lemma->classes, CLASS_PLACE))); /* "[armed] Washington the Kurds" */
}

/* The words of one actor of the tables that end before token i; NULL: none do. */
static const image_actor *known_before(const parse *p, uint32_t i)
{
    uint32_t begin = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    const phrase *x = &p->phrases[begin];
    return x->actor >= 0 && x->end == i ? &p->im->actors[x->actor] : NULL;
}

/* "[called on] the United Nations the Saudi", "the International Amnesty the Saudi": a body of many states is of none; but "the
 * Red Cross, the Lebanese". */
static bool of_all_states(const parse *p, uint32_t i)
{
    const image_actor *body = known_before(p, i);
    if (!body || IN(body->classes, CLASS_HUMAN))
        return false;
    const char *code = p->im->strings + body->code;
    return strncmp(code, "IGO", 3) == 0 || (strncmp(code, "NGO", 3) == 0 && tag_at(p, i - 1) == TAG_ADJ && p->k[i - 1].chosen->features & F_FEM);
}

/* The one word that begins here always means somebody of the tables. */
static bool known_person(const parse *p, uint32_t i)
{
    return person_of_tables(p, i) >= 0 && p->phrases[i].end == i + 1;
}

/* The adjective of one country, and somebody whose code begins with another's. */
static bool of_another_country(const parse *p, uint32_t adjective, uint32_t i)
{
    const reading *r = p->k[adjective].chosen;
    int32_t known = p->phrases[i].actor, land = r && IN(r->lemma->classes, CLASS_NISBA) ? r->lemma->actor : -1;
    if (known < 0 || land < 0 || !IN(p->im->actors[known].classes, CLASS_HUMAN) || !p->im->actors[land].country)
        return false;
    const char *code = p->im->strings + p->im->actors[known].code, *of = p->im->strings + p->im->actors[land].country;
    bool state = strstr(code, "GOV") == code + 3 && strncmp(code, "IGO", 3) != 0;
    return strlen(code) >= 6 && state && strncmp(code, of, 3) != 0;
}

/* F_MASC or F_FEM of a word of the tables in the singular that is one and not the other, else 0. */
static uint16_t one_gender(const reading *r)
{
    uint16_t gender = r->features & (F_MASC | F_FEM);
    return r->guessed || (r->features & (F_SING | F_DUAL | F_PLUR)) != F_SING || gender == (F_MASC | F_FEM) ? 0 : gender;
}

/* "[accused] the ministry of the treasury the Syrian NAME": an adjective that agrees with no noun of the phrase. */
static bool agrees_with_none(const parse *p, const np *o, uint32_t i)
{
    uint16_t gender = one_gender(p->k[i].chosen);
    if (!gender || i < o->head + 2)
        return false;
    for (uint32_t k = o->head; k < i; k++) {
        const reading *n = p->k[k].chosen;
        bool noun = n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR);
        if (!n || (!noun && n->tag != TAG_ADJ) || (noun && !one_gender(n)) || one_gender(n) == gender)
            return false;
    }
    return true;
}

/* One more word. False: it does not belong. */
/* "The Major General NAME": a rank of two words, of which the first alone bears the article. */
static bool second_rank(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *first = i ? p->k[i - 1].chosen : NULL;
    if (!r || !first || i + 1 >= p->t->ntokens || r->pro || r->en || first->pro != PRO_DET || first->tag != TAG_NOUN || r->tag != TAG_NOUN || !(r->features & first->features & F_SING))
        return false;
    return has(p, i - 1, CLASS_TITLE) && has(p, i - 1, CLASS_HUMAN) && has(p, i, CLASS_TITLE) && has(p, i, CLASS_HUMAN) && personal_name(p, i + 1) && !has(p, i + 1, CLASS_PLACE) && p->phrases[i + 1].actor < 0;
}

static bool grow_word(grower *g, uint32_t i)
{
    const parse *p = g->p;
    np *o = &g->out;
    tag_id t = tag_at(p, i);
    bool first = i == o->first, det = has_article(p, i);
    uint8_t pro = pro_at(p, i);
    if (!first && pro & (PRO_PREP | PRO_AND | PRO_SO | PRO_WILL))
        return false;
    if (t == TAG_DET) { /* this, every, some: before the noun; "himself" after it */
        if (!first && role_at(p, i) != ROLE_SELF && tag_at(p, i - 1) != TAG_DET && g->closed)
            return false;
        if (role_at(p, i) == ROLE_DEM)
            o->definite = true;
        return true;
    }
    /* a name that is written like a verb, behind a title or a name and before more of it */
    if (t == TAG_PERF && !first && !pro && !en_at(p, i) && !p->k[i].chosen->lemma->cue && (g->titled || g->named) && i + 1 < g->limit &&
        (tag_at(p, i + 1) == TAG_PROPN || (tag_at(p, i + 1) == TAG_PUNCT && g->named) || (g->named && has_article(p, i + 1) && tag_at(p, i + 1) == TAG_APTC && p->k[i].chosen->features & F_1ST)) &&
        (tag_at(p, i - 1) == TAG_PROPN || has_article(p, i - 1)) && p->k[i].len <= 6) {
        g->named = g->closed = true;
        o->definite = true;
        return true;
    }
    if (t == TAG_NUM && !first && g->out.head == i - 1 && !has_article(p, i - 1) && !has_article(p, i) && has(p, i - 1, CLASS_HUMAN) && !has(p, i - 1, CLASS_DEAD) && p->k[i - 1].chosen && p->k[i - 1].chosen->features & F_SING)
        return false; /* "a bomber [killed] eight people" */
    if (t == TAG_NUM && !first && has_article(p, i) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NOUN && p->k[i - 1].chosen->features & F_PLUR && p->k[i].kind == TOKEN_WORD)
        return true; /* "the ministers of the states, the four" */
    if (t == TAG_NUM && !first && !det && known_before(p, i))
        return false; /* "Islamic State [executed] three" */
    if (t == TAG_NUM)
        return first || (!g->closed && !g->named && (tag_at(p, i - 1) == TAG_NUM || tag_at(p, i - 1) == TAG_DET || p->k[i - 1].kind == TOKEN_NUMBER || !(p->k[i - 1].chosen && p->k[i - 1].chosen->features & F_PLUR)));
    if (!nominal_tag(t))
        return false;
    bool of_body = t == TAG_PROPN && !first && det && may_be(p, i, TAG_ADJ) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NOUN && (has(p, i - 1, CLASS_ORG) || has(p, i - 1, CLASS_GROUP)) && !has(p, i - 1, CLASS_HUMAN);
    bool name = (personal_name(p, i) && !of_body) || t == TAG_LATIN; /* but "the Good party" */
    bool place = has(p, i, CLASS_PLACE) && t == TAG_PROPN;
    bool one_of = (t == TAG_APTC || t == TAG_PPTC) && i == g->out.first + 1 && tag_at(p, i - 1) == TAG_DET && !pro_at(p, i) && !en_at(p, i) && p->k[i].chosen->features & F_PLUR && p->k[i].chosen->features & F_CONSTRUCT && i + 1 < g->limit && has_article(p, i + 1); /* "one of the organisers of" */
    bool adjective = (t == TAG_ADJ || t == TAG_PPTC || t == TAG_APTC || of_body) && !first && !name && !one_of;
    const reading *r = p->k[i].chosen;
    if (first || o->head == UINT32_MAX) {
        see_head(g, i);
    } else if (adjective) {
        bool adj_det = det, def = o->definite || g->closed;
        if (g->named && !adj_det)
            return false;
        const reading *named = i > 0 ? p->k[i - 1].chosen : NULL;
        if (named && named->tag == TAG_PROPN && !IN(named->lemma->classes, CLASS_PLACE) && r && r->features & F_PLUR && IN(r->lemma->classes, CLASS_NISBA))
            return false; /* "[urged] Putin the Russians" */
        if (def && !adj_det && !g->named && o->definite)
            return false; /* a predicate, not an attribute */
        if (r && r->features & F_ACC && o->definite)
            return false;
        const reading *owner = i == o->head + 1 && o->head > 0 ? p->k[o->head - 1].chosen : NULL; /* "the awaited meetings of NAME": theirs, not his */
        if (owner && tag_at(p, o->head) == TAG_PROPN && personal_name(p, o->head) && owner->tag == TAG_MASDAR && !(owner->pro & PRO_DET) && !owner->en && owner->features & (F_FEM | F_PLUR) && r && r->features & F_FEM && !(r->features & F_MASC) && !IN(r->lemma->classes, CLASS_NISBA) && !(p->k[o->head].chosen->features & F_FEM))
            return false;
        if (r && r->features & F_PLUR && i > o->first && ends_in_un(p, i - 1) && ends_in_nun(p, i) && !ends_in_un(p, i))
            return false; /* "Israeli (nominative) Palestinians (accusative)" */
        if (another_people(p, o, i) || (adj_det && r && IN(r->lemma->classes, CLASS_NISBA) && r->lemma->actor >= 0 && of_all_states(p, i)) || (adj_det && r && IN(r->lemma->classes, CLASS_NISBA) && agrees_with_none(p, o, i)))
            return false;
        uint32_t noun = i; /* over attributes */
        while (noun > o->head + 1 && tag_at(p, noun - 1) == TAG_ADJ)
            noun--;
        const reading *h = i == o->head + 1 ? p->k[o->head].chosen : NULL, *described = noun == o->head + 1 ? p->k[o->head].chosen : NULL;
        bool of_its_own = i + 1 < g->limit && en_at(p, i + 1) && (tag_at(p, i + 1) == TAG_ADP || tag_at(p, i + 1) == TAG_NOUN); /* "the government that it is recognised" */
        if (h && r && h->tag == TAG_NOUN && h->features & F_SING && IN(h->lemma->classes, CLASS_HUMAN) && r->features & F_PLUR && !(r->features & F_SING))
            return false; /* "[criticised] the minister the activists" */
        if (h && r && h->tag == TAG_NOUN && h->pro & PRO_DET && h->features & F_PLUR && !(h->features & F_SING) && IN(h->lemma->classes, CLASS_HUMAN) && !of_its_own && r->features & F_SING && r->features & F_MASC && !(r->features & (F_PLUR | F_FEM)) && may_have(p, i, CLASS_HUMAN) && !IN(r->lemma->classes, CLASS_NISBA))
            return false; /* "[arrested] the soldiers the journalist" */
        if (described && r && adj_det && !of_its_own && (has_article(p, o->head) || described->en) && one_gender(described) && one_gender(r) && one_gender(described) != one_gender(r) && described->tag == TAG_NOUN)
            return false; /* "the kingdom's full [support]", "[accused] the minister the opposition" */
    } else if (name) {
        if (g->complete)
            return false;
        int32_t land = p->phrases[o->first].actor;
        if (land >= 0 && i > o->first && p->phrases[o->first].end == i && !p->phrases[o->first].cut && !joined_by_waw(p, i) && (IN(p->im->actors[land].classes, CLASS_COUNTRY) || IN(p->im->actors[land].classes, CLASS_CAPITAL)) && !has(p, i, CLASS_PLACE) && !IN(p->im->actors[land].classes, CLASS_HUMAN))
            return false; /* "[accused] Madrid NAME" */
        if (known_person(p, i - 1) && i - 1 == o->first && !has(p, i - 1, CLASS_GIVEN) && tag_at(p, i - 1) == TAG_PROPN && has(p, i, CLASS_GIVEN) && !has_article(p, i) && !en_at(p, i - 1))
            return false; /* "[thanked] Rouhani Sayf": nothing follows a family name */
        if (known_person(p, i - 1) && i - 1 == o->first && p->phrases[i - 1].end == i && !has(p, i - 1, CLASS_GIVEN) && !en_at(p, i - 1) && r && r->guessed && !det && !p->phrases[i].end && may_be(p, i, TAG_MASDAR))
            return false; /* "[described] Erdogan the falling of": so is a masdar that looks like a name */
        if (known_person(p, i) && known_person(p, i - 1) && p->phrases[i].actor != p->phrases[i - 1].actor && !en_at(p, i - 1))
            return false; /* "Erdogan [called] Netanyahu": two whom the tables know */
        if (i > o->first && g->adjective && of_another_country(p, i - 1, i))
            return false; /* "the Turkish president [called] Netanyahu" */
        if (g->closed && !g->titled && !g->named && !o->definite && g->indefinite_adjective)
            return false;
        if (g->closed && g->body && !g->titled && !g->named && has_article(p, o->head))
            return false; /* "the Turkish prosecution" and somebody */
        if (g->closed && g->body && g->adjective && !g->titled && !g->named && has_article(p, i - 1) && has(p, o->head, CLASS_POLITICAL) && !has(p, o->head, CLASS_MEDIA) && i + 1 < p->t->ntokens && (pro_at(p, i + 1) & PRO_BI || is_comp(p, i + 1)))
            return false; /* "[accused] the opposition party NAME of" */
        if (r && r->guessed && !det && g->indefinite_adjective && has(p, o->head, CLASS_SOURCE) && p->k[i].letters[0] == 0x644 && i + 1 < p->t->ntokens && (is_comp(p, i + 1) || is_kind(p, i + 1, TOKEN_COMMA)))
            return false; /* "trade union sources [said] to Mosaique that" */
        if (g->closed && g->body && o->definite && g->adjective && !g->titled && p->phrases[i].actor >= 0)
            return false; /* two bodies, not one */
    } else { /* another noun */
        const reading *prev = i > o->first ? p->k[i - 1].chosen : NULL;
        if (prev && ends_in_nun(p, i - 1) && !prev->guessed &&
            (prev->tag == TAG_NOUN || prev->tag == TAG_APTC || (prev->tag == TAG_ADJ && prev->features & F_PLUR)) && !(prev->pro & PRO_DET))
            return false; /* "gunmen [killed] the son": a plural with its nun takes no genitive */
        if (prev && i - 1 == o->head && prev->tag == TAG_NOUN && prev->features & F_ACC && prev->features & F_SING && !(prev->features & (F_TA | F_DUAL | F_PLUR)) && !(prev->pro & PRO_DET) && !prev->en && !prev->guessed && det && r && r->tag == TAG_NOUN && !(prev->pro & PRO_AND) && may_be(p, i - 1, TAG_ADJ) && p->k[i - 1].len > 3 && p->k[i - 1].letters[p->k[i - 1].len - 2] == YEH)
            return false; /* "[supported] politically the opposition", written like "a politician": what bears the alef of the accusative has no genitive */
        if (prev && prev->tag == TAG_NOUN && prev->features & F_ACC && prev->features & F_SING && !(prev->pro & PRO_DET) && !prev->en && !(prev->features & F_TA) && tag_at(p, o->first) == TAG_NUM && i - 1 > o->first)
            return false; /* "[signed] ninety deputies a memorandum": an accusative takes no genitive */
        if (det && i > o->first && !g->titled && r && !r->guessed && r->tag == TAG_NOUN && (has(p, i, CLASS_ORG) || has(p, i, CLASS_COUNTRY)) && !may_have(p, i, CLASS_GIVEN) && prev && prev->tag == TAG_PROPN && !prev->en && !IN(prev->lemma->classes, CLASS_PLACE) && i - 1 == o->first && p->phrases[i - 1].actor < 0)
            return false; /* "[told] NAME the police" */
        if (det && i - 1 == o->first && o->head == o->first && has_article(p, i - 1) && prev && prev->tag == TAG_NOUN && has(p, i, CLASS_TITLE) && has(p, i, CLASS_HUMAN) && r && r->features & F_SING && !(r->features & F_FEM) && has(p, i - 1, CLASS_MASS) && !has(p, i - 1, CLASS_TITLE) && p->phrases[i - 1].actor < 0)
            return false; /* "the family [thanked] the president" */
        if (det && i > o->first && r && r->tag == TAG_MASDAR && !r->guessed && !en_at(p, i - 1) && prev && prev->tag == TAG_PROPN && !IN(prev->lemma->classes, CLASS_PLACE) && p->phrases[i].actor < 0)
            return false; /* "NAME [repeats] the affirmation" */
        bool counted = i == o->first + 2 && det && prev && prev->tag == TAG_NOUN && prev->features & F_SING && !(prev->features & F_PLUR) && !has_article(p, i - 1) && is_kind(p, o->first, TOKEN_NUMBER) && p->k[o->first].number > 10 && p->k[o->first].number < 100;
        if (counted)
            return false; /* "[refused] 15 states the proposal": what is counted takes no genitive */
        bool acc = r && r->features & F_ACC;
        if (acc && r->features & F_SING && prev && !(prev->features & F_ACC) && i - 1 == o->head && i - 1 == o->first && (prev->tag == TAG_NOUN || prev->tag == TAG_PPTC || prev->tag == TAG_APTC) && has(p, i, CLASS_HUMAN) && !has(p, i - 1, CLASS_CARDINAL))
            return false; /* "a gunman [killed] a soldier" */
        if (acc && (g->closed || g->named || g->adjective))
            return false;
        bool its_name = (place || (t == TAG_PROPN && has(p, i, CLASS_CAPITAL))) && has_article(p, o->head) && tag_at(p, o->head) == TAG_NOUN && has(p, o->head, CLASS_PLACE) && !has(p, o->head, CLASS_ORG) && ((i - 1 == o->head && !has(p, i, CLASS_COUNTRY) && !p->k[o->head].chosen->lemma->value) || (g->adjective && tag_at(p, i - 1) == TAG_ADJ)); /* the Iraqi capital Baghdad */
        const reading *general = i > 0 ? p->k[i - 1].chosen : NULL; /* "a secretary general of the council" */
        bool office = g->indefinite_adjective && g->titled && i == o->head + 2 && general && general->lemma->value == OF_OFFICE && (p->phrases[i].actor >= 0 || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || (has_article(p, i) && (tag_at(p, i) == TAG_NOUN || (tag_at(p, i) == TAG_MASDAR && p->k[i].chosen->features & F_PLUR)) && !(pro_at(p, i) & ~PRO_DET) && !has(p, i, CLASS_HUMAN)));
        if ((g->indefinite_adjective && !office) || (g->adjective && !g->titled && !its_name))
            return false;
        if (prev && prev->tag == TAG_PROPN && i - 1 == o->first && !prev->en && !IN(prev->lemma->classes, CLASS_GIVEN) && !IN(prev->lemma->classes, CLASS_PLACE) && p->phrases[i - 1].actor >= 0 && IN(p->im->actors[p->phrases[i - 1].actor].classes, CLASS_HUMAN) &&
            r && !r->guessed && !may_have(p, i, CLASS_GIVEN) && !has(p, i, CLASS_TITLE) && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_HONORIFIC) && (det || r->tag == TAG_MASDAR || r->features & F_PLUR))
            return false; /* "[described] Salvini the warnings of": no thing belongs to a name */
        if (p->phrases[i].actor >= 0 && p->inside[i - 1] && p->phrases[p->inside[i - 1] - 1].actor >= 0 && IN(p->im->actors[p->phrases[i].actor].classes, CLASS_ROLE) &&
            IN(p->im->actors[p->phrases[p->inside[i - 1] - 1].actor].classes, CLASS_HUMAN) && p->phrases[i].actor != p->phrases[p->inside[i - 1] - 1].actor)
            return false; /* two office holders */
        if (g->adjective && det && has(p, i, CLASS_TITLE) && i + 1 < g->limit && has_article(p, i + 1) && has(p, i + 1, CLASS_NISBA) && tag_at(p, i + 1) == TAG_ADJ)
            return false; /* "the Saudi crown prince [called] the French president" */
        if (!g->adjective && i == o->first + 1 && det && has_article(p, i - 1) && has(p, i, CLASS_TITLE) && has(p, i - 1, CLASS_TITLE) && !has(p, i, CLASS_HONORIFIC) && !has(p, i - 1, CLASS_HONORIFIC) && i + 1 < g->limit && has_article(p, i + 1) && has(p, i + 1, CLASS_NISBA) && tag_at(p, i + 1) == TAG_ADJ)
            return false; /* "[met] the minister the Egyptian president" */
        if (i == o->first + 1 && det && has_article(p, i - 1) && tag_at(p, i) == TAG_NOUN && ends_in_un(p, i - 1) && r && r->features & F_PLUR && p->k[i - 1].chosen->features & F_PLUR && !ends_in_un(p, i) && has(p, i, CLASS_HUMAN))
            return false; /* "the officials (-un) [urged] the inhabitants" */
        bool human_pair = i > 0 && det && has_article(p, i - 1) && (has(p, i - 1, CLASS_TITLE) || has(p, i - 1, CLASS_HONORIFIC)) && has(p, i, CLASS_HUMAN) &&
                          !((r->features ^ p->k[i - 1].chosen->features) & F_PLUR);
        const reading *h = p->k[o->head].chosen; /* "the head of the council of bishops, the cardinal" */
        bool of_head = g->titled && det && h && r && h->features & r->features & F_SING && has(p, i, CLASS_TITLE) && has(p, o->head, CLASS_TITLE) && has(p, i, CLASS_HUMAN) && i + 1 < g->limit && personal_name(p, i + 1);
        bool same_number = of_head || !(i > 0 && r && p->k[i - 1].chosen && (r->features ^ p->k[i - 1].chosen->features) & F_PLUR);
        if (its_name) {
            o->head = i;
            o->actor = p->phrases[i].actor;
        } else if (g->closed && !human_pair && !second_rank(p, i) && !(g->titled && same_number && (has(p, i, CLASS_TITLE) || has(p, i, CLASS_HONORIFIC)) && (det == o->definite)))
            return false;
        bool hajji = g->named && has(p, i, CLASS_HONORIFIC) && det && i + 1 < g->limit && personal_name(p, i + 1); /* Ahmad al-Hajj Yusuf */
        if (g->named && !place && !hajji)
            return false;
        if (hajji)
            return true;
    }
    bool known = first && t == TAG_PROPN && p->phrases[i].actor >= 0;
    if (det || place || (r && r->en) || known)
        g->closed = true;
    if (det || name || place || (r && r->en) || known)
        o->definite = true;
    if (name) {
        g->named = true;
        g->closed = true;
    }
    g->adjective = adjective;
    g->indefinite_adjective = adjective && !det;
    if (i == o->head)
        o->place = has(p, i, CLASS_PLACE);
    return true;
}

/* The name that ends before token i is of whom the noun phrase tells, not of whose adviser he is: "the president of the parliament
 * NAME", but "the adviser of NAME", "the adviser of the president NAME". */
static bool his_own_name(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t k = i;
    while (k > g->out.first && tag_at(p, k - 1) == TAG_PROPN && personal_name(p, k - 1) && !has_article(p, k - 1))
        k--;
    if (k == i || g->out.head == UINT32_MAX)
        return false;
    while (k > g->out.head + 1 && tag_at(p, k - 1) == TAG_ADJ)
        k--;
    if (k == g->out.head + 1)
        return has_article(p, g->out.head);
    bool superior = has(p, k - 1, CLASS_TITLE) && !(p->k[k - 1].chosen && p->k[k - 1].chosen->features & F_PLUR);
    return k > g->out.head + 1 && !superior && (has_article(p, k - 1) || tag_at(p, k - 1) == TAG_PROPN); /* but "the Nobel prize" */
}

/* "The accusing by the government of (li-) the opposition": what stands behind who does it is the masdar's object. */
static bool object_behind_doer(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t first = g->out.first, h = g->out.head;
    const reading *deed = first > 0 ? p->k[first - 1].chosen : NULL;
    if (h == UINT32_MAX || h >= i || !deed || deed->tag != TAG_MASDAR || !deed->lemma->event || deed->pro & PRO_DET || deed->en || pro_at(p, first) & PRO_PREP)
        return false;
    if (p->phrases[first].actor >= 0 && p->phrases[first].end == i)
        return true;
    const reading *r = p->k[h].chosen;
    if (!r)
        return false;
    const image_actor *land = tag_at(p, i - 1) == TAG_ADJ && has(p, i - 1, CLASS_NISBA) && p->k[i - 1].chosen->lemma->actor >= 0 ? &p->im->actors[p->k[i - 1].chosen->lemma->actor] : NULL;
    bool named = p->phrases[i].actor >= 0 || tag_at(p, i) == TAG_PROPN;
    bool target = named || has(p, i, CLASS_COUNTRY) || has(p, i, CLASS_PLACE) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_HUMAN);
    bool whole = (i == h + 1 && (has_article(p, h) || en_at(p, h))) || (land && has_article(p, i - 1)); /* the government; the Russian government */
    if (has(p, h, CLASS_TITLE) && r->features & F_SING && i > h + 2)
        return false; /* the Egyptian secretary-general of (li-) the union */
    if (has(p, h, CLASS_ORG) || (has(p, h, CLASS_TITLE) && r->features & F_SING))
        return whole && (target || has(p, h, CLASS_ARMED) || en_at(p, h));
    return whole && (target || !land) && (has(p, h, CLASS_GROUP) || has(p, h, CLASS_HUMAN) || has(p, h, CLASS_COUNTRY));
}

/* li- binds a body or document to what it is for: "the Observatory for rights". */
static bool binding_preposition(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint8_t pro = pro_at(p, i);
    tag_id t = tag_at(p, i);
    if (!nominal_tag(t) || has(p, i, CLASS_OCCASION) || p->time_at[i] || (t == TAG_NOUN && p->k[i].chosen->lemma->event && !(p->k[i].chosen->features & F_PLUR)) || (t == TAG_MASDAR && p->k[i].chosen->lemma->event && g->titled))
        return false;
    if (pro & PRO_LI && (has(p, i, CLASS_NOTBE) || (t == TAG_MASDAR && en_at(p, i)) || object_behind_doer(g, i)))
        return false; /* "[criticised] the council for its failing", "for the lack of" */
    if (pro & PRO_LI && is_kind(p, i - 1, TOKEN_CLOSE))
        return false; /* "the support of the organisation (NAME) for the movement" */
    int32_t whole = p->phrases[g->out.first].actor, led = p->phrases[i].actor;
    if (pro & PRO_LI && led >= 0 && IN(p->im->actors[led].classes, CLASS_MEDIA) && !(g->out.head != UINT32_MAX && has(p, g->out.head, CLASS_DOC)))
        return false; /* "the police [told] the BBC" */
    if (pro & PRO_LI && whole >= 0 && p->phrases[g->out.first].end == i && (p->phrases[i].actor >= 0 || IN(p->im->actors[whole].classes, CLASS_COUNTRY) || (IN(p->im->actors[whole].classes, CLASS_HUMAN) && !IN(p->im->actors[whole].classes, CLASS_ROLE))))
        return false; /* "the accusations of the United States against Russia" */
    if (pro & PRO_LI && whole >= 0 && p->phrases[g->out.first].end == i && (t == TAG_MASDAR || (has_article(p, i) && i + 1 < g->limit && tag_at(p, i + 1) == TAG_ADJ && !IN(p->im->actors[whole].classes, CLASS_MEDIA) && !IN(p->im->actors[whole].classes, CLASS_HUMAN))))
        return false; /* "the Security Council [met] to discuss", "the support of the European Union for the political process": a name of the tables is whole */
    if (pro & PRO_LI && g->named && g->titled && his_own_name(g, i))
        return false; /* "the visit of the president, NAME, to the country" */
    if (pro & PRO_LI && t == TAG_MASDAR && !has_article(p, i) && g->out.head != UINT32_MAX && has(p, g->out.head, CLASS_ARMED))
        return false; /* "the army [met] to discuss" */
    if (pro & PRO_LI && t == TAG_MASDAR && (has_article(p, i) || i - 1 == g->out.head || !may_be(p, i - 1, TAG_APTC)) && g->out.head != UINT32_MAX && p->k[g->out.head].chosen && p->k[g->out.head].chosen->features & F_PLUR && !(p->phrases[g->out.first].actor >= 0))
        return false; /* "[called on] all sides to return" */
    if (pro & PRO_LI && t == TAG_MASDAR && (!has_article(p, i) || p->k[i].chosen->lemma->event) && g->out.head == g->out.first && i == g->out.head + 1 && has_article(p, g->out.head))
        return false; /* "the government [did it] to cut": a body that is named for its task says more of itself */
    if (pro & PRO_LI && t == TAG_MASDAR && !has_article(p, i) && IN(p->k[i].chosen->lemma->classes, CLASS_BEGIN))
        return false; /* "[works with] the ministry of justice to continue" */
    if (pro & PRO_LI && g->out.head != UINT32_MAX && has(p, g->out.head, CLASS_ARMED) && !has(p, i, CLASS_ORG) && !has(p, i, CLASS_GROUP) && p->phrases[i].actor < 0)
        return false; /* "the forces of the army [prepare] for an operation" */
    if (pro == (PRO_LI | PRO_DET) && g->body && g->adjective && g->out.head != UINT32_MAX && has(p, g->out.head, CLASS_ORG) && p->k[g->out.head].chosen->features & F_SING && has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_MEDIA) && p->k[i].chosen->features & F_PLUR && tag_at(p, i - 1) == TAG_ADJ && has_article(p, i - 1) && !has(p, i - 1, CLASS_NISBA))
        return true; /* the National Commission for Lawyers */
    if (pro & PRO_LI && !(pro & PRO_AND))
        return ((g->body && !(has(p, g->out.head, CLASS_ARMED) && has(p, i, CLASS_PLACE))) || (g->titled && !(p->k[g->out.head].chosen && p->k[g->out.head].chosen->features & F_PLUR && (has(p, i, CLASS_PLACE) || has_article(p, g->out.head))) && (has(p, i, CLASS_ORG) || (has(p, i, CLASS_PLACE) && t != TAG_PROPN) || has(p, i, CLASS_THING) || ((has(p, i, CLASS_FIELD) || has(p, i, CLASS_FACT)) && has_article(p, i) && tag_at(p, i - 1) == TAG_ADJ)))) && !has(p, i, CLASS_HUMAN) && !(has(p, i, CLASS_MEDIA) && !has(p, g->out.head, CLASS_DOC)) && !has(p, i, CLASS_TITLE) && !has(p, i, CLASS_VIOLENT) && !((t == TAG_APTC || t == TAG_PPTC) && ends_in_nun(p, i));
    /* the one charged with affairs, with the file of */
    const reading *h = g->out.head != UINT32_MAX && i == g->out.head + 1 && g->out.head == g->out.first ? p->k[g->out.head].chosen : NULL;
    if (pro & PRO_BI && !(pro & PRO_AND) && h && (h->tag == TAG_APTC || h->tag == TAG_PPTC) && h->pro & PRO_DET && h->features & F_SING && t == TAG_NOUN && (has(p, i, CLASS_THING) || has(p, i, CLASS_DOC)))
        return true;
    /* "the minister charged with relations": adjectives.tsv says which */
    const reading *charged = i > g->out.first ? p->k[i - 1].chosen : NULL;
    if (pro == (PRO_BI | PRO_DET) && (g->titled || g->body) && charged && charged->tag == TAG_ADJ && charged->pro & PRO_DET && charged->lemma->value == 1 && !IN(charged->lemma->classes, CLASS_ORDINAL) && !has(p, i, CLASS_HUMAN))
        return true;
    /* "the leader in the movement of X, NAME": before his name */
    uint32_t behind = p->phrases[i].actor >= 0 ? p->phrases[i].end : i + 1;
    if ((pro & ~PRO_DET) == PRO_BI && g->titled && !g->named && p->phrases[i].actor >= 0 && (has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP)) && behind < g->limit &&
        ((personal_name(p, behind) && !pro_at(p, behind)) || (is_kind(p, behind, TOKEN_COMMA) && behind + 1 < g->limit && personal_name(p, behind + 1) && !pro_at(p, behind + 1))))
        return true;
    /* "an official in the ministry", "a source in the government": where the verb before it does not want bi- for itself */
    if ((pro & ~PRO_DET) == PRO_BI && g->flags & NP_PP && !g->named && g->out.head != UINT32_MAX && p->k[g->out.head].chosen && (has(p, g->out.head, CLASS_SOURCE) || has(p, g->out.head, CLASS_TITLE)) && (has(p, g->out.head, CLASS_HUMAN) || !g->out.definite) &&
        (has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP)) && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_DOC) && (!has(p, i, CLASS_ARMED) || has_article(p, i)) && !has(p, i, CLASS_MEDIA)) {
        const reading *verb = g->out.first ? p->k[g->out.first - 1].chosen : NULL;
        if (!(verb && finite_tag(verb->tag) && IN(verb->lemma->event_frames, EFRAME_R_BI)))
            return true;
    }
    /* in the name of: the spokesman's */
    if (pro & PRO_BI && g->titled && has(p, i, CLASS_NAMEWORD) && !has(p, i, CLASS_THING) && !has(p, i, CLASS_DOC))
        return true;
    return false;
}

/* "The minister of foreign affairs and of the citizens abroad, NAME", "the spokesman at the court NAME": bi- and the
 * article, right before the name of who holds the office. */
static bool field_of_office(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen;
    if (!r || (r->tag != TAG_NOUN && !(r->tag == TAG_APTC && r->features & F_SING)) || r->pro != (PRO_BI | PRO_DET) || r->en || r->lemma->event || p->time_at[i] || has(p, i, CLASS_DOC) || has(p, i, CLASS_OCCASION) || has(p, i, CLASS_HUMAN) || i + 2 >= g->limit)
        return false;
    uint32_t name = is_kind(p, i + 1, TOKEN_COMMA) && g->flags & NP_APPOSITION ? i + 2 : i + 1;
    return personal_name(p, name) && !pro_at(p, name) && !p->time_at[name] && (tag_at(p, name) == TAG_PROPN || p->k[name].chosen->guessed);
}

static uint32_t place_phrase(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    role_id r = role_at(p, i);
    if (en_at(p, i) || p->phrases[i].lemma || (r != ROLE_FI && r != ROLE_MIN && r != ROLE_LADA) || i + 1 >= g->limit)
        return 0;
    if (r == ROLE_LADA) { /* the ambassador to X */
        np to = g->titled && !g->named && (p->phrases[i + 1].actor >= 0 || has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP)) ? np_parse(p, i + 1, g->limit, 0) : (np){0};
        uint32_t whole = p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end > i + 1 ? p->phrases[i + 1].end : to.end;
        return to.end > to.first ? (whole < g->limit && personal_name(p, whole) ? whole : to.end) : 0;
    }
    if (r == ROLE_FI && g->out.head != UINT32_MAX && has(p, i + 1, CLASS_FIELD) && has(p, g->out.head, CLASS_HUMAN) && !g->named) { /* activist in human rights */
        np field = np_parse(p, i + 1, g->limit, 0);
        return field.end > field.first ? field.end : 0;
    }
    bool charged = r == ROLE_MIN && g->titled && !g->named && (tag_at(p, i - 1) == TAG_PPTC || tag_at(p, i - 1) == TAG_APTC || tag_at(p, i - 1) == TAG_ADJ) && has_article(p, i - 1) && (has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP) || p->phrases[i + 1].actor >= 0);
    uint32_t holder = !charged ? 0 : p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end > i + 2 ? p->phrases[i + 1].end : np_parse(p, i + 1, g->limit, 0).end;
    if (holder > i + 1 && holder < g->limit && personal_name(p, holder) && !pro_at(p, holder))
        return holder; /* "the head of the government charged by parliament NAME" */
    if (!(g->flags & NP_PP) || (g->named && g->titled))
        return 0; /* behind the name of a person a place is where he acts */
    bool from = g->out.head != UINT32_MAX && (has(p, g->out.head, CLASS_GROUP) || (has(p, g->out.head, CLASS_SOURCE) && !g->out.definite)); /* also a source of X */
    bool members = r == ROLE_MIN && from && (has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP) || p->phrases[i + 1].actor >= 0); /* a delegation of X */
    if (r == ROLE_MIN && ((!has(p, i + 1, CLASS_PLACE) && !members) || g->out.definite || (g->out.head != UINT32_MAX && has_article(p, g->out.head))))
        return 0;
    if (p->time_at[i + 1] || has(p, i + 1, CLASS_DOC) || has(p, i + 1, CLASS_OCCASION) || has(p, i + 1, CLASS_TIMEUNIT))
        return 0;
    if (!(has(p, i + 1, CLASS_PLACE) || has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP) || has(p, i + 1, CLASS_HUMAN) ||
          p->phrases[i + 1].actor >= 0))
        return 0;
    uint32_t place = p->phrases[i + 1].actor >= 0 && has(p, i + 1, CLASS_COUNTRY) ? p->phrases[i + 1].end : 0;
    if (place && place < g->limit && personal_name(p, place) && !pro_at(p, place))
        return place; /* a country bears no other name */
    np inner = np_parse(p, i + 1, g->limit, 0);
    return inner.end > inner.first ? inner.end : 0;
}

static bool unnamed_title(const grower *g, const parse *p)
{
    return g->out.definite && !g->named && g->out.head != UINT32_MAX && has(p, g->out.head, CLASS_TITLE);
}

/* "the writer and activist X": two words for one. */
static bool one_person(const np *x, const np *y, const parse *p)
{
    if (x->head == UINT32_MAX || y->head == UINT32_MAX) /* nothing but numbers and determiners */
        return false;
    const reading *a = p->k[x->head].chosen, *b = p->k[y->head].chosen;
    if (!a || !b || !x->person || !y->person || (a->features ^ b->features) & (F_FEM | F_SING) || !(a->features & F_SING) || !has_article(p, x->head) || !has_article(p, y->head))
        return false;
    return x->head == x->first && y->head == y->first && has(p, x->head, CLASS_TITLE) && has(p, y->head, CLASS_TITLE) && y->head == x->head + 1;
}

/* A passive participle for somebody, with the article: what it was done with stands behind it. */
static bool suspected(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; may_be(p, i, TAG_PPTC) && has_article(p, i) && r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_PPTC && w->readings[r].pro & PRO_DET && w->readings[r].features & (F_SING | F_PLUR))
            return true;
    return false;
}

/* "92 in the hundred of the asked", "92% of them": the "of"; 0: no share begins here. */
static uint32_t share_of(const parse *p, uint32_t i, uint32_t limit)
{
    enum { PERCENT = 0x25, ARABIC_PERCENT = 0x66A, HUNDRED = 100 };
    if (!is_kind(p, i, TOKEN_NUMBER) || i + 2 >= limit)
        return 0;
    uint32_t j = i + 1, sign = p->t->cp[p->k[j].start];
    if (p->k[j].kind == TOKEN_SYMBOL && (sign == PERCENT || sign == ARABIC_PERCENT)) {
        j++;
    } else {
        j += role_at(p, j) == ROLE_FI && !en_at(p, j);
        const reading *r = p->k[j].chosen;
        if (!r || !has_article(p, j) || !may_have(p, j, CLASS_CARDINAL) || (j == i + 1 && !(r->pro & PRO_BI)) || p->k[j].len < 4)
            return 0;
        j++;
    }
    return j < limit && role_at(p, j) == ROLE_MIN && (en_at(p, j) || j + 1 < limit) ? j : 0;
}

/* "the minister (f.) of foreign [affairs] of South Korea", whose office is written like her adjective. */
static bool ministry_of(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    return g->titled && !g->named && g->indefinite_adjective && g->out.head != UINT32_MAX && i == g->out.head + 2 && !has_article(p, g->out.head) && !has(p, i - 1, CLASS_NISBA) && IN(p->im->actors[p->phrases[i].actor].classes, CLASS_COUNTRY) &&
           !pro_at(p, i) && p->k[i - 1].chosen->features & F_FEM && p->k[g->out.head].chosen->features & F_FEM;
}

/* "[criticised] the leader of the party 'the use of witnesses'", "gave the government 'a cheque'": no name stands in quotes. */
static bool quotes_object(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i + 1].chosen;
    if (!r || p->phrases[i + 1].actor >= 0 || r->pro || r->en || r->guessed || p->k[i].mate < i + 3 || !has_article(p, i - 1))
        return false;
    bool accusative = (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && r->features & F_ACC && !(r->features & (F_DUAL | F_PLUR));
    return accusative || (r->tag == TAG_MASDAR && g->titled && nominal_tag(tag_at(p, i + 2)) && tag_at(p, i + 2) != TAG_ADJ);
}

/* "The refusal of the kingdom and its condemnation", "the banks and the setting of a date": the masdar at token j, behind "and",
 * is no second member of the phrase. */
static bool another_deed(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t first = g->out.first, head = g->out.head;
    bool wounds = (tag_at(p, j) == TAG_NOUN || tag_at(p, j) == TAG_MASDAR) && (has(p, j, CLASS_HURT) || has(p, j, CLASS_DEAD)) && !has(p, j, CLASS_HUMAN) && !has(p, j, CLASS_VICTIM);
    if (wounds && j > first && !has_article(p, j) && !en_at(p, j) && j + 1 < g->limit && np_may_begin(p, j + 1) && (g->out.person || is_kind(p, first, TOKEN_NUMBER) || tag_at(p, first) == TAG_NUM))
        return true; /* "the killing of a soldier and the wounding of four" */
    if (tag_at(p, j) == TAG_NOUN && j > first && !has_article(p, j) && !en_at(p, j) && g->closed && head != UINT32_MAX && p->k[j].chosen->lemma->event && p->k[head].chosen && !p->k[head].chosen->lemma->event && (has(p, head, CLASS_ORG) || has(p, head, CLASS_GROUP) || has(p, head, CLASS_ARMED) || p->phrases[first].actor >= 0))
        return true; /* "clashes with the army and raids of" */
    if (tag_at(p, j) != TAG_MASDAR || j <= first)
        return false;
    if (en_at(p, j))
        return p->k[j].chosen->lemma->event || g->out.person;
    if (!has_article(p, j)) { /* something is done to what stands behind it */
        if (p->phrases[first].actor >= 0 && j == first + 1)
            return true;
        bool body = head != UINT32_MAX && (has(p, head, CLASS_ORG) || has(p, head, CLASS_GROUP) || has(p, head, CLASS_COUNTRY));
        bool somebody = g->closed && (p->phrases[first].actor >= 0 || body || g->out.person);
        bool field = (tag_at(p, j - 1) == TAG_NOUN || tag_at(p, j - 1) == TAG_MASDAR) && !has(p, j - 1, CLASS_HUMAN) && !has(p, j - 1, CLASS_ORG) && !has(p, j - 1, CLASS_GROUP);
        bool task = head != UINT32_MAX && !has(p, head, CLASS_ARMED) && (has(p, head, CLASS_ORG) || has(p, head, CLASS_TITLE)) && j - 1 > head && (field || pro_at(p, j - 1) & PRO_LI); /* the ministry of industry and the furthering of exports */
        bool one = p->k[j].chosen->features & F_SING && !has(p, j, CLASS_ORG) && !has(p, j, CLASS_GROUP); /* "and rescue services" are somebody */
        return somebody && !task && one && j + 1 < g->limit && np_may_begin(p, j + 1) && !pro_at(p, j + 1) == !has_article(p, j + 1) && tag_at(p, j + 1) != TAG_ADJ;
    }
    bool led = j + 1 < g->limit && tag_at(p, j + 1) == TAG_ADP && !en_at(p, j + 1) && role_at(p, j + 1) != ROLE_FI;
    bool people = head != UINT32_MAX && has(p, head, CLASS_HUMAN) && !has(p, head, CLASS_TITLE);
    return (g->out.definite || people) && led && !(head != UINT32_MAX && ((has(p, head, CLASS_ORG) && !g->adjective) || has(p, head, CLASS_TITLE)));
}

/* "Each of", "three of the leaders of", "379 of the members of", "a number of": at token j "of" leads what token i counts. */
static bool counts_among(const parse *p, uint32_t i, uint32_t j)
{
    if (j <= i || role_at(p, j) != ROLE_MIN || en_at(p, j) || !np_may_begin(p, j + 1))
        return false;
    const reading *of = p->k[j + 1].chosen;
    bool next = j == i + 1, number = is_kind(p, i, TOKEN_NUMBER), people = of && of->features & F_PLUR && (has(p, j + 1, CLASS_HUMAN) || has(p, j + 1, CLASS_ARMED));
    if (next && tag_at(p, i) == TAG_DET)
        return true;
    if (next && (number || (tag_at(p, i) == TAG_NUM && p->k[i].kind == TOKEN_WORD)) && !p->time_at[i] && people)
        return true;
    if (next && number && !p->time_at[i] && !p->time_at[j + 1] && (has_article(p, j + 1) || p->phrases[j + 1].actor >= 0) && tag_at(p, j + 1) != TAG_NUM)
        return true;
    return has(p, i, CLASS_MASS) && !has(p, i, CLASS_HUMAN) && (next || (j == i + 2 && tag_at(p, i + 1) == TAG_ADJ));
}

/* "The minister X, the minister Y": a title with a given name of its own, not that of a genitive ("adviser of president Y"). */
static bool names_another(const np *n, const parse *p)
{
    if (!n->person || n->name <= n->first || n->name >= n->name_end || !has(p, n->name, CLASS_GIVEN) || p->inside[n->name] || !has(p, n->first, CLASS_TITLE))
        return false;
    for (uint32_t k = n->first + 1; k < n->name; k++)
        if (has(p, k, CLASS_HUMAN) || has(p, k, CLASS_TITLE))
            return false;
    return true;
}

/* "The adviser of the American president, NAME": whoever holds the inner office bears the name, not the adviser. */
static bool name_of_superior(const parse *p, const np *n)
{
    int32_t bearer = n->name > n->head + 1 && n->name < n->name_end ? p->phrases[n->name].actor : -1;
    if (bearer < 0 || p->phrases[n->first].actor >= 0 || !has(p, n->head, CLASS_TITLE) || has_article(p, n->head))
        return false;
    for (uint32_t k = n->head + 1; k < n->name; k++) {
        int32_t office = p->phrases[k].actor;
        if (office < 0 || p->phrases[k].end > n->name || !IN(p->im->actors[office].classes, CLASS_ROLE))
            continue;
        for (int steps = 0; office >= 0 && steps < 100; office = p->im->actors[office].next, steps++)
            if (same_entry(p, office, bearer))
                return true;
    }
    return false;
}

np np_parse(const parse *p, uint32_t i, uint32_t limit, unsigned flags)
{
    if (limit > i + LONGEST)
        limit = i + LONGEST; /* and what is parsed within it stays within it */
    uint32_t of = share_of(p, i, limit);
    if (of) {
        np whole = en_at(p, of) ? (np){.end = of + 1, .head = of, .name = i, .name_end = i, .actor = -1, .definite = true, .person = true} : np_parse(p, of + 1, limit, NP_PP);
        if (whole.end > of + 1 || en_at(p, of)) {
            whole.first = i;
            whole.plural = true;
            return whole;
        }
    }
    grower g = {.p = p, .limit = limit, .flags = flags};
    g.out = (np){.first = i, .end = i, .head = UINT32_MAX, .name = i, .name_end = i, .actor = -1};
    uint32_t j = i;
    while (j < limit) {
        /* a known person behind a title, whatever the words of the name mean */
        bool title = j > i && (g.titled || (g.body && has(p, j - 1, CLASS_TITLE) && has(p, j - 1, CLASS_HUMAN) && has_article(p, j - 1))); /* also "the forces of Marshal" */
        bool called = title && !g.named && p->phrases[j].actor >= 0 && p->phrases[j].end > j + 1 && p->phrases[j].end <= limit &&
                      IN(p->im->actors[p->phrases[j].actor].classes, CLASS_HUMAN) && !IN(p->im->actors[p->phrases[j].actor].classes, CLASS_ROLE) &&
                      !pro_at(p, j);
        if (j > i && !called && stops(&g, j))
            break;
        if (j == i + 1 && tag_at(p, j) == TAG_PROPN && !pro_at(p, j) && has_article(p, i) && p->k[i].chosen->features & F_PLUR && ends_in_un(p, i) && tag_at(p, i) != TAG_ADJ)
            break; /* "the opponents [accuse] NAME" */
        if (j == i + 1 && has_article(p, i) && has_article(p, j) && ends_in_un(p, i) && p->k[j].chosen && p->k[j].chosen->features & F_PLUR && ends_in_in(p, j))
            break; /* "[urged] the officials the citizens": -un and -in */
        if (j == i + 1 && en_at(p, i) && has(p, i, CLASS_QUANT) && !is_kind(p, j, TOKEN_OPEN))
            break; /* "some of them [called on] the president" */
        if (j > i && en_at(p, j) && has(p, j, CLASS_QUANT) && role_at(p, j) != ROLE_SELF && !pro_at(p, j))
            break; /* "three protesters, one of them a child" */
        if (j > i && p->phrases[i].actor >= 0 && p->phrases[i].end == j && (IN(p->im->actors[p->phrases[i].actor].classes, CLASS_COUNTRY) || IN(p->im->actors[p->phrases[i].actor].classes, CLASS_CAPITAL)) && opens_quote(p, j))
            break; /* "[called] the United States 'the coalition of X' to" */
        if (j == i + 1 && quoted_name(p, j, limit) && g.body && !g.titled && has_article(p, i) && p->phrases[i].actor < 0 && tag_at(p, j + 1) == TAG_NOUN && !has_article(p, j + 1) && p->phrases[j + 1].actor < 0 && !p->k[j + 1].chosen->guessed && p->k[j].mate > j + 2)
            break; /* "the committee [put] 'the extent of the damage' at" */
        if (j > i && quoted_name(p, j, limit) && quotes_object(&g, j))
            break;
        bool whole = j > i && p->phrases[j - 1].end <= j && g.out.head != UINT32_MAX && has(p, g.out.head, CLASS_DOC) && g.closed && (tag_at(p, j - 1) == TAG_ADJ || p->phrases[i + 1].end == j);
        if (whole && quoted_name(p, j, limit))
            break; /* "the statement of the army [called] 'X' a" */
        bool some = j > i && has_article(p, j - 1) && opens_quote(p, j) && (has(p, j + 1, CLASS_CARDINAL) || has(p, j + 1, CLASS_MASS) || (p->phrases[j + 1].lemma && p->phrases[j + 1].lemma->tag == TAG_ADV));
        if (some)
            break; /* "the army [killed] 'dozens'", but the party "Five Stars" */
        if (quoted_name(p, j, limit) && j > i) {
            j = p->k[j].mate + 1;
            g.closed = true;
            g.out.definite = true;
            continue;
        }
        if (is_kind(p, j, TOKEN_OPEN) && j > i && p->k[j].mate > j && p->k[j].mate < limit && p->k[j].mate - j <= 6) {
            g.complete |= g.body && !g.titled; /* "the organisation (NAME)" and a country */
            j = p->k[j].mate + 1;
            continue;
        }
        if (p->phrases[j].actor >= 0 && p->phrases[j].end > j + 1 && p->phrases[j].end <= limit && (j == i || called || (!g.closed && (tag_at(p, j) == TAG_ADP || (p->k[j].chosen && p->k[j].chosen->guessed && !p->k[j].chosen->pro)) && g.out.head != UINT32_MAX) || ministry_of(&g, j) || grow_word(&g, j))) { /* also "of the B-B-C", whose letters are prepositions */
            /* a known name of several words is taken whole */
            const image_actor *x = &p->im->actors[p->phrases[j].actor];
            if (g.out.head == UINT32_MAX)
                see_head(&g, j);
            bool human = IN(x->classes, CLASS_HUMAN);
            bool role = IN(x->classes, CLASS_ROLE);
            g.out.political = true;
            g.out.definite = g.closed = true;
            if (human && !role)
                g.named = true;
            if (human && (!g.body || g.titled || g.out.head == j)) /* but the forces of somebody */
                g.titled = g.out.person = true;
            if (human && !role)
                g.complete = true;
            if (IN(x->classes, CLASS_PLACE) && g.out.head == j)
                g.out.place = true;
            g.adjective = g.indefinite_adjective = false;
            j = behind_known_name(p, j, limit);
            continue;
        }
        if (j + 1 < limit && counts_among(p, i, j)) {
            np each = np_parse(p, j + 1, limit, flags | NP_COORD); /* each of X and Y, a number of X, 8 of the X */
            g.out.head = each.head;
            g.out.plural = true;
            g.out.political = each.political;
            g.out.person = each.person;
            j = each.end;
            break;
        }
        if (j > i && j + 1 < limit && tag_at(p, j) == TAG_DET && role_at(p, j) == ROLE_NONE && !p->k[j].chosen->lemma->classes && is_kind(p, j + 1, TOKEN_NUMBER) && !p->time_at[j + 1] && g.out.head != UINT32_MAX && !(j + 2 < limit && tag_at(p, j + 2) == TAG_NOUN && !has_article(p, j + 2))) {
            j += 2; /* "the countries, the 28" */
            g.closed = g.adjective = true;
            continue;
        }
        if (j > i && g.named && joins_names(p, j) && j + 1 < limit && personal_name(p, j + 1)) {
            j += 2;
            continue;
        }
        if (j == i ? np_may_begin(p, j) && grow_word(&g, j) : grow_word(&g, j)) {
            j++;
            continue;
        }
        if (j > i && binding_preposition(&g, j)) {
            bool name_of = has(p, j, CLASS_NAMEWORD);
            g.closed = false;
            g.adjective = g.indefinite_adjective = false;
            g.out.definite = g.out.definite && !name_of;
            if (!name_of) {
                np inner = np_parse(p, j, limit, 0);
                j = inner.end > j ? inner.end : j + 1;
                g.closed = true;
            } else {
                np inner = np_parse(p, j + 1, limit, 0);
                j = inner.end > j + 1 ? inner.end : j + 1;
                g.closed = true;
                g.out.definite = true;
            }
            continue;
        }
        if (j > i && g.out.head != UINT32_MAX && has(p, g.out.head, CLASS_DOC) && role_at(p, j) == ROLE_AN && !en_at(p, j) && (tag_at(p, j - 1) == TAG_APTC || tag_at(p, j - 1) == TAG_ADJ)) {
            np issuer = np_parse(p, j + 1, limit, 0); /* a statement issued by the ministry */
            if (issuer.end > issuer.first && (issuer.political || issuer.actor >= 0 || issuer.person)) {
                j = issuer.end;
                g.closed = true;
                continue;
            }
        }
        /* "the spokesman of the court in Sfax NAME" */
        if (j > i && g.titled && !g.named && pro_at(p, j) == PRO_BI && !has_article(p, j) && (tag_at(p, j) == TAG_PROPN || p->phrases[j].actor >= 0) && (has(p, j, CLASS_PLACE) || (p->phrases[j].actor >= 0 && IN(p->im->actors[p->phrases[j].actor].classes, CLASS_PLACE)))) {
            uint32_t place = p->phrases[j].actor >= 0 ? p->phrases[j].end : j + 1;
            if (place < limit && personal_name(p, place) && !pro_at(p, place) && !p->time_at[place]) {
                j = place;
                g.adjective = g.indefinite_adjective = g.closed = false;
                continue;
            }
        }
        /* "the deputy for the party of X, NAME" */
        if (j > i && g.titled && !g.named && j == g.out.head + 1 && role_at(p, j) == ROLE_AN && !en_at(p, j) && j + 2 < limit && (has(p, j + 1, CLASS_GROUP) || has(p, j + 1, CLASS_ORG))) {
            np for_whom = np_parse(p, j + 1, limit, 0);
            bool names_him = for_whom.name < for_whom.name_end && for_whom.name > j + 2 && for_whom.name_end == for_whom.end;
            uint32_t end = names_him ? for_whom.name : for_whom.end;
            if (end > j + 1 && (names_him || !for_whom.person) && (end >= limit || is_comp(p, end) || p->k[end].kind != TOKEN_WORD || personal_name(p, end))) {
                j = end;
                g.closed = !names_him;
                g.adjective = g.indefinite_adjective = false;
                continue;
            }
        }
        /* "the envoy to Sudan NAME" */
        if (j > i && g.titled && !g.named && role_at(p, j) == ROLE_ILA && !en_at(p, j) && !p->phrases[j].lemma && j + 2 < limit && (has(p, j + 1, CLASS_PLACE) || has(p, j + 1, CLASS_COUNTRY))) {
            uint32_t place = p->phrases[j + 1].actor >= 0 && p->phrases[j + 1].end > j + 1 ? p->phrases[j + 1].end : j + 2;
            if (place < limit && personal_name(p, place) && !pro_at(p, place)) {
                j = place;
                continue;
            }
        }
        if (j > i && j + 1 < limit && p->t->cp[p->k[j].start] == '/' && g.titled && !g.named && has_article(p, j - 1) && personal_name(p, j + 1) && !pro_at(p, j + 1)) {
            j++; /* "the general / NAME" */
            continue;
        }
        bool channel = j == i + 1 && has(p, i, CLASS_MEDIA) && !p->time_at[j], joined = j > i && tag_at(p, j - 1) == TAG_PROPN && p->k[j - 1].len > 2 && !has(p, j - 1, CLASS_PLACE) && !(p->k[j].flags & TF_SPACE);
        if (is_kind(p, j, TOKEN_NUMBER) && (channel || joined)) {
            j++; /* Channel 12, a station whose name ends in a number */
            continue;
        }
        if (j > i && tag_at(p, j) == TAG_ADP && en_at(p, j) && !pro_at(p, j) && (tag_at(p, j - 1) == TAG_PPTC || tag_at(p, j - 1) == TAG_APTC) && g.adjective && has_article(p, j - 1) && j + 1 < limit &&
            (tag_at(p, j + 1) == TAG_ADV || (tag_at(p, j + 1) == TAG_ADJ && p->k[j + 1].chosen->features & F_ACC))) {
            j += 2; /* recognised internationally */
            continue;
        }
        if (j > i && tag_at(p, j) == TAG_ADP && en_at(p, j) && !pro_at(p, j) && (role_at(p, j) == ROLE_BI || role_at(p, j) == ROLE_ALA || role_at(p, j) == ROLE_FI) && j - 1 == g.out.head && (suspected(p, j - 1) || (j == i + 2 && (tag_at(p, i) == TAG_NUM || is_kind(p, i, TOKEN_NUMBER)) && may_be(p, j - 1, TAG_PPTC)))) {
            g.out.person = true;
            j++; /* "the one suspected of it", "the one sentenced" */
            g.closed = true;
            continue;
        }
        if (j > i && g.titled && !g.named && field_of_office(&g, j)) {
            j++;
            g.closed = true;
            g.adjective = g.indefinite_adjective = false;
            continue;
        }
        uint32_t pp = j > i && (g.titled || g.body || g.out.place) ? place_phrase(&g, j) : 0;
        if (pp) {
            j = pp;
            g.closed = true;
            const reading *h = g.out.head != UINT32_MAX ? p->k[g.out.head].chosen : NULL;
            if (h && h->features & F_PLUR && IN(h->lemma->classes, CLASS_HUMAN) && j < limit && personal_name(p, j) && !pro_at(p, j))
                break; /* "prosecutors in Britain [accused] NAME" */
            continue;
        }
        if (j > i && role_at(p, j) == ROLE_GHAYR && !pro_at(p, j) && j + 1 < limit && g.out.head != UINT32_MAX && (tag_at(p, j + 1) == TAG_ADJ || tag_at(p, j + 1) == TAG_APTC || tag_at(p, j + 1) == TAG_PPTC) &&
            !has_article(p, j + 1) == !g.out.definite && !en_at(p, j + 1) && !g.named && p->phrases[j - 1].actor < 0) {
            j += 2; /* "the migrants not legal", "organisations not of the government" */
            g.adjective = g.closed = true;
            g.indefinite_adjective = !g.out.definite;
            continue;
        }
        if (j > i && g.adjective && pro_at(p, j) & PRO_AND && tag_at(p, j) == TAG_ADJ && (has_article(p, j) || !has_article(p, j - 1))) {
            j++; /* international and local */
            continue;
        }
        if ((flags & NP_COORD) && j > i && !another_deed(&g, j) && (pro_at(p, j) & ~PRO_DET) == PRO_AND && (nominal_tag(tag_at(p, j)) || (tag_at(p, j) == TAG_NUM && p->k[j].kind == TOKEN_WORD && j + 1 < limit && (has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP) || has(p, j + 1, CLASS_HUMAN)))) && !p->time_at[j] && (!p->k[j].chosen->guessed || p->phrases[j].actor >= 0)) { /* also "and five states" */
            np other = np_parse(p, j, limit, flags & ~(unsigned)NP_APPOSITION);
            if (other.end > other.first) {
                bool within = g.out.person && !other.person; /* the minister of youth and sports is one */
                g.out.plural = g.out.plural || !(within || one_person(&g.out, &other, p));
                j = other.end;
                g.closed = true;
                continue;
            }
        }
        break;
    }
    g.out.end = j;
    if (g.out.head == UINT32_MAX)
        g.out.head = i;
    if (tag_at(p, i) == TAG_NUM && !(p->k[i].kind == TOKEN_NUMBER && p->k[i].number == 1))
        g.out.plural = true;
    if ((flags & NP_APPOSITION) && j > i && j + 1 < limit && is_kind(p, j, TOKEN_COMMA) && np_may_begin(p, j + 1) &&
        !(pro_at(p, j + 1) & (PRO_PREP | PRO_AND | PRO_SO))) {
        /* over a comma: a name, or a title behind a name, that is closed again or ends the region */
        np more = np_parse(p, j + 1, limit, flags & ~(unsigned)(NP_APPOSITION | NP_COORD));
        bool titled = has(p, more.head, CLASS_TITLE) || has(p, more.head, CLASS_HUMAN);
        int32_t known = p->phrases[more.first].actor;
        bool ranked = titled && unnamed_title(&g, p) && has_article(p, more.first) && more.name < more.name_end && (more.end >= limit || is_kind(p, more.end, TOKEN_COMMA)); /* "the spokesman, Colonel NAME," */
        bool name = ranked || personal_name(p, more.first) || (known >= 0 && IN(p->im->actors[known].classes, CLASS_HUMAN) && !g.body);
        const reading *m = p->k[more.first].chosen;
        if (g.titled && unnamed_title(&g, p) && m && m->guessed && !m->pro && more.end < limit && is_kind(p, more.end, TOKEN_COMMA))
            name = true; /* "the minister of interior, Amber Rudd," in letters that no table holds */
        if (g.titled && unnamed_title(&g, p) && more.first + 1 < more.end && p->k[more.first + 1].word && is_binder(p->k[more.first + 1].word) && !has_article(p, more.first))
            name = true; /* "the sheikh, Sultan bin NAME", whose name is a title elsewhere */
        if (g.body && !g.titled && !titled && personal_name(p, more.first) && !p->k[more.first].chosen)
            name = false;
        if (g.titled && unnamed_title(&g, p) && has(p, more.first, CLASS_HONORIFIC) && has_article(p, more.first) && more.name < more.name_end)
            name = true; /* "the president of the republic, Mr NAME," */
        bool acc = p->k[more.head].chosen && (p->k[more.head].chosen->features & F_ACC);
        acc |= en_at(p, more.head) != EN_NONE; /* "the minister X, his counterpart": another */
        acc |= g.named && titled && names_another(&more, p);
        bool another = g.named && titled && more.name > more.first && more.name < more.name_end && more.name_end == more.end && !pro_at(p, more.name) && (has_article(p, g.out.head) || tag_at(p, g.out.head) == TAG_PROPN);
        for (uint32_t k = more.first; another && k < more.name; k++)
            another = has_article(p, k) && (k == more.first || tag_at(p, k) == TAG_ADJ);
        acc |= another; /* "the president NAME, the Cuban president NAME" */
        const reading *many = p->k[more.head].chosen;
        acc |= g.named && titled && !g.out.plural && more.head == more.first && tag_at(p, more.first) == TAG_NOUN && !has(p, more.first, CLASS_QUANT) && many && many->features & F_PLUR && !(many->features & F_SING); /* "[called on] X, the officers of" */
        if (more.end > more.first && !acc && (name || (titled && g.named)) && (g.titled || (g.named && !g.out.place)))
            g.out.end = more.end;
    }
    find_name(&g.out, p);
    const reading *nisba = p->k[g.out.head].chosen;
    for (uint32_t k = g.out.name_end; nisba && nisba->features & F_DUAL && nisba->tag == TAG_NOUN && g.out.name < g.out.name_end && k < g.out.end; k++)
        if (pro_at(p, k) == (PRO_AND | PRO_DET) || (pro_at(p, k) & PRO_AND && personal_name(p, k))) {
            g.out.name = g.out.name_end = g.out.first; /* "the two presidents, the French X and the American Y": no one of them */
            break;
        }
    if (nisba && nisba->tag == TAG_ADJ && IN(nisba->lemma->classes, CLASS_NISBA) && has_article(p, g.out.head) && g.out.name > g.out.head && g.out.name < g.out.name_end)
        g.out.person = true; /* "the Syrian NAME" */
    uint32_t known_end = p->phrases[i].actor >= 0 ? p->phrases[i].end : i;
    bool land = p->phrases[i].actor >= 0 && IN(p->im->actors[p->phrases[i].actor].classes, CLASS_COUNTRY);
    while (known_end > i + !land && known_end < g.out.end && tag_at(p, known_end) == TAG_ADJ && pro_at(p, known_end) == PRO_DET && !has(p, known_end, CLASS_NISBA) && !IN(p->im->actors[p->phrases[i].actor].classes, CLASS_ROLE))
        known_end++; /* "the terrorist organisation NAME", "sisterly Jordan" */
    if (p->phrases[i].actor >= 0 && known_end >= g.out.end)
        g.out.actor = p->phrases[i].actor;
    if (name_of_superior(p, &g.out))
        g.out.name = g.out.name_end = g.out.first;
    if (g.out.name < g.out.name_end && p->phrases[g.out.name].actor >= 0 && p->phrases[g.out.name].end >= g.out.name_end)
        g.out.actor = p->phrases[g.out.name].actor;
    return g.out;
}
