/* anchor.c: where does what a cue introduces begin?
 *
 * From the cue the words are walked over until one of them opens the content: a complementiser, a quotation mark, a colon,
 * a noun that stands for a proposition. What lies between (who speaks, where, in what document, a relative clause about him)
 * must not be taken for it. Each question to a word is a function; look_at() asks them in order. */
#include "account.h"

enum { WINDOW = 60 };

static bool bare_noun(const parse *p, uint32_t i)
{
    return !(pro_at(p, i) & (PRO_PREP | PRO_AND | PRO_SO | PRO_DET));
}

static anchor at_token(uint32_t at, uint32_t content, int kind)
{
    anchor a = {.at = at, .content = content};
    a.kind = kind;
    return a;
}

static bool fused(const parse *p, uint32_t i) { return that_he(p, i); }

/* After the complementiser; one with a pronoun belongs to the content. */
static uint32_t behind_comp(const parse *p, uint32_t i) { return fused(p, i) ? i : after(p, i); }

static role_id frame_role(uint32_t frames, role_id r)
{
    if (r == ROLE_AN && IN(frames, FRAME_AN_NOUN))
        return r;
    if (r == ROLE_ILA && IN(frames, FRAME_ILA_NOUN))
        return r;
    if (r == ROLE_ALA && IN(frames, FRAME_ALA_NOUN))
        return r;
    return ROLE_NONE;
}

/* Behind a noun without its article it is a genitive: no content of its own. */
static bool in_construct(const parse *p, uint32_t i, uint32_t from)
{
    if (i != from && p->k[i - 1].chosen && p->k[i - 1].chosen->guessed && personal_name(p, i - 1))
        return false;
    bool noun = tag_at(p, i - 1) == TAG_NOUN || (tag_at(p, i - 1) == TAG_MASDAR && i > from + 1 && tag_at(p, i - 2) == TAG_ADP && !en_at(p, i - 2)); /* also "after the facing of accusations" */
    return noun && !has_article(p, i - 1) && !ends_in_nun(p, i - 1) && !p->time_at[i - 1] && !has(p, i - 1, CLASS_TIMEUNIT) && !en_at(p, i - 1) && i != from;
}

/* "This is unacceptable", "no going back": the few words behind the mark at token i are a sentence without a verb; but not "unjust",
 * "La Liga", the conference "No money for". */
static bool verbless_sentence(const parse *p, uint32_t i, uint32_t from)
{
    const reading *next = i + 2 < p->k[i].mate && !pro_at(p, i + 1) ? p->k[i + 2].chosen : NULL;
    if (!next || next->guessed || next->tag == TAG_PROPN || next->pro & PRO_DET)
        return false;
    return role_at(p, i + 1) == ROLE_DEM || (tag_at(p, i + 1) == TAG_NEG && role_at(p, i + 1) != ROLE_GHAYR && !in_construct(p, i, from));
}

/* A quotation that is said, not a name: behind a colon, or long, or with a verb. */
static bool speech_quote(const parse *p, uint32_t i, uint32_t from, bool strong)
{
    if (!opens_quote(p, i))
        return false;
    bool colon = i > from && is_kind(p, i - 1, TOKEN_COLON);
    if (colon)
        return true;
    uint32_t mate = p->k[i].mate;
    if (mate <= i)
        return strong && i + 3 < p->t->ntokens && p->k[i + 1].kind == TOKEN_WORD && p->k[i + 2].kind == TOKEN_WORD;
    if (strong && i == from && mate + 1 < p->t->ntokens && is_comp(p, mate + 1) && quoted_name(p, i, mate + 1))
        return false; /* "the 'Institute of Peace' said that" */
    if (strong && i == from && !(mate - i <= 4 && mate + 1 < p->t->ntokens && p->k[mate + 1].kind == TOKEN_WORD && quoted_name(p, i, mate + 1)))
        return true;
    if (is_comp(p, i + 1))
        return true;
    if (mate - i <= 5) {
        for (uint32_t j = i + 1; j < mate; j++)
            if (is_finite(p, j) || (en_at(p, j) == EN_1S && p->k[j].len > 2) || en_at(p, j) == EN_1P || (tag_at(p, j) == TAG_PRON && j == i + 1 && j + 1 < mate && p->k[j].len > 2))
                return true; /* also "we are ready", "ours is the right", but not "BBC" */
        return strong && verbless_sentence(p, i, from);
    }
    return true;
}

/* "Stressed, while heading over a meeting, over that": the preposition comes again before a clause, behind a comma. */
static bool led_again(const parse *p, uint32_t i, uint32_t stop)
{
    uint32_t j = i + 2;
    while (j < stop && j < i + 16 && !is_finite(p, j) && !is_comp(p, j))
        j++;
    return j > i + 2 && j < stop && is_comp(p, j) && ((is_kind(p, j - 1, TOKEN_COMMA) && !(pro_at(p, j) & PRO_AND)) || (role_at(p, j - 1) == role_at(p, i) && is_kind(p, j - 2, TOKEN_COMMA)));
}

/* A bare "channel", "company": what follows is its name. */
static bool lacks_name(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->tag == TAG_NOUN && !has_article(p, i) && !r->en && r->features & F_SING && (IN(r->lemma->classes, CLASS_MEDIA) || IN(r->lemma->classes, CLASS_ORG)) &&
           !IN(r->lemma->classes, CLASS_HUMAN);
}

/* "to a correspondent of 'NAME'" */
static bool correspondent(const parse *p, uint32_t i)
{
    const reading *r = p->k[i].chosen;
    return r && r->tag == TAG_NOUN && r->pro & PRO_LI && !has_article(p, i) && !r->en && r->features & F_SING && IN(r->lemma->classes, CLASS_HUMAN);
}

static bool takes_quote(uint32_t frames) { return IN(frames, FRAME_QUOTE); }

static bool r_inna(const parse *p, uint32_t i) { return role_at(p, i) == ROLE_INNA && !(pro_at(p, i) & (PRO_AND | PRO_SO)); }

/* Pictures and recordings, which show things. */
static bool pictures(const parse *p, uint32_t i)
{
    return tag_at(p, i) == TAG_NOUN && has(p, i, CLASS_DOC) && has(p, i, CLASS_SOURCE) && !has(p, i, CLASS_MEDIA) && !has(p, i, CLASS_LAW);
}

/* The object of what they show, right behind them: no preposition's, no verb's subject, no genitive of "the best". */
static bool shown(const parse *p, uint32_t i)
{
    const reading *x = p->k[i].chosen, *before = p->k[i - 1].chosen;
    if (!x || x->guessed || !bare_noun(p, i) || p->time_at[i] || is_kind(p, i - 1, TOKEN_NUMBER) || !(x->tag == TAG_NOUN || x->tag == TAG_MASDAR || x->tag == TAG_NUM || (x->tag == TAG_DET && has(p, i, CLASS_QUANT))))
        return false;
    return !before || !(before->tag == TAG_ADP || before->tag == TAG_NUM || before->tag == TAG_DET || is_finite(p, i - 1));
}

