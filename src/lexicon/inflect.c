/* inflect.c: a row of a table in, every written form of the word out.
 *
 * Arabic is written without vowels, so forms are what differs in letters: the
 * endings of person and number, the shortened stems of weak verbs, the change of
 * ta marbuta before a pronoun. Verb classes follow Wright, A Grammar of the Arabic
 * Language (3rd ed.), Part II: strong, doubled, hollow, defective; stems I-X. */
#include "text/letters.h"
#include "compile.h"

#include <string.h>

/* The letters that the rules of inflection speak of, in match form. */

typedef struct {
    builder *b;
    uint32_t lemma;
    tag_id tag;
} target;

static letters glue(const uint16_t *pre, uint32_t npre, const letters *w, const uint16_t *suf, uint32_t nsuf)
{
    letters o = {.n = 0};
    for (uint32_t i = 0; i < npre; i++)
        o.at[o.n++] = pre[i];
    for (uint32_t i = 0; i < w->n && o.n < STEM - 4; i++)
        o.at[o.n++] = w->at[i];
    for (uint32_t i = 0; i < nsuf; i++)
        o.at[o.n++] = suf[i];
    return o;
}

#define SUFFIX(...) (const uint16_t[]){__VA_ARGS__}, sizeof((uint16_t[]){__VA_ARGS__}) / 2
#define WITH(w, ...) glue(NULL, 0, (w), SUFFIX(__VA_ARGS__))

/* "To be" and its sisters have no object, and no passive. */
static void put(const target *t, uint32_t features, letters w)
{
    if (!(t->tag == TAG_AUX && features & F_PASSIVE))
        builder_form(t->b, t->lemma, t->tag, features, &w);
}

static letters with_last(const letters *w, uint16_t c)
{
    letters o = *w;
    o.at[o.n - 1] = c;
    return o;
}

/* ---- nouns ------------------------------------------------------------ */

/* Does a hamza behind this letter stand on a ya when an ending follows? Letters that join to the next carry it. */
static bool joins(uint16_t c) { return c != ALEF && c != WAW && (c < 0x62F || c > 0x632); }

/* The word as it stands before an ending: bari', bari'a. */
static letters before_ending(const letters *w)
{
    return w->n > 2 && w->at[w->n - 1] == HAMZA && joins(w->at[w->n - 2]) ? with_last(w, YA) : *w;
}

/* Singular-like forms: the word itself, before a pronoun, in the accusative. */
static void put_noun(const target *t, const letters *w, uint32_t f)
{
    uint16_t last = w->at[w->n - 1];
    if (last == HA && (f & F_TA)) {
        put(t, f | F_BARE, *w);
        put(t, f | F_SUFFIX, with_last(w, TA));
        return;
    }
    put(t, f, *w);
    if (last == YA && w->n > 2) { /* alef maqsura before a pronoun; defective nouns without ya */
        put(t, f | F_SUFFIX, with_last(w, ALEF));
    }
    if (last == HAMZA) {
        put(t, f | F_SUFFIX, with_last(w, YA));
        put(t, f | F_SUFFIX, with_last(w, WAW));
        if (w->n > 2 && joins(w->at[w->n - 2])) { /* shay'an, 'ib'an */
            letters seat = with_last(w, YA);
            put(t, f | F_ACC | F_BARE, WITH(&seat, ALEF));
        } else if (w->n > 2 && w->at[w->n - 2] != ALEF) { /* juz'an */
            put(t, f | F_ACC | F_BARE, WITH(w, ALEF));
        }
    } else if (last != ALEF) {
        put(t, f | F_ACC | F_BARE, WITH(w, ALEF));
    }
}

static letters stem_of(const letters *w) { return w->at[w->n - 1] == HA ? letters_cut(w, 1) : *w; }

static void put_dual(const target *t, const letters *w, uint32_t f, bool ta)
{
    letters s = ta ? with_last(w, TA) : before_ending(w);
    if (!ta && s.at[s.n - 1] == ALEF)
        s.at[s.n - 1] = WAW;
    f = (f & ~(uint32_t)(F_SING | F_PLUR | F_TA)) | F_DUAL;
    put(t, f | F_BARE, WITH(&s, ALEF, NUN));
    put(t, f | F_BARE, WITH(&s, YA, NUN));
    put(t, f | F_CONSTRUCT, WITH(&s, ALEF));
    put(t, f | F_CONSTRUCT, WITH(&s, YA));
}

