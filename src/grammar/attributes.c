/* attributes.c: names and nouns that are written like the attributes of what stands before them, told apart by their
 * neighbours; what homographs.c asks of words that are no verbs. Adjectives: adjectives.c. */
#include "homographs.h"

/* "the Civil Defence": behind a definite noun with no verb before it, what may be its adjective is no noun. */
static void attributes_like_nouns(parse *p, uint32_t i)
{
    if (i < 1)
        return;
    const reading *r = p->k[i].chosen, *n = p->k[i - 1].chosen;
    if (!r || !n || r->tag != TAG_NOUN || r->pro != PRO_DET || r->en || !IN(r->lemma->classes, CLASS_HUMAN) || p->phrases[i].end || p->inside[i])
        return;
    uint32_t first = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    int32_t body = p->phrases[first].end == i ? p->phrases[first].actor : -1;
    bool land = (body >= 0 ? IN(p->im->actors[body].classes, CLASS_COUNTRY) : n->tag == TAG_PROPN && IN(n->lemma->classes, CLASS_COUNTRY)) && !(first > 0 && is_finite(p, first - 1)); /* "sisterly Jordan" */
    if (p->k[first].chosen && (land || (body >= 0 && first + 1 < i && !IN(p->im->actors[body].classes, CLASS_HUMAN)))) { /* "the terrorist organisation NAME" */
        bool fem = p->k[first].chosen->features & F_FEM || (p->k[first].chosen->features & F_PLUR && !(p->k[first].chosen->features & F_SING));
        READINGS(x, p, i, true) {
            if (x->tag == TAG_ADJ && x->pro == r->pro && !x->en && fem == ((x->features & F_FEM) != 0) && x->features & F_SING) {
                p->k[i].chosen = x;
                break;
            }
        }
        return;
    }
    bool belongs = i + 1 < p->t->ntokens && pro_at(p, i + 1) & PRO_LI && (n->pro & PRO_DET || n->tag == TAG_PROPN) && r->features & F_SING; /* "the office of affairs that belongs to X", not its follower */
    READINGS(x, p, i, belongs)
        if (x->tag == TAG_ADJ && x->pro == r->pro && !x->en && IN(x->lemma->classes, CLASS_BELONG)) {
            p->k[i].chosen = x;
            return;
        }
    bool people = n->tag == TAG_ADJ && n->features & F_PLUR && n->pro & PRO_DET && IN(n->lemma->classes, CLASS_NISBA) && r->features & F_PLUR && !(i > 1 && is_finite(p, i - 2));
    READINGS(x, p, i, people) /* "the Moroccans resident abroad" */
        if (x->tag == TAG_ADJ && x->pro == r->pro && !x->en && x->features & F_PLUR) {
            p->k[i].chosen = x;
            return;
        }
    bool owned = n->tag == TAG_MASDAR && n->en && !(n->pro & PRO_DET) && i + 1 < p->t->ntokens && (tag_at(p, i + 1) == TAG_ADP || pro_at(p, i + 1) & PRO_PREP); /* "its diplomatic support of" */
    bool definite = (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && (n->pro & ~(PRO_BI | PRO_LI | PRO_AND)) == PRO_DET && !(i > 1 && is_finite(p, i - 2));
    if ((!owned && !definite) || IN(n->lemma->classes, CLASS_HUMAN))
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_ADJ && x->pro == r->pro && !x->en && !((x->features ^ n->features) & F_FEM) && x->features & n->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
    }
    READINGS(x, p, i, owned && r->features & F_TA && n->features & F_FEM) /* "his lightning visit to", written like "the abductor (f.)" */
        if (x->tag == TAG_APTC && x->pro == r->pro && !x->en && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
    const reading *to = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL; /* "the support offered to X", written like "the major" */
    bool given = to && IN(r->lemma->classes, CLASS_TITLE) && r->features & F_SING && ((to->tag == TAG_ADP && !to->en && (to->lemma->role == ROLE_ILA || to->lemma->role == ROLE_MIN)) || to->pro & PRO_LI);
    READINGS(x, p, i, given) {
        if (x->tag == TAG_PPTC && x->pro == r->pro && !x->en && !((x->features ^ n->features) & F_FEM)) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "A lightning visit", "his lightning visit", written like "an abductor (f.)": behind a visit or call stands its attribute. */
static void lightning_visits(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool visit = n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && n->lemma->event == EVENT_CONSULT && n->features & F_FEM && n->features & F_SING;
    bool she = visit && r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_HUMAN) && r->features & F_TA && r->features & F_SING && r->pro == (n->en || n->pro & PRO_DET ? PRO_DET : 0) && !r->en && !p->phrases[i].end && !p->inside[i];
    READINGS(x, p, i, she)
        if (x->tag == TAG_APTC && x->pro == r->pro && !x->en && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Bin Sultan", "Abu Talib", "Abd al-Salam": behind such a word stands a name, whatever else it means. */
static void names_behind_binders(parse *p, uint32_t i)
{
    if (i + 1 >= p->t->ntokens || !IN(p->k[i].chosen->lemma->classes, CLASS_FAMILY) || p->k[i].chosen->en || p->phrases[i].end || p->inside[i] || p->phrases[i + 1].end)
        return;
    READINGS(x, p, i, true)
        if (IN(x->lemma->classes, CLASS_HUMAN))
            return; /* "the son of the uncle of" */
    const reading *r = p->k[i + 1].chosen;
    if (!r || !p->k[i + 1].word || r->tag == TAG_PROPN || (has_article(p, i + 1) && IN(r->lemma->classes, CLASS_HONORIFIC)) || r->guessed || r->en || r->pro & ~PRO_DET || (p->k[i + 1].flags & TF_TANWIN) || tag_at(p, i + 1) == TAG_ADP || tag_at(p, i + 1) == TAG_DET || is_comp(p, i + 1))
        return;
    reading *name = NEW(p->a, reading, 1);
    *name = *r;
    name->tag = TAG_PROPN;
    name->lemma = &p->im->lemmas[0];
    name->features = F_SING | F_MASC;
    name->guessed = true;
    p->k[i + 1].chosen = name;
}

/* "An appeal to Tarin": behind an indefinite noun stands no other noun and no name, so what begins with lam is led by li-. */
static void names_led_by_li(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    if (!before || !r->guessed || r->pro || p->k[i].len < 5 || p->phrases[i].end || p->inside[i] || before->pro & PRO_DET || before->en || before->guessed)
        return;
    uint16_t last = p->k[i].letters[p->k[i].len - 1], but_one = p->k[i].letters[p->k[i].len - 2];
    bool pronoun = last == HA || (last == ALEF && (but_one == HA || but_one == NUN)) || (last == MIM && (but_one == HA || but_one == KAF));
    if (pronoun)
        return; /* "thanks for your patience" */
    const reading *led = NULL;
    bool deed = before->lemma->event && before->left & PAIR_NO_ALEF && !finite_tag(before->tag);
    if (!deed && !((before->tag == TAG_NOUN || before->tag == TAG_ADJ || before->tag == TAG_MASDAR) && before->features & F_ACC))
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_PROPN && x->pro == PRO_LI)
            led = x;
    }
    if (led)
        p->k[i].chosen = led;
}

/* "The minister welcomed Griffith", where what is welcomed is led by bi-: an unknown word that begins with it, behind the
 * verb's subject, if nothing else there is led by it. */
static void names_led_by_bi(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i < 2 || !r->guessed || r->pro || p->k[i].len < 5 || p->k[i].letters[0] != BA || p->phrases[i].end || p->inside[i])
        return;
    bool behind = is_kind(p, i - 1, TOKEN_COMMA) || (has_article(p, i - 1) && tag_at(p, i - 1) != TAG_PROPN) || (p->inside[i - 1] && p->phrases[p->inside[i - 1] - 1].actor >= 0);
    const reading *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool alone = !next || next->pro & PRO_AND || next->tag == TAG_ADP || next->tag == TAG_APTC || tag_at(p, i + 1) == TAG_PUNCT;
    if (!behind || !alone)
        return; /* a family name; "the responding of X" */
    uint32_t verb = UINT32_MAX;
    for (uint32_t j = i; verb == UINT32_MAX && j-- > 0 && i - j < 12 && (p->k[j].kind == TOKEN_WORD || is_kind(p, j, TOKEN_COMMA)) && !is_comp(p, j);)
        verb = is_finite(p, j) ? j : UINT32_MAX;
    if (verb == UINT32_MAX || verb + 1 >= i || !p->k[verb].chosen->lemma->event || !IN(p->k[verb].chosen->lemma->event_frames, EFRAME_R_BI) || IN(p->k[verb].chosen->lemma->event_frames, EFRAME_R_OBJ))
        return;
    for (uint32_t j = verb + 1; j < p->t->ntokens && j < i + 8 && (p->k[j].kind == TOKEN_WORD || j < i); j++)
        if (j != i && pro_at(p, j) & PRO_BI && !(pro_at(p, j) & PRO_AND))
            return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_PROPN && x->pro == PRO_BI) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "The Saudi ministry of defence", written like "Saudi Arabia": behind a genitive with its article, agreeing with the noun before that. */
static void adjectives_like_lands(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i < 2 || r->guessed || !IN(r->lemma->classes, CLASS_COUNTRY) || r->pro & ~PRO_DET || !p->k[i - 1].chosen || !p->k[i - 2].chosen)
        return;
    const reading *n = p->k[i - 1].chosen;
    bool human = n->tag == TAG_NOUN && n->pro == PRO_DET && !n->en && n->features & F_SING && n->features & F_FEM && IN(n->lemma->classes, CLASS_HUMAN) && !n->lemma->event;
    READINGS(x, p, i, human) /* "the journalist, a Saudi": a noun with the article owns nothing */
        if (x->tag == TAG_ADJ && x->pro == PRO_DET && x->features & F_SING && x->features & F_FEM) {
            p->k[i].chosen = x;
            return;
        }
    uint32_t k = i - 1; /* also "of culture and media" */
    while (k > 1 && pro_at(p, k) == (PRO_AND | PRO_DET) && p->k[k - 1].chosen && has_article(p, k - 1))
        k--;
    const reading *genitive = p->k[k].chosen, *head = p->k[k - 1].chosen;
    if (!head || !(genitive->pro & PRO_DET) || (genitive->tag != TAG_NOUN && genitive->tag != TAG_MASDAR) || head->tag != TAG_NOUN || head->pro & PRO_DET || head->en || !IN(head->lemma->classes, CLASS_ORG))
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_ADJ && x->pro == PRO_DET && x->features & head->features & F_SING && (x->features & F_FEM) == (head->features & F_FEM)) {
            p->k[i].chosen = x;
            return;
        }
    }
}

