#include "input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "json.h"
#include "text/text.h"

struct input {
    FILE *f;
    char *path;
    input_kind kind;
    uint32_t line;
    uint64_t bytes;
    bool done;
    char *buffer; /* of getline */
    size_t cap;
    char reason[INPUT_WHY];
};

static bool ends_in(const char *s, const char *tail)
{
    size_t n = strlen(s), m = strlen(tail);
    return n >= m && strcmp(s + n - m, tail) == 0;
}

input *input_open(const char *path, input_kind kind, const char **reason)
{
    bool pipe = strcmp(path, "-") == 0;
    FILE *f = pipe ? stdin : fopen(path, "rb");
    struct stat st;
    if (!f) {
        *reason = strerror(errno);
        return NULL;
    }
    if (fstat(fileno(f), &st) == 0 && S_ISDIR(st.st_mode)) {
        *reason = "is a directory";
        if (!pipe)
            fclose(f);
        return NULL;
    }
    input *in = calloc(1, sizeof *in);
    char *copy = strdup(path);
    if (!in || !copy) {
        *reason = "out of memory";
        free(in);
        free(copy);
        if (!pipe)
            fclose(f);
        return NULL;
    }
    in->f = f;
    in->path = copy;
    in->kind = kind != INPUT_GUESS ? kind : ends_in(path, ".jsonl") || ends_in(path, ".ndjson") ? INPUT_JSONL : INPUT_TEXT;
    return in;
}

void input_close(input *in)
{
    if (!in)
        return;
    if (in->f != stdin)
        fclose(in->f);
    free(in->buffer);
    free(in->path);
    free(in);
}

uint64_t input_bytes(const input *in) { return in->bytes; }

/* ---- plain text ------------------------------------------------------- */

static char *read_all(input *in, size_t *n, const char **reason)
{
    size_t cap = 1 << 16;
    char *at = malloc(cap);
    *n = 0;
    while (at) {
        size_t got = fread(at + *n, 1, cap - *n, in->f);
        *n += got;
        if (got == 0)
            break;
        if (*n > ISNAD_MAX_BYTES) {
            *reason = isnad_strerror(ISNAD_ETOOBIG);
            free(at);
            return NULL;
        }
        if (*n == cap) {
            char *more = realloc(at, cap * 2);
            if (!more) {
                free(at);
                at = NULL;
                break;
            }
            at = more;
            cap *= 2;
        }
    }
    if (!at)
        *reason = isnad_strerror(ISNAD_ENOMEM);
    else if (ferror(in->f)) {
        *reason = errno == EINTR ? NULL : strerror(errno);
        free(at);
        at = NULL;
    }
    in->bytes += *n;
    return at;
}

