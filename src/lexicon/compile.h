/* compile.h: lang/XX/ tables in, a language image out.
 *
 *   *.tsv --table--> rows --builder, inflect--> lemmas, forms --write--> image
 *
 * Every mistake in every table is reported as FILE:LINE:COLUMN: text on `errors`;
 * one mistake and no image is written. */
#ifndef LEXICON_COMPILE_H
#define LEXICON_COMPILE_H

#include <stdio.h>

#include "base/arena.h"
#include "image.h"

typedef struct {
    uint32_t lemmas, forms, keys, phrases, actors;
    size_t bytes;
} compile_summary;

isnad_status lexicon_compile(const char *directory, const char *out, FILE *errors, compile_summary *summary);

/* ---- between the compiler's own files --------------------------------- */

enum { FIELDS = 12, STEM = 48 };

/* A row of a table: fields apart by tabs; absent fields are "". */
typedef struct {
    const char *file;
    uint32_t line;
    uint32_t n;
    char *field[FIELDS];
    uint32_t column[FIELDS]; /* 1-based, in characters */
} table_row;

/* A word in match form. */
typedef struct {
    uint16_t at[STEM];
    uint8_t n;
} letters;

typedef struct {
    letters key;
    image_form form;
} built_form;

typedef struct {
    uint64_t hash, next; /* as of image_phrase */
    int32_t actor, lemma;
    letters first;
    uint16_t words;
} built_phrase;

typedef struct builder {
    arena *a;
    FILE *errors;
    uint32_t nerrors;
    VEC(image_lemma) lemmas;
    VEC(built_form) forms;
    VEC(built_phrase) phrases;
    VEC(image_actor) actors;
    VEC(image_clitic) proclitics, enclitics;
    VEC(image_deed) deeds;
    VEC(uint16_t) pool;
    VEC(char) strings;
    image_weights weights;
    struct lemma_index *index;
} builder;

void builder_error(builder *b, const table_row *r, uint32_t field, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
uint32_t builder_string(builder *b, const char *s);
uint32_t builder_lemma(builder *b, const table_row *r, const char *text, tag_id tag);
/* The lemma with this exact text, verb or not, or -1. */
int32_t builder_find(const builder *b, const char *text, bool verb);
void builder_form(builder *b, uint32_t lemma, tag_id tag, uint32_t features, const letters *w);
bool builder_classes(builder *b, const table_row *r, uint32_t field, uint64_t *set);
void builder_phrase(builder *b, const table_row *r, uint32_t field, const char *words, int32_t actor, int32_t lemma);

/* UTF-8 to match form; marks are dropped. False: not one Arabic word. */
bool letters_from(const char *utf8, letters *w, bool *doubled_last, bool *doubled_middle);
letters letters_cut(const letters *w, uint32_t drop_last);
letters letters_join(const char *prefix, const letters *w, const char *suffix);

/* inflect.c */
void inflect_verb(builder *b, const table_row *r, uint32_t lemma);   /* lemma imperfect masdars participle */
void inflect_noun(builder *b, uint32_t lemma, tag_id tag, const char *text, const char *gender, const char *plurals, const table_row *r);
void inflect_adjective(builder *b, uint32_t lemma, tag_id tag, const char *text, const char *plurals, const table_row *r);

/* tables.c: one function a table */
typedef struct {
    const char *name; /* "verbs.tsv" */
    uint32_t fields;  /* at least so many */
    void (*row)(builder *, const table_row *);
} table_kind;
extern const table_kind table_kinds[];
extern const uint32_t table_kinds_count;

#endif
