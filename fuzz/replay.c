/* replay.c: the files named, each whole and with its end torn off, through one fuzzer. */
#include "fuzz.h"

int main(int argc, char **argv)
{
    enum { MOST = 1 << 20, CUTS = 20 };
    uint8_t *data = malloc(MOST);
    MUST(data);
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        MUST(f);
        size_t n = fread(data, 1, MOST, f);
        fclose(f);
        for (size_t cut = 0; cut < CUTS && cut <= n; cut++) {
            uint8_t *exact = malloc(n - cut * (n / CUTS) + 1); /* so that a byte too far is seen */
            MUST(exact);
            memcpy(exact, data, n - cut * (n / CUTS));
            LLVMFuzzerTestOneInput(exact, n - cut * (n / CUTS));
            free(exact);
        }
    }
    free(data);
    printf("%d files replayed\n", argc - 1);
    return argc < 2;
}
