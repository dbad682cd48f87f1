/* fuzz.h: what the fuzzers share. Each is a LLVMFuzzerTestOneInput(); with replay.c it is a
 * program that replays files, for the tests. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "isnad.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(condition)                                                              \
    do {                                                                             \
        if (!(condition)) {                                                          \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);  \
            abort();                                                                 \
        }                                                                            \
    } while (0)

/* A folder of this process's own, below $FUZZ_FOLDER, else in memory where there is such a place. */
static inline const char *fuzz_folder(void)
{
    static char path[128];
    if (!*path) {
        const char *below = getenv("FUZZ_FOLDER");
        snprintf(path, sizeof path, "%.90s/isnad-fuzz-XXXXXX", below ? below : access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm");
        MUST(mkdtemp(path));
    }
    return path;
}

static inline const isnad_engine *fuzz_engine(void)
{
    static isnad_engine *engine;
    if (!engine)
        MUST(isnad_engine_open(NULL, &engine) == ISNAD_OK);
    return engine;
}

static inline void fuzz_write(const char *path, const void *data, size_t size)
{
    FILE *f = fopen(path, "wb");
    MUST(f);
    MUST(fwrite(data, 1, size, f) == size);
    MUST(fclose(f) == 0);
}

#endif
