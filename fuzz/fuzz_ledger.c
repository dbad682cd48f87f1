/* fuzz_ledger.c: a ledger with damaged bytes: it is opened or refused, asked and
 * exported; an answer or an error, never more. */
#include "sample.h"

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
    static FILE *nowhere;
    static fuzz_file whole;
    char path[256], file[320], why[512];
    if (!whole.bytes) {
        snprintf(path, sizeof path, "%s/whole.ledger", fuzz_folder());
        sample_ledger(path);
        whole = fuzz_load(path);
    }
    if (!nowhere)
        MUST((nowhere = fopen("/dev/null", "w")));
    snprintf(path, sizeof path, "%s/damaged.ledger", fuzz_folder());
    fuzz_damaged(whole, data, size, 4096, path);
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
