/* np_words.c: whether one more word belongs to a noun phrase.
 *
 * An adjective must agree, a name must be somebody's who has none yet, a noun must be a genitive or a title: each has a
 * question of its own, and most of what they turn away is the object behind the subject of a verb. */
#include "np.h"

#include <string.h>


void see_head(grower *g, uint32_t i)
{
    const parse *p = g->p;
    np *o = &g->out;
    const reading *r = p->k[i].chosen;
    o->head = i;
    bool affairs = r && r->tag == TAG_APTC && phrase_has(p, i, CLASS_TITLE) && phrase_has(p, i, CLASS_HUMAN); /* "the one charged with affairs" */
    g->titled = has(p, i, CLASS_TITLE) || has(p, i, CLASS_HUMAN) || has(p, i, CLASS_HONORIFIC) || affairs;
    g->body = collective(p, i) || has(p, i, CLASS_DOC) || has(p, i, CLASS_SPEECH);
    const reading *of = i + 1 < g->limit ? p->k[i + 1].chosen : NULL;
    bool those = of && of->features & F_PLUR && has(p, i + 1, CLASS_HUMAN) && (has_article(p, i + 1) || (of->features & F_CONSTRUCT && i + 2 < g->limit && (has_article(p, i + 2) || has(p, i + 2, CLASS_PLACE)))); /* also "the senior officials of the ministry" */
    bool elative = r && r->tag == TAG_ADJ && !r->pro && !r->en && those;
    if (elative && (r->features & F_SING ? has(p, i + 1, CLASS_TITLE) : (r->features & F_PLUR) != 0))
        g->titled = true; /* "the chief of the advisers", "the senior officials" */
    o->person = g->titled || (r && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_NISBA)); /* a Palestinian */
    if (!r)
        return;
    bool sound_plural = (r->tag == TAG_APTC || r->tag == TAG_PPTC) && r->features & (F_PLUR | F_DUAL) && !(r->features & F_FEM);
    o->person |= sound_plural && ((r->features & F_CONSTRUCT && !(r->pro & PRO_DET)) || ends_in_un(p, i)); /* "stirrers up of", "critics" */
    o->plural = r->features & F_PLUR;
    o->feminine = r->features & F_FEM;
    bool lands = r->tag == TAG_ADJ && r->features & F_DUAL && !(r->features & F_SING) && r->pro & PRO_DET && IN(r->lemma->classes, CLASS_NISBA); /* "the two Koreas" */
    bool movement = r->tag == TAG_ADJ && r->features & F_SING && r->pro & PRO_DET && IN(r->lemma->classes, CLASS_NISBA) && r->lemma->actor >= 0 && !IN(p->im->actors[r->lemma->actor].classes, CLASS_COUNTRY) && !IN(p->im->actors[r->lemma->actor].classes, CLASS_PLACE); /* "the Houthi": the movement */
    bool defences = r->tag == TAG_MASDAR && phrase_has(p, i, CLASS_ARMED); /* "the air defence" */
    o->political = lands || movement || affairs || defences || IN(r->lemma->classes, CLASS_POLITICAL) || IN(r->lemma->classes, CLASS_ORG) || IN(r->lemma->classes, CLASS_GROUP);
}

/* ---- what the tables know ---------------------------------------------- */

/* The words of one actor of the tables that end before token i; NULL: none do. */
static const image_actor *known_before(const parse *p, uint32_t i)
{
    uint32_t begin = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    const image_actor *x = actor_at(p, begin);
    return x && p->phrases[begin].end == i ? x : NULL;
}

/* The one word that begins here always means somebody of the tables. */
static bool known_person(const parse *p, uint32_t i)
{
    return person_of_tables(p, i) >= 0 && p->phrases[i].end == i + 1;
}

/* A country or the capital that stands for it, and no human being. */
static bool stands_for_state(const image_actor *x)
{
    return (IN(x->classes, CLASS_COUNTRY) || IN(x->classes, CLASS_CAPITAL)) && !IN(x->classes, CLASS_HUMAN);
}

/* ---- numbers ------------------------------------------------------------- */

