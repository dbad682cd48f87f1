/* clause.c: where a clause begins, what in it is no part of subject or object, and noun phrases as parties. */
#include "account.h"


static bool clause_opener(const parse *p, uint32_t i)
{
    switch (role_at(p, i)) {
    case ROLE_ANNA: case ROLE_INNA: case ROLE_BECAUSE: case ROLE_IF: case ROLE_WHEN: case ROLE_WHILE: case ROLE_BUT:
    case ROLE_AMMA: case ROLE_REL: case ROLE_HAYTHU: case ROLE_AS: case ROLE_WHETHER: case ROLE_ACCORDING_CLAUSE:
        return true;
    default:
        return false;
    }
}

/* A full stop inside a quotation: behind "Dr." and behind a letter no clause ends. */
static bool ends_clause(const parse *p, uint32_t i)
{
    enum { ABBREVIATION = 2 };
    return is_kind(p, i, TOKEN_STOP) && i > 0 && !(p->k[i - 1].kind == TOKEN_WORD && p->k[i - 1].len <= ABBREVIATION) && p->k[i - 1].kind != TOKEN_LATIN && p->k[i - 1].kind != TOKEN_NUMBER;
}

uint32_t clause_start(const draft *d, uint32_t verb)
{
    enum { FAR = 80 }; /* no clause is longer; a sentence may be as long as a document */
    const parse *p = d->p;
    for (uint32_t i = verb; i-- > d->first && verb - i < FAR;) {
        const token *k = &p->k[i];
        if (k->kind == TOKEN_QUOTE || k->kind == TOKEN_CLOSE) { /* over a pair, out of one */
            if (k->mate < i && k->mate >= d->first) {
                i = k->mate;
                continue;
            }
            return i + 1;
        }
        if (clause_opener(p, i) || ends_clause(p, i) || is_kind(p, i, TOKEN_COLON) || is_kind(p, i, TOKEN_SEMICOLON) || is_kind(p, i, TOKEN_DOTS))
            return p->phrases[i].end > i && p->phrases[i].end <= verb ? p->phrases[i].end : i + 1;
        if (p->inside[i] && p->inside[i] - 1 < i && clause_opener(p, p->inside[i] - 1))
            return i + 1;
        if (phrase_has(p, i, CLASS_FORMULA))
            return p->phrases[i].end;
        if (is_finite(p, i) && tag_at(p, i) != TAG_AUX)
            return i + 1;
    }
    return verb - d->first > FAR ? verb - FAR : d->first;
}

uint32_t joined_subject(const draft *d, uint32_t from, uint32_t verb)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (!v || v->tag != TAG_IMPF || v->pro || v->features & F_DUAL || !is_finite(p, verb))
        return verb;
    for (uint32_t k = verb; k-- > from && verb - k < FAR && p->k[k].kind == TOKEN_WORD;) {
        bool then = pro_at(p, k) & PRO_SO && !(pro_at(p, k) & ~(PRO_SO | PRO_DET)) && is_kind(p, k - 1, TOKEN_COMMA); /* "..., for (fa-) Washington imposes" */
        if (pro_at(p, k) != PRO_AND && pro_at(p, k) != (PRO_AND | PRO_DET) && !then)
            continue;
        np n = np_may_begin(p, k) ? np_parse(p, k, verb, 0) : (np){0};
        bool somebody = n.end == verb && (n.actor >= 0 || (n.definite && (n.person || n.political || has(p, n.head, CLASS_ORG) || has(p, n.head, CLASS_GROUP) || has(p, n.head, CLASS_ARMED))));
        if (!somebody || !agrees(v, &n, p, true) || (v->features & F_PLUR && !n.plural))
            return verb;
        bool comma = is_kind(p, k - 1, TOKEN_COMMA), bare = comma || v->features & F_SING; /* else only an object stands between the verb before and it: not "to X and Y" */
        bool verbless = p->t->blocks[p->t->sentences[d->s].block].kind == ISNAD_HEADING && k > d->first + 1; /* "two dead in X and the state praises" */
        for (uint32_t j = d->first; verbless && j < k; j++)
            verbless = !is_finite(p, j) && !is_kind(p, j, TOKEN_COLON);
        if (verbless && v->features & F_SING)
            return k;
        for (uint32_t j = k; !comma && bare && j-- > d->first && k - j < FAR && !is_finite(p, j);)
            bare = p->k[j].kind == TOKEN_WORD && tag_at(p, j) != TAG_ADP && !(pro_at(p, j) & PRO_PREP) && role_at(p, j) != ROLE_REL;
        return bare ? k : verb;
    }
    return verb;
}

