/* according.c: "according to X" before a clause, behind it or inside it: a link of the
 * chain where the clause has a cue, else a cue of its own. */
#include "saying.h"

static bool fronted(const draft *d, uint32_t i)
{
    if (i - d->first > FAR)
        return false;
    for (uint32_t j = d->first; j < i; j++)
        if (tag_at(d->p, j) != TAG_PUNCT && tag_at(d->p, j) != TAG_CCONJ && tag_at(d->p, j) != TAG_ADV && tag_at(d->p, j) != TAG_PART)
            return false;
    return true;
}

/* "Found arms at the home of a boy [who] had threatened that ..., according to X": what X says is the sentence, not the
 * relative clause. */
static bool aside(const draft *d, const draft_statement *s)
{
    const parse *p = d->p;
    const party *speaker = s->nchain ? &s->chain[s->nchain - 1] : NULL;
    if (!s->reading || !finite_tag(s->reading->tag) || s->reading->pro || (speaker && speaker->first < speaker->end))
        return false;
    uint32_t k = s->cue;
    while (k > d->first && (tag_at(p, k - 1) == TAG_AUX || role_at(p, k - 1) == ROLE_QAD))
        k--;
    if (k == d->first || k == s->cue || tag_at(p, k - 1) != TAG_NOUN || has_article(p, k - 1) || en_at(p, k - 1))
        return false;
    for (uint32_t j = k; j-- > d->first && k - j < 40;)
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX)
            return true;
    return false;
}

/* Where the clause that ends before i begins. */
static uint32_t attached_clause(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    uint32_t from = d->first;
    for (uint32_t j = i; j-- > d->first && i - j < FAR;) {
        if ((p->k[j].kind == TOKEN_QUOTE || p->k[j].kind == TOKEN_CLOSE) && p->k[j].mate < j && p->k[j].mate > d->first) {
            j = p->k[j].mate;
            continue;
        }
        role_id r = p->phrases[j].lemma && p->phrases[j].lemma->value == AT_A_TIME ? ROLE_NONE : role_at(p, j);
        bool where = r == ROLE_HAYTHU && !is_kind(p, j > d->first ? j - 1 : j, TOKEN_COMMA); /* "in the town where they met, according to" */
        if ((r == ROLE_WHILE || (r == ROLE_HAYTHU && !where) || (r == ROLE_BUT && j > d->first && is_kind(p, j - 1, TOKEN_COMMA))) && j > d->first) {
            from = after(p, j);
            break;
        }
        int32_t in = innermost(d, j);
        if (in >= 0 && !aside(d, &d->statements.at[in])) {
            from = j + 1;
            break;
        }
    }
    while (from < i && role_at(p, from) == ROLE_BUT)
        from = after(p, from);
    while (from < i && (tag_at(p, from) == TAG_PUNCT && !opens_quote(p, from)))
        from++;
    if (from == d->first && role_at(p, from) == ROLE_HAYTHU)
        from++;
    return from;
}

/* "according to a witness who saw it, fa-inna ...": where the clause answers, or 0. */
static uint32_t answering(const draft *d, uint32_t end)
{
    const parse *p = d->p;
    for (uint32_t j = end + 1; j < d->end && j < end + 40; j++) {
        if (according_at(p, j) || is_kind(p, j, TOKEN_COLON) || is_kind(p, j, TOKEN_SEMICOLON))
            return 0;
        if (is_comp(p, j) && !(pro_at(p, j) & PRO_SO))
            return 0;
        if (pro_at(p, j) & PRO_SO && (role_at(p, j) == ROLE_INNA || role_at(p, j) == ROLE_QAD || (role_at(p, j) == ROLE_ANNA && is_kind(p, j - 1, TOKEN_COMMA))))
            return j;
    }
    return 0;
}

/* "..., and according to X these were": a clause of its own behind it. */
static bool resumes(const draft *d, uint32_t i, uint32_t end)
{
    const parse *p = d->p;
    if (i <= d->first || !is_kind(p, i - 1, TOKEN_COMMA) || end >= d->end)
        return false;
    uint32_t so = end + is_kind(p, end, TOKEN_COMMA);
    if (so < d->end && pro_at(p, so) & PRO_SO && role_at(p, so) == ROLE_INNA)
        return true; /* "..., so according to X, (fa-inna) these were" */
    if (!(pro_at(p, i) & PRO_AND))
        return false;
    return is_comp(p, end) || (pro_at(p, end) & PRO_SO && role_at(p, end) == ROLE_INNA) || answering(d, end);
}

