/* np_steps.c: what follows in a noun phrase behind a token of it.
 *
 * One function a way to go on: a name of the tables, a word that belongs (np_words.c), what a preposition binds, a number, a further
 * member. Each gives the token behind what it took, or the token it was asked about where it took nothing; np_step() asks them in
 * the order in which they win. */
#include "np.h"

/* ---- names and words ----------------------------------------------------- */

bool called_by_name(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || g->named || p->phrases[j].actor < 0)
        return false;
    bool title = g->titled || (g->body && has(p, j - 1, CLASS_TITLE) && has(p, j - 1, CLASS_HUMAN) && has_article(p, j - 1)); /* also "the forces of Marshal" */
    return title && p->phrases[j].end > j + 1 && p->phrases[j].end <= g->limit && actor_is(p, j, CLASS_HUMAN) && !actor_is(p, j, CLASS_ROLE) && !pro_at(p, j);
}

static uint32_t over_quoted_name(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !quoted_name(p, j, g->limit))
        return j;
    const phrase *whole = &p->phrases[g->out.first]; /* [condemned] the organisation X "the flagrant breach": it has its name already */
    bool named = (whole->actor >= 0 && whole->end == j && IN(p->im->actors[whole->actor].classes, CLASS_ORG)) || (g->closed && head_is(g, CLASS_ORG) && j > g->out.head + 1), words = has_article(p, j + 1) && (tag_at(p, j + 1) == TAG_NOUN || tag_at(p, j + 1) == TAG_MASDAR) && p->phrases[j + 1].actor < 0 && !has(p, j + 1, CLASS_HUMAN) && !has(p, j + 1, CLASS_ORG) && !has(p, j + 1, CLASS_GROUP) && j + 2 < p->k[j].mate && has_article(p, j + 2);
    const reading *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    bool several = h && h->features & F_PLUR && !(h->features & F_SING) && h->pro & PRO_DET && tag_at(p, j + 1) == TAG_MASDAR && !pro_at(p, j + 1) && p->phrases[j + 1].actor < 0 && j + 2 < p->k[j].mate && has_article(p, j + 2);
    if ((named && words) || several) /* also "the authorities [asked for] 'the postponing of the search'" */
        return j;
    g->closed = g->out.definite = true;
    return g->p->k[j].mate + 1;
}

/* "the organisation (NAME)" and a country */
static uint32_t over_brackets(grower *g, uint32_t j)
{
    enum { FEW = 6 };
    const token *k = &g->p->k[j];
    if (j == g->out.first || k->kind != TOKEN_OPEN || k->mate <= j || k->mate >= g->limit || k->mate - j > FEW)
        return j;
    g->complete |= g->body && !g->titled;
    return k->mate + 1;
}

/* "the minister (f.) of foreign [affairs] of South Korea", whose office is written like her adjective. */
static bool ministry_of(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (!g->titled || g->named || !g->indefinite_adjective || !has_head(g) || i != g->out.head + 2)
        return false;
    return !has_article(p, g->out.head) && !has(p, i - 1, CLASS_NISBA) && actor_is(p, i, CLASS_COUNTRY) && !pro_at(p, i) && p->k[i - 1].chosen->features & p->k[g->out.head].chosen->features & F_FEM;
}

/* A known name of several words is taken whole, and another name of the same one behind it. */
static uint32_t known_name(grower *g, uint32_t j)
{
    const parse *p = g->p;
    const image_actor *x = actor_at(p, j);
    if (!x || p->phrases[j].end <= j + 1 || p->phrases[j].end > g->limit)
        return j;
    const reading *r = p->k[j].chosen;
    bool letters = !g->closed && has_head(g) && (tag_at(p, j) == TAG_ADP || (r && r->guessed && !r->pro)); /* "of the B-B-C", whose letters are prepositions */
    if (!(j == g->out.first || called_by_name(g, j) || letters || ministry_of(g, j) || grow_word(g, j)))
        return j;
    if (!has_head(g))
        see_head(g, j);
    bool human = IN(x->classes, CLASS_HUMAN), holder = human && !IN(x->classes, CLASS_ROLE);
    g->out.political = g->out.definite = g->closed = true;
    g->named |= holder;
    g->complete |= holder;
    if (human && (!g->body || g->titled || g->out.head == j)) /* but the forces of somebody */
        g->titled = g->out.person = true;
    g->out.place |= IN(x->classes, CLASS_PLACE) && g->out.head == j;
    g->adjective = g->indefinite_adjective = false;
    uint32_t end = behind_known_name(p, j, g->limit), twin = end;
    twin += twin < g->limit && g->flags & NP_APPOSITION && is_kind(p, twin, TOKEN_COMMA);
    bool again = holder && p->phrases[j].end > j + 1 && twin < g->limit && !pro_at(p, twin) == !has_article(p, twin) && same_entry(p, p->phrases[j].actor, p->phrases[twin].actor);
    return again && p->phrases[twin].end <= g->limit ? p->phrases[twin].end : end; /* "the Servant of the Two Sanctuaries, King Salman" */
}

/* "Its neighbour Eritrea", "his ally Hezbollah": who that is, right behind the noun and its pronoun. */
static uint32_t known_to_him(grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t i = g->out.first;
    const image_actor *x = j == i + 1 ? actor_at(p, j) : NULL;
    if (!x || !en_at(p, i) || !has(p, i, CLASS_HUMAN) || has(p, i, CLASS_TITLE) || tag_at(p, i) != TAG_NOUN || !(p->k[i].chosen->features & F_SING) || IN(x->classes, CLASS_HUMAN) || pro_at(p, j) & ~PRO_DET || p->phrases[j].end > g->limit)
        return j;
    bool agrees = !IN(x->classes, CLASS_COUNTRY) || p->k[i].chosen->features & F_FEM || has_article(p, j);
    if (!agrees || has(p, j, CLASS_NISBA))
        return j;
    g->closed = g->complete = g->out.political = true;
    g->out.person = false;
    g->out.actor = p->phrases[j].actor;
    return p->phrases[j].end;
}