static void put_sound_masculine(const target *t, const letters *w, uint32_t f)
{
    f = (f & ~(uint32_t)(F_SING | F_DUAL)) | F_PLUR;
    put(t, f | F_BARE, WITH(w, WAW, NUN));
    put(t, f | F_BARE, WITH(w, YA, NUN));
    put(t, f | F_CONSTRUCT, WITH(w, WAW));
    put(t, f | F_CONSTRUCT, WITH(w, YA));
}

static void put_sound_feminine(const target *t, const letters *w, uint32_t f)
{
    letters s = stem_of(w);
    f = (f & ~(uint32_t)(F_SING | F_DUAL | F_TA)) | F_PLUR;
    put(t, f, WITH(&s, ALEF, TA));
}

static bool ends_in(const char *utf8, const char *letter)
{
    size_t n = strlen(utf8);
    return n >= 2 && memcmp(utf8 + n - 2, letter, 2) == 0;
}

static bool ends_in_ta_marbuta(const char *utf8) { return ends_in(utf8, "\xD8\xA9"); }

void inflect_noun(builder *b, uint32_t lemma, tag_id tag, const char *text, const char *gender, const char *plurals, const table_row *r)
{
    target t = {b, lemma, tag};
    letters w;
    if (!letters_from(text, &w, NULL, NULL)) {
        builder_error(b, r, 0, "'%s' is not an Arabic word", text);
        return;
    }
    bool ta = ends_in_ta_marbuta(text), both = strcmp(gender, "mf") == 0;
    uint32_t g = (ta && strcmp(gender, "m")) || gender[0] == 'f' ? F_FEM : F_MASC, tam = ta ? F_TA : 0;
    put_noun(&t, &w, g | F_SING | tam);
    put_dual(&t, &w, g, ta);
    if (both && !ta) { /* a person: the woman's form too */
        letters seat = before_ending(&w), fem = WITH(&seat, HA);
        put_noun(&t, &fem, F_FEM | F_SING | F_TA);
        put_dual(&t, &fem, F_FEM, true);
        put_sound_feminine(&t, &fem, F_FEM);
    }
    char copy[256];
    if (strlen(plurals) >= sizeof copy)
        return;
    strcpy(copy, plurals);
    for (char *save, *p = strtok_r(copy, ",", &save); p; p = strtok_r(NULL, ",", &save)) {
        letters pl;
        if (strcmp(p, "-") == 0)
            continue;
        if (!letters_from(p, &pl, NULL, NULL)) {
            builder_error(b, r, 2, "'%s' is not an Arabic word", p);
        } else if (pl.n < 2) {
            builder_error(b, r, 2, "'%s' is no plural: write the word out, or one of the endings", p);
        } else if (pl.n == 2 && pl.at[0] == ALEF && pl.at[1] == TA) {
            put_sound_feminine(&t, &w, g);
        } else if (pl.n == 2 && pl.at[0] == WAW && pl.at[1] == NUN) {
            put_sound_masculine(&t, &w, F_MASC);
        } else {
            put_noun(&t, &pl, g | F_PLUR | (ends_in_ta_marbuta(p) ? F_TA : 0));
        }
    }
}

void inflect_adjective(builder *b, uint32_t lemma, tag_id tag, const char *text, const char *plurals, const table_row *r)
{
    target t = {b, lemma, tag};
    letters w;
    if (!letters_from(text, &w, NULL, NULL)) {
        builder_error(b, r, 0, "'%s' is not an Arabic word", text);
        return;
    }
    letters seat = before_ending(&w), fem = WITH(&seat, HA);
    put_noun(&t, &w, F_MASC | F_SING);
    put_noun(&t, &fem, F_FEM | F_SING | F_TA);
    put_dual(&t, &w, F_MASC, false);
    put_dual(&t, &fem, F_FEM, true);
    put_sound_masculine(&t, &seat, F_MASC);
    put_sound_feminine(&t, &fem, F_FEM);
    char copy[256];
    if (strlen(plurals) >= sizeof copy)
        return;
    strcpy(copy, plurals);
    for (char *save, *p = strtok_r(copy, ",", &save); p; p = strtok_r(NULL, ",", &save)) {
        letters pl;
        if (strcmp(p, "-") == 0)
            continue;
        if (!letters_from(p, &pl, NULL, NULL))
            builder_error(b, r, 1, "'%s' is not an Arabic word", p);
        else
            put_noun(&t, &pl, F_MASC | F_PLUR | (ends_in_ta_marbuta(p) ? F_TA : 0));
    }
}

