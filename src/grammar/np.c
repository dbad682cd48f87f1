/* np.c: the noun phrase that begins at a token.
 *
 * A phrase grows word by word. In a construct chain nouns without an article follow
 * one another until one with an article, a name or a pronoun closes it; then only
 * adjectives that agree, names and titles may follow. That is how the object is told
 * from the subject where no comma stands between them: "accused the minister of X
 * states ...". */
#include "np.h"

enum { LONGEST = 60 };

/* ---- how a word begins and ends ------------------------------------------- */

bool joined_by_waw(const parse *p, uint32_t i)
{
    return pro_at(p, i) & PRO_AND || (p->k[i].chosen && p->k[i].chosen->guessed && p->k[i].len > 3 && p->k[i].letters[0] == WAW);
}

bool ends_in_nun(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    return k->chosen && k->chosen->features & F_BARE && k->chosen->features & (F_PLUR | F_DUAL) && !(k->chosen->features & F_TA) && k->letters[k->len - 1] == NUN;
}

static bool ends_in_nun_after(const parse *p, uint32_t i, uint16_t letter)
{
    return ends_in_nun(p, i) && p->k[i].len > 3 && p->k[i].letters[p->k[i].len - 2] == letter;
}

bool ends_in_un(const parse *p, uint32_t i) { return ends_in_nun_after(p, i, WAW); }
bool ends_in_in(const parse *p, uint32_t i) { return ends_in_nun_after(p, i, YA); }

bool ends_in_at(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    return k->len > 3 && k->letters[k->len - 1] == TA && k->letters[k->len - 2] == ALEF;
}

/* ---- where it begins and ends ---------------------------------------------- */

/* "For the first time": a fixed adverb begins with a noun. */
static bool adverbial(const parse *p, uint32_t i)
{
    const image_lemma *fixed = p->phrases[i].lemma;
    return fixed && fixed->tag == TAG_ADV && !fixed->classes && !p->phrases[i].li;
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
    if (is_kind(p, i, TOKEN_NUMBER) && i + 1 < p->t->ntokens && pro_at(p, i + 1) == PRO_DET && tag_at(p, i + 1) != TAG_ADJ)
        return false; /* "the attack of 1995 [shook] the country": a number counts nothing with the article */
    if (p->k[i].len == 1 && t == TAG_NOUN && has(p, i, CLASS_HONORIFIC) && (i + 1 >= p->t->ntokens || p->k[i + 1].kind != TOKEN_WORD))
        return false; /* "D 44": no doctor */
    const image_lemma *fixed = p->phrases[i].lemma; /* "according to what" */
    return !(fixed && p->phrases[i].actor < 0 && (fixed->tag == TAG_ADP || fixed->tag == TAG_SCONJ || fixed->tag == TAG_COMP)) && !adverbial(p, i);
}

/* A time, a word that opens a clause, or a fixed phrase that does. */
static bool stops(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i);
    return p->time_at[i] || (p->phrases[i].lemma && r != ROLE_NONE) || adverbial(p, i) || r == ROLE_ANNA || r == ROLE_INNA || r == ROLE_REL;
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

/* "The Syrian ministry of X [condemned] 'the provisional government'": the object of a verb that stands right before the phrase, in marks
 * at token j behind a body that is whole. */
static bool blamed_in_quotes(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t i = g->out.first;
    const reading *verb = i > 0 && is_finite(p, i - 1) ? p->k[i - 1].chosen : NULL, *what = j + 2 < g->limit ? p->k[j + 1].chosen : NULL;
    if (!verb || !what || !verb->lemma->event || verb->en || !IN(verb->lemma->event_frames, EFRAME_R_OBJ) || !opens_quote(p, j) || p->k[j].mate <= j + 2 || !g->body || !has_article(p, j - 1))
        return false;
    if (verb->lemma->event == EVENT_ASSAULT && what->tag == TAG_NOUN && !what->pro && what->features & F_PLUR && has(p, j + 1, CLASS_PLACE) && !has(p, j + 1, CLASS_GROUP))
        return true; /* "the army [shelled] 'positions of'" */
    return tag_at(p, j - 1) == TAG_ADJ && (what->tag == TAG_NOUN || what->tag == TAG_MASDAR) && what->pro == PRO_DET && !what->guessed && p->phrases[j + 1].actor < 0;
}

