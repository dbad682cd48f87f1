/* fuzz_image.c: a language image of a few words, damaged: six bytes a damage (where, and what
 * stands there instead), or cut short. It is refused, or it is whole. */
#include "fuzz.h"

static uint8_t *whole;
static size_t whole_size;

static void load(void)
{
    const char *path = getenv("ISNAD_IMAGE"); /* the real one: what is damaged is a copy */
    FILE *f = fopen(path ? path : "build/ar.image", "rb");
    MUST(f);
    fseek(f, 0, SEEK_END);
    whole_size = (size_t)ftell(f);
    rewind(f);
    MUST((whole = malloc(whole_size)));
    MUST(fread(whole, 1, whole_size, f) == whole_size);
    fclose(f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { DAMAGE = 6, MOST = 64 };
    static const char text[] = "\xd9\x82\xd8\xa7\xd9\x84 \xd8\xa7\xd9\x84\xd9\x88\xd8\xb2\xd9\x8a\xd8\xb1";
    struct { size_t at; uint8_t was; } undo[MOST];
    size_t n = 0, keep = whole_size;
    char path[256];
    if (!whole)
        load();
    keep = whole_size;
    for (; n < MOST && (n + 1) * DAMAGE <= size; n++) {
        uint32_t where;
        memcpy(&where, data + n * DAMAGE, 4);
        undo[n].at = data[n * DAMAGE + 4] % 2 ? where % 512 : where % whole_size; /* the header more often */
        undo[n].was = whole[undo[n].at];
        whole[undo[n].at] = data[n * DAMAGE + 5];
        if (data[n * DAMAGE + 4] % 16 == 2)
            keep = where % whole_size;
    }
    snprintf(path, sizeof path, "%s/image", fuzz_folder());
    fuzz_write(path, whole, keep);
    isnad_engine *e = NULL;
    isnad_status st = isnad_engine_open(path, &e);
    MUST(st == ISNAD_OK || st == ISNAD_EIMAGE);
    if (st == ISNAD_OK) {
        isnad_session *s;
        const isnad_account *a;
        isnad_document d = {.text = text, .bytes = sizeof text - 1};
        MUST(isnad_session_new(e, &s) == ISNAD_OK && isnad_read(s, &d, &a) == ISNAD_OK);
        isnad_session_free(s);
        isnad_engine_close(e);
    }
    while (n--)
        whole[undo[n].at] = undo[n].was;
    return 0;
}
