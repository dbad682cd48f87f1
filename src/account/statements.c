/* statements.c: each way of handing a proposition to a source, one function a
 * construction. In: a sentence of the draft. Out: its statements, in order. */
#include "saying.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* ---- constructions ---------------------------------------------------- */

static bool impersonal(const draft *d, uint32_t i, const reading *v, const anchor *a, const party *who)
{
    if (v->features & F_PASSIVE)
        return true;
    bool damma = d->p->k[i].flags & TF_DAMMA;
    if (damma && v->tag == TAG_PERF)
        return true;
    if (v->lemma->cue == CUE_ACCUSE && finite_tag(v->tag) && !v->en && i + 1 < d->end && by_that(d->p, i + 1))
        return true; /* "is accused of (bi-anna)", written like "accuses": nobody stands between */
    if (damma && v->tag == TAG_IMPF && v->lemma->cue == CUE_OPINION)
        return true;
    bool masculine = v->tag == TAG_IMPF && v->features & F_MASC && v->features & F_SING, which = i > d->first && role_at(d->p, i - 1) == ROLE_REL;
    if (which && masculine && (v->lemma->cue == CUE_OPINION || v->lemma->cue == CUE_PREDICT) && a->kind == ANCHOR_CLAUSE && a->at == i + 1 && who->first < who->end && who->first < i && !who->person && !who->political &&
        who->known < 0 && !has(d->p, who->head, CLASS_HUMAN))
        return true; /* "their report, of which it is expected that" */
    if (which && masculine && (v->lemma->cue == CUE_OPINION || v->lemma->cue == CUE_PREDICT) && a->kind == ANCHOR_CLAUSE && a->at == i + 1 && en_at(d->p, i + 1) && !IN(v->lemma->cue_frames, FRAME_QUOTE) && !IN(v->lemma->cue_frames, FRAME_NEEDS_SPEAKER))
        return true; /* "the leader, of whom it is believed that he" */
    if (which && masculine && (v->lemma->cue == CUE_OPINION || v->lemma->cue == CUE_PREDICT) && a->at == i + 1 && d->p->k[i - 1].chosen->lemma->value >= 3 && (who->first >= who->end || who->first < i))
        return true; /* "the protesters (pl.), of whom it is believed that" */
    const reading *many = i > d->first && who->first < who->end && who->end == i ? d->p->k[who->head].chosen : NULL;
    if (many && masculine && v->lemma->cue == CUE_OPINION && a->kind == ANCHOR_CLAUSE && a->at == i + 1 && en_at(d->p, i + 1) && !has_article(d->p, who->head) && (many->features & (F_PLUR | F_DUAL) || (many->features & F_FEM && !(many->features & F_MASC))))
        return true; /* "gunmen of whom it is believed that they" */
    if (who->first < who->end)
        return false;
    if (v->tag == TAG_IMPF && v->features & F_FEM && v->lemma->cue == CUE_EXPLAIN && a->at == i + 1)
        return true; /* "it became clear that" */
    bool hearsay = v->lemma->cue == CUE_OPINION || (v->lemma->cue == CUE_SHOW && !(i > d->first && en_at(d->p, i - 1))) || v->lemma->cue == CUE_PREDICT || v->lemma->cue == CUE_NOTE || v->lemma->cue == CUE_CLAIM ||
                   (v->lemma->cue == CUE_REPORT && !IN(v->lemma->cue_frames, FRAME_RELAY));
    bool sees = v->lemma->cue == CUE_OPINION && IN(v->lemma->cue_frames, FRAME_QUOTE) && a->kind == ANCHOR_CLAUSE && !(v->features & F_JUSSIVE); /* "and he sees that": it is seldom seen (yura anna) */
    if (masculine && hearsay && !sees && a->at <= i + 2)
        return true;
    return damma && v->tag == TAG_IMPF && a->at <= i + 2;
}

void close_statement(draft *d, draft_statement *s, const anchor *a, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t end = a->kind == ANCHOR_NOUN ? noun_content_end(d, a->content, limit) : content_end(d, a->content, limit);
    bool which = a->kind == ANCHOR_NOUN && s->cue > d->first && role_at(p, s->cue - 1) == ROLE_REL && end > a->content + 2; /* "for which X announced its responsibility" */
    if (which && en_at(p, a->content) && tag_at(p, a->content + 1) == TAG_ADP && en_at(p, a->content + 1) && !pro_at(p, a->content + 1)) {
        uint32_t it = a->content + 2, over;
        while (it < end && p->k[it].kind == TOKEN_WORD && time_or_adjunct(d, it, end, &over) && over > it)
            it = over;
        end = it;
    }
    for (uint32_t n = opens_quote(d->p, a->content) ? 0 : d->statements.n; n-- > 0 && d->statements.at[n].sentence == d->s && d->statements.n - n < 4;) { /* "said, in answer to news which told of X, that": the news told of X only */
        const draft_statement *o = &d->statements.at[n];
        if (o == s || o->cue >= s->cue || s->cue >= o->first || a->content >= o->first || o->first >= end)
            continue;
        uint32_t at = o->first - (opens_quote(d->p, o->first - 1)), that = is_comp(d->p, at) ? at : at - 1;
        uint32_t cut = is_comp(d->p, that) && is_kind(d->p, that - 1, TOKEN_COMMA) ? that - 1 : is_kind(d->p, at - 1, TOKEN_COLON) ? at - 1 : end;
        end = cut > a->content ? cut : end;
    }
    if (a->kind == ANCHOR_NOUN || a->kind == ANCHOR_CLAUSE)
        end = before_next_act(d, s->reading, a->content, end);
    set_content(d, s, a->content, end);
}

/* Both are, or mean, the same words of the text. */
static bool same_party(const draft *d, const party *x, const party *y)
{
    const party *a = x->same_as >= 0 ? &d->focuses.at[x->same_as].who : x, *b = y->same_as >= 0 ? &d->focuses.at[y->same_as].who : y;
    return a->there && b->there && a->first < a->end && a->first == b->first;
}

/* A thing that considers nothing, but is considered: a canal, a decision. */
static bool overt_thing(const parse *p, const party *q)
{
    if (q->first >= q->end || q->person)
        return false;
    if (q->known >= 0 && q->place)
        return !state(p, q->known);
    if (has(p, q->head, CLASS_DOC))
        return true;
    if (tag_at(p, q->head) == TAG_NOUN && q->known < 0 && !q->political && has(p, q->head, CLASS_PLACE) && !has(p, q->head, CLASS_ORG) && !has(p, q->head, CLASS_HOMELAND))
        return true; /* "the mountains of X are considered" */
    if (has(p, q->head, CLASS_MASS) || has(p, q->head, CLASS_QUANT))
        return false; /* a number of, many of */
    bool whose = q->head == q->first && q->known < 0 && of_somebody(p, q->head); /* "the offer of X" */
    bool somebody = (q->political && !whose) || q->known >= 0 || (q->name < q->name_end && !whose) || has(p, q->head, CLASS_MEDIA) || has(p, q->head, CLASS_SOURCE) || has(p, q->head, CLASS_HUMAN) || has(p, q->head, CLASS_NISBA);
    return !somebody && (tag_at(p, q->head) == TAG_NOUN || tag_at(p, q->head) == TAG_MASDAR);
}