/* The country with this ISO 3166-1 alpha-3 code; -1: none. */
static int32_t country_with_code(const parse *p, const char *code)
{
    for (uint32_t a = 0; a < p->im->nactors; a++)
        if (IN(p->im->actors[a].classes, CLASS_COUNTRY) && p->im->actors[a].country && strncmp(p->im->strings + p->im->actors[a].country, code, 3) == 0)
            return (int32_t)a;
    return -1;
}

/* The country that one of these words names or an adjective among them means, or, of `persons`, that of one whom the tables know,
 * whose code begins with it; -1: none. */
static int32_t country_among(const parse *p, uint32_t first, uint32_t end, bool persons)
{
    for (uint32_t i = first; i < end; i++) {
        const reading *r = p->k[i].chosen;
        if (r && IN(r->lemma->classes, CLASS_NISBA) && r->lemma->actor >= 0)
            return r->lemma->actor;
        const image_actor *x = p->phrases[i].actor >= 0 ? &p->im->actors[p->phrases[i].actor] : NULL;
        const char *of = !x ? "" : x->country ? p->im->strings + x->country : persons && person_entry(p, p->phrases[i].actor) ? p->im->strings + x->code : "";
        int32_t found = strlen(of) >= 3 ? country_with_code(p, of) : -1;
        if (found >= 0)
            return found;
    }
    return -1;
}

/* "his country": of whoever says so, else of who acted or spoke last. */
static int32_t homeland(const draft *d, uint32_t at)
{
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.at[n].sentence == d->s;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->first > at || at >= s->end || !s->nchain)
            continue;
        const party *q = &s->chain[s->nchain - 1];
        if (q->same_as >= 0)
            q = &d->focuses.at[q->same_as].who;
        int32_t found = country_among(d->p, q->first, q->end, true);
        if (found >= 0)
            return found;
    }
    for (uint32_t n = d->focuses.n; n-- > 0 && d->focuses.n - n < 6;) {
        const focus *f = &d->focuses.at[n];
        int32_t found = f->who.person && f->who.first < at ? country_among(d->p, f->who.first, f->who.end, false) : -1;
        if (found >= 0)
            return found;
    }
    return -1;
}

/* "The latter": a party of that adjective alone. */
bool is_latter(const parse *p, const np *n)
{
    enum { LATTER = 8 }; /* value in adjectives.tsv */
    const reading *h = n->end == n->first + 1 ? p->k[n->first].chosen : NULL;
    return h && h->tag == TAG_ADJ && (h->pro & ~(PRO_AND | PRO_SO)) == PRO_DET && !h->en && h->lemma->value == LATTER && h->features & F_SING && !IN(h->lemma->classes, CLASS_ORDINAL);
}

/* Whom "the latter" at token i means: the person of the tables named nearest before it; -1: none. */
static int32_t latter(const draft *d, uint32_t i)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    for (uint32_t k = i; k-- > 0 && i - k < FAR;)
        if (person_of_tables(p, k) >= 0)
            return p->phrases[k].actor;
    return -1;
}

party party_of(const draft *d, const np *n)
{
    party q = {.first = n->first, .end = n->end, .name = n->name, .name_end = n->name_end, .head = n->head, .known = n->actor,
               .same_as = NOBODY, .there = n->end > n->first, .person = n->person, .political = n->political, .place = n->place,
               .feminine = n->feminine, .plural = n->plural};
    if (q.there && has(d->p, q.head, CLASS_HOMELAND) && en_at(d->p, q.head) && q.known < 0) {
        q.known = homeland(d, q.head);
        q.political |= q.known >= 0;
    }
    if (q.there && is_latter(d->p, n)) {
        q.person = true;
        q.known = latter(d, n->first);
    }
    return q;
}