/* "Arrested the police, according to X, sixty people": nothing but a verb and who did it stands before. */
static bool verb_and_subject(const parse *p, uint32_t from, uint32_t to)
{
    return to > from + 1 && is_finite(p, from) && !en_at(p, from) && np_may_begin(p, from + 1) && !(pro_at(p, from + 1) & PRO_PREP) && np_parse(p, from + 1, to, 0).end == to;
}

/* A statement of its own: the phrase [i, end) gives whose word [first, last) is. */
static void open_according(draft *d, uint32_t i, uint32_t end, party q, party inner, uint32_t first, uint32_t last)
{
    const parse *p = d->p;
    draft_statement *s = open_statement(d, i, NULL, "according-to");
    s->within = -1;
    s->nchain = 0;
    s->cue_class = CUE_ACCORDING;
    s->according = true;
    s->cue_end = q.first < q.end && q.first > i ? q.first : after(p, i);
    add_link(s, q, false);
    add_link(s, inner, false);
    set_content(d, s, first, last);
    for (uint32_t j = i; j < end; j++)
        if (p->time_at[j])
            s->when = (int32_t)p->time_at[j] - 1;
    for (uint32_t j = end; s->when < 0 && j < d->end && j < end + 8 && !is_kind(p, j, TOKEN_COMMA) && !is_finite(p, j); j++)
        if (p->time_at[j])
            s->when = (int32_t)p->time_at[j] - 1;
    remember(d, q, NULL, true);
}

/* "According to figures [which] the observatory had spread before, ...", "according to a statement on its site, ...": at
 * token i goes on what tells of the document, up to the comma. The token where the clause begins. */
static uint32_t behind_attribute(const draft *d, const party *q, uint32_t i)
{
    enum { LONG = 16 };
    const parse *p = d->p;
    bool document = q->first < q->end && has(p, q->head, CLASS_DOC) && !has_article(p, q->head) && !en_at(p, q->head);
    for (uint32_t k = q->head + 1; document && k < q->end; k++)
        document = (tag_at(p, k) == TAG_ADJ && !has_article(p, k)) || pro_at(p, k) & PRO_LI || k > q->head + 2; /* but "the estimates (construct) of the UN" */
    if (!document || i >= d->end || is_comp(p, i) || !(is_finite(p, i) || tag_at(p, i) == TAG_ADP) || pro_at(p, i) & (PRO_AND | PRO_SO))
        return i;
    bool told = is_finite(p, i);
    for (uint32_t j = i + 1; j + 2 < d->end && j < i + LONG; j++) {
        if (is_kind(p, j, TOKEN_COMMA))
            return j + 1;
        if (is_comp(p, j) || tag_at(p, j) == TAG_PUNCT || (is_finite(p, j) && !told))
            return i;
        told &= !is_finite(p, j) || tag_at(p, j - 1) == TAG_AUX; /* one verb is the document's */
    }
    return i;
}

/* From the comma at token i on the sentence gives only a day. */
static bool only_a_day(const draft *d, uint32_t i)
{
    uint32_t k = i + 1;
    while (k < d->end && (d->p->time_at[k] || tag_at(d->p, k) == TAG_PUNCT))
        k++;
    return k == d->end && k > i + 1;
}

/* "..., according to sources, [which] also confirmed that": behind the comma an indefinite source's own verb, with a clause of its own. */
static bool says_more(const draft *d, const party *q, uint32_t verb)
{
    const parse *p = d->p;
    if (!overt(q) || has_article(p, q->head) || q->known >= 0 || q->name < q->name_end || !is_finite(p, verb) || tag_at(p, verb) != TAG_PERF || !p->k[verb].chosen->lemma->cue)
        return false;
    uint32_t that = verb + 1;
    while (that < d->end && (tag_at(p, that) == TAG_ADV || role_at(p, that) == ROLE_ALSO))
        that++;
    return that < d->end && is_comp(p, that);
}