/* The phrase is whole before the quotation mark at token j: what is quoted is no name in it. */
static bool ends_before_quote(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t i = g->out.first;
    if (!is_kind(p, j, TOKEN_QUOTE))
        return false;
    bool state = actor_is(p, i, CLASS_COUNTRY) || actor_is(p, i, CLASS_CAPITAL) || (actor_is(p, i, CLASS_GROUP) && !actor_is(p, i, CLASS_MEDIA));
    if (state && p->phrases[i].end == j && opens_quote(p, j))
        return true; /* "[called] the United States 'the coalition of X' to" */
    if (g->titled && opens_quote(p, j) && j + 1 < g->limit && (tag_at(p, j + 1) == TAG_NEG || is_finite(p, j + 1)))
        return true; /* "[his meeting] with the president NAME 'is no less than'" */
    if ((g->titled || g->body) && opens_quote(p, j) && j + 1 < g->limit && has_article(p, j + 1) && (tag_at(p, j + 1) == TAG_NOUN || tag_at(p, j + 1) == TAG_MASDAR) && p->phrases[j + 1].actor < 0 && p->k[j + 1].chosen->lemma->event == EVENT_ASSAULT && (p->k[j].mate == j + 2 || (p->k[j].mate == j + 3 && tag_at(p, j + 2) == TAG_ADJ)))
        return true; /* "[condemned] the spokesman of the presidency 'the attack'" */
    const reading *so = j + 1 < g->limit ? p->k[j + 1].chosen : NULL;
    if (opens_quote(p, j) && so && so->tag == TAG_ADJ && so->features & F_FEM && !so->guessed && !so->pro && !so->en && !IN(so->lemma->classes, CLASS_NAMEWORD) && has_article(p, j - 1) && g->out.definite && !head_is(g, CLASS_MEDIA) && p->k[j].mate == j + 2)
        return true; /* "[that] the authorities [are] 'mistaken'" */
    if (blamed_in_quotes(g, j))
        return true;
    const image_lemma *fixed = p->phrases[j + 1].lemma;
    bool amount = has(p, j + 1, CLASS_CARDINAL) || has(p, j + 1, CLASS_MASS) || (fixed && fixed->tag == TAG_ADV);
    if (has_article(p, j - 1) && opens_quote(p, j) && amount)
        return true; /* "the army [killed] 'dozens'", but the party "Five Stars" */
    if (!quoted_name(p, j, g->limit))
        return false;
    const reading *one = p->k[j].mate == j + 2 && p->phrases[j + 1].actor < 0 ? p->k[j + 1].chosen : NULL;
    bool things = one && one->tag == TAG_NOUN && !one->guessed && !one->pro && !one->en && one->features & F_PLUR && (has(p, j + 1, CLASS_PLACE) || has(p, j + 1, CLASS_THING)) && !has(p, j + 1, CLASS_GROUP);
    if (things && has_article(p, j - 1) && (g->body || p->phrases[i].actor >= 0))
        return true; /* "the army [shelled] 'dens'" */
    if (quotes_object(g, j))
        return true;
    bool noun = tag_at(p, j + 1) == TAG_NOUN && !has_article(p, j + 1) && p->phrases[j + 1].actor < 0 && !p->k[j + 1].chosen->guessed && p->k[j].mate > j + 2;
    if (j == i + 1 && g->body && !g->titled && has_article(p, i) && p->phrases[i].actor < 0 && noun)
        return true; /* "the committee [put] 'the extent of the damage' at" */
    return p->phrases[j - 1].end <= j && head_is(g, CLASS_DOC) && g->closed && (tag_at(p, j - 1) == TAG_ADJ || p->phrases[i + 1].end == j); /* "the statement of the army [called] 'X' a" */
}

/* "The authorities [arrested] the Lebanese who": people, and no attribute of a body of the other gender; but "the union of the
 * Palestinian journalists". */
static bool of_other_people(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (tag_at(p, j) != TAG_ADJ || pro_at(p, j) != PRO_DET || !has(p, j, CLASS_NISBA) || !ends_in_in(p, j) || !has_head(g) || !g->body || g->titled || !has_article(p, j - 1))
        return false;
    bool plural = p->k[j].chosen->features & F_PLUR, body_f = p->k[g->out.head].chosen->features & F_FEM;
    bool theirs = g->out.head != j - 1 && (p->k[j - 1].chosen->features & F_PLUR || ends_in_in(p, j - 1));
    return plural && body_f && !theirs;
}

