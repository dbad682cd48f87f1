/* ask.c: a question becomes one SQL statement over the views of the ledger.
 *
 * Each filter is a line of the table below: a column of the view, or a condition of its
 * own. Names (speaker, actor, recipient, about, place) are looked up among all the names an
 * actor goes by, in match form; words go through the full-text index, by their stems. */
#include <stdio.h>
#include <stdlib.h>

#include "inside.h"

typedef struct {
    buffer sql;
    const char *bound[24]; /* [nbound] values of ?1 ... */
    char *own[24];         /* [nown] to be freed */
    int nbound, nown;
    bool any; /* a WHERE stands already */
} builder_;

static int bind(builder_ *b, const char *value)
{
    if (b->nbound < 24)
        b->bound[b->nbound++] = value;
    return b->nbound;
}

static void where(builder_ *b, const char *condition, const char *value)
{
    int n = value ? bind(b, value) : 0;
    buffer_str(&b->sql, b->any ? " AND " : " WHERE ");
    b->any = true;
    for (const char *c = condition; *c; c++) /* ? in the condition is the value */
        if (*c == '?')
            buffer_printf(&b->sql, "?%d", n);
        else
            buffer_char(&b->sql, *c);
}

/* ---- names -------------------------------------------------------------------- */

/* Actors called so: by a whole name first, else by all words of it among their names. */
static const char actors_by_form[] = "SELECT actor FROM alias WHERE form = ?1 UNION SELECT actor FROM actor WHERE key = 'o:' || ?1 OR key GLOB 'o:' || ?1 || '@*'";
static const char actors_by_words[] =
    "SELECT actor FROM alias WHERE ' ' || form || ' ' LIKE '% ' || replace(?1, ' ', ' %') || ' %' "
    "UNION SELECT actor FROM actor WHERE name_en IS NOT NULL AND lower(name_en) LIKE '%' || lower(?1) || '%' "
    "UNION SELECT actor FROM actor WHERE NOT named AND ' ' || substr(key, 3) || ' ' LIKE '% ' || replace(?1, ' ', ' %') || ' %'";

static bool ask_actors(ledger *l, const char *sql, const char *form, buffer *list)
{
    sqlite3_stmt *s = prepare(l, sql);
    if (!s)
        return false;
    sqlite3_bind_text(s, 1, form, -1, SQLITE_STATIC);
    while (next_row(l, s)) {
        if (list->n)
            buffer_char(list, ',');
        buffer_int(list, sqlite3_column_int64(s, 0));
    }
    sqlite3_finalize(s);
    return unbroken(l);
}

/* The tables know more names of an actor than the ledger has met. */
static bool entity_of(ledger *l, const char *name, buffer *list)
{
    isnad_session *s = ledger_session(l);
    if (!s)
        return false;
    isnad_document d = {.text = name, .bytes = strlen(name)};
    const isnad_account *a;
    if (isnad_read(s, &d, &a) || s->t.ntokens == 0 || !s->p.phrases || s->p.phrases[0].actor < 0 || s->p.phrases[0].end < s->t.ntokens - (s->t.tokens[s->t.ntokens - 1].kind != TOKEN_WORD))
        return true;
    const image *im = &l->engine->im;
    sqlite3_stmt *q = prepare(l, "SELECT actor FROM actor WHERE key = '=' || ?1");
    if (!q)
        return false;
    sqlite3_bind_text(q, 1, im->strings + im->actors[s->p.phrases[0].actor].name, -1, SQLITE_STATIC);
    while (next_row(l, q)) {
        if (list->n)
            buffer_char(list, ',');
        buffer_int(list, sqlite3_column_int64(q, 0));
    }
    sqlite3_finalize(q);
    return unbroken(l);
}

/* A list of actors for SQL: "3,17"; "-1" where nobody is called so. @17 is actor 17. */
static char *actors_called(ledger *l, const char *name)
{
    char form[1024];
    buffer list = {0};
    size_t digits = name[0] == '@' ? strspn(name + 1, "0123456789") : 0;
    if (digits && digits < 18 && !name[1 + digits])
        buffer_str(&list, name + 1);
    match_form(name, form, sizeof form);
    bool good = list.n > 0 || (ask_actors(l, actors_by_form, form, &list) && entity_of(l, name, &list));
    if (good && list.n == 0)
        good = ask_actors(l, actors_by_words, form, &list);
    if (good && list.n == 0)
        buffer_str(&list, "-1");
    buffer_char(&list, 0);
    if (good && !list.failed)
        return list.at;
    if (list.failed)
        fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    buffer_free(&list);
    return NULL;
}

