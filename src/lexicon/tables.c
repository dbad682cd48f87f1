/* tables.c: what a row of each table means. The order is the order of reading:
 * words first, then what cues.tsv and events.tsv say about them. */
#include <ctype.h>
#include <stdlib.h>

#include "compile.h"

static bool number(builder *b, const table_row *r, uint32_t field, long low, long high, long *value)
{
    char *end;
    *value = strtol(r->field[field], &end, 10);
    if (!r->field[field][0] || strcmp(r->field[field], "-") == 0)
        *value = 0;
    else if (*end || *value < low || *value > high) {
        builder_error(b, r, field, "'%s' is not a whole number from %ld to %ld", r->field[field], low, high);
        return false;
    }
    return true;
}

static int choose(builder *b, const table_row *r, uint32_t field, const char *const *names, int n, const char *what)
{
    int i = name_find(names, n, r->field[field]);
    if (i < 0)
        builder_error(b, r, field, "'%s' is no %s", r->field[field], what);
    return i;
}

static bool choose_set(builder *b, const table_row *r, uint32_t field, const char *const *names, int n, const char *what, uint32_t *set)
{
    char copy[256];
    *set = 0;
    if (strlen(r->field[field]) >= sizeof copy)
        return false;
    strcpy(copy, r->field[field]);
    bool good = true;
    for (char *save, *w = strtok_r(copy, ",", &save); w; w = strtok_r(NULL, ",", &save)) {
        int i = name_find(names, n, w);
        if (i >= 0)
            *set |= 1u << i;
        else if (strcmp(w, "-") != 0)
            builder_error(b, r, field, "'%s' is no %s", w, what), good = false;
    }
    return good;
}

/* verbs.tsv: lemma imperfect masdars participle classes */
static void verb_row(builder *b, const table_row *r)
{
    uint64_t classes = 0;
    if (!builder_classes(b, r, 4, &classes))
        return;
    bool aux = IN(classes, CLASS_BE) || IN(classes, CLASS_NOTBE);
    uint32_t l = builder_lemma(b, r, r->field[0], aux ? TAG_AUX : TAG_PERF);
    b->lemmas.at[l].classes = classes;
    inflect_verb(b, r, l);
}

#define TA_MARBUTA "\xD8\xA9"

/* nouns.tsv: lemma gender plurals classes value */
static void noun_row(builder *b, const table_row *r)
{
    long value = 0;
    uint64_t classes = 0;
    if (strcmp(r->field[1], "m") && strcmp(r->field[1], "f") && strcmp(r->field[1], "mf"))
        builder_error(b, r, 1, "gender is m, f or mf, not '%s'", r->field[1]);
    size_t n = strlen(r->field[0]);
    if (strcmp(r->field[1], "m") == 0 && n > 1 && strcmp(r->field[0] + n - 2, TA_MARBUTA) == 0 && !strstr(r->field[3], "human"))
        builder_error(b, r, 1, "a thing in ta marbuta is feminine%s", "");
    if (!builder_classes(b, r, 3, &classes) || !number(b, r, 4, -100000000, 1000000000, &value))
        return;
    uint32_t l = builder_lemma(b, r, r->field[0], TAG_NOUN);
    b->lemmas.at[l].classes = classes;
    b->lemmas.at[l].value = (int32_t)value;
    inflect_noun(b, l, TAG_NOUN, r->field[0], r->field[1], r->field[2], r);
}

/* adjectives.tsv: lemma plurals classes value gender */
static void adjective_row(builder *b, const table_row *r)
{
    long value = 0;
    uint64_t classes = 0;
    if (!builder_classes(b, r, 2, &classes) || !number(b, r, 3, -1000, 1000000, &value))
        return;
    uint32_t l = builder_lemma(b, r, r->field[0], TAG_ADJ);
    b->lemmas.at[l].classes = classes;
    b->lemmas.at[l].value = (int32_t)value;
    if (strcmp(r->field[4], "f") == 0) /* a feminine of its own: kubra, bayda' */
        inflect_noun(b, l, TAG_ADJ, r->field[0], "f", r->field[1], r);
    else
        inflect_adjective(b, l, TAG_ADJ, r->field[0], r->field[1], r);
}

