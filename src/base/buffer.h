/* buffer.h: a growing string of bytes, for reports.
 *
 * A buffer that could not grow sets `failed` and swallows what follows; whoever
 * hands it on asks once, at the end. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    char *at; /* [cap], the first n in use */
    size_t n, cap;
    bool failed;
} buffer;

bool buffer_more(buffer *b, size_t more);
/* Room for so many bytes behind the n; false: the memory ran out. */
static inline bool buffer_room(buffer *b, size_t more) { return b->cap - b->n >= more || buffer_more(b, more); }
static inline void buffer_add(buffer *b, const void *bytes, size_t n)
{
    if (n && buffer_room(b, n)) {
        memcpy(b->at + b->n, bytes, n);
        b->n += n;
    }
}
static inline void buffer_str(buffer *b, const char *s) { buffer_add(b, s, strlen(s)); }
static inline void buffer_char(buffer *b, char c)
{
    if (buffer_room(b, 1))
        b->at[b->n++] = c;
}
void buffer_int(buffer *b, int64_t value);
void buffer_cp(buffer *b, uint32_t code_point); /* as UTF-8 */
size_t utf8_put(char *at, uint32_t code_point);  /* [4]; the bytes written */
void buffer_printf(buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_free(buffer *b);

#endif
