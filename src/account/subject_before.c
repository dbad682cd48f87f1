/* subject_before.c: who stands before a verb as its subject and is no antecedent of a relative clause (relative.c): the first
 * word of the clause, over "that", over a circumstance or a belief, over kana, and behind no conjunction at all. */
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "X, who ..., had warned": between the kana and the qad stands X with what is said of him, between commas. */
static party had_done_who(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t k = verb - 2; k-- > d->first && verb - k < 60;) {
        if (tag_at(p, k) != TAG_AUX || !np_may_begin(p, k + 1) || pro_at(p, k + 1) & ~PRO_DET)
            continue;
        np n = np_parse(p, k + 1, verb - 2, NP_APPOSITION);
        if (n.end > k + 1 && n.end + 1 < verb && is_kind(p, n.end, TOKEN_COMMA) && role_at(p, n.end + 1) == ROLE_REL && agrees(p->k[verb].chosen, &n, p, true))
            return party_of(d, &n);
    }
    return nobody;
}

/* "The group had abducted them", "the army still shells": between kana and qad or the verb, wherever the clause begins. */
static party had_done(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t k = verb - 1, end = role_at(p, k) == ROLE_QAD && !pro_at(p, k) ? k : verb;
    if (end < verb && verb > d->first + 4 && is_kind(p, verb - 2, TOKEN_COMMA))
        return had_done_who(d, verb);
    for (uint32_t r = verb; r-- > d->first + 2 && verb - r < 14 && !is_comp(p, r) && p->k[r].kind == TOKEN_WORD;) /* "a report [that] experts wrote had concluded" */
        if (is_finite(p, r) && tag_at(p, r) != TAG_AUX) {
            uint32_t a = r;
            while (a > d->first && r - a < 5 && tag_at(p, a) != TAG_AUX)
                a--;
            np n = tag_at(p, a) == TAG_AUX && en_at(p, r) && !pro_at(p, r) && np_may_begin(p, a + 1) && !(pro_at(p, a + 1) & ~PRO_DET) ? np_parse(p, a + 1, r, 0) : (np){0};
            if (n.end == r && r > a + 1 && !n.definite && agrees(p->k[verb].chosen, &n, p, true))
                return party_of(d, &n);
            break;
        }
    while (k > d->first && verb - k < 16 && tag_at(p, k) != TAG_AUX && !is_finite(p, k))
        k--;
    if (tag_at(p, k) != TAG_AUX || k + 1 >= end || (k > d->first && tag_at(p, k - 1) == TAG_ADP && !en_at(p, k - 1)) || /* "in the shadow of", written like "went on" */
        !np_may_begin(p, behind_about(p, k + 1, end)) || pro_at(p, k + 1) & ~PRO_DET || pro_at(p, verb) & PRO_LI)
        return nobody;
    np n = np_parse(p, behind_about(p, k + 1, end), end, NP_APPOSITION | NP_PP | NP_COORD); /* also "more than 700 people had been killed" */
    bool told = end < verb || n.definite || n.actor >= 0 || n.name < n.name_end; /* not "they were words [that] she spoke" */
    return n.end == end && told && agrees(p->k[verb].chosen, &n, p, true) ? party_of(d, &n) : nobody;
}

/* "As for X, and he is the head of Y, (fa-) he said": over an aside between commas. */
static party topic_of(draft *d, uint32_t verb)
{
    enum { FAR = 40 };
    const parse *p = d->p;
    if (!(pro_at(p, verb) & PRO_SO) || verb < d->first + 3 || !is_kind(p, verb - 1, TOKEN_COMMA))
        return nobody;
    for (uint32_t k = verb - 1; k-- > d->first && verb - k < FAR && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_SEMICOLON);)
        if (role_at(p, k) == ROLE_AMMA) {
            np n = np_may_begin(p, k + 1) ? np_parse(p, k + 1, verb - 1, NP_APPOSITION | NP_PP) : (np){0};
            bool able = n.end > n.first && (n.person || n.political || n.actor >= 0 || n.name < n.name_end) && (is_kind(p, n.end, TOKEN_COMMA) || role_at(p, n.end) == ROLE_REL);
            return able && agrees(p->k[verb].chosen, &n, p, true) ? party_of(d, &n) : nobody;
        }
    return nobody;
}