/* The spelling of an initial hamza tells particles apart (in and an). */
static uint8_t initial_hamza(const char *utf8)
{
    const unsigned char *p = (const unsigned char *)utf8;
    if (p[0] != 0xD8)
        return 0;
    return p[1] == 0xA3 ? 1 : p[1] == 0xA5 ? 2 : p[1] == 0xA2 ? 3 : 0;
}

/* A form that is written with ta marbuta. */
static uint32_t ta_marbuta(const char *utf8)
{
    size_t n = strlen(utf8);
    return n > 1 && memcmp(utf8 + n - 2, "\xD8\xA9", 2) == 0 ? F_TA : 0;
}

/* particles.tsv: form tag role classes value; a form may take pronouns: form+, form++, form++1 */
static void particle_row(builder *b, const table_row *r)
{
    char form[128];
    uint64_t classes = 0;
    long value = 0;
    int tag = choose(b, r, 1, tag_names, TAG_COUNT, "part of speech"), role = choose(b, r, 2, role_names, ROLE_COUNT, "role");
    if (tag < 0 || role < 0 || !builder_classes(b, r, 3, &classes) || !number(b, r, 4, -100000, 1000000000, &value))
        return;
    size_t n = strlen(r->field[0]);
    if (n == 0 || n >= sizeof form) {
        builder_error(b, r, 0, "no form");
        return;
    }
    strcpy(form, r->field[0]);
    bool first = n > 3 && strcmp(form + n - 3, "++1") == 0;
    if (first)
        form[--n] = 0;
    bool takes = form[n - 1] == '+', only = n > 1 && form[n - 2] == '+';
    if (takes)
        form[n - 1 - only] = 0;
    letters w;
    if (!letters_from(form, &w, NULL, NULL)) {
        builder_error(b, r, 0, "'%s' is not an Arabic word", form);
        return;
    }
    uint32_t l = builder_lemma(b, NULL, form, (tag_id)tag);
    b->lemmas.at[l].role = (uint8_t)role;
    b->lemmas.at[l].classes = classes;
    b->lemmas.at[l].value = (int32_t)value;
    uint8_t hamza = initial_hamza(form);
    /* kaan and ka'an, lian and li'an: the hamza on the second letter counts as well */
    bool second = w.n > 1 && w.at[0] != 0x627 && w.at[1] == 0x627;
    if (second)
        hamza = initial_hamza(form + 2);
    uint32_t exact = w.at[0] == 0x627 || second ? F_EXACT : 0;
    if (!only) {
        builder_form(b, l, (tag_id)tag, exact | ta_marbuta(form) | (takes ? 0u : F_BARE), &w);
        b->forms.at[b->forms.n - 1].form.hamza = hamza;
    }
    if (only) {
        builder_form(b, l, (tag_id)tag, exact | F_SUFFIX | (first ? F_1ST : 0u), &w);
        b->forms.at[b->forms.n - 1].form.hamza = hamza;
    }
}

/* names.tsv: form classes weight */
static void name_row(builder *b, const table_row *r)
{
    uint64_t classes = 0;
    letters w;
    if (!builder_classes(b, r, 1, &classes))
        return;
    if (!letters_from(r->field[0], &w, NULL, NULL)) {
        builder_error(b, r, 0, "'%s' is not one Arabic word", r->field[0]);
        return;
    }
    uint32_t l = builder_lemma(b, r, r->field[0], TAG_PROPN);
    b->lemmas.at[l].classes = classes;
    builder_form(b, l, TAG_PROPN, F_BARE | F_SING | F_MASC | ta_marbuta(r->field[0]), &w);
    if (w.at[w.n - 1] != 0x627 && w.n > 2) { /* accusative of a fully declined name */
        letters acc = w;
        acc.at[acc.n++] = 0x627;
        builder_form(b, l, TAG_PROPN, F_BARE | F_SING | F_MASC | F_ACC, &acc);
    }
}