static input_result next_text(input *in, input_document *doc, const char **reason)
{
    size_t n;
    in->done = true;
    char *at = read_all(in, &n, reason);
    if (!at)
        return *reason ? INPUT_BAD : INPUT_END; /* END: a signal that somebody handles wants no more of it */
    const char *slash = strrchr(in->path, '/');
    const char *id = strcmp(in->path, "-") == 0 ? "stdin" : slash ? slash + 1 : in->path;
    char *owned = realloc(at, n + strlen(id) + 2);
    if (!owned) {
        free(at);
        *reason = isnad_strerror(ISNAD_ENOMEM);
        return INPUT_BAD;
    }
    strcpy(owned + n + 1, id);
    owned[n] = 0;
    doc->owned = owned;
    size_t mark = n >= 3 && memcmp(owned, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0; /* of the file, not of the text */
    doc->doc.text = owned + mark;
    doc->doc.bytes = n - mark;
    doc->doc.id = owned + n + 1;
    return INPUT_GOOD;
}

/* ---- JSON Lines ------------------------------------------------------- */

/* Bytes that are not UTF-8 become U+FFFD, so that one bad byte loses no document. */
static char *mended(const char *line, size_t n, size_t *m)
{
    const unsigned char *p = (const unsigned char *)line, *end = p + n;
    uint32_t bad = 0;
    while (p < end)
        utf8_next(&p, end, &bad);
    if (!bad)
        return NULL;
    char *out = malloc(n * 3 + 1);
    *m = 0;
    p = (const unsigned char *)line;
    while (out && p < end) {
        const unsigned char *from = p;
        uint32_t was = 0, c = utf8_next(&p, end, &was);
        if (was) {
            memcpy(out + *m, "\xEF\xBF\xBD", 3);
            *m += 3;
        } else {
            memcpy(out + *m, from, (size_t)(p - from));
            *m += (size_t)(p - from);
        }
        (void)c;
    }
    return out;
}

static bool bad(json *o, char *why, const char *format, const char *what)
{
    snprintf(why, INPUT_WHY, format, what);
    json_free(o);
    return false;
}

static bool parse_line(input_document *doc, char *why)
{
    size_t n = doc->raw_bytes, m = 0;
    char reason[INPUT_WHY - 16];
    json *o = json_read(doc->raw, n, reason, sizeof reason);
    char *copy = o ? NULL : mended(doc->raw, n, &m);
    if (copy)
        o = json_read(copy, m, reason, sizeof reason);
    free(copy);
    if (!o) {
        snprintf(why, INPUT_WHY, "not JSON: %s", reason);
        return false;
    }
    if (!json_is_object(o))
        return bad(o, why, "not a JSON object%s", "");
    isnad_document *d = &doc->doc;
    const json *t = json_field(o, "text");
    if (!t)
        return bad(o, why, "no \"text\"%s", "");
    if (!json_string(t))
        return bad(o, why, "\"text\" is not a string%s", "");
    const char *keys[] = {"id", "title", "date", "publisher", "url"};
    const char **slots[] = {&d->id, &d->title, &d->date, &d->publisher, &d->url};
    for (int i = 0; i < 5; i++) {
        const json *v = json_field(o, keys[i]); /* null is none */
        *slots[i] = json_string(v);
        if (v && !*slots[i])
            return bad(o, why, "\"%s\" is not a string", keys[i]);
    }
    d->text = json_string(t);
    d->bytes = strlen(d->text);
    doc->owned = o;
    return true;
}

bool input_parse(input_document *doc, char *why)
{
    if (!doc->raw)
        return true;
    bool good = parse_line(doc, why);
    if (!good)
        memset(&doc->doc, 0, sizeof doc->doc); /* its strings are gone */
    free(doc->raw);
    doc->raw = NULL;
    return good;
}

static input_result next_jsonl(input *in, input_document *doc, const char **reason, uint32_t *line)
{
    for (;;) {
        errno = 0;
        ssize_t n = getline(&in->buffer, &in->cap, in->f);
        if (n < 0 || ferror(in->f)) { /* of a line that breaks off with an error nothing is kept */
            int e = ferror(in->f) || !feof(in->f) ? errno : 0;
            in->done = true;
            *line = in->line + 1;
            if (e && e != EINTR)
                *reason = strerror(e);
            return *reason ? INPUT_BAD : INPUT_END;
        }
        in->line++;
        in->bytes += (size_t)n;
        *line = doc->line = in->line;
        size_t from = in->line == 1 && n >= 3 && memcmp(in->buffer, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
        size_t blank = from;
        while (blank < (size_t)n && strchr(" \t\r\n", in->buffer[blank]) && in->buffer[blank])
            blank++;
        if (blank == (size_t)n)
            continue;
        if ((size_t)n > ISNAD_MAX_BYTES) {
            *reason = isnad_strerror(ISNAD_ETOOBIG);
            return INPUT_BAD;
        }
        doc->raw_bytes = (size_t)n - from;
        doc->raw = malloc(doc->raw_bytes + 1);
        if (!doc->raw) {
            *reason = isnad_strerror(ISNAD_ENOMEM);
            return INPUT_BAD;
        }
        memcpy(doc->raw, in->buffer + from, doc->raw_bytes);
        return INPUT_GOOD;
    }
}

input_result input_take(input *in, input_document *doc, const char **reason, uint32_t *line)
{
    memset(doc, 0, sizeof *doc);
    *line = 0;
    *reason = NULL;
    if (in->done)
        return INPUT_END;
    return in->kind == INPUT_JSONL ? next_jsonl(in, doc, reason, line) : next_text(in, doc, reason);
}

input_result input_next(input *in, input_document *doc, const char **reason, uint32_t *line)
{
    input_result r = input_take(in, doc, reason, line);
    if (r != INPUT_GOOD || input_parse(doc, in->reason))
        return r;
    *reason = in->reason;
    input_release(doc);
    return INPUT_BAD;
}

void input_release(input_document *doc)
{
    free(doc->raw);
    if (doc->line)
        json_free(doc->owned);
    else
        free(doc->owned);
    memset(doc, 0, sizeof *doc);
}