static uint32_t next_word(grower *g, uint32_t j)
{
    bool begins = j != g->out.first || np_may_begin(g->p, j);
    return begins && grow_word(g, j) ? j + 1 : j;
}

static uint32_t hyphenated_name(grower *g, uint32_t j)
{
    bool joined = j > g->out.first && g->named && joins_names(g->p, j) && j + 1 < g->limit && personal_name(g->p, j + 1);
    return joined ? j + 2 : j;
}

/* "the general / NAME" */
static uint32_t over_slash(grower *g, uint32_t j)
{
    const parse *p = g->p;
    bool slash = j > g->out.first && j + 1 < g->limit && p->t->cp[p->k[j].start] == '/';
    return slash && g->titled && !g->named && has_article(p, j - 1) && bare_name(p, j + 1) ? j + 1 : j;
}

/* ---- numbers --------------------------------------------------------------- */

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
    bool houthis = (tag_at(p, i) == TAG_NUM || has(p, i, CLASS_MASS)) && p->phrases[j + 1].actor >= 0 && !actor_is(p, j + 1, CLASS_PLACE) && !actor_is(p, j + 1, CLASS_COUNTRY); /* "ten of the Houthis" */
    if (next && (number || houthis) && !p->time_at[i] && !p->time_at[j + 1] && (has_article(p, j + 1) || p->phrases[j + 1].actor >= 0) && tag_at(p, j + 1) != TAG_NUM)
        return true;
    return has(p, i, CLASS_MASS) && !has(p, i, CLASS_HUMAN) && (next || (j == i + 2 && tag_at(p, i + 1) == TAG_ADJ));
}

/* Each of X and Y, a number of X, 8 of the X. */
static uint32_t counted(grower *g, uint32_t j)
{
    if (j + 1 >= g->limit || !counts_among(g->p, g->out.first, j))
        return j;
    np each = np_parse(g->p, j + 1, g->limit, g->flags | NP_COORD);
    g->out.head = each.head;
    g->out.plural = true;
    g->out.political = each.political;
    g->out.person = each.person;
    g->done = true;
    return each.end;
}

/* "One of (construct) the 57 years", "who is (possessor) of the 26 years": token j begins how old. */
bool of_years(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || j >= g->limit || !p->time_at[j] || tag_at(p, j) != TAG_DET || en_at(p, j - 1))
        return false;
    return role_at(p, j - 1) == ROLE_SELF || (!g->closed && tag_at(p, j - 1) == TAG_NOUN && has(p, j - 1, CLASS_HUMAN) && !has_article(p, j - 1));
}

/* "the countries, the 28"; "one of (construct) the 57 years": so old */
static uint32_t number_as_attribute(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (of_years(g, j)) {
        g->closed = g->out.definite = true;
        return p->times.at[p->time_at[j] - 1].end;
    }
    if (j == g->out.first || j + 1 >= g->limit || tag_at(p, j) != TAG_DET || role_at(p, j) != ROLE_NONE || p->k[j].chosen->lemma->classes || !has_head(g))
        return j;
    bool counts_noun = j + 2 < g->limit && tag_at(p, j + 2) == TAG_NOUN && !has_article(p, j + 2);
    if (!is_kind(p, j + 1, TOKEN_NUMBER) || p->time_at[j + 1] || counts_noun)
        return j;
    g->closed = g->adjective = true;
    return j + 2;
}

/* Channel 12, a station whose name ends in a number. */
static uint32_t number_of_name(grower *g, uint32_t j)
{
    enum { BEARS_NUMBER = 6 }; /* value in nouns.tsv */
    const parse *p = g->p;
    uint32_t i = g->out.first;
    if (!is_kind(p, j, TOKEN_NUMBER) || j == i)
        return j;
    bool channel = j == i + 1 && has(p, i, CLASS_MEDIA) && !p->time_at[j];
    bool counts = j + 1 < g->limit && tag_at(p, j + 1) == TAG_NOUN && !has_article(p, j + 1) && !pro_at(p, j + 1) && (p->k[j].number <= 10 || !(p->k[j + 1].chosen->features & F_PLUR)); /* but "the force [killed] 12 people" */
    bool unit = has_article(p, j - 1) && tag_at(p, j - 1) == TAG_NOUN && p->k[j - 1].chosen->lemma->value == BEARS_NUMBER && (has(p, j - 1, CLASS_ORG) || has(p, j - 1, CLASS_TITLE)) && p->k[j - 1].chosen->features & F_SING && !p->time_at[j] && !counts; /* "the Brigade 444" */
    if (unit)
        g->closed = true;
    bool joined = tag_at(p, j - 1) == TAG_PROPN && p->k[j - 1].len > 2 && !has(p, j - 1, CLASS_PLACE) && !(p->k[j].flags & TF_SPACE);
    return channel || joined || unit ? j + 1 : j;
}

/* ---- what li- and bi- bind -------------------------------------------------- */

/* The name that ends before token i is of whom the noun phrase tells, not of whose adviser he is: "the president of the parliament
 * NAME", but "the adviser of NAME", "the adviser of the president NAME". */
static bool his_own_name(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t k = i;
    while (k > g->out.first && tag_at(p, k - 1) == TAG_PROPN && personal_name(p, k - 1) && !has_article(p, k - 1))
        k--;
    if (k == i || !has_head(g))
        return false;
    while (k > g->out.head + 1 && tag_at(p, k - 1) == TAG_ADJ)
        k--;
    if (k == g->out.head + 1)
        return has_article(p, g->out.head) || en_at(p, g->out.head);
    bool superior = has(p, k - 1, CLASS_TITLE) && !(p->k[k - 1].chosen && p->k[k - 1].chosen->features & F_PLUR);
    return k > g->out.head + 1 && !superior && (has_article(p, k - 1) || tag_at(p, k - 1) == TAG_PROPN); /* but "the Nobel prize" */
}

