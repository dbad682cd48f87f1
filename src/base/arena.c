#include "arena.h"

#include <stdlib.h>

struct arena_chunk {
    arena_chunk *next;
    size_t size, used;
    _Alignas(16) unsigned char at[];
};

enum { CHUNK = 256 * 1024 };

void arena_init(arena *a) { memset(a, 0, sizeof *a); }

void arena_free(arena *a)
{
    for (arena_chunk *c = a->first, *next; c; c = next) {
        next = c->next;
        free(c);
    }
    arena_init(a);
}

void arena_reset(arena *a, size_t keep)
{
    size_t kept = 0;
    arena_chunk **link = &a->first;
    while (*link) {
        arena_chunk *c = *link;
        if (kept + c->size <= keep) {
            kept += c->size;
            c->used = 0;
            link = &c->next;
        } else {
            *link = c->next;
            free(c);
        }
    }
    a->now = a->first;
}

static arena_chunk *chunk_new(arena *a, size_t bytes)
{
    size_t size = bytes > CHUNK ? bytes : CHUNK;
    arena_chunk *c = size > SIZE_MAX - sizeof *c ? NULL : malloc(sizeof *c + size);
    if (!c)
        longjmp(*a->door, 1);
    c->next = NULL;
    c->size = size;
    c->used = 0;
    return c;
}

void *arena_raw(arena *a, size_t bytes)
{
    bytes = (bytes + 15) & ~(size_t)15;
    while (a->now && a->now->size - a->now->used < bytes && a->now->next)
        a->now = a->now->next;
    if (!a->now || a->now->size - a->now->used < bytes) {
        arena_chunk *c = chunk_new(a, bytes);
        if (a->now)
            a->now->next = c;
        else
            a->first = c;
        a->now = c;
    }
    void *p = a->now->at + a->now->used;
    a->now->used += bytes;
    return p;
}

void *arena_alloc(arena *a, size_t bytes) { return memset(arena_raw(a, bytes), 0, bytes); }

void *arena_grow(arena *a, const void *old, size_t old_bytes, size_t new_bytes)
{
    unsigned char *p = arena_raw(a, new_bytes);
    if (old_bytes)
        memcpy(p, old, old_bytes);
    memset(p + old_bytes, 0, new_bytes - old_bytes);
    return p;
}

char *arena_strdup(arena *a, const char *s, size_t n)
{
    char *p = arena_raw(a, n + 1);
    memcpy(p, s, n);
    p[n] = 0;
    return p;
}

void vec_more(arena *a, void **at, uint32_t *cap, size_t size)
{
    uint32_t bigger = *cap ? *cap * 2 : 16;
    *at = arena_grow(a, *at, *cap * size, bigger * size);
    *cap = bigger;
}
