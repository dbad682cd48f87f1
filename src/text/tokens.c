/* tokens.c: code points in, blocks and tokens out, in one pass.
 *
 * A block is a non-empty line. A word is a run of Arabic letters with the marks,
 * tatweels and invisible joiners among them; a hashtag's '#' belongs to the word
 * after it and its underscores open it into words. */
#include "text/letters.h"
#include "text.h"

#include <utf8proc.h>

typedef struct {
    arena *a;
    text *t;
    VEC(token) tokens;
    VEC(block) blocks;
    uint16_t *pool; /* letters of all words, filled front to back */
    uint32_t pool_left;
} splitter;

static uint16_t *letters_room(splitter *s)
{
    if (s->pool_left < TOKEN_LETTERS) { /* enough for all, but where presentation forms stand for many letters */
        s->pool_left = s->t->n + TOKEN_LETTERS;
        s->pool = arena_raw(s->a, s->pool_left * sizeof *s->pool);
    }
    return s->pool;
}

/* A presentation form is the letters that it stands for (NFKC). */
static int presentation_letters(uint32_t cp, utf8proc_int32_t *out, int room)
{
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, out, room, UTF8PROC_COMPAT | UTF8PROC_COMPOSE, &boundary);
    return n > 0 && n <= room ? (int)n : 0;
}

/* One of the letters that Arabic itself is written with, from hamza to ya, but the tatweel. */
static bool plain_letter(uint32_t c) { return c - 0x621 <= 0x64A - 0x621 && c != 0x640; }

/* An "and" written apart from its word, as the press of Algiers does, is the first letter of that word, and of this one token: the
 * word, or i. */
static uint32_t behind_and_apart(const text *t, uint32_t i)
{
    enum { SPACES = 3 };
    uint32_t w = i + 1;
    if (t->cp[i] != WAW || (i > 0 && t->cp[i - 1] == '.'))
        return i;
    while (w < t->n && w <= i + SPACES && letter_class(t->cp[w]) == CC_SPACE)
        w++;
    return w > i + 1 && w + 1 < t->n && plain_letter(t->cp[w]) && plain_letter(t->cp[w + 1]) ? w : i;
}

static uint32_t scan_word(splitter *s, token *k, uint32_t i)
{
    const text *t = s->t;
    uint16_t *letters = letters_room(s);
    uint32_t n = 0, last_damma = 0, from = behind_and_apart(t, i);
    bool tatweel = false;
    uint32_t beyond = 0;
    if (from > i)
        letters[n++] = (uint16_t)t->cp[i];
    i = from;
    const uint32_t *cp = t->cp + i;
    uint32_t most = t->n - i < TOKEN_LETTERS - n ? t->n - i : TOKEN_LETTERS - n, plain = 0;
    while (plain < most && plain_letter(cp[plain])) /* most words are letters and no more */
        letters[n++] = (uint16_t)cp[plain++];
    i += plain;
    for (; i < t->n; i++) {
        uint32_t c = t->cp[i];
        char_class cc = letter_class(c);
        beyond |= (cc == CC_ARABIC && c > 0x64A) || cc == CC_PRESENTATION;
        if (cc == CC_ARABIC) {
            if (n < TOKEN_LETTERS)
                letters[n++] = (uint16_t)c;
            tatweel = false;
            k->flags &= (uint8_t)~TF_TANWIN;
        } else if (cc == CC_MARK) {
            if (c == 0x64F)
                last_damma = n;
            if (c == 0x64B)
                k->flags |= TF_TANWIN;
            if (c == 0x651)
                k->flags |= TF_SHADDA;
            tatweel = c == 0x640;
        } else if (cc == CC_PRESENTATION) {
            utf8proc_int32_t out[32];
            int m = presentation_letters(c, out, 32);
            for (int j = 0; j < m; j++)
                if (letter_class((uint32_t)out[j]) == CC_ARABIC && n < TOKEN_LETTERS)
                    letters[n++] = (uint16_t)out[j];
        } else if (cc != CC_SKIP) {
            break;
        }
        if (last_damma && n > last_damma)
            k->flags |= TF_DAMMA;
    }
    s->t->plain &= !beyond;
    if (tatweel)
        k->flags |= TF_TATWEEL;
    k->kind = n ? TOKEN_WORD : TOKEN_SYMBOL;
    k->letters = letters;
    k->len = (uint8_t)n;
    s->pool += n;
    s->pool_left -= n;
    return i;
}

