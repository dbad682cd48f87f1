/* verb_object.c: where the object of a finite verb that names a deed begins, over what stands between them. */
#include "verb_clause.h"

/* "The ambassador to the UN, NAME, met X": her name stands behind the comma, and the object behind that. */
static void over_the_name(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t j = c->at;
    bool name = c->object_behind && j > c->object && is_kind(p, j - 1, TOKEN_COMMA) && c->who.person && c->who.name >= c->who.name_end && tag_at(p, j) == TAG_PROPN && !bare_place(p, j) && !has(p, j, CLASS_PLACE);
    if (!name)
        return;
    uint32_t end = np_parse(p, j, e->limit, 0).end, behind = end > j && end < e->limit && is_kind(p, end, TOKEN_COMMA) ? skip_adjuncts(e->d, end, e->limit) : e->limit;
    c->object_behind = behind < e->limit && np_may_begin(p, behind) && !(pro_at(p, behind) & ~PRO_DET);
    if (c->object_behind)
        c->at = behind;
    if (c->object_behind && IN(e->frames, EFRAME_R_OBJ))
        c->object = c->at;
}

/* "Attacked gunmen in Ouagadougou, the capital of X, the embassy": what the place is stands between the commas, the object behind them. */
static void over_the_place(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t j = c->at;
    bool place = c->object_behind && j > e->i + 2 && is_kind(p, j - 1, TOKEN_COMMA) && has(p, j - 2, CLASS_PLACE) && (has(p, j, CLASS_PLACE) || has(p, j, CLASS_CAPITAL)) && tag_at(p, j) == TAG_NOUN && !has_article(p, j) && !pro_at(p, j);
    uint32_t end = place ? np_parse(p, j, e->limit, 0).end : j;
    if (end <= j || end + 1 >= e->limit || !is_kind(p, end, TOKEN_COMMA) || !np_may_begin(p, end + 1) || pro_at(p, end + 1) & ~PRO_DET)
        return;
    c->at = end + 1;
    if (IN(e->frames, EFRAME_R_OBJ))
        c->object = c->at;
}

/* The comma that closes an apposition begun at token k; k: none does nearby. */
static uint32_t closing_comma(const deed *e, uint32_t k)
{
    enum { FAR = 12 };
    const parse *p = e->p;
    for (uint32_t j = k; j + 1 < e->limit && j < k + FAR && !is_finite(p, j); j++)
        if (is_kind(p, j, TOKEN_COMMA))
            return j;
    return k;
}

/* Behind a land, with the verb first, what it is: "Russia, the ally of the government"; the object stands behind the comma that closes
 * it ("Iran, the main foe of the kingdom, supports X"). "Italy, the gate of migrants, threatened to": there is none. */
static void over_what_land_is(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t j = c->at;
    const reading *r = j + 1 < e->limit && c->object_behind && c->who.known >= 0 && state(p, c->who.known) ? p->k[j].chosen : NULL;
    if (!r || r->tag != TAG_NOUN || r->pro & ~PRO_DET || r->en)
        return;
    bool behind_comma = j > c->who.end && is_kind(p, j - 1, TOKEN_COMMA);
    bool ally = r->features & F_SING && has(p, j, CLASS_HUMAN) && has(p, j, CLASS_GROUP) && (j <= c->who.end || behind_comma) && (p->phrases[j + 1].actor >= 0 || has_article(p, j + 1));
    uint32_t close = closing_comma(e, j);
    if (ally) {
        c->object_behind = has_article(p, j) && close > j && np_may_begin(p, close + 1) && !(pro_at(p, close + 1) & ~PRO_DET) && !p->time_at[close + 1];
        if (has_article(p, j) && close > j)
            c->object = c->at = close + 1;
        return;
    }
    static const class_id others[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_ARMED, CLASS_MASS};
    bool gate = !r->pro && behind_comma && c->who.end == j - 1 && p->phrases[j].actor < 0 && (has(p, j, CLASS_PLACE) || has(p, j, CLASS_THING));
    for (size_t k = 0; gate && k < sizeof others / sizeof *others; k++)
        gate = !has(p, j, others[k]);
    if (gate && close > j && (pro_at(p, close + 1) & PRO_PREP || (tag_at(p, close + 1) == TAG_ADP && !en_at(p, close + 1))))
        c->object_behind = false;
}

