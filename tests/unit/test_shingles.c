/* test_shingles.c: MinHash, bands and the exact similarity. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../src/ledger/shingles.c"

static arena memory;
static jmp_buf door;

static uint64_t *of(const char *s, uint32_t *n)
{
    static text t;
    t = (text){0};
    text_decode(&memory, &t, s, strlen(s));
    text_split(&memory, &t);
    return shingles_of(&memory, &t, n);
}

static void exact(void **state)
{
    (void)state;
    uint32_t n, m;
    uint64_t *x = of("one two three four five six", &n), *y = of("one two three four five seven", &m);
    assert_int_equal(n, 2);
    assert_int_equal(m, 2);
    assert_float_equal(shingles_jaccard(x, n, y, m), 1.0 / 3, 1e-9);
    x = of("one two three four five six", &n);
    y = of("ONE, two \"three\" four five: six.", &m); /* case and punctuation do not count */
    assert_float_equal(shingles_jaccard(x, n, y, m), 1.0, 1e-9);
    x = of("1 2 3 4 5", &n);
    y = of("\xD9\xA1 \xD9\xA2 \xD9\xA3 \xD9\xA4 \xD9\xA5", &m); /* Arabic-Indic digits */
    assert_float_equal(shingles_jaccard(x, n, y, m), 1.0, 1e-9);
    of("", &n);
    assert_int_equal(n, 0);
    of("two words", &n);
    assert_int_equal(n, 1);
}

/* The share of equal hashes estimates the similarity: within four standard errors. */
static void estimate(void **state)
{
    (void)state;
    uint32_t agree = 0, trials = 200;
    for (uint32_t t = 0; t < trials; t++) {
        uint64_t x[100], y[100];
        uint32_t mx[MINHASHES], my[MINHASHES];
        for (uint32_t i = 0; i < 100; i++) {
            x[i] = mix(t * 1000 + i + 1);
            y[i] = mix(t * 1000 + i + (i < 80 ? 1 : 501)); /* 80 of 120 shared */
        }
        shingles_minhash(x, 100, mx);
        shingles_minhash(y, 100, my);
        for (int m = 0; m < MINHASHES; m++)
            agree += mx[m] == my[m];
    }
    double share = (double)agree / (trials * MINHASHES);
    assert_true(share > 80.0 / 120 - 0.028 && share < 80.0 / 120 + 0.028);
}

int main(void)
{
    arena_init(&memory);
    memory.door = &door;
    const struct CMUnitTest tests[] = {cmocka_unit_test(exact), cmocka_unit_test(estimate)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&memory);
    return failed;
}
