/* statements.c: each way of handing a proposition to a source, one function a
 * construction. In: a sentence of the draft. Out: its statements, in order. */
#include "account.h"

/* Bounds on hostile sentences: tokens looked back over, statements of one sentence. */
enum { FAR = 300, MANY = 200 };

static const party nobody = {.same_as = NOBODY, .known = -1};

static bool sourceful(const draft *d, const party *q)
{
    const parse *p = d->p;
    if (!q->there)
        return false;
    if (q->first == q->end || q->known >= 0 || q->person || q->political || q->name < q->name_end)
        return true;
    tag_id t = tag_at(p, q->head);
    if (t == TAG_PROPN || t == TAG_LATIN || is_kind(p, q->head, TOKEN_QUOTE))
        return true;
    static const class_id able[] = {CLASS_HUMAN, CLASS_ORG, CLASS_GROUP, CLASS_DOC, CLASS_MEDIA, CLASS_SOURCE, CLASS_TITLE, CLASS_SPEECH, CLASS_COUNTRY, CLASS_CAPITAL};
    for (size_t c = 0; c < sizeof able / sizeof *able; c++)
        if (has(p, q->head, able[c]))
            return !has(p, q->head, CLASS_LAW);
    const reading *h = p->k[q->head].chosen;
    return h && (h->guessed || (h->tag == TAG_APTC && h->features & F_PLUR && h->features & F_BARE && has_article(p, q->head))); /* those who met */
}

/* ---- making a statement ----------------------------------------------- */

static int32_t innermost(const draft *d, uint32_t token)
{
    for (uint32_t i = d->statements.n; i-- > 0;) {
        const draft_statement *s = &d->statements.at[i];
        if (s->first <= token && token < s->end)
            return (int32_t)i;
        if (d->statements.n - i > 40)
            break;
    }
    return -1;
}

static void add_link(draft_statement *s, party q, bool outermost)
{
    if (!q.there || s->nchain == CHAIN)
        return;
    if (outermost) {
        memmove(s->chain + 1, s->chain, s->nchain * sizeof *s->chain);
        s->chain[0] = q;
    } else {
        s->chain[s->nchain] = q;
    }
    s->nchain++;
}

/* One content is handed over once. */
static bool taken(const draft *d, uint32_t content)
{
    for (uint32_t n = d->statements.n; n-- > 0 && d->statements.n - n < 8;)
        if (d->statements.at[n].first == content || d->statements.at[n].first == content + 1)
            return true;
    return false;
}

static draft_statement *open_statement(draft *d, uint32_t cue, const reading *r, const char *rule)
{
    int32_t within = innermost(d, cue);
    draft_statement *s = vec_push(d->a, &d->statements);
    *s = (draft_statement){.cue = cue, .cue_end = cue + 1, .region = cue, .reading = r, .sentence = d->s, .when = -1, .within = within, .rule = rule};
    if (r) {
        s->cue_class = r->lemma->cue;
        s->stance = r->lemma->stance;
    }
    if (within >= 0) {
        const draft_statement *o = &d->statements.at[within];
        for (uint32_t i = 0; i < o->nchain; i++)
            add_link(s, o->chain[i], false);
    }
    return s;
}

/* The end up to which this token's statement may reach: its own sentence, or the
 * content it stands in. */
static uint32_t limit_for(const draft *d, uint32_t token)
{
    int32_t in = innermost(d, token);
    if (in >= 0 && d->statements.at[in].end < d->end)
        return d->statements.at[in].end;
    return d->end;
}

static int32_t time_between(const draft *d, uint32_t from, uint32_t to)
{
    const parse *p = d->p;
    for (uint32_t i = from; i < to; i++)
        if (p->time_at[i] && p->times.at[p->time_at[i] - 1].type == ISNAD_DATE)
            return (int32_t)p->time_at[i] - 1;
    return -1;
}

/* The time of saying: between cue and content, or just before the cue. */
static int32_t time_of_saying(const draft *d, uint32_t cue, uint32_t to)
{
    int32_t t = time_between(d, cue, to);
    uint32_t from = clause_start(d, cue);
    if (cue - from > 14)
        from = cue - 14;
    return t >= 0 ? t : time_between(d, from, cue);
}

/* ---- sources in the region between cue and content -------------------- */

