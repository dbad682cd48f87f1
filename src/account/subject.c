/* subject.c: who is the subject of a verb.
 *
 *   overt_subject_of   whose deed or word the verb tells, where words for it stand in the sentence: before the verb
 *                      (a relative clause, kana, a document with its author), behind it, or with a verb joined to it
 *   subject_of         the same, or whom coreference.c finds for one left out */
#include "subject.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

/* Its form says that it is a subject: "gunmen" in -un, an indefinite masculine singular without the alef of the accusative. */
static bool nominative(const parse *p, const np *n)
{
    enum { DIPTOTE = 1 };
    const token *k = &p->k[n->head];
    const reading *h = k->chosen;
    if (!h || h->guessed || n->head != n->first || h->pro & ~PRO_AND || h->en)
        return false;
    if (ends_in_un(p, n->head))
        return true;
    if (h->lemma->value == DIPTOTE)
        return false;
    uint32_t next = n->head + 1;
    const reading *a = next < p->t->ntokens ? p->k[next].chosen : NULL;
    bool attribute = next < n->end && a && a->tag == TAG_ADJ && a->pro == 0 && !(a->features & (F_ACC | F_TA)), alone = next >= n->end || role_at(p, next) != ROLE_NONE || tag_at(p, next) == TAG_ADP;
    uint16_t last = k->letters[k->len - 1];
    bool broken = h->features & F_PLUR && !(h->features & F_SING) && !(k->len > 4 && k->letters[2] == ALEF) && !ends_in_nun(p, n->head); /* "deputies", but "sources" never shows it */
    bool one = h->features & F_SING && !(h->features & (F_PLUR | F_DUAL));
    bool shows = h->tag == TAG_NOUN && (one || broken) && h->features & F_MASC && !(h->features & (F_ACC | F_TA | F_FEM)) && last != HAMZA && last != ALEF_MAQSURA && last != TA_MARBUTA;
    return shows && IN(h->lemma->classes, CLASS_HUMAN) && (attribute || alone);
}

/* "arrested A and barred others": an indefinite person behind the second verb is its object. */
bool earlier_verb_agrees(const draft *d, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t j = verb; j-- > d->first && verb - j < 30;)
        if (is_finite(p, j) && tag_at(p, j) != TAG_AUX)
            return ((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_FEM) == 0;
    return false;
}

/* "the critics of": a sound plural in the construct state that ends in waw. */
static bool nominative_plural(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    return k->chosen->features & F_PLUR && k->chosen->features & F_CONSTRUCT && k->letters[k->len - 1] == WAW;
}

/* A sound plural or a dual that is no subject: it ends in -in. */
bool oblique(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    const reading *r = k->chosen;
    if (r && r->en && r->features & F_CONSTRUCT && r->features & (F_PLUR | F_DUAL) && k->len > r->tail + 1u)
        return k->letters[k->len - r->tail - 1] == YA; /* "her citizens" (oblique) */
    if (r && !r->guessed && !r->en && r->features & F_CONSTRUCT && r->features & F_PLUR && !(r->features & (F_SING | F_BARE)) && r->tag == TAG_NOUN && !(r->pro & PRO_DET) && k->letters[k->len - 1] == YA && i + 1 < p->t->ntokens && np_may_begin(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET))
        return true; /* "the fighters of" (oblique) */
    if (r && r->tag == TAG_PROPN && p->phrases[i].actor >= 0 && k->len > 5 && k->letters[k->len - 1] == NUN && k->letters[k->len - 2] == YA && may_be(p, i, TAG_ADJ))
        return true; /* a people or movement by its name, "the Houthis" (oblique) */
    return k->chosen && !k->chosen->guessed && ends_in_in(p, i) &&
           (k->chosen->tag == TAG_NOUN || k->chosen->tag == TAG_ADJ || k->chosen->tag == TAG_APTC || k->chosen->tag == TAG_PPTC);
}

/* An unknown word in the shape of a participle of stems V, VI or X in the accusative: muta- or musta-, and the feminine ending or an alef. */
static bool tells_how(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    bool stem = k->len > 5 && k->letters[0] == MIM && (k->letters[1] == TA || (k->letters[1] == SIN && k->letters[2] == TA));
    return stem && (k->letters[k->len - 1] == TA_MARBUTA || k->letters[k->len - 1] == ALEF);
}

/* Its object is whom somebody tells. */
static bool says_to(const reading *v) { return v && v->lemma->cue == CUE_INFORM; }

/* Of "that X ..., and that he": the first "that", whose subject X is one that agrees with the verb behind the second; UINT32_MAX: none. */
static uint32_t that_before(const draft *d, uint32_t that, uint32_t verb)
{
    const parse *p = d->p;
    for (uint32_t j = that; pro_at(p, that) & PRO_AND && j-- > d->first && that - j < 40;)
        if (is_comp(p, j) && !en_at(p, j) && j + 1 < that && np_may_begin(p, j + 1)) {
            np n = np_parse(p, j + 1, that, NP_APPOSITION | NP_COORD);
            bool able = n.person || n.political || n.actor >= 0 || has(p, n.head, CLASS_ORG) || has(p, n.head, CLASS_GROUP) || has(p, n.head, CLASS_HUMAN);
            return n.end > n.first && able && !pro_at(p, n.first) == !has_article(p, n.first) && agrees(p->k[verb].chosen, &n, p, true) ? j : UINT32_MAX;
        }
    return UINT32_MAX;
}

/* "She said that she had closed": behind "that" with a pronoun the verb has its subject. The pronoun "it" may stand for
 * nothing ("that it was decided"), and is not meant. */
static bool has_pronoun_subject(const draft *d, uint32_t verb, uint32_t *that)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t k = verb;
    while (k > d->first && verb - k < 3 && (tag_at(p, k - 1) == TAG_NEG || tag_at(p, k - 1) == TAG_AUX || role_at(p, k - 1) == ROLE_QAD || role_at(p, k - 1) == ROLE_SAWFA))
        k--;
    if (k > d->first + 1 && opens_quote(p, k - 1) && en_at(p, k - 2)) /* "that it 'condemns'" */
        k--;
    if (k == d->first || !is_comp(p, k - 1) || !v || v->pro & (PRO_AND | PRO_SO))
        return false;
    *that = k - 1;
    switch (en_at(p, k - 1)) {
    case EN_3FS:
        return v->features & F_FEM && v->features & F_SING;
    case EN_3MP: case EN_3D:
        return v->features & (F_PLUR | F_DUAL);
    case EN_3MS: /* "that X sent the bomb, and that he" */
        return k == verb && pro_at(p, k - 1) & PRO_AND && v->tag == TAG_PERF && v->features & F_MASC && v->features & F_SING && !(v->features & F_PASSIVE) && that_before(d, k - 1, verb) != UINT32_MAX;
    default:
        return false;
    }
}