/* `condition` with %s where the list goes. */
static bool where_called(ledger *l, builder_ *b, const char *condition, const char *name)
{
    if (!name)
        return true;
    char *list = actors_called(l, name);
    if (!list)
        return false;
    buffer_str(&b->sql, b->any ? " AND " : " WHERE ");
    b->any = true;
    for (const char *c = condition; *c; c++)
        if (c[0] == '%' && c[1] == 's') {
            buffer_str(&b->sql, list);
            c++;
        } else {
            buffer_char(&b->sql, *c);
        }
    free(list);
    return true;
}

/* ---- words ---------------------------------------------------------------------- */

/* Words as a question of FTS5: each quoted, all of them wanted; a stretch between double
 * quotes stays together. */
static char *words_query(const char *words)
{
    buffer b = {0};
    bool inside = false, open = false;
    for (const char *c = words; *c; c++) {
        if (*c == '"') {
            inside = !inside;
            continue;
        }
        bool space = *c == ' ' || *c == '\t' || *c == '\n';
        if (space && !inside) {
            if (open)
                buffer_str(&b, "\" ");
            open = false;
            continue;
        }
        if (!open)
            buffer_char(&b, '"');
        open = true;
        buffer_char(&b, *c);
    }
    if (open)
        buffer_char(&b, '"');
    buffer_char(&b, 0);
    if (!b.failed)
        return b.at;
    buffer_free(&b);
    return NULL;
}

/* isnad_has(text, words): every word of `words` stands in the text, in some form. */
typedef struct {
    uint64_t stem[64];
    uint32_t n;
} stems;

static int take_stem(void *context, int flags, const char *token, int bytes, int start, int end)
{
    stems *s = context;
    uint64_t h = 1469598103934665603u;
    (void)flags, (void)start, (void)end;
    for (int i = 0; i < bytes; i++)
        h = (h ^ (unsigned char)token[i]) * 1099511628211u;
    if (s->n < 64)
        s->stem[s->n++] = h;
    return SQLITE_OK;
}

typedef struct {
    const stems *wanted;
    uint64_t found; /* a bit a wanted stem */
} looking;

static int look(void *context, int flags, const char *token, int bytes, int start, int end)
{
    looking *k = context;
    stems one = {.n = 0};
    take_stem(&one, flags, token, bytes, start, end);
    for (uint32_t i = 0; i < k->wanted->n; i++)
        if (k->wanted->stem[i] == one.stem[0])
            k->found |= (uint64_t)1 << i;
    return SQLITE_OK;
}

static void sql_has(sqlite3_context *c, int n, sqlite3_value **v)
{
    words_context *w = sqlite3_user_data(c);
    const char *text = (const char *)sqlite3_value_text(v[0]), *words = (const char *)sqlite3_value_text(v[1]);
    stems wanted = {.n = 0};
    looking k = {.wanted = &wanted};
    (void)n;
    if (!text || !words)
        return;
    if (words_split(w, words, sqlite3_value_bytes(v[1]), &wanted, take_stem) || words_split(w, text, sqlite3_value_bytes(v[0]), &k, look)) {
        sqlite3_result_error_nomem(c);
        return;
    }
    sqlite3_result_int(c, k.found == (wanted.n >= 64 ? UINT64_MAX : ((uint64_t)1 << wanted.n) - 1));
}

