#include "record.h"

#include <stdlib.h>

#include "base/buffer.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

enum { CLAIM_WORDS = 5 };

static const char *copy(record *r, const char *s) { return s ? arena_strdup(&r->memory, s, strlen(s)) : NULL; }

static void *copies(record *r, const void *from, size_t bytes)
{
    return bytes ? memcpy(arena_alloc(&r->memory, bytes), from, bytes) : NULL;
}

/* Strings that are the session's become the record's; the image's stay. */
static void copy_account(record *r, const isnad_account *from)
{
    isnad_account *a = &r->account;
    *a = *from;
    a->id = a->publisher = a->date = a->title = NULL; /* doc has them */
    a->notes = NULL;
    a->nnotes = 0;
    a->blocks = copies(r, from->blocks, from->nblocks * sizeof *from->blocks);
    a->times = NULL;
    a->ntimes = 0;
    a->contradictions = copies(r, from->contradictions, from->ncontradictions * sizeof *from->contradictions);
    isnad_actor *actors = copies(r, from->actors, from->nactors * sizeof *from->actors);
    for (uint32_t i = 0; i < a->nactors; i++) {
        actors[i].name = copy(r, actors[i].name);
        actors[i].mentions = copies(r, actors[i].mentions, actors[i].nmentions * sizeof *actors[i].mentions);
    }
    a->actors = actors;
    isnad_statement *statements = copies(r, from->statements, from->nstatements * sizeof *statements);
    for (uint32_t i = 0; i < a->nstatements; i++)
        statements[i].chain = copies(r, statements[i].chain, statements[i].nchain * sizeof *statements[i].chain);
    a->statements = statements;
    a->events = copies(r, from->events, from->nevents * sizeof *from->events);
}

/* The text as given, or, with bytes that were not UTF-8 or NUL in it, the code points
 * that the account counts. */
static void copy_document(record *r, const isnad_session *s, const isnad_document *doc)
{
    r->doc = (isnad_document){.id = copy(r, doc->id), .publisher = copy(r, doc->publisher), .title = copy(r, doc->title),
                              .date = copy(r, doc->date && *doc->date ? doc->date : NULL), .url = copy(r, doc->url)};
    if (!s->t.invalid && (!doc->bytes || !memchr(doc->text, 0, doc->bytes))) {
        r->doc.text = arena_strdup(&r->memory, doc->text ? doc->text : "", doc->bytes);
        r->doc.bytes = doc->bytes;
        return;
    }
    buffer b = {0};
    for (uint32_t i = 0; i < s->t.n; i++)
        buffer_cp(&b, s->t.cp[i] ? s->t.cp[i] : 0xFFFD);
    bool failed = b.failed;
    if (!failed) {
        r->doc.text = arena_strdup(&r->memory, b.at ? b.at : "", b.n);
        r->doc.bytes = b.n;
    }
    buffer_free(&b);
    if (failed)
        longjmp(r->door, 1);
}

static uint64_t hash_of(const isnad_document *d)
{
    const char *fields[] = {d->publisher, d->title, d->date, d->url};
    uint64_t h = XXH3_64bits(d->text, d->bytes);
    for (int i = 0; i < 4; i++)
        h = h * 31 + (fields[i] ? XXH3_64bits(fields[i], strlen(fields[i])) : 1);
    return h;
}