/* "That Israel will not, and that it will": whom the pronoun of the second "that" means. */
static party subject_of_that(draft *d, uint32_t that, uint32_t verb)
{
    uint32_t first = that_before(d, that, verb);
    if (first != UINT32_MAX) {
        np n = np_parse(d->p, first + 1, that, NP_APPOSITION | NP_COORD);
        return party_of(d, &n);
    }
    return left_out(d, d->p->k[verb].chosen, verb);
}

/* "Asked that the ministry stop X and that it condemn Y": the subject of the verb behind the "that" before. */
party subject_of_that_before(draft *d, uint32_t verb)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    uint32_t that = verb - 1, object;
    if (verb <= d->first + 2 || !is_comp(p, that) || en_at(p, that) || pro_at(p, that) != PRO_AND || tag_at(p, verb) != TAG_IMPF)
        return nobody;
    for (uint32_t k = that; k-- > d->first && that - k < FAR;)
        if (is_comp(p, k)) {
            bool verb_first = !en_at(p, k) && is_finite(p, k + 1) && tag_at(p, k + 1) == TAG_IMPF && ((p->k[k + 1].chosen->features ^ p->k[verb].chosen->features) & F_FEM) == 0;
            party q = verb_first ? subject_of(d, k + 1, that, &object) : nobody;
            return q.there && q.first < q.end && q.first > k && actorly(d, &q) ? q : nobody;
        }
    return nobody;
}

/* "And closed its embassy and expelled": what belongs to whoever did it is what it was done to. */
static bool own_object(const parse *p, uint32_t verb, const party *q)
{
    const reading *v = p->k[verb].chosen;
    uint8_t own = v->features & F_FEM ? EN_3FS : EN_3MS;
    return joined_by_and(p, verb) && !v->en && !v->lemma->cue && !(v->features & F_PASSIVE) && q->head == verb + 1 && en_at(p, q->head) == own && !q->person && (q->end >= p->t->ntokens || pro_at(p, q->end) || !np_may_begin(p, q->end));
}

/* The verb v is one of two, the subject q is one: "an attack hit the post, and they (two) added". */
static bool not_two(const parse *p, const reading *v, const party *q)
{
    const reading *h = p->k[q->head].chosen;
    bool two = v->features & F_DUAL && !(v->features & (F_SING | F_PLUR));
    return two && !q->plural && h && h->tag == TAG_NOUN && !h->guessed && h->features & F_SING && !(h->features & (F_DUAL | F_PLUR));
}

/* "And raided houses in it, and arrested": a common place behind a deed that has an object, and no further object, is where it was done. */
static bool place_struck(const parse *p, uint32_t verb, const party *q)
{
    const reading *v = p->k[verb].chosen;
    bool deed = (v->lemma->event == EVENT_COERCE || v->lemma->event == EVENT_ASSAULT) && IN(v->lemma->event_frames, EFRAME_R_OBJ) && !v->en && !(v->features & F_PASSIVE);
    bool common = q->first == verb + 1 && has(p, q->head, CLASS_PLACE) && tag_at(p, q->head) == TAG_NOUN && !q->person && !q->political && q->known < 0 && q->name == q->name_end;
    bool nothing_more = q->end >= p->t->ntokens || pro_at(p, q->end) & ~PRO_DET || !np_may_begin(p, q->end); /* but "the embassy barred the men" */
    return deed && joined_by_and(p, verb) && common && nothing_more;
}

/* "Denied reports [that] say that ..., and said": a bare document speaks in a clause that only describes it. The token of its
 * verb; else `at`. */
static uint32_t before_paper_says(const draft *d, uint32_t at)
{
    enum { FAR = 30 };
    const parse *p = d->p;
    uint32_t that = at;
    while (that > d->first && at - that < FAR && !is_comp(p, that - 1))
        that--;
    if (that < d->first + 4 || !is_comp(p, that - 1))
        return at;
    uint32_t says = that - 2, paper = that - 3;
    bool speaks = is_finite(p, says) && p->k[says].chosen->lemma->cue && !pro_at(p, says);
    return speaks && tag_at(p, paper) == TAG_NOUN && has(p, paper, CLASS_DOC) && !has_article(p, paper) && !en_at(p, paper) ? says : at;
}

/* "X besieges the region and shells": the subject of the verb before, when both agree and
 * it is one who acts. */
