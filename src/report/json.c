/* json.c: the account as one line of JSON, the contract of docs/account.md.
 *
 * Written straight into the buffer: an account is flat and its shape is fixed, so
 * no tree is built for it. */
#include "report.h"

#define NO_SPAN(s) ((s).start == ISNAD_NOWHERE)

enum { MOST_ESCAPED = 6 }; /* bytes that one byte or code point can become */

static size_t escaped(char *at, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    if (c >= 0x20) {
        at[0] = '\\';
        at[1] = (char)c;
        return 2;
    }
    memcpy(at, "\\u00", 4);
    at[4] = hex[c >> 4];
    at[5] = hex[c & 15];
    return 6;
}

static void string(buffer *b, const char *s)
{
    if (!s) {
        buffer_str(b, "null");
        return;
    }
    size_t n = strlen(s);
    if (!buffer_room(b, n * MOST_ESCAPED + 2))
        return;
    char *at = b->at + b->n;
    *at++ = '"';
    for (size_t i = 0; i < n; i++)
        at += s[i] == '"' || s[i] == '\\' || (unsigned char)s[i] < 0x20 ? escaped(at, (unsigned char)s[i]) : (*at = s[i], 1u);
    *at++ = '"';
    b->n = (size_t)(at - b->at);
}

static void quoted(buffer *b, const text *t, isnad_span s)
{
    if (!buffer_room(b, (s.end - s.start) * (size_t)MOST_ESCAPED + 2))
        return;
    char *at = b->at + b->n;
    *at++ = '"';
    for (uint32_t i = s.start; i < s.end; i++) {
        uint32_t c = t->cp[i];
        at += c == '"' || c == '\\' || c < 0x20 ? escaped(at, (unsigned char)c) : utf8_put(at, c);
    }
    *at++ = '"';
    b->n = (size_t)(at - b->at);
}

static void key(buffer *b, const char *name)
{
    buffer_char(b, '"');
    buffer_str(b, name);
    buffer_str(b, "\":");
}

static void span_text(buffer *b, const text *t, isnad_span s)
{
    if (NO_SPAN(s)) {
        buffer_str(b, "\"start\":null,\"end\":null,\"text\":null");
        return;
    }
    buffer_str(b, "\"start\":");
    buffer_int(b, s.start);
    buffer_str(b, ",\"end\":");
    buffer_int(b, s.end);
    buffer_str(b, ",\"text\":");
    quoted(b, t, s);
}

static void index_or_null(buffer *b, const char *prefix, int32_t i)
{
    if (i < 0) {
        buffer_str(b, "null");
        return;
    }
    buffer_char(b, '"');
    buffer_str(b, prefix);
    buffer_int(b, i);
    buffer_char(b, '"');
}

/* A key with its comma and colon, and a number or a constant word behind it. */
static void number(buffer *b, const char *lead, int64_t value)
{
    buffer_str(b, lead);
    buffer_int(b, value);
}

static void constant(buffer *b, const char *lead, const char *word)
{
    buffer_str(b, lead);
    buffer_char(b, '"');
    buffer_str(b, word);
    buffer_char(b, '"');
}

static void mention(buffer *b, const text *t, const isnad_mention *m, bool link)
{
    if (!m->name && !link) {
        buffer_str(b, "null");
        return;
    }
    buffer_char(b, '{');
    span_text(b, t, m->span);
    buffer_str(b, ",\"name\":");
    string(b, m->name ? m->name : "");
    buffer_str(b, ",\"actor\":");
    index_or_null(b, "a", m->actor);
    buffer_char(b, '}');
}

static void time_(buffer *b, const text *t, const isnad_time *x)
{
    if (NO_SPAN(x->span)) {
        buffer_str(b, "null");
        return;
    }
    buffer_char(b, '{');
    span_text(b, t, x->span);
    buffer_str(b, ",\"value\":");
    string(b, x->value[0] ? x->value : NULL);
    buffer_char(b, '}');
}

static void toll(buffer *b, const text *t, const isnad_toll *x)
{
    if (NO_SPAN(x->span)) {
        buffer_str(b, "null");
        return;
    }
    buffer_char(b, '{');
    span_text(b, t, x->span);
    buffer_str(b, ",\"low\":");
    x->low < 0 ? buffer_str(b, "null") : buffer_int(b, x->low);
    buffer_str(b, ",\"high\":");
    x->high < 0 ? buffer_str(b, "null") : buffer_int(b, x->high);
    buffer_char(b, '}');
}

static void statement(buffer *b, const text *t, const isnad_statement *s, uint32_t i)
{
    number(b, "{\"id\":\"s", i);
    number(b, "\",\"block\":", s->block);
    buffer_str(b, ",\"cue\":{");
    span_text(b, t, s->cue);
    buffer_str(b, ",\"lemma\":");
    string(b, s->lemma[0] ? s->lemma : NULL);
    buffer_str(b, ",\"class\":");
    string(b, s->class_);
    buffer_str(b, "},\"chain\":[");
    for (uint32_t c = 0; c < s->nchain; c++) {
        if (c)
            buffer_char(b, ',');
        mention(b, t, &s->chain[c], true);
    }
    buffer_str(b, "],\"content\":{");
    span_text(b, t, s->content);
    constant(b, "},\"quote\":", report_quote(s->quote));
    constant(b, ",\"stance\":", report_stance(s->stance));
    buffer_str(b, ",\"when\":");
    time_(b, t, &s->when);
    buffer_str(b, ",\"within\":");
    index_or_null(b, "s", s->within);
    buffer_str(b, ",\"rule\":");
    string(b, s->rule);
    buffer_char(b, '}');
}

