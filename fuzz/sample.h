/* sample.h: a ledger of the sample articles, for the fuzzers that need one. */
#ifndef FUZZ_SAMPLE_H
#define FUZZ_SAMPLE_H

#include "fuzz.h"
#include "input/input.h"
#include "ledger/ledger.h"

static inline void sample_ledger(const char *path)
{
    const char *reason;
    uint32_t line;
    char why[256];
    input_document d;
    isnad_session *s;
    const isnad_account *a;
    ledger *l = ledger_open(path, LEDGER_WRITE, fuzz_engine(), why, sizeof why);
    input *in = input_open(access("examples/news.jsonl", R_OK) ? "../examples/news.jsonl" : "examples/news.jsonl", INPUT_GUESS, &reason);
    MUST(l && in && isnad_session_new(fuzz_engine(), &s) == ISNAD_OK);
    while (input_next(in, &d, &reason, &line) == INPUT_GOOD) {
        MUST(isnad_read(s, &d.doc, &a) == ISNAD_OK);
        record *r = record_make(s, &d.doc, a);
        MUST(r && ledger_put(l, r, false) != PUT_FAILED);
        record_free(r);
        input_release(&d);
    }
    MUST(ledger_finish(l, NULL, NULL) && ledger_close(l));
    input_close(in);
    isnad_session_free(s);
}

#endif
