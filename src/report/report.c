/* report.c: the public calls, and the contract's words. */
#include "report.h"

const char *report_stance(isnad_stance s)
{
    static const char *const w[] = {"neutral", "affirmed", "doubted", "denied"};
    return w[s];
}
const char *report_quote(isnad_quote q)
{
    static const char *const w[] = {"indirect", "partial", "direct"};
    return w[q];
}
const char *report_deed(isnad_deed d)
{
    static const char *const w[] = {"happened", "ongoing", "planned", "hypothetical"};
    return w[d];
}
const char *report_timex(isnad_timex t)
{
    static const char *const w[] = {"DATE", "TIME", "DURATION", "SET"};
    return w[t];
}
const char *report_block(isnad_block_kind k)
{
    static const char *const w[] = {"paragraph", "heading", "related", "advert"};
    return w[k];
}

static isnad_status hand_over(isnad_session *s, const char **out, size_t *bytes)
{
    if (s->out.failed)
        return ISNAD_ENOMEM;
    *out = s->out.at ? s->out.at : "";
    *bytes = s->out.n;
    return ISNAD_OK;
}

static bool begin(isnad_session *s, const char **out, size_t *bytes)
{
    if (!s || !s->account || !out || !bytes)
        return false;
    s->out.n = 0;
    s->out.failed = false;
    return true;
}

isnad_status isnad_report_json(isnad_session *s, const char **out, size_t *bytes)
{
    if (!begin(s, out, bytes))
        return ISNAD_EUSAGE;
    report_json(&s->out, s->account, &s->t);
    return hand_over(s, out, bytes);
}

isnad_status isnad_report_tsv(isnad_session *s, const char **out, size_t *bytes)
{
    if (!begin(s, out, bytes))
        return ISNAD_EUSAGE;
    report_tsv(&s->out, s->account, &s->t);
    return hand_over(s, out, bytes);
}

isnad_status isnad_report_text(isnad_session *s, bool colour, const char **out, size_t *bytes)
{
    if (!begin(s, out, bytes))
        return ISNAD_EUSAGE;
    report_text(&s->out, s->account, &s->t, colour);
    return hand_over(s, out, bytes);
}

isnad_status isnad_report_explain(isnad_session *s, bool colour, const char **out, size_t *bytes)
{
    if (!begin(s, out, bytes))
        return ISNAD_EUSAGE;
    report_explain(&s->out, s, colour);
    return hand_over(s, out, bytes);
}