static void event(buffer *b, const text *t, const isnad_event *e, uint32_t i)
{
    number(b, "{\"id\":\"e", i);
    number(b, "\",\"block\":", e->block);
    buffer_str(b, ",\"trigger\":{");
    span_text(b, t, e->trigger);
    buffer_str(b, ",\"lemma\":");
    string(b, e->lemma);
    buffer_str(b, "},\"type\":");
    string(b, e->type);
    buffer_str(b, ",\"mode\":");
    string(b, e->mode);
    buffer_str(b, ",\"cameo\":");
    string(b, e->cameo);
    buffer_str(b, ",\"actor\":");
    mention(b, t, &e->actor, false);
    buffer_str(b, ",\"recipient\":");
    mention(b, t, &e->recipient, false);
    buffer_str(b, e->negated ? ",\"negated\":true" : ",\"negated\":false");
    constant(b, ",\"status\":", report_deed(e->status));
    buffer_str(b, ",\"when\":");
    time_(b, t, &e->when);
    buffer_str(b, ",\"where\":");
    mention(b, t, &e->where, false);
    buffer_str(b, ",\"killed\":");
    toll(b, t, &e->killed);
    buffer_str(b, ",\"injured\":");
    toll(b, t, &e->injured);
    buffer_str(b, ",\"said_in\":");
    index_or_null(b, "s", e->said_in);
    buffer_str(b, ",\"rule\":");
    string(b, e->rule);
    buffer_char(b, '}');
}

static void document(buffer *b, const isnad_account *a)
{
    buffer_str(b, "\"doc\":{\"id\":");
    string(b, a->id);
    buffer_str(b, ",\"publisher\":");
    string(b, a->publisher);
    buffer_str(b, ",\"date\":");
    string(b, a->date);
    buffer_str(b, ",\"title\":");
    string(b, a->title);
    buffer_printf(b, ",\"chars\":%u,\"lang\":\"%s\",\"notes\":[", a->chars, a->lang);
    for (uint32_t i = 0; i < a->nnotes; i++) {
        if (i)
            buffer_char(b, ',');
        string(b, a->notes[i]);
    }
    buffer_str(b, "]}");
}

static void actor(buffer *b, const isnad_actor *x, uint32_t i)
{
    number(b, "{\"id\":\"a", i);
    buffer_str(b, "\",\"name\":");
    string(b, x->name);
    buffer_str(b, ",\"name_en\":");
    string(b, x->name_en);
    buffer_str(b, ",\"kind\":");
    string(b, x->kind);
    buffer_str(b, ",\"code\":");
    string(b, x->code);
    buffer_str(b, ",\"mentions\":[");
    for (uint32_t m = 0; m < x->nmentions; m++) {
        number(b, m ? ",[" : "[", x->mentions[m].start);
        number(b, ",", x->mentions[m].end);
        buffer_char(b, ']');
    }
    buffer_str(b, "]}");
}

void report_json(buffer *b, const isnad_account *a, const text *t)
{
    buffer_char(b, '{');
    document(b, a);
    buffer_char(b, ',');
    key(b, "blocks");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->nblocks; i++) {
        const isnad_block *x = &a->blocks[i];
        number(b, i ? ",{\"i\":" : "{\"i\":", i);
        constant(b, ",\"kind\":", report_block(x->kind));
        number(b, ",\"start\":", x->span.start);
        number(b, ",\"end\":", x->span.end);
        buffer_str(b, ",\"repeats\":");
        x->repeats < 0 ? buffer_str(b, "null") : buffer_int(b, x->repeats);
        buffer_char(b, '}');
    }
    buffer_str(b, "],");
    key(b, "statements");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->nstatements; i++) {
        if (i)
            buffer_char(b, ',');
        statement(b, t, &a->statements[i], i);
    }
    buffer_str(b, "],");
    key(b, "events");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->nevents; i++) {
        if (i)
            buffer_char(b, ',');
        event(b, t, &a->events[i], i);
    }
    buffer_str(b, "],");
    key(b, "times");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->ntimes; i++) {
        buffer_str(b, i ? ",{" : "{");
        span_text(b, t, a->times[i].span);
        constant(b, ",\"type\":", report_timex(a->times[i].type));
        buffer_str(b, ",\"value\":");
        string(b, a->times[i].value[0] ? a->times[i].value : NULL);
        buffer_char(b, '}');
    }
    buffer_str(b, "],");
    key(b, "actors");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->nactors; i++) {
        if (i)
            buffer_char(b, ',');
        actor(b, &a->actors[i], i);
    }
    buffer_str(b, "],");
    key(b, "contradictions");
    buffer_char(b, '[');
    for (uint32_t i = 0; i < a->ncontradictions; i++)
        buffer_printf(b, "%s{\"a\":\"s%u\",\"b\":\"s%u\",\"why\":\"%s\"}", i ? "," : "", a->contradictions[i].a, a->contradictions[i].b, a->contradictions[i].why);
    buffer_str(b, "]}\n");
}