static uint32_t actor_new(builder *b, const char *name, const char *en, const char *kind, const char *code)
{
    image_actor *x = vec_push(b->a, &b->actors);
    *x = (image_actor){.name = builder_string(b, name), .name_en = builder_string(b, en), .kind = builder_string(b, kind),
                       .code = builder_string(b, code), .next = -1};
    return b->actors.n - 1;
}

/* A name of one or several words, leading to an actor. */
static void actor_words(builder *b, const table_row *r, uint32_t field, char *names, uint32_t actor, uint64_t classes, uint32_t gender, int32_t *first)
{
    for (char *save, *w = strtok_r(names, ";", &save); w; w = strtok_r(NULL, ";", &save)) {
        while (*w == ' ')
            w++;
        char text[256];
        if (strlen(w) >= sizeof text)
            continue;
        strcpy(text, w);
        letters one;
        if (!strchr(text, ' ')) {
            if (!letters_from(text, &one, NULL, NULL)) {
                builder_error(b, r, field, "'%s' is not an Arabic word", text);
                continue;
            }
            uint32_t l = builder_lemma(b, NULL, text, TAG_PROPN);
            b->lemmas.at[l].classes = classes;
            b->lemmas.at[l].actor = (int32_t)actor;
            builder_form(b, l, TAG_PROPN, F_SING | F_BARE | gender | ta_marbuta(text), &one);
            if (one.n > 3 && one.at[0] == 0x627 && one.at[1] == 0x644) { /* after a clitic li- the alef falls */
                letters bare = one;
                bare.n = (uint8_t)(one.n - 2);
                memmove(bare.at, one.at + 2, bare.n * sizeof *bare.at);
                builder_form(b, l, TAG_PROPN, F_SING | F_BARE | gender | ta_marbuta(text), &bare);
            }
            if (*first < 0)
                *first = (int32_t)l;
        }
        builder_phrase(b, r, field, text, (int32_t)actor, -1);
    }
}

/* The adjective made from an actor's name, with its broken plural after a slash; - or nothing: none. */
static void nisba_field(builder *b, const table_row *r, uint32_t field, uint32_t actor)
{
    if (r->n <= field || !r->field[field][0] || strcmp(r->field[field], "-") == 0)
        return;
    char *plural = strchr(r->field[field], '/');
    if (plural)
        *plural++ = 0;
    uint32_t l = builder_lemma(b, r, r->field[field], TAG_ADJ);
    b->lemmas.at[l].classes = (uint64_t)1 << CLASS_NISBA;
    b->lemmas.at[l].actor = (int32_t)actor;
    inflect_adjective(b, l, TAG_ADJ, r->field[field], plural ? plural : "-", r);
}

