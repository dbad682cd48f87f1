/* json.h: one JSON text read strictly (json-c), and its parts without a chance to fall:
 * a part that is not there, or is not of the kind asked for, is NULL or nothing. */
#ifndef INPUT_JSON_H
#define INPUT_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct json_object json;

/* The JSON text s [n], at most 256 deep; the caller gives it back with json_free(). NULL:
 * why [cap] says what is wrong and at which byte (from 1). */
json *json_read(const char *s, size_t n, char *why, size_t cap);
void json_free(json *o);

json *json_field(const json *o, const char *key); /* NULL: o is no object or has none */
bool json_is_object(const json *o);
bool json_is_array(const json *o);
bool json_is_true(const json *o);
size_t json_count(const json *list);           /* 0: no array */
json *json_at(const json *list, size_t i);     /* NULL: no array, or past its end */
const char *json_string(const json *o);        /* NULL: no string; it may hold NULs */
size_t json_string_bytes(const json *o);
bool json_integer(const json *o, int64_t *value);

#endif
