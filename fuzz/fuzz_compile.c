/* fuzz_compile.c: bytes as language tables: "@verbs.tsv" begins a table. Mistakes are told, or
 * an image is made that reads a text. */
#include "fuzz.h"
#include "lexicon/compile.h"

static const char *const tables[] = {"clitics", "particles", "verbs", "nouns", "adjectives", "places", "actors", "names", "phrases", "cues", "events", "weights"};

static void write_tables(const char *folder, const char *data, size_t size)
{
    char path[320];
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char mark[32];
        int n = snprintf(mark, sizeof mark, "@%s.tsv\n", tables[i]);
        const char *at = memmem(data, size, mark, (size_t)n), *end = NULL;
        if (at) {
            at += n;
            end = memmem(at, size - (size_t)(at - data), "\n@", 2);
            end = end ? end + 1 : data + size;
        }
        snprintf(path, sizeof path, "%s/%s.tsv", folder, tables[i]);
        fuzz_write(path, at ? at : "", at ? (size_t)(end - at) : 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static FILE *nowhere;
    char image[256];
    compile_summary sum;
    if (!nowhere)
        MUST((nowhere = fopen("/dev/null", "w")));
    write_tables(fuzz_folder(), (const char *)data, size);
    snprintf(image, sizeof image, "%s/image", fuzz_folder());
    isnad_status st = lexicon_compile(fuzz_folder(), image, nowhere, &sum);
    MUST(st == ISNAD_OK || st == ISNAD_ETABLE || st == ISNAD_ENOMEM);
    if (st == ISNAD_OK) {
        isnad_engine *e;
        isnad_session *s;
        const isnad_account *a;
        isnad_document d = {.text = (const char *)data, .bytes = size > 2000 ? 2000 : size, .date = "2024-05-16"};
        if (isnad_engine_open(image, &e) == ISNAD_OK) {
            MUST(isnad_session_new(e, &s) == ISNAD_OK);
            MUST(isnad_read(s, &d, &a) == ISNAD_OK);
            isnad_session_free(s);
            isnad_engine_close(e);
        }
        unlink(image);
    }
    return 0;
}
