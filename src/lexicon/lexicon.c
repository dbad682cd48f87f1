/* lexicon.c: cuts clitics, asks the image for the stem, keeps what agrees. */
#include "text/letters.h"
#include "lexicon.h"

#include <stdlib.h>

enum { CACHE_WORDS = 1 << 17, MAX_READINGS = 14, LIKELY = 18, FIRST_SLOTS = 1 << 12 };

enum { EX_CLITIC, EX_UNKNOWN_NAME, EX_UNKNOWN_VERB, EX_UNKNOWN_NOUN, EX_UNKNOWN_ADJ, EX_EXACT, EX_TYPO, EX_PASSIVE, EX_SUFFIX, EX_PERSON, EX_DUAL,
       EX_CONJ_GUESS, EX_QUESTION, EX_WOMEN, EX_LED };

/* One way to cut a word into proclitics, stem and pronoun. */
typedef struct {
    const uint16_t *stem; /* [n] in match form */
    uint64_t hash;
    uint8_t n, pro, cut, en, tail;
} division;

enum { MOST_DIVISIONS = 32 };

typedef struct {
    lexicon *lx;
    const uint16_t *raw;  /* as spelled */
    uint16_t w[TOKEN_LETTERS]; /* match form */
    uint32_t n;
    uint32_t head, tail;  /* its first letters, and its last, packed */
    division divisions[MOST_DIVISIONS];
    uint32_t ndivisions;
    reading found[64];
    uint32_t nfound;
    uint8_t phrases, phrase_cut;
    bool phrase_lil;      /* the phrase begins with the article, whose alef li- took */
    reading letter;       /* the name of a Latin letter; no lemma: it is none */
    int best;             /* weight of the best reading, clitics not counted */
    bool nominal;         /* some reading is a noun or name */
} analysis;

isnad_status lexicon_init(lexicon *lx, const image *im)
{
    memset(lx, 0, sizeof *lx);
    lx->im = im;
    arena_init(&lx->memory);
    lx->mask = FIRST_SLOTS - 1;
    lx->slots = calloc(FIRST_SLOTS, sizeof *lx->slots);
    return lx->slots ? ISNAD_OK : ISNAD_ENOMEM;
}

void lexicon_free(lexicon *lx)
{
    arena_free(&lx->memory);
    free(lx->slots);
    memset(lx, 0, sizeof *lx);
}

void lexicon_trim(lexicon *lx)
{
    if (lx->n < CACHE_WORDS)
        return;
    memset(lx->slots, 0, (lx->mask + (size_t)1) * sizeof *lx->slots);
    arena_reset(&lx->memory, SIZE_MAX);
    lx->n = 0;
}

/* ---- which clitics go with which forms -------------------------------- */

static bool nominal(tag_id t)
{
    return t == TAG_NOUN || t == TAG_MASDAR || t == TAG_APTC || t == TAG_PPTC || t == TAG_ADJ || t == TAG_NUM || t == TAG_PROPN;
}

static bool proclitics_fit(uint8_t pro, const image_form *f)
{
    tag_id t = f->tag;
    if ((pro & PRO_DET) && (!nominal(t) || (f->features & (F_CONSTRUCT | F_SUFFIX))))
        return false;
    if ((pro & PRO_DET) && (f->features & F_ACC))
        return false;
    if (pro & PRO_WILL)
        return t == TAG_IMPF || t == TAG_AUX;
    if (pro & (PRO_PREP)) {
        if (nominal(t) || t == TAG_COMP || t == TAG_DET || t == TAG_REL || t == TAG_PRON || t == TAG_ADP || t == TAG_NEG || t == TAG_ADV)
            return t != TAG_ADP || (f->features & F_BARE);
        return (pro & PRO_LI) && (t == TAG_IMPF || t == TAG_AUX);
    }
    if (pro & PRO_QUESTION)
        return t == TAG_NEG || t == TAG_AUX;
    return true;
}

static bool enclitic_fits(uint8_t en, const image_form *f, uint8_t pro)
{
    if (en == EN_NONE)
        return !(f->features & F_SUFFIX);
    if (f->features & (F_BARE | F_ACC))
        return false;
    if (pro & PRO_DET)
        return false;
    tag_id t = f->tag;
    if (t == TAG_PERF || t == TAG_IMPF || t == TAG_AUX)
        return true;
    if (t == TAG_ADP && f->features & F_1ST)
        return en == EN_1P; /* min and 'an before its nun */
    return t == TAG_NOUN || t == TAG_MASDAR || t == TAG_APTC || t == TAG_PPTC || t == TAG_NUM || t == TAG_ADP || t == TAG_COMP ||
           t == TAG_ADV || t == TAG_DET || t == TAG_ADJ || t == TAG_PART || t == TAG_CCONJ || t == TAG_SCONJ || t == TAG_PRON;
}

/* A construct form of a dual or plural needs a genitive: a pronoun or the next word. */
static uint8_t spelled_hamza(uint16_t raw)
{
    return raw == 0x623 ? 1 : raw == 0x625 ? 2 : raw == 0x622 ? 3 : 0;
}

