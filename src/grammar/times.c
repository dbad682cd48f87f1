/* times.c: every expression of time, with its TIMEX3 type and, where the document's
 * date allows it, its value.
 *
 *   weekday [last|next]    day month [/month] [year]    month [last|year]
 *   today, yesterday       the year 2016, last year     three days    every Friday
 *   three days ago, about a month ago
 *
 * A bare weekday is the last one not after the document's date, as in news. */
#include <stdio.h>

#include "grammar.h"

typedef struct {
    parse *p;
    uint32_t limit;
} scope;

static const reading *with_class(const parse *p, uint32_t i, class_id c)
{
    const word *w = p->k[i].word;
    for (uint32_t r = 0; may_have(p, i, c) && r < w->nreadings; r++)
        if (IN(w->readings[r].lemma->classes, c))
            return &w->readings[r];
    return NULL;
}

/* The month whose one name begins at i; *end behind it. */
static int month_named(const scope *s, uint32_t i, uint32_t *end)
{
    const parse *p = s->p;
    if (i >= s->limit)
        return 0;
    const image_lemma *l = p->phrases[i].lemma;
    if (l && IN(l->classes, CLASS_MONTH)) {
        *end = p->phrases[i].end;
        return l->value;
    }
    const reading *r = with_class(p, i, CLASS_MONTH);
    if (!r || (r->pro & (PRO_DET | PRO_LI)))
        return 0;
    *end = i + 1;
    return r->lemma->value;
}

/* The month whose name begins at i, or whose two names do ("May Ayyar"); *end behind it. */
static int month_at(const scope *s, uint32_t i, uint32_t *end)
{
    int month = month_named(s, i, end);
    uint32_t behind;
    if (month && *end < s->limit && !pro_at(s->p, *end) && month_named(s, *end, &behind) == month)
        *end = behind;
    return month;
}

static bool digits_between(const parse *p, uint32_t i, double low, double high)
{
    return p->k[i].kind == TOKEN_NUMBER && !(p->k[i].flags & TF_DECIMAL) && p->k[i].number >= low && p->k[i].number <= high;
}

/* A day's or an hour's number at i, in digits or words: "the fourteenth", "the one and twentieth", "the thirtieth"; 0: none. *end behind it. */
static int day_number(const scope *s, uint32_t i, uint32_t *end)
{
    const parse *p = s->p;
    *end = i + 1;
    if (digits_between(p, i, 1, 31))
        return (int)p->k[i].number;
    const reading *r = with_class(p, i, CLASS_ORDINAL), *tens = with_class(p, i, CLASS_CARDINAL);
    if (!has_article(p, i))
        return 0;
    if (!r)
        return tens && (tens->lemma->value == 20 || tens->lemma->value == 30) && tens->pro == PRO_DET ? tens->lemma->value : 0;
    const reading *more = i + 1 < s->limit && r->lemma->value < 10 ? with_class(p, i + 1, CLASS_CARDINAL) : NULL;
    bool teen = more && more->lemma->value == 10 && !more->pro && !IN(more->lemma->classes, CLASS_MASS);
    bool joined = more && (more->lemma->value == 20 || (more->lemma->value == 30 && r->lemma->value == 1)) && more->pro == (PRO_AND | PRO_DET);
    if (!teen && !joined)
        return r->lemma->value;
    *end = i + 2;
    return r->lemma->value + more->lemma->value;
}

static void add(scope *s, uint32_t first, uint32_t end, isnad_timex type, const char *value)
{
    parse *p = s->p;
    time_expr *x = vec_push(p->a, &p->times);
    *x = (time_expr){.first = first, .end = end, .type = (uint8_t)type};
    snprintf(x->value, sizeof x->value, "%s", value);
    for (uint32_t i = first; i < end; i++)
        p->time_at[i] = p->times.n;
}

static void add_day(scope *s, uint32_t first, uint32_t end, int64_t days)
{
    char v[24] = "";
    if (s->p->today.year) {
        date d = date_from_days(days);
        if (d.year >= 1 && d.year <= 9999)
            snprintf(v, sizeof v, "%04d-%02d-%02d", (int)d.year, (int)d.month, (int)d.day);
    }
    add(s, first, end, ISNAD_DATE, v);
}

enum { DAY = 4 }; /* value of a time unit in nouns.tsv */