static bool digit_at(const text *t, uint32_t i) { return i < t->n && letter_digit(t->cp[i]) >= 0; }

static uint32_t scan_number(const text *t, token *k, uint32_t i)
{
    double value = 0, scale = 0;
    k->kind = TOKEN_NUMBER;
    for (; i < t->n; i++) {
        int d = letter_digit(t->cp[i]);
        uint32_t c = t->cp[i];
        if (d >= 0) {
            if (scale > 0) {
                value += d * scale;
                scale /= 10;
            } else {
                value = value < 1e15 ? value * 10 + d : value;
            }
        } else if (letter_class(c) == CC_SKIP || letter_class(c) == CC_MARK) {
            continue;
        } else if ((c == '.' || c == ',' || c == 0x66B || c == 0x66C || c == ':' || c == '/') && digit_at(t, i + 1)) {
            /* three digits after a comma are thousands; a full stop or fewer digits, a fraction */
            bool thousands = (c == ',' || c == 0x66C) && digit_at(t, i + 2) && digit_at(t, i + 3) && !digit_at(t, i + 4);
            if (!thousands && scale == 0) {
                scale = 0.1;
                k->flags |= TF_DECIMAL;
            }
        } else {
            break;
        }
    }
    k->number = value;
    return i;
}

static uint32_t scan_latin(const text *t, token *k, uint32_t i)
{
    k->kind = TOKEN_LATIN;
    for (; i < t->n; i++) {
        uint32_t c = t->cp[i];
        char_class cc = letter_class(c);
        bool inner = (c == '.' || c == '\'' || c == '-' || c == '&' || c == '@' || c == '_' || c == '/') && i + 1 < t->n &&
                     letter_class(t->cp[i + 1]) == CC_LATIN;
        if (cc != CC_LATIN && cc != CC_SKIP && cc != CC_DIGIT && !inner)
            break;
    }
    return i;
}

static uint32_t scan_symbol(const text *t, token *k, uint32_t i)
{
    int8_t quote;
    k->kind = (uint8_t)letter_punctuation(t->cp[i], &quote);
    k->quote = quote;
    uint32_t j = i + 1;
    if (t->cp[i] == '.' && j < t->n && t->cp[j] == '.') {
        while (j < t->n && t->cp[j] == '.')
            j++;
        k->kind = TOKEN_DOTS;
    } else if (k->kind == TOKEN_QUOTE) {
        while (j < t->n && t->cp[j] == t->cp[i] && j < i + 2) /* '' and `` are one mark */
            j++;
    } else if (k->kind == TOKEN_DASH) {
        while (j < t->n && letter_punctuation(t->cp[j], &quote) == TOKEN_DASH)
            j++;
    } else if (k->kind == TOKEN_SYMBOL && t->cp[i] == '=') {
        while (j < t->n && t->cp[j] == '=')
            j++;
    }
    return j;
}

/* Letters of an abbreviation, up to this many in the name of each, that dots join without spaces: "I.N.C." */
enum { LETTER_NAME = 4 };

static uint32_t short_word(const text *t, uint32_t i)
{
    uint32_t n = 0;
    while (i + n < t->n && n <= LETTER_NAME && plain_letter(t->cp[i + n]))
        n++;
    return n && n <= LETTER_NAME ? i + n : 0;
}

/* Dots that only hold letters together are no full stops: where two or more do, the word behind the dot at i; else 0. */
static uint32_t behind_joining_dot(const text *t, uint32_t from, uint32_t i)
{
    uint32_t end = t->cp[i] == '.' && short_word(t, from) == i ? short_word(t, i + 1) : 0;
    bool more = end && end < t->n && t->cp[end] == '.' && short_word(t, end + 1);
    bool before = from > 1 && t->cp[from - 1] == '.' && plain_letter(t->cp[from - 2]);
    return end && (more || before) ? i + 1 : 0;
}

