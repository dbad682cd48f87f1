/* whose_words.c: the subject of a verb of saying that stands elsewhere in the sentence than beside the verb: whoever wrote, read
 * out or handed on the document that the words are in, and the document itself; or beside it, in words that look like no subject. */
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "Quoting a military source [who] said that": the source. */
party source_who_says(draft *d, uint32_t verb)
{
    enum { FAR = 5 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (!v || v->lemma->cue != CUE_SAY || v->pro || v->en || v->features & F_FEM || verb + 1 >= d->end || !is_comp(p, verb + 1))
        return nobody;
    for (uint32_t k = verb; k-- > d->first + 1 && verb - k < FAR && p->k[k].kind == TOKEN_WORD && !has_article(p, k) && !pro_at(p, k);)
        if (tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_SOURCE) && has(p, k, CLASS_HUMAN)) {
            uint32_t led = p->inside[k - 1] ? p->inside[k - 1] - 1 : k - 1;
            np n = np_parse(p, k, verb, 0);
            return n.end == verb && (role_at(p, led) == ROLE_AN || role_at(p, led) == ROLE_RELAY || role_at(p, led) == ROLE_ACCORDING) ? party_of(d, &n) : nobody;
        }
    return nobody;
}

/* "a tweet of X's in which he said", "X issued a statement in which he called": X. */
party author_of_document(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    if (verb + 1 >= d->end || role_at(p, verb + 1) != ROLE_FI || !en_at(p, verb + 1) || en_at(p, verb))
        return nobody;
    if (verb > d->first && role_at(p, verb - 1) == ROLE_REL) { /* "the remarks of X in which he said" */
        for (uint32_t i = verb - 1; i-- > d->first && verb - i < 16 && !is_finite(p, i);)
            if ((has(p, i, CLASS_DOC) || has(p, i, CLASS_SPEECH)) && !has_article(p, i) && tag_at(p, i) == TAG_NOUN) {
                np n = {0};
                if (!en_at(p, i))
                    n = np_parse(p, i + 1, verb - 1, NP_APPOSITION);
                return n.end > i + 1 && (n.person || n.political || n.actor >= 0 || n.name < n.name_end) ? party_of(d, &n) : nobody;
            }
        return nobody;
    }
    bool on_page = false;
    for (uint32_t i = verb; i-- > d->first && verb - i < 16;) {
        if (is_finite(p, i))
            return nobody;
        bool on_it = i > d->first && role_at(p, i - 1) == ROLE_ALA && en_at(p, i) && !en_at(p, i - 1); /* "a tweet of X's on his page, in which he said" */
        on_page |= on_it && has(p, i, CLASS_DOC);
        if (on_it)
            continue;
        if (!(has(p, i, CLASS_DOC) || has(p, i, CLASS_OCCASION)) || has_article(p, i))
            continue;
        bool far = verb - i > 8 && !on_page;
        if (i + 1 < verb && pro_at(p, i + 1) & PRO_LI) {
            np n = np_parse(p, i + 1, verb, 0);
            bool right_behind = n.end == verb || (n.end + 1 == verb && is_kind(p, n.end, TOKEN_COMMA));
            bool his = !far || right_behind || ((n.person || n.political) && tag_at(p, n.head) != TAG_MASDAR && (has(p, i, CLASS_SPEECH) || (i > d->first && tag_at(p, i - 1) == TAG_ADP)));
            return n.end > i + 1 && his ? party_of(d, &n) : nobody;
        }
        if (far)
            return nobody;
        for (uint32_t j = i; j-- > d->first && i - j < 60;)
            if (is_finite(p, j) && tag_at(p, j) != TAG_AUX) {
                if (role_at(p, j + 1) == ROLE_FI && en_at(p, j + 1))
                    return nobody;
                uint32_t object;
                party q = subject_of(d, j, i, &object);
                return q.there && q.end == q.first + 1 && bare_this(p, q.first) ? nobody : q; /* "this came in a statement" */
            }
        return nobody;
    }
    return nobody;
}