/* "Called the deputy NAME, one of the leaders of X, on the government to": one of them is he. */
static void over_one_of(deed *e, clause *c)
{
    enum { ONE = 1 }; /* value in particles.tsv */
    const parse *p = e->p;
    uint32_t j = c->at;
    bool one = c->object_behind && IN(e->frames, EFRAME_R_OBJ) && j > e->i + 1 && is_kind(p, j - 1, TOKEN_COMMA) && c->who.end == j - 1 && c->who.person && tag_at(p, j) == TAG_DET && has(p, j, CLASS_QUANT) && p->k[j].chosen->lemma->value == ONE && !pro_at(p, j) && !en_at(p, j);
    uint32_t end = one ? np_parse(p, j, e->limit, 0).end : j;
    if (end <= j || end + 1 >= e->limit || !is_kind(p, end, TOKEN_COMMA) || !np_may_begin(p, end + 1) || pro_at(p, end + 1) & ~PRO_DET || p->time_at[end + 1])
        return;
    c->who.end = end;
    c->object = c->at = end + 1;
}

/* "The sheikh NAME, crown prince of X, vice commander of Y, received, on Sunday, the ministers": what stands behind his
 * name is his office if somebody stands behind that. */
static void over_the_office(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t k = c->at;
    if (!c->object_behind || !IN(e->frames, EFRAME_R_OBJ) || k != c->who.end || !c->who.person || c->who.name >= c->who.name_end)
        return;
    while (k < e->limit && has(p, k, CLASS_TITLE) && has(p, k, CLASS_HUMAN) && !has_article(p, k) && !en_at(p, k) && !pro_at(p, k) && p->k[k].chosen->features & F_SING) {
        uint32_t end = np_parse(p, k, e->limit, 0).end;
        if (end <= k)
            return;
        k = end;
    }
    uint32_t behind = k > c->at && k < e->limit && (is_kind(p, k, TOKEN_COMMA) || p->time_at[k]) ? skip_adjuncts(e->d, k, e->limit) : k;
    if (k > c->at && k < e->limit && (IN(e->frames, EFRAME_R_BI) || e->type == EVENT_THREATEN) && pro_at(p, k) & PRO_BI) { /* "threatened NAME, leader of X, with": he threatens */
        c->who.end = c->object = c->at = k;
        c->object_behind = false;
        return;
    }
    bool next_to_it = k > c->at && behind == k && k < e->limit && e->type != EVENT_CONSULT && (has_article(p, k) || p->phrases[k].actor >= 0);
    if ((behind == k && !next_to_it) || behind >= e->limit || !np_may_begin(p, behind) || pro_at(p, behind) & ~PRO_DET || !(has(p, behind, CLASS_HUMAN) || has(p, behind, CLASS_ORG) || has(p, behind, CLASS_GROUP)))
        return;
    c->who.end = k;
    c->object = c->at = behind;
}

/* "The head of the society of X, the minister of Y is called on to": an apposition is closed by a comma, too. */
static void over_one_comma(const deed *e, clause *c)
{
    const parse *p = e->p;
    if (e->type != EVENT_REQUEST || !c->said || c->who.first <= e->i || c->who.end >= e->limit || role_at(p, c->who.end) != ROLE_ILA || c->who.name < c->who.name_end)
        return;
    for (uint32_t k = c->who.head + 1; k + 1 < c->who.end; k++) {
        if (!is_kind(p, k, TOKEN_COMMA))
            continue;
        np first = np_parse(p, c->who.first, k, 0), other = np_parse(p, k + 1, e->limit, 0);
        if (first.end == k && first.name == first.name_end && other.end == c->who.end && has(p, k + 1, CLASS_TITLE)) {
            c->who.end = k;
            c->object = k + 1;
        }
        return;
    }
}