/* ---- verbs ------------------------------------------------------------ */

typedef struct {
    letters p;      /* perfect, 3rd masculine singular */
    letters i;      /* imperfect without its ya */
    bool doubled;   /* second and third radical are one letter: radda */
    bool hollow;    /* alef before the last letter: qala */
    bool defective; /* ends in alef or ya: nafa, da'a, baqiya */
    bool middle;    /* shadda inside: stem II or V */
    bool hamza;     /* the alef at its end carries one: bada'a */
    bool maqsura;   /* it is an alef maqsura: alghā, ramā; not baqiya */
} verb;

static void perfect_first_second(const target *t, const letters *s)
{
    put(t, F_1ST | F_SING, WITH(s, TA));
    put(t, F_1ST | F_PLUR, WITH(s, NUN, ALEF));
    put(t, F_2ND | F_PLUR, WITH(s, TA, MIM));
    put(t, F_3RD | F_FEM | F_PLUR, WITH(s, NUN));
}

/* The stem before the endings of "they": a hamza at its end moves to a waw (ja'u, bada'u), behind a ya to a ya (yaji'una). False: it has none. */
static bool before_waw(const letters *s, bool hamza, letters *out)
{
    uint16_t last = s->n > 1 ? s->at[s->n - 1] : 0;
    *out = last == HAMZA && joins(s->at[s->n - 2]) ? with_last(s, YA) : with_last(s, WAW);
    return last == HAMZA || (hamza && last == ALEF);
}

static void perfect_strong(const target *t, const letters *s, uint32_t voice)
{
    uint32_t p3 = F_3RD | voice;
    put(t, p3 | F_MASC | F_SING, *s);
    put(t, p3 | F_FEM | F_SING, WITH(s, TA));
    put(t, p3 | F_MASC | F_DUAL, WITH(s, ALEF));
    put(t, p3 | F_FEM | F_DUAL, WITH(s, TA, ALEF));
    put(t, p3 | F_MASC | F_PLUR | F_BARE, WITH(s, WAW, ALEF));
    put(t, p3 | F_MASC | F_PLUR | F_SUFFIX, WITH(s, WAW));
}

/* `alef`: it ends in one, which "she" drops (alghat); others keep their ya (baqiyat), though not in every hand. */
static void perfect_defective(const target *t, const letters *p, uint32_t voice, bool alef)
{
    letters s = letters_cut(p, 1);
    uint16_t last = p->at[p->n - 1];
    uint32_t p3 = F_3RD | voice;
    put(t, p3 | F_MASC | F_SING, *p);
    put(t, p3 | F_MASC | F_SING | F_SUFFIX, WITH(&s, ALEF));
    put(t, p3 | F_FEM | F_SING, WITH(&s, TA));
    if (!alef)
        put(t, p3 | F_FEM | F_SING, WITH(&s, YA, TA));
    put(t, p3 | F_FEM | F_DUAL, WITH(&s, TA, ALEF));
    put(t, p3 | F_MASC | F_PLUR | F_BARE, WITH(&s, WAW, ALEF));
    put(t, p3 | F_MASC | F_PLUR | F_SUFFIX, WITH(&s, WAW));
    put(t, p3 | F_MASC | F_DUAL, WITH(&s, YA, ALEF));
    letters full = with_last(p, last == ALEF ? WAW : YA);
    perfect_first_second(t, &full);
}

/* ulghiyat, ustudʿiyat; but hardly ḥayyayt, takhallayt, iltaqayt, nādayt, raʾayt, which are "I" (or "she", spelled as it is said). */
static bool has_passive_yt(const verb *v)
{
    const letters *p = &v->p;
    return !v->middle && p->at[1] != ALEF && !(p->at[0] == TA && p->n >= 4) && !(p->at[0] == ALEF && p->n == 5);
}

