/* utf8.c: bytes in, code points out; what is not UTF-8 becomes U+FFFD, one a
 * maximal bad sequence as Unicode 15 (3.9, U+FFFD substitution) recommends. */
#include "text.h"

static uint32_t bad(const unsigned char **at, const unsigned char *past, uint32_t *invalid)
{
    *invalid += (uint32_t)(past - *at);
    *at = past;
    return 0xFFFD;
}

uint32_t utf8_next_rare(const unsigned char **at, const unsigned char *end, uint32_t *invalid)
{
    const unsigned char *p = *at;
    unsigned c = *p;
    int more = c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
    if (!more)
        return bad(at, p + 1, invalid);
    uint32_t cp = c & (0x3Fu >> more);
    for (int i = 1; i <= more; i++) {
        if (p + i >= end || (p[i] & 0xC0) != 0x80)
            return bad(at, p + i, invalid);
        cp = cp << 6 | (p[i] & 0x3F);
        if (i == 1 && ((c == 0xE0 && cp < 0x20) || (c == 0xED && cp >= 0x360) ||
                       (c == 0xF0 && cp < 0x10) || (c == 0xF4 && cp >= 0x110)))
            return bad(at, p + 1, invalid);
    }
    *at = p + more + 1;
    return cp;
}

void text_decode(arena *a, text *t, const char *bytes, size_t n)
{
    const unsigned char *p = (const unsigned char *)bytes, *end = p + n;
    uint32_t *cp = arena_raw(a, sizeof *cp * ((size_t)(end - p) + 1));
    uint32_t k = 0;
    while (p < end)
        cp[k++] = utf8_next(&p, end, &t->invalid);
    t->cp = cp;
    t->n = k;
}