static bool where_words(ledger *l, builder_ *b, const question *q)
{
    if (!q->words)
        return true;
    char *fts = words_query(q->words);
    if (!fts)
        return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
    b->own[b->nown++] = fts;
    if (!*fts)
        return fail(l, "--words needs a word");
    const char *in = q->what == ASK_CONTRADICTIONS ? "(a_doc IN (SELECT d.id FROM words w JOIN doc d ON d.doc = w.rowid WHERE words MATCH ?) )"
                     : q->what == ASK_DOCUMENTS || q->what == ASK_STORIES || q->what == ASK_REPRINTS
                         ? "id IN (SELECT d.id FROM words w JOIN doc d ON d.doc = w.rowid WHERE words MATCH ?)"
                         : "+doc IN (SELECT d.id FROM words w JOIN doc d ON d.doc = w.rowid WHERE words MATCH ?)";
    where(b, in, fts);
    if (q->what == ASK_STATEMENTS)
        where(b, "isnad_has(content, ?)", q->words);
    return true;
}

/* ---- the question ----------------------------------------------------------------- */

/* `wide` are columns more, for programs that go on from a row. */
static const struct {
    const char *view, *columns, *order, *date, *wide;
} views[] = {
    [ASK_STATEMENTS] = {"statements", "id, date, publisher, chain, stance, cue, content, start, \"end\", quote, said_when, within, tellings", "date DESC, row", "date", ", doc, speaker, actor, class, lemma, rule"},
    [ASK_EVENTS] = {"events", "id, day, publisher, type, mode, actor_name AS actor, recipient_name AS recipient, \"trigger\", negated, status, place, killed_low, killed_high, injured_low, injured_high, said_in, start, \"end\", tellings", "day DESC, row", "day", ", doc, date, actor AS actor_id, recipient AS recipient_id, cameo, rule"},
    [ASK_DOCUMENTS] = {"documents", "id, date, publisher, title, url, chars, reprint_of, story", "date DESC, row", "date", ", substr(text, 1, 240) AS beginning"},
    [ASK_ACTORS] = {"actors", "id, name, name_en, kind, code, country, aliases", "name", NULL, ""},
    [ASK_STORIES] = {"stories", "story, id, date, publisher, why, title", "story, date, id", "date", ""},
    [ASK_REPRINTS] = {"reprints", "id, of, similarity, changed, kept", "id, of", NULL, ""},
    [ASK_CONTRADICTIONS] = {"contradictions", "id, kind, why, a, a_date, a_chain, a_text, b, b_date, b_chain, b_text", "a_date DESC, id", "a_date", ", a_doc, b_doc"}};

/* The statements' columns that are filtered by and ordered by, from the newest document on:
 * a search for words may end with the first rows instead of looking into every content. */
static const char newest_first[] =
    "(SELECT s.statement AS row, d.id AS doc, d.publisher, d.date, s.stance, s.speaker AS actor, substr(x.text, s.start + 1, s.\"end\" - s.start) AS content "
    "FROM doc d INDEXED BY doc_date CROSS JOIN statement s ON s.doc = d.doc JOIN body x ON x.doc = s.doc WHERE s.claim = s.statement)";

static bool from_the_newest(ledger *l, const question *q)
{
    return q->what == ASK_STATEMENTS && q->words && !q->speaker && !q->about && !q->doc && ask_number(l, "SELECT count(*) FROM sqlite_master WHERE name = 'doc_date'", 0) > 0;
}

/* What --count may count by: the word, and the column of statements, of events. */
static const struct {
    const char *word, *statements, *events, *others;
} counts[] = {{"day", "date", "day", "date"}, {"month", "substr(date, 1, 7)", "substr(day, 1, 7)", "substr(date, 1, 7)"}, {"year", "substr(date, 1, 4)", "substr(day, 1, 4)", "substr(date, 1, 4)"},
              {"publisher", "publisher", "publisher", "publisher"}, {"speaker", "speaker", NULL, NULL}, {"stance", "stance", NULL, NULL}, {"class", "class", NULL, NULL},
              {"type", NULL, "type", NULL}, {"mode", NULL, "mode", NULL}, {"actor", NULL, "actor_name", NULL}, {"recipient", NULL, "recipient_name", NULL}, {"place", NULL, "place", NULL},
              {"status", NULL, "status", NULL}, {"story", NULL, NULL, "story"}, {NULL, NULL, NULL, NULL}};

static const char *count_column(const question *q)
{
    for (int i = 0; counts[i].word; i++)
        if (strcmp(counts[i].word, q->count) == 0)
            return q->what == ASK_STATEMENTS ? counts[i].statements : q->what == ASK_EVENTS ? counts[i].events : q->what == ASK_DOCUMENTS || q->what == ASK_STORIES ? counts[i].others : NULL;
    return NULL;
}