/* Gender and, before the verb, number. A broken plural of things goes with the
 * feminine; of a name nothing is known. */
bool agrees(const reading *verb, const np *n, const parse *p, bool before)
{
    enum { BODY_OF_PEOPLE = 5 }; /* value in nouns.tsv */
    const reading *h = p->k[n->head].chosen;
    if (!verb || !h || verb->tag == TAG_APTC)
        return true;
    bool vf = verb->features & F_FEM, vm = verb->features & F_MASC;
    if (!vf && !vm)
        return true;
    bool papers = h->tag == TAG_NOUN && !h->guessed && IN(h->lemma->classes, CLASS_DOC) && !IN(h->lemma->classes, CLASS_HUMAN);
    if (before && papers && vm && !vf && verb->features & F_PLUR && !(verb->features & F_SING))
        return false; /* "reports from people [who] said (m.)" */
    if (before && n->plural && verb->features & F_PLUR)
        return true;
    if (h->tag == TAG_PROPN && n->head == n->first && h->features & (F_FEM | F_MASC) && has(p, n->head, CLASS_PLACE) && verb->features & F_SING && !(before && n->plural))
        return h->features & F_FEM ? vf : vm; /* countries and cities */
    bool two = before && verb->features & F_DUAL && !(verb->features & (F_SING | F_PLUR));
    if (two && !n->plural && h->tag == TAG_NOUN && !h->guessed && !(h->features & (F_DUAL | F_PLUR)) && !has(p, n->head, CLASS_MASS))
        return false; /* "... the post, and they two said" */
    int32_t known = p->phrases[n->first].actor;
    uint32_t last = p->phrases[n->first].end - 1;
    if (known >= 0 && last > n->first && (IN(p->im->actors[known].classes, CLASS_COUNTRY) || IN(p->im->actors[known].classes, CLASS_PLACE)))
        return vf || !(tag_at(p, last) == TAG_ADJ && has_article(p, last) && p->k[last].chosen->features & F_FEM); /* South Africa and Tel Aviv are feminine, their first words are not; "threatened (m.) the United (f.) States" has them as its object */
    if (known >= 0 && last > n->first && last < n->end && IN(p->im->actors[known].classes, CLASS_ORG) && vf && verb->features & F_SING && !(h->features & F_FEM) && !has(p, n->head, CLASS_ORG) && !has(p, n->head, CLASS_GROUP))
        return true; /* "International Pardon (m.) accused (f.)": the organisation of that name */
    bool unknown = h->tag == TAG_PROPN || h->guessed || (IN(h->lemma->classes, CLASS_HONORIFIC) && (!(h->features & (F_FEM | F_MASC)) || (n->end > n->head + 1 && !has_article(p, n->head) && !h->en)) /* "his Majesty (f.) the king [spoke] (m.)" */) || tag_at(p, n->first) == TAG_NUM || has(p, n->first, CLASS_QUANT) || (tag_at(p, n->first) == TAG_ADJ && has(p, n->first, CLASS_MASS)); /* "many of": with either */
    uint32_t of = n->head + 1; /* also "the latest of the reports" */
    unknown |= of < n->end && !has_article(p, n->head) && has_article(p, of) && tag_at(p, of) == TAG_NOUN && p->k[of].chosen->features & F_PLUR && may_be(p, n->head, TAG_ADJ);
    unknown |= of < n->end && n->head == n->first && tag_at(p, n->head) == TAG_ADJ && !has_article(p, n->head) && !pro_at(p, n->head) && tag_at(p, of) == TAG_NOUN && !pro_at(p, of); /* "the highest court" (elative, m.) */
    unknown |= of < n->end && n->head == n->first && h->tag == TAG_NOUN && IN(h->lemma->classes, CLASS_MASS) && h->features & F_FEM && has_article(p, of) && p->k[of].chosen->features & F_PLUR; /* "most (f.) of the Israelis [think] (m.)" */
    bool counted = n->head > n->first && !before && h->tag != TAG_PROPN && !h->guessed && h->features & F_MASC && !(h->features & F_FEM) && (has(p, n->head, CLASS_HUMAN) || has(p, n->first, CLASS_QUANT));
    if (counted && h->features & F_SING && (!n->plural || p->k[n->first].kind == TOKEN_NUMBER))
        return vm; /* "targets (f.) any side", "has massed (f.) 300 soldiers": its object */
    if (unknown)
        return true;
    if (vm && h->features & F_PLUR && (h->tag == TAG_ADJ || h->tag == TAG_APTC) && ends_in_nun(p, n->head))
        return true; /* a sound plural is people: new Nazis, some calling for */
    if (h->features & F_PLUR && !has(p, n->head, CLASS_HUMAN)) {
        bool bodies = n->head == n->first && has(p, n->head, CLASS_ORG) && has(p, n->head, CLASS_GROUP) && h->lemma->value != BODY_OF_PEOPLE;
        return vf || (n->plural && (before || !(h->features & F_FEM || bodies))); /* companies and armies call (f.), protesters and partners call (m.) */
    }
    if (h->features & F_PLUR)
        return true;
    if (before && verb->features & (F_PLUR | F_DUAL) && !(h->features & (F_PLUR | F_DUAL)) && !n->plural)
        return false;
    bool hf = h->features & F_FEM;
    return hf ? vf : vm || n->plural;
}

