#include "rows.h"

#include <errno.h>
#include <string.h>

bool rows_format_named(const char *name, rows_format *format)
{
    static const char *const names[] = {"text", "json", "csv", "tsv"};
    for (int i = 0; i < 4; i++)
        if (strcmp(name, names[i]) == 0) {
            *format = (rows_format)i;
            return true;
        }
    return false;
}

void rows_json_text(FILE *out, const char *s)
{
    if (!s) {
        fputs("null", out);
        return;
    }
    putc('"', out);
    for (; *s; s++)
        if (*s == '"' || *s == '\\')
            fprintf(out, "\\%c", *s);
        else if ((unsigned char)*s < 0x20)
            fprintf(out, "\\u%04x", *s);
        else
            putc(*s, out);
    putc('"', out);
}

static void json_row(sqlite3_stmt *s, FILE *out)
{
    for (int i = 0; i < sqlite3_column_count(s); i++) {
        const char *name = sqlite3_column_name(s, i);
        bool json = *name == '*';
        fputs(i ? "," : "{", out);
        rows_json_text(out, name + json);
        putc(':', out);
        if (json && sqlite3_column_type(s, i) == SQLITE_TEXT)
            fputs((const char *)sqlite3_column_text(s, i), out);
        else switch (sqlite3_column_type(s, i)) {
        case SQLITE_NULL: fputs("null", out); break;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT: { /* NULL: memory ran out */
            const char *number = (const char *)sqlite3_column_text(s, i);
            fputs(number ? number : "null", out);
            break;
        }
        default: rows_json_text(out, (const char *)sqlite3_column_text(s, i));
        }
    }
    putc('}', out);
}

/* RFC 4180: quotes where a comma, quote or line end stands, quotes doubled. */
static void csv_cell(FILE *out, const char *s)
{
    if (!strpbrk(s, ",\"\r\n")) {
        fputs(s, out);
        return;
    }
    putc('"', out);
    for (; *s; s++) {
        if (*s == '"')
            putc('"', out);
        putc(*s, out);
    }
    putc('"', out);
}

static void tsv_cell(FILE *out, const char *s)
{
    for (; *s; s++)
        putc(*s == '\t' || *s == '\n' || *s == '\r' ? ' ' : *s, out);
}

static void separated(sqlite3_stmt *s, FILE *out, bool csv, bool names)
{
    for (int i = 0; i < sqlite3_column_count(s); i++) {
        const char *v = names ? sqlite3_column_name(s, i) : (const char *)sqlite3_column_text(s, i);
        if (i)
            putc(csv ? ',' : '\t', out);
        if (v)
            csv ? csv_cell(out, v) : tsv_cell(out, v);
    }
    putc('\n', out);
}

/* For people: the first column leads, what is empty is left out. */
static void text_row(sqlite3_stmt *s, FILE *out)
{
    for (int i = 0; i < sqlite3_column_count(s); i++) {
        const char *v = (const char *)sqlite3_column_text(s, i);
        if (!v || !*v)
            continue;
        if (i == 0)
            fprintf(out, "%s\n", v);
        else
            fprintf(out, "    %-12s %s\n", sqlite3_column_name(s, i), v);
    }
}

static void text_pair(sqlite3_stmt *s, FILE *out) /* of a count */
{
    const char *v = (const char *)sqlite3_column_text(s, 0);
    fprintf(out, "%8s  %s\n", (const char *)sqlite3_column_text(s, 1), v ? v : "(none)");
}

long rows_write(sqlite3_stmt *s, rows_format format, FILE *out)
{
    long rows = 0;
    int rc;
    errno = 0;
    if (format == ROWS_CSV || format == ROWS_TSV)
        separated(s, out, format == ROWS_CSV, true);
    while ((rc = sqlite3_step(s)) == SQLITE_ROW && !ferror(out)) {
        rows++; /* what a column's text could not be made for is told below */
        if (format == ROWS_JSON_LIST && rows > 1)
            fputs(",\n", out);
        if (format == ROWS_JSON || format == ROWS_JSON_LIST)
            json_row(s, out);
        if (format == ROWS_JSON)
            putc('\n', out);
        if (format == ROWS_TEXT)
            sqlite3_column_count(s) == 2 ? text_pair(s, out) : text_row(s, out);
        else if (format == ROWS_CSV || format == ROWS_TSV)
            separated(s, out, format == ROWS_CSV, false);
        if (sqlite3_errcode(sqlite3_db_handle(s)) == SQLITE_NOMEM) {
            errno = ENOMEM;
            return -1;
        }
    }
    if (fflush(out) || ferror(out))
        return -1;
    errno = 0;
    return rc == SQLITE_DONE ? rows : -1;
}