/* The pronoun may be that of these words: "described the station as being (m.)" tells of another. */
static bool means(const parse *p, uint8_t en, const party *q)
{
    const reading *h = p->k[q->head].chosen;
    if (!h || h->tag == TAG_PROPN || h->guessed || (en != EN_3MS && en != EN_3FS))
        return true;
    bool fem = h->features & F_FEM || (h->features & F_PLUR && !IN(h->lemma->classes, CLASS_HUMAN));
    return fem == (en == EN_3FS);
}

/* "Described the decision as grave and called for": what the speaker does next is no part of it. */
static uint32_t label_end(const parse *p, uint32_t content, uint32_t limit)
{
    bool clause = false; /* "as being brave and showing" */
    for (uint32_t k = content + 1; k < limit; k++) {
        clause |= is_comp(p, k - 1);
        bool had = tag_at(p, k) == TAG_AUX && k + 1 < limit && role_at(p, k + 1) == ROLE_QAD, did = is_finite(p, k) && tag_at(p, k) != TAG_AUX && !(clause && tag_at(p, k) == TAG_IMPF);
        if ((had || did) && pro_at(p, k) == PRO_AND && !is_kind(p, k - 1, TOKEN_QUOTE))
            return k;
    }
    return limit;
}

/* "The town saw talks because of fears that", "found it hard to admit that": the verb has its object before the complementiser at
 * token `that`, which is no content of its. */
static bool over_object(const draft *d, uint32_t i, const party *who, uint32_t that)
{
    const parse *p = d->p;
    uint32_t from = who->first > i && who->first < who->end ? who->end : i + 1;
    if (from > i + 1 && from < that && opens_quote(p, from) && p->k[from].mate > from) /* "the centre 'X', the American one" */
        for (from = p->k[from].mate + 1; from < that && tag_at(p, from) == TAG_ADJ;)
            from++;
    if (from < that && is_kind(p, from, TOKEN_COMMA))
        return false;
    uint32_t j = skip_adjuncts(d, from, that);
    j += j + 1 == that && tag_at(p, j) == TAG_ADP; /* "(ala) that" */
    bool some = j < that && (tag_at(p, j) == TAG_NOUN || tag_at(p, j) == TAG_MASDAR || tag_at(p, j) == TAG_ADJ || tag_at(p, j) == TAG_NUM || tag_at(p, j) == TAG_DET); /* a definite one may still be of the subject */
    return some && np_may_begin(p, j) && !pro_at(p, j) && !p->time_at[j] && p->phrases[j].actor < 0 && p->k[j].chosen && !p->k[j].chosen->guessed;
}