/* The phrase is whole before token j, whatever that may be by itself. */
static bool ends_before(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t i = g->out.first;
    if (j == i)
        return false;
    if (stops(p, j) && !called_by_name(g, j) && !of_years(g, j)) /* a known person behind a title, whatever the words of the name mean */
        return true;
    if (of_other_people(g, j))
        return true;
    if (j == i + 1 && has_article(p, i) && ends_in_un(p, i)) {
        if (tag_at(p, j) == TAG_PROPN && !pro_at(p, j) && p->k[i].chosen->features & F_PLUR && tag_at(p, i) != TAG_ADJ)
            return true; /* "the opponents [accuse] NAME" */
        if (has_article(p, j) && p->k[j].chosen->features & F_PLUR && ends_in_in(p, j))
            return true; /* "[urged] the officials the citizens": -un and -in */
    }
    if (j == i + 1 && en_at(p, i) && has(p, i, CLASS_QUANT) && !is_kind(p, j, TOKEN_OPEN))
        return true; /* "some of them [called on] the president" */
    if (en_at(p, j) && has(p, j, CLASS_QUANT) && role_at(p, j) != ROLE_SELF && !pro_at(p, j))
        return true; /* "three protesters, one of them a child" */
    return ends_before_quote(g, j);
}

/* ---- shares ------------------------------------------------------------------ */

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

/* "92% of the asked": the asked, all of it; first == end: no share begins here. */
static np share(const parse *p, uint32_t i, uint32_t limit)
{
    uint32_t of = share_of(p, i, limit);
    np whole = {0};
    if (of && en_at(p, of))
        whole = (np){.end = of + 1, .head = of, .name = i, .name_end = i, .actor = -1, .definite = true, .person = true};
    else if (of)
        whole = np_parse(p, of + 1, limit, NP_PP);
    if (!of || (whole.end <= of + 1 && !en_at(p, of)))
        return (np){0};
    whole.first = i;
    whole.plural = true;
    return whole;
}

/* ---- over a comma -------------------------------------------------------------- */

static bool unnamed_title(const grower *g)
{
    return g->out.definite && !g->named && head_is(g, CLASS_TITLE);
}

static bool bears_name(const np *n) { return n->name < n->name_end; }

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

/* "the president NAME, the Cuban president NAME": a title with the article and its adjectives, and a name of its own. */
static bool second_bearer(const grower *g, const np *more)
{
    const parse *p = g->p;
    if (!bears_name(more) || more->name == more->first || more->name_end != more->end || pro_at(p, more->name) || !(has_article(p, g->out.head) || tag_at(p, g->out.head) == TAG_PROPN))
        return false;
    for (uint32_t k = more->first; k < more->name; k++)
        if (!has_article(p, k) || (k > more->first && tag_at(p, k) != TAG_ADJ))
            return false;
    return true;
}

/* What stands behind the comma is somebody or something else: an object, his counterpart, another who bears a title. */
static bool is_another(const grower *g, const np *more, bool titled)
{
    const parse *p = g->p;
    const reading *h = p->k[more->head].chosen;
    if ((h && h->features & F_ACC) || en_at(p, more->head))
        return true; /* "the minister X, his counterpart" */
    if (!g->named && more->first > g->out.first + 1 && tag_at(p, more->first - 2) == TAG_ADJ && of_another_country(p, more->first - 2, more->first))
        return true; /* "[accused] the German minister, [the American] Trump" */
    if (!g->named || !titled)
        return false;
    bool many = h && !g->out.plural && more->head == more->first && tag_at(p, more->first) == TAG_NOUN && !has(p, more->first, CLASS_QUANT) && h->features & F_PLUR && !(h->features & F_SING); /* "[called on] X, the officers of" */
    return many || names_another(more, p) || second_bearer(g, more);
}

/* What stands behind the comma is a person's name, alone or with his rank. */
static bool is_name(const grower *g, const np *more, bool titled)
{
    const parse *p = g->p;
    uint32_t first = more->first;
    const reading *m = p->k[first].chosen;
    if (g->titled && unnamed_title(g)) {
        bool closes = more->end < g->limit && is_kind(p, more->end, TOKEN_COMMA);
        if (has(p, first, CLASS_HONORIFIC) && (has_article(p, first) || p->k[first].len == 1) && bears_name(more))
            return true; /* "the president of the republic, Mr NAME," */
        if (m && m->guessed && !m->pro && closes)
            return true; /* "the minister of interior, Amber Rudd," in letters that no table holds */
        if (first + 1 < more->end && p->k[first + 1].word && is_binder(p->k[first + 1].word) && !has_article(p, first))
            return true; /* "the sheikh, Sultan bin NAME", whose name is a title elsewhere */
    }
    if (g->body && !g->titled && !titled && !m && personal_name(p, first))
        return false;
    bool ranked = titled && unnamed_title(g) && has_article(p, first) && bears_name(more) && (more->end >= g->limit || is_kind(p, more->end, TOKEN_COMMA)); /* "the spokesman, Colonel NAME," */
    return ranked || personal_name(p, first) || (actor_is(p, first, CLASS_HUMAN) && !g->body);
}

