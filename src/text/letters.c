/* letters.c: what a character is, and the match form of a letter.
 *
 * The match form follows the usual practice of Arabic retrieval (Larkey, Ballesteros
 * and Connell 2002, "light stemming"): no marks, no tatweel, one alef, alef maqsura
 * as ya, ta marbuta as ha; and hamza seats are folded to the letter that carries them. */
#include "text.h"

const uint8_t letter_classes[LETTERS_TABLED] = {
    ['\t'] = CC_SPACE, ['\n'] = CC_LINE, [11 ... 12] = CC_SPACE, ['\r'] = CC_LINE, [0x1C ... 0x20] = CC_SPACE,
    ['0' ... '9'] = CC_DIGIT, ['A' ... 'Z'] = CC_LATIN, ['a' ... 'z'] = CC_LATIN,
    [0x85] = CC_SPACE, [0xA0] = CC_SPACE, [0xAD] = CC_SKIP,
    [0xC0 ... 0xD6] = CC_LATIN, [0xD8 ... 0xF6] = CC_LATIN, [0xF8 ... 0x2FF] = CC_LATIN, /* not the signs of times and division */
    [0x300 ... 0x36F] = CC_SKIP, [0x370 ... 0x5FF] = CC_LATIN, [0x700 ... 0x74F] = CC_LATIN, [0x780 ... 0x7FF] = CC_LATIN,
    /* Arabic */
    [0x610 ... 0x61A] = CC_MARK, [0x61C] = CC_SKIP,
    [0x620 ... 0x63F] = CC_ARABIC, [0x640] = CC_MARK, [0x641 ... 0x64A] = CC_ARABIC,
    [0x64B ... 0x65F] = CC_MARK, [0x660 ... 0x669] = CC_DIGIT, [0x66E ... 0x66F] = CC_ARABIC, [0x670] = CC_MARK,
    [0x671 ... 0x6D3] = CC_ARABIC, [0x6D5] = CC_ARABIC,
    [0x6D6 ... 0x6DC] = CC_MARK, [0x6DF ... 0x6E4] = CC_MARK, [0x6E7 ... 0x6E8] = CC_MARK, [0x6EA ... 0x6ED] = CC_MARK,
    [0x6EE ... 0x6EF] = CC_ARABIC, [0x6F0 ... 0x6F9] = CC_DIGIT, [0x6FA ... 0x6FC] = CC_ARABIC, [0x6FF] = CC_ARABIC,
    [0x750 ... 0x77F] = CC_ARABIC,
};

char_class letter_class_rare(uint32_t c)
{
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF)
        return CC_SKIP;
    if (c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
        c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000)
        return CC_SPACE;
    if ((c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC))
        return CC_PRESENTATION;
    if (c >= 0x8A0 && c <= 0x8C9)
        return CC_ARABIC;
    if (c < 0x2000 || (c >= 0x2C00 && c < 0x2E00) ||
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

const uint16_t letter_folds[256] = {
    [0x22] = 0x627, [0x23] = 0x627, [0x25] = 0x627, [0x71] = 0x627, [0x72] = 0x627, [0x73] = 0x627, /* alef */
    [0x24] = 0x648,                                                                                 /* waw with hamza */
    [0x26] = 0x64A, [0x49] = 0x64A, [0xCC] = 0x64A, [0xD2] = 0x64A,                                 /* ya */
    [0x29] = 0x647, [0xC1] = 0x647, [0xD5] = 0x647,                                                 /* ha */
    [0xA9] = 0x643,                                                                                 /* kaf */
    [0xA4] = 0x641,                                                                                 /* ve as fa */
    [0x7E] = 0x628,                                                                                 /* pe as ba */
    [0xAF] = 0x63A,                                                                                 /* gaf as ghain */
};

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