static bool number_belongs(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (i == g->out.first)
        return true;
    const reading *prev = p->k[i - 1].chosen;
    bool plural = prev && prev->features & F_PLUR;
    if (g->out.head == i - 1 && !has_article(p, i - 1) && !has_article(p, i) && has(p, i - 1, CLASS_HUMAN) && !has(p, i - 1, CLASS_DEAD) && prev && prev->features & F_SING)
        return false; /* "a bomber [killed] eight people" */
    uint32_t head = g->out.head;
    bool somebody = head < i - 1 && has_head(g) && tag_at(p, head) == TAG_NOUN && !has_article(p, head) && !en_at(p, head) && has(p, head, CLASS_HUMAN) && p->k[head].chosen->features & F_SING && !(p->k[head].chosen->features & F_PLUR);
    if (somebody && g->indefinite_adjective && !has_article(p, i))
        return false; /* "an Israeli soldier [killed] three people" */
    bool counts_people = i + 1 < g->limit && tag_at(p, i + 1) == TAG_NOUN && !pro_at(p, i + 1) && has(p, i + 1, CLASS_HUMAN);
    bool one_thing = has_head(g) && tag_at(p, head) == TAG_NOUN && !has_article(p, head) && !en_at(p, head) && p->k[head].chosen->features & F_SING;
    if (counts_people && one_thing && ((head + 2 == i && g->indefinite_adjective) || (head + 1 == i && (has(p, head, CLASS_PLANE) || has(p, head, CLASS_ARMED)))))
        return false; /* "a small lorry [ran over] 4 passers-by" */
    if (has_article(p, i) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NOUN && plural && p->k[i].kind == TOKEN_WORD)
        return true; /* "the ministers of the states, the four" */
    if (has_article(p, i) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_ADJ && p->k[i].kind == TOKEN_WORD && !has(p, i, CLASS_TIMEUNIT) && p->k[i].chosen->lemma->value > 2 && p->k[i].chosen->lemma->value <= 10 && !ends_in_at(p, i) && !(i + 1 < g->limit && tag_at(p, i + 1) == TAG_NUM) && g->adjective && i > g->out.first + 1 && p->k[i - 2].chosen && p->k[i - 2].chosen->tag == TAG_NOUN && p->k[i - 2].chosen->features & F_PLUR)
        return true; /* "the Western states, the three" */
    if (!has_article(p, i) && known_before(p, i))
        return false; /* "Islamic State [executed] three" */
    return !g->closed && !g->named && (tag_at(p, i - 1) == TAG_NUM || tag_at(p, i - 1) == TAG_DET || p->k[i - 1].kind == TOKEN_NUMBER || !plural);
}

/* ---- adjectives ---------------------------------------------------------- */

/* "the White House the Palestinians": a plural people behind what is singular is no
 * attribute of it. */
