/* fuzz_ledger.c: a ledger with damaged bytes: it is opened or refused, asked, exported and
 * written to; an answer or an error, never more. */
#include "sample.h"

#include <sys/stat.h>

static uint8_t *whole;
static size_t whole_size;

static void load(void)
{
    char path[256];
    snprintf(path, sizeof path, "%s/whole.ledger", fuzz_folder());
    sample_ledger(path);
    FILE *f = fopen(path, "rb");
    MUST(f);
    fseek(f, 0, SEEK_END);
    whole_size = (size_t)ftell(f);
    rewind(f);
    MUST((whole = malloc(whole_size)));
    MUST(fread(whole, 1, whole_size, f) == whole_size);
    fclose(f);
}

static void ask_all(ledger *l)
{
    for (int what = ASK_STATEMENTS; what <= ASK_CONTRADICTIONS; what++)
        for (int words = 0; words < 2; words++) {
            question q = {.what = (ask_what)what, .limit = 50, .words = words ? "\xd8\xa7\xd9\x84\xd9\x85\xd9\x8a\xd9\x86\xd8\xa7\xd8\xa1" : NULL};
            sqlite3_stmt *s = ledger_ask(l, &q);
            for (int n = 0; s && n < 100 && sqlite3_step(s) == SQLITE_ROW; n++)
                for (int i = 0; i < sqlite3_column_count(s); i++)
                    sqlite3_column_text(s, i);
            sqlite3_finalize(s);
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { DAMAGE = 6, MOST = 40 };
    static FILE *nowhere;
    struct { size_t at; uint8_t was; } undo[MOST];
    size_t n = 0;
    char path[256], file[320], why[512];
    if (!whole)
        load();
    if (!nowhere)
        MUST((nowhere = fopen("/dev/null", "w")));
    size_t keep = whole_size;
    for (; n < MOST && (n + 1) * DAMAGE <= size; n++) {
        uint32_t where;
        memcpy(&where, data + n * DAMAGE, 4);
        undo[n].at = data[n * DAMAGE + 4] % 8 == 0 ? where % 4096 : where % whole_size;
        undo[n].was = whole[undo[n].at];
        whole[undo[n].at] = data[n * DAMAGE + 5];
        if (data[n * DAMAGE + 4] % 32 == 1)
            keep = where % whole_size;
    }
    snprintf(path, sizeof path, "%s/damaged.ledger", fuzz_folder());
    fuzz_write(path, whole, keep);
    while (n--)
        whole[undo[n].at] = undo[n].was;
    ledger *l = ledger_open(path, LEDGER_READ, fuzz_engine(), why, sizeof why);
    if (l) {
        ask_all(l);
        for (const export_format *f = export_formats; f->name; f++)
            if (!f->needs_folder)
                f->run(l, nowhere, NULL);
        ledger_close(l);
    }
    for (const char *const *end = (const char *const[]){"", "-wal", "-shm", "-lock", "-journal", NULL}; *end; end++) {
        snprintf(file, sizeof file, "%s%s", path, *end);
        unlink(file);
    }
    return 0;
}