/* "The accusing by the government of (li-) the opposition": what stands behind who does it is the masdar's object. */
static bool object_behind_doer(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t first = g->out.first, h = g->out.head;
    const reading *deed = first > 0 ? p->k[first - 1].chosen : NULL;
    if (!has_head(g) || h >= i || !deed || deed->tag != TAG_MASDAR || !deed->lemma->event || deed->pro & PRO_DET || deed->en || pro_at(p, first) & PRO_PREP)
        return false;
    if (p->phrases[first].actor >= 0 && p->phrases[first].end == i)
        return true;
    const reading *r = p->k[h].chosen;
    if (!r)
        return false;
    bool land = tag_at(p, i - 1) == TAG_ADJ && has(p, i - 1, CLASS_NISBA) && p->k[i - 1].chosen->lemma->actor >= 0;
    bool named = p->phrases[i].actor >= 0 || tag_at(p, i) == TAG_PROPN;
    bool target = named || has(p, i, CLASS_COUNTRY) || has(p, i, CLASS_PLACE) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_HUMAN);
    bool whole = (i == h + 1 && (has_article(p, h) || en_at(p, h))) || (land && has_article(p, i - 1)); /* the government; the Russian government */
    bool chief = has(p, h, CLASS_TITLE) && r->features & F_SING;
    if (chief && i > h + 2)
        return false; /* the Egyptian secretary-general of (li-) the union */
    if (has(p, h, CLASS_ORG) || chief)
        return whole && (target || has(p, h, CLASS_ARMED) || en_at(p, h));
    return whole && (target || !land) && (has(p, h, CLASS_GROUP) || has(p, h, CLASS_HUMAN) || has(p, h, CLASS_COUNTRY));
}

/* Behind a name of the tables, which is whole, li- leads something else: "the accusations of the United States against Russia", "the
 * Security Council [met] to discuss", "the support of the European Union for the political process". */
static bool behind_whole_name(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    const image_actor *x = actor_at(p, g->out.first);
    if (!x || p->phrases[g->out.first].end != i)
        return false;
    bool human = IN(x->classes, CLASS_HUMAN);
    if (p->phrases[i].actor >= 0 || IN(x->classes, CLASS_COUNTRY) || (human && !IN(x->classes, CLASS_ROLE)))
        return true;
    bool described = has_article(p, i) && i + 1 < g->limit && tag_at(p, i + 1) == TAG_ADJ;
    return tag_at(p, i) == TAG_MASDAR || (described && !IN(x->classes, CLASS_MEDIA) && !human);
}

/* "[X called on] the international community to look into": what is asked stands behind whom. */
static bool asked_for(const grower *g, uint32_t i)
{
    enum { NEAR = 8 };
    const parse *p = g->p;
    const reading *calling = g->out.first > 0 && tag_at(p, i) == TAG_MASDAR ? p->k[g->out.first - 1].chosen : NULL;
    if (calling && calling->tag == TAG_APTC && calling->lemma->event == EVENT_REQUEST && !(calling->pro & PRO_DET))
        return true; /* "calling on the international community to move" */
    bool named = role_at(p, i + 1) == ROLE_FI && g->adjective && (head_is(g, CLASS_ORG) || head_is(g, CLASS_GROUP)); /* "the general directorate for fire-fighting in X" */
    bool fast = i + 1 < g->limit && tag_at(p, i) == TAG_MASDAR && tag_at(p, i + 1) == TAG_ADV && p->k[i + 1].chosen->pro == 0; /* "to move fast" */
    bool last = tag_at(p, i) == TAG_MASDAR && (i + 1 >= g->limit || tag_at(p, i + 1) == TAG_PUNCT || (pro_at(p, i + 1) & PRO_LI && tag_at(p, i + 1) == TAG_MASDAR));
    bool more = i + 1 < g->limit && (tag_at(p, i + 1) == TAG_ADP || fast);
    if (!(more || last) || en_at(p, i + 1) || p->time_at[i] || named)
        return false;
    for (uint32_t k = g->out.first; k-- > 0 && g->out.first - k < NEAR && p->k[k].kind == TOKEN_WORD;)
        if (is_finite(p, k))
            return p->k[k].chosen->lemma->event == EVENT_REQUEST && (more || k + 1 < g->out.first);
    return false;
}

/* Li- and a masdar tell what somebody does something for, not what he is there for. */
static bool for_a_deed(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t head = g->out.head;
    const reading *deed = p->k[i].chosen;
    bool det = has_article(p, i);
    if (det && may_be(p, i, TAG_MASDAR) && asked_for(g, i))
        return true;
    const reading *how = i + 1 < g->limit ? p->k[i + 1].chosen : NULL; /* "[was exposed] to a sharp rebuke": a task has an object */
    if (!det && tag_at(p, i) == TAG_MASDAR && deed->lemma->event && how && how->tag == TAG_ADJ && !how->pro && !how->en && !IN(how->lemma->classes, CLASS_QUANT))
        return true;
    bool bare = has_head(g) && (head == g->out.first || (head == g->out.first + 1 && role_at(p, g->out.first) == ROLE_DEM)) && i == head + 1 && has_article(p, head); /* a body that is named for its task says more of itself */
    if (tag_at(p, i) != TAG_MASDAR) /* "the government [prepares] for a campaign" */
        return bare && !det && tag_at(p, i) == TAG_NOUN && head_is(g, CLASS_ORG) && p->phrases[i].actor < 0 && !has(p, i, CLASS_HUMAN) && !collective(p, i);
    if (!det && head_is(g, CLASS_ARMED))
        return true; /* "the army [met] to discuss" */
    bool many = has_head(g) && p->k[head].chosen && p->k[head].chosen->features & F_PLUR && p->phrases[g->out.first].actor < 0;
    if (many && (det || i - 1 == head || !may_be(p, i - 1, TAG_APTC)))
        return true; /* "[called on] all sides to return" */
    if (bare)
        return true; /* "the government [did it] to cut" */
    return !det && IN(deed->lemma->classes, CLASS_BEGIN); /* "[works with] the ministry of justice to continue" */
}