static bool another_people(const parse *p, const np *o, uint32_t i)
{
    const reading *r = p->k[i].chosen, *head = p->k[o->head].chosen, *prev = p->k[i - 1].chosen;
    const image_actor *land = known_before(p, i); /* "[accuses] Iran the westerners" */
    if (land && stands_for_state(land) && i == o->head + 1 && r && r->tag == TAG_ADJ && has_article(p, i) && r->features & F_PLUR && r->features & F_MASC && ends_in_nun(p, i))
        return true;
    bool one_man = o->person && head && head->tag == TAG_PROPN && !o->plural && o->head == o->first && person_of_tables(p, o->first) >= 0; /* "[attacked] Trump the democrats" */
    if (one_man && r && has_article(p, i) && !(r->pro & ~PRO_DET) && r->features & F_PLUR && r->features & F_MASC && !(r->features & F_SING) && ends_in_nun(p, i))
        return true;
    bool people = r && has_article(p, i) && r->features & F_PLUR && !(r->features & F_SING) && IN(r->lemma->classes, CLASS_NISBA);
    if (!people || !head || !prev || prev->features & (F_PLUR | F_DUAL))
        return false;
    bool forces = head->features & F_FEM && !IN(head->lemma->classes, CLASS_HUMAN) && r->features & F_MASC && prev->features & F_FEM; /* also "the Israeli forces the Palestinians" */
    bool one = !(head->features & (F_PLUR | F_DUAL)) || forces;
    return one && (head->tag == TAG_NOUN || (head->tag == TAG_PROPN && IN(head->lemma->classes, CLASS_PLACE))); /* "[armed] Washington the Kurds" */
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

/* "The awaited meetings of NAME", "the latest statements of NAME": the adjective is theirs, not his. */
static bool of_owned_deed(const grower *g, uint32_t i, const reading *r)
{
    const parse *p = g->p;
    uint32_t head = g->out.head;
    const reading *deed = i == head + 1 && head > 0 ? p->k[head - 1].chosen : NULL;
    if (!deed || !(deed->tag == TAG_MASDAR || (deed->tag == TAG_NOUN && !IN(deed->lemma->classes, CLASS_HUMAN))) || deed->pro & PRO_DET || deed->en || !(deed->features & (F_FEM | F_PLUR)))
        return false;
    bool group = actor_is(p, head, CLASS_GROUP) && p->k[head].letters[p->k[head].len - 1] != TA_MARBUTA; /* "the bloody attacks of the Taliban" */
    bool his = tag_at(p, head) == TAG_PROPN && (personal_name(p, head) || group) && !(p->k[head].chosen->features & F_FEM);
    return his && r && r->features & F_FEM && !(r->features & F_MASC) && !IN(r->lemma->classes, CLASS_NISBA);
}

/* "[criticised] the minister the activists", "[arrested] the soldiers the journalist": right behind a person in the singular, or
 * persons in the plural, stands the other number. */
static bool other_number(const grower *g, uint32_t i, const reading *r, bool of_its_own)
{
    const parse *p = g->p;
    const reading *h = i == g->out.head + 1 ? p->k[g->out.head].chosen : NULL;
    if (!h || !r || h->tag != TAG_NOUN || !IN(h->lemma->classes, CLASS_HUMAN))
        return false;
    if (h->features & F_SING && r->features & F_PLUR && !(r->features & F_SING))
        return true;
    bool they = h->pro & PRO_DET && h->features & F_PLUR && !(h->features & F_SING);
    bool he = r->features & F_SING && r->features & F_MASC && !(r->features & (F_PLUR | F_FEM)) && may_have(p, i, CLASS_HUMAN) && !IN(r->lemma->classes, CLASS_NISBA);
    return they && he && !of_its_own;
}

/* "The kingdom's full [support]", "[accused] the minister the opposition": behind a definite noun and its attributes, one of the
 * other gender. */
static bool other_gender(const grower *g, uint32_t i, const reading *r, bool of_its_own)
{
    const parse *p = g->p;
    uint32_t noun = i, head = g->out.head;
    while (noun > head + 1 && tag_at(p, noun - 1) == TAG_ADJ)
        noun--;
    const reading *h = noun == head + 1 ? p->k[head].chosen : NULL;
    const phrase *land = &p->phrases[g->out.first];
    if (h && r && land->actor >= 0 && land->end == noun && head == g->out.first && noun == i && has_article(p, i) && h->tag == TAG_PROPN && stands_for_state(&p->im->actors[land->actor]))
        return one_gender(h) && one_gender(r) && h->features & F_FEM && r->features & F_MASC && r->features & F_SING; /* "the utter rejection of Egypt": utter (m.) is no Egypt (f.) */
    if (!h || !r || of_its_own || h->tag != TAG_NOUN || !has_article(p, i) || !(has_article(p, head) || h->en))
        return false;
    return one_gender(h) && one_gender(r) && one_gender(h) != one_gender(r);
}

/* "The leader of the Kurds": a people's name behind a noun that still wants its genitive. */
static bool of_people(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen, *prev = p->k[i - 1].chosen;
    bool people = r && r->tag == TAG_ADJ && r->pro == PRO_DET && !r->en && r->features & F_PLUR && r->features & F_MASC && !(r->features & F_SING) && IN(r->lemma->classes, CLASS_NISBA);
    bool open = prev && prev->tag == TAG_NOUN && !prev->guessed && !(prev->pro & PRO_DET) && !prev->en && !(prev->features & F_ACC) && i - 1 == g->out.head && p->phrases[i - 1].actor < 0 && !p->inside[i - 1];
    return people && open && !ends_in_nun(p, i - 1) && !has(p, i - 1, CLASS_QUANT) && !has(p, i - 1, CLASS_TIMEUNIT);
}

static bool adjective_belongs(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const np *o = &g->out;
    const reading *r = p->k[i].chosen, *prev = p->k[i - 1].chosen;
    if (of_people(g, i))
        return true;
    const reading *verb = o->first > 0 && is_finite(p, o->first - 1) ? p->k[o->first - 1].chosen : NULL; /* "[criticised] (m.) NAME nationalism (f.)" */
    if (verb && verb->features & F_MASC && verb->features & F_SING && !(verb->features & F_FEM) && tag_at(p, o->head) == TAG_PROPN && prev && prev->tag == TAG_PROPN && !IN(prev->lemma->classes, CLASS_PLACE) && r && r->features & F_FEM && !(r->features & F_MASC) && has_article(p, i))
        return false;
    bool det = has_article(p, i), nisba = r && IN(r->lemma->classes, CLASS_NISBA);
    if (det && r && g->closed && IN(r->lemma->classes, CLASS_MASS) && i + 1 < p->t->ntokens && role_at(p, i + 1) == ROLE_MIN)
        return false; /* "the minister [criticised] many of the deputies" */
    if (g->named && !det)
        return false;
    if (prev && prev->tag == TAG_PROPN && !IN(prev->lemma->classes, CLASS_PLACE) && nisba && r->features & F_PLUR)
        return false; /* "[urged] Putin the Russians" */
    if (o->definite && !det && !g->named)
        return false; /* a predicate, not an attribute */
    if (r && r->features & F_ACC && o->definite)
        return false;
    if (of_owned_deed(g, i, r))
        return false;
    if (r && r->features & F_PLUR && i > o->first && ends_in_un(p, i - 1) && ends_in_nun(p, i) && !ends_in_un(p, i))
        return false; /* "Israeli (nominative) Palestinians (accusative)" */
    if (another_people(p, o, i) || (det && nisba && r->lemma->actor >= 0 && of_all_states(p, i)) || (det && nisba && agrees_with_none(p, o, i)))
        return false;
    bool of_its_own = i + 1 < g->limit && en_at(p, i + 1) && (tag_at(p, i + 1) == TAG_ADP || tag_at(p, i + 1) == TAG_NOUN); /* "the government that it is recognised" */
    return !other_number(g, i, r, of_its_own) && !other_gender(g, i, r, of_its_own);
}

/* ---- names --------------------------------------------------------------- */

/* The adjective of one country, and somebody whose code begins with another's. */
bool of_another_country(const parse *p, uint32_t adjective, uint32_t i)
{
    const reading *r = p->k[adjective].chosen;
    int32_t land = r && IN(r->lemma->classes, CLASS_NISBA) ? r->lemma->actor : -1;
    const image_actor *x = actor_at(p, i);
    if (!x || land < 0 || !IN(x->classes, CLASS_HUMAN) || !p->im->actors[land].country)
        return false;
    const char *code = p->im->strings + x->code, *of = p->im->strings + p->im->actors[land].country;
    bool state = strstr(code, "GOV") == code + 3 && strncmp(code, "IGO", 3) != 0;
    return strlen(code) >= 6 && state && strncmp(code, of, 3) != 0;
}

/* Behind somebody whom the tables know by one word stands another: "[thanked] Rouhani Sayf", for nothing follows a family name;
 * "[described] Erdogan the falling of", a masdar that looks like a name; "Erdogan [called] Netanyahu". */
static bool behind_known_person(const grower *g, uint32_t i, const reading *r)
{
    const parse *p = g->p;
    bool det = has_article(p, i);
    if (!known_person(p, i - 1) || en_at(p, i - 1))
        return false;
    if (known_person(p, i) && p->phrases[i].actor != p->phrases[i - 1].actor)
        return true;
    if (i - 1 != g->out.first || has(p, i - 1, CLASS_GIVEN))
        return false;
    if (tag_at(p, i - 1) == TAG_PROPN && has(p, i, CLASS_GIVEN) && !det)
        return true;
    return p->phrases[i - 1].end == i && r && r->guessed && !det && !p->phrases[i].end && may_be(p, i, TAG_MASDAR);
}

/* Behind a body that is described and named to its end: "the Turkish prosecution" and somebody, "[accused] the opposition party
 * NAME of"; two bodies, not one. */
static bool behind_whole_body(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *h = p->k[g->out.head].chosen;
    bool several = h && h->tag == TAG_NOUN && h->features & F_PLUR && !(h->features & F_SING) && IN(h->lemma->classes, CLASS_HUMAN) && g->closed && !g->named && i > g->out.head + 1 && !has(p, i - 1, CLASS_TITLE);
    if (several && known_person(p, i))
        return true; /* "[called on] the heads of the churches Netanyahu" */
    if (!g->closed || !g->body || g->titled)
        return false;
    if (!g->named && has_article(p, g->out.head))
        return true;
    bool someone = false; /* "the administration of the president NAME" */
    for (uint32_t k = g->out.head; k < i; k++)
        someone |= has(p, k, CLASS_TITLE);
    if (!g->named && !someone && known_person(p, i))
        return true; /* "[asked] the ministry of the interior Putin" */
    bool of_it = i + 1 < p->t->ntokens && (pro_at(p, i + 1) & PRO_BI || is_comp(p, i + 1));
    if (!g->named && g->adjective && has_article(p, i - 1) && head_is(g, CLASS_POLITICAL) && !head_is(g, CLASS_MEDIA) && of_it)
        return true;
    return g->out.definite && g->adjective && p->phrases[i].actor >= 0;
}

static bool name_belongs(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const np *o = &g->out;
    const reading *r = p->k[i].chosen;
    bool det = has_article(p, i);
    if (g->complete)
        return false;
    const phrase *start = &p->phrases[o->first];
    if (start->actor >= 0 && start->end == i && !start->cut && stands_for_state(&p->im->actors[start->actor]) && !joined_by_waw(p, i) && !has(p, i, CLASS_PLACE))
        return false; /* "[accused] Madrid NAME" */
    if (behind_known_person(g, i, r))
        return false;
    if (g->adjective && of_another_country(p, i - 1, i))
        return false; /* "the Turkish president [called] Netanyahu" */
    if (g->closed && !g->titled && !g->named && !o->definite && g->indefinite_adjective)
        return false;
    bool told = i + 1 < p->t->ntokens && (is_comp(p, i + 1) || is_kind(p, i + 1, TOKEN_COMMA));
    if (r && r->guessed && !det && g->indefinite_adjective && head_is(g, CLASS_SOURCE) && p->k[i].letters[0] == LAM && told)
        return false; /* "trade union sources [said] to Mosaique that" */
    return !behind_whole_body(g, i);
}

/* ---- nouns --------------------------------------------------------------- */

/* A noun in the accusative of the singular, as its alef shows, without article or pronoun: it has no genitive. */
static bool shows_accusative(const reading *r)
{
    return r->tag == TAG_NOUN && r->features & F_ACC && r->features & F_SING && !(r->features & F_TA) && !(r->pro & PRO_DET) && !r->en;
}

/* What stands before token i takes no genitive. */
static bool no_genitive(const grower *g, uint32_t i, const reading *prev)
{
    const parse *p = g->p;
    uint32_t first = g->out.first;
    const reading *r = p->k[i].chosen;
    bool det = has_article(p, i);
    bool nominal = prev->tag == TAG_NOUN || prev->tag == TAG_APTC || (prev->tag == TAG_ADJ && prev->features & F_PLUR);
    if (ends_in_nun(p, i - 1) && !prev->guessed && nominal && !(prev->pro & PRO_DET))
        return true; /* "gunmen [killed] the son": a plural with its nun */
    bool called = IN(prev->lemma->classes, CLASS_PLACE) || head_is(g, CLASS_MEDIA) || head_is(g, CLASS_ORG) || p->phrases[i].actor >= 0 || p->k[i].flags & TF_HASHTAG;
    bool attack = prev->lemma->event == EVENT_ASSAULT && !prev->en; /* "[hit] a raid an office" */
    const reading *verb = attack && i - 1 == first && first > 0 && is_finite(p, first - 1) ? p->k[first - 1].chosen : NULL;
    bool site = verb && !verb->en && verb->lemma->event == EVENT_ASSAULT && r && r->tag == TAG_NOUN && !r->pro && IN(r->lemma->classes, CLASS_PLACE) && !IN(r->lemma->classes, CLASS_ORG) && !IN(r->lemma->classes, CLASS_GROUP);
    if (site && !(prev->pro & PRO_DET) && p->phrases[i].actor < 0)
        return true; /* "hit raids the offices of": whom it hits is no genitive of a raid */
    bool other = may_be(p, i, TAG_PROPN) || (may_be(p, i, TAG_APTC) && !attack) || may_be(p, i, TAG_ADJ);
    if (r && shows_accusative(r) && !called && !other && !r->pro && !r->guessed && (prev->tag == TAG_NOUN || (attack && prev->tag == TAG_MASDAR)) && !(prev->features & F_ACC) && !prev->guessed)
        return true; /* "planes [shelled] a market" */
    bool politically = may_be(p, i - 1, TAG_ADJ) && p->k[i - 1].len > 3 && p->k[i - 1].letters[p->k[i - 1].len - 2] == YA;
    if (i - 1 == g->out.head && shows_accusative(prev) && !(prev->features & (F_DUAL | F_PLUR)) && !prev->guessed && !(prev->pro & PRO_AND) && det && r && r->tag == TAG_NOUN && politically)
        return true; /* "[supported] politically the opposition", written like "a politician" */
    if (shows_accusative(prev) && tag_at(p, first) == TAG_NUM && i - 1 > first)
        return true; /* "[signed] ninety deputies a memorandum" */
    bool tens = is_kind(p, first, TOKEN_NUMBER) && p->k[first].number > 10 && p->k[first].number < 100;
    return tens && i == first + 2 && det && prev->tag == TAG_NOUN && prev->features & F_SING && !(prev->features & F_PLUR) && !has_article(p, i - 1); /* "[refused] 15 states the proposal" */
}

/* Behind a name stands what does not belong to it: "[told] NAME the police", "NAME [repeats] the affirmation", "[described] Salvini
 * the warnings of". */
static bool behind_name(const grower *g, uint32_t i, const reading *prev)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen;
    bool det = has_article(p, i), given = may_have(p, i, CLASS_GIVEN), next = i - 1 == g->out.first;
    if (!r || r->guessed || prev->tag != TAG_PROPN || prev->en || IN(prev->lemma->classes, CLASS_PLACE))
        return false;
    if (det && next && !g->titled && r->tag == TAG_NOUN && (has(p, i, CLASS_ORG) || has(p, i, CLASS_COUNTRY)) && !given && p->phrases[i - 1].actor < 0)
        return true;
    if (det && r->tag == TAG_MASDAR && p->phrases[i].actor < 0)
        return true;
    bool thing = !given && !has(p, i, CLASS_TITLE) && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_HONORIFIC) && (det || r->tag == TAG_MASDAR || r->features & F_PLUR);
    return next && thing && !IN(prev->lemma->classes, CLASS_GIVEN) && actor_is(p, i - 1, CLASS_HUMAN);
}

