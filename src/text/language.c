/* language.c: is this Arabic at all? By letters: Persian and Urdu have letters that
 * Arabic news does not use; other scripts count as their own. */
#include "text.h"

static uint32_t latin_letters(const text *t, const token *k)
{
    uint32_t n = 0;
    for (uint32_t i = k->start; i < k->end; i++)
        n += letter_class(t->cp[i]) == CC_LATIN;
    return n;
}

/* Without a letter that is not Arabic's, only the scripts are weighed. */
static const char *plain_language(const text *t)
{
    uint32_t arabic = 0, other = 0;
    for (uint32_t i = 0; i < t->ntokens; i++) {
        arabic += t->tokens[i].kind == TOKEN_WORD ? t->tokens[i].len : 0;
        other += t->tokens[i].kind == TOKEN_LATIN ? latin_letters(t, &t->tokens[i]) : 0;
    }
    return arabic + other == 0 ? "und" : other > arabic * 2 ? "en" : "ar";
}

const char *text_language(const text *t)
{
    if (t->plain)
        return plain_language(t);
    uint32_t arabic = 0, persian = 0, urdu = 0, other = 0, plain_ya_kaf = 0, their_ya_kaf = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        uint32_t c = t->cp[i];
        char_class cc = letter_class(c);
        other += cc == CC_LATIN;
        if (cc != CC_ARABIC && cc != CC_PRESENTATION)
            continue;
        arabic++;
        if (c < 0x679) {
            plain_ya_kaf += c == 0x64A || c == 0x643 || c == 0x649;
            continue;
        }
        persian += c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF;
        urdu += c == 0x679 || c == 0x688 || c == 0x691 || c == 0x6BA || c == 0x6D2 || c == 0x6C1 || c == 0x6BE;
        their_ya_kaf += c == 0x6CC || c == 0x6A9;
    }
    if (arabic + other == 0)
        return "und";
    if (other > arabic * 2)
        return "en";
    if (urdu * 50 > arabic)
        return "ur";
    if (persian * 100 > arabic && their_ya_kaf > plain_ya_kaf)
        return "fa";
    if (persian * 30 > arabic || (their_ya_kaf > 4 * plain_ya_kaf && persian * 200 > arabic))
        return "fa";
    return "ar";
}
