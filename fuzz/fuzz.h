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

/* A file whole, and damages done to a copy of it: six bytes each of the fuzzer's say where, how
 * and what stands there instead; some cut the file short. */
typedef struct {
    uint8_t *bytes;
    size_t size;
} fuzz_file;

static inline fuzz_file fuzz_load(const char *path)
{
    fuzz_file w = {0};
    FILE *f = fopen(path, "rb");
    MUST(f && fseek(f, 0, SEEK_END) == 0);
    w.size = (size_t)ftell(f);
    rewind(f);
    MUST((w.bytes = malloc(w.size)) && fread(w.bytes, 1, w.size, f) == w.size);
    fclose(f);
    return w;
}

/* Writes the damaged file to `path`; the first `head` bytes are struck more often than the rest. */
static inline void fuzz_damaged(fuzz_file w, const uint8_t *data, size_t size, size_t head, const char *path)
{
    enum { DAMAGE = 6, MOST = 64 };
    struct {
        size_t at;
        uint8_t was;
    } undo[MOST];
    size_t n = 0, keep = w.size;
    for (; n < MOST && (n + 1) * DAMAGE <= size; n++) {
        uint32_t where;
        memcpy(&where, data + n * DAMAGE, 4);
        uint8_t how = data[n * DAMAGE + 4];
        undo[n].at = where % (how % 4 == 0 && head < w.size ? head : w.size);
        undo[n].was = w.bytes[undo[n].at];
        w.bytes[undo[n].at] = data[n * DAMAGE + 5];
        if (how % 32 == 1)
            keep = where % w.size;
    }
    fuzz_write(path, w.bytes, keep);
    while (n--)
        w.bytes[undo[n].at] = undo[n].was;
}

#endif