/* "A statement [that] was published on the site", written like "of the publishing": behind a document without an article, before
 * where or when. */
static bool was_published(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen, *paper = has_head(g) ? p->k[g->out.head].chosen : NULL;
    if (!r || !paper || r->tag != TAG_MASDAR || r->pro || r->en || r->features & F_ACC || r->lemma->cue != CUE_REPORT || i + 1 >= p->t->ntokens || !may_be(p, i, TAG_PERF))
        return false;
    bool document = paper->tag == TAG_NOUN && IN(paper->lemma->classes, CLASS_DOC) && !(paper->pro & PRO_DET) && !paper->en && paper->features & F_SING && paper->features & F_MASC;
    uint32_t before = g->out.first;
    if (before && tag_at(p, before - 1) == TAG_ADP && role_at(p, before - 1) != ROLE_AN)
        return false; /* "in an article [that] was published on his site": one adjunct */
    role_id next = role_at(p, i + 1);
    bool where = tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1) && (next == ROLE_FI || next == ROLE_ALA || next == ROLE_PLACEPREP || next == ROLE_TIMEPREP);
    return document && (where || has(p, i + 1, CLASS_WEEKDAY) || has(p, i + 1, CLASS_RELDAY));
}

/* "the family [thanked] the president" */
static bool family_and_title(const grower *g, uint32_t i, const reading *prev)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen;
    bool family = i - 1 == g->out.first && g->out.head == g->out.first && has_article(p, i - 1) && prev->tag == TAG_NOUN && has(p, i - 1, CLASS_MASS) && !has(p, i - 1, CLASS_TITLE) && p->phrases[i - 1].actor < 0;
    return family && has_article(p, i) && has(p, i, CLASS_TITLE) && has(p, i, CLASS_HUMAN) && r && r->features & F_SING && !(r->features & F_FEM);
}