/* "Hundreds of people, most of them students, demonstrated": over the part of them that stands between. */
static party most_of_them(draft *d, uint32_t verb)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    if (!(p->k[verb].chosen->features & F_PLUR) || pro_at(p, verb) || verb == d->first || tag_at(p, verb - 1) == TAG_PRON)
        return nobody;
    for (uint32_t k = verb; k-- > d->first + 1 && verb - k < FAR && !is_finite(p, k) && !is_comp(p, k);)
        if (has(p, k, CLASS_QUANT) && en_at(p, k) == EN_3MP && !pro_at(p, k)) {
            bool part = k + 1 < verb && (role_at(p, k + 1) == ROLE_MIN || tag_at(p, k + 1) == TAG_NOUN || tag_at(p, k + 1) == TAG_ADJ);
            return part ? ending_at(d, is_kind(p, k - 1, TOKEN_COMMA) ? k - 1 : k, verb, false) : nobody;
        }
    return nobody;
}

/* "The writer of the article, and he is NAME, says": over the clause that tells who he is, where no comma parts it. */
static party over_who_he_is(draft *d, uint32_t verb)
{
    enum { FAR = 10 };
    const parse *p = d->p;
    const party none = {.same_as = NOBODY, .known = -1};
    uint32_t he = verb;
    while (he > d->first && verb - he < FAR && !(tag_at(p, he) == TAG_PRON && pro_at(p, he) == PRO_AND && !en_at(p, he))) {
        if (p->k[he].kind != TOKEN_WORD || (he < verb && is_finite(p, he)) || is_comp(p, he) || role_at(p, he) == ROLE_REL || role_at(p, he) == ROLE_WHAT)
            return none;
        he--;
    }
    if (he == d->first || verb - he >= FAR || he + 1 >= verb)
        return none;
    for (uint32_t k = he; k-- > d->first && !is_comp(p, k);) /* no verb of another before him: "detained X, and he is a soldier [who] ..." */
        if (is_finite(p, k) || p->k[k].kind == TOKEN_COMMA)
            return none;
    return ending_at(d, he, verb, true);
}

