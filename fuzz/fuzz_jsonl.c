/* fuzz_jsonl.c: bytes as a file of JSON Lines: documents or told mistakes, line by line, and
 * what is a document is read. */
#include "fuzz.h"
#include "input/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static isnad_session *session;
    char path[256];
    const char *reason;
    uint32_t line, last = 0;
    input_document d;
    if (!session)
        MUST(isnad_session_new(fuzz_engine(), &session) == ISNAD_OK);
    snprintf(path, sizeof path, "%s/in.jsonl", fuzz_folder());
    fuzz_write(path, data, size);
    input *in = input_open(path, INPUT_GUESS, &reason);
    MUST(in);
    for (input_result r; (r = input_next(in, &d, &reason, &line)) != INPUT_END;) {
        if (r == INPUT_BAD) {
            MUST(reason && *reason && line >= last);
            last = line;
            continue;
        }
        const isnad_account *a;
        isnad_status st = isnad_read(session, &d.doc, &a);
        MUST(st == ISNAD_OK || st == ISNAD_EDATE);
        input_release(&d);
    }
    input_close(in);
    return 0;
}