/* places.tsv: name kind country name_en lat lon nisba aliases */
static void place_row(builder *b, const table_row *r)
{
    uint64_t classes = (uint64_t)1 << CLASS_PLACE;
    char kind[16];
    snprintf(kind, sizeof kind, "%s", r->field[1]);
    char *male = strstr(kind, "/m");
    if (male)
        *male = 0;
    if (strcmp(kind, "country") == 0)
        classes |= (uint64_t)1 << CLASS_COUNTRY;
    else if (strcmp(kind, "capital") == 0)
        classes |= (uint64_t)1 << CLASS_CAPITAL;
    else if (strcmp(kind, "city") && strcmp(kind, "region") && strcmp(kind, "water") && strcmp(kind, "site") && strcmp(kind, "continent"))
        builder_error(b, r, 1, "'%s' is no kind of place", kind);
    if (strlen(r->field[2]) != 3 && strcmp(r->field[2], "-"))
        builder_error(b, r, 2, "'%s' is not a country code of three letters", r->field[2]);
    char *end;
    double lat = strtod(r->field[4], &end);
    bool good = !*end && lat >= -90 && lat <= 90;
    if (!good)
        builder_error(b, r, 4, "'%s' is no latitude", r->field[4]);
    double lon = strtod(r->field[5], &end);
    if (*end || lon < -180 || lon > 180)
        builder_error(b, r, 5, "'%s' is no longitude", r->field[5]);
    uint32_t a = actor_new(b, r->field[0], r->field[3], "place", strcmp(r->field[2], "-") ? r->field[2] : "");
    b->actors.at[a].country = b->actors.at[a].code;
    b->actors.at[a].lat = (float)lat;
    b->actors.at[a].lon = (float)lon;
    b->actors.at[a].classes = classes;
    int32_t lemma = -1;
    bool gendered = classes >> CLASS_COUNTRY & 1 || classes >> CLASS_CAPITAL & 1 || strcmp(kind, "city") == 0;
    uint32_t gender = male ? F_MASC : gendered ? F_FEM : 0;
    char *name = arena_strdup(b->a, r->field[0], strlen(r->field[0]));
    actor_words(b, r, 0, name, a, classes, gender, &lemma);
    if (r->n > 7 && strcmp(r->field[7], "-"))
        actor_words(b, r, 7, r->field[7], a, classes, gender, &lemma);
    nisba_field(b, r, 6, a);
}

static bool day(builder *b, const table_row *r, uint32_t field, uint32_t *value)
{
    long v;
    if (!number(b, r, field, 0, 99991231, &v))
        return false;
    if (v && (v < 10000101 || v / 100 % 100 < 1 || v / 100 % 100 > 12 || v % 100 < 1 || v % 100 > 31)) {
        builder_error(b, r, field, "'%s' is not a day YYYYMMDD", r->field[field]);
        return false;
    }
    *value = (uint32_t)v;
    return true;
}

/* actors.tsv: name aliases name_en kind code from to roles nisba
 * aliases always mean this actor; roles mean it only from `from` to `to`. */
static void actor_row(builder *b, const table_row *r)
{
    static const char *const kinds[] = {"person", "organisation", "group", "state", "media"};
    if (name_find(kinds, 5, r->field[3]) < 0)
        builder_error(b, r, 3, "'%s' is no kind of actor", r->field[3]);
    uint64_t classes = strcmp(r->field[3], "person") == 0  ? (uint64_t)1 << CLASS_HUMAN
                       : strcmp(r->field[3], "media") == 0 ? (uint64_t)1 << CLASS_MEDIA | (uint64_t)1 << CLASS_ORG
                                                           : (uint64_t)1 << CLASS_ORG;
    uint32_t a = actor_new(b, r->field[0], r->field[2], r->field[3], strcmp(r->field[4], "-") ? r->field[4] : "");
    b->actors.at[a].classes = classes | (uint64_t)1 << CLASS_POLITICAL;
    int32_t lemma = -1;
    char *name = arena_strdup(b->a, r->field[0], strlen(r->field[0]));
    actor_words(b, r, 0, name, a, classes, 0, &lemma);
    if (r->field[1][0] && strcmp(r->field[1], "-"))
        actor_words(b, r, 1, r->field[1], a, classes, 0, &lemma);
    nisba_field(b, r, 8, a);
    uint32_t from, to;
    if (!day(b, r, 5, &from) || !day(b, r, 6, &to))
        return;
    if (from && to && from > to)
        builder_error(b, r, 6, "the last day comes before the first");
    if (r->n > 7 && r->field[7][0] && strcmp(r->field[7], "-")) {
        char *roles = r->field[7];
        for (char *save, *w = strtok_r(roles, ";", &save); w; w = strtok_r(NULL, ";", &save)) {
            while (*w == ' ')
                w++;
            uint32_t holder = actor_new(b, r->field[0], r->field[2], "office", strcmp(r->field[4], "-") ? r->field[4] : "");
            b->actors.at[holder].from = from;
            b->actors.at[holder].to = to;
            b->actors.at[holder].classes = classes | (uint64_t)1 << CLASS_ROLE;
            builder_phrase(b, r, 7, w, (int32_t)holder, -1);
        }
    }
}