static bool filters(ledger *l, builder_ *b, const question *q)
{
    const char *date = views[q->what].date;
    bool statements = q->what == ASK_STATEMENTS, events = q->what == ASK_EVENTS;
    char *dated[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        const char *value = i ? q->to : q->from;
        size_t cap = date ? strlen(date) + 32 : 0;
        if (!value)
            continue;
        if (!date)
            return fail(l, "--%s: these have no date", i ? "to" : "from");
        if (!(dated[i] = malloc(cap)))
            return fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
        snprintf(dated[i], cap, i ? "%s <= ?" : "%s >= ?", date);
        where(b, dated[i], value);
        free(dated[i]);
    }
    if (q->publisher)
        where(b, q->what == ASK_CONTRADICTIONS ? "(a_doc IN (SELECT id FROM doc WHERE publisher = ?) OR b_doc IN (SELECT id FROM doc WHERE publisher = ?))" : q->what == ASK_REPRINTS ? "id IN (SELECT id FROM doc WHERE publisher = ?)" : "publisher = ?", q->publisher);
    if (q->doc)
        where(b, statements || events ? "doc = ?" : q->what == ASK_CONTRADICTIONS ? "(a_doc = ? OR b_doc = ?)" : q->what == ASK_REPRINTS ? "(id = ? OR of = ?)" : "id = ?", q->doc);
    if (q->story)
        where(b, statements || events ? "doc IN (SELECT id FROM doc WHERE story = CAST(? AS INTEGER))" : "story = CAST(? AS INTEGER)", q->story);
    if (q->stance)
        where(b, "stance = ?", q->stance);
    if (q->type)
        where(b, "type = upper(?)", q->type);
    if (q->mode)
        where(b, "mode = lower(?)", q->mode);
    if (q->status)
        where(b, "status = ?", q->status);
    const char *speaker = statements ? "actor IN (%s)" : events ? "row IN (SELECT e.event FROM statement s JOIN event e ON e.said_in = s.statement AND e.doc = s.doc WHERE s.speaker IN (%s))"
                                     : "id IN (SELECT x.contradiction FROM contradiction x JOIN statement s ON s.statement IN (x.a, x.b) WHERE s.speaker IN (%s))";
    const char *about = statements ? "row IN (SELECT s.statement FROM who w JOIN statement s ON s.doc = w.doc, json_each(w.mentions) m "
                                     "WHERE w.actor IN (%s) AND json_extract(m.value, '$[0]') >= s.start AND json_extract(m.value, '$[1]') <= s.\"end\")"
                        : events   ? "row IN (SELECT e.event FROM who w JOIN event e ON e.actor = w.who WHERE w.actor IN (%s) UNION "
                                     "SELECT e.event FROM who w JOIN event e ON e.recipient = w.who WHERE w.actor IN (%s))"
                        : q->what == ASK_ACTORS ? "id IN (%s)"
                                                : q->what == ASK_DOCUMENTS ? "row IN (SELECT w.doc FROM who w WHERE w.actor IN (%s))"
                                                       : "id IN (SELECT d.id FROM who w JOIN doc d ON d.doc = w.doc WHERE w.actor IN (%s))";
    /* through the mentions, by their indexes: the view would be walked from end to end */
    return where_called(l, b, speaker, q->speaker) && where_called(l, b, "row IN (SELECT e.event FROM who w JOIN event e ON e.actor = w.who WHERE w.actor IN (%s))", q->actor) &&
           where_called(l, b, "row IN (SELECT e.event FROM who w JOIN event e ON e.recipient = w.who WHERE w.actor IN (%s))", q->recipient) && where_called(l, b, about, q->about) &&
           where_called(l, b, "row IN (SELECT e.event FROM who w JOIN event e ON e.place = w.who WHERE w.actor IN (%s))", q->place) && where_words(l, b, q);
}