/* "a statement issued by X", "a statement that X published": the document with X. */
static party document_with_author(draft *d, const np *n, uint32_t limit)
{
    const parse *p = d->p;
    party q = party_of(d, n);
    if (!has(p, n->head, CLASS_DOC) || n->end >= limit)
        return q;
    uint32_t i = n->end;
    bool issued = (tag_at(p, i) == TAG_APTC || tag_at(p, i) == TAG_PPTC || tag_at(p, i) == TAG_ADJ) && i + 1 < limit && role_at(p, i + 1) == ROLE_AN;
    if (!issued && i > n->first && role_at(p, i) == ROLE_AN && (tag_at(p, i - 1) == TAG_APTC || tag_at(p, i - 1) == TAG_ADJ || tag_at(p, i - 1) == TAG_PPTC))
        issued = true, i--;
    if (issued || (role_at(p, i) == ROLE_MIN && i + 1 < limit)) {
        np author = np_parse(p, issued ? i + 2 : i + 1, limit, NP_PP);
        if (author.end > author.first) {
            q.end = author.end;
            q.name = author.name < author.name_end ? author.name : author.first;
            q.name_end = author.name < author.name_end ? author.name_end : author.end;
            q.known = author.actor;
        }
    } else if (is_finite(p, i) && en_at(p, i) && !has_article(p, n->head)) {
        np author = np_parse(p, i + 1, limit, NP_PP | NP_APPOSITION);
        if (author.end > author.first) {
            q.end = author.end;
            q.name = author.name < author.name_end ? author.name : author.first;
            q.name_end = author.name < author.name_end ? author.name_end : author.end;
            q.known = author.actor;
        }
    }
    return q;
}

static party source_at(draft *d, uint32_t i, uint32_t limit)
{
    np n = np_parse(d->p, i, limit, NP_APPOSITION | NP_PP | NP_COORD);
    if (n.end == n.first) {
        return quoted_name(d->p, i, limit) ? quoted_party(d->p, i) : nobody;
    }
    return document_with_author(d, &n, limit);
}

/* An according-to phrase at i: whose word it is. *end behind it. `self`: the
 * pronoun of "in his words". */
static party according_source(draft *d, uint32_t i, uint32_t limit, uint32_t *end, bool *self, party *inner)
{
    const parse *p = d->p;
    role_id r = role_at(p, i);
    uint32_t j = r == ROLE_AS ? i + 1 : after(p, i);
    *self = false;
    *inner = nobody;
    *end = j;
    if (j >= limit)
        return nobody;
    if (r == ROLE_ACCORDING_CLAUSE || r == ROLE_AS) {
        const reading *v = cue_verb(p, j);
        if (!v && !is_finite(p, j))
            return nobody;
        if (v && IN(v->lemma->cue_frames, FRAME_IN_DOC)) {
            uint32_t k = j + 1;
            if (k < limit && (role_at(p, k) == ROLE_FI || role_at(p, k) == ROLE_RELAY))
                k = after(p, k);
            party q = source_at(d, k, limit);
            *end = q.there ? q.end : k;
            return q;
        }
        uint32_t object;
        uint32_t k = skip_adjuncts(d, j + 1, limit);
        if (k < limit && np_may_begin(p, k)) {
            party q = source_at(d, k, limit);
            *end = q.end;
            if (v && IN(v->lemma->cue_frames, FRAME_RELAY) && q.end < limit && role_at(p, q.end) == ROLE_AN) {
                *inner = source_at(d, q.end + 1, limit);
                if (inner->there)
                    *end = inner->end;
            }
            return q;
        }
        if (k < limit && quoted_name(p, k, limit)) {
            party q = source_at(d, k, limit);
            *end = q.end;
            return q;
        }
        *self = true;
        *end = j + 1;
        return subject_of(d, j, j + 1, &object);
    }
    const reading *s = p->k[j].chosen;
    bool saying = s && s->en && (s->tag == TAG_MASDAR || has(p, j, CLASS_SPEECH));
    if (p->phrases[i].lemma && p->phrases[i].lemma->value == 9) { /* "in his own words" */
        *self = true;
        return nobody;
    }
    if (en_at(p, i) || saying) {
        *self = true;
        *end = saying ? j + 1 : after(p, i);
        return nobody;
    }
    if (has(p, j, CLASS_LAW))
        return nobody;
    uint32_t from = j;
    if (s && (s->tag == TAG_MASDAR && s->lemma->cue) && j + 1 < limit && !has_article(p, j)) /* "in the words of X" */
        from = j + 1;
    party q = source_at(d, from, limit);
    if (q.there)
        *end = q.end;
    if (r == ROLE_ACCORDING && !sourceful(d, &q))
        return nobody;
    if (q.there && q.end < limit && role_at(p, q.end) == ROLE_RELAY) {
        *inner = source_at(d, after(p, q.end), limit);
        if (inner->there)
            *end = inner->end;
    }
    return q;
}