/* "A report from the experts of X [that] says": the document, over whose it is or what it is about; UINT32_MAX: none. */
static uint32_t document_over(const draft *d, uint32_t verb)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    for (uint32_t k = verb - 1; k > d->first + 1 && verb - k < FAR; k--) {
        const reading *r = p->k[k].chosen;
        if (!r || p->k[k].kind != TOKEN_WORD || is_finite(p, k) || is_comp(p, k) || role_at(p, k) == ROLE_REL)
            return UINT32_MAX;
        if (r->tag != TAG_NOUN || !IN(r->lemma->classes, CLASS_DOC) || r->pro & ~PRO_BI || r->en)
            continue;
        uint32_t of = k + 1;
        while (of < verb && tag_at(p, of) == TAG_ADJ && !has_article(p, of))
            of++;
        role_id led = role_at(p, of);
        bool adjunct = of < verb && !en_at(p, of) && (led == ROLE_MIN || led == ROLE_AN || led == ROLE_HAWLA || (pro_at(p, of) & ~PRO_DET) == PRO_LI);
        return adjunct && role_at(p, k - 1) != ROLE_FI && r->features & F_SING ? k : UINT32_MAX;
    }
    return UINT32_MAX;
}

/* "about a report [that] said": the document, unless it only tells where somebody said so. */
party saying_document(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t i = verb;
    while (i > d->first && verb - i < 3 && tag_at(p, i - 1) == TAG_ADJ && !has_article(p, i - 1))
        i--;
    uint32_t over = i > d->first + 2 && v->lemma->cue && !v->pro && !en_at(p, verb) && v->lemma->cue != CUE_SHOW && (v->tag == TAG_IMPF || (verb + 1 < d->end && is_comp(p, verb + 1) && !en_at(p, verb + 1))) ? document_over(d, verb) : UINT32_MAX;
    if (over != UINT32_MAX && verb + 1 < d->end && is_comp(p, verb + 1) && (!en_at(p, verb + 1) || (en_at(p, verb + 1) == EN_3FS) != ((v->features & F_FEM) != 0))) {
        np n = np_parse(p, over, verb, NP_PP);
        return agrees(v, &n, p, true) ? party_of(d, &n) : nobody;
    }
    if (i <= d->first + 1 || !v->lemma->cue || en_at(p, verb) || !has(p, i - 1, CLASS_DOC) || tag_at(p, i - 1) != TAG_NOUN || has_article(p, i - 1) || en_at(p, i - 1) ||
        pro_at(p, i - 1) & PRO_BI || role_at(p, i - 2) == ROLE_FI || v->lemma->cue == CUE_SHOW)
        return nobody;
    if (verb + 1 < d->end && ((is_comp(p, verb + 1) && en_at(p, verb + 1)) || (role_at(p, verb + 1) == ROLE_FI && en_at(p, verb + 1))))
        return nobody; /* "pictures which, it said, are of", "an article in which he said" */
    np n = np_parse(p, i - 1, verb, 0);
    return n.end == verb && agrees(v, &n, p, true) ? party_of(d, &n) : nobody;
}

/* "X wrote on his page, saying": the subject of the verb before, if both agree. */
party wrote_saying(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t object;
    if (v->tag != TAG_IMPF || v->lemma->cue != CUE_SAY || v->pro || v->en)
        return nobody;
    for (uint32_t k = verb; k-- > d->first && verb - k < 14 && p->k[k].kind != TOKEN_COMMA && !is_comp(p, k) && role_at(p, k) != ROLE_REL;)
        if (is_finite(p, k)) {
            const reading *w = p->k[k].chosen;
            party q = w->tag == TAG_PERF && ((w->features ^ v->features) & F_FEM) == 0 ? subject_of(d, k, verb, &object) : nobody;
            return q.first < q.end && q.first > k && (q.person || q.political) ? q : nobody;
        }
    return nobody;
}