/* A hamza within the word, not before it, is hardly ever left out: kana is not ka'anna. */
static bool without_its_hamza(const analysis *a, const image_lemma *lemma, uint32_t cut, uint32_t last)
{
    for (uint32_t i = cut + 1; i <= last; i++)
        if (a->raw[i] >= 0x621 && a->raw[i] <= 0x626)
            return false;
    const char *t = a->lx->im->strings + lemma->text;
    if (!t[0] || !t[1])
        return false;
    for (t += 2; *t; t++)
        if (*t == '\xD8' && (t[1] == '\xA3' || t[1] == '\xA4' || t[1] == '\xA6')) /* alef, waw or ya with hamza behind the first letter */
            return true;
    return false;
}

/* A verb whose letters have no hamza is not written with one within: yabda'uha is not yubdaha. */
static bool with_a_hamza(const analysis *a, const image_lemma *lemma, uint32_t cut, uint32_t end)
{
    bool spelled = false;
    for (uint32_t i = cut + 2; i < end && !spelled; i++)
        spelled = a->raw[i] == 0x623;
    const char *t = a->lx->im->strings + lemma->text;
    if (!spelled || !t[0] || !t[1])
        return false;
    for (t += 2; *t; t++)
        if (*t == '\xD8' && (unsigned char)t[1] >= 0xA1 && (unsigned char)t[1] <= 0xA6) /* U+0621 to U+0626 */
            return false;
    return true;
}

