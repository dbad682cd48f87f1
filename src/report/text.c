/* text.c: the account for people: statement by statement, the chain drawn as a chain.
 *
 * Lines of Latin frame Arabic words, so every Arabic stretch stands between the
 * isolates U+2068 and U+2069 and a terminal that knows bidi keeps them apart. */
#include "report.h"

#define FSI "\xE2\x81\xA8"
#define PDI "\xE2\x81\xA9"
#define ARROW " \xE2\x86\x90 " /* leftwards: whose words it is stands to the left, as Arabic reads */
#define CROSS "\xE2\x9C\x97"
#define CHECK "\xE2\x80\xA2"
#define RING "\xE2\x97\x8B"
#define QUERY "?"

typedef struct {
    buffer *b;
    const text *t;
    bool colour;
} writer;

static void style(const writer *w, const char *code)
{
    if (w->colour)
        buffer_printf(w->b, "\033[%sm", code);
}

static void arabic(const writer *w, isnad_span s)
{
    buffer_str(w->b, FSI);
    for (uint32_t i = s.start; i < s.end; i++) {
        uint32_t c = w->t->cp[i];
        bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        buffer_cp(w->b, control ? ' ' : c); /* nothing in a text may steer the terminal */
    }
    buffer_str(w->b, PDI);
}

static void name(const writer *w, const char *s)
{
    buffer_str(w->b, FSI);
    for (; s && *s; s++)
        buffer_char(w->b, (unsigned char)*s < 0x20 ? ' ' : *s);
    buffer_str(w->b, PDI);
}

static uint32_t line_of(const text *t, uint32_t at)
{
    uint32_t line = 1;
    for (uint32_t i = 0; i < at && i < t->n; i++)
        line += t->cp[i] == '\n';
    return line;
}

static void when(const writer *w, const isnad_time *x)
{
    if (x->span.start == ISNAD_NOWHERE)
        return;
    buffer_str(w->b, "  ");
    if (x->value[0])
        buffer_str(w->b, x->value);
    else
        arabic(w, x->span);
}

static void chain(const writer *w, const isnad_statement *s)
{
    for (uint32_t c = 0; c < s->nchain; c++) {
        if (c)
            buffer_str(w->b, ARROW);
        style(w, c + 1 == s->nchain ? "1" : "0");
        if (s->chain[c].name && *s->chain[c].name)
            name(w, s->chain[c].name);
        else
            buffer_str(w->b, "(unnamed)");
        style(w, "0");
    }
}

static void statement(const writer *w, const isnad_statement *s, uint32_t i, uint32_t line)
{
    buffer_printf(w->b, "  s%-3u ", i);
    chain(w, s);
    buffer_str(w->b, "\n       ");
    style(w, s->stance == ISNAD_DENIED ? "31" : s->stance == ISNAD_DOUBTED ? "33" : s->stance == ISNAD_AFFIRMED ? "32" : "36");
    arabic(w, s->cue);
    style(w, "0");
    buffer_printf(w->b, " (%s", s->class_);
    if (s->stance != ISNAD_NEUTRAL)
        buffer_printf(w->b, ", %s", report_stance(s->stance));
    if (s->quote != ISNAD_INDIRECT)
        buffer_printf(w->b, ", %s quotation", s->quote == ISNAD_DIRECT ? "direct" : "partial");
    buffer_char(w->b, ')');
    when(w, &s->when);
    buffer_printf(w->b, "  line %u", line);
    if (s->within >= 0)
        buffer_printf(w->b, "  within s%d", s->within);
    buffer_str(w->b, "\n       ");
    arabic(w, s->content);
    buffer_char(w->b, '\n');
}

static void participant(const writer *w, const char *label, const isnad_mention *m)
{
    if (!m->name)
        return;
    buffer_printf(w->b, "  %s ", label);
    if (*m->name)
        name(w, m->name);
    else
        buffer_str(w->b, "(unnamed)");
}

