/* clause_verbs.c: verbs read as nouns, masdars or a preposition where the clause would have no verb: at the head of a sentence behind its subject,
 * behind "that" and a name, between a subject and its object. The rules are like those of homographs.c. */
#include "homographs.h"

/* "that Macron offered his congratulations": behind that and a name the clause has a verb; where none is
 * chosen, the word behind the name that may be one is it, if a preposition or its like follows. */
static void verbs_behind_names(parse *p, uint32_t i)
{
    if (i + 3 >= p->t->ntokens)
        return;
    if (!is_comp(p, i) || en_at(p, i))
        return;
    uint32_t v = i + 1;
    while (v + 1 < p->t->ntokens && v < i + 6 && p->k[v].chosen && (tag_at(p, v) == TAG_PROPN || (p->phrases[v].actor >= 0 && p->phrases[v].end > v)))
        v = p->phrases[v].actor >= 0 && p->phrases[v].end > v ? p->phrases[v].end : v + 1;
    const reading *r = p->k[v].chosen;
    if (v == i + 1 || v + 1 >= p->t->ntokens || !r || !(r->tag == TAG_MASDAR || r->tag == TAG_NOUN) || r->pro || r->en || r->features & F_ACC || p->phrases[v].end || p->inside[v])
        return;
    const reading *next = p->k[v + 1].chosen;
    bool led = next && (next->tag == TAG_ADP || next->tag == TAG_COMP || next->pro & (PRO_BI | PRO_LI));
    for (uint32_t j = v + 1; led && j < p->t->ntokens && j < v + 30 && p->k[j].kind == TOKEN_WORD && !is_comp(p, j) && role_at(p, j) != ROLE_REL; j++)
        led = !is_finite(p, j);
    READINGS(x, p, v, led)
        if (bare_verb(x)) {
            p->k[v].chosen = x;
            break;
        }
}

/* The token behind the definite body or person that begins at token i, with its genitive and adjectives: "the Sudanese
 * army", "the forces of the Sudanese army"; i: none stands there. */
static uint32_t behind_body(const parse *p, uint32_t i)
{
    uint32_t k = i, end = p->t->ntokens;
    if (p->phrases[i].actor >= 0 && p->phrases[i].end > i)
        return p->phrases[i].end;
    while (k < end && k < i + 4 && p->k[k].chosen && tag_at(p, k) == TAG_PROPN && !en_at(p, k) && !has_article(p, k) && (k == i || !joined_by_waw(p, k)))
        k++;
    if (k > i)
        return k;
    while (k + 1 < end && k < i + 3 && p->k[k].chosen && tag_at(p, k) == TAG_NOUN && !has_article(p, k) && !en_at(p, k) && !(pro_at(p, k) && k > i) && (tag_at(p, k + 1) == TAG_NOUN || tag_at(p, k + 1) == TAG_MASDAR))
        k++;
    if (!p->k[k].chosen || !has_article(p, k) || (tag_at(p, k) != TAG_NOUN && tag_at(p, k) != TAG_MASDAR) || (pro_at(p, k) & ~PRO_DET && k > i) || !(has(p, i, CLASS_HUMAN) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP) || (k == i && p->k[i].chosen->lemma->mode == MODE_SEIZE))) /* also "the occupation": who occupies */
        return i;
    for (k++; k < end && p->k[k].chosen && tag_at(p, k) == TAG_ADJ && pro_at(p, k) == PRO_DET;)
        k++;
    return k;
}

/* Behind ", in a statement,", ", on Thursday," or "yesterday", "also" at token i; i: nothing of the kind stands there. */
static uint32_t over_aside(const parse *p, uint32_t i)
{
    enum { LONG = 9 };
    uint32_t n = p->t->ntokens, k = i;
    if (k < n && is_kind(p, k, TOKEN_COMMA)) {
        for (k++; k < n && k < i + LONG && p->k[k].kind != TOKEN_STOP; k++) {
            if (is_kind(p, k, TOKEN_COMMA))
                return k > i + 1 ? k + 1 : i;
            if ((is_finite(p, k) && !may_have(p, k, CLASS_DAYPART)) || is_comp(p, k) || role_at(p, k) == ROLE_REL || pro_at(p, k) & PRO_AND)
                return i;
        }
        return i;
    }
    while (k < n && p->k[k].chosen && !pro_at(p, k) && (tag_at(p, k) == TAG_ADV || has(p, k, CLASS_RELDAY)))
        k++;
    return k;
}

/* "that the Sudanese army flew raids": behind that and one who can act, or two, or at the head of a sentence that begins
 * with him, the clause has a verb; where none is chosen, the bare masdar right behind him that may be one in his gender
 * and number is it. */