/* Links that stand between the cue and its content. */
static void links_between(draft *d, draft_statement *s, uint32_t from, uint32_t to, uint32_t base)
{
    const parse *p = d->p;
    for (uint32_t i = from; i < to; i++) {
        uint32_t end;
        bool self;
        party inner;
        role_id r = role_at(p, i);
        if (r == ROLE_RELAY) {
            party q = source_at(d, after(p, i), to);
            add_link(s, q, false);
            if (q.there)
                i = q.end - 1;
        } else if (according_at(p, i)) {
            party q = according_source(d, i, to, &end, &self, &inner);
            if (q.there && !self && s->nchain < CHAIN) {
                memmove(s->chain + base + 1, s->chain + base, (s->nchain - base) * sizeof *s->chain);
                s->chain[base] = q;
                s->nchain++;
                i = end - 1;
            }
        } else if (is_finite(p, i) && en_at(p, i) && p->k[i].chosen->lemma->cue == CUE_REPORT && i > from &&
                   (has(p, i - 1, CLASS_OCCASION) || has(p, i - 1, CLASS_DOC))) {
            /* "in remarks that the agency carried" */
            np n = np_parse(p, i + 1, to, NP_PP | NP_APPOSITION);
            if (n.end > n.first && s->nchain < CHAIN) {
                memmove(s->chain + base + 1, s->chain + base, (s->nchain - base) * sizeof *s->chain);
                s->chain[base] = party_of(d, &n);
                s->nchain++;
            }
        }
    }
}

/* ---- constructions ---------------------------------------------------- */

static bool impersonal(const draft *d, uint32_t i, const reading *v, const anchor *a, const party *who)
{
    if (v->features & F_PASSIVE)
        return true;
    bool damma = d->p->k[i].flags & TF_DAMMA;
    if (damma && v->tag == TAG_IMPF && v->lemma->cue == CUE_OPINION)
        return true;
    if (who->first < who->end)
        return false;
    if (v->tag == TAG_IMPF && v->features & F_FEM && v->lemma->cue == CUE_EXPLAIN && a->at == i + 1)
        return true; /* "it became clear that" */
    bool hearsay = v->lemma->cue == CUE_OPINION || v->lemma->cue == CUE_PREDICT || v->lemma->cue == CUE_NOTE || v->lemma->cue == CUE_CLAIM ||
                   (v->lemma->cue == CUE_REPORT && !IN(v->lemma->cue_frames, FRAME_RELAY));
    if (v->tag == TAG_IMPF && v->features & F_MASC && v->features & F_SING && hearsay && a->at <= i + 2)
        return true;
    return damma && v->tag == TAG_IMPF && a->at <= i + 2;
}

static void close_statement(draft *d, draft_statement *s, const anchor *a, uint32_t limit)
{
    uint32_t end = a->kind == ANCHOR_NOUN ? noun_content_end(d, a->content, limit) : content_end(d, a->content, limit);
    set_content(d, s, a->content, end);
}