static void own_according(draft *d, uint32_t i, uint32_t end, party q, party inner)
{
    const parse *p = d->p;
    uint32_t first, last;
    if (fronted(d, i) || resumes(d, i, end)) {
        uint32_t answer = answering(d, end);
        first = answer ? answer : end;
        if (!answer)
            first = behind_attribute(d, &q, first);
        while (first < d->end && is_kind(p, first, TOKEN_COMMA))
            first++;
        uint32_t place = first; /* "according to NAME, correspondent of X from Khartoum, " */
        while (place < d->end && place < first + 4 && p->k[place].kind == TOKEN_WORD)
            place++;
        if (!answer && q.person && first + 1 < place && tag_at(p, first) == TAG_ADP && !en_at(p, first) && has(p, first + 1, CLASS_PLACE) && is_kind(p, place, TOKEN_COMMA))
            first = place + 1;
        if (first < d->end && role_at(p, first) == ROLE_REL) /* "according to the site, which follows the market, " */
            for (uint32_t j = first; j + 2 < d->end && j < first + 24; j++)
                if (is_kind(p, j, TOKEN_COMMA)) {
                    first = j + 1;
                    break;
                }
        if (first < d->end && is_comp(p, first) && !that_he(p, first))
            first++;
        last = content_end(d, first, d->end);
    } else {
        first = attached_clause(d, i);
        last = i > first + 2 && role_at(p, i - 1) == ROLE_DEM && pro_at(p, i - 1) & PRO_AND ? i - 1 : i; /* ", and that according to X" */
        if (last > first && is_kind(p, last - 1, TOKEN_OPEN))
            last--;
        uint32_t object = end < d->end && opens_quote(p, end) && p->k[end].mate < d->end ? end + 1 : end;
        /* between dashes or commas inside a clause: the clause goes on behind it */
        if (end + 2 < d->end && is_kind(p, end, TOKEN_COMMA) && !cue_participle(p, end + 1) && role_at(p, end + 1) != ROLE_WHILE &&
            role_at(p, end + 1) != ROLE_BUT && role_at(p, end + 1) != ROLE_WHAT && !(pro_at(p, end + 1) & PRO_AND) && i - first < 14 && !only_a_day(d, end) && !says_more(d, &q, end + 1))
            last = content_end(d, end + 1, d->end);
        else if (i > first && ((is_finite(p, i - 1) && tag_at(p, i - 1) != TAG_AUX) || verb_and_subject(p, first, i)) && object < d->end && np_may_begin(p, object) && !(pro_at(p, object) & ~PRO_DET))
            last = content_end(d, end, d->end); /* "that hit, according to X, the areas of" */
        else if (end < d->end && (is_finite(p, end) || (tag_at(p, end) == TAG_PRON && end + 1 < d->end)) && !(pro_at(p, end) & (PRO_AND | PRO_SO)) && !verb_between(p, first, i))
            last = content_end(d, end, d->end); /* "this gate, according to historians, was called", "the target, according to observers, is he" */
    }
    if (last >= first + 2)
        open_according(d, i, end, q, inner, first, last);
}
/* The according-to phrase is all that its sentence holds, but for a time. */
static bool stands_alone(const draft *d, uint32_t i, uint32_t end)
{
    const parse *p = d->p;
    if (d->s == 0 || !fronted(d, i) || pro_at(p, i) & PRO_AND || p->t->sentences[d->s - 1].block != p->t->sentences[d->s].block)
        return false;
    while (end < d->end && (p->time_at[end] || has(p, end, CLASS_TIMEUNIT) || tag_at(p, end) == TAG_PUNCT || (role_at(p, end) == ROLE_AN && en_at(p, end))) && !is_kind(p, end, TOKEN_COLON) && !is_kind(p, end, TOKEN_QUOTE))
        end++;
    return end == d->end;
}

