/* tsv.c: one record a line, for R and spreadsheets. Tabs and line ends inside a text
 * become spaces, so that a line is always a record. */
#include "report.h"

static const char header[] =
    "doc\tdate\trecord\tid\tblock\tstart\tend\tword\tclass_or_type\tmode\tcameo\tchain_or_actor\trecipient\tstance_or_status\tnegated\t"
    "when\twhere\tkilled_low\tkilled_high\tinjured_low\tinjured_high\tin_statement\ttext\trule\n";

const char *isnad_tsv_header(void) { return header; }

static void cell(buffer *b, const char *s)
{
    for (; s && *s; s++)
        buffer_char(b, *s == '\t' || *s == '\n' || *s == '\r' ? ' ' : *s);
}

static void span_cell(buffer *b, const text *t, isnad_span s)
{
    if (s.start == ISNAD_NOWHERE)
        return;
    for (uint32_t i = s.start; i < s.end; i++)
        buffer_cp(b, t->cp[i] == '\t' || t->cp[i] == '\n' || t->cp[i] == '\r' ? ' ' : t->cp[i]);
}

static void number(buffer *b, int64_t v)
{
    if (v >= 0)
        buffer_int(b, v);
}

static void begin(buffer *b, const isnad_account *a, const char *record, char letter, uint32_t i, uint32_t block, isnad_span s, const text *t, isnad_span word)
{
    cell(b, a->id);
    buffer_char(b, '\t');
    cell(b, a->date);
    buffer_printf(b, "\t%s\t%c%u\t%u\t%u\t%u\t", record, letter, i, block, s.start, s.end);
    span_cell(b, t, word);
    buffer_char(b, '\t');
}

void report_tsv(buffer *b, const isnad_account *a, const text *t)
{
    for (uint32_t i = 0; i < a->nstatements; i++) {
        const isnad_statement *s = &a->statements[i];
        begin(b, a, "statement", 's', i, s->block, s->content, t, s->cue);
        buffer_printf(b, "%s\t\t\t", s->class_);
        for (uint32_t c = 0; c < s->nchain; c++) {
            buffer_str(b, c ? " > " : "");
            cell(b, s->chain[c].name);
        }
        buffer_printf(b, "\t\t%s\t\t%s\t\t\t\t\t\t", report_stance(s->stance), s->when.value);
        if (s->within >= 0)
            buffer_printf(b, "s%d", s->within);
        buffer_char(b, '\t');
        span_cell(b, t, s->content);
        buffer_printf(b, "\t%s\n", s->rule);
    }
    for (uint32_t i = 0; i < a->nevents; i++) {
        const isnad_event *e = &a->events[i];
        begin(b, a, "event", 'e', i, e->block, e->trigger, t, e->trigger);
        buffer_printf(b, "%s\t%s\t%s\t", e->type, e->mode ? e->mode : "", e->cameo ? e->cameo : "");
        cell(b, e->actor.name);
        buffer_char(b, '\t');
        cell(b, e->recipient.name);
        buffer_printf(b, "\t%s\t%s\t%s\t", report_deed(e->status), e->negated ? "true" : "false", e->when.value);
        cell(b, e->where.name);
        buffer_char(b, '\t');
        number(b, e->killed.low);
        buffer_char(b, '\t');
        number(b, e->killed.high);
        buffer_char(b, '\t');
        number(b, e->injured.low);
        buffer_char(b, '\t');
        number(b, e->injured.high);
        buffer_char(b, '\t');
        if (e->said_in >= 0)
            buffer_printf(b, "s%d", e->said_in);
        buffer_char(b, '\t');
        span_cell(b, t, e->trigger);
        buffer_printf(b, "\t%s\n", e->rule);
    }
}