/* Behind somebody stands a second office holder: one of the tables, or one with the article and a country of his own. */
static bool second_office(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t inside = p->inside[i - 1];
    if (inside && actor_is(p, i, CLASS_ROLE) && actor_is(p, inside - 1, CLASS_HUMAN) && p->phrases[i].actor != p->phrases[inside - 1].actor)
        return true;
    bool of_country = has_article(p, i) && has(p, i, CLASS_TITLE) && i + 1 < g->limit && has_article(p, i + 1) && has(p, i + 1, CLASS_NISBA) && tag_at(p, i + 1) == TAG_ADJ;
    if (g->adjective)
        return of_country; /* "the Saudi crown prince [called] the French president" */
    bool titles = has(p, i - 1, CLASS_TITLE) && !has(p, i, CLASS_HONORIFIC) && !has(p, i - 1, CLASS_HONORIFIC);
    return of_country && i == g->out.first + 1 && has_article(p, i - 1) && titles; /* "[met] the minister the Egyptian president" */
}

/* "The Major General NAME", "the Captain sailor NAME": a rank of two words, of which the first alone bears the article. */
static bool second_rank(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *first = i ? p->k[i - 1].chosen : NULL;
    if (!r || !first || i + 1 >= p->t->ntokens || r->pro || r->en || first->pro != PRO_DET || first->tag != TAG_NOUN || r->tag != TAG_NOUN || !(r->features & first->features & F_SING))
        return false;
    bool ranks = has(p, i - 1, CLASS_TITLE) && has(p, i - 1, CLASS_HUMAN) && (has(p, i, CLASS_TITLE) || has(p, i, CLASS_SOURCE)) && has(p, i, CLASS_HUMAN);
    return ranks && personal_name(p, i + 1) && !has(p, i + 1, CLASS_PLACE) && p->phrases[i + 1].actor < 0;
}

