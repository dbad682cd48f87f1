/* json.h: one JSON text read strictly (cJSON), and its parts without a chance to fall:
 * a part that is not there, or is not of the kind asked for, is NULL or nothing.
 *
 * A NUL that is escaped in a string is read as U+FFFD, so that strings end where they end. */
#ifndef INPUT_JSON_H
#define INPUT_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cJSON json;

/* The JSON text s [n], at most 1,000 deep; the caller gives it back with json_free(). NULL:
 * why [cap] says what is wrong and at which byte (from 1). */
json *json_read(const char *s, size_t n, char *why, size_t cap);
void json_free(json *o);

const json *json_field(const json *o, const char *key); /* NULL: no object, or null, or not there */
bool json_is_object(const json *o);
bool json_is_array(const json *o);
bool json_is_true(const json *o);
const json *json_first(const json *list); /* NULL: no array, or empty */
const json *json_next(const json *item);
size_t json_count(const json *list);      /* 0: no array; walks it */
const char *json_string(const json *o);   /* NULL: no string */
bool json_integer(const json *o, int64_t *value);

#endif