/* phrases.tsv: words tag role classes value */
static void phrase_row(builder *b, const table_row *r)
{
    uint64_t classes = 0;
    long value = 0;
    int tag = choose(b, r, 1, tag_names, TAG_COUNT, "part of speech"), role = choose(b, r, 2, role_names, ROLE_COUNT, "role");
    if (tag < 0 || role < 0 || !builder_classes(b, r, 3, &classes) || !number(b, r, 4, -100000, 100000, &value))
        return;
    uint32_t l = builder_lemma(b, NULL, r->field[0], TAG_PUNCT);
    b->lemmas.at[l].tag = (uint8_t)tag;
    b->lemmas.at[l].role = (uint8_t)role;
    b->lemmas.at[l].classes = classes;
    b->lemmas.at[l].value = (int32_t)value;
    char *words = arena_strdup(b->a, r->field[0], strlen(r->field[0]));
    /* the first word must be a key so that the search can begin */
    letters first;
    char *space = strchr(words, ' ');
    if (space)
        *space = 0;
    if (!letters_from(words, &first, NULL, NULL)) {
        builder_error(b, r, 0, "'%s' is not an Arabic word", words);
        return;
    }
    builder_phrase(b, r, 0, r->field[0], -1, (int32_t)l);
}

static int32_t known(builder *b, const table_row *r, bool verb)
{
    int32_t l = builder_find(b, r->field[1], verb);
    if (l < 0)
        builder_error(b, r, 1, "no %s '%s' in the tables", verb ? "verb" : "noun or adjective", r->field[1]);
    return l;
}

static int verb_or_noun(builder *b, const table_row *r)
{
    if (strcmp(r->field[0], "v") == 0)
        return 1;
    if (strcmp(r->field[0], "n") == 0)
        return 0;
    builder_error(b, r, 0, "v for a verb or n for a noun, not '%s'", r->field[0]);
    return -1;
}

/* cues.tsv: v|n lemma class stance frames */
static void cue_row(builder *b, const table_row *r)
{
    int verb = verb_or_noun(b, r), cue = choose(b, r, 2, cue_names, CUE_COUNT, "class of cues"),
        stance = choose(b, r, 3, stance_names, STANCE_COUNT, "stance");
    uint32_t frames;
    bool good = choose_set(b, r, 4, frame_names, FRAME_COUNT, "frame of a cue", &frames);
    int32_t l = verb < 0 ? -1 : known(b, r, verb);
    if (l < 0 || cue < 0 || stance < 0 || !good)
        return;
    image_lemma *x = &b->lemmas.at[l];
    if (x->cue)
        builder_error(b, r, 1, "'%s' is a cue already", r->field[1]);
    x->cue = (uint8_t)cue;
    x->stance = (uint8_t)stance;
    x->cue_frames = frames;
}

/* What a row of events.tsv says of a lemma. */
static void set_event(image_lemma *x, uint32_t cameo, int type, int mode, uint32_t frames)
{
    x->event = (uint8_t)type;
    x->mode = (uint8_t)mode;
    x->cameo = cameo;
    x->event_frames = frames;
}

/* "FIRST + WORD", "FIRST + own WORD", "FIRST + PREPOSITION WORD": its lemmas, and what stands before the word;
 * a star behind it: it is the trigger. */