static void keep(analysis *a, const image_form *f, uint8_t pro, uint32_t cut, uint8_t en, uint32_t tail)
{
    const image *im = a->lx->im;
    const image_weights *w = im->weights;
    uint32_t last = a->n - 1;
    const image_lemma *lemma = &im->lemmas[f->lemma];
    if (lemma->role == ROLE_LETTER) {
        if (!a->letter.lemma || !pro)
            a->letter = (reading){.lemma = lemma, .features = f->features, .tag = f->tag, .pro = pro, .cut = (uint8_t)cut, .weight = w->prior[f->tag]};
        return;
    }
    int weight = w->prior[f->tag] + lemma->weight + (f->tag == TAG_MASDAR ? 0 : lemma->cue ? 2 : lemma->event || IN(lemma->classes, CLASS_LIGHT) ? 1 : 0); /* among equals, the news word */
    if (tail == 0 && (f->features & F_TA) && a->raw[last] != 0x629)
        weight += w->extra[EX_TYPO];
    if (tail == 0 && !(f->features & F_TA) && a->raw[last] == 0x629)
        weight += w->extra[EX_TYPO] * 2;
    if (tail && a->raw[last] == 0x629)
        return; /* ta marbuta is no pronoun */
    if (f->tag == TAG_IMPF && a->raw[cut] == 0x625)
        return; /* "I" of the imperfect has its hamza above */
    if (pro & PRO_QUESTION && a->raw[0] != 0x623)
        return; /* the question is spelled with its hamza */
    if (f->features & F_EXACT) {
        uint8_t spelled = spelled_hamza(a->raw[a->w[cut] == 0x627 ? cut : cut + 1]);
        if (spelled != f->hamza) {
            if (spelled)
                return; /* spelled otherwise: another word */
            weight += w->extra[EX_EXACT];
        }
    }
    if (en == EN_1S || en == EN_2S || en == EN_2P)
        weight += w->extra[EX_PERSON];
    if (weight > a->best && (!(f->features & F_JUSSIVE) || pro & PRO_LI)) /* a shortened verb alone is no sure reading: it may be a name */
        a->best = weight;
    a->nominal |= nominal(f->tag);
    if (pro)
        weight += w->extra[EX_CLITIC] * __builtin_popcount(pro & 0x7F);
    if (pro & PRO_QUESTION)
        weight += w->extra[EX_QUESTION];
    if (en)
        weight += w->extra[EX_SUFFIX];
    bool shown = f->tag == TAG_PERF && f->features & F_FEM && tail == 0 && last > cut && a->w[last] == 0x62A && a->w[last - 1] == 0x64A; /* ulghiyat: not written like the active */
    if (f->features & F_PASSIVE && !shown)
        weight += w->extra[EX_PASSIVE];
    if (f->features & (F_1ST | F_2ND) && !(f->features & F_3RD))
        weight += w->extra[EX_PERSON];
    uint16_t passive = 0;
    /* alef maqsura and ya are one letter in match form, but not for a careful writer */
    if (tail == 0 && a->w[last] == 0x64A && f->tag != TAG_IMPF) {
        const char *t = im->strings + lemma->text;
        size_t n = strlen(t);
        bool maqsura = n > 2 && (unsigned char)t[n - 2] == 0xD9 && (unsigned char)t[n - 1] == 0x89 && !(f->features & (F_DUAL | F_PLUR));
        if (a->raw[last] == 0x649 && !maqsura && !(f->tag == TAG_NOUN && f->features & F_PLUR)) /* but "the powers" */
            weight += w->extra[EX_TYPO];
        if (a->raw[last] == 0x64A && maqsura) /* a preposition is hardly ever written so: it is a name */
            weight += f->tag == TAG_ADP && !pro ? w->extra[EX_TYPO] : w->extra[EX_TYPO] / 4;
        if (a->raw[last] == 0x64A && maqsura && f->tag == TAG_PERF)
            passive = F_PASSIVE; /* "was thrown" ends in ya, "threw" in alef maqsura */
    }
    for (uint32_t i = cut; i + tail <= last; i++) /* a madda that the lemma does not have */
        if (a->raw[i] == 0x622 && !strstr(im->strings + lemma->text, "\xD8\xA2"))
            weight += w->extra[EX_TYPO];
    if (f->tag == TAG_NOUN && f->features & F_PLUR && a->raw[cut] == 0x625 && (unsigned char)im->strings[lemma->text + 1] != 0xA5) /* broken plurals begin with alef and hamza above: not "ihkam" */
        weight += w->extra[EX_TYPO];
    if (pro && f->tag == TAG_PROPN && last - cut < 2 && a->raw[cut] == 0x627)
        return; /* Lam is not "to Umm" */
    if (without_its_hamza(a, lemma, cut, last)) {
        if (pro & PRO_KA)
            return; /* "great" is not "like a well" */
        weight += w->extra[EX_TYPO];
    }
    if ((f->tag == TAG_PERF || f->tag == TAG_IMPF) && with_a_hamza(a, lemma, cut, a->n - tail))
        weight += w->extra[EX_TYPO];
    /* ta- of a feminine imperfect or of a perfect of stem V: the perfect is news */
    if (f->tag == TAG_IMPF && f->features & F_FEM && f->features & F_SING)
        weight -= 5;
    if (f->tag == TAG_PERF && a->raw[cut] == 0x625) /* no perfect begins with alef and hamza below */
        weight -= 30;
    bool fourth = f->tag == TAG_MASDAR && lemma->value == STEM_IV, below = f->tag == TAG_NOUN && !(f->features & F_PLUR) && strncmp(im->strings + lemma->text, "\xD8\xA5", 2) == 0;
    if (tail && (fourth || below) && a->raw[cut] == 0x623) /* "condemned him" (adanathu), not "his condemnation" (idanatuhu): hamza above */
        weight -= 30;
    /* perfects of stems VII to X begin with a bare alef: a hamza means "I" */
    if (f->tag == TAG_PERF && a->raw[cut] == 0x623 && (unsigned char)im->strings[lemma->text] == 0xD8 && (unsigned char)im->strings[lemma->text + 1] == 0xA7)
        weight -= 30;
    weight -= f->tag == TAG_IMPF && en && f->features & F_PLUR && f->features & F_MASC; /* "calls him", not "they claim it" */
    weight -= f->features & F_PLUR && f->features & F_CONSTRUCT; /* among equals the singular: "the lawyer of", not "the lawyers of" */
    if (f->features & F_DUAL)
        weight += w->extra[EX_DUAL];
    if (f->features & F_FEM && f->features & F_PLUR && !(f->features & (F_SING | F_MASC)) && (f->tag == TAG_PERF || f->tag == TAG_IMPF))
        weight += w->extra[EX_WOMEN]; /* "they (f.) said" ends like many a word */
    if (f->tag == TAG_ADJ && pro & PRO_PREP)
        weight += w->extra[EX_LED]; /* "to (the) opposition": no attribute of the noun before it */
    if (f->tag == TAG_PROPN && lemma->actor >= 0) { /* a place or actor of the tables; Hebron without its article is a man */
        bool with_al = strncmp(im->strings + lemma->text, "\xD8\xA7\xD9\x84", 4) == 0;
        bool al = with_al && !(pro & PRO_DET) && !(last > cut && a->w[cut] == 0x627 && a->w[cut + 1] == 0x644);
        bool the = !with_al && pro & PRO_DET; /* "the Syrian", not "the Syria" */
        weight += al || the ? -8 : 8;
    }
    if (a->nfound < 64)
        a->found[a->nfound++] = (reading){.lemma = &im->lemmas[f->lemma], .features = f->features | passive, .tag = f->tag, .pro = pro,
                                          .en = en, .cut = (uint8_t)cut, .tail = (uint8_t)tail, .weight = (int16_t)weight};
}

/* The word with its article in full, for li- in its place; returns its length. */
static uint32_t with_article(const analysis *a, uint32_t cut, uint16_t *w)
{
    w[0] = 0x627;
    w[1] = 0x644;
    memcpy(w + 2, a->w + cut, (a->n - cut) * sizeof *w);
    return a->n - cut + 2;
}