static void put_perfect(const target *t, const verb *v)
{
    if (v->defective) {
        bool alef = v->p.at[v->p.n - 1] == ALEF;
        letters passive = with_last(&v->p, YA);
        perfect_defective(t, &v->p, 0, alef || v->maqsura);
        if (alef && !v->middle)
            perfect_defective(t, &passive, F_PASSIVE, false);
        else if (alef || v->maqsura)
            put(t, F_3RD | F_FEM | F_SING | (has_passive_yt(v) ? F_PASSIVE : 0u), WITH(&passive, TA));
        return;
    }
    perfect_strong(t, &v->p, 0);
    letters s = v->p, moved;
    if (before_waw(&v->p, v->hamza, &moved)) {
        put(t, F_3RD | F_MASC | F_PLUR | F_BARE, WITH(&moved, WAW, ALEF));
        put(t, F_3RD | F_MASC | F_PLUR | F_SUFFIX, WITH(&moved, WAW));
    }
    if (v->hollow) {
        letters passive = v->p;
        passive.at[passive.n - 2] = YA;
        perfect_strong(t, &passive, F_PASSIVE);
        s = letters_cut(&v->p, 1);
        s.at[s.n - 1] = v->p.at[v->p.n - 1];
    } else if (v->doubled) {
        s = glue(NULL, 0, &v->p, &v->p.at[v->p.n - 1], 1);
    } else if (v->p.n == 4 && v->p.at[1] == ALEF) {
        letters passive = v->p;
        passive.at[1] = WAW;
        perfect_strong(t, &passive, F_PASSIVE);
    }
    perfect_first_second(t, &s);
}

/* "They, you V": `cut` is the stem before endings. */
static void imperfect_plural(const target *t, const letters *cut, uint32_t f)
{
    static const uint16_t prefix[] = {YA, TA};
    for (int k = 0; k < 2; k++) {
        uint32_t pl = (k ? F_2ND : F_3RD | F_MASC) | F_PLUR | f;
        put(t, pl | F_BARE, glue(&prefix[k], 1, cut, SUFFIX(WAW, NUN)));
        put(t, pl | F_BARE, glue(&prefix[k], 1, cut, SUFFIX(WAW, ALEF)));
        put(t, pl | F_SUFFIX, glue(&prefix[k], 1, cut, SUFFIX(WAW)));
        put(t, pl | F_SUFFIX, glue(&prefix[k], 1, cut, SUFFIX(WAW, NUN)));
    }
}

/* One imperfect stem with its four prefixes; `cut` is the stem before endings. */
static void imperfect_stem(const target *t, const letters *i, const letters *cut, uint32_t f)
{
    static const struct { uint16_t c; uint32_t f; } prefix[] = {
        {YA, F_3RD | F_MASC}, {TA, F_3RD | F_FEM}, {NUN, F_1ST | F_PLUR}, {ALEF, F_1ST | F_SING}};
    for (int k = 0; k < 4; k++)
        put(t, prefix[k].f | f | (k < 2 ? F_SING : 0u), glue(&prefix[k].c, 1, i, NULL, 0));
    imperfect_plural(t, cut, f);
    for (int k = 0; k < 2; k++) {
        uint32_t du = prefix[k].f | F_DUAL | f;
        put(t, du, glue(&prefix[k].c, 1, i, SUFFIX(ALEF, NUN)));
        put(t, du | F_BARE, glue(&prefix[k].c, 1, i, SUFFIX(ALEF)));
    }
}

/* "They (f.) V": the ending begins with a consonant, which shortens a hollow stem and opens a doubled one. */
static void imperfect_women(const target *t, const letters *stem, uint32_t f)
{
    static const uint16_t ya = YA;
    put(t, F_3RD | F_FEM | F_PLUR | f, glue(&ya, 1, stem, SUFFIX(NUN)));
}

