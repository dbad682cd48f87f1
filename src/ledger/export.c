/* export.c: the ledger in other people's formats: a table of formats, and the two that are
 * rows as they stand. docs/exports.md tells what each column holds. */
#include <stdio.h>

#include "export.h"
#include "rows.h"

const export_format export_formats[] = {
    {"jsonl", "accounts, one a line, as isnad read -f json writes them", export_jsonl, false},
    {"csv", "statements and events, each once, one a row", export_csv, false},
    {"plover", "the columns of the POLECAT release, with PLOVER's rules for what is yet to come", export_plover, false},
    {"gdelt", "the 61 columns of GDELT 2.0's event table", export_gdelt, false},
    {"annotation", "W3C Web Annotations, JSON-LD, with position and quote selectors", export_annotation, false},
    {"brat", "brat standoff: a .txt and an .ann file a document, into a folder", export_brat, true},
    {NULL, NULL, NULL, false}};

bool export_written(ledger *l, FILE *out) { return unbroken(l) && ((fflush(out) == 0 && !ferror(out)) || fail(l, "the output could not be written")); }

void export_tsv_text(FILE *out, const char *s)
{
    for (; s && *s; s++)
        putc(*s == '\t' || *s == '\n' || *s == '\r' ? ' ' : *s, out);
}

bool export_csv(ledger *l, FILE *out, const char *to)
{
    (void)to;
    sqlite3_stmt *s = prepare(l, "SELECT 'statement' AS record, id, doc, date, publisher, block, start, \"end\", cue AS word, class AS class_or_type, NULL AS mode, NULL AS cameo, chain AS chain_or_actor, "
                                 "NULL AS recipient, stance AS stance_or_status, NULL AS negated, said_when AS \"when\", NULL AS place, NULL AS killed_low, NULL AS killed_high, NULL AS injured_low, NULL AS injured_high, "
                                 "within AS in_statement, content AS text, tellings, rule FROM statements UNION ALL "
                                 "SELECT 'event', id, doc, date, publisher, block, start, \"end\", \"trigger\", type, mode, cameo, actor_name, recipient_name, status, negated, \"when\", place, killed_low, killed_high, "
                                 "injured_low, injured_high, said_in, \"trigger\", tellings, rule FROM events");
    bool good = s && (rows_write(s, ROWS_CSV, out) >= 0 || fail_db(l));
    sqlite3_finalize(s);
    return good && export_written(l, out);
}

/* Read again from the texts, which the ledger holds: the same tables give the same accounts. */
bool export_jsonl(ledger *l, FILE *out, const char *to)
{
    (void)to;
    isnad_session *session = ledger_session(l);
    sqlite3_stmt *s = session ? prepare(l, "SELECT d.id, d.publisher, d.date, d.title, d.url, b.text FROM doc d JOIN body b ON b.doc = d.doc ORDER BY d.doc") : NULL;
    bool good = s != NULL;
    while (good && next_row(l, s) && !ferror(out)) {
        const char *v[5], *json;
        size_t bytes;
        for (int i = 0; i < 5; i++)
            v[i] = (const char *)sqlite3_column_text(s, i);
        isnad_document d = {.id = v[0], .publisher = v[1], .date = v[2], .title = v[3], .url = v[4], .text = (const char *)sqlite3_column_text(s, 5),
                            .bytes = (size_t)sqlite3_column_bytes(s, 5)};
        const isnad_account *a;
        isnad_status st = isnad_read(session, &d, &a);
        if (!st)
            st = isnad_report_json(session, &json, &bytes);
        if (st)
            good = fail(l, "%s: %s", v[0], isnad_strerror(st));
        else
            fwrite(json, 1, bytes, out);
    }
    sqlite3_finalize(s);
    return good && export_written(l, out);
}
