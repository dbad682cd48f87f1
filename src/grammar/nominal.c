/* nominal.c: words read as a noun that are something else of the nominal kind: the masdar of a deed, a participle, a count, the
 * hurt; the other single words are in homographs.c. */
#include "homographs.h"

/* "... and were wounded two": behind "and", before people or a number, what looks like "a wound" is the verb. */
static void joined_casualties(parse *p, uint32_t i)
{
    if (i + 1 >= p->t->ntokens)
        return;
    const reading *r = p->k[i].chosen, *next = p->k[i + 1].chosen;
    if (!r || r->tag != TAG_NOUN || r->pro != PRO_AND || r->en || !IN(r->lemma->classes, CLASS_HURT) || IN(r->lemma->classes, CLASS_HUMAN))
        return;
    bool people = next && (next->tag == TAG_NUM || ((next->tag == TAG_NOUN || next->tag == TAG_ADJ) && !next->pro && (IN(next->lemma->classes, CLASS_HUMAN) || next->features & F_DUAL)));
    if (!people && !is_kind(p, i + 1, TOKEN_NUMBER))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_PERF && IN(x->lemma->classes, CLASS_HURT) && x->pro == PRO_AND) {
            p->k[i].chosen = x;
            break;
        }
}

/* "the cutting of its relations", written like "pieces": before a pact it is the masdar of what is done to pacts. "the
 * holding of a meeting", written like "a contract": before a meeting it is the masdar of what is done with meetings. */