/* Between kana and the verb, or at the beginning of the clause. */
party subject_before(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t i = clause_start(d, verb);
    if (i == verb && verb > d->first + 1 && opens_quote(p, verb - 1))
        i = clause_start(d, verb - 1); /* "that Guterres 'condemns'" */
    party topic = topic_of(d, verb);
    if (topic.there || pro_at(p, verb) & PRO_AND || (pro_at(p, verb) & PRO_SO && !(i > d->first && role_at(p, i - 1) == ROLE_AMMA)))
        return topic; /* "and said": a new clause */
    party all = most_of_them(d, verb), he = all.there || verb <= d->first + 1 ? all : had_done(d, verb);
    if (!he.there && v && v->features & F_3RD)
        he = over_who_he_is(d, verb);
    if (he.there)
        return he;
    uint32_t joined = i > d->first && is_finite(p, i - 1) && tag_at(p, i - 1) != TAG_AUX ? joined_subject(d, i + 1, verb) : i;
    if (joined > i && joined < verb) { /* "X tears the text up and the president throws him out" */
        np n = np_parse(p, joined, verb, 0);
        return party_of(d, &n);
    }
    if (i > d->first && is_finite(p, i - 1) && tag_at(p, i - 1) != TAG_AUX)
        return nobody; /* what follows a verb is its own */
    uint32_t mark = i < verb && opens_quote(p, i) && p->k[i].mate + 1 == verb && i > d->first && is_comp(p, i - 1) && np_may_begin(p, i + 1) ? i : 0;
    if (mark) { /* "that 'a unit of the soldiers of X' attacked" */
        np n = np_parse(p, mark + 1, p->k[mark].mate, NP_APPOSITION | NP_PP | NP_COORD);
        if (n.end + 1 < p->k[mark].mate && role_at(p, n.end) == ROLE_MIN && np_parse(p, n.end + 1, p->k[mark].mate, 0).end == p->k[mark].mate)
            n.end = p->k[mark].mate; /* "a unit of the soldiers" */
        if (n.end == p->k[mark].mate && tag_at(p, n.head) == TAG_NOUN && !p->k[n.head].chosen->guessed && agrees(v, &n, p, true))
            return party_of(d, &n);
    }
    if (i < verb && opens_quote(p, i) && p->k[i].mate + 1 == verb && quoted_name(p, i, verb) && (p->phrases[i + 1].actor >= 0 || has(p, i + 1, CLASS_ORG) || has(p, i + 1, CLASS_GROUP)))
        return quoted_party(p, i); /* "'Hamas' refuses" */
    uint32_t open = i < verb && tag_at(p, i) == TAG_AUX && i + 1 < verb && opens_quote(p, i + 1) && p->k[i + 1].mate > i + 2 ? i + 1 : verb; /* "'The movement of X' had declared" */
    if (open < verb && p->k[open].mate + 1 + (role_at(p, p->k[open].mate + 1) == ROLE_QAD) == verb && quoted_name(p, open, verb) && (p->phrases[open + 1].actor >= 0 || has(p, open + 1, CLASS_ORG) || has(p, open + 1, CLASS_GROUP)))
        return quoted_party(p, open);
    while (i < verb && (tag_at(p, i) == TAG_PUNCT || tag_at(p, i) == TAG_AUX || tag_at(p, i) == TAG_PART || tag_at(p, i) == TAG_ADV ||
                        tag_at(p, i) == TAG_CCONJ || (tag_at(p, i + 1) == TAG_AUX && (tag_at(p, i) == TAG_NEG || role_at(p, i) == ROLE_WHAT))))
        i++;
    bool lo = i + 3 < verb && p->k[i].len == 2 && p->k[i].letters[0] == HA && p->k[i].letters[1] == ALEF && tag_at(p, i + 1) == TAG_PRON && !pro_at(p, i + 1); /* "lo, the regime bars" (ha huwa) */
    i += lo ? 2 : 0;
    uint32_t end;
    if (i < verb && time_or_adjunct(d, i, verb, &end) && tag_at(p, i) != TAG_NOUN && tag_at(p, i) != TAG_PROPN)
        i = skip_adjuncts(d, i, verb);
    if (i > d->first && i + 1 < verb && is_kind(p, i, TOKEN_NUMBER) && is_kind(p, i + 1, TOKEN_COMMA) && !is_kind(p, i - 1, TOKEN_COMMA) && !is_comp(p, i - 1))
        i += 2; /* "in spite of [what was agreed] in Paris 2015, he said" */
    if (i < verb && opens_quote(p, i) && quoted_name(p, i, verb) && p->k[i].mate + 1 == verb)
        return quoted_party(p, i);
    /* after inna and its sisters the subject is accusative */
    bool governed = i > d->first && (is_comp(p, i - 1) || role_at(p, i - 1) == ROLE_BUT || role_at(p, i - 1) == ROLE_BECAUSE || (p->inside[i - 1] && role_at(p, p->inside[i - 1] - 1) == ROLE_BUT));
    if (i >= verb || !np_may_begin(p, i) || (!governed && p->k[i].chosen && p->k[i].chosen->features & F_ACC && tag_at(p, i) != TAG_NUM) || pro_at(p, i) & PRO_PREP)
        return nobody;
    np n = np_parse(p, i, verb, NP_APPOSITION | NP_PP | NP_COORD);
    if (n.end == verb && has(p, verb - 1, CLASS_TIMEUNIT) && verb + 1 < d->end && tag_at(p, verb + 1) == TAG_ADP && en_at(p, verb + 1))
        return nobody; /* "the last time in which (fiha) the two met" */
    if (n.end == i || !agrees(v, &n, p, true) || (n.end == i + 1 && bare_this(p, i) && pro_at(p, n.end) & PRO_AND)) /* "this, and in a film, the officer said": it only leads on */
        return nobody;
    if (role_at(p, i) == ROLE_DEM && n.end > i + 1 && tag_at(p, i + 1) == TAG_NOUN && !has_article(p, i + 1) && !en_at(p, i + 1) && p->phrases[i + 1].actor < 0)
        return nobody; /* "this [is] an answer to what X said" */
    uint32_t j = n.end;
    if (n.person && n.name < n.name_end && j < verb && has(p, j, CLASS_TITLE) && has(p, j, CLASS_HUMAN) && !(pro_at(p, j) & ~PRO_DET)) /* "Prince William, duke of X, will visit" */
        j = np_parse(p, j, verb, 0).end;
    if (j < verb && role_at(p, j) == ROLE_QAD && pro_at(p, j) & PRO_AND)
        return nobody; /* "this; and he had confirmed": a new clause */
    while (j < verb && (is_kind(p, j, TOKEN_COMMA) || is_kind(p, j, TOKEN_DASH) || role_at(p, j) == ROLE_QAD ||
                        (role_at(p, j) == ROLE_WHAT && tag_at(p, j + 1) == TAG_AUX) || tag_at(p, j) == TAG_NEG ||
                        tag_at(p, j) == TAG_AUX || tag_at(p, j) == TAG_ADV || (tag_at(p, j) == TAG_PART && has(p, j, CLASS_MAYBE)))) /* also "Washington perhaps withdraws" */
        j++;
    bool were = i > d->first && tag_at(p, i - 1) == TAG_AUX, had = verb > n.end + 2 && role_at(p, verb - 1) == ROLE_QAD && is_kind(p, verb - 2, TOKEN_COMMA);
    if (were && had && is_kind(p, n.end, TOKEN_COMMA) && (n.person || n.political || n.name < n.name_end)) { /* "NAME, whose real name is NAME, had said" */
        np more = np_parse(p, n.end + 1, verb - 2, 0);
        bool name = n.person && n.name == n.name_end && more.end == verb - 2 && more.name < more.name_end && !pro_at(p, more.first);
        if (name) { /* "the spokeswoman, NAME, had said" */
            n.end = more.end;
            n.name = more.name;
            n.name_end = more.name_end;
            n.actor = more.actor >= 0 ? more.actor : n.actor;
        }
        return party_of(d, &n);
    }
    uint32_t among = j + 2 < verb && role_at(p, j) == ROLE_MIN && !en_at(p, j) ? j + 1 : j; /* "and of among them" */
    uint32_t listed = among < verb && role_at(p, among) == ROLE_BAYNA && en_at(p, among) ? among + 1 : j < verb && p->phrases[j].lemma && role_at(p, j) == ROLE_PREP ? p->phrases[j].end : verb;
    if (listed < verb && (n.plural || p->k[n.head].chosen->features & F_PLUR)) { /* "dozens of people, among them X and Y, called", "the ministers, including the president, say" */
        uint32_t k = np_parse(p, listed, verb, NP_APPOSITION | NP_COORD).end;
        while (k < verb && (is_kind(p, k, TOKEN_COMMA) || role_at(p, k) == ROLE_QAD))
            k++;
        if (k == verb)
            return party_of(d, &n);
    }
    /* "the forces, backed by the coalition, are fighting": over an indefinite participle or adjective */
    uint32_t comma = verb; /* also "are now besieging" */
    while (comma > j && tag_at(p, comma - 1) == TAG_AUX)
        comma--;
    if (j + 1 < verb && n.definite && is_kind(p, comma - 1, TOKEN_COMMA) && p->k[j].chosen && !pro_at(p, j) && !en_at(p, j) &&
        (tag_at(p, j) == TAG_ADJ || tag_at(p, j) == TAG_PPTC || tag_at(p, j) == TAG_APTC))
        j++;
    if (j < verb && j > n.end && is_kind(p, j - 1, TOKEN_COMMA) && is_kind(p, comma - 1, TOKEN_COMMA) && pro_at(p, j) & PRO_AND && (pro_at(p, j) & PRO_BI || tag_at(p, j) == TAG_ADP)) { /* "the army, and with the support of X, took" */
        uint32_t k = j;
        while (k < comma - 1 && !is_finite(p, k) && !is_kind(p, k, TOKEN_COMMA))
            k++;
        j = k == comma - 1 ? comma : j;
    }
    if (governed && j == n.end && j + 1 < verb && tag_at(p, j) == TAG_PRON && pro_at(p, j) == PRO_AND) { /* "that the suspect, and he is in his thirties, attacked" */
        uint32_t k = j;
        while (k < verb && !is_finite(p, k) && !is_kind(p, k, TOKEN_SEMICOLON))
            k++;
        j = k == verb ? verb : j;
    }
    if (governed && j == n.end && j + 1 < verb && pro_at(p, j) == (PRO_AND | PRO_BI)) { /* "that the army and with the support of X took" */
        uint32_t k = j;
        while (k < verb && !is_finite(p, k) && p->k[k].kind == TOKEN_WORD)
            k++;
        j = k == verb || (k + 1 == verb && is_kind(p, k, TOKEN_COMMA)) ? verb : j;
    }
    if (j + 1 == verb && opens_quote(p, j) && (governed || i == d->first || is_kind(p, i - 1, TOKEN_COLON)))
        j = verb; /* also "Israel 'shelled' ..." */
    if (j < verb)
        j = skip_adjuncts(d, j - (j > n.end && is_kind(p, j - 1, TOKEN_COMMA) && according_at(p, j)), verb); /* "the spokesman, according to the agency, denied" */
    while (j < verb && (is_kind(p, j, TOKEN_COMMA) || role_at(p, j) == ROLE_QAD || (j >= comma && tag_at(p, j) == TAG_AUX)))
        j++;
    if (j == verb)
        return party_of(d, &n);
    joined = joined_subject(d, i + 1, verb);
    if (joined == verb)
        return nobody;
    np other = np_parse(p, joined, verb, 0);
    return party_of(d, &other);
}