/* What li- leads at token i stands outside of the phrase. */
static bool li_leads_out(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (has(p, i, CLASS_NOTBE) || (tag_at(p, i) == TAG_MASDAR && en_at(p, i)) || object_behind_doer(g, i))
        return true; /* "[criticised] the council for its failing", "for the lack of" */
    if (has(p, i, CLASS_TIMEUNIT) && has_article(p, i))
        return true; /* "the council [called] for the second time" */
    if (is_kind(p, i - 1, TOKEN_CLOSE))
        return true; /* "the support of the organisation (NAME) for the movement" */
    if (actor_is(p, i, CLASS_MEDIA) && !head_is(g, CLASS_DOC))
        return true; /* "the police [told] the BBC" */
    if (behind_whole_name(g, i))
        return true;
    if (g->named && g->titled && his_own_name(g, i))
        return true; /* "the visit of the president, NAME, to the country" */
    if (for_a_deed(g, i))
        return true;
    uint32_t h = g->out.head;
    bool bare = i > 0 && i - 1 == h && h == g->out.first && has_article(p, h) && tag_at(p, h) == TAG_NOUN && !may_be(p, h, TAG_ADJ) && !may_be(p, h, TAG_APTC) && p->phrases[h].actor < 0 && (g->titled ? has(p, h, CLASS_TITLE) && has(p, h, CLASS_POLITICAL) : g->body && !has(p, h, CLASS_DOC) && !has(p, h, CLASS_ARMED));
    if (bare && !(pro_at(p, i) & PRO_AND) && (presses(p, i) || p->phrases[i].actor >= 0 || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || has(p, i, CLASS_COUNTRY)))
        return true; /* "[apologised] the government to (li-) the opposition" */
    return head_is(g, CLASS_ARMED) && !collective(p, i) && p->phrases[i].actor < 0; /* "the forces of the army [prepare] for an operation" */
}

/* "The president of the National Union of (li-) the journalists NAME": a people between a body and the name of who heads it. */
static bool people_before_name(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (!g->titled || g->named || pro_at(p, i) != (PRO_LI | PRO_DET) || !has(p, i, CLASS_HUMAN) || !(p->k[i].chosen->features & F_PLUR))
        return false;
    uint32_t body = i - 1;
    while (body > g->out.head && tag_at(p, body) == TAG_ADJ && has_article(p, body))
        body--;
    return body > g->out.head && has(p, body, CLASS_ORG) && has_article(p, body) && i + 1 < g->limit && bare_name(p, i + 1);
}

/* The National Commission for Lawyers. */
static bool body_of_people(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    if (people_before_name(g, i))
        return true;
    if (pro_at(p, i) != (PRO_LI | PRO_DET) || !g->body || !g->adjective || !head_is(g, CLASS_ORG) || !(p->k[g->out.head].chosen->features & F_SING))
        return false;
    bool people = has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_MEDIA) && p->k[i].chosen->features & F_PLUR;
    return people && tag_at(p, i - 1) == TAG_ADJ && has_article(p, i - 1) && !has(p, i - 1, CLASS_NISBA);
}

/* li- binds a body or document, or one who holds an office, to what it is for: "the Observatory for rights". */
static bool for_its_task(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    tag_id t = tag_at(p, i);
    if (!g->body && !g->titled)
        return false;
    bool authors = head_is(g, CLASS_DOC) && pro_at(p, i) == PRO_LI && t == TAG_NOUN && has(p, i, CLASS_HUMAN) && p->k[i].chosen->features & F_PLUR && i + 1 < g->limit && (tag_at(p, i + 1) == TAG_NOUN || (tag_at(p, i + 1) == TAG_ADJ && has(p, i + 1, CLASS_NISBA))) && g->adjective;
    if (authors)
        return true; /* "a joint statement of (li-) the ministers of" */
    bool ranked = g->titled && !g->named && head_is(g, CLASS_TITLE) && g->out.head == g->out.first && i == g->out.head + 2 && has_article(p, g->out.head) && tag_at(p, i - 1) == TAG_ADJ && has(p, i - 1, CLASS_ORDINAL) && has_article(p, i - 1);
    if (ranked && t == TAG_NOUN && !en_at(p, i) && ((has(p, i, CLASS_TITLE) && p->k[i].chosen->features & F_SING) || has(p, i, CLASS_ORG)))
        return true; /* "the first deputy of (li-) the president" */
    if (has(p, i, CLASS_HUMAN) || (has(p, i, CLASS_MEDIA) && !has(p, i, CLASS_FIELD) && !has(p, g->out.head, CLASS_DOC)) || has(p, i, CLASS_TITLE) || has(p, i, CLASS_VIOLENT) || ((t == TAG_APTC || t == TAG_PPTC) && ends_in_nun(p, i)))
        return false;
    if (g->body && !(has(p, g->out.head, CLASS_ARMED) && has(p, i, CLASS_PLACE)))
        return true;
    const reading *h = p->k[g->out.head].chosen;
    bool several = h && h->features & F_PLUR && (has(p, i, CLASS_PLACE) || has_article(p, g->out.head));
    bool whole = has_article(p, i) || (i + 1 < g->limit && has_article(p, i + 1) && tag_at(p, i + 1) == TAG_NOUN && !has(p, i + 1, CLASS_TITLE)); /* also "the High commissioner for the rights of man" */
    bool of_body = i > g->out.first + 2 && tag_at(p, i - 2) == TAG_NOUN && has(p, i - 2, CLASS_ORG) && !has_article(p, i - 2); /* "the director of the institute of Bahrain for rights" */
    bool field = (has(p, i, CLASS_FIELD) || has(p, i, CLASS_FACT)) && whole && (tag_at(p, i - 1) == TAG_ADJ || of_body);
    return g->titled && !several && (has(p, i, CLASS_ORG) || (has(p, i, CLASS_PLACE) && t != TAG_PROPN) || has(p, i, CLASS_THING) || field);
}