static void put_imperfect(const target *t, const verb *v)
{
    if (v->defective) {
        letters cut = letters_cut(&v->i, 1);
        imperfect_stem(t, &v->i, &cut, 0);
        imperfect_women(t, &v->i, 0);
        static const uint16_t pre[] = {YA, TA, NUN, ALEF};
        for (int k = 0; k < 4; k++)
            put(t, F_JUSSIVE | (k == 0 ? F_3RD | F_MASC | F_SING : k == 1 ? F_3RD | F_FEM | F_SING : k == 2 ? F_1ST | F_PLUR : F_1ST | F_SING),
                glue(&pre[k], 1, &cut, NULL, 0));
        if (v->i.at[v->i.n - 1] == YA) {
            letters alef = with_last(&v->i, ALEF);
            imperfect_stem(t, &alef, &cut, F_SUFFIX);
        } else {
            letters passive = with_last(&v->i, YA);
            imperfect_stem(t, &passive, &cut, F_PASSIVE);
            imperfect_women(t, &passive, F_PASSIVE);
        }
        return;
    }
    imperfect_stem(t, &v->i, &v->i, 0);
    letters moved;
    if (before_waw(&v->i, v->hamza, &moved))
        imperfect_plural(t, &moved, 0);
    if (!v->doubled && (!v->hollow || v->i.n < 2))
        imperfect_women(t, &v->i, 0);
    if (v->hollow && v->i.n >= 2) {
        letters passive = v->i, jussive = v->i;
        if (v->i.at[v->i.n - 2] != ALEF) {
            passive.at[passive.n - 2] = ALEF;
            imperfect_stem(t, &passive, &passive, F_PASSIVE);
        }
        jussive.at[jussive.n - 2] = jussive.at[jussive.n - 1];
        jussive.n--;
        imperfect_stem(t, &jussive, &v->i, F_JUSSIVE);
        imperfect_women(t, &jussive, 0);
    }
    if (v->doubled) {
        letters open = glue(NULL, 0, &v->i, &v->i.at[v->i.n - 1], 1);
        imperfect_stem(t, &open, &v->i, F_JUSSIVE);
        imperfect_women(t, &open, 0);
    }
    if (v->p.n == 3 && v->p.at[0] == WAW && v->i.n == 2) {
        letters passive = v->p;
        imperfect_stem(t, &passive, &passive, F_PASSIVE);
    }
}

/* Stem I or a derived one, told by the letters of the perfect. */
static bool derived(const verb *v)
{
    return v->p.n > 3 || v->middle || (v->p.n == 3 && v->p.at[0] == ALEF && v->doubled && v->i.n == 2);
}

static void put_participles(builder *b, uint32_t lemma, const verb *v, const char *given, const table_row *r)
{
    target active = {b, lemma, TAG_APTC}, passive = {b, lemma, TAG_PPTC};
    const uint16_t mim = MIM, alef = ALEF;
    letters w;
    bool have = given[0] && given[0] != '-';
    if (have && !letters_from(given, &w, NULL, NULL)) {
        builder_error(b, r, 3, "'%s' is not an Arabic word", given);
        return;
    }
    if (!have && derived(v)) {
        w = glue(&mim, 1, &v->i, NULL, 0);
    } else if (!have) { /* fa'il */
        letters c1 = letters_cut(&v->p, v->p.n - 1u), rest = v->p;
        rest.n = (uint8_t)(v->p.n - 1);
        memmove(rest.at, v->p.at + 1, rest.n * sizeof *rest.at);
        if (v->hollow)
            rest.at[0] = YA;
        if (v->defective)
            rest.at[rest.n - 1] = YA;
        w = glue(NULL, 0, &c1, &alef, 1);
        w = glue(w.at, w.n, &rest, NULL, 0);
    }
    target *both[2] = {&active, &passive};
    bool same = derived(v); /* written alike: mu'akkid, mu'akkad */
    for (int k = 0; k < (same ? 2 : 1); k++) {
        letters x = w;
        if (k && v->hollow && x.n >= 2 && x.at[x.n - 2] == YA)
            x.at[x.n - 2] = ALEF;
        letters fem = WITH(&x, HA);
        put_noun(both[k], &x, F_MASC | F_SING);
        put_noun(both[k], &fem, F_FEM | F_SING | F_TA);
        put_dual(both[k], &x, F_MASC, false);
        put_dual(both[k], &fem, F_FEM, true);
        letters cut = v->defective ? letters_cut(&x, 1) : x;
        put_sound_masculine(both[k], &cut, F_MASC);
        put_sound_feminine(both[k], &fem, F_FEM);
        if (v->defective && x.n > 3)
            put(both[k], F_MASC | F_SING | F_BARE, cut);
    }
    if (!same && !v->hollow && !v->defective && v->p.n == 3) { /* maf'ul */
        letters c = v->p;
        letters pp = {.n = 5, .at = {MIM, c.at[0], c.at[1], WAW, c.at[2]}};
        letters fem = WITH(&pp, HA);
        put_noun(&passive, &pp, F_MASC | F_SING);
        put_noun(&passive, &fem, F_FEM | F_SING | F_TA);
        put_dual(&passive, &pp, F_MASC, false);
        put_dual(&passive, &fem, F_FEM, true);
        put_sound_masculine(&passive, &pp, F_MASC);
        put_sound_feminine(&passive, &fem, F_FEM);
    } else if (!same && v->doubled && v->p.n == 2) { /* mardud */
        letters pp = {.n = 5, .at = {MIM, v->p.at[0], v->p.at[1], WAW, v->p.at[1]}};
        letters fem = WITH(&pp, HA);
        put_noun(&passive, &pp, F_MASC | F_SING);
        put_noun(&passive, &fem, F_FEM | F_SING | F_TA);
        put_sound_masculine(&passive, &pp, F_MASC);
        put_sound_feminine(&passive, &fem, F_FEM);
    }
}