/* The words around: "evening of", "the day", "last", "next", "current". */
static uint32_t widen_back(const scope *s, uint32_t i, uint32_t from)
{
    const parse *p = s->p;
    while (i > from && !p->time_at[i - 1] && p->k[i - 1].chosen && !(pro_at(p, i) & (PRO_AND | PRO_SO)) &&
           ((has(p, i - 1, CLASS_DAYPART)) || with_class(p, i - 1, CLASS_RELDAY) ||
            (has(p, i - 1, CLASS_TIMEUNIT) && !has(p, i - 1, CLASS_THING) && (p->k[i - 1].chosen->lemma->value == 0 || (p->k[i - 1].chosen->lemma->value == DAY && with_class(p, i, CLASS_WEEKDAY) && pro_at(p, i) == PRO_DET)) && !has_article(p, i - 1) && (p->k[i - 1].chosen->features & F_SING))))
        i--;
    const reading *yesterday = with_class(p, i, CLASS_RELDAY);
    uint32_t first = i;
    first -= first > from + 1 && role_at(p, first - 1) == ROLE_MIN && !en_at(p, first - 1);
    bool before = yesterday && !yesterday->en && yesterday->lemma->value == 1 && first > from && !p->time_at[first - 1] && has(p, first - 1, CLASS_ORDINAL) && p->k[first - 1].chosen->lemma->value == 1 && !pro_at(p, first - 1);
    return before ? first - 1 : i; /* "the first (of) yesterday, Sunday" */
}

static int direction_at(const scope *s, uint32_t i) /* -1 past, +1 next, 0 this, 9 none */
{
    const parse *p = s->p;
    if (i >= s->limit || p->k[i].kind != TOKEN_WORD)
        return 9;
    if (with_class(p, i, CLASS_PASTNESS) && has_article(p, i))
        return -1;
    if (with_class(p, i, CLASS_FUTURENESS) && has_article(p, i))
        return 1;
    if (with_class(p, i, CLASS_THIS) && has_article(p, i))
        return 0;
    return 9;
}

/* "the" before digits, a token of its own: "the 26 of November". */
static bool article_of_digits(const parse *p, uint32_t i, uint32_t limit)
{
    const reading *r = p->k[i].chosen;
    return i + 1 < limit && r && r->tag == TAG_DET && r->lemma->role == ROLE_NONE && !r->lemma->classes && p->k[i + 1].kind == TOKEN_NUMBER;
}

static uint32_t weekday(scope *s, uint32_t i, uint32_t from)
{
    parse *p = s->p;
    const reading *r = with_class(p, i, CLASS_WEEKDAY);
    if (!r || !(r->pro & PRO_DET))
        return 0;
    uint32_t first = widen_back(s, i, from), end = i + 1;
    int want = r->lemma->value, move = direction_at(s, end);
    if (move != 9)
        end++;
    int64_t today = date_days(p->today), delta = (date_weekday(p->today) - want + 7) % 7;
    if (move == -1 && delta == 0)
        delta = 7;
    if (move == 1)
        delta = delta - 7 ? delta - 7 : -7;
    if (end < s->limit && move == 9 && role_at(p, end) == ROLE_TIMEPREP && direction_at(s, end + 1) == -1) { /* the one before last */
        delta += 7;
        end += 2;
    }
    uint32_t unused, number = end < s->limit && article_of_digits(p, end, s->limit) ? end + 1 : end;
    int day = number < s->limit ? day_number(s, number, &number) : 0;
    if (day && month_at(s, number < s->limit && role_at(p, number) == ROLE_MIN ? number + 1 : number, &unused)) /* Friday the 3rd of May: the date says it */
        return 0;
    add_day(s, first, end, today - delta);
    return end;
}

static bool year_at(const scope *s, uint32_t i, int *year)
{
    if (i >= s->limit || !digits_between(s->p, i, 1000, 2100))
        return false;
    *year = (int)s->p->k[i].number;
    return true;
}

