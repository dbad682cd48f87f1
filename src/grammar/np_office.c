/* np_office.c: what other prepositions bind to one who holds an office, to a body or a place: who issued it, to whom one is envoy, in
 * which body he serves, what he is over, where it is. */
#include "np.h"

/* "a statement issued by the ministry" */
uint32_t issued_by(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !head_is(g, CLASS_DOC) || role_at(p, j) != ROLE_AN || en_at(p, j) || !(tag_at(p, j - 1) == TAG_APTC || tag_at(p, j - 1) == TAG_ADJ))
        return j;
    np issuer = np_parse(p, j + 1, g->limit, 0);
    if (issuer.end == issuer.first || !(issuer.political || issuer.actor >= 0 || issuer.person))
        return j;
    g->closed = true;
    return issuer.end;
}

/* "the spokesman of the court in Sfax NAME" */
uint32_t town_before_name(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !g->titled || g->named || pro_at(p, j) != PRO_BI)
        return j;
    bool known = p->phrases[j].actor >= 0, place = (tag_at(p, j) == TAG_PROPN || known) && (has(p, j, CLASS_PLACE) || actor_is(p, j, CLASS_PLACE));
    uint32_t behind = known ? p->phrases[j].end : j + 1;
    if (!place || behind >= g->limit || !bare_name(p, behind) || p->time_at[behind])
        return j;
    g->adjective = g->indefinite_adjective = g->closed = false;
    return behind;
}

/* "the deputy for the party of X, NAME" */
uint32_t deputy_for(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !g->titled || g->named || j != g->out.head + 1 || role_at(p, j) != ROLE_AN || en_at(p, j) || j + 2 >= g->limit || !collective(p, j + 1))
        return j;
    np whom = np_parse(p, j + 1, g->limit, 0);
    bool names_him = whom.name < whom.name_end && whom.name > j + 2 && whom.name_end == whom.end;
    uint32_t end = names_him ? whom.name : whom.end;
    bool ends = end >= g->limit || is_comp(p, end) || p->k[end].kind != TOKEN_WORD || personal_name(p, end);
    if (end <= j + 1 || (!names_him && whom.person) || !ends)
        return j;
    g->closed = !names_him;
    g->adjective = g->indefinite_adjective = false;
    return end;
}

/* "the envoy to Sudan NAME", "the envoy to Sudan, NAME, [arrived] in", "the envoy to Sudan [arrived] in (ila)" */
uint32_t envoy_to(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !g->titled || g->named || role_at(p, j) != ROLE_ILA || en_at(p, j) || p->phrases[j].lemma || j + 2 >= g->limit || !(has(p, j + 1, CLASS_PLACE) || has(p, j + 1, CLASS_COUNTRY)))
        return j;
    uint32_t behind = p->phrases[j + 1].actor >= 0 && p->phrases[j + 1].end > j + 1 ? p->phrases[j + 1].end : j + 2;
    bool aside = g->flags & NP_APPOSITION && behind + 2 < g->limit && is_kind(p, behind, TOKEN_COMMA) && tag_at(p, behind + 1) == TAG_PROPN && tag_at(p, behind + 2) == TAG_PROPN && !p->phrases[behind + 1].lemma;
    bool again = behind + 1 < g->limit && role_at(p, behind) == ROLE_ILA && !en_at(p, behind) && (has(p, behind + 1, CLASS_PLACE) || has(p, behind + 1, CLASS_COUNTRY));
    return behind < g->limit && (bare_name(p, behind) || aside || again) ? behind : j;
}

/* "the foreign minister of that time (anadhak) NAME", "..., NAME,": the adverb is within the phrase where the name follows. */
uint32_t of_that_time(grower *g, uint32_t j)
{
    const parse *p = g->p;
    if (j == g->out.first || !g->titled || g->named || role_at(p, j) != ROLE_THAT_TIME || pro_at(p, j) || j + 2 >= g->limit)
        return j;
    bool comma = is_kind(p, j + 1, TOKEN_COMMA) && g->flags & NP_APPOSITION;
    uint32_t name = j + 1 + comma, last = name;
    while (comma && last < g->limit && bare_name(p, last))
        last++;
    return bare_name(p, name) && !(comma && last < g->limit && !is_kind(p, last, TOKEN_COMMA) && p->k[last].kind == TOKEN_WORD && !is_comp(p, last)) ? j + 1 : j;
}

