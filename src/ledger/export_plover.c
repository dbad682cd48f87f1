/* export_plover.c: the tab-separated columns of the POLECAT release.
 *
 * Types, modes, quad categories and scores: PLOVER manual, codebook of 2021. Its rules for
 * what is yet to come are applied here: a CONSULT, SUPPORT, COOPERATE or AID that is only
 * planned is an AGREE, an announced RETREAT a CONCEDE. The auxiliary modes future,
 * hypothetical and negation follow the mode, apart by a semicolon. Compound actors are one
 * actor of several members, apart by semicolons in each column. */
#include <stdio.h>

#include "export.h"

static const char header[] =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\t"
    "Wikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\t"
    "District\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion\n";

static const struct {
    const char *type, *quad;
    double score;
} types[] = {{"AGREE", "VERBAL COOPERATION", 2.5}, {"CONSULT", "VERBAL COOPERATION", 2.5}, {"SUPPORT", "VERBAL COOPERATION", 5}, {"CONCEDE", "VERBAL COOPERATION", 4.5},
             {"COOPERATE", "MATERIAL COOPERATION", 9.5}, {"AID", "MATERIAL COOPERATION", 10}, {"RETREAT", "MATERIAL COOPERATION", 6.5}, {"REQUEST", "VERBAL CONFLICT", 0},
             {"ACCUSE", "VERBAL CONFLICT", -3}, {"REJECT", "VERBAL CONFLICT", -2}, {"THREATEN", "VERBAL CONFLICT", -3.5}, {"PROTEST", "MATERIAL CONFLICT", -5},
             {"SANCTION", "MATERIAL CONFLICT", -6}, {"MOBILIZE", "MATERIAL CONFLICT", -5.5}, {"COERCE", "MATERIAL CONFLICT", -7}, {"ASSAULT", "MATERIAL CONFLICT", -9}};

static const struct {
    const char *type, *mode;
    double score;
} modes[] = {{"CONSULT", "visit", 4}, {"CONSULT", "third-party", 1}, {"CONSULT", "multilateral", 4}, {"CONSULT", "phone", 1.5}, {"RETREAT", "withdraw", 8}, {"RETREAT", "release", 6.5},
             {"RETREAT", "disarm", 10}, {"RETREAT", "ceasefire", 7.5}, {"RETREAT", "access", 6.5}, {"RETREAT", "resign", 4.5}, {"REQUEST", "assist", 0.5}, {"REQUEST", "change", -1},
             {"REQUEST", "yield", -1}, {"REQUEST", "meet", 0}, {"ACCUSE", "disapprove", -2}, {"ACCUSE", "investigate", -3.5}, {"ACCUSE", "allege", -3.5}, {"REJECT", "assist", -1.5},
             {"REJECT", "change", -2}, {"REJECT", "yield", -2}, {"REJECT", "meet", -2}, {"THREATEN", "restrict", -3}, {"THREATEN", "arrest", -3.5}, {"THREATEN", "relations", -3.5},
             {"THREATEN", "expel", -3.5}, {"THREATEN", "territory", -4}, {"THREATEN", "violence", -3.5}, {"PROTEST", "demo", -5}, {"PROTEST", "riot", -7}, {"PROTEST", "strike", -5},
             {"PROTEST", "hunger", -4.5}, {"PROTEST", "boycott", -4.5}, {"PROTEST", "obstruct", -4.5}, {"SANCTION", "convict", -6}, {"SANCTION", "expel", -5.5}, {"SANCTION", "withdraw", -6},
             {"SANCTION", "discontinue", -6}, {"MOBILIZE", "troops", -6.5}, {"MOBILIZE", "weapons", -6.5}, {"MOBILIZE", "police", -5.5}, {"MOBILIZE", "militia", -6}, {"COERCE", "seize", -7},
             {"COERCE", "restrict", -7}, {"COERCE", "censor", -6.5}, {"COERCE", "curfew", -6.5}, {"COERCE", "martial-law", -7.5}, {"COERCE", "arrest", -7}, {"COERCE", "deport", -7},
             {"COERCE", "withhold", -7}, {"COERCE", "misinformation", -6.5}, {"COERCE", "cyber", -7}, {"ASSAULT", "abduct", -8.5}, {"ASSAULT", "beat", -7.5}, {"ASSAULT", "torture", -8.5},
             {"ASSAULT", "sexual", -8.5}, {"ASSAULT", "targeted", -9.5}, {"ASSAULT", "destroy", -8.5}, {"ASSAULT", "primitive", -8}, {"ASSAULT", "firearms", -9}, {"ASSAULT", "explosives", -9},
             {"ASSAULT", "suicide-attack", -9.5}, {"ASSAULT", "aerial", -9.5}, {"ASSAULT", "drone", -9.5}, {"ASSAULT", "heavy-weapons", -9.5}, {"ASSAULT", "crowd-control", -7.5}, {"ASSAULT", "unconventional", -10}};

