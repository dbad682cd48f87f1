/* fuzz_read.c: any bytes into a reading, and every report of it. With libFuzzer as
 * LLVMFuzzerTestOneInput; built with -DREPLAY, a program that replays files. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "isnad.h"

static isnad_session *session;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static isnad_engine *engine;
    if (!engine && (isnad_engine_open(NULL, &engine) || isnad_session_new(engine, &session)))
        abort();
    const isnad_account *a;
    const char *out;
    size_t n;
    isnad_document d = {.text = (const char *)data, .bytes = size, .id = "fuzz", .date = size % 2 ? "2024-02-29" : NULL};
    if (isnad_read(session, &d, &a))
        abort();
    for (uint32_t i = 0; i < a->nstatements; i++)
        if (a->statements[i].content.start > a->statements[i].content.end || a->statements[i].content.end > a->chars || !a->statements[i].nchain)
            abort();
    for (uint32_t i = 0; i < a->nevents; i++)
        if (a->events[i].trigger.end > a->chars || a->events[i].said_in >= (int32_t)a->nstatements)
            abort();
    isnad_report_json(session, &out, &n);
    isnad_report_tsv(session, &out, &n);
    isnad_report_text(session, true, &out, &n);
    isnad_report_explain(session, true, &out, &n);
    return 0;
}

#ifdef REPLAY
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        uint8_t *data = malloc(1 << 20);
        if (!f || !data)
            return 1;
        size_t n = fread(data, 1, 1 << 20, f);
        fclose(f);
        for (size_t cut = 0; cut < 40 && cut <= n; cut++) /* the file, and the file with its end torn off */
            LLVMFuzzerTestOneInput(data, n - cut * (n / 40));
        free(data);
    }
    printf("%d files replayed\n", argc - 1);
    return argc < 2;
}
#endif