/* consider X Y; describe X as Y */
bool judged(draft *d, uint32_t i, const reading *v, uint32_t limit, party who, uint32_t object)
{
    const parse *p = d->p;
    role_id before = i > d->first ? role_at(p, i - 1) : ROLE_NONE;
    if (v->en && (before == ROLE_WHO || before == ROLE_WHAT || before == ROLE_WHEN || (before == ROLE_MIN && !en_at(p, i - 1))))
        return false; /* "what he called a ...", "those whom he called ...": a name in passing */
    if ((v->features & F_PASSIVE && !(v->features & F_3RD && v->tag == TAG_PERF)) || (i > d->first && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1) && !(who.first == i + 1 && who.first < who.end && who.person)))
        return false; /* "is described as", "on describing"; but "after the secretary's describing" */
    bool like = object + 2 < limit && role_at(p, object) == ROLE_KA && !en_at(p, object) && role_at(p, object + 1) == ROLE_DEM; /* "considered such (mithl) attacks a threat" */
    uint32_t j = like ? object : skip_adjuncts(d, object, limit);
    if (object == i + 1 && who.first == who.end)
        j = object;
    bool label = IN(v->lemma->cue_frames, FRAME_LABEL);
    if (label && v->en && overt(&who) && who.end == i && !who.person && i + 1 < limit && np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET)) { /* "an accord [which] X described as" */
        np n = np_parse(p, i + 1, limit, NP_APPOSITION);
        if (n.end > i + 1 && (n.person || n.political || n.actor >= 0) && (n.definite || n.actor >= 0) && agrees(v, &n, p, false)) {
            who = party_of(d, &n);
            j = n.end;
        }
    }
    if (label && !v->en && who.first > i && who.first < who.end && who.person && who.name < who.name_end && j == object + 1 && object == who.end && is_kind(p, object, TOKEN_COMMA) && tag_at(p, j) == TAG_NOUN && (has(p, j, CLASS_HUMAN) || has(p, j, CLASS_ORG)) && !has_article(p, j)) {
        uint32_t close = j; /* "described NAME, partner of X in the programme, the moment as" */
        while (close < limit && close < j + 10 && !is_kind(p, close, TOKEN_COMMA) && !is_finite(p, close) && !is_comp(p, close))
            close++;
        j = close + 1 < limit && is_kind(p, close, TOKEN_COMMA) ? close + 1 : j;
    }
    uint32_t named = label && !v->en && who.first > i && who.end > j && who.end + 1 < limit ? who.end + is_kind(p, who.end, TOKEN_COMMA) : limit;
    if (named < limit && np_may_begin(p, named) && !(pro_at(p, named) & PRO_PREP))
        j = named; /* "the office of the minister, NAME, described the visit as" */
    uint32_t known = label && !v->en && who.first > i && who.first < who.end ? p->phrases[who.first].end : 0;
    bool both = known > who.first && known < who.end && j == who.end && j < limit && (is_comp(p, j) || pro_at(p, j) & PRO_BI) && tag_at(p, known) == TAG_PROPN && !pro_at(p, known) && person_of_tables(p, who.first) >= 0;
    if (both) { /* "TRUMP described NAME as": the first is known whole */
        np one = np_parse(p, who.first, known, 0);
        who = party_of(d, &one);
        j = known;
    }
    bool goes_on = (v->pro & PRO_AND || before == ROLE_HAYTHU || before == ROLE_AS) && !(p->k[i].flags & TF_DAMMA || v->features & F_PASSIVE);
    for (uint32_t k = who.first; goes_on && k < who.end; k++)
        goes_on = !is_kind(p, k, TOKEN_COMMA) && !(k == who.head && ends_in_un(p, k)); /* "the spokesman, NAME", "the participants": a subject */
    if (label && goes_on && !v->en && who.first > i && who.first < who.end && j == who.end && j + 1 < limit && is_comp(p, j) && means(p, en_at(p, j), &who)) { /* "and described X as being": X is whom he described */
        j = who.first;
        who = left_out(d, v, i);
    }
    bool swallowed = label && !v->en && who.first > i && who.end == j && j > who.head + 1 && j < limit && is_comp(p, j) && en_at(p, j) && tag_at(p, j - 1) == TAG_ADJ && may_be(p, j - 1, TAG_NOUN); /* "described the air force the operation as", written like its adjective */
    if (swallowed)
        who.end = --j;
    uint32_t content = j;
    if (label) {
        uint32_t k = j, stop = limit < j + 24 ? limit : j + 24;
        for (; k < stop; k++) {
            bool bi = pro_at(p, k) & PRO_BI || role_at(p, k) == ROLE_BI || by_that(p, k);
            if (bi && (k > j || v->en))
                break;
            if (is_finite(p, k) && !(k > j && (role_at(p, k - 1) == ROLE_REL || role_at(p, k - 1) == ROLE_WHAT)))
                return false;
        }
        if (k >= stop)
            return false;
        while (v->en && content < k && (tag_at(p, content) == TAG_ADV || p->time_at[content]))
            content++; /* "called him at the time 'a madman'" */
    } else {
        if (j >= limit)
            return false;
        bool pronoun = v->en || tag_at(p, j) == TAG_PRON;
        if (!pronoun && !np_may_begin(p, j + like))
            return false;
        np first = np_parse(p, j + like, limit, NP_APPOSITION);
        bool alone = !pronoun && who.first == who.end && (before == ROLE_REL || (i > d->first && tag_at(p, i - 1) == TAG_AUX)) && !opens_quote(p, first.end);
        if (alone && first.end > first.first && (!first.definite || tag_at(p, first.head) == TAG_ADJ || tag_at(p, first.first) == TAG_DET) && tag_at(p, first.first) != TAG_PROPN)
            return false; /* "which was considered a field of battle", written like "considered" */
        uint32_t k = pronoun && v->en ? j : first.end > j ? first.end : j + 1;
        if (k == first.end && is_kind(p, k - 1, TOKEN_QUOTE) && p->k[k - 1].mate > j && p->k[k - 1].mate < k)
            k = p->k[k - 1].mate; /* what it is called stands in quotation marks */
        if (k >= limit || (tag_at(p, k) == TAG_PUNCT && !opens_quote(p, k)))
            return false;
        const reading *judged_as = first.end > first.first ? p->k[first.head].chosen : NULL;
        bool was = !label && !pronoun && overt(&who) && who.first == i + 1 && who.person && who.end == j && first.end == k && !first.definite && judged_as && judged_as->features & F_ACC && !judged_as->en && judged_as->tag != TAG_MASDAR && (tag_at(p, k) == TAG_ADP || pro_at(p, k) & PRO_PREP);
        if (was)
            return false; /* "NAME was considered a rival for the post", written like "considered" */
        bool some = !pronoun && v->tag == TAG_IMPF && v->features & F_SING && first.end == k && !first.definite && tag_at(p, first.head) == TAG_NOUN && first.name == first.name_end && tag_at(p, first.first) == TAG_NOUN;
        if (some && (tag_at(p, k) == TAG_ADP || pro_at(p, k) & (PRO_PREP | PRO_AND)))
            return false; /* "the council is considered a step in", written like "considers": of an indefinite one nothing is judged */
    }
    if (!sourceful(d, &who) || (!label && v->tag == TAG_IMPF && overt_thing(p, &who)))
        return false; /* also "the decision is considered a blow" */
    draft_statement *s = open_statement(d, i, v, label ? "label" : "judge");
    if (!(s->nchain && who.first == who.end && same_party(d, &who, &s->chain[s->nchain - 1])))
        add_link(s, who, false);
    s->when = time_of_saying(d, i, content);
    anchor a = {.at = content, .content = content};
    for (uint32_t k = content; before == ROLE_REL && i > d->first + 1 && is_kind(p, i - 2, TOKEN_COMMA) && k < limit; k++)
        if (is_kind(p, k, TOKEN_COMMA) && k > content) { /* ", who call themselves X,": up to its comma */
            limit = k;
            break;
        }
    limit = label ? label_end(p, content, limit) : limit;
    for (uint32_t k = content + 1; k + 1 < limit; k++)
        if (is_kind(p, k - 1, TOKEN_COMMA) && role_at(p, k) == ROLE_WHILE && is_finite(p, after(p, k))) {
            limit = k; /* "considered the charges a record, while Russia warned" */
            break;
        }
    close_statement(d, s, &a, limit);
    remember(d, who, v, true);
    return true;
}

/* "the known opponent of X at the time, NAME, that": the name may stand off. */
static void named_apposition(draft *d, party *who, uint32_t region);

/* "NAME the spokesman of the president said": no comma parts him from his office, behind a verb that has no person as its object. */
static void with_office(draft *d, const reading *v, party *who, uint32_t region)
{
    const parse *p = d->p;
    uint32_t k = who->end;
    cue_id c = (cue_id)v->lemma->cue;
    bool alone = c == CUE_SAY || c == CUE_ADD || c == CUE_CONFIRM || c == CUE_NOTE || c == CUE_EXPLAIN || c == CUE_ANNOUNCE || c == CUE_REVEAL || c == CUE_CLAIM;
    if (!alone || who->first >= who->end || !who->person || who->name >= who->name_end || who->name_end != k || k >= region || !has(p, k, CLASS_TITLE) || !has(p, k, CLASS_HUMAN) || pro_at(p, k) & ~PRO_DET)
        return;
    np n = np_parse(p, k, region, 0);
    bool speaks_for = k + 1 < n.end && has(p, k + 1, CLASS_NAMEWORD) && pro_at(p, k + 1) & PRO_BI; /* for somebody who may be named */
    if (n.end > k && n.person && !n.plural && (n.name >= n.name_end || speaks_for))
        who->end = n.end;
}

static void named_apposition(draft *d, party *who, uint32_t region)
{
    const parse *p = d->p;
    uint32_t behind;
    if (who->person && who->end < region && time_or_adjunct(d, who->end, region, &behind) && !p->time_at[who->end] && behind <= region) {
        /* "the senator from Florida NAME": the name may stand in or behind the phrase of place */
        uint32_t last = behind;
        if (last < region && np_may_begin(p, last) && !pro_at(p, last)) {
            np n = np_parse(p, last, region, 0);
            if (n.name == n.first && n.name_end == n.end && n.end - n.first >= 2 && n.end <= region)
                last = n.end;
        }
        np tail = np_parse(p, last > behind ? behind : who->end + 1, last, 0);
        if (tail.name < tail.name_end && tail.name_end == last && tail.name_end - tail.name >= 2 && (last > behind || tail.name > tail.first)) {
            who->end = last;
            who->name = tail.name;
            who->name_end = tail.name_end;
            return;
        }
    }
    for (uint32_t j = who->end; j + 1 < region && j < who->end + 12; j++) {
        if (!is_kind(p, j, TOKEN_COMMA))
            continue;
        np n = np_parse(p, j + 1, region, 0);
        bool closed = n.end > j + 1 && (n.end >= region || is_kind(p, n.end, TOKEN_COMMA));
        bool ranked = who->person && n.name == n.first + 1 && has_article(p, n.first) && has(p, n.first, CLASS_HUMAN); /* "the sheikh NAME" */
        if (closed && (n.name == n.first || ranked) && n.name_end == n.end && n.end - n.first >= 2) {
            who->end = n.end;
            who->name = n.name;
            who->name_end = n.name_end;
            who->person = true;
        }
        return;
    }
}