/* "The German minister, Trump of (bi-) destroying": the comma closes nothing, and whom he accuses stands behind it. */
static void over_lone_comma(const deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t comma = c->who.end, whom = comma + 1;
    if (!c->said || c->who.first <= e->i || whom >= e->limit || !is_kind(p, comma, TOKEN_COMMA) || c->object != comma || !IN(e->frames, EFRAME_R_OBJ) || c->who.name < c->who.name_end || p->phrases[whom].actor < 0 || pro_at(p, whom))
        return;
    uint32_t behind = p->phrases[whom].end;
    bool human = IN(p->im->actors[p->phrases[whom].actor].classes, CLASS_HUMAN), led = behind < e->limit && (pro_at(p, behind) & PRO_BI || (tag_at(p, behind) == TAG_ADP && !en_at(p, behind)));
    if (human && led)
        c->object = whom;
}

/* "X, who spoke before a meeting of Y, accused Z", the verb first: the object stands behind the relative clause. */
static void over_the_relative(deed *e, clause *c)
{
    enum { FAR = 24 };
    const parse *p = e->p;
    uint32_t comma = c->who.end, end = e->d->end;
    if (comma > e->i && comma < end && role_at(p, comma) == ROLE_REL) /* also "the rebels who hold the area, accused" */
        comma--;
    if (!overt(&c->who) || c->who.first < e->i || comma + 2 >= end || !(is_kind(p, comma, TOKEN_COMMA) || comma < c->who.end) || !IN(e->frames, EFRAME_R_OBJ) || c->passive)
        return;
    bool relative = role_at(p, comma + 1) == ROLE_REL && !pro_at(p, comma + 1) && c->object == c->who.end;
    bool set = p->phrases[comma + 1].lemma && tag_at(p, p->phrases[comma + 1].end - 1) == TAG_ADP; /* "on the basis of" */
    bool led = comma == c->who.end && (set || (tag_at(p, comma + 1) == TAG_ADP && !en_at(p, comma + 1) && role_at(p, comma + 1) != ROLE_MIN)); /* also "the police, on information that X gave, arrested Y" */
    bool told = false;
    for (uint32_t k = comma + 2; led && k + 1 < end && k < comma + FAR && !is_kind(p, k, TOKEN_COMMA) && !is_comp(p, k); k++)
        told |= is_finite(p, k) && tag_at(p, k) != TAG_AUX && !pro_at(p, k);
    if (!relative && !told)
        return;
    for (uint32_t k = comma + 2; k + 1 < end && k < comma + FAR && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_SEMICOLON); k++) {
        if (!is_kind(p, k, TOKEN_COMMA))
            continue;
        if (!np_may_begin(p, k + 1) || pro_at(p, k + 1) & ~PRO_DET || p->time_at[k + 1])
            return;
        uint32_t limit = clause_limit(e->d, k);
        np n = np_parse(p, k + 1, limit, NP_APPOSITION | NP_COORD);
        const reading *o = n.end > k + 1 ? p->k[n.head].chosen : NULL;
        bool body = told && (has_article(p, c->who.head) || (c->who.head + 1 < c->who.end && has_article(p, c->who.head + 1)) || c->who.known >= 0) && (c->who.political || has(p, c->who.head, CLASS_ARMED)) && n.end > k + 1 && !n.definite && (n.person || has(p, n.head, CLASS_HUMAN));
        if (c->suffers && !body && !(o && (o->features & F_ACC || ends_in_in(p, n.head)))) /* "killed, he who ..., two policewomen" */
            return;
        if (n.end <= k + 1 || !(n.person || n.political || n.actor >= 0 || has(p, n.head, CLASS_HUMAN)) || (n.end < end && is_finite(p, n.end) && !(told && !n.definite)))
            return;
        e->limit = limit;
        c->object = k + 1;
        return;
    }
}