static void toll(const writer *w, const char *label, const isnad_toll *x)
{
    if (x->span.start == ISNAD_NOWHERE)
        return;
    buffer_printf(w->b, "  %s ", label);
    if (x->low >= 0 && x->low == x->high)
        buffer_int(w->b, x->low);
    else if (x->high < 0)
        buffer_printf(w->b, "%lld or more", (long long)x->low);
    else if (x->low < 0)
        buffer_printf(w->b, "%lld or fewer", (long long)x->high);
    else
        buffer_printf(w->b, "%lld to %lld", (long long)x->low, (long long)x->high);
}

static void event(const writer *w, const isnad_event *e, uint32_t i, uint32_t line)
{
    const char *mark = e->negated ? CROSS : e->status == ISNAD_PLANNED ? RING : e->status == ISNAD_HYPOTHETICAL ? QUERY : CHECK;
    buffer_printf(w->b, "  e%-3u %s ", i, mark);
    style(w, e->negated ? "31" : "35");
    buffer_printf(w->b, "%s%s%s", e->type, e->mode ? "/" : "", e->mode ? e->mode : "");
    style(w, "0");
    buffer_char(w->b, ' ');
    arabic(w, e->trigger);
    participant(w, "by", &e->actor);
    participant(w, "to", &e->recipient);
    participant(w, "in", &e->where);
    when(w, &e->when);
    toll(w, "killed", &e->killed);
    toll(w, "injured", &e->injured);
    if (e->negated)
        buffer_str(w->b, "  (did not happen)");
    else if (e->status != ISNAD_HAPPENED)
        buffer_printf(w->b, "  (%s)", report_deed(e->status));
    if (e->said_in >= 0)
        buffer_printf(w->b, "  said in s%d", e->said_in);
    buffer_printf(w->b, "  line %u\n", line);
}

/* Code points come in order, so lines are counted once. */
typedef struct {
    uint32_t at, line;
} line_counter;

static uint32_t line_at(const text *t, line_counter *n, uint32_t at)
{
    if (at < n->at)
        return line_of(t, at);
    for (; n->at < at && n->at < t->n; n->at++)
        n->line += t->cp[n->at] == '\n';
    return n->line;
}

void report_text(buffer *b, const isnad_account *a, const text *t, bool colour)
{
    writer w = {b, t, colour};
    style(&w, "1");
    name(&w, a->id ? a->id : "-");
    style(&w, "0");
    if (a->publisher) {
        buffer_str(b, "  ");
        name(&w, a->publisher);
    }
    if (a->date)
        buffer_printf(b, "  %s", a->date);
    buffer_printf(b, "  %u characters\n", a->chars);
    for (uint32_t i = 0; i < a->nnotes; i++)
        buffer_printf(b, "  note: %s\n", a->notes[i]);
    line_counter n = {0, 1};
    if (a->nstatements)
        buffer_printf(b, "\n%u statement%s\n", a->nstatements, a->nstatements == 1 ? "" : "s");
    for (uint32_t i = 0; i < a->nstatements; i++)
        statement(&w, &a->statements[i], i, line_at(t, &n, a->statements[i].cue.start));
    n = (line_counter){0, 1};
    if (a->nevents)
        buffer_printf(b, "\n%u event%s\n", a->nevents, a->nevents == 1 ? "" : "s");
    for (uint32_t i = 0; i < a->nevents; i++)
        event(&w, &a->events[i], i, line_at(t, &n, a->events[i].trigger.start));
    for (uint32_t i = 0; i < a->ncontradictions; i++)
        buffer_printf(b, "\ncontradiction: s%u and s%u (%s)\n", a->contradictions[i].a, a->contradictions[i].b, a->contradictions[i].why);
    uint32_t repeats = 0, copies = 0;
    for (uint32_t i = 0; i < a->nblocks; i++) {
        repeats += a->blocks[i].repeats >= 0;
        copies += a->blocks[i].kind == ISNAD_RELATED || a->blocks[i].kind == ISNAD_ADVERT;
    }
    if (repeats)
        buffer_printf(b, "\n%u of %u blocks say an earlier block again and were not counted twice\n", repeats, a->nblocks);
    if (copies)
        buffer_printf(b, "%s%u related lines or advertisements were passed over\n", repeats ? "" : "\n", copies);
    buffer_char(b, '\n');
}