/* What is admitted without a preposition, and not approved of like a law: a killing, an arrest. */
static bool wrong(const reading *x) { return x && (x->lemma->event == EVENT_ASSAULT || x->lemma->event == EVENT_COERCE || IN(x->lemma->classes, CLASS_DEAD)); }

/* Does the noun at i stand for what the cue says ("announced the departure")? `subject`: the
 * cue is a verb whose subject may come first, `past_subject`: something stood there. */
static bool noun_content(const parse *p, uint32_t i, uint32_t from, uint32_t stop, const reading *cue, bool subject, bool past_subject, bool past_preposition)
{
    uint32_t frames = cue->lemma->cue_frames;
    uint8_t class_ = cue->lemma->cue;
    const reading *x = p->k[i].chosen;
    if (IN(frames, FRAME_NOUN) && !(class_ == CUE_ADMIT && IN(frames, FRAME_BI_NOUN) && !wrong(x))) {
        /* announced in a statement the departure */
        bool adjunct = i > from + 1 && role_at(p, i - 2) == ROLE_FI && (has(p, i - 1, CLASS_DOC) || has(p, i - 1, CLASS_OCCASION));
        role_id led = role_at(p, from);
        bool behind_comma = !subject && (led == ROLE_ALA || led == ROLE_ILA || led == ROLE_AN) && i > from + 1 && is_kind(p, i - 1, TOKEN_COMMA); /* "affirming the strength of X, contributing to" */
        bool own = bare_noun(p, i) && !behind_comma && (!subject || past_subject || i == from);
        if ((own || (adjunct && bare_noun(p, i))) && propositional(p, i) && (adjunct || i == from || ((tag_at(p, i - 1) != TAG_ADP || en_at(p, i - 1)) && !in_construct(p, i, from))))
            return true;
        if ((i == from || past_subject) && tag_at(p, i) == TAG_ADP && may_have(p, i, CLASS_FACT) && !pro_at(p, i) && !en_at(p, i) && i + 1 < stop && tag_at(p, i + 1) == TAG_MASDAR)
            return true; /* "announced the nearness of an agreement", written like "near" */
        /* "the government denied the reaching of an agreement", "confirming the full control of the town" */
        bool behind_it = i == from && from > 1 && finite_tag(tag_at(p, from - 1)) && !pro_at(p, from - 1) && (has_article(p, from - 2) || tag_at(p, from - 2) == TAG_PROPN); /* "the ministry denies the reaching of" */
        behind_it |= i == from && from > 0 && tag_at(p, from - 1) == TAG_APTC && !has_article(p, from - 1);
        uint32_t tail = i + 1 < stop && tag_at(p, i + 1) == TAG_ADJ && has_article(p, i + 1) && !(pro_at(p, i + 1) & ~PRO_DET) ? i + 2 : i + 1;
        if ((class_ == CUE_DENY || class_ == CUE_CONFIRM || class_ == CUE_ANNOUNCE) && (past_subject || behind_it) && tag_at(p, i) == TAG_MASDAR && pro_at(p, i) == PRO_DET && !p->phrases[i].lemma &&
            p->phrases[i].actor < 0 && !p->inside[i] && tail < stop && (tag_at(p, tail) == TAG_ADP || pro_at(p, tail) & (PRO_BI | PRO_LI)) &&
            (behind_it || tag_at(p, i - 1) == TAG_PROPN || has_article(p, i - 1) || ends_in_un(p, i - 1) || is_kind(p, i - 1, TOKEN_COMMA) || is_kind(p, i - 1, TOKEN_CLOSE) || is_kind(p, i - 1, TOKEN_QUOTE) || p->time_at[i - 1]) && tag_at(p, i - 1) != TAG_MASDAR)
            return true;
        if (class_ == CUE_DENY && has(p, i, CLASS_QUANT) && tag_at(p, i) == TAG_DET && bare_noun(p, i))
            return true;
        if (class_ == CUE_DENY && own && tag_at(p, i) == TAG_NOUN && has(p, i, CLASS_REPORTED) && !has(p, i, CLASS_DOC) && (i == from || (tag_at(p, i - 1) != TAG_ADP && !in_construct(p, i, from))))
            return true; /* "denied claims of" */
    }
    if (class_ == CUE_INFORM && has(p, i, CLASS_BELIEF) && en_at(p, i))
        return true;
    if (class_ == CUE_SHOW && i > from && pictures(p, from) && shown(p, i) && !in_construct(p, i, from) && !(cue->tag == TAG_IMPF && past_preposition))
        return true; /* "the footage showed pillars of smoke" */
    if (!IN(frames, FRAME_BI_NOUN) || !(pro_at(p, i) & PRO_BI))
        return false;
    bool told = tag_at(p, i) == TAG_NOUN && !has_article(p, i) && (x->lemma->event || has(p, i, CLASS_FACT) || has(p, i, CLASS_DEAD)); /* reported the death of */
    return tag_at(p, i) == TAG_MASDAR || told || (class_ == CUE_ADMIT && tag_at(p, i) == TAG_NOUN && i <= from + 1 && p->phrases[i].actor < 0 && !has(p, i, CLASS_COUNTRY) && !has(p, i, CLASS_ORG) && !has(p, i, CLASS_HUMAN));
}

/* "Went on X 'Peace to all men'.": a sentence in a few words right behind him who says it. */
static bool brief_speech(const parse *p, uint32_t i, uint32_t from)
{
    enum { FEWEST = 4, NAME = 8 }; /* three words and their marks */
    uint32_t mate = p->k[i].mate;
    bool closes = mate > i && (mate + 1 >= p->t->ntokens || is_kind(p, mate + 1, TOKEN_STOP));
    bool named = i > from && i < from + NAME && (tag_at(p, i - 1) == TAG_PROPN || p->inside[i - 1]);
    for (uint32_t k = from; named && k < i; k++)
        named = p->k[k].kind == TOKEN_WORD && tag_at(p, k) != TAG_ADP && !(pro_at(p, k) & PRO_PREP);
    return closes && named && mate - i >= FEWEST && tag_at(p, i + 1) == TAG_NOUN && !pro_at(p, i + 1) == !has_article(p, i + 1);
}

/* Said "Wafa", that; added "NAME", in a statement: "..." : who stands in the marks at token i speaks. */
static bool names_speaker(const parse *p, uint32_t i, uint32_t stop)
{
    if (!quoted_name(p, i, stop) || p->k[i].mate + 2 >= stop || p->k[i].mate - i > 4 || !is_kind(p, p->k[i].mate + 1, TOKEN_COMMA))
        return false;
    uint32_t k = p->k[i].mate + 2;
    if (is_comp(p, k))
        return true;
    for (uint32_t aside = k; aside + 1 < stop && aside < k + 8 && !is_finite(p, aside) && !opens_quote(p, aside); aside++)
        if (is_kind(p, aside, TOKEN_COMMA) && is_comp(p, aside + 1))
            return true; /* said "NAME", in a statement, that */
    while (k + 1 < stop && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_STOP) && !opens_quote(p, k))
        k++;
    return k + 1 < stop && is_kind(p, k, TOKEN_COLON) && opens_quote(p, k + 1);
}

