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

bool buffer_room(buffer *b, size_t more);
void buffer_add(buffer *b, const void *bytes, size_t n);
void buffer_str(buffer *b, const char *s);
void buffer_char(buffer *b, char c);
void buffer_int(buffer *b, int64_t value);
void buffer_cp(buffer *b, uint32_t code_point); /* as UTF-8 */
void buffer_printf(buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_free(buffer *b);

#endif
