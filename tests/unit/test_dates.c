/* test_dates.c: the calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "grammar/grammar.h"

static void round_trip(void **state)
{
    (void)state;
    for (int64_t d = -800000; d < 800000; d += 37) {
        date x = date_from_days(d);
        assert_int_equal(date_days(x), d);
    }
    assert_int_equal(date_days((date){1970, 1, 1}), 0);
    assert_int_equal(date_weekday((date){2021, 7, 24}), 6); /* a Saturday */
}

static void parsing(void **state)
{
    (void)state;
    date d;
    assert_true(date_parse("2024-02-29", &d));
    assert_int_equal(d.day, 29);
    static const char *const bad[] = {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024-01-01T00", "", "0000-01-01"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(date_parse(bad[i], &d));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(round_trip), cmocka_unit_test(parsing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