/* A cue in a relative clause that names nobody: "a map [of which] it said that", "in which he says that", "what he said". */
static bool words_of_somebody(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (verb < d->first + 2 || !v || !v->lemma->cue || v->pro || !(v->features & F_3RD) || v->features & F_PASSIVE)
        return false;
    uint32_t next = verb + 1, behind = verb + 2;
    bool of_it = next < d->end && (en_at(p, next) || en_at(p, verb));
    bool in_it = next < d->end && role_at(p, next) == ROLE_FI && en_at(p, next) && !(behind < d->end && np_may_begin(p, behind) && !(pro_at(p, behind) & PRO_PREP));
    bool bare = tag_at(p, verb - 1) == TAG_NOUN && !has_article(p, verb - 1) && !en_at(p, verb - 1) && !has(p, verb - 1, CLASS_HUMAN);
    return role_at(p, verb - 1) == ROLE_WHAT || (of_it && bare) || in_it;
}

/* "Published a map [of which] it said that": the words are of whoever did the deed that the clause around tells of, if that is
 * one who speaks. */
party whose_words(draft *d, uint32_t verb)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    if (!words_of_somebody(d, verb))
        return nobody;
    for (uint32_t j = verb - 1; j-- > d->first && verb - j < FAR && !is_kind(p, j, TOKEN_SEMICOLON) && !is_kind(p, j, TOKEN_COLON) && !opens_quote(p, j);)
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX && !(j > d->first && role_at(p, j - 1) == ROLE_REL) && !words_of_somebody(d, j)) {
            uint32_t object;
            d->within = true;
            party q = subject_of(d, j, verb, &object);
            d->within = false;
            bool speaks = q.there && q.first < q.end && q.end < verb && (!has(p, q.head, CLASS_DOC) || has(p, q.head, CLASS_MEDIA)) && !(p->k[j].chosen->features & F_PLUR && !(p->k[verb].chosen->features & F_PLUR)) && !(p->k[verb].chosen->features & F_PLUR && !q.plural) && (q.person || q.political || q.known >= 0 || has(p, q.head, CLASS_MEDIA) || has(p, q.head, CLASS_ORG) || (has(p, q.head, CLASS_SOURCE) && has(p, q.head, CLASS_HUMAN)));
            if (!speaks || ((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_FEM))
                return nobody;
            remember(d, q, p->k[verb].chosen, false);
            return left_out_as(d, d->focuses.n - 1);
        }
    return nobody;
}

/* "This came in a series of tweets of X's, where he said": X; UINT32_MAX: it came in nothing that is somebody's.
 * *said: these are words; else an occasion, which may be that of a body. */
static uint32_t whose_document(const draft *d, uint32_t where, bool *said)
{
    enum { NEAR = 5 };
    const parse *p = d->p;
    uint32_t in = d->first;
    while (in < where && !(role_at(p, in) == ROLE_FI && !en_at(p, in)))
        in++;
    bool document = false;
    *said = false;
    for (uint32_t k = in + 1; k < where && k < in + NEAR && p->k[k].kind == TOKEN_WORD && !en_at(p, k); k++) {
        *said |= has(p, k, CLASS_DOC) || has(p, k, CLASS_SPEECH);
        if (document && pro_at(p, k) & PRO_LI && !(pro_at(p, k) & PRO_AND) && !p->inside[k])
            return k;
        document |= tag_at(p, k) == TAG_NOUN && (has(p, k, CLASS_DOC) || has(p, k, CLASS_OCCASION) || has(p, k, CLASS_SPEECH));
    }
    return UINT32_MAX;
}