/* [day [of|and day]] month [/ month] [year | last | next] */
static uint32_t day_month(scope *s, uint32_t i, uint32_t from)
{
    parse *p = s->p;
    uint32_t end, j = i, behind_day;
    int day = day_number(s, i, &behind_day);
    if (day) {
        j = behind_day;
        if (j < s->limit && role_at(p, j) == ROLE_MIN)
            j++;
        if (j < s->limit && has(p, j, CLASS_TIMEUNIT) && !has_article(p, j))
            j++;
    }
    int month = month_at(s, j, &end), year = 0;
    if (!month)
        return 0;
    uint32_t behind = end;
    if (behind < s->limit && (p->k[behind].kind == TOKEN_SYMBOL || p->k[behind].kind == TOKEN_DASH) && month_at(s, behind + 1, &end) == month)
        ; /* Tammuz/July: one month, twice */
    else
        end = behind;
    uint32_t first = i;
    int move = direction_at(s, end);
    const date t = p->today;
    if (year_at(s, end, &year)) {
        end++;
    } else if (end + 1 < s->limit && has(p, end, CLASS_TIMEUNIT) && year_at(s, end + 1, &year)) {
        end += 2;
    } else if (move != 9) {
        end++;
        year = move < 0 ? (month < t.month ? t.year : t.year - 1) : move > 0 ? (month > t.month ? t.year : t.year + 1) : t.year;
    } else if (end + 1 < s->limit && has(p, end, CLASS_TIMEUNIT) && has_article(p, end) && direction_at(s, end + 1) != 9) {
        move = direction_at(s, end + 1);
        year = t.year + move;
        end += 2;
    }
    bool own_year = year != 0;
    if (!day && !own_year && end == i + 1 && i > from && !p->phrases[i].lemma) {
        /* a bare word that could be something else: only where a time may stand */
        bool expected = role_at(p, i - 1) == ROLE_FI || role_at(p, i - 1) == ROLE_TIMEPREP || role_at(p, i - 1) == ROLE_MIN || has(p, i - 1, CLASS_TIMEUNIT) ||
                        has(p, i - 1, CLASS_DAYPART) || p->k[i - 1].kind == TOKEN_NUMBER || role_at(p, i - 1) == ROLE_UNTIL || role_at(p, i - 1) == ROLE_ILA;
        if (!expected)
            return 0;
    }
    if (!year && t.year)
        year = t.year;
    if (!day) {
        first = widen_back(s, i, from);
        while (first > from && has(p, first - 1, CLASS_TIMEUNIT) && (pro_at(p, first - 1) & PRO_AND) == 0 && !p->time_at[first - 1])
            first--;
    } else {
        first = widen_back(s, i > from && article_of_digits(p, i - 1, s->limit) ? i - 1 : i, from);
        if (first > from && with_class(p, first - 1, CLASS_WEEKDAY) && has_article(p, first - 1))
            first = widen_back(s, first - 1, from);
    }
    char v[24] = "";
    if ((t.year || own_year) && day) {
        date d = {year, month, day};
        /* a day and month without a year: the one nearest to the document, not far in the future */
        if (!own_year && date_days(d) - date_days(t) > 200)
            d.year--;
        if (!own_year && date_days(d) - date_days(t) < -200)
            d.year++;
        snprintf(v, sizeof v, "%04d-%02d-%02d", (int)d.year, (int)d.month, (int)d.day);
    } else if (own_year && (t.year || year > 999)) {
        snprintf(v, sizeof v, "%04d-%02d", year, month);
    } else if (t.year) {
        snprintf(v, sizeof v, "%04d-%02d", month > t.month + 3 ? year - 1 : year, month);
    }
    add(s, first, end, ISNAD_DATE, v);
    return end;
}

static uint32_t relative_day(scope *s, uint32_t i, uint32_t from)
{
    parse *p = s->p;
    const reading *r = with_class(p, i, CLASS_RELDAY);
    if (!r || r->en)
        return 0;
    if (i + 1 < s->limit && with_class(p, i + 1, CLASS_WEEKDAY) && has_article(p, i + 1))
        return 0; /* "today Tuesday": the weekday says it */
    uint32_t first = i;
    if (first > from + 1 && role_at(p, first - 1) == ROLE_MIN && !en_at(p, first - 1))
        first--;
    bool before = r->lemma->value == 1 && first > from && has(p, first - 1, CLASS_ORDINAL) && p->k[first - 1].chosen->lemma->value == 1 && !pro_at(p, first - 1); /* "the first (of) yesterday": the day before */
    add_day(s, before ? first - 1 : widen_back(s, i, from), i + 1, date_days(p->today) - r->lemma->value - before);
    return i + 1;
}