static const char *type_at_export(const char *type, const char *status)
{
    if (strcmp(status, "planned"))
        return type;
    if (strcmp(type, "CONSULT") == 0 || strcmp(type, "SUPPORT") == 0 || strcmp(type, "COOPERATE") == 0 || strcmp(type, "AID") == 0)
        return "AGREE";
    return strcmp(type, "RETREAT") == 0 ? "CONCEDE" : type;
}

static void put_scores(FILE *out, const char *type, const char *mode)
{
    const char *quad = "";
    double score = 0;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i].type, type) == 0) {
            quad = types[i].quad;
            score = types[i].score;
        }
    for (size_t i = 0; mode && i < sizeof modes / sizeof *modes; i++)
        if (strcmp(modes[i].type, type) == 0 && strcmp(modes[i].mode, mode) == 0)
            score = modes[i].score;
    fprintf(out, "%g\t%s\t\t", score, quad);
}

/* ---- participants --------------------------------------------------------------- */

typedef struct {
    const char *name[8], *code[8], *country[8];
    char *own[8];
    int n;
} members;

/* A space and the language's "and", as it is glued to the second member. */
static void conjunction(const image *im, char *out)
{
    buffer b = {0};
    buffer_char(&b, ' ');
    for (uint32_t p = 0; p < im->nproclitics; p++)
        if (im->proclitics[p].bits == PRO_AND && im->proclitics[p].length == 1)
            buffer_cp(&b, 0x600 | (im->proclitics[p].letters & 0xFF));
    memcpy(out, b.at, b.n);
    out[b.n] = 0;
    buffer_free(&b);
}

/* "Russia and Syria": where both are known by name, two members of one actor. */
static void split_members(ledger *l, sqlite3_stmt *find, const char *name, const char *code, const char *country, members *m)
{
    char joint[8];
    m->n = 0;
    const char *at = name, *next;
    conjunction(&l->engine->im, joint);
    while (m->n < 8 && (next = strstr(at, joint) ? strstr(at, joint) : at + strlen(at)) > at) {
        char part[512], form[512];
        snprintf(part, sizeof part, "%.*s", (int)(next - at), at);
        match_form(part, form, sizeof form);
        sqlite3_bind_text(find, 1, form, -1, SQLITE_STATIC);
        bool known = next_row(l, find);
        if (known) {
            m->own[m->n] = sqlite3_mprintf("%s%c%s%c%s", sqlite3_column_text(find, 0), 1, sqlite3_column_type(find, 1) == SQLITE_NULL ? "" : (const char *)sqlite3_column_text(find, 1), 1,
                                           sqlite3_column_type(find, 2) == SQLITE_NULL ? "" : (const char *)sqlite3_column_text(find, 2));
            char *a = m->own[m->n] ? strchr(m->own[m->n], 1) : NULL, *b = a ? strchr(a + 1, 1) : NULL;
            if (b) {
                *a = *b = 0;
                m->name[m->n] = m->own[m->n];
                m->code[m->n] = a + 1;
                m->country[m->n++] = b + 1;
            }
        }
        sqlite3_reset(find);
        if (!known)
            break;
        if (!*next)
            return; /* all parts are known */
        at = next + strlen(joint);
    }
    for (int i = 0; i < m->n; i++)
        sqlite3_free(m->own[i]);
    *m = (members){.name = {name}, .code = {code}, .country = {country}, .n = 1};
}

static const char *country_in(const char *code, const char *country) { return country && *country ? country : code && strlen(code) >= 3 && strncmp(code, "IGO", 3) && strncmp(code, "NGO", 3) ? code : ""; }
static const char *sector_in(const char *code) { return !code ? "" : strncmp(code, "IGO", 3) == 0 || strncmp(code, "NGO", 3) == 0 ? code : strlen(code) > 3 ? code + 3 : ""; }

static void put_participant(ledger *l, sqlite3_stmt *find, FILE *out, const char *name, const char *code, const char *country, const char *raw)
{
    members m = {.n = 0};
    if (name)
        split_members(l, find, name, code, country, &m);
    for (int i = 0; i < m.n; i++) {
        fputs(i ? "; " : "", out);
        export_tsv_text(out, m.name[i]);
    }
    putc('\t', out);
    for (int i = 0; i < m.n; i++)
        fprintf(out, "%s%.3s", i ? "; " : "", country_in(m.code[i], m.country[i]));
    fputs("\t\t", out);
    fprintf(out, "%s\t", m.n ? sector_in(m.code[0]) : "");
    for (int i = 0; i < m.n; i++)
        fprintf(out, "%s%s", i ? "; " : "", sector_in(m.code[i]));
    fputs("\t\t", out);
    export_tsv_text(out, raw);
    fputs("\t\t", out);
    for (int i = 0; i < m.n; i++)
        sqlite3_free(m.own[i]);
}