static void verbs_behind_bodies(parse *p, uint32_t i)
{
    const reading *n = p->k[i].chosen;
    uint32_t v = n && !(n->pro & ~PRO_DET) ? behind_body(p, i) : i;
    bool two = v > i && v + 1 < p->t->ntokens && p->k[v].chosen && joined_by_waw(p, v) && !(pro_at(p, v) & PRO_PREP) && behind_body(p, v) > v;
    if (two)
        v = behind_body(p, v);
    else if (n && n->features & F_DUAL && !(n->features & F_CONSTRUCT) && IN(n->lemma->classes, CLASS_HUMAN) && !(n->pro & ~PRO_DET) && !n->en) {
        two = true; /* "the two presidents discussed", "that two soldiers were killed", written like "a killing" */
        v = n->pro & PRO_DET ? v : i + 1;
    }
    else if (n && (!(n->features & F_SING) || n->tag == TAG_PROPN))
        return;
    uint32_t body = v;
    v = body > i ? over_aside(p, body) : body;
    bool noun = v > i && v + 1 < p->t->ntokens && p->k[v].chosen && tag_at(p, v) == TAG_NOUN && (has_article(p, body - 1) || p->phrases[i].end == body); /* "that the army demanded", written like "a student": no genitive can stand there */
    bool masdar = v > i && v + 1 < p->t->ntokens && p->k[v].chosen && (tag_at(p, v) == TAG_MASDAR || (noun && !(p->k[v].chosen->features & F_ACC)) || (two && tag_at(p, v) == TAG_NOUN && p->k[v].chosen->features & F_ACC));
    if (!masdar || pro_at(p, v) || en_at(p, v))
        return;
    bool verbless = true;
    for (uint32_t j = v + 1; verbless && j < p->t->ntokens && j < v + 22 && p->k[j].kind == TOKEN_WORD && !is_comp(p, j) && role_at(p, j) != ROLE_REL && role_at(p, j) != ROLE_WHILE; j++) {
        if (is_finite(p, j) && (pro_at(p, j) & PRO_AND || role_at(p, j - 1) == ROLE_OR || role_at(p, j - 1) == ROLE_THEN))
            break; /* joined to the verb looked for */
        verbless = !is_finite(p, j);
    }
    READINGS(x, p, v, verbless) {
        bool both = two && x->tag == TAG_PERF && x->features & F_DUAL && !x->pro && !x->en;
        if (two ? both : bare_verb(x) && x->tag == TAG_PERF && !((x->features & F_FEM) ^ (n->features & F_FEM)) && (tag_at(p, v) == TAG_MASDAR || x->lemma->event || x->lemma->cue)) {
            p->k[v].chosen = x;
            break;
        }
    }
}

/* "That X shelled it", written like "its shelling", "that the police hit her", like "her blow": behind "that" and a name or a
 * body, where no other verb follows. */