/* "To the United Nations": li- took the alef with which the name begins. */
static void look_up_name(analysis *a, const division *d)
{
    uint16_t w[TOKEN_LETTERS + 2];
    const image_key *k = image_find(a->lx->im, w, with_article(a, d->cut, w));
    if (!k || k->phrases <= a->phrases)
        return;
    a->phrases = (uint8_t)(k->phrases > 255 ? 255 : k->phrases);
    a->phrase_cut = d->cut;
    a->phrase_lil = true;
}

static void look_up(analysis *a, const division *d)
{
    const image *im = a->lx->im;
    if (d->pro & PRO_LI && d->pro & PRO_DET)
        look_up_name(a, d);
    const image_key *k = image_find_hashed(im, d->hash, d->stem, d->n);
    if (!k)
        return;
    if (d->en == EN_NONE && k->phrases > a->phrases && !(d->pro & (PRO_DET | PRO_QUESTION))) { /* "captured" does not ask "Sirte?" */
        a->phrases = (uint8_t)(k->phrases > 255 ? 255 : k->phrases);
        a->phrase_cut = d->cut;
        a->phrase_lil = false;
    }
    for (uint32_t i = 0; i < k->nforms; i++) {
        const image_form *f = &im->forms[k->forms + i];
        if (f->tag != TAG_NONE && proclitics_fit(d->pro, f) && enclitic_fits(d->en, f, d->pro))
            keep(a, f, d->pro, d->cut, d->en, d->tail);
    }
}

static void look_up_all(analysis *a)
{
    for (uint32_t i = 0; i < a->ndivisions; i++)
        look_up(a, &a->divisions[i]);
    a->ndivisions = 0;
}

/* Notes a division of the word, to look up when all are known: the memory is fetched meanwhile. */
static void divide(analysis *a, uint8_t pro, uint32_t cut, uint8_t en, uint32_t tail)
{
    if (a->ndivisions == MOST_DIVISIONS)
        look_up_all(a);
    division *d = &a->divisions[a->ndivisions++];
    *d = (division){.stem = a->w + cut, .n = (uint8_t)(a->n - cut - tail), .pro = pro, .cut = (uint8_t)cut, .en = en, .tail = (uint8_t)tail};
    d->hash = image_hash(d->stem, d->n);
    image_expect(a->lx->im, d->hash);
}

/* Up to four letters as image_clitic has them; a letter that no clitic has is 0. */
static uint32_t packed(const uint16_t *w, uint32_t n)
{
    uint32_t letters = 0;
    for (uint32_t i = 0; i < n && i < 4; i++)
        letters |= w[i] >> 8 == 6 ? (uint32_t)(w[i] & 0xFF) << (8 * i) : 0;
    return letters;
}

/* Of packed letters the first n. */
static uint32_t first_of(uint32_t letters, uint32_t n) { return letters & (uint32_t)(((uint64_t)1 << 8 * n) - 1); }

static void cut_enclitics(analysis *a, uint8_t pro, uint32_t cut)
{
    const image *im = a->lx->im;
    divide(a, pro, cut, EN_NONE, 0);
    if (pro & PRO_DET)
        return;
    for (uint32_t e = 0; e < im->nenclitics; e++) {
        const image_clitic *c = &im->enclitics[e];
        if (a->n - cut > c->length && (uint64_t)a->tail >> 8 * (4 - c->length) == c->letters)
            divide(a, pro, cut, c->bits, c->length);
    }
}

/* After li- the article loses its alef: li + al = ll. */
static void cut_proclitics(analysis *a)
{
    const image *im = a->lx->im;
    cut_enclitics(a, 0, 0);
    for (uint32_t p = 0; p < im->nproclitics; p++) {
        const image_clitic *c = &im->proclitics[p];
        if (a->n > c->length && first_of(a->head, c->length) == c->letters) {
            cut_enclitics(a, c->bits, c->length);
            /* lillah, lilijtima': the noun itself begins with lam */
            if ((c->bits & PRO_LI) && (c->bits & PRO_DET) && c->length && a->w[c->length - 1] == 0x644)
                cut_enclitics(a, c->bits, c->length - 1u);
        }
    }
    look_up_all(a);
}

/* ---- words that no table holds ---------------------------------------- */


static void guess(analysis *a, tag_id tag, uint32_t features, uint8_t pro, uint32_t cut, int extra)
{
    const image_weights *w = a->lx->im->weights;
    if (a->nfound < 64)
        a->found[a->nfound++] = (reading){.lemma = &a->lx->im->lemmas[0], .features = (uint16_t)features, .tag = (uint8_t)tag, .pro = pro,
                                          .cut = (uint8_t)cut, .guessed = true, .weight = (int16_t)(w->extra[extra])};
}

/* By form: the article makes a noun, -iyy and -iyya a nisba, y/t- may be a verb;
 * what is left is a name. */