/* "In a statement of the ministry's", "in an interview with the paper": the document or occasion led at token `from`, with its
 * owner behind li- or those it was held with, ends before token i, whose verb agrees with it. */
static bool issued(const parse *p, uint32_t from, uint32_t i)
{
    enum { FAR = 8 };
    uint32_t in = i;
    while (in > from && i - in < FAR && role_at(p, in) != ROLE_FI && !is_kind(p, in, TOKEN_COMMA))
        in--;
    from = is_kind(p, in, TOKEN_COMMA) ? in + 1 : in;
    uint32_t doc = from + 1, of = doc + 1;
    if (of >= i || role_at(p, from) != ROLE_FI || en_at(p, from) || !(has(p, doc, CLASS_DOC) || has(p, doc, CLASS_OCCASION)) || has_article(p, doc) || en_at(p, doc) || tag_at(p, doc) != TAG_NOUN)
        return false;
    bool with = role_at(p, of) == ROLE_MAA && !en_at(p, of), she = p->k[doc].chosen->features & F_FEM, hers = p->k[i].chosen->features & F_FEM;
    bool was_aired = i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_MASDAR && en_at(p, i + 1) == (she ? EN_3FS : EN_3MS); /* "the airing of which was done (tamma)" */
    if ((she != hers && !was_aired) || !(with || pro_at(p, of) & PRO_LI))
        return false;
    bool no_subject = was_aired || i + 1 >= p->t->ntokens || p->k[i + 1].kind != TOKEN_WORD || tag_at(p, i + 1) == TAG_ADP || p->time_at[i + 1] || is_comp(p, i + 1);
    return (!with || no_subject) && np_parse(p, of + with, i, NP_APPOSITION).end == i;
}

/* ---- the walk ------------------------------------------------------------ */

typedef struct {
    const draft *d;
    const parse *p;
    uint32_t from, limit, stop;
    const reading *cue;
    uint32_t frames;
    int depth;                 /* how far a participle in the way is itself looked into */
    bool subject;              /* the cue is a verb whose subject may stand behind it */
    bool say, clause, weak;    /* what it may introduce, and whether only with a mark */
    uint32_t i;                /* the token looked at */
    anchor found;
    anchor late, noun;         /* what will do if nothing better follows */
    bool in_relative, within_relative; /* a clause about somebody: it still lacks its verb; it goes on */
    bool asyndetic; /* a verb of a relative clause without a pronoun went by: another may be joined to it */
    bool past_subject;         /* something stood between */
    bool prepositional;        /* a prepositional phrase did */
    bool passed_verb;          /* a verb of another clause did */
} walk;

typedef enum { PASS, MOVED, FOUND, END } verdict; /* no say; w->i is further on; w->found is it; nothing follows */

static verdict found(walk *w, uint32_t at, uint32_t content, int kind)
{
    w->found = at_token(at, content, kind);
    return FOUND;
}

static verdict move_to(walk *w, uint32_t i)
{
    w->i = i;
    return MOVED;
}

/* The mark or bracket at token i closes again before the walk must end. */
static bool closes_within(const walk *w, uint32_t i) { return w->p->k[i].mate > i && w->p->k[i].mate < w->stop; }

/* ---- marks ----------------------------------------------------------------- */

/* The words behind the mark at token i begin a clause, and are no name: "'will be handed over", "'we have reasons". */
static bool clause_in_marks(const parse *p, uint32_t i)
{
    enum { NAME = 3 };
    uint32_t k = i + 1;
    if (p->k[i].mate <= k + NAME || p->phrases[k].end || !p->k[k].chosen || p->k[k].chosen->guessed)
        return false;
    role_id r = role_at(p, k);
    bool ours = tag_at(p, k) == TAG_ADP && en_at(p, k) == EN_1P;
    return tag_at(p, k) == TAG_IMPF || ours || r == ROLE_QAD || r == ROLE_LAM || r == ROLE_LAN || r == ROLE_SAWFA;
}

/* Brackets, and marks around the name of somebody who is in the way. */
static verdict over_name_in_marks(walk *w)
{
    enum { NAME = 12 };
    const parse *p = w->p;
    uint32_t i = w->i, mate = p->k[i].mate;
    if (is_kind(p, i, TOKEN_OPEN) && closes_within(w, i))
        return move_to(w, mate + 1);
    if (!opens_quote(p, i) || (takes_quote(w->frames) && !w->weak && clause_in_marks(p, i)))
        return PASS;
    bool unnamed = i > w->from + 1 && en_at(p, i - 1) && tag_at(p, i - 2) == TAG_MASDAR; /* "asking for the withholding of his name '...'" */
    if (i > w->from && has(p, i - 1, CLASS_NAMEWORD) && !unnamed && closes_within(w, i))
        return move_to(w, mate + 1); /* under the slogan "..." */
    if (i > w->from && (lacks_name(p, i - 1) || correspondent(p, i - 1)) && closes_within(w, i) && mate - i < NAME)
        return move_to(w, mate + 1); /* the channel "B.F.M." */
    if (w->clause && i == w->from && w->subject && names_speaker(p, i, w->stop)) {
        w->past_subject = true;
        return move_to(w, mate + 2);
    }
    return PASS;
}

/* "Revealed: 'it is ...'": a quotation that is a clause with its inna; whatever introduces a clause introduces that. */
static bool quotes_clause(const walk *w)
{
    const parse *p = w->p;
    const reading *c = w->cue;
    uint32_t inna = w->i + 1, next = inna + 1;
    bool tells = w->clause && !w->weak && !c->en && c->lemma->cue != CUE_DEMAND && (finite_tag(c->tag) ? !(c->features & F_PASSIVE) : c->features & F_ACC);
    if (!tells || next >= w->limit || !opens_quote(p, w->i) || !r_inna(p, inna) || p->k[next].kind != TOKEN_WORD)
        return false;
    return en_at(p, inna) || (!is_finite(p, next) && tag_at(p, next) != TAG_NEG && p->k[w->i].mate > next + 1); /* not "if" */
}

/* A quotation that is said, and not a name. */
static bool is_speech(const walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i, mate = p->k[i].mate;
    if (!(takes_quote(w->frames) || quotes_clause(w)) || !opens_quote(p, i) || (w->weak && !is_kind(p, i - 1, TOKEN_COLON)))
        return false;
    if (!speech_quote(p, i, w->from, !w->weak) && (w->weak || IN(w->frames, FRAME_NOUN) || !brief_speech(p, i, w->from)))
        return false;
    if (quoted_name(p, i, w->stop) && p->phrases[i + 1].actor >= 0)
        return false;
    return !(i > w->from && has(p, i - 1, CLASS_MEDIA) && mate - i <= 5 && mate > i && !clause_in_marks(p, i));
}

