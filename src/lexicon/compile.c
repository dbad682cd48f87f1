/* compile.c: reads the tables in order, collects what they say, writes the image. */
#include "compile.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "text/text.h"

/* ---- words ------------------------------------------------------------ */

bool letters_from(const char *utf8, letters *w, bool *doubled_last, bool *doubled_middle)
{
    const unsigned char *p = (const unsigned char *)utf8, *end = p + strlen(utf8);
    uint32_t invalid = 0, doubled = 0;
    w->n = 0;
    while (p < end) {
        uint32_t c = utf8_next(&p, end, &invalid);
        if (c == 0x651)
            doubled = w->n;
        char_class cc = letter_class(c);
        if (cc == CC_MARK || cc == CC_SKIP)
            continue;
        if (cc != CC_ARABIC || w->n >= STEM - 8)
            return false;
        w->at[w->n++] = letter_fold((uint16_t)c);
    }
    if (doubled_last)
        *doubled_last = doubled && doubled == w->n;
    if (doubled_middle)
        *doubled_middle = doubled && doubled < w->n;
    return w->n > 0 && !invalid;
}

letters letters_cut(const letters *w, uint32_t drop)
{
    letters out = *w;
    out.n = (uint8_t)(w->n > drop ? w->n - drop : 0);
    return out;
}

letters letters_join(const char *prefix, const letters *w, const char *suffix)
{
    letters pre, suf, out;
    pre.n = suf.n = 0;
    if (*prefix)
        letters_from(prefix, &pre, NULL, NULL);
    if (*suffix)
        letters_from(suffix, &suf, NULL, NULL);
    out.n = 0;
    const letters *part[3] = {&pre, w, &suf};
    for (int p = 0; p < 3; p++)
        for (uint32_t i = 0; i < part[p]->n && out.n < STEM; i++)
            out.at[out.n++] = part[p]->at[i];
    return out;
}

/* ---- the builder ------------------------------------------------------ */

struct lemma_index {
    uint32_t slot[1 << 17]; /* 1 + lemma */
};

void builder_error(builder *b, const table_row *r, uint32_t field, const char *format, ...)
{
    va_list args;
    fprintf(b->errors, "%s:%u:%u: ", r->file, r->line, field < FIELDS && r->column[field] ? r->column[field] : 1);
    va_start(args, format);
    vfprintf(b->errors, format, args);
    va_end(args);
    fputc('\n', b->errors);
    b->nerrors++;
}

uint32_t builder_string(builder *b, const char *s)
{
    if (!*s)
        return 0; /* the empty string lies at 0 */
    uint32_t at = b->strings.n;
    for (;; s++) {
        *vec_push(b->a, &b->strings) = *s;
        if (!*s)
            return at;
    }
}

static bool is_verb(const image_lemma *l) { return l->tag == TAG_PERF || l->tag == TAG_AUX; }

static uint32_t index_slot(const builder *b, const char *text, bool verb)
{
    uint32_t at = (uint32_t)XXH3_64bits_withSeed(text, strlen(text), verb) & ((1 << 17) - 1);
    for (; b->index->slot[at]; at = (at + 1) & ((1 << 17) - 1)) {
        const image_lemma *l = &b->lemmas.at[b->index->slot[at] - 1];
        if (is_verb(l) == verb && strcmp(b->strings.at + l->text, text) == 0)
            break;
    }
    return at;
}

int32_t builder_find(const builder *b, const char *text, bool verb)
{
    return (int32_t)b->index->slot[index_slot(b, text, verb)] - 1;
}

uint32_t builder_lemma(builder *b, const table_row *r, const char *text, tag_id tag)
{
    image_lemma *l = vec_push(b->a, &b->lemmas);
    *l = (image_lemma){.text = builder_string(b, text), .tag = (uint8_t)tag, .actor = -1, .root = b->lemmas.n - 1};
    if (tag == TAG_PUNCT) /* a phrase's own record: never looked up */
        return b->lemmas.n - 1;
    uint32_t at = index_slot(b, text, is_verb(l));
    if (b->index->slot[at] && r && tag == b->lemmas.at[b->index->slot[at] - 1].tag && tag != TAG_PROPN)
        builder_error(b, r, 0, "'%s' stands in the tables twice", text);
    if (!b->index->slot[at]) {
        if (b->lemmas.n > (1 << 16))
            builder_error(b, r, 0, "more than %d lemmas", 1 << 16);
        else
            b->index->slot[at] = b->lemmas.n;
    }
    return b->lemmas.n - 1;
}

void builder_form(builder *b, uint32_t lemma, tag_id tag, uint32_t features, const letters *w)
{
    if (w->n == 0)
        return;
    built_form *f = vec_push(b->a, &b->forms);
    f->key = *w;
    f->form = (image_form){.lemma = lemma, .tag = (uint8_t)tag, .features = (uint16_t)features};
}