/* The verbal noun of a derived stem. False: this stem's must be given. */
static bool derived_masdar(const verb *v, letters *m, bool *ta)
{
    const letters *p = &v->p;
    const uint16_t alef = ALEF;
    uint16_t last = p->at[p->n - 1];
    *ta = false;
    if (!derived(v))
        return false;
    if (v->middle && p->n == 3) { /* II: taf'il, taf'ila */
        *m = v->defective ? (letters){.n = 5, .at = {TA, p->at[0], p->at[1], YA, HA}}
                          : (letters){.n = 5, .at = {TA, p->at[0], p->at[1], YA, p->at[2]}};
        *ta = v->defective;
        return true;
    }
    if (p->at[0] == TA && p->n >= 4 && (v->middle || p->at[2] == ALEF || p->n == 5)) { /* V, VI */
        *m = *p;
        if (v->defective)
            m->at[m->n - 1] = YA;
        return true;
    }
    if (p->n == 4 && p->at[1] == ALEF) { /* III: mufa'ala */
        const uint16_t mim = MIM;
        *m = glue(&mim, 1, p, NULL, 0);
        if (v->defective)
            m->at[m->n - 1] = ALEF;
        *m = WITH(m, HA);
        return *ta = true;
    }
    if (p->at[0] == ALEF) { /* IV, VII, VIII, X */
        letters first_waw = *p; /* iqaf, istirad: waw becomes ya behind i */
        if (p->n >= 4 && p->at[1] == WAW)
            first_waw.at[1] = YA;
        if (p->n >= 5 && p->at[1] == SIN && p->at[2] == TA && p->at[3] == WAW)
            first_waw.at[3] = YA;
        p = &first_waw;
        if (v->defective) {
            letters s = letters_cut(p, 1);
            *m = WITH(&s, ALEF, HAMZA);
        } else if (v->hollow && (p->n == 4 || (p->n == 6 && p->at[1] == SIN))) { /* i'ada, isti'ada */
            *m = WITH(p, HA);
            *ta = true;
        } else if (v->hollow) { /* ikhtiyar */
            letters s = letters_cut(p, 2);
            *m = WITH(&s, YA, ALEF, last);
        } else if (v->doubled) { /* israr, istiqrar */
            *m = WITH(p, ALEF, last);
        } else {
            letters s = letters_cut(p, 1);
            const uint16_t end = last == ALEF ? HAMZA : last;
            *m = glue(s.at, s.n, &(letters){.n = 1, .at = {alef}}, &end, 1);
        }
        return true;
    }
    *m = WITH(p, HA); /* four radicals: tarjama */
    return *ta = true;
}

