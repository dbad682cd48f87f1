#include "json.h"

#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>

#include "text/text.h"

enum { DEEPEST = 256 };

json *json_read(const char *s, size_t n, char *why, size_t cap)
{
    if (n == 0 || n >= INT_MAX) {
        snprintf(why, cap, "%s", n ? "too long" : "empty");
        return NULL;
    }
    const unsigned char *p = (const unsigned char *)s, *past = p + n;
    for (uint32_t bad = 0; p < past;) {
        const unsigned char *at = p;
        utf8_next(&p, past, &bad);
        if (bad) {
            snprintf(why, cap, "not UTF-8 (byte %zu)", (size_t)(at - (const unsigned char *)s) + 1);
            return NULL;
        }
    }
    struct json_tokener *t = json_tokener_new_ex(DEEPEST);
    if (!t) {
        snprintf(why, cap, "out of memory");
        return NULL;
    }
    json_tokener_set_flags(t, JSON_TOKENER_STRICT);
    json *o = json_tokener_parse_ex(t, s, (int)n);
    enum json_tokener_error e = json_tokener_get_error(t);
    size_t end = json_tokener_get_parse_end(t);
    if (e == json_tokener_continue && end >= n) { /* a number or a word that the end of the text closes */
        o = json_tokener_parse_ex(t, "", 1);
        e = json_tokener_get_error(t);
    }
    if (e != json_tokener_success)
        snprintf(why, cap, "%s (byte %zu)", e == json_tokener_continue ? "it ends too soon" : json_tokener_error_desc(e), end + 1);
    else if (!o)
        snprintf(why, cap, "null");
    json_tokener_free(t);
    if (e == json_tokener_success)
        return o;
    json_object_put(o);
    return NULL;
}

void json_free(json *o) { json_object_put(o); }

static bool is(const json *o, enum json_type type) { return o && json_object_is_type(o, type); }

json *json_field(const json *o, const char *key) { return is(o, json_type_object) ? json_object_object_get(o, key) : NULL; }
bool json_is_object(const json *o) { return is(o, json_type_object); }
bool json_is_array(const json *o) { return is(o, json_type_array); }
bool json_is_true(const json *o) { return is(o, json_type_boolean) && json_object_get_boolean(o); }
size_t json_count(const json *list) { return is(list, json_type_array) ? json_object_array_length(list) : 0; }
json *json_at(const json *list, size_t i) { return i < json_count(list) ? json_object_array_get_idx(list, i) : NULL; }
const char *json_string(const json *o) { return is(o, json_type_string) ? json_object_get_string((json *)o) : NULL; }
size_t json_string_bytes(const json *o) { return is(o, json_type_string) ? (size_t)json_object_get_string_len(o) : 0; }

bool json_integer(const json *o, int64_t *value)
{
    if (!is(o, json_type_int))
        return false;
    *value = json_object_get_int64(o);
    return true;
}
