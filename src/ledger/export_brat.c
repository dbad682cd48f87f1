/* export_brat.c: brat standoff (brat rapid annotation tool, "standoff format"): for each
 * document ID.txt and ID.ann, and an annotation.conf, in a folder. Text-bound lines (T)
 * for cues, contents, links, triggers and participants; event lines (E) for statements and
 * events; attributes (A) for stance, status and negation. Offsets are code points. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "export.h"

static const char types[] = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";

typedef struct {
    ledger *l;
    const char *folder;
    int t, e, a; /* the last numbers given */
} standoff;

static FILE *open_in(standoff *w, const char *name, const char *suffix)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s/", w->folder);
    for (; *name && (size_t)n + 16 < sizeof path; name++) /* an id may hold what a file's name may not */
        path[n++] = *name == '/' || (unsigned char)*name < 0x20 ? '_' : *name;
    snprintf(path + n, sizeof path - (size_t)n, "%s", suffix);
    FILE *f = fopen(path, "w");
    if (!f)
        fail(w->l, "%s: %s", path, strerror(errno));
    return f;
}

static bool write_configuration(standoff *w)
{
    FILE *f = open_in(w, "annotation", ".conf");
    if (!f)
        return false;
    fputs("[entities]\nSource\nContent\nParticipant\nPlace\n\n[relations]\n\n[events]\nStatement\tContent:Content, Source*:Source\n", f);
    char names[sizeof types];
    memcpy(names, types, sizeof types);
    for (char *save, *t = strtok_r(names, " ", &save); t; t = strtok_r(NULL, " ", &save))
        fprintf(f, "%s\tActor?:Participant, Recipient?:Participant, Place?:Place\n", t);
    fputs("\n[attributes]\nStance\tArg:Statement, Value:affirmed|doubted|denied\nNegated\tArg:<EVENT>\nStatus\tArg:<EVENT>, Value:happened|ongoing|planned|hypothetical\n", f);
    return fclose(f) == 0 || fail(w->l, "%s: %s", w->folder, strerror(errno));
}

/* A text-bound line for columns [start, end, text]; its number, or 0 where there are no words. */
static int bound(standoff *w, FILE *f, sqlite3_stmt *s, int column, const char *type)
{
    if (sqlite3_column_type(s, column) == SQLITE_NULL)
        return 0;
    fprintf(f, "T%d\t%s %lld %lld\t", ++w->t, type, (long long)sqlite3_column_int64(s, column), (long long)sqlite3_column_int64(s, column + 1));
    export_tsv_text(f, (const char *)sqlite3_column_text(s, column + 2));
    putc('\n', f);
    return w->t;
}

static void write_statements(standoff *w, FILE *f, sqlite3_stmt *s, sqlite3_stmt *links, int64_t doc)
{
    sqlite3_bind_int64(s, 1, doc);
    while (next_row(w->l, s)) {
        int cue = bound(w, f, s, 2, "Statement"), content = bound(w, f, s, 5, "Content"), source[16], n = 0;
        sqlite3_bind_int64(links, 1, sqlite3_column_int64(s, 0));
        while (n < 16 && next_row(w->l, links))
            if ((source[n] = bound(w, f, links, 0, "Source")))
                n++;
        sqlite3_reset(links);
        fprintf(f, "E%d\tStatement:T%d Content:T%d", ++w->e, cue, content);
        for (int i = 0; i < n; i++)
            i ? fprintf(f, " Source%d:T%d", i + 1, source[i]) : fprintf(f, " Source:T%d", source[i]);
        putc('\n', f);
        const char *stance = (const char *)sqlite3_column_text(s, 1);
        if (strcmp(stance, "neutral"))
            fprintf(f, "A%d\tStance E%d %s\n", ++w->a, w->e, stance);
    }
    sqlite3_reset(s);
}

