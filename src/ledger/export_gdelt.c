/* export_gdelt.c: the event table of GDELT 2.0: 61 tab-separated columns, no header.
 *
 * Columns and QuadClass: "The GDELT Event Database Data Format Codebook V2.0" (2015). What
 * isnad does not know stays empty: ethnic and religious codes, Goldstein scale, tone, FIPS
 * codes of places. Events that the text denies, and those that are only possible, are not
 * in the table, as GDELT has no column for them; planned ones are not either. */
#include <stdio.h>
#include <stdlib.h>

#include "export.h"

static void put_actor(FILE *out, const char *name, const char *code, const char *country)
{
    bool body = code && (strncmp(code, "IGO", 3) == 0 || strncmp(code, "NGO", 3) == 0);
    size_t n = code ? strlen(code) : 0;
    fprintf(out, "%s\t", code ? code : country ? country : "");
    export_tsv_text(out, name);
    fprintf(out, "\t%.3s\t%s\t\t\t\t", body ? "" : country ? country : code ? code : "", body && n > 3 ? code + 3 : "");
    fprintf(out, "%.3s\t%.3s\t\t", body ? code : n > 3 ? code + 3 : "", !body && n > 6 ? code + 6 : "");
}

static void put_place(FILE *out, const char *name, const char *lat, const char *lon)
{
    putc('\t', out); /* the type is GDELT's own gazetteer's */
    export_tsv_text(out, name);
    fprintf(out, "\t\t\t\t%s\t%s\t\t", lat ? lat : "", lon ? lon : "");
}

static int quad_class(const char *cameo)
{
    int root = (cameo[0] - '0') * 10 + (cameo[1] - '0');
    return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

bool export_gdelt(ledger *l, FILE *out, const char *to)
{
    (void)to;
    enum { ID, DAY, CAMEO, BLOCK, A_NAME, A_CODE, A_COUNTRY, A_LAT, A_LON, R_NAME, R_CODE, R_COUNTRY, R_LAT, R_LON, P_NAME, P_LAT, P_LON, TELLINGS, SOURCES, DATE, URL };
    sqlite3_stmt *s = prepare(l, "SELECT e.event, CASE WHEN length(e.when_value) = 10 THEN e.when_value ELSE d.date END, e.cameo, e.block, "
                                 "coalesce(aa.name_en, wa.name), aa.code, aa.country, aa.lat, aa.lon, coalesce(ar.name_en, wr.name), ar.code, ar.country, ar.lat, ar.lon, coalesce(ap.name_en, wp.name), ap.lat, ap.lon, "
                                 "1 + (SELECT count(*) FROM event t WHERE t.deed = e.event AND t.deed <> t.event), "
                                 "1 + (SELECT count(DISTINCT x.publisher) FROM event t JOIN doc x ON x.doc = t.doc WHERE t.deed = e.event AND t.deed <> t.event AND x.publisher <> d.publisher), d.date, d.url "
                                 "FROM event e JOIN doc d ON d.doc = e.doc LEFT JOIN who wa ON wa.who = e.actor LEFT JOIN actor aa ON aa.actor = wa.actor "
                                 "LEFT JOIN who wr ON wr.who = e.recipient LEFT JOIN actor ar ON ar.actor = wr.actor LEFT JOIN who wp ON wp.who = e.place LEFT JOIN actor ap ON ap.actor = wp.actor "
                                 "WHERE e.deed = e.event AND NOT e.negated AND e.status IN ('happened', 'ongoing') AND e.cameo IS NOT NULL ORDER BY e.event");
    bool good = s != NULL;
    while (good && next_row(l, s) && !ferror(out)) {
        const char *v[URL + 1], *day;
        for (int i = 0; i <= URL; i++)
            v[i] = (const char *)sqlite3_column_text(s, i);
        day = v[DAY] ? v[DAY] : "";
        fprintf(out, "%s\t", v[ID]);
        if (strlen(day) == 10) /* FractionDate: (month * 30 + day) / 365, as the codebook has it */
            fprintf(out, "%.4s%.2s%.2s\t%.4s%.2s\t%.4s\t%.4f\t", day, day + 5, day + 8, day, day + 5, day, atoi(day) + (atoi(day + 5) * 30 + atoi(day + 8)) / 365.0);
        else
            fputs("\t\t\t\t", out);
        put_actor(out, v[A_NAME], v[A_CODE], v[A_COUNTRY]);
        put_actor(out, v[R_NAME], v[R_CODE], v[R_COUNTRY]);
        fprintf(out, "%d\t%s\t%.3s\t%.2s\t%d\t\t%s\t%s\t%s\t\t", sqlite3_column_int(s, BLOCK) == 0, v[CAMEO], v[CAMEO], v[CAMEO], quad_class(v[CAMEO]), v[TELLINGS], v[SOURCES], v[TELLINGS]);
        put_place(out, v[A_LAT] ? v[A_NAME] : NULL, v[A_LAT], v[A_LON]);
        put_place(out, v[R_LAT] ? v[R_NAME] : NULL, v[R_LAT], v[R_LON]);
        put_place(out, v[P_NAME], v[P_LAT], v[P_LON]);
        if (v[DATE] && strlen(v[DATE]) == 10)
            fprintf(out, "%.4s%.2s%.2s000000", v[DATE], v[DATE] + 5, v[DATE] + 8);
        putc('\t', out);
        export_tsv_text(out, v[URL]);
        putc('\n', out);
    }
    sqlite3_finalize(s);
    return good && export_written(l, out);
}
