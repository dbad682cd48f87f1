/* identity.c: which actors of different documents are one.
 *
 * Somebody whom the tables know is known by the tables' name, under any alias and as the
 * holder of an office on the document's day. Anybody else is known by the words of the
 * name in match form; in words that no table holds, which are mostly foreign names, the
 * spellings that news varies fall together: long vowels inside, and letters that stand
 * for one foreign sound (gh and g, t and emphatic t). A body that is only described
 * (the ministry of the interior) is known by its words and its country. */
#include "text/letters.h"
#include "record.h"

static uint16_t one_sound(uint16_t c)
{
    switch (c) {
    case TTA: return TA;
    case GHAIN: return JIM;
    case THA: case SAD: return SIN;
    case DHAL: case ZZA: return ZAY;
    case QAF: return KAF;
    default: return c;
    }
}

static uint32_t vary(uint16_t *w, uint32_t n)
{
    uint32_t m = 0;
    for (uint32_t i = 0; i < n; i++) {
        bool vowel = w[i] == ALEF || w[i] == WAW || w[i] == YA;
        uint16_t c = one_sound(w[i]);
        if ((vowel && i > 0) || (m && w[m - 1] == c))
            continue;
        w[m++] = c;
    }
    return m;
}

static size_t put(char *out, size_t n, uint16_t c)
{
    if (c < 0x80) {
        out[n] = (char)c;
        return n + 1;
    }
    out[n] = (char)(0xC0 | c >> 6);
    out[n + 1] = (char)(0x80 | (c & 63));
    return n + 2;
}

/* One word of a name, in match form, appended to the key. */
static size_t key_word(const image *im, const char *s, size_t bytes, char *out, size_t n)
{
    uint16_t w[TOKEN_LETTERS];
    const unsigned char *at = (const unsigned char *)s, *end = at + bytes;
    uint32_t len = 0, bad = 0;
    bool arabic = true;
    while (at < end && len < TOKEN_LETTERS) {
        uint32_t c = utf8_next(&at, end, &bad);
        arabic &= letter_class(c) == CC_ARABIC;
        w[len++] = (uint16_t)(c < 0x800 ? c : '?');
    }
    if (arabic && len > 3 && !image_find(im, w, len))
        len = vary(w, len);
    for (uint32_t i = 0; i < len; i++)
        n = put(out, n, w[i]);
    return n;
}

const char *actor_key(arena *a, const image *im, const isnad_actor *x)
{
    char form[1024], out[1400] = "=";
    if (x->entity) {
        size_t m = strlen(x->entity);
        m = m < 1000 ? m : 1000;
        memcpy(out + 1, x->entity, m);
        return arena_strdup(a, out, m + 1);
    }
    match_form(x->name, form, sizeof form);
    bool person = strcmp(x->kind, "person") == 0;
    out[0] = person ? 'p' : 'o';
    out[1] = ':';
    size_t n = 2;
    for (char *w = form; *w && n < 1200;) {
        size_t bytes = strcspn(w, " ");
        if (n > 2)
            out[n++] = ' ';
        if (x->named) {
            n = key_word(im, w, bytes, out, n);
        } else {
            memcpy(out + n, w, bytes);
            n += bytes;
        }
        w += bytes + (w[bytes] != 0);
    }
    if (!x->named && x->country) {
        out[n++] = '@';
        for (const char *c = x->country; *c && n < 1300; c++)
            out[n++] = *c;
    }
    return arena_strdup(a, out, n);
}
