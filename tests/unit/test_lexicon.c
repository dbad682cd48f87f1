/* test_lexicon.c: clitics and inflection: a written word gives the lemma it must. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "lexicon/lexicon.h"

static image im;
static lexicon lx;
static arena memory;
static jmp_buf door;

static const word *look(const char *s)
{
    text t = {0};
    text_decode(&memory, &t, s, strlen(s));
    text_split(&memory, &t);
    return lexicon_word(&lx, &t.tokens[0]);
}

static const reading *find(const char *s, const char *lemma, tag_id tag)
{
    const word *w = look(s);
    for (uint32_t i = 0; i < w->nreadings; i++)
        if (w->readings[i].tag == tag && strcmp(im.strings + w->readings[i].lemma->text, lemma) == 0)
            return &w->readings[i];
    return NULL;
}

/* word, lemma, tag: among the word's readings */
static void inflection(void **state)
{
    (void)state;
    static const struct { const char *word, *lemma; tag_id tag; } rows[] = {
        {"قال", "قال", TAG_PERF}, {"قالت", "قال", TAG_PERF}, {"قلن", "قال", TAG_PERF}, {"يقولون", "قال", TAG_IMPF}, {"قيل", "قال", TAG_PERF},
        {"يقال", "قال", TAG_IMPF}, {"قائلا", "قال", TAG_APTC}, {"قوله", "قال", TAG_MASDAR}, {"يقل", "قال", TAG_IMPF},
        {"يقلن", "قال", TAG_IMPF}, {"يرددن", "ردّ", TAG_IMPF}, {"شيئا", "شيء", TAG_NOUN}, {"عبئين", "عبء", TAG_NOUN}, {"جزءا", "جزء", TAG_NOUN},
        {"نفى", "نفى", TAG_PERF}, {"نفت", "نفى", TAG_PERF}, {"نفوا", "نفى", TAG_PERF}, {"ينف", "نفى", TAG_IMPF}, {"نافية", "نفى", TAG_APTC},
        {"دعا", "دعا", TAG_PERF}, {"دعت", "دعا", TAG_PERF}, {"يدعو", "دعا", TAG_IMPF}, {"يدعون", "دعا", TAG_IMPF}, {"داعيا", "دعا", TAG_APTC},
        {"أكدوا", "أكّد", TAG_PERF}, {"مؤكدة", "أكّد", TAG_APTC}, {"تأكيد", "أكّد", TAG_MASDAR}, {"أعلنت", "أعلن", TAG_PERF},
        {"إعلان", "أعلن", TAG_MASDAR}, {"معلنا", "أعلن", TAG_APTC}, {"ردت", "ردّ", TAG_PERF}, {"يردون", "ردّ", TAG_IMPF},
        {"أعاد", "أعاد", TAG_PERF}, {"إعادة", "أعاد", TAG_MASDAR}, {"استقال", "استقال", TAG_PERF}, {"استقالته", "استقال", TAG_MASDAR},
        {"اختيار", "اختار", TAG_MASDAR}, {"اعتقلتهم", "اعتقل", TAG_PERF}, {"اتهموه", "اتّهم", TAG_PERF}, {"بدأت", "بدأ", TAG_PERF},
        {"يبدأون", "بدأ", TAG_IMPF}, {"التقى", "التقى", TAG_PERF}, {"أجرى", "أجرى", TAG_PERF}, {"إجراء", "أجرى", TAG_MASDAR}, {"يصف", "وصف", TAG_IMPF},
        {"رأت", "رأى", TAG_PERF}, {"يرون", "رأى", TAG_IMPF}, {"مقاتلون", "مقاتل", TAG_NOUN}, {"وزيرة", "وزير", TAG_NOUN},
        {"مسؤولين", "مسؤول", TAG_NOUN}, {"حكومتها", "حكومة", TAG_NOUN}, {"دولتان", "دولة", TAG_NOUN}, {"سياسية", "سياسي", TAG_ADJ}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!find(rows[i].word, rows[i].lemma, rows[i].tag)) {
            print_error("%s is not %s of %s\n", rows[i].word, tag_names[rows[i].tag], rows[i].lemma);
            fail();
        }
}

static void clitics(void **state)
{
    (void)state;
    const reading *r = find("وسيقولون", "قال", TAG_IMPF);
    assert_non_null(r);
    assert_int_equal(r->pro, PRO_AND | PRO_WILL);
    r = find("للحكومة", "حكومة", TAG_NOUN);
    assert_non_null(r);
    assert_int_equal(r->pro, PRO_LI | PRO_DET);
    r = find("وبتصريحاتهم", "تصريح", TAG_NOUN);
    assert_non_null(r);
    assert_int_equal(r->en, EN_3MP);
    assert_null(find("الحكومتها", "حكومة", TAG_NOUN)); /* article and pronoun exclude each other */
}

static void spelling(void **state)
{
    (void)state;
    assert_non_null(find("اكد", "أكّد", TAG_PERF)); /* careless hamza */
    assert_non_null(find("إن", "إن", TAG_COMP));
    assert_null(find("إن", "أن", TAG_COMP)); /* spelled hamza counts */
    assert_non_null(find("ان", "أن", TAG_COMP));
}

static void unknown_words(void **state)
{
    (void)state;
    const word *w = look("بلعنكوش");
    assert_true(w->nreadings > 0 && w->readings[0].guessed);
    assert_int_equal(w->readings[0].tag, TAG_PROPN);
    assert_ptr_equal(w, look("بلعنكوش")); /* the second time from the cache */
}

int main(void)
{
    if (image_open(getenv("ISNAD_IMAGE") ? getenv("ISNAD_IMAGE") : "build/ar.image", &im) || lexicon_init(&lx, &im))
        return 1;
    arena_init(&memory);
    memory.door = lx.memory.door = &door;
    if (setjmp(door))
        return 1;
    const struct CMUnitTest tests[] = {cmocka_unit_test(inflection), cmocka_unit_test(clitics), cmocka_unit_test(spelling), cmocka_unit_test(unknown_words)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&memory);
    lexicon_free(&lx);
    image_close(&im);
    return failed;
}
