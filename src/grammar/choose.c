/* choose.c: one reading a word, by the sums of weights; settle.c then corrects what no sum sees.
 *
 * Viterbi over a sentence: the best sum of the readings' own weights and of the
 * bigram weights of neighbouring tags (lang/ar/weights.tsv), plus agreement of an
 * adjective with its noun in gender and article. Linear in the sentence. */
#include "grammar.h"

enum { MOST = 14 }; /* readings of a word */
_Static_assert(TAG_COUNT <= 32, "tags are bits of a uint32_t");

static int agreement(const reading *x, const reading *y)
{
    int sum = 0;
    if (y->pro & PRO_AND && x->tag != TAG_ADJ)
        return -2; /* "the government and the opposition": a second attribute follows a first one */
    bool dx = x->pro & PRO_DET || x->en, dy = y->pro & PRO_DET;
    sum += dx == dy ? 4 : -4;
    bool fx = x->features & F_FEM || (x->features & F_PLUR && !(x->lemma->classes >> CLASS_HUMAN & 1)), fy = y->features & F_FEM;
    sum += fx == fy ? 3 : -3;
    if (y->features & (F_PLUR | F_DUAL) && (y->features & F_PLUR || !(y->features & F_SING)) && (x->features & F_SING || (x->features & F_DUAL && x->features & F_CONSTRUCT)))
        sum -= 12;
    if (y->tag == TAG_ADJ && y->features & F_ACC && !dx && x->features & F_SING && !(x->features & F_ACC) && !(x->left & PAIR_NO_ALEF))
        sum -= 12; /* the noun would show its accusative, too */
    if (y->tag == TAG_ADJ && y->features & F_ACC && y->features & F_SING && !dx && x->features & F_PLUR && !(x->features & F_SING) && (x->tag == TAG_ADJ || IN(x->lemma->classes, CLASS_HUMAN)))
        sum -= 12; /* "gunmen [abducted] a journalist" */
    return sum;
}

/* What two readings bring that both bear one of these bits. */
static int by_rules(uint32_t rules, const reading *x, const reading *y)
{
    int sum = 0;
    if (rules & PAIR_AGREES)
        sum += agreement(x, y);
    if (rules & PAIR_SUBJECT && y->tag == TAG_PROPN) {
        sum += x->features & F_FEM ? 5 : 0; /* "China claims"; "visited China" does not agree with it */
    } else if (rules & PAIR_SUBJECT) { /* the verb agrees in gender with the subject behind it */
        bool fem = y->features & F_FEM || (y->features & F_PLUR && !(y->lemma->classes >> CLASS_HUMAN & 1));
        bool adverbial = IN(y->lemma->classes, CLASS_WEEKDAY) || IN(y->lemma->classes, CLASS_DAYPART); /* "were killed on Friday" */
        bool either = y->features & F_PLUR && IN(y->lemma->classes, CLASS_GROUP); /* "the parties", "the factions" reached */
        sum += adverbial || either || fem == ((x->features & F_FEM) != 0) ? 5 : -5;
    }
    /* "that he was exposed": behind a complementiser with its pronoun a perfect is as good,
     * and either verb agrees with the pronoun */
    if (rules & PAIR_COMP) {
        bool fem = x->en == EN_3FS || x->en == EN_3FP, single = x->en == EN_3FS || x->en == EN_3MS;
        sum += y->tag == TAG_PERF ? 14 : 0;
        if (single && y->features & F_3RD && y->features & F_SING)
            sum += fem == ((y->features & F_FEM) != 0) ? 4 : -14;
    }
    sum += rules & PAIR_LIGHT ? 5 : 0;       /* "was exposed to shelling": a light verb brings its deed */
    sum -= rules & PAIR_INNA ? 10 : 0;       /* inna has a noun behind it */
    sum -= rules & PAIR_NOTBE ? 24 : 0;      /* "the not mentioning of his name" */
    sum += rules & PAIR_GIVEN ? 16 : 0;      /* a given name brings a family name */
    sum += rules & PAIR_FATHER ? 22 : 0;     /* ... and the father's: Faraj Ali */
    sum += rules & PAIR_NEW_NAME ? 8 : 0;
    sum -= rules & PAIR_PLACEPREP ? 14 : 0;  /* "via the president" is "the president voiced" */
    sum -= rules & PAIR_VIA ? 30 : 0;        /* "via about" is "expressed" */
    sum -= rules & PAIR_ADP ? 12 : 0;
    if (rules & PAIR_JOINED && x->tag == y->tag) /* "entered and seized": what two verbs in a row lose */
        sum += x->tag == TAG_PERF ? 18 : 8;
    return sum;
}