/* The phrase with the name that goes on behind it up to a comma before token `verb`: "NAME FAMILY, the mother of", a family name that no
 * table holds; "the speaker of parliament, NAME NAME,". */
static np with_its_name(const parse *p, np n, uint32_t verb)
{
    enum { LONGEST_NAME = 4 };
    uint32_t last = n.end;
    if (n.end == n.first || !n.person || last + 1 >= verb)
        return n;
    if (n.name < n.name_end) {
        tag_id t = tag_at(p, last);
        bool family = n.name_end == last && is_kind(p, last + 1, TOKEN_COMMA) && p->k[last].kind == TOKEN_WORD && !(pro_at(p, last) & ~PRO_DET) && !en_at(p, last) && !is_finite(p, last) && !p->phrases[last].end;
        if (family && (t == TAG_PROPN || t == TAG_NOUN || t == TAG_ADJ))
            n.end = n.name_end = last + 1;
        return n;
    }
    bool called = is_kind(p, last, TOKEN_COMMA) && last + 2 < verb && verb - last <= LONGEST_NAME + 2;
    for (uint32_t t = last + 1; called && t + 1 < verb; t++) {
        bool further = t > last + 1 && ((p->k[t].chosen && p->k[t].chosen->guessed) || tag_at(p, t) == TAG_NOUN);
        called = p->k[t].kind == TOKEN_WORD && !pro_at(p, t) && !en_at(p, t) && !is_finite(p, t) && (tag_at(p, t) == TAG_PROPN || further);
    }
    if (called) {
        n.name = last + 1;
        n.end = n.name_end = verb - 1;
    }
    return n;
}