static void guess_stem(analysis *a, const uint16_t *s, uint32_t n, uint8_t pro, uint32_t cut)
{
    bool ta = a->raw[a->n - 1] == 0x629;
    uint32_t fem = ta ? F_FEM | F_TA : F_MASC;
    bool nisba = n >= 4 && (s[n - 1] == YA || (ta && s[n - 2] == YA));
    bool plural = n >= 5 && s[n - 1] == NUN && (s[n - 2] == WAW || s[n - 2] == YA);
    bool plural_f = n >= 5 && s[n - 1] == TA && s[n - 2] == ALEF;
    uint32_t number = plural || plural_f ? F_PLUR : F_SING;
    if (plural_f)
        fem = F_FEM;
    if (pro & PRO_DET) {
        guess(a, TAG_NOUN, fem | number, pro, cut, EX_UNKNOWN_NOUN);
        if (!plural && !plural_f && !ta)
            guess(a, TAG_PROPN, F_MASC | F_SING, pro, cut, EX_UNKNOWN_NAME);
        guess(a, TAG_ADJ, fem | number, pro, cut, nisba ? EX_UNKNOWN_ADJ : EX_UNKNOWN_NOUN);
        return;
    }
    guess(a, TAG_PROPN, F_SING | fem, pro, cut, EX_UNKNOWN_NAME);
    guess(a, TAG_NOUN, fem | number, pro, cut, EX_UNKNOWN_NOUN);
    if (nisba || (n >= 5 && s[0] == MIM))
        guess(a, TAG_ADJ, fem | number, pro, cut, EX_UNKNOWN_ADJ);
    if (n >= 4 && n <= 8 && !ta && (s[0] == YA || s[0] == TA) && !(pro & (PRO_BI | PRO_KA)))
        guess(a, TAG_IMPF, F_3RD | (s[0] == YA ? F_MASC : F_FEM) | (s[n - 1] == NUN && s[n - 2] == WAW ? F_PLUR : F_SING), pro, cut, EX_UNKNOWN_VERB);
    bool stem_x = n >= 6 && s[0] == ALEF && s[1] == SIN && s[2] == TA;
    if (n >= 5 && !ta && !(pro & (PRO_PREP)) && (stem_x || (s[n - 1] == TA && n <= 7)))
        guess(a, TAG_PERF, F_3RD | (s[n - 1] == TA ? F_FEM : F_MASC) | F_SING, pro, cut, EX_UNKNOWN_VERB);
}

static void guess_word(analysis *a)
{
    const uint16_t *w = a->w;
    uint32_t n = a->n, cut = 0;
    uint8_t pro = 0;
    /* w + al and the like are surely clitics; a bare w or f before three letters may be */
    const image *im = a->lx->im;
    uint32_t best = 0;
    for (uint32_t p = 0; p < im->nproclitics; p++) {
        const image_clitic *c = &im->proclitics[p];
        if ((c->bits & PRO_DET) && c->length > best && n >= c->length + 2u && first_of(a->head, c->length) == c->letters) {
            best = c->length;
            pro = c->bits;
        }
    }
    cut = best;
    guess_stem(a, w + cut, n - cut, pro, cut);
    if (!pro && n >= 5 && w[0] == WAW)
        guess_stem(a, w + 1, n - 1, PRO_AND, 1);
    if (!pro && n >= 6 && (w[0] == LAM || w[0] == BA))
        guess(a, TAG_PROPN, F_SING | F_MASC, w[0] == LAM ? PRO_LI : PRO_BI, 1, EX_CONJ_GUESS);
}

/* ---- a word ----------------------------------------------------------- */

static bool same_reading(const reading *x, const reading *y)
{
    return x->lemma == y->lemma && x->tag == y->tag && x->pro == y->pro && x->en == y->en && x->features == y->features;
}