/* Behind "about", "nearly", "more than" before a number, the number; else i. */
uint32_t behind_about(const parse *p, uint32_t i, uint32_t limit)
{
    uint32_t next = after(p, i);
    if (next >= limit || tag_at(p, next) != TAG_NUM || p->time_at[next])
        return i;
    if (role_at(p, i) == ROLE_BAYNA && !en_at(p, i) && next + 2 < limit) { /* "between ten and fifteen protesters": the second number */
        uint32_t second = tag_at(p, next + 1) == TAG_CCONJ ? next + 2 : next + 1;
        bool and_more = second + 1 < limit && tag_at(p, second) == TAG_NUM && !p->time_at[second] && (second == next + 2 || pro_at(p, second) == PRO_AND);
        uint32_t whom = and_more && second + 2 < limit && tag_at(p, second + 1) == TAG_NUM ? second + 2 : second + 1; /* "fifteen" is two words */
        return and_more && !pro_at(p, whom) && (has(p, whom, CLASS_HUMAN) || has(p, whom, CLASS_VICTIM) || has(p, whom, CLASS_NISBA)) ? second : i;
    }
    bool about = phrase_has(p, i, CLASS_APPROX) || phrase_has(p, i, CLASS_ATLEAST);
    about |= may_have(p, i, CLASS_APPROX) && !p->phrases[i].end;
    return about ? next : i;
}

bool rules(const parse *p, uint32_t i) { return has(p, i, CLASS_LAW) || (has(p, i, CLASS_PACT) && tag_at(p, i) != TAG_PROPN); }

/* "a raid north of Syria": where, not whose. */
bool bare_place(const parse *p, uint32_t i)
{
    return has(p, i, CLASS_PLACE) && tag_at(p, i) == TAG_NOUN && !has_article(p, i) && !en_at(p, i) && p->k[i].word && p->phrases[i].actor < 0 && p->k[i].chosen->lemma->value == 1;
}

/* "In a statement [that] reached X,": the relative clause of a document runs to the comma; else the end of the noun phrase. */
static uint32_t behind_its_verb(const parse *p, const np *n, uint32_t limit)
{
    enum { FAR = 10 };
    uint32_t k = n->end;
    if (k >= limit || !is_finite(p, k) || pro_at(p, k) || n->definite || n->head != n->first || !(has(p, n->head, CLASS_DOC) || has(p, n->head, CLASS_SPEECH) || has(p, n->head, CLASS_OCCASION)))
        return n->end;
    for (k++; k < limit && k < n->end + FAR; k++) {
        if (is_kind(p, k, TOKEN_COMMA))
            return k;
        if (p->k[k].kind != TOKEN_WORD || is_finite(p, k) || is_comp(p, k))
            break;
    }
    return n->end;
}