/* "the minister of information, 'NAME', said": the end of the name in quotation marks behind the comma at token j; j: none. */
static uint32_t quoted_bearer(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (!g->titled || !unnamed_title(g) || j == g->out.first || j + 2 >= g->limit || !is_kind(p, j, TOKEN_COMMA) || !quoted_name(p, j + 1, g->limit))
        return j;
    uint32_t mate = p->k[j + 1].mate;
    bool closes = mate + 1 >= g->limit || is_kind(p, mate + 1, TOKEN_COMMA) || is_comp(p, mate + 1);
    bool given = has(p, j + 2, CLASS_GIVEN) || actor_is(p, j + 2, CLASS_HUMAN), body = false; /* "the director of the company, 'NAME'": the company's */
    for (uint32_t k = g->out.first; k < j && !given && !body; k++)
        body = has(p, k, CLASS_ORG) || has(p, k, CLASS_GROUP) || has(p, k, CLASS_MEDIA);
    return closes && mate > j + 3 && !body && personal_name(p, j + 2) && !has_article(p, j + 2) ? mate + 1 : j;
}

/* Over the comma at token j: a name, or a title behind a name, that is closed again or ends the region. The end of the phrase. */
static uint32_t over_comma(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t quoted = quoted_bearer(g, j);
    if (quoted > j)
        return quoted;
    if (j == g->out.first || j + 1 >= g->limit || !is_kind(p, j, TOKEN_COMMA) || !np_may_begin(p, j + 1) || pro_at(p, j + 1) & (PRO_PREP | PRO_AND | PRO_SO))
        return j;
    if (!g->titled && (!g->named || g->out.place))
        return j;
    np more = np_parse(p, j + 1, g->limit, g->flags & ~(unsigned)(NP_APPOSITION | NP_COORD));
    bool titled = has(p, more.head, CLASS_TITLE) || has(p, more.head, CLASS_HUMAN);
    /* "the deputy minister of defence, chief of the staff, General NAME,": two offices of one man, whose name closes the list */
    bool office = more.end > more.first && g->titled && unnamed_title(g) && has(p, more.head, CLASS_TITLE) && more.definite && !bears_name(&more) && !has_article(p, more.head) && more.end + 1 < g->limit && is_kind(p, more.end, TOKEN_COMMA) && np_may_begin(p, more.end + 1) && has(p, more.end + 1, CLASS_TITLE) && has_article(p, more.end + 1) && !(pro_at(p, more.end + 1) & ~PRO_DET);
    np man = office ? np_parse(p, more.end + 1, g->limit, g->flags & ~(unsigned)(NP_APPOSITION | NP_COORD)) : (np){0};
    if (bears_name(&man) && man.name == man.first + 1 && (man.end >= g->limit || is_kind(p, man.end, TOKEN_COMMA) || is_kind(p, man.end, TOKEN_STOP)))
        return man.end;
    bool his = more.end > more.first && !is_another(g, &more, titled) && ((titled && g->named) || is_name(g, &more, titled));
    return his ? more.end : j;
}

/* ---- whom it names ---------------------------------------------------------------- */

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

/* "the two presidents, the French X and the American Y": no name in it is of both. */
static bool names_of_two(const parse *p, const np *n)
{
    const reading *h = p->k[n->head].chosen;
    if (!h || !(h->features & F_DUAL) || h->tag != TAG_NOUN || !bears_name(n))
        return false;
    for (uint32_t k = n->name_end; k < n->end; k++)
        if (pro_at(p, k) == (PRO_AND | PRO_DET) || (pro_at(p, k) & PRO_AND && personal_name(p, k)))
            return true;
    return false;
}