static verdict at_speech(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i, mate = p->k[i].mate, noun = w->noun.at;
    if (!is_speech(w))
        return PASS;
    if (w->noun.kind) { /* announced the arrest of X, as well as "the foiling of"; the targeting of the ship "M.S. NAME" with rockets */
        bool names = mate > i && mate - i <= 8 && mate + 1 < w->stop && p->k[mate + 1].kind == TOKEN_WORD && (tag_at(p, i - 1) == TAG_NOUN || tag_at(p, i - 1) == TAG_ADJ);
        bool governs = noun + 1 == i && tag_at(p, noun) == TAG_MASDAR && !has_article(p, noun) && !en_at(p, noun); /* confirmed the entry of "88 buses" */
        if (names || governs || (tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1))) {
            w->found = w->noun;
            return FOUND;
        }
    }
    return found(w, i, i, ANCHOR_QUOTE);
}

/* Charges or reports, with the article, that are denied: "denied 'the allegations of'", "denied the allegations", "these charges". */
static verdict at_denied(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (w->cue->lemma->cue != CUE_DENY || !IN(w->frames, FRAME_NOUN) || w->noun.kind)
        return PASS;
    bool quoted = opens_quote(p, i);
    uint32_t told = quoted || (role_at(p, i) == ROLE_DEM && !pro_at(p, i) && i + 1 < w->stop) ? i + 1 : i;
    if (quoted ? !w->past_subject || told + 1 >= w->stop : w->in_relative || !(w->past_subject || told > i))
        return PASS;
    const reading *r = p->k[told].chosen;
    bool tell = !quoted && told == i && !pro_at(p, i) && !en_at(p, i) && i + 2 < w->stop && has(p, i, CLASS_REPORTED) && is_finite(p, i + 1) && p->k[i + 1].chosen->lemma->cue && p->k[i + 1].chosen->features & F_FEM && !pro_at(p, i + 1) && !en_at(p, i + 1); /* "reports [that] say" */
    if (pro_at(p, told) != PRO_DET && !tell)
        return PASS;
    bool masdar = r->tag == TAG_MASDAR, reported = has(p, told, CLASS_REPORTED) || (masdar && (r->lemma->cue || (!quoted && r->lemma->event == EVENT_ACCUSE)));
    if (!reported || (!quoted && (!(r->features & F_PLUR) || tag_at(p, i - 1) == TAG_ADP || in_construct(p, i, w->from))))
        return PASS;
    return found(w, i, i, ANCHOR_NOUN);
}

/* Other marks: around a noun that is the content, or a clause behind a preposition; else over them. */
static verdict at_other_quote(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (!opens_quote(p, i))
        return PASS;
    bool free = !w->noun.kind && !w->in_relative && i + 2 < w->stop;
    if (free && w->past_subject && IN(w->frames, FRAME_NOUN) && propositional(p, i + 1) && p->k[i - 1].kind != TOKEN_CLOSE && tag_at(p, i - 1) != TAG_ADP && !in_construct(p, i, w->from))
        return found(w, i, i, ANCHOR_NOUN); /* expects "a great success" */
    if (free && w->clause && p->k[i].mate > i && is_comp(p, i + 1) && !pro_at(p, i + 1) && tag_at(p, i - 1) == TAG_ADP && !en_at(p, i - 1))
        return found(w, i, i, ANCHOR_QUOTE); /* concluded "that ..." */
    return closes_within(w, i) ? move_to(w, p->k[i].mate + 1) : PASS;
}

static verdict at_colon(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    bool follows = takes_quote(w->frames) && i + 1 < w->limit;
    if (is_kind(p, i, TOKEN_COLON) && follows)
        return found(w, i, i + 1, opens_quote(p, i + 1) ? ANCHOR_QUOTE : ANCHOR_COLON);
    if (!is_kind(p, i, TOKEN_SEMICOLON))
        return PASS;
    return follows && opens_quote(p, i + 1) ? found(w, i, i + 1, ANCHOR_QUOTE) : END;
}

/* ---- complementisers --------------------------------------------------------- */

/* One that tells when, why or of whom, and not what was said. */
static verdict over_other_comp(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (!is_comp(p, i))
        return PASS;
    if (w->passed_verb && r_inna(p, i))
        return found(w, i, behind_comp(p, i), ANCHOR_CLAUSE);
    if (i == w->from)
        return w->passed_verb ? END : PASS;
    role_id before = role_at(p, i - 1);
    if (before == ROLE_EXCEPT || before == ROLE_WHILE || before == ROLE_AS || (before == ROLE_MAA && !en_at(p, i - 1)) || (p->inside[i - 1] && role_at(p, p->inside[i - 1] - 1) == ROLE_WHILE))
        return END; /* "however", "whereas", "although" (maa anna) */
    bool in_spite = i > w->from + 2 && before == ROLE_MIN && p->inside[i - 2] && role_at(p, p->inside[i - 2] - 1) == ROLE_CAUSE;
    const image_lemma *adverb = p->inside[i - 1] ? p->phrases[p->inside[i - 1] - 1].lemma : NULL;
    bool later = adverb && adverb->tag == TAG_ADV; /* "afterwards" (fi-ma ba'd), "that" */
    if (!later && !en_at(p, i - 1) && (before == ROLE_TIMEPREP || before == ROLE_WITHOUT || before == ROLE_CAUSE || in_spite)) {
        w->in_relative = true;
        return move_to(w, i + 1); /* "before it launched": when, not what */
    }
    if (i > w->from + 1 && has_article(p, i - 1) && may_be(p, i - 1, TAG_PPTC) && is_kind(p, i - 2, TOKEN_COMMA)) {
        w->in_relative = w->within_relative = true; /* "the leader, known to be one of, considered that": his attribute's own */
        return move_to(w, i + 1);
    }
    return w->passed_verb ? END : PASS;
}

/* "mentions a number, since (idh inna) the matter", "criticised the plan, especially since" */
static verdict at_reason(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    bool why = role_at(p, i) == ROLE_INNA && i > w->from && role_at(p, i - 1) == ROLE_HAYTHU && !p->phrases[i - 1].lemma;
    uint32_t more = i > w->from + 1 && role_at(p, i - 1) == ROLE_ESPECIALLY ? i - 1 : 0;
    more -= more && tag_at(p, more - 1) == TAG_NEG;
    if (!why && !(is_comp(p, i) && more && (is_kind(p, more - 1, TOKEN_COMMA) || pro_at(p, more) & PRO_AND)))
        return PASS;
    w->found = w->noun.kind ? w->noun : w->late;
    return FOUND;
}

/* "It is clear from the support of those who threaten the land that": one threatens "with that" (bi-anna). */
static bool not_threatened(const walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i, from = w->from;
    if (role_at(p, i) != ROLE_ANNA || w->cue->lemma->event != EVENT_THREATEN || !finite_tag(w->cue->tag) || from <= 1 || i <= from || role_at(p, from - 2) != ROLE_REL)
        return false;
    return p->k[i].len && letter_fold(p->k[i].letters[0]) != BA && role_at(p, i - 1) != ROLE_MIN;
}