/* What a shortened verb, or a verb with its pronoun, wants before it; x: NULL for a sign or number. */
static int wanted_before(const reading *x, tag_id xt, const reading *y)
{
    int sum = 0;
    if (y->right & PAIR_PRONOUN) { /* "raids [that] it carried out": behind an indefinite noun */
        bool indefinite = x && !x->guessed && (xt == TAG_NOUN || xt == TAG_ADJ) && !(x->pro & PRO_DET) && !x->en;
        sum += indefinite ? 8 : xt == TAG_PUNCT || xt == TAG_REL || xt == TAG_CCONJ || xt == TAG_SCONJ || xt == TAG_NEG || xt == TAG_PART || xt == TAG_COMP ? 0 : -5;
    }
    if (y->right & PAIR_JUSSIVE)
        sum += x && x->lemma->role == ROLE_LAM ? 16 : y->pro & PRO_LI && y->pro & (PRO_SO | PRO_AND) ? 0 : -26; /* "so let us" */
    return sum;
}

/* A quotation mark around a few words: a name or a word that the article does not make its own. */
static bool short_pair(const parse *p, const sentence *s, uint32_t i)
{
    uint32_t mate = p->k[i].mate, open = mate < i ? mate : i, close = mate < i ? i : mate;
    return mate != i && close - open <= 5 && open > s->first && close < s->end && p->k[open - 1].kind == TOKEN_WORD;
}

/* A mark that opens behind a preposition, which governs what is quoted, too: "condemned (bi-) 'the ignoring of ...'". */
static bool governs_quoted(const parse *p, const sentence *s, uint32_t i)
{
    const word *w = i > s->first ? p->k[i - 1].word : NULL;
    return w && w->nreadings && w->readings[0].tag == TAG_ADP && !w->readings[0].en && opens_quote(p, i);
}

/* The best path so far that ends in one reading of a word. */
typedef struct {
    int score;
    uint32_t left;         /* PAIR_ bits of the reading */
    const int16_t *behind; /* [TAG_COUNT] bigram weights of its tag and the next */
} path;

typedef struct {
    path at[MOST];           /* [n] */
    uint32_t n, left;        /* left: what any of them bears */
    const reading *readings; /* [n], NULL for a sign or number */
    tag_id sign;
} column;

typedef struct {
    int score;
    uint8_t from; /* of the column before */
} step;

/* The best way to a tag where no rule of pairs has a say. */
static step best_by_tag(const column *c, uint8_t tag)
{
    step best = {.score = c->at[0].score + c->at[0].behind[tag]};
    for (uint32_t x = 1; x < c->n; x++) {
        int v = c->at[x].score + c->at[x].behind[tag];
        if (v > best.score)
            best = (step){.score = v, .from = (uint8_t)x};
    }
    return best;
}

static step best_step(const column *c, const reading *y)
{
    step best = {.score = INT32_MIN};
    bool wants = y->right & (PAIR_PRONOUN | PAIR_JUSSIVE);
    for (uint32_t x = 0; x < c->n; x++) {
        int v = c->at[x].score + c->at[x].behind[y->tag];
        uint32_t rules = c->at[x].left & y->right;
        if (rules)
            v += by_rules(rules, &c->readings[x], y);
        if (wants)
            v += wanted_before(c->readings ? &c->readings[x] : NULL, c->readings ? (tag_id)c->readings[x].tag : c->sign, y);
        if (v > best.score)
            best = (step){.score = v, .from = (uint8_t)x};
    }
    return best;
}