/* "the agency quoted X as saying that", "carried remarks of X: ..." */
static bool relayed(draft *d, uint32_t i, const reading *v, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t stop = limit < i + 50 ? limit : i + 50, from = 0, content = 0, cue = i;
    for (uint32_t j = i + 1; j < stop; j++) {
        if (is_finite(p, j) && !p->phrases[j].lemma && !(j > 0 && role_at(p, j - 1) == ROLE_REL))
            break;
        role_id r = role_at(p, j);
        if (!from && (r == ROLE_AN || r == ROLE_RELAY) && !en_at(p, j))
            from = after(p, j);
        const reading *by = from && j > from ? cue_by_saying(p, j) : NULL;
        if (by && by->en && j + 1 < stop && (is_comp(p, j + 1) || is_kind(p, j + 1, TOKEN_COLON) || opens_quote(p, j + 1))) {
            cue = j;
            content = is_comp(p, j + 1) ? (en_at(p, j + 1) ? j + 1 : after(p, j + 1)) : is_kind(p, j + 1, TOKEN_COLON) ? j + 2 : j + 1;
            break;
        }
        if (is_comp(p, j) && (from || j > i + 1)) {
            content = en_at(p, j) ? j : after(p, j);
            break;
        }
        if (is_kind(p, j, TOKEN_COLON) && j + 1 < stop) {
            content = j + 1;
            break;
        }
        if (opens_quote(p, j) && from && !quoted_name(p, j, stop) && j > from) {
            content = j;
            break;
        }
    }
    if (!content)
        return false;
    uint32_t object;
    uint32_t region = from ? from - 1 : content;
    party relay = subject_of(d, i, region, &object), origin = nobody;
    if (!from && (relay.first == relay.end || !sourceful(d, &relay)))
        return false; /* "and was carried to ..." */
    if (from) {
        origin = source_at(d, from, cue > i ? cue : content);
    } else if (object < content) { /* carried the remarks of X */
        uint32_t j = skip_adjuncts(d, object, content);
        if (has(p, j, CLASS_SPEECH) || has(p, j, CLASS_OCCASION))
            origin = source_at(d, j + 1, content);
    }
    draft_statement *s = open_statement(d, cue, cue == i ? v : cue_by_saying(p, cue), "relay");
    s->region = i;
    add_link(s, relay, false);
    add_link(s, origin, false);
    if (s->nchain == 0) {
        d->statements.n--;
        return false;
    }
    s->when = time_of_saying(d, i, content);
    anchor a = {.at = content, .content = content};
    close_statement(d, s, &a, limit);
    remember(d, relay, v, true);
    if (origin.there)
        remember(d, origin, NULL, true);
    return true;
}

/* "it came in a statement of X that ..." */
static bool in_document(draft *d, uint32_t i, const reading *v, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t j = skip_adjuncts(d, i + 1, i + 1);
    if (j >= limit || (role_at(p, j) != ROLE_FI && role_at(p, j) != ROLE_RELAY))
        return false;
    uint32_t from = after(p, j);
    if (en_at(p, j))
        from = j + 1;
    anchor a = find_anchor(d, j, limit, v, true);
    if (!a.kind || a.kind == ANCHOR_NOUN)
        return false;
    party source = en_at(p, j) ? left_out(d, v, i) : source_at(d, from, a.at);
    if (!source.there || !(en_at(p, j) || has(p, source.head, CLASS_DOC) || has(p, source.head, CLASS_SPEECH) || has(p, source.head, CLASS_MEDIA) || sourceful(d, &source)))
        return false;
    draft_statement *s = open_statement(d, i, v, "in-document");
    add_link(s, source, false);
    s->when = time_of_saying(d, i, a.at);
    close_statement(d, s, &a, limit);
    remember(d, source, NULL, true);
    return true;
}

/* consider X Y; describe X as Y */
static bool judged(draft *d, uint32_t i, const reading *v, uint32_t limit, party who, uint32_t object)
{
    const parse *p = d->p;
    role_id before = i > d->first ? role_at(p, i - 1) : ROLE_NONE;
    if (v->en && (before == ROLE_WHO || before == ROLE_WHAT || (before == ROLE_MIN && !en_at(p, i - 1))))
        return false; /* "what he called a ...", "those whom he called ...": a name in passing */
    uint32_t j = skip_adjuncts(d, object, limit);
    if (object == i + 1 && who.first == who.end)
        j = object;
    bool label = IN(v->lemma->cue_frames, FRAME_LABEL);
    uint32_t content = j;
    if (label) {
        uint32_t k = j, stop = limit < j + 24 ? limit : j + 24;
        for (; k < stop; k++) {
            bool bi = pro_at(p, k) & PRO_BI || (role_at(p, k) == ROLE_BI) || (is_comp(p, k) && p->k[k].len > 2 && letter_fold(p->k[k].letters[0]) == 0x628);
            if (bi && (k > j || v->en))
                break;
            if (is_finite(p, k) && !(k > j && role_at(p, k - 1) == ROLE_REL))
                return false;
        }
        if (k >= stop)
            return false;
    } else {
        if (j >= limit)
            return false;
        bool pronoun = v->en || tag_at(p, j) == TAG_PRON;
        if (!pronoun && !np_may_begin(p, j))
            return false;
        np first = np_parse(p, j, limit, NP_APPOSITION);
        uint32_t k = pronoun && v->en ? j : first.end > j ? first.end : j + 1;
        if (k == first.end && is_kind(p, k - 1, TOKEN_QUOTE) && p->k[k - 1].mate > j && p->k[k - 1].mate < k)
            k = p->k[k - 1].mate; /* what it is called stands in quotation marks */
        if (k >= limit || (tag_at(p, k) == TAG_PUNCT && !opens_quote(p, k)))
            return false;
    }
    if (!sourceful(d, &who))
        return false;
    draft_statement *s = open_statement(d, i, v, label ? "label" : "judge");
    add_link(s, who, false);
    s->when = time_of_saying(d, i, content);
    anchor a = {.at = content, .content = content};
    close_statement(d, s, &a, limit);
    remember(d, who, v, true);
    return true;
}