/* "Officials in the administration of the president NAME", "the lawyers of NAME": the name of one is not that of several people. */
static bool name_of_another(const parse *p, const np *n)
{
    const reading *h = p->k[n->head].chosen;
    bool people = h && h->tag == TAG_NOUN && !h->guessed && IN(h->lemma->classes, CLASS_HUMAN) && ((h->features & F_PLUR && !(h->features & F_SING)) || IN(h->lemma->classes, CLASS_MASS));
    if (!people || !bears_name(n) || n->name <= n->head || (tag_at(p, n->first) == TAG_DET && p->k[n->first].chosen->lemma->value == ONE_OF))
        return false;
    bool of = n->name == n->head + 1 && !(h->pro & PRO_DET) && !h->en;
    for (uint32_t k = n->head + 1; k < n->name && !of; k++) {
        const reading *r = p->k[k].chosen;
        bool one = r && r->tag == TAG_NOUN && !r->guessed && r->features & F_SING && (IN(r->lemma->classes, CLASS_TITLE) || IN(r->lemma->classes, CLASS_HUMAN));
        of = (tag_at(p, k) == TAG_ADP && !en_at(p, k)) || (one && !(r->pro & PRO_AND)) || (r && r->pro & (PRO_LI | PRO_BI) && r->tag != TAG_ADP);
    }
    return of;
}

/* The end of the known name that the phrase begins with, and of its attributes: "the terrorist organisation NAME", "sisterly
 * Jordan". */
static uint32_t known_with_attributes(const parse *p, const np *n)
{
    const image_actor *x = actor_at(p, n->first);
    uint32_t end = p->phrases[n->first].end;
    bool land = IN(x->classes, CLASS_COUNTRY);
    while (end > n->first + !land && end < n->end && (tag_at(p, end) == TAG_ADJ || tag_at(p, end) == TAG_PPTC || tag_at(p, end) == TAG_APTC) && pro_at(p, end) == PRO_DET && !has(p, end, CLASS_NISBA) && !IN(x->classes, CLASS_ROLE))
        end++;
    bool side = end > p->phrases[n->first].end && end < n->end && tag_at(p, end - 1) == TAG_ADJ && p->k[end - 1].chosen->lemma->value == OF_A_SIDE && (role_at(p, end) == ROLE_MIN || pro_at(p, end) & (PRO_LI | PRO_BI));
    return side || (end < n->end && seat(p, end)) ? n->end : end; /* "Hezbollah, backed by Iran"; "the Observatory and its seat is Britain" */
}

static void find_bearer(const parse *p, np *n)
{
    find_name(n, p);
    if (names_of_two(p, n) || name_of_another(p, n))
        n->name = n->name_end = n->first;
    const reading *h = p->k[n->head].chosen;
    if (h && h->tag == TAG_ADJ && IN(h->lemma->classes, CLASS_NISBA) && has_article(p, n->head) && n->name > n->head && bears_name(n))
        n->person = true; /* "the Syrian NAME" */
    if (p->phrases[n->first].actor >= 0 && known_with_attributes(p, n) >= n->end)
        n->actor = p->phrases[n->first].actor;
    if (name_of_superior(p, n))
        n->name = n->name_end = n->first;
    if (bears_name(n) && p->phrases[n->name].actor >= 0 && p->phrases[n->name].end >= n->name_end)
        n->actor = p->phrases[n->name].actor;
}

np np_parse(const parse *p, uint32_t i, uint32_t limit, unsigned flags)
{
    if (limit > i + LONGEST)
        limit = i + LONGEST; /* and what is parsed within it stays within it */
    np whole = share(p, i, limit);
    if (whole.end > whole.first)
        return whole;
    grower g = {.p = p, .limit = limit, .flags = flags};
    g.out = (np){.first = i, .end = i, .head = UINT32_MAX, .name = i, .name_end = i, .actor = -1};
    uint32_t j = i;
    while (j < limit && !g.done && !ends_before(&g, j)) {
        uint32_t next = np_step(&g, j);
        if (next == j)
            break;
        j = next;
    }
    if (j > i + 1 && tag_at(p, j - 1) == TAG_DET && role_at(p, j - 1) == ROLE_SELF && !en_at(p, j - 1))
        j--; /* "the forces with (possessor of) the majority" */
    g.out.end = j;
    if (!has_head(&g))
        g.out.head = i;
    if (tag_at(p, i) == TAG_NUM && !(p->k[i].kind == TOKEN_NUMBER && p->k[i].number == 1))
        g.out.plural = true;
    if (tag_at(p, i) == TAG_DET && p->k[i].chosen->lemma->value == ONE_OF && j > i + 1)
        g.out.plural = false; /* "one of the deputies" */
    if (flags & NP_APPOSITION)
        g.out.end = over_comma(&g, j);
    find_bearer(p, &g.out);
    return g.out;
}