/* "accusations of rights (adj.) against", written like "a woman active in rights": behind things, or sources, a bare feminine is
 * their adjective, if it may be one. */
static void things_and_women(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    if (!n || !IN(r->lemma->classes, CLASS_HUMAN) || !(r->features & F_FEM) || !(r->features & F_SING) || r->pro || r->en || p->phrases[i].end || p->inside[i] || (n->tag != TAG_NOUN && n->tag != TAG_MASDAR) || n->pro & PRO_DET || n->en || n->guessed)
        return;
    bool things = (!IN(n->lemma->classes, CLASS_HUMAN) || IN(n->lemma->classes, CLASS_SOURCE)) && (n->features & F_PLUR || (n->features & F_FEM && n->features & F_SING));
    READINGS(x, p, i, things)
        if (x->tag == TAG_ADJ && !x->pro && !x->en && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The summit that was due", written like "was a rapporteur": behind "was" and before no genitive, what may be due is. */
static void due_like_rapporteurs(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *was = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool bare = was && was->tag == TAG_AUX && !r->pro && !r->en && IN(r->lemma->classes, CLASS_HUMAN) && !(next && (next->tag == TAG_NOUN || next->tag == TAG_PROPN) && !(has(p, i + 1, CLASS_WEEKDAY) || has(p, i + 1, CLASS_TIMEUNIT)));
    READINGS(x, p, i, bare)
        if (x->tag == TAG_ADJ && !x->pro && !x->en && IN(x->lemma->classes, CLASS_PLAN) && !((x->features ^ r->features) & F_FEM)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The office of the governor of Hatay, the Turkish one", and not one Turki: behind a place a nisba is its attribute. */
static void nisbas_like_names(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    bool place = before && before->tag == TAG_PROPN && IN(before->lemma->classes, CLASS_PLACE) && !before->guessed;
    if (!place || r->pro != PRO_DET || r->en || p->phrases[i].end || p->inside[i] || (i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_PROPN))
        return;
    READINGS(x, p, i, true)
        if (x->tag == TAG_ADJ && x->pro == r->pro && IN(x->lemma->classes, CLASS_NISBA)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The High commissioner of the United Nations", and not one Sami: behind the name of a body what agrees with the office before it is
 * its attribute. */
static void offices_of_bodies(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (i < 2 || r->pro != PRO_DET || r->en || r->guessed || p->phrases[i].end || p->inside[i])
        return;
    uint32_t body = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    const reading *office = body > 0 && p->phrases[body].end == i && p->phrases[body].actor >= 0 && has_article(p, body) ? p->k[body - 1].chosen : NULL;
    bool one = office && office->tag == TAG_NOUN && !(office->pro & PRO_DET) && !office->en && office->features & F_SING && IN(office->lemma->classes, CLASS_TITLE);
    READINGS(x, p, i, one)
        if (x->tag == TAG_ADJ && x->pro == r->pro && x->features & F_SING && !((x->features ^ office->features) & F_FEM)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Several raids" and "raids, several": behind a bare plural it is its attribute, before one its determiner, as it is read first. */
static void several(parse *p, uint32_t i)
{
    const reading *n = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool noun = n && (n->tag == TAG_NOUN || n->tag == TAG_MASDAR) && !(n->pro & PRO_DET) && !n->en, many = noun && n->features & F_PLUR;
    bool behind = next && (next->tag == TAG_NOUN || next->tag == TAG_MASDAR || next->tag == TAG_APTC || next->tag == TAG_PPTC) && !(next->pro & PRO_PREP);
    bool attribute = many ? !behind || next->pro & PRO_DET : noun && !behind; /* "states several"; of one thing only where nothing is counted behind */
    READINGS(x, p, i, attribute)
        if (x->tag == TAG_ADJ && x->pro == p->k[i].chosen->pro && (many || !(x->features & F_PLUR))) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The Arab states", "the Arab League's", written like the name of a station: behind a definite noun with which it agrees it is an
 * attribute. */
static void stations_like_attributes(parse *p, uint32_t i)
{
    const phrase *f = &p->phrases[i];
    const reading *n = i ? p->k[i - 1].chosen : NULL;
    if (f->actor < 0 || f->end != i + 1 || !IN(p->im->actors[f->actor].classes, CLASS_MEDIA) || p->k[i].chosen->pro & ~PRO_DET || !n || n->tag != TAG_NOUN || !(n->pro & PRO_DET) || n->en || IN(n->lemma->classes, CLASS_HUMAN))
        return;
    bool fem = n->features & F_FEM || (n->features & F_PLUR && !(n->features & F_SING));
    READINGS(x, p, i, fem)
        if (x->tag == TAG_ADJ && x->pro == PRO_DET && !x->en && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            p->phrases[i] = (phrase){.actor = -1};
            p->inside[i] = 0;
            return;
        }
}

/* "Accused May of", "the office of May", written like the month: the month stands behind a number, a unit of time, a sign or what leads to a
 * time, or before a year. */
static void names_like_months(parse *p, uint32_t i)
{
    if (!has(p, i, CLASS_MONTH) || p->phrases[i].end || p->inside[i])
        return;
    token_kind before = i ? p->k[i - 1].kind : TOKEN_STOP;
    role_id led = i ? role_at(p, i - 1) : ROLE_NONE;
    bool dated = before == TOKEN_NUMBER || before == TOKEN_SYMBOL || led == ROLE_FI || led == ROLE_TIMEPREP || led == ROLE_UNTIL || (i && (has(p, i - 1, CLASS_TIMEUNIT) || has(p, i - 1, CLASS_MONTH) || has(p, i - 1, CLASS_DAYPART)));
    dated |= led == ROLE_MIN && i > 1 && (p->k[i - 2].kind == TOKEN_NUMBER || tag_at(p, i - 2) == TAG_NUM || tag_at(p, i - 2) == TAG_ADJ);
    if (i + 1 < p->t->ntokens)
        dated |= p->k[i + 1].kind == TOKEN_NUMBER || p->k[i + 1].kind == TOKEN_SYMBOL || (has_article(p, i + 1) && (has(p, i + 1, CLASS_PASTNESS) || has(p, i + 1, CLASS_FUTURENESS) || has(p, i + 1, CLASS_THIS)));
    READINGS(x, p, i, !dated)
        if (x->tag == TAG_PROPN && !IN(x->lemma->classes, CLASS_MONTH) && !x->pro == !p->k[i].chosen->pro && !x->en) {
            p->k[i].chosen = x;
            break;
        }
}

/* "In London she declined", guessed to be a name behind the name: a town has no family name. "X and Y agreed (dual)": two did it. */
static void verbs_behind_names_of(parse *p, uint32_t i)
{
    if (!p->k[i].chosen->guessed || i == 0 || p->phrases[i].end || p->inside[i] || !(p->k[i].flags & TF_SPACE))
        return;
    uint32_t before = p->inside[i - 1] ? p->inside[i - 1] - 1 : i - 1;
    const phrase *f = &p->phrases[before];
    bool town = f->end == i && f->actor >= 0 ? IN(p->im->actors[f->actor].classes, CLASS_PLACE) : tag_at(p, i - 1) == TAG_PROPN && has(p, i - 1, CLASS_PLACE) && !p->k[i - 1].chosen->guessed;
    bool two = tag_at(p, i - 1) == TAG_PROPN && pro_at(p, i - 1) == PRO_AND && i > 1 && (tag_at(p, i - 2) == TAG_PROPN || p->inside[i - 2]);
    READINGS(x, p, i, town || two)
        if (x->tag == TAG_PERF && !x->guessed && x->features & F_3RD && !x->pro && !x->en && (town || (x->features & F_DUAL && !(x->features & F_SING)))) {
            p->k[i].chosen = x;
            break;
        }
}

void settle_name(parse *p, uint32_t i)
{
    verbs_behind_names_of(p, i);
    if (p->k[i].chosen->tag != TAG_PROPN)
        return;
    names_like_months(p, i);
    stations_like_attributes(p, i);
    if (p->k[i].chosen->tag != TAG_PROPN)
        return;
    adjectives_like_lands(p, i);
    nisbas_like_names(p, i);
    offices_of_bodies(p, i);
    names_behind_binders(p, i);
    names_led_by_li(p, i);
    names_led_by_bi(p, i);
}

/* "A piloted aircraft", written like "the aircraft of a march": its participle. */
static void piloted(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    bool craft = before && before->tag == TAG_NOUN && IN(before->lemma->classes, CLASS_PLANE) && before->features & F_FEM && !before->en && !((before->pro ^ r->pro) & PRO_DET) && !r->en && r->features & F_TA;
    READINGS(x, p, i, craft && !p->phrases[i].end)
        if (x->tag == TAG_PPTC && !((x->pro ^ before->pro) & PRO_DET) && !x->en && x->features & F_TA) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The public (general) prosecution", written like "this year": behind a definite noun, and before nothing that says which year. */
static void general_like_years(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    bool noun = before && (before->tag == TAG_NOUN || before->tag == TAG_MASDAR) && before->pro & PRO_DET && !before->en && before->features & F_SING && before->features & F_MASC && !(before->features & F_FEM);
    if (!noun || r->pro != PRO_DET || r->en || !IN(r->lemma->classes, CLASS_TIMEUNIT) || p->phrases[i].end || p->inside[i] || i + 1 >= p->t->ntokens || IN(before->lemma->classes, CLASS_TIMEUNIT))
        return;
    bool which = is_kind(p, i + 1, TOKEN_NUMBER) || tag_at(p, i + 1) == TAG_NUM || role_at(p, i + 1) == ROLE_SELF || role_at(p, i + 1) == ROLE_DEM || (has_article(p, i + 1) && tag_at(p, i + 1) != TAG_NOUN && tag_at(p, i + 1) != TAG_PROPN);
    READINGS(x, p, i, !which)
        if (x->tag == TAG_ADJ && x->pro == r->pro && !x->en) {
            p->k[i].chosen = x;
            return;
        }
}

/* "A suicide bombing", written like "the bombing of a bomber": behind an attack of its gender without the article an attribute. */
static void attributes_of_attacks(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *deed = i ? p->k[i - 1].chosen : NULL;
    bool attack = deed && deed->tag == TAG_MASDAR && !(deed->pro & PRO_DET) && !deed->en && deed->lemma->event == EVENT_ASSAULT && deed->features & F_MASC && deed->features & F_SING;
    attack = attack && (i + 1 >= p->t->ntokens || !(pro_at(p, i + 1) & PRO_LI) || deed->lemma->mode == MODE_EXPLOSIVES); /* but "a bomber's targeting of (li-) a gate" */
    READINGS(x, p, i, attack && !r->pro && !r->en && r->features & F_SING && IN(r->lemma->classes, CLASS_ARMED) && !p->phrases[i].end)
        if (x->tag == TAG_ADJ && !x->pro && !x->en && x->features & F_SING && x->features & F_MASC && !x->guessed) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Coordinated attacks on", written like "attacks of a coordinator": a title in the singular with nothing of its own is the attribute. */
static void coordinated_attacks(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *deed = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    bool alone = !next || next->tag == TAG_ADP || finite_tag(next->tag) || next->pro & PRO_LI;
    bool deeds = alone && deed && !IN(deed->lemma->event_frames, EFRAME_R_OBJ) && (deed->tag == TAG_MASDAR || deed->tag == TAG_NOUN) && !(deed->pro & PRO_DET) && !deed->en && deed->lemma->event == EVENT_ASSAULT && IN(r->lemma->classes, CLASS_TITLE);
    bool she = deeds && (deed->features & F_FEM || (deed->features & F_PLUR && !(deed->features & F_SING)));
    READINGS(x, p, i, deeds && !r->pro && !r->en && r->features & F_SING && !p->phrases[i].end)
        if (x->tag == TAG_PPTC && !x->pro && !x->en && x->features & F_SING && she == ((x->features & F_FEM) != 0)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Syrian of nationality", written like "the two walls of": a land's adjective before what it belongs to. */
static void lands_like_duals(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool dual = r->features & F_DUAL && r->features & F_CONSTRUCT && !(r->features & (F_SING | F_PLUR)) && !r->pro && !r->en && i + 1 < p->t->ntokens && has_article(p, i + 1);
    READINGS(x, p, i, dual && !p->phrases[i].end)
        if (x->tag == TAG_ADJ && !x->pro && !x->en && x->features & F_SING && IN(x->lemma->classes, CLASS_NISBA) && x->lemma->actor >= 0) {
            p->k[i].chosen = x;
            return;
        }
}

/* "Its strong support (m.)", written like "the forces" with a ya for their alef: the attribute of one thing before it. */
static void strong_like_forces(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    if (!(r->features & F_PLUR) || r->pro != PRO_DET || p->k[i].letters[p->k[i].len - 1] != YA || p->phrases[i].end > i + 1 || !n || (!(n->pro & PRO_DET) && !n->en) || !(n->features & F_SING) || n->features & F_FEM)
        return;
    READINGS(x, p, i, n->tag == TAG_NOUN || n->tag == TAG_MASDAR || n->tag == TAG_ADJ)
        if (x->tag == TAG_ADJ && x->pro == PRO_DET && x->features & F_SING && !(x->features & F_FEM)) {
            p->k[i].chosen = x;
            break;
        }
}

/* ", calling on the states to", written like "a preacher": behind a comma, before somebody definite. */
static void calling_like_preachers(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *whom = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!i || !is_kind(p, i - 1, TOKEN_COMMA) || !whom || r->pro || r->en || !IN(r->lemma->classes, CLASS_HUMAN) || p->phrases[i].end || (whom->pro & ~PRO_DET))
        return;
    bool somebody = (whom->tag == TAG_NOUN && whom->pro == PRO_DET) || p->phrases[i + 1].actor >= 0 || whom->tag == TAG_DET;
    READINGS(x, p, i, somebody)
        if (x->tag == TAG_APTC && !x->pro && !x->en && x->lemma->event == EVENT_REQUEST && x->features & F_FEM && IN(x->lemma->event_frames, EFRAME_R_OBJ)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The party of X, the ruling one", written like "the ruler": behind the name of a body whose first word is of its gender, with no name
 * behind it. */
static void ruling_like_rulers(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    uint32_t begin = i && p->inside[i - 1] ? p->inside[i - 1] - 1 : i;
    const reading *n = begin < i ? p->k[begin].chosen : NULL;
    if (!n || r->pro != PRO_DET || r->en || !IN(r->lemma->classes, CLASS_HUMAN) || !(r->features & F_SING) || p->phrases[begin].end != i || p->phrases[begin].actor < 0 || p->phrases[i].end || p->inside[i])
        return;
    bool body = n->tag == TAG_NOUN && IN(n->lemma->classes, CLASS_ORG) && IN(n->lemma->classes, CLASS_GROUP) && n->features & F_SING && ((n->features ^ r->features) & F_FEM) == 0;
    if (!body || (i + 1 < p->t->ntokens && (tag_at(p, i + 1) == TAG_PROPN || (p->k[i + 1].chosen && p->k[i + 1].chosen->guessed) || p->phrases[i + 1].actor >= 0)))
        return;
    READINGS(x, p, i, true)
        if ((x->tag == TAG_APTC || x->tag == TAG_ADJ) && x->pro == PRO_DET && !x->en && x->features & F_SING && ((n->features ^ x->features) & F_FEM) == 0) {
            p->k[i].chosen = x;
            return;
        }
}

/* "The exploding barrels", written like "the explosive": behind things in the plural, with the article as they have it, stands what
 * they are like. */
static void explosives_like_attributes(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *n = i ? p->k[i - 1].chosen : NULL;
    bool things = n && n->tag == TAG_NOUN && n->pro & PRO_DET && n->features & F_PLUR && !n->en && !IN(n->lemma->classes, CLASS_HUMAN);
    READINGS(x, p, i, things && r->pro == PRO_DET && !r->en && r->features & F_FEM && r->features & F_SING && IN(r->lemma->classes, CLASS_VIOLENT) && !p->phrases[i].end && !p->inside[i])
        if (x->tag == TAG_APTC && x->pro == PRO_DET && !x->en && x->features & F_FEM && x->features & F_SING) {
            p->k[i].chosen = x;
            return;
        }
}

/* In their order, each while the word is still read as a noun. */
static void (*const of_nouns[])(parse *, uint32_t) = {
    explosives_like_attributes,
    ruling_like_rulers,
    calling_like_preachers,
    attributes_of_attacks,
    coordinated_attacks,
    strong_like_forces,
    lands_like_duals,
    general_like_years,
    piloted,
    names_led_by_li,
    names_led_by_bi,
    attributes_like_nouns,
    things_and_women,
    due_like_rapporteurs,
    lightning_visits,
};

void settle_noun(parse *p, uint32_t i) { while_read_as(p, i, TAG_NOUN, of_nouns, sizeof of_nouns / sizeof *of_nouns); }

/* Nothing that could be a genitive stands at token i. */
static bool no_genitive(const parse *p, uint32_t i)
{
    const token *k = i < p->t->ntokens ? &p->k[i] : NULL;
    if (!k || k->kind == TOKEN_STOP || k->kind == TOKEN_COMMA || k->kind == TOKEN_CLOSE || (k->kind == TOKEN_QUOTE && k->quote < 0))
        return true;
    const reading *n = k->chosen;
    return n && k->kind == TOKEN_WORD && !(n->pro & PRO_AND) && (n->tag == TAG_ADP || n->tag == TAG_COMP || n->tag == TAG_REL || n->tag == TAG_SCONJ || finite_tag(n->tag) || n->pro & (PRO_BI | PRO_LI));
}

/* "A practical solution", "a similar example (acc.)", written like "the two works of": a dual or plural in the construct
 * state has a genitive behind it. What may be somebody's name or "my work" stays as it is. */
void settle_construct(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL;
    if (!(r->features & F_CONSTRUCT) || !(r->features & (F_DUAL | F_PLUR)) || r->en || !p->k[i].word || p->phrases[i].end || p->inside[i] || (i + 1 < p->t->ntokens && p->phrases[i + 1].end && p->phrases[i + 1].actor >= 0) || !no_genitive(p, i + 1))
        return;
    bool described = before && (before->tag == TAG_NOUN || before->tag == TAG_MASDAR || before->tag == TAG_ADJ) && !(before->pro & PRO_DET) && !before->en;
    READINGS(x, p, i, true) {
        bool accusative = x->features & F_ACC && x->features & F_SING;
        if (x->tag == TAG_ADJ && !x->en && x->pro == r->pro && !(x->features & F_CONSTRUCT) && (accusative || described)) {
            p->k[i].chosen = x;
            break;
        }
    }
}

void settle_determiner(parse *p, uint32_t i)
{
    several(p, i);
    for (uint32_t r = 0; p->k[i].chosen->pro & PRO_KA && r < p->k[i].word->nreadings; r++)
        if (p->k[i].word->readings[r].lemma->role == ROLE_ALSO) { /* "likewise" is no "like that" */
            p->k[i].chosen = &p->k[i].word->readings[r];
            return;
        }
}