static bool deed_of_two(builder *b, const table_row *r, bool verb, image_deed *x)
{
    char copy[256], *save, *part[4] = {NULL};
    if (strlen(r->field[1]) >= sizeof copy) {
        builder_error(b, r, 1, "more than %zu bytes", sizeof copy);
        return false;
    }
    strcpy(copy, r->field[1]);
    uint32_t n = 0;
    for (char *w = strtok_r(copy, " ", &save); w && n < 4; w = strtok_r(NULL, " ", &save))
        part[n++] = w;
    if (n < 3 || strcmp(part[1], "+") || (n == 4 && strtok_r(NULL, " ", &save))) {
        builder_error(b, r, 1, "FIRST + WORD, FIRST + own WORD, FIRST + subject WORD or FIRST + PREPOSITION WORD, not '%s'", r->field[1]);
        return false;
    }
    char *word = part[n - 1], *star = strchr(word, '*');
    if (star)
        *star = 0;
    bool masdar = strncmp(word, "v:", 2) == 0;
    word += masdar ? 2 : 0;
    int32_t first = builder_find(b, part[0], verb), with = builder_find(b, word, masdar);
    uint32_t led_by = 0;
    for (int i = EFRAME_R_MIN; n == 4 && i <= EFRAME_R_FI; i++)
        if (strcmp(eframe_names[i], part[2]) == 0)
            led_by = 1u << i;
    if (n == 4 && strcmp(part[2], "own") == 0)
        led_by = DEED_OWN;
    if (n == 4 && strcmp(part[2], "subject") == 0)
        led_by = DEED_SUBJECT;
    if (first < 0 || with < 0)
        builder_error(b, r, 1, "no '%s' in the tables", first < 0 ? part[0] : word);
    else if (n == 4 && !led_by)
        builder_error(b, r, 1, "'%s' is no frame of a preposition", part[2]);
    else
        *x = (image_deed){.first = (uint32_t)first, .with = (uint32_t)with, .led_by = (uint16_t)led_by, .trigger = star != NULL};
    return x->with != 0;
}
_Static_assert(EFRAME_R_FI < 15 && EFRAME_R_MIN > 0, "prepositions are bits of image_deed.led_by, beside DEED_SUBJECT and DEED_OWN");

/* events.tsv: v|n lemma type mode cameo frames; the lemma may be FIRST + WORD */
static void event_row(builder *b, const table_row *r)
{
    int verb = verb_or_noun(b, r), type = choose(b, r, 2, event_names, EVENT_COUNT, "PLOVER type"),
        mode = choose(b, r, 3, mode_names, MODE_COUNT, "PLOVER mode");
    uint32_t frames;
    bool good = choose_set(b, r, 5, eframe_names, EFRAME_COUNT, "frame of an event", &frames);
    for (const char *c = r->field[4]; *c; c++)
        if (!isdigit((unsigned char)*c) && strcmp(r->field[4], "-")) {
            builder_error(b, r, 4, "'%s' is no CAMEO code", r->field[4]);
            break;
        }
    image_deed two = {0};
    bool pair = verb >= 0 && strchr(r->field[1], '+');
    int32_t l = verb < 0 ? -1 : pair ? (deed_of_two(b, r, verb, &two) ? (int32_t)two.first : -1) : known(b, r, verb);
    if (l < 0 || type < 0 || mode < 0 || !good)
        return;
    uint32_t cameo = strcmp(r->field[4], "-") ? builder_string(b, r->field[4]) : 0;
    if (pair) {
        image_lemma as = b->lemmas.at[l];
        set_event(&as, cameo, type, mode, frames);
        *vec_push(b->a, &b->lemmas) = as;
        two.as = b->lemmas.n - 1;
        *vec_push(b->a, &b->deeds) = two;
        return;
    }
    if (b->lemmas.at[l].event)
        builder_error(b, r, 1, "'%s' names an event already", r->field[1]);
    set_event(&b->lemmas.at[l], cameo, type, mode, frames);
}

