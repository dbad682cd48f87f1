/* arena.h: one document's memory.
 *
 * In:  sizes.  Out: zeroed memory that lives until arena_reset().
 * An arena grows by chunks and never frees between documents, so a session that
 * has read its longest document allocates no more. When memory runs out the
 * arena jumps to the place set with arena_guard(): the one door where a
 * document is turned away, so that no stage has to look for NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct arena_chunk arena_chunk;

typedef struct {
    arena_chunk *first, *now;
    jmp_buf *door; /* where to go when memory runs out */
} arena;

void arena_init(arena *a);
void arena_free(arena *a);
/* Keeps up to `keep` bytes of chunks for the next document. */
void arena_reset(arena *a, size_t keep);
void *arena_alloc(arena *a, size_t bytes);
void *arena_raw(arena *a, size_t bytes); /* not zeroed */
/* A longer block with the old contents in front. */
void *arena_grow(arena *a, const void *old, size_t old_bytes, size_t new_bytes);
char *arena_strdup(arena *a, const char *s, size_t n);

#define NEW(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

/* A growing array in an arena: VEC(int) v = {0}; *push(&arena, &v) = 1; */
#define VEC(type) struct { type *at; uint32_t n, cap; }
#define vec_push(a, v) \
    (((v)->n == (v)->cap ? vec_more((a), (void **)&(v)->at, &(v)->cap, sizeof *(v)->at) : (void)0), \
     &(v)->at[(v)->n++])
void vec_more(arena *a, void **at, uint32_t *cap, size_t size);

#endif