/* The place whose name this is bears the article: "the Iraqi capital Baghdad". */
static bool name_of_place(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t head = g->out.head;
    bool named = tag_at(p, i) == TAG_PROPN && (has(p, i, CLASS_PLACE) || has(p, i, CLASS_CAPITAL));
    if (!named || !has_article(p, head) || tag_at(p, head) != TAG_NOUN || !has(p, head, CLASS_PLACE) || has(p, head, CLASS_ORG))
        return false;
    bool right_behind = i - 1 == head && !has(p, i, CLASS_COUNTRY) && !p->k[head].chosen->lemma->value;
    return right_behind || (g->adjective && tag_at(p, i - 1) == TAG_ADJ);
}

/* "A secretary general of the council". */
static bool body_of_office(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *general = p->k[i - 1].chosen, *r = p->k[i].chosen;
    if (!g->indefinite_adjective || !g->titled || i != g->out.head + 2 || !general || general->lemma->value != OF_OFFICE)
        return false;
    bool described = i + 1 < g->limit && tag_at(p, i + 1) == TAG_ADJ && has_article(p, i + 1); /* "a director general of the general security" */
    bool noun = tag_at(p, i) == TAG_NOUN || (tag_at(p, i) == TAG_MASDAR && (r->features & F_PLUR || described));
    bool quoted = i + 1 < g->limit && quoted_name(p, i + 1, g->limit); /* "of the organisation (tanzim) 'X'", written like "arranging" */
    return p->phrases[i].actor >= 0 || collective(p, i) || quoted || (pro_at(p, i) == PRO_DET && noun && !has(p, i, CLASS_HUMAN));
}

/* A noun behind a chain that is closed: a title or an honorific of who bears the one before. */
static bool further_title(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen, *prev = p->k[i - 1].chosen, *h = p->k[g->out.head].chosen;
    bool det = has_article(p, i), honour = has(p, i, CLASS_HONORIFIC), other = r && prev && (r->features ^ prev->features) & F_PLUR;
    if (det && has_article(p, i - 1) && (has(p, i - 1, CLASS_TITLE) || has(p, i - 1, CLASS_HONORIFIC)) && has(p, i, CLASS_HUMAN) && !other)
        return true;
    if (second_rank(p, i))
        return true;
    if (g->titled && !g->named && honour && p->k[i].len == 1 && i + 1 < g->limit && personal_name(p, i + 1) && !has_article(p, i + 1))
        return true; /* "the minister of finance Dr. NAME" */
    if (!g->titled || det != g->out.definite || !(has(p, i, CLASS_TITLE) || honour))
        return false;
    bool of_head = det && h && r && h->features & r->features & F_SING && has(p, i, CLASS_TITLE) && has(p, g->out.head, CLASS_TITLE) && has(p, i, CLASS_HUMAN) && i + 1 < g->limit && personal_name(p, i + 1); /* "the head of the council of bishops, the cardinal" */
    return of_head || !other;
}

/* Ahmad al-Hajj Yusuf */
static bool honorific_within_name(const grower *g, uint32_t i)
{
    return g->named && has(g->p, i, CLASS_HONORIFIC) && has_article(g->p, i) && i + 1 < g->limit && personal_name(g->p, i + 1);
}

/* "The gangs of Daesh, the terrorist", "the men of the Taliban, the armed": a noun that is an adjective of the head as well,
 * behind the name of a group. */
static bool armed_like_them(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen, *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    if (!r || !h || r->pro != PRO_DET || r->en || h->tag != TAG_NOUN || i < g->out.head + 2 || !(may_be(p, i, TAG_ADJ) || may_be(p, i, TAG_PPTC)) || !known_before(p, i))
        return false;
    bool they = IN(known_before(p, i)->classes, CLASS_GROUP) && h->features & r->features & F_PLUR && IN(h->lemma->classes, CLASS_HUMAN) && !(h->features & F_SING) && ends_in_nun(p, i);
    bool it = r->features & F_TA && r->features & F_SING && !IN(h->lemma->classes, CLASS_HUMAN) && h->features & (F_PLUR | F_FEM);
    return they || it;
}