static void verbs_behind_that_name(parse *p, uint32_t that)
{
    enum { CLAUSE = 20 };
    uint32_t n = p->t->ntokens, who = that + 1, i = who < n && p->k[who].chosen && !(pro_at(p, who) & ~PRO_DET) ? behind_body(p, who) : n;
    const reading *r = i < n && i > who ? p->k[i].chosen : NULL;
    bool name = r && p->phrases[who].actor >= 0, she = r && p->k[who].chosen->features & F_FEM;
    if (!r || !r->en || r->pro || !(r->tag == TAG_MASDAR || (!name && r->tag == TAG_NOUN)) || p->inside[i])
        return;
    for (uint32_t j = i + 1; j < n && j < i + CLAUSE && p->k[j].kind == TOKEN_WORD; j++)
        if (is_finite(p, j) || (j == i + 1 && (tag_at(p, j) == TAG_ADJ || pro_at(p, j) & PRO_LI)))
            return;
    READINGS(x, p, i, true) {
        bool did = name || (x->lemma->event && she == ((x->features & F_FEM) != 0) && x->features & F_SING);
        if (x->tag == TAG_PERF && x->en == r->en && !x->pro && x->features & F_3RD && did) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* Behind "that he": what shows that a bare noun is the verb of the clause: its object, or what a preposition leads. */
static bool wake_of_verb(const parse *p, const reading *r, const reading *verb, uint32_t next)
{
    const reading *n = p->k[next].chosen;
    if (!n || n->pro & PRO_LI || n->lemma->role == ROLE_MIN) /* "it is a kind of", "a lesson for all" */
        return false;
    bool object = n->tag == TAG_NOUN || n->tag == TAG_MASDAR || n->tag == TAG_PROPN;
    if (object && !(n->pro & ~PRO_DET) && r->tag == TAG_MASDAR && verb->lemma == r->lemma)
        return true;
    if (object && n->features & F_ACC && !n->pro && !n->en && !(n->features & (F_DUAL | F_PLUR)))
        return IN(verb->lemma->classes, CLASS_LIGHT);
    bool phrase = n->tag == TAG_ADP || (n->pro & PRO_BI && !n->en), pointed = n->tag == TAG_DET && n->lemma->role == ROLE_DEM;
    return (phrase || pointed) && !IN(r->lemma->classes, CLASS_HUMAN) && !IN(r->lemma->classes, CLASS_TIMEUNIT);
}

/* "That he raised a suit", "that he discussed this with", "that she fights on", written like "raising", "research", "a fight":
 * behind "that he" a bare noun with the wake of a verb is one that agrees with him; behind "that she" a noun that is not
 * feminine is none. */
static void verbs_behind_that_he(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (!r || i + 1 >= p->t->ntokens || r->pro || r->features & F_ACC || p->phrases[i].end || (r->tag != TAG_MASDAR && r->tag != TAG_NOUN && !(r->tag == TAG_PROPN && r->guessed)))
        return;
    bool he = en_at(p, i - 1) == EN_3MS, she = en_at(p, i - 1) == EN_3FS;
    READINGS(x, p, i, he || she) {
        if (!finite_tag(x->tag) || x->pro || x->en != r->en || !(x->features & F_3RD) || !(x->features & F_SING) || x->features & (F_JUSSIVE | F_PASSIVE) || (!x->guessed && x->weight <= 10))
            continue;
        bool hers = she && x->features & F_FEM && (r->tag == TAG_PROPN || !(r->features & F_FEM)), his = he && !r->en && x->tag == TAG_PERF && x->features & F_MASC && !x->guessed;
        if (hers || (his && r->tag != TAG_PROPN && wake_of_verb(p, r, x, i + 1))) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* The token behind "on Wednesday evening", "but later on Monday", "in the city of Aleppo", "since that day", "after that", with
 * which a sentence begins at token `first`; first: it does not. */
static uint32_t behind_setting(const parse *p, uint32_t first)
{
    enum { FAR = 8 };
    bool set = false, open = false, in = false;
    uint32_t k = first, next;
    if (first + 3 < p->t->ntokens && role_at(p, first) == ROLE_TIMEPREP && !en_at(p, first) && role_at(p, first + 1) == ROLE_DEM && !pro_at(p, first + 1))
        return first + 2 + has_article(p, first + 2);
    const image_lemma *fixed = p->phrases[first].lemma;
    if (fixed && (fixed->tag == TAG_ADV || IN(fixed->classes, CLASS_FORMULA)) && p->phrases[first].end < p->t->ntokens)
        return p->phrases[first].end; /* "for his part" */
    for (; k < p->t->ntokens && k < first + FAR; k = next) {
        bool day = has(p, k, CLASS_WEEKDAY) || has(p, k, CLASS_RELDAY) || has(p, k, CLASS_MONTH), unit = day || has(p, k, CLASS_TIMEUNIT) || has(p, k, CLASS_DAYPART);
        bool led = (role_at(p, k) == ROLE_FI || role_at(p, k) == ROLE_MIN || (role_at(p, k) == ROLE_BUT && k == first)) && !en_at(p, k);
        bool town = in && (p->phrases[k].actor >= 0 ? IN(p->im->actors[p->phrases[k].actor].classes, CLASS_PLACE) : tag_at(p, k) == TAG_PROPN && has(p, k, CLASS_PLACE)), land = in && tag_at(p, k) == TAG_NOUN && has(p, k, CLASS_PLACE);
        next = town && p->phrases[k].end > k ? p->phrases[k].end : k + 1;
        if (!unit && !led && !town && !land && !(set && (tag_at(p, k) == TAG_ADJ || is_kind(p, k, TOKEN_COMMA) || is_kind(p, k, TOKEN_NUMBER))))
            break;
        open = led || (!town && !day && (unit || land) && !has_article(p, k)); /* "the day of the killing of" */
        set |= unit || town || land;
        in |= role_at(p, k) == ROLE_FI;
    }
    return set && !open ? k : first;
}

/* "On Wednesday the governor rejected", written like "the rejection of": behind the time or place with which the sentence
 * begins at token `first`, before somebody. */
static void verbs_behind_setting(parse *p, uint32_t first)
{
    uint32_t i = behind_setting(p, first);
    const reading *r = i > first && i + 1 < p->t->ntokens ? p->k[i].chosen : NULL, *next = r ? p->k[i + 1].chosen : NULL;
    bool noun = r && (r->tag == TAG_NOUN || r->tag == TAG_MASDAR) && !r->pro && !r->en && !(r->features & F_ACC) && !p->phrases[i].end && !p->inside[i];
    bool people = next && next->tag == TAG_NOUN && (IN(next->lemma->classes, CLASS_HUMAN) || IN(next->lemma->classes, CLASS_ARMED) || IN(next->lemma->classes, CLASS_ORG) || IN(next->lemma->classes, CLASS_GROUP));
    bool somebody = noun && !(next && next->pro & ~PRO_DET) && (people || p->phrases[i + 1].actor >= 0 || tag_at(p, i + 1) == TAG_PROPN || tag_at(p, i + 1) == TAG_NUM || is_kind(p, i + 1, TOKEN_NUMBER));
    READINGS(x, p, i, somebody)
        if (bare_verb(x) && x->tag == TAG_PERF && x->features & F_MASC && !(x->features & F_PASSIVE) && (x->lemma->event || x->lemma->cue)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "After the closing of the stations Sisi wrote", written like "books": a bare noun behind a definite one is nothing of it;
 * before somebody it is the verb. */
static void verbs_like_bare_nouns(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL, *next = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL;
    if (!before || !next || r->pro || r->en || r->features & F_ACC || p->phrases[i].end || p->inside[i] || !p->k[i].word->cue || (before->tag != TAG_NOUN && before->tag != TAG_MASDAR) || before->pro != PRO_DET)
        return;
    bool somebody = p->phrases[i + 1].actor >= 0 || (next->tag == TAG_NOUN && next->pro == PRO_DET && IN(next->lemma->classes, CLASS_TITLE) && IN(next->lemma->classes, CLASS_HUMAN));
    READINGS(x, p, i, somebody)
        if (bare_verb(x) && x->tag == TAG_PERF && x->lemma->cue) {
            p->k[i].chosen = x;
            break;
        }
}

/* "The gunman entered the building", "the gunman [who] entered", written like "income": between somebody, or the head of the sentence
 * and somebody, and a definite place. */
static bool enters(const parse *p, uint32_t i)
{
    const reading *before = i ? p->k[i - 1].chosen : NULL;
    uint32_t next = i + 1, who = i ? i - 1 : i;
    bool opens = !before || is_comp(p, who) || before->tag == TAG_PUNCT || before->tag == TAG_AUX || role_at(p, who) == ROLE_QAD;
    if (opens) {
        who = next;
        next = behind_body(p, who);
    }
    const reading *he = who < p->t->ntokens ? p->k[who].chosen : NULL;
    bool somebody = he && !(he->pro & ~PRO_DET) && ((he->pro & PRO_DET && he->tag == TAG_NOUN && (IN(he->lemma->classes, CLASS_HUMAN) || IN(he->lemma->classes, CLASS_ARMED))) || (p->phrases[who].actor >= 0 && !opens)) && !(he->features & (F_FEM | F_PLUR));
    return somebody && next > who && next < p->t->ntokens && p->k[next].chosen && tag_at(p, next) == TAG_NOUN && pro_at(p, next) == PRO_DET && has(p, next, CLASS_PLACE);
}

static void entered_like_income(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    if (r->pro || r->en || r->features & F_ACC || r->lemma->classes & ~((uint64_t)1 << CLASS_THING) || r->lemma->event || p->phrases[i].end || p->inside[i])
        return;
    READINGS(x, p, i, enters(p, i))
        if (bare_verb(x) && x->tag == TAG_PERF && x->features & F_MASC && x->features & F_SING) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Trump warned of (min)", "the minister went to", written like "caution", "a turn": behind somebody and before what a preposition
 * leads a bare noun is nothing of his. */
static void verbs_behind_somebody(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *who = i ? p->k[i - 1].chosen : NULL;
    if (!who || i + 1 >= p->t->ntokens || r->pro || r->en || r->features & F_ACC || IN(r->lemma->classes, CLASS_HUMAN) || p->phrases[i].end || p->inside[i] || who->pro & ~PRO_DET || who->en)
        return;
    bool name = who->tag == TAG_PROPN && !IN(who->lemma->classes, CLASS_PLACE) && !IN(who->lemma->classes, CLASS_GIVEN), man = who->tag == TAG_NOUN && who->pro == PRO_DET && IN(who->lemma->classes, CLASS_HUMAN) && !(who->features & (F_FEM | F_PLUR));
    bool led = is_comp(p, i + 1) || (tag_at(p, i + 1) == TAG_ADP && !p->phrases[i + 1].lemma && !en_at(p, i + 1));
    READINGS(x, p, i, led && (name || man))
        if (bare_verb(x) && x->tag == TAG_PERF && x->features & F_MASC && x->features & F_SING && (x->lemma->cue || x->lemma->event)) {
            p->k[i].chosen = x;
            break;
        }
}

/* "That Kim pledged also to destroy", written like "the pledge of": behind a name or a definite noun, before an adverb and
 * what a preposition leads, a bare noun would hang on nothing. */
void verb_before_adverb(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *before = i ? p->k[i - 1].chosen : NULL, *led = i + 2 < p->t->ntokens ? p->k[i + 2].chosen : NULL;
    if (!before || !led || r->pro || r->en || r->features & F_ACC || p->phrases[i].end || p->inside[i] || tag_at(p, i + 1) != TAG_ADV || !(before->tag == TAG_PROPN || (before->tag == TAG_NOUN && before->pro & PRO_DET)))
        return;
    bool goes_on = led->tag == TAG_ADP || led->pro & (PRO_BI | PRO_LI);
    for (uint32_t j = i; goes_on && j-- > 0 && i - j < 12 && p->k[j].kind == TOKEN_WORD && !is_comp(p, j) && role_at(p, j) != ROLE_REL;)
        goes_on = !is_finite(p, j) || tag_at(p, j) == TAG_AUX;
    READINGS(x, p, i, goes_on)
        if (bare_verb(x) && x->tag == TAG_PERF && x->features & F_MASC) {
            p->k[i].chosen = x;
            break;
        }
}

/* An indefinite noun in the accusative singular, which shows its alef: it governs no genitive. */
static bool shows_alef(const reading *r)
{
    return r && r->features & F_ACC && r->features & F_SING && !r->pro && !r->en;
}

/* "That a gunman killed a policeman", "a statement [in which] he refused", written like "the killing of": what bears the alef of the
 * accusative behind "that", or as a noun and its adjectives, has a verb and no genitive. */
void verb_behind_accusative(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *who = i > 1 ? p->k[i - 1].chosen : NULL;
    if (!shows_alef(who) || r->pro || r->en)
        return;
    bool human = IN(who->lemma->classes, CLASS_HUMAN), subject = human && is_comp(p, i - 2) && !en_at(p, i - 2) && (who->tag == TAG_NOUN || who->tag == TAG_PPTC || who->tag == TAG_APTC || who->tag == TAG_ADJ);
    bool victim = human && who->tag == TAG_NOUN && r->lemma->event == EVENT_ASSAULT && IN(r->lemma->event_frames, EFRAME_SUBJ_R); /* "buried a man [who] was killed by" */
    uint32_t noun = i - 1;
    while (noun && tag_at(p, noun) == TAG_ADJ && shows_alef(p->k[noun].chosen))
        noun--;
    bool told = r->tag == TAG_MASDAR && tag_at(p, noun) == TAG_NOUN && shows_alef(p->k[noun].chosen) && !may_be(p, noun, TAG_ADV) && !p->inside[i];
    if (told && noun > 1 && (is_kind(p, noun - 1, TOKEN_NUMBER) || tag_at(p, noun - 1) == TAG_NUM) && is_finite(p, noun - 2))
        return; /* "180 deputies backed the blocking of" */
    const reading *of = told ? p->k[noun].chosen : who;
    READINGS(x, p, i, subject || victim || told)
        if (x->tag == TAG_PERF && !x->pro && !x->en && x->features & F_3RD && x->features & F_SING && ((x->features ^ of->features) & F_FEM) == 0 && !(x->features & F_PASSIVE)) {
            p->k[i].chosen = x;
            return;
        }
}

/* "That the driver ran over an officer", "a battle that is a symbol", written like "the running over of": before an indefinite noun that
 * bears the alef of the accusative stands no masdar, which would govern the genitive, but a verb: she does it behind a feminine,
 * where the word may be the imperfect. */
void verb_before_accusative(parse *p, uint32_t i)
{
    enum { FAR = 16 };
    const reading *r = p->k[i].chosen, *object = i + 1 < p->t->ntokens ? p->k[i + 1].chosen : NULL, *prev = i ? p->k[i - 1].chosen : NULL;
    if (r->pro || r->en || r->features & F_ACC || r->guessed || p->phrases[i].end || p->inside[i] || !object || object->tag != TAG_NOUN || !shows_alef(object) || may_be(p, i + 1, TAG_ADV) || may_have(p, i + 1, CLASS_DAYPART))
        return;
    if (prev && (prev->tag == TAG_ADP || prev->tag == TAG_NUM || is_kind(p, i - 1, TOKEN_NUMBER) || (prev->pro & PRO_PREP && tag_at(p, i - 1) != TAG_NOUN)))
        return; /* "more than a decade [of] siege" */
    for (uint32_t k = i; k > 0 && i - k < FAR && p->k[k - 1].kind != TOKEN_STOP && !is_comp(p, k - 1) && role_at(p, k - 1) != ROLE_REL; k--)
        if (is_finite(p, k - 1)) {
            if (p->k[k - 1].chosen->lemma->cue && p->k[k - 1].chosen->lemma->cue != CUE_ACCUSE)
                return; /* "confirmed [the] holding [of] a meeting", misspelled */
            break;
        }
    bool she = prev && prev->features & F_FEM;
    const reading *verb = NULL;
    READINGS(x, p, i, true)
        if ((x->tag == TAG_PERF || x->tag == TAG_IMPF) && !x->pro && !x->en && x->features & F_3RD && x->features & F_SING && !(x->features & F_PASSIVE) && x->weight > 10 && (!verb || (she && x->tag == TAG_IMPF && verb->tag == TAG_PERF)))
            verb = x;
    if (verb)
        p->k[i].chosen = verb;
}

/* "Morocco about its thanks": somebody, or a pronoun behind a preposition, and what he feels behind an. Where the clause begins with
 * the word (opens), anybody may feel what is called his or theirs, also further from it, and somebody what is not called so. */
static bool feels_about(const parse *p, uint32_t i, bool opens)
{
    enum { FAR = 5, FURTHER = 14 };
    bool pronoun = tag_at(p, i) == TAG_ADP && en_at(p, i);
    bool somebody = p->phrases[i].actor >= 0 || tag_at(p, i) == TAG_PROPN || has(p, i, CLASS_HUMAN) || has(p, i, CLASS_ORG) || has(p, i, CLASS_GROUP);
    bool anybody = opens && tag_at(p, i) != TAG_MASDAR && !en_at(p, i);
    if (!pronoun && !somebody && !anybody)
        return false;
    uint32_t end = i + (opens ? FURTHER : FAR);
    for (uint32_t k = i; k + 1 < p->t->ntokens && k < end; k++) {
        if (p->k[k].kind != TOKEN_WORD && (!opens || p->k[k].kind == TOKEN_STOP || p->k[k].kind == TOKEN_COLON))
            return false;
        bool told = opens && k > i && (role_at(p, k - 1) == ROLE_REL || en_at(p, k)); /* "in a statement that he wrote" */
        if ((finite_tag(tag_at(p, k)) && !told) || (opens && k > i && tag_at(p, k) == TAG_APTC && !has_article(p, k) && !en_at(p, k)))
            return false;
        if (role_at(p, k) == ROLE_AN && !en_at(p, k)) {
            uint32_t felt = k + 1 + (opens && k + 2 < p->t->ntokens && p->k[k + 1].kind == TOKEN_QUOTE);
            return k > i && (tag_at(p, felt) == TAG_NOUN || tag_at(p, felt) == TAG_MASDAR) && (en_at(p, felt) || (opens && somebody));
        }
    }
    return false;
}

/* "Voiced (also) about", written like "via (also)": what is voiced stands behind an. */
void voiced_like_via(parse *p, uint32_t i)
{
    if (i + 2 >= p->t->ntokens || p->k[i].chosen->lemma->role != ROLE_PLACEPREP || p->k[i].chosen->en)
        return;
    READINGS(x, p, i, true) {
        if (x->tag == TAG_PERF && x->lemma->cue == CUE_EXPRESS && x->pro == p->k[i].chosen->pro && !x->en && x->features & F_3RD) {
            bool opens = x->pro & (PRO_AND | PRO_SO) || i == 0 || p->k[i - 1].kind != TOKEN_WORD || role_at(p, i - 1) == ROLE_HAYTHU;
            if ((opens && role_at(p, i + 1) == ROLE_AN && !en_at(p, i + 1)) || (tag_at(p, i + 1) == TAG_ADV && role_at(p, i + 2) == ROLE_AN) || feels_about(p, i + 1, opens))
                p->k[i].chosen = x;
            return;
        }
    }
}

void settle_main_verb(parse *p, uint32_t first)
{
    verbs_behind_bodies(p, first);
    verbs_behind_setting(p, first);
}

/* "After (ba'da an) the soldiers beat him", written like "his beating": behind "after that" stands a verb. */
static void verbs_behind_after_that(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool noun = r && (r->tag == TAG_MASDAR || r->tag == TAG_NOUN) && !(r->pro & ~PRO_AND) && r->features & F_SING && !p->phrases[i].end && !p->inside[i];
    const reading *best = NULL;
    READINGS(x, p, i, noun)
        if (x->tag == TAG_PERF && x->en == r->en && !x->pro && x->features & F_3RD && x->features & F_SING && !(x->features & (F_PASSIVE | F_JUSSIVE)) && (!best || x->weight > best->weight))
            best = x;
    if (!best)
        return;
    p->k[i].chosen = best;
    READINGS(x, p, i + 1, i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_ADJ && has_article(p, i + 1)) /* "the opposition", its subject, and no attribute */
        if (x->tag == TAG_NOUN && x->pro == p->k[i + 1].chosen->pro && (IN(x->lemma->classes, CLASS_ORG) || IN(x->lemma->classes, CLASS_GROUP) || IN(x->lemma->classes, CLASS_HUMAN))) {
            p->k[i + 1].chosen = x;
            return;
        }
}

void settle_led_verb(parse *p, uint32_t i)
{
    bool more = i + 1 < p->t->ntokens;
    if (tag_at(p, i) == TAG_AUX) {
        const reading *n = more ? p->k[i + 1].chosen : NULL;
        bool had = n && p->k[i].chosen->tag == TAG_AUX && p->k[i].chosen->features & F_SING && !(pro_at(p, i) & PRO_SO) && (IN(n->lemma->classes, CLASS_ORG) || IN(n->lemma->classes, CLASS_HUMAN) || IN(n->lemma->classes, CLASS_GROUP)); /* "the army had imposed" */
        if (n && (n->features & F_DUAL || had))
            verbs_behind_bodies(p, i + 1);
        return;
    }
    verbs_behind_names(p, i);
    if (more && i && role_at(p, i) == ROLE_ANNA && !en_at(p, i) && !pro_at(p, i) && role_at(p, i - 1) == ROLE_TIMEPREP && !en_at(p, i - 1))
        verbs_behind_after_that(p, i + 1);
    if (more && (role_at(p, i) == ROLE_BUT || role_at(p, i) == ROLE_WHILE) && !en_at(p, i))
        verbs_behind_bodies(p, i + 1);
    if (more && is_comp(p, i) && en_at(p, i))
        verbs_behind_that_he(p, i + 1);
    if (more && is_comp(p, i) && !en_at(p, i)) {
        verbs_behind_bodies(p, i + 1);
        verbs_behind_that_name(p, i);
    }
}

/* The nearest verb before token i, in its clause, is a perfect that the masculine singular did, and between them stands no masdar,
 * to which another could be joined. */
static bool behind_perfect(const parse *p, uint32_t i)
{
    enum { FAR = 24, DISASTER = 6 }; /* value of a thing in nouns.tsv */
    bool deed = false;
    for (uint32_t k = i; k-- > 0 && i - k < FAR;) {
        const reading *r = p->k[k].chosen;
        role_id role = role_at(p, k);
        if (p->k[k].kind != TOKEN_WORD ? !is_kind(p, k, TOKEN_COMMA) : !r || is_comp(p, k) || role == ROLE_WHILE || role == ROLE_BUT || role == ROLE_OR)
            return false;
        if (!r || p->k[k].kind != TOKEN_WORD)
            continue;
        if (finite_tag(r->tag)) {
            bool he = r->tag == TAG_PERF && r->features & F_3RD && r->features & F_SING && r->features & F_MASC && !(r->features & F_PASSIVE);
            if (!he && k > 0 && role_at(p, k - 1) == ROLE_REL)
                continue; /* "killed the woman who had seen him and fled" */
            bool asks = r->lemma->event == EVENT_AGREE || r->lemma->event == EVENT_REQUEST || r->lemma->event == EVENT_THREATEN || r->lemma->event == EVENT_ACCUSE;
            if (deed && (!IN(r->lemma->classes, CLASS_LIGHT) || IN(r->lemma->classes, CLASS_RECEIVE) || IN(r->lemma->classes, CLASS_HAPPEN)))
                return false; /* "saw battles and shelling"; but "launched an attack and killed" */
            return he && !asks && !r->lemma->cue && !IN(r->lemma->classes, CLASS_PLAN) && !IN(r->lemma->classes, CLASS_MAYBE);
        }
        bool led = r->pro & PRO_PREP || (k > 0 && tag_at(p, k - 1) == TAG_ADP && !en_at(p, k - 1));
        deed |= r->tag == TAG_NOUN && r->lemma->event;
        bool disaster = r->tag == TAG_NOUN && IN(r->lemma->classes, CLASS_THING) && r->lemma->value == DISASTER; /* "the storm that hit X and killed": no deed */
        if (r->tag == TAG_MASDAR || (r->tag == TAG_NOUN && r->pro & PRO_LI && r->en) || (led && !has_article(p, k) && !r->en && may_be(p, k, TAG_MASDAR)) || disaster || (r->tag == TAG_NOUN && ((r->lemma->event && led) || IN(r->lemma->classes, CLASS_FACT))))
            return false;
    }
    return false;
}

/* "Entered the town and flew raids", "as he flew, too, raids", written like "and the flying of": joined to a clause. */
void verb_joined_to_clause(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    bool as = i && role_at(p, i - 1) == ROLE_AS && p->k[i - 1].len == 3, then = i && role_at(p, i - 1) == ROLE_THEN;
    if (i + 1 >= p->t->ntokens || r->en || r->features & F_ACC || p->phrases[i].end || p->inside[i] || !(r->pro == PRO_AND || (!r->pro && (as || then))))
        return;
    const reading *object = p->k[i + 1].chosen;
    bool noun = r->tag == TAG_NOUN, governs = object && (object->pro == PRO_DET || object->tag == TAG_PROPN || p->phrases[i + 1].actor >= 0 || object->tag == TAG_ADP || object->en) && (has_article(p, i - 1) || tag_at(p, i - 1) == TAG_PROPN || en_at(p, i - 1));
    READINGS(x, p, i, (as && !r->pro) || (behind_perfect(p, i) && (!noun || governs)))
        if (x->tag == TAG_PERF && (!noun || ((x->lemma->event || x->lemma->cue) && x->lemma->mode != MODE_CONVICT)) && x->pro == r->pro && !x->en && x->features & F_3RD && x->features & F_SING && x->features & F_MASC && !(x->features & (F_PASSIVE | F_JUSSIVE)) && x->weight > 10) {
            p->k[i].chosen = x;
            break;
        }
}

/* "Which bears the name of", "may be that it (f.) changes", "before it saves", written like "the change of": behind a relative pronoun,
 * and behind the "that" of what may be, is wished or was before, stands a verb. */
void verb_behind_that(parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen, *led = i > 1 ? p->k[i - 2].chosen : NULL;
    if (!i || r->pro || r->features & F_ACC || p->phrases[i].end || p->inside[i])
        return;
    bool which = role_at(p, i - 1) == ROLE_REL && tag_at(p, i - 1) == TAG_REL, that = !which && role_at(p, i - 1) == ROLE_ANNA && !en_at(p, i - 1) && !pro_at(p, i - 1) && p->k[i - 1].len == 2 && led;
    bool tells = led && (led->lemma->cue || IN(led->lemma->classes, CLASS_FACT) || IN(led->lemma->classes, CLASS_REPORTED) || IN(led->lemma->classes, CLASS_BELIEF));
    that = that && !tells && !p->inside[i - 1] && (led->tag == TAG_PERF || led->tag == TAG_IMPF || led->tag == TAG_ADJ || led->tag == TAG_PPTC || led->tag == TAG_NOUN || led->tag == TAG_MASDAR || led->lemma->role == ROLE_TIMEPREP || led->lemma->role == ROLE_WITHOUT);
    READINGS(x, p, i, which || that) {
        bool mood = x->tag == TAG_IMPF || (which && x->tag == TAG_PERF);
        if (mood && !x->pro && x->en == r->en && x->features & F_3RD && x->features & F_SING && !(x->features & F_PASSIVE) && x->weight > 10) {
            p->k[i].chosen = x;
            break;
        }
    }
}

/* "And was sentenced to prison", written like "and the verdict on him of": joined to a clause, on somebody and to (bi-) something. */
static void sentenced_like_verdicts(parse *p, uint32_t i)
{
    enum { FAR = 5 };
    const reading *r = p->k[i].chosen;
    if (r->pro != PRO_AND || r->en || r->lemma->mode != MODE_CONVICT || i + 2 >= p->t->ntokens || role_at(p, i + 1) != ROLE_ALA || !en_at(p, i + 1))
        return;
    uint32_t to = i + 2; /* behind an adverb or a day */
    while (to < p->t->ntokens && to < i + FAR && p->k[to].kind == TOKEN_WORD && !(pro_at(p, to) & PRO_BI))
        to++;
    READINGS(x, p, i, to < p->t->ntokens && p->k[to].kind == TOKEN_WORD && pro_at(p, to) & PRO_BI)
        if (x->tag == TAG_PERF && x->lemma->mode == MODE_CONVICT && x->pro == r->pro && !x->en && x->features & F_MASC && x->features & F_SING) {
            p->k[i].chosen = x;
            break;
        }
}

void verb_like_noun(parse *p, uint32_t i)
{
    sentenced_like_verdicts(p, i);
    if (p->k[i].chosen->tag == TAG_NOUN)
        verbs_like_bare_nouns(p, i);
    if (p->k[i].chosen->tag == TAG_NOUN)
        entered_like_income(p, i);
    if (p->k[i].chosen->tag == TAG_NOUN)
        verbs_behind_somebody(p, i);
    if (p->k[i].chosen->tag == TAG_NOUN)
        verb_before_adverb(p, i);
}