/* "... which Moscow denies, describing the accusations as (bi-annaha)": the clause at token i is the participle's before it. */
static bool of_label(const parse *p, uint32_t from, uint32_t i)
{
    enum { FAR = 8 };
    for (uint32_t k = i; k-- > from && i - k < FAR && !is_finite(p, k) && !is_comp(p, k) && p->k[k].kind == TOKEN_WORD;) {
        const reading *x = tag_at(p, k) == TAG_APTC ? cue_participle(p, k) : NULL;
        if (x)
            return IN(x->lemma->cue_frames, FRAME_LABEL);
    }
    return false;
}

static verdict at_comp(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    role_id r = role_at(p, i);
    if (not_threatened(w))
        return END;
    if ((!w->clause && r != ROLE_INNA) || !is_comp(p, i) || pro_at(p, i) & (PRO_AND | PRO_SO | PRO_LI))
        return PASS;
    if (r == ROLE_ANNA && i > w->from + 1 && p->phrases[i].actor < 0 && of_label(p, w->from, i))
        return PASS;
    if (w->noun.kind && i - w->noun.at >= 5) {
        w->found = w->noun; /* the noun is the content; the clause hangs on something in it */
        return FOUND;
    }
    if (w->in_relative && r != ROLE_INNA)
        return PASS;
    if (!w->say || r != ROLE_ANNA || i <= w->from + 1)
        return found(w, i, behind_comp(p, i), ANCHOR_CLAUSE);
    if (!w->late.kind)
        w->late = at_token(i, behind_comp(p, i), ANCHOR_CLAUSE); /* qala wants inna */
    return PASS;
}

/* "denied what the papers had written" */
static bool denies_what(const walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (role_at(p, i) != ROLE_WHAT || w->cue->lemma->cue != CUE_DENY || !IN(w->frames, FRAME_NOUN) || w->noun.kind || w->in_relative)
        return false;
    if (p->k[i].len != 2 /* ma, not mimma, bima */ || i + 2 >= w->stop || !is_finite(p, i + 1))
        return false;
    const reading *v = p->k[i + 1].chosen;
    if (role_at(p, i - 1) == ROLE_DEM)
        return false; /* "this is what happens" */
    bool comma = is_kind(p, i - 1, TOKEN_COMMA), told = v->lemma->cue || IN(v->lemma->classes, CLASS_HAPPEN); /* ", what was reported", but ", which led to" */
    bool near = !(w->prepositional && i > w->from + 6) || (comma && told);
    return near && (v->tag == TAG_PERF || (v->tag == TAG_IMPF && !comma && v->features & F_3RD && v->features & F_MASC && v->features & F_SING)); /* also "what is said of" */
}

/* "stressed from Brazil, where he is on a visit, that" */
static bool where_he_is(const walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (role_at(p, i) != ROLE_HAYTHU || i == w->from || i + 1 >= w->stop || tag_at(p, i + 1) != TAG_IMPF || p->k[i + 1].chosen->lemma->cue)
        return false;
    return has(p, i - 1, CLASS_PLACE) || has(p, i - 1, CLASS_COUNTRY) || has(p, i - 1, CLASS_ORG);
}

/* "An alliance in X, [which] the Kurds lead, that", "the movement, and it is a group that fights Y, that": the aside that begins with the
 * comma at token i, of which a comma stands before the next "that"; the token of that, else i. */
static uint32_t behind_aside(const walk *w, uint32_t i)
{
    enum { LONG = 26 };
    const parse *p = w->p;
    uint32_t first = i + 1;
    if (!w->clause || w->say || w->noun.kind || w->in_relative || !w->past_subject || first + 2 >= w->stop)
        return i;
    bool he_is = tag_at(p, first) == TAG_PRON && pro_at(p, first) == PRO_AND, does = is_finite(p, first) && !pro_at(p, first) && (!p->k[first].chosen->lemma->cue || en_at(p, first) || (p->k[first].chosen->lemma->cue == CUE_REPORT && (p->time_at[first + 1] || tag_at(p, first + 1) == TAG_ADP)));
    if (!he_is && !does)
        return i;
    for (uint32_t k = first + 1; k + 1 < w->stop && k < i + LONG && !is_comp(p, k) && !is_kind(p, k, TOKEN_COLON) && !is_kind(p, k, TOKEN_SEMICOLON) && !(is_finite(p, k) && p->k[k].chosen->lemma->cue && IN(p->k[k].chosen->lemma->cue_frames, FRAME_CLAUSE) && !is_kind(p, k + 1, TOKEN_NUMBER)); k++)
        if (is_kind(p, k, TOKEN_COMMA) && is_comp(p, k + 1) && !(pro_at(p, k + 1) & (PRO_AND | PRO_SO | PRO_LI)))
            return k + 1;
        else if (he_is && !cue_participle(p, k) && is_kind(p, k + 1, TOKEN_COLON) && k + 2 < w->stop && opens_quote(p, k + 2) && takes_quote(w->frames))
            return k + 1; /* "added NAME, and she is a Mexican: '...'" */
    return i;
}

/* Other particles: a question, "but", a relative clause, an according-to phrase, "and he". */
static verdict at_particle(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    role_id r = role_at(p, i);
    if (IN(w->frames, FRAME_WHETHER) && (r == ROLE_WHETHER || r == ROLE_QUESTION))
        return found(w, i, i, ANCHOR_WHETHER);
    if (r == ROLE_BUT && w->noun.kind && i > w->from && is_kind(p, i - 1, TOKEN_COMMA)) {
        w->found = w->noun; /* "claimed the attack, but officials say that" */
        return FOUND;
    }
    if (denies_what(w))
        w->noun = at_token(i, i, ANCHOR_NOUN);
    if (r == ROLE_REL || r == ROLE_WHAT || where_he_is(w)) {
        w->in_relative = w->within_relative = true;
        return move_to(w, i + 1);
    }
    if (is_kind(p, i, TOKEN_COMMA)) {
        uint32_t that = behind_aside(w, i);
        if (that > i)
            return move_to(w, that);
        w->in_relative = w->within_relative = w->asyndetic = false;
    }
    if (i > w->from && according_at(p, i) && r != ROLE_RELAY) { /* "explained, as the agency quotes him: ..." */
        uint32_t source = after(p, i) > i ? after(p, i) : i + 1;
        np n = r == ROLE_ACCORDING && np_may_begin(p, source) ? np_parse(p, source, w->stop, NP_APPOSITION) : (np){0};
        uint32_t behind = n.end + (n.end < w->stop && is_kind(p, n.end, TOKEN_DASH) && i > w->from && is_kind(p, i - 1, TOKEN_DASH)); /* "- by Reuters' account - that" */
        if (n.end > n.first && behind < w->stop && is_comp(p, behind) && !(pro_at(p, behind) & (PRO_AND | PRO_SO)))
            return move_to(w, behind); /* "added, by Reuters' account, that", without commas */
        w->in_relative = true;
        return move_to(w, source);
    }
    if (tag_at(p, i) != TAG_PRON || !(pro_at(p, i) & PRO_AND) || i == w->from || i + 1 >= w->stop)
        return PASS;
    bool he_is = is_kind(p, i - 1, TOKEN_COMMA) && (w->say || w->clause || takes_quote(w->frames)) && tag_at(p, i + 1) == TAG_NOUN && has(p, i + 1, CLASS_HUMAN); /* "said NAME, and he is a student who is ..." */
    if (!he_is && !(w->say && is_finite(p, i + 1))) /* "said, while he spoke of" */
        return PASS;
    w->in_relative = w->within_relative = true;
    return move_to(w, i + 1 + he_is);
}

