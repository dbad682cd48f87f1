/* export_annotation.c: W3C Web Annotations (Web Annotation Data Model, 2017) as one
 * AnnotationPage of JSON-LD: an annotation a statement and an event, each with a
 * TextPositionSelector (code points) and a TextQuoteSelector with what stands around it. */
#include <stdio.h>

#include "export.h"
#include "rows.h"

enum { AROUND = 24 }; /* code points before and after */

static const char select_all[] =
    "SELECT 'statement', d.id || '#s' || s.n, d.id, d.url, s.start, s.\"end\", substr(b.text, s.start + 1, s.\"end\" - s.start), substr(b.text, max(s.start - 24, 0) + 1, min(s.start, 24)), substr(b.text, s.\"end\" + 1, 24), "
    "s.class, s.stance, (SELECT group_concat(name, ' > ') FROM (SELECT coalesce(w.name, '') AS name FROM link l LEFT JOIN who w ON w.who = l.who WHERE l.statement = s.statement ORDER BY l.n)), NULL, s.when_value "
    "FROM statement s JOIN doc d ON d.doc = s.doc JOIN body b ON b.doc = s.doc WHERE s.claim = s.statement UNION ALL "
    "SELECT 'event', d.id || '#e' || e.n, d.id, d.url, e.start, e.\"end\", substr(b.text, e.start + 1, e.\"end\" - e.start), substr(b.text, max(e.start - 24, 0) + 1, min(e.start, 24)), substr(b.text, e.\"end\" + 1, 24), "
    "e.type, CASE WHEN e.negated THEN 'negated ' ELSE '' END || e.status, wa.name, wr.name, e.when_value "
    "FROM event e JOIN doc d ON d.doc = e.doc JOIN body b ON b.doc = e.doc LEFT JOIN who wa ON wa.who = e.actor LEFT JOIN who wr ON wr.who = e.recipient WHERE e.deed = e.event";

static void member(FILE *out, const char *key, const char *value, bool first)
{
    fprintf(out, "%s\"%s\":", first ? "" : ",", key);
    rows_json_text(out, value);
}

static void iri(FILE *out, const char *id) /* of a document or record: everything but letters and digits escaped */
{
    fputs("\"urn:isnad:", out);
    for (; *id; id++)
        if ((*id >= '0' && *id <= '9') || ((*id | 32) >= 'a' && (*id | 32) <= 'z') || strchr("-._~#", *id))
            putc(*id, out);
        else
            fprintf(out, "%%%02X", (unsigned char)*id);
    putc('"', out);
}

bool export_annotation(ledger *l, FILE *out, const char *to)
{
    enum { KIND, ID, DOC, URL, START, END, EXACT, PREFIX, SUFFIX, CLASS, STANCE, WHO, WHOM, WHEN };
    (void)to;
    sqlite3_stmt *s = prepare(l, select_all);
    bool good = s != NULL, first = true;
    fputs("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"isnad\":\"urn:isnad:terms:\"}],\"id\":\"urn:isnad:page\",\"type\":\"AnnotationPage\",\"items\":[", out);
    while (good && next_row(l, s) && !ferror(out)) {
        const char *v[WHEN + 1];
        for (int i = 0; i <= WHEN; i++)
            v[i] = (const char *)sqlite3_column_text(s, i);
        bool statement = v[KIND][0] == 's';
        fputs(first ? "\n{\"id\":" : ",\n{\"id\":", out);
        first = false;
        iri(out, v[ID]);
        fprintf(out, ",\"type\":\"Annotation\",\"motivation\":\"%s\",\"body\":{", statement ? "describing" : "tagging");
        member(out, "type", "TextualBody", true);
        member(out, "value", v[CLASS], false);
        member(out, "isnad:record", v[KIND], false);
        member(out, statement ? "isnad:stance" : "isnad:status", v[STANCE], false);
        member(out, statement ? "isnad:chain" : "isnad:actor", v[WHO], false);
        if (!statement)
            member(out, "isnad:recipient", v[WHOM], false);
        member(out, "isnad:when", v[WHEN], false);
        fputs("},\"target\":{\"source\":", out);
        if (v[URL] && strstr(v[URL], "://"))
            rows_json_text(out, v[URL]);
        else
            iri(out, v[DOC]);
        fprintf(out, ",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":%s,\"end\":%s},{\"type\":\"TextQuoteSelector\"", v[START], v[END]);
        member(out, "exact", v[EXACT], false);
        member(out, "prefix", v[PREFIX], false);
        member(out, "suffix", v[SUFFIX], false);
        fputs("}]}}", out);
    }
    fputs("\n]}\n", out);
    sqlite3_finalize(s);
    return good && export_written(l, out);
}