/* "Gunmen who belong to X attacked a checkpoint", the verb first and no word for who: the object is the accusative behind. */
static void over_the_bare_relative(deed *e, clause *c)
{
    enum { FAR = 14 };
    const parse *p = e->p;
    uint32_t verb = c->object, end = e->d->end;
    if (!overt(&c->who) || c->who.first < e->i || verb < e->i + 2 || verb + 2 >= end || has_article(p, verb - 1) || !is_finite(p, verb) || pro_at(p, verb) || !IN(e->frames, EFRAME_R_OBJ) || c->passive || c->suffers)
        return;
    for (uint32_t k = verb + 1; k < end && k < verb + FAR && p->k[k].kind == TOKEN_WORD && !is_comp(p, k); k++) {
        const reading *r = p->k[k].chosen;
        bool accusative = r && r->tag == TAG_NOUN && r->features & F_ACC && r->features & F_SING && !r->pro && !r->en && !r->guessed && !p->time_at[k] && tag_at(p, k - 1) != TAG_ADP && tag_at(p, k - 1) != TAG_NUM && p->k[k - 1].kind != TOKEN_NUMBER;
        if (accusative && k > verb + 1) {
            e->limit = clause_limit(e->d, k);
            c->object = k;
            return;
        }
        if (is_finite(p, k))
            return;
    }
}

/* "Received the president NAME the ambassador of X": two offices with the article are two people, if nobody else stands behind. */
static void over_the_host(deed *e, clause *c)
{
    const parse *p = e->p;
    if (e->type != EVENT_CONSULT || !IN(e->frames, EFRAME_R_OBJ) || !overt(&c->who) || c->who.first < e->i || c->passive || en_at(p, e->i))
        return;
    uint32_t behind = skip_adjuncts(e->d, c->who.end, e->limit);
    if (behind < e->limit && np_may_begin(p, behind) && !(pro_at(p, behind) & (PRO_PREP | PRO_AND)) && !bare_place(p, behind))
        return;
    for (uint32_t k = c->who.first + 1; k < c->who.end; k++) {
        if (!has(p, k, CLASS_TITLE) || !has(p, k, CLASS_HUMAN) || has(p, k, CLASS_HONORIFIC) || tag_at(p, k) != TAG_NOUN || pro_at(p, k) != PRO_DET)
            continue;
        np host = np_parse(p, c->who.first, k, 0), guest = np_parse(p, k, e->limit, NP_APPOSITION | NP_COORD);
        bool ruled = k + 1 < guest.end && nisba_of(p, k + 1); /* "the Libyan ambassador", but "the president the marshal NAME" */
        if (host.end != k || !ruled || !(host.name < host.name_end || nisba_of(p, k - 1)))
            return;
        c->who = party_of(e->d, &host);
        c->object = k;
        return;
    }
}

/* "Militarily", "politically" at token j, right behind the subject and before a definite object: an adjective or a noun in
 * the accusative. */
static bool how_behind(const parse *p, const party *who, uint32_t j, uint32_t limit)
{
    const reading *r = j + 1 < limit ? p->k[j].chosen : NULL, *next = r ? p->k[j + 1].chosen : NULL;
    bool arbitrarily = r && r->tag == TAG_MASDAR && !r->lemma->event && !r->lemma->cue;
    bool how = r && (r->tag == TAG_ADJ || arbitrarily || (r->tag == TAG_NOUN && may_be(p, j, TAG_ADJ))) && r->features & F_ACC && r->features & F_SING && !(r->features & (F_FEM | F_DUAL | F_PLUR)) && !r->pro && !r->en;
    if (how && overt(who) && who->end == j && is_kind(p, j + 1, TOKEN_NUMBER))
        return true; /* "held provisionally 33 people" */
    bool some = next && (next->tag == TAG_NUM || IN(next->lemma->classes, CLASS_CARDINAL) || IN(next->lemma->classes, CLASS_MASS));
    return how && overt(who) && who->end == j && next && np_may_begin(p, j + 1) && !(next->pro & ~PRO_DET) && ((next->tag == TAG_NOUN && next->pro & PRO_DET) || some);
}

