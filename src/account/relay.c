/* relay.c: words that somebody hands on: "the agency quoted X as saying", "it came in a statement of X". */
#include "saying.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* "from a source [who] did not tell his name", "an official [who] refused to be named": a verb right behind an indefinite
 * noun or its adjective. */
static bool tells_of_source(const parse *p, uint32_t verb)
{
    bool negated = verb > 0 && tag_at(p, verb - 1) == TAG_NEG;
    uint32_t k = verb - negated;
    const reading *n = k > 0 ? p->k[k - 1].chosen : NULL;
    if (negated && n && (n->tag == TAG_ADJ || n->tag == TAG_PROPN || n->tag == TAG_NOUN) && !pro_at(p, verb - 1))
        return true; /* also of a source in a government named in between */
    return n && (n->tag == TAG_NOUN || n->tag == TAG_ADJ) && !(n->pro & PRO_DET) && !n->en && !pro_at(p, verb) && !p->k[verb].chosen->lemma->cue;
}

/* "from a source, whose name it did not reveal, his saying": the comma that closes the aside, or 0. */
static uint32_t behind_unnamed(const parse *p, uint32_t verb, uint32_t limit)
{
    if (verb < 2 || tag_at(p, verb - 1) != TAG_NEG || !is_kind(p, verb - 2, TOKEN_COMMA))
        return 0;
    for (uint32_t k = verb + 1; k < limit && k < verb + 7 && !is_finite(p, k); k++)
        if (is_kind(p, k, TOKEN_COMMA))
            return k;
    return 0;
}

/* "... his saying" follows. */
static bool says_behind(const parse *p, uint32_t j, uint32_t stop)
{
    for (uint32_t k = j; k < stop; k++) {
        const reading *by = cue_by_saying(p, k);
        if (by && by->en)
            return true;
    }
    return false;
}

/* "The saying that", "the saying: ...". */
static bool the_saying(const parse *p, uint32_t j, uint32_t stop)
{
    const reading *r = p->k[j].chosen;
    return r && r->pro == PRO_DET && !r->en && r->lemma->cue == CUE_SAY && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && j + 2 < stop && (is_comp(p, j + 1) || is_kind(p, j + 1, TOKEN_COLON) || opens_quote(p, j + 1));
}

/* "Their expecting that", written like "he expected them": the masdar of a cue with its pronoun, where a finite verb is read; else NULL. */
static const reading *theirs_like_verb(const parse *p, uint32_t j)
{
    const token *k = &p->k[j];
    if (!is_finite(p, j) || !k->chosen->en || k->chosen->pro || k->chosen->tag != TAG_PERF)
        return NULL;
    for (uint32_t r = 0; r < k->word->nreadings; r++) {
        const reading *x = &k->word->readings[r];
        if (x->tag == TAG_MASDAR && x->lemma->cue && x->en == k->chosen->en && !x->pro && (x->en == EN_3MS || x->en == EN_3FS || x->en == EN_3MP))
            return x;
    }
    return NULL;
}