/* ---- other cues and verbs in the way --------------------------------------------- */

static anchor anchor_from(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject, int depth);

/* Another cue: "went on by saying that" is one with this; a participle carries the content itself. */
static verdict at_other_cue(walk *w)
{
    enum { FAR = 14 };
    const parse *p = w->p;
    uint32_t i = w->i;
    if (i == w->from && cue_by_saying(p, i) && pro_at(p, i) & PRO_BI)
        return i + 1 < w->stop && w->clause && is_comp(p, i + 1) ? found(w, i + 1, behind_comp(p, i + 1), ANCHOR_CLAUSE) : END;
    const reading *carrier = cue_participle(p, i);
    if (!carrier && pro_at(p, i) & PRO_BI)
        carrier = cue_by_saying(p, i);
    if (!carrier || w->depth == 0)
        return PASS;
    bool says = i + 1 < w->stop && !is_comp(p, i + 1) && p->k[i + 1].kind == TOKEN_WORD;
    if (i == w->from && tag_at(p, i) == TAG_NOUN && ((has(p, i, CLASS_HUMAN) && says) || has(p, i, CLASS_DOC)) && !(p->k[i].chosen->features & F_ACC))
        return PASS; /* "said a spokeswoman", "said a memorandum": the subject */
    bool describing = carrier->tag == TAG_APTC && IN(carrier->lemma->cue_frames, FRAME_LABEL) && (is_kind(p, i - 1, TOKEN_COMMA) || (tag_at(p, i) == TAG_APTC && !w->within_relative));
    if (i > w->from && describing)
        return END; /* "voiced his thanks to X, describing him as", "denied that, describing the accusations as" */
    uint32_t limit = w->limit < i + FAR ? w->limit : i + FAR;
    return !w->within_relative && anchor_from(w->d, i + 1, limit, carrier, false, w->depth - 1).kind ? END : PASS;
}

/* A definite subject has no verb behind it but in a name: "the president Ashraf ..." */
static bool verb_in_name(const walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    const reading *prev = i > w->from ? p->k[i - 1].chosen : NULL;
    if (!prev || pro_at(p, i) & (PRO_AND | PRO_SO) || en_at(p, i) || tag_at(p, i) != TAG_PERF || w->prepositional || i >= w->from + 7 || p->k[i].chosen->lemma->cue)
        return false;
    return prev->tag == TAG_PROPN || (prev->pro & PRO_DET && (IN(prev->lemma->classes, CLASS_HUMAN) || prev->tag == TAG_ADJ));
}

/* "Who is (reaches) 45 years old": the verb at token i, which is written like one that informs. */
static bool reaches(const parse *p, uint32_t i)
{
    return tag_at(p, i) == TAG_IMPF && i + 1 < p->t->ntokens && tag_at(p, i + 1) == TAG_NUM && !en_at(p, i);
}

/* "A survivor [who] is called X", "an official, [who] asked not to be named,", "a study [that] was published on Monday": an
 * indefinite noun is described by the verb at token w->i. */
static bool describes_indefinite(const walk *w, bool joined)
{
    const parse *p = w->p;
    uint32_t i = w->i, from = w->from;
    if (i == from)
        return false;
    const reading *v = p->k[i].chosen;
    uint32_t whom = i > from + 1 && is_kind(p, i - 1, TOKEN_COMMA) && !joined ? i - 2 : i - 1;
    const reading *n = p->k[whom].chosen;
    if (!n || has_article(p, whom) || n->en)
        return false;
    bool person = n->tag == TAG_ADJ || (n->tag == TAG_NOUN && IN(n->lemma->classes, CLASS_HUMAN));
    bool spoke_to = v->lemma->cue && whom == i - 1 && !joined && v->tag == TAG_PERF && i + 1 < w->stop && (pro_at(p, i + 1) & PRO_LI || role_at(p, i + 1) == ROLE_ILA || role_at(p, i + 1) == ROLE_MAA || role_at(p, i + 1) == ROLE_LI) && !en_at(p, i + 1) && v->features & n->features & F_SING && !((v->features ^ n->features) & F_FEM); /* "affirmed an official [who] spoke to Reuters that" */
    bool only_spoke = IN(v->lemma->cue_frames, FRAME_WEAK) && v->lemma->cue == CUE_SAY && !joined && i + 2 < w->stop && !is_comp(p, i + 1) && role_at(p, i + 1) == ROLE_CAUSE; /* "an official, [who] spoke on condition of" */
    if (person && i <= from + 5 && !(n->features & F_ACC) && (!v->lemma->cue || reaches(p, i) || spoke_to || only_spoke))
        return true;
    if (n->tag != TAG_NOUN || !IN(n->lemma->classes, CLASS_DOC) || n->pro || joined || i > from + 4 || !(whom == i - 1 || en_at(p, i)) || i + 1 >= w->stop || is_comp(p, i + 1))
        return false;
    return ((n->features & (F_FEM | F_PLUR)) != 0) == ((v->features & F_FEM) != 0 || en_at(p, i));
}

/* "Affirmed a spokesman of a unit in the ministry [which] supervises the crossing that", "explained a woman in the province [who] refused
 * to": the verb at token w->i says more of an indefinite noun before where that is. */
static bool of_one_before(const walk *w)
{
    enum { FAR = 8 };
    const parse *p = w->p;
    uint32_t i = w->i;
    const reading *v = p->k[i].chosen;
    if (w->noun.kind || !w->prepositional || v->lemma->cue || v->pro || v->en || !(v->features & F_3RD) || !(v->features & F_SING) || i + 1 >= w->stop || is_comp(p, i + 1))
        return false;
    if (!has_article(p, i - 1) && tag_at(p, i - 1) != TAG_PROPN)
        return false;
    for (uint32_t k = i - 1; k-- > w->from && i - k < FAR && p->k[k].kind == TOKEN_WORD && !is_finite(p, k);) {
        const reading *n = p->k[k].chosen;
        if (n && n->tag == TAG_NOUN && !n->guessed && !(n->pro & PRO_DET) && !n->en && (tag_at(p, k + 1) == TAG_ADP || pro_at(p, k + 1) & PRO_LI) && (IN(n->lemma->classes, CLASS_HUMAN) || IN(n->lemma->classes, CLASS_DOC) || IN(n->lemma->classes, CLASS_ORG) || IN(n->lemma->classes, CLASS_GROUP)) && n->features & F_SING)
            return ((n->features ^ v->features) & F_FEM) == 0;
    }
    return false;
}