bool builder_classes(builder *b, const table_row *r, uint32_t field, uint64_t *set)
{
    char copy[512];
    bool good = true;
    if (field >= r->n || strlen(r->field[field]) >= sizeof copy)
        return field >= r->n;
    strcpy(copy, r->field[field]);
    for (char *save, *w = strtok_r(copy, ",", &save); w; w = strtok_r(NULL, ",", &save)) {
        int c = name_find(class_names, CLASS_COUNT, w);
        if (c >= 0)
            *set |= (uint64_t)1 << c;
        else if (strcmp(w, "-") != 0)
            builder_error(b, r, field, "'%s' is no class of words", w), good = false;
    }
    return good;
}

void builder_phrase(builder *b, const table_row *r, uint32_t field, const char *words, int32_t actor, int32_t lemma)
{
    char copy[512];
    if (strlen(words) >= sizeof copy) {
        builder_error(b, r, field, "a phrase of more than %zu bytes", sizeof copy);
        return;
    }
    strcpy(copy, words);
    uint64_t hash = 0;
    built_phrase p = {.actor = -1, .lemma = -1};
    for (char *save, *w = strtok_r(copy, " ", &save); w; w = strtok_r(NULL, " ", &save)) {
        letters l;
        if (!letters_from(w, &l, NULL, NULL)) {
            builder_error(b, r, field, "'%s' is not an Arabic word", w);
            return;
        }
        if (p.words == 0) {
            p.first = l;
            builder_form(b, 0, TAG_NONE, F_BARE, &l); /* a key from which the search can begin */
        }
        uint64_t word_hash = image_hash(l.at, l.n);
        if (p.words)
            b->phrases.at[b->phrases.n - 1].next = phrase_next_bit(word_hash);
        hash = phrase_step(hash, word_hash);
        p.words++;
        p.hash = hash;
        *vec_push(b->a, &b->phrases) = p;
    }
    if (p.words) {
        built_phrase *last = &b->phrases.at[b->phrases.n - 1];
        last->actor = actor;
        last->lemma = lemma;
    }
}

/* ---- reading tables --------------------------------------------------- */

static void split_row(table_row *r, char *line)
{
    uint32_t column = 1;
    r->n = 0;
    for (char *p = line;; p++) {
        if (r->n < FIELDS) {
            r->field[r->n] = p;
            r->column[r->n++] = column;
        }
        while (*p && *p != '\t') {
            column += ((unsigned char)*p & 0xC0) != 0x80;
            p++;
        }
        column++;
        for (char *e = p; e > r->field[r->n - 1] && e[-1] == ' ';)
            *--e = 0;
        if (!*p)
            break;
        *p = 0;
    }
    for (uint32_t i = r->n; i < FIELDS; i++) {
        r->field[i] = (char *)"";
        r->column[i] = 0;
    }
}

static void read_table(builder *b, const char *directory, const table_kind *kind)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", directory, kind->name);
    table_row r = {.file = arena_strdup(b->a, path, strlen(path))};
    FILE *f = fopen(path, "r");
    if (!f) {
        fprintf(b->errors, "%s: %s\n", path, strerror(errno));
        b->nerrors++;
        return;
    }
    char *line = NULL;
    size_t cap = 0;
    ssize_t n;
    while ((n = getline(&line, &cap, f)) >= 0) {
        r.line++;
        while (n && (line[n - 1] == '\n' || line[n - 1] == '\r'))
            line[--n] = 0;
        if (n == 0 || line[0] == '#')
            continue;
        char *copy = arena_strdup(b->a, line, (size_t)n);
        r.column[0] = 1;
        if (strlen(line) != (size_t)n) {
            builder_error(b, &r, 0, "a NUL byte in the line");
            continue;
        }
        split_row(&r, copy);
        if (r.n < kind->fields)
            builder_error(b, &r, 0, "%u fields, not %u", r.n, kind->fields);
        else
            kind->row(b, &r);
    }
    if (ferror(f)) {
        fprintf(b->errors, "%s: %s\n", path, strerror(errno));
        b->nerrors++;
    }
    free(line);
    fclose(f);
}

/* ---- writing ---------------------------------------------------------- */

static int by_key(const void *x, const void *y)
{
    const built_form *a = x, *b = y;
    uint32_t n = a->key.n < b->key.n ? a->key.n : b->key.n;
    for (uint32_t i = 0; i < n; i++)
        if (a->key.at[i] != b->key.at[i])
            return a->key.at[i] < b->key.at[i] ? -1 : 1;
    if (a->key.n != b->key.n)
        return a->key.n < b->key.n ? -1 : 1;
    if (a->form.lemma != b->form.lemma)
        return a->form.lemma < b->form.lemma ? -1 : 1;
    if (a->form.tag != b->form.tag)
        return a->form.tag < b->form.tag ? -1 : 1;
    return (int)a->form.features - (int)b->form.features;
}