static bool noun_belongs(grower *g, uint32_t i)
{
    const parse *p = g->p;
    np *o = &g->out;
    const reading *r = p->k[i].chosen, *prev = i > o->first ? p->k[i - 1].chosen : NULL;
    bool det = has_article(p, i);
    if (armed_like_them(g, i))
        return true;
    if (prev && (no_genitive(g, i, prev) || behind_name(g, i, prev) || family_and_title(g, i, prev) || was_published(g, i)))
        return false;
    if (prev && r && en_at(p, i) && IN(r->lemma->classes, CLASS_DEAD) && !IN(r->lemma->classes, CLASS_HUMAN) && !IN(r->lemma->classes, CLASS_VICTIM) && r->tag == TAG_NOUN)
        return false; /* "the Houthis [met] their death" */
    if (r && r->features & F_ACC) {
        bool one = prev && i - 1 == o->head && i - 1 == o->first && !(prev->features & F_ACC) && (prev->tag == TAG_NOUN || prev->tag == TAG_PPTC || prev->tag == TAG_APTC) && !has(p, i - 1, CLASS_CARDINAL);
        if (one && r->features & F_SING && has(p, i, CLASS_HUMAN))
            return false; /* "a gunman [killed] a soldier" */
        if (g->closed || g->named || g->adjective)
            return false;
    }
    bool armed = prev && i - 1 == o->head && i - 1 == o->first && i > 1 && is_finite(p, i - 2) && prev->tag == TAG_NOUN && !prev->pro && !prev->en && prev->features & F_SING && has(p, i - 1, CLASS_ARMED) && has(p, i - 1, CLASS_HUMAN);
    if (armed && r && !r->pro && !r->en && has(p, i, CLASS_HUMAN) && ends_in_in(p, i) && r->features & (F_DUAL | F_PLUR) && !(r->features & F_SING))
        return false; /* "a gunman [killed] two soldiers" */
    uint32_t two = prev && (prev->tag == TAG_NOUN || prev->tag == TAG_MASDAR) && i - 1 == o->head ? prev->features & (F_DUAL | F_SING | F_PLUR | F_CONSTRUCT) : 0;
    if (two == F_DUAL && !det)
        return false; /* "two blasts [hit] offices": what is two with its nun has no genitive */
    bool nisba = prev && p->k[i - 1].len > 3 && p->k[i - 1].letters[p->k[i - 1].len - 1] == YA && may_be(p, i - 1, TAG_ADJ);
    bool attacker = nisba && i == o->first + 1 && !det && en_at(p, i) && !pro_at(p, i) && prev->tag == TAG_NOUN && !prev->pro && has(p, i - 1, CLASS_HUMAN) && !has(p, i - 1, CLASS_TITLE) && prev->features & F_SING && !has(p, i, CLASS_HUMAN);
    if (attacker)
        return false; /* "a suicide attacker [blew up] his belt" */
    bool protesting = prev && pro_at(p, i) == PRO_DET && has_article(p, i - 1) && IN(prev->lemma->classes, CLASS_NISBA) && prev->features & r->features & F_PLUR && may_be(p, i, TAG_APTC) && IN(r->lemma->classes, CLASS_HUMAN) && ends_in_in(p, i - 1) == ends_in_in(p, i) && ends_in_un(p, i - 1) == ends_in_un(p, i);
    if (protesting)
        return true; /* "the Iraqis protesting", written like "the protesters" */
    bool rebel = prev && pro_at(p, i) == PRO_DET && has_article(p, i - 1) && prev->tag == TAG_NOUN && ((prev->features & F_PLUR && !(prev->features & F_SING)) || (ends_in_at(p, i - 1) && IN(prev->lemma->classes, CLASS_GROUP))) && !IN(prev->lemma->classes, CLASS_HUMAN) && r && r->features & F_TA && r->features & F_SING && may_be(p, i, TAG_APTC) && IN(r->lemma->classes, CLASS_HUMAN);
    uint32_t whose = i + 1;
    while (rebel && whose < g->limit && tag_at(p, whose) == TAG_ADJ && has_article(p, whose))
        whose++;
    if (rebel && !(whose < g->limit && personal_name(p, whose))) /* but "the authorities [arrested] the activist NAME" */
        return true; /* "the rebel militias", written like "the rebel (f.)" */
    bool its_name = name_of_place(g, i);
    if ((g->indefinite_adjective && !body_of_office(g, i)) || (g->adjective && !g->titled && !its_name))
        return false;
    if (second_office(g, i))
        return false;
    if (i == o->first + 1 && det && has_article(p, i - 1) && tag_at(p, i) == TAG_NOUN && ends_in_un(p, i - 1) && r->features & p->k[i - 1].chosen->features & F_PLUR && !ends_in_un(p, i) && has(p, i, CLASS_HUMAN))
        return false; /* "the officials (-un) [urged] the inhabitants" */
    if (its_name) {
        o->head = i;
        o->actor = p->phrases[i].actor;
    } else if (g->closed && !further_title(g, i)) {
        return false;
    }
    bool place = tag_at(p, i) == TAG_PROPN && has(p, i, CLASS_PLACE);
    return !g->named || place || honorific_within_name(g, i);
}