static party subject_shared(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t object, described = UINT32_MAX; /* the verb of a relative clause */
    for (uint32_t j = before_paper_says(d, verb); j-- > d->first && verb - j < 40;) {
        if (is_comp(p, j) || is_kind(p, j, TOKEN_SEMICOLON) || is_kind(p, j, TOKEN_COLON))
            break;
        if (!is_finite(p, j) || tag_at(p, j) == TAG_AUX)
            continue;
        if (described != UINT32_MAX && described + 1 == verb)
            break; /* "who was tried and executed" */
        if (j > d->first && (role_at(p, j - 1) == ROLE_REL || role_at(p, j - 1) == ROLE_WHAT)) {
            if (role_at(p, j - 1) == ROLE_REL && described == UINT32_MAX && !((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_FEM))
                described = j;
            bool near = described == j && !p->k[verb].chosen->lemma->cue && !p->k[j].chosen->en && p->k[j].chosen->tag == p->k[verb].chosen->tag && !((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_PLUR);
            for (uint32_t k = j; near && k < verb; k++)
                near = !is_kind(p, k, TOKEN_COMMA);
            if (near)
                break; /* "the army, which arrested X and barred Y" */
            bool of_it = role_at(p, j - 1) == ROLE_REL && verb + 1 < d->end && in_it(p, verb + 1) && (p->k[j].chosen->en == en_at(p, verb + 1) || en_at(p, j + 1) == en_at(p, verb + 1)) && !((p->k[j].chosen->features ^ p->k[verb].chosen->features) & (F_FEM | F_PLUR));
            party writer = of_it ? subject_of(d, j, verb, &object) : nobody;
            if (overt(&writer) && writer.first > j && writer.first < verb && actorly(d, &writer))
                return writer; /* "the complaint that X brought (it), and accused Y in it" */
            continue;
        }
        const reading *n = j > d->first ? p->k[j - 1].chosen : NULL;
        bool bare = n && (n->tag == TAG_NOUN || n->tag == TAG_ADJ) && !(n->pro & PRO_DET) && !n->en && !n->guessed;
        if (bare && p->k[j].chosen->en && !pro_at(p, j) && tag_at(p, j) == TAG_IMPF && tag_at(p, verb) == TAG_PERF)
            continue; /* "he hid a rifle [which] his father owns, and entered" */
        if ((p->k[j].chosen->features ^ p->k[verb].chosen->features) & F_FEM)
            break;
        party q = subject_of(d, j, verb, &object);
        if (q.there && q.first < q.end && not_two(p, p->k[verb].chosen, &q))
            continue;
        if ((q.there && q.first < q.end && (own_object(p, j, &q) || place_struck(p, j, &q))) || (!(q.there && q.first < q.end) && joined_by_and(p, j) && !p->k[j].chosen->lemma->cue))
            return shared_subject(d, j); /* also "it froze the trade, and expelled X and ordered" */
        return q.there && q.first < q.end && q.first < verb && actorly(d, &q) ? q : nobody;
    }
    if (described != UINT32_MAX && !IN(p->k[described].chosen->lemma->classes, CLASS_HAPPEN)) { /* "the group, which waged war and tried to kill him" */
        party q = subject_of(d, described, verb, &object);
        return q.there && q.first < q.end && q.first < verb && actorly(d, &q) ? q : nobody;
    }
    return nobody;
}

party shared_subject(draft *d, uint32_t verb)
{
    enum { HOPS = 12 }; /* of verbs joined by and; a line may be long */
    if (d->hops == HOPS || a_thing_does(d, d->p->k[verb].chosen, verb))
        return nobody;
    d->hops++;
    party q = subject_shared(d, verb);
    d->hops--;
    return q;
}

/* "Stoned a woman [whom] they had accused", "areas [in] which it reached agreements (in them)": behind an indefinite noun that a pronoun
 * in the clause means, the subject of the verb before, when both agree. */
party doer_around(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t next = verb + 1;
    bool her = v->en == EN_3FS, him = v->en == EN_3MS, behind = !v->en && next < d->end && tag_at(p, next) == TAG_ADP && (en_at(p, next) == EN_3FS || en_at(p, next) == EN_3MS);
    her |= behind && en_at(p, next) == EN_3FS;
    if (v->pro || !(her || him || behind) || verb < d->first + 3 || !(v->features & F_3RD) || d->hops)
        return nobody;
    uint32_t k = verb;
    while (k > d->first && verb - k < 3 && tag_at(p, k - 1) == TAG_ADJ && !has_article(p, k - 1))
        k--;
    const reading *n = p->k[k - 1].chosen;
    bool noun = n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && !(n->pro & PRO_DET) && !n->en && !n->guessed && !p->time_at[k - 1] && !IN(n->lemma->classes, CLASS_DOC) && !IN(n->lemma->classes, CLASS_OCCASION) && !IN(n->lemma->classes, CLASS_SPEECH);
    bool she = noun && (n->features & F_FEM || (n->features & F_PLUR && !IN(n->lemma->classes, CLASS_HUMAN)));
    bool itself = v->en && v->features & F_SING && she == ((v->features & F_FEM) != 0); /* "losses [that] forced them" */
    if (!noun || she != her || itself)
        return nobody;
    party q = shared_subject(d, verb);
    return q.there && tag_at(p, q.first) != TAG_NUM && !is_kind(p, q.first, TOKEN_NUMBER) && (!(v->features & F_PLUR) || q.plural || p->k[q.head].chosen->features & F_PLUR) ? q : nobody;
}

/* The Russians, the Palestinians, the two Koreas. */
static bool a_people(const parse *p, const np *n)
{
    const reading *h = p->k[n->head].chosen;
    return h && n->head == n->first && IN(h->lemma->classes, CLASS_NISBA) && has_article(p, n->head) && !h->en && !(h->pro & ~PRO_DET) && (h->features & F_DUAL || (h->features & F_PLUR && !(h->features & F_FEM)));
}

/* Somebody who can act or speak, or whom a deed struck in a number. */
static bool one_who_acts(const parse *p, const np *n, const reading *v)
{
    if (n->person || n->political || n->actor >= 0 || n->name < n->name_end || has(p, n->head, CLASS_SOURCE) || has(p, n->head, CLASS_DOC) || has(p, n->head, CLASS_MEDIA) || has(p, n->head, CLASS_TITLE))
        return true;
    uint8_t of = has(p, n->head, CLASS_QUANT) ? en_at(p, n->head) : EN_NONE;
    if (of == EN_3MP || of == EN_3FP || (of == EN_3D && p->k[n->head].chosen->lemma->value == ONE_OF))
        return true; /* some of them, one of the two */
    if (n->head == n->first && has(p, n->head, CLASS_HOMELAND) && !pro_at(p, n->head) && en_at(p, n->head) && en_at(p, n->head) != EN_3FS && v && v->features & F_FEM && !(v->features & F_MASC))
        return true; /* "his country withdrew"; but "she left her country", "he left his" */
    np alone = n->head == n->first ? np_parse(p, n->first, n->end, 0) : (np){0}; /* "Damascus and Moscow" */
    if (alone.end > alone.first && alone.end < n->end && pro_at(p, alone.end) & PRO_AND && (alone.actor >= 0 || alone.political))
        return true;
    return tag_at(p, n->first) == TAG_NUM && v && IN(v->lemma->event_frames, EFRAME_SUBJ_R); /* "were killed in it eight of" */
}

/* Its form says that it is no subject: an accusative, an oblique plural, a time. */
static bool no_nominative(const draft *d, const np *n, const reading *v)
{
    const parse *p = d->p;
    const reading *h = p->k[n->head].chosen;
    bool counted = tag_at(p, n->first) == TAG_NUM, alone = n->end == n->head + 1;
    if (!h)
        return false;
    bool daniela = h->tag == TAG_PROPN && v && (v->features & F_FEM || (v->lemma->cue && n->name_end > n->head + 1)); /* "said (f.) Daniela", "said Luca NAME", written like Daniel's accusative */
    bool carried = h->tag == TAG_APTC && !(n->first < n->head && tag_at(p, n->first) == TAG_DET) /* "one of its organisers" */ && !has_article(p, n->head) && !nominative_plural(p, n->head) && !ends_in_un(p, n->head) && !(h->features & F_PLUR && h->features & F_FEM && !h->lemma->cue);
    const reading *lead = p->k[n->first].chosen;
    if (lead && lead->tag == TAG_NOUN && lead->features & F_ACC && IN(lead->lemma->classes, CLASS_MASS))
        return true; /* "a number (acc.) of the quarters" */
    if (!counted && ((h->features & F_ACC && !daniela) || p->k[n->head].flags & TF_TANWIN || carried))
        return true;
    if (h->guessed && v && v->lemma->cue && alone && n->end < d->end && (opens_quote(p, n->end) || is_kind(p, n->end, TOKEN_COLON)) && tells_how(p, n->head))
        return true; /* "added (f.), wondering (f.)" */
    if (h->tag == TAG_ADJ && h->features & F_SING && !has_article(p, n->head) && alone && !counted)
        return true; /* "said (f.), joking (f.), that" */
    if (n->end == n->first)
        return false;
    if (IN(h->lemma->classes, CLASS_TIMEUNIT) || IN(h->lemma->classes, CLASS_DAYPART))
        return true; /* "said on the day" */
    if (h->tag == TAG_PROPN && n->head == n->first && oblique(p, n->head))
        return true;
    return n->head == n->first && h->features & (F_PLUR | F_DUAL) && (oblique(p, n->head) || (n->head + 1 < n->end && tag_at(p, n->head + 1) == TAG_ADJ && oblique(p, n->head + 1)));
}

/* It is the object of the verb, or whom somebody tells: "repeated his promise that", "and met his counterpart", "and told Reuters". */
static bool is_object(draft *d, const np *n, uint32_t verb, uint32_t limit, bool able)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen, *h = p->k[n->head].chosen;
    bool any = n->end > n->first;
    if (any && h && h->guessed && !has_article(p, n->head) && n->head == n->first && p->k[n->head].letters[p->k[n->head].len - 1] == ALEF && n->head + 1 < limit && tag_at(p, n->head + 1) == TAG_ADJ &&
        p->k[n->head + 1].chosen->features & F_ACC)
        return true; /* an unknown word and its adjective, both accusative */
    if (any && en_at(p, n->head) && (!able || has(p, n->head, CLASS_THING) || cue_by_saying(p, n->head) || has(p, n->head, CLASS_SPEECH) || (v && !v->lemma->cue && has(p, n->head, CLASS_DOC))))
        return true; /* "confirmed his concern that" */
    bool label = any && v && finite_tag(v->tag) && IN(v->lemma->cue_frames, FRAME_LABEL) && !v->en && !(v->features & F_PASSIVE) && n->end + 1 < d->end;
    bool labelled = label && pro_at(p, n->end) & PRO_BI && !(pro_at(p, n->end) & PRO_AND) && !en_at(p, n->end) && (tag_at(p, n->end) == TAG_NOUN || tag_at(p, n->end) == TAG_ADJ || tag_at(p, n->end) == TAG_PPTC || tag_at(p, n->end) == TAG_APTC);
    bool called = label && (labelled || is_comp(p, n->end) || (role_at(p, n->end) == ROLE_BI && opens_quote(p, n->end + 1)));
    bool it_did = verb > d->first && en_at(p, verb - 1) && (role_at(p, verb - 1) == ROLE_BUT || is_comp(p, verb - 1));
    if (called && (it_did || !(able || n->person || n->political || n->actor >= 0)))
        return true; /* "but he described X as", "described the decision as" */
    bool meets = any && en_at(p, n->head) && n->person && v && v->lemma->event == EVENT_CONSULT && IN(v->lemma->event_frames, EFRAME_R_OBJ);
    if (meets && (pro_at(p, verb) == PRO_AND || (v->lemma->mode != MODE_VISIT && !(n->end < limit && (np_may_begin(p, n->end) || tag_at(p, n->end) == TAG_ADP)))))
        return true; /* of him who came; "where he will meet his counterpart" */
    bool visits = any && v && v->lemma->mode == MODE_VISIT && IN(v->lemma->event_frames, EFRAME_R_OBJ) && !IN(v->lemma->event_frames, EFRAME_HOSTS);
    if (visits && n->actor >= 0 && !n->person && IN(p->im->actors[n->actor].classes, CLASS_CAPITAL) && !(n->end < limit && np_may_begin(p, n->end) && !p->time_at[n->end] && !has(p, n->end, CLASS_TIMEUNIT) && !pro_at(p, n->end)))
        return true; /* "when he visited Addis Ababa", "on the day of the feast" */
    if (any && en_at(p, n->head) && !n->person && pro_at(p, verb) & PRO_AND && v && !v->lemma->cue && !(v->features & F_PASSIVE) && (IN(v->lemma->event_frames, EFRAME_R_OBJ) || v->lemma->event == EVENT_COERCE) &&
        !(n->end < limit && np_may_begin(p, n->end) && !pro_at(p, n->end)) && earlier_verb_agrees(d, verb))
        return true; /* "cut its ties and closed its embassy" */
    if (!says_to(v) || n->head != n->first)
        return false;
    if (pro_at(p, verb) & PRO_AND && n->actor >= 0 && IN(p->im->actors[n->actor].classes, CLASS_MEDIA))
        return true;
    uint32_t from = pro_at(p, verb) ? verb : clause_start(d, verb);
    while (from < verb && tag_at(p, from) != TAG_PROPN && tag_at(p, from) != TAG_NOUN)
        from++;
    return from < verb && tag_at(p, from) == TAG_PROPN && p->k[from].chosen->guessed && n->definite; /* "that Liu He told the minister that" */
}

static party np_as_party(draft *d, uint32_t first, uint32_t end)
{
    np n = np_parse(d->p, first, end, 0);
    return n.end == end ? party_of(d, &n) : nobody;
}

/* "It went before for (li-) the minister that he said": the minister had said, before the complementiser `that`. */
static party whose_past(draft *d, uint32_t that)
{
    enum { FAR = 12 };
    const parse *p = d->p;
    for (uint32_t k = that; k-- > d->first + 1 && that - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        if (!is_finite(p, k - 1) || !has(p, k - 1, CLASS_PASTNESS) || !(pro_at(p, k) & PRO_LI) || en_at(p, k))
            continue;
        np n = np_parse(p, k, that, NP_APPOSITION | NP_COORD);
        return n.end > k && (n.political || n.person || n.actor >= 0) ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* "It was in (bi-) the power of the minister to call": behind a bare noun that bi- leads, where a clause begins, she. */
static party whose_power(draft *d, uint32_t that)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    for (uint32_t k = that; k-- > d->first && that - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *r = p->k[k].chosen;
        if (!r || r->pro != PRO_BI || r->en || !(r->tag == TAG_NOUN || r->tag == TAG_MASDAR) || r->lemma->event || r->guessed)
            continue;
        bool opens = k == d->first || is_comp(p, k - 1) || tag_at(p, k - 1) == TAG_AUX || tag_at(p, k - 1) == TAG_NEG;
        np n = opens ? np_parse(p, k + 1, that, NP_APPOSITION) : (np){0};
        return n.end == that && (n.political || n.person || n.actor >= 0) ? party_of(d, &n) : nobody;
    }
    return nobody;
}

/* "That it is for (ala) the authorities to free", "Russia must (ala) stop": they. */
party whose_duty(draft *d, uint32_t verb)
{
    enum { FAR = 8 };
    const parse *p = d->p;
    uint32_t that = verb > d->first + 2 ? verb - 1 : d->first;
    bool must_not = role_at(p, that) == ROLE_ALLA; /* "it is upon X not to" */
    if (that == d->first || !(must_not || (role_at(p, that) == ROLE_ANNA && is_comp(p, that))) || en_at(p, that) || pro_at(p, that))
        return nobody;
    party had = whose_past(d, that);
    had = had.there ? had : whose_power(d, that);
    if (had.there)
        return had;
    for (uint32_t k = that; k-- > d->first && that - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);)
        if (role_at(p, k) == ROLE_ALA && !en_at(p, k)) {
            bool must = (k > d->first && p->k[k - 1].chosen && is_finite(p, k - 1)) || (k > d->first && is_comp(p, k - 1)) || k == d->first;
            np n = must ? np_parse(p, k + 1, that, NP_APPOSITION) : (np){0};
            return must && n.end == that && (n.political || n.person || n.actor >= 0) && !(must && k > d->first && is_finite(p, k - 1) && p->k[k - 1].chosen->lemma->cue) ? party_of(d, &n) : nobody;
        }
    return nobody;
}

/* "The decision, of (min) whose nature it is to bar", "the president, of whose right it is to": that of which it is told. */
static party whose_right(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t min = verb > d->first + 4 ? verb - 3 : d->first;
    if (min == d->first || role_at(p, verb - 1) != ROLE_ANNA || en_at(p, verb - 1) || pro_at(p, verb - 1) || role_at(p, min) != ROLE_MIN || pro_at(p, min) || en_at(p, min) || tag_at(p, verb - 2) != TAG_NOUN || (en_at(p, verb - 2) != EN_3MS && en_at(p, verb - 2) != EN_3FS))
        return nobody;
    party q = ending_at(d, min, UINT32_MAX, false);
    const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
    bool she = h && (h->features & F_FEM || (h->features & F_PLUR && !IN(h->lemma->classes, CLASS_HUMAN)));
    return h && !h->guessed && she == (en_at(p, verb - 2) == EN_3FS) && !(q.first > d->first && tag_at(p, q.first - 1) == TAG_ADP) ? q : nobody;
}

/* "A cell of five, [that] was planning to": behind a comma `was`, joined by nothing, tells of the indefinite noun before. */
static party who_was_doing(draft *d, uint32_t verb)
{
    enum { FAR = 16 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t was = verb > d->first + 3 ? verb - 1 : d->first;
    if (was == d->first || !v || v->tag != TAG_IMPF || v->pro || v->en || v->lemma->cue || tag_at(p, was) != TAG_AUX || pro_at(p, was) || has(p, was, CLASS_NOTBE) || !is_kind(p, was - 1, TOKEN_COMMA))
        return nobody;
    for (uint32_t k = was - 1; k-- > d->first && was - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k) && !is_comp(p, k);) {
        const reading *h = p->k[k].chosen;
        bool somebody = h && (h->tag == TAG_NOUN || h->tag == TAG_NUM) && !h->en && !(h->pro & PRO_DET) && (IN(h->lemma->classes, CLASS_HUMAN) || IN(h->lemma->classes, CLASS_GROUP) || IN(h->lemma->classes, CLASS_ARMED));
        if (!somebody || has_article(p, k + 1) || p->phrases[k].actor >= 0 || p->inside[k])
            continue;
        np n = np_parse(p, k, was - 1, 0);
        if (n.head == k && !n.definite && agrees(v, &n, p, true))
            return party_of(d, &n);
    }
    return nobody;
}

/* "Showed a young man [who] says", "the voice of a man [who] shouts": somebody without the article right before a verb of saying. */
static party somebody_who(draft *d, uint32_t verb)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    bool says = v && v->tag == TAG_IMPF && (v->lemma->cue == CUE_SAY || v->lemma->cue == CUE_CONFIRM || v->lemma->cue == CUE_CLAIM) && !v->pro && v->features & F_SING && v->features & F_3RD && !(v->features & F_PASSIVE) && verb > d->first + 1;
    if (!says || !(tag_at(p, verb - 1) == TAG_NOUN || tag_at(p, verb - 1) == TAG_ADJ) || has_article(p, verb - 1) || en_at(p, verb - 1))
        return nobody;
    bool alone = tag_at(p, verb - 1) == TAG_NOUN && has(p, verb - 1, CLASS_HUMAN) && !IN(p->k[verb - 1].chosen->lemma->classes, CLASS_TITLE);
    party q = alone && !(tag_at(p, verb - 2) == TAG_NUM || is_kind(p, verb - 2, TOKEN_NUMBER) || tag_at(p, verb - 2) == TAG_DET) ? np_as_party(d, verb - 1, verb) : ending_at(d, verb, verb, false);
    const reading *h = overt(&q) ? p->k[q.head].chosen : NULL;
    return h && h->tag == TAG_NOUN && IN(h->lemma->classes, CLASS_HUMAN) && h->features & F_SING && !((h->features ^ v->features) & F_FEM) && !has_article(p, q.head) && tag_at(p, q.first) == TAG_NOUN && q.name == q.name_end && q.known < 0 && !q.plural ? np_as_party(d, q.head, verb) : nobody;
}