/* "the agency quoted X as saying that", "carried remarks of X: ..." */
bool relayed(draft *d, uint32_t i, const reading *v, uint32_t limit)
{
    const parse *p = d->p;
    uint32_t stop = limit < i + 50 ? limit : i + 50, from = 0, content = 0, cue = i, him = 0;
    const reading *as_masdar = NULL;
    bool imputes = IN(v->lemma->cue_frames, FRAME_ILA_NOUN); /* ascribes words to somebody, behind "to" */
    for (uint32_t j = i + 1; j < stop; j++) {
        uint32_t aside = from && j > from && is_finite(p, j) ? behind_unnamed(p, j, stop) : 0;
        if (aside) {
            j = aside;
            continue;
        }
        const reading *says = from && j > from && is_finite(p, j) ? p->k[j].chosen : NULL;
        if (says && says->lemma->cue == CUE_SAY && !says->pro && !says->en && j + 2 < stop && is_comp(p, j + 1) && !has_article(p, j - 1) && (tag_at(p, j - 1) == TAG_NOUN || tag_at(p, j - 1) == TAG_ADJ)) {
            cue = j; /* "quoted a source [who] said that" */
            content = en_at(p, j + 1) ? j + 1 : after(p, j + 1);
            break;
        }
        const reading *theirs = from && j > from ? theirs_like_verb(p, j) : NULL;
        if (theirs && j + 2 < stop && (is_comp(p, j + 1) || is_kind(p, j + 1, TOKEN_COLON) || opens_quote(p, j + 1))) {
            cue = j;
            as_masdar = theirs;
            content = is_kind(p, j + 1, TOKEN_COLON) ? j + 2 : opens_quote(p, j + 1) || en_at(p, j + 1) ? j + 1 : after(p, j + 1);
            break;
        }
        if (is_finite(p, j) && !p->phrases[j].lemma && !(j > 0 && role_at(p, j - 1) == ROLE_REL) && !(from && tells_of_source(p, j)))
            break;
        role_id r = role_at(p, j);
        if (!from && (imputes ? r == ROLE_ILA : r == ROLE_AN || r == ROLE_RELAY) && !en_at(p, j))
            from = after(p, j);
        if (!from && imputes && j > i + 1 && pro_at(p, j) & PRO_LI && !en_at(p, j) && np_may_begin(p, j) && (tag_at(p, j) == TAG_PROPN || has(p, j, CLASS_HUMAN) || (has(p, j, CLASS_SOURCE) && !has_article(p, j))))
            from = j; /* "ascribed to X (li-) the saying that" */
        if (!from && !him && r == ROLE_AN && (en_at(p, j) == EN_3MS || en_at(p, j) == EN_3FS))
            him = j; /* "quoted him as saying" */
        if (from && j > from && the_saying(p, j, stop)) {
            cue = j;
            content = is_comp(p, j + 1) && en_at(p, j + 1) ? j + 1 : is_comp(p, j + 1) ? after(p, j + 1) : is_kind(p, j + 1, TOKEN_COLON) ? j + 2 : j + 1;
            break;
        }
        const reading *by = (from && j > from) || (him && j > him) ? cue_by_saying(p, j) : NULL;
        bool fact = by && by->en && j + 1 < stop && !pro_at(p, j + 1) && !en_at(p, j + 1) && (tag_at(p, j + 1) == TAG_MASDAR || has(p, j + 1, CLASS_FACT)) && IN(by->lemma->cue_frames, FRAME_NOUN); /* "their confirming the death of" */
        uint32_t next = by && j + 2 < stop && is_kind(p, j + 1, TOKEN_COMMA) && is_comp(p, j + 2) ? j + 2 : j + 1; /* "his saying, that" */
        if (by && by->en && next < stop && (fact || is_comp(p, next) || is_kind(p, next, TOKEN_COLON) || opens_quote(p, next))) {
            cue = j;
            content = fact ? next : is_comp(p, next) ? (that_he(p, next) ? next : after(p, next)) : is_kind(p, next, TOKEN_COLON) ? next + 1 : next;
            break;
        }
        if (is_comp(p, j) && role_at(p, j - 1) == ROLE_TIMEPREP && !en_at(p, j - 1))
            break; /* "carried him off, after it said" */
        if (is_comp(p, j) && (from || j > i + 1)) {
            content = that_he(p, j) ? j : after(p, j);
            break;
        }
        if (is_kind(p, j, TOKEN_COLON) && j + 1 < stop) {
            content = j + 1;
            break;
        }
        if (from && j > from + 1 && tag_at(p, j) == TAG_MASDAR && !says_behind(p, j, stop) && !pro_at(p, j) && !en_at(p, j) && j + 1 < stop && (tag_at(p, j - 1) == TAG_ADJ || has_article(p, j - 1)) && (has_article(p, j + 1) || tag_at(p, j + 1) == TAG_PROPN || tag_at(p, j + 1) == TAG_NUM || p->phrases[j + 1].actor >= 0)) {
            content = j; /* "from a security source the departure of X" */
            break;
        }
        if (opens_quote(p, j) && from && !quoted_name(p, j, stop) && j > from) {
            content = j;
            break;
        }
    }
    if (!content || (imputes && cue == i))
        return false; /* also "ascribed the attack to X" */
    uint32_t object;
    uint32_t region = from ? from - !(pro_at(p, from) & PRO_LI) : him && cue > i ? cue : content;
    party relay = subject_of(d, i, region, &object), origin = nobody;
    if (!from && (relay.first == relay.end || !sourceful(d, &relay)))
        return false; /* "and was carried to ..." */
    if (him) {
        const reading he = {.tag = TAG_PERF, .lemma = v->lemma, .features = F_3RD | F_SING | (en_at(p, him) == EN_3FS ? F_FEM : F_MASC)};
        origin = left_out(d, &he, i);
        origin = origin.person ? origin : nobody;
    } else if (from) {
        origin = source_at(d, from, cue > i ? cue : content);
    } else if (object < content) { /* carried the remarks of X */
        uint32_t j = skip_adjuncts(d, object, content);
        if (has(p, j, CLASS_SPEECH) || has(p, j, CLASS_OCCASION))
            origin = source_at(d, j + 1, content);
    }
    const reading *saying = cue == i ? v : as_masdar ? as_masdar : cue_by_saying(p, cue);
    draft_statement *s = open_statement(d, cue, saying ? saying : p->k[cue].chosen, "relay");
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
    if (origin.there) {
        const reading as = {.tag = TAG_PERF, .lemma = v->lemma, .features = F_3RD | F_SING | (en_at(p, cue) == EN_3FS ? F_FEM : F_MASC)}; /* "her saying" */
        bool one = cue > i && (en_at(p, cue) == EN_3FS || en_at(p, cue) == EN_3MS);
        remember(d, origin, one ? &as : NULL, true);
    }
    return true;
}

/* "Published a report [in which] it came that": the document before the verb that its pronoun means. */
static party document_before(draft *d, uint32_t i, uint8_t en)
{
    enum { NEAR = 12 };
    const parse *p = d->p;
    for (uint32_t k = i; k-- > d->first && i - k < NEAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *r = p->k[k].chosen;
        if (!r || r->tag != TAG_NOUN || r->en || !(IN(r->lemma->classes, CLASS_DOC) || IN(r->lemma->classes, CLASS_SPEECH)))
            continue;
        bool fem = r->features & F_FEM || r->features & F_PLUR;
        return fem == (en == EN_3FS) ? source_at(d, k, i) : (party){.same_as = NOBODY, .known = -1};
    }
    return (party){.same_as = NOBODY, .known = -1};
}

/* "it came in a statement of X that ..." */
bool in_document(draft *d, uint32_t i, const reading *v, uint32_t limit)
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
    party source = en_at(p, j) ? document_before(d, i, en_at(p, j)) : source_at(d, from, a.at);
    if (en_at(p, j) && !source.there)
        source = left_out(d, v, i);
    if (!source.there || !(en_at(p, j) || has(p, source.head, CLASS_DOC) || has(p, source.head, CLASS_SPEECH) || has(p, source.head, CLASS_MEDIA) || sourceful(d, &source)))
        return false;
    draft_statement *s = open_statement(d, i, v, "in-document");
    add_link(s, source, false);
    s->when = time_of_saying(d, i, a.at);
    close_statement(d, s, &a, limit);
    remember(d, source, NULL, true);
    return true;
}