static bool verbal_deed(const parse *p, uint32_t i)
{
    switch (p->k[i].chosen->lemma->event) {
    case EVENT_SUPPORT: case EVENT_ACCUSE: case EVENT_REJECT: case EVENT_CONCEDE: case EVENT_THREATEN:
        return true;
    default:
        return false;
    }
}

/* "and the official added", "explained the guest of the programme": the person who spoke
 * last, when nothing but such a word names the speaker. */
static void same_speaker(draft *d, party *who)
{
    const parse *p = d->p;
    const reading *h = who->first < who->end ? p->k[who->head].chosen : NULL;
    if (!h || who->name < who->name_end || who->known >= 0 || who->same_as >= 0 || !IN(h->lemma->classes, CLASS_HUMAN) || !(h->features & F_SING) || h->en || h->guessed)
        return;
    bool alone = has_article(p, who->head) && who->end == who->head + 1 && IN(h->lemma->classes, CLASS_TITLE) && !IN(h->lemma->classes, CLASS_HONORIFIC);
    bool guest = !IN(h->lemma->classes, CLASS_TITLE) && IN(h->lemma->classes, CLASS_SOURCE) && !has_article(p, who->head) && who->end == who->head + 2 &&
                 !has_article(p, who->head + 1) && (tag_at(p, who->head + 1) == TAG_PROPN || p->k[who->head + 1].chosen == NULL || p->k[who->head + 1].chosen->guessed);
    for (uint32_t n = d->focuses.n; (alone || guest) && n-- > 0 && d->focuses.n - n < 12;) {
        const focus *f = &d->focuses.at[n];
        if (!f->spoke)
            continue;
        const party *q = f->who.same_as >= 0 ? &d->focuses.at[f->who.same_as].who : &f->who;
        bool fem = f->gender_known ? f->feminine : q->feminine;
        /* "the minister" after somebody who is no minister is another one */
        bool title_fits = guest;
        for (uint32_t i = q->first; alone && i < q->end; i++)
            title_fits |= p->k[i].chosen && p->k[i].chosen->lemma == h->lemma;
        if (q->first < q->end && q->name < q->name_end && q->person && d->s - f->sentence <= 3 && fem == ((h->features & F_FEM) != 0) && title_fits)
            who->same_as = f->who.same_as >= 0 ? f->who.same_as : (int32_t)n;
        return;
    }
}

/* "...", says the minister: the quotation that ends before the verb, and begins a clause. Its
 * opening mark, or UINT32_MAX. */
static uint32_t quoted_before(const draft *d, uint32_t verb)
{
    enum { SHORT = 3 };
    const parse *p = d->p;
    uint32_t j = verb;
    for (int steps = 0; steps < 3 && j > d->first && (is_kind(p, j - 1, TOKEN_COMMA) || tag_at(p, j - 1) == TAG_ADV); steps++)
        j--; /* also "thus said" */
    if (j <= d->first || !is_kind(p, j - 1, TOKEN_QUOTE) || pro_at(p, verb))
        return UINT32_MAX;
    uint32_t close = j - 1, open = p->k[close].mate;
    if (open >= close || open < d->first || close - open < SHORT + 1 || (open > d->first && tag_at(p, open - 1) != TAG_PUNCT))
        return UINT32_MAX;
    return innermost(d, open) < 0 ? open : UINT32_MAX;
}

static bool said_before(draft *d, uint32_t i, const reading *v, uint32_t limit)
{
    uint32_t open = quoted_before(d, i), object;
    if (open == UINT32_MAX || taken(d, open + 1))
        return false;
    party who = subject_of(d, i, limit, &object);
    if (!who.there || (who.first < who.end && (who.first < i || !sourceful(d, &who))))
        return false;
    draft_statement *s = open_statement(d, i, v, "quote-first");
    s->region = open;
    add_link(s, who, false);
    s->when = time_of_saying(d, i, object < limit ? object : i + 1);
    set_content(d, s, open, d->p->k[open].mate + 1);
    remember(d, s->chain[s->nchain - 1], v, true);
    return true;
}

/* Closes s, the last one. False: nothing was said, and s is gone. */
bool finish_statement(draft *d, draft_statement *s, const anchor *a, uint32_t limit)
{
    close_statement(d, s, a, limit);
    if (s->end > s->first)
        return true;
    d->statements.n--;
    return false;
}

/* "X, who denies these charges, faces": to the comma; "denied the charges, then confessed", "and announced": to the next verb. */
static uint32_t end_of_denied(const draft *d, uint32_t cue, uint32_t from, uint32_t limit)
{
    const parse *p = d->p;
    bool aside = cue > d->first + 1 && role_at(p, cue - 1) == ROLE_REL && is_kind(p, cue - 2, TOKEN_COMMA);
    for (uint32_t k = from + 1; k < limit; k++) {
        bool next = is_finite(p, k) && (pro_at(p, k) == PRO_AND || role_at(p, k - 1) == ROLE_THEN) && tag_at(p, k) == TAG_PERF;
        if ((aside && is_kind(p, k, TOKEN_COMMA)) || next)
            return next && role_at(p, k - 1) == ROLE_THEN ? k - 1 : k;
    }
    return limit;
}

/* The imperfect of a verb that says in the perfect only, also where it is written like "informs". */
static bool may_know(const parse *p, uint32_t i)
{
    for (uint32_t r = 0; r < p->k[i].word->nreadings; r++) {
        const reading *x = &p->k[i].word->readings[r];
        if (x->tag == TAG_IMPF && x->lemma->cue == CUE_REPORT && IN(x->lemma->cue_frames, FRAME_NEEDS_SPEAKER))
            return true;
    }
    return false;
}