/* The bits of a clitic, as lexicon.h has them, by name. */
static void clitic_row(builder *b, const table_row *r)
{
    static const char *const pro[] = {"and", "so", "question", "will", "li", "bi", "ka", "det"};
    static const char *const en[] = {"-", "3ms", "3fs", "3d", "3mp", "3fp", "2s", "2p", "1s", "1p"};
    letters w;
    bool proclitic = strcmp(r->field[0], "pro") == 0;
    if (!proclitic && strcmp(r->field[0], "en"))
        builder_error(b, r, 0, "pro or en, not '%s'", r->field[0]);
    if (!letters_from(r->field[1], &w, NULL, NULL)) {
        builder_error(b, r, 1, "'%s' is not Arabic", r->field[1]);
        return;
    }
    uint32_t bits = 0;
    if (proclitic) {
        if (!choose_set(b, r, 2, pro, 8, "proclitic", &bits))
            return;
    } else {
        int i = choose(b, r, 2, en, 10, "pronoun");
        if (i < 0)
            return;
        bits = (uint32_t)i;
    }
    image_clitic c = {.letters = b->pool.n, .length = w.n, .bits = (uint8_t)bits};
    /* the letters are kept inline: up to four fit where the index would be */
    uint64_t packed = 0;
    for (uint32_t i = 0; i < w.n && i < 4; i++)
        packed |= (uint64_t)(w.at[i] & 0xFF) << (8 * i);
    c.letters = (uint32_t)packed;
    if (w.n > 4)
        builder_error(b, r, 1, "a clitic of more than four letters");
    if (proclitic)
        *vec_push(b->a, &b->proclitics) = c;
    else
        *vec_push(b->a, &b->enclitics) = c;
}

/* The extra weights, by name, in the order of lexicon.c. */
static const char *const extra_names[] = {"clitic", "unknown-name", "unknown-verb", "unknown-noun", "unknown-adjective",
                                          "exact", "typo", "passive", "suffix", "first-person", "dual", "conj-guess", "question", "women", "led-adjective"};

/* weights.tsv: prior TAG W | bigram TAG TAG W | extra NAME W */
static void weight_row(builder *b, const table_row *r)
{
    long w;
    if (strcmp(r->field[0], "prior") == 0) {
        int t = choose(b, r, 1, tag_names, TAG_COUNT, "part of speech");
        if (t >= 0 && number(b, r, 2, -1000, 1000, &w))
            b->weights.prior[t] = (int16_t)w;
    } else if (strcmp(r->field[0], "bigram") == 0) {
        int t = choose(b, r, 1, tag_names, TAG_COUNT, "part of speech"), u = choose(b, r, 2, tag_names, TAG_COUNT, "part of speech");
        if (t >= 0 && u >= 0 && number(b, r, 3, -1000, 1000, &w))
            b->weights.bigram[t][u] = (int16_t)w;
    } else if (strcmp(r->field[0], "extra") == 0) {
        int i = choose(b, r, 1, extra_names, (int)(sizeof extra_names / sizeof *extra_names), "weight");
        if (i >= 0 && number(b, r, 2, -1000, 1000, &w))
            b->weights.extra[i] = (int16_t)w;
    } else {
        builder_error(b, r, 0, "prior, bigram or extra, not '%s'", r->field[0]);
    }
}

const table_kind table_kinds[] = {
    {"clitics.tsv", 3, clitic_row},       {"particles.tsv", 3, particle_row}, {"verbs.tsv", 2, verb_row},
    {"nouns.tsv", 3, noun_row},           {"adjectives.tsv", 1, adjective_row}, {"places.tsv", 6, place_row},
    {"actors.tsv", 7, actor_row},         {"names.tsv", 2, name_row},         {"phrases.tsv", 3, phrase_row},
    {"cues.tsv", 5, cue_row},             {"events.tsv", 6, event_row},       {"weights.tsv", 3, weight_row},
};
const uint32_t table_kinds_count = sizeof table_kinds / sizeof *table_kinds;
