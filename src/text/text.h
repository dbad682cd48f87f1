/* text.h: bytes become blocks, sentences and tokens.
 *
 *   bytes --utf8--> code points [n] --tokens--> token [T] --sentences--> sentence [S]
 *                        \--blocks--> block [B] --repeats--> block.repeats
 *
 * In:  the bytes of one document.
 * Out: a `text` in the session's arena. Every offset is a code point of the
 *      document as given; nothing is ever moved, so offsets map back by themselves.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/arena.h"
#include "isnad.h"

typedef enum {
    TOKEN_WORD,   /* Arabic letters */
    TOKEN_LATIN,  /* letters of another script */
    TOKEN_NUMBER, /* digits of any kind, with inner separators */
    TOKEN_QUOTE,  /* a quotation mark of any kind */
    TOKEN_COMMA, TOKEN_COLON, TOKEN_SEMICOLON, TOKEN_STOP, /* . ? ! */
    TOKEN_DOTS,   /* .. ... or the ellipsis */
    TOKEN_DASH, TOKEN_OPEN, TOKEN_CLOSE, /* brackets of any kind */
    TOKEN_SYMBOL
} token_kind;

enum {
    TF_SPACE = 1,      /* white space stands before it */
    TF_HASHTAG = 2,    /* part of a hashtag */
    TF_DAMMA = 4,      /* a damma stands before its last letter (passives) */
    TF_TANWIN = 8,     /* ends in fathatan */
    TF_TATWEEL = 16,   /* ends in a tatweel: a clitic written apart */
    TF_SHADDA = 32,
    TF_HALF = 64,      /* a quotation mark whose partner was not found */
    TF_DECIMAL = 128   /* a number that is not whole */
};

struct word; /* lexicon/lexicon.h */

typedef struct {
    uint32_t start, end;     /* code points */
    const uint16_t *letters; /* [len] without marks, tatweel and joiners; words only */
    uint8_t len;             /* letters kept, at most TOKEN_LETTERS */
    uint8_t kind, flags;
    int8_t quote;            /* +1 opens, -1 closes, 0 is no quotation mark */
    uint32_t mate;           /* index of the matching mark or bracket, or its own */
    double number;           /* value of a number */
    const struct word *word; /* its analyses, set by the lexicon */
    const struct reading *chosen; /* set by grammar/choose */
} token;

enum { TOKEN_LETTERS = 40 };

typedef struct {
    uint32_t first, end; /* tokens */
    uint32_t block;
} sentence;

typedef struct {
    uint32_t start, end;     /* code points, without surrounding white space */
    uint32_t first, last;    /* tokens [first, last) */
    uint32_t words;          /* Arabic words among them */
    int32_t repeats;         /* earlier block, or -1 */
    uint8_t kind;            /* isnad_block_kind */
} block;

typedef struct {
    const uint32_t *cp; /* [n] */
    uint32_t n;
    uint32_t invalid;   /* bytes that were not UTF-8 */
    bool plain;         /* no letter of a word is beyond U+064A, where those of Persian and Urdu are */
    token *tokens;      /* [ntokens + 1]; the last is a stop that ends every loop */
    uint32_t ntokens;
    block *blocks;      /* [nblocks] */
    uint32_t nblocks;
    sentence *sentences; /* [nsentences] */
    uint32_t nsentences;
} text;

/* utf8.c */
void text_decode(arena *a, text *t, const char *bytes, size_t n);
uint32_t utf8_next_rare(const unsigned char **at, const unsigned char *end, uint32_t *invalid);

/* The code point at *at, which moves behind it; bytes that are not UTF-8 are counted in *invalid. */
static inline uint32_t utf8_next(const unsigned char **at, const unsigned char *end, uint32_t *invalid)
{
    const unsigned char *p = *at;
    if (*p < 0x80) {
        *at = p + 1;
        return *p;
    }
    if (*p >= 0xC2 && *p < 0xE0 && end - p > 1 && (p[1] & 0xC0) == 0x80) {
        *at = p + 2;
        return (uint32_t)(*p & 0x1F) << 6 | (p[1] & 0x3F);
    }
    return utf8_next_rare(at, end, invalid);
}

/* letters.c: the classes of characters and the match form */
typedef enum { CC_OTHER, CC_SPACE, CC_LINE, CC_ARABIC, CC_MARK, CC_SKIP, CC_LATIN, CC_DIGIT, CC_PRESENTATION } char_class;
enum { LETTERS_TABLED = 0x800 };
extern const uint8_t letter_classes[LETTERS_TABLED];
extern const uint16_t letter_folds[256]; /* of U+0600 to U+06FF; 0: itself */
char_class letter_class_rare(uint32_t cp);
static inline char_class letter_class(uint32_t cp) { return cp < LETTERS_TABLED ? (char_class)letter_classes[cp] : letter_class_rare(cp); }
int letter_digit(uint32_t cp);        /* 0-9, or -1 */
/* one alef; no hamza seats; one ya; ta marbuta as ha */
static inline uint16_t letter_fold(uint16_t letter)
{
    uint16_t f = letter >> 8 == 6 ? letter_folds[letter & 255] : 0;
    return f ? f : letter;
}
token_kind letter_punctuation(uint32_t cp, int8_t *quote);

/* tokens.c, blocks.c, quotes.c, sentences.c, repeats.c: in this order */
void text_split(arena *a, text *t);
void text_pair_quotes(text *t);
void text_sentences(arena *a, text *t);
void text_find_repeats(arena *a, text *t);
/* language.c, behind text_split(): "ar", "fa", "ur", "en" (any Latin script) or "und" */
const char *text_language(const text *t);

#endif