/* "After his meeting the president": behind a masdar with a pronoun stands whom it met, and no subject of the verb to come. */
static uint32_t behind_its_object(const parse *p, uint32_t masdar, uint32_t limit)
{
    uint32_t i = masdar + 1;
    bool deed = tag_at(p, masdar) == TAG_MASDAR || (tag_at(p, masdar) == TAG_NOUN && p->k[masdar].chosen->lemma->event);
    if (!deed || !en_at(p, masdar) || i >= limit || !np_may_begin(p, i) || pro_at(p, i) & ~PRO_DET)
        return i;
    np n = np_parse(p, i, limit, NP_COORD | NP_APPOSITION);
    return n.end > i ? n.end : i;
}

/* "[accused] Moscow since days Washington": no days of a body or of somebody named; but "since the days of the president"; and
 * "days ago", of nothing. */
static bool times_no_body(const parse *p, uint32_t prep, uint32_t j, uint32_t limit)
{
    if (j + 1 >= limit || !has(p, j, CLASS_TIMEUNIT) || pro_at(p, j) || en_at(p, j) || pro_at(p, j + 1) & ~PRO_DET || p->time_at[j + 1])
        return false;
    bool body = has(p, j + 1, CLASS_ORG) || has(p, j + 1, CLASS_GROUP) || has(p, j + 1, CLASS_ARMED);
    bool ago = p->k[prep].chosen && p->k[prep].chosen->lemma->value == BEFORE && p->k[j].chosen->features & F_PLUR && !has_article(p, j) && tag_at(p, j + 1) != TAG_NUM;
    return np_may_begin(p, j + 1) && tag_at(p, j + 1) != TAG_ADJ && (ago || p->phrases[j + 1].actor >= 0 || body || (has(p, j + 1, CLASS_HUMAN) && !has_article(p, j + 1)));
}