/* "Its borders with X": what stands at token j is shared with somebody. */
static bool shared_with(const parse *p, uint32_t j, uint32_t limit)
{
    for (uint32_t k = j + 1; k < limit && k < j + 6; k++)
        if (role_at(p, k) == ROLE_MAA)
            return true;
    return false;
}

/* "The harming of 'the national unity'": a preposition leads the words in quotation marks. */
static bool led_in_quotes(const parse *p, uint32_t j)
{
    uint32_t mark = opens_quote(p, j) ? j : j - 1;
    bool called = mark > 1 && is_finite(p, mark - 2) && en_at(p, mark - 2); /* but "those whom he described as 'terrorists'" */
    uint32_t begin = mark && p->inside[mark - 1] ? p->inside[mark - 1] - 1 : mark;
    bool set = begin < mark && p->phrases[begin].end == mark && p->phrases[begin].lemma && p->phrases[begin].lemma->tag == TAG_ADP; /* "in the frame of" */
    return opens_quote(p, mark) && mark && (set || (tag_at(p, mark - 1) == TAG_ADP && !en_at(p, mark - 1))) && !called;
}

/* "Western governments, among them X, expelled [behind the verb] a hundred diplomats", "held 1500 of them, among them X": X is one of those
 * before, and the object stands behind, or nowhere. */
static void over_those_among(deed *e, clause *c)
{
    const parse *p = e->p;
    uint32_t j = c->at;
    if (!c->object_behind || j < e->i + 2 || role_at(p, j - 1) != ROLE_BAYNA || !en_at(p, j - 1))
        return;
    bool other = tag_at(p, c->who.first) == TAG_NUM || is_kind(p, c->who.first, TOKEN_NUMBER); /* they are whom */
    for (uint32_t k = c->who.first > e->i ? c->who.end : e->i + 1; k + 1 < j; k++)
        other |= preposition_of(e->frames, role_at(p, k), pro_at(p, k)); /* "met (bi-) members of the family, among them X" */
    np among = np_parse(p, j, e->limit, NP_APPOSITION | NP_COORD);
    uint32_t behind = among.end > j && !other ? skip_adjuncts(e->d, among.end, e->limit) : e->limit;
    behind += behind < e->limit && is_kind(p, behind, TOKEN_COMMA);
    behind = behind < e->limit ? behind_about(p, behind, e->limit) : behind;
    c->object_behind = behind < e->limit && np_may_begin(p, behind) && !(pro_at(p, behind) & ~PRO_DET) && tag_at(p, behind) != TAG_ADJ && !bare_place(p, behind);
    c->at = c->object_behind ? behind : c->at;
    if (c->object_behind && IN(e->frames, EFRAME_R_OBJ))
        c->object = behind;
}

/* "Called in an urgent manner on the states to": what bi- leads at token i tells how, for what is asked stands behind the object at j. */
static bool asks_in_a_manner(const deed *e, uint32_t i, uint32_t j)
{
    const parse *p = e->p;
    const reading *how = i + 2 == j ? p->k[i].chosen : NULL;
    if (!how || how->tag != TAG_NOUN || how->pro != PRO_BI || how->lemma->event || how->en || tag_at(p, i + 1) != TAG_ADJ || pro_at(p, i + 1))
        return false;
    uint32_t end = np_parse(p, j, e->limit, NP_APPOSITION | NP_COORD).end;
    return end < e->limit && (role_at(p, end) == ROLE_ILA || (pro_at(p, end) & (PRO_BI | PRO_LI) && !p->time_at[end]));
}

