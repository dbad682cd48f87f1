/* export.h: what the formats share. To add a format: a file, and a line in export.c. */
#ifndef LEDGER_EXPORT_H
#define LEDGER_EXPORT_H

#include "inside.h"

bool export_jsonl(ledger *l, FILE *out, const char *to);
bool export_csv(ledger *l, FILE *out, const char *to);
bool export_plover(ledger *l, FILE *out, const char *to);
bool export_gdelt(ledger *l, FILE *out, const char *to);
bool export_annotation(ledger *l, FILE *out, const char *to);
bool export_brat(ledger *l, FILE *out, const char *to);

bool export_written(ledger *l, FILE *out); /* flushed without an error */
void export_tsv_text(FILE *out, const char *s);

#endif