/* "The paper has learned from a source that", "it is known from (min), with (lada) the authorities that": whom it has it from. */
static party learned_from(draft *d, const reading *v, uint32_t from, uint32_t limit)
{
    const parse *p = d->p;
    party none = {.same_as = NOBODY, .known = -1};
    if (v->lemma->cue != CUE_REPORT || !IN(v->lemma->cue_frames, FRAME_NEEDS_SPEAKER))
        return none;
    for (uint32_t j = from; j + 1 < limit && !is_finite(p, j); j++)
        if (role_at(p, j) == ROLE_MIN || role_at(p, j) == ROLE_LADA) {
            party q = en_at(p, j) || pro_at(p, j) ? none : source_at(d, j + 1, limit);
            bool source = q.there && q.first < q.end && (has(p, q.head, CLASS_SOURCE) || q.political || q.person || q.known >= 0);
            return source ? q : none;
        }
    return none;
}

/* "Will go on with 'the support of X'": what is quoted behind the verb, or behind its subject, is what is gone on with. */
static bool goes_on_doing(const parse *p, uint32_t i, const reading *v, const anchor *a)
{
    uint32_t k = opens_quote(p, a->at) ? a->at + 1 : a->at;
    const reading *r = k < p->t->ntokens ? p->k[k].chosen : NULL;
    bool marked = a->at > i + 1 && is_kind(p, a->at - 1, TOKEN_COLON);
    return v->pro & PRO_WILL || (!marked && r && r->tag == TAG_MASDAR && !r->pro && !r->en);
}