/* the year 2016, middle of the year 2016, in 2016; last month, this year */
static uint32_t unit(scope *s, uint32_t i, uint32_t from)
{
    parse *p = s->p;
    int year;
    char v[24] = "";
    enum { OCCURRENCE = 9 }; /* "time" in "for the second time": no length and no date */
    if (has(p, i, CLASS_TIMEUNIT) && p->k[i].chosen->lemma->value != OCCURRENCE) {
        uint32_t first = widen_back(s, i, from);
        uint32_t end = i + 1;
        if (end < s->limit && (role_at(p, end) == ROLE_DEM))
            end++;
        if (year_at(s, i + 1, &year)) {
            snprintf(v, sizeof v, "%04d", year);
            add(s, first, i + 2, ISNAD_DATE, v);
            return i + 2;
        }
        int move = has_article(p, i) ? direction_at(s, i + 1) : 9;
        if (i > from && role_at(p, i - 1) == ROLE_DEM && has_article(p, i) && (p->k[i].chosen->features & F_SING))
            move = 0, first = widen_back(s, i - 1, from), end = i + 1;
        else if (move != 9)
            end = i + 2;
        if (move == 9)
            return 0;
        const date t = p->today;
        int value = p->k[i].chosen->lemma->value; /* 1 year, 2 month, 3 week, 4 day */
        if (t.year && value == 1)
            snprintf(v, sizeof v, "%04d", (int)t.year + move);
        else if (t.year && value == 2) {
            int m = t.month - 1 + move, y = t.year + (m < 0 ? -1 : m / 12);
            snprintf(v, sizeof v, "%04d-%02d", y, (m + 12) % 12 + 1);
        }
        add(s, first, end, ISNAD_DATE, v);
        return end;
    }
    if (year_at(s, i, &year) && year >= 1900 && i > from && (role_at(p, i - 1) == ROLE_FI || role_at(p, i - 1) == ROLE_TIMEPREP || has(p, i - 1, CLASS_DAYPART))) {
        snprintf(v, sizeof v, "%04d", year);
        add(s, has(p, i - 1, CLASS_DAYPART) ? i - 1 : i, i + 1, ISNAD_DATE, v);
        return i + 1;
    }
    return 0;
}

static const char *const unit_letter[] = {"", "Y", "M", "W", "D", "H", "M", "S"}; /* ISO 8601, by the value of the unit */

/* three days; five hours; the 24 hours past: a length of time */
static uint32_t duration(scope *s, uint32_t i, uint32_t from)
{
    parse *p = s->p;
    quantity q;
    if (!quantity_parse(p, i, s->limit, &q) || q.end >= s->limit || !has(p, q.end, CLASS_TIMEUNIT) || has_article(p, q.end))
        return 0;
    int value = p->k[q.end].chosen->lemma->value;
    if (value < 1 || value > 7)
        return 0;
    char v[24];
    snprintf(v, sizeof v, "P%s%lld%s", value >= 5 ? "T" : "", (long long)(q.low >= 0 ? q.low : q.high), unit_letter[value]);
    bool the = q.first > from && article_of_digits(p, q.first - 1, s->limit);
    uint32_t end = q.end + 1 + (the && direction_at(s, q.end + 1) != 9);
    add(s, q.first - the, end, ISNAD_DURATION, v);
    return end;
}

/* the three days past, the coming 24 hours: a length of time with its article */
static uint32_t those_days(scope *s, uint32_t i)
{
    parse *p = s->p;
    if (!has(p, i, CLASS_TIMEUNIT) || !has_article(p, i) || !(p->k[i].chosen->features & F_PLUR) || i + 2 >= s->limit)
        return 0;
    int value = p->k[i].chosen->lemma->value;
    uint32_t k = i + 1 + article_of_digits(p, i + 1, s->limit);
    quantity q;
    if (value < 1 || value > 7 || !(k > i + 1 || has_article(p, k)) || !quantity_parse(p, k, s->limit, &q) || direction_at(s, q.end) == 9)
        return 0;
    char v[24];
    snprintf(v, sizeof v, "P%s%lld%s", value >= 5 ? "T" : "", (long long)q.low, unit_letter[value]);
    add(s, i, q.end + 1, ISNAD_DURATION, v);
    return q.end + 1;
}