/* ---- the word ------------------------------------------------------------ */

/* A name that is written like a verb, behind a title or a name and before more of it. */
static bool name_like_verb(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (tag_at(p, i) != TAG_PERF || i == g->out.first || pro_at(p, i) || en_at(p, i) || p->k[i].chosen->lemma->cue || !(g->titled || g->named) || i + 1 >= g->limit || p->k[i].len > 6)
        return false;
    tag_id next = tag_at(p, i + 1);
    bool more = next == TAG_PROPN || (g->named && next == TAG_PUNCT) || (g->named && has_article(p, i + 1) && next == TAG_APTC && p->k[i].chosen->features & F_1ST);
    return more && (tag_at(p, i - 1) == TAG_PROPN || has_article(p, i - 1));
}

/* "The Good party": an adjective that is a name elsewhere, behind a body. */
static bool adjective_of_body(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    return tag_at(p, i) == TAG_PROPN && i != g->out.first && has_article(p, i) && may_be(p, i, TAG_ADJ) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NOUN && collective(p, i - 1) && !has(p, i - 1, CLASS_HUMAN);
}

/* "one of the organisers of" */
static bool one_of_many(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen;
    return (r->tag == TAG_APTC || r->tag == TAG_PPTC) && i == g->out.first + 1 && tag_at(p, i - 1) == TAG_DET && !r->pro && !r->en && r->features & F_PLUR && r->features & F_CONSTRUCT && i + 1 < g->limit && has_article(p, i + 1);
}

bool grow_word(grower *g, uint32_t i)
{
    const parse *p = g->p;
    np *o = &g->out;
    tag_id t = tag_at(p, i);
    bool first = i == o->first, det = has_article(p, i);
    if (!first && pro_at(p, i) & (PRO_PREP | PRO_AND | PRO_SO | PRO_WILL))
        return false;
    if (t == TAG_DET) { /* this, every, some: before the noun; "himself" after it */
        bool another = g->indefinite_adjective && !may_have(p, i - 1, CLASS_ORG) && i + 1 < g->limit && !p->time_at[i + 1] && (has_article(p, i + 1) || p->k[i].chosen->lemma->value == ONE_OF); /* "unknown gunmen [killed] one of", "Palestinian sources [confirmed] this" */
        if (!first && role_at(p, i) != ROLE_SELF && tag_at(p, i - 1) != TAG_DET && (g->closed || another))
            return false;
        if (i == o->first + 1 && role_at(p, i) == ROLE_SELF && en_at(p, i) && tag_at(p, i - 1) == TAG_NOUN && !p->k[i - 1].chosen->guessed && !has_article(p, i - 1) && !en_at(p, i - 1) && i > 1 && is_finite(p, i - 2))
            return false; /* "a suicide bomber [blew] himself up" */
        if (!first && role_at(p, i) == ROLE_DEM && tag_at(p, i - 1) == TAG_NOUN && has(p, i - 1, CLASS_HUMAN) && !has_article(p, i - 1) && !en_at(p, i - 1) && !p->inside[i - 1] && !(i + 1 < g->limit && has_article(p, i + 1)))
            return false; /* "if a voter [asks] that" */
        o->definite |= role_at(p, i) == ROLE_DEM;
        return true;
    }
    if (name_like_verb(g, i)) {
        g->named = g->closed = true;
        o->definite = true;
        return true;
    }
    if (t == TAG_NUM)
        return number_belongs(g, i);
    if (!nominal_tag(t))
        return false;
    if (!first && !has_head(g) && is_kind(p, i - 1, TOKEN_NUMBER) && t == TAG_NOUN && has(p, i, CLASS_MASS) && !has_article(p, i) && i + 1 < g->limit && pro_at(p, i + 1) == PRO_DET)
        return false; /* "[rose] to 121 the number of the Palestinians": what is counted is indefinite */
    bool of_body = adjective_of_body(g, i);
    bool name = (personal_name(p, i) && !of_body) || t == TAG_LATIN;
    bool adjective = (t == TAG_ADJ || t == TAG_PPTC || t == TAG_APTC || of_body) && !first && !name && !(t != TAG_ADJ && one_of_many(g, i));
    if (!first && !has_head(g) && has_article(p, i - 1) && tag_at(p, i - 1) == TAG_NUM && has(p, i - 1, CLASS_MASS) && p->k[i].chosen->features & F_ACC && !det)
        return false; /* "the hundreds [went out] in protest" */
    if (first || !has_head(g)) {
        see_head(g, i);
    } else if (adjective) {
        if (!adjective_belongs(g, i))
            return false;
    } else if (name) {
        if (!name_belongs(g, i))
            return false;
    } else {
        if (!noun_belongs(g, i))
            return false;
        if (honorific_within_name(g, i))
            return true;
    }
    bool place = t == TAG_PROPN && has(p, i, CLASS_PLACE), known = t == TAG_PROPN && p->phrases[i].actor >= 0;
    bool whole = det || place || en_at(p, i) || known;
    g->closed |= whole || name;
    o->definite |= whole || name;
    g->named |= name;
    g->adjective = adjective;
    g->indefinite_adjective = adjective && !det;
    if (i == o->head)
        o->place = has(p, i, CLASS_PLACE);
    return true;
}