/* An expression of time, or a prepositional phrase that is no part of the subject. */
bool time_or_adjunct(const draft *d, uint32_t i, uint32_t limit, uint32_t *end)
{
    const parse *p = d->p;
    if (i >= limit)
        return false;
    if (p->time_at[i]) {
        *end = p->times.at[p->time_at[i] - 1].end;
        return true;
    }
    if (i + 1 < limit && has(p, i, CLASS_TIMEUNIT) && !has_article(p, i) && !pro_at(p, i) && p->time_at[i + 1]) { /* "on the day of Friday" */
        *end = p->times.at[p->time_at[i + 1] - 1].end;
        return true;
    }
    if (i + 1 < limit && may_have(p, i, CLASS_APPROX) && p->time_at[i + 1] && !pro_at(p, i)) { /* "about eight o'clock" */
        *end = p->times.at[p->time_at[i + 1] - 1].end;
        return true;
    }
    if (behind_about(p, i, limit) != i)
        return false;
    bool object = i > d->first && is_finite(p, i - 1) && !p->k[i - 1].chosen->lemma->cue; /* "hit the north of" */
    if (bare_place(p, i) && !object && p->k[i].chosen->features & F_SING && i + 1 < limit && !pro_at(p, i)) { /* "north-east of the country": where */
        uint32_t of = role_at(p, i + 1) == ROLE_PLACEPREP && !en_at(p, i + 1) && i + 2 < limit ? i + 2 : i;
        np n = np_parse(p, of, limit, 0);
        *end = n.end > of ? n.end : i + 1;
        return n.end > i + 1;
    }
    role_id r = role_at(p, i);
    tag_id t = tag_at(p, i);
    const image_lemma *fixed = p->phrases[i].lemma;
    if (t == TAG_ADV || r == ROLE_ALSO || (fixed && (fixed->tag == TAG_ADV || IN(fixed->classes, CLASS_FORMULA)))) { /* "said for his part" */
        *end = after(p, i);
        return true;
    }
    bool manner = t == TAG_ADJ && p->k[i].chosen->features & F_ACC && !pro_at(p, i) && !en_at(p, i) && i > d->first && i + 1 < limit && tag_at(p, i - 1) == TAG_ADP && en_at(p, i - 1);
    manner |= t == TAG_ADJ && p->k[i].chosen->features & F_ACC && p->k[i].len && p->k[i].letters[p->k[i].len - 1] == ALEF && !pro_at(p, i) && !en_at(p, i) && i > d->first && i + 1 < limit && (has_article(p, i - 1) || tag_at(p, i - 1) == TAG_PROPN); /* "[accused] the minister officially Iran" */
    if (manner && !has(p, i + 1, CLASS_PACT) && np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & PRO_PREP)) { /* "which for long (an adjective in the accusative) bodies demanded" */
        *end = i + 1;
        return true;
    }
    bool clitic = pro_at(p, i) & PRO_PREP && !(pro_at(p, i) & (PRO_AND | PRO_SO)) && t != TAG_IMPF && !is_comp(p, i);
    bool prep = t == TAG_ADP || (fixed && fixed->tag == TAG_ADP);
    if (r == ROLE_ACCORDING || r == ROLE_RELAY || r == ROLE_BY || r == ROLE_EXCEPT)
        return false;
    if (prep || clitic) {
        uint32_t j = prep ? after(p, i) : i;
        if (r == ROLE_TIMEPREP && !en_at(p, i) && j + 1 < limit && may_have(p, j, CLASS_APPROX) && has(p, j + 1, CLASS_TIMEUNIT))
            j++; /* "since about two years" */
        if (r == ROLE_TIMEPREP && !en_at(p, i) && times_no_body(p, i, j, limit)) {
            *end = j + 1;
            return true;
        }
        if (prep && en_at(p, i)) {
            *end = j;
            return true;
        }
        if (j < limit && p->time_at[j]) {
            *end = p->times.at[p->time_at[j] - 1].end;
            return true;
        }
        if (j < limit && is_comp(p, j))
            return false;
        if (prep && r != ROLE_LI && r != ROLE_BI && j < limit && quoted_name(p, j, limit) && p->phrases[j + 1].actor >= 0 && p->phrases[j + 1].end == p->k[j].mate) { /* in an interview with "the Sunday Times" */
            *end = p->k[j].mate + 1;
            return true;
        }
        np n = np_parse(p, j, limit, NP_COORD | NP_APPOSITION);
        *end = n.end > j ? n.end : (prep && j < limit ? j + 1 : i + 1);
        if (n.end > j)
            *end = behind_its_verb(p, &n, limit);
        if (*end == j + 1)
            *end = behind_its_object(p, j, limit);
        return true;
    }
    return false;
}

/* "..., according to X, ...": the token behind the second comma, else behind this one. */
static uint32_t behind_according(const parse *p, uint32_t comma, uint32_t limit)
{
    for (uint32_t j = comma + 1; j < limit && j < comma + 10 && role_at(p, comma + 1) == ROLE_ACCORDING && !is_finite(p, j); j++)
        if (is_kind(p, j, TOKEN_COMMA))
            return j + 1;
    return comma + 1;
}

/* "that hit, according to X, the areas of" without the commas: behind the source, else i. */
static uint32_t behind_source(const parse *p, uint32_t i, uint32_t limit)
{
    if (role_at(p, i) != ROLE_ACCORDING || is_finite(p, i) || !according_at(p, i))
        return i;
    uint32_t from = after(p, i);
    np n = from < limit && np_may_begin(p, from) ? np_parse(p, from, limit, 0) : (np){0};
    return n.end > from && n.end < limit && np_may_begin(p, n.end) && !(pro_at(p, n.end) & ~PRO_DET) ? n.end : i;
}