/* The verb at token w->i is one of a relative clause without a pronoun. */
static bool is_asyndetic(const walk *w, bool joined)
{
    const parse *p = w->p;
    uint32_t i = w->i, from = w->from;
    tag_id before = tag_at(p, i - 1);
    bool bare = i > from && p->k[i - 1].chosen && !has_article(p, i - 1) && !en_at(p, i - 1) && (before == TAG_NOUN || before == TAG_ADJ || before == TAG_MASDAR);
    if (bare && (w->prepositional || en_at(p, i)))
        return true;
    if (before == TAG_NEG && i > from + 1 && p->k[i - 2].chosen && !joined && w->prepositional)
        return true; /* "a source in the ministry [who] did not reveal ..." */
    if (describes_indefinite(w, joined) || (!joined && of_one_before(w)))
        return true;
    if (en_at(p, i) && !joined && i > from + 1 && has_article(p, i - 1) && document_of(p, i))
        return true; /* "a poll of opinion [that] the commission made" */
    return !joined && !en_at(p, i) && i > from + 2 && issued(p, from, i); /* "in a statement of the ministry's [that] was issued on Sunday" */
}

/* Over a cue in a relative clause, and the clause that it takes: that is not what the outer one introduces. */
static verdict over_inner_cue(walk *w)
{
    const parse *p = w->p;
    uint32_t inner = w->i, j = inner + 1, frames = p->k[inner].chosen->lemma->cue_frames;
    bool labels = en_at(p, inner) && IN(frames, FRAME_LABEL); /* "an agreement [that] X described as being" */
    bool takes = labels || (!en_at(p, inner) && IN(frames, FRAME_CLAUSE) && !IN(frames, FRAME_WEAK) && !(tag_at(p, inner + 1) == TAG_ADP && en_at(p, inner + 1)));
    bool inner_says = p->k[inner].chosen->lemma == w->cue->lemma; /* inna belongs to qala, whatever stands between */
    bool quotes = en_at(p, inner) && takes_quote(w->frames) && !w->weak; /* "added the statement that X published: '...'" */
    while (j < w->stop && !is_kind(p, j, TOKEN_COMMA) && !is_kind(p, j, TOKEN_COLON) && !is_comp(p, j) && !(quotes && speech_quote(p, j, w->from, true)))
        j++;
    for (uint32_t k = inner + 1; k + 2 < j && is_comp(p, j); k++)
        takes |= cue_by_saying(p, k) && pro_at(p, k) & PRO_BI; /* "before X answers it by affirming that" */
    takes &= w->say || j - inner < (labels ? 14 : 5); /* "consider the protesters, who protest for his sake, that": the outer verb's */
    bool demands = p->k[inner].chosen->lemma->cue == CUE_DEMAND && inner + 1 < j && pro_at(p, inner + 1) & PRO_BI && !is_comp(p, inner + 1); /* "who demand (bi-) his going, see that": the outer one's */
    takes &= !demands;
    bool its_own = j < w->stop && is_comp(p, j) && takes && !(w->say && r_inna(p, j) && !inner_says);
    return move_to(w, j + its_own);
}

/* "From a source [whose] name it did not mention, that": the clause at token i tells who he is not said to be. */
static bool leaves_unnamed(const walk *w, uint32_t i)
{
    const parse *p = w->p;
    uint32_t name = i + 1;
    bool named = name + 1 < w->stop && tag_at(p, name) == TAG_NOUN && en_at(p, name) && !pro_at(p, name) && is_comp(p, name + 1);
    return named && i > w->from && tag_at(p, i - 1) == TAG_NEG && !pro_at(p, i - 1) && !pro_at(p, i) && p->k[i].chosen->features & F_3RD;
}

/* "A poll in France, whose (its) results were published on Wednesday, [revealed] that": of the document that is the subject. The token
 * behind the aside that begins with the verb at token i; i: there is none. */
static uint32_t behind_its_issue(const walk *w, uint32_t i)
{
    enum { LONG = 10 };
    const parse *p = w->p;
    uint32_t j = i + 2;
    bool of_it = i > w->from + 1 && is_kind(p, i - 1, TOKEN_COMMA) && !pro_at(p, i) && !en_at(p, i) && j < w->stop && tag_at(p, i + 1) == TAG_NOUN && (en_at(p, i + 1) == EN_3MS || en_at(p, i + 1) == EN_3FS);
    const reading *paper = of_it ? p->k[w->from].chosen : NULL;
    if (!paper || paper->tag != TAG_NOUN || !IN(paper->lemma->classes, CLASS_DOC) || has_article(p, w->from) || ((paper->features & F_FEM) != 0) != (en_at(p, i + 1) == EN_3FS))
        return i;
    while (j < w->stop && j < i + LONG && !is_kind(p, j, TOKEN_COMMA) && !is_comp(p, j) && !is_finite(p, j))
        j++;
    return j + 1 < w->stop && is_kind(p, j, TOKEN_COMMA) && is_comp(p, j + 1) ? j + 1 : i;
}

static verdict at_verb(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    if (!is_finite(p, i) || p->phrases[i].lemma)
        return PASS;
    const image_lemma *verb = p->k[i].chosen->lemma;
    bool joined = pro_at(p, i) & (PRO_AND | PRO_SO), behind_comma = is_kind(p, i - 1, TOKEN_COMMA);
    bool other = !IN(verb->cue_frames, FRAME_CLAUSE) || (verb->cue == CUE_DEMAND && behind_comma);
    if ((w->say || (w->cue->lemma->cue == CUE_ADD && behind_comma)) && !w->late.kind && !joined && !w->in_relative && other) {
        w->passed_verb = true; /* "on the margin of a symposium [that] was held": inna belongs to qala alone, so look on for it */
        return move_to(w, i + 1);
    }
    if (verb_in_name(w))
        return move_to(w, i + 1);
    if (leaves_unnamed(w, i))
        return move_to(w, i + 2);
    bool in_it = verb->cue && IN(verb->cue_frames, FRAME_CLAUSE) && !joined && !en_at(p, i) && i + 2 < w->stop && role_at(p, i + 1) == ROLE_FI && en_at(p, i + 1);
    if (in_it && w->weak && i > w->from && has(p, i - 1, CLASS_DOC) && !has_article(p, i - 1))
        return END; /* "NAME published a statement in which he said that": he said so */
    uint32_t issued_aside = behind_its_issue(w, i);
    if (issued_aside > i)
        return move_to(w, issued_aside);
    bool results = i + 2 < w->stop && tag_at(p, i + 1) == TAG_NOUN && en_at(p, i + 1) && !pro_at(p, i + 1) && p->k[i].chosen->features & F_FEM; /* "and its results were published" */
    bool asyndetic = is_asyndetic(w, joined), published = verb->cue == CUE_REPORT && (p->time_at[i + 1] || results || (tag_at(p, i + 1) == TAG_ADP && !en_at(p, i + 1))); /* "and was published on Wednesday" */
    if (names_somebody(p, i) && i > w->from) /* "another friend, called X, told the paper" */
        return move_to(w, i + 1);
    if ((!w->in_relative && !asyndetic && !((w->within_relative || w->asyndetic) && joined)) || (joined && !w->within_relative && !(w->asyndetic && (!verb->cue || published))))
        return END;
    bool its_own = w->within_relative || (asyndetic && !has(p, i - 1, CLASS_HUMAN));
    if (its_own && !verb->cue && !en_at(p, i) && i + 2 < w->stop && is_comp(p, i + 1) && !joined) /* "which must be freed" */
        return move_to(w, i + 2);
    w->in_relative = w->in_relative && tag_at(p, i) == TAG_AUX; /* "who was speaking" */
    w->asyndetic |= asyndetic; /* "in a statement [that] the ministry published and Reuters saw" */
    return verb->cue && !reaches(p, i) ? over_inner_cue(w) : PASS;
}