static void put_masdars(builder *b, const table_row *r, uint32_t lemma, const verb *v)
{
    const char *given = r->field[2];
    target t = {b, lemma, TAG_MASDAR};
    if (strcmp(given, "!") == 0)
        return;
    if (!given[0] || strcmp(given, "-") == 0) {
        letters m;
        bool ta;
        if (!derived_masdar(v, &m, &ta)) {
            builder_error(b, r, 2, "a verb of stem I needs its masdar, or ! for none");
            return;
        }
        uint32_t f = (ta ? F_FEM | F_TA : F_MASC) | F_SING;
        put_noun(&t, &m, f);
        put_dual(&t, &m, ta ? F_FEM : F_MASC, ta);
        put_sound_feminine(&t, &m, f);
        return;
    }
    char copy[256];
    if (strlen(given) >= sizeof copy)
        return;
    strcpy(copy, given);
    for (char *save, *p = strtok_r(copy, ",", &save); p; p = strtok_r(NULL, ",", &save)) {
        letters m;
        if (!letters_from(p, &m, NULL, NULL)) {
            builder_error(b, r, 2, "'%s' is not an Arabic word", p);
            continue;
        }
        bool ta = ends_in_ta_marbuta(p);
        uint32_t f = (ta ? F_FEM | F_TA : F_MASC) | F_SING;
        put_noun(&t, &m, f);
        put_sound_feminine(&t, &m, f);
        put_dual(&t, &m, ta ? F_FEM : F_MASC, ta);
    }
}

void inflect_verb(builder *b, const table_row *r, uint32_t lemma)
{
    verb v = {0};
    letters i;
    bool last_doubled, ignore;
    if (!letters_from(r->field[0], &v.p, &v.doubled, &v.middle) || v.p.n < 2) {
        builder_error(b, r, 0, "'%s' is not an Arabic verb", r->field[0]);
        return;
    }
    if (!letters_from(r->field[1], &i, &last_doubled, &ignore) || i.n < 2 || i.at[0] != YA) {
        builder_error(b, r, 1, "'%s' is not an imperfect of the third person", r->field[1]);
        return;
    }
    v.i.n = (uint8_t)(i.n - 1);
    memcpy(v.i.at, i.at + 1, v.i.n * sizeof *i.at);
    uint16_t last = v.p.at[v.p.n - 1], ilast = v.i.at[v.i.n - 1];
    bool hamza = ends_in(r->field[0], "\xD8\xA3"); /* bada'a, ansha'a: the alef is a consonant */
    v.hamza = hamza;
    v.maqsura = ends_in(r->field[0], "\xD9\x89");
    v.defective = (last == ALEF && !hamza) || (last == YA && (ilast == YA || ilast == WAW));
    v.hollow = !v.defective && v.p.n >= 3 && v.p.at[v.p.n - 2] == ALEF && !v.doubled;
    if (v.doubled && v.defective)
        v.doubled = false;
    if (v.p.n >= 5 && v.p.at[0] == TA && v.p.at[2] == ALEF && !v.middle)
        b->lemmas.at[lemma].value = STEM_VI;
    else if (v.p.n >= 4 && v.p.at[0] == TA && v.middle)
        b->lemmas.at[lemma].value = STEM_V;
    else if (v.p.n >= 5 && v.p.at[0] == ALEF && v.p.at[1] == NUN && v.p.at[2] != TA)
        b->lemmas.at[lemma].value = STEM_VII;
    else if (v.p.n == 4 && v.p.at[1] == ALEF)
        b->lemmas.at[lemma].value = STEM_III;
    else if (strncmp(r->field[0], "\xD8\xA3", 2) == 0 && v.i.n && v.i.at[0] != ALEF)
        b->lemmas.at[lemma].value = STEM_IV;
    tag_id tag = b->lemmas.at[lemma].tag;
    target perfect = {b, lemma, tag}, imperfect = {b, lemma, tag == TAG_AUX ? TAG_AUX : TAG_IMPF};
    put_perfect(&perfect, &v);
    put_imperfect(&imperfect, &v);
    if (tag != TAG_AUX)
        put_participles(b, lemma, &v, r->field[3], r);
    put_masdars(b, r, lemma, &v);
}