/* "the known opponent of X at the time, NAME, that": the name may stand off. */
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
        if (closed && n.name == n.first && n.name_end == n.end && n.end - n.first >= 2) {
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

static bool same_party(const draft *d, const party *x, const party *y)
{
    const party *a = x->same_as >= 0 ? &d->focuses.at[x->same_as].who : x, *b = y->same_as >= 0 ? &d->focuses.at[y->same_as].who : y;
    return a->there && b->there && a->first < a->end && a->first == b->first;
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

static bool verb_cue(draft *d, uint32_t i, const reading *v)
{
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), frames = v->lemma->cue_frames;
    if (v->features & (F_1ST | F_2ND) && !(v->features & F_3RD))
        return false;
    int32_t deep = innermost(d, i);
    if (deep >= 0 && d->statements.at[deep].nchain == CHAIN)
        return false;
    if (IN(frames, FRAME_RELAY))
        return v->en ? false : relayed(d, i, v, limit);
    if (IN(frames, FRAME_IN_DOC))
        return in_document(d, i, v, limit);
    if (IN(frames, FRAME_CARRY) && !IN(frames, FRAME_CLAUSE) && !IN(frames, FRAME_QUOTE))
        return false;
    bool negated = i > d->first && tag_at(p, i - 1) == TAG_NEG;
    anchor a = find_anchor(d, i + 1, limit, v, true);
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
    if (a.kind == ANCHOR_NOUN && who.first < who.end && who.first > i && object > a.at)
        a.kind = ANCHOR_NONE;
    if (who.first < who.end && who.first > i && who.name == who.name_end)
        named_apposition(d, &who, region);
    same_speaker(d, &who);
    bool judge = IN(frames, FRAME_JUDGE) || IN(frames, FRAME_LABEL);
    if ((!a.kind || a.kind == ANCHOR_QUOTE) && judge && !(a.kind == ANCHOR_QUOTE && a.at == i + 1))
        return judged(d, i, v, limit, who, object);
    if (!a.kind || impersonal(d, i, v, &a, &who))
        return false;
    if (IN(frames, FRAME_NEEDS_SPEAKER) && (who.first == who.end || !sourceful(d, &who)))
        return false;
    if (negated || taken(d, a.content))
        return false;
    /* in a quotation the speaker of a verb without a subject is "I" */
    int32_t around = innermost(d, i);
    if (around >= 0 && who.first == who.end && (d->statements.at[around].quote == ISNAD_DIRECT || v->lemma->cue == CUE_OPINION))
        return false;
    /* "which the office announced": the relative has its object already */
    if (i > d->first && role_at(p, i - 1) == ROLE_REL && i + 1 < limit && tag_at(p, i + 1) == TAG_ADP && en_at(p, i + 1))
        return false;
    /* "announced its solidarity": a deed in words, not a proposition */
    if (a.kind == ANCHOR_NOUN && v->lemma->cue != CUE_ADMIT && v->lemma->cue != CUE_DENY && en_at(p, a.content) && verbal_deed(p, a.content))
        return false;
    if (a.kind == ANCHOR_NOUN && !sourceful(d, &who))
        return false;
    /* "asked that", "threatened that" with the bare subjunctive is a demand, not a statement */
    if (a.kind == ANCHOR_CLAUSE && role_at(p, a.at) == ROLE_ANNA && !en_at(p, a.at) && tag_at(p, a.content) == TAG_IMPF &&
        (v->lemma->cue == CUE_DEMAND || v->lemma->cue == CUE_PREDICT || v->lemma->cue == CUE_PROMISE || v->lemma->cue == CUE_RULE) && !pro_at(p, a.at))
        return false;
    uint32_t base;
    draft_statement *s = open_statement(d, i, v, a.kind == ANCHOR_CLAUSE ? "cue-clause" : a.kind == ANCHOR_NOUN ? "cue-noun" : a.kind == ANCHOR_WHETHER ? "cue-question" : "cue-quote");
    base = s->nchain;
    if (!(base && who.first == who.end && same_party(d, &who, &s->chain[base - 1]))) /* one's own word within one's own word */
        add_link(s, who, false);
    if (s->nchain == base && base == 0) {
        party unnamed = {.same_as = NOBODY, .known = -1, .there = true};
        add_link(s, unnamed, false);
    }
    links_between(d, s, i + 1, a.at, base);
    s->when = time_of_saying(d, i, a.at);
    close_statement(d, s, &a, limit);
    if (s->end <= s->first) {
        d->statements.n--;
        return false;
    }
    remember(d, s->chain[s->nchain - 1], s->chain[s->nchain - 1].first == who.first ? v : NULL, true);
    return true;
}

/* "the paper (f.) reported that the minister (m.) had dealt with it, saying (m.)": the
 * participle does not agree with the paper but with whom its content is about. */
static party said_of(draft *d, const draft_statement *s, uint32_t at, const reading *x)
{
    const parse *p = d->p;
    const reading *v = s->reading;
    if (!v || !finite_tag(v->tag) || x->tag != TAG_APTC || x->features & (F_PLUR | F_DUAL) || !(v->features & F_FEM) || x->features & F_FEM)
        return nobody;
    for (uint32_t j = s->first; j < s->end && j < at; j++) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX || (j > s->first && role_at(p, j - 1) == ROLE_REL))
            continue;
        uint32_t object;
        party q = subject_of(d, j, s->end, &object);
        if (q.there && q.first < q.end && q.person && !(p->k[j].chosen->features & F_FEM))
            return q;
    }
    return nobody;
}