static void masdars_before_pacts(parse *p, uint32_t i)
{
    if (i + 1 >= p->t->ntokens || has_article(p, i) || en_at(p, i) || p->k[i].chosen->features & F_ACC)
        return;
    const reading *of = p->k[i + 1].chosen;
    uint32_t its = i + 2; /* "his country's cutting of (li-) the relations", "Rabat's cutting its relations" */
    bool doer = p->phrases[i + 1].actor >= 0 || (has(p, i + 1, CLASS_HOMELAND) && en_at(p, i + 1));
    its = p->phrases[i + 1].actor >= 0 && p->phrases[i + 1].end > its ? p->phrases[i + 1].end : its;
    doer = doer && its < p->t->ntokens && has(p, its, CLASS_PACT) && tag_at(p, its) == TAG_NOUN && (pro_at(p, its) & PRO_LI || en_at(p, its));
    bool pact = has(p, i + 1, CLASS_PACT) || doer, meeting = of && !p->k[i].chosen->lemma->event && (of->tag == TAG_NOUN || of->tag == TAG_MASDAR) && of->lemma->event == EVENT_CONSULT && !(of->pro & ~PRO_DET);
    READINGS(x, p, i, pact || meeting) {
        bool done = (pact && x->lemma->event && IN(x->lemma->event_frames, EFRAME_NEEDS_PACT)) || (meeting && IN(x->lemma->classes, CLASS_LIGHT));
        if (x->tag == TAG_MASDAR && x->pro == p->k[i].chosen->pro && !x->en && done) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "the organising of elections", written like "an organisation": before an indefinite noun that is nobody. */
static void masdars_like_bodies(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *of = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!(IN(r->lemma->classes, CLASS_ORG) || IN(r->lemma->classes, CLASS_GROUP)) || r->features & F_PLUR || r->en || has_article(p, i) || p->phrases[i].end || p->inside[i] || !of || of->guessed || (of->tag != TAG_NOUN && of->tag != TAG_MASDAR) || of->pro || of->en ||
        IN(of->lemma->classes, CLASS_HUMAN) || IN(of->lemma->classes, CLASS_ORG) || IN(of->lemma->classes, CLASS_GROUP) || IN(of->lemma->classes, CLASS_PLACE) || IN(of->lemma->classes, CLASS_QUANT) || (i + 2 < p->t->ntokens && has_article(p, i + 2) && tag_at(p, i + 2) != TAG_ADJ))
        return;
    bool subject = i && p->k[i - 1].chosen && finite_tag(p->k[i - 1].chosen->tag) && p->k[i - 1].chosen->features & r->features & F_FEM; /* "the management of a company announced" */
    READINGS(x, p, i, !subject)
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Putting an end to (ala) a cell", written like "the judiciary". */
static void masdars_before_ala(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool body = IN(r->lemma->classes, CLASS_ORG) && r->features & F_SING && !r->en && has_article(p, i) && !(r->pro & PRO_LI) && !p->phrases[i].end && !p->inside[i];
    bool onto = i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_ADP && role_at(p, i + 1) == ROLE_ALA && !en_at(p, i + 1) && !p->phrases[i + 1].end;
    READINGS(x, p, i, body && onto && i && !is_finite(p, i - 1))
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en && x->lemma->cue == CUE_RULE) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The recording of 41 cases", written like "a recording": a count is what is recorded. */
static void masdars_before_counts(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *of = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool document = IN(r->lemma->classes, CLASS_DOC) && r->features & F_SING && !r->en && !has_article(p, i) && !p->phrases[i].end && !p->inside[i];
    bool count = i + 2 < p->t->ntokens && tag_at(p, i + 2) == TAG_NOUN && !pro_at(p, i + 2) && (is_kind(p, i + 1, TOKEN_NUMBER) || (of && !of->pro && (of->tag == TAG_NUM || (of->tag == TAG_DET && of->lemma->role != ROLE_DEM))));
    READINGS(x, p, i, document && count)
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Announced the capture of three soldiers", written like "families": behind what is announced, done or managed, before those
 * who bear arms. */
static void captures_like_families(parse *p, uint32_t i)
{
    enum { FAR = 10 };
    const reading *r = p->k[i].chosen;
    if (i == 0 || !IN(r->lemma->classes, CLASS_HUMAN) || !IN(r->lemma->classes, CLASS_MASS) || !(r->features & F_PLUR) || r->pro & ~PRO_BI || r->en || p->phrases[i].end || p->inside[i])
        return;
    uint32_t n = i + 1, end = i + 5 < p->t->ntokens ? i + 5 : p->t->ntokens;
    while (n < end && (is_kind(p, n, TOKEN_NUMBER) || tag_at(p, n) == TAG_NUM || has(p, n, CLASS_MASS) || has(p, n, CLASS_APPROX) || (n > i + 1 && has(p, n - 1, CLASS_MASS) && tag_at(p, n) == TAG_ADJ) || (tag_at(p, n) == TAG_ADP && role_at(p, n) == ROLE_MIN && !en_at(p, n))))
        n++;
    if (n >= end || tag_at(p, n) != TAG_NOUN || !has(p, n, CLASS_ARMED) || pro_at(p, n) & ~PRO_DET || en_at(p, n))
        return;
    role_id led = role_at(p, i - 1);
    bool behind = tag_at(p, i - 1) != TAG_ADP || led == ROLE_TIMEPREP || led == ROLE_CAUSE || led == ROLE_MIN;
    bool done = true;
    for (uint32_t k = i; k-- > 0 && i - k < FAR && p->k[k].kind != TOKEN_STOP;)
        if (is_finite(p, k)) {
            const image_lemma *v = p->k[k].chosen->lemma;
            done = led == ROLE_TIMEPREP || led == ROLE_CAUSE || v->cue || IN(v->classes, CLASS_HAPPEN) || IN(v->classes, CLASS_LIGHT);
            break;
        }
    READINGS(x, p, i, behind && done)
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en && x->lemma->event == EVENT_ASSAULT) {
            p->k[i].chosen = x;
            return;
        }
}

/* "..., expressing (mu'abbiran an) his concern", written like "a crossing". */
static void expressing_like_crossings(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool bare = r->features & F_ACC && r->features & F_SING && !(r->pro & ~PRO_AND) && !r->en && !p->phrases[i].end && !p->inside[i];
    READINGS(x, p, i, bare && i + 1 < p->t->ntokens && role_at(p, i + 1) == ROLE_AN && !en_at(p, i + 1))
        if (x->tag == TAG_APTC && x->pro == r->pro && x->features & F_ACC && x->features & F_SING && IN(x->lemma->cue_frames, FRAME_AN_NOUN)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Under an agreement between X and Y", "after a secret agreement with X", "the agreement was done with X": the agreeing of the sides
 * that are named, which has come about. */
static void agreed_between(parse *p, uint32_t i)
{
    enum { ATTRIBUTES = 2, ANNOUNCER = 9 };
    const reading *r = p->k[i].chosen, *v = i > 0 ? p->k[i - 1].chosen : NULL;
    if (i < 1 || i + 2 >= p->t->ntokens || !IN(r->lemma->classes, CLASS_PACT) || r->pro & ~PRO_DET || r->en || !(r->features & F_SING) || r->features & F_ACC || p->phrases[i].end || p->inside[i])
        return;
    bool set = p->inside[i - 1] && p->phrases[p->inside[i - 1] - 1].lemma && role_at(p, p->inside[i - 1] - 1) == ROLE_PLACEPREP; /* "in the frame of" */
    bool led = !r->pro && (set || (tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1) && (role_at(p, i - 1) == ROLE_TIMEPREP || role_at(p, i - 1) == ROLE_PLACEPREP)));
    for (uint32_t k = i - 1; !led && !r->pro && role_at(p, i - 1) == ROLE_AN && !en_at(p, i - 1) && k-- > 0 && i - k < ANNOUNCER && p->k[k].kind == TOKEN_WORD;)
        if (is_finite(p, k)) { /* "Damascus announced (an) an agreement with" */
            led = p->k[k].chosen->lemma->cue == CUE_ANNOUNCE;
            break;
        }
    bool happened = v && finite_tag(v->tag) && !v->en && IN(v->lemma->classes, CLASS_HAPPEN) && !IN(v->lemma->classes, CLASS_RECEIVE) && !(v->features & F_FEM && !(v->features & F_MASC));
    uint32_t with = i + 1;
    while (!r->pro && with + 1 < p->t->ntokens && with - i <= ATTRIBUTES && tag_at(p, with) == TAG_ADJ && !pro_at(p, with))
        with++;
    bool sides = (role_at(p, with) == ROLE_BAYNA || role_at(p, with) == ROLE_MAA) && !en_at(p, with) && !pro_at(p, with);
    READINGS(x, p, i, (led || happened) && sides)
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en && x->lemma->event == EVENT_AGREE) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The arrest of dozens", "of two of (min) them", written like "the tens" and "Monday". */
static void counts_like_nouns(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (r->en || p->phrases[i].end || p->inside[i])
        return;
    bool some = !(r->pro & PRO_DET) && i + 1 < p->t->ntokens && role_at(p, i + 1) == ROLE_MIN;
    READINGS(x, p, i, p->k[i].word)
        if (x->tag == TAG_NUM && x->pro == r->pro && !x->en && IN(x->lemma->classes, CLASS_CARDINAL) && (some || (r->features & F_PLUR && r->pro & PRO_DET))) {
            p->k[i].chosen = x;
            return;
        }
}

/* "His opposition to": with a pronoun and before li- it is the deed, not the body. */
static void oppositions(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r->en || !IN(r->lemma->classes, CLASS_GROUP) || !(r->features & F_TA) || i + 1 >= p->t->ntokens || !(pro_at(p, i + 1) & PRO_LI))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_MASDAR && x->pro == r->pro && x->en == r->en && x->lemma->event) {
            p->k[i].chosen = x;
            break;
        }
}

/* "A post of observation", written like "an observer (f.)": in the genitive of a bare noun for no people it is the masdar. */
static void watching_like_watchers(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *of = i ? p->k[i - 1].chosen : NULL;
    bool she = r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_HUMAN) && r->features & F_TA && r->features & F_SING && r->features & F_FEM && !(r->pro & ~PRO_DET) && !r->en && !p->phrases[i].end && !p->inside[i];
    bool genitive = she && of && of->tag == TAG_NOUN && !(of->pro & PRO_DET) && !of->en && !(of->features & F_ACC) && !of->guessed && !IN(of->lemma->classes, CLASS_HUMAN) && !IN(of->lemma->classes, CLASS_QUANT) && !IN(of->lemma->classes, CLASS_MASS);
    READINGS(x, p, i, genitive && (IN(of->lemma->classes, CLASS_PLACE) || IN(of->lemma->classes, CLASS_THING) || IN(of->lemma->classes, CLASS_ORG) || IN(of->lemma->classes, CLASS_GROUP)))
        if (x->tag == TAG_MASDAR && x->pro == r->pro && !x->en && x->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
}

void settle_nominal(parse *p, uint32_t i)
{
    watching_like_watchers(p, i);
    if (p->k[i].chosen->tag != TAG_NOUN)
        return;
    joined_casualties(p, i);
    masdars_before_pacts(p, i);
    masdars_like_bodies(p, i);
    masdars_before_ala(p, i);
    masdars_before_counts(p, i);
    captures_like_families(p, i);
    expressing_like_crossings(p, i);
    agreed_between(p, i);
    counts_like_nouns(p, i);
    oppositions(p, i);
}