typedef struct {
    VEC(image_key) keys;
    VEC(image_form) forms;
    VEC(uint16_t) letters;
    uint32_t *slots, nslots;
    image_phrase *phrases;
    uint32_t nphrases;
} layout;

static uint32_t pool_letters(arena *a, layout *l, const letters *w)
{
    uint32_t at = l->letters.n;
    for (uint32_t i = 0; i < w->n; i++)
        *vec_push(a, &l->letters) = w->at[i];
    return at;
}

static void lay_keys(builder *b, layout *l)
{
    if (!b->forms.n)
        return;
    qsort(b->forms.at, b->forms.n, sizeof *b->forms.at, by_key);
    for (uint32_t i = 0; i < b->forms.n;) {
        image_key *k = vec_push(b->a, &l->keys);
        *k = (image_key){.letters = pool_letters(b->a, l, &b->forms.at[i].key), .forms = l->forms.n,
                         .length = b->forms.at[i].key.n};
        uint32_t j = i, kept = 0;
        for (; j < b->forms.n && b->forms.at[j].key.n == b->forms.at[i].key.n &&
               memcmp(b->forms.at[j].key.at, b->forms.at[i].key.at, b->forms.at[i].key.n * 2u) == 0; j++) {
            const image_form *f = &b->forms.at[j].form;
            /* what differs only by an infrequent feature of the same lemma is one form */
            if (j > i && by_key(&b->forms.at[j - 1], &b->forms.at[j]) == 0)
                continue;
            if (kept < 250) {
                *vec_push(b->a, &l->forms) = *f;
                kept++;
            }
        }
        l->keys.at[l->keys.n - 1].nforms = (uint8_t)kept;
        i = j;
    }
    for (l->nslots = 1024; l->nslots < l->keys.n * 2; l->nslots *= 2) {
    }
    l->slots = NEW(b->a, uint32_t, l->nslots);
    for (uint32_t i = 0; i < l->keys.n; i++) {
        uint64_t hash = image_hash(l->letters.at + l->keys.at[i].letters, l->keys.at[i].length);
        uint32_t at = (uint32_t)hash & (l->nslots - 1);
        while (l->slots[at])
            at = (at + 1) & (l->nslots - 1);
        l->slots[at] = key_slot(hash, i);
    }
}

static image_key *laid_key(layout *l, const letters *w)
{
    uint32_t at = (uint32_t)image_hash(w->at, w->n) & (l->nslots - 1);
    for (; l->slots[at]; at = (at + 1) & (l->nslots - 1)) {
        image_key *k = &l->keys.at[slot_key(l->slots[at])];
        if (k->length == w->n && memcmp(l->letters.at + k->letters, w->at, w->n * 2u) == 0)
            return k;
    }
    return NULL;
}

static void lay_phrases(builder *b, layout *l)
{
    for (l->nphrases = 1024; l->nphrases < b->phrases.n * 2; l->nphrases *= 2) {
    }
    l->phrases = NEW(b->a, image_phrase, l->nphrases);
    for (uint32_t i = 0; i < b->phrases.n; i++) {
        const built_phrase *p = &b->phrases.at[i];
        uint32_t at = (uint32_t)(p->hash >> 32) & (l->nphrases - 1);
        while (l->phrases[at].hash && l->phrases[at].hash != p->hash)
            at = (at + 1) & (l->nphrases - 1);
        image_phrase *q = &l->phrases[at];
        if (!q->hash)
            *q = (image_phrase){.hash = p->hash, .actor = -1, .lemma = -1};
        q->next |= p->next;
        if (p->actor >= 0) {
            if (q->actor >= 0 && q->actor != p->actor) { /* same words, another holder of the office */
                int32_t last = q->actor, steps = 0;
                while (b->actors.at[last].next >= 0 && last != p->actor && steps++ < 100)
                    last = b->actors.at[last].next;
                if (last != p->actor && b->actors.at[p->actor].next < 0)
                    b->actors.at[last].next = p->actor;
            } else {
                q->actor = p->actor;
            }
        }
        if (p->lemma >= 0)
            q->lemma = p->lemma;
        image_key *k = laid_key(l, &p->first);
        if (k && k->phrases < p->words)
            k->phrases = p->words;
    }
}

static int by_first_word(const void *x, const void *y)
{
    const image_deed *a = x, *b = y;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return a->as < b->as ? -1 : a->as > b->as; /* as they stand in the table */
}

static void lay_deeds(builder *b)
{
    if (b->deeds.n)
        qsort(b->deeds.at, b->deeds.n, sizeof *b->deeds.at, by_first_word);
    for (uint32_t i = b->deeds.n; i-- > 0;)
        b->lemmas.at[b->deeds.at[i].first].deeds = i + 1;
}