/* False: a noun behind the verb tells of the deed. */
bool find_object(deed *e, clause *c)
{
    draft *d = e->d;
    const parse *p = e->p;
    over_one_comma(e, c);
    over_lone_comma(e, c);
    over_the_relative(e, c);
    over_the_bare_relative(e, c);
    over_the_host(e, c);
    uint32_t j = skip_adjuncts(d, c->object, e->limit);
    if (j < e->limit && role_at(p, j) == ROLE_EXCEPT)
        c->object = ++j; /* "arrested none but the demonstrators" */
    uint32_t counted = j < e->limit ? behind_about(p, j, e->limit) : j; /* also "between ten and fifteen", whose number is joined by "and" */
    if (counted != j)
        c->object = j = counted;
    else
        counted = UINT32_MAX;
    if (j + 1 < e->limit && opens_quote(p, j) && !is_kind(p, j - 1, TOKEN_COLON) && tag_at(p, j - 1) != TAG_ADP && (!quoted_name(p, j, e->limit) || has(p, j + 1, CLASS_MASS) || has(p, j + 1, CLASS_QUANT) || has(p, j + 1, CLASS_CARDINAL)) && np_may_begin(p, j + 1))
        j++; /* killed "dozens", met "the leader of the North and his team" */
    for (uint32_t k = c->object; k < j && j < e->limit; k++)
        if (is_kind(p, k, TOKEN_COMMA) && k + 1 < j && according_at(p, k + 1))
            j = is_kind(p, j - 1, TOKEN_COMMA) ? j : e->limit; /* "..., according to what the agency told": no object */
    if (how_behind(p, &c->who, j, e->limit))
        c->object = ++j; /* "supports militarily the government" */
    const reading *next = j < e->limit ? p->k[j].chosen : NULL;
    bool carried = next && cue_participle(p, j) && !(next->tag == TAG_NOUN && !next->lemma->cue && !(next->features & F_ACC)); /* but "a tanker" */
    c->manner = next && (carried || (next->tag == TAG_ADJ && next->features & F_ACC)); /* "called for it, pointing to", "urged politically" */
    if (e->type == EVENT_AID && c->said && next && !finite_tag(next->tag) && next->lemma->event && j == c->object && (next->features & F_ACC || next->tag == TAG_MASDAR))
        return false; /* granted a pardon */
    c->at = j;
    c->object_behind = c->said && c->who.first != j && !c->manner && j < e->limit && np_may_begin(p, j) && (j == counted || !(pro_at(p, j) & (PRO_PREP | PRO_AND | PRO_SO))) && !bare_place(p, j) && !led_in_quotes(p, j);
    over_those_among(e, c);
    over_what_land_is(e, c);
    over_the_name(e, c);
    over_the_place(e, c);
    over_the_office(e, c);
    over_one_of(e, c);
    j = c->at;
    next = j < e->limit ? p->k[j].chosen : NULL;
    if (c->object_behind && c->suffers && !(c->shared.there && c->shared.first == c->who.first) && attack_behind(e, c->who.end) < j)
        c->object_behind = false; /* "a family was killed after the army had shelled the camp" */
    if (next && c->object_behind && c->suffers && j == c->who.end && c->who.person && has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !has_article(p, j) && !en_at(p, j) && next->features & F_SING && attack_behind(e, j) != UINT32_MAX)
        c->object_behind = false; /* "the son of NAME, leader of X, was killed in an attack" */
    if (c->object_behind && c->suffers && e->type == EVENT_ASSAULT && c->who.first > e->i && c->who.person && c->who.name < c->who.name_end && is_kind(p, c->who.end, TOKEN_COMMA) && j == c->who.end + 1)
        c->object_behind = false; /* "NAME, the highest authority of X, was killed" */
    if (c->object_behind && c->suffers && j == c->who.end && c->who.person && c->who.name < c->who.name_end && kin(next) && next->features & F_SING && !next->en)
        c->object_behind = false; /* "NAME, brother of X, was killed" */
    if (next && e->type == EVENT_REQUEST && c->object_behind && j == c->who.end && c->who.first > e->i && c->shared.there && next->tag == TAG_MASDAR && next->pro == PRO_DET)
        c->object_behind = false; /* "declared it a disaster area and called on the states for intervention": that is what is asked */
    if (next && c->object_behind && e->with != UINT32_MAX && e->with > j && e->mode == MODE_ARREST && j == c->who.end && c->who.first == e->i + 1 && c->who.person && c->who.name < c->who.name_end && has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !has_article(p, j) && !en_at(p, j) && next->features & F_SING)
        c->object_behind = false; /* "NAME, the director of X, was put into prison" */
    bool unknown_name = c->object_behind && j == c->who.end && c->who.end > c->who.first + 1 && c->who.known < 0 && tag_at(p, c->who.head) == TAG_PROPN && p->k[c->who.head].chosen->guessed;
    if (!c->said && e->mode == MODE_RESTRICT && next && j == c->object && j != e->with && next->en && !next->pro && next->tag == TAG_NOUN && !has(p, j, CLASS_PLACE) && !has(p, j, CLASS_HUMAN) && !shared_with(p, j, e->limit))
        return false; /* "that it will close its doors", but "its borders with X" */
    if (next && e->type == EVENT_REQUEST && unknown_name && has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !has_article(p, j) && !en_at(p, j) && !(next->features & F_PLUR))
        c->object_behind = false; /* "NAME, ambassador of China" */
    if (c->object_behind && e->mode == MODE_RESTRICT && j != e->with && en_at(p, j) && tag_at(p, j) == TAG_NOUN && !has(p, j, CLASS_PLACE) && !has(p, j, CLASS_HUMAN))
        return false; /* "closed its doors": nobody else's */
    if (c->object_behind && c->suffers && (c->victim || has(p, c->who.head, CLASS_HUMAN)) && j > c->object && is_kind(p, j - 1, TOKEN_COMMA) && !political(d, &c->who) && !has(p, c->who.head, CLASS_ARMED))
        c->object_behind = false; /* "two people were killed, a policeman and" */
    if (c->object_behind && c->suffers && has(p, j, CLASS_QUANT) && en_at(p, j) && !political(d, &c->who) && !has(p, c->who.head, CLASS_ARMED))
        c->object_behind = false; /* "two people were killed, one of them in" */
    if (c->object_behind && c->suffers && c->who.first < e->i && j == e->i + 2 && is_finite(p, e->i + 1) && pro_at(p, e->i + 1) == PRO_AND && harms(p->k[e->i + 1].chosen) && !political(d, &c->who) && !has(p, c->who.head, CLASS_ARMED))
        c->object_behind = false; /* "that a man was killed and ten wounded": the ten are the other verb's */
    bool aside = c->object < e->limit && is_kind(p, c->object, TOKEN_COMMA), closed = false; /* "called, with the support of X, on Y to" */
    for (uint32_t k = j; aside && j > c->object + 1 && is_kind(p, j - 1, TOKEN_COMMA) && k < e->limit && k < j + 10 && !closed && p->k[k].kind == TOKEN_WORD; k++)
        closed = role_at(p, k) == ROLE_ILA;
    uint32_t asked = aside ? c->object + 1 : c->object;
    closed |= c->object_behind && asks_in_a_manner(e, asked, j);
    if (e->type == EVENT_REQUEST && !closed && asked < e->limit && ((pro_at(p, asked) & PRO_BI && !p->time_at[asked]) || role_at(p, asked) == ROLE_ILA))
        c->object_behind = false; /* behind what is called for stands nobody who is called on */
    return true;
}