/* Whose participle is it: the speaker of this sentence, or the subject of its verb. */
static party carrier(draft *d, uint32_t i, const reading *x, uint32_t *from_statement)
{
    const parse *p = d->p;
    int32_t in = innermost(d, i);
    for (uint32_t n = d->statements.n; n-- > 0;) {
        const draft_statement *s = &d->statements.at[n];
        if (s->sentence != d->s)
            break;
        if (s->end <= i && s->within == in && s->nchain && !s->according) {
            party inner = said_of(d, s, i, x);
            if (inner.there) {
                *from_statement = n;
                return inner;
            }
            bool verb_between = false; /* a verb of the article's own since then */
            for (uint32_t j = s->end; j < i; j++)
                verb_between |= is_finite(p, j) && tag_at(p, j) != TAG_AUX && !(role_at(p, j - 1) == ROLE_REL);
            if (verb_between)
                break;
            *from_statement = n;
            return s->chain[s->nchain - 1];
        }
    }
    uint32_t from = in >= 0 ? d->statements.at[in].first : d->first;
    for (uint32_t j = i; j-- > from && i - j < FAR;) {
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX || (j > from && role_at(p, j - 1) == ROLE_REL) || (j > from && is_comp(p, j - 1)))
            continue;
        const reading *v = p->k[j].chosen;
        if ((v->features & F_FEM) != (x->features & F_FEM) && x->tag == TAG_APTC && !(x->features & F_PLUR))
            continue;
        uint32_t object;
        party q = subject_of(d, j, i, &object);
        if (q.there)
            return q;
    }
    /* "hours after the attack of X on Y, describing": the masdar's own actor */
    for (uint32_t j = i - from > FAR ? i - FAR : from; j + 1 < i; j++)
        if (tag_at(p, j) == TAG_MASDAR && p->k[j].chosen->lemma->event && !en_at(p, j)) {
            np n = np_parse(p, j + 1, i, NP_APPOSITION);
            if (n.end > n.first && (n.person || n.political))
                return party_of(d, &n);
        }
    return left_out(d, x, i);
}

static bool participle_cue(draft *d, uint32_t i, const reading *x)
{
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), stop = limit < i + 40 ? limit : i + 40;
    if (i > d->first && (tag_at(p, i - 1) == TAG_AUX || tag_at(p, i - 1) == TAG_ADP))
        return false;
    anchor a = find_anchor(d, i + 1, stop, x, false);
    bool judge = IN(x->lemma->cue_frames, FRAME_JUDGE) || IN(x->lemma->cue_frames, FRAME_LABEL);
    if (!a.kind && judge)
        return judged(d, i, x, limit, carrier(d, i, x, &(uint32_t){0}), i + 1);
    if (!a.kind)
        return false;
    uint32_t from_statement = UINT32_MAX;
    party who = carrier(d, i, x, &from_statement);
    if (!who.there)
        return false;
    draft_statement *s = open_statement(d, i, x, "participle");
    if (from_statement != UINT32_MAX) { /* it carries on with the whole chain */
        const draft_statement *o = &d->statements.at[from_statement];
        s->nchain = 0;
        for (uint32_t c = 0; c < o->nchain; c++)
            add_link(s, o->chain[c], false);
        if (who.first < who.end && who.first != o->chain[o->nchain - 1].first)
            add_link(s, who, false);
    } else {
        add_link(s, who, false);
    }
    links_between(d, s, i + 1, a.at, s->nchain - 1);
    close_statement(d, s, &a, limit);
    if (s->end <= s->first) {
        d->statements.n--;
        return false;
    }
    remember(d, who, NULL, true);
    return true;
}