/* "That the forces of X under the command of the general, NAME, were able to", "but NAME, the envoy of X, said", "had X, and its seat is Y,
 * affirmed", "X, for its part, said": between what leads the clause, or where the sentence begins, and the comma before the verb no other
 * verb stands, so what the clause begins with is the subject. */
party behind_that(draft *d, uint32_t verb)
{
    enum { FAR = 24 };
    const parse *p = d->p;
    for (uint32_t k = verb - 1; k-- > d->first && verb - k < FAR && p->k[k].kind != TOKEN_QUOTE && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_SEMICOLON) && role_at(p, k) != ROLE_REL && role_at(p, k) != ROLE_ACCORDING;) {
        bool had = tag_at(p, k) == TAG_AUX && has(p, k, CLASS_BE) && tag_at(p, verb) == TAG_PERF && (k == d->first || pro_at(p, k) & PRO_AND);
        if (!had && is_finite(p, k))
            return nobody;
        bool led = had || is_comp(p, k) || (role_at(p, k) == ROLE_BUT && !p->phrases[k].lemma);
        if (!led && k > d->first)
            continue;
        if ((led && en_at(p, k)) || !np_may_begin(p, k + led))
            return nobody;
        np n = np_parse(p, k + led, verb - 1, NP_COORD | NP_APPOSITION);
        if (!led && !is_kind(p, n.end, TOKEN_COMMA))
            return nobody;
        n = with_its_name(p, n, verb);
        const reading *h = n.end > n.first ? p->k[n.head].chosen : NULL;
        bool able = h && !(h->guessed && h->tag != TAG_PROPN) && !h->en && !(pro_at(p, n.first) & ~PRO_DET) && (n.person || n.political || n.actor >= 0 || has(p, n.head, CLASS_ARMED));
        return able && agrees(p->k[verb].chosen, &n, p, true) ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* "That the man, and he is a Syrian and bears a false name, was arrested": over what is said of him between commas, whatever verbs it has. */
party before_circumstance(draft *d, uint32_t verb)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    for (uint32_t k = verb - 1; k-- > d->first + 1 && verb - k < FAR && !is_comp(p, k) && !is_kind(p, k, TOKEN_SEMICOLON) && !is_kind(p, k, TOKEN_COLON);) {
        if (!is_kind(p, k, TOKEN_COMMA) || tag_at(p, k + 1) != TAG_PRON || pro_at(p, k + 1) != PRO_AND)
            continue;
        party q = ending_at(d, k, verb, true);
        bool leads = overt(&q) && (q.first == d->first || is_comp(p, q.first - 1) || role_at(p, q.first - 1) == ROLE_BUT || tag_at(p, q.first - 1) == TAG_AUX);
        return leads && (q.person || q.political || q.known >= 0) ? q : nobody;
    }
    return nobody;
}

