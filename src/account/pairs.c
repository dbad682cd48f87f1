/* pairs.c: deeds that two words name together ("opened fire", "a car packed with explosives went off"), as `FIRST + WORD` of
 * events.tsv tells them. */
#include "deed.h"

/* "Announced the ending of the state of emergency": what the masdar before the genitive tells is announced. */
static bool announces_end(const parse *p, uint32_t i, uint32_t j)
{
    if (j < i + 3 || !p->k[i].chosen->lemma->cue || tag_at(p, j - 1) != TAG_NOUN || has_article(p, j - 1) || en_at(p, j - 1) || tag_at(p, j - 2) != TAG_MASDAR || has_article(p, j - 2) || en_at(p, j - 2))
        return false;
    const image_lemma *deed = p->k[j - 2].chosen->lemma;
    return !IN(deed->classes, CLASS_LIGHT) && !IN(deed->classes, CLASS_BEGIN);
}

/* "Announced the imposing of a state of emergency": the masdar between token i and the word at j is a pair with it itself. */
static bool pair_of_masdar(const parse *p, uint32_t i, uint32_t j, const image_deed *x)
{
    const image *im = p->im;
    for (uint32_t k = j; k-- > i + 1 && j - k < 3;) {
        const reading *r = p->k[k].chosen;
        uint32_t first = r && r->tag == TAG_MASDAR && !(r->pro & PRO_DET) && !r->en && r->lemma->deeds ? (uint32_t)(r->lemma - im->lemmas) : UINT32_MAX;
        for (uint32_t n = first == UINT32_MAX ? im->ndeeds : r->lemma->deeds - 1; n < im->ndeeds && im->deeds[n].first == first; n++)
            if (im->deeds[n].with == x->with && !im->deeds[n].led_by)
                return true;
    }
    return false;
}

/* Token j is the second word of the pair whose first is token i. */
static bool second_word(const parse *p, uint32_t i, uint32_t j, const image_deed *x)
{
    enum { COUNTED = 4 };
    if (p->inside[j] && p->inside[j] - 1 != j && p->phrases[p->inside[j] - 1].actor >= 0)
        return false; /* a part of a name */
    const word *w = p->k[j].word;
    const image_lemma *with = &p->im->lemmas[x->with];
    for (uint32_t r = 0; w && r < w->nreadings; r++) {
        const reading *y = &w->readings[r];
        if (y->lemma != with || finite_tag(y->tag))
            continue;
        uint8_t pro = y->pro & PRO_PREP;
        if (x->led_by == DEED_SUBJECT) {
            if (j == i + 1 && !pro && !(y->pro & PRO_AND) && !((y->features ^ p->k[i].chosen->features) & F_FEM))
                return true;
            continue;
        }
        bool genitive = tag_at(p, j - 1) == TAG_MASDAR && j - 1 != i && !has_article(p, j - 1) && !en_at(p, j - 1) && y->pro & PRO_DET; /* the laying down of arms */
        genitive |= announces_end(p, i, j) || pair_of_masdar(p, i, j, x);
        genitive |= j > i + 1 && y->pro & PRO_DET && tag_at(p, j - 1) == TAG_NOUN && has(p, j - 1, CLASS_ORG) && !has_article(p, j - 1) && !en_at(p, j - 1); /* "the directorate of emergencies announced" */
        bool set = p->phrases[j - 1].end > j; /* "under house arrest" */
        uint32_t led = j - 1; /* "put an end to (ala) six gunmen", "to a number of (min) gunmen" */
        while (led > i + 1 && j - led <= COUNTED && !pro && (is_kind(p, led, TOKEN_NUMBER) || tag_at(p, led) == TAG_NUM || has(p, led, CLASS_QUANT) || has(p, led, CLASS_MASS) || (role_at(p, led) == ROLE_MIN && !en_at(p, led) && (has(p, led - 1, CLASS_MASS) || has(p, led - 1, CLASS_QUANT)))))
            led--;
        if (led == j - 1 && led > i + 1 && x->led_by && !finite_tag(p->k[i].chosen->tag) && light(p, led) && !pro_at(p, led) && !en_at(p, led))
            led--; /* "the responsibility for (an) carrying out an attack" */
        bool bare = !pro && (set || (!genitive && (tag_at(p, j - 1) != TAG_ADP || en_at(p, j - 1)))), own = x->led_by == DEED_OWN;
        const reading *said = j > i + 1 && pro & PRO_BI ? p->k[j - 1].chosen : NULL;
        if (said && said->lemma->event == EVENT_ACCUSE && said->lemma->mode == MODE_ALLEGE && (said->tag == TAG_NOUN || said->tag == TAG_MASDAR))
            continue; /* "condemned the charges of terrorism" */
        bool by = x->led_by && !own && role_at(p, j - 1) == ROLE_BY && p->phrases[j - 1].end == j + 1 && !pro; /* "at the hand of" */
        if (by)
            return true;
        if (x->led_by && !own ? (pro ? preposition_of(x->led_by, ROLE_NONE, pro) : preposition_of(x->led_by, role_at(p, led), 0)) : bare && (!own || y->en))
            return true;
    }
    return false;
}

