/* by_whom.c: "by X", "at the hand of X", "with the bullets of X": who did a deed, behind the word that names it. */
#include "deed.h"

static const party nobody = {.same_as = NOBODY, .known = -1};

static bool names_deed(const parse *p, uint32_t i)
{
    const image_lemma *l = p->k[i].chosen->lemma;
    return l->event == EVENT_ASSAULT && !IN(l->event_frames, EFRAME_VERB_ONLY);
}

/* "An attack by means of a bus": that does nothing by itself. */
static bool by_thing(const deed *e, uint32_t i)
{
    np n = np_parse(e->p, i, e->limit, 0);
    return n.end == n.head + 1 && n.head == i && n.actor < 0 && tag_at(e->p, i) == TAG_NOUN && has(e->p, i, CLASS_PLANE) && !has_article(e->p, i) && e->p->k[i].chosen->features & F_SING;
}

/* "A sit-in in protest at his removal by", "an arrest raised anger and criticism by": what stands nearer is by somebody. */
static bool done_by_another(const deed *e, uint32_t i)
{
    const reading *r = e->p->k[i].chosen;
    if (!r || finite_tag(r->tag) || (r->tag != TAG_MASDAR && r->tag != TAG_NOUN))
        return false;
    if (role_at(e->p, i - 1) == ROLE_TIMEPREP)
        return false; /* "shooting during his visit by gunmen": theirs is the shooting */
    event_id other = (event_id)r->lemma->event;
    return other ? other != e->type && other != EVENT_ASSAULT : r->tag == TAG_MASDAR && (e->type == EVENT_PROTEST || e->type == EVENT_SANCTION) && (r->en || r->pro & PRO_DET);
}

/* "With the Israeli bullets": the nisba that says whose. */
static uint32_t whose_weapon(const parse *p, uint32_t i, uint32_t limit)
{
    bool with = (pro_at(p, i) & ~PRO_AND) == (PRO_BI | PRO_DET) && has(p, i, CLASS_VIOLENT) && tag_at(p, i) == TAG_NOUN && i + 1 < limit;
    return with && nisba_of(p, i + 1) && tag_at(p, i + 1) == TAG_ADJ && has_article(p, i + 1) && p->phrases[i].actor < 0 ? i + 1 : UINT32_MAX;
}

/* "Raids, after the killing of a soldier by X", "days after the death of": by whom they died, not whose raids they are. */
static bool killed_before(const parse *p, uint32_t from, uint32_t j)
{
    if (!has(p, j, CLASS_DEAD) || has(p, j, CLASS_HUMAN) || finite_tag(tag_at(p, j)))
        return false;
    uint32_t led = j - 1;
    while (led > from && (p->time_at[led] || role_at(p, led) == ROLE_MIN || has(p, led, CLASS_TIMEUNIT)))
        led--;
    return role_at(p, led) == ROLE_TIMEPREP && !en_at(p, led);
}

/* "The shelling ascribed to X", "raids ascribed to (li-) X": the token behind what is said of the attack at token j; 0: nothing is. */
static uint32_t ascribed_to(const deed *e, uint32_t j)
{
    const parse *p = e->p;
    if (e->type != EVENT_ASSAULT || finite_tag(e->r->tag) || !may_have(p, j, CLASS_REPORTED) || !may_be(p, j, TAG_ADJ) || j + 2 >= e->limit || en_at(p, j))
        return 0;
    bool fem = e->r->features & F_FEM || (e->r->features & F_PLUR && !(e->r->features & F_SING));
    if (has_article(p, j) != has_article(p, e->i) && !(j > e->i + 1 && has_article(p, j)))
        return 0;
    const word *w = p->k[j].word;
    bool agrees = false;
    for (uint32_t r = 0; w && r < w->nreadings; r++)
        agrees |= w->readings[r].tag == TAG_ADJ && !!(w->readings[r].features & F_FEM) == fem;
    if (agrees)
        return role_at(p, j + 1) == ROLE_ILA && !en_at(p, j + 1) ? j + 2 : led_by_li(p, j + 1) ? j + 1 : 0;
    return 0;
}

/* "by X", "at the hand of X", "from the part of X" */
party by_whom(deed *e, uint32_t from)
{
    const parse *p = e->p;
    bool comma = false;
    for (uint32_t j = from; j < e->limit && j < from + BY_FAR && !(is_finite(p, j) && !finite_tag(e->r->tag)); j++) {
        comma |= is_kind(p, j, TOKEN_COMMA);
        if (comma && finite_tag(e->r->tag) && tag_at(p, j) == TAG_MASDAR && names_deed(p, j))
            return nobody; /* that deed is by somebody */
        if (!finite_tag(e->r->tag) && j > from && tag_at(p, j) == TAG_MASDAR && !has_article(p, j) && (pro_at(p, j) == PRO_AND || role_at(p, j - 1) == ROLE_TIMEPREP) && !is_kind(p, j + 1, TOKEN_COMMA) && e->type == EVENT_MOBILIZE)
            return nobody; /* "on alert after the routing of its men by" */
        if (!finite_tag(e->r->tag) && j > from && (done_by_another(e, j) || killed_before(p, from, j)))
            return nobody;
        if (ascribed_to(e, j))
            return np_party(e, ascribed_to(e, j), NP_APPOSITION | NP_COORD);
        if (whose_weapon(p, j, e->limit) != UINT32_MAX)
            return nisba_party(p, whose_weapon(p, j, e->limit));
        if (role_at(p, j) == ROLE_BY && after(p, j) < e->limit && !(pro_at(p, after(p, j)) & PRO_PREP)) /* but "before" in "threatened before to" */
            return by_thing(e, after(p, j)) ? nobody : nisba_of(p, after(p, j)) && tag_at(p, after(p, j)) == TAG_ADJ && !has_article(p, after(p, j)) ? nisba_party(p, after(p, j)) /* "by Israeli bullets" */
                                                                                                             : np_party(e, behind_about(p, after(p, j), e->limit), NP_APPOSITION | NP_COORD);
    }
    return nobody;
}