/* ", and he is a former minister,": behind its second comma, or 0. */
static uint32_t behind_aside(const parse *p, uint32_t i, uint32_t limit)
{
    if (i + 3 >= limit || tag_at(p, i + 1) != TAG_PRON || !(pro_at(p, i + 1) & PRO_AND))
        return 0;
    for (uint32_t j = i + 2; j < limit && j < i + 14 && !is_finite(p, j) && !is_comp(p, j); j++)
        if (is_kind(p, j, TOKEN_COMMA))
            return j + 1;
    return 0;
}

/* "holds 'without any right' two soldiers", "accuses 'of terror' the units of": behind a prepositional phrase in marks, else i. */
static uint32_t behind_quoted_adjunct(const parse *p, uint32_t i, uint32_t limit)
{
    enum { SHORT = 7 };
    uint32_t mate = opens_quote(p, i) ? p->k[i].mate : i;
    if (mate <= i + 1 || mate + 1 >= limit || mate - i > SHORT || is_comp(p, i + 1))
        return i;
    bool led = (tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1)) || (pro_at(p, i + 1) & PRO_BI && !(pro_at(p, i + 1) & PRO_AND) && (tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_MASDAR));
    for (uint32_t k = i + 1; led && k < mate; k++)
        led = p->k[k].kind == TOKEN_WORD && !is_finite(p, k);
    return led && np_may_begin(p, mate + 1) && !(pro_at(p, mate + 1) & (PRO_PREP | PRO_AND)) ? mate + 1 : i;
}

uint32_t skip_adjuncts(const draft *d, uint32_t i, uint32_t limit)
{
    const parse *p = d->p;
    for (int steps = 0; steps < 12 && i < limit; steps++) {
        uint32_t end;
        if (time_or_adjunct(d, i, limit, &end) && end > i)
            i = end;
        else if (is_kind(p, i, TOKEN_COMMA) && (end = behind_aside(p, i, limit)))
            i = end;
        else if (is_kind(p, i, TOKEN_COMMA) || is_kind(p, i, TOKEN_DASH))
            i = behind_according(p, i, limit);
        else if ((end = behind_source(p, i, limit)) > i)
            i = end;
        else if ((end = behind_quoted_adjunct(p, i, limit)) > i)
            i = end;
        else if (steps && (pro_at(p, i) & (PRO_AND | PRO_LI)) == (PRO_AND | PRO_LI) && has(p, i, CLASS_TIMEUNIT) && i + 1 < limit && has(p, i + 1, CLASS_ORDINAL))
            i += 2; /* "on Wednesday and for the first time" */
        else
            break;
    }
    return i < limit ? i : limit;
}

/* "the army had not been besieging"; but what "has not ceased to besiege" still does. */
bool auxiliary_negated(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t from = clause_start(d, verb);
    for (uint32_t j = verb; !(pro_at(p, verb) & (PRO_AND | PRO_SO)) && j-- > from && verb - j < 10;)
        if (tag_at(p, j) == TAG_AUX)
            return j > d->first && tag_at(p, j - 1) == TAG_NEG && !has(p, j, CLASS_NOTBE);
    return false;
}

bool state(const parse *p, int32_t actor)
{
    return IN(p->im->actors[actor].classes, CLASS_COUNTRY) || IN(p->im->actors[actor].classes, CLASS_CAPITAL);
}

party quoted_party(const parse *p, uint32_t i)
{
    party q = {.first = i, .end = p->k[i].mate + 1, .head = i + 1, .name = i + 1, .name_end = p->k[i].mate, .known = p->phrases[i + 1].actor, .same_as = NOBODY, .there = true};
    return q;
}

bool medium(const draft *d, const party *q)
{
    const party *b = q->same_as >= 0 ? &d->focuses.at[q->same_as].who : q;
    return b->known >= 0 ? IN(d->p->im->actors[b->known].classes, CLASS_MEDIA) : b->first < b->end && has(d->p, b->head, CLASS_MEDIA);
}

bool this_came(const draft *d)
{
    const reading *v = d->first + 2 < d->end ? d->p->k[d->first].chosen : NULL;
    return v && is_finite(d->p, d->first) && v->lemma->cue == CUE_REPORT && IN(v->lemma->cue_frames, FRAME_IN_DOC) && bare_this(d->p, d->first + 1);
}