static bool verb_cue(draft *d, uint32_t i, const reading *v)
{
    enum { THESE = 3 }; /* value of a demonstrative in particles.tsv */
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), frames = v->lemma->cue_frames;
    if (v->features & (F_1ST | F_2ND) && !(v->features & F_3RD))
        return false;
    int32_t deep = innermost(d, i);
    if (deep >= 0 && d->statements.at[deep].nchain == CHAIN)
        return false;
    if (v->tag == TAG_IMPF && whose_duty(d, i).there)
        return false; /* what somebody ought to say */
    if (IN(frames, FRAME_RELAY))
        return v->en ? false : relayed(d, i, v, limit);
    if (IN(frames, FRAME_IN_DOC))
        return in_document(d, i, v, limit);
    if (IN(frames, FRAME_CARRY) && !IN(frames, FRAME_CLAUSE) && !IN(frames, FRAME_QUOTE))
        return false;
    bool without = i > d->first + 1 && is_comp(p, i - 1) && !en_at(p, i - 1) && role_at(p, i - 2) == ROLE_WITHOUT; /* "without pointing to" */
    bool negated = without || (i > d->first && tag_at(p, i - 1) == TAG_NEG) || auxiliary_negated(d, i);
    if (v->en && v->lemma->cue == CUE_ADMIT)
        return false; /* "which parliament has approved": no admission */
    anchor a = find_anchor(d, i + 1, limit, v, true);
    for (uint32_t j = i + 1; a.kind == ANCHOR_CLAUSE && v->lemma->cue == CUE_REPLY && IN(frames, FRAME_WEAK) && IN(frames, FRAME_CLAUSE) && j < a.at; j++) {
        const reading *r = p->k[j].chosen;
        if (is_finite(p, j) || role_at(p, j) == ROLE_WHAT || role_at(p, j) == ROLE_REL || is_kind(p, j, TOKEN_QUOTE) || (r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && (r->lemma->cue || IN(r->lemma->classes, CLASS_REPORTED))))
            a.kind = ANCHOR_NONE; /* "replied to the claim that" */
    }
    if (a.kind == ANCHOR_QUOTE && IN(frames, FRAME_CARRY) && !IN(frames, FRAME_CLAUSE) && goes_on_doing(p, i, v, &a))
        return false;
    if (!a.kind && IN(frames, FRAME_QUOTE) && said_before(d, i, v, limit))
        return true;
    if (a.kind == ANCHOR_CLAUSE && v->lemma->cue == CUE_DEMAND && role_at(p, a.at) == ROLE_INNA && i > d->first && is_kind(p, i - 1, TOKEN_COMMA))
        return false; /* "said an official, [who] asked not to be named, that" */
    if (a.kind == ANCHOR_CLAUSE && v->lemma->cue == CUE_EXPRESS && IN(frames, FRAME_AN_NOUN)) { /* "crosses ..., as it is expected that": nothing expressed */
        bool about = false;
        for (uint32_t j = i + 1; j < a.at && !about; j++)
            about = role_at(p, j) == ROLE_AN;
        if (!about)
            return false;
    }
    if (i > d->first && role_at(p, i - 1) == ROLE_WHAT && i + 1 < limit && role_at(p, i + 1) == ROLE_AN && en_at(p, i + 1))
        return false; /* "which is what X spoke about" */
    if (i > d->first && role_at(p, i - 1) == ROLE_WHAT && v->en)
        return false; /* "what people say" */
    bool provided = a.kind == ANCHOR_CLAUSE && p->phrases[a.at].lemma && p->phrases[a.at].lemma->role == ROLE_ANNA && (v->lemma->cue == CUE_PROMISE || (is_kind(p, a.at - 1, TOKEN_COMMA) && tag_at(p, a.content) == TAG_IMPF));
    if (provided)
        return false; /* "..., on condition that" */
    /* "the party, which is considered the main ..., that": what is considered so says nothing */
    if (i > d->first && role_at(p, i - 1) == ROLE_REL && IN(frames, FRAME_JUDGE) && v->tag == TAG_IMPF && a.at != i + 1)
        return false;
    uint32_t region = a.kind ? a.at : limit < i + 80 ? limit : i + 80, object;
    for (uint32_t j = i + 1; j < region; j++)
        if (according_at(p, j) || role_at(p, j) == ROLE_REL) {
            region = j;
            break;
        }
    party who = subject_of(d, i, region, &object);
    if (i > d->first && role_at(p, i - 1) == ROLE_WHAT && v->tag == TAG_IMPF && v->lemma->cue == CUE_CONFIRM && who.first == who.end)
        return false; /* "which confirms that" */
    bool on_it = (a.kind == ANCHOR_QUOTE || a.kind == ANCHOR_NOUN) && v->tag == TAG_PERF && !v->pro && !v->en && who.first == who.end && i > d->first && i + 1 < limit && role_at(p, i + 1) == ROLE_ALA && en_at(p, i + 1) && en_at(p, i + 1) < EN_2S;
    if (on_it && (tag_at(p, i - 1) == TAG_NOUN || tag_at(p, i - 1) == TAG_ADJ || role_at(p, i - 1) == ROLE_REL))
        return false; /* "banners on which was written '...'": nobody says it */
    if (a.kind == ANCHOR_NOUN && who.first < who.end && who.first > i && object > a.at)
        a.kind = ANCHOR_NONE;
    if ((a.kind == ANCHOR_NOUN || a.kind == ANCHOR_QUOTE) && v->lemma->cue == CUE_ADMIT && who.first < who.end && object < a.at && tag_at(p, object) == TAG_NOUN && !(pro_at(p, object) & ~PRO_DET) && !en_at(p, object) && !p->time_at[object])
        return false; /* "passed a law that gives the right": it admits nothing */
    if (who.first < who.end && who.first > i && who.name == who.name_end)
        named_apposition(d, &who, region);
    with_office(d, v, &who, region);
    same_speaker(d, &who);
    bool judge = IN(frames, FRAME_JUDGE) || IN(frames, FRAME_LABEL);
    bool whole = a.kind == ANCHOR_QUOTE && (a.at == i + 1 || (a.at + 1 < limit && is_comp(p, a.at + 1) && !pro_at(p, a.at + 1))); /* "considered 'that it is'" */
    if ((!a.kind || a.kind == ANCHOR_QUOTE) && judge && !whole)
        return judged(d, i, v, limit, who, object);
    bool before_it = a.kind == ANCHOR_QUOTE && v->tag == TAG_IMPF && v->lemma->cue != CUE_SAY && who.first < who.end && who.end <= i && !has(p, who.head, CLASS_DOC) && !has(p, who.head, CLASS_SOURCE); /* "the results will be announced 'whatever they are'" */
    bool takes_object = IN(v->lemma->classes, CLASS_RECEIVE) || IN(frames, FRAME_NEEDS_SPEAKER) || (judge && v->tag == TAG_IMPF);
    if (takes_object && a.kind == ANCHOR_CLAUSE && over_object(d, i, &who, a.at))
        return judge && judged(d, i, v, limit, who, object);
    if (!a.kind || impersonal(d, i, v, &a, &who) || ((before_it || (judge && v->tag == TAG_IMPF)) && overt_thing(p, &who)))
        return false;
    if (IN(frames, FRAME_CARRY) && a.kind == ANCHOR_QUOTE && a.at > (who.first < who.end && who.first > i ? object + 1 : i + 2))
        return false; /* "the convoy completed its way, and at ... 'clashes happened'" */
    party from = a.kind == ANCHOR_CLAUSE ? learned_from(d, v, who.first > i && who.first < who.end ? who.end : i + 1, a.at) : (party){.same_as = NOBODY, .known = -1};
    bool known = from.there && who.first == who.end && v->features & F_MASC && !negated; /* "it is known from" */
    if (known)
        who = from;
    if (IN(frames, FRAME_NEEDS_SPEAKER) && (who.first == who.end || !sourceful(d, &who)))
        return false;
    if ((negated && !(IN(frames, FRAME_NEGATED) && a.kind == ANCHOR_CLAUSE)) || taken(d, a.content))
        return false;
    bool of_him = i > d->first && role_at(p, i - 1) == ROLE_REL && i + 1 < limit && role_at(p, i + 1) == ROLE_AN && en_at(p, i + 1) && overt(&who) && who.first < i && who.end + 1 >= i;
    if (of_him) {
        d->hops++;
        who = shared_subject(d, i); /* "X criticised Y, of whom he said that": X */
        d->hops--;
    }
    /* in a quotation the speaker of a verb without a subject is "I" */
    int32_t around = innermost(d, i);
    if (around >= 0 && who.first == who.end && (d->statements.at[around].quote == ISNAD_DIRECT || v->lemma->cue == CUE_OPINION))
        return false;
    /* "which the office announced": the relative has its object already */
    if (i > d->first && role_at(p, i - 1) == ROLE_REL && i + 1 < limit && tag_at(p, i + 1) == TAG_ADP && en_at(p, i + 1) &&
        !((role_at(p, i + 1) == ROLE_FI || (role_at(p, i + 1) == ROLE_AN && a.at == i + 2)) && (a.kind == ANCHOR_CLAUSE || a.kind == ANCHOR_QUOTE || a.kind == ANCHOR_COLON)))
        return false;
    /* "announced its solidarity": a deed in words, not a proposition */
    if (a.kind == ANCHOR_NOUN && v->lemma->cue != CUE_ADMIT && v->lemma->cue != CUE_DENY && en_at(p, a.content) && verbal_deed(p, a.content))
        return false;
    if (who.end == who.first + 1 && role_at(p, who.first) == ROLE_DEM && p->k[who.first].chosen->lemma->value != THESE)
        return false; /* "this shows that": nobody's word */
    bool provides = v->lemma->cue == CUE_REPORT && who.first < who.end && has(p, who.head, CLASS_LAW); /* "the law provides for" */
    if (a.kind == ANCHOR_NOUN && !provides && !sourceful(d, &who))
        return false;
    /* "asked that", "threatened that" with the bare subjunctive is a demand, not a statement */
    if (a.kind == ANCHOR_CLAUSE && role_at(p, a.at) == ROLE_ANNA && !en_at(p, a.at) && tag_at(p, a.content) == TAG_IMPF &&
        ((v->lemma->cue == CUE_RULE && !(who.first < who.end && has(p, who.head, CLASS_DOC))) || ((v->lemma->cue == CUE_DEMAND || v->lemma->cue == CUE_PROMISE) && !pro_at(p, a.at))))
        return false;
    if (v->tag == TAG_IMPF && may_know(p, i))
        return false; /* "he knows that"; but "the channel has learned that" */
    uint32_t base;
    draft_statement *s = open_statement(d, i, v, a.kind == ANCHOR_CLAUSE ? "cue-clause" : a.kind == ANCHOR_NOUN ? "cue-noun" : a.kind == ANCHOR_WHETHER ? "cue-question" : "cue-quote");
    base = s->nchain;
    if (!(base && who.first == who.end && same_party(d, &who, &s->chain[base - 1]))) /* one's own word within one's own word */
        add_link(s, who, false);
    if (from.there && !known)
        add_link(s, from, false);
    if (s->nchain == base && base == 0) {
        party unnamed = {.same_as = NOBODY, .known = -1, .there = true};
        add_link(s, unnamed, false);
    }
    links_between(d, s, i + 1, a.at, base);
    s->when = time_of_saying(d, i, a.at);
    if (!finish_statement(d, s, &a, a.kind == ANCHOR_NOUN && v->lemma->cue == CUE_DENY ? end_of_denied(d, i, a.content, limit) : limit))
        return false;
    remember(d, s->chain[s->nchain - 1], s->chain[s->nchain - 1].first == who.first ? v : NULL, true);
    if (d->focuses.n)
        d->focuses.at[d->focuses.n - 1].inner = s->within >= 0 && s->nchain > base && base > 0;
    return true;
}

/* The word's reading as a masdar, where it is read as one or as the noun that is written like it ("an announcement"). */
static const reading *masdar_at(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r || r->tag == TAG_MASDAR)
        return r;
    if (r->tag != TAG_NOUN || r->pro & PRO_DET || !(has(p, i, CLASS_DOC) || has(p, i, CLASS_SPEECH)))
        return NULL;
    const word *w = p->k[i].word;
    for (uint32_t k = 0; k < w->nreadings; k++)
        if (w->readings[k].tag == TAG_MASDAR && w->readings[k].lemma->cue && w->readings[k].pro == r->pro && w->readings[k].en == r->en)
            return &w->readings[k];
    return NULL;
}

