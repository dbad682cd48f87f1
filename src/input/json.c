#include "json.h"

#include <cjson/cJSON.h>
#include <endian.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* cJSON says of a failure only where it stopped: whether for want of memory is noted here. */
static _Thread_local bool ran_out;

static void *noting_malloc(size_t n)
{
    void *p = malloc(n);
    ran_out |= !p;
    return p;
}

static void set_hooks(void) { cJSON_InitHooks(&(cJSON_Hooks){.malloc_fn = noting_malloc, .free_fn = free}); }

/* How many of eight bytes surely are readable, up to the end of a character: ASCII but NUL, and letters of
 * two bytes, as nearly all Arabic is; 0: look closer. `w`: the first byte lowest. */
static size_t plainly_readable(uint64_t w)
{
    const uint64_t tops = 0x8080808080808080u, ones = 0x0101010101010101u;
    uint64_t high = w & tops, leads = high & w << 1, longer = leads & w << 2;
    uint64_t not_c0_c1 = w << 3 | w << 4 | w << 5 | w << 6; /* one of the bits 1 to 4 of each byte */
    bool nul = (w - ones) & ~w & tops;
    if (nul || longer || leads & ~not_c0_c1 || (high & ~leads) != leads << 8)
        return 0;
    return leads >> 63 ? 7 : 8;
}

/* The first byte that no JSON text holds, a NUL or no UTF-8, from 1; 0: none. */
static size_t unreadable(const char *s, size_t n)
{
    const unsigned char *p = (const unsigned char *)s, *past = p + n;
    for (uint32_t bad = 0; p < past;) {
        uint64_t w = 0;
        if (past - p >= 8) {
            memcpy(&w, p, 8);
            size_t good = plainly_readable(le64toh(w));
            if (good) {
                p += good;
                continue;
            }
        }
        const unsigned char *at = p;
        if (utf8_next(&p, past, &bad) == 0 || bad)
            return (size_t)(at - (const unsigned char *)s) + 1;
    }
    return 0;
}

/* The text with U+FFFD for escaped NULs; NULL: none, or no memory (ran_out). */
static char *without_nuls(const char *s, size_t n)
{
    char *copy = NULL;
    const char *from = s;
    for (const char *at; (at = memchr(from, '\\', n - (size_t)(from - s))); from = at + 2) {
        size_t left = n - (size_t)(at - s);
        if (left < 2)
            break;
        if (left < 6 || memcmp(at, "\\u0000", 6) != 0) /* a second backslash is passed over: "\\u0000" is six letters */
            continue;
        if (!copy && (copy = noting_malloc(n)))
            memcpy(copy, s, n);
        if (!copy)
            return NULL;
        memcpy(copy + (at - s), "\\ufffd", 6);
    }
    return copy;
}

json *json_read(const char *s, size_t n, char *why, size_t cap)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_hooks);
    size_t bad = unreadable(s, n);
    if (bad) {
        snprintf(why, cap, "byte %zu is a NUL or no UTF-8", bad);
        return NULL;
    }
    ran_out = false;
    char *copy = without_nuls(s, n);
    const char *text = copy ? copy : s, *end = text;
    json *o = ran_out ? NULL : cJSON_ParseWithLengthOpts(text, n, &end, false);
    while (o && end < text + n && strchr(" \t\r\n", *end) && *end)
        end++;
    if (o && end < text + n) {
        cJSON_Delete(o);
        o = NULL;
    }
    if (ran_out)
        snprintf(why, cap, "out of memory");
    else if (!o)
        snprintf(why, cap, "it breaks off at byte %zu", (size_t)(end - text) + 1);
    free(copy);
    return o;
}

void json_free(json *o) { cJSON_Delete(o); }

const json *json_field(const json *o, const char *key)
{
    const json *x = cJSON_IsObject(o) ? cJSON_GetObjectItemCaseSensitive(o, key) : NULL;
    return cJSON_IsNull(x) ? NULL : x;
}

bool json_is_object(const json *o) { return cJSON_IsObject(o); }
bool json_is_array(const json *o) { return cJSON_IsArray(o); }
bool json_is_true(const json *o) { return cJSON_IsTrue(o); }
const json *json_first(const json *list) { return cJSON_IsArray(list) ? list->child : NULL; }
const json *json_next(const json *item) { return item ? item->next : NULL; }
const char *json_string(const json *o) { return cJSON_IsString(o) ? o->valuestring : NULL; }

size_t json_count(const json *list)
{
    size_t n = 0;
    for (const json *x = json_first(list); x; x = x->next)
        n++;
    return n;
}

bool json_integer(const json *o, int64_t *value)
{
    if (!cJSON_IsNumber(o) || !(o->valuedouble >= -9e15 && o->valuedouble <= 9e15) || (double)(int64_t)o->valuedouble != o->valuedouble)
        return false;
    *value = (int64_t)o->valuedouble;
    return true;
}