/* The same word, whatever is joined before it. */
static bool same_word(const token *a, const token *b)
{
    if (a->word == b->word || !a->chosen || !b->chosen)
        return a->word == b->word;
    uint32_t from = a->chosen->cut, to = b->chosen->cut;
    return from < a->len && a->len - from == b->len - to && memcmp(a->letters + from, b->letters + to, (a->len - from) * sizeof *a->letters) == 0;
}

static bool same_words(const parse *p, uint32_t a, uint32_t b, uint32_t a_end, uint32_t b_end)
{
    if (a_end - a != b_end - b)
        return false;
    for (; a < a_end; a++, b++)
        if (!same_word(&p->k[a], &p->k[b]))
            return false;
    return true;
}

/* "An eye witness said ..., according to the speaker": a bare word for somebody, behind somebody unnamed. */
static bool spoken_of_again(const parse *p, const party *q, const party *speaker)
{
    if (!speaker->person || speaker->plural || q->plural || speaker->known >= 0 || q->known >= 0 || speaker->name < speaker->name_end || q->name < q->name_end || q->end != q->first + 1 || speaker->first >= speaker->end)
        return false;
    uint32_t h = speaker->head, of = p->phrases[h].lemma ? p->phrases[h].end : h + 1;
    bool unnamed = !has_article(p, h) && !en_at(p, h) && !(of < speaker->end && (tag_at(p, of) == TAG_NOUN || has_article(p, of) || p->phrases[of].actor >= 0));
    return unnamed && has_article(p, q->head) && has(p, q->head, CLASS_HUMAN) && tag_at(p, q->head) == TAG_NOUN;
}

/* "HRW said ..., according to the international organisation": its own word again. */
static bool same_body(const draft *d, const party *q, const draft_statement *s)
{
    if (!s->nchain)
        return false;
    const parse *p = d->p;
    const party *speaker = &s->chain[s->nchain - 1];
    const party *b = speaker->same_as >= 0 ? &d->focuses.at[speaker->same_as].who : speaker;
    if (b->known >= 0 && b->known == q->known && !speaker->person == !q->person)
        return true; /* "X said ..., according to X" */
    bool named = b->known < 0 && b->name < b->name_end && q->name < q->name_end;
    if (named && same_words(p, b->name, q->name, b->name_end, q->name_end))
        return true;
    bool last = q->known < 0 && q->end == q->first + 1 && p->k[q->head].chosen && p->k[q->head].chosen->guessed && b->first < b->end;
    if (last && same_word(&p->k[b->name < b->name_end ? b->name_end - 1 : b->head], &p->k[q->head]))
        return true; /* the last of it again, a name that no table knows */
    if (spoken_of_again(p, q, b))
        return true;
    if (b->first < b->end && p->k[b->head].chosen && p->k[q->head].chosen && p->k[b->head].chosen->lemma == p->k[q->head].chosen->lemma &&
        !p->k[q->head].chosen->guessed && q->name == q->name_end)
        return true;
    return has_article(p, q->head) && q->name == q->name_end && q->known < 0 && has(p, q->head, CLASS_ORG) &&
           !has(p, q->head, CLASS_MEDIA) && !speaker->person && (speaker->known >= 0 || (speaker->first < speaker->end && has(p, speaker->head, CLASS_ORG)));
}

/* Inside a pair that opened in this sentence behind other words. */
static bool within_quotes(const draft *d, uint32_t i)
{
    const parse *p = d->p;
    for (uint32_t j = i; j-- > d->first && i - j < 60;)
        if (opens_quote(p, j))
            return p->k[j].mate > i && j > d->first && p->k[j - 1].kind == TOKEN_WORD;
    return false;
}

/* "... has said. According to the agency.": a link of what the sentence before tells; where that hands on nobody's word, it is
 * this source's. */
static void of_sentence_before(draft *d, uint32_t i, party q, party inner)
{
    const parse *p = d->p;
    const sentence *before = &p->t->sentences[d->s - 1];
    bool linked = false;
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < MANY && d->s - d->statements.at[n].sentence < MANY;) {
        draft_statement *s = &d->statements.at[n];
        if (s->end <= before->first && s->cue < before->first)
            continue;
        linked = true;
        if (s->according || same_body(d, &q, s))
            continue;
        add_link(s, inner.there ? inner : q, true);
        if (inner.there)
            add_link(s, q, true);
    }
    uint32_t end = before->end;
    while (end > before->first && tag_at(p, end - 1) == TAG_PUNCT && p->k[end - 1].kind != TOKEN_QUOTE && p->k[end - 1].kind != TOKEN_CLOSE)
        end--;
    if (!linked && end > before->first + 1)
        open_according(d, i, i, q, inner, before->first, end);
}