/* Between a verb of saying and "that" stands nothing but a definite source that agrees. */
static bool source_before_that(const parse *p, uint32_t verb, uint32_t limit, np *n)
{
    const reading *v = p->k[verb].chosen;
    uint32_t i = verb + 1;
    if (!v || !v->lemma->cue || says_to(v) || v->en || i >= limit || pro_at(p, i) != PRO_DET || !has(p, i, CLASS_SOURCE))
        return false;
    *n = np_parse(p, i, limit, NP_APPOSITION | NP_PP | NP_COORD);
    return n->head == i && n->end <= limit && n->end < p->t->ntokens && is_comp(p, n->end) && !(pro_at(p, n->end) & PRO_BI) && agrees(v, n, p, false);
}

/* "Jordan (m.) closed (f.) the crossing": a country, masculine or not, may be feminine to who writes; behind it stands the object. */
static bool land_as_feminine(const parse *p, const reading *v, const np *n, uint32_t limit)
{
    uint32_t o = n->end;
    bool land = v && v->features & F_FEM && v->features & F_SING && !v->en && n->actor >= 0 && state(p, n->actor) && o == n->first + 1 && !pro_at(p, n->first);
    return land && o < limit && tag_at(p, o) == TAG_NOUN && !(pro_at(p, o) & ~PRO_DET) && (has_article(p, o) || en_at(p, o)) && !p->time_at[o];
}