/* bi- binds: the one charged with affairs, the minister charged with relations (adjectives.tsv says which), the leader in the
 * movement of X before his name, an official in the ministry, the spokesman in the name of. */
static bool bi_binds(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint8_t pro = pro_at(p, i);
    const reading *h = has_head(g) && i == g->out.head + 1 && g->out.head == g->out.first ? p->k[g->out.head].chosen : NULL;
    bool charge = h && (h->tag == TAG_APTC || h->tag == TAG_PPTC) && h->pro & PRO_DET && h->features & F_SING;
    if (charge && !(pro & PRO_AND) && tag_at(p, i) == TAG_NOUN && (has(p, i, CLASS_THING) || has(p, i, CLASS_DOC)))
        return true;
    const reading *charged = i > g->out.first ? p->k[i - 1].chosen : NULL;
    if (pro == (PRO_BI | PRO_DET) && (g->titled || g->body) && charged && charged->tag == TAG_ADJ && charged->pro & PRO_DET && charged->lemma->value == 1 && !IN(charged->lemma->classes, CLASS_ORDINAL) && !has(p, i, CLASS_HUMAN))
        return true;
    bool alone = (pro & ~PRO_DET) == PRO_BI;
    uint32_t behind = p->phrases[i].actor >= 0 ? p->phrases[i].end : i + 1;
    bool before_name = behind < g->limit && (bare_name(p, behind) || (is_kind(p, behind, TOKEN_COMMA) && behind + 1 < g->limit && bare_name(p, behind + 1)));
    if (alone && g->titled && !g->named && p->phrases[i].actor >= 0 && collective(p, i) && before_name)
        return true;
    bool within = collective(p, i) && !has(p, i, CLASS_HUMAN) && !has(p, i, CLASS_DOC) && (!has(p, i, CLASS_ARMED) || has_article(p, i)) && !has(p, i, CLASS_MEDIA);
    bool official = head_is(g, CLASS_SOURCE) || head_is(g, CLASS_TITLE), able = head_is(g, CLASS_HUMAN) || !g->out.definite;
    if (alone && g->flags & NP_PP && !g->named && has_head(g) && p->k[g->out.head].chosen && official && able && within) {
        const reading *verb = g->out.first ? p->k[g->out.first - 1].chosen : NULL; /* one that does not want bi- for itself */
        if (!(verb && finite_tag(verb->tag) && IN(verb->lemma->event_frames, EFRAME_R_BI)))
            return true;
    }
    uint32_t office = i > g->out.first + 1 && tag_at(p, i - 1) == TAG_ADJ ? i - 2 : i - 1; /* "NAME, the [official] spokesman in the name of" */
    bool behind_name = g->named && office > g->out.first && has(p, office, CLASS_HUMAN) && has_article(p, office);
    return (g->titled || behind_name) && has(p, i, CLASS_NAMEWORD) && !has(p, i, CLASS_THING) && !has(p, i, CLASS_DOC);
}

static bool binding_preposition(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint8_t pro = pro_at(p, i);
    tag_id t = tag_at(p, i);
    bool poll = has_head(g) && i == g->out.head + 1 && head_is(g, CLASS_DOC) && pro == (PRO_LI | PRO_DET) && has(p, i, CLASS_SPEECH); /* "a survey of opinion" */
    if (!(pro & (PRO_LI | PRO_BI)) || !nominal_tag(t) || (has(p, i, CLASS_OCCASION) && !poll) || p->time_at[i])
        return false;
    const reading *r = p->k[i].chosen;
    if ((t == TAG_NOUN && r->lemma->event && !(r->features & F_PLUR)) || (t == TAG_MASDAR && r->lemma->event && g->titled))
        return false;
    if (pro & PRO_LI && li_leads_out(g, i))
        return people_before_name(g, i);
    if (body_of_people(g, i))
        return true;
    if (pro & PRO_LI && !(pro & PRO_AND))
        return for_its_task(g, i);
    return pro & PRO_BI && bi_binds(g, i);
}

static uint32_t bound_by_preposition(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !binding_preposition(g, j))
        return j;
    bool name_of = has(p, j, CLASS_NAMEWORD); /* in the name of: the spokesman's */
    uint32_t inner = j + name_of, end = np_parse(p, inner, g->limit, 0).end;
    g->adjective = g->indefinite_adjective = false;
    g->closed = true;
    g->out.definite |= name_of;
    return end > inner ? end : j + 1;
}

/* "The forces backed by (min) Russia", "the militias loyal to (li-) Iran": with the adjective goes who backs them, or whose side they
 * are on. */
static uint32_t side_taken(grower *g, uint32_t j)
{
    const parse *p = g->p;
    const reading *of = j > g->out.first + 1 ? p->k[j - 1].chosen : NULL;
    if (!of || of->tag != TAG_ADJ || !(of->lemma->value == OF_A_SIDE || (IN(of->lemma->classes, CLASS_BELONG) && head_is(g, CLASS_PLANE))) || IN(of->lemma->classes, CLASS_ORDINAL) || of->pro & ~PRO_DET || of->en || !(head_is(g, CLASS_ARMED) || head_is(g, CLASS_GROUP) || head_is(g, CLASS_ORG) || head_is(g, CLASS_HUMAN) || head_is(g, CLASS_PLANE)))
        return j;
    bool backed = role_at(p, j) == ROLE_MIN && !en_at(p, j) && !pro_at(p, j), loyal = (pro_at(p, j) & ~PRO_DET) == PRO_LI || (pro_at(p, j) & ~PRO_DET) == PRO_BI;
    uint32_t whom = backed ? j + 1 : j;
    if (!(backed || loyal) || whom >= g->limit || tag_at(p, whom) == TAG_MASDAR || p->time_at[whom] || !np_may_begin(p, whom))
        return j;
    np n = np_parse(p, whom, g->limit, 0);
    if (n.end <= whom || !(n.actor >= 0 || n.political || (n.person && n.definite) || has(p, n.head, CLASS_GROUP)))
        return j;
    uint32_t other = n.end; /* "backed by Saudi Arabia and the Emirates" */
    if (backed && n.actor >= 0 && other < g->limit && pro_at(p, other) == PRO_AND && p->phrases[other].actor >= 0 && actor_is(p, other, CLASS_COUNTRY) && tag_at(p, other) == TAG_PROPN)
        other = p->phrases[other].end;
    g->adjective = g->indefinite_adjective = false;
    g->closed = g->out.definite = true;
    return other;
}