/* The dot at i ends a title of one letter, "D. Ahmad", "A. NAME", and no sentence: behind the dot goes on a word. Not the "m" behind
 * a number. */
static bool shortens_title(const splitter *s, const token *k, uint32_t i)
{
    const text *t = s->t;
    const token *before = s->tokens.n > 1 ? &s->tokens.at[s->tokens.n - 2] : NULL;
    uint32_t next = i + 1;
    if (k->len != 1 || k->end != k->start + 1 || (before && (before->kind == TOKEN_NUMBER || (before->end == k->start && before->kind == TOKEN_WORD))))
        return false;
    while (next < t->n && next < i + 3 && letter_class(t->cp[next]) == CC_SPACE)
        next++;
    return next < t->n && plain_letter(t->cp[next]);
}

static uint32_t scan_token(splitter *s, uint32_t i, bool space)
{
    text *t = s->t;
    token *k = vec_push(s->a, &s->tokens);
    memset(k, 0, sizeof *k);
    k->start = i;
    k->mate = s->tokens.n - 1;
    if (space)
        k->flags |= TF_SPACE;
    uint32_t from = i;
    char_class cc = letter_class(t->cp[i]);
    if ((t->cp[i] == '#' || t->cp[i] == '_') && i + 1 < t->n &&
        (letter_class(t->cp[i + 1]) == CC_ARABIC || letter_class(t->cp[i + 1]) == CC_LATIN)) {
        k->flags |= TF_HASHTAG;
        if (t->cp[i] == '_')
            k->start++;
        cc = letter_class(t->cp[++from]);
    }
    if (cc == CC_ARABIC || cc == CC_PRESENTATION || cc == CC_MARK)
        i = scan_word(s, k, from);
    else if (cc == CC_DIGIT)
        i = scan_number(t, k, from);
    else if (cc == CC_LATIN)
        i = scan_latin(t, k, from);
    else
        i = scan_symbol(t, k, from);
    k->end = i;
    if (k->kind == TOKEN_WORD && i < t->n && t->cp[i] == '.') {
        uint32_t next = behind_joining_dot(t, k->start, i);
        return next ? next : shortens_title(s, k, i) ? i + 1 : i;
    }
    return i;
}

static void close_block(splitter *s, block *b)
{
    b->last = s->tokens.n;
    if (b->end > b->start)
        *vec_push(s->a, &s->blocks) = *b;
}

void text_split(arena *a, text *t)
{
    splitter s = {.a = a, .t = t};
    t->plain = true;
    s.tokens.cap = t->n / 4 + 16; /* hardly any text has more than one in four */
    s.tokens.at = arena_raw(a, s.tokens.cap * sizeof *s.tokens.at);
    uint32_t i = 0;
    bool space = true;
    block b = {.repeats = -1};
    while (i < t->n) {
        char_class cc = letter_class(t->cp[i]);
        if (cc == CC_LINE) {
            close_block(&s, &b);
            b = (block){.repeats = -1, .first = s.tokens.n};
            space = true;
            i++;
            continue;
        }
        if (cc == CC_SPACE || cc == CC_SKIP) {
            space |= cc == CC_SPACE;
            i++;
            continue;
        }
        if (b.end == 0)
            b.start = i;
        i = scan_token(&s, i, space);
        b.end = i;
        b.words += s.tokens.at[s.tokens.n - 1].kind == TOKEN_WORD;
        space = false;
    }
    close_block(&s, &b);
    t->ntokens = s.tokens.n;
    token *stop = vec_push(a, &s.tokens);
    *stop = (token){.start = t->n, .end = t->n, .kind = TOKEN_STOP, .mate = t->ntokens};
    t->tokens = s.tokens.at;
    t->blocks = s.blocks.at;
    t->nblocks = s.blocks.n;
}
