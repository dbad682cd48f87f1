/* fuzz_image.c: the language image, damaged: it is refused, or it is whole. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char text[] = "\xd9\x82\xd8\xa7\xd9\x84 \xd8\xa7\xd9\x84\xd9\x88\xd8\xb2\xd9\x8a\xd8\xb1";
    static fuzz_file whole;
    char path[256];
    if (!whole.bytes)
        whole = fuzz_load(getenv("ISNAD_IMAGE") ? getenv("ISNAD_IMAGE") : "build/ar.image");
    snprintf(path, sizeof path, "%s/image", fuzz_folder());
    fuzz_damaged(whole, data, size, 512, path);
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
    return 0;
}
