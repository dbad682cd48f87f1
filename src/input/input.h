/* input.h: files and pipes in, documents out.
 *
 * A source is one file, read as plain text (one document) or as JSON Lines (one a
 * line: text, id, title, date, publisher, url). What cannot be read is reported once,
 * as FILE:LINE: reason, and the reading goes on with the next line. */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include <stdio.h>

#include "isnad.h"

typedef enum { INPUT_GUESS, INPUT_TEXT, INPUT_JSONL } input_kind;

/* A document that owns its strings. */
typedef struct {
    isnad_document doc;
    uint32_t line; /* 1-based line of JSON Lines; 0 for plain text */
    void *owned;   /* what input_release() gives back */
    char *raw;     /* [raw_bytes] a line of JSON not yet parsed; NULL else */
    size_t raw_bytes;
} input_document;

typedef struct input input;

/* "-" is standard input. On failure *reason is a sentence and NULL is returned. */
input *input_open(const char *path, input_kind kind, const char **reason);
void input_close(input *in);

typedef enum { INPUT_GOOD, INPUT_BAD, INPUT_END } input_result;
/* The next document; INPUT_BAD: *reason says why, *line where; call again. */
input_result input_next(input *in, input_document *doc, const char **reason, uint32_t *line);
/* The same in two steps, so that threads can share the work: input_take() reads the bytes,
 * input_parse() makes a document of them. False: why [INPUT_WHY] says why; release it. */
enum { INPUT_WHY = 256 };
input_result input_take(input *in, input_document *doc, const char **reason, uint32_t *line);
bool input_parse(input_document *doc, char *why);
void input_release(input_document *doc);
uint64_t input_bytes(const input *in); /* read so far */

#endif
