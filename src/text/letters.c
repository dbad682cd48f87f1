/* letters.c: what a character is, and the match form of a letter.
 *
 * The match form follows the usual practice of Arabic retrieval (Larkey, Ballesteros
 * and Connell 2002, "light stemming"): no marks, no tatweel, one alef, alef maqsura
 * as ya, ta marbuta as ha; and hamza seats are folded to the letter that carries them. */
#include "text.h"

char_class letter_class(uint32_t c)
{
    if (c < 0x80) {
        if (c == '\n' || c == '\r')
            return CC_LINE;
        if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F))
            return CC_SPACE;
        if (c >= '0' && c <= '9')
            return CC_DIGIT;
        return (c | 32) >= 'a' && (c | 32) <= 'z' ? CC_LATIN : CC_OTHER;
    }
    if (c >= 0x600 && c < 0x700) {
        if ((c >= 0x620 && c <= 0x63F) || (c >= 0x641 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3) ||
            c == 0x6D5 || (c >= 0x6EE && c <= 0x6EF) || (c >= 0x6FA && c <= 0x6FC) || c == 0x6FF ||
            c == 0x66E || c == 0x66F)
            return CC_ARABIC;
        if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))
            return CC_DIGIT;
        if ((c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x610 && c <= 0x61A) ||
            (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x6DF && c <= 0x6E4) || c == 0x6E7 || c == 0x6E8 ||
            (c >= 0x6EA && c <= 0x6ED))
            return CC_MARK;
        return c == 0x61C ? CC_SKIP : CC_OTHER;
    }
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0x300 && c <= 0x36F))
        return CC_SKIP;
    if (c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
        c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000)
        return CC_SPACE;
    if ((c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC))
        return CC_PRESENTATION;
    if ((c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8C9))
        return CC_ARABIC;
    if ((c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c < 0x2E00) ||
        (c >= 0x3040 && c < 0xD800) || (c >= 0x10000 && c < 0x1F000))
        return CC_LATIN;
    return CC_OTHER;
}

int letter_digit(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    if (c >= 0x660 && c <= 0x669)
        return (int)(c - 0x660);
    if (c >= 0x6F0 && c <= 0x6F9)
        return (int)(c - 0x6F0);
    return -1;
}

uint16_t letter_fold(uint16_t c)
{
    switch (c) {
    case 0x622: case 0x623: case 0x625: case 0x671: case 0x672: case 0x673: return 0x627; /* alef */
    case 0x624: return 0x648;                                     /* waw with hamza */
    case 0x626: case 0x649: case 0x6CC: case 0x6D2: return 0x64A; /* ya */
    case 0x629: case 0x6C1: case 0x6D5: return 0x647;             /* ha */
    case 0x6A9: return 0x643;                                     /* kaf */
    case 0x6A4: return 0x641;                                     /* ve as fa */
    case 0x67E: return 0x628;                                     /* pe as ba */
    case 0x6AF: return 0x63A;                                     /* gaf as ghain */
    default: return c;
    }
}

token_kind letter_punctuation(uint32_t c, int8_t *quote)
{
    *quote = 0;
    switch (c) {
    case ',': case 0x60C: case 0x66B: case 0x66C: return TOKEN_COMMA;
    case ':': return TOKEN_COLON;
    case ';': case 0x61B: return TOKEN_SEMICOLON;
    case '.': case '?': case '!': case 0x61F: case 0x6D4: return TOKEN_STOP;
    case 0x2026: return TOKEN_DOTS;
    case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: return TOKEN_DASH;
    case '(': case '[': case '{': case 0xFD3F: return TOKEN_OPEN;
    case ')': case ']': case '}': case 0xFD3E: return TOKEN_CLOSE;
    case '"': case '\'': case '`': case 0xFF02: case 0x2033: return TOKEN_QUOTE;
    case 0xAB: case 0x201C: case 0x201E: case 0x2018: case 0x201A: case 0x2039: *quote = 1; return TOKEN_QUOTE;
    case 0xBB: case 0x201D: case 0x201F: case 0x2019: case 0x203A: *quote = -1; return TOKEN_QUOTE;
    default: return TOKEN_SYMBOL;
    }
}