static void write_events(standoff *w, FILE *f, sqlite3_stmt *s, int64_t doc)
{
    sqlite3_bind_int64(s, 1, doc);
    while (next_row(w->l, s)) {
        const char *type = (const char *)sqlite3_column_text(s, 0);
        int trigger = bound(w, f, s, 3, type), actor = bound(w, f, s, 6, "Participant"), recipient = bound(w, f, s, 9, "Participant"), place = bound(w, f, s, 12, "Place");
        fprintf(f, "E%d\t%s:T%d", ++w->e, type, trigger);
        if (actor)
            fprintf(f, " Actor:T%d", actor);
        if (recipient)
            fprintf(f, " Recipient:T%d", recipient);
        if (place)
            fprintf(f, " Place:T%d", place);
        putc('\n', f);
        if (sqlite3_column_int(s, 1))
            fprintf(f, "A%d\tNegated E%d\n", ++w->a, w->e);
        fprintf(f, "A%d\tStatus E%d %s\n", ++w->a, w->e, (const char *)sqlite3_column_text(s, 2));
    }
    sqlite3_reset(s);
}

bool export_brat(ledger *l, FILE *out, const char *to)
{
    (void)out;
    standoff w = {.l = l, .folder = to};
    if (mkdir(to, 0777) && errno != EEXIST)
        return fail(l, "%s: %s", to, strerror(errno));
    sqlite3_stmt *docs = prepare(l, "SELECT d.doc, d.id, b.text FROM doc d JOIN body b ON b.doc = d.doc ORDER BY d.doc");
    sqlite3_stmt *statements = prepare(l, "SELECT s.statement, s.stance, s.cue_start, s.cue_end, substr(b.text, s.cue_start + 1, s.cue_end - s.cue_start), s.start, s.\"end\", substr(b.text, s.start + 1, s.\"end\" - s.start) "
                                          "FROM statement s JOIN body b ON b.doc = s.doc WHERE s.doc = ?1 ORDER BY s.n");
    sqlite3_stmt *links = prepare(l, "SELECT k.start, k.\"end\", substr(b.text, k.start + 1, k.\"end\" - k.start) FROM link k JOIN statement s ON s.statement = k.statement JOIN body b ON b.doc = s.doc WHERE k.statement = ?1 ORDER BY k.n");
    sqlite3_stmt *events = prepare(l, "SELECT e.type, e.negated, e.status, e.start, e.\"end\", substr(b.text, e.start + 1, e.\"end\" - e.start), e.actor_start, e.actor_end, substr(b.text, e.actor_start + 1, e.actor_end - e.actor_start), "
                                      "e.recipient_start, e.recipient_end, substr(b.text, e.recipient_start + 1, e.recipient_end - e.recipient_start), e.place_start, e.place_end, substr(b.text, e.place_start + 1, e.place_end - e.place_start) "
                                      "FROM event e JOIN body b ON b.doc = e.doc WHERE e.doc = ?1 ORDER BY e.n");
    bool good = docs && statements && links && events && write_configuration(&w);
    while (good && next_row(l, docs)) {
        const char *id = (const char *)sqlite3_column_text(docs, 1), *text = (const char *)sqlite3_column_text(docs, 2);
        FILE *f = open_in(&w, id, ".txt");
        if (!f)
            good = false;
        else if (fwrite(text, 1, (size_t)sqlite3_column_bytes(docs, 2), f) != (size_t)sqlite3_column_bytes(docs, 2) || fclose(f))
            good = fail(l, "%s: %s", to, strerror(errno));
        if (!good || !(f = open_in(&w, id, ".ann")))
            break;
        w.t = w.e = w.a = 0;
        write_statements(&w, f, statements, links, sqlite3_column_int64(docs, 0));
        write_events(&w, f, events, sqlite3_column_int64(docs, 0));
        good = fclose(f) == 0 || fail(l, "%s: %s", to, strerror(errno));
    }
    sqlite3_finalize(docs);
    sqlite3_finalize(statements);
    sqlite3_finalize(links);
    sqlite3_finalize(events);
    return good && unbroken(l);
}