/* "A car packed with explosives went off": the subject of a pair stands before the verb. Its token; UINT32_MAX: it does not. */
static uint32_t subject_of_pair(const draft *d, uint32_t i, const image_deed *x)
{
    enum { ATTRIBUTES = 3 };
    const parse *p = d->p;
    const reading *v = p->k[i].chosen;
    if (x->led_by != DEED_SUBJECT || v->en || v->pro & ~PRO_WILL || i <= d->first)
        return UINT32_MAX;
    uint32_t j = i - 1 - (i > d->first + 1 && role_at(p, i - 1) == ROLE_REL), from = j;
    while (j > d->first && from - j < ATTRIBUTES && (tag_at(p, j) == TAG_ADJ || tag_at(p, j) == TAG_PPTC || tag_at(p, j) == TAG_APTC))
        j--;
    const reading *n = p->k[j].chosen;
    bool subject = n && n->tag == TAG_NOUN && n->lemma == &p->im->lemmas[x->with] && !n->en && !((n->features ^ v->features) & F_FEM) && n->features & F_SING && tag_at(p, j > d->first ? j - 1 : j) != TAG_ADP;
    return subject ? j : UINT32_MAX;
}

/* The reading r with the lemma `as` of the image. */
static const reading *reading_as(const draft *d, const reading *r, uint32_t as)
{
    reading *two = NEW(d->a, reading, 1);
    *two = *r;
    two->lemma = &d->p->im->lemmas[as];
    return two;
}

/* "opened fire": the reading with the type that the table gives two words together, and what the second is. */
const reading *deed_of_two(const draft *d, uint32_t i, const reading *r, deed_pair *found)
{
    enum { FAR = 18, DEATH = 12, MASDAR = 7, NEAR = 3 }; /* behind a verb comes its subject, behind a masdar its genitive, behind a noun its adjectives, behind a death who died */
    const image *im = d->p->im;
    uint32_t limit = clause_limit(d, i), first = (uint32_t)(r->lemma - im->lemmas), far = finite_tag(r->tag) || r->tag == TAG_APTC ? FAR : r->tag == TAG_MASDAR ? MASDAR : NEAR;
    if (IN(r->lemma->classes, CLASS_DEAD) && !finite_tag(r->tag) && r->tag != TAG_APTC)
        far = DEATH;
    for (uint32_t n = r->lemma->deeds - 1; n < im->ndeeds && im->deeds[n].first == first; n++) {
        if (finite_tag(r->tag) && r->en && !im->deeds[n].led_by && !IN(im->lemmas[im->deeds[n].as].event_frames, EFRAME_R_OBJ))
            continue; /* its pronoun is the object */
        if (im->deeds[n].led_by == DEED_SUBJECT && !finite_tag(r->tag))
            continue;
        uint32_t before = r->lemma->event ? UINT32_MAX : subject_of_pair(d, i, &im->deeds[n]);
        if (before != UINT32_MAX) {
            found->with = before;
            return reading_as(d, r, im->deeds[n].as);
        }
        for (uint32_t j = i + 1; j < limit && j <= i + far && !(far < FAR && far > NEAR && is_finite(d->p, j)); j++) {
            if (finite_tag(r->tag) && is_kind(d->p, j - 1, TOKEN_COMMA) && cue_participle(d->p, j))
                break; /* "condemned the raid, describing it as a crime": that is the participle's */
            bool years = r->lemma->event != EVENT_ACCUSE || im->deeds[n].led_by || im->lemmas[im->deeds[n].as].event != EVENT_SANCTION || has(d->p, j - 1, CLASS_TIMEUNIT); /* "convicted X to ten years of prison", not "condemned the imprisoning of" */
            if (years && second_word(d->p, i, j, &im->deeds[n])) {
                found->with = j;
                found->names_it = im->deeds[n].trigger;
                return reading_as(d, r, im->deeds[n].as);
            } else if (im->lemmas[im->deeds[n].as].event == EVENT_AID && d->p->k[j].chosen && !finite_tag(tag_at(d->p, j)) && d->p->k[j].chosen->lemma->event == EVENT_AID) {
                break; /* "giving aid of a million euros": the aid is the deed */
            } else if (im->lemmas[im->deeds[n].as].event == EVENT_SANCTION && finite_tag(r->tag) && tag_at(d->p, j) == TAG_MASDAR && pro_at(d->p, j) & PRO_BI && d->p->k[j].chosen->lemma->event == EVENT_SANCTION) {
                break; /* "ruled the punishing of X with death": the punishing is the deed */
            } else if (r->lemma->event == EVENT_ACCUSE && im->lemmas[im->deeds[n].as].event == EVENT_SANCTION && tag_at(d->p, j) == TAG_NOUN && d->p->k[j].chosen->lemma->event == EVENT_SANCTION) {
                break; /* "condemned sentences to prison" */
            }
        }
    }
    return r;
}

/* The reading that may name a deed with a second word: the one chosen, or a masdar that looks like the noun which was
 * ("the situation", "the putting of"). */
const reading *first_of_two(const parse *p, uint32_t i)
{
    const token *k = &p->k[i];
    if (!k->chosen || k->chosen->lemma->deeds || k->chosen->tag != TAG_NOUN || k->chosen->guessed || k->chosen->en || k->chosen->pro & PRO_DET)
        return k->chosen;
    for (uint32_t r = 0; r < k->word->nreadings; r++)
        if (k->word->readings[r].tag == TAG_MASDAR && k->word->readings[r].pro == k->chosen->pro && k->word->readings[r].lemma->deeds)
            return &k->word->readings[r];
    return k->chosen;
}
