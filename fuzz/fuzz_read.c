/* fuzz_read.c: any bytes into a reading, and every report of it; every offset within the text. */
#include "fuzz.h"

static void within(isnad_span s, uint32_t chars) { MUST(s.start == ISNAD_NOWHERE || (s.start <= s.end && s.end <= chars)); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static isnad_session *session;
    if (!session)
        MUST(isnad_session_new(fuzz_engine(), &session) == ISNAD_OK);
    const isnad_account *a;
    const char *out;
    size_t n;
    isnad_document d = {.text = (const char *)data, .bytes = size, .id = "fuzz", .date = size % 2 ? "2024-02-29" : NULL};
    MUST(isnad_read(session, &d, &a) == ISNAD_OK);
    for (uint32_t i = 0; i < a->nstatements; i++) {
        const isnad_statement *s = &a->statements[i];
        MUST(s->nchain && s->content.start < s->content.end && s->block < a->nblocks && s->within < (int32_t)i + (int32_t)a->nstatements);
        within(s->content, a->chars);
        within(s->cue, a->chars);
        for (uint32_t k = 0; k < s->nchain; k++)
            within(s->chain[k].span, a->chars);
    }
    for (uint32_t i = 0; i < a->nevents; i++) {
        const isnad_event *e = &a->events[i];
        MUST(e->said_in < (int32_t)a->nstatements && e->block < a->nblocks);
        within(e->trigger, a->chars);
        within(e->actor.span, a->chars);
        within(e->recipient.span, a->chars);
        within(e->where.span, a->chars);
        within(e->killed.span, a->chars);
    }
    MUST(isnad_report_json(session, &out, &n) == ISNAD_OK);
    MUST(isnad_report_tsv(session, &out, &n) == ISNAD_OK);
    MUST(isnad_report_text(session, true, &out, &n) == ISNAD_OK);
    MUST(isnad_report_explain(session, true, &out, &n) == ISNAD_OK);
    return 0;
}