/* "After the announcing by the coalition, which X leads, that": behind the relative clause at token j of who says it, where "that" follows
 * and no verb in the clause takes it; else j. */
static uint32_t over_whose_relative(const draft *d, uint32_t j, uint32_t limit)
{
    enum { LONG = 12 };
    const parse *p = d->p;
    bool aside = j < limit && is_kind(p, j, TOKEN_COMMA);
    uint32_t rel = j + aside;
    if (rel + 2 >= limit || role_at(p, rel) != ROLE_REL || pro_at(p, rel))
        return j;
    for (uint32_t k = rel + 1; k < limit && k < rel + LONG; k++) {
        if (is_comp(p, k))
            return k > rel + 2 && is_kind(p, k - 1, TOKEN_COMMA) == aside && role_at(p, k - 1) != ROLE_EXCEPT && !pro_at(p, k) ? k : j;
        bool takes = is_finite(p, k) && p->k[k].chosen->lemma->cue && IN(p->k[k].chosen->lemma->cue_frames, FRAME_CLAUSE);
        if (takes || is_kind(p, k, TOKEN_COLON) || (is_kind(p, k, TOKEN_COMMA) && !(aside && k + 1 < limit && is_comp(p, k + 1))))
            return j;
    }
    return j;
}

/* "After the minister's announcing that", "since the saying of NAME, leader of X, that": who stands behind the masdar. */
static bool said_by(draft *d, uint32_t i)
{
    const parse *p = d->p;
    const reading *x = masdar_at(p, i);
    if (!x || !x->lemma->cue || !IN(x->lemma->cue_frames, FRAME_CLAUSE) || x->en || has_article(p, i) || pro_at(p, i) & (PRO_AND | PRO_SO | PRO_LI) || i == d->first || i + 2 >= d->end)
        return false;
    if (x->lemma->cue == CUE_ACCUSE || x->lemma->cue == CUE_DEMAND || x->lemma->cue == CUE_INFORM)
        return false; /* "the accusation of Russia that": they accuse it */
    uint32_t limit = limit_for(d, i);
    bool led = tag_at(p, i - 1) == TAG_ADP || pro_at(p, i) & PRO_PREP || role_at(p, i - 1) == ROLE_TIMEPREP;
    np n = led && np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET) ? np_parse(p, i + 1, limit, NP_APPOSITION | NP_COORD) : (np){0};
    bool somebody = n.definite || has(p, n.head, CLASS_HUMAN) || has(p, n.head, CLASS_ORG) || has(p, n.head, CLASS_SOURCE);
    party who = n.end > n.first && somebody ? party_of(d, &n) : nobody;
    if (!who.there || !sourceful(d, &who) || tag_at(p, who.head) == TAG_MASDAR || has(p, who.head, CLASS_SPEECH) || (has(p, who.head, CLASS_REPORTED) && !has_article(p, who.head)))
        return false;
    uint32_t j = who.end;
    bool prepositional = j + 1 < limit && tag_at(p, j) == TAG_ADP && !pro_at(p, j) && !en_at(p, j) && is_comp(p, j + 1); /* "warning of this, that" */
    j = prepositional ? j + 1 : skip_adjuncts(d, over_whose_relative(d, j, limit), limit);
    if (j >= limit || !is_comp(p, j) || pro_at(p, j) & (PRO_AND | PRO_SO | PRO_LI) || taken(d, that_he(p, j) ? j : after(p, j)))
        return false;
    draft_statement *s = open_statement(d, i, x, "masdar");
    add_link(s, who, false);
    anchor a = {.at = j, .content = that_he(p, j) ? j : after(p, j), .kind = ANCHOR_CLAUSE};
    s->when = time_of_saying(d, i, j);
    if (!finish_statement(d, s, &a, limit))
        return false;
    remember(d, who, NULL, true);
    return true;
}

/* Behind "Iran:" stands a topic ("the revolution and the economy", "the arrest of four soldiers"), behind "NAME:" who that is
 * ("the chemist who", "30 years old", "from X to Y"): nobody says anything. */
static bool names_topic(const draft *d, uint32_t from, const party *q)
{
    const parse *p = d->p;
    const reading *r = p->k[from].chosen;
    if (is_kind(p, from, TOKEN_NUMBER) && from + 1 < d->end && has(p, from + 1, CLASS_TIMEUNIT))
        return true;
    if (is_kind(p, from, TOKEN_COLON) || (r && r->tag == TAG_MASDAR && r->features & F_ACC))
        return true;
    bool says = opens_quote(p, from) || role_at(p, from) == ROLE_ALA, quoted = false;
    uint32_t that = from + 1, told = 0; /* "the candidate who fights from behind bars": who that is, if nothing is told of him */
    while (that < d->end && tag_at(p, that) == TAG_ADJ && has_article(p, that))
        that++;
    for (uint32_t k = that; k < d->end; k++)
        told += is_finite(p, k) && !(k > d->first && (role_at(p, k - 1) == ROLE_ANNA || pro_at(p, k) & PRO_LI));
    if (r && r->tag != TAG_PROPN && has_article(p, from) && that < d->end && role_at(p, that) == ROLE_REL && told < 2 && q->person)
        return true;
    for (uint32_t k = from; k < d->end && !says && role_at(p, k) != ROLE_REL; k++) {
        says = is_finite(p, k) || is_comp(p, k) || tag_at(p, k) == TAG_AUX || tag_at(p, k) == TAG_NEG;
        quoted |= opens_quote(p, k);
    }
    bool land = q->known >= 0 && state(p, q->known), who = r && r->tag == TAG_NOUN && !r->pro && !r->en && IN(r->lemma->classes, CLASS_HUMAN) && r->features & F_SING;
    return !says && ((land && !quoted) || (who && q->person) || role_at(p, from) == ROLE_MIN);
}

/* "X: ..." in a heading or title. */
static bool heading_colon(draft *d, uint32_t b)
{
    const parse *p = d->p;
    const block *bl = &p->t->blocks[b];
    if (bl->words > 24 || d->first != bl->first || bl->kind != ISNAD_HEADING)
        return false;
    for (uint32_t i = d->first; i < d->end && i < d->first + 10; i++) {
        if (!is_kind(p, i, TOKEN_COLON) || i + 1 >= d->end)
            continue;
        np n = np_parse(p, d->first, i, NP_APPOSITION | NP_PP | NP_COORD);
        party q = party_of(d, &n);
        if (n.end != i || !sourceful(d, &q) || i + 3 > d->end || names_topic(d, i + 1, &q))
            return false;
        draft_statement *s = open_statement(d, i, NULL, "heading-colon");
        s->cue_class = CUE_COLON;
        add_link(s, q, false);
        anchor a = {.at = i, .content = i + 1};
        close_statement(d, s, &a, d->end);
        remember(d, q, NULL, true);
        return true;
    }
    return false;
}