/* A title charged by somebody, before the name of who bears it: "the head of the government charged by parliament NAME". */
static uint32_t charged_by(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    tag_id before = tag_at(p, i - 1);
    bool charged = role_at(p, i) == ROLE_MIN && g->titled && !g->named && (before == TAG_PPTC || before == TAG_APTC || before == TAG_ADJ) && has_article(p, i - 1);
    if (!charged || !(collective(p, i + 1) || p->phrases[i + 1].actor >= 0))
        return 0;
    bool several = p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end > i + 2;
    uint32_t holder = several ? p->phrases[i + 1].end : np_parse(p, i + 1, g->limit, 0).end;
    return holder > i + 1 && holder < g->limit && bare_name(p, holder) ? holder : 0;
}

/* "The commander in the movement of X NAME": the token behind the body that stands behind "in" at token i, where the name of who
 * belongs to it follows; 0: none does. */
static uint32_t member_by_name(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    uint32_t body = i + 1, end = body + 1;
    const reading *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    bool member = h && g->titled && !g->named && h->tag == TAG_NOUN && h->pro & PRO_DET && h->features & F_SING && IN(h->lemma->classes, CLASS_HUMAN) && body + 1 < g->limit;
    if (!member || p->time_at[body] || has(p, body, CLASS_COUNTRY) || has(p, body, CLASS_OCCASION) || !(collective(p, body) || actor_is(p, body, CLASS_ORG) || actor_is(p, body, CLASS_GROUP)))
        return 0;
    if (p->phrases[body].actor >= 0 && p->phrases[body].end > body)
        end = p->phrases[body].end;
    else if (has_article(p, body))
        while (end < g->limit && tag_at(p, end) == TAG_ADJ && has_article(p, end))
            end++;
    else
        end = np_parse(p, body, g->limit, 0).end;
    return end < g->limit && bare_name(p, end) && !has(p, end, CLASS_PLACE) && !p->time_at[end] ? end : 0;
}

/* "The supervisor of (ala) the study NAME", "the one charged with (an) the file, NAME,": the token behind what he is over; 0: no name
 * follows. */
static uint32_t over_what(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    role_id r = role_at(p, i);
    const reading *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    bool over = h && (r == ROLE_ALA || r == ROLE_AN) && !en_at(p, i) && !p->phrases[i].lemma && i + 1 < g->limit && (g->titled || h->tag == TAG_APTC) && !g->named && i == g->out.head + 1 && h->pro & PRO_DET && h->features & F_SING && may_be(p, g->out.head, TAG_APTC) && (r == ROLE_ALA || head_is(g, CLASS_HUMAN));
    if (!over || p->time_at[i + 1] || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & ~PRO_DET)
        return 0;
    np what = np_parse(p, i + 1, g->limit, 0);
    uint32_t end = what.end;
    if (what.name < what.name_end && what.name > what.first && what.name_end == what.end) /* "the study NAME", taken for one */
        end = what.name;
    if (end <= i + 1 || end >= g->limit || !has_article(p, end - 1))
        return 0;
    uint32_t name = end + (is_kind(p, end, TOKEN_COMMA) && g->flags & NP_APPOSITION);
    name += name > end && name + 1 < g->limit && has(p, name, CLASS_TITLE) && has_article(p, name);
    return name < g->limit && bare_name(p, name) && !has(p, name, CLASS_PLACE) ? end : 0;
}