/* Filters that make no sense for what is asked: named, not passed over. */
static bool makes_sense(ledger *l, const question *q)
{
    const struct {
        const char *value, *name;
        unsigned fits; /* a bit an ask_what */
    } all[] = {{q->speaker, "speaker", 1 << ASK_STATEMENTS | 1 << ASK_EVENTS | 1 << ASK_CONTRADICTIONS}, {q->actor, "actor", 1 << ASK_EVENTS}, {q->recipient, "recipient", 1 << ASK_EVENTS},
               {q->place, "place", 1 << ASK_EVENTS}, {q->type, "type", 1 << ASK_EVENTS}, {q->mode, "mode", 1 << ASK_EVENTS}, {q->status, "status", 1 << ASK_EVENTS},
               {q->stance, "stance", 1 << ASK_STATEMENTS}, {q->story, "story", 1 << ASK_STATEMENTS | 1 << ASK_EVENTS | 1 << ASK_DOCUMENTS | 1 << ASK_STORIES},
               {q->about, "about", 1 << ASK_STATEMENTS | 1 << ASK_EVENTS | 1 << ASK_DOCUMENTS | 1 << ASK_STORIES | 1 << ASK_ACTORS},
               {q->publisher, "publisher", ~(1u << ASK_ACTORS)}, {q->words, "words", ~(1u << ASK_ACTORS)}, {q->doc, "doc", ~(1u << ASK_ACTORS)}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i].value && !(all[i].fits >> q->what & 1))
            return fail(l, "--%s does not go with %s", all[i].name, views[q->what].view);
    if (q->count && !count_column(q))
        return fail(l, "%s cannot be counted by '%s'", views[q->what].view, q->count);
    return true;
}

sqlite3_stmt *ledger_ask(ledger *l, const question *q)
{
    builder_ b = {0};
    unbroken(l); /* whatever befell an earlier question */
    sqlite3_stmt *s = NULL;
    if (!makes_sense(l, q))
        return NULL;
    sqlite3_create_function_v2(l->db, "isnad_has", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, &l->words, sql_has, NULL, NULL, NULL);
    const char *column = q->count && !q->total ? count_column(q) : NULL;
    bool rows = !column && !q->total && (q->what == ASK_STATEMENTS || q->what == ASK_EVENTS || q->what == ASK_DOCUMENTS);
    if (q->total)
        buffer_printf(&b.sql, "SELECT count(*) AS total FROM %s", views[q->what].view);
    else if (column)
        buffer_printf(&b.sql, "SELECT %s AS %s, count(*) AS count FROM %s", column, strcmp(q->count, "count") ? q->count : "value", views[q->what].view);
    else
        buffer_printf(&b.sql, rows ? "SELECT %s%s FROM %s WHERE row IN (SELECT row FROM %s" : "SELECT %s%s FROM %s", views[q->what].columns, q->wide ? views[q->what].wide : "", views[q->what].view,
                      from_the_newest(l, q) ? newest_first : views[q->what].view);
    if (filters(l, &b, q)) {
        bool in_time = q->count && (strcmp(q->count, "day") == 0 || strcmp(q->count, "month") == 0 || strcmp(q->count, "year") == 0);
        if (column)
            buffer_str(&b.sql, in_time ? " GROUP BY 1 ORDER BY 1" : " GROUP BY 1 ORDER BY 2 DESC, 1");
        else if (!q->total)
            buffer_printf(&b.sql, " ORDER BY %s", views[q->what].order);
        if (!q->total)
            buffer_printf(&b.sql, " LIMIT %ld OFFSET %ld", q->limit, q->offset);
        if (rows) /* the rows first, by their numbers alone; then what is shown of them */
            buffer_printf(&b.sql, ") ORDER BY %s", views[q->what].order);
        buffer_char(&b.sql, 0);
        s = b.sql.failed ? NULL : prepare(l, b.sql.at);
        if (b.sql.failed)
            fail(l, "%s", isnad_strerror(ISNAD_ENOMEM));
        for (int i = 0; s && i < b.nbound; i++)
            if (sqlite3_bind_text(s, i + 1, b.bound[i], -1, SQLITE_TRANSIENT) != SQLITE_OK) {
                fail_db(l);
                sqlite3_finalize(s);
                s = NULL;
            }
    }
    for (int i = 0; i < b.nown; i++)
        free(b.own[i]);
    buffer_free(&b.sql);
    return s;
}