/* People, organisations and places that the document names. */
static void put_story(ledger *l, sqlite3_stmt *names, FILE *out, int64_t doc, int64_t first_who)
{
    static const char *const kinds[] = {"person", "organisation", "place"};
    for (int k = 0; k < 3; k++) {
        sqlite3_bind_int64(names, 1, first_who);
        for (int n = 0; next_row(l, names) && sqlite3_column_int64(names, 2) == doc;)
            if (strcmp((const char *)sqlite3_column_text(names, 1), kinds[k]) == 0 && sqlite3_column_int(names, 3)) {
                fputs(n++ ? "; " : "", out);
                export_tsv_text(out, (const char *)sqlite3_column_text(names, 0));
            }
        sqlite3_reset(names);
        putc('\t', out);
    }
}

bool export_plover(ledger *l, FILE *out, const char *to)
{
    (void)to;
    enum { ID, DAY, TYPE, MODE, STATUS, NEGATED, A_NAME, A_CODE, A_COUNTRY, A_RAW, R_NAME, R_CODE, R_COUNTRY, R_RAW, PLACE, P_NAME, P_COUNTRY, LAT, LON, PUBLISHER, DATE, DOC, LANGUAGE, FIRST_WHO };
    sqlite3_stmt *s = prepare(l, "SELECT d.id || '#e' || e.n, CASE WHEN length(e.when_value) = 10 THEN e.when_value ELSE d.date END, e.type, e.mode, e.status, e.negated, "
                                 "wa.name, aa.code, aa.country, substr(b.text, e.actor_start + 1, e.actor_end - e.actor_start), wr.name, ar.code, ar.country, substr(b.text, e.recipient_start + 1, e.recipient_end - e.recipient_start), "
                                 "wp.name, ap.name_en, ap.country, ap.lat, ap.lon, d.publisher, d.date, d.doc, d.lang, d.first_who "
                                 "FROM event e JOIN doc d ON d.doc = e.doc JOIN body b ON b.doc = e.doc LEFT JOIN who wa ON wa.who = e.actor LEFT JOIN actor aa ON aa.actor = wa.actor "
                                 "LEFT JOIN who wr ON wr.who = e.recipient LEFT JOIN actor ar ON ar.actor = wr.actor LEFT JOIN who wp ON wp.who = e.place LEFT JOIN actor ap ON ap.actor = wp.actor "
                                 "WHERE e.deed = e.event ORDER BY e.event");
    sqlite3_stmt *find = prepare(l, "SELECT a.name, a.code, a.country FROM alias x JOIN actor a USING(actor) WHERE x.form = ?1 ORDER BY a.actor LIMIT 1");
    sqlite3_stmt *names = prepare(l, "SELECT w.name, a.kind, w.doc, a.named FROM who w CROSS JOIN actor a ON a.actor = w.actor WHERE w.who >= ?1 ORDER BY w.who");
    bool good = s && find && names;
    if (good)
        fputs(header, out);
    while (good && next_row(l, s) && !ferror(out)) {
        const char *v[LANGUAGE + 1];
        for (int i = 0; i <= LANGUAGE; i++)
            v[i] = (const char *)sqlite3_column_text(s, i);
        const char *type = type_at_export(v[TYPE], v[STATUS]);
        const char *mode = type == v[TYPE] ? v[MODE] : NULL; /* AGREE and CONCEDE have none */
        export_tsv_text(out, v[ID]);
        fprintf(out, "\t%s\t%s\t%s%s%s%s\t", v[DAY] ? v[DAY] : "", type, mode ? mode : "", strcmp(v[STATUS], "planned") == 0 ? mode ? ";future" : "future" : "",
                strcmp(v[STATUS], "hypothetical") == 0 ? mode ? ";hypothetical" : "hypothetical" : "",
                sqlite3_column_int(s, NEGATED) ? mode || strcmp(v[STATUS], "happened") ? ";negation" : "negation" : "");
        put_scores(out, type, mode);
        put_participant(l, find, out, v[A_NAME], v[A_CODE], v[A_COUNTRY], v[A_RAW]);
        put_participant(l, find, out, v[R_NAME], v[R_CODE], v[R_COUNTRY], v[R_RAW]);
        export_tsv_text(out, v[P_NAME] ? v[P_NAME] : v[PLACE]);
        fprintf(out, "\t\t\t\t%s\t%s\t%s\t\t", v[P_COUNTRY] ? v[P_COUNTRY] : "", v[LAT] ? v[LAT] : "", v[LON] ? v[LON] : "");
        export_tsv_text(out, v[PLACE]);
        fputs("\t\t", out);
        export_tsv_text(out, v[PUBLISHER]);
        fprintf(out, "\t%s\t", v[DATE] ? v[DATE] : "");
        put_story(l, names, out, sqlite3_column_int64(s, DOC), sqlite3_column_int64(s, FIRST_WHO));
        fprintf(out, "%s\tisnad %s\n", v[LANGUAGE] ? v[LANGUAGE] : "", ISNAD_VERSION);
    }
    sqlite3_finalize(s);
    sqlite3_finalize(find);
    sqlite3_finalize(names);
    return good && export_written(l, out);
}