/* "A committee for the rights of man belonging to (li-) the UN": whose it is stands behind its field. */
static uint32_t belonging(grower *g, uint32_t j)
{
    const parse *p = g->p;
    const reading *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    if (!h || j < g->out.head + 2 || g->named || h->pro & PRO_DET || !(head_is(g, CLASS_ARMED) || head_is(g, CLASS_GROUP) || head_is(g, CLASS_ORG)))
        return j;
    bool belongs = false;
    for (const reading *r = p->k[j].word ? p->k[j].word->readings : NULL, *end = r ? r + p->k[j].word->nreadings : NULL; r < end; r++)
        belongs |= !r->pro && !r->en && IN(r->lemma->classes, CLASS_BELONG) && !finite_tag(r->tag) && !((r->features ^ h->features) & F_FEM);
    uint32_t whom = j + 1;
    if (!belongs || whom >= g->limit || (pro_at(p, whom) & ~PRO_DET) != PRO_LI || en_at(p, whom) || tag_at(p, whom) == TAG_MASDAR || p->time_at[whom] || !np_may_begin(p, whom))
        return j;
    np n = np_parse(p, whom, g->limit, 0);
    if (n.end == whom)
        return j;
    g->closed = g->out.definite = true;
    return n.end;
}

/* "The Observatory, and its seat is Britain": where a body sits. */
static uint32_t its_seat(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !seat(p, j) || !(g->body || head_is(g, CLASS_GROUP) || p->phrases[g->out.first].actor >= 0))
        return j;
    uint32_t k = j + 1;
    k += k < g->limit && tag_at(p, k) == TAG_ADJ && has_article(p, k); /* "its main seat" */
    k += k < g->limit && role_at(p, k) == ROLE_FI && !en_at(p, k);
    if (k >= g->limit || pro_at(p, k) & ~PRO_DET || !np_may_begin(p, k))
        return j;
    np n = np_parse(p, k, actor_is(p, k, CLASS_PLACE) && p->phrases[k].end <= g->limit ? p->phrases[k].end : g->limit, 0);
    if (n.end <= k || n.person || !(actor_is(p, k, CLASS_PLACE) || has(p, n.head, CLASS_PLACE) || has(p, n.head, CLASS_CAPITAL)))
        return j;
    g->adjective = g->indefinite_adjective = false;
    g->closed = g->out.definite = true;
    return n.end;
}

/* "The minister of foreign affairs and of the citizens abroad, NAME", "the spokesman at the court NAME": bi- and the
 * article, right before the name of who holds the office. */
static uint32_t field_of_office(grower *g, uint32_t i)
{
    const parse *p = g->p;
    const reading *r = p->k[i].chosen;
    if (i == g->out.first || !g->titled || g->named || i + 2 >= g->limit || !r || r->pro != (PRO_BI | PRO_DET) || r->en || r->lemma->event || p->time_at[i])
        return i;
    bool noun = r->tag == TAG_NOUN || (r->tag == TAG_APTC && r->features & F_SING);
    if (!noun || has(p, i, CLASS_DOC) || has(p, i, CLASS_OCCASION) || has(p, i, CLASS_HUMAN))
        return i;
    uint32_t name = is_kind(p, i + 1, TOKEN_COMMA) && g->flags & NP_APPOSITION ? i + 2 : i + 1;
    if (!bare_name(p, name) || p->time_at[name] || !(tag_at(p, name) == TAG_PROPN || p->k[name].chosen->guessed))
        return i;
    g->closed = true;
    g->adjective = g->indefinite_adjective = false;
    return i + 1;
}

/* ---- attributes of several words ---------------------------------------------- */

/* A passive participle for somebody, with the article: what it was done with stands behind it. */
static bool suspected(const parse *p, uint32_t i)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; may_be(p, i, TAG_PPTC) && has_article(p, i) && r < w->nreadings; r++)
        if (w->readings[r].tag == TAG_PPTC && w->readings[r].pro & PRO_DET && w->readings[r].features & (F_SING | F_PLUR))
            return true;
    return false;
}

/* "recognised internationally", "the one suspected of it", "the one sentenced" */
static uint32_t with_its_pronoun(grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t i = g->out.first;
    if (j == i || tag_at(p, j) != TAG_ADP || !en_at(p, j) || pro_at(p, j))
        return j;
    bool participle = tag_at(p, j - 1) == TAG_PPTC || tag_at(p, j - 1) == TAG_APTC;
    if (participle && g->adjective && has_article(p, j - 1) && j + 1 < g->limit && (tag_at(p, j + 1) == TAG_ADV || (tag_at(p, j + 1) == TAG_ADJ && p->k[j + 1].chosen->features & F_ACC)))
        return j + 2;
    bool of_it = role_at(p, j) == ROLE_BI || role_at(p, j) == ROLE_ALA || role_at(p, j) == ROLE_FI;
    bool number = j == i + 2 && (tag_at(p, i) == TAG_NUM || is_kind(p, i, TOKEN_NUMBER)) && may_be(p, j - 1, TAG_PPTC);
    if (!of_it || j - 1 != g->out.head || !(suspected(p, j - 1) || number))
        return j;
    g->out.person = g->closed = true;
    return j + 1;
}