/* "NAME, the wife of the senator who enjoys respect, had written", "the minister who visited X had said": over a relative clause
 * of one verb, if "had" leads. */
party who_had_done(draft *d, uint32_t verb)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    if (pro_at(p, verb) || verb < d->first + 3 || tag_at(p, verb - 1) == TAG_SCONJ || tag_at(p, verb - 1) == TAG_NEG || is_comp(p, verb - 1))
        return nobody;
    uint32_t verbs = 0, commas = 0;
    for (uint32_t k = verb; k-- > d->first && verb - k < FAR && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_SEMICOLON);) {
        bool that = is_comp(p, k) && !en_at(p, k) && !commas; /* "that the faction which holds the town attacked" */
        if (verbs == 1 && (that || (tag_at(p, k) == TAG_AUX && tag_at(p, verb) == TAG_PERF))) {
            np n = np_may_begin(p, k + 1) && !(pro_at(p, k + 1) & ~PRO_DET) ? np_parse(p, k + 1, verb, NP_APPOSITION) : (np){0};
            bool relative = n.end > n.first && n.end < verb && role_at(p, n.end) == ROLE_REL && (!that || is_finite(p, n.end + 1));
            np told = !that && !relative && n.end > n.first && n.end < verb && !n.definite && has(p, n.head, CLASS_DOC) ? np_parse(p, k + 1, verb, NP_APPOSITION | NP_PP) : (np){0};
            if (told.end > told.first && told.end < verb && is_finite(p, told.end) && !pro_at(p, told.end) && p->k[verb].chosen->lemma->cue && agrees(p->k[verb].chosen, &told, p, true))
                return party_of(d, &told); /* "a report [that] came out last month had confirmed that" */
            return relative && (that || n.person || n.political) && agrees(p->k[verb].chosen, &n, p, true) ? party_of(d, &n) : nobody;
        }
        if (is_comp(p, k))
            return nobody;
        commas += is_kind(p, k, TOKEN_COMMA);
        verbs += is_finite(p, k);
        if (verbs > 1)
            return nobody;
    }
    return nobody;
}

/* "That gunmen of whom it is believed that they belong to X attacked", "two men suspected of ties to X fired": over a belief that
 * nobody is said to hold. */
