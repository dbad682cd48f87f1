/* report.h: an account in, bytes out; one file a format. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "engine/engine.h"

/* The contract's words for the enumerations. */
const char *report_stance(isnad_stance s);
const char *report_quote(isnad_quote q);
const char *report_deed(isnad_deed d);
const char *report_timex(isnad_timex t);
const char *report_block(isnad_block_kind k);

void report_json(buffer *b, const isnad_account *a, const text *t);
void report_tsv(buffer *b, const isnad_account *a, const text *t);
void report_text(buffer *b, const isnad_account *a, const text *t, bool colour);
void report_explain(buffer *b, isnad_session *s, bool colour);

#endif