/* "The man who has reached (the one reaching) of age 58 years": how old somebody is, at token j behind the participle. */
static uint32_t of_age(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j < g->out.first + 2 || j + 2 >= g->limit || role_at(p, j) != ROLE_MIN || en_at(p, j) || pro_at(p, j) || tag_at(p, j - 1) != TAG_APTC || pro_at(p, j - 1) != PRO_DET)
        return j;
    uint32_t t = tag_at(p, j + 1) == TAG_NOUN && pro_at(p, j + 1) == PRO_DET ? p->time_at[j + 2] : 0;
    if (!t || p->times.at[t - 1].first != j + 2 || p->times.at[t - 1].type != ISNAD_DURATION || p->times.at[t - 1].end > g->limit)
        return j;
    g->closed = true;
    return p->times.at[t - 1].end;
}

/* "the migrants not legal", "organisations not of the government" */
static uint32_t negated_attribute(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || role_at(p, j) != ROLE_GHAYR || pro_at(p, j) || j + 1 >= g->limit || !has_head(g) || g->named || p->phrases[j - 1].actor >= 0)
        return j;
    tag_id t = tag_at(p, j + 1);
    if (!(t == TAG_ADJ || t == TAG_APTC || t == TAG_PPTC) || !has_article(p, j + 1) != !g->out.definite || en_at(p, j + 1))
        return j;
    g->adjective = g->closed = true;
    g->indefinite_adjective = !g->out.definite;
    return j + 2;
}

/* international and local */
static uint32_t joined_attribute(grower *g, uint32_t j)
{
    const parse *p = g->p;
    bool joined = j > g->out.first && g->adjective && pro_at(p, j) & PRO_AND && tag_at(p, j) == TAG_ADJ;
    return joined && (has_article(p, j) || !has_article(p, j - 1)) ? j + 1 : j;
}

/* ---- "and" ---------------------------------------------------------------------- */

/* "The refusal of the kingdom and its condemnation", "the banks and the setting of a date": the masdar at token j, behind "and",
 * is no second member of the phrase. */
static bool another_deed(const grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t first = g->out.first, head = g->out.head;
    tag_id t = tag_at(p, j);
    bool bare = !has_article(p, j) && !en_at(p, j), known = p->phrases[first].actor >= 0;
    if (j <= first || (t != TAG_NOUN && t != TAG_MASDAR))
        return false;
    bool wounds = (has(p, j, CLASS_HURT) || has(p, j, CLASS_DEAD)) && !has(p, j, CLASS_HUMAN) && !has(p, j, CLASS_VICTIM);
    bool body = head_is(g, CLASS_ORG) || head_is(g, CLASS_GROUP);
    bool somebody = g->out.person || body || known || head_is(g, CLASS_HUMAN) || head_is(g, CLASS_ARMED) || is_kind(p, first, TOKEN_NUMBER) || tag_at(p, first) == TAG_NUM;
    if (wounds && bare && j + 1 < g->limit && np_may_begin(p, j + 1) && somebody)
        return true; /* "the killing of a soldier and the wounding of four" */
    if (t == TAG_NOUN && bare && head_is(g, CLASS_HUMAN) && g->out.plural && p->k[j].chosen->lemma->event && may_be(p, j, TAG_PERF) && j + 1 < g->limit && role_at(p, j + 1) == ROLE_ALA)
        return true; /* "the activists, and some were sentenced", written like "and the rule over" */
    if (t == TAG_NOUN)
        return bare && g->closed && has_head(g) && p->k[j].chosen->lemma->event && p->k[head].chosen && !p->k[head].chosen->lemma->event && (body || head_is(g, CLASS_ARMED) || known); /* "clashes with the army and raids of" */
    if (en_at(p, j))
        return p->k[j].chosen->lemma->event || g->out.person || known || body || head_is(g, CLASS_ARMED);
    if (!has_article(p, j)) { /* something is done to what stands behind it */
        if (known && (j == first + 1 || p->phrases[first].end == j))
            return true;
        bool people = has_head(g) && (head_is(g, CLASS_NISBA) || head_is(g, CLASS_HUMAN)) && has_article(p, head) && p->k[head].chosen->features & F_PLUR; /* "its support of the Kurds, and going on with" */
        bool some = !g->closed && has_head(g) && head_is(g, CLASS_HUMAN) && head == first && (j == first + 1 || (j == first + 2 && tag_at(p, first + 1) == TAG_ADJ)) && g->out.plural && p->k[j].chosen->features & F_SING && !collective(p, j) && j + 1 < g->limit && (tag_at(p, j + 1) == TAG_NOUN || tag_at(p, j + 1) == TAG_NUM) && !pro_at(p, j + 1); /* "the arrest of opponents and the putting down of demonstrations" */
        bool counted_people = (is_kind(p, first, TOKEN_NUMBER) || tag_at(p, first) == TAG_NUM) && head_is(g, CLASS_HUMAN) && p->k[j].chosen->lemma->event; /* "of 18 people and the abduction of ten women" */
        bool many = some || counted_people || (g->closed && (known || body || people || head_is(g, CLASS_COUNTRY) || g->out.person));
        bool field = (tag_at(p, j - 1) == TAG_NOUN || tag_at(p, j - 1) == TAG_MASDAR) && !has(p, j - 1, CLASS_HUMAN) && !collective(p, j - 1);
        bool task = !head_is(g, CLASS_ARMED) && (head_is(g, CLASS_ORG) || head_is(g, CLASS_TITLE)) && j - 1 > head && (field || pro_at(p, j - 1) & PRO_LI); /* the ministry of industry and the furthering of exports */
        bool one = p->k[j].chosen->features & F_SING && !collective(p, j); /* "and rescue services" are somebody */
        bool by = j + 1 < g->limit && p->k[j].chosen->lemma->event && (head_is(g, CLASS_ARMED) || known) && pro_at(p, j + 1) == PRO_LI && collective(p, j + 1); /* "the forces and a shelling of (li-) the alliance's" */
        return (many && by) || (many && !task && one && j + 1 < g->limit && np_may_begin(p, j + 1) && !pro_at(p, j + 1) == !has_article(p, j + 1) && tag_at(p, j + 1) != TAG_ADJ);
    }
    bool led = j + 1 < g->limit && ((tag_at(p, j + 1) == TAG_ADP && !en_at(p, j + 1) && role_at(p, j + 1) != ROLE_FI) || (pro_at(p, j + 1) == PRO_LI && tag_at(p, j + 1) == TAG_MASDAR));
    bool people = head_is(g, CLASS_HUMAN) && !head_is(g, CLASS_TITLE);
    return (g->out.definite || people) && led && !((head_is(g, CLASS_ORG) && !g->adjective) || head_is(g, CLASS_TITLE));
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

/* "[storm] the building and the police [arrest] dozens": who stands behind "and" does what the verb behind him says, a clause of its own. */
static bool does_another(const grower *g, const np *other)
{
    enum { NEAR = 8 };
    const parse *p = g->p;
    uint32_t first = g->out.first, verb = other->end;
    const reading *v = verb < p->t->ntokens ? p->k[verb].chosen : NULL, *h = p->k[other->head].chosen;
    if (!v || v->tag != TAG_IMPF || v->guessed || v->pro || !(v->features & F_3RD) || !(v->features & F_SING) || !h || !(other->actor >= 0 || has_article(p, other->head) || (other->definite && h->tag == TAG_NOUN)) || other->plural)
        return false;
    bool known = h->tag != TAG_PROPN ? !h->guessed : has(p, other->head, CLASS_PLACE) && (h->features & (F_FEM | F_MASC)) != (F_FEM | F_MASC) && h->features & (F_FEM | F_MASC);
    if ((known && !(h->features & F_FEM) != !(v->features & F_FEM)) || pro_at(p, first) & PRO_PREP || (first && tag_at(p, first - 1) == TAG_ADP))
        return false;
    for (uint32_t k = first; k-- > 0 && first - k < NEAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k) && tag_at(p, k) != TAG_ADP && !(pro_at(p, k) & PRO_PREP);)
        if (is_finite(p, k))
            return role_at(p, verb) == ROLE_NONE;
    return false;
}