/* "..., according to NAME, the journalist, and she said": who is followed with a comma goes on. */
party according_to_whom(draft *d, uint32_t verb)
{
    enum { FAR = 24 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (pro_at(p, verb) != PRO_AND || !v->lemma->cue || v->en || !(v->features & F_SING) || verb < d->first + 3 || !is_kind(p, verb - 1, TOKEN_COMMA))
        return nobody;
    for (uint32_t k = verb - 1; k-- > d->first && verb - k < FAR && !is_finite(p, k) && !is_comp(p, k) && !is_kind(p, k, TOKEN_COLON);) {
        if (role_at(p, k) != ROLE_ACCORDING || !according_at(p, k) || !np_may_begin(p, after(p, k)))
            continue;
        np n = np_parse(p, after(p, k), verb - 1, NP_APPOSITION);
        return n.end == verb - 1 && n.person && n.name < n.name_end && agrees(v, &n, p, true) ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* "This came on the tongue of X, where he said", "in a speech of X's, where": X. */
party on_whose_tongue(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    if (verb < d->first + 5 || !this_came(d) || role_at(p, verb - 1) != ROLE_HAYTHU || !p->k[verb].chosen->lemma->cue)
        return nobody;
    bool said;
    uint32_t of = whose_document(d, verb - 1, &said);
    for (uint32_t k = verb - 1; of == UINT32_MAX && k-- > d->first + 2 && !is_finite(p, k);)
        if (p->phrases[k].end > k && p->phrases[k].end < verb && p->phrases[k].lemma && role_at(p, k) == ROLE_RELAY)
            of = p->phrases[k].end;
    np n = of < verb ? np_parse(p, of, verb - 1, NP_APPOSITION) : (np){0};
    return n.end > n.first && (n.person || n.name < n.name_end || (n.political && said)) && agrees(p->k[verb].chosen, &n, p, false) ? party_of(d, &n) : nobody;
}

/* "Said Sajjad Malik, the envoy of X, that": where the words that somebody said stand behind a comma, what stands between the verb and the
 * first comma is who said them, whatever else these words may mean. */
party behind_saying(const draft *d, uint32_t verb, uint32_t limit)
{
    enum { LONGEST_NAME = 4, FAR = 30 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (!v || !v->lemma->cue || v->en || v->features & F_PASSIVE || !(v->features & F_SING) || !(v->features & F_3RD) || !IN(v->lemma->cue_frames, FRAME_CLAUSE))
        return nobody;
    uint32_t comma = verb + 1;
    for (; comma < limit && comma <= verb + LONGEST_NAME && p->k[comma].kind == TOKEN_WORD; comma++) {
        tag_id t = tag_at(p, comma);
        bool other = t == TAG_ADP || t == TAG_COMP || t == TAG_ADV || t == TAG_DET || t == TAG_PRON || t == TAG_NEG || t == TAG_AUX || t == TAG_CCONJ || t == TAG_SCONJ || t == TAG_PART || t == TAG_NUM || t == TAG_REL;
        if (other || en_at(p, comma) || p->time_at[comma] || inside_adverb(p, comma) || pro_at(p, comma) & (PRO_PREP | PRO_AND) || has(p, comma, CLASS_RELDAY) || has(p, comma, CLASS_WEEKDAY) || has(p, comma, CLASS_THING) || has(p, comma, CLASS_FACT))
            return nobody;
    }
    if (comma == verb + 1 || comma >= limit || !is_kind(p, comma, TOKEN_COMMA) || (p->k[verb + 1].chosen && (p->k[verb + 1].chosen->features & F_ACC || (tag_at(p, verb + 1) == TAG_MASDAR && !has_article(p, verb + 1) && comma == verb + 2))))
        return nobody;
    uint32_t that = comma + 1;
    while (that < d->end && that < comma + FAR && !(is_kind(p, that - 1, TOKEN_COMMA) && (is_comp(p, that) || opens_quote(p, that))))
        that++;
    if (that >= d->end || that >= comma + FAR)
        return nobody;
    party q = {.first = verb + 1, .end = comma, .head = verb + 1, .name = verb + 1, .name_end = comma, .known = p->phrases[verb + 1].end == comma ? p->phrases[verb + 1].actor : -1, .same_as = NOBODY, .there = true, .person = true};
    return q;
}
