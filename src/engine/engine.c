#include "engine.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef ISNAD_DATADIR
#define ISNAD_DATADIR "/usr/local/share/isnad"
#endif

enum { KEEP_BYTES = 48 << 20 };

/* ---- the image's places ----------------------------------------------- */

static isnad_status open_beside_program(image *im)
{
    static const char *const places[] = {"ar.image", "../share/isnad/ar.image"};
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 64);
    while (n > 0 && path[n - 1] != '/')
        n--;
    isnad_status st = ISNAD_EIO;
    for (int i = 0; n > 0 && i < 2 && st == ISNAD_EIO; i++) {
        strcpy(path + n, places[i]);
        st = image_open(path, im);
    }
    return st;
}

isnad_status isnad_engine_open(const char *path, isnad_engine **out)
{
    if (!out)
        return ISNAD_EUSAGE;
    *out = NULL;
    isnad_engine *e = calloc(1, sizeof *e);
    if (!e)
        return ISNAD_ENOMEM;
    const char *named = path ? path : getenv("ISNAD_IMAGE");
    isnad_status st;
    if (named && *named)
        st = image_open(named, &e->im);
    else if ((st = open_beside_program(&e->im)) == ISNAD_EIO)
        st = image_open(ISNAD_DATADIR "/ar.image", &e->im);
    if (st) {
        free(e);
        return st;
    }
    *out = e;
    return ISNAD_OK;
}

void isnad_engine_close(isnad_engine *e)
{
    if (!e)
        return;
    image_close(&e->im);
    free(e);
}

isnad_status isnad_session_new(const isnad_engine *engine, isnad_session **out)
{
    if (!engine || !out)
        return ISNAD_EUSAGE;
    *out = NULL;
    isnad_session *s = calloc(1, sizeof *s);
    if (!s)
        return ISNAD_ENOMEM;
    s->engine = engine;
    arena_init(&s->memory);
    isnad_status st = lexicon_init(&s->words, &engine->im);
    if (st) {
        free(s);
        return st;
    }
    s->memory.door = s->words.memory.door = &s->door;
    *out = s;
    return ISNAD_OK;
}

void isnad_session_free(isnad_session *s)
{
    if (!s)
        return;
    arena_free(&s->memory);
    lexicon_free(&s->words);
    buffer_free(&s->out);
    free(s);
}

/* ---- reading ---------------------------------------------------------- */

static void add_note(isnad_session *s, const char *note)
{
    isnad_account *a = s->account;
    const char **notes = NEW(&s->memory, const char *, a->nnotes + 1);
    for (uint32_t i = 0; i < a->nnotes; i++)
        notes[i] = a->notes[i];
    notes[a->nnotes++] = note;
    a->notes = notes;
}

static void analyse(isnad_session *s)
{
    text *t = &s->t;
    lexicon_words(&s->words, t->tokens, t->ntokens);
    parse *p = &s->p;
    *p = (parse){.a = &s->memory, .im = &s->engine->im, .t = t, .k = t->tokens, .today = p->today};
    grammar_phrases(p);
    grammar_choose(p);
    grammar_times(p);
    grammar_blocks(p);
}

static bool readable(const block *b)
{
    return b->repeats < 0 && (b->kind == ISNAD_PARAGRAPH || b->kind == ISNAD_HEADING);
}

static void understand(isnad_session *s)
{
    draft *d = &s->d;
    *d = (draft){.p = &s->p, .a = &s->memory};
    for (d->s = 0; d->s < s->t.nsentences; d->s++) {
        const sentence *x = &s->t.sentences[d->s];
        if (!readable(&s->t.blocks[x->block]))
            continue;
        d->first = x->first;
        d->end = x->end;
        find_statements(d);
        find_events(d);
    }
}

static void note_what_happened(isnad_session *s, bool arabic)
{
    char note[160];
    if (!arabic && s->t.n) {
        int n = snprintf(note, sizeof note, "not read: the text is not Arabic (%s)", s->account->lang);
        add_note(s, arena_strdup(&s->memory, note, (size_t)n));
    }
    if (s->t.n == 0 || s->t.ntokens == 0)
        add_note(s, "the text is empty");
    if (s->t.invalid) {
        int n = snprintf(note, sizeof note, "%u bytes were not UTF-8 and are read as U+FFFD", s->t.invalid);
        add_note(s, arena_strdup(&s->memory, note, (size_t)n));
    }
    uint32_t unpaired = 0;
    for (uint32_t i = 0; arabic && i < s->t.ntokens; i++)
        unpaired += s->t.tokens[i].kind == TOKEN_QUOTE && s->t.tokens[i].flags & TF_HALF;
    if (unpaired) {
        int n = snprintf(note, sizeof note, "%u quotation mark%s without a partner", unpaired, unpaired > 1 ? "s" : "");
        add_note(s, arena_strdup(&s->memory, note, (size_t)n));
    }
}

isnad_status isnad_read(isnad_session *s, const isnad_document *doc, const isnad_account **account)
{
    if (!s || !doc || !account || (!doc->text && doc->bytes))
        return ISNAD_EUSAGE;
    *account = NULL;
    s->account = NULL;
    if (doc->bytes > ISNAD_MAX_BYTES)
        return ISNAD_ETOOBIG;
    date today = {0};
    if (doc->date && *doc->date && !date_parse(doc->date, &today))
        return ISNAD_EDATE;
    arena_reset(&s->memory, KEEP_BYTES);
    lexicon_trim(&s->words);
    if (setjmp(s->door)) {
        s->account = NULL;
        arena_free(&s->memory);
        s->memory.door = &s->door;
        return ISNAD_ENOMEM;
    }
    s->t = (text){0};
    s->p.today = today;
    text_decode(&s->memory, &s->t, doc->text ? doc->text : "", doc->bytes);
    text_split(&s->memory, &s->t);
    const char *lang = text_language(&s->t);
    bool arabic = strcmp(lang, "ar") == 0;
    text_pair_quotes(&s->t);
    text_sentences(&s->memory, &s->t);
    text_find_repeats(&s->memory, &s->t);
    s->d = (draft){0};
    s->p.phrases = NULL;
    if (arabic) {
        analyse(s);
        understand(s);
    } else {
        s->p = (parse){.a = &s->memory, .im = &s->engine->im, .t = &s->t, .k = s->t.tokens, .today = today};
    }
    s->d.p = &s->p;
    s->d.a = &s->memory;
    struct session_view view = {doc, lang};
    s->account = build_account(&s->d, &view);
    note_what_happened(s, arabic);
    *account = s->account;
    return ISNAD_OK;
}