/* "35 fighters of X, among them nine Russians, were killed": of the verb behind them, all. */
static party with_those_named(draft *d, party q, uint32_t verb)
{
    const parse *p = d->p;
    uint32_t among = overt(&q) && q.end <= verb && q.first > d->first + 2 ? q.first - 1 : d->first;
    bool died = p->k[verb].chosen->lemma->event == EVENT_ASSAULT || (verb + 1 < d->end && has(p, verb + 1, CLASS_DEAD) && en_at(p, verb + 1)); /* else it may tell of those named only */
    if (among == d->first || role_at(p, among) != ROLE_BAYNA || !en_at(p, among) || !died || p->k[verb].chosen->tag != TAG_PERF || !(p->k[verb].chosen->features & F_PLUR))
        return q;
    uint32_t at = among - (role_at(p, among - 1) == ROLE_MIN && among - 1 > d->first);
    at -= is_kind(p, at - 1, TOKEN_COMMA) && at - 1 > d->first;
    party all = ending_at(d, at, verb, false);
    return all.there && ((all.plural && has(p, all.head, CLASS_HUMAN)) || tag_at(p, all.first) == TAG_NUM || is_kind(p, all.first, TOKEN_NUMBER)) ? all : q;
}

/* "A statement in which Damascus condemned the sanctions": behind the verb's (fihi) stand both who does it and whom or what it strikes. */
static bool condemns_in_it(const draft *d, uint32_t verb, uint32_t limit)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t in = verb + 1;
    bool deed = in + 2 < limit && v && v->lemma->event && !v->lemma->cue && IN(v->lemma->event_frames, EFRAME_R_OBJ) && !v->en && tag_at(p, in) == TAG_ADP && en_at(p, in);
    if (!deed || !np_may_begin(p, in + 1) || pro_at(p, in + 1) & ~PRO_DET || p->time_at[in + 1])
        return false;
    np n = np_parse(p, in + 1, limit, NP_COORD);
    uint32_t whom = skip_adjuncts(d, n.end, limit);
    bool object = n.end > n.first && whom < limit && np_may_begin(p, whom) && !(pro_at(p, whom) & ~PRO_DET) && !is_kind(p, whom - 1, TOKEN_COMMA) && !p->time_at[whom];
    return object && one_who_acts(p, &n, v) && agrees(v, &n, p, false);
}

