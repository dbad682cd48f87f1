/* test_api.c: the public calls and their errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "isnad.h"

static void wrong_arguments(void **state)
{
    (void)state;
    isnad_engine *e = NULL;
    isnad_session *s = NULL;
    const isnad_account *a;
    const char *out;
    size_t n;
    assert_int_equal(isnad_engine_open("/no/such/image", &e), ISNAD_EIO);
    assert_int_equal(isnad_engine_open("/dev/null", &e), ISNAD_EIMAGE);
    assert_null(e);
    assert_int_equal(isnad_engine_open(NULL, NULL), ISNAD_EUSAGE);
    assert_int_equal(isnad_session_new(NULL, &s), ISNAD_EUSAGE);
    assert_int_equal(isnad_engine_open(NULL, &e), ISNAD_OK);
    assert_int_equal(isnad_session_new(e, &s), ISNAD_OK);
    assert_int_equal(isnad_report_json(s, &out, &n), ISNAD_EUSAGE); /* nothing read yet */
    isnad_document d = {.text = "x", .bytes = 1, .date = "yesterday"};
    assert_int_equal(isnad_read(s, &d, &a), ISNAD_EDATE);
    d = (isnad_document){.text = NULL, .bytes = 4};
    assert_int_equal(isnad_read(s, &d, &a), ISNAD_EUSAGE);
    d = (isnad_document){.text = "x", .bytes = ISNAD_MAX_BYTES + 1};
    assert_int_equal(isnad_read(s, &d, &a), ISNAD_ETOOBIG);
    isnad_session_free(s);
    isnad_session_free(NULL);
    isnad_engine_close(e);
    isnad_engine_close(NULL);
}

static void one_document_after_another(void **state)
{
    (void)state;
    isnad_engine *e;
    isnad_session *s;
    const isnad_account *a;
    assert_int_equal(isnad_engine_open(NULL, &e), ISNAD_OK);
    assert_int_equal(isnad_session_new(e, &s), ISNAD_OK);
    const char *text = "قال الوزير إن الطريق مفتوح.";
    for (int i = 0; i < 50; i++) {
        isnad_document d = {.text = text, .bytes = strlen(text), .id = "x"};
        assert_int_equal(isnad_read(s, &d, &a), ISNAD_OK);
        assert_int_equal(a->nstatements, 1);
        assert_string_equal(a->statements[0].chain[0].name, "الوزير");
        assert_int_equal(a->statements[0].content.start, 14);
        assert_int_equal(a->statements[0].content.end, 26);
        assert_int_equal(a->statements[0].stance, ISNAD_NEUTRAL);
    }
    isnad_session_free(s);
    isnad_engine_close(e);
}

static void every_status_has_words(void **state)
{
    (void)state;
    for (int i = 0; i <= ISNAD_EUSAGE + 1; i++)
        assert_true(strlen(isnad_strerror((isnad_status)i)) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(wrong_arguments), cmocka_unit_test(one_document_after_another), cmocka_unit_test(every_status_has_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