static isnad_status write_image(builder *b, layout *l, const char *lang, const char *out, compile_summary *sum)
{
    struct { const void *at; uint32_t count, size; } part[SEC_COUNT] = {
        [SEC_LETTERS] = {l->letters.at, l->letters.n, sizeof(uint16_t)},
        [SEC_STRINGS] = {b->strings.at, b->strings.n, 1},
        [SEC_KEYS] = {l->keys.at, l->keys.n, sizeof(image_key)},
        [SEC_SLOTS] = {l->slots, l->nslots, sizeof(uint32_t)},
        [SEC_FORMS] = {l->forms.at, l->forms.n, sizeof(image_form)},
        [SEC_LEMMAS] = {b->lemmas.at, b->lemmas.n, sizeof(image_lemma)},
        [SEC_PHRASES] = {l->phrases, l->nphrases, sizeof(image_phrase)},
        [SEC_ACTORS] = {b->actors.at, b->actors.n, sizeof(image_actor)},
        [SEC_PROCLITICS] = {b->proclitics.at, b->proclitics.n, sizeof(image_clitic)},
        [SEC_ENCLITICS] = {b->enclitics.at, b->enclitics.n, sizeof(image_clitic)},
        [SEC_WEIGHTS] = {&b->weights, 1, sizeof(image_weights)},
        [SEC_DEEDS] = {b->deeds.at, b->deeds.n, sizeof(image_deed)}};
    image_section s[SEC_COUNT];
    memset(s, 0, sizeof s);
    uint64_t at = sizeof(image_header) + sizeof s;
    for (int i = 0; i < SEC_COUNT; i++) {
        s[i] = (image_section){at, part[i].count, part[i].size};
        at = (at + (uint64_t)part[i].count * part[i].size + 7) & ~(uint64_t)7;
    }
    char *bytes = arena_alloc(b->a, at);
    memcpy(bytes + sizeof(image_header), s, sizeof s);
    for (int i = 0; i < SEC_COUNT; i++)
        if (part[i].count)
            memcpy(bytes + s[i].offset, part[i].at, (size_t)part[i].count * part[i].size);
    image_header h = {.version = IMAGE_VERSION, .byte_order = 0x01020304, .size = at, .nsections = SEC_COUNT};
    memcpy(h.magic, IMAGE_MAGIC, 8);
    strncpy(h.lang, lang, sizeof h.lang - 1);
    h.checksum = XXH3_64bits(bytes + sizeof h, at - sizeof h);
    memcpy(bytes, &h, sizeof h);
    *sum = (compile_summary){b->lemmas.n, l->forms.n, l->keys.n, b->phrases.n, b->actors.n, at};
    /* a reader never sees half an image: write beside, then rename */
    char beside[4096];
    snprintf(beside, sizeof beside, "%s.%ld.part", out, (long)getpid());
    FILE *f = fopen(beside, "wb");
    bool good = f && fwrite(bytes, 1, at, f) == at;
    if (f)
        good &= fclose(f) == 0;
    if (!good || rename(beside, out)) {
        fprintf(b->errors, "%s: %s\n", out, strerror(errno));
        unlink(beside);
        return ISNAD_EIO;
    }
    return ISNAD_OK;
}

static isnad_status build(builder *b, const char *directory, const char *out, compile_summary *sum)
{
    *vec_push(b->a, &b->strings) = 0;
    builder_lemma(b, NULL, "?", TAG_NONE); /* lemma 0: a word that no table holds */
    for (uint32_t i = 0; i < table_kinds_count; i++)
        read_table(b, directory, &table_kinds[i]);
    if (b->nerrors)
        return ISNAD_ETABLE;
    layout l = {0};
    *vec_push(b->a, &l.letters) = 0;
    lay_keys(b, &l);
    if (l.keys.n > MOST_KEYS) {
        fprintf(b->errors, "%s: %u words: an image holds %d\n", directory, l.keys.n, MOST_KEYS);
        return ISNAD_ETABLE;
    }
    lay_phrases(b, &l);
    lay_deeds(b);
    const char *slash = strrchr(directory, '/');
    return write_image(b, &l, slash && slash[1] ? slash + 1 : directory, out, sum);
}

isnad_status lexicon_compile(const char *directory, const char *out, FILE *errors, compile_summary *sum)
{
    arena a;
    arena_init(&a);
    jmp_buf door;
    a.door = &door;
    isnad_status st = ISNAD_ENOMEM;
    if (!setjmp(door)) {
        builder *b = NEW(&a, builder, 1);
        b->a = &a;
        b->errors = errors;
        b->index = NEW(&a, struct lemma_index, 1);
        st = build(b, directory, out, sum);
    }
    arena_free(&a);
    return st;
}