party overt_subject_of(draft *d, uint32_t verb, uint32_t limit, uint32_t *object)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    uint32_t i = verb + 1;
    *object = i;
    uint32_t that;
    if (has_pronoun_subject(d, verb, &that))
        return subject_of_that(d, that, verb);
    party document = paper_over_relative(d, verb);
    if (document.there)
        return document;
    np source;
    if (source_before_that(p, verb, limit, &source)) {
        *object = source.end;
        return party_of(d, &source);
    }
    bool cleft = verb > d->first + 2 && (role_at(p, verb - 1) == ROLE_WHO || role_at(p, verb - 1) == ROLE_MIN) && !en_at(p, verb - 1) && !pro_at(p, verb - 1) && tag_at(p, verb - 2) == TAG_PRON && !pro_at(p, verb - 2);
    party before = cleft ? ending_at(d, verb - 2, verb, true) : antecedent(d, verb); /* "X is who did it" */
    if (before.there)
        return before;
    before = while_they(d, verb);
    if (before.there)
        return before;
    before = who_was_doing(d, verb);
    if (before.there)
        return before;
    bool led_subject = verb + 2 < d->end && v && !v->lemma->cue && !IN(v->lemma->event_frames, EFRAME_R_OBJ) && (has_article(p, verb + 2) || p->phrases[verb + 2].actor >= 0) && does_it_behind(d, verb); /* "a deal in which X mediated" */
    before = led_subject || condemns_in_it(d, verb, limit) ? before : author_of_document(d, verb);
    if (before.there)
        return before;
    before = source_who_says(d, verb);
    if (before.there)
        return before;
    before = whose_duty(d, verb);
    if (before.there)
        return before;
    before = whose_right(d, verb);
    if (before.there)
        return before;
    bool joined = pro_at(p, verb) & (PRO_AND | PRO_SO);
    before = !joined && v && v->features & F_3RD ? over_belief(d, verb) : before;
    if (!before.there)
        before = subject_before(d, verb);
    bool had = verb > d->first + 4 && role_at(p, verb - 1) == ROLE_QAD && !pro_at(p, verb - 1); /* "X, who ..., had warned" */
    if (!before.there && !joined && verb > d->first + 3 && is_kind(p, had ? verb - 2 : verb - 1, TOKEN_COMMA))
        before = before_relative(d, verb);
    bool after_aside = !pro_at(p, verb) && verb > d->first + 3 && is_kind(p, verb - 1, TOKEN_COMMA);
    if (!before.there && after_aside && v)
        before = before_circumstance(d, verb);
    if (!before.there && after_aside && v && !v->lemma->cue) /* who says it may stand behind the verb */
        before = behind_that(d, verb);
    if (!before.there && !joined)
        before = who_had_done(d, verb);
    uint32_t paper = !before.there && v ? paper_before(d, verb) : verb;
    if (!before.there && v && (paper < verb || v->features & (F_DUAL | F_PLUR)) && !(pro_at(p, verb) & (PRO_AND | PRO_SO)))
        before = paper < verb ? np_as_party(d, paper, verb) : asyndetic(d, verb);
    if (!before.there && v)
        before = planes_before(d, verb);
    bool thing = before.there && before.first < before.end && (tag_at(p, before.head) == TAG_MASDAR || (tag_at(p, before.head) == TAG_NOUN && !actorly(d, &before) && !has(p, before.head, CLASS_DOC)));
    uint32_t lead = before.there && before.first < before.end ? before.first : d->first;
    lead -= lead > d->first && opens_quote(p, lead - 1);
    bool told_of = thing && lead > d->first && is_comp(p, lead - 1) && !en_at(p, lead - 1) && before.end == verb; /* "that the crisis calls on the unions": it does */
    if (thing && !told_of && (v->lemma->cue || (v->lemma->event && is_kind(p, verb - 1, TOKEN_COMMA))) && before.head < verb && !joined && i < limit && np_may_begin(p, i) && !(pro_at(p, i) & ~PRO_DET)) {
        np behind = np_parse(p, i, limit, NP_APPOSITION | NP_PP | NP_COORD); /* "asked about his failing ..., NAME said" */
        if (behind.end > i && (behind.person || behind.political || behind.actor >= 0 || behind.name < behind.name_end) && agrees(v, &behind, p, false))
            before.there = false;
    }
    if (before.there)
        return with_those_named(d, before, verb);
    /* an adjunct may stand between the verb and its subject */
    uint32_t j = skip_adjuncts(d, i, limit);
    uint32_t before_it = j > i && opens_quote(p, j - 1) ? j - 1 : j;
    bool led = before_it > i && tag_at(p, before_it - 1) == TAG_ADP && !en_at(p, before_it - 1); /* promised "the fight" */
    uint32_t about = j; /* "more than 130" is no adjunct */
    j = j < limit ? behind_about(p, j, limit) : j;
    const reading *called = j + 1 < limit ? p->k[j + 1].chosen : NULL; /* "hit (f.) 'the chief of staff'": him */
    bool disagrees = called && v && called->tag == TAG_NOUN && !called->guessed && IN(called->lemma->classes, CLASS_HUMAN) && called->features & F_SING && !(called->features & F_FEM) && v->features & F_FEM && !(v->features & F_MASC);
    if (j < limit && !disagrees && quoted_name(p, j, limit) && !(pro_at(p, j + 1) & PRO_PREP) && !is_kind(p, j - 1, TOKEN_COLON) && !led) {
        *object = p->k[j].mate + 1;
        return quoted_party(p, j);
    }
    if (j < limit && !led && np_may_begin(p, j) && !(pro_at(p, j) & (PRO_PREP | PRO_AND | PRO_SO))) {
        np n = np_parse(p, j, limit, NP_APPOSITION | NP_PP | NP_COORD);
        const reading *h = p->k[n.head].chosen;
        bool plural_verb = v && v->features & F_PLUR;
        bool first_person = v && v->features & (F_1ST | F_2ND) && !(v->features & F_3RD);
        /* behind a prepositional phrase only one who can act is the subject; a thing is the object */
        bool far = false;
        for (uint32_t x = i; x < about; x++)
            far |= !p->time_at[x] && tag_at(p, x) != TAG_PUNCT && tag_at(p, x) != TAG_ADV;
        bool able = one_who_acts(p, &n, v);
        bool asked = v && v->lemma->event == EVENT_REQUEST && n.end < limit && pro_at(p, n.end) & PRO_BI;
        bool agreed_to = j == i + 1 && tag_at(p, i) == TAG_ADP && en_at(p, i) && a_people(p, &n) && !asked; /* "to which the Russians agreed", but "in which he called on the Turks to" */
        bool object_here = no_nominative(d, &n, v) || is_object(d, &n, verb, limit, able);
        bool shared = pro_at(p, verb) == PRO_AND && !en_at(p, verb) && !(v && v->features & F_PASSIVE) && !n.definite && n.person && !(v && v->lemma->cue && !says_to(v)) && !nominative(p, &n) && earlier_verb_agrees(d, verb);
        cue_id says = v ? v->lemma->cue : CUE_NONE; /* "a member of the committee said (f.)" */
        bool woman = h && n.person && h->features & F_SING && !has_article(p, n.head) && n.head + 1 < n.end && IN(h->lemma->classes, CLASS_TITLE) &&
                     (says == CUE_SAY || says == CUE_ADD || says == CUE_CONFIRM || says == CUE_NOTE || says == CUE_EXPLAIN || (v->lemma->cue && n.end < d->end && is_comp(p, n.end)));
        if (n.end > j && !object_here && !plural_verb && !first_person && !shared && (!far || (able && h && h->tag != TAG_ADJ) || agreed_to) && (woman || agrees(v, &n, p, false) || land_as_feminine(p, v, &n, limit))) {
            *object = n.end;
            return party_of(d, &n);
        }
    }
    if (!before.there && after_aside && v && v->lemma->cue)
        before = behind_that(d, verb);
    if (!before.there && (!joined || verb == d->first))
        before = behind_saying(d, verb, limit);
    if (d->within || before.there)
        return before;
    party heard = !joined ? somebody_who(d, verb) : before;
    if (heard.there)
        return heard;
    party wrote = !joined && v ? wrote_saying(d, verb) : nobody;
    wrote = wrote.there ? wrote : whose_words(d, verb);
    wrote = wrote.there ? wrote : on_whose_tongue(d, verb);
    wrote = wrote.there ? wrote : according_to_whom(d, verb);
    if (wrote.there)
        return wrote;
    before = joined ? nobody : saying_document(d, verb);
    bool then = !joined && verb > d->first && role_at(p, verb - 1) == ROLE_THEN && v && v->features & F_PLUR && !(v->features & F_SING);
    if (!before.there && v && v->lemma->cue && (pro_at(p, verb) == PRO_AND || then) && v->features & F_3RD) { /* "his wife told the police, and said": she */
        party shared = shared_subject(d, verb);
        const reading *h = shared.there ? p->k[shared.head].chosen : NULL;
        bool sure = h && (!h->guessed || shared.end > shared.first + 1 || shared.known >= 0);
        uint32_t did = shared.there && shared.first > d->first ? shared.first - 1 : verb; /* "the paper attacked the matter, and described it" */
        bool body = h && !shared.person && did < verb && is_finite(p, did) && !en_at(p, did) && !(did > d->first && role_at(p, did - 1) == ROLE_REL) && !describes(d, did) && (v->features & F_FEM || has(p, shared.head, CLASS_MEDIA)) &&
                    (has(p, shared.head, CLASS_MEDIA) || has(p, shared.head, CLASS_ORG) || (shared.known >= 0 && shared.place)) && ((h->features ^ v->features) & F_FEM) == 0 && v->features & F_SING;
        if (sure && v->features & F_PLUR && !(v->features & F_SING) && shared.plural && statement_around(d, verb) >= 0 && statement_around(d, shared.first) == statement_around(d, verb))
            return shared; /* "he says that they take off their badges and then say" */
        if (sure && ((shared.person && !shared.plural) || body) && statement_around(d, shared.first) < 0) { /* not one of whom somebody speaks */
            remember(d, shared, v, false);
            return left_out_as(d, d->focuses.n - 1);
        }
    }
    return before;
}