/* "before" a length of time, with nothing that it would be before: two days ago, about a month ago. A day, a month or a year
 * can be worked out unless it is about so long. particles.tsv marks the preposition. */
static uint32_t ago(scope *s, uint32_t i)
{
    enum { YEAR = 1, MONTH = 2, DAY = 4, SECOND = 7 };
    parse *p = s->p;
    const reading *r = p->k[i].chosen;
    if (!r || r->lemma->role != ROLE_TIMEPREP || r->lemma->value != BEFORE || r->en || p->phrases[i].end > i + 1)
        return 0;
    uint32_t k = i + 1, number;
    while (k < s->limit && k < i + 4 && (may_have(p, k, CLASS_APPROX) || (k > i + 1 && role_at(p, k) == ROLE_MIN && !en_at(p, k))))
        k++;
    bool about = k > i + 1;
    quantity q;
    bool counted = k < s->limit && quantity_parse(p, k, s->limit, &q) && q.end < s->limit && q.end > k;
    number = k;
    k = counted ? q.end : k;
    if (k >= s->limit || !has(p, k, CLASS_TIMEUNIT) || has_article(p, k) || en_at(p, k) || (pro_at(p, k) && k > number) || pro_at(p, number))
        return 0;
    int value = p->k[k].chosen->lemma->value;
    uint16_t many = p->k[k].chosen->features;
    bool two = !counted && many & F_DUAL && !(many & F_SING), one = !counted && many & F_SING && !two;
    uint32_t end = k + 1;
    if (end < s->limit && role_at(p, end) == ROLE_MIN)
        return 0; /* "two days before the vote" */
    bool genitive = end < s->limit && p->k[end].kind == TOKEN_WORD && (tag_at(p, end) == TAG_NOUN || tag_at(p, end) == TAG_MASDAR || tag_at(p, end) == TAG_PROPN) && !(pro_at(p, end) & ~PRO_DET);
    if (value < YEAR || value > SECOND || (end < s->limit && p->k[end].kind == TOKEN_NUMBER) || (genitive && !counted && !two))
        return 0; /* "before the year of", "before the month of fasting" */
    int64_t n = counted ? (int64_t)(q.low >= 0 ? q.low : q.high) : two ? 2 : 1;
    const date t = p->today;
    bool known = t.year && !about && (counted || one || two) && n > 0 && n < 1000;
    char v[24] = "";
    if (known && value == DAY) {
        add_day(s, i, end, date_days(t) - n);
        return end;
    }
    if (known && value == YEAR) {
        snprintf(v, sizeof v, "%04d", (int)(t.year - n));
    } else if (known && value == MONTH) {
        int64_t months = t.year * 12 + t.month - 1 - n;
        snprintf(v, sizeof v, "%04d-%02d", (int)(months / 12), (int)(months % 12 + 1));
    }
    add(s, i, end, ISNAD_DATE, v);
    return end;
}

enum { BEFORE_NOON = 1, AFTER_NOON = 2, NIGHT = 3, MIDDLE = 4 }; /* values of a part of the day in nouns.tsv */

/* What part of the day stands at token i, behind a clock's hour: "in the evening", "of (min) the evening of",
 * "after noon"; 0: none. *end: behind it, where it belongs to the hour alone. */
static int part_of_day(const scope *s, uint32_t i, uint32_t *end)
{
    const parse *p = s->p;
    uint32_t at = i + (i + 1 < s->limit && ((role_at(p, i) == ROLE_MIN || role_at(p, i) == ROLE_TIMEPREP) && !en_at(p, i)));
    if (at >= s->limit || !has(p, at, CLASS_DAYPART) || tag_at(p, at) != TAG_NOUN || pro_at(p, at) & ~PRO_DET || en_at(p, at))
        return 0;
    int part = (int)p->k[at].chosen->lemma->value;
    bool of = at + 1 < s->limit && !has_article(p, at) && (has(p, at + 1, CLASS_WEEKDAY) || has(p, at + 1, CLASS_RELDAY) || has(p, at + 1, CLASS_TIMEUNIT) || has(p, at + 1, CLASS_DAYPART));
    if (part == MIDDLE)
        return at > i && role_at(p, i) == ROLE_TIMEPREP ? BEFORE_NOON : 0;
    if (part && !of && (at == i || role_at(p, i) == ROLE_TIMEPREP))
        *end = at + 1;
    return part;
}