static uint32_t and_another(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (!(g->flags & NP_COORD) || j == g->out.first || (pro_at(p, j) & ~PRO_DET) != PRO_AND || p->time_at[j])
        return j;
    bool number = tag_at(p, j) == TAG_NUM && p->k[j].kind == TOKEN_WORD && j + 1 < g->limit && (collective(p, j + 1) || has(p, j + 1, CLASS_HUMAN)); /* "and five states" */
    if (!(nominal_tag(tag_at(p, j)) || number) || (p->k[j].chosen->guessed && p->phrases[j].actor < 0) || another_deed(g, j))
        return j;
    np other = np_parse(p, j, g->limit, g->flags & ~(unsigned)NP_APPOSITION);
    if (other.end == other.first || does_another(g, &other))
        return j;
    int32_t whom = p->phrases[g->out.first].actor;
    bool named = (g->out.person && may_be(p, j, TAG_PERF) && (tag_at(p, j - 1) == TAG_PROPN || (p->k[j - 1].chosen && p->k[j - 1].chosen->guessed))) || (whom >= 0 && person_entry(p, whom)), thing = tag_at(p, other.head) == TAG_NOUN && !other.person && !other.political && other.actor < 0;
    if (named && thing && !has_article(p, other.head) && !en_at(p, other.head) && !collective(p, other.head) && !has(p, other.head, CLASS_HUMAN) && !has(p, other.head, CLASS_ARMED) && !has(p, other.head, CLASS_MEDIA))
        return j; /* "the criticism of NAME, and once (marra) in March", "spoke with NAME and warned", written like "caution" */
    if (g->out.person && thing && other.head == j && other.end == j + 1 && en_at(p, j) && may_be(p, j, TAG_PERF) && !has(p, j, CLASS_HUMAN) && !collective(p, j) && other.end < p->t->ntokens && tag_at(p, other.end) == TAG_NOUN && !pro_at(p, other.end) && !p->time_at[other.end])
        return j; /* "met the president and handed him a letter", written like "and his ladder" */
    bool within = g->out.person && !other.person; /* the minister of youth and sports is one */
    g->out.plural = g->out.plural || !(within || one_person(&g->out, &other, p));
    g->closed = true;
    return other.end;
}

/* Called for every word of every phrase: in a row, not by a table of functions, which a processor cannot foresee. */
uint32_t np_step(grower *g, uint32_t j)
{
    uint32_t end;
    (void)((end = over_quoted_name(g, j)) != j || (end = over_brackets(g, j)) != j || (end = known_to_him(g, j)) != j || (end = known_name(g, j)) != j || (end = counted(g, j)) != j || (end = number_as_attribute(g, j)) != j ||
           (end = hyphenated_name(g, j)) != j || (end = next_word(g, j)) != j || (end = side_taken(g, j)) != j || (end = belonging(g, j)) != j || (end = its_seat(g, j)) != j || (end = bound_by_preposition(g, j)) != j || (end = issued_by(g, j)) != j || (end = town_before_name(g, j)) != j ||
           (end = deputy_for(g, j)) != j || (end = envoy_to(g, j)) != j || (end = of_that_time(g, j)) != j || (end = over_slash(g, j)) != j || (end = number_of_name(g, j)) != j || (end = with_its_pronoun(g, j)) != j || (end = of_age(g, j)) != j ||
           (end = field_of_office(g, j)) != j || (end = at_place(g, j)) != j || (end = negated_attribute(g, j)) != j || (end = joined_attribute(g, j)) != j || (end = and_another(g, j)) != j);
    return end;
}