/* "That X will regret it if he withdraws", "that X will visit Y after he has met": inside what somebody said, who does the one does the
 * other. */
party who_will_if(draft *d, uint32_t verb)
{
    enum { FAR = 16 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    int32_t in = statement_around(d, verb);
    if (!v || in < 0 || d->hops || v->pro || v->en || !(v->features & F_3RD) || v->features & F_PASSIVE || verb < d->first + 3)
        return nobody;
    role_id led = role_at(p, verb - 1);
    bool after_that = is_comp(p, verb - 1) && !en_at(p, verb - 1) && role_at(p, verb - 2) == ROLE_TIMEPREP;
    if (led != ROLE_IF && led != ROLE_WHEN && !after_that)
        return nobody;
    uint32_t from = d->statements.at[in].first;
    for (uint32_t k = verb - 1 - after_that; k-- > from && verb - k < FAR && p->k[k].kind != TOKEN_SEMICOLON && p->k[k].kind != TOKEN_QUOTE;) {
        const reading *w = p->k[k].chosen;
        if (!is_finite(p, k) || tag_at(p, k) == TAG_AUX || relative_of_verb(d, k) != UINT32_MAX)
            continue;
        if (w->lemma->cue || w->lemma->event == EVENT_ASSAULT || w->lemma->event == EVENT_COERCE || (w->features ^ v->features) & (F_FEM | F_PLUR | F_DUAL))
            return nobody; /* "that the police shot a man after he had": not they */
        uint32_t object;
        d->hops++;
        party q = overt_subject_of(d, k, verb, &object);
        d->hops--;
        if (!overt(&q) || q.first < from || !actorly(d, &q))
            return nobody;
        remember(d, q, w, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    return nobody;
}

/* "A committee [that] issued verdicts", "currents [that] think that": what a relative clause without a pronoun tells of, if that is
 * somebody. *anybody: else who was spoken of before may be meant, and not only a thing here. */
static party told_without_which(draft *d, uint32_t verb, bool *anybody)
{
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    party whose;
    *anybody = true;
    if (!bare_relative(d, verb, &whose))
        return nobody;
    *anybody = !IN(v->lemma->classes, CLASS_LIGHT);
    if (!overt(&whose) || has_article(p, whose.first) || !actorly(d, &whose))
        return nobody;
    bool comma = is_kind(p, verb - 1, TOKEN_COMMA), of_it = verb + 1 < d->end && is_comp(p, verb + 1) && en_at(p, verb + 1); /* "men of whom it said that they" */
    bool people = whose.person || whose.political || has(p, whose.head, CLASS_HUMAN) || has(p, whose.head, CLASS_GROUP) || has(p, whose.head, CLASS_ORG);
    bool theirs = whose.first > d->first + 1 && is_finite(p, whose.first - 1) && relative_of_verb(d, whose.first - 1) != UINT32_MAX; /* "the steps which companies took show that": they do */
    return !v->lemma->cue || (people && !of_it && !comma && !theirs) ? whose : nobody;
}

/* "The pupil who shot ten people and then gave himself up": who did the one did the other. */
static party then_he(draft *d, uint32_t verb)
{
    enum { FAR = 24 };
    const parse *p = d->p;
    const reading *v = p->k[verb].chosen;
    if (verb < d->first + 3 || role_at(p, verb - 1) != ROLE_THEN || pro_at(p, verb - 1) || v->pro || v->tag != TAG_PERF || !(v->features & F_3RD) || v->features & F_PASSIVE || v->lemma->cue || d->hops)
        return nobody;
    for (uint32_t k = verb - 1; k-- > d->first && verb - k < FAR && p->k[k].kind != TOKEN_SEMICOLON && p->k[k].kind != TOKEN_QUOTE;) {
        const reading *w = p->k[k].chosen;
        if (!is_finite(p, k) || tag_at(p, k) == TAG_AUX)
            continue;
        if (w->lemma->cue || w->features & F_PASSIVE || (w->features ^ v->features) & (F_FEM | F_PLUR | F_DUAL))
            return nobody;
        uint32_t object;
        d->hops++;
        party q = overt_subject_of(d, k, verb, &object);
        d->hops--;
        if (!overt(&q) || q.first >= verb || !actorly(d, &q))
            return nobody;
        remember(d, q, w, false);
        return left_out_as(d, d->focuses.n - 1);
    }
    return nobody;
}

party subject_of(draft *d, uint32_t verb, uint32_t limit, uint32_t *object)
{
    party q = overt_subject_of(d, verb, limit, object);
    const reading *v = d->p->k[verb].chosen;
    if (!q.there && v && v->features & F_DUAL && !(v->features & (F_SING | F_PLUR)) && pro_at(d->p, verb) == PRO_AND) /* "that X and Y talked (dual) and agreed (dual)" */
        q = shared_subject(d, verb);
    if (!q.there && v) {
        bool anybody;
        party told = told_without_which(d, verb, &anybody);
        if (told.there || !anybody)
            return told;
    }
    party same = !q.there && v ? then_he(d, verb) : nobody;
    if (same.there)
        return same;
    return q.there ? of_whom_some(d, verb, &q) : left_out(d, v, verb);
}