/* Whom or what "in", "of" or "at" at token i binds to one who holds an office, a body or a place; 0: nothing. */
static uint32_t place_phrase(const grower *g, uint32_t i)
{
    const parse *p = g->p;
    role_id r = role_at(p, i);
    uint32_t next = i + 1;
    if (en_at(p, i) || p->phrases[i].lemma || (r != ROLE_FI && r != ROLE_MIN && r != ROLE_LADA) || next >= g->limit)
        return 0;
    bool quoted = r != ROLE_LADA && quoted_name(p, next, g->limit); /* "members of 'the movement'" */
    uint32_t whole_name = quoted ? p->k[next].mate + 1 : 0;
    next += quoted;
    bool known = p->phrases[next].actor >= 0, somebody = known || collective(p, next) || (head_is(g, CLASS_SOURCE) && has_article(p, next) && has(p, next, CLASS_ARMED) && !has(p, next, CLASS_HUMAN));
    if (quoted && !somebody)
        return 0;
    if (r == ROLE_LADA) { /* the ambassador to X */
        np to = g->titled && !g->named && somebody ? np_parse(p, next, g->limit, 0) : (np){0};
        uint32_t whole = known && p->phrases[next].end > next ? p->phrases[next].end : to.end;
        return to.end > to.first ? (whole < g->limit && personal_name(p, whole) ? whole : to.end) : 0;
    }
    if (r == ROLE_FI && has(p, next, CLASS_FIELD) && head_is(g, CLASS_HUMAN) && !g->named) { /* activist in human rights */
        np field = np_parse(p, next, g->limit, 0);
        return field.end > field.first ? field.end : 0;
    }
    uint32_t holder = charged_by(g, i);
    holder = !holder && r == ROLE_FI ? member_by_name(g, i) : holder;
    if (holder)
        return holder;
    if (!(g->flags & NP_PP) || (g->named && g->titled))
        return 0; /* behind the name of a person a place is where he acts */
    bool from = head_is(g, CLASS_GROUP) || (head_is(g, CLASS_SOURCE) && !g->out.definite); /* also a source of X */
    bool counted = has_head(g) && (i == g->out.head + 1 || tag_at(p, i - 1) == TAG_ADJ) && (head_is(g, CLASS_GROUP) || head_is(g, CLASS_HUMAN) || head_is(g, CLASS_TITLE));
    const reading *those = counted ? p->k[next].chosen : NULL;
    bool people = those && !those->en && those->features & F_PLUR && !(those->pro & ~PRO_DET) && (has(p, next, CLASS_HUMAN) || (those->pro && has(p, next, CLASS_ARMED)));
    bool members = (from && (somebody || people)) || (people && head_is(g, CLASS_TITLE) && !g->named); /* a delegation of X, a team (written like a rank) of experts */
    if (r == ROLE_MIN && ((!has(p, next, CLASS_PLACE) && !members) || g->out.definite || (has_head(g) && has_article(p, g->out.head))))
        return 0;
    if (p->time_at[next] || has(p, next, CLASS_DOC) || has(p, next, CLASS_OCCASION) || has(p, next, CLASS_TIMEUNIT))
        return 0;
    if (!(has(p, next, CLASS_PLACE) || somebody || has(p, next, CLASS_HUMAN)))
        return 0;
    if (quoted)
        return whole_name;
    uint32_t place = known && has(p, next, CLASS_COUNTRY) ? p->phrases[next].end : 0;
    if (place && place < g->limit && bare_name(p, place))
        return place; /* a country bears no other name */
    np inner = np_parse(p, next, g->limit, 0);
    bool another = people && inner.name == next + 1 && inner.name < inner.name_end && has_article(p, next); /* "a group of the demonstrators [called on] Netanyahu" */
    return another ? inner.name : inner.end > inner.first ? inner.end : 0;
}

uint32_t at_place(grower *g, uint32_t j)
{
    const parse *p = g->p;
    uint32_t task = j > g->out.first ? over_what(g, j) : 0;
    if (task) {
        g->titled = g->out.person = g->closed = g->out.definite = true;
        return task;
    }
    uint32_t end = j > g->out.first && (g->titled || g->body || g->out.place) ? place_phrase(g, j) : 0;
    if (!end)
        return j;
    g->closed = true;
    const reading *h = has_head(g) ? p->k[g->out.head].chosen : NULL;
    g->done = h && h->features & F_PLUR && IN(h->lemma->classes, CLASS_HUMAN) && end < g->limit && bare_name(p, end); /* "prosecutors in Britain [accused] NAME" */
    return end;
}