/* What a reading brings to the pair that it makes with its neighbours. */
static void set_pair_bits(reading *r, bool no_alef, bool alef)
{
    tag_id t = r->tag;
    uint64_t c = r->lemma->classes;
    bool verb = t == TAG_PERF || t == TAG_IMPF, name = t == TAG_PROPN, given = IN(c, CLASS_GIVEN);
    uint32_t left = 0, right = 0;
    left |= t == TAG_NOUN || t == TAG_MASDAR || t == TAG_ADJ ? PAIR_AGREES : 0;
    right |= (t == TAG_ADJ || t == TAG_PPTC || t == TAG_APTC) && !(r->pro & PRO_PREP) ? PAIR_AGREES : 0; /* no attribute behind "to", "with" */
    left |= verb && r->features & F_3RD && r->features & F_SING && !r->en ? PAIR_SUBJECT : 0;
    bool land = t == TAG_PROPN && IN(r->lemma->classes, CLASS_COUNTRY) && r->features & F_FEM;
    right |= (t == TAG_NOUN || t == TAG_MASDAR || land) && !r->guessed && !(r->pro & (PRO_PREP | PRO_AND | PRO_SO)) && !(r->features & F_ACC) ? PAIR_SUBJECT : 0;
    left |= t == TAG_COMP && r->en ? PAIR_COMP : 0;
    left |= t == TAG_COMP && !r->en && r->lemma->role == ROLE_INNA ? PAIR_INNA : 0;
    right |= verb ? PAIR_COMP | PAIR_NOTBE | PAIR_INNA : 0;
    left |= verb && IN(c, CLASS_LIGHT) ? PAIR_LIGHT : 0;
    right |= t == TAG_MASDAR && r->pro & PRO_LI ? PAIR_LIGHT : 0;
    left |= t == TAG_NOUN && IN(c, CLASS_NOTBE) && !(r->pro & PRO_DET) && !r->en ? PAIR_NOTBE : 0;
    left |= given ? PAIR_GIVEN : 0;
    right |= name && r->guessed ? PAIR_GIVEN : 0;
    left |= given && name && !r->en && !(r->pro & PRO_DET) ? PAIR_FATHER : 0;
    right |= given && name && !r->pro ? PAIR_FATHER | PAIR_NEW_NAME : 0;
    left |= name && r->guessed && !r->pro ? PAIR_NEW_NAME : 0;
    left |= t == TAG_ADP && !r->en ? PAIR_ADP | (r->lemma->role == ROLE_PLACEPREP || r->lemma->role == ROLE_TUJAH ? PAIR_PLACEPREP : 0) : 0;
    right |= r->pro & PRO_PREP ? PAIR_ADP : 0;
    left |= t == TAG_ADP && !r->en && !r->pro && (r->lemma->role == ROLE_PLACEPREP || r->lemma->role == ROLE_TUJAH) ? PAIR_VIA : 0;
    right |= t == TAG_ADP && r->lemma->role == ROLE_AN ? PAIR_VIA : 0;
    right |= IN(c, CLASS_HUMAN) ? PAIR_PLACEPREP : 0;
    right |= r->features & F_JUSSIVE ? PAIR_JUSSIVE : 0;
    right |= verb && r->en ? PAIR_PRONOUN : 0;
    left |= verb && !r->guessed ? PAIR_JOINED : 0;
    right |= verb && !r->guessed && r->pro == PRO_AND ? PAIR_JOINED : 0;
    left |= (no_alef || (alef && r->guessed)) && !r->en ? PAIR_NO_ALEF : 0;
    r->left = (uint16_t)left;
    r->right = (uint16_t)right;
}

/* A perfect that nobody bears as a name: with a pronoun, of long stems, of those women, two or many do. */
static bool no_name(const analysis *a, const reading *r)
{
    enum { LONG = 5 };
    bool two = (r->features & F_DUAL) != 0, inflected = r->en ? !two : r->features & F_3RD && (two || r->features & (F_PLUR | F_FEM));
    bool fourth_form = a->raw[0] == ALEF_HAMZA && !two && (r->lemma->event || IN(r->lemma->classes, CLASS_BEGIN) || IN(r->lemma->classes, CLASS_LIGHT));
    return (inflected && a->n >= LONG) || a->n > LONG || fourth_form;
}

/* A noun as the tables have it, no feminine or plural of another: "province" is rather that than a woman who governs one. */
static bool own_form(const analysis *a, const reading *r)
{
    if (r->tag != TAG_NOUN || r->guessed)
        return false;
    const unsigned char *p = (const unsigned char *)a->lx->im->strings + r->lemma->text, *past = p + strlen((const char *)p);
    uint32_t i = r->cut, end = a->n - r->tail, bad = 0;
    while (p < past && i < end) {
        uint32_t c = utf8_next(&p, past, &bad);
        if (c >= 0x64B && c <= 0x652)
            continue;
        uint16_t letter = c < 0x10000 ? letter_fold((uint16_t)c) : 0;
        bool ta = r->tail && i + 1 == end && letter == HA && a->w[i] == TA; /* before a pronoun */
        if (letter != a->w[i] && !ta)
            return false;
        i++;
    }
    return p == past && i == end;
}

