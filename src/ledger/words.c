/* words.c: the FTS5 tokenizer "isnad": a word is indexed by its stem, so that a search for
 * one form finds all: without clitics, in every inflection that the tables know, in
 * match form. Interface: SQLite's documentation of FTS5, section 7, "Extending FTS5". */
#include <stdlib.h>

#include "ledger.h"

bool words_init(words_context *w, const isnad_engine *engine)
{
    memset(w, 0, sizeof *w);
    w->engine = engine;
    arena_init(&w->memory);
    w->memory.door = &w->door;
    if (lexicon_init(&w->words, &engine->im))
        return false;
    w->words.memory.door = &w->door;
    return true;
}

void words_free(words_context *w)
{
    arena_free(&w->memory);
    lexicon_free(&w->words);
}

static int emit_ready(const record *r, void *to, words_emit out)
{
    int rc = SQLITE_OK;
    for (uint32_t i = 0; i < r->nwords && rc == SQLITE_OK; i++)
        if (r->words[i].length)
            rc = out(to, 0, r->words[i].stem, (int)r->words[i].length, (int)r->words[i].start, (int)r->words[i].end);
    return rc;
}

/* The byte where code point `cp` begins; *at and *byte move on from where they were. */
static uint32_t byte_of(const text *t, uint32_t cp, uint32_t *at, uint32_t *byte)
{
    for (; *at < cp; ++*at) {
        uint32_t c = t->cp[*at];
        *byte += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return *byte;
}

int words_split(words_context *w, const char *s, int n, void *to, words_emit out)
{
    arena_reset(&w->memory, 8 << 20);
    lexicon_trim(&w->words);
    if (setjmp(w->door))
        return SQLITE_NOMEM;
    text t = {0};
    text_decode(&w->memory, &t, s, (size_t)n);
    text_split(&w->memory, &t);
    uint32_t at = 0, byte = 0;
    int rc = SQLITE_OK;
    for (uint32_t i = 0; i < t.ntokens && rc == SQLITE_OK; i++) {
        const token *k = &t.tokens[i];
        if (k->kind != TOKEN_WORD && k->kind != TOKEN_LATIN && k->kind != TOKEN_NUMBER)
            continue;
        uint32_t start = byte_of(&t, k->start, &at, &byte), end = byte_of(&t, k->end, &at, &byte);
        char form[512], word[200];
        const char *stem = form;
        if (k->kind == TOKEN_WORD) {
            stem = lexicon_word(&w->words, k)->stem;
        } else {
            uint32_t m = end - start < sizeof word ? end - start : (uint32_t)sizeof word - 1;
            if ((size_t)start + m > (size_t)n)
                break; /* only where the bytes were not UTF-8 */
            memcpy(word, s + start, m);
            word[m] = 0;
            match_form(word, form, sizeof form);
        }
        if (*stem)
            rc = out(to, 0, stem, (int)strlen(stem), (int)start, (int)end);
    }
    return rc;
}

static int tokenizer_create(void *context, const char **args, int nargs, Fts5Tokenizer **out)
{
    (void)args, (void)nargs;
    *out = (Fts5Tokenizer *)context;
    return SQLITE_OK;
}

static void tokenizer_delete(Fts5Tokenizer *t) { (void)t; }

static int tokenize(Fts5Tokenizer *t, void *to, int flags, const char *s, int n, words_emit out)
{
    words_context *w = (words_context *)t;
    (void)flags;
    if (w->ready && s == w->ready->doc.text && (size_t)n == w->ready->doc.bytes)
        return emit_ready(w->ready, to, out);
    return words_split(w, s, n, to, out);
}

static fts5_api *api_of(sqlite3 *db)
{
    fts5_api *api = NULL;
    sqlite3_stmt *s = NULL;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(s, 1, (void *)&api, "fts5_api_ptr", NULL);
        sqlite3_step(s);
    }
    sqlite3_finalize(s);
    return api;
}

int words_register(sqlite3 *db, words_context *w)
{
    fts5_api *api = api_of(db);
    static fts5_tokenizer t = {tokenizer_create, tokenizer_delete, tokenize};
    return api ? api->xCreateTokenizer(api, "isnad", w, &t, NULL) : SQLITE_ERROR;
}
