/* test_text.c: decoding, tokens, quotation marks, sentences, repeats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/text.h"

static arena memory;
static jmp_buf door;

static text read_text(const char *s, size_t n)
{
    text t = {0};
    arena_reset(&memory, SIZE_MAX);
    text_decode(&memory, &t, s, n);
    text_split(&memory, &t);
    text_pair_quotes(&t);
    text_sentences(&memory, &t);
    text_find_repeats(&memory, &t);
    return t;
}

#define READ(s) read_text((s), sizeof(s) - 1)

static void decoding(void **state)
{
    (void)state;
    text t = READ("\xEF\xBB\xBF" "a\xD9\x82\xF0\x9F\x98\x80");
    assert_int_equal(t.n, 4); /* U+FEFF counts: the mark of a file is dropped where files are read */
    assert_int_equal(t.cp[3], 0x1F600);
    t = READ("a\xFF\xC0\xAF" "b\xE2\x82");
    assert_int_equal(t.invalid, 5);
    assert_int_equal(t.cp[1], 0xFFFD);
    assert_int_equal(t.cp[t.n - 1], 0xFFFD);
    t = READ("\xED\xA0\x80"); /* a surrogate is no character */
    assert_int_equal(t.invalid, 3);
}

static void offsets_skip_marks(void **state)
{
    (void)state;
    text t = READ("قُتـــل، 1,250 شخصًا");
    assert_int_equal(t.tokens[0].len, 3);
    assert_int_equal(t.tokens[0].end, 7);
    assert_true(t.tokens[0].flags & TF_DAMMA);
    assert_int_equal(t.tokens[2].kind, TOKEN_NUMBER);
    assert_true(t.tokens[2].number == 1250);
    assert_true(t.tokens[3].flags & TF_TANWIN || t.tokens[3].len == 4);
}

static void hashtags_open(void **state)
{
    (void)state;
    text t = READ("#محمود_عباس");
    assert_int_equal(t.ntokens, 2);
    assert_int_equal(t.tokens[0].start, 0);
    assert_int_equal(t.tokens[1].start, 7);
    assert_true(t.tokens[1].flags & TF_HASHTAG);
}

static void presentation_forms(void **state)
{
    (void)state;
    text t = READ("\xEF\xBB\x97\xEF\xBA\x8E\xEF\xBB\x9D"); /* qala in presentation forms */
    assert_int_equal(t.tokens[0].len, 3);
    assert_int_equal(t.tokens[0].letters[0], 0x642);
    assert_int_equal(t.tokens[0].end, 3);
}

static void straight_quotes_pair(void **state)
{
    (void)state;
    text t = READ("قال: \"نعم. لا\" ثم \"هنا\".");
    uint32_t marks[4], n = 0;
    for (uint32_t i = 0; i < t.ntokens; i++)
        if (t.tokens[i].kind == TOKEN_QUOTE)
            marks[n++] = i;
    assert_int_equal(n, 4);
    assert_int_equal(t.tokens[marks[0]].mate, marks[1]);
    assert_int_equal(t.tokens[marks[2]].mate, marks[3]);
    assert_int_equal(t.tokens[marks[0]].quote, 1);
    assert_int_equal(t.tokens[marks[3]].quote, -1);
    assert_int_equal(t.nsentences, 1); /* the stop inside the quotation ends nothing */
}

static void sentences_end(void **state)
{
    (void)state;
    assert_int_equal(READ("ذهب الرجل. عاد الولد؟ نعم!").nsentences, 3);
    assert_int_equal(READ("قال د. محمد ذلك لوكالة أ.ف.ب أمس.").nsentences, 1);
    assert_int_equal(READ("بلغ السعر 12.5 دولار.").nsentences, 1);
}

static void blocks_and_repeats(void **state)
{
    (void)state;
    text t = READ("  السطر الأول \n\n\r\nالسطر الثاني\nالسطر الأول.");
    assert_int_equal(t.nblocks, 3);
    assert_int_equal(t.blocks[0].start, 2);
    assert_int_equal(t.blocks[0].repeats, -1);
    assert_int_equal(t.blocks[2].repeats, 0);
}

static void languages(void **state)
{
    (void)state;
    text t = READ("قال الوزير");
    assert_string_equal(text_language(&t), "ar");
    t = READ("hello");
    assert_string_equal(text_language(&t), "en");
    t = READ("123 -");
    assert_string_equal(text_language(&t), "und");
}

int main(void)
{
    arena_init(&memory);
    memory.door = &door;
    if (setjmp(door))
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decoding), cmocka_unit_test(offsets_skip_marks), cmocka_unit_test(hashtags_open), cmocka_unit_test(presentation_forms),
        cmocka_unit_test(straight_quotes_pair), cmocka_unit_test(sentences_end), cmocka_unit_test(blocks_and_repeats), cmocka_unit_test(languages)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&memory);
    return failed;
}