/* Best prior first, among equals nouns in their own form; the few best of distinct readings are kept. */
static void settle(analysis *a, word *out)
{
    bool own[sizeof a->found / sizeof *a->found];
    for (uint32_t i = 0; i < a->nfound; i++)
        own[i] = a->nfound > 1 && own_form(a, &a->found[i]);
    for (uint32_t i = 1; i < a->nfound; i++) {
        reading r = a->found[i];
        bool is_own = own[i];
        uint32_t j = i;
        for (; j && (a->found[j - 1].weight < r.weight || (a->found[j - 1].weight == r.weight && is_own && !own[j - 1] && a->found[j - 1].tag == TAG_NOUN)); j--) {
            a->found[j] = a->found[j - 1];
            own[j] = own[j - 1];
        }
        a->found[j] = r;
        own[j] = is_own;
    }
    reading kept[MAX_READINGS];
    bool alef = a->n > 2 && a->w[a->n - 1] == ALEF, no_alef = a->n > 2 && a->w[a->n - 1] == HAMZA && a->w[a->n - 2] == ALEF;
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->nfound && n < MAX_READINGS; i++) {
        bool seen = false;
        for (uint32_t j = 0; j < n; j++)
            seen |= same_reading(&kept[j], &a->found[i]);
        if (!seen) {
            kept[n] = a->found[i];
            out->cue |= kept[n].lemma->cue != CUE_NONE;
            out->event |= kept[n].lemma->event != 0;
            out->classes |= kept[n].lemma->classes;
            out->tags |= 1u << kept[n].tag;
            set_pair_bits(&kept[n++], no_alef, alef);
        }
    }
    out->letter = NULL;
    if (a->letter.lemma) {
        reading *letter = arena_raw(&a->lx->memory, sizeof *letter);
        *letter = a->letter;
        set_pair_bits(letter, false, false);
        out->letter = letter;
    }
    out->readings = memcpy(arena_raw(&a->lx->memory, n * sizeof *kept), kept, n * sizeof *kept);
    out->nreadings = (uint8_t)n;
    if (a->phrases) {
        const image *im = a->lx->im;
        out->phrases = a->phrases;
        out->phrase_cut = a->phrase_cut;
        out->begins = phrase_find(im, phrase_step(0, out->match));
        out->begins_lil = a->phrase_lil;
        if (a->phrase_lil) {
            uint16_t w[TOKEN_LETTERS + 2];
            out->begins_cut = phrase_find(im, phrase_step(0, image_hash(w, with_article(a, a->phrase_cut, w))));
        } else if (a->phrase_cut)
            out->begins_cut = phrase_find(im, phrase_step(0, image_hash(a->w + a->phrase_cut, a->n - a->phrase_cut)));
    }
}

static size_t put_letter(char *out, size_t n, uint16_t c)
{
    if (c < 0x80) {
        out[n] = (char)c;
        return n + 1;
    }
    out[n] = (char)(c < 0x800 ? 0xC0 | c >> 6 : 0xE0 | c >> 12);
    if (c >= 0x800)
        out[++n] = (char)(0x80 | (c >> 6 & 63));
    out[n + 1] = (char)(0x80 | (c & 63));
    return n + 2;
}

/* What stands for the word in an index: its likeliest lemma, or the word itself without
 * clitics where no table holds it. */
static const char *stem_of(analysis *a, const word *w)
{
    char out[TOKEN_LETTERS * 3 + 1];
    const reading *r = &w->readings[0];
    size_t n = 0;
    if (r->guessed || w->nreadings == 0)
        for (uint32_t i = w->nreadings ? r->cut : 0; i + (w->nreadings ? r->tail : 0) < a->n; i++)
            n = put_letter(out, n, a->w[i]);
    else
        n = match_form(a->lx->im->strings + r->lemma->text, out, sizeof out);
    return arena_strdup(&a->lx->memory, out, n);
}

/* Letters [n] of one word in match form; *s moves behind it. */
static uint32_t next_match_word(const unsigned char **s, const unsigned char *end, uint16_t *w, uint32_t most)
{
    uint32_t n = 0, bad = 0;
    while (*s < end) {
        uint32_t c = utf8_next(s, end, &bad);
        char_class k = letter_class(c);
        bool letter = c <= 0xFFFF && (k == CC_ARABIC || k == CC_LATIN || k == CC_DIGIT);
        if (k == CC_MARK || k == CC_SKIP)
            continue;
        if (!letter && n)
            break;
        if (letter && n < most)
            w[n++] = k == CC_DIGIT ? (uint16_t)('0' + letter_digit(c)) : k == CC_ARABIC ? letter_fold((uint16_t)c) : c < 0x80 ? (uint16_t)(c | 32) : (uint16_t)c;
    }
    return n;
}

size_t match_form(const char *s, char *out, size_t cap)
{
    const unsigned char *at = (const unsigned char *)s, *end = at + strlen(s);
    uint16_t w[TOKEN_LETTERS];
    size_t n = 0;
    for (uint32_t len; (len = next_match_word(&at, end, w, TOKEN_LETTERS)) && n + len * 3 + 2 < cap;) {
        if (n)
            out[n++] = ' ';
        for (uint32_t i = len > 4 && w[0] == ALEF && w[1] == LAM ? 2 : 0; i < len; i++)
            n = put_letter(out, n, w[i]);
    }
    out[n] = 0;
    return n;
}

/* All that was found is a verb of the first person behind a clitic or cut short, "so I make flow", and its alef has no hamza: it may be a name. */
static bool only_far_verbs(const analysis *a)
{
    for (uint32_t i = 0; i < a->n && i < 3; i++)
        if (a->raw[i] == 0x623)
            return false;
    for (uint32_t r = 0; r < a->nfound; r++) {
        const reading *x = &a->found[r];
        bool verb = x->tag == TAG_IMPF && !x->en && !(x->pro & (PRO_WILL | PRO_AND)) && (!(x->features & F_1ST && x->features & F_PLUR) || x->features & F_PASSIVE);
        bool led = x->pro == PRO_BI && ((x->tag == TAG_APTC && !x->en) || (x->tag == TAG_DET && x->en == EN_2S)); /* "in a heading one", "in which of you" */
        if (x->weight > 0 || !(verb || led))
            return false;
    }
    return a->n > 3;
}