/* "It is to be expected that the minister announces": before `that` stands nobody. */
static bool nobody_before(const draft *d, uint32_t that)
{
    enum { FAR = 4 };
    bool so = that > d->first && that - d->first <= FAR;
    for (uint32_t k = d->first; so && k < that; k++)
        so = d->p->k[k].kind == TOKEN_WORD && (tag_at(d->p, k) == TAG_ADP || tag_at(d->p, k) == TAG_ADJ || may_be(d->p, k, TAG_PPTC) || tag_at(d->p, k) == TAG_AUX || is_finite(d->p, k)) && !d->p->k[k].chosen->lemma->cue;
    return so;
}

static void remember_subject(draft *d, uint32_t i)
{
    const parse *p = d->p;
    if (innermost(d, i) >= 0 || (i > d->first && (role_at(p, i - 1) == ROLE_REL || (is_comp(p, i - 1) && !nobody_before(d, i - 1)))))
        return;
    uint32_t from = clause_start(d, i);
    role_id opener = from > d->first ? role_at(p, from - 1) : ROLE_NONE;
    if (opener == ROLE_WHETHER || opener == ROLE_IF || (opener == ROLE_INNA && tag_at(p, from) == TAG_AUX))
        return; /* "asked whether the president could": he did nothing */
    if (from > d->first && is_kind(p, from - 1, TOKEN_STOP))
        return; /* a sentence of a quotation: whoever does something there is not who says it next */
    uint32_t object;
    party q = overt_subject_of(d, i, d->end, &object);
    if (!q.there && woman_in_sentence(d, p->k[i].chosen, i))
        return;
    if (q.there && q.head == q.first && q.head + 1 < q.end && has(p, q.head, CLASS_SPEECH) && !has_article(p, q.head) && !en_at(p, q.head)) {
        np of = np_parse(p, q.head + 1, q.end, NP_APPOSITION); /* "the remarks of X came in a speech": X spoke */
        if (of.end > of.first && (of.person || of.political || of.actor >= 0)) {
            remember(d, party_of(d, &of), NULL, true);
            return;
        }
    }
    bool actor = q.person || q.political || q.known >= 0 || has(p, q.head, CLASS_COUNTRY) || has(p, q.head, CLASS_SOURCE) || tag_at(p, q.head) == TAG_PROPN;
    actor |= q.plural && has(p, q.head, CLASS_NISBA) && has_article(p, q.head); /* "the Palestinians" */
    const reading *v = p->k[i].chosen;
    bool replied = v->lemma->cue == CUE_REPLY && !(v->features & F_PASSIVE) && q.first > i; /* "X replied, affirming its refusal": X spoke */
    if (q.there && q.first < q.end && actor && !en_at(p, q.head))
        remember(d, q, v, replied);
}

/* "X became minister", "X was minister": the person may be meant next. */
static void remember_who_was(draft *d, uint32_t i)
{
    const parse *p = d->p;
    if (i != d->first || i + 2 >= d->end || !(p->k[i].chosen->features & F_3RD) || !np_may_begin(p, i + 1) || pro_at(p, i + 1) & ~PRO_DET)
        return;
    np n = np_parse(p, i + 1, d->end, NP_APPOSITION);
    bool named = n.end > n.first && n.person && !n.plural && n.name < n.name_end;
    if (named && n.end < d->end && !is_finite(p, n.end) && p->k[n.end].kind == TOKEN_WORD && role_at(p, n.end) != ROLE_QAD && agrees(p->k[i].chosen, &n, p, false))
        remember(d, party_of(d, &n), p->k[i].chosen, false);
}

/* A cue with nothing but signs behind it says nothing. */
static void drop_empty(draft *d, uint32_t before)
{
    for (uint32_t i = d->statements.n; i-- > before;) {
        if (d->statements.at[i].first < d->statements.at[i].end)
            continue;
        for (uint32_t n = i + 1; n < d->statements.n; n++)
            d->statements.at[n - 1] = d->statements.at[n];
        d->statements.n--;
        for (uint32_t n = before; n < d->statements.n; n++)
            d->statements.at[n].within -= d->statements.at[n].within > (int32_t)i;
    }
}

/* ---- the sentence ----------------------------------------------------- */

static bool in_fixed_words(const parse *p, uint32_t i)
{
    return p->inside[i] && p->inside[i] - 1 != i && p->phrases[p->inside[i] - 1].lemma;
}

/* The verb of "according to what X said" is no cue of its own: find_according() reads it. */
static bool behind_according(const parse *p, uint32_t i)
{
    role_id r = role_at(p, i - 1);
    if (r == ROLE_ACCORDING_CLAUSE || (r == ROLE_AS && according_at(p, i - 1)))
        return true;
    const image_lemma *of = p->inside[i - 1] ? p->phrases[p->inside[i - 1] - 1].lemma : NULL;
    return of && of->role == ROLE_ACCORDING_CLAUSE;
}

void find_statements(draft *d)
{
    const parse *p = d->p;
    uint32_t before = d->statements.n, block_index = p->t->sentences[d->s].block;
    heading_colon(d, block_index);
    for (uint32_t i = d->first; i < d->end; i++) {
        if (p->k[i].kind != TOKEN_WORD)
            continue;
        bool verb = is_finite(p, i) && tag_at(p, i) != TAG_AUX, done = false;
        if (tag_at(p, i) == TAG_AUX)
            remember_who_was(d, i);
        if ((!verb && !p->k[i].word->cue) || in_fixed_words(p, i) || (i > d->first && behind_according(p, i)))
            continue;
        const reading *r;
        if ((r = cue_verb(p, i)))
            done = verb_cue(d, i, r);
        if (!done && (r = cue_participle(p, i)))
            done = participle_cue(d, i, r);
        if (!done && (r = cue_by_saying(p, i)) && (i == d->first || !(d->statements.n > before && d->statements.at[d->statements.n - 1].cue == i)))
            done = saying_cue(d, i, r);
        if (!done && !verb)
            done = said_by(d, i);
        if (!done && verb)
            remember_subject(d, i);
    }
    find_according(d, before);
    drop_empty(d, before);
    if (d->statements.n - before > MANY)
        return;
    /* in the order of the text */
    for (uint32_t i = before + 1; i < d->statements.n; i++)
        for (uint32_t j = i; j > before && d->statements.at[j - 1].cue > d->statements.at[j].cue; j--) {
            draft_statement x = d->statements.at[j];
            d->statements.at[j] = d->statements.at[j - 1];
            d->statements.at[j - 1] = x;
            for (uint32_t n = before; n < d->statements.n; n++) {
                int32_t *w = &d->statements.at[n].within;
                *w = *w == (int32_t)j ? (int32_t)j - 1 : *w == (int32_t)j - 1 ? (int32_t)j : *w;
            }
        }
}