party over_belief(draft *d, uint32_t verb)
{
    enum { FAR = 16, SHORT = 4 };
    const parse *p = d->p;
    uint32_t k = verb, verbs = 0;
    while (k > d->first + 2 && verb - --k < FAR && p->k[k].kind == TOKEN_WORD && role_at(p, k) != ROLE_REL) {
        const reading *b = p->k[k].chosen;
        if (!is_finite(p, k))
            continue;
        bool belief = b->tag == TAG_IMPF && b->features & F_MASC && b->features & F_SING && b->features & F_3RD && !b->pro && !b->en && (b->lemma->cue == CUE_OPINION || IN(b->lemma->classes, CLASS_BELIEF));
        if (!belief) {
            if (++verbs > 1 || !is_comp(p, k - 1))
                return nobody;
            continue;
        }
        bool of_them = (is_comp(p, k + 1) && en_at(p, k + 1)) || (role_at(p, k + 1) == ROLE_FI && !en_at(p, k + 1)) || ((tag_at(p, k + 1) == TAG_MASDAR || tag_at(p, k + 1) == TAG_NOUN) && (pro_at(p, k + 1) & PRO_BI || !pro_at(p, k + 1)) && en_at(p, k + 1));
        uint32_t from = k;
        while (of_them && from > d->first && k - from < SHORT && !is_comp(p, from - 1) && (np_may_begin(p, from - 1) || tag_at(p, from - 1) == TAG_ADJ))
            from--;
        np n = from < k && np_may_begin(p, from) && !pro_at(p, from) ? np_parse(p, from, k, 0) : (np){0};
        bool ours = n.end == k && n.end > n.first && !n.definite && (is_comp(p, from - 1) || p->k[verb].chosen->features & (F_DUAL | F_PLUR)) && agrees(p->k[verb].chosen, &n, p, true);
        return ours && (n.person || n.political || has(p, n.head, CLASS_HUMAN) || has(p, n.head, CLASS_ARMED) || has(p, n.head, CLASS_GROUP)) ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* The persons before token `at` whom a verb tells of without a relative pronoun, agreeing in number. */
static party told_of(draft *d, uint32_t verb, uint32_t at)
{
    const parse *p = d->p;
    if (at <= d->first || !p->k[at - 1].chosen || has_article(p, at - 1))
        return nobody;
    const reading *h = p->k[at - 1].chosen;
    uint16_t number = p->k[verb].chosen->features & (F_DUAL | F_PLUR);
    uint32_t from = at - 1; /* "46 Egyptian sailors [who] were killed" */
    while (number & F_PLUR && from > d->first && at - from < 4 && tag_at(p, from) == TAG_ADJ && !pro_at(p, from))
        from--;
    if (number & F_PLUR && from > d->first && tag_at(p, from) != TAG_NUM && tag_at(p, from - 1) == TAG_NUM && !has_article(p, from))
        from--;
    bool counted = number & F_PLUR && tag_at(p, from) == TAG_NUM;
    if (!(h->features & number) && !counted)
        return nobody;
    bool attribute = !counted && tag_at(p, at - 1) == TAG_ADJ && tag_at(p, from) == TAG_NOUN && has(p, from, CLASS_HUMAN) && p->k[from].chosen->features & number; /* "of Libyan officials [who] stressed" */
    np n = np_parse(p, counted || attribute ? from : at - 1, at, 0);
    return n.end == at && (counted || has(p, n.head, CLASS_HUMAN)) ? party_of(d, &n) : nobody;
}

/* "Two men from the west of London, [who] were arrested", "five of the fighters [who] were": over what they are of, at token `at`. */
static party told_of_over(draft *d, uint32_t verb, uint32_t at)
{
    enum { FAR = 5 };
    const parse *p = d->p;
    for (uint32_t k = at; k-- > d->first + 1 && at - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);) {
        if (role_at(p, k) != ROLE_MIN || p->inside[k] || en_at(p, k) || pro_at(p, k) || !np_may_begin(p, k + 1))
            continue;
        np of = np_parse(p, k + 1, at, 0);
        if (of.end != at || !of.definite)
            return nobody;
        bool some = tag_at(p, k - 1) == TAG_NUM && p->k[verb].chosen->features & F_PLUR;
        np n = some ? np_parse(p, k - 1, at, NP_PP) : (np){0};
        return some && n.end == at ? party_of(d, &n) : told_of(d, verb, k);
    }
    return nobody;
}

/* "to two women, who said": a relative clause without a pronoun, agreeing in number. */
party asyndetic(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t at = verb > d->first && is_kind(p, verb - 1, TOKEN_COMMA) ? verb - 1 : verb;
    if (at > d->first && tag_at(p, at - 1) == TAG_AUX && !pro_at(p, at - 1)) /* "activists [who] were protesting" */
        at--;
    party over = told_of_over(d, verb, at);
    return over.there ? over : told_of(d, verb, at);
}

/* "Spotted planes of Russia's [that] shelled": indefinite planes or forces right before a verb of theirs, told of without a relative pronoun. */
party planes_before(draft *d, uint32_t verb)
{
    enum { FAR = 4 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t from = verb;
    bool theirs = v->features & F_FEM && v->features & F_SING && v->features & F_3RD && !v->en && !v->pro && (v->lemma->event == EVENT_ASSAULT || IN(v->lemma->classes, CLASS_LIGHT));
    while (theirs && from > d->first + 1 && verb - from < FAR && tag_at(p, from - 1) == TAG_ADJ && !has_article(p, from - 1) && !en_at(p, from - 1))
        from--;
    from -= theirs && from > d->first + 1;
    const reading *n = from < verb ? p->k[from].chosen : NULL;
    bool planes = n && n->tag == TAG_NOUN && n->features & F_PLUR && !(n->pro & ~PRO_BI) && !n->en && (has(p, from, CLASS_PLANE) || has(p, from, CLASS_ARMED));
    planes = planes && !(is_finite(p, from - 1) && en_at(p, from - 1)); /* "barrels that (it) Syrian planes threw hit": the barrels */
    np q = planes ? np_parse(p, from, verb, 0) : (np){0};
    return q.end == verb && verb > from ? party_of(d, &q) : nobody;
}

/* "Amid unofficial estimates [that] say", "reports [that] said", but "pictures of which it said that they": the first token of what
 * tells, right before the verb; the verb: none. */
uint32_t paper_before(const draft *d, uint32_t verb)
{
    enum { FAR = 4 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t k = verb;
    if (!(v->features & F_FEM) || v->en)
        return verb;
    bool she = verb + 1 < d->end && is_comp(p, verb + 1) && en_at(p, verb + 1) == EN_3FS;
    while (k > d->first + 1 && verb - k < FAR && (tag_at(p, k - 1) == TAG_ADJ || role_at(p, k - 1) == ROLE_GHAYR) && !has_article(p, k - 1) && !pro_at(p, k - 1))
        k--;
    const reading *n = k > d->first ? p->k[k - 1].chosen : NULL;
    bool tells = n && n->tag == TAG_NOUN && n->features & F_PLUR && !(n->pro & PRO_DET) && !n->en && !IN(n->lemma->classes, CLASS_HUMAN);
    return tells && (!she || IN(n->lemma->classes, CLASS_REPORTED)) && (IN(n->lemma->classes, CLASS_DOC) || (IN(n->lemma->classes, CLASS_REPORTED) && !IN(n->lemma->classes, CLASS_OCCASION) && v->lemma->cue)) ? k - 1 : verb;
}

/* "72 people at least, among them four children, took part": not the children. The subject q, or those of whom q are some. */
party of_whom_some(draft *d, uint32_t verb, const party *q)
{
    const parse *p = d->p;
    uint32_t k = q->first, behind = q->end;
    if (q->first >= q->end || q->end > verb || k < d->first + 2 || role_at(p, k - 1) != ROLE_BAYNA || !en_at(p, k - 1) || !(p->k[verb].chosen->features & F_PLUR))
        return *q;
    while (behind < verb && is_kind(p, behind, TOKEN_COMMA))
        behind++;
    if (behind != verb || behind == q->end)
        return *q; /* "among them X, who", "among them ten [who] were" */
    k--;
    k -= k > d->first && role_at(p, k - 1) == ROLE_MIN && !en_at(p, k - 1);
    while (k > d->first) {
        uint32_t within = p->inside[k - 1];
        if (is_kind(p, k - 1, TOKEN_COMMA))
            k--;
        else if (within && p->phrases[within - 1].end == k && p->phrases[within - 1].lemma && p->phrases[within - 1].actor < 0)
            k = within - 1; /* "at least" */
        else
            break;
    }
    for (uint32_t i = k; i-- > d->first && k - i < 7;)
        if (tag_at(p, i) == TAG_NUM || is_kind(p, i, TOKEN_NUMBER)) {
            np n = np_parse(p, i, k, NP_PP);
            return n.end == k ? party_of(d, &n) : *q;
        }
    party all = ending_at(d, k, verb, false);
    return all.there ? all : *q;
}

/* "The report that we have got says that": the document at the head of the sentence, over its relative clause, before a verb that "that"
 * follows. */
party paper_over_relative(const draft *d, uint32_t verb)
{
    enum { FAR = 14 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (verb < d->first + 4 || verb - d->first > FAR || v->pro || v->en || !v->lemma->cue || verb + 1 >= d->end || !is_comp(p, verb + 1) || !np_may_begin(p, d->first))
        return nobody;
    np n = np_parse(p, d->first, verb, 0);
    bool paper = n.end + 2 < verb && role_at(p, n.end) == ROLE_REL && !pro_at(p, n.end) && n.definite && has(p, n.head, CLASS_DOC) && !has(p, n.head, CLASS_MEDIA) && is_finite(p, n.end + 1);
    for (uint32_t k = n.end + 2; paper && k < verb; k++)
        paper = !is_finite(p, k) && !is_comp(p, k) && role_at(p, k) != ROLE_REL && !is_kind(p, k, TOKEN_COLON);
    return paper && agrees(v, &n, p, true) ? party_of(d, &n) : nobody;
}