static const word *analyse(lexicon *lx, const uint16_t *letters, uint32_t len)
{
    analysis a;
    uint16_t plain[TOKEN_LETTERS];
    const uint16_t *raw = letters;
    uint32_t n = len;
    if (n > 3 && raw[n - 1] == HAMZA && raw[n - 2] == ALEF_MAQSURA) { /* how some write the ya with hamza that ends a word */
        memcpy(plain, raw, --n * sizeof *raw);
        plain[n - 1] = YA_HAMZA;
        raw = plain;
    }
    a.lx = lx;
    a.raw = raw;
    a.n = n;
    a.nfound = a.ndivisions = 0;
    a.phrases = a.phrase_cut = 0;
    a.phrase_lil = false;
    a.best = INT16_MIN;
    a.nominal = false;
    a.letter.lemma = NULL;
    for (uint32_t i = 0; i < n; i++)
        a.w[i] = letter_fold(raw[i]);
    a.head = packed(a.w, n);
    a.tail = n < 4 ? (uint32_t)((uint64_t)a.head << 8 * (4 - n)) : packed(&a.w[n - 4], 4);
    cut_proclitics(&a);
    if (a.nfound == 0 || (a.best < LIKELY && n > 2)) /* only unlikely forms of known words: it may be a name */
        guess_word(&a);
    else if (only_far_verbs(&a))
        guess(&a, TAG_PROPN, F_SING | F_MASC, 0, 0, EX_UNKNOWN_NAME);
    else if (!a.nominal && n > 2 && a.found[0].tag == TAG_PERF && !a.found[0].pro && !a.found[0].lemma->cue && !no_name(&a, &a.found[0])) { /* a verb may be somebody's name */
        guess(&a, TAG_PROPN, F_SING | F_MASC, 0, 0, EX_UNKNOWN_NAME);
        a.found[a.nfound - 1].weight -= 10;
    }
    word *out = arena_alloc(&lx->memory, sizeof *out + len * sizeof *letters);
    out->len = (uint8_t)len;
    out->match = image_hash(a.w, n);
    memcpy(out->letters, letters, len * sizeof *letters);
    settle(&a, out);
    out->stem = stem_of(&a, out);
    out->stem_bytes = (uint8_t)strlen(out->stem);
    return out;
}

static void more_slots(lexicon *lx)
{
    uint32_t mask = lx->mask * 2 + 1;
    word_slot *slots = calloc(mask + (size_t)1, sizeof *slots);
    if (!slots)
        return; /* slower, not wrong: there is always a gap */
    for (uint32_t i = 0; i <= lx->mask; i++)
        if (lx->slots[i].w) {
            uint32_t at = (uint32_t)lx->slots[i].hash & mask;
            while (slots[at].w)
                at = (at + 1) & mask;
            slots[at] = lx->slots[i];
        }
    free(lx->slots);
    lx->slots = slots;
    lx->mask = mask;
}

static const word *word_of(lexicon *lx, const token *t, uint64_t hash)
{
    lx->lookups++;
    uint32_t at = (uint32_t)hash & lx->mask;
    for (; lx->slots[at].w; at = (at + 1) & lx->mask) {
        const word *w = lx->slots[at].w;
        if (lx->slots[at].hash == hash && w->len == t->len && memcmp(w->letters, t->letters, t->len * sizeof *t->letters) == 0)
            return w;
    }
    lx->misses++;
    const word *w = analyse(lx, t->letters, t->len);
    if (lx->n + lx->n / 2 < lx->mask) {
        lx->slots[at] = (word_slot){hash, w};
        lx->n++;
    }
    if (lx->n * 2 > lx->mask)
        more_slots(lx);
    return w;
}

const word *lexicon_word(lexicon *lx, const token *t) { return word_of(lx, t, image_hash(t->letters, t->len)); }

void lexicon_words(lexicon *lx, token *t, uint32_t n)
{
    enum { AHEAD = 16 };
    uint64_t hash[AHEAD];
    token *k[AHEAD];
    for (uint32_t i = 0; i < n;) {
        uint32_t m = 0;
        for (; i < n && m < AHEAD; i++)
            if (t[i].kind == TOKEN_WORD) {
                hash[m] = image_hash(t[i].letters, t[i].len);
                __builtin_prefetch(&lx->slots[(uint32_t)hash[m] & lx->mask]);
                k[m++] = &t[i];
            }
        for (uint32_t j = 0; j < m; j++)
            if (lx->slots[(uint32_t)hash[j] & lx->mask].w) {
                const word *w = lx->slots[(uint32_t)hash[j] & lx->mask].w;
                __builtin_prefetch(w);
                __builtin_prefetch(w->letters);
            }
        for (uint32_t j = 0; j < m; j++) {
            k[j]->word = word_of(lx, k[j], hash[j]);
            __builtin_prefetch(k[j]->word->readings);
        }
    }
}