/* "The spokesman, according to the agency, denied that": the phrase [i, end) between commas, behind the subject alone; the token of
 * the verb behind it, or UINT32_MAX. */
static uint32_t verb_behind_aside(const draft *d, uint32_t i, uint32_t end)
{
    const parse *p = d->p;
    if (i <= d->first + 1 || end + 2 >= d->end || !is_kind(p, i - 1, TOKEN_COMMA) || !is_kind(p, end, TOKEN_COMMA) || i - d->first > FAR || pro_at(p, i) & PRO_AND)
        return UINT32_MAX;
    uint32_t verb = end + 1;
    while (verb + 1 < d->end && (role_at(p, verb) == ROLE_QAD || tag_at(p, verb) == TAG_NEG || tag_at(p, verb) == TAG_AUX || p->time_at[verb]))
        verb++;
    if (!is_finite(p, verb) || pro_at(p, verb) & (PRO_AND | PRO_SO))
        return UINT32_MAX;
    for (uint32_t k = d->first; k < i; k++)
        if ((is_finite(p, k) && tag_at(p, k) != TAG_AUX) || is_kind(p, k, TOKEN_COLON))
            return UINT32_MAX;
    return verb;
}

void find_according(draft *d, uint32_t from_statement)
{
    const parse *p = d->p;
    for (uint32_t i = d->first; i < d->end; i++) {
        if (!according_at(p, i) || innermost(d, i) >= 0)
            continue;
        bool told = false; /* its verb has a content of its own */
        for (uint32_t n = from_statement; is_finite(p, i) && n < d->statements.n && n < from_statement + MANY; n++)
            told |= d->statements.at[n].cue == i;
        if (told)
            continue;
        if (within_quotes(d, i))
            continue; /* in what somebody's words in passing refer to */
        bool between = false; /* already a link between a cue and its content */
        if (d->statements.n - from_statement > MANY)
            return;
        for (uint32_t n = from_statement; n < d->statements.n; n++)
            between |= d->statements.at[n].region < i && i < d->statements.at[n].first;
        if (between)
            continue;
        uint32_t end;
        bool self;
        party inner, q = according_source(d, i, d->end, &end, &self, &inner);
        if (q.there && !self && stands_alone(d, i, end) && (sourceful(d, &q) || has(p, q.head, CLASS_DOC))) {
            of_sentence_before(d, i, q, inner);
            return;
        }
        uint32_t linked = 0;
        bool front = fronted(d, i) || resumes(d, i, end);
        uint32_t aside_of = front ? UINT32_MAX : verb_behind_aside(d, i, end);
        bool mere = role_at(p, i) == ROLE_RELAY && q.there && q.first < q.end && !sourceful(d, &q) && !has(p, q.head, CLASS_DOC); /* "relying on the evidence": nobody */
        for (uint32_t n = from_statement; n < d->statements.n; n++) {
            draft_statement *s = &d->statements.at[n];
            if (s->according || (!front && aside(d, s)) || (front ? s->cue < i : s->cue > i && s->cue != aside_of))
                continue;
            linked++;
            if (q.there && !self && !mere && !same_body(d, &q, s)) {
                bool cites = role_at(p, i) == ROLE_RELAY && s->nchain && !medium(d, &q); /* "the paper said ..., quoting sources": they are whom it hands on */
                add_link(s, inner.there ? inner : q, !cites);
                if (inner.there)
                    add_link(s, q, true);
            }
        }
        if (!linked && i == d->first + 2 && this_came(d))
            return; /* "this came on the tongue of X, who": nothing is told */
        if (!linked) {
            if (self && !q.there)
                q = left_out(d, NULL, i);
            if (q.there && !mere)
                own_according(d, i, end, q, inner);
        }
        if (end > i)
            i = end - 1;
    }
}