/* "... by saying: ..." and "his saying that": the verb before it has the subject. */
static bool saying_cue(draft *d, uint32_t i, const reading *x)
{
    const parse *p = d->p;
    uint32_t limit = limit_for(d, i), j = i + 1;
    if (j >= limit)
        return false;
    anchor a = {0};
    if (is_comp(p, j))
        a = (anchor){.at = j, .content = en_at(p, j) ? j : after(p, j), .kind = ANCHOR_CLAUSE};
    else if (is_kind(p, j, TOKEN_COLON) && j + 1 < limit)
        a = (anchor){.at = j, .content = j + 1, .kind = ANCHOR_COLON};
    else if (opens_quote(p, j) && !quoted_name(p, j, limit))
        a = (anchor){.at = j, .content = j, .kind = ANCHOR_QUOTE};
    if (!a.kind || taken(d, a.content))
        return false;
    party who = carrier(d, i, x, &(uint32_t){0});
    if (!who.there)
        return false;
    uint32_t from = clause_start(d, i);
    while (from > d->first && i - from < 40 && !is_finite(p, from)) /* the construction begins at its verb */
        from--;
    draft_statement *s = open_statement(d, i, x, "by-saying");
    uint32_t base = s->nchain;
    add_link(s, who, false);
    s->region = is_finite(p, from) ? from : i;
    links_between(d, s, s->region, i, base);
    close_statement(d, s, &a, limit);
    if (s->end <= s->first) {
        d->statements.n--;
        return false;
    }
    remember(d, who, NULL, true);
    return true;
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
        if (n.end != i || !sourceful(d, &q) || i + 3 > d->end)
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

static void remember_subject(draft *d, uint32_t i)
{
    const parse *p = d->p;
    if (innermost(d, i) >= 0 || (i > d->first && (role_at(p, i - 1) == ROLE_REL || is_comp(p, i - 1))))
        return;
    uint32_t object;
    party q = subject_of(d, i, d->end, &object);
    bool actor = q.person || q.political || q.known >= 0 || has(p, q.head, CLASS_COUNTRY) || has(p, q.head, CLASS_SOURCE) || tag_at(p, q.head) == TAG_PROPN;
    if (q.there && q.first < q.end && actor && !en_at(p, q.head))
        remember(d, q, p->k[i].chosen, false);
}

/* ---- according to ----------------------------------------------------- */

static bool fronted(const draft *d, uint32_t i)
{
    if (i - d->first > FAR)
        return false;
    for (uint32_t j = d->first; j < i; j++)
        if (tag_at(d->p, j) != TAG_PUNCT && tag_at(d->p, j) != TAG_CCONJ && tag_at(d->p, j) != TAG_ADV && tag_at(d->p, j) != TAG_PART)
            return false;
    return true;
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
        role_id r = role_at(p, j);
        if ((r == ROLE_WHILE || r == ROLE_HAYTHU || (r == ROLE_BUT && j > d->first && is_kind(p, j - 1, TOKEN_COMMA))) && j > d->first) {
            from = after(p, j);
            break;
        }
        int32_t in = innermost(d, j);
        if (in >= 0) {
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
        if (is_kind(p, j - 1, TOKEN_COMMA) && pro_at(p, j) & PRO_SO && (role_at(p, j) == ROLE_INNA || role_at(p, j) == ROLE_QAD))
            return j;
    }
    return 0;
}

static void own_according(draft *d, uint32_t i, uint32_t end, party q, party inner)
{
    const parse *p = d->p;
    uint32_t first, last;
    if (fronted(d, i)) {
        uint32_t answer = answering(d, end);
        first = answer ? answer : end;
        while (first < d->end && is_kind(p, first, TOKEN_COMMA))
            first++;
        if (first < d->end && role_at(p, first) == ROLE_REL) /* "according to the site, which follows the market, " */
            for (uint32_t j = first; j + 2 < d->end && j < first + 24; j++)
                if (is_kind(p, j, TOKEN_COMMA)) {
                    first = j + 1;
                    break;
                }
        if (first < d->end && is_comp(p, first) && !en_at(p, first))
            first++;
        last = content_end(d, first, d->end);
    } else {
        first = attached_clause(d, i);
        last = i;
        if (last > first && is_kind(p, last - 1, TOKEN_OPEN))
            last--;
        /* between dashes or commas inside a clause: the clause goes on behind it */
        if (end + 2 < d->end && is_kind(p, end, TOKEN_COMMA) && !cue_participle(p, end + 1) && role_at(p, end + 1) != ROLE_WHILE &&
            role_at(p, end + 1) != ROLE_BUT && role_at(p, end + 1) != ROLE_WHAT && !(pro_at(p, end + 1) & PRO_AND) && i - first < 14)
            last = content_end(d, end + 1, d->end);
    }
    if (last < first + 2)
        return;
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

/* "HRW said ..., according to the international organisation": its own word again. */
static bool same_body(const draft *d, const party *q, const draft_statement *s)
{
    const parse *p = d->p;
    const party *speaker = &s->chain[s->nchain - 1];
    const party *b = speaker->same_as >= 0 ? &d->focuses.at[speaker->same_as].who : speaker;
    if (s->nchain && b->first < b->end && p->k[b->head].chosen && p->k[q->head].chosen && p->k[b->head].chosen->lemma == p->k[q->head].chosen->lemma &&
        !p->k[q->head].chosen->guessed && q->name == q->name_end)
        return true;
    return s->nchain && has_article(p, q->head) && q->name == q->name_end && q->known < 0 && has(p, q->head, CLASS_ORG) &&
           !has(p, q->head, CLASS_MEDIA) && !speaker->person && (speaker->known >= 0 || (speaker->first < speaker->end && has(p, speaker->head, CLASS_ORG)));
}

static void find_according_in(draft *d, uint32_t from_statement)
{
    const parse *p = d->p;
    for (uint32_t i = d->first; i < d->end; i++) {
        if (!according_at(p, i) || innermost(d, i) >= 0)
            continue;
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
        uint32_t linked = 0;
        bool front = fronted(d, i);
        for (uint32_t n = from_statement; n < d->statements.n; n++) {
            draft_statement *s = &d->statements.at[n];
            if (s->according || (front ? s->cue < i : s->cue > i))
                continue;
            linked++;
            if (q.there && !self && !same_body(d, &q, s)) {
                add_link(s, inner.there ? inner : q, true);
                if (inner.there)
                    add_link(s, q, true);
            }
        }
        if (!linked) {
            if (self && !q.there)
                q = left_out(d, NULL, i);
            if (q.there)
                own_according(d, i, end, q, inner);
        }
        if (end > i)
            i = end - 1;
    }
}

/* ---- the sentence ----------------------------------------------------- */

void find_statements(draft *d)
{
    const parse *p = d->p;
    uint32_t before = d->statements.n, block_index = p->t->sentences[d->s].block;
    heading_colon(d, block_index);
    for (uint32_t i = d->first; i < d->end; i++) {
        if (p->k[i].kind != TOKEN_WORD || (p->inside[i] && p->inside[i] - 1 != i && p->phrases[p->inside[i] - 1].lemma))
            continue;
        if (i > d->first && (role_at(p, i - 1) == ROLE_ACCORDING_CLAUSE || (role_at(p, i - 1) == ROLE_AS && according_at(p, i - 1))))
            continue;
        if (i > d->first && p->inside[i - 1] && p->phrases[p->inside[i - 1] - 1].lemma && p->phrases[p->inside[i - 1] - 1].lemma->role == ROLE_ACCORDING_CLAUSE)
            continue;
        const reading *r;
        bool done = false;
        if ((r = cue_verb(p, i)))
            done = verb_cue(d, i, r);
        if (!done && (r = cue_participle(p, i)))
            done = participle_cue(d, i, r);
        if (!done && (r = cue_by_saying(p, i)) && (i == d->first || !(d->statements.n > before && d->statements.at[d->statements.n - 1].cue == i)))
            done = saying_cue(d, i, r);
        if (!done && is_finite(p, i) && tag_at(p, i) != TAG_AUX)
            remember_subject(d, i);
    }
    find_according_in(d, before);
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
