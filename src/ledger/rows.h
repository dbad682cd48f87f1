/* rows.h: the rows of a statement of SQL, written for people and programs. */
#ifndef LEDGER_ROWS_H
#define LEDGER_ROWS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

typedef enum { ROWS_TEXT, ROWS_JSON, ROWS_CSV, ROWS_TSV, ROWS_JSON_LIST } rows_format;

bool rows_format_named(const char *name, rows_format *format);
void rows_json_text(FILE *out, const char *s); /* with its quotation marks; NULL: null */
/* ROWS_JSON is an object a line, ROWS_JSON_LIST the inside of a JSON array; a column whose
 * name begins with * holds JSON. How many rows were written; -1: the statement failed (errno 0) or `out` (errno). */
long rows_write(sqlite3_stmt *s, rows_format format, FILE *out);

#endif