/* ---- nouns -------------------------------------------------------------------------- */

/* The noun behind a preposition of the cue's stands for what it says: "spoke of the arrival of". */
static bool told_behind(const walk *w, role_id led)
{
    const parse *p = w->p;
    uint32_t n = w->i + 1;
    cue_id c = w->cue->lemma->cue;
    tag_id t = tag_at(p, n);
    if (c == CUE_EXPRESS) {
        bool deep = n + 1 < w->stop && (tag_at(p, n) == TAG_ADJ || tag_at(p, n) == TAG_APTC) && !has_article(p, n) && !en_at(p, n) && !pro_at(p, n + 1); /* "her deep (construct) concern" */
        return has(p, n, CLASS_BELIEF) || (deep && may_have(p, n + 1, CLASS_BELIEF));
    }
    if (propositional(p, n) || (opens_quote(p, n) && n + 1 < w->stop && propositional(p, n + 1)))
        return true; /* also pointed to "the speeding up of" */
    if (c == CUE_ANNOUNCE && may_be(p, n, TAG_MASDAR) && bare_noun(p, n) && tag_at(p, n + 1) == TAG_NUM)
        return true;
    if (led == ROLE_AN && t == TAG_NOUN && has(p, n, CLASS_FACT))
        return true;
    bool of = n + 1 < w->stop && (tag_at(p, n + 1) == TAG_ADP || pro_at(p, n + 1) & PRO_PREP);
    if (led == ROLE_AN && c == CUE_ANNOUNCE && t == TAG_MASDAR && has_article(p, n) && of)
        return true;
    return led == ROLE_ALA && c == CUE_REPORT && t == TAG_MASDAR;
}

static verdict at_noun(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i, from = w->from;
    if (w->noun.kind || w->in_relative)
        return PASS;
    role_id led = frame_role(w->frames, role_at(p, i));
    bool papers = from > 1 && has(p, from - 2, CLASS_DOC) && tag_at(p, from - 2) == TAG_NOUN && !has_article(p, from - 2) && !en_at(p, from - 2); /* "reports [that] speak of" */
    bool sources = has(p, from, CLASS_SOURCE) && tag_at(p, from) == TAG_NOUN && w->past_subject; /* "sources spoke of the arrival of", but who speaks of a thing states nothing */
    bool able = !(w->weak && w->cue->lemma->cue == CUE_SAY) || papers || sources;
    if (led && able && !en_at(p, i) && i + 1 < w->stop && !led_again(p, i, w->stop) && told_behind(w, led))
        return found(w, i, i + 1, ANCHOR_NOUN);
    if (noun_content(p, i, from, w->stop, w->cue, w->subject, w->past_subject, w->prepositional))
        w->noun = at_token(i, i, ANCHOR_NOUN);
    return PASS;
}

static verdict over_word(walk *w)
{
    const parse *p = w->p;
    uint32_t i = w->i;
    w->past_subject = true;
    w->prepositional |= tag_at(p, i) == TAG_ADP || role_at(p, i) == ROLE_RELAY || pro_at(p, i) & (PRO_BI | PRO_LI) || (p->phrases[i].lemma && p->phrases[i].lemma->tag == TAG_ADP);
    return move_to(w, p->phrases[i].end > i + 1 && !is_comp(p, i) ? p->phrases[i].end : i + 1);
}

/* "Revealed, quoting officials, that", "announced, quoting the 'Union of Doctors', the death of": whom it quotes is not what it says. */
static verdict over_relay(walk *w)
{
    const parse *p = w->p;
    uint32_t whom = p->phrases[w->i].end;
    if (role_at(p, w->i) != ROLE_RELAY || whom <= w->i || whom >= w->stop)
        return PASS;
    bool marks = opens_quote(p, whom) && p->k[whom].mate > whom && p->k[whom].mate < w->stop;
    uint32_t end = marks ? p->k[whom].mate + 1 : np_parse(p, whom, w->stop, NP_APPOSITION | NP_PP).end;
    bool aside = end > whom && end < w->stop && is_kind(p, end, TOKEN_COMMA);
    if (!marks && !aside)
        return over_word(w);
    w->past_subject = true;
    return move_to(w, aside ? end + 1 : end);
}

static verdict look_at(walk *w)
{
    verdict v;
    (void)((v = over_name_in_marks(w)) || (v = at_speech(w)) || (v = at_denied(w)) || (v = at_other_quote(w)) || (v = at_colon(w)) || (v = over_other_comp(w)) || (v = at_reason(w)) || (v = at_comp(w)) ||
           (v = at_particle(w)) || (v = at_other_cue(w)) || (v = at_verb(w)) || (v = over_relay(w)) || (v = at_noun(w)) || (v = over_word(w)));
    return v;
}

static anchor anchor_from(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject, int depth)
{
    uint32_t frames = cue->lemma->cue_frames;
    walk w = {.d = d, .p = d->p, .from = from, .i = from, .limit = limit, .stop = limit < from + WINDOW ? limit : from + WINDOW, .cue = cue, .frames = frames, .subject = subject, .depth = depth};
    w.say = cue->lemma->cue == CUE_SAY && takes_quote(frames);
    w.weak = IN(frames, FRAME_WEAK);
    w.clause = IN(frames, FRAME_CLAUSE) && (cue->lemma->cue != CUE_REPLY || !w.weak || finite_tag(cue->tag)); /* "in reply to the claims that" */
    while (w.i < w.stop) {
        verdict v = look_at(&w);
        if (v == FOUND)
            return w.found;
        if (v == END)
            break;
    }
    return w.late.kind ? w.late : w.noun;
}

anchor find_anchor(const draft *d, uint32_t from, uint32_t limit, const reading *cue, bool subject)
{
    return anchor_from(d, from, limit, cue, subject, 1);
}