/* Goes on from column c to all readings of the next word or sign. */
static void extend(const image_weights *w, const column *c, column *next, bool governed, uint8_t *from)
{
    const reading sign = {.tag = (uint8_t)next->sign};
    uint32_t seen = 0; /* tags */
    step of_tag[TAG_COUNT];
    next->left = 0;
    for (uint32_t y = 0; y < next->n; y++) {
        const reading *r = next->readings ? &next->readings[y] : &sign;
        bool by_tag = !(r->right & (c->left | PAIR_PRONOUN | PAIR_JUSSIVE)); /* no rule of pairs: as good as any other of its tag */
        step best;
        if (!by_tag) {
            best = best_step(c, r);
        } else if (seen >> r->tag & 1) {
            best = of_tag[r->tag];
        } else {
            seen |= 1u << r->tag;
            best = of_tag[r->tag] = best_by_tag(c, r->tag);
        }
        from[y] = best.from;
        tag_id behind = r->tag == TAG_ADP && r->en ? TAG_ADV : (tag_id)r->tag; /* "in it" is whole, and governs nothing */
        next->at[y] = (path){.score = best.score + r->weight + (governed && finite_tag(r->tag) ? w->bigram[TAG_ADP][r->tag] : 0), .left = r->left, .behind = w->bigram[behind]};
        next->left |= r->left;
    }
}

/* Asks for the memory of the words to come: waiting for it is a fifth of this stage. */
enum { AHEAD = 8 };
static void fetch_ahead(const token *k)
{
    if (k[AHEAD].word)
        __builtin_prefetch(k[AHEAD].word);
    if (k[3].word)
        __builtin_prefetch(k[3].word->readings);
    if (k[1].word)
        __builtin_prefetch(k[1].word->readings[0].lemma);
}

static void choose_sentence(parse *p, const sentence *s)
{
    const image_weights *w = p->im->weights;
    uint32_t n = s->end - s->first;
    uint8_t(*from)[MOST] = arena_raw(p->a, sizeof *from * n);
    column columns[2], *c = &columns[0], *next = &columns[1];
    c->n = 1;
    c->left = 0;
    c->readings = NULL;
    c->sign = TAG_PUNCT;
    c->at[0] = (path){.behind = w->bigram[TAG_PUNCT]};
    for (uint32_t i = 0; i < n; i++) {
        const token *k = &p->k[s->first + i];
        if (s->first + i + AHEAD < p->t->ntokens)
            fetch_ahead(k);
        if (k->kind == TOKEN_QUOTE && (short_pair(p, s, s->first + i) || governs_quoted(p, s, s->first + i))) { /* as if it were not there */
            for (uint32_t y = 0; y < c->n; y++)
                from[i][y] = (uint8_t)y;
            continue;
        }
        next->n = k->word ? k->word->nreadings : 1;
        next->readings = k->word ? k->word->readings : NULL;
        next->sign = k->kind == TOKEN_NUMBER ? TAG_NUM : k->kind == TOKEN_LATIN ? TAG_LATIN : TAG_PUNCT;
        uint32_t opener = i ? p->inside[s->first + i - 1] : 0; /* the preposition of several words before it */
        bool governed = k->word && opener && p->phrases[opener - 1].end == s->first + i && p->phrases[opener - 1].lemma && p->phrases[opener - 1].lemma->tag == TAG_ADP;
        extend(w, c, next, governed, from[i]);
        column *t = c;
        c = next;
        next = t;
    }
    uint32_t at = 0;
    for (uint32_t x = 1; x < c->n; x++)
        if (c->at[x].score > c->at[at].score)
            at = x;
    for (uint32_t i = n; i-- > 0;) {
        token *k = &p->k[s->first + i];
        if (k->word)
            k->chosen = &k->word->readings[at];
        at = from[i][at];
    }
}

void grammar_choose(parse *p)
{
    for (uint32_t s = 0; s < p->t->nsentences; s++)
        choose_sentence(p, &p->t->sentences[s]);
    settle_readings(p);
}
