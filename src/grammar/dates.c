/* dates.c: days and dates of the proleptic Gregorian calendar, by the era method
 * of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013). */
#include "grammar.h"

int64_t date_days(date d)
{
    int64_t y = d.month <= 2 ? d.year - 1 : d.year;
    int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
    int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

date date_from_days(int64_t z)
{
    z += 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    date d = {.day = (int32_t)(doy - (153 * mp + 2) / 5 + 1), .month = (int32_t)(mp < 10 ? mp + 3 : mp - 9)};
    d.year = (int32_t)(yoe + era * 400 + (d.month <= 2));
    return d;
}

int date_weekday(date d)
{
    int64_t days = date_days(d) + 4; /* 1970-01-01 was a Thursday */
    return (int)((days % 7 + 7) % 7);
}

bool date_parse(const char *s, date *d)
{
    int field[3] = {0, 0, 0};
    static const int digits[3] = {4, 2, 2};
    for (int f = 0; f < 3; f++) {
        for (int i = 0; i < digits[f]; i++, s++) {
            if (*s < '0' || *s > '9')
                return false;
            field[f] = field[f] * 10 + (*s - '0');
        }
        if (f < 2 && *s++ != '-')
            return false;
    }
    *d = (date){field[0], field[1], field[2]};
    if (*s || d->year < 1 || d->month < 1 || d->month > 12 || d->day < 1)
        return false;
    date same = date_from_days(date_days(*d));
    return same.month == d->month && same.day == d->day;
}