static uint32_t cp_bytes(uint32_t c) { return c < 0x80 ? c ? 1 : 3 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/* Words with their stems and their places in the bytes of the text as stored. */
static void index_words(record *r, const text *t)
{
    r->words = NEW(&r->memory, record_word, t->ntokens + 1);
    uint32_t cp = 0, byte = 0;
    size_t bytes = 0;
    for (uint32_t i = 0; i < t->ntokens; i++) {
        const token *k = &t->tokens[i];
        if (k->kind != TOKEN_WORD && k->kind != TOKEN_LATIN && k->kind != TOKEN_NUMBER)
            continue;
        while (cp < k->start)
            byte += cp_bytes(t->cp[cp++]);
        uint32_t start = byte;
        while (cp < k->end)
            byte += cp_bytes(t->cp[cp++]);
        record_word *w = &r->words[r->nwords++];
        *w = (record_word){.start = start, .end = byte};
        if (k->word) {
            w->stem = k->word->stem; /* the lexicon's; copied below */
            w->length = k->word->stem_bytes;
            bytes += w->length;
        }
    }
    char *stems = arena_alloc(&r->memory, bytes + 1);
    for (uint32_t i = 0; i < r->nwords; i++) {
        record_word *w = &r->words[i];
        if (w->stem) {
            w->stem = memcpy(stems, w->stem, w->length);
            stems += w->length;
        } else {
            char form[512], word[200];
            uint32_t n = w->end - w->start < sizeof word ? w->end - w->start : (uint32_t)sizeof word - 1;
            memcpy(word, r->doc.text + w->start, n);
            word[n] = 0;
            w->length = (uint32_t)match_form(word, form, sizeof form);
            w->stem = arena_strdup(&r->memory, form, w->length);
        }
    }
}

static uint32_t first_token_at(const text *t, uint32_t cp)
{
    uint32_t low = 0, high = t->ntokens;
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        if (t->tokens[mid].start < cp)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* Who says what, in match form: the same words of the same speaker are one claim. */
static uint64_t claim_key(const record *r, const text *t, const isnad_statement *s)
{
    const isnad_mention *who = &s->chain[s->nchain - 1];
    uint64_t h = who->actor >= 0 ? XXH3_64bits(r->actor_key[who->actor], strlen(r->actor_key[who->actor])) : 7;
    uint32_t words = 0;
    h += s->stance == ISNAD_DENIED;
    for (uint32_t i = first_token_at(t, s->content.start); i < t->ntokens && t->tokens[i].start < s->content.end; i++)
        if (t->tokens[i].kind == TOKEN_WORD) {
            h = (h ^ word_match_hash(&t->tokens[i])) * 0x9E3779B97F4A7C15u;
            h ^= h >> 29;
            words++;
        }
    return words >= CLAIM_WORDS ? h | 1 : 0;
}

static void fill(record *r, const isnad_session *s, const isnad_document *doc, const isnad_account *account)
{
    copy_document(r, s, doc);
    copy_account(r, account);
    r->hash = hash_of(&r->doc);
    index_words(r, &s->t);
    r->shingles = shingles_of(&r->memory, &s->t, &r->nshingles);
    shingles_minhash(r->shingles, r->nshingles, r->minhash);
    r->nterms = terms_of(&r->memory, &s->t, r->terms, r->term_word);
    r->actor_key = (const char **)arena_alloc(&r->memory, (r->account.nactors + 1u) * sizeof *r->actor_key);
    for (uint32_t i = 0; i < r->account.nactors; i++)
        r->actor_key[i] = actor_key(&r->memory, &s->engine->im, &r->account.actors[i]);
    r->claim_key = NEW(&r->memory, uint64_t, r->account.nstatements + 1);
    for (uint32_t i = 0; i < r->account.nstatements; i++)
        r->claim_key[i] = claim_key(r, &s->t, &r->account.statements[i]);
}

static bool filled(record *r, const isnad_session *s, const isnad_document *doc, const isnad_account *account)
{
    if (setjmp(r->door))
        return false;
    fill(r, s, doc, account);
    return true;
}

record *record_make(isnad_session *s, const isnad_document *doc, const isnad_account *account)
{
    record *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    arena_init(&r->memory);
    r->memory.door = &r->door;
    if (filled(r, s, doc, account))
        return r;
    record_free(r);
    return NULL;
}

void record_free(record *r)
{
    if (!r)
        return;
    arena_free(&r->memory);
    free(r);
}