/* An hour of twelve in that part of the day, as one of 24. */
static int of_24(int hour, int part)
{
    enum { EVENING = 6 };
    if (hour > 12 || !part)
        return hour;
    if (part == AFTER_NOON)
        return hour == 12 ? 12 : hour + 12;
    if (part == NIGHT && hour >= EVENING && hour < 12)
        return hour + 12;
    return hour == 12 ? 0 : hour;
}

/* the third hour, hour 15:48, the eighth hour in the evening */
static uint32_t clock_time(scope *s, uint32_t i)
{
    parse *p = s->p;
    if (!has(p, i, CLASS_TIMEUNIT) || p->k[i].chosen->lemma->value != 5 || !has_article(p, i) || i + 1 >= s->limit)
        return 0;
    uint32_t end;
    int hour = day_number(s, i + 1, &end);
    if (!hour && !(p->k[i + 1].kind == TOKEN_NUMBER))
        return 0;
    if (p->k[i + 1].kind != TOKEN_NUMBER && (hour == 1 || p->k[i].chosen->features & F_PLUR))
        return 0; /* "the first hours", "the first hour": one o'clock is "the hour one" */
    char v[24] = "";
    int part = part_of_day(s, end, &end), minute = 0;
    const token *k = &p->k[i + 1];
    if (k->kind == TOKEN_NUMBER && k->flags & TF_DECIMAL && (k->end - k->start == 4 || k->end - k->start == 5)) { /* 3:05, 15:48, written with whatever mark */
        hour = (int)k->number;
        minute = (int)((k->number - hour) * 100 + 0.5);
    }
    if ((hour || minute) && hour < 25 && minute < 60)
        snprintf(v, sizeof v, "T%02u:%02u", (unsigned)of_24(hour, part) % 100u, (unsigned)minute % 100u);
    add(s, i, end, ISNAD_TIME, v);
    return end;
}

static uint32_t every(scope *s, uint32_t i)
{
    parse *p = s->p;
    if (!(tag_at(p, i) == TAG_DET && has(p, i, CLASS_QUANT)) || i + 1 >= s->limit || en_at(p, i))
        return 0;
    bool unit_word = has(p, i + 1, CLASS_TIMEUNIT) || with_class(p, i + 1, CLASS_WEEKDAY);
    if (!unit_word || has_article(p, i + 1) || !(p->k[i + 1].chosen->features & F_SING))
        return 0;
    add(s, i, i + 2, ISNAD_SET, "");
    return i + 2;
}

void grammar_times(parse *p)
{
    p->time_at = NEW(p->a, uint32_t, p->t->ntokens + 2);
    for (uint32_t n = 0; n < p->t->nsentences; n++) {
        const sentence *x = &p->t->sentences[n];
        scope s = {p, x->end};
        for (uint32_t i = x->first; i < x->end;) {
            uint32_t to = 0;
            if (p->k[i].kind == TOKEN_NUMBER) {
                if (!(to = day_month(&s, i, x->first)) && !(to = duration(&s, i, x->first)))
                    to = unit(&s, i, x->first);
            } else if (p->k[i].kind == TOKEN_WORD) {
                uint64_t any = p->k[i].word->classes | (p->phrases[i].lemma ? p->phrases[i].lemma->classes : 0);
                if (IN(any, CLASS_WEEKDAY) && !to)
                    to = weekday(&s, i, x->first);
                if (!to && (IN(any, CLASS_MONTH) || IN(any, CLASS_ORDINAL) || (IN(any, CLASS_CARDINAL) && has_article(p, i))))
                    to = day_month(&s, i, x->first);
                if (!to && IN(any, CLASS_RELDAY))
                    to = relative_day(&s, i, x->first);
                if (!to && IN(any, CLASS_TIMEUNIT) && !(to = clock_time(&s, i)) && !(to = those_days(&s, i)))
                    to = unit(&s, i, x->first);
                if (!to)
                    to = ago(&s, i);
                if (!to && (IN(any, CLASS_CARDINAL) || IN(any, CLASS_APPROX)))
                    to = duration(&s, i, x->first);
                if (!to && IN(any, CLASS_QUANT))
                    to = every(&s, i);
            }
            i = to > i ? to : i + 1;
        }
    }
}
